var l0="http://www.w3.org/2000/svg",Vt={class:"qks-bold"},B={class:"qks-mute"};function Ot(t,e){for(let[n,s]of Object.entries(
e))s!=null&&s!==!1&&t.setAttribute(n,String(s));return t}function g(t,e={},...n){let s=Ot(document.createElement(t),e);return s.
append(...n),s}var yt=(t,...e)=>g("div",{class:t},...e),T=(t,...e)=>yt(`qks-${t}`,...e),Lt=(...t)=>g("p",{class:"qks-sub"},
...t);function Y(t,e,n={}){let s=g("button",{type:"button",...n},t);return e&&s.addEventListener("click",e),s}var kt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),wt=(t,e,...n)=>g("div",{class:t,role:"group","aria-label":e},...n);function C(t,e,n){
return n.appendChild(Ot(document.createElementNS(l0,t),e))}function J(t,e,n){return C("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function P(t,e,n,s,r={}){let o=C("text",{x:e,y:n,...r},t);return o.textContent=String(
s),o}function te(t,e,n,s,r){["start","middle","end"].forEach((o,a)=>{P(t,e+a/2*n,s,r[a],{...B,"text-anchor":o})})}function N(t,e){
t.textContent!==e&&(t.textContent=e)}function ee(t,e){let n=e.map(([s])=>s).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([s,r])=>r?g("span",{class:`qks-${r}`},s):s)),n}var Nt=(t={})=>g("output",{...t,"aria-live":"off"});function dt(t){
return g("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var c0=()=>g("div",{class:"qks-spoken","aria-liv\
e":"polite"});function p0(t){let e=g("summary",{},"How this figure is computed");return g("details",{class:"qks-notes"},
e,...t.map(n=>g("p",{},n)))}var ne=(t,e)=>({caption:g("p",{class:"qks-caption"}),live:c0(),chips:wt("qks-chips",t),notes:p0(
e)});function re(t,e,...n){let s=`Explorable figure: ${e}`;return g("section",{class:t,"aria-label":s,"data-lm-suppress-\
shortcuts":"true"},...n)}function se(t,e,n){let s=!1;t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(s=!0,t.
setPointerCapture(r.pointerId),r.preventDefault())}),t.addEventListener("pointermove",r=>s&&n(r));for(let r of["pointeru\
p","pointercancel"])t.addEventListener(r,()=>{s=!1})}function oe(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ae(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:s});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var u0=([t,e,n],s=255)=>(s<<24|n<<16|e<<8|t)>>>0,f0=(t,e,n)=>t.
map((s,r)=>Math.round(s+(e[r]-s)*n));function d0(t){let e=getComputedStyle(t);return n=>{let s=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(s.slice(r,r+2),16))}}function ie(t){let e=d0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,o)=>{let a=o/255*4,l=Math.min(3,Math.floor(a));return u0(f0(n[l],
n[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var at=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function bt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function le(t){
let e=bt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ce(t,e){let n=at(),s=Math.floor(t*n/e)/n,r=s*e>.95*t?s:t/e;return{cell:r,width:r*e}}function pe(t,e){let n;function s({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=g("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let d=J(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{P(d,i,15+18*x,f,{"text-anchor":"end",...x>1?B:{}})});let u=g("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),P(d,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",k=String(f).replace("0.",".");P(d,i-96+96*Math.sqrt(f),91,k,{...B,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};C("rect",{...m,class:"qks-ink-line"},d),n={canvas:p,ramp:l,T:a,...le(
p)}}function r({attention:a}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let d=p*c;d<=p*c+p;d++)l[d]=i[Math.round(
Math.sqrt(a[d])*255)];n.show()}return{resize:s,draw:r,describe:a=>n.canvas.setAttribute("aria-label",a)}}var j=(t,e,n)=>Math.max(e,Math.min(n,t));function U(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function nt(t){
let e=U(t);return t<0&&Number(e)>0?"−"+e:e}var it=t=>t<0?"−"+-t:`${t}`;function rt(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Rt=12;function ue({name:t,unit:e,label:n=t,range:s,rail:r}){let o=g("input",{type:"range",...s,"aria-label":n}),a=Nt(),
l=yt("qks-ruler",r,o),i=g("div",{class:"qks-ticks","aria-hidden":"true"}),c=g("span",{},g("b",{},t)," ",g("small",{},e));
return{element:yt("qks-slider",yt("qks-row",c,a),l),input:o,output:a,track:l,scale:i}}function fe(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function de(t,e,n){let s=e.map(([,r],o)=>Y(r,()=>n(e[o][0])));return{row:wt("qks-segments",t,...s),mark:r=>s.forEach((o,a)=>kt(
o,e[a][0]===r))}}function Gt(t,e){let n=t.map(([s,r])=>Y(s,()=>e(r)));return{buttons:n,mark:s=>t.forEach(([,r],o)=>kt(n[o],s(r)))}}var Kt=(t,e)=>Object.entries(e).every(([n,s])=>Math.abs(t[n]-s)<.02);var h0=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,he=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function m0(t,e,n){
let s=Object.entries(n).flatMap(([r,o])=>{let a=he(e[r]);return a===void 0||a===he(o)||a.length>2e3?[]:[`;${r}=${encodeURIComponent(
a)}`]});return s.length?`#~${t}${s.join("")}`:""}function x0(t,e,n){let[s,...r]=e.split(";");if(s!=="#~"+t)return null;let o={};
for(let a of r){let[l,i=""]=a.split("="),c=Object.hasOwn(n,l)?g0(i,n[l]):void 0;c!==void 0&&(o[l]=c)}return o}function g0(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let s=JSON.parse(n);return typeof s==typeof e&&Array.isArray(
s)===Array.isArray(e)&&s!==1/0&&s!==-1/0?s:void 0}catch{return}}function me(t,e,n){if(!e.closest(".qk-widget"))return null;
let s=[...e.classList].pop(),r=n.filter(c=>h0(t.get(c))),o=()=>Object.fromEntries(r.map(c=>[c,t.get(c)])),a=o(),l=()=>m0(
s,o(),a),i=c=>{for(let[p,d]of Object.entries(c))t.set(p,d)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${s};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=x0(s,location.hash,a);return c&&i({...a,...c}),c!==null},forget:()=>i(
a)}}var y0=["position","left","top","width","height","margin","display","image-rendering"];async function xe(t,e){let{width:n,
height:s}=t.getBoundingClientRect(),r=t.cloneNode(!0),o=t.querySelectorAll("canvas");r.querySelectorAll("canvas").forEach(
(k,A)=>{let h=document.createElement("img");h.src=o[A].toDataURL();let b=getComputedStyle(o[A]);for(let w of y0)h.style.
setProperty(w,b.getPropertyValue(w));k.replaceWith(h)});let a=t.querySelectorAll("input");r.querySelectorAll("input").forEach(
(k,A)=>{k.setAttribute("value",a[A].value)});for(let k of r.querySelectorAll(".qks-share, .qks-spoken"))k.remove();for(let k of r.
querySelectorAll(".qks-sliders"))k.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:k})=>k).filter(k=>k?.includes(".qks")).join(`
`),i=getComputedStyle(t),c=document.createElement("style");c.textContent=l,r.prepend(c),r.style.width=`${n}px`;let[p,d]=[
n+40,s+40+44],S=new XMLSerializer().serializeToString(r),u=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${d}"><foreignObject x="20" y="20" width="${n}" height="${s}">${S}</foreignObject></svg>`,m=new Image;m.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(u)}`,await m.decode();let f=document.createElement("canvas");f.width=p*2,f.height=
d*2;let x=f.getContext("2d");if(!x)throw new Error("it has no canvas");return x.scale(2,2),x.fillStyle=i.backgroundColor,
x.fillRect(0,0,p,d),x.drawImage(m,0,0,p,d),x.fillStyle=i.color,x.font="600 14px system-ui, sans-serif",x.fillText(document.
title,20,d-44+6,n),x.font="12px system-ui, sans-serif",x.fillText(e,20,d-44+26,n),new Promise((k,A)=>{f.toBlob(h=>h?k(h):
A(new Error("it drew nothing")))})}function ge(t,e){let n=g("span",{role:"status",class:"qks-mute"}),s=Y("Copy link",async()=>{N(n,await k0(e())?"Copied: i\
t opens this figure as it is now.":`The link: ${e()}`)}),r=Y("Save picture",async()=>{N(n,"Drawing…");try{w0(await xe(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),N(n,"Saved as PNG.")}catch(a){N(n,`This browser c\
annot draw it: ${a.message}.`)}}),o=wt("qks-share","Share this figure",s,r);return o.append(n),o}async function k0(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=g("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function w0(t,e){let n=URL.
createObjectURL(t);g("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var b0=600,M0=120,$0=900,q0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function A0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function Mt(t,e){let n=A0(t,
e);return n&&new Float64Array(n)}function ye(t,e,n){let s=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:s()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:s()})}},told:()=>({mean:e.mean,...s()!==e.spread&&{variance:e.spread**2}})}}function v0(t,e){
let n=0,s=performance.now(),r=o=>{let a=Math.max(0,(o-s)/$0);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function ke(t,e,n,s,[r,o]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return v0(l=>{for(let[
i,c,p]of a)t[i]=o(c+(p-c)*l);n()},s)}function we({model:t,el:e,root:n,live:s,stale:r,refresh:o,listeners:a,told:l,ended:i}){
let c=0,p=0,d,S,u=!1;e.append(n);let m=me(t,n,Object.keys(a));function f(y={}){Object.assign(r,y),c||=requestAnimationFrame(
x)}function x(){cancelAnimationFrame(c),c=0;let y=r;r={};try{o(y)}catch(q){if(!u)throw q;u=!1,m?.forget()}}function k(){
u=m?.read()??!1,u&&n.scrollIntoView()}function A(){return n.dataset.look=oe()?"dark":"light",p=n.clientWidth,p}function h(y){
clearTimeout(d),d=setTimeout(()=>N(s,y),b0),S||=setTimeout(b,M0)}function b(){S=void 0;for(let[y,q]of Object.entries(l()))
q0(t.get(y),q)||t.set(y,q);t.save_changes(),m?.write()}function w(y,q){let M=Object.entries(a),v=()=>f({layout:!0});for(let[
R,E]of M)t.on(`change:${R}`,E);n.addEventListener("keydown",R=>R.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==
p&&v());$.observe(n);let O=ae(v),F=()=>{Object.assign(r,{layout:!0}),x()};addEventListener("beforeprint",F),addEventListener(
"afterprint",v);let L={redrawNow:x};for(let[R,E]of Object.entries(q))Object.defineProperty(L,R,{get:E});return Object.assign(
n,{[y]:L}),Object.assign(e,{[y]:L}),x(),m&&(n.append(ge(n,m.address)),k(),addEventListener("hashchange",k)),()=>{removeEventListener(
"hashchange",k);for(let[R,E]of M)t.off(`change:${R}`,E);i?.(),clearTimeout(d),clearTimeout(S),cancelAnimationFrame(c),removeEventListener(
"beforeprint",F),removeEventListener("afterprint",v),$.disconnect(),O(),n.remove()}}return{request:f,measure:A,report:h,
start:w}}function S0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),s=e(
n+1013904242),r=e(s+1541459225),o=1,a=()=>{let l=n+s+o|0;return o=o+1|0,n=s^s>>>9,s=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function be(t){let e=S0(t),n=null;
return()=>{if(n!==null){let o=n;return n=null,o}let s=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=s*Math.sin(
r),s*Math.cos(r)}}var Me=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
re a collapse happens in at least one draw in three",risk:.3333333333333333,thresholds:{entropy:.5,relative_variety:.3333333333333333},
draws:512,length:64,dim:32,layers:6,tokens:"random walk divided by the square root of its length",grid:{reach:40,columns:45,
rows:23,spacing:"asinh"},counts:{softmax:{entropy:[512,512,512,511,507,501,485,440,361,235,120,39,7,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,31,235,493,512,512,512,512,512,512,512,512,512,512,512,511,507,501,486,439,362,238,117,37,6,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,237,493,512,512,512,512,512,512,512,512,512,512,512,511,507,501,486,441,364,243,115,
36,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,239,492,512,512,512,512,512,512,512,512,512,512,512,511,507,502,487,443,
365,244,113,35,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,235,491,511,512,512,512,512,512,512,512,512,512,512,511,507,
502,486,443,364,244,115,36,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,231,490,511,512,512,512,512,512,512,512,512,512,
512,511,507,502,486,443,364,245,114,34,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,235,490,511,512,512,512,512,512,512,
512,512,512,512,511,507,502,487,444,364,245,117,36,5,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,234,489,511,512,512,512,
512,512,512,512,512,512,512,511,507,502,486,439,360,241,118,37,8,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,35,232,486,511,
512,512,512,512,512,512,512,512,512,512,511,507,502,486,440,361,239,120,39,9,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,37,
230,482,511,512,512,512,512,512,512,512,512,512,512,511,507,501,482,437,361,239,126,47,16,5,2,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,1,42,233,478,511,512,512,512,512,512,512,512,512,512,512,511,507,502,480,432,358,237,130,52,22,8,4,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,2,46,225,471,511,512,512,512,512,512,512,512,512,512,512,511,507,500,480,431,355,240,135,57,31,10,
6,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,5,52,220,467,511,512,512,512,512,512,512,512,512,512,512,511,507,500,477,433,341,238,
146,74,41,18,9,6,3,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,12,70,224,451,511,512,512,512,512,512,512,512,512,512,512,511,507,499,
474,427,334,236,150,89,58,29,18,11,8,4,3,2,1,1,1,1,0,0,0,0,0,0,0,1,3,23,77,230,440,510,512,512,512,512,512,512,512,512,512,
512,511,506,496,469,425,333,240,155,102,73,51,26,18,12,11,8,5,3,2,2,1,1,1,1,1,1,2,1,3,11,35,95,231,426,507,512,512,512,512,
512,512,512,512,512,511,511,506,495,468,415,329,240,169,111,86,66,48,32,23,16,15,16,15,13,10,11,9,7,6,6,7,6,8,11,27,59,119,
248,409,501,512,512,512,512,512,512,512,512,512,511,511,505,491,462,402,331,250,187,132,101,86,72,59,52,45,40,34,32,31,28,
27,24,23,20,19,22,22,28,33,59,88,150,262,405,497,511,512,512,512,512,512,512,512,512,511,510,506,489,456,405,332,256,208,
168,129,118,100,88,79,77,72,69,69,67,63,64,62,62,61,64,66,63,73,83,101,142,218,300,416,491,511,512,512,512,512,512,512,512,
512,512,510,503,484,455,409,354,289,252,213,187,168,157,156,150,146,137,136,134,128,127,130,131,130,133,134,142,146,148,
156,186,227,278,355,426,489,509,512,512,512,512,512,512,512,512,512,510,503,484,465,431,391,349,311,288,267,258,250,238,
231,233,229,233,236,239,236,235,232,234,240,243,248,253,272,289,305,334,360,412,458,491,506,512,512,512,512,512,512,512,
512,512,510,507,496,477,455,432,413,395,377,378,374,366,363,352,351,350,347,346,349,350,350,354,359,365,365,369,376,388,
395,415,425,449,463,489,500,507,512,512,512,512,512,512,512,512,512,511,510,506,498,492,480,472,461,458,452,448,452,454,
453,452,453,449,451,458,458,463,466,468,469,471,472,470,474,478,484,486,488,492,506,505,511,512,512,512,512,512,512,512,
512,512,512,512,510,507,507,507,504,503,501,498,500,501,502,501,502,501,501,502,502,501,503,504,505,504,503,504,504,505,
506,504,505,507,508,508,510,512,512,512,512,512,512,512],rank:[512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,511,509,508,493,445,319,141,31,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,508,506,493,447,312,142,30,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,508,505,490,439,310,144,31,1,1,0,
0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,507,
504,485,431,305,148,32,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,509,506,499,477,414,303,144,30,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,511,508,505,493,467,399,296,147,38,3,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,503,498,479,448,381,284,146,37,4,1,0,0,0,0,0,
0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,505,497,486,465,423,
366,268,148,41,4,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
509,505,496,487,468,438,392,332,243,139,44,9,1,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,510,506,501,492,483,462,438,409,366,301,226,131,45,11,2,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,511,509,506,494,487,473,456,433,410,371,323,260,200,120,48,16,3,0,0,0,0,0,0,0,0,
0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,507,502,491,471,462,443,426,399,363,322,281,233,175,
112,54,17,5,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,511,510,504,493,477,465,444,427,403,
380,347,316,279,246,203,151,102,53,19,7,0,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,510,508,502,
487,467,450,428,408,381,355,327,296,271,244,207,174,131,92,52,27,10,4,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,
512,512,512,510,506,492,478,455,434,407,379,353,329,296,276,256,226,196,173,139,109,82,50,31,12,5,1,0,0,0,0,0,0,0,0,0,0,
0,512,512,512,512,512,512,512,512,512,510,505,488,462,446,409,383,352,328,294,275,250,227,207,188,162,141,118,100,76,50,
30,16,6,3,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,511,507,500,478,454,425,388,363,328,294,266,243,222,207,182,
167,154,135,114,100,83,70,49,29,19,7,4,2,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,510,507,495,473,444,405,373,340,302,
265,240,217,196,177,163,151,134,117,108,95,85,71,60,42,32,20,12,5,4,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,510,506,490,
463,434,393,359,311,273,240,211,190,169,156,139,128,120,106,100,89,81,72,62,53,40,32,21,15,6,5,4,0,0,0,0,0,0,0,0,0,512,512,
512,512,510,505,484,455,419,376,335,295,246,214,188,163,150,133,121,112,103,96,86,81,75,69,62,54,46,40,30,23,17,10,5,4,1,
0,0,0,0,0,0,0,0,512,512,512,510,503,479,449,407,364,313,268,227,195,167,148,128,112,103,94,90,84,79,76,71,64,57,54,46,42,
34,30,26,17,14,8,6,3,1,0,0,0,0,0,0,0,512,512,510,503,477,439,393,351,300,250,213,175,148,127,110,102,93,90,83,79,71,63,60,
53,51,50,45,42,41,37,34,30,23,18,10,4,5,2,1,0,0,0,0,0,0,512,509,502,476,432,387,338,290,236,195,163,125,110,103,94,88,77,
73,64,58,56,54,49,49,47,45,43,42,40,36,34,31,25,20,16,8,5,3,2,1,0,0,0,0,0]},"piecewise-linear":{entropy:[0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0],rank:[512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,509,507,
489,436,327,172,65,19,4,1,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,511,508,505,488,429,323,175,71,20,4,1,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,510,507,505,485,420,321,179,73,19,4,1,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,507,504,480,420,314,178,75,20,4,1,0,0,0,0,0,
0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,506,498,474,414,
311,180,73,21,4,2,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,511,508,503,490,464,405,302,184,75,23,5,2,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,510,504,499,477,449,396,292,188,78,28,5,2,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,508,506,500,486,468,429,385,285,189,82,30,6,4,0,0,0,0,0,0,0,0,0,
0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,508,506,497,488,473,450,410,369,278,183,
88,36,8,4,0,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,508,504,492,485,
475,451,426,395,351,269,181,97,42,11,4,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
511,509,507,499,489,482,471,450,431,404,373,316,257,179,112,48,16,5,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,510,509,503,492,486,476,459,446,427,401,378,348,289,240,168,111,54,22,6,1,1,0,0,0,0,0,0,0,0,
0,0,512,512,512,512,512,512,512,512,512,512,512,512,511,510,507,500,487,479,466,453,435,414,396,376,346,312,265,220,169,
113,67,28,8,2,1,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,510,509,504,494,481,469,457,436,420,404,
383,365,342,312,275,244,199,159,114,72,33,13,4,1,1,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,510,508,500,
491,475,457,440,423,403,390,365,346,325,298,273,242,214,183,151,117,74,47,18,4,2,1,0,0,0,0,0,0,0,0,0,512,512,512,512,512,
512,512,512,512,510,507,496,480,469,445,425,408,386,361,342,323,302,282,259,242,218,189,168,145,120,79,58,29,11,4,1,1,0,
0,0,0,0,0,0,0,512,512,512,512,512,512,512,511,510,507,491,475,454,434,415,390,358,337,316,298,276,261,244,227,203,190,178,
153,136,114,81,59,34,16,5,2,1,0,0,0,0,0,0,0,0,512,512,512,512,512,512,510,509,506,488,470,444,422,394,360,330,311,293,268,
257,243,223,210,196,184,175,163,141,127,110,83,61,40,24,11,3,1,1,0,0,0,0,0,0,0,512,512,512,512,512,510,509,502,481,463,436,
407,371,334,313,292,271,250,234,218,205,195,184,175,163,152,140,129,115,105,85,63,45,28,19,7,1,1,1,0,0,0,0,0,0,512,512,512,
512,510,507,497,477,454,426,384,349,317,297,273,248,229,212,196,188,181,166,160,153,149,138,127,119,108,100,87,61,49,34,
22,13,2,1,1,1,0,0,0,0,0,512,512,512,510,507,494,471,440,407,369,331,302,281,250,226,207,192,182,174,161,155,147,144,134,
130,120,114,110,106,91,85,68,53,40,29,16,11,1,1,1,1,0,0,0,0,512,512,510,507,492,468,438,392,351,316,294,260,228,207,189,
181,168,155,145,141,137,132,128,122,117,115,114,109,97,95,89,75,61,47,32,21,16,6,1,1,1,0,0,0,0,512,510,507,488,463,425,380,
343,309,277,240,215,192,183,166,156,147,138,134,130,128,121,119,119,117,114,107,101,98,96,87,82,66,50,38,27,21,15,6,2,2,
1,0,0,0]}}};var _={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var $e=(t,e,n,s,r)=>(t[n]*(1-s)+t[n+1]*s)*(1-r)+(t[n+e]*(1-s)+t[n+e+1]*s)*r;function qe(t,e,n,s){let r=[];for(let o=0;o<
n;o++)for(let a=0;a<e;a++){let l=[[a,o],[a+1,o],[a+1,o+1],[a,o+1]],i=l.map(([p,d])=>t[d*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,d],S)=>{let u=(S+1)%4,[m,f]=[i[S],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(s(p+(l[u][0]-
p)*x,d+(l[u][1]-d)*x))}),c.length===2&&r.push(c)}return r}var An=new Float64Array(2);var L0=2.5066282746310002,Ae=t=>Math.exp(-.5*t*t)/L0;function ht(t){if(t<3){let n=t,s=t;for(let r=3;n>1e-17*s;r+=2)n*=t*
t/r,s+=n;return .5-Ae(t)*s}let e=t;for(let n=60;n>0;n--)e=t+n/e;return Ae(t)/e}function N0(t,e){return t>0?ht(t)-ht(e):e<
0?ht(-e)-ht(-t):1-ht(e)-ht(-t)}var ve=(t,e,n,s)=>e>0?N0((n-t)/e,(s-t)/e):+(n<=t&&t<=s);function Ft({a:t,b:e,v:n},s,r,o,a){return t.map((l,i)=>{let c=e[i]*o/(r*s),p=Math.sqrt((l*n+e[i]*e[i])*a)/(r*s);return ve(
c,p,-1/s,1-1/s)})}function Ct(t,e,n,s,r=1,o=new Float64Array(n*n)){for(let a=0;a<n;a++)for(let l=0;l<=a;l++)o[a*n+l]=Pt(t,a,e,l,s)/r;return o}
function Pt(t,e,n,s,r){let o=0;for(let a=0;a<r;a++)o+=t[e*r+a]*n[s*r+a];return o}function $t(t,e,n=new Float64Array(t.length)){
let s=e.length;for(let r=0;r<t.length;r+=s)for(let o=0;o<s;o++)n[r+o]=t[r+o]*e[o];return n}function Q(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Se(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function R0(t,e,n){let s=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let o=0;o<n;o++)s[o]+=t[r+
o];return s.map(r=>r/e)}function F0(t,e,n){let s=R0(t,e,n),r=new Float64Array(e*n);for(let o=0;o<r.length;o+=n)for(let a=0;a<
n;a++)r[o+a]=t[o+a]-s[a];return r}var jt=(t,e)=>e>0?t/e:0;function Zt(t,e,n){let s=Se(t),r=Se(F0(t,e,n));return{norm:s,residual:r,
relative:jt(r,s)}}function Ee(t){let e=Q(t)/t.length,n=Math.sqrt(Q(t.map(s=>(s-e)**2))/t.length);return t.map(s=>n>1e-12?(s-e)/n:0)}function Yt(t,e,n,s,r){if(!s){let a=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*a,t[i*n+l]=c;return}
let o=Float64Array.from({length:e*n},r);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=s[a*e+l];if(i!==0)for(let c=0;c<
n;c++)t[a*n+c]+=i*o[l*n+c]}}function zt(t,e){let n=new Float64Array(t*t),s=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let d=0;d<=i;d++)p+=e[i*t+d]*e[c*t+d];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)s[i]+=n[i*t+c]/t;r+=s[i]/t}let o=t-1,a=s.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=s.map((i,c)=>n[c*
t+o]-s[o]);return{a,b:l,v:n[o*t+o]}}function Oe(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((s,r)=>Math.abs(
s-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function C0(t){let e=t.length,n=Q(t),s=i=>(i+.5)/e,r=i=>Q(t.map((c,p)=>c/n*i(p))),o=r(s),a=r(i=>(s(i)-o)**2),l=r(i=>j(i+
1-e/2,0,1));return{share:n/e,centre:o,width:Math.sqrt(12*a+1/(e*e)),late:l}}function P0(t){let{late:e}=C0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-_.phase.oneSided,end:n/Math.max(...t)-_.phase.end}}var j0=(t,e,n,s,r)=>Ft(t,e,Math.sqrt(n),n*s,n*(s*s+r*r));function Le(t,e,n){let{a:o,b:a,v:l}=zt(t,null),i=(u,m)=>m%4===2,
c={a:o.filter(i),b:a.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],d=[],S=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let f=P0(j0(c,t,e,...p(m,u)));d.push(f.side),S.push(f.side<0?Number.NaN:f.end)}return[d,S].map(u=>qe(
u,96,56,p))}var z0=58,I0=12,T0=40,X=20,G=30;function Ne(t,e,n,s){let r=[];for(let o of t){let a=e(o);a>=s[0]-1&&a<=s[1]+1&&r.every(l=>Math.
abs(e(l)-a)>=n)&&r.push(o)}return r}function Re(t,{far:e,tallest:n,move:s}){let r=Math.asinh(e),o=Math.asinh(z0),a=0,l=0,
i,c=f(),p=h=>G+(Math.asinh(h)/r+1)/2*a,d=h=>X+l-Math.asinh(h)/o*l;function S(h,{d:b,lambda:w}){let y=b/w,q=Math.sqrt(b)/
w,M=G+a,v=X+l,O=Ne([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(E=>[E,-E])],E=>p(E/y),31,[G,M]);for(let E of O){let W=p(
E/y)>M-2,H={...B,"text-anchor":W?"end":"middle"};P(h,W?M+2:p(E/y),v+16,it(E),H)}let F=Ne([0,1,5,20,50,.1,.3,100,500],E=>d(
E/q),24,[X,v]);for(let E of F)P(h,G-6,d(E/q)+(E?4.5:0),it(E),{...B,"text-anchor":"end"});let L=(E,W,H,et)=>P(h,E,W,H,{"t\
ext-anchor":et,class:"qks-mute qks-halo"});L(G+7,v-26,"η = √tr W² / λ","start"),L(G+7,v-9,"↑ upwards","start"),L(
M-6,v-26,"impossible:","end"),L(M-6,v-9,"η < |ξ| / √d","end"),P(h,G+a/2,v+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let R=`M${p(-e)} ${d(e)}L${p(0)} ${d(0)}L${p(e)} ${d(e)}`;C("path",{d:R,class:"qks-mute-line"},h)}function u(h,b){
a=h-G-I0,l=Math.round(Math.min(n,a*.92));let w=g("canvas",{class:"qks-zones",role:"img"});Object.assign(w.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${X}px`}),w.width=Math.round(a*at()),w.height=Math.round(l*at()),t.replaceChildren(
w);let y=J(t,h,X+l+T0);S(y,b);let q=b.d/b.lambda*e;return Ot(c,{"aria-valuemin":(-q).toFixed(1),"aria-valuemax":q.toFixed(
1)}),t.append(c),{canvas:w,svg:y}}function m(h,b){let{width:w,height:y}=h,q=Float64Array.from({length:w},(M,v)=>Math.sinh(
((v+.5)/w*2-1)*r));for(let M=0;M<y;M++){let v=Math.sinh((1-(M+.5)/y)*o);for(let $=0;$<w;$++)b($,M,q[$],Math.sqrt(v*v-q[$]*
q[$]))}}function f(){let h=g("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return h.addEventListener("keydown",b=>{b.stopPropagation();let{mean:w,spread:y}=i,q=b.shiftKey?.02:.06,M=Math.hypot(
w,y),$={ArrowLeft:()=>x(Math.asinh(w)-q,null),ArrowRight:()=>x(Math.asinh(w)+q,null),ArrowUp:()=>x(null,Math.asinh(M)+q),
ArrowDown:()=>x(null,Math.asinh(M)-q)}[b.key];$&&(b.preventDefault(),$())}),h}function x(h,b){let w=h===null?i.mean:Math.
sinh(j(h,-r,r));if(b===null)return s({mean:w});let y=Math.sinh(j(b,0,o)),q=Math.min(e,Math.sqrt(Math.max(0,y*y-w*w)));return s(
{mean:w,spread:q})}function k(h){let b=t.getBoundingClientRect(),w=(h.clientX-b.left-G)/a*2-1,y=1-(h.clientY-b.top-X)/l;
x(Math.abs(w)<.012?0:w*r,y*o)}se(t,h=>h.clientY-t.getBoundingClientRect().top>=X+l+4?!1:(c.focus({preventScroll:!0}),k(h),
!0),k);function A(h){i=h;let{xi:b,eta:w}=i,y=j(i.mean,-e,e),q=Math.min(e,i.spread),M=p(y),v=d(Math.hypot(y,q));return c.
style.transform=`translate(${M.toFixed(1)}px, ${v.toFixed(1)}px)`,c.setAttribute("aria-valuenow",b.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${nt(b)}, η ${U(w)}, mean ${nt(i.mean)}, variance ${U(i.spread**2)}`),{x:M,y:v,mean:y,spread:q}}return{
px:p,py:d,resize:u,eachPixel:m,place:A}}function _0(t,{px:e,py:n}){let s=([r,o])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,o)).
toFixed(1)}`;return t.map(([r,o])=>`M${s(r)}L${s(o)}`).join("")}function Fe(t,e,{px:n,py:s}){return`M${Array.from({length:61},
(o,a)=>{let l=Math.sinh((a/30-1)*e);return`${n(l).toFixed(1)} ${s(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Ce(t,{
px:e,py:n},s){let r=(o,a,l,i)=>P(t,o,a,l,{class:"qks-halo qks-site",...i});for(let o of s)C("path",{d:_0(o,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let o of[-1,1]){let a=e(o*40),l=n(5.6),i=e(o*
4.1),c={"text-anchor":o>0?"end":"start"},p=r(a-o*2,l+4.5,o>0?"late-site":"early-site",c),d=a-o*(p.getComputedTextLength()+
6);C("path",{d:`M${d} ${l}H${i}`,class:"qks-mute-line"},t),C("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),P(t,a,X-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(o*33)} ${X-4}v16`,class:"qks-mute-line"},t)}}var{gaze:qt}=_,tt=t=>`${t}${" "}token${t===1?"":"s"}`,Pe=t=>t>1?`${t} scattered tokens`:"one token",mt=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=qt.few*n,vt=(t,e)=>!mt(t)&&Math.max(t.early,t.earlyLast)<=qt.few*t.draw.T&&e<qt.agreement,xt=t=>t.
entropy>qt.uniform,je=t=>t.diagonal>qt.self;function ze({T:t,d:e,X:n,z:s,lambda:r}){return{T:t,d:e,X:n,z:s,lambda:r,G:Ct(n,n,t,e,r),H:Ct($t(n,s),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Ie({G:t,H:e},n,s,r){
for(let o=0;o<r.length;o++)r[o]=n*t[o]+s*e[o]}function Te(t,{T:e,d:n,z:s,lambda:r},o,a,l){let i=s.map(c=>o+a*c);Ct($t(t,
i),t,e,n,r,l)}function _e({z:t,lambda:e},n,s){let r=0,o=0;for(let a of t){let l=n+s*a;r+=l,o+=l*l}return{trace:r,traceOfSquare:o,
xi:r/e,eta:Math.sqrt(o)/e}}function W0(t,e,n,s=t){let r=-1/0,o=0;for(let a=e;a<e+n;a++)t[a]>r&&(r=t[a]);for(let a=e;a<e+n;a++)s[a]=Math.exp(t[a]-r),
o+=s[a];for(let a=e;a<e+n;a++)s[a]/=o;return o}function D0(t,e,n,s=t){let r=0;for(let o=e;o<e+n;o++)r+=t[o]/n;for(let o=e;o<
e+n;o++)s[o]=(1+t[o]-r)/n}function B0(t,e,n,s=t){let r=0;D0(t,e,n,s);for(let o=e;o<e+n;o++)s[o]=Math.min(Math.max(s[o],0),
1),r+=s[o];for(let o=e;o<e+n;o++)s[o]/=r}function Jt(t,e,n,s){let r=n==="softmax"?W0:B0;for(let o=0;o<e;o++)r(t,o*e,o+1,
s)}function Qt(t,e,n,s,r){r.fill(0);for(let o=0;o<n;o++)for(let a=0;a<=o;a++){let l=t[o*n+a];if(l!==0)for(let i=0;i<s;i++)
r[o*s+i]+=l*e[a*s+i]}}function It(t,e,n,s){let r=0,o=0;for(;r<_.gaze.share&&o<n;)r+=t[e+(s?n-1-o:o)],o++;return o}var We=t=>t.
sort((e,n)=>e-n)[Math.ceil(_.gaze.rows*t.length)-1];function De(t,e){let n=Math.floor(e/2),s=e-n,r=[],o=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,d=0;for(let S=0;S<=c;S++)t[p+S]>0&&(d-=t[p+S]*Math.log(t[p+S]));c>0&&(a+=d/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/s,r.push(It(t,p,c+1,!0)),o.push(It(t,p,c+1,!1))),c===e-1&&(i=Math.exp(d))}return{entropy:a,diagonal:l,effective:i,
late:We(r),early:We(o),lateLast:It(t,(e-1)*e,e,!0),earlyLast:It(t,(e-1)*e,e,!1)}}var{layers:K}=_.walk,[U0,H0]=_.spectrumExplorer.simulatedRows;function Be({seed:t,length:e,dim:n,factor:s,tokens:r,deviations:o,
temperature:a}){let l=be(t),i=r??new Float64Array(e*n);r||Yt(i,e,n,s,l);let c=o??Ee(Float64Array.from({length:n},l)).sort(),
p=ze({T:e,d:n,X:i,z:c,lambda:a});return{...p,fixed:r!==null,walk:!r&&Oe(s,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:zt(e,s),simulated:V0(p,s,l)}}}function V0({T:t,d:e,z:n,lambda:s},r,o){let a=r?t*t*e/2:t*e*
4,l=j(Math.round(1e8/a),U0,H0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let d=0;d<l;d++){
Yt(p,t,e,r,o);let S=$t(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[d*t+u]=Pt(p,t-1,p,u,e)/s,c[d*t+u]=Pt(S,0,p,u,e)/s}return{
count:l,G:i,H:c}}function Ue(t,e){let n=t.length,s=Q(t)/n;for(let r=0;r<n;r++)t[r]-s>=-1&&t[r]-s<=n-1&&e(r)}function G0({
count:t,G:e,H:n},s,r,o){let a=new Float64Array(s),l=new Float64Array(s);for(let i=0;i<t;i++){for(let c=0;c<s;c++)l[c]=r*
e[i*s+c]+o*n[i*s+c];Ue(l,c=>{a[c]+=1/t})}return a}function He(t,e,n,s){let{T:r,d:o,X:a,logits:l,attention:i,lambda:c,process:p}=t;
Ie(t,e,n,l),Jt(l,r,s,i);let d=Zt(a,r,o),S=[],u=[],[m,f]=t.layers;Qt(i,a,r,o,m);for(let y=1;;y++){let q=Zt(m,r,o);if(S.push(
jt(q.residual,d.residual)),u.push(q.relative),y===K)break;Te(m,t,e,n,t.scratch[0]),Jt(t.scratch[0],r,s,t.scratch[1]),Qt(
t.scratch[1],m,r,o,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:k,xi:A,eta:h}=_e(t,e,n),b=p&&Ft(p.moments,r,c,x,k),w=0;return Ue(
l.subarray((r-1)*r),()=>{w++}),{...De(i,r),mean:e,spread:n,softmax:s,draw:t,variety:u.map(y=>jt(y,d.relative)),absolute:S,
relative:u,relativeTokens:d.relative,xi:A,eta:h,passing:w,law:b,lawCount:b&&Q(b),simulated:p&&G0(p.simulated,r,e,n)}}var st=Math.asinh(z.grid.reach);function lt(t,e,n){let{columns:s,rows:r}=z.grid,{entropy:o,rank:a}=z.counts[n],l=(Math.asinh(
t)/st+1)/2*(s-1),i=Math.asinh(e)/st*(r-1),c=j(Math.floor(l),0,s-2),p=j(Math.floor(i),0,r-2),d=z.risk*z.draws,S=u=>$e(u,s,
p*s+c,j(l-c,0,1),j(i-p,0,1))>=d;return{entropy:S(o),rank:S(a)}}var Tt=t=>t.walk&&t.T===z.length&&t.d===z.dim,_t={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},St=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",ct=t=>t.entropy<_.collapse.entropy,pt=t=>t.variety[K-
1]<_.collapse.relativeVariety;var Ve={Uniform:"Small eigenvalues around 0 make all logits tiny and all weights even. Each layer averages, six layers l\
eave a fifth of the variety.",Localized:"A small variance around a positive mean: logits favour tokens that resemble the\
 query, which in a random walk are the recent ones.","Entropy collapse":"Widely spread eigenvalues make large logits wit\
h random signs: each query spikes on a few tokens, wherever they are.","Identity-like":"Too large a positive mean: every\
 token resembles itself most and sees little else. Tokens stay apart, entropy collapses.","Looks back":"The wrong sign: \
all queries favour the same few early tokens, so their outputs agree although the weights are far from even."};function ut(t){
let e=pt(t),n=ct(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at once."]];if(e)return[
[`six layers keep ${rt(t.variety[K-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[["entropy collap\
se","bad"],["."]];let s=Tt(t.draw)?St(lt(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses","good"],[s==="sa\
fe"?".":" in this draw."]]}function Ge(t){let{draw:{T:e}}=t,n=pt(t),s=ct(t);if(je(t)&&!xt(t)){let o=[["Each token looks \
almost only at "],["itself","strong"]];return s&&!n?[...o,[": rank survives, "],["entropy collapses","bad"],["."]]:[...o,
["; "],...ut(t)]}if(xt(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"strong"],[n?"; ":
"; still, "],...ut(t)];if(mt(t)){let o=t.lateLast;return o===1?[["The last query looks mostly at "],["itself","strong"],
["; "],...ut(t)]:[["Attention looks at the last "],[tt(o),"strong"],["; "],...ut(t)]}if(vt(t,t.absolute[0])){let o=[["Ev\
ery query looks at the first "],[tt(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&s?[...o,["rank collapse",
"bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...o,["rank collapse","bad"],["."]]:[...o,...ut(t)]}let r=Math.round(
t.effective);return s?[["Attention spikes on "],[Pe(r),"strong"],[": "],...ut(t)]:[["Attention spreads over "],[tt(r),"s\
trong"],[", anywhere; "],...ut(t)]}function Ke(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.spread.
toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the mean is \
a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${_t[St(lt(
t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function Ze(t){
let e=t.draw.T,n=mt(t)?`the last query puts 80 % of its weight on the last ${tt(t.lateLast)}`:vt(t,t.absolute[0])?`the l\
ast query puts 80 % of its weight on the first ${tt(t.earlyLast)}`:`the last query spreads over about ${tt(Math.round(t.
effective))}`;return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${rt(t.entropy)} of its larg\
est value.`}var Ye;function Je(t,e){let n,s,r=!1,o=z.grid.reach,a=Re(t,{far:o,tallest:330,move:e}),{px:l,py:i}=a;function c(u,m,f){let x=bt(
s),k=x.createImageData(s.width,s.height),A=Math.round(at()),h=6*A,{tint:b,safe:w,mute:y}=u,q=(M,[v,$,O],F)=>k.data.set([
v,$,O,F],M);a.eachPixel(s,(M,v,$,O)=>{let F=(v*s.width+M)*4;if(Number.isNaN(O)){(M+v)%(8*A)<A&&q(F,y,70);return}if(!f||O>
o)return;let L=lt($,O,m),R=(L.rank?44:0)+(L.entropy?44:0);L.rank&&v%h<A&&(R+=60),L.entropy&&M%h<A&&(R+=60),R?q(F,b,R):q(
F,w,255)}),x.putImageData(k,0,0)}function p(u,m){let f=(x,k,A,h)=>P(u,l(x),i(k),A,{"text-anchor":"middle",...h,class:`qk\
s-halo ${h?.class??""}`});Ye??=Le(z.length,z.dim,st),Ce(u,a,Ye),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function d(u,m,f,x,k){r=x;let A=a.resize(u,m);s=A.canvas,c(k,f,x),n=C("path",{class:"qks-paths"},A.svg),x&&p(A.svg,f)}function S(u){
s.setAttribute("aria-label",Ke(u,r));let{x:m,mean:f,spread:x}=a.place(u),k=i(Math.abs(f)),A=i(Math.hypot(f,o)),h=`M${m.toFixed(
1)} ${k.toFixed(1)}V${A.toFixed(1)}`;n.setAttribute("d",h+Fe(x,st,a))}return{resize:d,draw:S}}var Wt=9;function Dt(t,{name:e,detail:n,collapse:s,dots:r=0}){let o=Nt(),a=g("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=g("div",{class:"qks-foot"}),i=g("span",{class:"qks-mute"}),c=g("i",{class:s?`qks-zone qks-${s.kind}`:"qks-fill"});
if(a.append(c),s){c.style.width=`calc(${Wt}px + ${s.below} * (100% - ${2*Wt}px))`;let f=g("span",{class:"qks-mark"},s.mark);
f.style.left=c.style.width,l.append(g("span",{class:"qks-bad"},`${s.kind} collapse`),f)}l.append(i);let p=Array.from({length:r},
()=>a.appendChild(g("i",{class:"qks-dot"}))),d=a.appendChild(g("i",{class:"qks-knob"})),S=g("div",{class:"qks-row"},g("s\
pan",{},g("b",{},e)," ",g("small",{},n)),o);t.append(g("div",{class:"qks-meter"},S,a,l));let u=100,m=(f,x)=>{let k=Wt+j(
x,0,1)*(u-2*Wt);f.style.transform=`translateX(${k.toFixed(1)}px)`};return{track:a,resize:()=>{u=a.clientWidth},draw(f,x,k,A,h=[]){
N(o,x),o.className=k?"qks-bad":"",N(i,A),m(d,f),h.forEach((b,w)=>m(p[w],b)),s||(c.style.transform=`scaleX(${Math.min(1,f)}\
)`)}}}function Qe(t){let r,o,a,l,i,c,p;function d(u,m){p=u;let f=m?216:150;t.replaceChildren(),o=J(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let k={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};C("line",k,o),P(o,34,r(x)+4.5,it(x),{...B,"text-anchor":"end"})}a=C("path",{class:"qks\
-bar"},o),l=C("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},o),i=C("path",{class:"qks-ink-line"},o),c=P(o,p-52+
17,0,"mean")}function S({mean:u,spread:m,draw:{z:f,d:x}}){let k=Float64Array.from(f).sort(),A=(p-52-40)/x,h=r(0),b=Math.
min(2,A*.25),w=(A-b).toFixed(2),y="";for(let O=0;O<x;O++){let F=r(u+m*k[O]),L=(40+O*A+b/2).toFixed(2),R=Math.min(F,h),E=Math.
max(Math.abs(F-h),1.5).toFixed(1);y+=`M${L} ${R.toFixed(1)}h${w}v${E}h-${w}z`}a.setAttribute("d",y);let q=r(u),M=p-52+9,
v=r(u+m),$=r(u-m);l.setAttribute("d",`M40 ${q}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${v}h8M${M-4} ${$}h8M${M} ${v}V${$}`),
c.setAttribute("y",q+4.5)}return{resize:d,draw:S}}function Xe(t,e){let r,o,a,l,i,c,p;function d(){({width:r,cell:o}=e()),
t.replaceChildren();let u=J(t,r,140);C("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=C("path",{class:"qks-bar"},
u),a=P(u,8,20,"The last query’s weights",Vt),i=P(u,0,0,"",{"text-anchor":"middle"}),c=C("path",{class:"qks-ink-line"},
u),p=P(u,0,133,"")}function S(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,k=0;for(let M=1;M<m;M++)f[x+M]>f[x+k]&&(k=M);let A=70/
Math.max(f[x+k],Math.min(1,4/m)),h=Math.min(1,o*.2),b="";for(let M=0;M<m;M++){let v=Math.max(f[x+M]*A,.6).toFixed(1);b+=
`M${(M*o+h/2).toFixed(2)} 110v-${v}h${(o-h).toFixed(2)}v${v}z`}l.setAttribute("d",b),N(i,xt(u)?"":rt(f[x+k])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(k+.5)*o))),i.setAttribute("y",110-f[x+k]*A-6);let w=k<m/2;a.setAttribute("x",w?r-8:8),a.setAttribute(
"text-anchor",w?"end":"start");let y=mt(u),q=vt(u,u.absolute[0]);if(y||q){let M=y?u.lateLast:u.earlyLast,v=y?r-M*o:0;c.setAttribute(
"d",`M${v+.6} 112v5H${v+M*o-.6}v-5`),N(p,`80${" "}% of the weight on ${tt(M)}`)}else c.setAttribute("d",""),N(p,xt(u)?`\
1/${m} each, nearly`:"no preferred position");p.setAttribute("x",y||!q?r:0),p.setAttribute("text-anchor",y||!q?"end":"st\
art")}return{resize:d,draw:S}}function t0(t,e){let r,o,a,l,i,c,p=null;function d(u,m){if({width:r,cell:o}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(dt("Chance to pass signal"),g("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=J(t,r,140);P(f,0,14,"\
Chance to pass signal",Vt),P(f,r-128,14,"— law",{"text-anchor":"end"}),P(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=P(f,0,33,"",B),C("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),P(f,r,51,"1",{...B,"text-anchor":"end"}),te(f,0,r,134,["first token","position","last t\
oken"]),c=C("path",{class:"qks-whiskers"},f),p=C("path",{class:"qks-dots"},f),a=C("path",{class:"qks-curve"},f)}function S(u){
if(!p)return;let m="",f="",x="";u.law.forEach((k,A)=>{let h=((A+.5)*o).toFixed(1),b=Math.min(u.simulated[A],1),w=Math.sqrt(
b*(1-b)/i)*60,y=116-b*60;m+=`M${h} ${y.toFixed(1)}h0`,f+=`M${h} ${(y-w).toFixed(1)}v${(2*w).toFixed(1)}`,x+=`${A?"L":"M"}${h}\
 ${(116-k*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),a.setAttribute("d",x),N(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:d,draw:S}}
function e0(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=_.collapse,s=Dt(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=Dt(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:K-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),o=t.appendChild(g("p",{class:"qks-sub qks-relative"})),a=Dt(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[s,r,a];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw;s.draw(i.entropy,rt(i.entropy),ct(i),""),r.draw(i.variety[K-1],rt(i.variety[K-1]),pt(i),"dots: layers 1 to 5",
i.variety.slice(0,-1)),N(o,`Not divided by the tokens’ norm: ${rt(i.absolute[K-1])}`);let p=i.lawCount!==null?`law exp\
ects ${Math.round(i.lawCount)}`:"";a.draw(i.passing/c,`${i.passing} of ${c}`,!1,p)}}}var gt=240;function n0(t,e){return t.map(n=>[e(n),it(n)])}function K0(t,e,n){let s=[];for(let r=0;r<=gt;r++){let[o,a]=t(
e+(1-e)*r/gt),l=St(lt(o,a,n)),i=s.at(-1);i&&i.name===l?i.to=r:s.push({name:l,from:r,to:r})}return s}function Z0(t,e,n,s,r){
let o=Rt/2+4;return s>e-o&&s<n+o&&(s-o-e>n-s-o?n=Math.min(n,s-o):e=Math.max(e,s+o)),{words:_t[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function r0(t,{name:e,unit:n,min:s,ticks:r,share:o,pointAt:a,text:l,say:i,move:c}){let p=g("div",{class:"q\
ks-paint","aria-hidden":"true"}),d={min:s,max:1,step:.002},S=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:k}=ue({name:e,unit:n,label:S,range:d,rail:p});u.append(k),t.append(u);let A=[],h=bt(document.createElement("canvas")),
b=new Map,w=0,y=$=>(b.has($)||b.set($,h.measureText($).width),b.get($)),q=$=>Rt/2+($-s)/(1-s)*(w-Rt);function M($){if(!A[$]){
let O=g("i",{}),F=g("span",{});p.append(O,F),A[$]={block:O,words:F}}return A[$]}m.addEventListener("input",()=>{let $=Number(
m.value);c(s<0&&Math.abs($)<.012?0:$)}),m.addEventListener("keydown",$=>{let O=fe($.key);if(!O)return;$.preventDefault();
let F=.01*(1-s)*($.shiftKey?.1:1),L=O.end===void 0?v+O.steps*F:[s,1][O.end];c(j(Math.round(L*1e5)/1e5,s,1))});let v=0;return{
resize(){w=x.clientWidth,b.clear();let{fontFamily:$,fontSize:O}=getComputedStyle(p);h.font=`600 ${O} ${$}`,k.replaceChildren(
...r.map(([F,L])=>{let R=g("span",{},L);return R.style.left=`${q(F)}px`,R}))},draw($,O){v=j(o($),s,1),m.value=String(v),
f.replaceChildren(...l($)),m.setAttribute("aria-valuetext",i($));let F=O?K0(a($),s,$.softmax):[{name:"plain",to:gt}];F.forEach(
({name:L,from:R,to:E},W)=>{let H=R?q(s+(1-s)*(R-.5)/gt):0,et=E<gt?q(s+(1-s)*(E+.5)/gt):w,{block:Et,words:ft}=M(W);Et.className=
`qks-zone qks-${L}`,Et.style.transform=`translateX(${(H+.75).toFixed(1)}px)`,Et.style.width=`${Math.max(et-H-1.5,0).toFixed(
1)}px`;let ot=O?Z0(L,H,et,q(v),y):{words:"",x:0};N(ft,ot.words),ft.className=L==="safe"?"":"qks-on-zone",ft.style.transform=
`translateX(${ot.x.toFixed(1)}px) translateX(-50%)`}),A.forEach(({block:L,words:R},E)=>{L.hidden=R.hidden=E>=F.length})}}}
var Bt=t=>j(Math.asinh(t)/st,-1,1),Ut=t=>t===0?0:Math.sinh(t*st);function s0(t,e){return r0(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:n0([-30,-10,-3,-1,0,1,3,10,30],Bt),share:n=>Bt(n.mean),pointAt:n=>s=>[Ut(s),n.spread],text:n=>[nt(n.mean)],
say:n=>`mean ${nt(n.mean)}`,move:n=>e({mean:Ut(n)})})}function o0(t,e){return r0(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:n0([0,1,10,100,1e3],n=>Bt(Math.sqrt(n))),share:n=>Bt(n.spread),pointAt:n=>s=>[n.mean,Ut(s)],text:n=>[U(n.spread**
2)," ",g("small",{},`spread ±${U(n.spread)}`)],say:n=>`variance ${U(n.spread**2)}, spread ${U(n.spread)}`,move:n=>e({spread:Ut(
n)})})}var Ht=_.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function a0(){let t={...ne("Presets",Y0),spectrumTitle:Lt(),
spectrum:T("pane"),sliders:T("sliders"),reading:g("p",{class:"qks-sub qks-reading"}),rule:Lt(),attentionTitle:dt(""),redraw:Y(
"↻ New draw"),lawShown:Y("Chance to pass signal"),stop:g("p",{class:"qks-sub qks-stop"}),attention:T("pane"),last:T("p\
ane"),law:T("pane qks-law"),meters:T("meters"),mapHint:Lt(),map:T("pane qks-map-pane")},e=T("options",t.reading,t.rule),
n=re("qks","eigenspectrum and attention",T("grid",T("top",T("headline",t.caption),t.chips,t.stop,t.live),T("left",T("spe\
ctrum",dt("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),T("stack",T("header",t.attentionTitle,
t.redraw),t.attention,t.last,t.lawShown,t.law),T("right",T("map",dt("Where you are"),t.mapHint,t.map),t.meters),t.notes));
return{...t,options:e,root:n}}var Y0=[`Unless others are given, tokens are a random walk over the square root of its len\
gth. The first draw is
  seed 0; nobody chose it. W is symmetric, logits are xᵀW x / λ with λ = √d, and a token attends to itself and
  the past.`,`Entropy is that of a query’s row as a share of log keys, averaged over queries. Variety is the norm of wha\
t
  differs between tokens after six such layers, over its norm in the input; values are the tokens themselves and
  all layers share W. It also falls when tokens merely shrink; divided by the tokens’ whole norm it does not.`,`The th\
resholds ½ and ⅓ are conventions. Zones come from ${z.draws} unselected draws at each of
  ${z.grid.columns} × ${z.grid.rows} positions and mark a collapse that happens in at least one draw in
  three. Another share would move the borders, and ${z.draws} draws leave a share uncertain by
  ${Math.round(100*Math.sqrt(2/9/z.draws))} points.`,`Thin lines on the map part the phases of the law: late-site or ear\
ly-site where the chance to pass signal,
  added up over one half of the positions, is at least twice that of the other half; mid-site where at the near
  end it falls below half of its peak. Tokens are walks over √T:
  the ξ and η of B24, whose walks are not scaled, are the figure’s divided by T.`,`The law is that of the piecewise-\
linear softmax clip(1/n + (ω − mean)/n, 0, 1), with the exact mean and
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Xt=(t,e)=>t&&t.length===e?t:null;function J0(t){let e=t.get("length"),n=t.get("dim");return Be({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Xt(Mt(t,"factor"),e*e),tokens:Xt(Mt(t,"tokens"),e*n),deviations:Xt(
Mt(t,"deviations"),n)})}function Q0(t,e){let{mean:n,spread:s,softmax:r,draw:o}=t;return{mean:n,variance:s**2,spread:s,softmax:r,
length:o.T,dim:o.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:ct(t),
rank_collapse:pt(t),headline:e}}function X0({model:t,el:e}){let n=a0(),{root:s}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},o=ye(t,r,W),a,l,i,c={},p,d=!1,S=0,u=0,m=0,f=()=>{},x={...o.listeners,softmax:()=>{r.softmax=t.get("softmax"),h.request(
{layout:!0})},seed:()=>h.request({draw:!0}),law:()=>h.request({layout:!0}),tokens:()=>{i=null,h.request({draw:!0,layout:!0})}};
for(let I of["length","dim","factor","deviations","temperature"])x[I]=()=>h.request({draw:!0,layout:!0});let k=()=>({...o.
told(),softmax:r.softmax,readings:c}),A={draw:!0,layout:!0},h=we({model:t,el:e,root:s,live:n.live,stale:A,refresh:F,listeners:x,
told:k,ended:()=>f()}),b=Qe(n.spectrum),w=()=>ce(m,a.T),y=pe(n.attention,w),q=Xe(n.last,w),M=t0(n.law,w),v=e0(n.meters),
$=Je(n.map,I=>W(I)),O=[s0(n.sliders,W),o0(n.sliders,W)];function F(I){if(I.draw){let D=a;a=J0(t),a.fixed?i??={mean:r.mean,
spread:r.spread}:i=null,I.layout||=!D||["T","d","lambda","fixed","walk"].some(V=>D[V]!==a[V])}I.layout&&L(),R()}function L(){
d=Tt(a),E(),u=h.measure(),p=ie(s),m=n.attention.clientWidth;let I=n.spectrum.clientWidth,D=n.map.clientWidth;v.resize();
for(let V of O)V.resize();u<50||(b.resize(I,u>=980),y.resize(a,p),q.resize(),M.resize(a,t.get("law")),$.resize(D,a,r.softmax,
d,p))}function R(){let I=performance.now();l=He(a,r.mean,r.spread,r.softmax);let D=ee(n.caption,Ge(l));if(c=Q0(l,D),u>=50){
for(let Z of[b,q,M,v,$])Z.draw(l);y.draw(a);for(let Z of O)Z.draw(l,d);y.describe(Ze(l))}N(ot.xi,`ξ = ${nt(l.xi)}`),N(ot.
eta,`η = ${U(l.eta)}`),et.mark(Z=>Kt(r,Z));let[V=""]=Ht.find(([,Z])=>d&&Kt(r,Z))??[];N(n.stop,r.softmax==="softmax"?Ve[V]??
"":""),kt(n.lawShown,t.get("law")),ft.mark(r.softmax),h.report(D),S=performance.now()-I}function E(){let{T:I,d:D,fixed:V}=a;
N(n.spectrumTitle,`${D} eigenvalue${D===1?"":"s"} of W${V?"’s symmetric part":""}, sorted`),N(n.attentionTitle,`Attent\
ion of ${I} tokens`),N(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let Z=`Zones are known for ${z.
length} tokens of a random walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,i0=D===1?" A single eigen\
value has no variance: that slider does nothing.":"";N(n.rule,(d?"Rulers and map mark a collapse where it happens in at \
least one draw in three.":Z)+i0),n.redraw.disabled=V&&Mt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?"These \
tokens and eigenvectors are given: there is nothing to draw":"",et=Gt(V?[["This head’s own",i]]:Ht,H),n.chips.replaceChildren(
...et.buttons)}function W(I){f(),Object.assign(r,I),h.request()}function H(I){f(),f=ke(r,I,h.request,()=>W(I),[Math.asinh,
Math.sinh])}let et=Gt(Ht,H),ft=de("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],I=>{r.softmax=
I,h.request({layout:!0})});n.options.append(ft.row),n.redraw.addEventListener("click",()=>{t.set("seed",Me(t.get("seed"))),
h.request({draw:!0})}),n.lawShown.addEventListener("click",()=>{t.set("law",!t.get("law")),h.request({layout:!0})});let ot={
xi:g("b"),eta:g("b")};return n.reading.append("On the map: ",ot.xi,", ",ot.eta,"."),h.start("explorer",{state:()=>({...r,
seed:t.get("seed")}),readings:()=>c,draw:()=>a,view:()=>l,milliseconds:()=>S})}var us={render:X0};export{us as default};
