var ot="http://www.w3.org/2000/svg";function z(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function M(e,r={},...t){
let o=z(document.createElement(e),r);return o.append(...t),o}var A=(e,...r)=>M("div",{class:e},...r);var he=(...e)=>M("p",{class:"qks-sub"},...e);function K(e,r,t={}){let o=M("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var J=(e,r)=>e.setAttribute("aria-pressed",String(r)),Q=(e,r,...t)=>M("div",{class:e,role:"group","aria-lab\
el":r},...t);function T(e,r,t){return t.appendChild(z(document.createElementNS(ot,e),r))}function ee(e,r,t){return T("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function C(e,r,t,o,n={}){let a=T("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function D(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?M("span",{class:`qks-${n}`},o):o)),t}var xe=(e={})=>M("output",{...e,"aria-live":"\
off"});var st=()=>M("div",{class:"qks-spoken","aria-live":"polite"});function at(e){let r=M("summary",{},"How this figure is co\
mputed");return M("details",{class:"qks-notes"},r,...e.map(t=>M("p",{},t)))}var ke=(e,r)=>({caption:M("p",{class:"qks-ca\
ption"}),live:st(),chips:Q("qks-chips",e),notes:at(r)});function be(e,r,...t){let o=`Explorable figure: ${r}`;return M("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function ye(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ae=(e,r,t)=>Math.max(r,Math.min(t,e));var it="⁰¹²³⁴⁵⁶⁷⁸⁹",ne=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>it[Number(r)]).join("");var we=12;function ct({name:e,unit:r,label:t=e,range:o,rail:n}){let a=M("input",{type:"range",...o,"aria-label":t}),s=xe(),
i=A("qks-ruler",n,a),l=M("div",{class:"qks-ticks","aria-hidden":"true"}),p=M("span",{},M("b",{},e)," ",M("small",{},r));
return{element:A("qks-slider",A("qks-row",p,s),i),input:a,output:s,track:i,scale:l}}function ie({name:e,unit:r,label:t,min:o,
max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:p,say:h,move:m}){let E=M("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:O,input:w,output:P,scale:F}=ct({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:E});for(let[u,k]of i??
[]){let x=F.appendChild(M("span",{},k));x.style.left=`calc(${we/2}px + ${(l(u)-o)/(n-o)} * (100% - ${we}px))`}return i&&
O.append(F),w.addEventListener("input",()=>m(Number(w.value))),{element:O,draw(u,k){w.value=String(l(u)),w.setAttribute(
"aria-valuetext",h(u,k)),D(P,p(u,k))}}}function lt(e,r,t){let o=r.map(([,n],a)=>K(n,()=>t(r[a][0])));return{row:Q("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>J(
a,r[s][0]===n))}}function ce(e,r,t,o){let{row:n,mark:a}=lt(r,t,o);return e.append(A("qks-choice",M("span",{class:"qks-ch\
oice-name"},r),n)),a}function Me(e,r){let t=e.map(([o,n])=>K(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>J(
t[a],o(n)))}}var qe=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function ve(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function $e(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var pt=600,ut=120;var Ae=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Se=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Ee=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);Ae(n,r[o])||t({[o]:n})}]));function Oe({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let p=0,h=0,m,E;r.append(t);function O(x={}){
Object.assign(n,x),p||=requestAnimationFrame(w)}function w(){cancelAnimationFrame(p),p=0;let x=n;n={},a(x)}function P(){
return t.dataset.look=ve()?"dark":"light",h=t.clientWidth,h}function F(x){clearTimeout(m),m=setTimeout(()=>D(o,x),pt),E||=
setTimeout(u,ut)}function u(){E=void 0;for(let[x,v]of Object.entries(i()))Ae(e.get(x),v)||e.set(x,v);e.save_changes()}function k(x,v){
let y=Object.entries(s),d=()=>O({layout:!0});for(let[b,R]of y)e.on(`change:${b}`,R);t.addEventListener("keydown",b=>b.stopPropagation());
let L=new ResizeObserver(()=>t.clientWidth!==h&&d());L.observe(t);let q=$e(d),N={redrawNow:w};for(let[b,R]of Object.entries(
v))Object.defineProperty(N,b,{get:R});return Object.assign(t,{[x]:N}),Object.assign(r,{[x]:N}),w(),()=>{for(let[b,R]of y)
e.off(`change:${b}`,R);l?.(),clearTimeout(m),clearTimeout(E),cancelAnimationFrame(p),L.disconnect(),q(),t.remove()}}return{
request:O,measure:P,report:F,start:k}}function ft(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ne(e){let r=ft(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Te=e=>(e+1)%2**31;var X={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{
mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function V(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=mt(e,s,r,i,o);return a}function mt(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function B(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function ht(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function le(e,r,t){let o=ht(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var gt=(e,r)=>r>0?e/r:0;function Le(e,r,t){
let o=B(e),n=B(le(e,r,t));return{norm:o,residual:n,relative:gt(n,o)}}function Pe(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:g,width:c,hidden:Y,layers:I}=X.depthExplorer,xt=1e-5,W=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function je(e){let r=Ne(e),t=Float64Array.from({length:c},r),o=Float64Array.from({length:g*
c},(a,s)=>t[s%c]+r()),n=Array.from({length:I},()=>({q:te(r,c,c,1),k:te(r,c,c,1),v:te(r,c,c,1),w1:te(r,Y,c,2),w2:te(r,c,Y,
1)}));return{X:o,layers:n,plane:yt(o)}}function Re(e,{q:r,k:t},o){let n=V(e,r,g,c,c),a=V(e,t,g,c,c);return V(n,a,g,c,g).
map(s=>s*o/Math.sqrt(c))}function Fe(e,r,{size:t,causal:o}){let n=Re(e,r,t),a=V(e,r.v,g,c,c),s=new Float64Array(g*c);for(let i=0;i<
g;i++){let l=o?i+1:g;Pe(n,i*g,l);for(let p=0;p<l;p++)for(let h=0;h<c;h++)s[i*c+h]+=n[i*g+p]*a[p*c+h]}return s}function kt(e,{
w1:r,w2:t}){let o=V(e,r,g,c,Y).map(n=>Math.max(n,0));return V(o,t,g,Y,c)}function Ie(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=c){let o=e.subarray(t,t+c),n=o.reduce((s,i)=>s+i)/c,a=o.reduce((s,i)=>s+(i-n)**2,0)/c;for(let s=0;s<
c;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+xt)}return r}function bt(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[Fe,kt]:[Fe];for(let i of s){
let l=i(a==="before"?Ie(e):e,r,t);o&&(l=l.map((p,h)=>p+e[h])),e=a==="after"?Ie(l):l}return e}var pe=e=>le(e,g,c);function De(e,r){
let t=[e.X];for(let n of e.layers)t.push(bt(t.at(-1),n,r));let o=t.map(n=>Le(n,g,c));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function ze(e,r){let t=Re(e.X,e.layers[0],r),o=0;for(let n=0;n<
g;n++){let a=t.subarray(n*g,(n+1)*g),s=a.reduce((i,l)=>i+l)/g;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(g*g))}function yt(e){
let r=pe(e),t=new Float64Array(c*c);for(let o=0;o<c;o++)for(let n=0;n<c;n++)for(let a=0;a<g;a++)t[o*c+n]+=r[a*c+o]*r[a*c+
n];return[0,1].map(()=>{let{vector:o,value:n}=wt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/c)]*o[s%c]),o})}function wt(e){
let r=e;for(let l=0;l<16;l++){let p=B(r),h=new Float64Array(c*c);for(let m=0;m<c;m++)for(let E=0;E<c;E++)for(let O=0;O<c;O++)
h[m*c+E]+=r[m*c+O]/p*(r[O*c+E]/p);r=h}let o=Array.from({length:c},(l,p)=>r.slice(p*c,(p+1)*c)).reduce((l,p)=>B(p)>B(l)?p:
l),n=B(o),a=Math.sign(o.reduce((l,p)=>Math.abs(p)>Math.abs(l)?p:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<c;l++)for(let p=0;p<
c;p++)i+=s[l]*e[l*c+p]*s[p];return{vector:s,value:i}}function ue(e,r,t){return Array.from({length:g},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*c+l],0)/t))}var{relativeResidual:_}=X.collapse;function j(e){if(e===0)return"0";if(e>=.00995&&e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(
2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${ne(Number(t))}`}var Ce=e=>e>=.00995?`${(100*e).
toPrecision(2)}${" "}%`:j(e),se=e=>`${e}${" "}layer${e===1?"":"s"}`,H=[{name:"attention alone",skip:!1,mlp:!1},{name:"\
+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],re=({skip:e,mlp:r})=>H.findIndex(
t=>t.skip===e&&t.mlp===r),Z=e=>e<W?"rounding":e<_?"collapsed":"alive";function He({layers:e,relative:r}){let t=r[e],o=e?
`After ${se(e)} the ${g} tokens `:`Before the first layer the ${g} tokens `,n={rounding:[["agree to the "],["last digit",
"strong"],[": "],["rank collapse","bad"],["."]],collapsed:[["differ by "],[Ce(t),"strong"],[" of their size: "],["rank c\
ollapse","bad"],["."]],alive:[[e?"still differ by ":"differ by "],[Ce(t),"strong"],[" of their size."]]};return[[o],...n[Z(
t)]]}function Ue({layers:e,relative:r,absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it \
left.";let n=o==="relative"?r:t,[a,s]=[n[e-1],n[e]];return r[e-1]<W?"Nothing is left but rounding errors.":`Layer ${e} t\
ook it from ${j(a)} to ${j(s)}.`}function Be(e){let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:
e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${j(s[l])} after ${l}`).join(", ");return`The ${r} residual against depth \
on a logarithmic axis, for `+H[re({skip:t,mlp:o})].name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}\
: ${i} layers. Faint: the other three of attention alone, with skip connections, with MLPs, with both.`}function Ve({layers:e,
relative:r}){let t={rounding:"all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};
return`The ${g} tokens after ${se(e)}, seen in the input’s principal plane: they ${t[Z(r[e])]}.`}var S={top:10,bottom:42,left:46,right:112},fe=430,Mt={relative:[-17,.4],absolute:[-17,8]};function We(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,p=u=>S.left+u/I*a,h=u=>{let k=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(u,1e-300)))),
x=(i[1]-k)/(i[1]-i[0]);return S.top+x*(n-S.top-S.bottom)},m=(u,k=0,x=u.length-1)=>{let v="";for(let y=k;y<=x;y++)v+=`${y>
k?"L":"M"}${p(y).toFixed(1)} ${h(u[y]).toFixed(1)}`;return v};function E(u){o=e.clientWidth,n=u>=980?440:u>=640?330:290,
l=null}function O(u){l=u,i=Mt[u],a=o-S.left-(o<fe?14:S.right),e.replaceChildren(),t=ee(e,o,n);let k=n-S.bottom,x=S.left+
a;if(u==="relative"){let d=h(_);T("rect",{x:S.left,y:d,width:a,height:k-d,class:"qkd-zone"},t)}s={floor:T("path",{class:"\
qkd-floor"},t)};for(let d=-16;d<=i[1];d+=4){let L=h(10**d);T("path",{d:`M${S.left} ${L}H${x}`,class:"qks-hair"},t),C(t,S.
left-7,L+4.5,d?`10${ne(d)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let d=0;d<=I;d+=o<500?6:4)C(t,p(d),k+17,`${d}`,
{class:"qks-mute","text-anchor":"middle"});C(t,S.left+a/2,k+36,"layers",{class:"qks-mute","text-anchor":"middle"}),s.others=
H.map(()=>T("path",{class:"qkd-faint"},t)),s.names=H.map(({name:d})=>C(t,0,0,d,{class:"qks-halo"}));let v=S.left+(o<fe?.4:
.55)*a,y=(d,L,q)=>C(t,v,d,L,{class:`qks-halo ${q}`,"text-anchor":"middle"});u==="relative"&&y(h(W)-9,"rank collapse: bel\
ow 1 %","qks-bad"),y(k-6,"rounding errors","qks-mute"),s.rest=T("path",{class:"qkd-rest"},t),s.curve=T("path",{class:"qk\
d-curve"},t),s.knots=T("path",{class:"qkd-knots"},t),s.cursor=T("path",{class:"qkd-cursor"},t),s.handle=T("circle",{r:8,
class:"qkd-handle"},t)}function w(u,k){let x=n-S.bottom,v=o<fe,y=u.map((q,N)=>({i:N,y:h(q[I])})).sort((q,N)=>q.y-N.y),d=16,
L=x+2;y.forEach((q,N)=>{q.y=Math.max(q.y,N?y[N-1].y+d:S.top+6)});for(let q=y.length-1;q>=0;q--)y[q].y=Math.min(y[q].y,q<
y.length-1?y[q+1].y-d:L);for(let{i:q,y:N}of y)z(s.names[q],{x:v?p(I)-4:p(I)+12,y:(N+4.5).toFixed(1),"text-anchor":v?"end":
"start",visibility:v&&q!==k?"hidden":"visible"}),s.names[q].setAttribute("class",`qks-halo ${q===k?"qks-bold":"qks-mute"}`)}
function P(u){u.measure!==l&&O(u.measure);let k=b=>u.measure==="relative"?b.relative:b.absolute,x=k(u),v=u.variants.map(
k),y=re(u),{layers:d}=u,L=n-S.bottom;v.forEach((b,R)=>s.others[R].setAttribute("d",R===y?"":m(b))),w(v,y);let q=u.norms.
map(b=>u.measure==="relative"?W:W*b);s.floor.setAttribute("d",`${m(q)}L${p(I)} ${L}H${p(0)}Z`),s.curve.setAttribute("d",
m(x,0,d)),s.rest.setAttribute("d",m(x,d));let N="";for(let b=0;b<=d;b++)N+=`M${p(b).toFixed(1)} ${h(x[b]).toFixed(1)}h0`;
s.knots.setAttribute("d",N),s.cursor.setAttribute("d",`M${p(d)} ${S.top}V${L}`),z(s.handle,{cx:p(d).toFixed(1),cy:h(x[d]).
toFixed(1)}),e.setAttribute("aria-label",Be(u))}let F=u=>{let k=u.clientX-e.getBoundingClientRect().left;r(ae(Math.round(
(k-S.left)/a*I),0,I))};return ye(e,F,F),{resize:E,draw:P}}var _e=2.2,qt=4.5;function Ge(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=M("p",{class:"qkd-title"}),i=M("p",
{class:"qks-sub"}),l=M("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let p=[],h,m;function E(){m=Math.min(l.clientWidth,
300),l.replaceChildren();let w=ee(l,m,m),P=m/2;T("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},w),T("pa\
th",{d:`M${P} 6V${m-6}M6 ${P}H${m-6}`,class:"qks-hair"},w),p=Array.from({length:g},()=>T("circle",{r:qt,class:"qkd-dot"},
w)),h=C(w,0,0,"first token",{class:"qks-halo"})}function O(w){let P=Z(w.relative[w.layers]),F=m/2/t,u=m-8,k=o(w).map(([v,
y])=>[Math.max(8,Math.min(u,m/2+v*F)),Math.max(8,Math.min(u,m/2-y*F))]);k.forEach(([v,y],d)=>{z(p[d],{cx:v.toFixed(1),cy:y.
toFixed(1)}),p[d].setAttribute("class",`qkd-dot qkd-${P}${w.causal&&!d?" qkd-first":""}`)}),h.setAttribute("visibility",
w.causal?"visible":"hidden");let x=k[0][0]<m/2;z(h,{x:(k[0][0]+(x?9:-9)).toFixed(1),y:(k[0][1]-7).toFixed(1),"text-ancho\
r":x?"start":"end"}),D(s,r(w)),D(i,n(w)),l.setAttribute("aria-label",a(w))}return{resize:E,draw:O}}var Ke=e=>e/Math.sqrt(
g)||1;function Xe(e){return Ge(e,{reach:_e,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>ue(
r.plane,t[n],Ke(o[n])),describe:Ve})}function Ye(e){let r=({relative:t,layers:o})=>1/t[o];return Ge(e,{reach:_e,title:t=>Z(
t.relative[t.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${j(r(t))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:t,states:o,absolute:n,layers:a})=>ue(t.plane,pe(o[a]),Ke(n[a])),describe:t=>Z(
t.relative[t.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${j(r(t))} times.`})}var G={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Ze=[["Attention alone",{...G,layers:3}],["+ skip",{...G,skip:!0,layers:12}],
["+ MLP, no skip",{...G,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...G,norm:"after",layers:3}],["Large logits",{...G,size:16,
layers:4}],["Causal",{...G,causal:!0,layers:12}],["As built in practice",{...G,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:de}=X.depthExplorer,Je=[["none","none"],["before","before"],["after","after"]];function Qe(e,r,t){let o=K(r,t);return e.
append(o),n=>J(o,n)}function et(){let e={...ke("Stops of the story",vt),redraw:K("↻ New draw"),chart:A("qks-pane qkd-c\
hart"),step:he(),measures:A("qkd-measures"),tokens:A("qkd-plane"),magnified:A("qkd-plane"),sliders:A("qks-sliders"),sizeNote:M(
"p",{class:"qks-sub qkd-size-note"}),switches:Q("qks-chips","Parts of a layer"),options:A("qkd-options")},r=be("qks qkd",
"layers and what they leave of the tokens’ differences",A("qkd-grid",A("qkd-top",A("qks-headline",e.caption),e.chips,e.
live),A("qkd-planes",e.tokens,e.magnified),A("qkd-right",A("qks-header",e.measures,e.redraw),e.chart,e.step),A("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var vt=[`${g} tokens in ${c} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Y} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*_} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var tt=260,rt=["layers","skip","mlp","norm","causal","size","measure"];function $t(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(rt.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(H.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<_,headline:r}}
function At({model:e,el:r}){let t=et(),{root:o}=t,n=Se(e,rt),a,s,i,l,p={},h=0,m=Oe({model:e,el:r,root:o,live:t.live,refresh:L,
stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...Ee(e,n,b)},told:()=>({...n,readings:p}),ended:()=>clearTimeout(
l)}),E=We(t.chart,f=>b({layers:f})),O=[Xe(t.tokens),Ye(t.magnified)],w=f=>f.map($=>[$,`${$}`]),P=ie({name:"Layers",unit:"\
how deep the stack is",min:0,max:I,step:1,ticks:w([0,4,8,12,16,20,24]),text:f=>`${f}`,say:se,move:f=>b({layers:f})}),F=({
spread:f})=>`In the first layer, a query’s logits differ by about ${j(f)}.`,u=ie({name:"Size of the logits",unit:"fact\
or",min:Math.log(de[0]),max:Math.log(de[1]),step:.05,ticks:w([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${j(f)}`,say:(f,$)=>`${j(
f)} times. ${F($)}`,move:f=>b({size:Math.abs(f)<.02?1:Math.exp(f)})});t.sliders.append(P.element,u.element,t.sizeNote);let x=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,$])=>({name:f,show:Qe(t.switches,$,()=>b({[f]:!n[f]}))})),
v=ce(t.options,"LayerNorm",Je,f=>b({norm:f})),y=[["relative","relative"],["absolute","absolute"]],d=ce(t.measures,"Resid\
ual",y,f=>b({measure:f}));function L(f){f.draw&&(a=je(e.get("seed"))),(f.draw||f.numbers)&&(s=H.map($=>De(a,{...n,...$}))),
f.layout&&q(),N()}function q(){if(h=m.measure(),!(h<50))for(let f of[E,...O])f.resize(h)}function N(){i={...n,...s[re(n)],
variants:s,draw:a,seed:e.get("seed"),spread:ze(a,n.size)};let f=ge(t.caption,He(i));if(p=$t(i,f),h>=50)for(let $ of[E,...O])
$.draw(i);P.draw(i.layers,i),u.draw(i.size,i),D(t.sizeNote,F(i));for(let{name:$,show:U}of x)U(n[$]);v(n.norm),d(n.measure),
D(t.step,Ue(i)),me.mark($=>qe(n,$)),m.report(f)}function b(f,$=!0){$&&clearTimeout(l);let U=Object.keys(f).some(nt=>!["l\
ayers","measure"].includes(nt));Object.assign(n,f),m.request(U?{numbers:U}:{})}function R({layers:f,...$}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return b({...$,layers:f});b({...$,layers:0});let U=()=>{b({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(U,tt*Math.min(1,4/f)))};l=setTimeout(U,tt)}let me=Me(Ze,R);return t.chips.append(...me.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Te(e.get("seed")))),m.start("explorer",{readings:()=>p,view:()=>i,draw:()=>a})}
var kr={render:At};export{kr as default};
