var be="http://www.w3.org/2000/svg";var G={class:"qks-mute"};function Nt(t,r){for(let[e,o]of Object.entries(r))o!=null&&o!==!1&&t.setAttribute(e,String(o));
return t}function f(t,r={},...e){let o=Nt(document.createElement(t),r);return o.append(...e),o}var g=(t,...r)=>f("div",{
class:t},...r);var Q=(...t)=>f("p",{class:"qks-sub"},...t);function I(t,r,e={}){let o=f("button",{type:"button",...e},t);return r&&o.addEventListener(
"click",r),o}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>f("div",{class:t,role:"group","aria-lab\
el":r},...e);function A(t,r,e){return e.appendChild(Nt(document.createElementNS(be,t),r))}function Z(t,r,e){return A("sv\
g",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function R(t,r,e,o,a={}){let i=A("text",{x:r,y:e,...a},
t);return i.textContent=String(o),i}function C(t,r){t.textContent!==r&&(t.textContent=r)}function Lt(t,r){let e=r.map(([o])=>o).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([o,a])=>a?f("span",{class:`qks-${a}`},o):o)),e}function X(t){return f("div",{class:"qks-head\
ing",role:"heading","aria-level":"3"},t)}var we=()=>f("div",{class:"qks-spoken","aria-live":"polite"});function xe(t){let r=f(
"summary",{},"How this figure is computed");return f("details",{class:"qks-notes"},r,...t.map(e=>f("p",{},e)))}var Rt=(t,r)=>({
caption:f("p",{class:"qks-caption"}),live:we(),chips:J("qks-chips",t),notes:xe(r)});function Tt(t,r,...e){let o=`Explora\
ble figure: ${r}`;return f("section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...e)}var tt=(t,r,e)=>Math.max(r,Math.min(e,t));function T(t){let r=Math.abs(t);return r.toFixed(r>=99.95?0:r>=9.995?1:2)}var yt=t=>t<0?"−"+-t:`${t}`;var jt=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),N=t=>`${Math.round(100*t)} %`;var Ft=12;function Me({name:t,unit:r,label:e=t,range:o,rail:a}){let i=f("input",{type:"range",...o,"aria-label":e}),l=f(
"output"),s=g("qks-ruler",a,i),p=f("div",{class:"qks-ticks","aria-hidden":"true"}),c=f("span",{},f("b",{},t)," ",f("smal\
l",{},r));return{element:g("qks-slider",g("qks-row",c,l),s),input:i,output:l,track:s,scale:p}}function kt({name:t,unit:r,
label:e,min:o,max:a,step:i,centred:l=!1,ticks:s,place:p=Number,text:c,say:m,move:x}){let h=f("i",{class:l?"qks-rail qks-\
centred":"qks-rail"}),{element:v,input:q,output:M,scale:y}=Me({name:t,unit:r,label:e,range:{min:o,max:a,step:i},rail:h});
for(let[b,u]of s??[]){let d=y.appendChild(f("span",{},u));d.style.left=`calc(${Ft/2}px + ${(p(b)-o)/(a-o)} * (100% - ${Ft}\
px))`}return s&&v.append(y),q.addEventListener("input",()=>x(Number(q.value))),{element:v,draw(b,u){q.value=String(p(b)),
q.setAttribute("aria-valuetext",m(b,u)),C(M,c(b,u))}}}function qe(t,r,e){let o=r.map(([,a],i)=>I(a,()=>e(r[i][0])));return{row:J("qks-segments",t,...o),mark:a=>o.forEach((i,l)=>Y(
i,r[l][0]===a))}}function ut(t,r,e,o){let{row:a,mark:i}=qe(r,e,o);return t.append(g("qks-choice",f("span",{class:"qks-ch\
oice-name"},r),a)),i}function bt(t,r){let e=t.map(([o,a])=>I(o,()=>r(a)));return{buttons:e,mark:o=>t.forEach(([,a],i)=>Y(
e[i],o(a)))}}var Pt=(t,r)=>Object.entries(r).every(([e,o])=>t[e]===o);var K={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function _t(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function It(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let a of[document.documentElement,document.body])e.observe(a,{attributes:!0,attributeFilter:o});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var ve=600,Ee=120;var et=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Ct=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Kt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(o=>[o,()=>{let a=t.
get(o);et(a,r[o])||e({[o]:a})}]));function zt({model:t,el:r,root:e,live:o,stale:a,refresh:i,listeners:l,told:s,ended:p}){let c=0,m=0,x,h;r.append(e);function v(d={}){
Object.assign(a,d),c||=requestAnimationFrame(q)}function q(){cancelAnimationFrame(c),c=0;let d=a;a={},i(d)}function M(){
return e.dataset.look=_t()?"dark":"light",m=e.clientWidth,m}function y(d){clearTimeout(x),x=setTimeout(()=>C(o,d),ve),h||=
setTimeout(b,Ee)}function b(){h=void 0;for(let[d,w]of Object.entries(s()))et(t.get(d),w)||t.set(d,w);t.save_changes()}function u(d,w){
let S=Object.entries(l),W=()=>v({layout:!0});for(let[E,U]of S)t.on(`change:${E}`,U);e.addEventListener("keydown",E=>E.stopPropagation());
let L=new ResizeObserver(()=>e.clientWidth!==m&&W());L.observe(e);let P=It(W),O={redrawNow:q};for(let[E,U]of Object.entries(
w))Object.defineProperty(O,E,{get:U});return Object.assign(e,{[d]:O}),Object.assign(r,{[d]:O}),q(),()=>{for(let[E,U]of S)
t.off(`change:${E}`,U);p?.(),clearTimeout(x),clearTimeout(h),cancelAnimationFrame(c),L.disconnect(),P(),e.remove()}}return{
request:v,measure:M,report:y,start:u}}function Wt(t){let r=s=>(s=Math.imul(s^s>>>16,569420461),s=Math.imul(s^s>>>15,1935289751),s^s>>>15),e=r(t+1779033703),o=r(
e+1013904242),a=r(o+1541459225),i=1,l=()=>{let s=e+o+i|0;return i=i+1|0,e=o^o>>>9,o=a+(a<<3)|0,a=(a<<21|a>>>11)+s|0,s>>>
0};for(let s=0;s<20;s++)l();return()=>((l()>>>5)*67108864+(l()>>>6))/9007199254740992}var Ht=t=>(t+1)%2**31;var Ut=8,Ae=22,j=34,Se=10;function ht(t,{highest:r,ticks:e,zone:o,levels:a=[],values:i,describe:l}){t.setAttribute("role",
"img");let s=[],p,c=0,m=0,x=M=>j+M*(c-j-Se),h=M=>Ut+(1-tt(M/r,0,1))*(m-Ut-Ae);function v(M){c=t.clientWidth,m=M,t.replaceChildren();
let y=Z(t,c,m),b=x(1);if(o){let u=h(o.below),d={x:j,y:u,width:b-j,height:h(0)-u};A("rect",{...d,class:"qkt-zone"},y);for(let w=8;w<
(o.kind==="rank"?d.height:d.width);w+=8){let S=o.kind==="rank"?`M${j} ${u+w}H${b}`:`M${j+w} ${u}V${h(0)}`;A("path",{d:S,
class:"qkt-hatch"},y)}}for(let u of e)A("path",{d:`M${j} ${h(u)}H${b}`,class:u?"qks-hair":"qks-line"},y),R(y,j-6,h(u)+4.5,
`${u}`,{...G,"text-anchor":"end"});for(let[u]of a)A("path",{d:`M${j} ${h(u)}H${b}`,class:"qks-mute-line","stroke-dasharr\
ay":"4 4"},y);s=[0,1].map(()=>[0,1].map(()=>A("path",{},y))),s.forEach((u,d)=>{u.forEach((w,S)=>{w.setAttribute("class",
`qkt-line qkt-run-${"ab"[d]} ${S?"qkt-mean":"qkt-each"}`)})});for(let[u,d]of a){let w=h(u)+(u>r/2?-4:15);R(y,b,w,d,{class:"\
qks-mute qks-halo","text-anchor":"end"})}o&&R(y,j+6,h(0)-7,o.words,{class:"qks-bad qks-halo"}),R(y,j,m-5,"0",{...G,"text\
-anchor":"middle"}),p=R(y,b,m-5,"",{...G,"text-anchor":"end"})}function q(M,y){p.textContent=`${y} steps`,s.forEach((b,u)=>{
let d=M[u]?.points??[],w=d.map(i),S=L=>w.map((P,O)=>`${O?"L":"M"}${x(d[O].step/y).toFixed(1)} ${h(L(P)).toFixed(1)}`).join(
""),W=w[0]?.length??0;b[0].setAttribute("d",W>1?Array.from({length:W},(L,P)=>S(O=>O[P])).join(""):""),b[1].setAttribute(
"d",S(L=>L.reduce((P,O)=>P+O,0)/L.length))}),t.setAttribute("aria-label",l(M))}return{resize:v,draw:q}}var{letters:F,tokens:H,stays:rt,seen:nt}=K.trainHere;function Gt(t){let r=Wt(t),e=()=>Math.floor(r()*F);return(o,a)=>{for(let i=0;i<
a.length;i++){let l=r()<rt,s=e();a[i]=i%H&&l?a[i-1]:s;let p=r()<nt,c=e();o[i]=p?a[i]:c}}}function Bt(t,r){let e=new Float64Array(
F),o=0,a=0,i=0;for(let l=0;l<t.length;l++){let s=0;for(let c=0;c<F;c++){let m=l%H?rt*e[c]+(1-rt)/F:1/F,x=(c===t[l]?nt:0)+
(1-nt)/F;e[c]=m*x,s+=e[c]}let p=0;for(let c=0;c<F;c++)e[c]/=s,e[c]>e[p]&&(p=c);o-=Math.log(e[r[l]])/t.length,a+=+(p===r[l])/
t.length,i+=+(t[l]===r[l])/t.length}return{loss:o,right:a,asSeen:i}}var{entropy:dt,relativeVariety:at}=K.collapse,Dt=5,Qt=2e3,z=(()=>{let t=new Int32Array(Qt*H),r=new Int32Array(Qt*H);return Gt(
0)(t,r),{...Bt(t,r),guess:1/F,guessLoss:Math.log(F)}})();function st(t){let r=t.slice(-Dt),e=s=>r.reduce((p,c)=>p+s(c),0)/
r.length,o=r[r.length-1],a=o.share.map((s,p)=>e(c=>c.share[p])),i=a.reduce((s,p)=>s+p,0)/a.length,l=e(s=>s.variety);return{
...o,loss:e(s=>s.loss),right:e(s=>s.right),share:a,entropy:i,variety:l,entropyCollapse:i<dt,rankCollapse:l<at}}function wt({
entropyCollapse:t,rankCollapse:r,entropy:e}){let o=Math.max(1,Math.round(H**e)),a=`attention is worth about ${o} of ${H}\
 tokens`;return t&&r?[["entropy collapse and rank collapse","bad"],[`: ${a}, and all outputs are alike`]]:t?[["entropy c\
ollapse","bad"],[`: ${a}`]]:r?[["rank collapse","bad"],[": its outputs are alike, whatever the letters"]]:[["nothing col\
lapses","good"]]}function Ne(t,r){let e=[];return r.remedy!==t.remedy&&e.push(r.remedy==="none"?"without a remedy":`with\
 ${Le[r.remedy]}`),r.skip!==t.skip&&e.push(`with${r.skip?"":"out"} skip connections`),r.norm!==t.norm&&e.push(Re[r.norm]),
r.layers!==t.layers&&e.push(`with ${mt(r.layers)}`),r.learning_rate!==t.learning_rate&&e.push(`at a rate of ${gt(r.learning_rate)}`),
e.join(", ")||"with the same settings"}var Le={LocAteR:"LocAteR","QK-norm":"QK-norm","QK-clip":"QK-clip","soft-cap":"a s\
oft-cap","query–key rate":"a lower query–key rate"},Re={pre:"LayerNorm first",post:"LayerNorm last",none:"without La\
yerNorm"},mt=t=>`${t}${" "}layer${t===1?"":"s"}`,gt=t=>String(Number(t.toPrecision(2)));function Yt(t){let[r,e]=t,o=Math.
min(...t.map(({points:s})=>s.at(-1)?.step??0));if(!o)return[["Press "],["Train","strong"],[`: a transformer of ${mt(r.settings.
layers)} learns here to name letters that it sees through noise.`]];let a=st(r.points),i=`After ${o} steps `;if(!e)return[
[`${i}it names `],[N(a.right),"strong"],[" of the letters; "],...wt(a),["."]];let l=st(e.points);return[[`${i}run A name\
s `],[N(a.right),"strong"],[" of the letters; "],...wt(a),[`. Run B, ${Ne(r.settings,e.settings)}, names `],[N(l.right),
"strong"],["; "],...wt(l),["."]]}var xt=t=>t>=999.5?jt(Number(t.toPrecision(2))):T(t),Jt=t=>t.filter(({points:r})=>r.length).
map(({points:r},e)=>{let{mean:o,spread:a}=r[r.length-1],i=o.map((l,s)=>`${T(l)} ± ${T(a[s])}`).join(", ");return`Run ${"\
AB"[e]}: eigenvalues of every layer’s W, mean and spread ${i}.`}).join(" ")||"Eigenvalues of W in the complex plane.",
{remedies:ot,batch:Te,width:Vt,steps:je}=K.trainHere,Zt=[`The task. One of ${F} letters stays the same from token to tok\
en with a probability of ${100*rt} % and
  is drawn anew otherwise; it is seen as it is with a probability of ${100*nt} % and as a random letter otherwise.
  For each of ${H} tokens the transformer names the present letter, from what it has seen up to there. Guessing is
  right ${N(z.guess)} of the time, naming the letter as it is seen ${N(z.asSeen)}, and
  the best filter, which knows the channel, ${N(z.right)}: it looks at several sightings, and not at
  those from before the letter changed.`,`The model is the book’s Transformer: width ${Vt}, one head and an MLP of ${Vt}\
 ReLUs in each layer, sinusoidal
  positions, a readout that shares the embedding’s weights (so that it begins by naming letters as they are seen). Adam \
with torch’s defaults and a constant rate, ${Te} fresh
  sequences in every step. Gradients and steps agree with PyTorch’s to nine digits. Both runs have the same seed, and so\
 the same
  letters and, where their weights have the same names, the same first weights.`,`Remedies: LocAteR adds κ(‖W‖² + (tr W \
− 1)²) with κ = ${ot.LocAteR} to the loss. QK-norm divides queries and keys by
  their root mean square and learns a gain. QK-clip scales W after a step in which a logit passed ${ot["QK-clip"]}. The
  soft-cap bounds logits by ${ot["soft-cap"]} · tanh(ω/${ot["soft-cap"]}); the largest logit is read before it. The lo\
wer
  query–key rate is ${ot["query–key rate"]} of the others’. These amounts, and the rates of the presets, were
  chosen on seeds that the chapter’s table does not report.`,`Entropy collapse: the mean entropy share of all heads is\
 below ${dt}. Rank collapse: the relative residual of the
  last hidden states is below ${at===1/3?"a third":at} of that of the embeddings. Both thresholds are conventions. The v\
erdict is
  the mean of the last ${5*Dt} steps. Eigenvalues are those of every layer’s W = W_Qᵀ W_K; the spread is
  ‖W − (tr W/d) I‖/√d, which for a symmetric W is their standard deviation.`,`${je} steps are one press of “Trai\
n”. The run is computed in this page, in double precision, by a worker for each
  run; nothing is loaded and nothing is sent.`];var Fe=Math.asinh(1500),Xt=[-100,-10,-1,1,10,100];function te(t){t.setAttribute("role","img");let r=[],e=0,o=l=>tt(Math.
asinh(l)/Fe,-1,1)*e/2;function a(l){e=l,t.replaceChildren();let s=Z(t,e,e),p=e/2;for(let c of Xt){let m=p+o(c),x=p-o(c);
A("path",{d:`M${m} 0V${e}M0 ${x}H${e}`,class:"qks-hair"},s)}A("path",{d:`M0 ${p}H${e}M${p} 0V${e}`,class:"qks-line"},s);
for(let c of Xt){let m={class:"qks-mute qks-halo"};R(s,p+o(c),e-4,yt(c),{...m,"text-anchor":"middle"}),R(s,2,p-o(c)+4.5,
`${yt(c)}i`,m)}R(s,e,p-6,"real",{...G,"text-anchor":"end"}),R(s,p+6,12,"imaginary",G),r=["a","b"].map(c=>A("path",{class:`\
qkt-dots qkt-run-${c}`},s))}function i(l){r.forEach((s,p)=>{let c="";for(let{real:m,imaginary:x}of l[p]?.spectra??[])m.forEach(
(h,v)=>{c+=`M${(e/2+o(h)).toFixed(1)} ${(e/2-o(x[v])).toFixed(1)}h0`});s.setAttribute("d",c)}),t.setAttribute("aria-labe\
l",Jt(l))}return{resize:a,draw:i}}var ee='"use strict";(()=>{var J={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.333333333333\
3333,entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:\
.375,agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers\
:6,reach:40,correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0]\
,["Looks back",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta\
:[.02,10],length:[4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logit\
s:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spr\
eads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3},trainHere:{\
letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,"QK-\
clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,layers:2,skip:!0,norm:"pre",remedy:"none"}\
,"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},"rank collapse":{learning_rate:.01,laye\
rs:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"pre",\
remedy:"none"}}}};function Ft(o,t){for(let e=1;e<t-1;e++){let n=e;for(let r=e+1;r<t;r++)Math.abs(o[r*t+e-1])>Math.abs(o[\
n*t+e-1])&&(n=r);let l=o[n*t+e-1];if(l!==0){if(n!==e){for(let r=e-1;r<t;r++)[o[n*t+r],o[e*t+r]]=[o[e*t+r],o[n*t+r]];for(\
let r=0;r<t;r++)[o[r*t+n],o[r*t+e]]=[o[r*t+e],o[r*t+n]]}for(let r=e+1;r<t;r++){let s=o[r*t+e-1]/l;if(s!==0){for(let a=e-\
1;a<t;a++)o[r*t+a]-=s*o[e*t+a];for(let a=0;a<t;a++)o[a*t+e]+=s*o[a*t+r];o[r*t+e-1]=0}}}}}function St(o,t,e,n){let l=(g,A\
)=>(n-1+g)*e+n-1+A,[r,s,a,i]=[l(0,0),l(0,1),l(1,0),l(1,1)],f=(o[r]-o[i])/2,p=(t[r]-t[i])/2,c=f*f-p*p+o[s]*o[a]-t[s]*t[a]\
,h=2*f*p+o[s]*t[a]+t[s]*o[a],y=Math.hypot(c,h),m=Math.sqrt(Math.max(0,(y+c)/2)),b=Math.sqrt(Math.max(0,(y-c)/2))*(h<0?-1\
:1);return f*m+p*b>0&&([m,b]=[-m,-b]),[o[i]+f+m,t[i]+p+b]}function $t(o,t,e,n,l,[r,s]){let a=[];for(let i=n;i<=l;i++)o[i\
*e+i]-=r,t[i*e+i]-=s;for(let i=n;i<l;i++){let f=i*e,p=f+e,c=Math.hypot(o[f+i],t[f+i],o[p+i],t[p+i])||1,[h,y,m,b]=[o[f+i]\
/c,t[f+i]/c,o[p+i]/c,t[p+i]/c];a.push([h,y,m,b]);for(let g=i;g<=l;g++){let[A,O,x,I]=[o[f+g],t[f+g],o[p+g],t[p+g]];o[f+g]\
=h*A+y*O+m*x+b*I,t[f+g]=h*O-y*A+m*I-b*x,o[p+g]=h*x-y*I-m*A+b*O,t[p+g]=h*I+y*x-m*O-b*A}}a.forEach(([i,f,p,c],h)=>{let y=n\
+h;for(let m=n;m<=Math.min(y+1,l);m++){let b=m*e+y,[g,A,O,x]=[o[b],t[b],o[b+1],t[b+1]];o[b]=i*g-f*A+p*O-c*x,t[b]=i*A+f*g\
+p*x+c*O,o[b+1]=i*O+f*x-p*g-c*A,t[b+1]=i*x-f*O+c*g-p*A}});for(let i=n;i<=l;i++)o[i*e+i]+=r,t[i*e+i]+=s}function ct(o,t){\
let e=Float64Array.from(o),n=new Float64Array(t*t);Ft(e,t);let l=t-1,r=0;for(;l>0;){let a=l;for(;a>0;){let f=a*t+a-1,p=f\
-t,c=Math.hypot(e[f+1],n[f+1])+Math.hypot(e[p],n[p]);if(Math.hypot(e[f],n[f])<=Number.EPSILON*c){e[f]=0,n[f]=0;break}a--\
}if(a===l){l--,r=0;continue}if(++r>60)throw new Error("The eigenvalues do not converge");let i=r%11===10?[e[l*t+l]+Math.\
abs(e[l*t+l-1]),0]:St(e,n,t,l);$t(e,n,t,a,l,i)}let s=a=>Float64Array.from({length:t},(i,f)=>a[f*t+f]);return{real:s(e),i\
maginary:s(n)}}function Z(o){let t=0;for(let e=0;e<o.length;e++)t+=o[e]*o[e];return Math.sqrt(t)}function _t(o,t,e){let \
n=new Float64Array(e);for(let l=0;l<t*e;l+=e)for(let r=0;r<e;r++)n[r]+=o[l+r];return n.map(l=>l/t)}function Lt(o,t,e){le\
t n=_t(o,t,e),l=new Float64Array(t*e);for(let r=0;r<l.length;r+=e)for(let s=0;s<e;s++)l[r+s]=o[r+s]-n[s];return l}var Rt\
=(o,t)=>t>0?o/t:0;function pt(o,t,e){let n=Z(o),l=Z(Lt(o,t,e));return{norm:n,residual:l,relative:Rt(l,n)}}function D(o){\
let t=a=>(a=Math.imul(a^a>>>16,569420461),a=Math.imul(a^a>>>15,1935289751),a^a>>>15),e=t(o+1779033703),n=t(e+1013904242)\
,l=t(n+1541459225),r=1,s=()=>{let a=e+n+r|0;return r=r+1|0,e=n^n>>>9,n=l+(l<<3)|0,l=(l<<21|l>>>11)+a|0,a>>>0};for(let a=\
0;a<20;a++)s();return()=>((s()>>>5)*67108864+(s()>>>6))/9007199254740992}function ut(o){let t=D(o),e=null;return()=>{if(\
e!==null){let r=e;return e=null,r}let n=Math.sqrt(-2*Math.log(1-t())),l=2*Math.PI*t();return e=n*Math.sin(l),n*Math.cos(\
l)}}var{letters:rt,tokens:W,stays:It,seen:zt}=J.trainHere;function mt(o){let t=D(o),e=()=>Math.floor(t()*rt);return(n,l)\
=>{for(let r=0;r<l.length;r++){let s=t()<It,a=e();l[r]=r%W&&s?l[r-1]:a;let i=t()<zt,f=e();n[r]=i?l[r]:f}}}var q=(o,t,e=0\
)=>({data:o,at:e,row:t,column:1}),H=({data:o,at:t,row:e,column:n})=>({data:o,at:t,row:n,column:e});function R(o,t,e,n,l,\
r,s=1){for(let a=0;a<l;a+=64){let i={...t,at:t.at+a*t.column},f={...e,at:e.at+a*e.row};Kt(o,i,f,n,Math.min(64,l-a),r,s)}\
}function Kt(o,t,e,n,l,r,s){let a=o.data,i=t.data,f=e.data,p=t.row,c=t.column,h=e.row,y=e.column,m=n-n%2,b=r-r%4;for(let\
 g=0;g<m;g+=2)for(let A=0;A<b;A+=4){let O=0,x=0,I=0,E=0,F=0,L=0,S=0,z=0,N=t.at+g*p,C=e.at+A*y;for(let G=0;G<l;G++){let d\
=i[N],j=i[N+p],v=f[C],_=f[C+y],u=f[C+2*y],M=f[C+3*y];O+=d*v,x+=d*_,I+=d*u,E+=d*M,F+=j*v,L+=j*_,S+=j*u,z+=j*M,N+=c,C+=h}l\
et P=o.at+g*o.row+A,Q=P+o.row;a[P]+=s*O,a[P+1]+=s*x,a[P+2]+=s*I,a[P+3]+=s*E,a[Q]+=s*F,a[Q+1]+=s*L,a[Q+2]+=s*S,a[Q+3]+=s*\
z}for(let g=0;g<n;g++)for(let A=g<m?b:0;A<r;A++){let O=0;for(let x=0;x<l;x++)O+=i[t.at+g*p+x*c]*f[e.at+x*h+A*y];a[o.at+g\
*o.row+A]+=s*O}}function X(o,t,e,n=o){let l=-1/0,r=0;for(let s=t;s<t+e;s++)o[s]>l&&(l=o[s]);for(let s=t;s<t+e;s++)n[s]=M\
ath.exp(o[s]-l),r+=n[s];for(let s=t;s<t+e;s++)n[s]/=r;return r}var Ct=Number.EPSILON;function w(o,t,e,n,l,r){for(let s=0\
,a=0;a<o.length;s++,a+=t){let i=0,f=0;if(n){for(let c=0;c<t;c++)i+=o[a+c];i/=t}for(let c=0;c<t;c++)f+=(o[a+c]-i)**2;let \
p=Math.sqrt(f/t+(n?1e-5:Ct));r[s]=p;for(let c=0;c<t;c++)l[a+c]=(o[a+c]-i)/p*e[c]+(n?n[c]:0)}}function B(o,t,e,n,l,r,s,a)\
{for(let i=0,f=0;f<t.length;i++,f+=e){let p=l[i],c=0,h=0,y=0;if(a){for(let m=0;m<e;m++)c+=t[f+m];c/=e}for(let m=0;m<e;m+\
+){let b=(t[f+m]-c)/p,g=o[f+m]*n[m];s[m]+=o[f+m]*b,a&&(a[m]+=o[f+m],h+=g),y+=g*b}for(let m=0;m<e;m++){let b=(t[f+m]-c)/p\
;r[f+m]+=(o[f+m]*n[m]-h/e-b*y/e)/p}}}function V(o,t,e,n){n.fill(0),R(q(n,e),q(o,e),H(q(t,e)),o.length/e,e,e)}function Y(\
o,t,e,n,l,r){let s=t.length/n,a=q(o,n);R(q(l,n),a,q(e,n),s,n,n),R(q(r,n),H(a),q(t,n),n,s,n)}function gt(o,t,e,{cap:n,has\
Norm:l}){let r=()=>new Float64Array(o*t*e),s=()=>new Float64Array(o*t*t),[a,i,f,p,c,h,y,m]=Array.from({length:8},r),[b,g\
,A,O]=l?Array.from({length:4},r):[a,i,c,h],[x,I]=[new Float64Array(o*t),new Float64Array(o*t)],E=s(),F=s(),L=s(),S=1/Mat\
h.sqrt(e),z=-1/0,N=(G,d)=>q(G,e,d*t*e),C=(G,d)=>q(G,t,d*t*t);function P(G,d,j){V(G,d.q,e,a),V(G,d.k,e,i),V(G,d.v,e,f),l&\
&(w(a,e,d.qGain,null,b,x),w(i,e,d.kGain,null,g,I)),F.fill(0),E.fill(0),p.fill(0),z=-1/0;for(let v=0;v<o;v++){R(C(F,v),N(\
b,v),H(N(g,v)),t,e,t,S);for(let _=0;_<t;_++){let u=v*t*t+_*t;for(let M=u;M<=u+_;M++)F[M]>z&&(z=F[M]),n&&(F[M]=n*Math.tan\
h(F[M]/n));X(F,u,_+1,E)}R(N(p,v),C(E,v),N(f,v),t,t,e)}V(p,d.out,e,j)}function Q(G,d,j,v,_){for(let u of[c,h,y,m,A,O,L])u\
.fill(0);Y(G,p,j.out,e,m,_.out);for(let u=0;u<o;u++){R(N(y,u),H(C(E,u)),N(m,u),t,t,e),R(C(L,u),N(m,u),H(N(f,u)),t,e,t);f\
or(let M=0;M<t;M++){let k=u*t*t+M*t,K=0;for(let $=k;$<=k+M;$++)K+=E[$]*L[$];for(let $=k;$<=k+M;$++){let U=n?1-(F[$]/n)**\
2:1;L[$]=E[$]*(L[$]-K)*U}for(let $=k+M+1;$<k+t;$++)L[$]=0}R(N(A,u),C(L,u),N(g,u),t,t,e,S),R(N(O,u),H(C(L,u)),N(b,u),t,t,\
e,S)}l&&(B(A,a,e,j.qGain,x,c,_.qGain,null),B(O,i,e,j.kGain,I,h,_.kGain,null)),Y(c,d,j.q,e,v,_.q),Y(h,d,j.k,e,v,_.k),Y(y,\
d,j.v,e,v,_.v)}return{forward:P,backward:Q,weights:E,largest:()=>z}}function nt({letters:o,width:t,layers:e,norm:n,remed\
y:l}){let r={},s=0,a=(f,p,c=0)=>{r[f]={at:s,rows:p,columns:c},s+=p*(c||1)},i=f=>{a(`${f}.weight`,t),a(`${f}.bias`,t)};a(\
"embedding.weight",o,t);for(let f=0;f<e;f++){let p=`blocks.${f}`;for(let c of["q","k","v","out"])a(`${p}.attention.${c}_\
proj.weight`,t,t);if(l==="QK-norm")for(let c of["q","k"])a(`${p}.attention.${c}_norm.weight`,t);for(let c of[0,2])a(`${p\
}.mlp.${c}.weight`,t,t),a(`${p}.mlp.${c}.bias`,t);if(n!=="none")for(let c of[0,1])i(`${p}.norms.${c}`)}return n==="pre"&\
&i("final_norm"),{places:r,size:s}}function kt(o,t){let{places:e,size:n}=nt(o),l=new Float64Array(n),r=ut(t),s=D(t+1);fo\
r(let[a,{at:i,rows:f,columns:p}]of Object.entries(e)){if(!p){a.endsWith("weight")&&l.fill(1,i,i+f);continue}let c=/\\.[qk\
v]_proj\\./.test(a)?Math.SQRT1_2:1,h=c*Math.sqrt(6/(f+p));for(let y=i;y<i+f*p;y++)l[y]=a.startsWith("embedding")?r()/Math\
.sqrt(o.width):h*(2*s()-1)}return l}function Gt(o,t){let e=Math.ceil(t/2);return Float64Array.from({length:o*t},(n,l)=>{\
let r=Math.floor(l/t),s=l%t,a=r*1e4**(-2*(s%e)/t);return Math.fround(s<e?Math.sin(a):Math.cos(a))})}function yt(o,t,e){l\
et n=r=>{let s=t[r];return s&&o.subarray(s.at,s.at+s.rows*(s.columns||1))},l=r=>({gain:n(`${r}.weight`),bias:n(`${r}.bia\
s`)});return{embedding:n("embedding.weight"),finalNorm:l("final_norm"),blocks:Array.from({length:e},(r,s)=>{let a=`block\
s.${s}`;return{attention:{q:n(`${a}.attention.q_proj.weight`),k:n(`${a}.attention.k_proj.weight`),v:n(`${a}.attention.v_\
proj.weight`),out:n(`${a}.attention.out_proj.weight`),qGain:n(`${a}.attention.q_norm.weight`),kGain:n(`${a}.attention.k_\
norm.weight`)},mlp:[0,2].map(i=>({weight:n(`${a}.mlp.${i}.weight`),bias:n(`${a}.mlp.${i}.bias`)})),norms:[l(`${a}.norms.\
0`),l(`${a}.norms.1`)]}})}}function Ht(o,t){for(let e=0;e<o.length;e++)o[e]+=t[e%t.length]}function ht(o,t){for(let e=0;\
e<o.length;e++)o[e]+=t[e]}function Pt(o,t){let e=new Float64Array(o),n=new Float64Array(o);return{forward(l,[r,s],a){V(l\
,r.weight,t,e);for(let i=0;i<o;i++)e[i]=Math.max(e[i]+r.bias[i%t],0);V(e,s.weight,t,a),Ht(a,s.bias)},backward(l,r,[s,a],\
i,[f,p]){n.fill(0),Y(l,e,a.weight,t,n,p.weight);for(let c=0;c<o;c++)p.bias[c%t]+=l[c],e[c]||(n[c]=0),f.bias[c%t]+=n[c];Y\
(n,r,s.weight,t,i,f.weight)}}}function bt(o,t,e){let{letters:n,tokens:l,width:r,layers:s,skip:a,norm:i}=o,f=t*l,p=f*r,c=\
()=>new Float64Array(p),{places:h,size:y}=nt(o),m=new Float64Array(y),b=new Float64Array(y),g=yt(m,h,s),A=yt(b,h,s),O=Gt\
(l,r),x=new Float64Array(f*n),I=Array.from({length:2*s},(d,j)=>({index:j%2,layer:j>>1,run:j%2?Pt(p,r):gt(t,l,r,{cap:e,ha\
sNorm:o.remedy==="QK-norm"}),read:i==="pre"?c():null,sum:i==="post"?c():null,sizes:new Float64Array(f),out:c()})),E=Arra\
y.from({length:2*s+1},c),F=i==="pre"?c():E[2*s],L=new Float64Array(f),[S,z,N]=[c(),c(),c()],C=(d,{layer:j,index:v})=>v?d\
.blocks[j].mlp:d.blocks[j].attention;function P(d,j){let v=Math.sqrt(r);for(let k=0;k<p;k++)E[0][k]=v*g.embedding[d[Math\
.floor(k/r)]*r+k%r]+O[k%(l*r)];I.forEach((k,K)=>{let $=E[K],{gain:U,bias:ft}=g.blocks[k.layer].norms[k.index];k.read&&w(\
$,r,U,ft,k.read,k.sizes),k.run.forward(k.read??$,C(g,k),k.out),a&&ht(k.out,$),k.sum?(k.sum.set(k.out),w(k.sum,r,U,ft,E[K\
+1],k.sizes)):E[K+1].set(k.out)}),i==="pre"&&w(E[2*s],r,g.finalNorm.gain,g.finalNorm.bias,F,L),x.fill(0);let _=H(q(g.emb\
edding,r));R(q(x,n),q(F,r),_,f,r,n);let u=0,M=0;for(let k=0;k<f;k++){let K=k*n;for(let U=K+1;U<(k+1)*n;U++)x[U]>x[K]&&(K\
=U);K===k*n+j[k]&&M++;let $=x[K]-x[k*n+j[k]];u+=($+Math.log(X(x,k*n,n)))/f}return{loss:u,right:M/f}}function Q(d,j){b.fi\
ll(0);for(let u=0;u<f;u++)x[u*n+j[u]]-=1;for(let u=0;u<x.length;u++)x[u]/=f;let v=q(x,n);if(R(q(A.embedding,r),H(v),q(F,\
r),n,f,r),N.fill(0),R(q(N,r),v,q(g.embedding,r),f,n,r),S.fill(0),i==="pre"){let{gain:u,bias:M}=A.finalNorm;B(N,E[2*s],r,\
g.finalNorm.gain,L,S,u,M)}else S.set(N);for(let u=I.length-1;u>=0;u--){let M=I[u],{gain:k}=g.blocks[M.layer].norms[M.ind\
ex],K=A.blocks[M.layer].norms[M.index];z.set(S),M.sum&&(z.fill(0),B(S,M.sum,r,k,M.sizes,z,K.gain,K.bias)),N.fill(0),M.ru\
n.backward(z,M.read??E[u],C(g,M),N,C(A,M)),a?S.set(z):S.fill(0),M.read?B(N,E[u],r,k,M.sizes,S,K.gain,K.bias):ht(S,N)}let\
 _=Math.sqrt(r);for(let u=0;u<p;u++)A.embedding[d[Math.floor(u/r)]*r+u%r]+=_*S[u]}let G=I.filter(({index:d})=>!d).map(({\
run:d})=>d);return{places:h,weights:m,gradients:b,views:g,gradientViews:A,forward:P,backward:Q,attentions:G,input:E[0],l\
ast:F}}var xt=.9,at=.999,Ut=1e-8;function Mt(o,t,e){let n=new Float64Array(o.length),l=new Float64Array(o.length),r=0;re\
turn()=>{r++;let s=1-xt**r,a=Math.sqrt(1-at**r);for(let i=0;i<o.length;i++){let f=t[i];n[i]+=(1-xt)*(f-n[i]),l[i]=at*l[i\
]+(1-at)*f*f,o[i]-=e[i]/s*n[i]/(Math.sqrt(l[i])/a+Ut)}}}function At(o,t,e,n){let l=new Float64Array(t).fill(e);for(let[r\
,{at:s,rows:a,columns:i}]of Object.entries(o))/\\.[qk]_proj\\.weight$/.test(r)&&l.fill(e*n,s,s+a*i);return l}function T(o,\
t,e,n=new Float64Array(e*e)){return n.fill(0),R(q(n,e),H(q(o,e)),q(t,e),e,e,e),n}function dt(o,t,e,n,l){let r=T(o.q,o.k,\
e),s=-l;for(let f=0;f<e;f++)s+=r[f*e+f];for(let f=0;f<e;f++)r[f*e+f]+=s;let a=q(r,e),i=2*n;R(q(t.k,e),q(o.q,e),a,e,e,e,i\
),R(q(t.q,e),q(o.k,e),H(a),e,e,e,i)}function qt({q:o,k:t},e,n){if(!(e>n&&Number.isFinite(e)))return;let l=Math.sqrt(n/e)\
;for(let r of[o,t])for(let s=0;s<r.length;s++)r[s]*=l}var{batch:lt,width:Qt,remedies:tt}=J.trainHere,wt=1;function Bt(o,\
{letters:t,tokens:e,width:n,batch:l}){let{layers:r,skip:s,norm:a,remedy:i}=o,f={letters:t,tokens:e,width:n,layers:r,skip\
:s,norm:a,remedy:i},p=bt(f,l,i==="soft-cap"?tt["soft-cap"]:void 0),{weights:c,gradients:h,places:y,views:m,gradientViews\
:b,attentions:g}=p,A=i==="query–key rate"?tt["query–key rate"]:1,O=Mt(c,h,At(y,c.length,o.learning_rate,A));function x(E\
,F){let L=p.forward(E,F);return p.backward(E,F),i==="LocAteR"&&m.blocks.forEach(({attention:S},z)=>dt(S,b.blocks[z].atte\
ntion,n,tt.LocAteR,wt)),L}function I(E,F){let L=x(E,F);return O(),i==="QK-clip"&&m.blocks.forEach(({attention:S},z)=>qt(\
S,g[z].largest(),tt["QK-clip"])),L}return{shape:f,network:p,gradientsOf:x,step:I}}function Vt(o,t){let e=0,n=0;for(let l\
=0;l<o.length/t;l++){let r=l%t+1;if(r===1)continue;let s=0;for(let a=l*t;a<l*t+r;a++)o[a]>0&&(s-=o[a]*Math.log(o[a]));e+\
=s/Math.log(r),n++}return e/n}function Et({shape:{tokens:o,width:t},network:e}){let{attentions:n,views:l,input:r,last:s}\
=e,a=r.length/(o*t),i=0;for(let p=0;p<a;p++){let c=h=>pt(h.subarray(p*o*t,(p+1)*o*t),o,t).relative;i+=c(s)/c(r)/a}let f=\
l.blocks.map(({attention:p})=>{let c=T(p.q,p.k,t),h=0;for(let y=0;y<t;y++)h+=c[y*t+y];return{mean:h/t,spread:Math.sqrt(M\
ath.max(0,Z(c)**2/t-(h/t)**2))}});return{share:n.map(({weights:p})=>Vt(p,o)),largest:Math.max(...n.map(({largest:p})=>p(\
))),variety:i,mean:f.map(({mean:p})=>p),spread:f.map(({spread:p})=>p)}}var Yt=({shape:{width:o},network:{views:t}})=>t.b\
locks.map(({attention:e})=>ct(T(e.q,e.k,o),o));function Nt(o,t){let e=Bt(o,{letters:rt,tokens:W,width:Qt,batch:lt}),n=mt\
(t+2),l=new Int32Array(lt*W),r=new Int32Array(lt*W);e.network.weights.set(kt(e.shape,t));let s=0;function a(){return n(l\
,r),{step:0,...e.network.forward(l,r),...Et(e)}}function i(f){let p=0,c=0;for(let h=0;h<f;h++){n(l,r);let y=e.step(l,r);\
p+=y.loss/f,c+=y.right/f}return s+=f,{step:s,loss:p,right:c,...Et(e)}}return{begin:a,advance:i,spectra:()=>Yt(e)}}var Dt\
=5,Wt=10,et,st=0,ot=0,it=!1;function jt(o){ot=o.step,postMessage({point:o,spectra:ot%Wt?null:et.spectra()})}function Ot(\
){it=ot<st,it&&(jt(et.advance(Math.min(Dt,st-ot))),setTimeout(Ot))}addEventListener("message",({data:o})=>{o.settings&&(\
et=Nt(o.settings,o.seed),jt(et.begin())),st=o.until,it||Ot()});})();\n';function re(t,r,e){let o=URL.createObjectURL(new Blob([ee],{type:"text/javascript"})),a=new Worker(o),i={settings:t,points:[],
spectra:null,train:l=>a.postMessage({until:l}),end:()=>a.terminate()};return a.onmessage=({data:{point:l,spectra:s}})=>{
i.points.length||URL.revokeObjectURL(o),i.points.push(l),i.spectra=s??i.spectra,e(i)},a.postMessage({settings:t,seed:r,until:0}),
i}var{presets:B}=K.trainHere,it=(t,r={})=>({...t,other:r}),ne=[["Healthy",it(B.healthy)],["Entropy collapse",it(B["entropy\
 collapse"])],["… rescued by a lower query–key rate",it(B["entropy collapse"],{...B["entropy collapse"],remedy:"quer\
y–key rate"})],["Rank collapse",it(B["rank collapse"])],["… rescued by skip connections",it(B["rank collapse"],B["ra\
nk collapse, skip connections"])]],oe=[["pre","before"],["post","after"],["none","none"]],ae=[["none","none"],["LocAteR",
"LocAteR"],["QK-norm","QK-norm"],["QK-clip","QK-clip"],["soft-cap","soft-cap"],["query–key rate","lower query–key rate"]];
function se(){let t={...Rt("Stops of the story",Zt),train:I("Train",null,{class:"qkt-train"}),reset:I("↺ Reset"),redraw:I(
"↻ New seed"),counter:f("output",{class:"qkt-counter"}),loss:g("qks-pane qkt-chart"),entropy:g("qks-pane qkt-chart"),variety:g(
"qks-pane qkt-chart"),plane:g("qks-pane qkt-plane"),table:g("qkt-table"),yardsticks:Q(),sliders:g("qkt-sliders"),options:g(
"qkt-options"),remedies:J("qks-chips","Remedy")},r=Tt("qks qkt","a transformer that trains in this page",g("qkt-grid",g(
"qkt-top",g("qks-headline",t.caption),t.chips,t.live),g("qkt-transport",t.train,t.reset,t.redraw,t.counter),g("qkt-chart\
s",g("qkt-panel",X("Loss"),Q("in nats, over the steps"),t.loss),g("qkt-panel",X("Entropy share"),Q("thin: every layer’s \
head; bold: their mean"),t.entropy),g("qkt-panel",X("Variety of the outputs"),Q("relative residual, over that of the emb\
eddings"),t.variety)),g("qkt-side",X("Eigenvalues of W"),Q("all layers, complex plane, asinh axes"),t.plane,t.table,t.yardsticks),
g("qkt-controls",t.options,t.sliders,g("qkt-remedies",f("span",{class:"qks-choice-name"},"Remedy"),t.remedies)),t.notes));
return{...t,root:r}}var{steps:lt,rates:ie,layers:le}=K.trainHere,ce=["learning_rate","layers","skip","norm","remedy"],_e=25;function Ie({model:t,
el:r}){let e=se(),{root:o}=e,a=Ct(t,[...ce,"other"]),i=[],l=0,s=!1,p=0,c=0,m={time:0,step:0},x={},h=zt({model:t,el:r,root:o,
live:e.live,refresh:he,stale:{layout:!0},listeners:{seed:y,...Kt(t,a,ct)},told:()=>({...a,readings:x}),ended:()=>i.forEach(
n=>n.end())}),v=n=>Object.fromEntries(ce.map(k=>[k,n[k]])),q=()=>Object.keys(a.other).length>0,M=()=>Math.min(...i.map(({
points:n})=>n.at(-1)?.step??0));function y(){i.forEach(k=>k.end()),q()||(p=0),i=[v(a),...q()?[a.other]:[]].map(k=>re(k,t.
get("seed"),d)),l=0,s&&b(),h.request()}function b(){s=!0,l=(Math.floor(M()/lt)+1)*lt,m={time:performance.now(),step:M()};
for(let n of i)n.train(l);h.request()}function u(){s=!1;for(let n of i)n.train(0);h.request()}function d(){let n=M(),k=s&&
n>=l;k&&(s=!1),(!matchMedia("(prefers-reduced-motion: reduce)").matches||k||n%_e===0)&&h.request()}let w=n=>k=>k.filter(
({points:_})=>_.length).map(({points:_},pt)=>`Run ${"AB"[pt]} ${n(st(_))} after ${_.at(-1).step} steps.`).join(" "),S=[ht(
e.loss,{highest:4,ticks:[0,1,2,3,4],levels:[[z.guessLoss,"guessing"],[z.loss,"the best filter"]],values:({loss:n})=>[n],
describe:w(({loss:n})=>`has a loss of ${T(n)} nats`)}),ht(e.entropy,{highest:1,ticks:[0,.5,1],zone:{below:dt,words:"entr\
opy collapse",kind:"entropy"},values:({share:n})=>n,describe:w(({share:n})=>`has entropy shares of ${n.map(T).join(", ")}`)}),
ht(e.variety,{highest:1,ticks:[0,.5,1],zone:{below:at,words:"rank collapse",kind:"rank"},values:({variety:n})=>[n],describe:w(
({variety:n})=>`keeps a variety of ${T(n)}`)})],W=te(e.plane),L=[["letters right",({right:n})=>N(n)],["loss, nats",({loss:n})=>T(
n)],["entropy",({entropy:n})=>T(n),({entropyCollapse:n})=>n],["variety",({variety:n})=>T(n),({rankCollapse:n})=>n],["lar\
gest logit",({largest:n})=>xt(n)],["spread of W",({spread:n})=>xt(Math.max(...n))]],P=["A","B"].map(n=>f("b",{class:`qkt\
-name qkt-run-${n.toLowerCase()}`},n));e.table.append(f("span",{},""),...P),C(e.yardsticks,`Letters right by guessing: ${N(
z.guess)}; by naming each as it is seen: ${N(z.asSeen)}; by the best filter: ${N(z.right)}.`);let O=L.map(([n])=>{let k=[
f("output"),f("output")];return e.table.append(f("span",{},n),...k),k}),E=n=>ct(p?{other:{...a.other,...n}}:n),U=ut(e.options,
"Runs",[[!1,"one"],[!0,"two, same seed"]],n=>{p=n?1:0,ct({other:n?{...v(a),...a.other}:{}})}),pe=ut(e.options,"Controls \
of run",[[0,"A"],[1,"B"]],n=>{p=n,h.request()}),fe=e.options.lastElementChild,ue=ut(e.options,"LayerNorm",oe,n=>E({norm:n})),
Mt=I("Skip connections",()=>E({skip:!At().skip}));e.options.append(Mt);let qt=kt({name:"Learning rate",unit:"Adam’s",min:Math.
log(ie[0]),max:Math.log(ie[1]),step:.01,ticks:[.001,.01,.1,.3].map(n=>[n,String(n)]),place:Math.log,text:gt,say:gt,move:n=>E(
{learning_rate:Number(Math.exp(n).toPrecision(2))})}),$t=kt({name:"Layers",unit:"attention and MLP",min:le[0],max:le[1],
step:1,ticks:[1,2,4,6,8].map(n=>[n,`${n}`]),text:n=>`${n}`,say:mt,move:n=>E({layers:n})});e.sliders.append(qt.element,$t.
element);let vt=bt(ae.map(([n,k])=>[k,n]),n=>E({remedy:n}));e.remedies.append(...vt.buttons);let Et=bt(ne,n=>{s=!0,p=0,ct(
n,!0)});e.chips.append(...Et.buttons),e.train.addEventListener("click",()=>s?u():b()),e.reset.addEventListener("click",()=>{
s=!1,y()}),e.redraw.addEventListener("click",()=>t.set("seed",Ht(t.get("seed"))));let At=()=>p?a.other:a;function ct(n,k=!1){
let _={...a};Object.assign(a,n),(k||!et(_,a))&&y()}function he(n){i.length||y(),n.layout&&de(),me()}function de(){if(c=h.
measure(),!(c<50)){for(let n of S)n.resize(c>=640?170:140);W.resize(e.plane.clientWidth)}}function me(){let n=M(),k=i.map(
$=>({...$,points:$.points.filter(D=>D.step<=n)})),_=Lt(e.caption,Yt(k)),pt=k.map(({points:$})=>$.length?st($):null);if(c>=
50){for(let $ of S)$.draw(k,Math.max(l,n,lt));W.draw(k)}O.forEach(($,D)=>$.forEach((Ot,ge)=>{let ft=pt[ge],[,ye,ke]=L[D];
C(Ot,ft?ye(ft):""),Ot.className=ft&&ke?.(ft)?"qks-bad":""})),P[1].hidden=!q(),C(e.train,s?"❚❚ Pause":n&&n%lt===0?`▶ \
Train ${lt} more`:"▶ Train");let St=(n-m.step)/(performance.now()-m.time)*1e3;C(e.counter,`step ${n}${s&&St>0?` · ${Math.
round(St)} a second`:""}`);let V=At();U(q()),fe.hidden=!q(),pe(p),ue(V.norm),Y(Mt,V.skip),qt.draw(V.learning_rate),$t.draw(
V.layers),vt.mark($=>$===V.remedy),Et.mark($=>Pt(v(a),v($))&&et(a.other,$.other)),x={seed:t.get("seed"),training:s,headline:_,
runs:i.map(({settings:$},D)=>({settings:$,...pt[D]}))},h.report(_)}return h.start("explorer",{readings:()=>x,runs:()=>i})}
var Sr={render:Ie};export{Sr as default};
