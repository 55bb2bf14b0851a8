var Gt="http://www.w3.org/2000/svg";var Ht={class:"qks-mute"};function mt(t,e){for(let[n,o]of Object.entries(e))o!=null&&o!==!1&&t.setAttribute(n,String(o));
return t}function q(t,e={},...n){let o=mt(document.createElement(t),e);return o.append(...n),o}var F=(t,...e)=>q("div",{
class:t},...e);function H(t,e,n={}){let o=q("button",{type:"button",...n},t);return e&&o.addEventListener("click",e),o}var X=(t,e)=>t.setAttribute(
"aria-pressed",String(e)),tt=(t,e,...n)=>q("div",{class:t,role:"group","aria-label":e},...n);function R(t,e,n){return n.
appendChild(mt(document.createElementNS(Gt,t),e))}function Q(t,e,n){return R("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,
"aria-hidden":"true"},t)}function D(t,e,n,o,r={}){let a=R("text",{x:e,y:n,...r},t);return a.textContent=String(o),a}function dt(t,e,n,o,r){
["start","middle","end"].forEach((a,c)=>{D(t,e+c/2*n,o,r[c],{...Ht,"text-anchor":a})})}function C(t,e){t.textContent!==e&&
(t.textContent=e)}function ht(t,e){let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(...e.map(([
o,r])=>r?q("span",{class:`qks-${r}`},o):o)),n}var gt=(t={})=>q("output",{...t,"aria-live":"off"});var Vt=()=>q("div",{class:"qks-spoken","aria-live":"polite"});function Kt(t){let e=q("summary",{},"How this figure is co\
mputed");return q("details",{class:"qks-notes"},e,...t.map(n=>q("p",{},n)))}var xt=(t,e)=>({caption:q("p",{class:"qks-ca\
ption"}),live:Vt(),chips:tt("qks-chips",t),notes:Kt(e)});function wt(t,e,...n){let o=`Explorable figure: ${e}`;return q(
"section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}var _=(t,e,n)=>Math.max(e,Math.min(n,t));var j=(t,e)=>t.toFixed(e).replace("-","−"),kt=t=>Number(t.toPrecision(3)),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,"\
,");var bt=12;function Qt({name:t,unit:e,label:n=t,range:o,rail:r}){let a=q("input",{type:"range",...o,"aria-label":n}),c=gt(),
i=F("qks-ruler",r,a),l=q("div",{class:"qks-ticks","aria-hidden":"true"}),s=q("span",{},q("b",{},t)," ",q("small",{},e));
return{element:F("qks-slider",F("qks-row",s,c),i),input:a,output:c,track:i,scale:l}}function Jt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var nt=(t,e,n)=>({share:o=>(o-t)/(e-t),value:o=>Math.round((t+o*(e-t))/n)*n}),J=(t,e,n)=>({share:o=>Math.log(Math.max(t,
o)/t)/Math.log(e/t),value:o=>n(t*(e/t)**o)});function z(t,{name:e,unit:n,ticks:o,share:r,value:a,text:c,say:i,move:l,impossible:s}){
let f=q("i",{class:"qks-zone qks-plain"}),u=q("span",{},"no such W"),v=q("i",{class:"qks-impossible"},u),w=q("div",{class:"\
qks-paint","aria-hidden":"true"},f),d={min:0,max:1,step:"any"},{element:m,input:h,output:M,track:A,scale:g}=Qt({name:e,unit:n,
range:d,rail:w});s&&w.append(v),f.style.width="100%",t.append(m),m.append(g);let S=0,$=0,k=x=>bt/2+x*(S-bt);return h.addEventListener(
"input",()=>l(a(Number(h.value)))),h.addEventListener("keydown",x=>{let E=Jt(x.key);if(E){if(x.preventDefault(),E.end!==
void 0){l(a(E.end));return}for(let O=Math.abs(E.steps);O<=100;O++){let p=a(_(r($)+O*Math.sign(E.steps)*.01,0,1));if(p!==
$){l(p);return}}}}),{resize(){S=A.clientWidth;let x=o.map(([,O])=>q("span",{},O));g.replaceChildren(...x);let E=x.map(O=>O.
offsetWidth/2);x.forEach((O,p)=>{O.style.left=`${_(k(r(o[p][0])),E[p],S-E[p])}px`})},draw(x,E){if($=x,h.value=String(_(r(
x),0,1)),C(M,c(x,E)),h.setAttribute("aria-valuetext",i(x,E)),!s)return;let O=s(E);v.style.width=`${O>0?Math.min(S,k(O)):
0}px`,u.hidden=k(O)<110},show(x){m.hidden=!x}}}function Yt(t,e,n){let o=e.map(([,r],a)=>H(r,()=>n(e[a][0])));return{row:tt(
"qks-segments",t,...o),mark:r=>o.forEach((a,c)=>X(a,e[c][0]===r))}}function rt(t,e,n,o){let{row:r,mark:a}=Yt(e,n,o);return t.
append(F("qks-choice",q("span",{class:"qks-choice-name"},e),r)),a}function Mt(t,e){let n=t.map(([o,r])=>H(o,()=>e(r)));return{
buttons:n,mark:o=>t.forEach(([,r],a)=>X(n[a],o(r)))}}var yt=(t,e)=>Object.entries(e).every(([n,o])=>t[n]===o);function vt(t,e,n){let o=q("span",{class:"qkr-sample","aria-hidden":"true"}),r=Q(o,34,14);e==="dots"&&R("path",{d:"M17 1\
V13",class:"qkr-whiskers"},r),R("path",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},r);let a=q("span",{class:"qkr\
-reading"});return t.append(o,q("span",{},n),a),c=>C(a,c)}var B={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function qt(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Ot(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var Xt=600,te=120;var At=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var Et=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)])),St=(t,e,n)=>Object.fromEntries(Object.keys(e).map(o=>[o,()=>{let r=t.
get(o);At(r,e[o])||n({[o]:r})}]));function $t({model:t,el:e,root:n,live:o,stale:r,refresh:a,listeners:c,told:i,ended:l}){let s=0,f=0,u,v;e.append(n);function w(g={}){
Object.assign(r,g),s||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(s),s=0;let g=r;r={},a(g)}function m(){
return n.dataset.look=qt()?"dark":"light",f=n.clientWidth,f}function h(g){clearTimeout(u),u=setTimeout(()=>C(o,g),Xt),v||=
setTimeout(M,te)}function M(){v=void 0;for(let[g,S]of Object.entries(i()))At(t.get(g),S)||t.set(g,S);t.save_changes()}function A(g,S){
let $=Object.entries(c),k=()=>w({layout:!0});for(let[y,b]of $)t.on(`change:${y}`,b);n.addEventListener("keydown",y=>y.stopPropagation());
let x=new ResizeObserver(()=>n.clientWidth!==f&&k());x.observe(n);let E=Ot(k),O=()=>{Object.assign(r,{layout:!0}),d()};addEventListener(
"beforeprint",O),addEventListener("afterprint",k);let p={redrawNow:d};for(let[y,b]of Object.entries(S))Object.defineProperty(
p,y,{get:b});return Object.assign(n,{[g]:p}),Object.assign(e,{[g]:p}),d(),()=>{for(let[y,b]of $)t.off(`change:${y}`,b);l?.(),
clearTimeout(u),clearTimeout(v),cancelAnimationFrame(s),removeEventListener("beforeprint",O),removeEventListener("afterp\
rint",k),x.disconnect(),E(),n.remove()}}return{request:w,measure:m,report:h,start:A}}function G(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Lt(t){let e=G(t)/t.length,n=Math.sqrt(G(t.map(o=>(o-e)**2))/t.length);return t.map(o=>n>1e-12?(o-e)/n:0)}function Nt(t,e,n){
let o=Math.sqrt(1-n*n);return Float64Array.from({length:e*e},(r,a)=>{let c=Math.floor(a/e),i=a%e;return i>c?0:t==="rando\
m walk"?1:t==="independent"?+(i===c):n**(c-i)*(i?o:1)})}function ot(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let l=0;l<t;l++)for(let s=l;s<t;s++){let f=0;if(e)
for(let u=0;u<=l;u++)f+=e[l*t+u]*e[s*t+u];else f=(l+1)/t;n[l*t+s]=f,n[s*t+l]=f}let r=0;for(let l=0;l<t;l++){for(let s=0;s<
t;s++)o[l]+=n[l*t+s]/t;r+=o[l]/t}let a=t-1,c=o.map((l,s)=>Math.max(n[s*t+s]-2*l+r,0)),i=o.map((l,s)=>n[s*t+a]-o[a]);return{
a:c,b:i,v:n[a*t+a]}}var I=new Float64Array(2);function Ft(t,e,n){let o=1,r=0,a=1;for(let l=0;l<t.length;l++){let s=2*t[l],f=1+s*n,u=-s*e,v=r<
0,w=o*f-r*u;if(r=o*u+r*f,o=w,r<0!==v&&(u<0?v:!v)&&(a=-a),o*o+r*r>1e200)break}let c=Math.hypot(o,r),i=Math.sqrt((c+Math.abs(
o))/2);I[0]=a*(o>=0?i:Math.abs(r)/(2*i))/c,I[1]=-a*(o>=0?r/(2*i):r<0?-i:i)/c}function at(t,e,n){let o=Math.sign(e),r=.12,
a=.25/Math.max(Math.abs(e),n),c=0;for(let i=-2.8;i<60;i+=r){let l=Math.exp(-i),s=a*Math.exp(i-l)/Math.SQRT2,f=-o*s;Ft(t,
s,f);let u=Math.exp(f*e);if(u*Math.hypot(I[0],I[1])<1e-9&&i>0)break;c+=u*(I[1]*Math.cos(s*e)-I[0]*Math.sin(s*e))*(1+l)}return .5+
o/4-r*c/Math.PI}function jt(t,e,n,o,r,a){let i=2*Math.sqrt(17*r)+34*a,l=Math.PI/i,s=w=>Math.max(-i,Math.min(i,w-o))+o,[f,
u]=[s(e),s(n)],v=0;for(let w=.5;w<2e4;w++){let d=w*l;Ft(t,d,0);let[m,h]=[d*f,d*u];if(v+=(I[1]*(Math.cos(m)-Math.cos(h))-
I[0]*(Math.sin(m)-Math.sin(h)))/w,Math.abs(I[0])+Math.abs(I[1])<1e-9)break}return v/Math.PI}var ee=2.5066282746310002,st=t=>Math.exp(-.5*t*t)/ee;function U(t){if(t<3){let n=t,o=t;for(let r=3;n>1e-17*o;r+=2)n*=t*t/
r,o+=n;return .5-st(t)*o}let e=t;for(let n=60;n>0;n--)e=t+n/e;return st(t)/e}function ne(t,e){return t>0?U(t)-U(e):e<0?U(
-e)-U(-t):1-U(e)-U(-t)}var V=(t,e,n,o)=>e>0?ne((n-t)/e,(o-t)/e):+(n<=t&&t<=o);function it(t){if(t>.5)return-it(1-t);let e=0;
for(let n=0;n<60;n++){let o=(U(-e)-t)/st(e);if(e-=o,Math.abs(o)<1e-14)break}return e}var re=12;function ct({a:t,b:e,v:n},o,r,a,c){return t.map((i,l)=>{let s=e[l]*a/(r*o),f=Math.sqrt((i*n+e[l]*e[l])*c)/(r*o);
return V(s,f,-1/o,1-1/o)})}function Pt({a:t,b:e,v:n},o,r){let a=r.length,c=new Float64Array(2*a),i=-1/o,l=1-1/o;return t.
map((s,f)=>{let u=Math.sqrt(s*n),v=Math.max(0,u+e[f])/(2*o),w=Math.max(0,u-e[f])/(2*o),d=0,m=0,h=0;for(let g=0;g<a;g++)c[g]=
r[g]*v,c[a+g]=-r[g]*w;for(let g of c)d+=g,m+=g*g,h=Math.max(h,Math.abs(g));if(h===0)return 1;let M=Math.sqrt(2*m),A=a>re?
jt(c,i,l,d,m,h):at(c,l,M)-at(c,i,M);return _(A,0,1)})}function Y(t,e,n){return V(e*(t-.5),n*Math.sqrt(2*t*t-2*t+7/12),0,
1)}function lt(t){let e=t.length,n=G(t),o=l=>(l+.5)/e,r=l=>G(t.map((s,f)=>s/n*l(f))),a=r(o),c=r(l=>(o(l)-a)**2),i=r(l=>_(l+
1-e/2,0,1));return{share:n/e,centre:a,width:Math.sqrt(12*c+1/(e*e)),late:i}}function oe(t){let{late:e}=lt(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:n/Math.max(...t)-B.phase.end}}function Rt(t){let{
late:e,side:n,end:o}=oe(t);return Number.isNaN(n)?"none":n<0?"uniform":o<0?"mid-site":e>.5?"late-site":"early-site"}function ae(t,e){let n=r=>(r+.5)/e,o=t==="skewed"?r=>-Math.log1p(-r):r=>it(r);return Lt(Float64Array.from({length:e},(r,a)=>o(
n(a))))}var ut=(t,e)=>Math.abs(t)/Math.sqrt(e),se=(t,e,n)=>n===1?Math.abs(t):Math.max(e,ut(t,n));function ie(t,e,n,o){let r=t/
n,a=Math.sqrt(Math.max(0,e*e-t*t/n)/n);return ae(o,n).map(c=>r+a*c)}function It({xi:t,eta:e,length:n,dim:o,process:r,spectrum:a},c){
let i=se(t,e,o),l=ie(t,i,o,a),s=l.reduce((d,m)=>d+m*m,0),f=l.reduce((d,m)=>d+m,0),u=Pt(c,n,l),v=ct(c,n,1,f,s),w=r==="ran\
dom walk"?u.map((d,m)=>Y((m+.5)/n,t,i)):null;return{eta:i,eigenvalues:l,exact:u,gaussian:v,limit:w,phase:Rt(u),...lt(u)}}
function pt(t,e){let n=0;for(let o=1;o<t.length;o++)Math.abs(t[o]-e[o])>Math.abs(t[n]-e[n])&&(n=o);return{distance:Math.
abs(t[n]-e[n]),at:n}}var P=44,K=10,ce=[.01,.02,.05,.1,.2,.5,1],le=40;function ue(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function Tt(t){let e,n,o,r,a,c,i,l;function s(d){e=d;let m=e<520,h=m?180:250;
o=26,r=o+h,a=r+66,c=a+(m?90:104),n=k=>P+k*(e-P-K),t.replaceChildren();let M=Q(t,e,c+8);D(M,0,14,"Chance to propagate",{class:"\
qks-bold"});let A=R("rect",{y:o,height:h,class:"qkr-window"},M);for(let k of[0,.5,1]){let x=r-k*h;R("path",{d:`M${P} ${x}\
H${e-K}`,class:k?"qks-hair":"qks-line"},M),D(M,P-7,x+4.5,k,{class:"qks-mute","text-anchor":"end"})}let g=["first token",
m?"θ":"position θ",m?"last token":"last token, the query"];dt(M,P,e-P-K,r+18,g),D(M,0,a-14,"The same, minus the exact \
law",{class:"qks-bold"});let S=(a+c)/2;for(let k of[a,c])R("path",{d:`M${P} ${k}H${e-K}`,class:"qks-hair"},M);D(M,P-7,S+
4.5,"0",{class:"qks-mute","text-anchor":"end"}),l={window:D(M,0,o+16,"",{class:"qks-mute","text-anchor":"middle"}),high:D(
M,P-7,a+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:D(M,P-7,c+4.5,"",{class:"qks-mute","text-anchor":"end"})};let $=k=>R(
"path",{class:`qkr-${k}`},M);i={band:A};for(let k of["main","difference"]){i[k]={};for(let x of["limit","gaussian","exac\
t","whiskers","dots"])i[k][x]=$(x)}i.difference.exact.setAttribute("d",`M${P} ${S}H${e-K}`)}let f=d=>d.map(([m,h],M)=>`${M?
"L":"M"}${m.toFixed(1)} ${h.toFixed(1)}`).join("");function u(d,{mean:m,error:h},M,A,[g,S]){let $=m.length,k=Math.ceil($/
le),x=p=>Math.max(g,Math.min(S,p)),E="",O="";for(let p=$-1;p>=0;p-=k){let y=n((p+.5)/$).toFixed(1),b=A(M(p)),N=Math.abs(
A(2*h[p])-A(0));x(b)===b&&(E+=`M${y} ${b.toFixed(1)}h0`),O+=`M${y} ${x(b-N).toFixed(1)}V${x(b+N).toFixed(1)}`}d.dots.setAttribute(
"d",E),d.whiskers.setAttribute("d",O)}function v({exact:d,gaussian:m,limit:h,eta:M,worst:A},{xi:g}){let S=d.length,$=r-o,
k=(L,W)=>f([...L].map((zt,ft)=>[n((ft+.5)/S),W(zt,ft)])),x=L=>r-L*$;i.main.exact.setAttribute("d",k(d,x)),i.main.gaussian.
setAttribute("d",k(m,x));let E=Array.from({length:161},(L,W)=>[n(W/160),x(Y(W/160,g,M))]);i.main.limit.setAttribute("d",
h?f(E):"");let O=ce.find(L=>L>=A)??1,p=(a+c)/2,y=L=>p-L/O*(p-a);C(l.high,`+${O}`),C(l.low,`−${O}`),i.difference.gaussian.
setAttribute("d",k(m,(L,W)=>y(L-d[W]))),i.difference.limit.setAttribute("d",h?k(h,(L,W)=>y(L-d[W])):"");let b=h?ue(g):null;
i.band.setAttribute("x",b?n(b[0]):0),i.band.setAttribute("width",b?n(b[1])-n(b[0]):0);let N=b&&n(b[1])-n(b[0])>150;return C(
l.window,N?"window as η → 0":""),N&&l.window.setAttribute("x",(n(b[0])+n(b[1]))/2),y}let w;return{resize:s,draw(d,m){
w=v(d,m)},drawSimulation({exact:d},m){let h=r-o;u(i.main,m,A=>m.mean[A],A=>r-A*h,[o,r]);let M=A=>m.mean[A]-d[A];u(i.difference,
m,M,A=>w(A),[a,c])}}}function pe(t){let e=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),n=e(t+1779033703),o=e(
n+1013904242),r=e(o+1541459225),a=1,c=()=>{let i=n+o+a|0;return a=a+1|0,n=o^o>>>9,o=r+(r<<3)|0,r=(r<<21|r>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)c();return()=>((c()>>>5)*67108864+(c()>>>6))/9007199254740992}function Dt(t){let e=pe(t),n=null;
return()=>{if(n!==null){let a=n;return n=null,a}let o=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=o*Math.sin(
r),o*Math.cos(r)}}function Ct({a:t,b:e,v:n},o,r,a){return{T:o,eigenvalues:r,v:n,gaussian:Dt(a),slope:e.map(c=>c/n/o),rest:t.map((c,i)=>Math.
sqrt(Math.max(0,c-e[i]*e[i]/n))/o),draws:0,sum:new Float64Array(o),squares:new Float64Array(o)}}function fe(t){let{T:e,eigenvalues:n,
v:o,gaussian:r,slope:a,rest:c,sum:i,squares:l}=t,s=0,f=0;for(let u of n){let v=r(),w=u*o*v*v;s+=w,f+=u*w}f=Math.sqrt(f);
for(let u=0;u<e;u++){let v=a[u]*s,w=V(v,c[u]*f,-1/e,1-1/e);i[u]+=w,l[u]+=w*w}t.draws++}function Wt(t,e,n){let o=performance.
now()+n;for(;t.draws<e&&performance.now()<o;)fe(t)}function _t({draws:t,sum:e,squares:n}){let o=e.map(a=>a/t),r=n.map((a,c)=>Math.
max(0,a/t-o[c]**2));return{mean:o,error:r.map(a=>Math.sqrt(a/Math.max(1,t-1)))}}function Bt({mean:t,error:e},n,o){let r=(a,c)=>Math.
abs(t[c]-a)/Math.max(e[c],1/o);return n.reduce((a,c,i)=>Math.max(a,r(c,i)),0)}var{sliders:T}=B.propagationExplorer;function Ut(t,e){let n=r=>a=>`${a} ${r}${a===1?"":"s"}`,o=J(T.eta[0],T.eta[1],kt);return{
xi:z(t,{name:"ξ",unit:"trace of W over λ",ticks:[-10,-5,-2,0,2,5,10].map(r=>[r,j(r,0)]),...nt(T.xi[0],T.xi[1],.05),text:r=>j(
r,2),say:r=>`xi ${j(r,2)}`,move:r=>e({xi:r})}),eta:z(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,
.3,1,3,10].map(r=>[r,`${r}`]),...o,text:(r,{held:a})=>`${j(r,2)}${a?", at its edge":""}`,say:(r,{held:a})=>`eta ${j(r,2)}${a?
", held at its smallest possible value":""}`,move:r=>e({eta:r}),impossible:({xi:r,dim:a})=>o.share(ut(r,a))}),length:z(t,
{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(r=>[r,`${r}`]),...J(T.length[0],T.length[1],Math.round),text:r=>`${r}`,
say:n("token"),move:r=>e({length:r})}),dim:z(t,{name:"Dimensions",unit:"d",ticks:[1,4,16,64,256].map(r=>[r,`${r}`]),...J(
T.dim[0],T.dim[1],Math.round),text:r=>`${r}`,say:n("dimension"),move:r=>e({dim:r})}),correlation:z(t,{name:"Correlation",
unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(r=>[r,j(r,1)]),...nt(T.correlation[0],T.correlation[1],.01),text:r=>j(
r,2),say:r=>`correlation ${j(r,2)}`,move:r=>e({correlation:r})})}}var{draws:Z}=B.propagationExplorer,me=40,de=5,he=["xi","eta","length","dim","process","correlation","spectrum"],ge=[["T \
= 50, d = 8",{process:"random walk",xi:2,eta:1,length:50,dim:8}],["Uniform",{process:"random walk",xi:.5,eta:3,length:128,
dim:128}],["Late-site",{process:"random walk",xi:1.5,eta:.2,length:128,dim:128}],["Mid-site",{process:"random walk",xi:5,
eta:.5,length:128,dim:128}],["Early-site",{process:"random walk",xi:-1.5,eta:.2,length:128,dim:128}]],xe={"late-site":"m\
ostly late ones","mid-site":"around one place","early-site":"mostly early ones",none:"none"},we=[`ξ = tr(W)/λ and η² = t\
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
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function ke(){
let t={...xt("Stops",we),key:F("qkr-key"),plot:q("div",{class:"qks-pane",role:"img"}),sliders:F("qkr-sliders"),options:F(
"qkr-options")},e=wt("qks qkr","laws of signal propagation and a simulation",F("qks-headline",t.caption),t.chips,t.live,
F("qkr-grid",F("qkr-figure",t.key,t.plot),F("qkr-controls",t.sliders,t.options)),t.notes);return{...t,root:e}}function be({
phase:t,late:e}){if(t!=="uniform")return xe[t];let[n,o]=B.words.rather;return e>o?"rather late ones":e<n?"rather early o\
nes":"late and early alike"}function Me(t,e){let n=a=>[a<.005?"less than 0.01":j(a,2),"strong"],o=`${Math.round(100*t.share)}\
 %`,r=[["A signal can reach "],[`${o} of the tokens`,"strong"]];return r.push([`, ${be(t)}. `]),t.limit?r.push(["The lim\
it law is off by "],n(t.limitOff),[", the Gaussian law by "]):r.push(["The Gaussian law is off by "]),r.push(n(t.gaussianOff),
["; the exact law "]),r.push([e<5?"agrees with the simulation.":"and the simulation disagree!"]),r}function ye({model:t,
el:e}){let n=ke(),{root:o}=n,r=Et(t,he),a=$t({model:t,el:e,root:o,live:n.live,refresh:M,stale:{layout:!0,laws:!0},listeners:{
seed:()=>a.request({laws:!0}),...St(t,r,k)},told:()=>({...r,readings:d})}),c=Tt(n.plot),i=Ut(n.sliders,k),l=Object.fromEntries(
[["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit","Limit law"]].map(([p,y])=>[p,vt(n.key,
p,y)])),s,f,u,v="",w=Z,d={},m=0,h=0;function M({layout:p,laws:y}){p&&A(),y&&g(),h>=50&&(y||p)&&S(),Wt(u,Math.min(w,Math.
max(me,1.07*u.draws)),de),$(),u.draws<w&&a.request()}function A(){i.correlation.show(r.process==="autoregressive"),h=a.measure();
for(let p of Object.values(i))p.resize();h>=50&&c.resize(n.plot.clientWidth)}function g(){let p=performance.now(),y=[r.process,
r.length,r.correlation].join();y!==v&&(f=ot(r.length,Nt(r.process,r.length,r.correlation)),v=y),s=It(r,f),s.held=s.eta!==
r.eta;let b={distance:0,at:0},N=s.limit?pt(s.limit,s.exact):b,L=pt(s.gaussian,s.exact);Object.assign(s,{limitOff:N.distance,
limitAt:N.at,gaussianOff:L.distance}),Object.assign(s,{gaussianAt:L.at,worst:Math.max(N.distance,L.distance)}),u=Ct(f,r.
length,s.eigenvalues,t.get("seed")),w=Z,m=performance.now()-p}function S(){let p={...r,eta:s.eta,held:s.held};for(let[b,
N]of Object.entries(i))N.draw(p[b],p);c.draw(s,r);let y=(b,N)=>`off by ${b.toFixed(3)} at token ${N+1}`;l.exact(`the ref\
erence; ${s.phase} here`),l.gaussian(y(s.gaussianOff,s.gaussianAt)),l.limit(s.limit?y(s.limitOff,s.limitAt):"for the wal\
k only"),E.process(r.process),E.spectrum(r.spectrum),x.mark(b=>yt(r,b))}function $(){let p=_t(u),y=Bt(p,s.exact,u.draws);
s.simulated=p,h>=50&&c.drawSimulation(s,p),l.dots(`${et(u.draws)} draws, off by ${y.toFixed(1)} s.e.`),O.disabled=u.draws<
w;let b=ht(n.caption,Me(s,y));n.plot.setAttribute("aria-label",`Chance to propagate over the position of a token. ${b}`),
d={...r,eta:s.eta,phase:s.phase,share:s.share,centre:s.centre,width:s.width,limit_distance:s.limit?s.limitOff:null,gaussian_distance:s.
gaussianOff,draws:u.draws,deviation:y,headline:b},a.report(b)}function k(p){Object.assign(r,p),a.request({laws:!0,layout:"\
process"in p})}let x=Mt(ge,k);n.chips.append(...x.buttons);let E={process:rt(n.options,"Tokens",[["random walk","walk"],
["autoregressive","AR(1)"],["independent","independent"]],p=>k({process:p})),spectrum:rt(n.options,"Eigenvalues",[["bell",
"bell-shaped"],["skewed","skewed"]],p=>k({spectrum:p}))},O=H(`Draw ${et(Z)} more`,()=>{w+=Z,a.request()});return n.options.
append(O),a.start("propagation",{state:()=>({...r}),readings:()=>d,view:()=>s,milliseconds:()=>m})}var On={render:ye};export{On as default};
