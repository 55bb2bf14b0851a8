var zt="http://www.w3.org/2000/svg";var Ht={class:"qks-mute"};function mt(t,e){for(let[n,a]of Object.entries(e))a!=null&&a!==!1&&t.setAttribute(n,String(a));
return t}function q(t,e={},...n){let a=mt(document.createElement(t),e);return a.append(...n),a}var F=(t,...e)=>q("div",{
class:t},...e);function G(t,e,n={}){let a=q("button",{type:"button",...n},t);return e&&a.addEventListener("click",e),a}var X=(t,e)=>t.setAttribute(
"aria-pressed",String(e)),tt=(t,e,...n)=>q("div",{class:t,role:"group","aria-label":e},...n);function R(t,e,n){return n.
appendChild(mt(document.createElementNS(zt,t),e))}function Q(t,e,n){return R("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,
"aria-hidden":"true"},t)}function D(t,e,n,a,r={}){let o=R("text",{x:e,y:n,...r},t);return o.textContent=String(a),o}function dt(t,e,n,a,r){
["start","middle","end"].forEach((o,c)=>{D(t,e+c/2*n,a,r[c],{...Ht,"text-anchor":o})})}function C(t,e){t.textContent!==e&&
(t.textContent=e)}function ht(t,e){let n=e.map(([a])=>a).join("");return n!==t.textContent&&t.replaceChildren(...e.map(([
a,r])=>r?q("span",{class:`qks-${r}`},a):a)),n}var Gt=()=>q("div",{class:"qks-spoken","aria-live":"polite"});function Vt(t){let e=q("summary",{},"How this figure is co\
mputed");return q("details",{class:"qks-notes"},e,...t.map(n=>q("p",{},n)))}var gt=(t,e)=>({caption:q("p",{class:"qks-ca\
ption"}),live:Gt(),chips:tt("qks-chips",t),notes:Vt(e)});function xt(t,e,...n){let a=`Explorable figure: ${e}`;return q(
"section",{class:t,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...n)}var W=(t,e,n)=>Math.max(e,Math.min(n,t));var P=(t,e)=>t.toFixed(e).replace("-","−"),wt=t=>Number(t.toPrecision(3)),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,"\
,");var kt=12;function Kt({name:t,unit:e,label:n=t,range:a,rail:r}){let o=q("input",{type:"range",...a,"aria-label":n}),c=q(
"output"),i=F("qks-ruler",r,o),l=q("div",{class:"qks-ticks","aria-hidden":"true"}),s=q("span",{},q("b",{},t)," ",q("smal\
l",{},e));return{element:F("qks-slider",F("qks-row",s,c),i),input:o,output:c,track:i,scale:l}}function Qt(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var nt=(t,e,n)=>({share:a=>(a-t)/(e-t),value:a=>Math.round((t+a*(e-t))/n)*n}),J=(t,e,n)=>({share:a=>Math.log(Math.max(t,
a)/t)/Math.log(e/t),value:a=>n(t*(e/t)**a)});function z(t,{name:e,unit:n,ticks:a,share:r,value:o,text:c,say:i,move:l,impossible:s}){
let f=q("i",{class:"qks-zone qks-plain"}),u=q("span",{},"no such W"),y=q("i",{class:"qks-impossible"},u),w=q("div",{class:"\
qks-paint","aria-hidden":"true"},f),d={min:0,max:1,step:"any"},{element:m,input:h,output:b,track:O,scale:g}=Kt({name:e,unit:n,
range:d,rail:w});s&&w.append(y),f.style.width="100%",t.append(m),m.append(g);let $=0,E=0,k=x=>kt/2+x*($-kt);return h.addEventListener(
"input",()=>l(o(Number(h.value)))),h.addEventListener("keydown",x=>{let S=Qt(x.key);if(S){if(x.preventDefault(),S.end!==
void 0){l(o(S.end));return}for(let v=Math.abs(S.steps);v<=100;v++){let p=o(W(r(E)+v*Math.sign(S.steps)*.01,0,1));if(p!==
E){l(p);return}}}}),{resize(){$=O.clientWidth;let x=a.map(([,v])=>q("span",{},v));g.replaceChildren(...x);let S=x.map(v=>v.
offsetWidth/2);x.forEach((v,p)=>{v.style.left=`${W(k(r(a[p][0])),S[p],$-S[p])}px`})},draw(x,S){if(E=x,h.value=String(W(r(
x),0,1)),C(b,c(x,S)),h.setAttribute("aria-valuetext",i(x,S)),!s)return;let v=s(S);y.style.width=`${v>0?Math.min($,k(v)):
0}px`,u.hidden=k(v)<110},show(x){m.hidden=!x}}}function Jt(t,e,n){let a=e.map(([,r],o)=>G(r,()=>n(e[o][0])));return{row:tt(
"qks-segments",t,...a),mark:r=>a.forEach((o,c)=>X(o,e[c][0]===r))}}function rt(t,e,n,a){let{row:r,mark:o}=Jt(e,n,a);return t.
append(F("qks-choice",q("span",{class:"qks-choice-name"},e),r)),o}function bt(t,e){let n=t.map(([a,r])=>G(a,()=>e(r)));return{
buttons:n,mark:a=>t.forEach(([,r],o)=>X(n[o],a(r)))}}var yt=(t,e)=>Object.entries(e).every(([n,a])=>t[n]===a);function Mt(t,e,n){let a=q("span",{class:"qkr-sample","aria-hidden":"true"}),r=Q(a,34,14);e==="dots"&&R("path",{d:"M17 1\
V13",class:"qkr-whiskers"},r),R("path",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},r);let o=q("span",{class:"qkr\
-reading"});return t.append(a,q("span",{},n),o),c=>C(o,c)}var B={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function qt(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function vt(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let r of[document.documentElement,document.body])n.observe(r,{attributes:!0,attributeFilter:a});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var Zt=600,Xt=120;var At=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var Ot=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)])),St=(t,e,n)=>Object.fromEntries(Object.keys(e).map(a=>[a,()=>{let r=t.
get(a);At(r,e[a])||n({[a]:r})}]));function $t({model:t,el:e,root:n,live:a,stale:r,refresh:o,listeners:c,told:i,ended:l}){let s=0,f=0,u,y;e.append(n);function w(g={}){
Object.assign(r,g),s||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(s),s=0;let g=r;r={},o(g)}function m(){
return n.dataset.look=qt()?"dark":"light",f=n.clientWidth,f}function h(g){clearTimeout(u),u=setTimeout(()=>C(a,g),Zt),y||=
setTimeout(b,Xt)}function b(){y=void 0;for(let[g,$]of Object.entries(i()))At(t.get(g),$)||t.set(g,$);t.save_changes()}function O(g,$){
let E=Object.entries(c),k=()=>w({layout:!0});for(let[p,A]of E)t.on(`change:${p}`,A);n.addEventListener("keydown",p=>p.stopPropagation());
let x=new ResizeObserver(()=>n.clientWidth!==f&&k());x.observe(n);let S=vt(k),v={redrawNow:d};for(let[p,A]of Object.entries(
$))Object.defineProperty(v,p,{get:A});return Object.assign(n,{[g]:v}),Object.assign(e,{[g]:v}),d(),()=>{for(let[p,A]of E)
t.off(`change:${p}`,A);l?.(),clearTimeout(u),clearTimeout(y),cancelAnimationFrame(s),x.disconnect(),S(),n.remove()}}return{
request:w,measure:m,report:h,start:O}}function H(t){let e=0;for(let n=0;n<t.length;n++)e+=t[n];return e}function Et(t){let e=H(t)/t.length,n=Math.sqrt(H(t.map(a=>(a-e)**2))/t.length);return t.map(a=>n>1e-12?(a-e)/n:0)}function Lt(t,e,n){
let a=Math.sqrt(1-n*n);return Float64Array.from({length:e*e},(r,o)=>{let c=Math.floor(o/e),i=o%e;return i>c?0:t==="rando\
m walk"?1:t==="independent"?+(i===c):n**(c-i)*(i?a:1)})}function at(t,e){let n=new Float64Array(t*t),a=new Float64Array(t);for(let l=0;l<t;l++)for(let s=l;s<t;s++){let f=0;if(e)
for(let u=0;u<=l;u++)f+=e[l*t+u]*e[s*t+u];else f=(l+1)/t;n[l*t+s]=f,n[s*t+l]=f}let r=0;for(let l=0;l<t;l++){for(let s=0;s<
t;s++)a[l]+=n[l*t+s]/t;r+=a[l]/t}let o=t-1,c=a.map((l,s)=>Math.max(n[s*t+s]-2*l+r,0)),i=a.map((l,s)=>n[s*t+o]-a[o]);return{
a:c,b:i,v:n[o*t+o]}}var I=new Float64Array(2);function Nt(t,e,n){let a=1,r=0,o=1;for(let l=0;l<t.length;l++){let s=2*t[l],f=1+s*n,u=-s*e,y=r<
0,w=a*f-r*u;if(r=a*u+r*f,a=w,r<0!==y&&(u<0?y:!y)&&(o=-o),a*a+r*r>1e200)break}let c=Math.hypot(a,r),i=Math.sqrt((c+Math.abs(
a))/2);I[0]=o*(a>=0?i:Math.abs(r)/(2*i))/c,I[1]=-o*(a>=0?r/(2*i):r<0?-i:i)/c}function ot(t,e,n){let a=Math.sign(e),r=.12,
o=.25/Math.max(Math.abs(e),n),c=0;for(let i=-2.8;i<60;i+=r){let l=Math.exp(-i),s=o*Math.exp(i-l)/Math.SQRT2,f=-a*s;Nt(t,
s,f);let u=Math.exp(f*e);if(u*Math.hypot(I[0],I[1])<1e-9&&i>0)break;c+=u*(I[1]*Math.cos(s*e)-I[0]*Math.sin(s*e))*(1+l)}return .5+
a/4-r*c/Math.PI}function Ft(t,e,n,a,r,o){let i=2*Math.sqrt(17*r)+34*o,l=Math.PI/i,s=w=>Math.max(-i,Math.min(i,w-a))+a,[f,
u]=[s(e),s(n)],y=0;for(let w=.5;w<2e4;w++){let d=w*l;Nt(t,d,0);let[m,h]=[d*f,d*u];if(y+=(I[1]*(Math.cos(m)-Math.cos(h))-
I[0]*(Math.sin(m)-Math.sin(h)))/w,Math.abs(I[0])+Math.abs(I[1])<1e-9)break}return y/Math.PI}var te=2.5066282746310002,st=t=>Math.exp(-.5*t*t)/te;function U(t){if(t<3){let n=t,a=t;for(let r=3;n>1e-17*a;r+=2)n*=t*t/
r,a+=n;return .5-st(t)*a}let e=t;for(let n=60;n>0;n--)e=t+n/e;return st(t)/e}function ee(t,e){return t>0?U(t)-U(e):e<0?U(
-e)-U(-t):1-U(e)-U(-t)}var V=(t,e,n,a)=>e>0?ee((n-t)/e,(a-t)/e):+(n<=t&&t<=a);function it(t){if(t>.5)return-it(1-t);let e=0;
for(let n=0;n<60;n++){let a=(U(-e)-t)/st(e);if(e-=a,Math.abs(a)<1e-14)break}return e}var ne=12;function ct({a:t,b:e,v:n},a,r,o,c){return t.map((i,l)=>{let s=e[l]*o/(r*a),f=Math.sqrt((i*n+e[l]*e[l])*c)/(r*a);
return V(s,f,-1/a,1-1/a)})}function Pt({a:t,b:e,v:n},a,r){let o=r.length,c=new Float64Array(2*o),i=-1/a,l=1-1/a;return t.
map((s,f)=>{let u=Math.sqrt(s*n),y=Math.max(0,u+e[f])/(2*a),w=Math.max(0,u-e[f])/(2*a),d=0,m=0,h=0;for(let g=0;g<o;g++)c[g]=
r[g]*y,c[o+g]=-r[g]*w;for(let g of c)d+=g,m+=g*g,h=Math.max(h,Math.abs(g));if(h===0)return 1;let b=Math.sqrt(2*m),O=o>ne?
Ft(c,i,l,d,m,h):ot(c,l,b)-ot(c,i,b);return W(O,0,1)})}function Y(t,e,n){return V(e*(t-.5),n*Math.sqrt(2*t*t-2*t+7/12),0,
1)}function lt(t){let e=t.length,n=H(t),a=l=>(l+.5)/e,r=l=>H(t.map((s,f)=>s/n*l(f))),o=r(a),c=r(l=>(a(l)-o)**2),i=r(l=>W(l+
1-e/2,0,1));return{share:n/e,centre:o,width:Math.sqrt(12*c+1/(e*e)),late:i}}function re(t){let{late:e}=lt(t),n=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:n/Math.max(...t)-B.phase.end}}function jt(t){let{
late:e,side:n,end:a}=re(t);return Number.isNaN(n)?"none":n<0?"uniform":a<0?"mid-site":e>.5?"late-site":"early-site"}function ae(t,e){let n=r=>(r+.5)/e,a=t==="skewed"?r=>-Math.log1p(-r):r=>it(r);return Et(Float64Array.from({length:e},(r,o)=>a(
n(o))))}var ut=(t,e)=>Math.abs(t)/Math.sqrt(e),oe=(t,e,n)=>n===1?Math.abs(t):Math.max(e,ut(t,n));function se(t,e,n,a){let r=t/
n,o=Math.sqrt(Math.max(0,e*e-t*t/n)/n);return ae(a,n).map(c=>r+o*c)}function Rt({xi:t,eta:e,length:n,dim:a,process:r,spectrum:o},c){
let i=oe(t,e,a),l=se(t,i,a,o),s=l.reduce((d,m)=>d+m*m,0),f=l.reduce((d,m)=>d+m,0),u=Pt(c,n,l),y=ct(c,n,1,f,s),w=r==="ran\
dom walk"?u.map((d,m)=>Y((m+.5)/n,t,i)):null;return{eta:i,eigenvalues:l,exact:u,gaussian:y,limit:w,phase:jt(u),...lt(u)}}
function pt(t,e){let n=0;for(let a=1;a<t.length;a++)Math.abs(t[a]-e[a])>Math.abs(t[n]-e[n])&&(n=a);return{distance:Math.
abs(t[n]-e[n]),at:n}}var j=44,K=10,ie=[.01,.02,.05,.1,.2,.5,1],ce=40;function le(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function It(t){let e,n,a,r,o,c,i,l;function s(d){e=d;let m=e<520,h=m?180:250;
a=26,r=a+h,o=r+66,c=o+(m?90:104),n=k=>j+k*(e-j-K),t.replaceChildren();let b=Q(t,e,c+8);D(b,0,14,"Chance to propagate",{class:"\
qks-bold"});let O=R("rect",{y:a,height:h,class:"qkr-window"},b);for(let k of[0,.5,1]){let x=r-k*h;R("path",{d:`M${j} ${x}\
H${e-K}`,class:k?"qks-hair":"qks-line"},b),D(b,j-7,x+4.5,k,{class:"qks-mute","text-anchor":"end"})}let g=["first token",
m?"θ":"position θ",m?"last token":"last token, the query"];dt(b,j,e-j-K,r+18,g),D(b,0,o-14,"The same, minus the exact \
law",{class:"qks-bold"});let $=(o+c)/2;for(let k of[o,c])R("path",{d:`M${j} ${k}H${e-K}`,class:"qks-hair"},b);D(b,j-7,$+
4.5,"0",{class:"qks-mute","text-anchor":"end"}),l={window:D(b,0,a+16,"",{class:"qks-mute","text-anchor":"middle"}),high:D(
b,j-7,o+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:D(b,j-7,c+4.5,"",{class:"qks-mute","text-anchor":"end"})};let E=k=>R(
"path",{class:`qkr-${k}`},b);i={band:O};for(let k of["main","difference"]){i[k]={};for(let x of["limit","gaussian","exac\
t","whiskers","dots"])i[k][x]=E(x)}i.difference.exact.setAttribute("d",`M${j} ${$}H${e-K}`)}let f=d=>d.map(([m,h],b)=>`${b?
"L":"M"}${m.toFixed(1)} ${h.toFixed(1)}`).join("");function u(d,{mean:m,error:h},b,O,[g,$]){let E=m.length,k=Math.ceil(E/
ce),x=p=>Math.max(g,Math.min($,p)),S="",v="";for(let p=E-1;p>=0;p-=k){let A=n((p+.5)/E).toFixed(1),M=O(b(p)),N=Math.abs(
O(2*h[p])-O(0));x(M)===M&&(S+=`M${A} ${M.toFixed(1)}h0`),v+=`M${A} ${x(M-N).toFixed(1)}V${x(M+N).toFixed(1)}`}d.dots.setAttribute(
"d",S),d.whiskers.setAttribute("d",v)}function y({exact:d,gaussian:m,limit:h,eta:b,worst:O},{xi:g}){let $=d.length,E=r-a,
k=(L,_)=>f([...L].map((Ut,ft)=>[n((ft+.5)/$),_(Ut,ft)])),x=L=>r-L*E;i.main.exact.setAttribute("d",k(d,x)),i.main.gaussian.
setAttribute("d",k(m,x));let S=Array.from({length:161},(L,_)=>[n(_/160),x(Y(_/160,g,b))]);i.main.limit.setAttribute("d",
h?f(S):"");let v=ie.find(L=>L>=O)??1,p=(o+c)/2,A=L=>p-L/v*(p-o);C(l.high,`+${v}`),C(l.low,`−${v}`),i.difference.gaussian.
setAttribute("d",k(m,(L,_)=>A(L-d[_]))),i.difference.limit.setAttribute("d",h?k(h,(L,_)=>A(L-d[_])):"");let M=h?le(g):null;
i.band.setAttribute("x",M?n(M[0]):0),i.band.setAttribute("width",M?n(M[1])-n(M[0]):0);let N=M&&n(M[1])-n(M[0])>150;return C(
l.window,N?"window as η → 0":""),N&&l.window.setAttribute("x",(n(M[0])+n(M[1]))/2),A}let w;return{resize:s,draw(d,m){
w=y(d,m)},drawSimulation({exact:d},m){let h=r-a;u(i.main,m,O=>m.mean[O],O=>r-O*h,[a,r]);let b=O=>m.mean[O]-d[O];u(i.difference,
m,b,O=>w(O),[o,c])}}}function ue(t){let e=i=>(i=Math.imul(i^i>>>16,569420461),i=Math.imul(i^i>>>15,1935289751),i^i>>>15),n=e(t+1779033703),a=e(
n+1013904242),r=e(a+1541459225),o=1,c=()=>{let i=n+a+o|0;return o=o+1|0,n=a^a>>>9,a=r+(r<<3)|0,r=(r<<21|r>>>11)+i|0,i>>>
0};for(let i=0;i<20;i++)c();return()=>((c()>>>5)*67108864+(c()>>>6))/9007199254740992}function Tt(t){let e=ue(t),n=null;
return()=>{if(n!==null){let o=n;return n=null,o}let a=Math.sqrt(-2*Math.log(1-e())),r=2*Math.PI*e();return n=a*Math.sin(
r),a*Math.cos(r)}}function Dt({a:t,b:e,v:n},a,r,o){return{T:a,eigenvalues:r,v:n,gaussian:Tt(o),slope:e.map(c=>c/n/a),rest:t.map((c,i)=>Math.
sqrt(Math.max(0,c-e[i]*e[i]/n))/a),draws:0,sum:new Float64Array(a),squares:new Float64Array(a)}}function pe(t){let{T:e,eigenvalues:n,
v:a,gaussian:r,slope:o,rest:c,sum:i,squares:l}=t,s=0,f=0;for(let u of n){let y=r(),w=u*a*y*y;s+=w,f+=u*w}f=Math.sqrt(f);
for(let u=0;u<e;u++){let y=o[u]*s,w=V(y,c[u]*f,-1/e,1-1/e);i[u]+=w,l[u]+=w*w}t.draws++}function Ct(t,e,n){let a=performance.
now()+n;for(;t.draws<e&&performance.now()<a;)pe(t)}function _t({draws:t,sum:e,squares:n}){let a=e.map(o=>o/t),r=n.map((o,c)=>Math.
max(0,o/t-a[c]**2));return{mean:a,error:r.map(o=>Math.sqrt(o/Math.max(1,t-1)))}}function Wt({mean:t,error:e},n,a){let r=(o,c)=>Math.
abs(t[c]-o)/Math.max(e[c],1/a);return n.reduce((o,c,i)=>Math.max(o,r(c,i)),0)}var{sliders:T}=B.propagationExplorer;function Bt(t,e){let n=r=>o=>`${o} ${r}${o===1?"":"s"}`,a=J(T.eta[0],T.eta[1],wt);return{
xi:z(t,{name:"ξ",unit:"trace of W over λ",ticks:[-10,-5,-2,0,2,5,10].map(r=>[r,P(r,0)]),...nt(T.xi[0],T.xi[1],.05),text:r=>P(
r,2),say:r=>`xi ${P(r,2)}`,move:r=>e({xi:r})}),eta:z(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,
.3,1,3,10].map(r=>[r,`${r}`]),...a,text:(r,{held:o})=>`${P(r,2)}${o?", at its edge":""}`,say:(r,{held:o})=>`eta ${P(r,2)}${o?
", held at its smallest possible value":""}`,move:r=>e({eta:r}),impossible:({xi:r,dim:o})=>a.share(ut(r,o))}),length:z(t,
{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(r=>[r,`${r}`]),...J(T.length[0],T.length[1],Math.round),text:r=>`${r}`,
say:n("token"),move:r=>e({length:r})}),dim:z(t,{name:"Dimensions",unit:"d",ticks:[1,4,16,64,256].map(r=>[r,`${r}`]),...J(
T.dim[0],T.dim[1],Math.round),text:r=>`${r}`,say:n("dimension"),move:r=>e({dim:r})}),correlation:z(t,{name:"Correlation",
unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(r=>[r,P(r,1)]),...nt(T.correlation[0],T.correlation[1],.01),text:r=>P(
r,2),say:r=>`correlation ${P(r,2)}`,move:r=>e({correlation:r})})}}var{draws:Z}=B.propagationExplorer,fe=40,me=5,de=["xi","eta","length","dim","process","correlation","spectrum"],he=[["T \
= 50, d = 8",{process:"random walk",xi:2,eta:1,length:50,dim:8}],["Uniform",{process:"random walk",xi:.5,eta:3,length:128,
dim:128}],["Late-site",{process:"random walk",xi:1.5,eta:.2,length:128,dim:128}],["Mid-site",{process:"random walk",xi:5,
eta:.5,length:128,dim:128}],["Early-site",{process:"random walk",xi:-1.5,eta:.2,length:128,dim:128}]],ge={"late-site":"m\
ostly late ones","mid-site":"around one place","early-site":"mostly early ones",none:"none"},xe=[`ξ = tr(W)/λ and η² = t\
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
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function we(){
let t={...gt("Stops",xe),key:F("qkr-key"),plot:q("div",{class:"qks-pane",role:"img"}),sliders:F("qkr-sliders"),options:F(
"qkr-options")},e=xt("qks qkr","laws of signal propagation and a simulation",F("qks-headline",t.caption),t.chips,t.live,
F("qkr-grid",F("qkr-figure",t.key,t.plot),F("qkr-controls",t.sliders,t.options)),t.notes);return{...t,root:e}}function ke({
phase:t,late:e}){if(t!=="uniform")return ge[t];let[n,a]=B.words.rather;return e>a?"rather late ones":e<n?"rather early o\
nes":"late and early alike"}function be(t,e){let n=o=>[o<.005?"less than 0.01":P(o,2),"strong"],a=`${Math.round(100*t.share)}\
 %`,r=[["A signal can reach "],[`${a} of the tokens`,"strong"]];return r.push([`, ${ke(t)}. `]),t.limit?r.push(["The lim\
it law is off by "],n(t.limitOff),[", the Gaussian law by "]):r.push(["The Gaussian law is off by "]),r.push(n(t.gaussianOff),
["; the exact law "]),r.push([e<5?"agrees with the simulation.":"and the simulation disagree!"]),r}function ye({model:t,
el:e}){let n=we(),{root:a}=n,r=Ot(t,de),o=$t({model:t,el:e,root:a,live:n.live,refresh:b,stale:{layout:!0,laws:!0},listeners:{
seed:()=>o.request({laws:!0}),...St(t,r,k)},told:()=>({...r,readings:d})}),c=It(n.plot),i=Bt(n.sliders,k),l=Object.fromEntries(
[["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit","Limit law"]].map(([p,A])=>[p,Mt(n.key,
p,A)])),s,f,u,y="",w=Z,d={},m=0,h=0;function b({layout:p,laws:A}){p&&O(),A&&g(),h>=50&&(A||p)&&$(),Ct(u,Math.min(w,Math.
max(fe,1.07*u.draws)),me),E(),u.draws<w&&o.request()}function O(){i.correlation.show(r.process==="autoregressive"),h=o.measure();
for(let p of Object.values(i))p.resize();h>=50&&c.resize(n.plot.clientWidth)}function g(){let p=performance.now(),A=[r.process,
r.length,r.correlation].join();A!==y&&(f=at(r.length,Lt(r.process,r.length,r.correlation)),y=A),s=Rt(r,f),s.held=s.eta!==
r.eta;let M={distance:0,at:0},N=s.limit?pt(s.limit,s.exact):M,L=pt(s.gaussian,s.exact);Object.assign(s,{limitOff:N.distance,
limitAt:N.at,gaussianOff:L.distance}),Object.assign(s,{gaussianAt:L.at,worst:Math.max(N.distance,L.distance)}),u=Dt(f,r.
length,s.eigenvalues,t.get("seed")),w=Z,m=performance.now()-p}function $(){let p={...r,eta:s.eta,held:s.held};for(let[M,
N]of Object.entries(i))N.draw(p[M],p);c.draw(s,r);let A=(M,N)=>`off by ${M.toFixed(3)} at token ${N+1}`;l.exact(`the ref\
erence; ${s.phase} here`),l.gaussian(A(s.gaussianOff,s.gaussianAt)),l.limit(s.limit?A(s.limitOff,s.limitAt):"for the wal\
k only"),S.process(r.process),S.spectrum(r.spectrum),x.mark(M=>yt(r,M))}function E(){let p=_t(u),A=Wt(p,s.exact,u.draws);
s.simulated=p,h>=50&&c.drawSimulation(s,p),l.dots(`${et(u.draws)} draws, off by ${A.toFixed(1)} s.e.`),v.disabled=u.draws<
w;let M=ht(n.caption,be(s,A));n.plot.setAttribute("aria-label",`Chance to propagate over the position of a token. ${M}`),
d={...r,eta:s.eta,phase:s.phase,share:s.share,centre:s.centre,width:s.width,limit_distance:s.limit?s.limitOff:null,gaussian_distance:s.
gaussianOff,draws:u.draws,deviation:A,headline:M},o.report(M)}function k(p){Object.assign(r,p),o.request({laws:!0,layout:"\
process"in p})}let x=bt(he,k);n.chips.append(...x.buttons);let S={process:rt(n.options,"Tokens",[["random walk","walk"],
["autoregressive","AR(1)"],["independent","independent"]],p=>k({process:p})),spectrum:rt(n.options,"Eigenvalues",[["bell",
"bell-shaped"],["skewed","skewed"]],p=>k({spectrum:p}))},v=G(`Draw ${et(Z)} more`,()=>{w+=Z,o.request()});return n.options.
append(v),o.start("propagation",{state:()=>({...r}),readings:()=>d,view:()=>s,milliseconds:()=>m})}var vn={render:ye};export{vn as default};
