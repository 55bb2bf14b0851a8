var ft="http://www.w3.org/2000/svg";function B(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function g(e,r={},...t){
let o=B(document.createElement(e),r);return o.append(...t),o}var E=(e,...r)=>g("div",{class:e},...r);var ge=(...e)=>g("p",{class:"qks-sub"},...e);function D(e,r,t={}){let o=g("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var Q=(e,r)=>e.setAttribute("aria-pressed",String(r)),V=(e,r,...t)=>g("div",{class:e,role:"group","aria-lab\
el":r},...t);function L(e,r,t){return t.appendChild(B(document.createElementNS(ft,e),r))}function ee(e,r,t){return L("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function H(e,r,t,o,n={}){let a=L("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function j(e,r){e.textContent!==r&&(e.textContent=r)}function ye(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?g("span",{class:`qks-${n}`},o):o)),t}var xe=(e={})=>g("output",{...e,"aria-live":"\
off"});var mt=()=>g("div",{class:"qks-spoken","aria-live":"polite"});function ht(e){let r=g("summary",{},"How this figure is co\
mputed");return g("details",{class:"qks-notes"},r,...e.map(t=>g("p",{},t)))}var ke=(e,r)=>({caption:g("p",{class:"qks-ca\
ption"}),live:mt(),chips:V("qks-chips",e),notes:ht(r)});function be(e,r,...t){let o=`Explorable figure: ${r}`;return g("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function we(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ce=(e,r,t)=>Math.max(r,Math.min(t,e));var gt="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>gt[Number(r)]).join("");var $e=12;function yt({name:e,unit:r,label:t=e,range:o,rail:n}){let a=g("input",{type:"range",...o,"aria-label":t}),s=xe(),
i=E("qks-ruler",n,a),c=g("div",{class:"qks-ticks","aria-hidden":"true"}),l=g("span",{},g("b",{},e)," ",g("small",{},r));
return{element:E("qks-slider",E("qks-row",l,s),i),input:a,output:s,track:i,scale:c}}function le({name:e,unit:r,label:t,min:o,
max:n,step:a,centred:s=!1,ticks:i,place:c=Number,text:l,say:m,move:u}){let v=g("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:A,input:k,output:I,scale:T}=yt({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:v});for(let[d,b]of i??
[]){let q=T.appendChild(g("span",{},b));q.style.left=`calc(${$e/2}px + ${(c(d)-o)/(n-o)} * (100% - ${$e}px))`}return i&&
A.append(T),k.addEventListener("input",()=>u(Number(k.value))),{element:A,draw(d,b){k.value=String(c(d)),k.setAttribute(
"aria-valuetext",m(d,b)),j(I,l(d,b))}}}function xt(e,r,t){let o=r.map(([,n],a)=>D(n,()=>t(r[a][0])));return{row:V("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>Q(
a,r[s][0]===n))}}function pe(e,r,t,o){let{row:n,mark:a}=xt(r,t,o);return e.append(E("qks-choice",g("span",{class:"qks-ch\
oice-name"},r),n)),a}function Me(e,r){let t=e.map(([o,n])=>D(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>Q(
t[a],o(n)))}}var qe=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function se(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var kt=e=>["number","boolean","string"].includes(se(e))||["list","record"].includes(se(e))&&JSON.stringify(
e).length<2e3,ve=e=>typeof e=="string"?e:JSON.stringify(e,(r,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(
6)):t);function bt(e,r,t){let o=Object.entries(t).flatMap(([n,a])=>{let s=ve(r[n]);return s===void 0||s===ve(a)||s.length>
2e3?[]:[`;${n}=${encodeURIComponent(s)}`]});return o.length?`#~${e}${o.join("")}`:""}function wt(e,r,t){let[o,...n]=r.split(
";");if(o!=="#~"+e)return null;let a={};for(let s of n){let[i,c=""]=s.split("="),l=Object.hasOwn(t,i)?$t(c,t[i]):void 0;
l!==void 0&&(a[i]=l)}return a}function $t(e,r){try{let t=decodeURIComponent(e);if(typeof r=="string")return t;let o=JSON.
parse(t);return se(o)===se(r)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function Ae(e){let r=[...e?.classList??[]].find(
o=>o.startsWith("qk-of-")),t=r&&[...document.querySelectorAll(`.${r}`)].indexOf(e)+1;return r?r.slice(6)+(t===1?"":`-${t}`):
""}var Oe=()=>new URLSearchParams(location.search).has("figure");function Se(e,r,t){let o=r.closest(".qk-widget");if(!o)
return null;let n=[...r.classList].pop(),a=t.filter(u=>kt(e.get(u))),s=()=>Object.fromEntries(a.map(u=>[u,e.get(u)])),i=s(),
c=()=>bt(n,s(),i),l=u=>{for(let[v,A]of Object.entries(u))e.set(v,A)},m=()=>location.href.replace(/[?#].*$/,"");return{address:()=>m()+
c(),embedded:()=>Ae(o)&&`${m()}?figure=${Ae(o)}${c()}`,write(){let u=c();if(!(u===location.hash||!u&&!location.hash.startsWith(
`#~${n};`)))try{history.replaceState(history.state,"",u||location.pathname+location.search)}catch{}},read(){let u=wt(n,location.
hash,i);return u&&l({...i,...u}),u!==null},forget:()=>l(i)}}var Ee="system-ui, sans-serif",Mt=["position","left","top","width","height","margin","display","image-rendering"];function Ne(e,r){
let{width:t,height:o}=e.getBoundingClientRect(),[n,a]=[t+40,o+40+44],{backgroundColor:s,color:i}=getComputedStyle(e),c=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${n}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${s}"/>
      <foreignObject x="20" y="20" width="${t}" height="${o}"/>
      <text x="20" y="${a-44+6}" fill="${i}" style="font: 600 14px ${Ee}"/>
      <text x="20" y="${a-44+26}" fill="${i}" style="font: 12px ${Ee}"/></svg>`,"image/svg+xml"),[l,,m,u,v]=c.documentElement.
children;return l.textContent=u.textContent=document.title,v.textContent=r,m.append(qt(e)),{text:new XMLSerializer().serializeToString(
c),width:n,height:a}}function qt(e){let r=e.cloneNode(!0),t=e.querySelectorAll("canvas"),o=e.querySelectorAll("input");r.
querySelectorAll("canvas").forEach((a,s)=>{let i=document.createElement("img");i.src=t[s].toDataURL();let c=getComputedStyle(
t[s]);for(let l of Mt)i.style.setProperty(l,c.getPropertyValue(l));a.replaceWith(i)}),r.querySelectorAll("input").forEach(
(a,s)=>{a.setAttribute("value",o[s].value)});for(let a of r.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of r.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let n=document.createElement("style");return n.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),r.prepend(n),r.style.width=`${e.getBoundingClientRect().width}px`,r}async function Le({text:e,width:r,height:t}){let o=new Image;
o.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await o.decode();let n=document.createElement("canvas");
n.width=r*2,n.height=t*2;let a=n.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(o,0,0,n.width,
n.height),new Promise((s,i)=>{n.toBlob(c=>c?s(c):i(new Error("it drew nothing")))})}var vt=60;function Te(e,{address:r,embedded:t}){let o=g("span",{role:"status",class:"qks-mute"}),n=(i,c,l)=>D(i,async()=>{
j(o,await Ot(c())?`Copied: ${l}.`:`To copy: ${c()}`)}),a=(i,c)=>D(i,async()=>{j(o,"Drawing…");try{let l=await c(Ne(e,r())),
m=document.title.split(/[—–|]/)[0].trim()||"figure";St(l,`${m}.${i.slice(-3).toLowerCase()}`),j(o,"Saved.")}catch(l){
j(o,`This browser cannot draw it: ${l.message}.`)}}),s=V("qks-share","Share this figure",n("Copy link",r,"it opens this \
figure as it is now"),a("Save PNG",Le),a("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(t()){let i=()=>At(
t(),e.getAttribute("aria-label")??"",e.offsetHeight+vt);s.append(n("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return s.append(o),s}function At(e,r,t){return g("iframe",{src:e,title:r,width:"100%",height:t,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function Ot(e){try{return await navigator.clipboard.writeText(e),!0}catch{let r=g(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(r),r.select();let t=document.execCommand(
"copy");return r.remove(),t}}function St(e,r){let t=URL.createObjectURL(e);g("a",{href:t,download:r}).click(),setTimeout(
()=>URL.revokeObjectURL(t),1e4)}function Re(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Pe(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var Et=600,Nt=120;var je=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Ie=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Ce=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);je(n,r[o])||t({[o]:n})}]));function Fe({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:c}){let l=0,m=0,u,v,A=!1;r.append(t);
let k=Se(e,t,Object.keys(s));function I(M={}){Object.assign(n,M),l||=requestAnimationFrame(T)}function T(){cancelAnimationFrame(
l),l=0;let M=n;n={};try{a(M)}catch(h){if(!A)throw h;A=!1,k?.forget()}}function d(){A=k?.read()??!1,A&&!Oe()&&t.scrollIntoView()}
function b(){return t.dataset.look=Re()?"dark":"light",m=t.clientWidth,m}function q(M){clearTimeout(u),u=setTimeout(()=>j(
o,M),Et),v||=setTimeout(O,Nt)}function O(){v=void 0;for(let[M,h]of Object.entries(i()))je(e.get(M),h)||e.set(M,h);e.save_changes(),
k?.write()}function w(M,h){let x=Object.entries(s),S=()=>I({layout:!0});for(let[$,C]of x)e.on(`change:${$}`,C);t.addEventListener(
"keydown",$=>$.stopPropagation());let R=new ResizeObserver(()=>t.clientWidth!==m&&S());R.observe(t);let P=Pe(S),U=()=>{Object.
assign(n,{layout:!0}),T()};addEventListener("beforeprint",U),addEventListener("afterprint",S);let f={redrawNow:T};for(let[
$,C]of Object.entries(h))Object.defineProperty(f,$,{get:C});return Object.assign(t,{[M]:f}),Object.assign(r,{[M]:f}),T(),
k&&(t.append(Te(t,k)),d(),addEventListener("hashchange",d)),()=>{removeEventListener("hashchange",d);for(let[$,C]of x)e.
off(`change:${$}`,C);c?.(),clearTimeout(u),clearTimeout(v),cancelAnimationFrame(l),removeEventListener("beforeprint",U),
removeEventListener("afterprint",S),R.disconnect(),P(),t.remove()}}return{request:I,measure:b,report:q,start:w}}function Lt(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function ze(e){let r=Lt(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var De=e=>(e+1)%2**31;var X={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{words:32,factor:81,
shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3},
trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,
"QK-clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,layers:2,skip:!0,norm:"pre",remedy:"\
none"},"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},"rank collapse":{learning_rate:.01,
layers:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"p\
re",remedy:"none"}}}};function W(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=Rt(e,s,r,i,o);return a}function Rt(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function _(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function Pt(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function ue(e,r,t){let o=Pt(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var jt=(e,r)=>r>0?e/r:0;function Ue(e,r,t){
let o=_(e),n=_(ue(e,r,t));return{norm:o,residual:n,relative:jt(n,o)}}function Be(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:y,width:p,hidden:Y,layers:F}=X.depthExplorer,It=1e-5,K=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function Ve(e){let r=ze(e),t=Float64Array.from({length:p},r),o=Float64Array.from({length:y*
p},(a,s)=>t[s%p]+r()),n=Array.from({length:F},()=>({q:te(r,p,p,1),k:te(r,p,p,1),v:te(r,p,p,1),w1:te(r,Y,p,2),w2:te(r,p,Y,
1)}));return{X:o,layers:n,plane:zt(o)}}function _e(e,{q:r,k:t},o){let n=W(e,r,y,p,p),a=W(e,t,y,p,p);return W(n,a,y,p,y).
map(s=>s*o/Math.sqrt(p))}function He(e,r,{size:t,causal:o}){let n=_e(e,r,t),a=W(e,r.v,y,p,p),s=new Float64Array(y*p);for(let i=0;i<
y;i++){let c=o?i+1:y;Be(n,i*y,c);for(let l=0;l<c;l++)for(let m=0;m<p;m++)s[i*p+m]+=n[i*y+l]*a[l*p+m]}return s}function Ct(e,{
w1:r,w2:t}){let o=W(e,r,y,p,Y).map(n=>Math.max(n,0));return W(o,t,y,Y,p)}function Ge(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=p){let o=e.subarray(t,t+p),n=o.reduce((s,i)=>s+i)/p,a=o.reduce((s,i)=>s+(i-n)**2,0)/p;for(let s=0;s<
p;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+It)}return r}function Ft(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[He,Ct]:[He];for(let i of s){
let c=i(a==="before"?Ge(e):e,r,t);o&&(c=c.map((l,m)=>l+e[m])),e=a==="after"?Ge(c):c}return e}var de=e=>ue(e,y,p);function We(e,r){
let t=[e.X];for(let n of e.layers)t.push(Ft(t.at(-1),n,r));let o=t.map(n=>Ue(n,y,p));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function Ke(e,r){let t=_e(e.X,e.layers[0],r),o=0;for(let n=0;n<
y;n++){let a=t.subarray(n*y,(n+1)*y),s=a.reduce((i,c)=>i+c)/y;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(y*y))}function zt(e){
let r=de(e),t=new Float64Array(p*p);for(let o=0;o<p;o++)for(let n=0;n<p;n++)for(let a=0;a<y;a++)t[o*p+n]+=r[a*p+o]*r[a*p+
n];return[0,1].map(()=>{let{vector:o,value:n}=Dt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/p)]*o[s%p]),o})}function Dt(e){
let r=e;for(let c=0;c<16;c++){let l=_(r),m=new Float64Array(p*p);for(let u=0;u<p;u++)for(let v=0;v<p;v++)for(let A=0;A<p;A++)
m[u*p+v]+=r[u*p+A]/l*(r[A*p+v]/l);r=m}let o=Array.from({length:p},(c,l)=>r.slice(l*p,(l+1)*p)).reduce((c,l)=>_(l)>_(c)?l:
c),n=_(o),a=Math.sign(o.reduce((c,l)=>Math.abs(l)>Math.abs(c)?l:c)),s=o.map(c=>a*c/n),i=0;for(let c=0;c<p;c++)for(let l=0;l<
p;l++)i+=s[c]*e[c*p+l]*s[l];return{vector:s,value:i}}function fe(e,r,t){return Array.from({length:y},(o,n)=>e.map(a=>a.reduce(
(s,i,c)=>s+i*r[n*p+c],0)/t))}var{relativeVariety:Ut,onePoint:Bt}=X.collapse,re=({relative:e})=>Ut*e[0];function z(e){if(e===0)return"0";if(e>=.00995&&
e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(
Number(t))}`}var Je=e=>e>=.00995?`${(100*e).toPrecision(2)}${" "}%`:z(e),ie=e=>`${e}${" "}layer${e===1?"":"s"}`,G=[{name:"\
attention alone",skip:!1,mlp:!1},{name:"+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,
mlp:!0}],ne=({skip:e,mlp:r})=>G.findIndex(t=>t.skip===e&&t.mlp===r),Z=e=>{let r=e.relative[e.layers];return r<K?"roundin\
g":r<re(e)?"collapsed":"alive"};function Xe(e){let{layers:r,relative:t}=e,o=t[r],n=r?`After ${ie(r)} the ${y} tokens `:`\
Before the first layer the ${y} tokens `,a={rounding:[["agree to the "],["last digit","strong"],[": "],["rank collapse",
"bad"],["."]],collapsed:[["differ by "],[Je(o),"strong"],[" of their size: "],["rank collapse","bad"],["."]],alive:[[r?"\
still differ by ":"differ by "],[Je(o),"strong"],[" of their size."]]};return[[n],...a[Z(e)]]}function Ye({layers:e,relative:r,
absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it left.";let n=o==="relative"?r:t,[a,s]=[
n[e-1],n[e]];return r[e-1]<K?"Nothing is left but rounding errors.":`Layer ${e} took it from ${z(a)} to ${z(s)}.`}function Ze(e){
let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(c=>`${z(
s[c])} after ${c}`).join(", ");return`The ${r} residual against depth on a logarithmic axis, for `+G[ne({skip:t,mlp:o})].
name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}: ${i} layers. Faint: the other three of attention \
alone, with skip connections, with MLPs, with both.`}function Qe(e){let{layers:r,relative:t}=e,n={rounding:"all lie on o\
ne point",collapsed:t[r]<Bt?"lie on what looks like one point":"lie close together",alive:"are spread out"};return`The ${y}\
 tokens after ${ie(r)}, seen in the input’s principal plane: they ${n[Z(e)]}.`}var N={top:10,bottom:42,left:46,right:112},me=430,Ht={relative:[-17,.4],absolute:[-17,8]};function et(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,c,l=d=>N.left+d/F*a,m=d=>{let b=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(d,1e-300)))),
q=(i[1]-b)/(i[1]-i[0]);return N.top+q*(n-N.top-N.bottom)},u=(d,b=0,q=d.length-1)=>{let O="";for(let w=b;w<=q;w++)O+=`${w>
b?"L":"M"}${l(w).toFixed(1)} ${m(d[w]).toFixed(1)}`;return O};function v(d){o=e.clientWidth,n=d>=980?440:d>=640?330:290,
c=null}function A({measure:d},b){c=[d,b].join(),i=Ht[d],a=o-N.left-(o<me?14:N.right),e.replaceChildren(),t=ee(e,o,n);let q=n-
N.bottom,O=N.left+a;if(d==="relative"){let h=m(b);L("rect",{x:N.left,y:h,width:a,height:q-h,class:"qkd-zone"},t)}s={floor:L(
"path",{class:"qkd-floor"},t)};for(let h=-16;h<=i[1];h+=4){let x=m(10**h);L("path",{d:`M${N.left} ${x}H${O}`,class:"qks-\
hair"},t),H(t,N.left-7,x+4.5,h?`10${oe(h)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let h=0;h<=F;h+=o<500?6:4)H(
t,l(h),q+17,`${h}`,{class:"qks-mute","text-anchor":"middle"});H(t,N.left+a/2,q+36,"layers",{class:"qks-mute","text-ancho\
r":"middle"}),s.others=G.map(()=>L("path",{class:"qkd-faint"},t)),s.names=G.map(({name:h})=>H(t,0,0,h,{class:"qks-halo"}));
let w=N.left+(o<me?.4:.55)*a,M=(h,x,S)=>H(t,w,h,x,{class:`qks-halo ${S}`,"text-anchor":"middle"});d==="relative"&&M(m(K)-
9,"rank collapse: below ⅓ of the input’s","qks-bad"),M(q-6,"rounding errors","qks-mute"),s.rest=L("path",{class:"qkd\
-rest"},t),s.curve=L("path",{class:"qkd-curve"},t),s.knots=L("path",{class:"qkd-knots"},t),s.cursor=L("path",{class:"qkd\
-cursor"},t),s.handle=L("circle",{r:8,class:"qkd-handle"},t)}function k(d,b){let q=n-N.bottom,O=o<me,w=d.map((x,S)=>({i:S,
y:m(x[F])})).sort((x,S)=>x.y-S.y),M=16,h=q+2;w.forEach((x,S)=>{x.y=Math.max(x.y,S?w[S-1].y+M:N.top+6)});for(let x=w.length-
1;x>=0;x--)w[x].y=Math.min(w[x].y,x<w.length-1?w[x+1].y-M:h);for(let{i:x,y:S}of w)B(s.names[x],{x:O?l(F)-4:l(F)+12,y:(S+
4.5).toFixed(1),"text-anchor":O?"end":"start",visibility:O&&x!==b?"hidden":"visible"}),s.names[x].setAttribute("class",`\
qks-halo ${x===b?"qks-bold":"qks-mute"}`)}function I(d){let b=re(d);[d.measure,b].join()!==c&&A(d,b);let q=P=>d.measure===
"relative"?P.relative:P.absolute,O=q(d),w=d.variants.map(q),M=ne(d),{layers:h}=d,x=n-N.bottom;w.forEach((P,U)=>s.others[U].
setAttribute("d",U===M?"":u(P))),k(w,M);let S=d.norms.map(P=>d.measure==="relative"?K:K*P);s.floor.setAttribute("d",`${u(
S)}L${l(F)} ${x}H${l(0)}Z`),s.curve.setAttribute("d",u(O,0,h)),s.rest.setAttribute("d",u(O,h));let R="";for(let P=0;P<=h;P++)
R+=`M${l(P).toFixed(1)} ${m(O[P]).toFixed(1)}h0`;s.knots.setAttribute("d",R),s.cursor.setAttribute("d",`M${l(h)} ${N.top}\
V${x}`),B(s.handle,{cx:l(h).toFixed(1),cy:m(O[h]).toFixed(1)}),e.setAttribute("aria-label",Ze(d))}let T=d=>{let b=d.clientX-
e.getBoundingClientRect().left;r(ce(Math.round((b-N.left)/a*F),0,F))};return we(e,T,T),{resize:v,draw:I}}var tt=2.2,Gt=4.5;function rt(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=g("p",{class:"qkd-title"}),i=g("p",
{class:"qks-sub"}),c=g("div",{class:"qks-pane",role:"img"});e.append(s,c,i);let l=[],m,u;function v(){u=Math.min(c.clientWidth,
300),c.replaceChildren();let k=ee(c,u,u),I=u/2;L("rect",{x:.5,y:.5,width:u-1,height:u-1,rx:6,class:"qkd-frame"},k),L("pa\
th",{d:`M${I} 6V${u-6}M6 ${I}H${u-6}`,class:"qks-hair"},k),l=Array.from({length:y},()=>L("circle",{r:Gt,class:"qkd-dot"},
k)),m=H(k,0,0,"first token",{class:"qks-halo"})}function A(k){let I=Z(k),T=u/2/t,d=u-8,b=o(k).map(([O,w])=>[Math.max(8,Math.
min(d,u/2+O*T)),Math.max(8,Math.min(d,u/2-w*T))]);b.forEach(([O,w],M)=>{B(l[M],{cx:O.toFixed(1),cy:w.toFixed(1)}),l[M].setAttribute(
"class",`qkd-dot qkd-${I}${k.causal&&!M?" qkd-first":""}`)}),m.setAttribute("visibility",k.causal?"visible":"hidden");let q=b[0][0]<
u/2;B(m,{x:(b[0][0]+(q?9:-9)).toFixed(1),y:(b[0][1]-7).toFixed(1),"text-anchor":q?"start":"end"}),j(s,r(k)),j(i,n(k)),c.
setAttribute("aria-label",a(k))}return{resize:v,draw:A}}var nt=e=>e/Math.sqrt(y)||1;function ot(e){return rt(e,{reach:tt,
title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first layer",caption:()=>"In the input’s principal pl\
ane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>fe(r.plane,t[n],nt(o[n])),describe:Qe})}
function st(e){let r=({relative:t,layers:o})=>1/t[o];return rt(e,{reach:tt,title:t=>Z(t)==="rounding"?"What differs: rou\
nding errors":`What differs, magnified ${z(r(t))} ×`,caption:()=>"The same plane around the mean token.",points:({draw:t,
states:o,absolute:n,layers:a})=>fe(t.plane,de(o[a]),nt(n[a])),describe:t=>Z(t)==="rounding"?"Differences between the tok\
ens are rounding errors.":`The tokens’ differences from their mean, magnified ${z(r(t))} times.`})}var J={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},at=[["Attention alone",{...J,layers:3}],["+ skip",{...J,skip:!0,layers:3}],
["+ MLP, no skip",{...J,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...J,norm:"after",layers:3}],["Large logits",{...J,size:16,
layers:4}],["Causal",{...J,causal:!0,layers:12}],["As built in practice",{...J,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:he}=X.depthExplorer,it=[["none","none"],["before","before"],["after","after"]];function ct(e,r,t){let o=D(r,t);return e.
append(o),n=>Q(o,n)}function lt(){let e={...ke("Stops of the story",Vt),redraw:D("↻ New draw"),chart:E("qks-pane qkd-c\
hart"),step:ge(),measures:E("qkd-measures"),tokens:E("qkd-plane"),magnified:E("qkd-plane"),sliders:E("qks-sliders"),sizeNote:g(
"p",{class:"qks-sub qkd-size-note"}),switches:V("qks-chips","Parts of a layer"),options:E("qkd-options")},r=be("qks qkd",
"layers and what they leave of the tokens’ differences",E("qkd-grid",E("qkd-top",E("qks-headline",e.caption),e.chips,e.
live),E("qkd-planes",e.tokens,e.magnified),E("qkd-right",E("qks-header",e.measures,e.redraw),e.chart,e.step),E("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var Vt=[`${y} tokens in ${p} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Y} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below a third of the input’s the figure speaks of rank
  collapse: a convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below \
a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var pt=260,ut=["layers","skip","mlp","norm","causal","size","measure"];function _t(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(ut.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(G.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<re(e),headline:r}}
function Wt({model:e,el:r}){let t=lt(),{root:o}=t,n=Ie(e,ut),a,s,i,c,l={},m=0,u=Fe({model:e,el:r,root:o,live:t.live,refresh:h,
stale:{draw:!0,layout:!0},listeners:{seed:()=>u.request({draw:!0}),...Ce(e,n,R)},told:()=>({...n,readings:l}),ended:()=>clearTimeout(
c)}),v=et(t.chart,f=>R({layers:f})),A=[ot(t.tokens),st(t.magnified)],k=f=>f.map($=>[$,`${$}`]),I=le({name:"Layers",unit:"\
how deep the stack is",min:0,max:F,step:1,ticks:k([0,4,8,12,16,20,24]),text:f=>`${f}`,say:ie,move:f=>R({layers:f})}),T=({
spread:f})=>`In the first layer, a query’s logits differ by about ${z(f)}.`,d=le({name:"Size of the logits",unit:"fact\
or",min:Math.log(he[0]),max:Math.log(he[1]),step:.05,ticks:k([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${z(f)}`,say:(f,$)=>`${z(
f)} times. ${T($)}`,move:f=>R({size:Math.abs(f)<.02?1:Math.exp(f)})});t.sliders.append(I.element,d.element,t.sizeNote);let q=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,$])=>({name:f,show:ct(t.switches,$,()=>R({[f]:!n[f]}))})),
O=pe(t.options,"LayerNorm",it,f=>R({norm:f})),w=[["relative","relative"],["absolute","absolute"]],M=pe(t.measures,"Resid\
ual",w,f=>R({measure:f}));function h(f){f.draw&&(a=Ve(e.get("seed"))),(f.draw||f.numbers)&&(s=G.map($=>We(a,{...n,...$}))),
f.layout&&x(),S()}function x(){if(m=u.measure(),!(m<50))for(let f of[v,...A])f.resize(m)}function S(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:Ke(a,n.size)};let f=ye(t.caption,Xe(i));if(l=_t(i,f),m>=50)for(let $ of[v,...A])
$.draw(i);I.draw(i.layers,i),d.draw(i.size,i),j(t.sizeNote,T(i));for(let{name:$,show:C}of q)C(n[$]);O(n.norm),M(n.measure),
j(t.step,Ye(i)),U.mark($=>qe(n,$)),u.report(f)}function R(f,$=!0){$&&clearTimeout(c);let C=Object.keys(f).some(dt=>!["la\
yers","measure"].includes(dt));Object.assign(n,f),u.request(C?{numbers:C}:{})}function P({layers:f,...$}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return R({...$,layers:f});R({...$,layers:0});let C=()=>{R({layers:n.layers+1},
!1),n.layers<f&&(c=setTimeout(C,pt*Math.min(1,4/f)))};c=setTimeout(C,pt)}let U=Me(at,P);return t.chips.append(...U.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",De(e.get("seed")))),u.start("explorer",{readings:()=>l,view:()=>i,draw:()=>a})}
var Vr={render:Wt};export{Vr as default};
