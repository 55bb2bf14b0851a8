var _n="http://www.w3.org/2000/svg";var it={class:"qks-mute"};function lt(t,e){for(let[n,r]of Object.entries(e))r!=null&&r!==!1&&t.setAttribute(n,String(r));
return t}function x(t,e={},...n){let r=lt(document.createElement(t),e);return r.append(...n),r}var j=(t,...e)=>x("div",{
class:t},...e);var le=(...t)=>x("p",{class:"qks-sub"},...t);function nt(t,e,n={}){let r=x("button",{type:"button",...n},t);return e&&r.
addEventListener("click",e),r}var Bt=(t,e)=>t.setAttribute("aria-pressed",String(e)),gt=(t,e,...n)=>x("div",{class:t,role:"\
group","aria-label":e},...n);function C(t,e,n){return n.appendChild(lt(document.createElementNS(_n,t),e))}function at(t,e,n){
return C("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"aria-hidden":"true"},t)}function W(t,e,n,r,o={}){let a=C("text",
{x:e,y:n,...o},t);return a.textContent=String(r),a}function B(t,e){t.textContent!==e&&(t.textContent=e)}function ce(t,e){let n=e.map(([r])=>r).join("");return n!==t.textContent&&
t.replaceChildren(...e.map(([r,o])=>o?x("span",{class:`qks-${o}`},r):r)),n}var Ot=(t={})=>x("output",{...t,"aria-live":"\
off"});function pe(t){return x("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var zn=()=>x("div",{class:"\
qks-spoken","aria-live":"polite"});function Tn(t){let e=x("summary",{},"How this figure is computed");return x("details",
{class:"qks-notes"},e,...t.map(n=>x("p",{},n)))}var fe=(t,e)=>({caption:x("p",{class:"qks-caption"}),live:zn(),chips:gt(
"qks-chips",t),notes:Tn(e)});function he(t,e,...n){let r=`Explorable figure: ${e}`;return x("section",{class:t,"aria-lab\
el":r,"data-lm-suppress-shortcuts":"true"},...n)}function de(t,e,n){let r=!1;t.addEventListener("pointerdown",o=>{o.button>
0||e(o)===!1||(r=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>r&&n(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{r=!1})}function ue(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function me(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var yt=([t,e,n],r=255)=>(r<<24|n<<16|e<<8|t)>>>0,Bn=(t,e,n)=>t.
map((r,o)=>Math.round(r+(e[o]-r)*n));function Ut(t){let e=getComputedStyle(t);return n=>{let r=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function ge(t){let e=Ut(t),n=[0,1,2,3,4].map(o=>e(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,l=Math.min(3,Math.floor(s));return yt(Bn(n[l],
n[l+1],s-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var rt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function St(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ye(t){
let e=St(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ke(t,e){let n=rt(),r=Math.floor(t*n/e)/n,o=r*e>.95*t?r:t/e;return{cell:o,width:o*e}}function xe(t,e){let n;function r({
T:s},{ramp:l}){let{width:i,cell:c}=e(),p=x("canvas",{width:s,height:s,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let f=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((d,b)=>{W(f,i,15+18*b,d,{"text-anchor":"end",...b>1?it:{}})});let M=x("div",{class:"qks-ramp","ar\
ia-hidden":"true"});M.style.left=`${i-96}px`,t.append(M),W(f,i-104,76,"weight",{"text-anchor":"end"});for(let d of[0,.1,
.5,1]){let b=d===1?"end":d?"middle":"start",N=String(d).replace("0.",".");W(f,i-96+96*Math.sqrt(d),91,N,{...it,"text-anc\
hor":b})}let h={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};C("rect",{...h,class:"qks-ink-line"},f),n={canvas:p,ramp:l,
T:s,...ye(p)}}function o({attention:s}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let f=p*c;f<=p*c+p;f++)l[f]=i[Math.
round(Math.sqrt(s[f])*255)];n.show()}return{resize:r,draw:o,describe:s=>n.canvas.setAttribute("aria-label",s)}}var _=(t,e,n)=>Math.max(e,Math.min(n,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function ot(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Dt=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Un="⁰¹²³⁴⁵⁶⁷⁸⁹",
Et=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>Un[Number(e)]).join("");var we=12;function Dn({name:t,unit:e,label:n=t,range:r,rail:o}){let a=x("input",{type:"range",...r,"aria-label":n}),s=Ot(),
l=j("qks-ruler",o,a),i=x("div",{class:"qks-ticks","aria-hidden":"true"}),c=x("span",{},x("b",{},t)," ",x("small",{},e));
return{element:j("qks-slider",j("qks-row",c,s),l),input:a,output:s,track:l,scale:i}}function Gn(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var Me=(t,e,n)=>({share:r=>(r-t)/(e-t),value:r=>Math.round((t+r*(e-t))/n)*n});function be(t,{name:e,unit:n,ticks:r,share:o,value:a,text:s,say:l,move:i,impossible:c}){let p=x("i",{class:"qks-zone qks\
-plain"}),f=x("span",{},"no such W"),g=x("i",{class:"qks-impossible"},f),M=x("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),h={min:0,max:1,step:"any"},{element:d,input:b,output:N,track:P,scale:q}=Dn({name:e,unit:n,range:h,rail:M});c&&M.append(
g),p.style.width="100%",t.append(d),d.append(q);let m=0,y=0,v=w=>we/2+w*(m-we);return b.addEventListener("input",()=>i(a(
Number(b.value)))),b.addEventListener("keydown",w=>{let $=Gn(w.key);if($){if(w.preventDefault(),$.end!==void 0){i(a($.end));
return}for(let u=Math.abs($.steps);u<=100;u++){let k=a(_(o(y)+u*Math.sign($.steps)*.01,0,1));if(k!==y){i(k);return}}}}),
{resize(){m=P.clientWidth;let w=r.map(([,u])=>x("span",{},u));q.replaceChildren(...w);let $=w.map(u=>u.offsetWidth/2);w.
forEach((u,k)=>{u.style.left=`${_(v(o(r[k][0])),$[k],m-$[k])}px`})},draw(w,$){if(y=w,b.value=String(_(o(w),0,1)),B(N,s(w,
$)),b.setAttribute("aria-valuetext",l(w,$)),!c)return;let u=c($);g.style.width=`${u>0?Math.min(m,v(u)):0}px`,f.hidden=v(
u)<110},show(w){d.hidden=!w}}}function Wn(t,e,n){let r=e.map(([,o],a)=>nt(o,()=>n(e[a][0])));return{row:gt("qks-segments",
t,...r),mark:o=>r.forEach((a,s)=>Bt(a,e[s][0]===o))}}function ve(t,e,n,r){let{row:o,mark:a}=Wn(e,n,r);return t.append(j(
"qks-choice",x("span",{class:"qks-choice-name"},e),o)),a}function Gt(t,e){let n=t.map(([r,o])=>nt(r,()=>e(o)));return{buttons:n,
mark:r=>t.forEach(([,o],a)=>Bt(n[a],r(o)))}}var $e=(t,e)=>Object.entries(e).every(([n,r])=>Math.abs(t[n]-r)<.02);var U={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function Nt(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var Vn=t=>["number","boolean","string"].includes(Nt(t))||["list","record"].includes(Nt(t))&&JSON.stringify(
t).length<2e3,qe=t=>typeof t=="string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(
6)):n);function Kn(t,e,n){let r=Object.entries(n).flatMap(([o,a])=>{let s=qe(e[o]);return s===void 0||s===qe(a)||s.length>
2e3?[]:[`;${o}=${encodeURIComponent(s)}`]});return r.length?`#~${t}${r.join("")}`:""}function Jn(t,e,n){let[r,...o]=e.split(
";");if(r!=="#~"+t)return null;let a={};for(let s of o){let[l,i=""]=s.split("="),c=Object.hasOwn(n,l)?Qn(i,n[l]):void 0;
c!==void 0&&(a[l]=c)}return a}function Qn(t,e){try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let r=JSON.
parse(n);return Nt(r)===Nt(e)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function Ae(t){let e=[...t?.classList??[]].find(
r=>r.startsWith("qk-of-")),n=e&&[...document.querySelectorAll(`.${e}`)].indexOf(t)+1;return e?e.slice(6)+(n===1?"":`-${n}`):
""}var Oe=()=>new URLSearchParams(location.search).has("figure");function Se(t,e,n){let r=e.closest(".qk-widget");if(!r)
return null;let o=[...e.classList].pop(),a=n.filter(f=>Vn(t.get(f))),s=()=>Object.fromEntries(a.map(f=>[f,t.get(f)])),l=s(),
i=()=>Kn(o,s(),l),c=f=>{for(let[g,M]of Object.entries(f))t.set(g,M)},p=()=>location.href.replace(/[?#].*$/,"");return{address:()=>p()+
i(),embedded:()=>Ae(r)&&`${p()}?figure=${Ae(r)}${i()}`,write(){let f=i();if(!(f===location.hash||!f&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",f||location.pathname+location.search)}catch{}},read(){let f=Jn(o,location.
hash,l);return f&&c({...l,...f}),f!==null},forget:()=>c(l)}}var Ee="system-ui, sans-serif",Yn=["position","left","top","width","height","margin","display","image-rendering"];function Ne(t,e){
let{width:n,height:r}=t.getBoundingClientRect(),[o,a]=[n+40,r+40+44],{backgroundColor:s,color:l}=getComputedStyle(t),i=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${s}"/>
      <foreignObject x="20" y="20" width="${n}" height="${r}"/>
      <text x="20" y="${a-44+6}" fill="${l}" style="font: 600 14px ${Ee}"/>
      <text x="20" y="${a-44+26}" fill="${l}" style="font: 12px ${Ee}"/></svg>`,"image/svg+xml"),[c,,p,f,g]=i.documentElement.
children;return c.textContent=f.textContent=document.title,g.textContent=e,p.append(Zn(t)),{text:new XMLSerializer().serializeToString(
i),width:o,height:a}}function Zn(t){let e=t.cloneNode(!0),n=t.querySelectorAll("canvas"),r=t.querySelectorAll("input");e.
querySelectorAll("canvas").forEach((a,s)=>{let l=document.createElement("img");l.src=n[s].toDataURL();let i=getComputedStyle(
n[s]);for(let c of Yn)l.style.setProperty(c,i.getPropertyValue(c));a.replaceWith(l)}),e.querySelectorAll("input").forEach(
(a,s)=>{a.setAttribute("value",r[s].value)});for(let a of e.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of e.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),e.prepend(o),e.style.width=`${t.getBoundingClientRect().width}px`,e}async function Le({text:t,width:e,height:n}){let r=new Image;
r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await r.decode();let o=document.createElement("canvas");
o.width=e*2,o.height=n*2;let a=o.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(r,0,0,o.width,
o.height),new Promise((s,l)=>{o.toBlob(i=>i?s(i):l(new Error("it drew nothing")))})}var Xn=60;function Pe(t,{address:e,embedded:n}){let r=x("span",{role:"status",class:"qks-mute"}),o=(l,i,c)=>nt(l,async()=>{
B(r,await er(i())?`Copied: ${c}.`:`To copy: ${i()}`)}),a=(l,i)=>nt(l,async()=>{B(r,"Drawing…");try{let c=await i(Ne(t,
e())),p=document.title.split(/[—–|]/)[0].trim()||"figure";nr(c,`${p}.${l.slice(-3).toLowerCase()}`),B(r,"Saved.")}catch(c){
B(r,`This browser cannot draw it: ${c.message}.`)}}),s=gt("qks-share","Share this figure",o("Copy link",e,"it opens this\
 figure as it is now"),a("Save PNG",Le),a("Save SVG",({text:l})=>new Blob([l],{type:"image/svg+xml"})));if(n()){let l=()=>tr(
n(),t.getAttribute("aria-label")??"",t.offsetHeight+Xn);s.append(o("Copy embed code",l,"paste this HTML where the figure\
 shall stand"))}return s.append(r),s}function tr(t,e,n){return x("iframe",{src:t,title:e,width:"100%",height:n,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function er(t){try{return await navigator.clipboard.writeText(t),!0}catch{let e=x(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(e),e.select();let n=document.execCommand(
"copy");return e.remove(),n}}function nr(t,e){let n=URL.createObjectURL(t);x("a",{href:n,download:e}).click(),setTimeout(
()=>URL.revokeObjectURL(n),1e4)}var rr=600,or=120,sr=900,ar=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function Lt(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function Re(t,e){let n=Lt(t,
e);return n&&new Float64Array(n)}function kt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var Fe=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)]));function je(t,e,n){let r=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:r()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&n({spread:r()})}},told:()=>({mean:e.mean,...r()!==e.spread&&{variance:e.spread**2}})}}function ir(t,e){
let n=0,r=performance.now(),o=a=>{let s=Math.max(0,(a-r)/sr);if(s>=1)return e();t(s<.5?4*s**3:1-(2-2*s)**3/2),n=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(o),()=>cancelAnimationFrame(
n)}function Ie(t,e,n,r,[o,a]=[Number,Number]){let s=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return ir(l=>{for(let[
i,c,p]of s)t[i]=a(c+(p-c)*l);n()},r)}function Ce({model:t,el:e,root:n,live:r,stale:o,refresh:a,listeners:s,told:l,ended:i}){
let c=0,p=0,f,g,M=!1;e.append(n);let h=Se(t,n,Object.keys(s));function d(v={}){Object.assign(o,v),c||=requestAnimationFrame(
b)}function b(){cancelAnimationFrame(c),c=0;let v=o;o={};try{a(v)}catch(w){if(!M)throw w;M=!1,h?.forget()}}function N(){
M=h?.read()??!1,M&&!Oe()&&n.scrollIntoView()}function P(){return n.dataset.look=ue()?"dark":"light",p=n.clientWidth,p}function q(v){
clearTimeout(f),f=setTimeout(()=>B(r,v),rr),g||=setTimeout(m,or)}function m(){g=void 0;for(let[v,w]of Object.entries(l()))
ar(t.get(v),w)||t.set(v,w);t.save_changes(),h?.write()}function y(v,w){let $=Object.entries(s),u=()=>d({layout:!0});for(let[
F,S]of $)t.on(`change:${F}`,S);n.addEventListener("keydown",F=>F.stopPropagation());let k=new ResizeObserver(()=>n.clientWidth!==
p&&u());k.observe(n);let O=me(u),R=()=>{Object.assign(o,{layout:!0}),b()};addEventListener("beforeprint",R),addEventListener(
"afterprint",u);let E={redrawNow:b};for(let[F,S]of Object.entries(w))Object.defineProperty(E,F,{get:S});return Object.assign(
n,{[v]:E}),Object.assign(e,{[v]:E}),b(),h&&(n.append(Pe(n,h)),N(),addEventListener("hashchange",N)),()=>{removeEventListener(
"hashchange",N);for(let[F,S]of $)t.off(`change:${F}`,S);i?.(),clearTimeout(f),clearTimeout(g),cancelAnimationFrame(c),removeEventListener(
"beforeprint",R),removeEventListener("afterprint",u),k.disconnect(),O(),n.remove()}}return{request:d,measure:P,report:q,
start:y}}var _e=(t,e,n,r,o)=>(t[n]*(1-r)+t[n+1]*r)*(1-o)+(t[n+e]*(1-r)+t[n+e+1]*r)*o;function Pt(t,e,n,r){let o=[];for(let a=0;a<
n;a++)for(let s=0;s<e;s++){let l=[[s,a],[s+1,a],[s+1,a+1],[s,a+1]],i=l.map(([p,f])=>t[f*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,f],g)=>{let M=(g+1)%4,[h,d]=[i[g],i[M]];if(h<0==d<0)return;let b=h/(h-d);c.push(r(p+(l[M][0]-
p)*b,f+(l[M][1]-f)*b))}),c.length===2&&o.push(c)}return o}var to=new Float64Array(2);var lr=2.5066282746310002,ze=t=>Math.exp(-.5*t*t)/lr;function ct(t){if(t<3){let n=t,r=t;for(let o=3;n>1e-17*r;o+=2)n*=t*
t/o,r+=n;return .5-ze(t)*r}let e=t;for(let n=60;n>0;n--)e=t+n/e;return ze(t)/e}function cr(t,e){return t>0?ct(t)-ct(e):e<
0?ct(-e)-ct(-t):1-ct(e)-ct(-t)}var Te=(t,e,n,r)=>e>0?cr((n-t)/e,(r-t)/e):+(n<=t&&t<=r);function Be({a:t,b:e,v:n},r,o,a,s){return t.map((l,i)=>{let c=e[i]*a/(o*r),p=Math.sqrt((l*n+e[i]*e[i])*s)/(o*r);return Te(
c,p,-1/r,1-1/r)})}function pt(t,e,n,r,o=1,a=new Float64Array(n*n)){for(let s=0;s<n;s++)for(let l=0;l<=s;l++)a[s*n+l]=Wt(t,s,e,l,r)/o;return a}
function Wt(t,e,n,r,o){let a=0;for(let s=0;s<o;s++)a+=t[e*o+s]*n[r*o+s];return a}function Ht(t,e,n=new Float64Array(t.length)){
let r=e.length;for(let o=0;o<t.length;o+=r)for(let a=0;a<r;a++)n[o+a]=t[o+a]*e[a];return n}function tt(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Ue(t){let e=0;for(let n=0;n<t.length;n++)e+=
t[n]*t[n];return Math.sqrt(e)}function pr(t,e,n){let r=new Float64Array(n);for(let o=0;o<e*n;o+=n)for(let a=0;a<n;a++)r[a]+=
t[o+a];return r.map(o=>o/e)}function Vt(t,e,n){let r=pr(t,e,n),o=new Float64Array(e*n);for(let a=0;a<o.length;a+=n)for(let s=0;s<
n;s++)o[a+s]=t[a+s]-r[s];return o}var ft=(t,e)=>e>0?t/e:0;function xt(t,e,n){let r=Ue(t),o=Ue(Vt(t,e,n));return{norm:r,residual:o,
relative:ft(o,r)}}function De(t){let e=tt(t)/t.length,n=Math.sqrt(tt(t.map(r=>(r-e)**2))/t.length);return t.map(r=>n>1e-12?(r-e)/n:0)}function Ge(t,e,n,r,o){if(!r){let s=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=o()*s,t[i*n+l]=c;return}
let a=Float64Array.from({length:e*n},o);t.fill(0);for(let s=0;s<e;s++)for(let l=0;l<=s;l++){let i=r[s*e+l];if(i!==0)for(let c=0;c<
n;c++)t[s*n+c]+=i*a[l*n+c]}}function ht(t,e){let n=new Float64Array(t*t),r=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let f=0;f<=i;f++)p+=e[i*t+f]*e[c*t+f];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)r[i]+=n[i*t+c]/t;o+=r[i]/t}let a=t-1,s=r.map((i,c)=>Math.max(n[c*t+c]-2*i+o,0)),l=r.map((i,c)=>n[c*
t+a]-r[a]);return{a:s,b:l,v:n[a*t+a]}}function fr(t){let e=t.length,n=tt(t),r=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/n*i(p))),a=o(r),s=o(i=>(r(i)-a)**2),l=o(i=>_(
i+1-e/2,0,1));return{share:n/e,centre:a,width:Math.sqrt(12*s+1/(e*e)),late:l}}function We(t){let{late:e}=fr(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-U.phase.oneSided,end:n/Math.max(...t)-U.phase.end}}function He(t){let{
late:e,side:n,end:r}=We(t);return Number.isNaN(n)?"none":n<0?"uniform":r<0?"mid-site":e>.5?"late-site":"early-site"}var Kt=(t,e,n,r,o)=>Be(
t,e,Math.sqrt(n),n*r,n*(r*r+o*o));function Ve(t,e,n){let{a,b:s,v:l}=ht(t,null),i=(M,h)=>h%4===2,c={a:a.filter(i),b:s.filter(
i),v:l},p=(M,h)=>[Math.sinh((2*M/96-1)*n),Math.sinh(h/56*n)],f=[],g=[];for(let M=0;M<=56;M++)for(let h=0;h<=96;h++){let d=We(
Kt(c,t,e,...p(h,M)));f.push(d.side),g.push(d.side<0?Number.NaN:d.end)}return[f,g].map(M=>Pt(M,96,56,p))}function hr(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),r=e(
n+1013904242),o=e(r+1541459225),a=1,s=()=>{let l=n+r+a|0;return a=a+1|0,n=r^r>>>9,r=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ke(t){let e=hr(t),n=null;
return()=>{if(n!==null){let a=n;return n=null,a}let r=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return n=r*Math.sin(
o),r*Math.cos(o)}}var Je=t=>(t+1)%2**31;var Rt=["entropy","variety","relative_variety","gradient"],wt=65535;function Qe(t){let{means:e,spreads:n,depths:r,decades:o,
draws:a}=t.get("catalogue"),s=new Uint16Array(kt(Lt(t,"surfaces"),"surfaces")),l=new Uint8Array(kt(Lt(t,"scatter"),"scat\
ter")),i=e.length,c=n.length,p=i*c,f=Math.asinh(e.at(-1)),g=Math.asinh(n.at(-1)),M=(u,k)=>u==="entropy"?k/wt:10**((2*k/wt-
1)*o),h=(u,k)=>wt*(u==="entropy"?k:(Math.log10(k)/o+1)/2);function d({tokens:u,skip:k,norm:O,depth:R},E,F=s){let J=((((+(u===
"text")*2+Number(k))*2+ +(O==="post"))*r.length+r.indexOf(R))*Rt.length+Rt.indexOf(E))*p;return F.subarray(J,J+p)}let b=new Map;
function N(u){let k=[u.tokens,u.skip,u.norm,u.depth].join();if(!b.has(k)){let O=r.filter(E=>E<=u.depth),R=O.map(E=>d({...u,
depth:E},"entropy"));b.set(k,R[0].map((E,F)=>Math.min(...R.map(S=>S[F]))))}return b.get(k)}function P(u,k){let O=_((Math.
asinh(u)/f+1)/2,0,1)*(i-1),R=_(Math.asinh(k)/g,0,1)*(c-1),E=Math.min(i-2,Math.floor(O)),F=Math.min(c-2,Math.floor(R));return{
at:F*i+E,u:O-E,v:R-F}}let q=(u,k,O,R)=>_e(u,i,k,O,R);function m(u,k,O,R){let{at:E,u:F,v:S}=P(O,R);return M(k,q(d(u,k),E,
F,S))}function y(u,k,O){let{at:R,u:E,v:F}=P(k,O);return M("entropy",q(N(u),R,E,F))}function v(u,k,O,R){let{at:E,u:F,v:S}=P(
O,R);return(q(d(u,k,l),E,F,S)/255)**2*Math.sqrt(a)*m(u,k,O,R)}return{...{columns:i,rows:c,reach:f,high:g,far:e.at(-1)},...{
read:m,readLowestEntropy:y,readDeviation:v},surface:d,lowestEntropy:N,cellAt:P,between:q,decode:M,encode:h}}var Jt={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},Mt=({
low:t,high:e,log:n},r)=>{let o=n?Math.log(r/t)/Math.log(e/t):(r-t)/(e-t);return _(o,0,1)},dt=["neither","rank","entropy",
"both"];function Ye(t,e,n,{mute:r}){let o=St(e).createImageData(e.width,e.height),a=new Uint32Array(o.data.buffer),s=new Int32Array(
a.length),l=new Int32Array(a.length),i=new Float32Array(a.length),c=new Float32Array(a.length),p=Math.round(rt()),f=yt(r,
70),g=0;return t.eachPixel(e,(M,h,d,b)=>{let N=h*e.width+M;if(Number.isNaN(b))(M+h)%(8*p)<p&&(a[N]=f);else if(b<=n.far){
let P=n.cellAt(d,b);s[g]=N,l[g]=P.at,i[g]=P.u,c[g++]=P.v}}),{canvas:e,image:o,pixels:a,where:s.slice(0,g),at:l,u:i,v:c}}
function Ze({canvas:t,image:e,pixels:n,where:r,at:o,u:a,v:s},l){for(let i=0;i<r.length;i++)n[r[i]]=l(o[i],a[i],s[i],r[i]);
St(t).putImageData(e,0,0)}function Xe({between:t},e,n,r){return(o,a,s)=>{let l=t(n,o,a,s)<r.variety?1:0;return t(e,o,a,s)<
r.entropy?l+2:l}}function tn(t,e,n){let r=Math.round(rt()),o=7*r,a=t.canvas.width,s=dt.map(i=>yt(e.regions[i])),l=dt.map(
i=>yt(e.strokes[i]));Ze(t,(i,c,p,f)=>{let g=n(i,c,p);if(!g)return s[0];let M=f%a,h=g&2&&M%o<r,d=g&1&&(f-M)/a%o<r;return h||
d?l[g]:s[g]})}function en(t,e,n,r,o){let a=Jt[r],s=i=>e.ramp[Math.round(255*Mt(a,n.decode(r,i)))],l=Uint32Array.from({length:wt+
1},(i,c)=>s(c));Ze(t,(i,c,p)=>l[Math.round(n.between(o,i,c,p))])}function nn(t,e,n){let o=(t.columns-1)*4,a=(t.rows-1)*4,
s=[];for(let l=0;l<=a;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),f=p*t.columns+c;s.push(t.between(e,f,i/4-c,l/4-p)-n)}return Pt(s,o,a,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/a*t.high)])}function rn(t,e,n,r,[o,a]){let s=new Int32Array((n+1)*(r+1)),l=(i,c)=>c*(n+1)+i;for(let i=0;i<r;i++)for(let c=0;c<
n;c++){let p=e[i*n+c]===t?1:0;s[l(c+1,i+1)]=p+s[l(c,i+1)]+s[l(c+1,i)]-s[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(a*i),f=[];for(let h=0;h+p<=r;h++)for(let d=0;d+c<=n;d++)s[l(d+c,h+p)]-s[l(d,h+p)]-s[l(d+c,h)]+s[l(
d,h)]===c*p&&f.push([d+c/2,h+p/2]);if(!f.length)continue;let g=[0,1].map(h=>f.reduce((d,b)=>d+b[h],0)/f.length),M=([h,d])=>(h-
g[0])**2+(d-g[1])**2;return f.reduce((h,d)=>M(d)<M(h)?d:h)}return null}var Ft=9;function jt(t,{name:e,detail:n,collapse:r,dots:o=0}){let a=Ot(),s=x("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=x("div",{class:"qks-foot"}),i=x("span",{class:"qks-mute"}),c=x("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(s.append(c),r){c.style.width=`calc(${Ft}px + ${r.below} * (100% - ${2*Ft}px))`;let d=x("span",{class:"qks-mark"},r.mark);
d.style.left=c.style.width,l.append(x("span",{class:"qks-bad"},`${r.kind} collapse`),d)}l.append(i);let p=Array.from({length:o},
()=>s.appendChild(x("i",{class:"qks-dot"}))),f=s.appendChild(x("i",{class:"qks-knob"})),g=x("div",{class:"qks-row"},x("s\
pan",{},x("b",{},e)," ",x("small",{},n)),a);t.append(x("div",{class:"qks-meter"},g,s,l));let M=100,h=(d,b)=>{let N=Ft+_(
b,0,1)*(M-2*Ft);d.style.transform=`translateX(${N.toFixed(1)}px)`};return{track:s,resize:()=>{M=s.clientWidth},draw(d,b,N,P,q=[]){
B(a,b),a.className=N?"qks-bad":"",B(i,P),h(f,d),q.forEach((m,y)=>h(p[y],m)),r||(c.style.transform=`scaleX(${Math.min(1,d)}\
)`)}}}var dr=58,ur=12,mr=40,V=20,H=30;function on(t,e,n,r){let o=[];for(let a of t){let s=e(a);s>=r[0]-1&&s<=r[1]+1&&o.every(l=>Math.
abs(e(l)-s)>=n)&&o.push(a)}return o}function sn(t,{far:e,tallest:n,move:r}){let o=Math.asinh(e),a=Math.asinh(dr),s=0,l=0,
i,c=d(),p=q=>H+(Math.asinh(q)/o+1)/2*s,f=q=>V+l-Math.asinh(q)/a*l;function g(q,{d:m,lambda:y}){let v=m/y,w=Math.sqrt(m)/
y,$=H+s,u=V+l,O=on([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(S=>[S,-S])],S=>p(S/v),31,[H,$]);for(let S of O){let K=p(
S/v)>$-2,J={...it,"text-anchor":K?"end":"middle"};W(q,K?$+2:p(S/v),u+16,Dt(S),J)}let R=on([0,1,5,20,50,.1,.3,100,500],S=>f(
S/w),24,[V,u]);for(let S of R)W(q,H-6,f(S/w)+(S?4.5:0),Dt(S),{...it,"text-anchor":"end"});let E=(S,K,J,et)=>W(q,S,K,J,{"\
text-anchor":et,class:"qks-mute qks-halo"});E(H+7,u-26,"η = √tr W² / λ","start"),E(H+7,u-9,"↑ upwards","start"),E(
$-6,u-26,"impossible:","end"),E($-6,u-9,"η < |ξ| / √d","end"),W(q,H+s/2,u+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let F=`M${p(-e)} ${f(e)}L${p(0)} ${f(0)}L${p(e)} ${f(e)}`;C("path",{d:F,class:"qks-mute-line"},q)}function M(q,m){
s=q-H-ur,l=Math.round(Math.min(n,s*.92));let y=x("canvas",{class:"qks-zones",role:"img"});Object.assign(y.style,{width:`${s}\
px`,height:`${l}px`,left:`${H}px`,top:`${V}px`}),y.width=Math.round(s*rt()),y.height=Math.round(l*rt()),t.replaceChildren(
y);let v=at(t,q,V+l+mr);g(v,m);let w=m.d/m.lambda*e;return lt(c,{"aria-valuemin":(-w).toFixed(1),"aria-valuemax":w.toFixed(
1)}),t.append(c),{canvas:y,svg:v}}function h(q,m){let{width:y,height:v}=q,w=Float64Array.from({length:y},($,u)=>Math.sinh(
((u+.5)/y*2-1)*o));for(let $=0;$<v;$++){let u=Math.sinh((1-($+.5)/v)*a);for(let k=0;k<y;k++)m(k,$,w[k],Math.sqrt(u*u-w[k]*
w[k]))}}function d(){let q=x("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return q.addEventListener("keydown",m=>{m.stopPropagation();let{mean:y,spread:v}=i,w=m.shiftKey?.02:.06,$=Math.hypot(
y,v),k={ArrowLeft:()=>b(Math.asinh(y)-w,null),ArrowRight:()=>b(Math.asinh(y)+w,null),ArrowUp:()=>b(null,Math.asinh($)+w),
ArrowDown:()=>b(null,Math.asinh($)-w)}[m.key];k&&(m.preventDefault(),k())}),q}function b(q,m){let y=q===null?i.mean:Math.
sinh(_(q,-o,o));if(m===null)return r({mean:y});let v=Math.sinh(_(m,0,a)),w=Math.min(e,Math.sqrt(Math.max(0,v*v-y*y)));return r(
{mean:y,spread:w})}function N(q){let m=t.getBoundingClientRect(),y=(q.clientX-m.left-H)/s*2-1,v=1-(q.clientY-m.top-V)/l;
b(Math.abs(y)<.012?0:y*o,v*a)}de(t,q=>q.clientY-t.getBoundingClientRect().top>=V+l+4?!1:(c.focus({preventScroll:!0}),N(q),
!0),N);function P(q){i=q;let{xi:m,eta:y}=i,v=_(i.mean,-e,e),w=Math.min(e,i.spread),$=p(v),u=f(Math.hypot(v,w));return c.
style.transform=`translate(${$.toFixed(1)}px, ${u.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${ot(m)}, η ${Z(y)}, mean ${ot(i.mean)}, variance ${Z(i.spread**2)}`),{x:$,y:u,mean:v,spread:w}}return{
px:p,py:f,resize:M,eachPixel:h,place:P}}function Qt(t,{px:e,py:n}){let r=([o,a])=>`${e(o).toFixed(1)} ${n(Math.hypot(o,a)).
toFixed(1)}`;return t.map(([o,a])=>`M${r(o)}L${r(a)}`).join("")}function an(t,e,{px:n,py:r}){return`M${Array.from({length:61},
(a,s)=>{let l=Math.sinh((s/30-1)*e);return`${n(l).toFixed(1)} ${r(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function ln(t,{
px:e,py:n},r){let o=(a,s,l,i)=>W(t,a,s,l,{class:"qks-halo qks-site",...i});for(let a of r)C("path",{d:Qt(a,{px:e,py:n}),
class:"qks-phase"},t);o(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let a of[-1,1]){let s=e(a*40),l=n(5.6),i=e(a*
4.1),c={"text-anchor":a>0?"end":"start"},p=o(s-a*2,l+4.5,a>0?"late-site":"early-site",c),f=s-a*(p.getComputedTextLength()+
6);C("path",{d:`M${f} ${l}H${i}`,class:"qks-mute-line"},t),C("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,s,V-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(a*33)} ${V-4}v16`,class:"qks-mute-line"},t)}}var{gaze:bt}=U,It=t=>`${t}${" "}token${t===1?"":"s"}`,cn=t=>t>1?`${t} scattered tokens`:"one token",vt=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=bt.few*n,pn=(t,e)=>!vt(t)&&Math.max(t.early,t.earlyLast)<=bt.few*t.draw.T&&e<bt.agreement,Yt=t=>t.
entropy>bt.uniform,fn=t=>t.diagonal>bt.self;var Ct=t=>t[0].toUpperCase()+t.slice(1),dn=t=>pn(t,t.mixed),Zt=(t,e)=>e===1?`${t} token`:`${t} ${It(e)}`;function gr(t){
let{mean:e,draw:n,depth:r,relative:o}=t,a=r>1?"in the last layer ":"",s=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>Ct(
s+a+c);if(Yt(t)){let c=r>1&&o[r-2]<U.gaze.alike,p=c?"by the last layer tokens are so alike that ":a,f=`all ${n.T}${" "}\
tokens`;return[[`${Ct(`${p}logits hardly differ`)}: every query averages `],[f,"strong"]]}if(fn(t)||vt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(vt(t))return[[l("every query looks at the ")],[
Zt("latest",t.lateLast),"strong"]];if(dn(t))return[[l("every query looks back at the ")],[Zt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=r>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${Ct(c)} spikes on `],[cn(i),"strong"]]}return[[`${Ct(`${a}attention`)} spreads over `],
[It(i),"strong"],[", anywhere"]]}var Xt=t=>t<1.995?X(t):$t(t);function yr(t,e){let n=t===1?"s":"",r=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${r} keep${n} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${r} multiply`} the vari\
ety by ${Q(e)}`}var kr={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},hn=({rank:t,entropy:e})=>dt[(t?1:0)+(e?2:0)],xr=t=>t<1e-12?`falls ${Q(t)}`:`${t<U.words.stays[0]?"falls to":t>U.words.
stays[1]?"grows to":"stays at"} ${Q(t)}`;function wr(t){let{depth:e,shown:n,collapsed:r}=t,o=yr(e,n.at(-1)),a=dn(t),s=hn(
r),l=hn(t.onAverage),i={neither:`; ${o}: `,rank:`${a?", so rows agree; ":Yt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${xr(t.gradient)}: `,both:`${a?", so rows agree and are sharp; ":"; "}${o}: `}[s],{entropies:c,entropy_threshold:p}=t,
f=c.indexOf(Math.min(...c))+1,g=r.entropy&&t.entropy>=p?` in layer ${f}`:"",M=s===l?".":` in this draw, ${l} on average.`;
return[[i],[kr[s],s==="neither"?"good":"bad"],[g+M]]}var un=t=>[...gr(t),...wr(t)],Mr={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function mn(t,{
mean:e,spread:n}){let{map:r,varietyName:o,quantity:a,draws:s}=t;return`Map of ${Mr[a]} over mean and spread of the eigen\
values. The point is at mean ${ot(e)} and spread ${Z(n)}. Over ${s} draws the map says entropy ${X(r.entropy)}, variety ${Xt(
r[o])}, gradient ${Q(r.gradient)}.`}function gn(t){let e=vt(t)?`on the ${Zt("latest",t.lateLast)}`:`over about ${It(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var Y=[8,5],yn=-1,te=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function ee(t,e){let{a:n,b:r,v:o}=ht(t,null),a=tt(n)/t*o,s=tt(r.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(a+s+e*s));return Array.from({length:121},(c,p)=>{let f=i*Math.sin((p/120-.5)*Math.PI);return[f,Math.sqrt((l-e*s*f*f)/
(a+s))]})}function kn(t,e,n){let r=sn(t,{far:e.far,tallest:460,move:n}),{px:o,py:a}=r,s,l,i,c,p,f,g;function M(m,y,v){f=
v,{canvas:s,svg:l}=r.resize(m,y),p=Ye(r,s,e,f),i=C("g",{},l),c=C("g",{},l)}function h(m,y){if(g??={phases:Ve(m.T,m.d,e.reach),
freezing:ee(m.T,m.d)},ln(i,r,g.phases),y>1)return;let v=g.freezing.map(([w,$])=>`${o(w).toFixed(1)} ${a($).toFixed(1)}`);
C("path",{d:`M${v.join("L")}`,class:"qkc-freezing"},i)}function d(){let m=an(e.far,e.reach,r);C("path",{d:m,class:"qks-m\
ute-line"},i)}let b=(m,y)=>C("path",{d:Qt(nn(e,m,y),r),class:"qkc-level"},i);function N(m){let y=Math.floor(parseFloat(s.
style.width)/Y[0]),v=Math.floor(parseFloat(s.style.height)/Y[1]),w=new Int8Array(y*v).fill(yn);r.eachPixel({width:y,height:v},
($,u,k,O)=>{if(!(O<=e.far))return;let{at:R,u:E,v:F}=e.cellAt(k,O);w[u*y+$]=m(R,E,F)});for(let $ of i.querySelectorAll("t\
ext")){let{x:u,y:k,width:O,height:R}=$.getBBox(),[E,F]=[(u-H)/Y[0]-1,(k-V)/Y[1]];for(let S=Math.max(0,Math.floor(F));S<Math.
min(v,F+R/Y[1]);S++){let K=Math.max(0,Math.floor(E)),J=Math.min(y,E+O/Y[0]+2);K<J&&w.fill(yn,S*y+K,S*y+Math.ceil(J))}}c.
replaceChildren(),te.forEach(([$],u)=>{let k=u?"qks-bad":"qks-bold",O=W(c,0,0,$,{"text-anchor":"middle",class:`qks-halo ${k}`}),
R=[(O.getComputedTextLength()+8)/Y[0],20/Y[1]],E=rn(u,w,y,v,R);return E?lt(O,{x:H+E[0]*Y[0],y:V+E[1]*Y[1]+4.5}):O.remove()})}
function P(m,y){let v=O=>e.surface(m,O),w=m.residual==="relative"?"relative_variety":"variety",$=O=>e.encode(O,ne(O,m)),
u={entropy:$("entropy"),variety:$(w)};i.replaceChildren(),c.replaceChildren(),d();let k=m.quantity==="variety"?w:m.quantity;
if(k==="neither"?(b(e.lowestEntropy(m),u.entropy),b(v(w),u.variety)):b(v(k),$(k)),m.tokens==="walk"&&h(y,m.depth),k==="n\
either"){let O=Xe(e,e.lowestEntropy(m),v(w),u);tn(p,f,O),N(O)}else en(p,f,e,k,v(k))}function q(m){let y=r.place(m);s.setAttribute(
"aria-label",mn(m,y))}return{resize:M,paint:P,draw:q}}function Q(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${Et(-12)}`;let e=Math.floor(Math.log10(t)),n=+(t/10**e).toPrecision(1);return n===10?`10${Et(e+1)}`:
`${n===1?"":`${n}${" "}×${" "}`}10${Et(e)}`}var $t=t=>(t<1e-12?"":`×${" "}`)+Q(t),br=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${$t(t)} ± ${Q(e)}`,qt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),vr={low:1e-6,high:100,log:!0};function xn(t){let e,n="";function r({depth:o,residual:a,entropy_threshold:s,variety_threshold:l}){
n=[o,a,s,l].join(),t.replaceChildren();let i=o===1?"after one layer":`after ${o} layers`;e={entropy:jt(t,{name:"Attentio\
n entropy",detail:o===1?"share of log keys":"last layer; dots: the others",dots:o-1,collapse:{below:s,mark:qt(s),kind:"e\
ntropy"}}),variety:jt(t,{name:"Variety of tokens",detail:`${a}, ${i}`,dots:o-1,collapse:{below:l,mark:qt(l),kind:"rank"}}),
gradient:jt(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(o){n!==String([o.depth,o.residual,
o.entropy_threshold,o.variety_threshold])&&r(o);for(let a of Object.values(e))a.resize()},draw(o){let{map:a,deviation:s,
shown:l,collapsed:i,varietyName:c}=o,p=g=>`map: ${br(a[g],s[g])}`;e.entropy.draw(o.entropy,X(o.entropy),i.entropy,p("ent\
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Xt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let f=`${$t(a.gradient)}\
 ± ${Q(s.gradient)}`;e.gradient.draw(Mt(vr,Math.max(o.gradient,1e-300)),$t(o.gradient),!1,`10⁻⁶ to 100, log; map: ${a.
gradient<1e-12?Q(a.gradient):f}`)}}}var $r=t=>x("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),ne=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function qr(t,e){let n=Jt[t],r=j("qkc-bar"),o=ne(t,e),a=x("i",{class:"\
qkc-threshold"});a.style.left=`${100*Mt(n,o)}%`,r.append(a);let s=j("qks-ticks");for(let c of n.ticks){let p=x("span",{},
n.log?Q(c):String(c));p.style.left=`${100*Mt(n,c)}%`,s.append(p)}let l={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],i=t==="gradient"?"uniform attention’s":`the threshold, ${qt(o)}`;return[x("s\
pan",{},l),j("qkc-scale",r,s),x("span",{},`Line: ${i}.`)]}function wn(t,e,n){let r=e.residual==="relative"?"relative_var\
iety":"variety",o=e.quantity==="variety"?r:e.quantity,a=o==="neither"?te.map(([l,i])=>x("span",{class:"qkc-item"},$r(i),
l)):qr(o,e),s=(l,i)=>{let c=x("span",{class:"qkc-sample","aria-hidden":"true"});return C("path",{d:"M0 7H26",class:l},at(
c,26,14)),x("span",{class:"qkc-item"},c,i)};e.tokens==="walk"&&(a.push(s("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&a.push(s("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...a)}var Mn=t=>t.map(([e,n,r])=>[e,{mean:n,spread:r}]),re={walk:Mn([...U.stops,["Both collapse",-40,0]]),text:Mn([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},Ar=[[!1,"off"],[!0,"on"]],ut={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",Ar],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function bn(){let t={...fe("Stops",Or),network:j("qkc-options qkc-network"),painting:j("qkc-optio\
ns qkc-painting"),map:j("qks-pane qks-map-pane qkc-map"),legend:j("qkc-legend"),reading:x("p",{class:"qks-sub qkc-readin\
g"}),thresholds:j("qkc-thresholds"),attentionTitle:pe(""),redraw:nt("↻ New draw"),attention:j("qks-pane"),meters:j(""),
draws:le()},e=he("qks qkc","both collapses on one map",j("qks-headline",t.caption),t.chips,t.live,j("qkc-grid",t.network,
t.painting,t.map,t.reading,t.legend,t.thresholds,j("qkc-side",j("qkc-gaze",j("qks-header",t.attentionTitle,t.redraw),t.attention),
j("qkc-meters",t.draws,t.meters))),t.notes);return{...t,root:e}}var Or=[`W is symmetric with eigenvalues mean + spread·z\
 and the same in every layer; logits are xᵀW x / λ with λ =
  √d, a token attends to itself and the past, values are the tokens themselves. A layer is x ← P x, with the
  skip connection x + P x; LayerNorm comes after it and has no weights.`,`The map paints means over many draws of tokens\
 and eigenvectors on a stored grid of means and spreads,
  read between the grid’s points; they were computed once, and not selected. Attention and meters are
  computed in the page, for one draw: they differ from the map as one draw differs from the mean of many.`,`Entropy is t\
hat of the last layer’s rows as a share of log keys; it counts as collapsed where any layer’s
  is (on the map, any of those stored up to that depth). Variety is the norm of what differs
  between tokens after the last layer, over the same of the input: the norm itself, or relative to the
  tokens’ whole norm, which does not fall when tokens merely shrink. The thresholds are conventions; move
  them.`,`The gradient is the Frobenius norm of the derivative of the last layer’s attention outputs by W, over that
  of uniform attention on the input tokens. Where every query is stuck on one key it vanishes, and where the
  tokens are alike too.`,`Thin lines part the phases of the law of signal propagation, as in chapter 1: late-site or ear\
ly-site
  where one half of the positions has at least twice the other’s chance to pass signal, mid-site where the
  near end falls below half of the peak. They hold for the first layer of the walk. The dashed line is where
  the last query’s logits, whose mean square around their mean follows from the walk’s kernel, reach a
  variance of 2 log T: a softmax over that many independent Gaussian logits would freeze onto a few of them.
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function vn({T:t,d:e,X:n,z:r,lambda:o}){return{T:t,d:e,X:n,z:r,lambda:o,G:pt(n,n,t,e,o),H:pt(Ht(n,r),n,t,e,o),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function $n({G:t,H:e},n,r,o){
for(let a=0;a<o.length;a++)o[a]=n*t[a]+r*e[a]}function qn(t,{T:e,d:n,z:r,lambda:o},a,s,l){let i=r.map(c=>a+s*c);pt(Ht(t,
i),t,e,n,o,l)}function An({z:t,lambda:e},n,r){let o=0,a=0;for(let s of t){let l=n+r*s;o+=l,a+=l*l}return{trace:o,traceOfSquare:a,
xi:o/e,eta:Math.sqrt(a)/e}}function Sr(t,e,n,r=t){let o=-1/0,a=0;for(let s=e;s<e+n;s++)t[s]>o&&(o=t[s]);for(let s=e;s<e+n;s++)r[s]=Math.exp(t[s]-o),
a+=r[s];for(let s=e;s<e+n;s++)r[s]/=a;return a}function Er(t,e,n,r=t){let o=0;for(let a=e;a<e+n;a++)o+=t[a]/n;for(let a=e;a<
e+n;a++)r[a]=(1+t[a]-o)/n}function Nr(t,e,n,r=t){let o=0;Er(t,e,n,r);for(let a=e;a<e+n;a++)r[a]=Math.min(Math.max(r[a],0),
1),o+=r[a];for(let a=e;a<e+n;a++)r[a]/=o}function oe(t,e,n,r){let o=n==="softmax"?Sr:Nr;for(let a=0;a<e;a++)o(t,a*e,a+1,
r)}function Sn(t,e,n,r,o){o.fill(0);for(let a=0;a<n;a++)for(let s=0;s<=a;s++){let l=t[a*n+s];if(l!==0)for(let i=0;i<r;i++)
o[a*r+i]+=l*e[s*r+i]}}function _t(t,e,n,r){let o=0,a=0;for(;o<U.gaze.share&&a<n;)o+=t[e+(r?n-1-a:a)],a++;return a}var On=t=>t.
sort((e,n)=>e-n)[Math.ceil(U.gaze.rows*t.length)-1];function se(t,e){let n=Math.floor(e/2),r=e-n,o=[],a=[],s=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,f=0;for(let g=0;g<=c;g++)t[p+g]>0&&(f-=t[p+g]*Math.log(t[p+g]));c>0&&(s+=f/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/r,o.push(_t(t,p,c+1,!0)),a.push(_t(t,p,c+1,!1))),c===e-1&&(i=Math.exp(f))}return{entropy:s,diagonal:l,effective:i,
late:On(o),early:On(a),lateLast:_t(t,(e-1)*e,e,!0),earlyLast:_t(t,(e-1)*e,e,!1)}}function En({seed:t,length:e,dim:n,given:r}){let{X:o,z:a,u:s}=r??{};if(!r){let c=Ke(t);o=new Float64Array(e*n),Ge(o,e,n,
null,c),a=De(Float64Array.from({length:n},c)).sort(),s=Float64Array.from({length:n},c);let p=Math.hypot(...s);s=s.map(f=>f/
p)}let l=vn({T:e,d:n,X:o,z:a,lambda:Math.sqrt(n)}),i=new Float64Array(e*e);return oe(new Float64Array(e*e),e,"softmax",i),
{...l,u:s,start:xt(o,e,n),evenGradient:Nn(o,i,l)}}function Nn(t,e,{T:n,d:r,lambda:o}){let a=Vt(t,n,r),s=new Float64Array(
n),l=pt(a,a,n,r),i=new Float64Array(n);for(let p=0;p<n;p++){s[p]=Wt(t,p,t,p,r);for(let f=0;f<p;f++)l[f*n+p]=l[p*n+f]}let c=0;
for(let p=0;p<n;p++){let f=p*n,g=0;for(let h=0;h<=p;h++){let d=0;for(let b=0;b<=p;b++)d+=e[f+b]*l[h*n+b];i[h]=d,g+=e[f+h]*
d}let M=0;for(let h=0;h<=p;h++){let d=e[f+h];if(d===0)continue;let b=0;for(let N=0;N<h;N++)b+=e[f+N]*(l[h*n+N]-i[h]-i[N]+
g)**2;M+=d*(2*b+d*(l[h*n+h]-2*i[h]+g)**2)}c+=s[p]*M}return Math.sqrt(c)/o}function Lr(t,e,n,r){for(let o=0;o<n;o++){let a=0,
s=0;for(let i=0;i<r;i++)a+=t[o*r+i]*e[i];for(let i=0;i<r;i++)t[o*r+i]-=a*e[i],s+=t[o*r+i]**2;let l=s>0?Math.sqrt(r/s):1;
for(let i=0;i<r;i++)t[o*r+i]*=l}}function Ln(t,{mean:e,spread:n,depth:r,skip:o,norm:a}){let{T:s,d:l,logits:i,attention:c,
start:p}=t,f=[],g=[],M=[],h=t.X,[d,b]=t.layers,N,P;for(let q=1;;q++){if(q===1?$n(t,e,n,i):qn(h,t,e,n,i),oe(i,s,"softmax",
c),f.push(se(c,s).entropy),Sn(c,h,s,l,d),q===r&&(N=ft(Nn(h,c,t),t.evenGradient),P=ft(xt(d,s,l).residual,xt(h,s,l).residual)),
o)for(let y=0;y<s*l;y++)d[y]+=h[y];a==="post"&&Lr(d,t.u,s,l);let m=xt(d,s,l);if(g.push(ft(m.residual,p.residual)),M.push(
ft(m.relative,p.relative)),q===r)break;[h,d]=[d,q===1?b:h]}return{...se(c,s),draw:t,mean:e,spread:n,entropies:f,variety:g,
relative:M,gradient:N,mixed:P,...An(t,e,n)}}var{collapse:ae}=U,Pn=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function Pr({
model:t,el:e}){let n=bn(),{root:r}=n,o=t.get("catalogue"),a=Qe(t),s={mean:0,spread:0,...Fe(t,Pn)},l=je(t,s,et),i,c,p,f={},
g,M=0,h=0,d=()=>{},b={...l.listeners,seed:()=>P.request({draw:!0})};for(let A of Pn)b[A]=()=>t.get(A)!==s[A]&&et({[A]:t.
get(A)});let N=()=>{let{spread:A,...L}=s;return{...L,...l.told(),readings:f}},P=Ce({model:t,el:e,root:r,live:n.live,refresh:R,
listeners:b,told:N,stale:{draw:!0,layout:!0,stops:!0},ended:()=>d()}),q=kn(n.map,a,A=>et(A)),m=xn(n.meters),y=xe(n.attention,
()=>ke(n.attention.clientWidth,i.T)),v=Gt(re.walk,ie),w={},$=(A,L,[I,z])=>{w[L]=ve(A,I,z,D=>et({[L]:D}))},u=o.depths.map(
A=>[A,String(A)]);$(n.network,"tokens",ut.tokens),$(n.network,"depth",["Layers",u]),$(n.network,"skip",ut.skip),$(n.network,
"norm",ut.norm),$(n.painting,"quantity",ut.quantity),$(n.painting,"residual",ut.residual);let k={entropy_threshold:O("En\
tropy collapses below",ae.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:O("Rank collapses below",ae.varietyRange,
[.1,1/3,.6],"variety_threshold")};function O(A,[L,I],z,D){let G=Me(L,I,.01),{relativeVariety:mt}=ae,zt=T=>Math.abs(T-mt)<
.006?mt:Number(T.toFixed(2));return be(n.thresholds,{name:A,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:z.
map(T=>[T,qt(T)]),share:G.share,value:T=>zt(G.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function R(A){
if(A.draw){let L=i;i=E(),A.layout||=L?.T!==i.T||L?.d!==i.d}A.stops&&Rn(),A.layout&&F(),(A.layout||A.paint)&&h>=50&&S(),J()}
function E(){let[A,L]=o.sizes[s.tokens],I=null;if(s.tokens==="text"){let z=kt(Re(t,"text"),"text");I={X:z.slice(0,A*L),z:z.
slice(A*L,A*L+L),u:z.slice(A*L+L,A*L+2*L)}}return c??=ht(o.sizes.walk[0],null),En({seed:t.get("seed"),length:A,dim:L,given:I})}
function F(){h=P.measure();let A=s.tokens==="text";if(n.redraw.disabled=A,n.redraw.title=A?"These tokens are given: ther\
e is nothing to draw":"",h<50)return;let L=Ut(r),I=z=>Object.fromEntries(dt.map(D=>[D,L(`${z}-${D}`)]));g={...ge(r),regions:I(
"map"),strokes:I("hatch")},y.resize(i,g),q.resize(n.map.clientWidth,i,g);for(let z of Object.values(k))z.resize()}function S(){
q.paint(s,i),m.resize(s),wn(n.legend,s,o.draws);let{depth:A}=s;B(n.attentionTitle,A>1?`Attention in layer ${A}`:`Attenti\
on of ${i.T} tokens`)}function K(){let{mean:A,spread:L}=s,I=Ln(i,s),z=s.residual==="relative"?"relative_variety":"variet\
y",D=s.residual==="relative"?I.relative:I.variety,G=Tt=>Object.fromEntries(Rt.map(At=>[At,Tt(s,At,A,L)])),mt=G(a.read),zt=G(
a.readDeviation),T=(Tt,At)=>({entropy:Tt<s.entropy_threshold,rank:At<s.variety_threshold}),Fn=T(Math.min(...I.entropies),
D.at(-1)),jn=T(a.readLowestEntropy(s,A,L),mt[z]),In=s.tokens==="walk"?He(Kt(c,i.T,i.d,A,L)):null,{draws:Cn}=o;return{...I,
...s,varietyName:z,shown:D,map:mt,deviation:zt,collapsed:Fn,onAverage:jn,phase:In,draws:Cn}}function J(){let A=performance.
now();p=K();let L=ce(n.caption,un(p));h>=50&&(y.draw(i),y.describe(gn(p)),m.draw(p),q.draw(p));let{xi:I,eta:z,phase:D}=p;
B(n.reading,`At the point: ξ = ${ot(I)}, η = ${Z(z)}, mean ${ot(s.mean)}, variance ${Z(s.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),B(n.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let G of Object.
keys(w))w[G](s[G]);for(let G of Object.keys(k))k[G].draw(s[G],s);v.mark(G=>$e(s,G)),f={...s,variance:s.spread**2,seed:t.
get("seed"),xi:I,eta:z,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:L},
P.report(L),M=performance.now()-A}function et(A){d(),Object.assign(s,A);let L=Object.keys(A).every(I=>I==="mean"||I==="s\
pread");P.request({...!L&&{paint:!0},..."tokens"in A&&{draw:!0,layout:!0,stops:!0}})}function ie(A){d(),d=Ie(s,A,P.request,
()=>et(A),[Math.asinh,Math.sinh])}function Rn(){v=Gt(re[s.tokens],ie),n.chips.replaceChildren(...v.buttons)}return n.redraw.
addEventListener("click",()=>{t.set("seed",Je(t.get("seed"))),P.request({draw:!0})}),P.start("collapse",{state:()=>({...s,
seed:t.get("seed")}),readings:()=>f,draw:()=>i,view:()=>p,surfaces:()=>a,freezing:()=>ee(...o.sizes.walk),milliseconds:()=>M})}
var _s={render:Pr};export{_s as default};
