var et="http://www.w3.org/2000/svg";function V(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));return e}function m(e,t={},...n){
let r=V(document.createElement(e),t);return r.append(...n),r}var K=(e,...t)=>m("div",{class:e},...t),N=(e,...t)=>K(`qks-${e}`,
...t),F=(...e)=>m("p",{class:"qks-sub"},...e);function ee(e,t,n={}){let r=m("button",{type:"button",...n},e);return t&&r.
addEventListener("click",t),r}var ge=(e,t)=>e.setAttribute("aria-pressed",String(t)),ae=(e,t,...n)=>m("div",{class:e,role:"\
group","aria-label":t},...n);function W(e,t,n){return n.appendChild(V(document.createElementNS(et,e),t))}function ie(e,t,n){
return W("svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function te(e,t,n,r,o={}){let s=W("tex\
t",{x:t,y:n,...o},e);return s.textContent=String(r),s}function T(e,t){e.textContent!==t&&(e.textContent=t)}function xe(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,o])=>o?m("span",{class:`qks-${o}`},r):r)),n}function G(e){return m("div",{class:"qks-head\
ing",role:"heading","aria-level":"3"},e)}var we=()=>m("div",{class:"qks-spoken","aria-live":"polite"});function ke(e,t,...n){let r=`Explorable figure: ${t}`;return m("section",{class:e,"aria-label":r,"data-lm-suppress-short\
cuts":"true"},...n)}function ye(e,t,n){let r=!1;e.addEventListener("pointerdown",o=>{o.button>0||t(o)===!1||(r=!0,e.setPointerCapture(
o.pointerId),o.preventDefault())}),e.addEventListener("pointermove",o=>r&&n(o));for(let o of["pointerup","pointercancel"])
e.addEventListener(o,()=>{r=!1})}var Y=(e,t,n)=>Math.max(t,Math.min(n,e));var $e=e=>e<0?"−"+-e:`${e}`;var be=e=>`${Math.round(100*e)} %`;var qe=12;function tt({name:e,unit:t,label:n=e,range:r,rail:o}){let s=m("input",{type:"range",...r,"aria-label":n}),i=m(
"output"),l=K("qks-ruler",o,s),f=m("div",{class:"qks-ticks","aria-hidden":"true"}),u=m("span",{},m("b",{},e)," ",m("smal\
l",{},t));return{element:K("qks-slider",K("qks-row",u,i),l),input:s,output:i,track:l,scale:f}}function Me({name:e,unit:t,
label:n,min:r,max:o,step:s,centred:i=!1,ticks:l,place:f=Number,text:u,say:w,move:E}){let L=m("i",{class:i?"qks-rail qks-\
centred":"qks-rail"}),{element:$,input:p,output:a,scale:c}=tt({name:e,unit:t,label:n,range:{min:r,max:o,step:s},rail:L});
for(let[d,x]of l??[]){let h=c.appendChild(m("span",{},x));h.style.left=`calc(${qe/2}px + ${(f(d)-r)/(o-r)} * (100% - ${qe}\
px))`}return l&&$.append(c),p.addEventListener("input",()=>E(Number(p.value))),{element:$,draw(d,x){p.value=String(f(d)),
p.setAttribute("aria-valuetext",w(d,x)),T(a,u(d,x))}}}function ve(e,t){let n=e.map(([r,o])=>ee(r,()=>t(o)));return{buttons:n,mark:r=>e.forEach(([,o],s)=>ge(n[s],r(o)))}}var Ae=(e,t)=>Object.
entries(t).every(([n,r])=>e[n]===r);var ne={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function Ee(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Se(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var rt=600,ot=120;var re=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var Oe=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),Le=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let o=e.
get(r);re(o,t[r])||n({[r]:o})}]));function je({model:e,el:t,root:n,live:r,stale:o,refresh:s,listeners:i,told:l,ended:f}){let u=0,w=0,E,L;t.append(n);function $(h={}){
Object.assign(o,h),u||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(u),u=0;let h=o;o={},s(h)}function a(){
return n.dataset.look=Ee()?"dark":"light",w=n.clientWidth,w}function c(h){clearTimeout(E),E=setTimeout(()=>T(r,h),rt),L||=
setTimeout(d,ot)}function d(){L=void 0;for(let[h,S]of Object.entries(l()))re(e.get(h),S)||e.set(h,S);e.save_changes()}function x(h,S){
let j=Object.entries(i),O=()=>$({layout:!0});for(let[k,v]of j)e.on(`change:${k}`,v);n.addEventListener("keydown",k=>k.stopPropagation());
let q=new ResizeObserver(()=>n.clientWidth!==w&&O());q.observe(n);let b=Se(O),y={redrawNow:p};for(let[k,v]of Object.entries(
S))Object.defineProperty(y,k,{get:v});return Object.assign(n,{[h]:y}),Object.assign(t,{[h]:y}),p(),()=>{for(let[k,v]of j)
e.off(`change:${k}`,v);f?.(),clearTimeout(E),clearTimeout(L),cancelAnimationFrame(u),q.disconnect(),b(),n.remove()}}return{
request:$,measure:a,report:c,start:x}}function Q(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n];return t}function Ne(e,t,n,r=e){let o=-1/0,s=0;for(let i=t;i<t+n;i++)e[i]>o&&(o=e[i]);for(let i=t;i<t+n;i++)r[i]=Math.exp(e[i]-o),
s+=r[i];for(let i=t;i<t+n;i++)r[i]/=s;return s}function Te(e,t,n,r=e){let o=0;for(let s=t;s<t+n;s++)o+=e[s]/n;for(let s=t;s<
t+n;s++)r[s]=(1+e[s]-o)/n}var pe=Math.SQRT2;function g(e){let t=Math.abs(e),n=t.toFixed(t<9.995?2:1);return e<0&&Number(n)>0?"−"+n:n}var J=(e,t)=>Q(
e.map((n,r)=>n*t[r])),ce=(e,t)=>e.map(n=>t[0].map((r,o)=>J(n,t.map(s=>s[o])))),Ce=e=>t=>{let n=[...t];return e(n,0,n.length),
n},st=Ce(Ne),at=Ce(Te);function Pe(e,t){let n=o=>{let s=o[0].map((i,l)=>Q(o.map(f=>f[l]))/o.length);return Math.hypot(...o.
flatMap(i=>i.map((l,f)=>l-s[f])))},r=n(t);return r>1e-9?n(e)/r:null}function Ie({tokens:e,mean:t,spread:n,turn:r}){let o=[
[t+n,r],[-r,t-n]],s=ce(e,o),i=s.map(a=>e.map(c=>J(a,c)/pe)),l=i.map((a,c)=>a.slice(0,c+1)),f=a=>e.map((c,d)=>a[d]??0),u=l.
map(at),w=l.map(a=>f(st(a))),E=u.map(a=>f(a.map(c=>Y(c,0,1)))),L=u.map(a=>a.map(c=>c<0||c>1)),$=ce(w,e),p=ce(E,e);return{
tokens:e,weight:o,queries:s,logits:i,softmax:w,piecewise:E,outputs:$,piecewiseOutputs:p,mean:t,spread:n,turn:r,linear:u,
clipped:L,variety:Pe($,e),piecewiseVariety:Pe(p,e)}}function it(e){let t=e.toFixed(2);return e===0||t==="1.00"?[`${Math.round(e)}`]:t.startsWith("0")?[m("span",{class:"qks-\
zero"},"0"),t.slice(1)]:[t]}var We=e=>({"→":"horizontal","↑":"vertical"})[e]??e;function _({part:e,name:t,rows:n,columns:r,
rowWord:o,columnWord:s,select:i,weights:l=!1}){let f=[],u=m("div",{class:`qks-matrix qks-${e}`,role:"grid","aria-label":t});
u.style.setProperty("--columns",r);let w=m("div",{role:"row"},m("span",{role:"presentation"}));for(let $=0;$<r;$++)w.append(
m("span",{role:"columnheader"},s($)));u.append(w);for(let $=0;$<n;$++){let p=m("div",{role:"row"},m("span",{role:"rowhea\
der"},o($)));f.push([]);for(let a=0;a<r;a++){let c=m("div",{class:"qks-cell",role:"gridcell",tabindex:-1});c.addEventListener(
"focus",()=>i([e,$,a])),c.addEventListener("keydown",d=>{let[x,h]={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[
0,1]}[d.key]??[];x!==void 0&&(d.preventDefault(),f[$+x]?.[a+h]?.focus())}),f[$].push(p.appendChild(c))}u.append(p)}let E=null;
function L($,p,a){let c=new Set(a.filter(([j])=>j===e).map(([,j,O])=>`${j},${O}`)),[d,x,h]=p;f.forEach((j,O)=>j.forEach(
(q,b)=>{let y=$[e][O][b],k=(l||e==="logits")&&b>O,v=e==="piecewise"&&!k&&$.clipped[O][b],D=l?k?["·"]:it(y):[g(y)],R=D.map(
P=>P.textContent??P).join("");q.textContent!==R&&q.replaceChildren(...D),q.style.setProperty("--weight",l?Math.min(1,y).
toFixed(3):0);let A=k?", masked":v?", clipped":"",M=d===e&&O===x&&b===h;q.classList.toggle("qks-chosen",M),q.classList.toggle(
"qks-source",c.has(`${O},${b}`)),q.classList.toggle("qks-future",k),q.classList.toggle("qks-cut",v),V(q,{"aria-selected":`${M}`,
"aria-label":`${t}, ${We(o(O))}, ${We(s(b))}: ${g(y)}${A}`})}));let S=d===e?f[x][h]:E??f[0][0];S!==E&&(E&&(E.tabIndex=-1),
S.tabIndex=0,E=S)}return{grid:u,draw:L}}var ct=e=>[..."₀₁₂₃₄₅₆₇₈₉"][e],I=(...e)=>e.map(t=>ct(t+1)).join(""),pt=e=>g(e).startsWith("−")?`(${g(
e)})`:g(e);function ue(e,t){return e.map((n,r)=>{let o=`${g(n)}·${pt(t[r])}`;return r?o.startsWith("−")?` ${"−"} ${o.
slice(1)}`:` + ${o}`:o}).join("")}function Re(e){if(e>=.095&&e<9999.5)return[g(e)];let[t,n]=e.toExponential(2).split("e");
return[`(${t}·10`,[`${Number(n)}`.replace("-","−"),"power"],")"]}var oe=e=>g(e).startsWith("−")?`${"−"} ${g(-e)}`:
`+ ${g(e)}`,Ue=(e,t,n=e.length)=>e.slice(0,n).map(r=>r[t]),X=(e,t,n)=>Array.from({length:n},(r,o)=>[e,t,o]),le=(e,t,n)=>Array.
from({length:n},(r,o)=>[e,o,t]),Z=["horizontal","vertical"],lt={tokens:(e,t,n)=>({name:`Token ${t+1}, ${Z[n]}`,words:"Dr\
ag the token in the plane to change it.",formula:[`x${I(t,n)} = ${g(e.tokens[t][n])}`],from:[]}),weight(e,t,n){let r=[[`\
mean + spread = ${g(e.mean)} ${oe(e.spread)}`,"turn"],[`${"−"} turn`,`mean ${"−"} spread = ${g(e.mean)} ${oe(-e.spread)}`]][t][n],
o=t===n?`How much likeness counts along the ${Z[n]} axis.`:"Asks across the axes: the query is turned.";return{name:`Que\
ry–key matrix, row ${t+1}, column ${n+1}`,words:o,formula:[`W${I(t,n)} = ${r} = ${g(e.weight[t][n])}`],from:[]}},queries:(e,t,n)=>({
name:`Query of token ${t+1}, ${Z[n]}`,words:"What the token asks for: the black arrow in the plane.",formula:[`q${I(t,n)}\
 = ${ue(e.tokens[t],Ue(e.weight,n))} = ${g(e.queries[t][n])}`],from:[...X("tokens",t,2),...le("weight",n,2)]}),logits(e,t,n){
let r=`(${ue(e.queries[t],e.tokens[n])})/${g(pe)}`;return{name:`Logit of query ${t+1} on key ${n+1}`,words:n>t?`Masked: \
token ${n+1} comes after token ${t+1}.`:`How well token ${n+1} answers what token ${t+1} asks: its shadow on the query’s\
 arrow counts.`,formula:[`ω${I(t,n)} = q${I(t)}·x${I(n)}/λ = ${r} = ${g(e.logits[t][n])}`],from:[...X("queries",t,2),
...X("tokens",n,2)]}},softmax(e,t,n){let r=`Softmax weight of token ${n+1} for query ${t+1}`;if(n>t)return Fe(r,t,n);let o=e.
logits[t].slice(0,t+1),s=Q(o.map(Math.exp)),i=u=>["e",[g(u),"power"]],l=o.flatMap((u,w)=>[...w?[" + "]:[],...i(u)]),f=[...Re(
Math.exp(o[n])),"/",...Re(s)];return{name:r,words:"The exponential of its logit, over the sum of the row’s.",formula:[
`p${I(t,n)} = `,...i(o[n]),"/(",...l,") = ",...f,` = ${g(e.softmax[t][n])}`],from:X("logits",t,t+1)}},piecewise(e,t,n){let r=`\
Piecewise-linear weight of token ${n+1} for query ${t+1}`;if(n>t)return Fe(r,t,n);let o=e.logits[t].slice(0,t+1),s=g(e.linear[t][n]),
i=e.clipped[t][n];return{name:r,words:i?`Clipped at ${Math.round(e.piecewise[t][n])}: no derivative here. Nudge any logi\
t, and it stays.`:"An even share, plus how far its logit is above the row’s mean, shared out too.",formula:[`p̃${I(t,
n)} = (1 + ω${I(t,n)} ${"−"} ω̄${I(t)})/${t+1} = (1 ${oe(o[n])} ${oe(-Q(o)/(t+1))})/${t+1} = ${s}`+(i?`, clipped to\
 ${Math.round(e.piecewise[t][n])}`:"")],from:X("logits",t,t+1)}},outputs:(e,t,n)=>({name:`Output of token ${t+1}, ${Z[n]}\
, softmax`,words:"The average of the tokens it listens to: where its solid line ends.",formula:De("y",e.softmax,e.outputs,
e,t,n),from:[...X("softmax",t,t+1),...le("tokens",n,t+1)]}),piecewiseOutputs(e,t,n){let r=Q(e.piecewise[t]);return{name:`\
Output of token ${t+1}, ${Z[n]}, piecewise-linear`,words:Math.abs(r-1)>1e-9?`Its weights sum to ${g(r)}, not 1: clipping\
 took the balance away.`:"Nothing is clipped in this row, so its weights sum to 1.",formula:De("ỹ",e.piecewise,e.piecewiseOutputs,
e,t,n),from:[...X("piecewise",t,t+1),...le("tokens",n,t+1)]}}};function Fe(e,t,n){let r=`Masked: token ${n+1} comes afte\
r token ${t+1}, so it weighs nothing.`;return{name:e,words:r,formula:[`${n+1} > ${t+1}, so the weight is 0`],from:[["log\
its",t,n]]}}function De(e,t,n,r,o,s){let i=o+1,l=ue(t[o].slice(0,i),Ue(r.tokens,s,i));return[`${e}${I(o,s)} = ${l} = ${g(
n[o][s])}`]}var _e=(e,[t,n,r])=>lt[t](e,n,r),ze=e=>e.map(t=>t[1]==="power"?`^${t[0]}`:t).join("");function Be(e){let t=n=>`\
(${n.map(g).join(", ")})`;return e.tokens.map((n,r)=>`Token ${r+1} at ${t(n)} becomes ${t(e.outputs[r])}`).concat(de(e)).
join(". ")}function de({variety:e,piecewiseVariety:t}){if(e===null)return"All tokens are the same: there is no variety t\
o lose";let[n,r]=[e,t].map(be);return`Variety left by this layer: ${n} (softmax), ${r} (piecewise-linear)`}function He({
mean:e,spread:t,turn:n}){let r=t**2-n**2,o=Math.sqrt(Math.abs(r));return r<0?`Eigenvalues of W: ${g(e)} ± ${g(o)} i`:`E\
igenvalues of W: ${g(e+o)} and ${g(e-o)}`}function Ve({clipped:e}){let t=e.flat().filter(Boolean).length;return t?`${t} \
of ${e.flat().length} clipped: no derivative there`:"Nothing is clipped"}function Qe(e,t){let n=e.length,r=p=>`${p+1}`,o=p=>["→","↑"][p],s={rows:n,columns:2,rowWord:r,columnWord:o,select:t},
i={...s,columns:n,columnWord:r},l={tokens:_({part:"tokens",name:"Tokens X",...s}),weight:_({part:"weight",name:"Query–ke\
y matrix W",...s,rows:2,rowWord:o}),queries:_({part:"queries",name:"Queries XW",...s}),logits:_({part:"logits",name:"Log\
its",...i}),softmax:_({part:"softmax",name:"Softmax weights",...i,weights:!0}),piecewise:_({part:"piecewise",name:"Piece\
wise-linear weights",...i,weights:!0}),outputs:_({part:"outputs",name:"Outputs, softmax",...s}),piecewiseOutputs:_({part:"\
piecewiseOutputs",name:"Outputs, piecewise-linear",...s})},f=F(),u=(p,a)=>N("factor",N("name",p),a.grid),w=(p,a,c,...d)=>m(
"section",{class:`qks-step qks-step-${p}`},G(a),F(c),...d),E=N("product",u("tokens X",l.tokens),N("sign","·"),u("W",l.weight),
N("sign","="),u("queries",l.queries)),L=(p,a,...c)=>N("pair",u("softmax",p),u("piecewise-linear",a),...c);return{element:N(
"chain",w("ask","1 · Each token asks","Its query is the token, turned and stretched by W.",E),w("match","2 · Logits ω",
"Query (row) times key (column), over λ = √2. The future is masked.",l.logits.grid),w("weigh","3 · Weights","Each \
row of logits becomes shares, in two ways.",L(l.softmax,l.piecewise,F("p = exp ω, over the row’s sum"),N("notes-2",F(
`p̃ = clip((1 + ω ${"−"} row’s mean)/n, 0, 1)`),f))),w("mix","4 · Outputs","Weights times tokens X.",L(l.outputs,
l.piecewiseOutputs))),draw(p,a,c){for(let d of Object.values(l))d.draw(p,a,c);T(f,Ve(p))}}}var z=2.3,me=.05,{reach:se}=ne.attentionSteps,fe=e=>Y(Math.round(e/me)/(1/me),-se,se);function ut([e,t],[n,r],o=7){let s=Math.
hypot(n-e,r-t);if(s<o)return"";let[i,l]=[(n-e)/s,(r-t)/s],[f,u]=[n-o*i,r-o*l],w=.45*o;return`M${e} ${t}L${f} ${u}M${f-w*
l} ${u+w*i}L${n} ${r}L${f+w*l} ${u-w*i}`}function Xe(e,t){let n=0,r,o,s=[],i,l=m("div",{role:"img",class:"qks-picture"}),
f=([p,a])=>[(p+z)/(2*z)*n,(z-a)/(2*z)*n],u=p=>f(p).map(a=>Math.round(10*a)/10);function w(p){n=Math.min(p,440),e.replaceChildren(
l),l.replaceChildren(),l.style.width=l.style.height=e.style.height=`${n}px`,r=ie(l,n,n),r.setAttribute("class","qks-plan\
e");for(let c=-2;c<=2;c++){let d={class:c?"qks-hair":"qks-line"},[x,h]=f([c,c]);if(W("path",{d:`M${x} 0V${n}`,...d},r),W(
"path",{d:`M0 ${h}H${n}`,...d},r),c){let S=$e(c);te(r,x,n/2+16,S,{class:"qks-mute","text-anchor":"middle"}),te(r,n/2-6,h+
4.5,S,{class:"qks-mute","text-anchor":"end"})}}let a=c=>W("path",{class:c},r);o={listening:W("g",{class:"qks-listening"},
r),foot:a("qks-foot-line"),query:a("qks-query"),linear:a("qks-linear"),output:a("qks-output"),chosenOutput:a("qks-output\
 qks-thick"),diamonds:a("qks-diamonds"),discs:W("g",{class:"qks-discs"},r),queryName:te(r,0,0,"",{class:"qks-halo qks-bo\
ld","text-anchor":"middle"})},s=[]}function E(p){let a=m("div",{class:"qks-token",role:"slider",tabindex:0,"aria-label":`\
Token ${p+1}, position`,"aria-valuemin":-se,"aria-valuemax":se});a.append(m("span",{"aria-hidden":"true"},`${p+1}`)),a.addEventListener(
"keydown",d=>{let x=me*(d.shiftKey?5:1),h={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[d.key];h&&(d.
preventDefault(),t(p,i.tokens[p].map((S,j)=>fe(S+x*h[j]))))});let c=[0,0];return ye(a,d=>{a.focus({preventScroll:!0});let[
x,h]=f(i.tokens[p]);c=[x-d.clientX,h-d.clientY]},d=>{let x=d.clientX+c[0],h=d.clientY+c[1];t(p,[fe(x/n*2*z-z),fe(z-h/n*2*
z)])}),e.appendChild(a)}function L([p,a,c]){let{tokens:d,queries:x}=i,h=u([0,0]),S=["queries","logits"].includes(p);if(o.
query.setAttribute("d",S?ut(h,u(x[a]),9):""),T(o.queryName,S?`q${I(a)}`:""),S){let[q,b]=x[a],y=Math.min(1,(z-.2)/Math.max(
Math.abs(q),Math.abs(b),1e-9)),[k,v]=f([q*y,b*y]),D=Math.hypot(q,b)||1;V(o.queryName,{x:k+16*b/D,y:v+16*q/D+5})}let j="";
if(p==="logits"){let q=J(x[a],x[a]),b=q>1e-9?J(x[a],d[c])/q:0,y=x[a].map(v=>b*v),k=u(y);j=`M${u(d[c])}L${k}M${h}L${k}`}o.
foot.setAttribute("d",j);let O={softmax:i.softmax,piecewise:i.piecewise}[p]?.[a]??[];o.listening.replaceChildren(),O.forEach(
(q,b)=>{if(b===a||!(q>0))return;let y=`M${u(d[b])}L${u(d[a])}`;W("path",{d:y,"stroke-width":(14*Math.min(1,q)).toFixed(1)},
o.listening)})}function $(p,a){i=p;let{tokens:c,outputs:d,piecewiseOutputs:x}=i,[h,S,j]=a,O=h==="weight"?null:S,q=["logi\
ts","softmax","piecewise"].includes(h)?j:null;for(l.setAttribute("aria-label",Be(i));s.length>c.length;)s.pop().remove();
for(;s.length<c.length;)s.push(E(s.length));s.forEach((y,k)=>{let[v,D]=u(c[k]);y.style.transform=`translate(${v}px, ${D}\
px)`,y.classList.toggle("qks-asking",k===O),y.classList.toggle("qks-asked",k===q&&k!==O);let[R,A]=c[k].map(g);V(y,{"aria\
-valuenow":c[k][0],"aria-valuetext":`${R} across, ${A} up`})}),L(a);let b=y=>c.map((k,v)=>`M${u(k)}L${u(y[v])}`);o.output.
setAttribute("d",b(d).join("")),o.chosenOutput.setAttribute("d",O===null?"":b(d)[O]),o.linear.setAttribute("d",b(x).join(
"")),o.diamonds.setAttribute("d",x.map(y=>`M${u(y)}m-6 0l6 -6l6 6l-6 6z`).join("")),o.discs.replaceChildren();for(let y of d){
let[k,v]=u(y);W("circle",{cx:k,cy:v,r:5},o.discs)}}return{resize:w,draw:$}}var{weight:he}=ne.attentionSteps,dt=[["mean","Mean","of the eigenvalues",-he],["spread","Spread","of them, before the tu\
rn",0],["turn","Turn","antisymmetric part",-he]],ft=[["Alike",{mean:1.5,spread:0,turn:0}],["Opposite",{mean:-1.5,spread:0,
turn:0}],["One axis",{mean:1,spread:1,turn:0}],["Quarter turn",{mean:0,spread:0,turn:1.5}],["No preference",{mean:0,spread:0,
turn:0}]],mt=["","","Two","Three","Four","Five","Six"],ht=["tokens","mean","spread","turn","selected"];function gt({model:e,
el:t}){let n=Oe(e,ht),r={...n},o,s,i={},l=0,f={name:m("b",{}),words:m("span",{}),formula:F()},u=we(),w=N("plane-pane"),E=F(),
L=F(),$=N("chain-place");f.formula.className="qks-formula";let p=m("p",{},f.name," ",f.words),a=N("explained",p,f.formula),
c=G(""),d=dt.map(([A,M,P,U])=>({trait:A,...Me({name:M,unit:P,label:`${M}, ${P}`,min:U,max:he,step:.05,centred:U<0,text:g,
say:B=>`${M} ${g(B)}`,move:B=>R({[A]:B})})})),x=d.map(({element:A})=>A),h=ve(ft,R),S=ee("↺ Start over",()=>R(r)),j=ae(
"qks-chips","Presets",...h.buttons,S),O=F("Drag a token. Lines lead to its outputs: ",m("b",{},"solid")," by softmax, ",
m("b",{},"dashed")," piecewise-linear."),q=ke("qks qks-steps","attention step by step",N("steps-grid",N("see",c,O,w,E),N(
"set",G("The query–key matrix W"),j,...x,L),N("follow",a,$),u)),b=je({model:e,el:t,root:q,live:u,refresh:k,stale:{layout:!0},
listeners:Le(e,n,R),told:()=>({...n,readings:i})}),y=Xe(w,(A,M)=>R({tokens:n.tokens.map((P,U)=>U===A?M:P)}));function k(A){
A.layout&&(l=b.measure(),l>=50&&y.resize(w.clientWidth)),s?.count!==n.tokens.length&&(s={...Qe(n.tokens,D),count:n.tokens.
length},$.replaceChildren(s.element),T(c,`${mt[n.tokens.length]} tokens in a plane`)),o=Ie(n);let M=_e(o,v(n.selected));
s.draw(o,v(n.selected),M.from),l>=50&&y.draw(o,v(n.selected));for(let{trait:H,draw:Ze}of d)Ze(n[H]);h.mark(H=>Ae(n,H)),T(
E,`${de(o)}.`),T(L,`${He(o)}.`),T(f.name,M.name),T(f.words,M.words),xe(f.formula,M.formula.map(H=>Array.isArray(H)?H:[H]));
let{queries:P,logits:U,softmax:B,piecewise:Ke,clipped:Ge,outputs:Ye,piecewiseOutputs:Je}=o;i={weight:o.weight,queries:P,
logits:U,softmax:B,clipped:Ge,outputs:Ye,piecewise_linear:Ke,piecewise_linear_outputs:Je,variety:o.variety,piecewise_linear_variety:o.
piecewiseVariety,explanation:`${M.name}. ${M.words} ${ze(M.formula)}`},b.report(i.explanation)}function v([A,M,P]){let U=n.
tokens.length,B=["logits","softmax","piecewise"].includes(A)?U:2;return[A,Math.min(M,A==="weight"?2:U)-1,Math.min(P,B)-1]}
function D([A,M,P]){R({selected:[A,M+1,P+1]})}function R(A){Object.keys(A).every(M=>re(n[M],A[M]))||(Object.assign(n,A),
b.request())}return b.start("steps",{state:()=>({...n}),readings:()=>i})}var sn={render:gt};export{sn as default};
