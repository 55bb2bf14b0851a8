var Bt="http://www.w3.org/2000/svg";var oe={class:"qks-mute"};function He(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));
return e}function k(e,t={},...n){let r=He(document.createElement(e),t);return r.append(...n),r}var q=(e,...t)=>k("div",{
class:e},...t);var ie=(...e)=>k("p",{class:"qks-sub"},...e);function W(e,t,n={}){let r=k("button",{type:"button",...n},e);return t&&r.addEventListener(
"click",t),r}var X=(e,t)=>e.setAttribute("aria-pressed",String(t)),ce=(e,t,...n)=>k("div",{class:e,role:"group","aria-la\
bel":t},...n);function U(e,t,n){return n.appendChild(He(document.createElementNS(Bt,e),t))}function le(e,t,n){return U("\
svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function Y(e,t,n,r,s={}){let a=U("text",{x:t,y:n,
...s},e);return a.textContent=String(r),a}function j(e,t){e.textContent!==t&&(e.textContent=t)}function Se(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,s])=>s?k("span",{class:`qks-${s}`},r):r)),n}function se(e){return k("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},e)}var Ht=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function Vt(e){let t=k(
"summary",{},"How this figure is computed");return k("details",{class:"qks-notes"},t,...e.map(n=>k("p",{},n)))}var Ve=(e,t)=>({
caption:k("p",{class:"qks-caption"}),live:Ht(),chips:ce("qks-chips",e),notes:Vt(t)});function Ke(e,t,...n){let r=`Explor\
able figure: ${t}`;return k("section",{class:e,"aria-label":r,"data-lm-suppress-shortcuts":"true"},...n)}var Ne=(e,t,n)=>Math.max(t,Math.min(n,e));function Kt(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function Ye(e){
let t=Kt(e);return e<0&&Number(t)>0?"−"+t:t}var ge=e=>e<0?"−"+-e:`${e}`,xe=(e,t)=>e.toFixed(t).replace("-","−");var pe=e=>`${Math.round(100*e)} %`;function ae(e){let t=e*100;return`${t>=9.5?Math.round(t):t>=.05?t.toFixed(1):0} %`}var Ge=12;function Yt({name:e,unit:t,label:n=e,range:r,rail:s}){let a=k("input",{type:"range",...r,"aria-label":n}),o=k(
"output"),c=q("qks-ruler",s,a),i=k("div",{class:"qks-ticks","aria-hidden":"true"}),p=k("span",{},k("b",{},e)," ",k("smal\
l",{},t));return{element:q("qks-slider",q("qks-row",p,o),c),input:a,output:o,track:c,scale:i}}function ke({name:e,unit:t,
label:n,min:r,max:s,step:a,centred:o=!1,ticks:c,place:i=Number,text:p,say:f,move:l}){let d=k("i",{class:o?"qks-rail qks-\
centred":"qks-rail"}),{element:h,input:u,output:m,scale:g}=Yt({name:e,unit:t,label:n,range:{min:r,max:s,step:a},rail:d});
for(let[y,w]of c??[]){let b=g.appendChild(k("span",{},w));b.style.left=`calc(${Ge/2}px + ${(i(y)-r)/(s-r)} * (100% - ${Ge}\
px))`}return c&&h.append(g),u.addEventListener("input",()=>l(Number(u.value))),{element:h,draw(y,w){u.value=String(i(y)),
u.setAttribute("aria-valuetext",f(y,w)),j(m,p(y,w))}}}function Gt(e,t,n){let r=t.map(([,s],a)=>W(s,()=>n(t[a][0])));return{row:ce("qks-segments",e,...r),mark:s=>r.forEach((a,o)=>X(
a,t[o][0]===s))}}function Je(e,t,n,r){let{row:s,mark:a}=Gt(t,n,r);return e.append(q("qks-choice",k("span",{class:"qks-ch\
oice-name"},t),s)),a}function Xe(e,t){let n=e.map(([r,s])=>W(r,()=>t(s)));return{buttons:n,mark:r=>e.forEach(([,s],a)=>X(
n[a],r(s)))}}var Qe=(e,t)=>Object.entries(t).every(([n,r])=>Math.abs(e[n]-r)<.02);function Ze(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function et(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])n.observe(s,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var Jt=([e,t,n],r=255)=>(r<<24|n<<16|t<<8|e)>>>0,Xt=(e,t,n)=>e.
map((r,s)=>Math.round(r+(t[s]-r)*n));function Qt(e){let t=getComputedStyle(e);return n=>{let r=t.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(s=>parseInt(r.slice(s,s+2),16))}}function tt(e){let t=Qt(e),n=[0,1,2,3,4].map(s=>t(`ram\
p-${s}`));return{ramp:Uint32Array.from({length:256},(s,a)=>{let o=a/255*4,c=Math.min(3,Math.floor(o));return Jt(Xt(n[c],
n[c+1],o-c))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}function Ae(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function nt(e){
let t=Ae(e),n=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>t.putImageData(n,
0,0)}}var Zt=600,en=120,tn=900,rt=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var st=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),at=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let s=e.
get(r);rt(s,t[r])||n({[r]:s})}]));function nn(e,t){let n=0,r=performance.now(),s=a=>{let o=Math.max(0,(a-r)/tn);if(o>=1)return t();e(o<.5?4*o**3:1-(2-2*o)**
3/2),n=requestAnimationFrame(s)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():n=requestAnimationFrame(
s),()=>cancelAnimationFrame(n)}function ot(e,t,n,r,[s,a]=[Number,Number]){let o=Object.entries(t).map(([c,i])=>[c,s(e[c]),
s(i)]);return nn(c=>{for(let[i,p,f]of o)e[i]=a(p+(f-p)*c);n()},r)}function it({model:e,el:t,root:n,live:r,stale:s,refresh:a,
listeners:o,told:c,ended:i}){let p=0,f=0,l,d;t.append(n);function h(b={}){Object.assign(s,b),p||=requestAnimationFrame(u)}
function u(){cancelAnimationFrame(p),p=0;let b=s;s={},a(b)}function m(){return n.dataset.look=Ze()?"dark":"light",f=n.clientWidth,
f}function g(b){clearTimeout(l),l=setTimeout(()=>j(r,b),Zt),d||=setTimeout(y,en)}function y(){d=void 0;for(let[b,N]of Object.
entries(c()))rt(e.get(b),N)||e.set(b,N);e.save_changes()}function w(b,N){let $=Object.entries(o),F=()=>h({layout:!0});for(let[
L,M]of $)e.on(`change:${L}`,M);n.addEventListener("keydown",L=>L.stopPropagation());let O=new ResizeObserver(()=>n.clientWidth!==
f&&F());O.observe(n);let I=et(F),P={redrawNow:u};for(let[L,M]of Object.entries(N))Object.defineProperty(P,L,{get:M});return Object.
assign(n,{[b]:P}),Object.assign(t,{[b]:P}),u(),()=>{for(let[L,M]of $)e.off(`change:${L}`,M);i?.(),clearTimeout(l),clearTimeout(
d),cancelAnimationFrame(p),O.disconnect(),I(),n.remove()}}return{request:h,measure:m,report:g,start:w}}var ye=9;function Oe(e,{name:t,detail:n,collapse:r,dots:s=0}){let a=k("output",{}),o=k("div",{class:"qks-track","aria-hi\
dden":"true"}),c=k("div",{class:"qks-foot"}),i=k("span",{class:"qks-mute"}),p=k("i",{class:r?`qks-zone qks-${r.kind}`:"q\
ks-fill"});if(o.append(p),r){p.style.width=`calc(${ye}px + ${r.below} * (100% - ${2*ye}px))`;let m=k("span",{class:"qks-\
mark"},r.mark);m.style.left=p.style.width,c.append(k("span",{class:"qks-bad"},`${r.kind} collapse`),m)}c.append(i);let f=Array.
from({length:s},()=>o.appendChild(k("i",{class:"qks-dot"}))),l=o.appendChild(k("i",{class:"qks-knob"})),d=k("div",{class:"\
qks-row"},k("span",{},k("b",{},t)," ",k("small",{},n)),a);e.append(k("div",{class:"qks-meter"},d,o,c));let h=100,u=(m,g)=>{
let y=ye+Ne(g,0,1)*(h-2*ye);m.style.transform=`translateX(${y.toFixed(1)}px)`};return{track:o,resize:()=>{h=o.clientWidth},
draw(m,g,y,w,b=[]){j(a,g),a.className=y?"qks-bad":"",j(i,w),u(l,m),b.forEach((N,$)=>u(f[$],N)),r||(p.style.transform=`sc\
aleX(${Math.min(1,m)})`)}}}function B(e,t,n,r,s,a=new Float32Array(n*s)){let o=new Float32Array(16),c=p=>Math.min(p,n-1)*r,i=p=>Math.min(p,s-1)*r;for(let p=0;p<
n;p+=4){let f=Math.min(4,n-p),l=[c(p),c(p+1),c(p+2),c(p+3)];for(let d=0;d<s;d+=4){let h=Math.min(4,s-d),u=[i(d),i(d+1),i(
d+2),i(d+3)];rn(e,t,l,u,r,o);for(let m=0;m<f;m++)for(let g=0;g<h;g++)a[(p+m)*s+d+g]=o[4*m+g]}}return a}function rn(e,t,[
n,r,s,a],[o,c,i,p],f,l){let[d,h,u,m]=[0,0,0,0],[g,y,w,b]=[0,0,0,0],[N,$,F,O]=[0,0,0,0],[I,P,L,M]=[0,0,0,0];for(let S=0;S<
f;S++){let H=t[o+S],C=t[c+S],Q=t[i+S],Z=t[p+S],ee=e[n+S],te=e[r+S],ne=e[s+S],V=e[a+S];d+=ee*H,h+=ee*C,u+=ee*Q,m+=ee*Z,g+=
te*H,y+=te*C,w+=te*Q,b+=te*Z,N+=ne*H,$+=ne*C,F+=ne*Q,O+=ne*Z,I+=V*H,P+=V*C,L+=V*Q,M+=V*Z}l[0]=d,l[1]=h,l[2]=u,l[3]=m,l[4]=
g,l[5]=y,l[6]=w,l[7]=b,l[8]=N,l[9]=$,l[10]=F,l[11]=O,l[12]=I,l[13]=P,l[14]=L,l[15]=M}var Le=Object.freeze({stretch:1,shift:0,gain:1});function dt(e,t,n,r){let{shape:s,embedding:a,layers:o}=e,{width:c,epsilon:i}=s,
p=t.length,f=sn(p,c/s.heads,s.base),l=new Float32Array(p*c);t.forEach((m,g)=>l.set(a.subarray(m*c,(m+1)*c),g*c));let d=[],
h=[pt(l,p,c)];for(let m=0;m<o.length;m++){let g=o[m],y=Pe(l,g.readNorm,i),w=an(e,m,y,p,n[m],f);d.push(w.weights),l=ct(l,
w.output,r),l=ct(l,cn(Pe(l,g.hiddenNorm,i),g,s,p),r),h.push(pt(l,p,c))}let u=B(Pe(l,e.norm,i),a,p,c,e.words);return{attention:d,
residual:h,logits:u}}function ct(e,t,n){if(n)for(let r=0;r<t.length;r++)t[r]+=e[r];return t}function Pe(e,t,n){let r=t.length,
s=new Float32Array(e.length);for(let a=0;a<e.length;a+=r){let o=0;for(let i=0;i<r;i++)o+=e[a+i]**2;let c=1/Math.sqrt(o/r+
n);for(let i=0;i<r;i++)s[a+i]=e[a+i]*c*t[i]}return s}function sn(e,t,n){let r=t/2,s=new Float32Array(e*r),a=new Float32Array(
e*r);for(let o=0;o<e;o++)for(let c=0;c<r;c++){let i=o*n**(-c/r);s[o*r+c]=Math.cos(i),a[o*r+c]=Math.sin(i)}return{half:r,
cos:s,sin:a}}function lt(e,t,n,{half:r,cos:s,sin:a}){let o=2*r,c=e.length/n,i=new Float32Array(n*o);for(let p=0;p<n;p++)
for(let f=0;f<r;f++){let l=p*c+t*o+f,d=p*r+f;i[p*o+f]=e[l]*s[d]-e[l+r]*a[d],i[p*o+f+r]=e[l+r]*s[d]+e[l]*a[d]}return i}function an({
shape:e,layers:t,means:n,sizes:r},s,a,o,c,i){let{width:p,heads:f}=e,l=p/f,d=Math.sqrt(l),{q:h,k:u,v:m,o:g}=t[s],[y,w,b]=[
h,u,m].map(O=>B(a,O,o,p,p)),N=B(a,a,o,p,o),$=new Float32Array(o*p);return{weights:c.map((O,I)=>{let P=B(lt(y,I,o,i),lt(w,
I,o,i),o,l,o),L=O.shift/r[s]+(1-O.stretch)*n[s][I]/d;for(let M=0;M<P.length;M++)P[M]=O.gain*(O.stretch*P[M]/d+L*N[M]);on(
P,o);for(let M=0;M<o;M++)for(let S=0;S<=M;S++){let H=P[M*o+S];for(let C=I*l;C<(I+1)*l;C++)$[M*p+C]+=H*b[S*p+C]}return P}),
output:B($,g,o,p,p)}}function on(e,t){for(let n=0;n<t;n++){let r=e.subarray(n*t,(n+1)*t);je(r.subarray(0,n+1)),r.fill(0,
n+1)}}function je(e){let t=-1/0,n=0;for(let r of e)t=Math.max(t,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-t),n+=e[r];
for(let r=0;r<e.length;r++)e[r]/=n}function cn(e,{gate:t,up:n,down:r},{width:s,hidden:a},o){let c=B(e,t,o,s,a),i=B(e,n,o,
s,a);for(let p=0;p<i.length;p++)i[p]*=c[p]/(1+Math.exp(-c[p]));return B(i,r,o,a,s)}function pt(e,t,n){let r=0,s=0;for(let a=0;a<
n;a++){let o=0,c=0;for(let i=0;i<t;i++)o+=e[i*n+a],c+=e[i*n+a]**2;r+=c,s+=Math.max(0,c-o**2/t)}return r?Math.sqrt(s/r):0}var ln=8;function Te(e){let{layers:t,heads:n}=e.shape,r="",s;function a({ids:c,move:i,scope:p,skip:f}){return r!==c.join()&&
(r=c.join(),s=ut(e,c,o({},Le),!0)),{now:ut(e,c,o(p,i),f),trained:s}}function o({layer:c,head:i},p){return Array.from({length:t},
(f,l)=>Array.from({length:n},(d,h)=>(c===void 0||c===l)&&(i===void 0||i===h)?p:Le))}return a}function ut(e,t,n,r){let s=t.
length,{attention:a,residual:o,logits:c}=dt(e,t,n,r),i=a.map(l=>l.map(d=>pn(d,s))),p=0,f=l=>{let d=c.subarray(l*e.words,
(l+1)*e.words);return je(d),d};for(let l=0;l<s-1;l++)p-=Math.log(Math.max(f(l)[t[l+1]],1e-30));return{attention:a,entropy:i.
map(l=>l.map(d=>d.entropy)),first:i.map(l=>l.map(d=>d.first)),keys:i.map(l=>l.map(d=>d.keys)),residual:o,perplexity:Math.
exp(p/(s-1)),next:dn(f(s-1),ln)}}function pn(e,t){let n=0,r=0,s=0;for(let a=1;a<t;a++){s=0;for(let o=0;o<=a;o++){let c=e[a*
t+o];c>0&&(s-=c*Math.log(c))}n+=s/Math.log(a+1)/(t-1),r+=e[a*t]/(t-1)}return{entropy:n,first:r,keys:Math.exp(s)}}function dn(e,t){
let n=[];return e.forEach((r,s)=>{if(n.length===t&&r<=n[t-1][1])return;let a=n.findIndex(([,o])=>o<r);n.splice(a<0?n.length:
a,0,[s,r]),n.length>t&&n.pop()}),n}var un=["q","k","v","o","gate","up","down"];function fn({width:e,hidden:t,layers:n},r){let s=[[e,e],[e,e],[e,e],[e,e]],a=[
[t,e],[t,e],[e,t]];return[[r,e],...Array.from({length:n},()=>[...s,...a]).flat()]}function Fe({words:e,shape:t,numbers:n,
sizes:r}){let s=Uint8Array.from(atob(n),u=>u.charCodeAt(0)),a=e.split(`
`).length,o=fn(t,a),c=o.reduce((u,[m,g])=>u+m*g,0),i=new Float32Array(s.slice(c).buffer),p=new Int8Array(s.buffer,0,c),f=0,
l=0,d=o.map(([u,m])=>{let g=new Float32Array(u*m);for(let y=0;y<u;y++,l++)for(let w=0;w<m;w++,f++)g[y*m+w]=p[f]*i[l];return g}),
h=Array.from({length:2*t.layers+1},(u,m)=>i.slice(l+m*t.width,l+(m+1)*t.width));return hn(t,a,d,h,r)}function hn(e,t,n,r,s){
let a=Array.from({length:e.layers},(c,i)=>({...Object.fromEntries(un.map((f,l)=>[f,n[1+7*i+l]])),readNorm:r[2*i],hiddenNorm:r[2*
i+1]})),o=a.map(({q:c,k:i})=>mn(c,i,e).map(p=>p/e.width));return{shape:e,words:t,embedding:n[0],layers:a,norm:r[r.length-
1],means:o,sizes:s}}function mn(e,t,{width:n,heads:r}){let s=n/r*n;return Array.from({length:r},(a,o)=>{let c=0;for(let i=o*
s;i<(o+1)*s;i++)c+=e[i]*t[i];return c})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:t})=>{t.stored?e=Te(Fe(t.stored)):self.postMessage(
e(t.request))}}function ft(e,t,n){let r=null,s=null,a=!1,o=()=>{},c=l()??f();function i(d){let h=s;s=null,!a&&(p(),n(d,h))}
function p(){s||!r||([s,r]=[r,null],c(s))}function f(){let d;return h=>{setTimeout(()=>{d??=Te(Fe(e)),i(d(h))})}}function l(){
try{let d=t?URL.createObjectURL(new Blob([t],{type:"text/javascript"})):import.meta.url,h=new Worker(d,{type:"module"});
return o=()=>{h.terminate(),t&&URL.revokeObjectURL(d)},h.onmessage=({data:u})=>i(u),h.onerror=u=>{u.preventDefault(),o(),
c=f(),s&&c(s)},h.postMessage({stored:e}),u=>h.postMessage({request:u})}catch{return null}}return{ask(d){r=d,p()},end(){a=
!0,o()}}}var Ie="small-llama",ht=globalThis;async function mt(e){let t=document.documentElement.dataset.content_root;return!ht.qkspectrumModels?.[Ie]&&
t!==void 0&&await gn(new URL(`${t}_static/qkbook/${Ie}.js`,document.baseURI).href),ht.qkspectrumModels?.[Ie]??xn(e)}function gn(e){
return new Promise((t,n)=>{let r=document.createElement("script");r.src=e,r.onload=t,r.onerror=()=>n(new Error("its weig\
hts could not be loaded")),document.head.append(r)})}function xn(e){return new Promise(t=>{let n=()=>{e.off("change:stor\
ed",n);let r=e.get("stored");t(JSON.parse(r.slice(r.indexOf(" = ")+3,r.lastIndexOf(";"))))};if(e.get("stored"))return n();
e.on("change:stored",n),e.set("wanted",!0),e.save_changes()})}var G={collapse:{entropy:.5,absoluteVariety:.3333333333333333,relativeVariety:.3333333333333333,relativeResidual:.01,risk:.3333333333333333,
entropyRange:[.25,.75],varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,
agreement:.4,self:.45,uniform:.93,alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,
correlation:.9},stops:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks bac\
k",-6,.5]],spectrumExplorer:{simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[
4,128],dim:[1,256],correlation:[-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{
tokens:12,width:12,layers:8,heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{
words:32,factor:81,shift:16,speaks:1.25,stumbles:3},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,
weight:3}};var{words:gt}=G.livingModel,kt="<eos>",xt=0,yn=4e3,wn=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
bn={"-":"@-@",",":"@,@",".":"@.@"},vn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},we=e=>vn[e]??
e,yt=e=>e!=="<unk>"&&e!==kt;function wt(e){let t=new Map(e.map((s,a)=>[s,a]));function n(s){let a=s.toLowerCase(),o=a.charAt(
0).toUpperCase()+a.slice(1);return t.get(s)??t.get(a)??t.get(o)??t.get(s.toUpperCase())??xt}function r(s){let a=[],o=s.slice(
-yn).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let i of o.split(/\s+/u))i&&(t.has(i)?a.push(
i):a.push(...qn(i)));let c=a.slice(-gt).map(i=>{let p=n(i);return{id:p,text:we(i),known:p!==xt}});return{tokens:[{id:t.get(
kt),text:"start",known:!0},...c],cut:a.length>gt}}return{tokens:r,words:e}}function qn(e){let t=[...e.match(wn)??[]];return t.
map((n,r)=>{let s=bn[n];if(!s)return n;let a=n==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return a.test(t[r-1]??"")&&a.test(t[r+1]??
"")?s:n})}function bt(e,t){let n=we(t);return n!==t||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(t)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+n:`${e.trimEnd()} ${n}`}var vt=11,Mn=5,qt=e=>{let t=[...e];return t.length>vt?`${t.slice(0,vt-1).join("")}…`:e};function Mt(e,t){let n=0,r=0,s="",
a,o,c,i;function p(h,u){[n,r,a,s]=[h,h<420?420:348,u.ramp,""]}function f(h){let u=h.length,m=Math.min(92,n*.25),g=Math.min(
m,84),y=Math.max(2,Math.min(30,(n-m-4)/u,(r-g)/u)),w=Math.ceil(11/y),b=Math.max(10,Math.min(13,y-.5));c=k("canvas",{width:u,
height:u,role:"img",class:"qks-cells"}),Object.assign(c.style,{width:`${y*u}px`,height:`${y*u}px`,left:`${m}px`,top:`${g}\
px`}),e.replaceChildren(c);let N=le(e,n,g+y*u+2);h.forEach(({text:$,known:F},O)=>{if((u-1-O)%w)return;let I={style:`font\
-size: ${b}px`,class:F?O?"":"qks-mute":"qkl-unknown"},P=(O+.5)*y;Y(N,m-5,g+P+b*.35,qt($),{...I,"text-anchor":"end"});let L=m+
P+b*.35;Y(N,L,g-5,qt($),{...I,transform:`rotate(-90 ${L} ${g-5})`})}),U("rect",{x:m-.75,y:g+y*(u-1)-.75,width:y*u+1.5,height:y+
1.5,class:"qks-ink-line"},N),o=nt(c),c.addEventListener("pointermove",l),c.addEventListener("pointerdown",l)}function l(h){
let u=c.getBoundingClientRect(),m=i.tokens.length,g=Math.floor((h.clientX-u.left)/u.width*m),y=Math.floor((h.clientY-u.top)/
u.height*m);if(g<0||y<0||g>=m||y>=m)return;let[w,b]=[i.tokens[y].text,i.tokens[g].text];t(g>y?`“${w}” cannot see “${b}\
”, which comes later.`:`“${w}” gives “${b}” ${ae(i.weights[y*m+g])} of its attention.`)}function d(h,u,m){let g=u.
length,y=u.map(({text:w,known:b})=>`${w}${b}`).join(`
`);i={weights:h,tokens:u},y!==s&&(s=y,f(u));for(let w=0;w<g;w++)for(let b=w*g;b<=w*g+w;b++)o.pixels[b]=a[Math.round(Math.
sqrt(h[b])*255)];o.show(),c.setAttribute("aria-label",m)}return{resize:p,draw:d}}function $t(e,t,n,r){let a=Array.from({
length:t*n},(c,i)=>[Math.floor(i/n),i%n]).map(([c,i])=>{let p=k("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),f=k("i",{class:"qkl-share"}),l=W("",()=>r(c+1,i+1),{class:"qkl-head"});return l.append(p,k("span",{class:"qk\
l-rail"},f)),{l:c,h:i,one:l,canvas:p,bar:f}});e.append(...a.map(({one:c})=>c));function o(c,i,p,f,l){for(let{l:d,h,one:u,
canvas:m,bar:g}of a){m.width!==i&&(m.width=m.height=i);let y=Ae(m),w=y.createImageData(i,i),b=new Uint32Array(w.data.buffer),
N=c.attention[d][h];for(let $=0;$<i;$++)for(let F=$*i;F<=$*i+$;F++)b[F]=p[Math.round(Math.sqrt(N[F])*255)];y.putImageData(
w,0,0),g.style.width=`${100*c.entropy[d][h]}%`,X(u,f.layer===d+1&&f.head===h+1),u.classList.toggle("qkl-moved",l(d,h)),u.
setAttribute("aria-label",`Layer ${d+1}, head ${h+1}: entropy ${pe(c.entropy[d][h])} of its largest`)}}return{draw:o}}function Et(e,t){
let n=Array.from({length:Mn},()=>{let r=W("",()=>t(r.dataset.word??"")),s=k("i",{"aria-hidden":"true"}),a=k("output");return e.
append(k("li",{},r,k("span",{class:"qkl-bar"},s),a)),{word:r,bar:s,share:a}});return{draw(r,s){n.forEach(({word:a,bar:o,
share:c},i)=>{let[p,f]=r[i],l=s[p];a.dataset.word=l,a.disabled=!yt(l),j(a,we(l)),a.title=a.disabled?"":"Add it to the se\
ntence",o.style.width=`${100*f}%`,j(c,ae(f))})}}}function St(e){function t(n,r,s,a){let c=[...r,[0,0]],i=c.map(a),p=Math.
max(1e-9,...c.flat().map(Math.abs),...i.flat().map(Math.abs))*1.1,f=Math.min(n/2,190/2)/p,l=g=>(n/2+g*f).toFixed(1),d=g=>(190/
2-g*f).toFixed(1);e.replaceChildren();let h=le(e,n,190);U("path",{d:`M0 ${190/2}H${n}M${n/2} 0V190`,class:"qks-hair"},h);
for(let[g,y]of c)U("circle",{cx:l(g),cy:d(y),r:3.5,class:"qks-mute-line"},h);for(let[g,y]of i)U("circle",{cx:l(g),cy:d(y),
r:3,class:"qks-bar"},h);let[u,m]=i[i.length-1];Y(h,Number(l(u))+6,Number(d(m))-6,`${s} at once`,{class:"qks-mute qks-hal\
o"}),Y(h,n-2,190/2-5,"real",{...oe,"text-anchor":"end"}),Y(h,n/2+5,12,"imaginary",oe),e.setAttribute("role","img"),e.setAttribute(
"aria-label",`${c.length+s-1} eigenvalues, as trained and as moved; ${s} of them are equal. The largest part is ${p.toFixed(
2)}.`)}return{draw:t}}function Nt(e){function t(n,r,s){let o=(n-60)/(r.length-1),c=l=>36+l*o,i=l=>164-l*146,p=l=>`M${l.map(
(d,h)=>`${c(h).toFixed(1)} ${i(d).toFixed(1)}`).join("L")}`;e.replaceChildren();let f=le(e,n,190);for(let l of[0,.5,1])U(
"path",{d:`M36 ${i(l)}H${n-20}`,class:"qks-hair"},f),Y(f,28,i(l)+4,l,{...oe,"text-anchor":"end"});r.forEach((l,d)=>Y(f,c(
d),184,d?`layer ${d}`:"words",{...oe,"text-anchor":"middle"})),U("path",{d:p(s),class:"qks-mute-line","stroke-dasharray":"\
4 4"},f),U("path",{d:p(r),class:"qks-ink-line"},f);for(let l=0;l<r.length;l++)U("circle",{cx:c(l),cy:i(r[l]),r:3.5,class:"\
qks-bar"},f);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(l=>l.toFixed(
2)).join(", ")}; as trained ${s.map(l=>l.toFixed(2)).join(", ")}.`)}return{draw:t}}var de={variance:1,mean:0,gain:1,skip:!0},At=[["Uniform",{...de,variance:0}],["As trained",de],["Peaked",{...de,variance:36}],
["Looks back",{...de,mean:-8}],["Only itself",{...de,mean:12}]],be=["The king was born in London , and in the first seas\
on he played","The album was released in the United States on 12 March 2008 , and the song was","During the Second World\
 War , the ship was sent to the coast of","In 1995 she moved to New York City with her family , where she","The film rec\
eived positive reviews from critics , who said that the"],Ot=[["all","all"],["layer","layer"],["head","head"]];function Pt(){
let e=k("input",{type:"text",class:"qkl-text",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your senten\
ce"}),t={...Ve("Presets",$n),input:e,another:W("↻ Another sentence"),read:k("p",{class:"qks-sub qkl-read"}),title:se(""),
before:W("‹",null,{"aria-label":"Head before"}),after:W("›",null,{"aria-label":"Next head"}),map:q("qks-pane qkl-map"),
cell:ie(),heads:ce("qkl-heads","Heads"),scope:q("qkl-scope"),next:k("ol",{class:"qkl-next"}),perplexity:k("p",{class:"qk\
l-perplexity"}),meters:q("qkl-meters"),sliders:q("qks-sliders qkl-sliders"),more:q("qkl-more"),switches:q("qks-chips"),formula:k(
"p",{class:"qks-sub qkl-formula"}),plane:q("qks-pane qkl-plane"),depth:q("qks-pane qkl-depth")},n=k("details",{class:"qk\
s-notes qkl-behind"},k("summary",{},"Behind it: this head’s eigenvalues, and the words layer by layer"));n.append(q("q\
kl-two",q("",se("Eigenvalues of this head’s W"),ie("ring: as trained; dot: as moved"),t.plane),q("",se("How far the wo\
rds are apart"),ie("relative residual, layer by layer"),t.depth)));let r=Ke("qks qkl","a trained language model on your \
sentence",q("qkl-grid",q("qkl-top",q("qkl-line",e,t.another),q("qks-headline",t.caption),q("qkl-line",t.chips,t.read),t.
live),q("qkl-left",q("qks-header",t.title,q("qkl-arrows",t.before,t.after)),t.map,t.cell),q("qkl-middle",se("All heads"),
ie("rows: layers; bars: entropy"),t.heads,t.scope),q("qkl-right",se("The next word"),t.next,t.perplexity,t.meters),t.sliders,
q("qkl-more",t.formula,t.switches),n,t.notes));return{...t,behind:n,root:r}}var $n=[`A small Llama: 4 layers of 4 heads,\
 128 numbers for each of 4,000 words, rotary positions, RMSNorm before each part.
  It was trained on WikiText-2 (two million words of Wikipedia), so it writes like an encyclopedia and knows little. Its\

  weights are stored as int8 with one scale a row, and computed with in single precision, in this page.`,`W′ = a (W − λ̄\
 I) + (λ̄ + c) I moves every eigenvalue λ of a head’s query–key matrix to a (λ − λ̄) + λ̄ + c, exactly:
  the variance is multiplied by a², the mean moves by c. Logits become ω′ = a ω + (c + (1 − a) λ̄) x·x′/√32. The slider
  gives c as a logit: what a word of the layer’s usual size gains on its logit for itself. Positions stay in ω as they
  were trained; what is added compares contents at any distance.`,`Perplexity is e to the mean surprise, −log p, over th\
e words of the sentence: as many words as it hesitates between.
  Words that are not among the 4,000 count as one, “a rarer word”. “Still speaks English” is said up to 1.25 times the
  trained perplexity of the same sentence, “stumbles” up to 3 times: conventions.`,`Entropy collapse is said where t\
he moved heads’ mean entropy is below half of what it was in training, rank collapse
  where the layers leave less than a third of the variety that they leave in training. Both are conventions; they compar\
e with the
  trained model because a trained model’s sharp heads are at work, not collapsed. Where RMSNorm stands cannot be
  switched: weights trained with it before each part mean nothing with it after.`];var{speaks:Sn,stumbles:Nn}=G.livingModel,{uniform:An}=G.gaze,{relativeVariety:On}=G.collapse,ue=e=>e.reduce((t,n)=>t+n,0)/
e.length,Re=({variance:e,mean:t,gain:n,skip:r})=>e===1&&t===0&&n===1&&r,Ce=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(e).toLocaleString(
"en"):"over a million";function ve(e,{scope:t,layer:n,head:r}){return t==="all"?e.flat():t==="layer"?e[n-1]:[e[n-1][r-1]]}
var Lt=({scope:e,layer:t,head:n})=>e==="all"?"all heads":e==="layer"?`layer ${t}`:`head ${n} of layer ${t}`,fe=e=>e[e.length-
1]/(e[0]||1);function We(e,t,n){let r=ue(ve(e.entropy,n)),s=ue(ve(t.entropy,n));return{uniform:r>An&&r>s,entropy:r<s/2,rank:fe(
e.residual)<On*fe(t.residual),share:r}}function jt(e,t,n){if(Number.isNaN(e.perplexity))return[["Type a sentence: the mo\
del will read it, and go on."]];let{uniform:r,entropy:s,rank:a}=We(e,t,n),o=e.perplexity/t.perplexity,c=a?[["all words h\
ave become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word alike","bad"]]:s?[["e\
ach word stares at one or two words, "],["entropy collapse","bad"]]:[["its words look at other words than in training"]];
if(Re(n))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(o<Sn){let p=r||s||
a?[[", although in what you moved "],...c]:[];return[["It "],["still speaks English","good"],...p,["."]]}return[o<Nn?["I\
t stumbles","strong"]:["It no longer speaks English","strong"],[": "],...c,["."]]}function Tt({variance:e,mean:t,gain:n}){
let r=xe(Math.sqrt(e),2),s=t===0?"":` ${t<0?"−":"+"} ${xe(Math.abs(t),1)} · x·x′/‖x‖²`,a=`ω′ = ${r} ω${s}`;
return n===1?a:`${a}, all × ${xe(n,2)}`}function Ft(e,t,{layer:n,head:r}){let s=t.length,i=[...e.attention[n-1][r-1].subarray(
(s-1)*s)].map((p,f)=>({weight:p,text:t[f].text})).sort((p,f)=>f.weight-p.weight).slice(0,3).map(({weight:p,text:f})=>`“${f}\
” ${ae(p)}`).join(", ");return`Attention of head ${r} in layer ${n} over ${s} tokens. Its entropy is ${ae(e.entropy[n-
1][r-1])} of the largest. The last word, “${t[s-1].text}”, looks at ${i}.`}var he=e=>`×${" "}${Ye(e)}`;var{factor:Pn,shift:qe}=G.livingModel,Ue=e=>e/(1+e),It=e=>Math.abs(e-.5)<.012?1:e/(1-e),Rt=Ue(Math.sqrt(Pn)),Ct=.005;function Wt(e){
let t=a=>[0,.25,.5,1,2,4,9].map(o=>[a?o*o:o,o===0?"0":o<1?`1/${a?1/(o*o):1/o}`:`${a?o*o:o}`]),n=ke({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Rt,step:Ct,ticks:t(!0),place:a=>Ue(Math.sqrt(a)),text:he,say:a=>`${he(a)}\
 the trained variance`,move:a=>e({variance:It(a)**2})}),r=ke({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(qe),max:Math.asinh(qe),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(a=>[a,ge(a)]),place:Math.asinh,text:a=>a>
0?`+${a.toFixed(1)}`:ge(Number(a.toFixed(1))),say:a=>`mean moved by ${ge(Number(a.toFixed(1)))}`,move:a=>e({mean:Math.abs(
a)<.06?0:Ln(Math.sinh(a))})}),s=ke({name:"Gain",unit:"of all logits",min:0,max:Rt,step:Ct,ticks:t(!1),place:Ue,text:he,say:he,
move:a=>e({gain:It(a)})});return{variance:n,mean:r,gain:s}}var Ln=e=>Math.max(-qe,Math.min(qe,e));var jn=["text","variance","mean","gain","skip","scope","layer","head"],De=4,me=4;function Tn({model:e,el:t}){let n=Pt(),
{root:r}=n,s=st(e,jn),a,o,c,i,p,f={},l=0,d=!1,h=()=>{},u=it({model:e,el:t,root:r,live:n.live,refresh:Q,stale:{layout:!0},
listeners:at(e,s,_),told:()=>({...s,readings:f}),ended:()=>{d=!0,h(),m.disconnect(),c?.end()}}),m=new IntersectionObserver(
x=>x.some(v=>v.isIntersecting)&&g(),{rootMargin:"400px"});m.observe(r),j(n.caption,"A trained language model will read y\
our sentence here.");async function g(){m.disconnect(),j(n.caption,"Fetching the model…");try{a=await mt(e)}catch(x){j(
n.caption,`The model is not here: ${x.message}.`);return}d||(o=wt(a.words.split(`
`)),c=ft(a,e.get("_esm"),N),u.request({question:!0}))}let y=()=>o.tokens(s.text),w;function b(){if(!c)return;let{variance:x,
mean:v,gain:E,skip:A,scope:T,layer:D,head:z}=s;w=y(),c.ask({ids:w.tokens.map(({id:J})=>J),move:{stretch:Math.sqrt(x),shift:v,
gain:E},scope:T==="all"?{}:T==="layer"?{layer:D-1}:{layer:D-1,head:z-1},skip:A})}function N({now:x,trained:v},{ids:E}){let A=y();
A.tokens.map(({id:T})=>T).join()===E.join()&&(i={now:x,trained:v,sentence:A},u.request())}let $=Mt(n.map,x=>j(n.cell,x)),
F=$t(n.heads,De,me,(x,v)=>_({layer:x,head:v})),O=Et(n.next,x=>_({text:bt(s.text,x)})),I=St(n.plane),P=Nt(n.depth),L=Oe(n.
meters,{name:"Keys in use",detail:"entropy of the moved heads",dots:1}),M=Oe(n.meters,{name:"Words apart",detail:"after \
all layers",dots:1}),S=Wt(_);n.sliders.append(S.variance.element,S.mean.element,S.gain.element);let H=Je(n.scope,"Move",
Ot,x=>_({scope:x})),C=W("Skip connections",()=>_({skip:!s.skip}));n.switches.append(C);function Q(x){x.layout&&Z(),x.question&&
b(),ee()}function Z(){if(l=u.measure(),p=tt(r),!(l<50)){$.resize(n.map.clientWidth,p);for(let x of[L,M])x.resize()}}function ee(){
(document.activeElement!==n.input||n.input.value.trim()==="")&&(n.input.value=s.text);for(let x of["variance","mean","ga\
in"])S[x].draw(s[x]);H(s.scope),X(C,s.skip),ze.mark(({skip:x,...v})=>s.skip===x&&Qe(s,v)),j(n.title,`Head ${s.head} of l\
ayer ${s.layer}`),j(n.formula,`Moved: ${Lt(s)}. ${Tt(s)}`),i&&l>=50&&te(i)}function te({now:x,trained:v,sentence:E}){let{
tokens:A}=E,T=Se(n.caption,jt(x,v,s));$.draw(x.attention[s.layer-1][s.head-1],A,Ft(x,A,s)),F.draw(x,A.length,p.ramp,s,V),
O.draw(x.next,o.words),Se(n.perplexity,Ut(x,v));let{share:D,uniform:z,entropy:J,rank:K}=We(x,v,s),R=x.keys.flat(),re=fe(
x.residual);L.draw(D,pe(D),J||z,`${ue(R).toFixed(1)} of ${A.length} keys in use`,[ue(ve(v.entropy,s))]),M.draw(re,pe(re),
K,"small dots: as trained",[fe(v.residual)]),Dt(E),ne(x,v),f=_t(x,v,E,T),u.report(`${T} The next word: ${x.next.slice(0,
3).map(([Me])=>o.words[Me]).join(", ")}.`)}function ne(x,v){if(!a||!n.behind.open)return;let{layer:E,head:A,variance:T,mean:D}=s,
{width:z,heads:J}=a.shape,K=a.eigenvalues[E-1][A-1],R=K.reduce(($e,[Ee])=>$e+Ee,0)/z,re=Math.sqrt(T),Me=V(E-1,A-1)?D*Math.
sqrt(z/J)/a.sizes[E-1]:0,Be=V(E-1,A-1)?re:1;I.draw(n.plane.clientWidth,K,z-K.length,([$e,Ee])=>[Be*($e-R)+R+Me,Be*Ee]),P.
draw(n.depth.clientWidth,x.residual,v.residual)}let V=(x,v)=>s.scope==="all"||x===s.layer-1&&(s.scope==="layer"||v===s.head-
1);function Ut(x,v){if(Number.isNaN(x.perplexity))return[["No word yet to be surprised by."]];let E=Re(s)?"":` (as train\
ed ${Ce(v.perplexity)})`;return[["Perplexity of this sentence: "],[Ce(x.perplexity),"strong"],[E]]}function Dt({tokens:x,
cut:v}){let E=[...new Set(x.filter(({known:T})=>!T).map(({text:T})=>T))],A=[];if(v&&A.push(`Only the last ${x.length-1} \
words are read.`),E.length){let T=E.slice(0,6).map(D=>`“${D}”`).join(", ");A.push(`Not among its 4,000 words, read a\
s “a rarer word”: ${T}${E.length>6?", …":""}.`)}j(n.read,A.join(" "))}function _t({perplexity:x,next:v,entropy:E,first:A,
residual:T},D,{tokens:z},J){let K=R=>Number.isFinite(R)?R:null;return{...s,perplexity:K(x),trained_perplexity:K(D.perplexity),
next:v.map(([R,re])=>[o.words[R],re]),entropy:E,first:A,residual:T,tokens:z.map(({text:R})=>R),unknown:z.filter(({known:R})=>!R).
length,headline:J}}function _(x){h(),Object.assign(s,x),"text"in x&&x.text!==n.input.value&&(n.input.value=s.text),u.request(
{question:!0})}n.input.value=s.text,n.input.addEventListener("input",()=>_({text:n.input.value})),n.another.addEventListener(
"click",()=>{_({text:be[(be.indexOf(s.text)+1)%be.length]})});let _e=x=>{let v=(s.layer-1)*me+s.head-1+x+De*me;_({layer:Math.
floor(v/me%De)+1,head:v%me+1})};n.before.addEventListener("click",()=>_e(-1)),n.after.addEventListener("click",()=>_e(1)),
n.behind.addEventListener("toggle",()=>u.request());function zt({skip:x,...v}){h(),s.skip=x,h=ot(s,v,()=>u.request({question:!0}),
()=>_({...v,skip:x}),[Math.asinh,Math.sinh])}let ze=Xe(At,zt);return n.chips.append(...ze.buttons),u.start("figure",{state:()=>({
...s}),readings:()=>f,view:()=>i})}var Tr={render:Tn};export{Tr as default};
