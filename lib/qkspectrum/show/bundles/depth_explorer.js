var it="http://www.w3.org/2000/svg";function D(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function b(e,r={},...t){
let o=D(document.createElement(e),r);return o.append(...t),o}var N=(e,...r)=>b("div",{class:e},...r);var he=(...e)=>b("p",{class:"qks-sub"},...e);function F(e,r,t={}){let o=b("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var ee=(e,r)=>e.setAttribute("aria-pressed",String(r)),G=(e,r,...t)=>b("div",{class:e,role:"group","aria-la\
bel":r},...t);function R(e,r,t){return t.appendChild(D(document.createElementNS(it,e),r))}function te(e,r,t){return R("s\
vg",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function z(e,r,t,o,n={}){let a=R("text",{x:r,y:t,
...n},e);return a.textContent=String(o),a}function I(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?b("span",{class:`qks-${n}`},o):o)),t}var ct=()=>b("div",{class:"qks-spoken","aria-live":"polite"});function lt(e){let r=b("summary",{},"How this figure is co\
mputed");return b("details",{class:"qks-notes"},r,...e.map(t=>b("p",{},t)))}var ye=(e,r)=>({caption:b("p",{class:"qks-ca\
ption"}),live:ct(),chips:G("qks-chips",e),notes:lt(r)});function xe(e,r,...t){let o=`Explorable figure: ${r}`;return b("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function ke(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ie=(e,r,t)=>Math.max(r,Math.min(t,e));var pt="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>pt[Number(r)]).join("");var be=12;function ut({name:e,unit:r,label:t=e,range:o,rail:n}){let a=b("input",{type:"range",...o,"aria-label":t}),s=b(
"output"),i=N("qks-ruler",n,a),l=b("div",{class:"qks-ticks","aria-hidden":"true"}),c=b("span",{},b("b",{},e)," ",b("smal\
l",{},r));return{element:N("qks-slider",N("qks-row",c,s),i),input:a,output:s,track:i,scale:l}}function ce({name:e,unit:r,
label:t,min:o,max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:c,say:h,move:m}){let E=b("i",{class:s?"qks-rail qks-\
centred":"qks-rail"}),{element:$,input:y,output:O,scale:q}=ut({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:E});
for(let[p,g]of i??[]){let w=q.appendChild(b("span",{},g));w.style.left=`calc(${be/2}px + ${(l(p)-o)/(n-o)} * (100% - ${be}\
px))`}return i&&$.append(q),y.addEventListener("input",()=>m(Number(y.value))),{element:$,draw(p,g){y.value=String(l(p)),
y.setAttribute("aria-valuetext",h(p,g)),I(O,c(p,g))}}}function ft(e,r,t){let o=r.map(([,n],a)=>F(n,()=>t(r[a][0])));return{row:G("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>ee(
a,r[s][0]===n))}}function le(e,r,t,o){let{row:n,mark:a}=ft(r,t,o);return e.append(N("qks-choice",b("span",{class:"qks-ch\
oice-name"},r),n)),a}function we(e,r){let t=e.map(([o,n])=>F(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>ee(
t[a],o(n)))}}var Me=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);var dt=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,qe=e=>typeof e==
"string"?e:JSON.stringify(e,(r,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(6)):t);function mt(e,r,t){
let o=Object.entries(t).flatMap(([n,a])=>{let s=qe(r[n]);return s===void 0||s===qe(a)||s.length>2e3?[]:[`;${n}=${encodeURIComponent(
s)}`]});return o.length?`#~${e}${o.join("")}`:""}function ht(e,r,t){let[o,...n]=r.split(";");if(o!=="#~"+e)return null;let a={};
for(let s of n){let[i,l=""]=s.split("="),c=Object.hasOwn(t,i)?gt(l,t[i]):void 0;c!==void 0&&(a[i]=c)}return a}function gt(e,r){
try{let t=decodeURIComponent(e);if(typeof r=="string")return t;let o=JSON.parse(t);return typeof o==typeof r&&Array.isArray(
o)===Array.isArray(r)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function ve(e,r,t){if(!r.closest(".qk-widget"))return null;
let o=[...r.classList].pop(),n=t.filter(c=>dt(e.get(c))),a=()=>Object.fromEntries(n.map(c=>[c,e.get(c)])),s=a(),i=()=>mt(
o,a(),s),l=c=>{for(let[h,m]of Object.entries(c))e.set(h,m)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let c=i();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=ht(o,location.hash,s);return c&&l({...s,...c}),c!==null},forget:()=>l(
s)}}var yt=["position","left","top","width","height","margin","display","image-rendering"];async function Ae(e,r){let{width:t,
height:o}=e.getBoundingClientRect(),n=e.cloneNode(!0),a=e.querySelectorAll("canvas");n.querySelectorAll("canvas").forEach(
(p,g)=>{let w=document.createElement("img");w.src=a[g].toDataURL();let S=getComputedStyle(a[g]);for(let k of yt)w.style.
setProperty(k,S.getPropertyValue(k));p.replaceWith(w)});let s=e.querySelectorAll("input");n.querySelectorAll("input").forEach(
(p,g)=>{p.setAttribute("value",s[g].value)});for(let p of n.querySelectorAll(".qks-share, .qks-spoken"))p.remove();for(let p of n.
querySelectorAll(".qks-sliders"))p.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:p})=>p).filter(p=>p?.includes(".qks")).join(`
`),l=getComputedStyle(e),c=document.createElement("style");c.textContent=i,n.prepend(c),n.style.width=`${t}px`;let[h,m]=[
t+40,o+40+44],E=new XMLSerializer().serializeToString(n),$=`<svg xmlns="http://www.w3.org/2000/svg" width="${h}" height=\
"${m}"><foreignObject x="20" y="20" width="${t}" height="${o}">${E}</foreignObject></svg>`,y=new Image;y.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent($)}`,await y.decode();let O=document.createElement("canvas");O.width=h*2,O.height=
m*2;let q=O.getContext("2d");if(!q)throw new Error("it has no canvas");return q.scale(2,2),q.fillStyle=l.backgroundColor,
q.fillRect(0,0,h,m),q.drawImage(y,0,0,h,m),q.fillStyle=l.color,q.font="600 14px system-ui, sans-serif",q.fillText(document.
title,20,m-44+6,t),q.font="12px system-ui, sans-serif",q.fillText(r,20,m-44+26,t),new Promise((p,g)=>{O.toBlob(w=>w?p(w):
g(new Error("it drew nothing")))})}function $e(e,r){let t=b("span",{role:"status",class:"qks-mute"}),o=F("Copy link",async()=>{I(t,await xt(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),n=F("Save picture",async()=>{I(t,"Drawing…");try{kt(await Ae(
e,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),I(t,"Saved as PNG.")}catch(s){I(t,`This browser c\
annot draw it: ${s.message}.`)}}),a=G("qks-share","Share this figure",o,n);return a.append(t),a}async function xt(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let r=b("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(r),r.select();let t=document.execCommand("copy");return r.remove(),t}}function kt(e,r){let t=URL.
createObjectURL(e);b("a",{href:t,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(t),1e4)}function Se(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Ee(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var bt=600,wt=120;var Oe=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Ne=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Le=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);Oe(n,r[o])||t({[o]:n})}]));function Te({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let c=0,h=0,m,E,$=!1;r.append(t);
let y=ve(e,t,Object.keys(s));function O(d={}){Object.assign(n,d),c||=requestAnimationFrame(q)}function q(){cancelAnimationFrame(
c),c=0;let d=n;n={};try{a(d)}catch(L){if(!$)throw L;$=!1,y?.forget()}}function p(){$=y?.read()??!1,$&&t.scrollIntoView()}
function g(){return t.dataset.look=Se()?"dark":"light",h=t.clientWidth,h}function w(d){clearTimeout(m),m=setTimeout(()=>I(
o,d),bt),E||=setTimeout(S,wt)}function S(){E=void 0;for(let[d,L]of Object.entries(i()))Oe(e.get(d),L)||e.set(d,L);e.save_changes(),
y?.write()}function k(d,L){let M=Object.entries(s),P=()=>O({layout:!0});for(let[f,A]of M)e.on(`change:${f}`,A);t.addEventListener(
"keydown",f=>f.stopPropagation());let v=new ResizeObserver(()=>t.clientWidth!==h&&P());v.observe(t);let J=Ee(P),X={redrawNow:q};
for(let[f,A]of Object.entries(L))Object.defineProperty(X,f,{get:A});return Object.assign(t,{[d]:X}),Object.assign(r,{[d]:X}),
q(),y&&(t.append($e(t,y.address)),p(),addEventListener("hashchange",p)),()=>{removeEventListener("hashchange",p);for(let[
f,A]of M)e.off(`change:${f}`,A);l?.(),clearTimeout(m),clearTimeout(E),cancelAnimationFrame(c),v.disconnect(),J(),t.remove()}}
return{request:O,measure:g,report:w,start:k}}function Mt(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Re(e){let r=Mt(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Pe=e=>(e+1)%2**31;var Y={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};function V(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=vt(e,s,r,i,o);return a}function vt(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function H(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function At(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function pe(e,r,t){let o=At(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var $t=(e,r)=>r>0?e/r:0;function Ie(e,r,t){
let o=H(e),n=H(pe(e,r,t));return{norm:o,residual:n,relative:$t(n,o)}}function je(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:x,width:u,hidden:Z,layers:j}=Y.depthExplorer,St=1e-5,W=1e-15;function re(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function De(e){let r=Re(e),t=Float64Array.from({length:u},r),o=Float64Array.from({length:x*
u},(a,s)=>t[s%u]+r()),n=Array.from({length:j},()=>({q:re(r,u,u,1),k:re(r,u,u,1),v:re(r,u,u,1),w1:re(r,Z,u,2),w2:re(r,u,Z,
1)}));return{X:o,layers:n,plane:Nt(o)}}function ze(e,{q:r,k:t},o){let n=V(e,r,x,u,u),a=V(e,t,x,u,u);return V(n,a,x,u,x).
map(s=>s*o/Math.sqrt(u))}function Ce(e,r,{size:t,causal:o}){let n=ze(e,r,t),a=V(e,r.v,x,u,u),s=new Float64Array(x*u);for(let i=0;i<
x;i++){let l=o?i+1:x;je(n,i*x,l);for(let c=0;c<l;c++)for(let h=0;h<u;h++)s[i*u+h]+=n[i*x+c]*a[c*u+h]}return s}function Et(e,{
w1:r,w2:t}){let o=V(e,r,x,u,Z).map(n=>Math.max(n,0));return V(o,t,x,Z,u)}function Fe(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=u){let o=e.subarray(t,t+u),n=o.reduce((s,i)=>s+i)/u,a=o.reduce((s,i)=>s+(i-n)**2,0)/u;for(let s=0;s<
u;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+St)}return r}function Ot(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[Ce,Et]:[Ce];for(let i of s){
let l=i(a==="before"?Fe(e):e,r,t);o&&(l=l.map((c,h)=>c+e[h])),e=a==="after"?Fe(l):l}return e}var ue=e=>pe(e,x,u);function Ue(e,r){
let t=[e.X];for(let n of e.layers)t.push(Ot(t.at(-1),n,r));let o=t.map(n=>Ie(n,x,u));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function Be(e,r){let t=ze(e.X,e.layers[0],r),o=0;for(let n=0;n<
x;n++){let a=t.subarray(n*x,(n+1)*x),s=a.reduce((i,l)=>i+l)/x;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(x*x))}function Nt(e){
let r=ue(e),t=new Float64Array(u*u);for(let o=0;o<u;o++)for(let n=0;n<u;n++)for(let a=0;a<x;a++)t[o*u+n]+=r[a*u+o]*r[a*u+
n];return[0,1].map(()=>{let{vector:o,value:n}=Lt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/u)]*o[s%u]),o})}function Lt(e){
let r=e;for(let l=0;l<16;l++){let c=H(r),h=new Float64Array(u*u);for(let m=0;m<u;m++)for(let E=0;E<u;E++)for(let $=0;$<u;$++)
h[m*u+E]+=r[m*u+$]/c*(r[$*u+E]/c);r=h}let o=Array.from({length:u},(l,c)=>r.slice(c*u,(c+1)*u)).reduce((l,c)=>H(c)>H(l)?c:
l),n=H(o),a=Math.sign(o.reduce((l,c)=>Math.abs(c)>Math.abs(l)?c:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<u;l++)for(let c=0;c<
u;c++)i+=s[l]*e[l*u+c]*s[c];return{vector:s,value:i}}function fe(e,r,t){return Array.from({length:x},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*u+l],0)/t))}var{relativeResidual:_}=Y.collapse;function C(e){if(e===0)return"0";if(e>=.00995&&e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(
2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(Number(t))}`}var Ge=e=>e>=.00995?`${(100*e).
toPrecision(2)}${" "}%`:C(e),ae=e=>`${e}${" "}layer${e===1?"":"s"}`,U=[{name:"attention alone",skip:!1,mlp:!1},{name:"\
+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],ne=({skip:e,mlp:r})=>U.findIndex(
t=>t.skip===e&&t.mlp===r),Q=e=>e<W?"rounding":e<_?"collapsed":"alive";function He({layers:e,relative:r}){let t=r[e],o=e?
`After ${ae(e)} the ${x} tokens `:`Before the first layer the ${x} tokens `,n={rounding:[["agree to the "],["last digit",
"strong"],[": "],["rank collapse","bad"],["."]],collapsed:[["differ by "],[Ge(t),"strong"],[" of their size: "],["rank c\
ollapse","bad"],["."]],alive:[[e?"still differ by ":"differ by "],[Ge(t),"strong"],[" of their size."]]};return[[o],...n[Q(
t)]]}function Ve({layers:e,relative:r,absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it \
left.";let n=o==="relative"?r:t,[a,s]=[n[e-1],n[e]];return r[e-1]<W?"Nothing is left but rounding errors.":`Layer ${e} t\
ook it from ${C(a)} to ${C(s)}.`}function We(e){let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:
e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${C(s[l])} after ${l}`).join(", ");return`The ${r} residual against depth \
on a logarithmic axis, for `+U[ne({skip:t,mlp:o})].name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}\
: ${i} layers. Faint: the other three of attention alone, with skip connections, with MLPs, with both.`}function _e({layers:e,
relative:r}){let t={rounding:"all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};
return`The ${x} tokens after ${ae(e)}, seen in the input’s principal plane: they ${t[Q(r[e])]}.`}var T={top:10,bottom:42,left:46,right:112},de=430,Tt={relative:[-17,.4],absolute:[-17,8]};function Ke(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,c=p=>T.left+p/j*a,h=p=>{let g=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(p,1e-300)))),
w=(i[1]-g)/(i[1]-i[0]);return T.top+w*(n-T.top-T.bottom)},m=(p,g=0,w=p.length-1)=>{let S="";for(let k=g;k<=w;k++)S+=`${k>
g?"L":"M"}${c(k).toFixed(1)} ${h(p[k]).toFixed(1)}`;return S};function E(p){o=e.clientWidth,n=p>=980?440:p>=640?330:290,
l=null}function $(p){l=p,i=Tt[p],a=o-T.left-(o<de?14:T.right),e.replaceChildren(),t=te(e,o,n);let g=n-T.bottom,w=T.left+
a;if(p==="relative"){let d=h(_);R("rect",{x:T.left,y:d,width:a,height:g-d,class:"qkd-zone"},t)}s={floor:R("path",{class:"\
qkd-floor"},t)};for(let d=-16;d<=i[1];d+=4){let L=h(10**d);R("path",{d:`M${T.left} ${L}H${w}`,class:"qks-hair"},t),z(t,T.
left-7,L+4.5,d?`10${oe(d)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let d=0;d<=j;d+=o<500?6:4)z(t,c(d),g+17,`${d}`,
{class:"qks-mute","text-anchor":"middle"});z(t,T.left+a/2,g+36,"layers",{class:"qks-mute","text-anchor":"middle"}),s.others=
U.map(()=>R("path",{class:"qkd-faint"},t)),s.names=U.map(({name:d})=>z(t,0,0,d,{class:"qks-halo"}));let S=T.left+(o<de?.4:
.55)*a,k=(d,L,M)=>z(t,S,d,L,{class:`qks-halo ${M}`,"text-anchor":"middle"});p==="relative"&&k(h(W)-9,"rank collapse: bel\
ow 1 %","qks-bad"),k(g-6,"rounding errors","qks-mute"),s.rest=R("path",{class:"qkd-rest"},t),s.curve=R("path",{class:"qk\
d-curve"},t),s.knots=R("path",{class:"qkd-knots"},t),s.cursor=R("path",{class:"qkd-cursor"},t),s.handle=R("circle",{r:8,
class:"qkd-handle"},t)}function y(p,g){let w=n-T.bottom,S=o<de,k=p.map((M,P)=>({i:P,y:h(M[j])})).sort((M,P)=>M.y-P.y),d=16,
L=w+2;k.forEach((M,P)=>{M.y=Math.max(M.y,P?k[P-1].y+d:T.top+6)});for(let M=k.length-1;M>=0;M--)k[M].y=Math.min(k[M].y,M<
k.length-1?k[M+1].y-d:L);for(let{i:M,y:P}of k)D(s.names[M],{x:S?c(j)-4:c(j)+12,y:(P+4.5).toFixed(1),"text-anchor":S?"end":
"start",visibility:S&&M!==g?"hidden":"visible"}),s.names[M].setAttribute("class",`qks-halo ${M===g?"qks-bold":"qks-mute"}`)}
function O(p){p.measure!==l&&$(p.measure);let g=v=>p.measure==="relative"?v.relative:v.absolute,w=g(p),S=p.variants.map(
g),k=ne(p),{layers:d}=p,L=n-T.bottom;S.forEach((v,J)=>s.others[J].setAttribute("d",J===k?"":m(v))),y(S,k);let M=p.norms.
map(v=>p.measure==="relative"?W:W*v);s.floor.setAttribute("d",`${m(M)}L${c(j)} ${L}H${c(0)}Z`),s.curve.setAttribute("d",
m(w,0,d)),s.rest.setAttribute("d",m(w,d));let P="";for(let v=0;v<=d;v++)P+=`M${c(v).toFixed(1)} ${h(w[v]).toFixed(1)}h0`;
s.knots.setAttribute("d",P),s.cursor.setAttribute("d",`M${c(d)} ${T.top}V${L}`),D(s.handle,{cx:c(d).toFixed(1),cy:h(w[d]).
toFixed(1)}),e.setAttribute("aria-label",We(p))}let q=p=>{let g=p.clientX-e.getBoundingClientRect().left;r(ie(Math.round(
(g-T.left)/a*j),0,j))};return ke(e,q,q),{resize:E,draw:O}}var Je=2.2,Rt=4.5;function Xe(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=b("p",{class:"qkd-title"}),i=b("p",
{class:"qks-sub"}),l=b("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let c=[],h,m;function E(){m=Math.min(l.clientWidth,
300),l.replaceChildren();let y=te(l,m,m),O=m/2;R("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},y),R("pa\
th",{d:`M${O} 6V${m-6}M6 ${O}H${m-6}`,class:"qks-hair"},y),c=Array.from({length:x},()=>R("circle",{r:Rt,class:"qkd-dot"},
y)),h=z(y,0,0,"first token",{class:"qks-halo"})}function $(y){let O=Q(y.relative[y.layers]),q=m/2/t,p=m-8,g=o(y).map(([S,
k])=>[Math.max(8,Math.min(p,m/2+S*q)),Math.max(8,Math.min(p,m/2-k*q))]);g.forEach(([S,k],d)=>{D(c[d],{cx:S.toFixed(1),cy:k.
toFixed(1)}),c[d].setAttribute("class",`qkd-dot qkd-${O}${y.causal&&!d?" qkd-first":""}`)}),h.setAttribute("visibility",
y.causal?"visible":"hidden");let w=g[0][0]<m/2;D(h,{x:(g[0][0]+(w?9:-9)).toFixed(1),y:(g[0][1]-7).toFixed(1),"text-ancho\
r":w?"start":"end"}),I(s,r(y)),I(i,n(y)),l.setAttribute("aria-label",a(y))}return{resize:E,draw:$}}var Ye=e=>e/Math.sqrt(
x)||1;function Ze(e){return Xe(e,{reach:Je,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>fe(
r.plane,t[n],Ye(o[n])),describe:_e})}function Qe(e){let r=({relative:t,layers:o})=>1/t[o];return Xe(e,{reach:Je,title:t=>Q(
t.relative[t.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${C(r(t))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:t,states:o,absolute:n,layers:a})=>fe(t.plane,ue(o[a]),Ye(n[a])),describe:t=>Q(
t.relative[t.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${C(r(t))} times.`})}var K={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},et=[["Attention alone",{...K,layers:3}],["+ skip",{...K,skip:!0,layers:12}],
["+ MLP, no skip",{...K,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...K,norm:"after",layers:3}],["Large logits",{...K,size:16,
layers:4}],["Causal",{...K,causal:!0,layers:12}],["As built in practice",{...K,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:me}=Y.depthExplorer,tt=[["none","none"],["before","before"],["after","after"]];function rt(e,r,t){let o=F(r,t);return e.
append(o),n=>ee(o,n)}function nt(){let e={...ye("Stops of the story",Pt),redraw:F("↻ New draw"),chart:N("qks-pane qkd-\
chart"),step:he(),measures:N("qkd-measures"),tokens:N("qkd-plane"),magnified:N("qkd-plane"),sliders:N("qks-sliders"),sizeNote:b(
"p",{class:"qks-sub qkd-size-note"}),switches:G("qks-chips","Parts of a layer"),options:N("qkd-options")},r=xe("qks qkd",
"layers and what they leave of the tokens’ differences",N("qkd-grid",N("qkd-top",N("qks-headline",e.caption),e.chips,e.
live),N("qkd-planes",e.tokens,e.magnified),N("qkd-right",N("qks-header",e.measures,e.redraw),e.chart,e.step),N("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var Pt=[`${x} tokens in ${u} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Z} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*_} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var ot=260,st=["layers","skip","mlp","norm","causal","size","measure"];function It(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(st.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(U.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<_,headline:r}}
function jt({model:e,el:r}){let t=nt(),{root:o}=t,n=Ne(e,st),a,s,i,l,c={},h=0,m=Te({model:e,el:r,root:o,live:t.live,refresh:L,
stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...Le(e,n,v)},told:()=>({...n,readings:c}),ended:()=>clearTimeout(
l)}),E=Ke(t.chart,f=>v({layers:f})),$=[Ze(t.tokens),Qe(t.magnified)],y=f=>f.map(A=>[A,`${A}`]),O=ce({name:"Layers",unit:"\
how deep the stack is",min:0,max:j,step:1,ticks:y([0,4,8,12,16,20,24]),text:f=>`${f}`,say:ae,move:f=>v({layers:f})}),q=({
spread:f})=>`In the first layer, a query’s logits differ by about ${C(f)}.`,p=ce({name:"Size of the logits",unit:"fact\
or",min:Math.log(me[0]),max:Math.log(me[1]),step:.01,ticks:y([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${C(f)}`,say:(f,A)=>`${C(
f)} times. ${q(A)}`,move:f=>v({size:Math.abs(f)<.03?1:Math.exp(f)})});t.sliders.append(O.element,p.element,t.sizeNote);let w=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,A])=>({name:f,show:rt(t.switches,A,()=>v({[f]:!n[f]}))})),
S=le(t.options,"LayerNorm",tt,f=>v({norm:f})),k=[["relative","relative"],["absolute","absolute"]],d=le(t.measures,"Resid\
ual",k,f=>v({measure:f}));function L(f){f.draw&&(a=De(e.get("seed"))),(f.draw||f.numbers)&&(s=U.map(A=>Ue(a,{...n,...A}))),
f.layout&&M(),P()}function M(){if(h=m.measure(),!(h<50))for(let f of[E,...$])f.resize(h)}function P(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:Be(a,n.size)};let f=ge(t.caption,He(i));if(c=It(i,f),h>=50)for(let A of[E,...$])
A.draw(i);O.draw(i.layers,i),p.draw(i.size,i),I(t.sizeNote,q(i));for(let{name:A,show:B}of w)B(n[A]);S(n.norm),d(n.measure),
I(t.step,Ve(i)),X.mark(A=>Me(n,A)),m.report(f)}function v(f,A=!0){A&&clearTimeout(l);let B=Object.keys(f).some(at=>!["la\
yers","measure"].includes(at));Object.assign(n,f),m.request(B?{numbers:B}:{})}function J({layers:f,...A}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return v({...A,layers:f});v({...A,layers:0});let B=()=>{v({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(B,ot*Math.min(1,4/f)))};l=setTimeout(B,ot)}let X=we(et,J);return t.chips.append(...X.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Pe(e.get("seed")))),m.start("explorer",{readings:()=>c,view:()=>i,draw:()=>a})}
var Ir={render:jt};export{Ir as default};
