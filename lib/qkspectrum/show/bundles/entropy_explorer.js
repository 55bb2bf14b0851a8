var Kt="http://www.w3.org/2000/svg";function ct(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function f(t,r={},...e){
let n=ct(document.createElement(t),r);return n.append(...e),n}var O=(t,...r)=>f("div",{class:t},...r);function U(t,r,e={}){let n=f("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var Z=(t,r)=>t.setAttribute(
"aria-pressed",String(r)),Q=(t,r,...e)=>f("div",{class:t,role:"group","aria-label":r},...e);function S(t,r,e){return e.appendChild(
ct(document.createElementNS(Kt,t),r))}function z(t,r,e){return S("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-h\
idden":"true"},t)}function j(t,r,e,n,o={}){let s=S("text",{x:r,y:e,...o},t);return s.textContent=String(n),s}function P(t,r){t.textContent!==r&&(t.textContent=r)}function pt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?f("span",{class:`qks-${o}`},n):n)),e}var ut=(t={})=>f("output",{...t,"aria-live":"\
off"});function dt(t){return f("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Tt=()=>f("div",{class:"\
qks-spoken","aria-live":"polite"});function zt(t){let r=f("summary",{},"How this figure is computed");return f("details",
{class:"qks-notes"},r,...t.map(e=>f("p",{},e)))}var ft=(t,r)=>({caption:f("p",{class:"qks-caption"}),live:Tt(),chips:Q("\
qks-chips",t),notes:zt(r)});function ht(t,r,...e){let n=`Explorable figure: ${r}`;return f("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...e)}function mt(t,r,e){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&e(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var I=(t,r)=>t.toFixed(r).replace("-","−"),Y=t=>Number(t.toPrecision(3)),H=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var gt=12;function Vt({name:t,unit:r,label:e=t,range:n,rail:o}){let s=f("input",{type:"range",...n,"aria-label":e}),a=ut(),
l=O("qks-ruler",o,s),g=f("div",{class:"qks-ticks","aria-hidden":"true"}),x=f("span",{},f("b",{},t)," ",f("small",{},r));
return{element:O("qks-slider",O("qks-row",x,a),l),input:s,output:a,track:l,scale:g}}function Gt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var X=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function tt(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:l,move:g,impossible:x}){let p=f("i",{class:"qks-zone qks-plain"}),E=f("span",{},"no s\
uch W"),M=f("i",{class:"qks-impossible"},E),R=f("div",{class:"qks-paint","aria-hidden":"true"},p),y={min:0,max:1,step:"a\
ny"},{element:A,input:m,output:v,track:k,scale:c}=Vt({name:r,unit:e,range:y,rail:R});x&&R.append(M),p.style.width="100%",
t.append(A),A.append(c);let h=0,$=0,L=w=>gt/2+w*(h-gt);return m.addEventListener("input",()=>g(s(Number(m.value)))),m.addEventListener(
"keydown",w=>{let i=Gt(w.key);if(i){if(w.preventDefault(),i.end!==void 0){g(s(i.end));return}for(let d=Math.abs(i.steps);d<=
100;d++){let b=s(D(o($)+d*Math.sign(i.steps)*.01,0,1));if(b!==$){g(b);return}}}}),{resize(){h=k.clientWidth;let w=n.map(
([,d])=>f("span",{},d));c.replaceChildren(...w);let i=w.map(d=>d.offsetWidth/2);w.forEach((d,b)=>{d.style.left=`${D(L(o(
n[b][0])),i[b],h-i[b])}px`})},draw(w,i){if($=w,m.value=String(D(o(w),0,1)),P(v,a(w,i)),m.setAttribute("aria-valuetext",l(
w,i)),!x)return;let d=x(i);M.style.width=`${d>0?Math.min(h,L(d)):0}px`,E.hidden=L(d)<110},show(w){A.hidden=!w}}}function Ut(t,r,e){
let n=r.map(([,o],s)=>U(o,()=>e(r[s][0])));return{row:Q("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>Z(s,r[a][0]===o))}}
function xt(t,r,e,n){let{row:o,mark:s}=Ut(r,e,n);return t.append(O("qks-choice",f("span",{class:"qks-choice-name"},r),o)),
s}function yt(t,r){let e=t.map(([n,o])=>U(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>Z(e[s],n(o)))}}var wt=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function bt(t,r,e){let n=f("span",{class:"qkr-sample","aria-hidden":"true"}),o=z(n,34,14);r==="dots"&&S("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),S("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=f("span",{class:"qkr\
-reading"});return t.append(n,f("span",{},e),s),a=>P(s,a)}function kt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Mt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var Bt=600,Yt=120;var vt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var St=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),At=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);vt(o,r[n])||e({[n]:o})}]));function qt({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:l,ended:g}){let x=0,p=0,E,M;r.append(e);function R(c={}){
Object.assign(o,c),x||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(x),x=0;let c=o;o={},s(c)}function A(){
return e.dataset.look=kt()?"dark":"light",p=e.clientWidth,p}function m(c){clearTimeout(E),E=setTimeout(()=>P(n,c),Bt),M||=
setTimeout(v,Yt)}function v(){M=void 0;for(let[c,h]of Object.entries(l()))vt(t.get(c),h)||t.set(c,h);t.save_changes()}function k(c,h){
let $=Object.entries(a),L=()=>R({layout:!0});for(let[b,C]of $)t.on(`change:${b}`,C);e.addEventListener("keydown",b=>b.stopPropagation());
let w=new ResizeObserver(()=>e.clientWidth!==p&&L());w.observe(e);let i=Mt(L),d={redrawNow:y};for(let[b,C]of Object.entries(
h))Object.defineProperty(d,b,{get:C});return Object.assign(e,{[c]:d}),Object.assign(r,{[c]:d}),y(),()=>{for(let[b,C]of $)
t.off(`change:${b}`,C);g?.(),clearTimeout(E),clearTimeout(M),cancelAnimationFrame(x),w.disconnect(),i(),e.remove()}}return{
request:R,measure:A,report:m,start:k}}function Jt(t){let r=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let l=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Et(t){let r=Jt(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var $t=t=>(t+1)%2**31;var et={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{
mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function Ot(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function rt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function jt(t){let r=rt(t)/t.length,e=Math.sqrt(rt(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:Qt,spreads:Xt,draws:te}=et.entropyExplorer,Lt=120,V=Qt,[N,K]=Xt,G=et.collapse.entropy,ee=t=>jt(t).sort().reverse();
function nt(t,r,e){let n={gaussian:Et(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return ee(
Float64Array.from({length:r},n[t]))}function ot(t,r){let e=t.map(a=>r*a),n=Ot(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function st(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var at=(t,r)=>Math.max(0,Math.log(r)-t*t/2),J=t=>Math.
sqrt(2*Math.log(t)),Rt=(t,r)=>Math.min(1,J(r)/t);function re(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var W=Float64Array.from({length:Lt+1},(t,r)=>N*(K/N)**(r/Lt));function Pt(t){let r=Array.from(
W,e=>ot(t,e));return{s:W,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function _t(t,r){return Array.from({
length:t==="gaussian"?te:1},(n,o)=>nt(t,r,o))}function It(t,r){return t.reduce((e,n)=>e+ot(n,r).entropy,0)/t.length}function Ht(t){
let r=W.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>It(t,e))}}function Nt({count:t,spread:r},e,n){let o=ot(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:re(.5,o.p),bound:st(r,t),law:at(
r,t),edge:J(t),most:Math.exp(It(n,r))}}var _=46,B=12,ne=[1,4,16,64,256,1024],oe=[.05,.1,.2,.5,1,2,5,10,20],se=t=>Math.log(t/N)/Math.log(K/N);function Ct(t,r){let e,
n,o,s,a,l,g,x,p;function E(m){e=m;let v=e<520,k=v?210:280;a=28,l=a+k,g=l+44,x=g+(v?70:84),n=i=>_+D(se(Math.max(i,1e-9)),
0,1)*(e-_-B),o=i=>l-D(i,0,Math.log(V))/Math.log(V)*k,s=i=>x-i*(x-g),t.replaceChildren();let c=z(t,e,x+46),h=e-B;j(c,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let $=S("rect",{x:_,width:h-_,class:"qke-zone"},c);for(let i of ne){let d=o(
Math.log(i));S("path",{d:`M${_} ${d}H${h}`,class:i>1?"qks-hair":"qks-line"},c);let b={class:"qks-mute","text-anchor":"en\
d"};j(c,_-7,d+4.5,H(i),b)}j(c,0,g-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let i of[0,1]){
let d=s(i);S("path",{d:`M${_} ${d}H${h}`,class:i?"qks-hair":"qks-line"},c),j(c,_-7,d+4.5,i,{class:"qks-mute","text-ancho\
r":"end"})}for(let i of oe.filter((d,b)=>!v||b%2===0)){S("path",{d:`M${n(i)} ${x}v4`,class:"qks-line"},c);let d=i===K,b={
class:"qks-mute","text-anchor":d?"end":"middle"};j(c,n(i)+(d?4:0),x+19,i,b)}let L=`spread s${v?" of the logits":": stand\
ard deviation of the logits over the keys"}`;j(c,(_+h)/2,x+39,L,{class:"qks-mute","text-anchor":"middle"});let w=i=>S("p\
ath",{class:`qkr-${i}`},c);p={zone:$};for(let i of["ghosts","edge","law","signal-law","bound","measured","signal"])p[i]=
w(i);p.edgeWords=j(c,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=j(c,_+8,l-8,"",{class:"qks-bad qks-halo"}),p.dot=
S("circle",{r:7,class:"qke-dot"},c),p.signalDot=S("circle",{r:5.5,class:"qke-dot"},c)}let M=(m,v,k)=>Array.from(m,(c,h)=>`${h?
"L":"M"}${n(c).toFixed(1)} ${k(v[h]).toFixed(1)}`).join("");function R({count:m,shape:v},k,c){let h=J(m),$=Math.log(m),L=Array.
from({length:49},(u,q)=>N*(h/N)**(q/48));p.ghosts.setAttribute("d",c.map(u=>M(u.s,u.entropy,o)).join("")),p.measured.setAttribute(
"d",M(k.s,k.entropy,o)),p.signal.setAttribute("d",M(k.s,k.jacobian,s));let w=Array.from(W,u=>st(u,m));p.bound.setAttribute(
"d",M(W,w,o));let i=M(L,L.map(u=>at(u,m)),o);p.law.setAttribute("d",`${i}L${n(K)} ${l}`);let d=v==="gaussian",b=Array.from(
W,u=>Rt(u,m));p["signal-law"].setAttribute("d",d?M(W,b,s):""),p.edge.setAttribute("d",d?`M${n(h)} ${a}V${l}M${n(h)} ${g}\
V${x}`:""),P(p.edgeWords,d?`√(2 log K) = ${I(h,2)}`:""),p.edgeWords.setAttribute("x",e-B-n(h)>60?n(h):e-B),p.edgeWords.
setAttribute("text-anchor","middle"),p.zone.setAttribute("y",o(G*$)),p.zone.setAttribute("height",l-o(G*$));let C=l-o(G*
$)>22;P(p.zoneWords,C?"less than half of log K":"")}function y({spread:m},{entropy:v,jacobian:k}){for(let[c,h]of[[p.dot,
o(v)],[p.signalDot,s(k)]])c.setAttribute("cx",n(m)),c.setAttribute("cy",h)}let A=m=>{let v=m.clientX-t.getBoundingClientRect().
left-_,k=D(v/(e-_-B),0,1);r(Y(N*(K/N)**k))};return mt(t,A,A),{resize:E,drawCurves:R,drawPoint:y}}var ae=3,F=46;function Ft(t){let r,e;function n(s){r=s,t.replaceChildren();let a=z(t,r,F+24);e={rest:S("rect",{height:F,
class:"qke-rest"},a),keys:S("path",{class:"qke-keys"},a),first:S("rect",{x:0,height:F,class:"qks-bar"},a),cuts:S("path",
{class:"qke-cuts"},a),labels:S("g",{},a),restWords:j(a,0,F/2+4.5,"",{"text-anchor":"middle"}),left:j(a,0,F+18,"",{}),right:j(
a,r,F+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let l=0,g=0,x="",p=[];for(;g<s.length&&s[g]*
r>=ae;){let A=s[g]*r;A>=46&&p.push([l+A/2,ie(s[g]),g===0]),l+=A,l<r-.5&&(x+=`M${l.toFixed(2)} 0V${F}`),g++}e.first.setAttribute(
"width",Math.max(s[0]*r,g?0:1)),e.keys.setAttribute("d",`M0 0H${l.toFixed(2)}V${F}H0Z`),e.rest.setAttribute("x",l),e.rest.
setAttribute("width",Math.max(0,r-l)),e.cuts.setAttribute("d",x),e.labels.replaceChildren();for(let[A,m,v]of p){let k={"\
text-anchor":"middle",class:v?"qke-on-bar":""};j(e.labels,A,F/2+4.5,m,k)}let E=s.length-g,M=r-l,R=`${H(E)} keys share ${Math.
round(100*M/r)} %`,y=`${H(E)} keys`;P(e.restWords,!E||M<70?"":M>170?R:y),e.restWords.setAttribute("x",l+M/2),P(e.left,a===
1?"one key holds half":`${H(a)} keys hold half`),P(e.right,`evenly shared: ${it(1/s.length)} each`)}return{resize:n,draw:o}}
var ie=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,it=t=>`${I(100*t,t<.0995?1:0)} %`;var le=["count","spread","shape","seed"],ce=[4,16,64,256,1024],pe=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:6,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:6,shape:"ga\
ussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],ue=[["gaussian","Gaussian"],["one above","one above"],
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
  draws as K grows.`];function fe(){let t={...ft("Stops",de),strip:f("div",{class:"qks-pane",role:"img"}),key:O("qkr-key"),
plot:f("div",{class:"qks-pane qke-plot",role:"img"}),sliders:O("qkr-sliders"),options:O("qkr-options")},r=ht("qks qkr qk\
e","one row of attention and its entropy",O("qks-headline",t.caption),t.chips,t.live,O("qke-strip",dt("One query’s atten\
tion, cut into its keys"),t.strip),O("qkr-grid",O("qkr-figure",t.plot),O("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}var lt=t=>t<99.95?I(t,t<9.995?2:1):H(Math.round(t));function he({count:t,spread:r,shape:e},n){let o=n.
share<G?"bad":"strong",s=[[`At a spread of ${I(r,2)}, ${H(t)} keys are worth `]];if(s.push([lt(n.effective),o],[` (H = ${I(
n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["No logits o\
f this spread have less: this is the bound."]);else if(e==="two camps")s.push(["However far the camps part, the upper on\
e stays shared."]);else if(t<V){let a=e==="gaussian"?" on average":"";s.push([`1,024 keys would be worth ${lt(n.most)}${a}\
.`])}return s}function me(t,r){return{spread:tt(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,
`${e}`]),...X(N,K,Y),text:e=>I(e,2),say:e=>`spread ${I(e,2)}`,move:e=>r({spread:e})}),count:tt(t,{name:"Keys",unit:"K",ticks:[
2,8,32,128,1024].map(e=>[e,H(e)]),...X(2,V,Math.round),text:e=>H(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}function ge({
model:t,el:r}){let e=fe(),{root:n}=e,o=St(t,le),s=qt({model:t,el:r,root:n,live:e.live,refresh:c,stale:{layout:!0,curves:!0},
listeners:At(t,o,i),told:()=>({...o,readings:m})}),a=Ct(e.plot,u=>i({spread:u})),l=Ft(e.strip),g=me(e.sliders,i),x=Object.
fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(\
1 − p)"]].map(([u,q])=>[u,bt(e.key,u,q)])),p,E,M,R,y,A="",m={},v=0,k=0;function c({layout:u,curves:q}){let T=performance.
now();u&&h(),q&&$(),y=Nt(o,p,R),k>=50&&((u||q)&&a.drawCurves(o,E,M),L()),w(),v=performance.now()-T}function h(){k=s.measure();
for(let u of Object.values(g))u.resize();k<50||(a.resize(e.plot.clientWidth),l.resize(e.strip.clientWidth))}function $(){
if(p=nt(o.shape,o.count,o.seed),E=Pt(p),A===o.shape)return;let u=ce.map(q=>_t(o.shape,q));M=u.map(Ht),R=u[u.length-1],A=
o.shape}function L(){for(let[q,T]of Object.entries(g))T.draw(o[q],o);a.drawPoint(o,y),l.draw(y);let u=[["measured",y.entropy],
["bound",y.bound],["law",y.law]];for(let[q,T]of u)x[q](`${lt(Math.exp(T))} keys`);x.signal(I(y.jacobian,y.jacobian<.1?4:
2)),b(o.shape),C.disabled=o.shape!=="gaussian",d.mark(q=>wt(o,q))}function w(){let u=pt(e.caption,he(o,y)),q="Effective \
keys and learning signal over the spread of the logits",T=y.half===1?"One key holds half":`${y.half} keys hold half`,Dt=it(
y.peak);e.plot.setAttribute("aria-label",`${q}. ${u}`),e.strip.setAttribute("aria-label",`${T} of the attention; the lar\
gest has ${Dt}.`);let{p:xe,...Wt}=y;m={...o,...Wt,headline:u},s.report(u)}function i(u){Object.assign(o,u),s.request("sp\
read"in u&&Object.keys(u).length===1?{}:{curves:!0})}let d=yt(pe,i);e.chips.append(...d.buttons);let b=xt(e.options,"Log\
its",ue,u=>i({shape:u})),C=U("Draw again",()=>i({seed:$t(o.seed)}));return e.options.append(C),s.start("entropy",{state:()=>({
...o}),readings:()=>m,view:()=>y,z:()=>p,milliseconds:()=>v})}var Xe={render:ge};export{Xe as default};
