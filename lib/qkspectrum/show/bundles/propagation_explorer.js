var Jt="http://www.w3.org/2000/svg";var Qt={class:"qks-mute"};function dt(t,e){for(let[n,o]of Object.entries(e))o!=null&&o!==!1&&t.setAttribute(n,String(o));
return t}function b(t,e={},...n){let o=dt(document.createElement(t),e);return o.append(...n),o}var F=(t,...e)=>b("div",{
class:t},...e);function G(t,e,n={}){let o=b("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var tt=(t,e)=>t.
setAttribute("aria-pressed",String(e)),V=(t,e,...n)=>b("div",{class:t,role:"group","aria-label":e},...n);function T(t,e,n){
return n.appendChild(dt(document.createElementNS(Jt,t),e))}function Q(t,e,n){return T("svg",{width:e,height:n,viewBox:`0\
 0 ${e} ${n}`,"aria-hidden":"true"},t)}function _(t,e,n,o,r={}){let s=T("text",{x:e,y:n,...r},t);return s.textContent=String(
o),s}function mt(t,e,n,o,r){["start","middle","end"].forEach((s,i)=>{_(t,e+i/2*n,o,r[i],{...Qt,"text-anchor":s})})}function j(t,e){
t.textContent!==e&&(t.textContent=e)}function ht(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(
...e.map(([o,r])=>r?b("span",{class:`qks-${r}`},o):o)),n}var gt=(t={})=>b("output",{...t,"aria-live":"off"});var Yt=()=>b("div",{class:"qks-spoken","aria-live":"polite"});function Zt(t){let e=b("summary",{},"How this figure is co\
mputed");return b("details",{class:"qks-notes"},e,...t.map(n=>b("p",{},n)))}var wt=(t,e)=>({caption:b("p",{class:"qks-ca\
ption"}),live:Yt(),chips:V("qks-chips",t),notes:Zt(e)});function xt(t,e,...n){let o=`Explorable figure: ${e}`;return b("\
section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}var U=(t,e,n)=>Math.max(e,Math.min(n,t));var I=(t,e)=>t.toFixed(e).replace("-","−"),yt=t=>Number(t.toPrecision(3)),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,"\
,");var kt=12;function Xt({name:t,unit:e,label:n=t,range:o,rail:r}){let s=b("input",{type:"range",...o,"aria-label":n}),i=gt(),
c=F("qks-ruler",r,s),l=b("div",{class:"qks-ticks","aria-hidden":"true"}),a=b("span",{},b("b",{},t)," ",b("small",{},e));
return{element:F("qks-slider",F("qks-row",a,i),c),input:s,output:i,track:c,scale:l}}function te(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var nt=(t,e,n)=>({share:o=>(o-t)/(e-t),value:o=>Math.round((t+o*(e-t))/n)*n}),Y=(t,e,n)=>({share:o=>Math.log(Math.max(t,
o)/t)/Math.log(e/t),value:o=>n(t*(e/t)**o)});function z(t,{name:e,unit:n,ticks:o,share:r,value:s,text:i,say:c,move:l,impossible:a}){
let f=b("i",{class:"qks-zone qks-plain"}),u=b("span",{},"no such W"),A=b("i",{class:"qks-impossible"},u),y=b("div",{class:"\
qks-paint","aria-hidden":"true"},f),g={min:0,max:1,step:"any"},{element:d,input:p,output:m,track:M,scale:k}=Xt({name:e,unit:n,
range:g,rail:y});a&&y.append(A),f.style.width="100%",t.append(d),d.append(k);let L=0,$=0,w=x=>kt/2+x*(L-kt);return p.addEventListener(
"input",()=>l(s(Number(p.value)))),p.addEventListener("keydown",x=>{let S=te(x.key);if(S){if(x.preventDefault(),S.end!==
void 0){l(s(S.end));return}for(let q=Math.abs(S.steps);q<=100;q++){let h=s(U(r($)+q*Math.sign(S.steps)*.01,0,1));if(h!==
$){l(h);return}}}}),{resize(){L=M.clientWidth;let x=o.map(([,q])=>b("span",{},q));k.replaceChildren(...x);let S=x.map(q=>q.
offsetWidth/2);x.forEach((q,h)=>{q.style.left=`${U(w(r(o[h][0])),S[h],L-S[h])}px`})},draw(x,S){if($=x,p.value=String(U(r(
x),0,1)),j(m,i(x,S)),p.setAttribute("aria-valuetext",c(x,S)),!a)return;let q=a(S);A.style.width=`${q>0?Math.min(L,w(q)):
0}px`,u.hidden=w(q)<110},show(x){d.hidden=!x}}}function ee(t,e,n){let o=e.map(([,r],s)=>G(r,()=>n(e[s][0])));return{row:V(
"qks-segments",t,...o),mark:r=>o.forEach((s,i)=>tt(s,e[i][0]===r))}}function rt(t,e,n,o){let{row:r,mark:s}=ee(e,n,o);return t.
append(F("qks-choice",b("span",{class:"qks-choice-name"},e),r)),s}function bt(t,e){let n=t.map(([o,r])=>G(o,()=>e(r)));return{
buttons:n,mark:o=>t.forEach(([,r],s)=>tt(n[s],o(r)))}}var Mt=(t,e)=>Object.entries(e).every(([n,o])=>t[n]===o);function vt(t,e,n){let o=b("span",{class:"qkr-sample","aria-hidden":"true"}),r=Q(o,34,14);e==="dots"&&T("path",{d:"M17 1\
V13",class:"qkr-whiskers"},r),T("path",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},r);let s=b("span",{class:"qkr\
-reading"});return t.append(o,b("span",{},n),s),i=>j(s,i)}var W={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
re",remedy:"none"}}}};var re=t=>["number","boolean","string"].includes(typeof t)||Array.isArray(t)&&JSON.stringify(t).length<2e3,At=t=>typeof t==
"string"?t:JSON.stringify(t,(e,n)=>typeof n=="number"&&!Number.isInteger(n)?Number(n.toPrecision(6)):n);function oe(t,e,n){
let o=Object.entries(n).flatMap(([r,s])=>{let i=At(e[r]);return i===void 0||i===At(s)||i.length>2e3?[]:[`;${r}=${encodeURIComponent(
i)}`]});return o.length?`#~${t}${o.join("")}`:""}function se(t,e,n){let[o,...r]=e.split(";");if(o!=="#~"+t)return null;let s={};
for(let i of r){let[c,l=""]=i.split("="),a=Object.hasOwn(n,c)?ae(l,n[c]):void 0;a!==void 0&&(s[c]=a)}return s}function ae(t,e){
try{let n=decodeURIComponent(t);if(typeof e=="string")return n;let o=JSON.parse(n);return typeof o==typeof e&&Array.isArray(
o)===Array.isArray(e)&&o!==1/0&&o!==-1/0?o:void 0}catch{return}}function qt(t,e,n){if(!e.closest(".qk-widget"))return null;
let o=[...e.classList].pop(),r=n.filter(a=>re(t.get(a))),s=()=>Object.fromEntries(r.map(a=>[a,t.get(a)])),i=s(),c=()=>oe(
o,s(),i),l=a=>{for(let[f,u]of Object.entries(a))t.set(f,u)};return{address:()=>location.href.replace(/#.*$/,"")+c(),write(){
let a=c();if(!(a===location.hash||!a&&!location.hash.startsWith(`#~${o};`)))try{history.replaceState(history.state,"",a||
location.pathname+location.search)}catch{}},read(){let a=se(o,location.hash,i);return a&&l({...i,...a}),a!==null},forget:()=>l(
i)}}var ie=["position","left","top","width","height","margin","display","image-rendering"];async function Ot(t,e){let{width:n,
height:o}=t.getBoundingClientRect(),r=t.cloneNode(!0),s=t.querySelectorAll("canvas");r.querySelectorAll("canvas").forEach(
(m,M)=>{let k=document.createElement("img");k.src=s[M].toDataURL();let L=getComputedStyle(s[M]);for(let $ of ie)k.style.
setProperty($,L.getPropertyValue($));m.replaceWith(k)});let i=t.querySelectorAll("input");r.querySelectorAll("input").forEach(
(m,M)=>{m.setAttribute("value",i[M].value)});for(let m of r.querySelectorAll(".qks-share, .qks-spoken"))m.remove();for(let m of r.
querySelectorAll(".qks-sliders"))m.setAttribute("style","position: static");let c=[...document.querySelectorAll("style")].
map(({textContent:m})=>m).filter(m=>m?.includes(".qks")).join(`
`),l=getComputedStyle(t),a=document.createElement("style");a.textContent=c,r.prepend(a),r.style.width=`${n}px`;let[f,u]=[
n+40,o+40+44],A=new XMLSerializer().serializeToString(r),y=`<svg xmlns="http://www.w3.org/2000/svg" width="${f}" height=\
"${u}"><foreignObject x="20" y="20" width="${n}" height="${o}">${A}</foreignObject></svg>`,g=new Image;g.src=`data:image\
/svg+xml;charset=utf-8,${encodeURIComponent(y)}`,await g.decode();let d=document.createElement("canvas");d.width=f*2,d.height=
u*2;let p=d.getContext("2d");if(!p)throw new Error("it has no canvas");return p.scale(2,2),p.fillStyle=l.backgroundColor,
p.fillRect(0,0,f,u),p.drawImage(g,0,0,f,u),p.fillStyle=l.color,p.font="600 14px system-ui, sans-serif",p.fillText(document.
title,20,u-44+6,n),p.font="12px system-ui, sans-serif",p.fillText(e,20,u-44+26,n),new Promise((m,M)=>{d.toBlob(k=>k?m(k):
M(new Error("it drew nothing")))})}function St(t,e){let n=b("span",{role:"status",class:"qks-mute"}),o=G("Copy link",async()=>{j(n,await ce(e())?"Copied: i\
t opens this figure as it is now.":`The link: ${e()}`)}),r=G("Save picture",async()=>{j(n,"Drawing…");try{le(await Ot(
t,e()),`${document.title.split(/[—–|]/)[0].trim()||"figure"}.png`),j(n,"Saved as PNG.")}catch(i){j(n,`This browser c\
annot draw it: ${i.message}.`)}}),s=V("qks-share","Share this figure",o,r);return s.append(n),s}async function ce(t){try{
return await navigator.clipboard.writeText(t),!0}catch{let e=b("textarea",{readonly:"",style:"position: fixed; opacity: \
0"},t);document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}}function le(t,e){let n=URL.
createObjectURL(t);b("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}function Et(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function $t(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var ue=600,pe=120;var Lt=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var Nt=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)])),Rt=(t,e,n)=>Object.fromEntries(Object.keys(e).map(o=>[o,()=>{let r=t.
get(o);Lt(r,e[o])||n({[o]:r})}]));function jt({model:t,el:e,root:n,live:o,stale:r,refresh:s,listeners:i,told:c,ended:l}){let a=0,f=0,u,A,y=!1;e.append(n);
let g=qt(t,n,Object.keys(i));function d(w={}){Object.assign(r,w),a||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(
a),a=0;let w=r;r={};try{s(w)}catch(x){if(!y)throw x;y=!1,g?.forget()}}function m(){y=g?.read()??!1,y&&n.scrollIntoView()}
function M(){return n.dataset.look=Et()?"dark":"light",f=n.clientWidth,f}function k(w){clearTimeout(u),u=setTimeout(()=>j(
o,w),ue),A||=setTimeout(L,pe)}function L(){A=void 0;for(let[w,x]of Object.entries(c()))Lt(t.get(w),x)||t.set(w,x);t.save_changes(),
g?.write()}function $(w,x){let S=Object.entries(i),q=()=>d({layout:!0});for(let[O,R]of S)t.on(`change:${O}`,R);n.addEventListener(
"keydown",O=>O.stopPropagation());let h=new ResizeObserver(()=>n.clientWidth!==f&&q());h.observe(n);let E=$t(q),v=()=>{Object.
assign(r,{layout:!0}),p()};addEventListener("beforeprint",v),addEventListener("afterprint",q);let N={redrawNow:p};for(let[
O,R]of Object.entries(x))Object.defineProperty(N,O,{get:R});return Object.assign(n,{[w]:N}),Object.assign(e,{[w]:N}),p(),
g&&(n.append(St(n,g.address)),m(),addEventListener("hashchange",m)),()=>{removeEventListener("hashchange",m);for(let[O,R]of S)
t.off(`change:${O}`,R);l?.(),clearTimeout(u),clearTimeout(A),cancelAnimationFrame(a),removeEventListener("beforeprint",v),
removeEventListener("afterprint",q),h.disconnect(),E(),n.remove()}}return{request:d,measure:M,report:k,start:$}}function H(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Ft(t){let e=H(t)/t.length,n=Math.sqrt(H(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function It(t,e,n){
let o=Math.sqrt(1-n*n);return Float64Array.from({length:e*e},(r,s)=>{let i=Math.floor(s/e),c=s%e;return c>i?0:t==="rando\
m walk"?1:t==="independent"?+(c===i):n**(i-c)*(c?o:1)})}function ot(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let l=0;l<t;l++)for(let a=l;a<t;a++){let f=0;if(e)
for(let u=0;u<=l;u++)f+=e[l*t+u]*e[a*t+u];else f=(l+1)/t;n[l*t+a]=f,n[a*t+l]=f}let r=0;for(let l=0;l<t;l++){for(let a=0;a<
t;a++)o[l]+=n[l*t+a]/t;r+=o[l]/t}let s=t-1,i=o.map((l,a)=>Math.max(n[a*t+a]-2*l+r,0)),c=o.map((l,a)=>n[a*t+s]-o[s]);return{
a:i,b:c,v:n[s*t+s]}}var C=new Float64Array(2);function Pt(t,e,n){let o=1,r=0,s=1;for(let l=0;l<t.length;l++){let a=2*t[l],f=1+a*n,u=-a*e,A=r<
0,y=o*f-r*u;if(r=o*u+r*f,o=y,r<0!==A&&(u<0?A:!A)&&(s=-s),o*o+r*r>1e200)break}let i=Math.hypot(o,r),c=Math.sqrt((i+Math.abs(
o))/2);C[0]=s*(o>=0?c:Math.abs(r)/(2*c))/i,C[1]=-s*(o>=0?r/(2*c):r<0?-c:c)/i}function st(t,e,n){let o=Math.sign(e),r=.12,
s=.25/Math.max(Math.abs(e),n),i=0;for(let c=-2.8;c<60;c+=r){let l=Math.exp(-c),a=s*Math.exp(c-l)/Math.SQRT2,f=-o*a;Pt(t,
a,f);let u=Math.exp(f*e);if(u*Math.hypot(C[0],C[1])<1e-9&&c>0)break;i+=u*(C[1]*Math.cos(a*e)-C[0]*Math.sin(a*e))*(1+l)}return .5+
o/4-r*i/Math.PI}function Tt(t,e,n,o,r,s){let c=2*Math.sqrt(17*r)+34*s,l=Math.PI/c,a=y=>Math.max(-c,Math.min(c,y-o))+o,[f,
u]=[a(e),a(n)],A=0;for(let y=.5;y<2e4;y++){let g=y*l;Pt(t,g,0);let[d,p]=[g*f,g*u];if(A+=(C[1]*(Math.cos(d)-Math.cos(p))-
C[0]*(Math.sin(d)-Math.sin(p)))/y,Math.abs(C[0])+Math.abs(C[1])<1e-9)break}return A/Math.PI}var fe=2.5066282746310002,at=t=>Math.exp(-.5*t*t)/fe;function B(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*t/
r,o+=n;return .5-at(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return at(t)/e}function de(t,e){return t>0?B(t)-B(e):e<0?B(
-e)-B(-t):1-B(e)-B(-t)}var K=(t,e,n,o)=>e>0?de((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function it(t){if(t>.5)return-it(1-t);let e=0;
for(let n=0;n<60;n++){let o=(B(-e)-t)/at(e);if(e-=o,Math.abs(o)<1e-14)break}return e}var me=12;function ct({a:t,b:e,v:n},o,r,s,i){return t.map((c,l)=>{let a=e[l]*s/(r*o),f=Math.sqrt((c*n+e[l]*e[l])*i)/(r*o);
return K(a,f,-1/o,1-1/o)})}function Ct({a:t,b:e,v:n},o,r){let s=r.length,i=new Float64Array(2*s),c=-1/o,l=1-1/o;return t.
map((a,f)=>{let u=Math.sqrt(a*n),A=Math.max(0,u+e[f])/(2*o),y=Math.max(0,u-e[f])/(2*o),g=0,d=0,p=0;for(let k=0;k<s;k++)i[k]=
r[k]*A,i[s+k]=-r[k]*y;for(let k of i)g+=k,d+=k*k,p=Math.max(p,Math.abs(k));if(p===0)return 1;let m=Math.sqrt(2*d),M=s>me?
Tt(i,c,l,g,d,p):st(i,l,m)-st(i,c,m);return U(M,0,1)})}function Z(t,e,n){return K(e*(t-.5),n*Math.sqrt(2*t*t-2*t+7/12),0,
1)}function lt(t){let e=t.length,n=H(t),o=l=>(l+.5)/e,r=l=>H(t.map((a,f)=>a/n*l(f))),s=r(o),i=r(l=>(o(l)-s)**2),c=r(l=>U(l+
1-e/2,0,1));return{share:n/e,centre:s,width:Math.sqrt(12*i+1/(e*e)),late:c}}function he(t){let{late:e}=lt(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-W.phase.oneSided,end:n/Math.max(...t)-W.phase.end}}function Dt(t){let{
late:e,side:n,end:o}=he(t);return Number.isNaN(n)?"none":n<0?"uniform":o<0?"mid-site":e>.5?"late-site":"early-site"}function ge(t,e){let n=r=>(r+.5)/e,o=t==="skewed"?r=>-Math.log1p(-r):r=>it(r);return Ft(Float64Array.from({length:e},(r,s)=>o(
n(s))))}var ut=(t,e)=>Math.abs(t)/Math.sqrt(e),we=(t,e,n)=>n===1?Math.abs(t):Math.max(e,ut(t,n));function xe(t,e,n,o){let r=t/
n,s=Math.sqrt(Math.max(0,e*e-t*t/n)/n);return ge(o,n).map(i=>r+s*i)}function _t({xi:t,eta:e,length:n,dim:o,process:r,spectrum:s},i){
let c=we(t,e,o),l=xe(t,c,o,s),a=l.reduce((g,d)=>g+d*d,0),f=l.reduce((g,d)=>g+d,0),u=Ct(i,n,l),A=ct(i,n,1,f,a),y=r==="ran\
dom walk"?u.map((g,d)=>Z((d+.5)/n,t,c)):null;return{eta:c,eigenvalues:l,exact:u,gaussian:A,limit:y,phase:Dt(u),...lt(u)}}
function pt(t,e){let n=0;for(let o=1;o<t.length;o++)Math.abs(t[o]-e[o])>Math.abs(t[n]-e[n])&&(n=o);return{distance:Math.
abs(t[n]-e[n]),at:n}}var P=44,J=10,ye=[.01,.02,.05,.1,.2,.5,1],ke=40;function be(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function Gt(t){let e,n,o,r,s,i,c,l;function a(g){e=g;let d=e<520,p=d?180:250;
o=26,r=o+p,s=r+66,i=s+(d?90:104),n=w=>P+w*(e-P-J),t.replaceChildren();let m=Q(t,e,i+8);_(m,0,14,"Chance to propagate",{class:"\
qks-bold"});let M=T("rect",{y:o,height:p,class:"qkr-window"},m);for(let w of[0,.5,1]){let x=r-w*p;T("path",{d:`M${P} ${x}\
H${e-J}`,class:w?"qks-hair":"qks-line"},m),_(m,P-7,x+4.5,w,{class:"qks-mute","text-anchor":"end"})}let k=["first token",
d?"θ":"position θ",d?"last token":"last token, the query"];mt(m,P,e-P-J,r+18,k),_(m,0,s-14,"The same, minus the exact \
law",{class:"qks-bold"});let L=(s+i)/2;for(let w of[s,i])T("path",{d:`M${P} ${w}H${e-J}`,class:"qks-hair"},m);_(m,P-7,L+
4.5,"0",{class:"qks-mute","text-anchor":"end"}),l={window:_(m,0,o+16,"",{class:"qks-mute","text-anchor":"middle"}),high:_(
m,P-7,s+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:_(m,P-7,i+4.5,"",{class:"qks-mute","text-anchor":"end"})};let $=w=>T(
"path",{class:`qkr-${w}`},m);c={band:M};for(let w of["main","difference"]){c[w]={};for(let x of["limit","gaussian","exac\
t","whiskers","dots"])c[w][x]=$(x)}c.difference.exact.setAttribute("d",`M${P} ${L}H${e-J}`)}let f=g=>g.map(([d,p],m)=>`${m?
"L":"M"}${d.toFixed(1)} ${p.toFixed(1)}`).join("");function u(g,{mean:d,error:p},m,M,[k,L]){let $=d.length,w=Math.ceil($/
ke),x=h=>Math.max(k,Math.min(L,h)),S="",q="";for(let h=$-1;h>=0;h-=w){let E=n((h+.5)/$).toFixed(1),v=M(m(h)),N=Math.abs(
M(2*p[h])-M(0));x(v)===v&&(S+=`M${E} ${v.toFixed(1)}h0`),q+=`M${E} ${x(v-N).toFixed(1)}V${x(v+N).toFixed(1)}`}g.dots.setAttribute(
"d",S),g.whiskers.setAttribute("d",q)}function A({exact:g,gaussian:d,limit:p,eta:m,worst:M},{xi:k}){let L=g.length,$=r-o,
w=(O,R)=>f([...O].map((Kt,ft)=>[n((ft+.5)/L),R(Kt,ft)])),x=O=>r-O*$;c.main.exact.setAttribute("d",w(g,x)),c.main.gaussian.
setAttribute("d",w(d,x));let S=Array.from({length:161},(O,R)=>[n(R/160),x(Z(R/160,k,m))]);c.main.limit.setAttribute("d",
p?f(S):"");let q=ye.find(O=>O>=M)??1,h=(s+i)/2,E=O=>h-O/q*(h-s);j(l.high,`+${q}`),j(l.low,`−${q}`),c.difference.gaussian.
setAttribute("d",w(d,(O,R)=>E(O-g[R]))),c.difference.limit.setAttribute("d",p?w(p,(O,R)=>E(O-g[R])):"");let v=p?be(k):null;
c.band.setAttribute("x",v?n(v[0]):0),c.band.setAttribute("width",v?n(v[1])-n(v[0]):0);let N=v&&n(v[1])-n(v[0])>150;return j(
l.window,N?"window as η → 0":""),N&&l.window.setAttribute("x",(n(v[0])+n(v[1]))/2),E}let y;return{resize:a,draw(g,d){
y=A(g,d)},drawSimulation({exact:g},d){let p=r-o;u(c.main,d,M=>d.mean[M],M=>r-M*p,[o,r]);let m=M=>d.mean[M]-g[M];u(c.difference,
d,m,M=>y(M),[s,i])}}}function Me(t){let e=c=>(c=Math.imul(c^c>>>16,569420461),c=Math.imul(c^c>>>15,1935289751),c^c>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),s=1,i=()=>{let c=n+o+s|0;return s=s+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+c|0,c>>>
0};for(let c=0;c<20;c++)i();return()=>((i()>>>5)*67108864+(i()>>>6))/9007199254740992}function Ut(t){let e=Me(t),n=null;
return()=>{if(n!==null){let s=n;return n=null,s}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}function Wt({a:t,b:e,v:n},o,r,s){return{T:o,eigenvalues:r,v:n,gaussian:Ut(s),slope:e.map(i=>i/n/o),rest:t.map((i,c)=>Math.
sqrt(Math.max(0,i-e[c]*e[c]/n))/o),draws:0,sum:new Float64Array(o),squares:new Float64Array(o)}}function ve(t){let{T:e,eigenvalues:n,
v:o,gaussian:r,slope:s,rest:i,sum:c,squares:l}=t,a=0,f=0;for(let u of n){let A=r(),y=u*o*A*A;a+=y,f+=u*y}f=Math.sqrt(f);
for(let u=0;u<e;u++){let A=s[u]*a,y=K(A,i[u]*f,-1/e,1-1/e);c[u]+=y,l[u]+=y*y}t.draws++}function Bt(t,e,n){let o=performance.
now()+n;for(;t.draws<e&&performance.now()<o;)ve(t)}function zt({draws:t,sum:e,squares:n}){let o=e.map(s=>s/t),r=n.map((s,i)=>Math.
max(0,s/t-o[i]**2));return{mean:o,error:r.map(s=>Math.sqrt(s/Math.max(1,t-1)))}}function Ht({mean:t,error:e},n,o){let r=(s,i)=>Math.
abs(t[i]-s)/Math.max(e[i],1/o);return n.reduce((s,i,c)=>Math.max(s,r(i,c)),0)}var{sliders:D}=W.propagationExplorer;function Vt(t,e){let n=r=>s=>`${s} ${r}${s===1?"":"s"}`,o=Y(D.eta[0],D.eta[1],yt);return{
xi:z(t,{name:"ξ",unit:"trace of W over λ",ticks:[-10,-5,-2,0,2,5,10].map(r=>[r,I(r,0)]),...nt(D.xi[0],D.xi[1],.05),text:r=>I(
r,2),say:r=>`xi ${I(r,2)}`,move:r=>e({xi:r})}),eta:z(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,
.3,1,3,10].map(r=>[r,`${r}`]),...o,text:(r,{held:s})=>`${I(r,2)}${s?", at its edge":""}`,say:(r,{held:s})=>`eta ${I(r,2)}${s?
", held at its smallest possible value":""}`,move:r=>e({eta:r}),impossible:({xi:r,dim:s})=>o.share(ut(r,s))}),length:z(t,
{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(r=>[r,`${r}`]),...Y(D.length[0],D.length[1],Math.round),text:r=>`${r}`,
say:n("token"),move:r=>e({length:r})}),dim:z(t,{name:"Dimensions",unit:"d",ticks:[1,4,16,64,256].map(r=>[r,`${r}`]),...Y(
D.dim[0],D.dim[1],Math.round),text:r=>`${r}`,say:n("dimension"),move:r=>e({dim:r})}),correlation:z(t,{name:"Correlation",
unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(r=>[r,I(r,1)]),...nt(D.correlation[0],D.correlation[1],.01),text:r=>I(
r,2),say:r=>`correlation ${I(r,2)}`,move:r=>e({correlation:r})})}}var{draws:X}=W.propagationExplorer,Ae=40,qe=5,Oe=["xi","eta","length","dim","process","correlation","spectrum"],Se=[["T \
= 50, d = 8",{process:"random walk",xi:2,eta:1,length:50,dim:8}],["Uniform",{process:"random walk",xi:.5,eta:3,length:128,
dim:128}],["Late-site",{process:"random walk",xi:1.5,eta:.2,length:128,dim:128}],["Mid-site",{process:"random walk",xi:5,
eta:.5,length:128,dim:128}],["Early-site",{process:"random walk",xi:-1.5,eta:.2,length:128,dim:128}]],Ee={"late-site":"m\
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
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function Le(){
let t={...wt("Stops",$e),key:F("qkr-key"),plot:b("div",{class:"qks-pane",role:"img"}),sliders:F("qkr-sliders"),options:F(
"qkr-options")},e=xt("qks qkr","laws of signal propagation and a simulation",F("qks-headline",t.caption),t.chips,t.live,
F("qkr-grid",F("qkr-figure",t.key,t.plot),F("qkr-controls",t.sliders,t.options)),t.notes);return{...t,root:e}}function Ne({
phase:t,late:e}){if(t!=="uniform")return Ee[t];let[n,o]=W.words.rather;return e>o?"rather late ones":e<n?"rather early o\
nes":"late and early alike"}function Re(t,e){let n=s=>[s<.005?"less than 0.01":I(s,2),"strong"],o=`${Math.round(100*t.share)}\
 %`,r=[["A signal can reach "],[`${o} of the tokens`,"strong"]];return r.push([`, ${Ne(t)}. `]),t.limit?r.push(["The lim\
it law is off by "],n(t.limitOff),[", the Gaussian law by "]):r.push(["The Gaussian law is off by "]),r.push(n(t.gaussianOff),
["; the exact law "]),r.push([e<5?"agrees with the simulation.":"and the simulation disagree!"]),r}function je({model:t,
el:e}){let n=Le(),{root:o}=n,r=Nt(t,Oe),s=jt({model:t,el:e,root:o,live:n.live,refresh:m,stale:{layout:!0,laws:!0},listeners:{
seed:()=>s.request({laws:!0}),...Rt(t,r,w)},told:()=>({...r,readings:g})}),i=Gt(n.plot),c=Vt(n.sliders,w),l=Object.fromEntries(
[["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit","Limit law"]].map(([h,E])=>[h,vt(n.key,
h,E)])),a,f,u,A="",y=X,g={},d=0,p=0;function m({layout:h,laws:E}){h&&M(),E&&k(),p>=50&&(E||h)&&L(),Bt(u,Math.min(y,Math.
max(Ae,1.07*u.draws)),qe),$(),u.draws<y&&s.request()}function M(){c.correlation.show(r.process==="autoregressive"),p=s.measure();
for(let h of Object.values(c))h.resize();p>=50&&i.resize(n.plot.clientWidth)}function k(){let h=performance.now(),E=[r.process,
r.length,r.correlation].join();E!==A&&(f=ot(r.length,It(r.process,r.length,r.correlation)),A=E),a=_t(r,f),a.held=a.eta!==
r.eta;let v={distance:0,at:0},N=a.limit?pt(a.limit,a.exact):v,O=pt(a.gaussian,a.exact);Object.assign(a,{limitOff:N.distance,
limitAt:N.at,gaussianOff:O.distance}),Object.assign(a,{gaussianAt:O.at,worst:Math.max(N.distance,O.distance)}),u=Wt(f,r.
length,a.eigenvalues,t.get("seed")),y=X,d=performance.now()-h}function L(){let h={...r,eta:a.eta,held:a.held};for(let[v,
N]of Object.entries(c))N.draw(h[v],h);i.draw(a,r);let E=(v,N)=>`off by ${v.toFixed(3)} at token ${N+1}`;l.exact(`the ref\
erence; ${a.phase} here`),l.gaussian(E(a.gaussianOff,a.gaussianAt)),l.limit(a.limit?E(a.limitOff,a.limitAt):"for the wal\
k only"),S.process(r.process),S.spectrum(r.spectrum),x.mark(v=>Mt(r,v))}function $(){let h=zt(u),E=Ht(h,a.exact,u.draws);
a.simulated=h,p>=50&&i.drawSimulation(a,h),l.dots(`${et(u.draws)} draws, off by ${E.toFixed(1)} s.e.`),q.disabled=u.draws<
y;let v=ht(n.caption,Re(a,E));n.plot.setAttribute("aria-label",`Chance to propagate over the position of a token. ${v}`),
g={...r,eta:a.eta,phase:a.phase,share:a.share,centre:a.centre,width:a.width,limit_distance:a.limit?a.limitOff:null,gaussian_distance:a.
gaussianOff,draws:u.draws,deviation:E,headline:v},s.report(v)}function w(h){Object.assign(r,h),s.request({laws:!0,layout:"\
process"in h})}let x=bt(Se,w);n.chips.append(...x.buttons);let S={process:rt(n.options,"Tokens",[["random walk","walk"],
["autoregressive","AR(1)"],["independent","independent"]],h=>w({process:h})),spectrum:rt(n.options,"Eigenvalues",[["bell",
"bell-shaped"],["skewed","skewed"]],h=>w({spectrum:h}))},q=G(`Draw ${et(X)} more`,()=>{y+=X,s.request()});return n.options.
append(q),s.start("propagation",{state:()=>({...r}),readings:()=>g,view:()=>a,milliseconds:()=>d})}var Wn={render:je};export{Wn as default};
