var je="http://www.w3.org/2000/svg";var B={class:"qks-mute"};function Ut(t,e){for(let[r,n]of Object.entries(e))n!=null&&n!==!1&&t.setAttribute(r,String(n));
return t}function u(t,e={},...r){let n=Ut(document.createElement(t),e);return n.append(...r),n}var g=(t,...e)=>u("div",{
class:t},...e);var Y=(...t)=>u("p",{class:"qks-sub"},...t);function L(t,e,r={}){let n=u("button",{type:"button",...r},t);return e&&n.addEventListener(
"click",e),n}var tt=(t,e)=>t.setAttribute("aria-pressed",String(e)),V=(t,e,...r)=>u("div",{class:t,role:"group","aria-la\
bel":e},...r);function R(t,e,r){return r.appendChild(Ut(document.createElementNS(je,t),e))}function et(t,e,r){return R("\
svg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function I(t,e,r,n,o={}){let a=R("text",{x:e,y:r,
...o},t);return a.textContent=String(n),a}function O(t,e){t.textContent!==e&&(t.textContent=e)}function zt(t,e){let r=e.map(([n])=>n).join("");return r!==t.textContent&&
t.replaceChildren(...e.map(([n,o])=>o?u("span",{class:`qks-${o}`},n):n)),r}var Q=(t={})=>u("output",{...t,"aria-live":"o\
ff"});function rt(t){return u("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Ie=()=>u("div",{class:"\
qks-spoken","aria-live":"polite"});function Ce(t){let e=u("summary",{},"How this figure is computed");return u("details",
{class:"qks-notes"},e,...t.map(r=>u("p",{},r)))}var Gt=(t,e)=>({caption:u("p",{class:"qks-caption"}),live:Ie(),chips:V("\
qks-chips",t),notes:Ce(e)});function Wt(t,e,...r){let n=`Explorable figure: ${e}`;return u("section",{class:t,"aria-labe\
l":n,"data-lm-suppress-shortcuts":"true"},...r)}var nt=(t,e,r)=>Math.max(e,Math.min(r,t));function C(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}var Et=t=>t<0?"−"+-t:`${t}`;var Ht=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),T=t=>`${Math.round(100*t)} %`;var Bt=12;function Pe({name:t,unit:e,label:r=t,range:n,rail:o}){let a=u("input",{type:"range",...n,"aria-label":r}),l=Q(),
s=g("qks-ruler",o,a),p=u("div",{class:"qks-ticks","aria-hidden":"true"}),c=u("span",{},u("b",{},t)," ",u("small",{},e));
return{element:g("qks-slider",g("qks-row",c,l),s),input:a,output:l,track:s,scale:p}}function At({name:t,unit:e,label:r,min:n,
max:o,step:a,centred:l=!1,ticks:s,place:p=Number,text:c,say:h,move:f}){let d=u("i",{class:l?"qks-rail qks-centred":"qks-\
rail"}),{element:w,input:x,output:$,scale:y}=Pe({name:t,unit:e,label:r,range:{min:n,max:o,step:a},rail:d});for(let[k,m]of s??
[]){let q=y.appendChild(u("span",{},m));q.style.left=`calc(${Bt/2}px + ${(p(k)-n)/(o-n)} * (100% - ${Bt}px))`}return s&&
w.append(y),x.addEventListener("input",()=>f(Number(x.value))),{element:w,draw(k,m){x.value=String(p(k)),x.setAttribute(
"aria-valuetext",h(k,m)),O($,c(k,m))}}}function _e(t,e,r){let n=e.map(([,o],a)=>L(o,()=>r(e[a][0])));return{row:V("qks-segments",t,...n),mark:o=>n.forEach((a,l)=>tt(
a,e[l][0]===o))}}function yt(t,e,r,n){let{row:o,mark:a}=_e(e,r,n);return t.append(g("qks-choice",u("span",{class:"qks-ch\
oice-name"},e),o)),a}function St(t,e){let r=t.map(([n,o])=>L(n,()=>e(o)));return{buttons:r,mark:n=>t.forEach(([,o],a)=>tt(
r[a],n(o)))}}var Vt=(t,e)=>Object.entries(e).every(([r,n])=>t[r]===n);var P={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
"record":"other"}var Ue=t=>["number","boolean","string"].includes(kt(t))||["list","record"].includes(kt(t))&&JSON.stringify(
t).length<2e3,Qt=t=>typeof t=="string"?t:JSON.stringify(t,(e,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(
6)):r);function ze(t,e,r){let n=Object.entries(r).flatMap(([o,a])=>{let l=Qt(e[o]);return l===void 0||l===Qt(a)||l.length>
2e3?[]:[`;${o}=${encodeURIComponent(l)}`]});return n.length?`#~${t}${n.join("")}`:""}function Ge(t,e,r){let[n,...o]=e.split(
";");if(n!=="#~"+t)return null;let a={};for(let l of o){let[s,p=""]=l.split("="),c=Object.hasOwn(r,s)?We(p,r[s]):void 0;
c!==void 0&&(a[s]=c)}return a}function We(t,e){try{let r=decodeURIComponent(t);if(typeof e=="string")return r;let n=JSON.
parse(r);return kt(n)===kt(e)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function Dt(t){let e=[...t?.classList??[]].find(
n=>n.startsWith("qk-of-")),r=e&&[...document.querySelectorAll(`.${e}`)].indexOf(t)+1;return e?e.slice(6)+(r===1?"":`-${r}`):
""}var Yt=()=>new URLSearchParams(location.search).has("figure");function Jt(t,e,r){let n=e.closest(".qk-widget");if(!n)
return null;let o=[...e.classList].pop(),a=r.filter(f=>Ue(t.get(f))),l=()=>Object.fromEntries(a.map(f=>[f,t.get(f)])),s=l(),
p=()=>ze(o,l(),s),c=f=>{for(let[d,w]of Object.entries(f))t.set(d,w)},h=()=>location.href.replace(/[?#].*$/,"");return{address:()=>h()+
p(),embedded:()=>Dt(n)&&`${h()}?figure=${Dt(n)}${p()}`,write(){let f=p();if(!(f===location.hash||!f&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",f||location.pathname+location.search)}catch{}},read(){let f=Ge(o,location.
hash,s);return f&&c({...s,...f}),f!==null},forget:()=>c(s)}}var Xt="system-ui, sans-serif",He=["position","left","top","width","height","margin","display","image-rendering"];function Zt(t,e){
let{width:r,height:n}=t.getBoundingClientRect(),[o,a]=[r+40,n+40+44],{backgroundColor:l,color:s}=getComputedStyle(t),p=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}"><title/>
      <rect width="100%" height="100%" fill="${l}"/>
      <foreignObject x="20" y="20" width="${r}" height="${n}"/>
      <text x="20" y="${a-44+6}" fill="${s}" style="font: 600 14px ${Xt}"/>
      <text x="20" y="${a-44+26}" fill="${s}" style="font: 12px ${Xt}"/></svg>`,"image/svg+xml"),[c,,h,f,d]=p.documentElement.
children;return c.textContent=f.textContent=document.title,d.textContent=e,h.append(Be(t)),{text:new XMLSerializer().serializeToString(
p),width:o,height:a}}function Be(t){let e=t.cloneNode(!0),r=t.querySelectorAll("canvas"),n=t.querySelectorAll("input");e.
querySelectorAll("canvas").forEach((a,l)=>{let s=document.createElement("img");s.src=r[l].toDataURL();let p=getComputedStyle(
r[l]);for(let c of He)s.style.setProperty(c,p.getPropertyValue(c));a.replaceWith(s)}),e.querySelectorAll("input").forEach(
(a,l)=>{a.setAttribute("value",n[l].value)});for(let a of e.querySelectorAll(".qks-share, .qks-spoken"))a.remove();for(let a of e.
querySelectorAll(".qks-sliders"))a.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:a})=>a).filter(a=>a?.includes(".qks")).join(`
`),e.prepend(o),e.style.width=`${t.getBoundingClientRect().width}px`,e}async function te({text:t,width:e,height:r}){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement("canvas");
o.width=e*2,o.height=r*2;let a=o.getContext("2d");if(!a)throw new Error("it has no canvas");return a.drawImage(n,0,0,o.width,
o.height),new Promise((l,s)=>{o.toBlob(p=>p?l(p):s(new Error("it drew nothing")))})}var Ve=60;function ee(t,{address:e,embedded:r}){let n=u("span",{role:"status",class:"qks-mute"}),o=(s,p,c)=>L(s,async()=>{
O(n,await De(p())?`Copied: ${c}.`:`To copy: ${p()}`)}),a=(s,p)=>L(s,async()=>{O(n,"Drawing…");try{let c=await p(Zt(t,e())),
h=document.title.split(/[—–|]/)[0].trim()||"figure";Ye(c,`${h}.${s.slice(-3).toLowerCase()}`),O(n,"Saved.")}catch(c){
O(n,`This browser cannot draw it: ${c.message}.`)}}),l=V("qks-share","Share this figure",o("Copy link",e,"it opens this \
figure as it is now"),a("Save PNG",te),a("Save SVG",({text:s})=>new Blob([s],{type:"image/svg+xml"})));if(r()){let s=()=>Qe(
r(),t.getAttribute("aria-label")??"",t.offsetHeight+Ve);l.append(o("Copy embed code",s,"paste this HTML where the figure\
 shall stand"))}return l.append(n),l}function Qe(t,e,r){return u("iframe",{src:t,title:e,width:"100%",height:r,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function De(t){try{return await navigator.clipboard.writeText(t),!0}catch{let e=u(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(e),e.select();let r=document.execCommand(
"copy");return e.remove(),r}}function Ye(t,e){let r=URL.createObjectURL(t);u("a",{href:r,download:e}).click(),setTimeout(
()=>URL.revokeObjectURL(r),1e4)}function re(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ne(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])r.observe(o,{attributes:!0,attributeFilter:n});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var Je=600,Xe=120;var ot=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var oe=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)])),se=(t,e,r)=>Object.fromEntries(Object.keys(e).map(n=>[n,()=>{let o=t.
get(n);ot(o,e[n])||r({[n]:o})}]));function ae({model:t,el:e,root:r,live:n,stale:o,refresh:a,listeners:l,told:s,ended:p}){let c=0,h=0,f,d,w=!1;e.append(r);
let x=Jt(t,r,Object.keys(l));function $(v={}){Object.assign(o,v),c||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(
c),c=0;let v=o;o={};try{a(v)}catch(A){if(!w)throw A;w=!1,x?.forget()}}function k(){w=x?.read()??!1,w&&!Yt()&&r.scrollIntoView()}
function m(){return r.dataset.look=re()?"dark":"light",h=r.clientWidth,h}function q(v){clearTimeout(f),f=setTimeout(()=>O(
n,v),Je),d||=setTimeout(M,Xe)}function M(){d=void 0;for(let[v,A]of Object.entries(s()))ot(t.get(v),A)||t.set(v,A);t.save_changes(),
x?.write()}function F(v,A){let j=Object.entries(l),N=()=>$({layout:!0});for(let[U,W]of j)t.on(`change:${U}`,W);r.addEventListener(
"keydown",U=>U.stopPropagation());let G=new ResizeObserver(()=>r.clientWidth!==h&&N());G.observe(r);let qt=ne(N),ht=()=>{
Object.assign(o,{layout:!0}),y()};addEventListener("beforeprint",ht),addEventListener("afterprint",N);let J={redrawNow:y};
for(let[U,W]of Object.entries(A))Object.defineProperty(J,U,{get:W});return Object.assign(r,{[v]:J}),Object.assign(e,{[v]:J}),
y(),x&&(r.append(ee(r,x)),k(),addEventListener("hashchange",k)),()=>{removeEventListener("hashchange",k);for(let[U,W]of j)
t.off(`change:${U}`,W);p?.(),clearTimeout(f),clearTimeout(d),cancelAnimationFrame(c),removeEventListener("beforeprint",ht),
removeEventListener("afterprint",N),G.disconnect(),qt(),r.remove()}}return{request:$,measure:m,report:q,start:F}}function ie(t){let e=s=>(s=Math.imul(s^s>>>16,569420461),s=Math.imul(s^s>>>15,1935289751),s^s>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),a=1,l=()=>{let s=r+n+a|0;return a=a+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+s|0,s>>>
0};for(let s=0;s<20;s++)l();return()=>((l()>>>5)*67108864+(l()>>>6))/9007199254740992}var le=t=>(t+1)%2**31;var ce=8,Ze=22,_=34,tr=10;function wt(t,{highest:e,ticks:r,zone:n,levels:o=[],values:a,describe:l}){t.setAttribute("role",
"img");let s=[],p,c=0,h=0,f=$=>_+$*(c-_-tr),d=$=>ce+(1-nt($/e,0,1))*(h-ce-Ze);function w($){c=t.clientWidth,h=$,t.replaceChildren();
let y=et(t,c,h),k=f(1);if(n){let m=d(n.below),q={x:_,y:m,width:k-_,height:d(0)-m};R("rect",{...q,class:"qkt-zone"},y);for(let M=8;M<
(n.kind==="rank"?q.height:q.width);M+=8){let F=n.kind==="rank"?`M${_} ${m+M}H${k}`:`M${_+M} ${m}V${d(0)}`;R("path",{d:F,
class:"qkt-hatch"},y)}}for(let m of r)R("path",{d:`M${_} ${d(m)}H${k}`,class:m?"qks-hair":"qks-line"},y),I(y,_-6,d(m)+4.5,
`${m}`,{...B,"text-anchor":"end"});for(let[m]of o)R("path",{d:`M${_} ${d(m)}H${k}`,class:"qks-mute-line","stroke-dasharr\
ay":"4 4"},y);s=[0,1].map(()=>[0,1].map(()=>R("path",{},y))),s.forEach((m,q)=>{m.forEach((M,F)=>{M.setAttribute("class",
`qkt-line qkt-run-${"ab"[q]} ${F?"qkt-mean":"qkt-each"}`)})});for(let[m,q]of o){let M=d(m)+(m>e/2?-4:15);I(y,k,M,q,{class:"\
qks-mute qks-halo","text-anchor":"end"})}n&&I(y,_+6,d(0)-7,n.words,{class:"qks-bad qks-halo"}),I(y,_,h-5,"0",{...B,"text\
-anchor":"middle"}),p=I(y,k,h-5,"",{...B,"text-anchor":"end"})}function x($,y){p.textContent=`${y} steps`,s.forEach((k,m)=>{
let q=$[m]?.points??[],M=q.map(a),F=A=>M.map((j,N)=>`${N?"L":"M"}${f(q[N].step/y).toFixed(1)} ${d(A(j)).toFixed(1)}`).join(
""),v=M[0]?.length??0;k[0].setAttribute("d",v>1?Array.from({length:v},(A,j)=>F(N=>N[j])).join(""):""),k[1].setAttribute(
"d",F(A=>A.reduce((j,N)=>j+N,0)/A.length))}),t.setAttribute("aria-label",l($))}return{resize:w,draw:x}}var{letters:K,tokens:H,stays:st,seen:at}=P.trainHere;function pe(t){let e=ie(t),r=()=>Math.floor(e()*K);return(n,o)=>{for(let a=0;a<
o.length;a++){let l=e()<st,s=r();o[a]=a%H&&l?o[a-1]:s;let p=e()<at,c=r();n[a]=p?o[a]:c}}}function fe(t,e){let r=new Float64Array(
K),n=0,o=0,a=0;for(let l=0;l<t.length;l++){let s=0;for(let c=0;c<K;c++){let h=l%H?st*r[c]+(1-st)/K:1/K,f=(c===t[l]?at:0)+
(1-at)/K;r[c]=h*f,s+=r[c]}let p=0;for(let c=0;c<K;c++)r[c]/=s,r[c]>r[p]&&(p=c);n-=Math.log(r[e[l]])/t.length,o+=+(p===e[l])/
t.length,a+=+(t[l]===e[l])/t.length}return{loss:n,right:o,asSeen:a}}var{entropy:bt,relativeVariety:lt}=P.collapse,de=5,ue=2e3,z=(()=>{let t=new Int32Array(ue*H),e=new Int32Array(ue*H);return pe(
0)(t,e),{...fe(t,e),guess:1/K,guessLoss:Math.log(K)}})();function ct(t){let e=t.slice(-de),r=s=>e.reduce((p,c)=>p+s(c),0)/
e.length,n=e[e.length-1],o=n.share.map((s,p)=>r(c=>c.share[p])),a=o.reduce((s,p)=>s+p,0)/o.length,l=r(s=>s.variety);return{
...n,loss:r(s=>s.loss),right:r(s=>s.right),share:o,entropy:a,variety:l,entropyCollapse:a<bt,rankCollapse:l<lt}}function Ot({
entropyCollapse:t,rankCollapse:e,entropy:r}){let n=Math.max(1,Math.round(H**r)),o=`attention is worth about ${n} of ${H}\
 tokens`;return t&&e?[["entropy collapse and rank collapse","bad"],[`: ${o}, and all outputs are alike`]]:t?[["entropy c\
ollapse","bad"],[`: ${o}`]]:e?[["rank collapse","bad"],[": its outputs are alike, whatever the letters"]]:[["nothing col\
lapses","good"]]}function rr(t,e){let r=[];return e.remedy!==t.remedy&&r.push(e.remedy==="none"?"without a remedy":`with\
 ${nr[e.remedy]}`),e.skip!==t.skip&&r.push(`with${e.skip?"":"out"} skip connections`),e.norm!==t.norm&&r.push(or[e.norm]),
e.layers!==t.layers&&r.push(`with ${xt(e.layers)}`),e.learning_rate!==t.learning_rate&&r.push(`at a rate of ${$t(e.learning_rate)}`),
r.join(", ")||"with the same settings"}var nr={LocAteR:"LocAteR","QK-norm":"QK-norm","QK-clip":"QK-clip","soft-cap":"a s\
oft-cap","query–key rate":"a lower query–key rate"},or={pre:"LayerNorm first",post:"LayerNorm last",none:"without La\
yerNorm"},xt=t=>`${t}${" "}layer${t===1?"":"s"}`,$t=t=>String(Number(t.toPrecision(2)));function me(t){let[e,r]=t,n=Math.
min(...t.map(({points:s})=>s.at(-1)?.step??0));if(!n)return[["Press "],["Train","strong"],[`: a transformer of ${xt(e.settings.
layers)} learns here to name letters that it sees through noise.`]];let o=ct(e.points),a=`After ${n} steps `;if(!r)return[
[`${a}it names `],[T(o.right),"strong"],[" of the letters; "],...Ot(o),["."]];let l=ct(r.points);return[[`${a}run A name\
s `],[T(o.right),"strong"],[" of the letters; "],...Ot(o),[`. Run B, ${rr(e.settings,r.settings)}, names `],[T(l.right),
"strong"],["; "],...Ot(l),["."]]}var Nt=t=>t>=999.5?Ht(Number(t.toPrecision(2))):C(t),ge=t=>t.filter(({points:e})=>e.length).
map(({points:e},r)=>{let{mean:n,spread:o}=e[e.length-1],a=n.map((l,s)=>`${C(l)} ± ${C(o[s])}`).join(", ");return`Run ${"\
AB"[r]}: eigenvalues of every layer’s W, mean and spread ${a}.`}).join(" ")||"Eigenvalues of W in the complex plane.",
{remedies:it,batch:sr,width:he,steps:ar}=P.trainHere,ye=[`The task. One of ${K} letters stays the same from token to tok\
en with a probability of ${100*st} % and
  is drawn anew otherwise; it is seen as it is with a probability of ${100*at} % and as a random letter otherwise.
  For each of ${H} tokens the transformer names the present letter, from what it has seen up to there. Guessing is
  right ${T(z.guess)} of the time, naming the letter as it is seen ${T(z.asSeen)}, and
  the best filter, which knows the channel, ${T(z.right)}: it looks at several sightings, and not at
  those from before the letter changed.`,`The model is the book’s Transformer: width ${he}, one head and an MLP of ${he}\
 ReLUs in each layer, sinusoidal
  positions, a readout that shares the embedding’s weights (so that it begins by naming letters as they are seen). Adam \
with torch’s defaults and a constant rate, ${sr} fresh
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
  the mean of the last ${5*de} steps. Eigenvalues are those of every layer’s W = W_Qᵀ W_K; the spread is
  ‖W − (tr W/d) I‖/√d, which for a symmetric W is their standard deviation.`,`${ar} steps are one press of “Trai\
n”. The run is computed in this page, in double precision, by a worker for each
  run; nothing is loaded and nothing is sent.`];var ir=Math.asinh(1500),ke=[-100,-10,-1,1,10,100];function we(t){t.setAttribute("role","img");let e=[],r=0,n=l=>nt(Math.
asinh(l)/ir,-1,1)*r/2;function o(l){r=l,t.replaceChildren();let s=et(t,r,r),p=r/2;for(let c of ke){let h=p+n(c),f=p-n(c);
R("path",{d:`M${h} 0V${r}M0 ${f}H${r}`,class:"qks-hair"},s)}R("path",{d:`M0 ${p}H${r}M${p} 0V${r}`,class:"qks-line"},s);
for(let c of ke){let h={class:"qks-mute qks-halo"};I(s,p+n(c),r-4,Et(c),{...h,"text-anchor":"middle"}),I(s,2,p-n(c)+4.5,
`${Et(c)}i`,h)}I(s,r,p-6,"real",{...B,"text-anchor":"end"}),I(s,p+6,12,"imaginary",B),e=["a","b"].map(c=>R("path",{class:`\
qkt-dots qkt-run-${c}`},s))}function a(l){e.forEach((s,p)=>{let c="";for(let{real:h,imaginary:f}of l[p]?.spectra??[])h.forEach(
(d,w)=>{c+=`M${(r/2+n(d)).toFixed(1)} ${(r/2-n(f[w])).toFixed(1)}h0`});s.setAttribute("d",c)}),t.setAttribute("aria-labe\
l",ge(l))}return{resize:o,draw:a}}var be='"use strict";(()=>{var Z={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.333333333333\
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
collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function _t(o,t){for(let e=\
1;e<t-1;e++){let r=e;for(let n=e+1;n<t;n++)Math.abs(o[n*t+e-1])>Math.abs(o[r*t+e-1])&&(r=n);let i=o[r*t+e-1];if(i!==0){i\
f(r!==e){for(let n=e-1;n<t;n++)[o[r*t+n],o[e*t+n]]=[o[e*t+n],o[r*t+n]];for(let n=0;n<t;n++)[o[n*t+r],o[n*t+e]]=[o[n*t+e]\
,o[n*t+r]]}for(let n=e+1;n<t;n++){let f=o[n*t+e-1]/i;if(f!==0){for(let a=e-1;a<t;a++)o[n*t+a]-=f*o[e*t+a];for(let a=0;a<\
t;a++)o[a*t+e]+=f*o[a*t+n];o[n*t+e-1]=0}}}}}function Rt(o,t,e,r){let i=(y,q)=>(r-1+y)*e+r-1+q,[n,f,a,l]=[i(0,0),i(0,1),i\
(1,0),i(1,1)],s=(o[n]-o[l])/2,c=(t[n]-t[l])/2,p=s*s-c*c+o[f]*o[a]-t[f]*t[a],m=2*s*c+o[f]*t[a]+t[f]*o[a],h=Math.hypot(p,m\
),u=Math.sqrt(Math.max(0,(h+p)/2)),x=Math.sqrt(Math.max(0,(h-p)/2))*(m<0?-1:1);return s*u+c*x>0&&([u,x]=[-u,-x]),[o[l]+s\
+u,t[l]+c+x]}function Lt(o,t,e,r,i,[n,f]){let a=[];for(let l=r;l<=i;l++)o[l*e+l]-=n,t[l*e+l]-=f;for(let l=r;l<i;l++){let\
 s=l*e,c=s+e,p=Math.hypot(o[s+l],t[s+l],o[c+l],t[c+l])||1,[m,h,u,x]=[o[s+l]/p,t[s+l]/p,o[c+l]/p,t[c+l]/p];a.push([m,h,u,\
x]);for(let y=l;y<=i;y++){let[q,j,M,I]=[o[s+y],t[s+y],o[c+y],t[c+y]];o[s+y]=m*q+h*j+u*M+x*I,t[s+y]=m*j-h*q+u*I-x*M,o[c+y\
]=m*M-h*I-u*q+x*j,t[c+y]=m*I+h*M-u*j-x*q}}a.forEach(([l,s,c,p],m)=>{let h=r+m;for(let u=r;u<=Math.min(h+1,i);u++){let x=\
u*e+h,[y,q,j,M]=[o[x],t[x],o[x+1],t[x+1]];o[x]=l*y-s*q+c*j-p*M,t[x]=l*q+s*y+c*M+p*j,o[x+1]=l*j+s*M-c*y-p*q,t[x+1]=l*M-s*\
j+p*y-c*q}});for(let l=r;l<=i;l++)o[l*e+l]+=n,t[l*e+l]+=f}function pt(o,t){let e=Float64Array.from(o),r=new Float64Array\
(t*t);_t(e,t);let i=t-1,n=0;for(;i>0;){let a=i;for(;a>0;){let s=a*t+a-1,c=s-t,p=Math.hypot(e[s+1],r[s+1])+Math.hypot(e[c\
],r[c]);if(Math.hypot(e[s],r[s])<=Number.EPSILON*p){e[s]=0,r[s]=0;break}a--}if(a===i){i--,n=0;continue}if(++n>60)throw n\
ew Error("The eigenvalues do not converge");let l=n%11===10?[e[i*t+i]+Math.abs(e[i*t+i-1]),0]:Rt(e,r,t,i);Lt(e,r,t,a,i,l\
)}let f=a=>Float64Array.from({length:t},(l,s)=>a[s*t+s]);return{real:f(e),imaginary:f(r)}}function X(o){let t=0;for(let \
e=0;e<o.length;e++)t+=o[e]*o[e];return Math.sqrt(t)}function It(o,t,e){let r=new Float64Array(e);for(let i=0;i<t*e;i+=e)\
for(let n=0;n<e;n++)r[n]+=o[i+n];return r.map(i=>i/t)}function zt(o,t,e){let r=It(o,t,e),i=new Float64Array(t*e);for(let\
 n=0;n<i.length;n+=e)for(let f=0;f<e;f++)i[n+f]=o[n+f]-r[f];return i}var wt=(o,t)=>t>0?o/t:0;function ut(o,t,e){let r=X(\
o),i=X(zt(o,t,e));return{norm:r,residual:i,relative:wt(i,r)}}function W(o){let t=a=>(a=Math.imul(a^a>>>16,569420461),a=M\
ath.imul(a^a>>>15,1935289751),a^a>>>15),e=t(o+1779033703),r=t(e+1013904242),i=t(r+1541459225),n=1,f=()=>{let a=e+r+n|0;r\
eturn n=n+1|0,e=r^r>>>9,r=i+(i<<3)|0,i=(i<<21|i>>>11)+a|0,a>>>0};for(let a=0;a<20;a++)f();return()=>((f()>>>5)*67108864+\
(f()>>>6))/9007199254740992}function mt(o){let t=W(o),e=null;return()=>{if(e!==null){let n=e;return e=null,n}let r=Math.\
sqrt(-2*Math.log(1-t())),i=2*Math.PI*t();return e=r*Math.sin(i),r*Math.cos(i)}}var{letters:nt,tokens:J,stays:Kt,seen:Ct}\
=Z.trainHere;function gt(o){let t=W(o),e=()=>Math.floor(t()*nt);return(r,i)=>{for(let n=0;n<i.length;n++){let f=t()<Kt,a\
=e();i[n]=n%J&&f?i[n-1]:a;let l=t()<Ct,s=e();r[n]=l?i[n]:s}}}var A=(o,t,e=0)=>({data:o,at:e,row:t,column:1}),G=({data:o,\
at:t,row:e,column:r})=>({data:o,at:t,row:r,column:e});var Q=new Float64Array(256);function L(o,t,e,r,i,n,f=1,a=""){let l\
=n-n%4;for(let s=0;s<i;s+=64){let c=Math.min(64,i-s);for(let p=0;p<l;p+=4)Gt(e,s,c,p),Ht(o,t,r,s,c,p,f,a)}Ut(o,t,e,r,i,n\
,f,l)}function Gt({data:o,at:t,row:e,column:r},i,n,f){for(let a=0,l=t+i*e+f*r,s=0;a<n;a++,l+=e,s+=4)Q[s]=o[l],Q[s+1]=o[l\
+r],Q[s+2]=o[l+2*r],Q[s+3]=o[l+3*r]}function Ht(o,t,e,r,i,n,f,a){let l=o.data,s=t.data,c=t.column,p=e-e%2;for(let m=a===\
"out"?n:0;m<p;m+=2){let h=a==="upper"?Math.max(0,m-r):0,u=4*(a==="lower"?Math.min(i,m+2-r):i),x=0,y=0,q=0,j=0,M=0,I=0,E=\
0,O=0,R=t.at+m*t.row+(r+h)*c,S=R+t.row;for(let z=4*h;z<u;z+=4){let U=s[R],P=s[S],C=Q[z],d=Q[z+1],v=Q[z+2],F=Q[z+3];x+=U*\
C,y+=U*d,q+=U*v,j+=U*F,M+=P*C,I+=P*d,E+=P*v,O+=P*F,R+=c,S+=c}let _=o.at+m*o.row+n,N=_+o.row;l[_]+=f*x,l[_+1]+=f*y,l[_+2]\
+=f*q,l[_+3]+=f*j,l[N]+=f*M,l[N+1]+=f*I,l[N+2]+=f*E,l[N+3]+=f*O}}function Ut(o,t,e,r,i,n,f,a){let l=r-r%2;for(let s=0;s<\
r;s++)for(let c=s<l?a:0;c<n;c++){let p=0;for(let m=0;m<i;m++)p+=t.data[t.at+s*t.row+m*t.column]*e.data[e.at+m*e.row+c*e.\
column];o.data[o.at+s*o.row+c]+=f*p}}function T(o,t,e,r=o){let i=-1/0,n=0;for(let f=t;f<t+e;f++)o[f]>i&&(i=o[f]);for(let\
 f=t;f<t+e;f++)r[f]=Math.exp(o[f]-i),n+=r[f];for(let f=t;f<t+e;f++)r[f]/=n;return n}var Pt=Number.EPSILON;function B(o,t\
,e,r,i,n){for(let f=0,a=0;a<o.length;f++,a+=t){let l=0,s=0;if(r){for(let p=0;p<t;p++)l+=o[a+p];l/=t}for(let p=0;p<t;p++)\
s+=(o[a+p]-l)**2;let c=Math.sqrt(s/t+(r?1e-5:Pt));n[f]=c;for(let p=0;p<t;p++)i[a+p]=(o[a+p]-l)/c*e[p]+(r?r[p]:0)}}functi\
on V(o,t,e,r,i,n,f,a){for(let l=0,s=0;s<t.length;l++,s+=e){let c=i[l],p=0,m=0,h=0;if(a){for(let u=0;u<e;u++)p+=t[s+u];p/\
=e}for(let u=0;u<e;u++){let x=(t[s+u]-p)/c,y=o[s+u]*r[u];f[u]+=o[s+u]*x,a&&(a[u]+=o[s+u],m+=y),h+=y*x}for(let u=0;u<e;u+\
+){let x=(t[s+u]-p)/c;n[s+u]+=(o[s+u]*r[u]-m/e-x*h/e)/c}}}function Y(o,t,e,r){r.fill(0),L(A(r,e),A(o,e),G(A(t,e)),o.leng\
th/e,e,e)}function D(o,t,e,r,i,n){let f=t.length/r,a=A(o,r);L(A(i,r),a,A(e,r),f,r,r),L(A(n,r),G(a),A(t,r),r,f,r)}functio\
n kt(o,t,e,{cap:r,hasNorm:i}){let n=()=>new Float64Array(o*t*e),f=()=>new Float64Array(o*t*t),[a,l,s,c,p,m,h,u]=Array.fr\
om({length:8},n),[x,y,q,j]=i?Array.from({length:4},n):[a,l,p,m],[M,I]=[new Float64Array(o*t),new Float64Array(o*t)],E=f(\
),O=f(),R=f(),S=1/Math.sqrt(e),_=-1/0,N=(C,d)=>A(C,e,d*t*e),z=(C,d)=>A(C,t,d*t*t);function U(C,d,v){Y(C,d.q,e,a),Y(C,d.k\
,e,l),Y(C,d.v,e,s),i&&(B(a,e,d.qGain,null,x,M),B(l,e,d.kGain,null,y,I)),O.fill(0),E.fill(0),c.fill(0),_=-1/0;for(let F=0\
;F<o;F++){L(z(O,F),N(x,F),G(N(y,F)),t,e,t,S,"out");for(let K=0;K<t;K++){let g=F*t*t+K*t;for(let b=g;b<=g+K;b++)O[b]>_&&(\
_=O[b]),r&&(O[b]=r*Math.tanh(O[b]/r));T(O,g,K+1,E)}L(N(c,F),z(E,F),N(s,F),t,t,e,1,"lower")}Y(c,d.out,e,v)}function P(C,d\
,v,F,K){for(let g of[p,m,h,u,q,j,R])g.fill(0);D(C,c,v.out,e,u,K.out);for(let g=0;g<o;g++){L(N(h,g),G(z(E,g)),N(u,g),t,t,\
e,1,"upper"),L(z(R,g),N(u,g),G(N(s,g)),t,e,t,1,"out");for(let b=0;b<t;b++){let k=g*t*t+b*t,w=0;for(let $=k;$<=k+b;$++)w+\
=E[$]*R[$];for(let $=k;$<=k+b;$++){let H=r?1-(O[$]/r)**2:1;R[$]=E[$]*(R[$]-w)*H}for(let $=k+b+1;$<k+t;$++)R[$]=0}L(N(q,g\
),z(R,g),N(y,g),t,t,e,S,"lower"),L(N(j,g),G(z(R,g)),N(x,g),t,t,e,S,"upper")}i&&(V(q,a,e,v.qGain,M,p,K.qGain,null),V(j,l,\
e,v.kGain,I,m,K.kGain,null)),D(p,d,v.q,e,F,K.q),D(m,d,v.k,e,F,K.k),D(h,d,v.v,e,F,K.v)}return{forward:U,backward:P,weight\
s:E,largest:()=>_}}function at({letters:o,width:t,layers:e,norm:r,remedy:i}){let n={},f=0,a=(s,c,p=0)=>{n[s]={at:f,rows:\
c,columns:p},f+=c*(p||1)},l=s=>{a(`${s}.weight`,t),a(`${s}.bias`,t)};a("embedding.weight",o,t);for(let s=0;s<e;s++){let \
c=`blocks.${s}`;for(let p of["q","k","v","out"])a(`${c}.attention.${p}_proj.weight`,t,t);if(i==="QK-norm")for(let p of["\
q","k"])a(`${c}.attention.${p}_norm.weight`,t);for(let p of[0,2])a(`${c}.mlp.${p}.weight`,t,t),a(`${c}.mlp.${p}.bias`,t)\
;if(r!=="none")for(let p of[0,1])l(`${c}.norms.${p}`)}return r==="pre"&&l("final_norm"),{places:n,size:f}}function yt(o,\
t){let{places:e,size:r}=at(o),i=new Float64Array(r),n=mt(t),f=W(t+1);for(let[a,{at:l,rows:s,columns:c}]of Object.entries\
(e)){if(!c){a.endsWith("weight")&&i.fill(1,l,l+s);continue}let p=/\\.[qkv]_proj\\./.test(a)?Math.SQRT1_2:1,m=p*Math.sqrt(6\
/(s+c));for(let h=l;h<l+s*c;h++)i[h]=a.startsWith("embedding")?n()/Math.sqrt(o.width):m*(2*f()-1)}return i}function Qt(o\
,t){let e=Math.ceil(t/2);return Float64Array.from({length:o*t},(r,i)=>{let n=Math.floor(i/t),f=i%t,a=n*1e4**(-2*(f%e)/t)\
;return Math.fround(f<e?Math.sin(a):Math.cos(a))})}function ht(o,t,e){let r=n=>{let f=t[n];return f&&o.subarray(f.at,f.a\
t+f.rows*(f.columns||1))},i=n=>({gain:r(`${n}.weight`),bias:r(`${n}.bias`)});return{embedding:r("embedding.weight"),fina\
lNorm:i("final_norm"),blocks:Array.from({length:e},(n,f)=>{let a=`blocks.${f}`;return{attention:{q:r(`${a}.attention.q_p\
roj.weight`),k:r(`${a}.attention.k_proj.weight`),v:r(`${a}.attention.v_proj.weight`),out:r(`${a}.attention.out_proj.weig\
ht`),qGain:r(`${a}.attention.q_norm.weight`),kGain:r(`${a}.attention.k_norm.weight`)},mlp:[0,2].map(l=>({weight:r(`${a}.\
mlp.${l}.weight`),bias:r(`${a}.mlp.${l}.bias`)})),norms:[i(`${a}.norms.0`),i(`${a}.norms.1`)]}})}}function xt(o,t){for(l\
et e=0;e<o.length;e+=t.length)for(let r=0;r<t.length;r++)o[e+r]+=t[r]}function bt(o,t){for(let e=0;e<t.length;e+=o.lengt\
h)for(let r=0;r<o.length;r++)o[r]+=t[e+r]}function Mt(o,t){for(let e=0;e<o.length;e++)o[e]+=t[e]}function Bt(o,t){let e=\
new Float64Array(o),r=new Float64Array(o);return{forward(i,[n,f],a){Y(i,n.weight,t,e),xt(e,n.bias);for(let l=0;l<o;l++)e\
[l]=Math.max(e[l],0);Y(e,f.weight,t,a),xt(a,f.bias)},backward(i,n,[f,a],l,[s,c]){r.fill(0),D(i,e,a.weight,t,r,c.weight);\
for(let p=0;p<o;p++)e[p]||(r[p]=0);bt(c.bias,i),bt(s.bias,r),D(r,n,f.weight,t,l,s.weight)}}}function dt(o,t,e){let{lette\
rs:r,tokens:i,width:n,layers:f,skip:a,norm:l}=o,s=t*i,c=s*n,p=()=>new Float64Array(c),{places:m,size:h}=at(o),u=new Floa\
t64Array(h),x=new Float64Array(h),y=ht(u,m,f),q=ht(x,m,f),j=Qt(i,n),M=new Float64Array(s*r),I=Array.from({length:2*f},(d\
,v)=>({index:v%2,layer:v>>1,run:v%2?Bt(c,n):kt(t,i,n,{cap:e,hasNorm:o.remedy==="QK-norm"}),read:l==="pre"?p():null,sum:l\
==="post"?p():null,sizes:new Float64Array(s),out:p()})),E=Array.from({length:2*f+1},p),O=l==="pre"?p():E[2*f],R=new Floa\
t64Array(s),[S,_,N]=[p(),p(),p()],z=(d,{layer:v,index:F})=>F?d.blocks[v].mlp:d.blocks[v].attention;function U(d,v){let F\
=Math.sqrt(n);for(let k=0;k<c;k++)E[0][k]=F*y.embedding[d[Math.floor(k/n)]*n+k%n]+j[k%(i*n)];I.forEach((k,w)=>{let $=E[w\
],{gain:H,bias:ct}=y.blocks[k.layer].norms[k.index];k.read&&B($,n,H,ct,k.read,k.sizes),k.run.forward(k.read??$,z(y,k),k.\
out),a&&Mt(k.out,$),k.sum?(k.sum.set(k.out),B(k.sum,n,H,ct,E[w+1],k.sizes)):E[w+1].set(k.out)}),l==="pre"&&B(E[2*f],n,y.\
finalNorm.gain,y.finalNorm.bias,O,R),M.fill(0);let K=G(A(y.embedding,n));L(A(M,r),A(O,n),K,s,n,r);let g=0,b=0;for(let k=\
0;k<s;k++){let w=k*r;for(let H=w+1;H<(k+1)*r;H++)M[H]>M[w]&&(w=H);w===k*r+v[k]&&b++;let $=M[w]-M[k*r+v[k]];g+=($+Math.lo\
g(T(M,k*r,r)))/s}return{loss:g,right:b/s}}function P(d,v){x.fill(0);for(let g=0;g<s;g++)M[g*r+v[g]]-=1;for(let g=0;g<M.l\
ength;g++)M[g]/=s;let F=A(M,r);if(L(A(q.embedding,n),G(F),A(O,n),r,s,n),N.fill(0),L(A(N,n),F,A(y.embedding,n),s,r,n),S.f\
ill(0),l==="pre"){let{gain:g,bias:b}=q.finalNorm;V(N,E[2*f],n,y.finalNorm.gain,R,S,g,b)}else S.set(N);for(let g=I.length\
-1;g>=0;g--){let b=I[g],{gain:k}=y.blocks[b.layer].norms[b.index],w=q.blocks[b.layer].norms[b.index];_.set(S),b.sum&&(_.\
fill(0),V(S,b.sum,n,k,b.sizes,_,w.gain,w.bias)),N.fill(0),b.run.backward(_,b.read??E[g],z(y,b),N,z(q,b)),a?S.set(_):S.fi\
ll(0),b.read?V(N,E[g],n,k,b.sizes,S,w.gain,w.bias):Mt(S,N)}let K=Math.sqrt(n);for(let g=0;g<c;g++)q.embedding[d[Math.flo\
or(g/n)]*n+g%n]+=K*S[g]}let C=I.filter(({index:d})=>!d).map(({run:d})=>d);return{places:m,weights:u,gradients:x,views:y,\
gradientViews:q,forward:U,backward:P,attentions:C,input:E[0],last:O}}var At=.9,lt=.999,Vt=1e-8;function qt(o,t,e){let r=\
new Float64Array(o.length),i=new Float64Array(o.length),n=0;return()=>{n++;let f=1-At**n,a=Math.sqrt(1-lt**n);for(let l=\
0;l<o.length;l++){let s=t[l];r[l]+=(1-At)*(s-r[l]),i[l]=lt*i[l]+(1-lt)*s*s,o[l]-=e[l]/f*r[l]/(Math.sqrt(i[l])/a+Vt)}}}fu\
nction Et(o,t,e,r){let i=new Float64Array(t).fill(e);for(let[n,{at:f,rows:a,columns:l}]of Object.entries(o))/\\.[qk]_proj\
\\.weight$/.test(n)&&i.fill(e*r,f,f+a*l);return i}function tt(o,t,e,r=new Float64Array(e*e)){return r.fill(0),L(A(r,e),G(\
A(o,e)),A(t,e),e,e,e),r}function Nt(o,t,e,r,i){let n=tt(o.q,o.k,e),f=-i;for(let s=0;s<e;s++)f+=n[s*e+s];for(let s=0;s<e;\
s++)n[s*e+s]+=f;let a=A(n,e),l=2*r;L(A(t.k,e),A(o.q,e),a,e,e,e,l),L(A(t.q,e),A(o.k,e),G(a),e,e,e,l)}function vt({q:o,k:t\
},e,r){if(!(e>r&&Number.isFinite(e)))return;let i=Math.sqrt(r/e);for(let n of[o,t])for(let f=0;f<n.length;f++)n[f]*=i}va\
r{batch:st,width:Yt,remedies:et}=Z.trainHere,Dt=1;function Wt(o,{letters:t,tokens:e,width:r,batch:i}){let{layers:n,skip:\
f,norm:a,remedy:l}=o,s={letters:t,tokens:e,width:r,layers:n,skip:f,norm:a,remedy:l},c=dt(s,i,l==="soft-cap"?et["soft-cap\
"]:void 0),{weights:p,gradients:m,places:h,views:u,gradientViews:x,attentions:y}=c,q=l==="query–key rate"?et["query–key \
rate"]:1,j=qt(p,m,Et(h,p.length,o.learning_rate,q));function M(E,O){let R=c.forward(E,O);return c.backward(E,O),l==="Loc\
AteR"&&u.blocks.forEach(({attention:S},_)=>Nt(S,x.blocks[_].attention,r,et.LocAteR,Dt)),R}function I(E,O){let R=M(E,O);r\
eturn j(),l==="QK-clip"&&u.blocks.forEach(({attention:S},_)=>vt(S,y[_].largest(),et["QK-clip"])),R}return{shape:s,networ\
k:c,gradientsOf:M,step:I}}function Jt(o,t){let e=0,r=0;for(let i=0;i<o.length/t;i++){let n=i%t+1;if(n===1)continue;let f\
=0;for(let a=i*t;a<i*t+n;a++)o[a]>0&&(f-=o[a]*Math.log(o[a]));e+=f/Math.log(n),r++}return e/r}function Ft({shape:{tokens\
:o,width:t},network:e}){let{attentions:r,views:i,input:n,last:f}=e,a=n.length/(o*t),l=0;for(let c=0;c<a;c++){let p=m=>ut\
(m.subarray(c*o*t,(c+1)*o*t),o,t).relative;l+=p(f)/p(n)/a}let s=i.blocks.map(({attention:c})=>{let p=tt(c.q,c.k,t),m=0;f\
or(let h=0;h<t;h++)m+=p[h*t+h];return{mean:m/t,spread:Math.sqrt(Math.max(0,X(p)**2/t-(m/t)**2))}});return{share:r.map(({\
weights:c})=>Jt(c,o)),largest:Math.max(...r.map(({largest:c})=>c())),variety:l,mean:s.map(({mean:c})=>c),spread:s.map(({\
spread:c})=>c)}}var Zt=({shape:{width:o},network:{views:t}})=>t.blocks.map(({attention:e})=>pt(tt(e.q,e.k,o),o));functio\
n Ot(o,t){let e=Wt(o,{letters:nt,tokens:J,width:Yt,batch:st}),r=gt(t+2),i=new Int32Array(st*J),n=new Int32Array(st*J);e.\
network.weights.set(yt(e.shape,t));let f=0;function a(){return r(i,n),{step:0,...e.network.forward(i,n),...Ft(e)}}functi\
on l(s){let c=0,p=0;for(let m=0;m<s;m++){r(i,n);let h=e.step(i,n);c+=h.loss/s,p+=h.right/s}return f+=s,{step:f,loss:c,ri\
ght:p,...Ft(e)}}return{begin:a,advance:l,spectra:()=>Zt(e)}}var Xt=5,Tt=10,ot,it=0,rt=0,ft=!1;function St(o){rt=o.step,p\
ostMessage({point:o,spectra:rt%Tt?null:ot.spectra()})}function $t(){ft=rt<it,ft&&(St(ot.advance(Math.min(Xt,it-rt))),set\
Timeout($t))}addEventListener("message",({data:o})=>{o.settings&&(ot=Ot(o.settings,o.seed),St(ot.begin())),it=o.until,ft\
||$t()});})();\n';function xe(t,e,r){let n=URL.createObjectURL(new Blob([be],{type:"text/javascript"})),o=new Worker(n),a={settings:t,points:[],
spectra:null,train:l=>o.postMessage({until:l}),end:()=>o.terminate()};return o.onmessage=({data:{point:l,spectra:s}})=>{
a.points.length||URL.revokeObjectURL(n),a.points.push(l),a.spectra=s??a.spectra,r(a)},o.postMessage({settings:t,seed:e,until:0}),
a}var{rates:$e,layers:Me}=P.trainHere,Rt=[["pre","before"],["post","after"],["none","none"]],Lt=[["none","none"],["LocAteR",
"LocAteR"],["QK-norm","QK-norm"],["QK-clip","QK-clip"],["soft-cap","soft-cap"],["query–key rate","lower query–key rate"]],
ve={learning_rate:t=>t>=$e[0]&&t<=$e[1],layers:t=>Number.isInteger(t)&&t>=Me[0]&&t<=Me[1],skip:t=>typeof t=="boolean",norm:t=>Rt.
some(([e])=>e===t),remedy:t=>Lt.some(([e])=>e===t)},Mt=Object.keys(ve);function pt(t){for(let e of Mt)if(!ve[e](t[e]))throw new Error(
`no run has ${e} = ${t[e]}`);return Object.fromEntries(Mt.map(e=>[e,t[e]]))}function qe(t){if(!(Number.isInteger(t)&&t>=
0&&t<2**31))throw new Error(`no run has seed = ${t}`);return t}var{presets:D}=P.trainHere,ft=(t,e={})=>({...t,other:e}),Ee=[["Healthy",ft(D.healthy)],["Entropy collapse",ft(D["entropy\
 collapse"])],["… rescued by a lower query–key rate",ft(D["entropy collapse"],{...D["entropy collapse"],remedy:"quer\
y–key rate"})],["Rank collapse",ft(D["rank collapse"])],["… rescued by skip connections",ft(D["rank collapse"],D["ra\
nk collapse, skip connections"])]];function Ae(){let t={...Gt("Stops of the story",ye),train:L("Train",null,{class:"qkt-\
train"}),reset:L("↺ Reset"),redraw:L("↻ New seed"),counter:Q({class:"qkt-counter"}),loss:g("qks-pane qkt-chart"),entropy:g(
"qks-pane qkt-chart"),variety:g("qks-pane qkt-chart"),plane:g("qks-pane qkt-plane"),table:g("qkt-table"),yardsticks:Y(),
sliders:g("qkt-sliders"),options:g("qkt-options"),remedies:V("qks-chips","Remedy")},e=Wt("qks qkt","a transformer that t\
rains in this page",g("qkt-grid",g("qkt-top",g("qks-headline",t.caption),t.chips,t.live),g("qkt-transport",t.train,t.reset,
t.redraw,t.counter),g("qkt-charts",g("qkt-panel",rt("Loss"),Y("in nats, over the steps"),t.loss),g("qkt-panel",rt("Entro\
py share"),Y("thin: every layer’s head; bold: their mean"),t.entropy),g("qkt-panel",rt("Variety of the outputs"),Y("re\
lative residual, over that of the embeddings"),t.variety)),g("qkt-side",rt("Eigenvalues of W"),Y("all layers, complex pl\
ane, asinh axes"),t.plane,t.table,t.yardsticks),g("qkt-controls",t.options,t.sliders,g("qkt-remedies",u("span",{class:"q\
ks-choice-name"},"Remedy"),t.remedies)),t.notes));return{...t,root:e}}var{steps:ut,rates:vt,layers:Se}=P.trainHere,Tt=.1,cr=25;function pr({model:t,el:e}){let r=Ae(),{root:n}=r,o=oe(t,[...Mt,
"other"]),a=[],l=0,s=!1,p=0,c=0,h={time:0,step:0},f={},d=ae({model:t,el:e,root:n,live:r.live,refresh:Oe,stale:{layout:!0,
runs:!0},listeners:{seed:$,...se(t,o,dt)},told:()=>({...o,readings:f}),ended:()=>a.forEach(i=>i.end())}),w=()=>Object.keys(
o.other).length>0,x=()=>Math.min(...a.map(({points:i})=>i.at(-1)?.step??0));function $(){d.request({runs:!0})}function y(){
let i=[o,...w()?[o.other]:[]].map(pt),b=qe(t.get("seed"));a.forEach(S=>S.end()),a=i.map(S=>xe(S,b,q)),w()||(p=0),l=0,s&&
k()}function k(){s=!0,l=(Math.floor(x()/ut)+1)*ut,h={time:performance.now(),step:x()};for(let i of a)i.train(l);d.request()}
function m(){s=!1;for(let i of a)i.train(0);d.request()}function q(){let i=x(),b=s&&i>=l;b&&(s=!1),(!matchMedia("(prefer\
s-reduced-motion: reduce)").matches||b||i%cr===0)&&d.request()}let M=i=>b=>b.filter(({points:S})=>S.length).map(({points:S},mt)=>`\
Run ${"AB"[mt]} ${i(ct(S))} after ${S.at(-1).step} steps.`).join(" "),F=[wt(r.loss,{highest:4,ticks:[0,1,2,3,4],levels:[
[z.guessLoss,"guessing"],[z.loss,"the best filter"]],values:({loss:i})=>[i],describe:M(({loss:i})=>`has a loss of ${C(i)}\
 nats`)}),wt(r.entropy,{highest:1,ticks:[0,.5,1],zone:{below:bt,words:"entropy collapse",kind:"entropy"},values:({share:i})=>i,
describe:M(({share:i})=>`has entropy shares of ${i.map(C).join(", ")}`)}),wt(r.variety,{highest:1,ticks:[0,.5,1],zone:{below:lt,
words:"rank collapse",kind:"rank"},values:({variety:i})=>[i],describe:M(({variety:i})=>`keeps a variety of ${C(i)}`)})],
v=we(r.plane),A=[["letters right",({right:i})=>T(i)],["loss, nats",({loss:i})=>C(i)],["entropy",({entropy:i})=>C(i),({entropyCollapse:i})=>i],
["variety",({variety:i})=>C(i),({rankCollapse:i})=>i],["largest logit",({largest:i})=>Nt(i)],["spread of W",({spread:i})=>Nt(
Math.max(...i))]],j=["A","B"].map(i=>u("b",{class:`qkt-name qkt-run-${i.toLowerCase()}`},i));r.table.append(u("span",{},
""),...j),O(r.yardsticks,`Letters right by guessing: ${T(z.guess)}; by naming each as it is seen: ${T(z.asSeen)}; by the\
 best filter: ${T(z.right)}.`);let N=A.map(([i])=>{let b=[Q(),Q()];return r.table.append(u("span",{},i),...b),b}),G=i=>dt(
p?{other:{...o.other,...i}}:i),qt=yt(r.options,"Runs",[[!1,"one"],[!0,"two, same seed"]],i=>{p=i?1:0,dt({other:i?{...pt(
o),...o.other}:{}})}),ht=yt(r.options,"Controls of run",[[0,"A"],[1,"B"]],i=>{p=i,d.request()}),J=r.options.lastElementChild,
U=yt(r.options,"LayerNorm",Rt,i=>G({norm:i})),W=L("Skip connections",()=>G({skip:!Pt().skip}));r.options.append(W);let Ft=At(
{name:"Learning rate",unit:"Adam’s",min:0,max:Math.round(Math.log(vt[1]/vt[0])/Tt),step:1,ticks:[.001,.01,.1,.3].map(i=>[
i,String(i)]),place:i=>Math.log(i/vt[0])/Tt,text:$t,say:$t,move:i=>G({learning_rate:Number((vt[0]*Math.exp(Tt*i)).toPrecision(
2))})}),jt=At({name:"Layers",unit:"attention and MLP",min:Se[0],max:Se[1],step:1,ticks:[1,2,4,6,8].map(i=>[i,`${i}`]),text:i=>`${i}`,
say:xt,move:i=>G({layers:i})});r.sliders.append(Ft.element,jt.element);let It=St(Lt.map(([i,b])=>[b,i]),i=>G({remedy:i}));
r.remedies.append(...It.buttons);let Ct=St(Ee,i=>{s=!0,p=0,dt(i,!0)});r.chips.append(...Ct.buttons),r.train.addEventListener(
"click",()=>s?m():k()),r.reset.addEventListener("click",()=>{s=!1,$()}),r.redraw.addEventListener("click",()=>t.set("see\
d",le(t.get("seed"))));let Pt=()=>p?o.other:o;function dt(i,b=!1){let S={...o};Object.assign(o,i),(b||!ot(S,o))&&$()}function Oe(i){
i.runs&&y(),i.layout&&Ne(),Re()}function Ne(){if(c=d.measure(),!(c<50)){for(let i of F)i.resize(c>=640?170:140);v.resize(
r.plane.clientWidth)}}function Re(){let i=x(),b=a.map(E=>({...E,points:E.points.filter(Z=>Z.step<=i)})),S=zt(r.caption,me(
b)),mt=b.map(({points:E})=>E.length?ct(E):null);if(c>=50){for(let E of F)E.draw(b,Math.max(l,i,ut));v.draw(b)}N.forEach(
(E,Z)=>E.forEach((Kt,Le)=>{let gt=mt[Le],[,Te,Fe]=A[Z];O(Kt,gt?Te(gt):""),Kt.className=gt&&Fe?.(gt)?"qks-bad":""})),j[1].
hidden=!w(),O(r.train,s?"❚❚ Pause":i&&i%ut===0?`▶ Train ${ut} more`:"▶ Train");let _t=(i-h.step)/(performance.now()-
h.time)*1e3;O(r.counter,`step ${i}${s&&_t>0?` · ${Math.round(_t)} a second`:""}`);let X=Pt();qt(w()),J.hidden=!w(),ht(p),
U(X.norm),tt(W,X.skip),Ft.draw(X.learning_rate),jt.draw(X.layers),It.mark(E=>E===X.remedy),Ct.mark(E=>Vt(pt(o),pt(E))&&ot(
o.other,E.other)),f={seed:t.get("seed"),training:s,headline:S,runs:a.map(({settings:E},Z)=>({settings:E,...mt[Z]}))},d.report(
S)}return d.start("explorer",{readings:()=>f,runs:()=>a})}var fn={render:pr};export{fn as default};
