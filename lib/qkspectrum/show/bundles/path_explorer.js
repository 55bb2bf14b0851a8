var te="http://www.w3.org/2000/svg";function yt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function k(t,r={},...e){
let n=yt(document.createElement(t),r);return n.append(...e),n}var tt=(t,...r)=>k("div",{class:t},...r),C=(t,...r)=>tt(`q\
ks-${t}`,...r),at=(...t)=>k("p",{class:"qks-sub"},...t);function _(t,r,e={}){let n=k("button",{type:"button",...e},t);return r&&
n.addEventListener("click",r),n}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>k("div",{class:t,role:"\
group","aria-label":r},...e);function N(t,r,e){return e.appendChild(yt(document.createElementNS(te,t),r))}function it(t,r,e){
return N("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function D(t,r,e,n,s={}){let o=N("text",
{x:r,y:e,...s},t);return o.textContent=String(n),o}function P(t,r){t.textContent!==r&&(t.textContent=r)}function xt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,s])=>s?k("span",{class:`qks-${s}`},n):n)),e}function et(t){return k("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var kt=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function wt(t){let r=k(
"summary",{},"How this figure is computed");return k("details",{class:"qks-notes"},r,...t.map(e=>k("p",{},e)))}function bt(t,r,...e){let n=`Explorable figure: ${r}`;return k("section",{class:t,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...e)}var pt=(t,r,e)=>Math.max(r,Math.min(e,t));var ee="⁰¹²³⁴⁵⁶⁷⁸⁹",$t=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>ee[Number(r)]).join("");var St=12;function re({name:t,unit:r,label:e=t,range:n,rail:s}){let o=k("input",{type:"range",...n,"aria-label":e}),a=k(
"output"),i=tt("qks-ruler",s,o),l=k("div",{class:"qks-ticks","aria-hidden":"true"}),c=k("span",{},k("b",{},t)," ",k("sma\
ll",{},r));return{element:tt("qks-slider",tt("qks-row",c,a),i),input:o,output:a,track:i,scale:l}}function At({name:t,unit:r,
label:e,min:n,max:s,step:o,centred:a=!1,ticks:i,place:l=Number,text:c,say:f,move:p}){let b=k("i",{class:a?"qks-rail qks-\
centred":"qks-rail"}),{element:x,input:u,output:m,scale:g}=re({name:t,unit:r,label:e,range:{min:n,max:s,step:o},rail:b});
for(let[y,h]of i??[]){let d=g.appendChild(k("span",{},h));d.style.left=`calc(${St/2}px + ${(l(y)-n)/(s-n)} * (100% - ${St}\
px))`}return i&&x.append(g),u.addEventListener("input",()=>p(Number(u.value))),{element:x,draw(y,h){u.value=String(l(y)),
u.setAttribute("aria-valuetext",f(y,h)),P(m,c(y,h))}}}function Mt(t,r,e){let n=r.map(([,s],o)=>_(s,()=>e(r[o][0])));return{row:J("qks-segments",t,...n),mark:s=>n.forEach((o,a)=>Y(
o,r[a][0]===s))}}var rt={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};var oe=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3;function se(t,r,e){
let n=Object.entries(e).flatMap(([s,o])=>{let a=r[s],i=typeof a=="string"?a:JSON.stringify(a);return i===(typeof o=="str\
ing"?o:JSON.stringify(o))||i===void 0||i.length>2e3?[]:[`;${s}=${encodeURIComponent(i)}`]});return n.length?`#~${t}${n.join(
"")}`:""}function ae(t,r,e){let[n,...s]=r.split(";");if(n!=="#~"+t)return null;let o={};for(let a of s){let[i,l=""]=a.split(
"="),c=Object.hasOwn(e,i)?ie(l,e[i]):void 0;c!==void 0&&(o[i]=c)}return o}function ie(t,r){try{let e=decodeURIComponent(
t);if(typeof r=="string")return e;let n=JSON.parse(e);return typeof n==typeof r&&Array.isArray(n)===Array.isArray(r)&&n!==
1/0&&n!==-1/0?n:void 0}catch{return}}function qt(t,r,e){if(!r.closest(".qk-widget"))return null;let n=[...r.classList].pop(),
s=e.filter(c=>oe(t.get(c))),o=()=>Object.fromEntries(s.map(c=>[c,t.get(c)])),a=o(),i=()=>se(n,o(),a),l=c=>{for(let[f,p]of Object.
entries(c))t.set(f,p)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){let c=i();if(!(c===location.hash||
!c&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",c||location.pathname+location.search)}catch{}},
read(){let c=ae(n,location.hash,a);return c&&l({...a,...c}),c!==null},forget:()=>l(a)}}var le=["position","left","top","width","height","margin","display","image-rendering"];async function vt(t,r){let{width:e,
height:n}=t.getBoundingClientRect(),s=t.cloneNode(!0),o=t.querySelectorAll("canvas");s.querySelectorAll("canvas").forEach(
(y,h)=>{let d=document.createElement("img");d.src=o[h].toDataURL();let S=getComputedStyle(o[h]);for(let q of le)d.style.
setProperty(q,S.getPropertyValue(q));y.replaceWith(d)});let a=t.querySelectorAll("input");s.querySelectorAll("input").forEach(
(y,h)=>{y.setAttribute("value",a[h].value)});for(let y of s.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of s.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),l=getComputedStyle(t),c=document.createElement("style");c.textContent=i,s.prepend(c),s.style.width=`${e}px`;let[f,p]=[
e+40,n+40+44],b=new XMLSerializer().serializeToString(s),x=`<svg xmlns="http://www.w3.org/2000/svg" width="${f}" height=\
"${p}"><foreignObject x="20" y="20" width="${e}" height="${n}">${b}</foreignObject></svg>`,u=new Image;u.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(x)}`,await u.decode();let m=document.createElement("canvas");m.width=f*2,m.height=
p*2;let g=m.getContext("2d");if(!g)throw new Error("it has no canvas");return g.scale(2,2),g.fillStyle=l.backgroundColor,
g.fillRect(0,0,f,p),g.drawImage(u,0,0,f,p),g.fillStyle=l.color,g.font="600 14px system-ui, sans-serif",g.fillText(document.
title,20,p-44+6,e),g.font="12px system-ui, sans-serif",g.fillText(r,20,p-44+26,e),new Promise((y,h)=>{m.toBlob(d=>d?y(d):
h(new Error("it drew nothing")))})}function Et(t,r){let e=k("span",{role:"status",class:"qks-mute"}),n=_("Copy link",async()=>{P(e,await ce(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),s=_("Save picture",async()=>{P(e,"Drawing…");try{ue(await vt(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),P(e,"Saved as PNG.")}catch(a){P(e,`This browser c\
annot draw it: ${a.message}.`)}}),o=J("qks-share","Share this figure",n,s);return o.append(e),o}async function ce(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=k("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function ue(t,r){let e=URL.
createObjectURL(t);k("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Ot(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Lt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])e.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}function Tt(t){let r=getComputedStyle(t);return e=>{let n=r.getPropertyValue(`--qks-${e}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function Nt(t){let r=t.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var pe=600,de=120;var lt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Rt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),jt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=t.
get(n);lt(s,r[n])||e({[n]:s})}]));function Pt({model:t,el:r,root:e,live:n,stale:s,refresh:o,listeners:a,told:i,ended:l}){let c=0,f=0,p,b,x=!1;r.append(e);
let u=qt(t,e,Object.keys(a));function m($={}){Object.assign(s,$),c||=requestAnimationFrame(g)}function g(){cancelAnimationFrame(
c),c=0;let $=s;s={};try{o($)}catch(T){if(!x)throw T;x=!1,u?.forget()}}function y(){x=u?.read()??!1,x&&e.scrollIntoView()}
function h(){return e.dataset.look=Ot()?"dark":"light",f=e.clientWidth,f}function d($){clearTimeout(p),p=setTimeout(()=>P(
n,$),pe),b||=setTimeout(S,de)}function S(){b=void 0;for(let[$,T]of Object.entries(i()))lt(t.get($),T)||t.set($,T);t.save_changes(),
u?.write()}function q($,T){let W=Object.entries(a),B=()=>m({layout:!0});for(let[A,L]of W)t.on(`change:${A}`,L);e.addEventListener(
"keydown",A=>A.stopPropagation());let G=new ResizeObserver(()=>e.clientWidth!==f&&B());G.observe(e);let V=Lt(B),E={redrawNow:g};
for(let[A,L]of Object.entries(T))Object.defineProperty(E,A,{get:L});return Object.assign(e,{[$]:E}),Object.assign(r,{[$]:E}),
g(),u&&(e.append(Et(e,u.address)),y(),addEventListener("hashchange",y)),()=>{removeEventListener("hashchange",y);for(let[
A,L]of W)t.off(`change:${A}`,L);l?.(),clearTimeout(p),clearTimeout(b),cancelAnimationFrame(c),G.disconnect(),V(),e.remove()}}
return{request:m,measure:h,report:d,start:q}}function dt(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=e+n+o|0;return o=o+1|0,e=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function It(t){let r=dt(t),e=null;
return()=>{if(e!==null){let o=e;return e=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return e=n*Math.sin(
s),n*Math.cos(s)}}var Ct=t=>(t+1)%2**31;function ht(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<s;i++){let l=0;for(let c=0;c<n;c++)
l+=t[a*n+c]*r[c*s+i];o[a*s+i]=l}return o}function nt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<
s;i++)o[a*s+i]=he(t,a,r,i,n);return o}function he(t,r,e,n,s){let o=0;for(let a=0;a<s;a++)o+=t[r*s+a]*e[n*s+a];return o}var ct=(t,r)=>t.map((e,n)=>e+r[n]);function Ft(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function fe(t,r,e){let n=new Float64Array(
e);for(let s=0;s<r*e;s+=e)for(let o=0;o<e;o++)n[o]+=t[s+o];return n.map(s=>s/r)}function me(t,r,e){let n=fe(t,r,e),s=new Float64Array(
r*e);for(let o=0;o<s.length;o+=e)for(let a=0;a<e;a++)s[o+a]=t[o+a]-n[a];return s}var ge=(t,r)=>r>0?t/r:0;function _t(t,r,e){
let n=Ft(t),s=Ft(me(t,r,e));return{norm:n,residual:s,relative:ge(s,n)}}function Wt(t,r,e,n=t){let s=-1/0,o=0;for(let a=r;a<r+e;a++)t[a]>s&&(s=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-s),
o+=n[a];for(let a=r;a<r+e;a++)n[a]/=o;return o}var{tokens:O,width:w,layers:ft}=rt.pathExplorer;function Dt(t){let r=It(t),e=(o,a,i)=>{let l=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>l*r())},n=e(O,w,1),s=Array.from({length:ft},()=>({q:e(w,w,1/(2*w)),k:e(w,w,1/(2*w)),v:e(w,w,1/(2*w)),
o:e(w,w,1/w)}));return{x:n,layers:s}}function ye(t){for(let r=0;r<O;r++)Wt(t,r*O,O);return t}function mt({attention:t,v:r,
o:e},n){let s=r.length/w,o=ht(t,n,O,O,w);return ht(nt(o,r,O,w,s),e,O,s,w)}function xe({x:t,layers:r},{layers:e,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=w/n,l=(p,b)=>p.subarray(b*i*w,(b+1)*i*w),c=t;return{network:r.slice(0,e).map(p=>{let b=Array.
from({length:n},(x,u)=>{let m=nt(c,l(p.q,u),O,w,i),g=nt(c,l(p.k,u),O,w,i),y=nt(m,g,O,i,O),h=ye(y.map(S=>o*S/Math.sqrt(i))),
d=Float64Array.from({length:i*w},(S,q)=>a*p.o[q%w*w+u*i+Math.floor(q/w)]);return{attention:h,v:l(p.v,u),o:d}});return c=
b.map(x=>mt(x,c)).reduce(ct,s?c:new Float64Array(c.length)),b}),output:c}}function ke(t,r,e){let n=[r];for(let s of t){let o=n.
map(i=>s.map(l=>mt(l,i)).reduce(ct)),a=new Float64Array(r.length);n=[...n,a].map((i,l)=>ct(e?i:a,o[l-1]??a))}return n}function we(t,r,e){
let n=[r];return t.forEach((s,o)=>{let a=n[o];n.push(e[o]?mt(s[e[o]-1],a):a)}),n}function ut(t){let{norm:r,relative:e}=_t(
t,O,w);return{norm:r,residual:e}}function be(t,r,e){let n=1;return Array.from({length:t+1},(s,o)=>{let a=e||o===t?Math.round(
n)*r**o:0;return n*=(t-o)/(o+1),a})}function Ut(t,r){let{network:e,output:n}=xe(t,r),s=t.x,o=ke(e,s,r.skip),a=we(e,s,r.path),
i=be(r.layers,r.heads,r.skip),l=i.reduce((x,u)=>x+u),c=ut(n),f=ut(s),p=f.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:e,output:n,sums:o,carried:a,total:l,whole:c,input:f,threshold:p,collapsed:x=>x.residual<p,length:r.path.filter(
Boolean).length,onTheWay:a.map(ut),lengths:o.map((x,u)=>{let{norm:m,residual:g}=ut(x);return{count:i[u],share:i[u]/l,norm:m,
normShare:m/c.norm,residual:g}})}}var Bt=t=>`10${$t(t)}`;function z(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var gt=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:z(t),Q=t=>t.toLocaleString("en").replaceAll(","," ");function $e(t){let{length:r,layers:e,onTheWay:n}=t,s=n[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===e?"all":
`${r} of`,i=[`This path takes a head in ${e===1?"the only layer":`${o} ${e} layers`}: `];if(t.collapsed(s)){let l=s.residual>
0?`, but for ${z(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[l]]}return[i,["its tokens\
 still differ","good"],[`, by ${z(s.residual)} of the norm. `]]}function Se(t){let{lengths:r,total:e,whole:n,skip:s}=t,o=r.
filter(f=>f.count&&t.collapsed(f)),a=o.reduce((f,p)=>f+p.share,0),i=z(n.residual),l=t.collapsed(n);if(!s){let f=[`Withou\
t skip connections all ${Q(e)} paths are that long: `];return l?[f,["rank collapse","bad"],["."]]:[f,[`the output’s toke\
ns differ, by ${i}.`]]}let c=a?[`${z(a)} of the ${Q(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(e)} paths collapses.`];return l?[c,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[c,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var Ht=t=>[...$e(t),...Se(t)];function zt(t,{norm:r,residual:e}){
return`${t}: ${O} tokens of ${w} numbers, norm ${r.toPrecision(3)}; ${z(e)} of it differs between tokens.`}function Gt(t){
return`Paths by length. ${t.lengths.map((e,n)=>e.count&&`length ${n}: ${Q(e.count)} path${e.count===1?"":"s"}, norm ${z(
e.normShare)} of the output’s, ${z(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${z(t.threshold)}\
 count as collapsed.`}var ot=44;function Vt(t,r){let s=[],o,a,i,l,c="",f=u=>(u+1.5)*ot,p=()=>s.flatMap(({boxes:u})=>u);function b(u,m){let g=`${m.
layers},${m.heads},${u}`;if(g===c)return;let y=p().indexOf(document.activeElement);c=g,i=m.heads,t.replaceChildren(),t.style.
height=`${(m.layers+2)*ot}px`;let h=(u-58-58)/(i+1),d=Math.min(92,h-8);l=E=>58+(E+.5)*h;let S=it(t,u,(m.layers+2)*ot);o=
N("path",{class:"qks-hair qks-lines"},S),a=N("path",{class:"qks-chosen-line"},S);let q=58+(u-58-58)/2,$={"text-anchor":"\
middle",class:"qks-bold"};D(S,q,14,"tokens in",$),D(S,q,(m.layers+2)*ot-4,"what this path adds",$),D(S,u,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(E,A)=>{let L=k("span",{class:"qks-rung"},`layer ${A+
1}`),H=J("qks-rung-row",`Layer ${A+1}`,L);H.style.top=`${f(A)-ot/2}px`;let I=Array.from({length:i+1},(R,j)=>{let K=j?d<58?
`${j}`:`head${" "}${j}`:"skip",v=`Layer ${A+1}: ${j?`head ${j}`:"skip"}`,F=_(K,()=>r(A,j),{"aria-label":v});return F.style.
left=`${l(j)-d/2}px`,F.style.width=`${d}px`,F}),M=k("output",{class:"qks-differs"});return H.append(...I,M),t.append(H),
{boxes:I,readout:M}}),p()[y]?.focus();let T="",W=Array.from({length:i+1},(E,A)=>l(A)),B=f(0),G=f(m.layers-1),V=f(m.layers)-
8;for(let E of W)T+=`M${q} 20L${E} ${B}M${E} ${G}L${q} ${V}`;for(let E=1;E<m.layers;E++)for(let A of W)for(let L of W)T+=
`M${A} ${f(E-1)}L${L} ${f(E)}`;o.setAttribute("d",T)}function x(u){let m=(l(0)+l(i))/2,g=u.path.map((y,h)=>`L${l(y)} ${f(
h)}`).join("");a.setAttribute("d",`M${m} 20${g}L${m} ${f(u.layers)-8}`),s.forEach(({boxes:y,readout:h},d)=>{y.forEach((q,$)=>{
Y(q,u.path[d]===$),q.disabled=!$&&!u.skip});let S=u.onTheWay[d+1];P(h,gt(S.residual)),h.classList.toggle("qks-bad",u.collapsed(
S))})}return{resize:b,draw:x}}function Kt(t,r){let e=k("canvas",{width:w,height:O,role:"img",class:"qks-cells"}),n=k("di\
v",{class:"qks-strip-norm"}),s=k("div",{class:"qks-strip-differs"});return t.append(k("div",{class:"qks-strip-name"},r),
e,n,s),{draw(o,a,i,l){let c=Nt(e),f=c.createImageData(w,O),p=o.reduce((b,x)=>Math.max(b,Math.abs(x)),0)||1;o.forEach((b,x)=>{
let u=Math.min(1,Math.abs(b)/p),m=b<0?l.below:l.above;for(let g=0;g<3;g++)f.data[4*x+g]=Math.round(l.paper[g]+u*(m[g]-l.
paper[g]));f.data[4*x+3]=255}),c.putImageData(f,0,0),e.setAttribute("aria-label",zt(r,a)),P(n,`norm ${a.norm>=.005?a.norm.
toPrecision(a.norm>=100?3:2):"≈ 0"}`),P(s,`${gt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[
26,74],norm:[146,74],residual:[274,132]},st=6;function Jt(t){let n,s,o,a,i,l=p=>44+(p+.5)*a;function c(p,b){i=p,t.replaceChildren();
let x=b.layers,u=X.residual[0]+X.residual[1];a=(i-44-8)/(x+1),n=it(t,i,u+40),s=N("rect",{y:0,width:a,height:u+22,class:"\
qks-band"},n);let m={count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],
residual:["How much its tokens differ"," log scale"]};o={};let[g,y]=X.residual;for(let h=0;h<=st;h+=2){let d=g+h/st*y;h<
st&&N("path",{d:`M44 ${d}H${i-8}`,class:"qks-hair"},n),D(n,38,d+4.5,h===0?`100${" "}%`:h===2?`1${" "}%`:Bt(-h),{"text-\
anchor":"end",class:"qks-mute"})}D(n,48,u-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=N("path",{
class:"qks-limit"},n),o.output=N("path",{class:"qks-output-line"},n),o.outputWords=D(n,i-8-a-2,0,"the output",{"text-anc\
hor":"end",class:"qks-halo"});for(let[h,[d,S]]of Object.entries(X)){let q=D(n,0,d-(h==="residual"?18:10),"");N("tspan",{
class:"qks-bold"},q).textContent=m[h][0],N("tspan",{class:"qks-mute"},q).textContent=m[h][1],N("path",{d:`M44 ${d+S}H${i-
8}`,class:"qks-line"},n),o[h]=Array.from({length:x+1},()=>({bar:N("path",{},n),words:D(n,0,0,"",{"text-anchor":"middle"})}))}
o.ring=N("circle",{r:8,class:"qks-ring"},n);for(let h=0;h<=x;h++)D(n,l(h),u+18,h,{"text-anchor":"middle"});D(n,44+(i-44-
8)/2,u+36,"heads on the path: its length",{"text-anchor":"middle",class:"qks-mute"})}function f(p){s.setAttribute("x",l(
p.length)-a/2);let b={count:Math.max(...p.lengths.map(d=>d.share)),norm:Math.max(1,...p.lengths.map(d=>d.normShare))},[x,
u]=X.residual,m=d=>x+Math.min(1,Math.max(0,-Math.log10(d||1e-99)/st))*u;p.lengths.forEach((d,S)=>{let q=d.count&&p.collapsed(
d)?"qks-collapsed":"qks-bar";for(let[B,G,V]of[["count",d.share,d.count?d.count<1e4?Q(d.count):d.count.toExponential(0):""],
["norm",d.normShare,d.count?`${Math.round(100*d.normShare)}`:""]]){let[E,A]=X[B],{bar:L,words:H}=o[B][S],I=d.count?Math.
max(1,G/b[B]*(A-16)):0,M=Math.min(46,a*.7);L.setAttribute("d",`M${l(S)-M/2} ${E+A}v-${I}h${M}v${I}z`),L.setAttribute("cl\
ass",q),P(H,V),H.setAttribute("x",l(S)),H.setAttribute("y",E+A-I-4)}let $=o.residual[S].bar,T=m(d.residual),W=d.residual<
10**-st;$.setAttribute("d",d.count?W?`M${l(S)-5} ${T-8}h10l-5 8z`:`M${l(S)-5} ${T}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),$.
setAttribute("class",q)});let g=p.onTheWay[p.layers];o.ring.setAttribute("cx",l(p.length)),o.ring.setAttribute("cy",m(g.
residual));let y=m(p.threshold),h=m(p.whole.residual);o.limit.setAttribute("d",`M44 ${y}H${i-8}`),o.output.setAttribute(
"d",`M44 ${h}H${i-8}`),o.outputWords.setAttribute("y",h-5),t.setAttribute("aria-label",Gt(p))}return t.setAttribute("rol\
e","img"),{resize:c,draw:f}}var Ae=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:Yt,values:Qt}=rt.pathExplorer,Xt=t=>`${Number(
t.toFixed(2))}${" "}×`,Me=[["layers","Layers","",1,ft,1,String],["logit_scale","Query–key weights","times the initia\
l",Yt[0],Yt[1],.1,Xt],["value_scale","Value weights","times the initial",Qt[0],Qt[1],.05,Xt]],qe=[`The network: ${O} tok\
ens of ${w} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function ve({model:t,el:r}){let e=Rt(
t,Ae),n,s,o,a,i={},l=0,c=dt(977),f=k("p",{class:"qks-caption"}),p=kt(),b=C("ladder"),x=C("lengths"),u=C("strips"),m=["To\
kens in","This path","All paths"],g=m.map(()=>C("strip"));u.append(...g);let y=g.map((M,R)=>Kt(M,m[R])),h=Me.map(([M,R,j,
K,v,F,Z])=>({trait:M,...At({name:R,unit:j,min:K,max:v,step:F,text:Z,say:Z,move:Zt=>I({[M]:Zt})})})),d=M=>I({path:e.path.
map(M)}),S=()=>e.skip?0:1,q=()=>S()+Math.floor(c()*(e.heads+1-S())),$={none:_("Shortest",()=>d(()=>0)),random:_("Random",
()=>d(q)),all:_("Longest",()=>d(M=>M||1)),redraw:_("↻ Another network",()=>I({seed:Ct(e.seed)}))},T=J("qks-chips","Pat\
hs",$.none,$.random,$.all),W=Mt("Skip connections",[[!0,"with skips"],[!1,"without"]],M=>I({skip:M})),B=at("Tap a box in\
 each layer, or take a path that is"),G=at("Each row is a token. Blue: above zero, grey: below."),V=bt("qks qks-routes",
"paths through a network",C("routes-grid",C("routes-top",C("headline",f),p),C("route",et("One path"),B,T,b),C("tokens",et(
"Its tokens"),G,u),C("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",k("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),x),C("network",et("The network"),C("switches",W.row,$.redraw),...h.map(
({element:M})=>M)),wt(qe))),E=Vt(b,(M,R)=>I({path:e.path.with(M,R)})),A=Jt(x),L=Pt({model:t,el:r,root:V,live:p,refresh:H,
stale:{layout:!0},listeners:jt(t,e,I),told:()=>({...e,readings:i})});function H(M){if(s!==e.seed&&(n=Dt(e.seed)),s=e.seed,
o=Ut(n,e),M.layout){l=L.measure();let v=Tt(V);if(a={above:v("ramp-3"),below:v("mute"),paper:v("paper")},l>=50){let F=[b.
clientWidth,x.clientWidth];E.resize(F[0],o),A.resize(F[1],o)}}l>=50&&(E.draw(o),A.draw(o));let R=o.onTheWay[o.layers],j=(v,F,Z)=>y[v].
draw(F,Z,o.collapsed(Z),a);j(0,o.x,o.input),j(1,o.carried[o.layers],R),j(2,o.output,o.whole);for(let{trait:v,draw:F}of h)
F(e[v]);Y($.none,o.length===0),Y($.all,o.length===o.layers),$.none.disabled=!e.skip,W.mark(e.skip);let K=xt(f,Ht(o));i={
paths:o.total,counts:o.lengths.map(v=>v.count),share:o.lengths.map(v=>v.share),norm:o.lengths.map(v=>v.norm),norm_share:o.
lengths.map(v=>v.normShare),relative_residual:o.lengths.map(v=>v.residual),path:{length:o.length,norm:R.norm,relative_residual:R.
residual,on_the_way:o.onTheWay.slice(1).map(v=>v.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:K},L.report(K)}function I(M){let R={...e};Object.assign(
e,M),e.path=Array.from({length:e.layers},(j,K)=>pt(e.path[K]??1,e.skip?0:1,e.heads)),!lt(R,e)&&L.request(R.layers!==e.layers||
R.heads!==e.heads?{layout:!0}:{})}return L.start("paths",{state:()=>({...e}),readings:()=>i,view:()=>o,drawn:()=>n})}var xr={
render:ve};export{xr as default};
