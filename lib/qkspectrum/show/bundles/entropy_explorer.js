var _t="http://www.w3.org/2000/svg";function it(t,s){for(let[e,r]of Object.entries(s))r!=null&&r!==!1&&t.setAttribute(e,
r);return t}function m(t,s={},...e){let r=it(document.createElement(t),s);return r.append(...e),r}var O=(t,...s)=>m("div",
{class:t},...s);function V(t,s,e={}){let r=m("button",{type:"button",...e},t);return s&&r.addEventListener("click",s),r}var B=(t,s,...e)=>m(
"div",{class:t,role:"group","aria-label":s},...e),ct=(t,s)=>m("span",{},m("b",{},t)," ",m("small",{},s));function A(t,s,e){
return e.appendChild(it(document.createElementNS(_t,t),s))}function I(t,s,e){return A("svg",{width:s,height:e,viewBox:`0\
 0 ${s} ${e}`,"aria-hidden":"true"},t)}function T(t,s,e,r,n={}){let o=A("text",{x:s,y:e,...n},t);return o.textContent=r,
o}function R(t,s){t.textContent!==s&&(t.textContent=s)}function lt(t,s){let e=s.map(([r])=>r).join("");return e!==t.textContent&&
t.replaceChildren(...s.map(([r,n])=>n?m("span",{class:`qks-${n}`},r):r)),e}function ut(t){return m("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}function pt(){let t=O("qks-spoken");return t.setAttribute("aria-live","polite"),
t}function dt(t){let s=m("summary",{},"How this figure is computed");return m("details",{class:"qks-notes"},s,...t.map(e=>m(
"p",{},e)))}function ht(t,s,...e){let r=`Explorable figure: ${s}`;return m("section",{class:t,"aria-label":r,"data-lm-su\
ppress-shortcuts":"true"},...e)}var ft=12;function X(t,{name:s,unit:e,ticks:r,share:n,value:o,text:a,say:i,move:h,impossible:w}){let p=m("input",{type:"\
range",min:0,max:1,step:"any","aria-label":s}),$=m("output",{}),k=m("div",{class:"qks-ruler"}),P=m("i",{class:"qks-zone \
qks-plain"}),E=m("i",{class:"qkr-impossible"},m("span",{},"no such W")),g=m("div",{class:"qks-ticks","aria-hidden":"true"});
k.append(m("div",{class:"qks-paint","aria-hidden":"true"},P,E),p),P.style.width="100%";let f=O("qks-slider",O("qks-row",
ct(s,e),$),k,g);t.append(f);let x=0,b=0,u=c=>ft/2+c*(x-ft);return p.addEventListener("input",()=>h(o(Number(p.value)))),
p.addEventListener("keydown",c=>{let y={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,PageUp:10}[c.key],
M={Home:0,End:1}[c.key];if(!(y===void 0&&M===void 0)){if(c.preventDefault(),M!==void 0)return h(o(M));for(let L=Math.abs(
y);L<=100;L++){let d=o(Math.max(0,Math.min(1,n(b)+L*Math.sign(y)*.01)));if(d!==b)return h(d)}}}),{resize(){x=k.clientWidth,
g.replaceChildren(...r.map(([c,y])=>{let M=m("span",{},y);return M.style.left=`${u(n(c))}px`,M}));for(let c of g.children){
let y=c.offsetWidth/2;c.style.left=`${Math.max(y,Math.min(x-y,parseFloat(c.style.left)))}px`}},draw(c,y){b=c,p.value=Math.
max(0,Math.min(1,n(c))),R($,a(c,y)),p.setAttribute("aria-valuetext",i(c,y));let M=w?.(y)??0;E.style.width=`${M>0?Math.min(
x,u(M)):0}px`,E.firstChild.hidden=u(M)<110},show(c){f.hidden=!c}}}var Q=(t,s,e)=>({share:r=>Math.log(Math.max(t,r)/t)/Math.log(s/t),value:r=>e(t*(s/t)**r)});function mt(t,s,e,r){let n=e.
map(([a,i])=>[V(i,()=>r(a)),a]),o=B("qks-segments",s,...n.map(([a])=>a));return t.append(O("qkr-choice",m("span",{class:"\
qks-mute"},s),o)),a=>n.forEach(([i,h])=>i.setAttribute("aria-pressed",h===a))}function gt(t,s,e){let r=m("span",{class:"\
qkr-sample","aria-hidden":"true"}),n=I(r,34,14);s==="dots"&&A("path",{d:"M17 1V13",class:"qkr-whiskers"},n),A("path",{d:s===
"dots"?"M17 7h0":"M0 7H34",class:`qkr-${s}`},n);let o=m("span",{class:"qkr-reading"});return t.append(r,m("span",{},e),o),
a=>R(o,a)}function bt(){let t=document.documentElement,s=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":s.dataset.jpThemeLight?s.dataset.jpThemeLight==="false":s.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(s.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function xt(t){let s=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])e.observe(n,{attributes:!0,attributeFilter:r});return s.addEventListener(
"change",t),()=>{e.disconnect(),s.removeEventListener("change",t)}}var Ht=600,jt=120;var yt=(t,s)=>JSON.stringify(t)===JSON.stringify(s);var kt=(t,s)=>Object.fromEntries(s.map(e=>[e,t.get(e)])),wt=(t,s,e)=>Object.fromEntries(Object.keys(s).map(r=>[r,()=>yt(
t.get(r),s[r])||e({[r]:t.get(r)})]));function Mt({model:t,el:s,root:e,live:r,stale:n,refresh:o,listeners:a,told:i,ended:h}){let w=0,p=0,$=0,k=0;s.append(e);function P(u={}){
Object.assign(n,u),w||=requestAnimationFrame(E)}function E(){cancelAnimationFrame(w),w=0;let u=n;n={},o(u)}function g(){
return e.dataset.look=bt()?"dark":"light",p=e.clientWidth}function f(u){clearTimeout($),$=setTimeout(()=>R(r,u),Ht),k||=
setTimeout(x,jt)}function x(){k=0;for(let[u,c]of Object.entries(i()))yt(t.get(u),c)||t.set(u,c);t.save_changes()}function b(u,c){
let y=Object.entries(a),M=()=>P({layout:!0});for(let[S,K]of y)t.on(`change:${S}`,K);e.addEventListener("keydown",S=>S.stopPropagation());
let L=new ResizeObserver(()=>e.clientWidth!==p&&M());L.observe(e);let d=xt(M),q={redrawNow:E};for(let[S,K]of Object.entries(
c))Object.defineProperty(q,S,{get:K});return e[u]=s[u]=q,E(),()=>{for(let[S,K]of y)t.off(`change:${S}`,K);h?.(),clearTimeout(
$),clearTimeout(k),cancelAnimationFrame(w),L.disconnect(),d(),e.remove()}}return{request:P,measure:g,report:f,start:b}}var H=(t,s)=>t.toFixed(s).replace("-","−"),j=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),Y=t=>Number(t.toPrecision(3));function Ct(t){let s=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=s(t+1779033703),r=s(
e+1013904242),n=s(r+1541459225),o=1,a=()=>{let i=e+r+o|0;return o=o+1|0,e=r^r>>>9,r=n+(n<<3)|0,n=(n<<21|n>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function qt(t){let s=Ct(t),e=NaN;return()=>{
if(e===e){let o=e;return e=NaN,o}let r=Math.sqrt(-2*Math.log(1-s())),n=2*Math.PI*s();return e=r*Math.sin(n),r*Math.cos(n)}}var N=1024,C=.05,W=20,vt=120,Kt=32,z=.5;function Dt(t){let s=t.length,e=t.reduce((n,o)=>n+o,0)/s,r=Math.sqrt(t.reduce((n,o)=>n+
(o-e)**2,0)/s);return Float64Array.from(t,n=>(n-e)/r).sort().reverse()}function tt(t,s,e){let r={gaussian:qt(e),"one abo\
ve":(n,o)=>o?0:1,"two camps":(n,o)=>2*o<s?1:0,ramp:(n,o)=>-o};return Dt(Float64Array.from({length:s},r[t]))}function et(t,s){
let e=new Float64Array(t.length),r=0,n=0,o=0;for(let a=0;a<t.length;a++){let i=s*(t[a]-t[0]),h=e[a]=Math.exp(i);r+=h,n+=
h*i,o+=h*h}for(let a=0;a<e.length;a++)e[a]/=r;return{p:e,entropy:Math.log(r)-n/r,jacobian:1-o/r**2}}function st(t,s){let e=s-
1,r=Math.exp(-t*s/Math.sqrt(e));return Math.log1p(e*r)+t*s*Math.sqrt(e)*r/(1+e*r)}var rt=(t,s)=>Math.max(0,Math.log(s)-t*
t/2),J=t=>Math.sqrt(2*Math.log(t)),At=(t,s)=>Math.min(1,J(s)/t);function Ft(t,s){let e=0;for(let r=0;r<s.length;r++)if((e+=
s[r])>=t-1e-12)return r+1;return s.length}var F=Float64Array.from({length:vt+1},(t,s)=>C*(W/C)**(s/vt));function St(t){let s=Array.
from(F,e=>et(t,e));return{s:F,entropy:s.map(e=>e.entropy),jacobian:s.map(e=>e.jacobian)}}function $t(t,s){return Array.from(
{length:t==="gaussian"?Kt:1},(r,n)=>tt(t,s,n))}function Et(t,s){return t.reduce((e,r)=>e+et(r,s).entropy,0)/t.length}function Ot(t){
let s=F.filter((e,r)=>r%4===0);return{s,entropy:Array.from(s,e=>Et(t,e))}}function Tt({count:t,spread:s},e,r){let n=et(e,
s);return{...n,share:n.entropy/Math.log(t),effective:Math.exp(n.entropy),peak:n.p[0],half:Ft(.5,n.p),bound:st(s,t),law:rt(
s,t),edge:J(t),most:Math.exp(Et(r,s))}}var _=46,U=12,Wt=[1,4,16,64,256,1024],It=[.05,.1,.2,.5,1,2,5,10,20],Nt=t=>Math.log(t/C)/Math.log(W/C),nt=(t,s,e)=>Math.max(
t,Math.min(e,s));function Pt(t,s){let e,r,n,o,a,i,h,w,p;function $(f){e=f;let x=e<520,b=x?210:280;a=28,i=a+b,h=i+44,w=h+
(x?70:84),r=d=>_+nt(0,Nt(Math.max(d,1e-9)),1)*(e-_-U),n=d=>i-nt(0,d,Math.log(N))/Math.log(N)*b,o=d=>w-d*(w-h),t.replaceChildren();
let u=I(t,e,w+46),c=e-U;T(u,0,14,"Keys it is worth: exp H",{class:"qks-bold"});let y=A("rect",{x:_,width:c-_,class:"qke-\
zone"},u);for(let d of Wt){let q=n(Math.log(d));A("path",{d:`M${_} ${q}H${c}`,class:d>1?"qks-hair":"qks-line"},u);let S={
class:"qks-mute","text-anchor":"end"};T(u,_-7,q+4.5,j(d),S)}T(u,0,h-12,"Learning signal that passes: Σ p(1 − p)",{class:"\
qks-bold"});for(let d of[0,1]){let q=o(d);A("path",{d:`M${_} ${q}H${c}`,class:d?"qks-hair":"qks-line"},u),T(u,_-7,q+4.5,
d,{class:"qks-mute","text-anchor":"end"})}for(let d of It.filter((q,S)=>!x||S%2===0)){A("path",{d:`M${r(d)} ${w}v4`,class:"\
qks-line"},u);let q=d===W,S={class:"qks-mute","text-anchor":q?"end":"middle"};T(u,r(d)+(q?4:0),w+19,d,S)}let M=`spread s${x?
" of the logits":": standard deviation of the logits over the keys"}`;T(u,(_+c)/2,w+39,M,{class:"qks-mute","text-anchor":"\
middle"});let L=d=>A("path",{class:`qkr-${d}`},u);p={zone:y};for(let d of["ghosts","edge","law","signal-law","bound","me\
asured","signal"])p[d]=L(d);p.edgeWords=T(u,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=T(u,_+8,i-8,"",{class:"qks\
-bad qks-halo"}),p.dot=A("circle",{r:7,class:"qke-dot"},u),p.signalDot=A("circle",{r:5.5,class:"qke-dot"},u)}let k=(f,x,b)=>Array.
from(f,(u,c)=>`${c?"L":"M"}${r(u).toFixed(1)} ${b(x[c]).toFixed(1)}`).join("");function P({count:f,shape:x},b,u){let c=J(
f),y=Math.log(f),M=Array.from({length:49},(l,v)=>C*(c/C)**(v/48));p.ghosts.setAttribute("d",u.map(l=>k(l.s,l.entropy,n)).
join("")),p.measured.setAttribute("d",k(b.s,b.entropy,n)),p.signal.setAttribute("d",k(b.s,b.jacobian,o));let L=Array.from(
F,l=>st(l,f));p.bound.setAttribute("d",k(F,L,n));let d=k(M,M.map(l=>rt(l,f)),n);p.law.setAttribute("d",`${d}L${r(W)} ${i}`);
let q=x==="gaussian",S=Array.from(F,l=>At(l,f));p["signal-law"].setAttribute("d",q?k(F,S,o):""),p.edge.setAttribute("d",
q?`M${r(c)} ${a}V${i}M${r(c)} ${h}V${w}`:""),R(p.edgeWords,q?`√(2 log K) = ${H(c,2)}`:""),p.edgeWords.setAttribute("x",
e-U-r(c)>60?r(c):e-U),p.edgeWords.setAttribute("text-anchor","middle"),p.zone.setAttribute("y",n(z*y)),p.zone.setAttribute(
"height",i-n(z*y));let K=i-n(z*y)>22;R(p.zoneWords,K?"less than half of log K":"")}function E({spread:f},{entropy:x,jacobian:b}){
for(let[u,c]of[[p.dot,n(x)],[p.signalDot,o(b)]])u.setAttribute("cx",r(f)),u.setAttribute("cy",c)}let g=f=>{let x=f.clientX-
t.getBoundingClientRect().left-_,b=nt(0,x/(e-_-U),1);s(Y(C*(W/C)**b))};return t.addEventListener("pointerdown",f=>{t.setPointerCapture(
f.pointerId),g(f)}),t.addEventListener("pointermove",f=>t.hasPointerCapture(f.pointerId)&&g(f)),{resize:$,drawCurves:P,drawPoint:E}}var zt=3,D=46;function Lt(t){let s,e;function r(o){s=o,t.replaceChildren();let a=I(t,s,D+24);e={rest:A("rect",{height:D,
class:"qke-rest"},a),keys:A("path",{class:"qke-keys"},a),first:A("rect",{x:0,height:D,class:"qks-bar"},a),cuts:A("path",
{class:"qke-cuts"},a),labels:A("g",{},a),restWords:T(a,0,D/2+4.5,"",{"text-anchor":"middle"}),left:T(a,0,D+18,"",{}),right:T(
a,s,D+18,"",{class:"qks-mute","text-anchor":"end"})}}function n({p:o,half:a}){let i=0,h=0,w="",p=[];for(;h<o.length&&o[h]*
s>=zt;){let g=o[h]*s;g>=46&&p.push([i+g/2,Gt(o[h]),h===0]),i+=g,i<s-.5&&(w+=`M${i.toFixed(2)} 0V${D}`),h++}e.first.setAttribute(
"width",Math.max(o[0]*s,h?0:1)),e.keys.setAttribute("d",`M0 0H${i.toFixed(2)}V${D}H0Z`),e.rest.setAttribute("x",i),e.rest.
setAttribute("width",Math.max(0,s-i)),e.cuts.setAttribute("d",w),e.labels.replaceChildren();for(let[g,f,x]of p){let b={"\
text-anchor":"middle",class:x?"qke-on-bar":""};T(e.labels,g,D/2+4.5,f,b)}let $=o.length-h,k=s-i,P=`${j($)} keys share ${Math.
round(100*k/s)} %`,E=`${j($)} keys`;R(e.restWords,!$||k<70?"":k>170?P:E),e.restWords.setAttribute("x",i+k/2),R(e.left,a===
1?"one key holds half":`${j(a)} keys hold half`),R(e.right,`evenly shared: ${ot(1/o.length)} each`)}return{resize:r,draw:n}}
var Gt=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,ot=t=>`${H(100*t,t<.0995?1:0)} %`;var Vt=["count","spread","shape","seed"],Ut=[4,16,64,256,1024],Bt=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:6,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:6,shape:"ga\
ussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],Yt=[["gaussian","Gaussian"],["one above","one above"],
["two camps","two camps"],["ramp","ramp"]],Jt=[`One query looks at K keys. Its logits are u = s·z, where z has mean 0 an\
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
  draws as K grows.`];function Zt(){let t={caption:m("p",{class:"qks-caption"}),live:pt(),chips:B("qks-chips","Stops"),strip:m(
"div",{class:"qks-pane",role:"img"}),key:O("qkr-key"),plot:m("div",{class:"qks-pane qke-plot",role:"img"}),sliders:O("qk\
r-sliders"),options:O("qkr-options"),notes:dt(Jt)};return t.root=ht("qks qkr qke","one row of attention and its entropy",
O("qks-headline",t.caption),t.chips,t.live,O("qke-strip",ut("One query’s attention, cut into its keys"),t.strip),O("qk\
r-grid",O("qkr-figure",t.plot),O("qkr-controls",t.sliders,t.options,t.key)),t.notes),t}var at=t=>t<99.95?H(t,t<9.995?2:1):
j(Math.round(t));function Xt({count:t,spread:s,shape:e},r){let n=r.share<z?"bad":"strong",o=[[`At a spread of ${H(s,2)},\
 ${j(t)} keys are worth `]];if(o.push([at(r.effective),n],[` (H = ${H(r.entropy,2)} nats, `]),o.push([`${Math.round(100*
r.share)} % of log K`,n],["). "]),e==="one above")o.push(["No logits of this spread have less: this is the bound."]);else if(e===
"two camps")o.push(["However far the camps part, the upper one stays shared."]);else if(t<N){let a=e==="gaussian"?" on a\
verage":"";o.push([`1,024 keys would be worth ${at(r.most)}${a}.`])}return o}function Qt(t,s){return{spread:X(t,{name:"S\
pread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,`${e}`]),...Q(C,W,Y),text:e=>H(e,2),say:e=>`spread ${H(e,2)}`,
move:e=>s({spread:e})}),count:X(t,{name:"Keys",unit:"K",ticks:[2,8,32,128,1024].map(e=>[e,j(e)]),...Q(2,N,Math.round),text:e=>j(
e),say:e=>`${e} keys`,move:e=>s({count:e})})}}function te({model:t,el:s}){let e=Zt(),{root:r}=e,n=kt(t,Vt),o=Mt({model:t,
el:s,root:r,live:e.live,refresh:u,stale:{layout:!0,curves:!0},listeners:wt(t,n,d),told:()=>({...n,readings:f})}),a=Pt(e.
plot,l=>d({spread:l})),i=Lt(e.strip),h=Qt(e.sliders,d),w=Object.fromEntries([["measured","These logits"],["bound","Least\
 possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(1 − p)"]].map(([l,v])=>[l,gt(e.key,l,v)])),p=null,$=null,
k=null,P=null,E="",g=null,f={},x=0,b=0;function u({layout:l,curves:v}){let G=performance.now();l&&c(),v&&y(),g=Tt(n,p,P),
b>=50&&((l||v)&&a.drawCurves(n,$,k),M()),L(),x=performance.now()-G}function c(){b=o.measure();for(let l of Object.values(
h))l.resize();b<50||(a.resize(e.plot.clientWidth),i.resize(e.strip.clientWidth))}function y(){if(p=tt(n.shape,n.count,n.
seed),$=St(p),E===n.shape)return;let l=Ut.map(v=>$t(n.shape,v));k=l.map(Ot),P=l.at(-1),E=n.shape}function M(){for(let[l,
v]of Object.entries(h))v.draw(n[l],n);a.drawPoint(n,g),i.draw(g);for(let[l,v]of[["measured",g.entropy],["bound",g.bound],
["law",g.law]])w[l](`${at(Math.exp(v))} keys`);w.signal(H(g.jacobian,g.jacobian<.1?4:2)),S(n.shape),K.disabled=n.shape!==
"gaussian";for(let[l,v]of q)l.setAttribute("aria-pressed",Object.entries(v).every(([G,Z])=>n[G]===Z))}function L(){let l=lt(
e.caption,Xt(n,g)),v="Effective keys and learning signal over the spread of the logits",G=g.half===1?"One key holds half":
`${g.half} keys hold half`,Z=ot(g.peak);e.plot.setAttribute("aria-label",`${v}. ${l}`),e.strip.setAttribute("aria-label",
`${G} of the attention; the largest has ${Z}.`);let{p:ee,...Rt}=g;f={...n,...Rt,headline:l},o.report(l)}function d(l){Object.
assign(n,l),o.request("spread"in l&&Object.keys(l).length===1?{}:{curves:!0})}let q=Bt.map(([l,v])=>[V(l,()=>d(v)),v]);e.
chips.append(...q.map(([l])=>l));let S=mt(e.options,"Logits",Yt,l=>d({shape:l})),K=V("Draw again",()=>d({seed:(n.seed+1)%
2**31}));return e.options.append(K),o.start("entropy",{state:()=>({...n}),readings:()=>f,view:()=>g,z:()=>p,milliseconds:()=>x})}
var $e={render:te};export{$e as default};
