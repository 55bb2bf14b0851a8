var tt="http://www.w3.org/2000/svg";function H(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));return e}function m(e,t={},...n){
let r=H(document.createElement(e),t);return r.append(...n),r}var G=(e,...t)=>m("div",{class:e},...t),N=(e,...t)=>G(`qks-${e}`,
...t),D=(...e)=>m("p",{class:"qks-sub"},...e);function ee(e,t,n={}){let r=m("button",{type:"button",...n},e);return t&&r.
addEventListener("click",t),r}var ge=(e,t)=>e.setAttribute("aria-pressed",String(t)),ae=(e,t,...n)=>m("div",{class:e,role:"\
group","aria-label":t},...n);function R(e,t,n){return n.appendChild(H(document.createElementNS(tt,e),t))}function ie(e,t,n){
return R("svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function te(e,t,n,r,o={}){let s=R("tex\
t",{x:t,y:n,...o},e);return s.textContent=String(r),s}function P(e,t){e.textContent!==t&&(e.textContent=t)}function xe(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,o])=>o?m("span",{class:`qks-${o}`},r):r)),n}var we=(e={})=>m("output",{...e,"aria-live":"\
off"});function K(e){return m("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var ke=()=>m("div",{class:"\
qks-spoken","aria-live":"polite"});function $e(e,t,...n){let r=`Explorable figure: ${t}`;return m("section",{class:e,"aria-label":r,"data-lm-suppress-short\
cuts":"true"},...n)}function ye(e,t,n){let r=!1;e.addEventListener("pointerdown",o=>{o.button>0||t(o)===!1||(r=!0,e.setPointerCapture(
o.pointerId),o.preventDefault())}),e.addEventListener("pointermove",o=>r&&n(o));for(let o of["pointerup","pointercancel"])
e.addEventListener(o,()=>{r=!1})}var Y=(e,t,n)=>Math.max(t,Math.min(n,e));var be=e=>e<0?"−"+-e:`${e}`;var qe=e=>`${Math.round(100*e)} %`;var Me=12;function nt({name:e,unit:t,label:n=e,range:r,rail:o}){let s=m("input",{type:"range",...r,"aria-label":n}),i=we(),
l=G("qks-ruler",o,s),d=m("div",{class:"qks-ticks","aria-hidden":"true"}),u=m("span",{},m("b",{},e)," ",m("small",{},t));
return{element:G("qks-slider",G("qks-row",u,i),l),input:s,output:i,track:l,scale:d}}function ve({name:e,unit:t,label:n,min:r,
max:o,step:s,centred:i=!1,ticks:l,place:d=Number,text:u,say:w,move:O}){let L=m("i",{class:i?"qks-rail qks-centred":"qks-\
rail"}),{element:k,input:p,output:a,scale:c}=nt({name:e,unit:t,label:n,range:{min:r,max:o,step:s},rail:L});for(let[f,x]of l??
[]){let h=c.appendChild(m("span",{},x));h.style.left=`calc(${Me/2}px + ${(d(f)-r)/(o-r)} * (100% - ${Me}px))`}return l&&
k.append(c),p.addEventListener("input",()=>O(Number(p.value))),{element:k,draw(f,x){p.value=String(d(f)),p.setAttribute(
"aria-valuetext",w(f,x)),P(a,u(f,x))}}}function Ee(e,t){let n=e.map(([r,o])=>ee(r,()=>t(o)));return{buttons:n,mark:r=>e.forEach(([,o],s)=>ge(n[s],r(o)))}}var Ae=(e,t)=>Object.
entries(t).every(([n,r])=>e[n]===r);var ne={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function Oe(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Se(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var ot=600,st=120;var re=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var Le=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),je=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let o=e.
get(r);re(o,t[r])||n({[r]:o})}]));function Ne({model:e,el:t,root:n,live:r,stale:o,refresh:s,listeners:i,told:l,ended:d}){let u=0,w=0,O,L;t.append(n);function k(h={}){
Object.assign(o,h),u||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(u),u=0;let h=o;o={},s(h)}function a(){
return n.dataset.look=Oe()?"dark":"light",w=n.clientWidth,w}function c(h){clearTimeout(O),O=setTimeout(()=>P(r,h),ot),L||=
setTimeout(f,st)}function f(){L=void 0;for(let[h,S]of Object.entries(l()))re(e.get(h),S)||e.set(h,S);e.save_changes()}function x(h,S){
let j=Object.entries(i),E=()=>k({layout:!0});for(let[M,T]of j)e.on(`change:${M}`,T);n.addEventListener("keydown",M=>M.stopPropagation());
let b=new ResizeObserver(()=>n.clientWidth!==w&&E());b.observe(n);let y=Se(E),$=()=>{Object.assign(o,{layout:!0}),p()};addEventListener(
"beforeprint",$),addEventListener("afterprint",E);let q={redrawNow:p};for(let[M,T]of Object.entries(S))Object.defineProperty(
q,M,{get:T});return Object.assign(n,{[h]:q}),Object.assign(t,{[h]:q}),p(),()=>{for(let[M,T]of j)e.off(`change:${M}`,T);d?.(),
clearTimeout(O),clearTimeout(L),cancelAnimationFrame(u),removeEventListener("beforeprint",$),removeEventListener("afterp\
rint",E),b.disconnect(),y(),n.remove()}}return{request:k,measure:a,report:c,start:x}}function X(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n];return t}function Te(e,t,n,r=e){let o=-1/0,s=0;for(let i=t;i<t+n;i++)e[i]>o&&(o=e[i]);for(let i=t;i<t+n;i++)r[i]=Math.exp(e[i]-o),
s+=r[i];for(let i=t;i<t+n;i++)r[i]/=s;return s}function Pe(e,t,n,r=e){let o=0;for(let s=t;s<t+n;s++)o+=e[s]/n;for(let s=t;s<
t+n;s++)r[s]=(1+e[s]-o)/n}var pe=Math.SQRT2;function g(e){let t=Math.abs(e),n=t.toFixed(t<9.995?2:1);return e<0&&Number(n)>0?"−"+n:n}var J=(e,t)=>X(
e.map((n,r)=>n*t[r])),ce=(e,t)=>e.map(n=>t[0].map((r,o)=>J(n,t.map(s=>s[o])))),Ie=e=>t=>{let n=[...t];return e(n,0,n.length),
n},at=Ie(Te),it=Ie(Pe);function Ce(e,t){let n=o=>{let s=o[0].map((i,l)=>X(o.map(d=>d[l]))/o.length);return Math.hypot(...o.
flatMap(i=>i.map((l,d)=>l-s[d])))},r=n(t);return r>1e-9?n(e)/r:null}function We({tokens:e,mean:t,spread:n,turn:r}){let o=[
[t+n,r],[-r,t-n]],s=ce(e,o),i=s.map(a=>e.map(c=>J(a,c)/pe)),l=i.map((a,c)=>a.slice(0,c+1)),d=a=>e.map((c,f)=>a[f]??0),u=l.
map(it),w=l.map(a=>d(at(a))),O=u.map(a=>d(a.map(c=>Y(c,0,1)))),L=u.map(a=>a.map(c=>c<0||c>1)),k=ce(w,e),p=ce(O,e);return{
tokens:e,weight:o,queries:s,logits:i,softmax:w,piecewise:O,outputs:k,piecewiseOutputs:p,mean:t,spread:n,turn:r,linear:u,
clipped:L,variety:Ce(k,e),piecewiseVariety:Ce(p,e)}}function ct(e){let t=e.toFixed(2);return e===0||t==="1.00"?[`${Math.round(e)}`]:t.startsWith("0")?[m("span",{class:"qks-\
zero"},"0"),t.slice(1)]:[t]}var Re=e=>({"→":"horizontal","↑":"vertical"})[e]??e;function z({part:e,name:t,rows:n,columns:r,
rowWord:o,columnWord:s,select:i,weights:l=!1}){let d=[],u=m("div",{class:`qks-matrix qks-${e}`,role:"grid","aria-label":t});
u.style.setProperty("--columns",r);let w=m("div",{role:"row"},m("span",{role:"presentation"}));for(let k=0;k<r;k++)w.append(
m("span",{role:"columnheader"},s(k)));u.append(w);for(let k=0;k<n;k++){let p=m("div",{role:"row"},m("span",{role:"rowhea\
der"},o(k)));d.push([]);for(let a=0;a<r;a++){let c=m("div",{class:"qks-cell",role:"gridcell",tabindex:-1});c.addEventListener(
"focus",()=>i([e,k,a])),c.addEventListener("keydown",f=>{let[x,h]={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[
0,1]}[f.key]??[];x!==void 0&&(f.preventDefault(),d[k+x]?.[a+h]?.focus())}),d[k].push(p.appendChild(c))}u.append(p)}let O=null;
function L(k,p,a){let c=new Set(a.filter(([j])=>j===e).map(([,j,E])=>`${j},${E}`)),[f,x,h]=p;d.forEach((j,E)=>j.forEach(
(b,y)=>{let $=k[e][E][y],q=(l||e==="logits")&&y>E,M=e==="piecewise"&&!q&&k.clipped[E][y],T=l?q?["·"]:ct($):[g($)],F=T.map(
C=>C.textContent??C).join("");b.textContent!==F&&b.replaceChildren(...T),b.style.setProperty("--weight",l?Math.min(1,$).
toFixed(3):0);let A=q?", masked":M?", clipped":"",v=f===e&&E===x&&y===h;b.classList.toggle("qks-chosen",v),b.classList.toggle(
"qks-source",c.has(`${E},${y}`)),b.classList.toggle("qks-future",q),b.classList.toggle("qks-cut",M),H(b,{"aria-selected":`${v}`,
"aria-label":`${t}, ${Re(o(E))}, ${Re(s(y))}: ${g($)}${A}`})}));let S=f===e?d[x][h]:O??d[0][0];S!==O&&(O&&(O.tabIndex=-1),
S.tabIndex=0,O=S)}return{grid:u,draw:L}}var pt=e=>[..."₀₁₂₃₄₅₆₇₈₉"][e],W=(...e)=>e.map(t=>pt(t+1)).join(""),lt=e=>g(e).startsWith("−")?`(${g(
e)})`:g(e);function ue(e,t){return e.map((n,r)=>{let o=`${g(n)}·${lt(t[r])}`;return r?o.startsWith("−")?` ${"−"} ${o.
slice(1)}`:` + ${o}`:o}).join("")}function Fe(e){if(e>=.095&&e<9999.5)return[g(e)];let[t,n]=e.toExponential(2).split("e");
return[`(${t}·10`,[`${Number(n)}`.replace("-","−"),"power"],")"]}var oe=e=>g(e).startsWith("−")?`${"−"} ${g(-e)}`:
`+ ${g(e)}`,ze=(e,t,n=e.length)=>e.slice(0,n).map(r=>r[t]),Q=(e,t,n)=>Array.from({length:n},(r,o)=>[e,t,o]),le=(e,t,n)=>Array.
from({length:n},(r,o)=>[e,o,t]),Z=["horizontal","vertical"],ut={tokens:(e,t,n)=>({name:`Token ${t+1}, ${Z[n]}`,words:"Dr\
ag the token in the plane to change it.",formula:[`x${W(t,n)} = ${g(e.tokens[t][n])}`],from:[]}),weight(e,t,n){let r=[[`\
mean + spread = ${g(e.mean)} ${oe(e.spread)}`,"turn"],[`${"−"} turn`,`mean ${"−"} spread = ${g(e.mean)} ${oe(-e.spread)}`]][t][n],
o=t===n?`How much likeness counts along the ${Z[n]} axis.`:"Asks across the axes: the query is turned.";return{name:`Que\
ry–key matrix, row ${t+1}, column ${n+1}`,words:o,formula:[`W${W(t,n)} = ${r} = ${g(e.weight[t][n])}`],from:[]}},queries:(e,t,n)=>({
name:`Query of token ${t+1}, ${Z[n]}`,words:"What the token asks for: the black arrow in the plane.",formula:[`q${W(t,n)}\
 = ${ue(e.tokens[t],ze(e.weight,n))} = ${g(e.queries[t][n])}`],from:[...Q("tokens",t,2),...le("weight",n,2)]}),logits(e,t,n){
let r=`(${ue(e.queries[t],e.tokens[n])})/${g(pe)}`;return{name:`Logit of query ${t+1} on key ${n+1}`,words:n>t?`Masked: \
token ${n+1} comes after token ${t+1}.`:`How well token ${n+1} answers what token ${t+1} asks: its shadow on the query’s\
 arrow counts.`,formula:[`ω${W(t,n)} = q${W(t)}·x${W(n)}/λ = ${r} = ${g(e.logits[t][n])}`],from:[...Q("queries",t,2),
...Q("tokens",n,2)]}},softmax(e,t,n){let r=`Softmax weight of token ${n+1} for query ${t+1}`;if(n>t)return De(r,t,n);let o=e.
logits[t].slice(0,t+1),s=X(o.map(Math.exp)),i=u=>["e",[g(u),"power"]],l=o.flatMap((u,w)=>[...w?[" + "]:[],...i(u)]),d=[...Fe(
Math.exp(o[n])),"/",...Fe(s)];return{name:r,words:"The exponential of its logit, over the sum of the row’s.",formula:[
`p${W(t,n)} = `,...i(o[n]),"/(",...l,") = ",...d,` = ${g(e.softmax[t][n])}`],from:Q("logits",t,t+1)}},piecewise(e,t,n){let r=`\
Piecewise-linear weight of token ${n+1} for query ${t+1}`;if(n>t)return De(r,t,n);let o=e.logits[t].slice(0,t+1),s=g(e.linear[t][n]),
i=e.clipped[t][n];return{name:r,words:i?`Clipped at ${Math.round(e.piecewise[t][n])}: no derivative here. Nudge any logi\
t, and it stays.`:"An even share, plus how far its logit is above the row’s mean, shared out too.",formula:[`p̃${W(t,
n)} = (1 + ω${W(t,n)} ${"−"} ω̄${W(t)})/${t+1} = (1 ${oe(o[n])} ${oe(-X(o)/(t+1))})/${t+1} = ${s}`+(i?`, clipped to\
 ${Math.round(e.piecewise[t][n])}`:"")],from:Q("logits",t,t+1)}},outputs:(e,t,n)=>({name:`Output of token ${t+1}, ${Z[n]}\
, softmax`,words:"The average of the tokens it listens to: where its solid line ends.",formula:Ue("y",e.softmax,e.outputs,
e,t,n),from:[...Q("softmax",t,t+1),...le("tokens",n,t+1)]}),piecewiseOutputs(e,t,n){let r=X(e.piecewise[t]);return{name:`\
Output of token ${t+1}, ${Z[n]}, piecewise-linear`,words:Math.abs(r-1)>1e-9?`Its weights sum to ${g(r)}, not 1: clipping\
 took the balance away.`:"Nothing is clipped in this row, so its weights sum to 1.",formula:Ue("ỹ",e.piecewise,e.piecewiseOutputs,
e,t,n),from:[...Q("piecewise",t,t+1),...le("tokens",n,t+1)]}}};function De(e,t,n){let r=`Masked: token ${n+1} comes afte\
r token ${t+1}, so it weighs nothing.`;return{name:e,words:r,formula:[`${n+1} > ${t+1}, so the weight is 0`],from:[["log\
its",t,n]]}}function Ue(e,t,n,r,o,s){let i=o+1,l=ue(t[o].slice(0,i),ze(r.tokens,s,i));return[`${e}${W(o,s)} = ${l} = ${g(
n[o][s])}`]}var Be=(e,[t,n,r])=>ut[t](e,n,r),_e=e=>e.map(t=>t[1]==="power"?`^${t[0]}`:t).join("");function Ve(e){let t=n=>`\
(${n.map(g).join(", ")})`;return e.tokens.map((n,r)=>`Token ${r+1} at ${t(n)} becomes ${t(e.outputs[r])}`).concat(fe(e)).
join(". ")}function fe({variety:e,piecewiseVariety:t}){if(e===null)return"All tokens are the same: there is no variety t\
o lose";let[n,r]=[e,t].map(qe);return`Variety left by this layer: ${n} (softmax), ${r} (piecewise-linear)`}function He({
mean:e,spread:t,turn:n}){let r=t**2-n**2,o=Math.sqrt(Math.abs(r));return r<0?`Eigenvalues of W: ${g(e)} ± ${g(o)} i`:`E\
igenvalues of W: ${g(e+o)} and ${g(e-o)}`}function Xe({clipped:e}){let t=e.flat().filter(Boolean).length;return t?`${t} \
of ${e.flat().length} clipped: no derivative there`:"Nothing is clipped"}function Qe(e,t){let n=e.length,r=p=>`${p+1}`,o=p=>["→","↑"][p],s={rows:n,columns:2,rowWord:r,columnWord:o,select:t},
i={...s,columns:n,columnWord:r},l={tokens:z({part:"tokens",name:"Tokens X",...s}),weight:z({part:"weight",name:"Query–ke\
y matrix W",...s,rows:2,rowWord:o}),queries:z({part:"queries",name:"Queries XW",...s}),logits:z({part:"logits",name:"Log\
its",...i}),softmax:z({part:"softmax",name:"Softmax weights",...i,weights:!0}),piecewise:z({part:"piecewise",name:"Piece\
wise-linear weights",...i,weights:!0}),outputs:z({part:"outputs",name:"Outputs, softmax",...s}),piecewiseOutputs:z({part:"\
piecewiseOutputs",name:"Outputs, piecewise-linear",...s})},d=D(),u=(p,a)=>N("factor",N("name",p),a.grid),w=(p,a,c,...f)=>m(
"section",{class:`qks-step qks-step-${p}`},K(a),D(c),...f),O=N("product",u("tokens X",l.tokens),N("sign","·"),u("W",l.weight),
N("sign","="),u("queries",l.queries)),L=(p,a,...c)=>N("pair",u("softmax",p),u("piecewise-linear",a),...c);return{element:N(
"chain",w("ask","1 · Each token asks","Its query is the token, turned and stretched by W.",O),w("match","2 · Logits ω",
"Query (row) times key (column), over λ = √2. The future is masked.",l.logits.grid),w("weigh","3 · Weights","Each \
row of logits becomes shares, in two ways.",L(l.softmax,l.piecewise,D("p = exp ω, over the row’s sum"),N("notes-2",D(
`p̃ = clip((1 + ω ${"−"} row’s mean)/n, 0, 1)`),d))),w("mix","4 · Outputs","Weights times tokens X.",L(l.outputs,
l.piecewiseOutputs))),draw(p,a,c){for(let f of Object.values(l))f.draw(p,a,c);P(d,Xe(p))}}}var B=2.3,me=.05,{reach:se}=ne.attentionSteps,de=e=>Y(Math.round(e/me)/(1/me),-se,se);function ft([e,t],[n,r],o=7){let s=Math.
hypot(n-e,r-t);if(s<o)return"";let[i,l]=[(n-e)/s,(r-t)/s],[d,u]=[n-o*i,r-o*l],w=.45*o;return`M${e} ${t}L${d} ${u}M${d-w*
l} ${u+w*i}L${n} ${r}L${d+w*l} ${u-w*i}`}function Ge(e,t){let n=0,r,o,s=[],i,l=m("div",{role:"img",class:"qks-picture"}),
d=([p,a])=>[(p+B)/(2*B)*n,(B-a)/(2*B)*n],u=p=>d(p).map(a=>Math.round(10*a)/10);function w(p){n=Math.min(p,440),e.replaceChildren(
l),l.replaceChildren(),l.style.width=l.style.height=e.style.height=`${n}px`,r=ie(l,n,n),r.setAttribute("class","qks-plan\
e");for(let c=-2;c<=2;c++){let f={class:c?"qks-hair":"qks-line"},[x,h]=d([c,c]);if(R("path",{d:`M${x} 0V${n}`,...f},r),R(
"path",{d:`M0 ${h}H${n}`,...f},r),c){let S=be(c);te(r,x,n/2+16,S,{class:"qks-mute","text-anchor":"middle"}),te(r,n/2-6,h+
4.5,S,{class:"qks-mute","text-anchor":"end"})}}let a=c=>R("path",{class:c},r);o={listening:R("g",{class:"qks-listening"},
r),foot:a("qks-foot-line"),query:a("qks-query"),linear:a("qks-linear"),output:a("qks-output"),chosenOutput:a("qks-output\
 qks-thick"),diamonds:a("qks-diamonds"),discs:R("g",{class:"qks-discs"},r),queryName:te(r,0,0,"",{class:"qks-halo qks-bo\
ld","text-anchor":"middle"})},s=[]}function O(p){let a=m("div",{class:"qks-token",role:"slider",tabindex:0,"aria-label":`\
Token ${p+1}, position`,"aria-valuemin":-se,"aria-valuemax":se});a.append(m("span",{"aria-hidden":"true"},`${p+1}`)),a.addEventListener(
"keydown",f=>{let x=me*(f.shiftKey?5:1),h={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[f.key];h&&(f.
preventDefault(),t(p,i.tokens[p].map((S,j)=>de(S+x*h[j]))))});let c=[0,0];return ye(a,f=>{a.focus({preventScroll:!0});let[
x,h]=d(i.tokens[p]);c=[x-f.clientX,h-f.clientY]},f=>{let x=f.clientX+c[0],h=f.clientY+c[1];t(p,[de(x/n*2*B-B),de(B-h/n*2*
B)])}),e.appendChild(a)}function L([p,a,c]){let{tokens:f,queries:x}=i,h=u([0,0]),S=["queries","logits"].includes(p);if(o.
query.setAttribute("d",S?ft(h,u(x[a]),9):""),P(o.queryName,S?`q${W(a)}`:""),S){let[b,y]=x[a],$=Math.min(1,(B-.2)/Math.max(
Math.abs(b),Math.abs(y),1e-9)),[q,M]=d([b*$,y*$]),T=Math.hypot(b,y)||1;H(o.queryName,{x:q+16*y/T,y:M+16*b/T+5})}let j="";
if(p==="logits"){let b=J(x[a],x[a]),y=b>1e-9?J(x[a],f[c])/b:0,$=x[a].map(M=>y*M),q=u($);j=`M${u(f[c])}L${q}M${h}L${q}`}o.
foot.setAttribute("d",j);let E={softmax:i.softmax,piecewise:i.piecewise}[p]?.[a]??[];o.listening.replaceChildren(),E.forEach(
(b,y)=>{if(y===a||!(b>0))return;let $=`M${u(f[y])}L${u(f[a])}`;R("path",{d:$,"stroke-width":(14*Math.min(1,b)).toFixed(1)},
o.listening)})}function k(p,a){i=p;let{tokens:c,outputs:f,piecewiseOutputs:x}=i,[h,S,j]=a,E=h==="weight"?null:S,b=["logi\
ts","softmax","piecewise"].includes(h)?j:null;for(l.setAttribute("aria-label",Ve(i));s.length>c.length;)s.pop().remove();
for(;s.length<c.length;)s.push(O(s.length));s.forEach(($,q)=>{let[M,T]=u(c[q]);$.style.transform=`translate(${M}px, ${T}\
px)`,$.classList.toggle("qks-asking",q===E),$.classList.toggle("qks-asked",q===b&&q!==E);let[F,A]=c[q].map(g);H($,{"aria\
-valuenow":c[q][0],"aria-valuetext":`${F} across, ${A} up`})}),L(a);let y=$=>c.map((q,M)=>`M${u(q)}L${u($[M])}`);o.output.
setAttribute("d",y(f).join("")),o.chosenOutput.setAttribute("d",E===null?"":y(f)[E]),o.linear.setAttribute("d",y(x).join(
"")),o.diamonds.setAttribute("d",x.map($=>`M${u($)}m-6 0l6 -6l6 6l-6 6z`).join("")),o.discs.replaceChildren();for(let $ of f){
let[q,M]=u($);R("circle",{cx:q,cy:M,r:5},o.discs)}}return{resize:w,draw:k}}var{weight:he}=ne.attentionSteps,dt=[["mean","Mean","of the eigenvalues",-he],["spread","Spread","of them, before the tu\
rn",0],["turn","Turn","antisymmetric part",-he]],mt=[["Alike",{mean:1.5,spread:0,turn:0}],["Opposite",{mean:-1.5,spread:0,
turn:0}],["One axis",{mean:1,spread:1,turn:0}],["Quarter turn",{mean:0,spread:0,turn:1.5}],["No preference",{mean:0,spread:0,
turn:0}]],ht=["","","Two","Three","Four","Five","Six"],gt=["tokens","mean","spread","turn","selected"];function xt({model:e,
el:t}){let n=Le(e,gt),r={...n},o,s,i={},l=0,d={name:m("b",{}),words:m("span",{}),formula:D()},u=ke(),w=N("plane-pane"),O=D(),
L=D(),k=N("chain-place");d.formula.className="qks-formula";let p=m("p",{},d.name," ",d.words),a=N("explained",p,d.formula),
c=K(""),f=dt.map(([A,v,C,U])=>({trait:A,...ve({name:v,unit:C,label:`${v}, ${C}`,min:U,max:he,step:.05,centred:U<0,text:g,
say:_=>`${v} ${g(_)}`,move:_=>F({[A]:_})})})),x=f.map(({element:A})=>A),h=Ee(mt,F),S=ee("↺ Start over",()=>F(r)),j=ae(
"qks-chips","Presets",...h.buttons,S),E=D("Drag a token. Lines lead to its outputs: ",m("b",{},"solid")," by softmax, ",
m("b",{},"dashed")," piecewise-linear."),b=$e("qks qks-steps","attention step by step",N("steps-grid",N("see",c,E,w,O),N(
"set",K("The query–key matrix W"),j,...x,L),N("follow",a,k),u)),y=Ne({model:e,el:t,root:b,live:u,refresh:q,stale:{layout:!0},
listeners:je(e,n,F),told:()=>({...n,readings:i})}),$=Ge(w,(A,v)=>F({tokens:n.tokens.map((C,U)=>U===A?v:C)}));function q(A){
A.layout&&(l=y.measure(),l>=50&&$.resize(w.clientWidth)),s?.count!==n.tokens.length&&(s={...Qe(n.tokens,T),count:n.tokens.
length},k.replaceChildren(s.element),P(c,`${ht[n.tokens.length]} tokens in a plane`)),o=We(n);let v=Be(o,M(n.selected));
s.draw(o,M(n.selected),v.from),l>=50&&$.draw(o,M(n.selected));for(let{trait:V,draw:et}of f)et(n[V]);h.mark(V=>Ae(n,V)),P(
O,`${fe(o)}.`),P(L,`${He(o)}.`),P(d.name,v.name),P(d.words,v.words),xe(d.formula,v.formula.map(V=>Array.isArray(V)?V:[V]));
let{queries:C,logits:U,softmax:_,piecewise:Ke,clipped:Ye,outputs:Je,piecewiseOutputs:Ze}=o;i={weight:o.weight,queries:C,
logits:U,softmax:_,clipped:Ye,outputs:Je,piecewise_linear:Ke,piecewise_linear_outputs:Ze,variety:o.variety,piecewise_linear_variety:o.
piecewiseVariety,explanation:`${v.name}. ${v.words} ${_e(v.formula)}`},y.report(i.explanation)}function M([A,v,C]){let U=n.
tokens.length,_=["logits","softmax","piecewise"].includes(A)?U:2;return[A,Math.min(v,A==="weight"?2:U)-1,Math.min(C,_)-1]}
function T([A,v,C]){F({selected:[A,v+1,C+1]})}function F(A){Object.keys(A).every(v=>re(n[v],A[v]))||(Object.assign(n,A),
y.request())}return y.start("steps",{state:()=>({...n}),readings:()=>i})}var an={render:xt};export{an as default};
