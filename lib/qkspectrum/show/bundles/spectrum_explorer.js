var f0="http://www.w3.org/2000/svg",Gt={class:"qks-bold"},B={class:"qks-mute"};function Ot(t,e){for(let[n,o]of Object.entries(
e))o!=null&&o!==!1&&t.setAttribute(n,String(o));return t}function g(t,e={},...n){let o=Ot(document.createElement(t),e);return o.
append(...n),o}var yt=(t,...e)=>g("div",{class:t},...e),I=(t,...e)=>yt(`qks-${t}`,...e),Lt=(...t)=>g("p",{class:"qks-sub"},
...t);function Y(t,e,n={}){let o=g("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var kt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),wt=(t,e,...n)=>g("div",{class:t,role:"group","aria-label":e},...n);function C(t,e,n){
return n.appendChild(Ot(document.createElementNS(f0,t),e))}function J(t,e,n){return C("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function P(t,e,n,o,r={}){let s=C("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function ee(t,e,n,o,r){["start","middle","end"].forEach((s,a)=>{P(t,e+a/2*n,o,r[a],{...B,"text-anchor":s})})}function N(t,e){
t.textContent!==e&&(t.textContent=e)}function ne(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?g("span",{class:`qks-${r}`},o):o)),n}var Nt=(t={})=>g("output",{...t,"aria-live":"off"});function ft(t){
return g("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var h0=()=>g("div",{class:"qks-spoken","aria-liv\
e":"polite"});function m0(t){let e=g("summary",{},"How this figure is computed");return g("details",{class:"qks-notes"},
e,...t.map(n=>g("p",{},n)))}var re=(t,e)=>({caption:g("p",{class:"qks-caption"}),live:h0(),chips:wt("qks-chips",t),notes:m0(
e)});function oe(t,e,...n){let o=`Explorable figure: ${e}`;return g("section",{class:t,"aria-label":o,"data-lm-suppress-\
shortcuts":"true"},...n)}function se(t,e,n){let o=!1;t.addEventListener("pointerdown",r=>{r.button>0||e(r)===!1||(o=!0,t.
setPointerCapture(r.pointerId),r.preventDefault())}),t.addEventListener("pointermove",r=>o&&n(r));for(let r of["pointeru\
p","pointercancel"])t.addEventListener(r,()=>{o=!1})}function ae(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ie(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var x0=([t,e,n],o=255)=>(o<<24|n<<16|e<<8|t)>>>0,g0=(t,e,n)=>t.
map((o,r)=>Math.round(o+(e[r]-o)*n));function y0(t){let e=getComputedStyle(t);return n=>{let o=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(r=>parseInt(o.slice(r,r+2),16))}}function le(t){let e=y0(t),n=[0,1,2,3,4].map(r=>e(`ram\
p-${r}`));return{ramp:Uint32Array.from({length:256},(r,s)=>{let a=s/255*4,i=Math.min(3,Math.floor(a));return x0(g0(n[i],
n[i+1],a-i))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var at=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function bt(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ce(t){
let e=bt(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function pe(t,e){let n=at(),o=Math.floor(t*n/e)/n,r=o*e>.95*t?o:t/e;return{cell:r,width:r*e}}function ue(t,e){let n;function o({
T:a},{ramp:i}){let{width:l,cell:c}=e(),p=g("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${l}\
px`,p.style.height=`${l}px`,t.replaceChildren(p);let d=J(t,l,l);["each row: one query","each column: one key","the futur\
e is masked"].forEach((f,x)=>{P(d,l,15+18*x,f,{"text-anchor":"end",...x>1?B:{}})});let u=g("div",{class:"qks-ramp","aria\
-hidden":"true"});u.style.left=`${l-96}px`,t.append(u),P(d,l-104,76,"weight",{"text-anchor":"end"});for(let f of[0,.1,.5,
1]){let x=f===1?"end":f?"middle":"start",v=String(f).replace("0.",".");P(d,l-96+96*Math.sqrt(f),91,v,{...B,"text-anchor":x})}
let m={x:.75,y:l-c-.75,width:l-1.5,height:c+1.5,rx:1};C("rect",{...m,class:"qks-ink-line"},d),n={canvas:p,ramp:i,T:a,...ce(
p)}}function r({attention:a}){let{pixels:i,ramp:l,T:c}=n;for(let p=0;p<c;p++)for(let d=p*c;d<=p*c+p;d++)i[d]=l[Math.round(
Math.sqrt(a[d])*255)];n.show()}return{resize:o,draw:r,describe:a=>n.canvas.setAttribute("aria-label",a)}}var j=(t,e,n)=>Math.max(e,Math.min(n,t));function U(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function nt(t){
let e=U(t);return t<0&&Number(e)>0?"−"+e:e}var it=t=>t<0?"−"+-t:`${t}`;function rt(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Ft=12;function de({name:t,unit:e,label:n=t,range:o,rail:r}){let s=g("input",{type:"range",...o,"aria-label":n}),a=Nt(),
i=yt("qks-ruler",r,s),l=g("div",{class:"qks-ticks","aria-hidden":"true"}),c=g("span",{},g("b",{},t)," ",g("small",{},e));
return{element:yt("qks-slider",yt("qks-row",c,a),i),input:s,output:a,track:i,scale:l}}function fe(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}function he(t,e,n){let o=e.map(([,r],s)=>Y(r,()=>n(e[s][0])));return{row:wt("qks-segments",t,...o),mark:r=>o.forEach((s,a)=>kt(
s,e[a][0]===r))}}function Kt(t,e){let n=t.map(([o,r])=>Y(o,()=>e(r)));return{buttons:n,mark:o=>t.forEach(([,r],s)=>kt(n[s],o(r)))}}var Zt=(t,e)=>Object.entries(e).every(([n,o])=>Math.abs(t[n]-o)<.02);function Rt(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var k0=t=>["number","boolean","string"].includes(Rt(t))||["list","record"].includes(Rt(t))&&JSON.stringify(
t).length<2e3,me=t=>typeof t=="string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(
6)):n);function w0(t,e,n){let o=Object.entries(n).flatMap(([r,s])=>{let a=me(e[r]);return a===void 0||a===me(s)||a.length>
2e3?[]:[`;${r}=${encodeURIComponent(a)}`]});return o.length?`#~${t}${o.join("")}`:""}function b0(t,e,n){let[o,...r]=e.split(
";");if(o!=="#~"+t)return null;let s={};for(let a of r){let[i,l=""]=a.split("="),c=Object.hasOwn(n,i)?M0(l,n[i]):void 0;
c!==void 0&&(s[i]=c)}return s}function M0(t,e){try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.
parse(n);return Rt(o)===Rt(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function xe(t){let e=[...t?.classList??[]].find(
o=>o.startsWith("qk-of-")),n=e&&[...document.querySelectorAll(`.${e}`)].indexOf(t)+1;return e?e.slice(6)+(n===1?"":`-${n}`):
""}var ge=()=>new URLSearchParams(location.search).has("figure");function ye(t,e,n){let o=e.closest(".qk-widget");if(!o)
return null;let r=[...e.classList].pop(),s=n.filter(d=>k0(t.get(d))),a=()=>Object.fromEntries(s.map(d=>[d,t.get(d)])),i=a(),
l=()=>w0(r,a(),i),c=d=>{for(let[q,u]of Object.entries(d))t.set(q,u)},p=()=>location.href.replace(/[?#].*$/,"");return{address:()=>p()+
l(),embedded:()=>xe(o)&&`${p()}?figure=${xe(o)}${l()}`,write(){let d=l();if(!(d===location.hash||!d&&!location.hash.startsWith(
`#~${r};`)))try{history.replaceState(history.state,"",d||location.pathname+location.search)}catch{}},read(){let d=b0(r,location.
hash,i);return d&&c({...i,...d}),d!==null},forget:()=>c(i)}}var ke="system-ui, sans-serif",$0=["position","left","top","width","height","margin","display","image-rendering"];function we(t,e){
let{width:n,height:o}=t.getBoundingClientRect(),[r,s]=[n+40,o+40+44],{backgroundColor:a,color:i}=getComputedStyle(t),l=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${r}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${a}"/>
      <foreignObject x="20" y="20" width="${n}" height="${o}"/>
      <text x="20" y="${s-44+6}" fill="${i}" style="font: 600 14px ${ke}"/>
      <text x="20" y="${s-44+26}" fill="${i}" style="font: 12px ${ke}"/></svg>`,"image/svg+xml"),[c,,p,d,q]=l.documentElement.
children;return c.textContent=d.textContent=document.title,q.textContent=e,p.append(q0(t)),{text:new XMLSerializer().serializeToString(
l),width:r,height:s}}function q0(t){let e=t.cloneNode(!0),n=t.querySelectorAll("canvas"),o=t.querySelectorAll("input");e.
querySelectorAll("canvas").forEach((s,a)=>{let i=document.createElement("img");i.src=n[a].toDataURL();let l=getComputedStyle(
n[a]);for(let c of $0)i.style.setProperty(c,l.getPropertyValue(c));s.replaceWith(i)}),e.querySelectorAll("input").forEach(
(s,a)=>{s.setAttribute("value",o[a].value)});for(let s of e.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of e.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let r=document.createElement("style");return r.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),e.prepend(r),e.style.width=`${t.getBoundingClientRect().width}px`,e}async function be({text:t,width:e,height:n}){let o=new Image;
o.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await o.decode();let r=document.createElement("canvas");
r.width=e*2,r.height=n*2;let s=r.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(o,0,0,r.width,
r.height),new Promise((a,i)=>{r.toBlob(l=>l?a(l):i(new Error("it drew nothing")))})}var A0=60;function Me(t,{address:e,embedded:n}){let o=g("span",{role:"status",class:"qks-mute"}),r=(i,l,c)=>Y(i,async()=>{
N(o,await S0(l())?`Copied: ${c}.`:`To copy: ${l()}`)}),s=(i,l)=>Y(i,async()=>{N(o,"Drawing…");try{let c=await l(we(t,e())),
p=document.title.split(/[—–|]/)[0].trim()||"figure";E0(c,`${p}.${i.slice(-3).toLowerCase()}`),N(o,"Saved.")}catch(c){
N(o,`This browser cannot draw it: ${c.message}.`)}}),a=wt("qks-share","Share this figure",r("Copy link",e,"it opens this\
 figure as it is now"),s("Save PNG",be),s("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(n()){let i=()=>v0(
n(),t.getAttribute("aria-label")??"",t.offsetHeight+A0);a.append(r("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return a.append(o),a}function v0(t,e,n){return g("iframe",{src:t,title:e,width:"100%",height:n,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function S0(t){try{return await navigator.clipboard.writeText(t),!0}catch{let e=g(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(e),e.select();let n=document.execCommand(
"copy");return e.remove(),n}}function E0(t,e){let n=URL.createObjectURL(t);g("a",{href:n,download:e}).click(),setTimeout(
()=>URL.revokeObjectURL(n),1e4)}var O0=600,L0=120,N0=900,F0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function R0(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function Mt(t,e){let n=R0(t,
e);return n&&new Float64Array(n)}function $e(t,e,n){let o=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:o()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let r=t.get("variance");Math.abs(r-
e.spread**2)>1e-12*r&&n({spread:o()})}},told:()=>({mean:e.mean,...o()!==e.spread&&{variance:e.spread**2}})}}function C0(t,e){
let n=0,o=performance.now(),r=s=>{let a=Math.max(0,(s-o)/N0);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),n=requestAnimationFrame(
r)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(r),()=>cancelAnimationFrame(
n)}function qe(t,e,n,o,[r,s]=[Number,Number]){let a=Object.entries(e).map(([i,l])=>[i,r(t[i]),r(l)]);return C0(i=>{for(let[
l,c,p]of a)t[l]=s(c+(p-c)*i);n()},o)}function Ae({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:a,told:i,ended:l}){
let c=0,p=0,d,q,u=!1;e.append(n);let m=ye(t,n,Object.keys(a));function f(y={}){Object.assign(r,y),c||=requestAnimationFrame(
x)}function x(){cancelAnimationFrame(c),c=0;let y=r;r={};try{s(y)}catch($){if(!u)throw $;u=!1,m?.forget()}}function v(){
u=m?.read()??!1,u&&!ge()&&n.scrollIntoView()}function S(){return n.dataset.look=ae()?"dark":"light",p=n.clientWidth,p}function h(y){
clearTimeout(d),d=setTimeout(()=>N(o,y),O0),q||=setTimeout(w,L0)}function w(){q=void 0;for(let[y,$]of Object.entries(i()))
F0(t.get(y),$)||t.set(y,$);t.save_changes(),m?.write()}function k(y,$){let b=Object.entries(a),A=()=>f({layout:!0});for(let[
F,E]of b)t.on(`change:${F}`,E);n.addEventListener("keydown",F=>F.stopPropagation());let M=new ResizeObserver(()=>n.clientWidth!==
p&&A());M.observe(n);let O=ie(A),R=()=>{Object.assign(r,{layout:!0}),x()};addEventListener("beforeprint",R),addEventListener(
"afterprint",A);let L={redrawNow:x};for(let[F,E]of Object.entries($))Object.defineProperty(L,F,{get:E});return Object.assign(
n,{[y]:L}),Object.assign(e,{[y]:L}),x(),m&&(n.append(Me(n,m)),v(),addEventListener("hashchange",v)),()=>{removeEventListener(
"hashchange",v);for(let[F,E]of b)t.off(`change:${F}`,E);l?.(),clearTimeout(d),clearTimeout(q),cancelAnimationFrame(c),removeEventListener(
"beforeprint",R),removeEventListener("afterprint",A),M.disconnect(),O(),n.remove()}}return{request:f,measure:S,report:h,
start:k}}function P0(t){let e=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,a=()=>{let i=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function ve(t){let e=P0(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}var Se=t=>(t+1)%2**31;var z={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
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
re",remedy:"none"}}}};var Ee=(t,e,n,o,r)=>(t[n]*(1-o)+t[n+1]*o)*(1-r)+(t[n+e]*(1-o)+t[n+e+1]*o)*r;function Oe(t,e,n,o){let r=[];for(let s=0;s<
n;s++)for(let a=0;a<e;a++){let i=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],l=i.map(([p,d])=>t[d*(e+1)+p]);if(l.some(Number.isNaN))
continue;let c=[];i.forEach(([p,d],q)=>{let u=(q+1)%4,[m,f]=[l[q],l[u]];if(m<0==f<0)return;let x=m/(m-f);c.push(o(p+(i[u][0]-
p)*x,d+(i[u][1]-d)*x))}),c.length===2&&r.push(c)}return r}var Rn=new Float64Array(2);var T0=2.5066282746310002,Le=t=>Math.exp(-.5*t*t)/T0;function ht(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*
t/r,o+=n;return .5-Le(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return Le(t)/e}function I0(t,e){return t>0?ht(t)-ht(e):e<
0?ht(-e)-ht(-t):1-ht(e)-ht(-t)}var Ne=(t,e,n,o)=>e>0?I0((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function Ct({a:t,b:e,v:n},o,r,s,a){return t.map((i,l)=>{let c=e[l]*s/(r*o),p=Math.sqrt((i*n+e[l]*e[l])*a)/(r*o);return Ne(
c,p,-1/o,1-1/o)})}function Pt(t,e,n,o,r=1,s=new Float64Array(n*n)){for(let a=0;a<n;a++)for(let i=0;i<=a;i++)s[a*n+i]=jt(t,a,e,i,o)/r;return s}
function jt(t,e,n,o,r){let s=0;for(let a=0;a<r;a++)s+=t[e*r+a]*n[o*r+a];return s}function $t(t,e,n=new Float64Array(t.length)){
let o=e.length;for(let r=0;r<t.length;r+=o)for(let s=0;s<o;s++)n[r+s]=t[r+s]*e[s];return n}function Q(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Fe(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n]*
t[n];return Math.sqrt(e)}function _0(t,e,n){let o=new Float64Array(n);for(let r=0;r<e*n;r+=n)for(let s=0;s<n;s++)o[s]+=t[r+
s];return o.map(r=>r/e)}function W0(t,e,n){let o=_0(t,e,n),r=new Float64Array(e*n);for(let s=0;s<r.length;s+=n)for(let a=0;a<
n;a++)r[s+a]=t[s+a]-o[a];return r}var zt=(t,e)=>e>0?t/e:0;function Yt(t,e,n){let o=Fe(t),r=Fe(W0(t,e,n));return{norm:o,residual:r,
relative:zt(r,o)}}function Re(t){let e=Q(t)/t.length,n=Math.sqrt(Q(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function Jt(t,e,n,o,r){if(!o){let a=1/Math.sqrt(e);for(let i=0;i<n;i++)for(let l=0,c=0;l<e;l++)c+=r()*a,t[l*n+i]=c;return}
let s=Float64Array.from({length:e*n},r);t.fill(0);for(let a=0;a<e;a++)for(let i=0;i<=a;i++){let l=o[a*e+i];if(l!==0)for(let c=0;c<
n;c++)t[a*n+c]+=l*s[i*n+c]}}function Tt(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let l=0;l<t;l++)for(let c=l;c<
t;c++){let p=0;if(e)for(let d=0;d<=l;d++)p+=e[l*t+d]*e[c*t+d];else p=(l+1)/t;n[l*t+c]=p,n[c*t+l]=p}let r=0;for(let l=0;l<
t;l++){for(let c=0;c<t;c++)o[l]+=n[l*t+c]/t;r+=o[l]/t}let s=t-1,a=o.map((l,c)=>Math.max(n[c*t+c]-2*l+r,0)),i=o.map((l,c)=>n[c*
t+s]-o[s]);return{a,b:i,v:n[s*t+s]}}function Ce(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every((o,r)=>Math.abs(
o-(r%e<=Math.floor(r/e)?n:0))<1e-9)}function D0(t){let e=t.length,n=Q(t),o=l=>(l+.5)/e,r=l=>Q(t.map((c,p)=>c/n*l(p))),s=r(o),a=r(l=>(o(l)-s)**2),i=r(l=>j(l+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:i}}function B0(t){let{late:e}=D0(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-_.phase.oneSided,end:n/Math.max(...t)-_.phase.end}}var U0=(t,e,n,o,r)=>Ct(t,e,Math.sqrt(n),n*o,n*(o*o+r*r));function Pe(t,e,n){let{a:s,b:a,v:i}=Tt(t,null),l=(u,m)=>m%4===2,
c={a:s.filter(l),b:a.filter(l),v:i},p=(u,m)=>[Math.sinh((2*u/96-1)*n),Math.sinh(m/56*n)],d=[],q=[];for(let u=0;u<=56;u++)
for(let m=0;m<=96;m++){let f=B0(U0(c,t,e,...p(m,u)));d.push(f.side),q.push(f.side<0?Number.NaN:f.end)}return[d,q].map(u=>Oe(
u,96,56,p))}var H0=58,V0=12,G0=40,X=20,G=30;function je(t,e,n,o){let r=[];for(let s of t){let a=e(s);a>=o[0]-1&&a<=o[1]+1&&r.every(i=>Math.
abs(e(i)-a)>=n)&&r.push(s)}return r}function ze(t,{far:e,tallest:n,move:o}){let r=Math.asinh(e),s=Math.asinh(H0),a=0,i=0,
l,c=f(),p=h=>G+(Math.asinh(h)/r+1)/2*a,d=h=>X+i-Math.asinh(h)/s*i;function q(h,{d:w,lambda:k}){let y=w/k,$=Math.sqrt(w)/
k,b=G+a,A=X+i,O=je([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(E=>[E,-E])],E=>p(E/y),31,[G,b]);for(let E of O){let W=p(
E/y)>b-2,H={...B,"text-anchor":W?"end":"middle"};P(h,W?b+2:p(E/y),A+16,it(E),H)}let R=je([0,1,5,20,50,.1,.3,100,500],E=>d(
E/$),24,[X,A]);for(let E of R)P(h,G-6,d(E/$)+(E?4.5:0),it(E),{...B,"text-anchor":"end"});let L=(E,W,H,et)=>P(h,E,W,H,{"t\
ext-anchor":et,class:"qks-mute qks-halo"});L(G+7,A-26,"η = √tr W² / λ","start"),L(G+7,A-9,"↑ upwards","start"),L(
b-6,A-26,"impossible:","end"),L(b-6,A-9,"η < |ξ| / √d","end"),P(h,G+a/2,A+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let F=`M${p(-e)} ${d(e)}L${p(0)} ${d(0)}L${p(e)} ${d(e)}`;C("path",{d:F,class:"qks-mute-line"},h)}function u(h,w){
a=h-G-V0,i=Math.round(Math.min(n,a*.92));let k=g("canvas",{class:"qks-zones",role:"img"});Object.assign(k.style,{width:`${a}\
px`,height:`${i}px`,left:`${G}px`,top:`${X}px`}),k.width=Math.round(a*at()),k.height=Math.round(i*at()),t.replaceChildren(
k);let y=J(t,h,X+i+G0);q(y,w);let $=w.d/w.lambda*e;return Ot(c,{"aria-valuemin":(-$).toFixed(1),"aria-valuemax":$.toFixed(
1)}),t.append(c),{canvas:k,svg:y}}function m(h,w){let{width:k,height:y}=h,$=Float64Array.from({length:k},(b,A)=>Math.sinh(
((A+.5)/k*2-1)*r));for(let b=0;b<y;b++){let A=Math.sinh((1-(b+.5)/y)*s);for(let M=0;M<k;M++)w(M,b,$[M],Math.sqrt(A*A-$[M]*
$[M]))}}function f(){let h=g("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return h.addEventListener("keydown",w=>{w.stopPropagation();let{mean:k,spread:y}=l,$=w.shiftKey?.02:.06,b=Math.hypot(
k,y),M={ArrowLeft:()=>x(Math.asinh(k)-$,null),ArrowRight:()=>x(Math.asinh(k)+$,null),ArrowUp:()=>x(null,Math.asinh(b)+$),
ArrowDown:()=>x(null,Math.asinh(b)-$)}[w.key];M&&(w.preventDefault(),M())}),h}function x(h,w){let k=h===null?l.mean:Math.
sinh(j(h,-r,r));if(w===null)return o({mean:k});let y=Math.sinh(j(w,0,s)),$=Math.min(e,Math.sqrt(Math.max(0,y*y-k*k)));return o(
{mean:k,spread:$})}function v(h){let w=t.getBoundingClientRect(),k=(h.clientX-w.left-G)/a*2-1,y=1-(h.clientY-w.top-X)/i;
x(Math.abs(k)<.012?0:k*r,y*s)}se(t,h=>h.clientY-t.getBoundingClientRect().top>=X+i+4?!1:(c.focus({preventScroll:!0}),v(h),
!0),v);function S(h){l=h;let{xi:w,eta:k}=l,y=j(l.mean,-e,e),$=Math.min(e,l.spread),b=p(y),A=d(Math.hypot(y,$));return c.
style.transform=`translate(${b.toFixed(1)}px, ${A.toFixed(1)}px)`,c.setAttribute("aria-valuenow",w.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${nt(w)}, η ${U(k)}, mean ${nt(l.mean)}, variance ${U(l.spread**2)}`),{x:b,y:A,mean:y,spread:$}}return{
px:p,py:d,resize:u,eachPixel:m,place:S}}function K0(t,{px:e,py:n}){let o=([r,s])=>`${e(r).toFixed(1)} ${n(Math.hypot(r,s)).
toFixed(1)}`;return t.map(([r,s])=>`M${o(r)}L${o(s)}`).join("")}function Te(t,e,{px:n,py:o}){return`M${Array.from({length:61},
(s,a)=>{let i=Math.sinh((a/30-1)*e);return`${n(i).toFixed(1)} ${o(Math.hypot(i,t)).toFixed(1)}`}).join("L")}`}function Ie(t,{
px:e,py:n},o){let r=(s,a,i,l)=>P(t,s,a,i,{class:"qks-halo qks-site",...l});for(let s of o)C("path",{d:K0(s,{px:e,py:n}),
class:"qks-phase"},t);r(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),i=n(5.6),l=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=r(a-s*2,i+4.5,s>0?"late-site":"early-site",c),d=a-s*(p.getComputedTextLength()+
6);C("path",{d:`M${d} ${i}H${l}`,class:"qks-mute-line"},t),C("circle",{cx:l,cy:i,r:2.2,class:"qks-mute-dot"},t),P(t,a,X-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(s*33)} ${X-4}v16`,class:"qks-mute-line"},t)}}var{gaze:qt}=_,tt=t=>`${t}${" "}token${t===1?"":"s"}`,_e=t=>t>1?`${t} scattered tokens`:"one token",mt=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=qt.few*n,vt=(t,e)=>!mt(t)&&Math.max(t.early,t.earlyLast)<=qt.few*t.draw.T&&e<qt.agreement,xt=t=>t.
entropy>qt.uniform,We=t=>t.diagonal>qt.self;function De({T:t,d:e,X:n,z:o,lambda:r}){return{T:t,d:e,X:n,z:o,lambda:r,G:Pt(n,n,t,e,r),H:Pt($t(n,o),n,t,e,r),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function Be({G:t,H:e},n,o,r){
for(let s=0;s<r.length;s++)r[s]=n*t[s]+o*e[s]}function Ue(t,{T:e,d:n,z:o,lambda:r},s,a,i){let l=o.map(c=>s+a*c);Pt($t(t,
l),t,e,n,r,i)}function He({z:t,lambda:e},n,o){let r=0,s=0;for(let a of t){let i=n+o*a;r+=i,s+=i*i}return{trace:r,traceOfSquare:s,
xi:r/e,eta:Math.sqrt(s)/e}}function Z0(t,e,n,o=t){let r=-1/0,s=0;for(let a=e;a<e+n;a++)t[a]>r&&(r=t[a]);for(let a=e;a<e+n;a++)o[a]=Math.exp(t[a]-r),
s+=o[a];for(let a=e;a<e+n;a++)o[a]/=s;return s}function Y0(t,e,n,o=t){let r=0;for(let s=e;s<e+n;s++)r+=t[s]/n;for(let s=e;s<
e+n;s++)o[s]=(1+t[s]-r)/n}function J0(t,e,n,o=t){let r=0;Y0(t,e,n,o);for(let s=e;s<e+n;s++)o[s]=Math.min(Math.max(o[s],0),
1),r+=o[s];for(let s=e;s<e+n;s++)o[s]/=r}function Qt(t,e,n,o){let r=n==="softmax"?Z0:J0;for(let s=0;s<e;s++)r(t,s*e,s+1,
o)}function Xt(t,e,n,o,r){r.fill(0);for(let s=0;s<n;s++)for(let a=0;a<=s;a++){let i=t[s*n+a];if(i!==0)for(let l=0;l<o;l++)
r[s*o+l]+=i*e[a*o+l]}}function It(t,e,n,o){let r=0,s=0;for(;r<_.gaze.share&&s<n;)r+=t[e+(o?n-1-s:s)],s++;return s}var Ve=t=>t.
sort((e,n)=>e-n)[Math.ceil(_.gaze.rows*t.length)-1];function Ge(t,e){let n=Math.floor(e/2),o=e-n,r=[],s=[],a=0,i=0,l=1;for(let c=0;c<
e;c++){let p=c*e,d=0;for(let q=0;q<=c;q++)t[p+q]>0&&(d-=t[p+q]*Math.log(t[p+q]));c>0&&(a+=d/Math.log(c+1)/(e-1)),c>=n&&(i+=
t[p+c]/o,r.push(It(t,p,c+1,!0)),s.push(It(t,p,c+1,!1))),c===e-1&&(l=Math.exp(d))}return{entropy:a,diagonal:i,effective:l,
late:Ve(r),early:Ve(s),lateLast:It(t,(e-1)*e,e,!0),earlyLast:It(t,(e-1)*e,e,!1)}}var{layers:K}=_.walk,[Q0,X0]=_.spectrumExplorer.simulatedRows;function Ke({seed:t,length:e,dim:n,factor:o,tokens:r,deviations:s,
temperature:a}){let i=ve(t),l=r??new Float64Array(e*n);r||Jt(l,e,n,o,i);let c=s??Re(Float64Array.from({length:n},i)).sort(),
p=De({T:e,d:n,X:l,z:c,lambda:a});return{...p,fixed:r!==null,walk:!r&&Ce(o,e),scratch:[new Float64Array(e*e),new Float64Array(
e*e)],process:r?null:{moments:Tt(e,o),simulated:tn(p,o,i)}}}function tn({T:t,d:e,z:n,lambda:o},r,s){let a=r?t*t*e/2:t*e*
4,i=j(Math.round(1e8/a),Q0,X0),l=new Float64Array(i*t),c=new Float64Array(i*t),p=new Float64Array(t*e);for(let d=0;d<i;d++){
Jt(p,t,e,r,s);let q=$t(p.subarray((t-1)*e),n);for(let u=0;u<t;u++)l[d*t+u]=jt(p,t-1,p,u,e)/o,c[d*t+u]=jt(q,0,p,u,e)/o}return{
count:i,G:l,H:c}}function Ze(t,e){let n=t.length,o=Q(t)/n;for(let r=0;r<n;r++)t[r]-o>=-1&&t[r]-o<=n-1&&e(r)}function en({
count:t,G:e,H:n},o,r,s){let a=new Float64Array(o),i=new Float64Array(o);for(let l=0;l<t;l++){for(let c=0;c<o;c++)i[c]=r*
e[l*o+c]+s*n[l*o+c];Ze(i,c=>{a[c]+=1/t})}return a}function Ye(t,e,n,o){let{T:r,d:s,X:a,logits:i,attention:l,lambda:c,process:p}=t;
Be(t,e,n,i),Qt(i,r,o,l);let d=Yt(a,r,s),q=[],u=[],[m,f]=t.layers;Xt(l,a,r,s,m);for(let y=1;;y++){let $=Yt(m,r,s);if(q.push(
zt($.residual,d.residual)),u.push($.relative),y===K)break;Ue(m,t,e,n,t.scratch[0]),Qt(t.scratch[0],r,o,t.scratch[1]),Xt(
t.scratch[1],m,r,s,f),[m,f]=[f,m]}let{trace:x,traceOfSquare:v,xi:S,eta:h}=He(t,e,n),w=p&&Ct(p.moments,r,c,x,v),k=0;return Ze(
i.subarray((r-1)*r),()=>{k++}),{...Ge(l,r),mean:e,spread:n,softmax:o,draw:t,variety:u.map(y=>zt(y,d.relative)),absolute:q,
relative:u,relativeTokens:d.relative,xi:S,eta:h,passing:k,law:w,lawCount:w&&Q(w),simulated:p&&en(p.simulated,r,e,n)}}var ot=Math.asinh(z.grid.reach);function lt(t,e,n){let{columns:o,rows:r}=z.grid,{entropy:s,rank:a}=z.counts[n],i=(Math.asinh(
t)/ot+1)/2*(o-1),l=Math.asinh(e)/ot*(r-1),c=j(Math.floor(i),0,o-2),p=j(Math.floor(l),0,r-2),d=z.risk*z.draws,q=u=>Ee(u,o,
p*o+c,j(i-c,0,1),j(l-p,0,1))>=d;return{entropy:q(s),rank:q(a)}}var _t=t=>t.walk&&t.T===z.length&&t.d===z.dim,Wt={safe:["\
nothing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse",
"both"]},St=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",ct=t=>t.entropy<_.collapse.entropy,pt=t=>t.variety[K-
1]<_.collapse.relativeVariety;var Je={Uniform:"Small eigenvalues around 0 make all logits tiny and all weights even. Each layer averages, six layers l\
eave a fifth of the variety.",Localized:"A small variance around a positive mean: logits favour tokens that resemble the\
 query, which in a random walk are the recent ones.","Entropy collapse":"Widely spread eigenvalues make large logits wit\
h random signs: each query spikes on a few tokens, wherever they are.","Identity-like":"Too large a positive mean: every\
 token resembles itself most and sees little else. Tokens stay apart, entropy collapses.","Looks back":"The wrong sign: \
all queries favour the same few early tokens, so their outputs agree although the weights are far from even."};function ut(t){
let e=pt(t),n=ct(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at once."]];if(e)return[
[`six layers keep ${rt(t.variety[K-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[["entropy collap\
se","bad"],["."]];let o=_t(t.draw)?St(lt(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses","good"],[o==="sa\
fe"?".":" in this draw."]]}function Qe(t){let{draw:{T:e}}=t,n=pt(t),o=ct(t);if(We(t)&&!xt(t)){let s=[["Each token looks \
almost only at "],["itself","strong"]];return o&&!n?[...s,[": rank survives, "],["entropy collapses","bad"],["."]]:[...s,
["; "],...ut(t)]}if(xt(t))return[["Attention averages "],[e===2?"both tokens":`all ${e}${" "}tokens`,"strong"],[n?"; ":
"; still, "],...ut(t)];if(mt(t)){let s=t.lateLast;return s===1?[["The last query looks mostly at "],["itself","strong"],
["; "],...ut(t)]:[["Attention looks at the last "],[tt(s),"strong"],["; "],...ut(t)]}if(vt(t,t.absolute[0])){let s=[["Ev\
ery query looks at the first "],[tt(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&o?[...s,["rank collapse",
"bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...s,["rank collapse","bad"],["."]]:[...s,...ut(t)]}let r=Math.round(
t.effective);return o?[["Attention spikes on "],[_e(r),"strong"],[": "],...ut(t)]:[["Attention spreads over "],[tt(r),"s\
trong"],[", anywhere; "],...ut(t)]}function Xe(t,e){let n=`The point is at mean ${t.mean.toFixed(2)} and spread ${t.spread.
toFixed(2)}`;return e?`Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the mean is \
a few units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. ${n}: ${Wt[St(lt(
t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and spread of the eigenvalues, without danger zones. ${n}.`}function t0(t){
let e=t.draw.T,n=mt(t)?`the last query puts 80 % of its weight on the last ${tt(t.lateLast)}`:vt(t,t.absolute[0])?`the l\
ast query puts 80 % of its weight on the first ${tt(t.earlyLast)}`:`the last query spreads over about ${tt(Math.round(t.
effective))}`;return`Causal attention map of ${e} tokens, one row a query: ${n}; entropy is ${rt(t.entropy)} of its larg\
est value.`}var e0;function n0(t,e){let n,o,r=!1,s=z.grid.reach,a=ze(t,{far:s,tallest:330,move:e}),{px:i,py:l}=a;function c(u,m,f){let x=bt(
o),v=x.createImageData(o.width,o.height),S=Math.round(at()),h=6*S,{tint:w,safe:k,mute:y}=u,$=(b,[A,M,O],R)=>v.data.set([
A,M,O,R],b);a.eachPixel(o,(b,A,M,O)=>{let R=(A*o.width+b)*4;if(Number.isNaN(O)){(b+A)%(8*S)<S&&$(R,y,70);return}if(!f||O>
s)return;let L=lt(M,O,m),F=(L.rank?44:0)+(L.entropy?44:0);L.rank&&A%h<S&&(F+=60),L.entropy&&b%h<S&&(F+=60),F?$(R,w,F):$(
R,k,255)}),x.putImageData(v,0,0)}function p(u,m){let f=(x,v,S,h)=>P(u,i(x),l(v),S,{"text-anchor":"middle",...h,class:`qk\
s-halo ${h?.class??""}`});e0??=Pe(z.length,z.dim,ot),Ie(u,a,e0),m==="softmax"?(f(0,25.5,"entropy collapse",{class:"qks-b\
ad"}),f(2.2,12.6,"safe",{class:"qks-bold"})):f(9,24,"safe",{class:"qks-bold"}),f(0,7.6,"rank collapse",{class:"qks-bad"})}
function d(u,m,f,x,v){r=x;let S=a.resize(u,m);o=S.canvas,c(v,f,x),n=C("path",{class:"qks-paths"},S.svg),x&&p(S.svg,f)}function q(u){
o.setAttribute("aria-label",Xe(u,r));let{x:m,mean:f,spread:x}=a.place(u),v=l(Math.abs(f)),S=l(Math.hypot(f,s)),h=`M${m.toFixed(
1)} ${v.toFixed(1)}V${S.toFixed(1)}`;n.setAttribute("d",h+Te(x,ot,a))}return{resize:d,draw:q}}var Dt=9;function Bt(t,{name:e,detail:n,collapse:o,dots:r=0}){let s=Nt(),a=g("div",{class:"qks-track","aria-hidden":"tru\
e"}),i=g("div",{class:"qks-foot"}),l=g("span",{class:"qks-mute"}),c=g("i",{class:o?`qks-zone qks-${o.kind}`:"qks-fill"});
if(a.append(c),o){c.style.width=`calc(${Dt}px + ${o.below} * (100% - ${2*Dt}px))`;let f=g("span",{class:"qks-mark"},o.mark);
f.style.left=c.style.width,i.append(g("span",{class:"qks-bad"},`${o.kind} collapse`),f)}i.append(l);let p=Array.from({length:r},
()=>a.appendChild(g("i",{class:"qks-dot"}))),d=a.appendChild(g("i",{class:"qks-knob"})),q=g("div",{class:"qks-row"},g("s\
pan",{},g("b",{},e)," ",g("small",{},n)),s);t.append(g("div",{class:"qks-meter"},q,a,i));let u=100,m=(f,x)=>{let v=Dt+j(
x,0,1)*(u-2*Dt);f.style.transform=`translateX(${v.toFixed(1)}px)`};return{track:a,resize:()=>{u=a.clientWidth},draw(f,x,v,S,h=[]){
N(s,x),s.className=v?"qks-bad":"",N(l,S),m(d,f),h.forEach((w,k)=>m(p[k],w)),o||(c.style.transform=`scaleX(${Math.min(1,f)}\
)`)}}}function r0(t){let r,s,a,i,l,c,p;function d(u,m){p=u;let f=m?216:150;t.replaceChildren(),s=J(t,p,f),r=x=>f/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(f/2-7);for(let x of[-100,-10,0,10,100]){let v={x1:40,x2:p-52,y1:r(x),y2:r(
x),class:x?"qks-hair":"qks-line"};C("line",v,s),P(s,34,r(x)+4.5,it(x),{...B,"text-anchor":"end"})}a=C("path",{class:"qks\
-bar"},s),i=C("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},s),l=C("path",{class:"qks-ink-line"},s),c=P(s,p-52+
17,0,"mean")}function q({mean:u,spread:m,draw:{z:f,d:x}}){let v=Float64Array.from(f).sort(),S=(p-52-40)/x,h=r(0),w=Math.
min(2,S*.25),k=(S-w).toFixed(2),y="";for(let O=0;O<x;O++){let R=r(u+m*v[O]),L=(40+O*S+w/2).toFixed(2),F=Math.min(R,h),E=Math.
max(Math.abs(R-h),1.5).toFixed(1);y+=`M${L} ${F.toFixed(1)}h${k}v${E}h-${k}z`}a.setAttribute("d",y);let $=r(u),b=p-52+9,
A=r(u+m),M=r(u-m);i.setAttribute("d",`M40 ${$}H${p-52+4}`),l.setAttribute("d",`M${b-4} ${A}h8M${b-4} ${M}h8M${b} ${A}V${M}`),
c.setAttribute("y",$+4.5)}return{resize:d,draw:q}}function o0(t,e){let r,s,a,i,l,c,p;function d(){({width:r,cell:s}=e()),
t.replaceChildren();let u=J(t,r,140);C("path",{d:`M.75 0V110H${r-.75}V0`,class:"qks-line"},u),i=C("path",{class:"qks-bar"},
u),a=P(u,8,20,"The last query’s weights",Gt),l=P(u,0,0,"",{"text-anchor":"middle"}),c=C("path",{class:"qks-ink-line"},
u),p=P(u,0,133,"")}function q(u){let{T:m,attention:f}=u.draw,x=(m-1)*m,v=0;for(let b=1;b<m;b++)f[x+b]>f[x+v]&&(v=b);let S=70/
Math.max(f[x+v],Math.min(1,4/m)),h=Math.min(1,s*.2),w="";for(let b=0;b<m;b++){let A=Math.max(f[x+b]*S,.6).toFixed(1);w+=
`M${(b*s+h/2).toFixed(2)} 110v-${A}h${(s-h).toFixed(2)}v${A}z`}i.setAttribute("d",w),N(l,xt(u)?"":rt(f[x+v])),l.setAttribute(
"x",Math.max(24,Math.min(r-24,(v+.5)*s))),l.setAttribute("y",110-f[x+v]*S-6);let k=v<m/2;a.setAttribute("x",k?r-8:8),a.setAttribute(
"text-anchor",k?"end":"start");let y=mt(u),$=vt(u,u.absolute[0]);if(y||$){let b=y?u.lateLast:u.earlyLast,A=y?r-b*s:0;c.setAttribute(
"d",`M${A+.6} 112v5H${A+b*s-.6}v-5`),N(p,`80${" "}% of the weight on ${tt(b)}`)}else c.setAttribute("d",""),N(p,xt(u)?`\
1/${m} each, nearly`:"no preferred position");p.setAttribute("x",y||!$?r:0),p.setAttribute("text-anchor",y||!$?"end":"st\
art")}return{resize:d,draw:q}}function s0(t,e){let r,s,a,i,l,c,p=null;function d(u,m){if({width:r,cell:s}=e(),t.replaceChildren(),
t.hidden=!m,p=null,!m)return;if(!u.process){t.append(ft("Chance to pass signal"),g("p",{class:"qks-sub"},"Not shown: the\
 law and its draws need a process to draw tokens from, and these tokens are given."));return}let f=J(t,r,140);P(f,0,14,"\
Chance to pass signal",Gt),P(f,r-128,14,"— law",{"text-anchor":"end"}),P(f,r,14,`• ${u.process.simulated.count} draw\
s ± s.e.`,{class:"qks-data","text-anchor":"end"}),l=u.process.simulated.count,i=P(f,0,33,"",B),C("path",{d:`M0 56H${r}M\
0 116H${r}`,class:"qks-hair"},f),P(f,r,51,"1",{...B,"text-anchor":"end"}),ee(f,0,r,134,["first token","position","last t\
oken"]),c=C("path",{class:"qks-whiskers"},f),p=C("path",{class:"qks-dots"},f),a=C("path",{class:"qks-curve"},f)}function q(u){
if(!p)return;let m="",f="",x="";u.law.forEach((v,S)=>{let h=((S+.5)*s).toFixed(1),w=Math.min(u.simulated[S],1),k=Math.sqrt(
w*(1-w)/l)*60,y=116-w*60;m+=`M${h} ${y.toFixed(1)}h0`,f+=`M${h} ${(y-k).toFixed(1)}v${(2*k).toFixed(1)}`,x+=`${S?"L":"M"}${h}\
 ${(116-v*60).toFixed(1)}`}),c.setAttribute("d",f),p.setAttribute("d",m),a.setAttribute("d",x),N(i,u.softmax==="softmax"?
"a notion of the piecewise-linear softmax":"the last query’s weight is not clipped at 0 or 1")}return{resize:d,draw:q}}
function a0(t){t.replaceChildren();let{entropy:e,relativeVariety:n}=_.collapse,o=Bt(t,{name:"Attention entropy",detail:"\
share of log keys",collapse:{below:e,mark:"½",kind:"entropy"}}),r=Bt(t,{name:"Variety of tokens",detail:"after six such\
 layers",dots:K-1,collapse:{below:n,mark:"⅓",kind:"rank"}}),s=t.appendChild(g("p",{class:"qks-sub qks-relative"})),a=Bt(
t,{name:"Tokens that pass signal",detail:"last query"}),i=[o,r,a];return{resize(){for(let l of i)l.resize()},draw(l){let{
T:c}=l.draw;o.draw(l.entropy,rt(l.entropy),ct(l),""),r.draw(l.variety[K-1],rt(l.variety[K-1]),pt(l),"dots: layers 1 to 5",
l.variety.slice(0,-1)),N(s,`Not divided by the tokens’ norm: ${rt(l.absolute[K-1])}`);let p=l.lawCount!==null?`law exp\
ects ${Math.round(l.lawCount)}`:"";a.draw(l.passing/c,`${l.passing} of ${c}`,!1,p)}}}var gt=240;function i0(t,e){return t.map(n=>[e(n),it(n)])}function nn(t,e,n){let o=[];for(let r=0;r<=gt;r++){let[s,a]=t(
e+(1-e)*r/gt),i=St(lt(s,a,n)),l=o.at(-1);l&&l.name===i?l.to=r:o.push({name:i,from:r,to:r})}return o}function rn(t,e,n,o,r){
let s=Ft/2+4;return o>e-s&&o<n+s&&(o-s-e>n-o-s?n=Math.min(n,o-s):e=Math.max(e,o+s)),{words:Wt[t].find(i=>r(i)+10<=n-e)??
"",x:(e+n)/2}}function l0(t,{name:e,unit:n,min:o,ticks:r,share:s,pointAt:a,text:i,say:l,move:c}){let p=g("div",{class:"q\
ks-paint","aria-hidden":"true"}),d={min:o,max:1,step:.002},q=`${e} of the eigenvalues`,{element:u,input:m,output:f,track:x,
scale:v}=de({name:e,unit:n,label:q,range:d,rail:p});u.append(v),t.append(u);let S=[],h=bt(document.createElement("canvas")),
w=new Map,k=0,y=M=>(w.has(M)||w.set(M,h.measureText(M).width),w.get(M)),$=M=>Ft/2+(M-o)/(1-o)*(k-Ft);function b(M){if(!S[M]){
let O=g("i",{}),R=g("span",{});p.append(O,R),S[M]={block:O,words:R}}return S[M]}m.addEventListener("input",()=>{let M=Number(
m.value);c(o<0&&Math.abs(M)<.012?0:M)}),m.addEventListener("keydown",M=>{let O=fe(M.key);if(!O)return;M.preventDefault();
let R=.01*(1-o)*(M.shiftKey?.1:1),L=O.end===void 0?A+O.steps*R:[o,1][O.end];c(j(Math.round(L*1e5)/1e5,o,1))});let A=0;return{
resize(){k=x.clientWidth,w.clear();let{fontFamily:M,fontSize:O}=getComputedStyle(p);h.font=`600 ${O} ${M}`,v.replaceChildren(
...r.map(([R,L])=>{let F=g("span",{},L);return F.style.left=`${$(R)}px`,F}))},draw(M,O){A=j(s(M),o,1),m.value=String(A),
f.replaceChildren(...i(M)),m.setAttribute("aria-valuetext",l(M));let R=O?nn(a(M),o,M.softmax):[{name:"plain",to:gt}];R.forEach(
({name:L,from:F,to:E},W)=>{let H=F?$(o+(1-o)*(F-.5)/gt):0,et=E<gt?$(o+(1-o)*(E+.5)/gt):k,{block:Et,words:dt}=b(W);Et.className=
`qks-zone qks-${L}`,Et.style.transform=`translateX(${(H+.75).toFixed(1)}px)`,Et.style.width=`${Math.max(et-H-1.5,0).toFixed(
1)}px`;let st=O?rn(L,H,et,$(A),y):{words:"",x:0};N(dt,st.words),dt.className=L==="safe"?"":"qks-on-zone",dt.style.transform=
`translateX(${st.x.toFixed(1)}px) translateX(-50%)`}),S.forEach(({block:L,words:F},E)=>{L.hidden=F.hidden=E>=R.length})}}}
var Ut=t=>j(Math.asinh(t)/ot,-1,1),Ht=t=>t===0?0:Math.sinh(t*ot);function c0(t,e){return l0(t,{name:"Mean",unit:"eigenva\
lue",min:-1,ticks:i0([-30,-10,-3,-1,0,1,3,10,30],Ut),share:n=>Ut(n.mean),pointAt:n=>o=>[Ht(o),n.spread],text:n=>[nt(n.mean)],
say:n=>`mean ${nt(n.mean)}`,move:n=>e({mean:Ht(n)})})}function p0(t,e){return l0(t,{name:"Variance",unit:"of eigenvalues",
min:0,ticks:i0([0,1,10,100,1e3],n=>Ut(Math.sqrt(n))),share:n=>Ut(n.spread),pointAt:n=>o=>[n.mean,Ht(o)],text:n=>[U(n.spread**
2)," ",g("small",{},`spread ±${U(n.spread)}`)],say:n=>`variance ${U(n.spread**2)}, spread ${U(n.spread)}`,move:n=>e({spread:Ht(
n)})})}var Vt=_.stops.map(([t,e,n])=>[String(t),{mean:Number(e),spread:Number(n)}]);function u0(){let t={...re("Presets",on),spectrumTitle:Lt(),
spectrum:I("pane"),sliders:I("sliders"),reading:g("p",{class:"qks-sub qks-reading"}),rule:Lt(),attentionTitle:ft(""),redraw:Y(
"↻ New draw"),lawShown:Y("Chance to pass signal"),stop:g("p",{class:"qks-sub qks-stop"}),attention:I("pane"),last:I("p\
ane"),law:I("pane qks-law"),meters:I("meters"),mapHint:Lt(),map:I("pane qks-map-pane")},e=I("options",t.reading,t.rule),
n=oe("qks","eigenspectrum and attention",I("grid",I("top",I("headline",t.caption),t.chips,t.stop,t.live),I("left",I("spe\
ctrum",ft("Spectrum of the query–key matrix"),t.spectrumTitle,t.spectrum),t.sliders,e),I("stack",I("header",t.attentionTitle,
t.redraw),t.attention,t.last,t.lawShown,t.law),I("right",I("map",ft("Where you are"),t.mapHint,t.map),t.meters),t.notes));
return{...t,options:e,root:n}}var on=[`Unless others are given, tokens are a random walk over the square root of its len\
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
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var te=(t,e)=>t&&t.length===e?t:null;function sn(t){let e=t.get("length"),n=t.get("dim");return Ke({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:te(Mt(t,"factor"),e*e),tokens:te(Mt(t,"tokens"),e*n),deviations:te(
Mt(t,"deviations"),n)})}function an(t,e){let{mean:n,spread:o,softmax:r,draw:s}=t;return{mean:n,variance:o**2,spread:o,softmax:r,
length:s.T,dim:s.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],absolute_variety:[...t.absolute],relative_residual:[
...t.relative],relative_residual_tokens:t.relativeTokens,passing:t.passing,passing_law:t.lawCount,entropy_collapse:ct(t),
rank_collapse:pt(t),headline:e}}function ln({model:t,el:e}){let n=u0(),{root:o}=n,r={mean:0,spread:0,softmax:t.get("soft\
max")},s=$e(t,r,W),a,i,l,c={},p,d=!1,q=0,u=0,m=0,f=()=>{},x={...s.listeners,softmax:()=>{r.softmax=t.get("softmax"),h.request(
{layout:!0})},seed:()=>h.request({draw:!0}),law:()=>h.request({layout:!0}),tokens:()=>{l=null,h.request({draw:!0,layout:!0})}};
for(let T of["length","dim","factor","deviations","temperature"])x[T]=()=>h.request({draw:!0,layout:!0});let v=()=>({...s.
told(),softmax:r.softmax,readings:c}),S={draw:!0,layout:!0},h=Ae({model:t,el:e,root:o,live:n.live,stale:S,refresh:R,listeners:x,
told:v,ended:()=>f()}),w=r0(n.spectrum),k=()=>pe(m,a.T),y=ue(n.attention,k),$=o0(n.last,k),b=s0(n.law,k),A=a0(n.meters),
M=n0(n.map,T=>W(T)),O=[c0(n.sliders,W),p0(n.sliders,W)];function R(T){if(T.draw){let D=a;a=sn(t),a.fixed?l??={mean:r.mean,
spread:r.spread}:l=null,T.layout||=!D||["T","d","lambda","fixed","walk"].some(V=>D[V]!==a[V])}T.layout&&L(),F()}function L(){
d=_t(a),E(),u=h.measure(),p=le(o),m=n.attention.clientWidth;let T=n.spectrum.clientWidth,D=n.map.clientWidth;A.resize();
for(let V of O)V.resize();u<50||(w.resize(T,u>=980),y.resize(a,p),$.resize(),b.resize(a,t.get("law")),M.resize(D,a,r.softmax,
d,p))}function F(){let T=performance.now();i=Ye(a,r.mean,r.spread,r.softmax);let D=ne(n.caption,Qe(i));if(c=an(i,D),u>=50){
for(let Z of[w,$,b,A,M])Z.draw(i);y.draw(a);for(let Z of O)Z.draw(i,d);y.describe(t0(i))}N(st.xi,`ξ = ${nt(i.xi)}`),N(st.
eta,`η = ${U(i.eta)}`),et.mark(Z=>Zt(r,Z));let[V=""]=Vt.find(([,Z])=>d&&Zt(r,Z))??[];N(n.stop,r.softmax==="softmax"?Je[V]??
"":""),kt(n.lawShown,t.get("law")),dt.mark(r.softmax),h.report(D),q=performance.now()-T}function E(){let{T,d:D,fixed:V}=a;
N(n.spectrumTitle,`${D} eigenvalue${D===1?"":"s"} of W${V?"’s symmetric part":""}, sorted`),N(n.attentionTitle,`Attent\
ion of ${T} tokens`),N(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let Z=`Zones are known for ${z.
length} tokens of a random walk in ${z.dim} dimensions, so rulers and map are left unpainted.`,d0=D===1?" A single eigen\
value has no variance: that slider does nothing.":"";N(n.rule,(d?"Rulers and map mark a collapse where it happens in at \
least one draw in three.":Z)+d0),n.redraw.disabled=V&&Mt(t,"deviations")!==null,n.redraw.title=n.redraw.disabled?"These \
tokens and eigenvectors are given: there is nothing to draw":"",et=Kt(V?[["This head’s own",l]]:Vt,H),n.chips.replaceChildren(
...et.buttons)}function W(T){f(),Object.assign(r,T),h.request()}function H(T){f(),f=qe(r,T,h.request,()=>W(T),[Math.asinh,
Math.sinh])}let et=Kt(Vt,H),dt=he("Softmax",[["softmax","softmax"],["piecewise-linear","piecewise-linear"]],T=>{r.softmax=
T,h.request({layout:!0})});n.options.append(dt.row),n.redraw.addEventListener("click",()=>{t.set("seed",Se(t.get("seed"))),
h.request({draw:!0})}),n.lawShown.addEventListener("click",()=>{t.set("law",!t.get("law")),h.request({layout:!0})});let st={
xi:g("b"),eta:g("b")};return n.reading.append("On the map: ",st.xi,", ",st.eta,"."),h.start("explorer",{state:()=>({...r,
seed:t.get("seed")}),readings:()=>c,draw:()=>a,view:()=>i,milliseconds:()=>q})}var wo={render:ln};export{wo as default};
