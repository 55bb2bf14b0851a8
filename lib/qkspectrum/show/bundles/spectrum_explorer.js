var n0="http://www.w3.org/2000/svg",Wt={class:"qks-bold"},H={class:"qks-mute"};function vt(t,e){for(let[n,s]of Object.entries(
e))s!=null&&s!==!1&&t.setAttribute(n,String(s));return t}function g(t,e={},...n){let s=vt(document.createElement(t),e);return s.
append(...n),s}var xt=(t,...e)=>g("div",{class:t},...e),_=(t,...e)=>xt(`qks-${t}`,...e),Et=(...t)=>g("p",{class:"qks-sub"},
...t);function kt(t,e,n={}){let s=g("button",{type:"button",...n},t);return e&&s.addEventListener("click",e),s}var Dt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),Bt=(t,e,...n)=>g("div",{class:t,role:"group","aria-label":e},...n);function O(t,e,n){
return n.appendChild(vt(document.createElementNS(n0,t),e))}function G(t,e,n){return O("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function F(t,e,n,s,r={}){let a=O("text",{x:e,y:n,...r},t);return a.textContent=String(
s),a}function Qt(t,e,n,s,r){["start","middle","end"].forEach((a,o)=>{F(t,e+o/2*n,s,r[o],{...H,"text-anchor":a})})}function C(t,e){
t.textContent!==e&&(t.textContent=e)}function Jt(t,e){let n=e.map(([s])=>s).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([s,r])=>r?g("span",{class:`qks-${r}`},s):s)),n}function ut(t){return g("div",{class:"qks-heading",role:"headin\
g","aria-level":"3"},t)}var r0=()=>g("div",{class:"qks-spoken","aria-live":"polite"});function s0(t){let e=g("summary",{},
"How this figure is computed");return g("details",{class:"qks-notes"},e,...t.map(n=>g("p",{},n)))}var Xt=(t,e)=>({caption:g(
"p",{class:"qks-caption"}),live:r0(),chips:Bt("qks-chips",t),notes:s0(e)});function te(t,e,...n){let s=`Explorable figur\
e: ${e}`;return g("section",{class:t,"aria-label":s,"data-lm-suppress-shortcuts":"true"},...n)}function ee(t,e,n){let s=!1;
t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(s=!0,t.setPointerCapture(r.pointerId),r.preventDefault())}),
t.addEventListener("pointermove",r=>s&&n(r));for(let r of["pointerup","pointercancel"])t.addEventListener(r,()=>{s=!1})}function ne(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function re(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:s});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var a0=([t,e,n],s=255)=>(s<<24|n<<16|e<<8|t)>>>0,o0=(t,e,n)=>t.
map((s,r)=>Math.round(s+(e[r]-s)*n));function i0(t){let e=getComputedStyle(t);return n=>{let s=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(s.slice(r,r+2),16))}}function se(t){let e=i0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,a)=>{let o=a/255*4,l=Math.min(3,Math.floor(o));return a0(o0(n[l],
n[l+1],o-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var st=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function gt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ae(t){
let e=gt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function oe(t,e){let n=st(),s=Math.floor(t*n/e)/n,r=s*e>.95*t?s:t/e;return{cell:r,width:r*e}}function ie(t,e){let n;function s({
T:o},{ramp:l}){let{width:i,cell:c}=e(),p=g("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=G(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{F(h,i,15+18*x,f,{"text-anchor":"end",...x>1?H:{}})});let u=g("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),F(h,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",v=String(f).replace("0.",".");F(h,i-96+96*Math.sqrt(f),91,v,{...H,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};O("rect",{...m,class:"qks-ink-line"},h),n={canvas:p,ramp:l,T:o,...ae(
p)}}function r({attention:o}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.round(
Math.sqrt(o[h])*255)];n.show()}return{resize:s,draw:r,describe:o=>n.canvas.setAttribute("aria-label",o)}}var R=(t,e,n)=>Math.max(e,Math.min(n,t));function V(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function tt(t){
let e=V(t);return t<0&&Number(e)>0?"−"+e:e}var at=t=>t<0?"−"+-t:`${t}`;function et(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var St=12;function le({name:t,unit:e,label:n=t,range:s,rail:r}){let a=g("input",{type:"range",...s,"aria-label":n}),o=g(
"output"),l=xt("qks-ruler",r,a),i=g("div",{class:"qks-ticks","aria-hidden":"true"}),c=g("span",{},g("b",{},t)," ",g("sma\
ll",{},e));return{element:xt("qks-slider",xt("qks-row",c,o),l),input:a,output:o,track:l,scale:i}}function ce(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function pe(t,e,n){let s=e.map(([,r],a)=>kt(r,()=>n(e[a][0])));return{row:Bt("qks-segments",t,...s),mark:r=>s.forEach((a,o)=>Dt(
a,e[o][0]===r))}}function Ht(t,e){let n=t.map(([s,r])=>kt(s,()=>e(r)));return{buttons:n,mark:s=>t.forEach(([,r],a)=>Dt(n[a],s(r)))}}var ue=(t,e)=>Object.entries(e).every(([n,s])=>Math.abs(t[n]-s)<.02);var l0=600,c0=120,p0=900,u0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function d0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function yt(t,e){let n=d0(t,
e);return n&&new Float64Array(n)}function de(t,e,n){let s=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:s()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:s()})}},told:()=>({mean:e.mean,...s()!==e.spread&&{variance:e.spread**2}})}}function f0(t,e){
let n=0,s=performance.now(),r=a=>{let o=Math.max(0,(a-s)/p0);if(o>=1)return e();t(o<.5?4*o**3:1-(2-2*o)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function fe(t,e,n,s,[r,a]=[Number,Number]){let o=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return f0(l=>{for(let[
i,c,p]of o)t[i]=a(c+(p-c)*l);n()},s)}function he({model:t,el:e,root:n,live:s,stale:r,refresh:a,listeners:o,told:l,ended:i}){
let c=0,p=0,h,A;e.append(n);function u(d={}){Object.assign(r,d),c||=requestAnimationFrame(m)}function m(){cancelAnimationFrame(
c),c=0;let d=r;r={},a(d)}function f(){return n.dataset.look=ne()?"dark":"light",p=n.clientWidth,p}function x(d){clearTimeout(
h),h=setTimeout(()=>C(s,d),l0),A||=setTimeout(v,c0)}function v(){A=void 0;for(let[d,y]of Object.entries(l()))u0(t.get(d),
y)||t.set(d,y);t.save_changes()}function E(d,y){let b=Object.entries(o),w=()=>u({layout:!0});for(let[k,S]of b)t.on(`chan\
ge:${k}`,S);n.addEventListener("keydown",k=>k.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==p&&w());$.
observe(n);let M=re(w),q={redrawNow:m};for(let[k,S]of Object.entries(y))Object.defineProperty(q,k,{get:S});return Object.
assign(n,{[d]:q}),Object.assign(e,{[d]:q}),m(),()=>{for(let[k,S]of b)t.off(`change:${k}`,S);i?.(),clearTimeout(h),clearTimeout(
A),cancelAnimationFrame(c),$.disconnect(),M(),n.remove()}}return{request:u,measure:f,report:x,start:E}}function h0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),s=e(
n+1013904242),r=e(s+1541459225),a=1,o=()=>{let l=n+s+a|0;return a=a+1|0,n=s^s>>>9,s=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)o();return()=>((o()>>>5)*67108864+(o()>>>6))/9007199254740992}function me(t){let e=h0(t),n=null;
return()=>{if(n!==null){let a=n;return n=null,a}let s=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=s*Math.sin(
r),s*Math.cos(r)}}var xe=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
1,0,0,0]}}};var T={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3},trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,
rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,"QK-clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,
layers:2,skip:!0,norm:"pre",remedy:"none"},"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},
"rank collapse":{learning_rate:.01,layers:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};var ke=(t,e,n,s,r)=>(t[n]*(1-s)+t[n+1]*s)*(1-r)+(t[n+e]*(1-s)+t[n+e+1]*s)*r;function ge(t,e,n,s){let r=[];for(let a=0;a<
n;a++)for(let o=0;o<e;o++){let l=[[o,a],[o+1,a],[o+1,a+1],[o,a+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],A)=>{let u=(A+1)%4,[m,f]=[i[A],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(s(p+(l[u][0]-
p)*x,h+(l[u][1]-h)*x))}),c.length===2&&r.push(c)}return r}var sn=new Float64Array(2);var k0=2.5066282746310002,ye=t=>Math.exp(-.5*t*t)/k0;function dt(t){if(t<3){let n=t,s=t;for(let r=3;n>1e-17*s;r+=2)n*=t*
t/r,s+=n;return .5-ye(t)*s}let e=t;for(let n=60;n>0;n--)e=t+n/e;return ye(t)/e}function g0(t,e){return t>0?dt(t)-dt(e):e<
0?dt(-e)-dt(-t):1-dt(e)-dt(-t)}var be=(t,e,n,s)=>e>0?g0((n-t)/e,(s-t)/e):+(n<=t&&t<=s);function Nt({a:t,b:e,v:n},s,r,a,o){return t.map((l,i)=>{let c=e[i]*a/(r*s),p=Math.sqrt((l*n+e[i]*e[i])*o)/(r*s);return be(
c,p,-1/s,1-1/s)})}function Ot(t,e,n,s,r=1,a=new Float64Array(n*n)){for(let o=0;o<n;o++)for(let l=0;l<=o;l++)a[o*n+l]=Ft(t,o,e,l,s)/r;return a}
function Ft(t,e,n,s,r){let a=0;for(let o=0;o<r;o++)a+=t[e*r+o]*n[s*r+o];return a}function bt(t,e,n=new Float64Array(t.length)){
let s=e.length;for(let r=0;r<t.length;r+=s)for(let a=0;a<s;a++)n[r+a]=t[r+a]*e[a];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function we(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function y0(t,e,n){let s=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let a=0;a<n;a++)s[a]+=t[r+
a];return s.map(r=>r/e)}function b0(t,e,n){let s=y0(t,e,n),r=new Float64Array(e*n);for(let a=0;a<r.length;a+=n)for(let o=0;o<
n;o++)r[a+o]=t[a+o]-s[o];return r}var Lt=(t,e)=>e>0?t/e:0;function Vt(t,e,n){let s=we(t),r=we(b0(t,e,n));return{norm:s,residual:r,
relative:Lt(r,s)}}function Me(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(s=>(s-e)**2))/t.length);return t.map(s=>n>1e-12?(s-e)/n:0)}function Ut(t,e,n,s,r){if(!s){let o=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*o,t[i*n+l]=c;return}
let a=Float64Array.from({length:e*n},r);t.fill(0);for(let o=0;o<e;o++)for(let l=0;l<=o;l++){let i=s[o*e+l];if(i!==0)for(let c=0;c<
n;c++)t[o*n+c]+=i*a[l*n+c]}}function Pt(t,e){let n=new Float64Array(t*t),s=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)s[i]+=n[i*t+c]/t;r+=s[i]/t}let a=t-1,o=s.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=s.map((i,c)=>n[c*
t+a]-s[a]);return{a:o,b:l,v:n[a*t+a]}}function $e(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((s,r)=>Math.abs(
s-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function w0(t){let e=t.length,n=Y(t),s=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),a=r(s),o=r(i=>(s(i)-a)**2),l=r(i=>R(i+
1-e/2,0,1));return{share:n/e,centre:a,width:Math.sqrt(12*o+1/(e*e)),late:l}}function M0(t){let{late:e}=w0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-T.phase.oneSided,end:n/Math.max(...t)-T.phase.end}}var $0=(t,e,n,s,r)=>Nt(t,e,Math.sqrt(n),n*s,n*(s*s+r*r));function qe(t,e,n){let{a,b:o,v:l}=Pt(t,null),i=(u,m)=>m%4===2,c={
a:a.filter(i),b:o.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],h=[],A=[];for(let u=0;u<=56;u++)for(let m=0;m<=
96;m++){let f=M0($0(c,t,e,...p(m,u)));h.push(f.side),A.push(f.side<0?Number.NaN:f.end)}return[h,A].map(u=>ge(u,96,56,p))}var q0=58,A0=12,v0=40,Q=20,Z=30;function Ae(t,e,n,s){let r=[];for(let a of t){let o=e(a);o>=s[0]-1&&o<=s[1]+1&&r.every(l=>Math.
abs(e(l)-o)>=n)&&r.push(a)}return r}function ve(t,{far:e,tallest:n,move:s}){let r=Math.asinh(e),a=Math.asinh(q0),o=0,l=0,
i,c=f(),p=d=>Z+(Math.asinh(d)/r+1)/2*o,h=d=>Q+l-Math.asinh(d)/a*l;function A(d,{d:y,lambda:b}){let w=y/b,$=Math.sqrt(y)/
b,M=Z+o,q=Q+l,S=Ae([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/w),31,[Z,M]);for(let N of S){let D=p(
N/w)>M-2,U={...H,"text-anchor":D?"end":"middle"};F(d,D?M+2:p(N/w),q+16,at(N),U)}let P=Ae([0,1,5,20,50,.1,.3,100,500],N=>h(
N/$),24,[Q,q]);for(let N of P)F(d,Z-6,h(N/$)+(N?4.5:0),at(N),{...H,"text-anchor":"end"});let L=(N,D,U,X)=>F(d,N,D,U,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});L(Z+7,q-26,"η = √tr W² / λ","start"),L(Z+7,q-9,"↑ upwards","start"),L(M-
6,q-26,"impossible:","end"),L(M-6,q-9,"η < |ξ| / √d","end"),F(d,Z+o/2,q+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let I=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;O("path",{d:I,class:"qks-mute-line"},d)}function u(d,y){
o=d-Z-A0,l=Math.round(Math.min(n,o*.92));let b=g("canvas",{class:"qks-zones",role:"img"});Object.assign(b.style,{width:`${o}\
px`,height:`${l}px`,left:`${Z}px`,top:`${Q}px`}),b.width=Math.round(o*st()),b.height=Math.round(l*st()),t.replaceChildren(
b);let w=G(t,d,Q+l+v0);A(w,y);let $=y.d/y.lambda*e;return vt(c,{"aria-valuemin":(-$).toFixed(1),"aria-valuemax":$.toFixed(
1)}),t.append(c),{canvas:b,svg:w}}function m(d,y){let{width:b,height:w}=d,$=Float64Array.from({length:b},(M,q)=>Math.sinh(
((q+.5)/b*2-1)*r));for(let M=0;M<w;M++){let q=Math.sinh((1-(M+.5)/w)*a);for(let k=0;k<b;k++)y(k,M,$[k],Math.sqrt(q*q-$[k]*
$[k]))}}function f(){let d=g("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return d.addEventListener("keydown",y=>{y.stopPropagation();let{mean:b,spread:w}=i,$=y.shiftKey?.02:.06,M=Math.hypot(
b,w),k={ArrowLeft:()=>x(Math.asinh(b)-$,null),ArrowRight:()=>x(Math.asinh(b)+$,null),ArrowUp:()=>x(null,Math.asinh(M)+$),
ArrowDown:()=>x(null,Math.asinh(M)-$)}[y.key];k&&(y.preventDefault(),k())}),d}function x(d,y){let b=d===null?i.mean:Math.
sinh(R(d,-r,r));if(y===null)return s({mean:b});let w=Math.sinh(R(y,0,a)),$=Math.min(e,Math.sqrt(Math.max(0,w*w-b*b)));return s(
{mean:b,spread:$})}function v(d){let y=t.getBoundingClientRect(),b=(d.clientX-y.left-Z)/o*2-1,w=1-(d.clientY-y.top-Q)/l;
x(Math.abs(b)<.012?0:b*r,w*a)}ee(t,d=>d.clientY-t.getBoundingClientRect().top>=Q+l+4?!1:(c.focus({preventScroll:!0}),v(d),
!0),v);function E(d){i=d;let{xi:y,eta:b}=i,w=R(i.mean,-e,e),$=Math.min(e,i.spread),M=p(w),q=h(Math.hypot(w,$));return c.
style.transform=`translate(${M.toFixed(1)}px, ${q.toFixed(1)}px)`,c.setAttribute("aria-valuenow",y.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${tt(y)}, η ${V(b)}, mean ${tt(i.mean)}, variance ${V(i.spread**2)}`),{x:M,y:q,mean:w,spread:$}}return{
px:p,py:h,resize:u,eachPixel:m,place:E}}function E0(t,{px:e,py:n}){let s=([r,a])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,a)).
toFixed(1)}`;return t.map(([r,a])=>`M${s(r)}L${s(a)}`).join("")}function Ee(t,e,{px:n,py:s}){return`M${Array.from({length:61},
(a,o)=>{let l=Math.sinh((o/30-1)*e);return`${n(l).toFixed(1)} ${s(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Se(t,{
px:e,py:n},s){let r=(a,o,l,i)=>F(t,a,o,l,{class:"qks-halo qks-site",...i});for(let a of s)O("path",{d:E0(a,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let a of[-1,1]){let o=e(a*40),l=n(5.6),i=e(a*
4.1),c={"text-anchor":a>0?"end":"start"},p=r(o-a*2,l+4.5,a>0?"late-site":"early-site",c),h=o-a*(p.getComputedTextLength()+
6);O("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),O("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),F(t,o,Q-
7,"mid-site",{...c,class:"qks-site"}),O("path",{d:`M${e(a*33)} ${Q-4}v16`,class:"qks-mute-line"},t)}}var{gaze:wt}=T,J=t=>`${t}${" "}token${t===1?"":"s"}`,Ne=t=>t>1?`${t} scattered tokens`:"one token",ft=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=wt.few*n,$t=(t,e)=>!ft(t)&&Math.max(t.early,t.earlyLast)<=wt.few*t.draw.T&&e<wt.agreement,ht=t=>t.
entropy>wt.uniform,Oe=t=>t.diagonal>wt.self;function Fe({T:t,d:e,X:n,z:s,lambda:r}){return{T:t,d:e,X:n,z:s,lambda:r,G:Ot(n,n,t,e,r),H:Ot(bt(n,s),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Le({G:t,H:e},n,s,r){
for(let a=0;a<r.length;a++)r[a]=n*t[a]+s*e[a]}function Pe(t,{T:e,d:n,z:s,lambda:r},a,o,l){let i=s.map(c=>a+o*c);Ot(bt(t,
i),t,e,n,r,l)}function Ce({z:t,lambda:e},n,s){let r=0,a=0;for(let o of t){let l=n+s*o;r+=l,a+=l*l}return{trace:r,traceOfSquare:a,
xi:r/e,eta:Math.sqrt(a)/e}}function S0(t,e,n,s=t){let r=-1/0,a=0;for(let o=e;o<e+n;o++)t[o]>r&&(r=t[o]);for(let o=e;o<e+n;o++)s[o]=Math.exp(t[o]-r),
a+=s[o];for(let o=e;o<e+n;o++)s[o]/=a;return a}function N0(t,e,n,s=t){let r=0;for(let a=e;a<e+n;a++)r+=t[a]/n;for(let a=e;a<
e+n;a++)s[a]=(1+t[a]-r)/n}function O0(t,e,n,s=t){let r=0;N0(t,e,n,s);for(let a=e;a<e+n;a++)s[a]=Math.min(Math.max(s[a],0),
1),r+=s[a];for(let a=e;a<e+n;a++)s[a]/=r}function Zt(t,e,n,s){let r=n==="softmax"?S0:O0;for(let a=0;a<e;a++)r(t,a*e,a+1,
s)}function Kt(t,e,n,s,r){r.fill(0);for(let a=0;a<n;a++)for(let o=0;o<=a;o++){let l=t[a*n+o];if(l!==0)for(let i=0;i<s;i++)
r[a*s+i]+=l*e[o*s+i]}}function Ct(t,e,n,s){let r=0,a=0;for(;r<T.gaze.share&&a<n;)r+=t[e+(s?n-1-a:a)],a++;return a}var Re=t=>t.
sort((e,n)=>e-n)[Math.ceil(T.gaze.rows*t.length)-1];function ze(t,e){let n=Math.floor(e/2),s=e-n,r=[],a=[],o=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let A=0;A<=c;A++)t[p+A]>0&&(h-=t[p+A]*Math.log(t[p+A]));c>0&&(o+=h/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/s,r.push(Ct(t,p,c+1,!0)),a.push(Ct(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:o,diagonal:l,effective:i,
late:Re(r),early:Re(a),lateLast:Ct(t,(e-1)*e,e,!0),earlyLast:Ct(t,(e-1)*e,e,!1)}}var{layers:K}=T.walk,[F0,L0]=T.spectrumExplorer.simulatedRows;function je({seed:t,length:e,dim:n,factor:s,tokens:r,deviations:a,
temperature:o}){let l=me(t),i=r??new Float64Array(e*n);r||Ut(i,e,n,s,l);let c=a??Me(Float64Array.from({length:n},l)).sort(),
p=Fe({T:e,d:n,X:i,z:c,lambda:o});return{...p,fixed:r!==null,walk:!r&&$e(s,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Pt(e,s),simulated:P0(p,s,l)}}}function P0({T:t,d:e,z:n,lambda:s},r,a){let o=r?t*t*e/2:t*e*
4,l=R(Math.round(1e8/o),F0,L0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let h=0;h<l;h++){
Ut(p,t,e,r,a);let A=bt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[h*t+u]=Ft(p,t-1,p,u,e)/s,c[h*t+u]=Ft(A,0,p,u,e)/s}return{
count:l,G:i,H:c}}function Ie(t,e){let n=t.length,s=Y(t)/n;for(let r=0;r<n;r++)t[r]-s>=-1&&t[r]-s<=n-1&&e(r)}function C0({
count:t,G:e,H:n},s,r,a){let o=new Float64Array(s),l=new Float64Array(s);for(let i=0;i<t;i++){for(let c=0;c<s;c++)l[c]=r*
e[i*s+c]+a*n[i*s+c];Ie(l,c=>{o[c]+=1/t})}return o}function _e(t,e,n,s){let{T:r,d:a,X:o,logits:l,attention:i,lambda:c,process:p}=t;
Le(t,e,n,l),Zt(l,r,s,i);let h=Vt(o,r,a),A=[],u=[],[m,f]=t.layers;Kt(i,o,r,a,m);for(let w=1;;w++){let $=Vt(m,r,a);if(A.push(
Lt($.residual,h.residual)),u.push($.relative),w===K)break;Pe(m,t,e,n,t.scratch[0]),Zt(t.scratch[0],r,s,t.scratch[1]),Kt(
t.scratch[1],m,r,a,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:v,xi:E,eta:d}=Ce(t,e,n),y=p&&Nt(p.moments,r,c,x,v),b=0;return Ie(
l.subarray((r-1)*r),()=>{b++}),{...ze(i,r),mean:e,spread:n,softmax:s,draw:t,variety:u.map(w=>Lt(w,h.relative)),absolute:A,
relative:u,relativeTokens:h.relative,xi:E,eta:d,passing:b,law:y,lawCount:y&&Y(y),simulated:p&&C0(p.simulated,r,e,n)}}var nt=Math.asinh(z.grid.reach);function ot(t,e,n){let{columns:s,rows:r}=z.grid,{entropy:a,rank:o}=z.counts[n],l=(Math.asinh(
t)/nt+1)/2*(s-1),i=Math.asinh(e)/nt*(r-1),c=R(Math.floor(l),0,s-2),p=R(Math.floor(i),0,r-2),h=z.risk*z.draws,A=u=>ke(u,s,
p*s+c,R(l-c,0,1),R(i-p,0,1))>=h;return{entropy:A(a),rank:A(o)}}var Rt=t=>t.walk&&t.T===z.length&&t.d===z.dim,zt={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},qt=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",it=t=>t.entropy<T.collapse.entropy,lt=t=>t.variety[K-
1]<T.collapse.relativeVariety;function ct(t){let e=lt(t),n=it(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${et(t.variety[K-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let s=Rt(t.draw)?qt(ot(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[s==="safe"?".":" in this draw."]]}function Te(t){let{draw:{T:e}}=t,n=lt(t),s=it(t);if(Oe(t)&&!ht(t)){let a=[["E\
ach token looks almost only at "],["itself","strong"]];return s&&!n?[...a,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...a,["; "],...ct(t)]}if(ht(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...ct(t)];if(ft(t)){let a=t.lateLast;return a===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...ct(t)]:[["Attention looks at the last "],[J(a),"strong"],["; "],...ct(t)]}if($t(t,t.absolute[0])){
let a=[["Every query looks at the first "],[J(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&s?[...a,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...a,["rank collapse","bad"],["."]]:[...a,...ct(t)]}let r=Math.
round(t.effective);return s?[["Attention spikes on "],[Ne(r),"strong"],[": "],...ct(t)]:[["Attention spreads over "],[J(
r),"strong"],[", anywhere; "],...ct(t)]}function We(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${zt[qt(
ot(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function De(t){
let e=t.draw.T,n=ft(t)?`the last query puts 80 % of its weight on the last ${J(t.lateLast)}`:$t(t,t.absolute[0])?`the la\
st query puts 80 % of its weight on the first ${J(t.earlyLast)}`:`the last query spreads over about ${J(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${et(t.entropy)} of its largest value.`}var Be;function He(t,e){let n,s,r=!1,a=z.grid.reach,o=ve(t,{far:a,tallest:330,move:e}),{px:l,py:i}=o;function c(u,m,f){let x=gt(
s),v=x.createImageData(s.width,s.height),E=Math.round(st()),d=6*E,{tint:y,safe:b,mute:w}=u,$=(M,[q,k,S],P)=>v.data.set([
q,k,S,P],M);o.eachPixel(s,(M,q,k,S)=>{let P=(q*s.width+M)*4;if(Number.isNaN(S)){(M+q)%(8*E)<E&&$(P,w,70);return}if(!f||S>
a)return;let L=ot(k,S,m),I=(L.rank?44:0)+(L.entropy?44:0);L.rank&&q%d<E&&(I+=60),L.entropy&&M%d<E&&(I+=60),I?$(P,y,I):$(
P,b,255)}),x.putImageData(v,0,0)}function p(u,m){let f=(x,v,E,d)=>F(u,l(x),i(v),E,{"text-anchor":"middle",...d,class:`qk\
s-halo ${d?.class??""}`});Be??=qe(z.length,z.dim,nt),Se(u,o,Be),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function h(u,m,f,x,v){r=x;let E=o.resize(u,m);s=E.canvas,c(v,f,x),n=O("path",{class:"qks-paths"},E.svg),x&&p(E.svg,f)}function A(u){
s.setAttribute("aria-label",We(u,r));let{x:m,mean:f,spread:x}=o.place(u),v=i(Math.abs(f)),E=i(Math.hypot(f,a)),d=`M${m.toFixed(
1)} ${v.toFixed(1)}V${E.toFixed(1)}`;n.setAttribute("d",d+Ee(x,nt,o))}return{resize:h,draw:A}}var jt=9;function It(t,{name:e,detail:n,collapse:s,dots:r=0}){let a=g("output",{}),o=g("div",{class:"qks-track","aria-hi\
dden":"true"}),l=g("div",{class:"qks-foot"}),i=g("span",{class:"qks-mute"}),c=g("i",{class:s?`qks-zone qks-${s.kind}`:"q\
ks-fill"});if(o.append(c),s){c.style.width=`calc(${jt}px + ${s.below} * (100% - ${2*jt}px))`;let f=g("span",{class:"qks-\
mark"},s.mark);f.style.left=c.style.width,l.append(g("span",{class:"qks-bad"},`${s.kind} collapse`),f)}l.append(i);let p=Array.
from({length:r},()=>o.appendChild(g("i",{class:"qks-dot"}))),h=o.appendChild(g("i",{class:"qks-knob"})),A=g("div",{class:"\
qks-row"},g("span",{},g("b",{},e)," ",g("small",{},n)),a);t.append(g("div",{class:"qks-meter"},A,o,l));let u=100,m=(f,x)=>{
let v=jt+R(x,0,1)*(u-2*jt);f.style.transform=`translateX(${v.toFixed(1)}px)`};return{track:o,resize:()=>{u=o.clientWidth},
draw(f,x,v,E,d=[]){C(a,x),a.className=v?"qks-bad":"",C(i,E),m(h,f),d.forEach((y,b)=>m(p[b],y)),s||(c.style.transform=`sc\
aleX(${Math.min(1,f)})`)}}}function Ve(t){let r,a,o,l,i,c,p;function h(u,m){p=u;let f=m?216:150;t.replaceChildren(),a=G(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let v={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};O("line",v,a),F(a,34,r(x)+4.5,at(x),{...H,"text-anchor":"end"})}o=O("path",{class:"qks\
-bar"},a),l=O("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},a),i=O("path",{class:"qks-ink-line"},a),c=F(a,p-52+
17,0,"mean")}function A({mean:u,spread:m,draw:{z:f,d:x}}){let v=Float64Array.from(f).sort(),E=(p-52-40)/x,d=r(0),y=Math.
min(2,E*.25),b=(E-y).toFixed(2),w="";for(let S=0;S<x;S++){let P=r(u+m*v[S]),L=(40+S*E+y/2).toFixed(2),I=Math.min(P,d),N=Math.
max(Math.abs(P-d),1.5).toFixed(1);w+=`M${L} ${I.toFixed(1)}h${b}v${N}h-${b}z`}o.setAttribute("d",w);let $=r(u),M=p-52+9,
q=r(u+m),k=r(u-m);l.setAttribute("d",`M40 ${$}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${q}h8M${M-4} ${k}h8M${M} ${q}V${k}`),
c.setAttribute("y",$+4.5)}return{resize:h,draw:A}}function Ue(t,e){let r,a,o,l,i,c,p;function h(){({width:r,cell:a}=e()),
t.replaceChildren();let u=G(t,r,140);O("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=O("path",{class:"qks-bar"},
u),o=F(u,8,20,"The last query’s weights",Wt),i=F(u,0,0,"",{"text-anchor":"middle"}),c=O("path",{class:"qks-ink-line"},
u),p=F(u,0,133,"")}function A(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,v=0;for(let M=1;M<m;M++)f[x+M]>f[x+v]&&(v=M);let E=70/
Math.max(f[x+v],Math.min(1,4/m)),d=Math.min(1,a*.2),y="";for(let M=0;M<m;M++){let q=Math.max(f[x+M]*E,.6).toFixed(1);y+=
`M${(M*a+d/2).toFixed(2)} 110v-${q}h${(a-d).toFixed(2)}v${q}z`}l.setAttribute("d",y),C(i,ht(u)?"":et(f[x+v])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(v+.5)*a))),i.setAttribute("y",110-f[x+v]*E-6);let b=v<m/2;o.setAttribute("x",b?r-8:8),o.setAttribute(
"text-anchor",b?"end":"start");let w=ft(u),$=$t(u,u.absolute[0]);if(w||$){let M=w?u.lateLast:u.earlyLast,q=w?r-M*a:0;c.setAttribute(
"d",`M${q+.6} 112v5H${q+M*a-.6}v-5`),C(p,`80${" "}% of the weight on ${J(M)}`)}else c.setAttribute("d",""),C(p,ht(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",w||!$?r:0),p.setAttribute("text-anchor",w||!$?"end":"sta\
rt")}return{resize:h,draw:A}}function Ze(t,e){let r,a,o,l,i,c,p=null;function h(u,m){if({width:r,cell:a}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ut("Chance to pass signal"),g("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=G(t,r,140);F(f,0,14,"\
Chance to pass signal",Wt),F(f,r-128,14,"— law",{"text-anchor":"end"}),F(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=F(f,0,33,"",H),O("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),F(f,r,51,"1",{...H,"text-anchor":"end"}),Qt(f,0,r,134,["first token","position","last t\
oken"]),c=O("path",{class:"qks-whiskers"},f),p=O("path",{class:"qks-dots"},f),o=O("path",{class:"qks-curve"},f)}function A(u){
if(!p)return;let m="",f="",x="";u.law.forEach((v,E)=>{let d=((E+.5)*a).toFixed(1),y=Math.min(u.simulated[E],1),b=Math.sqrt(
y*(1-y)/i)*60,w=116-y*60;m+=`M${d} ${w.toFixed(1)}h0`,f+=`M${d} ${(w-b).toFixed(1)}v${(2*b).toFixed(1)}`,x+=`${E?"L":"M"}${d}\
 ${(116-v*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),o.setAttribute("d",x),C(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:h,draw:A}}
function Ke(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=T.collapse,s=It(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=It(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:K-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),a=t.appendChild(g("p",{class:"qks-sub qks-relative"})),o=It(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[s,r,o];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw;s.draw(i.entropy,et(i.entropy),it(i),""),r.draw(i.variety[K-1],et(i.variety[K-1]),lt(i),"dots: layers 1 to 5",
i.variety.slice(0,-1)),C(a,`Not divided by the tokens’ norm: ${et(i.absolute[K-1])}`);let p=i.lawCount!==null?`law exp\
ects ${Math.round(i.lawCount)}`:"";o.draw(i.passing/c,`${i.passing} of ${c}`,!1,p)}}}var mt=240;function Ge(t,e){return t.map(n=>[e(n),at(n)])}function R0(t,e,n){let s=[];for(let r=0;r<=mt;r++){let[a,o]=t(
e+(1-e)*r/mt),l=qt(ot(a,o,n)),i=s.at(-1);i&&i.name===l?i.to=r:s.push({name:l,from:r,to:r})}return s}function z0(t,e,n,s,r){
let a=St/2+4;return s>e-a&&s<n+a&&(s-a-e>n-s-a?n=Math.min(n,s-a):e=Math.max(e,s+a)),{words:zt[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function Ye(t,{name:e,unit:n,min:s,ticks:r,share:a,pointAt:o,text:l,say:i,move:c}){let p=g("div",{class:"q\
ks-paint","aria-hidden":"true"}),h={min:s,max:1,step:.002},A=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:v}=le({name:e,unit:n,label:A,range:h,rail:p});u.append(v),t.append(u);let E=[],d=gt(document.createElement("canvas")),
y=new Map,b=0,w=k=>(y.has(k)||y.set(k,d.measureText(k).width),y.get(k)),$=k=>St/2+(k-s)/(1-s)*(b-St);function M(k){if(!E[k]){
let S=g("i",{}),P=g("span",{});p.append(S,P),E[k]={block:S,words:P}}return E[k]}m.addEventListener("input",()=>{let k=Number(
m.value);c(s<0&&Math.abs(k)<.012?0:k)}),m.addEventListener("keydown",k=>{let S=ce(k.key);if(!S)return;k.preventDefault();
let P=.01*(1-s)*(k.shiftKey?.1:1),L=S.end===void 0?q+S.steps*P:[s,1][S.end];c(R(Math.round(L*1e5)/1e5,s,1))});let q=0;return{
resize(){b=x.clientWidth,y.clear();let{fontFamily:k,fontSize:S}=getComputedStyle(p);d.font=`600 ${S} ${k}`,v.replaceChildren(
...r.map(([P,L])=>{let I=g("span",{},L);return I.style.left=`${$(P)}px`,I}))},draw(k,S){q=R(a(k),s,1),m.value=String(q),
f.replaceChildren(...l(k)),m.setAttribute("aria-valuetext",i(k));let P=S?R0(o(k),s,k.softmax):[{name:"plain",to:mt}];P.forEach(
({name:L,from:I,to:N},D)=>{let U=I?$(s+(1-s)*(I-.5)/mt):0,X=N<mt?$(s+(1-s)*(N+.5)/mt):b,{block:At,words:pt}=M(D);At.className=
`qks-zone qks-${L}`,At.style.transform=`translateX(${(U+.75).toFixed(1)}px)`,At.style.width=`${Math.max(X-U-1.5,0).toFixed(
1)}px`;let rt=S?z0(L,U,X,$(q),w):{words:"",x:0};C(pt,rt.words),pt.className=L==="safe"?"":"qks-on-zone",pt.style.transform=
`translateX(${rt.x.toFixed(1)}px) translateX(-50%)`}),E.forEach(({block:L,words:I},N)=>{L.hidden=I.hidden=N>=P.length})}}}
var _t=t=>R(Math.asinh(t)/nt,-1,1),Tt=t=>t===0?0:Math.sinh(t*nt);function Qe(t,e){return Ye(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:Ge([-30,-10,-3,-1,0,1,3,10,30],_t),share:n=>_t(n.mean),pointAt:n=>s=>[Tt(s),n.spread],text:n=>[tt(n.mean)],
say:n=>`mean ${tt(n.mean)}`,move:n=>e({mean:Tt(n)})})}function Je(t,e){return Ye(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:Ge([0,1,10,100,1e3],n=>_t(Math.sqrt(n))),share:n=>_t(n.spread),pointAt:n=>s=>[n.mean,Tt(s)],text:n=>[V(n.spread**
2)," ",g("small",{},`spread ±${V(n.spread)}`)],say:n=>`variance ${V(n.spread**2)}, spread ${V(n.spread)}`,move:n=>e({spread:Tt(
n)})})}var Gt=T.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function Xe(){let t={...Xt("Presets",j0),spectrumTitle:Et(),
spectrum:_("pane"),sliders:_("sliders"),reading:g("p",{class:"qks-sub qks-reading"}),rule:Et(),attentionTitle:ut(""),redraw:kt(
"↻ New draw"),attention:_("pane"),last:_("pane"),law:_("pane qks-law"),meters:_("meters"),mapHint:Et(),map:_("pane qks\
-map-pane")},e=_("options",t.reading,t.rule),n=te("qks","eigenspectrum and attention",_("grid",_("top",_("headline",t.caption),
t.chips,t.live),_("left",_("spectrum",ut("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),
_("stack",_("header",t.attentionTitle,t.redraw),t.attention,t.last,t.law),_("right",_("map",ut("Where you are"),t.mapHint,
t.map),t.meters),t.notes));return{...t,options:e,root:n}}var j0=[`Unless others are given, tokens are a random walk over\
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
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Yt=(t,e)=>t&&t.length===e?t:null;function I0(t){let e=t.get("length"),n=t.get("dim");return je({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Yt(yt(t,"factor"),e*e),tokens:Yt(yt(t,"tokens"),e*n),deviations:Yt(
yt(t,"deviations"),n)})}function _0(t,e){let{mean:n,spread:s,softmax:r,draw:a}=t;return{mean:n,variance:s**2,spread:s,softmax:r,
length:a.T,dim:a.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:it(t),
rank_collapse:lt(t),headline:e}}function T0({model:t,el:e}){let n=Xe(),{root:s}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},a=de(t,r,D),o,l,i,c={},p,h=!1,A=0,u=0,m=0,f=()=>{},x={...a.listeners,softmax:()=>{r.softmax=t.get("softmax"),d.request(
{layout:!0})},seed:()=>d.request({draw:!0}),law:()=>d.request({layout:!0}),tokens:()=>{i=null,d.request({draw:!0,layout:!0})}};
for(let j of["length","dim","factor","deviations","temperature"])x[j]=()=>d.request({draw:!0,layout:!0});let v=()=>({...a.
told(),softmax:r.softmax,readings:c}),E={draw:!0,layout:!0},d=he({model:t,el:e,root:s,live:n.live,stale:E,refresh:P,listeners:x,
told:v,ended:()=>f()}),y=Ve(n.spectrum),b=()=>oe(m,o.T),w=ie(n.attention,b),$=Ue(n.last,b),M=Ze(n.law,b),q=Ke(n.meters),
k=He(n.map,j=>D(j)),S=[Qe(n.sliders,D),Je(n.sliders,D)];function P(j){if(j.draw){let B=o;o=I0(t),o.fixed?i??={mean:r.mean,
spread:r.spread}:i=null,j.layout||=!B||["T","d","lambda","fixed","walk"].some(W=>B[W]!==o[W])}j.layout&&L(),I()}function L(){
h=Rt(o),N(),u=d.measure(),p=se(s),m=n.attention.clientWidth;let j=n.spectrum.clientWidth,B=n.map.clientWidth;q.resize();
for(let W of S)W.resize();u<50||(y.resize(j,u>=980),w.resize(o,p),$.resize(),M.resize(o,t.get("law")),k.resize(B,o,r.softmax,
h,p))}function I(){let j=performance.now();l=_e(o,r.mean,r.spread,r.softmax);let B=Jt(n.caption,Te(l));if(c=_0(l,B),u>=50){
for(let W of[y,$,M,q,k])W.draw(l);w.draw(o);for(let W of S)W.draw(l,h);w.describe(De(l))}C(rt.xi,`ξ = ${tt(l.xi)}`),C(rt.
eta,`η = ${V(l.eta)}`),X.mark(W=>ue(r,W)),pt.mark(r.softmax),d.report(B),A=performance.now()-j}function N(){let{T:j,d:B,
fixed:W}=o;C(n.spectrumTitle,`${B} eigenvalue${B===1?"":"s"} of W${W?"’s symmetric part":""}, sorted`),C(n.attentionTitle,
`Attention of ${j} tokens`),C(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let t0=`Zones are known\
 for ${z.length} tokens of a random walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,e0=B===1?" A sin\
gle eigenvalue has no variance: that slider does nothing.":"";C(n.rule,(h?"Rulers and map mark a collapse where it happe\
ns in at least one draw in three.":t0)+e0),n.redraw.disabled=W&&yt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?
"These tokens and eigenvectors are given: there is nothing to draw":"",X=Ht(W?[["This head’s own",i]]:Gt,U),n.chips.replaceChildren(
...X.buttons)}function D(j){f(),Object.assign(r,j),d.request()}function U(j){f(),f=fe(r,j,d.request,()=>D(j),[Math.asinh,
Math.sinh])}let X=Ht(Gt,U),pt=pe("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],j=>{r.softmax=
j,d.request({layout:!0})});n.options.append(pt.row),n.redraw.addEventListener("click",()=>{t.set("seed",xe(t.get("seed"))),
d.request({draw:!0})});let rt={xi:g("b"),eta:g("b")};return n.reading.append("On the map: ",rt.xi,", ",rt.eta,"."),d.start(
"explorer",{state:()=>({...r,seed:t.get("seed")}),readings:()=>c,draw:()=>o,view:()=>l,milliseconds:()=>A})}var Vr={render:T0};export{Vr as default};
