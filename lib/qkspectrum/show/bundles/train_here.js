var je="http://www.w3.org/2000/svg";var B={class:"qks-mute"};function _t(t,e){for(let[r,n]of Object.entries(e))n!=null&&n!==!1&&t.setAttribute(r,String(n));
return t}function u(t,e={},...r){let n=_t(document.createElement(t),e);return n.append(...r),n}var g=(t,...e)=>u("div",{
class:t},...e);var Y=(...t)=>u("p",{class:"qks-sub"},...t);function R(t,e,r={}){let n=u("button",{type:"button",...r},t);return e&&n.addEventListener(
"click",e),n}var tt=(t,e)=>t.setAttribute("aria-pressed",String(e)),V=(t,e,...r)=>u("div",{class:t,role:"group","aria-la\
bel":e},...r);function L(t,e,r){return r.appendChild(_t(document.createElementNS(je,t),e))}function et(t,e,r){return L("\
svg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function I(t,e,r,n,o={}){let a=L("text",{x:e,y:r,
...o},t);return a.textContent=String(n),a}function O(t,e){t.textContent!==e&&(t.textContent=e)}function Kt(t,e){let r=e.map(([n])=>n).join("");return r!==t.textContent&&
t.replaceChildren(...e.map(([n,o])=>o?u("span",{class:`qks-${o}`},n):n)),r}var Q=(t={})=>u("output",{...t,"aria-live":"o\
ff"});function rt(t){return u("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Fe=()=>u("div",{class:"\
qks-spoken","aria-live":"polite"});function Ie(t){let e=u("summary",{},"How this figure is computed");return u("details",
{class:"qks-notes"},e,...t.map(r=>u("p",{},r)))}var Gt=(t,e)=>({caption:u("p",{class:"qks-caption"}),live:Fe(),chips:V("\
qks-chips",t),notes:Ie(e)});function Ut(t,e,...r){let n=`Explorable figure: ${e}`;return u("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...r)}var nt=(t,e,r)=>Math.max(e,Math.min(r,t));function C(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}var qt=t=>t<0?"−"+-t:`${t}`;var zt=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),T=t=>`${Math.round(100*t)} %`;var Wt=12;function Ce({name:t,unit:e,label:r=t,range:n,rail:o}){let a=u("input",{type:"range",...n,"aria-label":r}),l=Q(),
s=g("qks-ruler",o,a),p=u("div",{class:"qks-ticks","aria-hidden":"true"}),c=u("span",{},u("b",{},t)," ",u("small",{},e));
return{element:g("qks-slider",g("qks-row",c,l),s),input:a,output:l,track:s,scale:p}}function Et({name:t,unit:e,label:r,min:n,
max:o,step:a,centred:l=!1,ticks:s,place:p=Number,text:c,say:h,move:f}){let d=u("i",{class:l?"qks-rail qks-centred":"qks-\
rail"}),{element:w,input:x,output:$,scale:y}=Ce({name:t,unit:e,label:r,range:{min:n,max:o,step:a},rail:d});for(let[k,m]of s??
[]){let q=y.appendChild(u("span",{},m));q.style.left=`calc(${Wt/2}px + ${(p(k)-n)/(o-n)} * (100% - ${Wt}px))`}return s&&
w.append(y),x.addEventListener("input",()=>f(Number(x.value))),{element:w,draw(k,m){x.value=String(p(k)),x.setAttribute(
"aria-valuetext",h(k,m)),O($,c(k,m))}}}function Pe(t,e,r){let n=e.map(([,o],a)=>R(o,()=>r(e[a][0])));return{row:V("qks-segments",t,...n),mark:o=>n.forEach((a,l)=>tt(
a,e[l][0]===o))}}function yt(t,e,r,n){let{row:o,mark:a}=Pe(e,r,n);return t.append(g("qks-choice",u("span",{class:"qks-ch\
oice-name"},e),o)),a}function At(t,e){let r=t.map(([n,o])=>R(n,()=>e(o)));return{buttons:r,mark:n=>t.forEach(([,o],a)=>tt(
r[a],n(o)))}}var Ht=(t,e)=>Object.entries(e).every(([r,n])=>t[r]===n);var P={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function kt(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var Ke=t=>["number","boolean","string"].includes(kt(t))||["list","record"].includes(kt(t))&&JSON.stringify(
t).length<2e3,Bt=t=>typeof t=="string"?t:JSON.stringify(t,(e,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(
6)):r);function Ge(t,e,r){let n=Object.entries(r).flatMap(([o,a])=>{let l=Bt(e[o]);return l===void 0||l===Bt(a)||l.length>
2e3?[]:[`;${o}=${encodeURIComponent(l)}`]});return n.length?`#~${t}${n.join("")}`:""}function Ue(t,e,r){let[n,...o]=e.split(
";");if(n!=="#~"+t)return null;let a={};for(let l of o){let[s,p=""]=l.split("="),c=Object.hasOwn(r,s)?ze(p,r[s]):void 0;
c!==void 0&&(a[s]=c)}return a}function ze(t,e){try{let r=decodeURIComponent(t);if(typeof e=="string")return r;let n=JSON.
parse(r);return kt(n)===kt(e)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function Vt(t){let e=[...t?.classList??[]].find(
n=>n.startsWith("qk-of-")),r=e&&[...document.querySelectorAll(`.${e}`)].indexOf(t)+1;return e?e.slice(6)+(r===1?"":`-${r}`):
""}var Qt=()=>new URLSearchParams(location.search).has("figure");function Dt(t,e,r){let n=e.closest(".qk-widget");if(!n)
return null;let o=[...e.classList].pop(),a=r.filter(f=>Ke(t.get(f))),l=()=>Object.fromEntries(a.map(f=>[f,t.get(f)])),s=l(),
p=()=>Ge(o,l(),s),c=f=>{for(let[d,w]of Object.entries(f))t.set(d,w)},h=()=>location.href.replace(/[?#].*$/,"");return{address:()=>h()+
p(),embedded:()=>Vt(n)&&`${h()}?figure=${Vt(n)}${p()}`,write(){let f=p();if(!(f===location.hash||!f&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",f||location.pathname+location.search)}catch{}},read(){let f=Ue(o,location.
hash,s);return f&&c({...s,...f}),f!==null},forget:()=>c(s)}}var Yt="system-ui, sans-serif",We=["position","left","top","width","height","margin","display","image-rendering"];function Jt(t,e){
let{width:r,height:n}=t.getBoundingClientRect(),[o,a]=[r+40,n+40+44],{backgroundColor:l,color:s}=getComputedStyle(t),p=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${l}"/>
      <foreignObject x="20" y="20" width="${r}" height="${n}"/>
      <text x="20" y="${a-44+6}" fill="${s}" style="font: 600 14px ${Yt}"/>
      <text x="20" y="${a-44+26}" fill="${s}" style="font: 12px ${Yt}"/></svg>`,"image/svg+xml"),[c,,h,f,d]=p.documentElement.
children;return c.textContent=f.textContent=document.title,d.textContent=e,h.append(He(t)),{text:new XMLSerializer().serializeToString(
p),width:o,height:a}}function He(t){let e=t.cloneNode(!0),r=t.querySelectorAll("canvas"),n=t.querySelectorAll("input");e.
querySelectorAll("canvas").forEach((a,l)=>{let s=document.createElement("img");s.src=r[l].toDataURL();let p=getComputedStyle(
r[l]);for(let c of We)s.style.setProperty(c,p.getPropertyValue(c));a.replaceWith(s)}),e.querySelectorAll("input").forEach(
(a,l)=>{a.setAttribute("value",n[l].value)});for(let a of e.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of e.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),e.prepend(o),e.style.width=`${t.getBoundingClientRect().width}px`,e}async function Xt({text:t,width:e,height:r}){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement("canvas");
o.width=e*2,o.height=r*2;let a=o.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(n,0,0,o.width,
o.height),new Promise((l,s)=>{o.toBlob(p=>p?l(p):s(new Error("it drew nothing")))})}var Be=60;function Zt(t,{address:e,embedded:r}){let n=u("span",{role:"status",class:"qks-mute"}),o=(s,p,c)=>R(s,async()=>{
O(n,await Qe(p())?`Copied: ${c}.`:`To copy: ${p()}`)}),a=(s,p)=>R(s,async()=>{O(n,"Drawing…");try{let c=await p(Jt(t,e())),
h=document.title.split(/[—–|]/)[0].trim()||"figure";De(c,`${h}.${s.slice(-3).toLowerCase()}`),O(n,"Saved.")}catch(c){
O(n,`This browser cannot draw it: ${c.message}.`)}}),l=V("qks-share","Share this figure",o("Copy link",e,"it opens this \
figure as it is now"),a("Save PNG",Xt),a("Save SVG",({text:s})=>new Blob([s],{type:"image/svg+xml"})));if(r()){let s=()=>Ve(
r(),t.getAttribute("aria-label")??"",t.offsetHeight+Be);l.append(o("Copy embed code",s,"paste this HTML where the figure\
 shall stand"))}return l.append(n),l}function Ve(t,e,r){return u("iframe",{src:t,title:e,width:"100%",height:r,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function Qe(t){try{return await navigator.clipboard.writeText(t),!0}catch{let e=u(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(e),e.select();let r=document.execCommand(
"copy");return e.remove(),r}}function De(t,e){let r=URL.createObjectURL(t);u("a",{href:r,download:e}).click(),setTimeout(
()=>URL.revokeObjectURL(r),1e4)}function te(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ee(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])r.observe(o,{attributes:!0,attributeFilter:n});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var Ye=600,Je=120;var ot=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var re=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)])),ne=(t,e,r)=>Object.fromEntries(Object.keys(e).map(n=>[n,()=>{let o=t.
get(n);ot(o,e[n])||r({[n]:o})}]));function oe({model:t,el:e,root:r,live:n,stale:o,refresh:a,listeners:l,told:s,ended:p}){let c=0,h=0,f,d,w=!1;e.append(r);
let x=Dt(t,r,Object.keys(l));function $(v={}){Object.assign(o,v),c||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(
c),c=0;let v=o;o={};try{a(v)}catch(A){if(!w)throw A;w=!1,x?.forget()}}function k(){w=x?.read()??!1,w&&!Qt()&&r.scrollIntoView()}
function m(){return r.dataset.look=te()?"dark":"light",h=r.clientWidth,h}function q(v){clearTimeout(f),f=setTimeout(()=>O(
n,v),Ye),d||=setTimeout(M,Je)}function M(){d=void 0;for(let[v,A]of Object.entries(s()))ot(t.get(v),A)||t.set(v,A);t.save_changes(),
x?.write()}function j(v,A){let F=Object.entries(l),N=()=>$({layout:!0});for(let[G,W]of F)t.on(`change:${G}`,W);r.addEventListener(
"keydown",G=>G.stopPropagation());let z=new ResizeObserver(()=>r.clientWidth!==h&&N());z.observe(r);let vt=ee(N),ht=()=>{
Object.assign(o,{layout:!0}),y()};addEventListener("beforeprint",ht),addEventListener("afterprint",N);let J={redrawNow:y};
for(let[G,W]of Object.entries(A))Object.defineProperty(J,G,{get:W});return Object.assign(r,{[v]:J}),Object.assign(e,{[v]:J}),
y(),x&&(r.append(Zt(r,x)),k(),addEventListener("hashchange",k)),()=>{removeEventListener("hashchange",k);for(let[G,W]of F)
t.off(`change:${G}`,W);p?.(),clearTimeout(f),clearTimeout(d),cancelAnimationFrame(c),removeEventListener("beforeprint",ht),
removeEventListener("afterprint",N),z.disconnect(),vt(),r.remove()}}return{request:$,measure:m,report:q,start:j}}function se(t){let e=s=>(s=Math.imul(s^s>>>16,569420461),s=Math.imul(s^s>>>15,1935289751),s^s>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),a=1,l=()=>{let s=r+n+a|0;return a=a+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+s|0,s>>>
0};for(let s=0;s<20;s++)l();return()=>((l()>>>5)*67108864+(l()>>>6))/9007199254740992}var ae=t=>(t+1)%2**31;var ie=8,Xe=22,_=34,Ze=10;function wt(t,{highest:e,ticks:r,zone:n,levels:o=[],values:a,describe:l}){t.setAttribute("role",
"img");let s=[],p,c=0,h=0,f=$=>_+$*(c-_-Ze),d=$=>ie+(1-nt($/e,0,1))*(h-ie-Xe);function w($){c=t.clientWidth,h=$,t.replaceChildren();
let y=et(t,c,h),k=f(1);if(n){let m=d(n.below),q={x:_,y:m,width:k-_,height:d(0)-m};L("rect",{...q,class:"qkt-zone"},y);for(let M=8;M<
(n.kind==="rank"?q.height:q.width);M+=8){let j=n.kind==="rank"?`M${_} ${m+M}H${k}`:`M${_+M} ${m}V${d(0)}`;L("path",{d:j,
class:"qkt-hatch"},y)}}for(let m of r)L("path",{d:`M${_} ${d(m)}H${k}`,class:m?"qks-hair":"qks-line"},y),I(y,_-6,d(m)+4.5,
`${m}`,{...B,"text-anchor":"end"});for(let[m]of o)L("path",{d:`M${_} ${d(m)}H${k}`,class:"qks-mute-line","stroke-dasharr\
ay":"4 4"},y);s=[0,1].map(()=>[0,1].map(()=>L("path",{},y))),s.forEach((m,q)=>{m.forEach((M,j)=>{M.setAttribute("class",
`qkt-line qkt-run-${"ab"[q]} ${j?"qkt-mean":"qkt-each"}`)})});for(let[m,q]of o){let M=d(m)+(m>e/2?-4:15);I(y,k,M,q,{class:"\
qks-mute qks-halo","text-anchor":"end"})}n&&I(y,_+6,d(0)-7,n.words,{class:"qks-bad qks-halo"}),I(y,_,h-5,"0",{...B,"text\
-anchor":"middle"}),p=I(y,k,h-5,"",{...B,"text-anchor":"end"})}function x($,y){p.textContent=`${y} steps`,s.forEach((k,m)=>{
let q=$[m]?.points??[],M=q.map(a),j=A=>M.map((F,N)=>`${N?"L":"M"}${f(q[N].step/y).toFixed(1)} ${d(A(F)).toFixed(1)}`).join(
""),v=M[0]?.length??0;k[0].setAttribute("d",v>1?Array.from({length:v},(A,F)=>j(N=>N[F])).join(""):""),k[1].setAttribute(
"d",j(A=>A.reduce((F,N)=>F+N,0)/A.length))}),t.setAttribute("aria-label",l($))}return{resize:w,draw:x}}var{letters:K,tokens:H,stays:st,seen:at}=P.trainHere;function le(t){let e=se(t),r=()=>Math.floor(e()*K);return(n,o)=>{for(let a=0;a<
o.length;a++){let l=e()<st,s=r();o[a]=a%H&&l?o[a-1]:s;let p=e()<at,c=r();n[a]=p?o[a]:c}}}function ce(t,e){let r=new Float64Array(
K),n=0,o=0,a=0;for(let l=0;l<t.length;l++){let s=0;for(let c=0;c<K;c++){let h=l%H?st*r[c]+(1-st)/K:1/K,f=(c===t[l]?at:0)+
(1-at)/K;r[c]=h*f,s+=r[c]}let p=0;for(let c=0;c<K;c++)r[c]/=s,r[c]>r[p]&&(p=c);n-=Math.log(r[e[l]])/t.length,o+=+(p===e[l])/
t.length,a+=+(t[l]===e[l])/t.length}return{loss:n,right:o,asSeen:a}}var{entropy:bt,relativeVariety:lt}=P.collapse,ue=5,pe=2e3,U=(()=>{let t=new Int32Array(pe*H),e=new Int32Array(pe*H);return le(
0)(t,e),{...ce(t,e),guess:1/K,guessLoss:Math.log(K)}})();function ct(t){let e=t.slice(-ue),r=s=>e.reduce((p,c)=>p+s(c),0)/
e.length,n=e[e.length-1],o=n.share.map((s,p)=>r(c=>c.share[p])),a=o.reduce((s,p)=>s+p,0)/o.length,l=r(s=>s.variety);return{
...n,loss:r(s=>s.loss),right:r(s=>s.right),share:o,entropy:a,variety:l,entropyCollapse:a<bt,rankCollapse:l<lt}}function St({
entropyCollapse:t,rankCollapse:e,entropy:r}){let n=Math.max(1,Math.round(H**r)),o=`attention is worth about ${n} of ${H}\
 tokens`;return t&&e?[["entropy collapse and rank collapse","bad"],[`: ${o}, and all outputs are alike`]]:t?[["entropy c\
ollapse","bad"],[`: ${o}`]]:e?[["rank collapse","bad"],[": its outputs are alike, whatever the letters"]]:[["nothing col\
lapses","good"]]}function er(t,e){let r=[];return e.remedy!==t.remedy&&r.push(e.remedy==="none"?"without a remedy":`with\
 ${rr[e.remedy]}`),e.skip!==t.skip&&r.push(`with${e.skip?"":"out"} skip connections`),e.norm!==t.norm&&r.push(nr[e.norm]),
e.layers!==t.layers&&r.push(`with ${xt(e.layers)}`),e.learning_rate!==t.learning_rate&&r.push(`at a rate of ${$t(e.learning_rate)}`),
r.join(", ")||"with the same settings"}var rr={LocAteR:"LocAteR","QK-norm":"QK-norm","QK-clip":"QK-clip","soft-cap":"a s\
oft-cap","query–key rate":"a lower query–key rate"},nr={pre:"LayerNorm first",post:"LayerNorm last",none:"without La\
yerNorm"},xt=t=>`${t}${" "}layer${t===1?"":"s"}`,$t=t=>String(Number(t.toPrecision(2)));function he(t){let[e,r]=t,n=Math.
min(...t.map(({points:s})=>s.at(-1)?.step??0));if(!n)return[["Press "],["Train","strong"],[`: a transformer of ${xt(e.settings.
layers)} learns here to name letters that it sees through noise.`]];let o=ct(e.points),a=`After ${n} steps `;if(!r)return[
[`${a}it names `],[T(o.right),"strong"],[" of the letters; "],...St(o),["."]];let l=ct(r.points);return[[`${a}run A name\
s `],[T(o.right),"strong"],[" of the letters; "],...St(o),[`. Run B, ${er(e.settings,r.settings)}, names `],[T(l.right),
"strong"],["; "],...St(l),["."]]}var Ot=t=>t>=999.5?zt(Number(t.toPrecision(2))):C(t),de=t=>t.filter(({points:e})=>e.length).
map(({points:e},r)=>{let{mean:n,spread:o}=e[e.length-1],a=n.map((l,s)=>`${C(l)} ± ${C(o[s])}`).join(", ");return`Run ${"\
AB"[r]}: eigenvalues of every layer’s W, mean and spread ${a}.`}).join(" ")||"Eigenvalues of W in the complex plane.",
{remedies:it,batch:or,width:fe,steps:sr}=P.trainHere,me=[`The task. One of ${K} letters stays the same from token to tok\
en with a probability of ${100*st} % and
  is drawn anew otherwise; it is seen as it is with a probability of ${100*at} % and as a random letter otherwise.
  For each of ${H} tokens the transformer names the present letter, from what it has seen up to there. Guessing is
  right ${T(U.guess)} of the time, naming the letter as it is seen ${T(U.asSeen)}, and
  the best filter, which knows the channel, ${T(U.right)}: it looks at several sightings, and not at
  those from before the letter changed.`,`The model is the book’s Transformer: width ${fe}, one head and an MLP of ${fe}\
 ReLUs in each layer, sinusoidal
  positions, a readout that shares the embedding’s weights (so that it begins by naming letters as they are seen). Adam \
with torch’s defaults and a constant rate, ${or} fresh
  sequences in every step. Gradients and steps agree with PyTorch’s to nine digits. Both runs have the same seed, and so\
 the same
  letters and, where their weights have the same names, the same first weights.`,`Remedies: LocAteR adds κ(‖W‖² + (tr W \
− 1)²) with κ = ${it.LocAteR} to the loss. QK-norm divides queries and keys by
  their root mean square and learns a gain. QK-clip scales W after a step in which a logit passed ${it["QK-clip"]}. The
  soft-cap bounds logits by ${it["soft-cap"]} · tanh(ω/${it["soft-cap"]}); the largest logit is read before it. The lo\
wer
  query–key rate is ${it["query–key rate"]} of the others’. These amounts, and the rates of the presets, were
  chosen on seeds that the chapter’s table does not report.`,`Entropy collapse: the mean entropy share of all heads is\
 below ${bt}. Rank collapse: the relative residual of the
  last hidden states is below ${lt===1/3?"a third":lt} of that of the embeddings. Both thresholds are conventions. The v\
erdict is
  the mean of the last ${5*ue} steps. Eigenvalues are those of every layer’s W = W_Qᵀ W_K; the spread is
  ‖W − (tr W/d) I‖/√d, which for a symmetric W is their standard deviation.`,`${sr} steps are one press of “Trai\
n”. The run is computed in this page, in double precision, by a worker for each
  run; nothing is loaded and nothing is sent.`];var ar=Math.asinh(1500),ge=[-100,-10,-1,1,10,100];function ye(t){t.setAttribute("role","img");let e=[],r=0,n=l=>nt(Math.
asinh(l)/ar,-1,1)*r/2;function o(l){r=l,t.replaceChildren();let s=et(t,r,r),p=r/2;for(let c of ge){let h=p+n(c),f=p-n(c);
L("path",{d:`M${h} 0V${r}M0 ${f}H${r}`,class:"qks-hair"},s)}L("path",{d:`M0 ${p}H${r}M${p} 0V${r}`,class:"qks-line"},s);
for(let c of ge){let h={class:"qks-mute qks-halo"};I(s,p+n(c),r-4,qt(c),{...h,"text-anchor":"middle"}),I(s,2,p-n(c)+4.5,
`${qt(c)}i`,h)}I(s,r,p-6,"real",{...B,"text-anchor":"end"}),I(s,p+6,12,"imaginary",B),e=["a","b"].map(c=>L("path",{class:`\
qkt-dots qkt-run-${c}`},s))}function a(l){e.forEach((s,p)=>{let c="";for(let{real:h,imaginary:f}of l[p]?.spectra??[])h.forEach(
(d,w)=>{c+=`M${(r/2+n(d)).toFixed(1)} ${(r/2-n(f[w])).toFixed(1)}h0`});s.setAttribute("d",c)}),t.setAttribute("aria-labe\
l",de(l))}return{resize:o,draw:a}}var ke='"use strict";(()=>{var J={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.333333333333\
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
.until,it||vt()});})();\n';function we(t,e,r){let n=URL.createObjectURL(new Blob([ke],{type:"text/javascript"})),o=new Worker(n),a={settings:t,points:[],
spectra:null,train:l=>o.postMessage({until:l}),end:()=>o.terminate()};return o.onmessage=({data:{point:l,spectra:s}})=>{
a.points.length||URL.revokeObjectURL(n),a.points.push(l),a.spectra=s??a.spectra,r(a)},o.postMessage({settings:t,seed:e,until:0}),
a}var{rates:be,layers:xe}=P.trainHere,Nt=[["pre","before"],["post","after"],["none","none"]],Lt=[["none","none"],["LocAteR",
"LocAteR"],["QK-norm","QK-norm"],["QK-clip","QK-clip"],["soft-cap","soft-cap"],["query–key rate","lower query–key rate"]],
$e={learning_rate:t=>t>=be[0]&&t<=be[1],layers:t=>Number.isInteger(t)&&t>=xe[0]&&t<=xe[1],skip:t=>typeof t=="boolean",norm:t=>Nt.
some(([e])=>e===t),remedy:t=>Lt.some(([e])=>e===t)},Mt=Object.keys($e);function pt(t){for(let e of Mt)if(!$e[e](t[e]))throw new Error(
`no run has ${e} = ${t[e]}`);return Object.fromEntries(Mt.map(e=>[e,t[e]]))}function Me(t){if(!(Number.isInteger(t)&&t>=
0&&t<2**31))throw new Error(`no run has seed = ${t}`);return t}var{presets:D}=P.trainHere,ft=(t,e={})=>({...t,other:e}),ve=[["Healthy",ft(D.healthy)],["Entropy collapse",ft(D["entropy\
 collapse"])],["… rescued by a lower query–key rate",ft(D["entropy collapse"],{...D["entropy collapse"],remedy:"quer\
y–key rate"})],["Rank collapse",ft(D["rank collapse"])],["… rescued by skip connections",ft(D["rank collapse"],D["ra\
nk collapse, skip connections"])]];function qe(){let t={...Gt("Stops of the story",me),train:R("Train",null,{class:"qkt-\
train"}),reset:R("↺ Reset"),redraw:R("↻ New seed"),counter:Q({class:"qkt-counter"}),loss:g("qks-pane qkt-chart"),entropy:g(
"qks-pane qkt-chart"),variety:g("qks-pane qkt-chart"),plane:g("qks-pane qkt-plane"),table:g("qkt-table"),yardsticks:Y(),
sliders:g("qkt-sliders"),options:g("qkt-options"),remedies:V("qks-chips","Remedy")},e=Ut("qks qkt","a transformer that t\
rains in this page",g("qkt-grid",g("qkt-top",g("qks-headline",t.caption),t.chips,t.live),g("qkt-transport",t.train,t.reset,
t.redraw,t.counter),g("qkt-charts",g("qkt-panel",rt("Loss"),Y("in nats, over the steps"),t.loss),g("qkt-panel",rt("Entro\
py share"),Y("thin: every layer’s head; bold: their mean"),t.entropy),g("qkt-panel",rt("Variety of the outputs"),Y("re\
lative residual, over that of the embeddings"),t.variety)),g("qkt-side",rt("Eigenvalues of W"),Y("all layers, complex pl\
ane, asinh axes"),t.plane,t.table,t.yardsticks),g("qkt-controls",t.options,t.sliders,g("qkt-remedies",u("span",{class:"q\
ks-choice-name"},"Remedy"),t.remedies)),t.notes));return{...t,root:e}}var{steps:ut,rates:Ee,layers:Ae}=P.trainHere,lr=25;function cr({model:t,el:e}){let r=qe(),{root:n}=r,o=re(t,[...Mt,"othe\
r"]),a=[],l=0,s=!1,p=0,c=0,h={time:0,step:0},f={},d=oe({model:t,el:e,root:n,live:r.live,refresh:Se,stale:{layout:!0,runs:!0},
listeners:{seed:$,...ne(t,o,dt)},told:()=>({...o,readings:f}),ended:()=>a.forEach(i=>i.end())}),w=()=>Object.keys(o.other).
length>0,x=()=>Math.min(...a.map(({points:i})=>i.at(-1)?.step??0));function $(){d.request({runs:!0})}function y(){let i=[
o,...w()?[o.other]:[]].map(pt),b=Me(t.get("seed"));a.forEach(S=>S.end()),a=i.map(S=>we(S,b,q)),w()||(p=0),l=0,s&&k()}function k(){
s=!0,l=(Math.floor(x()/ut)+1)*ut,h={time:performance.now(),step:x()};for(let i of a)i.train(l);d.request()}function m(){
s=!1;for(let i of a)i.train(0);d.request()}function q(){let i=x(),b=s&&i>=l;b&&(s=!1),(!matchMedia("(prefers-reduced-mot\
ion: reduce)").matches||b||i%lr===0)&&d.request()}let M=i=>b=>b.filter(({points:S})=>S.length).map(({points:S},mt)=>`Run\
 ${"AB"[mt]} ${i(ct(S))} after ${S.at(-1).step} steps.`).join(" "),j=[wt(r.loss,{highest:4,ticks:[0,1,2,3,4],levels:[[U.
guessLoss,"guessing"],[U.loss,"the best filter"]],values:({loss:i})=>[i],describe:M(({loss:i})=>`has a loss of ${C(i)} n\
ats`)}),wt(r.entropy,{highest:1,ticks:[0,.5,1],zone:{below:bt,words:"entropy collapse",kind:"entropy"},values:({share:i})=>i,
describe:M(({share:i})=>`has entropy shares of ${i.map(C).join(", ")}`)}),wt(r.variety,{highest:1,ticks:[0,.5,1],zone:{below:lt,
words:"rank collapse",kind:"rank"},values:({variety:i})=>[i],describe:M(({variety:i})=>`keeps a variety of ${C(i)}`)})],
v=ye(r.plane),A=[["letters right",({right:i})=>T(i)],["loss, nats",({loss:i})=>C(i)],["entropy",({entropy:i})=>C(i),({entropyCollapse:i})=>i],
["variety",({variety:i})=>C(i),({rankCollapse:i})=>i],["largest logit",({largest:i})=>Ot(i)],["spread of W",({spread:i})=>Ot(
Math.max(...i))]],F=["A","B"].map(i=>u("b",{class:`qkt-name qkt-run-${i.toLowerCase()}`},i));r.table.append(u("span",{},
""),...F),O(r.yardsticks,`Letters right by guessing: ${T(U.guess)}; by naming each as it is seen: ${T(U.asSeen)}; by the\
 best filter: ${T(U.right)}.`);let N=A.map(([i])=>{let b=[Q(),Q()];return r.table.append(u("span",{},i),...b),b}),z=i=>dt(
p?{other:{...o.other,...i}}:i),vt=yt(r.options,"Runs",[[!1,"one"],[!0,"two, same seed"]],i=>{p=i?1:0,dt({other:i?{...pt(
o),...o.other}:{}})}),ht=yt(r.options,"Controls of run",[[0,"A"],[1,"B"]],i=>{p=i,d.request()}),J=r.options.lastElementChild,
G=yt(r.options,"LayerNorm",Nt,i=>z({norm:i})),W=R("Skip connections",()=>z({skip:!It().skip}));r.options.append(W);let Rt=Et(
{name:"Learning rate",unit:"Adam’s",min:Math.log(Ee[0]),max:Math.log(Ee[1]),step:.01,ticks:[.001,.01,.1,.3].map(i=>[i,
String(i)]),place:Math.log,text:$t,say:$t,move:i=>z({learning_rate:Number(Math.exp(i).toPrecision(2))})}),Tt=Et({name:"L\
ayers",unit:"attention and MLP",min:Ae[0],max:Ae[1],step:1,ticks:[1,2,4,6,8].map(i=>[i,`${i}`]),text:i=>`${i}`,say:xt,move:i=>z(
{layers:i})});r.sliders.append(Rt.element,Tt.element);let jt=At(Lt.map(([i,b])=>[b,i]),i=>z({remedy:i}));r.remedies.append(
...jt.buttons);let Ft=At(ve,i=>{s=!0,p=0,dt(i,!0)});r.chips.append(...Ft.buttons),r.train.addEventListener("click",()=>s?
m():k()),r.reset.addEventListener("click",()=>{s=!1,$()}),r.redraw.addEventListener("click",()=>t.set("seed",ae(t.get("s\
eed"))));let It=()=>p?o.other:o;function dt(i,b=!1){let S={...o};Object.assign(o,i),(b||!ot(S,o))&&$()}function Se(i){i.
runs&&y(),i.layout&&Oe(),Ne()}function Oe(){if(c=d.measure(),!(c<50)){for(let i of j)i.resize(c>=640?170:140);v.resize(r.
plane.clientWidth)}}function Ne(){let i=x(),b=a.map(E=>({...E,points:E.points.filter(Z=>Z.step<=i)})),S=Kt(r.caption,he(
b)),mt=b.map(({points:E})=>E.length?ct(E):null);if(c>=50){for(let E of j)E.draw(b,Math.max(l,i,ut));v.draw(b)}N.forEach(
(E,Z)=>E.forEach((Pt,Le)=>{let gt=mt[Le],[,Re,Te]=A[Z];O(Pt,gt?Re(gt):""),Pt.className=gt&&Te?.(gt)?"qks-bad":""})),F[1].
hidden=!w(),O(r.train,s?"❚❚ Pause":i&&i%ut===0?`▶ Train ${ut} more`:"▶ Train");let Ct=(i-h.step)/(performance.now()-
h.time)*1e3;O(r.counter,`step ${i}${s&&Ct>0?` · ${Math.round(Ct)} a second`:""}`);let X=It();vt(w()),J.hidden=!w(),ht(p),
G(X.norm),tt(W,X.skip),Rt.draw(X.learning_rate),Tt.draw(X.layers),jt.mark(E=>E===X.remedy),Ft.mark(E=>Ht(pt(o),pt(E))&&ot(
o.other,E.other)),f={seed:t.get("seed"),training:s,headline:S,runs:a.map(({settings:E},Z)=>({settings:E,...mt[Z]}))},d.report(
S)}return d.start("explorer",{readings:()=>f,runs:()=>a})}var pn={render:cr};export{pn as default};
