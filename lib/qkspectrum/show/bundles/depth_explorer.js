var ct="http://www.w3.org/2000/svg";function B(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function b(e,r={},...t){
let o=B(document.createElement(e),r);return o.append(...t),o}var L=(e,...r)=>b("div",{class:e},...r);var he=(...e)=>b("p",{class:"qks-sub"},...e);function D(e,r,t={}){let o=b("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var Q=(e,r)=>e.setAttribute("aria-pressed",String(r)),V=(e,r,...t)=>b("div",{class:e,role:"group","aria-lab\
el":r},...t);function R(e,r,t){return t.appendChild(B(document.createElementNS(ct,e),r))}function ee(e,r,t){return R("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function H(e,r,t,o,n={}){let a=R("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function j(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?b("span",{class:`qks-${n}`},o):o)),t}var ye=(e={})=>b("output",{...e,"aria-live":"\
off"});var lt=()=>b("div",{class:"qks-spoken","aria-live":"polite"});function pt(e){let r=b("summary",{},"How this figure is co\
mputed");return b("details",{class:"qks-notes"},r,...e.map(t=>b("p",{},t)))}var ke=(e,r)=>({caption:b("p",{class:"qks-ca\
ption"}),live:lt(),chips:V("qks-chips",e),notes:pt(r)});function xe(e,r,...t){let o=`Explorable figure: ${r}`;return b("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function be(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ie=(e,r,t)=>Math.max(r,Math.min(t,e));var ut="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>ut[Number(r)]).join("");var we=12;function ft({name:e,unit:r,label:t=e,range:o,rail:n}){let a=b("input",{type:"range",...o,"aria-label":t}),s=ye(),
i=L("qks-ruler",n,a),l=b("div",{class:"qks-ticks","aria-hidden":"true"}),c=b("span",{},b("b",{},e)," ",b("small",{},r));
return{element:L("qks-slider",L("qks-row",c,s),i),input:a,output:s,track:i,scale:l}}function ce({name:e,unit:r,label:t,min:o,
max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:c,say:m,move:d}){let E=b("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:S,input:y,output:O,scale:M}=ft({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:E});for(let[p,h]of i??
[]){let v=M.appendChild(b("span",{},h));v.style.left=`calc(${we/2}px + ${(l(p)-o)/(n-o)} * (100% - ${we}px))`}return i&&
S.append(M),y.addEventListener("input",()=>d(Number(y.value))),{element:S,draw(p,h){y.value=String(l(p)),y.setAttribute(
"aria-valuetext",m(p,h)),j(O,c(p,h))}}}function dt(e,r,t){let o=r.map(([,n],a)=>D(n,()=>t(r[a][0])));return{row:V("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>Q(
a,r[s][0]===n))}}function le(e,r,t,o){let{row:n,mark:a}=dt(r,t,o);return e.append(L("qks-choice",b("span",{class:"qks-ch\
oice-name"},r),n)),a}function ve(e,r){let t=e.map(([o,n])=>D(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>Q(
t[a],o(n)))}}var Me=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);var mt=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,qe=e=>typeof e==
"string"?e:JSON.stringify(e,(r,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(6)):t);function ht(e,r,t){
let o=Object.entries(t).flatMap(([n,a])=>{let s=qe(r[n]);return s===void 0||s===qe(a)||s.length>2e3?[]:[`;${n}=${encodeURIComponent(
s)}`]});return o.length?`#~${e}${o.join("")}`:""}function gt(e,r,t){let[o,...n]=r.split(";");if(o!=="#~"+e)return null;let a={};
for(let s of n){let[i,l=""]=s.split("="),c=Object.hasOwn(t,i)?yt(l,t[i]):void 0;c!==void 0&&(a[i]=c)}return a}function yt(e,r){
try{let t=decodeURIComponent(e);if(typeof r=="string")return t;let o=JSON.parse(t);return typeof o==typeof r&&Array.isArray(
o)===Array.isArray(r)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function Ae(e,r,t){if(!r.closest(".qk-widget"))return null;
let o=[...r.classList].pop(),n=t.filter(c=>mt(e.get(c))),a=()=>Object.fromEntries(n.map(c=>[c,e.get(c)])),s=a(),i=()=>ht(
o,a(),s),l=c=>{for(let[m,d]of Object.entries(c))e.set(m,d)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let c=i();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=gt(o,location.hash,s);return c&&l({...s,...c}),c!==null},forget:()=>l(
s)}}var kt=["position","left","top","width","height","margin","display","image-rendering"];async function $e(e,r){let{width:t,
height:o}=e.getBoundingClientRect(),n=e.cloneNode(!0),a=e.querySelectorAll("canvas");n.querySelectorAll("canvas").forEach(
(p,h)=>{let v=document.createElement("img");v.src=a[h].toDataURL();let $=getComputedStyle(a[h]);for(let w of kt)v.style.
setProperty(w,$.getPropertyValue(w));p.replaceWith(v)});let s=e.querySelectorAll("input");n.querySelectorAll("input").forEach(
(p,h)=>{p.setAttribute("value",s[h].value)});for(let p of n.querySelectorAll(".qks-share, .qks-spoken"))p.remove();for(let p of n.
querySelectorAll(".qks-sliders"))p.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:p})=>p).filter(p=>p?.includes(".qks")).join(`
`),l=getComputedStyle(e),c=document.createElement("style");c.textContent=i,n.prepend(c),n.style.width=`${t}px`;let[m,d]=[
t+40,o+40+44],E=new XMLSerializer().serializeToString(n),S=`<svg xmlns="http://www.w3.org/2000/svg" width="${m}" height=\
"${d}"><foreignObject x="20" y="20" width="${t}" height="${o}">${E}</foreignObject></svg>`,y=new Image;y.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(S)}`,await y.decode();let O=document.createElement("canvas");O.width=m*2,O.height=
d*2;let M=O.getContext("2d");if(!M)throw new Error("it has no canvas");return M.scale(2,2),M.fillStyle=l.backgroundColor,
M.fillRect(0,0,m,d),M.drawImage(y,0,0,m,d),M.fillStyle=l.color,M.font="600 14px system-ui, sans-serif",M.fillText(document.
title,20,d-44+6,t),M.font="12px system-ui, sans-serif",M.fillText(r,20,d-44+26,t),new Promise((p,h)=>{O.toBlob(v=>v?p(v):
h(new Error("it drew nothing")))})}function Se(e,r){let t=b("span",{role:"status",class:"qks-mute"}),o=D("Copy link",async()=>{j(t,await xt(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),n=D("Save picture",async()=>{j(t,"Drawing…");try{bt(await $e(
e,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),j(t,"Saved as PNG.")}catch(s){j(t,`This browser c\
annot draw it: ${s.message}.`)}}),a=V("qks-share","Share this figure",o,n);return a.append(t),a}async function xt(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let r=b("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(r),r.select();let t=document.execCommand("copy");return r.remove(),t}}function bt(e,r){let t=URL.
createObjectURL(e);b("a",{href:t,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(t),1e4)}function Ee(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Oe(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var wt=600,vt=120;var Ne=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Le=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Te=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);Ne(n,r[o])||t({[o]:n})}]));function Re({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let c=0,m=0,d,E,S=!1;r.append(t);
let y=Ae(e,t,Object.keys(s));function O(A={}){Object.assign(n,A),c||=requestAnimationFrame(M)}function M(){cancelAnimationFrame(
c),c=0;let A=n;n={};try{a(A)}catch(g){if(!S)throw g;S=!1,y?.forget()}}function p(){S=y?.read()??!1,S&&t.scrollIntoView()}
function h(){return t.dataset.look=Ee()?"dark":"light",m=t.clientWidth,m}function v(A){clearTimeout(d),d=setTimeout(()=>j(
o,A),wt),E||=setTimeout($,vt)}function $(){E=void 0;for(let[A,g]of Object.entries(i()))Ne(e.get(A),g)||e.set(A,g);e.save_changes(),
y?.write()}function w(A,g){let x=Object.entries(s),N=()=>O({layout:!0});for(let[q,C]of x)e.on(`change:${q}`,C);t.addEventListener(
"keydown",q=>q.stopPropagation());let I=new ResizeObserver(()=>t.clientWidth!==m&&N());I.observe(t);let P=Oe(N),U=()=>{Object.
assign(n,{layout:!0}),M()};addEventListener("beforeprint",U),addEventListener("afterprint",N);let f={redrawNow:M};for(let[
q,C]of Object.entries(g))Object.defineProperty(f,q,{get:C});return Object.assign(t,{[A]:f}),Object.assign(r,{[A]:f}),M(),
y&&(t.append(Se(t,y.address)),p(),addEventListener("hashchange",p)),()=>{removeEventListener("hashchange",p);for(let[q,C]of x)
e.off(`change:${q}`,C);l?.(),clearTimeout(d),clearTimeout(E),cancelAnimationFrame(c),removeEventListener("beforeprint",U),
removeEventListener("afterprint",N),I.disconnect(),P(),t.remove()}}return{request:O,measure:h,report:v,start:w}}function Mt(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ie(e){let r=Mt(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Pe=e=>(e+1)%2**31;var X={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function W(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=At(e,s,r,i,o);return a}function At(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function _(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function $t(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function pe(e,r,t){let o=$t(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var St=(e,r)=>r>0?e/r:0;function je(e,r,t){
let o=_(e),n=_(pe(e,r,t));return{norm:o,residual:n,relative:St(n,o)}}function Ce(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:k,width:u,hidden:Y,layers:F}=X.depthExplorer,Et=1e-5,K=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function De(e){let r=Ie(e),t=Float64Array.from({length:u},r),o=Float64Array.from({length:k*
u},(a,s)=>t[s%u]+r()),n=Array.from({length:F},()=>({q:te(r,u,u,1),k:te(r,u,u,1),v:te(r,u,u,1),w1:te(r,Y,u,2),w2:te(r,u,Y,
1)}));return{X:o,layers:n,plane:Lt(o)}}function Ue(e,{q:r,k:t},o){let n=W(e,r,k,u,u),a=W(e,t,k,u,u);return W(n,a,k,u,k).
map(s=>s*o/Math.sqrt(u))}function Fe(e,r,{size:t,causal:o}){let n=Ue(e,r,t),a=W(e,r.v,k,u,u),s=new Float64Array(k*u);for(let i=0;i<
k;i++){let l=o?i+1:k;Ce(n,i*k,l);for(let c=0;c<l;c++)for(let m=0;m<u;m++)s[i*u+m]+=n[i*k+c]*a[c*u+m]}return s}function Ot(e,{
w1:r,w2:t}){let o=W(e,r,k,u,Y).map(n=>Math.max(n,0));return W(o,t,k,Y,u)}function ze(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=u){let o=e.subarray(t,t+u),n=o.reduce((s,i)=>s+i)/u,a=o.reduce((s,i)=>s+(i-n)**2,0)/u;for(let s=0;s<
u;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+Et)}return r}function Nt(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[Fe,Ot]:[Fe];for(let i of s){
let l=i(a==="before"?ze(e):e,r,t);o&&(l=l.map((c,m)=>c+e[m])),e=a==="after"?ze(l):l}return e}var ue=e=>pe(e,k,u);function Be(e,r){
let t=[e.X];for(let n of e.layers)t.push(Nt(t.at(-1),n,r));let o=t.map(n=>je(n,k,u));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function He(e,r){let t=Ue(e.X,e.layers[0],r),o=0;for(let n=0;n<
k;n++){let a=t.subarray(n*k,(n+1)*k),s=a.reduce((i,l)=>i+l)/k;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(k*k))}function Lt(e){
let r=ue(e),t=new Float64Array(u*u);for(let o=0;o<u;o++)for(let n=0;n<u;n++)for(let a=0;a<k;a++)t[o*u+n]+=r[a*u+o]*r[a*u+
n];return[0,1].map(()=>{let{vector:o,value:n}=Tt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/u)]*o[s%u]),o})}function Tt(e){
let r=e;for(let l=0;l<16;l++){let c=_(r),m=new Float64Array(u*u);for(let d=0;d<u;d++)for(let E=0;E<u;E++)for(let S=0;S<u;S++)
m[d*u+E]+=r[d*u+S]/c*(r[S*u+E]/c);r=m}let o=Array.from({length:u},(l,c)=>r.slice(c*u,(c+1)*u)).reduce((l,c)=>_(c)>_(l)?c:
l),n=_(o),a=Math.sign(o.reduce((l,c)=>Math.abs(c)>Math.abs(l)?c:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<u;l++)for(let c=0;c<
u;c++)i+=s[l]*e[l*u+c]*s[c];return{vector:s,value:i}}function fe(e,r,t){return Array.from({length:k},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*u+l],0)/t))}var{relativeVariety:Rt,onePoint:It}=X.collapse,re=({relative:e})=>Rt*e[0];function z(e){if(e===0)return"0";if(e>=.00995&&
e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(
Number(t))}`}var Ge=e=>e>=.00995?`${(100*e).toPrecision(2)}${" "}%`:z(e),ae=e=>`${e}${" "}layer${e===1?"":"s"}`,G=[{name:"\
attention alone",skip:!1,mlp:!1},{name:"+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,
mlp:!0}],ne=({skip:e,mlp:r})=>G.findIndex(t=>t.skip===e&&t.mlp===r),Z=e=>{let r=e.relative[e.layers];return r<K?"roundin\
g":r<re(e)?"collapsed":"alive"};function Ve(e){let{layers:r,relative:t}=e,o=t[r],n=r?`After ${ae(r)} the ${k} tokens `:`\
Before the first layer the ${k} tokens `,a={rounding:[["agree to the "],["last digit","strong"],[": "],["rank collapse",
"bad"],["."]],collapsed:[["differ by "],[Ge(o),"strong"],[" of their size: "],["rank collapse","bad"],["."]],alive:[[r?"\
still differ by ":"differ by "],[Ge(o),"strong"],[" of their size."]]};return[[n],...a[Z(e)]]}function _e({layers:e,relative:r,
absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it left.";let n=o==="relative"?r:t,[a,s]=[
n[e-1],n[e]];return r[e-1]<K?"Nothing is left but rounding errors.":`Layer ${e} took it from ${z(a)} to ${z(s)}.`}function We(e){
let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${z(
s[l])} after ${l}`).join(", ");return`The ${r} residual against depth on a logarithmic axis, for `+G[ne({skip:t,mlp:o})].
name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}: ${i} layers. Faint: the other three of attention \
alone, with skip connections, with MLPs, with both.`}function Ke(e){let{layers:r,relative:t}=e,n={rounding:"all lie on o\
ne point",collapsed:t[r]<It?"lie on what looks like one point":"lie close together",alive:"are spread out"};return`The ${k}\
 tokens after ${ae(r)}, seen in the input’s principal plane: they ${n[Z(e)]}.`}var T={top:10,bottom:42,left:46,right:112},de=430,Pt={relative:[-17,.4],absolute:[-17,8]};function Je(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,c=p=>T.left+p/F*a,m=p=>{let h=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(p,1e-300)))),
