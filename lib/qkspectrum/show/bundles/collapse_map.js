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
"qks-chips",t),notes:Nr(e)});function fe(t,e,...r){let n=`Explorable figure: ${e}`;return w("section",{class:t,"aria-lab\
el":n,"data-lm-suppress-shortcuts":"true"},...r)}function he(t,e,r){let n=!1;t.addEventListener("pointerdown",o=>{o.button>
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
px`,p.style.height=`${i}px`,t.replaceChildren(p);let f=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((u,b)=>{W(f,i,15+18*b,u,{"text-anchor":"end",...b>1?st:{}})});let v=w("div",{class:"qks-ramp","ar\
ia-hidden":"true"});v.style.left=`${i-96}px`,t.append(v),W(f,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,
.5,1]){let b=u===1?"end":u?"middle":"start",S=String(u).replace("0.",".");W(f,i-96+96*Math.sqrt(u),91,S,{...st,"text-anc\
hor":b})}let h={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};z("rect",{...h,class:"qks-ink-line"},f),r={canvas:p,ramp:l,
T:a,...ge(p)}}function o({attention:a}){let{pixels:l,ramp:i,T:c}=r;for(let p=0;p<c;p++)for(let f=p*c;f<=p*c+p;f++)l[f]=i[Math.
round(Math.sqrt(a[f])*255)];r.show()}return{resize:n,draw:o,describe:a=>r.canvas.setAttribute("aria-label",a)}}var _=(t,e,r)=>Math.max(e,Math.min(r,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function nt(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Dt=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Pr="⁰¹²³⁴⁵⁶⁷⁸⁹",
Ot=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>Pr[Number(e)]).join("");var xe=12;function Fr({name:t,unit:e,label:r=t,range:n,rail:o}){let s=w("input",{type:"range",...n,"aria-label":r}),a=At(),
l=j("qks-ruler",o,s),i=w("div",{class:"qks-ticks","aria-hidden":"true"}),c=w("span",{},w("b",{},t)," ",w("small",{},e));
return{element:j("qks-slider",j("qks-row",c,a),l),input:s,output:a,track:l,scale:i}}function jr(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var we=(t,e,r)=>({share:n=>(n-t)/(e-t),value:n=>Math.round((t+n*(e-t))/r)*r});function Me(t,{name:e,unit:r,ticks:n,share:o,value:s,text:a,say:l,move:i,impossible:c}){let p=w("i",{class:"qks-zone qks\
-plain"}),f=w("span",{},"no such W"),x=w("i",{class:"qks-impossible"},f),v=w("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),h={min:0,max:1,step:"any"},{element:u,input:b,output:S,track:F,scale:y}=Fr({name:e,unit:r,range:h,rail:v});c&&v.append(
x),p.style.width="100%",t.append(u),u.append(y);let m=0,g=0,$=M=>xe/2+M*(m-xe);return b.addEventListener("input",()=>i(s(
Number(b.value)))),b.addEventListener("keydown",M=>{let q=jr(M.key);if(q){if(M.preventDefault(),q.end!==void 0){i(s(q.end));
return}for(let d=Math.abs(q.steps);d<=100;d++){let k=s(_(o(g)+d*Math.sign(q.steps)*.01,0,1));if(k!==g){i(k);return}}}}),
{resize(){m=F.clientWidth;let M=n.map(([,d])=>w("span",{},d));y.replaceChildren(...M);let q=M.map(d=>d.offsetWidth/2);M.
forEach((d,k)=>{d.style.left=`${_($(o(n[k][0])),q[k],m-q[k])}px`})},draw(M,q){if(g=M,b.value=String(_(o(M),0,1)),Q(S,a(M,
q)),b.setAttribute("aria-valuetext",l(M,q)),!c)return;let d=c(q);x.style.width=`${d>0?Math.min(m,$(d)):0}px`,f.hidden=$(
d)<110},show(M){u.hidden=!M}}}function Ir(t,e,r){let n=e.map(([,o],s)=>mt(o,()=>r(e[s][0])));return{row:Tt("qks-segments",
t,...n),mark:o=>n.forEach((s,a)=>Ct(s,e[a][0]===o))}}function be(t,e,r,n){let{row:o,mark:s}=Ir(e,r,n);return t.append(j(
"qks-choice",w("span",{class:"qks-choice-name"},e),o)),s}function Ut(t,e){let r=t.map(([n,o])=>mt(n,()=>e(o)));return{buttons:r,
mark:n=>t.forEach(([,o],s)=>Ct(r[s],n(o)))}}var ve=(t,e)=>Object.entries(e).every(([r,n])=>Math.abs(t[r]-n)<.02);var B={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};var zr=600,_r=120,Cr=900,Tr=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function St(t,e){let r=t.get(e);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function qe(t,e){let r=St(t,
e);return r&&new Float64Array(r)}function yt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var $e=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)]));function Ae(t,e,r){let n=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:n()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&r({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&r({spread:n()})}},told:()=>({mean:e.mean,...n()!==e.spread&&{variance:e.spread**2}})}}function Br(t,e){
let r=0,n=performance.now(),o=s=>{let a=Math.max(0,(s-n)/Cr);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),r=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():r=requestAnimationFrame(o),()=>cancelAnimationFrame(
r)}function Ee(t,e,r,n,[o,s]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return Br(l=>{for(let[
i,c,p]of a)t[i]=s(c+(p-c)*l);r()},n)}function Oe({model:t,el:e,root:r,live:n,stale:o,refresh:s,listeners:a,told:l,ended:i}){
let c=0,p=0,f,x;e.append(r);function v(y={}){Object.assign(o,y),c||=requestAnimationFrame(h)}function h(){cancelAnimationFrame(
c),c=0;let y=o;o={},s(y)}function u(){return r.dataset.look=ue()?"dark":"light",p=r.clientWidth,p}function b(y){clearTimeout(
f),f=setTimeout(()=>Q(n,y),zr),x||=setTimeout(S,_r)}function S(){x=void 0;for(let[y,m]of Object.entries(l()))Tr(t.get(y),
m)||t.set(y,m);t.save_changes()}function F(y,m){let g=Object.entries(a),$=()=>v({layout:!0});for(let[E,O]of g)t.on(`chan\
ge:${E}`,O);r.addEventListener("keydown",E=>E.stopPropagation());let M=new ResizeObserver(()=>r.clientWidth!==p&&$());M.
observe(r);let q=de($),d=()=>{Object.assign(o,{layout:!0}),h()};addEventListener("beforeprint",d),addEventListener("afte\
rprint",$);let k={redrawNow:h};for(let[E,O]of Object.entries(m))Object.defineProperty(k,E,{get:O});return Object.assign(
r,{[y]:k}),Object.assign(e,{[y]:k}),h(),()=>{for(let[E,O]of g)t.off(`change:${E}`,O);i?.(),clearTimeout(f),clearTimeout(
x),cancelAnimationFrame(c),removeEventListener("beforeprint",d),removeEventListener("afterprint",$),M.disconnect(),q(),r.
remove()}}return{request:v,measure:u,report:b,start:F}}var Se=(t,e,r,n,o)=>(t[r]*(1-n)+t[r+1]*n)*(1-o)+(t[r+e]*(1-n)+t[r+e+1]*n)*o;function Nt(t,e,r,n){let o=[];for(let s=0;s<
r;s++)for(let a=0;a<e;a++){let l=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],i=l.map(([p,f])=>t[f*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,f],x)=>{let v=(x+1)%4,[h,u]=[i[x],i[v]];if(h<0==u<0)return;let b=h/(h-u);c.push(n(p+(l[v][0]-
p)*b,f+(l[v][1]-f)*b))}),c.length===2&&o.push(c)}return o}var On=new Float64Array(2);var Dr=2.5066282746310002,Ne=t=>Math.exp(-.5*t*t)/Dr;function lt(t){if(t<3){let r=t,n=t;for(let o=3;r>1e-17*n;o+=2)r*=t*
t/o,n+=r;return .5-Ne(t)*n}let e=t;for(let r=60;r>0;r--)e=t+r/e;return Ne(t)/e}function Ur(t,e){return t>0?lt(t)-lt(e):e<
0?lt(-e)-lt(-t):1-lt(e)-lt(-t)}var Le=(t,e,r,n)=>e>0?Ur((r-t)/e,(n-t)/e):+(r<=t&&t<=n);function Pe({a:t,b:e,v:r},n,o,s,a){return t.map((l,i)=>{let c=e[i]*s/(o*n),p=Math.sqrt((l*r+e[i]*e[i])*a)/(o*n);return Le(
c,p,-1/n,1-1/n)})}function ct(t,e,r,n,o=1,s=new Float64Array(r*r)){for(let a=0;a<r;a++)for(let l=0;l<=a;l++)s[a*r+l]=Wt(t,a,e,l,n)/o;return s}
function Wt(t,e,r,n,o){let s=0;for(let a=0;a<o;a++)s+=t[e*o+a]*r[n*o+a];return s}function Gt(t,e,r=new Float64Array(t.length)){
let n=e.length;for(let o=0;o<t.length;o+=n)for(let s=0;s<n;s++)r[o+s]=t[o+s]*e[s];return r}function tt(t){let e=0;for(let r=0;r<t.length;r++)e+=t[r];return e}function Fe(t){let e=0;for(let r=0;r<t.length;r++)e+=
t[r]*t[r];return Math.sqrt(e)}function Wr(t,e,r){let n=new Float64Array(r);for(let o=0;o<e*r;o+=r)for(let s=0;s<r;s++)n[s]+=
t[o+s];return n.map(o=>o/e)}function Ht(t,e,r){let n=Wr(t,e,r),o=new Float64Array(e*r);for(let s=0;s<o.length;s+=r)for(let a=0;a<
r;a++)o[s+a]=t[s+a]-n[a];return o}var pt=(t,e)=>e>0?t/e:0;function kt(t,e,r){let n=Fe(t),o=Fe(Ht(t,e,r));return{norm:n,residual:o,
relative:pt(o,n)}}function je(t){let e=tt(t)/t.length,r=Math.sqrt(tt(t.map(n=>(n-e)**2))/t.length);return t.map(n=>r>1e-12?(n-e)/r:0)}function Ie(t,e,r,n,o){if(!n){let a=1/Math.sqrt(e);for(let l=0;l<r;l++)for(let i=0,c=0;i<e;i++)c+=o()*a,t[i*r+l]=c;return}
let s=Float64Array.from({length:e*r},o);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=n[a*e+l];if(i!==0)for(let c=0;c<
r;c++)t[a*r+c]+=i*s[l*r+c]}}function ft(t,e){let r=new Float64Array(t*t),n=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let f=0;f<=i;f++)p+=e[i*t+f]*e[c*t+f];else p=(i+1)/t;r[i*t+c]=p,r[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)n[i]+=r[i*t+c]/t;o+=n[i]/t}let s=t-1,a=n.map((i,c)=>Math.max(r[c*t+c]-2*i+o,0)),l=n.map((i,c)=>r[c*
t+s]-n[s]);return{a,b:l,v:r[s*t+s]}}function Gr(t){let e=t.length,r=tt(t),n=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/r*i(p))),s=o(n),a=o(i=>(n(i)-s)**2),l=o(i=>_(
i+1-e/2,0,1));return{share:r/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:l}}function Re(t){let{late:e}=Gr(t),r=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:r/Math.max(...t)-B.phase.end}}function ze(t){let{
late:e,side:r,end:n}=Re(t);return Number.isNaN(r)?"none":r<0?"uniform":n<0?"mid-site":e>.5?"late-site":"early-site"}var Vt=(t,e,r,n,o)=>Pe(
t,e,Math.sqrt(r),r*n,r*(n*n+o*o));function _e(t,e,r){let{a:s,b:a,v:l}=ft(t,null),i=(v,h)=>h%4===2,c={a:s.filter(i),b:a.filter(
i),v:l},p=(v,h)=>[Math.sinh((2*v/96-1)*r),Math.sinh(h/56*r)],f=[],x=[];for(let v=0;v<=56;v++)for(let h=0;h<=96;h++){let u=Re(
Vt(c,t,e,...p(h,v)));f.push(u.side),x.push(u.side<0?Number.NaN:u.end)}return[f,x].map(v=>Nt(v,96,56,p))}function Hr(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),s=1,a=()=>{let l=r+n+s|0;return s=s+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function Ce(t){let e=Hr(t),r=null;
return()=>{if(r!==null){let s=r;return r=null,s}let n=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return r=n*Math.sin(
o),n*Math.cos(o)}}var Te=t=>(t+1)%2**31;var Lt=["entropy","variety","relative_variety","gradient"],xt=65535;function Be(t){let{means:e,spreads:r,depths:n,decades:o,
draws:s}=t.get("catalogue"),a=new Uint16Array(yt(St(t,"surfaces"),"surfaces")),l=new Uint8Array(yt(St(t,"scatter"),"scat\
ter")),i=e.length,c=r.length,p=i*c,f=Math.asinh(e.at(-1)),x=Math.asinh(r.at(-1)),v=(d,k)=>d==="entropy"?k/xt:10**((2*k/xt-
1)*o),h=(d,k)=>xt*(d==="entropy"?k:(Math.log10(k)/o+1)/2);function u({tokens:d,skip:k,norm:E,depth:O},N,I=a){let K=((((+(d===
"text")*2+Number(k))*2+ +(E==="post"))*n.length+n.indexOf(O))*Lt.length+Lt.indexOf(N))*p;return I.subarray(K,K+p)}let b=new Map;
function S(d){let k=[d.tokens,d.skip,d.norm,d.depth].join();if(!b.has(k)){let E=n.filter(N=>N<=d.depth),O=E.map(N=>u({...d,
depth:N},"entropy"));b.set(k,O[0].map((N,I)=>Math.min(...O.map(L=>L[I]))))}return b.get(k)}function F(d,k){let E=_((Math.
asinh(d)/f+1)/2,0,1)*(i-1),O=_(Math.asinh(k)/x,0,1)*(c-1),N=Math.min(i-2,Math.floor(E)),I=Math.min(c-2,Math.floor(O));return{
at:I*i+N,u:E-N,v:O-I}}let y=(d,k,E,O)=>Se(d,i,k,E,O);function m(d,k,E,O){let{at:N,u:I,v:L}=F(E,O);return v(k,y(u(d,k),N,
I,L))}function g(d,k,E){let{at:O,u:N,v:I}=F(k,E);return v("entropy",y(S(d),O,N,I))}function $(d,k,E,O){let{at:N,u:I,v:L}=F(
E,O);return(y(u(d,k,l),N,I,L)/255)**2*Math.sqrt(s)*m(d,k,E,O)}return{...{columns:i,rows:c,reach:f,high:x,far:e.at(-1)},...{
read:m,readLowestEntropy:g,readDeviation:$},surface:u,lowestEntropy:S,cellAt:F,between:y,decode:v,encode:h}}var Kt={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},wt=({
low:t,high:e,log:r},n)=>{let o=r?Math.log(n/t)/Math.log(e/t):(n-t)/(e-t);return _(o,0,1)},ht=["neither","rank","entropy",
"both"];function De(t,e,r,{mute:n}){let o=Et(e).createImageData(e.width,e.height),s=new Uint32Array(o.data.buffer),a=new Int32Array(
s.length),l=new Int32Array(s.length),i=new Float32Array(s.length),c=new Float32Array(s.length),p=Math.round(rt()),f=gt(n,
70),x=0;return t.eachPixel(e,(v,h,u,b)=>{let S=h*e.width+v;if(Number.isNaN(b))(v+h)%(8*p)<p&&(s[S]=f);else if(b<=r.far){
let F=r.cellAt(u,b);a[x]=S,l[x]=F.at,i[x]=F.u,c[x++]=F.v}}),{canvas:e,image:o,pixels:s,where:a.slice(0,x),at:l,u:i,v:c}}
function Ue({canvas:t,image:e,pixels:r,where:n,at:o,u:s,v:a},l){for(let i=0;i<n.length;i++)r[n[i]]=l(o[i],s[i],a[i],n[i]);
Et(t).putImageData(e,0,0)}function We({between:t},e,r,n){return(o,s,a)=>{let l=t(r,o,s,a)<n.variety?1:0;return t(e,o,s,a)<
n.entropy?l+2:l}}function Ge(t,e,r){let n=Math.round(rt()),o=7*n,s=t.canvas.width,a=ht.map(i=>gt(e.regions[i])),l=ht.map(
i=>gt(e.strokes[i]));Ue(t,(i,c,p,f)=>{let x=r(i,c,p);if(!x)return a[0];let v=f%s,h=x&2&&v%o<n,u=x&1&&(f-v)/s%o<n;return h||
u?l[x]:a[x]})}function He(t,e,r,n,o){let s=Kt[n],a=i=>e.ramp[Math.round(255*wt(s,r.decode(n,i)))],l=Uint32Array.from({length:xt+
1},(i,c)=>a(c));Ue(t,(i,c,p)=>l[Math.round(r.between(o,i,c,p))])}function Ve(t,e,r){let o=(t.columns-1)*4,s=(t.rows-1)*4,
a=[];for(let l=0;l<=s;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),f=p*t.columns+c;a.push(t.between(e,f,i/4-c,l/4-p)-r)}return Nt(a,o,s,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/s*t.high)])}function Ke(t,e,r,n,[o,s]){let a=new Int32Array((r+1)*(n+1)),l=(i,c)=>c*(r+1)+i;for(let i=0;i<n;i++)for(let c=0;c<
r;c++){let p=e[i*r+c]===t?1:0;a[l(c+1,i+1)]=p+a[l(c,i+1)]+a[l(c+1,i)]-a[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(s*i),f=[];for(let h=0;h+p<=n;h++)for(let u=0;u+c<=r;u++)a[l(u+c,h+p)]-a[l(u,h+p)]-a[l(u+c,h)]+a[l(
u,h)]===c*p&&f.push([u+c/2,h+p/2]);if(!f.length)continue;let x=[0,1].map(h=>f.reduce((u,b)=>u+b[h],0)/f.length),v=([h,u])=>(h-
x[0])**2+(u-x[1])**2;return f.reduce((h,u)=>v(u)<v(h)?u:h)}return null}var Pt=9;function Ft(t,{name:e,detail:r,collapse:n,dots:o=0}){let s=At(),a=w("div",{class:"qks-track","aria-hidden":"tru\
e"}),l=w("div",{class:"qks-foot"}),i=w("span",{class:"qks-mute"}),c=w("i",{class:n?`qks-zone qks-${n.kind}`:"qks-fill"});
if(a.append(c),n){c.style.width=`calc(${Pt}px + ${n.below} * (100% - ${2*Pt}px))`;let u=w("span",{class:"qks-mark"},n.mark);
u.style.left=c.style.width,l.append(w("span",{class:"qks-bad"},`${n.kind} collapse`),u)}l.append(i);let p=Array.from({length:o},
()=>a.appendChild(w("i",{class:"qks-dot"}))),f=a.appendChild(w("i",{class:"qks-knob"})),x=w("div",{class:"qks-row"},w("s\
pan",{},w("b",{},e)," ",w("small",{},r)),s);t.append(w("div",{class:"qks-meter"},x,a,l));let v=100,h=(u,b)=>{let S=Pt+_(
b,0,1)*(v-2*Pt);u.style.transform=`translateX(${S.toFixed(1)}px)`};return{track:a,resize:()=>{v=a.clientWidth},draw(u,b,S,F,y=[]){
Q(s,b),s.className=S?"qks-bad":"",Q(i,F),h(f,u),y.forEach((m,g)=>h(p[g],m)),n||(c.style.transform=`scaleX(${Math.min(1,u)}\
)`)}}}var Vr=58,Kr=12,Qr=40,H=20,G=30;function Qe(t,e,r,n){let o=[];for(let s of t){let a=e(s);a>=n[0]-1&&a<=n[1]+1&&o.every(l=>Math.
abs(e(l)-a)>=r)&&o.push(s)}return o}function Ye(t,{far:e,tallest:r,move:n}){let o=Math.asinh(e),s=Math.asinh(Vr),a=0,l=0,
i,c=u(),p=y=>G+(Math.asinh(y)/o+1)/2*a,f=y=>H+l-Math.asinh(y)/s*l;function x(y,{d:m,lambda:g}){let $=m/g,M=Math.sqrt(m)/
g,q=G+a,d=H+l,E=Qe([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(L=>[L,-L])],L=>p(L/$),31,[G,q]);for(let L of E){let V=p(
L/$)>q-2,K={...st,"text-anchor":V?"end":"middle"};W(y,V?q+2:p(L/$),d+16,Dt(L),K)}let O=Qe([0,1,5,20,50,.1,.3,100,500],L=>f(
L/M),24,[H,d]);for(let L of O)W(y,G-6,f(L/M)+(L?4.5:0),Dt(L),{...st,"text-anchor":"end"});let N=(L,V,K,et)=>W(y,L,V,K,{"\
text-anchor":et,class:"qks-mute qks-halo"});N(G+7,d-26,"η = √tr W² / λ","start"),N(G+7,d-9,"↑ upwards","start"),N(
q-6,d-26,"impossible:","end"),N(q-6,d-9,"η < |ξ| / √d","end"),W(y,G+a/2,d+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let I=`M${p(-e)} ${f(e)}L${p(0)} ${f(0)}L${p(e)} ${f(e)}`;z("path",{d:I,class:"qks-mute-line"},y)}function v(y,m){
a=y-G-Kr,l=Math.round(Math.min(r,a*.92));let g=w("canvas",{class:"qks-zones",role:"img"});Object.assign(g.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${H}px`}),g.width=Math.round(a*rt()),g.height=Math.round(l*rt()),t.replaceChildren(
g);let $=at(t,y,H+l+Qr);x($,m);let M=m.d/m.lambda*e;return it(c,{"aria-valuemin":(-M).toFixed(1),"aria-valuemax":M.toFixed(
1)}),t.append(c),{canvas:g,svg:$}}function h(y,m){let{width:g,height:$}=y,M=Float64Array.from({length:g},(q,d)=>Math.sinh(
((d+.5)/g*2-1)*o));for(let q=0;q<$;q++){let d=Math.sinh((1-(q+.5)/$)*s);for(let k=0;k<g;k++)m(k,q,M[k],Math.sqrt(d*d-M[k]*
M[k]))}}function u(){let y=w("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return y.addEventListener("keydown",m=>{m.stopPropagation();let{mean:g,spread:$}=i,M=m.shiftKey?.02:.06,q=Math.hypot(
g,$),k={ArrowLeft:()=>b(Math.asinh(g)-M,null),ArrowRight:()=>b(Math.asinh(g)+M,null),ArrowUp:()=>b(null,Math.asinh(q)+M),
ArrowDown:()=>b(null,Math.asinh(q)-M)}[m.key];k&&(m.preventDefault(),k())}),y}function b(y,m){let g=y===null?i.mean:Math.
sinh(_(y,-o,o));if(m===null)return n({mean:g});let $=Math.sinh(_(m,0,s)),M=Math.min(e,Math.sqrt(Math.max(0,$*$-g*g)));return n(
{mean:g,spread:M})}function S(y){let m=t.getBoundingClientRect(),g=(y.clientX-m.left-G)/a*2-1,$=1-(y.clientY-m.top-H)/l;
b(Math.abs(g)<.012?0:g*o,$*s)}he(t,y=>y.clientY-t.getBoundingClientRect().top>=H+l+4?!1:(c.focus({preventScroll:!0}),S(y),
!0),S);function F(y){i=y;let{xi:m,eta:g}=i,$=_(i.mean,-e,e),M=Math.min(e,i.spread),q=p($),d=f(Math.hypot($,M));return c.
style.transform=`translate(${q.toFixed(1)}px, ${d.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${nt(m)}, η ${Z(g)}, mean ${nt(i.mean)}, variance ${Z(i.spread**2)}`),{x:q,y:d,mean:$,spread:M}}return{
px:p,py:f,resize:v,eachPixel:h,place:F}}function Qt(t,{px:e,py:r}){let n=([o,s])=>`${e(o).toFixed(1)} ${r(Math.hypot(o,s)).
toFixed(1)}`;return t.map(([o,s])=>`M${n(o)}L${n(s)}`).join("")}function Je(t,e,{px:r,py:n}){return`M${Array.from({length:61},
(s,a)=>{let l=Math.sinh((a/30-1)*e);return`${r(l).toFixed(1)} ${n(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Ze(t,{
px:e,py:r},n){let o=(s,a,l,i)=>W(t,s,a,l,{class:"qks-halo qks-site",...i});for(let s of n)z("path",{d:Qt(s,{px:e,py:r}),
class:"qks-phase"},t);o(e(0),r(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),l=r(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=o(a-s*2,l+4.5,s>0?"late-site":"early-site",c),f=a-s*(p.getComputedTextLength()+
6);z("path",{d:`M${f} ${l}H${i}`,class:"qks-mute-line"},t),z("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,a,H-
7,"mid-site",{...c,class:"qks-site"}),z("path",{d:`M${e(s*33)} ${H-4}v16`,class:"qks-mute-line"},t)}}var{gaze:Mt}=B,jt=t=>`${t}${" "}token${t===1?"":"s"}`,Xe=t=>t>1?`${t} scattered tokens`:"one token",bt=({late:t,lateLast:e,
draw:{T:r}})=>Math.max(t,e)<=Mt.few*r,tr=(t,e)=>!bt(t)&&Math.max(t.early,t.earlyLast)<=Mt.few*t.draw.T&&e<Mt.agreement,Yt=t=>t.
entropy>Mt.uniform,er=t=>t.diagonal>Mt.self;var It=t=>t[0].toUpperCase()+t.slice(1),nr=t=>tr(t,t.mixed),Jt=(t,e)=>e===1?`${t} token`:`${t} ${jt(e)}`;function Yr(t){
let{mean:e,draw:r,depth:n,relative:o}=t,s=n>1?"in the last layer ":"",a=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>It(
a+s+c);if(Yt(t)){let c=n>1&&o[n-2]<B.gaze.alike,p=c?"by the last layer tokens are so alike that ":s,f=`all ${r.T}${" "}\
tokens`;return[[`${It(`${p}logits hardly differ`)}: every query averages `],[f,"strong"]]}if(er(t)||bt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(bt(t))return[[l("every query looks at the ")],[
Jt("latest",t.lateLast),"strong"]];if(nr(t))return[[l("every query looks back at the ")],[Jt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=n>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${It(c)} spikes on `],[Xe(i),"strong"]]}return[[`${It(`${s}attention`)} spreads over `],
[jt(i),"strong"],[", anywhere"]]}var Zt=t=>t<1.995?X(t):vt(t);function Jr(t,e){let r=t===1?"s":"",n=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${n} keep${r} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${n} multiply`} the vari\
ety by ${Y(e)}`}var Zr={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},rr=({rank:t,entropy:e})=>ht[(t?1:0)+(e?2:0)],Xr=t=>t<1e-12?`falls ${Y(t)}`:`${t<B.words.stays[0]?"falls to":t>B.words.
stays[1]?"grows to":"stays at"} ${Y(t)}`;function tn(t){let{depth:e,shown:r,collapsed:n}=t,o=Jr(e,r.at(-1)),s=nr(t),a=rr(
n),l=rr(t.onAverage),i={neither:`; ${o}: `,rank:`${s?", so rows agree; ":Yt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${Xr(t.gradient)}: `,both:`${s?", so rows agree and are sharp; ":"; "}${o}: `}[a],{entropies:c,entropy_threshold:p}=t,
f=c.indexOf(Math.min(...c))+1,x=n.entropy&&t.entropy>=p?` in layer ${f}`:"",v=a===l?".":` in this draw, ${l} on average.`;
return[[i],[Zr[a],a==="neither"?"good":"bad"],[x+v]]}var or=t=>[...Yr(t),...tn(t)],en={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function ar(t,{
mean:e,spread:r}){let{map:n,varietyName:o,quantity:s,draws:a}=t;return`Map of ${en[s]} over mean and spread of the eigen\
values. The point is at mean ${nt(e)} and spread ${Z(r)}. Over ${a} draws the map says entropy ${X(n.entropy)}, variety ${Zt(
n[o])}, gradient ${Y(n.gradient)}.`}function sr(t){let e=bt(t)?`on the ${Jt("latest",t.lateLast)}`:`over about ${jt(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var J=[8,5],ir=-1,Xt=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function te(t,e){let{a:r,b:n,v:o}=ft(t,null),s=tt(r)/t*o,a=tt(n.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(s+a+e*a));return Array.from({length:121},(c,p)=>{let f=i*Math.sin((p/120-.5)*Math.PI);return[f,Math.sqrt((l-e*a*f*f)/
(s+a))]})}function lr(t,e,r){let n=Ye(t,{far:e.far,tallest:460,move:r}),{px:o,py:s}=n,a,l,i,c,p,f,x;function v(m,g,$){f=
$,{canvas:a,svg:l}=n.resize(m,g),p=De(n,a,e,f),i=z("g",{},l),c=z("g",{},l)}function h(m,g){if(x??={phases:_e(m.T,m.d,e.reach),
freezing:te(m.T,m.d)},Ze(i,n,x.phases),g>1)return;let $=x.freezing.map(([M,q])=>`${o(M).toFixed(1)} ${s(q).toFixed(1)}`);
z("path",{d:`M${$.join("L")}`,class:"qkc-freezing"},i)}function u(){let m=Je(e.far,e.reach,n);z("path",{d:m,class:"qks-m\
ute-line"},i)}let b=(m,g)=>z("path",{d:Qt(Ve(e,m,g),n),class:"qkc-level"},i);function S(m){let g=Math.floor(parseFloat(a.
style.width)/J[0]),$=Math.floor(parseFloat(a.style.height)/J[1]),M=new Int8Array(g*$).fill(ir);n.eachPixel({width:g,height:$},
(q,d,k,E)=>{if(!(E<=e.far))return;let{at:O,u:N,v:I}=e.cellAt(k,E);M[d*g+q]=m(O,N,I)});for(let q of i.querySelectorAll("t\
ext")){let{x:d,y:k,width:E,height:O}=q.getBBox(),[N,I]=[(d-G)/J[0]-1,(k-H)/J[1]];for(let L=Math.max(0,Math.floor(I));L<Math.
min($,I+O/J[1]);L++){let V=Math.max(0,Math.floor(N)),K=Math.min(g,N+E/J[0]+2);V<K&&M.fill(ir,L*g+V,L*g+Math.ceil(K))}}c.
replaceChildren(),Xt.forEach(([q],d)=>{let k=d?"qks-bad":"qks-bold",E=W(c,0,0,q,{"text-anchor":"middle",class:`qks-halo ${k}`}),
O=[(E.getComputedTextLength()+8)/J[0],20/J[1]],N=Ke(d,M,g,$,O);return N?it(E,{x:G+N[0]*J[0],y:H+N[1]*J[1]+4.5}):E.remove()})}
function F(m,g){let $=E=>e.surface(m,E),M=m.residual==="relative"?"relative_variety":"variety",q=E=>e.encode(E,ee(E,m)),
d={entropy:q("entropy"),variety:q(M)};i.replaceChildren(),c.replaceChildren(),u();let k=m.quantity==="variety"?M:m.quantity;
if(k==="neither"?(b(e.lowestEntropy(m),d.entropy),b($(M),d.variety)):b($(k),q(k)),m.tokens==="walk"&&h(g,m.depth),k==="n\
either"){let E=We(e,e.lowestEntropy(m),$(M),d);Ge(p,f,E),S(E)}else He(p,f,e,k,$(k))}function y(m){let g=n.place(m);a.setAttribute(
"aria-label",ar(m,g))}return{resize:v,paint:F,draw:y}}function Y(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
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
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Zt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let f=`${vt(s.gradient)}\
 ± ${Y(a.gradient)}`;e.gradient.draw(wt(nn,Math.max(o.gradient,1e-300)),vt(o.gradient),!1,`10⁻⁶ to 100, log; map: ${s.
gradient<1e-12?Y(s.gradient):f}`)}}}var on=t=>w("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),ee=(t,e)=>({entropy:e.
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
e"))),t.replaceChildren(...s)}var fr=t=>t.map(([e,r,n])=>[e,{mean:r,spread:n}]),re={walk:fr([...B.stops,["Both collapse",-40,0]]),text:fr([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},sn=[[!1,"off"],[!0,"on"]],ut={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",sn],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function hr(){let t={...pe("Stops",ln),network:j("qkc-options qkc-network"),painting:j("qkc-optio\
ns qkc-painting"),map:j("qks-pane qks-map-pane qkc-map"),legend:j("qkc-legend"),reading:w("p",{class:"qks-sub qkc-readin\
g"}),thresholds:j("qkc-thresholds"),attentionTitle:ce(""),redraw:mt("↻ New draw"),attention:j("qks-pane"),meters:j(""),
draws:ie()},e=fe("qks qkc","both collapses on one map",j("qks-headline",t.caption),t.chips,t.live,j("qkc-grid",t.network,
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
e+r;s++)n[s]=(1+t[s]-o)/r}function fn(t,e,r,n=t){let o=0;pn(t,e,r,n);for(let s=e;s<e+r;s++)n[s]=Math.min(Math.max(n[s],0),
1),o+=n[s];for(let s=e;s<e+r;s++)n[s]/=o}function ne(t,e,r,n){let o=r==="softmax"?cn:fn;for(let s=0;s<e;s++)o(t,s*e,s+1,
n)}function kr(t,e,r,n,o){o.fill(0);for(let s=0;s<r;s++)for(let a=0;a<=s;a++){let l=t[s*r+a];if(l!==0)for(let i=0;i<n;i++)
o[s*n+i]+=l*e[a*n+i]}}function Rt(t,e,r,n){let o=0,s=0;for(;o<B.gaze.share&&s<r;)o+=t[e+(n?r-1-s:s)],s++;return s}var yr=t=>t.
sort((e,r)=>e-r)[Math.ceil(B.gaze.rows*t.length)-1];function oe(t,e){let r=Math.floor(e/2),n=e-r,o=[],s=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,f=0;for(let x=0;x<=c;x++)t[p+x]>0&&(f-=t[p+x]*Math.log(t[p+x]));c>0&&(a+=f/Math.log(c+1)/(e-1)),c>=r&&(l+=
t[p+c]/n,o.push(Rt(t,p,c+1,!0)),s.push(Rt(t,p,c+1,!1))),c===e-1&&(i=Math.exp(f))}return{entropy:a,diagonal:l,effective:i,
late:yr(o),early:yr(s),lateLast:Rt(t,(e-1)*e,e,!0),earlyLast:Rt(t,(e-1)*e,e,!1)}}function xr({seed:t,length:e,dim:r,given:n}){let{X:o,z:s,u:a}=n??{};if(!n){let c=Ce(t);o=new Float64Array(e*r),Ie(o,e,r,
null,c),s=je(Float64Array.from({length:r},c)).sort(),a=Float64Array.from({length:r},c);let p=Math.hypot(...a);a=a.map(f=>f/
p)}let l=ur({T:e,d:r,X:o,z:s,lambda:Math.sqrt(r)}),i=new Float64Array(e*e);return ne(new Float64Array(e*e),e,"softmax",i),
{...l,u:a,start:kt(o,e,r),evenGradient:wr(o,i,l)}}function wr(t,e,{T:r,d:n,lambda:o}){let s=Ht(t,r,n),a=new Float64Array(
r),l=ct(s,s,r,n),i=new Float64Array(r);for(let p=0;p<r;p++){a[p]=Wt(t,p,t,p,n);for(let f=0;f<p;f++)l[f*r+p]=l[p*r+f]}let c=0;
for(let p=0;p<r;p++){let f=p*r,x=0;for(let h=0;h<=p;h++){let u=0;for(let b=0;b<=p;b++)u+=e[f+b]*l[h*r+b];i[h]=u,x+=e[f+h]*
u}let v=0;for(let h=0;h<=p;h++){let u=e[f+h];if(u===0)continue;let b=0;for(let S=0;S<h;S++)b+=e[f+S]*(l[h*r+S]-i[h]-i[S]+
x)**2;v+=u*(2*b+u*(l[h*r+h]-2*i[h]+x)**2)}c+=a[p]*v}return Math.sqrt(c)/o}function hn(t,e,r,n){for(let o=0;o<r;o++){let s=0,
a=0;for(let i=0;i<n;i++)s+=t[o*n+i]*e[i];for(let i=0;i<n;i++)t[o*n+i]-=s*e[i],a+=t[o*n+i]**2;let l=a>0?Math.sqrt(n/a):1;
for(let i=0;i<n;i++)t[o*n+i]*=l}}function Mr(t,{mean:e,spread:r,depth:n,skip:o,norm:s}){let{T:a,d:l,logits:i,attention:c,
start:p}=t,f=[],x=[],v=[],h=t.X,[u,b]=t.layers,S,F;for(let y=1;;y++){if(y===1?dr(t,e,r,i):mr(h,t,e,r,i),ne(i,a,"softmax",
c),f.push(oe(c,a).entropy),kr(c,h,a,l,u),y===n&&(S=pt(wr(h,c,t),t.evenGradient),F=pt(kt(u,a,l).residual,kt(h,a,l).residual)),
o)for(let g=0;g<a*l;g++)u[g]+=h[g];s==="post"&&hn(u,t.u,a,l);let m=kt(u,a,l);if(x.push(pt(m.residual,p.residual)),v.push(
pt(m.relative,p.relative)),y===n)break;[h,u]=[u,y===1?b:h]}return{...oe(c,a),draw:t,mean:e,spread:r,entropies:f,variety:x,
relative:v,gradient:S,mixed:F,...gr(t,e,r)}}var{collapse:ae}=B,br=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function un({
model:t,el:e}){let r=hr(),{root:n}=r,o=t.get("catalogue"),s=Be(t),a={mean:0,spread:0,...$e(t,br)},l=Ae(t,a,et),i,c,p,f={},
x,v=0,h=0,u=()=>{},b={...l.listeners,seed:()=>F.request({draw:!0})};for(let A of br)b[A]=()=>t.get(A)!==a[A]&&et({[A]:t.
get(A)});let S=()=>{let{spread:A,...P}=a;return{...P,...l.told(),readings:f}},F=Oe({model:t,el:e,root:n,live:r.live,refresh:O,
listeners:b,told:S,stale:{draw:!0,layout:!0,stops:!0},ended:()=>u()}),y=lr(r.map,s,A=>et(A)),m=cr(r.meters),g=ke(r.attention,
()=>ye(r.attention.clientWidth,i.T)),$=Ut(re.walk,se),M={},q=(A,P,[R,C])=>{M[P]=be(A,R,C,D=>et({[P]:D}))},d=o.depths.map(
A=>[A,String(A)]);q(r.network,"tokens",ut.tokens),q(r.network,"depth",["Layers",d]),q(r.network,"skip",ut.skip),q(r.network,
"norm",ut.norm),q(r.painting,"quantity",ut.quantity),q(r.painting,"residual",ut.residual);let k={entropy_threshold:E("En\
tropy collapses below",ae.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:E("Rank collapses below",ae.varietyRange,
[.1,1/3,.6],"variety_threshold")};function E(A,[P,R],C,D){let U=we(P,R,.01),{relativeVariety:dt}=ae,zt=T=>Math.abs(T-dt)<
.006?dt:Number(T.toFixed(2));return Me(r.thresholds,{name:A,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:C.
map(T=>[T,qt(T)]),share:U.share,value:T=>zt(U.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function O(A){
if(A.draw){let P=i;i=N(),A.layout||=P?.T!==i.T||P?.d!==i.d}A.stops&&vr(),A.layout&&I(),(A.layout||A.paint)&&h>=50&&L(),K()}
function N(){let[A,P]=o.sizes[a.tokens],R=null;if(a.tokens==="text"){let C=yt(qe(t,"text"),"text");R={X:C.slice(0,A*P),z:C.
slice(A*P,A*P+P),u:C.slice(A*P+P,A*P+2*P)}}return c??=ft(o.sizes.walk[0],null),xr({seed:t.get("seed"),length:A,dim:P,given:R})}
function I(){h=F.measure();let A=a.tokens==="text";if(r.redraw.disabled=A,r.redraw.title=A?"These tokens are given: ther\
e is nothing to draw":"",h<50)return;let P=Bt(n),R=C=>Object.fromEntries(ht.map(D=>[D,P(`${C}-${D}`)]));x={...me(n),regions:R(
"map"),strokes:R("hatch")},g.resize(i,x),y.resize(r.map.clientWidth,i,x);for(let C of Object.values(k))C.resize()}function L(){
y.paint(a,i),m.resize(a),pr(r.legend,a,o.draws);let{depth:A}=a;Q(r.attentionTitle,A>1?`Attention in layer ${A}`:`Attenti\
on of ${i.T} tokens`)}function V(){let{mean:A,spread:P}=a,R=Mr(i,a),C=a.residual==="relative"?"relative_variety":"variet\
y",D=a.residual==="relative"?R.relative:R.variety,U=_t=>Object.fromEntries(Lt.map($t=>[$t,_t(a,$t,A,P)])),dt=U(s.read),zt=U(
s.readDeviation),T=(_t,$t)=>({entropy:_t<a.entropy_threshold,rank:$t<a.variety_threshold}),qr=T(Math.min(...R.entropies),
D.at(-1)),$r=T(s.readLowestEntropy(a,A,P),dt[C]),Ar=a.tokens==="walk"?ze(Vt(c,i.T,i.d,A,P)):null,{draws:Er}=o;return{...R,
...a,varietyName:C,shown:D,map:dt,deviation:zt,collapsed:qr,onAverage:$r,phase:Ar,draws:Er}}function K(){let A=performance.
now();p=V();let P=le(r.caption,or(p));h>=50&&(g.draw(i),g.describe(sr(p)),m.draw(p),y.draw(p));let{xi:R,eta:C,phase:D}=p;
Q(r.reading,`At the point: ξ = ${nt(R)}, η = ${Z(C)}, mean ${nt(a.mean)}, variance ${Z(a.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),Q(r.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let U of Object.
keys(M))M[U](a[U]);for(let U of Object.keys(k))k[U].draw(a[U],a);$.mark(U=>ve(a,U)),f={...a,variance:a.spread**2,seed:t.
get("seed"),xi:R,eta:C,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:P},
F.report(P),v=performance.now()-A}function et(A){u(),Object.assign(a,A);let P=Object.keys(A).every(R=>R==="mean"||R==="s\
pread");F.request({...!P&&{paint:!0},..."tokens"in A&&{draw:!0,layout:!0,stops:!0}})}function se(A){u(),u=Ee(a,A,F.request,
()=>et(A),[Math.asinh,Math.sinh])}function vr(){$=Ut(re[a.tokens],se),r.chips.replaceChildren(...$.buttons)}return r.redraw.
addEventListener("click",()=>{t.set("seed",Te(t.get("seed"))),F.request({draw:!0})}),F.start("collapse",{state:()=>({...a,
seed:t.get("seed")}),readings:()=>f,draw:()=>i,view:()=>p,surfaces:()=>s,freezing:()=>te(...o.sizes.walk),milliseconds:()=>v})}
var ha={render:un};export{ha as default};
