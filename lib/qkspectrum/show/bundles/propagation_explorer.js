var ne="http://www.w3.org/2000/svg";var re={class:"qks-mute"};function mt(t,e){for(let[n,o]of Object.entries(e))o!=null&&o!==!1&&t.setAttribute(n,String(o));
return t}function y(t,e={},...n){let o=mt(document.createElement(t),e);return o.append(...n),o}var F=(t,...e)=>y("div",{
class:t},...e);function U(t,e,n={}){let o=y("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var et=(t,e)=>t.
setAttribute("aria-pressed",String(e)),V=(t,e,...n)=>y("div",{class:t,role:"group","aria-label":e},...n);function C(t,e,n){
return n.appendChild(mt(document.createElementNS(ne,t),e))}function Q(t,e,n){return C("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function _(t,e,n,o,r={}){let s=C("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function ht(t,e,n,o,r){["start","middle","end"].forEach((s,c)=>{_(t,e+c/2*n,o,r[c],{...re,"text-anchor":s})})}function j(t,e){
t.textContent!==e&&(t.textContent=e)}function gt(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?y("span",{class:`qks-${r}`},o):o)),n}var wt=(t={})=>y("output",{...t,"aria-live":"off"});var oe=()=>y("div",{class:"qks-spoken","aria-live":"polite"});function se(t){let e=y("summary",{},"How this figure is co\
mputed");return y("details",{class:"qks-notes"},e,...t.map(n=>y("p",{},n)))}var xt=(t,e)=>({caption:y("p",{class:"qks-ca\
ption"}),live:oe(),chips:V("qks-chips",t),notes:se(e)});function yt(t,e,...n){let o=`Explorable figure: ${e}`;return y("\
section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}var B=(t,e,n)=>Math.max(e,Math.min(n,t));var P=(t,e)=>t.toFixed(e).replace("-","−"),bt=t=>Number(t.toPrecision(3)),nt=t=>String(t).replace(/\B(?=(\d{3})+$)/g,"\
,");var kt=12;function ae({name:t,unit:e,label:n=t,range:o,rail:r}){let s=y("input",{type:"range",...o,"aria-label":n}),c=wt(),
a=F("qks-ruler",r,s),l=y("div",{class:"qks-ticks","aria-hidden":"true"}),i=y("span",{},y("b",{},t)," ",y("small",{},e));
return{element:F("qks-slider",F("qks-row",i,c),a),input:s,output:c,track:a,scale:l}}function ie(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var rt=(t,e,n)=>({share:o=>(o-t)/(e-t),value:o=>Math.round((t+o*(e-t))/n)*n}),Y=(t,e,n)=>({share:o=>Math.log(Math.max(t,
o)/t)/Math.log(e/t),value:o=>n(t*(e/t)**o)});function z(t,{name:e,unit:n,ticks:o,share:r,value:s,text:c,say:a,move:l,impossible:i}){
let p=y("i",{class:"qks-zone qks-plain"}),u=y("span",{},"no such W"),b=y("i",{class:"qks-impossible"},u),w=y("div",{class:"\
qks-paint","aria-hidden":"true"},p),h={min:0,max:1,step:"any"},{element:d,input:x,output:k,track:q,scale:v}=ae({name:e,unit:n,
range:h,rail:w});i&&w.append(b),p.style.width="100%",t.append(d),d.append(v);let L=0,N=0,m=g=>kt/2+g*(L-kt);return x.addEventListener(
"input",()=>l(s(Number(x.value)))),x.addEventListener("keydown",g=>{let $=ie(g.key);if($){if(g.preventDefault(),$.end!==
void 0){l(s($.end));return}for(let O=Math.abs($.steps);O<=100;O++){let f=s(B(r(N)+O*Math.sign($.steps)*.01,0,1));if(f!==
N){l(f);return}}}}),{resize(){L=q.clientWidth;let g=o.map(([,O])=>y("span",{},O));v.replaceChildren(...g);let $=g.map(O=>O.
offsetWidth/2);g.forEach((O,f)=>{O.style.left=`${B(m(r(o[f][0])),$[f],L-$[f])}px`})},draw(g,$){if(N=g,x.value=String(B(r(
g),0,1)),j(k,c(g,$)),x.setAttribute("aria-valuetext",a(g,$)),!i)return;let O=i($);b.style.width=`${O>0?Math.min(L,m(O)):
0}px`,u.hidden=m(O)<110},show(g){d.hidden=!g}}}function ce(t,e,n){let o=e.map(([,r],s)=>U(r,()=>n(e[s][0])));return{row:V(
"qks-segments",t,...o),mark:r=>o.forEach((s,c)=>et(s,e[c][0]===r))}}function ot(t,e,n,o){let{row:r,mark:s}=ce(e,n,o);return t.
append(F("qks-choice",y("span",{class:"qks-choice-name"},e),r)),s}function Mt(t,e){let n=t.map(([o,r])=>U(o,()=>e(r)));return{
buttons:n,mark:o=>t.forEach(([,r],s)=>et(n[s],o(r)))}}var Ot=(t,e)=>Object.entries(e).every(([n,o])=>t[n]===o);function vt(t,e,n){let o=y("span",{class:"qkr-sample","aria-hidden":"true"}),r=Q(o,34,14);e==="dots"&&C("path",{d:"M17 1\
V13",class:"qkr-whiskers"},r),C("path",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},r);let s=y("span",{class:"qkr\
-reading"});return t.append(o,y("span",{},n),s),c=>j(s,c)}var G={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};function Z(t){return typeof t!="object"?typeof t:Array.isArray(t)?"list":t&&Object.getPrototypeOf(t)===Object.prototype?
"record":"other"}var ue=t=>["number","boolean","string"].includes(Z(t))||["list","record"].includes(Z(t))&&JSON.stringify(
t).length<2e3,qt=t=>typeof t=="string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(
6)):n);function pe(t,e,n){let o=Object.entries(n).flatMap(([r,s])=>{let c=qt(e[r]);return c===void 0||c===qt(s)||c.length>
2e3?[]:[`;${r}=${encodeURIComponent(c)}`]});return o.length?`#~${t}${o.join("")}`:""}function fe(t,e,n){let[o,...r]=e.split(
";");if(o!=="#~"+t)return null;let s={};for(let c of r){let[a,l=""]=c.split("="),i=Object.hasOwn(n,a)?de(l,n[a]):void 0;
i!==void 0&&(s[a]=i)}return s}function de(t,e){try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.
parse(n);return Z(o)===Z(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function St(t){let e=[...t?.classList??[]].find(o=>o.
startsWith("qk-of-")),n=e&&[...document.querySelectorAll(`.${e}`)].indexOf(t)+1;return e?e.slice(6)+(n===1?"":`-${n}`):""}
var $t=()=>new URLSearchParams(location.search).has("figure");function At(t,e,n){let o=e.closest(".qk-widget");if(!o)return null;
let r=[...e.classList].pop(),s=n.filter(u=>ue(t.get(u))),c=()=>Object.fromEntries(s.map(u=>[u,t.get(u)])),a=c(),l=()=>pe(
r,c(),a),i=u=>{for(let[b,w]of Object.entries(u))t.set(b,w)},p=()=>location.href.replace(/[?#].*$/,"");return{address:()=>p()+
l(),embedded:()=>St(o)&&`${p()}?figure=${St(o)}${l()}`,write(){let u=l();if(!(u===location.hash||!u&&!location.hash.startsWith(
`#~${r};`)))try{history.replaceState(history.state,"",u||location.pathname+location.search)}catch{}},read(){let u=fe(r,location.
hash,a);return u&&i({...a,...u}),u!==null},forget:()=>i(a)}}var Et="system-ui, sans-serif",me=["position","left","top","width","height","margin","display","image-rendering"];function Lt(t,e){
let{width:n,height:o}=t.getBoundingClientRect(),[r,s]=[n+40,o+40+44],{backgroundColor:c,color:a}=getComputedStyle(t),l=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${r}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${c}"/>
      <foreignObject x="20" y="20" width="${n}" height="${o}"/>
      <text x="20" y="${s-44+6}" fill="${a}" style="font: 600 14px ${Et}"/>
      <text x="20" y="${s-44+26}" fill="${a}" style="font: 12px ${Et}"/></svg>`,"image/svg+xml"),[i,,p,u,b]=l.documentElement.
children;return i.textContent=u.textContent=document.title,b.textContent=e,p.append(he(t)),{text:new XMLSerializer().serializeToString(
l),width:r,height:s}}function he(t){let e=t.cloneNode(!0),n=t.querySelectorAll("canvas"),o=t.querySelectorAll("input");e.
querySelectorAll("canvas").forEach((s,c)=>{let a=document.createElement("img");a.src=n[c].toDataURL();let l=getComputedStyle(
n[c]);for(let i of me)a.style.setProperty(i,l.getPropertyValue(i));s.replaceWith(a)}),e.querySelectorAll("input").forEach(
(s,c)=>{s.setAttribute("value",o[c].value)});for(let s of e.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of e.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let r=document.createElement("style");return r.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),e.prepend(r),e.style.width=`${t.getBoundingClientRect().width}px`,e}async function Nt({text:t,width:e,height:n}){let o=new Image;
o.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await o.decode();let r=document.createElement("canvas");
r.width=e*2,r.height=n*2;let s=r.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(o,0,0,r.width,
r.height),new Promise((c,a)=>{r.toBlob(l=>l?c(l):a(new Error("it drew nothing")))})}var ge=60;function Rt(t,{address:e,embedded:n}){let o=y("span",{role:"status",class:"qks-mute"}),r=(a,l,i)=>U(a,async()=>{
j(o,await xe(l())?`Copied: ${i}.`:`To copy: ${l()}`)}),s=(a,l)=>U(a,async()=>{j(o,"Drawing…");try{let i=await l(Lt(t,e())),
p=document.title.split(/[—–|]/)[0].trim()||"figure";ye(i,`${p}.${a.slice(-3).toLowerCase()}`),j(o,"Saved.")}catch(i){
j(o,`This browser cannot draw it: ${i.message}.`)}}),c=V("qks-share","Share this figure",r("Copy link",e,"it opens this \
figure as it is now"),s("Save PNG",Nt),s("Save SVG",({text:a})=>new Blob([a],{type:"image/svg+xml"})));if(n()){let a=()=>we(
n(),t.getAttribute("aria-label")??"",t.offsetHeight+ge);c.append(r("Copy embed code",a,"paste this HTML where the figure\
 shall stand"))}return c.append(o),c}function we(t,e,n){return y("iframe",{src:t,title:e,width:"100%",height:n,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function xe(t){try{return await navigator.clipboard.writeText(t),!0}catch{let e=y(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},t);document.body.append(e),e.select();let n=document.execCommand(
"copy");return e.remove(),n}}function ye(t,e){let n=URL.createObjectURL(t);y("a",{href:n,download:e}).click(),setTimeout(
()=>URL.revokeObjectURL(n),1e4)}function jt(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Ft(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var be=600,ke=120;var Pt=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var Tt=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)])),Ct=(t,e,n)=>Object.fromEntries(Object.keys(e).map(o=>[o,()=>{let r=t.
get(o);Pt(r,e[o])||n({[o]:r})}]));function It({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:c,told:a,ended:l}){let i=0,p=0,u,b,w=!1;e.append(n);
let h=At(t,n,Object.keys(c));function d(m={}){Object.assign(r,m),i||=requestAnimationFrame(x)}function x(){cancelAnimationFrame(
i),i=0;let m=r;r={};try{s(m)}catch(g){if(!w)throw g;w=!1,h?.forget()}}function k(){w=h?.read()??!1,w&&!$t()&&n.scrollIntoView()}
function q(){return n.dataset.look=jt()?"dark":"light",p=n.clientWidth,p}function v(m){clearTimeout(u),u=setTimeout(()=>j(
o,m),be),b||=setTimeout(L,ke)}function L(){b=void 0;for(let[m,g]of Object.entries(a()))Pt(t.get(m),g)||t.set(m,g);t.save_changes(),
h?.write()}function N(m,g){let $=Object.entries(c),O=()=>d({layout:!0});for(let[S,R]of $)t.on(`change:${S}`,R);n.addEventListener(
"keydown",S=>S.stopPropagation());let f=new ResizeObserver(()=>n.clientWidth!==p&&O());f.observe(n);let A=Ft(O),M=()=>{Object.
assign(r,{layout:!0}),x()};addEventListener("beforeprint",M),addEventListener("afterprint",O);let E={redrawNow:x};for(let[
S,R]of Object.entries(g))Object.defineProperty(E,S,{get:R});return Object.assign(n,{[m]:E}),Object.assign(e,{[m]:E}),x(),
h&&(n.append(Rt(n,h)),k(),addEventListener("hashchange",k)),()=>{removeEventListener("hashchange",k);for(let[S,R]of $)t.
off(`change:${S}`,R);l?.(),clearTimeout(u),clearTimeout(b),cancelAnimationFrame(i),removeEventListener("beforeprint",M),
removeEventListener("afterprint",O),f.disconnect(),A(),n.remove()}}return{request:d,measure:q,report:v,start:N}}function H(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Dt(t){let e=H(t)/t.length,n=Math.sqrt(H(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function _t(t,e,n){
let o=Math.sqrt(1-n*n);return Float64Array.from({length:e*e},(r,s)=>{let c=Math.floor(s/e),a=s%e;return a>c?0:t==="rando\
m walk"?1:t==="independent"?+(a===c):n**(c-a)*(a?o:1)})}function st(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let l=0;l<t;l++)for(let i=l;i<t;i++){let p=0;if(e)
for(let u=0;u<=l;u++)p+=e[l*t+u]*e[i*t+u];else p=(l+1)/t;n[l*t+i]=p,n[i*t+l]=p}let r=0;for(let l=0;l<t;l++){for(let i=0;i<
t;i++)o[l]+=n[l*t+i]/t;r+=o[l]/t}let s=t-1,c=o.map((l,i)=>Math.max(n[i*t+i]-2*l+r,0)),a=o.map((l,i)=>n[i*t+s]-o[s]);return{
a:c,b:a,v:n[s*t+s]}}var I=new Float64Array(2);function Gt(t,e,n){let o=1,r=0,s=1;for(let l=0;l<t.length;l++){let i=2*t[l],p=1+i*n,u=-i*e,b=r<
0,w=o*p-r*u;if(r=o*u+r*p,o=w,r<0!==b&&(u<0?b:!b)&&(s=-s),o*o+r*r>1e200)break}let c=Math.hypot(o,r),a=Math.sqrt((c+Math.abs(
o))/2);I[0]=s*(o>=0?a:Math.abs(r)/(2*a))/c,I[1]=-s*(o>=0?r/(2*a):r<0?-a:a)/c}function at(t,e,n){let o=Math.sign(e),r=.12,
s=.25/Math.max(Math.abs(e),n),c=0;for(let a=-2.8;a<60;a+=r){let l=Math.exp(-a),i=s*Math.exp(a-l)/Math.SQRT2,p=-o*i;Gt(t,
i,p);let u=Math.exp(p*e);if(u*Math.hypot(I[0],I[1])<1e-9&&a>0)break;c+=u*(I[1]*Math.cos(i*e)-I[0]*Math.sin(i*e))*(1+l)}return .5+
o/4-r*c/Math.PI}function Ut(t,e,n,o,r,s){let a=2*Math.sqrt(17*r)+34*s,l=Math.PI/a,i=w=>Math.max(-a,Math.min(a,w-o))+o,[p,
u]=[i(e),i(n)],b=0;for(let w=.5;w<2e4;w++){let h=w*l;Gt(t,h,0);let[d,x]=[h*p,h*u];if(b+=(I[1]*(Math.cos(d)-Math.cos(x))-
I[0]*(Math.sin(d)-Math.sin(x)))/w,Math.abs(I[0])+Math.abs(I[1])<1e-9)break}return b/Math.PI}var Me=2.5066282746310002,it=t=>Math.exp(-.5*t*t)/Me;function W(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*t/
r,o+=n;return .5-it(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return it(t)/e}function Oe(t,e){return t>0?W(t)-W(e):e<0?W(
-e)-W(-t):1-W(e)-W(-t)}var K=(t,e,n,o)=>e>0?Oe((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function ct(t){if(t>.5)return-ct(1-t);let e=0;
for(let n=0;n<60;n++){let o=(W(-e)-t)/it(e);if(e-=o,Math.abs(o)<1e-14)break}return e}var ve=12;function lt({a:t,b:e,v:n},o,r,s,c){return t.map((a,l)=>{let i=e[l]*s/(r*o),p=Math.sqrt((a*n+e[l]*e[l])*c)/(r*o);
return K(i,p,-1/o,1-1/o)})}function Bt({a:t,b:e,v:n},o,r){let s=r.length,c=new Float64Array(2*s),a=-1/o,l=1-1/o;return t.
map((i,p)=>{let u=Math.sqrt(i*n),b=Math.max(0,u+e[p])/(2*o),w=Math.max(0,u-e[p])/(2*o),h=0,d=0,x=0;for(let v=0;v<s;v++)c[v]=
r[v]*b,c[s+v]=-r[v]*w;for(let v of c)h+=v,d+=v*v,x=Math.max(x,Math.abs(v));if(x===0)return 1;let k=Math.sqrt(2*d),q=s>ve?
Ut(c,a,l,h,d,x):at(c,l,k)-at(c,a,k);return B(q,0,1)})}function X(t,e,n){return K(e*(t-.5),n*Math.sqrt(2*t*t-2*t+7/12),0,
1)}function ut(t){let e=t.length,n=H(t),o=l=>(l+.5)/e,r=l=>H(t.map((i,p)=>i/n*l(p))),s=r(o),c=r(l=>(o(l)-s)**2),a=r(l=>B(l+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*c+1/(e*e)),late:a}}function qe(t){let{late:e}=ut(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-G.phase.oneSided,end:n/Math.max(...t)-G.phase.end}}function Wt(t){let{
late:e,side:n,end:o}=qe(t);return Number.isNaN(n)?"none":n<0?"uniform":o<0?"mid-site":e>.5?"late-site":"early-site"}function Se(t,e){let n=r=>(r+.5)/e,o=t==="skewed"?r=>-Math.log1p(-r):r=>ct(r);return Dt(Float64Array.from({length:e},(r,s)=>o(
n(s))))}var pt=(t,e)=>Math.abs(t)/Math.sqrt(e),$e=(t,e,n)=>n===1?Math.abs(t):Math.max(e,pt(t,n));function Ae(t,e,n,o){let r=t/
n,s=Math.sqrt(Math.max(0,e*e-t*t/n)/n);return Se(o,n).map(c=>r+s*c)}function zt({xi:t,eta:e,length:n,dim:o,process:r,spectrum:s},c){
let a=$e(t,e,o),l=Ae(t,a,o,s),i=l.reduce((h,d)=>h+d*d,0),p=l.reduce((h,d)=>h+d,0),u=Bt(c,n,l),b=lt(c,n,1,p,i),w=r==="ran\
dom walk"?u.map((h,d)=>X((d+.5)/n,t,a)):null;return{eta:a,eigenvalues:l,exact:u,gaussian:b,limit:w,phase:Wt(u),...ut(u)}}
function ft(t,e){let n=0;for(let o=1;o<t.length;o++)Math.abs(t[o]-e[o])>Math.abs(t[n]-e[n])&&(n=o);return{distance:Math.
abs(t[n]-e[n]),at:n}}var T=44,J=10,Ee=[.01,.02,.05,.1,.2,.5,1],Le=40;function Ne(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function Ht(t){let e,n,o,r,s,c,a,l;function i(h){e=h;let d=e<520,x=d?180:250;
o=26,r=o+x,s=r+66,c=s+(d?90:104),n=m=>T+m*(e-T-J),t.replaceChildren();let k=Q(t,e,c+8);_(k,0,14,"Chance to propagate",{class:"\
qks-bold"});let q=C("rect",{y:o,height:x,class:"qkr-window"},k);for(let m of[0,.5,1]){let g=r-m*x;C("path",{d:`M${T} ${g}\
H${e-J}`,class:m?"qks-hair":"qks-line"},k),_(k,T-7,g+4.5,m,{class:"qks-mute","text-anchor":"end"})}let v=["first token",
d?"θ":"position θ",d?"last token":"last token, the query"];ht(k,T,e-T-J,r+18,v),_(k,0,s-14,"The same, minus the exact \
law",{class:"qks-bold"});let L=(s+c)/2;for(let m of[s,c])C("path",{d:`M${T} ${m}H${e-J}`,class:"qks-hair"},k);_(k,T-7,L+
4.5,"0",{class:"qks-mute","text-anchor":"end"}),l={window:_(k,0,o+16,"",{class:"qks-mute","text-anchor":"middle"}),high:_(
k,T-7,s+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:_(k,T-7,c+4.5,"",{class:"qks-mute","text-anchor":"end"})};let N=m=>C(
"path",{class:`qkr-${m}`},k);a={band:q};for(let m of["main","difference"]){a[m]={};for(let g of["limit","gaussian","exac\
t","whiskers","dots"])a[m][g]=N(g)}a.difference.exact.setAttribute("d",`M${T} ${L}H${e-J}`)}let p=h=>h.map(([d,x],k)=>`${k?
"L":"M"}${d.toFixed(1)} ${x.toFixed(1)}`).join("");function u(h,{mean:d,error:x},k,q,[v,L]){let N=d.length,m=Math.ceil(N/
Le),g=f=>Math.max(v,Math.min(L,f)),$="",O="";for(let f=N-1;f>=0;f-=m){let A=n((f+.5)/N).toFixed(1),M=q(k(f)),E=Math.abs(
q(2*x[f])-q(0));g(M)===M&&($+=`M${A} ${M.toFixed(1)}h0`),O+=`M${A} ${g(M-E).toFixed(1)}V${g(M+E).toFixed(1)}`}h.dots.setAttribute(
"d",$),h.whiskers.setAttribute("d",O)}function b({exact:h,gaussian:d,limit:x,eta:k,worst:q},{xi:v}){let L=h.length,N=r-o,
m=(S,R)=>p([...S].map((ee,dt)=>[n((dt+.5)/L),R(ee,dt)])),g=S=>r-S*N;a.main.exact.setAttribute("d",m(h,g)),a.main.gaussian.
setAttribute("d",m(d,g));let $=Array.from({length:161},(S,R)=>[n(R/160),g(X(R/160,v,k))]);a.main.limit.setAttribute("d",
x?p($):"");let O=Ee.find(S=>S>=q)??1,f=(s+c)/2,A=S=>f-S/O*(f-s);j(l.high,`+${O}`),j(l.low,`−${O}`),a.difference.gaussian.
setAttribute("d",m(d,(S,R)=>A(S-h[R]))),a.difference.limit.setAttribute("d",x?m(x,(S,R)=>A(S-h[R])):"");let M=x?Ne(v):null;
a.band.setAttribute("x",M?n(M[0]):0),a.band.setAttribute("width",M?n(M[1])-n(M[0]):0);let E=M&&n(M[1])-n(M[0])>150;return j(
l.window,E?"window as η → 0":""),E&&l.window.setAttribute("x",(n(M[0])+n(M[1]))/2),A}let w;return{resize:i,draw(h,d){
w=b(h,d)},drawSimulation({exact:h},d){let x=r-o;u(a.main,d,q=>d.mean[q],q=>r-q*x,[o,r]);let k=q=>d.mean[q]-h[q];u(a.difference,
d,k,q=>w(q),[s,c])}}}function Re(t){let e=a=>(a=Math.imul(a^a>>>16,569420461),a=Math.imul(a^a>>>15,1935289751),a^a>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,c=()=>{let a=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+a|0,a>>>
0};for(let a=0;a<20;a++)c();return()=>((c()>>>5)*67108864+(c()>>>6))/9007199254740992}function Vt(t){let e=Re(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}function Kt({a:t,b:e,v:n},o,r,s){return{T:o,eigenvalues:r,v:n,gaussian:Vt(s),slope:e.map(c=>c/n/o),rest:t.map((c,a)=>Math.
sqrt(Math.max(0,c-e[a]*e[a]/n))/o),draws:0,sum:new Float64Array(o),squares:new Float64Array(o)}}function je(t){let{T:e,eigenvalues:n,
v:o,gaussian:r,slope:s,rest:c,sum:a,squares:l}=t,i=0,p=0;for(let u of n){let b=r(),w=u*o*b*b;i+=w,p+=u*w}p=Math.sqrt(p);
for(let u=0;u<e;u++){let b=s[u]*i,w=K(b,c[u]*p,-1/e,1-1/e);a[u]+=w,l[u]+=w*w}t.draws++}function Jt(t,e,n){let o=performance.
now()+n;for(;t.draws<e&&performance.now()<o;)je(t)}function Qt({draws:t,sum:e,squares:n}){let o=e.map(s=>s/t),r=n.map((s,c)=>Math.
max(0,s/t-o[c]**2));return{mean:o,error:r.map(s=>Math.sqrt(s/Math.max(1,t-1)))}}function Yt({mean:t,error:e},n,o){let r=(s,c)=>Math.
abs(t[c]-s)/Math.max(e[c],1/o);return n.reduce((s,c,a)=>Math.max(s,r(c,a)),0)}var{sliders:D}=G.propagationExplorer;function Zt(t,e){let n=r=>s=>`${s} ${r}${s===1?"":"s"}`,o=Y(D.eta[0],D.eta[1],bt);return{
xi:z(t,{name:"ξ",unit:"trace of W over λ",ticks:[-10,-5,-2,0,2,5,10].map(r=>[r,P(r,0)]),...rt(D.xi[0],D.xi[1],.05),text:r=>P(
r,2),say:r=>`xi ${P(r,2)}`,move:r=>e({xi:r})}),eta:z(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,
.3,1,3,10].map(r=>[r,`${r}`]),...o,text:(r,{held:s})=>`${P(r,2)}${s?", at its edge":""}`,say:(r,{held:s})=>`eta ${P(r,2)}${s?
", held at its smallest possible value":""}`,move:r=>e({eta:r}),impossible:({xi:r,dim:s})=>o.share(pt(r,s))}),length:z(t,
{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(r=>[r,`${r}`]),...Y(D.length[0],D.length[1],Math.round),text:r=>`${r}`,
say:n("token"),move:r=>e({length:r})}),dim:z(t,{name:"Dimensions",unit:"d",ticks:[1,4,16,64,256].map(r=>[r,`${r}`]),...Y(
D.dim[0],D.dim[1],Math.round),text:r=>`${r}`,say:n("dimension"),move:r=>e({dim:r})}),correlation:z(t,{name:"Correlation",
unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(r=>[r,P(r,1)]),...rt(D.correlation[0],D.correlation[1],.01),text:r=>P(
r,2),say:r=>`correlation ${P(r,2)}`,move:r=>e({correlation:r})})}}var Xt=[["T = 50, d = 8",{process:"random walk",xi:2,eta:1,length:50,dim:8}],["Uniform",{process:"random walk",xi:.5,eta:3,
length:128,dim:128}],["Late-site",{process:"random walk",xi:1.5,eta:.2,length:128,dim:128}],["Mid-site",{process:"random\
 walk",xi:5,eta:.5,length:128,dim:128}],["Early-site",{process:"random walk",xi:-1.5,eta:.2,length:128,dim:128}]],Fe={"l\
ate-site":"mostly late ones","mid-site":"around one place","early-site":"mostly early ones",none:"none"};function Pe({phase:t,
late:e}){if(t!=="uniform")return Fe[t];let[n,o]=G.words.rather;return e>o?"rather late ones":e<n?"rather early ones":"la\
te and early alike"}function te(t,e){let n=s=>[s<.005?"less than 0.01":P(s,2),"strong"],o=t.share<.005?"less than 1 %":`${Math.
round(100*t.share)} %`,r=[["A signal can reach "],[`${o} of the tokens`,"strong"]];return r.push([`, ${Pe(t)}. `]),t.limit?
r.push(["The limit law is off by "],n(t.limitOff),[", the Gaussian law by "]):r.push(["The Gaussian law is off by "]),r.
push(n(t.gaussianOff),["; the exact law "]),r.push([e<5?"agrees with the simulation.":"and the simulation disagree!"]),r}var{draws:tt}=G.propagationExplorer,Te=40,Ce=5,Ie=["xi","eta","length","dim","process","correlation","spectrum"],De=[`ξ \
= tr(W)/λ and η² = tr(W²)/λ² of a symmetric W with λ = √d. Its eigenvalues are the quantiles of a normal
  distribution (bell-shaped) or of an exponential one (skewed) at d even levels, shifted and scaled to ξ and η;
  nothing about them is random. The query is the last token. A token propagates when its piecewise-linear weight
  clip(1/T + (ω − mean)/T, 0, 1) is not clipped.`,`Tokens are not scaled: a step of the walk, or an independent or au\
toregressive token, has covariance I. The
  walk’s logits are then of the order of Tξ and Tη. A distance is the largest over all tokens, θ = (i − ½)/T.`,`\
Exact: Gil-Pelaez’ inversion of the characteristic function, to about 1e−9, as in the library.
  Gaussian: the exact mean and variance, and a normal distribution. Limit: B24’s theorem, which exists for the
  walk only; the pale band is its window for vanishing η.`,`Simulation: the query is drawn; given it, every logit is ex\
actly Gaussian, and its chance to propagate is
  averaged over draws. Whiskers are two standard errors (s.e.). “Off by” is the largest distance from the exact
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function _e(){
let t={...xt("Stops",De),key:F("qkr-key"),plot:y("div",{class:"qks-pane",role:"img"}),sliders:F("qkr-sliders"),options:F(
"qkr-options")},e=yt("qks qkr","laws of signal propagation and a simulation",F("qks-headline",t.caption),t.chips,t.live,
F("qkr-grid",F("qkr-figure",t.key,t.plot),F("qkr-controls",t.sliders,t.options)),t.notes);return{...t,root:e}}function Ge({
model:t,el:e}){let n=_e(),{root:o}=n,r=Tt(t,Ie),s=It({model:t,el:e,root:o,live:n.live,refresh:k,stale:{layout:!0,laws:!0},
listeners:{seed:()=>s.request({laws:!0}),...Ct(t,r,m)},told:()=>({...r,readings:h})}),c=Ht(n.plot),a=Zt(n.sliders,m),l=Object.
fromEntries([["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit","Limit law"]].map(([f,A])=>[
f,vt(n.key,f,A)])),i,p,u,b="",w=tt,h={},d=0,x=0;function k({layout:f,laws:A}){f&&q(),A&&v(),x>=50&&(A||f)&&L(),Jt(u,Math.
min(w,Math.max(Te,1.07*u.draws)),Ce),N(),u.draws<w&&s.request()}function q(){a.correlation.show(r.process==="autoregress\
ive"),x=s.measure();for(let f of Object.values(a))f.resize();x>=50&&c.resize(n.plot.clientWidth)}function v(){let f=performance.
now(),A=[r.process,r.length,r.correlation].join();A!==b&&(p=st(r.length,_t(r.process,r.length,r.correlation)),b=A),i=zt(
r,p),i.held=i.eta!==r.eta;let M={distance:0,at:0},E=i.limit?ft(i.limit,i.exact):M,S=ft(i.gaussian,i.exact);Object.assign(
i,{limitOff:E.distance,limitAt:E.at,gaussianOff:S.distance}),Object.assign(i,{gaussianAt:S.at,worst:Math.max(E.distance,
S.distance)}),u=Kt(p,r.length,i.eigenvalues,t.get("seed")),w=tt,d=performance.now()-f}function L(){let f={...r,eta:i.eta,
held:i.held};for(let[M,E]of Object.entries(a))E.draw(f[M],f);c.draw(i,r);let A=(M,E)=>`off by ${M.toFixed(3)} at token ${E+
1}`;l.exact(`the reference; ${i.phase} here`),l.gaussian(A(i.gaussianOff,i.gaussianAt)),l.limit(i.limit?A(i.limitOff,i.limitAt):
"for the walk only"),$.process(r.process),$.spectrum(r.spectrum),g.mark(M=>Ot(r,M))}function N(){let f=Qt(u),A=Yt(f,i.exact,
u.draws);i.simulated=f,x>=50&&c.drawSimulation(i,f),l.dots(`${nt(u.draws)} draws, off by ${A.toFixed(1)} s.e.`),O.disabled=
u.draws<w;let M=gt(n.caption,te(i,A));n.plot.setAttribute("aria-label",`Chance to propagate over the position of a token\
. ${M}`),h={...r,eta:i.eta,phase:i.phase,share:i.share,centre:i.centre,width:i.width,limit_distance:i.limit?i.limitOff:null,
gaussian_distance:i.gaussianOff,draws:u.draws,deviation:A,headline:M},s.report(M)}function m(f){Object.assign(r,f),s.request(
{laws:!0,layout:"process"in f})}let g=Mt(Xt,m);n.chips.append(...g.buttons);let $={process:ot(n.options,"Tokens",[["rand\
om walk","walk"],["autoregressive","AR(1)"],["independent","independent"]],f=>m({process:f})),spectrum:ot(n.options,"Eig\
envalues",[["bell","bell-shaped"],["skewed","skewed"]],f=>m({spectrum:f}))},O=U(`Draw ${nt(tt)} more`,()=>{w+=tt,s.request()});
return n.options.append(O),s.start("propagation",{state:()=>({...r}),readings:()=>h,view:()=>i,milliseconds:()=>d})}var er={
render:Ge};export{er as default};