v=(i[1]-h)/(i[1]-i[0]);return T.top+v*(n-T.top-T.bottom)},d=(p,h=0,v=p.length-1)=>{let $="";for(let w=h;w<=v;w++)$+=`${w>
h?"L":"M"}${c(w).toFixed(1)} ${m(p[w]).toFixed(1)}`;return $};function E(p){o=e.clientWidth,n=p>=980?440:p>=640?330:290,
l=null}function S({measure:p},h){l=[p,h].join(),i=Pt[p],a=o-T.left-(o<de?14:T.right),e.replaceChildren(),t=ee(e,o,n);let v=n-
T.bottom,$=T.left+a;if(p==="relative"){let g=m(h);R("rect",{x:T.left,y:g,width:a,height:v-g,class:"qkd-zone"},t)}s={floor:R(
"path",{class:"qkd-floor"},t)};for(let g=-16;g<=i[1];g+=4){let x=m(10**g);R("path",{d:`M${T.left} ${x}H${$}`,class:"qks-\
hair"},t),H(t,T.left-7,x+4.5,g?`10${oe(g)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let g=0;g<=F;g+=o<500?6:4)H(
t,c(g),v+17,`${g}`,{class:"qks-mute","text-anchor":"middle"});H(t,T.left+a/2,v+36,"layers",{class:"qks-mute","text-ancho\
r":"middle"}),s.others=G.map(()=>R("path",{class:"qkd-faint"},t)),s.names=G.map(({name:g})=>H(t,0,0,g,{class:"qks-halo"}));
let w=T.left+(o<de?.4:.55)*a,A=(g,x,N)=>H(t,w,g,x,{class:`qks-halo ${N}`,"text-anchor":"middle"});p==="relative"&&A(m(K)-
9,"rank collapse: below ⅓ of the input’s","qks-bad"),A(v-6,"rounding errors","qks-mute"),s.rest=R("path",{class:"qkd\
-rest"},t),s.curve=R("path",{class:"qkd-curve"},t),s.knots=R("path",{class:"qkd-knots"},t),s.cursor=R("path",{class:"qkd\
-cursor"},t),s.handle=R("circle",{r:8,class:"qkd-handle"},t)}function y(p,h){let v=n-T.bottom,$=o<de,w=p.map((x,N)=>({i:N,
y:m(x[F])})).sort((x,N)=>x.y-N.y),A=16,g=v+2;w.forEach((x,N)=>{x.y=Math.max(x.y,N?w[N-1].y+A:T.top+6)});for(let x=w.length-
1;x>=0;x--)w[x].y=Math.min(w[x].y,x<w.length-1?w[x+1].y-A:g);for(let{i:x,y:N}of w)B(s.names[x],{x:$?c(F)-4:c(F)+12,y:(N+
4.5).toFixed(1),"text-anchor":$?"end":"start",visibility:$&&x!==h?"hidden":"visible"}),s.names[x].setAttribute("class",`\
qks-halo ${x===h?"qks-bold":"qks-mute"}`)}function O(p){let h=re(p);[p.measure,h].join()!==l&&S(p,h);let v=P=>p.measure===
"relative"?P.relative:P.absolute,$=v(p),w=p.variants.map(v),A=ne(p),{layers:g}=p,x=n-T.bottom;w.forEach((P,U)=>s.others[U].
setAttribute("d",U===A?"":d(P))),y(w,A);let N=p.norms.map(P=>p.measure==="relative"?K:K*P);s.floor.setAttribute("d",`${d(
N)}L${c(F)} ${x}H${c(0)}Z`),s.curve.setAttribute("d",d($,0,g)),s.rest.setAttribute("d",d($,g));let I="";for(let P=0;P<=g;P++)
I+=`M${c(P).toFixed(1)} ${m($[P]).toFixed(1)}h0`;s.knots.setAttribute("d",I),s.cursor.setAttribute("d",`M${c(g)} ${T.top}\
V${x}`),B(s.handle,{cx:c(g).toFixed(1),cy:m($[g]).toFixed(1)}),e.setAttribute("aria-label",We(p))}let M=p=>{let h=p.clientX-
e.getBoundingClientRect().left;r(ie(Math.round((h-T.left)/a*F),0,F))};return be(e,M,M),{resize:E,draw:O}}var Xe=2.2,jt=4.5;function Ye(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=b("p",{class:"qkd-title"}),i=b("p",
{class:"qks-sub"}),l=b("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let c=[],m,d;function E(){d=Math.min(l.clientWidth,
300),l.replaceChildren();let y=ee(l,d,d),O=d/2;R("rect",{x:.5,y:.5,width:d-1,height:d-1,rx:6,class:"qkd-frame"},y),R("pa\
th",{d:`M${O} 6V${d-6}M6 ${O}H${d-6}`,class:"qks-hair"},y),c=Array.from({length:k},()=>R("circle",{r:jt,class:"qkd-dot"},
y)),m=H(y,0,0,"first token",{class:"qks-halo"})}function S(y){let O=Z(y),M=d/2/t,p=d-8,h=o(y).map(([$,w])=>[Math.max(8,Math.
min(p,d/2+$*M)),Math.max(8,Math.min(p,d/2-w*M))]);h.forEach(([$,w],A)=>{B(c[A],{cx:$.toFixed(1),cy:w.toFixed(1)}),c[A].setAttribute(
"class",`qkd-dot qkd-${O}${y.causal&&!A?" qkd-first":""}`)}),m.setAttribute("visibility",y.causal?"visible":"hidden");let v=h[0][0]<
d/2;B(m,{x:(h[0][0]+(v?9:-9)).toFixed(1),y:(h[0][1]-7).toFixed(1),"text-anchor":v?"start":"end"}),j(s,r(y)),j(i,n(y)),l.
setAttribute("aria-label",a(y))}return{resize:E,draw:S}}var Ze=e=>e/Math.sqrt(k)||1;function Qe(e){return Ye(e,{reach:Xe,
title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first layer",caption:()=>"In the input’s principal pl\
ane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>fe(r.plane,t[n],Ze(o[n])),describe:Ke})}
function et(e){let r=({relative:t,layers:o})=>1/t[o];return Ye(e,{reach:Xe,title:t=>Z(t)==="rounding"?"What differs: rou\
nding errors":`What differs, magnified ${z(r(t))} ×`,caption:()=>"The same plane around the mean token.",points:({draw:t,
states:o,absolute:n,layers:a})=>fe(t.plane,ue(o[a]),Ze(n[a])),describe:t=>Z(t)==="rounding"?"Differences between the tok\
ens are rounding errors.":`The tokens’ differences from their mean, magnified ${z(r(t))} times.`})}var J={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},tt=[["Attention alone",{...J,layers:3}],["+ skip",{...J,skip:!0,layers:3}],
["+ MLP, no skip",{...J,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...J,norm:"after",layers:3}],["Large logits",{...J,size:16,
layers:4}],["Causal",{...J,causal:!0,layers:12}],["As built in practice",{...J,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:me}=X.depthExplorer,rt=[["none","none"],["before","before"],["after","after"]];function nt(e,r,t){let o=D(r,t);return e.
append(o),n=>Q(o,n)}function ot(){let e={...ke("Stops of the story",Ct),redraw:D("↻ New draw"),chart:L("qks-pane qkd-c\
hart"),step:he(),measures:L("qkd-measures"),tokens:L("qkd-plane"),magnified:L("qkd-plane"),sliders:L("qks-sliders"),sizeNote:b(
"p",{class:"qks-sub qkd-size-note"}),switches:V("qks-chips","Parts of a layer"),options:L("qkd-options")},r=xe("qks qkd",
"layers and what they leave of the tokens’ differences",L("qkd-grid",L("qkd-top",L("qks-headline",e.caption),e.chips,e.
live),L("qkd-planes",e.tokens,e.magnified),L("qkd-right",L("qks-header",e.measures,e.redraw),e.chart,e.step),L("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var Ct=[`${k} tokens in ${u} dimensions: a common pa\
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
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var st=260,at=["layers","skip","mlp","norm","causal","size","measure"];function Ft(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(at.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(G.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<re(e),headline:r}}
function zt({model:e,el:r}){let t=ot(),{root:o}=t,n=Le(e,at),a,s,i,l,c={},m=0,d=Re({model:e,el:r,root:o,live:t.live,refresh:g,
stale:{draw:!0,layout:!0},listeners:{seed:()=>d.request({draw:!0}),...Te(e,n,I)},told:()=>({...n,readings:c}),ended:()=>clearTimeout(
l)}),E=Je(t.chart,f=>I({layers:f})),S=[Qe(t.tokens),et(t.magnified)],y=f=>f.map(q=>[q,`${q}`]),O=ce({name:"Layers",unit:"\
how deep the stack is",min:0,max:F,step:1,ticks:y([0,4,8,12,16,20,24]),text:f=>`${f}`,say:ae,move:f=>I({layers:f})}),M=({
spread:f})=>`In the first layer, a query’s logits differ by about ${z(f)}.`,p=ce({name:"Size of the logits",unit:"fact\
or",min:Math.log(me[0]),max:Math.log(me[1]),step:.05,ticks:y([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${z(f)}`,say:(f,q)=>`${z(
f)} times. ${M(q)}`,move:f=>I({size:Math.abs(f)<.02?1:Math.exp(f)})});t.sliders.append(O.element,p.element,t.sizeNote);let v=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,q])=>({name:f,show:nt(t.switches,q,()=>I({[f]:!n[f]}))})),
$=le(t.options,"LayerNorm",rt,f=>I({norm:f})),w=[["relative","relative"],["absolute","absolute"]],A=le(t.measures,"Resid\
ual",w,f=>I({measure:f}));function g(f){f.draw&&(a=De(e.get("seed"))),(f.draw||f.numbers)&&(s=G.map(q=>Be(a,{...n,...q}))),
f.layout&&x(),N()}function x(){if(m=d.measure(),!(m<50))for(let f of[E,...S])f.resize(m)}function N(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:He(a,n.size)};let f=ge(t.caption,Ve(i));if(c=Ft(i,f),m>=50)for(let q of[E,...S])
q.draw(i);O.draw(i.layers,i),p.draw(i.size,i),j(t.sizeNote,M(i));for(let{name:q,show:C}of v)C(n[q]);$(n.norm),A(n.measure),
j(t.step,_e(i)),U.mark(q=>Me(n,q)),d.report(f)}function I(f,q=!0){q&&clearTimeout(l);let C=Object.keys(f).some(it=>!["la\
yers","measure"].includes(it));Object.assign(n,f),d.request(C?{numbers:C}:{})}function P({layers:f,...q}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return I({...q,layers:f});I({...q,layers:0});let C=()=>{I({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(C,st*Math.min(1,4/f)))};l=setTimeout(C,st)}let U=ve(tt,P);return t.chips.append(...U.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Pe(e.get("seed")))),d.start("explorer",{readings:()=>c,view:()=>i,draw:()=>a})}
var Cr={render:zt};export{Cr as default};
