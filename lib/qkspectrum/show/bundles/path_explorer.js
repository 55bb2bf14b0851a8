var re="http://www.w3.org/2000/svg";function xt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function b(t,r={},...e){
let n=xt(document.createElement(t),r);return n.append(...e),n}var tt=(t,...r)=>b("div",{class:t},...r),_=(t,...r)=>tt(`q\
ks-${t}`,...r),at=(...t)=>b("p",{class:"qks-sub"},...t);function D(t,r,e={}){let n=b("button",{type:"button",...e},t);return r&&
n.addEventListener("click",r),n}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>b("div",{class:t,role:"\
group","aria-label":r},...e);function R(t,r,e){return e.appendChild(xt(document.createElementNS(re,t),r))}function it(t,r,e){
return R("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function B(t,r,e,n,s={}){let o=R("text",
{x:r,y:e,...s},t);return o.textContent=String(n),o}function I(t,r){t.textContent!==r&&(t.textContent=r)}function kt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,s])=>s?b("span",{class:`qks-${s}`},n):n)),e}var lt=(t={})=>b("output",{...t,"aria-live":"\
off"});function et(t){return b("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var bt=()=>b("div",{class:"\
qks-spoken","aria-live":"polite"});function wt(t){let r=b("summary",{},"How this figure is computed");return b("details",
{class:"qks-notes"},r,...t.map(e=>b("p",{},e)))}function $t(t,r,...e){let n=`Explorable figure: ${r}`;return b("section",{class:t,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...e)}var dt=(t,r,e)=>Math.max(r,Math.min(e,t));var ne="⁰¹²³⁴⁵⁶⁷⁸⁹",St=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>ne[Number(r)]).join("");var At=12;function oe({name:t,unit:r,label:e=t,range:n,rail:s}){let o=b("input",{type:"range",...n,"aria-label":e}),a=lt(),
i=tt("qks-ruler",s,o),l=b("div",{class:"qks-ticks","aria-hidden":"true"}),c=b("span",{},b("b",{},t)," ",b("small",{},r));
return{element:tt("qks-slider",tt("qks-row",c,a),i),input:o,output:a,track:i,scale:l}}function Mt({name:t,unit:r,label:e,
min:n,max:s,step:o,centred:a=!1,ticks:i,place:l=Number,text:c,say:f,move:u}){let w=b("i",{class:a?"qks-rail qks-centred":
"qks-rail"}),{element:x,input:p,output:m,scale:g}=oe({name:t,unit:r,label:e,range:{min:n,max:s,step:o},rail:w});for(let[
y,h]of i??[]){let d=g.appendChild(b("span",{},h));d.style.left=`calc(${At/2}px + ${(l(y)-n)/(s-n)} * (100% - ${At}px))`}
return i&&x.append(g),p.addEventListener("input",()=>u(Number(p.value))),{element:x,draw(y,h){p.value=String(l(y)),p.setAttribute(
"aria-valuetext",f(y,h)),I(m,c(y,h))}}}function qt(t,r,e){let n=r.map(([,s],o)=>D(s,()=>e(r[o][0])));return{row:J("qks-segments",t,...n),mark:s=>n.forEach((o,a)=>Y(
o,r[a][0]===s))}}var rt={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var ae=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,vt=t=>typeof t==
"string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(6)):e);function ie(t,r,e){
let n=Object.entries(e).flatMap(([s,o])=>{let a=vt(r[s]);return a===void 0||a===vt(o)||a.length>2e3?[]:[`;${s}=${encodeURIComponent(
a)}`]});return n.length?`#~${t}${n.join("")}`:""}function le(t,r,e){let[n,...s]=r.split(";");if(n!=="#~"+t)return null;let o={};
for(let a of s){let[i,l=""]=a.split("="),c=Object.hasOwn(e,i)?ce(l,e[i]):void 0;c!==void 0&&(o[i]=c)}return o}function ce(t,r){
try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.parse(e);return typeof n==typeof r&&Array.isArray(
n)===Array.isArray(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function Et(t,r,e){if(!r.closest(".qk-widget"))return null;
let n=[...r.classList].pop(),s=e.filter(c=>ae(t.get(c))),o=()=>Object.fromEntries(s.map(c=>[c,t.get(c)])),a=o(),i=()=>ie(
n,o(),a),l=c=>{for(let[f,u]of Object.entries(c))t.set(f,u)};return{address:()=>location.href.replace(/#.*$/,"")+i(),write(){
let c=i();if(!(c===location.hash||!c&&!location.hash.startsWith(`#~${n};`)))try{history.replaceState(history.state,"",c||
location.pathname+location.search)}catch{}},read(){let c=le(n,location.hash,a);return c&&l({...a,...c}),c!==null},forget:()=>l(
a)}}var pe=["position","left","top","width","height","margin","display","image-rendering"];async function Ot(t,r){let{width:e,
height:n}=t.getBoundingClientRect(),s=t.cloneNode(!0),o=t.querySelectorAll("canvas");s.querySelectorAll("canvas").forEach(
(y,h)=>{let d=document.createElement("img");d.src=o[h].toDataURL();let S=getComputedStyle(o[h]);for(let M of pe)d.style.
setProperty(M,S.getPropertyValue(M));y.replaceWith(d)});let a=t.querySelectorAll("input");s.querySelectorAll("input").forEach(
(y,h)=>{y.setAttribute("value",a[h].value)});for(let y of s.querySelectorAll(".qks-share, .qks-spoken"))y.remove();for(let y of s.
querySelectorAll(".qks-sliders"))y.setAttribute("style","position: static");let i=[...document.querySelectorAll("style")].
map(({textContent:y})=>y).filter(y=>y?.includes(".qks")).join(`
`),l=getComputedStyle(t),c=document.createElement("style");c.textContent=i,s.prepend(c),s.style.width=`${e}px`;let[f,u]=[
e+40,n+40+44],w=new XMLSerializer().serializeToString(s),x=`<svg xmlns="http://www.w3.org/2000/svg" width="${f}" height=\
"${u}"><foreignObject x="20" y="20" width="${e}" height="${n}">${w}</foreignObject></svg>`,p=new Image;p.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(x)}`,await p.decode();let m=document.createElement("canvas");m.width=f*2,m.height=
u*2;let g=m.getContext("2d");if(!g)throw new Error("it has no canvas");return g.scale(2,2),g.fillStyle=l.backgroundColor,
g.fillRect(0,0,f,u),g.drawImage(p,0,0,f,u),g.fillStyle=l.color,g.font="600 14px system-ui, sans-serif",g.fillText(document.
title,20,u-44+6,e),g.font="12px system-ui, sans-serif",g.fillText(r,20,u-44+26,e),new Promise((y,h)=>{m.toBlob(d=>d?y(d):
h(new Error("it drew nothing")))})}function Lt(t,r){let e=b("span",{role:"status",class:"qks-mute"}),n=D("Copy link",async()=>{I(e,await ue(r())?"Copied: i\
t opens this figure as it is now.":`The link: ${r()}`)}),s=D("Save picture",async()=>{I(e,"Drawing…");try{de(await Ot(
t,r()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),I(e,"Saved as PNG.")}catch(a){I(e,`This browser c\
annot draw it: ${a.message}.`)}}),o=J("qks-share","Share this figure",n,s);return o.append(e),o}async function ue(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let r=b("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(r),r.select();let e=document.execCommand("copy");return r.remove(),e}}function de(t,r){let e=URL.
createObjectURL(t);b("a",{href:e,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Tt(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Nt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])e.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}function Rt(t){let r=getComputedStyle(t);return e=>{let n=r.getPropertyValue(`--qks-${e}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function jt(t){let r=t.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var he=600,fe=120;var ct=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Pt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),It=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=t.
get(n);ct(s,r[n])||e({[n]:s})}]));function Ct({model:t,el:r,root:e,live:n,stale:s,refresh:o,listeners:a,told:i,ended:l}){let c=0,f=0,u,w,x=!1;r.append(e);
let p=Et(t,e,Object.keys(a));function m($={}){Object.assign(s,$),c||=requestAnimationFrame(g)}function g(){cancelAnimationFrame(
c),c=0;let $=s;s={};try{o($)}catch(T){if(!x)throw T;x=!1,p?.forget()}}function y(){x=p?.read()??!1,x&&e.scrollIntoView()}
function h(){return e.dataset.look=Tt()?"dark":"light",f=e.clientWidth,f}function d($){clearTimeout(u),u=setTimeout(()=>I(
n,$),he),w||=setTimeout(S,fe)}function S(){w=void 0;for(let[$,T]of Object.entries(i()))ct(t.get($),T)||t.set($,T);t.save_changes(),
p?.write()}function M($,T){let U=Object.entries(a),F=()=>m({layout:!0});for(let[L,N]of U)t.on(`change:${L}`,N);e.addEventListener(
"keydown",L=>L.stopPropagation());let G=new ResizeObserver(()=>e.clientWidth!==f&&F());G.observe(e);let V=Nt(F),v=()=>{Object.
assign(s,{layout:!0}),g()};addEventListener("beforeprint",v),addEventListener("afterprint",F);let E={redrawNow:g};for(let[
L,N]of Object.entries(T))Object.defineProperty(E,L,{get:N});return Object.assign(e,{[$]:E}),Object.assign(r,{[$]:E}),g(),
p&&(e.append(Lt(e,p.address)),y(),addEventListener("hashchange",y)),()=>{removeEventListener("hashchange",y);for(let[L,N]of U)
t.off(`change:${L}`,N);l?.(),clearTimeout(u),clearTimeout(w),cancelAnimationFrame(c),removeEventListener("beforeprint",v),
removeEventListener("afterprint",F),G.disconnect(),V(),e.remove()}}return{request:m,measure:h,report:d,start:M}}function ht(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=e+n+o|0;return o=o+1|0,e=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function _t(t){let r=ht(t),e=null;
return()=>{if(e!==null){let o=e;return e=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return e=n*Math.sin(
s),n*Math.cos(s)}}var Ft=t=>(t+1)%2**31;function ft(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<s;i++){let l=0;for(let c=0;c<n;c++)
l+=t[a*n+c]*r[c*s+i];o[a*s+i]=l}return o}function nt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<
s;i++)o[a*s+i]=me(t,a,r,i,n);return o}function me(t,r,e,n,s){let o=0;for(let a=0;a<s;a++)o+=t[r*s+a]*e[n*s+a];return o}var pt=(t,r)=>t.map((e,n)=>e+r[n]);function Wt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function ge(t,r,e){let n=new Float64Array(
e);for(let s=0;s<r*e;s+=e)for(let o=0;o<e;o++)n[o]+=t[s+o];return n.map(s=>s/r)}function ye(t,r,e){let n=ge(t,r,e),s=new Float64Array(
r*e);for(let o=0;o<s.length;o+=e)for(let a=0;a<e;a++)s[o+a]=t[o+a]-n[a];return s}var xe=(t,r)=>r>0?t/r:0;function Dt(t,r,e){
let n=Wt(t),s=Wt(ye(t,r,e));return{norm:n,residual:s,relative:xe(s,n)}}function Ut(t,r,e,n=t){let s=-1/0,o=0;for(let a=r;a<r+e;a++)t[a]>s&&(s=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-s),
o+=n[a];for(let a=r;a<r+e;a++)n[a]/=o;return o}var{tokens:O,width:k,layers:mt}=rt.pathExplorer;function Bt(t){let r=_t(t),e=(o,a,i)=>{let l=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>l*r())},n=e(O,k,1),s=Array.from({length:mt},()=>({q:e(k,k,1/(2*k)),k:e(k,k,1/(2*k)),v:e(k,k,1/(2*k)),
o:e(k,k,1/k)}));return{x:n,layers:s}}function ke(t){for(let r=0;r<O;r++)Ut(t,r*O,O);return t}function gt({attention:t,v:r,
o:e},n){let s=r.length/k,o=ft(t,n,O,O,k);return ft(nt(o,r,O,k,s),e,O,s,k)}function be({x:t,layers:r},{layers:e,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=k/n,l=(u,w)=>u.subarray(w*i*k,(w+1)*i*k),c=t;return{network:r.slice(0,e).map(u=>{let w=Array.
from({length:n},(x,p)=>{let m=nt(c,l(u.q,p),O,k,i),g=nt(c,l(u.k,p),O,k,i),y=nt(m,g,O,i,O),h=ke(y.map(S=>o*S/Math.sqrt(i))),
d=Float64Array.from({length:i*k},(S,M)=>a*u.o[M%k*k+p*i+Math.floor(M/k)]);return{attention:h,v:l(u.v,p),o:d}});return c=
w.map(x=>gt(x,c)).reduce(pt,s?c:new Float64Array(c.length)),w}),output:c}}function we(t,r,e){let n=[r];for(let s of t){let o=n.
map(i=>s.map(l=>gt(l,i)).reduce(pt)),a=new Float64Array(r.length);n=[...n,a].map((i,l)=>pt(e?i:a,o[l-1]??a))}return n}function $e(t,r,e){
let n=[r];return t.forEach((s,o)=>{let a=n[o];n.push(e[o]?gt(s[e[o]-1],a):a)}),n}function ut(t){let{norm:r,relative:e}=Dt(
t,O,k);return{norm:r,residual:e}}function Se(t,r,e){let n=1;return Array.from({length:t+1},(s,o)=>{let a=e||o===t?Math.round(
n)*r**o:0;return n*=(t-o)/(o+1),a})}function Ht(t,r){let{network:e,output:n}=be(t,r),s=t.x,o=we(e,s,r.skip),a=$e(e,s,r.path),
i=Se(r.layers,r.heads,r.skip),l=i.reduce((x,p)=>x+p),c=ut(n),f=ut(s),u=f.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:e,output:n,sums:o,carried:a,total:l,whole:c,input:f,threshold:u,collapsed:x=>x.residual<u,length:r.path.filter(
Boolean).length,onTheWay:a.map(ut),lengths:o.map((x,p)=>{let{norm:m,residual:g}=ut(x);return{count:i[p],share:i[p]/l,norm:m,
normShare:m/c.norm,residual:g}})}}var zt=t=>`10${St(t)}`;function z(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var yt=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:z(t),Q=t=>t.toLocaleString("en").replaceAll(","," ");function Ae(t){let{length:r,layers:e,onTheWay:n}=t,s=n[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===e?"all":
`${r} of`,i=[`This path takes a head in ${e===1?"the only layer":`${o} ${e} layers`}: `];if(t.collapsed(s)){let l=s.residual>
0?`, but for ${z(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[l]]}return[i,["its tokens\
 still differ","good"],[`, by ${z(s.residual)} of the norm. `]]}function Me(t){let{lengths:r,total:e,whole:n,skip:s}=t,o=r.
filter(f=>f.count&&t.collapsed(f)),a=o.reduce((f,u)=>f+u.share,0),i=z(n.residual),l=t.collapsed(n);if(!s){let f=[`Withou\
t skip connections all ${Q(e)} paths are that long: `];return l?[f,["rank collapse","bad"],["."]]:[f,[`the output’s toke\
ns differ, by ${i}.`]]}let c=a?[`${z(a)} of the ${Q(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(e)} paths collapses.`];return l?[c,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[c,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var Gt=t=>[...Ae(t),...Me(t)];function Vt(t,{norm:r,residual:e}){
return`${t}: ${O} tokens of ${k} numbers, norm ${r.toPrecision(3)}; ${z(e)} of it differs between tokens.`}function Kt(t){
return`Paths by length. ${t.lengths.map((e,n)=>e.count&&`length ${n}: ${Q(e.count)} path${e.count===1?"":"s"}, norm ${z(
e.normShare)} of the output’s, ${z(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${z(t.threshold)}\
 count as collapsed.`}var ot=44;function Jt(t,r){let s=[],o,a,i,l,c="",f=p=>(p+1.5)*ot,u=()=>s.flatMap(({boxes:p})=>p);function w(p,m){let g=`${m.
layers},${m.heads},${p}`;if(g===c)return;let y=u().indexOf(document.activeElement);c=g,i=m.heads,t.replaceChildren(),t.style.
height=`${(m.layers+2)*ot}px`;let h=(p-58-58)/(i+1),d=Math.min(92,h-8);l=v=>58+(v+.5)*h;let S=it(t,p,(m.layers+2)*ot);o=
R("path",{class:"qks-hair qks-lines"},S),a=R("path",{class:"qks-chosen-line"},S);let M=58+(p-58-58)/2,$={"text-anchor":"\
middle",class:"qks-bold"};B(S,M,14,"tokens in",$),B(S,M,(m.layers+2)*ot-4,"what this path adds",$),B(S,p,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(v,E)=>{let L=b("span",{class:"qks-rung"},`layer ${E+
1}`),N=J("qks-rung-row",`Layer ${E+1}`,L);N.style.top=`${f(E)-ot/2}px`;let C=Array.from({length:i+1},(j,P)=>{let K=P?d<58?
`${P}`:`head${" "}${P}`:"skip",q=`Layer ${E+1}: ${P?`head ${P}`:"skip"}`,W=D(K,()=>r(E,P),{"aria-label":q});return W.style.
left=`${l(P)-d/2}px`,W.style.width=`${d}px`,W}),A=lt({class:"qks-differs"});return N.append(...C,A),t.append(N),{boxes:C,
readout:A}}),u()[y]?.focus();let T="",U=Array.from({length:i+1},(v,E)=>l(E)),F=f(0),G=f(m.layers-1),V=f(m.layers)-8;for(let v of U)
T+=`M${M} 20L${v} ${F}M${v} ${G}L${M} ${V}`;for(let v=1;v<m.layers;v++)for(let E of U)for(let L of U)T+=`M${E} ${f(v-1)}\
L${L} ${f(v)}`;o.setAttribute("d",T)}function x(p){let m=(l(0)+l(i))/2,g=p.path.map((y,h)=>`L${l(y)} ${f(h)}`).join("");
a.setAttribute("d",`M${m} 20${g}L${m} ${f(p.layers)-8}`),s.forEach(({boxes:y,readout:h},d)=>{y.forEach((M,$)=>{Y(M,p.path[d]===
$),M.disabled=!$&&!p.skip});let S=p.onTheWay[d+1];I(h,yt(S.residual)),h.classList.toggle("qks-bad",p.collapsed(S))})}return{
resize:w,draw:x}}function Yt(t,r){let e=b("canvas",{width:k,height:O,role:"img",class:"qks-cells"}),n=b("div",{class:"qk\
s-strip-norm"}),s=b("div",{class:"qks-strip-differs"});return t.append(b("div",{class:"qks-strip-name"},r),e,n,s),{draw(o,a,i,l){
let c=jt(e),f=c.createImageData(k,O),u=o.reduce((w,x)=>Math.max(w,Math.abs(x)),0)||1;o.forEach((w,x)=>{let p=Math.min(1,
Math.abs(w)/u),m=w<0?l.below:l.above;for(let g=0;g<3;g++)f.data[4*x+g]=Math.round(l.paper[g]+p*(m[g]-l.paper[g]));f.data[4*
x+3]=255}),c.putImageData(f,0,0),e.setAttribute("aria-label",Vt(r,a)),I(n,`norm ${a.norm>=.005?a.norm.toPrecision(a.norm>=
100?3:2):"≈ 0"}`),I(s,`${yt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[26,74],norm:[146,74],
residual:[274,132]},st=6;function Qt(t){let n,s,o,a,i,l=u=>44+(u+.5)*a;function c(u,w){i=u,t.replaceChildren();let x=w.layers,
p=X.residual[0]+X.residual[1];a=(i-44-8)/(x+1),n=it(t,i,p+40),s=R("rect",{y:0,width:a,height:p+22,class:"qks-band"},n);let m={
count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],residual:["How m\
uch its tokens differ"," log scale"]};o={};let[g,y]=X.residual;for(let h=0;h<=st;h+=2){let d=g+h/st*y;h<st&&R("path",{d:`\
M44 ${d}H${i-8}`,class:"qks-hair"},n),B(n,38,d+4.5,h===0?`100${" "}%`:h===2?`1${" "}%`:zt(-h),{"text-anchor":"end",class:"\
qks-mute"})}B(n,48,p-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=R("path",{class:"qks-limit"},n),
o.output=R("path",{class:"qks-output-line"},n),o.outputWords=B(n,i-8-a-2,0,"the output",{"text-anchor":"end",class:"qks-\
halo"});for(let[h,[d,S]]of Object.entries(X)){let M=B(n,0,d-(h==="residual"?18:10),"");R("tspan",{class:"qks-bold"},M).textContent=
m[h][0],R("tspan",{class:"qks-mute"},M).textContent=m[h][1],R("path",{d:`M44 ${d+S}H${i-8}`,class:"qks-line"},n),o[h]=Array.
from({length:x+1},()=>({bar:R("path",{},n),words:B(n,0,0,"",{"text-anchor":"middle"})}))}o.ring=R("circle",{r:8,class:"q\
ks-ring"},n);for(let h=0;h<=x;h++)B(n,l(h),p+18,h,{"text-anchor":"middle"});B(n,44+(i-44-8)/2,p+36,"heads on the path: i\
ts length",{"text-anchor":"middle",class:"qks-mute"})}function f(u){s.setAttribute("x",l(u.length)-a/2);let w={count:Math.
max(...u.lengths.map(d=>d.share)),norm:Math.max(1,...u.lengths.map(d=>d.normShare))},[x,p]=X.residual,m=d=>x+Math.min(1,
Math.max(0,-Math.log10(d||1e-99)/st))*p;u.lengths.forEach((d,S)=>{let M=d.count&&u.collapsed(d)?"qks-collapsed":"qks-bar";
for(let[F,G,V]of[["count",d.share,d.count?d.count<1e4?Q(d.count):d.count.toExponential(0):""],["norm",d.normShare,d.count?
`${Math.round(100*d.normShare)}`:""]]){let[v,E]=X[F],{bar:L,words:N}=o[F][S],C=d.count?Math.max(1,G/w[F]*(E-16)):0,A=Math.
min(46,a*.7);L.setAttribute("d",`M${l(S)-A/2} ${v+E}v-${C}h${A}v${C}z`),L.setAttribute("class",M),I(N,V),N.setAttribute(
"x",l(S)),N.setAttribute("y",v+E-C-4)}let $=o.residual[S].bar,T=m(d.residual),U=d.residual<10**-st;$.setAttribute("d",d.
count?U?`M${l(S)-5} ${T-8}h10l-5 8z`:`M${l(S)-5} ${T}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),$.setAttribute("class",M)});let g=u.
onTheWay[u.layers];o.ring.setAttribute("cx",l(u.length)),o.ring.setAttribute("cy",m(g.residual));let y=m(u.threshold),h=m(
u.whole.residual);o.limit.setAttribute("d",`M44 ${y}H${i-8}`),o.output.setAttribute("d",`M44 ${h}H${i-8}`),o.outputWords.
setAttribute("y",h-5),t.setAttribute("aria-label",Kt(u))}return t.setAttribute("role","img"),{resize:c,draw:f}}var qe=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:Xt,values:Zt}=rt.pathExplorer,te=t=>`${Number(
t.toFixed(2))}${" "}×`,ve=[["layers","Layers","",1,mt,1,String],["logit_scale","Query–key weights","times the initia\
l",Xt[0],Xt[1],.1,te],["value_scale","Value weights","times the initial",Zt[0],Zt[1],.05,te]],Ee=[`The network: ${O} tok\
ens of ${k} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function Oe({model:t,el:r}){let e=Pt(
t,qe),n,s,o,a,i={},l=0,c=ht(977),f=b("p",{class:"qks-caption"}),u=bt(),w=_("ladder"),x=_("lengths"),p=_("strips"),m=["To\
kens in","This path","All paths"],g=m.map(()=>_("strip"));p.append(...g);let y=g.map((A,j)=>Yt(A,m[j])),h=ve.map(([A,j,P,
K,q,W,Z])=>({trait:A,...Mt({name:j,unit:P,min:K,max:q,step:W,text:Z,say:Z,move:ee=>C({[A]:ee})})})),d=A=>C({path:e.path.
map(A)}),S=()=>e.skip?0:1,M=()=>S()+Math.floor(c()*(e.heads+1-S())),$={none:D("Shortest",()=>d(()=>0)),random:D("Random",
()=>d(M)),all:D("Longest",()=>d(A=>A||1)),redraw:D("↻ Another network",()=>C({seed:Ft(e.seed)}))},T=J("qks-chips","Pat\
hs",$.none,$.random,$.all),U=qt("Skip connections",[[!0,"with skips"],[!1,"without"]],A=>C({skip:A})),F=at("Tap a box in\
 each layer, or take a path that is"),G=at("Each row is a token. Blue: above zero, grey: below."),V=$t("qks qks-routes",
"paths through a network",_("routes-grid",_("routes-top",_("headline",f),u),_("route",et("One path"),F,T,w),_("tokens",et(
"Its tokens"),G,p),_("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",b("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),x),_("network",et("The network"),_("switches",U.row,$.redraw),...h.map(
({element:A})=>A)),wt(Ee))),v=Jt(w,(A,j)=>C({path:e.path.with(A,j)})),E=Qt(x),L=Ct({model:t,el:r,root:V,live:u,refresh:N,
stale:{layout:!0},listeners:It(t,e,C),told:()=>({...e,readings:i})});function N(A){if(s!==e.seed&&(n=Bt(e.seed)),s=e.seed,
o=Ht(n,e),A.layout){l=L.measure();let q=Rt(V);if(a={above:q("ramp-3"),below:q("mute"),paper:q("paper")},l>=50){let W=[w.
clientWidth,x.clientWidth];v.resize(W[0],o),E.resize(W[1],o)}}l>=50&&(v.draw(o),E.draw(o));let j=o.onTheWay[o.layers],P=(q,W,Z)=>y[q].
draw(W,Z,o.collapsed(Z),a);P(0,o.x,o.input),P(1,o.carried[o.layers],j),P(2,o.output,o.whole);for(let{trait:q,draw:W}of h)
W(e[q]);Y($.none,o.length===0),Y($.all,o.length===o.layers),$.none.disabled=!e.skip,U.mark(e.skip);let K=kt(f,Gt(o));i={
paths:o.total,counts:o.lengths.map(q=>q.count),share:o.lengths.map(q=>q.share),norm:o.lengths.map(q=>q.norm),norm_share:o.
lengths.map(q=>q.normShare),relative_residual:o.lengths.map(q=>q.residual),path:{length:o.length,norm:j.norm,relative_residual:j.
residual,on_the_way:o.onTheWay.slice(1).map(q=>q.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:K},L.report(K)}function C(A){let j={...e};Object.assign(
e,A),e.path=Array.from({length:e.layers},(P,K)=>dt(e.path[K]??1,e.skip?0:1,e.heads)),!ct(j,e)&&L.request(j.layers!==e.layers||
j.heads!==e.heads?{layout:!0}:{})}return L.start("paths",{state:()=>({...e}),readings:()=>i,view:()=>o,drawn:()=>n})}var br={
render:Oe};export{br as default};
