var st="http://www.w3.org/2000/svg";function V(e,n){for(let[t,r]of Object.entries(n))r!=null&&r!==!1&&e.setAttribute(t,String(r));return e}function m(e,n={},...t){
let r=V(document.createElement(e),n);return r.append(...t),r}var Q=(e,...n)=>m("div",{class:e},...n),R=(e,...n)=>Q(`qks-${e}`,
...n),U=(...e)=>m("p",{class:"qks-sub"},...e);function H(e,n,t={}){let r=m("button",{type:"button",...t},e);return n&&r.
addEventListener("click",n),r}var ge=(e,n)=>e.setAttribute("aria-pressed",String(n)),J=(e,n,...t)=>m("div",{class:e,role:"\
group","aria-label":n},...t);function F(e,n,t){return t.appendChild(V(document.createElementNS(st,e),n))}function ie(e,n,t){
return F("svg",{width:n,height:t,viewBox:`0 0 ${n} ${t}`,"aria-hidden":"true"},e)}function ne(e,n,t,r,o={}){let s=F("tex\
t",{x:n,y:t,...o},e);return s.textContent=String(r),s}function N(e,n){e.textContent!==n&&(e.textContent=n)}function we(e,n){let t=n.map(([r])=>r).join("");return t!==e.textContent&&
e.replaceChildren(...n.map(([r,o])=>o?m("span",{class:`qks-${o}`},r):r)),t}var xe=(e={})=>m("output",{...e,"aria-live":"\
off"});function Y(e){return m("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var ye=()=>m("div",{class:"\
qks-spoken","aria-live":"polite"});function ke(e,n,...t){let r=`Explorable figure: ${n}`;return m("section",{class:e,"aria-label":r,"data-lm-suppress-short\
cuts":"true"},...t)}function $e(e,n,t){let r=!1;e.addEventListener("pointerdown",o=>{o.button>0||n(o)===!1||(r=!0,e.setPointerCapture(
o.pointerId),o.preventDefault())}),e.addEventListener("pointermove",o=>r&&t(o));for(let o of["pointerup","pointercancel"])
e.addEventListener(o,()=>{r=!1})}var Z=(e,n,t)=>Math.max(n,Math.min(t,e));var be=e=>e<0?"−"+-e:`${e}`;var qe=e=>`${Math.round(100*e)} %`;var Me=12;function at({name:e,unit:n,label:t=e,range:r,rail:o}){let s=m("input",{type:"range",...r,"aria-label":t}),a=xe(),
u=Q("qks-ruler",o,s),d=m("div",{class:"qks-ticks","aria-hidden":"true"}),c=m("span",{},m("b",{},e)," ",m("small",{},n));
return{element:Q("qks-slider",Q("qks-row",c,a),u),input:s,output:a,track:u,scale:d}}function Ae({name:e,unit:n,label:t,min:r,
max:o,step:s,centred:a=!1,ticks:u,place:d=Number,text:c,say:g,move:k}){let E=m("i",{class:a?"qks-rail qks-centred":"qks-\
rail"}),{element:y,input:f,output:i,scale:l}=at({name:e,unit:n,label:t,range:{min:r,max:o,step:s},rail:E});for(let[p,h]of u??
[]){let w=l.appendChild(m("span",{},h));w.style.left=`calc(${Me/2}px + ${(d(p)-r)/(o-r)} * (100% - ${Me}px))`}return u&&
y.append(l),f.addEventListener("input",()=>k(Number(f.value))),{element:y,draw(p,h){f.value=String(d(p)),f.setAttribute(
"aria-valuetext",g(p,h)),N(i,c(p,h))}}}function ve(e,n){let t=e.map(([r,o])=>H(r,()=>n(o)));return{buttons:t,mark:r=>e.forEach(([,o],s)=>ge(t[s],r(o)))}}var Se=(e,n)=>Object.
entries(n).every(([t,r])=>e[t]===r);var re={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var ct=e=>["number","boolean","string"].includes(typeof e)||Array.isArray(e)&&JSON.stringify(e).length<2e3,Oe=e=>typeof e==
"string"?e:JSON.stringify(e,(n,t)=>typeof t=="number"&&!Number.isInteger(t)?Number(t.toPrecision(6)):t);function lt(e,n,t){
let r=Object.entries(t).flatMap(([o,s])=>{let a=Oe(n[o]);return a===void 0||a===Oe(s)||a.length>2e3?[]:[`;${o}=${encodeURIComponent(
a)}`]});return r.length?`#~${e}${r.join("")}`:""}function pt(e,n,t){let[r,...o]=n.split(";");if(r!=="#~"+e)return null;let s={};
for(let a of o){let[u,d=""]=a.split("="),c=Object.hasOwn(t,u)?ut(d,t[u]):void 0;c!==void 0&&(s[u]=c)}return s}function ut(e,n){
try{let t=decodeURIComponent(e);if(typeof n=="string")return t;let r=JSON.parse(t);return typeof r==typeof n&&Array.isArray(
r)===Array.isArray(n)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function Ee(e,n,t){if(!n.closest(".qk-widget"))return null;
let r=[...n.classList].pop(),o=t.filter(c=>ct(e.get(c))),s=()=>Object.fromEntries(o.map(c=>[c,e.get(c)])),a=s(),u=()=>lt(
r,s(),a),d=c=>{for(let[g,k]of Object.entries(c))e.set(g,k)};return{address:()=>location.href.replace(/#.*$/,"")+u(),write(){
let c=u();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${r};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=pt(r,location.hash,a);return c&&d({...a,...c}),c!==null},forget:()=>d(
a)}}var ft=["position","left","top","width","height","margin","display","image-rendering"];async function Le(e,n){let{width:t,
height:r}=e.getBoundingClientRect(),o=e.cloneNode(!0),s=e.querySelectorAll("canvas");o.querySelectorAll("canvas").forEach(
(p,h)=>{let w=document.createElement("img");w.src=s[h].toDataURL();let O=getComputedStyle(s[h]);for(let L of ft)w.style.
setProperty(L,O.getPropertyValue(L));p.replaceWith(w)});let a=e.querySelectorAll("input");o.querySelectorAll("input").forEach(
(p,h)=>{p.setAttribute("value",a[h].value)});for(let p of o.querySelectorAll(".qks-share, .qks-spoken"))p.remove();for(let p of o.
querySelectorAll(".qks-sliders"))p.setAttribute("style","position: static");let u=[...document.querySelectorAll("style")].
map(({textContent:p})=>p).filter(p=>p?.includes(".qks")).join(`
`),d=getComputedStyle(e),c=document.createElement("style");c.textContent=u,o.prepend(c),o.style.width=`${t}px`;let[g,k]=[
t+40,r+40+44],E=new XMLSerializer().serializeToString(o),y=`<svg xmlns="http://www.w3.org/2000/svg" width="${g}" height=\
"${k}"><foreignObject x="20" y="20" width="${t}" height="${r}">${E}</foreignObject></svg>`,f=new Image;f.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(y)}`,await f.decode();let i=document.createElement("canvas");i.width=g*2,i.height=
k*2;let l=i.getContext("2d");if(!l)throw new Error("it has no canvas");return l.scale(2,2),l.fillStyle=d.backgroundColor,
l.fillRect(0,0,g,k),l.drawImage(f,0,0,g,k),l.fillStyle=d.color,l.font="600 14px system-ui, sans-serif",l.fillText(document.
title,20,k-44+6,t),l.font="12px system-ui, sans-serif",l.fillText(n,20,k-44+26,t),new Promise((p,h)=>{i.toBlob(w=>w?p(w):
h(new Error("it drew nothing")))})}function Ne(e,n){let t=m("span",{role:"status",class:"qks-mute"}),r=H("Copy link",async()=>{N(t,await dt(n())?"Copied: i\
t opens this figure as it is now.":`The link: ${n()}`)}),o=H("Save picture",async()=>{N(t,"Drawing…");try{mt(await Le(
e,n()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),N(t,"Saved as PNG.")}catch(a){N(t,`This browser c\
annot draw it: ${a.message}.`)}}),s=J("qks-share","Share this figure",r,o);return s.append(t),s}async function dt(e){try{
return await navigator.clipboard.writeText(e),!0}catch{let n=m("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},e);document.body.append(n),n.select();let t=document.execCommand("copy");return n.remove(),t}}function mt(e,n){let t=URL.
createObjectURL(e);m("a",{href:t,download:n}).click(),setTimeout(()=>URL.revokeObjectURL(t),1e4)}function je(){let e=document.documentElement,n=document.body,t=e.dataset.theme??e.getAttribute("theme");return t==="dark"||
t==="light"?t==="dark":n.dataset.jpThemeLight?n.dataset.jpThemeLight==="false":n.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(n.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Re(e){let n=matchMedia("(pre\
fers-color-scheme: dark)"),t=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:r});return n.addEventListener(
"change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var ht=600,gt=120;var oe=(e,n)=>JSON.stringify(e)===JSON.stringify(n);var Te=(e,n)=>Object.fromEntries(n.map(t=>[t,e.get(t)])),Ce=(e,n,t)=>Object.fromEntries(Object.keys(n).map(r=>[r,()=>{let o=e.
get(r);oe(o,n[r])||t({[r]:o})}]));function Ie({model:e,el:n,root:t,live:r,stale:o,refresh:s,listeners:a,told:u,ended:d}){let c=0,g=0,k,E,y=!1;n.append(t);
let f=Ee(e,t,Object.keys(a));function i(M={}){Object.assign(o,M),c||=requestAnimationFrame(l)}function l(){cancelAnimationFrame(
c),c=0;let M=o;o={};try{s(M)}catch($){if(!y)throw $;y=!1,f?.forget()}}function p(){y=f?.read()??!1,y&&t.scrollIntoView()}
function h(){return t.dataset.look=je()?"dark":"light",g=t.clientWidth,g}function w(M){clearTimeout(k),k=setTimeout(()=>N(
r,M),ht),E||=setTimeout(O,gt)}function O(){E=void 0;for(let[M,$]of Object.entries(u()))oe(e.get(M),$)||e.set(M,$);e.save_changes(),
f?.write()}function L(M,$){let v=Object.entries(a),b=()=>i({layout:!0});for(let[q,A]of v)e.on(`change:${q}`,A);t.addEventListener(
"keydown",q=>q.stopPropagation());let S=new ResizeObserver(()=>t.clientWidth!==g&&b());S.observe(t);let j=Re(b),W=()=>{Object.
assign(o,{layout:!0}),l()};addEventListener("beforeprint",W),addEventListener("afterprint",b);let T={redrawNow:l};for(let[
q,A]of Object.entries($))Object.defineProperty(T,q,{get:A});return Object.assign(t,{[M]:T}),Object.assign(n,{[M]:T}),l(),
f&&(t.append(Ne(t,f.address)),p(),addEventListener("hashchange",p)),()=>{removeEventListener("hashchange",p);for(let[q,A]of v)
e.off(`change:${q}`,A);d?.(),clearTimeout(k),clearTimeout(E),cancelAnimationFrame(c),removeEventListener("beforeprint",W),
removeEventListener("afterprint",b),S.disconnect(),j(),t.remove()}}return{request:i,measure:h,report:w,start:L}}function K(e){let n=0;for(let t=0;t<e.length;t++)n+=e[t];return n}function Pe(e,n,t,r=e){let o=-1/0,s=0;for(let a=n;a<n+t;a++)e[a]>o&&(o=e[a]);for(let a=n;a<n+t;a++)r[a]=Math.exp(e[a]-o),
s+=r[a];for(let a=n;a<n+t;a++)r[a]/=s;return s}function We(e,n,t,r=e){let o=0;for(let s=n;s<n+t;s++)o+=e[s]/t;for(let s=n;s<
n+t;s++)r[s]=(1+e[s]-o)/t}var le=Math.SQRT2;function x(e){let n=Math.abs(e),t=n.toFixed(n<9.995?2:1);return e<0&&Number(t)>0?"−"+t:t}var ee=(e,n)=>K(
e.map((t,r)=>t*n[r])),ce=(e,n)=>e.map(t=>n[0].map((r,o)=>ee(t,n.map(s=>s[o])))),Ue=e=>n=>{let t=[...n];return e(t,0,t.length),
t},wt=Ue(Pe),xt=Ue(We);function Fe(e,n){let t=o=>{let s=o[0].map((a,u)=>K(o.map(d=>d[u]))/o.length);return Math.hypot(...o.
flatMap(a=>a.map((u,d)=>u-s[d])))},r=t(n);return r>1e-9?t(e)/r:null}function De({tokens:e,mean:n,spread:t,turn:r}){let o=[
[n+t,r],[-r,n-t]],s=ce(e,o),a=s.map(i=>e.map(l=>ee(i,l)/le)),u=a.map((i,l)=>i.slice(0,l+1)),d=i=>e.map((l,p)=>i[p]??0),c=u.
map(xt),g=u.map(i=>d(wt(i))),k=c.map(i=>d(i.map(l=>Z(l,0,1)))),E=c.map(i=>i.map(l=>l<0||l>1)),y=ce(g,e),f=ce(k,e);return{
tokens:e,weight:o,queries:s,logits:a,softmax:g,piecewise:k,outputs:y,piecewiseOutputs:f,mean:n,spread:t,turn:r,linear:c,
clipped:E,variety:Fe(y,e),piecewiseVariety:Fe(f,e)}}function yt(e){let n=e.toFixed(2);return e===0||n==="1.00"?[`${Math.round(e)}`]:n.startsWith("0")?[m("span",{class:"qks-\
zero"},"0"),n.slice(1)]:[n]}var _e=e=>({"→":"horizontal","↑":"vertical"})[e]??e;function _({part:e,name:n,rows:t,columns:r,
rowWord:o,columnWord:s,select:a,weights:u=!1}){let d=[],c=m("div",{class:`qks-matrix qks-${e}`,role:"grid","aria-label":n});
c.style.setProperty("--columns",r);let g=m("div",{role:"row"},m("span",{role:"presentation"}));for(let y=0;y<r;y++)g.append(
m("span",{role:"columnheader"},s(y)));c.append(g);for(let y=0;y<t;y++){let f=m("div",{role:"row"},m("span",{role:"rowhea\
der"},o(y)));d.push([]);for(let i=0;i<r;i++){let l=m("div",{class:"qks-cell",role:"gridcell",tabindex:-1});l.addEventListener(
"focus",()=>a([e,y,i])),l.addEventListener("keydown",p=>{let[h,w]={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[
0,1]}[p.key]??[];h!==void 0&&(p.preventDefault(),d[y+h]?.[i+w]?.focus())}),d[y].push(f.appendChild(l))}c.append(f)}let k=null;
function E(y,f,i){let l=new Set(i.filter(([L])=>L===e).map(([,L,M])=>`${L},${M}`)),[p,h,w]=f;d.forEach((L,M)=>L.forEach(
($,v)=>{let b=y[e][M][v],S=(u||e==="logits")&&v>M,j=e==="piecewise"&&!S&&y.clipped[M][v],W=u?S?["·"]:yt(b):[x(b)],T=W.map(
C=>C.textContent??C).join("");$.textContent!==T&&$.replaceChildren(...W),$.style.setProperty("--weight",u?Math.min(1,b).
toFixed(3):0);let q=S?", masked":j?", clipped":"",A=p===e&&M===h&&v===w;$.classList.toggle("qks-chosen",A),$.classList.toggle(
"qks-source",l.has(`${M},${v}`)),$.classList.toggle("qks-future",S),$.classList.toggle("qks-cut",j),V($,{"aria-selected":`${A}`,
"aria-label":`${n}, ${_e(o(M))}, ${_e(s(v))}: ${x(b)}${q}`})}));let O=p===e?d[h][w]:k??d[0][0];O!==k&&(k&&(k.tabIndex=-1),
O.tabIndex=0,k=O)}return{grid:c,draw:E}}var kt=e=>[..."₀₁₂₃₄₅₆₇₈₉"][e],P=(...e)=>e.map(n=>kt(n+1)).join(""),$t=e=>x(e).startsWith("−")?`(${x(
e)})`:x(e);function ue(e,n){return e.map((t,r)=>{let o=`${x(t)}·${$t(n[r])}`;return r?o.startsWith("−")?` ${"−"} ${o.
slice(1)}`:` + ${o}`:o}).join("")}function ze(e){if(e>=.095&&e<9999.5)return[x(e)];let[n,t]=e.toExponential(2).split("e");
return[`(${n}·10`,[`${Number(t)}`.replace("-","−"),"power"],")"]}var se=e=>x(e).startsWith("−")?`${"−"} ${x(-e)}`:
`+ ${x(e)}`,Ve=(e,n,t=e.length)=>e.slice(0,t).map(r=>r[n]),X=(e,n,t)=>Array.from({length:t},(r,o)=>[e,n,o]),pe=(e,n,t)=>Array.
from({length:t},(r,o)=>[e,o,n]),te=["horizontal","vertical"],bt={tokens:(e,n,t)=>({name:`Token ${n+1}, ${te[t]}`,words:"\
Drag the token in the plane to change it.",formula:[`x${P(n,t)} = ${x(e.tokens[n][t])}`],from:[]}),weight(e,n,t){let r=[
[`mean + spread = ${x(e.mean)} ${se(e.spread)}`,"turn"],[`${"−"} turn`,`mean ${"−"} spread = ${x(e.mean)} ${se(-e.spread)}`]][n][t],
o=n===t?`How much likeness counts along the ${te[t]} axis.`:"Asks across the axes: the query is turned.";return{name:`Qu\
ery–key matrix, row ${n+1}, column ${t+1}`,words:o,formula:[`W${P(n,t)} = ${r} = ${x(e.weight[n][t])}`],from:[]}},queries:(e,n,t)=>({
name:`Query of token ${n+1}, ${te[t]}`,words:"What the token asks for: the black arrow in the plane.",formula:[`q${P(n,t)}\
 = ${ue(e.tokens[n],Ve(e.weight,t))} = ${x(e.queries[n][t])}`],from:[...X("tokens",n,2),...pe("weight",t,2)]}),logits(e,n,t){
let r=`(${ue(e.queries[n],e.tokens[t])})/${x(le)}`;return{name:`Logit of query ${n+1} on key ${t+1}`,words:t>n?`Masked: \
token ${t+1} comes after token ${n+1}.`:`How well token ${t+1} answers what token ${n+1} asks: its shadow on the query’s\
 arrow counts.`,formula:[`ω${P(n,t)} = q${P(n)}·x${P(t)}/λ = ${r} = ${x(e.logits[n][t])}`],from:[...X("queries",n,2),
...X("tokens",t,2)]}},softmax(e,n,t){let r=`Softmax weight of token ${t+1} for query ${n+1}`;if(t>n)return Be(r,n,t);let o=e.
logits[n].slice(0,n+1),s=K(o.map(Math.exp)),a=c=>["e",[x(c),"power"]],u=o.flatMap((c,g)=>[...g?[" + "]:[],...a(c)]),d=[...ze(
Math.exp(o[t])),"/",...ze(s)];return{name:r,words:"The exponential of its logit, over the sum of the row’s.",formula:[
`p${P(n,t)} = `,...a(o[t]),"/(",...u,") = ",...d,` = ${x(e.softmax[n][t])}`],from:X("logits",n,n+1)}},piecewise(e,n,t){let r=`\
Piecewise-linear weight of token ${t+1} for query ${n+1}`;if(t>n)return Be(r,n,t);let o=e.logits[n].slice(0,n+1),s=x(e.linear[n][t]),
a=e.clipped[n][t];return{name:r,words:a?`Clipped at ${Math.round(e.piecewise[n][t])}: no derivative here. Nudge any logi\
t, and it stays.`:"An even share, plus how far its logit is above the row’s mean, shared out too.",formula:[`p̃${P(n,
t)} = (1 + ω${P(n,t)} ${"−"} ω̄${P(n)})/${n+1} = (1 ${se(o[t])} ${se(-K(o)/(n+1))})/${n+1} = ${s}`+(a?`, clipped to\
 ${Math.round(e.piecewise[n][t])}`:"")],from:X("logits",n,n+1)}},outputs:(e,n,t)=>({name:`Output of token ${n+1}, ${te[t]}\
, softmax`,words:"The average of the tokens it listens to: where its solid line ends.",formula:Ge("y",e.softmax,e.outputs,
e,n,t),from:[...X("softmax",n,n+1),...pe("tokens",t,n+1)]}),piecewiseOutputs(e,n,t){let r=K(e.piecewise[n]);return{name:`\
Output of token ${n+1}, ${te[t]}, piecewise-linear`,words:Math.abs(r-1)>1e-9?`Its weights sum to ${x(r)}, not 1: clippin\
g took the balance away.`:"Nothing is clipped in this row, so its weights sum to 1.",formula:Ge("ỹ",e.piecewise,e.piecewiseOutputs,
e,n,t),from:[...X("piecewise",n,n+1),...pe("tokens",t,n+1)]}}};function Be(e,n,t){let r=`Masked: token ${t+1} comes afte\
r token ${n+1}, so it weighs nothing.`;return{name:e,words:r,formula:[`${t+1} > ${n+1}, so the weight is 0`],from:[["log\
its",n,t]]}}function Ge(e,n,t,r,o,s){let a=o+1,u=ue(n[o].slice(0,a),Ve(r.tokens,s,a));return[`${e}${P(o,s)} = ${u} = ${x(
t[o][s])}`]}var He=(e,[n,t,r])=>bt[n](e,t,r),Ke=e=>e.map(n=>n[1]==="power"?`^${n[0]}`:n).join("");function Xe(e){let n=t=>`\
(${t.map(x).join(", ")})`;return e.tokens.map((t,r)=>`Token ${r+1} at ${n(t)} becomes ${n(e.outputs[r])}`).concat(fe(e)).
join(". ")}function fe({variety:e,piecewiseVariety:n}){if(e===null)return"All tokens are the same: there is no variety t\
o lose";let[t,r]=[e,n].map(qe);return`Variety left by this layer: ${t} (softmax), ${r} (piecewise-linear)`}function Qe({
mean:e,spread:n,turn:t}){let r=n**2-t**2,o=Math.sqrt(Math.abs(r));return r<0?`Eigenvalues of W: ${x(e)} ± ${x(o)} i`:`E\
igenvalues of W: ${x(e+o)} and ${x(e-o)}`}function Je({clipped:e}){let n=e.flat().filter(Boolean).length;return n?`${n} \
of ${e.flat().length} clipped: no derivative there`:"Nothing is clipped"}function Ye(e,n){let t=e.length,r=f=>`${f+1}`,o=f=>["→","↑"][f],s={rows:t,columns:2,rowWord:r,columnWord:o,select:n},
a={...s,columns:t,columnWord:r},u={tokens:_({part:"tokens",name:"Tokens X",...s}),weight:_({part:"weight",name:"Query–ke\
y matrix W",...s,rows:2,rowWord:o}),queries:_({part:"queries",name:"Queries XW",...s}),logits:_({part:"logits",name:"Log\
its",...a}),softmax:_({part:"softmax",name:"Softmax weights",...a,weights:!0}),piecewise:_({part:"piecewise",name:"Piece\
wise-linear weights",...a,weights:!0}),outputs:_({part:"outputs",name:"Outputs, softmax",...s}),piecewiseOutputs:_({part:"\
piecewiseOutputs",name:"Outputs, piecewise-linear",...s})},d=U(),c=(f,i)=>R("factor",R("name",f),i.grid),g=(f,i,l,...p)=>m(
"section",{class:`qks-step qks-step-${f}`},Y(i),U(l),...p),k=R("product",c("tokens X",u.tokens),R("sign","·"),c("W",u.weight),
R("sign","="),c("queries",u.queries)),E=(f,i,...l)=>R("pair",c("softmax",f),c("piecewise-linear",i),...l);return{element:R(
"chain",g("ask","1 · Each token asks","Its query is the token, turned and stretched by W.",k),g("match","2 · Logits ω",
"Query (row) times key (column), over λ = √2. The future is masked.",u.logits.grid),g("weigh","3 · Weights","Each \
row of logits becomes shares, in two ways.",E(u.softmax,u.piecewise,U("p = exp ω, over the row’s sum"),R("notes-2",U(
`p̃ = clip((1 + ω ${"−"} row’s mean)/n, 0, 1)`),d))),g("mix","4 · Outputs","Weights times tokens X.",E(u.outputs,
u.piecewiseOutputs))),draw(f,i,l){for(let p of Object.values(u))p.draw(f,i,l);N(d,Je(f))}}}var z=2.3,me=.05,{reach:ae}=re.attentionSteps,de=e=>Z(Math.round(e/me)/(1/me),-ae,ae);function qt([e,n],[t,r],o=7){let s=Math.
hypot(t-e,r-n);if(s<o)return"";let[a,u]=[(t-e)/s,(r-n)/s],[d,c]=[t-o*a,r-o*u],g=.45*o;return`M${e} ${n}L${d} ${c}M${d-g*
u} ${c+g*a}L${t} ${r}L${d+g*u} ${c-g*a}`}function Ze(e,n){let t=0,r,o,s=[],a,u=m("div",{role:"img",class:"qks-picture"}),
d=([f,i])=>[(f+z)/(2*z)*t,(z-i)/(2*z)*t],c=f=>d(f).map(i=>Math.round(10*i)/10);function g(f){t=Math.min(f,440),e.replaceChildren(
u),u.replaceChildren(),u.style.width=u.style.height=e.style.height=`${t}px`,r=ie(u,t,t),r.setAttribute("class","qks-plan\
e");for(let l=-2;l<=2;l++){let p={class:l?"qks-hair":"qks-line"},[h,w]=d([l,l]);if(F("path",{d:`M${h} 0V${t}`,...p},r),F(
"path",{d:`M0 ${w}H${t}`,...p},r),l){let O=be(l);ne(r,h,t/2+16,O,{class:"qks-mute","text-anchor":"middle"}),ne(r,t/2-6,w+
4.5,O,{class:"qks-mute","text-anchor":"end"})}}let i=l=>F("path",{class:l},r);o={listening:F("g",{class:"qks-listening"},
r),foot:i("qks-foot-line"),query:i("qks-query"),linear:i("qks-linear"),output:i("qks-output"),chosenOutput:i("qks-output\
 qks-thick"),diamonds:i("qks-diamonds"),discs:F("g",{class:"qks-discs"},r),queryName:ne(r,0,0,"",{class:"qks-halo qks-bo\
ld","text-anchor":"middle"})},s=[]}function k(f){let i=m("div",{class:"qks-token",role:"slider",tabindex:0,"aria-label":`\
Token ${f+1}, position`,"aria-valuemin":-ae,"aria-valuemax":ae});i.append(m("span",{"aria-hidden":"true"},`${f+1}`)),i.addEventListener(
"keydown",p=>{let h=me*(p.shiftKey?5:1),w={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[p.key];w&&(p.
preventDefault(),n(f,a.tokens[f].map((O,L)=>de(O+h*w[L]))))});let l=[0,0];return $e(i,p=>{i.focus({preventScroll:!0});let[
h,w]=d(a.tokens[f]);l=[h-p.clientX,w-p.clientY]},p=>{let h=p.clientX+l[0],w=p.clientY+l[1];n(f,[de(h/t*2*z-z),de(z-w/t*2*
z)])}),e.appendChild(i)}function E([f,i,l]){let{tokens:p,queries:h}=a,w=c([0,0]),O=["queries","logits"].includes(f);if(o.
query.setAttribute("d",O?qt(w,c(h[i]),9):""),N(o.queryName,O?`q${P(i)}`:""),O){let[$,v]=h[i],b=Math.min(1,(z-.2)/Math.max(
Math.abs($),Math.abs(v),1e-9)),[S,j]=d([$*b,v*b]),W=Math.hypot($,v)||1;V(o.queryName,{x:S+16*v/W,y:j+16*$/W+5})}let L="";
if(f==="logits"){let $=ee(h[i],h[i]),v=$>1e-9?ee(h[i],p[l])/$:0,b=h[i].map(j=>v*j),S=c(b);L=`M${c(p[l])}L${S}M${w}L${S}`}
o.foot.setAttribute("d",L);let M={softmax:a.softmax,piecewise:a.piecewise}[f]?.[i]??[];o.listening.replaceChildren(),M.forEach(
($,v)=>{if(v===i||!($>0))return;let b=`M${c(p[v])}L${c(p[i])}`;F("path",{d:b,"stroke-width":(14*Math.min(1,$)).toFixed(1)},
o.listening)})}function y(f,i){a=f;let{tokens:l,outputs:p,piecewiseOutputs:h}=a,[w,O,L]=i,M=w==="weight"?null:O,$=["logi\
ts","softmax","piecewise"].includes(w)?L:null;for(u.setAttribute("aria-label",Xe(a));s.length>l.length;)s.pop().remove();
for(;s.length<l.length;)s.push(k(s.length));s.forEach((b,S)=>{let[j,W]=c(l[S]);b.style.transform=`translate(${j}px, ${W}\
px)`,b.classList.toggle("qks-asking",S===M),b.classList.toggle("qks-asked",S===$&&S!==M);let[T,q]=l[S].map(x);V(b,{"aria\
-valuenow":l[S][0],"aria-valuetext":`${T} across, ${q} up`})}),E(i);let v=b=>l.map((S,j)=>`M${c(S)}L${c(b[j])}`);o.output.
setAttribute("d",v(p).join("")),o.chosenOutput.setAttribute("d",M===null?"":v(p)[M]),o.linear.setAttribute("d",v(h).join(
"")),o.diamonds.setAttribute("d",h.map(b=>`M${c(b)}m-6 0l6 -6l6 6l-6 6z`).join("")),o.discs.replaceChildren();for(let b of p){
let[S,j]=c(b);F("circle",{cx:S,cy:j,r:5},o.discs)}}return{resize:g,draw:y}}var{weight:he}=re.attentionSteps,Mt=[["mean","Mean","of the eigenvalues",-he],["spread","Spread","of them, before the tu\
rn",0],["turn","Turn","antisymmetric part",-he]],At=[["Alike",{mean:1.5,spread:0,turn:0}],["Opposite",{mean:-1.5,spread:0,
turn:0}],["One axis",{mean:1,spread:1,turn:0}],["Quarter turn",{mean:0,spread:0,turn:1.5}],["No preference",{mean:0,spread:0,
turn:0}]],vt=["","","Two","Three","Four","Five","Six"],St=["tokens","mean","spread","turn","selected"];function Ot({model:e,
el:n}){let t=Te(e,St),r={...t},o,s,a={},u=0,d={name:m("b",{}),words:m("span",{}),formula:U()},c=ye(),g=R("plane-pane"),k=U(),
E=U(),y=R("chain-place");d.formula.className="qks-formula";let f=m("p",{},d.name," ",d.words),i=R("explained",f,d.formula),
l=Y(""),p=Mt.map(([q,A,C,D])=>({trait:q,...Ae({name:A,unit:C,label:`${A}, ${C}`,min:D,max:he,step:.05,centred:D<0,text:x,
say:B=>`${A} ${x(B)}`,move:B=>T({[q]:B})})})),h=p.map(({element:q})=>q),w=ve(At,T),O=H("↺ Start over",()=>T(r)),L=J("q\
ks-chips","Presets",...w.buttons,O),M=U("Drag a token. Lines lead to its outputs: ",m("b",{},"solid")," by softmax, ",m(
"b",{},"dashed")," piecewise-linear."),$=ke("qks qks-steps","attention step by step",R("steps-grid",R("see",l,M,g,k),R("\
set",Y("The query–key matrix W"),L,...h,E),R("follow",i,y),c)),v=Ie({model:e,el:n,root:$,live:c,refresh:S,stale:{layout:!0},
listeners:Ce(e,t,T),told:()=>({...t,readings:a})}),b=Ze(g,(q,A)=>T({tokens:t.tokens.map((C,D)=>D===q?A:C)}));function S(q){
q.layout&&(u=v.measure(),u>=50&&b.resize(g.clientWidth)),s?.count!==t.tokens.length&&(s={...Ye(t.tokens,W),count:t.tokens.
length},y.replaceChildren(s.element),N(l,`${vt[t.tokens.length]} tokens in a plane`)),o=De(t);let A=He(o,j(t.selected));
s.draw(o,j(t.selected),A.from),u>=50&&b.draw(o,j(t.selected));for(let{trait:G,draw:ot}of p)ot(t[G]);w.mark(G=>Se(t,G)),N(
k,`${fe(o)}.`),N(E,`${Qe(o)}.`),N(d.name,A.name),N(d.words,A.words),we(d.formula,A.formula.map(G=>Array.isArray(G)?G:[G]));
let{queries:C,logits:D,softmax:B,piecewise:et,clipped:tt,outputs:nt,piecewiseOutputs:rt}=o;a={weight:o.weight,queries:C,
logits:D,softmax:B,clipped:tt,outputs:nt,piecewise_linear:et,piecewise_linear_outputs:rt,variety:o.variety,piecewise_linear_variety:o.
piecewiseVariety,explanation:`${A.name}. ${A.words} ${Ke(A.formula)}`},v.report(a.explanation)}function j([q,A,C]){let D=t.
tokens.length,B=["logits","softmax","piecewise"].includes(q)?D:2;return[q,Math.min(A,q==="weight"?2:D)-1,Math.min(C,B)-1]}
function W([q,A,C]){T({selected:[q,A+1,C+1]})}function T(q){Object.keys(q).every(A=>oe(t[A],q[A]))||(Object.assign(t,q),
v.request())}return v.start("steps",{state:()=>({...t}),readings:()=>a})}var An={render:Ot};export{An as default};
