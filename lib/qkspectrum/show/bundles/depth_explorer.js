var Ge="http://www.w3.org/2000/svg";function D(e,r){for(let[t,n]of Object.entries(r))n!=null&&n!==!1&&e.setAttribute(t,n);
return e}function $(e,r={},...t){let n=D(document.createElement(e),r);return n.append(...t),n}var w=(e,...r)=>$("div",{class:e},
...r),pe=(...e)=>$("p",{class:"qks-sub"},...e);function U(e,r,t={}){let n=$("button",{type:"button",...t},e);return r&&n.
addEventListener("click",r),n}var Q=(e,r,...t)=>$("div",{class:e,role:"group","aria-label":r},...t),de=(e,r)=>$("span",{},
$("b",{},e)," ",$("small",{},r));function S(e,r,t){return t.appendChild(D(document.createElementNS(Ge,e),r))}function ee(e,r,t){
return S("svg",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function C(e,r,t,n,s={}){let i=S("text",
{x:r,y:t,...s},e);return i.textContent=n,i}function I(e,r){e.textContent!==r&&(e.textContent=r)}function fe(e,r){let t=r.
map(([n])=>n).join("");return t!==e.textContent&&e.replaceChildren(...r.map(([n,s])=>s?$("span",{class:`qks-${s}`},n):n)),
t}function me(){let e=w("qks-spoken");return e.setAttribute("aria-live","polite"),e}function he(e){let r=$("summary",{},"H\
ow this figure is computed");return $("details",{class:"qks-notes"},r,...e.map(t=>$("p",{},t)))}function ke(e,r,...t){let n=`\
Explorable figure: ${r}`;return $("section",{class:e,"aria-label":n,"data-lm-suppress-shortcuts":"true"},...t)}function ge(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function be(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])t.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var Xe=600,Ke=120;var xe=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var ye=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),qe=(e,r,t)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>xe(
e.get(n),r[n])||t({[n]:e.get(n)})]));function Me({model:e,el:r,root:t,live:n,stale:s,refresh:i,listeners:o,told:a,ended:u}){let p=0,q=0,m=0,g=0;r.append(t);function v(h={}){
Object.assign(s,h),p||=requestAnimationFrame(M)}function M(){cancelAnimationFrame(p),p=0;let h=s;s={},i(h)}function E(){
return t.dataset.look=ge()?"dark":"light",q=t.clientWidth}function F(h){clearTimeout(m),m=setTimeout(()=>I(n,h),Xe),g||=
setTimeout(z,Ke)}function z(){g=0;for(let[h,A]of Object.entries(a()))xe(e.get(h),A)||e.set(h,A);e.save_changes()}function d(h,A){
let T=Object.entries(o),b=()=>v({layout:!0});for(let[l,k]of T)e.on(`change:${l}`,k);t.addEventListener("keydown",l=>l.stopPropagation());
let f=new ResizeObserver(()=>t.clientWidth!==q&&b());f.observe(t);let O=be(b),x={redrawNow:M};for(let[l,k]of Object.entries(
A))Object.defineProperty(x,l,{get:k});return t[h]=r[h]=x,M(),()=>{for(let[l,k]of T)e.off(`change:${l}`,k);u?.(),clearTimeout(
m),clearTimeout(g),cancelAnimationFrame(p),f.disconnect(),O(),t.remove()}}return{request:v,measure:E,report:F,start:d}}var Ye="⁰¹²³⁴⁵⁶⁷⁸⁹",te=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>Ye[r]).join("");function Ze(e){let r=a=>(a=Math.imul(a^a>>>16,569420461),a=Math.imul(a^a>>>15,1935289751),a^a>>>15),t=r(e+1779033703),n=r(
t+1013904242),s=r(n+1541459225),i=1,o=()=>{let a=t+n+i|0;return i=i+1|0,t=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+a|0,a>>>
0};for(let a=0;a<20;a++)o();return()=>((o()>>>5)*67108864+(o()>>>6))/9007199254740992}function $e(e){let r=Ze(e),t=NaN;return()=>{
if(t===t){let i=t;return t=NaN,i}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return t=n*Math.sin(s),n*Math.cos(s)}}var y=24,c=8,X=2*c,L=24,Je=1e-5,_=1e-15;function Y(e,r,t,n){let s=Math.sqrt(n/t);return Float64Array.from({length:r*t},()=>s*
e())}function Te(e){let r=$e(e),t=Float64Array.from({length:c},r),n=Float64Array.from({length:y*c},(i,o)=>t[o%c]+r()),s=Array.
from({length:L},()=>({q:Y(r,c,c,1),k:Y(r,c,c,1),v:Y(r,c,c,1),w1:Y(r,X,c,2),w2:Y(r,c,X,1)}));return{X:n,layers:s,plane:rt(
n)}}function G(e,r,t,n){let s=new Float64Array(y*t);for(let i=0;i<y;i++)for(let o=0;o<t;o++){let a=0;for(let u=0;u<n;u++)
a+=e[i*n+u]*r[o*n+u];s[i*t+o]=a}return s}function we(e,{q:r,k:t},n){let s=G(e,r,c,c),i=G(e,t,c,c);return G(s,i,y,c).map(
o=>o*n/Math.sqrt(c))}function ve(e,r,{size:t,causal:n}){let s=we(e,r,t),i=G(e,r.v,c,c),o=new Float64Array(y*c);for(let a=0;a<
y;a++){let u=n?a+1:y,p=s.subarray(a*y,a*y+u),q=p.reduce((g,v)=>Math.max(g,v)),m=0;for(let g=0;g<u;g++)m+=p[g]=Math.exp(p[g]-
q);for(let g=0;g<u;g++)for(let v=0;v<c;v++)o[a*c+v]+=p[g]/m*i[g*c+v]}return o}var Qe=(e,{w1:r,w2:t})=>G(G(e,r,X,c).map(n=>Math.
max(n,0)),t,c,X);function Ae(e){let r=new Float64Array(e.length);for(let t=0;t<e.length;t+=c){let n=e.subarray(t,t+c),s=n.
reduce((o,a)=>o+a)/c,i=n.reduce((o,a)=>o+(a-s)**2,0)/c;for(let o=0;o<c;o++)r[t+o]=(n[o]-s)/Math.sqrt(i+Je)}return r}function et(e,r,t){
let{skip:n,mlp:s,norm:i}=t;for(let o of s?[ve,Qe]:[ve]){let a=o(i==="before"?Ae(e):e,r,t);n&&(a=a.map((u,p)=>u+e[p])),e=
i==="after"?Ae(a):a}return e}var tt=e=>Float64Array.from({length:c},(r,t)=>{let n=0;for(let s=0;s<y;s++)n+=e[s*c+t];return n/
y});function re(e){let r=tt(e);return e.map((t,n)=>t-r[n%c])}var V=e=>Math.sqrt(e.reduce((r,t)=>r+t*t,0));function Pe(e,r){
let t=[e.X];for(let i of e.layers)t.push(et(t.at(-1),i,r));let n=t.map(V),s=t.map(i=>V(re(i)));return{states:t,norms:n,absolute:s,
relative:s.map((i,o)=>n[o]>0?i/n[o]:0)}}function Ee(e,r){let t=we(e.X,e.layers[0],r),n=0;for(let s=0;s<y;s++){let i=t.subarray(
s*y,(s+1)*y),o=i.reduce((a,u)=>a+u)/y;for(let a of i)n+=(a-o)**2}return Math.sqrt(n/(y*y))}function rt(e){let r=re(e),t=new Float64Array(
c*c);for(let n=0;n<c;n++)for(let s=0;s<c;s++)for(let i=0;i<y;i++)t[n*c+s]+=r[i*c+n]*r[i*c+s];return[0,1].map(()=>{let{vector:n,
value:s}=nt(t);return t=t.map((i,o)=>i-s*n[Math.floor(o/c)]*n[o%c]),n})}function nt(e){let r=e;for(let u=0;u<16;u++){let p=V(
r),q=new Float64Array(c*c);for(let m=0;m<c;m++)for(let g=0;g<c;g++)for(let v=0;v<c;v++)q[m*c+g]+=r[m*c+v]/p*(r[v*c+g]/p);
r=q}let n=Array.from({length:c},(u,p)=>r.slice(p*c,(p+1)*c)).reduce((u,p)=>V(p)>V(u)?p:u),s=V(n),i=Math.sign(n.reduce((u,p)=>Math.
abs(p)>Math.abs(u)?p:u)),o=n.map(u=>i*u/s),a=0;for(let u=0;u<c;u++)for(let p=0;p<c;p++)a+=o[u]*e[u*c+p]*o[p];return{vector:o,
value:a}}function oe(e,r,t){return Array.from({length:y},(n,s)=>e.map(i=>i.reduce((o,a,u)=>o+a*r[s*c+u],0)/t))}var B=.01;function R(e){if(e===0)return"0";if(e>=.00995&&e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(2);let[r,t]=e.
toExponential(1).split("e");return`${r}${" "}·${" "}10${te(Number(t))}`}var Se=e=>e>=.00995?`${(100*e).toPrecision(2)}${"\
 "}%`:R(e),se=e=>`${e}${" "}layer${e===1?"":"s"}`,j=[{name:"attention alone",skip:!1,mlp:!1},{name:"+ skip",skip:!0,mlp:!1},
{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,mlp:!0}],Z=({skip:e,mlp:r})=>j.findIndex(t=>t.skip===e&&t.mlp===
r),K=e=>e<_?"rounding":e<B?"collapsed":"alive";function Oe({layers:e,relative:r}){let t=r[e],n=e?`After ${se(e)} the ${y}\
 tokens `:`Before the first layer the ${y} tokens `,s={rounding:[["agree to the "],["last digit","strong"],[": "],["rank\
 collapse","bad"],["."]],collapsed:[["differ by "],[Se(t),"strong"],[" of their size: "],["rank collapse","bad"],["."]],
alive:[[e?"still differ by ":"differ by "],[Se(t),"strong"],[" of their size."]]};return[[n],...s[K(t)]]}function Le({layers:e,
relative:r,absolute:t,measure:n}){if(!e)return"Add layers: each takes what the one before it left.";let s=n==="relative"?
r:t,[i,o]=[s[e-1],s[e]];return r[e-1]<_?"Nothing is left but rounding errors.":`Layer ${e} took it from ${R(i)} to ${R(o)}\
.`}function Ne(e){let{measure:r,skip:t,mlp:n,norm:s,causal:i}=e,o=r==="relative"?e.relative:e.absolute,a=[0,1,2,3,4,6,8,
12,18,24].map(u=>`${R(o[u])} after ${u}`).join(", ");return`The ${r} residual against depth on a logarithmic axis, for `+
j[Z({skip:t,mlp:n})].name+`${s==="none"?"":`, LayerNorm ${s} each part`}${i?", causal":""}: ${a} layers. Faint: the othe\
r three of attention alone, with skip connections, with MLPs, with both.`}function Fe({layers:e,relative:r}){let t={rounding:"\
all lie on one point",collapsed:"lie on what looks like one point",alive:"are spread out"};return`The ${y} tokens after ${se(
e)}, seen in the input’s principal plane: they ${t[K(r[e])]}.`}var P={top:10,bottom:42,left:46,right:112},ae=430,st={relative:[-17,.4],absolute:[-17,8]};function Ie(e,r){e.setAttribute(
"role","img");let t,n,s,i,o=null,a,u,p=d=>P.left+d/L*i,q=d=>{let h=Math.max(a[0],Math.min(a[1],Math.log10(Math.max(d,1e-300)))),
A=(a[1]-h)/(a[1]-a[0]);return P.top+A*(s-P.top-P.bottom)},m=(d,h=0,A=d.length-1)=>{let T="";for(let b=h;b<=A;b++)T+=`${b>
h?"L":"M"}${p(b).toFixed(1)} ${q(d[b]).toFixed(1)}`;return T};function g(d){n=e.clientWidth,s=d>=980?440:d>=640?330:290,
u=null}function v(d){u=d,a=st[d],i=n-P.left-(n<ae?14:P.right),e.replaceChildren(),t=ee(e,n,s);let h=s-P.bottom,A=P.left+
i;if(d==="relative"){let f=q(B);S("rect",{x:P.left,y:f,width:i,height:h-f,class:"qkd-zone"},t)}o={floor:S("path",{class:"\
qkd-floor"},t)};for(let f=-16;f<=a[1];f+=4){let O=q(10**f);S("path",{d:`M${P.left} ${O}H${A}`,class:"qks-hair"},t),C(t,P.
left-7,O+4.5,f?`10${te(f)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let f=0;f<=L;f+=n<500?6:4)C(t,p(f),h+17,`${f}`,
{class:"qks-mute","text-anchor":"middle"});C(t,P.left+i/2,h+36,"layers",{class:"qks-mute","text-anchor":"middle"}),o.others=
j.map(()=>S("path",{class:"qkd-faint"},t)),o.names=j.map(({name:f})=>C(t,0,0,f,{class:"qks-halo"}));let T=P.left+(n<ae?.4:
.55)*i,b=(f,O,x)=>C(t,T,f,O,{class:`qks-halo ${x}`,"text-anchor":"middle"});d==="relative"&&b(q(_)-9,"rank collapse: bel\
ow 1 %","qks-bad"),b(h-6,"rounding errors","qks-mute"),o.rest=S("path",{class:"qkd-rest"},t),o.curve=S("path",{class:"qk\
d-curve"},t),o.knots=S("path",{class:"qkd-knots"},t),o.cursor=S("path",{class:"qkd-cursor"},t),o.handle=S("circle",{r:8,
class:"qkd-handle"},t)}function M(d,h){let A=s-P.bottom,T=n<ae,b=d.map((x,l)=>({i:l,y:q(x[L])})).sort((x,l)=>x.y-l.y),f=16,
O=A+2;b.forEach((x,l)=>{x.y=Math.max(x.y,l?b[l-1].y+f:P.top+6)});for(let x=b.length-1;x>=0;x--)b[x].y=Math.min(b[x].y,x<
b.length-1?b[x+1].y-f:O);for(let{i:x,y:l}of b)D(o.names[x],{x:T?p(L)-4:p(L)+12,y:(l+4.5).toFixed(1),"text-anchor":T?"end":
"start",visibility:T&&x!==h?"hidden":"visible"}),o.names[x].setAttribute("class",`qks-halo ${x===h?"qks-bold":"qks-mute"}`)}
function E(d){d.measure!==u&&v(d.measure);let h=k=>d.measure==="relative"?k.relative:k.absolute,A=h(d),T=d.variants.map(
h),b=Z(d),{layers:f}=d,O=s-P.bottom;T.forEach((k,N)=>o.others[N].setAttribute("d",N===b?"":m(k))),M(T,b);let x=d.norms.map(
k=>d.measure==="relative"?_:_*k);o.floor.setAttribute("d",`${m(x)}L${p(L)} ${O}H${p(0)}Z`),o.curve.setAttribute("d",m(A,
0,f)),o.rest.setAttribute("d",m(A,f));let l="";for(let k=0;k<=f;k++)l+=`M${p(k).toFixed(1)} ${q(A[k]).toFixed(1)}h0`;o.knots.
setAttribute("d",l),o.cursor.setAttribute("d",`M${p(f)} ${P.top}V${O}`),D(o.handle,{cx:p(f).toFixed(1),cy:q(A[f]).toFixed(
1)}),e.setAttribute("aria-label",Ne(d))}let F=!1,z=d=>{let h=d.clientX-e.getBoundingClientRect().left;r(Math.max(0,Math.
min(L,Math.round((h-P.left)/i*L))))};e.addEventListener("pointerdown",d=>{d.button>0||(F=!0,e.setPointerCapture(d.pointerId),
d.preventDefault(),z(d))}),e.addEventListener("pointermove",d=>F&&z(d));for(let d of["pointerup","pointercancel"])e.addEventListener(
d,()=>{F=!1});return{resize:g,draw:E}}var Re=2.2,ot=4.5;function ze(e,{title:r,reach:t,points:n,caption:s,describe:i}){let o=$("p",{class:"qkd-title"}),a=$("p",
{class:"qks-sub"}),u=$("div",{class:"qks-pane",role:"img"});e.append(o,u,a);let p=[],q,m;function g(){m=Math.min(u.clientWidth,
300),u.replaceChildren();let M=ee(u,m,m),E=m/2;S("rect",{x:.5,y:.5,width:m-1,height:m-1,rx:6,class:"qkd-frame"},M),S("pa\
th",{d:`M${E} 6V${m-6}M6 ${E}H${m-6}`,class:"qks-hair"},M),p=Array.from({length:y},()=>S("circle",{r:ot,class:"qkd-dot"},
M)),q=C(M,0,0,"first token",{class:"qks-halo"})}function v(M){let E=K(M.relative[M.layers]),F=m/2/t,z=m-8,d=n(M).map(([A,
T])=>[Math.max(8,Math.min(z,m/2+A*F)),Math.max(8,Math.min(z,m/2-T*F))]);d.forEach(([A,T],b)=>{D(p[b],{cx:A.toFixed(1),cy:T.
toFixed(1)}),p[b].setAttribute("class",`qkd-dot qkd-${E}${M.causal&&!b?" qkd-first":""}`)}),q.setAttribute("visibility",
M.causal?"visible":"hidden");let h=d[0][0]<m/2;D(q,{x:(d[0][0]+(h?9:-9)).toFixed(1),y:(d[0][1]-7).toFixed(1),"text-ancho\
r":h?"start":"end"}),I(o,r(M)),I(a,s(M)),u.setAttribute("aria-label",i(M))}return{resize:g,draw:v}}var De=e=>e/Math.sqrt(
y)||1;function Ce(e){return ze(e,{reach:Re,title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first laye\
r",caption:()=>"In the input’s principal plane, over their root mean square size.",points:({draw:r,states:t,norms:n,layers:s})=>oe(
r.plane,t[s],De(n[s])),describe:Fe})}function je(e){let r=({relative:t,layers:n})=>1/t[n];return ze(e,{reach:Re,title:t=>K(
t.relative[t.layers])==="rounding"?"What differs: rounding errors":`What differs, magnified ${R(r(t))} ×`,caption:()=>"\
The same plane around the mean token.",points:({draw:t,states:n,absolute:s,layers:i})=>oe(t.plane,re(n[i]),De(s[i])),describe:t=>K(
t.relative[t.layers])==="rounding"?"Differences between the tokens are rounding errors.":`The tokens’ differences from t\
heir mean, magnified ${R(r(t))} times.`})}var W={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},He=[["Attention alone",{...W,layers:3}],["+ skip",{...W,skip:!0,layers:12}],
["+ MLP, no skip",{...W,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...W,norm:"after",layers:3}],["Large logits",{...W,size:16,
layers:4}],["Causal",{...W,causal:!0,layers:12}],["As built in practice",{...W,skip:!0,mlp:!0,norm:"before",layers:24}]],
ie=[.1,30],_e=["none","before","after"];function ce(e,{name:r,unit:t,min:n,max:s,step:i,ticks:o,share:a,move:u}){let p=$(
"input",{type:"range",min:n,max:s,step:i,"aria-label":r}),q=$("output",{}),m=$("div",{class:"qks-ruler"},$("i",{class:"q\
kd-rail"}),p),g=$("div",{class:"qks-ticks","aria-hidden":"true"});return e.append(w("qks-slider",w("qks-row",de(r,t),q),
m,g)),p.addEventListener("input",()=>u(Number(p.value))),{resize(){let v=m.clientWidth-12;g.replaceChildren(...o.map(M=>{
let E=$("span",{},`${M}`);return E.style.left=`${6+(a(M)-n)/(s-n)*v}px`,E}))},draw(v,M,E){p.value=a(v),I(q,M),p.setAttribute(
"aria-valuetext",E)}}}function le(e,r,t,n){let s=t.map(o=>[U(o,()=>n(o)),o]),i=Q("qks-segments",r,...s.map(([o])=>o));return e.
append(w("qkd-choice",$("b",{},r),i)),o=>s.forEach(([a,u])=>a.setAttribute("aria-pressed",u===o))}function Be(e,r,t){let n=U(
r,t);return e.append(n),s=>n.setAttribute("aria-pressed",s)}function We(){let e={caption:$("p",{class:"qks-caption"}),live:me(),
chips:Q("qks-chips","Stops of the story"),redraw:U("↻ New draw"),chart:w("qks-pane qkd-chart"),step:pe(),measures:w("q\
kd-measures"),tokens:w("qkd-plane"),magnified:w("qkd-plane"),sliders:w("qks-sliders"),switches:Q("qks-chips","Parts of a\
 layer"),options:w("qkd-options"),notes:he(at)};return e.root=ke("qks qkd","layers and what they leave of the tokens’ di\
fferences",w("qkd-grid",w("qkd-top",w("qks-headline",e.caption),e.chips,e.live),w("qkd-planes",e.tokens,e.magnified),w("\
qkd-right",w("qks-header",e.measures,e.redraw),e.chart,e.step),w("qkd-controls",e.switches,e.options),e.sliders,e.notes)),
e}var at=[`${y} tokens in ${c} dimensions: a common part plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${X} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below ${100*B} % the figure speaks of rank collapse: a
  convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var Ue=260,Ve=["layers","skip","mlp","norm","causal","size","measure"];function it(e,r){let t=({relative:n,absolute:s})=>({
relative:[...n],absolute:[...s]});return{...Object.fromEntries(Ve.map(n=>[n,e[n]])),seed:e.seed,...t(e),variants:Object.
fromEntries(j.map(({name:n},s)=>[n,t(e.variants[s])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<B,headline:r}}
function ct({model:e,el:r}){let t=We(),{root:n}=t,s=ye(e,Ve),i=null,o=null,a=null,u={},p=0,q=0,m=Me({model:e,el:r,root:n,
live:t.live,refresh:A,stale:{draw:!0,layout:!0},listeners:{seed:()=>m.request({draw:!0}),...qe(e,s,f)},told:()=>({...s,readings:u}),
ended:()=>clearTimeout(p)}),g=Ie(t.chart,l=>f({layers:l})),v=[Ce(t.tokens),je(t.magnified)],M=ce(t.sliders,{name:"Layers",
unit:"how deep the stack is",min:0,max:L,step:1,ticks:[0,4,8,12,16,20,24],share:l=>l,move:l=>f({layers:l})}),E=ce(t.sliders,
{name:"Size of the logits",unit:"factor",min:Math.log(ie[0]),max:Math.log(ie[1]),step:.01,ticks:[.1,.3,1,3,10,30],share:Math.
log,move:l=>f({size:Math.abs(l)<.03?1:Math.exp(l)})}),F=[["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(
([l,k])=>[l,Be(t.switches,k,()=>f({[l]:!s[l]}))]),z=le(t.options,"LayerNorm",_e,l=>f({norm:l})),d=["relative","absolute"],
h=le(t.measures,"Residual",d,l=>f({measure:l}));function A(l){l.draw&&(i=Te(e.get("seed"))),(l.draw||l.numbers)&&(o=j.map(
k=>Pe(i,{...s,...k}))),l.layout&&T(),b()}function T(){if(q=m.measure(),!(q<50))for(let l of[g,M,E,...v])l.resize(q)}function b(){
a={...s,...o[Z(s)],variants:o,draw:i,seed:e.get("seed"),spread:Ee(i,s.size)};let l=fe(t.caption,Oe(a));if(u=it(a,l),q>=50)
for(let H of[g,...v])H.draw(a);M.draw(a.layers,`${a.layers}`,se(a.layers));let k=R(a.size),N=`In the first layer, a quer\
y’s logits differ by about ${R(a.spread)}.`;E.draw(a.size,`× ${k}`,`${k} times. ${N}`),I(t.sizeNote,N);for(let[H,J]of F)
J(s[H]);z(s.norm),h(s.measure),I(t.step,Le(a));for(let[H,J]of x)H.setAttribute("aria-pressed",Object.keys(J).every(ue=>J[ue]===
s[ue]));m.report(l)}function f(l,k=!0){k&&clearTimeout(p);let N=Object.keys(l).some(H=>!["layers","measure"].includes(H));
Object.assign(s,l),m.request(N?{numbers:N}:{})}function O({layers:l,...k}){if(matchMedia("(prefers-reduced-motion: reduc\
e)").matches)return f({...k,layers:l});f({...k,layers:0});let N=()=>{f({layers:s.layers+1},!1),s.layers<l&&(p=setTimeout(
N,Ue*Math.min(1,4/l)))};p=setTimeout(N,Ue)}let x=He.map(([l,k])=>[U(l,()=>O(k)),k]);return t.chips.append(...x.map(([l])=>l)),
t.sizeNote=t.sliders.appendChild($("p",{class:"qks-sub qkd-size-note"})),t.redraw.addEventListener("click",()=>e.set("se\
ed",(e.get("seed")+1)%2**31)),m.start("explorer",{readings:()=>u,view:()=>a,draw:()=>i})}var Ht={render:ct};export{Ht as default};
