var Ut="http://www.w3.org/2000/svg";function lt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function m(t,r={},...e){
let n=lt(document.createElement(t),r);return n.append(...e),n}var j=(t,...r)=>m("div",{class:t},...r);function H(t,r,e={}){let n=m("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var Q=(t,r)=>t.setAttribute(
"aria-pressed",String(r)),B=(t,r,...e)=>m("div",{class:t,role:"group","aria-label":r},...e);function O(t,r,e){return e.appendChild(
lt(document.createElementNS(Ut,t),r))}function U(t,r,e){return O("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-h\
idden":"true"},t)}function P(t,r,e,n,o={}){let s=O("text",{x:r,y:e,...o},t);return s.textContent=String(n),s}function $(t,r){t.textContent!==r&&(t.textContent=r)}function pt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?m("span",{class:`qks-${o}`},n):n)),e}function ut(t){return m("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var zt=()=>m("div",{class:"qks-spoken","aria-live":"polite"});function Vt(t){let r=m(
"summary",{},"How this figure is computed");return m("details",{class:"qks-notes"},r,...t.map(e=>m("p",{},e)))}var dt=(t,r)=>({
caption:m("p",{class:"qks-caption"}),live:zt(),chips:B("qks-chips",t),notes:Vt(r)});function ft(t,r,...e){let n=`Explora\
ble figure: ${r}`;return m("section",{class:t,"aria-label":n,"data-lm-suppress-shortcuts":"true"},...e)}function ht(t,r,e){
let n=!1;t.addEventListener("pointerdown",o=>{o.button>0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),
t.addEventListener("pointermove",o=>n&&e(o));for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var C=(t,r)=>t.toFixed(r).replace("-","−"),J=t=>Number(t.toPrecision(3)),_=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var mt=12;function Bt({name:t,unit:r,label:e=t,range:n,rail:o}){let s=m("input",{type:"range",...n,"aria-label":e}),a=m(
"output"),i=j("qks-ruler",o,s),g=m("div",{class:"qks-ticks","aria-hidden":"true"}),l=m("span",{},m("b",{},t)," ",m("smal\
l",{},r));return{element:j("qks-slider",j("qks-row",l,a),i),input:s,output:a,track:i,scale:g}}function Yt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var X=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function tt(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:i,move:g,impossible:l}){let p=m("i",{class:"qks-zone qks-plain"}),A=m("span",{},"no s\
uch W"),v=m("i",{class:"qks-impossible"},A),R=m("div",{class:"qks-paint","aria-hidden":"true"},p),x={min:0,max:1,step:"a\
ny"},{element:M,input:u,output:f,track:w,scale:h}=Bt({name:r,unit:e,range:x,rail:R});l&&R.append(v),p.style.width="100%",
t.append(M),M.append(h);let k=0,L=0,q=b=>mt/2+b*(k-mt);return u.addEventListener("input",()=>g(s(Number(u.value)))),u.addEventListener(
"keydown",b=>{let c=Yt(b.key);if(c){if(b.preventDefault(),c.end!==void 0){g(s(c.end));return}for(let y=Math.abs(c.steps);y<=
100;y++){let E=s(D(o(L)+y*Math.sign(c.steps)*.01,0,1));if(E!==L){g(E);return}}}}),{resize(){k=w.clientWidth;let b=n.map(
([,y])=>m("span",{},y));h.replaceChildren(...b);let c=b.map(y=>y.offsetWidth/2);b.forEach((y,E)=>{y.style.left=`${D(q(o(
n[E][0])),c[E],k-c[E])}px`})},draw(b,c){if(L=b,u.value=String(D(o(b),0,1)),$(f,a(b,c)),u.setAttribute("aria-valuetext",i(
b,c)),!l)return;let y=l(c);v.style.width=`${y>0?Math.min(k,q(y)):0}px`,A.hidden=q(y)<110},show(b){M.hidden=!b}}}function Jt(t,r,e){
let n=r.map(([,o],s)=>H(o,()=>e(r[s][0])));return{row:B("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>Q(s,r[a][0]===o))}}
function gt(t,r,e,n){let{row:o,mark:s}=Jt(r,e,n);return t.append(j("qks-choice",m("span",{class:"qks-choice-name"},r),o)),
s}function yt(t,r){let e=t.map(([n,o])=>H(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>Q(e[s],n(o)))}}var xt=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function wt(t,r,e){let n=m("span",{class:"qkr-sample","aria-hidden":"true"}),o=U(n,34,14);r==="dots"&&O("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),O("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=m("span",{class:"qkr\
-reading"});return t.append(n,m("span",{},e),s),a=>$(s,a)}var Zt=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,bt=t=>typeof t==
"string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(6)):e);function Qt(t,r,e){
let n=Object.entries(e).flatMap(([o,s])=>{let a=bt(r[o]);return a===void 0||a===bt(s)||a.length>2e3?[]:[`;${o}=${encodeURIComponent(
a)}`]});return n.length?`#~${t}${n.join("")}`:""}function Xt(t,r,e){let[n,...o]=r.split(";");if(n!=="#~"+t)return null;let s={};
for(let a of o){let[i,g=""]=a.split("="),l=Object.hasOwn(e,i)?te(g,e[i]):void 0;l!==void 0&&(s[i]=l)}return s}function te(t,r){
try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.parse(e);return typeof n==typeof r&&Array.isArray(
n)===Array.isArray(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function kt(t,r,e){if(!r.closest(".qk-widget"))return null;
let n=[...r.classList].pop(),o=e.filter(l=>Zt(t.get(l))),s=()=>Object.fromEntries(o.map(l=>[l,t.get(l)])),a=s(),i=()=>Qt(
n,s(),a),g=l=>{for(let[p,A]of Object.entries(l))t.set(p,A)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let l=i();if(!(l===location.hash||!l&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",l||
location.pathname+location.search)}catch{}},read(){let l=Xt(n,location.hash,a);return l&&g({...a,...l}),l!==null},forget:()=>g(
a)}}var ee=["position","left","top","width","height","margin","display","image-rendering"];async function At(t,r){let{width:e,
height:n}=t.getBoundingClientRect(),o=t.cloneNode(!0),s=t.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(f,w)=>{let h=document.createElement("img");h.src=s[w].toDataURL();let k=getComputedStyle(s[w]);for(let L of ee)h.style.
setProperty(L,k.getPropertyValue(L));f.replaceWith(h)});let a=t.querySelectorAll("input");o.querySelectorAll("input").forEach(
(f,w)=>{f.setAttribute("value",a[w].value)});for(let f of o.querySelectorAll(".qks-share, .qks-spoken"))f.remove();for(let f of o.
querySelectorAll(".qks-sliders"))f.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:f})=>f).filter(f=>f?.includes(".qks")).join(`
`),g=getComputedStyle(t),l=document.createElement("style");l.textContent=i,o.prepend(l),o.style.width=`${e}px`;let[p,A]=[
e+40,n+40+44],v=new XMLSerializer().serializeToString(o),R=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${A}"><foreignObject x="20" y="20" width="${e}" height="${n}">${v}</foreignObject></svg>`,x=new Image;x.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(R)}`,await x.decode();let M=document.createElement("canvas");M.width=p*2,M.height=
A*2;let u=M.getContext("2d");if(!u)throw new Error("it has no canvas");return u.scale(2,2),u.fillStyle=g.backgroundColor,
u.fillRect(0,0,p,A),u.drawImage(x,0,0,p,A),u.fillStyle=g.color,u.font="600 14px system-ui, sans-serif",u.fillText(document.
title,20,A-44+6,e),u.font="12px system-ui, sans-serif",u.fillText(r,20,A-44+26,e),new Promise((f,w)=>{M.toBlob(h=>h?f(h):
w(new Error("it drew nothing")))})}function St(t,r){let e=m("span",{role:"status",class:"qks-mute"}),n=H("Copy link",async()=>{$(e,await re(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),o=H("Save picture",async()=>{$(e,"Drawing…");try{ne(await At(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),$(e,"Saved as PNG.")}catch(a){$(e,`This browser c\
annot draw it: ${a.message}.`)}}),s=B("qks-share","Share this figure",n,o);return s.append(e),s}async function re(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=m("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function ne(t,r){let e=URL.
createObjectURL(t);m("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function vt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Mt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var oe=600,se=120;var qt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Et=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Ot=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);qt(o,r[n])||e({[n]:o})}]));function $t({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:i,ended:g}){let l=0,p=0,A,v,R=!1;r.append(e);
let x=kt(t,e,Object.keys(a));function M(q={}){Object.assign(o,q),l||=requestAnimationFrame(u)}function u(){cancelAnimationFrame(
l),l=0;let q=o;o={};try{s(q)}catch(b){if(!R)throw b;R=!1,x?.forget()}}function f(){R=x?.read()??!1,R&&e.scrollIntoView()}
function w(){return e.dataset.look=vt()?"dark":"light",p=e.clientWidth,p}function h(q){clearTimeout(A),A=setTimeout(()=>$(
n,q),oe),v||=setTimeout(k,se)}function k(){v=void 0;for(let[q,b]of Object.entries(i()))qt(t.get(q),b)||t.set(q,b);t.save_changes(),
x?.write()}function L(q,b){let c=Object.entries(a),y=()=>M({layout:!0});for(let[S,I]of c)t.on(`change:${S}`,I);e.addEventListener(
"keydown",S=>S.stopPropagation());let E=new ResizeObserver(()=>e.clientWidth!==p&&y());E.observe(e);let G=Mt(y),d={redrawNow:u};
for(let[S,I]of Object.entries(b))Object.defineProperty(d,S,{get:I});return Object.assign(e,{[q]:d}),Object.assign(r,{[q]:d}),
u(),x&&(e.append(St(e,x.address)),f(),addEventListener("hashchange",f)),()=>{removeEventListener("hashchange",f);for(let[
S,I]of c)t.off(`change:${S}`,I);g?.(),clearTimeout(A),clearTimeout(v),cancelAnimationFrame(l),E.disconnect(),G(),e.remove()}}
return{request:M,measure:w,report:h,start:L}}function ae(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let i=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Rt(t){let r=ae(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var Lt=t=>(t+1)%2**31;var et={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};function jt(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function rt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function Pt(t){let r=rt(t)/t.length,e=Math.sqrt(rt(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:ce,spreads:le,draws:pe}=et.entropyExplorer,It=120,z=ce,[F,W]=le,V=et.collapse.entropy,ue=t=>Pt(t).sort().reverse();
function nt(t,r,e){let n={gaussian:Rt(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return ue(
Float64Array.from({length:r},n[t]))}function ot(t,r){let e=t.map(a=>r*a),n=jt(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function st(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var at=(t,r)=>Math.max(0,Math.log(r)-t*t/2),Z=t=>Math.
sqrt(2*Math.log(t)),Nt=(t,r)=>Math.min(1,Z(r)/t);function de(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var K=Float64Array.from({length:It+1},(t,r)=>F*(W/F)**(r/It));function Ct(t){let r=Array.from(
K,e=>ot(t,e));return{s:K,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function _t(t,r){return Array.from({
length:t==="gaussian"?pe:1},(n,o)=>nt(t,r,o))}function Ft(t,r){return t.reduce((e,n)=>e+ot(n,r).entropy,0)/t.length}function Tt(t){
let r=K.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>Ft(t,e))}}function Ht({count:t,spread:r},e,n){let o=ot(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:de(.5,o.p),bound:st(r,t),law:at(
r,t),edge:Z(t),most:Math.exp(Ft(n,r))}}var N=46,Y=12,fe=[1,4,16,64,256,1024],he=[.05,.1,.2,.5,1,2,5,10,20],me=t=>Math.log(t/F)/Math.log(W/F);function Dt(t,r){let e,
n,o,s,a,i,g,l,p;function A(u){e=u;let f=e<520,w=f?210:280;a=28,i=a+w,g=i+44,l=g+(f?70:84),n=c=>N+D(me(Math.max(c,1e-9)),
0,1)*(e-N-Y),o=c=>i-D(c,0,Math.log(z))/Math.log(z)*w,s=c=>l-c*(l-g),t.replaceChildren();let h=U(t,e,l+46),k=e-Y;P(h,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let L=O("rect",{x:N,width:k-N,class:"qke-zone"},h);for(let c of fe){let y=o(
Math.log(c));O("path",{d:`M${N} ${y}H${k}`,class:c>1?"qks-hair":"qks-line"},h);let E={class:"qks-mute","text-anchor":"en\
d"};P(h,N-7,y+4.5,_(c),E)}P(h,0,g-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let c of[0,1]){
let y=s(c);O("path",{d:`M${N} ${y}H${k}`,class:c?"qks-hair":"qks-line"},h),P(h,N-7,y+4.5,c,{class:"qks-mute","text-ancho\
r":"end"})}for(let c of he.filter((y,E)=>!f||E%2===0)){O("path",{d:`M${n(c)} ${l}v4`,class:"qks-line"},h);let y=c===W,E={
class:"qks-mute","text-anchor":y?"end":"middle"};P(h,n(c)+(y?4:0),l+19,c,E)}let q=`spread s${f?" of the logits":": stand\
ard deviation of the logits over the keys"}`;P(h,(N+k)/2,l+39,q,{class:"qks-mute","text-anchor":"middle"});let b=c=>O("p\
ath",{class:`qkr-${c}`},h);p={zone:L};for(let c of["ghosts","edge","law","signal-law","bound","measured","signal"])p[c]=
b(c);p.edgeWords=P(h,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=P(h,N+8,i-8,"",{class:"qks-bad qks-halo"}),p.dot=
O("circle",{r:7,class:"qke-dot"},h),p.signalDot=O("circle",{r:5.5,class:"qke-dot"},h)}let v=(u,f,w)=>Array.from(u,(h,k)=>`${k?
"L":"M"}${n(h).toFixed(1)} ${w(f[k]).toFixed(1)}`).join("");function R({count:u,shape:f},w,h){let k=Z(u),L=Math.log(u),q=Array.
from({length:49},(d,S)=>F*(k/F)**(S/48));p.ghosts.setAttribute("d",h.map(d=>v(d.s,d.entropy,o)).join("")),p.measured.setAttribute(
"d",v(w.s,w.entropy,o)),p.signal.setAttribute("d",v(w.s,w.jacobian,s));let b=Array.from(K,d=>st(d,u));p.bound.setAttribute(
"d",v(K,b,o));let c=v(q,q.map(d=>at(d,u)),o);p.law.setAttribute("d",`${c}L${n(W)} ${i}`);let y=f==="gaussian",E=Array.from(
K,d=>Nt(d,u));p["signal-law"].setAttribute("d",y?v(K,E,s):""),p.edge.setAttribute("d",y?`M${n(k)} ${a}V${i}M${n(k)} ${g}\
V${l}`:""),$(p.edgeWords,y?`√(2 log K) = ${C(k,2)}`:""),p.edgeWords.setAttribute("x",e-Y-n(k)>60?n(k):e-Y),p.edgeWords.
setAttribute("text-anchor","middle"),p.zone.setAttribute("y",o(V*L)),p.zone.setAttribute("height",i-o(V*L));let G=i-o(V*
L)>22;$(p.zoneWords,G?"less than half of log K":"")}function x({spread:u},{entropy:f,jacobian:w}){for(let[h,k]of[[p.dot,
o(f)],[p.signalDot,s(w)]])h.setAttribute("cx",n(u)),h.setAttribute("cy",k)}let M=u=>{let f=u.clientX-t.getBoundingClientRect().
left-N,w=D(f/(e-N-Y),0,1);r(J(F*(W/F)**w))};return ht(t,M,M),{resize:A,drawCurves:R,drawPoint:x}}var ge=3,T=46;function Kt(t){let r,e;function n(s){r=s,t.replaceChildren();let a=U(t,r,T+24);e={rest:O("rect",{height:T,
class:"qke-rest"},a),keys:O("path",{class:"qke-keys"},a),first:O("rect",{x:0,height:T,class:"qks-bar"},a),cuts:O("path",
{class:"qke-cuts"},a),labels:O("g",{},a),restWords:P(a,0,T/2+4.5,"",{"text-anchor":"middle"}),left:P(a,0,T+18,"",{}),right:P(
a,r,T+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let i=0,g=0,l="",p=[];for(;g<s.length&&s[g]*
r>=ge;){let M=s[g]*r;M>=46&&p.push([i+M/2,ye(s[g]),g===0]),i+=M,i<r-.5&&(l+=`M${i.toFixed(2)} 0V${T}`),g++}e.first.setAttribute(
"width",Math.max(s[0]*r,g?0:1)),e.keys.setAttribute("d",`M0 0H${i.toFixed(2)}V${T}H0Z`),e.rest.setAttribute("x",i),e.rest.
setAttribute("width",Math.max(0,r-i)),e.cuts.setAttribute("d",l),e.labels.replaceChildren();for(let[M,u,f]of p){let w={"\
text-anchor":"middle",class:f?"qke-on-bar":""};P(e.labels,M,T/2+4.5,u,w)}let A=s.length-g,v=r-i,R=`${_(A)} keys share ${Math.
round(100*v/r)} %`,x=`${_(A)} keys`;$(e.restWords,!A||v<70?"":v>170?R:x),e.restWords.setAttribute("x",i+v/2),$(e.left,a===
1?"one key holds half":`${_(a)} keys hold half`),$(e.right,`evenly shared: ${it(1/s.length)} each`)}return{resize:n,draw:o}}
var ye=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,it=t=>`${C(100*t,t<.0995?1:0)} %`;var xe=["count","spread","shape","seed"],we=[4,16,64,256,1024],be=[["At the start of training",{count:64,spread:.5,shape:"\
gaussian"}],["Past the edge",{count:64,spread:10,shape:"gaussian"}],["… with 1,024 keys",{count:1024,spread:10,shape:"\
gaussian"}],["On the bound",{count:64,spread:1,shape:"one above"}]],ke=[["gaussian","Gaussian"],["one above","one above"],
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
  draws as K grows.`];function Se(){let t={...dt("Stops",Ae),strip:m("div",{class:"qks-pane",role:"img"}),key:j("qkr-key"),
plot:m("div",{class:"qks-pane qke-plot",role:"img"}),sliders:j("qkr-sliders"),options:j("qkr-options")},r=ft("qks qkr qk\
e","one row of attention and its entropy",j("qks-headline",t.caption),t.chips,t.live,j("qke-strip",ut("One query’s atten\
tion, cut into its keys"),t.strip),j("qkr-grid",j("qkr-figure",t.plot),j("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}var ct=t=>t<99.95?C(t,t<9.995?2:1):_(Math.round(t));function ve({count:t,spread:r,shape:e},n){let o=n.
share<V?"bad":"strong",s=[[`At a spread of ${C(r,2)}, ${_(t)} keys are worth `]];if(s.push([ct(n.effective),o],[` (H = ${C(
n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["No logits o\
f this spread have less: this is the bound."]);else if(e==="two camps")s.push(["However far the camps part, the upper on\
e stays shared."]);else if(t<z){let a=e==="gaussian"?" on average":"";s.push([`1,024 keys would be worth ${ct(n.most)}${a}\
.`])}return s}function Me(t,r){return{spread:tt(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(e=>[e,
`${e}`]),...X(F,W,J),text:e=>C(e,2),say:e=>`spread ${C(e,2)}`,move:e=>r({spread:e})}),count:tt(t,{name:"Keys",unit:"K",ticks:[
2,8,32,128,1024].map(e=>[e,_(e)]),...X(2,z,Math.round),text:e=>_(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}function qe({
model:t,el:r}){let e=Se(),{root:n}=e,o=Et(t,xe),s=$t({model:t,el:r,root:n,live:e.live,refresh:h,stale:{layout:!0,curves:!0},
listeners:Ot(t,o,c),told:()=>({...o,readings:u})}),a=Dt(e.plot,d=>c({spread:d})),i=Kt(e.strip),g=Me(e.sliders,c),l=Object.
fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal","Signal Σ p(\
1 − p)"]].map(([d,S])=>[d,wt(e.key,d,S)])),p,A,v,R,x,M="",u={},f=0,w=0;function h({layout:d,curves:S}){let I=performance.
now();d&&k(),S&&L(),x=Ht(o,p,R),w>=50&&((d||S)&&a.drawCurves(o,A,v),q()),b(),f=performance.now()-I}function k(){w=s.measure();
for(let d of Object.values(g))d.resize();w<50||(a.resize(e.plot.clientWidth),i.resize(e.strip.clientWidth))}function L(){
if(p=nt(o.shape,o.count,o.seed),A=Ct(p),M===o.shape)return;let d=we.map(S=>_t(o.shape,S));v=d.map(Tt),R=d[d.length-1],M=
o.shape}function q(){for(let[S,I]of Object.entries(g))I.draw(o[S],o);a.drawPoint(o,x),i.draw(x);let d=[["measured",x.entropy],
["bound",x.bound],["law",x.law]];for(let[S,I]of d)l[S](`${ct(Math.exp(I))} keys`);l.signal(C(x.jacobian,x.jacobian<.1?4:
2)),E(o.shape),G.disabled=o.shape!=="gaussian",y.mark(S=>xt(o,S))}function b(){let d=pt(e.caption,ve(o,x)),S="Effective \
keys and learning signal over the spread of the logits",I=x.half===1?"One key holds half":`${x.half} keys hold half`,Wt=it(
x.peak);e.plot.setAttribute("aria-label",`${S}. ${d}`),e.strip.setAttribute("aria-label",`${I} of the attention; the lar\
gest has ${Wt}.`);let{p:Ee,...Gt}=x;u={...o,...Gt,headline:d},s.report(d)}function c(d){Object.assign(o,d),s.request("sp\
read"in d&&Object.keys(d).length===1?{}:{curves:!0})}let y=yt(be,c);e.chips.append(...y.buttons);let E=gt(e.options,"Log\
its",ke,d=>c({shape:d})),G=H("Draw again",()=>c({seed:Lt(o.seed)}));return e.options.append(G),s.start("entropy",{state:()=>({
...o}),readings:()=>u,view:()=>x,z:()=>p,milliseconds:()=>f})}var gr={render:qe};export{gr as default};
