var Rn="http://www.w3.org/2000/svg";var it={class:"qks-mute"};function lt(t,e){for(let[n,r]of Object.entries(e))r!=null&&r!==!1&&t.setAttribute(n,String(r));
return t}function w(t,e={},...n){let r=lt(document.createElement(t),e);return r.append(...n),r}var I=(t,...e)=>w("div",{
class:t},...e);var ae=(...t)=>w("p",{class:"qks-sub"},...t);function nt(t,e,n={}){let r=w("button",{type:"button",...n},t);return e&&r.
addEventListener("click",e),r}var _t=(t,e)=>t.setAttribute("aria-pressed",String(e)),yt=(t,e,...n)=>w("div",{class:t,role:"\
group","aria-label":e},...n);function C(t,e,n){return n.appendChild(lt(document.createElementNS(Rn,t),e))}function at(t,e,n){
return C("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"aria-hidden":"true"},t)}function W(t,e,n,r,o={}){let a=C("text",
{x:e,y:n,...o},t);return a.textContent=String(r),a}function U(t,e){t.textContent!==e&&(t.textContent=e)}function ie(t,e){let n=e.map(([r])=>r).join("");return n!==t.textContent&&
t.replaceChildren(...e.map(([r,o])=>o?w("span",{class:`qks-${o}`},r):r)),n}function le(t){return w("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var Pn=()=>w("div",{class:"qks-spoken","aria-live":"polite"});function Fn(t){let e=w(
"summary",{},"How this figure is computed");return w("details",{class:"qks-notes"},e,...t.map(n=>w("p",{},n)))}var ce=(t,e)=>({
caption:w("p",{class:"qks-caption"}),live:Pn(),chips:yt("qks-chips",t),notes:Fn(e)});function pe(t,e,...n){let r=`Explor\
able figure: ${e}`;return w("section",{class:t,"aria-label":r,"data-lm-suppress-shortcuts":"true"},...n)}function fe(t,e,n){
let r=!1;t.addEventListener("pointerdown",o=>{o.button>0||e(o)===!1||(r=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),
t.addEventListener("pointermove",o=>r&&n(o));for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{r=!1})}function he(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ue(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var gt=([t,e,n],r=255)=>(r<<24|n<<16|e<<8|t)>>>0,In=(t,e,n)=>t.
map((r,o)=>Math.round(r+(e[o]-r)*n));function Tt(t){let e=getComputedStyle(t);return n=>{let r=e.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function de(t){let e=Tt(t),n=[0,1,2,3,4].map(o=>e(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,l=Math.min(3,Math.floor(s));return gt(In(n[l],
n[l+1],s-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var rt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function St(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function me(t){
let e=St(t),n=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>e.putImageData(n,
0,0)}}function ye(t,e){let n=rt(),r=Math.floor(t*n/e)/n,o=r*e>.95*t?r:t/e;return{cell:o,width:o*e}}function ge(t,e){let n;function r({
T:s},{ramp:l}){let{width:i,cell:c}=e(),p=w("canvas",{width:s,height:s,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let f=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((u,y)=>{W(f,i,15+18*y,u,{"text-anchor":"end",...y>1?it:{}})});let v=w("div",{class:"qks-ramp","ar\
ia-hidden":"true"});v.style.left=`${i-96}px`,t.append(v),W(f,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,
.5,1]){let y=u===1?"end":u?"middle":"start",S=String(u).replace("0.",".");W(f,i-96+96*Math.sqrt(u),91,S,{...it,"text-anc\
hor":y})}let h={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};C("rect",{...h,class:"qks-ink-line"},f),n={canvas:p,ramp:l,
T:s,...me(p)}}function o({attention:s}){let{pixels:l,ramp:i,T:c}=n;for(let p=0;p<c;p++)for(let f=p*c;f<=p*c+p;f++)l[f]=i[Math.
round(Math.sqrt(s[f])*255)];n.show()}return{resize:r,draw:o,describe:s=>n.canvas.setAttribute("aria-label",s)}}var z=(t,e,n)=>Math.max(e,Math.min(n,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function ot(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Ut=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var jn="⁰¹²³⁴⁵⁶⁷⁸⁹",
Ot=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>jn[Number(e)]).join("");var ke=12;function Cn({name:t,unit:e,label:n=t,range:r,rail:o}){let a=w("input",{type:"range",...r,"aria-label":n}),s=w(
"output"),l=I("qks-ruler",o,a),i=w("div",{class:"qks-ticks","aria-hidden":"true"}),c=w("span",{},w("b",{},t)," ",w("smal\
l",{},e));return{element:I("qks-slider",I("qks-row",c,s),l),input:a,output:s,track:l,scale:i}}function zn(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var xe=(t,e,n)=>({share:r=>(r-t)/(e-t),value:r=>Math.round((t+r*(e-t))/n)*n});function we(t,{name:e,unit:n,ticks:r,share:o,value:a,text:s,say:l,move:i,impossible:c}){let p=w("i",{class:"qks-zone qks\
-plain"}),f=w("span",{},"no such W"),k=w("i",{class:"qks-impossible"},f),v=w("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),h={min:0,max:1,step:"any"},{element:u,input:y,output:S,track:N,scale:M}=Cn({name:e,unit:n,range:h,rail:v});c&&v.append(
k),p.style.width="100%",t.append(u),u.append(M);let m=0,g=0,$=b=>ke/2+b*(m-ke);return y.addEventListener("input",()=>i(a(
Number(y.value)))),y.addEventListener("keydown",b=>{let q=zn(b.key);if(q){if(b.preventDefault(),q.end!==void 0){i(a(q.end));
return}for(let d=Math.abs(q.steps);d<=100;d++){let x=a(z(o(g)+d*Math.sign(q.steps)*.01,0,1));if(x!==g){i(x);return}}}}),
{resize(){m=N.clientWidth;let b=r.map(([,d])=>w("span",{},d));M.replaceChildren(...b);let q=b.map(d=>d.offsetWidth/2);b.
forEach((d,x)=>{d.style.left=`${z($(o(r[x][0])),q[x],m-q[x])}px`})},draw(b,q){if(g=b,y.value=String(z(o(b),0,1)),U(S,s(b,
q)),y.setAttribute("aria-valuetext",l(b,q)),!c)return;let d=c(q);k.style.width=`${d>0?Math.min(m,$(d)):0}px`,f.hidden=$(
d)<110},show(b){u.hidden=!b}}}function _n(t,e,n){let r=e.map(([,o],a)=>nt(o,()=>n(e[a][0])));return{row:yt("qks-segments",
t,...r),mark:o=>r.forEach((a,s)=>_t(a,e[s][0]===o))}}function Me(t,e,n,r){let{row:o,mark:a}=_n(e,n,r);return t.append(I(
"qks-choice",w("span",{class:"qks-choice-name"},e),o)),a}function Bt(t,e){let n=t.map(([r,o])=>nt(r,()=>e(o)));return{buttons:n,
mark:r=>t.forEach(([,o],a)=>_t(n[a],r(o)))}}var be=(t,e)=>Object.entries(e).every(([n,r])=>Math.abs(t[n]-r)<.02);var B={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};var Un=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,ve=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function Bn(t,e,n){
let r=Object.entries(n).flatMap(([o,a])=>{let s=ve(e[o]);return s===void 0||s===ve(a)||s.length>2e3?[]:[`;${o}=${encodeURIComponent(
s)}`]});return r.length?`#~${t}${r.join("")}`:""}function Dn(t,e,n){let[r,...o]=e.split(";");if(r!=="#~"+t)return null;let a={};
for(let s of o){let[l,i=""]=s.split("="),c=Object.hasOwn(n,l)?Gn(i,n[l]):void 0;c!==void 0&&(a[l]=c)}return a}function Gn(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let r=JSON.parse(n);return typeof r==typeof e&&Array.isArray(
r)===Array.isArray(e)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function $e(t,e,n){if(!e.closest(".qk-widget"))return null;
let r=[...e.classList].pop(),o=n.filter(c=>Un(t.get(c))),a=()=>Object.fromEntries(o.map(c=>[c,t.get(c)])),s=a(),l=()=>Bn(
r,a(),s),i=c=>{for(let[p,f]of Object.entries(c))t.set(p,f)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${r};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=Dn(r,location.hash,s);return c&&i({...s,...c}),c!==null},forget:()=>i(
s)}}var Wn=["position","left","top","width","height","margin","display","image-rendering"];async function qe(t,e){let{width:n,
height:r}=t.getBoundingClientRect(),o=t.cloneNode(!0),a=t.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(S,N)=>{let M=document.createElement("img");M.src=a[N].toDataURL();let m=getComputedStyle(a[N]);for(let g of Wn)M.style.
setProperty(g,m.getPropertyValue(g));S.replaceWith(M)});let s=t.querySelectorAll("input");o.querySelectorAll("input").forEach(
(S,N)=>{S.setAttribute("value",s[N].value)});for(let S of o.querySelectorAll(".qks-share, .qks-spoken"))S.remove();for(let S of o.
querySelectorAll(".qks-sliders"))S.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:S})=>S).filter(S=>S?.includes(".qks")).join(`
`),i=getComputedStyle(t),c=document.createElement("style");c.textContent=l,o.prepend(c),o.style.width=`${n}px`;let[p,f]=[
n+40,r+40+44],k=new XMLSerializer().serializeToString(o),v=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${f}"><foreignObject x="20" y="20" width="${n}" height="${r}">${k}</foreignObject></svg>`,h=new Image;h.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(v)}`,await h.decode();let u=document.createElement("canvas");u.width=p*2,u.height=
f*2;let y=u.getContext("2d");if(!y)throw new Error("it has no canvas");return y.scale(2,2),y.fillStyle=i.backgroundColor,
y.fillRect(0,0,p,f),y.drawImage(h,0,0,p,f),y.fillStyle=i.color,y.font="600 14px system-ui, sans-serif",y.fillText(document.
title,20,f-44+6,n),y.font="12px system-ui, sans-serif",y.fillText(e,20,f-44+26,n),new Promise((S,N)=>{u.toBlob(M=>M?S(M):
N(new Error("it drew nothing")))})}function Ae(t,e){let n=w("span",{role:"status",class:"qks-mute"}),r=nt("Copy link",async()=>{U(n,await Vn(e())?"Copied: \
it opens this figure as it is now.":`The link: ${e()}`)}),o=nt("Save picture",async()=>{U(n,"Drawing…");try{Hn(await qe(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),U(n,"Saved as PNG.")}catch(s){U(n,`This browser c\
annot draw it: ${s.message}.`)}}),a=yt("qks-share","Share this figure",r,o);return a.append(n),a}async function Vn(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=w("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function Hn(t,e){let n=URL.
createObjectURL(t);w("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var Kn=600,Jn=120,Qn=900,Yn=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function Et(t,e){let n=t.get(e);return n?.byteLength?
ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0):null}function Se(t,e){let n=Et(t,
e);return n&&new Float64Array(n)}function kt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var Oe=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)]));function Ee(t,e,n){let r=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:r()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&n({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&n({spread:r()})}},told:()=>({mean:e.mean,...r()!==e.spread&&{variance:e.spread**2}})}}function Zn(t,e){
let n=0,r=performance.now(),o=a=>{let s=Math.max(0,(a-r)/Qn);if(s>=1)return e();t(s<.5?4*s**3:1-(2-2*s)**3/2),n=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(o),()=>cancelAnimationFrame(
n)}function Ne(t,e,n,r,[o,a]=[Number,Number]){let s=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return Zn(l=>{for(let[
i,c,p]of s)t[i]=a(c+(p-c)*l);n()},r)}function Le({model:t,el:e,root:n,live:r,stale:o,refresh:a,listeners:s,told:l,ended:i}){
let c=0,p=0,f,k,v=!1;e.append(n);let h=$e(t,n,Object.keys(s));function u($={}){Object.assign(o,$),c||=requestAnimationFrame(
y)}function y(){cancelAnimationFrame(c),c=0;let $=o;o={};try{a($)}catch(b){if(!v)throw b;v=!1,h?.forget()}}function S(){
v=h?.read()??!1,v&&n.scrollIntoView()}function N(){return n.dataset.look=he()?"dark":"light",p=n.clientWidth,p}function M($){
clearTimeout(f),f=setTimeout(()=>U(r,$),Kn),k||=setTimeout(m,Jn)}function m(){k=void 0;for(let[$,b]of Object.entries(l()))
Yn(t.get($),b)||t.set($,b);t.save_changes(),h?.write()}function g($,b){let q=Object.entries(s),d=()=>u({layout:!0});for(let[
E,F]of q)t.on(`change:${E}`,F);n.addEventListener("keydown",E=>E.stopPropagation());let x=new ResizeObserver(()=>n.clientWidth!==
p&&d());x.observe(n);let O=ue(d),L={redrawNow:y};for(let[E,F]of Object.entries(b))Object.defineProperty(L,E,{get:F});return Object.
assign(n,{[$]:L}),Object.assign(e,{[$]:L}),y(),h&&(n.append(Ae(n,h.address)),S(),addEventListener("hashchange",S)),()=>{
removeEventListener("hashchange",S);for(let[E,F]of q)t.off(`change:${E}`,F);i?.(),clearTimeout(f),clearTimeout(k),cancelAnimationFrame(
c),x.disconnect(),O(),n.remove()}}return{request:u,measure:N,report:M,start:g}}var Re=(t,e,n,r,o)=>(t[n]*(1-r)+t[n+1]*r)*(1-o)+(t[n+e]*(1-r)+t[n+e+1]*r)*o;function Nt(t,e,n,r){let o=[];for(let a=0;a<
n;a++)for(let s=0;s<e;s++){let l=[[s,a],[s+1,a],[s+1,a+1],[s,a+1]],i=l.map(([p,f])=>t[f*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,f],k)=>{let v=(k+1)%4,[h,u]=[i[k],i[v]];if(h<0==u<0)return;let y=h/(h-u);c.push(r(p+(l[v][0]-
p)*y,f+(l[v][1]-f)*y))}),c.length===2&&o.push(c)}return o}var Wr=new Float64Array(2);var Xn=2.5066282746310002,Pe=t=>Math.exp(-.5*t*t)/Xn;function ct(t){if(t<3){let n=t,r=t;for(let o=3;n>1e-17*r;o+=2)n*=t*
t/o,r+=n;return .5-Pe(t)*r}let e=t;for(let n=60;n>0;n--)e=t+n/e;return Pe(t)/e}function tr(t,e){return t>0?ct(t)-ct(e):e<
0?ct(-e)-ct(-t):1-ct(e)-ct(-t)}var Fe=(t,e,n,r)=>e>0?tr((n-t)/e,(r-t)/e):+(n<=t&&t<=r);function Ie({a:t,b:e,v:n},r,o,a,s){return t.map((l,i)=>{let c=e[i]*a/(o*r),p=Math.sqrt((l*n+e[i]*e[i])*s)/(o*r);return Fe(
c,p,-1/r,1-1/r)})}function pt(t,e,n,r,o=1,a=new Float64Array(n*n)){for(let s=0;s<n;s++)for(let l=0;l<=s;l++)a[s*n+l]=Dt(t,s,e,l,r)/o;return a}
function Dt(t,e,n,r,o){let a=0;for(let s=0;s<o;s++)a+=t[e*o+s]*n[r*o+s];return a}function Gt(t,e,n=new Float64Array(t.length)){
let r=e.length;for(let o=0;o<t.length;o+=r)for(let a=0;a<r;a++)n[o+a]=t[o+a]*e[a];return n}function tt(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function je(t){let e=0;for(let n=0;n<t.length;n++)e+=
t[n]*t[n];return Math.sqrt(e)}function er(t,e,n){let r=new Float64Array(n);for(let o=0;o<e*n;o+=n)for(let a=0;a<n;a++)r[a]+=
t[o+a];return r.map(o=>o/e)}function Wt(t,e,n){let r=er(t,e,n),o=new Float64Array(e*n);for(let a=0;a<o.length;a+=n)for(let s=0;s<
n;s++)o[a+s]=t[a+s]-r[s];return o}var ft=(t,e)=>e>0?t/e:0;function xt(t,e,n){let r=je(t),o=je(Wt(t,e,n));return{norm:r,residual:o,
relative:ft(o,r)}}function Ce(t){let e=tt(t)/t.length,n=Math.sqrt(tt(t.map(r=>(r-e)**2))/t.length);return t.map(r=>n>1e-12?(r-e)/n:0)}function ze(t,e,n,r,o){if(!r){let s=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let i=0,c=0;i<e;i++)c+=o()*s,t[i*n+l]=c;return}
let a=Float64Array.from({length:e*n},o);t.fill(0);for(let s=0;s<e;s++)for(let l=0;l<=s;l++){let i=r[s*e+l];if(i!==0)for(let c=0;c<
n;c++)t[s*n+c]+=i*a[l*n+c]}}function ht(t,e){let n=new Float64Array(t*t),r=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let f=0;f<=i;f++)p+=e[i*t+f]*e[c*t+f];else p=(i+1)/t;n[i*t+c]=p,n[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)r[i]+=n[i*t+c]/t;o+=r[i]/t}let a=t-1,s=r.map((i,c)=>Math.max(n[c*t+c]-2*i+o,0)),l=r.map((i,c)=>n[c*
t+a]-r[a]);return{a:s,b:l,v:n[a*t+a]}}function nr(t){let e=t.length,n=tt(t),r=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/n*i(p))),a=o(r),s=o(i=>(r(i)-a)**2),l=o(i=>z(
i+1-e/2,0,1));return{share:n/e,centre:a,width:Math.sqrt(12*s+1/(e*e)),late:l}}function _e(t){let{late:e}=nr(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:n/Math.max(...t)-B.phase.end}}function Te(t){let{
late:e,side:n,end:r}=_e(t);return Number.isNaN(n)?"none":n<0?"uniform":r<0?"mid-site":e>.5?"late-site":"early-site"}var Vt=(t,e,n,r,o)=>Ie(
t,e,Math.sqrt(n),n*r,n*(r*r+o*o));function Ue(t,e,n){let{a,b:s,v:l}=ht(t,null),i=(v,h)=>h%4===2,c={a:a.filter(i),b:s.filter(
i),v:l},p=(v,h)=>[Math.sinh((2*v/96-1)*n),Math.sinh(h/56*n)],f=[],k=[];for(let v=0;v<=56;v++)for(let h=0;h<=96;h++){let u=_e(
Vt(c,t,e,...p(h,v)));f.push(u.side),k.push(u.side<0?Number.NaN:u.end)}return[f,k].map(v=>Nt(v,96,56,p))}function rr(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),r=e(
n+1013904242),o=e(r+1541459225),a=1,s=()=>{let l=n+r+a|0;return a=a+1|0,n=r^r>>>9,r=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Be(t){let e=rr(t),n=null;
return()=>{if(n!==null){let a=n;return n=null,a}let r=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return n=r*Math.sin(
o),r*Math.cos(o)}}var De=t=>(t+1)%2**31;var Lt=["entropy","variety","relative_variety","gradient"],wt=65535;function Ge(t){let{means:e,spreads:n,depths:r,decades:o,
draws:a}=t.get("catalogue"),s=new Uint16Array(kt(Et(t,"surfaces"),"surfaces")),l=new Uint8Array(kt(Et(t,"scatter"),"scat\
ter")),i=e.length,c=n.length,p=i*c,f=Math.asinh(e.at(-1)),k=Math.asinh(n.at(-1)),v=(d,x)=>d==="entropy"?x/wt:10**((2*x/wt-
1)*o),h=(d,x)=>wt*(d==="entropy"?x:(Math.log10(x)/o+1)/2);function u({tokens:d,skip:x,norm:O,depth:L},E,F=s){let J=((((+(d===
"text")*2+Number(x))*2+ +(O==="post"))*r.length+r.indexOf(L))*Lt.length+Lt.indexOf(E))*p;return F.subarray(J,J+p)}let y=new Map;
function S(d){let x=[d.tokens,d.skip,d.norm,d.depth].join();if(!y.has(x)){let O=r.filter(E=>E<=d.depth),L=O.map(E=>u({...d,
depth:E},"entropy"));y.set(x,L[0].map((E,F)=>Math.min(...L.map(R=>R[F]))))}return y.get(x)}function N(d,x){let O=z((Math.
asinh(d)/f+1)/2,0,1)*(i-1),L=z(Math.asinh(x)/k,0,1)*(c-1),E=Math.min(i-2,Math.floor(O)),F=Math.min(c-2,Math.floor(L));return{
at:F*i+E,u:O-E,v:L-F}}let M=(d,x,O,L)=>Re(d,i,x,O,L);function m(d,x,O,L){let{at:E,u:F,v:R}=N(O,L);return v(x,M(u(d,x),E,
F,R))}function g(d,x,O){let{at:L,u:E,v:F}=N(x,O);return v("entropy",M(S(d),L,E,F))}function $(d,x,O,L){let{at:E,u:F,v:R}=N(
O,L);return(M(u(d,x,l),E,F,R)/255)**2*Math.sqrt(a)*m(d,x,O,L)}return{...{columns:i,rows:c,reach:f,high:k,far:e.at(-1)},...{
read:m,readLowestEntropy:g,readDeviation:$},surface:u,lowestEntropy:S,cellAt:N,between:M,decode:v,encode:h}}var Ht={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},Mt=({
low:t,high:e,log:n},r)=>{let o=n?Math.log(r/t)/Math.log(e/t):(r-t)/(e-t);return z(o,0,1)},ut=["neither","rank","entropy",
"both"];function We(t,e,n,{mute:r}){let o=St(e).createImageData(e.width,e.height),a=new Uint32Array(o.data.buffer),s=new Int32Array(
a.length),l=new Int32Array(a.length),i=new Float32Array(a.length),c=new Float32Array(a.length),p=Math.round(rt()),f=gt(r,
70),k=0;return t.eachPixel(e,(v,h,u,y)=>{let S=h*e.width+v;if(Number.isNaN(y))(v+h)%(8*p)<p&&(a[S]=f);else if(y<=n.far){
let N=n.cellAt(u,y);s[k]=S,l[k]=N.at,i[k]=N.u,c[k++]=N.v}}),{canvas:e,image:o,pixels:a,where:s.slice(0,k),at:l,u:i,v:c}}
function Ve({canvas:t,image:e,pixels:n,where:r,at:o,u:a,v:s},l){for(let i=0;i<r.length;i++)n[r[i]]=l(o[i],a[i],s[i],r[i]);
St(t).putImageData(e,0,0)}function He({between:t},e,n,r){return(o,a,s)=>{let l=t(n,o,a,s)<r.variety?1:0;return t(e,o,a,s)<
r.entropy?l+2:l}}function Ke(t,e,n){let r=Math.round(rt()),o=7*r,a=t.canvas.width,s=ut.map(i=>gt(e.regions[i])),l=ut.map(
i=>gt(e.strokes[i]));Ve(t,(i,c,p,f)=>{let k=n(i,c,p);if(!k)return s[0];let v=f%a,h=k&2&&v%o<r,u=k&1&&(f-v)/a%o<r;return h||
u?l[k]:s[k]})}function Je(t,e,n,r,o){let a=Ht[r],s=i=>e.ramp[Math.round(255*Mt(a,n.decode(r,i)))],l=Uint32Array.from({length:wt+
1},(i,c)=>s(c));Ve(t,(i,c,p)=>l[Math.round(n.between(o,i,c,p))])}function Qe(t,e,n){let o=(t.columns-1)*4,a=(t.rows-1)*4,
s=[];for(let l=0;l<=a;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),f=p*t.columns+c;s.push(t.between(e,f,i/4-c,l/4-p)-n)}return Nt(s,o,a,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/a*t.high)])}function Ye(t,e,n,r,[o,a]){let s=new Int32Array((n+1)*(r+1)),l=(i,c)=>c*(n+1)+i;for(let i=0;i<r;i++)for(let c=0;c<
n;c++){let p=e[i*n+c]===t?1:0;s[l(c+1,i+1)]=p+s[l(c,i+1)]+s[l(c+1,i)]-s[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(a*i),f=[];for(let h=0;h+p<=r;h++)for(let u=0;u+c<=n;u++)s[l(u+c,h+p)]-s[l(u,h+p)]-s[l(u+c,h)]+s[l(
u,h)]===c*p&&f.push([u+c/2,h+p/2]);if(!f.length)continue;let k=[0,1].map(h=>f.reduce((u,y)=>u+y[h],0)/f.length),v=([h,u])=>(h-
k[0])**2+(u-k[1])**2;return f.reduce((h,u)=>v(u)<v(h)?u:h)}return null}var Rt=9;function Pt(t,{name:e,detail:n,collapse:r,dots:o=0}){let a=w("output",{}),s=w("div",{class:"qks-track","aria-hi\
dden":"true"}),l=w("div",{class:"qks-foot"}),i=w("span",{class:"qks-mute"}),c=w("i",{class:r?`qks-zone qks-${r.kind}`:"q\
ks-fill"});if(s.append(c),r){c.style.width=`calc(${Rt}px + ${r.below} * (100% - ${2*Rt}px))`;let u=w("span",{class:"qks-\
mark"},r.mark);u.style.left=c.style.width,l.append(w("span",{class:"qks-bad"},`${r.kind} collapse`),u)}l.append(i);let p=Array.
from({length:o},()=>s.appendChild(w("i",{class:"qks-dot"}))),f=s.appendChild(w("i",{class:"qks-knob"})),k=w("div",{class:"\
qks-row"},w("span",{},w("b",{},e)," ",w("small",{},n)),a);t.append(w("div",{class:"qks-meter"},k,s,l));let v=100,h=(u,y)=>{
let S=Rt+z(y,0,1)*(v-2*Rt);u.style.transform=`translateX(${S.toFixed(1)}px)`};return{track:s,resize:()=>{v=s.clientWidth},
draw(u,y,S,N,M=[]){U(a,y),a.className=S?"qks-bad":"",U(i,N),h(f,u),M.forEach((m,g)=>h(p[g],m)),r||(c.style.transform=`sc\
aleX(${Math.min(1,u)})`)}}}var or=58,sr=12,ar=40,H=20,V=30;function Ze(t,e,n,r){let o=[];for(let a of t){let s=e(a);s>=r[0]-1&&s<=r[1]+1&&o.every(l=>Math.
abs(e(l)-s)>=n)&&o.push(a)}return o}function Xe(t,{far:e,tallest:n,move:r}){let o=Math.asinh(e),a=Math.asinh(or),s=0,l=0,
i,c=u(),p=M=>V+(Math.asinh(M)/o+1)/2*s,f=M=>H+l-Math.asinh(M)/a*l;function k(M,{d:m,lambda:g}){let $=m/g,b=Math.sqrt(m)/
g,q=V+s,d=H+l,O=Ze([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(R=>[R,-R])],R=>p(R/$),31,[V,q]);for(let R of O){let K=p(
R/$)>q-2,J={...it,"text-anchor":K?"end":"middle"};W(M,K?q+2:p(R/$),d+16,Ut(R),J)}let L=Ze([0,1,5,20,50,.1,.3,100,500],R=>f(
R/b),24,[H,d]);for(let R of L)W(M,V-6,f(R/b)+(R?4.5:0),Ut(R),{...it,"text-anchor":"end"});let E=(R,K,J,et)=>W(M,R,K,J,{"\
text-anchor":et,class:"qks-mute qks-halo"});E(V+7,d-26,"η = √tr W² / λ","start"),E(V+7,d-9,"↑ upwards","start"),E(
q-6,d-26,"impossible:","end"),E(q-6,d-9,"η < |ξ| / √d","end"),W(M,V+s/2,d+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let F=`M${p(-e)} ${f(e)}L${p(0)} ${f(0)}L${p(e)} ${f(e)}`;C("path",{d:F,class:"qks-mute-line"},M)}function v(M,m){
s=M-V-sr,l=Math.round(Math.min(n,s*.92));let g=w("canvas",{class:"qks-zones",role:"img"});Object.assign(g.style,{width:`${s}\
px`,height:`${l}px`,left:`${V}px`,top:`${H}px`}),g.width=Math.round(s*rt()),g.height=Math.round(l*rt()),t.replaceChildren(
g);let $=at(t,M,H+l+ar);k($,m);let b=m.d/m.lambda*e;return lt(c,{"aria-valuemin":(-b).toFixed(1),"aria-valuemax":b.toFixed(
1)}),t.append(c),{canvas:g,svg:$}}function h(M,m){let{width:g,height:$}=M,b=Float64Array.from({length:g},(q,d)=>Math.sinh(
((d+.5)/g*2-1)*o));for(let q=0;q<$;q++){let d=Math.sinh((1-(q+.5)/$)*a);for(let x=0;x<g;x++)m(x,q,b[x],Math.sqrt(d*d-b[x]*
b[x]))}}function u(){let M=w("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return M.addEventListener("keydown",m=>{m.stopPropagation();let{mean:g,spread:$}=i,b=m.shiftKey?.02:.06,q=Math.hypot(
g,$),x={ArrowLeft:()=>y(Math.asinh(g)-b,null),ArrowRight:()=>y(Math.asinh(g)+b,null),ArrowUp:()=>y(null,Math.asinh(q)+b),
ArrowDown:()=>y(null,Math.asinh(q)-b)}[m.key];x&&(m.preventDefault(),x())}),M}function y(M,m){let g=M===null?i.mean:Math.
sinh(z(M,-o,o));if(m===null)return r({mean:g});let $=Math.sinh(z(m,0,a)),b=Math.min(e,Math.sqrt(Math.max(0,$*$-g*g)));return r(
{mean:g,spread:b})}function S(M){let m=t.getBoundingClientRect(),g=(M.clientX-m.left-V)/s*2-1,$=1-(M.clientY-m.top-H)/l;
y(Math.abs(g)<.012?0:g*o,$*a)}fe(t,M=>M.clientY-t.getBoundingClientRect().top>=H+l+4?!1:(c.focus({preventScroll:!0}),S(M),
!0),S);function N(M){i=M;let{xi:m,eta:g}=i,$=z(i.mean,-e,e),b=Math.min(e,i.spread),q=p($),d=f(Math.hypot($,b));return c.
style.transform=`translate(${q.toFixed(1)}px, ${d.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${ot(m)}, η ${Z(g)}, mean ${ot(i.mean)}, variance ${Z(i.spread**2)}`),{x:q,y:d,mean:$,spread:b}}return{
px:p,py:f,resize:v,eachPixel:h,place:N}}function Kt(t,{px:e,py:n}){let r=([o,a])=>`${e(o).toFixed(1)} ${n(Math.hypot(o,a)).
toFixed(1)}`;return t.map(([o,a])=>`M${r(o)}L${r(a)}`).join("")}function tn(t,e,{px:n,py:r}){return`M${Array.from({length:61},
(a,s)=>{let l=Math.sinh((s/30-1)*e);return`${n(l).toFixed(1)} ${r(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function en(t,{
px:e,py:n},r){let o=(a,s,l,i)=>W(t,a,s,l,{class:"qks-halo qks-site",...i});for(let a of r)C("path",{d:Kt(a,{px:e,py:n}),
class:"qks-phase"},t);o(e(0),n(2.7),"uniform",{"text-anchor":"middle"});for(let a of[-1,1]){let s=e(a*40),l=n(5.6),i=e(a*
4.1),c={"text-anchor":a>0?"end":"start"},p=o(s-a*2,l+4.5,a>0?"late-site":"early-site",c),f=s-a*(p.getComputedTextLength()+
6);C("path",{d:`M${f} ${l}H${i}`,class:"qks-mute-line"},t),C("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,s,H-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(a*33)} ${H-4}v16`,class:"qks-mute-line"},t)}}var{gaze:bt}=B,Ft=t=>`${t}${" "}token${t===1?"":"s"}`,nn=t=>t>1?`${t} scattered tokens`:"one token",vt=({late:t,lateLast:e,
draw:{T:n}})=>Math.max(t,e)<=bt.few*n,rn=(t,e)=>!vt(t)&&Math.max(t.early,t.earlyLast)<=bt.few*t.draw.T&&e<bt.agreement,Jt=t=>t.
entropy>bt.uniform,on=t=>t.diagonal>bt.self;var It=t=>t[0].toUpperCase()+t.slice(1),an=t=>rn(t,t.mixed),Qt=(t,e)=>e===1?`${t} token`:`${t} ${Ft(e)}`;function ir(t){
let{mean:e,draw:n,depth:r,relative:o}=t,a=r>1?"in the last layer ":"",s=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>It(
s+a+c);if(Jt(t)){let c=r>1&&o[r-2]<B.gaze.alike,p=c?"by the last layer tokens are so alike that ":a,f=`all ${n.T}${" "}\
tokens`;return[[`${It(`${p}logits hardly differ`)}: every query averages `],[f,"strong"]]}if(on(t)||vt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(vt(t))return[[l("every query looks at the ")],[
Qt("latest",t.lateLast),"strong"]];if(an(t))return[[l("every query looks back at the ")],[Qt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=r>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${It(c)} spikes on `],[nn(i),"strong"]]}return[[`${It(`${a}attention`)} spreads over `],
[Ft(i),"strong"],[", anywhere"]]}var Yt=t=>t<1.995?X(t):$t(t);function lr(t,e){let n=t===1?"s":"",r=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${r} keep${n} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${r} multiply`} the vari\
ety by ${Q(e)}`}var cr={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},sn=({rank:t,entropy:e})=>ut[(t?1:0)+(e?2:0)],pr=t=>t<1e-12?`falls ${Q(t)}`:`${t<B.words.stays[0]?"falls to":t>B.words.
stays[1]?"grows to":"stays at"} ${Q(t)}`;function fr(t){let{depth:e,shown:n,collapsed:r}=t,o=lr(e,n.at(-1)),a=an(t),s=sn(
r),l=sn(t.onAverage),i={neither:`; ${o}: `,rank:`${a?", so rows agree; ":Jt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${pr(t.gradient)}: `,both:`${a?", so rows agree and are sharp; ":"; "}${o}: `}[s],{entropies:c,entropy_threshold:p}=t,
f=c.indexOf(Math.min(...c))+1,k=r.entropy&&t.entropy>=p?` in layer ${f}`:"",v=s===l?".":` in this draw, ${l} on average.`;
return[[i],[cr[s],s==="neither"?"good":"bad"],[k+v]]}var ln=t=>[...ir(t),...fr(t)],hr={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function cn(t,{
mean:e,spread:n}){let{map:r,varietyName:o,quantity:a,draws:s}=t;return`Map of ${hr[a]} over mean and spread of the eigen\
values. The point is at mean ${ot(e)} and spread ${Z(n)}. Over ${s} draws the map says entropy ${X(r.entropy)}, variety ${Yt(
r[o])}, gradient ${Q(r.gradient)}.`}function pn(t){let e=vt(t)?`on the ${Qt("latest",t.lateLast)}`:`over about ${Ft(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var Y=[8,5],fn=-1,Zt=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function Xt(t,e){let{a:n,b:r,v:o}=ht(t,null),a=tt(n)/t*o,s=tt(r.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(a+s+e*s));return Array.from({length:121},(c,p)=>{let f=i*Math.sin((p/120-.5)*Math.PI);return[f,Math.sqrt((l-e*s*f*f)/
(a+s))]})}function hn(t,e,n){let r=Xe(t,{far:e.far,tallest:460,move:n}),{px:o,py:a}=r,s,l,i,c,p,f,k;function v(m,g,$){f=
$,{canvas:s,svg:l}=r.resize(m,g),p=We(r,s,e,f),i=C("g",{},l),c=C("g",{},l)}function h(m,g){if(k??={phases:Ue(m.T,m.d,e.reach),
freezing:Xt(m.T,m.d)},en(i,r,k.phases),g>1)return;let $=k.freezing.map(([b,q])=>`${o(b).toFixed(1)} ${a(q).toFixed(1)}`);
C("path",{d:`M${$.join("L")}`,class:"qkc-freezing"},i)}function u(){let m=tn(e.far,e.reach,r);C("path",{d:m,class:"qks-m\
ute-line"},i)}let y=(m,g)=>C("path",{d:Kt(Qe(e,m,g),r),class:"qkc-level"},i);function S(m){let g=Math.floor(parseFloat(s.
style.width)/Y[0]),$=Math.floor(parseFloat(s.style.height)/Y[1]),b=new Int8Array(g*$).fill(fn);r.eachPixel({width:g,height:$},
(q,d,x,O)=>{if(!(O<=e.far))return;let{at:L,u:E,v:F}=e.cellAt(x,O);b[d*g+q]=m(L,E,F)});for(let q of i.querySelectorAll("t\
ext")){let{x:d,y:x,width:O,height:L}=q.getBBox(),[E,F]=[(d-V)/Y[0]-1,(x-H)/Y[1]];for(let R=Math.max(0,Math.floor(F));R<Math.
min($,F+L/Y[1]);R++){let K=Math.max(0,Math.floor(E)),J=Math.min(g,E+O/Y[0]+2);K<J&&b.fill(fn,R*g+K,R*g+Math.ceil(J))}}c.
replaceChildren(),Zt.forEach(([q],d)=>{let x=d?"qks-bad":"qks-bold",O=W(c,0,0,q,{"text-anchor":"middle",class:`qks-halo ${x}`}),
L=[(O.getComputedTextLength()+8)/Y[0],20/Y[1]],E=Ye(d,b,g,$,L);return E?lt(O,{x:V+E[0]*Y[0],y:H+E[1]*Y[1]+4.5}):O.remove()})}
function N(m,g){let $=O=>e.surface(m,O),b=m.residual==="relative"?"relative_variety":"variety",q=O=>e.encode(O,te(O,m)),
d={entropy:q("entropy"),variety:q(b)};i.replaceChildren(),c.replaceChildren(),u();let x=m.quantity==="variety"?b:m.quantity;
if(x==="neither"?(y(e.lowestEntropy(m),d.entropy),y($(b),d.variety)):y($(x),q(x)),m.tokens==="walk"&&h(g,m.depth),x==="n\
either"){let O=He(e,e.lowestEntropy(m),$(b),d);Ke(p,f,O),S(O)}else Je(p,f,e,x,$(x))}function M(m){let g=r.place(m);s.setAttribute(
"aria-label",cn(m,g))}return{resize:v,paint:N,draw:M}}function Q(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${Ot(-12)}`;let e=Math.floor(Math.log10(t)),n=+(t/10**e).toPrecision(1);return n===10?`10${Ot(e+1)}`:
`${n===1?"":`${n}${" "}×${" "}`}10${Ot(e)}`}var $t=t=>(t<1e-12?"":`×${" "}`)+Q(t),ur=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${$t(t)} ± ${Q(e)}`,qt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),dr={low:1e-6,high:100,log:!0};function un(t){let e,n="";function r({depth:o,residual:a,entropy_threshold:s,variety_threshold:l}){
n=[o,a,s,l].join(),t.replaceChildren();let i=o===1?"after one layer":`after ${o} layers`;e={entropy:Pt(t,{name:"Attentio\
n entropy",detail:o===1?"share of log keys":"last layer; dots: the others",dots:o-1,collapse:{below:s,mark:qt(s),kind:"e\
ntropy"}}),variety:Pt(t,{name:"Variety of tokens",detail:`${a}, ${i}`,dots:o-1,collapse:{below:l,mark:qt(l),kind:"rank"}}),
gradient:Pt(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(o){n!==String([o.depth,o.residual,
o.entropy_threshold,o.variety_threshold])&&r(o);for(let a of Object.values(e))a.resize()},draw(o){let{map:a,deviation:s,
shown:l,collapsed:i,varietyName:c}=o,p=k=>`map: ${ur(a[k],s[k])}`;e.entropy.draw(o.entropy,X(o.entropy),i.entropy,p("ent\
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Yt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let f=`${$t(a.gradient)}\
 ± ${Q(s.gradient)}`;e.gradient.draw(Mt(dr,Math.max(o.gradient,1e-300)),$t(o.gradient),!1,`10⁻⁶ to 100, log; map: ${a.
gradient<1e-12?Q(a.gradient):f}`)}}}var mr=t=>w("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),te=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function yr(t,e){let n=Ht[t],r=I("qkc-bar"),o=te(t,e),a=w("i",{class:"\
qkc-threshold"});a.style.left=`${100*Mt(n,o)}%`,r.append(a);let s=I("qks-ticks");for(let c of n.ticks){let p=w("span",{},
n.log?Q(c):String(c));p.style.left=`${100*Mt(n,c)}%`,s.append(p)}let l={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],i=t==="gradient"?"uniform attention’s":`the threshold, ${qt(o)}`;return[w("s\
pan",{},l),I("qkc-scale",r,s),w("span",{},`Line: ${i}.`)]}function dn(t,e,n){let r=e.residual==="relative"?"relative_var\
iety":"variety",o=e.quantity==="variety"?r:e.quantity,a=o==="neither"?Zt.map(([l,i])=>w("span",{class:"qkc-item"},mr(i),
l)):yr(o,e),s=(l,i)=>{let c=w("span",{class:"qkc-sample","aria-hidden":"true"});return C("path",{d:"M0 7H26",class:l},at(
c,26,14)),w("span",{class:"qkc-item"},c,i)};e.tokens==="walk"&&(a.push(s("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&a.push(s("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...a)}var mn=t=>t.map(([e,n,r])=>[e,{mean:n,spread:r}]),ee={walk:mn([...B.stops,["Both collapse",-40,0]]),text:mn([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},gr=[[!1,"off"],[!0,"on"]],dt={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",gr],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function yn(){let t={...ce("Stops",kr),network:I("qkc-options qkc-network"),painting:I("qkc-optio\
ns qkc-painting"),map:I("qks-pane qks-map-pane qkc-map"),legend:I("qkc-legend"),reading:w("p",{class:"qks-sub qkc-readin\
g"}),thresholds:I("qkc-thresholds"),attentionTitle:le(""),redraw:nt("↻ New draw"),attention:I("qks-pane"),meters:I(""),
draws:ae()},e=pe("qks qkc","both collapses on one map",I("qks-headline",t.caption),t.chips,t.live,I("qkc-grid",t.network,
t.painting,t.map,t.reading,t.legend,t.thresholds,I("qkc-side",I("qkc-gaze",I("qks-header",t.attentionTitle,t.redraw),t.attention),
I("qkc-meters",t.draws,t.meters))),t.notes);return{...t,root:e}}var kr=[`W is symmetric with eigenvalues mean + spread·z\
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
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function gn({T:t,d:e,X:n,z:r,lambda:o}){return{T:t,d:e,X:n,z:r,lambda:o,G:pt(n,n,t,e,o),H:pt(Gt(n,r),n,t,e,o),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function kn({G:t,H:e},n,r,o){
for(let a=0;a<o.length;a++)o[a]=n*t[a]+r*e[a]}function xn(t,{T:e,d:n,z:r,lambda:o},a,s,l){let i=r.map(c=>a+s*c);pt(Gt(t,
i),t,e,n,o,l)}function wn({z:t,lambda:e},n,r){let o=0,a=0;for(let s of t){let l=n+r*s;o+=l,a+=l*l}return{trace:o,traceOfSquare:a,
xi:o/e,eta:Math.sqrt(a)/e}}function xr(t,e,n,r=t){let o=-1/0,a=0;for(let s=e;s<e+n;s++)t[s]>o&&(o=t[s]);for(let s=e;s<e+n;s++)r[s]=Math.exp(t[s]-o),
a+=r[s];for(let s=e;s<e+n;s++)r[s]/=a;return a}function wr(t,e,n,r=t){let o=0;for(let a=e;a<e+n;a++)o+=t[a]/n;for(let a=e;a<
e+n;a++)r[a]=(1+t[a]-o)/n}function Mr(t,e,n,r=t){let o=0;wr(t,e,n,r);for(let a=e;a<e+n;a++)r[a]=Math.min(Math.max(r[a],0),
1),o+=r[a];for(let a=e;a<e+n;a++)r[a]/=o}function ne(t,e,n,r){let o=n==="softmax"?xr:Mr;for(let a=0;a<e;a++)o(t,a*e,a+1,
r)}function bn(t,e,n,r,o){o.fill(0);for(let a=0;a<n;a++)for(let s=0;s<=a;s++){let l=t[a*n+s];if(l!==0)for(let i=0;i<r;i++)
o[a*r+i]+=l*e[s*r+i]}}function jt(t,e,n,r){let o=0,a=0;for(;o<B.gaze.share&&a<n;)o+=t[e+(r?n-1-a:a)],a++;return a}var Mn=t=>t.
sort((e,n)=>e-n)[Math.ceil(B.gaze.rows*t.length)-1];function re(t,e){let n=Math.floor(e/2),r=e-n,o=[],a=[],s=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,f=0;for(let k=0;k<=c;k++)t[p+k]>0&&(f-=t[p+k]*Math.log(t[p+k]));c>0&&(s+=f/Math.log(c+1)/(e-1)),c>=n&&(l+=
t[p+c]/r,o.push(jt(t,p,c+1,!0)),a.push(jt(t,p,c+1,!1))),c===e-1&&(i=Math.exp(f))}return{entropy:s,diagonal:l,effective:i,
late:Mn(o),early:Mn(a),lateLast:jt(t,(e-1)*e,e,!0),earlyLast:jt(t,(e-1)*e,e,!1)}}function vn({seed:t,length:e,dim:n,given:r}){let{X:o,z:a,u:s}=r??{};if(!r){let c=Be(t);o=new Float64Array(e*n),ze(o,e,n,
null,c),a=Ce(Float64Array.from({length:n},c)).sort(),s=Float64Array.from({length:n},c);let p=Math.hypot(...s);s=s.map(f=>f/
p)}let l=gn({T:e,d:n,X:o,z:a,lambda:Math.sqrt(n)}),i=new Float64Array(e*e);return ne(new Float64Array(e*e),e,"softmax",i),
{...l,u:s,start:xt(o,e,n),evenGradient:$n(o,i,l)}}function $n(t,e,{T:n,d:r,lambda:o}){let a=Wt(t,n,r),s=new Float64Array(
n),l=pt(a,a,n,r),i=new Float64Array(n);for(let p=0;p<n;p++){s[p]=Dt(t,p,t,p,r);for(let f=0;f<p;f++)l[f*n+p]=l[p*n+f]}let c=0;
for(let p=0;p<n;p++){let f=p*n,k=0;for(let h=0;h<=p;h++){let u=0;for(let y=0;y<=p;y++)u+=e[f+y]*l[h*n+y];i[h]=u,k+=e[f+h]*
u}let v=0;for(let h=0;h<=p;h++){let u=e[f+h];if(u===0)continue;let y=0;for(let S=0;S<h;S++)y+=e[f+S]*(l[h*n+S]-i[h]-i[S]+
k)**2;v+=u*(2*y+u*(l[h*n+h]-2*i[h]+k)**2)}c+=s[p]*v}return Math.sqrt(c)/o}function br(t,e,n,r){for(let o=0;o<n;o++){let a=0,
s=0;for(let i=0;i<r;i++)a+=t[o*r+i]*e[i];for(let i=0;i<r;i++)t[o*r+i]-=a*e[i],s+=t[o*r+i]**2;let l=s>0?Math.sqrt(r/s):1;
for(let i=0;i<r;i++)t[o*r+i]*=l}}function qn(t,{mean:e,spread:n,depth:r,skip:o,norm:a}){let{T:s,d:l,logits:i,attention:c,
start:p}=t,f=[],k=[],v=[],h=t.X,[u,y]=t.layers,S,N;for(let M=1;;M++){if(M===1?kn(t,e,n,i):xn(h,t,e,n,i),ne(i,s,"softmax",
c),f.push(re(c,s).entropy),bn(c,h,s,l,u),M===r&&(S=ft($n(h,c,t),t.evenGradient),N=ft(xt(u,s,l).residual,xt(h,s,l).residual)),
o)for(let g=0;g<s*l;g++)u[g]+=h[g];a==="post"&&br(u,t.u,s,l);let m=xt(u,s,l);if(k.push(ft(m.residual,p.residual)),v.push(
ft(m.relative,p.relative)),M===r)break;[h,u]=[u,M===1?y:h]}return{...re(c,s),draw:t,mean:e,spread:n,entropies:f,variety:k,
relative:v,gradient:S,mixed:N,...wn(t,e,n)}}var{collapse:oe}=B,An=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function vr({
model:t,el:e}){let n=yn(),{root:r}=n,o=t.get("catalogue"),a=Ge(t),s={mean:0,spread:0,...Oe(t,An)},l=Ee(t,s,et),i,c,p,f={},
k,v=0,h=0,u=()=>{},y={...l.listeners,seed:()=>N.request({draw:!0})};for(let A of An)y[A]=()=>t.get(A)!==s[A]&&et({[A]:t.
get(A)});let S=()=>{let{spread:A,...P}=s;return{...P,...l.told(),readings:f}},N=Le({model:t,el:e,root:r,live:n.live,refresh:L,
listeners:y,told:S,stale:{draw:!0,layout:!0,stops:!0},ended:()=>u()}),M=hn(n.map,a,A=>et(A)),m=un(n.meters),g=ge(n.attention,
()=>ye(n.attention.clientWidth,i.T)),$=Bt(ee.walk,se),b={},q=(A,P,[j,_])=>{b[P]=Me(A,j,_,D=>et({[P]:D}))},d=o.depths.map(
A=>[A,String(A)]);q(n.network,"tokens",dt.tokens),q(n.network,"depth",["Layers",d]),q(n.network,"skip",dt.skip),q(n.network,
"norm",dt.norm),q(n.painting,"quantity",dt.quantity),q(n.painting,"residual",dt.residual);let x={entropy_threshold:O("En\
tropy collapses below",oe.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:O("Rank collapses below",oe.varietyRange,
[.1,1/3,.6],"variety_threshold")};function O(A,[P,j],_,D){let G=xe(P,j,.01),{relativeVariety:mt}=oe,Ct=T=>Math.abs(T-mt)<
.006?mt:Number(T.toFixed(2));return we(n.thresholds,{name:A,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:_.
map(T=>[T,qt(T)]),share:G.share,value:T=>Ct(G.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function L(A){
if(A.draw){let P=i;i=E(),A.layout||=P?.T!==i.T||P?.d!==i.d}A.stops&&Sn(),A.layout&&F(),(A.layout||A.paint)&&h>=50&&R(),J()}
function E(){let[A,P]=o.sizes[s.tokens],j=null;if(s.tokens==="text"){let _=kt(Se(t,"text"),"text");j={X:_.slice(0,A*P),z:_.
slice(A*P,A*P+P),u:_.slice(A*P+P,A*P+2*P)}}return c??=ht(o.sizes.walk[0],null),vn({seed:t.get("seed"),length:A,dim:P,given:j})}
function F(){h=N.measure();let A=s.tokens==="text";if(n.redraw.disabled=A,n.redraw.title=A?"These tokens are given: ther\
e is nothing to draw":"",h<50)return;let P=Tt(r),j=_=>Object.fromEntries(ut.map(D=>[D,P(`${_}-${D}`)]));k={...de(r),regions:j(
"map"),strokes:j("hatch")},g.resize(i,k),M.resize(n.map.clientWidth,i,k);for(let _ of Object.values(x))_.resize()}function R(){
M.paint(s,i),m.resize(s),dn(n.legend,s,o.draws);let{depth:A}=s;U(n.attentionTitle,A>1?`Attention in layer ${A}`:`Attenti\
on of ${i.T} tokens`)}function K(){let{mean:A,spread:P}=s,j=qn(i,s),_=s.residual==="relative"?"relative_variety":"variet\
y",D=s.residual==="relative"?j.relative:j.variety,G=zt=>Object.fromEntries(Lt.map(At=>[At,zt(s,At,A,P)])),mt=G(a.read),Ct=G(
a.readDeviation),T=(zt,At)=>({entropy:zt<s.entropy_threshold,rank:At<s.variety_threshold}),On=T(Math.min(...j.entropies),
D.at(-1)),En=T(a.readLowestEntropy(s,A,P),mt[_]),Nn=s.tokens==="walk"?Te(Vt(c,i.T,i.d,A,P)):null,{draws:Ln}=o;return{...j,
...s,varietyName:_,shown:D,map:mt,deviation:Ct,collapsed:On,onAverage:En,phase:Nn,draws:Ln}}function J(){let A=performance.
now();p=K();let P=ie(n.caption,ln(p));h>=50&&(g.draw(i),g.describe(pn(p)),m.draw(p),M.draw(p));let{xi:j,eta:_,phase:D}=p;
U(n.reading,`At the point: ξ = ${ot(j)}, η = ${Z(_)}, mean ${ot(s.mean)}, variance ${Z(s.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),U(n.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let G of Object.
keys(b))b[G](s[G]);for(let G of Object.keys(x))x[G].draw(s[G],s);$.mark(G=>be(s,G)),f={...s,variance:s.spread**2,seed:t.
get("seed"),xi:j,eta:_,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:P},
N.report(P),v=performance.now()-A}function et(A){u(),Object.assign(s,A);let P=Object.keys(A).every(j=>j==="mean"||j==="s\
pread");N.request({...!P&&{paint:!0},..."tokens"in A&&{draw:!0,layout:!0,stops:!0}})}function se(A){u(),u=Ne(s,A,N.request,
()=>et(A),[Math.asinh,Math.sinh])}function Sn(){$=Bt(ee[s.tokens],se),n.chips.replaceChildren(...$.buttons)}return n.redraw.
addEventListener("click",()=>{t.set("seed",De(t.get("seed"))),N.request({draw:!0})}),N.start("collapse",{state:()=>({...s,
seed:t.get("seed")}),readings:()=>f,draw:()=>i,view:()=>p,surfaces:()=>a,freezing:()=>Xt(...o.sizes.walk),milliseconds:()=>v})}
var Es={render:vr};export{Es as default};
