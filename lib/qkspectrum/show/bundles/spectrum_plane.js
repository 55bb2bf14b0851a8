var Xe="http://www.w3.org/2000/svg";var I={class:"qks-mute"};function J(e,t){for(let[r,a]of Object.entries(t))a!=null&&a!==!1&&e.setAttribute(r,String(a));return e}
function m(e,t={},...r){let a=J(document.createElement(e),t);return a.append(...r),a}var S=(e,...t)=>m("div",{class:e},...t);var H=(...e)=>m("p",{class:"qks-sub"},...e);function G(e,t,r={}){let a=m("button",{type:"button",...r},e);return t&&a.addEventListener(
"click",t),a}var le=(e,t)=>e.setAttribute("aria-pressed",String(t)),X=(e,t,...r)=>m("div",{class:e,role:"group","aria-la\
bel":t},...r);function E(e,t,r){return r.appendChild(J(document.createElementNS(Xe,e),t))}function U(e,t,r){return E("sv\
g",{width:t,height:r,viewBox:`0 0 ${t} ${r}`,"aria-hidden":"true"},e)}function F(e,t,r,a,n={}){let s=E("text",{x:t,y:r,...n},
e);return s.textContent=String(a),s}function pe(e,t,r,a,n){["start","middle","end"].forEach((s,o)=>{F(e,t+o/2*r,a,n[o],{
...I,"text-anchor":s})})}function T(e,t){e.textContent!==t&&(e.textContent=t)}function ue(e,t){let r=t.map(([a])=>a).join(
"");return r!==e.textContent&&e.replaceChildren(...t.map(([a,n])=>n?m("span",{class:`qks-${n}`},a):a)),r}function D(e){return m(
"div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var Ye=()=>m("div",{class:"qks-spoken","aria-live":"polit\
e"});function Ze(e){let t=m("summary",{},"How this figure is computed");return m("details",{class:"qks-notes"},t,...e.map(
r=>m("p",{},r)))}var de=(e,t)=>({caption:m("p",{class:"qks-caption"}),live:Ye(),chips:X("qks-chips",e),notes:Ze(t)});function fe(e,t,...r){
let a=`Explorable figure: ${t}`;return m("section",{class:e,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...r)}function he(){let e=document.documentElement,t=document.body,r=e.dataset.theme??e.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function me(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(e),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])r.observe(n,{attributes:!0,attributeFilter:a});return t.addEventListener(
"change",e),()=>{r.disconnect(),t.removeEventListener("change",e)}}var re=([e,t,r],a=255)=>(a<<24|r<<16|t<<8|e)>>>0,ne=(e,t,r)=>e.
map((a,n)=>Math.round(a+(t[n]-a)*r));function ae(e){let t=getComputedStyle(e);return r=>{let a=t.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(n=>parseInt(a.slice(n,n+2),16))}}function ge(e){let t=ae(e),r=[0,1,2,3,4].map(n=>t(`ram\
p-${n}`));return{ramp:Uint32Array.from({length:256},(n,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return re(ne(r[l],
r[l+1],o-l))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}var ye=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function se(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function xe(e){
let t=se(e),r=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>t.putImageData(r,
0,0)}}function we(e,t){let r=ye(),a=Math.floor(e*r/t)/r,n=a*t>.95*e?a:e/t;return{cell:n,width:n*t}}function ke(e,t){let r;function a({
T:o},{ramp:l}){let{width:c,cell:i}=t(),p=m("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${c}\
px`,p.style.height=`${c}px`,e.replaceChildren(p);let f=U(e,c,c);["each row: one query","each column: one key","the futur\
e is masked"].forEach((u,d)=>{F(f,c,15+18*d,u,{"text-anchor":"end",...d>1?I:{}})});let w=m("div",{class:"qks-ramp","aria\
-hidden":"true"});w.style.left=`${c-96}px`,e.append(w),F(f,c-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,.5,
1]){let d=u===1?"end":u?"middle":"start",y=String(u).replace("0.",".");F(f,c-96+96*Math.sqrt(u),91,y,{...I,"text-anchor":d})}
let h={x:.75,y:c-i-.75,width:c-1.5,height:i+1.5,rx:1};E("rect",{...h,class:"qks-ink-line"},f),r={canvas:p,ramp:l,T:o,...xe(
p)}}function n({attention:o}){let{pixels:l,ramp:c,T:i}=r;for(let p=0;p<i;p++)for(let f=p*i;f<=p*i+p;f++)l[f]=c[Math.round(
Math.sqrt(o[f])*255)];r.show()}return{resize:a,draw:n,describe:o=>r.canvas.setAttribute("aria-label",o)}}var B=(e,t,r)=>Math.max(t,Math.min(r,e));function Qe(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function $(e){
let t=Qe(e);return e<0&&Number(t)>0?"−"+t:t}var z=e=>e<0?"−"+-e:`${e}`;var oe=e=>`${Math.round(100*e)} %`;var be=12;function et({name:e,unit:t,label:r=e,range:a,rail:n}){let s=m("input",{type:"range",...a,"aria-label":r}),o=m(
"output"),l=S("qks-ruler",n,s),c=m("div",{class:"qks-ticks","aria-hidden":"true"}),i=m("span",{},m("b",{},e)," ",m("smal\
l",{},t));return{element:S("qks-slider",S("qks-row",i,o),l),input:s,output:o,track:l,scale:c}}function Y({name:e,unit:t,
label:r,min:a,max:n,step:s,centred:o=!1,ticks:l,place:c=Number,text:i,say:p,move:f}){let g=m("i",{class:o?"qks-rail qks-\
centred":"qks-rail"}),{element:w,input:h,output:u,scale:d}=et({name:e,unit:t,label:r,range:{min:a,max:n,step:s},rail:g});
for(let[y,k]of l??[]){let v=d.appendChild(m("span",{},k));v.style.left=`calc(${be/2}px + ${(c(y)-a)/(n-a)} * (100% - ${be}\
px))`}return l&&w.append(d),h.addEventListener("input",()=>f(Number(h.value))),{element:w,draw(y,k){h.value=String(c(y)),
h.setAttribute("aria-valuetext",p(y,k)),T(u,i(y,k))}}}function ve(e,t){let r=e.map(([a,n])=>G(a,()=>t(n)));return{buttons:r,mark:a=>e.forEach(([,n],s)=>le(r[s],a(n)))}}var qe=(e,t)=>Object.entries(t).every(([r,a])=>Math.abs(e[r]-a)<.02);var tt=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,Me=e=>typeof e==
"string"?e:JSON.stringify(e,(t,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(6)):r);function rt(e,t,r){
let a=Object.entries(r).flatMap(([n,s])=>{let o=Me(t[n]);return o===void 0||o===Me(s)||o.length>2e3?[]:[`;${n}=${encodeURIComponent(
o)}`]});return a.length?`#~${e}${a.join("")}`:""}function nt(e,t,r){let[a,...n]=t.split(";");if(a!=="#~"+e)return null;let s={};
for(let o of n){let[l,c=""]=o.split("="),i=Object.hasOwn(r,l)?at(c,r[l]):void 0;i!==void 0&&(s[l]=i)}return s}function at(e,t){
try{let r=decodeURIComponent(e);if(typeof t=="string")return r;let a=JSON.parse(r);return typeof a==typeof t&&Array.isArray(
a)===Array.isArray(t)&&a!==1/0&&a!==-1/0?a:void 0}catch{return}}function $e(e,t,r){if(!t.closest(".qk-widget"))return null;
let a=[...t.classList].pop(),n=r.filter(i=>tt(e.get(i))),s=()=>Object.fromEntries(n.map(i=>[i,e.get(i)])),o=s(),l=()=>rt(
a,s(),o),c=i=>{for(let[p,f]of Object.entries(i))e.set(p,f)};return{address:()=>location.href.replace(/#.*$/,"")+l(),write(){
let i=l();if(!(i===location.hash||!i&&!location.hash.startsWith(`#~${a};`)))try{history.replaceState(history.state,"",i||
location.pathname+location.search)}catch{}},read(){let i=nt(a,location.hash,o);return i&&c({...o,...i}),i!==null},forget:()=>c(
o)}}var st=["position","left","top","width","height","margin","display","image-rendering"];async function Ae(e,t){let{width:r,
height:a}=e.getBoundingClientRect(),n=e.cloneNode(!0),s=e.querySelectorAll("canvas");n.querySelectorAll("canvas").forEach(
(y,k)=>{let v=document.createElement("img");v.src=s[k].toDataURL();let q=getComputedStyle(s[k]);for(let O of st)v.style.
setProperty(O,q.getPropertyValue(O));y.replaceWith(v)});let o=e.querySelectorAll("input");n.querySelectorAll("input").forEach(
(y,k)=>{y.setAttribute("value",o[k].value)});for(let y of n.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of n.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let l=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),c=getComputedStyle(e),i=document.createElement("style");i.textContent=l,n.prepend(i),n.style.width=`${r}px`;let[p,f]=[
r+40,a+40+44],g=new XMLSerializer().serializeToString(n),w=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${f}"><foreignObject x="20" y="20" width="${r}" height="${a}">${g}</foreignObject></svg>`,h=new Image;h.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(w)}`,await h.decode();let u=document.createElement("canvas");u.width=p*2,u.height=
f*2;let d=u.getContext("2d");if(!d)throw new Error("it has no canvas");return d.scale(2,2),d.fillStyle=c.backgroundColor,
d.fillRect(0,0,p,f),d.drawImage(h,0,0,p,f),d.fillStyle=c.color,d.font="600 14px system-ui, sans-serif",d.fillText(document.
title,20,f-44+6,r),d.font="12px system-ui, sans-serif",d.fillText(t,20,f-44+26,r),new Promise((y,k)=>{u.toBlob(v=>v?y(v):
k(new Error("it drew nothing")))})}function Se(e,t){let r=m("span",{role:"status",class:"qks-mute"}),a=G("Copy link",async()=>{T(r,await ot(t())?"Copied: i\
t opens this figure as it is now.":`The link: ${t()}`)}),n=G("Save picture",async()=>{T(r,"Drawing…");try{it(await Ae(
e,t()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),T(r,"Saved as PNG.")}catch(o){T(r,`This browser c\
annot draw it: ${o.message}.`)}}),s=X("qks-share","Share this figure",a,n);return s.append(r),s}async function ot(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let t=m("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(t),t.select();let r=document.execCommand("copy");return t.remove(),r}}function it(e,t){let r=URL.
createObjectURL(e);m("a",{href:r,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}var ct=600,lt=120,pt=900,Ee=(e,t)=>JSON.stringify(e)===JSON.stringify(t);function ut(e,t){let r=e.get(t);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function V(e,t){let r=ut(e,
t);return r&&new Float64Array(r)}function _(e,t){if(e===null)throw new Error(`${t} was not stored with the figure`);return e}
var Oe=(e,t)=>Object.fromEntries(t.map(r=>[r,e.get(r)])),Re=(e,t,r)=>Object.fromEntries(Object.keys(t).map(a=>[a,()=>{let n=e.
get(a);Ee(n,t[a])||r({[a]:n})}]));function dt(e,t){let r=0,a=performance.now(),n=s=>{let o=Math.max(0,(s-a)/pt);if(o>=1)return t();e(o<.5?4*o**3:1-(2-2*o)**
3/2),r=requestAnimationFrame(n)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():r=requestAnimationFrame(
n),()=>cancelAnimationFrame(r)}function Ne(e,t,r,a,[n,s]=[Number,Number]){let o=Object.entries(t).map(([l,c])=>[l,n(e[l]),
n(c)]);return dt(l=>{for(let[c,i,p]of o)e[c]=s(i+(p-i)*l);r()},a)}function Le({model:e,el:t,root:r,live:a,stale:n,refresh:s,
listeners:o,told:l,ended:c}){let i=0,p=0,f,g,w=!1;t.append(r);let h=$e(e,r,Object.keys(o));function u(M={}){Object.assign(
n,M),i||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(i),i=0;let M=n;n={};try{s(M)}catch(R){if(!w)throw R;
w=!1,h?.forget()}}function y(){w=h?.read()??!1,w&&r.scrollIntoView()}function k(){return r.dataset.look=he()?"dark":"lig\
ht",p=r.clientWidth,p}function v(M){clearTimeout(f),f=setTimeout(()=>T(a,M),ct),g||=setTimeout(q,lt)}function q(){g=void 0;
for(let[M,R]of Object.entries(l()))Ee(e.get(M),R)||e.set(M,R);e.save_changes(),h?.write()}function O(M,R){let N=Object.entries(
o),j=()=>u({layout:!0});for(let[L,W]of N)e.on(`change:${L}`,W);r.addEventListener("keydown",L=>L.stopPropagation());let A=new ResizeObserver(
()=>r.clientWidth!==p&&j());A.observe(r);let b=me(j),C={redrawNow:d};for(let[L,W]of Object.entries(R))Object.defineProperty(
C,L,{get:W});return Object.assign(r,{[M]:C}),Object.assign(t,{[M]:C}),d(),h&&(r.append(Se(r,h.address)),y(),addEventListener(
"hashchange",y)),()=>{removeEventListener("hashchange",y);for(let[L,W]of N)e.off(`change:${L}`,W);c?.(),clearTimeout(f),
clearTimeout(g),cancelAnimationFrame(i),A.disconnect(),b(),r.remove()}}return{request:u,measure:k,report:v,start:O}}function ie(e,t,r,a,n){let s=new Float64Array(r*n);for(let o=0;o<r;o++)for(let l=0;l<n;l++){let c=0;for(let i=0;i<a;i++)
c+=e[o*a+i]*t[i*n+l];s[o*n+l]=c}return s}function Z(e,t,r,a,n=1,s=new Float64Array(r*r)){for(let o=0;o<r;o++)for(let l=0;l<=o;l++)s[o*r+l]=ft(e,o,t,l,a)/n;return s}
function ft(e,t,r,a,n){let s=0;for(let o=0;o<n;o++)s+=e[t*n+o]*r[a*n+o];return s}var K={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};function mt(e,t,r,a=e){let n=-1/0,s=0;for(let o=t;o<t+r;o++)e[o]>n&&(n=e[o]);for(let o=t;o<t+r;o++)a[o]=Math.exp(e[o]-n),
s+=a[o];for(let o=t;o<t+r;o++)a[o]/=s;return s}function gt(e,t,r,a=e){let n=0;for(let s=t;s<t+r;s++)n+=e[s]/r;for(let s=t;s<
t+r;s++)a[s]=(1+e[s]-n)/r}function yt(e,t,r,a=e){let n=0;gt(e,t,r,a);for(let s=t;s<t+r;s++)a[s]=Math.min(Math.max(a[s],0),
1),n+=a[s];for(let s=t;s<t+r;s++)a[s]/=n}function Te(e,t,r,a){let n=r==="softmax"?mt:yt;for(let s=0;s<t;s++)n(e,s*t,s+1,
a)}function Q(e,t,r,a){let n=0,s=0;for(;n<K.gaze.share&&s<r;)n+=e[t+(a?r-1-s:s)],s++;return s}var Pe=e=>e.sort((t,r)=>t-r)[Math.
ceil(K.gaze.rows*e.length)-1];function je(e,t){let r=Math.floor(t/2),a=t-r,n=[],s=[],o=0,l=0,c=1;for(let i=0;i<t;i++){let p=i*
t,f=0;for(let g=0;g<=i;g++)e[p+g]>0&&(f-=e[p+g]*Math.log(e[p+g]));i>0&&(o+=f/Math.log(i+1)/(t-1)),i>=r&&(l+=e[p+i]/a,n.push(
Q(e,p,i+1,!0)),s.push(Q(e,p,i+1,!1))),i===t-1&&(c=Math.exp(f))}return{entropy:o,diagonal:l,effective:c,late:Pe(n),early:Pe(
s),lateLast:Q(e,(t-1)*t,t,!0),earlyLast:Q(e,(t-1)*t,t,!1)}}var ee=Math.PI/180;function Fe(e){let t=_(V(e,"symmetric"),"symmetric"),r=_(V(e,"antisymmetric"),"antisymmetric"),a=_(V(
e,"tokens"),"tokens"),n=Math.round(Math.sqrt(t.length)),s=a.length/n;return{d:n,T:s,S:t,A:r,X:a,lambda:Math.sqrt(n),mu:_(
V(e,"eigenvalues"),"eigenvalues"),G:Z(a,a,s,n),HS:Z(ie(a,t,s,n,n),a,s,n),HA:Z(ie(a,r,s,n,n),a,s,n),W:new Float64Array(n*
n),real:new Float64Array(n),imaginary:new Float64Array(n),logits:new Float64Array(s*s),attention:new Float64Array(s*s)}}
function Ce(e,t,r,a){let{d:n,T:s,S:o,A:l,W:c,mu:i,real:p,imaginary:f,G:g,HS:w,HA:h,logits:u,attention:d,lambda:y}=e,k=a===
90?0:Math.cos(a*ee),v=Math.sin(a*ee),q=0,O=0,M=0;for(let x=0;x<n*n;x++)c[x]=r*(k*o[x]+v*l[x]);for(let x=0;x<n;x++)c[x*n+
x]+=t;for(let x=0;x<n;x++){q+=c[x*n+x];for(let P=0;P<n;P++)O+=c[x*n+P]*c[P*n+x],M+=c[x*n+P]**2}let R=0,N=0;for(let x=0;x<
n;x++){let P=2*(a*n+x);p[x]=t+r*i[P],f[x]=r*i[P+1],R+=(p[x]-q/n)**2/n,N+=f[x]**2/n}let j=Math.max(0,M/n-(q/n)**2-R-N);for(let x=0;x<
s*s;x++)u[x]=(t*g[x]+r*(k*w[x]+v*h[x]))/y;Te(u,s,"softmax",d);let A=new Float64Array(s),b=new Float64Array(s),C=new Float64Array(
s),L=0,W=0;for(let x=0;x<s;x++){let P=(x+1)/s,ce=(P*M+P*P*O)/y**2,te=(P+P*P)*O/y**2;A[x]=P*q/y,b[x]=Math.sqrt(Math.max(0,
ce)),C[x]=te>0?Math.sqrt(te):NaN,L+=ce/s,W+=te/s}return{mean:t,spread:r,asymmetry:a,matter:e,trace:q/n,scale:O/n,variance:O/
n-(q/n)**2,frobenius:M/n,real:R,imaginary:N,hidden:j,xi:q/y,etaSquared:O/y**2,entropy:je(d,s).entropy,law:A,deviation:b,
supposed:C,rise:A[s-1]-A[0],noise:Math.sqrt(Math.max(0,L)),says:W>0?Math.sqrt(W):NaN}}function Ie({mean:e,spread:t,asymmetry:r,
rise:a,noise:n,says:s,scale:o}){let l=$(Math.abs(a));if(!e&&!t)return[["W is zero: all logits are, and every query avera\
ges "],["all tokens","strong"],["."]];if(!t){let f=e>0?"like":"unlike";return[[`W is ${$(e)} times the identity. A logit\
 is a `],["likeness","strong"],[` times that, so attention goes to tokens ${f} the query.`]]}let c=e?[[e>0?"The mean lif\
ts logits by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:[["The mean is zero, so \
likeness counts for nothing; "]],i=[[`the spread scatters ${e?"them":"logits"} by `],[`±${$(n)}`,"strong"]];if(!r)return[
...c,...i,[". W is symmetric: its eigenvalues say just that."]];let p=o>1e-9&&s>0?[[", where W’s eigenvalues would say "],
[`±${$(s)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","strong"],[" variance."]];return[
...c,...i,...p]}function We({matter:{d:e},mean:t,spread:r,asymmetry:a,real:n,imaginary:s}){return`${e} eigenvalues of W \
in the complex plane around ${$(t)}: they deviate by ${$(Math.sqrt(n))} along the real axis and ${$(Math.sqrt(s))} along\
 the imaginary one. Spread ${$(r)}, asymmetry ${a} degrees.`}function Ue(e,t){let n=h=>22+192*(.5-B(h,-46,46)/92),s,o,l,c,i,p;function f(){({width:s,cell:o}=t()),e.replaceChildren();
let h=U(e,s,236);for(let u of[-40,-20,0,20,40])E("path",{d:`M0 ${n(u)}H${s}`,class:u?"qks-hair":"qks-line"},h);l=E("path",
{class:"qkp-band"},h),c=E("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},h),i=E("path",{class:"qks-curve"},h),p=
E("path",{class:"qks-dots"},h);for(let u of[-40,-20,20,40]){let d={...I,class:"qks-mute qks-halo"};F(h,2,n(u)+4.5,u<0?z(
u):`+${u}`,d)}pe(h,0,s,232,["first token","position","the query itself"])}let g=(h,u)=>{let d=v=>((v+.5)*o).toFixed(1),y=[],
k=[];return h.forEach((v,q)=>{y.push(`${d(q)} ${n(v+u[q]).toFixed(1)}`),k.unshift(`${d(q)} ${n(v-u[q]).toFixed(1)}`)}),[
y.join("L"),k.join("L")]};function w({law:h,deviation:u,supposed:d,asymmetry:y,matter:{T:k,logits:v}}){let[q,O]=g(h,u);l.
setAttribute("d",`M${q}L${O}Z`);let[M,R]=g(h,d);c.setAttribute("d",y&&d[0]>0?`M${M}M${R}`:"");let N="",j="";for(let A=0;A<
k;A++){let b=((A+.5)*o).toFixed(1);N+=`${A?"L":"M"}${b} ${n(h[A]).toFixed(1)}`,j+=`M${b} ${n(v[(k-1)*k+A]).toFixed(1)}h0`}
i.setAttribute("d",N),p.setAttribute("d",j)}return{resize:f,draw:w}}function ze(e){let t=["real","imaginary","hidden"],r=m(
"div",{class:"qkp-bar","aria-hidden":"true"}),a=m("ul",{class:"qkp-parts"}),n=m("p",{class:"qkp-sum"}),s={real:"along th\
e real axis",imaginary:"along the imaginary axis",hidden:"in no eigenvalue (normality gap)"},o=t.map(c=>r.appendChild(m(
"i",{class:`qkp-${c}`}))),l=t.map(c=>{let i=m("output",{});return a.append(m("li",{},m("i",{class:`qkp-${c}`}),m("span",
{},s[c]),i)),i});return e.append(r,a,n),{draw(c){let i=c.real+c.imaginary+c.hidden;t.forEach((p,f)=>{o[f].style.width=i>
1e-12?`${100*c[p]/i}%`:"0",T(l[f],$(c[p]))}),n.replaceChildren("The eigenvalues’ variance is only the first minus the se\
cond: ",m("b",{},$(c.variance)),".")}}}function De(e){let t,r,a,n,s;function o(c,i){n=c.d;let[p,f,g]=["paper","bar","ink"].
map(ae(i));s=Array.from({length:255},(h,u)=>{let d=Math.abs(u-127)/127,y=u>127?f:g;return re(ne(p,y,d))});let w=m("canva\
s",{width:n,height:n,role:"img",class:"qks-cells"});e.replaceChildren(w),t=se(w),r=t.createImageData(n,n),a=new Uint32Array(
r.data.buffer)}function l({matter:{W:c},asymmetry:i,mean:p}){let f=1e-12;for(let w of c)f=Math.max(f,Math.abs(w));c.forEach(
(w,h)=>{a[h]=s[127+Math.round(127*w/f)]}),t.putImageData(r,0,0);let g=i===0?"symmetric":i===90?`antisymmetric${p?" but f\
or its diagonal":""}`:"neither symmetric nor antisymmetric";e.firstChild.setAttribute("aria-label",`W as a picture, ${n}\
 by ${n} entries, ${g}`)}return{resize:o,draw:l}}function He(e){let t=[["tr(W)/d","the mean",a=>$(a.trace)],["tr(W²)/d",
"the scale",a=>$(a.scale)],["variance","scale − mean²",a=>$(a.variance)],["ΣWᵢⱼ²/d","Frobenius norm²",a=>$(a.frobenius)],
["ξ","tr(W)/λ",a=>$(a.xi)],["η²","tr(W²)/λ²",a=>$(a.etaSquared)]],r=t.map(([a,n])=>{let s=m("output",{});return e.
append(m("div",{},m("b",{},a),m("small",{},n),s)),s});return{draw:a=>t.forEach(([,,n],s)=>T(r[s],n(a)))}}var xt=26.5,wt=20.5;function Ge(e){let t,r,a,n,s,o,l,c,i;function p(g,w){i=g,a=i/(2*xt);let h=Math.round(a*2*wt);t=d=>i/
2+a*d,r=d=>h/2-a*d,e.replaceChildren();let u=U(e,i,h);for(let d of[-20,-10,10,20])E("path",{d:`M${t(d)} 0V${h}`,class:"q\
ks-hair"},u),F(u,t(d),r(0)+17,z(d),{...I,"text-anchor":"middle"});for(let d of[-20,-10,10,20])E("path",{d:`M0 ${r(d)}H${i}`,
class:"qks-hair"},u),F(u,t(0)-5,r(d)+4.5,`${z(d)}i`,{...I,"text-anchor":"end"});E("path",{d:`M0 ${r(0)}H${i}M${t(0)} 0V${h}`,
class:"qks-line"},u),F(u,i,r(0)-7,"real",{...I,"text-anchor":"end"}),F(u,t(0)+7,13,"imaginary",I),s=E("ellipse",{cy:r(0),
class:"qks-mute-line","stroke-dasharray":"4 4"},u),n=Array.from({length:w},()=>E("circle",{r:i>420?5:4,class:"qkp-dot"},
u)),o=E("path",{class:"qks-ink-line"},u),l=E("circle",{r:3.5,cy:r(0),class:"qkp-mean"},u),c=F(u,0,0,"mean",{class:"qks-b\
old qks-halo","text-anchor":"middle"})}function f({mean:g,spread:w,asymmetry:h,matter:u,real:d,imaginary:y}){u.real.forEach(
(A,b)=>{n[b].setAttribute("cx",t(A).toFixed(2)),n[b].setAttribute("cy",r(u.imaginary[b]).toFixed(2))});let k=Math.cos(2*
h*ee);J(s,{cx:t(g),rx:(a*w*(1+k)).toFixed(2),ry:(a*w*(1-k)).toFixed(2)});let v=a*Math.sqrt(d),q=a*Math.sqrt(y),[O,M,R,N]=[
t(g)-v,t(g)+v,r(0)-q,r(0)+q],j="";v>4&&(j+=`M${O} ${r(0)}H${M}M${O} ${r(0)-6}v12M${M} ${r(0)-6}v12`),q>4&&(j+=`M${t(g)} ${R}\
V${N}M${t(g)-6} ${R}h12M${t(g)-6} ${N}h12`),o.setAttribute("d",j),l.setAttribute("cx",t(g)),c.setAttribute("x",B(t(g),20,
i-20)),c.setAttribute("y",Math.max(30,r(0)-Math.max(q,a*w*(1-k))-12))}return{resize:p,draw:f}}var _e=[["Only a mean",{mean:3.5,spread:0,asymmetry:0}],["Only a spread",{mean:0,spread:10,asymmetry:0}],["Both",{mean:3.5,
spread:6,asymmetry:0}],["Half turned",{mean:3.5,spread:6,asymmetry:45}],["All turned",{mean:3.5,spread:6,asymmetry:90}]],
{mean:Be,spread:Ve}=K.spectrumPlane;function Ke(e,t){let r=o=>[o,z(o)],a=Y({name:"Mean",unit:"shifts the eigenvalues",min:Be[0],
max:Be[1],step:.1,ticks:[-6,-3,0,3,6].map(r),text:o=>$(o),say:o=>`mean ${$(o)}`,move:o=>t({mean:o})}),n=Y({name:"Spread",
unit:"stretches them",min:Ve[0],max:Ve[1],step:.1,ticks:[0,2,4,6,8,10].map(r),text:o=>`±${$(o)}`,say:o=>`spread ${$(o)}`,
move:o=>t({spread:o})}),s=Y({name:"Asymmetry",unit:"turns them off the real axis",min:0,max:90,step:1,ticks:[[8,"symmetr\
ic"],[45,"half and half"],[79,"antisymmetric"]],text:o=>`${o}°`,say:o=>`asymmetry ${o} degrees of 90`,move:o=>t({asymmetry:o})});
return e.append(a.element,n.element,s.element),{draw(o){a.draw(o.mean,o),n.draw(o.spread,o),s.draw(o.asymmetry,o)}}}function Je(){
let e={...de("Presets",kt),plane:m("div",{class:"qks-pane",role:"img"}),sliders:S("qks-sliders"),attention:S("qks-pane"),
entropy:m("p",{class:"qks-sub qkp-entropy"}),logits:S("qks-pane"),legend:H(),parts:S("qkp-part"),matrix:S("qks-pane qkp-\
matrix"),numbers:S("qkp-numbers")},t=fe("qks qkp","eigenvalues in the complex plane",S("qkp-grid",S("qkp-top",S("qks-hea\
dline",e.caption),e.chips,e.live),S("qkp-plane",D("The eigenvalues of W"),H("bars: their deviation along each axis; dash\
ed: their edge for large d"),e.plane),e.sliders,S("qkp-stack",D("Attention under this W"),e.entropy,e.attention,D("The l\
ast query’s logits"),e.legend,e.logits),S("qkp-right",S("qkp-where",D("Where is the spread?"),H("Spread² divides into:"),
e.parts),S("qkp-w",D("W itself"),H("blue +, grey −"),e.matrix),e.numbers),e.notes));return{...e,root:t}}var kt=[`W = m\
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
  half-width, over keys; the rise is that of its middle.`];var bt=["mean","spread","asymmetry"];function vt(e,t){let{mean:r,spread:a,asymmetry:n,trace:s,scale:o,variance:l,frobenius:c,
real:i,imaginary:p,hidden:f}=e,{xi:g,etaSquared:w,entropy:h,rise:u,noise:d}=e;return{mean:r,spread:a,asymmetry:n,trace:s,
scale:o,variance:l,frobenius:c,real:i,imaginary:p,hidden:f,xi:g,eta_squared:w,entropy:h,rise:u,noise:d,headline:t}}function qt({
model:e,el:t}){let r=Je(),{root:a}=r,n=Oe(e,bt),s,o,l={},c=0,i=0,p=()=>{},f=Re(e,n,N);for(let b of["symmetric","antisymm\
etric","eigenvalues","tokens"])f[b]=()=>g.request({matter:!0});let g=Le({model:e,el:t,root:a,live:r.live,refresh:O,listeners:f,
stale:{matter:!0,layout:!0},told:()=>({...n,readings:l}),ended:()=>p()}),w=()=>we(i,s.T),h=Ge(r.plane),u=ke(r.attention,
w),d=Ue(r.logits,w),y=ze(r.parts),k=De(r.matrix),v=He(r.numbers),q=Ke(r.sliders,N);function O(b){b.matter&&(s=Fe(e)),(b.
layout||b.matter)&&M(),R()}function M(){c=g.measure();let b=ge(a);i=r.attention.clientWidth;let C=r.plane.clientWidth;c<
50||(h.resize(C,s.d),u.resize(s,b),d.resize(),k.resize(s,a))}function R(){o=Ce(s,n.mean,n.spread,n.asymmetry);let b=ue(r.
caption,Ie(o));if(l=vt(o,b),c>=50){h.draw(o),u.draw(s),d.draw(o),k.draw(o),r.plane.setAttribute("aria-label",We(o));let L=oe(
o.entropy);u.describe(`Attention of ${s.T} tokens. Entropy is ${L} of its largest value.`)}for(let L of[y,v,q])L.draw(o);
T(r.entropy,`Entropy: ${oe(o.entropy)} of its largest value`);let C=n.asymmetry?o.scale>0?"; dashed: what the eigenvalue\
s alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";T(r.legend,`dots: this walk; b\
and: mean ± deviation over walks, exact${C}`),A.mark(L=>qe(n,L)),g.report(b)}function N(b){p(),Object.assign(n,b),g.request()}
function j(b){let C=()=>{n.asymmetry=Math.round(n.asymmetry),g.request()};p(),p=Ne(n,b,C,()=>N(b))}let A=ve(_e,j);return r.
chips.append(...A.buttons),g.start("figure",{state:()=>({...n}),readings:()=>l,view:()=>o})}var br={render:qt};export{br as default};
