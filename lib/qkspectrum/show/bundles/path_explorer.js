var ee="http://www.w3.org/2000/svg";function yt(e,r){for(let[t,n]of Object.entries(r))n!=null&&n!==!1&&e.setAttribute(t,String(n));return e}function k(e,r={},...t){
let n=yt(document.createElement(e),r);return n.append(...t),n}var tt=(e,...r)=>k("div",{class:e},...r),C=(e,...r)=>tt(`q\
ks-${e}`,...r),at=(...e)=>k("p",{class:"qks-sub"},...e);function _(e,r,t={}){let n=k("button",{type:"button",...t},e);return r&&
n.addEventListener("click",r),n}var Y=(e,r)=>e.setAttribute("aria-pressed",String(r)),J=(e,r,...t)=>k("div",{class:e,role:"\
group","aria-label":r},...t);function N(e,r,t){return t.appendChild(yt(document.createElementNS(ee,e),r))}function it(e,r,t){
return N("svg",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function D(e,r,t,n,s={}){let o=N("text",
{x:r,y:t,...s},e);return o.textContent=String(n),o}function P(e,r){e.textContent!==r&&(e.textContent=r)}function xt(e,r){let t=r.map(([n])=>n).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([n,s])=>s?k("span",{class:`qks-${s}`},n):n)),t}function et(e){return k("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},e)}var kt=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function bt(e){let r=k(
"summary",{},"How this figure is computed");return k("details",{class:"qks-notes"},r,...e.map(t=>k("p",{},t)))}function wt(e,r,...t){let n=`Explorable figure: ${r}`;return k("section",{class:e,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...t)}var pt=(e,r,t)=>Math.max(r,Math.min(t,e));var re="⁰¹²³⁴⁵⁶⁷⁸⁹",$t=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>re[Number(r)]).join("");var St=12;function ne({name:e,unit:r,label:t=e,range:n,rail:s}){let o=k("input",{type:"range",...n,"aria-label":t}),a=k(
"output"),i=tt("qks-ruler",s,o),l=k("div",{class:"qks-ticks","aria-hidden":"true"}),c=k("span",{},k("b",{},e)," ",k("sma\
ll",{},r));return{element:tt("qks-slider",tt("qks-row",c,a),i),input:o,output:a,track:i,scale:l}}function At({name:e,unit:r,
label:t,min:n,max:s,step:o,centred:a=!1,ticks:i,place:l=Number,text:c,say:f,move:p}){let w=k("i",{class:a?"qks-rail qks-\
centred":"qks-rail"}),{element:x,input:u,output:m,scale:g}=ne({name:e,unit:r,label:t,range:{min:n,max:s,step:o},rail:w});
for(let[y,h]of i??[]){let d=g.appendChild(k("span",{},h));d.style.left=`calc(${St/2}px + ${(l(y)-n)/(s-n)} * (100% - ${St}\
px))`}return i&&x.append(g),u.addEventListener("input",()=>p(Number(u.value))),{element:x,draw(y,h){u.value=String(l(y)),
u.setAttribute("aria-valuetext",f(y,h)),P(m,c(y,h))}}}function Mt(e,r,t){let n=r.map(([,s],o)=>_(s,()=>t(r[o][0])));return{row:J("qks-segments",e,...n),mark:s=>n.forEach((o,a)=>Y(
o,r[a][0]===s))}}var rt={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};var se=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,qt=e=>typeof e==
"string"?e:JSON.stringify(e,(r,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(6)):t);function ae(e,r,t){
let n=Object.entries(t).flatMap(([s,o])=>{let a=qt(r[s]);return a===void 0||a===qt(o)||a.length>2e3?[]:[`;${s}=${encodeURIComponent(
a)}`]});return n.length?`#~${e}${n.join("")}`:""}function ie(e,r,t){let[n,...s]=r.split(";");if(n!=="#~"+e)return null;let o={};
for(let a of s){let[i,l=""]=a.split("="),c=Object.hasOwn(t,i)?le(l,t[i]):void 0;c!==void 0&&(o[i]=c)}return o}function le(e,r){
try{let t=decodeURIComponent(e);if(typeof r=="string")return t;let n=JSON.parse(t);return typeof n==typeof r&&Array.isArray(
n)===Array.isArray(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function vt(e,r,t){if(!r.closest(".qk-widget"))return null;
let n=[...r.classList].pop(),s=t.filter(c=>se(e.get(c))),o=()=>Object.fromEntries(s.map(c=>[c,e.get(c)])),a=o(),i=()=>ae(
n,o(),a),l=c=>{for(let[f,p]of Object.entries(c))e.set(f,p)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let c=i();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=ie(n,location.hash,a);return c&&l({...a,...c}),c!==null},forget:()=>l(
a)}}var ce=["position","left","top","width","height","margin","display","image-rendering"];async function Et(e,r){let{width:t,
height:n}=e.getBoundingClientRect(),s=e.cloneNode(!0),o=e.querySelectorAll("canvas");s.querySelectorAll("canvas").forEach(
(y,h)=>{let d=document.createElement("img");d.src=o[h].toDataURL();let S=getComputedStyle(o[h]);for(let q of ce)d.style.
setProperty(q,S.getPropertyValue(q));y.replaceWith(d)});let a=e.querySelectorAll("input");s.querySelectorAll("input").forEach(
(y,h)=>{y.setAttribute("value",a[h].value)});for(let y of s.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of s.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),l=getComputedStyle(e),c=document.createElement("style");c.textContent=i,s.prepend(c),s.style.width=`${t}px`;let[f,p]=[
t+40,n+40+44],w=new XMLSerializer().serializeToString(s),x=`<svg xmlns="http://www.w3.org/2000/svg" width="${f}" height=\
"${p}"><foreignObject x="20" y="20" width="${t}" height="${n}">${w}</foreignObject></svg>`,u=new Image;u.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(x)}`,await u.decode();let m=document.createElement("canvas");m.width=f*2,m.height=
p*2;let g=m.getContext("2d");if(!g)throw new Error("it has no canvas");return g.scale(2,2),g.fillStyle=l.backgroundColor,
g.fillRect(0,0,f,p),g.drawImage(u,0,0,f,p),g.fillStyle=l.color,g.font="600 14px system-ui, sans-serif",g.fillText(document.
title,20,p-44+6,t),g.font="12px system-ui, sans-serif",g.fillText(r,20,p-44+26,t),new Promise((y,h)=>{m.toBlob(d=>d?y(d):
h(new Error("it drew nothing")))})}function Ot(e,r){let t=k("span",{role:"status",class:"qks-mute"}),n=_("Copy link",async()=>{P(t,await ue(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),s=_("Save picture",async()=>{P(t,"Drawing…");try{pe(await Et(
e,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),P(t,"Saved as PNG.")}catch(a){P(t,`This browser c\
annot draw it: ${a.message}.`)}}),o=J("qks-share","Share this figure",n,s);return o.append(t),o}async function ue(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let r=k("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(r),r.select();let t=document.execCommand("copy");return r.remove(),t}}function pe(e,r){let t=URL.
createObjectURL(e);k("a",{href:t,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(t),1e4)}function Lt(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Tt(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])t.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}function Nt(e){let r=getComputedStyle(e);return t=>{let n=r.getPropertyValue(`--qks-${t}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function Rt(e){let r=e.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var de=600,he=120;var lt=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var jt=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Pt=(e,r,t)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=e.
get(n);lt(s,r[n])||t({[n]:s})}]));function It({model:e,el:r,root:t,live:n,stale:s,refresh:o,listeners:a,told:i,ended:l}){let c=0,f=0,p,w,x=!1;r.append(t);
let u=vt(e,t,Object.keys(a));function m($={}){Object.assign(s,$),c||=requestAnimationFrame(g)}function g(){cancelAnimationFrame(
c),c=0;let $=s;s={};try{o($)}catch(T){if(!x)throw T;x=!1,u?.forget()}}function y(){x=u?.read()??!1,x&&t.scrollIntoView()}
function h(){return t.dataset.look=Lt()?"dark":"light",f=t.clientWidth,f}function d($){clearTimeout(p),p=setTimeout(()=>P(
n,$),de),w||=setTimeout(S,he)}function S(){w=void 0;for(let[$,T]of Object.entries(i()))lt(e.get($),T)||e.set($,T);e.save_changes(),
u?.write()}function q($,T){let W=Object.entries(a),B=()=>m({layout:!0});for(let[A,L]of W)e.on(`change:${A}`,L);t.addEventListener(
"keydown",A=>A.stopPropagation());let G=new ResizeObserver(()=>t.clientWidth!==f&&B());G.observe(t);let V=Tt(B),E={redrawNow:g};
for(let[A,L]of Object.entries(T))Object.defineProperty(E,A,{get:L});return Object.assign(t,{[$]:E}),Object.assign(r,{[$]:E}),
g(),u&&(t.append(Ot(t,u.address)),y(),addEventListener("hashchange",y)),()=>{removeEventListener("hashchange",y);for(let[
A,L]of W)e.off(`change:${A}`,L);l?.(),clearTimeout(p),clearTimeout(w),cancelAnimationFrame(c),G.disconnect(),V(),t.remove()}}
return{request:m,measure:h,report:d,start:q}}function dt(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),n=r(
t+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=t+n+o|0;return o=o+1|0,t=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Ct(e){let r=dt(e),t=null;
return()=>{if(t!==null){let o=t;return t=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return t=n*Math.sin(
s),n*Math.cos(s)}}var Ft=e=>(e+1)%2**31;function ht(e,r,t,n,s){let o=new Float64Array(t*s);for(let a=0;a<t;a++)for(let i=0;i<s;i++){let l=0;for(let c=0;c<n;c++)
l+=e[a*n+c]*r[c*s+i];o[a*s+i]=l}return o}function nt(e,r,t,n,s){let o=new Float64Array(t*s);for(let a=0;a<t;a++)for(let i=0;i<
s;i++)o[a*s+i]=fe(e,a,r,i,n);return o}function fe(e,r,t,n,s){let o=0;for(let a=0;a<s;a++)o+=e[r*s+a]*t[n*s+a];return o}var ct=(e,r)=>e.map((t,n)=>t+r[n]);function _t(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function me(e,r,t){let n=new Float64Array(
t);for(let s=0;s<r*t;s+=t)for(let o=0;o<t;o++)n[o]+=e[s+o];return n.map(s=>s/r)}function ge(e,r,t){let n=me(e,r,t),s=new Float64Array(
r*t);for(let o=0;o<s.length;o+=t)for(let a=0;a<t;a++)s[o+a]=e[o+a]-n[a];return s}var ye=(e,r)=>r>0?e/r:0;function Wt(e,r,t){
let n=_t(e),s=_t(ge(e,r,t));return{norm:n,residual:s,relative:ye(s,n)}}function Dt(e,r,t,n=e){let s=-1/0,o=0;for(let a=r;a<r+t;a++)e[a]>s&&(s=e[a]);for(let a=r;a<r+t;a++)n[a]=Math.exp(e[a]-s),
o+=n[a];for(let a=r;a<r+t;a++)n[a]/=o;return o}var{tokens:O,width:b,layers:ft}=rt.pathExplorer;function Ut(e){let r=Ct(e),t=(o,a,i)=>{let l=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>l*r())},n=t(O,b,1),s=Array.from({length:ft},()=>({q:t(b,b,1/(2*b)),k:t(b,b,1/(2*b)),v:t(b,b,1/(2*b)),
o:t(b,b,1/b)}));return{x:n,layers:s}}function xe(e){for(let r=0;r<O;r++)Dt(e,r*O,O);return e}function mt({attention:e,v:r,
o:t},n){let s=r.length/b,o=ht(e,n,O,O,b);return ht(nt(o,r,O,b,s),t,O,s,b)}function ke({x:e,layers:r},{layers:t,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=b/n,l=(p,w)=>p.subarray(w*i*b,(w+1)*i*b),c=e;return{network:r.slice(0,t).map(p=>{let w=Array.
from({length:n},(x,u)=>{let m=nt(c,l(p.q,u),O,b,i),g=nt(c,l(p.k,u),O,b,i),y=nt(m,g,O,i,O),h=xe(y.map(S=>o*S/Math.sqrt(i))),
d=Float64Array.from({length:i*b},(S,q)=>a*p.o[q%b*b+u*i+Math.floor(q/b)]);return{attention:h,v:l(p.v,u),o:d}});return c=
w.map(x=>mt(x,c)).reduce(ct,s?c:new Float64Array(c.length)),w}),output:c}}function be(e,r,t){let n=[r];for(let s of e){let o=n.
map(i=>s.map(l=>mt(l,i)).reduce(ct)),a=new Float64Array(r.length);n=[...n,a].map((i,l)=>ct(t?i:a,o[l-1]??a))}return n}function we(e,r,t){
let n=[r];return e.forEach((s,o)=>{let a=n[o];n.push(t[o]?mt(s[t[o]-1],a):a)}),n}function ut(e){let{norm:r,relative:t}=Wt(
e,O,b);return{norm:r,residual:t}}function $e(e,r,t){let n=1;return Array.from({length:e+1},(s,o)=>{let a=t||o===e?Math.round(
n)*r**o:0;return n*=(e-o)/(o+1),a})}function Bt(e,r){let{network:t,output:n}=ke(e,r),s=e.x,o=be(t,s,r.skip),a=we(t,s,r.path),
i=$e(r.layers,r.heads,r.skip),l=i.reduce((x,u)=>x+u),c=ut(n),f=ut(s),p=f.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:t,output:n,sums:o,carried:a,total:l,whole:c,input:f,threshold:p,collapsed:x=>x.residual<p,length:r.path.filter(
Boolean).length,onTheWay:a.map(ut),lengths:o.map((x,u)=>{let{norm:m,residual:g}=ut(x);return{count:i[u],share:i[u]/l,norm:m,
normShare:m/c.norm,residual:g}})}}var Ht=e=>`10${$t(e)}`;function z(e){let r=100*e;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var gt=e=>e>0&&100*e<.0095?`<.01${"\
 "}%`:z(e),Q=e=>e.toLocaleString("en").replaceAll(","," ");function Se(e){let{length:r,layers:t,onTheWay:n}=e,s=n[t];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===t?"all":
`${r} of`,i=[`This path takes a head in ${t===1?"the only layer":`${o} ${t} layers`}: `];if(e.collapsed(s)){let l=s.residual>
0?`, but for ${z(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[l]]}return[i,["its tokens\
 still differ","good"],[`, by ${z(s.residual)} of the norm. `]]}function Ae(e){let{lengths:r,total:t,whole:n,skip:s}=e,o=r.
filter(f=>f.count&&e.collapsed(f)),a=o.reduce((f,p)=>f+p.share,0),i=z(n.residual),l=e.collapsed(n);if(!s){let f=[`Withou\
t skip connections all ${Q(t)} paths are that long: `];return l?[f,["rank collapse","bad"],["."]]:[f,[`the output’s toke\
ns differ, by ${i}.`]]}let c=a?[`${z(a)} of the ${Q(t)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(t)} paths collapses.`];return l?[c,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[c,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var zt=e=>[...Se(e),...Ae(e)];function Gt(e,{norm:r,residual:t}){
return`${e}: ${O} tokens of ${b} numbers, norm ${r.toPrecision(3)}; ${z(t)} of it differs between tokens.`}function Vt(e){
return`Paths by length. ${e.lengths.map((t,n)=>t.count&&`length ${n}: ${Q(t.count)} path${t.count===1?"":"s"}, norm ${z(
t.normShare)} of the output’s, ${z(t.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${z(e.threshold)}\
 count as collapsed.`}var ot=44;function Kt(e,r){let s=[],o,a,i,l,c="",f=u=>(u+1.5)*ot,p=()=>s.flatMap(({boxes:u})=>u);function w(u,m){let g=`${m.
layers},${m.heads},${u}`;if(g===c)return;let y=p().indexOf(document.activeElement);c=g,i=m.heads,e.replaceChildren(),e.style.
height=`${(m.layers+2)*ot}px`;let h=(u-58-58)/(i+1),d=Math.min(92,h-8);l=E=>58+(E+.5)*h;let S=it(e,u,(m.layers+2)*ot);o=
N("path",{class:"qks-hair qks-lines"},S),a=N("path",{class:"qks-chosen-line"},S);let q=58+(u-58-58)/2,$={"text-anchor":"\
middle",class:"qks-bold"};D(S,q,14,"tokens in",$),D(S,q,(m.layers+2)*ot-4,"what this path adds",$),D(S,u,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(E,A)=>{let L=k("span",{class:"qks-rung"},`layer ${A+
1}`),H=J("qks-rung-row",`Layer ${A+1}`,L);H.style.top=`${f(A)-ot/2}px`;let I=Array.from({length:i+1},(R,j)=>{let K=j?d<58?
`${j}`:`head${" "}${j}`:"skip",v=`Layer ${A+1}: ${j?`head ${j}`:"skip"}`,F=_(K,()=>r(A,j),{"aria-label":v});return F.style.
left=`${l(j)-d/2}px`,F.style.width=`${d}px`,F}),M=k("output",{class:"qks-differs"});return H.append(...I,M),e.append(H),
{boxes:I,readout:M}}),p()[y]?.focus();let T="",W=Array.from({length:i+1},(E,A)=>l(A)),B=f(0),G=f(m.layers-1),V=f(m.layers)-
8;for(let E of W)T+=`M${q} 20L${E} ${B}M${E} ${G}L${q} ${V}`;for(let E=1;E<m.layers;E++)for(let A of W)for(let L of W)T+=
`M${A} ${f(E-1)}L${L} ${f(E)}`;o.setAttribute("d",T)}function x(u){let m=(l(0)+l(i))/2,g=u.path.map((y,h)=>`L${l(y)} ${f(
h)}`).join("");a.setAttribute("d",`M${m} 20${g}L${m} ${f(u.layers)-8}`),s.forEach(({boxes:y,readout:h},d)=>{y.forEach((q,$)=>{
Y(q,u.path[d]===$),q.disabled=!$&&!u.skip});let S=u.onTheWay[d+1];P(h,gt(S.residual)),h.classList.toggle("qks-bad",u.collapsed(
S))})}return{resize:w,draw:x}}function Jt(e,r){let t=k("canvas",{width:b,height:O,role:"img",class:"qks-cells"}),n=k("di\
v",{class:"qks-strip-norm"}),s=k("div",{class:"qks-strip-differs"});return e.append(k("div",{class:"qks-strip-name"},r),
t,n,s),{draw(o,a,i,l){let c=Rt(t),f=c.createImageData(b,O),p=o.reduce((w,x)=>Math.max(w,Math.abs(x)),0)||1;o.forEach((w,x)=>{
let u=Math.min(1,Math.abs(w)/p),m=w<0?l.below:l.above;for(let g=0;g<3;g++)f.data[4*x+g]=Math.round(l.paper[g]+u*(m[g]-l.
paper[g]));f.data[4*x+3]=255}),c.putImageData(f,0,0),t.setAttribute("aria-label",Gt(r,a)),P(n,`norm ${a.norm>=.005?a.norm.
toPrecision(a.norm>=100?3:2):"≈ 0"}`),P(s,`${gt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[
26,74],norm:[146,74],residual:[274,132]},st=6;function Yt(e){let n,s,o,a,i,l=p=>44+(p+.5)*a;function c(p,w){i=p,e.replaceChildren();
let x=w.layers,u=X.residual[0]+X.residual[1];a=(i-44-8)/(x+1),n=it(e,i,u+40),s=N("rect",{y:0,width:a,height:u+22,class:"\
qks-band"},n);let m={count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],
residual:["How much its tokens differ"," log scale"]};o={};let[g,y]=X.residual;for(let h=0;h<=st;h+=2){let d=g+h/st*y;h<
st&&N("path",{d:`M44 ${d}H${i-8}`,class:"qks-hair"},n),D(n,38,d+4.5,h===0?`100${" "}%`:h===2?`1${" "}%`:Ht(-h),{"text-\
anchor":"end",class:"qks-mute"})}D(n,48,u-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=N("path",{
class:"qks-limit"},n),o.output=N("path",{class:"qks-output-line"},n),o.outputWords=D(n,i-8-a-2,0,"the output",{"text-anc\
hor":"end",class:"qks-halo"});for(let[h,[d,S]]of Object.entries(X)){let q=D(n,0,d-(h==="residual"?18:10),"");N("tspan",{
class:"qks-bold"},q).textContent=m[h][0],N("tspan",{class:"qks-mute"},q).textContent=m[h][1],N("path",{d:`M44 ${d+S}H${i-
8}`,class:"qks-line"},n),o[h]=Array.from({length:x+1},()=>({bar:N("path",{},n),words:D(n,0,0,"",{"text-anchor":"middle"})}))}
o.ring=N("circle",{r:8,class:"qks-ring"},n);for(let h=0;h<=x;h++)D(n,l(h),u+18,h,{"text-anchor":"middle"});D(n,44+(i-44-
8)/2,u+36,"heads on the path: its length",{"text-anchor":"middle",class:"qks-mute"})}function f(p){s.setAttribute("x",l(
p.length)-a/2);let w={count:Math.max(...p.lengths.map(d=>d.share)),norm:Math.max(1,...p.lengths.map(d=>d.normShare))},[x,
u]=X.residual,m=d=>x+Math.min(1,Math.max(0,-Math.log10(d||1e-99)/st))*u;p.lengths.forEach((d,S)=>{let q=d.count&&p.collapsed(
d)?"qks-collapsed":"qks-bar";for(let[B,G,V]of[["count",d.share,d.count?d.count<1e4?Q(d.count):d.count.toExponential(0):""],
["norm",d.normShare,d.count?`${Math.round(100*d.normShare)}`:""]]){let[E,A]=X[B],{bar:L,words:H}=o[B][S],I=d.count?Math.
max(1,G/w[B]*(A-16)):0,M=Math.min(46,a*.7);L.setAttribute("d",`M${l(S)-M/2} ${E+A}v-${I}h${M}v${I}z`),L.setAttribute("cl\
ass",q),P(H,V),H.setAttribute("x",l(S)),H.setAttribute("y",E+A-I-4)}let $=o.residual[S].bar,T=m(d.residual),W=d.residual<
10**-st;$.setAttribute("d",d.count?W?`M${l(S)-5} ${T-8}h10l-5 8z`:`M${l(S)-5} ${T}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),$.
setAttribute("class",q)});let g=p.onTheWay[p.layers];o.ring.setAttribute("cx",l(p.length)),o.ring.setAttribute("cy",m(g.
residual));let y=m(p.threshold),h=m(p.whole.residual);o.limit.setAttribute("d",`M44 ${y}H${i-8}`),o.output.setAttribute(
"d",`M44 ${h}H${i-8}`),o.outputWords.setAttribute("y",h-5),e.setAttribute("aria-label",Vt(p))}return e.setAttribute("rol\
e","img"),{resize:c,draw:f}}var Me=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:Qt,values:Xt}=rt.pathExplorer,Zt=e=>`${Number(
e.toFixed(2))}${" "}×`,qe=[["layers","Layers","",1,ft,1,String],["logit_scale","Query–key weights","times the initia\
l",Qt[0],Qt[1],.1,Zt],["value_scale","Value weights","times the initial",Xt[0],Xt[1],.05,Zt]],ve=[`The network: ${O} tok\
ens of ${b} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function Ee({model:e,el:r}){let t=jt(
e,Me),n,s,o,a,i={},l=0,c=dt(977),f=k("p",{class:"qks-caption"}),p=kt(),w=C("ladder"),x=C("lengths"),u=C("strips"),m=["To\
kens in","This path","All paths"],g=m.map(()=>C("strip"));u.append(...g);let y=g.map((M,R)=>Jt(M,m[R])),h=qe.map(([M,R,j,
K,v,F,Z])=>({trait:M,...At({name:R,unit:j,min:K,max:v,step:F,text:Z,say:Z,move:te=>I({[M]:te})})})),d=M=>I({path:t.path.
map(M)}),S=()=>t.skip?0:1,q=()=>S()+Math.floor(c()*(t.heads+1-S())),$={none:_("Shortest",()=>d(()=>0)),random:_("Random",
()=>d(q)),all:_("Longest",()=>d(M=>M||1)),redraw:_("↻ Another network",()=>I({seed:Ft(t.seed)}))},T=J("qks-chips","Pat\
hs",$.none,$.random,$.all),W=Mt("Skip connections",[[!0,"with skips"],[!1,"without"]],M=>I({skip:M})),B=at("Tap a box in\
 each layer, or take a path that is"),G=at("Each row is a token. Blue: above zero, grey: below."),V=wt("qks qks-routes",
"paths through a network",C("routes-grid",C("routes-top",C("headline",f),p),C("route",et("One path"),B,T,w),C("tokens",et(
"Its tokens"),G,u),C("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",k("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),x),C("network",et("The network"),C("switches",W.row,$.redraw),...h.map(
({element:M})=>M)),bt(ve))),E=Kt(w,(M,R)=>I({path:t.path.with(M,R)})),A=Yt(x),L=It({model:e,el:r,root:V,live:p,refresh:H,
stale:{layout:!0},listeners:Pt(e,t,I),told:()=>({...t,readings:i})});function H(M){if(s!==t.seed&&(n=Ut(t.seed)),s=t.seed,
o=Bt(n,t),M.layout){l=L.measure();let v=Nt(V);if(a={above:v("ramp-3"),below:v("mute"),paper:v("paper")},l>=50){let F=[w.
clientWidth,x.clientWidth];E.resize(F[0],o),A.resize(F[1],o)}}l>=50&&(E.draw(o),A.draw(o));let R=o.onTheWay[o.layers],j=(v,F,Z)=>y[v].
draw(F,Z,o.collapsed(Z),a);j(0,o.x,o.input),j(1,o.carried[o.layers],R),j(2,o.output,o.whole);for(let{trait:v,draw:F}of h)
F(t[v]);Y($.none,o.length===0),Y($.all,o.length===o.layers),$.none.disabled=!t.skip,W.mark(t.skip);let K=xt(f,zt(o));i={
paths:o.total,counts:o.lengths.map(v=>v.count),share:o.lengths.map(v=>v.share),norm:o.lengths.map(v=>v.norm),norm_share:o.
lengths.map(v=>v.normShare),relative_residual:o.lengths.map(v=>v.residual),path:{length:o.length,norm:R.norm,relative_residual:R.
residual,on_the_way:o.onTheWay.slice(1).map(v=>v.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:K},L.report(K)}function I(M){let R={...t};Object.assign(
t,M),t.path=Array.from({length:t.layers},(j,K)=>pt(t.path[K]??1,t.skip?0:1,t.heads)),!lt(R,t)&&L.request(R.layers!==t.layers||
R.heads!==t.heads?{layout:!0}:{})}return L.start("paths",{state:()=>({...t}),readings:()=>i,view:()=>o,drawn:()=>n})}var kr={
render:Ee};export{kr as default};
