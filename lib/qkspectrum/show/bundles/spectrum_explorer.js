var n0="http://www.w3.org/2000/svg",Wt={class:"qks-bold"},H={class:"qks-mute"};function vt(t,e){for(let[n,s]of Object.entries(
e))s!=null&&s!==!1&&t.setAttribute(n,String(s));return t}function k(t,e={},...n){let s=vt(document.createElement(t),e);return s.
append(...n),s}var xt=(t,...e)=>k("div",{class:t},...e),T=(t,...e)=>xt(`qks-${t}`,...e),Et=(...t)=>k("p",{class:"qks-sub"},
...t);function gt(t,e,n={}){let s=k("button",{type:"button",...n},t);return e&&s.addEventListener("click",e),s}var Dt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),_t=(t,e,...n)=>k("div",{class:t,role:"group","aria-label":e},...n);function O(t,e,n){
return n.appendChild(vt(document.createElementNS(n0,t),e))}function K(t,e,n){return O("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function F(t,e,n,s,r={}){let a=O("text",{x:e,y:n,...r},t);return a.textContent=String(
s),a}function Qt(t,e,n,s,r){["start","middle","end"].forEach((a,o)=>{F(t,e+o/2*n,s,r[o],{...H,"text-anchor":a})})}function R(t,e){
t.textContent!==e&&(t.textContent=e)}function Jt(t,e){let n=e.map(([s])=>s).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([s,r])=>r?k("span",{class:`qks-${r}`},s):s)),n}function ut(t){return k("div",{class:"qks-heading",role:"headin\
g","aria-level":"3"},t)}var r0=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function s0(t){let e=k("summary",{},
"How this figure is computed");return k("details",{class:"qks-notes"},e,...t.map(n=>k("p",{},n)))}var Xt=(t,e)=>({caption:k(
"p",{class:"qks-caption"}),live:r0(),chips:_t("qks-chips",t),notes:s0(e)});function te(t,e,...n){let s=`Explorable figur\
e: ${e}`;return k("section",{class:t,"aria-label":s,"data-lm-suppress-shortcuts":"true"},...n)}function ee(t,e,n){let s=!1;
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
n[l+1],o-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var rt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function kt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ae(t){
let e=kt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function oe(t,e){let n=rt(),s=Math.floor(t*n/e)/n,r=s*e>.95*t?s:t/e;return{cell:r,width:r*e}}function ie(t,e){let n;function s({
T:o},{ramp:l}){let{width:i,cell:c}=e(),p=k("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=K(t,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{F(h,i,15+18*x,f,{"text-anchor":"end",...x>1?H:{}})});let u=k("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${i-96}px`,t.append(u),F(h,i-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",v=String(f).replace("0.",".");F(h,i-96+96*Math.sqrt(f),91,v,{...H,"text-anchor":x})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};O("rect",{...m,class:"qks-ink-line"},h),n={canvas:p,ramp:l,T:o,...ae(
p)}}function r({attention:o}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.round(
Math.sqrt(o[h])*255)];n.show()}return{resize:s,draw:r,describe:o=>n.canvas.setAttribute("aria-label",o)}}var C=(t,e,n)=>Math.max(e,Math.min(n,t));function V(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function tt(t){
let e=V(t);return t<0&&Number(e)>0?"−"+e:e}var st=t=>t<0?"−"+-t:`${t}`;function at(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var St=12;function le({name:t,unit:e,label:n=t,range:s,rail:r}){let a=k("input",{type:"range",...s,"aria-label":n}),o=k(
"output"),l=xt("qks-ruler",r,a),i=k("div",{class:"qks-ticks","aria-hidden":"true"}),c=k("span",{},k("b",{},t)," ",k("sma\
ll",{},e));return{element:xt("qks-slider",xt("qks-row",c,o),l),input:a,output:o,track:l,scale:i}}function ce(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function pe(t,e,n){let s=e.map(([,r],a)=>gt(r,()=>n(e[a][0])));return{row:_t("qks-segments",t,...s),mark:r=>s.forEach((a,o)=>Dt(
a,e[o][0]===r))}}function Bt(t,e){let n=t.map(([s,r])=>gt(s,()=>e(r)));return{buttons:n,mark:s=>t.forEach(([,r],a)=>Dt(n[a],s(r)))}}var ue=(t,e)=>Object.entries(e).every(([n,s])=>Math.abs(t[n]-s)<.02);var l0=600,c0=120,p0=900,u0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function d0(t,e){let n=t.get(e);return n?.byteLength?
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
h),h=setTimeout(()=>R(s,d),l0),A||=setTimeout(v,c0)}function v(){A=void 0;for(let[d,y]of Object.entries(l()))u0(t.get(d),
y)||t.set(d,y);t.save_changes()}function E(d,y){let w=Object.entries(o),M=()=>u({layout:!0});for(let[g,S]of w)t.on(`chan\
ge:${g}`,S);n.addEventListener("keydown",g=>g.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==p&&M());$.
observe(n);let b=re(M),q={redrawNow:m};for(let[g,S]of Object.entries(y))Object.defineProperty(q,g,{get:S});return Object.
assign(n,{[d]:q}),Object.assign(e,{[d]:q}),m(),()=>{for(let[g,S]of w)t.off(`change:${g}`,S);i?.(),clearTimeout(h),clearTimeout(
A),cancelAnimationFrame(c),$.disconnect(),b(),n.remove()}}return{request:u,measure:f,report:x,start:E}}function h0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),s=e(
n+1013904242),r=e(s+1541459225),a=1,o=()=>{let l=n+s+a|0;return a=a+1|0,n=s^s>>>9,s=r+(r<<3)|0,r=(r<<21|r>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)o();return()=>((o()>>>5)*67108864+(o()>>>6))/9007199254740992}function me(t){let e=h0(t),n=null;
return()=>{if(n!==null){let a=n;return n=null,a}let s=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=s*Math.sin(
r),s*Math.cos(r)}}var xe=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
words:32,factor:81,shift:16,speaks:1.25,stumbles:3},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,
weight:3}};var ge=(t,e,n,s,r)=>(t[n]*(1-s)+t[n+1]*s)*(1-r)+(t[n+e]*(1-s)+t[n+e+1]*s)*r;function ke(t,e,n,s){let r=[];for(let a=0;a<
n;a++)for(let o=0;o<e;o++){let l=[[o,a],[o+1,a],[o+1,a+1],[o,a+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],A)=>{let u=(A+1)%4,[m,f]=[i[A],i[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(s(p+(l[u][0]-
p)*x,h+(l[u][1]-h)*x))}),c.length===2&&r.push(c)}return r}var sn=new Float64Array(2);var g0=2.5066282746310002,ye=t=>Math.exp(-.5*t*t)/g0;function dt(t){if(t<3){let n=t,s=t;for(let r=3;n>1e-17*s;r+=2)n*=t*
t/r,s+=n;return .5-ye(t)*s}let e=t;for(let n=60;n>0;n--)e=t+n/e;return ye(t)/e}function k0(t,e){return t>0?dt(t)-dt(e):e<
0?dt(-e)-dt(-t):1-dt(e)-dt(-t)}var we=(t,e,n,s)=>e>0?k0((n-t)/e,(s-t)/e):+(n<=t&&t<=s);function Nt({a:t,b:e,v:n},s,r,a,o){return t.map((l,i)=>{let c=e[i]*a/(r*s),p=Math.sqrt((l*n+e[i]*e[i])*o)/(r*s);return we(
c,p,-1/s,1-1/s)})}function Ot(t,e,n,s,r=1,a=new Float64Array(n*n)){for(let o=0;o<n;o++)for(let l=0;l<=o;l++)a[o*n+l]=Ft(t,o,e,l,s)/r;return a}
function Ft(t,e,n,s,r){let a=0;for(let o=0;o<r;o++)a+=t[e*r+o]*n[s*r+o];return a}function wt(t,e,n=new Float64Array(t.length)){
let s=e.length;for(let r=0;r<t.length;r+=s)for(let a=0;a<s;a++)n[r+a]=t[r+a]*e[a];return n}function Y(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function be(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function y0(t,e,n){let s=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let a=0;a<n;a++)s[a]+=t[r+
a];return s.map(r=>r/e)}function w0(t,e,n){let s=y0(t,e,n),r=new Float64Array(e*n);for(let a=0;a<r.length;a+=n)for(let o=0;o<
n;o++)r[a+o]=t[a+o]-s[o];return r}var Ht=(t,e)=>e>0?t/e:0;function Vt(t,e,n){let s=be(t),r=be(w0(t,e,n));return{norm:s,residual:r,
relative:Ht(r,s)}}function Me(t){let e=Y(t)/t.length,n=Math.sqrt(Y(t.map(s=>(s-e)**2))/t.length);return t.map(s=>n>1e-12?(s-e)/n:0)}function Ut(t,e,n,s,r){if(!s){let o=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=r()*o,t[i*n+l]=c;return}
let a=Float64Array.from({length:e*n},r);t.fill(0);for(let o=0;o<e;o++)for(let l=0;l<=o;l++){let i=s[o*e+l];if(i!==0)for(let c=0;c<
n;c++)t[o*n+c]+=i*a[l*n+c]}}function Lt(t,e){let n=new Float64Array(t*t),s=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let r=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)s[i]+=n[i*t+c]/t;r+=s[i]/t}let a=t-1,o=s.map((i,c)=>Math.max(n[c*t+c]-2*i+r,0)),l=s.map((i,c)=>n[c*
t+a]-s[a]);return{a:o,b:l,v:n[a*t+a]}}function $e(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((s,r)=>Math.abs(
s-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function b0(t){let e=t.length,n=Y(t),s=i=>(i+.5)/e,r=i=>Y(t.map((c,p)=>c/n*i(p))),a=r(s),o=r(i=>(s(i)-a)**2),l=r(i=>C(i+
1-e/2,0,1));return{share:n/e,centre:a,width:Math.sqrt(12*o+1/(e*e)),late:l}}function M0(t){let{late:e}=b0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-W.phase.oneSided,end:n/Math.max(...t)-W.phase.end}}var $0=(t,e,n,s,r)=>Nt(t,e,Math.sqrt(n),n*s,n*(s*s+r*r));function qe(t,e,n){let{a,b:o,v:l}=Lt(t,null),i=(u,m)=>m%4===2,c={
a:a.filter(i),b:o.filter(i),v:l},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],h=[],A=[];for(let u=0;u<=56;u++)for(let m=0;m<=
96;m++){let f=M0($0(c,t,e,...p(m,u)));h.push(f.side),A.push(f.side<0?Number.NaN:f.end)}return[h,A].map(u=>ke(u,96,56,p))}var q0=58,A0=12,v0=40,Q=20,Z=30;function Ae(t,e,n,s){let r=[];for(let a of t){let o=e(a);o>=s[0]-1&&o<=s[1]+1&&r.every(l=>Math.
abs(e(l)-o)>=n)&&r.push(a)}return r}function ve(t,{far:e,tallest:n,move:s}){let r=Math.asinh(e),a=Math.asinh(q0),o=0,l=0,
i,c=f(),p=d=>Z+(Math.asinh(d)/r+1)/2*o,h=d=>Q+l-Math.asinh(d)/a*l;function A(d,{d:y,lambda:w}){let M=y/w,$=Math.sqrt(y)/
w,b=Z+o,q=Q+l,S=Ae([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/M),31,[Z,b]);for(let N of S){let _=p(
N/M)>b-2,U={...H,"text-anchor":_?"end":"middle"};F(d,_?b+2:p(N/M),q+16,st(N),U)}let P=Ae([0,1,5,20,50,.1,.3,100,500],N=>h(
N/$),24,[Q,q]);for(let N of P)F(d,Z-6,h(N/$)+(N?4.5:0),st(N),{...H,"text-anchor":"end"});let L=(N,_,U,X)=>F(d,N,_,U,{"te\
xt-anchor":X,class:"qks-mute qks-halo"});L(Z+7,q-26,"η = √tr W² / λ","start"),L(Z+7,q-9,"↑ upwards","start"),L(b-
6,q-26,"impossible:","end"),L(b-6,q-9,"η < |ξ| / √d","end"),F(d,Z+o/2,q+35,"ξ = tr W / λ   (mean →)",{"text-anch\
or":"middle"});let I=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;O("path",{d:I,class:"qks-mute-line"},d)}function u(d,y){
o=d-Z-A0,l=Math.round(Math.min(n,o*.92));let w=k("canvas",{class:"qks-zones",role:"img"});Object.assign(w.style,{width:`${o}\
px`,height:`${l}px`,left:`${Z}px`,top:`${Q}px`}),w.width=Math.round(o*rt()),w.height=Math.round(l*rt()),t.replaceChildren(
w);let M=K(t,d,Q+l+v0);A(M,y);let $=y.d/y.lambda*e;return vt(c,{"aria-valuemin":(-$).toFixed(1),"aria-valuemax":$.toFixed(
1)}),t.append(c),{canvas:w,svg:M}}function m(d,y){let{width:w,height:M}=d,$=Float64Array.from({length:w},(b,q)=>Math.sinh(
((q+.5)/w*2-1)*r));for(let b=0;b<M;b++){let q=Math.sinh((1-(b+.5)/M)*a);for(let g=0;g<w;g++)y(g,b,$[g],Math.sqrt(q*q-$[g]*
$[g]))}}function f(){let d=k("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return d.addEventListener("keydown",y=>{y.stopPropagation();let{mean:w,spread:M}=i,$=y.shiftKey?.02:.06,b=Math.hypot(
w,M),g={ArrowLeft:()=>x(Math.asinh(w)-$,null),ArrowRight:()=>x(Math.asinh(w)+$,null),ArrowUp:()=>x(null,Math.asinh(b)+$),
ArrowDown:()=>x(null,Math.asinh(b)-$)}[y.key];g&&(y.preventDefault(),g())}),d}function x(d,y){let w=d===null?i.mean:Math.
sinh(C(d,-r,r));if(y===null)return s({mean:w});let M=Math.sinh(C(y,0,a)),$=Math.min(e,Math.sqrt(Math.max(0,M*M-w*w)));return s(
{mean:w,spread:$})}function v(d){let y=t.getBoundingClientRect(),w=(d.clientX-y.left-Z)/o*2-1,M=1-(d.clientY-y.top-Q)/l;
x(Math.abs(w)<.012?0:w*r,M*a)}ee(t,d=>d.clientY-t.getBoundingClientRect().top>=Q+l+4?!1:(c.focus({preventScroll:!0}),v(d),
!0),v);function E(d){i=d;let{xi:y,eta:w}=i,M=C(i.mean,-e,e),$=Math.min(e,i.spread),b=p(M),q=h(Math.hypot(M,$));return c.
style.transform=`translate(${b.toFixed(1)}px, ${q.toFixed(1)}px)`,c.setAttribute("aria-valuenow",y.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${tt(y)}, η ${V(w)}, mean ${tt(i.mean)}, variance ${V(i.spread**2)}`),{x:b,y:q,mean:M,spread:$}}return{
px:p,py:h,resize:u,eachPixel:m,place:E}}function E0(t,{px:e,py:n}){let s=([r,a])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,a)).
toFixed(1)}`;return t.map(([r,a])=>`M${s(r)}L${s(a)}`).join("")}function Ee(t,e,{px:n,py:s}){return`M${Array.from({length:61},
(a,o)=>{let l=Math.sinh((o/30-1)*e);return`${n(l).toFixed(1)} ${s(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Se(t,{
px:e,py:n},s){let r=(a,o,l,i)=>F(t,a,o,l,{class:"qks-halo qks-site",...i});for(let a of s)O("path",{d:E0(a,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let a of[-1,1]){let o=e(a*40),l=n(5.6),i=e(a*
4.1),c={"text-anchor":a>0?"end":"start"},p=r(o-a*2,l+4.5,a>0?"late-site":"early-site",c),h=o-a*(p.getComputedTextLength()+
6);O("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),O("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),F(t,o,Q-
7,"mid-site",{...c,class:"qks-site"}),O("path",{d:`M${e(a*33)} ${Q-4}v16`,class:"qks-mute-line"},t)}}var{gaze:bt}=W,J=t=>`${t}${" "}token${t===1?"":"s"}`,Ne=t=>t>1?`${t} scattered tokens`:"one token",ft=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=bt.few*n,$t=(t,e)=>!ft(t)&&Math.max(t.early,t.earlyLast)<=bt.few*t.draw.T&&e<bt.agreement,ht=t=>t.
entropy>bt.uniform,Oe=t=>t.diagonal>bt.self;function Fe({T:t,d:e,X:n,z:s,lambda:r}){return{T:t,d:e,X:n,z:s,lambda:r,G:Ot(n,n,t,e,r),H:Ot(wt(n,s),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Le({G:t,H:e},n,s,r){
for(let a=0;a<r.length;a++)r[a]=n*t[a]+s*e[a]}function Pe(t,{T:e,d:n,z:s,lambda:r},a,o,l){let i=s.map(c=>a+o*c);Ot(wt(t,
i),t,e,n,r,l)}function Re({z:t,lambda:e},n,s){let r=0,a=0;for(let o of t){let l=n+s*o;r+=l,a+=l*l}return{trace:r,traceOfSquare:a,
xi:r/e,eta:Math.sqrt(a)/e}}function S0(t,e,n,s=t){let r=-1/0,a=0;for(let o=e;o<e+n;o++)t[o]>r&&(r=t[o]);for(let o=e;o<e+n;o++)s[o]=Math.exp(t[o]-r),
a+=s[o];for(let o=e;o<e+n;o++)s[o]/=a;return a}function N0(t,e,n,s=t){let r=0;for(let a=e;a<e+n;a++)r+=t[a]/n;for(let a=e;a<
e+n;a++)s[a]=(1+t[a]-r)/n}function O0(t,e,n,s=t){let r=0;N0(t,e,n,s);for(let a=e;a<e+n;a++)s[a]=Math.min(Math.max(s[a],0),
1),r+=s[a];for(let a=e;a<e+n;a++)s[a]/=r}function Zt(t,e,n,s){let r=n==="softmax"?S0:O0;for(let a=0;a<e;a++)r(t,a*e,a+1,
s)}function Gt(t,e,n,s,r){r.fill(0);for(let a=0;a<n;a++)for(let o=0;o<=a;o++){let l=t[a*n+o];if(l!==0)for(let i=0;i<s;i++)
r[a*s+i]+=l*e[o*s+i]}}function Pt(t,e,n,s){let r=0,a=0;for(;r<W.gaze.share&&a<n;)r+=t[e+(s?n-1-a:a)],a++;return a}var Ce=t=>t.
sort((e,n)=>e-n)[Math.ceil(W.gaze.rows*t.length)-1];function ze(t,e){let n=Math.floor(e/2),s=e-n,r=[],a=[],o=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let A=0;A<=c;A++)t[p+A]>0&&(h-=t[p+A]*Math.log(t[p+A]));c>0&&(o+=h/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/s,r.push(Pt(t,p,c+1,!0)),a.push(Pt(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:o,diagonal:l,effective:i,
late:Ce(r),early:Ce(a),lateLast:Pt(t,(e-1)*e,e,!0),earlyLast:Pt(t,(e-1)*e,e,!1)}}var{layers:G}=W.walk,[F0,L0]=W.spectrumExplorer.simulatedRows;function je({seed:t,length:e,dim:n,factor:s,tokens:r,deviations:a,
temperature:o}){let l=me(t),i=r??new Float64Array(e*n);r||Ut(i,e,n,s,l);let c=a??Me(Float64Array.from({length:n},l)).sort(),
p=Fe({T:e,d:n,X:i,z:c,lambda:o});return{...p,fixed:r!==null,walk:!r&&$e(s,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Lt(e,s),simulated:P0(p,s,l)}}}function P0({T:t,d:e,z:n,lambda:s},r,a){let o=r?t*t*e/2:t*e*
4,l=C(Math.round(1e8/o),F0,L0),i=new Float64Array(l*t),c=new Float64Array(l*t),p=new Float64Array(t*e);for(let h=0;h<l;h++){
Ut(p,t,e,r,a);let A=wt(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)i[h*t+u]=Ft(p,t-1,p,u,e)/s,c[h*t+u]=Ft(A,0,p,u,e)/s}return{
count:l,G:i,H:c}}function Ie(t,e){let n=t.length,s=Y(t)/n;for(let r=0;r<n;r++)t[r]-s>=-1&&t[r]-s<=n-1&&e(r)}function R0({
count:t,G:e,H:n},s,r,a){let o=new Float64Array(s),l=new Float64Array(s);for(let i=0;i<t;i++){for(let c=0;c<s;c++)l[c]=r*
e[i*s+c]+a*n[i*s+c];Ie(l,c=>{o[c]+=1/t})}return o}function Te(t,e,n,s){let{T:r,d:a,X:o,logits:l,attention:i,lambda:c,process:p}=t;
Le(t,e,n,l),Zt(l,r,s,i);let h=Vt(o,r,a),A=[],u=[],[m,f]=t.layers;Gt(i,o,r,a,m);for(let M=1;;M++){let $=Vt(m,r,a);if(A.push(
Ht($.residual,h.residual)),u.push($.relative),M===G)break;Pe(m,t,e,n,t.scratch[0]),Zt(t.scratch[0],r,s,t.scratch[1]),Gt(
t.scratch[1],m,r,a,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:v,xi:E,eta:d}=Re(t,e,n),y=p&&Nt(p.moments,r,c,x,v),w=0;return Ie(
l.subarray((r-1)*r),()=>{w++}),{...ze(i,r),mean:e,spread:n,softmax:s,draw:t,variety:A,relative:u,relativeTokens:h.relative,
xi:E,eta:d,passing:w,law:y,lawCount:y&&Y(y),simulated:p&&R0(p.simulated,r,e,n)}}var et=Math.asinh(z.grid.reach);function ot(t,e,n){let{columns:s,rows:r}=z.grid,{entropy:a,rank:o}=z.counts[n],l=(Math.asinh(
t)/et+1)/2*(s-1),i=Math.asinh(e)/et*(r-1),c=C(Math.floor(l),0,s-2),p=C(Math.floor(i),0,r-2),h=z.risk*z.draws,A=u=>ge(u,s,
p*s+c,C(l-c,0,1),C(i-p,0,1))>=h;return{entropy:A(a),rank:A(o)}}var Rt=t=>t.walk&&t.T===z.length&&t.d===z.dim,Ct={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},qt=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",it=t=>t.entropy<W.collapse.entropy,lt=t=>t.variety[G-
1]<W.collapse.absoluteVariety;function ct(t){let e=lt(t),n=it(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${at(t.variety[G-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let s=Rt(t.draw)?qt(ot(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[s==="safe"?".":" in this draw."]]}function We(t){let{draw:{T:e}}=t,n=lt(t),s=it(t);if(Oe(t)&&!ht(t)){let a=[["E\
ach token looks almost only at "],["itself","strong"]];return s&&!n?[...a,[": rank survives, "],["entropy collapses","ba\
d"],["."]]:[...a,["; "],...ct(t)]}if(ht(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"\
strong"],[n?"; ":"; still, "],...ct(t)];if(ft(t)){let a=t.lateLast;return a===1?[["The last query looks mostly at "],["i\
tself","strong"],["; "],...ct(t)]:[["Attention looks at the last "],[J(a),"strong"],["; "],...ct(t)]}if($t(t,t.variety[0])){
let a=[["Every query looks at the first "],[J(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&s?[...a,["rank \
collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...a,["rank collapse","bad"],["."]]:[...a,...ct(t)]}let r=Math.
round(t.effective);return s?[["Attention spikes on "],[Ne(r),"strong"],[": "],...ct(t)]:[["Attention spreads over "],[J(
r),"strong"],[", anywhere; "],...ct(t)]}function De(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.
spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the m\
ean is a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${Ct[qt(
ot(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function _e(t){
let e=t.draw.T,n=ft(t)?`the last query puts 80 % of its weight on the last ${J(t.lateLast)}`:$t(t,t.variety[0])?`the las\
t query puts 80 % of its weight on the first ${J(t.earlyLast)}`:`the last query spreads over about ${J(Math.round(t.effective))}`;
return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${at(t.entropy)} of its largest value.`}var Be;function He(t,e){let n,s,r=!1,a=z.grid.reach,o=ve(t,{far:a,tallest:330,move:e}),{px:l,py:i}=o;function c(u,m,f){let x=kt(
s),v=x.createImageData(s.width,s.height),E=Math.round(rt()),d=6*E,{tint:y,safe:w,mute:M}=u,$=(b,[q,g,S],P)=>v.data.set([
q,g,S,P],b);o.eachPixel(s,(b,q,g,S)=>{let P=(q*s.width+b)*4;if(Number.isNaN(S)){(b+q)%(8*E)<E&&$(P,M,70);return}if(!f||S>
a)return;let L=ot(g,S,m),I=(L.rank?44:0)+(L.entropy?44:0);L.rank&&q%d<E&&(I+=60),L.entropy&&b%d<E&&(I+=60),I?$(P,y,I):$(
P,w,255)}),x.putImageData(v,0,0)}function p(u,m){let f=(x,v,E,d)=>F(u,l(x),i(v),E,{"text-anchor":"middle",...d,class:`qk\
s-halo ${d?.class??""}`});Be??=qe(z.length,z.dim,et),Se(u,o,Be),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function h(u,m,f,x,v){r=x;let E=o.resize(u,m);s=E.canvas,c(v,f,x),n=O("path",{class:"qks-paths"},E.svg),x&&p(E.svg,f)}function A(u){
s.setAttribute("aria-label",De(u,r));let{x:m,mean:f,spread:x}=o.place(u),v=i(Math.abs(f)),E=i(Math.hypot(f,a)),d=`M${m.toFixed(
1)} ${v.toFixed(1)}V${E.toFixed(1)}`;n.setAttribute("d",d+Ee(x,et,o))}return{resize:h,draw:A}}var zt=9;function jt(t,{name:e,detail:n,collapse:s,dots:r=0}){let a=k("output",{}),o=k("div",{class:"qks-track","aria-hi\
dden":"true"}),l=k("div",{class:"qks-foot"}),i=k("span",{class:"qks-mute"}),c=k("i",{class:s?`qks-zone qks-${s.kind}`:"q\
ks-fill"});if(o.append(c),s){c.style.width=`calc(${zt}px + ${s.below} * (100% - ${2*zt}px))`;let f=k("span",{class:"qks-\
mark"},s.mark);f.style.left=c.style.width,l.append(k("span",{class:"qks-bad"},`${s.kind} collapse`),f)}l.append(i);let p=Array.
from({length:r},()=>o.appendChild(k("i",{class:"qks-dot"}))),h=o.appendChild(k("i",{class:"qks-knob"})),A=k("div",{class:"\
qks-row"},k("span",{},k("b",{},e)," ",k("small",{},n)),a);t.append(k("div",{class:"qks-meter"},A,o,l));let u=100,m=(f,x)=>{
let v=zt+C(x,0,1)*(u-2*zt);f.style.transform=`translateX(${v.toFixed(1)}px)`};return{track:o,resize:()=>{u=o.clientWidth},
draw(f,x,v,E,d=[]){R(a,x),a.className=v?"qks-bad":"",R(i,E),m(h,f),d.forEach((y,w)=>m(p[w],y)),s||(c.style.transform=`sc\
aleX(${Math.min(1,f)})`)}}}function Ve(t){let r,a,o,l,i,c,p;function h(u,m){p=u;let f=m?216:150;t.replaceChildren(),a=K(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let v={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};O("line",v,a),F(a,34,r(x)+4.5,st(x),{...H,"text-anchor":"end"})}o=O("path",{class:"qks\
-bar"},a),l=O("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},a),i=O("path",{class:"qks-ink-line"},a),c=F(a,p-52+
17,0,"mean")}function A({mean:u,spread:m,draw:{z:f,d:x}}){let v=Float64Array.from(f).sort(),E=(p-52-40)/x,d=r(0),y=Math.
min(2,E*.25),w=(E-y).toFixed(2),M="";for(let S=0;S<x;S++){let P=r(u+m*v[S]),L=(40+S*E+y/2).toFixed(2),I=Math.min(P,d),N=Math.
max(Math.abs(P-d),1.5).toFixed(1);M+=`M${L} ${I.toFixed(1)}h${w}v${N}h-${w}z`}o.setAttribute("d",M);let $=r(u),b=p-52+9,
q=r(u+m),g=r(u-m);l.setAttribute("d",`M40 ${$}H${p-52+4}`),i.setAttribute("d",`M${b-4} ${q}h8M${b-4} ${g}h8M${b} ${q}V${g}`),
c.setAttribute("y",$+4.5)}return{resize:h,draw:A}}function Ue(t,e){let r,a,o,l,i,c,p;function h(){({width:r,cell:a}=e()),
t.replaceChildren();let u=K(t,r,140);O("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),l=O("path",{class:"qks-bar"},
u),o=F(u,8,20,"The last query’s weights",Wt),i=F(u,0,0,"",{"text-anchor":"middle"}),c=O("path",{class:"qks-ink-line"},
u),p=F(u,0,133,"")}function A(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,v=0;for(let b=1;b<m;b++)f[x+b]>f[x+v]&&(v=b);let E=70/
Math.max(f[x+v],Math.min(1,4/m)),d=Math.min(1,a*.2),y="";for(let b=0;b<m;b++){let q=Math.max(f[x+b]*E,.6).toFixed(1);y+=
`M${(b*a+d/2).toFixed(2)} 110v-${q}h${(a-d).toFixed(2)}v${q}z`}l.setAttribute("d",y),R(i,ht(u)?"":at(f[x+v])),i.setAttribute(
"x",Math.max(24,Math.min(r-24,(v+.5)*a))),i.setAttribute("y",110-f[x+v]*E-6);let w=v<m/2;o.setAttribute("x",w?r-8:8),o.setAttribute(
"text-anchor",w?"end":"start");let M=ft(u),$=$t(u,u.variety[0]);if(M||$){let b=M?u.lateLast:u.earlyLast,q=M?r-b*a:0;c.setAttribute(
"d",`M${q+.6} 112v5H${q+b*a-.6}v-5`),R(p,`80${" "}% of the weight on ${J(b)}`)}else c.setAttribute("d",""),R(p,ht(u)?`1\
/${m} each, nearly`:"no preferred position");p.setAttribute("x",M||!$?r:0),p.setAttribute("text-anchor",M||!$?"end":"sta\
rt")}return{resize:h,draw:A}}function Ze(t,e){let r,a,o,l,i,c,p=null;function h(u,m){if({width:r,cell:a}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ut("Chance to pass signal"),k("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=K(t,r,140);F(f,0,14,"\
Chance to pass signal",Wt),F(f,r-128,14,"— law",{"text-anchor":"end"}),F(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),i=u.process.simulated.count,l=F(f,0,33,"",H),O("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),F(f,r,51,"1",{...H,"text-anchor":"end"}),Qt(f,0,r,134,["first token","position","last t\
oken"]),c=O("path",{class:"qks-whiskers"},f),p=O("path",{class:"qks-dots"},f),o=O("path",{class:"qks-curve"},f)}function A(u){
if(!p)return;let m="",f="",x="";u.law.forEach((v,E)=>{let d=((E+.5)*a).toFixed(1),y=Math.min(u.simulated[E],1),w=Math.sqrt(
y*(1-y)/i)*60,M=116-y*60;m+=`M${d} ${M.toFixed(1)}h0`,f+=`M${d} ${(M-w).toFixed(1)}v${(2*w).toFixed(1)}`,x+=`${E?"L":"M"}${d}\
 ${(116-v*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),o.setAttribute("d",x),R(l,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:h,draw:A}}
function Ge(t){t.replaceChildren();let{entropy:e,absoluteVariety:n}=W.collapse,s=jt(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=jt(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:G-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),a=t.appendChild(k("p",{class:"qks-sub qks-relative"})),o=jt(
t,{name:"Tokens that pass signal",detail:"last query"}),l=[s,r,o];return{resize(){for(let i of l)i.resize()},draw(i){let{
T:c}=i.draw,p=i.relative[G-1];s.draw(i.entropy,at(i.entropy),it(i),""),r.draw(i.variety[G-1],at(i.variety[G-1]),lt(i),"d\
ots: layers 1 to 5",i.variety.slice(0,-1)),R(a,`Relative to the tokens’ norm: ${i.relativeTokens.toFixed(2)} → ${p.toFixed(
2)}`);let h=i.lawCount!==null?`law expects ${Math.round(i.lawCount)}`:"";o.draw(i.passing/c,`${i.passing} of ${c}`,!1,h)}}}var mt=240;function Ke(t,e){return t.map(n=>[e(n),st(n)])}function C0(t,e,n){let s=[];for(let r=0;r<=mt;r++){let[a,o]=t(
e+(1-e)*r/mt),l=qt(ot(a,o,n)),i=s.at(-1);i&&i.name===l?i.to=r:s.push({name:l,from:r,to:r})}return s}function z0(t,e,n,s,r){
let a=St/2+4;return s>e-a&&s<n+a&&(s-a-e>n-s-a?n=Math.min(n,s-a):e=Math.max(e,s+a)),{words:Ct[t].find(l=>r(l)+10<=n-e)??
"",x:(e+n)/2}}function Ye(t,{name:e,unit:n,min:s,ticks:r,share:a,pointAt:o,text:l,say:i,move:c}){let p=k("div",{class:"q\
ks-paint","aria-hidden":"true"}),h={min:s,max:1,step:.002},A=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:v}=le({name:e,unit:n,label:A,range:h,rail:p});u.append(v),t.append(u);let E=[],d=kt(document.createElement("canvas")),
y=new Map,w=0,M=g=>(y.has(g)||y.set(g,d.measureText(g).width),y.get(g)),$=g=>St/2+(g-s)/(1-s)*(w-St);function b(g){if(!E[g]){
let S=k("i",{}),P=k("span",{});p.append(S,P),E[g]={block:S,words:P}}return E[g]}m.addEventListener("input",()=>{let g=Number(
m.value);c(s<0&&Math.abs(g)<.012?0:g)}),m.addEventListener("keydown",g=>{let S=ce(g.key);if(!S)return;g.preventDefault();
let P=.01*(1-s)*(g.shiftKey?.1:1),L=S.end===void 0?q+S.steps*P:[s,1][S.end];c(C(Math.round(L*1e5)/1e5,s,1))});let q=0;return{
resize(){w=x.clientWidth,y.clear();let{fontFamily:g,fontSize:S}=getComputedStyle(p);d.font=`600 ${S} ${g}`,v.replaceChildren(
...r.map(([P,L])=>{let I=k("span",{},L);return I.style.left=`${$(P)}px`,I}))},draw(g,S){q=C(a(g),s,1),m.value=String(q),
f.replaceChildren(...l(g)),m.setAttribute("aria-valuetext",i(g));let P=S?C0(o(g),s,g.softmax):[{name:"plain",to:mt}];P.forEach(
({name:L,from:I,to:N},_)=>{let U=I?$(s+(1-s)*(I-.5)/mt):0,X=N<mt?$(s+(1-s)*(N+.5)/mt):w,{block:At,words:pt}=b(_);At.className=
`qks-zone qks-${L}`,At.style.transform=`translateX(${(U+.75).toFixed(1)}px)`,At.style.width=`${Math.max(X-U-1.5,0).toFixed(
1)}px`;let nt=S?z0(L,U,X,$(q),M):{words:"",x:0};R(pt,nt.words),pt.className=L==="safe"?"":"qks-on-zone",pt.style.transform=
`translateX(${nt.x.toFixed(1)}px) translateX(-50%)`}),E.forEach(({block:L,words:I},N)=>{L.hidden=I.hidden=N>=P.length})}}}
var It=t=>C(Math.asinh(t)/et,-1,1),Tt=t=>t===0?0:Math.sinh(t*et);function Qe(t,e){return Ye(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:Ke([-30,-10,-3,-1,0,1,3,10,30],It),share:n=>It(n.mean),pointAt:n=>s=>[Tt(s),n.spread],text:n=>[tt(n.mean)],
say:n=>`mean ${tt(n.mean)}`,move:n=>e({mean:Tt(n)})})}function Je(t,e){return Ye(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:Ke([0,1,10,100,1e3],n=>It(Math.sqrt(n))),share:n=>It(n.spread),pointAt:n=>s=>[n.mean,Tt(s)],text:n=>[V(n.spread**
2)," ",k("small",{},`spread ±${V(n.spread)}`)],say:n=>`variance ${V(n.spread**2)}, spread ${V(n.spread)}`,move:n=>e({spread:Tt(
n)})})}var Kt=W.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function Xe(){let t={...Xt("Presets",j0),spectrumTitle:Et(),
spectrum:T("pane"),sliders:T("sliders"),reading:k("p",{class:"qks-sub qks-reading"}),rule:Et(),attentionTitle:ut(""),redraw:gt(
"↻ New draw"),attention:T("pane"),last:T("pane"),law:T("pane qks-law"),meters:T("meters"),mapHint:Et(),map:T("pane qks\
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
yt(t,"deviations"),n)})}function T0(t,e){let{mean:n,spread:s,softmax:r,draw:a}=t;return{mean:n,variance:s**2,spread:s,softmax:r,
length:a.T,dim:a.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],relative_residual:[...t.relative],relative_residual_tokens:t.
relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:it(t),rank_collapse:lt(t),headline:e}}function W0({
model:t,el:e}){let n=Xe(),{root:s}=n,r={mean:0,spread:0,softmax:t.get("softmax")},a=de(t,r,_),o,l,i,c={},p,h=!1,A=0,u=0,
m=0,f=()=>{},x={...a.listeners,softmax:()=>{r.softmax=t.get("softmax"),d.request({layout:!0})},seed:()=>d.request({draw:!0}),
law:()=>d.request({layout:!0}),tokens:()=>{i=null,d.request({draw:!0,layout:!0})}};for(let j of["length","dim","factor",
"deviations","temperature"])x[j]=()=>d.request({draw:!0,layout:!0});let v=()=>({...a.told(),softmax:r.softmax,readings:c}),
E={draw:!0,layout:!0},d=he({model:t,el:e,root:s,live:n.live,stale:E,refresh:P,listeners:x,told:v,ended:()=>f()}),y=Ve(n.
spectrum),w=()=>oe(m,o.T),M=ie(n.attention,w),$=Ue(n.last,w),b=Ze(n.law,w),q=Ge(n.meters),g=He(n.map,j=>_(j)),S=[Qe(n.sliders,
_),Je(n.sliders,_)];function P(j){if(j.draw){let B=o;o=I0(t),o.fixed?i??={mean:r.mean,spread:r.spread}:i=null,j.layout||=
!B||["T","d","lambda","fixed","walk"].some(D=>B[D]!==o[D])}j.layout&&L(),I()}function L(){h=Rt(o),N(),u=d.measure(),p=se(
s),m=n.attention.clientWidth;let j=n.spectrum.clientWidth,B=n.map.clientWidth;q.resize();for(let D of S)D.resize();u<50||
(y.resize(j,u>=980),M.resize(o,p),$.resize(),b.resize(o,t.get("law")),g.resize(B,o,r.softmax,h,p))}function I(){let j=performance.
now();l=Te(o,r.mean,r.spread,r.softmax);let B=Jt(n.caption,We(l));if(c=T0(l,B),u>=50){for(let D of[y,$,b,q,g])D.draw(l);
M.draw(o);for(let D of S)D.draw(l,h);M.describe(_e(l))}R(nt.xi,`ξ = ${tt(l.xi)}`),R(nt.eta,`η = ${V(l.eta)}`),X.mark(D=>ue(
r,D)),pt.mark(r.softmax),d.report(B),A=performance.now()-j}function N(){let{T:j,d:B,fixed:D}=o;R(n.spectrumTitle,`${B} e\
igenvalue${B===1?"":"s"} of W${D?"’s symmetric part":""}, sorted`),R(n.attentionTitle,`Attention of ${j} tokens`),R(n.
mapHint,"Drag the point. Dotted: the paths of the two sliders.");let t0=`Zones are known for ${z.length} tokens of a ran\
dom walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,e0=B===1?" A single eigenvalue has no variance: \
that slider does nothing.":"";R(n.rule,(h?"Rulers and map mark a collapse where it happens in at least one draw in three\
.":t0)+e0),n.redraw.disabled=D&&yt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?"These tokens and eigenvector\
s are given: there is nothing to draw":"",X=Bt(D?[["This head’s own",i]]:Kt,U),n.chips.replaceChildren(...X.buttons)}function _(j){
f(),Object.assign(r,j),d.request()}function U(j){f(),f=fe(r,j,d.request,()=>_(j),[Math.asinh,Math.sinh])}let X=Bt(Kt,U),
pt=pe("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],j=>{r.softmax=j,d.request({layout:!0})});
n.options.append(pt.row),n.redraw.addEventListener("click",()=>{t.set("seed",xe(t.get("seed"))),d.request({draw:!0})});let nt={
xi:k("b"),eta:k("b")};return n.reading.append("On the map: ",nt.xi,", ",nt.eta,"."),d.start("explorer",{state:()=>({...r,
seed:t.get("seed")}),readings:()=>c,draw:()=>o,view:()=>l,milliseconds:()=>A})}var V1={render:W0};export{V1 as default};
