var n0="http://www.w3.org/2000/svg",_t={class:"qks-bold"},H={class:"qks-mute"};function Et(t,e){for(let[n,s]of Object.entries(
e))s!=null&&s!==!1&&t.setAttribute(n,String(s));return t}function k(t,e={},...n){let s=Et(document.createElement(t),e);return s.
append(...n),s}var xt=(t,...e)=>k("div",{class:t},...e),T=(t,...e)=>xt(`qks-${t}`,...e),vt=(...t)=>k("p",{class:"qks-sub"},
...t);function gt(t,e,n={}){let s=k("button",{type:"button",...n},t);return e&&s.addEventListener("click",e),s}var Dt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),Bt=(t,e,...n)=>k("div",{class:t,role:"group","aria-label":e},...n);function O(t,e,n){
return n.appendChild(Et(document.createElementNS(n0,t),e))}function K(t,e,n){return O("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function F(t,e,n,s,r={}){let o=O("text",{x:e,y:n,...r},t);return o.textContent=String(
s),o}function Qt(t,e,n,s,r){["start","middle","end"].forEach((o,a)=>{F(t,e+a/2*n,s,r[a],{...H,"text-anchor":o})})}function C(t,e){
t.textContent!==e&&(t.textContent=e)}function Jt(t,e){let n=e.map(([s])=>s).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([s,r])=>r?k("span",{class:`qks-${r}`},s):s)),n}function ut(t){return k("div",{class:"qks-heading",role:"headin\
g","aria-level":"3"},t)}var r0=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function s0(t){let e=k("summary",{},
"How this figure is computed");return k("details",{class:"qks-notes"},e,...t.map(n=>k("p",{},n)))}var Xt=(t,e)=>({caption:k(
"p",{class:"qks-caption"}),live:r0(),chips:Bt("qks-chips",t),notes:s0(e)});function te(t,e,...n){let s=`Explorable figur\
e: ${e}`;return k("section",{class:t,"aria-label":s,"data-lm-suppress-shortcuts":"true"},...n)}function ee(t,e,n){let s=!1;
t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(s=!0,t.setPointerCapture(r.pointerId),r.preventDefault())}),
t.addEventListener("pointermove",r=>s&&n(r));for(let r of["pointerup","pointercancel"])t.addEventListener(r,()=>{s=!1})}function ne(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function re(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:s});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var o0=([t,e,n],s=255)=>(s<<24|n<<16|e<<8|t)>>>0,a0=(t,e,n)=>t.
map((s,r)=>Math.round(s+(e[r]-s)*n));function i0(t){let e=getComputedStyle(t);return n=>{let s=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(s.slice(r,r+2),16))}}function se(t){let e=i0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,o)=>{let a=o/255*4,l=Math.min(3,Math.floor(a));return o0(a0(n[l],
n[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var st=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function kt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function oe(t){
let e=kt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ae(t,e){let n=st(),s=Math.floor(t*n/e)/n,r=s*e>.95*t?s:t/e;return{cell:r,width:r*e}}function ie(t,e){let n;function s({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=k("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=K(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{F(h,i,15+18*x,f,{"text-anchor":"end",...x>1?H:{}})});let u=k("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),F(h,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",E=String(f).replace("0.",".");F(h,i-96+96*Math.sqrt(f),91,E,{...H,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};O("rect",{...m,class:"qks-ink-line"},h),n={canvas:p,ramp:l,T:a,...oe(
p)}}function r({attention:a}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.round(
Math.sqrt(a[h])*255)];n.show()}return{resize:s,draw:r,describe:a=>n.canvas.setAttribute("aria-label",a)}}var z=(t,e,n)=>Math.max(e,Math.min(n,t));function V(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function tt(t){
let e=V(t);return t<0&&Number(e)>0?"−"+e:e}var ot=t=>t<0?"−"+-t:`${t}`;function et(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var St=12;function le({name:t,unit:e,label:n=t,range:s,rail:r}){let o=k("input",{type:"range",...s,"aria-label":n}),a=k(
"output"),l=xt("qks-ruler",r,o),i=k("div",{class:"qks-ticks","aria-hidden":"true"}),c=k("span",{},k("b",{},t)," ",k("sma\
ll",{},e));return{element:xt("qks-slider",xt("qks-row",c,a),l),input:o,output:a,track:l,scale:i}}function ce(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function pe(t,e,n){let s=e.map(([,r],o)=>gt(r,()=>n(e[o][0])));return{row:Bt("qks-segments",t,...s),mark:r=>s.forEach((o,a)=>Dt(
o,e[a][0]===r))}}function Ht(t,e){let n=t.map(([s,r])=>gt(s,()=>e(r)));return{buttons:n,mark:s=>t.forEach(([,r],o)=>Dt(n[o],s(r)))}}var ue=(t,e)=>Object.entries(e).every(([n,s])=>Math.abs(t[n]-s)<.02);var l0=600,c0=120,p0=900,u0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function d0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function yt(t,e){let n=d0(t,
e);return n&&new Float64Array(n)}function de(t,e,n){let s=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:s()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:s()})}},told:()=>({mean:e.mean,...s()!==e.spread&&{variance:e.spread**2}})}}function f0(t,e){
let n=0,s=performance.now(),r=o=>{let a=Math.max(0,(o-s)/p0);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function fe(t,e,n,s,[r,o]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,r(t[l]),r(i)]);return f0(l=>{for(let[
i,c,p]of a)t[i]=o(c+(p-c)*l);n()},s)}function he({model:t,el:e,root:n,live:s,stale:r,refresh:o,listeners:a,told:l,ended:i}){
let c=0,p=0,h,A;e.append(n);function u(d={}){Object.assign(r,d),c||=requestAnimationFrame(m)}function m(){cancelAnimationFrame(
c),c=0;let d=r;r={},o(d)}function f(){return n.dataset.look=ne()?"dark":"light",p=n.clientWidth,p}function x(d){clearTimeout(
h),h=setTimeout(()=>C(s,d),l0),A||=setTimeout(E,c0)}function E(){A=void 0;for(let[d,y]of Object.entries(l()))u0(t.get(d),
y)||t.set(d,y);t.save_changes()}function v(d,y){let b=Object.entries(a),w=()=>u({layout:!0});for(let[g,S]of b)t.on(`chan\
ge:${g}`,S);n.addEventListener("keydown",g=>g.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==p&&w());$.
observe(n);let M=re(w),q={redrawNow:m};for(let[g,S]of Object.entries(y))Object.defineProperty(q,g,{get:S});return Object.
assign(n,{[d]:q}),Object.assign(e,{[d]:q}),m(),()=>{for(let[g,S]of b)t.off(`change:${g}`,S);i?.(),clearTimeout(h),clearTimeout(
A),cancelAnimationFrame(c),$.disconnect(),M(),n.remove()}}return{request:u,measure:f,report:x,start:v}}function h0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),s=e(
n+1013904242),r=e(s+1541459225),o=1,a=()=>{let l=n+s+o|0;return o=o+1|0,n=s^s>>>9,s=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function me(t){let e=h0(t),n=null;
return()=>{if(n!==null){let o=n;return n=null,o}let s=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=s*Math.sin(
r),s*Math.cos(r)}}var xe=t=>(t+1)%2**31;var R={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};var ge=(t,e,n,s,r)=>(t[n]*(1-s)+t[n+1]*s)*(1-r)+(t[n+e]*(1-s)+t[n+e+1]*s)*r;function ke(t,e,n,s){let r=[];for(let o=0;o<
n;o++)for(let a=0;a<e;a++){let l=[[a,o],[a+1,o],[a+1,o+1],[a,o+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],A)=>{let u=(A+1)%4,[m,f]=[i[A],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(s(p+(l[u][0]-
p)*x,h+(l[u][1]-h)*x))}),c.length===2&&r.push(c)}return r}var sn=new Float64Array(2);var g0=2.5066282746310002,ye=t=>Math.exp(-.5*t*t)/g0;function dt(t){if(t<3){let n=t,s=t;for(let r=3;n>1e-17*s;r+=2)n*=t*
t/r,s+=n;return .5-ye(t)*s}let e=t;for(let n=60;n>0;n--)e=t+n/e;return ye(t)/e}function k0(t,e){return t>0?dt(t)-dt(e):e<
0?dt(-e)-dt(-t):1-dt(e)-dt(-t)}var be=(t,e,n,s)=>e>0?k0((n-t)/e,(s-t)/e):+(n<=t&&t<=s);function Nt({a:t,b:e,v:n},s,r,o,a){return t.map((l,i)=>{let c=e[i]*o/(r*s),p=Math.sqrt((l*n+e[i]*e[i])*a)/(r*s);return be(
c,p,-1/s,1-1/s)})}function Ot(t,e,n,s,r=1,o=new Float64Array(n*n)){for(let a=0;a<n;a++)for(let l=0;l<=a;l++)o[a*n+l]=Ft(t,a,e,l,s)/r;return o}
function Ft(t,e,n,s,r){let o=0;for(let a=0;a<r;a++)o+=t[e*r+a]*n[s*r+a];return o}function bt(t,e,n=new Float64Array(t.length)){
let s=e.length;for(let r=0;r<t.length;r+=s)for(let o=0;o<s;o++)n[r+o]=t[r+o]*e[o];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function we(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function y0(t,e,n){let s=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let o=0;o<n;o++)s[o]+=t[r+
o];return s.map(r=>r/e)}function b0(t,e,n){let s=y0(t,e,n),r=new Float64Array(e*n);for(let o=0;o<r.length;o+=n)for(let a=0;a<
n;a++)r[o+a]=t[o+a]-s[a];return r}var Lt=(t,e)=>e>0?t/e:0;function Vt(t,e,n){let s=we(t),r=we(b0(t,e,n));return{norm:s,residual:r,
relative:Lt(r,s)}}function Me(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(s=>(s-e)**2))/t.length);return t.map(s=>n>1e-12?(s-e)/n:0)}function Ut(t,e,n,s,r){if(!s){let a=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*a,t[i*n+l]=c;return}
let o=Float64Array.from({length:e*n},r);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=s[a*e+l];if(i!==0)for(let c=0;c<
n;c++)t[a*n+c]+=i*o[l*n+c]}}function Pt(t,e){let n=new Float64Array(t*t),s=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)s[i]+=n[i*t+c]/t;r+=s[i]/t}let o=t-1,a=s.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=s.map((i,c)=>n[c*
t+o]-s[o]);return{a,b:l,v:n[o*t+o]}}function $e(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((s,r)=>Math.abs(
s-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function w0(t){let e=t.length,n=Y(t),s=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),o=r(s),a=r(i=>(s(i)-o)**2),l=r(i=>z(i+
1-e/2,0,1));return{share:n/e,centre:o,width:Math.sqrt(12*a+1/(e*e)),late:l}}function M0(t){let{late:e}=w0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-W.phase.oneSided,end:n/Math.max(...t)-W.phase.end}}var $0=(t,e,n,s,r)=>Nt(t,e,Math.sqrt(n),n*s,n*(s*s+r*r));function qe(t,e,n){let{a:o,b:a,v:l}=Pt(t,null),i=(u,m)=>m%4===2,
c={a:o.filter(i),b:a.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],h=[],A=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let f=M0($0(c,t,e,...p(m,u)));h.push(f.side),A.push(f.side<0?Number.NaN:f.end)}return[h,A].map(u=>ke(
u,96,56,p))}var q0=58,A0=12,E0=40,Q=20,Z=30;function Ae(t,e,n,s){let r=[];for(let o of t){let a=e(o);a>=s[0]-1&&a<=s[1]+1&&r.every(l=>Math.
abs(e(l)-a)>=n)&&r.push(o)}return r}function Ee(t,{far:e,tallest:n,move:s}){let r=Math.asinh(e),o=Math.asinh(q0),a=0,l=0,
i,c=f(),p=d=>Z+(Math.asinh(d)/r+1)/2*a,h=d=>Q+l-Math.asinh(d)/o*l;function A(d,{d:y,lambda:b}){let w=y/b,$=Math.sqrt(y)/
b,M=Z+a,q=Q+l,S=Ae([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/w),31,[Z,M]);for(let N of S){let D=p(
N/w)>M-2,U={...H,"text-anchor":D?"end":"middle"};F(d,D?M+2:p(N/w),q+16,ot(N),U)}let P=Ae([0,1,5,20,50,.1,.3,100,500],N=>h(
N/$),24,[Q,q]);for(let N of P)F(d,Z-6,h(N/$)+(N?4.5:0),ot(N),{...H,"text-anchor":"end"});let L=(N,D,U,X)=>F(d,N,D,U,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});L(Z+7,q-26,"η = √tr W² / λ","start"),L(Z+7,q-9,"↑ upwards","start"),L(M-
6,q-26,"impossible:","end"),L(M-6,q-9,"η < |ξ| / √d","end"),F(d,Z+a/2,q+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let I=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;O("path",{d:I,class:"qks-mute-line"},d)}function u(d,y){
a=d-Z-A0,l=Math.round(Math.min(n,a*.92));let b=k("canvas",{class:"qks-zones",role:"img"});Object.assign(b.style,{width:`${a}\
px`,height:`${l}px`,left:`${Z}px`,top:`${Q}px`}),b.width=Math.round(a*st()),b.height=Math.round(l*st()),t.replaceChildren(
b);let w=K(t,d,Q+l+E0);A(w,y);let $=y.d/y.lambda*e;return Et(c,{"aria-valuemin":(-$).toFixed(1),"aria-valuemax":$.toFixed(
1)}),t.append(c),{canvas:b,svg:w}}function m(d,y){let{width:b,height:w}=d,$=Float64Array.from({length:b},(M,q)=>Math.sinh(
((q+.5)/b*2-1)*r));for(let M=0;M<w;M++){let q=Math.sinh((1-(M+.5)/w)*o);for(let g=0;g<b;g++)y(g,M,$[g],Math.sqrt(q*q-$[g]*
$[g]))}}function f(){let d=k("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return d.addEventListener("keydown",y=>{y.stopPropagation();let{mean:b,spread:w}=i,$=y.shiftKey?.02:.06,M=Math.hypot(
b,w),g={ArrowLeft:()=>x(Math.asinh(b)-$,null),ArrowRight:()=>x(Math.asinh(b)+$,null),ArrowUp:()=>x(null,Math.asinh(M)+$),
ArrowDown:()=>x(null,Math.asinh(M)-$)}[y.key];g&&(y.preventDefault(),g())}),d}function x(d,y){let b=d===null?i.mean:Math.
sinh(z(d,-r,r));if(y===null)return s({mean:b});let w=Math.sinh(z(y,0,o)),$=Math.min(e,Math.sqrt(Math.max(0,w*w-b*b)));return s(
{mean:b,spread:$})}function E(d){let y=t.getBoundingClientRect(),b=(d.clientX-y.left-Z)/a*2-1,w=1-(d.clientY-y.top-Q)/l;
x(Math.abs(b)<.012?0:b*r,w*o)}ee(t,d=>d.clientY-t.getBoundingClientRect().top>=Q+l+4?!1:(c.focus({preventScroll:!0}),E(d),
!0),E);function v(d){i=d;let{xi:y,eta:b}=i,w=z(i.mean,-e,e),$=Math.min(e,i.spread),M=p(w),q=h(Math.hypot(w,$));return c.
style.transform=`translate(${M.toFixed(1)}px, ${q.toFixed(1)}px)`,c.setAttribute("aria-valuenow",y.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${tt(y)}, η ${V(b)}, mean ${tt(i.mean)}, variance ${V(i.spread**2)}`),{x:M,y:q,mean:w,spread:$}}return{
px:p,py:h,resize:u,eachPixel:m,place:v}}function v0(t,{px:e,py:n}){let s=([r,o])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,o)).
toFixed(1)}`;return t.map(([r,o])=>`M${s(r)}L${s(o)}`).join("")}function ve(t,e,{px:n,py:s}){return`M${Array.from({length:61},
(o,a)=>{let l=Math.sinh((a/30-1)*e);return`${n(l).toFixed(1)} ${s(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Se(t,{
px:e,py:n},s){let r=(o,a,l,i)=>F(t,o,a,l,{class:"qks-halo qks-site",...i});for(let o of s)O("path",{d:v0(o,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let o of[-1,1]){let a=e(o*40),l=n(5.6),i=e(o*
4.1),c={"text-anchor":o>0?"end":"start"},p=r(a-o*2,l+4.5,o>0?"late-site":"early-site",c),h=a-o*(p.getComputedTextLength()+
6);O("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),O("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),F(t,a,Q-
7,"mid-site",{...c,class:"qks-site"}),O("path",{d:`M${e(o*33)} ${Q-4}v16`,class:"qks-mute-line"},t)}}var{gaze:wt}=W,J=t=>`${t}${" "}token${t===1?"":"s"}`,Ne=t=>t>1?`${t} scattered tokens`:"one token",ft=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=wt.few*n,$t=(t,e)=>!ft(t)&&Math.max(t.early,t.earlyLast)<=wt.few*t.draw.T&&e<wt.agreement,ht=t=>t.
entropy>wt.uniform,Oe=t=>t.diagonal>wt.self;function Fe({T:t,d:e,X:n,z:s,lambda:r}){return{T:t,d:e,X:n,z:s,lambda:r,G:Ot(n,n,t,e,r),H:Ot(bt(n,s),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Le({G:t,H:e},n,s,r){
for(let o=0;o<r.length;o++)r[o]=n*t[o]+s*e[o]}function Pe(t,{T:e,d:n,z:s,lambda:r},o,a,l){let i=s.map(c=>o+a*c);Ot(bt(t,
i),t,e,n,r,l)}function Ce({z:t,lambda:e},n,s){let r=0,o=0;for(let a of t){let l=n+s*a;r+=l,o+=l*l}return{trace:r,traceOfSquare:o,
xi:r/e,eta:Math.sqrt(o)/e}}function S0(t,e,n,s=t){let r=-1/0,o=0;for(let a=e;a<e+n;a++)t[a]>r&&(r=t[a]);for(let a=e;a<e+n;a++)s[a]=Math.exp(t[a]-r),
o+=s[a];for(let a=e;a<e+n;a++)s[a]/=o;return o}function N0(t,e,n,s=t){let r=0;for(let o=e;o<e+n;o++)r+=t[o]/n;for(let o=e;o<
e+n;o++)s[o]=(1+t[o]-r)/n}function O0(t,e,n,s=t){let r=0;N0(t,e,n,s);for(let o=e;o<e+n;o++)s[o]=Math.min(Math.max(s[o],0),
1),r+=s[o];for(let o=e;o<e+n;o++)s[o]/=r}function Zt(t,e,n,s){let r=n==="softmax"?S0:O0;for(let o=0;o<e;o++)r(t,o*e,o+1,
s)}function Gt(t,e,n,s,r){r.fill(0);for(let o=0;o<n;o++)for(let a=0;a<=o;a++){let l=t[o*n+a];if(l!==0)for(let i=0;i<s;i++)
r[o*s+i]+=l*e[a*s+i]}}function Ct(t,e,n,s){let r=0,o=0;for(;r<W.gaze.share&&o<n;)r+=t[e+(s?n-1-o:o)],o++;return o}var ze=t=>t.
sort((e,n)=>e-n)[Math.ceil(W.gaze.rows*t.length)-1];function Re(t,e){let n=Math.floor(e/2),s=e-n,r=[],o=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let A=0;A<=c;A++)t[p+A]>0&&(h-=t[p+A]*Math.log(t[p+A]));c>0&&(a+=h/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/s,r.push(Ct(t,p,c+1,!0)),o.push(Ct(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:a,diagonal:l,effective:i,
late:ze(r),early:ze(o),lateLast:Ct(t,(e-1)*e,e,!0),earlyLast:Ct(t,(e-1)*e,e,!1)}}var{layers:G}=W.walk,[F0,L0]=W.spectrumExplorer.simulatedRows;function je({seed:t,length:e,dim:n,factor:s,tokens:r,deviations:o,
temperature:a}){let l=me(t),i=r??new Float64Array(e*n);r||Ut(i,e,n,s,l);let c=o??Me(Float64Array.from({length:n},l)).sort(),
p=Fe({T:e,d:n,X:i,z:c,lambda:a});return{...p,fixed:r!==null,walk:!r&&$e(s,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Pt(e,s),simulated:P0(p,s,l)}}}function P0({T:t,d:e,z:n,lambda:s},r,o){let a=r?t*t*e/2:t*e*
4,l=z(Math.round(1e8/a),F0,L0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let h=0;h<l;h++){
Ut(p,t,e,r,o);let A=bt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[h*t+u]=Ft(p,t-1,p,u,e)/s,c[h*t+u]=Ft(A,0,p,u,e)/s}return{
count:l,G:i,H:c}}function Ie(t,e){let n=t.length,s=Y(t)/n;for(let r=0;r<n;r++)t[r]-s>=-1&&t[r]-s<=n-1&&e(r)}function C0({
count:t,G:e,H:n},s,r,o){let a=new Float64Array(s),l=new Float64Array(s);for(let i=0;i<t;i++){for(let c=0;c<s;c++)l[c]=r*
e[i*s+c]+o*n[i*s+c];Ie(l,c=>{a[c]+=1/t})}return a}function Te(t,e,n,s){let{T:r,d:o,X:a,logits:l,attention:i,lambda:c,process:p}=t;
Le(t,e,n,l),Zt(l,r,s,i);let h=Vt(a,r,o),A=[],u=[],[m,f]=t.layers;Gt(i,a,r,o,m);for(let w=1;;w++){let $=Vt(m,r,o);if(A.push(
Lt($.residual,h.residual)),u.push($.relative),w===G)break;Pe(m,t,e,n,t.scratch[0]),Zt(t.scratch[0],r,s,t.scratch[1]),Gt(
t.scratch[1],m,r,o,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:E,xi:v,eta:d}=Ce(t,e,n),y=p&&Nt(p.moments,r,c,x,E),b=0;return Ie(
l.subarray((r-1)*r),()=>{b++}),{...Re(i,r),mean:e,spread:n,softmax:s,draw:t,variety:u.map(w=>Lt(w,h.relative)),absolute:A,
relative:u,relativeTokens:h.relative,xi:v,eta:d,passing:b,law:y,lawCount:y&&Y(y),simulated:p&&C0(p.simulated,r,e,n)}}var nt=Math.asinh(R.grid.reach);function at(t,e,n){let{columns:s,rows:r}=R.grid,{entropy:o,rank:a}=R.counts[n],l=(Math.asinh(
t)/nt+1)/2*(s-1),i=Math.asinh(e)/nt*(r-1),c=z(Math.floor(l),0,s-2),p=z(Math.floor(i),0,r-2),h=R.risk*R.draws,A=u=>ge(u,s,
p*s+c,z(l-c,0,1),z(i-p,0,1))>=h;return{entropy:A(o),rank:A(a)}}var zt=t=>t.walk&&t.T===R.length&&t.d===R.dim,Rt={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},qt=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",it=t=>t.entropy<W.collapse.entropy,lt=t=>t.variety[G-
1]<W.collapse.relativeVariety;function ct(t){let e=lt(t),n=it(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${et(t.variety[G-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let s=zt(t.draw)?qt(at(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[s==="safe"?".":" in this draw."]]}function We(t){let{draw:{T:e}}=t,n=lt(t),s=it(t);if(Oe(t)&&!ht(t)){let o=[["E\
ach token looks almost only at "],["itself","strong"]];return s&&!n?[...o,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...o,["; "],...ct(t)]}if(ht(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...ct(t)];if(ft(t)){let o=t.lateLast;return o===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...ct(t)]:[["Attention looks at the last "],[J(o),"strong"],["; "],...ct(t)]}if($t(t,t.absolute[0])){
let o=[["Every query looks at the first "],[J(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&s?[...o,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...o,["rank collapse","bad"],["."]]:[...o,...ct(t)]}let r=Math.
round(t.effective);return s?[["Attention spikes on "],[Ne(r),"strong"],[": "],...ct(t)]:[["Attention spreads over "],[J(
r),"strong"],[", anywhere; "],...ct(t)]}function _e(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${Rt[qt(
at(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function De(t){
let e=t.draw.T,n=ft(t)?`the last query puts 80 % of its weight on the last ${J(t.lateLast)}`:$t(t,t.absolute[0])?`the la\
st query puts 80 % of its weight on the first ${J(t.earlyLast)}`:`the last query spreads over about ${J(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${et(t.entropy)} of its largest value.`}var Be;function He(t,e){let n,s,r=!1,o=R.grid.reach,a=Ee(t,{far:o,tallest:330,move:e}),{px:l,py:i}=a;function c(u,m,f){let x=kt(
s),E=x.createImageData(s.width,s.height),v=Math.round(st()),d=6*v,{tint:y,safe:b,mute:w}=u,$=(M,[q,g,S],P)=>E.data.set([
q,g,S,P],M);a.eachPixel(s,(M,q,g,S)=>{let P=(q*s.width+M)*4;if(Number.isNaN(S)){(M+q)%(8*v)<v&&$(P,w,70);return}if(!f||S>
o)return;let L=at(g,S,m),I=(L.rank?44:0)+(L.entropy?44:0);L.rank&&q%d<v&&(I+=60),L.entropy&&M%d<v&&(I+=60),I?$(P,y,I):$(
P,b,255)}),x.putImageData(E,0,0)}function p(u,m){let f=(x,E,v,d)=>F(u,l(x),i(E),v,{"text-anchor":"middle",...d,class:`qk\
s-halo ${d?.class??""}`});Be??=qe(R.length,R.dim,nt),Se(u,a,Be),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function h(u,m,f,x,E){r=x;let v=a.resize(u,m);s=v.canvas,c(E,f,x),n=O("path",{class:"qks-paths"},v.svg),x&&p(v.svg,f)}function A(u){
s.setAttribute("aria-label",_e(u,r));let{x:m,mean:f,spread:x}=a.place(u),E=i(Math.abs(f)),v=i(Math.hypot(f,o)),d=`M${m.toFixed(
1)} ${E.toFixed(1)}V${v.toFixed(1)}`;n.setAttribute("d",d+ve(x,nt,a))}return{resize:h,draw:A}}var jt=9;function It(t,{name:e,detail:n,collapse:s,dots:r=0}){let o=k("output",{}),a=k("div",{class:"qks-track","aria-hi\
dden":"true"}),l=k("div",{class:"qks-foot"}),i=k("span",{class:"qks-mute"}),c=k("i",{class:s?`qks-zone qks-${s.kind}`:"q\
ks-fill"});if(a.append(c),s){c.style.width=`calc(${jt}px + ${s.below} * (100% - ${2*jt}px))`;let f=k("span",{class:"qks-\
mark"},s.mark);f.style.left=c.style.width,l.append(k("span",{class:"qks-bad"},`${s.kind} collapse`),f)}l.append(i);let p=Array.
from({length:r},()=>a.appendChild(k("i",{class:"qks-dot"}))),h=a.appendChild(k("i",{class:"qks-knob"})),A=k("div",{class:"\
qks-row"},k("span",{},k("b",{},e)," ",k("small",{},n)),o);t.append(k("div",{class:"qks-meter"},A,a,l));let u=100,m=(f,x)=>{
let E=jt+z(x,0,1)*(u-2*jt);f.style.transform=`translateX(${E.toFixed(1)}px)`};return{track:a,resize:()=>{u=a.clientWidth},
draw(f,x,E,v,d=[]){C(o,x),o.className=E?"qks-bad":"",C(i,v),m(h,f),d.forEach((y,b)=>m(p[b],y)),s||(c.style.transform=`sc\
aleX(${Math.min(1,f)})`)}}}function Ve(t){let r,o,a,l,i,c,p;function h(u,m){p=u;let f=m?216:150;t.replaceChildren(),o=K(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let E={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};O("line",E,o),F(o,34,r(x)+4.5,ot(x),{...H,"text-anchor":"end"})}a=O("path",{class:"qks\
-bar"},o),l=O("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},o),i=O("path",{class:"qks-ink-line"},o),c=F(o,p-52+
17,0,"mean")}function A({mean:u,spread:m,draw:{z:f,d:x}}){let E=Float64Array.from(f).sort(),v=(p-52-40)/x,d=r(0),y=Math.
min(2,v*.25),b=(v-y).toFixed(2),w="";for(let S=0;S<x;S++){let P=r(u+m*E[S]),L=(40+S*v+y/2).toFixed(2),I=Math.min(P,d),N=Math.
max(Math.abs(P-d),1.5).toFixed(1);w+=`M${L} ${I.toFixed(1)}h${b}v${N}h-${b}z`}a.setAttribute("d",w);let $=r(u),M=p-52+9,
q=r(u+m),g=r(u-m);l.setAttribute("d",`M40 ${$}H${p-52+4}`),i.setAttribute("d",`M${M-4} ${q}h8M${M-4} ${g}h8M${M} ${q}V${g}`),
c.setAttribute("y",$+4.5)}return{resize:h,draw:A}}function Ue(t,e){let r,o,a,l,i,c,p;function h(){({width:r,cell:o}=e()),
t.replaceChildren();let u=K(t,r,140);O("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=O("path",{class:"qks-bar"},
u),a=F(u,8,20,"The last query’s weights",_t),i=F(u,0,0,"",{"text-anchor":"middle"}),c=O("path",{class:"qks-ink-line"},
u),p=F(u,0,133,"")}function A(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,E=0;for(let M=1;M<m;M++)f[x+M]>f[x+E]&&(E=M);let v=70/
Math.max(f[x+E],Math.min(1,4/m)),d=Math.min(1,o*.2),y="";for(let M=0;M<m;M++){let q=Math.max(f[x+M]*v,.6).toFixed(1);y+=
`M${(M*o+d/2).toFixed(2)} 110v-${q}h${(o-d).toFixed(2)}v${q}z`}l.setAttribute("d",y),C(i,ht(u)?"":et(f[x+E])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(E+.5)*o))),i.setAttribute("y",110-f[x+E]*v-6);let b=E<m/2;a.setAttribute("x",b?r-8:8),a.setAttribute(
"text-anchor",b?"end":"start");let w=ft(u),$=$t(u,u.absolute[0]);if(w||$){let M=w?u.lateLast:u.earlyLast,q=w?r-M*o:0;c.setAttribute(
"d",`M${q+.6} 112v5H${q+M*o-.6}v-5`),C(p,`80${" "}% of the weight on ${J(M)}`)}else c.setAttribute("d",""),C(p,ht(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",w||!$?r:0),p.setAttribute("text-anchor",w||!$?"end":"sta\
rt")}return{resize:h,draw:A}}function Ze(t,e){let r,o,a,l,i,c,p=null;function h(u,m){if({width:r,cell:o}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ut("Chance to pass signal"),k("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=K(t,r,140);F(f,0,14,"\
Chance to pass signal",_t),F(f,r-128,14,"— law",{"text-anchor":"end"}),F(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=F(f,0,33,"",H),O("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),F(f,r,51,"1",{...H,"text-anchor":"end"}),Qt(f,0,r,134,["first token","position","last t\
oken"]),c=O("path",{class:"qks-whiskers"},f),p=O("path",{class:"qks-dots"},f),a=O("path",{class:"qks-curve"},f)}function A(u){
if(!p)return;let m="",f="",x="";u.law.forEach((E,v)=>{let d=((v+.5)*o).toFixed(1),y=Math.min(u.simulated[v],1),b=Math.sqrt(
y*(1-y)/i)*60,w=116-y*60;m+=`M${d} ${w.toFixed(1)}h0`,f+=`M${d} ${(w-b).toFixed(1)}v${(2*b).toFixed(1)}`,x+=`${v?"L":"M"}${d}\
 ${(116-E*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),a.setAttribute("d",x),C(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:h,draw:A}}
function Ge(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=W.collapse,s=It(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=It(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:G-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),o=t.appendChild(k("p",{class:"qks-sub qks-relative"})),a=It(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[s,r,a];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw;s.draw(i.entropy,et(i.entropy),it(i),""),r.draw(i.variety[G-1],et(i.variety[G-1]),lt(i),"dots: layers 1 to 5",
i.variety.slice(0,-1)),C(o,`Not divided by the tokens’ norm: ${et(i.absolute[G-1])}`);let p=i.lawCount!==null?`law exp\
ects ${Math.round(i.lawCount)}`:"";a.draw(i.passing/c,`${i.passing} of ${c}`,!1,p)}}}var mt=240;function Ke(t,e){return t.map(n=>[e(n),ot(n)])}function z0(t,e,n){let s=[];for(let r=0;r<=mt;r++){let[o,a]=t(
e+(1-e)*r/mt),l=qt(at(o,a,n)),i=s.at(-1);i&&i.name===l?i.to=r:s.push({name:l,from:r,to:r})}return s}function R0(t,e,n,s,r){
let o=St/2+4;return s>e-o&&s<n+o&&(s-o-e>n-s-o?n=Math.min(n,s-o):e=Math.max(e,s+o)),{words:Rt[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function Ye(t,{name:e,unit:n,min:s,ticks:r,share:o,pointAt:a,text:l,say:i,move:c}){let p=k("div",{class:"q\
ks-paint","aria-hidden":"true"}),h={min:s,max:1,step:.002},A=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:E}=le({name:e,unit:n,label:A,range:h,rail:p});u.append(E),t.append(u);let v=[],d=kt(document.createElement("canvas")),
y=new Map,b=0,w=g=>(y.has(g)||y.set(g,d.measureText(g).width),y.get(g)),$=g=>St/2+(g-s)/(1-s)*(b-St);function M(g){if(!v[g]){
let S=k("i",{}),P=k("span",{});p.append(S,P),v[g]={block:S,words:P}}return v[g]}m.addEventListener("input",()=>{let g=Number(
m.value);c(s<0&&Math.abs(g)<.012?0:g)}),m.addEventListener("keydown",g=>{let S=ce(g.key);if(!S)return;g.preventDefault();
let P=.01*(1-s)*(g.shiftKey?.1:1),L=S.end===void 0?q+S.steps*P:[s,1][S.end];c(z(Math.round(L*1e5)/1e5,s,1))});let q=0;return{
resize(){b=x.clientWidth,y.clear();let{fontFamily:g,fontSize:S}=getComputedStyle(p);d.font=`600 ${S} ${g}`,E.replaceChildren(
...r.map(([P,L])=>{let I=k("span",{},L);return I.style.left=`${$(P)}px`,I}))},draw(g,S){q=z(o(g),s,1),m.value=String(q),
f.replaceChildren(...l(g)),m.setAttribute("aria-valuetext",i(g));let P=S?z0(a(g),s,g.softmax):[{name:"plain",to:mt}];P.forEach(
({name:L,from:I,to:N},D)=>{let U=I?$(s+(1-s)*(I-.5)/mt):0,X=N<mt?$(s+(1-s)*(N+.5)/mt):b,{block:At,words:pt}=M(D);At.className=
`qks-zone qks-${L}`,At.style.transform=`translateX(${(U+.75).toFixed(1)}px)`,At.style.width=`${Math.max(X-U-1.5,0).toFixed(
1)}px`;let rt=S?R0(L,U,X,$(q),w):{words:"",x:0};C(pt,rt.words),pt.className=L==="safe"?"":"qks-on-zone",pt.style.transform=
`translateX(${rt.x.toFixed(1)}px) translateX(-50%)`}),v.forEach(({block:L,words:I},N)=>{L.hidden=I.hidden=N>=P.length})}}}
var Tt=t=>z(Math.asinh(t)/nt,-1,1),Wt=t=>t===0?0:Math.sinh(t*nt);function Qe(t,e){return Ye(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:Ke([-30,-10,-3,-1,0,1,3,10,30],Tt),share:n=>Tt(n.mean),pointAt:n=>s=>[Wt(s),n.spread],text:n=>[tt(n.mean)],
say:n=>`mean ${tt(n.mean)}`,move:n=>e({mean:Wt(n)})})}function Je(t,e){return Ye(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:Ke([0,1,10,100,1e3],n=>Tt(Math.sqrt(n))),share:n=>Tt(n.spread),pointAt:n=>s=>[n.mean,Wt(s)],text:n=>[V(n.spread**
2)," ",k("small",{},`spread ±${V(n.spread)}`)],say:n=>`variance ${V(n.spread**2)}, spread ${V(n.spread)}`,move:n=>e({spread:Wt(
n)})})}var Kt=W.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function Xe(){let t={...Xt("Presets",j0),spectrumTitle:vt(),
spectrum:T("pane"),sliders:T("sliders"),reading:k("p",{class:"qks-sub qks-reading"}),rule:vt(),attentionTitle:ut(""),redraw:gt(
"↻ New draw"),attention:T("pane"),last:T("pane"),law:T("pane qks-law"),meters:T("meters"),mapHint:vt(),map:T("pane qks\
-map-pane")},e=T("options",t.reading,t.rule),n=te("qks","eigenspectrum and attention",T("grid",T("top",T("headline",t.caption),
t.chips,t.live),T("left",T("spectrum",ut("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),
T("stack",T("header",t.attentionTitle,t.redraw),t.attention,t.last,t.law),T("right",T("map",ut("Where you are"),t.mapHint,
t.map),t.meters),t.notes));return{...t,options:e,root:n}}var j0=[`Unless others are given, tokens are a random walk over\
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
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var Yt=(t,e)=>t&&t.length===e?t:null;function I0(t){let e=t.get("length"),n=t.get("dim");return je({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:Yt(yt(t,"factor"),e*e),tokens:Yt(yt(t,"tokens"),e*n),deviations:Yt(
yt(t,"deviations"),n)})}function T0(t,e){let{mean:n,spread:s,softmax:r,draw:o}=t;return{mean:n,variance:s**2,spread:s,softmax:r,
length:o.T,dim:o.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:it(t),
rank_collapse:lt(t),headline:e}}function W0({model:t,el:e}){let n=Xe(),{root:s}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},o=de(t,r,D),a,l,i,c={},p,h=!1,A=0,u=0,m=0,f=()=>{},x={...o.listeners,softmax:()=>{r.softmax=t.get("softmax"),d.request(
{layout:!0})},seed:()=>d.request({draw:!0}),law:()=>d.request({layout:!0}),tokens:()=>{i=null,d.request({draw:!0,layout:!0})}};
for(let j of["length","dim","factor","deviations","temperature"])x[j]=()=>d.request({draw:!0,layout:!0});let E=()=>({...o.
told(),softmax:r.softmax,readings:c}),v={draw:!0,layout:!0},d=he({model:t,el:e,root:s,live:n.live,stale:v,refresh:P,listeners:x,
told:E,ended:()=>f()}),y=Ve(n.spectrum),b=()=>ae(m,a.T),w=ie(n.attention,b),$=Ue(n.last,b),M=Ze(n.law,b),q=Ge(n.meters),
g=He(n.map,j=>D(j)),S=[Qe(n.sliders,D),Je(n.sliders,D)];function P(j){if(j.draw){let B=a;a=I0(t),a.fixed?i??={mean:r.mean,
spread:r.spread}:i=null,j.layout||=!B||["T","d","lambda","fixed","walk"].some(_=>B[_]!==a[_])}j.layout&&L(),I()}function L(){
h=zt(a),N(),u=d.measure(),p=se(s),m=n.attention.clientWidth;let j=n.spectrum.clientWidth,B=n.map.clientWidth;q.resize();
for(let _ of S)_.resize();u<50||(y.resize(j,u>=980),w.resize(a,p),$.resize(),M.resize(a,t.get("law")),g.resize(B,a,r.softmax,
h,p))}function I(){let j=performance.now();l=Te(a,r.mean,r.spread,r.softmax);let B=Jt(n.caption,We(l));if(c=T0(l,B),u>=50){
for(let _ of[y,$,M,q,g])_.draw(l);w.draw(a);for(let _ of S)_.draw(l,h);w.describe(De(l))}C(rt.xi,`ξ = ${tt(l.xi)}`),C(rt.
eta,`η = ${V(l.eta)}`),X.mark(_=>ue(r,_)),pt.mark(r.softmax),d.report(B),A=performance.now()-j}function N(){let{T:j,d:B,
fixed:_}=a;C(n.spectrumTitle,`${B} eigenvalue${B===1?"":"s"} of W${_?"’s symmetric part":""}, sorted`),C(n.attentionTitle,
`Attention of ${j} tokens`),C(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let t0=`Zones are known\
 for ${R.length} tokens of a random walk in ${R.dim} dimensions, so rulers and map are left unpainted.`,e0=B===1?" A sin\
gle eigenvalue has no variance: that slider does nothing.":"";C(n.rule,(h?"Rulers and map mark a collapse where it happe\
ns in at least one draw in three.":t0)+e0),n.redraw.disabled=_&&yt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?
"These tokens and eigenvectors are given: there is nothing to draw":"",X=Ht(_?[["This head’s own",i]]:Kt,U),n.chips.replaceChildren(
...X.buttons)}function D(j){f(),Object.assign(r,j),d.request()}function U(j){f(),f=fe(r,j,d.request,()=>D(j),[Math.asinh,
Math.sinh])}let X=Ht(Kt,U),pt=pe("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],j=>{r.softmax=
j,d.request({layout:!0})});n.options.append(pt.row),n.redraw.addEventListener("click",()=>{t.set("seed",xe(t.get("seed"))),
d.request({draw:!0})});let rt={xi:k("b"),eta:k("b")};return n.reading.append("On the map: ",rt.xi,", ",rt.eta,"."),d.start(
"explorer",{state:()=>({...r,seed:t.get("seed")}),readings:()=>c,draw:()=>a,view:()=>l,milliseconds:()=>A})}var V1={render:W0};export{V1 as default};
