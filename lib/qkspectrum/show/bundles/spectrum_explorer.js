var i0="http://www.w3.org/2000/svg",Bt={class:"qks-bold"},U={class:"qks-mute"};function Et(t,e){for(let[n,o]of Object.entries(
e))o!=null&&o!==!1&&t.setAttribute(n,String(o));return t}function y(t,e={},...n){let o=Et(document.createElement(t),e);return o.
append(...n),o}var gt=(t,...e)=>y("div",{class:t},...e),T=(t,...e)=>gt(`qks-${t}`,...e),St=(...t)=>y("p",{class:"qks-sub"},
...t);function tt(t,e,n={}){let o=y("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var Ut=(t,e)=>t.
setAttribute("aria-pressed",String(e)),yt=(t,e,...n)=>y("div",{class:t,role:"group","aria-label":e},...n);function C(t,e,n){
return n.appendChild(Et(document.createElementNS(i0,t),e))}function Z(t,e,n){return C("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function P(t,e,n,o,r={}){let s=C("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function Qt(t,e,n,o,r){["start","middle","end"].forEach((s,a)=>{P(t,e+a/2*n,o,r[a],{...U,"text-anchor":s})})}function F(t,e){
t.textContent!==e&&(t.textContent=e)}function Xt(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?y("span",{class:`qks-${r}`},o):o)),n}var Ot=(t={})=>y("output",{...t,"aria-live":"off"});function dt(t){
return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var l0=()=>y("div",{class:"qks-spoken","aria-liv\
e":"polite"});function c0(t){let e=y("summary",{},"How this figure is computed");return y("details",{class:"qks-notes"},
e,...t.map(n=>y("p",{},n)))}var te=(t,e)=>({caption:y("p",{class:"qks-caption"}),live:l0(),chips:yt("qks-chips",t),notes:c0(
e)});function ee(t,e,...n){let o=`Explorable figure: ${e}`;return y("section",{class:t,"aria-label":o,"data-lm-suppress-\
shortcuts":"true"},...n)}function ne(t,e,n){let o=!1;t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(o=!0,t.
setPointerCapture(r.pointerId),r.preventDefault())}),t.addEventListener("pointermove",r=>o&&n(r));for(let r of["pointeru\
p","pointercancel"])t.addEventListener(r,()=>{o=!1})}function re(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function oe(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var p0=([t,e,n],o=255)=>(o<<24|n<<16|e<<8|t)>>>0,u0=(t,e,n)=>t.
map((o,r)=>Math.round(o+(e[r]-o)*n));function d0(t){let e=getComputedStyle(t);return n=>{let o=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(o.slice(r,r+2),16))}}function se(t){let e=d0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,s)=>{let a=s/255*4,l=Math.min(3,Math.floor(a));return p0(u0(n[l],
n[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var st=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function kt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ae(t){
let e=kt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ie(t,e){let n=st(),o=Math.floor(t*n/e)/n,r=o*e>.95*t?o:t/e;return{cell:r,width:r*e}}function le(t,e){let n;function o({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=y("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let f=Z(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((d,x)=>{P(f,i,15+18*x,d,{"text-anchor":"end",...x>1?U:{}})});let u=y("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),P(f,i-104,76,"weight",{"text-anchor":"end"});for(let d of[0,.1,.5,
1]){let x=d===1?"end":d?"middle":"start",k=String(d).replace("0.",".");P(f,i-96+96*Math.sqrt(d),91,k,{...U,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};C("rect",{...m,class:"qks-ink-line"},f),n={canvas:p,ramp:l,T:a,...ae(
p)}}function r({attention:a}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let f=p*c;f<=p*c+p;f++)l[f]=i[Math.round(
Math.sqrt(a[f])*255)];n.show()}return{resize:o,draw:r,describe:a=>n.canvas.setAttribute("aria-label",a)}}var j=(t,e,n)=>Math.max(e,Math.min(n,t));function H(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function et(t){
let e=H(t);return t<0&&Number(e)>0?"−"+e:e}var at=t=>t<0?"−"+-t:`${t}`;function nt(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Lt=12;function ce({name:t,unit:e,label:n=t,range:o,rail:r}){let s=y("input",{type:"range",...o,"aria-label":n}),a=Ot(),
l=gt("qks-ruler",r,s),i=y("div",{class:"qks-ticks","aria-hidden":"true"}),c=y("span",{},y("b",{},t)," ",y("small",{},e));
return{element:gt("qks-slider",gt("qks-row",c,a),l),input:s,output:a,track:l,scale:i}}function pe(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function ue(t,e,n){let o=e.map(([,r],s)=>tt(r,()=>n(e[s][0])));return{row:yt("qks-segments",t,...o),mark:r=>o.forEach((s,a)=>Ut(
s,e[a][0]===r))}}function Ht(t,e){let n=t.map(([o,r])=>tt(o,()=>e(r)));return{buttons:n,mark:o=>t.forEach(([,r],s)=>Ut(n[s],o(r)))}}var de=(t,e)=>Object.entries(e).every(([n,o])=>Math.abs(t[n]-o)<.02);var f0=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,fe=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function h0(t,e,n){
let o=Object.entries(n).flatMap(([r,s])=>{let a=fe(e[r]);return a===void 0||a===fe(s)||a.length>2e3?[]:[`;${r}=${encodeURIComponent(
a)}`]});return o.length?`#~${t}${o.join("")}`:""}function m0(t,e,n){let[o,...r]=e.split(";");if(o!=="#~"+t)return null;let s={};
for(let a of r){let[l,i=""]=a.split("="),c=Object.hasOwn(n,l)?x0(i,n[l]):void 0;c!==void 0&&(s[l]=c)}return s}function x0(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.parse(n);return typeof o==typeof e&&Array.isArray(
o)===Array.isArray(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function he(t,e,n){if(!e.closest(".qk-widget"))return null;
let o=[...e.classList].pop(),r=n.filter(c=>f0(t.get(c))),s=()=>Object.fromEntries(r.map(c=>[c,t.get(c)])),a=s(),l=()=>h0(
o,s(),a),i=c=>{for(let[p,f]of Object.entries(c))t.set(p,f)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=m0(o,location.hash,a);return c&&i({...a,...c}),c!==null},forget:()=>i(
a)}}var g0=["position","left","top","width","height","margin","display","image-rendering"];async function me(t,e){let{width:n,
height:o}=t.getBoundingClientRect(),r=t.cloneNode(!0),s=t.querySelectorAll("canvas");r.querySelectorAll("canvas").forEach(
(k,A)=>{let h=document.createElement("img");h.src=s[A].toDataURL();let b=getComputedStyle(s[A]);for(let w of g0)h.style.
setProperty(w,b.getPropertyValue(w));k.replaceWith(h)});let a=t.querySelectorAll("input");r.querySelectorAll("input").forEach(
(k,A)=>{k.setAttribute("value",a[A].value)});for(let k of r.querySelectorAll(".qks-share, .qks-spoken"))k.remove();for(let k of r.
querySelectorAll(".qks-sliders"))k.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:k})=>k).filter(k=>k?.includes(".qks")).join(`
`),i=getComputedStyle(t),c=document.createElement("style");c.textContent=l,r.prepend(c),r.style.width=`${n}px`;let[p,f]=[
n+40,o+40+44],E=new XMLSerializer().serializeToString(r),u=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${f}"><foreignObject x="20" y="20" width="${n}" height="${o}">${E}</foreignObject></svg>`,m=new Image;m.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(u)}`,await m.decode();let d=document.createElement("canvas");d.width=p*2,d.height=
f*2;let x=d.getContext("2d");if(!x)throw new Error("it has no canvas");return x.scale(2,2),x.fillStyle=i.backgroundColor,
x.fillRect(0,0,p,f),x.drawImage(m,0,0,p,f),x.fillStyle=i.color,x.font="600 14px system-ui, sans-serif",x.fillText(document.
title,20,f-44+6,n),x.font="12px system-ui, sans-serif",x.fillText(e,20,f-44+26,n),new Promise((k,A)=>{d.toBlob(h=>h?k(h):
A(new Error("it drew nothing")))})}function xe(t,e){let n=y("span",{role:"status",class:"qks-mute"}),o=tt("Copy link",async()=>{F(n,await y0(e())?"Copied: \
it opens this figure as it is now.":`The link: ${e()}`)}),r=tt("Save picture",async()=>{F(n,"Drawing…");try{k0(await me(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),F(n,"Saved as PNG.")}catch(a){F(n,`This browser c\
annot draw it: ${a.message}.`)}}),s=yt("qks-share","Share this figure",o,r);return s.append(n),s}async function y0(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=y("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function k0(t,e){let n=URL.
createObjectURL(t);y("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var w0=600,b0=120,M0=900,$0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function q0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function wt(t,e){let n=q0(t,
e);return n&&new Float64Array(n)}function ge(t,e,n){let o=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:o()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:o()})}},told:()=>({mean:e.mean,...o()!==e.spread&&{variance:e.spread**2}})}}function A0(t,e){
let n=0,o=performance.now(),r=s=>{let a=Math.max(0,(s-o)/M0);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function ye(t,e,n,o,[r,s]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return A0(l=>{for(let[
i,c,p]of a)t[i]=s(c+(p-c)*l);n()},o)}function ke({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:a,told:l,ended:i}){
let c=0,p=0,f,E,u=!1;e.append(n);let m=he(t,n,Object.keys(a));function d(g={}){Object.assign(r,g),c||=requestAnimationFrame(
x)}function x(){cancelAnimationFrame(c),c=0;let g=r;r={};try{s(g)}catch(q){if(!u)throw q;u=!1,m?.forget()}}function k(){
u=m?.read()??!1,u&&n.scrollIntoView()}function A(){return n.dataset.look=re()?"dark":"light",p=n.clientWidth,p}function h(g){
clearTimeout(f),f=setTimeout(()=>F(o,g),w0),E||=setTimeout(b,b0)}function b(){E=void 0;for(let[g,q]of Object.entries(l()))
$0(t.get(g),q)||t.set(g,q);t.save_changes(),m?.write()}function w(g,q){let M=Object.entries(a),v=()=>d({layout:!0});for(let[
N,S]of M)t.on(`change:${N}`,S);n.addEventListener("keydown",N=>N.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==
p&&v());$.observe(n);let O=oe(v),R=()=>{Object.assign(r,{layout:!0}),x()};addEventListener("beforeprint",R),addEventListener(
"afterprint",v);let L={redrawNow:x};for(let[N,S]of Object.entries(q))Object.defineProperty(L,N,{get:S});return Object.assign(
n,{[g]:L}),Object.assign(e,{[g]:L}),x(),m&&(n.append(xe(n,m.address)),k(),addEventListener("hashchange",k)),()=>{removeEventListener(
"hashchange",k);for(let[N,S]of M)t.off(`change:${N}`,S);i?.(),clearTimeout(f),clearTimeout(E),cancelAnimationFrame(c),removeEventListener(
"beforeprint",R),removeEventListener("afterprint",v),$.disconnect(),O(),n.remove()}}return{request:d,measure:A,report:h,
start:w}}function v0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,a=()=>{let l=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function we(t){let e=v0(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}var be=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
re",remedy:"none"}}}};var Me=(t,e,n,o,r)=>(t[n]*(1-o)+t[n+1]*o)*(1-r)+(t[n+e]*(1-o)+t[n+e+1]*o)*r;function $e(t,e,n,o){let r=[];for(let s=0;s<
n;s++)for(let a=0;a<e;a++){let l=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],i=l.map(([p,f])=>t[f*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,f],E)=>{let u=(E+1)%4,[m,d]=[i[E],i[u]];if(m<0==d<0)return;let x=m/(m-d);c.push(o(p+(l[u][0]-
p)*x,f+(l[u][1]-f)*x))}),c.length===2&&r.push(c)}return r}var qn=new Float64Array(2);var O0=2.5066282746310002,qe=t=>Math.exp(-.5*t*t)/O0;function ft(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*
t/r,o+=n;return .5-qe(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return qe(t)/e}function L0(t,e){return t>0?ft(t)-ft(e):e<
0?ft(-e)-ft(-t):1-ft(e)-ft(-t)}var Ae=(t,e,n,o)=>e>0?L0((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function Nt({a:t,b:e,v:n},o,r,s,a){return t.map((l,i)=>{let c=e[i]*s/(r*o),p=Math.sqrt((l*n+e[i]*e[i])*a)/(r*o);return Ae(
c,p,-1/o,1-1/o)})}function Ft(t,e,n,o,r=1,s=new Float64Array(n*n)){for(let a=0;a<n;a++)for(let l=0;l<=a;l++)s[a*n+l]=Rt(t,a,e,l,o)/r;return s}
function Rt(t,e,n,o,r){let s=0;for(let a=0;a<r;a++)s+=t[e*r+a]*n[o*r+a];return s}function bt(t,e,n=new Float64Array(t.length)){
let o=e.length;for(let r=0;r<t.length;r+=o)for(let s=0;s<o;s++)n[r+s]=t[r+s]*e[s];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function ve(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function N0(t,e,n){let o=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let s=0;s<n;s++)o[s]+=t[r+
s];return o.map(r=>r/e)}function F0(t,e,n){let o=N0(t,e,n),r=new Float64Array(e*n);for(let s=0;s<r.length;s+=n)for(let a=0;a<
n;a++)r[s+a]=t[s+a]-o[a];return r}var Ct=(t,e)=>e>0?t/e:0;function Vt(t,e,n){let o=ve(t),r=ve(F0(t,e,n));return{norm:o,residual:r,
relative:Ct(r,o)}}function Ee(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function Gt(t,e,n,o,r){if(!o){let a=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*a,t[i*n+l]=c;return}
let s=Float64Array.from({length:e*n},r);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=o[a*e+l];if(i!==0)for(let c=0;c<
n;c++)t[a*n+c]+=i*s[l*n+c]}}function Pt(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let f=0;f<=i;f++)p+=e[i*t+f]*e[c*t+f];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)o[i]+=n[i*t+c]/t;r+=o[i]/t}let s=t-1,a=o.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=o.map((i,c)=>n[c*
t+s]-o[s]);return{a,b:l,v:n[s*t+s]}}function Se(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((o,r)=>Math.abs(
o-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function R0(t){let e=t.length,n=Y(t),o=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),s=r(o),a=r(i=>(o(i)-s)**2),l=r(i=>j(i+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:l}}function C0(t){let{late:e}=R0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-_.phase.oneSided,end:n/Math.max(...t)-_.phase.end}}var P0=(t,e,n,o,r)=>Nt(t,e,Math.sqrt(n),n*o,n*(o*o+r*r));function Oe(t,e,n){let{a:s,b:a,v:l}=Pt(t,null),i=(u,m)=>m%4===2,
c={a:s.filter(i),b:a.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],f=[],E=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let d=C0(P0(c,t,e,...p(m,u)));f.push(d.side),E.push(d.side<0?Number.NaN:d.end)}return[f,E].map(u=>$e(
u,96,56,p))}var j0=58,z0=12,I0=40,J=20,G=30;function Le(t,e,n,o){let r=[];for(let s of t){let a=e(s);a>=o[0]-1&&a<=o[1]+1&&r.every(l=>Math.
abs(e(l)-a)>=n)&&r.push(s)}return r}function Ne(t,{far:e,tallest:n,move:o}){let r=Math.asinh(e),s=Math.asinh(j0),a=0,l=0,
i,c=d(),p=h=>G+(Math.asinh(h)/r+1)/2*a,f=h=>J+l-Math.asinh(h)/s*l;function E(h,{d:b,lambda:w}){let g=b/w,q=Math.sqrt(b)/
w,M=G+a,v=J+l,O=Le([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(S=>[S,-S])],S=>p(S/g),31,[G,M]);for(let S of O){let D=p(
S/g)>M-2,V={...U,"text-anchor":D?"end":"middle"};P(h,D?M+2:p(S/g),v+16,at(S),V)}let R=Le([0,1,5,20,50,.1,.3,100,500],S=>f(
S/q),24,[J,v]);for(let S of R)P(h,G-6,f(S/q)+(S?4.5:0),at(S),{...U,"text-anchor":"end"});let L=(S,D,V,X)=>P(h,S,D,V,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});L(G+7,v-26,"η = √tr W² / λ","start"),L(G+7,v-9,"↑ upwards","start"),L(M-
6,v-26,"impossible:","end"),L(M-6,v-9,"η < |ξ| / √d","end"),P(h,G+a/2,v+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let N=`M${p(-e)} ${f(e)}L${p(0)} ${f(0)}L${p(e)} ${f(e)}`;C("path",{d:N,class:"qks-mute-line"},h)}function u(h,b){
a=h-G-z0,l=Math.round(Math.min(n,a*.92));let w=y("canvas",{class:"qks-zones",role:"img"});Object.assign(w.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${J}px`}),w.width=Math.round(a*st()),w.height=Math.round(l*st()),t.replaceChildren(
w);let g=Z(t,h,J+l+I0);E(g,b);let q=b.d/b.lambda*e;return Et(c,{"aria-valuemin":(-q).toFixed(1),"aria-valuemax":q.toFixed(
1)}),t.append(c),{canvas:w,svg:g}}function m(h,b){let{width:w,height:g}=h,q=Float64Array.from({length:w},(M,v)=>Math.sinh(
((v+.5)/w*2-1)*r));for(let M=0;M<g;M++){let v=Math.sinh((1-(M+.5)/g)*s);for(let $=0;$<w;$++)b($,M,q[$],Math.sqrt(v*v-q[$]*
q[$]))}}function d(){let h=y("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return h.addEventListener("keydown",b=>{b.stopPropagation();let{mean:w,spread:g}=i,q=b.shiftKey?.02:.06,M=Math.hypot(
w,g),$={ArrowLeft:()=>x(Math.asinh(w)-q,null),ArrowRight:()=>x(Math.asinh(w)+q,null),ArrowUp:()=>x(null,Math.asinh(M)+q),
ArrowDown:()=>x(null,Math.asinh(M)-q)}[b.key];$&&(b.preventDefault(),$())}),h}function x(h,b){let w=h===null?i.mean:Math.
sinh(j(h,-r,r));if(b===null)return o({mean:w});let g=Math.sinh(j(b,0,s)),q=Math.min(e,Math.sqrt(Math.max(0,g*g-w*w)));return o(
{mean:w,spread:q})}function k(h){let b=t.getBoundingClientRect(),w=(h.clientX-b.left-G)/a*2-1,g=1-(h.clientY-b.top-J)/l;
x(Math.abs(w)<.012?0:w*r,g*s)}ne(t,h=>h.clientY-t.getBoundingClientRect().top>=J+l+4?!1:(c.focus({preventScroll:!0}),k(h),
!0),k);function A(h){i=h;let{xi:b,eta:w}=i,g=j(i.mean,-e,e),q=Math.min(e,i.spread),M=p(g),v=f(Math.hypot(g,q));return c.
style.transform=`translate(${M.toFixed(1)}px, ${v.toFixed(1)}px)`,c.setAttribute("aria-valuenow",b.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${et(b)}, η ${H(w)}, mean ${et(i.mean)}, variance ${H(i.spread**2)}`),{x:M,y:v,mean:g,spread:q}}return{
px:p,py:f,resize:u,eachPixel:m,place:A}}function T0(t,{px:e,py:n}){let o=([r,s])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,s)).
toFixed(1)}`;return t.map(([r,s])=>`M${o(r)}L${o(s)}`).join("")}function Fe(t,e,{px:n,py:o}){return`M${Array.from({length:61},
(s,a)=>{let l=Math.sinh((a/30-1)*e);return`${n(l).toFixed(1)} ${o(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Re(t,{
px:e,py:n},o){let r=(s,a,l,i)=>P(t,s,a,l,{class:"qks-halo qks-site",...i});for(let s of o)C("path",{d:T0(s,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),l=n(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=r(a-s*2,l+4.5,s>0?"late-site":"early-site",c),f=a-s*(p.getComputedTextLength()+
6);C("path",{d:`M${f} ${l}H${i}`,class:"qks-mute-line"},t),C("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),P(t,a,J-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(s*33)} ${J-4}v16`,class:"qks-mute-line"},t)}}var{gaze:Mt}=_,Q=t=>`${t}${" "}token${t===1?"":"s"}`,Ce=t=>t>1?`${t} scattered tokens`:"one token",ht=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=Mt.few*n,qt=(t,e)=>!ht(t)&&Math.max(t.early,t.earlyLast)<=Mt.few*t.draw.T&&e<Mt.agreement,mt=t=>t.
entropy>Mt.uniform,Pe=t=>t.diagonal>Mt.self;function je({T:t,d:e,X:n,z:o,lambda:r}){return{T:t,d:e,X:n,z:o,lambda:r,G:Ft(n,n,t,e,r),H:Ft(bt(n,o),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function ze({G:t,H:e},n,o,r){
for(let s=0;s<r.length;s++)r[s]=n*t[s]+o*e[s]}function Ie(t,{T:e,d:n,z:o,lambda:r},s,a,l){let i=o.map(c=>s+a*c);Ft(bt(t,
i),t,e,n,r,l)}function Te({z:t,lambda:e},n,o){let r=0,s=0;for(let a of t){let l=n+o*a;r+=l,s+=l*l}return{trace:r,traceOfSquare:s,
xi:r/e,eta:Math.sqrt(s)/e}}function _0(t,e,n,o=t){let r=-1/0,s=0;for(let a=e;a<e+n;a++)t[a]>r&&(r=t[a]);for(let a=e;a<e+n;a++)o[a]=Math.exp(t[a]-r),
s+=o[a];for(let a=e;a<e+n;a++)o[a]/=s;return s}function W0(t,e,n,o=t){let r=0;for(let s=e;s<e+n;s++)r+=t[s]/n;for(let s=e;s<
e+n;s++)o[s]=(1+t[s]-r)/n}function D0(t,e,n,o=t){let r=0;W0(t,e,n,o);for(let s=e;s<e+n;s++)o[s]=Math.min(Math.max(o[s],0),
1),r+=o[s];for(let s=e;s<e+n;s++)o[s]/=r}function Kt(t,e,n,o){let r=n==="softmax"?_0:D0;for(let s=0;s<e;s++)r(t,s*e,s+1,
o)}function Zt(t,e,n,o,r){r.fill(0);for(let s=0;s<n;s++)for(let a=0;a<=s;a++){let l=t[s*n+a];if(l!==0)for(let i=0;i<o;i++)
r[s*o+i]+=l*e[a*o+i]}}function jt(t,e,n,o){let r=0,s=0;for(;r<_.gaze.share&&s<n;)r+=t[e+(o?n-1-s:s)],s++;return s}var _e=t=>t.
sort((e,n)=>e-n)[Math.ceil(_.gaze.rows*t.length)-1];function We(t,e){let n=Math.floor(e/2),o=e-n,r=[],s=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,f=0;for(let E=0;E<=c;E++)t[p+E]>0&&(f-=t[p+E]*Math.log(t[p+E]));c>0&&(a+=f/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/o,r.push(jt(t,p,c+1,!0)),s.push(jt(t,p,c+1,!1))),c===e-1&&(i=Math.exp(f))}return{entropy:a,diagonal:l,effective:i,
late:_e(r),early:_e(s),lateLast:jt(t,(e-1)*e,e,!0),earlyLast:jt(t,(e-1)*e,e,!1)}}var{layers:K}=_.walk,[B0,U0]=_.spectrumExplorer.simulatedRows;function De({seed:t,length:e,dim:n,factor:o,tokens:r,deviations:s,
temperature:a}){let l=we(t),i=r??new Float64Array(e*n);r||Gt(i,e,n,o,l);let c=s??Ee(Float64Array.from({length:n},l)).sort(),
p=je({T:e,d:n,X:i,z:c,lambda:a});return{...p,fixed:r!==null,walk:!r&&Se(o,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Pt(e,o),simulated:H0(p,o,l)}}}function H0({T:t,d:e,z:n,lambda:o},r,s){let a=r?t*t*e/2:t*e*
4,l=j(Math.round(1e8/a),B0,U0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let f=0;f<l;f++){
Gt(p,t,e,r,s);let E=bt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[f*t+u]=Rt(p,t-1,p,u,e)/o,c[f*t+u]=Rt(E,0,p,u,e)/o}return{
count:l,G:i,H:c}}function Be(t,e){let n=t.length,o=Y(t)/n;for(let r=0;r<n;r++)t[r]-o>=-1&&t[r]-o<=n-1&&e(r)}function V0({
count:t,G:e,H:n},o,r,s){let a=new Float64Array(o),l=new Float64Array(o);for(let i=0;i<t;i++){for(let c=0;c<o;c++)l[c]=r*
e[i*o+c]+s*n[i*o+c];Be(l,c=>{a[c]+=1/t})}return a}function Ue(t,e,n,o){let{T:r,d:s,X:a,logits:l,attention:i,lambda:c,process:p}=t;
ze(t,e,n,l),Kt(l,r,o,i);let f=Vt(a,r,s),E=[],u=[],[m,d]=t.layers;Zt(i,a,r,s,m);for(let g=1;;g++){let q=Vt(m,r,s);if(E.push(
Ct(q.residual,f.residual)),u.push(q.relative),g===K)break;Ie(m,t,e,n,t.scratch[0]),Kt(t.scratch[0],r,o,t.scratch[1]),Zt(
t.scratch[1],m,r,s,d),[m,d]=[d,m]}let{trace:x,traceOfSquare:k,xi:A,eta:h}=Te(t,e,n),b=p&&Nt(p.moments,r,c,x,k),w=0;return Be(
l.subarray((r-1)*r),()=>{w++}),{...We(i,r),mean:e,spread:n,softmax:o,draw:t,variety:u.map(g=>Ct(g,f.relative)),absolute:E,
relative:u,relativeTokens:f.relative,xi:A,eta:h,passing:w,law:b,lawCount:b&&Y(b),simulated:p&&V0(p.simulated,r,e,n)}}var rt=Math.asinh(z.grid.reach);function it(t,e,n){let{columns:o,rows:r}=z.grid,{entropy:s,rank:a}=z.counts[n],l=(Math.asinh(
t)/rt+1)/2*(o-1),i=Math.asinh(e)/rt*(r-1),c=j(Math.floor(l),0,o-2),p=j(Math.floor(i),0,r-2),f=z.risk*z.draws,E=u=>Me(u,o,
p*o+c,j(l-c,0,1),j(i-p,0,1))>=f;return{entropy:E(s),rank:E(a)}}var zt=t=>t.walk&&t.T===z.length&&t.d===z.dim,It={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},At=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",lt=t=>t.entropy<_.collapse.entropy,ct=t=>t.variety[K-
1]<_.collapse.relativeVariety;function pt(t){let e=ct(t),n=lt(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${nt(t.variety[K-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let o=zt(t.draw)?At(it(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[o==="safe"?".":" in this draw."]]}function He(t){let{draw:{T:e}}=t,n=ct(t),o=lt(t);if(Pe(t)&&!mt(t)){let s=[["E\
ach token looks almost only at "],["itself","strong"]];return o&&!n?[...s,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...s,["; "],...pt(t)]}if(mt(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...pt(t)];if(ht(t)){let s=t.lateLast;return s===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...pt(t)]:[["Attention looks at the last "],[Q(s),"strong"],["; "],...pt(t)]}if(qt(t,t.absolute[0])){
let s=[["Every query looks at the first "],[Q(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&o?[...s,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...s,["rank collapse","bad"],["."]]:[...s,...pt(t)]}let r=Math.
round(t.effective);return o?[["Attention spikes on "],[Ce(r),"strong"],[": "],...pt(t)]:[["Attention spreads over "],[Q(
r),"strong"],[", anywhere; "],...pt(t)]}function Ve(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${It[At(
it(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function Ge(t){
let e=t.draw.T,n=ht(t)?`the last query puts 80 % of its weight on the last ${Q(t.lateLast)}`:qt(t,t.absolute[0])?`the la\
st query puts 80 % of its weight on the first ${Q(t.earlyLast)}`:`the last query spreads over about ${Q(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${nt(t.entropy)} of its largest value.`}var Ke;function Ze(t,e){let n,o,r=!1,s=z.grid.reach,a=Ne(t,{far:s,tallest:330,move:e}),{px:l,py:i}=a;function c(u,m,d){let x=kt(
o),k=x.createImageData(o.width,o.height),A=Math.round(st()),h=6*A,{tint:b,safe:w,mute:g}=u,q=(M,[v,$,O],R)=>k.data.set([
v,$,O,R],M);a.eachPixel(o,(M,v,$,O)=>{let R=(v*o.width+M)*4;if(Number.isNaN(O)){(M+v)%(8*A)<A&&q(R,g,70);return}if(!d||O>
s)return;let L=it($,O,m),N=(L.rank?44:0)+(L.entropy?44:0);L.rank&&v%h<A&&(N+=60),L.entropy&&M%h<A&&(N+=60),N?q(R,b,N):q(
R,w,255)}),x.putImageData(k,0,0)}function p(u,m){let d=(x,k,A,h)=>P(u,l(x),i(k),A,{"text-anchor":"middle",...h,class:`qk\
s-halo ${h?.class??""}`});Ke??=Oe(z.length,z.dim,rt),Re(u,a,Ke),m==="softmax"?(d(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),d(2.2,12.6,"safe",{class:"qks-bold"})):d(9,24,"safe",{class:"qks-bold"}),d(0,7.6,"rank collapse",{class:"qks-bad"})}
function f(u,m,d,x,k){r=x;let A=a.resize(u,m);o=A.canvas,c(k,d,x),n=C("path",{class:"qks-paths"},A.svg),x&&p(A.svg,d)}function E(u){
o.setAttribute("aria-label",Ve(u,r));let{x:m,mean:d,spread:x}=a.place(u),k=i(Math.abs(d)),A=i(Math.hypot(d,s)),h=`M${m.toFixed(
1)} ${k.toFixed(1)}V${A.toFixed(1)}`;n.setAttribute("d",h+Fe(x,rt,a))}return{resize:f,draw:E}}var Tt=9;function _t(t,{name:e,detail:n,collapse:o,dots:r=0}){let s=Ot(),a=y("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=y("div",{class:"qks-foot"}),i=y("span",{class:"qks-mute"}),c=y("i",{class:o?`qks-zone qks-${o.kind}`:"qks-fill"});
if(a.append(c),o){c.style.width=`calc(${Tt}px + ${o.below} * (100% - ${2*Tt}px))`;let d=y("span",{class:"qks-mark"},o.mark);
d.style.left=c.style.width,l.append(y("span",{class:"qks-bad"},`${o.kind} collapse`),d)}l.append(i);let p=Array.from({length:r},
()=>a.appendChild(y("i",{class:"qks-dot"}))),f=a.appendChild(y("i",{class:"qks-knob"})),E=y("div",{class:"qks-row"},y("s\
pan",{},y("b",{},e)," ",y("small",{},n)),s);t.append(y("div",{class:"qks-meter"},E,a,l));let u=100,m=(d,x)=>{let k=Tt+j(
x,0,1)*(u-2*Tt);d.style.transform=`translateX(${k.toFixed(1)}px)`};return{track:a,resize:()=>{u=a.clientWidth},draw(d,x,k,A,h=[]){
F(s,x),s.className=k?"qks-bad":"",F(i,A),m(f,d),h.forEach((b,w)=>m(p[w],b)),o||(c.style.transform=`scaleX(${Math.min(1,d)}\
)`)}}}function Ye(t){let r,s,a,l,i,c,p;function f(u,m){p=u;let d=m?216:150;t.replaceChildren(),s=Z(t,p,d),r=x=>d/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(d/2-7);for(let x of[-100,-10,0,10,100]){let k={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};C("line",k,s),P(s,34,r(x)+4.5,at(x),{...U,"text-anchor":"end"})}a=C("path",{class:"qks\
-bar"},s),l=C("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},s),i=C("path",{class:"qks-ink-line"},s),c=P(s,p-52+
17,0,"mean")}function E({mean:u,spread:m,draw:{z:d,d:x}}){let k=Float64Array.from(d).sort(),A=(p-52-40)/x,h=r(0),b=Math.
min(2,A*.25),w=(A-b).toFixed(2),g="";for(let O=0;O<x;O++){let R=r(u+m*k[O]),L=(40+O*A+b/2).toFixed(2),N=Math.min(R,h),S=Math.
max(Math.abs(R-h),1.5).toFixed(1);g+=`M${L} ${N.toFixed(1)}h${w}v${S}h-${w}z`}a.setAttribute("d",g);let q=r(u),M=p-52+9,
v=r(u+m),$=r(u-m);l.setAttribute("d",`M40 ${q}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${v}h8M${M-4} ${$}h8M${M} ${v}V${$}`),
c.setAttribute("y",q+4.5)}return{resize:f,draw:E}}function Je(t,e){let r,s,a,l,i,c,p;function f(){({width:r,cell:s}=e()),
t.replaceChildren();let u=Z(t,r,140);C("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=C("path",{class:"qks-bar"},
u),a=P(u,8,20,"The last query’s weights",Bt),i=P(u,0,0,"",{"text-anchor":"middle"}),c=C("path",{class:"qks-ink-line"},
u),p=P(u,0,133,"")}function E(u){let{T:m,attention:d}=u.draw,x=(m-1)*m,k=0;for(let M=1;M<m;M++)d[x+M]>d[x+k]&&(k=M);let A=70/
Math.max(d[x+k],Math.min(1,4/m)),h=Math.min(1,s*.2),b="";for(let M=0;M<m;M++){let v=Math.max(d[x+M]*A,.6).toFixed(1);b+=
`M${(M*s+h/2).toFixed(2)} 110v-${v}h${(s-h).toFixed(2)}v${v}z`}l.setAttribute("d",b),F(i,mt(u)?"":nt(d[x+k])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(k+.5)*s))),i.setAttribute("y",110-d[x+k]*A-6);let w=k<m/2;a.setAttribute("x",w?r-8:8),a.setAttribute(
"text-anchor",w?"end":"start");let g=ht(u),q=qt(u,u.absolute[0]);if(g||q){let M=g?u.lateLast:u.earlyLast,v=g?r-M*s:0;c.setAttribute(
"d",`M${v+.6} 112v5H${v+M*s-.6}v-5`),F(p,`80${" "}% of the weight on ${Q(M)}`)}else c.setAttribute("d",""),F(p,mt(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",g||!q?r:0),p.setAttribute("text-anchor",g||!q?"end":"sta\
rt")}return{resize:f,draw:E}}function Qe(t,e){let r,s,a,l,i,c,p=null;function f(u,m){if({width:r,cell:s}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(dt("Chance to pass signal"),y("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let d=Z(t,r,140);P(d,0,14,"\
Chance to pass signal",Bt),P(d,r-128,14,"— law",{"text-anchor":"end"}),P(d,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=P(d,0,33,"",U),C("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},d),P(d,r,51,"1",{...U,"text-anchor":"end"}),Qt(d,0,r,134,["first token","position","last t\
oken"]),c=C("path",{class:"qks-whiskers"},d),p=C("path",{class:"qks-dots"},d),a=C("path",{class:"qks-curve"},d)}function E(u){
if(!p)return;let m="",d="",x="";u.law.forEach((k,A)=>{let h=((A+.5)*s).toFixed(1),b=Math.min(u.simulated[A],1),w=Math.sqrt(
b*(1-b)/i)*60,g=116-b*60;m+=`M${h} ${g.toFixed(1)}h0`,d+=`M${h} ${(g-w).toFixed(1)}v${(2*w).toFixed(1)}`,x+=`${A?"L":"M"}${h}\
 ${(116-k*60).toFixed(1)}`}),c.setAttribute("d",d),p.setAttribute("d",m),a.setAttribute("d",x),F(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:f,draw:E}}
function Xe(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=_.collapse,o=_t(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=_t(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:K-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),s=t.appendChild(y("p",{class:"qks-sub qks-relative"})),a=_t(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[o,r,a];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw;o.draw(i.entropy,nt(i.entropy),lt(i),""),r.draw(i.variety[K-1],nt(i.variety[K-1]),ct(i),"dots: layers 1 to 5",
i.variety.slice(0,-1)),F(s,`Not divided by the tokens’ norm: ${nt(i.absolute[K-1])}`);let p=i.lawCount!==null?`law exp\
ects ${Math.round(i.lawCount)}`:"";a.draw(i.passing/c,`${i.passing} of ${c}`,!1,p)}}}var xt=240;function t0(t,e){return t.map(n=>[e(n),at(n)])}function G0(t,e,n){let o=[];for(let r=0;r<=xt;r++){let[s,a]=t(
e+(1-e)*r/xt),l=At(it(s,a,n)),i=o.at(-1);i&&i.name===l?i.to=r:o.push({name:l,from:r,to:r})}return o}function K0(t,e,n,o,r){
let s=Lt/2+4;return o>e-s&&o<n+s&&(o-s-e>n-o-s?n=Math.min(n,o-s):e=Math.max(e,o+s)),{words:It[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function e0(t,{name:e,unit:n,min:o,ticks:r,share:s,pointAt:a,text:l,say:i,move:c}){let p=y("div",{class:"q\
ks-paint","aria-hidden":"true"}),f={min:o,max:1,step:.002},E=`${e} of the eigenvalues`,{element:u,input:m,output:d,track:x,
scale:k}=ce({name:e,unit:n,label:E,range:f,rail:p});u.append(k),t.append(u);let A=[],h=kt(document.createElement("canvas")),
b=new Map,w=0,g=$=>(b.has($)||b.set($,h.measureText($).width),b.get($)),q=$=>Lt/2+($-o)/(1-o)*(w-Lt);function M($){if(!A[$]){
let O=y("i",{}),R=y("span",{});p.append(O,R),A[$]={block:O,words:R}}return A[$]}m.addEventListener("input",()=>{let $=Number(
m.value);c(o<0&&Math.abs($)<.012?0:$)}),m.addEventListener("keydown",$=>{let O=pe($.key);if(!O)return;$.preventDefault();
let R=.01*(1-o)*($.shiftKey?.1:1),L=O.end===void 0?v+O.steps*R:[o,1][O.end];c(j(Math.round(L*1e5)/1e5,o,1))});let v=0;return{
resize(){w=x.clientWidth,b.clear();let{fontFamily:$,fontSize:O}=getComputedStyle(p);h.font=`600 ${O} ${$}`,k.replaceChildren(
...r.map(([R,L])=>{let N=y("span",{},L);return N.style.left=`${q(R)}px`,N}))},draw($,O){v=j(s($),o,1),m.value=String(v),
d.replaceChildren(...l($)),m.setAttribute("aria-valuetext",i($));let R=O?G0(a($),o,$.softmax):[{name:"plain",to:xt}];R.forEach(
({name:L,from:N,to:S},D)=>{let V=N?q(o+(1-o)*(N-.5)/xt):0,X=S<xt?q(o+(1-o)*(S+.5)/xt):w,{block:vt,words:ut}=M(D);vt.className=
`qks-zone qks-${L}`,vt.style.transform=`translateX(${(V+.75).toFixed(1)}px)`,vt.style.width=`${Math.max(X-V-1.5,0).toFixed(
1)}px`;let ot=O?K0(L,V,X,q(v),g):{words:"",x:0};F(ut,ot.words),ut.className=L==="safe"?"":"qks-on-zone",ut.style.transform=
`translateX(${ot.x.toFixed(1)}px) translateX(-50%)`}),A.forEach(({block:L,words:N},S)=>{L.hidden=N.hidden=S>=R.length})}}}
var Wt=t=>j(Math.asinh(t)/rt,-1,1),Dt=t=>t===0?0:Math.sinh(t*rt);function n0(t,e){return e0(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:t0([-30,-10,-3,-1,0,1,3,10,30],Wt),share:n=>Wt(n.mean),pointAt:n=>o=>[Dt(o),n.spread],text:n=>[et(n.mean)],
say:n=>`mean ${et(n.mean)}`,move:n=>e({mean:Dt(n)})})}function r0(t,e){return e0(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:t0([0,1,10,100,1e3],n=>Wt(Math.sqrt(n))),share:n=>Wt(n.spread),pointAt:n=>o=>[n.mean,Dt(o)],text:n=>[H(n.spread**
2)," ",y("small",{},`spread ±${H(n.spread)}`)],say:n=>`variance ${H(n.spread**2)}, spread ${H(n.spread)}`,move:n=>e({spread:Dt(
n)})})}var Yt=_.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function o0(){let t={...te("Presets",Z0),spectrumTitle:St(),
spectrum:T("pane"),sliders:T("sliders"),reading:y("p",{class:"qks-sub qks-reading"}),rule:St(),attentionTitle:dt(""),redraw:tt(
"↻ New draw"),attention:T("pane"),last:T("pane"),law:T("pane qks-law"),meters:T("meters"),mapHint:St(),map:T("pane qks\
-map-pane")},e=T("options",t.reading,t.rule),n=ee("qks","eigenspectrum and attention",T("grid",T("top",T("headline",t.caption),
t.chips,t.live),T("left",T("spectrum",dt("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),
T("stack",T("header",t.attentionTitle,t.redraw),t.attention,t.last,t.law),T("right",T("map",dt("Where you are"),t.mapHint,
t.map),t.meters),t.notes));return{...t,options:e,root:n}}var Z0=[`Unless others are given, tokens are a random walk over\
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
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Jt=(t,e)=>t&&t.length===e?t:null;function Y0(t){let e=t.get("length"),n=t.get("dim");return De({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Jt(wt(t,"factor"),e*e),tokens:Jt(wt(t,"tokens"),e*n),deviations:Jt(
wt(t,"deviations"),n)})}function J0(t,e){let{mean:n,spread:o,softmax:r,draw:s}=t;return{mean:n,variance:o**2,spread:o,softmax:r,
length:s.T,dim:s.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:lt(t),
rank_collapse:ct(t),headline:e}}function Q0({model:t,el:e}){let n=o0(),{root:o}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},s=ge(t,r,D),a,l,i,c={},p,f=!1,E=0,u=0,m=0,d=()=>{},x={...s.listeners,softmax:()=>{r.softmax=t.get("softmax"),h.request(
{layout:!0})},seed:()=>h.request({draw:!0}),law:()=>h.request({layout:!0}),tokens:()=>{i=null,h.request({draw:!0,layout:!0})}};
for(let I of["length","dim","factor","deviations","temperature"])x[I]=()=>h.request({draw:!0,layout:!0});let k=()=>({...s.
told(),softmax:r.softmax,readings:c}),A={draw:!0,layout:!0},h=ke({model:t,el:e,root:o,live:n.live,stale:A,refresh:R,listeners:x,
told:k,ended:()=>d()}),b=Ye(n.spectrum),w=()=>ie(m,a.T),g=le(n.attention,w),q=Je(n.last,w),M=Qe(n.law,w),v=Xe(n.meters),
$=Ze(n.map,I=>D(I)),O=[n0(n.sliders,D),r0(n.sliders,D)];function R(I){if(I.draw){let B=a;a=Y0(t),a.fixed?i??={mean:r.mean,
spread:r.spread}:i=null,I.layout||=!B||["T","d","lambda","fixed","walk"].some(W=>B[W]!==a[W])}I.layout&&L(),N()}function L(){
f=zt(a),S(),u=h.measure(),p=se(o),m=n.attention.clientWidth;let I=n.spectrum.clientWidth,B=n.map.clientWidth;v.resize();
for(let W of O)W.resize();u<50||(b.resize(I,u>=980),g.resize(a,p),q.resize(),M.resize(a,t.get("law")),$.resize(B,a,r.softmax,
f,p))}function N(){let I=performance.now();l=Ue(a,r.mean,r.spread,r.softmax);let B=Xt(n.caption,He(l));if(c=J0(l,B),u>=50){
for(let W of[b,q,M,v,$])W.draw(l);g.draw(a);for(let W of O)W.draw(l,f);g.describe(Ge(l))}F(ot.xi,`ξ = ${et(l.xi)}`),F(ot.
eta,`η = ${H(l.eta)}`),X.mark(W=>de(r,W)),ut.mark(r.softmax),h.report(B),E=performance.now()-I}function S(){let{T:I,d:B,
fixed:W}=a;F(n.spectrumTitle,`${B} eigenvalue${B===1?"":"s"} of W${W?"’s symmetric part":""}, sorted`),F(n.attentionTitle,
`Attention of ${I} tokens`),F(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let s0=`Zones are known\
 for ${z.length} tokens of a random walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,a0=B===1?" A sin\
gle eigenvalue has no variance: that slider does nothing.":"";F(n.rule,(f?"Rulers and map mark a collapse where it happe\
ns in at least one draw in three.":s0)+a0),n.redraw.disabled=W&&wt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?
"These tokens and eigenvectors are given: there is nothing to draw":"",X=Ht(W?[["This head’s own",i]]:Yt,V),n.chips.replaceChildren(
...X.buttons)}function D(I){d(),Object.assign(r,I),h.request()}function V(I){d(),d=ye(r,I,h.request,()=>D(I),[Math.asinh,
Math.sinh])}let X=Ht(Yt,V),ut=ue("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],I=>{r.softmax=
I,h.request({layout:!0})});n.options.append(ut.row),n.redraw.addEventListener("click",()=>{t.set("seed",be(t.get("seed"))),
h.request({draw:!0})});let ot={xi:y("b"),eta:y("b")};return n.reading.append("On the map: ",ot.xi,", ",ot.eta,"."),h.start(
"explorer",{state:()=>({...r,seed:t.get("seed")}),readings:()=>c,draw:()=>a,view:()=>l,milliseconds:()=>E})}var po={render:Q0};export{po as default};
