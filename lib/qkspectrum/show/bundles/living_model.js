var tn="http://www.w3.org/2000/svg";var le={class:"qks-mute"};function Ye(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));
return e}function x(e,t={},...n){let r=Ye(document.createElement(e),t);return r.append(...n),r}var q=(e,...t)=>x("div",{
class:e},...t);var pe=(...e)=>x("p",{class:"qks-sub"},...e);function I(e,t,n={}){let r=x("button",{type:"button",...n},e);return t&&r.addEventListener(
"click",t),r}var Q=(e,t)=>e.setAttribute("aria-pressed",String(t)),Z=(e,t,...n)=>x("div",{class:e,role:"group","aria-lab\
el":t},...n);function D(e,t,n){return n.appendChild(Ye(document.createElementNS(tn,e),t))}function de(e,t,n){return D("s\
vg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function J(e,t,n,r,o={}){let s=D("text",{x:t,y:n,
...o},e);return s.textContent=String(r),s}function E(e,t){e.textContent!==t&&(e.textContent=t)}function Ne(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,o])=>o?x("span",{class:`qks-${o}`},r):r)),n}var se=(e={})=>x("output",{...e,"aria-live":"\
off"});function ae(e){return x("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var nn=()=>x("div",{class:"\
qks-spoken","aria-live":"polite"});function rn(e){let t=x("summary",{},"How this figure is computed");return x("details",
{class:"qks-notes"},t,...e.map(n=>x("p",{},n)))}var Xe=(e,t)=>({caption:x("p",{class:"qks-caption"}),live:nn(),chips:Z("\
qks-chips",e),notes:rn(t)});function Qe(e,t,...n){let r=`Explorable figure: ${t}`;return x("section",{class:e,"aria-labe\
l":r,"data-lm-suppress-shortcuts":"true"},...n)}var Le=(e,t,n)=>Math.max(t,Math.min(n,e));function on(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function Ze(e){
let t=on(e);return e<0&&Number(t)>0?"−"+t:t}var ye=e=>e<0?"−"+-e:`${e}`,xe=(e,t)=>e.toFixed(t).replace("-","−");var ue=e=>`${Math.round(100*e)} %`;function ie(e){let t=e*100;return`${t>=9.5?Math.round(t):t>=.05?t.toFixed(1):0} %`}var et=12;function sn({name:e,unit:t,label:n=e,range:r,rail:o}){let s=x("input",{type:"range",...r,"aria-label":n}),a=se(),
i=q("qks-ruler",o,s),c=x("div",{class:"qks-ticks","aria-hidden":"true"}),p=x("span",{},x("b",{},e)," ",x("small",{},t));
return{element:q("qks-slider",q("qks-row",p,a),i),input:s,output:a,track:i,scale:c}}function ke({name:e,unit:t,label:n,min:r,
max:o,step:s,centred:a=!1,ticks:i,place:c=Number,text:p,say:u,move:l}){let d=x("i",{class:a?"qks-rail qks-centred":"qks-\
rail"}),{element:h,input:f,output:m,scale:g}=sn({name:e,unit:t,label:n,range:{min:r,max:o,step:s},rail:d});for(let[k,w]of i??
[]){let v=g.appendChild(x("span",{},w));v.style.left=`calc(${et/2}px + ${(c(k)-r)/(o-r)} * (100% - ${et}px))`}return i&&
h.append(g),f.addEventListener("input",()=>l(Number(f.value))),{element:h,draw(k,w){f.value=String(c(k)),f.setAttribute(
"aria-valuetext",u(k,w)),E(m,p(k,w))}}}function an(e,t,n){let r=t.map(([,o],s)=>I(o,()=>n(t[s][0])));return{row:Z("qks-segments",e,...r),mark:o=>r.forEach((s,a)=>Q(
s,t[a][0]===o))}}function tt(e,t,n,r){let{row:o,mark:s}=an(t,n,r);return e.append(q("qks-choice",x("span",{class:"qks-ch\
oice-name"},t),o)),s}function nt(e,t){let n=e.map(([r,o])=>I(r,()=>t(o)));return{buttons:n,mark:r=>e.forEach(([,o],s)=>Q(
n[s],r(o)))}}var rt=(e,t)=>Object.entries(t).every(([n,r])=>Math.abs(e[n]-r)<.02);function we(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var cn=e=>["number","boolean","string"].includes(we(e))||["list","record"].includes(we(e))&&JSON.stringify(
e).length<2e3,ot=e=>typeof e=="string"?e:JSON.stringify(e,(t,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(
6)):n);function ln(e,t,n){let r=Object.entries(n).flatMap(([o,s])=>{let a=ot(t[o]);return a===void 0||a===ot(s)||a.length>
2e3?[]:[`;${o}=${encodeURIComponent(a)}`]});return r.length?`#~${e}${r.join("")}`:""}function pn(e,t,n){let[r,...o]=t.split(
";");if(r!=="#~"+e)return null;let s={};for(let a of o){let[i,c=""]=a.split("="),p=Object.hasOwn(n,i)?dn(c,n[i]):void 0;
p!==void 0&&(s[i]=p)}return s}function dn(e,t){try{let n=decodeURIComponent(e);if(typeof t=="string")return n;let r=JSON.
parse(n);return we(r)===we(t)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function st(e){let t=[...e?.classList??[]].find(
r=>r.startsWith("qk-of-")),n=t&&[...document.querySelectorAll(`.${t}`)].indexOf(e)+1;return t?t.slice(6)+(n===1?"":`-${n}`):
""}var at=()=>new URLSearchParams(location.search).has("figure");function it(e,t,n){let r=t.closest(".qk-widget");if(!r)
return null;let o=[...t.classList].pop(),s=n.filter(l=>cn(e.get(l))),a=()=>Object.fromEntries(s.map(l=>[l,e.get(l)])),i=a(),
c=()=>ln(o,a(),i),p=l=>{for(let[d,h]of Object.entries(l))e.set(d,h)},u=()=>location.href.replace(/[?#].*$/,"");return{address:()=>u()+
c(),embedded:()=>st(r)&&`${u()}?figure=${st(r)}${c()}`,write(){let l=c();if(!(l===location.hash||!l&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",l||location.pathname+location.search)}catch{}},read(){let l=pn(o,location.
hash,i);return l&&p({...i,...l}),l!==null},forget:()=>p(i)}}var ct="system-ui, sans-serif",un=["position","left","top","width","height","margin","display","image-rendering"];function lt(e,t){
let{width:n,height:r}=e.getBoundingClientRect(),[o,s]=[n+40,r+40+44],{backgroundColor:a,color:i}=getComputedStyle(e),c=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${a}"/>
      <foreignObject x="20" y="20" width="${n}" height="${r}"/>
      <text x="20" y="${s-44+6}" fill="${i}" style="font: 600 14px ${ct}"/>
      <text x="20" y="${s-44+26}" fill="${i}" style="font: 12px ${ct}"/></svg>`,"image/svg+xml"),[p,,u,l,d]=c.documentElement.
children;return p.textContent=l.textContent=document.title,d.textContent=t,u.append(fn(e)),{text:new XMLSerializer().serializeToString(
c),width:o,height:s}}function fn(e){let t=e.cloneNode(!0),n=e.querySelectorAll("canvas"),r=e.querySelectorAll("input");t.
querySelectorAll("canvas").forEach((s,a)=>{let i=document.createElement("img");i.src=n[a].toDataURL();let c=getComputedStyle(
n[a]);for(let p of un)i.style.setProperty(p,c.getPropertyValue(p));s.replaceWith(i)}),t.querySelectorAll("input").forEach(
(s,a)=>{s.setAttribute("value",r[a].value)});for(let s of t.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of t.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),t.prepend(o),t.style.width=`${e.getBoundingClientRect().width}px`,t}async function pt({text:e,width:t,height:n}){let r=new Image;
r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await r.decode();let o=document.createElement("canvas");
o.width=t*2,o.height=n*2;let s=o.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(r,0,0,o.width,
o.height),new Promise((a,i)=>{o.toBlob(c=>c?a(c):i(new Error("it drew nothing")))})}var hn=60;function dt(e,{address:t,embedded:n}){let r=x("span",{role:"status",class:"qks-mute"}),o=(i,c,p)=>I(i,async()=>{
E(r,await gn(c())?`Copied: ${p}.`:`To copy: ${c()}`)}),s=(i,c)=>I(i,async()=>{E(r,"Drawing…");try{let p=await c(lt(e,t())),
u=document.title.split(/[—–|]/)[0].trim()||"figure";yn(p,`${u}.${i.slice(-3).toLowerCase()}`),E(r,"Saved.")}catch(p){
E(r,`This browser cannot draw it: ${p.message}.`)}}),a=Z("qks-share","Share this figure",o("Copy link",t,"it opens this \
figure as it is now"),s("Save PNG",pt),s("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(n()){let i=()=>mn(
n(),e.getAttribute("aria-label")??"",e.offsetHeight+hn);a.append(o("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return a.append(r),a}function mn(e,t,n){return x("iframe",{src:e,title:t,width:"100%",height:n,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function gn(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=x(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(t),t.select();let n=document.execCommand(
"copy");return t.remove(),n}}function yn(e,t){let n=URL.createObjectURL(e);x("a",{href:n,download:t}).click(),setTimeout(
()=>URL.revokeObjectURL(n),1e4)}function ut(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ft(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var xn=([e,t,n],r=255)=>(r<<24|n<<16|t<<8|e)>>>0,kn=(e,t,n)=>e.
map((r,o)=>Math.round(r+(t[o]-r)*n));function wn(e){let t=getComputedStyle(e);return n=>{let r=t.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function ht(e){let t=wn(e),n=[0,1,2,3,4].map(o=>t(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,s)=>{let a=s/255*4,i=Math.min(3,Math.floor(a));return xn(kn(n[i],
n[i+1],a-i))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}function Te(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function mt(e){
let t=Te(e),n=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>t.putImageData(n,
0,0)}}var bn=600,vn=120,qn=900,gt=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var yt=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),xt=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let o=e.
get(r);gt(o,t[r])||n({[r]:o})}]));function Mn(e,t){let n=0,r=performance.now(),o=s=>{let a=Math.max(0,(s-r)/qn);if(a>=1)return t();e(a<.5?4*a**3:1-(2-2*a)**
3/2),n=requestAnimationFrame(o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():n=requestAnimationFrame(
o),()=>cancelAnimationFrame(n)}function kt(e,t,n,r,[o,s]=[Number,Number]){let a=Object.entries(t).map(([i,c])=>[i,o(e[i]),
o(c)]);return Mn(i=>{for(let[c,p,u]of a)e[c]=s(p+(u-p)*i);n()},r)}function wt({model:e,el:t,root:n,live:r,stale:o,refresh:s,
listeners:a,told:i,ended:c}){let p=0,u=0,l,d,h=!1;t.append(n);let f=it(e,n,Object.keys(a));function m(M={}){Object.assign(
o,M),p||=requestAnimationFrame(g)}function g(){cancelAnimationFrame(p),p=0;let M=o;o={};try{s(M)}catch(S){if(!h)throw S;
h=!1,f?.forget()}}function k(){h=f?.read()??!1,h&&!at()&&n.scrollIntoView()}function w(){return n.dataset.look=ut()?"dar\
k":"light",u=n.clientWidth,u}function v(M){clearTimeout(l),l=setTimeout(()=>E(r,M),bn),d||=setTimeout(R,vn)}function R(){
d=void 0;for(let[M,S]of Object.entries(i()))gt(e.get(M),S)||e.set(M,S);e.save_changes(),f?.write()}function A(M,S){let C=Object.
entries(a),L=()=>m({layout:!0});for(let[N,_]of C)e.on(`change:${N}`,_);n.addEventListener("keydown",N=>N.stopPropagation());
let F=new ResizeObserver(()=>n.clientWidth!==u&&L());F.observe(n);let T=ft(L),$=()=>{Object.assign(o,{layout:!0}),g()};addEventListener(
"beforeprint",$),addEventListener("afterprint",L);let U={redrawNow:g};for(let[N,_]of Object.entries(S))Object.defineProperty(
U,N,{get:_});return Object.assign(n,{[M]:U}),Object.assign(t,{[M]:U}),g(),f&&(n.append(dt(n,f)),k(),addEventListener("ha\
shchange",k)),()=>{removeEventListener("hashchange",k);for(let[N,_]of C)e.off(`change:${N}`,_);c?.(),clearTimeout(l),clearTimeout(
d),cancelAnimationFrame(p),removeEventListener("beforeprint",$),removeEventListener("afterprint",L),F.disconnect(),T(),n.
remove()}}return{request:m,measure:w,report:v,start:A}}var be=9;function Pe(e,{name:t,detail:n,collapse:r,dots:o=0}){let s=se(),a=x("div",{class:"qks-track","aria-hidden":"tru\
e"}),i=x("div",{class:"qks-foot"}),c=x("span",{class:"qks-mute"}),p=x("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(a.append(p),r){p.style.width=`calc(${be}px + ${r.below} * (100% - ${2*be}px))`;let m=x("span",{class:"qks-mark"},r.mark);
m.style.left=p.style.width,i.append(x("span",{class:"qks-bad"},`${r.kind} collapse`),m)}i.append(c);let u=Array.from({length:o},
()=>a.appendChild(x("i",{class:"qks-dot"}))),l=a.appendChild(x("i",{class:"qks-knob"})),d=x("div",{class:"qks-row"},x("s\
pan",{},x("b",{},t)," ",x("small",{},n)),s);e.append(x("div",{class:"qks-meter"},d,a,i));let h=100,f=(m,g)=>{let k=be+Le(
g,0,1)*(h-2*be);m.style.transform=`translateX(${k.toFixed(1)}px)`};return{track:a,resize:()=>{h=a.clientWidth},draw(m,g,k,w,v=[]){
E(s,g),s.className=k?"qks-bad":"",E(c,w),f(l,m),v.forEach((R,A)=>f(u[A],R)),r||(p.style.transform=`scaleX(${Math.min(1,m)}\
)`)}}}function bt(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n]*e[n];return Math.sqrt(t)}function $n(e,t,n){let r=new Float64Array(
n);for(let o=0;o<t*n;o+=n)for(let s=0;s<n;s++)r[s]+=e[o+s];return r.map(o=>o/t)}function En(e,t,n){let r=$n(e,t,n),o=new Float64Array(
t*n);for(let s=0;s<o.length;s+=n)for(let a=0;a<n;a++)o[s+a]=e[s+a]-r[a];return o}var Sn=(e,t)=>t>0?e/t:0;function je(e,t,n){
let r=bt(e),o=bt(En(e,t,n));return{norm:r,residual:o,relative:Sn(o,r)}}function V(e,t,n,r,o,s=new Float32Array(n*o)){let a=new Float32Array(16),i=p=>Math.min(p,n-1)*r,c=p=>Math.min(p,o-1)*r;for(let p=0;p<
n;p+=4){let u=Math.min(4,n-p),l=[i(p),i(p+1),i(p+2),i(p+3)];for(let d=0;d<o;d+=4){let h=Math.min(4,o-d),f=[c(d),c(d+1),c(
d+2),c(d+3)];An(e,t,l,f,r,a);for(let m=0;m<u;m++)for(let g=0;g<h;g++)s[(p+m)*o+d+g]=a[4*m+g]}}return s}function An(e,t,[
n,r,o,s],[a,i,c,p],u,l){let[d,h,f,m]=[0,0,0,0],[g,k,w,v]=[0,0,0,0],[R,A,M,S]=[0,0,0,0],[C,L,F,T]=[0,0,0,0];for(let $=0;$<
u;$++){let U=t[a+$],N=t[i+$],_=t[c+$],ee=t[p+$],te=e[n+$],ne=e[r+$],re=e[o+$],G=e[s+$];d+=te*U,h+=te*N,f+=te*_,m+=te*ee,
g+=ne*U,k+=ne*N,w+=ne*_,v+=ne*ee,R+=re*U,A+=re*N,M+=re*_,S+=re*ee,C+=G*U,L+=G*N,F+=G*_,T+=G*ee}l[0]=d,l[1]=h,l[2]=f,l[3]=
m,l[4]=g,l[5]=k,l[6]=w,l[7]=v,l[8]=R,l[9]=A,l[10]=M,l[11]=S,l[12]=C,l[13]=L,l[14]=F,l[15]=T}var Ce=Object.freeze({stretch:1,shift:0,gain:1});function Mt(e,t,n,r){let{shape:o,embedding:s,layers:a}=e,{width:i,epsilon:c}=o,
p=t.length,u=On(p,i/o.heads,o.base),l=new Float32Array(p*i);t.forEach((m,g)=>l.set(s.subarray(m*i,(m+1)*i),g*i));let d=[],
h=[je(l,p,i).relative];for(let m=0;m<a.length;m++){let g=a[m],k=Re(l,g.readNorm,c),w=Nn(e,m,k,p,n[m],u);d.push(w.weights),
l=vt(l,w.output,r),l=vt(l,Tn(Re(l,g.hiddenNorm,c),g,o,p),r),h.push(je(l,p,i).relative)}let f=V(Re(l,e.norm,c),s,p,i,e.words);
return{attention:d,residual:h,logits:f}}function vt(e,t,n){if(n)for(let r=0;r<t.length;r++)t[r]+=e[r];return t}function Re(e,t,n){
let r=t.length,o=new Float32Array(e.length);for(let s=0;s<e.length;s+=r){let a=0;for(let c=0;c<r;c++)a+=e[s+c]**2;let i=1/
Math.sqrt(a/r+n);for(let c=0;c<r;c++)o[s+c]=e[s+c]*i*t[c]}return o}function On(e,t,n){let r=t/2,o=new Float32Array(e*r),
s=new Float32Array(e*r);for(let a=0;a<e;a++)for(let i=0;i<r;i++){let c=a*n**(-i/r);o[a*r+i]=Math.cos(c),s[a*r+i]=Math.sin(
c)}return{half:r,cos:o,sin:s}}function qt(e,t,n,{half:r,cos:o,sin:s}){let a=2*r,i=e.length/n,c=new Float32Array(n*a);for(let p=0;p<
n;p++)for(let u=0;u<r;u++){let l=p*i+t*a+u,d=p*r+u;c[p*a+u]=e[l]*o[d]-e[l+r]*s[d],c[p*a+u+r]=e[l+r]*o[d]+e[l]*s[d]}return c}
function Nn({shape:e,layers:t,means:n,sizes:r},o,s,a,i,c){let{width:p,heads:u}=e,l=p/u,d=Math.sqrt(l),{q:h,k:f,v:m,o:g}=t[o],
[k,w,v]=[h,f,m].map(S=>V(s,S,a,p,p)),R=V(s,s,a,p,a),A=new Float32Array(a*p);return{weights:i.map((S,C)=>{let L=V(qt(k,C,
a,c),qt(w,C,a,c),a,l,a),F=S.shift/r[o]+(1-S.stretch)*n[o][C]/d;for(let T=0;T<L.length;T++)L[T]=S.gain*(S.stretch*L[T]/d+
F*R[T]);Ln(L,a);for(let T=0;T<a;T++)for(let $=0;$<=T;$++){let U=L[T*a+$];for(let N=C*l;N<(C+1)*l;N++)A[T*p+N]+=U*v[$*p+N]}
return L}),output:V(A,g,a,p,p)}}function Ln(e,t){for(let n=0;n<t;n++){let r=e.subarray(n*t,(n+1)*t);Ie(r.subarray(0,n+1)),
r.fill(0,n+1)}}function Ie(e){let t=-1/0,n=0;for(let r of e)t=Math.max(t,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-
t),n+=e[r];for(let r=0;r<e.length;r++)e[r]/=n}function Tn(e,{gate:t,up:n,down:r},{width:o,hidden:s},a){let i=V(e,t,a,o,s),
c=V(e,n,a,o,s);for(let p=0;p<c.length;p++)c[p]*=i[p]/(1+Math.exp(-i[p]));return V(c,r,a,s,o)}var Pn=8;function Fe(e){let{layers:t,heads:n}=e.shape,r="",o;function s({ids:i,move:c,scope:p,skip:u}){return r!==i.join()&&
(r=i.join(),o=$t(e,i,a({},Ce),!0)),{now:$t(e,i,a(p,c),u),trained:o}}function a({layer:i,head:c},p){return Array.from({length:t},
(u,l)=>Array.from({length:n},(d,h)=>(i===void 0||i===l)&&(c===void 0||c===h)?p:Ce))}return s}function $t(e,t,n,r){let o=t.
length,{attention:s,residual:a,logits:i}=Mt(e,t,n,r),c=s.map(l=>l.map(d=>jn(d,o))),p=0,u=l=>{let d=i.subarray(l*e.words,
(l+1)*e.words);return Ie(d),d};for(let l=0;l<o-1;l++)p-=Math.log(Math.max(u(l)[t[l+1]],1e-30));return{attention:s,entropy:c.
map(l=>l.map(d=>d.entropy)),first:c.map(l=>l.map(d=>d.first)),keys:c.map(l=>l.map(d=>d.keys)),residual:a,perplexity:Math.
exp(p/(o-1)),next:Rn(u(o-1),Pn)}}function jn(e,t){let n=0,r=0,o=0;for(let s=1;s<t;s++){o=0;for(let a=0;a<=s;a++){let i=e[s*
t+a];i>0&&(o-=i*Math.log(i))}n+=o/Math.log(s+1)/(t-1),r+=e[s*t]/(t-1)}return{entropy:n,first:r,keys:Math.exp(o)}}function Rn(e,t){
let n=[];return e.forEach((r,o)=>{if(n.length===t&&r<=n[t-1][1])return;let s=n.findIndex(([,a])=>a<r);n.splice(s<0?n.length:
s,0,[o,r]),n.length>t&&n.pop()}),n}var Cn=["q","k","v","o","gate","up","down"];function In({width:e,hidden:t,layers:n},r){let o=[[e,e],[e,e],[e,e],[e,e]],s=[
[t,e],[t,e],[e,t]];return[[r,e],...Array.from({length:n},()=>[...o,...s]).flat()]}function We({words:e,shape:t,numbers:n,
sizes:r}){let o=Fn(atob(n)),s=e.split(`
`).length,a=In(t,s),i=a.reduce((f,[m,g])=>f+m*g,0),c=new Float32Array(o.slice(i).buffer),p=new Int8Array(o.buffer,0,i),u=0,
l=0,d=a.map(([f,m])=>{let g=new Float32Array(f*m);for(let k=0;k<g.length;k+=m){let w=c[l++];for(let v=k;v<k+m;v++)g[v]=p[u++]*
w}return g}),h=Array.from({length:2*t.layers+1},(f,m)=>c.slice(l+m*t.width,l+(m+1)*t.width));return Wn(t,s,d,h,r)}function Fn(e){
let t=new Uint8Array(e.length);for(let n=0;n<t.length;n++)t[n]=e.charCodeAt(n);return t}function Wn(e,t,n,r,o){let s=Array.
from({length:e.layers},(i,c)=>({...Object.fromEntries(Cn.map((u,l)=>[u,n[1+7*c+l]])),readNorm:r[2*c],hiddenNorm:r[2*c+1]})),
a=s.map(({q:i,k:c})=>Un(i,c,e).map(p=>p/e.width));return{shape:e,words:t,embedding:n[0],layers:s,norm:r[r.length-1],means:a,
sizes:o}}function Un(e,t,{width:n,heads:r}){let o=n/r*n;return Array.from({length:r},(s,a)=>{let i=0;for(let c=a*o;c<(a+
1)*o;c++)i+=e[c]*t[c];return i})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:t})=>{t.stored?e=Fe(We(t.stored)):self.postMessage(
e(t.request))}}function Et(e,t,n){let r=null,o=null,s=!1,a=()=>{},i=l()??u();function c(d){let h=o;o=null,!s&&(p(),n(d,h))}
function p(){o||!r||([o,r]=[r,null],i(o))}function u(){let d;return h=>{setTimeout(()=>{d??=Fe(We(e)),c(d(h))})}}function l(){
try{let d=t?URL.createObjectURL(new Blob([t],{type:"text/javascript"})):import.meta.url,h=new Worker(d,{type:"module"});
return a=()=>{h.terminate(),t&&URL.revokeObjectURL(d)},h.onmessage=({data:f})=>c(f),h.onerror=f=>{f.preventDefault(),a(),
i=u(),o&&i(o)},h.postMessage({stored:e}),f=>h.postMessage({request:f})}catch{return null}}return{ask(d){r=d,p()},end(){s=
!0,a()}}}var Ue="small-llama",St=globalThis;async function At(e){let t=document.documentElement.dataset.content_root;return!St.qkspectrumModels?.[Ue]&&
t!==void 0&&await _n(new URL(`${t}_static/qkbook/${Ue}.js`,document.baseURI).href),St.qkspectrumModels?.[Ue]??Dn(e)}function _n(e){
return new Promise((t,n)=>{let r=document.createElement("script");r.src=e,r.onload=t,r.onerror=()=>n(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function Dn(e){return new Promise(t=>{let n=()=>{e.off("change:stor\
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
re",remedy:"none"}}}};var{words:Ot}=Y.livingModel,Lt="<eos>",Nt=0,zn=4e3,Hn=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
Vn={"-":"@-@",",":"@,@",".":"@.@"},Gn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},ve=e=>Gn[e]??
e,Tt=e=>e!=="<unk>"&&e!==Lt;function Pt(e){let t=new Map(e.map((o,s)=>[o,s]));function n(o){let s=o.toLowerCase(),a=s.charAt(
0).toUpperCase()+s.slice(1);return t.get(o)??t.get(s)??t.get(a)??t.get(o.toUpperCase())??Nt}function r(o){let s=[],a=o.slice(
-zn).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let c of a.split(/\s+/u))c&&(t.has(c)?s.push(
c):s.push(...Kn(c)));let i=s.slice(-Ot).map(c=>{let p=n(c);return{id:p,text:ve(c),known:p!==Nt}});return{tokens:[{id:t.get(
Lt),text:"start",known:!0},...i],cut:s.length>Ot}}return{tokens:r,words:e}}function Kn(e){let t=[...e.match(Hn)??[]];return t.
map((n,r)=>{let o=Vn[n];if(!o)return n;let s=n==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return s.test(t[r-1]??"")&&s.test(t[r+1]??
"")?o:n})}function jt(e,t){let n=ve(t);return n!==t||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(t)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+n:`${e.trimEnd()} ${n}`}var Rt=11,Jn=5,qe=e=>{let t=[...e];return t.length>Rt?`${t.slice(0,Rt-1).join("")}…`:e};function Ct(e,t){let n=0,r=0,o="",
s,a,i,c;function p(h,f){[n,r,s,o]=[h,h<360?420:348,f.ramp,""]}function u(h){let f=h.length,m=Math.min(92,n*.25),g=Math.min(
m,84),k=Math.max(2,Math.min(30,(n-m-4)/f,(r-g)/f)),w=Math.ceil(11/k),v=Math.max(10,Math.min(13,k-.5));i=x("canvas",{width:f,
height:f,role:"img",class:"qks-cells"}),Object.assign(i.style,{width:`${k*f}px`,height:`${k*f}px`,left:`${m}px`,top:`${g}\
px`}),e.replaceChildren(i);let R=de(e,n,g+k*f+2);h.forEach(({text:A,known:M},S)=>{if((f-1-S)%w)return;let C={style:`font\
-size: ${v}px`,class:M?S?"":"qks-mute":"qkl-unknown"},L=(S+.5)*k;J(R,m-5,g+L+v*.35,qe(A),{...C,"text-anchor":"end"});let F=m+
L+v*.35;J(R,F,g-5,qe(A),{...C,transform:`rotate(-90 ${F} ${g-5})`})}),D("rect",{x:m-.75,y:g+k*(f-1)-.75,width:k*f+1.5,height:k+
1.5,class:"qks-ink-line"},R),a=mt(i),i.addEventListener("pointermove",l),i.addEventListener("pointerdown",l)}function l(h){
let f=i.getBoundingClientRect(),m=c.tokens.length,g=Math.floor((h.clientX-f.left)/f.width*m),k=Math.floor((h.clientY-f.top)/
f.height*m);if(g<0||k<0||g>=m||k>=m)return;let[w,v]=[c.tokens[k].text,c.tokens[g].text];t(g>k?`“${w}” cannot see “${v}\
”, which comes later.`:`“${w}” gives “${v}” ${ie(c.weights[k*m+g])} of its attention.`)}function d(h,f,m){let g=f.
length,k=f.map(({text:w,known:v})=>`${w}${v}`).join(`
`);c={weights:h,tokens:f},k!==o&&(o=k,u(f));for(let w=0;w<g;w++)for(let v=w*g;v<=w*g+w;v++)a.pixels[v]=s[Math.round(Math.
sqrt(h[v])*255)];a.show(),i.setAttribute("aria-label",m)}return{resize:p,draw:d}}function It(e,t,n,r){let s=Array.from({
length:t*n},(i,c)=>[Math.floor(c/n),c%n]).map(([i,c])=>{let p=x("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),u=x("i",{class:"qkl-share"}),l=I("",()=>r(i+1,c+1),{class:"qkl-head"});return l.append(p,x("span",{class:"qk\
l-rail"},u)),{l:i,h:c,one:l,canvas:p,bar:u}});e.append(...s.map(({one:i})=>i));function a(i,c,p,u,l){for(let{l:d,h,one:f,
canvas:m,bar:g}of s){m.width!==c&&(m.width=m.height=c);let k=Te(m),w=k.createImageData(c,c),v=new Uint32Array(w.data.buffer),
R=i.attention[d][h];for(let A=0;A<c;A++)for(let M=A*c;M<=A*c+A;M++)v[M]=p[Math.round(Math.sqrt(R[M])*255)];k.putImageData(
w,0,0),g.style.width=`${100*i.entropy[d][h]}%`,Q(f,u.layer===d+1&&u.head===h+1),f.classList.toggle("qkl-moved",l(d,h)),f.
setAttribute("aria-label",`Layer ${d+1}, head ${h+1}: entropy ${ue(i.entropy[d][h])} of its largest`)}}return{draw:a}}function Ft(e,t){
let n=Array.from({length:Jn},()=>{let r=I("",()=>t(r.dataset.word??"")),o=x("i",{"aria-hidden":"true"}),s=se();return e.
append(x("li",{},r,x("span",{class:"qkl-bar"},o),s)),{word:r,bar:o,share:s}});return{draw(r,o){n.forEach(({word:s,bar:a,
share:i},c)=>{let[p,u]=r[c],l=o[p];s.dataset.word=l,s.disabled=!Tt(l),E(s,ve(l)),s.title=s.disabled?"":"Add it to the se\
ntence",a.style.width=`${100*u}%`,E(i,ie(u))})}}}function Wt(e){function t(n,r,o,s){let i=[...r,[0,0]],c=i.map(s),p=Math.
max(1e-9,...i.flat().map(Math.abs),...c.flat().map(Math.abs))*1.1,u=Math.min(n/2,190/2)/p,l=g=>(n/2+g*u).toFixed(1),d=g=>(190/
2-g*u).toFixed(1);e.replaceChildren();let h=de(e,n,190);D("path",{d:`M0 ${190/2}H${n}M${n/2} 0V190`,class:"qks-hair"},h);
for(let[g,k]of i)D("circle",{cx:l(g),cy:d(k),r:3.5,class:"qks-mute-line"},h);for(let[g,k]of c)D("circle",{cx:l(g),cy:d(k),
r:3,class:"qks-bar"},h);let[f,m]=c[c.length-1];J(h,Number(l(f))+6,Number(d(m))-6,`${o} at once`,{class:"qks-mute qks-hal\
o"}),J(h,n-2,190/2-5,"real",{...le,"text-anchor":"end"}),J(h,n/2+5,12,"imaginary",le),e.setAttribute("role","img"),e.setAttribute(
"aria-label",`${i.length+o-1} eigenvalues, as trained and as moved; ${o} of them are equal. The largest part is ${p.toFixed(
2)}.`)}return{draw:t}}function Ut(e){function t(n,r,o){let a=(n-60)/(r.length-1),i=l=>36+l*a,c=l=>164-l*146,p=l=>`M${l.map(
(d,h)=>`${i(h).toFixed(1)} ${c(d).toFixed(1)}`).join("L")}`;e.replaceChildren();let u=de(e,n,190);for(let l of[0,.5,1])D(
"path",{d:`M36 ${c(l)}H${n-20}`,class:"qks-hair"},u),J(u,28,c(l)+4,l,{...le,"text-anchor":"end"});r.forEach((l,d)=>J(u,i(
d),184,d?`layer ${d}`:"words",{...le,"text-anchor":"middle"})),D("path",{d:p(o),class:"qks-mute-line","stroke-dasharray":"\
4 4"},u),D("path",{d:p(r),class:"qks-ink-line"},u);for(let l=0;l<r.length;l++)D("circle",{cx:i(l),cy:c(r[l]),r:3.5,class:"\
qks-bar"},u);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(l=>l.toFixed(
2)).join(", ")}; as trained ${o.map(l=>l.toFixed(2)).join(", ")}.`)}return{draw:t}}var ce={variance:1,mean:0,gain:1,skip:!0},_t=[["Uniform",{...ce,variance:0}],["As trained",ce],["Peaked",{...ce,variance:81}],
["Looks back",{...ce,mean:-8}],["Only itself",{...ce,mean:12}],["No skips",{...ce,skip:!1}]],Me=["The game was released \
in Japan on March 12 , 2008 , and in North America on June","During the Second World War , the ship was sent to the east\
 coast of","The film was directed by John Smith and produced by John Smith . The film was","The album received positive \
reviews from music critics , and the album was one of the best","In 1995 she moved to New York City with her family , wh\
ere she"],Dt=[["all","all"],["layer","layer"],["head","head"]];function Bt(){let e=x("input",{type:"text",class:"qkl-tex\
t",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your sentence"}),t={...Xe("Presets",Yn),input:e,another:I(
"↻ Another sentence"),read:x("p",{class:"qks-sub qkl-read"}),title:ae(""),before:I("‹",null,{"aria-label":"Head befo\
re"}),after:I("›",null,{"aria-label":"Next head"}),map:q("qks-pane qkl-map"),cell:pe(),heads:Z("qkl-heads","Heads"),scope:q(
"qkl-scope"),next:x("ol",{class:"qkl-next"}),perplexity:x("p",{class:"qkl-perplexity"}),meters:q("qkl-meters"),sliders:q(
"qks-sliders qkl-sliders"),more:q("qkl-more"),formula:x("p",{class:"qks-sub qkl-formula"}),plane:q("qks-pane qkl-plane"),
depth:q("qks-pane qkl-depth")},n=x("details",{class:"qks-notes qkl-behind"},x("summary",{},"Behind it: this head’s eigen\
values, and the words layer by layer"));n.append(q("qkl-two",q("",ae("Eigenvalues of this head’s W"),pe("ring: as trai\
ned; dot: as moved"),t.plane),q("",ae("How far the words are apart"),pe("relative residual, layer by layer"),t.depth)));
let r=Qe("qks qkl","a trained language model on your sentence",q("qkl-grid",q("qkl-top",q("qkl-line",e,t.another),q("qks\
-headline",t.caption),q("qkl-line",t.chips,t.read),t.live),q("qkl-left",q("qks-header",t.title,q("qkl-arrows",t.before,t.
after)),t.map,t.cell),q("qkl-middle",ae("All heads"),pe("rows: layers; bars: entropy"),t.heads,t.scope),q("qkl-right",ae(
"The next word"),t.next,t.perplexity,t.meters),t.sliders,t.more,n,t.notes));return{...t,behind:n,root:r}}var Yn=[`A smal\
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
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:Qn,stumbles:Zn,lost:er}=Y.livingModel,{uniform:tr}=Y.gaze,{relativeVariety:nr}=Y.collapse,fe=e=>e.reduce((t,n)=>t+
n,0)/e.length,_e=({variance:e,mean:t,gain:n,skip:r})=>e===1&&t===0&&n===1&&r,De=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(
e).toLocaleString("en"):"over a million";function $e(e,{scope:t,layer:n,head:r}){return t==="all"?e.flat():t==="layer"?e[n-
1]:[e[n-1][r-1]]}var zt=({scope:e,layer:t,head:n})=>e==="all"?"all heads":e==="layer"?`layer ${t}`:`head ${n} of layer ${t}`,
he=e=>e[e.length-1]/(e[0]||1);function Be(e,t,n){let r=fe($e(e.entropy,n)),o=fe($e(t.entropy,n));return{uniform:r>tr&&r>
o,entropy:r<o/2,rank:he(e.residual)<nr*he(t.residual),share:r}}function Ht(e,t,n){if(Number.isNaN(e.perplexity))return[[
"Type a sentence: the model will read it, and go on."]];let{uniform:r,entropy:o,rank:s}=Be(e,t,n),a=e.perplexity/t.perplexity,
i=s?[["all words have become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word ali\
ke","bad"]]:o?[["each word stares at few words, "],["entropy collapse","bad"]]:[["its words look at other words than in \
training"]];if(_e(n))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(a<Qn){
let p=r||o||s?[[", although in what you moved "],...i]:[];return[["It "],["still speaks English","good"],...p,["."]]}return[
[a<Zn?"It stumbles":a<er?"It has lost the thread":"It no longer speaks English","strong"],[": "],...i,["."]]}function Vt({
variance:e,mean:t,gain:n}){let r=xe(Math.sqrt(e),2),o=t===0?"":` ${t<0?"−":"+"} ${xe(Math.abs(t),1)} · x·x′/‖x‖²`,
s=`ω′ = ${r} ω${o}`;return n===1?s:`${s}, all × ${xe(n,2)}`}function Gt(e,t,{layer:n,head:r}){let o=t.length,c=[...e.
attention[n-1][r-1].subarray((o-1)*o)].map((p,u)=>({weight:p,text:t[u].text})).sort((p,u)=>u.weight-p.weight).slice(0,3).
map(({weight:p,text:u})=>`“${u}” ${ie(p)}`).join(", ");return`Attention of head ${r} in layer ${n} over ${o} tokens.\
 Its entropy is ${ie(e.entropy[n-1][r-1])} of the largest. The last word, “${t[o-1].text}”, looks at ${c}.`}var me=e=>`\
×${" "}${Ze(e)}`;var{factor:rr,shift:Ee}=Y.livingModel,ze=e=>e/(1+e),Kt=e=>Math.abs(e-.5)<.9*He?1:e/(1-e),Jt=ze(Math.sqrt(rr)),He=.005;function Yt(e){
let t=s=>[0,.25,.5,1,2,4,9].map(a=>[s?a*a:a,a===0?"0":a<1?`1/${s?1/(a*a):1/a}`:`${s?a*a:a}`]),n=ke({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Jt,step:He,ticks:t(!0),place:s=>ze(Math.sqrt(s)),text:me,say:s=>`${me(s)}\
 the trained variance`,move:s=>e({variance:Kt(s)**2})}),r=ke({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(Ee),max:Math.asinh(Ee),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(s=>[s,ye(s)]),place:Math.asinh,text:s=>s>
0?`+${s.toFixed(1)}`:ye(Number(s.toFixed(1))),say:s=>`mean moved by ${ye(Number(s.toFixed(1)))}`,move:s=>e({mean:Math.abs(
s)<.009?0:or(Math.sinh(s))})}),o=ke({name:"Gain",unit:"of all logits",min:0,max:Jt,step:He,ticks:t(!1),place:ze,text:me,
say:me,move:s=>e({gain:Kt(s)})});return{variance:n,mean:r,gain:o}}var or=e=>Math.max(-Ee,Math.min(Ee,e));var sr=["text","variance","mean","gain","skip","scope","layer","head"],Ve=4,ge=4;function ar({model:e,el:t}){let n=Bt(),
{root:r}=n,o=yt(e,sr),s,a,i,c,p,u={},l=0,d=!1,h=()=>{},f=wt({model:e,el:t,root:r,live:n.live,refresh:_,stale:{layout:!0},
listeners:xt(e,o,z),told:()=>({...o,readings:u}),ended:()=>{d=!0,h(),m.disconnect(),i?.end()}}),m=new IntersectionObserver(
y=>y.some(b=>b.isIntersecting)&&g(),{rootMargin:"400px"});m.observe(r),E(n.caption,"A trained language model will read y\
our sentence here.");async function g(){m.disconnect(),E(n.caption,"Fetching the model…");try{s=await At(e)}catch(y){E(
n.caption,`The model is not here: ${y.message}.`);return}d||(a=Pt(s.words.split(`
`)),i=Et(s,e.get("_esm"),R),f.request({question:!0}))}let k=()=>a.tokens(o.text),w;function v(){if(!i)return;let{variance:y,
mean:b,gain:O,skip:P,scope:j,layer:B,head:H}=o;w=k(),i.ask({ids:w.tokens.map(({id:X})=>X),move:{stretch:Math.sqrt(y),shift:b,
gain:O},scope:j==="all"?{}:j==="layer"?{layer:B-1}:{layer:B-1,head:H-1},skip:P})}function R({now:y,trained:b},{ids:O}){let P=k();
P.tokens.map(({id:j})=>j).join()===O.join()&&(c={now:y,trained:b,sentence:P},f.request())}let A=Ct(n.map,y=>E(n.cell,y)),
M=It(n.heads,Ve,ge,(y,b)=>z({layer:y,head:b})),S=Ft(n.next,y=>z({text:jt(o.text,y)})),C=Wt(n.plane),L=Ut(n.depth),F=Pe(n.
meters,{name:"Entropy",detail:"of the moved heads",dots:1}),T=Pe(n.meters,{name:"Words apart",detail:"after all layers",
dots:1}),$=Yt(z);n.sliders.append($.variance.element,$.mean.element);let U=tt(n.scope,"Move",Dt,y=>z({scope:y})),N=I("Sk\
ip connections",()=>z({skip:!o.skip}));n.more.append(n.formula,$.gain.element,N);function _(y){y.layout&&ee(),y.question&&
v(),te()}function ee(){if(l=f.measure(),p=ht(r),!(l<50)){A.resize(n.map.clientWidth,p);for(let y of[F,T])y.resize()}}function te(){
(document.activeElement!==n.input||n.input.value.trim()==="")&&(n.input.value=o.text);for(let y of["variance","mean","ga\
in"])$[y].draw(o[y]);U(o.scope),Q(N,o.skip),Ke.mark(({skip:y,...b})=>o.skip===y&&rt(o,b)),E(n.title,`Head ${o.head} of l\
ayer ${o.layer}`),E(n.formula,`Moved: ${zt(o)}. ${Vt(o)}`),c&&l>=50&&ne(c)}function ne({now:y,trained:b,sentence:O}){let{
tokens:P}=O,j=Ne(n.caption,Ht(y,b,o));A.draw(y.attention[o.layer-1][o.head-1],P,Gt(y,P,o)),M.draw(y,P.length,p.ramp,o,G),
S.draw(y.next,a.words),Ne(n.perplexity,Xt(y,b));let{share:B,uniform:H,entropy:X,rank:K}=Be(y,b,o),W=y.keys.flat(),oe=he(
y.residual);F.draw(B,ue(B),X||H,`${fe(W).toFixed(1)} of ${P.length} keys in use`,[fe($e(b.entropy,o))]),T.draw(oe,ue(oe),
K,"small dots: as trained",[he(b.residual)]),Qt(O),re(y,b),u=Zt(y,b,O,j),f.report(`${j} The next word: ${y.next.slice(0,
3).map(([Se])=>a.words[Se]).join(", ")}.`)}function re(y,b){if(!s||!n.behind.open)return;let{layer:O,head:P,variance:j,mean:B}=o,
{width:H,heads:X}=s.shape,K=s.eigenvalues[O-1][P-1],W=K.reduce((Ae,[Oe])=>Ae+Oe,0)/H,oe=Math.sqrt(j),Se=G(O-1,P-1)?B*Math.
sqrt(H/X)/s.sizes[O-1]:0,Je=G(O-1,P-1)?oe:1;C.draw(n.plane.clientWidth,K,H-K.length,([Ae,Oe])=>[Je*(Ae-W)+W+Se,Je*Oe]),L.
draw(n.depth.clientWidth,y.residual,b.residual)}let G=(y,b)=>o.scope==="all"||y===o.layer-1&&(o.scope==="layer"||b===o.head-
1);function Xt(y,b){if(Number.isNaN(y.perplexity))return[["No word yet to be surprised by."]];let O=_e(o)?"":` (as train\
ed ${De(b.perplexity)})`;return[["Perplexity of this sentence: "],[De(y.perplexity),"strong"],[O]]}function Qt({tokens:y,
cut:b}){let O=[...new Set(y.filter(({known:j})=>!j).map(({text:j})=>j))],P=[];if(b&&P.push(`Only the last ${y.length-1} \
words are read.`),O.length){let j=O.slice(0,6).map(B=>`“${qe(B)}”`).join(", ");P.push(`Not among its 4,000 words, re\
ad as “a rarer word”: ${j}${O.length>6?", …":""}.`)}E(n.read,P.join(" "))}function Zt({perplexity:y,next:b,entropy:O,
first:P,residual:j},B,{tokens:H},X){let K=W=>Number.isFinite(W)?W:null;return{...o,perplexity:K(y),trained_perplexity:K(
B.perplexity),next:b.map(([W,oe])=>[a.words[W],oe]),entropy:O,first:P,residual:j,tokens:H.map(({text:W})=>W),unknown:H.filter(
({known:W})=>!W).length,headline:X}}function z(y){h(),Object.assign(o,y),"text"in y&&y.text!==n.input.value&&(n.input.value=
o.text),f.request({question:!0})}n.input.value=o.text,n.input.addEventListener("input",()=>z({text:n.input.value})),n.another.
addEventListener("click",()=>{z({text:Me[(Me.indexOf(o.text)+1)%Me.length]})});let Ge=y=>{let b=(o.layer-1)*ge+o.head-1+
y+Ve*ge;z({layer:Math.floor(b/ge%Ve)+1,head:b%ge+1})};n.before.addEventListener("click",()=>Ge(-1)),n.after.addEventListener(
"click",()=>Ge(1)),n.behind.addEventListener("toggle",()=>f.request());function en({skip:y,...b}){h(),o.skip=y,h=kt(o,b,
()=>f.request({question:!0}),()=>z({...b,skip:y}),[Math.asinh,Math.sinh])}let Ke=nt(_t,en);return n.chips.append(...Ke.buttons),
f.start("figure",{state:()=>({...o}),readings:()=>u,view:()=>c})}var go={render:ar};export{go as default};
