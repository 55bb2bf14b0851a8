var qe="http://www.w3.org/2000/svg";var B={class:"qks-mute"};function jt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));
return t}function m(t,r={},...e){let n=jt(document.createElement(t),r);return n.append(...e),n}var k=(t,...r)=>m("div",{
class:t},...r);var Y=(...t)=>m("p",{class:"qks-sub"},...t);function R(t,r,e={}){let n=m("button",{type:"button",...e},t);return r&&n.addEventListener(
"click",r),n}var tt=(t,r)=>t.setAttribute("aria-pressed",String(r)),V=(t,r,...e)=>m("div",{class:t,role:"group","aria-la\
bel":r},...e);function L(t,r,e){return e.appendChild(jt(document.createElementNS(qe,t),r))}function et(t,r,e){return L("\
svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function F(t,r,e,n,o={}){let i=L("text",{x:r,y:e,
...o},t);return i.textContent=String(n),i}function O(t,r){t.textContent!==r&&(t.textContent=r)}function Ft(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,o])=>o?m("span",{class:`qks-${o}`},n):n)),e}var Q=(t={})=>m("output",{...t,"aria-live":"o\
ff"});function rt(t){return m("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var $e=()=>m("div",{class:"\
qks-spoken","aria-live":"polite"});function Ee(t){let r=m("summary",{},"How this figure is computed");return m("details",
{class:"qks-notes"},r,...t.map(e=>m("p",{},e)))}var Pt=(t,r)=>({caption:m("p",{class:"qks-caption"}),live:$e(),chips:V("\
qks-chips",t),notes:Ee(r)});function It(t,r,...e){let n=`Explorable figure: ${r}`;return m("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...e)}var nt=(t,r,e)=>Math.max(r,Math.min(e,t));function P(t){let r=Math.abs(t);return r.toFixed(r>=99.95?0:r>=9.995?1:2)}var Mt=t=>t<0?"−"+-t:`${t}`;var Ct=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),T=t=>`${Math.round(100*t)} %`;var _t=12;function Ae({name:t,unit:r,label:e=t,range:n,rail:o}){let i=m("input",{type:"range",...n,"aria-label":e}),c=Q(),
a=k("qks-ruler",o,i),p=m("div",{class:"qks-ticks","aria-hidden":"true"}),l=m("span",{},m("b",{},t)," ",m("small",{},r));
return{element:k("qks-slider",k("qks-row",l,c),a),input:i,output:c,track:a,scale:p}}function vt({name:t,unit:r,label:e,min:n,
max:o,step:i,centred:c=!1,ticks:a,place:p=Number,text:l,say:d,move:y}){let g=m("i",{class:c?"qks-rail qks-centred":"qks-\
rail"}),{element:q,input:M,output:w,scale:f}=Ae({name:t,unit:r,label:e,range:{min:n,max:o,step:i},rail:g});for(let[u,h]of a??
[]){let b=f.appendChild(m("span",{},h));b.style.left=`calc(${_t/2}px + ${(p(u)-n)/(o-n)} * (100% - ${_t}px))`}return a&&
q.append(f),M.addEventListener("input",()=>y(Number(M.value))),{element:q,draw(u,h){M.value=String(p(u)),M.setAttribute(
"aria-valuetext",d(u,h)),O(w,l(u,h))}}}function Se(t,r,e){let n=r.map(([,o],i)=>R(o,()=>e(r[i][0])));return{row:V("qks-segments",t,...n),mark:o=>n.forEach((i,c)=>tt(
i,r[c][0]===o))}}function gt(t,r,e,n){let{row:o,mark:i}=Se(r,e,n);return t.append(k("qks-choice",m("span",{class:"qks-ch\
oice-name"},r),o)),i}function qt(t,r){let e=t.map(([n,o])=>R(n,()=>r(o)));return{buttons:e,mark:n=>t.forEach(([,o],i)=>tt(
e[i],n(o)))}}var Kt=(t,r)=>Object.entries(r).every(([e,n])=>t[e]===n);var U={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var Ne=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,Ut=t=>typeof t==
"string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(6)):e);function Le(t,r,e){
let n=Object.entries(e).flatMap(([o,i])=>{let c=Ut(r[o]);return c===void 0||c===Ut(i)||c.length>2e3?[]:[`;${o}=${encodeURIComponent(
c)}`]});return n.length?`#~${t}${n.join("")}`:""}function Re(t,r,e){let[n,...o]=r.split(";");if(n!=="#~"+t)return null;let i={};
for(let c of o){let[a,p=""]=c.split("="),l=Object.hasOwn(e,a)?Te(p,e[a]):void 0;l!==void 0&&(i[a]=l)}return i}function Te(t,r){
try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.parse(e);return typeof n==typeof r&&Array.isArray(
n)===Array.isArray(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function Gt(t,r,e){if(!r.closest(".qk-widget"))return null;
let n=[...r.classList].pop(),o=e.filter(l=>Ne(t.get(l))),i=()=>Object.fromEntries(o.map(l=>[l,t.get(l)])),c=i(),a=()=>Le(
n,i(),c),p=l=>{for(let[d,y]of Object.entries(l))t.set(d,y)};return{address:()=>location.href.replace(/#.*$/,"")+a(),write(){
let l=a();if(!(l===location.hash||!l&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",l||
location.pathname+location.search)}catch{}},read(){let l=Re(n,location.hash,c);return l&&p({...c,...l}),l!==null},forget:()=>p(
c)}}var je=["position","left","top","width","height","margin","display","image-rendering"];async function zt(t,r){let{width:e,
height:n}=t.getBoundingClientRect(),o=t.cloneNode(!0),i=t.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(u,h)=>{let b=document.createElement("img");b.src=i[h].toDataURL();let v=getComputedStyle(i[h]);for(let S of je)b.style.
setProperty(S,v.getPropertyValue(S));u.replaceWith(b)});let c=t.querySelectorAll("input");o.querySelectorAll("input").forEach(
(u,h)=>{u.setAttribute("value",c[h].value)});for(let u of o.querySelectorAll(".qks-share, .qks-spoken"))u.remove();for(let u of o.
querySelectorAll(".qks-sliders"))u.setAttribute("style","position: static");let a=[...document.querySelectorAll("style")].
map(({textContent:u})=>u).filter(u=>u?.includes(".qks")).join(`
`),p=getComputedStyle(t),l=document.createElement("style");l.textContent=a,o.prepend(l),o.style.width=`${e}px`;let[d,y]=[
e+40,n+40+44],g=new XMLSerializer().serializeToString(o),q=`<svg xmlns="http://www.w3.org/2000/svg" width="${d}" height=\
"${y}"><foreignObject x="20" y="20" width="${e}" height="${n}">${g}</foreignObject></svg>`,M=new Image;M.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(q)}`,await M.decode();let w=document.createElement("canvas");w.width=d*2,w.height=
y*2;let f=w.getContext("2d");if(!f)throw new Error("it has no canvas");return f.scale(2,2),f.fillStyle=p.backgroundColor,
f.fillRect(0,0,d,y),f.drawImage(M,0,0,d,y),f.fillStyle=p.color,f.font="600 14px system-ui, sans-serif",f.fillText(document.
title,20,y-44+6,e),f.font="12px system-ui, sans-serif",f.fillText(r,20,y-44+26,e),new Promise((u,h)=>{w.toBlob(b=>b?u(b):
h(new Error("it drew nothing")))})}function Wt(t,r){let e=m("span",{role:"status",class:"qks-mute"}),n=R("Copy link",async()=>{O(e,await Fe(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),o=R("Save picture",async()=>{O(e,"Drawing…");try{Pe(await zt(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),O(e,"Saved as PNG.")}catch(c){O(e,`This browser c\
annot draw it: ${c.message}.`)}}),i=V("qks-share","Share this figure",n,o);return i.append(e),i}async function Fe(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=m("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function Pe(t,r){let e=URL.
createObjectURL(t);m("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Ht(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Bt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])e.observe(o,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var Ie=600,Ce=120;var ot=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Vt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Qt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let o=t.
get(n);ot(o,r[n])||e({[n]:o})}]));function Dt({model:t,el:r,root:e,live:n,stale:o,refresh:i,listeners:c,told:a,ended:p}){let l=0,d=0,y,g,q=!1;r.append(e);
let M=Gt(t,e,Object.keys(c));function w($={}){Object.assign(o,$),l||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(
l),l=0;let $=o;o={};try{i($)}catch(A){if(!q)throw A;q=!1,M?.forget()}}function u(){q=M?.read()??!1,q&&e.scrollIntoView()}
function h(){return e.dataset.look=Ht()?"dark":"light",d=e.clientWidth,d}function b($){clearTimeout(y),y=setTimeout(()=>O(
n,$),Ie),g||=setTimeout(v,Ce)}function v(){g=void 0;for(let[$,A]of Object.entries(a()))ot(t.get($),A)||t.set($,A);t.save_changes(),
M?.write()}function S($,A){let j=Object.entries(c),N=()=>w({layout:!0});for(let[K,W]of j)t.on(`change:${K}`,W);e.addEventListener(
"keydown",K=>K.stopPropagation());let z=new ResizeObserver(()=>e.clientWidth!==d&&N());z.observe(e);let xt=Bt(N),ut=()=>{
Object.assign(o,{layout:!0}),f()};addEventListener("beforeprint",ut),addEventListener("afterprint",N);let J={redrawNow:f};
for(let[K,W]of Object.entries(A))Object.defineProperty(J,K,{get:W});return Object.assign(e,{[$]:J}),Object.assign(r,{[$]:J}),
f(),M&&(e.append(Wt(e,M.address)),u(),addEventListener("hashchange",u)),()=>{removeEventListener("hashchange",u);for(let[
K,W]of j)t.off(`change:${K}`,W);p?.(),clearTimeout(y),clearTimeout(g),cancelAnimationFrame(l),removeEventListener("befor\
eprint",ut),removeEventListener("afterprint",N),z.disconnect(),xt(),e.remove()}}return{request:w,measure:h,report:b,start:S}}function Yt(t){let r=a=>(a=Math.imul(a^a>>>16,569420461),a=Math.imul(a^a>>>15,1935289751),a^a>>>15),e=r(t+1779033703),n=r(
e+1013904242),o=r(n+1541459225),i=1,c=()=>{let a=e+n+i|0;return i=i+1|0,e=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+a|0,a>>>
0};for(let a=0;a<20;a++)c();return()=>((c()>>>5)*67108864+(c()>>>6))/9007199254740992}var Jt=t=>(t+1)%2**31;var Xt=8,_e=22,I=34,Ke=10;function yt(t,{highest:r,ticks:e,zone:n,levels:o=[],values:i,describe:c}){t.setAttribute("role",
"img");let a=[],p,l=0,d=0,y=w=>I+w*(l-I-Ke),g=w=>Xt+(1-nt(w/r,0,1))*(d-Xt-_e);function q(w){l=t.clientWidth,d=w,t.replaceChildren();
let f=et(t,l,d),u=y(1);if(n){let h=g(n.below),b={x:I,y:h,width:u-I,height:g(0)-h};L("rect",{...b,class:"qkt-zone"},f);for(let v=8;v<
(n.kind==="rank"?b.height:b.width);v+=8){let S=n.kind==="rank"?`M${I} ${h+v}H${u}`:`M${I+v} ${h}V${g(0)}`;L("path",{d:S,
class:"qkt-hatch"},f)}}for(let h of e)L("path",{d:`M${I} ${g(h)}H${u}`,class:h?"qks-hair":"qks-line"},f),F(f,I-6,g(h)+4.5,
`${h}`,{...B,"text-anchor":"end"});for(let[h]of o)L("path",{d:`M${I} ${g(h)}H${u}`,class:"qks-mute-line","stroke-dasharr\
ay":"4 4"},f);a=[0,1].map(()=>[0,1].map(()=>L("path",{},f))),a.forEach((h,b)=>{h.forEach((v,S)=>{v.setAttribute("class",
`qkt-line qkt-run-${"ab"[b]} ${S?"qkt-mean":"qkt-each"}`)})});for(let[h,b]of o){let v=g(h)+(h>r/2?-4:15);F(f,u,v,b,{class:"\
qks-mute qks-halo","text-anchor":"end"})}n&&F(f,I+6,g(0)-7,n.words,{class:"qks-bad qks-halo"}),F(f,I,d-5,"0",{...B,"text\
-anchor":"middle"}),p=F(f,u,d-5,"",{...B,"text-anchor":"end"})}function M(w,f){p.textContent=`${f} steps`,a.forEach((u,h)=>{
let b=w[h]?.points??[],v=b.map(i),S=A=>v.map((j,N)=>`${N?"L":"M"}${y(b[N].step/f).toFixed(1)} ${g(A(j)).toFixed(1)}`).join(
""),$=v[0]?.length??0;u[0].setAttribute("d",$>1?Array.from({length:$},(A,j)=>S(N=>N[j])).join(""):""),u[1].setAttribute(
"d",S(A=>A.reduce((j,N)=>j+N,0)/A.length))}),t.setAttribute("aria-label",c(w))}return{resize:q,draw:M}}var{letters:C,tokens:H,stays:st,seen:at}=U.trainHere;function Zt(t){let r=Yt(t),e=()=>Math.floor(r()*C);return(n,o)=>{for(let i=0;i<
o.length;i++){let c=r()<st,a=e();o[i]=i%H&&c?o[i-1]:a;let p=r()<at,l=e();n[i]=p?o[i]:l}}}function te(t,r){let e=new Float64Array(
C),n=0,o=0,i=0;for(let c=0;c<t.length;c++){let a=0;for(let l=0;l<C;l++){let d=c%H?st*e[l]+(1-st)/C:1/C,y=(l===t[c]?at:0)+
(1-at)/C;e[l]=d*y,a+=e[l]}let p=0;for(let l=0;l<C;l++)e[l]/=a,e[l]>e[p]&&(p=l);n-=Math.log(e[r[c]])/t.length,o+=+(p===r[c])/
t.length,i+=+(t[c]===r[c])/t.length}return{loss:n,right:o,asSeen:i}}var{entropy:kt,relativeVariety:lt}=U.collapse,ne=5,ee=2e3,G=(()=>{let t=new Int32Array(ee*H),r=new Int32Array(ee*H);return Zt(
0)(t,r),{...te(t,r),guess:1/C,guessLoss:Math.log(C)}})();function ct(t){let r=t.slice(-ne),e=a=>r.reduce((p,l)=>p+a(l),0)/
r.length,n=r[r.length-1],o=n.share.map((a,p)=>e(l=>l.share[p])),i=o.reduce((a,p)=>a+p,0)/o.length,c=e(a=>a.variety);return{
...n,loss:e(a=>a.loss),right:e(a=>a.right),share:o,entropy:i,variety:c,entropyCollapse:i<kt,rankCollapse:c<lt}}function $t({
entropyCollapse:t,rankCollapse:r,entropy:e}){let n=Math.max(1,Math.round(H**e)),o=`attention is worth about ${n} of ${H}\
 tokens`;return t&&r?[["entropy collapse and rank collapse","bad"],[`: ${o}, and all outputs are alike`]]:t?[["entropy c\
ollapse","bad"],[`: ${o}`]]:r?[["rank collapse","bad"],[": its outputs are alike, whatever the letters"]]:[["nothing col\
lapses","good"]]}function Ge(t,r){let e=[];return r.remedy!==t.remedy&&e.push(r.remedy==="none"?"without a remedy":`with\
 ${ze[r.remedy]}`),r.skip!==t.skip&&e.push(`with${r.skip?"":"out"} skip connections`),r.norm!==t.norm&&e.push(We[r.norm]),
r.layers!==t.layers&&e.push(`with ${wt(r.layers)}`),r.learning_rate!==t.learning_rate&&e.push(`at a rate of ${bt(r.learning_rate)}`),
e.join(", ")||"with the same settings"}var ze={LocAteR:"LocAteR","QK-norm":"QK-norm","QK-clip":"QK-clip","soft-cap":"a s\
oft-cap","query–key rate":"a lower query–key rate"},We={pre:"LayerNorm first",post:"LayerNorm last",none:"without La\
yerNorm"},wt=t=>`${t}${" "}layer${t===1?"":"s"}`,bt=t=>String(Number(t.toPrecision(2)));function oe(t){let[r,e]=t,n=Math.
min(...t.map(({points:a})=>a.at(-1)?.step??0));if(!n)return[["Press "],["Train","strong"],[`: a transformer of ${wt(r.settings.
layers)} learns here to name letters that it sees through noise.`]];let o=ct(r.points),i=`After ${n} steps `;if(!e)return[
[`${i}it names `],[T(o.right),"strong"],[" of the letters; "],...$t(o),["."]];let c=ct(e.points);return[[`${i}run A name\
s `],[T(o.right),"strong"],[" of the letters; "],...$t(o),[`. Run B, ${Ge(r.settings,e.settings)}, names `],[T(c.right),
"strong"],["; "],...$t(c),["."]]}var Et=t=>t>=999.5?Ct(Number(t.toPrecision(2))):P(t),se=t=>t.filter(({points:r})=>r.length).
map(({points:r},e)=>{let{mean:n,spread:o}=r[r.length-1],i=n.map((c,a)=>`${P(c)} ± ${P(o[a])}`).join(", ");return`Run ${"\
AB"[e]}: eigenvalues of every layer’s W, mean and spread ${i}.`}).join(" ")||"Eigenvalues of W in the complex plane.",
{remedies:it,batch:He,width:re,steps:Be}=U.trainHere,ae=[`The task. One of ${C} letters stays the same from token to tok\
en with a probability of ${100*st} % and
  is drawn anew otherwise; it is seen as it is with a probability of ${100*at} % and as a random letter otherwise.
  For each of ${H} tokens the transformer names the present letter, from what it has seen up to there. Guessing is
  right ${T(G.guess)} of the time, naming the letter as it is seen ${T(G.asSeen)}, and
  the best filter, which knows the channel, ${T(G.right)}: it looks at several sightings, and not at
  those from before the letter changed.`,`The model is the book’s Transformer: width ${re}, one head and an MLP of ${re}\
 ReLUs in each layer, sinusoidal
  positions, a readout that shares the embedding’s weights (so that it begins by naming letters as they are seen). Adam \
with torch’s defaults and a constant rate, ${He} fresh
  sequences in every step. Gradients and steps agree with PyTorch’s to nine digits. Both runs have the same seed, and so\
 the same
  letters and, where their weights have the same names, the same first weights.`,`Remedies: LocAteR adds κ(‖W‖² + (tr W \
− 1)²) with κ = ${it.LocAteR} to the loss. QK-norm divides queries and keys by
  their root mean square and learns a gain. QK-clip scales W after a step in which a logit passed ${it["QK-clip"]}. The
  soft-cap bounds logits by ${it["soft-cap"]} · tanh(ω/${it["soft-cap"]}); the largest logit is read before it. The lo\
wer
  query–key rate is ${it["query–key rate"]} of the others’. These amounts, and the rates of the presets, were
  chosen on seeds that the chapter’s table does not report.`,`Entropy collapse: the mean entropy share of all heads is\
 below ${kt}. Rank collapse: the relative residual of the
  last hidden states is below ${lt===1/3?"a third":lt} of that of the embeddings. Both thresholds are conventions. The v\
erdict is
  the mean of the last ${5*ne} steps. Eigenvalues are those of every layer’s W = W_Qᵀ W_K; the spread is
  ‖W − (tr W/d) I‖/√d, which for a symmetric W is their standard deviation.`,`${Be} steps are one press of “Trai\
n”. The run is computed in this page, in double precision, by a worker for each
  run; nothing is loaded and nothing is sent.`];var Ve=Math.asinh(1500),ie=[-100,-10,-1,1,10,100];function le(t){t.setAttribute("role","img");let r=[],e=0,n=c=>nt(Math.
asinh(c)/Ve,-1,1)*e/2;function o(c){e=c,t.replaceChildren();let a=et(t,e,e),p=e/2;for(let l of ie){let d=p+n(l),y=p-n(l);
L("path",{d:`M${d} 0V${e}M0 ${y}H${e}`,class:"qks-hair"},a)}L("path",{d:`M0 ${p}H${e}M${p} 0V${e}`,class:"qks-line"},a);
for(let l of ie){let d={class:"qks-mute qks-halo"};F(a,p+n(l),e-4,Mt(l),{...d,"text-anchor":"middle"}),F(a,2,p-n(l)+4.5,
`${Mt(l)}i`,d)}F(a,e,p-6,"real",{...B,"text-anchor":"end"}),F(a,p+6,12,"imaginary",B),r=["a","b"].map(l=>L("path",{class:`\
qkt-dots qkt-run-${l}`},a))}function i(c){r.forEach((a,p)=>{let l="";for(let{real:d,imaginary:y}of c[p]?.spectra??[])d.forEach(
(g,q)=>{l+=`M${(e/2+n(g)).toFixed(1)} ${(e/2-n(y[q])).toFixed(1)}h0`});a.setAttribute("d",l)}),t.setAttribute("aria-labe\
l",se(c))}return{resize:o,draw:i}}var ce='"use strict";(()=>{var J={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.333333333333\
3333,entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:\
.375,agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers\
:6,reach:40,correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0]\
,["Looks back",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta\
:[.02,10],length:[4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logit\
s:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spr\
eads:[.05,20],draws:32},livingModel:{words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[\
-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3},trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.\
95,seen:.5,steps:300,rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,"QK-clip":5,"soft-cap":5,"query–key rate":.1},pre\
sets:{healthy:{learning_rate:.01,layers:2,skip:!0,norm:"pre",remedy:"none"},"entropy collapse":{learning_rate:.1,layers:\
2,skip:!0,norm:"pre",remedy:"none"},"rank collapse":{learning_rate:.01,layers:6,skip:!1,norm:"pre",remedy:"none"},"rank \
collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function Ft(o,t){for(let e=\
1;e<t-1;e++){let n=e;for(let r=e+1;r<t;r++)Math.abs(o[r*t+e-1])>Math.abs(o[n*t+e-1])&&(n=r);let l=o[n*t+e-1];if(l!==0){i\
f(n!==e){for(let r=e-1;r<t;r++)[o[n*t+r],o[e*t+r]]=[o[e*t+r],o[n*t+r]];for(let r=0;r<t;r++)[o[r*t+n],o[r*t+e]]=[o[r*t+e]\
,o[r*t+n]]}for(let r=e+1;r<t;r++){let s=o[r*t+e-1]/l;if(s!==0){for(let a=e-1;a<t;a++)o[r*t+a]-=s*o[e*t+a];for(let a=0;a<\
t;a++)o[a*t+e]+=s*o[a*t+r];o[r*t+e-1]=0}}}}}function St(o,t,e,n){let l=(g,A)=>(n-1+g)*e+n-1+A,[r,s,a,i]=[l(0,0),l(0,1),l\
(1,0),l(1,1)],f=(o[r]-o[i])/2,p=(t[r]-t[i])/2,c=f*f-p*p+o[s]*o[a]-t[s]*t[a],h=2*f*p+o[s]*t[a]+t[s]*o[a],y=Math.hypot(c,h\
),m=Math.sqrt(Math.max(0,(y+c)/2)),b=Math.sqrt(Math.max(0,(y-c)/2))*(h<0?-1:1);return f*m+p*b>0&&([m,b]=[-m,-b]),[o[i]+f\
+m,t[i]+p+b]}function $t(o,t,e,n,l,[r,s]){let a=[];for(let i=n;i<=l;i++)o[i*e+i]-=r,t[i*e+i]-=s;for(let i=n;i<l;i++){let\
 f=i*e,p=f+e,c=Math.hypot(o[f+i],t[f+i],o[p+i],t[p+i])||1,[h,y,m,b]=[o[f+i]/c,t[f+i]/c,o[p+i]/c,t[p+i]/c];a.push([h,y,m,\
b]);for(let g=i;g<=l;g++){let[A,v,x,I]=[o[f+g],t[f+g],o[p+g],t[p+g]];o[f+g]=h*A+y*v+m*x+b*I,t[f+g]=h*v-y*A+m*I-b*x,o[p+g\
]=h*x-y*I-m*A+b*v,t[p+g]=h*I+y*x-m*v-b*A}}a.forEach(([i,f,p,c],h)=>{let y=n+h;for(let m=n;m<=Math.min(y+1,l);m++){let b=\
m*e+y,[g,A,v,x]=[o[b],t[b],o[b+1],t[b+1]];o[b]=i*g-f*A+p*v-c*x,t[b]=i*A+f*g+p*x+c*v,o[b+1]=i*v+f*x-p*g-c*A,t[b+1]=i*x-f*\
v+c*g-p*A}});for(let i=n;i<=l;i++)o[i*e+i]+=r,t[i*e+i]+=s}function ct(o,t){let e=Float64Array.from(o),n=new Float64Array\
(t*t);Ft(e,t);let l=t-1,r=0;for(;l>0;){let a=l;for(;a>0;){let f=a*t+a-1,p=f-t,c=Math.hypot(e[f+1],n[f+1])+Math.hypot(e[p\
],n[p]);if(Math.hypot(e[f],n[f])<=Number.EPSILON*c){e[f]=0,n[f]=0;break}a--}if(a===l){l--,r=0;continue}if(++r>60)throw n\
ew Error("The eigenvalues do not converge");let i=r%11===10?[e[l*t+l]+Math.abs(e[l*t+l-1]),0]:St(e,n,t,l);$t(e,n,t,a,l,i\
)}let s=a=>Float64Array.from({length:t},(i,f)=>a[f*t+f]);return{real:s(e),imaginary:s(n)}}function Z(o){let t=0;for(let \
e=0;e<o.length;e++)t+=o[e]*o[e];return Math.sqrt(t)}function _t(o,t,e){let n=new Float64Array(e);for(let l=0;l<t*e;l+=e)\
for(let r=0;r<e;r++)n[r]+=o[l+r];return n.map(l=>l/t)}function Lt(o,t,e){let n=_t(o,t,e),l=new Float64Array(t*e);for(let\
 r=0;r<l.length;r+=e)for(let s=0;s<e;s++)l[r+s]=o[r+s]-n[s];return l}var Rt=(o,t)=>t>0?o/t:0;function pt(o,t,e){let n=Z(\
o),l=Z(Lt(o,t,e));return{norm:n,residual:l,relative:Rt(l,n)}}function D(o){let t=a=>(a=Math.imul(a^a>>>16,569420461),a=M\
ath.imul(a^a>>>15,1935289751),a^a>>>15),e=t(o+1779033703),n=t(e+1013904242),l=t(n+1541459225),r=1,s=()=>{let a=e+n+r|0;r\
eturn r=r+1|0,e=n^n>>>9,n=l+(l<<3)|0,l=(l<<21|l>>>11)+a|0,a>>>0};for(let a=0;a<20;a++)s();return()=>((s()>>>5)*67108864+\
(s()>>>6))/9007199254740992}function ut(o){let t=D(o),e=null;return()=>{if(e!==null){let r=e;return e=null,r}let n=Math.\
sqrt(-2*Math.log(1-t())),l=2*Math.PI*t();return e=n*Math.sin(l),n*Math.cos(l)}}var{letters:rt,tokens:W,stays:It,seen:zt}\
=J.trainHere;function mt(o){let t=D(o),e=()=>Math.floor(t()*rt);return(n,l)=>{for(let r=0;r<l.length;r++){let s=t()<It,a\
=e();l[r]=r%W&&s?l[r-1]:a;let i=t()<zt,f=e();n[r]=i?l[r]:f}}}var q=(o,t,e=0)=>({data:o,at:e,row:t,column:1}),H=({data:o,\
at:t,row:e,column:n})=>({data:o,at:t,row:n,column:e});function R(o,t,e,n,l,r,s=1){for(let a=0;a<l;a+=64){let i={...t,at:\
t.at+a*t.column},f={...e,at:e.at+a*e.row};Kt(o,i,f,n,Math.min(64,l-a),r,s)}}function Kt(o,t,e,n,l,r,s){let a=o.data,i=t.\
data,f=e.data,p=t.row,c=t.column,h=e.row,y=e.column,m=n-n%2,b=r-r%4;for(let g=0;g<m;g+=2)for(let A=0;A<b;A+=4){let v=0,x\
=0,I=0,E=0,F=0,L=0,S=0,z=0,N=t.at+g*p,C=e.at+A*y;for(let G=0;G<l;G++){let d=i[N],j=i[N+p],O=f[C],_=f[C+y],u=f[C+2*y],M=f\
[C+3*y];v+=d*O,x+=d*_,I+=d*u,E+=d*M,F+=j*O,L+=j*_,S+=j*u,z+=j*M,N+=c,C+=h}let P=o.at+g*o.row+A,w=P+o.row;a[P]+=s*v,a[P+1\
]+=s*x,a[P+2]+=s*I,a[P+3]+=s*E,a[w]+=s*F,a[w+1]+=s*L,a[w+2]+=s*S,a[w+3]+=s*z}for(let g=0;g<n;g++)for(let A=g<m?b:0;A<r;A\
++){let v=0;for(let x=0;x<l;x++)v+=i[t.at+g*p+x*c]*f[e.at+x*h+A*y];a[o.at+g*o.row+A]+=s*v}}function X(o,t,e,n=o){let l=-\
1/0,r=0;for(let s=t;s<t+e;s++)o[s]>l&&(l=o[s]);for(let s=t;s<t+e;s++)n[s]=Math.exp(o[s]-l),r+=n[s];for(let s=t;s<t+e;s++\
)n[s]/=r;return r}var Ct=Number.EPSILON;function Q(o,t,e,n,l,r){for(let s=0,a=0;a<o.length;s++,a+=t){let i=0,f=0;if(n){f\
or(let c=0;c<t;c++)i+=o[a+c];i/=t}for(let c=0;c<t;c++)f+=(o[a+c]-i)**2;let p=Math.sqrt(f/t+(n?1e-5:Ct));r[s]=p;for(let c\
=0;c<t;c++)l[a+c]=(o[a+c]-i)/p*e[c]+(n?n[c]:0)}}function B(o,t,e,n,l,r,s,a){for(let i=0,f=0;f<t.length;i++,f+=e){let p=l\
[i],c=0,h=0,y=0;if(a){for(let m=0;m<e;m++)c+=t[f+m];c/=e}for(let m=0;m<e;m++){let b=(t[f+m]-c)/p,g=o[f+m]*n[m];s[m]+=o[f\
+m]*b,a&&(a[m]+=o[f+m],h+=g),y+=g*b}for(let m=0;m<e;m++){let b=(t[f+m]-c)/p;r[f+m]+=(o[f+m]*n[m]-h/e-b*y/e)/p}}}function\
 V(o,t,e,n){n.fill(0),R(q(n,e),q(o,e),H(q(t,e)),o.length/e,e,e)}function Y(o,t,e,n,l,r){let s=t.length/n,a=q(o,n);R(q(l,\
n),a,q(e,n),s,n,n),R(q(r,n),H(a),q(t,n),n,s,n)}function gt(o,t,e,{cap:n,hasNorm:l}){let r=()=>new Float64Array(o*t*e),s=\
()=>new Float64Array(o*t*t),[a,i,f,p,c,h,y,m]=Array.from({length:8},r),[b,g,A,v]=l?Array.from({length:4},r):[a,i,c,h],[x\
,I]=[new Float64Array(o*t),new Float64Array(o*t)],E=s(),F=s(),L=s(),S=1/Math.sqrt(e),z=-1/0,N=(G,d)=>q(G,e,d*t*e),C=(G,d\
)=>q(G,t,d*t*t);function P(G,d,j){V(G,d.q,e,a),V(G,d.k,e,i),V(G,d.v,e,f),l&&(Q(a,e,d.qGain,null,b,x),Q(i,e,d.kGain,null,\
g,I)),F.fill(0),E.fill(0),p.fill(0),z=-1/0;for(let O=0;O<o;O++){R(C(F,O),N(b,O),H(N(g,O)),t,e,t,S);for(let _=0;_<t;_++){\
let u=O*t*t+_*t;for(let M=u;M<=u+_;M++)F[M]>z&&(z=F[M]),n&&(F[M]=n*Math.tanh(F[M]/n));X(F,u,_+1,E)}R(N(p,O),C(E,O),N(f,O\
),t,t,e)}V(p,d.out,e,j)}function w(G,d,j,O,_){for(let u of[c,h,y,m,A,v,L])u.fill(0);Y(G,p,j.out,e,m,_.out);for(let u=0;u\
<o;u++){R(N(y,u),H(C(E,u)),N(m,u),t,t,e),R(C(L,u),N(m,u),H(N(f,u)),t,e,t);for(let M=0;M<t;M++){let k=u*t*t+M*t,K=0;for(l\
et $=k;$<=k+M;$++)K+=E[$]*L[$];for(let $=k;$<=k+M;$++){let U=n?1-(F[$]/n)**2:1;L[$]=E[$]*(L[$]-K)*U}for(let $=k+M+1;$<k+\
t;$++)L[$]=0}R(N(A,u),C(L,u),N(g,u),t,t,e,S),R(N(v,u),H(C(L,u)),N(b,u),t,t,e,S)}l&&(B(A,a,e,j.qGain,x,c,_.qGain,null),B(\
v,i,e,j.kGain,I,h,_.kGain,null)),Y(c,d,j.q,e,O,_.q),Y(h,d,j.k,e,O,_.k),Y(y,d,j.v,e,O,_.v)}return{forward:P,backward:w,we\
ights:E,largest:()=>z}}function nt({letters:o,width:t,layers:e,norm:n,remedy:l}){let r={},s=0,a=(f,p,c=0)=>{r[f]={at:s,r\
ows:p,columns:c},s+=p*(c||1)},i=f=>{a(`${f}.weight`,t),a(`${f}.bias`,t)};a("embedding.weight",o,t);for(let f=0;f<e;f++){\
let p=`blocks.${f}`;for(let c of["q","k","v","out"])a(`${p}.attention.${c}_proj.weight`,t,t);if(l==="QK-norm")for(let c \
of["q","k"])a(`${p}.attention.${c}_norm.weight`,t);for(let c of[0,2])a(`${p}.mlp.${c}.weight`,t,t),a(`${p}.mlp.${c}.bias\
`,t);if(n!=="none")for(let c of[0,1])i(`${p}.norms.${c}`)}return n==="pre"&&i("final_norm"),{places:r,size:s}}function k\
t(o,t){let{places:e,size:n}=nt(o),l=new Float64Array(n),r=ut(t),s=D(t+1);for(let[a,{at:i,rows:f,columns:p}]of Object.ent\
ries(e)){if(!p){a.endsWith("weight")&&l.fill(1,i,i+f);continue}let c=/\\.[qkv]_proj\\./.test(a)?Math.SQRT1_2:1,h=c*Math.sq\
rt(6/(f+p));for(let y=i;y<i+f*p;y++)l[y]=a.startsWith("embedding")?r()/Math.sqrt(o.width):h*(2*s()-1)}return l}function \
Gt(o,t){let e=Math.ceil(t/2);return Float64Array.from({length:o*t},(n,l)=>{let r=Math.floor(l/t),s=l%t,a=r*1e4**(-2*(s%e\
)/t);return Math.fround(s<e?Math.sin(a):Math.cos(a))})}function yt(o,t,e){let n=r=>{let s=t[r];return s&&o.subarray(s.at\
,s.at+s.rows*(s.columns||1))},l=r=>({gain:n(`${r}.weight`),bias:n(`${r}.bias`)});return{embedding:n("embedding.weight"),\
finalNorm:l("final_norm"),blocks:Array.from({length:e},(r,s)=>{let a=`blocks.${s}`;return{attention:{q:n(`${a}.attention\
.q_proj.weight`),k:n(`${a}.attention.k_proj.weight`),v:n(`${a}.attention.v_proj.weight`),out:n(`${a}.attention.out_proj.\
weight`),qGain:n(`${a}.attention.q_norm.weight`),kGain:n(`${a}.attention.k_norm.weight`)},mlp:[0,2].map(i=>({weight:n(`$\
{a}.mlp.${i}.weight`),bias:n(`${a}.mlp.${i}.bias`)})),norms:[l(`${a}.norms.0`),l(`${a}.norms.1`)]}})}}function Ht(o,t){f\
or(let e=0;e<o.length;e++)o[e]+=t[e%t.length]}function ht(o,t){for(let e=0;e<o.length;e++)o[e]+=t[e]}function Pt(o,t){le\
t e=new Float64Array(o),n=new Float64Array(o);return{forward(l,[r,s],a){V(l,r.weight,t,e);for(let i=0;i<o;i++)e[i]=Math.\
max(e[i]+r.bias[i%t],0);V(e,s.weight,t,a),Ht(a,s.bias)},backward(l,r,[s,a],i,[f,p]){n.fill(0),Y(l,e,a.weight,t,n,p.weigh\
t);for(let c=0;c<o;c++)p.bias[c%t]+=l[c],e[c]||(n[c]=0),f.bias[c%t]+=n[c];Y(n,r,s.weight,t,i,f.weight)}}}function bt(o,t\
,e){let{letters:n,tokens:l,width:r,layers:s,skip:a,norm:i}=o,f=t*l,p=f*r,c=()=>new Float64Array(p),{places:h,size:y}=nt(\
o),m=new Float64Array(y),b=new Float64Array(y),g=yt(m,h,s),A=yt(b,h,s),v=Gt(l,r),x=new Float64Array(f*n),I=Array.from({l\
ength:2*s},(d,j)=>({index:j%2,layer:j>>1,run:j%2?Pt(p,r):gt(t,l,r,{cap:e,hasNorm:o.remedy==="QK-norm"}),read:i==="pre"?c\
():null,sum:i==="post"?c():null,sizes:new Float64Array(f),out:c()})),E=Array.from({length:2*s+1},c),F=i==="pre"?c():E[2*\
s],L=new Float64Array(f),[S,z,N]=[c(),c(),c()],C=(d,{layer:j,index:O})=>O?d.blocks[j].mlp:d.blocks[j].attention;function\
 P(d,j){let O=Math.sqrt(r);for(let k=0;k<p;k++)E[0][k]=O*g.embedding[d[Math.floor(k/r)]*r+k%r]+v[k%(l*r)];I.forEach((k,K\
)=>{let $=E[K],{gain:U,bias:ft}=g.blocks[k.layer].norms[k.index];k.read&&Q($,r,U,ft,k.read,k.sizes),k.run.forward(k.read\
??$,C(g,k),k.out),a&&ht(k.out,$),k.sum?(k.sum.set(k.out),Q(k.sum,r,U,ft,E[K+1],k.sizes)):E[K+1].set(k.out)}),i==="pre"&&\
Q(E[2*s],r,g.finalNorm.gain,g.finalNorm.bias,F,L),x.fill(0);let _=H(q(g.embedding,r));R(q(x,n),q(F,r),_,f,r,n);let u=0,M\
=0;for(let k=0;k<f;k++){let K=k*n;for(let U=K+1;U<(k+1)*n;U++)x[U]>x[K]&&(K=U);K===k*n+j[k]&&M++;let $=x[K]-x[k*n+j[k]];\
u+=($+Math.log(X(x,k*n,n)))/f}return{loss:u,right:M/f}}function w(d,j){b.fill(0);for(let u=0;u<f;u++)x[u*n+j[u]]-=1;for(\
let u=0;u<x.length;u++)x[u]/=f;let O=q(x,n);if(R(q(A.embedding,r),H(O),q(F,r),n,f,r),N.fill(0),R(q(N,r),O,q(g.embedding,\
r),f,n,r),S.fill(0),i==="pre"){let{gain:u,bias:M}=A.finalNorm;B(N,E[2*s],r,g.finalNorm.gain,L,S,u,M)}else S.set(N);for(l\
et u=I.length-1;u>=0;u--){let M=I[u],{gain:k}=g.blocks[M.layer].norms[M.index],K=A.blocks[M.layer].norms[M.index];z.set(\
S),M.sum&&(z.fill(0),B(S,M.sum,r,k,M.sizes,z,K.gain,K.bias)),N.fill(0),M.run.backward(z,M.read??E[u],C(g,M),N,C(A,M)),a?\
S.set(z):S.fill(0),M.read?B(N,E[u],r,k,M.sizes,S,K.gain,K.bias):ht(S,N)}let _=Math.sqrt(r);for(let u=0;u<p;u++)A.embeddi\
ng[d[Math.floor(u/r)]*r+u%r]+=_*S[u]}let G=I.filter(({index:d})=>!d).map(({run:d})=>d);return{places:h,weights:m,gradien\
ts:b,views:g,gradientViews:A,forward:P,backward:w,attentions:G,input:E[0],last:F}}var xt=.9,at=.999,Ut=1e-8;function Mt(\
o,t,e){let n=new Float64Array(o.length),l=new Float64Array(o.length),r=0;return()=>{r++;let s=1-xt**r,a=Math.sqrt(1-at**\
r);for(let i=0;i<o.length;i++){let f=t[i];n[i]+=(1-xt)*(f-n[i]),l[i]=at*l[i]+(1-at)*f*f,o[i]-=e[i]/s*n[i]/(Math.sqrt(l[i\
])/a+Ut)}}}function At(o,t,e,n){let l=new Float64Array(t).fill(e);for(let[r,{at:s,rows:a,columns:i}]of Object.entries(o)\
)/\\.[qk]_proj\\.weight$/.test(r)&&l.fill(e*n,s,s+a*i);return l}function T(o,t,e,n=new Float64Array(e*e)){return n.fill(0)\
,R(q(n,e),H(q(o,e)),q(t,e),e,e,e),n}function dt(o,t,e,n,l){let r=T(o.q,o.k,e),s=-l;for(let f=0;f<e;f++)s+=r[f*e+f];for(l\
et f=0;f<e;f++)r[f*e+f]+=s;let a=q(r,e),i=2*n;R(q(t.k,e),q(o.q,e),a,e,e,e,i),R(q(t.q,e),q(o.k,e),H(a),e,e,e,i)}function \
qt({q:o,k:t},e,n){if(!(e>n&&Number.isFinite(e)))return;let l=Math.sqrt(n/e);for(let r of[o,t])for(let s=0;s<r.length;s++\
)r[s]*=l}var{batch:lt,width:wt,remedies:tt}=J.trainHere,Qt=1;function Bt(o,{letters:t,tokens:e,width:n,batch:l}){let{lay\
ers:r,skip:s,norm:a,remedy:i}=o,f={letters:t,tokens:e,width:n,layers:r,skip:s,norm:a,remedy:i},p=bt(f,l,i==="soft-cap"?t\
t["soft-cap"]:void 0),{weights:c,gradients:h,places:y,views:m,gradientViews:b,attentions:g}=p,A=i==="query–key rate"?tt[\
"query–key rate"]:1,v=Mt(c,h,At(y,c.length,o.learning_rate,A));function x(E,F){let L=p.forward(E,F);return p.backward(E,\
F),i==="LocAteR"&&m.blocks.forEach(({attention:S},z)=>dt(S,b.blocks[z].attention,n,tt.LocAteR,Qt)),L}function I(E,F){let\
 L=x(E,F);return v(),i==="QK-clip"&&m.blocks.forEach(({attention:S},z)=>qt(S,g[z].largest(),tt["QK-clip"])),L}return{sha\
pe:f,network:p,gradientsOf:x,step:I}}function Vt(o,t){let e=0,n=0;for(let l=0;l<o.length/t;l++){let r=l%t+1;if(r===1)con\
tinue;let s=0;for(let a=l*t;a<l*t+r;a++)o[a]>0&&(s-=o[a]*Math.log(o[a]));e+=s/Math.log(r),n++}return e/n}function Et({sh\
ape:{tokens:o,width:t},network:e}){let{attentions:n,views:l,input:r,last:s}=e,a=r.length/(o*t),i=0;for(let p=0;p<a;p++){\
let c=h=>pt(h.subarray(p*o*t,(p+1)*o*t),o,t).relative;i+=c(s)/c(r)/a}let f=l.blocks.map(({attention:p})=>{let c=T(p.q,p.\
k,t),h=0;for(let y=0;y<t;y++)h+=c[y*t+y];return{mean:h/t,spread:Math.sqrt(Math.max(0,Z(c)**2/t-(h/t)**2))}});return{shar\
e:n.map(({weights:p})=>Vt(p,o)),largest:Math.max(...n.map(({largest:p})=>p())),variety:i,mean:f.map(({mean:p})=>p),sprea\
d:f.map(({spread:p})=>p)}}var Yt=({shape:{width:o},network:{views:t}})=>t.blocks.map(({attention:e})=>ct(T(e.q,e.k,o),o)\
);function Nt(o,t){let e=Bt(o,{letters:rt,tokens:W,width:wt,batch:lt}),n=mt(t+2),l=new Int32Array(lt*W),r=new Int32Array\
(lt*W);e.network.weights.set(kt(e.shape,t));let s=0;function a(){return n(l,r),{step:0,...e.network.forward(l,r),...Et(e\
)}}function i(f){let p=0,c=0;for(let h=0;h<f;h++){n(l,r);let y=e.step(l,r);p+=y.loss/f,c+=y.right/f}return s+=f,{step:s,\
loss:p,right:c,...Et(e)}}return{begin:a,advance:i,spectra:()=>Yt(e)}}var Dt=5,Wt=10,et,st=0,ot=0,it=!1;function jt(o){ot\
=o.step,postMessage({point:o,spectra:ot%Wt?null:et.spectra()})}function vt(){it=ot<st,it&&(jt(et.advance(Math.min(Dt,st-\
ot))),setTimeout(vt))}addEventListener("message",({data:o})=>{o.settings&&(et=Nt(o.settings,o.seed),jt(et.begin())),st=o\
.until,it||vt()});})();\n';function pe(t,r,e){let n=URL.createObjectURL(new Blob([ce],{type:"text/javascript"})),o=new Worker(n),i={settings:t,points:[],
spectra:null,train:c=>o.postMessage({until:c}),end:()=>o.terminate()};return o.onmessage=({data:{point:c,spectra:a}})=>{
i.points.length||URL.revokeObjectURL(n),i.points.push(c),i.spectra=a??i.spectra,e(i)},o.postMessage({settings:t,seed:r,until:0}),
i}var{presets:D}=U.trainHere,pt=(t,r={})=>({...t,other:r}),fe=[["Healthy",pt(D.healthy)],["Entropy collapse",pt(D["entropy\
 collapse"])],["… rescued by a lower query–key rate",pt(D["entropy collapse"],{...D["entropy collapse"],remedy:"quer\
y–key rate"})],["Rank collapse",pt(D["rank collapse"])],["… rescued by skip connections",pt(D["rank collapse"],D["ra\
nk collapse, skip connections"])]],ue=[["pre","before"],["post","after"],["none","none"]],he=[["none","none"],["LocAteR",
"LocAteR"],["QK-norm","QK-norm"],["QK-clip","QK-clip"],["soft-cap","soft-cap"],["query–key rate","lower query–key rate"]];
function de(){let t={...Pt("Stops of the story",ae),train:R("Train",null,{class:"qkt-train"}),reset:R("↺ Reset"),redraw:R(
"↻ New seed"),counter:Q({class:"qkt-counter"}),loss:k("qks-pane qkt-chart"),entropy:k("qks-pane qkt-chart"),variety:k(
"qks-pane qkt-chart"),plane:k("qks-pane qkt-plane"),table:k("qkt-table"),yardsticks:Y(),sliders:k("qkt-sliders"),options:k(
"qkt-options"),remedies:V("qks-chips","Remedy")},r=It("qks qkt","a transformer that trains in this page",k("qkt-grid",k(
"qkt-top",k("qks-headline",t.caption),t.chips,t.live),k("qkt-transport",t.train,t.reset,t.redraw,t.counter),k("qkt-chart\
s",k("qkt-panel",rt("Loss"),Y("in nats, over the steps"),t.loss),k("qkt-panel",rt("Entropy share"),Y("thin: every layer’\
s head; bold: their mean"),t.entropy),k("qkt-panel",rt("Variety of the outputs"),Y("relative residual, over that of the \
embeddings"),t.variety)),k("qkt-side",rt("Eigenvalues of W"),Y("all layers, complex plane, asinh axes"),t.plane,t.table,
t.yardsticks),k("qkt-controls",t.options,t.sliders,k("qkt-remedies",m("span",{class:"qks-choice-name"},"Remedy"),t.remedies)),
t.notes));return{...t,root:r}}var{steps:ft,rates:me,layers:ge}=U.trainHere,ye=["learning_rate","layers","skip","norm","remedy"],De=25;function Ye({model:t,
el:r}){let e=de(),{root:n}=e,o=Vt(t,[...ye,"other"]),i=[],c=0,a=!1,p=0,l=0,d={time:0,step:0},y={},g=Dt({model:t,el:r,root:n,
live:e.live,refresh:ke,stale:{layout:!0},listeners:{seed:f,...Qt(t,o,ht)},told:()=>({...o,readings:y}),ended:()=>i.forEach(
s=>s.end())}),q=s=>Object.fromEntries(ye.map(x=>[x,s[x]])),M=()=>Object.keys(o.other).length>0,w=()=>Math.min(...i.map(({
points:s})=>s.at(-1)?.step??0));function f(){i.forEach(x=>x.end()),M()||(p=0),i=[q(o),...M()?[o.other]:[]].map(x=>pe(x,t.
get("seed"),b)),c=0,a&&u(),g.request()}function u(){a=!0,c=(Math.floor(w()/ft)+1)*ft,d={time:performance.now(),step:w()};
for(let s of i)s.train(c);g.request()}function h(){a=!1;for(let s of i)s.train(0);g.request()}function b(){let s=w(),x=a&&
s>=c;x&&(a=!1),(!matchMedia("(prefers-reduced-motion: reduce)").matches||x||s%De===0)&&g.request()}let v=s=>x=>x.filter(
({points:_})=>_.length).map(({points:_},dt)=>`Run ${"AB"[dt]} ${s(ct(_))} after ${_.at(-1).step} steps.`).join(" "),S=[yt(
e.loss,{highest:4,ticks:[0,1,2,3,4],levels:[[G.guessLoss,"guessing"],[G.loss,"the best filter"]],values:({loss:s})=>[s],
describe:v(({loss:s})=>`has a loss of ${P(s)} nats`)}),yt(e.entropy,{highest:1,ticks:[0,.5,1],zone:{below:kt,words:"entr\
opy collapse",kind:"entropy"},values:({share:s})=>s,describe:v(({share:s})=>`has entropy shares of ${s.map(P).join(", ")}`)}),
yt(e.variety,{highest:1,ticks:[0,.5,1],zone:{below:lt,words:"rank collapse",kind:"rank"},values:({variety:s})=>[s],describe:v(
({variety:s})=>`keeps a variety of ${P(s)}`)})],$=le(e.plane),A=[["letters right",({right:s})=>T(s)],["loss, nats",({loss:s})=>P(
s)],["entropy",({entropy:s})=>P(s),({entropyCollapse:s})=>s],["variety",({variety:s})=>P(s),({rankCollapse:s})=>s],["lar\
gest logit",({largest:s})=>Et(s)],["spread of W",({spread:s})=>Et(Math.max(...s))]],j=["A","B"].map(s=>m("b",{class:`qkt\
-name qkt-run-${s.toLowerCase()}`},s));e.table.append(m("span",{},""),...j),O(e.yardsticks,`Letters right by guessing: ${T(
G.guess)}; by naming each as it is seen: ${T(G.asSeen)}; by the best filter: ${T(G.right)}.`);let N=A.map(([s])=>{let x=[
Q(),Q()];return e.table.append(m("span",{},s),...x),x}),z=s=>ht(p?{other:{...o.other,...s}}:s),xt=gt(e.options,"Runs",[[
!1,"one"],[!0,"two, same seed"]],s=>{p=s?1:0,ht({other:s?{...q(o),...o.other}:{}})}),ut=gt(e.options,"Controls of run",[
[0,"A"],[1,"B"]],s=>{p=s,g.request()}),J=e.options.lastElementChild,K=gt(e.options,"LayerNorm",ue,s=>z({norm:s})),W=R("S\
kip connections",()=>z({skip:!Lt().skip}));e.options.append(W);let At=vt({name:"Learning rate",unit:"Adam’s",min:Math.
log(me[0]),max:Math.log(me[1]),step:.01,ticks:[.001,.01,.1,.3].map(s=>[s,String(s)]),place:Math.log,text:bt,say:bt,move:s=>z(
{learning_rate:Number(Math.exp(s).toPrecision(2))})}),St=vt({name:"Layers",unit:"attention and MLP",min:ge[0],max:ge[1],
step:1,ticks:[1,2,4,6,8].map(s=>[s,`${s}`]),text:s=>`${s}`,say:wt,move:s=>z({layers:s})});e.sliders.append(At.element,St.
element);let Ot=qt(he.map(([s,x])=>[x,s]),s=>z({remedy:s}));e.remedies.append(...Ot.buttons);let Nt=qt(fe,s=>{a=!0,p=0,ht(
s,!0)});e.chips.append(...Nt.buttons),e.train.addEventListener("click",()=>a?h():u()),e.reset.addEventListener("click",()=>{
a=!1,f()}),e.redraw.addEventListener("click",()=>t.set("seed",Jt(t.get("seed"))));let Lt=()=>p?o.other:o;function ht(s,x=!1){
let _={...o};Object.assign(o,s),(x||!ot(_,o))&&f()}function ke(s){i.length||f(),s.layout&&we(),be()}function we(){if(l=g.
measure(),!(l<50)){for(let s of S)s.resize(l>=640?170:140);$.resize(e.plane.clientWidth)}}function be(){let s=w(),x=i.map(
E=>({...E,points:E.points.filter(Z=>Z.step<=s)})),_=Ft(e.caption,oe(x)),dt=x.map(({points:E})=>E.length?ct(E):null);if(l>=
50){for(let E of S)E.draw(x,Math.max(c,s,ft));$.draw(x)}N.forEach((E,Z)=>E.forEach((Tt,xe)=>{let mt=dt[xe],[,Me,ve]=A[Z];
O(Tt,mt?Me(mt):""),Tt.className=mt&&ve?.(mt)?"qks-bad":""})),j[1].hidden=!M(),O(e.train,a?"❚❚ Pause":s&&s%ft===0?`▶ \
Train ${ft} more`:"▶ Train");let Rt=(s-d.step)/(performance.now()-d.time)*1e3;O(e.counter,`step ${s}${a&&Rt>0?` · ${Math.
round(Rt)} a second`:""}`);let X=Lt();xt(M()),J.hidden=!M(),ut(p),K(X.norm),tt(W,X.skip),At.draw(X.learning_rate),St.draw(
X.layers),Ot.mark(E=>E===X.remedy),Nt.mark(E=>Kt(q(o),q(E))&&ot(o.other,E.other)),y={seed:t.get("seed"),training:a,headline:_,
runs:i.map(({settings:E},Z)=>({settings:E,...dt[Z]}))},g.report(_)}return g.start("explorer",{readings:()=>y,runs:()=>i})}
var Vr={render:Ye};export{Vr as default};
