var Pr="http://www.w3.org/2000/svg";var it={class:"qks-mute"};function lt(t,e){for(let[r,n]of Object.entries(e))n!=null&&n!==!1&&t.setAttribute(r,String(n));
return t}function w(t,e={},...r){let n=lt(document.createElement(t),e);return n.append(...r),n}var j=(t,...e)=>w("div",{
class:t},...e);var ie=(...t)=>w("p",{class:"qks-sub"},...t);function rt(t,e,r={}){let n=w("button",{type:"button",...r},t);return e&&n.
addEventListener("click",e),n}var Tt=(t,e)=>t.setAttribute("aria-pressed",String(e)),yt=(t,e,...r)=>w("div",{class:t,role:"\
group","aria-label":e},...r);function C(t,e,r){return r.appendChild(lt(document.createElementNS(Pr,t),e))}function at(t,e,r){
return C("svg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function W(t,e,r,n,o={}){let a=C("text",
{x:e,y:r,...o},t);return a.textContent=String(n),a}function U(t,e){t.textContent!==e&&(t.textContent=e)}function le(t,e){let r=e.map(([n])=>n).join("");return r!==t.textContent&&
t.replaceChildren(...e.map(([n,o])=>o?w("span",{class:`qks-${o}`},n):n)),r}var St=(t={})=>w("output",{...t,"aria-live":"\
off"});function ce(t){return w("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Rr=()=>w("div",{class:"\
qks-spoken","aria-live":"polite"});function Fr(t){let e=w("summary",{},"How this figure is computed");return w("details",
{class:"qks-notes"},e,...t.map(r=>w("p",{},r)))}var pe=(t,e)=>({caption:w("p",{class:"qks-caption"}),live:Rr(),chips:yt(
"qks-chips",t),notes:Fr(e)});function fe(t,e,...r){let n=`Explorable figure: ${e}`;return w("section",{class:t,"aria-lab\
el":n,"data-lm-suppress-shortcuts":"true"},...r)}function he(t,e,r){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||e(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&r(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}function ue(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function de(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])r.observe(o,{attributes:!0,attributeFilter:n});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var gt=([t,e,r],n=255)=>(n<<24|r<<16|e<<8|t)>>>0,jr=(t,e,r)=>t.
map((n,o)=>Math.round(n+(e[o]-n)*r));function Ut(t){let e=getComputedStyle(t);return r=>{let n=e.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(o=>parseInt(n.slice(o,o+2),16))}}function me(t){let e=Ut(t),r=[0,1,2,3,4].map(o=>e(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,l=Math.min(3,Math.floor(s));return gt(jr(r[l],
r[l+1],s-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var nt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function Ot(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ye(t){
let e=Ot(t),r=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>e.putImageData(r,
0,0)}}function ge(t,e){let r=nt(),n=Math.floor(t*r/e)/r,o=n*e>.95*t?n:t/e;return{cell:o,width:o*e}}function ke(t,e){let r;function n({
T:s},{ramp:l}){let{width:i,cell:c}=e(),p=w("canvas",{width:s,height:s,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let f=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((u,y)=>{W(f,i,15+18*y,u,{"text-anchor":"end",...y>1?it:{}})});let v=w("div",{class:"qks-ramp","ar\
ia-hidden":"true"});v.style.left=`${i-96}px`,t.append(v),W(f,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,
.5,1]){let y=u===1?"end":u?"middle":"start",S=String(u).replace("0.",".");W(f,i-96+96*Math.sqrt(u),91,S,{...it,"text-anc\
hor":y})}let h={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};C("rect",{...h,class:"qks-ink-line"},f),r={canvas:p,ramp:l,
T:s,...ye(p)}}function o({attention:s}){let{pixels:l,ramp:i,T:c}=r;for(let p=0;p<c;p++)for(let f=p*c;f<=p*c+p;f++)l[f]=i[Math.
round(Math.sqrt(s[f])*255)];r.show()}return{resize:n,draw:o,describe:s=>r.canvas.setAttribute("aria-label",s)}}var _=(t,e,r)=>Math.max(e,Math.min(r,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function ot(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Bt=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Ir="⁰¹²³⁴⁵⁶⁷⁸⁹",
Et=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>Ir[Number(e)]).join("");var xe=12;function Cr({name:t,unit:e,label:r=t,range:n,rail:o}){let a=w("input",{type:"range",...n,"aria-label":r}),s=St(),
l=j("qks-ruler",o,a),i=w("div",{class:"qks-ticks","aria-hidden":"true"}),c=w("span",{},w("b",{},t)," ",w("small",{},e));
return{element:j("qks-slider",j("qks-row",c,s),l),input:a,output:s,track:l,scale:i}}function _r(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var we=(t,e,r)=>({share:n=>(n-t)/(e-t),value:n=>Math.round((t+n*(e-t))/r)*r});function Me(t,{name:e,unit:r,ticks:n,share:o,value:a,text:s,say:l,move:i,impossible:c}){let p=w("i",{class:"qks-zone qks\
-plain"}),f=w("span",{},"no such W"),k=w("i",{class:"qks-impossible"},f),v=w("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),h={min:0,max:1,step:"any"},{element:u,input:y,output:S,track:E,scale:M}=Cr({name:e,unit:r,range:h,rail:v});c&&v.append(
k),p.style.width="100%",t.append(u),u.append(M);let m=0,g=0,$=b=>xe/2+b*(m-xe);return y.addEventListener("input",()=>i(a(
Number(y.value)))),y.addEventListener("keydown",b=>{let q=_r(b.key);if(q){if(b.preventDefault(),q.end!==void 0){i(a(q.end));
return}for(let d=Math.abs(q.steps);d<=100;d++){let x=a(_(o(g)+d*Math.sign(q.steps)*.01,0,1));if(x!==g){i(x);return}}}}),
{resize(){m=E.clientWidth;let b=n.map(([,d])=>w("span",{},d));M.replaceChildren(...b);let q=b.map(d=>d.offsetWidth/2);b.
forEach((d,x)=>{d.style.left=`${_($(o(n[x][0])),q[x],m-q[x])}px`})},draw(b,q){if(g=b,y.value=String(_(o(b),0,1)),U(S,s(b,
q)),y.setAttribute("aria-valuetext",l(b,q)),!c)return;let d=c(q);k.style.width=`${d>0?Math.min(m,$(d)):0}px`,f.hidden=$(
d)<110},show(b){u.hidden=!b}}}function zr(t,e,r){let n=e.map(([,o],a)=>rt(o,()=>r(e[a][0])));return{row:yt("qks-segments",
t,...n),mark:o=>n.forEach((a,s)=>Tt(a,e[s][0]===o))}}function be(t,e,r,n){let{row:o,mark:a}=zr(e,r,n);return t.append(j(
"qks-choice",w("span",{class:"qks-choice-name"},e),o)),a}function Dt(t,e){let r=t.map(([n,o])=>rt(n,()=>e(o)));return{buttons:r,
mark:n=>t.forEach(([,o],a)=>Tt(r[a],n(o)))}}var ve=(t,e)=>Object.entries(e).every(([r,n])=>Math.abs(t[r]-n)<.02);var B={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var Ur=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,$e=t=>typeof t==
"string"?t:JSON.stringify(t,(e,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(6)):r);function Br(t,e,r){
let n=Object.entries(r).flatMap(([o,a])=>{let s=$e(e[o]);return s===void 0||s===$e(a)||s.length>2e3?[]:[`;${o}=${encodeURIComponent(
s)}`]});return n.length?`#~${t}${n.join("")}`:""}function Dr(t,e,r){let[n,...o]=e.split(";");if(n!=="#~"+t)return null;let a={};
for(let s of o){let[l,i=""]=s.split("="),c=Object.hasOwn(r,l)?Gr(i,r[l]):void 0;c!==void 0&&(a[l]=c)}return a}function Gr(t,e){
try{let r=decodeURIComponent(t);if(typeof e=="string")return r;let n=JSON.parse(r);return typeof n==typeof e&&Array.isArray(
n)===Array.isArray(e)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function qe(t,e,r){if(!e.closest(".qk-widget"))return null;
let n=[...e.classList].pop(),o=r.filter(c=>Ur(t.get(c))),a=()=>Object.fromEntries(o.map(c=>[c,t.get(c)])),s=a(),l=()=>Br(
n,a(),s),i=c=>{for(let[p,f]of Object.entries(c))t.set(p,f)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=Dr(n,location.hash,s);return c&&i({...s,...c}),c!==null},forget:()=>i(
s)}}var Wr=["position","left","top","width","height","margin","display","image-rendering"];async function Ae(t,e){let{width:r,
height:n}=t.getBoundingClientRect(),o=t.cloneNode(!0),a=t.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(S,E)=>{let M=document.createElement("img");M.src=a[E].toDataURL();let m=getComputedStyle(a[E]);for(let g of Wr)M.style.
setProperty(g,m.getPropertyValue(g));S.replaceWith(M)});let s=t.querySelectorAll("input");o.querySelectorAll("input").forEach(
(S,E)=>{S.setAttribute("value",s[E].value)});for(let S of o.querySelectorAll(".qks-share, .qks-spoken"))S.remove();for(let S of o.
querySelectorAll(".qks-sliders"))S.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:S})=>S).filter(S=>S?.includes(".qks")).join(`
`),i=getComputedStyle(t),c=document.createElement("style");c.textContent=l,o.prepend(c),o.style.width=`${r}px`;let[p,f]=[
r+40,n+40+44],k=new XMLSerializer().serializeToString(o),v=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${f}"><foreignObject x="20" y="20" width="${r}" height="${n}">${k}</foreignObject></svg>`,h=new Image;h.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(v)}`,await h.decode();let u=document.createElement("canvas");u.width=p*2,u.height=
f*2;let y=u.getContext("2d");if(!y)throw new Error("it has no canvas");return y.scale(2,2),y.fillStyle=i.backgroundColor,
y.fillRect(0,0,p,f),y.drawImage(h,0,0,p,f),y.fillStyle=i.color,y.font="600 14px system-ui, sans-serif",y.fillText(document.
title,20,f-44+6,r),y.font="12px system-ui, sans-serif",y.fillText(e,20,f-44+26,r),new Promise((S,E)=>{u.toBlob(M=>M?S(M):
E(new Error("it drew nothing")))})}function Se(t,e){let r=w("span",{role:"status",class:"qks-mute"}),n=rt("Copy link",async()=>{U(r,await Vr(e())?"Copied: \
it opens this figure as it is now.":`The link: ${e()}`)}),o=rt("Save picture",async()=>{U(r,"Drawing…");try{Hr(await Ae(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),U(r,"Saved as PNG.")}catch(s){U(r,`This browser c\
annot draw it: ${s.message}.`)}}),a=yt("qks-share","Share this figure",n,o);return a.append(r),a}async function Vr(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=w("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let r=document.execCommand("copy");return e.remove(),r}}function Hr(t,e){let r=URL.
createObjectURL(t);w("a",{href:r,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}var Kr=600,Jr=120,Qr=900,Yr=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function Nt(t,e){let r=t.get(e);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function Oe(t,e){let r=Nt(t,
e);return r&&new Float64Array(r)}function kt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var Ee=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)]));function Ne(t,e,r){let n=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:n()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&r({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&r({spread:n()})}},told:()=>({mean:e.mean,...n()!==e.spread&&{variance:e.spread**2}})}}function Zr(t,e){
let r=0,n=performance.now(),o=a=>{let s=Math.max(0,(a-n)/Qr);if(s>=1)return e();t(s<.5?4*s**3:1-(2-2*s)**3/2),r=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():r=requestAnimationFrame(o),()=>cancelAnimationFrame(
r)}function Le(t,e,r,n,[o,a]=[Number,Number]){let s=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return Zr(l=>{for(let[
i,c,p]of s)t[i]=a(c+(p-c)*l);r()},n)}function Pe({model:t,el:e,root:r,live:n,stale:o,refresh:a,listeners:s,told:l,ended:i}){
let c=0,p=0,f,k,v=!1;e.append(r);let h=qe(t,r,Object.keys(s));function u($={}){Object.assign(o,$),c||=requestAnimationFrame(
y)}function y(){cancelAnimationFrame(c),c=0;let $=o;o={};try{a($)}catch(b){if(!v)throw b;v=!1,h?.forget()}}function S(){
v=h?.read()??!1,v&&r.scrollIntoView()}function E(){return r.dataset.look=ue()?"dark":"light",p=r.clientWidth,p}function M($){
clearTimeout(f),f=setTimeout(()=>U(n,$),Kr),k||=setTimeout(m,Jr)}function m(){k=void 0;for(let[$,b]of Object.entries(l()))
Yr(t.get($),b)||t.set($,b);t.save_changes(),h?.write()}function g($,b){let q=Object.entries(s),d=()=>u({layout:!0});for(let[
F,N]of q)t.on(`change:${F}`,N);r.addEventListener("keydown",F=>F.stopPropagation());let x=new ResizeObserver(()=>r.clientWidth!==
p&&d());x.observe(r);let O=de(d),R=()=>{Object.assign(o,{layout:!0}),y()};addEventListener("beforeprint",R),addEventListener(
"afterprint",d);let L={redrawNow:y};for(let[F,N]of Object.entries(b))Object.defineProperty(L,F,{get:N});return Object.assign(
r,{[$]:L}),Object.assign(e,{[$]:L}),y(),h&&(r.append(Se(r,h.address)),S(),addEventListener("hashchange",S)),()=>{removeEventListener(
"hashchange",S);for(let[F,N]of q)t.off(`change:${F}`,N);i?.(),clearTimeout(f),clearTimeout(k),cancelAnimationFrame(c),removeEventListener(
"beforeprint",R),removeEventListener("afterprint",d),x.disconnect(),O(),r.remove()}}return{request:u,measure:E,report:M,
start:g}}var Re=(t,e,r,n,o)=>(t[r]*(1-n)+t[r+1]*n)*(1-o)+(t[r+e]*(1-n)+t[r+e+1]*n)*o;function Lt(t,e,r,n){let o=[];for(let a=0;a<
r;a++)for(let s=0;s<e;s++){let l=[[s,a],[s+1,a],[s+1,a+1],[s,a+1]],i=l.map(([p,f])=>t[f*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,f],k)=>{let v=(k+1)%4,[h,u]=[i[k],i[v]];if(h<0==u<0)return;let y=h/(h-u);c.push(n(p+(l[v][0]-
p)*y,f+(l[v][1]-f)*y))}),c.length===2&&o.push(c)}return o}var Vn=new Float64Array(2);var Xr=2.5066282746310002,Fe=t=>Math.exp(-.5*t*t)/Xr;function ct(t){if(t<3){let r=t,n=t;for(let o=3;r>1e-17*n;o+=2)r*=t*
t/o,n+=r;return .5-Fe(t)*n}let e=t;for(let r=60;r>0;r--)e=t+r/e;return Fe(t)/e}function tn(t,e){return t>0?ct(t)-ct(e):e<
0?ct(-e)-ct(-t):1-ct(e)-ct(-t)}var je=(t,e,r,n)=>e>0?tn((r-t)/e,(n-t)/e):+(r<=t&&t<=n);function Ie({a:t,b:e,v:r},n,o,a,s){return t.map((l,i)=>{let c=e[i]*a/(o*n),p=Math.sqrt((l*r+e[i]*e[i])*s)/(o*n);return je(
c,p,-1/n,1-1/n)})}function pt(t,e,r,n,o=1,a=new Float64Array(r*r)){for(let s=0;s<r;s++)for(let l=0;l<=s;l++)a[s*r+l]=Gt(t,s,e,l,n)/o;return a}
function Gt(t,e,r,n,o){let a=0;for(let s=0;s<o;s++)a+=t[e*o+s]*r[n*o+s];return a}function Wt(t,e,r=new Float64Array(t.length)){
let n=e.length;for(let o=0;o<t.length;o+=n)for(let a=0;a<n;a++)r[o+a]=t[o+a]*e[a];return r}function tt(t){let e=0;for(let r=0;r<t.length;r++)e+=t[r];return e}function Ce(t){let e=0;for(let r=0;r<t.length;r++)e+=
t[r]*t[r];return Math.sqrt(e)}function en(t,e,r){let n=new Float64Array(r);for(let o=0;o<e*r;o+=r)for(let a=0;a<r;a++)n[a]+=
t[o+a];return n.map(o=>o/e)}function Vt(t,e,r){let n=en(t,e,r),o=new Float64Array(e*r);for(let a=0;a<o.length;a+=r)for(let s=0;s<
r;s++)o[a+s]=t[a+s]-n[s];return o}var ft=(t,e)=>e>0?t/e:0;function xt(t,e,r){let n=Ce(t),o=Ce(Vt(t,e,r));return{norm:n,residual:o,
relative:ft(o,n)}}function _e(t){let e=tt(t)/t.length,r=Math.sqrt(tt(t.map(n=>(n-e)**2))/t.length);return t.map(n=>r>1e-12?(n-e)/r:0)}function ze(t,e,r,n,o){if(!n){let s=1/Math.sqrt(e);for(let l=0;l<r;l++)for(let i=0,c=0;i<e;i++)c+=o()*s,t[i*r+l]=c;return}
let a=Float64Array.from({length:e*r},o);t.fill(0);for(let s=0;s<e;s++)for(let l=0;l<=s;l++){let i=n[s*e+l];if(i!==0)for(let c=0;c<
r;c++)t[s*r+c]+=i*a[l*r+c]}}function ht(t,e){let r=new Float64Array(t*t),n=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let f=0;f<=i;f++)p+=e[i*t+f]*e[c*t+f];else p=(i+1)/t;r[i*t+c]=p,r[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)n[i]+=r[i*t+c]/t;o+=n[i]/t}let a=t-1,s=n.map((i,c)=>Math.max(r[c*t+c]-2*i+o,0)),l=n.map((i,c)=>r[c*
t+a]-n[a]);return{a:s,b:l,v:r[a*t+a]}}function rn(t){let e=t.length,r=tt(t),n=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/r*i(p))),a=o(n),s=o(i=>(n(i)-a)**2),l=o(i=>_(
i+1-e/2,0,1));return{share:r/e,centre:a,width:Math.sqrt(12*s+1/(e*e)),late:l}}function Te(t){let{late:e}=rn(t),r=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:r/Math.max(...t)-B.phase.end}}function Ue(t){let{
late:e,side:r,end:n}=Te(t);return Number.isNaN(r)?"none":r<0?"uniform":n<0?"mid-site":e>.5?"late-site":"early-site"}var Ht=(t,e,r,n,o)=>Ie(
t,e,Math.sqrt(r),r*n,r*(n*n+o*o));function Be(t,e,r){let{a,b:s,v:l}=ht(t,null),i=(v,h)=>h%4===2,c={a:a.filter(i),b:s.filter(
i),v:l},p=(v,h)=>[Math.sinh((2*v/96-1)*r),Math.sinh(h/56*r)],f=[],k=[];for(let v=0;v<=56;v++)for(let h=0;h<=96;h++){let u=Te(
Ht(c,t,e,...p(h,v)));f.push(u.side),k.push(u.side<0?Number.NaN:u.end)}return[f,k].map(v=>Lt(v,96,56,p))}function nn(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),a=1,s=()=>{let l=r+n+a|0;return a=a+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function De(t){let e=nn(t),r=null;
return()=>{if(r!==null){let a=r;return r=null,a}let n=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return r=n*Math.sin(
o),n*Math.cos(o)}}var Ge=t=>(t+1)%2**31;var Pt=["entropy","variety","relative_variety","gradient"],wt=65535;function We(t){let{means:e,spreads:r,depths:n,decades:o,
draws:a}=t.get("catalogue"),s=new Uint16Array(kt(Nt(t,"surfaces"),"surfaces")),l=new Uint8Array(kt(Nt(t,"scatter"),"scat\
ter")),i=e.length,c=r.length,p=i*c,f=Math.asinh(e.at(-1)),k=Math.asinh(r.at(-1)),v=(d,x)=>d==="entropy"?x/wt:10**((2*x/wt-
1)*o),h=(d,x)=>wt*(d==="entropy"?x:(Math.log10(x)/o+1)/2);function u({tokens:d,skip:x,norm:O,depth:R},L,F=s){let J=((((+(d===
"text")*2+Number(x))*2+ +(O==="post"))*n.length+n.indexOf(R))*Pt.length+Pt.indexOf(L))*p;return F.subarray(J,J+p)}let y=new Map;
function S(d){let x=[d.tokens,d.skip,d.norm,d.depth].join();if(!y.has(x)){let O=n.filter(L=>L<=d.depth),R=O.map(L=>u({...d,
depth:L},"entropy"));y.set(x,R[0].map((L,F)=>Math.min(...R.map(N=>N[F]))))}return y.get(x)}function E(d,x){let O=_((Math.
asinh(d)/f+1)/2,0,1)*(i-1),R=_(Math.asinh(x)/k,0,1)*(c-1),L=Math.min(i-2,Math.floor(O)),F=Math.min(c-2,Math.floor(R));return{
at:F*i+L,u:O-L,v:R-F}}let M=(d,x,O,R)=>Re(d,i,x,O,R);function m(d,x,O,R){let{at:L,u:F,v:N}=E(O,R);return v(x,M(u(d,x),L,
F,N))}function g(d,x,O){let{at:R,u:L,v:F}=E(x,O);return v("entropy",M(S(d),R,L,F))}function $(d,x,O,R){let{at:L,u:F,v:N}=E(
O,R);return(M(u(d,x,l),L,F,N)/255)**2*Math.sqrt(a)*m(d,x,O,R)}return{...{columns:i,rows:c,reach:f,high:k,far:e.at(-1)},...{
read:m,readLowestEntropy:g,readDeviation:$},surface:u,lowestEntropy:S,cellAt:E,between:M,decode:v,encode:h}}var Kt={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},Mt=({
low:t,high:e,log:r},n)=>{let o=r?Math.log(n/t)/Math.log(e/t):(n-t)/(e-t);return _(o,0,1)},ut=["neither","rank","entropy",
"both"];function Ve(t,e,r,{mute:n}){let o=Ot(e).createImageData(e.width,e.height),a=new Uint32Array(o.data.buffer),s=new Int32Array(
a.length),l=new Int32Array(a.length),i=new Float32Array(a.length),c=new Float32Array(a.length),p=Math.round(nt()),f=gt(n,
70),k=0;return t.eachPixel(e,(v,h,u,y)=>{let S=h*e.width+v;if(Number.isNaN(y))(v+h)%(8*p)<p&&(a[S]=f);else if(y<=r.far){
let E=r.cellAt(u,y);s[k]=S,l[k]=E.at,i[k]=E.u,c[k++]=E.v}}),{canvas:e,image:o,pixels:a,where:s.slice(0,k),at:l,u:i,v:c}}
function He({canvas:t,image:e,pixels:r,where:n,at:o,u:a,v:s},l){for(let i=0;i<n.length;i++)r[n[i]]=l(o[i],a[i],s[i],n[i]);
Ot(t).putImageData(e,0,0)}function Ke({between:t},e,r,n){return(o,a,s)=>{let l=t(r,o,a,s)<n.variety?1:0;return t(e,o,a,s)<
n.entropy?l+2:l}}function Je(t,e,r){let n=Math.round(nt()),o=7*n,a=t.canvas.width,s=ut.map(i=>gt(e.regions[i])),l=ut.map(
i=>gt(e.strokes[i]));He(t,(i,c,p,f)=>{let k=r(i,c,p);if(!k)return s[0];let v=f%a,h=k&2&&v%o<n,u=k&1&&(f-v)/a%o<n;return h||
u?l[k]:s[k]})}function Qe(t,e,r,n,o){let a=Kt[n],s=i=>e.ramp[Math.round(255*Mt(a,r.decode(n,i)))],l=Uint32Array.from({length:wt+
1},(i,c)=>s(c));He(t,(i,c,p)=>l[Math.round(r.between(o,i,c,p))])}function Ye(t,e,r){let o=(t.columns-1)*4,a=(t.rows-1)*4,
s=[];for(let l=0;l<=a;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),f=p*t.columns+c;s.push(t.between(e,f,i/4-c,l/4-p)-r)}return Lt(s,o,a,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/a*t.high)])}function Ze(t,e,r,n,[o,a]){let s=new Int32Array((r+1)*(n+1)),l=(i,c)=>c*(r+1)+i;for(let i=0;i<n;i++)for(let c=0;c<
r;c++){let p=e[i*r+c]===t?1:0;s[l(c+1,i+1)]=p+s[l(c,i+1)]+s[l(c+1,i)]-s[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(a*i),f=[];for(let h=0;h+p<=n;h++)for(let u=0;u+c<=r;u++)s[l(u+c,h+p)]-s[l(u,h+p)]-s[l(u+c,h)]+s[l(
u,h)]===c*p&&f.push([u+c/2,h+p/2]);if(!f.length)continue;let k=[0,1].map(h=>f.reduce((u,y)=>u+y[h],0)/f.length),v=([h,u])=>(h-
k[0])**2+(u-k[1])**2;return f.reduce((h,u)=>v(u)<v(h)?u:h)}return null}var Rt=9;function Ft(t,{name:e,detail:r,collapse:n,dots:o=0}){let a=St(),s=w("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=w("div",{class:"qks-foot"}),i=w("span",{class:"qks-mute"}),c=w("i",{class:n?`qks-zone qks-${n.kind}`:"qks-fill"});
if(s.append(c),n){c.style.width=`calc(${Rt}px + ${n.below} * (100% - ${2*Rt}px))`;let u=w("span",{class:"qks-mark"},n.mark);
u.style.left=c.style.width,l.append(w("span",{class:"qks-bad"},`${n.kind} collapse`),u)}l.append(i);let p=Array.from({length:o},
()=>s.appendChild(w("i",{class:"qks-dot"}))),f=s.appendChild(w("i",{class:"qks-knob"})),k=w("div",{class:"qks-row"},w("s\
pan",{},w("b",{},e)," ",w("small",{},r)),a);t.append(w("div",{class:"qks-meter"},k,s,l));let v=100,h=(u,y)=>{let S=Rt+_(
y,0,1)*(v-2*Rt);u.style.transform=`translateX(${S.toFixed(1)}px)`};return{track:s,resize:()=>{v=s.clientWidth},draw(u,y,S,E,M=[]){
U(a,y),a.className=S?"qks-bad":"",U(i,E),h(f,u),M.forEach((m,g)=>h(p[g],m)),n||(c.style.transform=`scaleX(${Math.min(1,u)}\
)`)}}}var on=58,sn=12,an=40,H=20,V=30;function Xe(t,e,r,n){let o=[];for(let a of t){let s=e(a);s>=n[0]-1&&s<=n[1]+1&&o.every(l=>Math.
abs(e(l)-s)>=r)&&o.push(a)}return o}function tr(t,{far:e,tallest:r,move:n}){let o=Math.asinh(e),a=Math.asinh(on),s=0,l=0,
i,c=u(),p=M=>V+(Math.asinh(M)/o+1)/2*s,f=M=>H+l-Math.asinh(M)/a*l;function k(M,{d:m,lambda:g}){let $=m/g,b=Math.sqrt(m)/
g,q=V+s,d=H+l,O=Xe([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/$),31,[V,q]);for(let N of O){let K=p(
N/$)>q-2,J={...it,"text-anchor":K?"end":"middle"};W(M,K?q+2:p(N/$),d+16,Bt(N),J)}let R=Xe([0,1,5,20,50,.1,.3,100,500],N=>f(
N/b),24,[H,d]);for(let N of R)W(M,V-6,f(N/b)+(N?4.5:0),Bt(N),{...it,"text-anchor":"end"});let L=(N,K,J,et)=>W(M,N,K,J,{"\
text-anchor":et,class:"qks-mute qks-halo"});L(V+7,d-26,"η = √tr W² / λ","start"),L(V+7,d-9,"↑ upwards","start"),L(
q-6,d-26,"impossible:","end"),L(q-6,d-9,"η < |ξ| / √d","end"),W(M,V+s/2,d+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let F=`M${p(-e)} ${f(e)}L${p(0)} ${f(0)}L${p(e)} ${f(e)}`;C("path",{d:F,class:"qks-mute-line"},M)}function v(M,m){
s=M-V-sn,l=Math.round(Math.min(r,s*.92));let g=w("canvas",{class:"qks-zones",role:"img"});Object.assign(g.style,{width:`${s}\
px`,height:`${l}px`,left:`${V}px`,top:`${H}px`}),g.width=Math.round(s*nt()),g.height=Math.round(l*nt()),t.replaceChildren(
g);let $=at(t,M,H+l+an);k($,m);let b=m.d/m.lambda*e;return lt(c,{"aria-valuemin":(-b).toFixed(1),"aria-valuemax":b.toFixed(
1)}),t.append(c),{canvas:g,svg:$}}function h(M,m){let{width:g,height:$}=M,b=Float64Array.from({length:g},(q,d)=>Math.sinh(
((d+.5)/g*2-1)*o));for(let q=0;q<$;q++){let d=Math.sinh((1-(q+.5)/$)*a);for(let x=0;x<g;x++)m(x,q,b[x],Math.sqrt(d*d-b[x]*
b[x]))}}function u(){let M=w("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return M.addEventListener("keydown",m=>{m.stopPropagation();let{mean:g,spread:$}=i,b=m.shiftKey?.02:.06,q=Math.hypot(
g,$),x={ArrowLeft:()=>y(Math.asinh(g)-b,null),ArrowRight:()=>y(Math.asinh(g)+b,null),ArrowUp:()=>y(null,Math.asinh(q)+b),
ArrowDown:()=>y(null,Math.asinh(q)-b)}[m.key];x&&(m.preventDefault(),x())}),M}function y(M,m){let g=M===null?i.mean:Math.
sinh(_(M,-o,o));if(m===null)return n({mean:g});let $=Math.sinh(_(m,0,a)),b=Math.min(e,Math.sqrt(Math.max(0,$*$-g*g)));return n(
{mean:g,spread:b})}function S(M){let m=t.getBoundingClientRect(),g=(M.clientX-m.left-V)/s*2-1,$=1-(M.clientY-m.top-H)/l;
y(Math.abs(g)<.012?0:g*o,$*a)}he(t,M=>M.clientY-t.getBoundingClientRect().top>=H+l+4?!1:(c.focus({preventScroll:!0}),S(M),
!0),S);function E(M){i=M;let{xi:m,eta:g}=i,$=_(i.mean,-e,e),b=Math.min(e,i.spread),q=p($),d=f(Math.hypot($,b));return c.
style.transform=`translate(${q.toFixed(1)}px, ${d.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${ot(m)}, η ${Z(g)}, mean ${ot(i.mean)}, variance ${Z(i.spread**2)}`),{x:q,y:d,mean:$,spread:b}}return{
px:p,py:f,resize:v,eachPixel:h,place:E}}function Jt(t,{px:e,py:r}){let n=([o,a])=>`${e(o).toFixed(1)} ${r(Math.hypot(o,a)).
toFixed(1)}`;return t.map(([o,a])=>`M${n(o)}L${n(a)}`).join("")}function er(t,e,{px:r,py:n}){return`M${Array.from({length:61},
(a,s)=>{let l=Math.sinh((s/30-1)*e);return`${r(l).toFixed(1)} ${n(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function rr(t,{
px:e,py:r},n){let o=(a,s,l,i)=>W(t,a,s,l,{class:"qks-halo qks-site",...i});for(let a of n)C("path",{d:Jt(a,{px:e,py:r}),
class:"qks-phase"},t);o(e(0),r(2.7),"uniform",{"text-anchor":"middle"});for(let a of[-1,1]){let s=e(a*40),l=r(5.6),i=e(a*
4.1),c={"text-anchor":a>0?"end":"start"},p=o(s-a*2,l+4.5,a>0?"late-site":"early-site",c),f=s-a*(p.getComputedTextLength()+
6);C("path",{d:`M${f} ${l}H${i}`,class:"qks-mute-line"},t),C("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,s,H-
7,"mid-site",{...c,class:"qks-site"}),C("path",{d:`M${e(a*33)} ${H-4}v16`,class:"qks-mute-line"},t)}}var{gaze:bt}=B,jt=t=>`${t}${" "}token${t===1?"":"s"}`,nr=t=>t>1?`${t} scattered tokens`:"one token",vt=({late:t,lateLast:e,
draw:{T:r}})=>Math.max(t,e)<=bt.few*r,or=(t,e)=>!vt(t)&&Math.max(t.early,t.earlyLast)<=bt.few*t.draw.T&&e<bt.agreement,Qt=t=>t.
entropy>bt.uniform,sr=t=>t.diagonal>bt.self;var It=t=>t[0].toUpperCase()+t.slice(1),ir=t=>or(t,t.mixed),Yt=(t,e)=>e===1?`${t} token`:`${t} ${jt(e)}`;function ln(t){
let{mean:e,draw:r,depth:n,relative:o}=t,a=n>1?"in the last layer ":"",s=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>It(
s+a+c);if(Qt(t)){let c=n>1&&o[n-2]<B.gaze.alike,p=c?"by the last layer tokens are so alike that ":a,f=`all ${r.T}${" "}\
tokens`;return[[`${It(`${p}logits hardly differ`)}: every query averages `],[f,"strong"]]}if(sr(t)||vt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(vt(t))return[[l("every query looks at the ")],[
Yt("latest",t.lateLast),"strong"]];if(ir(t))return[[l("every query looks back at the ")],[Yt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=n>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${It(c)} spikes on `],[nr(i),"strong"]]}return[[`${It(`${a}attention`)} spreads over `],
[jt(i),"strong"],[", anywhere"]]}var Zt=t=>t<1.995?X(t):$t(t);function cn(t,e){let r=t===1?"s":"",n=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${n} keep${r} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${n} multiply`} the vari\
ety by ${Q(e)}`}var pn={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},ar=({rank:t,entropy:e})=>ut[(t?1:0)+(e?2:0)],fn=t=>t<1e-12?`falls ${Q(t)}`:`${t<B.words.stays[0]?"falls to":t>B.words.
stays[1]?"grows to":"stays at"} ${Q(t)}`;function hn(t){let{depth:e,shown:r,collapsed:n}=t,o=cn(e,r.at(-1)),a=ir(t),s=ar(
n),l=ar(t.onAverage),i={neither:`; ${o}: `,rank:`${a?", so rows agree; ":Qt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${fn(t.gradient)}: `,both:`${a?", so rows agree and are sharp; ":"; "}${o}: `}[s],{entropies:c,entropy_threshold:p}=t,
f=c.indexOf(Math.min(...c))+1,k=n.entropy&&t.entropy>=p?` in layer ${f}`:"",v=s===l?".":` in this draw, ${l} on average.`;
return[[i],[pn[s],s==="neither"?"good":"bad"],[k+v]]}var lr=t=>[...ln(t),...hn(t)],un={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function cr(t,{
mean:e,spread:r}){let{map:n,varietyName:o,quantity:a,draws:s}=t;return`Map of ${un[a]} over mean and spread of the eigen\
values. The point is at mean ${ot(e)} and spread ${Z(r)}. Over ${s} draws the map says entropy ${X(n.entropy)}, variety ${Zt(
n[o])}, gradient ${Q(n.gradient)}.`}function pr(t){let e=vt(t)?`on the ${Yt("latest",t.lateLast)}`:`over about ${jt(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var Y=[8,5],fr=-1,Xt=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function te(t,e){let{a:r,b:n,v:o}=ht(t,null),a=tt(r)/t*o,s=tt(n.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(a+s+e*s));return Array.from({length:121},(c,p)=>{let f=i*Math.sin((p/120-.5)*Math.PI);return[f,Math.sqrt((l-e*s*f*f)/
(a+s))]})}function hr(t,e,r){let n=tr(t,{far:e.far,tallest:460,move:r}),{px:o,py:a}=n,s,l,i,c,p,f,k;function v(m,g,$){f=
$,{canvas:s,svg:l}=n.resize(m,g),p=Ve(n,s,e,f),i=C("g",{},l),c=C("g",{},l)}function h(m,g){if(k??={phases:Be(m.T,m.d,e.reach),
freezing:te(m.T,m.d)},rr(i,n,k.phases),g>1)return;let $=k.freezing.map(([b,q])=>`${o(b).toFixed(1)} ${a(q).toFixed(1)}`);
C("path",{d:`M${$.join("L")}`,class:"qkc-freezing"},i)}function u(){let m=er(e.far,e.reach,n);C("path",{d:m,class:"qks-m\
ute-line"},i)}let y=(m,g)=>C("path",{d:Jt(Ye(e,m,g),n),class:"qkc-level"},i);function S(m){let g=Math.floor(parseFloat(s.
style.width)/Y[0]),$=Math.floor(parseFloat(s.style.height)/Y[1]),b=new Int8Array(g*$).fill(fr);n.eachPixel({width:g,height:$},
(q,d,x,O)=>{if(!(O<=e.far))return;let{at:R,u:L,v:F}=e.cellAt(x,O);b[d*g+q]=m(R,L,F)});for(let q of i.querySelectorAll("t\
ext")){let{x:d,y:x,width:O,height:R}=q.getBBox(),[L,F]=[(d-V)/Y[0]-1,(x-H)/Y[1]];for(let N=Math.max(0,Math.floor(F));N<Math.
min($,F+R/Y[1]);N++){let K=Math.max(0,Math.floor(L)),J=Math.min(g,L+O/Y[0]+2);K<J&&b.fill(fr,N*g+K,N*g+Math.ceil(J))}}c.
replaceChildren(),Xt.forEach(([q],d)=>{let x=d?"qks-bad":"qks-bold",O=W(c,0,0,q,{"text-anchor":"middle",class:`qks-halo ${x}`}),
R=[(O.getComputedTextLength()+8)/Y[0],20/Y[1]],L=Ze(d,b,g,$,R);return L?lt(O,{x:V+L[0]*Y[0],y:H+L[1]*Y[1]+4.5}):O.remove()})}
function E(m,g){let $=O=>e.surface(m,O),b=m.residual==="relative"?"relative_variety":"variety",q=O=>e.encode(O,ee(O,m)),
d={entropy:q("entropy"),variety:q(b)};i.replaceChildren(),c.replaceChildren(),u();let x=m.quantity==="variety"?b:m.quantity;
if(x==="neither"?(y(e.lowestEntropy(m),d.entropy),y($(b),d.variety)):y($(x),q(x)),m.tokens==="walk"&&h(g,m.depth),x==="n\
either"){let O=Ke(e,e.lowestEntropy(m),$(b),d);Je(p,f,O),S(O)}else Qe(p,f,e,x,$(x))}function M(m){let g=n.place(m);s.setAttribute(
"aria-label",cr(m,g))}return{resize:v,paint:E,draw:M}}function Q(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${Et(-12)}`;let e=Math.floor(Math.log10(t)),r=+(t/10**e).toPrecision(1);return r===10?`10${Et(e+1)}`:
`${r===1?"":`${r}${" "}×${" "}`}10${Et(e)}`}var $t=t=>(t<1e-12?"":`×${" "}`)+Q(t),dn=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${$t(t)} ± ${Q(e)}`,qt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),mn={low:1e-6,high:100,log:!0};function ur(t){let e,r="";function n({depth:o,residual:a,entropy_threshold:s,variety_threshold:l}){
r=[o,a,s,l].join(),t.replaceChildren();let i=o===1?"after one layer":`after ${o} layers`;e={entropy:Ft(t,{name:"Attentio\
n entropy",detail:o===1?"share of log keys":"last layer; dots: the others",dots:o-1,collapse:{below:s,mark:qt(s),kind:"e\
ntropy"}}),variety:Ft(t,{name:"Variety of tokens",detail:`${a}, ${i}`,dots:o-1,collapse:{below:l,mark:qt(l),kind:"rank"}}),
gradient:Ft(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(o){r!==String([o.depth,o.residual,
o.entropy_threshold,o.variety_threshold])&&n(o);for(let a of Object.values(e))a.resize()},draw(o){let{map:a,deviation:s,
shown:l,collapsed:i,varietyName:c}=o,p=k=>`map: ${dn(a[k],s[k])}`;e.entropy.draw(o.entropy,X(o.entropy),i.entropy,p("ent\
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Zt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let f=`${$t(a.gradient)}\
 ± ${Q(s.gradient)}`;e.gradient.draw(Mt(mn,Math.max(o.gradient,1e-300)),$t(o.gradient),!1,`10⁻⁶ to 100, log; map: ${a.
gradient<1e-12?Q(a.gradient):f}`)}}}var yn=t=>w("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),ee=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function gn(t,e){let r=Kt[t],n=j("qkc-bar"),o=ee(t,e),a=w("i",{class:"\
qkc-threshold"});a.style.left=`${100*Mt(r,o)}%`,n.append(a);let s=j("qks-ticks");for(let c of r.ticks){let p=w("span",{},
r.log?Q(c):String(c));p.style.left=`${100*Mt(r,c)}%`,s.append(p)}let l={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],i=t==="gradient"?"uniform attention’s":`the threshold, ${qt(o)}`;return[w("s\
pan",{},l),j("qkc-scale",n,s),w("span",{},`Line: ${i}.`)]}function dr(t,e,r){let n=e.residual==="relative"?"relative_var\
iety":"variety",o=e.quantity==="variety"?n:e.quantity,a=o==="neither"?Xt.map(([l,i])=>w("span",{class:"qkc-item"},yn(i),
l)):gn(o,e),s=(l,i)=>{let c=w("span",{class:"qkc-sample","aria-hidden":"true"});return C("path",{d:"M0 7H26",class:l},at(
c,26,14)),w("span",{class:"qkc-item"},c,i)};e.tokens==="walk"&&(a.push(s("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&a.push(s("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...a)}var mr=t=>t.map(([e,r,n])=>[e,{mean:r,spread:n}]),re={walk:mr([...B.stops,["Both collapse",-40,0]]),text:mr([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},kn=[[!1,"off"],[!0,"on"]],dt={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",kn],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function yr(){let t={...pe("Stops",xn),network:j("qkc-options qkc-network"),painting:j("qkc-optio\
ns qkc-painting"),map:j("qks-pane qks-map-pane qkc-map"),legend:j("qkc-legend"),reading:w("p",{class:"qks-sub qkc-readin\
g"}),thresholds:j("qkc-thresholds"),attentionTitle:ce(""),redraw:rt("↻ New draw"),attention:j("qks-pane"),meters:j(""),
draws:ie()},e=fe("qks qkc","both collapses on one map",j("qks-headline",t.caption),t.chips,t.live,j("qkc-grid",t.network,
t.painting,t.map,t.reading,t.legend,t.thresholds,j("qkc-side",j("qkc-gaze",j("qks-header",t.attentionTitle,t.redraw),t.attention),
j("qkc-meters",t.draws,t.meters))),t.notes);return{...t,root:e}}var xn=[`W is symmetric with eigenvalues mean + spread·z\
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
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function gr({T:t,d:e,X:r,z:n,lambda:o}){return{T:t,d:e,X:r,z:n,lambda:o,G:pt(r,r,t,e,o),H:pt(Wt(r,n),r,t,e,o),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function kr({G:t,H:e},r,n,o){
for(let a=0;a<o.length;a++)o[a]=r*t[a]+n*e[a]}function xr(t,{T:e,d:r,z:n,lambda:o},a,s,l){let i=n.map(c=>a+s*c);pt(Wt(t,
i),t,e,r,o,l)}function wr({z:t,lambda:e},r,n){let o=0,a=0;for(let s of t){let l=r+n*s;o+=l,a+=l*l}return{trace:o,traceOfSquare:a,
xi:o/e,eta:Math.sqrt(a)/e}}function wn(t,e,r,n=t){let o=-1/0,a=0;for(let s=e;s<e+r;s++)t[s]>o&&(o=t[s]);for(let s=e;s<e+r;s++)n[s]=Math.exp(t[s]-o),
a+=n[s];for(let s=e;s<e+r;s++)n[s]/=a;return a}function Mn(t,e,r,n=t){let o=0;for(let a=e;a<e+r;a++)o+=t[a]/r;for(let a=e;a<
e+r;a++)n[a]=(1+t[a]-o)/r}function bn(t,e,r,n=t){let o=0;Mn(t,e,r,n);for(let a=e;a<e+r;a++)n[a]=Math.min(Math.max(n[a],0),
1),o+=n[a];for(let a=e;a<e+r;a++)n[a]/=o}function ne(t,e,r,n){let o=r==="softmax"?wn:bn;for(let a=0;a<e;a++)o(t,a*e,a+1,
n)}function br(t,e,r,n,o){o.fill(0);for(let a=0;a<r;a++)for(let s=0;s<=a;s++){let l=t[a*r+s];if(l!==0)for(let i=0;i<n;i++)
o[a*n+i]+=l*e[s*n+i]}}function Ct(t,e,r,n){let o=0,a=0;for(;o<B.gaze.share&&a<r;)o+=t[e+(n?r-1-a:a)],a++;return a}var Mr=t=>t.
sort((e,r)=>e-r)[Math.ceil(B.gaze.rows*t.length)-1];function oe(t,e){let r=Math.floor(e/2),n=e-r,o=[],a=[],s=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,f=0;for(let k=0;k<=c;k++)t[p+k]>0&&(f-=t[p+k]*Math.log(t[p+k]));c>0&&(s+=f/Math.log(c+1)/(e-1)),c>=r&&(l+=
t[p+c]/n,o.push(Ct(t,p,c+1,!0)),a.push(Ct(t,p,c+1,!1))),c===e-1&&(i=Math.exp(f))}return{entropy:s,diagonal:l,effective:i,
late:Mr(o),early:Mr(a),lateLast:Ct(t,(e-1)*e,e,!0),earlyLast:Ct(t,(e-1)*e,e,!1)}}function vr({seed:t,length:e,dim:r,given:n}){let{X:o,z:a,u:s}=n??{};if(!n){let c=De(t);o=new Float64Array(e*r),ze(o,e,r,
null,c),a=_e(Float64Array.from({length:r},c)).sort(),s=Float64Array.from({length:r},c);let p=Math.hypot(...s);s=s.map(f=>f/
p)}let l=gr({T:e,d:r,X:o,z:a,lambda:Math.sqrt(r)}),i=new Float64Array(e*e);return ne(new Float64Array(e*e),e,"softmax",i),
{...l,u:s,start:xt(o,e,r),evenGradient:$r(o,i,l)}}function $r(t,e,{T:r,d:n,lambda:o}){let a=Vt(t,r,n),s=new Float64Array(
r),l=pt(a,a,r,n),i=new Float64Array(r);for(let p=0;p<r;p++){s[p]=Gt(t,p,t,p,n);for(let f=0;f<p;f++)l[f*r+p]=l[p*r+f]}let c=0;
for(let p=0;p<r;p++){let f=p*r,k=0;for(let h=0;h<=p;h++){let u=0;for(let y=0;y<=p;y++)u+=e[f+y]*l[h*r+y];i[h]=u,k+=e[f+h]*
u}let v=0;for(let h=0;h<=p;h++){let u=e[f+h];if(u===0)continue;let y=0;for(let S=0;S<h;S++)y+=e[f+S]*(l[h*r+S]-i[h]-i[S]+
k)**2;v+=u*(2*y+u*(l[h*r+h]-2*i[h]+k)**2)}c+=s[p]*v}return Math.sqrt(c)/o}function vn(t,e,r,n){for(let o=0;o<r;o++){let a=0,
s=0;for(let i=0;i<n;i++)a+=t[o*n+i]*e[i];for(let i=0;i<n;i++)t[o*n+i]-=a*e[i],s+=t[o*n+i]**2;let l=s>0?Math.sqrt(n/s):1;
for(let i=0;i<n;i++)t[o*n+i]*=l}}function qr(t,{mean:e,spread:r,depth:n,skip:o,norm:a}){let{T:s,d:l,logits:i,attention:c,
start:p}=t,f=[],k=[],v=[],h=t.X,[u,y]=t.layers,S,E;for(let M=1;;M++){if(M===1?kr(t,e,r,i):xr(h,t,e,r,i),ne(i,s,"softmax",
c),f.push(oe(c,s).entropy),br(c,h,s,l,u),M===n&&(S=ft($r(h,c,t),t.evenGradient),E=ft(xt(u,s,l).residual,xt(h,s,l).residual)),
o)for(let g=0;g<s*l;g++)u[g]+=h[g];a==="post"&&vn(u,t.u,s,l);let m=xt(u,s,l);if(k.push(ft(m.residual,p.residual)),v.push(
ft(m.relative,p.relative)),M===n)break;[h,u]=[u,M===1?y:h]}return{...oe(c,s),draw:t,mean:e,spread:r,entropies:f,variety:k,
relative:v,gradient:S,mixed:E,...wr(t,e,r)}}var{collapse:se}=B,Ar=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function $n({
model:t,el:e}){let r=yr(),{root:n}=r,o=t.get("catalogue"),a=We(t),s={mean:0,spread:0,...Ee(t,Ar)},l=Ne(t,s,et),i,c,p,f={},
k,v=0,h=0,u=()=>{},y={...l.listeners,seed:()=>E.request({draw:!0})};for(let A of Ar)y[A]=()=>t.get(A)!==s[A]&&et({[A]:t.
get(A)});let S=()=>{let{spread:A,...P}=s;return{...P,...l.told(),readings:f}},E=Pe({model:t,el:e,root:n,live:r.live,refresh:R,
listeners:y,told:S,stale:{draw:!0,layout:!0,stops:!0},ended:()=>u()}),M=hr(r.map,a,A=>et(A)),m=ur(r.meters),g=ke(r.attention,
()=>ge(r.attention.clientWidth,i.T)),$=Dt(re.walk,ae),b={},q=(A,P,[I,z])=>{b[P]=be(A,I,z,D=>et({[P]:D}))},d=o.depths.map(
A=>[A,String(A)]);q(r.network,"tokens",dt.tokens),q(r.network,"depth",["Layers",d]),q(r.network,"skip",dt.skip),q(r.network,
"norm",dt.norm),q(r.painting,"quantity",dt.quantity),q(r.painting,"residual",dt.residual);let x={entropy_threshold:O("En\
tropy collapses below",se.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:O("Rank collapses below",se.varietyRange,
[.1,1/3,.6],"variety_threshold")};function O(A,[P,I],z,D){let G=we(P,I,.01),{relativeVariety:mt}=se,_t=T=>Math.abs(T-mt)<
.006?mt:Number(T.toFixed(2));return Me(r.thresholds,{name:A,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:z.
map(T=>[T,qt(T)]),share:G.share,value:T=>_t(G.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function R(A){
if(A.draw){let P=i;i=L(),A.layout||=P?.T!==i.T||P?.d!==i.d}A.stops&&Sr(),A.layout&&F(),(A.layout||A.paint)&&h>=50&&N(),J()}
function L(){let[A,P]=o.sizes[s.tokens],I=null;if(s.tokens==="text"){let z=kt(Oe(t,"text"),"text");I={X:z.slice(0,A*P),z:z.
slice(A*P,A*P+P),u:z.slice(A*P+P,A*P+2*P)}}return c??=ht(o.sizes.walk[0],null),vr({seed:t.get("seed"),length:A,dim:P,given:I})}
function F(){h=E.measure();let A=s.tokens==="text";if(r.redraw.disabled=A,r.redraw.title=A?"These tokens are given: ther\
e is nothing to draw":"",h<50)return;let P=Ut(n),I=z=>Object.fromEntries(ut.map(D=>[D,P(`${z}-${D}`)]));k={...me(n),regions:I(
"map"),strokes:I("hatch")},g.resize(i,k),M.resize(r.map.clientWidth,i,k);for(let z of Object.values(x))z.resize()}function N(){
M.paint(s,i),m.resize(s),dr(r.legend,s,o.draws);let{depth:A}=s;U(r.attentionTitle,A>1?`Attention in layer ${A}`:`Attenti\
on of ${i.T} tokens`)}function K(){let{mean:A,spread:P}=s,I=qr(i,s),z=s.residual==="relative"?"relative_variety":"variet\
y",D=s.residual==="relative"?I.relative:I.variety,G=zt=>Object.fromEntries(Pt.map(At=>[At,zt(s,At,A,P)])),mt=G(a.read),_t=G(
a.readDeviation),T=(zt,At)=>({entropy:zt<s.entropy_threshold,rank:At<s.variety_threshold}),Or=T(Math.min(...I.entropies),
D.at(-1)),Er=T(a.readLowestEntropy(s,A,P),mt[z]),Nr=s.tokens==="walk"?Ue(Ht(c,i.T,i.d,A,P)):null,{draws:Lr}=o;return{...I,
...s,varietyName:z,shown:D,map:mt,deviation:_t,collapsed:Or,onAverage:Er,phase:Nr,draws:Lr}}function J(){let A=performance.
now();p=K();let P=le(r.caption,lr(p));h>=50&&(g.draw(i),g.describe(pr(p)),m.draw(p),M.draw(p));let{xi:I,eta:z,phase:D}=p;
U(r.reading,`At the point: ξ = ${ot(I)}, η = ${Z(z)}, mean ${ot(s.mean)}, variance ${Z(s.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),U(r.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let G of Object.
keys(b))b[G](s[G]);for(let G of Object.keys(x))x[G].draw(s[G],s);$.mark(G=>ve(s,G)),f={...s,variance:s.spread**2,seed:t.
get("seed"),xi:I,eta:z,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:P},
E.report(P),v=performance.now()-A}function et(A){u(),Object.assign(s,A);let P=Object.keys(A).every(I=>I==="mean"||I==="s\
pread");E.request({...!P&&{paint:!0},..."tokens"in A&&{draw:!0,layout:!0,stops:!0}})}function ae(A){u(),u=Le(s,A,E.request,
()=>et(A),[Math.asinh,Math.sinh])}function Sr(){$=Dt(re[s.tokens],ae),r.chips.replaceChildren(...$.buttons)}return r.redraw.
addEventListener("click",()=>{t.set("seed",Ge(t.get("seed"))),E.request({draw:!0})}),E.start("collapse",{state:()=>({...s,
seed:t.get("seed")}),readings:()=>f,draw:()=>i,view:()=>p,surfaces:()=>a,freezing:()=>te(...o.sizes.walk),milliseconds:()=>v})}
var Ns={render:$n};export{Ns as default};
