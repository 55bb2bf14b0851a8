var zt="http://www.w3.org/2000/svg";function pt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function g(t,r={},...e){
let n=pt(document.createElement(t),r);return n.append(...e),n}var P=(t,...r)=>g("div",{class:t},...r);function H(t,r,e={}){let n=g("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var X=(t,r)=>t.setAttribute(
"aria-pressed",String(r)),Y=(t,r,...e)=>g("div",{class:t,role:"group","aria-label":r},...e);function O(t,r,e){return e.appendChild(
pt(document.createElementNS(zt,t),r))}function z(t,r,e){return O("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-h\
idden":"true"},t)}function I(t,r,e,n,o={}){let s=O("text",{x:r,y:e,...o},t);return s.textContent=String(n),s}function $(t,r){t.textContent!==r&&(t.textContent=r)}function ut(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?g("span",{class:`qks-${o}`},n):n)),e}var dt=(t={})=>g("output",{...t,"aria-live":"\
off"});function ft(t){return g("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Vt=()=>g("div",{class:"\
qks-spoken","aria-live":"polite"});function Bt(t){let r=g("summary",{},"How this figure is computed");return g("details",
{class:"qks-notes"},r,...t.map(e=>g("p",{},e)))}var ht=(t,r)=>({caption:g("p",{class:"qks-caption"}),live:Vt(),chips:Y("\
qks-chips",t),notes:Bt(r)});function mt(t,r,...e){let n=`Explorable figure: ${r}`;return g("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...e)}function gt(t,r,e){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&e(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var C=(t,r)=>t.toFixed(r).replace("-","−"),Z=t=>Number(t.toPrecision(3)),_=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var yt=12;function Yt({name:t,unit:r,label:e=t,range:n,rail:o}){let s=g("input",{type:"range",...n,"aria-label":e}),a=dt(),
i=P("qks-ruler",o,s),y=g("div",{class:"qks-ticks","aria-hidden":"true"}),l=g("span",{},g("b",{},t)," ",g("small",{},r));
return{element:P("qks-slider",P("qks-row",l,a),i),input:s,output:a,track:i,scale:y}}function Jt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var tt=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function et(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:i,move:y,impossible:l}){let p=g("i",{class:"qks-zone qks-plain"}),v=g("span",{},"no s\
uch W"),A=g("i",{class:"qks-impossible"},v),L=g("div",{class:"qks-paint","aria-hidden":"true"},p),x={min:0,max:1,step:"a\
ny"},{element:S,input:u,output:f,track:w,scale:h}=Yt({name:r,unit:e,range:x,rail:L});l&&L.append(A),p.style.width="100%",
t.append(S),S.append(h);let k=0,R=0,M=b=>yt/2+b*(k-yt);return u.addEventListener("input",()=>y(s(Number(u.value)))),u.addEventListener(
"keydown",b=>{let c=Jt(b.key);if(c){if(b.preventDefault(),c.end!==void 0){y(s(c.end));return}for(let m=Math.abs(c.steps);m<=
100;m++){let E=s(D(o(R)+m*Math.sign(c.steps)*.01,0,1));if(E!==R){y(E);return}}}}),{resize(){k=w.clientWidth;let b=n.map(
([,m])=>g("span",{},m));h.replaceChildren(...b);let c=b.map(m=>m.offsetWidth/2);b.forEach((m,E)=>{m.style.left=`${D(M(o(
n[E][0])),c[E],k-c[E])}px`})},draw(b,c){if(R=b,u.value=String(D(o(b),0,1)),$(f,a(b,c)),u.setAttribute("aria-valuetext",i(
b,c)),!l)return;let m=l(c);A.style.width=`${m>0?Math.min(k,M(m)):0}px`,v.hidden=M(m)<110},show(b){S.hidden=!b}}}function Zt(t,r,e){
let n=r.map(([,o],s)=>H(o,()=>e(r[s][0])));return{row:Y("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>X(s,r[a][0]===o))}}
function xt(t,r,e,n){let{row:o,mark:s}=Zt(r,e,n);return t.append(P("qks-choice",g("span",{class:"qks-choice-name"},r),o)),
s}function wt(t,r){let e=t.map(([n,o])=>H(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>X(e[s],n(o)))}}var bt=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function kt(t,r,e){let n=g("span",{class:"qkr-sample","aria-hidden":"true"}),o=z(n,34,14);r==="dots"&&O("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),O("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=g("span",{class:"qkr\
-reading"});return t.append(n,g("span",{},e),s),a=>$(s,a)}var Qt=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,vt=t=>typeof t==
"string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(6)):e);function Xt(t,r,e){
let n=Object.entries(e).flatMap(([o,s])=>{let a=vt(r[o]);return a===void 0||a===vt(s)||a.length>2e3?[]:[`;${o}=${encodeURIComponent(
a)}`]});return n.length?`#~${t}${n.join("")}`:""}function te(t,r,e){let[n,...o]=r.split(";");if(n!=="#~"+t)return null;let s={};
for(let a of o){let[i,y=""]=a.split("="),l=Object.hasOwn(e,i)?ee(y,e[i]):void 0;l!==void 0&&(s[i]=l)}return s}function ee(t,r){
try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.parse(e);return typeof n==typeof r&&Array.isArray(
n)===Array.isArray(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function At(t,r,e){if(!r.closest(".qk-widget"))return null;
let n=[...r.classList].pop(),o=e.filter(l=>Qt(t.get(l))),s=()=>Object.fromEntries(o.map(l=>[l,t.get(l)])),a=s(),i=()=>Xt(
n,s(),a),y=l=>{for(let[p,v]of Object.entries(l))t.set(p,v)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let l=i();if(!(l===location.hash||!l&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",l||
location.pathname+location.search)}catch{}},read(){let l=te(n,location.hash,a);return l&&y({...a,...l}),l!==null},forget:()=>y(
a)}}var re=["position","left","top","width","height","margin","display","image-rendering"];async function St(t,r){let{width:e,
height:n}=t.getBoundingClientRect(),o=t.cloneNode(!0),s=t.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(f,w)=>{let h=document.createElement("img");h.src=s[w].toDataURL();let k=getComputedStyle(s[w]);for(let R of re)h.style.
setProperty(R,k.getPropertyValue(R));f.replaceWith(h)});let a=t.querySelectorAll("input");o.querySelectorAll("input").forEach(
(f,w)=>{f.setAttribute("value",a[w].value)});for(let f of o.querySelectorAll(".qks-share, .qks-spoken"))f.remove();for(let f of o.
querySelectorAll(".qks-sliders"))f.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:f})=>f).filter(f=>f?.includes(".qks")).join(`
`),y=getComputedStyle(t),l=document.createElement("style");l.textContent=i,o.prepend(l),o.style.width=`${e}px`;let[p,v]=[
e+40,n+40+44],A=new XMLSerializer().serializeToString(o),L=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${v}"><foreignObject x="20" y="20" width="${e}" height="${n}">${A}</foreignObject></svg>`,x=new Image;x.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(L)}`,await x.decode();let S=document.createElement("canvas");S.width=p*2,S.height=
v*2;let u=S.getContext("2d");if(!u)throw new Error("it has no canvas");return u.scale(2,2),u.fillStyle=y.backgroundColor,
u.fillRect(0,0,p,v),u.drawImage(x,0,0,p,v),u.fillStyle=y.color,u.font="600 14px system-ui, sans-serif",u.fillText(document.
title,20,v-44+6,e),u.font="12px system-ui, sans-serif",u.fillText(r,20,v-44+26,e),new Promise((f,w)=>{S.toBlob(h=>h?f(h):
w(new Error("it drew nothing")))})}function Mt(t,r){let e=g("span",{role:"status",class:"qks-mute"}),n=H("Copy link",async()=>{$(e,await ne(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),o=H("Save picture",async()=>{$(e,"Drawing…");try{oe(await St(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),$(e,"Saved as PNG.")}catch(a){$(e,`This browser c\
annot draw it: ${a.message}.`)}}),s=Y("qks-share","Share this figure",n,o);return s.append(e),s}async function ne(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=g("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function oe(t,r){let e=URL.
createObjectURL(t);g("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function qt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Et(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var se=600,ae=120;var Ot=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var $t=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Lt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);Ot(o,r[n])||e({[n]:o})}]));function Rt({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:i,ended:y}){let l=0,p=0,v,A,L=!1;r.append(e);
let x=At(t,e,Object.keys(a));function S(M={}){Object.assign(o,M),l||=requestAnimationFrame(u)}function u(){cancelAnimationFrame(
l),l=0;let M=o;o={};try{s(M)}catch(b){if(!L)throw b;L=!1,x?.forget()}}function f(){L=x?.read()??!1,L&&e.scrollIntoView()}
function w(){return e.dataset.look=qt()?"dark":"light",p=e.clientWidth,p}function h(M){clearTimeout(v),v=setTimeout(()=>$(
n,M),se),A||=setTimeout(k,ae)}function k(){A=void 0;for(let[M,b]of Object.entries(i()))Ot(t.get(M),b)||t.set(M,b);t.save_changes(),
x?.write()}function R(M,b){let c=Object.entries(a),m=()=>S({layout:!0});for(let[j,G]of c)t.on(`change:${j}`,G);e.addEventListener(
"keydown",j=>j.stopPropagation());let E=new ResizeObserver(()=>e.clientWidth!==p&&m());E.observe(e);let U=Et(m),d=()=>{Object.
assign(o,{layout:!0}),u()};addEventListener("beforeprint",d),addEventListener("afterprint",m);let q={redrawNow:u};for(let[
j,G]of Object.entries(b))Object.defineProperty(q,j,{get:G});return Object.assign(e,{[M]:q}),Object.assign(r,{[M]:q}),u(),
x&&(e.append(Mt(e,x.address)),f(),addEventListener("hashchange",f)),()=>{removeEventListener("hashchange",f);for(let[j,G]of c)
t.off(`change:${j}`,G);y?.(),clearTimeout(v),clearTimeout(A),cancelAnimationFrame(l),removeEventListener("beforeprint",d),
removeEventListener("afterprint",m),E.disconnect(),U(),e.remove()}}return{request:S,measure:w,report:h,start:R}}function ie(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let i=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function jt(t){let r=ie(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var Pt=t=>(t+1)%2**31;var rt={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{words:32,factor:81,
shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3},
trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,
"QK-clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,layers:2,skip:!0,norm:"pre",remedy:"\
none"},"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},"rank collapse":{learning_rate:.01,
layers:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"p\
re",remedy:"none"}}}};function It(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function nt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function Nt(t){let r=nt(t)/t.length,e=Math.sqrt(nt(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:le,spreads:pe,draws:ue}=rt.entropyExplorer,Ct=120,V=le,[F,W]=pe,B=rt.collapse.entropy,de=t=>Nt(t).sort().reverse();
function ot(t,r,e){let n={gaussian:jt(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return de(
Float64Array.from({length:r},n[t]))}function st(t,r){let e=t.map(a=>r*a),n=It(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function at(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var it=(t,r)=>Math.max(0,Math.log(r)-t*t/2),Q=t=>Math.
sqrt(2*Math.log(t)),_t=(t,r)=>Math.min(1,Q(r)/t);function fe(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var K=Float64Array.from({length:Ct+1},(t,r)=>F*(W/F)**(r/Ct));function Ft(t){let r=Array.from(
K,e=>st(t,e));return{s:K,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function Tt(t,r){return Array.from({
length:t==="gaussian"?ue:1},(n,o)=>ot(t,r,o))}function Ht(t,r){return t.reduce((e,n)=>e+st(n,r).entropy,0)/t.length}function Dt(t){
let r=K.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>Ht(t,e))}}function Kt({count:t,spread:r},e,n){let o=st(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:fe(.5,o.p),bound:at(r,t),law:it(
r,t),edge:Q(t),most:Math.exp(Ht(n,r))}}var N=46,J=12,he=[1,4,16,64,256,1024],me=[.05,.1,.2,.5,1,2,5,10,20],ge=t=>Math.log(t/F)/Math.log(W/F);function Wt(t,r){let e,
n,o,s,a,i,y,l,p;function v(u){e=u;let f=e<520,w=f?210:280;a=28,i=a+w,y=i+44,l=y+(f?70:84),n=c=>N+D(ge(Math.max(c,1e-9)),
0,1)*(e-N-J),o=c=>i-D(c,0,Math.log(V))/Math.log(V)*w,s=c=>l-c*(l-y),t.replaceChildren();let h=z(t,e,l+46),k=e-J;I(h,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let R=O("rect",{x:N,width:k-N,class:"qke-zone"},h);for(let c of he){let m=o(
Math.log(c));O("path",{d:`M${N} ${m}H${k}`,class:c>1?"qks-hair":"qks-line"},h);let E={class:"qks-mute","text-anchor":"en\
d"};I(h,N-7,m+4.5,_(c),E)}I(h,0,y-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let c of[0,1]){
let m=s(c);O("path",{d:`M${N} ${m}H${k}`,class:c?"qks-hair":"qks-line"},h),I(h,N-7,m+4.5,c,{class:"qks-mute","text-ancho\
r":"end"})}for(let c of me.filter((m,E)=>!f||E%2===0)){O("path",{d:`M${n(c)} ${l}v4`,class:"qks-line"},h);let m=c===W,E={
class:"qks-mute","text-anchor":m?"end":"middle"};I(h,n(c)+(m?4:0),l+19,c,E)}let M=`spread s${f?" of the logits":": stand\
ard deviation of the logits over the keys"}`;I(h,(N+k)/2,l+39,M,{class:"qks-mute","text-anchor":"middle"});let b=c=>O("p\
ath",{class:`qkr-${c}`},h);p={zone:R};for(let c of["ghosts","edge","law","signal-law","bound","measured","signal"])p[c]=
b(c);p.edgeWords=I(h,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=I(h,N+8,i-8,"",{class:"qks-bad qks-halo"}),p.dot=
O("circle",{r:7,class:"qke-dot"},h),p.signalDot=O("circle",{r:5.5,class:"qke-dot"},h)}let A=(u,f,w)=>Array.from(u,(h,k)=>`${k?
"L":"M"}${n(h).toFixed(1)} ${w(f[k]).toFixed(1)}`).join("");function L({count:u,shape:f},w,h){let k=Q(u),R=Math.log(u),M=Array.
from({length:49},(d,q)=>F*(k/F)**(q/48));p.ghosts.setAttribute("d",h.map(d=>A(d.s,d.entropy,o)).join("")),p.measured.setAttribute(
"d",A(w.s,w.entropy,o)),p.signal.setAttribute("d",A(w.s,w.jacobian,s));let b=Array.from(K,d=>at(d,u));p.bound.setAttribute(
"d",A(K,b,o));let c=A(M,M.map(d=>it(d,u)),o);p.law.setAttribute("d",`${c}L${n(W)} ${i}`);let m=f==="gaussian",E=Array.from(
K,d=>_t(d,u));p["signal-law"].setAttribute("d",m?A(K,E,s):""),p.edge.setAttribute("d",m?`M${n(k)} ${a}V${i}M${n(k)} ${y}\
V${l}`:""),$(p.edgeWords,m?`√(2 log K) = ${C(k,2)}`:""),p.edgeWords.setAttribute("x",e-J-n(k)>60?n(k):e-J),p.edgeWords.
setAttribute("text-anchor","middle"),p.zone.setAttribute("y",o(B*R)),p.zone.setAttribute("height",i-o(B*R));let U=i-o(B*
R)>22;$(p.zoneWords,U?"less than half of log K":"")}function x({spread:u},{entropy:f,jacobian:w}){for(let[h,k]of[[p.dot,
o(f)],[p.signalDot,s(w)]])h.setAttribute("cx",n(u)),h.setAttribute("cy",k)}let S=u=>{let f=u.clientX-t.getBoundingClientRect().
left-N,w=D(f/(e-N-J),0,1);r(Z(F*(W/F)**w))};return gt(t,S,S),{resize:v,drawCurves:L,drawPoint:x}}var ye=3,T=46;function Gt(t){let r,e;function n(s){r=s,t.replaceChildren();let a=z(t,r,T+24);e={rest:O("rect",{height:T,
class:"qke-rest"},a),keys:O("path",{class:"qke-keys"},a),first:O("rect",{x:0,height:T,class:"qks-bar"},a),cuts:O("path",
{class:"qke-cuts"},a),labels:O("g",{},a),restWords:I(a,0,T/2+4.5,"",{"text-anchor":"middle"}),left:I(a,0,T+18,"",{}),right:I(
a,r,T+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let i=0,y=0,l="",p=[];for(;y<s.length&&s[y]*
r>=ye;){let S=s[y]*r;S>=46&&p.push([i+S/2,xe(s[y]),y===0]),i+=S,i<r-.5&&(l+=`M${i.toFixed(2)} 0V${T}`),y++}e.first.setAttribute(
"width",Math.max(s[0]*r,y?0:1)),e.keys.setAttribute("d",`M0 0H${i.toFixed(2)}V${T}H0Z`),e.rest.setAttribute("x",i),e.rest.
setAttribute("width",Math.max(0,r-i)),e.cuts.setAttribute("d",l),e.labels.replaceChildren();for(let[S,u,f]of p){let w={"\
text-anchor":"middle",class:f?"qke-on-bar":""};I(e.labels,S,T/2+4.5,u,w)}let v=s.length-y,A=r-i,L=`${_(v)} keys share ${Math.
round(100*A/r)} %`,x=`${_(v)} keys`;$(e.restWords,!v||A<70?"":A>170?L:x),e.restWords.setAttribute("x",i+A/2),$(e.left,a===
1?"one key holds half":`${_(a)} keys hold half`),$(e.right,`evenly shared: ${ct(1/s.length)} each`)}return{resize:n,draw:o}}
var xe=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,ct=t=>`${C(100*t,t<.0995?1:0)} %`;var we=["count","spread","shape","seed"],be=[4,16,64,256,1024],ke=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:10,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:10,shape:"\
gaussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],ve=[["gaussian","Gaussian"],["one above","one above"],
["two camps","two camps"],["ramp","ramp"]],Ae=[`One query looks at K keys. Its logits are u = s·z, where z has mean 0 an\
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
  draws as K grows.`];function Se(){let t={...ht("Stops",Ae),strip:g("div",{class:"qks-pane",role:"img"}),key:P("qkr-key"),
plot:g("div",{class:"qks-pane qke-plot",role:"img"}),sliders:P("qkr-sliders"),options:P("qkr-options")},r=mt("qks qkr qk\
e","one row of attention and its entropy",P("qks-headline",t.caption),t.chips,t.live,P("qke-strip",ft("One query’s atten\
tion, cut into its keys"),t.strip),P("qkr-grid",P("qkr-figure",t.plot),P("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}var lt=t=>t<99.95?C(t,t<9.995?2:1):_(Math.round(t));function Me({count:t,spread:r,shape:e},n){let o=n.
share<B?"bad":"strong",s=[[`At a spread of ${C(r,2)}, ${_(t)} keys are worth `]];if(s.push([lt(n.effective),o],[` (H = ${C(
n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["No logits o\
f this spread have less: this is the bound."]);else if(e==="two camps")s.push(["However far the camps part, the upper on\
e stays shared."]);else if(t<V){let a=e==="gaussian"?" on average":"";s.push([`1,024 keys would be worth ${lt(n.most)}${a}\
.`])}return s}function qe(t,r){return{spread:et(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,
`${e}`]),...tt(F,W,Z),text:e=>C(e,2),say:e=>`spread ${C(e,2)}`,move:e=>r({spread:e})}),count:et(t,{name:"Keys",unit:"K",
ticks:[2,8,32,128,1024].map(e=>[e,_(e)]),...tt(2,V,Math.round),text:e=>_(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}function Ee({
model:t,el:r}){let e=Se(),{root:n}=e,o=$t(t,we),s=Rt({model:t,el:r,root:n,live:e.live,refresh:h,stale:{layout:!0,curves:!0},
listeners:Lt(t,o,c),told:()=>({...o,readings:u})}),a=Wt(e.plot,d=>c({spread:d})),i=Gt(e.strip),y=qe(e.sliders,c),l=Object.
fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(\
1 − p)"]].map(([d,q])=>[d,kt(e.key,d,q)])),p,v,A,L,x,S="",u={},f=0,w=0;function h({layout:d,curves:q}){let j=performance.
now();d&&k(),q&&R(),x=Kt(o,p,L),w>=50&&((d||q)&&a.drawCurves(o,v,A),M()),b(),f=performance.now()-j}function k(){w=s.measure();
for(let d of Object.values(y))d.resize();w<50||(a.resize(e.plot.clientWidth),i.resize(e.strip.clientWidth))}function R(){
if(p=ot(o.shape,o.count,o.seed),v=Ft(p),S===o.shape)return;let d=be.map(q=>Tt(o.shape,q));A=d.map(Dt),L=d[d.length-1],S=
o.shape}function M(){for(let[q,j]of Object.entries(y))j.draw(o[q],o);a.drawPoint(o,x),i.draw(x);let d=[["measured",x.entropy],
["bound",x.bound],["law",x.law]];for(let[q,j]of d)l[q](`${lt(Math.exp(j))} keys`);l.signal(C(x.jacobian,x.jacobian<.1?4:
2)),E(o.shape),U.disabled=o.shape!=="gaussian",m.mark(q=>bt(o,q))}function b(){let d=ut(e.caption,Me(o,x)),q="Effective \
keys and learning signal over the spread of the logits",j=x.half===1?"One key holds half":`${x.half} keys hold half`,G=ct(
x.peak);e.plot.setAttribute("aria-label",`${q}. ${d}`),e.strip.setAttribute("aria-label",`${j} of the attention; the lar\
gest has ${G}.`);let{p:Oe,...Ut}=x;u={...o,...Ut,headline:d},s.report(d)}function c(d){Object.assign(o,d),s.request("spr\
ead"in d&&Object.keys(d).length===1?{}:{curves:!0})}let m=wt(ke,c);e.chips.append(...m.buttons);let E=xt(e.options,"Logi\
ts",ve,d=>c({shape:d})),U=H("Draw again",()=>c({seed:Pt(o.seed)}));return e.options.append(U),s.start("entropy",{state:()=>({
...o}),readings:()=>u,view:()=>x,z:()=>p,milliseconds:()=>f})}var yr={render:Ee};export{yr as default};
