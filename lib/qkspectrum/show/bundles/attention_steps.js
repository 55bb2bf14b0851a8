var pt="http://www.w3.org/2000/svg";function V(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));return e}function m(e,t={},...n){
let r=V(document.createElement(e),t);return r.append(...n),r}var Q=(e,...t)=>m("div",{class:e},...t),j=(e,...t)=>Q(`qks-${e}`,
...t),U=(...e)=>m("p",{class:"qks-sub"},...e);function H(e,t,n={}){let r=m("button",{type:"button",...n},e);return t&&r.
addEventListener("click",t),r}var we=(e,t)=>e.setAttribute("aria-pressed",String(t)),J=(e,t,...n)=>m("div",{class:e,role:"\
group","aria-label":t},...n);function W(e,t,n){return n.appendChild(V(document.createElementNS(pt,e),t))}function ce(e,t,n){
return W("svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function ne(e,t,n,r,o={}){let s=W("tex\
t",{x:t,y:n,...o},e);return s.textContent=String(r),s}function E(e,t){e.textContent!==t&&(e.textContent=t)}function xe(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,o])=>o?m("span",{class:`qks-${o}`},r):r)),n}var ye=(e={})=>m("output",{...e,"aria-live":"\
off"});function Y(e){return m("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}var ke=()=>m("div",{class:"\
qks-spoken","aria-live":"polite"});function $e(e,t,...n){let r=`Explorable figure: ${t}`;return m("section",{class:e,"aria-label":r,"data-lm-suppress-short\
cuts":"true"},...n)}function be(e,t,n){let r=!1;e.addEventListener("pointerdown",o=>{o.button>0||t(o)===!1||(r=!0,e.setPointerCapture(
o.pointerId),o.preventDefault())}),e.addEventListener("pointermove",o=>r&&n(o));for(let o of["pointerup","pointercancel"])
e.addEventListener(o,()=>{r=!1})}var Z=(e,t,n)=>Math.max(t,Math.min(n,e));var qe=e=>e<0?"−"+-e:`${e}`;var Me=e=>`${Math.round(100*e)} %`;var Oe=12;function ut({name:e,unit:t,label:n=e,range:r,rail:o}){let s=m("input",{type:"range",...r,"aria-label":n}),a=ye(),
i=Q("qks-ruler",o,s),p=m("div",{class:"qks-ticks","aria-hidden":"true"}),l=m("span",{},m("b",{},e)," ",m("small",{},t));
return{element:Q("qks-slider",Q("qks-row",l,a),i),input:s,output:a,track:i,scale:p}}function ve({name:e,unit:t,label:n,min:r,
max:o,step:s,centred:a=!1,ticks:i,place:p=Number,text:l,say:g,move:h}){let S=m("i",{class:a?"qks-rail qks-centred":"qks-\
rail"}),{element:y,input:d,output:c,scale:u}=ut({name:e,unit:t,label:n,range:{min:r,max:o,step:s},rail:S});for(let[f,x]of i??
[]){let v=u.appendChild(m("span",{},x));v.style.left=`calc(${Oe/2}px + ${(p(f)-r)/(o-r)} * (100% - ${Oe}px))`}return i&&
y.append(u),d.addEventListener("input",()=>h(Number(d.value))),{element:y,draw(f,x){d.value=String(p(f)),d.setAttribute(
"aria-valuetext",g(f,x)),E(c,l(f,x))}}}function Ae(e,t){let n=e.map(([r,o])=>H(r,()=>t(o)));return{buttons:n,mark:r=>e.forEach(([,o],s)=>we(n[s],r(o)))}}var Se=(e,t)=>Object.
entries(t).every(([n,r])=>e[n]===r);var re={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function oe(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var ft=e=>["number","boolean","string"].includes(oe(e))||["list","record"].includes(oe(e))&&JSON.stringify(
e).length<2e3,Ee=e=>typeof e=="string"?e:JSON.stringify(e,(t,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(
6)):n);function mt(e,t,n){let r=Object.entries(n).flatMap(([o,s])=>{let a=Ee(t[o]);return a===void 0||a===Ee(s)||a.length>
2e3?[]:[`;${o}=${encodeURIComponent(a)}`]});return r.length?`#~${e}${r.join("")}`:""}function ht(e,t,n){let[r,...o]=t.split(
";");if(r!=="#~"+e)return null;let s={};for(let a of o){let[i,p=""]=a.split("="),l=Object.hasOwn(n,i)?gt(p,n[i]):void 0;
l!==void 0&&(s[i]=l)}return s}function gt(e,t){try{let n=decodeURIComponent(e);if(typeof t=="string")return n;let r=JSON.
parse(n);return oe(r)===oe(t)&&r!==1/0&&r!==-1/0?r:void 0}catch{return}}function Le(e){let t=[...e?.classList??[]].find(
r=>r.startsWith("qk-of-")),n=t&&[...document.querySelectorAll(`.${t}`)].indexOf(e)+1;return t?t.slice(6)+(n===1?"":`-${n}`):
""}var Ne=()=>new URLSearchParams(location.search).has("figure");function je(e,t,n){let r=t.closest(".qk-widget");if(!r)
return null;let o=[...t.classList].pop(),s=n.filter(h=>ft(e.get(h))),a=()=>Object.fromEntries(s.map(h=>[h,e.get(h)])),i=a(),
p=()=>mt(o,a(),i),l=h=>{for(let[S,y]of Object.entries(h))e.set(S,y)},g=()=>location.href.replace(/[?#].*$/,"");return{address:()=>g()+
p(),embedded:()=>Le(r)&&`${g()}?figure=${Le(r)}${p()}`,write(){let h=p();if(!(h===location.hash||!h&&!location.hash.startsWith(
`#~${o};`)))try{history.replaceState(history.state,"",h||location.pathname+location.search)}catch{}},read(){let h=ht(o,location.
hash,i);return h&&l({...i,...h}),h!==null},forget:()=>l(i)}}var Te="system-ui, sans-serif",wt=["position","left","top","width","height","margin","display","image-rendering"];function Re(e,t){
let{width:n,height:r}=e.getBoundingClientRect(),[o,s]=[n+40,r+40+44],{backgroundColor:a,color:i}=getComputedStyle(e),p=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${a}"/>
      <foreignObject x="20" y="20" width="${n}" height="${r}"/>
      <text x="20" y="${s-44+6}" fill="${i}" style="font: 600 14px ${Te}"/>
      <text x="20" y="${s-44+26}" fill="${i}" style="font: 12px ${Te}"/></svg>`,"image/svg+xml"),[l,,g,h,S]=p.documentElement.
children;return l.textContent=h.textContent=document.title,S.textContent=t,g.append(xt(e)),{text:new XMLSerializer().serializeToString(
p),width:o,height:s}}function xt(e){let t=e.cloneNode(!0),n=e.querySelectorAll("canvas"),r=e.querySelectorAll("input");t.
querySelectorAll("canvas").forEach((s,a)=>{let i=document.createElement("img");i.src=n[a].toDataURL();let p=getComputedStyle(
n[a]);for(let l of wt)i.style.setProperty(l,p.getPropertyValue(l));s.replaceWith(i)}),t.querySelectorAll("input").forEach(
(s,a)=>{s.setAttribute("value",r[a].value)});for(let s of t.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of t.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let o=document.createElement("style");return o.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),t.prepend(o),t.style.width=`${e.getBoundingClientRect().width}px`,t}async function Ce({text:e,width:t,height:n}){let r=new Image;
r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await r.decode();let o=document.createElement("canvas");
o.width=t*2,o.height=n*2;let s=o.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(r,0,0,o.width,
o.height),new Promise((a,i)=>{o.toBlob(p=>p?a(p):i(new Error("it drew nothing")))})}var yt=60;function Ie(e,{address:t,embedded:n}){let r=m("span",{role:"status",class:"qks-mute"}),o=(i,p,l)=>H(i,async()=>{
E(r,await $t(p())?`Copied: ${l}.`:`To copy: ${p()}`)}),s=(i,p)=>H(i,async()=>{E(r,"Drawing…");try{let l=await p(Re(e,t())),
g=document.title.split(/[—–|]/)[0].trim()||"figure";bt(l,`${g}.${i.slice(-3).toLowerCase()}`),E(r,"Saved.")}catch(l){
E(r,`This browser cannot draw it: ${l.message}.`)}}),a=J("qks-share","Share this figure",o("Copy link",t,"it opens this \
figure as it is now"),s("Save PNG",Ce),s("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(n()){let i=()=>kt(
n(),e.getAttribute("aria-label")??"",e.offsetHeight+yt);a.append(o("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return a.append(r),a}function kt(e,t,n){return m("iframe",{src:e,title:t,width:"100%",height:n,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function $t(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=m(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(t),t.select();let n=document.execCommand(
"copy");return t.remove(),n}}function bt(e,t){let n=URL.createObjectURL(e);m("a",{href:n,download:t}).click(),setTimeout(
()=>URL.revokeObjectURL(n),1e4)}function Pe(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Fe(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var qt=600,Mt=120;var se=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var We=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),Ue=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let o=e.
get(r);se(o,t[r])||n({[r]:o})}]));function De({model:e,el:t,root:n,live:r,stale:o,refresh:s,listeners:a,told:i,ended:p}){let l=0,g=0,h,S,y=!1;t.append(n);
let d=je(e,n,Object.keys(a));function c(q={}){Object.assign(o,q),l||=requestAnimationFrame(u)}function u(){cancelAnimationFrame(
l),l=0;let q=o;o={};try{s(q)}catch(k){if(!y)throw k;y=!1,d?.forget()}}function f(){y=d?.read()??!1,y&&!Ne()&&n.scrollIntoView()}
function x(){return n.dataset.look=Pe()?"dark":"light",g=n.clientWidth,g}function v(q){clearTimeout(h),h=setTimeout(()=>E(
r,q),qt),S||=setTimeout(L,Mt)}function L(){S=void 0;for(let[q,k]of Object.entries(i()))se(e.get(q),k)||e.set(q,k);e.save_changes(),
d?.write()}function T(q,k){let O=Object.entries(a),$=()=>c({layout:!0});for(let[b,M]of O)e.on(`change:${b}`,M);n.addEventListener(
"keydown",b=>b.stopPropagation());let A=new ResizeObserver(()=>n.clientWidth!==g&&$());A.observe(n);let N=Fe($),F=()=>{Object.
assign(o,{layout:!0}),u()};addEventListener("beforeprint",F),addEventListener("afterprint",$);let R={redrawNow:u};for(let[
b,M]of Object.entries(k))Object.defineProperty(R,b,{get:M});return Object.assign(n,{[q]:R}),Object.assign(t,{[q]:R}),u(),
d&&(n.append(Ie(n,d)),f(),addEventListener("hashchange",f)),()=>{removeEventListener("hashchange",f);for(let[b,M]of O)e.
off(`change:${b}`,M);p?.(),clearTimeout(h),clearTimeout(S),cancelAnimationFrame(l),removeEventListener("beforeprint",F),
removeEventListener("afterprint",$),A.disconnect(),N(),n.remove()}}return{request:c,measure:x,report:v,start:T}}function K(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n];return t}function ze(e,t,n,r=e){let o=-1/0,s=0;for(let a=t;a<t+n;a++)e[a]>o&&(o=e[a]);for(let a=t;a<t+n;a++)r[a]=Math.exp(e[a]-o),
s+=r[a];for(let a=t;a<t+n;a++)r[a]/=s;return s}function _e(e,t,n,r=e){let o=0;for(let s=t;s<t+n;s++)o+=e[s]/n;for(let s=t;s<
t+n;s++)r[s]=(1+e[s]-o)/n}var pe=Math.SQRT2;function w(e){let t=Math.abs(e),n=t.toFixed(t<9.995?2:1);return e<0&&Number(n)>0?"−"+n:n}var ee=(e,t)=>K(
e.map((n,r)=>n*t[r])),le=(e,t)=>e.map(n=>t[0].map((r,o)=>ee(n,t.map(s=>s[o])))),Ge=e=>t=>{let n=[...t];return e(n,0,n.length),
n},Ot=Ge(ze),vt=Ge(_e);function Be(e,t){let n=o=>{let s=o[0].map((a,i)=>K(o.map(p=>p[i]))/o.length);return Math.hypot(...o.
flatMap(a=>a.map((i,p)=>i-s[p])))},r=n(t);return r>1e-9?n(e)/r:null}function Ve({tokens:e,mean:t,spread:n,turn:r}){let o=[
[t+n,r],[-r,t-n]],s=le(e,o),a=s.map(c=>e.map(u=>ee(c,u)/pe)),i=a.map((c,u)=>c.slice(0,u+1)),p=c=>e.map((u,f)=>c[f]??0),l=i.
map(vt),g=i.map(c=>p(Ot(c))),h=l.map(c=>p(c.map(u=>Z(u,0,1)))),S=l.map(c=>c.map(u=>u<0||u>1)),y=le(g,e),d=le(h,e);return{
tokens:e,weight:o,queries:s,logits:a,softmax:g,piecewise:h,outputs:y,piecewiseOutputs:d,mean:t,spread:n,turn:r,linear:l,
clipped:S,variety:Be(y,e),piecewiseVariety:Be(d,e)}}function At(e){let t=e.toFixed(2);return e===0||t==="1.00"?[`${Math.round(e)}`]:t.startsWith("0")?[m("span",{class:"qks-\
zero"},"0"),t.slice(1)]:[t]}var He=e=>({"→":"horizontal","↑":"vertical"})[e]??e;function z({part:e,name:t,rows:n,columns:r,
rowWord:o,columnWord:s,select:a,weights:i=!1}){let p=[],l=m("div",{class:`qks-matrix qks-${e}`,role:"grid","aria-label":t});
l.style.setProperty("--columns",r);let g=m("div",{role:"row"},m("span",{role:"presentation"}));for(let y=0;y<r;y++)g.append(
m("span",{role:"columnheader"},s(y)));l.append(g);for(let y=0;y<n;y++){let d=m("div",{role:"row"},m("span",{role:"rowhea\
der"},o(y)));p.push([]);for(let c=0;c<r;c++){let u=m("div",{class:"qks-cell",role:"gridcell",tabindex:-1});u.addEventListener(
"focus",()=>a([e,y,c])),u.addEventListener("keydown",f=>{let[x,v]={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[
0,1]}[f.key]??[];x!==void 0&&(f.preventDefault(),p[y+x]?.[c+v]?.focus())}),p[y].push(d.appendChild(u))}l.append(d)}let h=null;
function S(y,d,c){let u=new Set(c.filter(([T])=>T===e).map(([,T,q])=>`${T},${q}`)),[f,x,v]=d;p.forEach((T,q)=>T.forEach(
(k,O)=>{let $=y[e][q][O],A=(i||e==="logits")&&O>q,N=e==="piecewise"&&!A&&y.clipped[q][O],F=i?A?["·"]:At($):[w($)],R=F.map(
C=>C.textContent??C).join("");k.textContent!==R&&k.replaceChildren(...F),k.style.setProperty("--weight",i?Math.min(1,$).
toFixed(3):0);let b=A?", masked":N?", clipped":"",M=f===e&&q===x&&O===v;k.classList.toggle("qks-chosen",M),k.classList.toggle(
"qks-source",u.has(`${q},${O}`)),k.classList.toggle("qks-future",A),k.classList.toggle("qks-cut",N),V(k,{"aria-selected":`${M}`,
"aria-label":`${t}, ${He(o(q))}, ${He(s(O))}: ${w($)}${b}`})}));let L=f===e?p[x][v]:h??p[0][0];L!==h&&(h&&(h.tabIndex=-1),
L.tabIndex=0,h=L)}return{grid:l,draw:S}}var St=e=>[..."₀₁₂₃₄₅₆₇₈₉"][e],P=(...e)=>e.map(t=>St(t+1)).join(""),Et=e=>w(e).startsWith("−")?`(${w(
e)})`:w(e);function de(e,t){return e.map((n,r)=>{let o=`${w(n)}·${Et(t[r])}`;return r?o.startsWith("−")?` ${"−"} ${o.
slice(1)}`:` + ${o}`:o}).join("")}function Ke(e){if(e>=.095&&e<9999.5)return[w(e)];let[t,n]=e.toExponential(2).split("e");
return[`(${t}·10`,[`${Number(n)}`.replace("-","−"),"power"],")"]}var ae=e=>w(e).startsWith("−")?`${"−"} ${w(-e)}`:
`+ ${w(e)}`,Je=(e,t,n=e.length)=>e.slice(0,n).map(r=>r[t]),X=(e,t,n)=>Array.from({length:n},(r,o)=>[e,t,o]),ue=(e,t,n)=>Array.
from({length:n},(r,o)=>[e,o,t]),te=["horizontal","vertical"],Lt={tokens:(e,t,n)=>({name:`Token ${t+1}, ${te[n]}`,words:"\
Drag the token in the plane to change it.",formula:[`x${P(t,n)} = ${w(e.tokens[t][n])}`],from:[]}),weight(e,t,n){let r=[
[`mean + spread = ${w(e.mean)} ${ae(e.spread)}`,"turn"],[`${"−"} turn`,`mean ${"−"} spread = ${w(e.mean)} ${ae(-e.spread)}`]][t][n],
o=t===n?`How much likeness counts along the ${te[n]} axis.`:"Asks across the axes: the query is turned.";return{name:`Qu\
ery–key matrix, row ${t+1}, column ${n+1}`,words:o,formula:[`W${P(t,n)} = ${r} = ${w(e.weight[t][n])}`],from:[]}},queries:(e,t,n)=>({
name:`Query of token ${t+1}, ${te[n]}`,words:"What the token asks for: the black arrow in the plane.",formula:[`q${P(t,n)}\
 = ${de(e.tokens[t],Je(e.weight,n))} = ${w(e.queries[t][n])}`],from:[...X("tokens",t,2),...ue("weight",n,2)]}),logits(e,t,n){
let r=`(${de(e.queries[t],e.tokens[n])})/${w(pe)}`;return{name:`Logit of query ${t+1} on key ${n+1}`,words:n>t?`Masked: \
token ${n+1} comes after token ${t+1}.`:`How well token ${n+1} answers what token ${t+1} asks: its shadow on the query’s\
 arrow counts.`,formula:[`ω${P(t,n)} = q${P(t)}·x${P(n)}/λ = ${r} = ${w(e.logits[t][n])}`],from:[...X("queries",t,2),
...X("tokens",n,2)]}},softmax(e,t,n){let r=`Softmax weight of token ${n+1} for query ${t+1}`;if(n>t)return Xe(r,t,n);let o=e.
logits[t].slice(0,t+1),s=K(o.map(Math.exp)),a=l=>["e",[w(l),"power"]],i=o.flatMap((l,g)=>[...g?[" + "]:[],...a(l)]),p=[...Ke(
Math.exp(o[n])),"/",...Ke(s)];return{name:r,words:"The exponential of its logit, over the sum of the row’s.",formula:[
`p${P(t,n)} = `,...a(o[n]),"/(",...i,") = ",...p,` = ${w(e.softmax[t][n])}`],from:X("logits",t,t+1)}},piecewise(e,t,n){let r=`\
Piecewise-linear weight of token ${n+1} for query ${t+1}`;if(n>t)return Xe(r,t,n);let o=e.logits[t].slice(0,t+1),s=w(e.linear[t][n]),
a=e.clipped[t][n];return{name:r,words:a?`Clipped at ${Math.round(e.piecewise[t][n])}: no derivative here. Nudge any logi\
t, and it stays.`:"An even share, plus how far its logit is above the row’s mean, shared out too.",formula:[`p̃${P(t,
n)} = (1 + ω${P(t,n)} ${"−"} ω̄${P(t)})/${t+1} = (1 ${ae(o[n])} ${ae(-K(o)/(t+1))})/${t+1} = ${s}`+(a?`, clipped to\
 ${Math.round(e.piecewise[t][n])}`:"")],from:X("logits",t,t+1)}},outputs:(e,t,n)=>({name:`Output of token ${t+1}, ${te[n]}\
, softmax`,words:"The average of the tokens it listens to: where its solid line ends.",formula:Qe("y",e.softmax,e.outputs,
e,t,n),from:[...X("softmax",t,t+1),...ue("tokens",n,t+1)]}),piecewiseOutputs(e,t,n){let r=K(e.piecewise[t]);return{name:`\
Output of token ${t+1}, ${te[n]}, piecewise-linear`,words:Math.abs(r-1)>1e-9?`Its weights sum to ${w(r)}, not 1: clippin\
g took the balance away.`:"Nothing is clipped in this row, so its weights sum to 1.",formula:Qe("ỹ",e.piecewise,e.piecewiseOutputs,
e,t,n),from:[...X("piecewise",t,t+1),...ue("tokens",n,t+1)]}}};function Xe(e,t,n){let r=`Masked: token ${n+1} comes afte\
r token ${t+1}, so it weighs nothing.`;return{name:e,words:r,formula:[`${n+1} > ${t+1}, so the weight is 0`],from:[["log\
its",t,n]]}}function Qe(e,t,n,r,o,s){let a=o+1,i=de(t[o].slice(0,a),Je(r.tokens,s,a));return[`${e}${P(o,s)} = ${i} = ${w(
n[o][s])}`]}var Ye=(e,[t,n,r])=>Lt[t](e,n,r),Ze=e=>e.map(t=>t[1]==="power"?`^${t[0]}`:t).join("");function et(e){let t=n=>`\
(${n.map(w).join(", ")})`;return e.tokens.map((n,r)=>`Token ${r+1} at ${t(n)} becomes ${t(e.outputs[r])}`).concat(fe(e)).
join(". ")}function fe({variety:e,piecewiseVariety:t}){if(e===null)return"All tokens are the same: there is no variety t\
o lose";let[n,r]=[e,t].map(Me);return`Variety left by this layer: ${n} (softmax), ${r} (piecewise-linear)`}function tt({
mean:e,spread:t,turn:n}){let r=t**2-n**2,o=Math.sqrt(Math.abs(r));return r<0?`Eigenvalues of W: ${w(e)} ± ${w(o)} i`:`E\
igenvalues of W: ${w(e+o)} and ${w(e-o)}`}function nt({clipped:e}){let t=e.flat().filter(Boolean).length;return t?`${t} \
of ${e.flat().length} clipped: no derivative there`:"Nothing is clipped"}function rt(e,t){let n=e.length,r=d=>`${d+1}`,o=d=>["→","↑"][d],s={rows:n,columns:2,rowWord:r,columnWord:o,select:t},
a={...s,columns:n,columnWord:r},i={tokens:z({part:"tokens",name:"Tokens X",...s}),weight:z({part:"weight",name:"Query–ke\
y matrix W",...s,rows:2,rowWord:o}),queries:z({part:"queries",name:"Queries XW",...s}),logits:z({part:"logits",name:"Log\
its",...a}),softmax:z({part:"softmax",name:"Softmax weights",...a,weights:!0}),piecewise:z({part:"piecewise",name:"Piece\
wise-linear weights",...a,weights:!0}),outputs:z({part:"outputs",name:"Outputs, softmax",...s}),piecewiseOutputs:z({part:"\
piecewiseOutputs",name:"Outputs, piecewise-linear",...s})},p=U(),l=(d,c)=>j("factor",j("name",d),c.grid),g=(d,c,u,...f)=>m(
"section",{class:`qks-step qks-step-${d}`},Y(c),U(u),...f),h=j("product",l("tokens X",i.tokens),j("sign","·"),l("W",i.weight),
j("sign","="),l("queries",i.queries)),S=(d,c,...u)=>j("pair",l("softmax",d),l("piecewise-linear",c),...u);return{element:j(
"chain",g("ask","1 · Each token asks","Its query is the token, turned and stretched by W.",h),g("match","2 · Logits ω",
"Query (row) times key (column), over λ = √2. The future is masked.",i.logits.grid),g("weigh","3 · Weights","Each \
row of logits becomes shares, in two ways.",S(i.softmax,i.piecewise,U("p = exp ω, over the row’s sum"),j("notes-2",U(
`p̃ = clip((1 + ω ${"−"} row’s mean)/n, 0, 1)`),p))),g("mix","4 · Outputs","Weights times tokens X.",S(i.outputs,
i.piecewiseOutputs))),draw(d,c,u){for(let f of Object.values(i))f.draw(d,c,u);E(p,nt(d))}}}var _=2.3,he=.05,{reach:ie}=re.attentionSteps,me=e=>Z(Math.round(e/he)/(1/he),-ie,ie);function Nt([e,t],[n,r],o=7){let s=Math.
hypot(n-e,r-t);if(s<o)return"";let[a,i]=[(n-e)/s,(r-t)/s],[p,l]=[n-o*a,r-o*i],g=.45*o;return`M${e} ${t}L${p} ${l}M${p-g*
i} ${l+g*a}L${n} ${r}L${p+g*i} ${l-g*a}`}function ot(e,t){let n=0,r,o,s=[],a,i=m("div",{role:"img",class:"qks-picture"}),
p=([d,c])=>[(d+_)/(2*_)*n,(_-c)/(2*_)*n],l=d=>p(d).map(c=>Math.round(10*c)/10);function g(d){n=Math.min(d,440),e.replaceChildren(
i),i.replaceChildren(),i.style.width=i.style.height=e.style.height=`${n}px`,r=ce(i,n,n),r.setAttribute("class","qks-plan\
e");for(let u=-2;u<=2;u++){let f={class:u?"qks-hair":"qks-line"},[x,v]=p([u,u]);if(W("path",{d:`M${x} 0V${n}`,...f},r),W(
"path",{d:`M0 ${v}H${n}`,...f},r),u){let L=qe(u);ne(r,x,n/2+16,L,{class:"qks-mute","text-anchor":"middle"}),ne(r,n/2-6,v+
4.5,L,{class:"qks-mute","text-anchor":"end"})}}let c=u=>W("path",{class:u},r);o={listening:W("g",{class:"qks-listening"},
r),foot:c("qks-foot-line"),query:c("qks-query"),linear:c("qks-linear"),output:c("qks-output"),chosenOutput:c("qks-output\
 qks-thick"),diamonds:c("qks-diamonds"),discs:W("g",{class:"qks-discs"},r),queryName:ne(r,0,0,"",{class:"qks-halo qks-bo\
ld","text-anchor":"middle"})},s=[]}function h(d){let c=m("div",{class:"qks-token",role:"slider",tabindex:0,"aria-label":`\
Token ${d+1}, position`,"aria-valuemin":-ie,"aria-valuemax":ie});c.append(m("span",{"aria-hidden":"true"},`${d+1}`)),c.addEventListener(
"keydown",f=>{let x=he*(f.shiftKey?5:1),v={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]}[f.key];v&&(f.
preventDefault(),t(d,a.tokens[d].map((L,T)=>me(L+x*v[T]))))});let u=[0,0];return be(c,f=>{c.focus({preventScroll:!0});let[
x,v]=p(a.tokens[d]);u=[x-f.clientX,v-f.clientY]},f=>{let x=f.clientX+u[0],v=f.clientY+u[1];t(d,[me(x/n*2*_-_),me(_-v/n*2*
_)])}),e.appendChild(c)}function S([d,c,u]){let{tokens:f,queries:x}=a,v=l([0,0]),L=["queries","logits"].includes(d);if(o.
query.setAttribute("d",L?Nt(v,l(x[c]),9):""),E(o.queryName,L?`q${P(c)}`:""),L){let[k,O]=x[c],$=Math.min(1,(_-.2)/Math.max(
Math.abs(k),Math.abs(O),1e-9)),[A,N]=p([k*$,O*$]),F=Math.hypot(k,O)||1;V(o.queryName,{x:A+16*O/F,y:N+16*k/F+5})}let T="";
if(d==="logits"){let k=ee(x[c],x[c]),O=k>1e-9?ee(x[c],f[u])/k:0,$=x[c].map(N=>O*N),A=l($);T=`M${l(f[u])}L${A}M${v}L${A}`}
o.foot.setAttribute("d",T);let q={softmax:a.softmax,piecewise:a.piecewise}[d]?.[c]??[];o.listening.replaceChildren(),q.forEach(
(k,O)=>{if(O===c||!(k>0))return;let $=`M${l(f[O])}L${l(f[c])}`;W("path",{d:$,"stroke-width":(14*Math.min(1,k)).toFixed(1)},
o.listening)})}function y(d,c){a=d;let{tokens:u,outputs:f,piecewiseOutputs:x}=a,[v,L,T]=c,q=v==="weight"?null:L,k=["logi\
ts","softmax","piecewise"].includes(v)?T:null;for(i.setAttribute("aria-label",et(a));s.length>u.length;)s.pop().remove();
for(;s.length<u.length;)s.push(h(s.length));s.forEach(($,A)=>{let[N,F]=l(u[A]);$.style.transform=`translate(${N}px, ${F}\
px)`,$.classList.toggle("qks-asking",A===q),$.classList.toggle("qks-asked",A===k&&A!==q);let[R,b]=u[A].map(w);V($,{"aria\
-valuenow":u[A][0],"aria-valuetext":`${R} across, ${b} up`})}),S(c);let O=$=>u.map((A,N)=>`M${l(A)}L${l($[N])}`);o.output.
setAttribute("d",O(f).join("")),o.chosenOutput.setAttribute("d",q===null?"":O(f)[q]),o.linear.setAttribute("d",O(x).join(
"")),o.diamonds.setAttribute("d",x.map($=>`M${l($)}m-6 0l6 -6l6 6l-6 6z`).join("")),o.discs.replaceChildren();for(let $ of f){
let[A,N]=l($);W("circle",{cx:A,cy:N,r:5},o.discs)}}return{resize:g,draw:y}}var{weight:ge}=re.attentionSteps,jt=[["mean","Mean","of the eigenvalues",-ge],["spread","Spread","of them, before the tu\
rn",0],["turn","Turn","antisymmetric part",-ge]],Tt=[["Alike",{mean:1.5,spread:0,turn:0}],["Opposite",{mean:-1.5,spread:0,
turn:0}],["One axis",{mean:1,spread:1,turn:0}],["Quarter turn",{mean:0,spread:0,turn:1.5}],["No preference",{mean:0,spread:0,
turn:0}]],Rt=["","","Two","Three","Four","Five","Six"],Ct=["tokens","mean","spread","turn","selected"];function It({model:e,
el:t}){let n=We(e,Ct),r={...n},o,s,a={},i=0,p={name:m("b",{}),words:m("span",{}),formula:U()},l=ke(),g=j("plane-pane"),h=U(),
S=U(),y=j("chain-place");p.formula.className="qks-formula";let d=m("p",{},p.name," ",p.words),c=j("explained",d,p.formula),
u=Y(""),f=jt.map(([b,M,C,D])=>({trait:b,...ve({name:M,unit:C,label:`${M}, ${C}`,min:D,max:ge,step:.05,centred:D<0,text:w,
say:B=>`${M} ${w(B)}`,move:B=>R({[b]:B})})})),x=f.map(({element:b})=>b),v=Ae(Tt,R),L=H("↺ Start over",()=>R(r)),T=J("q\
ks-chips","Presets",...v.buttons,L),q=U("Drag a token. Lines lead to its outputs: ",m("b",{},"solid")," by softmax, ",m(
"b",{},"dashed")," piecewise-linear."),k=$e("qks qks-steps","attention step by step",j("steps-grid",j("see",u,q,g,h),j("\
set",Y("The query–key matrix W"),T,...x,S),j("follow",c,y),l)),O=De({model:e,el:t,root:k,live:l,refresh:A,stale:{layout:!0},
listeners:Ue(e,n,R),told:()=>({...n,readings:a})}),$=ot(g,(b,M)=>R({tokens:n.tokens.map((C,D)=>D===b?M:C)}));function A(b){
b.layout&&(i=O.measure(),i>=50&&$.resize(g.clientWidth)),s?.count!==n.tokens.length&&(s={...rt(n.tokens,F),count:n.tokens.
length},y.replaceChildren(s.element),E(u,`${Rt[n.tokens.length]} tokens in a plane`)),o=Ve(n);let M=Ye(o,N(n.selected));
s.draw(o,N(n.selected),M.from),i>=50&&$.draw(o,N(n.selected));for(let{trait:G,draw:lt}of f)lt(n[G]);v.mark(G=>Se(n,G)),E(
h,`${fe(o)}.`),E(S,`${tt(o)}.`),E(p.name,M.name),E(p.words,M.words),xe(p.formula,M.formula.map(G=>Array.isArray(G)?G:[G]));
let{queries:C,logits:D,softmax:B,piecewise:st,clipped:at,outputs:it,piecewiseOutputs:ct}=o;a={weight:o.weight,queries:C,
logits:D,softmax:B,clipped:at,outputs:it,piecewise_linear:st,piecewise_linear_outputs:ct,variety:o.variety,piecewise_linear_variety:o.
piecewiseVariety,explanation:`${M.name}. ${M.words} ${Ze(M.formula)}`},O.report(a.explanation)}function N([b,M,C]){let D=n.
tokens.length,B=["logits","softmax","piecewise"].includes(b)?D:2;return[b,Math.min(M,b==="weight"?2:D)-1,Math.min(C,B)-1]}
function F([b,M,C]){R({selected:[b,M+1,C+1]})}function R(b){Object.keys(b).every(M=>se(n[M],b[M]))||(Object.assign(n,b),
O.request())}return O.start("steps",{state:()=>({...n}),readings:()=>a})}var Tn={render:It};export{Tn as default};
