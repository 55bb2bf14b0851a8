var Er="http://www.w3.org/2000/svg";var st={class:"qks-mute"};function it(t,e){for(let[r,n]of Object.entries(e))n!=null&&n!==!1&&t.setAttribute(r,String(n));
return t}function w(t,e={},...r){let n=it(document.createElement(t),e);return n.append(...r),n}var j=(t,...e)=>w("div",{
class:t},...e);var se=(...t)=>w("p",{class:"qks-sub"},...t);function mt(t,e,r={}){let n=w("button",{type:"button",...r},t);return e&&n.
addEventListener("click",e),n}var zt=(t,e)=>t.setAttribute("aria-pressed",String(e)),Ct=(t,e,...r)=>w("div",{class:t,role:"\
group","aria-label":e},...r);function I(t,e,r){return r.appendChild(it(document.createElementNS(Er,t),e))}function at(t,e,r){
return I("svg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function W(t,e,r,n,o={}){let s=I("text",
{x:e,y:r,...o},t);return s.textContent=String(n),s}function Q(t,e){t.textContent!==e&&(t.textContent=e)}function ie(t,e){let r=e.map(([n])=>n).join("");return r!==t.textContent&&
t.replaceChildren(...e.map(([n,o])=>o?w("span",{class:`qks-${o}`},n):n)),r}function le(t){return w("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},t)}var Sr=()=>w("div",{class:"qks-spoken","aria-live":"polite"});function Or(t){let e=w(
"summary",{},"How this figure is computed");return w("details",{class:"qks-notes"},e,...t.map(r=>w("p",{},r)))}var ce=(t,e)=>({
caption:w("p",{class:"qks-caption"}),live:Sr(),chips:Ct("qks-chips",t),notes:Or(e)});function pe(t,e,...r){let n=`Explor\
able figure: ${e}`;return w("section",{class:t,"aria-label":n,"data-lm-suppress-shortcuts":"true"},...r)}function he(t,e,r){
let n=!1;t.addEventListener("pointerdown",o=>{o.button>0||e(o)===!1||(n=!0,t.setPointerCapture(o.pointerId),o.preventDefault())}),
t.addEventListener("pointermove",o=>n&&r(o));for(let o of["pointerup","pointercancel"])t.addEventListener(o,()=>{n=!1})}function fe(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ue(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let o of[document.documentElement,document.body])r.observe(o,{attributes:!0,attributeFilter:n});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var yt=([t,e,r],n=255)=>(n<<24|r<<16|e<<8|t)>>>0,Nr=(t,e,r)=>t.
map((n,o)=>Math.round(n+(e[o]-n)*r));function Tt(t){let e=getComputedStyle(t);return r=>{let n=e.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(o=>parseInt(n.slice(o,o+2),16))}}function de(t){let e=Tt(t),r=[0,1,2,3,4].map(o=>e(`ram\
p-${o}`));return{ramp:Uint32Array.from({length:256},(o,s)=>{let a=s/255*4,l=Math.min(3,Math.floor(a));return yt(Nr(r[l],
r[l+1],a-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var rt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function At(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function me(t){
let e=At(t),r=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>e.putImageData(r,
0,0)}}function ye(t,e){let r=rt(),n=Math.floor(t*r/e)/r,o=n*e>.95*t?n:t/e;return{cell:o,width:o*e}}function ge(t,e){let r;function n({
T:a},{ramp:l}){let{width:i,cell:c}=e(),p=w("canvas",{width:a,height:a,role:"img",class:"qks-cells"});p.style.width=`${i}\
px`,p.style.height=`${i}px`,t.replaceChildren(p);let h=at(t,i,i);["each row: one query","each column: one key","the futu\
re is masked"].forEach((u,b)=>{W(h,i,15+18*b,u,{"text-anchor":"end",...b>1?st:{}})});let v=w("div",{class:"qks-ramp","ar\
ia-hidden":"true"});v.style.left=`${i-96}px`,t.append(v),W(h,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,
.5,1]){let b=u===1?"end":u?"middle":"start",S=String(u).replace("0.",".");W(h,i-96+96*Math.sqrt(u),91,S,{...st,"text-anc\
hor":b})}let f={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};I("rect",{...f,class:"qks-ink-line"},h),r={canvas:p,ramp:l,
T:a,...me(p)}}function o({attention:a}){let{pixels:l,ramp:i,T:c}=r;for(let p=0;p<c;p++)for(let h=p*c;h<=p*c+p;h++)l[h]=i[Math.
round(Math.sqrt(a[h])*255)];r.show()}return{resize:n,draw:o,describe:a=>r.canvas.setAttribute("aria-label",a)}}var z=(t,e,r)=>Math.max(e,Math.min(r,t));function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function nt(t){
let e=Z(t);return t<0&&Number(e)>0?"−"+e:e}var Bt=t=>t<0?"−"+-t:`${t}`;function X(t){let e=t*100;return`${e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0} %`}var Lr="⁰¹²³⁴⁵⁶⁷⁸⁹",
Et=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>Lr[Number(e)]).join("");var ke=12;function Pr({name:t,unit:e,label:r=t,range:n,rail:o}){let s=w("input",{type:"range",...n,"aria-label":r}),a=w(
"output"),l=j("qks-ruler",o,s),i=w("div",{class:"qks-ticks","aria-hidden":"true"}),c=w("span",{},w("b",{},t)," ",w("smal\
l",{},e));return{element:j("qks-slider",j("qks-row",c,a),l),input:s,output:a,track:l,scale:i}}function Fr(t){switch(t){case"ArrowLeft":case"ArrowDown":return{steps:-1};case"ArrowRight":case"ArrowUp":return{steps:1};case"\
PageDown":return{steps:-10};case"PageUp":return{steps:10};case"Home":return{end:0};case"End":return{end:1};default:return null}}
var xe=(t,e,r)=>({share:n=>(n-t)/(e-t),value:n=>Math.round((t+n*(e-t))/r)*r});function we(t,{name:e,unit:r,ticks:n,share:o,value:s,text:a,say:l,move:i,impossible:c}){let p=w("i",{class:"qks-zone qks\
-plain"}),h=w("span",{},"no such W"),x=w("i",{class:"qks-impossible"},h),v=w("div",{class:"qks-paint","aria-hidden":"tru\
e"},p),f={min:0,max:1,step:"any"},{element:u,input:b,output:S,track:P,scale:k}=Pr({name:e,unit:r,range:f,rail:v});c&&v.append(
x),p.style.width="100%",t.append(u),u.append(k);let m=0,g=0,A=M=>ke/2+M*(m-ke);return b.addEventListener("input",()=>i(s(
Number(b.value)))),b.addEventListener("keydown",M=>{let q=Fr(M.key);if(q){if(M.preventDefault(),q.end!==void 0){i(s(q.end));
return}for(let d=Math.abs(q.steps);d<=100;d++){let y=s(z(o(g)+d*Math.sign(q.steps)*.01,0,1));if(y!==g){i(y);return}}}}),
{resize(){m=P.clientWidth;let M=n.map(([,d])=>w("span",{},d));k.replaceChildren(...M);let q=M.map(d=>d.offsetWidth/2);M.
forEach((d,y)=>{d.style.left=`${z(A(o(n[y][0])),q[y],m-q[y])}px`})},draw(M,q){if(g=M,b.value=String(z(o(M),0,1)),Q(S,a(M,
q)),b.setAttribute("aria-valuetext",l(M,q)),!c)return;let d=c(q);x.style.width=`${d>0?Math.min(m,A(d)):0}px`,h.hidden=A(
d)<110},show(M){u.hidden=!M}}}function jr(t,e,r){let n=e.map(([,o],s)=>mt(o,()=>r(e[s][0])));return{row:Ct("qks-segments",
t,...n),mark:o=>n.forEach((s,a)=>zt(s,e[a][0]===o))}}function Me(t,e,r,n){let{row:o,mark:s}=jr(e,r,n);return t.append(j(
"qks-choice",w("span",{class:"qks-choice-name"},e),o)),s}function Dt(t,e){let r=t.map(([n,o])=>mt(n,()=>e(o)));return{buttons:r,
mark:n=>t.forEach(([,o],s)=>zt(r[s],n(o)))}}var be=(t,e)=>Object.entries(e).every(([r,n])=>Math.abs(t[r]-n)<.02);var B={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};var Rr=600,Ir=120,zr=900,Cr=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function St(t,e){let r=t.get(e);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function ve(t,e){let r=St(t,
e);return r&&new Float64Array(r)}function gt(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var qe=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)]));function $e(t,e,r){let n=()=>Math.sqrt(Math.max(0,t.get("variance")));return Object.assign(e,{mean:t.get("mean"),spread:n()}),
{listeners:{mean:()=>{t.get("mean")!==e.mean&&r({mean:t.get("mean")})},variance:()=>{let o=t.get("variance");Math.abs(o-
e.spread**2)>1e-12*o&&r({spread:n()})}},told:()=>({mean:e.mean,...n()!==e.spread&&{variance:e.spread**2}})}}function Tr(t,e){
let r=0,n=performance.now(),o=s=>{let a=Math.max(0,(s-n)/zr);if(a>=1)return e();t(a<.5?4*a**3:1-(2-2*a)**3/2),r=requestAnimationFrame(
o)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():r=requestAnimationFrame(o),()=>cancelAnimationFrame(
r)}function Ae(t,e,r,n,[o,s]=[Number,Number]){let a=Object.entries(e).map(([l,i])=>[l,o(t[l]),o(i)]);return Tr(l=>{for(let[
i,c,p]of a)t[i]=s(c+(p-c)*l);r()},n)}function Ee({model:t,el:e,root:r,live:n,stale:o,refresh:s,listeners:a,told:l,ended:i}){
let c=0,p=0,h,x;e.append(r);function v(k={}){Object.assign(o,k),c||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(
c),c=0;let k=o;o={},s(k)}function u(){return r.dataset.look=fe()?"dark":"light",p=r.clientWidth,p}function b(k){clearTimeout(
h),h=setTimeout(()=>Q(n,k),Rr),x||=setTimeout(S,Ir)}function S(){x=void 0;for(let[k,m]of Object.entries(l()))Cr(t.get(k),
m)||t.set(k,m);t.save_changes()}function P(k,m){let g=Object.entries(a),A=()=>v({layout:!0});for(let[y,E]of g)t.on(`chan\
ge:${y}`,E);r.addEventListener("keydown",y=>y.stopPropagation());let M=new ResizeObserver(()=>r.clientWidth!==p&&A());M.
observe(r);let q=ue(A),d={redrawNow:f};for(let[y,E]of Object.entries(m))Object.defineProperty(d,y,{get:E});return Object.
assign(r,{[k]:d}),Object.assign(e,{[k]:d}),f(),()=>{for(let[y,E]of g)t.off(`change:${y}`,E);i?.(),clearTimeout(h),clearTimeout(
x),cancelAnimationFrame(c),M.disconnect(),q(),r.remove()}}return{request:v,measure:u,report:b,start:P}}var Se=(t,e,r,n,o)=>(t[r]*(1-n)+t[r+1]*n)*(1-o)+(t[r+e]*(1-n)+t[r+e+1]*n)*o;function Ot(t,e,r,n){let o=[];for(let s=0;s<
r;s++)for(let a=0;a<e;a++){let l=[[a,s],[a+1,s],[a+1,s+1],[a,s+1]],i=l.map(([p,h])=>t[h*(e+1)+p]);if(i.some(Number.isNaN))
continue;let c=[];l.forEach(([p,h],x)=>{let v=(x+1)%4,[f,u]=[i[x],i[v]];if(f<0==u<0)return;let b=f/(f-u);c.push(n(p+(l[v][0]-
p)*b,h+(l[v][1]-h)*b))}),c.length===2&&o.push(c)}return o}var En=new Float64Array(2);var Br=2.5066282746310002,Oe=t=>Math.exp(-.5*t*t)/Br;function lt(t){if(t<3){let r=t,n=t;for(let o=3;r>1e-17*n;o+=2)r*=t*
t/o,n+=r;return .5-Oe(t)*n}let e=t;for(let r=60;r>0;r--)e=t+r/e;return Oe(t)/e}function Dr(t,e){return t>0?lt(t)-lt(e):e<
0?lt(-e)-lt(-t):1-lt(e)-lt(-t)}var Ne=(t,e,r,n)=>e>0?Dr((r-t)/e,(n-t)/e):+(r<=t&&t<=n);function Le({a:t,b:e,v:r},n,o,s,a){return t.map((l,i)=>{let c=e[i]*s/(o*n),p=Math.sqrt((l*r+e[i]*e[i])*a)/(o*n);return Ne(
c,p,-1/n,1-1/n)})}function ct(t,e,r,n,o=1,s=new Float64Array(r*r)){for(let a=0;a<r;a++)for(let l=0;l<=a;l++)s[a*r+l]=Ut(t,a,e,l,n)/o;return s}
function Ut(t,e,r,n,o){let s=0;for(let a=0;a<o;a++)s+=t[e*o+a]*r[n*o+a];return s}function Wt(t,e,r=new Float64Array(t.length)){
let n=e.length;for(let o=0;o<t.length;o+=n)for(let s=0;s<n;s++)r[o+s]=t[o+s]*e[s];return r}function tt(t){let e=0;for(let r=0;r<t.length;r++)e+=t[r];return e}function Pe(t){let e=0;for(let r=0;r<t.length;r++)e+=
t[r]*t[r];return Math.sqrt(e)}function Ur(t,e,r){let n=new Float64Array(r);for(let o=0;o<e*r;o+=r)for(let s=0;s<r;s++)n[s]+=
t[o+s];return n.map(o=>o/e)}function Gt(t,e,r){let n=Ur(t,e,r),o=new Float64Array(e*r);for(let s=0;s<o.length;s+=r)for(let a=0;a<
r;a++)o[s+a]=t[s+a]-n[a];return o}var pt=(t,e)=>e>0?t/e:0;function kt(t,e,r){let n=Pe(t),o=Pe(Gt(t,e,r));return{norm:n,residual:o,
relative:pt(o,n)}}function Fe(t){let e=tt(t)/t.length,r=Math.sqrt(tt(t.map(n=>(n-e)**2))/t.length);return t.map(n=>r>1e-12?(n-e)/r:0)}function je(t,e,r,n,o){if(!n){let a=1/Math.sqrt(e);for(let l=0;l<r;l++)for(let i=0,c=0;i<e;i++)c+=o()*a,t[i*r+l]=c;return}
let s=Float64Array.from({length:e*r},o);t.fill(0);for(let a=0;a<e;a++)for(let l=0;l<=a;l++){let i=n[a*e+l];if(i!==0)for(let c=0;c<
r;c++)t[a*r+c]+=i*s[l*r+c]}}function ht(t,e){let r=new Float64Array(t*t),n=new Float64Array(t);for(let i=0;i<t;i++)for(let c=i;c<
t;c++){let p=0;if(e)for(let h=0;h<=i;h++)p+=e[i*t+h]*e[c*t+h];else p=(i+1)/t;r[i*t+c]=p,r[c*t+i]=p}let o=0;for(let i=0;i<
t;i++){for(let c=0;c<t;c++)n[i]+=r[i*t+c]/t;o+=n[i]/t}let s=t-1,a=n.map((i,c)=>Math.max(r[c*t+c]-2*i+o,0)),l=n.map((i,c)=>r[c*
t+s]-n[s]);return{a,b:l,v:r[s*t+s]}}function Wr(t){let e=t.length,r=tt(t),n=i=>(i+.5)/e,o=i=>tt(t.map((c,p)=>c/r*i(p))),s=o(n),a=o(i=>(n(i)-s)**2),l=o(i=>z(
i+1-e/2,0,1));return{share:r/e,centre:s,width:Math.sqrt(12*a+1/(e*e)),late:l}}function _e(t){let{late:e}=Wr(t),r=e>.5?t[t.
length-1]:t[0];return{late:e,side:Math.max(e,1-e)-B.phase.oneSided,end:r/Math.max(...t)-B.phase.end}}function Re(t){let{
late:e,side:r,end:n}=_e(t);return Number.isNaN(r)?"none":r<0?"uniform":n<0?"mid-site":e>.5?"late-site":"early-site"}var Ht=(t,e,r,n,o)=>Le(
t,e,Math.sqrt(r),r*n,r*(n*n+o*o));function Ie(t,e,r){let{a:s,b:a,v:l}=ht(t,null),i=(v,f)=>f%4===2,c={a:s.filter(i),b:a.filter(
i),v:l},p=(v,f)=>[Math.sinh((2*v/96-1)*r),Math.sinh(f/56*r)],h=[],x=[];for(let v=0;v<=56;v++)for(let f=0;f<=96;f++){let u=_e(
Ht(c,t,e,...p(f,v)));h.push(u.side),x.push(u.side<0?Number.NaN:u.end)}return[h,x].map(v=>Ot(v,96,56,p))}function Gr(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),r=e(t+1779033703),n=e(
r+1013904242),o=e(n+1541459225),s=1,a=()=>{let l=r+n+s|0;return s=s+1|0,r=n^n>>>9,n=o+(o<<3)|0,o=(o<<21|o>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)a();return()=>((a()>>>5)*67108864+(a()>>>6))/9007199254740992}function ze(t){let e=Gr(t),r=null;
return()=>{if(r!==null){let s=r;return r=null,s}let n=Math.sqrt(-2*Math.log(1-e())),o=2*Math.PI*e();return r=n*Math.sin(
o),n*Math.cos(o)}}var Ce=t=>(t+1)%2**31;var Nt=["entropy","variety","relative_variety","gradient"],xt=65535;function Te(t){let{means:e,spreads:r,depths:n,decades:o,
draws:s}=t.get("catalogue"),a=new Uint16Array(gt(St(t,"surfaces"),"surfaces")),l=new Uint8Array(gt(St(t,"scatter"),"scat\
ter")),i=e.length,c=r.length,p=i*c,h=Math.asinh(e.at(-1)),x=Math.asinh(r.at(-1)),v=(d,y)=>d==="entropy"?y/xt:10**((2*y/xt-
1)*o),f=(d,y)=>xt*(d==="entropy"?y:(Math.log10(y)/o+1)/2);function u({tokens:d,skip:y,norm:E,depth:F},O,_=a){let K=((((+(d===
"text")*2+Number(y))*2+ +(E==="post"))*n.length+n.indexOf(F))*Nt.length+Nt.indexOf(O))*p;return _.subarray(K,K+p)}let b=new Map;
function S(d){let y=[d.tokens,d.skip,d.norm,d.depth].join();if(!b.has(y)){let E=n.filter(O=>O<=d.depth),F=E.map(O=>u({...d,
depth:O},"entropy"));b.set(y,F[0].map((O,_)=>Math.min(...F.map(N=>N[_]))))}return b.get(y)}function P(d,y){let E=z((Math.
asinh(d)/h+1)/2,0,1)*(i-1),F=z(Math.asinh(y)/x,0,1)*(c-1),O=Math.min(i-2,Math.floor(E)),_=Math.min(c-2,Math.floor(F));return{
at:_*i+O,u:E-O,v:F-_}}let k=(d,y,E,F)=>Se(d,i,y,E,F);function m(d,y,E,F){let{at:O,u:_,v:N}=P(E,F);return v(y,k(u(d,y),O,
_,N))}function g(d,y,E){let{at:F,u:O,v:_}=P(y,E);return v("entropy",k(S(d),F,O,_))}function A(d,y,E,F){let{at:O,u:_,v:N}=P(
E,F);return(k(u(d,y,l),O,_,N)/255)**2*Math.sqrt(s)*m(d,y,E,F)}return{...{columns:i,rows:c,reach:h,high:x,far:e.at(-1)},...{
read:m,readLowestEntropy:g,readDeviation:A},surface:u,lowestEntropy:S,cellAt:P,between:k,decode:v,encode:f}}var Vt={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},wt=({
low:t,high:e,log:r},n)=>{let o=r?Math.log(n/t)/Math.log(e/t):(n-t)/(e-t);return z(o,0,1)},ft=["neither","rank","entropy",
"both"];function Be(t,e,r,{mute:n}){let o=At(e).createImageData(e.width,e.height),s=new Uint32Array(o.data.buffer),a=new Int32Array(
s.length),l=new Int32Array(s.length),i=new Float32Array(s.length),c=new Float32Array(s.length),p=Math.round(rt()),h=yt(n,
70),x=0;return t.eachPixel(e,(v,f,u,b)=>{let S=f*e.width+v;if(Number.isNaN(b))(v+f)%(8*p)<p&&(s[S]=h);else if(b<=r.far){
let P=r.cellAt(u,b);a[x]=S,l[x]=P.at,i[x]=P.u,c[x++]=P.v}}),{canvas:e,image:o,pixels:s,where:a.slice(0,x),at:l,u:i,v:c}}
function De({canvas:t,image:e,pixels:r,where:n,at:o,u:s,v:a},l){for(let i=0;i<n.length;i++)r[n[i]]=l(o[i],s[i],a[i],n[i]);
At(t).putImageData(e,0,0)}function Ue({between:t},e,r,n){return(o,s,a)=>{let l=t(r,o,s,a)<n.variety?1:0;return t(e,o,s,a)<
n.entropy?l+2:l}}function We(t,e,r){let n=Math.round(rt()),o=7*n,s=t.canvas.width,a=ft.map(i=>yt(e.regions[i])),l=ft.map(
i=>yt(e.strokes[i]));De(t,(i,c,p,h)=>{let x=r(i,c,p);if(!x)return a[0];let v=h%s,f=x&2&&v%o<n,u=x&1&&(h-v)/s%o<n;return f||
u?l[x]:a[x]})}function Ge(t,e,r,n,o){let s=Vt[n],a=i=>e.ramp[Math.round(255*wt(s,r.decode(n,i)))],l=Uint32Array.from({length:xt+
1},(i,c)=>a(c));De(t,(i,c,p)=>l[Math.round(r.between(o,i,c,p))])}function He(t,e,r){let o=(t.columns-1)*4,s=(t.rows-1)*4,
a=[];for(let l=0;l<=s;l++)for(let i=0;i<=o;i++){let c=Math.min(t.columns-2,Math.floor(i/4)),p=Math.min(t.rows-2,Math.floor(
l/4)),h=p*t.columns+c;a.push(t.between(e,h,i/4-c,l/4-p)-r)}return Ot(a,o,s,(l,i)=>[Math.sinh((2*l/o-1)*t.reach),Math.sinh(
i/s*t.high)])}function Ve(t,e,r,n,[o,s]){let a=new Int32Array((r+1)*(n+1)),l=(i,c)=>c*(r+1)+i;for(let i=0;i<n;i++)for(let c=0;c<
r;c++){let p=e[i*r+c]===t?1:0;a[l(c+1,i+1)]=p+a[l(c,i+1)]+a[l(c+1,i)]-a[l(c,i)]}for(let i of[3,2.4,1.9,1.5,1.2,1]){let c=Math.
ceil(o*i),p=Math.ceil(s*i),h=[];for(let f=0;f+p<=n;f++)for(let u=0;u+c<=r;u++)a[l(u+c,f+p)]-a[l(u,f+p)]-a[l(u+c,f)]+a[l(
u,f)]===c*p&&h.push([u+c/2,f+p/2]);if(!h.length)continue;let x=[0,1].map(f=>h.reduce((u,b)=>u+b[f],0)/h.length),v=([f,u])=>(f-
x[0])**2+(u-x[1])**2;return h.reduce((f,u)=>v(u)<v(f)?u:f)}return null}var Lt=9;function Pt(t,{name:e,detail:r,collapse:n,dots:o=0}){let s=w("output",{}),a=w("div",{class:"qks-track","aria-hi\
dden":"true"}),l=w("div",{class:"qks-foot"}),i=w("span",{class:"qks-mute"}),c=w("i",{class:n?`qks-zone qks-${n.kind}`:"q\
ks-fill"});if(a.append(c),n){c.style.width=`calc(${Lt}px + ${n.below} * (100% - ${2*Lt}px))`;let u=w("span",{class:"qks-\
mark"},n.mark);u.style.left=c.style.width,l.append(w("span",{class:"qks-bad"},`${n.kind} collapse`),u)}l.append(i);let p=Array.
from({length:o},()=>a.appendChild(w("i",{class:"qks-dot"}))),h=a.appendChild(w("i",{class:"qks-knob"})),x=w("div",{class:"\
qks-row"},w("span",{},w("b",{},e)," ",w("small",{},r)),s);t.append(w("div",{class:"qks-meter"},x,a,l));let v=100,f=(u,b)=>{
let S=Lt+z(b,0,1)*(v-2*Lt);u.style.transform=`translateX(${S.toFixed(1)}px)`};return{track:a,resize:()=>{v=a.clientWidth},
draw(u,b,S,P,k=[]){Q(s,b),s.className=S?"qks-bad":"",Q(i,P),f(h,u),k.forEach((m,g)=>f(p[g],m)),n||(c.style.transform=`sc\
aleX(${Math.min(1,u)})`)}}}var Hr=58,Vr=12,Kr=40,H=20,G=30;function Ke(t,e,r,n){let o=[];for(let s of t){let a=e(s);a>=n[0]-1&&a<=n[1]+1&&o.every(l=>Math.
abs(e(l)-a)>=r)&&o.push(s)}return o}function Qe(t,{far:e,tallest:r,move:n}){let o=Math.asinh(e),s=Math.asinh(Hr),a=0,l=0,
i,c=u(),p=k=>G+(Math.asinh(k)/o+1)/2*a,h=k=>H+l-Math.asinh(k)/s*l;function x(k,{d:m,lambda:g}){let A=m/g,M=Math.sqrt(m)/
g,q=G+a,d=H+l,E=Ke([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/A),31,[G,q]);for(let N of E){let V=p(
N/A)>q-2,K={...st,"text-anchor":V?"end":"middle"};W(k,V?q+2:p(N/A),d+16,Bt(N),K)}let F=Ke([0,1,5,20,50,.1,.3,100,500],N=>h(
N/M),24,[H,d]);for(let N of F)W(k,G-6,h(N/M)+(N?4.5:0),Bt(N),{...st,"text-anchor":"end"});let O=(N,V,K,et)=>W(k,N,V,K,{"\
text-anchor":et,class:"qks-mute qks-halo"});O(G+7,d-26,"η = √tr W² / λ","start"),O(G+7,d-9,"↑ upwards","start"),O(
q-6,d-26,"impossible:","end"),O(q-6,d-9,"η < |ξ| / √d","end"),W(k,G+a/2,d+35,"ξ = tr W / λ   (mean →)",{"text-an\
chor":"middle"});let _=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;I("path",{d:_,class:"qks-mute-line"},k)}function v(k,m){
a=k-G-Vr,l=Math.round(Math.min(r,a*.92));let g=w("canvas",{class:"qks-zones",role:"img"});Object.assign(g.style,{width:`${a}\
px`,height:`${l}px`,left:`${G}px`,top:`${H}px`}),g.width=Math.round(a*rt()),g.height=Math.round(l*rt()),t.replaceChildren(
g);let A=at(t,k,H+l+Kr);x(A,m);let M=m.d/m.lambda*e;return it(c,{"aria-valuemin":(-M).toFixed(1),"aria-valuemax":M.toFixed(
1)}),t.append(c),{canvas:g,svg:A}}function f(k,m){let{width:g,height:A}=k,M=Float64Array.from({length:g},(q,d)=>Math.sinh(
((d+.5)/g*2-1)*o));for(let q=0;q<A;q++){let d=Math.sinh((1-(q+.5)/A)*s);for(let y=0;y<g;y++)m(y,q,M[y],Math.sqrt(d*d-M[y]*
M[y]))}}function u(){let k=w("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"Position on the map of ξ an\
d η"});return k.addEventListener("keydown",m=>{m.stopPropagation();let{mean:g,spread:A}=i,M=m.shiftKey?.02:.06,q=Math.hypot(
g,A),y={ArrowLeft:()=>b(Math.asinh(g)-M,null),ArrowRight:()=>b(Math.asinh(g)+M,null),ArrowUp:()=>b(null,Math.asinh(q)+M),
ArrowDown:()=>b(null,Math.asinh(q)-M)}[m.key];y&&(m.preventDefault(),y())}),k}function b(k,m){let g=k===null?i.mean:Math.
sinh(z(k,-o,o));if(m===null)return n({mean:g});let A=Math.sinh(z(m,0,s)),M=Math.min(e,Math.sqrt(Math.max(0,A*A-g*g)));return n(
{mean:g,spread:M})}function S(k){let m=t.getBoundingClientRect(),g=(k.clientX-m.left-G)/a*2-1,A=1-(k.clientY-m.top-H)/l;
b(Math.abs(g)<.012?0:g*o,A*s)}he(t,k=>k.clientY-t.getBoundingClientRect().top>=H+l+4?!1:(c.focus({preventScroll:!0}),S(k),
!0),S);function P(k){i=k;let{xi:m,eta:g}=i,A=z(i.mean,-e,e),M=Math.min(e,i.spread),q=p(A),d=h(Math.hypot(A,M));return c.
style.transform=`translate(${q.toFixed(1)}px, ${d.toFixed(1)}px)`,c.setAttribute("aria-valuenow",m.toFixed(2)),c.setAttribute(
"aria-valuetext",`ξ ${nt(m)}, η ${Z(g)}, mean ${nt(i.mean)}, variance ${Z(i.spread**2)}`),{x:q,y:d,mean:A,spread:M}}return{
px:p,py:h,resize:v,eachPixel:f,place:P}}function Kt(t,{px:e,py:r}){let n=([o,s])=>`${e(o).toFixed(1)} ${r(Math.hypot(o,s)).
toFixed(1)}`;return t.map(([o,s])=>`M${n(o)}L${n(s)}`).join("")}function Ye(t,e,{px:r,py:n}){return`M${Array.from({length:61},
(s,a)=>{let l=Math.sinh((a/30-1)*e);return`${r(l).toFixed(1)} ${n(Math.hypot(l,t)).toFixed(1)}`}).join("L")}`}function Je(t,{
px:e,py:r},n){let o=(s,a,l,i)=>W(t,s,a,l,{class:"qks-halo qks-site",...i});for(let s of n)I("path",{d:Kt(s,{px:e,py:r}),
class:"qks-phase"},t);o(e(0),r(2.7),"uniform",{"text-anchor":"middle"});for(let s of[-1,1]){let a=e(s*40),l=r(5.6),i=e(s*
4.1),c={"text-anchor":s>0?"end":"start"},p=o(a-s*2,l+4.5,s>0?"late-site":"early-site",c),h=a-s*(p.getComputedTextLength()+
6);I("path",{d:`M${h} ${l}H${i}`,class:"qks-mute-line"},t),I("circle",{cx:i,cy:l,r:2.2,class:"qks-mute-dot"},t),W(t,a,H-
7,"mid-site",{...c,class:"qks-site"}),I("path",{d:`M${e(s*33)} ${H-4}v16`,class:"qks-mute-line"},t)}}var{gaze:Mt}=B,Ft=t=>`${t}${" "}token${t===1?"":"s"}`,Ze=t=>t>1?`${t} scattered tokens`:"one token",bt=({late:t,lateLast:e,
draw:{T:r}})=>Math.max(t,e)<=Mt.few*r,Xe=(t,e)=>!bt(t)&&Math.max(t.early,t.earlyLast)<=Mt.few*t.draw.T&&e<Mt.agreement,Qt=t=>t.
entropy>Mt.uniform,tr=t=>t.diagonal>Mt.self;var jt=t=>t[0].toUpperCase()+t.slice(1),rr=t=>Xe(t,t.mixed),Yt=(t,e)=>e===1?`${t} token`:`${t} ${Ft(e)}`;function Qr(t){
let{mean:e,draw:r,depth:n,relative:o}=t,s=n>1?"in the last layer ":"",a=e>0?"positive mean: ":e<0?"negative mean: ":"",l=c=>jt(
a+s+c);if(Qt(t)){let c=n>1&&o[n-2]<B.gaze.alike,p=c?"by the last layer tokens are so alike that ":s,h=`all ${r.T}${" "}\
tokens`;return[[`${jt(`${p}logits hardly differ`)}: every query averages `],[h,"strong"]]}if(tr(t)||bt(t)&&t.lateLast===
1)return[[l("each token looks almost only at ")],["itself","strong"]];if(bt(t))return[[l("every query looks at the ")],[
Yt("latest",t.lateLast),"strong"]];if(rr(t))return[[l("every query looks back at the ")],[Yt("first",t.earlyLast),"stron\
g"]];let i=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=n>1?"in the last layer attention":"widely spr\
ead logits: attention";return[[`${jt(c)} spikes on `],[Ze(i),"strong"]]}return[[`${jt(`${s}attention`)} spreads over `],
[Ft(i),"strong"],[", anywhere"]]}var Jt=t=>t<1.995?X(t):vt(t);function Yr(t,e){let r=t===1?"s":"",n=t===1?"one layer":`${t}\
 layers`;return e<1.995?`${n} keep${r} ${X(e)} of the variety`:`${t===1?"one layer multiplies":`${n} multiply`} the vari\
ety by ${Y(e)}`}var Jr={neither:"neither collapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collaps\
e"},er=({rank:t,entropy:e})=>ft[(t?1:0)+(e?2:0)],Zr=t=>t<1e-12?`falls ${Y(t)}`:`${t<B.words.stays[0]?"falls to":t>B.words.
stays[1]?"grows to":"stays at"} ${Y(t)}`;function Xr(t){let{depth:e,shown:r,collapsed:n}=t,o=Yr(e,r.at(-1)),s=rr(t),a=er(
n),l=er(t.onAverage),i={neither:`; ${o}: `,rank:`${s?", so rows agree; ":Qt(t)?", so outputs agree; ":"; "}${o}: `,entropy:`\
; ${o}, the gradient ${Zr(t.gradient)}: `,both:`${s?", so rows agree and are sharp; ":"; "}${o}: `}[a],{entropies:c,entropy_threshold:p}=t,
h=c.indexOf(Math.min(...c))+1,x=n.entropy&&t.entropy>=p?` in layer ${h}`:"",v=a===l?".":` in this draw, ${l} on average.`;
return[[i],[Jr[a],a==="neither"?"good":"bad"],[x+v]]}var nr=t=>[...Qr(t),...Xr(t)],tn={neither:"where entropy, rank, bot\
h or neither collapses",entropy:"attention entropy",variety:"variety of tokens",gradient:"the gradient"};function or(t,{
mean:e,spread:r}){let{map:n,varietyName:o,quantity:s,draws:a}=t;return`Map of ${tn[s]} over mean and spread of the eigen\
values. The point is at mean ${nt(e)} and spread ${Z(r)}. Over ${a} draws the map says entropy ${X(n.entropy)}, variety ${Jt(
n[o])}, gradient ${Y(n.gradient)}.`}function ar(t){let e=bt(t)?`on the ${Yt("latest",t.lateLast)}`:`over about ${Ft(Math.
round(t.effective))}`;return`Causal attention map of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}\
; entropy is ${X(t.entropy)} of its largest value.`}var J=[8,5],sr=-1,Zt=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function Xt(t,e){let{a:r,b:n,v:o}=ht(t,null),s=tt(r)/t*o,a=tt(n.map(c=>c*c))/t,l=2*Math.log(t),i=Math.sqrt(
l/(s+a+e*a));return Array.from({length:121},(c,p)=>{let h=i*Math.sin((p/120-.5)*Math.PI);return[h,Math.sqrt((l-e*a*h*h)/
(s+a))]})}function ir(t,e,r){let n=Qe(t,{far:e.far,tallest:460,move:r}),{px:o,py:s}=n,a,l,i,c,p,h,x;function v(m,g,A){h=
A,{canvas:a,svg:l}=n.resize(m,g),p=Be(n,a,e,h),i=I("g",{},l),c=I("g",{},l)}function f(m,g){if(x??={phases:Ie(m.T,m.d,e.reach),
freezing:Xt(m.T,m.d)},Je(i,n,x.phases),g>1)return;let A=x.freezing.map(([M,q])=>`${o(M).toFixed(1)} ${s(q).toFixed(1)}`);
I("path",{d:`M${A.join("L")}`,class:"qkc-freezing"},i)}function u(){let m=Ye(e.far,e.reach,n);I("path",{d:m,class:"qks-m\
ute-line"},i)}let b=(m,g)=>I("path",{d:Kt(He(e,m,g),n),class:"qkc-level"},i);function S(m){let g=Math.floor(parseFloat(a.
style.width)/J[0]),A=Math.floor(parseFloat(a.style.height)/J[1]),M=new Int8Array(g*A).fill(sr);n.eachPixel({width:g,height:A},
(q,d,y,E)=>{if(!(E<=e.far))return;let{at:F,u:O,v:_}=e.cellAt(y,E);M[d*g+q]=m(F,O,_)});for(let q of i.querySelectorAll("t\
ext")){let{x:d,y,width:E,height:F}=q.getBBox(),[O,_]=[(d-G)/J[0]-1,(y-H)/J[1]];for(let N=Math.max(0,Math.floor(_));N<Math.
min(A,_+F/J[1]);N++){let V=Math.max(0,Math.floor(O)),K=Math.min(g,O+E/J[0]+2);V<K&&M.fill(sr,N*g+V,N*g+Math.ceil(K))}}c.
replaceChildren(),Zt.forEach(([q],d)=>{let y=d?"qks-bad":"qks-bold",E=W(c,0,0,q,{"text-anchor":"middle",class:`qks-halo ${y}`}),
F=[(E.getComputedTextLength()+8)/J[0],20/J[1]],O=Ve(d,M,g,A,F);return O?it(E,{x:G+O[0]*J[0],y:H+O[1]*J[1]+4.5}):E.remove()})}
function P(m,g){let A=E=>e.surface(m,E),M=m.residual==="relative"?"relative_variety":"variety",q=E=>e.encode(E,te(E,m)),
d={entropy:q("entropy"),variety:q(M)};i.replaceChildren(),c.replaceChildren(),u();let y=m.quantity==="variety"?M:m.quantity;
if(y==="neither"?(b(e.lowestEntropy(m),d.entropy),b(A(M),d.variety)):b(A(y),q(y)),m.tokens==="walk"&&f(g,m.depth),y==="n\
either"){let E=Ue(e,e.lowestEntropy(m),A(M),d);We(p,h,E),S(E)}else Ge(p,h,e,y,A(y))}function k(m){let g=n.place(m);a.setAttribute(
"aria-label",or(m,g))}return{resize:v,paint:P,draw:k}}function Y(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${Et(-12)}`;let e=Math.floor(Math.log10(t)),r=+(t/10**e).toPrecision(1);return r===10?`10${Et(e+1)}`:
`${r===1?"":`${r}${" "}×${" "}`}10${Et(e)}`}var vt=t=>(t<1e-12?"":`×${" "}`)+Y(t),en=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${vt(t)} ± ${Y(e)}`,qt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),rn={low:1e-6,high:100,log:!0};function lr(t){let e,r="";function n({depth:o,residual:s,entropy_threshold:a,variety_threshold:l}){
r=[o,s,a,l].join(),t.replaceChildren();let i=o===1?"after one layer":`after ${o} layers`;e={entropy:Pt(t,{name:"Attentio\
n entropy",detail:o===1?"share of log keys":"last layer; dots: the others",dots:o-1,collapse:{below:a,mark:qt(a),kind:"e\
ntropy"}}),variety:Pt(t,{name:"Variety of tokens",detail:`${s}, ${i}`,dots:o-1,collapse:{below:l,mark:qt(l),kind:"rank"}}),
gradient:Pt(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(o){r!==String([o.depth,o.residual,
o.entropy_threshold,o.variety_threshold])&&n(o);for(let s of Object.values(e))s.resize()},draw(o){let{map:s,deviation:a,
shown:l,collapsed:i,varietyName:c}=o,p=x=>`map: ${en(s[x],a[x])}`;e.entropy.draw(o.entropy,X(o.entropy),i.entropy,p("ent\
ropy"),o.entropies.slice(0,-1)),e.variety.draw(l.at(-1),Jt(l.at(-1)),i.rank,p(c),l.slice(0,-1));let h=`${vt(s.gradient)}\
 ± ${Y(a.gradient)}`;e.gradient.draw(wt(rn,Math.max(o.gradient,1e-300)),vt(o.gradient),!1,`10⁻⁶ to 100, log; map: ${s.
gradient<1e-12?Y(s.gradient):h}`)}}}var nn=t=>w("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),te=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function on(t,e){let r=Vt[t],n=j("qkc-bar"),o=te(t,e),s=w("i",{class:"\
qkc-threshold"});s.style.left=`${100*wt(r,o)}%`,n.append(s);let a=j("qks-ticks");for(let c of r.ticks){let p=w("span",{},
r.log?Y(c):String(c));p.style.left=`${100*wt(r,c)}%`,a.append(p)}let l={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],i=t==="gradient"?"uniform attention’s":`the threshold, ${qt(o)}`;return[w("s\
pan",{},l),j("qkc-scale",n,a),w("span",{},`Line: ${i}.`)]}function cr(t,e,r){let n=e.residual==="relative"?"relative_var\
iety":"variety",o=e.quantity==="variety"?n:e.quantity,s=o==="neither"?Zt.map(([l,i])=>w("span",{class:"qkc-item"},nn(i),
l)):on(o,e),a=(l,i)=>{let c=w("span",{class:"qkc-sample","aria-hidden":"true"});return I("path",{d:"M0 7H26",class:l},at(
c,26,14)),w("span",{class:"qkc-item"},c,i)};e.tokens==="walk"&&(s.push(a("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&s.push(a("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...s)}var pr=t=>t.map(([e,r,n])=>[e,{mean:r,spread:n}]),ee={walk:pr([...B.stops,["Both collapse",-40,0]]),text:pr([["Uniform",
0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Neg\
ative mean",-3,.2]])},an=[[!1,"off"],[!0,"on"]],ut={tokens:["Tokens",[["walk","random walk"],["text","real text"]]],skip:[
"Skip connection",an],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:["Paint with",[["neither","collapses"],
["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["Residual",[["relative","relative"],["ab\
solute","absolute"]]]};function hr(){let t={...ce("Stops",sn),network:j("qkc-options qkc-network"),painting:j("qkc-optio\
ns qkc-painting"),map:j("qks-pane qks-map-pane qkc-map"),legend:j("qkc-legend"),reading:w("p",{class:"qks-sub qkc-readin\
g"}),thresholds:j("qkc-thresholds"),attentionTitle:le(""),redraw:mt("↻ New draw"),attention:j("qks-pane"),meters:j(""),
draws:se()},e=pe("qks qkc","both collapses on one map",j("qks-headline",t.caption),t.chips,t.live,j("qkc-grid",t.network,
t.painting,t.map,t.reading,t.legend,t.thresholds,j("qkc-side",j("qkc-gaze",j("qks-header",t.attentionTitle,t.redraw),t.attention),
j("qkc-meters",t.draws,t.meters))),t.notes);return{...t,root:e}}var sn=[`W is symmetric with eigenvalues mean + spread·z\
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
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function fr({T:t,d:e,X:r,z:n,lambda:o}){return{T:t,d:e,X:r,z:n,lambda:o,G:ct(r,r,t,e,o),H:ct(Wt(r,n),r,t,e,o),logits:new Float64Array(
t*t),attention:new Float64Array(t*t),layers:[new Float64Array(t*e),new Float64Array(t*e)]}}function ur({G:t,H:e},r,n,o){
for(let s=0;s<o.length;s++)o[s]=r*t[s]+n*e[s]}function dr(t,{T:e,d:r,z:n,lambda:o},s,a,l){let i=n.map(c=>s+a*c);ct(Wt(t,
i),t,e,r,o,l)}function mr({z:t,lambda:e},r,n){let o=0,s=0;for(let a of t){let l=r+n*a;o+=l,s+=l*l}return{trace:o,traceOfSquare:s,
xi:o/e,eta:Math.sqrt(s)/e}}function ln(t,e,r,n=t){let o=-1/0,s=0;for(let a=e;a<e+r;a++)t[a]>o&&(o=t[a]);for(let a=e;a<e+r;a++)n[a]=Math.exp(t[a]-o),
s+=n[a];for(let a=e;a<e+r;a++)n[a]/=s;return s}function cn(t,e,r,n=t){let o=0;for(let s=e;s<e+r;s++)o+=t[s]/r;for(let s=e;s<
e+r;s++)n[s]=(1+t[s]-o)/r}function pn(t,e,r,n=t){let o=0;cn(t,e,r,n);for(let s=e;s<e+r;s++)n[s]=Math.min(Math.max(n[s],0),
1),o+=n[s];for(let s=e;s<e+r;s++)n[s]/=o}function re(t,e,r,n){let o=r==="softmax"?ln:pn;for(let s=0;s<e;s++)o(t,s*e,s+1,
n)}function gr(t,e,r,n,o){o.fill(0);for(let s=0;s<r;s++)for(let a=0;a<=s;a++){let l=t[s*r+a];if(l!==0)for(let i=0;i<n;i++)
o[s*n+i]+=l*e[a*n+i]}}function _t(t,e,r,n){let o=0,s=0;for(;o<B.gaze.share&&s<r;)o+=t[e+(n?r-1-s:s)],s++;return s}var yr=t=>t.
sort((e,r)=>e-r)[Math.ceil(B.gaze.rows*t.length)-1];function ne(t,e){let r=Math.floor(e/2),n=e-r,o=[],s=[],a=0,l=0,i=1;for(let c=0;c<
e;c++){let p=c*e,h=0;for(let x=0;x<=c;x++)t[p+x]>0&&(h-=t[p+x]*Math.log(t[p+x]));c>0&&(a+=h/Math.log(c+1)/(e-1)),c>=r&&(l+=
t[p+c]/n,o.push(_t(t,p,c+1,!0)),s.push(_t(t,p,c+1,!1))),c===e-1&&(i=Math.exp(h))}return{entropy:a,diagonal:l,effective:i,
late:yr(o),early:yr(s),lateLast:_t(t,(e-1)*e,e,!0),earlyLast:_t(t,(e-1)*e,e,!1)}}function kr({seed:t,length:e,dim:r,given:n}){let{X:o,z:s,u:a}=n??{};if(!n){let c=ze(t);o=new Float64Array(e*r),je(o,e,r,
null,c),s=Fe(Float64Array.from({length:r},c)).sort(),a=Float64Array.from({length:r},c);let p=Math.hypot(...a);a=a.map(h=>h/
p)}let l=fr({T:e,d:r,X:o,z:s,lambda:Math.sqrt(r)}),i=new Float64Array(e*e);return re(new Float64Array(e*e),e,"softmax",i),
{...l,u:a,start:kt(o,e,r),evenGradient:xr(o,i,l)}}function xr(t,e,{T:r,d:n,lambda:o}){let s=Gt(t,r,n),a=new Float64Array(
r),l=ct(s,s,r,n),i=new Float64Array(r);for(let p=0;p<r;p++){a[p]=Ut(t,p,t,p,n);for(let h=0;h<p;h++)l[h*r+p]=l[p*r+h]}let c=0;
for(let p=0;p<r;p++){let h=p*r,x=0;for(let f=0;f<=p;f++){let u=0;for(let b=0;b<=p;b++)u+=e[h+b]*l[f*r+b];i[f]=u,x+=e[h+f]*
u}let v=0;for(let f=0;f<=p;f++){let u=e[h+f];if(u===0)continue;let b=0;for(let S=0;S<f;S++)b+=e[h+S]*(l[f*r+S]-i[f]-i[S]+
x)**2;v+=u*(2*b+u*(l[f*r+f]-2*i[f]+x)**2)}c+=a[p]*v}return Math.sqrt(c)/o}function hn(t,e,r,n){for(let o=0;o<r;o++){let s=0,
a=0;for(let i=0;i<n;i++)s+=t[o*n+i]*e[i];for(let i=0;i<n;i++)t[o*n+i]-=s*e[i],a+=t[o*n+i]**2;let l=a>0?Math.sqrt(n/a):1;
for(let i=0;i<n;i++)t[o*n+i]*=l}}function wr(t,{mean:e,spread:r,depth:n,skip:o,norm:s}){let{T:a,d:l,logits:i,attention:c,
start:p}=t,h=[],x=[],v=[],f=t.X,[u,b]=t.layers,S,P;for(let k=1;;k++){if(k===1?ur(t,e,r,i):dr(f,t,e,r,i),re(i,a,"softmax",
c),h.push(ne(c,a).entropy),gr(c,f,a,l,u),k===n&&(S=pt(xr(f,c,t),t.evenGradient),P=pt(kt(u,a,l).residual,kt(f,a,l).residual)),
o)for(let g=0;g<a*l;g++)u[g]+=f[g];s==="post"&&hn(u,t.u,a,l);let m=kt(u,a,l);if(x.push(pt(m.residual,p.residual)),v.push(
pt(m.relative,p.relative)),k===n)break;[f,u]=[u,k===1?b:f]}return{...ne(c,a),draw:t,mean:e,spread:r,entropies:h,variety:x,
relative:v,gradient:S,mixed:P,...mr(t,e,r)}}var{collapse:oe}=B,Mr=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function fn({
model:t,el:e}){let r=hr(),{root:n}=r,o=t.get("catalogue"),s=Te(t),a={mean:0,spread:0,...qe(t,Mr)},l=$e(t,a,et),i,c,p,h={},
x,v=0,f=0,u=()=>{},b={...l.listeners,seed:()=>P.request({draw:!0})};for(let $ of Mr)b[$]=()=>t.get($)!==a[$]&&et({[$]:t.
get($)});let S=()=>{let{spread:$,...L}=a;return{...L,...l.told(),readings:h}},P=Ee({model:t,el:e,root:n,live:r.live,refresh:F,
listeners:b,told:S,stale:{draw:!0,layout:!0,stops:!0},ended:()=>u()}),k=ir(r.map,s,$=>et($)),m=lr(r.meters),g=ge(r.attention,
()=>ye(r.attention.clientWidth,i.T)),A=Dt(ee.walk,ae),M={},q=($,L,[R,C])=>{M[L]=Me($,R,C,D=>et({[L]:D}))},d=o.depths.map(
$=>[$,String($)]);q(r.network,"tokens",ut.tokens),q(r.network,"depth",["Layers",d]),q(r.network,"skip",ut.skip),q(r.network,
"norm",ut.norm),q(r.painting,"quantity",ut.quantity),q(r.painting,"residual",ut.residual);let y={entropy_threshold:E("En\
tropy collapses below",oe.entropyRange,[.25,.5,.75],"entropy_threshold"),variety_threshold:E("Rank collapses below",oe.varietyRange,
[.1,1/3,.6],"variety_threshold")};function E($,[L,R],C,D){let U=xe(L,R,.01),{relativeVariety:dt}=oe,Rt=T=>Math.abs(T-dt)<
.006?dt:Number(T.toFixed(2));return we(r.thresholds,{name:$,unit:D==="entropy_threshold"?"share of log keys":"variety",ticks:C.
map(T=>[T,qt(T)]),share:U.share,value:T=>Rt(U.value(T)),text:T=>T.toFixed(2),say:T=>T.toFixed(2),move:T=>et({[D]:T})})}function F($){
if($.draw){let L=i;i=O(),$.layout||=L?.T!==i.T||L?.d!==i.d}$.stops&&br(),$.layout&&_(),($.layout||$.paint)&&f>=50&&N(),K()}
function O(){let[$,L]=o.sizes[a.tokens],R=null;if(a.tokens==="text"){let C=gt(ve(t,"text"),"text");R={X:C.slice(0,$*L),z:C.
slice($*L,$*L+L),u:C.slice($*L+L,$*L+2*L)}}return c??=ht(o.sizes.walk[0],null),kr({seed:t.get("seed"),length:$,dim:L,given:R})}
function _(){f=P.measure();let $=a.tokens==="text";if(r.redraw.disabled=$,r.redraw.title=$?"These tokens are given: ther\
e is nothing to draw":"",f<50)return;let L=Tt(n),R=C=>Object.fromEntries(ft.map(D=>[D,L(`${C}-${D}`)]));x={...de(n),regions:R(
"map"),strokes:R("hatch")},g.resize(i,x),k.resize(r.map.clientWidth,i,x);for(let C of Object.values(y))C.resize()}function N(){
k.paint(a,i),m.resize(a),cr(r.legend,a,o.draws);let{depth:$}=a;Q(r.attentionTitle,$>1?`Attention in layer ${$}`:`Attenti\
on of ${i.T} tokens`)}function V(){let{mean:$,spread:L}=a,R=wr(i,a),C=a.residual==="relative"?"relative_variety":"variet\
y",D=a.residual==="relative"?R.relative:R.variety,U=It=>Object.fromEntries(Nt.map($t=>[$t,It(a,$t,$,L)])),dt=U(s.read),Rt=U(
s.readDeviation),T=(It,$t)=>({entropy:It<a.entropy_threshold,rank:$t<a.variety_threshold}),vr=T(Math.min(...R.entropies),
D.at(-1)),qr=T(s.readLowestEntropy(a,$,L),dt[C]),$r=a.tokens==="walk"?Re(Ht(c,i.T,i.d,$,L)):null,{draws:Ar}=o;return{...R,
...a,varietyName:C,shown:D,map:dt,deviation:Rt,collapsed:vr,onAverage:qr,phase:$r,draws:Ar}}function K(){let $=performance.
now();p=V();let L=ie(r.caption,nr(p));f>=50&&(g.draw(i),g.describe(ar(p)),m.draw(p),k.draw(p));let{xi:R,eta:C,phase:D}=p;
Q(r.reading,`At the point: ξ = ${nt(R)}, η = ${Z(C)}, mean ${nt(a.mean)}, variance ${Z(a.spread**2)}${D?`; phase of th\
e law: ${D}`:""}.`),Q(r.draws,`One draw. Map: ${o.draws} draws at this point, mean ± standard deviation.`);for(let U of Object.
keys(M))M[U](a[U]);for(let U of Object.keys(y))y[U].draw(a[U],a);A.mark(U=>be(a,U)),h={...a,variance:a.spread**2,seed:t.
get("seed"),xi:R,eta:C,phase:D,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],gradient:p.
gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,headline:L},
P.report(L),v=performance.now()-$}function et($){u(),Object.assign(a,$);let L=Object.keys($).every(R=>R==="mean"||R==="s\
pread");P.request({...!L&&{paint:!0},..."tokens"in $&&{draw:!0,layout:!0,stops:!0}})}function ae($){u(),u=Ae(a,$,P.request,
()=>et($),[Math.asinh,Math.sinh])}function br(){A=Dt(ee[a.tokens],ae),r.chips.replaceChildren(...A.buttons)}return r.redraw.
addEventListener("click",()=>{t.set("seed",Ce(t.get("seed"))),P.request({draw:!0})}),P.start("collapse",{state:()=>({...a,
seed:t.get("seed")}),readings:()=>h,draw:()=>i,view:()=>p,surfaces:()=>s,freezing:()=>Xt(...o.sizes.walk),milliseconds:()=>v})}
var ha={render:fn};export{ha as default};
