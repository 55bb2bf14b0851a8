var rt="http://www.w3.org/2000/svg";function C(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function w(e,r={},...t){
let o=C(document.createElement(e),r);return o.append(...t),o}var S=(e,...r)=>w("div",{class:e},...r);var me=(...e)=>w("p",{class:"qks-sub"},...e);function K(e,r,t={}){let o=w("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var J=(e,r)=>e.setAttribute("aria-pressed",String(r)),Q=(e,r,...t)=>w("div",{class:e,role:"group","aria-lab\
el":r},...t);function T(e,r,t){return t.appendChild(C(document.createElementNS(rt,e),r))}function ee(e,r,t){return T("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function z(e,r,t,o,n={}){let a=T("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function D(e,r){e.textContent!==r&&(e.textContent=r)}function he(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?w("span",{class:`qks-${n}`},o):o)),t}var nt=()=>w("div",{class:"qks-spoken","aria-live":"polite"});function ot(e){let r=w("summary",{},"How this figure is co\
mputed");return w("details",{class:"qks-notes"},r,...e.map(t=>w("p",{},t)))}var ge=(e,r)=>({caption:w("p",{class:"qks-ca\
ption"}),live:nt(),chips:Q("qks-chips",e),notes:ot(r)});function xe(e,r,...t){let o=`Explorable figure: ${r}`;return w("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function ke(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ae=(e,r,t)=>Math.max(r,Math.min(t,e));var st="⁰¹²³⁴⁵⁶⁷⁸⁹",ne=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>st[Number(r)]).join("");var ye=12;function at({name:e,unit:r,label:t=e,range:o,rail:n}){let a=w("input",{type:"range",...o,"aria-label":t}),s=w(
"output"),i=S("qks-ruler",n,a),p=w("div",{class:"qks-ticks","aria-hidden":"true"}),l=w("span",{},w("b",{},e)," ",w("smal\
l",{},r));return{element:S("qks-slider",S("qks-row",l,s),i),input:a,output:s,track:i,scale:p}}function ie({name:e,unit:r,
label:t,min:o,max:n,step:a,centred:s=!1,ticks:i,place:p=Number,text:l,say:g,move:m}){let O=w("i",{class:s?"qks-rail qks-\
centred":"qks-rail"}),{element:N,input:b,output:P,scale:F}=at({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:O});
for(let[f,x]of i??[]){let k=F.appendChild(w("span",{},x));k.style.left=`calc(${ye/2}px + ${(p(f)-o)/(n-o)} * (100% - ${ye}\
px))`}return i&&N.append(F),b.addEventListener("input",()=>m(Number(b.value))),{element:N,draw(f,x){b.value=String(p(f)),
b.setAttribute("aria-valuetext",g(f,x)),D(P,l(f,x))}}}function it(e,r,t){let o=r.map(([,n],a)=>K(n,()=>t(r[a][0])));return{row:Q("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>J(
a,r[s][0]===n))}}function ce(e,r,t,o){let{row:n,mark:a}=it(r,t,o);return e.append(S("qks-choice",w("span",{class:"qks-ch\
oice-name"},r),n)),a}function be(e,r){let t=e.map(([o,n])=>K(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>J(
t[a],o(n)))}}var we=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function Me(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function qe(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var ct=600,lt=120;var ve=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var $e=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Ae=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);ve(n,r[o])||t({[o]:n})}]));function Se({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:p}){let l=0,g=0,m,O;r.append(t);function N(k={}){
Object.assign(n,k),l||=requestAnimationFrame(b)}function b(){cancelAnimationFrame(l),l=0;let k=n;n={},a(k)}function P(){
return t.dataset.look=Me()?"dark":"light",g=t.clientWidth,g}function F(k){clearTimeout(m),m=setTimeout(()=>D(o,k),ct),O||=
setTimeout(f,lt)}function f(){O=void 0;for(let[k,v]of Object.entries(i()))ve(e.get(k),v)||e.set(k,v);e.save_changes()}function x(k,v){
let y=Object.entries(s),d=()=>N({layout:!0});for(let[$,j]of y)e.on(`change:${$}`,j);t.addEventListener("keydown",$=>$.stopPropagation());
let L=new ResizeObserver(()=>t.clientWidth!==g&&d());L.observe(t);let M=qe(d),q={redrawNow:b};for(let[$,j]of Object.entries(
v))Object.defineProperty(q,$,{get:j});return Object.assign(t,{[k]:q}),Object.assign(r,{[k]:q}),b(),()=>{for(let[$,j]of y)
e.off(`change:${$}`,j);p?.(),clearTimeout(m),clearTimeout(O),cancelAnimationFrame(l),L.disconnect(),M(),t.remove()}}return{
request:N,measure:P,report:F,start:x}}function pt(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ee(e){let r=pt(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Oe=e=>(e+1)%2**31;var X={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{
mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function V(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=ft(e,s,r,i,o);return a}function ft(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function B(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function dt(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function le(e,r,t){let o=dt(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var mt=(e,r)=>r>0?e/r:0;function Ne(e,r,t){
let o=B(e),n=B(le(e,r,t));return{norm:o,residual:n,relative:mt(n,o)}}function Te(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:h,width:c,hidden:Y,layers:I}=X.depthExplorer,ht=1e-5,W=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function Fe(e){let r=Ee(e),t=Float64Array.from({length:c},r),o=Float64Array.from({length:h*
c},(a,s)=>t[s%c]+r()),n=Array.from({length:I},()=>({q:te(r,c,c,1),k:te(r,c,c,1),v:te(r,c,c,1),w1:te(r,Y,c,2),w2:te(r,c,Y,
1)}));return{X:o,layers:n,plane:kt(o)}}function Ie(e,{q:r,k:t},o){let n=V(e,r,h,c,c),a=V(e,t,h,c,c);return V(n,a,h,c,h).
map(s=>s*o/Math.sqrt(c))}function Le(e,r,{size:t,causal:o}){let n=Ie(e,r,t),a=V(e,r.v,h,c,c),s=new Float64Array(h*c);for(let i=0;i<
h;i++){let p=o?i+1:h;Te(n,i*h,p);for(let l=0;l<p;l++)for(let g=0;g<c;g++)s[i*c+g]+=n[i*h+l]*a[l*c+g]}return s}function gt(e,{
w1:r,w2:t}){let o=V(e,r,h,c,Y).map(n=>Math.max(n,0));return V(o,t,h,Y,c)}function Pe(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=c){let o=e.subarray(t,t+c),n=o.reduce((s,i)=>s+i)/c,a=o.reduce((s,i)=>s+(i-n)**2,0)/c;for(let s=0;s<
c;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+ht)}return r}function xt(e,r,t){let{skip:o,mlp:n,norm:a}=t;for(let s of n?[Le,gt]:[Le]){
let i=s(a==="before"?Pe(e):e,r,t);o&&(i=i.map((p,l)=>p+e[l])),e=a==="after"?Pe(i):i}return e}var pe=e=>le(e,h,c);function je(e,r){
let t=[e.X];for(let n of e.layers)t.push(xt(t.at(-1),n,r));let o=t.map(n=>Ne(n,h,c));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function Re(e,r){let t=Ie(e.X,e.layers[0],r),o=0;for(let n=0;n<
h;n++){let a=t.subarray(n*h,(n+1)*h),s=a.reduce((i,p)=>i+p)/h;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(h*h))}function kt(e){
let r=pe(e),t=new Float64Array(c*c);for(let o=0;o<c;o++)for(let n=0;n<c;n++)for(let a=0;a<h;a++)t[o*c+n]+=r[a*c+o]*r[a*c+
n];return[0,1].map(()=>{let{vector:o,value:n}=yt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/c)]*o[s%c]),o})}function yt(e){
let r=e;for(let p=0;p<16;p++){let l=B(r),g=new Float64Array(c*c);for(let m=0;m<c;m++)for(let O=0;O<c;O++)for(let N=0;N<c;N++)
g[m*c+O]+=r[m*c+N]/l*(r[N*c+O]/l);r=g}let o=Array.from({length:c},(p,l)=>r.slice(l*c,(l+1)*c)).reduce((p,l)=>B(l)>B(p)?l:
p),n=B(o),a=Math.sign(o.reduce((p,l)=>Math.abs(l)>Math.abs(p)?l:p)),s=o.map(p=>a*p/n),i=0;for(let p=0;p<c;p++)for(let l=0;l<
c;l++)i+=s[p]*e[p*c+l]*s[l];return{vector:s,value:i}}function ue(e,r,t){return Array.from({length:h},(o,n)=>e.map(a=>a.reduce(
(s,i,p)=>s+i*r[n*c+p],0)/t))}var{relativeResidual:_}=X.collapse;function R(e){if(e===0)return"0";if(e>=.00995&&e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(
2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${ne(Number(t))}`}var De=e=>e>=.00995?`${(100*e).
toPrecision(2)}${" "}%`:R(e),se=e=>`${e}${" "}layer${e===1?"":"s"}`,H=[{name:"attention alone",skip:!1,mlp:!1},{name:"\
+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],re=({skip:e,mlp:r})=>H.findIndex(
t=>t.skip===e&&t.mlp===r),Z=e=>e<W?"rounding":e<_?"collapsed":"alive";function Ce({layers:e,relative:r}){let t=r[e],o=e?
`After ${se(e)} the ${h} tokens `:`Before the first layer the ${h} tokens `,n={rounding:[["agree to the "],["last digit",
"strong"],[": "],["rank collapse","bad"],["."]],collapsed:[["differ by "],[De(t),"strong"],[" of their size: "],["rank c\
ollapse","bad"],["."]],alive:[[e?"still differ by ":"differ by "],[De(t),"strong"],[" of their size."]]};return[[o],...n[Z(
t)]]}function ze({layers:e,relative:r,absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it \
left.";let n=o==="relative"?r:t,[a,s]=[n[e-1],n[e]];return r[e-1]<W?"Nothing is left but rounding errors.":`Layer ${e} t\
ook it from ${R(a)} to ${R(s)}.`}function He(e){let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:
e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(p=>`${R(s[p])} after ${p}`).join(", ");return`The ${r} residual against depth \
on a logarithmic axis, for `+H[re({skip:t,mlp:o})].name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}\
: ${i} layers. Faint: the other three of attention alone, with skip connections, with MLPs, with both.`}function Ue({layers:e,
relative:r}){let t={rounding:"all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};
return`The ${h} tokens after ${se(e)}, seen in the input’s principal plane: they ${t[Z(r[e])]}.`}var E={top:10,bottom:42,left:46,right:112},fe=430,bt={relative:[-17,.4],absolute:[-17,8]};function Be(e,r){e.setAttribute(
"role","img");let t,o,n,a,s=null,i,p,l=f=>E.left+f/I*a,g=f=>{let x=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(f,1e-300)))),
k=(i[1]-x)/(i[1]-i[0]);return E.top+k*(n-E.top-E.bottom)},m=(f,x=0,k=f.length-1)=>{let v="";for(let y=x;y<=k;y++)v+=`${y>
x?"L":"M"}${l(y).toFixed(1)} ${g(f[y]).toFixed(1)}`;return v};function O(f){o=e.clientWidth,n=f>=980?440:f>=640?330:290,
p=null}function N(f){p=f,i=bt[f],a=o-E.left-(o<fe?14:E.right),e.replaceChildren(),t=ee(e,o,n);let x=n-E.bottom,k=E.left+
a;if(f==="relative"){let d=g(_);T("rect",{x:E.left,y:d,width:a,height:x-d,class:"qkd-zone"},t)}s={floor:T("path",{class:"\
qkd-floor"},t)};for(let d=-16;d<=i[1];d+=4){let L=g(10**d);T("path",{d:`M${E.left} ${L}H${k}`,class:"qks-hair"},t),z(t,E.
left-7,L+4.5,d?`10${ne(d)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let d=0;d<=I;d+=o<500?6:4)z(t,l(d),x+17,`${d}`,
{class:"qks-mute","text-anchor":"middle"});z(t,E.left+a/2,x+36,"layers",{class:"qks-mute","text-anchor":"middle"}),s.others=
H.map(()=>T("path",{class:"qkd-faint"},t)),s.names=H.map(({name:d})=>z(t,0,0,d,{class:"qks-halo"}));let v=E.left+(o<fe?.4:
.55)*a,y=(d,L,M)=>z(t,v,d,L,{class:`qks-halo ${M}`,"text-anchor":"middle"});f==="relative"&&y(g(W)-9,"rank collapse: bel\
ow 1 %","qks-bad"),y(x-6,"rounding errors","qks-mute"),s.rest=T("path",{class:"qkd-rest"},t),s.curve=T("path",{class:"qk\
d-curve"},t),s.knots=T("path",{class:"qkd-knots"},t),s.cursor=T("path",{class:"qkd-cursor"},t),s.handle=T("circle",{r:8,
class:"qkd-handle"},t)}function b(f,x){let k=n-E.bottom,v=o<fe,y=f.map((M,q)=>({i:q,y:g(M[I])})).sort((M,q)=>M.y-q.y),d=16,
L=k+2;y.forEach((M,q)=>{M.y=Math.max(M.y,q?y[q-1].y+d:E.top+6)});for(let M=y.length-1;M>=0;M--)y[M].y=Math.min(y[M].y,M<
y.length-1?y[M+1].y-d:L);for(let{i:M,y:q}of y)C(s.names[M],{x:v?l(I)-4:l(I)+12,y:(q+4.5).toFixed(1),"text-anchor":v?"end":
"start",visibility:v&&M!==x?"hidden":"visible"}),s.names[M].setAttribute("class",`qks-halo ${M===x?"qks-bold":"qks-mute"}`)}
function P(f){f.measure!==p&&N(f.measure);let x=$=>f.measure==="relative"?$.relative:$.absolute,k=x(f),v=f.variants.map(
x),y=re(f),{layers:d}=f,L=n-E.bottom;v.forEach(($,j)=>s.others[j].setAttribute("d",j===y?"":m($))),b(v,y);let M=f.norms.
map($=>f.measure==="relative"?W:W*$);s.floor.setAttribute("d",`${m(M)}L${l(I)} ${L}H${l(0)}Z`),s.curve.setAttribute("d",
m(k,0,d)),s.rest.setAttribute("d",m(k,d));let q="";for(let $=0;$<=d;$++)q+=`M${l($).toFixed(1)} ${g(k[$]).toFixed(1)}h0`;
s.knots.setAttribute("d",q),s.cursor.setAttribute("d",`M${l(d)} ${E.top}V${L}`),C(s.handle,{cx:l(d).toFixed(1),cy:g(k[d]).
toFixed(1)}),e.setAttribute("aria-label",He(f))}let F=f=>{let x=f.clientX-e.getBoundingClientRect().left;r(ae(Math.round(
(x-E.left)/a*I),0,I))};return ke(e,F,F),{resize:O,draw:P}}var Ve=2.2,wt=4.5;function We(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=w("p",{class:"qkd-title"}),i=w("p",
{class:"qks-sub"}),p=w("div",{class:"qks-pane",role:"img"});e.append(s,p,i);let l=[],g,m;function O(){m=Math.min(p.clientWidth,
300),p.replaceChildren();let b=ee(p,m,m),P=m/2;T("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},b),T("pa\
th",{d:`M${P} 6V${m-6}M6 ${P}H${m-6}`,class:"qks-hair"},b),l=Array.from({length:h},()=>T("circle",{r:wt,class:"qkd-dot"},
b)),g=z(b,0,0,"first token",{class:"qks-halo"})}function N(b){let P=Z(b.relative[b.layers]),F=m/2/t,f=m-8,x=o(b).map(([v,
y])=>[Math.max(8,Math.min(f,m/2+v*F)),Math.max(8,Math.min(f,m/2-y*F))]);x.forEach(([v,y],d)=>{C(l[d],{cx:v.toFixed(1),cy:y.
toFixed(1)}),l[d].setAttribute("class",`qkd-dot qkd-${P}${b.causal&&!d?" qkd-first":""}`)}),g.setAttribute("visibility",
b.causal?"visible":"hidden");let k=x[0][0]<m/2;C(g,{x:(x[0][0]+(k?9:-9)).toFixed(1),y:(x[0][1]-7).toFixed(1),"text-ancho\
r":k?"start":"end"}),D(s,r(b)),D(i,n(b)),p.setAttribute("aria-label",a(b))}return{resize:O,draw:N}}var _e=e=>e/Math.sqrt(
h)||1;function Ge(e){return We(e,{reach:Ve,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>ue(
r.plane,t[n],_e(o[n])),describe:Ue})}function Ke(e){let r=({relative:t,layers:o})=>1/t[o];return We(e,{reach:Ve,title:t=>Z(
t.relative[t.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${R(r(t))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:t,states:o,absolute:n,layers:a})=>ue(t.plane,pe(o[a]),_e(n[a])),describe:t=>Z(
t.relative[t.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${R(r(t))} times.`})}var G={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Xe=[["Attention alone",{...G,layers:3}],["+ skip",{...G,skip:!0,layers:12}],
["+ MLP, no skip",{...G,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...G,norm:"after",layers:3}],["Large logits",{...G,size:16,
layers:4}],["Causal",{...G,causal:!0,layers:12}],["As built in practice",{...G,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:de}=X.depthExplorer,Ye=["none","before","after"].map(e=>[e,e]);function Ze(e,r,t){let o=K(r,t);return e.append(o),
n=>J(o,n)}function Je(){let e={...ge("Stops of the story",Mt),redraw:K("↻ New draw"),chart:S("qks-pane qkd-chart"),step:me(),
measures:S("qkd-measures"),tokens:S("qkd-plane"),magnified:S("qkd-plane"),sliders:S("qks-sliders"),switches:Q("qks-chips",
"Parts of a layer"),options:S("qkd-options")},r=xe("qks qkd","layers and what they leave of the tokens’ differences",S(
"qkd-grid",S("qkd-top",S("qks-headline",e.caption),e.chips,e.live),S("qkd-planes",e.tokens,e.magnified),S("qkd-right",S(
"qks-header",e.measures,e.redraw),e.chart,e.step),S("qkd-controls",e.switches,e.options),e.sliders,e.notes));return{...e,
root:r}}var Mt=[`${h} tokens in ${c} dimensions: a common part plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Y} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*_} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var Qe=260,et=["layers","skip","mlp","norm","causal","size","measure"];function qt(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(et.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(H.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<_,headline:r}}
function vt({model:e,el:r}){let t=Je(),{root:o}=t,n=$e(e,et),a=null,s=null,i=null,p={},l=0,g=0,m=Se({model:e,el:r,root:o,
live:t.live,refresh:d,stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...Ae(e,n,q)},told:()=>({...n,readings:p}),
ended:()=>clearTimeout(l)}),O=Be(t.chart,u=>q({layers:u})),N=[Ge(t.tokens),Ke(t.magnified)],b=u=>u.map(A=>[A,`${A}`]),P=ie(
{name:"Layers",unit:"how deep the stack is",min:0,max:I,step:1,ticks:b([0,4,8,12,16,20,24]),text:u=>`${u}`,say:se,move:u=>q(
{layers:u})}),F=({spread:u})=>`In the first layer, a query’s logits differ by about ${R(u)}.`,f=ie({name:"Size of the \
logits",unit:"factor",min:Math.log(de[0]),max:Math.log(de[1]),step:.01,ticks:b([.1,.3,1,3,10,30]),place:Math.log,text:u=>`\
× ${R(u)}`,say:(u,A)=>`${R(u)} times. ${F(A)}`,move:u=>q({size:Math.abs(u)<.03?1:Math.exp(u)})});t.sliders.append(P.element,
f.element);let x=[["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([u,A])=>[u,Ze(t.switches,A,()=>q({[u]:!n[u]}))]),
k=ce(t.options,"LayerNorm",Ye,u=>q({norm:u})),v=["relative","absolute"].map(u=>[u,u]),y=ce(t.measures,"Residual",v,u=>q(
{measure:u}));function d(u){u.draw&&(a=Fe(e.get("seed"))),(u.draw||u.numbers)&&(s=H.map(A=>je(a,{...n,...A}))),u.layout&&
L(),M()}function L(){if(g=m.measure(),!(g<50))for(let u of[O,...N])u.resize(g)}function M(){i={...n,...s[re(n)],variants:s,
draw:a,seed:e.get("seed"),spread:Re(a,n.size)};let u=he(t.caption,Ce(i));if(p=qt(i,u),g>=50)for(let A of[O,...N])A.draw(
i);P.draw(i.layers,i),f.draw(i.size,i),D(t.sizeNote,F(i));for(let[A,U]of x)U(n[A]);k(n.norm),y(n.measure),D(t.step,ze(i)),
j.mark(A=>we(n,A)),m.report(u)}function q(u,A=!0){A&&clearTimeout(l);let U=Object.keys(u).some(tt=>!["layers","measure"].
includes(tt));Object.assign(n,u),m.request(U?{numbers:U}:{})}function $({layers:u,...A}){if(matchMedia("(prefers-reduced\
-motion: reduce)").matches)return q({...A,layers:u});q({...A,layers:0});let U=()=>{q({layers:n.layers+1},!1),n.layers<u&&
(l=setTimeout(U,Qe*Math.min(1,4/u)))};l=setTimeout(U,Qe)}let j=be(Xe,$);return t.chips.append(...j.buttons),t.sizeNote=t.
sliders.appendChild(w("p",{class:"qks-sub qkd-size-note"})),t.redraw.addEventListener("click",()=>e.set("seed",Oe(e.get(
"seed")))),m.start("explorer",{readings:()=>p,view:()=>i,draw:()=>a})}var gr={render:vt};export{gr as default};
