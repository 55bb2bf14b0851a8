var r0="http://www.w3.org/2000/svg",Dt={class:"qks-bold"},H={class:"qks-mute"};function vt(t,e){for(let[n,a]of Object.entries(
e))a!=null&&a!==!1&&t.setAttribute(n,String(a));return t}function y(t,e={},...n){let a=vt(document.createElement(t),e);return a.
append(...n),a}var xt=(t,...e)=>y("div",{class:t},...e),T=(t,...e)=>xt(`qks-${t}`,...e),Et=(...t)=>y("p",{class:"qks-sub"},
...t);function gt(t,e,n={}){let a=y("button",{type:"button",...n},t);return e&&a.addEventListener("click",e),a}var Bt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),Ht=(t,e,...n)=>y("div",{class:t,role:"group","aria-label":e},...n);function L(t,e,n){
return n.appendChild(vt(document.createElementNS(r0,t),e))}function K(t,e,n){return L("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function F(t,e,n,a,r={}){let s=L("text",{x:e,y:n,...r},t);return s.textContent=String(
a),s}function Jt(t,e,n,a,r){["start","middle","end"].forEach((s,o)=>{F(t,e+o/2*n,a,r[o],{...H,"text-anchor":s})})}function C(t,e){
t.textContent!==e&&(t.textContent=e)}function Xt(t,e){let n=e.map(([a])=>a).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([a,r])=>r?y("span",{class:`qks-${r}`},a):a)),n}var St=(t={})=>y("output",{...t,"aria-live":"off"});function ut(t){
return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var a0=()=>y("div",{class:"qks-spoken","aria-liv\
e":"polite"});function s0(t){let e=y("summary",{},"How this figure is computed");return y("details",{class:"qks-notes"},
e,...t.map(n=>y("p",{},n)))}var te=(t,e)=>({caption:y("p",{class:"qks-caption"}),live:a0(),chips:Ht("qks-chips",t),notes:s0(
e)});function ee(t,e,...n){let a=`Explorable figure: ${e}`;return y("section",{class:t,"aria-label":a,"data-lm-suppress-\
shortcuts":"true"},...n)}function ne(t,e,n){let a=!1;t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(a=!0,t.
setPointerCapture(r.pointerId),r.preventDefault())}),t.addEventListener("pointermove",r=>a&&n(r));for(let r of["pointeru\
p","pointercancel"])t.addEventListener(r,()=>{a=!1})}function re(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ae(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:a});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var o0=([t,e,n],a=255)=>(a<<24|n<<16|e<<8|t)>>>0,i0=(t,e,n)=>t.
map((a,r)=>Math.round(a+(e[r]-a)*n));function l0(t){let e=getComputedStyle(t);return n=>{let a=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(a.slice(r,r+2),16))}}function se(t){let e=l0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return o0(i0(n[l],
n[l+1],o-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var at=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function kt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function oe(t){
let e=kt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ie(t,e){let n=at(),a=Math.floor(t*n/e)/n,r=a*e>.95*t?a:t/e;return{cell:r,width:r*e}}function le(t,e){let n;function a({
T:o},{ramp:l}){let{width:i,cell:c}=e(),p=y("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=K(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{F(h,i,15+18*x,f,{"text-anchor":"end",...x>1?H:{}})});let u=y("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),F(h,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",v=String(f).replace("0.",".");F(h,i-96+96*Math.sqrt(f),91,v,{...H,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};L("rect",{...m,class:"qks-ink-line"},h),n={canvas:p,ramp:l,T:o,...oe(
p)}}function r({attention:o}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.round(
Math.sqrt(o[h])*255)];n.show()}return{resize:a,draw:r,describe:o=>n.canvas.setAttribute("aria-label",o)}}var z=(t,e,n)=>Math.max(e,Math.min(n,t));function V(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function tt(t){
let e=V(t);return t<0&&Number(e)>0?"−"+e:e}var st=t=>t<0?"−"+-t:`${t}`;function et(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Ot=12;function ce({name:t,unit:e,label:n=t,range:a,rail:r}){let s=y("input",{type:"range",...a,"aria-label":n}),o=St(),
l=xt("qks-ruler",r,s),i=y("div",{class:"qks-ticks","aria-hidden":"true"}),c=y("span",{},y("b",{},t)," ",y("small",{},e));
return{element:xt("qks-slider",xt("qks-row",c,o),l),input:s,output:o,track:l,scale:i}}function pe(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function ue(t,e,n){let a=e.map(([,r],s)=>gt(r,()=>n(e[s][0])));return{row:Ht("qks-segments",t,...a),mark:r=>a.forEach((s,o)=>Bt(
s,e[o][0]===r))}}function Vt(t,e){let n=t.map(([a,r])=>gt(a,()=>e(r)));return{buttons:n,mark:a=>t.forEach(([,r],s)=>Bt(n[s],a(r)))}}var de=(t,e)=>Object.entries(e).every(([n,a])=>Math.abs(t[n]-a)<.02);var c0=600,p0=120,u0=900,d0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function f0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function yt(t,e){let n=f0(t,
e);return n&&new Float64Array(n)}function fe(t,e,n){let a=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:a()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:a()})}},told:()=>({mean:e.mean,...a()!==e.spread&&{variance:e.spread**2}})}}function h0(t,e){
let n=0,a=performance.now(),r=s=>{let o=Math.max(0,(s-a)/u0);if(o>=1)return e();t(o<.5?4*o**3:1-(2-2*o)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function he(t,e,n,a,[r,s]=[Number,Number]){let o=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return h0(l=>{for(let[
i,c,p]of o)t[i]=s(c+(p-c)*l);n()},a)}function me({model:t,el:e,root:n,live:a,stale:r,refresh:s,listeners:o,told:l,ended:i}){
let c=0,p=0,h,A;e.append(n);function u(d={}){Object.assign(r,d),c||=requestAnimationFrame(m)}function m(){cancelAnimationFrame(
c),c=0;let d=r;r={},s(d)}function f(){return n.dataset.look=re()?"dark":"light",p=n.clientWidth,p}function x(d){clearTimeout(
h),h=setTimeout(()=>C(a,d),c0),A||=setTimeout(v,p0)}function v(){A=void 0;for(let[d,g]of Object.entries(l()))d0(t.get(d),
g)||t.set(d,g);t.save_changes()}function E(d,g){let k=Object.entries(o),b=()=>u({layout:!0});for(let[S,O]of k)t.on(`chan\
ge:${S}`,O);n.addEventListener("keydown",S=>S.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==p&&b());$.
observe(n);let M=ae(b),q=()=>{Object.assign(r,{layout:!0}),m()};addEventListener("beforeprint",q),addEventListener("afte\
rprint",b);let w={redrawNow:m};for(let[S,O]of Object.entries(g))Object.defineProperty(w,S,{get:O});return Object.assign(
n,{[d]:w}),Object.assign(e,{[d]:w}),m(),()=>{for(let[S,O]of k)t.off(`change:${S}`,O);i?.(),clearTimeout(h),clearTimeout(
A),cancelAnimationFrame(c),removeEventListener("beforeprint",q),removeEventListener("afterprint",b),$.disconnect(),M(),n.
remove()}}return{request:u,measure:f,report:x,start:E}}function m0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),a=e(
n+1013904242),r=e(a+1541459225),s=1,o=()=>{let l=n+a+s|0;return s=s+1|0,n=a^a>>>9,a=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)o();return()=>((o()>>>5)*67108864+(o()>>>6))/9007199254740992}function xe(t){let e=m0(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let a=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=a*Math.sin(
r),a*Math.cos(r)}}var ge=t=>(t+1)%2**31;var R={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
267,256,241,226,206,180,159,129,108,79,56,40,29,27]}}};var W={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};var ke=(t,e,n,a,r)=>(t[n]*(1-a)+t[n+1]*a)*(1-r)+(t[n+e]*(1-a)+t[n+e+1]*a)*r;function ye(t,e,n,a){let r=[];for(let s=0;s<
n;s++)for(let o=0;o<e;o++){let l=[[o,s],[o+1,s],[o+1,s+1],[o,s+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],A)=>{let u=(A+1)%4,[m,f]=[i[A],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(a(p+(l[u][0]-
p)*x,h+(l[u][1]-h)*x))}),c.length===2&&r.push(c)}return r}var sn=new Float64Array(2);var k0=2.5066282746310002,be=t=>Math.exp(-.5*t*t)/k0;function dt(t){if(t<3){let n=t,a=t;for(let r=3;n>1e-17*a;r+=2)n*=t*
t/r,a+=n;return .5-be(t)*a}let e=t;for(let n=60;n>0;n--)e=t+n/e;return be(t)/e}function y0(t,e){return t>0?dt(t)-dt(e):e<
0?dt(-e)-dt(-t):1-dt(e)-dt(-t)}var we=(t,e,n,a)=>e>0?y0((n-t)/e,(a-t)/e):+(n<=t&&t<=a);function Nt({a:t,b:e,v:n},a,r,s,o){return t.map((l,i)=>{let c=e[i]*s/(r*a),p=Math.sqrt((l*n+e[i]*e[i])*o)/(r*a);return we(
c,p,-1/a,1-1/a)})}function Lt(t,e,n,a,r=1,s=new Float64Array(n*n)){for(let o=0;o<n;o++)for(let l=0;l<=o;l++)s[o*n+l]=Ft(t,o,e,l,a)/r;return s}
function Ft(t,e,n,a,r){let s=0;for(let o=0;o<r;o++)s+=t[e*r+o]*n[a*r+o];return s}function bt(t,e,n=new Float64Array(t.length)){
let a=e.length;for(let r=0;r<t.length;r+=a)for(let s=0;s<a;s++)n[r+s]=t[r+s]*e[s];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Me(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function b0(t,e,n){let a=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let s=0;s<n;s++)a[s]+=t[r+
s];return a.map(r=>r/e)}function w0(t,e,n){let a=b0(t,e,n),r=new Float64Array(e*n);for(let s=0;s<r.length;s+=n)for(let o=0;o<
n;o++)r[s+o]=t[s+o]-a[o];return r}var Pt=(t,e)=>e>0?t/e:0;function Ut(t,e,n){let a=Me(t),r=Me(w0(t,e,n));return{norm:a,residual:r,
relative:Pt(r,a)}}function $e(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(a=>(a-e)**2))/t.length);return t.map(a=>n>1e-12?(a-e)/n:0)}function Zt(t,e,n,a,r){if(!a){let o=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*o,t[i*n+l]=c;return}
let s=Float64Array.from({length:e*n},r);t.fill(0);for(let o=0;o<e;o++)for(let l=0;l<=o;l++){let i=a[o*e+l];if(i!==0)for(let c=0;c<
n;c++)t[o*n+c]+=i*s[l*n+c]}}function Ct(t,e){let n=new Float64Array(t*t),a=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)a[i]+=n[i*t+c]/t;r+=a[i]/t}let s=t-1,o=a.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=a.map((i,c)=>n[c*
t+s]-a[s]);return{a:o,b:l,v:n[s*t+s]}}function qe(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((a,r)=>Math.abs(
a-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function M0(t){let e=t.length,n=Y(t),a=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),s=r(a),o=r(i=>(a(i)-s)**2),l=r(i=>z(i+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*o+1/(e*e)),late:l}}function $0(t){let{late:e}=M0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-W.phase.oneSided,end:n/Math.max(...t)-W.phase.end}}var q0=(t,e,n,a,r)=>Nt(t,e,Math.sqrt(n),n*a,n*(a*a+r*r));function Ae(t,e,n){let{a:s,b:o,v:l}=Ct(t,null),i=(u,m)=>m%4===2,
c={a:s.filter(i),b:o.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],h=[],A=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let f=$0(q0(c,t,e,...p(m,u)));h.push(f.side),A.push(f.side<0?Number.NaN:f.end)}return[h,A].map(u=>ye(
u,96,56,p))}var A0=58,v0=12,E0=40,Q=20,Z=30;function ve(t,e,n,a){let r=[];for(let s of t){let o=e(s);o>=a[0]-1&&o<=a[1]+1&&r.every(l=>Math.
abs(e(l)-o)>=n)&&r.push(s)}return r}function Ee(t,{far:e,tallest:n,move:a}){let r=Math.asinh(e),s=Math.asinh(A0),o=0,l=0,
i,c=f(),p=d=>Z+(Math.asinh(d)/r+1)/2*o,h=d=>Q+l-Math.asinh(d)/s*l;function A(d,{d:g,lambda:k}){let b=g/k,$=Math.sqrt(g)/
k,M=Z+o,q=Q+l,S=ve([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/b),31,[Z,M]);for(let N of S){let D=p(
N/b)>M-2,U={...H,"text-anchor":D?"end":"middle"};F(d,D?M+2:p(N/b),q+16,st(N),U)}let O=ve([0,1,5,20,50,.1,.3,100,500],N=>h(
N/$),24,[Q,q]);for(let N of O)F(d,Z-6,h(N/$)+(N?4.5:0),st(N),{...H,"text-anchor":"end"});let P=(N,D,U,X)=>F(d,N,D,U,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});P(Z+7,q-26,"η = √tr W² / λ","start"),P(Z+7,q-9,"↑ upwards","start"),P(M-
6,q-26,"impossible:","end"),P(M-6,q-9,"η < |ξ| / √d","end"),F(d,Z+o/2,q+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let I=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;L("path",{d:I,class:"qks-mute-line"},d)}function u(d,g){
o=d-Z-v0,l=Math.round(Math.min(n,o*.92));let k=y("canvas",{class:"qks-zones",role:"img"});Object.assign(k.style,{width:`${o}\
px`,height:`${l}px`,left:`${Z}px`,top:`${Q}px`}),k.width=Math.round(o*at()),k.height=Math.round(l*at()),t.replaceChildren(
k);let b=K(t,d,Q+l+E0);A(b,g);let $=g.d/g.lambda*e;return vt(c,{"aria-valuemin":(-$).toFixed(1),"aria-valuemax":$.toFixed(
1)}),t.append(c),{canvas:k,svg:b}}function m(d,g){let{width:k,height:b}=d,$=Float64Array.from({length:k},(M,q)=>Math.sinh(
((q+.5)/k*2-1)*r));for(let M=0;M<b;M++){let q=Math.sinh((1-(M+.5)/b)*s);for(let w=0;w<k;w++)g(w,M,$[w],Math.sqrt(q*q-$[w]*
$[w]))}}function f(){let d=y("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return d.addEventListener("keydown",g=>{g.stopPropagation();let{mean:k,spread:b}=i,$=g.shiftKey?.02:.06,M=Math.hypot(
k,b),w={ArrowLeft:()=>x(Math.asinh(k)-$,null),ArrowRight:()=>x(Math.asinh(k)+$,null),ArrowUp:()=>x(null,Math.asinh(M)+$),
ArrowDown:()=>x(null,Math.asinh(M)-$)}[g.key];w&&(g.preventDefault(),w())}),d}function x(d,g){let k=d===null?i.mean:Math.
sinh(z(d,-r,r));if(g===null)return a({mean:k});let b=Math.sinh(z(g,0,s)),$=Math.min(e,Math.sqrt(Math.max(0,b*b-k*k)));return a(
{mean:k,spread:$})}function v(d){let g=t.getBoundingClientRect(),k=(d.clientX-g.left-Z)/o*2-1,b=1-(d.clientY-g.top-Q)/l;
x(Math.abs(k)<.012?0:k*r,b*s)}ne(t,d=>d.clientY-t.getBoundingClientRect().top>=Q+l+4?!1:(c.focus({preventScroll:!0}),v(d),
!0),v);function E(d){i=d;let{xi:g,eta:k}=i,b=z(i.mean,-e,e),$=Math.min(e,i.spread),M=p(b),q=h(Math.hypot(b,$));return c.
style.transform=`translate(${M.toFixed(1)}px, ${q.toFixed(1)}px)`,c.setAttribute("aria-valuenow",g.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${tt(g)}, η ${V(k)}, mean ${tt(i.mean)}, variance ${V(i.spread**2)}`),{x:M,y:q,mean:b,spread:$}}return{
px:p,py:h,resize:u,eachPixel:m,place:E}}function S0(t,{px:e,py:n}){let a=([r,s])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,s)).
toFixed(1)}`;return t.map(([r,s])=>`M${a(r)}L${a(s)}`).join("")}function Se(t,e,{px:n,py:a}){return`M${Array.from({length:61},
(s,o)=>{let l=Math.sinh((o/30-1)*e);return`${n(l).toFixed(1)} ${a(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Oe(t,{
px:e,py:n},a){let r=(s,o,l,i)=>F(t,s,o,l,{class:"qks-halo qks-site",...i});for(let s of a)L("path",{d:S0(s,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let o=e(s*40),l=n(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=r(o-s*2,l+4.5,s>0?"late-site":"early-site",c),h=o-s*(p.getComputedTextLength()+
6);L("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),L("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),F(t,o,Q-
7,"mid-site",{...c,class:"qks-site"}),L("path",{d:`M${e(s*33)} ${Q-4}v16`,class:"qks-mute-line"},t)}}var{gaze:wt}=W,J=t=>`${t}${" "}token${t===1?"":"s"}`,Ne=t=>t>1?`${t} scattered tokens`:"one token",ft=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=wt.few*n,$t=(t,e)=>!ft(t)&&Math.max(t.early,t.earlyLast)<=wt.few*t.draw.T&&e<wt.agreement,ht=t=>t.
entropy>wt.uniform,Le=t=>t.diagonal>wt.self;function Fe({T:t,d:e,X:n,z:a,lambda:r}){return{T:t,d:e,X:n,z:a,lambda:r,G:Lt(n,n,t,e,r),H:Lt(bt(n,a),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Pe({G:t,H:e},n,a,r){
for(let s=0;s<r.length;s++)r[s]=n*t[s]+a*e[s]}function Ce(t,{T:e,d:n,z:a,lambda:r},s,o,l){let i=a.map(c=>s+o*c);Lt(bt(t,
i),t,e,n,r,l)}function ze({z:t,lambda:e},n,a){let r=0,s=0;for(let o of t){let l=n+a*o;r+=l,s+=l*l}return{trace:r,traceOfSquare:s,
xi:r/e,eta:Math.sqrt(s)/e}}function O0(t,e,n,a=t){let r=-1/0,s=0;for(let o=e;o<e+n;o++)t[o]>r&&(r=t[o]);for(let o=e;o<e+n;o++)a[o]=Math.exp(t[o]-r),
s+=a[o];for(let o=e;o<e+n;o++)a[o]/=s;return s}function N0(t,e,n,a=t){let r=0;for(let s=e;s<e+n;s++)r+=t[s]/n;for(let s=e;s<
e+n;s++)a[s]=(1+t[s]-r)/n}function L0(t,e,n,a=t){let r=0;N0(t,e,n,a);for(let s=e;s<e+n;s++)a[s]=Math.min(Math.max(a[s],0),
1),r+=a[s];for(let s=e;s<e+n;s++)a[s]/=r}function Gt(t,e,n,a){let r=n==="softmax"?O0:L0;for(let s=0;s<e;s++)r(t,s*e,s+1,
a)}function Kt(t,e,n,a,r){r.fill(0);for(let s=0;s<n;s++)for(let o=0;o<=s;o++){let l=t[s*n+o];if(l!==0)for(let i=0;i<a;i++)
r[s*a+i]+=l*e[o*a+i]}}function zt(t,e,n,a){let r=0,s=0;for(;r<W.gaze.share&&s<n;)r+=t[e+(a?n-1-s:s)],s++;return s}var Re=t=>t.
sort((e,n)=>e-n)[Math.ceil(W.gaze.rows*t.length)-1];function je(t,e){let n=Math.floor(e/2),a=e-n,r=[],s=[],o=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let A=0;A<=c;A++)t[p+A]>0&&(h-=t[p+A]*Math.log(t[p+A]));c>0&&(o+=h/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/a,r.push(zt(t,p,c+1,!0)),s.push(zt(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:o,diagonal:l,effective:i,
late:Re(r),early:Re(s),lateLast:zt(t,(e-1)*e,e,!0),earlyLast:zt(t,(e-1)*e,e,!1)}}var{layers:G}=W.walk,[F0,P0]=W.spectrumExplorer.simulatedRows;function Ie({seed:t,length:e,dim:n,factor:a,tokens:r,deviations:s,
temperature:o}){let l=xe(t),i=r??new Float64Array(e*n);r||Zt(i,e,n,a,l);let c=s??$e(Float64Array.from({length:n},l)).sort(),
p=Fe({T:e,d:n,X:i,z:c,lambda:o});return{...p,fixed:r!==null,walk:!r&&qe(a,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Ct(e,a),simulated:C0(p,a,l)}}}function C0({T:t,d:e,z:n,lambda:a},r,s){let o=r?t*t*e/2:t*e*
4,l=z(Math.round(1e8/o),F0,P0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let h=0;h<l;h++){
Zt(p,t,e,r,s);let A=bt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[h*t+u]=Ft(p,t-1,p,u,e)/a,c[h*t+u]=Ft(A,0,p,u,e)/a}return{
count:l,G:i,H:c}}function Te(t,e){let n=t.length,a=Y(t)/n;for(let r=0;r<n;r++)t[r]-a>=-1&&t[r]-a<=n-1&&e(r)}function z0({
count:t,G:e,H:n},a,r,s){let o=new Float64Array(a),l=new Float64Array(a);for(let i=0;i<t;i++){for(let c=0;c<a;c++)l[c]=r*
e[i*a+c]+s*n[i*a+c];Te(l,c=>{o[c]+=1/t})}return o}function We(t,e,n,a){let{T:r,d:s,X:o,logits:l,attention:i,lambda:c,process:p}=t;
Pe(t,e,n,l),Gt(l,r,a,i);let h=Ut(o,r,s),A=[],u=[],[m,f]=t.layers;Kt(i,o,r,s,m);for(let b=1;;b++){let $=Ut(m,r,s);if(A.push(
Pt($.residual,h.residual)),u.push($.relative),b===G)break;Ce(m,t,e,n,t.scratch[0]),Gt(t.scratch[0],r,a,t.scratch[1]),Kt(
t.scratch[1],m,r,s,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:v,xi:E,eta:d}=ze(t,e,n),g=p&&Nt(p.moments,r,c,x,v),k=0;return Te(
l.subarray((r-1)*r),()=>{k++}),{...je(i,r),mean:e,spread:n,softmax:a,draw:t,variety:u.map(b=>Pt(b,h.relative)),absolute:A,
relative:u,relativeTokens:h.relative,xi:E,eta:d,passing:k,law:g,lawCount:g&&Y(g),simulated:p&&z0(p.simulated,r,e,n)}}var nt=Math.asinh(R.grid.reach);function ot(t,e,n){let{columns:a,rows:r}=R.grid,{entropy:s,rank:o}=R.counts[n],l=(Math.asinh(
t)/nt+1)/2*(a-1),i=Math.asinh(e)/nt*(r-1),c=z(Math.floor(l),0,a-2),p=z(Math.floor(i),0,r-2),h=R.risk*R.draws,A=u=>ke(u,a,
p*a+c,z(l-c,0,1),z(i-p,0,1))>=h;return{entropy:A(s),rank:A(o)}}var Rt=t=>t.walk&&t.T===R.length&&t.d===R.dim,jt={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},qt=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",it=t=>t.entropy<W.collapse.entropy,lt=t=>t.variety[G-
1]<W.collapse.relativeVariety;function ct(t){let e=lt(t),n=it(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${et(t.variety[G-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let a=Rt(t.draw)?qt(ot(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[a==="safe"?".":" in this draw."]]}function _e(t){let{draw:{T:e}}=t,n=lt(t),a=it(t);if(Le(t)&&!ht(t)){let s=[["E\
ach token looks almost only at "],["itself","strong"]];return a&&!n?[...s,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...s,["; "],...ct(t)]}if(ht(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...ct(t)];if(ft(t)){let s=t.lateLast;return s===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...ct(t)]:[["Attention looks at the last "],[J(s),"strong"],["; "],...ct(t)]}if($t(t,t.absolute[0])){
let s=[["Every query looks at the first "],[J(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&a?[...s,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...s,["rank collapse","bad"],["."]]:[...s,...ct(t)]}let r=Math.
round(t.effective);return a?[["Attention spikes on "],[Ne(r),"strong"],[": "],...ct(t)]:[["Attention spreads over "],[J(
r),"strong"],[", anywhere; "],...ct(t)]}function De(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${jt[qt(
ot(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function Be(t){
let e=t.draw.T,n=ft(t)?`the last query puts 80 % of its weight on the last ${J(t.lateLast)}`:$t(t,t.absolute[0])?`the la\
st query puts 80 % of its weight on the first ${J(t.earlyLast)}`:`the last query spreads over about ${J(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${et(t.entropy)} of its largest value.`}var He;function Ve(t,e){let n,a,r=!1,s=R.grid.reach,o=Ee(t,{far:s,tallest:330,move:e}),{px:l,py:i}=o;function c(u,m,f){let x=kt(
a),v=x.createImageData(a.width,a.height),E=Math.round(at()),d=6*E,{tint:g,safe:k,mute:b}=u,$=(M,[q,w,S],O)=>v.data.set([
q,w,S,O],M);o.eachPixel(a,(M,q,w,S)=>{let O=(q*a.width+M)*4;if(Number.isNaN(S)){(M+q)%(8*E)<E&&$(O,b,70);return}if(!f||S>
s)return;let P=ot(w,S,m),I=(P.rank?44:0)+(P.entropy?44:0);P.rank&&q%d<E&&(I+=60),P.entropy&&M%d<E&&(I+=60),I?$(O,g,I):$(
O,k,255)}),x.putImageData(v,0,0)}function p(u,m){let f=(x,v,E,d)=>F(u,l(x),i(v),E,{"text-anchor":"middle",...d,class:`qk\
s-halo ${d?.class??""}`});He??=Ae(R.length,R.dim,nt),Oe(u,o,He),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function h(u,m,f,x,v){r=x;let E=o.resize(u,m);a=E.canvas,c(v,f,x),n=L("path",{class:"qks-paths"},E.svg),x&&p(E.svg,f)}function A(u){
a.setAttribute("aria-label",De(u,r));let{x:m,mean:f,spread:x}=o.place(u),v=i(Math.abs(f)),E=i(Math.hypot(f,s)),d=`M${m.toFixed(
1)} ${v.toFixed(1)}V${E.toFixed(1)}`;n.setAttribute("d",d+Se(x,nt,o))}return{resize:h,draw:A}}var It=9;function Tt(t,{name:e,detail:n,collapse:a,dots:r=0}){let s=St(),o=y("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=y("div",{class:"qks-foot"}),i=y("span",{class:"qks-mute"}),c=y("i",{class:a?`qks-zone qks-${a.kind}`:"qks-fill"});
if(o.append(c),a){c.style.width=`calc(${It}px + ${a.below} * (100% - ${2*It}px))`;let f=y("span",{class:"qks-mark"},a.mark);
f.style.left=c.style.width,l.append(y("span",{class:"qks-bad"},`${a.kind} collapse`),f)}l.append(i);let p=Array.from({length:r},
()=>o.appendChild(y("i",{class:"qks-dot"}))),h=o.appendChild(y("i",{class:"qks-knob"})),A=y("div",{class:"qks-row"},y("s\
pan",{},y("b",{},e)," ",y("small",{},n)),s);t.append(y("div",{class:"qks-meter"},A,o,l));let u=100,m=(f,x)=>{let v=It+z(
x,0,1)*(u-2*It);f.style.transform=`translateX(${v.toFixed(1)}px)`};return{track:o,resize:()=>{u=o.clientWidth},draw(f,x,v,E,d=[]){
C(s,x),s.className=v?"qks-bad":"",C(i,E),m(h,f),d.forEach((g,k)=>m(p[k],g)),a||(c.style.transform=`scaleX(${Math.min(1,f)}\
)`)}}}function Ue(t){let r,s,o,l,i,c,p;function h(u,m){p=u;let f=m?216:150;t.replaceChildren(),s=K(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let v={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};L("line",v,s),F(s,34,r(x)+4.5,st(x),{...H,"text-anchor":"end"})}o=L("path",{class:"qks\
-bar"},s),l=L("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},s),i=L("path",{class:"qks-ink-line"},s),c=F(s,p-52+
17,0,"mean")}function A({mean:u,spread:m,draw:{z:f,d:x}}){let v=Float64Array.from(f).sort(),E=(p-52-40)/x,d=r(0),g=Math.
min(2,E*.25),k=(E-g).toFixed(2),b="";for(let S=0;S<x;S++){let O=r(u+m*v[S]),P=(40+S*E+g/2).toFixed(2),I=Math.min(O,d),N=Math.
max(Math.abs(O-d),1.5).toFixed(1);b+=`M${P} ${I.toFixed(1)}h${k}v${N}h-${k}z`}o.setAttribute("d",b);let $=r(u),M=p-52+9,
q=r(u+m),w=r(u-m);l.setAttribute("d",`M40 ${$}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${q}h8M${M-4} ${w}h8M${M} ${q}V${w}`),
c.setAttribute("y",$+4.5)}return{resize:h,draw:A}}function Ze(t,e){let r,s,o,l,i,c,p;function h(){({width:r,cell:s}=e()),
t.replaceChildren();let u=K(t,r,140);L("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=L("path",{class:"qks-bar"},
u),o=F(u,8,20,"The last query’s weights",Dt),i=F(u,0,0,"",{"text-anchor":"middle"}),c=L("path",{class:"qks-ink-line"},
u),p=F(u,0,133,"")}function A(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,v=0;for(let M=1;M<m;M++)f[x+M]>f[x+v]&&(v=M);let E=70/
Math.max(f[x+v],Math.min(1,4/m)),d=Math.min(1,s*.2),g="";for(let M=0;M<m;M++){let q=Math.max(f[x+M]*E,.6).toFixed(1);g+=
`M${(M*s+d/2).toFixed(2)} 110v-${q}h${(s-d).toFixed(2)}v${q}z`}l.setAttribute("d",g),C(i,ht(u)?"":et(f[x+v])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(v+.5)*s))),i.setAttribute("y",110-f[x+v]*E-6);let k=v<m/2;o.setAttribute("x",k?r-8:8),o.setAttribute(
"text-anchor",k?"end":"start");let b=ft(u),$=$t(u,u.absolute[0]);if(b||$){let M=b?u.lateLast:u.earlyLast,q=b?r-M*s:0;c.setAttribute(
"d",`M${q+.6} 112v5H${q+M*s-.6}v-5`),C(p,`80${" "}% of the weight on ${J(M)}`)}else c.setAttribute("d",""),C(p,ht(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",b||!$?r:0),p.setAttribute("text-anchor",b||!$?"end":"sta\
rt")}return{resize:h,draw:A}}function Ge(t,e){let r,s,o,l,i,c,p=null;function h(u,m){if({width:r,cell:s}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ut("Chance to pass signal"),y("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=K(t,r,140);F(f,0,14,"\
Chance to pass signal",Dt),F(f,r-128,14,"— law",{"text-anchor":"end"}),F(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=F(f,0,33,"",H),L("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),F(f,r,51,"1",{...H,"text-anchor":"end"}),Jt(f,0,r,134,["first token","position","last t\
oken"]),c=L("path",{class:"qks-whiskers"},f),p=L("path",{class:"qks-dots"},f),o=L("path",{class:"qks-curve"},f)}function A(u){
if(!p)return;let m="",f="",x="";u.law.forEach((v,E)=>{let d=((E+.5)*s).toFixed(1),g=Math.min(u.simulated[E],1),k=Math.sqrt(
g*(1-g)/i)*60,b=116-g*60;m+=`M${d} ${b.toFixed(1)}h0`,f+=`M${d} ${(b-k).toFixed(1)}v${(2*k).toFixed(1)}`,x+=`${E?"L":"M"}${d}\
 ${(116-v*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),o.setAttribute("d",x),C(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:h,draw:A}}
function Ke(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=W.collapse,a=Tt(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=Tt(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:G-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),s=t.appendChild(y("p",{class:"qks-sub qks-relative"})),o=Tt(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[a,r,o];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw;a.draw(i.entropy,et(i.entropy),it(i),""),r.draw(i.variety[G-1],et(i.variety[G-1]),lt(i),"dots: layers 1 to 5",
i.variety.slice(0,-1)),C(s,`Not divided by the tokens’ norm: ${et(i.absolute[G-1])}`);let p=i.lawCount!==null?`law exp\
ects ${Math.round(i.lawCount)}`:"";o.draw(i.passing/c,`${i.passing} of ${c}`,!1,p)}}}var mt=240;function Ye(t,e){return t.map(n=>[e(n),st(n)])}function R0(t,e,n){let a=[];for(let r=0;r<=mt;r++){let[s,o]=t(
e+(1-e)*r/mt),l=qt(ot(s,o,n)),i=a.at(-1);i&&i.name===l?i.to=r:a.push({name:l,from:r,to:r})}return a}function j0(t,e,n,a,r){
let s=Ot/2+4;return a>e-s&&a<n+s&&(a-s-e>n-a-s?n=Math.min(n,a-s):e=Math.max(e,a+s)),{words:jt[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function Qe(t,{name:e,unit:n,min:a,ticks:r,share:s,pointAt:o,text:l,say:i,move:c}){let p=y("div",{class:"q\
ks-paint","aria-hidden":"true"}),h={min:a,max:1,step:.002},A=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:v}=ce({name:e,unit:n,label:A,range:h,rail:p});u.append(v),t.append(u);let E=[],d=kt(document.createElement("canvas")),
g=new Map,k=0,b=w=>(g.has(w)||g.set(w,d.measureText(w).width),g.get(w)),$=w=>Ot/2+(w-a)/(1-a)*(k-Ot);function M(w){if(!E[w]){
let S=y("i",{}),O=y("span",{});p.append(S,O),E[w]={block:S,words:O}}return E[w]}m.addEventListener("input",()=>{let w=Number(
m.value);c(a<0&&Math.abs(w)<.012?0:w)}),m.addEventListener("keydown",w=>{let S=pe(w.key);if(!S)return;w.preventDefault();
let O=.01*(1-a)*(w.shiftKey?.1:1),P=S.end===void 0?q+S.steps*O:[a,1][S.end];c(z(Math.round(P*1e5)/1e5,a,1))});let q=0;return{
resize(){k=x.clientWidth,g.clear();let{fontFamily:w,fontSize:S}=getComputedStyle(p);d.font=`600 ${S} ${w}`,v.replaceChildren(
...r.map(([O,P])=>{let I=y("span",{},P);return I.style.left=`${$(O)}px`,I}))},draw(w,S){q=z(s(w),a,1),m.value=String(q),
f.replaceChildren(...l(w)),m.setAttribute("aria-valuetext",i(w));let O=S?R0(o(w),a,w.softmax):[{name:"plain",to:mt}];O.forEach(
({name:P,from:I,to:N},D)=>{let U=I?$(a+(1-a)*(I-.5)/mt):0,X=N<mt?$(a+(1-a)*(N+.5)/mt):k,{block:At,words:pt}=M(D);At.className=
`qks-zone qks-${P}`,At.style.transform=`translateX(${(U+.75).toFixed(1)}px)`,At.style.width=`${Math.max(X-U-1.5,0).toFixed(
1)}px`;let rt=S?j0(P,U,X,$(q),b):{words:"",x:0};C(pt,rt.words),pt.className=P==="safe"?"":"qks-on-zone",pt.style.transform=
`translateX(${rt.x.toFixed(1)}px) translateX(-50%)`}),E.forEach(({block:P,words:I},N)=>{P.hidden=I.hidden=N>=O.length})}}}
var Wt=t=>z(Math.asinh(t)/nt,-1,1),_t=t=>t===0?0:Math.sinh(t*nt);function Je(t,e){return Qe(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:Ye([-30,-10,-3,-1,0,1,3,10,30],Wt),share:n=>Wt(n.mean),pointAt:n=>a=>[_t(a),n.spread],text:n=>[tt(n.mean)],
say:n=>`mean ${tt(n.mean)}`,move:n=>e({mean:_t(n)})})}function Xe(t,e){return Qe(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:Ye([0,1,10,100,1e3],n=>Wt(Math.sqrt(n))),share:n=>Wt(n.spread),pointAt:n=>a=>[n.mean,_t(a)],text:n=>[V(n.spread**
2)," ",y("small",{},`spread ±${V(n.spread)}`)],say:n=>`variance ${V(n.spread**2)}, spread ${V(n.spread)}`,move:n=>e({spread:_t(
n)})})}var Yt=W.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function t0(){let t={...te("Presets",I0),spectrumTitle:Et(),
spectrum:T("pane"),sliders:T("sliders"),reading:y("p",{class:"qks-sub qks-reading"}),rule:Et(),attentionTitle:ut(""),redraw:gt(
"↻ New draw"),attention:T("pane"),last:T("pane"),law:T("pane qks-law"),meters:T("meters"),mapHint:Et(),map:T("pane qks\
-map-pane")},e=T("options",t.reading,t.rule),n=ee("qks","eigenspectrum and attention",T("grid",T("top",T("headline",t.caption),
t.chips,t.live),T("left",T("spectrum",ut("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),
T("stack",T("header",t.attentionTitle,t.redraw),t.attention,t.last,t.law),T("right",T("map",ut("Where you are"),t.mapHint,
t.map),t.meters),t.notes));return{...t,options:e,root:n}}var I0=[`Unless others are given, tokens are a random walk over\
 the square root of its length. The first draw is
  seed 0; nobody chose it. W is symmetric, logits are xᵀW x / λ with λ = √d, and a token attends to itself and
  the past.`,`Entropy is that of a query’s row as a share of log keys, averaged over queries. Variety is the norm of wha\
t
  differs between tokens after six such layers, over its norm in the input; values are the tokens themselves and
  all layers share W. It also falls when tokens merely shrink; divided by the tokens’ whole norm it does not.`,`The th\
resholds ½ and ⅓ are conventions. Zones come from ${R.draws} unselected draws at each of
  ${R.grid.columns} × ${R.grid.rows} positions and mark a collapse that happens in at least one draw in
  three. Another share would move the borders, and ${R.draws} draws leave a share uncertain by
  ${Math.round(100*Math.sqrt(2/9/R.draws))} points.`,`Thin lines on the map part the phases of the law: late-site or ear\
ly-site where the chance to pass signal,
  added up over one half of the positions, is at least twice that of the other half; mid-site where at the near
  end it falls below half of its peak. Tokens are walks over √T:
  the ξ and η of B24, whose walks are not scaled, are the figure’s divided by T.`,`The law is that of the piecewise-\
linear softmax clip(1/n + (ω − mean)/n, 0, 1), with the exact mean and
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Qt=(t,e)=>t&&t.length===e?t:null;function T0(t){let e=t.get("length"),n=t.get("dim");return Ie({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Qt(yt(t,"factor"),e*e),tokens:Qt(yt(t,"tokens"),e*n),deviations:Qt(
yt(t,"deviations"),n)})}function W0(t,e){let{mean:n,spread:a,softmax:r,draw:s}=t;return{mean:n,variance:a**2,spread:a,softmax:r,
length:s.T,dim:s.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:it(t),
rank_collapse:lt(t),headline:e}}function _0({model:t,el:e}){let n=t0(),{root:a}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},s=fe(t,r,D),o,l,i,c={},p,h=!1,A=0,u=0,m=0,f=()=>{},x={...s.listeners,softmax:()=>{r.softmax=t.get("softmax"),d.request(
{layout:!0})},seed:()=>d.request({draw:!0}),law:()=>d.request({layout:!0}),tokens:()=>{i=null,d.request({draw:!0,layout:!0})}};
for(let j of["length","dim","factor","deviations","temperature"])x[j]=()=>d.request({draw:!0,layout:!0});let v=()=>({...s.
told(),softmax:r.softmax,readings:c}),E={draw:!0,layout:!0},d=me({model:t,el:e,root:a,live:n.live,stale:E,refresh:O,listeners:x,
told:v,ended:()=>f()}),g=Ue(n.spectrum),k=()=>ie(m,o.T),b=le(n.attention,k),$=Ze(n.last,k),M=Ge(n.law,k),q=Ke(n.meters),
w=Ve(n.map,j=>D(j)),S=[Je(n.sliders,D),Xe(n.sliders,D)];function O(j){if(j.draw){let B=o;o=T0(t),o.fixed?i??={mean:r.mean,
spread:r.spread}:i=null,j.layout||=!B||["T","d","lambda","fixed","walk"].some(_=>B[_]!==o[_])}j.layout&&P(),I()}function P(){
h=Rt(o),N(),u=d.measure(),p=se(a),m=n.attention.clientWidth;let j=n.spectrum.clientWidth,B=n.map.clientWidth;q.resize();
for(let _ of S)_.resize();u<50||(g.resize(j,u>=980),b.resize(o,p),$.resize(),M.resize(o,t.get("law")),w.resize(B,o,r.softmax,
h,p))}function I(){let j=performance.now();l=We(o,r.mean,r.spread,r.softmax);let B=Xt(n.caption,_e(l));if(c=W0(l,B),u>=50){
for(let _ of[g,$,M,q,w])_.draw(l);b.draw(o);for(let _ of S)_.draw(l,h);b.describe(Be(l))}C(rt.xi,`ξ = ${tt(l.xi)}`),C(rt.
eta,`η = ${V(l.eta)}`),X.mark(_=>de(r,_)),pt.mark(r.softmax),d.report(B),A=performance.now()-j}function N(){let{T:j,d:B,
fixed:_}=o;C(n.spectrumTitle,`${B} eigenvalue${B===1?"":"s"} of W${_?"’s symmetric part":""}, sorted`),C(n.attentionTitle,
`Attention of ${j} tokens`),C(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let e0=`Zones are known\
 for ${R.length} tokens of a random walk in ${R.dim} dimensions, so rulers and map are left unpainted.`,n0=B===1?" A sin\
gle eigenvalue has no variance: that slider does nothing.":"";C(n.rule,(h?"Rulers and map mark a collapse where it happe\
ns in at least one draw in three.":e0)+n0),n.redraw.disabled=_&&yt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?
"These tokens and eigenvectors are given: there is nothing to draw":"",X=Vt(_?[["This head’s own",i]]:Yt,U),n.chips.replaceChildren(
...X.buttons)}function D(j){f(),Object.assign(r,j),d.request()}function U(j){f(),f=he(r,j,d.request,()=>D(j),[Math.asinh,
Math.sinh])}let X=Vt(Yt,U),pt=ue("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],j=>{r.softmax=
j,d.request({layout:!0})});n.options.append(pt.row),n.redraw.addEventListener("click",()=>{t.set("seed",ge(t.get("seed"))),
d.request({draw:!0})});let rt={xi:y("b"),eta:y("b")};return n.reading.append("On the map: ",rt.xi,", ",rt.eta,"."),d.start(
"explorer",{state:()=>({...r,seed:t.get("seed")}),readings:()=>c,draw:()=>o,view:()=>l,milliseconds:()=>A})}var Ur={render:_0};export{Ur as default};
