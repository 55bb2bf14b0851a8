var Ye="http://www.w3.org/2000/svg";var W={class:"qks-mute"};function X(e,t){for(let[r,a]of Object.entries(t))a!=null&&a!==!1&&e.setAttribute(r,String(a));return e}
function g(e,t={},...r){let a=X(document.createElement(e),t);return a.append(...r),a}var S=(e,...t)=>g("div",{class:e},...t);var D=(...e)=>g("p",{class:"qks-sub"},...e);function G(e,t,r={}){let a=g("button",{type:"button",...r},e);return t&&a.addEventListener(
"click",t),a}var pe=(e,t)=>e.setAttribute("aria-pressed",String(t)),Y=(e,t,...r)=>g("div",{class:e,role:"group","aria-la\
bel":t},...r);function E(e,t,r){return r.appendChild(X(document.createElementNS(Ye,e),t))}function U(e,t,r){return E("sv\
g",{width:t,height:r,viewBox:`0 0 ${t} ${r}`,"aria-hidden":"true"},e)}function T(e,t,r,a,n={}){let s=E("text",{x:t,y:r,...n},
e);return s.textContent=String(a),s}function ue(e,t,r,a,n){["start","middle","end"].forEach((s,o)=>{T(e,t+o/2*r,a,n[o],{
...W,"text-anchor":s})})}function j(e,t){e.textContent!==t&&(e.textContent=t)}function de(e,t){let r=t.map(([a])=>a).join(
"");return r!==e.textContent&&e.replaceChildren(...t.map(([a,n])=>n?g("span",{class:`qks-${n}`},a):a)),r}var _=(e={})=>g(
"output",{...e,"aria-live":"off"});function H(e){return g("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}
var Qe=()=>g("div",{class:"qks-spoken","aria-live":"polite"});function Ze(e){let t=g("summary",{},"How this figure is co\
mputed");return g("details",{class:"qks-notes"},t,...e.map(r=>g("p",{},r)))}var fe=(e,t)=>({caption:g("p",{class:"qks-ca\
ption"}),live:Qe(),chips:Y("qks-chips",e),notes:Ze(t)});function he(e,t,...r){let a=`Explorable figure: ${t}`;return g("\
section",{class:e,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...r)}function me(){let e=document.documentElement,t=document.body,r=e.dataset.theme??e.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ge(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(e),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])r.observe(n,{attributes:!0,attributeFilter:a});return t.addEventListener(
"change",e),()=>{r.disconnect(),t.removeEventListener("change",e)}}var ne=([e,t,r],a=255)=>(a<<24|r<<16|t<<8|e)>>>0,ae=(e,t,r)=>e.
map((a,n)=>Math.round(a+(t[n]-a)*r));function se(e){let t=getComputedStyle(e);return r=>{let a=t.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(n=>parseInt(a.slice(n,n+2),16))}}function ye(e){let t=se(e),r=[0,1,2,3,4].map(n=>t(`ram\
p-${n}`));return{ramp:Uint32Array.from({length:256},(n,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return ne(ae(r[l],
r[l+1],o-l))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}var xe=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function oe(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function we(e){
let t=oe(e),r=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>t.putImageData(r,
0,0)}}function ke(e,t){let r=xe(),a=Math.floor(e*r/t)/r,n=a*t>.95*e?a:e/t;return{cell:n,width:n*t}}function be(e,t){let r;function a({
T:o},{ramp:l}){let{width:c,cell:i}=t(),p=g("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${c}\
px`,p.style.height=`${c}px`,e.replaceChildren(p);let f=U(e,c,c);["each row: one query","each column: one key","the futur\
e is masked"].forEach((u,d)=>{T(f,c,15+18*d,u,{"text-anchor":"end",...d>1?W:{}})});let w=g("div",{class:"qks-ramp","aria\
-hidden":"true"});w.style.left=`${c-96}px`,e.append(w),T(f,c-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,.5,
1]){let d=u===1?"end":u?"middle":"start",x=String(u).replace("0.",".");T(f,c-96+96*Math.sqrt(u),91,x,{...W,"text-anchor":d})}
let h={x:.75,y:c-i-.75,width:c-1.5,height:i+1.5,rx:1};E("rect",{...h,class:"qks-ink-line"},f),r={canvas:p,ramp:l,T:o,...we(
p)}}function n({attention:o}){let{pixels:l,ramp:c,T:i}=r;for(let p=0;p<i;p++)for(let f=p*i;f<=p*i+p;f++)l[f]=c[Math.round(
Math.sqrt(o[f])*255)];r.show()}return{resize:a,draw:n,describe:o=>r.canvas.setAttribute("aria-label",o)}}var B=(e,t,r)=>Math.max(t,Math.min(r,e));function et(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function $(e){
let t=et(e);return e<0&&Number(t)>0?"−"+t:t}var z=e=>e<0?"−"+-e:`${e}`;var ie=e=>`${Math.round(100*e)} %`;var ve=12;function tt({name:e,unit:t,label:r=e,range:a,rail:n}){let s=g("input",{type:"range",...a,"aria-label":r}),o=_(),
l=S("qks-ruler",n,s),c=g("div",{class:"qks-ticks","aria-hidden":"true"}),i=g("span",{},g("b",{},e)," ",g("small",{},t));
return{element:S("qks-slider",S("qks-row",i,o),l),input:s,output:o,track:l,scale:c}}function Q({name:e,unit:t,label:r,min:a,
max:n,step:s,centred:o=!1,ticks:l,place:c=Number,text:i,say:p,move:f}){let y=g("i",{class:o?"qks-rail qks-centred":"qks-\
rail"}),{element:w,input:h,output:u,scale:d}=tt({name:e,unit:t,label:r,range:{min:a,max:n,step:s},rail:y});for(let[x,k]of l??
[]){let v=d.appendChild(g("span",{},k));v.style.left=`calc(${ve/2}px + ${(c(x)-a)/(n-a)} * (100% - ${ve}px))`}return l&&
w.append(d),h.addEventListener("input",()=>f(Number(h.value))),{element:w,draw(x,k){h.value=String(c(x)),h.setAttribute(
"aria-valuetext",p(x,k)),j(u,i(x,k))}}}function qe(e,t){let r=e.map(([a,n])=>G(a,()=>t(n)));return{buttons:r,mark:a=>e.forEach(([,n],s)=>pe(r[s],a(n)))}}var Me=(e,t)=>Object.entries(t).every(([r,a])=>Math.abs(e[r]-a)<.02);var rt=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,$e=e=>typeof e==
"string"?e:JSON.stringify(e,(t,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(6)):r);function nt(e,t,r){
let a=Object.entries(r).flatMap(([n,s])=>{let o=$e(t[n]);return o===void 0||o===$e(s)||o.length>2e3?[]:[`;${n}=${encodeURIComponent(
o)}`]});return a.length?`#~${e}${a.join("")}`:""}function at(e,t,r){let[a,...n]=t.split(";");if(a!=="#~"+e)return null;let s={};
for(let o of n){let[l,c=""]=o.split("="),i=Object.hasOwn(r,l)?st(c,r[l]):void 0;i!==void 0&&(s[l]=i)}return s}function st(e,t){
try{let r=decodeURIComponent(e);if(typeof t=="string")return r;let a=JSON.parse(r);return typeof a==typeof t&&Array.isArray(
a)===Array.isArray(t)&&a!==1/0&&a!==-1/0?a:void 0}catch{return}}function Ae(e,t,r){if(!t.closest(".qk-widget"))return null;
let a=[...t.classList].pop(),n=r.filter(i=>rt(e.get(i))),s=()=>Object.fromEntries(n.map(i=>[i,e.get(i)])),o=s(),l=()=>nt(
a,s(),o),c=i=>{for(let[p,f]of Object.entries(i))e.set(p,f)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let i=l();if(!(i===location.hash||!i&&!location.hash.startsWith(`#~${a};`)))try{history.replaceState(history.state,"",i||
location.pathname+location.search)}catch{}},read(){let i=at(a,location.hash,o);return i&&c({...o,...i}),i!==null},forget:()=>c(
o)}}var ot=["position","left","top","width","height","margin","display","image-rendering"];async function Se(e,t){let{width:r,
height:a}=e.getBoundingClientRect(),n=e.cloneNode(!0),s=e.querySelectorAll("canvas");n.querySelectorAll("canvas").forEach(
(x,k)=>{let v=document.createElement("img");v.src=s[k].toDataURL();let q=getComputedStyle(s[k]);for(let O of ot)v.style.
setProperty(O,q.getPropertyValue(O));x.replaceWith(v)});let o=e.querySelectorAll("input");n.querySelectorAll("input").forEach(
(x,k)=>{x.setAttribute("value",o[k].value)});for(let x of n.querySelectorAll(".qks-share, .qks-spoken"))x.remove();for(let x of n.
querySelectorAll(".qks-sliders"))x.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:x})=>x).filter(x=>x?.includes(".qks")).join(`
`),c=getComputedStyle(e),i=document.createElement("style");i.textContent=l,n.prepend(i),n.style.width=`${r}px`;let[p,f]=[
r+40,a+40+44],y=new XMLSerializer().serializeToString(n),w=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${f}"><foreignObject x="20" y="20" width="${r}" height="${a}">${y}</foreignObject></svg>`,h=new Image;h.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(w)}`,await h.decode();let u=document.createElement("canvas");u.width=p*2,u.height=
f*2;let d=u.getContext("2d");if(!d)throw new Error("it has no canvas");return d.scale(2,2),d.fillStyle=c.backgroundColor,
d.fillRect(0,0,p,f),d.drawImage(h,0,0,p,f),d.fillStyle=c.color,d.font="600 14px system-ui, sans-serif",d.fillText(document.
title,20,f-44+6,r),d.font="12px system-ui, sans-serif",d.fillText(t,20,f-44+26,r),new Promise((x,k)=>{u.toBlob(v=>v?x(v):
k(new Error("it drew nothing")))})}function Ee(e,t){let r=g("span",{role:"status",class:"qks-mute"}),a=G("Copy link",async()=>{j(r,await it(t())?"Copied: i\
t opens this figure as it is now.":`The link: ${t()}`)}),n=G("Save picture",async()=>{j(r,"Drawing…");try{ct(await Se(
e,t()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),j(r,"Saved as PNG.")}catch(o){j(r,`This browser c\
annot draw it: ${o.message}.`)}}),s=Y("qks-share","Share this figure",a,n);return s.append(r),s}async function it(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let t=g("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(t),t.select();let r=document.execCommand("copy");return t.remove(),r}}function ct(e,t){let r=URL.
createObjectURL(e);g("a",{href:r,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}var lt=600,pt=120,ut=900,Oe=(e,t)=>JSON.stringify(e)===JSON.stringify(t);function dt(e,t){let r=e.get(t);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function V(e,t){let r=dt(e,
t);return r&&new Float64Array(r)}function K(e,t){if(e===null)throw new Error(`${t} was not stored with the figure`);return e}
var Le=(e,t)=>Object.fromEntries(t.map(r=>[r,e.get(r)])),Re=(e,t,r)=>Object.fromEntries(Object.keys(t).map(a=>[a,()=>{let n=e.
get(a);Oe(n,t[a])||r({[a]:n})}]));function ft(e,t){let r=0,a=performance.now(),n=s=>{let o=Math.max(0,(s-a)/ut);if(o>=1)return t();e(o<.5?4*o**3:1-(2-2*o)**
3/2),r=requestAnimationFrame(n)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():r=requestAnimationFrame(
n),()=>cancelAnimationFrame(r)}function Ne(e,t,r,a,[n,s]=[Number,Number]){let o=Object.entries(t).map(([l,c])=>[l,n(e[l]),
n(c)]);return ft(l=>{for(let[c,i,p]of o)e[c]=s(i+(p-i)*l);r()},a)}function Pe({model:e,el:t,root:r,live:a,stale:n,refresh:s,
listeners:o,told:l,ended:c}){let i=0,p=0,f,y,w=!1;t.append(r);let h=Ae(e,r,Object.keys(o));function u(M={}){Object.assign(
n,M),i||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(i),i=0;let M=n;n={};try{s(M)}catch(L){if(!w)throw L;
w=!1,h?.forget()}}function x(){w=h?.read()??!1,w&&r.scrollIntoView()}function k(){return r.dataset.look=me()?"dark":"lig\
ht",p=r.clientWidth,p}function v(M){clearTimeout(f),f=setTimeout(()=>j(a,M),lt),y||=setTimeout(q,pt)}function q(){y=void 0;
for(let[M,L]of Object.entries(l()))Oe(e.get(M),L)||e.set(M,L);e.save_changes(),h?.write()}function O(M,L){let R=Object.entries(
o),P=()=>u({layout:!0});for(let[I,m]of R)e.on(`change:${I}`,m);r.addEventListener("keydown",I=>I.stopPropagation());let A=new ResizeObserver(
()=>r.clientWidth!==p&&P());A.observe(r);let b=ge(P),C=()=>{Object.assign(n,{layout:!0}),d()};addEventListener("beforepr\
int",C),addEventListener("afterprint",P);let F={redrawNow:d};for(let[I,m]of Object.entries(L))Object.defineProperty(F,I,
{get:m});return Object.assign(r,{[M]:F}),Object.assign(t,{[M]:F}),d(),h&&(r.append(Ee(r,h.address)),x(),addEventListener(
"hashchange",x)),()=>{removeEventListener("hashchange",x);for(let[I,m]of R)e.off(`change:${I}`,m);c?.(),clearTimeout(f),
clearTimeout(y),cancelAnimationFrame(i),removeEventListener("beforeprint",C),removeEventListener("afterprint",P),A.disconnect(),
b(),r.remove()}}return{request:u,measure:k,report:v,start:O}}function ce(e,t,r,a,n){let s=new Float64Array(r*n);for(let o=0;o<r;o++)for(let l=0;l<n;l++){let c=0;for(let i=0;i<a;i++)
c+=e[o*a+i]*t[i*n+l];s[o*n+l]=c}return s}function Z(e,t,r,a,n=1,s=new Float64Array(r*r)){for(let o=0;o<r;o++)for(let l=0;l<=o;l++)s[o*r+l]=ht(e,o,t,l,a)/n;return s}
function ht(e,t,r,a,n){let s=0;for(let o=0;o<n;o++)s+=e[t*n+o]*r[a*n+o];return s}var J={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function gt(e,t,r,a=e){let n=-1/0,s=0;for(let o=t;o<t+r;o++)e[o]>n&&(n=e[o]);for(let o=t;o<t+r;o++)a[o]=Math.exp(e[o]-n),
s+=a[o];for(let o=t;o<t+r;o++)a[o]/=s;return s}function yt(e,t,r,a=e){let n=0;for(let s=t;s<t+r;s++)n+=e[s]/r;for(let s=t;s<
t+r;s++)a[s]=(1+e[s]-n)/r}function xt(e,t,r,a=e){let n=0;yt(e,t,r,a);for(let s=t;s<t+r;s++)a[s]=Math.min(Math.max(a[s],0),
1),n+=a[s];for(let s=t;s<t+r;s++)a[s]/=n}function Te(e,t,r,a){let n=r==="softmax"?gt:xt;for(let s=0;s<t;s++)n(e,s*t,s+1,
a)}function ee(e,t,r,a){let n=0,s=0;for(;n<J.gaze.share&&s<r;)n+=e[t+(a?r-1-s:s)],s++;return s}var je=e=>e.sort((t,r)=>t-r)[Math.
ceil(J.gaze.rows*e.length)-1];function Fe(e,t){let r=Math.floor(t/2),a=t-r,n=[],s=[],o=0,l=0,c=1;for(let i=0;i<t;i++){let p=i*
t,f=0;for(let y=0;y<=i;y++)e[p+y]>0&&(f-=e[p+y]*Math.log(e[p+y]));i>0&&(o+=f/Math.log(i+1)/(t-1)),i>=r&&(l+=e[p+i]/a,n.push(
ee(e,p,i+1,!0)),s.push(ee(e,p,i+1,!1))),i===t-1&&(c=Math.exp(f))}return{entropy:o,diagonal:l,effective:c,late:je(n),early:je(
s),lateLast:ee(e,(t-1)*t,t,!0),earlyLast:ee(e,(t-1)*t,t,!1)}}var te=Math.PI/180;function Ce(e){let t=K(V(e,"symmetric"),"symmetric"),r=K(V(e,"antisymmetric"),"antisymmetric"),a=K(V(
e,"tokens"),"tokens"),n=Math.round(Math.sqrt(t.length)),s=a.length/n;return{d:n,T:s,S:t,A:r,X:a,lambda:Math.sqrt(n),mu:K(
V(e,"eigenvalues"),"eigenvalues"),G:Z(a,a,s,n),HS:Z(ce(a,t,s,n,n),a,s,n),HA:Z(ce(a,r,s,n,n),a,s,n),W:new Float64Array(n*
n),real:new Float64Array(n),imaginary:new Float64Array(n),logits:new Float64Array(s*s),attention:new Float64Array(s*s)}}
function Ie(e,t,r,a){let{d:n,T:s,S:o,A:l,W:c,mu:i,real:p,imaginary:f,G:y,HS:w,HA:h,logits:u,attention:d,lambda:x}=e,k=a===
90?0:Math.cos(a*te),v=Math.sin(a*te),q=0,O=0,M=0;for(let m=0;m<n*n;m++)c[m]=r*(k*o[m]+v*l[m]);for(let m=0;m<n;m++)c[m*n+
m]+=t;for(let m=0;m<n;m++){q+=c[m*n+m];for(let N=0;N<n;N++)O+=c[m*n+N]*c[N*n+m],M+=c[m*n+N]**2}let L=0,R=0;for(let m=0;m<
n;m++){let N=2*(a*n+m);p[m]=t+r*i[N],f[m]=r*i[N+1],L+=(p[m]-q/n)**2/n,R+=f[m]**2/n}let P=Math.max(0,M/n-(q/n)**2-L-R);for(let m=0;m<
s*s;m++)u[m]=(t*y[m]+r*(k*w[m]+v*h[m]))/x;Te(u,s,"softmax",d);let A=new Float64Array(s),b=new Float64Array(s),C=new Float64Array(
s),F=0,I=0;for(let m=0;m<s;m++){let N=(m+1)/s,le=(N*M+N*N*O)/x**2,re=(N+N*N)*O/x**2;A[m]=N*q/x,b[m]=Math.sqrt(Math.max(0,
le)),C[m]=re>0?Math.sqrt(re):NaN,F+=le/s,I+=re/s}return{mean:t,spread:r,asymmetry:a,matter:e,trace:q/n,scale:O/n,variance:O/
n-(q/n)**2,frobenius:M/n,real:L,imaginary:R,hidden:P,xi:q/x,etaSquared:O/x**2,entropy:Fe(d,s).entropy,law:A,deviation:b,
supposed:C,rise:A[s-1]-A[0],noise:Math.sqrt(Math.max(0,F)),says:I>0?Math.sqrt(I):NaN}}function We({mean:e,spread:t,asymmetry:r,
rise:a,noise:n,says:s,scale:o}){let l=$(Math.abs(a));if(!e&&!t)return[["W is zero: all logits are, and every query avera\
ges "],["all tokens","strong"],["."]];if(!t){let f=e>0?"like":"unlike";return[[`W is ${$(e)} times the identity. A logit\
 is a `],["likeness","strong"],[` times that, so attention goes to tokens ${f} the query.`]]}let c=e?[[e>0?"The mean lif\
ts logits by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:[["The mean is zero, so \
likeness counts for nothing; "]],i=[[`the spread scatters ${e?"them":"logits"} by `],[`±${$(n)}`,"strong"]];if(!r)return[
...c,...i,[". W is symmetric: its eigenvalues say just that."]];let p=o>1e-9&&s>0?[[", where W’s eigenvalues would say "],
[`±${$(s)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","strong"],[" variance."]];return[
...c,...i,...p]}function Ue({matter:{d:e},mean:t,spread:r,asymmetry:a,real:n,imaginary:s}){return`${e} eigenvalues of W \
in the complex plane around ${$(t)}: they deviate by ${$(Math.sqrt(n))} along the real axis and ${$(Math.sqrt(s))} along\
 the imaginary one. Spread ${$(r)}, asymmetry ${a} degrees.`}function ze(e,t){let n=h=>22+192*(.5-B(h,-46,46)/92),s,o,l,c,i,p;function f(){({width:s,cell:o}=t()),e.replaceChildren();
let h=U(e,s,236);for(let u of[-40,-20,0,20,40])E("path",{d:`M0 ${n(u)}H${s}`,class:u?"qks-hair":"qks-line"},h);l=E("path",
{class:"qkp-band"},h),c=E("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},h),i=E("path",{class:"qks-curve"},h),p=
E("path",{class:"qks-dots"},h);for(let u of[-40,-20,20,40]){let d={...W,class:"qks-mute qks-halo"};T(h,2,n(u)+4.5,u<0?z(
u):`+${u}`,d)}ue(h,0,s,232,["first token","position","the query itself"])}let y=(h,u)=>{let d=v=>((v+.5)*o).toFixed(1),x=[],
k=[];return h.forEach((v,q)=>{x.push(`${d(q)} ${n(v+u[q]).toFixed(1)}`),k.unshift(`${d(q)} ${n(v-u[q]).toFixed(1)}`)}),[
x.join("L"),k.join("L")]};function w({law:h,deviation:u,supposed:d,asymmetry:x,matter:{T:k,logits:v}}){let[q,O]=y(h,u);l.
setAttribute("d",`M${q}L${O}Z`);let[M,L]=y(h,d);c.setAttribute("d",x&&d[0]>0?`M${M}M${L}`:"");let R="",P="";for(let A=0;A<
k;A++){let b=((A+.5)*o).toFixed(1);R+=`${A?"L":"M"}${b} ${n(h[A]).toFixed(1)}`,P+=`M${b} ${n(v[(k-1)*k+A]).toFixed(1)}h0`}
i.setAttribute("d",R),p.setAttribute("d",P)}return{resize:f,draw:w}}function He(e){let t=["real","imaginary","hidden"],r=g(
"div",{class:"qkp-bar","aria-hidden":"true"}),a=g("ul",{class:"qkp-parts"}),n=g("p",{class:"qkp-sum"}),s={real:"along th\
e real axis",imaginary:"along the imaginary axis",hidden:"in no eigenvalue (normality gap)"},o=t.map(c=>r.appendChild(g(
"i",{class:`qkp-${c}`}))),l=t.map(c=>{let i=_();return a.append(g("li",{},g("i",{class:`qkp-${c}`}),g("span",{},s[c]),i)),
i});return e.append(r,a,n),{draw(c){let i=c.real+c.imaginary+c.hidden;t.forEach((p,f)=>{o[f].style.width=i>1e-12?`${100*
c[p]/i}%`:"0",j(l[f],$(c[p]))}),n.replaceChildren("The eigenvalues’ variance is only the first minus the second: ",g("\
b",{},$(c.variance)),".")}}}function De(e){let t,r,a,n,s;function o(c,i){n=c.d;let[p,f,y]=["paper","bar","ink"].map(se(i));
s=Array.from({length:255},(h,u)=>{let d=Math.abs(u-127)/127,x=u>127?f:y;return ne(ae(p,x,d))});let w=g("canvas",{width:n,
height:n,role:"img",class:"qks-cells"});e.replaceChildren(w),t=oe(w),r=t.createImageData(n,n),a=new Uint32Array(r.data.buffer)}
function l({matter:{W:c},asymmetry:i,mean:p}){let f=1e-12;for(let w of c)f=Math.max(f,Math.abs(w));c.forEach((w,h)=>{a[h]=
s[127+Math.round(127*w/f)]}),t.putImageData(r,0,0);let y=i===0?"symmetric":i===90?`antisymmetric${p?" but for its diagon\
al":""}`:"neither symmetric nor antisymmetric";e.firstChild.setAttribute("aria-label",`W as a picture, ${n} by ${n} entr\
ies, ${y}`)}return{resize:o,draw:l}}function Ge(e){let t=[["tr(W)/d","the mean",a=>$(a.trace)],["tr(W²)/d","the scale",
a=>$(a.scale)],["variance","scale − mean²",a=>$(a.variance)],["ΣWᵢⱼ²/d","Frobenius norm²",a=>$(a.frobenius)],[
"ξ","tr(W)/λ",a=>$(a.xi)],["η²","tr(W²)/λ²",a=>$(a.etaSquared)]],r=t.map(([a,n])=>{let s=_();return e.append(g("d\
iv",{},g("b",{},a),g("small",{},n),s)),s});return{draw:a=>t.forEach(([,,n],s)=>j(r[s],n(a)))}}var wt=26.5,kt=20.5;function _e(e){let t,r,a,n,s,o,l,c,i;function p(y,w){i=y,a=i/(2*wt);let h=Math.round(a*2*kt);t=d=>i/
2+a*d,r=d=>h/2-a*d,e.replaceChildren();let u=U(e,i,h);for(let d of[-20,-10,10,20])E("path",{d:`M${t(d)} 0V${h}`,class:"q\
ks-hair"},u),T(u,t(d),r(0)+17,z(d),{...W,"text-anchor":"middle"});for(let d of[-20,-10,10,20])E("path",{d:`M0 ${r(d)}H${i}`,
class:"qks-hair"},u),T(u,t(0)-5,r(d)+4.5,`${z(d)}i`,{...W,"text-anchor":"end"});E("path",{d:`M0 ${r(0)}H${i}M${t(0)} 0V${h}`,
class:"qks-line"},u),T(u,i,r(0)-7,"real",{...W,"text-anchor":"end"}),T(u,t(0)+7,13,"imaginary",W),s=E("ellipse",{cy:r(0),
class:"qks-mute-line","stroke-dasharray":"4 4"},u),n=Array.from({length:w},()=>E("circle",{r:i>420?5:4,class:"qkp-dot"},
u)),o=E("path",{class:"qks-ink-line"},u),l=E("circle",{r:3.5,cy:r(0),class:"qkp-mean"},u),c=T(u,0,0,"mean",{class:"qks-b\
old qks-halo","text-anchor":"middle"})}function f({mean:y,spread:w,asymmetry:h,matter:u,real:d,imaginary:x}){u.real.forEach(
(A,b)=>{n[b].setAttribute("cx",t(A).toFixed(2)),n[b].setAttribute("cy",r(u.imaginary[b]).toFixed(2))});let k=Math.cos(2*
h*te);X(s,{cx:t(y),rx:(a*w*(1+k)).toFixed(2),ry:(a*w*(1-k)).toFixed(2)});let v=a*Math.sqrt(d),q=a*Math.sqrt(x),[O,M,L,R]=[
t(y)-v,t(y)+v,r(0)-q,r(0)+q],P="";v>4&&(P+=`M${O} ${r(0)}H${M}M${O} ${r(0)-6}v12M${M} ${r(0)-6}v12`),q>4&&(P+=`M${t(y)} ${L}\
V${R}M${t(y)-6} ${L}h12M${t(y)-6} ${R}h12`),o.setAttribute("d",P),l.setAttribute("cx",t(y)),c.setAttribute("x",B(t(y),20,
i-20)),c.setAttribute("y",Math.max(30,r(0)-Math.max(q,a*w*(1-k))-12))}return{resize:p,draw:f}}var Ke=[["Only a mean",{mean:3.5,spread:0,asymmetry:0}],["Only a spread",{mean:0,spread:10,asymmetry:0}],["Both",{mean:3.5,
spread:6,asymmetry:0}],["Half turned",{mean:3.5,spread:6,asymmetry:45}],["All turned",{mean:3.5,spread:6,asymmetry:90}]],
{mean:Be,spread:Ve}=J.spectrumPlane;function Je(e,t){let r=o=>[o,z(o)],a=Q({name:"Mean",unit:"shifts the eigenvalues",min:Be[0],
max:Be[1],step:.1,ticks:[-6,-3,0,3,6].map(r),text:o=>$(o),say:o=>`mean ${$(o)}`,move:o=>t({mean:o})}),n=Q({name:"Spread",
unit:"stretches them",min:Ve[0],max:Ve[1],step:.1,ticks:[0,2,4,6,8,10].map(r),text:o=>`±${$(o)}`,say:o=>`spread ${$(o)}`,
move:o=>t({spread:o})}),s=Q({name:"Asymmetry",unit:"turns them off the real axis",min:0,max:90,step:1,ticks:[[8,"symmetr\
ic"],[45,"half and half"],[79,"antisymmetric"]],text:o=>`${o}°`,say:o=>`asymmetry ${o} degrees of 90`,move:o=>t({asymmetry:o})});
return e.append(a.element,n.element,s.element),{draw(o){a.draw(o.mean,o),n.draw(o.spread,o),s.draw(o.asymmetry,o)}}}function Xe(){
let e={...fe("Presets",bt),plane:g("div",{class:"qks-pane",role:"img"}),sliders:S("qks-sliders"),attention:S("qks-pane"),
entropy:g("p",{class:"qks-sub qkp-entropy"}),logits:S("qks-pane"),legend:D(),parts:S("qkp-part"),matrix:S("qks-pane qkp-\
matrix"),numbers:S("qkp-numbers")},t=he("qks qkp","eigenvalues in the complex plane",S("qkp-grid",S("qkp-top",S("qks-hea\
dline",e.caption),e.chips,e.live),S("qkp-plane",H("The eigenvalues of W"),D("bars: their deviation along each axis; dash\
ed: their edge for large d"),e.plane),e.sliders,S("qkp-stack",H("Attention under this W"),e.entropy,e.attention,H("The l\
ast query’s logits"),e.legend,e.logits),S("qkp-right",S("qkp-where",H("Where is the spread?"),D("Spread² divides into:"),
e.parts),S("qkp-w",H("W itself"),D("blue +, grey −"),e.matrix),e.numbers),e.notes));return{...e,root:t}}var bt=[`W = m\
 I + s (cos α S + sin α A), 32 by 32. S is symmetric with trace 0, A antisymmetric, both
  Gaussian and scaled to ‖S‖² = ‖A‖² = d; the first draw is seed 0, nobody chose it. So at every α
  exactly: mean m, ‖W‖²/d = m² + s², variance s² cos 2α. The eigenvalues were computed beforehand at
  every degree of α.`,`The parts of s² are the mean squares of the eigenvalues’ real parts around m and of their imagin\
ary
  parts, and the normality gap (‖W‖² − Σ|λ|²)/d. The dashed ellipse, with half-axes s(1 ± cos 2α), is
  the edge of the eigenvalues’ cloud as d grows.`,`Tokens are a random walk over the square root of its length, logits\
 are xᵀW x / √d, attention is
  causal. The band is the exact mean and standard deviation of the last query’s logits over all such
  walks; the dots are the one walk that the map shows. Dashed: the same with tr(W²) in the place of
  ‖W‖², all that eigenvalues can tell. “±” in the headline is the root mean square of the band’s
  half-width, over keys; the rise is that of its middle.`];var vt=["mean","spread","asymmetry"];function qt(e,t){let{mean:r,spread:a,asymmetry:n,trace:s,scale:o,variance:l,frobenius:c,
real:i,imaginary:p,hidden:f}=e,{xi:y,etaSquared:w,entropy:h,rise:u,noise:d}=e;return{mean:r,spread:a,asymmetry:n,trace:s,
scale:o,variance:l,frobenius:c,real:i,imaginary:p,hidden:f,xi:y,eta_squared:w,entropy:h,rise:u,noise:d,headline:t}}function Mt({
model:e,el:t}){let r=Xe(),{root:a}=r,n=Le(e,vt),s,o,l={},c=0,i=0,p=()=>{},f=Re(e,n,R);for(let b of["symmetric","antisymm\
etric","eigenvalues","tokens"])f[b]=()=>y.request({matter:!0});let y=Pe({model:e,el:t,root:a,live:r.live,refresh:O,listeners:f,
stale:{matter:!0,layout:!0},told:()=>({...n,readings:l}),ended:()=>p()}),w=()=>ke(i,s.T),h=_e(r.plane),u=be(r.attention,
w),d=ze(r.logits,w),x=He(r.parts),k=De(r.matrix),v=Ge(r.numbers),q=Je(r.sliders,R);function O(b){b.matter&&(s=Ce(e)),(b.
layout||b.matter)&&M(),L()}function M(){c=y.measure();let b=ye(a);i=r.attention.clientWidth;let C=r.plane.clientWidth;c<
50||(h.resize(C,s.d),u.resize(s,b),d.resize(),k.resize(s,a))}function L(){o=Ie(s,n.mean,n.spread,n.asymmetry);let b=de(r.
caption,We(o));if(l=qt(o,b),c>=50){h.draw(o),u.draw(s),d.draw(o),k.draw(o),r.plane.setAttribute("aria-label",Ue(o));let F=ie(
o.entropy);u.describe(`Attention of ${s.T} tokens. Entropy is ${F} of its largest value.`)}for(let F of[x,v,q])F.draw(o);
j(r.entropy,`Entropy: ${ie(o.entropy)} of its largest value`);let C=n.asymmetry?o.scale>0?"; dashed: what the eigenvalue\
s alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";j(r.legend,`dots: this walk; b\
and: mean ± deviation over walks, exact${C}`),A.mark(F=>Me(n,F)),y.report(b)}function R(b){p(),Object.assign(n,b),y.request()}
function P(b){let C=()=>{n.asymmetry=Math.round(n.asymmetry),y.request()};p(),p=Ne(n,b,C,()=>R(b))}let A=qe(Ke,P);return r.
chips.append(...A.buttons),y.start("figure",{state:()=>({...n}),readings:()=>l,view:()=>o})}var vr={render:Mt};export{vr as default};
