var Yt="http://www.w3.org/2000/svg";var le={class:"qks-mute"};function Je(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));
return e}function k(e,t={},...n){let r=Je(document.createElement(e),t);return r.append(...n),r}var q=(e,...t)=>k("div",{
class:e},...t);var pe=(...e)=>k("p",{class:"qks-sub"},...e);function C(e,t,n={}){let r=k("button",{type:"button",...n},e);return t&&r.addEventListener(
"click",t),r}var Q=(e,t)=>e.setAttribute("aria-pressed",String(t)),Z=(e,t,...n)=>k("div",{class:e,role:"group","aria-lab\
el":t},...n);function D(e,t,n){return n.appendChild(Je(document.createElementNS(Yt,e),t))}function de(e,t,n){return D("s\
vg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function J(e,t,n,r,o={}){let s=D("text",{x:t,y:n,
...o},e);return s.textContent=String(r),s}function A(e,t){e.textContent!==t&&(e.textContent=t)}function Ne(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,o])=>o?k("span",{class:`qks-${o}`},r):r)),n}var se=(e={})=>k("output",{...e,"aria-live":"\
off"});function ae(e){return k("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var Xt=()=>k("div",{class:"\
qks-spoken","aria-live":"polite"});function Qt(e){let t=k("summary",{},"How this figure is computed");return k("details",
{class:"qks-notes"},t,...e.map(n=>k("p",{},n)))}var Ye=(e,t)=>({caption:k("p",{class:"qks-caption"}),live:Xt(),chips:Z("\
qks-chips",e),notes:Qt(t)});function Xe(e,t,...n){let r=`Explorable figure: ${t}`;return k("section",{class:e,"aria-labe\
l":r,"data-lm-suppress-shortcuts":"true"},...n)}var Oe=(e,t,n)=>Math.max(t,Math.min(n,e));function Zt(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function Qe(e){
let t=Zt(e);return e<0&&Number(t)>0?"−"+t:t}var ye=e=>e<0?"−"+-e:`${e}`,xe=(e,t)=>e.toFixed(t).replace("-","−");var ue=e=>`${Math.round(100*e)} %`;function ie(e){let t=e*100;return`${t>=9.5?Math.round(t):t>=.05?t.toFixed(1):0} %`}var Ze=12;function en({name:e,unit:t,label:n=e,range:r,rail:o}){let s=k("input",{type:"range",...r,"aria-label":n}),a=se(),
c=q("qks-ruler",o,s),i=k("div",{class:"qks-ticks","aria-hidden":"true"}),l=k("span",{},k("b",{},e)," ",k("small",{},t));
return{element:q("qks-slider",q("qks-row",l,a),c),input:s,output:a,track:c,scale:i}}function ke({name:e,unit:t,label:n,min:r,
max:o,step:s,centred:a=!1,ticks:c,place:i=Number,text:l,say:f,move:p}){let d=k("i",{class:a?"qks-rail qks-centred":"qks-\
rail"}),{element:g,input:u,output:m,scale:h}=en({name:e,unit:t,label:n,range:{min:r,max:o,step:s},rail:d});for(let[y,w]of c??
[]){let b=h.appendChild(k("span",{},w));b.style.left=`calc(${Ze/2}px + ${(i(y)-r)/(o-r)} * (100% - ${Ze}px))`}return c&&
g.append(h),u.addEventListener("input",()=>p(Number(u.value))),{element:g,draw(y,w){u.value=String(i(y)),u.setAttribute(
"aria-valuetext",f(y,w)),A(m,l(y,w))}}}function tn(e,t,n){let r=t.map(([,o],s)=>C(o,()=>n(t[s][0])));return{row:Z("qks-segments",e,...r),mark:o=>r.forEach((s,a)=>Q(
s,t[a][0]===o))}}function et(e,t,n,r){let{row:o,mark:s}=tn(t,n,r);return e.append(q("qks-choice",k("span",{class:"qks-ch\
oice-name"},t),o)),s}function tt(e,t){let n=e.map(([r,o])=>C(r,()=>t(o)));return{buttons:n,mark:r=>e.forEach(([,o],s)=>Q(
n[s],r(o)))}}var nt=(e,t)=>Object.entries(t).every(([n,r])=>Math.abs(e[n]-r)<.02);var nn=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,rt=e=>typeof e==
"string"?e:JSON.stringify(e,(t,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function rn(e,t,n){
let r=Object.entries(n).flatMap(([o,s])=>{let a=rt(t[o]);return a===void 0||a===rt(s)||a.length>2e3?[]:[`;${o}=${encodeURIComponent(
a)}`]});return r.length?`#~${e}${r.join("")}`:""}function on(e,t,n){let[r,...o]=t.split(";");if(r!=="#~"+e)return null;let s={};
for(let a of o){let[c,i=""]=a.split("="),l=Object.hasOwn(n,c)?sn(i,n[c]):void 0;l!==void 0&&(s[c]=l)}return s}function sn(e,t){
try{let n=decodeURIComponent(e);if(typeof t=="string")return n;let r=JSON.parse(n);return typeof r==typeof t&&Array.isArray(
r)===Array.isArray(t)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function ot(e,t,n){if(!t.closest(".qk-widget"))return null;
let r=[...t.classList].pop(),o=n.filter(l=>nn(e.get(l))),s=()=>Object.fromEntries(o.map(l=>[l,e.get(l)])),a=s(),c=()=>rn(
r,s(),a),i=l=>{for(let[f,p]of Object.entries(l))e.set(f,p)};return{address:()=>location.href.replace(/#.*$/,"")+c(),write(){
let l=c();if(!(l===location.hash||!l&&!location.hash.startsWith(`#~${r};`)))try{history.replaceState(history.state,"",l||
location.pathname+location.search)}catch{}},read(){let l=on(r,location.hash,a);return l&&i({...a,...l}),l!==null},forget:()=>i(
a)}}var an=["position","left","top","width","height","margin","display","image-rendering"];async function st(e,t){let{width:n,
height:r}=e.getBoundingClientRect(),o=e.cloneNode(!0),s=e.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(y,w)=>{let b=document.createElement("img");b.src=s[w].toDataURL();let j=getComputedStyle(s[w]);for(let M of an)b.style.
setProperty(M,j.getPropertyValue(M));y.replaceWith(b)});let a=e.querySelectorAll("input");o.querySelectorAll("input").forEach(
(y,w)=>{y.setAttribute("value",a[w].value)});for(let y of o.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of o.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let c=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),i=getComputedStyle(e),l=document.createElement("style");l.textContent=c,o.prepend(l),o.style.width=`${n}px`;let[f,p]=[
n+40,r+40+44],d=new XMLSerializer().serializeToString(o),g=`<svg xmlns="http://www.w3.org/2000/svg" width="${f}" height=\
"${p}"><foreignObject x="20" y="20" width="${n}" height="${r}">${d}</foreignObject></svg>`,u=new Image;u.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(g)}`,await u.decode();let m=document.createElement("canvas");m.width=f*2,m.height=
p*2;let h=m.getContext("2d");if(!h)throw new Error("it has no canvas");return h.scale(2,2),h.fillStyle=i.backgroundColor,
h.fillRect(0,0,f,p),h.drawImage(u,0,0,f,p),h.fillStyle=i.color,h.font="600 14px system-ui, sans-serif",h.fillText(document.
title,20,p-44+6,n),h.font="12px system-ui, sans-serif",h.fillText(t,20,p-44+26,n),new Promise((y,w)=>{m.toBlob(b=>b?y(b):
w(new Error("it drew nothing")))})}function at(e,t){let n=k("span",{role:"status",class:"qks-mute"}),r=C("Copy link",async()=>{A(n,await cn(t())?"Copied: i\
t opens this figure as it is now.":`The link: ${t()}`)}),o=C("Save picture",async()=>{A(n,"Drawing…");try{ln(await st(
e,t()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),A(n,"Saved as PNG.")}catch(a){A(n,`This browser c\
annot draw it: ${a.message}.`)}}),s=Z("qks-share","Share this figure",r,o);return s.append(n),s}async function cn(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let t=k("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(t),t.select();let n=document.execCommand("copy");return t.remove(),n}}function ln(e,t){let n=URL.
createObjectURL(e);k("a",{href:n,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}function it(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ct(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var pn=([e,t,n],r=255)=>(r<<24|n<<16|t<<8|e)>>>0,dn=(e,t,n)=>e.
map((r,o)=>Math.round(r+(t[o]-r)*n));function un(e){let t=getComputedStyle(e);return n=>{let r=t.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function lt(e){let t=un(e),n=[0,1,2,3,4].map(o=>t(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,s)=>{let a=s/255*4,c=Math.min(3,Math.floor(a));return pn(dn(n[c],
n[c+1],a-c))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}function Le(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function pt(e){
let t=Le(e),n=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>t.putImageData(n,
0,0)}}var fn=600,hn=120,mn=900,dt=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var ut=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),ft=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let o=e.
get(r);dt(o,t[r])||n({[r]:o})}]));function gn(e,t){let n=0,r=performance.now(),o=s=>{let a=Math.max(0,(s-r)/mn);if(a>=1)return t();e(a<.5?4*a**3:1-(2-2*a)**
3/2),n=requestAnimationFrame(o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():n=requestAnimationFrame(
o),()=>cancelAnimationFrame(n)}function ht(e,t,n,r,[o,s]=[Number,Number]){let a=Object.entries(t).map(([c,i])=>[c,o(e[c]),
o(i)]);return gn(c=>{for(let[i,l,f]of a)e[i]=s(l+(f-l)*c);n()},r)}function mt({model:e,el:t,root:n,live:r,stale:o,refresh:s,
listeners:a,told:c,ended:i}){let l=0,f=0,p,d,g=!1;t.append(n);let u=ot(e,n,Object.keys(a));function m($={}){Object.assign(
o,$),l||=requestAnimationFrame(h)}function h(){cancelAnimationFrame(l),l=0;let $=o;o={};try{s($)}catch(S){if(!g)throw S;
g=!1,u?.forget()}}function y(){g=u?.read()??!1,g&&n.scrollIntoView()}function w(){return n.dataset.look=it()?"dark":"lig\
ht",f=n.clientWidth,f}function b($){clearTimeout(p),p=setTimeout(()=>A(r,$),fn),d||=setTimeout(j,hn)}function j(){d=void 0;
for(let[$,S]of Object.entries(c()))dt(e.get($),S)||e.set($,S);e.save_changes(),u?.write()}function M($,S){let I=Object.entries(
a),L=()=>m({layout:!0});for(let[O,_]of I)e.on(`change:${O}`,_);n.addEventListener("keydown",O=>O.stopPropagation());let F=new ResizeObserver(
()=>n.clientWidth!==f&&L());F.observe(n);let T=ct(L),E=()=>{Object.assign(o,{layout:!0}),h()};addEventListener("beforepr\
int",E),addEventListener("afterprint",L);let U={redrawNow:h};for(let[O,_]of Object.entries(S))Object.defineProperty(U,O,
{get:_});return Object.assign(n,{[$]:U}),Object.assign(t,{[$]:U}),h(),u&&(n.append(at(n,u.address)),y(),addEventListener(
"hashchange",y)),()=>{removeEventListener("hashchange",y);for(let[O,_]of I)e.off(`change:${O}`,_);i?.(),clearTimeout(p),
clearTimeout(d),cancelAnimationFrame(l),removeEventListener("beforeprint",E),removeEventListener("afterprint",L),F.disconnect(),
T(),n.remove()}}return{request:m,measure:w,report:b,start:M}}var we=9;function Te(e,{name:t,detail:n,collapse:r,dots:o=0}){let s=se(),a=k("div",{class:"qks-track","aria-hidden":"tru\
e"}),c=k("div",{class:"qks-foot"}),i=k("span",{class:"qks-mute"}),l=k("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(a.append(l),r){l.style.width=`calc(${we}px + ${r.below} * (100% - ${2*we}px))`;let m=k("span",{class:"qks-mark"},r.mark);
m.style.left=l.style.width,c.append(k("span",{class:"qks-bad"},`${r.kind} collapse`),m)}c.append(i);let f=Array.from({length:o},
()=>a.appendChild(k("i",{class:"qks-dot"}))),p=a.appendChild(k("i",{class:"qks-knob"})),d=k("div",{class:"qks-row"},k("s\
pan",{},k("b",{},t)," ",k("small",{},n)),s);e.append(k("div",{class:"qks-meter"},d,a,c));let g=100,u=(m,h)=>{let y=we+Oe(
h,0,1)*(g-2*we);m.style.transform=`translateX(${y.toFixed(1)}px)`};return{track:a,resize:()=>{g=a.clientWidth},draw(m,h,y,w,b=[]){
A(s,h),s.className=y?"qks-bad":"",A(i,w),u(p,m),b.forEach((j,M)=>u(f[M],j)),r||(l.style.transform=`scaleX(${Math.min(1,m)}\
)`)}}}function gt(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n]*e[n];return Math.sqrt(t)}function yn(e,t,n){let r=new Float64Array(
n);for(let o=0;o<t*n;o+=n)for(let s=0;s<n;s++)r[s]+=e[o+s];return r.map(o=>o/t)}function xn(e,t,n){let r=yn(e,t,n),o=new Float64Array(
t*n);for(let s=0;s<o.length;s+=n)for(let a=0;a<n;a++)o[s+a]=e[s+a]-r[a];return o}var kn=(e,t)=>t>0?e/t:0;function Pe(e,t,n){
let r=gt(e),o=gt(xn(e,t,n));return{norm:r,residual:o,relative:kn(o,r)}}function V(e,t,n,r,o,s=new Float32Array(n*o)){let a=new Float32Array(16),c=l=>Math.min(l,n-1)*r,i=l=>Math.min(l,o-1)*r;for(let l=0;l<
n;l+=4){let f=Math.min(4,n-l),p=[c(l),c(l+1),c(l+2),c(l+3)];for(let d=0;d<o;d+=4){let g=Math.min(4,o-d),u=[i(d),i(d+1),i(
d+2),i(d+3)];wn(e,t,p,u,r,a);for(let m=0;m<f;m++)for(let h=0;h<g;h++)s[(l+m)*o+d+h]=a[4*m+h]}}return s}function wn(e,t,[
n,r,o,s],[a,c,i,l],f,p){let[d,g,u,m]=[0,0,0,0],[h,y,w,b]=[0,0,0,0],[j,M,$,S]=[0,0,0,0],[I,L,F,T]=[0,0,0,0];for(let E=0;E<
f;E++){let U=t[a+E],O=t[c+E],_=t[i+E],ee=t[l+E],te=e[n+E],ne=e[r+E],re=e[o+E],G=e[s+E];d+=te*U,g+=te*O,u+=te*_,m+=te*ee,
h+=ne*U,y+=ne*O,w+=ne*_,b+=ne*ee,j+=re*U,M+=re*O,$+=re*_,S+=re*ee,I+=G*U,L+=G*O,F+=G*_,T+=G*ee}p[0]=d,p[1]=g,p[2]=u,p[3]=
m,p[4]=h,p[5]=y,p[6]=w,p[7]=b,p[8]=j,p[9]=M,p[10]=$,p[11]=S,p[12]=I,p[13]=L,p[14]=F,p[15]=T}var Re=Object.freeze({stretch:1,shift:0,gain:1});function kt(e,t,n,r){let{shape:o,embedding:s,layers:a}=e,{width:c,epsilon:i}=o,
l=t.length,f=bn(l,c/o.heads,o.base),p=new Float32Array(l*c);t.forEach((m,h)=>p.set(s.subarray(m*c,(m+1)*c),h*c));let d=[],
g=[Pe(p,l,c).relative];for(let m=0;m<a.length;m++){let h=a[m],y=je(p,h.readNorm,i),w=vn(e,m,y,l,n[m],f);d.push(w.weights),
p=yt(p,w.output,r),p=yt(p,Mn(je(p,h.hiddenNorm,i),h,o,l),r),g.push(Pe(p,l,c).relative)}let u=V(je(p,e.norm,i),s,l,c,e.words);
return{attention:d,residual:g,logits:u}}function yt(e,t,n){if(n)for(let r=0;r<t.length;r++)t[r]+=e[r];return t}function je(e,t,n){
let r=t.length,o=new Float32Array(e.length);for(let s=0;s<e.length;s+=r){let a=0;for(let i=0;i<r;i++)a+=e[s+i]**2;let c=1/
Math.sqrt(a/r+n);for(let i=0;i<r;i++)o[s+i]=e[s+i]*c*t[i]}return o}function bn(e,t,n){let r=t/2,o=new Float32Array(e*r),
s=new Float32Array(e*r);for(let a=0;a<e;a++)for(let c=0;c<r;c++){let i=a*n**(-c/r);o[a*r+c]=Math.cos(i),s[a*r+c]=Math.sin(
i)}return{half:r,cos:o,sin:s}}function xt(e,t,n,{half:r,cos:o,sin:s}){let a=2*r,c=e.length/n,i=new Float32Array(n*a);for(let l=0;l<
n;l++)for(let f=0;f<r;f++){let p=l*c+t*a+f,d=l*r+f;i[l*a+f]=e[p]*o[d]-e[p+r]*s[d],i[l*a+f+r]=e[p+r]*o[d]+e[p]*s[d]}return i}
function vn({shape:e,layers:t,means:n,sizes:r},o,s,a,c,i){let{width:l,heads:f}=e,p=l/f,d=Math.sqrt(p),{q:g,k:u,v:m,o:h}=t[o],
[y,w,b]=[g,u,m].map(S=>V(s,S,a,l,l)),j=V(s,s,a,l,a),M=new Float32Array(a*l);return{weights:c.map((S,I)=>{let L=V(xt(y,I,
a,i),xt(w,I,a,i),a,p,a),F=S.shift/r[o]+(1-S.stretch)*n[o][I]/d;for(let T=0;T<L.length;T++)L[T]=S.gain*(S.stretch*L[T]/d+
F*j[T]);qn(L,a);for(let T=0;T<a;T++)for(let E=0;E<=T;E++){let U=L[T*a+E];for(let O=I*p;O<(I+1)*p;O++)M[T*l+O]+=U*b[E*l+O]}
return L}),output:V(M,h,a,l,l)}}function qn(e,t){for(let n=0;n<t;n++){let r=e.subarray(n*t,(n+1)*t);Ie(r.subarray(0,n+1)),
r.fill(0,n+1)}}function Ie(e){let t=-1/0,n=0;for(let r of e)t=Math.max(t,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-
t),n+=e[r];for(let r=0;r<e.length;r++)e[r]/=n}function Mn(e,{gate:t,up:n,down:r},{width:o,hidden:s},a){let c=V(e,t,a,o,s),
i=V(e,n,a,o,s);for(let l=0;l<i.length;l++)i[l]*=c[l]/(1+Math.exp(-c[l]));return V(i,r,a,s,o)}var $n=8;function Ce(e){let{layers:t,heads:n}=e.shape,r="",o;function s({ids:c,move:i,scope:l,skip:f}){return r!==c.join()&&
(r=c.join(),o=wt(e,c,a({},Re),!0)),{now:wt(e,c,a(l,i),f),trained:o}}function a({layer:c,head:i},l){return Array.from({length:t},
(f,p)=>Array.from({length:n},(d,g)=>(c===void 0||c===p)&&(i===void 0||i===g)?l:Re))}return s}function wt(e,t,n,r){let o=t.
length,{attention:s,residual:a,logits:c}=kt(e,t,n,r),i=s.map(p=>p.map(d=>En(d,o))),l=0,f=p=>{let d=c.subarray(p*e.words,
(p+1)*e.words);return Ie(d),d};for(let p=0;p<o-1;p++)l-=Math.log(Math.max(f(p)[t[p+1]],1e-30));return{attention:s,entropy:i.
map(p=>p.map(d=>d.entropy)),first:i.map(p=>p.map(d=>d.first)),keys:i.map(p=>p.map(d=>d.keys)),residual:a,perplexity:Math.
exp(l/(o-1)),next:An(f(o-1),$n)}}function En(e,t){let n=0,r=0,o=0;for(let s=1;s<t;s++){o=0;for(let a=0;a<=s;a++){let c=e[s*
t+a];c>0&&(o-=c*Math.log(c))}n+=o/Math.log(s+1)/(t-1),r+=e[s*t]/(t-1)}return{entropy:n,first:r,keys:Math.exp(o)}}function An(e,t){
let n=[];return e.forEach((r,o)=>{if(n.length===t&&r<=n[t-1][1])return;let s=n.findIndex(([,a])=>a<r);n.splice(s<0?n.length:
s,0,[o,r]),n.length>t&&n.pop()}),n}var Sn=["q","k","v","o","gate","up","down"];function Nn({width:e,hidden:t,layers:n},r){let o=[[e,e],[e,e],[e,e],[e,e]],s=[
[t,e],[t,e],[e,t]];return[[r,e],...Array.from({length:n},()=>[...o,...s]).flat()]}function Fe({words:e,shape:t,numbers:n,
sizes:r}){let o=Uint8Array.from(atob(n),u=>u.charCodeAt(0)),s=e.split(`
`).length,a=Nn(t,s),c=a.reduce((u,[m,h])=>u+m*h,0),i=new Float32Array(o.slice(c).buffer),l=new Int8Array(o.buffer,0,c),f=0,
p=0,d=a.map(([u,m])=>{let h=new Float32Array(u*m);for(let y=0;y<u;y++,p++)for(let w=0;w<m;w++,f++)h[y*m+w]=l[f]*i[p];return h}),
g=Array.from({length:2*t.layers+1},(u,m)=>i.slice(p+m*t.width,p+(m+1)*t.width));return On(t,s,d,g,r)}function On(e,t,n,r,o){
let s=Array.from({length:e.layers},(c,i)=>({...Object.fromEntries(Sn.map((f,p)=>[f,n[1+7*i+p]])),readNorm:r[2*i],hiddenNorm:r[2*
i+1]})),a=s.map(({q:c,k:i})=>Ln(c,i,e).map(l=>l/e.width));return{shape:e,words:t,embedding:n[0],layers:s,norm:r[r.length-
1],means:a,sizes:o}}function Ln(e,t,{width:n,heads:r}){let o=n/r*n;return Array.from({length:r},(s,a)=>{let c=0;for(let i=a*
o;i<(a+1)*o;i++)c+=e[i]*t[i];return c})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:t})=>{t.stored?e=Ce(Fe(t.stored)):self.postMessage(
e(t.request))}}function bt(e,t,n){let r=null,o=null,s=!1,a=()=>{},c=p()??f();function i(d){let g=o;o=null,!s&&(l(),n(d,g))}
function l(){o||!r||([o,r]=[r,null],c(o))}function f(){let d;return g=>{setTimeout(()=>{d??=Ce(Fe(e)),i(d(g))})}}function p(){
try{let d=t?URL.createObjectURL(new Blob([t],{type:"text/javascript"})):import.meta.url,g=new Worker(d,{type:"module"});
return a=()=>{g.terminate(),t&&URL.revokeObjectURL(d)},g.onmessage=({data:u})=>i(u),g.onerror=u=>{u.preventDefault(),a(),
c=f(),o&&c(o)},g.postMessage({stored:e}),u=>g.postMessage({request:u})}catch{return null}}return{ask(d){r=d,l()},end(){s=
!0,a()}}}var We="small-llama",vt=globalThis;async function qt(e){let t=document.documentElement.dataset.content_root;return!vt.qkspectrumModels?.[We]&&
t!==void 0&&await Tn(new URL(`${t}_static/qkbook/${We}.js`,document.baseURI).href),vt.qkspectrumModels?.[We]??Pn(e)}function Tn(e){
return new Promise((t,n)=>{let r=document.createElement("script");r.src=e,r.onload=t,r.onerror=()=>n(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function Pn(e){return new Promise(t=>{let n=()=>{e.off("change:stor\
ed",n);let r=e.get("stored");t(JSON.parse(r.slice(r.indexOf(" = ")+3,r.lastIndexOf(";"))))};if(e.get("stored"))return n();
e.on("change:stored",n),e.set("wanted",!0),e.save_changes()})}var Y={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var{words:Mt}=Y.livingModel,Et="<eos>",$t=0,Rn=4e3,In=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
Cn={"-":"@-@",",":"@,@",".":"@.@"},Fn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},be=e=>Fn[e]??
e,At=e=>e!=="<unk>"&&e!==Et;function St(e){let t=new Map(e.map((o,s)=>[o,s]));function n(o){let s=o.toLowerCase(),a=s.charAt(
0).toUpperCase()+s.slice(1);return t.get(o)??t.get(s)??t.get(a)??t.get(o.toUpperCase())??$t}function r(o){let s=[],a=o.slice(
-Rn).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let i of a.split(/\s+/u))i&&(t.has(i)?s.push(
i):s.push(...Wn(i)));let c=s.slice(-Mt).map(i=>{let l=n(i);return{id:l,text:be(i),known:l!==$t}});return{tokens:[{id:t.get(
Et),text:"start",known:!0},...c],cut:s.length>Mt}}return{tokens:r,words:e}}function Wn(e){let t=[...e.match(In)??[]];return t.
map((n,r)=>{let o=Cn[n];if(!o)return n;let s=n==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return s.test(t[r-1]??"")&&s.test(t[r+1]??
"")?o:n})}function Nt(e,t){let n=be(t);return n!==t||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(t)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+n:`${e.trimEnd()} ${n}`}var Ot=11,Un=5,ve=e=>{let t=[...e];return t.length>Ot?`${t.slice(0,Ot-1).join("")}…`:e};function Lt(e,t){let n=0,r=0,o="",
s,a,c,i;function l(g,u){[n,r,s,o]=[g,g<360?420:348,u.ramp,""]}function f(g){let u=g.length,m=Math.min(92,n*.25),h=Math.min(
m,84),y=Math.max(2,Math.min(30,(n-m-4)/u,(r-h)/u)),w=Math.ceil(11/y),b=Math.max(10,Math.min(13,y-.5));c=k("canvas",{width:u,
height:u,role:"img",class:"qks-cells"}),Object.assign(c.style,{width:`${y*u}px`,height:`${y*u}px`,left:`${m}px`,top:`${h}\
px`}),e.replaceChildren(c);let j=de(e,n,h+y*u+2);g.forEach(({text:M,known:$},S)=>{if((u-1-S)%w)return;let I={style:`font\
-size: ${b}px`,class:$?S?"":"qks-mute":"qkl-unknown"},L=(S+.5)*y;J(j,m-5,h+L+b*.35,ve(M),{...I,"text-anchor":"end"});let F=m+
L+b*.35;J(j,F,h-5,ve(M),{...I,transform:`rotate(-90 ${F} ${h-5})`})}),D("rect",{x:m-.75,y:h+y*(u-1)-.75,width:y*u+1.5,height:y+
1.5,class:"qks-ink-line"},j),a=pt(c),c.addEventListener("pointermove",p),c.addEventListener("pointerdown",p)}function p(g){
let u=c.getBoundingClientRect(),m=i.tokens.length,h=Math.floor((g.clientX-u.left)/u.width*m),y=Math.floor((g.clientY-u.top)/
u.height*m);if(h<0||y<0||h>=m||y>=m)return;let[w,b]=[i.tokens[y].text,i.tokens[h].text];t(h>y?`“${w}” cannot see “${b}\
”, which comes later.`:`“${w}” gives “${b}” ${ie(i.weights[y*m+h])} of its attention.`)}function d(g,u,m){let h=u.
length,y=u.map(({text:w,known:b})=>`${w}${b}`).join(`
`);i={weights:g,tokens:u},y!==o&&(o=y,f(u));for(let w=0;w<h;w++)for(let b=w*h;b<=w*h+w;b++)a.pixels[b]=s[Math.round(Math.
sqrt(g[b])*255)];a.show(),c.setAttribute("aria-label",m)}return{resize:l,draw:d}}function Tt(e,t,n,r){let s=Array.from({
length:t*n},(c,i)=>[Math.floor(i/n),i%n]).map(([c,i])=>{let l=k("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),f=k("i",{class:"qkl-share"}),p=C("",()=>r(c+1,i+1),{class:"qkl-head"});return p.append(l,k("span",{class:"qk\
l-rail"},f)),{l:c,h:i,one:p,canvas:l,bar:f}});e.append(...s.map(({one:c})=>c));function a(c,i,l,f,p){for(let{l:d,h:g,one:u,
canvas:m,bar:h}of s){m.width!==i&&(m.width=m.height=i);let y=Le(m),w=y.createImageData(i,i),b=new Uint32Array(w.data.buffer),
j=c.attention[d][g];for(let M=0;M<i;M++)for(let $=M*i;$<=M*i+M;$++)b[$]=l[Math.round(Math.sqrt(j[$])*255)];y.putImageData(
w,0,0),h.style.width=`${100*c.entropy[d][g]}%`,Q(u,f.layer===d+1&&f.head===g+1),u.classList.toggle("qkl-moved",p(d,g)),u.
setAttribute("aria-label",`Layer ${d+1}, head ${g+1}: entropy ${ue(c.entropy[d][g])} of its largest`)}}return{draw:a}}function Pt(e,t){
let n=Array.from({length:Un},()=>{let r=C("",()=>t(r.dataset.word??"")),o=k("i",{"aria-hidden":"true"}),s=se();return e.
append(k("li",{},r,k("span",{class:"qkl-bar"},o),s)),{word:r,bar:o,share:s}});return{draw(r,o){n.forEach(({word:s,bar:a,
share:c},i)=>{let[l,f]=r[i],p=o[l];s.dataset.word=p,s.disabled=!At(p),A(s,be(p)),s.title=s.disabled?"":"Add it to the se\
ntence",a.style.width=`${100*f}%`,A(c,ie(f))})}}}function jt(e){function t(n,r,o,s){let c=[...r,[0,0]],i=c.map(s),l=Math.
max(1e-9,...c.flat().map(Math.abs),...i.flat().map(Math.abs))*1.1,f=Math.min(n/2,190/2)/l,p=h=>(n/2+h*f).toFixed(1),d=h=>(190/
2-h*f).toFixed(1);e.replaceChildren();let g=de(e,n,190);D("path",{d:`M0 ${190/2}H${n}M${n/2} 0V190`,class:"qks-hair"},g);
for(let[h,y]of c)D("circle",{cx:p(h),cy:d(y),r:3.5,class:"qks-mute-line"},g);for(let[h,y]of i)D("circle",{cx:p(h),cy:d(y),
r:3,class:"qks-bar"},g);let[u,m]=i[i.length-1];J(g,Number(p(u))+6,Number(d(m))-6,`${o} at once`,{class:"qks-mute qks-hal\
o"}),J(g,n-2,190/2-5,"real",{...le,"text-anchor":"end"}),J(g,n/2+5,12,"imaginary",le),e.setAttribute("role","img"),e.setAttribute(
"aria-label",`${c.length+o-1} eigenvalues, as trained and as moved; ${o} of them are equal. The largest part is ${l.toFixed(
2)}.`)}return{draw:t}}function Rt(e){function t(n,r,o){let a=(n-60)/(r.length-1),c=p=>36+p*a,i=p=>164-p*146,l=p=>`M${p.map(
(d,g)=>`${c(g).toFixed(1)} ${i(d).toFixed(1)}`).join("L")}`;e.replaceChildren();let f=de(e,n,190);for(let p of[0,.5,1])D(
"path",{d:`M36 ${i(p)}H${n-20}`,class:"qks-hair"},f),J(f,28,i(p)+4,p,{...le,"text-anchor":"end"});r.forEach((p,d)=>J(f,c(
d),184,d?`layer ${d}`:"words",{...le,"text-anchor":"middle"})),D("path",{d:l(o),class:"qks-mute-line","stroke-dasharray":"\
4 4"},f),D("path",{d:l(r),class:"qks-ink-line"},f);for(let p=0;p<r.length;p++)D("circle",{cx:c(p),cy:i(r[p]),r:3.5,class:"\
qks-bar"},f);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(p=>p.toFixed(
2)).join(", ")}; as trained ${o.map(p=>p.toFixed(2)).join(", ")}.`)}return{draw:t}}var ce={variance:1,mean:0,gain:1,skip:!0},It=[["Uniform",{...ce,variance:0}],["As trained",ce],["Peaked",{...ce,variance:81}],
["Looks back",{...ce,mean:-8}],["Only itself",{...ce,mean:12}],["No skips",{...ce,skip:!1}]],qe=["The game was released \
in Japan on March 12 , 2008 , and in North America on June","During the Second World War , the ship was sent to the east\
 coast of","The film was directed by John Smith and produced by John Smith . The film was","The album received positive \
reviews from music critics , and the album was one of the best","In 1995 she moved to New York City with her family , wh\
ere she"],Ct=[["all","all"],["layer","layer"],["head","head"]];function Ft(){let e=k("input",{type:"text",class:"qkl-tex\
t",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your sentence"}),t={...Ye("Presets",_n),input:e,another:C(
"↻ Another sentence"),read:k("p",{class:"qks-sub qkl-read"}),title:ae(""),before:C("‹",null,{"aria-label":"Head befo\
re"}),after:C("›",null,{"aria-label":"Next head"}),map:q("qks-pane qkl-map"),cell:pe(),heads:Z("qkl-heads","Heads"),scope:q(
"qkl-scope"),next:k("ol",{class:"qkl-next"}),perplexity:k("p",{class:"qkl-perplexity"}),meters:q("qkl-meters"),sliders:q(
"qks-sliders qkl-sliders"),more:q("qkl-more"),formula:k("p",{class:"qks-sub qkl-formula"}),plane:q("qks-pane qkl-plane"),
depth:q("qks-pane qkl-depth")},n=k("details",{class:"qks-notes qkl-behind"},k("summary",{},"Behind it: this head’s eigen\
values, and the words layer by layer"));n.append(q("qkl-two",q("",ae("Eigenvalues of this head’s W"),pe("ring: as trai\
ned; dot: as moved"),t.plane),q("",ae("How far the words are apart"),pe("relative residual, layer by layer"),t.depth)));
let r=Xe("qks qkl","a trained language model on your sentence",q("qkl-grid",q("qkl-top",q("qkl-line",e,t.another),q("qks\
-headline",t.caption),q("qkl-line",t.chips,t.read),t.live),q("qkl-left",q("qks-header",t.title,q("qkl-arrows",t.before,t.
after)),t.map,t.cell),q("qkl-middle",ae("All heads"),pe("rows: layers; bars: entropy"),t.heads,t.scope),q("qkl-right",ae(
"The next word"),t.next,t.perplexity,t.meters),t.sliders,t.more,n,t.notes));return{...t,behind:n,root:r}}var _n=[`A smal\
l Llama: 4 layers of 4 heads, 128 numbers for each of 4,000 words, rotary positions, RMSNorm before each part.
  It was trained on WikiText-2 (two million words of Wikipedia), so it writes like an encyclopedia and knows little. Its\

  weights are stored as int8 with one scale a row, and computed with in single precision, in this page.`,`W′ = a (W − λ̄\
 I) + (λ̄ + c) I moves every eigenvalue λ of a head’s query–key matrix to a (λ − λ̄) + λ̄ + c, exactly:
  the variance is multiplied by a², the mean moves by c. Logits become ω′ = a ω + (c + (1 − a) λ̄) x·x′/√32. The slider
  gives c as a logit: what a word of the layer’s usual size gains on its logit for itself. Positions stay in ω as they
  were trained; what is added compares contents at any distance.`,`Perplexity is e to the mean surprise, −log p, over th\
e words of the sentence: as many words as it hesitates between.
  Words that are not among the 4,000 count as one, “a rarer word”. “Still speaks English” is said below 1.25 times the
  trained perplexity of the same sentence, “stumbles” below 1.75, “no longer speaks English” from 5 times on: convention\
s.`,`Entropy collapse is said where the moved heads’ mean entropy is below half of what it was in training, rank collaps\
e
  where the layers leave less than a third of the variety that they leave in training. Both are conventions; they compar\
e with the
  trained model because a trained model’s sharp heads are at work, not collapsed. Where RMSNorm stands cannot be
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:Bn,stumbles:zn,lost:Hn}=Y.livingModel,{uniform:Vn}=Y.gaze,{relativeVariety:Gn}=Y.collapse,fe=e=>e.reduce((t,n)=>t+
n,0)/e.length,Ue=({variance:e,mean:t,gain:n,skip:r})=>e===1&&t===0&&n===1&&r,_e=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(
e).toLocaleString("en"):"over a million";function Me(e,{scope:t,layer:n,head:r}){return t==="all"?e.flat():t==="layer"?e[n-
1]:[e[n-1][r-1]]}var Wt=({scope:e,layer:t,head:n})=>e==="all"?"all heads":e==="layer"?`layer ${t}`:`head ${n} of layer ${t}`,
he=e=>e[e.length-1]/(e[0]||1);function De(e,t,n){let r=fe(Me(e.entropy,n)),o=fe(Me(t.entropy,n));return{uniform:r>Vn&&r>
o,entropy:r<o/2,rank:he(e.residual)<Gn*he(t.residual),share:r}}function Ut(e,t,n){if(Number.isNaN(e.perplexity))return[[
"Type a sentence: the model will read it, and go on."]];let{uniform:r,entropy:o,rank:s}=De(e,t,n),a=e.perplexity/t.perplexity,
c=s?[["all words have become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word ali\
ke","bad"]]:o?[["each word stares at few words, "],["entropy collapse","bad"]]:[["its words look at other words than in \
training"]];if(Ue(n))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(a<Bn){
let l=r||o||s?[[", although in what you moved "],...c]:[];return[["It "],["still speaks English","good"],...l,["."]]}return[
[a<zn?"It stumbles":a<Hn?"It has lost the thread":"It no longer speaks English","strong"],[": "],...c,["."]]}function _t({
variance:e,mean:t,gain:n}){let r=xe(Math.sqrt(e),2),o=t===0?"":` ${t<0?"−":"+"} ${xe(Math.abs(t),1)} · x·x′/‖x‖²`,
s=`ω′ = ${r} ω${o}`;return n===1?s:`${s}, all × ${xe(n,2)}`}function Dt(e,t,{layer:n,head:r}){let o=t.length,i=[...e.
attention[n-1][r-1].subarray((o-1)*o)].map((l,f)=>({weight:l,text:t[f].text})).sort((l,f)=>f.weight-l.weight).slice(0,3).
map(({weight:l,text:f})=>`“${f}” ${ie(l)}`).join(", ");return`Attention of head ${r} in layer ${n} over ${o} tokens.\
 Its entropy is ${ie(e.entropy[n-1][r-1])} of the largest. The last word, “${t[o-1].text}”, looks at ${i}.`}var me=e=>`\
×${" "}${Qe(e)}`;var{factor:Kn,shift:$e}=Y.livingModel,Be=e=>e/(1+e),Bt=e=>Math.abs(e-.5)<.9*ze?1:e/(1-e),zt=Be(Math.sqrt(Kn)),ze=.005;function Ht(e){
let t=s=>[0,.25,.5,1,2,4,9].map(a=>[s?a*a:a,a===0?"0":a<1?`1/${s?1/(a*a):1/a}`:`${s?a*a:a}`]),n=ke({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:zt,step:ze,ticks:t(!0),place:s=>Be(Math.sqrt(s)),text:me,say:s=>`${me(s)}\
 the trained variance`,move:s=>e({variance:Bt(s)**2})}),r=ke({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh($e),max:Math.asinh($e),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(s=>[s,ye(s)]),place:Math.asinh,text:s=>s>
0?`+${s.toFixed(1)}`:ye(Number(s.toFixed(1))),say:s=>`mean moved by ${ye(Number(s.toFixed(1)))}`,move:s=>e({mean:Math.abs(
s)<.009?0:Jn(Math.sinh(s))})}),o=ke({name:"Gain",unit:"of all logits",min:0,max:zt,step:ze,ticks:t(!1),place:Be,text:me,
say:me,move:s=>e({gain:Bt(s)})});return{variance:n,mean:r,gain:o}}var Jn=e=>Math.max(-$e,Math.min($e,e));var Yn=["text","variance","mean","gain","skip","scope","layer","head"],He=4,ge=4;function Xn({model:e,el:t}){let n=Ft(),
{root:r}=n,o=ut(e,Yn),s,a,c,i,l,f={},p=0,d=!1,g=()=>{},u=mt({model:e,el:t,root:r,live:n.live,refresh:_,stale:{layout:!0},
listeners:ft(e,o,z),told:()=>({...o,readings:f}),ended:()=>{d=!0,g(),m.disconnect(),c?.end()}}),m=new IntersectionObserver(
x=>x.some(v=>v.isIntersecting)&&h(),{rootMargin:"400px"});m.observe(r),A(n.caption,"A trained language model will read y\
our sentence here.");async function h(){m.disconnect(),A(n.caption,"Fetching the model…");try{s=await qt(e)}catch(x){A(
n.caption,`The model is not here: ${x.message}.`);return}d||(a=St(s.words.split(`
`)),c=bt(s,e.get("_esm"),j),u.request({question:!0}))}let y=()=>a.tokens(o.text),w;function b(){if(!c)return;let{variance:x,
mean:v,gain:N,skip:P,scope:R,layer:B,head:H}=o;w=y(),c.ask({ids:w.tokens.map(({id:X})=>X),move:{stretch:Math.sqrt(x),shift:v,
gain:N},scope:R==="all"?{}:R==="layer"?{layer:B-1}:{layer:B-1,head:H-1},skip:P})}function j({now:x,trained:v},{ids:N}){let P=y();
P.tokens.map(({id:R})=>R).join()===N.join()&&(i={now:x,trained:v,sentence:P},u.request())}let M=Lt(n.map,x=>A(n.cell,x)),
$=Tt(n.heads,He,ge,(x,v)=>z({layer:x,head:v})),S=Pt(n.next,x=>z({text:Nt(o.text,x)})),I=jt(n.plane),L=Rt(n.depth),F=Te(n.
meters,{name:"Entropy",detail:"of the moved heads",dots:1}),T=Te(n.meters,{name:"Words apart",detail:"after all layers",
dots:1}),E=Ht(z);n.sliders.append(E.variance.element,E.mean.element);let U=et(n.scope,"Move",Ct,x=>z({scope:x})),O=C("Sk\
ip connections",()=>z({skip:!o.skip}));n.more.append(n.formula,E.gain.element,O);function _(x){x.layout&&ee(),x.question&&
b(),te()}function ee(){if(p=u.measure(),l=lt(r),!(p<50)){M.resize(n.map.clientWidth,l);for(let x of[F,T])x.resize()}}function te(){
(document.activeElement!==n.input||n.input.value.trim()==="")&&(n.input.value=o.text);for(let x of["variance","mean","ga\
in"])E[x].draw(o[x]);U(o.scope),Q(O,o.skip),Ge.mark(({skip:x,...v})=>o.skip===x&&nt(o,v)),A(n.title,`Head ${o.head} of l\
ayer ${o.layer}`),A(n.formula,`Moved: ${Wt(o)}. ${_t(o)}`),i&&p>=50&&ne(i)}function ne({now:x,trained:v,sentence:N}){let{
tokens:P}=N,R=Ne(n.caption,Ut(x,v,o));M.draw(x.attention[o.layer-1][o.head-1],P,Dt(x,P,o)),$.draw(x,P.length,l.ramp,o,G),
S.draw(x.next,a.words),Ne(n.perplexity,Vt(x,v));let{share:B,uniform:H,entropy:X,rank:K}=De(x,v,o),W=x.keys.flat(),oe=he(
x.residual);F.draw(B,ue(B),X||H,`${fe(W).toFixed(1)} of ${P.length} keys in use`,[fe(Me(v.entropy,o))]),T.draw(oe,ue(oe),
K,"small dots: as trained",[he(v.residual)]),Gt(N),re(x,v),f=Kt(x,v,N,R),u.report(`${R} The next word: ${x.next.slice(0,
3).map(([Ee])=>a.words[Ee]).join(", ")}.`)}function re(x,v){if(!s||!n.behind.open)return;let{layer:N,head:P,variance:R,mean:B}=o,
{width:H,heads:X}=s.shape,K=s.eigenvalues[N-1][P-1],W=K.reduce((Ae,[Se])=>Ae+Se,0)/H,oe=Math.sqrt(R),Ee=G(N-1,P-1)?B*Math.
sqrt(H/X)/s.sizes[N-1]:0,Ke=G(N-1,P-1)?oe:1;I.draw(n.plane.clientWidth,K,H-K.length,([Ae,Se])=>[Ke*(Ae-W)+W+Ee,Ke*Se]),L.
draw(n.depth.clientWidth,x.residual,v.residual)}let G=(x,v)=>o.scope==="all"||x===o.layer-1&&(o.scope==="layer"||v===o.head-
1);function Vt(x,v){if(Number.isNaN(x.perplexity))return[["No word yet to be surprised by."]];let N=Ue(o)?"":` (as train\
ed ${_e(v.perplexity)})`;return[["Perplexity of this sentence: "],[_e(x.perplexity),"strong"],[N]]}function Gt({tokens:x,
cut:v}){let N=[...new Set(x.filter(({known:R})=>!R).map(({text:R})=>R))],P=[];if(v&&P.push(`Only the last ${x.length-1} \
words are read.`),N.length){let R=N.slice(0,6).map(B=>`“${ve(B)}”`).join(", ");P.push(`Not among its 4,000 words, re\
ad as “a rarer word”: ${R}${N.length>6?", …":""}.`)}A(n.read,P.join(" "))}function Kt({perplexity:x,next:v,entropy:N,
first:P,residual:R},B,{tokens:H},X){let K=W=>Number.isFinite(W)?W:null;return{...o,perplexity:K(x),trained_perplexity:K(
B.perplexity),next:v.map(([W,oe])=>[a.words[W],oe]),entropy:N,first:P,residual:R,tokens:H.map(({text:W})=>W),unknown:H.filter(
({known:W})=>!W).length,headline:X}}function z(x){g(),Object.assign(o,x),"text"in x&&x.text!==n.input.value&&(n.input.value=
o.text),u.request({question:!0})}n.input.value=o.text,n.input.addEventListener("input",()=>z({text:n.input.value})),n.another.
addEventListener("click",()=>{z({text:qe[(qe.indexOf(o.text)+1)%qe.length]})});let Ve=x=>{let v=(o.layer-1)*ge+o.head-1+
x+He*ge;z({layer:Math.floor(v/ge%He)+1,head:v%ge+1})};n.before.addEventListener("click",()=>Ve(-1)),n.after.addEventListener(
"click",()=>Ve(1)),n.behind.addEventListener("toggle",()=>u.request());function Jt({skip:x,...v}){g(),o.skip=x,g=ht(o,v,
()=>u.request({question:!0}),()=>z({...v,skip:x}),[Math.asinh,Math.sinh])}let Ge=tt(It,Jt);return n.chips.append(...Ge.buttons),
u.start("figure",{state:()=>({...o}),readings:()=>f,view:()=>i})}var ao={render:Xn};export{ao as default};
