var Or="http://www.w3.org/2000/svg";var st={class:"qks-mute"};function it(t,e){for(let[r,n]of Object.entries(e))n!=null&&n!==!1&&t.setAttribute(r,String(n));
return t}function w(t,e={},...r){let n=it(document.createElement(t),e);return n.append(...r),n}var j=(t,...e)=>w("div",{
class:t},...e);var ie=(...t)=>w("p",{class:"qks-sub"},...t);function mt(t,e,r={}){let n=w("button",{type:"button",...r},t);return e&&n.
addEventListener("click",e),n}var Ct=(t,e)=>t.setAttribute("aria-pressed",String(e)),Tt=(t,e,...r)=>w("div",{class:t,role:"\
group","aria-label":e},...r);function z(t,e,r){return r.appendChild(it(document.createElementNS(Or,t),e))}function at(t,e,r){
return z("svg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function W(t,e,r,n,o={}){let s=z("text",
{x:e,y:r,...o},t);return s.textContent=String(n),s}function Q(t,e){t.textContent!==e&&(t.textContent=e)}function le(t,e){let r=e.map(([n])=>n).join("");return r!==t.textContent&&
t.replaceChildren(...e.map(([n,o])=>o?w("span",{class:`qks-${o}`},n):n)),r}var At=(t={})=>w("output",{...t,"aria-live":"\
off"});function ce(t){return w("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Sr=()=>w("div",{class:"\
qks-spoken","aria-live":"polite"});function Nr(t){let e=w("summary",{},"How this figure is computed");return w("details",
{class:"qks-notes"},e,...t.map(r=>w("p",{},r)))}var pe=(t,e)=>({caption:w("p",{class:"qks-caption"}),live:Sr(),chips:Tt(
"qks-chips",t),notes:Nr(e)});function he(t,e,...r){let n=`Explorable figure: ${e}`;return w("section",{class:t,"aria-lab\
el":n,"data-lm-suppress-shortcuts":"true"},...r)}function fe(t,e,r){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
0||e(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),t.addEventListener("pointermove",o=>n&&r(o));
for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}function ue(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function de(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])r.observe(o,{attributes:!0,attributeFilter:n});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var gt=([t,e,r],n=255)=>(n<<24|r<<16|e<<8|t)>>>0,Lr=(t,e,r)=>t.
map((n,o)=>Math.round(n+(e[o]-n)*r));function Bt(t){let e=getComputedStyle(t);return r=>{let n=e.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(o=>parseInt(n.slice(o,o+2),16))}}function me(t){let e=Bt(t),r=[0,1,2,3,4].map(o=>e(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,s)=>{let a=s/255*4,l=Math.min(3,Math.floor(a));return gt(Lr(r[l],
r[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var rt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function Et(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ge(t){
let e=Et(t),r=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>e.putImageData(r,
0,0)}}function ye(t,e){let r=rt(),n=Math.floor(t*r/e)/r,o=n*e>.95*t?n:t/e;return{cell:o,width:o*e}}function ke(t,e){let r;function n({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=w("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((u,b)=>{W(h,i,15+18*b,u,{"text-anchor":"end",...b>1?st:{}})});let v=w("div",{class:"qks-ramp","ar\
ia-hidden":"true"});v.style.left=`${i-96}px`,t.append(v),W(h,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,
.5,1]){let b=u===1?"end":u?"middle":"start",O=String(u).replace("0.",".");W(h,i-96+96*Math.sqrt(u),91,O,{...st,"text-anc\
hor":b})}let f={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};z("rect",{...f,class:"qks-ink-line"},h),r={canvas:p,ramp:l,
T:a,...ge(p)}}function o({attention:a}){let{pixels:l,ramp:i,T:c}=r;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.
round(Math.sqrt(a[h])*255)];r.show()}return{resize:n,draw:o,describe:a=>r.canvas.setAttribute("aria-label",a)}}var _=(t,e,r)=>Math.max(e,Math.min(r,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function nt(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Dt=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Pr="⁰¹²³⁴⁵⁶⁷⁸⁹",
Ot=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>Pr[Number(e)]).join("");var xe=12;function Fr({name:t,unit:e,label:r=t,range:n,rail:o}){let s=w("input",{type:"range",...n,"aria-label":r}),a=At(),
l=j("qks-ruler",o,s),i=w("div",{class:"qks-ticks","aria-hidden":"true"}),c=w("span",{},w("b",{},t)," ",w("small",{},e));
return{element:j("qks-slider",j("qks-row",c,a),l),input:s,output:a,track:l,scale:i}}function jr(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var we=(t,e,r)=>({share:n=>(n-t)/(e-t),value:n=>Math.round((t+n*(e-t))/r)*r});function Me(t,{name:e,unit:r,ticks:n,share:o,value:s,text:a,say:l,move:i,impossible:c}){let p=w("i",{class:"qks-zone qks\
-plain"}),h=w("span",{},"no such W"),x=w("i",{class:"qks-impossible"},h),v=w("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),f={min:0,max:1,step:"any"},{element:u,input:b,output:O,track:P,scale:k}=Fr({name:e,unit:r,range:f,rail:v});c&&v.append(
x),p.style.width="100%",t.append(u),u.append(k);let m=0,y=0,A=M=>xe/2+M*(m-xe);return b.addEventListener("input",()=>i(s(
Number(b.value)))),b.addEventListener("keydown",M=>{let q=jr(M.key);if(q){if(M.preventDefault(),q.end!==void 0){i(s(q.end));
return}for(let d=Math.abs(q.steps);d<=100;d++){let g=s(_(o(y)+d*Math.sign(q.steps)*.01,0,1));if(g!==y){i(g);return}}}}),
{resize(){m=P.clientWidth;let M=n.map(([,d])=>w("span",{},d));k.replaceChildren(...M);let q=M.map(d=>d.offsetWidth/2);M.
forEach((d,g)=>{d.style.left=`${_(A(o(n[g][0])),q[g],m-q[g])}px`})},draw(M,q){if(y=M,b.value=String(_(o(M),0,1)),Q(O,a(M,
q)),b.setAttribute("aria-valuetext",l(M,q)),!c)return;let d=c(q);x.style.width=`${d>0?Math.min(m,A(d)):0}px`,h.hidden=A(
d)<110},show(M){u.hidden=!M}}}function Rr(t,e,r){let n=e.map(([,o],s)=>mt(o,()=>r(e[s][0])));return{row:Tt("qks-segments",
t,...n),mark:o=>n.forEach((s,a)=>Ct(s,e[a][0]===o))}}function be(t,e,r,n){let{row:o,mark:s}=Rr(e,r,n);return t.append(j(
"qks-choice",w("span",{class:"qks-choice-name"},e),o)),s}function Ut(t,e){let r=t.map(([n,o])=>mt(n,()=>e(o)));return{buttons:r,
mark:n=>t.forEach(([,o],s)=>Ct(r[s],n(o)))}}var ve=(t,e)=>Object.entries(e).every(([r,n])=>Math.abs(t[r]-n)<.02);var B={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{
mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};var zr=600,_r=120,Cr=900,Tr=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function St(t,e){let r=t.get(e);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function qe(t,e){let r=St(t,
e);return r&&new Float64Array(r)}function yt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var $e=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)]));function Ae(t,e,r){let n=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:n()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&r({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&r({spread:n()})}},told:()=>({mean:e.mean,...n()!==e.spread&&{variance:e.spread**2}})}}function Br(t,e){
let r=0,n=performance.now(),o=s=>{let a=Math.max(0,(s-n)/Cr);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),r=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():r=requestAnimationFrame(o),()=>cancelAnimationFrame(
r)}function Ee(t,e,r,n,[o,s]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return Br(l=>{for(let[
i,c,p]of a)t[i]=s(c+(p-c)*l);r()},n)}function Oe({model:t,el:e,root:r,live:n,stale:o,refresh:s,listeners:a,told:l,ended:i}){
let c=0,p=0,h,x;e.append(r);function v(k={}){Object.assign(o,k),c||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(
c),c=0;let k=o;o={},s(k)}function u(){return r.dataset.look=ue()?"dark":"light",p=r.clientWidth,p}function b(k){clearTimeout(
h),h=setTimeout(()=>Q(n,k),zr),x||=setTimeout(O,_r)}function O(){x=void 0;for(let[k,m]of Object.entries(l()))Tr(t.get(k),
m)||t.set(k,m);t.save_changes()}function P(k,m){let y=Object.entries(a),A=()=>v({layout:!0});for(let[g,E]of y)t.on(`chan\
ge:${g}`,E);r.addEventListener("keydown",g=>g.stopPropagation());let M=new ResizeObserver(()=>r.clientWidth!==p&&A());M.
observe(r);let q=de(A),d={redrawNow:f};for(let[g,E]of Object.entries(m))Object.defineProperty(d,g,{get:E});return Object.
assign(r,{[k]:d}),Object.assign(e,{[k]:d}),f(),()=>{for(let[g,E]of y)t.off(`change:${g}`,E);i?.(),clearTimeout(h),clearTimeout(
x),cancelAnimationFrame(c),M.disconnect(),q(),r.remove()}}return{request:v,measure:u,report:b,start:P}}var Se=(t,e,r,n,o)=>(t[r]*(1-n)+t[r+1]*n)*(1-o)+(t[r+e]*(1-n)+t[r+e+1]*n)*o;function Nt(t,e,r,n){let o=[];for(let s=0;s<
r;s++)for(let a=0;a<e;a++){let l=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],x)=>{let v=(x+1)%4,[f,u]=[i[x],i[v]];if(f<0==u<0)return;let b=f/(f-u);c.push(n(p+(l[v][0]-
p)*b,h+(l[v][1]-h)*b))}),c.length===2&&o.push(c)}return o}var On=new Float64Array(2);var Dr=2.5066282746310002,Ne=t=>Math.exp(-.5*t*t)/Dr;function lt(t){if(t<3){let r=t,n=t;for(let o=3;r>1e-17*n;o+=2)r*=t*
t/o,n+=r;return .5-Ne(t)*n}let e=t;for(let r=60;r>0;r--)e=t+r/e;return Ne(t)/e}function Ur(t,e){return t>0?lt(t)-lt(e):e<
0?lt(-e)-lt(-t):1-lt(e)-lt(-t)}var Le=(t,e,r,n)=>e>0?Ur((r-t)/e,(n-t)/e):+(r<=t&&t<=n);function Pe({a:t,b:e,v:r},n,o,s,a){return t.map((l,i)=>{let c=e[i]*s/(o*n),p=Math.sqrt((l*r+e[i]*e[i])*a)/(o*n);return Le(
c,p,-1/n,1-1/n)})}function ct(t,e,r,n,o=1,s=new Float64Array(r*r)){for(let a=0;a<r;a++)for(let l=0;l<=a;l++)s[a*r+l]=Wt(t,a,e,l,n)/o;return s}
function Wt(t,e,r,n,o){let s=0;for(let a=0;a<o;a++)s+=t[e*o+a]*r[n*o+a];return s}function Gt(t,e,r=new Float64Array(t.length)){
let n=e.length;for(let o=0;o<t.length;o+=n)for(let s=0;s<n;s++)r[o+s]=t[o+s]*e[s];return r}function tt(t){let e=0;for(let r=0;r<t.length;r++)e+=t[r];return e}function Fe(t){let e=0;for(let r=0;r<t.length;r++)e+=
t[r]*t[r];return Math.sqrt(e)}function Wr(t,e,r){let n=new Float64Array(r);for(let o=0;o<e*r;o+=r)for(let s=0;s<r;s++)n[s]+=
t[o+s];return n.map(o=>o/e)}function Vt(t,e,r){let n=Wr(t,e,r),o=new Float64Array(e*r);for(let s=0;s<o.length;s+=r)for(let a=0;a<
r;a++)o[s+a]=t[s+a]-n[a];return o}var pt=(t,e)=>e>0?t/e:0;function kt(t,e,r){let n=Fe(t),o=Fe(Vt(t,e,r));return{norm:n,residual:o,
relative:pt(o,n)}}function je(t){let e=tt(t)/t.length,r=Math.sqrt(tt(t.map(n=>(n-e)**2))/t.length);return t.map(n=>r>1e-12?(n-e)/r:0)}function Re(t,e,r,n,o){if(!n){let a=1/Math.sqrt(e);for(let l=0;l<r;l++)for(let i=0,c=0;i<e;i++)c+=o()*a,t[i*r+l]=c;return}
let s=Float64Array.from({length:e*r},o);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=n[a*e+l];if(i!==0)for(let c=0;c<
r;c++)t[a*r+c]+=i*s[l*r+c]}}function ht(t,e){let r=new Float64Array(t*t),n=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;r[i*t+c]=p,r[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)n[i]+=r[i*t+c]/t;o+=n[i]/t}let s=t-1,a=n.map((i,c)=>Math.max(r[c*t+c]-2*i+o,0)),l=n.map((i,c)=>r[c*
t+s]-n[s]);return{a,b:l,v:r[s*t+s]}}function Gr(t){let e=t.length,r=tt(t),n=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/r*i(p))),s=o(n),a=o(i=>(n(i)-s)**2),l=o(i=>_(
i+1-e/2,0,1));return{share:r/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:l}}function Ie(t){let{late:e}=Gr(t),r=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:r/Math.max(...t)-B.phase.end}}function ze(t){let{
late:e,side:r,end:n}=Ie(t);return Number.isNaN(r)?"none":r<0?"uniform":n<0?"mid-site":e>.5?"late-site":"early-site"}var Ht=(t,e,r,n,o)=>Pe(
t,e,Math.sqrt(r),r*n,r*(n*n+o*o));function _e(t,e,r){let{a:s,b:a,v:l}=ht(t,null),i=(v,f)=>f%4===2,c={a:s.filter(i),b:a.filter(
i),v:l},p=(v,f)=>[Math.sinh((2*v/96-1)*r),Math.sinh(f/56*r)],h=[],x=[];for(let v=0;v<=56;v++)for(let f=0;f<=96;f++){let u=Ie(
Ht(c,t,e,...p(f,v)));h.push(u.side),x.push(u.side<0?Number.NaN:u.end)}return[h,x].map(v=>Nt(v,96,56,p))}function Vr(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),s=1,a=()=>{let l=r+n+s|0;return s=s+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Ce(t){let e=Vr(t),r=null;
return()=>{if(r!==null){let s=r;return r=null,s}let n=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return r=n*Math.sin(
o),n*Math.cos(o)}}var Te=t=>(t+1)%2**31;var Lt=["entropy","variety","relative_variety","gradient"],xt=65535;function Be(t){let{means:e,spreads:r,depths:n,decades:o,
draws:s}=t.get("catalogue"),a=new Uint16Array(yt(St(t,"surfaces"),"surfaces")),l=new Uint8Array(yt(St(t,"scatter"),"scat\
ter")),i=e.length,c=r.length,p=i*c,h=Math.asinh(e.at(-1)),x=Math.asinh(r.at(-1)),v=(d,g)=>d==="entropy"?g/xt:10**((2*g/xt-
1)*o),f=(d,g)=>xt*(d==="entropy"?g:(Math.log10(g)/o+1)/2);function u({tokens:d,skip:g,norm:E,depth:F},S,R=a){let K=((((+(d===
"text")*2+Number(g))*2+ +(E==="post"))*n.length+n.indexOf(F))*Lt.length+Lt.indexOf(S))*p;return R.subarray(K,K+p)}let b=new Map;
function O(d){let g=[d.tokens,d.skip,d.norm,d.depth].join();if(!b.has(g)){let E=n.filter(S=>S<=d.depth),F=E.map(S=>u({...d,
depth:S},"entropy"));b.set(g,F[0].map((S,R)=>Math.min(...F.map(N=>N[R]))))}return b.get(g)}function P(d,g){let E=_((Math.
asinh(d)/h+1)/2,0,1)*(i-1),F=_(Math.asinh(g)/x,0,1)*(c-1),S=Math.min(i-2,Math.floor(E)),R=Math.min(c-2,Math.floor(F));return{
at:R*i+S,u:E-S,v:F-R}}let k=(d,g,E,F)=>Se(d,i,g,E,F);function m(d,g,E,F){let{at:S,u:R,v:N}=P(E,F);return v(g,k(u(d,g),S,
R,N))}function y(d,g,E){let{at:F,u:S,v:R}=P(g,E);return v("entropy",k(O(d),F,S,R))}function A(d,g,E,F){let{at:S,u:R,v:N}=P(
E,F);return(k(u(d,g,l),S,R,N)/255)**2*Math.sqrt(s)*m(d,g,E,F)}return{...{columns:i,rows:c,reach:h,high:x,far:e.at(-1)},...{
read:m,readLowestEntropy:y,readDeviation:A},surface:u,lowestEntropy:O,cellAt:P,between:k,decode:v,encode:f}}var Kt={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},wt=({
low:t,high:e,log:r},n)=>{let o=r?Math.log(n/t)/Math.log(e/t):(n-t)/(e-t);return _(o,0,1)},ft=["neither","rank","entropy",
"both"];function De(t,e,r,{mute:n}){let o=Et(e).createImageData(e.width,e.height),s=new Uint32Array(o.data.buffer),a=new Int32Array(
s.length),l=new Int32Array(s.length),i=new Float32Array(s.length),c=new Float32Array(s.length),p=Math.round(rt()),h=gt(n,
70),x=0;return t.eachPixel(e,(v,f,u,b)=>{let O=f*e.width+v;if(Number.isNaN(b))(v+f)%(8*p)<p&&(s[O]=h);else if(b<=r.far){
let P=r.cellAt(u,b);a[x]=O,l[x]=P.at,i[x]=P.u,c[x++]=P.v}}),{canvas:e,image:o,pixels:s,where:a.slice(0,x),at:l,u:i,v:c}}
function Ue({canvas:t,image:e,pixels:r,where:n,at:o,u:s,v:a},l){for(let i=0;i<n.length;i++)r[n[i]]=l(o[i],s[i],a[i],n[i]);
Et(t).putImageData(e,0,0)}function We({between:t},e,r,n){return(o,s,a)=>{let l=t(r,o,s,a)<n.variety?1:0;return t(e,o,s,a)<
n.entropy?l+2:l}}function Ge(t,e,r){let n=Math.round(rt()),o=7*n,s=t.canvas.width,a=ft.map(i=>gt(e.regions[i])),l=ft.map(
i=>gt(e.strokes[i]));Ue(t,(i,c,p,h)=>{let x=r(i,c,p);if(!x)return a[0];let v=h%s,f=x&2&&v%o<n,u=x&1&&(h-v)/s%o<n;return f||
u?l[x]:a[x]})}function Ve(t,e,r,n,o){let s=Kt[n],a=i=>e.ramp[Math.round(255*wt(s,r.decode(n,i)))],l=Uint32Array.from({length:xt+
1},(i,c)=>a(c));Ue(t,(i,c,p)=>l[Math.round(r.between(o,i,c,p))])}function He(t,e,r){let o=(t.columns-1)*4,s=(t.rows-1)*4,
a=[];for(let l=0;l<=s;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),h=p*t.columns+c;a.push(t.between(e,h,i/4-c,l/4-p)-r)}return Nt(a,o,s,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/s*t.high)])}function Ke(t,e,r,n,[o,s]){let a=new Int32Array((r+1)*(n+1)),l=(i,c)=>c*(r+1)+i;for(let i=0;i<n;i++)for(let c=0;c<
r;c++){let p=e[i*r+c]===t?1:0;a[l(c+1,i+1)]=p+a[l(c,i+1)]+a[l(c+1,i)]-a[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(s*i),h=[];for(let f=0;f+p<=n;f++)for(let u=0;u+c<=r;u++)a[l(u+c,f+p)]-a[l(u,f+p)]-a[l(u+c,f)]+a[l(
u,f)]===c*p&&h.push([u+c/2,f+p/2]);if(!h.length)continue;let x=[0,1].map(f=>h.reduce((u,b)=>u+b[f],0)/h.length),v=([f,u])=>(f-
x[0])**2+(u-x[1])**2;return h.reduce((f,u)=>v(u)<v(f)?u:f)}return null}var Pt=9;function Ft(t,{name:e,detail:r,collapse:n,dots:o=0}){let s=At(),a=w("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=w("div",{class:"qks-foot"}),i=w("span",{class:"qks-mute"}),c=w("i",{class:n?`qks-zone qks-${n.kind}`:"qks-fill"});
if(a.append(c),n){c.style.width=`calc(${Pt}px + ${n.below} * (100% - ${2*Pt}px))`;let u=w("span",{class:"qks-mark"},n.mark);
u.style.left=c.style.width,l.append(w("span",{class:"qks-bad"},`${n.kind} collapse`),u)}l.append(i);let p=Array.from({length:o},
()=>a.appendChild(w("i",{class:"qks-dot"}))),h=a.appendChild(w("i",{class:"qks-knob"})),x=w("div",{class:"qks-row"},w("s\
pan",{},w("b",{},e)," ",w("small",{},r)),s);t.append(w("div",{class:"qks-meter"},x,a,l));let v=100,f=(u,b)=>{let O=Pt+_(
b,0,1)*(v-2*Pt);u.style.transform=`translateX(${O.toFixed(1)}px)`};return{track:a,resize:()=>{v=a.clientWidth},draw(u,b,O,P,k=[]){
Q(s,b),s.className=O?"qks-bad":"",Q(i,P),f(h,u),k.forEach((m,y)=>f(p[y],m)),n||(c.style.transform=`scaleX(${Math.min(1,u)}\
)`)}}}var Hr=58,Kr=12,Qr=40,V=20,G=30;function Qe(t,e,r,n){let o=[];for(let s of t){let a=e(s);a>=n[0]-1&&a<=n[1]+1&&o.every(l=>Math.
abs(e(l)-a)>=r)&&o.push(s)}return o}function Ye(t,{far:e,tallest:r,move:n}){let o=Math.asinh(e),s=Math.asinh(Hr),a=0,l=0,
i,c=u(),p=k=>G+(Math.asinh(k)/o+1)/2*a,h=k=>V+l-Math.asinh(k)/s*l;function x(k,{d:m,lambda:y}){let A=m/y,M=Math.sqrt(m)/
y,q=G+a,d=V+l,E=Qe([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/A),31,[G,q]);for(let N of E){let H=p(
N/A)>q-2,K={...st,"text-anchor":H?"end":"middle"};W(k,H?q+2:p(N/A),d+16,Dt(N),K)}let F=Qe([0,1,5,20,50,.1,.3,100,500],N=>h(
N/M),24,[V,d]);for(let N of F)W(k,G-6,h(N/M)+(N?4.5:0),Dt(N),{...st,"text-anchor":"end"});let S=(N,H,K,et)=>W(k,N,H,K,{"\
text-anchor":et,class:"qks-mute qks-halo"});S(G+7,d-26,"η = √tr W² / λ","start"),S(G+7,d-9,"↑ upwards","start"),S(
q-6,d-26,"impossible:","end"),S(q-6,d-9,"η < |ξ| / √d","end"),W(k,G+a/2,d+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let R=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;z("path",{d:R,class:"qks-mute-line"},k)}function v(k,m){
a=k-G-Kr,l=Math.round(Math.min(r,a*.92));let y=w("canvas",{class:"qks-zones",role:"img"});Object.assign(y.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${V}px`}),y.width=Math.round(a*rt()),y.height=Math.round(l*rt()),t.replaceChildren(
y);let A=at(t,k,V+l+Qr);x(A,m);let M=m.d/m.lambda*e;return it(c,{"aria-valuemin":(-M).toFixed(1),"aria-valuemax":M.toFixed(
1)}),t.append(c),{canvas:y,svg:A}}function f(k,m){let{width:y,height:A}=k,M=Float64Array.from({length:y},(q,d)=>Math.sinh(
((d+.5)/y*2-1)*o));for(let q=0;q<A;q++){let d=Math.sinh((1-(q+.5)/A)*s);for(let g=0;g<y;g++)m(g,q,M[g],Math.sqrt(d*d-M[g]*
M[g]))}}function u(){let k=w("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return k.addEventListener("keydown",m=>{m.stopPropagation();let{mean:y,spread:A}=i,M=m.shiftKey?.02:.06,q=Math.hypot(
y,A),g={ArrowLeft:()=>b(Math.asinh(y)-M,null),ArrowRight:()=>b(Math.asinh(y)+M,null),ArrowUp:()=>b(null,Math.asinh(q)+M),
ArrowDown:()=>b(null,Math.asinh(q)-M)}[m.key];g&&(m.preventDefault(),g())}),k}function b(k,m){let y=k===null?i.mean:Math.
sinh(_(k,-o,o));if(m===null)return n({mean:y});let A=Math.sinh(_(m,0,s)),M=Math.min(e,Math.sqrt(Math.max(0,A*A-y*y)));return n(
{mean:y,spread:M})}function O(k){let m=t.getBoundingClientRect(),y=(k.clientX-m.left-G)/a*2-1,A=1-(k.clientY-m.top-V)/l;
b(Math.abs(y)<.012?0:y*o,A*s)}fe(t,k=>k.clientY-t.getBoundingClientRect().top>=V+l+4?!1:(c.focus({preventScroll:!0}),O(k),
!0),O);function P(k){i=k;let{xi:m,eta:y}=i,A=_(i.mean,-e,e),M=Math.min(e,i.spread),q=p(A),d=h(Math.hypot(A,M));return c.
style.transform=`translate(${q.toFixed(1)}px, ${d.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${nt(m)}, η ${Z(y)}, mean ${nt(i.mean)}, variance ${Z(i.spread**2)}`),{x:q,y:d,mean:A,spread:M}}return{
px:p,py:h,resize:v,eachPixel:f,place:P}}function Qt(t,{px:e,py:r}){let n=([o,s])=>`${e(o).toFixed(1)} ${r(Math.hypot(o,s)).
toFixed(1)}`;return t.map(([o,s])=>`M${n(o)}L${n(s)}`).join("")}function Je(t,e,{px:r,py:n}){return`M${Array.from({length:61},
(s,a)=>{let l=Math.sinh((a/30-1)*e);return`${r(l).toFixed(1)} ${n(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Ze(t,{
px:e,py:r},n){let o=(s,a,l,i)=>W(t,s,a,l,{class:"qks-halo qks-site",...i});for(let s of n)z("path",{d:Qt(s,{px:e,py:r}),
class:"qks-phase"},t);o(e(0),r(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),l=r(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=o(a-s*2,l+4.5,s>0?"late-site":"early-site",c),h=a-s*(p.getComputedTextLength()+
6);z("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),z("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,a,V-
7,"mid-site",{...c,class:"qks-site"}),z("path",{d:`M${e(s*33)} ${V-4}v16`,class:"qks-mute-line"},t)}}var{gaze:Mt}=B,jt=t=>`${t}${" "}token${t===1?"":"s"}`,Xe=t=>t>1?`${t} scattered tokens`:"one token",bt=({late:t,lateLast:e,
draw:{T:r}})=>Math.max(t,e)<=Mt.few*r,tr=(t,e)=>!bt(t)&&Math.max(t.early,t.earlyLast)<=Mt.few*t.draw.T&&e<Mt.agreement,Yt=t=>t.
entropy>Mt.uniform,er=t=>t.diagonal>Mt.self;var Rt=t=>t[0].toUpperCase()+t.slice(1),nr=t=>tr(t,t.mixed),Jt=(t,e)=>e===1?`${t} token`:`${t} ${jt(e)}`;function Yr(t){
let{mean:e,draw:r,depth:n,relative:o}=t,s=n>1?"in the last layer ":"",a=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>Rt(
a+s+c);if(Yt(t)){let c=n>1&&o[n-2]<B.gaze.alike,p=c?"by the last layer tokens are so alike that ":s,h=`all ${r.T}${" "}\
tokens`;return[[`${Rt(`${p}logits hardly differ`)}: every query averages `],[h,"strong"]]}if(er(t)||bt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(bt(t))return[[l("every query looks at the ")],[
Jt("latest",t.lateLast),"strong"]];if(nr(t))return[[l("every query looks back at the ")],[Jt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=n>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${Rt(c)} spikes on `],[Xe(i),"strong"]]}return[[`${Rt(`${s}attention`)} spreads over `],
[jt(i),"strong"],[", anywhere"]]}var Zt=t=>t<1.995?X(t):vt(t);function Jr(t,e){let r=t===1?"s":"",n=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${n} keep${r} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${n} multiply`} the vari\
ety by ${Y(e)}`}var Zr={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},rr=({rank:t,entropy:e})=>ft[(t?1:0)+(e?2:0)],Xr=t=>t<1e-12?`falls ${Y(t)}`:`${t<B.words.stays[0]?"falls to":t>B.words.
stays[1]?"grows to":"stays at"} ${Y(t)}`;function tn(t){let{depth:e,shown:r,collapsed:n}=t,o=Jr(e,r.at(-1)),s=nr(t),a=rr(
n),l=rr(t.onAverage),i={neither:`; ${o}: `,rank:`${s?", so rows agree; ":Yt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${Xr(t.gradient)}: `,both:`${s?", so rows agree and are sharp; ":"; "}${o}: `}[a],{entropies:c,entropy_threshold:p}=t,
h=c.indexOf(Math.min(...c))+1,x=n.entropy&&t.entropy>=p?` in layer ${h}`:"",v=a===l?".":` in this draw, ${l} on average.`;
return[[i],[Zr[a],a==="neither"?"good":"bad"],[x+v]]}var or=t=>[...Yr(t),...tn(t)],en={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function ar(t,{
mean:e,spread:r}){let{map:n,varietyName:o,quantity:s,draws:a}=t;return`Map of ${en[s]} over mean and spread of the eigen\
values. The point is at mean ${nt(e)} and spread ${Z(r)}. Over ${a} draws the map says entropy ${X(n.entropy)}, variety ${Zt(
n[o])}, gradient ${Y(n.gradient)}.`}function sr(t){let e=bt(t)?`on the ${Jt("latest",t.lateLast)}`:`over about ${jt(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var J=[8,5],ir=-1,Xt=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function te(t,e){let{a:r,b:n,v:o}=ht(t,null),s=tt(r)/t*o,a=tt(n.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(s+a+e*a));return Array.from({length:121},(c,p)=>{let h=i*Math.sin((p/120-.5)*Math.PI);return[h,Math.sqrt((l-e*a*h*h)/
(s+a))]})}function lr(t,e,r){let n=Ye(t,{far:e.far,tallest:460,move:r}),{px:o,py:s}=n,a,l,i,c,p,h,x;function v(m,y,A){h=
A,{canvas:a,svg:l}=n.resize(m,y),p=De(n,a,e,h),i=z("g",{},l),c=z("g",{},l)}function f(m,y){if(x??={phases:_e(m.T,m.d,e.reach),
freezing:te(m.T,m.d)},Ze(i,n,x.phases),y>1)return;let A=x.freezing.map(([M,q])=>`${o(M).toFixed(1)} ${s(q).toFixed(1)}`);
z("path",{d:`M${A.join("L")}`,class:"qkc-freezing"},i)}function u(){let m=Je(e.far,e.reach,n);z("path",{d:m,class:"qks-m\
ute-line"},i)}let b=(m,y)=>z("path",{d:Qt(He(e,m,y),n),class:"qkc-level"},i);function O(m){let y=Math.floor(parseFloat(a.
style.width)/J[0]),A=Math.floor(parseFloat(a.style.height)/J[1]),M=new Int8Array(y*A).fill(ir);n.eachPixel({width:y,height:A},
(q,d,g,E)=>{if(!(E<=e.far))return;let{at:F,u:S,v:R}=e.cellAt(g,E);M[d*y+q]=m(F,S,R)});for(let q of i.querySelectorAll("t\
ext")){let{x:d,y:g,width:E,height:F}=q.getBBox(),[S,R]=[(d-G)/J[0]-1,(g-V)/J[1]];for(let N=Math.max(0,Math.floor(R));N<Math.
min(A,R+F/J[1]);N++){let H=Math.max(0,Math.floor(S)),K=Math.min(y,S+E/J[0]+2);H<K&&M.fill(ir,N*y+H,N*y+Math.ceil(K))}}c.
replaceChildren(),Xt.forEach(([q],d)=>{let g=d?"qks-bad":"qks-bold",E=W(c,0,0,q,{"text-anchor":"middle",class:`qks-halo ${g}`}),
F=[(E.getComputedTextLength()+8)/J[0],20/J[1]],S=Ke(d,M,y,A,F);return S?it(E,{x:G+S[0]*J[0],y:V+S[1]*J[1]+4.5}):E.remove()})}
function P(m,y){let A=E=>e.surface(m,E),M=m.residual==="relative"?"relative_variety":"variety",q=E=>e.encode(E,ee(E,m)),
d={entropy:q("entropy"),variety:q(M)};i.replaceChildren(),c.replaceChildren(),u();let g=m.quantity==="variety"?M:m.quantity;
if(g==="neither"?(b(e.lowestEntropy(m),d.entropy),b(A(M),d.variety)):b(A(g),q(g)),m.tokens==="walk"&&f(y,m.depth),g==="n\
either"){let E=We(e,e.lowestEntropy(m),A(M),d);Ge(p,h,E),O(E)}else Ve(p,h,e,g,A(g))}function k(m){let y=n.place(m);a.setAttribute(
"aria-label",ar(m,y))}return{resize:v,paint:P,draw:k}}function Y(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${Ot(-12)}`;let e=Math.floor(Math.log10(t)),r=+(t/10**e).toPrecision(1);return r===10?`10${Ot(e+1)}`:
`${r===1?"":`${r}${" "}×${" "}`}10${Ot(e)}`}var vt=t=>(t<1e-12?"":`×${" "}`)+Y(t),rn=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${vt(t)} ± ${Y(e)}`,qt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),nn={low:1e-6,high:100,log:!0};function cr(t){let e,r="";function n({depth:o,residual:s,entropy_threshold:a,variety_threshold:l}){
r=[o,s,a,l].join(),t.replaceChildren();let i=o===1?"after one layer":`after ${o} layers`;e={entropy:Ft(t,{name:"Attentio\
n entropy",detail:o===1?"share of log keys":"last layer; dots: the others",dots:o-1,collapse:{below:a,mark:qt(a),kind:"e\
ntropy"}}),variety:Ft(t,{name:"Variety of tokens",detail:`${s}, ${i}`,dots:o-1,collapse:{below:l,mark:qt(l),kind:"rank"}}),
gradient:Ft(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(o){r!==String([o.depth,o.residual,
o.entropy_threshold,o.variety_threshold])&&n(o);for(let s of Object.values(e))s.resize()},draw(o){let{map:s,deviation:a,
shown:l,collapsed:i,varietyName:c}=o,p=x=>`map: ${rn(s[x],a[x])}`;e.entropy.draw(o.entropy,X(o.entropy),i.entropy,p("ent\
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Zt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let h=`${vt(s.gradient)}\
 ± ${Y(a.gradient)}`;e.gradient.draw(wt(nn,Math.max(o.gradient,1e-300)),vt(o.gradient),!1,`10⁻⁶ to 100, log; map: ${s.
gradient<1e-12?Y(s.gradient):h}`)}}}var on=t=>w("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),ee=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function an(t,e){let r=Kt[t],n=j("qkc-bar"),o=ee(t,e),s=w("i",{class:"\
qkc-threshold"});s.style.left=`${100*wt(r,o)}%`,n.append(s);let a=j("qks-ticks");for(let c of r.ticks){let p=w("span",{},
r.log?Y(c):String(c));p.style.left=`${100*wt(r,c)}%`,a.append(p)}let l={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],i=t==="gradient"?"uniform attention’s":`the threshold, ${qt(o)}`;return[w("s\
pan",{},l),j("qkc-scale",n,a),w("span",{},`Line: ${i}.`)]}function pr(t,e,r){let n=e.residual==="relative"?"relative_var\
iety":"variety",o=e.quantity==="variety"?n:e.quantity,s=o==="neither"?Xt.map(([l,i])=>w("span",{class:"qkc-item"},on(i),
l)):an(o,e),a=(l,i)=>{let c=w("span",{class:"qkc-sample","aria-hidden":"true"});return z("path",{d:"M0 7H26",class:l},at(
c,26,14)),w("span",{class:"qkc-item"},c,i)};e.tokens==="walk"&&(s.push(a("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&s.push(a("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...s)}var hr=t=>t.map(([e,r,n])=>[e,{mean:r,spread:n}]),re={walk:hr([...B.stops,["Both collapse",-40,0]]),text:hr([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},sn=[[!1,"off"],[!0,"on"]],ut={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",sn],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function fr(){let t={...pe("Stops",ln),network:j("qkc-options qkc-network"),painting:j("qkc-optio\
ns qkc-painting"),map:j("qks-pane qks-map-pane qkc-map"),legend:j("qkc-legend"),reading:w("p",{class:"qks-sub qkc-readin\
g"}),thresholds:j("qkc-thresholds"),attentionTitle:ce(""),redraw:mt("↻ New draw"),attention:j("qks-pane"),meters:j(""),
draws:ie()},e=he("qks qkc","both collapses on one map",j("qks-headline",t.caption),t.chips,t.live,j("qkc-grid",t.network,
t.painting,t.map,t.reading,t.legend,t.thresholds,j("qkc-side",j("qkc-gaze",j("qks-header",t.attentionTitle,t.redraw),t.attention),
j("qkc-meters",t.draws,t.meters))),t.notes);return{...t,root:e}}var ln=[`W is symmetric with eigenvalues mean + spread·z\
 and the same in every layer; logits are xᵀW x / λ with λ =
  √d, a token attends to itself and the past, values are the tokens themselves. A layer is x ← P x, with the
  skip connection x + P x; LayerNorm comes after it and has no weights.`,`The map paints means over many draws of tokens\
 and eigenvectors on a stored grid of means and spreads,
  read between the grid’s points; they were computed once, and not selected. Attention and meters are
  computed in the page, for one draw: they differ from the map as one draw differs from the mean of many.`,`Entropy is t\
hat of the last layer’s rows as a share of log keys; it counts as collapsed where any layer’s
  is (on the map, any of those stored up to that depth). Variety is the norm of what differs
  between tokens after the last layer, over the same of the input: the norm itself, or relative to the
  tokens’ whole norm, which does not fall when tokens merely shrink. The thresholds are conventions; move
  them.`,`The gradient is the Frobenius norm of the derivative of the last layer’s attention outputs by W, over that
  of uniform attention on the input tokens. Where every query is stuck on one key it vanishes, and where the
  tokens are alike too.`,`Thin lines part the phases of the law of signal propagation, as in chapter 1: late-site or ear\
ly-site
  where one half of the positions has at least twice the other’s chance to pass signal, mid-site where the
  near end falls below half of the peak. They hold for the first layer of the walk. The dashed line is where
  the last query’s logits, whose mean square around their mean follows from the walk’s kernel, reach a
  variance of 2 log T: a softmax over that many independent Gaussian logits would freeze onto a few of them.
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function ur({T:t,d:e,X:r,z:n,lambda:o}){return{T:t,d:e,X:r,z:n,lambda:o,G:ct(r,r,t,e,o),H:ct(Gt(r,n),r,t,e,o),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function dr({G:t,H:e},r,n,o){
for(let s=0;s<o.length;s++)o[s]=r*t[s]+n*e[s]}function mr(t,{T:e,d:r,z:n,lambda:o},s,a,l){let i=n.map(c=>s+a*c);ct(Gt(t,
i),t,e,r,o,l)}function gr({z:t,lambda:e},r,n){let o=0,s=0;for(let a of t){let l=r+n*a;o+=l,s+=l*l}return{trace:o,traceOfSquare:s,
xi:o/e,eta:Math.sqrt(s)/e}}function cn(t,e,r,n=t){let o=-1/0,s=0;for(let a=e;a<e+r;a++)t[a]>o&&(o=t[a]);for(let a=e;a<e+r;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=e;a<e+r;a++)n[a]/=s;return s}function pn(t,e,r,n=t){let o=0;for(let s=e;s<e+r;s++)o+=t[s]/r;for(let s=e;s<
e+r;s++)n[s]=(1+t[s]-o)/r}function hn(t,e,r,n=t){let o=0;pn(t,e,r,n);for(let s=e;s<e+r;s++)n[s]=Math.min(Math.max(n[s],0),
1),o+=n[s];for(let s=e;s<e+r;s++)n[s]/=o}function ne(t,e,r,n){let o=r==="softmax"?cn:hn;for(let s=0;s<e;s++)o(t,s*e,s+1,
n)}function kr(t,e,r,n,o){o.fill(0);for(let s=0;s<r;s++)for(let a=0;a<=s;a++){let l=t[s*r+a];if(l!==0)for(let i=0;i<n;i++)
o[s*n+i]+=l*e[a*n+i]}}function It(t,e,r,n){let o=0,s=0;for(;o<B.gaze.share&&s<r;)o+=t[e+(n?r-1-s:s)],s++;return s}var yr=t=>t.
sort((e,r)=>e-r)[Math.ceil(B.gaze.rows*t.length)-1];function oe(t,e){let r=Math.floor(e/2),n=e-r,o=[],s=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let x=0;x<=c;x++)t[p+x]>0&&(h-=t[p+x]*Math.log(t[p+x]));c>0&&(a+=h/Math.log(c+1)/(e-1)),c>=r&&(l+=
t[p+c]/n,o.push(It(t,p,c+1,!0)),s.push(It(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:a,diagonal:l,effective:i,
late:yr(o),early:yr(s),lateLast:It(t,(e-1)*e,e,!0),earlyLast:It(t,(e-1)*e,e,!1)}}function xr({seed:t,length:e,dim:r,given:n}){let{X:o,z:s,u:a}=n??{};if(!n){let c=Ce(t);o=new Float64Array(e*r),Re(o,e,r,
null,c),s=je(Float64Array.from({length:r},c)).sort(),a=Float64Array.from({length:r},c);let p=Math.hypot(...a);a=a.map(h=>h/
p)}let l=ur({T:e,d:r,X:o,z:s,lambda:Math.sqrt(r)}),i=new Float64Array(e*e);return ne(new Float64Array(e*e),e,"softmax",i),
{...l,u:a,start:kt(o,e,r),evenGradient:wr(o,i,l)}}function wr(t,e,{T:r,d:n,lambda:o}){let s=Vt(t,r,n),a=new Float64Array(
r),l=ct(s,s,r,n),i=new Float64Array(r);for(let p=0;p<r;p++){a[p]=Wt(t,p,t,p,n);for(let h=0;h<p;h++)l[h*r+p]=l[p*r+h]}let c=0;
for(let p=0;p<r;p++){let h=p*r,x=0;for(let f=0;f<=p;f++){let u=0;for(let b=0;b<=p;b++)u+=e[h+b]*l[f*r+b];i[f]=u,x+=e[h+f]*
u}let v=0;for(let f=0;f<=p;f++){let u=e[h+f];if(u===0)continue;let b=0;for(let O=0;O<f;O++)b+=e[h+O]*(l[f*r+O]-i[f]-i[O]+
x)**2;v+=u*(2*b+u*(l[f*r+f]-2*i[f]+x)**2)}c+=a[p]*v}return Math.sqrt(c)/o}function fn(t,e,r,n){for(let o=0;o<r;o++){let s=0,
a=0;for(let i=0;i<n;i++)s+=t[o*n+i]*e[i];for(let i=0;i<n;i++)t[o*n+i]-=s*e[i],a+=t[o*n+i]**2;let l=a>0?Math.sqrt(n/a):1;
for(let i=0;i<n;i++)t[o*n+i]*=l}}function Mr(t,{mean:e,spread:r,depth:n,skip:o,norm:s}){let{T:a,d:l,logits:i,attention:c,
start:p}=t,h=[],x=[],v=[],f=t.X,[u,b]=t.layers,O,P;for(let k=1;;k++){if(k===1?dr(t,e,r,i):mr(f,t,e,r,i),ne(i,a,"softmax",
c),h.push(oe(c,a).entropy),kr(c,f,a,l,u),k===n&&(O=pt(wr(f,c,t),t.evenGradient),P=pt(kt(u,a,l).residual,kt(f,a,l).residual)),
o)for(let y=0;y<a*l;y++)u[y]+=f[y];s==="post"&&fn(u,t.u,a,l);let m=kt(u,a,l);if(x.push(pt(m.residual,p.residual)),v.push(
pt(m.relative,p.relative)),k===n)break;[f,u]=[u,k===1?b:f]}return{...oe(c,a),draw:t,mean:e,spread:r,entropies:h,variety:x,
relative:v,gradient:O,mixed:P,...gr(t,e,r)}}var{collapse:ae}=B,br=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function un({
model:t,el:e}){let r=fr(),{root:n}=r,o=t.get("catalogue"),s=Be(t),a={mean:0,spread:0,...$e(t,br)},l=Ae(t,a,et),i,c,p,h={},
x,v=0,f=0,u=()=>{},b={...l.listeners,seed:()=>P.request({draw:!0})};for(let $ of br)b[$]=()=>t.get($)!==a[$]&&et({[$]:t.
get($)});let O=()=>{let{spread:$,...L}=a;return{...L,...l.told(),readings:h}},P=Oe({model:t,el:e,root:n,live:r.live,refresh:F,
listeners:b,told:O,stale:{draw:!0,layout:!0,stops:!0},ended:()=>u()}),k=lr(r.map,s,$=>et($)),m=cr(r.meters),y=ke(r.attention,
()=>ye(r.attention.clientWidth,i.T)),A=Ut(re.walk,se),M={},q=($,L,[I,C])=>{M[L]=be($,I,C,D=>et({[L]:D}))},d=o.depths.map(
$=>[$,String($)]);q(r.network,"tokens",ut.tokens),q(r.network,"depth",["Layers",d]),q(r.network,"skip",ut.skip),q(r.network,
"norm",ut.norm),q(r.painting,"quantity",ut.quantity),q(r.painting,"residual",ut.residual);let g={entropy_threshold:E("En\
tropy collapses below",ae.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:E("Rank collapses below",ae.varietyRange,
[.1,1/3,.6],"variety_threshold")};function E($,[L,I],C,D){let U=we(L,I,.01),{relativeVariety:dt}=ae,zt=T=>Math.abs(T-dt)<
.006?dt:Number(T.toFixed(2));return Me(r.thresholds,{name:$,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:C.
map(T=>[T,qt(T)]),share:U.share,value:T=>zt(U.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function F($){
if($.draw){let L=i;i=S(),$.layout||=L?.T!==i.T||L?.d!==i.d}$.stops&&vr(),$.layout&&R(),($.layout||$.paint)&&f>=50&&N(),K()}
function S(){let[$,L]=o.sizes[a.tokens],I=null;if(a.tokens==="text"){let C=yt(qe(t,"text"),"text");I={X:C.slice(0,$*L),z:C.
slice($*L,$*L+L),u:C.slice($*L+L,$*L+2*L)}}return c??=ht(o.sizes.walk[0],null),xr({seed:t.get("seed"),length:$,dim:L,given:I})}
function R(){f=P.measure();let $=a.tokens==="text";if(r.redraw.disabled=$,r.redraw.title=$?"These tokens are given: ther\
e is nothing to draw":"",f<50)return;let L=Bt(n),I=C=>Object.fromEntries(ft.map(D=>[D,L(`${C}-${D}`)]));x={...me(n),regions:I(
"map"),strokes:I("hatch")},y.resize(i,x),k.resize(r.map.clientWidth,i,x);for(let C of Object.values(g))C.resize()}function N(){
k.paint(a,i),m.resize(a),pr(r.legend,a,o.draws);let{depth:$}=a;Q(r.attentionTitle,$>1?`Attention in layer ${$}`:`Attenti\
on of ${i.T} tokens`)}function H(){let{mean:$,spread:L}=a,I=Mr(i,a),C=a.residual==="relative"?"relative_variety":"variet\
y",D=a.residual==="relative"?I.relative:I.variety,U=_t=>Object.fromEntries(Lt.map($t=>[$t,_t(a,$t,$,L)])),dt=U(s.read),zt=U(
s.readDeviation),T=(_t,$t)=>({entropy:_t<a.entropy_threshold,rank:$t<a.variety_threshold}),qr=T(Math.min(...I.entropies),
D.at(-1)),$r=T(s.readLowestEntropy(a,$,L),dt[C]),Ar=a.tokens==="walk"?ze(Ht(c,i.T,i.d,$,L)):null,{draws:Er}=o;return{...I,
...a,varietyName:C,shown:D,map:dt,deviation:zt,collapsed:qr,onAverage:$r,phase:Ar,draws:Er}}function K(){let $=performance.
now();p=H();let L=le(r.caption,or(p));f>=50&&(y.draw(i),y.describe(sr(p)),m.draw(p),k.draw(p));let{xi:I,eta:C,phase:D}=p;
Q(r.reading,`At the point: ξ = ${nt(I)}, η = ${Z(C)}, mean ${nt(a.mean)}, variance ${Z(a.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),Q(r.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let U of Object.
keys(M))M[U](a[U]);for(let U of Object.keys(g))g[U].draw(a[U],a);A.mark(U=>ve(a,U)),h={...a,variance:a.spread**2,seed:t.
get("seed"),xi:I,eta:C,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:L},
P.report(L),v=performance.now()-$}function et($){u(),Object.assign(a,$);let L=Object.keys($).every(I=>I==="mean"||I==="s\
pread");P.request({...!L&&{paint:!0},..."tokens"in $&&{draw:!0,layout:!0,stops:!0}})}function se($){u(),u=Ee(a,$,P.request,
()=>et($),[Math.asinh,Math.sinh])}function vr(){A=Ut(re[a.tokens],se),r.chips.replaceChildren(...A.buttons)}return r.redraw.
addEventListener("click",()=>{t.set("seed",Te(t.get("seed"))),P.request({draw:!0})}),P.start("collapse",{state:()=>({...a,
seed:t.get("seed")}),readings:()=>h,draw:()=>i,view:()=>p,surfaces:()=>s,freezing:()=>te(...o.sizes.walk),milliseconds:()=>v})}
var fa={render:un};export{fa as default};
