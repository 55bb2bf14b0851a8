var ot="http://www.w3.org/2000/svg";function C(e,r){for(let[t,o]of Object.entries(r))o!=null&&o!==!1&&e.setAttribute(t,String(o));return e}function M(e,r={},...t){
let o=C(document.createElement(e),r);return o.append(...t),o}var A=(e,...r)=>M("div",{class:e},...r);var he=(...e)=>M("p",{class:"qks-sub"},...e);function K(e,r,t={}){let o=M("button",{type:"button",...t},e);return r&&o.addEventListener(
"click",r),o}var J=(e,r)=>e.setAttribute("aria-pressed",String(r)),Q=(e,r,...t)=>M("div",{class:e,role:"group","aria-lab\
el":r},...t);function P(e,r,t){return t.appendChild(C(document.createElementNS(ot,e),r))}function ee(e,r,t){return P("sv\
g",{width:r,height:t,viewBox:`0 0 ${r} ${t}`,"aria-hidden":"true"},e)}function B(e,r,t,o,n={}){let a=P("text",{x:r,y:t,...n},
e);return a.textContent=String(o),a}function D(e,r){e.textContent!==r&&(e.textContent=r)}function ge(e,r){let t=r.map(([o])=>o).join("");return t!==e.textContent&&
e.replaceChildren(...r.map(([o,n])=>n?M("span",{class:`qks-${n}`},o):o)),t}var xe=(e={})=>M("output",{...e,"aria-live":"\
off"});var st=()=>M("div",{class:"qks-spoken","aria-live":"polite"});function at(e){let r=M("summary",{},"How this figure is co\
mputed");return M("details",{class:"qks-notes"},r,...e.map(t=>M("p",{},t)))}var ke=(e,r)=>({caption:M("p",{class:"qks-ca\
ption"}),live:st(),chips:Q("qks-chips",e),notes:at(r)});function ye(e,r,...t){let o=`Explorable figure: ${r}`;return M("\
section",{class:e,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...t)}function be(e,r,t){let o=!1;e.addEventListener(
"pointerdown",n=>{n.button>0||r(n)===!1||(o=!0,e.setPointerCapture(n.pointerId),n.preventDefault())}),e.addEventListener(
"pointermove",n=>o&&t(n));for(let n of["pointerup","pointercancel"])e.addEventListener(n,()=>{o=!1})}var ie=(e,r,t)=>Math.max(r,Math.min(t,e));var it="⁰¹²³⁴⁵⁶⁷⁸⁹",oe=e=>(e<0?"⁻":"")+[...String(Math.abs(e))].map(r=>it[Number(r)]).join("");var we=12;function ct({name:e,unit:r,label:t=e,range:o,rail:n}){let a=M("input",{type:"range",...o,"aria-label":t}),s=xe(),
i=A("qks-ruler",n,a),l=M("div",{class:"qks-ticks","aria-hidden":"true"}),p=M("span",{},M("b",{},e)," ",M("small",{},r));
return{element:A("qks-slider",A("qks-row",p,s),i),input:a,output:s,track:i,scale:l}}function ce({name:e,unit:r,label:t,min:o,
max:n,step:a,centred:s=!1,ticks:i,place:l=Number,text:p,say:m,move:d}){let N=M("i",{class:s?"qks-rail qks-centred":"qks-\
rail"}),{element:O,input:w,output:j,scale:F}=ct({name:e,unit:r,label:t,range:{min:o,max:n,step:a},rail:N});for(let[u,y]of i??
[]){let h=F.appendChild(M("span",{},y));h.style.left=`calc(${we/2}px + ${(l(u)-o)/(n-o)} * (100% - ${we}px))`}return i&&
O.append(F),w.addEventListener("input",()=>d(Number(w.value))),{element:O,draw(u,y){w.value=String(l(u)),w.setAttribute(
"aria-valuetext",m(u,y)),D(j,p(u,y))}}}function lt(e,r,t){let o=r.map(([,n],a)=>K(n,()=>t(r[a][0])));return{row:Q("qks-segments",e,...o),mark:n=>o.forEach((a,s)=>J(
a,r[s][0]===n))}}function le(e,r,t,o){let{row:n,mark:a}=lt(r,t,o);return e.append(A("qks-choice",M("span",{class:"qks-ch\
oice-name"},r),n)),a}function Me(e,r){let t=e.map(([o,n])=>K(o,()=>r(n)));return{buttons:t,mark:o=>e.forEach(([,n],a)=>J(
t[a],o(n)))}}var qe=(e,r)=>Object.entries(r).every(([t,o])=>e[t]===o);function ve(){let e=document.documentElement,r=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function $e(e){let r=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])t.observe(n,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",e),()=>{t.disconnect(),r.removeEventListener("change",e)}}var pt=600,ut=120;var Ee=(e,r)=>JSON.stringify(e)===JSON.stringify(r);var Ae=(e,r)=>Object.fromEntries(r.map(t=>[t,e.get(t)])),Se=(e,r,t)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let n=e.
get(o);Ee(n,r[o])||t({[o]:n})}]));function Ne({model:e,el:r,root:t,live:o,stale:n,refresh:a,listeners:s,told:i,ended:l}){let p=0,m=0,d,N;r.append(t);function O(h={}){
Object.assign(n,h),p||=requestAnimationFrame(w)}function w(){cancelAnimationFrame(p),p=0;let h=n;n={},a(h)}function j(){
return t.dataset.look=ve()?"dark":"light",m=t.clientWidth,m}function F(h){clearTimeout(d),d=setTimeout(()=>D(o,h),pt),N||=
setTimeout(u,ut)}function u(){N=void 0;for(let[h,q]of Object.entries(i()))Ee(e.get(h),q)||e.set(h,q);e.save_changes()}function y(h,q){
let b=Object.entries(s),$=()=>O({layout:!0});for(let[v,R]of b)e.on(`change:${v}`,R);t.addEventListener("keydown",v=>v.stopPropagation());
let x=new ResizeObserver(()=>t.clientWidth!==m&&$());x.observe(t);let k=$e($),T=()=>{Object.assign(n,{layout:!0}),w()};addEventListener(
"beforeprint",T),addEventListener("afterprint",$);let L={redrawNow:w};for(let[v,R]of Object.entries(q))Object.defineProperty(
L,v,{get:R});return Object.assign(t,{[h]:L}),Object.assign(r,{[h]:L}),w(),()=>{for(let[v,R]of b)e.off(`change:${v}`,R);l?.(),
clearTimeout(d),clearTimeout(N),cancelAnimationFrame(p),removeEventListener("beforeprint",T),removeEventListener("afterp\
rint",$),x.disconnect(),k(),t.remove()}}return{request:O,measure:j,report:F,start:y}}function ft(e){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),t=r(e+1779033703),o=r(
t+1013904242),n=r(o+1541459225),a=1,s=()=>{let i=t+o+a|0;return a=a+1|0,t=o^o>>>9,o=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function Oe(e){let r=ft(e),t=null;
return()=>{if(t!==null){let a=t;return t=null,a}let o=Math.sqrt(-2*Math.log(1-r())),n=2*Math.PI*r();return t=o*Math.sin(
n),o*Math.cos(n)}}var Te=e=>(e+1)%2**31;var X={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function W(e,r,t,o,n){let a=new Float64Array(t*n);for(let s=0;s<t;s++)for(let i=0;i<n;i++)a[s*n+i]=mt(e,s,r,i,o);return a}function mt(e,r,t,o,n){let a=0;for(let s=0;s<n;s++)a+=e[r*n+s]*t[o*n+s];return a}function V(e){let r=0;for(let t=0;t<e.length;t++)r+=e[t]*e[t];return Math.sqrt(r)}function ht(e,r,t){let o=new Float64Array(
t);for(let n=0;n<r*t;n+=t)for(let a=0;a<t;a++)o[a]+=e[n+a];return o.map(n=>n/r)}function pe(e,r,t){let o=ht(e,r,t),n=new Float64Array(
r*t);for(let a=0;a<n.length;a+=t)for(let s=0;s<t;s++)n[a+s]=e[a+s]-o[s];return n}var gt=(e,r)=>r>0?e/r:0;function Le(e,r,t){
let o=V(e),n=V(pe(e,r,t));return{norm:o,residual:n,relative:gt(n,o)}}function Pe(e,r,t,o=e){let n=-1/0,a=0;for(let s=r;s<r+t;s++)e[s]>n&&(n=e[s]);for(let s=r;s<r+t;s++)o[s]=Math.exp(e[s]-n),
a+=o[s];for(let s=r;s<r+t;s++)o[s]/=a;return a}var{tokens:g,width:c,hidden:Y,layers:I}=X.depthExplorer,xt=1e-5,_=1e-15;function te(e,r,t,o){let n=Math.sqrt(o/t);return Float64Array.
from({length:r*t},()=>n*e())}function Ie(e){let r=Oe(e),t=Float64Array.from({length:c},r),o=Float64Array.from({length:g*
c},(a,s)=>t[s%c]+r()),n=Array.from({length:I},()=>({q:te(r,c,c,1),k:te(r,c,c,1),v:te(r,c,c,1),w1:te(r,Y,c,2),w2:te(r,c,Y,
1)}));return{X:o,layers:n,plane:bt(o)}}function Re(e,{q:r,k:t},o){let n=W(e,r,g,c,c),a=W(e,t,g,c,c);return W(n,a,g,c,g).
map(s=>s*o/Math.sqrt(c))}function je(e,r,{size:t,causal:o}){let n=Re(e,r,t),a=W(e,r.v,g,c,c),s=new Float64Array(g*c);for(let i=0;i<
g;i++){let l=o?i+1:g;Pe(n,i*g,l);for(let p=0;p<l;p++)for(let m=0;m<c;m++)s[i*c+m]+=n[i*g+p]*a[p*c+m]}return s}function kt(e,{
w1:r,w2:t}){let o=W(e,r,g,c,Y).map(n=>Math.max(n,0));return W(o,t,g,Y,c)}function Fe(e){let r=new Float64Array(e.length);
for(let t=0;t<e.length;t+=c){let o=e.subarray(t,t+c),n=o.reduce((s,i)=>s+i)/c,a=o.reduce((s,i)=>s+(i-n)**2,0)/c;for(let s=0;s<
c;s++)r[t+s]=(o[s]-n)/Math.sqrt(a+xt)}return r}function yt(e,r,t){let{skip:o,mlp:n,norm:a}=t,s=n?[je,kt]:[je];for(let i of s){
let l=i(a==="before"?Fe(e):e,r,t);o&&(l=l.map((p,m)=>p+e[m])),e=a==="after"?Fe(l):l}return e}var ue=e=>pe(e,g,c);function ze(e,r){
let t=[e.X];for(let n of e.layers)t.push(yt(t.at(-1),n,r));let o=t.map(n=>Le(n,g,c));return{states:t,norms:o.map(n=>n.norm),
absolute:o.map(n=>n.residual),relative:o.map(n=>n.relative)}}function De(e,r){let t=Re(e.X,e.layers[0],r),o=0;for(let n=0;n<
g;n++){let a=t.subarray(n*g,(n+1)*g),s=a.reduce((i,l)=>i+l)/g;for(let i of a)o+=(i-s)**2}return Math.sqrt(o/(g*g))}function bt(e){
let r=ue(e),t=new Float64Array(c*c);for(let o=0;o<c;o++)for(let n=0;n<c;n++)for(let a=0;a<g;a++)t[o*c+n]+=r[a*c+o]*r[a*c+
n];return[0,1].map(()=>{let{vector:o,value:n}=wt(t);return t=t.map((a,s)=>a-n*o[Math.floor(s/c)]*o[s%c]),o})}function wt(e){
let r=e;for(let l=0;l<16;l++){let p=V(r),m=new Float64Array(c*c);for(let d=0;d<c;d++)for(let N=0;N<c;N++)for(let O=0;O<c;O++)
m[d*c+N]+=r[d*c+O]/p*(r[O*c+N]/p);r=m}let o=Array.from({length:c},(l,p)=>r.slice(p*c,(p+1)*c)).reduce((l,p)=>V(p)>V(l)?p:
l),n=V(o),a=Math.sign(o.reduce((l,p)=>Math.abs(p)>Math.abs(l)?p:l)),s=o.map(l=>a*l/n),i=0;for(let l=0;l<c;l++)for(let p=0;p<
c;p++)i+=s[l]*e[l*c+p]*s[p];return{vector:s,value:i}}function fe(e,r,t){return Array.from({length:g},(o,n)=>e.map(a=>a.reduce(
(s,i,l)=>s+i*r[n*c+l],0)/t))}var{relativeVariety:Mt,onePoint:qt}=X.collapse,re=({relative:e})=>Mt*e[0];function z(e){if(e===0)return"0";if(e>=.00995&&
e<9995)return e>=99.5?e.toFixed(0):e.toPrecision(2);let[r,t]=e.toExponential(1).split("e");return`${r}${" "}·${" "}10${oe(
Number(t))}`}var Ce=e=>e>=.00995?`${(100*e).toPrecision(2)}${" "}%`:z(e),ae=e=>`${e}${" "}layer${e===1?"":"s"}`,H=[{name:"\
attention alone",skip:!1,mlp:!1},{name:"+ skip",skip:!0,mlp:!1},{name:"+ MLP",skip:!1,mlp:!0},{name:"+ skip + MLP",skip:!0,
mlp:!0}],ne=({skip:e,mlp:r})=>H.findIndex(t=>t.skip===e&&t.mlp===r),Z=e=>{let r=e.relative[e.layers];return r<_?"roundin\
g":r<re(e)?"collapsed":"alive"};function Be(e){let{layers:r,relative:t}=e,o=t[r],n=r?`After ${ae(r)} the ${g} tokens `:`\
Before the first layer the ${g} tokens `,a={rounding:[["agree to the "],["last digit","strong"],[": "],["rank collapse",
"bad"],["."]],collapsed:[["differ by "],[Ce(o),"strong"],[" of their size: "],["rank collapse","bad"],["."]],alive:[[r?"\
still differ by ":"differ by "],[Ce(o),"strong"],[" of their size."]]};return[[n],...a[Z(e)]]}function He({layers:e,relative:r,
absolute:t,measure:o}){if(!e)return"Add layers: each takes what the one before it left.";let n=o==="relative"?r:t,[a,s]=[
n[e-1],n[e]];return r[e-1]<_?"Nothing is left but rounding errors.":`Layer ${e} took it from ${z(a)} to ${z(s)}.`}function Ue(e){
let{measure:r,skip:t,mlp:o,norm:n,causal:a}=e,s=r==="relative"?e.relative:e.absolute,i=[0,1,2,3,4,6,8,12,18,24].map(l=>`${z(
s[l])} after ${l}`).join(", ");return`The ${r} residual against depth on a logarithmic axis, for `+H[ne({skip:t,mlp:o})].
name+`${n==="none"?"":`, LayerNorm ${n} each part`}${a?", causal":""}: ${i} layers. Faint: the other three of attention \
alone, with skip connections, with MLPs, with both.`}function Ve(e){let{layers:r,relative:t}=e,n={rounding:"all lie on o\
ne point",collapsed:t[r]<qt?"lie on what looks like one point":"lie close together",alive:"are spread out"};return`The ${g}\
 tokens after ${ae(r)}, seen in the input’s principal plane: they ${n[Z(e)]}.`}var S={top:10,bottom:42,left:46,right:112},de=430,vt={relative:[-17,.4],absolute:[-17,8]};function We(e,r){e.setAttribute(
"role","img");let t,o,n,a,s,i,l,p=u=>S.left+u/I*a,m=u=>{let y=Math.max(i[0],Math.min(i[1],Math.log10(Math.max(u,1e-300)))),
h=(i[1]-y)/(i[1]-i[0]);return S.top+h*(n-S.top-S.bottom)},d=(u,y=0,h=u.length-1)=>{let q="";for(let b=y;b<=h;b++)q+=`${b>
y?"L":"M"}${p(b).toFixed(1)} ${m(u[b]).toFixed(1)}`;return q};function N(u){o=e.clientWidth,n=u>=980?440:u>=640?330:290,
l=null}function O({measure:u},y){l=[u,y].join(),i=vt[u],a=o-S.left-(o<de?14:S.right),e.replaceChildren(),t=ee(e,o,n);let h=n-
S.bottom,q=S.left+a;if(u==="relative"){let x=m(y);P("rect",{x:S.left,y:x,width:a,height:h-x,class:"qkd-zone"},t)}s={floor:P(
"path",{class:"qkd-floor"},t)};for(let x=-16;x<=i[1];x+=4){let k=m(10**x);P("path",{d:`M${S.left} ${k}H${q}`,class:"qks-\
hair"},t),B(t,S.left-7,k+4.5,x?`10${oe(x)}`:"1",{class:"qks-mute","text-anchor":"end"})}for(let x=0;x<=I;x+=o<500?6:4)B(
t,p(x),h+17,`${x}`,{class:"qks-mute","text-anchor":"middle"});B(t,S.left+a/2,h+36,"layers",{class:"qks-mute","text-ancho\
r":"middle"}),s.others=H.map(()=>P("path",{class:"qkd-faint"},t)),s.names=H.map(({name:x})=>B(t,0,0,x,{class:"qks-halo"}));
let b=S.left+(o<de?.4:.55)*a,$=(x,k,T)=>B(t,b,x,k,{class:`qks-halo ${T}`,"text-anchor":"middle"});u==="relative"&&$(m(_)-
9,"rank collapse: below ⅓ of the input’s","qks-bad"),$(h-6,"rounding errors","qks-mute"),s.rest=P("path",{class:"qkd\
-rest"},t),s.curve=P("path",{class:"qkd-curve"},t),s.knots=P("path",{class:"qkd-knots"},t),s.cursor=P("path",{class:"qkd\
-cursor"},t),s.handle=P("circle",{r:8,class:"qkd-handle"},t)}function w(u,y){let h=n-S.bottom,q=o<de,b=u.map((k,T)=>({i:T,
y:m(k[I])})).sort((k,T)=>k.y-T.y),$=16,x=h+2;b.forEach((k,T)=>{k.y=Math.max(k.y,T?b[T-1].y+$:S.top+6)});for(let k=b.length-
1;k>=0;k--)b[k].y=Math.min(b[k].y,k<b.length-1?b[k+1].y-$:x);for(let{i:k,y:T}of b)C(s.names[k],{x:q?p(I)-4:p(I)+12,y:(T+
4.5).toFixed(1),"text-anchor":q?"end":"start",visibility:q&&k!==y?"hidden":"visible"}),s.names[k].setAttribute("class",`\
qks-halo ${k===y?"qks-bold":"qks-mute"}`)}function j(u){let y=re(u);[u.measure,y].join()!==l&&O(u,y);let h=v=>u.measure===
"relative"?v.relative:v.absolute,q=h(u),b=u.variants.map(h),$=ne(u),{layers:x}=u,k=n-S.bottom;b.forEach((v,R)=>s.others[R].
setAttribute("d",R===$?"":d(v))),w(b,$);let T=u.norms.map(v=>u.measure==="relative"?_:_*v);s.floor.setAttribute("d",`${d(
T)}L${p(I)} ${k}H${p(0)}Z`),s.curve.setAttribute("d",d(q,0,x)),s.rest.setAttribute("d",d(q,x));let L="";for(let v=0;v<=x;v++)
L+=`M${p(v).toFixed(1)} ${m(q[v]).toFixed(1)}h0`;s.knots.setAttribute("d",L),s.cursor.setAttribute("d",`M${p(x)} ${S.top}\
V${k}`),C(s.handle,{cx:p(x).toFixed(1),cy:m(q[x]).toFixed(1)}),e.setAttribute("aria-label",Ue(u))}let F=u=>{let y=u.clientX-
e.getBoundingClientRect().left;r(ie(Math.round((y-S.left)/a*I),0,I))};return be(e,F,F),{resize:N,draw:j}}var _e=2.2,$t=4.5;function Ge(e,{title:r,reach:t,points:o,caption:n,describe:a}){let s=M("p",{class:"qkd-title"}),i=M("p",
{class:"qks-sub"}),l=M("div",{class:"qks-pane",role:"img"});e.append(s,l,i);let p=[],m,d;function N(){d=Math.min(l.clientWidth,
300),l.replaceChildren();let w=ee(l,d,d),j=d/2;P("rect",{x:.5,y:.5,width:d-1,height:d-1,rx:6,class:"qkd-frame"},w),P("pa\
th",{d:`M${j} 6V${d-6}M6 ${j}H${d-6}`,class:"qks-hair"},w),p=Array.from({length:g},()=>P("circle",{r:$t,class:"qkd-dot"},
w)),m=B(w,0,0,"first token",{class:"qks-halo"})}function O(w){let j=Z(w),F=d/2/t,u=d-8,y=o(w).map(([q,b])=>[Math.max(8,Math.
min(u,d/2+q*F)),Math.max(8,Math.min(u,d/2-b*F))]);y.forEach(([q,b],$)=>{C(p[$],{cx:q.toFixed(1),cy:b.toFixed(1)}),p[$].setAttribute(
"class",`qkd-dot qkd-${j}${w.causal&&!$?" qkd-first":""}`)}),m.setAttribute("visibility",w.causal?"visible":"hidden");let h=y[0][0]<
d/2;C(m,{x:(y[0][0]+(h?9:-9)).toFixed(1),y:(y[0][1]-7).toFixed(1),"text-anchor":h?"start":"end"}),D(s,r(w)),D(i,n(w)),l.
setAttribute("aria-label",a(w))}return{resize:N,draw:O}}var Ke=e=>e/Math.sqrt(g)||1;function Xe(e){return Ge(e,{reach:_e,
title:({layers:r})=>r?`Tokens after layer ${r}`:"Tokens before the first layer",caption:()=>"In the input’s principal pl\
ane, over their root mean square size.",points:({draw:r,states:t,norms:o,layers:n})=>fe(r.plane,t[n],Ke(o[n])),describe:Ve})}
function Ye(e){let r=({relative:t,layers:o})=>1/t[o];return Ge(e,{reach:_e,title:t=>Z(t)==="rounding"?"What differs: rou\
nding errors":`What differs, magnified ${z(r(t))} ×`,caption:()=>"The same plane around the mean token.",points:({draw:t,
states:o,absolute:n,layers:a})=>fe(t.plane,ue(o[a]),Ke(n[a])),describe:t=>Z(t)==="rounding"?"Differences between the tok\
ens are rounding errors.":`The tokens’ differences from their mean, magnified ${z(r(t))} times.`})}var G={skip:!1,mlp:!1,norm:"none",causal:!1,size:1},Ze=[["Attention alone",{...G,layers:3}],["+ skip",{...G,skip:!0,layers:3}],
["+ MLP, no skip",{...G,mlp:!0,layers:3}],["+ LayerNorm, no skip",{...G,norm:"after",layers:3}],["Large logits",{...G,size:16,
layers:4}],["Causal",{...G,causal:!0,layers:12}],["As built in practice",{...G,skip:!0,mlp:!0,norm:"before",layers:24}]],
{logits:me}=X.depthExplorer,Je=[["none","none"],["before","before"],["after","after"]];function Qe(e,r,t){let o=K(r,t);return e.
append(o),n=>J(o,n)}function et(){let e={...ke("Stops of the story",Et),redraw:K("↻ New draw"),chart:A("qks-pane qkd-c\
hart"),step:he(),measures:A("qkd-measures"),tokens:A("qkd-plane"),magnified:A("qkd-plane"),sliders:A("qks-sliders"),sizeNote:M(
"p",{class:"qks-sub qkd-size-note"}),switches:Q("qks-chips","Parts of a layer"),options:A("qkd-options")},r=ye("qks qkd",
"layers and what they leave of the tokens’ differences",A("qkd-grid",A("qkd-top",A("qks-headline",e.caption),e.chips,e.
live),A("qkd-planes",e.tokens,e.magnified),A("qkd-right",A("qks-header",e.measures,e.redraw),e.chart,e.step),A("qkd-cont\
rols",e.switches,e.options),e.sliders,e.notes));return{...e,root:r}}var Et=[`${g} tokens in ${c} dimensions: a common pa\
rt plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${Y} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,`The residual is every token minus the mean token, measured in the Frobenius n\
orm; the relative residual
  divides it by the norm of all tokens. Below a third of the input’s the figure speaks of rank
  collapse: a convention.`,`Everything is computed in this page in double precision, which keeps about 16 digits. Below \
a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,`The order within a layer: \
attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`];var tt=260,rt=["layers","skip","mlp","norm","causal","size","measure"];function At(e,r){let t=({relative:o,absolute:n})=>({
relative:[...o],absolute:[...n]});return{...Object.fromEntries(rt.map(o=>[o,e[o]])),seed:e.seed,...t(e),variants:Object.
fromEntries(H.map(({name:o},n)=>[o,t(e.variants[n])])),logit_spread:e.spread,rank_collapse:e.relative[e.layers]<re(e),headline:r}}
function St({model:e,el:r}){let t=et(),{root:o}=t,n=Ae(e,rt),a,s,i,l,p={},m=0,d=Ne({model:e,el:r,root:o,live:t.live,refresh:x,
stale:{draw:!0,layout:!0},listeners:{seed:()=>d.request({draw:!0}),...Se(e,n,L)},told:()=>({...n,readings:p}),ended:()=>clearTimeout(
l)}),N=We(t.chart,f=>L({layers:f})),O=[Xe(t.tokens),Ye(t.magnified)],w=f=>f.map(E=>[E,`${E}`]),j=ce({name:"Layers",unit:"\
how deep the stack is",min:0,max:I,step:1,ticks:w([0,4,8,12,16,20,24]),text:f=>`${f}`,say:ae,move:f=>L({layers:f})}),F=({
spread:f})=>`In the first layer, a query’s logits differ by about ${z(f)}.`,u=ce({name:"Size of the logits",unit:"fact\
or",min:Math.log(me[0]),max:Math.log(me[1]),step:.05,ticks:w([.1,.3,1,3,10,30]),place:Math.log,text:f=>`× ${z(f)}`,say:(f,E)=>`${z(
f)} times. ${F(E)}`,move:f=>L({size:Math.abs(f)<.02?1:Math.exp(f)})});t.sliders.append(j.element,u.element,t.sizeNote);let h=[
["skip","Skip connection"],["mlp","MLP"],["causal","Causal"]].map(([f,E])=>({name:f,show:Qe(t.switches,E,()=>L({[f]:!n[f]}))})),
q=le(t.options,"LayerNorm",Je,f=>L({norm:f})),b=[["relative","relative"],["absolute","absolute"]],$=le(t.measures,"Resid\
ual",b,f=>L({measure:f}));function x(f){f.draw&&(a=Ie(e.get("seed"))),(f.draw||f.numbers)&&(s=H.map(E=>ze(a,{...n,...E}))),
f.layout&&k(),T()}function k(){if(m=d.measure(),!(m<50))for(let f of[N,...O])f.resize(m)}function T(){i={...n,...s[ne(n)],
variants:s,draw:a,seed:e.get("seed"),spread:De(a,n.size)};let f=ge(t.caption,Be(i));if(p=At(i,f),m>=50)for(let E of[N,...O])
E.draw(i);j.draw(i.layers,i),u.draw(i.size,i),D(t.sizeNote,F(i));for(let{name:E,show:U}of h)U(n[E]);q(n.norm),$(n.measure),
D(t.step,He(i)),R.mark(E=>qe(n,E)),d.report(f)}function L(f,E=!0){E&&clearTimeout(l);let U=Object.keys(f).some(nt=>!["la\
yers","measure"].includes(nt));Object.assign(n,f),d.request(U?{numbers:U}:{})}function v({layers:f,...E}){if(matchMedia(
"(prefers-reduced-motion: reduce)").matches)return L({...E,layers:f});L({...E,layers:0});let U=()=>{L({layers:n.layers+1},
!1),n.layers<f&&(l=setTimeout(U,tt*Math.min(1,4/f)))};l=setTimeout(U,tt)}let R=Me(Ze,v);return t.chips.append(...R.buttons),
t.redraw.addEventListener("click",()=>e.set("seed",Te(e.get("seed")))),d.start("explorer",{readings:()=>p,view:()=>i,draw:()=>a})}
var yr={render:St};export{yr as default};
