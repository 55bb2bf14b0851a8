var ot="http://www.w3.org/2000/svg";function C(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function w(e,r={},...t){
let o=C(document.createElement(e),r);return o.append(...t),o}var E=(e,...r)=>w("div",{class:e},...r);var he=(...e)=>w("p",{class:"qks-sub"},...e);function X(e,r,t={}){let o=w("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var Q=(e,r)=>e.setAttribute("aria-pressed",String(r)),ee=(e,r,...t)=>w("div",{class:e,role:"group","aria-la\
bel":r},...t);function N(e,r,t){return t.appendChild(C(document.createElementNS(ot,e),r))}function te(e,r,t){return N("s\
vg",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function H(e,r,t,o,n={}){let a=N("text",{x:r,y:t,
...n},e);return a.textContent=String(o),a}function D(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?w("span",{class:`qks-${n}`},o):o)),t}var xe=(e={})=>w("output",{...e,"aria-live":"\
off"});var st=()=>w("div",{class:"qks-spoken","aria-live":"polite"});function at(e){let r=w("summary",{},"How this figure is co\
mputed");return w("details",{class:"qks-notes"},r,...e.map(t=>w("p",{},t)))}var ke=(e,r)=>({caption:w("p",{class:"qks-ca\
ption"}),live:st(),chips:ee("qks-chips",e),notes:at(r)});function be(e,r,...t){let o=`Explorable figure: ${r}`;return w(
"section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function ye(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ie=(e,r,t)=>Math.max(r,Math.min(t,e));var it="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>it[Number(r)]).join("");var we=12;function ct({name:e,unit:r,label:t=e,range:o,rail:n}){let a=w("input",{type:"range",...o,"aria-label":t}),s=xe(),
i=E("qks-ruler",n,a),l=w("div",{class:"qks-ticks","aria-hidden":"true"}),p=w("span",{},w("b",{},e)," ",w("small",{},r));
return{element:E("qks-slider",E("qks-row",p,s),i),input:a,output:s,track:i,scale:l}}function ce({name:e,unit:r,label:t,min:o,
max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:p,say:h,move:m}){let S=w("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:O,input:y,output:P,scale:j}=ct({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:S});for(let[u,k]of i??
[]){let x=j.appendChild(w("span",{},k));x.style.left=`calc(${we/2}px + ${(l(u)-o)/(n-o)} * (100% - ${we}px))`}return i&&
O.append(j),y.addEventListener("input",()=>m(Number(y.value))),{element:O,draw(u,k){y.value=String(l(u)),y.setAttribute(
"aria-valuetext",h(u,k)),D(P,p(u,k))}}}function lt(e,r,t){let o=r.map(([,n],a)=>X(n,()=>t(r[a][0])));return{row:ee("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>Q(
a,r[s][0]===n))}}function le(e,r,t,o){let{row:n,mark:a}=lt(r,t,o);return e.append(E("qks-choice",w("span",{class:"qks-ch\
oice-name"},r),n)),a}function Me(e,r){let t=e.map(([o,n])=>X(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>Q(
t[a],o(n)))}}var qe=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function ve(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function $e(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var pt=600,ut=120;var Ee=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Ae=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Se=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);Ee(n,r[o])||t({[o]:n})}]));function Oe({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let p=0,h=0,m,S;r.append(t);function O(x={}){
Object.assign(n,x),p||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(p),p=0;let x=n;n={},a(x)}function P(){
return t.dataset.look=ve()?"dark":"light",h=t.clientWidth,h}function j(x){clearTimeout(m),m=setTimeout(()=>D(o,x),pt),S||=
setTimeout(u,ut)}function u(){S=void 0;for(let[x,v]of Object.entries(i()))Ee(e.get(x),v)||e.set(x,v);e.save_changes()}function k(x,v){
let b=Object.entries(s),d=()=>O({layout:!0});for(let[F,z]of b)e.on(`change:${F}`,z);t.addEventListener("keydown",F=>F.stopPropagation());
let T=new ResizeObserver(()=>t.clientWidth!==h&&d());T.observe(t);let M=$e(d),L=()=>{Object.assign(n,{layout:!0}),y()};addEventListener(
"beforeprint",L),addEventListener("afterprint",d);let q={redrawNow:y};for(let[F,z]of Object.entries(v))Object.defineProperty(
q,F,{get:z});return Object.assign(t,{[x]:q}),Object.assign(r,{[x]:q}),y(),()=>{for(let[F,z]of b)e.off(`change:${F}`,z);l?.(),
clearTimeout(m),clearTimeout(S),cancelAnimationFrame(p),removeEventListener("beforeprint",L),removeEventListener("afterp\
rint",d),T.disconnect(),M(),t.remove()}}return{request:O,measure:P,report:j,start:k}}function ft(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ne(e){let r=ft(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Le=e=>(e+1)%2**31;var Y={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{
mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function W(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=mt(e,s,r,i,o);return a}function mt(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function V(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function ht(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function pe(e,r,t){let o=ht(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var gt=(e,r)=>r>0?e/r:0;function Te(e,r,t){
let o=V(e),n=V(pe(e,r,t));return{norm:o,residual:n,relative:gt(n,o)}}function Pe(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:g,width:c,hidden:Z,layers:I}=Y.depthExplorer,xt=1e-5,_=1e-15;function re(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function Ie(e){let r=Ne(e),t=Float64Array.from({length:c},r),o=Float64Array.from({length:g*
c},(a,s)=>t[s%c]+r()),n=Array.from({length:I},()=>({q:re(r,c,c,1),k:re(r,c,c,1),v:re(r,c,c,1),w1:re(r,Z,c,2),w2:re(r,c,Z,
1)}));return{X:o,layers:n,plane:yt(o)}}function Re(e,{q:r,k:t},o){let n=W(e,r,g,c,c),a=W(e,t,g,c,c);return W(n,a,g,c,g).
map(s=>s*o/Math.sqrt(c))}function je(e,r,{size:t,causal:o}){let n=Re(e,r,t),a=W(e,r.v,g,c,c),s=new Float64Array(g*c);for(let i=0;i<
g;i++){let l=o?i+1:g;Pe(n,i*g,l);for(let p=0;p<l;p++)for(let h=0;h<c;h++)s[i*c+h]+=n[i*g+p]*a[p*c+h]}return s}function kt(e,{
w1:r,w2:t}){let o=W(e,r,g,c,Z).map(n=>Math.max(n,0));return W(o,t,g,Z,c)}function Fe(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=c){let o=e.subarray(t,t+c),n=o.reduce((s,i)=>s+i)/c,a=o.reduce((s,i)=>s+(i-n)**2,0)/c;for(let s=0;s<
c;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+xt)}return r}function bt(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[je,kt]:[je];for(let i of s){
let l=i(a==="before"?Fe(e):e,r,t);o&&(l=l.map((p,h)=>p+e[h])),e=a==="after"?Fe(l):l}return e}var ue=e=>pe(e,g,c);function De(e,r){
let t=[e.X];for(let n of e.layers)t.push(bt(t.at(-1),n,r));let o=t.map(n=>Te(n,g,c));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function ze(e,r){let t=Re(e.X,e.layers[0],r),o=0;for(let n=0;n<
g;n++){let a=t.subarray(n*g,(n+1)*g),s=a.reduce((i,l)=>i+l)/g;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(g*g))}function yt(e){
let r=ue(e),t=new Float64Array(c*c);for(let o=0;o<c;o++)for(let n=0;n<c;n++)for(let a=0;a<g;a++)t[o*c+n]+=r[a*c+o]*r[a*c+
n];return[0,1].map(()=>{let{vector:o,value:n}=wt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/c)]*o[s%c]),o})}function wt(e){
let r=e;for(let l=0;l<16;l++){let p=V(r),h=new Float64Array(c*c);for(let m=0;m<c;m++)for(let S=0;S<c;S++)for(let O=0;O<c;O++)
h[m*c+S]+=r[m*c+O]/p*(r[O*c+S]/p);r=h}let o=Array.from({length:c},(l,p)=>r.slice(p*c,(p+1)*c)).reduce((l,p)=>V(p)>V(l)?p:
l),n=V(o),a=Math.sign(o.reduce((l,p)=>Math.abs(p)>Math.abs(l)?p:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<c;l++)for(let p=0;p<
c;p++)i+=s[l]*e[l*c+p]*s[p];return{vector:s,value:i}}function fe(e,r,t){return Array.from({length:g},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*c+l],0)/t))}var{relativeResidual:G}=Y.collapse;function R(e){if(e===0)return"0";if(e>=.00995&&e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(
2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(Number(t))}`}var Ce=e=>e>=.00995?`${(100*e).
toPrecision(2)}${" "}%`:R(e),ae=e=>`${e}${" "}layer${e===1?"":"s"}`,U=[{name:"attention alone",skip:!1,mlp:!1},{name:"\
+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],ne=({skip:e,mlp:r})=>U.findIndex(
t=>t.skip===e&&t.mlp===r),J=e=>e<_?"rounding":e<G?"collapsed":"alive";function He({layers:e,relative:r}){let t=r[e],o=e?
`After ${ae(e)} the ${g} tokens `:`Before the first layer the ${g} tokens `,n={rounding:[["agree to the "],["last digit",
"strong"],[": "],["rank collapse","bad"],["."]],collapsed:[["differ by "],[Ce(t),"strong"],[" of their size: "],["rank c\
ollapse","bad"],["."]],alive:[[e?"still differ by ":"differ by "],[Ce(t),"strong"],[" of their size."]]};return[[o],...n[J(
t)]]}function Ue({layers:e,relative:r,absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it \
left.";let n=o==="relative"?r:t,[a,s]=[n[e-1],n[e]];return r[e-1]<_?"Nothing is left but rounding errors.":`Layer ${e} t\
ook it from ${R(a)} to ${R(s)}.`}function Be(e){let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:
e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${R(s[l])} after ${l}`).join(", ");return`The ${r} residual against depth \
on a logarithmic axis, for `+U[ne({skip:t,mlp:o})].name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}\
: ${i} layers. Faint: the other three of attention alone, with skip connections, with MLPs, with both.`}function Ve({layers:e,
relative:r}){let t={rounding:"all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};
return`The ${g} tokens after ${ae(e)}, seen in the input’s principal plane: they ${t[J(r[e])]}.`}var A={top:10,bottom:42,left:46,right:112},de=430,Mt={relative:[-17,.4],absolute:[-17,8]};function We(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,p=u=>A.left+u/I*a,h=u=>{let k=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(u,1e-300)))),
x=(i[1]-k)/(i[1]-i[0]);return A.top+x*(n-A.top-A.bottom)},m=(u,k=0,x=u.length-1)=>{let v="";for(let b=k;b<=x;b++)v+=`${b>
k?"L":"M"}${p(b).toFixed(1)} ${h(u[b]).toFixed(1)}`;return v};function S(u){o=e.clientWidth,n=u>=980?440:u>=640?330:290,
l=null}function O(u){l=u,i=Mt[u],a=o-A.left-(o<de?14:A.right),e.replaceChildren(),t=te(e,o,n);let k=n-A.bottom,x=A.left+
a;if(u==="relative"){let d=h(G);N("rect",{x:A.left,y:d,width:a,height:k-d,class:"qkd-zone"},t)}s={floor:N("path",{class:"\
qkd-floor"},t)};for(let d=-16;d<=i[1];d+=4){let T=h(10**d);N("path",{d:`M${A.left} ${T}H${x}`,class:"qks-hair"},t),H(t,A.
left-7,T+4.5,d?`10${oe(d)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let d=0;d<=I;d+=o<500?6:4)H(t,p(d),k+17,`${d}`,
{class:"qks-mute","text-anchor":"middle"});H(t,A.left+a/2,k+36,"layers",{class:"qks-mute","text-anchor":"middle"}),s.others=
U.map(()=>N("path",{class:"qkd-faint"},t)),s.names=U.map(({name:d})=>H(t,0,0,d,{class:"qks-halo"}));let v=A.left+(o<de?.4:
.55)*a,b=(d,T,M)=>H(t,v,d,T,{class:`qks-halo ${M}`,"text-anchor":"middle"});u==="relative"&&b(h(_)-9,"rank collapse: bel\
ow 1 %","qks-bad"),b(k-6,"rounding errors","qks-mute"),s.rest=N("path",{class:"qkd-rest"},t),s.curve=N("path",{class:"qk\
d-curve"},t),s.knots=N("path",{class:"qkd-knots"},t),s.cursor=N("path",{class:"qkd-cursor"},t),s.handle=N("circle",{r:8,
class:"qkd-handle"},t)}function y(u,k){let x=n-A.bottom,v=o<de,b=u.map((M,L)=>({i:L,y:h(M[I])})).sort((M,L)=>M.y-L.y),d=16,
T=x+2;b.forEach((M,L)=>{M.y=Math.max(M.y,L?b[L-1].y+d:A.top+6)});for(let M=b.length-1;M>=0;M--)b[M].y=Math.min(b[M].y,M<
b.length-1?b[M+1].y-d:T);for(let{i:M,y:L}of b)C(s.names[M],{x:v?p(I)-4:p(I)+12,y:(L+4.5).toFixed(1),"text-anchor":v?"end":
"start",visibility:v&&M!==k?"hidden":"visible"}),s.names[M].setAttribute("class",`qks-halo ${M===k?"qks-bold":"qks-mute"}`)}
function P(u){u.measure!==l&&O(u.measure);let k=q=>u.measure==="relative"?q.relative:q.absolute,x=k(u),v=u.variants.map(
k),b=ne(u),{layers:d}=u,T=n-A.bottom;v.forEach((q,F)=>s.others[F].setAttribute("d",F===b?"":m(q))),y(v,b);let M=u.norms.
map(q=>u.measure==="relative"?_:_*q);s.floor.setAttribute("d",`${m(M)}L${p(I)} ${T}H${p(0)}Z`),s.curve.setAttribute("d",
m(x,0,d)),s.rest.setAttribute("d",m(x,d));let L="";for(let q=0;q<=d;q++)L+=`M${p(q).toFixed(1)} ${h(x[q]).toFixed(1)}h0`;
s.knots.setAttribute("d",L),s.cursor.setAttribute("d",`M${p(d)} ${A.top}V${T}`),C(s.handle,{cx:p(d).toFixed(1),cy:h(x[d]).
toFixed(1)}),e.setAttribute("aria-label",Be(u))}let j=u=>{let k=u.clientX-e.getBoundingClientRect().left;r(ie(Math.round(
(k-A.left)/a*I),0,I))};return ye(e,j,j),{resize:S,draw:P}}var _e=2.2,qt=4.5;function Ge(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=w("p",{class:"qkd-title"}),i=w("p",
{class:"qks-sub"}),l=w("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let p=[],h,m;function S(){m=Math.min(l.clientWidth,
300),l.replaceChildren();let y=te(l,m,m),P=m/2;N("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},y),N("pa\
th",{d:`M${P} 6V${m-6}M6 ${P}H${m-6}`,class:"qks-hair"},y),p=Array.from({length:g},()=>N("circle",{r:qt,class:"qkd-dot"},
y)),h=H(y,0,0,"first token",{class:"qks-halo"})}function O(y){let P=J(y.relative[y.layers]),j=m/2/t,u=m-8,k=o(y).map(([v,
b])=>[Math.max(8,Math.min(u,m/2+v*j)),Math.max(8,Math.min(u,m/2-b*j))]);k.forEach(([v,b],d)=>{C(p[d],{cx:v.toFixed(1),cy:b.
toFixed(1)}),p[d].setAttribute("class",`qkd-dot qkd-${P}${y.causal&&!d?" qkd-first":""}`)}),h.setAttribute("visibility",
y.causal?"visible":"hidden");let x=k[0][0]<m/2;C(h,{x:(k[0][0]+(x?9:-9)).toFixed(1),y:(k[0][1]-7).toFixed(1),"text-ancho\
r":x?"start":"end"}),D(s,r(y)),D(i,n(y)),l.setAttribute("aria-label",a(y))}return{resize:S,draw:O}}var Ke=e=>e/Math.sqrt(
g)||1;function Xe(e){return Ge(e,{reach:_e,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>fe(
r.plane,t[n],Ke(o[n])),describe:Ve})}function Ye(e){let r=({relative:t,layers:o})=>1/t[o];return Ge(e,{reach:_e,title:t=>J(
t.relative[t.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${R(r(t))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:t,states:o,absolute:n,layers:a})=>fe(t.plane,ue(o[a]),Ke(n[a])),describe:t=>J(
t.relative[t.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${R(r(t))} times.`})}var K={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Ze=[["Attention alone",{...K,layers:3}],["+ skip",{...K,skip:!0,layers:12}],
["+ MLP, no skip",{...K,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...K,norm:"after",layers:3}],["Large logits",{...K,size:16,
layers:4}],["Causal",{...K,causal:!0,layers:12}],["As built in practice",{...K,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:me}=Y.depthExplorer,Je=[["none","none"],["before","before"],["after","after"]];function Qe(e,r,t){let o=X(r,t);return e.
append(o),n=>Q(o,n)}function et(){let e={...ke("Stops of the story",vt),redraw:X("↻ New draw"),chart:E("qks-pane qkd-c\
hart"),step:he(),measures:E("qkd-measures"),tokens:E("qkd-plane"),magnified:E("qkd-plane"),sliders:E("qks-sliders"),sizeNote:w(
"p",{class:"qks-sub qkd-size-note"}),switches:ee("qks-chips","Parts of a layer"),options:E("qkd-options")},r=be("qks qkd",
"layers and what they leave of the tokens’ differences",E("qkd-grid",E("qkd-top",E("qks-headline",e.caption),e.chips,e.
live),E("qkd-planes",e.tokens,e.magnified),E("qkd-right",E("qks-header",e.measures,e.redraw),e.chart,e.step),E("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var vt=[`${g} tokens in ${c} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Z} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*G} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var tt=260,rt=["layers","skip","mlp","norm","causal","size","measure"];function $t(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(rt.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(U.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<G,headline:r}}
function Et({model:e,el:r}){let t=et(),{root:o}=t,n=Ae(e,rt),a,s,i,l,p={},h=0,m=Oe({model:e,el:r,root:o,live:t.live,refresh:T,
stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...Se(e,n,q)},told:()=>({...n,readings:p}),ended:()=>clearTimeout(
l)}),S=We(t.chart,f=>q({layers:f})),O=[Xe(t.tokens),Ye(t.magnified)],y=f=>f.map($=>[$,`${$}`]),P=ce({name:"Layers",unit:"\
how deep the stack is",min:0,max:I,step:1,ticks:y([0,4,8,12,16,20,24]),text:f=>`${f}`,say:ae,move:f=>q({layers:f})}),j=({
spread:f})=>`In the first layer, a query’s logits differ by about ${R(f)}.`,u=ce({name:"Size of the logits",unit:"fact\
or",min:Math.log(me[0]),max:Math.log(me[1]),step:.05,ticks:y([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${R(f)}`,say:(f,$)=>`${R(
f)} times. ${j($)}`,move:f=>q({size:Math.abs(f)<.02?1:Math.exp(f)})});t.sliders.append(P.element,u.element,t.sizeNote);let x=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,$])=>({name:f,show:Qe(t.switches,$,()=>q({[f]:!n[f]}))})),
v=le(t.options,"LayerNorm",Je,f=>q({norm:f})),b=[["relative","relative"],["absolute","absolute"]],d=le(t.measures,"Resid\
ual",b,f=>q({measure:f}));function T(f){f.draw&&(a=Ie(e.get("seed"))),(f.draw||f.numbers)&&(s=U.map($=>De(a,{...n,...$}))),
f.layout&&M(),L()}function M(){if(h=m.measure(),!(h<50))for(let f of[S,...O])f.resize(h)}function L(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:ze(a,n.size)};let f=ge(t.caption,He(i));if(p=$t(i,f),h>=50)for(let $ of[S,...O])
$.draw(i);P.draw(i.layers,i),u.draw(i.size,i),D(t.sizeNote,j(i));for(let{name:$,show:B}of x)B(n[$]);v(n.norm),d(n.measure),
D(t.step,Ue(i)),z.mark($=>qe(n,$)),m.report(f)}function q(f,$=!0){$&&clearTimeout(l);let B=Object.keys(f).some(nt=>!["la\
yers","measure"].includes(nt));Object.assign(n,f),m.request(B?{numbers:B}:{})}function F({layers:f,...$}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return q({...$,layers:f});q({...$,layers:0});let B=()=>{q({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(B,tt*Math.min(1,4/f)))};l=setTimeout(B,tt)}let z=Me(Ze,F);return t.chips.append(...z.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Le(e.get("seed")))),m.start("explorer",{readings:()=>p,view:()=>i,draw:()=>a})}
var kr={render:Et};export{kr as default};
