var nt="http://www.w3.org/2000/svg";function D(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function w(e,r={},...t){
let o=D(document.createElement(e),r);return o.append(...t),o}var S=(e,...r)=>w("div",{class:e},...r);var he=(...e)=>w("p",{class:"qks-sub"},...e);function G(e,r,t={}){let o=w("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var J=(e,r)=>e.setAttribute("aria-pressed",String(r)),Q=(e,r,...t)=>w("div",{class:e,role:"group","aria-lab\
el":r},...t);function L(e,r,t){return t.appendChild(D(document.createElementNS(nt,e),r))}function ee(e,r,t){return L("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function C(e,r,t,o,n={}){let a=L("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function z(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?w("span",{class:`qks-${n}`},o):o)),t}var ot=()=>w("div",{class:"qks-spoken","aria-live":"polite"});function st(e){let r=w("summary",{},"How this figure is co\
mputed");return w("details",{class:"qks-notes"},r,...e.map(t=>w("p",{},t)))}var ke=(e,r)=>({caption:w("p",{class:"qks-ca\
ption"}),live:ot(),chips:Q("qks-chips",e),notes:st(r)});function xe(e,r,...t){let o=`Explorable figure: ${r}`;return w("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function ye(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ie=(e,r,t)=>Math.max(r,Math.min(t,e));var at="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>at[Number(r)]).join("");var be=12;function it({name:e,unit:r,label:t=e,range:o,rail:n}){let a=w("input",{type:"range",...o,"aria-label":t}),s=w(
"output"),i=S("qks-ruler",n,a),l=w("div",{class:"qks-ticks","aria-hidden":"true"}),p=w("span",{},w("b",{},e)," ",w("smal\
l",{},r));return{element:S("qks-slider",S("qks-row",p,s),i),input:a,output:s,track:i,scale:l}}function ce({name:e,unit:r,
label:t,min:o,max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:p,say:m,move:f}){let O=w("i",{class:s?"qks-rail qks-\
centred":"qks-rail"}),{element:T,input:M,output:j,scale:F}=it({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:O});
for(let[u,y]of i??[]){let h=F.appendChild(w("span",{},y));h.style.left=`calc(${be/2}px + ${(l(u)-o)/(n-o)} * (100% - ${be}\
px))`}return i&&T.append(F),M.addEventListener("input",()=>f(Number(M.value))),{element:T,draw(u,y){M.value=String(l(u)),
M.setAttribute("aria-valuetext",m(u,y)),z(j,p(u,y))}}}function ct(e,r,t){let o=r.map(([,n],a)=>G(n,()=>t(r[a][0])));return{row:Q("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>J(
a,r[s][0]===n))}}function le(e,r,t,o){let{row:n,mark:a}=ct(r,t,o);return e.append(S("qks-choice",w("span",{class:"qks-ch\
oice-name"},r),n)),a}function we(e,r){let t=e.map(([o,n])=>G(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>J(
t[a],o(n)))}}var Me=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function qe(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ve(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var lt=600,pt=120;var $e=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Ae=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Se=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);$e(n,r[o])||t({[o]:n})}]));function Ee({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let p=0,m=0,f,O;r.append(t);function T(h={}){
Object.assign(n,h),p||=requestAnimationFrame(M)}function M(){cancelAnimationFrame(p),p=0;let h=n;n={},a(h)}function j(){
return t.dataset.look=qe()?"dark":"light",m=t.clientWidth,m}function F(h){clearTimeout(f),f=setTimeout(()=>z(o,h),lt),O||=
setTimeout(u,pt)}function u(){O=void 0;for(let[h,q]of Object.entries(i()))$e(e.get(h),q)||e.set(h,q);e.save_changes()}function y(h,q){
let b=Object.entries(s),P=()=>T({layout:!0});for(let[v,$]of b)e.on(`change:${v}`,$);t.addEventListener("keydown",v=>v.stopPropagation());
let k=new ResizeObserver(()=>t.clientWidth!==m&&P());k.observe(t);let x=ve(P),E={redrawNow:M};for(let[v,$]of Object.entries(
q))Object.defineProperty(E,v,{get:$});return Object.assign(t,{[h]:E}),Object.assign(r,{[h]:E}),M(),()=>{for(let[v,$]of b)
e.off(`change:${v}`,$);l?.(),clearTimeout(f),clearTimeout(O),cancelAnimationFrame(p),k.disconnect(),x(),t.remove()}}return{
request:T,measure:j,report:F,start:y}}function ut(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Ne(e){let r=ut(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Oe=e=>(e+1)%2**31;var K={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3},trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,
rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,"QK-clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,
layers:2,skip:!0,norm:"pre",remedy:"none"},"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},
"rank collapse":{learning_rate:.01,layers:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function _(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=ft(e,s,r,i,o);return a}function ft(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function U(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function mt(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function pe(e,r,t){let o=mt(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var ht=(e,r)=>r>0?e/r:0;function Te(e,r,t){
let o=U(e),n=U(pe(e,r,t));return{norm:o,residual:n,relative:ht(n,o)}}function Pe(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:g,width:c,hidden:X,layers:I}=K.depthExplorer,gt=1e-5,V=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function Fe(e){let r=Ne(e),t=Float64Array.from({length:c},r),o=Float64Array.from({length:g*
c},(a,s)=>t[s%c]+r()),n=Array.from({length:I},()=>({q:te(r,c,c,1),k:te(r,c,c,1),v:te(r,c,c,1),w1:te(r,X,c,2),w2:te(r,c,X,
1)}));return{X:o,layers:n,plane:yt(o)}}function Ie(e,{q:r,k:t},o){let n=_(e,r,g,c,c),a=_(e,t,g,c,c);return _(n,a,g,c,g).
map(s=>s*o/Math.sqrt(c))}function Le(e,r,{size:t,causal:o}){let n=Ie(e,r,t),a=_(e,r.v,g,c,c),s=new Float64Array(g*c);for(let i=0;i<
g;i++){let l=o?i+1:g;Pe(n,i*g,l);for(let p=0;p<l;p++)for(let m=0;m<c;m++)s[i*c+m]+=n[i*g+p]*a[p*c+m]}return s}function kt(e,{
w1:r,w2:t}){let o=_(e,r,g,c,X).map(n=>Math.max(n,0));return _(o,t,g,X,c)}function je(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=c){let o=e.subarray(t,t+c),n=o.reduce((s,i)=>s+i)/c,a=o.reduce((s,i)=>s+(i-n)**2,0)/c;for(let s=0;s<
c;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+gt)}return r}function xt(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[Le,kt]:[Le];for(let i of s){
let l=i(a==="before"?je(e):e,r,t);o&&(l=l.map((p,m)=>p+e[m])),e=a==="after"?je(l):l}return e}var ue=e=>pe(e,g,c);function Re(e,r){
let t=[e.X];for(let n of e.layers)t.push(xt(t.at(-1),n,r));let o=t.map(n=>Te(n,g,c));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function ze(e,r){let t=Ie(e.X,e.layers[0],r),o=0;for(let n=0;n<
g;n++){let a=t.subarray(n*g,(n+1)*g),s=a.reduce((i,l)=>i+l)/g;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(g*g))}function yt(e){
let r=ue(e),t=new Float64Array(c*c);for(let o=0;o<c;o++)for(let n=0;n<c;n++)for(let a=0;a<g;a++)t[o*c+n]+=r[a*c+o]*r[a*c+
n];return[0,1].map(()=>{let{vector:o,value:n}=bt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/c)]*o[s%c]),o})}function bt(e){
let r=e;for(let l=0;l<16;l++){let p=U(r),m=new Float64Array(c*c);for(let f=0;f<c;f++)for(let O=0;O<c;O++)for(let T=0;T<c;T++)
m[f*c+O]+=r[f*c+T]/p*(r[T*c+O]/p);r=m}let o=Array.from({length:c},(l,p)=>r.slice(p*c,(p+1)*c)).reduce((l,p)=>U(p)>U(l)?p:
l),n=U(o),a=Math.sign(o.reduce((l,p)=>Math.abs(p)>Math.abs(l)?p:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<c;l++)for(let p=0;p<
c;p++)i+=s[l]*e[l*c+p]*s[p];return{vector:s,value:i}}function de(e,r,t){return Array.from({length:g},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*c+l],0)/t))}var{relativeVariety:wt,onePoint:Mt}=K.collapse,re=({relative:e})=>wt*e[0];function R(e){if(e===0)return"0";if(e>=.00995&&
e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(
Number(t))}`}var De=e=>e>=.00995?`${(100*e).toPrecision(2)}${" "}%`:R(e),ae=e=>`${e}${" "}layer${e===1?"":"s"}`,H=[{name:"\
attention alone",skip:!1,mlp:!1},{name:"+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,
mlp:!0}],ne=({skip:e,mlp:r})=>H.findIndex(t=>t.skip===e&&t.mlp===r),Y=e=>{let r=e.relative[e.layers];return r<V?"roundin\
g":r<re(e)?"collapsed":"alive"};function Ce(e){let{layers:r,relative:t}=e,o=t[r],n=r?`After ${ae(r)} the ${g} tokens `:`\
Before the first layer the ${g} tokens `,a={rounding:[["agree to the "],["last digit","strong"],[": "],["rank collapse",
"bad"],["."]],collapsed:[["differ by "],[De(o),"strong"],[" of their size: "],["rank collapse","bad"],["."]],alive:[[r?"\
still differ by ":"differ by "],[De(o),"strong"],[" of their size."]]};return[[n],...a[Y(e)]]}function He({layers:e,relative:r,
absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it left.";let n=o==="relative"?r:t,[a,s]=[
n[e-1],n[e]];return r[e-1]<V?"Nothing is left but rounding errors.":`Layer ${e} took it from ${R(a)} to ${R(s)}.`}function Be(e){
let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${R(
s[l])} after ${l}`).join(", ");return`The ${r} residual against depth on a logarithmic axis, for `+H[ne({skip:t,mlp:o})].
name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}: ${i} layers. Faint: the other three of attention \
alone, with skip connections, with MLPs, with both.`}function Ue(e){let{layers:r,relative:t}=e,n={rounding:"all lie on o\
ne point",collapsed:t[r]<Mt?"lie on what looks like one point":"lie close together",alive:"are spread out"};return`The ${g}\
 tokens after ${ae(r)}, seen in the input’s principal plane: they ${n[Y(e)]}.`}var N={top:10,bottom:42,left:46,right:112},fe=430,qt={relative:[-17,.4],absolute:[-17,8]};function _e(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,p=u=>N.left+u/I*a,m=u=>{let y=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(u,1e-300)))),
h=(i[1]-y)/(i[1]-i[0]);return N.top+h*(n-N.top-N.bottom)},f=(u,y=0,h=u.length-1)=>{let q="";for(let b=y;b<=h;b++)q+=`${b>
y?"L":"M"}${p(b).toFixed(1)} ${m(u[b]).toFixed(1)}`;return q};function O(u){o=e.clientWidth,n=u>=980?440:u>=640?330:290,
l=null}function T({measure:u},y){l=[u,y].join(),i=qt[u],a=o-N.left-(o<fe?14:N.right),e.replaceChildren(),t=ee(e,o,n);let h=n-
N.bottom,q=N.left+a;if(u==="relative"){let k=m(y);L("rect",{x:N.left,y:k,width:a,height:h-k,class:"qkd-zone"},t)}s={floor:L(
"path",{class:"qkd-floor"},t)};for(let k=-16;k<=i[1];k+=4){let x=m(10**k);L("path",{d:`M${N.left} ${x}H${q}`,class:"qks-\
hair"},t),C(t,N.left-7,x+4.5,k?`10${oe(k)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let k=0;k<=I;k+=o<500?6:4)C(
t,p(k),h+17,`${k}`,{class:"qks-mute","text-anchor":"middle"});C(t,N.left+a/2,h+36,"layers",{class:"qks-mute","text-ancho\
r":"middle"}),s.others=H.map(()=>L("path",{class:"qkd-faint"},t)),s.names=H.map(({name:k})=>C(t,0,0,k,{class:"qks-halo"}));
let b=N.left+(o<fe?.4:.55)*a,P=(k,x,E)=>C(t,b,k,x,{class:`qks-halo ${E}`,"text-anchor":"middle"});u==="relative"&&P(m(V)-
9,"rank collapse: below ⅓ of the input’s","qks-bad"),P(h-6,"rounding errors","qks-mute"),s.rest=L("path",{class:"qkd\
-rest"},t),s.curve=L("path",{class:"qkd-curve"},t),s.knots=L("path",{class:"qkd-knots"},t),s.cursor=L("path",{class:"qkd\
-cursor"},t),s.handle=L("circle",{r:8,class:"qkd-handle"},t)}function M(u,y){let h=n-N.bottom,q=o<fe,b=u.map((x,E)=>({i:E,
y:m(x[I])})).sort((x,E)=>x.y-E.y),P=16,k=h+2;b.forEach((x,E)=>{x.y=Math.max(x.y,E?b[E-1].y+P:N.top+6)});for(let x=b.length-
1;x>=0;x--)b[x].y=Math.min(b[x].y,x<b.length-1?b[x+1].y-P:k);for(let{i:x,y:E}of b)D(s.names[x],{x:q?p(I)-4:p(I)+12,y:(E+
4.5).toFixed(1),"text-anchor":q?"end":"start",visibility:q&&x!==y?"hidden":"visible"}),s.names[x].setAttribute("class",`\
qks-halo ${x===y?"qks-bold":"qks-mute"}`)}function j(u){let y=re(u);[u.measure,y].join()!==l&&T(u,y);let h=$=>u.measure===
"relative"?$.relative:$.absolute,q=h(u),b=u.variants.map(h),P=ne(u),{layers:k}=u,x=n-N.bottom;b.forEach(($,Z)=>s.others[Z].
setAttribute("d",Z===P?"":f($))),M(b,P);let E=u.norms.map($=>u.measure==="relative"?V:V*$);s.floor.setAttribute("d",`${f(
E)}L${p(I)} ${x}H${p(0)}Z`),s.curve.setAttribute("d",f(q,0,k)),s.rest.setAttribute("d",f(q,k));let v="";for(let $=0;$<=k;$++)
v+=`M${p($).toFixed(1)} ${m(q[$]).toFixed(1)}h0`;s.knots.setAttribute("d",v),s.cursor.setAttribute("d",`M${p(k)} ${N.top}\
V${x}`),D(s.handle,{cx:p(k).toFixed(1),cy:m(q[k]).toFixed(1)}),e.setAttribute("aria-label",Be(u))}let F=u=>{let y=u.clientX-
e.getBoundingClientRect().left;r(ie(Math.round((y-N.left)/a*I),0,I))};return ye(e,F,F),{resize:O,draw:j}}var Ve=2.2,vt=4.5;function We(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=w("p",{class:"qkd-title"}),i=w("p",
{class:"qks-sub"}),l=w("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let p=[],m,f;function O(){f=Math.min(l.clientWidth,
300),l.replaceChildren();let M=ee(l,f,f),j=f/2;L("rect",{x:.5,y:.5,width:f-1,height:f-1,rx:6,class:"qkd-frame"},M),L("pa\
th",{d:`M${j} 6V${f-6}M6 ${j}H${f-6}`,class:"qks-hair"},M),p=Array.from({length:g},()=>L("circle",{r:vt,class:"qkd-dot"},
M)),m=C(M,0,0,"first token",{class:"qks-halo"})}function T(M){let j=Y(M),F=f/2/t,u=f-8,y=o(M).map(([q,b])=>[Math.max(8,Math.
min(u,f/2+q*F)),Math.max(8,Math.min(u,f/2-b*F))]);y.forEach(([q,b],P)=>{D(p[P],{cx:q.toFixed(1),cy:b.toFixed(1)}),p[P].setAttribute(
"class",`qkd-dot qkd-${j}${M.causal&&!P?" qkd-first":""}`)}),m.setAttribute("visibility",M.causal?"visible":"hidden");let h=y[0][0]<
f/2;D(m,{x:(y[0][0]+(h?9:-9)).toFixed(1),y:(y[0][1]-7).toFixed(1),"text-anchor":h?"start":"end"}),z(s,r(M)),z(i,n(M)),l.
setAttribute("aria-label",a(M))}return{resize:O,draw:T}}var Ge=e=>e/Math.sqrt(g)||1;function Ke(e){return We(e,{reach:Ve,
title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first layer",caption:()=>"In the input’s principal pl\
ane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>de(r.plane,t[n],Ge(o[n])),describe:Ue})}
function Xe(e){let r=({relative:t,layers:o})=>1/t[o];return We(e,{reach:Ve,title:t=>Y(t)==="rounding"?"What differs: rou\
nding errors":`What differs, magnified ${R(r(t))} ×`,caption:()=>"The same plane around the mean token.",points:({draw:t,
states:o,absolute:n,layers:a})=>de(t.plane,ue(o[a]),Ge(n[a])),describe:t=>Y(t)==="rounding"?"Differences between the tok\
ens are rounding errors.":`The tokens’ differences from their mean, magnified ${R(r(t))} times.`})}var W={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Ye=[["Attention alone",{...W,layers:3}],["+ skip",{...W,skip:!0,layers:3}],
["+ MLP, no skip",{...W,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...W,norm:"after",layers:3}],["Large logits",{...W,size:16,
layers:4}],["Causal",{...W,causal:!0,layers:12}],["As built in practice",{...W,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:me}=K.depthExplorer,Ze=[["none","none"],["before","before"],["after","after"]];function Je(e,r,t){let o=G(r,t);return e.
append(o),n=>J(o,n)}function Qe(){let e={...ke("Stops of the story",$t),redraw:G("↻ New draw"),chart:S("qks-pane qkd-c\
hart"),step:he(),measures:S("qkd-measures"),tokens:S("qkd-plane"),magnified:S("qkd-plane"),sliders:S("qks-sliders"),sizeNote:w(
"p",{class:"qks-sub qkd-size-note"}),switches:Q("qks-chips","Parts of a layer"),options:S("qkd-options")},r=xe("qks qkd",
"layers and what they leave of the tokens’ differences",S("qkd-grid",S("qkd-top",S("qks-headline",e.caption),e.chips,e.
live),S("qkd-planes",e.tokens,e.magnified),S("qkd-right",S("qks-header",e.measures,e.redraw),e.chart,e.step),S("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var $t=[`${g} tokens in ${c} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${X} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below a third of the input’s the figure speaks of rank
  collapse: a convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below \
a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var et=260,tt=["layers","skip","mlp","norm","causal","size","measure"];function At(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(tt.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(H.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<re(e),headline:r}}
function St({model:e,el:r}){let t=Qe(),{root:o}=t,n=Ae(e,tt),a,s,i,l,p={},m=0,f=Ee({model:e,el:r,root:o,live:t.live,refresh:k,
stale:{draw:!0,layout:!0},listeners:{seed:()=>f.request({draw:!0}),...Se(e,n,v)},told:()=>({...n,readings:p}),ended:()=>clearTimeout(
l)}),O=_e(t.chart,d=>v({layers:d})),T=[Ke(t.tokens),Xe(t.magnified)],M=d=>d.map(A=>[A,`${A}`]),j=ce({name:"Layers",unit:"\
how deep the stack is",min:0,max:I,step:1,ticks:M([0,4,8,12,16,20,24]),text:d=>`${d}`,say:ae,move:d=>v({layers:d})}),F=({
spread:d})=>`In the first layer, a query’s logits differ by about ${R(d)}.`,u=ce({name:"Size of the logits",unit:"fact\
or",min:Math.log(me[0]),max:Math.log(me[1]),step:.01,ticks:M([.1,.3,1,3,10,30]),place:Math.log,text:d=>`× ${R(d)}`,say:(d,A)=>`${R(
d)} times. ${F(A)}`,move:d=>v({size:Math.abs(d)<.03?1:Math.exp(d)})});t.sliders.append(j.element,u.element,t.sizeNote);let h=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([d,A])=>({name:d,show:Je(t.switches,A,()=>v({[d]:!n[d]}))})),
q=le(t.options,"LayerNorm",Ze,d=>v({norm:d})),b=[["relative","relative"],["absolute","absolute"]],P=le(t.measures,"Resid\
ual",b,d=>v({measure:d}));function k(d){d.draw&&(a=Fe(e.get("seed"))),(d.draw||d.numbers)&&(s=H.map(A=>Re(a,{...n,...A}))),
d.layout&&x(),E()}function x(){if(m=f.measure(),!(m<50))for(let d of[O,...T])d.resize(m)}function E(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:ze(a,n.size)};let d=ge(t.caption,Ce(i));if(p=At(i,d),m>=50)for(let A of[O,...T])
A.draw(i);j.draw(i.layers,i),u.draw(i.size,i),z(t.sizeNote,F(i));for(let{name:A,show:B}of h)B(n[A]);q(n.norm),P(n.measure),
z(t.step,He(i)),Z.mark(A=>Me(n,A)),f.report(d)}function v(d,A=!0){A&&clearTimeout(l);let B=Object.keys(d).some(rt=>!["la\
yers","measure"].includes(rt));Object.assign(n,d),f.request(B?{numbers:B}:{})}function $({layers:d,...A}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return v({...A,layers:d});v({...A,layers:0});let B=()=>{v({layers:n.layers+1},
!1),n.layers<d&&(l=setTimeout(B,et*Math.min(1,4/d)))};l=setTimeout(B,et)}let Z=we(Ye,$);return t.chips.append(...Z.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Oe(e.get("seed")))),f.start("explorer",{readings:()=>p,view:()=>i,draw:()=>a})}
var xr={render:St};export{xr as default};
