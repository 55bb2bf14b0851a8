var Xt="http://www.w3.org/2000/svg";function kt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function k(t,r={},...e){
let n=kt(document.createElement(t),r);return n.append(...e),n}var tt=(t,...r)=>k("div",{class:t},...r),I=(t,...r)=>tt(`q\
ks-${t}`,...r),at=(...t)=>k("p",{class:"qks-sub"},...t);function U(t,r,e={}){let n=k("button",{type:"button",...e},t);return r&&
n.addEventListener("click",r),n}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>k("div",{class:t,role:"\
group","aria-label":r},...e);function L(t,r,e){return e.appendChild(kt(document.createElementNS(Xt,t),r))}function it(t,r,e){
return L("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function C(t,r,e,n,s={}){let o=L("text",
{x:r,y:e,...s},t);return o.textContent=String(n),o}function V(t,r){t.textContent!==r&&(t.textContent=r)}function bt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,s])=>s?k("span",{class:`qks-${s}`},n):n)),e}var lt=(t={})=>k("output",{...t,"aria-live":"\
off"});function et(t){return k("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var yt=()=>k("div",{class:"\
qks-spoken","aria-live":"polite"});function wt(t){let r=k("summary",{},"How this figure is computed");return k("details",
{class:"qks-notes"},r,...t.map(e=>k("p",{},e)))}function $t(t,r,...e){let n=`Explorable figure: ${r}`;return k("section",{class:t,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...e)}var ht=(t,r,e)=>Math.max(r,Math.min(e,t));var Zt="⁰¹²³⁴⁵⁶⁷⁸⁹",Mt=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>Zt[Number(r)]).join("");var St=12;function te({name:t,unit:r,label:e=t,range:n,rail:s}){let o=k("input",{type:"range",...n,"aria-label":e}),a=lt(),
i=tt("qks-ruler",s,o),c=k("div",{class:"qks-ticks","aria-hidden":"true"}),d=k("span",{},k("b",{},t)," ",k("small",{},r));
return{element:tt("qks-slider",tt("qks-row",d,a),i),input:o,output:a,track:i,scale:c}}function qt({name:t,unit:r,label:e,
min:n,max:s,step:o,centred:a=!1,ticks:i,place:c=Number,text:d,say:f,move:u}){let y=k("i",{class:a?"qks-rail qks-centred":
"qks-rail"}),{element:x,input:p,output:m,scale:w}=te({name:t,unit:r,label:e,range:{min:n,max:s,step:o},rail:y});for(let[
q,h]of i??[]){let l=w.appendChild(k("span",{},h));l.style.left=`calc(${St/2}px + ${(c(q)-n)/(s-n)} * (100% - ${St}px))`}
return i&&x.append(w),p.addEventListener("input",()=>u(Number(p.value))),{element:x,draw(q,h){p.value=String(c(q)),p.setAttribute(
"aria-valuetext",f(q,h)),V(m,d(q,h))}}}function At(t,r,e){let n=r.map(([,s],o)=>U(s,()=>e(r[o][0])));return{row:J("qks-segments",t,...n),mark:s=>n.forEach((o,a)=>Y(
o,r[a][0]===s))}}var rt={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function vt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Et(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])e.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}function Ot(t){let r=getComputedStyle(t);return e=>{let n=r.getPropertyValue(`--qks-${e}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function Lt(t){let r=t.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var re=600,ne=120;var ct=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Tt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Nt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=t.
get(n);ct(s,r[n])||e({[n]:s})}]));function Pt({model:t,el:r,root:e,live:n,stale:s,refresh:o,listeners:a,told:i,ended:c}){let d=0,f=0,u,y;r.append(e);function x(l={}){
Object.assign(s,l),d||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(d),d=0;let l=s;s={},o(l)}function m(){
return e.dataset.look=vt()?"dark":"light",f=e.clientWidth,f}function w(l){clearTimeout(u),u=setTimeout(()=>V(n,l),re),y||=
setTimeout(q,ne)}function q(){y=void 0;for(let[l,b]of Object.entries(i()))ct(t.get(l),b)||t.set(l,b);t.save_changes()}function h(l,b){
let A=Object.entries(a),v=()=>x({layout:!0});for(let[T,M]of A)t.on(`change:${T}`,M);e.addEventListener("keydown",T=>T.stopPropagation());
let _=new ResizeObserver(()=>e.clientWidth!==f&&v());_.observe(e);let D=Et(v),H=()=>{Object.assign(s,{layout:!0}),p()};addEventListener(
"beforeprint",H),addEventListener("afterprint",v);let B={redrawNow:p};for(let[T,M]of Object.entries(b))Object.defineProperty(
B,T,{get:M});return Object.assign(e,{[l]:B}),Object.assign(r,{[l]:B}),p(),()=>{for(let[T,M]of A)t.off(`change:${T}`,M);c?.(),
clearTimeout(u),clearTimeout(y),cancelAnimationFrame(d),removeEventListener("beforeprint",H),removeEventListener("afterp\
rint",v),_.disconnect(),D(),e.remove()}}return{request:x,measure:m,report:w,start:h}}function dt(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=e+n+o|0;return o=o+1|0,e=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function jt(t){let r=dt(t),e=null;
return()=>{if(e!==null){let o=e;return e=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return e=n*Math.sin(
s),n*Math.cos(s)}}var It=t=>(t+1)%2**31;function ft(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<s;i++){let c=0;for(let d=0;d<n;d++)
c+=t[a*n+d]*r[d*s+i];o[a*s+i]=c}return o}function nt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<
s;i++)o[a*s+i]=oe(t,a,r,i,n);return o}function oe(t,r,e,n,s){let o=0;for(let a=0;a<s;a++)o+=t[r*s+a]*e[n*s+a];return o}var pt=(t,r)=>t.map((e,n)=>e+r[n]);function Rt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function se(t,r,e){let n=new Float64Array(
e);for(let s=0;s<r*e;s+=e)for(let o=0;o<e;o++)n[o]+=t[s+o];return n.map(s=>s/r)}function ae(t,r,e){let n=se(t,r,e),s=new Float64Array(
r*e);for(let o=0;o<s.length;o+=e)for(let a=0;a<e;a++)s[o+a]=t[o+a]-n[a];return s}var ie=(t,r)=>r>0?t/r:0;function _t(t,r,e){
let n=Rt(t),s=Rt(ae(t,r,e));return{norm:n,residual:s,relative:ie(s,n)}}function Ft(t,r,e,n=t){let s=-1/0,o=0;for(let a=r;a<r+e;a++)t[a]>s&&(s=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-s),
o+=n[a];for(let a=r;a<r+e;a++)n[a]/=o;return o}var{tokens:E,width:g,layers:mt}=rt.pathExplorer;function Ct(t){let r=jt(t),e=(o,a,i)=>{let c=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>c*r())},n=e(E,g,1),s=Array.from({length:mt},()=>({q:e(g,g,1/(2*g)),k:e(g,g,1/(2*g)),v:e(g,g,1/(2*g)),
o:e(g,g,1/g)}));return{x:n,layers:s}}function le(t){for(let r=0;r<E;r++)Ft(t,r*E,E);return t}function gt({attention:t,v:r,
o:e},n){let s=r.length/g,o=ft(t,n,E,E,g);return ft(nt(o,r,E,g,s),e,E,s,g)}function ce({x:t,layers:r},{layers:e,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=g/n,c=(u,y)=>u.subarray(y*i*g,(y+1)*i*g),d=t;return{network:r.slice(0,e).map(u=>{let y=Array.
from({length:n},(x,p)=>{let m=nt(d,c(u.q,p),E,g,i),w=nt(d,c(u.k,p),E,g,i),q=nt(m,w,E,i,E),h=le(q.map(b=>o*b/Math.sqrt(i))),
l=Float64Array.from({length:i*g},(b,A)=>a*u.o[A%g*g+p*i+Math.floor(A/g)]);return{attention:h,v:c(u.v,p),o:l}});return d=
y.map(x=>gt(x,d)).reduce(pt,s?d:new Float64Array(d.length)),y}),output:d}}function pe(t,r,e){let n=[r];for(let s of t){let o=n.
map(i=>s.map(c=>gt(c,i)).reduce(pt)),a=new Float64Array(r.length);n=[...n,a].map((i,c)=>pt(e?i:a,o[c-1]??a))}return n}function ue(t,r,e){
let n=[r];return t.forEach((s,o)=>{let a=n[o];n.push(e[o]?gt(s[e[o]-1],a):a)}),n}function ut(t){let{norm:r,relative:e}=_t(
t,E,g);return{norm:r,residual:e}}function he(t,r,e){let n=1;return Array.from({length:t+1},(s,o)=>{let a=e||o===t?Math.round(
n)*r**o:0;return n*=(t-o)/(o+1),a})}function Wt(t,r){let{network:e,output:n}=ce(t,r),s=t.x,o=pe(e,s,r.skip),a=ue(e,s,r.path),
i=he(r.layers,r.heads,r.skip),c=i.reduce((x,p)=>x+p),d=ut(n),f=ut(s),u=f.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:e,output:n,sums:o,carried:a,total:c,whole:d,input:f,threshold:u,collapsed:x=>x.residual<u,length:r.path.filter(
Boolean).length,onTheWay:a.map(ut),lengths:o.map((x,p)=>{let{norm:m,residual:w}=ut(x);return{count:i[p],share:i[p]/c,norm:m,
normShare:m/d.norm,residual:w}})}}var Dt=t=>`10${Mt(t)}`;function K(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var xt=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:K(t),Q=t=>t.toLocaleString("en").replaceAll(","," ");function de(t){let{length:r,layers:e,onTheWay:n}=t,s=n[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===e?"all":
`${r} of`,i=[`This path takes a head in ${e===1?"the only layer":`${o} ${e} layers`}: `];if(t.collapsed(s)){let c=s.residual>
0?`, but for ${K(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[c]]}return[i,["its tokens\
 still differ","good"],[`, by ${K(s.residual)} of the norm. `]]}function fe(t){let{lengths:r,total:e,whole:n,skip:s}=t,o=r.
filter(f=>f.count&&t.collapsed(f)),a=o.reduce((f,u)=>f+u.share,0),i=K(n.residual),c=t.collapsed(n);if(!s){let f=[`Withou\
t skip connections all ${Q(e)} paths are that long: `];return c?[f,["rank collapse","bad"],["."]]:[f,[`the output’s toke\
ns differ, by ${i}.`]]}let d=a?[`${K(a)} of the ${Q(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(e)} paths collapses.`];return c?[d,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[d,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var Ht=t=>[...de(t),...fe(t)];function Bt(t,{norm:r,residual:e}){
return`${t}: ${E} tokens of ${g} numbers, norm ${r.toPrecision(3)}; ${K(e)} of it differs between tokens.`}function zt(t){
return`Paths by length. ${t.lengths.map((e,n)=>e.count&&`length ${n}: ${Q(e.count)} path${e.count===1?"":"s"}, norm ${K(
e.normShare)} of the output’s, ${K(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${K(t.threshold)}\
 count as collapsed.`}var ot=44;function Ut(t,r){let s=[],o,a,i,c,d="",f=p=>(p+1.5)*ot,u=()=>s.flatMap(({boxes:p})=>p);function y(p,m){let w=`${m.
layers},${m.heads},${p}`;if(w===d)return;let q=u().indexOf(document.activeElement);d=w,i=m.heads,t.replaceChildren(),t.style.
height=`${(m.layers+2)*ot}px`;let h=(p-58-58)/(i+1),l=Math.min(92,h-8);c=M=>58+(M+.5)*h;let b=it(t,p,(m.layers+2)*ot);o=
L("path",{class:"qks-hair qks-lines"},b),a=L("path",{class:"qks-chosen-line"},b);let A=58+(p-58-58)/2,v={"text-anchor":"\
middle",class:"qks-bold"};C(b,A,14,"tokens in",v),C(b,A,(m.layers+2)*ot-4,"what this path adds",v),C(b,p,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(M,O)=>{let F=k("span",{class:"qks-rung"},`layer ${O+
1}`),z=J("qks-rung-row",`Layer ${O+1}`,F);z.style.top=`${f(O)-ot/2}px`;let j=Array.from({length:i+1},(N,P)=>{let G=P?l<58?
`${P}`:`head${" "}${P}`:"skip",S=`Layer ${O+1}: ${P?`head ${P}`:"skip"}`,R=U(G,()=>r(O,P),{"aria-label":S});return R.style.
left=`${c(P)-l/2}px`,R.style.width=`${l}px`,R}),$=lt({class:"qks-differs"});return z.append(...j,$),t.append(z),{boxes:j,
readout:$}}),u()[q]?.focus();let _="",D=Array.from({length:i+1},(M,O)=>c(O)),H=f(0),B=f(m.layers-1),T=f(m.layers)-8;for(let M of D)
_+=`M${A} 20L${M} ${H}M${M} ${B}L${A} ${T}`;for(let M=1;M<m.layers;M++)for(let O of D)for(let F of D)_+=`M${O} ${f(M-1)}\
L${F} ${f(M)}`;o.setAttribute("d",_)}function x(p){let m=(c(0)+c(i))/2,w=p.path.map((q,h)=>`L${c(q)} ${f(h)}`).join("");
a.setAttribute("d",`M${m} 20${w}L${m} ${f(p.layers)-8}`),s.forEach(({boxes:q,readout:h},l)=>{q.forEach((A,v)=>{Y(A,p.path[l]===
v),A.disabled=!v&&!p.skip});let b=p.onTheWay[l+1];V(h,xt(b.residual)),h.classList.toggle("qks-bad",p.collapsed(b))})}return{
resize:y,draw:x}}function Vt(t,r){let e=k("canvas",{width:g,height:E,role:"img",class:"qks-cells"}),n=k("div",{class:"qk\
s-strip-norm"}),s=k("div",{class:"qks-strip-differs"});return t.append(k("div",{class:"qks-strip-name"},r),e,n,s),{draw(o,a,i,c){
let d=Lt(e),f=d.createImageData(g,E),u=o.reduce((y,x)=>Math.max(y,Math.abs(x)),0)||1;o.forEach((y,x)=>{let p=Math.min(1,
Math.abs(y)/u),m=y<0?c.below:c.above;for(let w=0;w<3;w++)f.data[4*x+w]=Math.round(c.paper[w]+p*(m[w]-c.paper[w]));f.data[4*
x+3]=255}),d.putImageData(f,0,0),e.setAttribute("aria-label",Bt(r,a)),V(n,`norm ${a.norm>=.005?a.norm.toPrecision(a.norm>=
100?3:2):"≈ 0"}`),V(s,`${xt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[26,74],norm:[146,74],
residual:[274,132]},st=6;function Kt(t){let n,s,o,a,i,c=u=>44+(u+.5)*a;function d(u,y){i=u,t.replaceChildren();let x=y.layers,
p=X.residual[0]+X.residual[1];a=(i-44-8)/(x+1),n=it(t,i,p+40),s=L("rect",{y:0,width:a,height:p+22,class:"qks-band"},n);let m={
count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],residual:["How m\
uch its tokens differ"," log scale"]};o={};let[w,q]=X.residual;for(let h=0;h<=st;h+=2){let l=w+h/st*q;h<st&&L("path",{d:`\
M44 ${l}H${i-8}`,class:"qks-hair"},n),C(n,38,l+4.5,h===0?`100${" "}%`:h===2?`1${" "}%`:Dt(-h),{"text-anchor":"end",class:"\
qks-mute"})}C(n,48,p-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=L("path",{class:"qks-limit"},n),
o.output=L("path",{class:"qks-output-line"},n),o.outputWords=C(n,i-8-a-2,0,"the output",{"text-anchor":"end",class:"qks-\
halo"});for(let[h,[l,b]]of Object.entries(X)){let A=C(n,0,l-(h==="residual"?18:10),"");L("tspan",{class:"qks-bold"},A).textContent=
m[h][0],L("tspan",{class:"qks-mute"},A).textContent=m[h][1],L("path",{d:`M44 ${l+b}H${i-8}`,class:"qks-line"},n),o[h]=Array.
from({length:x+1},()=>({bar:L("path",{},n),words:C(n,0,0,"",{"text-anchor":"middle"})}))}o.ring=L("circle",{r:8,class:"q\
ks-ring"},n);for(let h=0;h<=x;h++)C(n,c(h),p+18,h,{"text-anchor":"middle"});C(n,44+(i-44-8)/2,p+36,"heads on the path: i\
ts length",{"text-anchor":"middle",class:"qks-mute"})}function f(u){s.setAttribute("x",c(u.length)-a/2);let y={count:Math.
max(...u.lengths.map(l=>l.share)),norm:Math.max(1,...u.lengths.map(l=>l.normShare))},[x,p]=X.residual,m=l=>x+Math.min(1,
Math.max(0,-Math.log10(l||1e-99)/st))*p;u.lengths.forEach((l,b)=>{let A=l.count&&u.collapsed(l)?"qks-collapsed":"qks-bar";
for(let[H,B,T]of[["count",l.share,l.count?l.count<1e4?Q(l.count):l.count.toExponential(0):""],["norm",l.normShare,l.count?
`${Math.round(100*l.normShare)}`:""]]){let[M,O]=X[H],{bar:F,words:z}=o[H][b],j=l.count?Math.max(1,B/y[H]*(O-16)):0,$=Math.
min(46,a*.7);F.setAttribute("d",`M${c(b)-$/2} ${M+O}v-${j}h${$}v${j}z`),F.setAttribute("class",A),V(z,T),z.setAttribute(
"x",c(b)),z.setAttribute("y",M+O-j-4)}let v=o.residual[b].bar,_=m(l.residual),D=l.residual<10**-st;v.setAttribute("d",l.
count?D?`M${c(b)-5} ${_-8}h10l-5 8z`:`M${c(b)-5} ${_}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),v.setAttribute("class",A)});let w=u.
onTheWay[u.layers];o.ring.setAttribute("cx",c(u.length)),o.ring.setAttribute("cy",m(w.residual));let q=m(u.threshold),h=m(
u.whole.residual);o.limit.setAttribute("d",`M44 ${q}H${i-8}`),o.output.setAttribute("d",`M44 ${h}H${i-8}`),o.outputWords.
setAttribute("y",h-5),t.setAttribute("aria-label",zt(u))}return t.setAttribute("role","img"),{resize:d,draw:f}}var me=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:Gt,values:Yt}=rt.pathExplorer,Jt=t=>`${Number(
t.toFixed(2))}${" "}×`,ge=[["layers","Layers","",1,mt,1,String],["logit_scale","Query–key weights","times the initia\
l",Gt[0],Gt[1],.1,Jt],["value_scale","Value weights","times the initial",Yt[0],Yt[1],.05,Jt]],xe=[`The network: ${E} tok\
ens of ${g} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function ke({model:t,el:r}){let e=Tt(
t,me),n,s,o,a,i={},c=0,d=dt(977),f=k("p",{class:"qks-caption"}),u=yt(),y=I("ladder"),x=I("lengths"),p=I("strips"),m=["To\
kens in","This path","All paths"],w=m.map(()=>I("strip"));p.append(...w);let q=w.map(($,N)=>Vt($,m[N])),h=ge.map(([$,N,P,
G,S,R,Z])=>({trait:$,...qt({name:N,unit:P,min:G,max:S,step:R,text:Z,say:Z,move:Qt=>j({[$]:Qt})})})),l=$=>j({path:e.path.
map($)}),b=()=>e.skip?0:1,A=()=>b()+Math.floor(d()*(e.heads+1-b())),v={none:U("Shortest",()=>l(()=>0)),random:U("Random",
()=>l(A)),all:U("Longest",()=>l($=>$||1)),redraw:U("↻ Another network",()=>j({seed:It(e.seed)}))},_=J("qks-chips","Pat\
hs",v.none,v.random,v.all),D=At("Skip connections",[[!0,"with skips"],[!1,"without"]],$=>j({skip:$})),H=at("Tap a box in\
 each layer, or take a path that is"),B=at("Each row is a token. Blue: above zero, grey: below."),T=$t("qks qks-routes",
"paths through a network",I("routes-grid",I("routes-top",I("headline",f),u),I("route",et("One path"),H,_,y),I("tokens",et(
"Its tokens"),B,p),I("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",k("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),x),I("network",et("The network"),I("switches",D.row,v.redraw),...h.map(
({element:$})=>$)),wt(xe))),M=Ut(y,($,N)=>j({path:e.path.with($,N)})),O=Kt(x),F=Pt({model:t,el:r,root:T,live:u,refresh:z,
stale:{layout:!0},listeners:Nt(t,e,j),told:()=>({...e,readings:i})});function z($){if(s!==e.seed&&(n=Ct(e.seed)),s=e.seed,
o=Wt(n,e),$.layout){c=F.measure();let S=Ot(T);if(a={above:S("ramp-3"),below:S("mute"),paper:S("paper")},c>=50){let R=[y.
clientWidth,x.clientWidth];M.resize(R[0],o),O.resize(R[1],o)}}c>=50&&(M.draw(o),O.draw(o));let N=o.onTheWay[o.layers],P=(S,R,Z)=>q[S].
draw(R,Z,o.collapsed(Z),a);P(0,o.x,o.input),P(1,o.carried[o.layers],N),P(2,o.output,o.whole);for(let{trait:S,draw:R}of h)
R(e[S]);Y(v.none,o.length===0),Y(v.all,o.length===o.layers),v.none.disabled=!e.skip,D.mark(e.skip);let G=bt(f,Ht(o));i={
paths:o.total,counts:o.lengths.map(S=>S.count),share:o.lengths.map(S=>S.share),norm:o.lengths.map(S=>S.norm),norm_share:o.
lengths.map(S=>S.normShare),relative_residual:o.lengths.map(S=>S.residual),path:{length:o.length,norm:N.norm,relative_residual:N.
residual,on_the_way:o.onTheWay.slice(1).map(S=>S.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:G},F.report(G)}function j($){let N={...e};Object.assign(
e,$),e.path=Array.from({length:e.layers},(P,G)=>ht(e.path[G]??1,e.skip?0:1,e.heads)),!ct(N,e)&&F.request(N.layers!==e.layers||
N.heads!==e.heads?{layout:!0}:{})}return F.start("paths",{state:()=>({...e}),readings:()=>i,view:()=>o,drawn:()=>n})}var rr={
render:ke};export{rr as default};
