var tn="http://www.w3.org/2000/svg";var de={class:"qks-mute"};function ue(e,n){for(let[t,r]of Object.entries(n))r!=null&&r!==!1&&e.setAttribute(t,String(r));
return e}function x(e,n={},...t){let r=ue(document.createElement(e),n);return r.append(...t),r}var $=(e,...n)=>x("div",{
class:e},...n);var fe=(...e)=>x("p",{class:"qks-sub"},...e);function U(e,n,t={}){let r=x("button",{type:"button",...t},e);return n&&r.addEventListener(
"click",n),r}var Z=(e,n)=>e.setAttribute("aria-pressed",String(n)),ee=(e,n,...t)=>x("div",{class:e,role:"group","aria-la\
bel":n},...t);function z(e,n,t){return t.appendChild(ue(document.createElementNS(tn,e),n))}function he(e,n,t){return z("\
svg",{width:n,height:t,viewBox:`0 0 ${n} ${t}`,"aria-hidden":"true"},e)}function Y(e,n,t,r,o={}){let a=z("text",{x:n,y:t,
...o},e);return a.textContent=String(r),a}function S(e,n){e.textContent!==n&&(e.textContent=n)}function je(e,n){let t=n.map(([r])=>r).join("");return t!==e.textContent&&
e.replaceChildren(...n.map(([r,o])=>o?x("span",{class:`qks-${o}`},r):r)),t}var ae=(e={})=>x("output",{...e,"aria-live":"\
off"});function te(e){return x("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var nn=()=>x("div",{class:"\
qks-spoken","aria-live":"polite"});function rn(e){let n=x("summary",{},"How this figure is computed");return x("details",
{class:"qks-notes"},n,...e.map(t=>x("p",{},t)))}var nt=(e,n)=>({caption:x("p",{class:"qks-caption"}),live:nn(),chips:ee(
"qks-chips",e),notes:rn(n)});function Re(e,n,...t){let r=`Explorable figure: ${n}`;return x("section",{class:e,"aria-lab\
el":r,"data-lm-suppress-shortcuts":"true"},...t)}var Ie=(e,n,t)=>Math.max(n,Math.min(t,e));function on(e){let n=Math.abs(e);return n.toFixed(n>=99.95?0:n>=9.995?1:2)}function rt(e){
let n=on(e);return e<0&&Number(n)>0?"−"+n:n}var we=e=>e<0?"−"+-e:`${e}`,be=(e,n)=>e.toFixed(n).replace("-","−");var ie=e=>`${Math.round(100*e)} %`;function le(e){let n=e*100;return`${n>=9.5?Math.round(n):n>=.05?n.toFixed(1):0} %`}var ot=12;function sn({name:e,unit:n,label:t=e,range:r,rail:o}){let a=x("input",{type:"range",...r,"aria-label":t}),s=ae(),
c=$("qks-ruler",o,a),l=x("div",{class:"qks-ticks","aria-hidden":"true"}),i=x("span",{},x("b",{},e)," ",x("small",{},n));
return{element:$("qks-slider",$("qks-row",i,s),c),input:a,output:s,track:c,scale:l}}function ve({name:e,unit:n,label:t,min:r,
max:o,step:a,centred:s=!1,ticks:c,place:l=Number,text:i,say:u,move:p}){let f=x("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:y,input:k,output:h,scale:d}=sn({name:e,unit:n,label:t,range:{min:r,max:o,step:a},rail:f});for(let[m,w]of c??
[]){let b=d.appendChild(x("span",{},w));b.style.left=`calc(${ot/2}px + ${(l(m)-r)/(o-r)} * (100% - ${ot}px))`}return c&&
y.append(d),k.addEventListener("input",()=>p(Number(k.value))),{element:y,draw(m,w){k.value=String(l(m)),k.setAttribute(
"aria-valuetext",u(m,w)),S(h,i(m,w))}}}function an(e,n,t){let r=n.map(([,o],a)=>U(o,()=>t(n[a][0])));return{row:ee("qks-segments",e,...r),mark:o=>r.forEach((a,s)=>Z(
a,n[s][0]===o))}}function st(e,n,t,r){let{row:o,mark:a}=an(n,t,r);return e.append($("qks-choice",x("span",{class:"qks-ch\
oice-name"},n),o)),a}function at(e,n){let t=e.map(([r,o])=>U(r,()=>n(o)));return{buttons:t,mark:r=>e.forEach(([,o],a)=>Z(
t[a],r(o)))}}var it=(e,n)=>Object.entries(n).every(([t,r])=>Math.abs(e[t]-r)<.02);var ln=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,lt=e=>typeof e==
"string"?e:JSON.stringify(e,(n,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(6)):t);function cn(e,n,t){
let r=Object.entries(t).flatMap(([o,a])=>{let s=lt(n[o]);return s===void 0||s===lt(a)||s.length>2e3?[]:[`;${o}=${encodeURIComponent(
s)}`]});return r.length?`#~${e}${r.join("")}`:""}function pn(e,n,t){let[r,...o]=n.split(";");if(r!=="#~"+e)return null;let a={};
for(let s of o){let[c,l=""]=s.split("="),i=Object.hasOwn(t,c)?dn(l,t[c]):void 0;i!==void 0&&(a[c]=i)}return a}function dn(e,n){
try{let t=decodeURIComponent(e);if(typeof n=="string")return t;let r=JSON.parse(t);return typeof r==typeof n&&Array.isArray(
r)===Array.isArray(n)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function ct(e,n,t){if(!n.closest(".qk-widget"))return null;
let r=[...n.classList].pop(),o=t.filter(i=>ln(e.get(i))),a=()=>Object.fromEntries(o.map(i=>[i,e.get(i)])),s=a(),c=()=>cn(
r,a(),s),l=i=>{for(let[u,p]of Object.entries(i))e.set(u,p)};return{address:()=>location.href.replace(/#.*$/,"")+c(),write(){
let i=c();if(!(i===location.hash||!i&&!location.hash.startsWith(`#~${r};`)))try{history.replaceState(history.state,"",i||
location.pathname+location.search)}catch{}},read(){let i=pn(r,location.hash,s);return i&&l({...s,...i}),i!==null},forget:()=>l(
s)}}var un=["position","left","top","width","height","margin","display","image-rendering"];async function pt(e,n){let{width:t,
height:r}=e.getBoundingClientRect(),o=e.cloneNode(!0),a=e.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(m,w)=>{let b=document.createElement("img");b.src=a[w].toDataURL();let v=getComputedStyle(a[w]);for(let M of un)b.style.
setProperty(M,v.getPropertyValue(M));m.replaceWith(b)});let s=e.querySelectorAll("input");o.querySelectorAll("input").forEach(
(m,w)=>{m.setAttribute("value",s[w].value)});for(let m of o.querySelectorAll(".qks-share, .qks-spoken"))m.remove();for(let m of o.
querySelectorAll(".qks-sliders"))m.setAttribute("style","position: static");let c=[...document.querySelectorAll("style")].
map(({textContent:m})=>m).filter(m=>m?.includes(".qks")).join(`
`),l=getComputedStyle(e),i=document.createElement("style");i.textContent=c,o.prepend(i),o.style.width=`${t}px`;let[u,p]=[
t+40,r+40+44],f=new XMLSerializer().serializeToString(o),y=`<svg xmlns="http://www.w3.org/2000/svg" width="${u}" height=\
"${p}"><foreignObject x="20" y="20" width="${t}" height="${r}">${f}</foreignObject></svg>`,k=new Image;k.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(y)}`,await k.decode();let h=document.createElement("canvas");h.width=u*2,h.height=
p*2;let d=h.getContext("2d");if(!d)throw new Error("it has no canvas");return d.scale(2,2),d.fillStyle=l.backgroundColor,
d.fillRect(0,0,u,p),d.drawImage(k,0,0,u,p),d.fillStyle=l.color,d.font="600 14px system-ui, sans-serif",d.fillText(document.
title,20,p-44+6,t),d.font="12px system-ui, sans-serif",d.fillText(n,20,p-44+26,t),new Promise((m,w)=>{h.toBlob(b=>b?m(b):
w(new Error("it drew nothing")))})}function dt(e,n){let t=x("span",{role:"status",class:"qks-mute"}),r=U("Copy link",async()=>{S(t,await fn(n())?"Copied: i\
t opens this figure as it is now.":`The link: ${n()}`)}),o=U("Save picture",async()=>{S(t,"Drawing…");try{hn(await pt(
e,n()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),S(t,"Saved as PNG.")}catch(s){S(t,`This browser c\
annot draw it: ${s.message}.`)}}),a=ee("qks-share","Share this figure",r,o);return a.append(t),a}async function fn(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let n=x("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(n),n.select();let t=document.execCommand("copy");return n.remove(),t}}function hn(e,n){let t=URL.
createObjectURL(e);x("a",{href:t,download:n}).click(),setTimeout(()=>URL.revokeObjectURL(t),1e4)}function ut(){let e=document.documentElement,n=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":n.dataset.jpThemeLight?n.dataset.jpThemeLight==="false":n.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(n.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ft(e){let n=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:r});return n.addEventListener(
"change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var mn=([e,n,t],r=255)=>(r<<24|t<<16|n<<8|e)>>>0,gn=(e,n,t)=>e.
map((r,o)=>Math.round(r+(n[o]-r)*t));function yn(e){let n=getComputedStyle(e);return t=>{let r=n.getPropertyValue(`--qks\
-${t}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function ht(e){let n=yn(e),t=[0,1,2,3,4].map(o=>n(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,c=Math.min(3,Math.floor(s));return mn(gn(t[c],
t[c+1],s-c))}),mute:n("mute"),safe:n("safe"),tint:n("tint"),paper:n("paper")}}function Fe(e){let n=e.getContext("2d");if(!n)throw new Error("This browser cannot draw on a canvas");return n}function mt(e){
let n=Fe(e),t=n.createImageData(e.width,e.height);return{pixels:new Uint32Array(t.data.buffer),show:()=>n.putImageData(t,
0,0)}}var xn=600,kn=120,wn=900,qe=(e,n)=>JSON.stringify(e)===JSON.stringify(n);var gt=(e,n)=>Object.fromEntries(n.map(t=>[t,e.get(t)])),yt=(e,n,t)=>Object.fromEntries(Object.keys(n).map(r=>[r,()=>{let o=e.
get(r);qe(o,n[r])||t({[r]:o})}]));function bn(e,n){let t=0,r=performance.now(),o=a=>{let s=Math.max(0,(a-r)/wn);if(s>=1)return n();e(s<.5?4*s**3:1-(2-2*s)**
3/2),t=requestAnimationFrame(o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?n():t=requestAnimationFrame(
o),()=>cancelAnimationFrame(t)}function xt(e,n,t,r,[o,a]=[Number,Number]){let s=Object.entries(n).map(([c,l])=>[c,o(e[c]),
o(l)]);return bn(c=>{for(let[l,i,u]of s)e[l]=a(i+(u-i)*c);t()},r)}function kt({model:e,el:n,root:t,live:r,stale:o,refresh:a,
listeners:s,told:c,ended:l}){let i=0,u=0,p,f,y=!1;n.append(t);let k=ct(e,t,Object.keys(s));function h(E={}){Object.assign(
o,E),i||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(i),i=0;let E=o;o={};try{a(E)}catch(N){if(!y)throw N;
y=!1,k?.forget()}}function m(){y=k?.read()??!1,y&&t.scrollIntoView()}function w(){return t.dataset.look=ut()?"dark":"lig\
ht",u=t.clientWidth,u}function b(E){clearTimeout(p),p=setTimeout(()=>S(r,E),xn),f||=setTimeout(v,kn)}function v(){f=void 0;
for(let[E,N]of Object.entries(c()))qe(e.get(E),N)||e.set(E,N);e.save_changes(),k?.write()}function M(E,N){let j=Object.entries(
s),R=()=>h({layout:!0});for(let[P,W]of j)e.on(`change:${P}`,W);t.addEventListener("keydown",P=>P.stopPropagation());let _=new ResizeObserver(
()=>t.clientWidth!==u&&R());_.observe(t);let O=ft(R),A=()=>{Object.assign(o,{layout:!0}),d()};addEventListener("beforepr\
int",A),addEventListener("afterprint",R);let I={redrawNow:d};for(let[P,W]of Object.entries(N))Object.defineProperty(I,P,
{get:W});return Object.assign(t,{[E]:I}),Object.assign(n,{[E]:I}),d(),k&&(t.append(dt(t,k.address)),m(),addEventListener(
"hashchange",m)),()=>{removeEventListener("hashchange",m);for(let[P,W]of j)e.off(`change:${P}`,W);l?.(),clearTimeout(p),
clearTimeout(f),cancelAnimationFrame(i),removeEventListener("beforeprint",A),removeEventListener("afterprint",R),_.disconnect(),
O(),t.remove()}}return{request:h,measure:w,report:b,start:M}}var Me=9;function Ce(e,{name:n,detail:t,collapse:r,dots:o=0}){let a=ae(),s=x("div",{class:"qks-track","aria-hidden":"tru\
e"}),c=x("div",{class:"qks-foot"}),l=x("span",{class:"qks-mute"}),i=x("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(s.append(i),r){i.style.width=`calc(${Me}px + ${r.below} * (100% - ${2*Me}px))`;let h=x("span",{class:"qks-mark"},r.mark);
h.style.left=i.style.width,c.append(x("span",{class:"qks-bad"},`${r.kind} collapse`),h)}c.append(l);let u=Array.from({length:o},
()=>s.appendChild(x("i",{class:"qks-dot"}))),p=s.appendChild(x("i",{class:"qks-knob"})),f=x("div",{class:"qks-row"},x("s\
pan",{},x("b",{},n)," ",x("small",{},t)),a);e.append(x("div",{class:"qks-meter"},f,s,c));let y=100,k=(h,d)=>{let m=Me+Ie(
d,0,1)*(y-2*Me);h.style.transform=`translateX(${m.toFixed(1)}px)`};return{track:s,resize:()=>{y=s.clientWidth},draw(h,d,m,w,b=[]){
S(a,d),a.className=m?"qks-bad":"",S(l,w),k(p,h),b.forEach((v,M)=>k(u[M],v)),r||(i.style.transform=`scaleX(${Math.min(1,h)}\
)`)}}}function wt(e){let n=0;for(let t=0;t<e.length;t++)n+=e[t]*e[t];return Math.sqrt(n)}function vn(e,n,t){let r=new Float64Array(
t);for(let o=0;o<n*t;o+=t)for(let a=0;a<t;a++)r[a]+=e[o+a];return r.map(o=>o/n)}function qn(e,n,t){let r=vn(e,n,t),o=new Float64Array(
n*t);for(let a=0;a<o.length;a+=t)for(let s=0;s<t;s++)o[a+s]=e[a+s]-r[s];return o}var Mn=(e,n)=>n>0?e/n:0;function We(e,n,t){
let r=wt(e),o=wt(qn(e,n,t));return{norm:r,residual:o,relative:Mn(o,r)}}function H(e,n,t,r,o,a=new Float32Array(t*o)){let s=new Float32Array(16),c=i=>Math.min(i,t-1)*r,l=i=>Math.min(i,o-1)*r;for(let i=0;i<
t;i+=4){let u=Math.min(4,t-i),p=[c(i),c(i+1),c(i+2),c(i+3)];for(let f=0;f<o;f+=4){let y=Math.min(4,o-f),k=[l(f),l(f+1),l(
f+2),l(f+3)];$n(e,n,p,k,r,s);for(let h=0;h<u;h++)for(let d=0;d<y;d++)a[(i+h)*o+f+d]=s[4*h+d]}}return a}function $n(e,n,[
t,r,o,a],[s,c,l,i],u,p){let[f,y,k,h]=[0,0,0,0],[d,m,w,b]=[0,0,0,0],[v,M,E,N]=[0,0,0,0],[j,R,_,O]=[0,0,0,0];for(let A=0;A<
u;A++){let I=n[s+A],P=n[c+A],W=n[l+A],ne=n[i+A],G=e[t+A],re=e[r+A],oe=e[o+A],se=e[a+A];f+=G*I,y+=G*P,k+=G*W,h+=G*ne,d+=re*
I,m+=re*P,w+=re*W,b+=re*ne,v+=oe*I,M+=oe*P,E+=oe*W,N+=oe*ne,j+=se*I,R+=se*P,_+=se*W,O+=se*ne}p[0]=f,p[1]=y,p[2]=k,p[3]=h,
p[4]=d,p[5]=m,p[6]=w,p[7]=b,p[8]=v,p[9]=M,p[10]=E,p[11]=N,p[12]=j,p[13]=R,p[14]=_,p[15]=O}var _e=Object.freeze({stretch:1,shift:0,gain:1});function qt(e,n,t,r){let{shape:o,embedding:a,layers:s}=e,{width:c,epsilon:l}=o,
i=n.length,u=En(i,c/o.heads,o.base),p=new Float32Array(i*c);n.forEach((h,d)=>p.set(a.subarray(h*c,(h+1)*c),d*c));let f=[],
y=[We(p,i,c).relative];for(let h=0;h<s.length;h++){let d=s[h],m=Ue(p,d.readNorm,l),w=An(e,h,m,i,t[h],u);f.push(w.weights),
p=bt(p,w.output,r),p=bt(p,Nn(Ue(p,d.hiddenNorm,l),d,o,i),r),y.push(We(p,i,c).relative)}let k=H(Ue(p,e.norm,l),a,i,c,e.words);
return{attention:f,residual:y,logits:k}}function bt(e,n,t){if(t)for(let r=0;r<n.length;r++)n[r]+=e[r];return n}function Ue(e,n,t){
let r=n.length,o=new Float32Array(e.length);for(let a=0;a<e.length;a+=r){let s=0;for(let l=0;l<r;l++)s+=e[a+l]**2;let c=1/
Math.sqrt(s/r+t);for(let l=0;l<r;l++)o[a+l]=e[a+l]*c*n[l]}return o}function En(e,n,t){let r=n/2,o=new Float32Array(e*r),
a=new Float32Array(e*r);for(let s=0;s<e;s++)for(let c=0;c<r;c++){let l=s*t**(-c/r);o[s*r+c]=Math.cos(l),a[s*r+c]=Math.sin(
l)}return{half:r,cos:o,sin:a}}function vt(e,n,t,{half:r,cos:o,sin:a}){let s=2*r,c=e.length/t,l=new Float32Array(t*s);for(let i=0;i<
t;i++)for(let u=0;u<r;u++){let p=i*c+n*s+u,f=i*r+u;l[i*s+u]=e[p]*o[f]-e[p+r]*a[f],l[i*s+u+r]=e[p+r]*o[f]+e[p]*a[f]}return l}
function An({shape:e,layers:n,means:t,sizes:r},o,a,s,c,l){let{width:i,heads:u}=e,p=i/u,f=Math.sqrt(p),{q:y,k,v:h,o:d}=n[o],
[m,w,b]=[y,k,h].map(N=>H(a,N,s,i,i)),v=H(a,a,s,i,s),M=new Float32Array(s*i);return{weights:c.map((N,j)=>{let R=H(vt(m,j,
s,l),vt(w,j,s,l),s,p,s),_=N.shift/r[o]+(1-N.stretch)*t[o][j]/f;for(let O=0;O<R.length;O++)R[O]=N.gain*(N.stretch*R[O]/f+
_*v[O]);Sn(R,s);for(let O=0;O<s;O++)for(let A=0;A<=O;A++){let I=R[O*s+A];for(let P=j*p;P<(j+1)*p;P++)M[O*i+P]+=I*b[A*i+P]}
return R}),output:H(M,d,s,i,i)}}function Sn(e,n){for(let t=0;t<n;t++){let r=e.subarray(t*n,(t+1)*n);De(r.subarray(0,t+1)),
r.fill(0,t+1)}}function De(e){let n=-1/0,t=0;for(let r of e)n=Math.max(n,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-
n),t+=e[r];for(let r=0;r<e.length;r++)e[r]/=t}function Nn(e,{gate:n,up:t,down:r},{width:o,hidden:a},s){let c=H(e,n,s,o,a),
l=H(e,t,s,o,a);for(let i=0;i<l.length;i++)l[i]*=c[i]/(1+Math.exp(-c[i]));return H(l,r,s,a,o)}var On=8;function Be(e){let{layers:n,heads:t}=e.shape,r="",o;function a({ids:c,move:l,scope:i,skip:u}){return r!==c.join()&&
(r=c.join(),o=Mt(e,c,s({},_e),!0)),{now:Mt(e,c,s(i,l),u),trained:o}}function s({layer:c,head:l},i){return Array.from({length:n},
(u,p)=>Array.from({length:t},(f,y)=>(c===void 0||c===p)&&(l===void 0||l===y)?i:_e))}return a}function Mt(e,n,t,r){let o=n.
length,{attention:a,residual:s,logits:c}=qt(e,n,t,r),l=a.map(p=>p.map(f=>Ln(f,o))),i=0,u=p=>{let f=c.subarray(p*e.words,
(p+1)*e.words);return De(f),f};for(let p=0;p<o-1;p++)i-=Math.log(Math.max(u(p)[n[p+1]],1e-30));return{attention:a,entropy:l.
map(p=>p.map(f=>f.entropy)),first:l.map(p=>p.map(f=>f.first)),keys:l.map(p=>p.map(f=>f.keys)),residual:s,perplexity:Math.
exp(i/(o-1)),next:Tn(u(o-1),On)}}function Ln(e,n){let t=0,r=0,o=0;for(let a=1;a<n;a++){o=0;for(let s=0;s<=a;s++){let c=e[a*
n+s];c>0&&(o-=c*Math.log(c))}t+=o/Math.log(a+1)/(n-1),r+=e[a*n]/(n-1)}return{entropy:t,first:r,keys:Math.exp(o)}}function Tn(e,n){
let t=[];return e.forEach((r,o)=>{if(t.length===n&&r<=t[n-1][1])return;let a=t.findIndex(([,s])=>s<r);t.splice(a<0?t.length:
a,0,[o,r]),t.length>n&&t.pop()}),t}var Pn=["q","k","v","o","gate","up","down"];function jn({width:e,hidden:n,layers:t},r){let o=[[e,e],[e,e],[e,e],[e,e]],a=[
[n,e],[n,e],[e,n]];return[[r,e],...Array.from({length:t},()=>[...o,...a]).flat()]}function ze({words:e,shape:n,numbers:t,
sizes:r}){let o=Uint8Array.from(atob(t),k=>k.charCodeAt(0)),a=e.split(`
`).length,s=jn(n,a),c=s.reduce((k,[h,d])=>k+h*d,0),l=new Float32Array(o.slice(c).buffer),i=new Int8Array(o.buffer,0,c),u=0,
p=0,f=s.map(([k,h])=>{let d=new Float32Array(k*h);for(let m=0;m<k;m++,p++)for(let w=0;w<h;w++,u++)d[m*h+w]=i[u]*l[p];return d}),
y=Array.from({length:2*n.layers+1},(k,h)=>l.slice(p+h*n.width,p+(h+1)*n.width));return Rn(n,a,f,y,r)}function Rn(e,n,t,r,o){
let a=Array.from({length:e.layers},(c,l)=>({...Object.fromEntries(Pn.map((u,p)=>[u,t[1+7*l+p]])),readNorm:r[2*l],hiddenNorm:r[2*
l+1]})),s=a.map(({q:c,k:l})=>In(c,l,e).map(i=>i/e.width));return{shape:e,words:n,embedding:t[0],layers:a,norm:r[r.length-
1],means:s,sizes:o}}function In(e,n,{width:t,heads:r}){let o=t/r*t;return Array.from({length:r},(a,s)=>{let c=0;for(let l=s*
o;l<(s+1)*o;l++)c+=e[l]*n[l];return c})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:n})=>{n.stored?e=Be(ze(n.stored)):self.postMessage(
e(n.request))}}function $t(e,n,t){let r=null,o=null,a=!1,s=()=>{},c=p()??u();function l(f){let y=o;o=null,!a&&(i(),t(f,y))}
function i(){o||!r||([o,r]=[r,null],c(o))}function u(){let f;return y=>{setTimeout(()=>{f??=Be(ze(e)),l(f(y))})}}function p(){
try{let f=n?URL.createObjectURL(new Blob([n],{type:"text/javascript"})):import.meta.url,y=new Worker(f,{type:"module"});
return s=()=>{y.terminate(),n&&URL.revokeObjectURL(f)},y.onmessage=({data:k})=>l(k),y.onerror=k=>{k.preventDefault(),s(),
c=u(),o&&c(o)},y.postMessage({stored:e}),k=>y.postMessage({request:k})}catch{return null}}return{ask(f){r=f,i()},end(){a=
!0,s()}}}var $e={state:{text:"The game was released in Japan on March 12 , 2008 , and in North America on June",variance:0,mean:0,
gain:1,skip:!0,scope:"all",layer:2,head:2},tokens:[{id:8,text:"start",known:!0},{id:13,text:"The",known:!0},{id:77,text:"\
game",known:!0},{id:12,text:"was",known:!0},{id:153,text:"released",known:!0},{id:6,text:"in",known:!0},{id:955,text:"Ja\
pan",known:!0},{id:18,text:"on",known:!0},{id:242,text:"March",known:!0},{id:244,text:"12",known:!0},{id:2,text:",",known:!0},
{id:280,text:"2008",known:!0},{id:2,text:",",known:!0},{id:5,text:"and",known:!0},{id:6,text:"in",known:!0},{id:223,text:"\
North",known:!0},{id:413,text:"America",known:!0},{id:18,text:"on",known:!0},{id:189,text:"June",known:!0}],attention:[[
1],[.5533,.4467],[.3679,.3526,.2795],[.278,.2629,.2536,.2055],[.2162,.2164,.1953,.2067,.1654],[.1801,.1685,.1711,.1784,.1682,
.1339],[.1516,.1465,.1405,.1488,.1434,.1512,.1181],[.124,.1279,.1288,.1323,.1272,.119,.1375,.1033],[.1192,.1184,.1082,.1178,
.115,.1092,.1119,.1116,.0886],[.1037,.1026,.1001,.1065,.1001,.1045,.1027,.1003,.1,.0796],[.092,.0963,.0913,.0892,.0914,.0905,
.0917,.0929,.0931,.0953,.0762],[.0886,.0854,.0781,.0837,.0831,.0873,.078,.087,.0871,.0855,.0871,.069],[.0787,.0825,.0782,
.0765,.0782,.0775,.0786,.0795,.0796,.0817,.0652,.0787,.0652],[.0756,.0728,.0708,.0708,.0718,.0708,.0752,.071,.0769,.0729,
.0706,.0719,.0707,.0581],[.0722,.0677,.0685,.0716,.0679,.0539,.0722,.063,.0682,.0709,.0679,.0691,.0679,.0655,.0538],[.0652,
.0627,.0657,.065,.0649,.0629,.0606,.063,.061,.0616,.0642,.0637,.0644,.0652,.0633,.0467],[.0653,.0608,.0551,.0585,.0585,.0613,
.0507,.0637,.0607,.0606,.0601,.0525,.0603,.0589,.0613,.0632,.0486],[.0548,.0561,.0566,.0581,.0559,.052,.0604,.0455,.0576,
.0564,.0578,.0571,.0579,.0546,.0518,.0616,.0605,.0454],[.0569,.0551,.0528,.0554,.0544,.0524,.0533,.0533,.0432,.0507,.0547,
.0523,.0547,.0549,.0526,.0549,.0531,.0533,.042]],now:{entropy:[[.9996,.9995,1,.9997],[.9997,.9979,.9961,.9992],[.9994,.9993,
.9967,1],[.9999,.9999,.9989,1]],first:[[.1385,.138,.1409,.1391],[.1452,.1524,.1563,.1482],[.1476,.1482,.1276,.1401],[.1442,
.1445,.1334,.1414]],keys:[[18.9924,18.9902,18.9997,18.9951],[18.994,18.9505,18.9104,18.9809],[18.9786,18.9746,18.8602,18.9987],
[18.9964,18.9956,18.9646,19]],residual:[.9472,.832,.8272,.8288,.8415],perplexity:24.1555,next:[[",",.0745],[".",.0741],[
"2012",.0598],["2010",.0589],["2009",.0543],["2007",.0508],["2008",.0345],["2006",.0328]]},trained:{entropy:[[.8847,.6836,
.9738,.9396],[.5346,.4731,.4749,.2832],[.7122,.4178,.2109,.5669],[.3521,.5356,.5947,.6143]],keys:[[17.0877,16.9126,17.9083,
17.9941],[3.3441,1.1672,3.7359,1.9813],[6.4207,1.2523,4.4934,4.4338],[8.1589,1.2442,7.1639,9.2265]],residual:[.9472,.8396,
.825,.8442,.8575],perplexity:12.1406}};function Et(){let{state:e,tokens:n,attention:t,now:r,trained:o}=$e,a=new Float32Array(n.length**2);t.forEach((l,i)=>a.set(
l,i*n.length));let s=[];s[e.layer-1]=[],s[e.layer-1][e.head-1]=a;let c=r.next.map(([l,i])=>[l,i]);return{now:{...r,attention:s,
next:c},trained:o,sentence:{tokens:n,cut:!1}}}var Ve="small-llama",At=globalThis;async function St(e){let n=document.documentElement.dataset.content_root;return!At.qkspectrumModels?.[Ve]&&
n!==void 0&&await Cn(new URL(`${n}_static/qkbook/${Ve}.js`,document.baseURI).href),At.qkspectrumModels?.[Ve]??Wn(e)}function Cn(e){
return new Promise((n,t)=>{let r=document.createElement("script");r.src=e,r.onload=n,r.onerror=()=>t(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function Wn(e){return new Promise(n=>{let t=()=>{e.off("change:stor\
ed",t);let r=e.get("stored");n(JSON.parse(r.slice(r.indexOf(" = ")+3,r.lastIndexOf(";"))))};if(e.get("stored"))return t();
e.on("change:stored",t),e.set("wanted",!0),e.save_changes()})}var X={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var{words:Nt}=X.livingModel,Lt="<eos>",Ot=0,_n=4e3,Dn=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
Bn={"-":"@-@",",":"@,@",".":"@.@"},zn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},Ee=e=>zn[e]??
e,Tt=e=>e!=="<unk>"&&e!==Lt;function Pt(e){let n=new Map(e.map((o,a)=>[o,a]));function t(o){let a=o.toLowerCase(),s=a.charAt(
0).toUpperCase()+a.slice(1);return n.get(o)??n.get(a)??n.get(s)??n.get(o.toUpperCase())??Ot}function r(o){let a=[],s=o.slice(
-_n).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let l of s.split(/\s+/u))l&&(n.has(l)?a.push(
l):a.push(...Vn(l)));let c=a.slice(-Nt).map(l=>{let i=t(l);return{id:i,text:Ee(l),known:i!==Ot}});return{tokens:[{id:n.get(
Lt),text:"start",known:!0},...c],cut:a.length>Nt}}return{tokens:r,words:e}}function Vn(e){let n=[...e.match(Dn)??[]];return n.
map((t,r)=>{let o=Bn[t];if(!o)return t;let a=t==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return a.test(n[r-1]??"")&&a.test(n[r+1]??
"")?o:t})}function jt(e,n){let t=Ee(n);return t!==n||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(n)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+t:`${e.trimEnd()} ${t}`}var He=11,Hn=5,Ae=e=>{let n=[...e];return n.length>He?`${n.slice(0,He-1).join("")}…`:e};function Rt(e,n,[t,r]){let o=0,
a=0,s="",c,l,i,u;function p(h,d){[o,a,c,s]=[h,h<360?t:r,d.ramp,""]}function f(h){let d=h.length,m=Math.min(92,o*.25),w=Math.
max(...h.map(({text:j})=>Math.min(He,[...j].length))),b=Math.min(m,84,7*w+8),v=Math.max(2,Math.min(30,(o-m-4)/d,(a-b)/d)),
M=Math.ceil(11/v),E=Math.max(10,Math.min(13,v-.5));i=x("canvas",{width:d,height:d,role:"img",class:"qks-cells"}),Object.
assign(i.style,{width:`${v*d}px`,height:`${v*d}px`,left:`${m}px`,top:`${b}px`}),e.replaceChildren(i);let N=he(e,o,b+v*d+
2);h.forEach(({text:j,known:R},_)=>{if((d-1-_)%M)return;let O={style:`font-size: ${E}px`,class:R?_?"":"qks-mute":"qkl-un\
known"},A=(_+.5)*v;Y(N,m-5,b+A+E*.35,Ae(j),{...O,"text-anchor":"end"});let I=m+A+E*.35;Y(N,I,b-5,Ae(j),{...O,transform:`\
rotate(-90 ${I} ${b-5})`})}),z("rect",{x:m-.75,y:b+v*(d-1)-.75,width:v*d+1.5,height:v+1.5,class:"qks-ink-line"},N),l=mt(
i),i.addEventListener("pointermove",y),i.addEventListener("pointerdown",y)}function y(h){let d=i.getBoundingClientRect(),
m=u.tokens.length,w=Math.floor((h.clientX-d.left)/d.width*m),b=Math.floor((h.clientY-d.top)/d.height*m);if(w<0||b<0||w>=
m||b>=m)return;let[v,M]=[u.tokens[b].text,u.tokens[w].text];n(w>b?`“${v}” cannot see “${M}”, which comes later.`:
`“${v}” gives “${M}” ${le(u.weights[b*m+w])} of its attention.`)}function k(h,d,m){let w=d.length,b=d.map(({text:v,
known:M})=>`${v}${M}`).join(`
`);u={weights:h,tokens:d},b!==s&&(s=b,f(d));for(let v=0;v<w;v++)for(let M=v*w;M<=v*w+v;M++)l.pixels[M]=c[Math.round(Math.
sqrt(h[M])*255)];l.show(),i.setAttribute("aria-label",m)}return{resize:p,draw:k}}function It(e,n,t,r){let a=Array.from({
length:n*t},(c,l)=>[Math.floor(l/t),l%t]).map(([c,l])=>{let i=x("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),u=x("i",{class:"qkl-share"}),p=U("",()=>r(c+1,l+1),{class:"qkl-head"});return p.append(i,x("span",{class:"qk\
l-rail"},u)),{l:c,h:l,one:p,canvas:i,bar:u}});e.append(...a.map(({one:c})=>c));function s(c,l,i,u,p){for(let{l:f,h:y,one:k,
canvas:h,bar:d}of a){h.width!==l&&(h.width=h.height=l);let m=Fe(h),w=m.createImageData(l,l),b=new Uint32Array(w.data.buffer),
v=c.attention[f][y];for(let M=0;M<l;M++)for(let E=M*l;E<=M*l+M;E++)b[E]=i[Math.round(Math.sqrt(v[E])*255)];m.putImageData(
w,0,0),d.style.width=`${100*c.entropy[f][y]}%`,Z(k,u.layer===f+1&&u.head===y+1),k.classList.toggle("qkl-moved",p(f,y)),k.
setAttribute("aria-label",`Layer ${f+1}, head ${y+1}: entropy ${ie(c.entropy[f][y])} of its largest`)}}return{draw:s}}function Ft(e,n){
let t=Array.from({length:Hn},()=>{let r=U("",()=>n(r.dataset.word??"")),o=x("i",{"aria-hidden":"true"}),a=ae();return e.
append(x("li",{},r,x("span",{class:"qkl-bar"},o),a)),{word:r,bar:o,share:a}});return{draw(r){t.forEach(({word:o,bar:a,share:s},c)=>{
let[l,i]=r[c];o.dataset.word=l,o.disabled=!Tt(l),S(o,Ee(l)),o.title=o.disabled?"":"Add it to the sentence",a.style.width=
`${100*i}%`,S(s,le(i))})}}}function Ct(e){function n(t,r,o,a){let c=[...r,[0,0]],l=c.map(a),i=Math.max(1e-9,...c.flat().
map(Math.abs),...l.flat().map(Math.abs))*1.1,u=Math.min(t/2,190/2)/i,p=d=>(t/2+d*u).toFixed(1),f=d=>(190/2-d*u).toFixed(
1);e.replaceChildren();let y=he(e,t,190);z("path",{d:`M0 ${190/2}H${t}M${t/2} 0V190`,class:"qks-hair"},y);for(let[d,m]of c)
z("circle",{cx:p(d),cy:f(m),r:3.5,class:"qks-mute-line"},y);for(let[d,m]of l)z("circle",{cx:p(d),cy:f(m),r:3,class:"qks-\
bar"},y);let[k,h]=l[l.length-1];Y(y,Number(p(k))+6,Number(f(h))-6,`${o} at once`,{class:"qks-mute qks-halo"}),Y(y,t-2,190/
2-5,"real",{...de,"text-anchor":"end"}),Y(y,t/2+5,12,"imaginary",de),e.setAttribute("role","img"),e.setAttribute("aria-l\
abel",`${c.length+o-1} eigenvalues, as trained and as moved; ${o} of them are equal. The largest part is ${i.toFixed(2)}\
.`)}return{draw:n}}function Wt(e){function n(t,r,o){let s=(t-60)/(r.length-1),c=p=>36+p*s,l=p=>164-p*146,i=p=>`M${p.map(
(f,y)=>`${c(y).toFixed(1)} ${l(f).toFixed(1)}`).join("L")}`;e.replaceChildren();let u=he(e,t,190);for(let p of[0,.5,1])z(
"path",{d:`M36 ${l(p)}H${t-20}`,class:"qks-hair"},u),Y(u,28,l(p)+4,p,{...de,"text-anchor":"end"});r.forEach((p,f)=>Y(u,c(
f),184,f?`layer ${f}`:"words",{...de,"text-anchor":"middle"})),z("path",{d:i(o),class:"qks-mute-line","stroke-dasharray":"\
4 4"},u),z("path",{d:i(r),class:"qks-ink-line"},u);for(let p=0;p<r.length;p++)z("circle",{cx:c(p),cy:l(r[p]),r:3.5,class:"\
qks-bar"},u);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(p=>p.toFixed(
2)).join(", ")}; as trained ${o.map(p=>p.toFixed(2)).join(", ")}.`)}return{draw:n}}var ce={variance:1,mean:0,gain:1,skip:!0},Ge=[["Uniform",{...ce,variance:0}],["As trained",ce],["Peaked",{...ce,variance:81}],
["Looks back",{...ce,mean:-8}],["Only itself",{...ce,mean:12}],["No skips",{...ce,skip:!1}]],Se=["The game was released \
in Japan on March 12 , 2008 , and in North America on June","During the Second World War , the ship was sent to the east\
 coast of","The film was directed by John Smith and produced by John Smith . The film was","The album received positive \
reviews from music critics , and the album was one of the best","In 1995 she moved to New York City with her family , wh\
ere she"],Ut=[["all","all"],["layer","layer"],["head","head"]];function _t(e){let n=x("input",{type:"text",class:"qkl-te\
xt",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your sentence"}),t={...nt("Presets",Gn),input:n,another:U(
"↻ Another sentence"),read:x("p",{class:"qks-sub qkl-read"}),title:te(""),before:U("‹",null,{"aria-label":"Head befo\
re"}),after:U("›",null,{"aria-label":"Next head"}),map:$("qks-pane qkl-map"),cell:fe(),heads:ee("qkl-heads","Heads"),scope:$(
"qkl-scope"),next:x("ol",{class:"qkl-next"}),perplexity:x("p",{class:"qkl-perplexity"}),meters:$("qkl-meters"),sliders:$(
"qks-sliders qkl-sliders"),more:$("qkl-more"),formula:x("p",{class:"qks-sub qkl-formula"}),plane:$("qks-pane qkl-plane"),
depth:$("qks-pane qkl-depth")},r=x("details",{class:"qks-notes qkl-behind"},x("summary",{},"Behind it: this head’s eigen\
values, and the words layer by layer"));r.append($("qkl-two",$("",te("Eigenvalues of this head’s W"),fe("ring: as trai\
ned; dot: as moved"),t.plane),$("",te("How far the words are apart"),fe("relative residual, layer by layer"),t.depth)));
let o="a trained language model on your sentence",a=$("qkl-left",$("qks-header",t.title,$("qkl-arrows",t.before,t.after)),
t.map,t.cell);if(e){let c=ue(te("Next word"),{"aria-level":2}),l=$("qkl-after",$("qks-row",c,t.perplexity),t.next);ue(t.
title,{"aria-level":2});let i=$("qkl-grid",t.chips,$("qks-headline",t.caption),n,a,$("qkl-right",l,t.meters),t.sliders,t.
more,t.read,t.live,t.notes);return{...t,behind:r,root:Re("qks qkl-compact qkl",o,i)}}let s=Re("qks qkl",o,$("qkl-grid",$(
"qkl-top",$("qkl-line",n,t.another),$("qks-headline",t.caption),$("qkl-line",t.chips,t.read),t.live),a,$("qkl-middle",te(
"All heads"),fe("rows: layers; bars: entropy"),t.heads,t.scope),$("qkl-right",te("The next word"),t.next,t.perplexity,t.
meters),t.sliders,t.more,r,t.notes));return{...t,behind:r,root:s}}var Gn=[`A small Llama: 4 layers of 4 heads, 128 numbe\
rs for each of 4,000 words, rotary positions, RMSNorm before each part.
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
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:Kn,stumbles:Yn,lost:Xn}=X.livingModel,{uniform:Qn}=X.gaze,{relativeVariety:Zn}=X.collapse,me=e=>e.reduce((n,t)=>n+
t,0)/e.length,Je=({variance:e,mean:n,gain:t,skip:r})=>e===1&&n===0&&t===1&&r,Ke=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(
e).toLocaleString("en"):"over a million";function Ne(e,{scope:n,layer:t,head:r}){return n==="all"?e.flat():n==="layer"?e[t-
1]:[e[t-1][r-1]]}var Dt=({scope:e,layer:n,head:t})=>e==="all"?"all heads":e==="layer"?`layer ${n}`:`head ${t} of layer ${n}`,
ge=e=>e[e.length-1]/(e[0]||1);function Ye(e,n,t){let r=me(Ne(e.entropy,t)),o=me(Ne(n.entropy,t));return{uniform:r>Qn&&r>
o,entropy:r<o/2,rank:ge(e.residual)<Zn*ge(n.residual),share:r}}function Bt(e,n,t){if(Number.isNaN(e.perplexity))return[[
"Type a sentence: the model will read it, and go on."]];let{uniform:r,entropy:o,rank:a}=Ye(e,n,t),s=e.perplexity/n.perplexity,
c=a?[["all words have become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word ali\
ke","bad"]]:o?[["each word stares at few words, "],["entropy collapse","bad"]]:[["its words look at other words than in \
training"]];if(Je(t))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(s<Kn){
let i=r||o||a?[[", although in what you moved "],...c]:[];return[["It "],["still speaks English","good"],...i,["."]]}return[
[s<Yn?"It stumbles":s<Xn?"It has lost the thread":"It no longer speaks English","strong"],[": "],...c,["."]]}function zt({
variance:e,mean:n,gain:t}){let r=be(Math.sqrt(e),2),o=n===0?"":` ${n<0?"−":"+"} ${be(Math.abs(n),1)} · x·x′/‖x‖²`,
a=`ω′ = ${r} ω${o}`;return t===1?a:`${a}, all × ${be(t,2)}`}function Vt(e,n,{layer:t,head:r}){let o=n.length,l=[...e.
attention[t-1][r-1].subarray((o-1)*o)].map((i,u)=>({weight:i,text:n[u].text})).sort((i,u)=>u.weight-i.weight).slice(0,3).
map(({weight:i,text:u})=>`“${u}” ${le(i)}`).join(", ");return`Attention of head ${r} in layer ${t} over ${o} tokens.\
 Its entropy is ${le(e.entropy[t-1][r-1])} of the largest. The last word, “${n[o-1].text}”, looks at ${l}.`}var ye=e=>`\
×${" "}${rt(e)}`;var{factor:er,shift:Oe}=X.livingModel,Xe=e=>e/(1+e),Ht=e=>Math.abs(e-.5)<.9*Qe?1:e/(1-e),Gt=Xe(Math.sqrt(er)),Qe=.005;function Jt(e){
let n=a=>[0,.25,.5,1,2,4,9].map(s=>[a?s*s:s,s===0?"0":s<1?`1/${a?1/(s*s):1/s}`:`${a?s*s:s}`]),t=ve({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Gt,step:Qe,ticks:n(!0),place:a=>Xe(Math.sqrt(a)),text:ye,say:a=>`${ye(a)}\
 the trained variance`,move:a=>e({variance:Ht(a)**2})}),r=ve({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(Oe),max:Math.asinh(Oe),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(a=>[a,we(a)]),place:Math.asinh,text:a=>a>
0?`+${a.toFixed(1)}`:we(Number(a.toFixed(1))),say:a=>`mean moved by ${we(Number(a.toFixed(1)))}`,move:a=>e({mean:Math.abs(
a)<.009?0:tr(Math.sinh(a))})}),o=ve({name:"Gain",unit:"of all logits",min:0,max:Gt,step:Qe,ticks:n(!1),place:Xe,text:ye,
say:ye,move:a=>e({gain:Ht(a)})});return{variance:t,mean:r,gain:o}}var tr=e=>Math.max(-Oe,Math.min(Oe,e));var nr=["text","variance","mean","gain","skip","scope","layer","head"],Ze=4,xe=4;function rr({model:e,el:n}){let t=e.get(
"compact"),r=t?Ge.slice(0,3):Ge,o=_t(t),{root:a}=o,s=gt(e,nr),c,l,i,u,p,f={},y=0,k=!1,h=()=>{},d=kt({model:e,el:n,root:a,
live:o.live,refresh:re,stale:{layout:!0},listeners:yt(e,s,V),told:()=>({...s,readings:f}),ended:()=>{k=!0,h(),m.disconnect(),
i?.end()}}),m=new IntersectionObserver(g=>g.some(q=>q.isIntersecting)&&b(),{rootMargin:"400px"}),w=!1;t&&qe(s,$e.state)?
u=Et():(m.observe(a),S(o.caption,"A trained language model will read your sentence here."));async function b(){if(!(i||w)){
w=!0,u=void 0,m.disconnect(),S(o.caption,"Fetching the model…");try{c=await St(e)}catch(g){S(o.caption,`The model is n\
ot here: ${g.message}.`);return}finally{w=!1}k||(l=Pt(c.words.split(`
`)),i=$t(c,e.get("_esm"),N),d.request({question:!0}))}}let v=()=>l.tokens(s.text),M;function E(){if(!i)return;let{variance:g,
mean:q,gain:L,skip:T,scope:F,layer:C,head:D}=s;M=v(),i.ask({ids:M.tokens.map(({id:J})=>J),move:{stretch:Math.sqrt(g),shift:q,
gain:L},scope:F==="all"?{}:F==="layer"?{layer:C-1}:{layer:C-1,head:D-1},skip:T})}function N({now:g,trained:q},{ids:L}){let T=v();
if(T.tokens.map(({id:C})=>C).join()!==L.join())return;let F=g.next.map(([C,D])=>[l.words[C],D]);u={now:{...g,next:F},trained:q,
sentence:T},d.request()}let j=Rt(o.map,g=>S(o.cell,g),t?[280,340]:[420,348]),R=It(o.heads,Ze,xe,(g,q)=>V({layer:g,head:q})),
_=Ft(o.next,g=>V({text:jt(s.text,g)})),O=Ct(o.plane),A=Wt(o.depth),I=Ce(o.meters,{name:t?"Keys in use":"Entropy",detail:t?
"":"of the moved heads",dots:1}),P=Ce(o.meters,{name:"Words apart",detail:t?"":"after all layers",dots:1}),W=Jt(V);o.sliders.
append(W.variance.element,W.mean.element);let ne=st(o.scope,"Move",Ut,g=>V({scope:g})),G=U("Skip connections",()=>V({skip:!s.
skip}));t?o.more.append(G):o.more.append(o.formula,W.gain.element,G);function re(g){g.layout&&oe(),g.question&&E(),se()}
function oe(){if(y=d.measure(),p=ht(a),!(y<50)){j.resize(o.map.clientWidth,p);for(let g of[I,P])g.resize()}}function se(){
(document.activeElement!==o.input||o.input.value.trim()==="")&&(o.input.value=s.text);for(let g of["variance","mean","ga\
in"])W[g].draw(s[g]);ne(s.scope),Z(G,s.skip),tt.mark(({skip:g,...q})=>s.skip===g&&it(s,q)),S(o.title,`Head ${s.head} of \
layer ${s.layer}`),S(o.formula,`Moved: ${Dt(s)}. ${zt(s)}`),u&&y>=50&&Kt(u)}function Kt({now:g,trained:q,sentence:L}){let{
tokens:T}=L,F=je(o.caption,Bt(g,q,s));j.draw(g.attention[s.layer-1][s.head-1],T,Vt(g,T,s)),t||R.draw(g,T.length,p.ramp,s,
Le),_.draw(g.next),je(o.perplexity,Xt(g,q));let{share:C,uniform:D,entropy:J,rank:K}=Ye(g,q,s),[B,Te]=[g.keys,q.keys].map(
Q=>me(Q.flat())),ke=`${B.toFixed(B<9.95?1:0)} of ${T.length}`,pe=ge(g.residual);t?I.draw(B/T.length,ke,J||D,`entropy ${ie(
C)}`,[Te/T.length]):I.draw(C,ie(C),J||D,`${ke} keys in use`,[me(Ne(q.entropy,s))]),P.draw(pe,ie(pe),K,"small dots: as tr\
ained",[ge(q.residual)]),Qt(L),Yt(g,q),f=Zt(g,q,L,F),d.report(`${F} The next word: ${g.next.slice(0,3).map(([Q])=>Q).join(
", ")}.`)}function Yt(g,q){if(!c||!o.behind.open)return;let{layer:L,head:T,variance:F,mean:C}=s,{width:D,heads:J}=c.shape,
K=c.eigenvalues[L-1][T-1],B=K.reduce((Q,[Pe])=>Q+Pe,0)/D,Te=Math.sqrt(F),ke=Le(L-1,T-1)?C*Math.sqrt(D/J)/c.sizes[L-1]:0,
pe=Le(L-1,T-1)?Te:1;O.draw(o.plane.clientWidth,K,D-K.length,([Q,Pe])=>[pe*(Q-B)+B+ke,pe*Pe]),A.draw(o.depth.clientWidth,
g.residual,q.residual)}let Le=(g,q)=>s.scope==="all"||g===s.layer-1&&(s.scope==="layer"||q===s.head-1);function Xt(g,q){
if(Number.isNaN(g.perplexity))return[["No word yet to be surprised by."]];let L=Je(s)?"":` (as trained ${Ke(q.perplexity)}\
)`;return[[t?"Perplexity ":"Perplexity of this sentence: "],[Ke(g.perplexity),"strong"],[L]]}function Qt({tokens:g,cut:q}){
let L=[...new Set(g.filter(({known:F})=>!F).map(({text:F})=>F))],T=[];if(q&&T.push(`Only the last ${g.length-1} words ar\
e read.`),L.length){let F=L.slice(0,6).map(C=>`“${Ae(C)}”`).join(", ");T.push(`Not among its 4,000 words, read as “a\
 rarer word”: ${F}${L.length>6?", …":""}.`)}S(o.read,T.join(" "))}function Zt({perplexity:g,next:q,entropy:L,first:T,
residual:F},C,{tokens:D},J){let K=B=>Number.isFinite(B)?B:null;return{...s,perplexity:K(g),trained_perplexity:K(C.perplexity),
next:q,entropy:L,first:T,residual:F,tokens:D.map(({text:B})=>B),unknown:D.filter(({known:B})=>!B).length,headline:J}}function V(g){
h(),b(),Object.assign(s,g),"text"in g&&g.text!==o.input.value&&(o.input.value=s.text),d.request({question:!0})}o.input.value=
s.text,o.input.addEventListener("input",()=>V({text:o.input.value})),o.another.addEventListener("click",()=>{V({text:Se[(Se.
indexOf(s.text)+1)%Se.length]})});let et=g=>{let q=(s.layer-1)*xe+s.head-1+g+Ze*xe;V({layer:Math.floor(q/xe%Ze)+1,head:q%
xe+1})};o.before.addEventListener("click",()=>et(-1)),o.after.addEventListener("click",()=>et(1)),o.behind.addEventListener(
"toggle",()=>d.request());function en({skip:g,...q}){h(),b(),s.skip=g,h=xt(s,q,()=>d.request({question:!0}),()=>V({...q,
skip:g}),[Math.asinh,Math.sinh])}let tt=at(r,en);return o.chips.append(...tt.buttons),d.start("figure",{state:()=>({...s}),
readings:()=>f,view:()=>u})}var yo={render:rr};export{yo as default};
