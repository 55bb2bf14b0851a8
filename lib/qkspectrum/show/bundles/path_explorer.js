var Ft="http://www.w3.org/2000/svg";function dt(t,r){for(let[e,s]of Object.entries(r))s!=null&&s!==!1&&t.setAttribute(e,
s);return t}function w(t,r={},...e){let s=dt(document.createElement(t),r);return s.append(...e),s}var ot=(t,...r)=>w("di\
v",{class:t},...r),rt=(...t)=>w("p",{class:"qks-sub"},...t);function H(t,r,e={}){let s=w("button",{type:"button",...e},t);
return r&&s.addEventListener("click",r),s}var Q=(t,r,...e)=>w("div",{class:t,role:"group","aria-label":r},...e),ft=(t,r)=>w(
"span",{},w("b",{},t)," ",w("small",{},r));function L(t,r,e){return e.appendChild(dt(document.createElementNS(Ft,t),r))}
function at(t,r,e){return L("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function W(t,r,e,s,a={}){
let n=L("text",{x:r,y:e,...a},t);return n.textContent=s,n}function B(t,r){t.textContent!==r&&(t.textContent=r)}function mt(t,r){
let e=r.map(([s])=>s).join("");return e!==t.textContent&&t.replaceChildren(...r.map(([s,a])=>a?w("span",{class:`qks-${a}`},
s):s)),e}function X(t){return w("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}function gt(){let t=ot("q\
ks-spoken");return t.setAttribute("aria-live","polite"),t}function bt(t){let r=w("summary",{},"How this figure is comput\
ed");return w("details",{class:"qks-notes"},r,...t.map(e=>w("p",{},e)))}function kt(t,r,...e){let s=`Explorable figure: ${r}`;
return w("section",{class:t,"aria-label":s,"data-lm-suppress-shortcuts":"true"},...e)}function xt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function yt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let a of[document.documentElement,document.body])e.observe(a,{attributes:!0,attributeFilter:s});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var Wt=t=>[1,3,5].map(r=>parseInt(t.slice(r,r+2),16));
function $t(t){let r=getComputedStyle(t);return e=>Wt(r.getPropertyValue(`--qks-${e}`).trim())}var Rt=600,Ct=120;var nt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var wt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Mt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(s=>[s,()=>nt(
t.get(s),r[s])||e({[s]:t.get(s)})]));function At({model:t,el:r,root:e,live:s,stale:a,refresh:n,listeners:c,told:o,ended:l}){let g=0,p=0,d=0,y=0;r.append(e);function h(i={}){
Object.assign(a,i),g||=requestAnimationFrame(u)}function u(){cancelAnimationFrame(g),g=0;let i=a;a={},n(i)}function b(){
return e.dataset.look=xt()?"dark":"light",p=e.clientWidth}function k(i){clearTimeout(d),d=setTimeout(()=>B(s,i),Rt),y||=
setTimeout(S,Ct)}function S(){y=0;for(let[i,x]of Object.entries(o()))nt(t.get(i),x)||t.set(i,x);t.save_changes()}function m(i,x){
let P=Object.entries(c),q=()=>h({layout:!0});for(let[O,A]of P)t.on(`change:${O}`,A);e.addEventListener("keydown",O=>O.stopPropagation());
let j=new ResizeObserver(()=>e.clientWidth!==p&&q());j.observe(e);let U=yt(q),C={redrawNow:u};for(let[O,A]of Object.entries(
x))Object.defineProperty(C,O,{get:A});return e[i]=r[i]=C,u(),()=>{for(let[O,A]of P)t.off(`change:${O}`,A);l?.(),clearTimeout(
d),clearTimeout(y),cancelAnimationFrame(g),j.disconnect(),U(),e.remove()}}return{request:h,measure:b,report:k,start:m}}var It="⁰¹²³⁴⁵⁶⁷⁸⁹",qt=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>It[r]).join("");function it(t){let r=o=>(o=Math.imul(o^o>>>16,569420461),o=Math.imul(o^o>>>15,1935289751),o^o>>>15),e=r(t+1779033703),s=r(
e+1013904242),a=r(s+1541459225),n=1,c=()=>{let o=e+s+n|0;return n=n+1|0,e=s^s>>>9,s=a+(a<<3)|0,a=(a<<21|a>>>11)+o|0,o>>>
0};for(let o=0;o<20;o++)c();return()=>((c()>>>5)*67108864+(c()>>>6))/9007199254740992}function Tt(t){let r=it(t),e=NaN;return()=>{
if(e===e){let n=e;return e=NaN,n}let s=Math.sqrt(-2*Math.log(1-r())),a=2*Math.PI*r();return e=s*Math.sin(a),s*Math.cos(a)}}var M=12,f=12,ct=8;function Dt(t,r,e,s,a,n,c=!1){for(let o=0;o<s;o++)for(let l=0;l<n;l++){let g=0;for(let p=0;p<a;p++)g+=
r[o*a+p]*(c?e[l*a+p]:e[p*n+l]);t[o*n+l]+=g}return t}var V=(t,r,e,s,a,n=!1)=>Dt(new Float64Array(e*a),t,r,e,s,a,n),lt=(t,r)=>t.
map((e,s)=>e+r[s]);function St(t){let r=Tt(t),e=(n,c,o)=>{let l=Math.sqrt(o);return Float64Array.from({length:n*c},()=>l*
r())},s=e(M,f,1),a=Array.from({length:ct},()=>({q:e(f,f,1/(2*f)),k:e(f,f,1/(2*f)),v:e(f,f,1/(2*f)),o:e(f,f,1/f)}));return{
x:s,layers:a}}function Ht(t){for(let r=0;r<M;r++){let e=t.subarray(r*M,(r+1)*M),s=Math.max(...e),a=0;for(let n=0;n<M;n++)
a+=e[n]=Math.exp(e[n]-s);for(let n=0;n<M;n++)e[n]/=a}return t}function ut({attention:t,v:r,o:e},s){let a=r.length/f,n=V(
t,s,M,M,f);return V(V(n,r,M,f,a,!0),e,M,a,f)}function Bt({x:t,layers:r},{layers:e,heads:s,skip:a,logit_scale:n,value_scale:c}){
let o=f/s,l=(d,y)=>d.subarray(y*o*f,(y+1)*o*f),g=t;return{network:r.slice(0,e).map(d=>{let y=Array.from({length:s},(h,u)=>{
let b=V(g,l(d.q,u),M,f,o,!0),k=V(g,l(d.k,u),M,f,o,!0),S=V(b,k,M,o,M,!0),m=Ht(S.map(x=>n*x/Math.sqrt(o))),i=Float64Array.
from({length:o*f},(x,P)=>c*d.o[P%f*f+u*o+Math.floor(P/f)]);return{attention:m,v:l(d.v,u),o:i}});return g=y.map(h=>ut(h,g)).
reduce(lt,a?g:new Float64Array(g.length)),y}),output:g}}function zt(t,r,e){let s=[r];for(let a of t){let n=s.map(o=>a.map(
l=>ut(l,o)).reduce(lt)),c=new Float64Array(r.length);s=[...s,c].map((o,l)=>lt(e?o:c,n[l-1]??c))}return s}function Kt(t,r,e){
let s=[r];return t.forEach((a,n)=>{let c=s[n];s.push(e[n]?ut(a[e[n]-1],c):c)}),s}function st(t){let r=0,e=0;for(let s=0;s<
f;s++){let a=0;for(let n=0;n<M;n++)a+=t[n*f+s]/M;for(let n=0;n<M;n++)r+=t[n*f+s]**2,e+=(t[n*f+s]-a)**2}return{norm:Math.
sqrt(r),residual:r>0?Math.sqrt(e/r):0}}function Ut(t,r,e){let s=1;return Array.from({length:t+1},(a,n)=>{let c=e||n===t?
Math.round(s)*r**n:0;return s*=(t-n)/(n+1),c})}function Pt(t,r){let{network:e,output:s}=Bt(t,r),a=t.x,n=zt(e,a,r.skip),c=Kt(
e,a,r.path),o=Ut(r.layers,r.heads,r.skip),l=o.reduce((h,u)=>h+u),g=st(s),p=st(a),d=p.residual/3;return{...r,x:a,network:e,
output:s,sums:n,carried:c,total:l,whole:g,input:p,threshold:d,collapsed:h=>h.residual<d,length:r.path.filter(Boolean).length,
onTheWay:c.map(st),lengths:n.map((h,u)=>{let{norm:b,residual:k}=st(h);return{count:o[u],share:o[u]/l,norm:b,normShare:b/
g.norm,residual:k}})}}var vt=t=>`10${qt(t)}`;function z(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var ht=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:z(t),Y=t=>t.toLocaleString("en").replaceAll(","," ");function Gt(t){let{length:r,layers:e,onTheWay:s}=t,a=s[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let n=r===e?"all":
`${r} of`,o=[`This path takes a head in ${e===1?"the only layer":`${n} ${e} layers`}: `];if(t.collapsed(a)){let l=a.residual>
0?`, but for ${z(a.residual)} of the norm. `:". ";return[o,["its tokens are all alike","bad"],[l]]}return[o,["its tokens\
 still differ","good"],[`, by ${z(a.residual)} of the norm. `]]}function Vt(t){let{lengths:r,total:e,whole:s,skip:a}=t,n=r.
filter(p=>p.count&&t.collapsed(p)),c=n.reduce((p,d)=>p+d.share,0),o=z(s.residual),l=t.collapsed(s);if(!a){let p=[`Withou\
t skip connections all ${Y(e)} paths are that long: `];return l?[p,["rank collapse","bad"],["."]]:[p,[`the output’s toke\
ns differ, by ${o}.`]]}let g=c?[`${z(c)} of the ${Y(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Y(e)} paths collapses.`];return l?[g,[" So does "],["the output","bad"],[`: its tokens differ by ${o}.`]]:[g,[" The\
 output "],["does not","good"],[`: its tokens differ by ${o}.`]]}var Et=t=>[...Gt(t),...Vt(t)];function Lt(t,{norm:r,residual:e}){
return`${t}: ${M} tokens of ${f} numbers, norm ${r.toPrecision(3)}; ${z(e)} of it differs between tokens.`}function Ot(t){
return`Paths by length. ${t.lengths.map((e,s)=>e.count&&`length ${s}: ${Y(e.count)} path${e.count===1?"":"s"}, norm ${z(
e.normShare)} of the output’s, ${z(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${z(t.threshold)}\
 count as collapsed.`}var Z=44;function Nt(t,r){let a=[],n,c,o,l,g="",p=h=>(h+1.5)*Z;function d(h,u){let b=`${u.layers},${u.heads},${h}`;if(b===
g)return;let k=a.flat().indexOf(document.activeElement);g=b,o=u.heads,t.replaceChildren(),t.style.height=`${(u.layers+2)*
Z}px`;let S=(h-58-58)/(o+1),m=Math.min(92,S-8);l=A=>58+(A+.5)*S;let i=at(t,h,(u.layers+2)*Z);n=L("path",{class:"qks-hair\
 qks-lines"},i),c=L("path",{class:"qks-chosen-line"},i);let x=58+(h-58-58)/2,P={"text-anchor":"middle",class:"qks-bold"};
W(i,x,14,"tokens in",P),W(i,x,(u.layers+2)*Z-4,"what this path adds",P),W(i,h,14,"differs",{"text-anchor":"end",class:"q\
ks-mute"}),a=Array.from({length:u.layers},(A,v)=>{let I=w("span",{class:"qks-rung"},`layer ${v+1}`),F=Q("qks-rung-row",`\
Layer ${v+1}`,I);F.style.top=`${p(v)-Z/2}px`;let D=Array.from({length:o+1},(_,$)=>{let N=$?m<58?`${$}`:`head${" "}${$}`:
"skip",G=`Layer ${v+1}: ${$?`head ${$}`:"skip"}`,K=H(N,()=>r(v,$),{"aria-label":G});return K.style.left=`${l($)-m/2}px`,
K.style.width=`${m}px`,K});return F.append(...D,D.readout=w("output",{class:"qks-differs"})),t.append(F),D}),a.flat()[k]?.
focus();let q="",j=Array.from({length:o+1},(A,v)=>l(v)),U=p(0),C=p(u.layers-1),O=p(u.layers)-8;for(let A of j)q+=`M${x} \
20L${A} ${U}M${A} ${C}L${x} ${O}`;for(let A=1;A<u.layers;A++)for(let v of j)for(let I of j)q+=`M${v} ${p(A-1)}L${I} ${p(
A)}`;n.setAttribute("d",q)}function y(h){let u=(l(0)+l(o))/2,b=h.path.map((k,S)=>`L${l(k)} ${p(S)}`).join("");c.setAttribute(
"d",`M${u} 20${b}L${u} ${p(h.layers)-8}`),a.forEach((k,S)=>{k.forEach((i,x)=>{i.setAttribute("aria-pressed",h.path[S]===
x),i.disabled=!x&&!h.skip});let m=h.onTheWay[S+1];B(k.readout,ht(m.residual)),k.readout.classList.toggle("qks-bad",h.collapsed(
m))})}return{resize:d,draw:y}}function _t(t,r){let e=w("canvas",{width:f,height:M,role:"img",class:"qks-cells"}),s=w("di\
v",{class:"qks-strip-norm"}),a=w("div",{class:"qks-strip-differs"});return t.append(w("div",{class:"qks-strip-name"},r),
e,s,a),{draw(n,c,o,l){let g=e.getContext("2d"),p=g.createImageData(f,M),d=n.reduce((y,h)=>Math.max(y,Math.abs(h)),0)||1;
n.forEach((y,h)=>{let u=Math.min(1,Math.abs(y)/d),b=y<0?l.below:l.above;for(let k=0;k<3;k++)p.data[4*h+k]=Math.round(l.paper[k]+
u*(b[k]-l.paper[k]));p.data[4*h+3]=255}),g.putImageData(p,0,0),e.setAttribute("aria-label",Lt(r,c)),B(s,`norm ${c.norm>=
.005?c.norm.toPrecision(c.norm>=100?3:2):"≈ 0"}`),B(a,`${ht(c.residual)} differs`),a.classList.toggle("qks-bad",o)}}}var J={
count:[26,74],norm:[146,74],residual:[274,132]},tt=6;function jt(t){let s,a,n,c,o,l=d=>44+(d+.5)*c;function g(d,y){o=d,t.
replaceChildren();let h=y.layers,u=J.residual[0]+J.residual[1];c=(o-44-8)/(h+1),s=at(t,o,u+40),a=L("rect",{y:0,width:c,height:u+
22,class:"qks-band"},s);let b={count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of th\
e output’s"],residual:["How much its tokens differ"," log scale"]};n={};let[k,S]=J.residual;for(let m=0;m<=tt;m+=2){let i=k+
m/tt*S;m<tt&&L("path",{d:`M44 ${i}H${o-8}`,class:"qks-hair"},s),W(s,38,i+4.5,m===0?`100${" "}%`:m===2?`1${" "}%`:vt(-m),
{"text-anchor":"end",class:"qks-mute"})}W(s,48,u-9,"rank collapse: below the dotted line",{class:"qks-bad"}),n.limit=L("\
path",{class:"qks-limit"},s),n.output=L("path",{class:"qks-output-line"},s),n.outputWords=W(s,o-8-c-2,0,"the output",{"t\
ext-anchor":"end",class:"qks-halo"});for(let[m,[i,x]]of Object.entries(J)){let P=W(s,0,i-(m==="residual"?18:10),"");L("t\
span",{class:"qks-bold"},P).textContent=b[m][0],L("tspan",{class:"qks-mute"},P).textContent=b[m][1],L("path",{d:`M44 ${i+
x}H${o-8}`,class:"qks-line"},s),n[m]=Array.from({length:h+1},()=>({bar:L("path",{},s),words:W(s,0,0,"",{"text-anchor":"m\
iddle"})}))}n.ring=L("circle",{r:8,class:"qks-ring"},s);for(let m=0;m<=h;m++)W(s,l(m),u+18,m,{"text-anchor":"middle"});W(
s,44+(o-44-8)/2,u+36,"heads on the path: its length",{"text-anchor":"middle",class:"qks-mute"})}function p(d){a.setAttribute(
"x",l(d.length)-c/2);let y={count:Math.max(...d.lengths.map(i=>i.share)),norm:Math.max(1,...d.lengths.map(i=>i.normShare))},
[h,u]=J.residual,b=i=>h+Math.min(1,Math.max(0,-Math.log10(i||1e-99)/tt))*u;d.lengths.forEach((i,x)=>{let P=i.count&&d.collapsed(
i)?"qks-collapsed":"qks-bar";for(let[C,O,A]of[["count",i.share,i.count?i.count<1e4?Y(i.count):i.count.toExponential(0):""],
["norm",i.normShare,i.count?`${Math.round(100*i.normShare)}`:""]]){let[v,I]=J[C],{bar:F,words:D}=n[C][x],_=i.count?Math.
max(1,O/y[C]*(I-16)):0,$=Math.min(46,c*.7);F.setAttribute("d",`M${l(x)-$/2} ${v+I}v-${_}h${$}v${_}z`),F.setAttribute("cl\
ass",P),B(D,A),D.setAttribute("x",l(x)),D.setAttribute("y",v+I-_-4)}let q=n.residual[x].bar,j=b(i.residual),U=i.residual<
10**-tt;q.setAttribute("d",i.count?U?`M${l(x)-5} ${j-8}h10l-5 8z`:`M${l(x)-5} ${j}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),q.
setAttribute("class",P)});let k=d.onTheWay[d.layers];n.ring.setAttribute("cx",l(d.length)),n.ring.setAttribute("cy",b(k.
residual));let S=b(d.threshold),m=b(d.whole.residual);n.limit.setAttribute("d",`M44 ${S}H${o-8}`),n.output.setAttribute(
"d",`M44 ${m}H${o-8}`),n.outputWords.setAttribute("y",m-5),t.setAttribute("aria-label",Ot(d))}return t.setAttribute("rol\
e","img"),{resize:g,draw:p}}var Yt=["layers","heads","skip","logit_scale","value_scale","seed","path"],Jt=[["layers","Layers","",1,ct,1],["logit_sca\
le","Query–key weights","times the initial",0,10,.1],["value_scale","Value weights","times the initial",.1,4,.05]],E=(t,...r)=>ot(
`qks-${t}`,...r);function Qt([t,r,e,s,a,n],c){let o=w("input",{type:"range",min:s,max:a,step:n,"aria-label":r}),l=w("out\
put",{}),g=ft(r,e);o.addEventListener("input",()=>c({[t]:Number(o.value)}));let p=E("ruler",w("i",{class:"qks-rail"}),o);
return{element:E("slider",E("row",g,l),p),draw:h=>{let u=h[t],b=t==="layers"?`${u}`:`${Number(u.toFixed(2))}${" "}×`;o.
value=u,o.setAttribute("aria-valuetext",b),B(l,b)}}}var Xt=[`The network: ${M} tokens of ${f} numbers, drawn from N(0, 1\
); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function Zt({model:t,el:r}){let e=wt(
t,Yt),s=null,a=null,n=null,c={},o=0,l=null,g=it(977),p=w("p",{class:"qks-caption"}),d=gt(),y=E("ladder"),h=E("lengths"),
u=E("strips"),b=["Tokens in","This path","All paths"],k=b.map(()=>E("strip"));u.append(...k);let S=k.map(($,N)=>_t($,b[N])),
m=Jt.map($=>Qt($,_)),i=$=>_({path:e.path.map($)}),x=()=>e.skip?0:1,P=()=>x()+Math.floor(g()*(e.heads+1-x())),q={none:H("\
Shortest",()=>i(()=>0)),random:H("Random",()=>i(P)),all:H("Longest",()=>i($=>$||1)),on:H("with skips",()=>_({skip:!0})),
off:H("without",()=>_({skip:!1})),redraw:H("↻ Another network",()=>_({seed:(e.seed+1)%2**31}))},j=Q("qks-chips","Paths",
q.none,q.random,q.all),U=Q("qks-segments","Skip connections",q.on,q.off),C=rt("Tap a box in each layer, or take a path t\
hat is"),O=rt("Each row is a token. Blue: above zero, grey: below."),A=kt("qks qks-routes","paths through a network",E("\
routes-grid",E("routes-top",E("headline",p),d),E("route",X("One path"),C,j,y),E("tokens",X("Its tokens"),O,u),E("sums",X(
"All paths, by length"),rt("The ring is your path, the dots are the exact sums. ",w("b",{class:"qks-bad"},"Orange"),": t\
okens all alike."),h),E("network",X("The network"),E("switches",U,q.redraw),...m.map(({element:$})=>$)),bt(Xt))),v=Nt(y,
($,N)=>_({path:e.path.with($,N)})),I=jt(h),F=At({model:t,el:r,root:A,live:d,refresh:D,stale:{layout:!0},listeners:Mt(t,e,
_),told:()=>({...e,readings:c})});function D($){if(a!==e.seed&&(s=St(a=e.seed)),n=Pt(s,e),$.layout){o=F.measure();let T=$t(
A);if(l={above:T("ramp-3"),below:T("mute"),paper:T("paper")},o>=50){let et=[y.clientWidth,h.clientWidth];v.resize(et[0],
n),I.resize(et[1],n)}}o>=50&&(v.draw(n),I.draw(n));let N=n.onTheWay[n.layers],G=(T,et,pt)=>S[T].draw(et,pt,n.collapsed(pt),
l);G(0,n.x,n.input),G(1,n.carried[n.layers],N),G(2,n.output,n.whole);for(let T of m)T.draw(e);q.none.setAttribute("aria-\
pressed",n.length===0),q.all.setAttribute("aria-pressed",n.length===n.layers),q.none.disabled=!e.skip,q.on.setAttribute(
"aria-pressed",e.skip),q.off.setAttribute("aria-pressed",!e.skip);let K=mt(p,Et(n));c={paths:n.total,counts:n.lengths.map(
T=>T.count),share:n.lengths.map(T=>T.share),norm:n.lengths.map(T=>T.norm),norm_share:n.lengths.map(T=>T.normShare),relative_residual:n.
lengths.map(T=>T.residual),path:{length:n.length,norm:N.norm,relative_residual:N.residual,on_the_way:n.onTheWay.slice(1).
map(T=>T.residual)},output:{norm:n.whole.norm,relative_residual:n.whole.residual},input:{norm:n.input.norm,relative_residual:n.
input.residual},headline:K},F.report(K)}function _($){let N={...e};Object.assign(e,$),e.path=Array.from({length:e.layers},
(G,K)=>Math.max(e.skip?0:1,Math.min(e.heads,e.path[K]??1))),!nt(N,e)&&F.request(N.layers!==e.layers||N.heads!==e.heads?{
layout:!0}:{})}return F.start("paths",{state:()=>({...e}),readings:()=>c,view:()=>n,drawn:()=>s})}var qe={render:Zt};export{qe as default};
