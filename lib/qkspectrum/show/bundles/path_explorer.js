var ie="http://www.w3.org/2000/svg";function kt(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,String(n));return t}function y(t,r={},...e){
let n=kt(document.createElement(t),r);return n.append(...e),n}var tt=(t,...r)=>y("div",{class:t},...r),F=(t,...r)=>tt(`q\
ks-${t}`,...r),at=(...t)=>y("p",{class:"qks-sub"},...t);function D(t,r,e={}){let n=y("button",{type:"button",...e},t);return r&&
n.addEventListener("click",r),n}var Y=(t,r)=>t.setAttribute("aria-pressed",String(r)),J=(t,r,...e)=>y("div",{class:t,role:"\
group","aria-label":r},...e);function j(t,r,e){return e.appendChild(kt(document.createElementNS(ie,t),r))}function it(t,r,e){
return j("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function B(t,r,e,n,s={}){let o=j("text",
{x:r,y:e,...s},t);return o.textContent=String(n),o}function I(t,r){t.textContent!==r&&(t.textContent=r)}function bt(t,r){let e=r.map(([n])=>n).join("");return e!==t.textContent&&
t.replaceChildren(...r.map(([n,s])=>s?y("span",{class:`qks-${s}`},n):n)),e}var lt=(t={})=>y("output",{...t,"aria-live":"\
off"});function et(t){return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var wt=()=>y("div",{class:"\
qks-spoken","aria-live":"polite"});function $t(t){let r=y("summary",{},"How this figure is computed");return y("details",
{class:"qks-notes"},r,...t.map(e=>y("p",{},e)))}function St(t,r,...e){let n=`Explorable figure: ${r}`;return y("section",{class:t,"aria-label":n,"data-lm-suppress-short\
cuts":"true"},...e)}var ht=(t,r,e)=>Math.max(r,Math.min(e,t));var le="⁰¹²³⁴⁵⁶⁷⁸⁹",Mt=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(r=>le[Number(r)]).join("");var At=12;function ce({name:t,unit:r,label:e=t,range:n,rail:s}){let o=y("input",{type:"range",...n,"aria-label":e}),a=lt(),
i=tt("qks-ruler",s,o),l=y("div",{class:"qks-ticks","aria-hidden":"true"}),p=y("span",{},y("b",{},t)," ",y("small",{},r));
return{element:tt("qks-slider",tt("qks-row",p,a),i),input:o,output:a,track:i,scale:l}}function qt({name:t,unit:r,label:e,
min:n,max:s,step:o,centred:a=!1,ticks:i,place:l=Number,text:p,say:d,move:c}){let k=y("i",{class:a?"qks-rail qks-centred":
"qks-rail"}),{element:g,input:u,output:m,scale:b}=ce({name:t,unit:r,label:e,range:{min:n,max:s,step:o},rail:k});for(let[
M,f]of i??[]){let h=b.appendChild(y("span",{},f));h.style.left=`calc(${At/2}px + ${(l(M)-n)/(s-n)} * (100% - ${At}px))`}
return i&&g.append(b),u.addEventListener("input",()=>c(Number(u.value))),{element:g,draw(M,f){u.value=String(l(M)),u.setAttribute(
"aria-valuetext",d(M,f)),I(m,p(M,f))}}}function Ot(t,r,e){let n=r.map(([,s],o)=>D(s,()=>e(r[o][0])));return{row:J("qks-segments",t,...n),mark:s=>n.forEach((o,a)=>Y(
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
re",remedy:"none"}}}};function ct(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var ue=t=>["number","boolean","string"].includes(ct(t))||["list","record"].includes(ct(t))&&JSON.stringify(
t).length<2e3,vt=t=>typeof t=="string"?t:JSON.stringify(t,(r,e)=>typeof e=="number"&&!Number.isInteger(e)?Number(e.toPrecision(
6)):e);function de(t,r,e){let n=Object.entries(e).flatMap(([s,o])=>{let a=vt(r[s]);return a===void 0||a===vt(o)||a.length>
2e3?[]:[`;${s}=${encodeURIComponent(a)}`]});return n.length?`#~${t}${n.join("")}`:""}function he(t,r,e){let[n,...s]=r.split(
";");if(n!=="#~"+t)return null;let o={};for(let a of s){let[i,l=""]=a.split("="),p=Object.hasOwn(e,i)?fe(l,e[i]):void 0;
p!==void 0&&(o[i]=p)}return o}function fe(t,r){try{let e=decodeURIComponent(t);if(typeof r=="string")return e;let n=JSON.
parse(e);return ct(n)===ct(r)&&n!==1/0&&n!==-1/0?n:void 0}catch{return}}function Et(t){let r=[...t?.classList??[]].find(
n=>n.startsWith("qk-of-")),e=r&&[...document.querySelectorAll(`.${r}`)].indexOf(t)+1;return r?r.slice(6)+(e===1?"":`-${e}`):
""}var Lt=()=>new URLSearchParams(location.search).has("figure");function Tt(t,r,e){let n=r.closest(".qk-widget");if(!n)
return null;let s=[...r.classList].pop(),o=e.filter(c=>ue(t.get(c))),a=()=>Object.fromEntries(o.map(c=>[c,t.get(c)])),i=a(),
l=()=>de(s,a(),i),p=c=>{for(let[k,g]of Object.entries(c))t.set(k,g)},d=()=>location.href.replace(/[?#].*$/,"");return{address:()=>d()+
l(),embedded:()=>Et(n)&&`${d()}?figure=${Et(n)}${l()}`,write(){let c=l();if(!(c===location.hash||!c&&!location.hash.startsWith(
`#~${s};`)))try{history.replaceState(history.state,"",c||location.pathname+location.search)}catch{}},read(){let c=he(s,location.
hash,i);return c&&p({...i,...c}),c!==null},forget:()=>p(i)}}var Nt="system-ui, sans-serif",me=["position","left","top","width","height","margin","display","image-rendering"];function jt(t,r){
let{width:e,height:n}=t.getBoundingClientRect(),[s,o]=[e+40,n+40+44],{backgroundColor:a,color:i}=getComputedStyle(t),l=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${s}" height="${o}"><title/>
      <rect width="100%" height="100%" fill="${a}"/>
      <foreignObject x="20" y="20" width="${e}" height="${n}"/>
      <text x="20" y="${o-44+6}" fill="${i}" style="font: 600 14px ${Nt}"/>
      <text x="20" y="${o-44+26}" fill="${i}" style="font: 12px ${Nt}"/></svg>`,"image/svg+xml"),[p,,d,c,k]=l.documentElement.
children;return p.textContent=c.textContent=document.title,k.textContent=r,d.append(ge(t)),{text:new XMLSerializer().serializeToString(
l),width:s,height:o}}function ge(t){let r=t.cloneNode(!0),e=t.querySelectorAll("canvas"),n=t.querySelectorAll("input");r.
querySelectorAll("canvas").forEach((o,a)=>{let i=document.createElement("img");i.src=e[a].toDataURL();let l=getComputedStyle(
e[a]);for(let p of me)i.style.setProperty(p,l.getPropertyValue(p));o.replaceWith(i)}),r.querySelectorAll("input").forEach(
(o,a)=>{o.setAttribute("value",n[a].value)});for(let o of r.querySelectorAll(".qks-share, .qks-spoken"))o.remove();for(let o of r.
querySelectorAll(".qks-sliders"))o.setAttribute("style","position: static");let s=document.createElement("style");return s.
textContent=[...document.querySelectorAll("style")].map(({textContent:o})=>o).filter(o=>o?.includes(".qks")).join(`
`),r.prepend(s),r.style.width=`${t.getBoundingClientRect().width}px`,r}async function Rt({text:t,width:r,height:e}){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let s=document.createElement("canvas");
s.width=r*2,s.height=e*2;let o=s.getContext("2d");if(!o)throw new Error("it has no canvas");return o.drawImage(n,0,0,s.width,
s.height),new Promise((a,i)=>{s.toBlob(l=>l?a(l):i(new Error("it drew nothing")))})}var ye=60;function Pt(t,{address:r,embedded:e}){let n=y("span",{role:"status",class:"qks-mute"}),s=(i,l,p)=>D(i,async()=>{
I(n,await ke(l())?`Copied: ${p}.`:`To copy: ${l()}`)}),o=(i,l)=>D(i,async()=>{I(n,"Drawing…");try{let p=await l(jt(t,r())),
d=document.title.split(/[—–|]/)[0].trim()||"figure";be(p,`${d}.${i.slice(-3).toLowerCase()}`),I(n,"Saved.")}catch(p){
I(n,`This browser cannot draw it: ${p.message}.`)}}),a=J("qks-share","Share this figure",s("Copy link",r,"it opens this \
figure as it is now"),o("Save PNG",Rt),o("Save SVG",({text:i})=>new Blob([i],{type:"image/svg+xml"})));if(e()){let i=()=>xe(
e(),t.getAttribute("aria-label")??"",t.offsetHeight+ye);a.append(s("Copy embed code",i,"paste this HTML where the figure\
 shall stand"))}return a.append(n),a}function xe(t,r,e){return y("iframe",{src:t,title:r,width:"100%",height:e,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function ke(t){try{return await navigator.clipboard.writeText(t),!0}catch{let r=y(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(r),r.select();let e=document.execCommand(
"copy");return r.remove(),e}}function be(t,r){let e=URL.createObjectURL(t);y("a",{href:e,download:r}).click(),setTimeout(
()=>URL.revokeObjectURL(e),1e4)}function It(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Ct(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])e.observe(s,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}function Ft(t){let r=getComputedStyle(t);return e=>{let n=r.getPropertyValue(`--qks-${e}`).trim();return[1,3,5].map(s=>parseInt(
n.slice(s,s+2),16))}}function _t(t){let r=t.getContext("2d");if(!r)throw new Error("This browser cannot draw on a canvas");return r}var we=600,$e=120;var pt=(t,r)=>JSON.stringify(t)===JSON.stringify(r);var Wt=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),Dt=(t,r,e)=>Object.fromEntries(Object.keys(r).map(n=>[n,()=>{let s=t.
get(n);pt(s,r[n])||e({[n]:s})}]));function Ut({model:t,el:r,root:e,live:n,stale:s,refresh:o,listeners:a,told:i,ended:l}){let p=0,d=0,c,k,g=!1;r.append(e);
let u=Tt(t,e,Object.keys(a));function m(w={}){Object.assign(s,w),p||=requestAnimationFrame(b)}function b(){cancelAnimationFrame(
p),p=0;let w=s;s={};try{o(w)}catch(T){if(!g)throw T;g=!1,u?.forget()}}function M(){g=u?.read()??!1,g&&!Lt()&&e.scrollIntoView()}
function f(){return e.dataset.look=It()?"dark":"light",d=e.clientWidth,d}function h(w){clearTimeout(c),c=setTimeout(()=>I(
n,w),we),k||=setTimeout($,$e)}function $(){k=void 0;for(let[w,T]of Object.entries(i()))pt(t.get(w),T)||t.set(w,T);t.save_changes(),
u?.write()}function q(w,T){let U=Object.entries(a),_=()=>m({layout:!0});for(let[L,N]of U)t.on(`change:${L}`,N);e.addEventListener(
"keydown",L=>L.stopPropagation());let G=new ResizeObserver(()=>e.clientWidth!==d&&_());G.observe(e);let V=Ct(_),O=()=>{Object.
assign(s,{layout:!0}),b()};addEventListener("beforeprint",O),addEventListener("afterprint",_);let v={redrawNow:b};for(let[
L,N]of Object.entries(T))Object.defineProperty(v,L,{get:N});return Object.assign(e,{[w]:v}),Object.assign(r,{[w]:v}),b(),
u&&(e.append(Pt(e,u)),M(),addEventListener("hashchange",M)),()=>{removeEventListener("hashchange",M);for(let[L,N]of U)t.
off(`change:${L}`,N);l?.(),clearTimeout(c),clearTimeout(k),cancelAnimationFrame(p),removeEventListener("beforeprint",O),
removeEventListener("afterprint",_),G.disconnect(),V(),e.remove()}}return{request:m,measure:f,report:h,start:q}}function ft(t){let r=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),e=r(t+1779033703),n=r(
e+1013904242),s=r(n+1541459225),o=1,a=()=>{let i=e+n+o|0;return o=o+1|0,e=n^n>>>9,n=s+(s<<3)|0,s=(s<<21|s>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Bt(t){let r=ft(t),e=null;
return()=>{if(e!==null){let o=e;return e=null,o}let n=Math.sqrt(-2*Math.log(1-r())),s=2*Math.PI*r();return e=n*Math.sin(
s),n*Math.cos(s)}}var Ht=t=>(t+1)%2**31;function mt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<s;i++){let l=0;for(let p=0;p<n;p++)
l+=t[a*n+p]*r[p*s+i];o[a*s+i]=l}return o}function nt(t,r,e,n,s){let o=new Float64Array(e*s);for(let a=0;a<e;a++)for(let i=0;i<
s;i++)o[a*s+i]=Se(t,a,r,i,n);return o}function Se(t,r,e,n,s){let o=0;for(let a=0;a<s;a++)o+=t[r*s+a]*e[n*s+a];return o}var ut=(t,r)=>t.map((e,n)=>e+r[n]);function zt(t){let r=0;for(let e=0;e<t.length;e++)r+=t[e]*t[e];return Math.sqrt(r)}function Me(t,r,e){let n=new Float64Array(
e);for(let s=0;s<r*e;s+=e)for(let o=0;o<e;o++)n[o]+=t[s+o];return n.map(s=>s/r)}function Ae(t,r,e){let n=Me(t,r,e),s=new Float64Array(
r*e);for(let o=0;o<s.length;o+=e)for(let a=0;a<e;a++)s[o+a]=t[o+a]-n[a];return s}var qe=(t,r)=>r>0?t/r:0;function Gt(t,r,e){
let n=zt(t),s=zt(Ae(t,r,e));return{norm:n,residual:s,relative:qe(s,n)}}function Vt(t,r,e,n=t){let s=-1/0,o=0;for(let a=r;a<r+e;a++)t[a]>s&&(s=t[a]);for(let a=r;a<r+e;a++)n[a]=Math.exp(t[a]-s),
o+=n[a];for(let a=r;a<r+e;a++)n[a]/=o;return o}var{tokens:E,width:x,layers:gt}=rt.pathExplorer;function Kt(t){let r=Bt(t),e=(o,a,i)=>{let l=Math.sqrt(i);return Float64Array.
from({length:o*a},()=>l*r())},n=e(E,x,1),s=Array.from({length:gt},()=>({q:e(x,x,1/(2*x)),k:e(x,x,1/(2*x)),v:e(x,x,1/(2*x)),
o:e(x,x,1/x)}));return{x:n,layers:s}}function Oe(t){for(let r=0;r<E;r++)Vt(t,r*E,E);return t}function yt({attention:t,v:r,
o:e},n){let s=r.length/x,o=mt(t,n,E,E,x);return mt(nt(o,r,E,x,s),e,E,s,x)}function ve({x:t,layers:r},{layers:e,heads:n,skip:s,
logit_scale:o,value_scale:a}){let i=x/n,l=(c,k)=>c.subarray(k*i*x,(k+1)*i*x),p=t;return{network:r.slice(0,e).map(c=>{let k=Array.
from({length:n},(g,u)=>{let m=nt(p,l(c.q,u),E,x,i),b=nt(p,l(c.k,u),E,x,i),M=nt(m,b,E,i,E),f=Oe(M.map($=>o*$/Math.sqrt(i))),
h=Float64Array.from({length:i*x},($,q)=>a*c.o[q%x*x+u*i+Math.floor(q/x)]);return{attention:f,v:l(c.v,u),o:h}});return p=
k.map(g=>yt(g,p)).reduce(ut,s?p:new Float64Array(p.length)),k}),output:p}}function Ee(t,r,e){let n=[r];for(let s of t){let o=n.
map(i=>s.map(l=>yt(l,i)).reduce(ut)),a=new Float64Array(r.length);n=[...n,a].map((i,l)=>ut(e?i:a,o[l-1]??a))}return n}function Le(t,r,e){
let n=[r];return t.forEach((s,o)=>{let a=n[o];n.push(e[o]?yt(s[e[o]-1],a):a)}),n}function dt(t){let{norm:r,relative:e}=Gt(
t,E,x);return{norm:r,residual:e}}function Te(t,r,e){let n=1;return Array.from({length:t+1},(s,o)=>{let a=e||o===t?Math.round(
n)*r**o:0;return n*=(t-o)/(o+1),a})}function Jt(t,r){let{network:e,output:n}=ve(t,r),s=t.x,o=Ee(e,s,r.skip),a=Le(e,s,r.path),
i=Te(r.layers,r.heads,r.skip),l=i.reduce((g,u)=>g+u),p=dt(n),d=dt(s),c=d.residual*rt.collapse.relativeVariety;return{...r,
x:s,network:e,output:n,sums:o,carried:a,total:l,whole:p,input:d,threshold:c,collapsed:g=>g.residual<c,length:r.path.filter(
Boolean).length,onTheWay:a.map(dt),lengths:o.map((g,u)=>{let{norm:m,residual:b}=dt(g);return{count:i[u],share:i[u]/l,norm:m,
normShare:m/p.norm,residual:b}})}}var Yt=t=>`10${Mt(t)}`;function z(t){let r=100*t;return r===0?`0${" "}%`:r<.0095?`less than 0.01${" "}%`:r>99&&r<100?`${Math.
floor(r*10)/10}${" "}%`:`${r>=9.95?Math.round(r):r.toPrecision(r<.095?1:2)}${" "}%`}var xt=t=>t>0&&100*t<.0095?`<.01${"\
 "}%`:z(t),Q=t=>t.toLocaleString("en").replaceAll(","," ");function Ne(t){let{length:r,layers:e,onTheWay:n}=t,s=n[e];
if(!r)return[["This path takes no head: it hands on "],["the tokens as they came in","strong"],[". "]];let o=r===e?"all":
`${r} of`,i=[`This path takes a head in ${e===1?"the only layer":`${o} ${e} layers`}: `];if(t.collapsed(s)){let l=s.residual>
0?`, but for ${z(s.residual)} of the norm. `:". ";return[i,["its tokens are all alike","bad"],[l]]}return[i,["its tokens\
 still differ","good"],[`, by ${z(s.residual)} of the norm. `]]}function je(t){let{lengths:r,total:e,whole:n,skip:s}=t,o=r.
filter(d=>d.count&&t.collapsed(d)),a=o.reduce((d,c)=>d+c.share,0),i=z(n.residual),l=t.collapsed(n);if(!s){let d=[`Withou\
t skip connections all ${Q(e)} paths are that long: `];return l?[d,["rank collapse","bad"],["."]]:[d,[`the output’s toke\
ns differ, by ${i}.`]]}let p=a?[`${z(a)} of the ${Q(e)} paths are of lengths that collapse.`]:[`None of the lengths of t\
he ${Q(e)} paths collapses.`];return l?[p,[" So does "],["the output","bad"],[`: its tokens differ by ${i}.`]]:[p,[" The\
 output "],["does not","good"],[`: its tokens differ by ${i}.`]]}var Qt=t=>[...Ne(t),...je(t)];function Xt(t,{norm:r,residual:e}){
return`${t}: ${E} tokens of ${x} numbers, norm ${r.toPrecision(3)}; ${z(e)} of it differs between tokens.`}function Zt(t){
return`Paths by length. ${t.lengths.map((e,n)=>e.count&&`length ${n}: ${Q(e.count)} path${e.count===1?"":"s"}, norm ${z(
e.normShare)} of the output’s, ${z(e.residual)} of it differs`).filter(Boolean).join("; ")}. Lengths below ${z(t.threshold)}\
 count as collapsed.`}var ot=44;function te(t,r){let s=[],o,a,i,l,p="",d=u=>(u+1.5)*ot,c=()=>s.flatMap(({boxes:u})=>u);function k(u,m){let b=`${m.
layers},${m.heads},${u}`;if(b===p)return;let M=c().indexOf(document.activeElement);p=b,i=m.heads,t.replaceChildren(),t.style.
height=`${(m.layers+2)*ot}px`;let f=(u-58-58)/(i+1),h=Math.min(92,f-8);l=O=>58+(O+.5)*f;let $=it(t,u,(m.layers+2)*ot);o=
j("path",{class:"qks-hair qks-lines"},$),a=j("path",{class:"qks-chosen-line"},$);let q=58+(u-58-58)/2,w={"text-anchor":"\
middle",class:"qks-bold"};B($,q,14,"tokens in",w),B($,q,(m.layers+2)*ot-4,"what this path adds",w),B($,u,14,"differs",{"\
text-anchor":"end",class:"qks-mute"}),s=Array.from({length:m.layers},(O,v)=>{let L=y("span",{class:"qks-rung"},`layer ${v+
1}`),N=J("qks-rung-row",`Layer ${v+1}`,L);N.style.top=`${d(v)-ot/2}px`;let C=Array.from({length:i+1},(R,P)=>{let K=P?h<58?
`${P}`:`head${" "}${P}`:"skip",A=`Layer ${v+1}: ${P?`head ${P}`:"skip"}`,W=D(K,()=>r(v,P),{"aria-label":A});return W.style.
left=`${l(P)-h/2}px`,W.style.width=`${h}px`,W}),S=lt({class:"qks-differs"});return N.append(...C,S),t.append(N),{boxes:C,
readout:S}}),c()[M]?.focus();let T="",U=Array.from({length:i+1},(O,v)=>l(v)),_=d(0),G=d(m.layers-1),V=d(m.layers)-8;for(let O of U)
T+=`M${q} 20L${O} ${_}M${O} ${G}L${q} ${V}`;for(let O=1;O<m.layers;O++)for(let v of U)for(let L of U)T+=`M${v} ${d(O-1)}\
L${L} ${d(O)}`;o.setAttribute("d",T)}function g(u){let m=(l(0)+l(i))/2,b=u.path.map((M,f)=>`L${l(M)} ${d(f)}`).join("");
a.setAttribute("d",`M${m} 20${b}L${m} ${d(u.layers)-8}`),s.forEach(({boxes:M,readout:f},h)=>{M.forEach((q,w)=>{Y(q,u.path[h]===
w),q.disabled=!w&&!u.skip});let $=u.onTheWay[h+1];I(f,xt($.residual)),f.classList.toggle("qks-bad",u.collapsed($))})}return{
resize:k,draw:g}}function ee(t,r){let e=y("canvas",{width:x,height:E,role:"img",class:"qks-cells"}),n=y("div",{class:"qk\
s-strip-norm"}),s=y("div",{class:"qks-strip-differs"});return t.append(y("div",{class:"qks-strip-name"},r),e,n,s),{draw(o,a,i,l){
let p=_t(e),d=p.createImageData(x,E),c=o.reduce((k,g)=>Math.max(k,Math.abs(g)),0)||1;o.forEach((k,g)=>{let u=Math.min(1,
Math.abs(k)/c),m=k<0?l.below:l.above;for(let b=0;b<3;b++)d.data[4*g+b]=Math.round(l.paper[b]+u*(m[b]-l.paper[b]));d.data[4*
g+3]=255}),p.putImageData(d,0,0),e.setAttribute("aria-label",Xt(r,a)),I(n,`norm ${a.norm>=.005?a.norm.toPrecision(a.norm>=
100?3:2):"≈ 0"}`),I(s,`${xt(a.residual)} differs`),s.classList.toggle("qks-bad",i)}}}var X={count:[26,74],norm:[146,74],
residual:[274,132]},st=6;function re(t){let n,s,o,a,i,l=c=>44+(c+.5)*a;function p(c,k){i=c,t.replaceChildren();let g=k.layers,
u=X.residual[0]+X.residual[1];a=(i-44-8)/(g+1),n=it(t,i,u+40),s=j("rect",{y:0,width:a,height:u+22,class:"qks-band"},n);let m={
count:["How many paths"," of each length"],norm:["How large their sum"," norm, in % of the output’s"],residual:["How m\
uch its tokens differ"," log scale"]};o={};let[b,M]=X.residual;for(let f=0;f<=st;f+=2){let h=b+f/st*M;f<st&&j("path",{d:`\
M44 ${h}H${i-8}`,class:"qks-hair"},n),B(n,38,h+4.5,f===0?`100${" "}%`:f===2?`1${" "}%`:Yt(-f),{"text-anchor":"end",class:"\
qks-mute"})}B(n,48,u-9,"rank collapse: below the dotted line",{class:"qks-bad"}),o.limit=j("path",{class:"qks-limit"},n),
o.output=j("path",{class:"qks-output-line"},n),o.outputWords=B(n,i-8-a-2,0,"the output",{"text-anchor":"end",class:"qks-\
halo"});for(let[f,[h,$]]of Object.entries(X)){let q=B(n,0,h-(f==="residual"?18:10),"");j("tspan",{class:"qks-bold"},q).textContent=
m[f][0],j("tspan",{class:"qks-mute"},q).textContent=m[f][1],j("path",{d:`M44 ${h+$}H${i-8}`,class:"qks-line"},n),o[f]=Array.
from({length:g+1},()=>({bar:j("path",{},n),words:B(n,0,0,"",{"text-anchor":"middle"})}))}o.ring=j("circle",{r:8,class:"q\
ks-ring"},n);for(let f=0;f<=g;f++)B(n,l(f),u+18,f,{"text-anchor":"middle"});B(n,44+(i-44-8)/2,u+36,"heads on the path: i\
ts length",{"text-anchor":"middle",class:"qks-mute"})}function d(c){s.setAttribute("x",l(c.length)-a/2);let k={count:Math.
max(...c.lengths.map(h=>h.share)),norm:Math.max(1,...c.lengths.map(h=>h.normShare))},[g,u]=X.residual,m=h=>g+Math.min(1,
Math.max(0,-Math.log10(h||1e-99)/st))*u;c.lengths.forEach((h,$)=>{let q=h.count&&c.collapsed(h)?"qks-collapsed":"qks-bar";
for(let[_,G,V]of[["count",h.share,h.count?h.count<1e4?Q(h.count):h.count.toExponential(0):""],["norm",h.normShare,h.count?
`${Math.round(100*h.normShare)}`:""]]){let[O,v]=X[_],{bar:L,words:N}=o[_][$],C=h.count?Math.max(1,G/k[_]*(v-16)):0,S=Math.
min(46,a*.7);L.setAttribute("d",`M${l($)-S/2} ${O+v}v-${C}h${S}v${C}z`),L.setAttribute("class",q),I(N,V),N.setAttribute(
"x",l($)),N.setAttribute("y",O+v-C-4)}let w=o.residual[$].bar,T=m(h.residual),U=h.residual<10**-st;w.setAttribute("d",h.
count?U?`M${l($)-5} ${T-8}h10l-5 8z`:`M${l($)-5} ${T}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`:""),w.setAttribute("class",q)});let b=c.
onTheWay[c.layers];o.ring.setAttribute("cx",l(c.length)),o.ring.setAttribute("cy",m(b.residual));let M=m(c.threshold),f=m(
c.whole.residual);o.limit.setAttribute("d",`M44 ${M}H${i-8}`),o.output.setAttribute("d",`M44 ${f}H${i-8}`),o.outputWords.
setAttribute("y",f-5),t.setAttribute("aria-label",Zt(c))}return t.setAttribute("role","img"),{resize:p,draw:d}}var Re=["layers","heads","skip","logit_scale","value_scale","seed","path"],{logits:ne,values:oe}=rt.pathExplorer,se=t=>`${Number(
t.toFixed(2))}${" "}×`,Pe=[["layers","Layers","",1,gt,1,String],["logit_scale","Query–key weights","times the initia\
l",ne[0],ne[1],.1,se],["value_scale","Value weights","times the initial",oe[0],oe[1],.05,se]],Ie=[`The network: ${E} tok\
ens of ${x} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,`A path takes the skip or one head in each layer. Its attention maps are those of the\
 whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,`Sums over all paths of a length come from the\
 recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`];function Ce({model:t,el:r}){let e=Wt(
t,Re),n,s,o,a,i={},l=0,p=ft(977),d=y("p",{class:"qks-caption"}),c=wt(),k=F("ladder"),g=F("lengths"),u=F("strips"),m=["To\
kens in","This path","All paths"],b=m.map(()=>F("strip"));u.append(...b);let M=b.map((S,R)=>ee(S,m[R])),f=Pe.map(([S,R,P,
K,A,W,Z])=>({trait:S,...qt({name:R,unit:P,min:K,max:A,step:W,text:Z,say:Z,move:ae=>C({[S]:ae})})})),h=S=>C({path:e.path.
map(S)}),$=()=>e.skip?0:1,q=()=>$()+Math.floor(p()*(e.heads+1-$())),w={none:D("Shortest",()=>h(()=>0)),random:D("Random",
()=>h(q)),all:D("Longest",()=>h(S=>S||1)),redraw:D("↻ Another network",()=>C({seed:Ht(e.seed)}))},T=J("qks-chips","Pat\
hs",w.none,w.random,w.all),U=Ot("Skip connections",[[!0,"with skips"],[!1,"without"]],S=>C({skip:S})),_=at("Tap a box in\
 each layer, or take a path that is"),G=at("Each row is a token. Blue: above zero, grey: below."),V=St("qks qks-routes",
"paths through a network",F("routes-grid",F("routes-top",F("headline",d),c),F("route",et("One path"),_,T,k),F("tokens",et(
"Its tokens"),G,u),F("sums",et("All paths, by length"),at("The ring is your path, the dots are the exact sums. ",y("b",{
class:"qks-bad"},"Orange"),": tokens all alike."),g),F("network",et("The network"),F("switches",U.row,w.redraw),...f.map(
({element:S})=>S)),$t(Ie))),O=te(k,(S,R)=>C({path:e.path.with(S,R)})),v=re(g),L=Ut({model:t,el:r,root:V,live:c,refresh:N,
stale:{layout:!0},listeners:Dt(t,e,C),told:()=>({...e,readings:i})});function N(S){if(s!==e.seed&&(n=Kt(e.seed)),s=e.seed,
o=Jt(n,e),S.layout){l=L.measure();let A=Ft(V);if(a={above:A("ramp-3"),below:A("mute"),paper:A("paper")},l>=50){let W=[k.
clientWidth,g.clientWidth];O.resize(W[0],o),v.resize(W[1],o)}}l>=50&&(O.draw(o),v.draw(o));let R=o.onTheWay[o.layers],P=(A,W,Z)=>M[A].
draw(W,Z,o.collapsed(Z),a);P(0,o.x,o.input),P(1,o.carried[o.layers],R),P(2,o.output,o.whole);for(let{trait:A,draw:W}of f)
W(e[A]);Y(w.none,o.length===0),Y(w.all,o.length===o.layers),w.none.disabled=!e.skip,U.mark(e.skip);let K=bt(d,Qt(o));i={
paths:o.total,counts:o.lengths.map(A=>A.count),share:o.lengths.map(A=>A.share),norm:o.lengths.map(A=>A.norm),norm_share:o.
lengths.map(A=>A.normShare),relative_residual:o.lengths.map(A=>A.residual),path:{length:o.length,norm:R.norm,relative_residual:R.
residual,on_the_way:o.onTheWay.slice(1).map(A=>A.residual)},output:{norm:o.whole.norm,relative_residual:o.whole.residual},
input:{norm:o.input.norm,relative_residual:o.input.residual},headline:K},L.report(K)}function C(S){let R={...e};Object.assign(
e,S),e.path=Array.from({length:e.layers},(P,K)=>ht(e.path[K]??1,e.skip?0:1,e.heads)),!pt(R,e)&&L.request(R.layers!==e.layers||
R.heads!==e.heads?{layout:!0}:{})}return L.start("paths",{state:()=>({...e}),readings:()=>i,view:()=>o,drawn:()=>n})}var vr={
render:Ce};export{vr as default};
