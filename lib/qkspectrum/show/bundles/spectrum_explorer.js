var a0="http://www.w3.org/2000/svg",Dt={class:"qks-bold"},U={class:"qks-mute"};function St(t,e){for(let[n,o]of Object.entries(
e))o!=null&&o!==!1&&t.setAttribute(n,String(o));return t}function g(t,e={},...n){let o=St(document.createElement(t),e);return o.
append(...n),o}var gt=(t,...e)=>g("div",{class:t},...e),T=(t,...e)=>gt(`qks-${t}`,...e),Et=(...t)=>g("p",{class:"qks-sub"},
...t);function tt(t,e,n={}){let o=g("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var _t=(t,e)=>t.
setAttribute("aria-pressed",String(e)),yt=(t,e,...n)=>g("div",{class:t,role:"group","aria-label":e},...n);function R(t,e,n){
return n.appendChild(St(document.createElementNS(a0,t),e))}function Z(t,e,n){return R("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function C(t,e,n,o,r={}){let s=R("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function Jt(t,e,n,o,r){["start","middle","end"].forEach((s,a)=>{C(t,e+a/2*n,o,r[a],{...U,"text-anchor":s})})}function L(t,e){
t.textContent!==e&&(t.textContent=e)}function Qt(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?g("span",{class:`qks-${r}`},o):o)),n}function ft(t){return g("div",{class:"qks-heading",role:"headin\
g","aria-level":"3"},t)}var i0=()=>g("div",{class:"qks-spoken","aria-live":"polite"});function l0(t){let e=g("summary",{},
"How this figure is computed");return g("details",{class:"qks-notes"},e,...t.map(n=>g("p",{},n)))}var Xt=(t,e)=>({caption:g(
"p",{class:"qks-caption"}),live:i0(),chips:yt("qks-chips",t),notes:l0(e)});function te(t,e,...n){let o=`Explorable figur\
e: ${e}`;return g("section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}function ee(t,e,n){let o=!1;
t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(o=!0,t.setPointerCapture(r.pointerId),r.preventDefault())}),
t.addEventListener("pointermove",r=>o&&n(r));for(let r of["pointerup","pointercancel"])t.addEventListener(r,()=>{o=!1})}function ne(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function re(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var c0=([t,e,n],o=255)=>(o<<24|n<<16|e<<8|t)>>>0,p0=(t,e,n)=>t.
map((o,r)=>Math.round(o+(e[r]-o)*n));function u0(t){let e=getComputedStyle(t);return n=>{let o=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(o.slice(r,r+2),16))}}function oe(t){let e=u0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,s)=>{let a=s/255*4,l=Math.min(3,Math.floor(a));return c0(p0(n[l],
n[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var ot=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function kt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function se(t){
let e=kt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ae(t,e){let n=ot(),o=Math.floor(t*n/e)/n,r=o*e>.95*t?o:t/e;return{cell:r,width:r*e}}function ie(t,e){let n;function o({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=g("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let d=Z(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{C(d,i,15+18*x,f,{"text-anchor":"end",...x>1?U:{}})});let u=g("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),C(d,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",y=String(f).replace("0.",".");C(d,i-96+96*Math.sqrt(f),91,y,{...U,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};R("rect",{...m,class:"qks-ink-line"},d),n={canvas:p,ramp:l,T:a,...se(
p)}}function r({attention:a}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let d=p*c;d<=p*c+p;d++)l[d]=i[Math.round(
Math.sqrt(a[d])*255)];n.show()}return{resize:o,draw:r,describe:a=>n.canvas.setAttribute("aria-label",a)}}var j=(t,e,n)=>Math.max(e,Math.min(n,t));function V(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function et(t){
let e=V(t);return t<0&&Number(e)>0?"−"+e:e}var st=t=>t<0?"−"+-t:`${t}`;function at(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Ot=12;function le({name:t,unit:e,label:n=t,range:o,rail:r}){let s=g("input",{type:"range",...o,"aria-label":n}),a=g(
"output"),l=gt("qks-ruler",r,s),i=g("div",{class:"qks-ticks","aria-hidden":"true"}),c=g("span",{},g("b",{},t)," ",g("sma\
ll",{},e));return{element:gt("qks-slider",gt("qks-row",c,a),l),input:s,output:a,track:l,scale:i}}function ce(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function pe(t,e,n){let o=e.map(([,r],s)=>tt(r,()=>n(e[s][0])));return{row:yt("qks-segments",t,...o),mark:r=>o.forEach((s,a)=>_t(
s,e[a][0]===r))}}function Bt(t,e){let n=t.map(([o,r])=>tt(o,()=>e(r)));return{buttons:n,mark:o=>t.forEach(([,r],s)=>_t(n[s],o(r)))}}var ue=(t,e)=>Object.entries(e).every(([n,o])=>Math.abs(t[n]-o)<.02);var f0=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,fe=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function d0(t,e,n){
let o=Object.entries(n).flatMap(([r,s])=>{let a=fe(e[r]);return a===void 0||a===fe(s)||a.length>2e3?[]:[`;${r}=${encodeURIComponent(
a)}`]});return o.length?`#~${t}${o.join("")}`:""}function h0(t,e,n){let[o,...r]=e.split(";");if(o!=="#~"+t)return null;let s={};
for(let a of r){let[l,i=""]=a.split("="),c=Object.hasOwn(n,l)?m0(i,n[l]):void 0;c!==void 0&&(s[l]=c)}return s}function m0(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.parse(n);return typeof o==typeof e&&Array.isArray(
o)===Array.isArray(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function de(t,e,n){if(!e.closest(".qk-widget"))return null;
let o=[...e.classList].pop(),r=n.filter(c=>f0(t.get(c))),s=()=>Object.fromEntries(r.map(c=>[c,t.get(c)])),a=s(),l=()=>d0(
o,s(),a),i=c=>{for(let[p,d]of Object.entries(c))t.set(p,d)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=h0(o,location.hash,a);return c&&i({...a,...c}),c!==null},forget:()=>i(
a)}}var x0=["position","left","top","width","height","margin","display","image-rendering"];async function he(t,e){let{width:n,
height:o}=t.getBoundingClientRect(),r=t.cloneNode(!0),s=t.querySelectorAll("canvas");r.querySelectorAll("canvas").forEach(
(y,A)=>{let h=document.createElement("img");h.src=s[A].toDataURL();let b=getComputedStyle(s[A]);for(let k of x0)h.style.
setProperty(k,b.getPropertyValue(k));y.replaceWith(h)});let a=t.querySelectorAll("input");r.querySelectorAll("input").forEach(
(y,A)=>{y.setAttribute("value",a[A].value)});for(let y of r.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of r.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),i=getComputedStyle(t),c=document.createElement("style");c.textContent=l,r.prepend(c),r.style.width=`${n}px`;let[p,d]=[
n+40,o+40+44],v=new XMLSerializer().serializeToString(r),u=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${d}"><foreignObject x="20" y="20" width="${n}" height="${o}">${v}</foreignObject></svg>`,m=new Image;m.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(u)}`,await m.decode();let f=document.createElement("canvas");f.width=p*2,f.height=
d*2;let x=f.getContext("2d");if(!x)throw new Error("it has no canvas");return x.scale(2,2),x.fillStyle=i.backgroundColor,
x.fillRect(0,0,p,d),x.drawImage(m,0,0,p,d),x.fillStyle=i.color,x.font="600 14px system-ui, sans-serif",x.fillText(document.
title,20,d-44+6,n),x.font="12px system-ui, sans-serif",x.fillText(e,20,d-44+26,n),new Promise((y,A)=>{f.toBlob(h=>h?y(h):
A(new Error("it drew nothing")))})}function me(t,e){let n=g("span",{role:"status",class:"qks-mute"}),o=tt("Copy link",async()=>{L(n,await g0(e())?"Copied: \
it opens this figure as it is now.":`The link: ${e()}`)}),r=tt("Save picture",async()=>{L(n,"Drawing…");try{y0(await he(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),L(n,"Saved as PNG.")}catch(a){L(n,`This browser c\
annot draw it: ${a.message}.`)}}),s=yt("qks-share","Share this figure",o,r);return s.append(n),s}async function g0(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=g("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function y0(t,e){let n=URL.
createObjectURL(t);g("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var k0=600,w0=120,b0=900,M0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function $0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function wt(t,e){let n=$0(t,
e);return n&&new Float64Array(n)}function xe(t,e,n){let o=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:o()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:o()})}},told:()=>({mean:e.mean,...o()!==e.spread&&{variance:e.spread**2}})}}function q0(t,e){
let n=0,o=performance.now(),r=s=>{let a=Math.max(0,(s-o)/b0);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function ge(t,e,n,o,[r,s]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return q0(l=>{for(let[
i,c,p]of a)t[i]=s(c+(p-c)*l);n()},o)}function ye({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:a,told:l,ended:i}){
let c=0,p=0,d,v,u=!1;e.append(n);let m=de(t,n,Object.keys(a));function f(w={}){Object.assign(r,w),c||=requestAnimationFrame(
x)}function x(){cancelAnimationFrame(c),c=0;let w=r;r={};try{s(w)}catch(q){if(!u)throw q;u=!1,m?.forget()}}function y(){
u=m?.read()??!1,u&&n.scrollIntoView()}function A(){return n.dataset.look=ne()?"dark":"light",p=n.clientWidth,p}function h(w){
clearTimeout(d),d=setTimeout(()=>L(o,w),k0),v||=setTimeout(b,w0)}function b(){v=void 0;for(let[w,q]of Object.entries(l()))
M0(t.get(w),q)||t.set(w,q);t.save_changes(),m?.write()}function k(w,q){let M=Object.entries(a),S=()=>f({layout:!0});for(let[
E,P]of M)t.on(`change:${E}`,P);n.addEventListener("keydown",E=>E.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==
p&&S());$.observe(n);let O=re(S),N={redrawNow:x};for(let[E,P]of Object.entries(q))Object.defineProperty(N,E,{get:P});return Object.
assign(n,{[w]:N}),Object.assign(e,{[w]:N}),x(),m&&(n.append(me(n,m.address)),y(),addEventListener("hashchange",y)),()=>{
removeEventListener("hashchange",y);for(let[E,P]of M)t.off(`change:${E}`,P);i?.(),clearTimeout(d),clearTimeout(v),cancelAnimationFrame(
c),$.disconnect(),O(),n.remove()}}return{request:f,measure:A,report:h,start:k}}function A0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,a=()=>{let l=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function ke(t){let e=A0(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}var we=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
re a collapse happens in at least one draw in three",risk:.3333333333333333,thresholds:{entropy:.5,variety:.3333333333333333},
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
512,512,512,512,512,512,512,512,512,512,512,512,507,435,252,82,12,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,504,439,253,85,10,1,1,0,0,0,0,0,0,0,0,0,
0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,500,434,
258,87,11,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,510,499,426,257,87,11,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,511,508,494,416,258,88,9,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,505,479,403,251,93,12,1,1,0,0,0,0,0,0,0,
0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,507,496,464,
389,244,92,15,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,511,510,506,498,479,450,371,237,92,18,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,511,509,502,498,482,463,427,342,222,93,19,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,508,503,499,492,482,466,438,396,308,216,91,27,2,1,0,0,0,
0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,509,503,499,493,488,476,463,440,
408,352,278,201,97,36,4,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,509,503,
499,492,487,476,462,452,430,404,366,309,252,186,101,40,7,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,
512,512,512,511,509,505,498,491,486,472,463,452,431,416,386,358,320,281,226,170,100,41,15,1,0,0,0,0,0,0,0,0,0,0,0,512,512,
512,512,512,512,512,512,512,512,512,512,511,508,499,491,481,470,462,444,424,409,387,366,342,313,285,244,197,154,97,44,21,
2,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,511,508,503,494,483,473,458,441,415,398,382,361,340,321,
302,279,246,206,180,141,94,55,26,9,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,511,507,500,485,475,457,434,
410,388,371,351,330,314,297,285,258,230,204,187,160,132,92,57,29,13,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,
510,504,496,479,462,438,409,384,370,345,324,304,289,277,251,228,214,200,187,169,139,119,85,59,41,16,6,0,0,0,0,0,0,0,0,0,
0,512,512,512,512,512,512,511,509,501,490,473,448,413,395,370,346,317,291,278,259,235,221,215,207,192,180,168,144,127,112,
83,64,47,20,11,3,0,0,0,0,0,0,0,0,0,512,512,512,512,512,511,508,500,483,462,432,400,376,347,313,284,266,244,227,217,212,199,
187,177,166,158,142,133,118,106,83,70,51,33,14,8,1,0,0,0,0,0,0,0,0,512,512,512,512,511,508,498,477,454,420,391,360,320,290,
262,243,225,209,202,192,178,170,163,159,147,138,128,120,113,100,86,71,55,36,23,11,3,1,0,0,0,0,0,0,0,512,512,512,511,507,
492,473,441,411,381,342,303,266,244,227,206,195,181,172,165,161,153,143,136,127,122,119,114,106,94,83,70,61,47,31,16,8,3,
0,0,0,0,0,0,0,512,512,511,506,490,466,436,405,361,326,288,253,231,206,187,179,168,161,152,146,137,129,123,120,117,115,111,
105,100,91,85,72,63,55,40,22,15,7,2,0,0,0,0,0,0,512,511,505,489,463,427,392,351,315,271,241,211,187,178,164,154,147,139,
133,123,121,117,113,111,109,105,102,99,96,89,82,75,65,57,49,26,18,10,7,2,0,0,0,0,0]},"piecewise-linear":{entropy:[0,0,0,
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
0,0,0,0,0,0,0,0,0,0,0,0],rank:[512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,510,496,458,353,237,154,102,67,46,37,29,19,17,16,10,11,10,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,496,459,353,236,152,99,67,46,37,28,19,17,16,10,10,
10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,494,
458,355,235,151,98,67,46,36,27,19,17,16,10,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,509,496,454,358,240,152,98,67,46,37,27,19,17,16,11,10,10,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,506,493,452,358,242,152,99,66,48,
37,28,20,17,16,11,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,509,504,492,443,360,246,153,100,67,51,38,28,20,16,16,11,10,11,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,509,502,487,440,362,244,154,101,67,51,38,28,22,16,15,11,10,10,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,510,507,497,479,
434,360,243,157,101,70,53,36,29,24,16,15,11,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,511,510,508,502,493,471,424,359,243,161,102,73,55,38,28,23,16,15,11,10,10,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,510,509,507,502,495,484,462,420,350,242,163,104,74,53,
38,30,23,16,15,11,10,9,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,510,510,507,505,
502,495,486,471,451,413,340,242,171,112,74,54,38,30,23,17,15,10,9,9,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,511,511,510,509,509,505,503,500,488,483,473,457,442,401,336,246,184,119,77,56,40,32,24,18,15,9,9,9,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,511,511,509,508,507,504,501,495,491,486,479,471,458,447,424,374,323,
259,190,128,80,59,43,33,24,18,15,8,9,9,512,512,512,512,512,512,512,512,512,512,512,512,512,511,511,509,507,506,502,497,492,
489,481,478,471,462,456,442,430,398,363,322,252,196,140,93,62,48,36,26,20,17,8,9,9,512,512,512,512,512,512,512,512,512,512,
512,511,511,509,507,506,498,494,490,485,478,471,463,458,451,447,438,426,401,379,351,309,258,200,157,110,66,50,42,27,22,16,
9,9,9,512,512,512,512,512,512,512,512,512,512,511,511,508,506,499,493,485,478,472,462,456,451,446,443,434,426,412,401,380,
353,333,297,256,209,165,118,77,52,42,32,22,14,10,9,9,512,512,512,512,512,512,512,512,511,511,509,506,502,493,485,474,466,
454,449,445,442,433,424,417,410,402,394,376,359,344,326,288,252,224,170,138,89,59,46,35,26,18,10,11,10,512,512,512,512,512,
512,512,511,511,509,502,495,485,475,461,451,442,435,428,421,415,412,405,400,392,377,368,360,344,330,307,283,253,230,184,
144,111,73,53,39,28,19,13,10,10,512,512,512,512,512,512,511,510,507,501,488,478,461,447,436,432,419,414,409,403,396,389,
383,375,372,364,354,344,328,313,294,280,255,230,199,154,125,93,63,49,35,25,17,13,12,512,512,512,512,511,511,510,505,497,
485,469,452,440,429,414,409,404,398,389,381,375,372,367,360,351,344,339,326,318,303,288,275,257,235,209,169,133,107,79,54,
40,27,20,17,14,512,512,512,511,511,510,503,491,476,460,443,429,413,409,399,391,382,371,365,363,355,352,347,346,341,333,323,
318,304,296,283,272,256,236,216,186,151,120,95,67,49,34,26,18,16,512,512,511,511,509,500,485,471,451,431,418,407,397,391,
378,367,361,351,349,344,341,337,337,333,323,317,309,299,295,290,282,271,254,240,221,197,171,140,113,88,60,47,30,24,19,512,
511,511,508,501,483,467,440,427,412,399,392,379,364,354,350,344,341,332,331,329,324,317,314,310,307,301,298,290,286,278,
267,256,241,226,206,180,159,129,108,79,56,40,29,27]}}};var W={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};var be=(t,e,n,o,r)=>(t[n]*(1-o)+t[n+1]*o)*(1-r)+(t[n+e]*(1-o)+t[n+e+1]*o)*r;function Me(t,e,n,o){let r=[];for(let s=0;s<
n;s++)for(let a=0;a<e;a++){let l=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],i=l.map(([p,d])=>t[d*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,d],v)=>{let u=(v+1)%4,[m,f]=[i[v],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(o(p+(l[u][0]-
p)*x,d+(l[u][1]-d)*x))}),c.length===2&&r.push(c)}return r}var $n=new Float64Array(2);var E0=2.5066282746310002,$e=t=>Math.exp(-.5*t*t)/E0;function dt(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*
t/r,o+=n;return .5-$e(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return $e(t)/e}function O0(t,e){return t>0?dt(t)-dt(e):e<
0?dt(-e)-dt(-t):1-dt(e)-dt(-t)}var qe=(t,e,n,o)=>e>0?O0((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function Nt({a:t,b:e,v:n},o,r,s,a){return t.map((l,i)=>{let c=e[i]*s/(r*o),p=Math.sqrt((l*n+e[i]*e[i])*a)/(r*o);return qe(
c,p,-1/o,1-1/o)})}function Lt(t,e,n,o,r=1,s=new Float64Array(n*n)){for(let a=0;a<n;a++)for(let l=0;l<=a;l++)s[a*n+l]=Ft(t,a,e,l,o)/r;return s}
function Ft(t,e,n,o,r){let s=0;for(let a=0;a<r;a++)s+=t[e*r+a]*n[o*r+a];return s}function bt(t,e,n=new Float64Array(t.length)){
let o=e.length;for(let r=0;r<t.length;r+=o)for(let s=0;s<o;s++)n[r+s]=t[r+s]*e[s];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Ae(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function N0(t,e,n){let o=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let s=0;s<n;s++)o[s]+=t[r+
s];return o.map(r=>r/e)}function L0(t,e,n){let o=N0(t,e,n),r=new Float64Array(e*n);for(let s=0;s<r.length;s+=n)for(let a=0;a<
n;a++)r[s+a]=t[s+a]-o[a];return r}var Ut=(t,e)=>e>0?t/e:0;function Vt(t,e,n){let o=Ae(t),r=Ae(L0(t,e,n));return{norm:o,residual:r,
relative:Ut(r,o)}}function ve(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function Ht(t,e,n,o,r){if(!o){let a=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*a,t[i*n+l]=c;return}
let s=Float64Array.from({length:e*n},r);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=o[a*e+l];if(i!==0)for(let c=0;c<
n;c++)t[a*n+c]+=i*s[l*n+c]}}function Rt(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let d=0;d<=i;d++)p+=e[i*t+d]*e[c*t+d];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)o[i]+=n[i*t+c]/t;r+=o[i]/t}let s=t-1,a=o.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=o.map((i,c)=>n[c*
t+s]-o[s]);return{a,b:l,v:n[s*t+s]}}function Se(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((o,r)=>Math.abs(
o-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function F0(t){let e=t.length,n=Y(t),o=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),s=r(o),a=r(i=>(o(i)-s)**2),l=r(i=>j(i+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:l}}function R0(t){let{late:e}=F0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-W.phase.oneSided,end:n/Math.max(...t)-W.phase.end}}var C0=(t,e,n,o,r)=>Nt(t,e,Math.sqrt(n),n*o,n*(o*o+r*r));function Ee(t,e,n){let{a:s,b:a,v:l}=Rt(t,null),i=(u,m)=>m%4===2,
c={a:s.filter(i),b:a.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],d=[],v=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let f=R0(C0(c,t,e,...p(m,u)));d.push(f.side),v.push(f.side<0?Number.NaN:f.end)}return[d,v].map(u=>Me(
u,96,56,p))}var P0=58,j0=12,z0=40,J=20,G=30;function Oe(t,e,n,o){let r=[];for(let s of t){let a=e(s);a>=o[0]-1&&a<=o[1]+1&&r.every(l=>Math.
abs(e(l)-a)>=n)&&r.push(s)}return r}function Ne(t,{far:e,tallest:n,move:o}){let r=Math.asinh(e),s=Math.asinh(P0),a=0,l=0,
i,c=f(),p=h=>G+(Math.asinh(h)/r+1)/2*a,d=h=>J+l-Math.asinh(h)/s*l;function v(h,{d:b,lambda:k}){let w=b/k,q=Math.sqrt(b)/
k,M=G+a,S=J+l,O=Oe([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(F=>[F,-F])],F=>p(F/w),31,[G,M]);for(let F of O){let _=p(
F/w)>M-2,H={...U,"text-anchor":_?"end":"middle"};C(h,_?M+2:p(F/w),S+16,st(F),H)}let N=Oe([0,1,5,20,50,.1,.3,100,500],F=>d(
F/q),24,[J,S]);for(let F of N)C(h,G-6,d(F/q)+(F?4.5:0),st(F),{...U,"text-anchor":"end"});let E=(F,_,H,X)=>C(h,F,_,H,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});E(G+7,S-26,"η = √tr W² / λ","start"),E(G+7,S-9,"↑ upwards","start"),E(M-
6,S-26,"impossible:","end"),E(M-6,S-9,"η < |ξ| / √d","end"),C(h,G+a/2,S+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let P=`M${p(-e)} ${d(e)}L${p(0)} ${d(0)}L${p(e)} ${d(e)}`;R("path",{d:P,class:"qks-mute-line"},h)}function u(h,b){
a=h-G-j0,l=Math.round(Math.min(n,a*.92));let k=g("canvas",{class:"qks-zones",role:"img"});Object.assign(k.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${J}px`}),k.width=Math.round(a*ot()),k.height=Math.round(l*ot()),t.replaceChildren(
k);let w=Z(t,h,J+l+z0);v(w,b);let q=b.d/b.lambda*e;return St(c,{"aria-valuemin":(-q).toFixed(1),"aria-valuemax":q.toFixed(
1)}),t.append(c),{canvas:k,svg:w}}function m(h,b){let{width:k,height:w}=h,q=Float64Array.from({length:k},(M,S)=>Math.sinh(
((S+.5)/k*2-1)*r));for(let M=0;M<w;M++){let S=Math.sinh((1-(M+.5)/w)*s);for(let $=0;$<k;$++)b($,M,q[$],Math.sqrt(S*S-q[$]*
q[$]))}}function f(){let h=g("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return h.addEventListener("keydown",b=>{b.stopPropagation();let{mean:k,spread:w}=i,q=b.shiftKey?.02:.06,M=Math.hypot(
k,w),$={ArrowLeft:()=>x(Math.asinh(k)-q,null),ArrowRight:()=>x(Math.asinh(k)+q,null),ArrowUp:()=>x(null,Math.asinh(M)+q),
ArrowDown:()=>x(null,Math.asinh(M)-q)}[b.key];$&&(b.preventDefault(),$())}),h}function x(h,b){let k=h===null?i.mean:Math.
sinh(j(h,-r,r));if(b===null)return o({mean:k});let w=Math.sinh(j(b,0,s)),q=Math.min(e,Math.sqrt(Math.max(0,w*w-k*k)));return o(
{mean:k,spread:q})}function y(h){let b=t.getBoundingClientRect(),k=(h.clientX-b.left-G)/a*2-1,w=1-(h.clientY-b.top-J)/l;
x(Math.abs(k)<.012?0:k*r,w*s)}ee(t,h=>h.clientY-t.getBoundingClientRect().top>=J+l+4?!1:(c.focus({preventScroll:!0}),y(h),
!0),y);function A(h){i=h;let{xi:b,eta:k}=i,w=j(i.mean,-e,e),q=Math.min(e,i.spread),M=p(w),S=d(Math.hypot(w,q));return c.
style.transform=`translate(${M.toFixed(1)}px, ${S.toFixed(1)}px)`,c.setAttribute("aria-valuenow",b.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${et(b)}, η ${V(k)}, mean ${et(i.mean)}, variance ${V(i.spread**2)}`),{x:M,y:S,mean:w,spread:q}}return{
px:p,py:d,resize:u,eachPixel:m,place:A}}function I0(t,{px:e,py:n}){let o=([r,s])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,s)).
toFixed(1)}`;return t.map(([r,s])=>`M${o(r)}L${o(s)}`).join("")}function Le(t,e,{px:n,py:o}){return`M${Array.from({length:61},
(s,a)=>{let l=Math.sinh((a/30-1)*e);return`${n(l).toFixed(1)} ${o(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Fe(t,{
px:e,py:n},o){let r=(s,a,l,i)=>C(t,s,a,l,{class:"qks-halo qks-site",...i});for(let s of o)R("path",{d:I0(s,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),l=n(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=r(a-s*2,l+4.5,s>0?"late-site":"early-site",c),d=a-s*(p.getComputedTextLength()+
6);R("path",{d:`M${d} ${l}H${i}`,class:"qks-mute-line"},t),R("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),C(t,a,J-
7,"mid-site",{...c,class:"qks-site"}),R("path",{d:`M${e(s*33)} ${J-4}v16`,class:"qks-mute-line"},t)}}var{gaze:Mt}=W,Q=t=>`${t}${" "}token${t===1?"":"s"}`,Re=t=>t>1?`${t} scattered tokens`:"one token",ht=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=Mt.few*n,qt=(t,e)=>!ht(t)&&Math.max(t.early,t.earlyLast)<=Mt.few*t.draw.T&&e<Mt.agreement,mt=t=>t.
entropy>Mt.uniform,Ce=t=>t.diagonal>Mt.self;function Pe({T:t,d:e,X:n,z:o,lambda:r}){return{T:t,d:e,X:n,z:o,lambda:r,G:Lt(n,n,t,e,r),H:Lt(bt(n,o),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function je({G:t,H:e},n,o,r){
for(let s=0;s<r.length;s++)r[s]=n*t[s]+o*e[s]}function ze(t,{T:e,d:n,z:o,lambda:r},s,a,l){let i=o.map(c=>s+a*c);Lt(bt(t,
i),t,e,n,r,l)}function Ie({z:t,lambda:e},n,o){let r=0,s=0;for(let a of t){let l=n+o*a;r+=l,s+=l*l}return{trace:r,traceOfSquare:s,
xi:r/e,eta:Math.sqrt(s)/e}}function T0(t,e,n,o=t){let r=-1/0,s=0;for(let a=e;a<e+n;a++)t[a]>r&&(r=t[a]);for(let a=e;a<e+n;a++)o[a]=Math.exp(t[a]-r),
s+=o[a];for(let a=e;a<e+n;a++)o[a]/=s;return s}function W0(t,e,n,o=t){let r=0;for(let s=e;s<e+n;s++)r+=t[s]/n;for(let s=e;s<
e+n;s++)o[s]=(1+t[s]-r)/n}function D0(t,e,n,o=t){let r=0;W0(t,e,n,o);for(let s=e;s<e+n;s++)o[s]=Math.min(Math.max(o[s],0),
1),r+=o[s];for(let s=e;s<e+n;s++)o[s]/=r}function Gt(t,e,n,o){let r=n==="softmax"?T0:D0;for(let s=0;s<e;s++)r(t,s*e,s+1,
o)}function Kt(t,e,n,o,r){r.fill(0);for(let s=0;s<n;s++)for(let a=0;a<=s;a++){let l=t[s*n+a];if(l!==0)for(let i=0;i<o;i++)
r[s*o+i]+=l*e[a*o+i]}}function Ct(t,e,n,o){let r=0,s=0;for(;r<W.gaze.share&&s<n;)r+=t[e+(o?n-1-s:s)],s++;return s}var Te=t=>t.
sort((e,n)=>e-n)[Math.ceil(W.gaze.rows*t.length)-1];function We(t,e){let n=Math.floor(e/2),o=e-n,r=[],s=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,d=0;for(let v=0;v<=c;v++)t[p+v]>0&&(d-=t[p+v]*Math.log(t[p+v]));c>0&&(a+=d/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/o,r.push(Ct(t,p,c+1,!0)),s.push(Ct(t,p,c+1,!1))),c===e-1&&(i=Math.exp(d))}return{entropy:a,diagonal:l,effective:i,
late:Te(r),early:Te(s),lateLast:Ct(t,(e-1)*e,e,!0),earlyLast:Ct(t,(e-1)*e,e,!1)}}var{layers:K}=W.walk,[_0,B0]=W.spectrumExplorer.simulatedRows;function De({seed:t,length:e,dim:n,factor:o,tokens:r,deviations:s,
temperature:a}){let l=ke(t),i=r??new Float64Array(e*n);r||Ht(i,e,n,o,l);let c=s??ve(Float64Array.from({length:n},l)).sort(),
p=Pe({T:e,d:n,X:i,z:c,lambda:a});return{...p,fixed:r!==null,walk:!r&&Se(o,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Rt(e,o),simulated:U0(p,o,l)}}}function U0({T:t,d:e,z:n,lambda:o},r,s){let a=r?t*t*e/2:t*e*
4,l=j(Math.round(1e8/a),_0,B0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let d=0;d<l;d++){
Ht(p,t,e,r,s);let v=bt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[d*t+u]=Ft(p,t-1,p,u,e)/o,c[d*t+u]=Ft(v,0,p,u,e)/o}return{
count:l,G:i,H:c}}function _e(t,e){let n=t.length,o=Y(t)/n;for(let r=0;r<n;r++)t[r]-o>=-1&&t[r]-o<=n-1&&e(r)}function V0({
count:t,G:e,H:n},o,r,s){let a=new Float64Array(o),l=new Float64Array(o);for(let i=0;i<t;i++){for(let c=0;c<o;c++)l[c]=r*
e[i*o+c]+s*n[i*o+c];_e(l,c=>{a[c]+=1/t})}return a}function Be(t,e,n,o){let{T:r,d:s,X:a,logits:l,attention:i,lambda:c,process:p}=t;
je(t,e,n,l),Gt(l,r,o,i);let d=Vt(a,r,s),v=[],u=[],[m,f]=t.layers;Kt(i,a,r,s,m);for(let w=1;;w++){let q=Vt(m,r,s);if(v.push(
Ut(q.residual,d.residual)),u.push(q.relative),w===K)break;ze(m,t,e,n,t.scratch[0]),Gt(t.scratch[0],r,o,t.scratch[1]),Kt(
t.scratch[1],m,r,s,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:y,xi:A,eta:h}=Ie(t,e,n),b=p&&Nt(p.moments,r,c,x,y),k=0;return _e(
l.subarray((r-1)*r),()=>{k++}),{...We(i,r),mean:e,spread:n,softmax:o,draw:t,variety:v,relative:u,relativeTokens:d.relative,
xi:A,eta:h,passing:k,law:b,lawCount:b&&Y(b),simulated:p&&V0(p.simulated,r,e,n)}}var nt=Math.asinh(z.grid.reach);function it(t,e,n){let{columns:o,rows:r}=z.grid,{entropy:s,rank:a}=z.counts[n],l=(Math.asinh(
t)/nt+1)/2*(o-1),i=Math.asinh(e)/nt*(r-1),c=j(Math.floor(l),0,o-2),p=j(Math.floor(i),0,r-2),d=z.risk*z.draws,v=u=>be(u,o,
p*o+c,j(l-c,0,1),j(i-p,0,1))>=d;return{entropy:v(s),rank:v(a)}}var Pt=t=>t.walk&&t.T===z.length&&t.d===z.dim,jt={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},At=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",lt=t=>t.entropy<W.collapse.entropy,ct=t=>t.variety[K-
1]<W.collapse.absoluteVariety;function pt(t){let e=ct(t),n=lt(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${at(t.variety[K-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let o=Pt(t.draw)?At(it(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[o==="safe"?".":" in this draw."]]}function Ue(t){let{draw:{T:e}}=t,n=ct(t),o=lt(t);if(Ce(t)&&!mt(t)){let s=[["E\
ach token looks almost only at "],["itself","strong"]];return o&&!n?[...s,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...s,["; "],...pt(t)]}if(mt(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...pt(t)];if(ht(t)){let s=t.lateLast;return s===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...pt(t)]:[["Attention looks at the last "],[Q(s),"strong"],["; "],...pt(t)]}if(qt(t,t.variety[0])){
let s=[["Every query looks at the first "],[Q(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&o?[...s,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...s,["rank collapse","bad"],["."]]:[...s,...pt(t)]}let r=Math.
round(t.effective);return o?[["Attention spikes on "],[Re(r),"strong"],[": "],...pt(t)]:[["Attention spreads over "],[Q(
r),"strong"],[", anywhere; "],...pt(t)]}function Ve(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${jt[At(
it(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function He(t){
let e=t.draw.T,n=ht(t)?`the last query puts 80 % of its weight on the last ${Q(t.lateLast)}`:qt(t,t.variety[0])?`the las\
t query puts 80 % of its weight on the first ${Q(t.earlyLast)}`:`the last query spreads over about ${Q(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${at(t.entropy)} of its largest value.`}var Ge;function Ke(t,e){let n,o,r=!1,s=z.grid.reach,a=Ne(t,{far:s,tallest:330,move:e}),{px:l,py:i}=a;function c(u,m,f){let x=kt(
o),y=x.createImageData(o.width,o.height),A=Math.round(ot()),h=6*A,{tint:b,safe:k,mute:w}=u,q=(M,[S,$,O],N)=>y.data.set([
S,$,O,N],M);a.eachPixel(o,(M,S,$,O)=>{let N=(S*o.width+M)*4;if(Number.isNaN(O)){(M+S)%(8*A)<A&&q(N,w,70);return}if(!f||O>
s)return;let E=it($,O,m),P=(E.rank?44:0)+(E.entropy?44:0);E.rank&&S%h<A&&(P+=60),E.entropy&&M%h<A&&(P+=60),P?q(N,b,P):q(
N,k,255)}),x.putImageData(y,0,0)}function p(u,m){let f=(x,y,A,h)=>C(u,l(x),i(y),A,{"text-anchor":"middle",...h,class:`qk\
s-halo ${h?.class??""}`});Ge??=Ee(z.length,z.dim,nt),Fe(u,a,Ge),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function d(u,m,f,x,y){r=x;let A=a.resize(u,m);o=A.canvas,c(y,f,x),n=R("path",{class:"qks-paths"},A.svg),x&&p(A.svg,f)}function v(u){
o.setAttribute("aria-label",Ve(u,r));let{x:m,mean:f,spread:x}=a.place(u),y=i(Math.abs(f)),A=i(Math.hypot(f,s)),h=`M${m.toFixed(
1)} ${y.toFixed(1)}V${A.toFixed(1)}`;n.setAttribute("d",h+Le(x,nt,a))}return{resize:d,draw:v}}var zt=9;function It(t,{name:e,detail:n,collapse:o,dots:r=0}){let s=g("output",{}),a=g("div",{class:"qks-track","aria-hi\
dden":"true"}),l=g("div",{class:"qks-foot"}),i=g("span",{class:"qks-mute"}),c=g("i",{class:o?`qks-zone qks-${o.kind}`:"q\
ks-fill"});if(a.append(c),o){c.style.width=`calc(${zt}px + ${o.below} * (100% - ${2*zt}px))`;let f=g("span",{class:"qks-\
mark"},o.mark);f.style.left=c.style.width,l.append(g("span",{class:"qks-bad"},`${o.kind} collapse`),f)}l.append(i);let p=Array.
from({length:r},()=>a.appendChild(g("i",{class:"qks-dot"}))),d=a.appendChild(g("i",{class:"qks-knob"})),v=g("div",{class:"\
qks-row"},g("span",{},g("b",{},e)," ",g("small",{},n)),s);t.append(g("div",{class:"qks-meter"},v,a,l));let u=100,m=(f,x)=>{
let y=zt+j(x,0,1)*(u-2*zt);f.style.transform=`translateX(${y.toFixed(1)}px)`};return{track:a,resize:()=>{u=a.clientWidth},
draw(f,x,y,A,h=[]){L(s,x),s.className=y?"qks-bad":"",L(i,A),m(d,f),h.forEach((b,k)=>m(p[k],b)),o||(c.style.transform=`sc\
aleX(${Math.min(1,f)})`)}}}function Ze(t){let r,s,a,l,i,c,p;function d(u,m){p=u;let f=m?216:150;t.replaceChildren(),s=Z(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let y={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};R("line",y,s),C(s,34,r(x)+4.5,st(x),{...U,"text-anchor":"end"})}a=R("path",{class:"qks\
-bar"},s),l=R("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},s),i=R("path",{class:"qks-ink-line"},s),c=C(s,p-52+
17,0,"mean")}function v({mean:u,spread:m,draw:{z:f,d:x}}){let y=Float64Array.from(f).sort(),A=(p-52-40)/x,h=r(0),b=Math.
min(2,A*.25),k=(A-b).toFixed(2),w="";for(let O=0;O<x;O++){let N=r(u+m*y[O]),E=(40+O*A+b/2).toFixed(2),P=Math.min(N,h),F=Math.
max(Math.abs(N-h),1.5).toFixed(1);w+=`M${E} ${P.toFixed(1)}h${k}v${F}h-${k}z`}a.setAttribute("d",w);let q=r(u),M=p-52+9,
S=r(u+m),$=r(u-m);l.setAttribute("d",`M40 ${q}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${S}h8M${M-4} ${$}h8M${M} ${S}V${$}`),
c.setAttribute("y",q+4.5)}return{resize:d,draw:v}}function Ye(t,e){let r,s,a,l,i,c,p;function d(){({width:r,cell:s}=e()),
t.replaceChildren();let u=Z(t,r,140);R("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=R("path",{class:"qks-bar"},
u),a=C(u,8,20,"The last query’s weights",Dt),i=C(u,0,0,"",{"text-anchor":"middle"}),c=R("path",{class:"qks-ink-line"},
u),p=C(u,0,133,"")}function v(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,y=0;for(let M=1;M<m;M++)f[x+M]>f[x+y]&&(y=M);let A=70/
Math.max(f[x+y],Math.min(1,4/m)),h=Math.min(1,s*.2),b="";for(let M=0;M<m;M++){let S=Math.max(f[x+M]*A,.6).toFixed(1);b+=
`M${(M*s+h/2).toFixed(2)} 110v-${S}h${(s-h).toFixed(2)}v${S}z`}l.setAttribute("d",b),L(i,mt(u)?"":at(f[x+y])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(y+.5)*s))),i.setAttribute("y",110-f[x+y]*A-6);let k=y<m/2;a.setAttribute("x",k?r-8:8),a.setAttribute(
"text-anchor",k?"end":"start");let w=ht(u),q=qt(u,u.variety[0]);if(w||q){let M=w?u.lateLast:u.earlyLast,S=w?r-M*s:0;c.setAttribute(
"d",`M${S+.6} 112v5H${S+M*s-.6}v-5`),L(p,`80${" "}% of the weight on ${Q(M)}`)}else c.setAttribute("d",""),L(p,mt(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",w||!q?r:0),p.setAttribute("text-anchor",w||!q?"end":"sta\
rt")}return{resize:d,draw:v}}function Je(t,e){let r,s,a,l,i,c,p=null;function d(u,m){if({width:r,cell:s}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ft("Chance to pass signal"),g("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=Z(t,r,140);C(f,0,14,"\
Chance to pass signal",Dt),C(f,r-128,14,"— law",{"text-anchor":"end"}),C(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=C(f,0,33,"",U),R("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),C(f,r,51,"1",{...U,"text-anchor":"end"}),Jt(f,0,r,134,["first token","position","last t\
oken"]),c=R("path",{class:"qks-whiskers"},f),p=R("path",{class:"qks-dots"},f),a=R("path",{class:"qks-curve"},f)}function v(u){
if(!p)return;let m="",f="",x="";u.law.forEach((y,A)=>{let h=((A+.5)*s).toFixed(1),b=Math.min(u.simulated[A],1),k=Math.sqrt(
b*(1-b)/i)*60,w=116-b*60;m+=`M${h} ${w.toFixed(1)}h0`,f+=`M${h} ${(w-k).toFixed(1)}v${(2*k).toFixed(1)}`,x+=`${A?"L":"M"}${h}\
 ${(116-y*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),a.setAttribute("d",x),L(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:d,draw:v}}
function Qe(t){t.replaceChildren();let{entropy:e,absoluteVariety:n}=W.collapse,o=It(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=It(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:K-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),s=t.appendChild(g("p",{class:"qks-sub qks-relative"})),a=It(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[o,r,a];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw,p=i.relative[K-1];o.draw(i.entropy,at(i.entropy),lt(i),""),r.draw(i.variety[K-1],at(i.variety[K-1]),ct(i),"d\
ots: layers 1 to 5",i.variety.slice(0,-1)),L(s,`Relative to the tokens’ norm: ${i.relativeTokens.toFixed(2)} → ${p.toFixed(
2)}`);let d=i.lawCount!==null?`law expects ${Math.round(i.lawCount)}`:"";a.draw(i.passing/c,`${i.passing} of ${c}`,!1,d)}}}var xt=240;function Xe(t,e){return t.map(n=>[e(n),st(n)])}function H0(t,e,n){let o=[];for(let r=0;r<=xt;r++){let[s,a]=t(
e+(1-e)*r/xt),l=At(it(s,a,n)),i=o.at(-1);i&&i.name===l?i.to=r:o.push({name:l,from:r,to:r})}return o}function G0(t,e,n,o,r){
let s=Ot/2+4;return o>e-s&&o<n+s&&(o-s-e>n-o-s?n=Math.min(n,o-s):e=Math.max(e,o+s)),{words:jt[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function t0(t,{name:e,unit:n,min:o,ticks:r,share:s,pointAt:a,text:l,say:i,move:c}){let p=g("div",{class:"q\
ks-paint","aria-hidden":"true"}),d={min:o,max:1,step:.002},v=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:y}=le({name:e,unit:n,label:v,range:d,rail:p});u.append(y),t.append(u);let A=[],h=kt(document.createElement("canvas")),
b=new Map,k=0,w=$=>(b.has($)||b.set($,h.measureText($).width),b.get($)),q=$=>Ot/2+($-o)/(1-o)*(k-Ot);function M($){if(!A[$]){
let O=g("i",{}),N=g("span",{});p.append(O,N),A[$]={block:O,words:N}}return A[$]}m.addEventListener("input",()=>{let $=Number(
m.value);c(o<0&&Math.abs($)<.012?0:$)}),m.addEventListener("keydown",$=>{let O=ce($.key);if(!O)return;$.preventDefault();
let N=.01*(1-o)*($.shiftKey?.1:1),E=O.end===void 0?S+O.steps*N:[o,1][O.end];c(j(Math.round(E*1e5)/1e5,o,1))});let S=0;return{
resize(){k=x.clientWidth,b.clear();let{fontFamily:$,fontSize:O}=getComputedStyle(p);h.font=`600 ${O} ${$}`,y.replaceChildren(
...r.map(([N,E])=>{let P=g("span",{},E);return P.style.left=`${q(N)}px`,P}))},draw($,O){S=j(s($),o,1),m.value=String(S),
f.replaceChildren(...l($)),m.setAttribute("aria-valuetext",i($));let N=O?H0(a($),o,$.softmax):[{name:"plain",to:xt}];N.forEach(
({name:E,from:P,to:F},_)=>{let H=P?q(o+(1-o)*(P-.5)/xt):0,X=F<xt?q(o+(1-o)*(F+.5)/xt):k,{block:vt,words:ut}=M(_);vt.className=
`qks-zone qks-${E}`,vt.style.transform=`translateX(${(H+.75).toFixed(1)}px)`,vt.style.width=`${Math.max(X-H-1.5,0).toFixed(
1)}px`;let rt=O?G0(E,H,X,q(S),w):{words:"",x:0};L(ut,rt.words),ut.className=E==="safe"?"":"qks-on-zone",ut.style.transform=
`translateX(${rt.x.toFixed(1)}px) translateX(-50%)`}),A.forEach(({block:E,words:P},F)=>{E.hidden=P.hidden=F>=N.length})}}}
var Tt=t=>j(Math.asinh(t)/nt,-1,1),Wt=t=>t===0?0:Math.sinh(t*nt);function e0(t,e){return t0(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:Xe([-30,-10,-3,-1,0,1,3,10,30],Tt),share:n=>Tt(n.mean),pointAt:n=>o=>[Wt(o),n.spread],text:n=>[et(n.mean)],
say:n=>`mean ${et(n.mean)}`,move:n=>e({mean:Wt(n)})})}function n0(t,e){return t0(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:Xe([0,1,10,100,1e3],n=>Tt(Math.sqrt(n))),share:n=>Tt(n.spread),pointAt:n=>o=>[n.mean,Wt(o)],text:n=>[V(n.spread**
2)," ",g("small",{},`spread ±${V(n.spread)}`)],say:n=>`variance ${V(n.spread**2)}, spread ${V(n.spread)}`,move:n=>e({spread:Wt(
n)})})}var Zt=W.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function r0(){let t={...Xt("Presets",K0),spectrumTitle:Et(),
spectrum:T("pane"),sliders:T("sliders"),reading:g("p",{class:"qks-sub qks-reading"}),rule:Et(),attentionTitle:ft(""),redraw:tt(
"↻ New draw"),attention:T("pane"),last:T("pane"),law:T("pane qks-law"),meters:T("meters"),mapHint:Et(),map:T("pane qks\
-map-pane")},e=T("options",t.reading,t.rule),n=te("qks","eigenspectrum and attention",T("grid",T("top",T("headline",t.caption),
t.chips,t.live),T("left",T("spectrum",ft("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),
T("stack",T("header",t.attentionTitle,t.redraw),t.attention,t.last,t.law),T("right",T("map",ft("Where you are"),t.mapHint,
t.map),t.meters),t.notes));return{...t,options:e,root:n}}var K0=[`Unless others are given, tokens are a random walk over\
 the square root of its length. The first draw is
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
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Yt=(t,e)=>t&&t.length===e?t:null;function Z0(t){let e=t.get("length"),n=t.get("dim");return De({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Yt(wt(t,"factor"),e*e),tokens:Yt(wt(t,"tokens"),e*n),deviations:Yt(
wt(t,"deviations"),n)})}function Y0(t,e){let{mean:n,spread:o,softmax:r,draw:s}=t;return{mean:n,variance:o**2,spread:o,softmax:r,
length:s.T,dim:s.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],relative_residual:[...t.relative],relative_residual_tokens:t.
relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:lt(t),rank_collapse:ct(t),headline:e}}function J0({
model:t,el:e}){let n=r0(),{root:o}=n,r={mean:0,spread:0,softmax:t.get("softmax")},s=xe(t,r,_),a,l,i,c={},p,d=!1,v=0,u=0,
m=0,f=()=>{},x={...s.listeners,softmax:()=>{r.softmax=t.get("softmax"),h.request({layout:!0})},seed:()=>h.request({draw:!0}),
law:()=>h.request({layout:!0}),tokens:()=>{i=null,h.request({draw:!0,layout:!0})}};for(let I of["length","dim","factor",
"deviations","temperature"])x[I]=()=>h.request({draw:!0,layout:!0});let y=()=>({...s.told(),softmax:r.softmax,readings:c}),
A={draw:!0,layout:!0},h=ye({model:t,el:e,root:o,live:n.live,stale:A,refresh:N,listeners:x,told:y,ended:()=>f()}),b=Ze(n.
spectrum),k=()=>ae(m,a.T),w=ie(n.attention,k),q=Ye(n.last,k),M=Je(n.law,k),S=Qe(n.meters),$=Ke(n.map,I=>_(I)),O=[e0(n.sliders,
_),n0(n.sliders,_)];function N(I){if(I.draw){let B=a;a=Z0(t),a.fixed?i??={mean:r.mean,spread:r.spread}:i=null,I.layout||=
!B||["T","d","lambda","fixed","walk"].some(D=>B[D]!==a[D])}I.layout&&E(),P()}function E(){d=Pt(a),F(),u=h.measure(),p=oe(
o),m=n.attention.clientWidth;let I=n.spectrum.clientWidth,B=n.map.clientWidth;S.resize();for(let D of O)D.resize();u<50||
(b.resize(I,u>=980),w.resize(a,p),q.resize(),M.resize(a,t.get("law")),$.resize(B,a,r.softmax,d,p))}function P(){let I=performance.
now();l=Be(a,r.mean,r.spread,r.softmax);let B=Qt(n.caption,Ue(l));if(c=Y0(l,B),u>=50){for(let D of[b,q,M,S,$])D.draw(l);
w.draw(a);for(let D of O)D.draw(l,d);w.describe(He(l))}L(rt.xi,`ξ = ${et(l.xi)}`),L(rt.eta,`η = ${V(l.eta)}`),X.mark(D=>ue(
r,D)),ut.mark(r.softmax),h.report(B),v=performance.now()-I}function F(){let{T:I,d:B,fixed:D}=a;L(n.spectrumTitle,`${B} e\
igenvalue${B===1?"":"s"} of W${D?"’s symmetric part":""}, sorted`),L(n.attentionTitle,`Attention of ${I} tokens`),L(n.
mapHint,"Drag the point. Dotted: the paths of the two sliders.");let o0=`Zones are known for ${z.length} tokens of a ran\
dom walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,s0=B===1?" A single eigenvalue has no variance: \
that slider does nothing.":"";L(n.rule,(d?"Rulers and map mark a collapse where it happens in at least one draw in three\
.":o0)+s0),n.redraw.disabled=D&&wt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?"These tokens and eigenvector\
s are given: there is nothing to draw":"",X=Bt(D?[["This head’s own",i]]:Zt,H),n.chips.replaceChildren(...X.buttons)}function _(I){
f(),Object.assign(r,I),h.request()}function H(I){f(),f=ge(r,I,h.request,()=>_(I),[Math.asinh,Math.sinh])}let X=Bt(Zt,H),
ut=pe("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],I=>{r.softmax=I,h.request({layout:!0})});
n.options.append(ut.row),n.redraw.addEventListener("click",()=>{t.set("seed",we(t.get("seed"))),h.request({draw:!0})});let rt={
xi:g("b"),eta:g("b")};return n.reading.append("On the map: ",rt.xi,", ",rt.eta,"."),h.start("explorer",{state:()=>({...r,
seed:t.get("seed")}),readings:()=>c,draw:()=>a,view:()=>l,milliseconds:()=>v})}var co={render:J0};export{co as default};
