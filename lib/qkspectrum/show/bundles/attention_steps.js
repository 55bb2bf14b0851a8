var ze="http://www.w3.org/2000/svg";function H(e,t){for(let[n,s]of Object.entries(t))s!=null&&s!==!1&&e.setAttribute(n,s);
return e}function h(e,t={},...n){let s=H(document.createElement(e),t);return s.append(...n),s}var me=(e,...t)=>h("div",{
class:e},...t),I=(...e)=>h("p",{class:"qks-sub"},...e);function ne(e,t,n={}){let s=h("button",{type:"button",...n},e);return t&&
s.addEventListener("click",t),s}var de=(e,t,...n)=>h("div",{class:e,role:"group","aria-label":t},...n),fe=(e,t)=>h("span",
{},h("b",{},e)," ",h("small",{},t));function R(e,t,n){return n.appendChild(H(document.createElementNS(ze,e),t))}function he(e,t,n){
return R("svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function Y(e,t,n,s,o={}){let a=R("text",
{x:t,y:n,...o},e);return a.textContent=s,a}function j(e,t){e.textContent!==t&&(e.textContent=t)}function ge(e,t){let n=t.
map(([s])=>s).join("");return n!==e.textContent&&e.replaceChildren(...t.map(([s,o])=>o?h("span",{class:`qks-${o}`},s):s)),
n}function Q(e){return h("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}function we(){let e=me("qks-spok\
en");return e.setAttribute("aria-live","polite"),e}function $e(e,t,...n){let s=`Explorable figure: ${t}`;return h("section",{class:e,"aria-label":s,"data-lm-suppress-short\
cuts":"true"},...n)}var E=(e,...t)=>me(`qks-${e}`,...t);function xe(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ke(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:s});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var Be=600,He=120;var J=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var ye=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),be=(e,t,n)=>Object.fromEntries(Object.keys(t).map(s=>[s,()=>J(e.
get(s),t[s])||n({[s]:e.get(s)})]));function qe({model:e,el:t,root:n,live:s,stale:o,refresh:a,listeners:m,told:u,ended:d}){let p=0,w=0,L=0,P=0;t.append(n);function q(f={}){
Object.assign(o,f),p||=requestAnimationFrame(c)}function c(){cancelAnimationFrame(p),p=0;let f=o;o={},a(f)}function r(){
return n.dataset.look=xe()?"dark":"light",w=n.clientWidth}function i(f){clearTimeout(L),L=setTimeout(()=>j(s,f),Be),P||=
setTimeout(l,He)}function l(){P=0;for(let[f,O]of Object.entries(u()))J(e.get(f),O)||e.set(f,O);e.save_changes()}function x(f,O){
let S=Object.entries(m),T=()=>q({layout:!0});for(let[$,A]of S)e.on(`change:${$}`,A);n.addEventListener("keydown",$=>$.stopPropagation());
let b=new ResizeObserver(()=>n.clientWidth!==w&&T());b.observe(n);let y=ke(T),k={redrawNow:c};for(let[$,A]of Object.entries(
O))Object.defineProperty(k,$,{get:A});return n[f]=t[f]=k,c(),()=>{for(let[$,A]of S)e.off(`change:${$}`,A);d?.(),clearTimeout(
L),clearTimeout(P),cancelAnimationFrame(p),b.disconnect(),y(),n.remove()}}return{request:q,measure:r,report:i,start:x}}var Me=e=>`${Math.round(100*e)} %`;var oe=Math.SQRT2;function g(e){let t=Math.abs(e),n=t.toFixed(t<9.995?2:1);return e<0&&Number(n)>0?"−"+n:n}var z=e=>e.
reduce((t,n)=>t+n,0),G=(e,t)=>z(e.map((n,s)=>n*t[s])),se=(e,t)=>e.map(n=>t[0].map((s,o)=>G(n,t.map(a=>a[o]))));function Ve(e){
let t=Math.max(...e),n=e.map(o=>Math.exp(o-t)),s=z(n);return n.map(o=>o/s)}function Xe(e){let t=z(e)/e.length;return e.map(
n=>(1+n-t)/e.length)}function Ae(e,t){let n=o=>{let a=o[0].map((m,u)=>z(o.map(d=>d[u]))/o.length);return Math.hypot(...o.
flatMap(m=>m.map((u,d)=>u-a[d])))},s=n(t);return s>1e-9?n(e)/s:null}function ve({tokens:e,mean:t,spread:n,turn:s}){let o=[
[t+n,s],[-s,t-n]],a=se(e,o),m=a.map(r=>e.map(i=>G(r,i)/oe)),u=m.map((r,i)=>r.slice(0,i+1)),d=r=>e.map((i,l)=>r[l]??0),p=u.
map(Xe),w=u.map(r=>d(Ve(r))),L=p.map(r=>d(r.map(i=>Math.max(0,Math.min(1,i))))),P=p.map(r=>r.map(i=>i<0||i>1)),q=se(w,e),
c=se(L,e);return{tokens:e,weight:o,queries:a,logits:m,softmax:w,piecewise:L,outputs:q,piecewiseOutputs:c,mean:t,spread:n,
turn:s,linear:p,clipped:P,variety:Ae(q,e),piecewiseVariety:Ae(c,e)}}function Qe(e){let t=e.toFixed(2);return e===0||t==="1.00"?[`${Math.round(e)}`]:t.startsWith("0")?[h("span",{class:"qks-\
zero"},"0"),t.slice(1)]:[t]}var Oe=e=>({"→":"horizontal","↑":"vertical"})[e]??e;function _({part:e,name:t,rows:n,columns:s,
rowWord:o,columnWord:a,select:m,weights:u=!1}){let d=[],p=h("div",{class:`qks-matrix qks-${e}`,role:"grid","aria-label":t});
p.style.setProperty("--columns",s);let w=h("div",{role:"row"},h("span",{role:"presentation"}));for(let q=0;q<s;q++)w.append(
h("span",{role:"columnheader"},a(q)));p.append(w);for(let q=0;q<n;q++){let c=h("div",{role:"row"},h("span",{role:"rowhea\
der"},o(q)));d.push([]);for(let r=0;r<s;r++){let i=h("div",{class:"qks-cell",role:"gridcell",tabindex:-1});i.addEventListener(
"focus",()=>m([e,q,r])),i.addEventListener("keydown",l=>{let[x,f]={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[
0,1]}[l.key]??[];x!==void 0&&(l.preventDefault(),d[q+x]?.[r+f]?.focus())}),d[q].push(c.appendChild(i))}p.append(c)}let L=null;
function P(q,c,r){let i=new Set(r.filter(([S])=>S===e).map(([,S,T])=>`${S},${T}`)),[l,x,f]=c;d.forEach((S,T)=>S.forEach(
(b,y)=>{let k=q[e][T][y],$=(u||e==="logits")&&y>T,A=e==="piecewise"&&!$&&q.clipped[T][y],D=u?$?["·"]:Qe(k):[g(k)],C=D.map(
F=>F.textContent??F).join("");b.textContent!==C&&b.replaceChildren(...D),b.style.setProperty("--weight",u?Math.min(1,k).
toFixed(3):0);let M=$?", masked":A?", clipped":"",v=l===e&&T===x&&y===f;b.classList.toggle("qks-chosen",v),b.classList.toggle(
"qks-source",i.has(`${T},${y}`)),b.classList.toggle("qks-future",$),b.classList.toggle("qks-cut",A),H(b,{"aria-selected":`${v}`,
"aria-label":`${t}, ${Oe(o(T))}, ${Oe(a(y))}: ${g(k)}${M}`})}));let O=l===e?d[x][f]:L??d[0][0];O!==L&&(L&&(L.tabIndex=-1),
O.tabIndex=0,L=O)}return{grid:p,draw:P}}var Ge=e=>[..."₀₁₂₃₄₅₆₇₈₉"][e],W=(...e)=>e.map(t=>Ge(t+1)).join(""),Ke=e=>g(e).startsWith("−")?`(${g(
e)})`:g(e);function ie(e,t){return e.map((n,s)=>{let o=`${g(n)}·${Ke(t[s])}`;return s?o.startsWith("−")?` ${"−"} ${o.
slice(1)}`:` + ${o}`:o}).join("")}function Te(e){if(e>=.095&&e<9999.5)return[g(e)];let[t,n]=e.toExponential(2).split("e");
return[`(${t}·10`,[`${Number(n)}`.replace("-","−"),"power"],")"]}var Z=e=>g(e).startsWith("−")?`${"−"} ${g(-e)}`:
`+ ${g(e)}`,Se=(e,t,n=e.length)=>e.slice(0,n).map(s=>s[t]),V=(e,t,n)=>Array.from({length:n},(s,o)=>[e,t,o]),re=(e,t,n)=>Array.
from({length:n},(s,o)=>[e,o,t]),K=["horizontal","vertical"],Ye={tokens:(e,t,n)=>({name:`Token ${t+1}, ${K[n]}`,words:"Dr\
ag the token in the plane to change it.",formula:[`x${W(t,n)} = ${g(e.tokens[t][n])}`],from:[]}),weight(e,t,n){let s=[[`\
mean + spread = ${g(e.mean)} ${Z(e.spread)}`,"turn"],[`${"−"} turn`,`mean ${"−"} spread = ${g(e.mean)} ${Z(-e.spread)}`]][t][n],
o=t===n?`How much likeness counts along the ${K[n]} axis.`:"Asks across the axes: the query is turned.";return{name:`Que\
ry–key matrix, row ${t+1}, column ${n+1}`,words:o,formula:[`W${W(t,n)} = ${s} = ${g(e.weight[t][n])}`],from:[]}},queries:(e,t,n)=>({
name:`Query of token ${t+1}, ${K[n]}`,words:"What the token asks for: the black arrow in the plane.",formula:[`q${W(t,n)}\
 = ${ie(e.tokens[t],Se(e.weight,n))} = ${g(e.queries[t][n])}`],from:[...V("tokens",t,2),...re("weight",n,2)]}),logits(e,t,n){
let s=`(${ie(e.queries[t],e.tokens[n])})/${g(oe)}`;return{name:`Logit of query ${t+1} on key ${n+1}`,words:n>t?`Masked: \
token ${n+1} comes after token ${t+1}.`:`How well token ${n+1} answers what token ${t+1} asks: its shadow on the query’s\
 arrow counts.`,formula:[`ω${W(t,n)} = q${W(t)}·x${W(n)}/λ = ${s} = ${g(e.logits[t][n])}`],from:[...V("queries",t,2),
...V("tokens",n,2)]}},softmax(e,t,n){let s=`Softmax weight of token ${n+1} for query ${t+1}`;if(n>t)return Ee(s,t,n);let o=e.
logits[t].slice(0,t+1),a=z(o.map(Math.exp)),m=p=>["e",[g(p),"power"]],u=o.flatMap((p,w)=>[...w?[" + "]:[],...m(p)]),d=[...Te(
Math.exp(o[n])),"/",...Te(a)];return{name:s,words:"The exponential of its logit, over the sum of the row’s.",formula:[
`p${W(t,n)} = `,...m(o[n]),"/(",...u,") = ",...d,` = ${g(e.softmax[t][n])}`],from:V("logits",t,t+1)}},piecewise(e,t,n){let s=`\
Piecewise-linear weight of token ${n+1} for query ${t+1}`;if(n>t)return Ee(s,t,n);let o=e.logits[t].slice(0,t+1),a=g(e.linear[t][n]),
m=e.clipped[t][n];return{name:s,words:m?`Clipped at ${Math.round(e.piecewise[t][n])}: no derivative here. Nudge any logi\
t, and it stays.`:"An even share, plus how far its logit is above the row’s mean, shared out too.",formula:[`p̃${W(t,
n)} = (1 + ω${W(t,n)} ${"−"} ω̄${W(t)})/${t+1} = (1 ${Z(o[n])} ${Z(-z(o)/(t+1))})/${t+1} = ${a}`+(m?`, clipped to ${Math.
round(e.piecewise[t][n])}`:"")],from:V("logits",t,t+1)}},outputs:(e,t,n)=>({name:`Output of token ${t+1}, ${K[n]}, softm\
ax`,words:"The average of the tokens it listens to: where its solid line ends.",formula:Le("y",e.softmax,e.outputs,e,t,n),
from:[...V("softmax",t,t+1),...re("tokens",n,t+1)]}),piecewiseOutputs(e,t,n){let s=z(e.piecewise[t]);return{name:`Output\
 of token ${t+1}, ${K[n]}, piecewise-linear`,words:Math.abs(s-1)>1e-9?`Its weights sum to ${g(s)}, not 1: clipping took \
the balance away.`:"Nothing is clipped in this row, so its weights sum to 1.",formula:Le("ỹ",e.piecewise,e.piecewiseOutputs,
e,t,n),from:[...V("piecewise",t,t+1),...re("tokens",n,t+1)]}}};function Ee(e,t,n){let s=`Masked: token ${n+1} comes afte\
r token ${t+1}, so it weighs nothing.`;return{name:e,words:s,formula:[`${n+1} > ${t+1}, so the weight is 0`],from:[["log\
its",t,n]]}}function Le(e,t,n,s,o,a){let m=o+1,u=ie(t[o].slice(0,m),Se(s.tokens,a,m));return[`${e}${W(o,a)} = ${u} = ${g(
n[o][a])}`]}var Pe=(e,[t,n,s])=>Ye[t](e,n,s),Ne=e=>e.map(t=>t[1]==="power"?`^${t[0]}`:t).join("");function je(e){let t=n=>`\
(${n.map(g).join(", ")})`;return e.tokens.map((n,s)=>`Token ${s+1} at ${t(n)} becomes ${t(e.outputs[s])}`).concat(ae(e)).
join(". ")}function ae({variety:e,piecewiseVariety:t}){if(e===null)return"All tokens are the same: there is no variety t\
o lose";let[n,s]=[e,t].map(Me);return`Variety left by this layer: ${n} (softmax), ${s} (piecewise-linear)`}function We({
mean:e,spread:t,turn:n}){let s=t**2-n**2,o=Math.sqrt(Math.abs(s));return s<0?`Eigenvalues of W: ${g(e)} ± ${g(o)} i`:`E\
igenvalues of W: ${g(e+o)} and ${g(e-o)}`}function Ce({clipped:e}){let t=e.flat().filter(Boolean).length;return t?`${t} \
of ${e.flat().length} clipped: no derivative there`:"Nothing is clipped"}function Fe(e,t){let n=e.length,s=c=>`${c+1}`,o=c=>["→","↑"][c],a={rows:n,columns:2,rowWord:s,columnWord:o,select:t},
m={...a,columns:n,columnWord:s},u={tokens:_({part:"tokens",name:"Tokens X",...a}),weight:_({part:"weight",name:"Query–ke\
y matrix W",...a,rows:2,rowWord:o}),queries:_({part:"queries",name:"Queries XW",...a}),logits:_({part:"logits",name:"Log\
its",...m}),softmax:_({part:"softmax",name:"Softmax weights",...m,weights:!0}),piecewise:_({part:"piecewise",name:"Piece\
wise-linear weights",...m,weights:!0}),outputs:_({part:"outputs",name:"Outputs, softmax",...a}),piecewiseOutputs:_({part:"\
piecewiseOutputs",name:"Outputs, piecewise-linear",...a})},d=I(),p=(c,r)=>E("factor",E("name",c),r.grid),w=(c,r,i,...l)=>h(
"section",{class:`qks-step qks-step-${c}`},Q(r),I(i),...l),L=E("product",p("tokens X",u.tokens),E("sign","·"),p("W",u.weight),
E("sign","="),p("queries",u.queries)),P=(c,r,...i)=>E("pair",p("softmax",c),p("piecewise-linear",r),...i);return{element:E(
"chain",w("ask","1 · Each token asks","Its query is the token, turned and stretched by W.",L),w("match","2 · Logits ω",
"Query (row) times key (column), over λ = √2. The future is masked.",u.logits.grid),w("weigh","3 · Weights","Each \
row of logits becomes shares, in two ways.",P(u.softmax,u.piecewise,I("p = exp ω, over the row’s sum"),E("notes-2",I(
`p̃ = clip((1 + ω ${"−"} row’s mean)/n, 0, 1)`),d))),w("mix","4 · Outputs","Weights times tokens X.",P(u.outputs,
u.piecewiseOutputs))),draw(c,r,i){for(let l of Object.values(u))l.draw(c,r,i);j(d,Ce(c))}}}var U=2.3,ee=2,ue=.05;var ce=e=>Math.max(-ee,Math.min(ee,Math.round(e/ue)/(1/ue)));function Je([e,t],[n,s],o=7){let a=Math.hypot(n-e,s-t);if(a<
o)return"";let[m,u]=[(n-e)/a,(s-t)/a],[d,p]=[n-o*m,s-o*u],w=.45*o;return`M${e} ${t}L${d} ${p}M${d-w*u} ${p+w*m}L${n} ${s}\
L${d+w*u} ${p-w*m}`}function Ie(e,t){let n=0,s,o,a=[],m=null,u=h("div",{role:"img",class:"qks-picture"}),d=([c,r])=>[(c+
U)/(2*U)*n,(U-r)/(2*U)*n],p=c=>d(c).map(r=>Math.round(10*r)/10);function w(c){n=Math.min(c,440),e.replaceChildren(u),u.replaceChildren(),
u.style.width=u.style.height=e.style.height=`${n}px`,s=he(u,n,n),s.setAttribute("class","qks-plane");for(let i=-2;i<=2;i++){
let l={class:i?"qks-hair":"qks-line"},[x,f]=d([i,i]);if(R("path",{d:`M${x} 0V${n}`,...l},s),R("path",{d:`M0 ${f}H${n}`,...l},
s),i){let O=i<0?"−"+-i:i;Y(s,x,n/2+16,O,{class:"qks-mute","text-anchor":"middle"}),Y(s,n/2-6,f+4.5,O,{class:"qks-mute",
"text-anchor":"end"})}}let r=i=>R("path",{class:i},s);o={listening:R("g",{class:"qks-listening"},s),foot:r("qks-foot-lin\
e"),query:r("qks-query"),linear:r("qks-linear"),output:r("qks-output"),chosenOutput:r("qks-output qks-thick"),diamonds:r(
"qks-diamonds"),discs:R("g",{class:"qks-discs"},s),queryName:Y(s,0,0,"",{class:"qks-halo qks-bold","text-anchor":"middle"})},
a=[]}function L(c){let r=h("div",{class:"qks-token",role:"slider",tabindex:0,"aria-label":`Token ${c+1}, position`,"aria\
-valuemin":-ee,"aria-valuemax":ee});r.append(h("span",{"aria-hidden":"true"},`${c+1}`)),r.addEventListener("keydown",l=>{
let x=ue*(l.shiftKey?5:1),f={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[l.key];f&&(l.preventDefault(),
t(c,m.tokens[c].map((O,S)=>ce(O+x*f[S]))))});let i=null;r.addEventListener("pointerdown",l=>{if(l.button>0)return;r.setPointerCapture(
l.pointerId),l.preventDefault(),r.focus({preventScroll:!0});let[x,f]=d(m.tokens[c]);i=[x-l.clientX,f-l.clientY]}),r.addEventListener(
"pointermove",l=>{if(!i)return;let x=l.clientX+i[0],f=l.clientY+i[1];t(c,[ce(x/n*2*U-U),ce(U-f/n*2*U)])});for(let l of["\
pointerup","pointercancel"])r.addEventListener(l,()=>i=null);return e.appendChild(r)}function P([c,r,i]){let{tokens:l,queries:x}=m,
f=p([0,0]),O=["queries","logits"].includes(c);if(o.query.setAttribute("d",O?Je(f,p(x[r]),9):""),j(o.queryName,O?`q${W(r)}`:
""),O){let[b,y]=x[r],k=Math.min(1,(U-.2)/Math.max(Math.abs(b),Math.abs(y),1e-9)),[$,A]=d([b*k,y*k]),D=Math.hypot(b,y)||1;
H(o.queryName,{x:$+16*y/D,y:A+16*b/D+5})}let S="";if(c==="logits"){let b=G(x[r],x[r]),y=b>1e-9?G(x[r],l[i])/b:0,k=x[r].map(
A=>y*A),$=p(k);S=`M${p(l[i])}L${$}M${f}L${$}`}o.foot.setAttribute("d",S);let T={softmax:m.softmax,piecewise:m.piecewise}[c]?.[r]??
[];o.listening.replaceChildren(),T.forEach((b,y)=>{if(y===r||!(b>0))return;let k=`M${p(l[y])}L${p(l[r])}`;R("path",{d:k,
"stroke-width":(14*Math.min(1,b)).toFixed(1)},o.listening)})}function q(c,r){m=c;let{tokens:i,outputs:l,piecewiseOutputs:x}=m,
[f,O,S]=r,T=f==="weight"?null:O,b=["logits","softmax","piecewise"].includes(f)?S:null;for(u.setAttribute("aria-label",je(
m));a.length>i.length;)a.pop().remove();for(;a.length<i.length;)a.push(L(a.length));a.forEach((k,$)=>{let[A,D]=p(i[$]);k.
style.transform=`translate(${A}px, ${D}px)`,k.classList.toggle("qks-asking",$===T),k.classList.toggle("qks-asked",$===b&&
$!==T);let[C,M]=i[$].map(g);H(k,{"aria-valuenow":i[$][0],"aria-valuetext":`${C} across, ${M} up`})}),P(r);let y=k=>i.map(
($,A)=>`M${p($)}L${p(k[A])}`);o.output.setAttribute("d",y(l).join("")),o.chosenOutput.setAttribute("d",T===null?"":y(l)[T]),
o.linear.setAttribute("d",y(x).join("")),o.diamonds.setAttribute("d",x.map(k=>`M${p(k)}m-6 0l6 -6l6 6l-6 6z`).join("")),
o.discs.replaceChildren();for(let k of l){let[$,A]=p(k);R("circle",{cx:$,cy:A,r:5},o.discs)}}return{resize:w,draw:q}}var Ze=[["mean","Mean","of the eigenvalues",-3],["spread","Spread","of them, before the turn",0],["turn","Turn","antisym\
metric part",-3]],et=[["Alike",{mean:1.5,spread:0,turn:0}],["Opposite",{mean:-1.5,spread:0,turn:0}],["One axis",{mean:1,
spread:1,turn:0}],["Quarter turn",{mean:0,spread:0,turn:1.5}],["No preference",{mean:0,spread:0,turn:0}]],tt=["","","Two",
"Three","Four","Five","Six"],nt=["tokens","mean","spread","turn","selected"];function st([e,t,n,s],o){let a=h("input",{type:"\
range",min:s,max:3,step:.05,"aria-label":`${t}, ${n}`}),m=h("output",{}),u=h("i",{class:s?"qks-rail qks-centred":"qks-ra\
il"});return a.addEventListener("input",()=>o({[e]:Number(a.value)})),{element:E("slider",E("row",fe(t,n),m),E("ruler",u,
a)),draw:w=>{a.value=w[e],a.setAttribute("aria-valuetext",`${t} ${g(w[e])}`),j(m,g(w[e]))}}}function ot({model:e,el:t}){
let n=ye(e,nt),s={...n},o=null,a={},m=0,u=null,d={name:h("b",{}),words:h("span",{}),formula:I()},p=we(),w=E("plane-pane"),
L=I(),P=I(),q=E("chain-place");d.formula.className="qks-formula";let c=h("p",{},d.name," ",d.words),r=E("explained",c,d.
formula),i=Q(""),l=Ze.map(M=>st(M,C)),x=l.map(({element:M})=>M),f=et.map(([M,v])=>[ne(M,()=>C(v)),v]),O=ne("↺ Start over",
()=>C(s)),S=de("qks-chips","Presets",...f.map(([M])=>M),O),T=I("Drag a token. Lines lead to its outputs: ",h("b",{},"sol\
id")," by softmax, ",h("b",{},"dashed")," piecewise-linear."),b=$e("qks qks-steps","attention step by step",E("steps-gri\
d",E("see",i,T,w,L),E("set",Q("The query–key matrix W"),S,...x,P),E("follow",r,q),p)),y=qe({model:e,el:t,root:b,live:p,
refresh:$,stale:{layout:!0},listeners:be(e,n,C),told:()=>({...n,readings:a})}),k=Ie(w,(M,v)=>C({tokens:n.tokens.map((F,X)=>X===
M?v:F)}));function $(M){M.layout&&(m=y.measure(),m>=50&&k.resize(w.clientWidth)),u?.count!==n.tokens.length&&(u={...Fe(n.
tokens,D),count:n.tokens.length},q.replaceChildren(u.element),j(i,`${tt[n.tokens.length]} tokens in a plane`)),o=ve(n);let v=Pe(
o,A(n.selected));u.draw(o,A(n.selected),v.from),m>=50&&k.draw(o,A(n.selected));for(let B of l)B.draw(n);for(let[B,pe]of f)
B.setAttribute("aria-pressed",Object.keys(pe).every(le=>n[le]===pe[le]));j(L,`${ae(o)}.`),j(P,`${We(o)}.`),j(d.name,v.name),
j(d.words,v.words),ge(d.formula,v.formula.map(B=>Array.isArray(B)?B:[B]));let{queries:F,logits:X,softmax:te,piecewise:Re,
clipped:De,outputs:_e,piecewiseOutputs:Ue}=o;a={weight:o.weight,queries:F,logits:X,softmax:te,clipped:De,outputs:_e,piecewise_linear:Re,
piecewise_linear_outputs:Ue,variety:o.variety,piecewise_linear_variety:o.piecewiseVariety,explanation:`${v.name}. ${v.words}\
 ${Ne(v.formula)}`},y.report(a.explanation)}function A([M,v,F]){let X=n.tokens.length,te=["logits","softmax","piecewise"].
includes(M)?X:2;return[M,Math.min(v,M==="weight"?2:X)-1,Math.min(F,te)-1]}function D([M,v,F]){C({selected:[M,v+1,F+1]})}
function C(M){Object.keys(M).every(v=>J(n[v],M[v]))||(Object.assign(n,M),y.request())}return y.start("steps",{state:()=>({
...n}),readings:()=>a})}var Wt={render:ot};export{Wt as default};
