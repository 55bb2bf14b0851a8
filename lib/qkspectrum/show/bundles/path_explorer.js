var Qt="http://www.w3.org/2000/svg";function xt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function k(t,r={},...e){
let n=xt(document.createElement(t),r);return n.append(...e),n}var tt=(t,...r)=>k("div",{class:t},...r),I=(t,...r)=>tt(`q\
ks-${t}`,...r),at=(...t)=>k("p",{class:"qks-sub"},...t);function U(t,r,e={}){let n=k("button",{type:"button",...e},t);return r&&
n.addEventListener("click",r),n}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>k("div",{class:t,role:"\
group","aria-label":r},...e);function T(t,r,e){return e.appendChild(xt(document.createElementNS(Qt,t),r))}function it(t,r,e){
return T("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function D(t,r,e,n,s={}){let o=T("text",
{x:r,y:e,...s},t);return o.textContent=String(n),o}function V(t,r){t.textContent!==r&&(t.textContent=r)}function kt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,s])=>s?k("span",{class:`qks-${s}`},n):n)),e}function et(t){return k("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var yt=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function bt(t){let r=k(
"summary",{},"How this figure is computed");return k("details",{class:"qks-notes"},r,...t.map(e=>k("p",{},e)))}function wt(t,r,...e){let n=`Explorable figure: ${r}`;return k("section",{class:t,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...e)}var ut=(t,r,e)=>Math.max(r,Math.min(e,t));var Xt="⁰¹²³⁴⁵⁶⁷⁸⁹",$t=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>Xt[Number(r)]).join("");var Mt=12;function Zt({name:t,unit:r,label:e=t,range:n,rail:s}){let o=k("input",{type:"range",...n,"aria-label":e}),a=k(
"output"),i=tt("qks-ruler",s,o),c=k("div",{class:"qks-ticks","aria-hidden":"true"}),d=k("span",{},k("b",{},t)," ",k("sma\
ll",{},r));return{element:tt("qks-slider",tt("qks-row",d,a),i),input:o,output:a,track:i,scale:c}}function St({name:t,unit:r,
label:e,min:n,max:s,step:o,centred:a=!1,ticks:i,place:c=Number,text:d,say:f,move:u}){let b=k("i",{class:a?"qks-rail qks-\
centred":"qks-rail"}),{element:x,input:p,output:m,scale:w}=Zt({name:t,unit:r,label:e,range:{min:n,max:s,step:o},rail:b});
for(let[S,h]of i??[]){let l=w.appendChild(k("span",{},h));l.style.left=`calc(${Mt/2}px + ${(c(S)-n)/(s-n)} * (100% - ${Mt}\
px))`}return i&&x.append(w),p.addEventListener("input",()=>u(Number(p.value))),{element:x,draw(S,h){p.value=String(c(S)),
p.setAttribute("aria-valuetext",f(S,h)),V(m,d(S,h))}}}function qt(t,r,e){let n=r.map(([,s],o)=>U(s,()=>e(r[o][0])));return{row:J("qks-segments",t,...n),mark:s=>n.forEach((o,a)=>Y(
o,r[a][0]===s))}}var rt={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function At(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Et(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])e.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}function vt(t){let r=getComputedStyle(t);return e=>{let n=r.getPropertyValue(`--qks-${e}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function Ot(t){let r=t.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var ee=600,re=120;var lt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Tt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Lt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=t.
get(n);lt(s,r[n])||e({[n]:s})}]));function Nt({model:t,el:r,root:e,live:n,stale:s,refresh:o,listeners:a,told:i,ended:c}){let d=0,f=0,u,b;r.append(e);function x(l={}){
Object.assign(s,l),d||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(d),d=0;let l=s;s={},o(l)}function m(){
return e.dataset.look=At()?"dark":"light",f=e.clientWidth,f}function w(l){clearTimeout(u),u=setTimeout(()=>V(n,l),ee),b||=
setTimeout(S,re)}function S(){b=void 0;for(let[l,y]of Object.entries(i()))lt(t.get(l),y)||t.set(l,y);t.save_changes()}function h(l,y){
let q=Object.entries(a),E=()=>x({layout:!0});for(let[P,R]of q)t.on(`change:${P}`,R);e.addEventListener("keydown",P=>P.stopPropagation());
let F=new ResizeObserver(()=>e.clientWidth!==f&&E());F.observe(e);let B=Et(E),C={redrawNow:p};for(let[P,R]of Object.entries(
y))Object.defineProperty(C,P,{get:R});return Object.assign(e,{[l]:C}),Object.assign(r,{[l]:C}),p(),()=>{for(let[P,R]of q)
t.off(`change:${P}`,R);c?.(),clearTimeout(u),clearTimeout(b),cancelAnimationFrame(d),F.disconnect(),B(),e.remove()}}return{
request:x,measure:m,report:w,start:h}}function ht(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=e+n+o|0;return o=o+1|0,e=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Pt(t){let r=ht(t),e=null;
return()=>{if(e!==null){let o=e;return e=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return e=n*Math.sin(
s),n*Math.cos(s)}}var jt=t=>(t+1)%2**31;function dt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<s;i++){let c=0;for(let d=0;d<n;d++)
c+=t[a*n+d]*r[d*s+i];o[a*s+i]=c}return o}function nt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<
s;i++)o[a*s+i]=ne(t,a,r,i,n);return o}function ne(t,r,e,n,s){let o=0;for(let a=0;a<s;a++)o+=t[r*s+a]*e[n*s+a];return o}var ct=(t,r)=>t.map((e,n)=>e+r[n]);function It(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function oe(t,r,e){let n=new Float64Array(
e);for(let s=0;s<r*e;s+=e)for(let o=0;o<e;o++)n[o]+=t[s+o];return n.map(s=>s/r)}function se(t,r,e){let n=oe(t,r,e),s=new Float64Array(
r*e);for(let o=0;o<s.length;o+=e)for(let a=0;a<e;a++)s[o+a]=t[o+a]-n[a];return s}var ae=(t,r)=>r>0?t/r:0;function Rt(t,r,e){
let n=It(t),s=It(se(t,r,e));return{norm:n,residual:s,relative:ae(s,n)}}function _t(t,r,e,n=t){let s=-1/0,o=0;for(let a=r;a<r+e;a++)t[a]>s&&(s=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-s),
o+=n[a];for(let a=r;a<r+e;a++)n[a]/=o;return o}var{tokens:A,width:g,layers:ft}=rt.pathExplorer;function Ft(t){let r=Pt(t),e=(o,a,i)=>{let c=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>c*r())},n=e(A,g,1),s=Array.from({length:ft},()=>({q:e(g,g,1/(2*g)),k:e(g,g,1/(2*g)),v:e(g,g,1/(2*g)),
o:e(g,g,1/g)}));return{x:n,layers:s}}function ie(t){for(let r=0;r<A;r++)_t(t,r*A,A);return t}function mt({attention:t,v:r,
o:e},n){let s=r.length/g,o=dt(t,n,A,A,g);return dt(nt(o,r,A,g,s),e,A,s,g)}function le({x:t,layers:r},{layers:e,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=g/n,c=(u,b)=>u.subarray(b*i*g,(b+1)*i*g),d=t;return{network:r.slice(0,e).map(u=>{let b=Array.
from({length:n},(x,p)=>{let m=nt(d,c(u.q,p),A,g,i),w=nt(d,c(u.k,p),A,g,i),S=nt(m,w,A,i,A),h=ie(S.map(y=>o*y/Math.sqrt(i))),
l=Float64Array.from({length:i*g},(y,q)=>a*u.o[q%g*g+p*i+Math.floor(q/g)]);return{attention:h,v:c(u.v,p),o:l}});return d=
b.map(x=>mt(x,d)).reduce(ct,s?d:new Float64Array(d.length)),b}),output:d}}function ce(t,r,e){let n=[r];for(let s of t){let o=n.
map(i=>s.map(c=>mt(c,i)).reduce(ct)),a=new Float64Array(r.length);n=[...n,a].map((i,c)=>ct(e?i:a,o[c-1]??a))}return n}function pe(t,r,e){
let n=[r];return t.forEach((s,o)=>{let a=n[o];n.push(e[o]?mt(s[e[o]-1],a):a)}),n}function pt(t){let{norm:r,relative:e}=Rt(
t,A,g);return{norm:r,residual:e}}function ue(t,r,e){let n=1;return Array.from({length:t+1},(s,o)=>{let a=e||o===t?Math.round(
n)*r**o:0;return n*=(t-o)/(o+1),a})}function Ct(t,r){let{network:e,output:n}=le(t,r),s=t.x,o=ce(e,s,r.skip),a=pe(e,s,r.path),
i=ue(r.layers,r.heads,r.skip),c=i.reduce((x,p)=>x+p),d=pt(n),f=pt(s),u=f.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:e,output:n,sums:o,carried:a,total:c,whole:d,input:f,threshold:u,collapsed:x=>x.residual<u,length:r.path.filter(
Boolean).length,onTheWay:a.map(pt),lengths:o.map((x,p)=>{let{norm:m,residual:w}=pt(x);return{count:i[p],share:i[p]/c,norm:m,
normShare:m/d.norm,residual:w}})}}var Wt=t=>`10${$t(t)}`;function K(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var gt=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:K(t),Q=t=>t.toLocaleString("en").replaceAll(","," ");function he(t){let{length:r,layers:e,onTheWay:n}=t,s=n[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===e?"all":
`${r} of`,i=[`This path takes a head in ${e===1?"the only layer":`${o} ${e} layers`}: `];if(t.collapsed(s)){let c=s.residual>
0?`, but for ${K(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[c]]}return[i,["its tokens\
 still differ","good"],[`, by ${K(s.residual)} of the norm. `]]}function de(t){let{lengths:r,total:e,whole:n,skip:s}=t,o=r.
filter(f=>f.count&&t.collapsed(f)),a=o.reduce((f,u)=>f+u.share,0),i=K(n.residual),c=t.collapsed(n);if(!s){let f=[`Withou\
t skip connections all ${Q(e)} paths are that long: `];return c?[f,["rank collapse","bad"],["."]]:[f,[`the output’s toke\
ns differ, by ${i}.`]]}let d=a?[`${K(a)} of the ${Q(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(e)} paths collapses.`];return c?[d,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[d,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var Dt=t=>[...he(t),...de(t)];function Ht(t,{norm:r,residual:e}){
return`${t}: ${A} tokens of ${g} numbers, norm ${r.toPrecision(3)}; ${K(e)} of it differs between tokens.`}function Bt(t){
return`Paths by length. ${t.lengths.map((e,n)=>e.count&&`length ${n}: ${Q(e.count)} path${e.count===1?"":"s"}, norm ${K(
e.normShare)} of the output’s, ${K(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${K(t.threshold)}\
 count as collapsed.`}var ot=44;function zt(t,r){let s=[],o,a,i,c,d="",f=p=>(p+1.5)*ot,u=()=>s.flatMap(({boxes:p})=>p);function b(p,m){let w=`${m.
layers},${m.heads},${p}`;if(w===d)return;let S=u().indexOf(document.activeElement);d=w,i=m.heads,t.replaceChildren(),t.style.
height=`${(m.layers+2)*ot}px`;let h=(p-58-58)/(i+1),l=Math.min(92,h-8);c=v=>58+(v+.5)*h;let y=it(t,p,(m.layers+2)*ot);o=
T("path",{class:"qks-hair qks-lines"},y),a=T("path",{class:"qks-chosen-line"},y);let q=58+(p-58-58)/2,E={"text-anchor":"\
middle",class:"qks-bold"};D(y,q,14,"tokens in",E),D(y,q,(m.layers+2)*ot-4,"what this path adds",E),D(y,p,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(v,O)=>{let W=k("span",{class:"qks-rung"},`layer ${O+
1}`),z=J("qks-rung-row",`Layer ${O+1}`,W);z.style.top=`${f(O)-ot/2}px`;let j=Array.from({length:i+1},(L,N)=>{let G=N?l<58?
`${N}`:`head${" "}${N}`:"skip",M=`Layer ${O+1}: ${N?`head ${N}`:"skip"}`,_=U(G,()=>r(O,N),{"aria-label":M});return _.style.
left=`${c(N)-l/2}px`,_.style.width=`${l}px`,_}),$=k("output",{class:"qks-differs"});return z.append(...j,$),t.append(z),
{boxes:j,readout:$}}),u()[S]?.focus();let F="",B=Array.from({length:i+1},(v,O)=>c(O)),C=f(0),P=f(m.layers-1),R=f(m.layers)-
8;for(let v of B)F+=`M${q} 20L${v} ${C}M${v} ${P}L${q} ${R}`;for(let v=1;v<m.layers;v++)for(let O of B)for(let W of B)F+=
`M${O} ${f(v-1)}L${W} ${f(v)}`;o.setAttribute("d",F)}function x(p){let m=(c(0)+c(i))/2,w=p.path.map((S,h)=>`L${c(S)} ${f(
h)}`).join("");a.setAttribute("d",`M${m} 20${w}L${m} ${f(p.layers)-8}`),s.forEach(({boxes:S,readout:h},l)=>{S.forEach((q,E)=>{
Y(q,p.path[l]===E),q.disabled=!E&&!p.skip});let y=p.onTheWay[l+1];V(h,gt(y.residual)),h.classList.toggle("qks-bad",p.collapsed(
y))})}return{resize:b,draw:x}}function Ut(t,r){let e=k("canvas",{width:g,height:A,role:"img",class:"qks-cells"}),n=k("di\
v",{class:"qks-strip-norm"}),s=k("div",{class:"qks-strip-differs"});return t.append(k("div",{class:"qks-strip-name"},r),
e,n,s),{draw(o,a,i,c){let d=Ot(e),f=d.createImageData(g,A),u=o.reduce((b,x)=>Math.max(b,Math.abs(x)),0)||1;o.forEach((b,x)=>{
let p=Math.min(1,Math.abs(b)/u),m=b<0?c.below:c.above;for(let w=0;w<3;w++)f.data[4*x+w]=Math.round(c.paper[w]+p*(m[w]-c.
paper[w]));f.data[4*x+3]=255}),d.putImageData(f,0,0),e.setAttribute("aria-label",Ht(r,a)),V(n,`norm ${a.norm>=.005?a.norm.
toPrecision(a.norm>=100?3:2):"≈ 0"}`),V(s,`${gt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[
26,74],norm:[146,74],residual:[274,132]},st=6;function Vt(t){let n,s,o,a,i,c=u=>44+(u+.5)*a;function d(u,b){i=u,t.replaceChildren();
let x=b.layers,p=X.residual[0]+X.residual[1];a=(i-44-8)/(x+1),n=it(t,i,p+40),s=T("rect",{y:0,width:a,height:p+22,class:"\
qks-band"},n);let m={count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],
residual:["How much its tokens differ"," log scale"]};o={};let[w,S]=X.residual;for(let h=0;h<=st;h+=2){let l=w+h/st*S;h<
st&&T("path",{d:`M44 ${l}H${i-8}`,class:"qks-hair"},n),D(n,38,l+4.5,h===0?`100${" "}%`:h===2?`1${" "}%`:Wt(-h),{"text-\
anchor":"end",class:"qks-mute"})}D(n,48,p-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=T("path",{
class:"qks-limit"},n),o.output=T("path",{class:"qks-output-line"},n),o.outputWords=D(n,i-8-a-2,0,"the output",{"text-anc\
hor":"end",class:"qks-halo"});for(let[h,[l,y]]of Object.entries(X)){let q=D(n,0,l-(h==="residual"?18:10),"");T("tspan",{
class:"qks-bold"},q).textContent=m[h][0],T("tspan",{class:"qks-mute"},q).textContent=m[h][1],T("path",{d:`M44 ${l+y}H${i-
8}`,class:"qks-line"},n),o[h]=Array.from({length:x+1},()=>({bar:T("path",{},n),words:D(n,0,0,"",{"text-anchor":"middle"})}))}
o.ring=T("circle",{r:8,class:"qks-ring"},n);for(let h=0;h<=x;h++)D(n,c(h),p+18,h,{"text-anchor":"middle"});D(n,44+(i-44-
8)/2,p+36,"heads on the path: its length",{"text-anchor":"middle",class:"qks-mute"})}function f(u){s.setAttribute("x",c(
u.length)-a/2);let b={count:Math.max(...u.lengths.map(l=>l.share)),norm:Math.max(1,...u.lengths.map(l=>l.normShare))},[x,
p]=X.residual,m=l=>x+Math.min(1,Math.max(0,-Math.log10(l||1e-99)/st))*p;u.lengths.forEach((l,y)=>{let q=l.count&&u.collapsed(
l)?"qks-collapsed":"qks-bar";for(let[C,P,R]of[["count",l.share,l.count?l.count<1e4?Q(l.count):l.count.toExponential(0):""],
["norm",l.normShare,l.count?`${Math.round(100*l.normShare)}`:""]]){let[v,O]=X[C],{bar:W,words:z}=o[C][y],j=l.count?Math.
max(1,P/b[C]*(O-16)):0,$=Math.min(46,a*.7);W.setAttribute("d",`M${c(y)-$/2} ${v+O}v-${j}h${$}v${j}z`),W.setAttribute("cl\
ass",q),V(z,R),z.setAttribute("x",c(y)),z.setAttribute("y",v+O-j-4)}let E=o.residual[y].bar,F=m(l.residual),B=l.residual<
10**-st;E.setAttribute("d",l.count?B?`M${c(y)-5} ${F-8}h10l-5 8z`:`M${c(y)-5} ${F}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),E.
setAttribute("class",q)});let w=u.onTheWay[u.layers];o.ring.setAttribute("cx",c(u.length)),o.ring.setAttribute("cy",m(w.
residual));let S=m(u.threshold),h=m(u.whole.residual);o.limit.setAttribute("d",`M44 ${S}H${i-8}`),o.output.setAttribute(
"d",`M44 ${h}H${i-8}`),o.outputWords.setAttribute("y",h-5),t.setAttribute("aria-label",Bt(u))}return t.setAttribute("rol\
e","img"),{resize:d,draw:f}}var fe=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:Kt,values:Gt}=rt.pathExplorer,Yt=t=>`${Number(
t.toFixed(2))}${" "}×`,me=[["layers","Layers","",1,ft,1,String],["logit_scale","Query–key weights","times the initia\
l",Kt[0],Kt[1],.1,Yt],["value_scale","Value weights","times the initial",Gt[0],Gt[1],.05,Yt]],ge=[`The network: ${A} tok\
ens of ${g} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function xe({model:t,el:r}){let e=Tt(
t,fe),n,s,o,a,i={},c=0,d=ht(977),f=k("p",{class:"qks-caption"}),u=yt(),b=I("ladder"),x=I("lengths"),p=I("strips"),m=["To\
kens in","This path","All paths"],w=m.map(()=>I("strip"));p.append(...w);let S=w.map(($,L)=>Ut($,m[L])),h=me.map(([$,L,N,
G,M,_,Z])=>({trait:$,...St({name:L,unit:N,min:G,max:M,step:_,text:Z,say:Z,move:Jt=>j({[$]:Jt})})})),l=$=>j({path:e.path.
map($)}),y=()=>e.skip?0:1,q=()=>y()+Math.floor(d()*(e.heads+1-y())),E={none:U("Shortest",()=>l(()=>0)),random:U("Random",
()=>l(q)),all:U("Longest",()=>l($=>$||1)),redraw:U("↻ Another network",()=>j({seed:jt(e.seed)}))},F=J("qks-chips","Pat\
hs",E.none,E.random,E.all),B=qt("Skip connections",[[!0,"with skips"],[!1,"without"]],$=>j({skip:$})),C=at("Tap a box in\
 each layer, or take a path that is"),P=at("Each row is a token. Blue: above zero, grey: below."),R=wt("qks qks-routes",
"paths through a network",I("routes-grid",I("routes-top",I("headline",f),u),I("route",et("One path"),C,F,b),I("tokens",et(
"Its tokens"),P,p),I("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",k("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),x),I("network",et("The network"),I("switches",B.row,E.redraw),...h.map(
({element:$})=>$)),bt(ge))),v=zt(b,($,L)=>j({path:e.path.with($,L)})),O=Vt(x),W=Nt({model:t,el:r,root:R,live:u,refresh:z,
stale:{layout:!0},listeners:Lt(t,e,j),told:()=>({...e,readings:i})});function z($){if(s!==e.seed&&(n=Ft(e.seed)),s=e.seed,
o=Ct(n,e),$.layout){c=W.measure();let M=vt(R);if(a={above:M("ramp-3"),below:M("mute"),paper:M("paper")},c>=50){let _=[b.
clientWidth,x.clientWidth];v.resize(_[0],o),O.resize(_[1],o)}}c>=50&&(v.draw(o),O.draw(o));let L=o.onTheWay[o.layers],N=(M,_,Z)=>S[M].
draw(_,Z,o.collapsed(Z),a);N(0,o.x,o.input),N(1,o.carried[o.layers],L),N(2,o.output,o.whole);for(let{trait:M,draw:_}of h)
_(e[M]);Y(E.none,o.length===0),Y(E.all,o.length===o.layers),E.none.disabled=!e.skip,B.mark(e.skip);let G=kt(f,Dt(o));i={
paths:o.total,counts:o.lengths.map(M=>M.count),share:o.lengths.map(M=>M.share),norm:o.lengths.map(M=>M.norm),norm_share:o.
lengths.map(M=>M.normShare),relative_residual:o.lengths.map(M=>M.residual),path:{length:o.length,norm:L.norm,relative_residual:L.
residual,on_the_way:o.onTheWay.slice(1).map(M=>M.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:G},W.report(G)}function j($){let L={...e};Object.assign(
e,$),e.path=Array.from({length:e.layers},(N,G)=>ut(e.path[G]??1,e.skip?0:1,e.heads)),!lt(L,e)&&W.request(L.layers!==e.layers||
L.heads!==e.heads?{layout:!0}:{})}return W.start("paths",{state:()=>({...e}),readings:()=>i,view:()=>o,drawn:()=>n})}var er={
render:xe};export{er as default};
