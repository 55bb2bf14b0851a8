var Kt="http://www.w3.org/2000/svg";function lt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function f(t,r={},...e){
let n=lt(document.createElement(t),r);return n.append(...e),n}var L=(t,...r)=>f("div",{class:t},...r);function V(t,r,e={}){let n=f("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var Z=(t,r)=>t.setAttribute(
"aria-pressed",String(r)),Q=(t,r,...e)=>f("div",{class:t,role:"group","aria-label":r},...e);function S(t,r,e){return e.appendChild(
lt(document.createElementNS(Kt,t),r))}function z(t,r,e){return S("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-h\
idden":"true"},t)}function j(t,r,e,n,o={}){let s=S("text",{x:r,y:e,...o},t);return s.textContent=String(n),s}function _(t,r){t.textContent!==r&&(t.textContent=r)}function pt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?f("span",{class:`qks-${o}`},n):n)),e}var ut=(t={})=>f("output",{...t,"aria-live":"\
off"});function dt(t){return f("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Tt=()=>f("div",{class:"\
qks-spoken","aria-live":"polite"});function zt(t){let r=f("summary",{},"How this figure is computed");return f("details",
{class:"qks-notes"},r,...t.map(e=>f("p",{},e)))}var ft=(t,r)=>({caption:f("p",{class:"qks-caption"}),live:Tt(),chips:Q("\
qks-chips",t),notes:zt(r)});function ht(t,r,...e){let n=`Explorable figure: ${r}`;return f("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...e)}function mt(t,r,e){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&e(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var H=(t,r)=>t.toFixed(r).replace("-","−"),Y=t=>Number(t.toPrecision(3)),N=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var gt=12;function Gt({name:t,unit:r,label:e=t,range:n,rail:o}){let s=f("input",{type:"range",...n,"aria-label":e}),a=ut(),
c=L("qks-ruler",o,s),g=f("div",{class:"qks-ticks","aria-hidden":"true"}),x=f("span",{},f("b",{},t)," ",f("small",{},r));
return{element:L("qks-slider",L("qks-row",x,a),c),input:s,output:a,track:c,scale:g}}function Ut(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var X=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function tt(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:c,move:g,impossible:x}){let u=f("i",{class:"qks-zone qks-plain"}),E=f("span",{},"no s\
uch W"),k=f("i",{class:"qks-impossible"},E),P=f("div",{class:"qks-paint","aria-hidden":"true"},u),y={min:0,max:1,step:"a\
ny"},{element:A,input:m,output:v,track:w,scale:p}=Gt({name:r,unit:e,range:y,rail:P});x&&P.append(k),u.style.width="100%",
t.append(A),A.append(p);let h=0,$=0,O=b=>gt/2+b*(h-gt);return m.addEventListener("input",()=>g(s(Number(m.value)))),m.addEventListener(
"keydown",b=>{let i=Ut(b.key);if(i){if(b.preventDefault(),i.end!==void 0){g(s(i.end));return}for(let d=Math.abs(i.steps);d<=
100;d++){let M=s(D(o($)+d*Math.sign(i.steps)*.01,0,1));if(M!==$){g(M);return}}}}),{resize(){h=w.clientWidth;let b=n.map(
([,d])=>f("span",{},d));p.replaceChildren(...b);let i=b.map(d=>d.offsetWidth/2);b.forEach((d,M)=>{d.style.left=`${D(O(o(
n[M][0])),i[M],h-i[M])}px`})},draw(b,i){if($=b,m.value=String(D(o(b),0,1)),_(v,a(b,i)),m.setAttribute("aria-valuetext",c(
b,i)),!x)return;let d=x(i);k.style.width=`${d>0?Math.min(h,O(d)):0}px`,E.hidden=O(d)<110},show(b){A.hidden=!b}}}function Vt(t,r,e){
let n=r.map(([,o],s)=>V(o,()=>e(r[s][0])));return{row:Q("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>Z(s,r[a][0]===o))}}
function xt(t,r,e,n){let{row:o,mark:s}=Vt(r,e,n);return t.append(L("qks-choice",f("span",{class:"qks-choice-name"},r),o)),
s}function yt(t,r){let e=t.map(([n,o])=>V(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>Z(e[s],n(o)))}}var bt=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function wt(t,r,e){let n=f("span",{class:"qkr-sample","aria-hidden":"true"}),o=z(n,34,14);r==="dots"&&S("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),S("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=f("span",{class:"qkr\
-reading"});return t.append(n,f("span",{},e),s),a=>_(s,a)}function kt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function vt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var Bt=600,Yt=120;var Mt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var St=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),At=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);Mt(o,r[n])||e({[n]:o})}]));function qt({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:c,ended:g}){let x=0,u=0,E,k;r.append(e);function P(p={}){
Object.assign(o,p),x||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(x),x=0;let p=o;o={},s(p)}function A(){
return e.dataset.look=kt()?"dark":"light",u=e.clientWidth,u}function m(p){clearTimeout(E),E=setTimeout(()=>_(n,p),Bt),k||=
setTimeout(v,Yt)}function v(){k=void 0;for(let[p,h]of Object.entries(c()))Mt(t.get(p),h)||t.set(p,h);t.save_changes()}function w(p,h){
let $=Object.entries(a),O=()=>P({layout:!0});for(let[R,l]of $)t.on(`change:${R}`,l);e.addEventListener("keydown",R=>R.stopPropagation());
let b=new ResizeObserver(()=>e.clientWidth!==u&&O());b.observe(e);let i=vt(O),d=()=>{Object.assign(o,{layout:!0}),y()};addEventListener(
"beforeprint",d),addEventListener("afterprint",O);let M={redrawNow:y};for(let[R,l]of Object.entries(h))Object.defineProperty(
M,R,{get:l});return Object.assign(e,{[p]:M}),Object.assign(r,{[p]:M}),y(),()=>{for(let[R,l]of $)t.off(`change:${R}`,l);g?.(),
clearTimeout(E),clearTimeout(k),cancelAnimationFrame(x),removeEventListener("beforeprint",d),removeEventListener("afterp\
rint",O),b.disconnect(),i(),e.remove()}}return{request:P,measure:A,report:m,start:w}}function Jt(t){let r=c=>(c=Math.imul(c^c>>>16,569420461),c=Math.imul(c^c>>>15,1935289751),c^c>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let c=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+c|0,c>>>
0};for(let c=0;c<20;c++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Et(t){let r=Jt(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var Ot=t=>(t+1)%2**31;var et={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function $t(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function rt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function Lt(t){let r=rt(t)/t.length,e=Math.sqrt(rt(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:Qt,spreads:Xt,draws:te}=et.entropyExplorer,jt=120,G=Qt,[C,K]=Xt,U=et.collapse.entropy,ee=t=>Lt(t).sort().reverse();
function nt(t,r,e){let n={gaussian:Et(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return ee(
Float64Array.from({length:r},n[t]))}function ot(t,r){let e=t.map(a=>r*a),n=$t(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function st(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var at=(t,r)=>Math.max(0,Math.log(r)-t*t/2),J=t=>Math.
sqrt(2*Math.log(t)),Pt=(t,r)=>Math.min(1,J(r)/t);function re(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var W=Float64Array.from({length:jt+1},(t,r)=>C*(K/C)**(r/jt));function Rt(t){let r=Array.from(
W,e=>ot(t,e));return{s:W,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function _t(t,r){return Array.from({
length:t==="gaussian"?te:1},(n,o)=>nt(t,r,o))}function It(t,r){return t.reduce((e,n)=>e+ot(n,r).entropy,0)/t.length}function Ht(t){
let r=W.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>It(t,e))}}function Nt({count:t,spread:r},e,n){let o=ot(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:re(.5,o.p),bound:st(r,t),law:at(
r,t),edge:J(t),most:Math.exp(It(n,r))}}var I=46,B=12,ne=[1,4,16,64,256,1024],oe=[.05,.1,.2,.5,1,2,5,10,20],se=t=>Math.log(t/C)/Math.log(K/C);function Ct(t,r){let e,
n,o,s,a,c,g,x,u;function E(m){e=m;let v=e<520,w=v?210:280;a=28,c=a+w,g=c+44,x=g+(v?70:84),n=i=>I+D(se(Math.max(i,1e-9)),
0,1)*(e-I-B),o=i=>c-D(i,0,Math.log(G))/Math.log(G)*w,s=i=>x-i*(x-g),t.replaceChildren();let p=z(t,e,x+46),h=e-B;j(p,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let $=S("rect",{x:I,width:h-I,class:"qke-zone"},p);for(let i of ne){let d=o(
Math.log(i));S("path",{d:`M${I} ${d}H${h}`,class:i>1?"qks-hair":"qks-line"},p);let M={class:"qks-mute","text-anchor":"en\
d"};j(p,I-7,d+4.5,N(i),M)}j(p,0,g-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let i of[0,1]){
let d=s(i);S("path",{d:`M${I} ${d}H${h}`,class:i?"qks-hair":"qks-line"},p),j(p,I-7,d+4.5,i,{class:"qks-mute","text-ancho\
r":"end"})}for(let i of oe.filter((d,M)=>!v||M%2===0)){S("path",{d:`M${n(i)} ${x}v4`,class:"qks-line"},p);let d=i===K,M={
class:"qks-mute","text-anchor":d?"end":"middle"};j(p,n(i)+(d?4:0),x+19,i,M)}let O=`spread s${v?" of the logits":": stand\
ard deviation of the logits over the keys"}`;j(p,(I+h)/2,x+39,O,{class:"qks-mute","text-anchor":"middle"});let b=i=>S("p\
ath",{class:`qkr-${i}`},p);u={zone:$};for(let i of["ghosts","edge","law","signal-law","bound","measured","signal"])u[i]=
b(i);u.edgeWords=j(p,0,a-8,"",{class:"qks-mute qks-halo"}),u.zoneWords=j(p,I+8,c-8,"",{class:"qks-bad qks-halo"}),u.dot=
S("circle",{r:7,class:"qke-dot"},p),u.signalDot=S("circle",{r:5.5,class:"qke-dot"},p)}let k=(m,v,w)=>Array.from(m,(p,h)=>`${h?
"L":"M"}${n(p).toFixed(1)} ${w(v[h]).toFixed(1)}`).join("");function P({count:m,shape:v},w,p){let h=J(m),$=Math.log(m),O=Array.
from({length:49},(l,q)=>C*(h/C)**(q/48));u.ghosts.setAttribute("d",p.map(l=>k(l.s,l.entropy,o)).join("")),u.measured.setAttribute(
"d",k(w.s,w.entropy,o)),u.signal.setAttribute("d",k(w.s,w.jacobian,s));let b=Array.from(W,l=>st(l,m));u.bound.setAttribute(
"d",k(W,b,o));let i=k(O,O.map(l=>at(l,m)),o);u.law.setAttribute("d",`${i}L${n(K)} ${c}`);let d=v==="gaussian",M=Array.from(
W,l=>Pt(l,m));u["signal-law"].setAttribute("d",d?k(W,M,s):""),u.edge.setAttribute("d",d?`M${n(h)} ${a}V${c}M${n(h)} ${g}\
V${x}`:""),_(u.edgeWords,d?`√(2 log K) = ${H(h,2)}`:""),u.edgeWords.setAttribute("x",e-B-n(h)>60?n(h):e-B),u.edgeWords.
setAttribute("text-anchor","middle"),u.zone.setAttribute("y",o(U*$)),u.zone.setAttribute("height",c-o(U*$));let R=c-o(U*
$)>22;_(u.zoneWords,R?"less than half of log K":"")}function y({spread:m},{entropy:v,jacobian:w}){for(let[p,h]of[[u.dot,
o(v)],[u.signalDot,s(w)]])p.setAttribute("cx",n(m)),p.setAttribute("cy",h)}let A=m=>{let v=m.clientX-t.getBoundingClientRect().
left-I,w=D(v/(e-I-B),0,1);r(Y(C*(K/C)**w))};return mt(t,A,A),{resize:E,drawCurves:P,drawPoint:y}}var ae=3,F=46;function Ft(t){let r,e;function n(s){r=s,t.replaceChildren();let a=z(t,r,F+24);e={rest:S("rect",{height:F,
class:"qke-rest"},a),keys:S("path",{class:"qke-keys"},a),first:S("rect",{x:0,height:F,class:"qks-bar"},a),cuts:S("path",
{class:"qke-cuts"},a),labels:S("g",{},a),restWords:j(a,0,F/2+4.5,"",{"text-anchor":"middle"}),left:j(a,0,F+18,"",{}),right:j(
a,r,F+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let c=0,g=0,x="",u=[];for(;g<s.length&&s[g]*
r>=ae;){let A=s[g]*r;A>=46&&u.push([c+A/2,ie(s[g]),g===0]),c+=A,c<r-.5&&(x+=`M${c.toFixed(2)} 0V${F}`),g++}e.first.setAttribute(
"width",Math.max(s[0]*r,g?0:1)),e.keys.setAttribute("d",`M0 0H${c.toFixed(2)}V${F}H0Z`),e.rest.setAttribute("x",c),e.rest.
setAttribute("width",Math.max(0,r-c)),e.cuts.setAttribute("d",x),e.labels.replaceChildren();for(let[A,m,v]of u){let w={"\
text-anchor":"middle",class:v?"qke-on-bar":""};j(e.labels,A,F/2+4.5,m,w)}let E=s.length-g,k=r-c,P=`${N(E)} keys share ${Math.
round(100*k/r)} %`,y=`${N(E)} keys`;_(e.restWords,!E||k<70?"":k>170?P:y),e.restWords.setAttribute("x",c+k/2),_(e.left,a===
1?"one key holds half":`${N(a)} keys hold half`),_(e.right,`evenly shared: ${it(1/s.length)} each`)}return{resize:n,draw:o}}
var ie=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,it=t=>`${H(100*t,t<.0995?1:0)} %`;var ce=["count","spread","shape","seed"],le=[4,16,64,256,1024],pe=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:10,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:10,shape:"\
gaussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],ue=[["gaussian","Gaussian"],["one above","one above"],
["two camps","two camps"],["ramp","ramp"]],de=[`One query looks at K keys. Its logits are u = s·z, where z has mean 0 an\
d standard deviation 1 over the
  keys, so the norm in Zhai et al.’s bound is σ = ‖u − ū‖₂ = s√K. p is their softmax, H = −Σ p log p in nats,
  and exp H the number of keys that would give this entropy if they shared evenly. Keys with a share too thin to
  draw are one pale piece.`,`Gaussian: K draws, standardised; the same draw whatever the spread. Thin lines: the same sh\
ape with 4, 16,
  64, 256 and 1,024 keys; for Gaussian logits the mean of H over 32 such draws. Least possible: Zhai et al.’s
  bound at this s and K, attained by one key above the rest.`,`log K − s²/2 is the second-order law near uniform, for ev\
ery shape. For Gaussian logits it holds, as K grows,
  all the way to s = √(2 log K), where it meets zero (Derrida’s random-energy model); beyond, H stays of order
  one however many keys there are. It is asymptotic: at K = 1,024 the corner is still round.`,`Σ p(1 − p) is the trace o\
f the softmax’s Jacobian, ∂p/∂u = diag(p) − ppᵀ: what of a learning signal reaches
  the logits. Its dotted law for Gaussian logits is 1 before the edge and √(2 log K)/s beyond, the mean over
  draws as K grows.`];function fe(){let t={...ft("Stops",de),strip:f("div",{class:"qks-pane",role:"img"}),key:L("qkr-key"),
plot:f("div",{class:"qks-pane qke-plot",role:"img"}),sliders:L("qkr-sliders"),options:L("qkr-options")},r=ht("qks qkr qk\
e","one row of attention and its entropy",L("qks-headline",t.caption),t.chips,t.live,L("qke-strip",dt("One query’s atten\
tion, cut into its keys"),t.strip),L("qkr-grid",L("qkr-figure",t.plot),L("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}var ct=t=>t<99.95?H(t,t<9.995?2:1):N(Math.round(t));function he({count:t,spread:r,shape:e},n){let o=n.
share<U?"bad":"strong",s=[[`At a spread of ${H(r,2)}, ${N(t)} keys are worth `]];if(s.push([ct(n.effective),o],[` (H = ${H(
n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["No logits o\
f this spread have less: this is the bound."]);else if(e==="two camps")s.push(["However far the camps part, the upper on\
e stays shared."]);else if(t<G){let a=e==="gaussian"?" on average":"";s.push([`1,024 keys would be worth ${ct(n.most)}${a}\
.`])}return s}function me(t,r){return{spread:tt(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,
`${e}`]),...X(C,K,Y),text:e=>H(e,2),say:e=>`spread ${H(e,2)}`,move:e=>r({spread:e})}),count:tt(t,{name:"Keys",unit:"K",ticks:[
2,8,32,128,1024].map(e=>[e,N(e)]),...X(2,G,Math.round),text:e=>N(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}function ge({
model:t,el:r}){let e=fe(),{root:n}=e,o=St(t,ce),s=qt({model:t,el:r,root:n,live:e.live,refresh:p,stale:{layout:!0,curves:!0},
listeners:At(t,o,i),told:()=>({...o,readings:m})}),a=Ct(e.plot,l=>i({spread:l})),c=Ft(e.strip),g=me(e.sliders,i),x=Object.
fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(\
1 − p)"]].map(([l,q])=>[l,wt(e.key,l,q)])),u,E,k,P,y,A="",m={},v=0,w=0;function p({layout:l,curves:q}){let T=performance.
now();l&&h(),q&&$(),y=Nt(o,u,P),w>=50&&((l||q)&&a.drawCurves(o,E,k),O()),b(),v=performance.now()-T}function h(){w=s.measure();
for(let l of Object.values(g))l.resize();w<50||(a.resize(e.plot.clientWidth),c.resize(e.strip.clientWidth))}function $(){
if(u=nt(o.shape,o.count,o.seed),E=Rt(u),A===o.shape)return;let l=le.map(q=>_t(o.shape,q));k=l.map(Ht),P=l[l.length-1],A=
o.shape}function O(){for(let[q,T]of Object.entries(g))T.draw(o[q],o);a.drawPoint(o,y),c.draw(y);let l=[["measured",y.entropy],
["bound",y.bound],["law",y.law]];for(let[q,T]of l)x[q](`${ct(Math.exp(T))} keys`);x.signal(H(y.jacobian,y.jacobian<.1?4:
2)),M(o.shape),R.disabled=o.shape!=="gaussian",d.mark(q=>bt(o,q))}function b(){let l=pt(e.caption,he(o,y)),q="Effective \
keys and learning signal over the spread of the logits",T=y.half===1?"One key holds half":`${y.half} keys hold half`,Dt=it(
y.peak);e.plot.setAttribute("aria-label",`${q}. ${l}`),e.strip.setAttribute("aria-label",`${T} of the attention; the lar\
gest has ${Dt}.`);let{p:xe,...Wt}=y;m={...o,...Wt,headline:l},s.report(l)}function i(l){Object.assign(o,l),s.request("sp\
read"in l&&Object.keys(l).length===1?{}:{curves:!0})}let d=yt(pe,i);e.chips.append(...d.buttons);let M=xt(e.options,"Log\
its",ue,l=>i({shape:l})),R=V("Draw again",()=>i({seed:Ot(o.seed)}));return e.options.append(R),s.start("entropy",{state:()=>({
...o}),readings:()=>m,view:()=>y,z:()=>u,milliseconds:()=>v})}var Xe={render:ge};export{Xe as default};
