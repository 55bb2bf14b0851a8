var ae="http://www.w3.org/2000/svg";function D(t,r){for(let[e,o]of Object.entries(r))o!=null&&o!==!1&&t.setAttribute(e,String(o));return t}function b(t,r={},...e){
let o=D(document.createElement(t),r);return o.append(...e),o}var N=(t,...r)=>b("div",{class:t},...r);var ht=(...t)=>b("p",{class:"qks-sub"},...t);function F(t,r,e={}){let o=b("button",{type:"button",...e},t);return r&&o.addEventListener(
"click",r),o}var tt=(t,r)=>t.setAttribute("aria-pressed",String(r)),G=(t,r,...e)=>b("div",{class:t,role:"group","aria-la\
bel":r},...e);function R(t,r,e){return e.appendChild(D(document.createElementNS(ae,t),r))}function et(t,r,e){return R("s\
vg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function z(t,r,e,o,n={}){let a=R("text",{x:r,y:e,
...n},t);return a.textContent=String(o),a}function I(t,r){t.textContent!==r&&(t.textContent=r)}function gt(t,r){let e=r.map(([o])=>o).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([o,n])=>n?b("span",{class:`qks-${n}`},o):o)),e}var ie=()=>b("div",{class:"qks-spoken","aria-live":"polite"});function ce(t){let r=b("summary",{},"How this figure is co\
mputed");return b("details",{class:"qks-notes"},r,...t.map(e=>b("p",{},e)))}var yt=(t,r)=>({caption:b("p",{class:"qks-ca\
ption"}),live:ie(),chips:G("qks-chips",t),notes:ce(r)});function xt(t,r,...e){let o=`Explorable figure: ${r}`;return b("\
section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...e)}function kt(t,r,e){let o=!1;t.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,t.setPointerCapture(n.pointerId),n.preventDefault())}),t.addEventListener(
"pointermove",n=>o&&e(n));for(let n of["pointerup","pointercancel"])t.addEventListener(n,()=>{o=!1})}var it=(t,r,e)=>Math.max(r,Math.min(e,t));var le="⁰¹²³⁴⁵⁶⁷⁸⁹",ot=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>le[Number(r)]).join("");var bt=12;function pe({name:t,unit:r,label:e=t,range:o,rail:n}){let a=b("input",{type:"range",...o,"aria-label":e}),s=b(
"output"),i=N("qks-ruler",n,a),l=b("div",{class:"qks-ticks","aria-hidden":"true"}),c=b("span",{},b("b",{},t)," ",b("smal\
l",{},r));return{element:N("qks-slider",N("qks-row",c,s),i),input:a,output:s,track:i,scale:l}}function ct({name:t,unit:r,
label:e,min:o,max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:c,say:h,move:m}){let E=b("i",{class:s?"qks-rail qks-\
centred":"qks-rail"}),{element:$,input:y,output:O,scale:v}=pe({name:t,unit:r,label:e,range:{min:o,max:n,step:a},rail:E});
for(let[p,g]of i??[]){let w=v.appendChild(b("span",{},g));w.style.left=`calc(${bt/2}px + ${(l(p)-o)/(n-o)} * (100% - ${bt}\
px))`}return i&&$.append(v),y.addEventListener("input",()=>m(Number(y.value))),{element:$,draw(p,g){y.value=String(l(p)),
y.setAttribute("aria-valuetext",h(p,g)),I(O,c(p,g))}}}function ue(t,r,e){let o=r.map(([,n],a)=>F(n,()=>e(r[a][0])));return{row:G("qks-segments",t,...o),mark:n=>o.forEach((a,s)=>tt(
a,r[s][0]===n))}}function lt(t,r,e,o){let{row:n,mark:a}=ue(r,e,o);return t.append(N("qks-choice",b("span",{class:"qks-ch\
oice-name"},r),n)),a}function wt(t,r){let e=t.map(([o,n])=>F(o,()=>r(n)));return{buttons:e,mark:o=>t.forEach(([,n],a)=>tt(
e[a],o(n)))}}var Mt=(t,r)=>Object.entries(r).every(([e,o])=>t[e]===o);var fe=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3;function de(t,r,e){
let o=Object.entries(e).flatMap(([n,a])=>{let s=r[n],i=typeof s=="string"?s:JSON.stringify(s);return i===(typeof a=="str\
ing"?a:JSON.stringify(a))||i===void 0||i.length>2e3?[]:[`;${n}=${encodeURIComponent(i)}`]});return o.length?`#~${t}${o.join(
"")}`:""}function me(t,r,e){let[o,...n]=r.split(";");if(o!=="#~"+t)return null;let a={};for(let s of n){let[i,l=""]=s.split(
"="),c=Object.hasOwn(e,i)?he(l,e[i]):void 0;c!==void 0&&(a[i]=c)}return a}function he(t,r){try{let e=decodeURIComponent(
t);if(typeof r=="string")return e;let o=JSON.parse(e);return typeof o==typeof r&&Array.isArray(o)===Array.isArray(r)&&o!==
1/0&&o!==-1/0?o:void 0}catch{return}}function vt(t,r,e){if(!r.closest(".qk-widget"))return null;let o=[...r.classList].pop(),
n=e.filter(c=>fe(t.get(c))),a=()=>Object.fromEntries(n.map(c=>[c,t.get(c)])),s=a(),i=()=>de(o,a(),s),l=c=>{for(let[h,m]of Object.
entries(c))t.set(h,m)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){let c=i();if(!(c===location.hash||
!c&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",c||location.pathname+location.search)}catch{}},
read(){let c=me(o,location.hash,s);return c&&l({...s,...c}),c!==null},forget:()=>l(s)}}var ge=["position","left","top","width","height","margin","display","image-rendering"];async function qt(t,r){let{width:e,
height:o}=t.getBoundingClientRect(),n=t.cloneNode(!0),a=t.querySelectorAll("canvas");n.querySelectorAll("canvas").forEach(
(p,g)=>{let w=document.createElement("img");w.src=a[g].toDataURL();let S=getComputedStyle(a[g]);for(let k of ge)w.style.
setProperty(k,S.getPropertyValue(k));p.replaceWith(w)});let s=t.querySelectorAll("input");n.querySelectorAll("input").forEach(
(p,g)=>{p.setAttribute("value",s[g].value)});for(let p of n.querySelectorAll(".qks-share, .qks-spoken"))p.remove();for(let p of n.
querySelectorAll(".qks-sliders"))p.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:p})=>p).filter(p=>p?.includes(".qks")).join(`
`),l=getComputedStyle(t),c=document.createElement("style");c.textContent=i,n.prepend(c),n.style.width=`${e}px`;let[h,m]=[
e+40,o+40+44],E=new XMLSerializer().serializeToString(n),$=`<svg xmlns="http://www.w3.org/2000/svg" width="${h}" height=\
"${m}"><foreignObject x="20" y="20" width="${e}" height="${o}">${E}</foreignObject></svg>`,y=new Image;y.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent($)}`,await y.decode();let O=document.createElement("canvas");O.width=h*2,O.height=
m*2;let v=O.getContext("2d");if(!v)throw new Error("it has no canvas");return v.scale(2,2),v.fillStyle=l.backgroundColor,
v.fillRect(0,0,h,m),v.drawImage(y,0,0,h,m),v.fillStyle=l.color,v.font="600 14px system-ui, sans-serif",v.fillText(document.
title,20,m-44+6,e),v.font="12px system-ui, sans-serif",v.fillText(r,20,m-44+26,e),new Promise((p,g)=>{O.toBlob(w=>w?p(w):
g(new Error("it drew nothing")))})}function At(t,r){let e=b("span",{role:"status",class:"qks-mute"}),o=F("Copy link",async()=>{I(e,await ye(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),n=F("Save picture",async()=>{I(e,"Drawing…");try{xe(await qt(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),I(e,"Saved as PNG.")}catch(s){I(e,`This browser c\
annot draw it: ${s.message}.`)}}),a=G("qks-share","Share this figure",o,n);return a.append(e),a}async function ye(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=b("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function xe(t,r){let e=URL.
createObjectURL(t);b("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function $t(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function St(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])e.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var ke=600,be=120;var Et=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Ot=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Nt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=t.
get(o);Et(n,r[o])||e({[o]:n})}]));function Lt({model:t,el:r,root:e,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let c=0,h=0,m,E,$=!1;r.append(e);
let y=vt(t,e,Object.keys(s));function O(d={}){Object.assign(n,d),c||=requestAnimationFrame(v)}function v(){cancelAnimationFrame(
c),c=0;let d=n;n={};try{a(d)}catch(L){if(!$)throw L;$=!1,y?.forget()}}function p(){$=y?.read()??!1,$&&e.scrollIntoView()}
function g(){return e.dataset.look=$t()?"dark":"light",h=e.clientWidth,h}function w(d){clearTimeout(m),m=setTimeout(()=>I(
o,d),ke),E||=setTimeout(S,be)}function S(){E=void 0;for(let[d,L]of Object.entries(i()))Et(t.get(d),L)||t.set(d,L);t.save_changes(),
y?.write()}function k(d,L){let M=Object.entries(s),P=()=>O({layout:!0});for(let[f,A]of M)t.on(`change:${f}`,A);e.addEventListener(
"keydown",f=>f.stopPropagation());let q=new ResizeObserver(()=>e.clientWidth!==h&&P());q.observe(e);let J=St(P),X={redrawNow:v};
for(let[f,A]of Object.entries(L))Object.defineProperty(X,f,{get:A});return Object.assign(e,{[d]:X}),Object.assign(r,{[d]:X}),
v(),y&&(e.append(At(e,y.address)),p(),addEventListener("hashchange",p)),()=>{removeEventListener("hashchange",p);for(let[
f,A]of M)t.off(`change:${f}`,A);l?.(),clearTimeout(m),clearTimeout(E),cancelAnimationFrame(c),q.disconnect(),J(),e.remove()}}
return{request:O,measure:g,report:w,start:k}}function we(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),o=r(
e+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=e+o+a|0;return a=a+1|0,e=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Tt(t){let r=we(t),e=null;
return()=>{if(e!==null){let a=e;return e=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return e=o*Math.sin(
n),o*Math.cos(n)}}var Rt=t=>(t+1)%2**31;var Y={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};function V(t,r,e,o,n){let a=new Float64Array(e*n);for(let s=0;s<e;s++)for(let i=0;i<n;i++)a[s*n+i]=ve(t,s,r,i,o);return a}function ve(t,r,e,o,n){let a=0;for(let s=0;s<n;s++)a+=t[r*n+s]*e[o*n+s];return a}function H(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function qe(t,r,e){let o=new Float64Array(
e);for(let n=0;n<r*e;n+=e)for(let a=0;a<e;a++)o[a]+=t[n+a];return o.map(n=>n/r)}function pt(t,r,e){let o=qe(t,r,e),n=new Float64Array(
r*e);for(let a=0;a<n.length;a+=e)for(let s=0;s<e;s++)n[a+s]=t[a+s]-o[s];return n}var Ae=(t,r)=>r>0?t/r:0;function Pt(t,r,e){
let o=H(t),n=H(pt(t,r,e));return{norm:o,residual:n,relative:Ae(n,o)}}function It(t,r,e,o=t){let n=-1/0,a=0;for(let s=r;s<r+e;s++)t[s]>n&&(n=t[s]);for(let s=r;s<r+e;s++)o[s]=Math.exp(t[s]-n),
a+=o[s];for(let s=r;s<r+e;s++)o[s]/=a;return a}var{tokens:x,width:u,hidden:Z,layers:j}=Y.depthExplorer,$e=1e-5,W=1e-15;function rt(t,r,e,o){let n=Math.sqrt(o/e);return Float64Array.
from({length:r*e},()=>n*t())}function Ft(t){let r=Tt(t),e=Float64Array.from({length:u},r),o=Float64Array.from({length:x*
u},(a,s)=>e[s%u]+r()),n=Array.from({length:j},()=>({q:rt(r,u,u,1),k:rt(r,u,u,1),v:rt(r,u,u,1),w1:rt(r,Z,u,2),w2:rt(r,u,Z,
1)}));return{X:o,layers:n,plane:Oe(o)}}function Dt(t,{q:r,k:e},o){let n=V(t,r,x,u,u),a=V(t,e,x,u,u);return V(n,a,x,u,x).
map(s=>s*o/Math.sqrt(u))}function jt(t,r,{size:e,causal:o}){let n=Dt(t,r,e),a=V(t,r.v,x,u,u),s=new Float64Array(x*u);for(let i=0;i<
x;i++){let l=o?i+1:x;It(n,i*x,l);for(let c=0;c<l;c++)for(let h=0;h<u;h++)s[i*u+h]+=n[i*x+c]*a[c*u+h]}return s}function Se(t,{
w1:r,w2:e}){let o=V(t,r,x,u,Z).map(n=>Math.max(n,0));return V(o,e,x,Z,u)}function Ct(t){let r=new Float64Array(t.length);
for(let e=0;e<t.length;e+=u){let o=t.subarray(e,e+u),n=o.reduce((s,i)=>s+i)/u,a=o.reduce((s,i)=>s+(i-n)**2,0)/u;for(let s=0;s<
u;s++)r[e+s]=(o[s]-n)/Math.sqrt(a+$e)}return r}function Ee(t,r,e){let{skip:o,mlp:n,norm:a}=e,s=n?[jt,Se]:[jt];for(let i of s){
let l=i(a==="before"?Ct(t):t,r,e);o&&(l=l.map((c,h)=>c+t[h])),t=a==="after"?Ct(l):l}return t}var ut=t=>pt(t,x,u);function zt(t,r){
let e=[t.X];for(let n of t.layers)e.push(Ee(e.at(-1),n,r));let o=e.map(n=>Pt(n,x,u));return{states:e,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function Ut(t,r){let e=Dt(t.X,t.layers[0],r),o=0;for(let n=0;n<
x;n++){let a=e.subarray(n*x,(n+1)*x),s=a.reduce((i,l)=>i+l)/x;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(x*x))}function Oe(t){
let r=ut(t),e=new Float64Array(u*u);for(let o=0;o<u;o++)for(let n=0;n<u;n++)for(let a=0;a<x;a++)e[o*u+n]+=r[a*u+o]*r[a*u+
n];return[0,1].map(()=>{let{vector:o,value:n}=Ne(e);return e=e.map((a,s)=>a-n*o[Math.floor(s/u)]*o[s%u]),o})}function Ne(t){
let r=t;for(let l=0;l<16;l++){let c=H(r),h=new Float64Array(u*u);for(let m=0;m<u;m++)for(let E=0;E<u;E++)for(let $=0;$<u;$++)
h[m*u+E]+=r[m*u+$]/c*(r[$*u+E]/c);r=h}let o=Array.from({length:u},(l,c)=>r.slice(c*u,(c+1)*u)).reduce((l,c)=>H(c)>H(l)?c:
l),n=H(o),a=Math.sign(o.reduce((l,c)=>Math.abs(c)>Math.abs(l)?c:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<u;l++)for(let c=0;c<
u;c++)i+=s[l]*t[l*u+c]*s[c];return{vector:s,value:i}}function ft(t,r,e){return Array.from({length:x},(o,n)=>t.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*u+l],0)/e))}var{relativeResidual:_}=Y.collapse;function C(t){if(t===0)return"0";if(t>=.00995&&t<9995)return t>=99.5?t.toFixed(0):t.toPrecision(
2);let[r,e]=t.toExponential(1).split("e");return`${r}${" "}·${" "}10${ot(Number(e))}`}var Bt=t=>t>=.00995?`${(100*t).
toPrecision(2)}${" "}%`:C(t),at=t=>`${t}${" "}layer${t===1?"":"s"}`,U=[{name:"attention alone",skip:!1,mlp:!1},{name:"\
+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],nt=({skip:t,mlp:r})=>U.findIndex(
e=>e.skip===t&&e.mlp===r),Q=t=>t<W?"rounding":t<_?"collapsed":"alive";function Gt({layers:t,relative:r}){let e=r[t],o=t?
`After ${at(t)} the ${x} tokens `:`Before the first layer the ${x} tokens `,n={rounding:[["agree to the "],["last digit",
"strong"],[": "],["rank collapse","bad"],["."]],collapsed:[["differ by "],[Bt(e),"strong"],[" of their size: "],["rank c\
ollapse","bad"],["."]],alive:[[t?"still differ by ":"differ by "],[Bt(e),"strong"],[" of their size."]]};return[[o],...n[Q(
e)]]}function Ht({layers:t,relative:r,absolute:e,measure:o}){if(!t)return"Add layers: each takes what the one before it \
left.";let n=o==="relative"?r:e,[a,s]=[n[t-1],n[t]];return r[t-1]<W?"Nothing is left but rounding errors.":`Layer ${t} t\
ook it from ${C(a)} to ${C(s)}.`}function Vt(t){let{measure:r,skip:e,mlp:o,norm:n,causal:a}=t,s=r==="relative"?t.relative:
t.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${C(s[l])} after ${l}`).join(", ");return`The ${r} residual against depth \
on a logarithmic axis, for `+U[nt({skip:e,mlp:o})].name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}\
: ${i} layers. Faint: the other three of attention alone, with skip connections, with MLPs, with both.`}function Wt({layers:t,
relative:r}){let e={rounding:"all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};
return`The ${x} tokens after ${at(t)}, seen in the input’s principal plane: they ${e[Q(r[t])]}.`}var T={top:10,bottom:42,left:46,right:112},dt=430,Le={relative:[-17,.4],absolute:[-17,8]};function _t(t,r){t.setAttribute(
"role","img");let e,o,n,a,s,i,l,c=p=>T.left+p/j*a,h=p=>{let g=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(p,1e-300)))),
w=(i[1]-g)/(i[1]-i[0]);return T.top+w*(n-T.top-T.bottom)},m=(p,g=0,w=p.length-1)=>{let S="";for(let k=g;k<=w;k++)S+=`${k>
g?"L":"M"}${c(k).toFixed(1)} ${h(p[k]).toFixed(1)}`;return S};function E(p){o=t.clientWidth,n=p>=980?440:p>=640?330:290,
l=null}function $(p){l=p,i=Le[p],a=o-T.left-(o<dt?14:T.right),t.replaceChildren(),e=et(t,o,n);let g=n-T.bottom,w=T.left+
a;if(p==="relative"){let d=h(_);R("rect",{x:T.left,y:d,width:a,height:g-d,class:"qkd-zone"},e)}s={floor:R("path",{class:"\
qkd-floor"},e)};for(let d=-16;d<=i[1];d+=4){let L=h(10**d);R("path",{d:`M${T.left} ${L}H${w}`,class:"qks-hair"},e),z(e,T.
left-7,L+4.5,d?`10${ot(d)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let d=0;d<=j;d+=o<500?6:4)z(e,c(d),g+17,`${d}`,
{class:"qks-mute","text-anchor":"middle"});z(e,T.left+a/2,g+36,"layers",{class:"qks-mute","text-anchor":"middle"}),s.others=
U.map(()=>R("path",{class:"qkd-faint"},e)),s.names=U.map(({name:d})=>z(e,0,0,d,{class:"qks-halo"}));let S=T.left+(o<dt?.4:
.55)*a,k=(d,L,M)=>z(e,S,d,L,{class:`qks-halo ${M}`,"text-anchor":"middle"});p==="relative"&&k(h(W)-9,"rank collapse: bel\
ow 1 %","qks-bad"),k(g-6,"rounding errors","qks-mute"),s.rest=R("path",{class:"qkd-rest"},e),s.curve=R("path",{class:"qk\
d-curve"},e),s.knots=R("path",{class:"qkd-knots"},e),s.cursor=R("path",{class:"qkd-cursor"},e),s.handle=R("circle",{r:8,
class:"qkd-handle"},e)}function y(p,g){let w=n-T.bottom,S=o<dt,k=p.map((M,P)=>({i:P,y:h(M[j])})).sort((M,P)=>M.y-P.y),d=16,
L=w+2;k.forEach((M,P)=>{M.y=Math.max(M.y,P?k[P-1].y+d:T.top+6)});for(let M=k.length-1;M>=0;M--)k[M].y=Math.min(k[M].y,M<
k.length-1?k[M+1].y-d:L);for(let{i:M,y:P}of k)D(s.names[M],{x:S?c(j)-4:c(j)+12,y:(P+4.5).toFixed(1),"text-anchor":S?"end":
"start",visibility:S&&M!==g?"hidden":"visible"}),s.names[M].setAttribute("class",`qks-halo ${M===g?"qks-bold":"qks-mute"}`)}
function O(p){p.measure!==l&&$(p.measure);let g=q=>p.measure==="relative"?q.relative:q.absolute,w=g(p),S=p.variants.map(
g),k=nt(p),{layers:d}=p,L=n-T.bottom;S.forEach((q,J)=>s.others[J].setAttribute("d",J===k?"":m(q))),y(S,k);let M=p.norms.
map(q=>p.measure==="relative"?W:W*q);s.floor.setAttribute("d",`${m(M)}L${c(j)} ${L}H${c(0)}Z`),s.curve.setAttribute("d",
m(w,0,d)),s.rest.setAttribute("d",m(w,d));let P="";for(let q=0;q<=d;q++)P+=`M${c(q).toFixed(1)} ${h(w[q]).toFixed(1)}h0`;
s.knots.setAttribute("d",P),s.cursor.setAttribute("d",`M${c(d)} ${T.top}V${L}`),D(s.handle,{cx:c(d).toFixed(1),cy:h(w[d]).
toFixed(1)}),t.setAttribute("aria-label",Vt(p))}let v=p=>{let g=p.clientX-t.getBoundingClientRect().left;r(it(Math.round(
(g-T.left)/a*j),0,j))};return kt(t,v,v),{resize:E,draw:O}}var Kt=2.2,Te=4.5;function Jt(t,{title:r,reach:e,points:o,caption:n,describe:a}){let s=b("p",{class:"qkd-title"}),i=b("p",
{class:"qks-sub"}),l=b("div",{class:"qks-pane",role:"img"});t.append(s,l,i);let c=[],h,m;function E(){m=Math.min(l.clientWidth,
300),l.replaceChildren();let y=et(l,m,m),O=m/2;R("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},y),R("pa\
th",{d:`M${O} 6V${m-6}M6 ${O}H${m-6}`,class:"qks-hair"},y),c=Array.from({length:x},()=>R("circle",{r:Te,class:"qkd-dot"},
y)),h=z(y,0,0,"first token",{class:"qks-halo"})}function $(y){let O=Q(y.relative[y.layers]),v=m/2/e,p=m-8,g=o(y).map(([S,
k])=>[Math.max(8,Math.min(p,m/2+S*v)),Math.max(8,Math.min(p,m/2-k*v))]);g.forEach(([S,k],d)=>{D(c[d],{cx:S.toFixed(1),cy:k.
toFixed(1)}),c[d].setAttribute("class",`qkd-dot qkd-${O}${y.causal&&!d?" qkd-first":""}`)}),h.setAttribute("visibility",
y.causal?"visible":"hidden");let w=g[0][0]<m/2;D(h,{x:(g[0][0]+(w?9:-9)).toFixed(1),y:(g[0][1]-7).toFixed(1),"text-ancho\
r":w?"start":"end"}),I(s,r(y)),I(i,n(y)),l.setAttribute("aria-label",a(y))}return{resize:E,draw:$}}var Xt=t=>t/Math.sqrt(
x)||1;function Yt(t){return Jt(t,{reach:Kt,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:e,norms:o,layers:n})=>ft(
r.plane,e[n],Xt(o[n])),describe:Wt})}function Zt(t){let r=({relative:e,layers:o})=>1/e[o];return Jt(t,{reach:Kt,title:e=>Q(
e.relative[e.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${C(r(e))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:e,states:o,absolute:n,layers:a})=>ft(e.plane,ut(o[a]),Xt(n[a])),describe:e=>Q(
e.relative[e.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${C(r(e))} times.`})}var K={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Qt=[["Attention alone",{...K,layers:3}],["+ skip",{...K,skip:!0,layers:12}],
["+ MLP, no skip",{...K,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...K,norm:"after",layers:3}],["Large logits",{...K,size:16,
layers:4}],["Causal",{...K,causal:!0,layers:12}],["As built in practice",{...K,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:mt}=Y.depthExplorer,te=[["none","none"],["before","before"],["after","after"]];function ee(t,r,e){let o=F(r,e);return t.
append(o),n=>tt(o,n)}function re(){let t={...yt("Stops of the story",Re),redraw:F("↻ New draw"),chart:N("qks-pane qkd-\
chart"),step:ht(),measures:N("qkd-measures"),tokens:N("qkd-plane"),magnified:N("qkd-plane"),sliders:N("qks-sliders"),sizeNote:b(
"p",{class:"qks-sub qkd-size-note"}),switches:G("qks-chips","Parts of a layer"),options:N("qkd-options")},r=xt("qks qkd",
"layers and what they leave of the tokens’ differences",N("qkd-grid",N("qkd-top",N("qks-headline",t.caption),t.chips,t.
live),N("qkd-planes",t.tokens,t.magnified),N("qkd-right",N("qks-header",t.measures,t.redraw),t.chart,t.step),N("qkd-cont\
rols",t.switches,t.options),t.sliders,t.notes));return{...t,root:r}}var Re=[`${x} tokens in ${u} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Z} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*_} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var ne=260,oe=["layers","skip","mlp","norm","causal","size","measure"];function Pe(t,r){let e=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(oe.map(o=>[o,t[o]])),seed:t.seed,...e(t),variants:Object.
fromEntries(U.map(({name:o},n)=>[o,e(t.variants[n])])),logit_spread:t.spread,rank_collapse:t.relative[t.layers]<_,headline:r}}
function Ie({model:t,el:r}){let e=re(),{root:o}=e,n=Ot(t,oe),a,s,i,l,c={},h=0,m=Lt({model:t,el:r,root:o,live:e.live,refresh:L,
stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...Nt(t,n,q)},told:()=>({...n,readings:c}),ended:()=>clearTimeout(
l)}),E=_t(e.chart,f=>q({layers:f})),$=[Yt(e.tokens),Zt(e.magnified)],y=f=>f.map(A=>[A,`${A}`]),O=ct({name:"Layers",unit:"\
how deep the stack is",min:0,max:j,step:1,ticks:y([0,4,8,12,16,20,24]),text:f=>`${f}`,say:at,move:f=>q({layers:f})}),v=({
spread:f})=>`In the first layer, a query’s logits differ by about ${C(f)}.`,p=ct({name:"Size of the logits",unit:"fact\
or",min:Math.log(mt[0]),max:Math.log(mt[1]),step:.01,ticks:y([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${C(f)}`,say:(f,A)=>`${C(
f)} times. ${v(A)}`,move:f=>q({size:Math.abs(f)<.03?1:Math.exp(f)})});e.sliders.append(O.element,p.element,e.sizeNote);let w=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,A])=>({name:f,show:ee(e.switches,A,()=>q({[f]:!n[f]}))})),
S=lt(e.options,"LayerNorm",te,f=>q({norm:f})),k=[["relative","relative"],["absolute","absolute"]],d=lt(e.measures,"Resid\
ual",k,f=>q({measure:f}));function L(f){f.draw&&(a=Ft(t.get("seed"))),(f.draw||f.numbers)&&(s=U.map(A=>zt(a,{...n,...A}))),
f.layout&&M(),P()}function M(){if(h=m.measure(),!(h<50))for(let f of[E,...$])f.resize(h)}function P(){i={...n,...s[nt(n)],
variants:s,draw:a,seed:t.get("seed"),spread:Ut(a,n.size)};let f=gt(e.caption,Gt(i));if(c=Pe(i,f),h>=50)for(let A of[E,...$])
A.draw(i);O.draw(i.layers,i),p.draw(i.size,i),I(e.sizeNote,v(i));for(let{name:A,show:B}of w)B(n[A]);S(n.norm),d(n.measure),
I(e.step,Ht(i)),X.mark(A=>Mt(n,A)),m.report(f)}function q(f,A=!0){A&&clearTimeout(l);let B=Object.keys(f).some(se=>!["la\
yers","measure"].includes(se));Object.assign(n,f),m.request(B?{numbers:B}:{})}function J({layers:f,...A}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return q({...A,layers:f});q({...A,layers:0});let B=()=>{q({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(B,ne*Math.min(1,4/f)))};l=setTimeout(B,ne)}let X=wt(Qt,J);return e.chips.append(...X.buttons),
e.redraw.addEventListener("click",()=>t.set("seed",Rt(t.get("seed")))),m.start("explorer",{readings:()=>c,view:()=>i,draw:()=>a})}
var Pr={render:Ie};export{Pr as default};
