var ln="http://www.w3.org/2000/svg";var ce={class:"qks-mute"};function le(e,n){for(let[t,r]of Object.entries(n))r!=null&&r!==!1&&e.setAttribute(t,String(r));
return e}function y(e,n={},...t){let r=le(document.createElement(e),n);return r.append(...t),r}var M=(e,...n)=>y("div",{
class:e},...n);var pe=(...e)=>y("p",{class:"qks-sub"},...e);function W(e,n,t={}){let r=y("button",{type:"button",...t},e);return n&&r.addEventListener(
"click",n),r}var Z=(e,n)=>e.setAttribute("aria-pressed",String(n)),ee=(e,n,...t)=>y("div",{class:e,role:"group","aria-la\
bel":n},...t);function z(e,n,t){return t.appendChild(le(document.createElementNS(ln,e),n))}function de(e,n,t){return z("\
svg",{width:n,height:t,viewBox:`0 0 ${n} ${t}`,"aria-hidden":"true"},e)}function J(e,n,t,r,o={}){let a=z("text",{x:n,y:t,
...o},e);return a.textContent=String(r),a}function O(e,n){e.textContent!==n&&(e.textContent=n)}function Re(e,n){let t=n.map(([r])=>r).join("");return t!==e.textContent&&
e.replaceChildren(...n.map(([r,o])=>o?y("span",{class:`qks-${o}`},r):r)),t}var re=(e={})=>y("output",{...e,"aria-live":"\
off"});function te(e){return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var pn=()=>y("div",{class:"\
qks-spoken","aria-live":"polite"});function dn(e){let n=y("summary",{},"How this figure is computed");return y("details",
{class:"qks-notes"},n,...e.map(t=>y("p",{},t)))}var nt=(e,n)=>({caption:y("p",{class:"qks-caption"}),live:pn(),chips:ee(
"qks-chips",e),notes:dn(n)});function je(e,n,...t){let r=`Explorable figure: ${n}`;return y("section",{class:e,"aria-lab\
el":r,"data-lm-suppress-shortcuts":"true"},...t)}var Pe=(e,n,t)=>Math.max(n,Math.min(t,e));function un(e){let n=Math.abs(e);return n.toFixed(n>=99.95?0:n>=9.995?1:2)}function rt(e){
let n=un(e);return e<0&&Number(n)>0?"−"+n:n}var xe=e=>e<0?"−"+-e:`${e}`,ke=(e,n)=>e.toFixed(n).replace("-","−");var oe=e=>`${Math.round(100*e)} %`;function se(e){let n=e*100;return`${n>=9.5?Math.round(n):n>=.05?n.toFixed(1):0} %`}var ot=12;function fn({name:e,unit:n,label:t=e,range:r,rail:o}){let a=y("input",{type:"range",...r,"aria-label":t}),s=re(),
c=M("qks-ruler",o,a),i=y("div",{class:"qks-ticks","aria-hidden":"true"}),l=y("span",{},y("b",{},e)," ",y("small",{},n));
return{element:M("qks-slider",M("qks-row",l,s),c),input:a,output:s,track:c,scale:i}}function we({name:e,unit:n,label:t,min:r,
max:o,step:a,centred:s=!1,ticks:c,place:i=Number,text:l,say:d,move:p}){let u=y("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:g,input:k,output:h,scale:f}=fn({name:e,unit:n,label:t,range:{min:r,max:o,step:a},rail:u});for(let[x,w]of c??
[]){let b=f.appendChild(y("span",{},w));b.style.left=`calc(${ot/2}px + ${(i(x)-r)/(o-r)} * (100% - ${ot}px))`}return c&&
g.append(f),k.addEventListener("input",()=>p(Number(k.value))),{element:g,draw(x,w){k.value=String(i(x)),k.setAttribute(
"aria-valuetext",d(x,w)),O(h,l(x,w))}}}function hn(e,n,t){let r=n.map(([,o],a)=>W(o,()=>t(n[a][0])));return{row:ee("qks-segments",e,...r),mark:o=>r.forEach((a,s)=>Z(
a,n[s][0]===o))}}function st(e,n,t,r){let{row:o,mark:a}=hn(n,t,r);return e.append(M("qks-choice",y("span",{class:"qks-ch\
oice-name"},n),o)),a}function at(e,n){let t=e.map(([r,o])=>W(r,()=>n(o)));return{buttons:t,mark:r=>e.forEach(([,o],a)=>Z(
t[a],r(o)))}}var it=(e,n)=>Object.entries(n).every(([t,r])=>Math.abs(e[t]-r)<.02);function be(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var mn=e=>["number","boolean","string"].includes(be(e))||["list","record"].includes(be(e))&&JSON.stringify(
e).length<2e3,ct=e=>typeof e=="string"?e:JSON.stringify(e,(n,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(
6)):t);function gn(e,n,t){let r=Object.entries(t).flatMap(([o,a])=>{let s=ct(n[o]);return s===void 0||s===ct(a)||s.length>
2e3?[]:[`;${o}=${encodeURIComponent(s)}`]});return r.length?`#~${e}${r.join("")}`:""}function yn(e,n,t){let[r,...o]=n.split(
";");if(r!=="#~"+e)return null;let a={};for(let s of o){let[c,i=""]=s.split("="),l=Object.hasOwn(t,c)?xn(i,t[c]):void 0;
l!==void 0&&(a[c]=l)}return a}function xn(e,n){try{let t=decodeURIComponent(e);if(typeof n=="string")return t;let r=JSON.
parse(t);return be(r)===be(n)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function lt(e){let n=[...e?.classList??[]].find(
r=>r.startsWith("qk-of-")),t=n&&[...document.querySelectorAll(`.${n}`)].indexOf(e)+1;return n?n.slice(6)+(t===1?"":`-${t}`):
""}var pt=()=>new URLSearchParams(location.search).has("figure");function dt(e,n,t){let r=n.closest(".qk-widget");if(!r)
return null;let o=[...n.classList].pop(),a=t.filter(p=>mn(e.get(p))),s=()=>Object.fromEntries(a.map(p=>[p,e.get(p)])),c=s(),
i=()=>gn(o,s(),c),l=p=>{for(let[u,g]of Object.entries(p))e.set(u,g)},d=()=>location.href.replace(/[?#].*$/,"");return{address:()=>d()+
i(),embedded:()=>lt(r)&&`${d()}?figure=${lt(r)}${i()}`,write(){let p=i();if(!(p===location.hash||!p&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",p||location.pathname+location.search)}catch{}},read(){let p=yn(o,location.
hash,c);return p&&l({...c,...p}),p!==null},forget:()=>l(c)}}var ut="system-ui, sans-serif",kn=["position","left","top","width","height","margin","display","image-rendering"];function ft(e,n){
let{width:t,height:r}=e.getBoundingClientRect(),[o,a]=[t+40,r+40+44],{backgroundColor:s,color:c}=getComputedStyle(e),i=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${s}"/>
      <foreignObject x="20" y="20" width="${t}" height="${r}"/>
      <text x="20" y="${a-44+6}" fill="${c}" style="font: 600 14px ${ut}"/>
      <text x="20" y="${a-44+26}" fill="${c}" style="font: 12px ${ut}"/></svg>`,"image/svg+xml"),[l,,d,p,u]=i.documentElement.
children;return l.textContent=p.textContent=document.title,u.textContent=n,d.append(wn(e)),{text:new XMLSerializer().serializeToString(
i),width:o,height:a}}function wn(e){let n=e.cloneNode(!0),t=e.querySelectorAll("canvas"),r=e.querySelectorAll("input");n.
querySelectorAll("canvas").forEach((a,s)=>{let c=document.createElement("img");c.src=t[s].toDataURL();let i=getComputedStyle(
t[s]);for(let l of kn)c.style.setProperty(l,i.getPropertyValue(l));a.replaceWith(c)}),n.querySelectorAll("input").forEach(
(a,s)=>{a.setAttribute("value",r[s].value)});for(let a of n.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of n.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),n.prepend(o),n.style.width=`${e.getBoundingClientRect().width}px`,n}async function ht({text:e,width:n,height:t}){let r=new Image;
r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await r.decode();let o=document.createElement("canvas");
o.width=n*2,o.height=t*2;let a=o.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(r,0,0,o.width,
o.height),new Promise((s,c)=>{o.toBlob(i=>i?s(i):c(new Error("it drew nothing")))})}var bn=60;function mt(e,{address:n,embedded:t}){let r=y("span",{role:"status",class:"qks-mute"}),o=(c,i,l)=>W(c,async()=>{
O(r,await qn(i())?`Copied: ${l}.`:`To copy: ${i()}`)}),a=(c,i)=>W(c,async()=>{O(r,"Drawing…");try{let l=await i(ft(e,n())),
d=document.title.split(/[—–|]/)[0].trim()||"figure";Mn(l,`${d}.${c.slice(-3).toLowerCase()}`),O(r,"Saved.")}catch(l){
O(r,`This browser cannot draw it: ${l.message}.`)}}),s=ee("qks-share","Share this figure",o("Copy link",n,"it opens this\
 figure as it is now"),a("Save PNG",ht),a("Save SVG",({text:c})=>new Blob([c],{type:"image/svg+xml"})));if(t()){let c=()=>vn(
t(),e.getAttribute("aria-label")??"",e.offsetHeight+bn);s.append(o("Copy embed code",c,"paste this HTML where the figure\
 shall stand"))}return s.append(r),s}function vn(e,n,t){return y("iframe",{src:e,title:n,width:"100%",height:t,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function qn(e){try{return await navigator.clipboard.writeText(e),!0}catch{let n=y(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(n),n.select();let t=document.execCommand(
"copy");return n.remove(),t}}function Mn(e,n){let t=URL.createObjectURL(e);y("a",{href:t,download:n}).click(),setTimeout(
()=>URL.revokeObjectURL(t),1e4)}function gt(){let e=document.documentElement,n=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":n.dataset.jpThemeLight?n.dataset.jpThemeLight==="false":n.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(n.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function yt(e){let n=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:r});return n.addEventListener(
"change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var $n=([e,n,t],r=255)=>(r<<24|t<<16|n<<8|e)>>>0,En=(e,n,t)=>e.
map((r,o)=>Math.round(r+(n[o]-r)*t));function Sn(e){let n=getComputedStyle(e);return t=>{let r=n.getPropertyValue(`--qks\
-${t}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function xt(e){let n=Sn(e),t=[0,1,2,3,4].map(o=>n(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,c=Math.min(3,Math.floor(s));return $n(En(t[c],
t[c+1],s-c))}),mute:n("mute"),safe:n("safe"),tint:n("tint"),paper:n("paper")}}function Ce(e){let n=e.getContext("2d");if(!n)throw new Error("This browser cannot draw on a canvas");return n}function kt(e){
let n=Ce(e),t=n.createImageData(e.width,e.height);return{pixels:new Uint32Array(t.data.buffer),show:()=>n.putImageData(t,
0,0)}}var An=600,On=120,Nn=900,ve=(e,n)=>JSON.stringify(e)===JSON.stringify(n);var wt=(e,n)=>Object.fromEntries(n.map(t=>[t,e.get(t)])),bt=(e,n,t)=>Object.fromEntries(Object.keys(n).map(r=>[r,()=>{let o=e.
get(r);ve(o,n[r])||t({[r]:o})}]));function Ln(e,n){let t=0,r=performance.now(),o=a=>{let s=Math.max(0,(a-r)/Nn);if(s>=1)return n();e(s<.5?4*s**3:1-(2-2*s)**
3/2),t=requestAnimationFrame(o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?n():t=requestAnimationFrame(
o),()=>cancelAnimationFrame(t)}function vt(e,n,t,r,[o,a]=[Number,Number]){let s=Object.entries(n).map(([c,i])=>[c,o(e[c]),
o(i)]);return Ln(c=>{for(let[i,l,d]of s)e[i]=a(l+(d-l)*c);t()},r)}function qt({model:e,el:n,root:t,live:r,stale:o,refresh:a,
listeners:s,told:c,ended:i}){let l=0,d=0,p,u,g=!1;n.append(t);let k=dt(e,t,Object.keys(s));function h(E={}){Object.assign(
o,E),l||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(l),l=0;let E=o;o={};try{a(E)}catch(A){if(!g)throw A;
g=!1,k?.forget()}}function x(){g=k?.read()??!1,g&&!pt()&&t.scrollIntoView()}function w(){return t.dataset.look=gt()?"dar\
k":"light",d=t.clientWidth,d}function b(E){clearTimeout(p),p=setTimeout(()=>O(r,E),An),u||=setTimeout(v,On)}function v(){
u=void 0;for(let[E,A]of Object.entries(c()))ve(e.get(E),A)||e.set(E,A);e.save_changes(),k?.write()}function $(E,A){let R=Object.
entries(s),N=()=>h({layout:!0});for(let[j,_]of R)e.on(`change:${j}`,_);t.addEventListener("keydown",j=>j.stopPropagation());
let U=new ResizeObserver(()=>t.clientWidth!==d&&N());U.observe(t);let S=yt(N),P=()=>{Object.assign(o,{layout:!0}),f()};addEventListener(
"beforeprint",P),addEventListener("afterprint",N);let C={redrawNow:f};for(let[j,_]of Object.entries(A))Object.defineProperty(
C,j,{get:_});return Object.assign(t,{[E]:C}),Object.assign(n,{[E]:C}),f(),k&&(t.append(mt(t,k)),x(),addEventListener("ha\
shchange",x)),()=>{removeEventListener("hashchange",x);for(let[j,_]of R)e.off(`change:${j}`,_);i?.(),clearTimeout(p),clearTimeout(
u),cancelAnimationFrame(l),removeEventListener("beforeprint",P),removeEventListener("afterprint",N),U.disconnect(),S(),t.
remove()}}return{request:h,measure:w,report:b,start:$}}var qe=9;function Ie(e,{name:n,detail:t,collapse:r,dots:o=0}){let a=re(),s=y("div",{class:"qks-track","aria-hidden":"tru\
e"}),c=y("div",{class:"qks-foot"}),i=y("span",{class:"qks-mute"}),l=y("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(s.append(l),r){l.style.width=`calc(${qe}px + ${r.below} * (100% - ${2*qe}px))`;let h=y("span",{class:"qks-mark"},r.mark);
h.style.left=l.style.width,c.append(y("span",{class:"qks-bad"},`${r.kind} collapse`),h)}c.append(i);let d=Array.from({length:o},
()=>s.appendChild(y("i",{class:"qks-dot"}))),p=s.appendChild(y("i",{class:"qks-knob"})),u=y("div",{class:"qks-row"},y("s\
pan",{},y("b",{},n)," ",y("small",{},t)),a);e.append(y("div",{class:"qks-meter"},u,s,c));let g=100,k=(h,f)=>{let x=qe+Pe(
f,0,1)*(g-2*qe);h.style.transform=`translateX(${x.toFixed(1)}px)`};return{track:s,resize:()=>{g=s.clientWidth},draw(h,f,x,w,b=[]){
O(a,f),a.className=x?"qks-bad":"",O(i,w),k(p,h),b.forEach((v,$)=>k(d[$],v)),r||(l.style.transform=`scaleX(${Math.min(1,h)}\
)`)}}}function Mt(e){let n=0;for(let t=0;t<e.length;t++)n+=e[t]*e[t];return Math.sqrt(n)}function Tn(e,n,t){let r=new Float64Array(
t);for(let o=0;o<n*t;o+=t)for(let a=0;a<t;a++)r[a]+=e[o+a];return r.map(o=>o/n)}function Rn(e,n,t){let r=Tn(e,n,t),o=new Float64Array(
n*t);for(let a=0;a<o.length;a+=t)for(let s=0;s<t;s++)o[a+s]=e[a+s]-r[s];return o}var jn=(e,n)=>n>0?e/n:0;function Fe(e,n,t){
let r=Mt(e),o=Mt(Rn(e,n,t));return{norm:r,residual:o,relative:jn(o,r)}}var Ue=(e,n,t=0)=>({data:e,at:t,row:n,column:1}),Pn=({data:e,at:n,row:t,column:r})=>({data:e,at:n,row:r,column:t});var Y=new Float64Array(256);function Cn(e,n,t,r,o,a,s=1,c=""){let i=a-a%4;for(let l=0;l<o;l+=64){let d=Math.min(64,o-l);
for(let p=0;p<i;p+=4)In(t,l,d,p),Fn(e,n,r,l,d,p,s,c)}Un(e,n,t,r,o,a,s,i)}function V(e,n,t,r,o){let a=new Float32Array(t*
o);return Cn(Ue(a,o),Ue(e,r),Pn(Ue(n,r)),t,r,o),a}function In({data:e,at:n,row:t,column:r},o,a,s){for(let c=0,i=n+o*t+s*
r,l=0;c<a;c++,i+=t,l+=4)Y[l]=e[i],Y[l+1]=e[i+r],Y[l+2]=e[i+2*r],Y[l+3]=e[i+3*r]}function Fn(e,n,t,r,o,a,s,c){let i=e.data,
l=n.data,d=n.column,p=t-t%2;for(let u=c==="out"?a:0;u<p;u+=2){let g=c==="upper"?Math.max(0,u-r):0,k=4*(c==="lower"?Math.
min(o,u+2-r):o),h=0,f=0,x=0,w=0,b=0,v=0,$=0,E=0,A=n.at+u*n.row+(r+g)*d,R=A+n.row;for(let S=4*g;S<k;S+=4){let P=l[A],C=l[R],
j=Y[S],_=Y[S+1],ge=Y[S+2],ne=Y[S+3];h+=P*j,f+=P*_,x+=P*ge,w+=P*ne,b+=C*j,v+=C*_,$+=C*ge,E+=C*ne,A+=d,R+=d}let N=e.at+u*e.
row+a,U=N+e.row;i[N]+=s*h,i[N+1]+=s*f,i[N+2]+=s*x,i[N+3]+=s*w,i[U]+=s*b,i[U+1]+=s*v,i[U+2]+=s*$,i[U+3]+=s*E}}function Un(e,n,t,r,o,a,s,c){
let i=r-r%2;for(let l=0;l<r;l++)for(let d=l<i?c:0;d<a;d++){let p=0;for(let u=0;u<o;u++)p+=n.data[n.at+l*n.row+u*n.column]*
t.data[t.at+u*t.row+d*t.column];e.data[e.at+l*e.row+d]+=s*p}}var _e=Object.freeze({stretch:1,shift:0,gain:1});function St(e,n,t,r){let{shape:o,embedding:a,layers:s}=e,{width:c,epsilon:i}=o,
l=n.length,d=Wn(l,c/o.heads,o.base),p=new Float32Array(l*c);n.forEach((h,f)=>p.set(a.subarray(h*c,(h+1)*c),f*c));let u=[],
g=[Fe(p,l,c).relative];for(let h=0;h<s.length;h++){let f=s[h],x=We(p,f.readNorm,i),w=_n(e,h,x,l,t[h],d);u.push(w.weights),
p=$t(p,w.output,r),p=$t(p,Bn(We(p,f.hiddenNorm,i),f,o,l),r),g.push(Fe(p,l,c).relative)}let k=V(We(p,e.norm,i),a,l,c,e.words);
return{attention:u,residual:g,logits:k}}function $t(e,n,t){if(t)for(let r=0;r<n.length;r++)n[r]+=e[r];return n}function We(e,n,t){
let r=n.length,o=new Float32Array(e.length);for(let a=0;a<e.length;a+=r){let s=0;for(let i=0;i<r;i++)s+=e[a+i]**2;let c=1/
Math.sqrt(s/r+t);for(let i=0;i<r;i++)o[a+i]=e[a+i]*c*n[i]}return o}function Wn(e,n,t){let r=n/2,o=new Float32Array(e*r),
a=new Float32Array(e*r);for(let s=0;s<e;s++)for(let c=0;c<r;c++){let i=s*t**(-c/r);o[s*r+c]=Math.cos(i),a[s*r+c]=Math.sin(
i)}return{half:r,cos:o,sin:a}}function Et(e,n,t,{half:r,cos:o,sin:a}){let s=2*r,c=e.length/t,i=new Float32Array(t*s);for(let l=0;l<
t;l++)for(let d=0;d<r;d++){let p=l*c+n*s+d,u=l*r+d;i[l*s+d]=e[p]*o[u]-e[p+r]*a[u],i[l*s+d+r]=e[p+r]*o[u]+e[p]*a[u]}return i}
function _n({shape:e,layers:n,means:t,sizes:r},o,a,s,c,i){let{width:l,heads:d}=e,p=l/d,u=Math.sqrt(p),{q:g,k,v:h,o:f}=n[o],
[x,w,b]=[g,k,h].map(A=>V(a,A,s,l,l)),v=V(a,a,s,l,s),$=new Float32Array(s*l);return{weights:c.map((A,R)=>{let N=V(Et(x,R,
s,i),Et(w,R,s,i),s,p,s),U=A.shift/r[o]+(1-A.stretch)*t[o][R]/u;for(let S=0;S<N.length;S++)N[S]=A.gain*(A.stretch*N[S]/u+
U*v[S]);Dn(N,s);for(let S=0;S<s;S++)for(let P=0;P<=S;P++){let C=N[S*s+P];for(let j=R*p;j<(R+1)*p;j++)$[S*l+j]+=C*b[P*l+j]}
return N}),output:V($,f,s,l,l)}}function Dn(e,n){for(let t=0;t<n;t++){let r=e.subarray(t*n,(t+1)*n);De(r.subarray(0,t+1)),
r.fill(0,t+1)}}function De(e){let n=-1/0,t=0;for(let r of e)n=Math.max(n,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-
n),t+=e[r];for(let r=0;r<e.length;r++)e[r]/=t}function Bn(e,{gate:n,up:t,down:r},{width:o,hidden:a},s){let c=V(e,n,s,o,a),
i=V(e,t,s,o,a);for(let l=0;l<i.length;l++)i[l]*=c[l]/(1+Math.exp(-c[l]));return V(i,r,s,a,o)}var zn=8;function Be(e){let{layers:n,heads:t}=e.shape,r="",o;function a({ids:c,move:i,scope:l,skip:d}){return r!==c.join()&&
(r=c.join(),o=At(e,c,s({},_e),!0)),{now:At(e,c,s(l,i),d),trained:o}}function s({layer:c,head:i},l){return Array.from({length:n},
(d,p)=>Array.from({length:t},(u,g)=>(c===void 0||c===p)&&(i===void 0||i===g)?l:_e))}return a}function At(e,n,t,r){let o=n.
length,{attention:a,residual:s,logits:c}=St(e,n,t,r),i=a.map(p=>p.map(u=>Hn(u,o))),l=0,d=p=>{let u=c.subarray(p*e.words,
(p+1)*e.words);return De(u),u};for(let p=0;p<o-1;p++)l-=Math.log(Math.max(d(p)[n[p+1]],1e-30));return{attention:a,entropy:i.
map(p=>p.map(u=>u.entropy)),first:i.map(p=>p.map(u=>u.first)),keys:i.map(p=>p.map(u=>u.keys)),residual:s,perplexity:Math.
exp(l/(o-1)),next:Vn(d(o-1),zn)}}function Hn(e,n){let t=0,r=0,o=0;for(let a=1;a<n;a++){o=0;for(let s=0;s<=a;s++){let c=e[a*
n+s];c>0&&(o-=c*Math.log(c))}t+=o/Math.log(a+1)/(n-1),r+=e[a*n]/(n-1)}return{entropy:t,first:r,keys:Math.exp(o)}}function Vn(e,n){
let t=[];return e.forEach((r,o)=>{if(t.length===n&&r<=t[n-1][1])return;let a=t.findIndex(([,s])=>s<r);t.splice(a<0?t.length:
a,0,[o,r]),t.length>n&&t.pop()}),t}var Kn=["q","k","v","o","gate","up","down"];function Gn({width:e,hidden:n,layers:t},r){let o=[[e,e],[e,e],[e,e],[e,e]],a=[
[n,e],[n,e],[e,n]];return[[r,e],...Array.from({length:t},()=>[...o,...a]).flat()]}function ze({words:e,shape:n,numbers:t,
sizes:r}){let o=Jn(atob(t)),a=e.split(`
`).length,s=Gn(n,a),c=s.reduce((k,[h,f])=>k+h*f,0),i=new Float32Array(o.slice(c).buffer),l=new Int8Array(o.buffer,0,c),d=0,
p=0,u=s.map(([k,h])=>{let f=new Float32Array(k*h);for(let x=0;x<f.length;x+=h){let w=i[p++];for(let b=x;b<x+h;b++)f[b]=l[d++]*
w}return f}),g=Array.from({length:2*n.layers+1},(k,h)=>i.slice(p+h*n.width,p+(h+1)*n.width));return Yn(n,a,u,g,r)}function Jn(e){
let n=new Uint8Array(e.length);for(let t=0;t<n.length;t++)n[t]=e.charCodeAt(t);return n}function Yn(e,n,t,r,o){let a=Array.
from({length:e.layers},(c,i)=>({...Object.fromEntries(Kn.map((d,p)=>[d,t[1+7*i+p]])),readNorm:r[2*i],hiddenNorm:r[2*i+1]})),
s=a.map(({q:c,k:i})=>Xn(c,i,e).map(l=>l/e.width));return{shape:e,words:n,embedding:t[0],layers:a,norm:r[r.length-1],means:s,
sizes:o}}function Xn(e,n,{width:t,heads:r}){let o=t/r*t;return Array.from({length:r},(a,s)=>{let c=0;for(let i=s*o;i<(s+
1)*o;i++)c+=e[i]*n[i];return c})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:n})=>{n.stored?e=Be(ze(n.stored)):self.postMessage(
e(n.request))}}function Ot(e,n,t){let r=null,o=null,a=!1,s=()=>{},c=p()??d();function i(u){let g=o;o=null,!a&&(l(),t(u,g))}
function l(){o||!r||([o,r]=[r,null],c(o))}function d(){let u;return g=>{setTimeout(()=>{u??=Be(ze(e)),i(u(g))})}}function p(){
try{let u=n?URL.createObjectURL(new Blob([n],{type:"text/javascript"})):import.meta.url,g=new Worker(u,{type:"module"});
return s=()=>{g.terminate(),n&&URL.revokeObjectURL(u)},g.onmessage=({data:k})=>i(k),g.onerror=k=>{k.preventDefault(),s(),
c=d(),o&&c(o)},g.postMessage({stored:e}),k=>g.postMessage({request:k})}catch{return null}}return{ask(u){r=u,l()},end(){a=
!0,s()}}}var Me={state:{text:"The game was released in Japan on March 12 , 2008 , and in North America on June",variance:0,mean:0,
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
.825,.8442,.8575],perplexity:12.1406}};function Nt(){let{state:e,tokens:n,attention:t,now:r,trained:o}=Me,a=new Float32Array(n.length**2);t.forEach((i,l)=>a.set(
i,l*n.length));let s=[];s[e.layer-1]=[],s[e.layer-1][e.head-1]=a;let c=r.next.map(([i,l])=>[i,l]);return{now:{...r,attention:s,
next:c},trained:o,sentence:{tokens:n,cut:!1}}}var He="small-llama",Lt=globalThis;async function Tt(e){let n=document.documentElement.dataset.content_root;return!Lt.qkspectrumModels?.[He]&&
n!==void 0&&await Zn(new URL(`${n}_static/qkbook/${He}.js`,document.baseURI).href),Lt.qkspectrumModels?.[He]??er(e)}function Zn(e){
return new Promise((n,t)=>{let r=document.createElement("script");r.src=e,r.onload=n,r.onerror=()=>t(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function er(e){return new Promise(n=>{let t=()=>{e.off("change:stor\
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
re",remedy:"none"}}}};var{words:Rt}=X.livingModel,Pt="<eos>",jt=0,nr=4e3,rr=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
or={"-":"@-@",",":"@,@",".":"@.@"},sr={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},$e=e=>sr[e]??
e,Ct=e=>e!=="<unk>"&&e!==Pt;function It(e){let n=new Map(e.map((o,a)=>[o,a]));function t(o){let a=o.toLowerCase(),s=a.charAt(
0).toUpperCase()+a.slice(1);return n.get(o)??n.get(a)??n.get(s)??n.get(o.toUpperCase())??jt}function r(o){let a=[],s=o.slice(
-nr).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let i of s.split(/\s+/u))i&&(n.has(i)?a.push(
i):a.push(...ar(i)));let c=a.slice(-Rt).map(i=>{let l=t(i);return{id:l,text:$e(i),known:l!==jt}});return{tokens:[{id:n.get(
Pt),text:"start",known:!0},...c],cut:a.length>Rt}}return{tokens:r,words:e}}function ar(e){let n=[...e.match(rr)??[]];return n.
map((t,r)=>{let o=or[t];if(!o)return t;let a=t==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return a.test(n[r-1]??"")&&a.test(n[r+1]??
"")?o:t})}function Ft(e,n){let t=$e(n);return t!==n||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(n)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+t:`${e.trimEnd()} ${t}`}var Ve=11,ir=5,Ee=e=>{let n=[...e];return n.length>Ve?`${n.slice(0,Ve-1).join("")}…`:e};function Ut(e,n,[t,r]){let o=0,
a=0,s="",c,i,l,d;function p(h,f){[o,a,c,s]=[h,h<360?t:r,f.ramp,""]}function u(h){let f=h.length,x=Math.min(92,o*.25),w=Math.
max(...h.map(({text:R})=>Math.min(Ve,[...R].length))),b=Math.min(x,84,7*w+8),v=Math.max(2,Math.min(30,(o-x-4)/f,(a-b)/f)),
$=Math.ceil(11/v),E=Math.max(10,Math.min(13,v-.5));l=y("canvas",{width:f,height:f,role:"img",class:"qks-cells"}),Object.
assign(l.style,{width:`${v*f}px`,height:`${v*f}px`,left:`${x}px`,top:`${b}px`}),e.replaceChildren(l);let A=de(e,o,b+v*f+
2);h.forEach(({text:R,known:N},U)=>{if((f-1-U)%$)return;let S={style:`font-size: ${E}px`,class:N?U?"":"qks-mute":"qkl-un\
known"},P=(U+.5)*v;J(A,x-5,b+P+E*.35,Ee(R),{...S,"text-anchor":"end"});let C=x+P+E*.35;J(A,C,b-5,Ee(R),{...S,transform:`\
rotate(-90 ${C} ${b-5})`})}),z("rect",{x:x-.75,y:b+v*(f-1)-.75,width:v*f+1.5,height:v+1.5,class:"qks-ink-line"},A),i=kt(
l),l.addEventListener("pointermove",g),l.addEventListener("pointerdown",g)}function g(h){let f=l.getBoundingClientRect(),
x=d.tokens.length,w=Math.floor((h.clientX-f.left)/f.width*x),b=Math.floor((h.clientY-f.top)/f.height*x);if(w<0||b<0||w>=
x||b>=x)return;let[v,$]=[d.tokens[b].text,d.tokens[w].text];n(w>b?`“${v}” cannot see “${$}”, which comes later.`:
`“${v}” gives “${$}” ${se(d.weights[b*x+w])} of its attention.`)}function k(h,f,x){let w=f.length,b=f.map(({text:v,
known:$})=>`${v}${$}`).join(`
`);d={weights:h,tokens:f},b!==s&&(s=b,u(f));for(let v=0;v<w;v++)for(let $=v*w;$<=v*w+v;$++)i.pixels[$]=c[Math.round(Math.
sqrt(h[$])*255)];i.show(),l.setAttribute("aria-label",x)}return{resize:p,draw:k}}function Wt(e,n,t,r){let a=Array.from({
length:n*t},(c,i)=>[Math.floor(i/t),i%t]).map(([c,i])=>{let l=y("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),d=y("i",{class:"qkl-share"}),p=W("",()=>r(c+1,i+1),{class:"qkl-head"});return p.append(l,y("span",{class:"qk\
l-rail"},d)),{l:c,h:i,one:p,canvas:l,bar:d}});e.append(...a.map(({one:c})=>c));function s(c,i,l,d,p){for(let{l:u,h:g,one:k,
canvas:h,bar:f}of a){h.width!==i&&(h.width=h.height=i);let x=Ce(h),w=x.createImageData(i,i),b=new Uint32Array(w.data.buffer),
v=c.attention[u][g];for(let $=0;$<i;$++)for(let E=$*i;E<=$*i+$;E++)b[E]=l[Math.round(Math.sqrt(v[E])*255)];x.putImageData(
w,0,0),f.style.width=`${100*c.entropy[u][g]}%`,Z(k,d.layer===u+1&&d.head===g+1),k.classList.toggle("qkl-moved",p(u,g)),k.
setAttribute("aria-label",`Layer ${u+1}, head ${g+1}: entropy ${oe(c.entropy[u][g])} of its largest`)}}return{draw:s}}function _t(e,n){
let t=Array.from({length:ir},()=>{let r=W("",()=>n(r.dataset.word??"")),o=y("i",{"aria-hidden":"true"}),a=re();return e.
append(y("li",{},r,y("span",{class:"qkl-bar"},o),a)),{word:r,bar:o,share:a}});return{draw(r){t.forEach(({word:o,bar:a,share:s},c)=>{
let[i,l]=r[c];o.dataset.word=i,o.disabled=!Ct(i),O(o,$e(i)),o.title=o.disabled?"":"Add it to the sentence",a.style.width=
`${100*l}%`,O(s,se(l))})}}}function Dt(e){function n(t,r,o,a){let c=[...r,[0,0]],i=c.map(a),l=Math.max(1e-9,...c.flat().
map(Math.abs),...i.flat().map(Math.abs))*1.1,d=Math.min(t/2,190/2)/l,p=f=>(t/2+f*d).toFixed(1),u=f=>(190/2-f*d).toFixed(
1);e.replaceChildren();let g=de(e,t,190);z("path",{d:`M0 ${190/2}H${t}M${t/2} 0V190`,class:"qks-hair"},g);for(let[f,x]of c)
z("circle",{cx:p(f),cy:u(x),r:3.5,class:"qks-mute-line"},g);for(let[f,x]of i)z("circle",{cx:p(f),cy:u(x),r:3,class:"qks-\
bar"},g);let[k,h]=i[i.length-1];J(g,Number(p(k))+6,Number(u(h))-6,`${o} at once`,{class:"qks-mute qks-halo"}),J(g,t-2,190/
2-5,"real",{...ce,"text-anchor":"end"}),J(g,t/2+5,12,"imaginary",ce),e.setAttribute("role","img"),e.setAttribute("aria-l\
abel",`${c.length+o-1} eigenvalues, as trained and as moved; ${o} of them are equal. The largest part is ${l.toFixed(2)}\
.`)}return{draw:n}}function Bt(e){function n(t,r,o){let s=(t-60)/(r.length-1),c=p=>36+p*s,i=p=>164-p*146,l=p=>`M${p.map(
(u,g)=>`${c(g).toFixed(1)} ${i(u).toFixed(1)}`).join("L")}`;e.replaceChildren();let d=de(e,t,190);for(let p of[0,.5,1])z(
"path",{d:`M36 ${i(p)}H${t-20}`,class:"qks-hair"},d),J(d,28,i(p)+4,p,{...ce,"text-anchor":"end"});r.forEach((p,u)=>J(d,c(
u),184,u?`layer ${u}`:"words",{...ce,"text-anchor":"middle"})),z("path",{d:l(o),class:"qks-mute-line","stroke-dasharray":"\
4 4"},d),z("path",{d:l(r),class:"qks-ink-line"},d);for(let p=0;p<r.length;p++)z("circle",{cx:c(p),cy:i(r[p]),r:3.5,class:"\
qks-bar"},d);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(p=>p.toFixed(
2)).join(", ")}; as trained ${o.map(p=>p.toFixed(2)).join(", ")}.`)}return{draw:n}}var ae={variance:1,mean:0,gain:1,skip:!0},Ke=[["Uniform",{...ae,variance:0}],["As trained",ae],["Peaked",{...ae,variance:81}],
["Looks back",{...ae,mean:-8}],["Only itself",{...ae,mean:12}],["No skips",{...ae,skip:!1}]],Se=["The game was released \
in Japan on March 12 , 2008 , and in North America on June","During the Second World War , the ship was sent to the east\
 coast of","The film was directed by John Smith and produced by John Smith . The film was","The album received positive \
reviews from music critics , and the album was one of the best","In 1995 she moved to New York City with her family , wh\
ere she"],zt=[["all","all"],["layer","layer"],["head","head"]];function Ht(e){let n=y("input",{type:"text",class:"qkl-te\
xt",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your sentence"}),t={...nt("Presets",cr),input:n,another:W(
"↻ Another sentence"),read:y("p",{class:"qks-sub qkl-read"}),title:te(""),before:W("‹",null,{"aria-label":"Head befo\
re"}),after:W("›",null,{"aria-label":"Next head"}),map:M("qks-pane qkl-map"),cell:pe(),heads:ee("qkl-heads","Heads"),scope:M(
"qkl-scope"),next:y("ol",{class:"qkl-next"}),perplexity:y("p",{class:"qkl-perplexity"}),meters:M("qkl-meters"),sliders:M(
"qks-sliders qkl-sliders"),more:M("qkl-more"),formula:y("p",{class:"qks-sub qkl-formula"}),plane:M("qks-pane qkl-plane"),
depth:M("qks-pane qkl-depth")},r=y("details",{class:"qks-notes qkl-behind"},y("summary",{},"Behind it: this head’s eigen\
values, and the words layer by layer"));r.append(M("qkl-two",M("",te("Eigenvalues of this head’s W"),pe("ring: as trai\
ned; dot: as moved"),t.plane),M("",te("How far the words are apart"),pe("relative residual, layer by layer"),t.depth)));
let o="a trained language model on your sentence",a=M("qkl-left",M("qks-header",t.title,M("qkl-arrows",t.before,t.after)),
t.map,t.cell);if(e){let c=le(te("Next word"),{"aria-level":2}),i=M("qkl-after",M("qks-row",c,t.perplexity),t.next);le(t.
title,{"aria-level":2});let l=M("qkl-grid",t.chips,M("qks-headline",t.caption),n,a,M("qkl-right",i,t.meters),t.sliders,t.
more,t.read,t.live,t.notes);return{...t,behind:r,root:je("qks qkl-compact qkl",o,l)}}let s=je("qks qkl",o,M("qkl-grid",M(
"qkl-top",M("qkl-line",n,t.another),M("qks-headline",t.caption),M("qkl-line",t.chips,t.read),t.live),a,M("qkl-middle",te(
"All heads"),pe("rows: layers; bars: entropy"),t.heads,t.scope),M("qkl-right",te("The next word"),t.next,t.perplexity,t.
meters),t.sliders,t.more,r,t.notes));return{...t,behind:r,root:s}}var cr=[`A small Llama: 4 layers of 4 heads, 128 numbe\
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
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:pr,stumbles:dr,lost:ur}=X.livingModel,{uniform:fr}=X.gaze,{relativeVariety:hr}=X.collapse,ue=e=>e.reduce((n,t)=>n+
t,0)/e.length,Ge=({variance:e,mean:n,gain:t,skip:r})=>e===1&&n===0&&t===1&&r,Je=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(
e).toLocaleString("en"):"over a million";function Ae(e,{scope:n,layer:t,head:r}){return n==="all"?e.flat():n==="layer"?e[t-
1]:[e[t-1][r-1]]}var Vt=({scope:e,layer:n,head:t})=>e==="all"?"all heads":e==="layer"?`layer ${n}`:`head ${t} of layer ${n}`,
fe=e=>e[e.length-1]/(e[0]||1);function Ye(e,n,t){let r=ue(Ae(e.entropy,t)),o=ue(Ae(n.entropy,t));return{uniform:r>fr&&r>
o,entropy:r<o/2,rank:fe(e.residual)<hr*fe(n.residual),share:r}}function Kt(e,n,t){if(Number.isNaN(e.perplexity))return[[
"Type a sentence: the model will read it, and go on."]];let{uniform:r,entropy:o,rank:a}=Ye(e,n,t),s=e.perplexity/n.perplexity,
c=a?[["all words have become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word ali\
ke","bad"]]:o?[["each word stares at few words, "],["entropy collapse","bad"]]:[["its words look at other words than in \
training"]];if(Ge(t))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(s<pr){
let l=r||o||a?[[", although in what you moved "],...c]:[];return[["It "],["still speaks English","good"],...l,["."]]}return[
[s<dr?"It stumbles":s<ur?"It has lost the thread":"It no longer speaks English","strong"],[": "],...c,["."]]}function Gt({
variance:e,mean:n,gain:t}){let r=ke(Math.sqrt(e),2),o=n===0?"":` ${n<0?"−":"+"} ${ke(Math.abs(n),1)} · x·x′/‖x‖²`,
a=`ω′ = ${r} ω${o}`;return t===1?a:`${a}, all × ${ke(t,2)}`}function Jt(e,n,{layer:t,head:r}){let o=n.length,i=[...e.
attention[t-1][r-1].subarray((o-1)*o)].map((l,d)=>({weight:l,text:n[d].text})).sort((l,d)=>d.weight-l.weight).slice(0,3).
map(({weight:l,text:d})=>`“${d}” ${se(l)}`).join(", ");return`Attention of head ${r} in layer ${t} over ${o} tokens.\
 Its entropy is ${se(e.entropy[t-1][r-1])} of the largest. The last word, “${n[o-1].text}”, looks at ${i}.`}var he=e=>`\
×${" "}${rt(e)}`;var{factor:mr,shift:Oe}=X.livingModel,Xe=e=>e/(1+e),Yt=e=>Math.abs(e-.5)<.9*Qe?1:e/(1-e),Xt=Xe(Math.sqrt(mr)),Qe=.005;function Qt(e){
let n=a=>[0,.25,.5,1,2,4,9].map(s=>[a?s*s:s,s===0?"0":s<1?`1/${a?1/(s*s):1/s}`:`${a?s*s:s}`]),t=we({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Xt,step:Qe,ticks:n(!0),place:a=>Xe(Math.sqrt(a)),text:he,say:a=>`${he(a)}\
 the trained variance`,move:a=>e({variance:Yt(a)**2})}),r=we({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(Oe),max:Math.asinh(Oe),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(a=>[a,xe(a)]),place:Math.asinh,text:a=>a>
0?`+${a.toFixed(1)}`:xe(Number(a.toFixed(1))),say:a=>`mean moved by ${xe(Number(a.toFixed(1)))}`,move:a=>e({mean:Math.abs(
a)<.009?0:gr(Math.sinh(a))})}),o=we({name:"Gain",unit:"of all logits",min:0,max:Xt,step:Qe,ticks:n(!1),place:Xe,text:he,
say:he,move:a=>e({gain:Yt(a)})});return{variance:t,mean:r,gain:o}}var gr=e=>Math.max(-Oe,Math.min(Oe,e));var yr=["text","variance","mean","gain","skip","scope","layer","head"],Ze=4,me=4;function xr({model:e,el:n}){let t=e.get(
"compact"),r=t?Ke.slice(0,3):Ke,o=Ht(t),{root:a}=o,s=wt(e,yr),c,i,l,d,p,u={},g=0,k=!1,h=()=>{},f=qt({model:e,el:n,root:a,
live:o.live,refresh:Zt,stale:{layout:!0},listeners:bt(e,s,H),told:()=>({...s,readings:u}),ended:()=>{k=!0,h(),x.disconnect(),
l?.end()}}),x=new IntersectionObserver(m=>m.some(q=>q.isIntersecting)&&b(),{rootMargin:"400px"}),w=!1;t&&ve(s,Me.state)?
d=Nt():(x.observe(a),O(o.caption,"A trained language model will read your sentence here."));async function b(){if(!(l||w)){
w=!0,d=void 0,x.disconnect(),O(o.caption,"Fetching the model…");try{c=await Tt(e)}catch(m){O(o.caption,`The model is n\
ot here: ${m.message}.`);return}finally{w=!1}k||(i=It(c.words.split(`
`)),l=Ot(c,e.get("_esm"),A),f.request({question:!0}))}}let v=()=>i.tokens(s.text),$;function E(){if(!l)return;let{variance:m,
mean:q,gain:L,skip:T,scope:I,layer:F,head:D}=s;$=v(),l.ask({ids:$.tokens.map(({id:K})=>K),move:{stretch:Math.sqrt(m),shift:q,
gain:L},scope:I==="all"?{}:I==="layer"?{layer:F-1}:{layer:F-1,head:D-1},skip:T})}function A({now:m,trained:q},{ids:L}){let T=v();
if(T.tokens.map(({id:F})=>F).join()!==L.join())return;let I=m.next.map(([F,D])=>[i.words[F],D]);d={now:{...m,next:I},trained:q,
sentence:T},f.request()}let R=Ut(o.map,m=>O(o.cell,m),t?[280,340]:[420,348]),N=Wt(o.heads,Ze,me,(m,q)=>H({layer:m,head:q})),
U=_t(o.next,m=>H({text:Ft(s.text,m)})),S=Dt(o.plane),P=Bt(o.depth),C=Ie(o.meters,{name:t?"Keys in use":"Entropy",detail:t?
"":"of the moved heads",dots:1}),j=Ie(o.meters,{name:"Words apart",detail:t?"":"after all layers",dots:1}),_=Qt(H);o.sliders.
append(_.variance.element,_.mean.element);let ge=st(o.scope,"Move",zt,m=>H({scope:m})),ne=W("Skip connections",()=>H({skip:!s.
skip}));t?o.more.append(ne):o.more.append(o.formula,_.gain.element,ne);function Zt(m){m.layout&&en(),m.question&&E(),tn()}
function en(){if(g=f.measure(),p=xt(a),!(g<50)){R.resize(o.map.clientWidth,p);for(let m of[C,j])m.resize()}}function tn(){
(document.activeElement!==o.input||o.input.value.trim()==="")&&(o.input.value=s.text);for(let m of["variance","mean","ga\
in"])_[m].draw(s[m]);ge(s.scope),Z(ne,s.skip),tt.mark(({skip:m,...q})=>s.skip===m&&it(s,q)),O(o.title,`Head ${s.head} of\
 layer ${s.layer}`),O(o.formula,`Moved: ${Vt(s)}. ${Gt(s)}`),d&&g>=50&&nn(d)}function nn({now:m,trained:q,sentence:L}){let{
tokens:T}=L,I=Re(o.caption,Kt(m,q,s));R.draw(m.attention[s.layer-1][s.head-1],T,Jt(m,T,s)),t||N.draw(m,T.length,p.ramp,s,
Ne),U.draw(m.next),Re(o.perplexity,on(m,q));let{share:F,uniform:D,entropy:K,rank:G}=Ye(m,q,s),[B,Le]=[m.keys,q.keys].map(
Q=>ue(Q.flat())),ye=`${B.toFixed(B<9.95?1:0)} of ${T.length}`,ie=fe(m.residual);t?C.draw(B/T.length,ye,K||D,`entropy ${oe(
F)}`,[Le/T.length]):C.draw(F,oe(F),K||D,`${ye} keys in use`,[ue(Ae(q.entropy,s))]),j.draw(ie,oe(ie),G,"small dots: as tr\
ained",[fe(q.residual)]),sn(L),rn(m,q),u=an(m,q,L,I),f.report(`${I} The next word: ${m.next.slice(0,3).map(([Q])=>Q).join(
", ")}.`)}function rn(m,q){if(!c||!o.behind.open)return;let{layer:L,head:T,variance:I,mean:F}=s,{width:D,heads:K}=c.shape,
G=c.eigenvalues[L-1][T-1],B=G.reduce((Q,[Te])=>Q+Te,0)/D,Le=Math.sqrt(I),ye=Ne(L-1,T-1)?F*Math.sqrt(D/K)/c.sizes[L-1]:0,
ie=Ne(L-1,T-1)?Le:1;S.draw(o.plane.clientWidth,G,D-G.length,([Q,Te])=>[ie*(Q-B)+B+ye,ie*Te]),P.draw(o.depth.clientWidth,
m.residual,q.residual)}let Ne=(m,q)=>s.scope==="all"||m===s.layer-1&&(s.scope==="layer"||q===s.head-1);function on(m,q){
if(Number.isNaN(m.perplexity))return[["No word yet to be surprised by."]];let L=Ge(s)?"":` (as trained ${Je(q.perplexity)}\
)`;return[[t?"Perplexity ":"Perplexity of this sentence: "],[Je(m.perplexity),"strong"],[L]]}function sn({tokens:m,cut:q}){
let L=[...new Set(m.filter(({known:I})=>!I).map(({text:I})=>I))],T=[];if(q&&T.push(`Only the last ${m.length-1} words ar\
e read.`),L.length){let I=L.slice(0,6).map(F=>`“${Ee(F)}”`).join(", ");T.push(`Not among its 4,000 words, read as “a\
 rarer word”: ${I}${L.length>6?", …":""}.`)}O(o.read,T.join(" "))}function an({perplexity:m,next:q,entropy:L,first:T,
residual:I},F,{tokens:D},K){let G=B=>Number.isFinite(B)?B:null;return{...s,perplexity:G(m),trained_perplexity:G(F.perplexity),
next:q,entropy:L,first:T,residual:I,tokens:D.map(({text:B})=>B),unknown:D.filter(({known:B})=>!B).length,headline:K}}function H(m){
h(),b(),Object.assign(s,m),"text"in m&&m.text!==o.input.value&&(o.input.value=s.text),f.request({question:!0})}o.input.value=
s.text,o.input.addEventListener("input",()=>H({text:o.input.value})),o.another.addEventListener("click",()=>{H({text:Se[(Se.
indexOf(s.text)+1)%Se.length]})});let et=m=>{let q=(s.layer-1)*me+s.head-1+m+Ze*me;H({layer:Math.floor(q/me%Ze)+1,head:q%
me+1})};o.before.addEventListener("click",()=>et(-1)),o.after.addEventListener("click",()=>et(1)),o.behind.addEventListener(
"toggle",()=>f.request());function cn({skip:m,...q}){h(),b(),s.skip=m,h=vt(s,q,()=>f.request({question:!0}),()=>H({...q,
skip:m}),[Math.asinh,Math.sinh])}let tt=at(r,cn);return o.chips.append(...tt.buttons),f.start("figure",{state:()=>({...s}),
readings:()=>u,view:()=>d})}var To={render:xr};export{To as default};
