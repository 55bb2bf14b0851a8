var Kt="http://www.w3.org/2000/svg";var Jt={class:"qks-mute"};function dt(t,e){for(let[n,o]of Object.entries(e))o!=null&&o!==!1&&t.setAttribute(n,String(o));
return t}function M(t,e={},...n){let o=dt(document.createElement(t),e);return o.append(...n),o}var j=(t,...e)=>M("div",{
class:t},...e);function U(t,e,n={}){let o=M("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var tt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),H=(t,e,...n)=>M("div",{class:t,role:"group","aria-label":e},...n);function T(t,e,n){
return n.appendChild(dt(document.createElementNS(Kt,t),e))}function Q(t,e,n){return T("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function D(t,e,n,o,r={}){let s=T("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function mt(t,e,n,o,r){["start","middle","end"].forEach((s,i)=>{D(t,e+i/2*n,o,r[i],{...Jt,"text-anchor":s})})}function R(t,e){
t.textContent!==e&&(t.textContent=e)}function ht(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?M("span",{class:`qks-${r}`},o):o)),n}var Qt=()=>M("div",{class:"qks-spoken","aria-live":"polite"});function Yt(t){let e=M("summary",{},"How this figure is co\
mputed");return M("details",{class:"qks-notes"},e,...t.map(n=>M("p",{},n)))}var gt=(t,e)=>({caption:M("p",{class:"qks-ca\
ption"}),live:Qt(),chips:H("qks-chips",t),notes:Yt(e)});function wt(t,e,...n){let o=`Explorable figure: ${e}`;return M("\
section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}var W=(t,e,n)=>Math.max(e,Math.min(n,t));var F=(t,e)=>t.toFixed(e).replace("-","−"),xt=t=>Number(t.toPrecision(3)),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,"\
,");var yt=12;function Zt({name:t,unit:e,label:n=t,range:o,rail:r}){let s=M("input",{type:"range",...o,"aria-label":n}),i=M(
"output"),c=j("qks-ruler",r,s),l=M("div",{class:"qks-ticks","aria-hidden":"true"}),a=M("span",{},M("b",{},t)," ",M("smal\
l",{},e));return{element:j("qks-slider",j("qks-row",a,i),c),input:s,output:i,track:c,scale:l}}function Xt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var nt=(t,e,n)=>({share:o=>(o-t)/(e-t),value:o=>Math.round((t+o*(e-t))/n)*n}),Y=(t,e,n)=>({share:o=>Math.log(Math.max(t,
o)/t)/Math.log(e/t),value:o=>n(t*(e/t)**o)});function z(t,{name:e,unit:n,ticks:o,share:r,value:s,text:i,say:c,move:l,impossible:a}){
let p=M("i",{class:"qks-zone qks-plain"}),u=M("span",{},"no such W"),A=M("i",{class:"qks-impossible"},u),y=M("div",{class:"\
qks-paint","aria-hidden":"true"},p),g={min:0,max:1,step:"any"},{element:d,input:f,output:m,track:v,scale:k}=Zt({name:e,unit:n,
range:g,rail:y});a&&y.append(A),p.style.width="100%",t.append(d),d.append(k);let N=0,L=0,w=x=>yt/2+x*(N-yt);return f.addEventListener(
"input",()=>l(s(Number(f.value)))),f.addEventListener("keydown",x=>{let S=Xt(x.key);if(S){if(x.preventDefault(),S.end!==
void 0){l(s(S.end));return}for(let q=Math.abs(S.steps);q<=100;q++){let h=s(W(r(L)+q*Math.sign(S.steps)*.01,0,1));if(h!==
L){l(h);return}}}}),{resize(){N=v.clientWidth;let x=o.map(([,q])=>M("span",{},q));k.replaceChildren(...x);let S=x.map(q=>q.
offsetWidth/2);x.forEach((q,h)=>{q.style.left=`${W(w(r(o[h][0])),S[h],N-S[h])}px`})},draw(x,S){if(L=x,f.value=String(W(r(
x),0,1)),R(m,i(x,S)),f.setAttribute("aria-valuetext",c(x,S)),!a)return;let q=a(S);A.style.width=`${q>0?Math.min(N,w(q)):
0}px`,u.hidden=w(q)<110},show(x){d.hidden=!x}}}function te(t,e,n){let o=e.map(([,r],s)=>U(r,()=>n(e[s][0])));return{row:H(
"qks-segments",t,...o),mark:r=>o.forEach((s,i)=>tt(s,e[i][0]===r))}}function rt(t,e,n,o){let{row:r,mark:s}=te(e,n,o);return t.
append(j("qks-choice",M("span",{class:"qks-choice-name"},e),r)),s}function kt(t,e){let n=t.map(([o,r])=>U(o,()=>e(r)));return{
buttons:n,mark:o=>t.forEach(([,r],s)=>tt(n[s],o(r)))}}var bt=(t,e)=>Object.entries(e).every(([n,o])=>t[n]===o);function Mt(t,e,n){let o=M("span",{class:"qkr-sample","aria-hidden":"true"}),r=Q(o,34,14);e==="dots"&&T("path",{d:"M17 1\
V13",class:"qkr-whiskers"},r),T("path",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},r);let s=M("span",{class:"qkr\
-reading"});return t.append(o,M("span",{},n),s),i=>R(s,i)}var B={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{
tokens:6,reach:2,weight:3}};var ne=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,vt=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function re(t,e,n){
let o=Object.entries(n).flatMap(([r,s])=>{let i=vt(e[r]);return i===void 0||i===vt(s)||i.length>2e3?[]:[`;${r}=${encodeURIComponent(
i)}`]});return o.length?`#~${t}${o.join("")}`:""}function oe(t,e,n){let[o,...r]=e.split(";");if(o!=="#~"+t)return null;let s={};
for(let i of r){let[c,l=""]=i.split("="),a=Object.hasOwn(n,c)?se(l,n[c]):void 0;a!==void 0&&(s[c]=a)}return s}function se(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.parse(n);return typeof o==typeof e&&Array.isArray(
o)===Array.isArray(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function At(t,e,n){if(!e.closest(".qk-widget"))return null;
let o=[...e.classList].pop(),r=n.filter(a=>ne(t.get(a))),s=()=>Object.fromEntries(r.map(a=>[a,t.get(a)])),i=s(),c=()=>re(
o,s(),i),l=a=>{for(let[p,u]of Object.entries(a))t.set(p,u)};return{address:()=>location.href.replace(/#.*$/,"")+c(),write(){
let a=c();if(!(a===location.hash||!a&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",a||
location.pathname+location.search)}catch{}},read(){let a=oe(o,location.hash,i);return a&&l({...i,...a}),a!==null},forget:()=>l(
i)}}var ae=["position","left","top","width","height","margin","display","image-rendering"];async function qt(t,e){let{width:n,
height:o}=t.getBoundingClientRect(),r=t.cloneNode(!0),s=t.querySelectorAll("canvas");r.querySelectorAll("canvas").forEach(
(m,v)=>{let k=document.createElement("img");k.src=s[v].toDataURL();let N=getComputedStyle(s[v]);for(let L of ae)k.style.
setProperty(L,N.getPropertyValue(L));m.replaceWith(k)});let i=t.querySelectorAll("input");r.querySelectorAll("input").forEach(
(m,v)=>{m.setAttribute("value",i[v].value)});for(let m of r.querySelectorAll(".qks-share, .qks-spoken"))m.remove();for(let m of r.
querySelectorAll(".qks-sliders"))m.setAttribute("style","position: static");let c=[...document.querySelectorAll("style")].
map(({textContent:m})=>m).filter(m=>m?.includes(".qks")).join(`
`),l=getComputedStyle(t),a=document.createElement("style");a.textContent=c,r.prepend(a),r.style.width=`${n}px`;let[p,u]=[
n+40,o+40+44],A=new XMLSerializer().serializeToString(r),y=`<svg xmlns="http://www.w3.org/2000/svg" width="${p}" height=\
"${u}"><foreignObject x="20" y="20" width="${n}" height="${o}">${A}</foreignObject></svg>`,g=new Image;g.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(y)}`,await g.decode();let d=document.createElement("canvas");d.width=p*2,d.height=
u*2;let f=d.getContext("2d");if(!f)throw new Error("it has no canvas");return f.scale(2,2),f.fillStyle=l.backgroundColor,
f.fillRect(0,0,p,u),f.drawImage(g,0,0,p,u),f.fillStyle=l.color,f.font="600 14px system-ui, sans-serif",f.fillText(document.
title,20,u-44+6,n),f.font="12px system-ui, sans-serif",f.fillText(e,20,u-44+26,n),new Promise((m,v)=>{d.toBlob(k=>k?m(k):
v(new Error("it drew nothing")))})}function St(t,e){let n=M("span",{role:"status",class:"qks-mute"}),o=U("Copy link",async()=>{R(n,await ie(e())?"Copied: i\
t opens this figure as it is now.":`The link: ${e()}`)}),r=U("Save picture",async()=>{R(n,"Drawing…");try{ce(await qt(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),R(n,"Saved as PNG.")}catch(i){R(n,`This browser c\
annot draw it: ${i.message}.`)}}),s=H("qks-share","Share this figure",o,r);return s.append(n),s}async function ie(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=M("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function ce(t,e){let n=URL.
createObjectURL(t);M("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}function Ot(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function $t(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var le=600,ue=120;var Et=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var Lt=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)])),Nt=(t,e,n)=>Object.fromEntries(Object.keys(e).map(o=>[o,()=>{let r=t.
get(o);Et(r,e[o])||n({[o]:r})}]));function Rt({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:i,told:c,ended:l}){let a=0,p=0,u,A,y=!1;e.append(n);
let g=At(t,n,Object.keys(i));function d(w={}){Object.assign(r,w),a||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(
a),a=0;let w=r;r={};try{s(w)}catch(x){if(!y)throw x;y=!1,g?.forget()}}function m(){y=g?.read()??!1,y&&n.scrollIntoView()}
function v(){return n.dataset.look=Ot()?"dark":"light",p=n.clientWidth,p}function k(w){clearTimeout(u),u=setTimeout(()=>R(
o,w),le),A||=setTimeout(N,ue)}function N(){A=void 0;for(let[w,x]of Object.entries(c()))Et(t.get(w),x)||t.set(w,x);t.save_changes(),
g?.write()}function L(w,x){let S=Object.entries(i),q=()=>d({layout:!0});for(let[E,$]of S)t.on(`change:${E}`,$);n.addEventListener(
"keydown",E=>E.stopPropagation());let h=new ResizeObserver(()=>n.clientWidth!==p&&q());h.observe(n);let O=$t(q),b={redrawNow:f};
for(let[E,$]of Object.entries(x))Object.defineProperty(b,E,{get:$});return Object.assign(n,{[w]:b}),Object.assign(e,{[w]:b}),
f(),g&&(n.append(St(n,g.address)),m(),addEventListener("hashchange",m)),()=>{removeEventListener("hashchange",m);for(let[
E,$]of S)t.off(`change:${E}`,$);l?.(),clearTimeout(u),clearTimeout(A),cancelAnimationFrame(a),h.disconnect(),O(),n.remove()}}
return{request:d,measure:v,report:k,start:L}}function V(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function jt(t){let e=V(t)/t.length,n=Math.sqrt(V(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function Ft(t,e,n){
let o=Math.sqrt(1-n*n);return Float64Array.from({length:e*e},(r,s)=>{let i=Math.floor(s/e),c=s%e;return c>i?0:t==="rando\
m walk"?1:t==="independent"?+(c===i):n**(i-c)*(c?o:1)})}function ot(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let l=0;l<t;l++)for(let a=l;a<t;a++){let p=0;if(e)
for(let u=0;u<=l;u++)p+=e[l*t+u]*e[a*t+u];else p=(l+1)/t;n[l*t+a]=p,n[a*t+l]=p}let r=0;for(let l=0;l<t;l++){for(let a=0;a<
t;a++)o[l]+=n[l*t+a]/t;r+=o[l]/t}let s=t-1,i=o.map((l,a)=>Math.max(n[a*t+a]-2*l+r,0)),c=o.map((l,a)=>n[a*t+s]-o[s]);return{
a:i,b:c,v:n[s*t+s]}}var P=new Float64Array(2);function It(t,e,n){let o=1,r=0,s=1;for(let l=0;l<t.length;l++){let a=2*t[l],p=1+a*n,u=-a*e,A=r<
0,y=o*p-r*u;if(r=o*u+r*p,o=y,r<0!==A&&(u<0?A:!A)&&(s=-s),o*o+r*r>1e200)break}let i=Math.hypot(o,r),c=Math.sqrt((i+Math.abs(
o))/2);P[0]=s*(o>=0?c:Math.abs(r)/(2*c))/i,P[1]=-s*(o>=0?r/(2*c):r<0?-c:c)/i}function st(t,e,n){let o=Math.sign(e),r=.12,
s=.25/Math.max(Math.abs(e),n),i=0;for(let c=-2.8;c<60;c+=r){let l=Math.exp(-c),a=s*Math.exp(c-l)/Math.SQRT2,p=-o*a;It(t,
a,p);let u=Math.exp(p*e);if(u*Math.hypot(P[0],P[1])<1e-9&&c>0)break;i+=u*(P[1]*Math.cos(a*e)-P[0]*Math.sin(a*e))*(1+l)}return .5+
o/4-r*i/Math.PI}function Tt(t,e,n,o,r,s){let c=2*Math.sqrt(17*r)+34*s,l=Math.PI/c,a=y=>Math.max(-c,Math.min(c,y-o))+o,[p,
u]=[a(e),a(n)],A=0;for(let y=.5;y<2e4;y++){let g=y*l;It(t,g,0);let[d,f]=[g*p,g*u];if(A+=(P[1]*(Math.cos(d)-Math.cos(f))-
P[0]*(Math.sin(d)-Math.sin(f)))/y,Math.abs(P[0])+Math.abs(P[1])<1e-9)break}return A/Math.PI}var pe=2.5066282746310002,at=t=>Math.exp(-.5*t*t)/pe;function _(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*t/
r,o+=n;return .5-at(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return at(t)/e}function fe(t,e){return t>0?_(t)-_(e):e<0?_(
-e)-_(-t):1-_(e)-_(-t)}var K=(t,e,n,o)=>e>0?fe((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function it(t){if(t>.5)return-it(1-t);let e=0;
for(let n=0;n<60;n++){let o=(_(-e)-t)/at(e);if(e-=o,Math.abs(o)<1e-14)break}return e}var de=12;function ct({a:t,b:e,v:n},o,r,s,i){return t.map((c,l)=>{let a=e[l]*s/(r*o),p=Math.sqrt((c*n+e[l]*e[l])*i)/(r*o);
return K(a,p,-1/o,1-1/o)})}function Pt({a:t,b:e,v:n},o,r){let s=r.length,i=new Float64Array(2*s),c=-1/o,l=1-1/o;return t.
map((a,p)=>{let u=Math.sqrt(a*n),A=Math.max(0,u+e[p])/(2*o),y=Math.max(0,u-e[p])/(2*o),g=0,d=0,f=0;for(let k=0;k<s;k++)i[k]=
r[k]*A,i[s+k]=-r[k]*y;for(let k of i)g+=k,d+=k*k,f=Math.max(f,Math.abs(k));if(f===0)return 1;let m=Math.sqrt(2*d),v=s>de?
Tt(i,c,l,g,d,f):st(i,l,m)-st(i,c,m);return W(v,0,1)})}function Z(t,e,n){return K(e*(t-.5),n*Math.sqrt(2*t*t-2*t+7/12),0,
1)}function lt(t){let e=t.length,n=V(t),o=l=>(l+.5)/e,r=l=>V(t.map((a,p)=>a/n*l(p))),s=r(o),i=r(l=>(o(l)-s)**2),c=r(l=>W(l+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*i+1/(e*e)),late:c}}function me(t){let{late:e}=lt(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:n/Math.max(...t)-B.phase.end}}function Ct(t){let{
late:e,side:n,end:o}=me(t);return Number.isNaN(n)?"none":n<0?"uniform":o<0?"mid-site":e>.5?"late-site":"early-site"}function he(t,e){let n=r=>(r+.5)/e,o=t==="skewed"?r=>-Math.log1p(-r):r=>it(r);return jt(Float64Array.from({length:e},(r,s)=>o(
n(s))))}var ut=(t,e)=>Math.abs(t)/Math.sqrt(e),ge=(t,e,n)=>n===1?Math.abs(t):Math.max(e,ut(t,n));function we(t,e,n,o){let r=t/
n,s=Math.sqrt(Math.max(0,e*e-t*t/n)/n);return he(o,n).map(i=>r+s*i)}function Dt({xi:t,eta:e,length:n,dim:o,process:r,spectrum:s},i){
let c=ge(t,e,o),l=we(t,c,o,s),a=l.reduce((g,d)=>g+d*d,0),p=l.reduce((g,d)=>g+d,0),u=Pt(i,n,l),A=ct(i,n,1,p,a),y=r==="ran\
dom walk"?u.map((g,d)=>Z((d+.5)/n,t,c)):null;return{eta:c,eigenvalues:l,exact:u,gaussian:A,limit:y,phase:Ct(u),...lt(u)}}
function pt(t,e){let n=0;for(let o=1;o<t.length;o++)Math.abs(t[o]-e[o])>Math.abs(t[n]-e[n])&&(n=o);return{distance:Math.
abs(t[n]-e[n]),at:n}}var I=44,J=10,xe=[.01,.02,.05,.1,.2,.5,1],ye=40;function ke(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function Gt(t){let e,n,o,r,s,i,c,l;function a(g){e=g;let d=e<520,f=d?180:250;
o=26,r=o+f,s=r+66,i=s+(d?90:104),n=w=>I+w*(e-I-J),t.replaceChildren();let m=Q(t,e,i+8);D(m,0,14,"Chance to propagate",{class:"\
qks-bold"});let v=T("rect",{y:o,height:f,class:"qkr-window"},m);for(let w of[0,.5,1]){let x=r-w*f;T("path",{d:`M${I} ${x}\
H${e-J}`,class:w?"qks-hair":"qks-line"},m),D(m,I-7,x+4.5,w,{class:"qks-mute","text-anchor":"end"})}let k=["first token",
d?"θ":"position θ",d?"last token":"last token, the query"];mt(m,I,e-I-J,r+18,k),D(m,0,s-14,"The same, minus the exact \
law",{class:"qks-bold"});let N=(s+i)/2;for(let w of[s,i])T("path",{d:`M${I} ${w}H${e-J}`,class:"qks-hair"},m);D(m,I-7,N+
4.5,"0",{class:"qks-mute","text-anchor":"end"}),l={window:D(m,0,o+16,"",{class:"qks-mute","text-anchor":"middle"}),high:D(
m,I-7,s+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:D(m,I-7,i+4.5,"",{class:"qks-mute","text-anchor":"end"})};let L=w=>T(
"path",{class:`qkr-${w}`},m);c={band:v};for(let w of["main","difference"]){c[w]={};for(let x of["limit","gaussian","exac\
t","whiskers","dots"])c[w][x]=L(x)}c.difference.exact.setAttribute("d",`M${I} ${N}H${e-J}`)}let p=g=>g.map(([d,f],m)=>`${m?
"L":"M"}${d.toFixed(1)} ${f.toFixed(1)}`).join("");function u(g,{mean:d,error:f},m,v,[k,N]){let L=d.length,w=Math.ceil(L/
ye),x=h=>Math.max(k,Math.min(N,h)),S="",q="";for(let h=L-1;h>=0;h-=w){let O=n((h+.5)/L).toFixed(1),b=v(m(h)),E=Math.abs(
v(2*f[h])-v(0));x(b)===b&&(S+=`M${O} ${b.toFixed(1)}h0`),q+=`M${O} ${x(b-E).toFixed(1)}V${x(b+E).toFixed(1)}`}g.dots.setAttribute(
"d",S),g.whiskers.setAttribute("d",q)}function A({exact:g,gaussian:d,limit:f,eta:m,worst:v},{xi:k}){let N=g.length,L=r-o,
w=($,G)=>p([...$].map((Ht,ft)=>[n((ft+.5)/N),G(Ht,ft)])),x=$=>r-$*L;c.main.exact.setAttribute("d",w(g,x)),c.main.gaussian.
setAttribute("d",w(d,x));let S=Array.from({length:161},($,G)=>[n(G/160),x(Z(G/160,k,m))]);c.main.limit.setAttribute("d",
f?p(S):"");let q=xe.find($=>$>=v)??1,h=(s+i)/2,O=$=>h-$/q*(h-s);R(l.high,`+${q}`),R(l.low,`−${q}`),c.difference.gaussian.
setAttribute("d",w(d,($,G)=>O($-g[G]))),c.difference.limit.setAttribute("d",f?w(f,($,G)=>O($-g[G])):"");let b=f?ke(k):null;
c.band.setAttribute("x",b?n(b[0]):0),c.band.setAttribute("width",b?n(b[1])-n(b[0]):0);let E=b&&n(b[1])-n(b[0])>150;return R(
l.window,E?"window as η → 0":""),E&&l.window.setAttribute("x",(n(b[0])+n(b[1]))/2),O}let y;return{resize:a,draw(g,d){
y=A(g,d)},drawSimulation({exact:g},d){let f=r-o;u(c.main,d,v=>d.mean[v],v=>r-v*f,[o,r]);let m=v=>d.mean[v]-g[v];u(c.difference,
d,m,v=>y(v),[s,i])}}}function be(t){let e=c=>(c=Math.imul(c^c>>>16,569420461),c=Math.imul(c^c>>>15,1935289751),c^c>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,i=()=>{let c=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+c|0,c>>>
0};for(let c=0;c<20;c++)i();return()=>((i()>>>5)*67108864+(i()>>>6))/9007199254740992}function Ut(t){let e=be(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}function Wt({a:t,b:e,v:n},o,r,s){return{T:o,eigenvalues:r,v:n,gaussian:Ut(s),slope:e.map(i=>i/n/o),rest:t.map((i,c)=>Math.
sqrt(Math.max(0,i-e[c]*e[c]/n))/o),draws:0,sum:new Float64Array(o),squares:new Float64Array(o)}}function Me(t){let{T:e,eigenvalues:n,
v:o,gaussian:r,slope:s,rest:i,sum:c,squares:l}=t,a=0,p=0;for(let u of n){let A=r(),y=u*o*A*A;a+=y,p+=u*y}p=Math.sqrt(p);
for(let u=0;u<e;u++){let A=s[u]*a,y=K(A,i[u]*p,-1/e,1-1/e);c[u]+=y,l[u]+=y*y}t.draws++}function Bt(t,e,n){let o=performance.
now()+n;for(;t.draws<e&&performance.now()<o;)Me(t)}function _t({draws:t,sum:e,squares:n}){let o=e.map(s=>s/t),r=n.map((s,i)=>Math.
max(0,s/t-o[i]**2));return{mean:o,error:r.map(s=>Math.sqrt(s/Math.max(1,t-1)))}}function zt({mean:t,error:e},n,o){let r=(s,i)=>Math.
abs(t[i]-s)/Math.max(e[i],1/o);return n.reduce((s,i,c)=>Math.max(s,r(i,c)),0)}var{sliders:C}=B.propagationExplorer;function Vt(t,e){let n=r=>s=>`${s} ${r}${s===1?"":"s"}`,o=Y(C.eta[0],C.eta[1],xt);return{
xi:z(t,{name:"ξ",unit:"trace of W over λ",ticks:[-10,-5,-2,0,2,5,10].map(r=>[r,F(r,0)]),...nt(C.xi[0],C.xi[1],.05),text:r=>F(
r,2),say:r=>`xi ${F(r,2)}`,move:r=>e({xi:r})}),eta:z(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,
.3,1,3,10].map(r=>[r,`${r}`]),...o,text:(r,{held:s})=>`${F(r,2)}${s?", at its edge":""}`,say:(r,{held:s})=>`eta ${F(r,2)}${s?
", held at its smallest possible value":""}`,move:r=>e({eta:r}),impossible:({xi:r,dim:s})=>o.share(ut(r,s))}),length:z(t,
{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(r=>[r,`${r}`]),...Y(C.length[0],C.length[1],Math.round),text:r=>`${r}`,
say:n("token"),move:r=>e({length:r})}),dim:z(t,{name:"Dimensions",unit:"d",ticks:[1,4,16,64,256].map(r=>[r,`${r}`]),...Y(
C.dim[0],C.dim[1],Math.round),text:r=>`${r}`,say:n("dimension"),move:r=>e({dim:r})}),correlation:z(t,{name:"Correlation",
unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(r=>[r,F(r,1)]),...nt(C.correlation[0],C.correlation[1],.01),text:r=>F(
r,2),say:r=>`correlation ${F(r,2)}`,move:r=>e({correlation:r})})}}var{draws:X}=B.propagationExplorer,ve=40,Ae=5,qe=["xi","eta","length","dim","process","correlation","spectrum"],Se=[["T \
= 50, d = 8",{process:"random walk",xi:2,eta:1,length:50,dim:8}],["Uniform",{process:"random walk",xi:.5,eta:3,length:128,
dim:128}],["Late-site",{process:"random walk",xi:1.5,eta:.2,length:128,dim:128}],["Mid-site",{process:"random walk",xi:5,
eta:.5,length:128,dim:128}],["Early-site",{process:"random walk",xi:-1.5,eta:.2,length:128,dim:128}]],Oe={"late-site":"m\
ostly late ones","mid-site":"around one place","early-site":"mostly early ones",none:"none"},$e=[`ξ = tr(W)/λ and η² = t\
r(W²)/λ² of a symmetric W with λ = √d. Its eigenvalues are the quantiles of a normal
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
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function Ee(){
let t={...gt("Stops",$e),key:j("qkr-key"),plot:M("div",{class:"qks-pane",role:"img"}),sliders:j("qkr-sliders"),options:j(
"qkr-options")},e=wt("qks qkr","laws of signal propagation and a simulation",j("qks-headline",t.caption),t.chips,t.live,
j("qkr-grid",j("qkr-figure",t.key,t.plot),j("qkr-controls",t.sliders,t.options)),t.notes);return{...t,root:e}}function Le({
phase:t,late:e}){if(t!=="uniform")return Oe[t];let[n,o]=B.words.rather;return e>o?"rather late ones":e<n?"rather early o\
nes":"late and early alike"}function Ne(t,e){let n=s=>[s<.005?"less than 0.01":F(s,2),"strong"],o=`${Math.round(100*t.share)}\
 %`,r=[["A signal can reach "],[`${o} of the tokens`,"strong"]];return r.push([`, ${Le(t)}. `]),t.limit?r.push(["The lim\
it law is off by "],n(t.limitOff),[", the Gaussian law by "]):r.push(["The Gaussian law is off by "]),r.push(n(t.gaussianOff),
["; the exact law "]),r.push([e<5?"agrees with the simulation.":"and the simulation disagree!"]),r}function Re({model:t,
el:e}){let n=Ee(),{root:o}=n,r=Lt(t,qe),s=Rt({model:t,el:e,root:o,live:n.live,refresh:m,stale:{layout:!0,laws:!0},listeners:{
seed:()=>s.request({laws:!0}),...Nt(t,r,w)},told:()=>({...r,readings:g})}),i=Gt(n.plot),c=Vt(n.sliders,w),l=Object.fromEntries(
[["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit","Limit law"]].map(([h,O])=>[h,Mt(n.key,
h,O)])),a,p,u,A="",y=X,g={},d=0,f=0;function m({layout:h,laws:O}){h&&v(),O&&k(),f>=50&&(O||h)&&N(),Bt(u,Math.min(y,Math.
max(ve,1.07*u.draws)),Ae),L(),u.draws<y&&s.request()}function v(){c.correlation.show(r.process==="autoregressive"),f=s.measure();
for(let h of Object.values(c))h.resize();f>=50&&i.resize(n.plot.clientWidth)}function k(){let h=performance.now(),O=[r.process,
r.length,r.correlation].join();O!==A&&(p=ot(r.length,Ft(r.process,r.length,r.correlation)),A=O),a=Dt(r,p),a.held=a.eta!==
r.eta;let b={distance:0,at:0},E=a.limit?pt(a.limit,a.exact):b,$=pt(a.gaussian,a.exact);Object.assign(a,{limitOff:E.distance,
limitAt:E.at,gaussianOff:$.distance}),Object.assign(a,{gaussianAt:$.at,worst:Math.max(E.distance,$.distance)}),u=Wt(p,r.
length,a.eigenvalues,t.get("seed")),y=X,d=performance.now()-h}function N(){let h={...r,eta:a.eta,held:a.held};for(let[b,
E]of Object.entries(c))E.draw(h[b],h);i.draw(a,r);let O=(b,E)=>`off by ${b.toFixed(3)} at token ${E+1}`;l.exact(`the ref\
erence; ${a.phase} here`),l.gaussian(O(a.gaussianOff,a.gaussianAt)),l.limit(a.limit?O(a.limitOff,a.limitAt):"for the wal\
k only"),S.process(r.process),S.spectrum(r.spectrum),x.mark(b=>bt(r,b))}function L(){let h=_t(u),O=zt(h,a.exact,u.draws);
a.simulated=h,f>=50&&i.drawSimulation(a,h),l.dots(`${et(u.draws)} draws, off by ${O.toFixed(1)} s.e.`),q.disabled=u.draws<
y;let b=ht(n.caption,Ne(a,O));n.plot.setAttribute("aria-label",`Chance to propagate over the position of a token. ${b}`),
g={...r,eta:a.eta,phase:a.phase,share:a.share,centre:a.centre,width:a.width,limit_distance:a.limit?a.limitOff:null,gaussian_distance:a.
gaussianOff,draws:u.draws,deviation:O,headline:b},s.report(b)}function w(h){Object.assign(r,h),s.request({laws:!0,layout:"\
process"in h})}let x=kt(Se,w);n.chips.append(...x.buttons);let S={process:rt(n.options,"Tokens",[["random walk","walk"],
["autoregressive","AR(1)"],["independent","independent"]],h=>w({process:h})),spectrum:rt(n.options,"Eigenvalues",[["bell",
"bell-shaped"],["skewed","skewed"]],h=>w({spectrum:h}))},q=U(`Draw ${et(X)} more`,()=>{y+=X,s.request()});return n.options.
append(q),s.start("propagation",{state:()=>({...r}),readings:()=>g,view:()=>a,milliseconds:()=>d})}var Wn={render:Re};export{Wn as default};
