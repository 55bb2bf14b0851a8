var an="http://www.w3.org/2000/svg";var de={class:"qks-mute"};function ue(e,n){for(let[t,r]of Object.entries(n))r!=null&&r!==!1&&e.setAttribute(t,String(r));
return e}function y(e,n={},...t){let r=ue(document.createElement(e),n);return r.append(...t),r}var M=(e,...n)=>y("div",{
class:e},...n);var fe=(...e)=>y("p",{class:"qks-sub"},...e);function U(e,n,t={}){let r=y("button",{type:"button",...t},e);return n&&r.addEventListener(
"click",n),r}var Z=(e,n)=>e.setAttribute("aria-pressed",String(n)),ee=(e,n,...t)=>y("div",{class:e,role:"group","aria-la\
bel":n},...t);function z(e,n,t){return t.appendChild(ue(document.createElementNS(an,e),n))}function he(e,n,t){return z("\
svg",{width:n,height:t,viewBox:`0 0 ${n} ${t}`,"aria-hidden":"true"},e)}function Y(e,n,t,r,o={}){let a=z("text",{x:n,y:t,
...o},e);return a.textContent=String(r),a}function A(e,n){e.textContent!==n&&(e.textContent=n)}function Re(e,n){let t=n.map(([r])=>r).join("");return t!==e.textContent&&
e.replaceChildren(...n.map(([r,o])=>o?y("span",{class:`qks-${o}`},r):r)),t}var ae=(e={})=>y("output",{...e,"aria-live":"\
off"});function te(e){return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var cn=()=>y("div",{class:"\
qks-spoken","aria-live":"polite"});function ln(e){let n=y("summary",{},"How this figure is computed");return y("details",
{class:"qks-notes"},n,...e.map(t=>y("p",{},t)))}var rt=(e,n)=>({caption:y("p",{class:"qks-caption"}),live:cn(),chips:ee(
"qks-chips",e),notes:ln(n)});function Ie(e,n,...t){let r=`Explorable figure: ${n}`;return y("section",{class:e,"aria-lab\
el":r,"data-lm-suppress-shortcuts":"true"},...t)}var Ce=(e,n,t)=>Math.max(n,Math.min(t,e));function pn(e){let n=Math.abs(e);return n.toFixed(n>=99.95?0:n>=9.995?1:2)}function ot(e){
let n=pn(e);return e<0&&Number(n)>0?"−"+n:n}var we=e=>e<0?"−"+-e:`${e}`,be=(e,n)=>e.toFixed(n).replace("-","−");var ie=e=>`${Math.round(100*e)} %`;function ce(e){let n=e*100;return`${n>=9.5?Math.round(n):n>=.05?n.toFixed(1):0} %`}var st=12;function dn({name:e,unit:n,label:t=e,range:r,rail:o}){let a=y("input",{type:"range",...r,"aria-label":t}),s=ae(),
i=M("qks-ruler",o,a),c=y("div",{class:"qks-ticks","aria-hidden":"true"}),l=y("span",{},y("b",{},e)," ",y("small",{},n));
return{element:M("qks-slider",M("qks-row",l,s),i),input:a,output:s,track:i,scale:c}}function ve({name:e,unit:n,label:t,min:r,
max:o,step:a,centred:s=!1,ticks:i,place:c=Number,text:l,say:u,move:p}){let d=y("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:g,input:k,output:h,scale:f}=dn({name:e,unit:n,label:t,range:{min:r,max:o,step:a},rail:d});for(let[x,w]of i??
[]){let b=f.appendChild(y("span",{},w));b.style.left=`calc(${st/2}px + ${(c(x)-r)/(o-r)} * (100% - ${st}px))`}return i&&
g.append(f),k.addEventListener("input",()=>p(Number(k.value))),{element:g,draw(x,w){k.value=String(c(x)),k.setAttribute(
"aria-valuetext",u(x,w)),A(h,l(x,w))}}}function un(e,n,t){let r=n.map(([,o],a)=>U(o,()=>t(n[a][0])));return{row:ee("qks-segments",e,...r),mark:o=>r.forEach((a,s)=>Z(
a,n[s][0]===o))}}function at(e,n,t,r){let{row:o,mark:a}=un(n,t,r);return e.append(M("qks-choice",y("span",{class:"qks-ch\
oice-name"},n),o)),a}function it(e,n){let t=e.map(([r,o])=>U(r,()=>n(o)));return{buttons:t,mark:r=>e.forEach(([,o],a)=>Z(
t[a],r(o)))}}var ct=(e,n)=>Object.entries(n).every(([t,r])=>Math.abs(e[t]-r)<.02);function qe(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var fn=e=>["number","boolean","string"].includes(qe(e))||["list","record"].includes(qe(e))&&JSON.stringify(
e).length<2e3,lt=e=>typeof e=="string"?e:JSON.stringify(e,(n,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(
6)):t);function hn(e,n,t){let r=Object.entries(t).flatMap(([o,a])=>{let s=lt(n[o]);return s===void 0||s===lt(a)||s.length>
2e3?[]:[`;${o}=${encodeURIComponent(s)}`]});return r.length?`#~${e}${r.join("")}`:""}function mn(e,n,t){let[r,...o]=n.split(
";");if(r!=="#~"+e)return null;let a={};for(let s of o){let[i,c=""]=s.split("="),l=Object.hasOwn(t,i)?gn(c,t[i]):void 0;
l!==void 0&&(a[i]=l)}return a}function gn(e,n){try{let t=decodeURIComponent(e);if(typeof n=="string")return t;let r=JSON.
parse(t);return qe(r)===qe(n)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function pt(e){let n=[...e?.classList??[]].find(
r=>r.startsWith("qk-of-")),t=n&&[...document.querySelectorAll(`.${n}`)].indexOf(e)+1;return n?n.slice(6)+(t===1?"":`-${t}`):
""}var dt=()=>new URLSearchParams(location.search).has("figure");function ut(e,n,t){let r=n.closest(".qk-widget");if(!r)
return null;let o=[...n.classList].pop(),a=t.filter(p=>fn(e.get(p))),s=()=>Object.fromEntries(a.map(p=>[p,e.get(p)])),i=s(),
c=()=>hn(o,s(),i),l=p=>{for(let[d,g]of Object.entries(p))e.set(d,g)},u=()=>location.href.replace(/[?#].*$/,"");return{address:()=>u()+
c(),embedded:()=>pt(r)&&`${u()}?figure=${pt(r)}${c()}`,write(){let p=c();if(!(p===location.hash||!p&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",p||location.pathname+location.search)}catch{}},read(){let p=mn(o,location.
hash,i);return p&&l({...i,...p}),p!==null},forget:()=>l(i)}}var ft="system-ui, sans-serif",yn=["position","left","top","width","height","margin","display","image-rendering"];function ht(e,n){
let{width:t,height:r}=e.getBoundingClientRect(),[o,a]=[t+40,r+40+44],{backgroundColor:s,color:i}=getComputedStyle(e),c=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${s}"/>
      <foreignObject x="20" y="20" width="${t}" height="${r}"/>
      <text x="20" y="${a-44+6}" fill="${i}" style="font: 600 14px ${ft}"/>
      <text x="20" y="${a-44+26}" fill="${i}" style="font: 12px ${ft}"/></svg>`,"image/svg+xml"),[l,,u,p,d]=c.documentElement.
children;return l.textContent=p.textContent=document.title,d.textContent=n,u.append(xn(e)),{text:new XMLSerializer().serializeToString(
c),width:o,height:a}}function xn(e){let n=e.cloneNode(!0),t=e.querySelectorAll("canvas"),r=e.querySelectorAll("input");n.
querySelectorAll("canvas").forEach((a,s)=>{let i=document.createElement("img");i.src=t[s].toDataURL();let c=getComputedStyle(
t[s]);for(let l of yn)i.style.setProperty(l,c.getPropertyValue(l));a.replaceWith(i)}),n.querySelectorAll("input").forEach(
(a,s)=>{a.setAttribute("value",r[s].value)});for(let a of n.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of n.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),n.prepend(o),n.style.width=`${e.getBoundingClientRect().width}px`,n}async function mt({text:e,width:n,height:t}){let r=new Image;
r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await r.decode();let o=document.createElement("canvas");
o.width=n*2,o.height=t*2;let a=o.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(r,0,0,o.width,
o.height),new Promise((s,i)=>{o.toBlob(c=>c?s(c):i(new Error("it drew nothing")))})}var kn=60;function gt(e,{address:n,embedded:t}){let r=y("span",{role:"status",class:"qks-mute"}),o=(i,c,l)=>U(i,async()=>{
A(r,await bn(c())?`Copied: ${l}.`:`To copy: ${c()}`)}),a=(i,c)=>U(i,async()=>{A(r,"Drawing…");try{let l=await c(ht(e,n())),
u=document.title.split(/[—–|]/)[0].trim()||"figure";vn(l,`${u}.${i.slice(-3).toLowerCase()}`),A(r,"Saved.")}catch(l){
A(r,`This browser cannot draw it: ${l.message}.`)}}),s=ee("qks-share","Share this figure",o("Copy link",n,"it opens this\
 figure as it is now"),a("Save PNG",mt),a("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(t()){let i=()=>wn(
t(),e.getAttribute("aria-label")??"",e.offsetHeight+kn);s.append(o("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return s.append(r),s}function wn(e,n,t){return y("iframe",{src:e,title:n,width:"100%",height:t,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function bn(e){try{return await navigator.clipboard.writeText(e),!0}catch{let n=y(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(n),n.select();let t=document.execCommand(
"copy");return n.remove(),t}}function vn(e,n){let t=URL.createObjectURL(e);y("a",{href:t,download:n}).click(),setTimeout(
()=>URL.revokeObjectURL(t),1e4)}function yt(){let e=document.documentElement,n=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":n.dataset.jpThemeLight?n.dataset.jpThemeLight==="false":n.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(n.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function xt(e){let n=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:r});return n.addEventListener(
"change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var qn=([e,n,t],r=255)=>(r<<24|t<<16|n<<8|e)>>>0,Mn=(e,n,t)=>e.
map((r,o)=>Math.round(r+(n[o]-r)*t));function $n(e){let n=getComputedStyle(e);return t=>{let r=n.getPropertyValue(`--qks\
-${t}`).trim();return[1,3,5].map(o=>parseInt(r.slice(o,o+2),16))}}function kt(e){let n=$n(e),t=[0,1,2,3,4].map(o=>n(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,a)=>{let s=a/255*4,i=Math.min(3,Math.floor(s));return qn(Mn(t[i],
t[i+1],s-i))}),mute:n("mute"),safe:n("safe"),tint:n("tint"),paper:n("paper")}}function Fe(e){let n=e.getContext("2d");if(!n)throw new Error("This browser cannot draw on a canvas");return n}function wt(e){
let n=Fe(e),t=n.createImageData(e.width,e.height);return{pixels:new Uint32Array(t.data.buffer),show:()=>n.putImageData(t,
0,0)}}var En=600,Sn=120,An=900,Me=(e,n)=>JSON.stringify(e)===JSON.stringify(n);var bt=(e,n)=>Object.fromEntries(n.map(t=>[t,e.get(t)])),vt=(e,n,t)=>Object.fromEntries(Object.keys(n).map(r=>[r,()=>{let o=e.
get(r);Me(o,n[r])||t({[r]:o})}]));function On(e,n){let t=0,r=performance.now(),o=a=>{let s=Math.max(0,(a-r)/An);if(s>=1)return n();e(s<.5?4*s**3:1-(2-2*s)**
3/2),t=requestAnimationFrame(o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?n():t=requestAnimationFrame(
o),()=>cancelAnimationFrame(t)}function qt(e,n,t,r,[o,a]=[Number,Number]){let s=Object.entries(n).map(([i,c])=>[i,o(e[i]),
o(c)]);return On(i=>{for(let[c,l,u]of s)e[c]=a(l+(u-l)*i);t()},r)}function Mt({model:e,el:n,root:t,live:r,stale:o,refresh:a,
listeners:s,told:i,ended:c}){let l=0,u=0,p,d,g=!1;n.append(t);let k=ut(e,t,Object.keys(s));function h(E={}){Object.assign(
o,E),l||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(l),l=0;let E=o;o={};try{a(E)}catch(O){if(!g)throw O;
g=!1,k?.forget()}}function x(){g=k?.read()??!1,g&&!dt()&&t.scrollIntoView()}function w(){return t.dataset.look=yt()?"dar\
k":"light",u=t.clientWidth,u}function b(E){clearTimeout(p),p=setTimeout(()=>A(r,E),En),d||=setTimeout(v,Sn)}function v(){
d=void 0;for(let[E,O]of Object.entries(i()))Me(e.get(E),O)||e.set(E,O);e.save_changes(),k?.write()}function $(E,O){let j=Object.
entries(s),R=()=>h({layout:!0});for(let[P,W]of j)e.on(`change:${P}`,W);t.addEventListener("keydown",P=>P.stopPropagation());
let _=new ResizeObserver(()=>t.clientWidth!==u&&R());_.observe(t);let N=xt(R),S=()=>{Object.assign(o,{layout:!0}),f()};addEventListener(
"beforeprint",S),addEventListener("afterprint",R);let I={redrawNow:f};for(let[P,W]of Object.entries(O))Object.defineProperty(
I,P,{get:W});return Object.assign(t,{[E]:I}),Object.assign(n,{[E]:I}),f(),k&&(t.append(gt(t,k)),x(),addEventListener("ha\
shchange",x)),()=>{removeEventListener("hashchange",x);for(let[P,W]of j)e.off(`change:${P}`,W);c?.(),clearTimeout(p),clearTimeout(
d),cancelAnimationFrame(l),removeEventListener("beforeprint",S),removeEventListener("afterprint",R),_.disconnect(),N(),t.
remove()}}return{request:h,measure:w,report:b,start:$}}var $e=9;function We(e,{name:n,detail:t,collapse:r,dots:o=0}){let a=ae(),s=y("div",{class:"qks-track","aria-hidden":"tru\
e"}),i=y("div",{class:"qks-foot"}),c=y("span",{class:"qks-mute"}),l=y("i",{class:r?`qks-zone qks-${r.kind}`:"qks-fill"});
if(s.append(l),r){l.style.width=`calc(${$e}px + ${r.below} * (100% - ${2*$e}px))`;let h=y("span",{class:"qks-mark"},r.mark);
h.style.left=l.style.width,i.append(y("span",{class:"qks-bad"},`${r.kind} collapse`),h)}i.append(c);let u=Array.from({length:o},
()=>s.appendChild(y("i",{class:"qks-dot"}))),p=s.appendChild(y("i",{class:"qks-knob"})),d=y("div",{class:"qks-row"},y("s\
pan",{},y("b",{},n)," ",y("small",{},t)),a);e.append(y("div",{class:"qks-meter"},d,s,i));let g=100,k=(h,f)=>{let x=$e+Ce(
f,0,1)*(g-2*$e);h.style.transform=`translateX(${x.toFixed(1)}px)`};return{track:s,resize:()=>{g=s.clientWidth},draw(h,f,x,w,b=[]){
A(a,f),a.className=x?"qks-bad":"",A(c,w),k(p,h),b.forEach((v,$)=>k(u[$],v)),r||(l.style.transform=`scaleX(${Math.min(1,h)}\
)`)}}}function $t(e){let n=0;for(let t=0;t<e.length;t++)n+=e[t]*e[t];return Math.sqrt(n)}function Nn(e,n,t){let r=new Float64Array(
t);for(let o=0;o<n*t;o+=t)for(let a=0;a<t;a++)r[a]+=e[o+a];return r.map(o=>o/n)}function Ln(e,n,t){let r=Nn(e,n,t),o=new Float64Array(
n*t);for(let a=0;a<o.length;a+=t)for(let s=0;s<t;s++)o[a+s]=e[a+s]-r[s];return o}var Tn=(e,n)=>n>0?e/n:0;function Ue(e,n,t){
let r=$t(e),o=$t(Ln(e,n,t));return{norm:r,residual:o,relative:Tn(o,r)}}function V(e,n,t,r,o,a=new Float32Array(t*o)){let s=new Float32Array(16),i=l=>Math.min(l,t-1)*r,c=l=>Math.min(l,o-1)*r;for(let l=0;l<
t;l+=4){let u=Math.min(4,t-l),p=[i(l),i(l+1),i(l+2),i(l+3)];for(let d=0;d<o;d+=4){let g=Math.min(4,o-d),k=[c(d),c(d+1),c(
d+2),c(d+3)];Pn(e,n,p,k,r,s);for(let h=0;h<u;h++)for(let f=0;f<g;f++)a[(l+h)*o+d+f]=s[4*h+f]}}return a}function Pn(e,n,[
t,r,o,a],[s,i,c,l],u,p){let[d,g,k,h]=[0,0,0,0],[f,x,w,b]=[0,0,0,0],[v,$,E,O]=[0,0,0,0],[j,R,_,N]=[0,0,0,0];for(let S=0;S<
u;S++){let I=n[s+S],P=n[i+S],W=n[c+S],ne=n[l+S],G=e[t+S],re=e[r+S],oe=e[o+S],se=e[a+S];d+=G*I,g+=G*P,k+=G*W,h+=G*ne,f+=re*
I,x+=re*P,w+=re*W,b+=re*ne,v+=oe*I,$+=oe*P,E+=oe*W,O+=oe*ne,j+=se*I,R+=se*P,_+=se*W,N+=se*ne}p[0]=d,p[1]=g,p[2]=k,p[3]=h,
p[4]=f,p[5]=x,p[6]=w,p[7]=b,p[8]=v,p[9]=$,p[10]=E,p[11]=O,p[12]=j,p[13]=R,p[14]=_,p[15]=N}var De=Object.freeze({stretch:1,shift:0,gain:1});function At(e,n,t,r){let{shape:o,embedding:a,layers:s}=e,{width:i,epsilon:c}=o,
l=n.length,u=jn(l,i/o.heads,o.base),p=new Float32Array(l*i);n.forEach((h,f)=>p.set(a.subarray(h*i,(h+1)*i),f*i));let d=[],
g=[Ue(p,l,i).relative];for(let h=0;h<s.length;h++){let f=s[h],x=_e(p,f.readNorm,c),w=Rn(e,h,x,l,t[h],u);d.push(w.weights),
p=Et(p,w.output,r),p=Et(p,Cn(_e(p,f.hiddenNorm,c),f,o,l),r),g.push(Ue(p,l,i).relative)}let k=V(_e(p,e.norm,c),a,l,i,e.words);
return{attention:d,residual:g,logits:k}}function Et(e,n,t){if(t)for(let r=0;r<n.length;r++)n[r]+=e[r];return n}function _e(e,n,t){
let r=n.length,o=new Float32Array(e.length);for(let a=0;a<e.length;a+=r){let s=0;for(let c=0;c<r;c++)s+=e[a+c]**2;let i=1/
Math.sqrt(s/r+t);for(let c=0;c<r;c++)o[a+c]=e[a+c]*i*n[c]}return o}function jn(e,n,t){let r=n/2,o=new Float32Array(e*r),
a=new Float32Array(e*r);for(let s=0;s<e;s++)for(let i=0;i<r;i++){let c=s*t**(-i/r);o[s*r+i]=Math.cos(c),a[s*r+i]=Math.sin(
c)}return{half:r,cos:o,sin:a}}function St(e,n,t,{half:r,cos:o,sin:a}){let s=2*r,i=e.length/t,c=new Float32Array(t*s);for(let l=0;l<
t;l++)for(let u=0;u<r;u++){let p=l*i+n*s+u,d=l*r+u;c[l*s+u]=e[p]*o[d]-e[p+r]*a[d],c[l*s+u+r]=e[p+r]*o[d]+e[p]*a[d]}return c}
function Rn({shape:e,layers:n,means:t,sizes:r},o,a,s,i,c){let{width:l,heads:u}=e,p=l/u,d=Math.sqrt(p),{q:g,k,v:h,o:f}=n[o],
[x,w,b]=[g,k,h].map(O=>V(a,O,s,l,l)),v=V(a,a,s,l,s),$=new Float32Array(s*l);return{weights:i.map((O,j)=>{let R=V(St(x,j,
s,c),St(w,j,s,c),s,p,s),_=O.shift/r[o]+(1-O.stretch)*t[o][j]/d;for(let N=0;N<R.length;N++)R[N]=O.gain*(O.stretch*R[N]/d+
_*v[N]);In(R,s);for(let N=0;N<s;N++)for(let S=0;S<=N;S++){let I=R[N*s+S];for(let P=j*p;P<(j+1)*p;P++)$[N*l+P]+=I*b[S*l+P]}
return R}),output:V($,f,s,l,l)}}function In(e,n){for(let t=0;t<n;t++){let r=e.subarray(t*n,(t+1)*n);Be(r.subarray(0,t+1)),
r.fill(0,t+1)}}function Be(e){let n=-1/0,t=0;for(let r of e)n=Math.max(n,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-
n),t+=e[r];for(let r=0;r<e.length;r++)e[r]/=t}function Cn(e,{gate:n,up:t,down:r},{width:o,hidden:a},s){let i=V(e,n,s,o,a),
c=V(e,t,s,o,a);for(let l=0;l<c.length;l++)c[l]*=i[l]/(1+Math.exp(-i[l]));return V(c,r,s,a,o)}var Fn=8;function ze(e){let{layers:n,heads:t}=e.shape,r="",o;function a({ids:i,move:c,scope:l,skip:u}){return r!==i.join()&&
(r=i.join(),o=Ot(e,i,s({},De),!0)),{now:Ot(e,i,s(l,c),u),trained:o}}function s({layer:i,head:c},l){return Array.from({length:n},
(u,p)=>Array.from({length:t},(d,g)=>(i===void 0||i===p)&&(c===void 0||c===g)?l:De))}return a}function Ot(e,n,t,r){let o=n.
length,{attention:a,residual:s,logits:i}=At(e,n,t,r),c=a.map(p=>p.map(d=>Wn(d,o))),l=0,u=p=>{let d=i.subarray(p*e.words,
(p+1)*e.words);return Be(d),d};for(let p=0;p<o-1;p++)l-=Math.log(Math.max(u(p)[n[p+1]],1e-30));return{attention:a,entropy:c.
map(p=>p.map(d=>d.entropy)),first:c.map(p=>p.map(d=>d.first)),keys:c.map(p=>p.map(d=>d.keys)),residual:s,perplexity:Math.
exp(l/(o-1)),next:Un(u(o-1),Fn)}}function Wn(e,n){let t=0,r=0,o=0;for(let a=1;a<n;a++){o=0;for(let s=0;s<=a;s++){let i=e[a*
n+s];i>0&&(o-=i*Math.log(i))}t+=o/Math.log(a+1)/(n-1),r+=e[a*n]/(n-1)}return{entropy:t,first:r,keys:Math.exp(o)}}function Un(e,n){
let t=[];return e.forEach((r,o)=>{if(t.length===n&&r<=t[n-1][1])return;let a=t.findIndex(([,s])=>s<r);t.splice(a<0?t.length:
a,0,[o,r]),t.length>n&&t.pop()}),t}var _n=["q","k","v","o","gate","up","down"];function Dn({width:e,hidden:n,layers:t},r){let o=[[e,e],[e,e],[e,e],[e,e]],a=[
[n,e],[n,e],[e,n]];return[[r,e],...Array.from({length:t},()=>[...o,...a]).flat()]}function He({words:e,shape:n,numbers:t,
sizes:r}){let o=Bn(atob(t)),a=e.split(`
`).length,s=Dn(n,a),i=s.reduce((k,[h,f])=>k+h*f,0),c=new Float32Array(o.slice(i).buffer),l=new Int8Array(o.buffer,0,i),u=0,
p=0,d=s.map(([k,h])=>{let f=new Float32Array(k*h);for(let x=0;x<f.length;x+=h){let w=c[p++];for(let b=x;b<x+h;b++)f[b]=l[u++]*
w}return f}),g=Array.from({length:2*n.layers+1},(k,h)=>c.slice(p+h*n.width,p+(h+1)*n.width));return zn(n,a,d,g,r)}function Bn(e){
let n=new Uint8Array(e.length);for(let t=0;t<n.length;t++)n[t]=e.charCodeAt(t);return n}function zn(e,n,t,r,o){let a=Array.
from({length:e.layers},(i,c)=>({...Object.fromEntries(_n.map((u,p)=>[u,t[1+7*c+p]])),readNorm:r[2*c],hiddenNorm:r[2*c+1]})),
s=a.map(({q:i,k:c})=>Hn(i,c,e).map(l=>l/e.width));return{shape:e,words:n,embedding:t[0],layers:a,norm:r[r.length-1],means:s,
sizes:o}}function Hn(e,n,{width:t,heads:r}){let o=t/r*t;return Array.from({length:r},(a,s)=>{let i=0;for(let c=s*o;c<(s+
1)*o;c++)i+=e[c]*n[c];return i})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:n})=>{n.stored?e=ze(He(n.stored)):self.postMessage(
e(n.request))}}function Nt(e,n,t){let r=null,o=null,a=!1,s=()=>{},i=p()??u();function c(d){let g=o;o=null,!a&&(l(),t(d,g))}
function l(){o||!r||([o,r]=[r,null],i(o))}function u(){let d;return g=>{setTimeout(()=>{d??=ze(He(e)),c(d(g))})}}function p(){
try{let d=n?URL.createObjectURL(new Blob([n],{type:"text/javascript"})):import.meta.url,g=new Worker(d,{type:"module"});
return s=()=>{g.terminate(),n&&URL.revokeObjectURL(d)},g.onmessage=({data:k})=>c(k),g.onerror=k=>{k.preventDefault(),s(),
i=u(),o&&i(o)},g.postMessage({stored:e}),k=>g.postMessage({request:k})}catch{return null}}return{ask(d){r=d,l()},end(){a=
!0,s()}}}var Ee={state:{text:"The game was released in Japan on March 12 , 2008 , and in North America on June",variance:0,mean:0,
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
.825,.8442,.8575],perplexity:12.1406}};function Lt(){let{state:e,tokens:n,attention:t,now:r,trained:o}=Ee,a=new Float32Array(n.length**2);t.forEach((c,l)=>a.set(
c,l*n.length));let s=[];s[e.layer-1]=[],s[e.layer-1][e.head-1]=a;let i=r.next.map(([c,l])=>[c,l]);return{now:{...r,attention:s,
next:i},trained:o,sentence:{tokens:n,cut:!1}}}var Ve="small-llama",Tt=globalThis;async function Pt(e){let n=document.documentElement.dataset.content_root;return!Tt.qkspectrumModels?.[Ve]&&
n!==void 0&&await Gn(new URL(`${n}_static/qkbook/${Ve}.js`,document.baseURI).href),Tt.qkspectrumModels?.[Ve]??Jn(e)}function Gn(e){
return new Promise((n,t)=>{let r=document.createElement("script");r.src=e,r.onload=n,r.onerror=()=>t(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function Jn(e){return new Promise(n=>{let t=()=>{e.off("change:stor\
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
re",remedy:"none"}}}};var{words:jt}=X.livingModel,It="<eos>",Rt=0,Yn=4e3,Xn=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
Qn={"-":"@-@",",":"@,@",".":"@.@"},Zn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},Se=e=>Zn[e]??
e,Ct=e=>e!=="<unk>"&&e!==It;function Ft(e){let n=new Map(e.map((o,a)=>[o,a]));function t(o){let a=o.toLowerCase(),s=a.charAt(
0).toUpperCase()+a.slice(1);return n.get(o)??n.get(a)??n.get(s)??n.get(o.toUpperCase())??Rt}function r(o){let a=[],s=o.slice(
-Yn).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let c of s.split(/\s+/u))c&&(n.has(c)?a.push(
c):a.push(...er(c)));let i=a.slice(-jt).map(c=>{let l=t(c);return{id:l,text:Se(c),known:l!==Rt}});return{tokens:[{id:n.get(
It),text:"start",known:!0},...i],cut:a.length>jt}}return{tokens:r,words:e}}function er(e){let n=[...e.match(Xn)??[]];return n.
map((t,r)=>{let o=Qn[t];if(!o)return t;let a=t==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return a.test(n[r-1]??"")&&a.test(n[r+1]??
"")?o:t})}function Wt(e,n){let t=Se(n);return t!==n||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(n)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+t:`${e.trimEnd()} ${t}`}var Ge=11,tr=5,Ae=e=>{let n=[...e];return n.length>Ge?`${n.slice(0,Ge-1).join("")}…`:e};function Ut(e,n,[t,r]){let o=0,
a=0,s="",i,c,l,u;function p(h,f){[o,a,i,s]=[h,h<360?t:r,f.ramp,""]}function d(h){let f=h.length,x=Math.min(92,o*.25),w=Math.
max(...h.map(({text:j})=>Math.min(Ge,[...j].length))),b=Math.min(x,84,7*w+8),v=Math.max(2,Math.min(30,(o-x-4)/f,(a-b)/f)),
$=Math.ceil(11/v),E=Math.max(10,Math.min(13,v-.5));l=y("canvas",{width:f,height:f,role:"img",class:"qks-cells"}),Object.
assign(l.style,{width:`${v*f}px`,height:`${v*f}px`,left:`${x}px`,top:`${b}px`}),e.replaceChildren(l);let O=he(e,o,b+v*f+
2);h.forEach(({text:j,known:R},_)=>{if((f-1-_)%$)return;let N={style:`font-size: ${E}px`,class:R?_?"":"qks-mute":"qkl-un\
known"},S=(_+.5)*v;Y(O,x-5,b+S+E*.35,Ae(j),{...N,"text-anchor":"end"});let I=x+S+E*.35;Y(O,I,b-5,Ae(j),{...N,transform:`\
rotate(-90 ${I} ${b-5})`})}),z("rect",{x:x-.75,y:b+v*(f-1)-.75,width:v*f+1.5,height:v+1.5,class:"qks-ink-line"},O),c=wt(
l),l.addEventListener("pointermove",g),l.addEventListener("pointerdown",g)}function g(h){let f=l.getBoundingClientRect(),
x=u.tokens.length,w=Math.floor((h.clientX-f.left)/f.width*x),b=Math.floor((h.clientY-f.top)/f.height*x);if(w<0||b<0||w>=
x||b>=x)return;let[v,$]=[u.tokens[b].text,u.tokens[w].text];n(w>b?`“${v}” cannot see “${$}”, which comes later.`:
`“${v}” gives “${$}” ${ce(u.weights[b*x+w])} of its attention.`)}function k(h,f,x){let w=f.length,b=f.map(({text:v,
known:$})=>`${v}${$}`).join(`
`);u={weights:h,tokens:f},b!==s&&(s=b,d(f));for(let v=0;v<w;v++)for(let $=v*w;$<=v*w+v;$++)c.pixels[$]=i[Math.round(Math.
sqrt(h[$])*255)];c.show(),l.setAttribute("aria-label",x)}return{resize:p,draw:k}}function _t(e,n,t,r){let a=Array.from({
length:n*t},(i,c)=>[Math.floor(c/t),c%t]).map(([i,c])=>{let l=y("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),u=y("i",{class:"qkl-share"}),p=U("",()=>r(i+1,c+1),{class:"qkl-head"});return p.append(l,y("span",{class:"qk\
l-rail"},u)),{l:i,h:c,one:p,canvas:l,bar:u}});e.append(...a.map(({one:i})=>i));function s(i,c,l,u,p){for(let{l:d,h:g,one:k,
canvas:h,bar:f}of a){h.width!==c&&(h.width=h.height=c);let x=Fe(h),w=x.createImageData(c,c),b=new Uint32Array(w.data.buffer),
v=i.attention[d][g];for(let $=0;$<c;$++)for(let E=$*c;E<=$*c+$;E++)b[E]=l[Math.round(Math.sqrt(v[E])*255)];x.putImageData(
w,0,0),f.style.width=`${100*i.entropy[d][g]}%`,Z(k,u.layer===d+1&&u.head===g+1),k.classList.toggle("qkl-moved",p(d,g)),k.
setAttribute("aria-label",`Layer ${d+1}, head ${g+1}: entropy ${ie(i.entropy[d][g])} of its largest`)}}return{draw:s}}function Dt(e,n){
let t=Array.from({length:tr},()=>{let r=U("",()=>n(r.dataset.word??"")),o=y("i",{"aria-hidden":"true"}),a=ae();return e.
append(y("li",{},r,y("span",{class:"qkl-bar"},o),a)),{word:r,bar:o,share:a}});return{draw(r){t.forEach(({word:o,bar:a,share:s},i)=>{
let[c,l]=r[i];o.dataset.word=c,o.disabled=!Ct(c),A(o,Se(c)),o.title=o.disabled?"":"Add it to the sentence",a.style.width=
`${100*l}%`,A(s,ce(l))})}}}function Bt(e){function n(t,r,o,a){let i=[...r,[0,0]],c=i.map(a),l=Math.max(1e-9,...i.flat().
map(Math.abs),...c.flat().map(Math.abs))*1.1,u=Math.min(t/2,190/2)/l,p=f=>(t/2+f*u).toFixed(1),d=f=>(190/2-f*u).toFixed(
1);e.replaceChildren();let g=he(e,t,190);z("path",{d:`M0 ${190/2}H${t}M${t/2} 0V190`,class:"qks-hair"},g);for(let[f,x]of i)
z("circle",{cx:p(f),cy:d(x),r:3.5,class:"qks-mute-line"},g);for(let[f,x]of c)z("circle",{cx:p(f),cy:d(x),r:3,class:"qks-\
bar"},g);let[k,h]=c[c.length-1];Y(g,Number(p(k))+6,Number(d(h))-6,`${o} at once`,{class:"qks-mute qks-halo"}),Y(g,t-2,190/
2-5,"real",{...de,"text-anchor":"end"}),Y(g,t/2+5,12,"imaginary",de),e.setAttribute("role","img"),e.setAttribute("aria-l\
abel",`${i.length+o-1} eigenvalues, as trained and as moved; ${o} of them are equal. The largest part is ${l.toFixed(2)}\
.`)}return{draw:n}}function zt(e){function n(t,r,o){let s=(t-60)/(r.length-1),i=p=>36+p*s,c=p=>164-p*146,l=p=>`M${p.map(
(d,g)=>`${i(g).toFixed(1)} ${c(d).toFixed(1)}`).join("L")}`;e.replaceChildren();let u=he(e,t,190);for(let p of[0,.5,1])z(
"path",{d:`M36 ${c(p)}H${t-20}`,class:"qks-hair"},u),Y(u,28,c(p)+4,p,{...de,"text-anchor":"end"});r.forEach((p,d)=>Y(u,i(
d),184,d?`layer ${d}`:"words",{...de,"text-anchor":"middle"})),z("path",{d:l(o),class:"qks-mute-line","stroke-dasharray":"\
4 4"},u),z("path",{d:l(r),class:"qks-ink-line"},u);for(let p=0;p<r.length;p++)z("circle",{cx:i(p),cy:c(r[p]),r:3.5,class:"\
qks-bar"},u);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(p=>p.toFixed(
2)).join(", ")}; as trained ${o.map(p=>p.toFixed(2)).join(", ")}.`)}return{draw:n}}var le={variance:1,mean:0,gain:1,skip:!0},Je=[["Uniform",{...le,variance:0}],["As trained",le],["Peaked",{...le,variance:81}],
["Looks back",{...le,mean:-8}],["Only itself",{...le,mean:12}],["No skips",{...le,skip:!1}]],Oe=["The game was released \
in Japan on March 12 , 2008 , and in North America on June","During the Second World War , the ship was sent to the east\
 coast of","The film was directed by John Smith and produced by John Smith . The film was","The album received positive \
reviews from music critics , and the album was one of the best","In 1995 she moved to New York City with her family , wh\
ere she"],Ht=[["all","all"],["layer","layer"],["head","head"]];function Vt(e){let n=y("input",{type:"text",class:"qkl-te\
xt",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your sentence"}),t={...rt("Presets",nr),input:n,another:U(
"↻ Another sentence"),read:y("p",{class:"qks-sub qkl-read"}),title:te(""),before:U("‹",null,{"aria-label":"Head befo\
re"}),after:U("›",null,{"aria-label":"Next head"}),map:M("qks-pane qkl-map"),cell:fe(),heads:ee("qkl-heads","Heads"),scope:M(
"qkl-scope"),next:y("ol",{class:"qkl-next"}),perplexity:y("p",{class:"qkl-perplexity"}),meters:M("qkl-meters"),sliders:M(
"qks-sliders qkl-sliders"),more:M("qkl-more"),formula:y("p",{class:"qks-sub qkl-formula"}),plane:M("qks-pane qkl-plane"),
depth:M("qks-pane qkl-depth")},r=y("details",{class:"qks-notes qkl-behind"},y("summary",{},"Behind it: this head’s eigen\
values, and the words layer by layer"));r.append(M("qkl-two",M("",te("Eigenvalues of this head’s W"),fe("ring: as trai\
ned; dot: as moved"),t.plane),M("",te("How far the words are apart"),fe("relative residual, layer by layer"),t.depth)));
let o="a trained language model on your sentence",a=M("qkl-left",M("qks-header",t.title,M("qkl-arrows",t.before,t.after)),
t.map,t.cell);if(e){let i=ue(te("Next word"),{"aria-level":2}),c=M("qkl-after",M("qks-row",i,t.perplexity),t.next);ue(t.
title,{"aria-level":2});let l=M("qkl-grid",t.chips,M("qks-headline",t.caption),n,a,M("qkl-right",c,t.meters),t.sliders,t.
more,t.read,t.live,t.notes);return{...t,behind:r,root:Ie("qks qkl-compact qkl",o,l)}}let s=Ie("qks qkl",o,M("qkl-grid",M(
"qkl-top",M("qkl-line",n,t.another),M("qks-headline",t.caption),M("qkl-line",t.chips,t.read),t.live),a,M("qkl-middle",te(
"All heads"),fe("rows: layers; bars: entropy"),t.heads,t.scope),M("qkl-right",te("The next word"),t.next,t.perplexity,t.
meters),t.sliders,t.more,r,t.notes));return{...t,behind:r,root:s}}var nr=[`A small Llama: 4 layers of 4 heads, 128 numbe\
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
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:or,stumbles:sr,lost:ar}=X.livingModel,{uniform:ir}=X.gaze,{relativeVariety:cr}=X.collapse,me=e=>e.reduce((n,t)=>n+
t,0)/e.length,Ke=({variance:e,mean:n,gain:t,skip:r})=>e===1&&n===0&&t===1&&r,Ye=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(
e).toLocaleString("en"):"over a million";function Ne(e,{scope:n,layer:t,head:r}){return n==="all"?e.flat():n==="layer"?e[t-
1]:[e[t-1][r-1]]}var Gt=({scope:e,layer:n,head:t})=>e==="all"?"all heads":e==="layer"?`layer ${n}`:`head ${t} of layer ${n}`,
ge=e=>e[e.length-1]/(e[0]||1);function Xe(e,n,t){let r=me(Ne(e.entropy,t)),o=me(Ne(n.entropy,t));return{uniform:r>ir&&r>
o,entropy:r<o/2,rank:ge(e.residual)<cr*ge(n.residual),share:r}}function Jt(e,n,t){if(Number.isNaN(e.perplexity))return[[
"Type a sentence: the model will read it, and go on."]];let{uniform:r,entropy:o,rank:a}=Xe(e,n,t),s=e.perplexity/n.perplexity,
i=a?[["all words have become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word ali\
ke","bad"]]:o?[["each word stares at few words, "],["entropy collapse","bad"]]:[["its words look at other words than in \
training"]];if(Ke(t))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(s<or){
let l=r||o||a?[[", although in what you moved "],...i]:[];return[["It "],["still speaks English","good"],...l,["."]]}return[
[s<sr?"It stumbles":s<ar?"It has lost the thread":"It no longer speaks English","strong"],[": "],...i,["."]]}function Kt({
variance:e,mean:n,gain:t}){let r=be(Math.sqrt(e),2),o=n===0?"":` ${n<0?"−":"+"} ${be(Math.abs(n),1)} · x·x′/‖x‖²`,
a=`ω′ = ${r} ω${o}`;return t===1?a:`${a}, all × ${be(t,2)}`}function Yt(e,n,{layer:t,head:r}){let o=n.length,c=[...e.
attention[t-1][r-1].subarray((o-1)*o)].map((l,u)=>({weight:l,text:n[u].text})).sort((l,u)=>u.weight-l.weight).slice(0,3).
map(({weight:l,text:u})=>`“${u}” ${ce(l)}`).join(", ");return`Attention of head ${r} in layer ${t} over ${o} tokens.\
 Its entropy is ${ce(e.entropy[t-1][r-1])} of the largest. The last word, “${n[o-1].text}”, looks at ${c}.`}var ye=e=>`\
×${" "}${ot(e)}`;var{factor:lr,shift:Le}=X.livingModel,Qe=e=>e/(1+e),Xt=e=>Math.abs(e-.5)<.9*Ze?1:e/(1-e),Qt=Qe(Math.sqrt(lr)),Ze=.005;function Zt(e){
let n=a=>[0,.25,.5,1,2,4,9].map(s=>[a?s*s:s,s===0?"0":s<1?`1/${a?1/(s*s):1/s}`:`${a?s*s:s}`]),t=ve({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Qt,step:Ze,ticks:n(!0),place:a=>Qe(Math.sqrt(a)),text:ye,say:a=>`${ye(a)}\
 the trained variance`,move:a=>e({variance:Xt(a)**2})}),r=ve({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(Le),max:Math.asinh(Le),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(a=>[a,we(a)]),place:Math.asinh,text:a=>a>
0?`+${a.toFixed(1)}`:we(Number(a.toFixed(1))),say:a=>`mean moved by ${we(Number(a.toFixed(1)))}`,move:a=>e({mean:Math.abs(
a)<.009?0:pr(Math.sinh(a))})}),o=ve({name:"Gain",unit:"of all logits",min:0,max:Qt,step:Ze,ticks:n(!1),place:Qe,text:ye,
say:ye,move:a=>e({gain:Xt(a)})});return{variance:t,mean:r,gain:o}}var pr=e=>Math.max(-Le,Math.min(Le,e));var dr=["text","variance","mean","gain","skip","scope","layer","head"],et=4,xe=4;function ur({model:e,el:n}){let t=e.get(
"compact"),r=t?Je.slice(0,3):Je,o=Vt(t),{root:a}=o,s=bt(e,dr),i,c,l,u,p,d={},g=0,k=!1,h=()=>{},f=Mt({model:e,el:n,root:a,
live:o.live,refresh:re,stale:{layout:!0},listeners:vt(e,s,H),told:()=>({...s,readings:d}),ended:()=>{k=!0,h(),x.disconnect(),
l?.end()}}),x=new IntersectionObserver(m=>m.some(q=>q.isIntersecting)&&b(),{rootMargin:"400px"}),w=!1;t&&Me(s,Ee.state)?
u=Lt():(x.observe(a),A(o.caption,"A trained language model will read your sentence here."));async function b(){if(!(l||w)){
w=!0,u=void 0,x.disconnect(),A(o.caption,"Fetching the model…");try{i=await Pt(e)}catch(m){A(o.caption,`The model is n\
ot here: ${m.message}.`);return}finally{w=!1}k||(c=Ft(i.words.split(`
`)),l=Nt(i,e.get("_esm"),O),f.request({question:!0}))}}let v=()=>c.tokens(s.text),$;function E(){if(!l)return;let{variance:m,
mean:q,gain:L,skip:T,scope:C,layer:F,head:D}=s;$=v(),l.ask({ids:$.tokens.map(({id:J})=>J),move:{stretch:Math.sqrt(m),shift:q,
gain:L},scope:C==="all"?{}:C==="layer"?{layer:F-1}:{layer:F-1,head:D-1},skip:T})}function O({now:m,trained:q},{ids:L}){let T=v();
if(T.tokens.map(({id:F})=>F).join()!==L.join())return;let C=m.next.map(([F,D])=>[c.words[F],D]);u={now:{...m,next:C},trained:q,
sentence:T},f.request()}let j=Ut(o.map,m=>A(o.cell,m),t?[280,340]:[420,348]),R=_t(o.heads,et,xe,(m,q)=>H({layer:m,head:q})),
_=Dt(o.next,m=>H({text:Wt(s.text,m)})),N=Bt(o.plane),S=zt(o.depth),I=We(o.meters,{name:t?"Keys in use":"Entropy",detail:t?
"":"of the moved heads",dots:1}),P=We(o.meters,{name:"Words apart",detail:t?"":"after all layers",dots:1}),W=Zt(H);o.sliders.
append(W.variance.element,W.mean.element);let ne=at(o.scope,"Move",Ht,m=>H({scope:m})),G=U("Skip connections",()=>H({skip:!s.
skip}));t?o.more.append(G):o.more.append(o.formula,W.gain.element,G);function re(m){m.layout&&oe(),m.question&&E(),se()}
function oe(){if(g=f.measure(),p=kt(a),!(g<50)){j.resize(o.map.clientWidth,p);for(let m of[I,P])m.resize()}}function se(){
(document.activeElement!==o.input||o.input.value.trim()==="")&&(o.input.value=s.text);for(let m of["variance","mean","ga\
in"])W[m].draw(s[m]);ne(s.scope),Z(G,s.skip),nt.mark(({skip:m,...q})=>s.skip===m&&ct(s,q)),A(o.title,`Head ${s.head} of \
layer ${s.layer}`),A(o.formula,`Moved: ${Gt(s)}. ${Kt(s)}`),u&&g>=50&&en(u)}function en({now:m,trained:q,sentence:L}){let{
tokens:T}=L,C=Re(o.caption,Jt(m,q,s));j.draw(m.attention[s.layer-1][s.head-1],T,Yt(m,T,s)),t||R.draw(m,T.length,p.ramp,s,
Te),_.draw(m.next),Re(o.perplexity,nn(m,q));let{share:F,uniform:D,entropy:J,rank:K}=Xe(m,q,s),[B,Pe]=[m.keys,q.keys].map(
Q=>me(Q.flat())),ke=`${B.toFixed(B<9.95?1:0)} of ${T.length}`,pe=ge(m.residual);t?I.draw(B/T.length,ke,J||D,`entropy ${ie(
F)}`,[Pe/T.length]):I.draw(F,ie(F),J||D,`${ke} keys in use`,[me(Ne(q.entropy,s))]),P.draw(pe,ie(pe),K,"small dots: as tr\
ained",[ge(q.residual)]),rn(L),tn(m,q),d=on(m,q,L,C),f.report(`${C} The next word: ${m.next.slice(0,3).map(([Q])=>Q).join(
", ")}.`)}function tn(m,q){if(!i||!o.behind.open)return;let{layer:L,head:T,variance:C,mean:F}=s,{width:D,heads:J}=i.shape,
K=i.eigenvalues[L-1][T-1],B=K.reduce((Q,[je])=>Q+je,0)/D,Pe=Math.sqrt(C),ke=Te(L-1,T-1)?F*Math.sqrt(D/J)/i.sizes[L-1]:0,
pe=Te(L-1,T-1)?Pe:1;N.draw(o.plane.clientWidth,K,D-K.length,([Q,je])=>[pe*(Q-B)+B+ke,pe*je]),S.draw(o.depth.clientWidth,
m.residual,q.residual)}let Te=(m,q)=>s.scope==="all"||m===s.layer-1&&(s.scope==="layer"||q===s.head-1);function nn(m,q){
if(Number.isNaN(m.perplexity))return[["No word yet to be surprised by."]];let L=Ke(s)?"":` (as trained ${Ye(q.perplexity)}\
)`;return[[t?"Perplexity ":"Perplexity of this sentence: "],[Ye(m.perplexity),"strong"],[L]]}function rn({tokens:m,cut:q}){
let L=[...new Set(m.filter(({known:C})=>!C).map(({text:C})=>C))],T=[];if(q&&T.push(`Only the last ${m.length-1} words ar\
e read.`),L.length){let C=L.slice(0,6).map(F=>`“${Ae(F)}”`).join(", ");T.push(`Not among its 4,000 words, read as “a\
 rarer word”: ${C}${L.length>6?", …":""}.`)}A(o.read,T.join(" "))}function on({perplexity:m,next:q,entropy:L,first:T,
residual:C},F,{tokens:D},J){let K=B=>Number.isFinite(B)?B:null;return{...s,perplexity:K(m),trained_perplexity:K(F.perplexity),
next:q,entropy:L,first:T,residual:C,tokens:D.map(({text:B})=>B),unknown:D.filter(({known:B})=>!B).length,headline:J}}function H(m){
h(),b(),Object.assign(s,m),"text"in m&&m.text!==o.input.value&&(o.input.value=s.text),f.request({question:!0})}o.input.value=
s.text,o.input.addEventListener("input",()=>H({text:o.input.value})),o.another.addEventListener("click",()=>{H({text:Oe[(Oe.
indexOf(s.text)+1)%Oe.length]})});let tt=m=>{let q=(s.layer-1)*xe+s.head-1+m+et*xe;H({layer:Math.floor(q/xe%et)+1,head:q%
xe+1})};o.before.addEventListener("click",()=>tt(-1)),o.after.addEventListener("click",()=>tt(1)),o.behind.addEventListener(
"toggle",()=>f.request());function sn({skip:m,...q}){h(),b(),s.skip=m,h=qt(s,q,()=>f.request({question:!0}),()=>H({...q,
skip:m}),[Math.asinh,Math.sinh])}let nt=it(r,sn);return o.chips.append(...nt.buttons),f.start("figure",{state:()=>({...s}),
readings:()=>d,view:()=>u})}var Eo={render:ur};export{Eo as default};
