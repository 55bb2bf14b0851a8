var Kt="http://www.w3.org/2000/svg";function ct(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function f(t,r={},...e){
let n=ct(document.createElement(t),r);return n.append(...e),n}var O=(t,...r)=>f("div",{class:t},...r);function V(t,r,e={}){let n=f("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var Z=(t,r)=>t.setAttribute(
"aria-pressed",String(r)),Q=(t,r,...e)=>f("div",{class:t,role:"group","aria-label":r},...e);function S(t,r,e){return e.appendChild(
ct(document.createElementNS(Kt,t),r))}function z(t,r,e){return S("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-h\
idden":"true"},t)}function j(t,r,e,n,o={}){let s=S("text",{x:r,y:e,...o},t);return s.textContent=String(n),s}function P(t,r){t.textContent!==r&&(t.textContent=r)}function pt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?f("span",{class:`qks-${o}`},n):n)),e}function ut(t){return f("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var Wt=()=>f("div",{class:"qks-spoken","aria-live":"polite"});function Tt(t){let r=f(
"summary",{},"How this figure is computed");return f("details",{class:"qks-notes"},r,...t.map(e=>f("p",{},e)))}var dt=(t,r)=>({
caption:f("p",{class:"qks-caption"}),live:Wt(),chips:Q("qks-chips",t),notes:Tt(r)});function ft(t,r,...e){let n=`Explora\
ble figure: ${r}`;return f("section",{class:t,"aria-label":n,"data-lm-suppress-shortcuts":"true"},...e)}function ht(t,r,e){
let n=!1;t.addEventListener("pointerdown",o=>{o.button>0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),
t.addEventListener("pointermove",o=>n&&e(o));for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var H=(t,r)=>t.toFixed(r).replace("-","−"),Y=t=>Number(t.toPrecision(3)),I=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var mt=12;function zt({name:t,unit:r,label:e=t,range:n,rail:o}){let s=f("input",{type:"range",...n,"aria-label":e}),a=f(
"output"),l=O("qks-ruler",o,s),g=f("div",{class:"qks-ticks","aria-hidden":"true"}),x=f("span",{},f("b",{},t)," ",f("smal\
l",{},r));return{element:O("qks-slider",O("qks-row",x,a),l),input:s,output:a,track:l,scale:g}}function Gt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var X=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function tt(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:l,move:g,impossible:x}){let p=f("i",{class:"qks-zone qks-plain"}),E=f("span",{},"no s\
uch W"),M=f("i",{class:"qks-impossible"},E),R=f("div",{class:"qks-paint","aria-hidden":"true"},p),y={min:0,max:1,step:"a\
ny"},{element:A,input:m,output:v,track:b,scale:c}=zt({name:r,unit:e,range:y,rail:R});x&&R.append(M),p.style.width="100%",
t.append(A),A.append(c);let h=0,$=0,L=k=>mt/2+k*(h-mt);return m.addEventListener("input",()=>g(s(Number(m.value)))),m.addEventListener(
"keydown",k=>{let i=Gt(k.key);if(i){if(k.preventDefault(),i.end!==void 0){g(s(i.end));return}for(let d=Math.abs(i.steps);d<=
100;d++){let w=s(D(o($)+d*Math.sign(i.steps)*.01,0,1));if(w!==$){g(w);return}}}}),{resize(){h=b.clientWidth;let k=n.map(
([,d])=>f("span",{},d));c.replaceChildren(...k);let i=k.map(d=>d.offsetWidth/2);k.forEach((d,w)=>{d.style.left=`${D(L(o(
n[w][0])),i[w],h-i[w])}px`})},draw(k,i){if($=k,m.value=String(D(o(k),0,1)),P(v,a(k,i)),m.setAttribute("aria-valuetext",l(
k,i)),!x)return;let d=x(i);M.style.width=`${d>0?Math.min(h,L(d)):0}px`,E.hidden=L(d)<110},show(k){A.hidden=!k}}}function Ut(t,r,e){
let n=r.map(([,o],s)=>V(o,()=>e(r[s][0])));return{row:Q("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>Z(s,r[a][0]===o))}}
function gt(t,r,e,n){let{row:o,mark:s}=Ut(r,e,n);return t.append(O("qks-choice",f("span",{class:"qks-choice-name"},r),o)),
s}function xt(t,r){let e=t.map(([n,o])=>V(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>Z(e[s],n(o)))}}var yt=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function kt(t,r,e){let n=f("span",{class:"qkr-sample","aria-hidden":"true"}),o=z(n,34,14);r==="dots"&&S("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),S("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=f("span",{class:"qkr\
-reading"});return t.append(n,f("span",{},e),s),a=>P(s,a)}function wt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function bt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var Vt=600,Bt=120;var Mt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var vt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),St=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);Mt(o,r[n])||e({[n]:o})}]));function At({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:l,ended:g}){let x=0,p=0,E,M;r.append(e);function R(c={}){
Object.assign(o,c),x||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(x),x=0;let c=o;o={},s(c)}function A(){
return e.dataset.look=wt()?"dark":"light",p=e.clientWidth,p}function m(c){clearTimeout(E),E=setTimeout(()=>P(n,c),Vt),M||=
setTimeout(v,Bt)}function v(){M=void 0;for(let[c,h]of Object.entries(l()))Mt(t.get(c),h)||t.set(c,h);t.save_changes()}function b(c,h){
let $=Object.entries(a),L=()=>R({layout:!0});for(let[w,C]of $)t.on(`change:${w}`,C);e.addEventListener("keydown",w=>w.stopPropagation());
let k=new ResizeObserver(()=>e.clientWidth!==p&&L());k.observe(e);let i=bt(L),d={redrawNow:y};for(let[w,C]of Object.entries(
h))Object.defineProperty(d,w,{get:C});return Object.assign(e,{[c]:d}),Object.assign(r,{[c]:d}),y(),()=>{for(let[w,C]of $)
t.off(`change:${w}`,C);g?.(),clearTimeout(E),clearTimeout(M),cancelAnimationFrame(x),k.disconnect(),i(),e.remove()}}return{
request:R,measure:A,report:m,start:b}}function Yt(t){let r=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let l=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function qt(t){let r=Yt(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var Et=t=>(t+1)%2**31;var et={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function $t(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function rt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function Ot(t){let r=rt(t)/t.length,e=Math.sqrt(rt(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:Zt,spreads:Qt,draws:Xt}=et.entropyExplorer,jt=120,G=Zt,[N,W]=Qt,U=et.collapse.entropy,te=t=>Ot(t).sort().reverse();
function nt(t,r,e){let n={gaussian:qt(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return te(
Float64Array.from({length:r},n[t]))}function ot(t,r){let e=t.map(a=>r*a),n=$t(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function st(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var at=(t,r)=>Math.max(0,Math.log(r)-t*t/2),J=t=>Math.
sqrt(2*Math.log(t)),Lt=(t,r)=>Math.min(1,J(r)/t);function ee(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var K=Float64Array.from({length:jt+1},(t,r)=>N*(W/N)**(r/jt));function Rt(t){let r=Array.from(
K,e=>ot(t,e));return{s:K,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function Pt(t,r){return Array.from({
length:t==="gaussian"?Xt:1},(n,o)=>nt(t,r,o))}function _t(t,r){return t.reduce((e,n)=>e+ot(n,r).entropy,0)/t.length}function Ht(t){
let r=K.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>_t(t,e))}}function It({count:t,spread:r},e,n){let o=ot(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:ee(.5,o.p),bound:st(r,t),law:at(
r,t),edge:J(t),most:Math.exp(_t(n,r))}}var _=46,B=12,re=[1,4,16,64,256,1024],ne=[.05,.1,.2,.5,1,2,5,10,20],oe=t=>Math.log(t/N)/Math.log(W/N);function Nt(t,r){let e,
n,o,s,a,l,g,x,p;function E(m){e=m;let v=e<520,b=v?210:280;a=28,l=a+b,g=l+44,x=g+(v?70:84),n=i=>_+D(oe(Math.max(i,1e-9)),
0,1)*(e-_-B),o=i=>l-D(i,0,Math.log(G))/Math.log(G)*b,s=i=>x-i*(x-g),t.replaceChildren();let c=z(t,e,x+46),h=e-B;j(c,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let $=S("rect",{x:_,width:h-_,class:"qke-zone"},c);for(let i of re){let d=o(
Math.log(i));S("path",{d:`M${_} ${d}H${h}`,class:i>1?"qks-hair":"qks-line"},c);let w={class:"qks-mute","text-anchor":"en\
d"};j(c,_-7,d+4.5,I(i),w)}j(c,0,g-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let i of[0,1]){
let d=s(i);S("path",{d:`M${_} ${d}H${h}`,class:i?"qks-hair":"qks-line"},c),j(c,_-7,d+4.5,i,{class:"qks-mute","text-ancho\
r":"end"})}for(let i of ne.filter((d,w)=>!v||w%2===0)){S("path",{d:`M${n(i)} ${x}v4`,class:"qks-line"},c);let d=i===W,w={
class:"qks-mute","text-anchor":d?"end":"middle"};j(c,n(i)+(d?4:0),x+19,i,w)}let L=`spread s${v?" of the logits":": stand\
ard deviation of the logits over the keys"}`;j(c,(_+h)/2,x+39,L,{class:"qks-mute","text-anchor":"middle"});let k=i=>S("p\
ath",{class:`qkr-${i}`},c);p={zone:$};for(let i of["ghosts","edge","law","signal-law","bound","measured","signal"])p[i]=
k(i);p.edgeWords=j(c,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=j(c,_+8,l-8,"",{class:"qks-bad qks-halo"}),p.dot=
S("circle",{r:7,class:"qke-dot"},c),p.signalDot=S("circle",{r:5.5,class:"qke-dot"},c)}let M=(m,v,b)=>Array.from(m,(c,h)=>`${h?
"L":"M"}${n(c).toFixed(1)} ${b(v[h]).toFixed(1)}`).join("");function R({count:m,shape:v},b,c){let h=J(m),$=Math.log(m),L=Array.
from({length:49},(u,q)=>N*(h/N)**(q/48));p.ghosts.setAttribute("d",c.map(u=>M(u.s,u.entropy,o)).join("")),p.measured.setAttribute(
"d",M(b.s,b.entropy,o)),p.signal.setAttribute("d",M(b.s,b.jacobian,s));let k=Array.from(K,u=>st(u,m));p.bound.setAttribute(
"d",M(K,k,o));let i=M(L,L.map(u=>at(u,m)),o);p.law.setAttribute("d",`${i}L${n(W)} ${l}`);let d=v==="gaussian",w=Array.from(
K,u=>Lt(u,m));p["signal-law"].setAttribute("d",d?M(K,w,s):""),p.edge.setAttribute("d",d?`M${n(h)} ${a}V${l}M${n(h)} ${g}\
V${x}`:""),P(p.edgeWords,d?`√(2 log K) = ${H(h,2)}`:""),p.edgeWords.setAttribute("x",e-B-n(h)>60?n(h):e-B),p.edgeWords.
setAttribute("text-anchor","middle"),p.zone.setAttribute("y",o(U*$)),p.zone.setAttribute("height",l-o(U*$));let C=l-o(U*
$)>22;P(p.zoneWords,C?"less than half of log K":"")}function y({spread:m},{entropy:v,jacobian:b}){for(let[c,h]of[[p.dot,
o(v)],[p.signalDot,s(b)]])c.setAttribute("cx",n(m)),c.setAttribute("cy",h)}let A=m=>{let v=m.clientX-t.getBoundingClientRect().
left-_,b=D(v/(e-_-B),0,1);r(Y(N*(W/N)**b))};return ht(t,A,A),{resize:E,drawCurves:R,drawPoint:y}}var se=3,F=46;function Ct(t){let r,e;function n(s){r=s,t.replaceChildren();let a=z(t,r,F+24);e={rest:S("rect",{height:F,
class:"qke-rest"},a),keys:S("path",{class:"qke-keys"},a),first:S("rect",{x:0,height:F,class:"qks-bar"},a),cuts:S("path",
{class:"qke-cuts"},a),labels:S("g",{},a),restWords:j(a,0,F/2+4.5,"",{"text-anchor":"middle"}),left:j(a,0,F+18,"",{}),right:j(
a,r,F+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let l=0,g=0,x="",p=[];for(;g<s.length&&s[g]*
r>=se;){let A=s[g]*r;A>=46&&p.push([l+A/2,ae(s[g]),g===0]),l+=A,l<r-.5&&(x+=`M${l.toFixed(2)} 0V${F}`),g++}e.first.setAttribute(
"width",Math.max(s[0]*r,g?0:1)),e.keys.setAttribute("d",`M0 0H${l.toFixed(2)}V${F}H0Z`),e.rest.setAttribute("x",l),e.rest.
setAttribute("width",Math.max(0,r-l)),e.cuts.setAttribute("d",x),e.labels.replaceChildren();for(let[A,m,v]of p){let b={"\
text-anchor":"middle",class:v?"qke-on-bar":""};j(e.labels,A,F/2+4.5,m,b)}let E=s.length-g,M=r-l,R=`${I(E)} keys share ${Math.
round(100*M/r)} %`,y=`${I(E)} keys`;P(e.restWords,!E||M<70?"":M>170?R:y),e.restWords.setAttribute("x",l+M/2),P(e.left,a===
1?"one key holds half":`${I(a)} keys hold half`),P(e.right,`evenly shared: ${it(1/s.length)} each`)}return{resize:n,draw:o}}
var ae=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,it=t=>`${H(100*t,t<.0995?1:0)} %`;var ie=["count","spread","shape","seed"],le=[4,16,64,256,1024],ce=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:10,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:10,shape:"\
gaussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],pe=[["gaussian","Gaussian"],["one above","one above"],
["two camps","two camps"],["ramp","ramp"]],ue=[`One query looks at K keys. Its logits are u = s·z, where z has mean 0 an\
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
  draws as K grows.`];function de(){let t={...dt("Stops",ue),strip:f("div",{class:"qks-pane",role:"img"}),key:O("qkr-key"),
plot:f("div",{class:"qks-pane qke-plot",role:"img"}),sliders:O("qkr-sliders"),options:O("qkr-options")},r=ft("qks qkr qk\
e","one row of attention and its entropy",O("qks-headline",t.caption),t.chips,t.live,O("qke-strip",ut("One query’s atten\
tion, cut into its keys"),t.strip),O("qkr-grid",O("qkr-figure",t.plot),O("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}var lt=t=>t<99.95?H(t,t<9.995?2:1):I(Math.round(t));function fe({count:t,spread:r,shape:e},n){let o=n.
share<U?"bad":"strong",s=[[`At a spread of ${H(r,2)}, ${I(t)} keys are worth `]];if(s.push([lt(n.effective),o],[` (H = ${H(
n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["No logits o\
f this spread have less: this is the bound."]);else if(e==="two camps")s.push(["However far the camps part, the upper on\
e stays shared."]);else if(t<G){let a=e==="gaussian"?" on average":"";s.push([`1,024 keys would be worth ${lt(n.most)}${a}\
.`])}return s}function he(t,r){return{spread:tt(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,
`${e}`]),...X(N,W,Y),text:e=>H(e,2),say:e=>`spread ${H(e,2)}`,move:e=>r({spread:e})}),count:tt(t,{name:"Keys",unit:"K",ticks:[
2,8,32,128,1024].map(e=>[e,I(e)]),...X(2,G,Math.round),text:e=>I(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}function me({
model:t,el:r}){let e=de(),{root:n}=e,o=vt(t,ie),s=At({model:t,el:r,root:n,live:e.live,refresh:c,stale:{layout:!0,curves:!0},
listeners:St(t,o,i),told:()=>({...o,readings:m})}),a=Nt(e.plot,u=>i({spread:u})),l=Ct(e.strip),g=he(e.sliders,i),x=Object.
fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(\
1 − p)"]].map(([u,q])=>[u,kt(e.key,u,q)])),p,E,M,R,y,A="",m={},v=0,b=0;function c({layout:u,curves:q}){let T=performance.
now();u&&h(),q&&$(),y=It(o,p,R),b>=50&&((u||q)&&a.drawCurves(o,E,M),L()),k(),v=performance.now()-T}function h(){b=s.measure();
for(let u of Object.values(g))u.resize();b<50||(a.resize(e.plot.clientWidth),l.resize(e.strip.clientWidth))}function $(){
if(p=nt(o.shape,o.count,o.seed),E=Rt(p),A===o.shape)return;let u=le.map(q=>Pt(o.shape,q));M=u.map(Ht),R=u[u.length-1],A=
o.shape}function L(){for(let[q,T]of Object.entries(g))T.draw(o[q],o);a.drawPoint(o,y),l.draw(y);let u=[["measured",y.entropy],
["bound",y.bound],["law",y.law]];for(let[q,T]of u)x[q](`${lt(Math.exp(T))} keys`);x.signal(H(y.jacobian,y.jacobian<.1?4:
2)),w(o.shape),C.disabled=o.shape!=="gaussian",d.mark(q=>yt(o,q))}function k(){let u=pt(e.caption,fe(o,y)),q="Effective \
keys and learning signal over the spread of the logits",T=y.half===1?"One key holds half":`${y.half} keys hold half`,Ft=it(
y.peak);e.plot.setAttribute("aria-label",`${q}. ${u}`),e.strip.setAttribute("aria-label",`${T} of the attention; the lar\
gest has ${Ft}.`);let{p:ge,...Dt}=y;m={...o,...Dt,headline:u},s.report(u)}function i(u){Object.assign(o,u),s.request("sp\
read"in u&&Object.keys(u).length===1?{}:{curves:!0})}let d=xt(ce,i);e.chips.append(...d.buttons);let w=gt(e.options,"Log\
its",pe,u=>i({shape:u})),C=V("Draw again",()=>i({seed:Et(o.seed)}));return e.options.append(C),s.start("entropy",{state:()=>({
...o}),readings:()=>m,view:()=>y,z:()=>p,milliseconds:()=>v})}var Qe={render:me};export{Qe as default};
