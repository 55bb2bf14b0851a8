var te="http://www.w3.org/2000/svg";function dt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function h(t,r={},...e){
let n=dt(document.createElement(t),r);return n.append(...e),n}var j=(t,...r)=>h("div",{class:t},...r);function H(t,r,e={}){let n=h("button",{type:"button",...e},t);return r&&n.addEventListener("click",r),n}var et=(t,r)=>t.
setAttribute("aria-pressed",String(r)),Y=(t,r,...e)=>h("div",{class:t,role:"group","aria-label":r},...e);function $(t,r,e){
return e.appendChild(dt(document.createElementNS(te,t),r))}function V(t,r,e){return $("svg",{width:r,height:e,viewBox:`0\
 0 ${r} ${e}`,"aria-hidden":"true"},t)}function P(t,r,e,n,o={}){let s=$("text",{x:r,y:e,...o},t);return s.textContent=String(
n),s}function E(t,r){t.textContent!==r&&(t.textContent=r)}function ft(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?h("span",{class:`qks-${o}`},n):n)),e}var ht=(t={})=>h("output",{...t,"aria-live":"\
off"});function mt(t){return h("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var ee=()=>h("div",{class:"\
qks-spoken","aria-live":"polite"});function re(t){let r=h("summary",{},"How this figure is computed");return h("details",
{class:"qks-notes"},r,...t.map(e=>h("p",{},e)))}var gt=(t,r)=>({caption:h("p",{class:"qks-caption"}),live:ee(),chips:Y("\
qks-chips",t),notes:re(r)});function yt(t,r,...e){let n=`Explorable figure: ${r}`;return h("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...e)}function xt(t,r,e){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||r(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&e(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}var D=(t,r,e)=>Math.max(r,Math.min(e,t));var I=(t,r)=>t.toFixed(r).replace("-","−"),Z=t=>Number(t.toPrecision(3)),N=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");var wt=12;function ne({name:t,unit:r,label:e=t,range:n,rail:o}){let s=h("input",{type:"range",...n,"aria-label":e}),a=ht(),
i=j("qks-ruler",o,s),l=h("div",{class:"qks-ticks","aria-hidden":"true"}),u=h("span",{},h("b",{},t)," ",h("small",{},r));
return{element:j("qks-slider",j("qks-row",u,a),i),input:s,output:a,track:i,scale:l}}function oe(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}var rt=(t,r,e)=>({share:n=>Math.log(Math.max(t,n)/t)/Math.log(r/t),value:n=>e(t*(r/t)**n)});function nt(t,{name:r,unit:e,
ticks:n,share:o,value:s,text:a,say:i,move:l,impossible:u}){let p=h("i",{class:"qks-zone qks-plain"}),m=h("span",{},"no s\
uch W"),b=h("i",{class:"qks-impossible"},m),L=h("div",{class:"qks-paint","aria-hidden":"true"},p),w={min:0,max:1,step:"a\
ny"},{element:q,input:g,output:S,track:v,scale:y}=ne({name:r,unit:e,range:w,rail:L});u&&L.append(b),p.style.width="100%",
t.append(q),q.append(y);let k=0,C=0,M=x=>wt/2+x*(k-wt);return g.addEventListener("input",()=>l(s(Number(g.value)))),g.addEventListener(
"keydown",x=>{let c=oe(x.key);if(c){if(x.preventDefault(),c.end!==void 0){l(s(c.end));return}for(let f=Math.abs(c.steps);f<=
100;f++){let O=s(D(o(C)+f*Math.sign(c.steps)*.01,0,1));if(O!==C){l(O);return}}}}),{resize(){k=v.clientWidth;let x=n.map(
([,f])=>h("span",{},f));y.replaceChildren(...x);let c=x.map(f=>f.offsetWidth/2);x.forEach((f,O)=>{f.style.left=`${D(M(o(
n[O][0])),c[O],k-c[O])}px`})},draw(x,c){if(C=x,g.value=String(D(o(x),0,1)),E(S,a(x,c)),g.setAttribute("aria-valuetext",i(
x,c)),!u)return;let f=u(c);b.style.width=`${f>0?Math.min(k,M(f)):0}px`,m.hidden=M(f)<110},show(x){q.hidden=!x}}}function se(t,r,e){
let n=r.map(([,o],s)=>H(o,()=>e(r[s][0])));return{row:Y("qks-segments",t,...n),mark:o=>n.forEach((s,a)=>et(s,r[a][0]===o))}}
function bt(t,r,e,n){let{row:o,mark:s}=se(r,e,n);return t.append(j("qks-choice",h("span",{class:"qks-choice-name"},r),o)),
s}function kt(t,r){let e=t.map(([n,o])=>H(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],s)=>et(e[s],n(o)))}}var St=(t,r)=>Object.
entries(r).every(([e,n])=>t[e]===n);function vt(t,r,e){let n=h("span",{class:"qkr-sample","aria-hidden":"true"}),o=V(n,34,14);r==="dots"&&$("path",{d:"M17 1\
V13",class:"qkr-whiskers"},o),$("path",{d:r==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${r}`},o);let s=h("span",{class:"qkr\
-reading"});return t.append(n,h("span",{},e),s),a=>E(s,a)}function Q(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var ae=t=>["number","boolean","string"].includes(Q(t))||["list","record"].includes(Q(t))&&JSON.stringify(
t).length<2e3,Mt=t=>typeof t=="string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(
6)):e);function ie(t,r,e){let n=Object.entries(e).flatMap(([o,s])=>{let a=Mt(r[o]);return a===void 0||a===Mt(s)||a.length>
2e3?[]:[`;${o}=${encodeURIComponent(a)}`]});return n.length?`#~${t}${n.join("")}`:""}function ce(t,r,e){let[n,...o]=r.split(
";");if(n!=="#~"+t)return null;let s={};for(let a of o){let[i,l=""]=a.split("="),u=Object.hasOwn(e,i)?le(l,e[i]):void 0;
u!==void 0&&(s[i]=u)}return s}function le(t,r){try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.
parse(e);return Q(n)===Q(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function At(t){let r=[...t?.classList??[]].find(n=>n.
startsWith("qk-of-")),e=r&&[...document.querySelectorAll(`.${r}`)].indexOf(t)+1;return r?r.slice(6)+(e===1?"":`-${e}`):""}
var Ot=()=>new URLSearchParams(location.search).has("figure");function $t(t,r,e){let n=r.closest(".qk-widget");if(!n)return null;
let o=[...r.classList].pop(),s=e.filter(m=>ae(t.get(m))),a=()=>Object.fromEntries(s.map(m=>[m,t.get(m)])),i=a(),l=()=>ie(
o,a(),i),u=m=>{for(let[b,L]of Object.entries(m))t.set(b,L)},p=()=>location.href.replace(/[?#].*$/,"");return{address:()=>p()+
l(),embedded:()=>At(n)&&`${p()}?figure=${At(n)}${l()}`,write(){let m=l();if(!(m===location.hash||!m&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",m||location.pathname+location.search)}catch{}},read(){let m=ce(o,location.
hash,i);return m&&u({...i,...m}),m!==null},forget:()=>u(i)}}var qt="system-ui, sans-serif",pe=["position","left","top","width","height","margin","display","image-rendering"];function Et(t,r){
let{width:e,height:n}=t.getBoundingClientRect(),[o,s]=[e+40,n+40+44],{backgroundColor:a,color:i}=getComputedStyle(t),l=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${a}"/>
      <foreignObject x="20" y="20" width="${e}" height="${n}"/>
      <text x="20" y="${s-44+6}" fill="${i}" style="font: 600 14px ${qt}"/>
      <text x="20" y="${s-44+26}" fill="${i}" style="font: 12px ${qt}"/></svg>`,"image/svg+xml"),[u,,p,m,b]=l.documentElement.
children;return u.textContent=m.textContent=document.title,b.textContent=r,p.append(ue(t)),{text:new XMLSerializer().serializeToString(
l),width:o,height:s}}function ue(t){let r=t.cloneNode(!0),e=t.querySelectorAll("canvas"),n=t.querySelectorAll("input");r.
querySelectorAll("canvas").forEach((s,a)=>{let i=document.createElement("img");i.src=e[a].toDataURL();let l=getComputedStyle(
e[a]);for(let u of pe)i.style.setProperty(u,l.getPropertyValue(u));s.replaceWith(i)}),r.querySelectorAll("input").forEach(
(s,a)=>{s.setAttribute("value",n[a].value)});for(let s of r.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of r.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),r.prepend(o),r.style.width=`${t.getBoundingClientRect().width}px`,r}async function Lt({text:t,width:r,height:e}){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement("canvas");
o.width=r*2,o.height=e*2;let s=o.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(n,0,0,o.width,
o.height),new Promise((a,i)=>{o.toBlob(l=>l?a(l):i(new Error("it drew nothing")))})}var de=60;function Rt(t,{address:r,embedded:e}){let n=h("span",{role:"status",class:"qks-mute"}),o=(i,l,u)=>H(i,async()=>{
E(n,await he(l())?`Copied: ${u}.`:`To copy: ${l()}`)}),s=(i,l)=>H(i,async()=>{E(n,"Drawing…");try{let u=await l(Et(t,r())),
p=document.title.split(/[—–|]/)[0].trim()||"figure";me(u,`${p}.${i.slice(-3).toLowerCase()}`),E(n,"Saved.")}catch(u){
E(n,`This browser cannot draw it: ${u.message}.`)}}),a=Y("qks-share","Share this figure",o("Copy link",r,"it opens this \
figure as it is now"),s("Save PNG",Lt),s("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(e()){let i=()=>fe(
e(),t.getAttribute("aria-label")??"",t.offsetHeight+de);a.append(o("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return a.append(n),a}function fe(t,r,e){return h("iframe",{src:t,title:r,width:"100%",height:e,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function he(t){try{return await navigator.clipboard.writeText(t),!0}catch{let r=h(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(r),r.select();let e=document.execCommand(
"copy");return r.remove(),e}}function me(t,r){let e=URL.createObjectURL(t);h("a",{href:e,download:r}).click(),setTimeout(
()=>URL.revokeObjectURL(e),1e4)}function jt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Pt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var ge=600,ye=120;var Ct=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var It=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Nt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);Ct(o,r[n])||e({[n]:o})}]));function _t({model:t,el:r,root:e,live:n,stale:o,refresh:s,listeners:a,told:i,ended:l}){let u=0,p=0,m,b,L=!1;r.append(e);
let w=$t(t,e,Object.keys(a));function q(M={}){Object.assign(o,M),u||=requestAnimationFrame(g)}function g(){cancelAnimationFrame(
u),u=0;let M=o;o={};try{s(M)}catch(x){if(!L)throw x;L=!1,w?.forget()}}function S(){L=w?.read()??!1,L&&!Ot()&&e.scrollIntoView()}
function v(){return e.dataset.look=jt()?"dark":"light",p=e.clientWidth,p}function y(M){clearTimeout(m),m=setTimeout(()=>E(
n,M),ge),b||=setTimeout(k,ye)}function k(){b=void 0;for(let[M,x]of Object.entries(i()))Ct(t.get(M),x)||t.set(M,x);t.save_changes(),
w?.write()}function C(M,x){let c=Object.entries(a),f=()=>q({layout:!0});for(let[R,G]of c)t.on(`change:${R}`,G);e.addEventListener(
"keydown",R=>R.stopPropagation());let O=new ResizeObserver(()=>e.clientWidth!==p&&f());O.observe(e);let z=Pt(f),d=()=>{Object.
assign(o,{layout:!0}),g()};addEventListener("beforeprint",d),addEventListener("afterprint",f);let A={redrawNow:g};for(let[
R,G]of Object.entries(x))Object.defineProperty(A,R,{get:G});return Object.assign(e,{[M]:A}),Object.assign(r,{[M]:A}),g(),
w&&(e.append(Rt(e,w)),S(),addEventListener("hashchange",S)),()=>{removeEventListener("hashchange",S);for(let[R,G]of c)t.
off(`change:${R}`,G);l?.(),clearTimeout(m),clearTimeout(b),cancelAnimationFrame(u),removeEventListener("beforeprint",d),
removeEventListener("afterprint",f),O.disconnect(),z(),e.remove()}}return{request:q,measure:v,report:y,start:C}}function xe(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),s=1,a=()=>{let i=e+n+s|0;return s=s+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Tt(t){let r=xe(t),e=null;
return()=>{if(e!==null){let s=e;return e=null,s}let n=Math.sqrt(-2*Math.log(1-r())),o=2*Math.PI*r();return e=n*Math.sin(
o),n*Math.cos(o)}}var Ft=t=>(t+1)%2**31;var ot={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function Ht(t,r,e,n=t){let o=-1/0,s=0;for(let a=r;a<r+e;a++)t[a]>o&&(o=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=r;a<r+e;a++)n[a]/=s;return s}function st(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e];return r}function Dt(t){let r=st(t)/t.length,e=Math.sqrt(st(t.map(n=>(n-r)**2))/t.length);return t.map(n=>e>1e-12?(n-r)/e:0)}var{keys:be,spreads:ke,draws:Se}=ot.entropyExplorer,Kt=120,U=be,[T,W]=ke,B=ot.collapse.entropy,ve=t=>Dt(t).sort().reverse();
function at(t,r,e){let n={gaussian:Tt(e),"one above":(o,s)=>s?0:1,"two camps":(o,s)=>2*s<r?1:0,ramp:(o,s)=>-s};return ve(
Float64Array.from({length:r},n[t]))}function it(t,r){let e=t.map(a=>r*a),n=Ht(e,0,e.length),o=0,s=0;for(let a=0;a<e.length;a++)
o+=e[a]*r*(t[a]-t[0]),s+=e[a]*e[a];return{p:e,entropy:Math.log(n)-o,jacobian:1-s}}function ct(t,r){let e=r-1,n=Math.exp(
-t*r/Math.sqrt(e));return Math.log1p(e*n)+t*r*Math.sqrt(e)*n/(1+e*n)}var lt=(t,r)=>Math.max(0,Math.log(r)-t*t/2),X=t=>Math.
sqrt(2*Math.log(t)),Wt=(t,r)=>Math.min(1,X(r)/t);function Me(t,r){let e=0;for(let n=0;n<r.length;n++)if(e+=r[n],e>=t-1e-12)
return n+1;return r.length}var K=Float64Array.from({length:Kt+1},(t,r)=>T*(W/T)**(r/Kt));function Gt(t){let r=Array.from(
K,e=>it(t,e));return{s:K,entropy:r.map(e=>e.entropy),jacobian:r.map(e=>e.jacobian)}}function Ut(t,r){return Array.from({
length:t==="gaussian"?Se:1},(n,o)=>at(t,r,o))}function zt(t,r){return t.reduce((e,n)=>e+it(n,r).entropy,0)/t.length}function Vt(t){
let r=K.filter((e,n)=>n%4===0);return{s:r,entropy:Array.from(r,e=>zt(t,e))}}function Bt({count:t,spread:r},e,n){let o=it(
e,r);return{...o,share:o.entropy/Math.log(t),effective:Math.exp(o.entropy),peak:o.p[0],half:Me(.5,o.p),bound:ct(r,t),law:lt(
r,t),edge:X(t),most:Math.exp(zt(n,r))}}var _=46,J=12,Ae=[1,4,16,64,256,1024],Oe=[.05,.1,.2,.5,1,2,5,10,20],$e=t=>Math.log(t/T)/Math.log(W/T);function Yt(t,r){let e,
n,o,s,a,i,l,u,p;function m(g){e=g;let S=e<520,v=S?210:280;a=28,i=a+v,l=i+44,u=l+(S?70:84),n=c=>_+D($e(Math.max(c,1e-9)),
0,1)*(e-_-J),o=c=>i-D(c,0,Math.log(U))/Math.log(U)*v,s=c=>u-c*(u-l),t.replaceChildren();let y=V(t,e,u+46),k=e-J;P(y,0,14,
"Keys it is worth: exp H",{class:"qks-bold"});let C=$("rect",{x:_,width:k-_,class:"qke-zone"},y);for(let c of Ae){let f=o(
Math.log(c));$("path",{d:`M${_} ${f}H${k}`,class:c>1?"qks-hair":"qks-line"},y);let O={class:"qks-mute","text-anchor":"en\
d"};P(y,_-7,f+4.5,N(c),O)}P(y,0,l-12,"Learning signal that passes: Σ p(1 − p)",{class:"qks-bold"});for(let c of[0,1]){
let f=s(c);$("path",{d:`M${_} ${f}H${k}`,class:c?"qks-hair":"qks-line"},y),P(y,_-7,f+4.5,c,{class:"qks-mute","text-ancho\
r":"end"})}for(let c of Oe.filter((f,O)=>!S||O%2===0)){$("path",{d:`M${n(c)} ${u}v4`,class:"qks-line"},y);let f=c===W,O={
class:"qks-mute","text-anchor":f?"end":"middle"};P(y,n(c)+(f?4:0),u+19,c,O)}let M=`spread s${S?" of the logits":": stand\
ard deviation of the logits over the keys"}`;P(y,(_+k)/2,u+39,M,{class:"qks-mute","text-anchor":"middle"});let x=c=>$("p\
ath",{class:`qkr-${c}`},y);p={zone:C};for(let c of["ghosts","edge","law","signal-law","bound","measured","signal"])p[c]=
x(c);p.edgeWords=P(y,0,a-8,"",{class:"qks-mute qks-halo"}),p.zoneWords=P(y,_+8,i-8,"",{class:"qks-bad qks-halo"}),p.dot=
$("circle",{r:7,class:"qke-dot"},y),p.signalDot=$("circle",{r:5.5,class:"qke-dot"},y)}let b=(g,S,v)=>Array.from(g,(y,k)=>`${k?
"L":"M"}${n(y).toFixed(1)} ${v(S[k]).toFixed(1)}`).join("");function L({count:g,shape:S},v,y){let k=X(g),C=Math.log(g),M=Array.
from({length:49},(d,A)=>T*(k/T)**(A/48));p.ghosts.setAttribute("d",y.map(d=>b(d.s,d.entropy,o)).join("")),p.measured.setAttribute(
"d",b(v.s,v.entropy,o)),p.signal.setAttribute("d",b(v.s,v.jacobian,s));let x=Array.from(K,d=>ct(d,g));p.bound.setAttribute(
"d",b(K,x,o));let c=b(M,M.map(d=>lt(d,g)),o);p.law.setAttribute("d",`${c}L${n(W)} ${i}`);let f=S==="gaussian",O=Array.from(
K,d=>Wt(d,g));p["signal-law"].setAttribute("d",f?b(K,O,s):""),p.edge.setAttribute("d",f?`M${n(k)} ${a}V${i}M${n(k)} ${l}\
V${u}`:""),E(p.edgeWords,f?`√(2 log K) = ${I(k,2)}`:""),p.edgeWords.setAttribute("x",e-J-n(k)>60?n(k):e-J),p.edgeWords.
setAttribute("text-anchor","middle"),p.zone.setAttribute("y",o(B*C)),p.zone.setAttribute("height",i-o(B*C));let z=i-o(B*
C)>22;E(p.zoneWords,z?"less than half of log K":"")}function w({spread:g},{entropy:S,jacobian:v}){for(let[y,k]of[[p.dot,
o(S)],[p.signalDot,s(v)]])y.setAttribute("cx",n(g)),y.setAttribute("cy",k)}let q=g=>{let S=g.clientX-t.getBoundingClientRect().
left-_,v=D(S/(e-_-J),0,1);r(Z(T*(W/T)**v))};return xt(t,q,q),{resize:m,drawCurves:L,drawPoint:w}}var qe=3,F=46;function Jt(t){let r,e;function n(s){r=s,t.replaceChildren();let a=V(t,r,F+24);e={rest:$("rect",{height:F,
class:"qke-rest"},a),keys:$("path",{class:"qke-keys"},a),first:$("rect",{x:0,height:F,class:"qks-bar"},a),cuts:$("path",
{class:"qke-cuts"},a),labels:$("g",{},a),restWords:P(a,0,F/2+4.5,"",{"text-anchor":"middle"}),left:P(a,0,F+18,"",{}),right:P(
a,r,F+18,"",{class:"qks-mute","text-anchor":"end"})}}function o({p:s,half:a}){let i=0,l=0,u="",p=[];for(;l<s.length&&s[l]*
r>=qe;){let q=s[l]*r;q>=46&&p.push([i+q/2,Ee(s[l]),l===0]),i+=q,i<r-.5&&(u+=`M${i.toFixed(2)} 0V${F}`),l++}e.first.setAttribute(
"width",Math.max(s[0]*r,l?0:1)),e.keys.setAttribute("d",`M0 0H${i.toFixed(2)}V${F}H0Z`),e.rest.setAttribute("x",i),e.rest.
setAttribute("width",Math.max(0,r-i)),e.cuts.setAttribute("d",u),e.labels.replaceChildren();for(let[q,g,S]of p){let v={"\
text-anchor":"middle",class:S?"qke-on-bar":""};P(e.labels,q,F/2+4.5,g,v)}let m=s.length-l,b=r-i,L=`${N(m)} keys share ${Math.
round(100*b/r)} %`,w=`${N(m)} keys`;E(e.restWords,!m||b<70?"":b>170?L:w),e.restWords.setAttribute("x",i+b/2),E(e.left,a===
1?"one key holds half":`${N(a)} keys hold half`),E(e.right,`evenly shared: ${pt(1/s.length)} each`)}return{resize:n,draw:o}}
var Ee=t=>t>.995?"over 99 %":`${Math.round(100*t)} %`,pt=t=>`${I(100*t,t<.0995?1:0)} %`;var ut=44,Zt=[["At the start of training",{count:64,spread:.5,shape:"gaussian",seed:ut}],["Past the edge",{count:64,spread:10,
shape:"gaussian",seed:ut}],["… with 1,024 keys",{count:1024,spread:10,shape:"gaussian",seed:ut}],["On the bound",{count:64,
spread:1,shape:"one above"}]],tt=t=>t<99.95?I(t,t<9.995?2:1):N(Math.round(t));function Qt({count:t,spread:r,shape:e},n){
let o=n.share<B?"bad":"strong",s=[[`At a spread of ${I(r,2)}, ${N(t)} keys are worth `]];if(s.push([tt(n.effective),o],[
` (H = ${I(n.entropy,2)} nats, `]),s.push([`${Math.round(100*n.share)} % of log K`,o],["). "]),e==="one above")s.push(["\
No logits of this spread have less: this is the bound."]);else if(e==="two camps"){let a=t>2?"However far the camps part\
, the upper one stays shared.":"The upper camp is one key.";s.push([a])}else if(t<U){let a=e==="gaussian"?" on average":
"";s.push([`1,024 keys would be worth ${tt(n.most)}${a}.`])}return s}var Le=["count","spread","shape","seed"],Re=[4,16,64,256,1024],je=[["gaussian","Gaussian"],["one above","one above"],["t\
wo camps","two camps"],["ramp","ramp"]],Pe=[`One query looks at K keys. Its logits are u = s·z, where z has mean 0 and s\
tandard deviation 1 over the
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
  draws as K grows.`];function Ce(){let t={...gt("Stops",Pe),strip:h("div",{class:"qks-pane",role:"img"}),key:j("qkr-key"),
plot:h("div",{class:"qks-pane qke-plot",role:"img"}),sliders:j("qkr-sliders"),options:j("qkr-options")},r=yt("qks qkr qk\
e","one row of attention and its entropy",j("qks-headline",t.caption),t.chips,t.live,j("qke-strip",mt("One query’s atten\
tion, cut into its keys"),t.strip),j("qkr-grid",j("qkr-figure",t.plot),j("qkr-controls",t.sliders,t.options,t.key)),t.notes);
return{...t,root:r}}function Ie(t,r){return{spread:nt(t,{name:"Spread",unit:"s of the logits",ticks:[.05,.2,1,5,20].map(
e=>[e,`${e}`]),...rt(T,W,Z),text:e=>I(e,2),say:e=>`spread ${I(e,2)}`,move:e=>r({spread:e})}),count:nt(t,{name:"Keys",unit:"\
K",ticks:[2,8,32,128,1024].map(e=>[e,N(e)]),...rt(2,U,Math.round),text:e=>N(e),say:e=>`${e} keys`,move:e=>r({count:e})})}}
function Ne({model:t,el:r}){let e=Ce(),{root:n}=e,o=It(t,Le),s=_t({model:t,el:r,root:n,live:e.live,refresh:y,stale:{layout:!0,
curves:!0},listeners:Nt(t,o,c),told:()=>({...o,readings:g})}),a=Yt(e.plot,d=>c({spread:d})),i=Jt(e.strip),l=Ie(e.sliders,
c),u=Object.fromEntries([["measured","These logits"],["bound","Least possible"],["law","H = log K − s²/2"],["signal",
"Signal Σ p(1 − p)"]].map(([d,A])=>[d,vt(e.key,d,A)])),p,m,b,L,w,q="",g={},S=0,v=0;function y({layout:d,curves:A}){let R=performance.
now();d&&k(),A&&C(),w=Bt(o,p,L),v>=50&&((d||A)&&a.drawCurves(o,m,b),M()),x(),S=performance.now()-R}function k(){v=s.measure();
for(let d of Object.values(l))d.resize();v<50||(a.resize(e.plot.clientWidth),i.resize(e.strip.clientWidth))}function C(){
if(p=at(o.shape,o.count,o.seed),m=Gt(p),q===o.shape)return;let d=Re.map(A=>Ut(o.shape,A));b=d.map(Vt),L=d[d.length-1],q=
o.shape}function M(){for(let[A,R]of Object.entries(l))R.draw(o[A],o);a.drawPoint(o,w),i.draw(w);let d=[["measured",w.entropy],
["bound",w.bound],["law",w.law]];for(let[A,R]of d)u[A](`${tt(Math.exp(R))} keys`);u.signal(I(w.jacobian,w.jacobian<.1?4:
2)),O(o.shape),z.disabled=o.shape!=="gaussian",f.mark(A=>St(o,A))}function x(){let d=ft(e.caption,Qt(o,w)),A="Effective \
keys and learning signal over the spread of the logits",R=w.half===1?"One key holds half":`${w.half} keys hold half`,G=pt(
w.peak);e.plot.setAttribute("aria-label",`${A}. ${d}`),e.strip.setAttribute("aria-label",`${R} of the attention; the lar\
gest has ${G}.`);let{p:_e,...Xt}=w;g={...o,...Xt,headline:d},s.report(d)}function c(d){Object.assign(o,d),s.request("spr\
ead"in d&&Object.keys(d).length===1?{}:{curves:!0})}let f=kt(Zt,c);e.chips.append(...f.buttons);let O=bt(e.options,"Logi\
ts",je,d=>c({shape:d})),z=H("Draw again",()=>c({seed:Ft(o.seed)}));return e.options.append(z),s.start("entropy",{state:()=>({
...o}),readings:()=>g,view:()=>w,z:()=>p,milliseconds:()=>S})}var Lr={render:Ne};export{Lr as default};
