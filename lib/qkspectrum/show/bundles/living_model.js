var Bt="http://www.w3.org/2000/svg";var ae={class:"qks-mute"};function Ve(e,t){for(let[n,r]of Object.entries(t))r!=null&&r!==!1&&e.setAttribute(n,String(r));
return e}function k(e,t={},...n){let r=Ve(document.createElement(e),t);return r.append(...n),r}var M=(e,...t)=>k("div",{
class:e},...t);var ie=(...e)=>k("p",{class:"qks-sub"},...e);function W(e,t,n={}){let r=k("button",{type:"button",...n},e);return t&&r.addEventListener(
"click",t),r}var X=(e,t)=>e.setAttribute("aria-pressed",String(t)),ce=(e,t,...n)=>k("div",{class:e,role:"group","aria-la\
bel":t},...n);function U(e,t,n){return n.appendChild(Ve(document.createElementNS(Bt,e),t))}function le(e,t,n){return U("\
svg",{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":"true"},e)}function Y(e,t,n,r,s={}){let o=U("text",{x:t,y:n,
...s},e);return o.textContent=String(r),o}function j(e,t){e.textContent!==t&&(e.textContent=t)}function Ne(e,t){let n=t.map(([r])=>r).join("");return n!==e.textContent&&
e.replaceChildren(...t.map(([r,s])=>s?k("span",{class:`qks-${s}`},r):r)),n}function se(e){return k("div",{class:"qks-hea\
ding",role:"heading","aria-level":"3"},e)}var Ht=()=>k("div",{class:"qks-spoken","aria-live":"polite"});function Vt(e){let t=k(
"summary",{},"How this figure is computed");return k("details",{class:"qks-notes"},t,...e.map(n=>k("p",{},n)))}var Ke=(e,t)=>({
caption:k("p",{class:"qks-caption"}),live:Ht(),chips:ce("qks-chips",e),notes:Vt(t)});function Ye(e,t,...n){let r=`Explor\
able figure: ${t}`;return k("section",{class:e,"aria-label":r,"data-lm-suppress-shortcuts":"true"},...n)}var Ae=(e,t,n)=>Math.max(t,Math.min(n,e));function Kt(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function Ge(e){
let t=Kt(e);return e<0&&Number(t)>0?"−"+t:t}var ge=e=>e<0?"−"+-e:`${e}`,xe=(e,t)=>e.toFixed(t).replace("-","−");var pe=e=>`${Math.round(100*e)} %`;function oe(e){let t=e*100;return`${t>=9.5?Math.round(t):t>=.05?t.toFixed(1):0} %`}var Je=12;function Yt({name:e,unit:t,label:n=e,range:r,rail:s}){let o=k("input",{type:"range",...r,"aria-label":n}),a=k(
"output"),c=M("qks-ruler",s,o),i=k("div",{class:"qks-ticks","aria-hidden":"true"}),p=k("span",{},k("b",{},e)," ",k("smal\
l",{},t));return{element:M("qks-slider",M("qks-row",p,a),c),input:o,output:a,track:c,scale:i}}function ke({name:e,unit:t,
label:n,min:r,max:s,step:o,centred:a=!1,ticks:c,place:i=Number,text:p,say:f,move:l}){let d=k("i",{class:a?"qks-rail qks-\
centred":"qks-rail"}),{element:h,input:u,output:m,scale:g}=Yt({name:e,unit:t,label:n,range:{min:r,max:s,step:o},rail:d});
for(let[y,b]of c??[]){let w=g.appendChild(k("span",{},b));w.style.left=`calc(${Je/2}px + ${(i(y)-r)/(s-r)} * (100% - ${Je}\
px))`}return c&&h.append(g),u.addEventListener("input",()=>l(Number(u.value))),{element:h,draw(y,b){u.value=String(i(y)),
u.setAttribute("aria-valuetext",f(y,b)),j(m,p(y,b))}}}function Gt(e,t,n){let r=t.map(([,s],o)=>W(s,()=>n(t[o][0])));return{row:ce("qks-segments",e,...r),mark:s=>r.forEach((o,a)=>X(
o,t[a][0]===s))}}function Xe(e,t,n,r){let{row:s,mark:o}=Gt(t,n,r);return e.append(M("qks-choice",k("span",{class:"qks-ch\
oice-name"},t),s)),o}function Qe(e,t){let n=e.map(([r,s])=>W(r,()=>t(s)));return{buttons:n,mark:r=>e.forEach(([,s],o)=>X(
n[o],r(s)))}}var Ze=(e,t)=>Object.entries(t).every(([n,r])=>Math.abs(e[n]-r)<.02);function et(){let e=document.documentElement,t=document.body,n=e.dataset.theme??e.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function tt(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(e),r=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])n.observe(s,{attributes:!0,attributeFilter:r});return t.addEventListener(
"change",e),()=>{n.disconnect(),t.removeEventListener("change",e)}}var Jt=([e,t,n],r=255)=>(r<<24|n<<16|t<<8|e)>>>0,Xt=(e,t,n)=>e.
map((r,s)=>Math.round(r+(t[s]-r)*n));function Qt(e){let t=getComputedStyle(e);return n=>{let r=t.getPropertyValue(`--qks\
-${n}`).trim();return[1,3,5].map(s=>parseInt(r.slice(s,s+2),16))}}function nt(e){let t=Qt(e),n=[0,1,2,3,4].map(s=>t(`ram\
p-${s}`));return{ramp:Uint32Array.from({length:256},(s,o)=>{let a=o/255*4,c=Math.min(3,Math.floor(a));return Jt(Xt(n[c],
n[c+1],a-c))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}function Oe(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function rt(e){
let t=Oe(e),n=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(n.data.buffer),show:()=>t.putImageData(n,
0,0)}}var Zt=600,en=120,tn=900,st=(e,t)=>JSON.stringify(e)===JSON.stringify(t);var ot=(e,t)=>Object.fromEntries(t.map(n=>[n,e.get(n)])),at=(e,t,n)=>Object.fromEntries(Object.keys(t).map(r=>[r,()=>{let s=e.
get(r);st(s,t[r])||n({[r]:s})}]));function nn(e,t){let n=0,r=performance.now(),s=o=>{let a=Math.max(0,(o-r)/tn);if(a>=1)return t();e(a<.5?4*a**3:1-(2-2*a)**
3/2),n=requestAnimationFrame(s)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():n=requestAnimationFrame(
s),()=>cancelAnimationFrame(n)}function it(e,t,n,r,[s,o]=[Number,Number]){let a=Object.entries(t).map(([c,i])=>[c,s(e[c]),
s(i)]);return nn(c=>{for(let[i,p,f]of a)e[i]=o(p+(f-p)*c);n()},r)}function ct({model:e,el:t,root:n,live:r,stale:s,refresh:o,
listeners:a,told:c,ended:i}){let p=0,f=0,l,d;t.append(n);function h(w={}){Object.assign(s,w),p||=requestAnimationFrame(u)}
function u(){cancelAnimationFrame(p),p=0;let w=s;s={},o(w)}function m(){return n.dataset.look=et()?"dark":"light",f=n.clientWidth,
f}function g(w){clearTimeout(l),l=setTimeout(()=>j(r,w),Zt),d||=setTimeout(y,en)}function y(){d=void 0;for(let[w,N]of Object.
entries(c()))st(e.get(w),N)||e.set(w,N);e.save_changes()}function b(w,N){let $=Object.entries(a),F=()=>h({layout:!0});for(let[
L,q]of $)e.on(`change:${L}`,q);n.addEventListener("keydown",L=>L.stopPropagation());let O=new ResizeObserver(()=>n.clientWidth!==
f&&F());O.observe(n);let I=tt(F),P={redrawNow:u};for(let[L,q]of Object.entries(N))Object.defineProperty(P,L,{get:q});return Object.
assign(n,{[w]:P}),Object.assign(t,{[w]:P}),u(),()=>{for(let[L,q]of $)e.off(`change:${L}`,q);i?.(),clearTimeout(l),clearTimeout(
d),cancelAnimationFrame(p),O.disconnect(),I(),n.remove()}}return{request:h,measure:m,report:g,start:b}}var ye=9;function Pe(e,{name:t,detail:n,collapse:r,dots:s=0}){let o=k("output",{}),a=k("div",{class:"qks-track","aria-hi\
dden":"true"}),c=k("div",{class:"qks-foot"}),i=k("span",{class:"qks-mute"}),p=k("i",{class:r?`qks-zone qks-${r.kind}`:"q\
ks-fill"});if(a.append(p),r){p.style.width=`calc(${ye}px + ${r.below} * (100% - ${2*ye}px))`;let m=k("span",{class:"qks-\
mark"},r.mark);m.style.left=p.style.width,c.append(k("span",{class:"qks-bad"},`${r.kind} collapse`),m)}c.append(i);let f=Array.
from({length:s},()=>a.appendChild(k("i",{class:"qks-dot"}))),l=a.appendChild(k("i",{class:"qks-knob"})),d=k("div",{class:"\
qks-row"},k("span",{},k("b",{},t)," ",k("small",{},n)),o);e.append(k("div",{class:"qks-meter"},d,a,c));let h=100,u=(m,g)=>{
let y=ye+Ae(g,0,1)*(h-2*ye);m.style.transform=`translateX(${y.toFixed(1)}px)`};return{track:a,resize:()=>{h=a.clientWidth},
draw(m,g,y,b,w=[]){j(o,g),o.className=y?"qks-bad":"",j(i,b),u(l,m),w.forEach((N,$)=>u(f[$],N)),r||(p.style.transform=`sc\
aleX(${Math.min(1,m)})`)}}}function B(e,t,n,r,s,o=new Float32Array(n*s)){let a=new Float32Array(16),c=p=>Math.min(p,n-1)*r,i=p=>Math.min(p,s-1)*r;for(let p=0;p<
n;p+=4){let f=Math.min(4,n-p),l=[c(p),c(p+1),c(p+2),c(p+3)];for(let d=0;d<s;d+=4){let h=Math.min(4,s-d),u=[i(d),i(d+1),i(
d+2),i(d+3)];rn(e,t,l,u,r,a);for(let m=0;m<f;m++)for(let g=0;g<h;g++)o[(p+m)*s+d+g]=a[4*m+g]}}return o}function rn(e,t,[
n,r,s,o],[a,c,i,p],f,l){let[d,h,u,m]=[0,0,0,0],[g,y,b,w]=[0,0,0,0],[N,$,F,O]=[0,0,0,0],[I,P,L,q]=[0,0,0,0];for(let S=0;S<
f;S++){let H=t[a+S],C=t[c+S],Q=t[i+S],Z=t[p+S],ee=e[n+S],te=e[r+S],ne=e[s+S],V=e[o+S];d+=ee*H,h+=ee*C,u+=ee*Q,m+=ee*Z,g+=
te*H,y+=te*C,b+=te*Q,w+=te*Z,N+=ne*H,$+=ne*C,F+=ne*Q,O+=ne*Z,I+=V*H,P+=V*C,L+=V*Q,q+=V*Z}l[0]=d,l[1]=h,l[2]=u,l[3]=m,l[4]=
g,l[5]=y,l[6]=b,l[7]=w,l[8]=N,l[9]=$,l[10]=F,l[11]=O,l[12]=I,l[13]=P,l[14]=L,l[15]=q}var je=Object.freeze({stretch:1,shift:0,gain:1});function ut(e,t,n,r){let{shape:s,embedding:o,layers:a}=e,{width:c,epsilon:i}=s,
p=t.length,f=sn(p,c/s.heads,s.base),l=new Float32Array(p*c);t.forEach((m,g)=>l.set(o.subarray(m*c,(m+1)*c),g*c));let d=[],
h=[dt(l,p,c)];for(let m=0;m<a.length;m++){let g=a[m],y=Le(l,g.readNorm,i),b=on(e,m,y,p,n[m],f);d.push(b.weights),l=lt(l,
b.output,r),l=lt(l,cn(Le(l,g.hiddenNorm,i),g,s,p),r),h.push(dt(l,p,c))}let u=B(Le(l,e.norm,i),o,p,c,e.words);return{attention:d,
residual:h,logits:u}}function lt(e,t,n){if(n)for(let r=0;r<t.length;r++)t[r]+=e[r];return t}function Le(e,t,n){let r=t.length,
s=new Float32Array(e.length);for(let o=0;o<e.length;o+=r){let a=0;for(let i=0;i<r;i++)a+=e[o+i]**2;let c=1/Math.sqrt(a/r+
n);for(let i=0;i<r;i++)s[o+i]=e[o+i]*c*t[i]}return s}function sn(e,t,n){let r=t/2,s=new Float32Array(e*r),o=new Float32Array(
e*r);for(let a=0;a<e;a++)for(let c=0;c<r;c++){let i=a*n**(-c/r);s[a*r+c]=Math.cos(i),o[a*r+c]=Math.sin(i)}return{half:r,
cos:s,sin:o}}function pt(e,t,n,{half:r,cos:s,sin:o}){let a=2*r,c=e.length/n,i=new Float32Array(n*a);for(let p=0;p<n;p++)
for(let f=0;f<r;f++){let l=p*c+t*a+f,d=p*r+f;i[p*a+f]=e[l]*s[d]-e[l+r]*o[d],i[p*a+f+r]=e[l+r]*s[d]+e[l]*o[d]}return i}function on({
shape:e,layers:t,means:n,sizes:r},s,o,a,c,i){let{width:p,heads:f}=e,l=p/f,d=Math.sqrt(l),{q:h,k:u,v:m,o:g}=t[s],[y,b,w]=[
h,u,m].map(O=>B(o,O,a,p,p)),N=B(o,o,a,p,a),$=new Float32Array(a*p);return{weights:c.map((O,I)=>{let P=B(pt(y,I,a,i),pt(b,
I,a,i),a,l,a),L=O.shift/r[s]+(1-O.stretch)*n[s][I]/d;for(let q=0;q<P.length;q++)P[q]=O.gain*(O.stretch*P[q]/d+L*N[q]);an(
P,a);for(let q=0;q<a;q++)for(let S=0;S<=q;S++){let H=P[q*a+S];for(let C=I*l;C<(I+1)*l;C++)$[q*p+C]+=H*w[S*p+C]}return P}),
output:B($,g,a,p,p)}}function an(e,t){for(let n=0;n<t;n++){let r=e.subarray(n*t,(n+1)*t);Te(r.subarray(0,n+1)),r.fill(0,
n+1)}}function Te(e){let t=-1/0,n=0;for(let r of e)t=Math.max(t,r);for(let r=0;r<e.length;r++)e[r]=Math.exp(e[r]-t),n+=e[r];
for(let r=0;r<e.length;r++)e[r]/=n}function cn(e,{gate:t,up:n,down:r},{width:s,hidden:o},a){let c=B(e,t,a,s,o),i=B(e,n,a,
s,o);for(let p=0;p<i.length;p++)i[p]*=c[p]/(1+Math.exp(-c[p]));return B(i,r,a,o,s)}function dt(e,t,n){let r=0,s=0;for(let o=0;o<
n;o++){let a=0,c=0;for(let i=0;i<t;i++)a+=e[i*n+o],c+=e[i*n+o]**2;r+=c,s+=Math.max(0,c-a**2/t)}return r?Math.sqrt(s/r):0}var ln=8;function Fe(e){let{layers:t,heads:n}=e.shape,r="",s;function o({ids:c,move:i,scope:p,skip:f}){return r!==c.join()&&
(r=c.join(),s=ft(e,c,a({},je),!0)),{now:ft(e,c,a(p,i),f),trained:s}}function a({layer:c,head:i},p){return Array.from({length:t},
(f,l)=>Array.from({length:n},(d,h)=>(c===void 0||c===l)&&(i===void 0||i===h)?p:je))}return o}function ft(e,t,n,r){let s=t.
length,{attention:o,residual:a,logits:c}=ut(e,t,n,r),i=o.map(l=>l.map(d=>pn(d,s))),p=0,f=l=>{let d=c.subarray(l*e.words,
(l+1)*e.words);return Te(d),d};for(let l=0;l<s-1;l++)p-=Math.log(Math.max(f(l)[t[l+1]],1e-30));return{attention:o,entropy:i.
map(l=>l.map(d=>d.entropy)),first:i.map(l=>l.map(d=>d.first)),keys:i.map(l=>l.map(d=>d.keys)),residual:a,perplexity:Math.
exp(p/(s-1)),next:dn(f(s-1),ln)}}function pn(e,t){let n=0,r=0,s=0;for(let o=1;o<t;o++){s=0;for(let a=0;a<=o;a++){let c=e[o*
t+a];c>0&&(s-=c*Math.log(c))}n+=s/Math.log(o+1)/(t-1),r+=e[o*t]/(t-1)}return{entropy:n,first:r,keys:Math.exp(s)}}function dn(e,t){
let n=[];return e.forEach((r,s)=>{if(n.length===t&&r<=n[t-1][1])return;let o=n.findIndex(([,a])=>a<r);n.splice(o<0?n.length:
o,0,[s,r]),n.length>t&&n.pop()}),n}var un=["q","k","v","o","gate","up","down"];function fn({width:e,hidden:t,layers:n},r){let s=[[e,e],[e,e],[e,e],[e,e]],o=[
[t,e],[t,e],[e,t]];return[[r,e],...Array.from({length:n},()=>[...s,...o]).flat()]}function Ie({words:e,shape:t,numbers:n,
sizes:r}){let s=Uint8Array.from(atob(n),u=>u.charCodeAt(0)),o=e.split(`
`).length,a=fn(t,o),c=a.reduce((u,[m,g])=>u+m*g,0),i=new Float32Array(s.slice(c).buffer),p=new Int8Array(s.buffer,0,c),f=0,
l=0,d=a.map(([u,m])=>{let g=new Float32Array(u*m);for(let y=0;y<u;y++,l++)for(let b=0;b<m;b++,f++)g[y*m+b]=p[f]*i[l];return g}),
h=Array.from({length:2*t.layers+1},(u,m)=>i.slice(l+m*t.width,l+(m+1)*t.width));return hn(t,o,d,h,r)}function hn(e,t,n,r,s){
let o=Array.from({length:e.layers},(c,i)=>({...Object.fromEntries(un.map((f,l)=>[f,n[1+7*i+l]])),readNorm:r[2*i],hiddenNorm:r[2*
i+1]})),a=o.map(({q:c,k:i})=>mn(c,i,e).map(p=>p/e.width));return{shape:e,words:t,embedding:n[0],layers:o,norm:r[r.length-
1],means:a,sizes:s}}function mn(e,t,{width:n,heads:r}){let s=n/r*n;return Array.from({length:r},(o,a)=>{let c=0;for(let i=a*
s;i<(a+1)*s;i++)c+=e[i]*t[i];return c})}if(typeof document>"u"&&typeof self<"u"){let e;self.onmessage=({data:t})=>{t.stored?e=Fe(Ie(t.stored)):self.postMessage(
e(t.request))}}function ht(e,t,n){let r=null,s=null,o=!1,a=()=>{},c=l()??f();function i(d){let h=s;s=null,!o&&(p(),n(d,h))}
function p(){s||!r||([s,r]=[r,null],c(s))}function f(){let d;return h=>{setTimeout(()=>{d??=Fe(Ie(e)),i(d(h))})}}function l(){
try{let d=t?URL.createObjectURL(new Blob([t],{type:"text/javascript"})):import.meta.url,h=new Worker(d,{type:"module"});
return a=()=>{h.terminate(),t&&URL.revokeObjectURL(d)},h.onmessage=({data:u})=>i(u),h.onerror=u=>{u.preventDefault(),a(),
c=f(),s&&c(s)},h.postMessage({stored:e}),u=>h.postMessage({request:u})}catch{return null}}return{ask(d){r=d,p()},end(){o=
!0,a()}}}var Re="small-llama",mt=globalThis;async function gt(e){let t=document.documentElement.dataset.content_root;return!mt.qkspectrumModels?.[Re]&&
t!==void 0&&await gn(new URL(`${t}_static/qkbook/${Re}.js`,document.baseURI).href),mt.qkspectrumModels?.[Re]??xn(e)}function gn(e){
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
weight:3}};var{words:xt}=G.livingModel,yt="<eos>",kt=0,yn=4e3,bn=/'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu,
wn={"-":"@-@",",":"@,@",".":"@.@"},vn={"<unk>":"a rarer word","<eos>":"end of the line","@-@":"-","@,@":",","@.@":"."},be=e=>vn[e]??
e,bt=e=>e!=="<unk>"&&e!==yt;function wt(e){let t=new Map(e.map((s,o)=>[s,o]));function n(s){let o=s.toLowerCase(),a=o.charAt(
0).toUpperCase()+o.slice(1);return t.get(s)??t.get(o)??t.get(a)??t.get(s.toUpperCase())??kt}function r(s){let o=[],a=s.slice(
-yn).normalize("NFC").replace(/[‘’]/g,"'").replace(/[“”]/g,'"');for(let i of a.split(/\s+/u))i&&(t.has(i)?o.push(
i):o.push(...Mn(i)));let c=o.slice(-xt).map(i=>{let p=n(i);return{id:p,text:be(i),known:p!==kt}});return{tokens:[{id:t.get(
yt),text:"start",known:!0},...c],cut:o.length>xt}}return{tokens:r,words:e}}function Mn(e){let t=[...e.match(bn)??[]];return t.
map((n,r)=>{let s=wn[n];if(!s)return n;let o=n==="-"?/^[\p{L}\p{N}]/u:/^\p{N}/u;return o.test(t[r-1]??"")&&o.test(t[r+1]??
"")?s:n})}function vt(e,t){let n=be(t);return n!==t||/^(?:[,.;:!?%)\]]|\.{3}|')/u.test(t)||/[-([$£]$/u.test(e)||!e.trim()?
e.trimEnd()+n:`${e.trimEnd()} ${n}`}var Mt=11,qn=5,we=e=>{let t=[...e];return t.length>Mt?`${t.slice(0,Mt-1).join("")}…`:e};function qt(e,t){let n=0,r=0,s="",
o,a,c,i;function p(h,u){[n,r,o,s]=[h,h<420?420:348,u.ramp,""]}function f(h){let u=h.length,m=Math.min(92,n*.25),g=Math.min(
m,84),y=Math.max(2,Math.min(30,(n-m-4)/u,(r-g)/u)),b=Math.ceil(11/y),w=Math.max(10,Math.min(13,y-.5));c=k("canvas",{width:u,
height:u,role:"img",class:"qks-cells"}),Object.assign(c.style,{width:`${y*u}px`,height:`${y*u}px`,left:`${m}px`,top:`${g}\
px`}),e.replaceChildren(c);let N=le(e,n,g+y*u+2);h.forEach(({text:$,known:F},O)=>{if((u-1-O)%b)return;let I={style:`font\
-size: ${w}px`,class:F?O?"":"qks-mute":"qkl-unknown"},P=(O+.5)*y;Y(N,m-5,g+P+w*.35,we($),{...I,"text-anchor":"end"});let L=m+
P+w*.35;Y(N,L,g-5,we($),{...I,transform:`rotate(-90 ${L} ${g-5})`})}),U("rect",{x:m-.75,y:g+y*(u-1)-.75,width:y*u+1.5,height:y+
1.5,class:"qks-ink-line"},N),a=rt(c),c.addEventListener("pointermove",l),c.addEventListener("pointerdown",l)}function l(h){
let u=c.getBoundingClientRect(),m=i.tokens.length,g=Math.floor((h.clientX-u.left)/u.width*m),y=Math.floor((h.clientY-u.top)/
u.height*m);if(g<0||y<0||g>=m||y>=m)return;let[b,w]=[i.tokens[y].text,i.tokens[g].text];t(g>y?`“${b}” cannot see “${w}\
”, which comes later.`:`“${b}” gives “${w}” ${oe(i.weights[y*m+g])} of its attention.`)}function d(h,u,m){let g=u.
length,y=u.map(({text:b,known:w})=>`${b}${w}`).join(`
`);i={weights:h,tokens:u},y!==s&&(s=y,f(u));for(let b=0;b<g;b++)for(let w=b*g;w<=b*g+b;w++)a.pixels[w]=o[Math.round(Math.
sqrt(h[w])*255)];a.show(),c.setAttribute("aria-label",m)}return{resize:p,draw:d}}function $t(e,t,n,r){let o=Array.from({
length:t*n},(c,i)=>[Math.floor(i/n),i%n]).map(([c,i])=>{let p=k("canvas",{width:1,height:1,class:"qks-cells","aria-hidde\
n":"true"}),f=k("i",{class:"qkl-share"}),l=W("",()=>r(c+1,i+1),{class:"qkl-head"});return l.append(p,k("span",{class:"qk\
l-rail"},f)),{l:c,h:i,one:l,canvas:p,bar:f}});e.append(...o.map(({one:c})=>c));function a(c,i,p,f,l){for(let{l:d,h,one:u,
canvas:m,bar:g}of o){m.width!==i&&(m.width=m.height=i);let y=Oe(m),b=y.createImageData(i,i),w=new Uint32Array(b.data.buffer),
N=c.attention[d][h];for(let $=0;$<i;$++)for(let F=$*i;F<=$*i+$;F++)w[F]=p[Math.round(Math.sqrt(N[F])*255)];y.putImageData(
b,0,0),g.style.width=`${100*c.entropy[d][h]}%`,X(u,f.layer===d+1&&f.head===h+1),u.classList.toggle("qkl-moved",l(d,h)),u.
setAttribute("aria-label",`Layer ${d+1}, head ${h+1}: entropy ${pe(c.entropy[d][h])} of its largest`)}}return{draw:a}}function Et(e,t){
let n=Array.from({length:qn},()=>{let r=W("",()=>t(r.dataset.word??"")),s=k("i",{"aria-hidden":"true"}),o=k("output");return e.
append(k("li",{},r,k("span",{class:"qkl-bar"},s),o)),{word:r,bar:s,share:o}});return{draw(r,s){n.forEach(({word:o,bar:a,
share:c},i)=>{let[p,f]=r[i],l=s[p];o.dataset.word=l,o.disabled=!bt(l),j(o,be(l)),o.title=o.disabled?"":"Add it to the se\
ntence",a.style.width=`${100*f}%`,j(c,oe(f))})}}}function St(e){function t(n,r,s,o){let c=[...r,[0,0]],i=c.map(o),p=Math.
max(1e-9,...c.flat().map(Math.abs),...i.flat().map(Math.abs))*1.1,f=Math.min(n/2,190/2)/p,l=g=>(n/2+g*f).toFixed(1),d=g=>(190/
2-g*f).toFixed(1);e.replaceChildren();let h=le(e,n,190);U("path",{d:`M0 ${190/2}H${n}M${n/2} 0V190`,class:"qks-hair"},h);
for(let[g,y]of c)U("circle",{cx:l(g),cy:d(y),r:3.5,class:"qks-mute-line"},h);for(let[g,y]of i)U("circle",{cx:l(g),cy:d(y),
r:3,class:"qks-bar"},h);let[u,m]=i[i.length-1];Y(h,Number(l(u))+6,Number(d(m))-6,`${s} at once`,{class:"qks-mute qks-hal\
o"}),Y(h,n-2,190/2-5,"real",{...ae,"text-anchor":"end"}),Y(h,n/2+5,12,"imaginary",ae),e.setAttribute("role","img"),e.setAttribute(
"aria-label",`${c.length+s-1} eigenvalues, as trained and as moved; ${s} of them are equal. The largest part is ${p.toFixed(
2)}.`)}return{draw:t}}function Nt(e){function t(n,r,s){let a=(n-60)/(r.length-1),c=l=>36+l*a,i=l=>164-l*146,p=l=>`M${l.map(
(d,h)=>`${c(h).toFixed(1)} ${i(d).toFixed(1)}`).join("L")}`;e.replaceChildren();let f=le(e,n,190);for(let l of[0,.5,1])U(
"path",{d:`M36 ${i(l)}H${n-20}`,class:"qks-hair"},f),Y(f,28,i(l)+4,l,{...ae,"text-anchor":"end"});r.forEach((l,d)=>Y(f,c(
d),184,d?`layer ${d}`:"words",{...ae,"text-anchor":"middle"})),U("path",{d:p(s),class:"qks-mute-line","stroke-dasharray":"\
4 4"},f),U("path",{d:p(r),class:"qks-ink-line"},f);for(let l=0;l<r.length;l++)U("circle",{cx:c(l),cy:i(r[l]),r:3.5,class:"\
qks-bar"},f);e.setAttribute("role","img"),e.setAttribute("aria-label",`Relative residual by layer: ${r.map(l=>l.toFixed(
2)).join(", ")}; as trained ${s.map(l=>l.toFixed(2)).join(", ")}.`)}return{draw:t}}var de={variance:1,mean:0,gain:1,skip:!0},At=[["Uniform",{...de,variance:0}],["As trained",de],["Peaked",{...de,variance:36}],
["Looks back",{...de,mean:-8}],["Only itself",{...de,mean:12}]],ve=["The king was born in London , and in the first seas\
on he played","The album was released in the United States on 12 March 2008 , and the song was","During the Second World\
 War , the ship was sent to the coast of","In 1995 she moved to New York City with her family , where she","The film rec\
eived positive reviews from critics , who said that the"],Ot=[["all","all"],["layer","layer"],["head","head"]];function Pt(){
let e=k("input",{type:"text",class:"qkl-text",dir:"auto",autocomplete:"off",spellcheck:"false","aria-label":"Your senten\
ce"}),t={...Ke("Presets",$n),input:e,another:W("↻ Another sentence"),read:k("p",{class:"qks-sub qkl-read"}),title:se(""),
before:W("‹",null,{"aria-label":"Head before"}),after:W("›",null,{"aria-label":"Next head"}),map:M("qks-pane qkl-map"),
cell:ie(),heads:ce("qkl-heads","Heads"),scope:M("qkl-scope"),next:k("ol",{class:"qkl-next"}),perplexity:k("p",{class:"qk\
l-perplexity"}),meters:M("qkl-meters"),sliders:M("qks-sliders qkl-sliders"),more:M("qkl-more"),formula:k("p",{class:"qks\
-sub qkl-formula"}),plane:M("qks-pane qkl-plane"),depth:M("qks-pane qkl-depth")},n=k("details",{class:"qks-notes qkl-beh\
ind"},k("summary",{},"Behind it: this head’s eigenvalues, and the words layer by layer"));n.append(M("qkl-two",M("",se(
"Eigenvalues of this head’s W"),ie("ring: as trained; dot: as moved"),t.plane),M("",se("How far the words are apart"),
ie("relative residual, layer by layer"),t.depth)));let r=Ye("qks qkl","a trained language model on your sentence",M("qkl\
-grid",M("qkl-top",M("qkl-line",e,t.another),M("qks-headline",t.caption),M("qkl-line",t.chips,t.read),t.live),M("qkl-lef\
t",M("qks-header",t.title,M("qkl-arrows",t.before,t.after)),t.map,t.cell),M("qkl-middle",se("All heads"),ie("rows: layer\
s; bars: entropy"),t.heads,t.scope),M("qkl-right",se("The next word"),t.next,t.perplexity,t.meters),t.sliders,t.more,n,t.
notes));return{...t,behind:n,root:r}}var $n=[`A small Llama: 4 layers of 4 heads, 128 numbers for each of 4,000 words, r\
otary positions, RMSNorm before each part.
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
e.length,Ce=({variance:e,mean:t,gain:n,skip:r})=>e===1&&t===0&&n===1&&r,We=e=>e<9.95?e.toFixed(1):e<1e6?Math.round(e).toLocaleString(
"en"):"over a million";function Me(e,{scope:t,layer:n,head:r}){return t==="all"?e.flat():t==="layer"?e[n-1]:[e[n-1][r-1]]}
var Lt=({scope:e,layer:t,head:n})=>e==="all"?"all heads":e==="layer"?`layer ${t}`:`head ${n} of layer ${t}`,fe=e=>e[e.length-
1]/(e[0]||1);function Ue(e,t,n){let r=ue(Me(e.entropy,n)),s=ue(Me(t.entropy,n));return{uniform:r>An&&r>s,entropy:r<s/2,rank:fe(
e.residual)<On*fe(t.residual),share:r}}function jt(e,t,n){if(Number.isNaN(e.perplexity))return[["Type a sentence: the mo\
del will read it, and go on."]];let{uniform:r,entropy:s,rank:o}=Ue(e,t,n),a=e.perplexity/t.perplexity,c=o?[["all words h\
ave become nearly the same vector, "],["rank collapse","bad"]]:r?[["every word looks at every word alike","bad"]]:s?[["e\
ach word stares at one or two words, "],["entropy collapse","bad"]]:[["its words look at other words than in training"]];
if(Ce(n))return[["This is the model ",""],["as trained","strong"],[": it speaks its best English."]];if(a<Sn){let p=r||s||
o?[[", although in what you moved "],...c]:[];return[["It "],["still speaks English","good"],...p,["."]]}return[a<Nn?["I\
t stumbles","strong"]:["It no longer speaks English","strong"],[": "],...c,["."]]}function Tt({variance:e,mean:t,gain:n}){
let r=xe(Math.sqrt(e),2),s=t===0?"":` ${t<0?"−":"+"} ${xe(Math.abs(t),1)} · x·x′/‖x‖²`,o=`ω′ = ${r} ω${s}`;
return n===1?o:`${o}, all × ${xe(n,2)}`}function Ft(e,t,{layer:n,head:r}){let s=t.length,i=[...e.attention[n-1][r-1].subarray(
(s-1)*s)].map((p,f)=>({weight:p,text:t[f].text})).sort((p,f)=>f.weight-p.weight).slice(0,3).map(({weight:p,text:f})=>`“${f}\
” ${oe(p)}`).join(", ");return`Attention of head ${r} in layer ${n} over ${s} tokens. Its entropy is ${oe(e.entropy[n-
1][r-1])} of the largest. The last word, “${t[s-1].text}”, looks at ${i}.`}var he=e=>`×${" "}${Ge(e)}`;var{factor:Pn,shift:qe}=G.livingModel,De=e=>e/(1+e),It=e=>Math.abs(e-.5)<.012?1:e/(1-e),Rt=De(Math.sqrt(Pn)),Ct=.005;function Wt(e){
let t=o=>[0,.25,.5,1,2,4,9].map(a=>[o?a*a:a,a===0?"0":a<1?`1/${o?1/(a*a):1/a}`:`${o?a*a:a}`]),n=ke({name:"Variance",unit:"\
of the eigenvalues, times the trained",min:0,max:Rt,step:Ct,ticks:t(!0),place:o=>De(Math.sqrt(o)),text:he,say:o=>`${he(o)}\
 the trained variance`,move:o=>e({variance:It(o)**2})}),r=ke({name:"Mean",unit:"as a token’s logit for itself",min:-Math.
asinh(qe),max:Math.asinh(qe),step:.01,centred:!0,ticks:[-16,-4,-1,0,1,4,16].map(o=>[o,ge(o)]),place:Math.asinh,text:o=>o>
0?`+${o.toFixed(1)}`:ge(Number(o.toFixed(1))),say:o=>`mean moved by ${ge(Number(o.toFixed(1)))}`,move:o=>e({mean:Math.abs(
o)<.06?0:Ln(Math.sinh(o))})}),s=ke({name:"Gain",unit:"of all logits",min:0,max:Rt,step:Ct,ticks:t(!1),place:De,text:he,say:he,
move:o=>e({gain:It(o)})});return{variance:n,mean:r,gain:s}}var Ln=e=>Math.max(-qe,Math.min(qe,e));var jn=["text","variance","mean","gain","skip","scope","layer","head"],_e=4,me=4;function Tn({model:e,el:t}){let n=Pt(),
{root:r}=n,s=ot(e,jn),o,a,c,i,p,f={},l=0,d=!1,h=()=>{},u=ct({model:e,el:t,root:r,live:n.live,refresh:Q,stale:{layout:!0},
listeners:at(e,s,_),told:()=>({...s,readings:f}),ended:()=>{d=!0,h(),m.disconnect(),c?.end()}}),m=new IntersectionObserver(
x=>x.some(v=>v.isIntersecting)&&g(),{rootMargin:"400px"});m.observe(r),j(n.caption,"A trained language model will read y\
our sentence here.");async function g(){m.disconnect(),j(n.caption,"Fetching the model…");try{o=await gt(e)}catch(x){j(
n.caption,`The model is not here: ${x.message}.`);return}d||(a=wt(o.words.split(`
`)),c=ht(o,e.get("_esm"),N),u.request({question:!0}))}let y=()=>a.tokens(s.text),b;function w(){if(!c)return;let{variance:x,
mean:v,gain:E,skip:A,scope:T,layer:D,head:z}=s;b=y(),c.ask({ids:b.tokens.map(({id:J})=>J),move:{stretch:Math.sqrt(x),shift:v,
gain:E},scope:T==="all"?{}:T==="layer"?{layer:D-1}:{layer:D-1,head:z-1},skip:A})}function N({now:x,trained:v},{ids:E}){let A=y();
A.tokens.map(({id:T})=>T).join()===E.join()&&(i={now:x,trained:v,sentence:A},u.request())}let $=qt(n.map,x=>j(n.cell,x)),
F=$t(n.heads,_e,me,(x,v)=>_({layer:x,head:v})),O=Et(n.next,x=>_({text:vt(s.text,x)})),I=St(n.plane),P=Nt(n.depth),L=Pe(n.
meters,{name:"Keys in use",detail:"entropy of the moved heads",dots:1}),q=Pe(n.meters,{name:"Words apart",detail:"after \
all layers",dots:1}),S=Wt(_);n.sliders.append(S.variance.element,S.mean.element);let H=Xe(n.scope,"Move",Ot,x=>_({scope:x})),
C=W("Skip connections",()=>_({skip:!s.skip}));n.more.append(n.formula,S.gain.element,C);function Q(x){x.layout&&Z(),x.question&&
w(),ee()}function Z(){if(l=u.measure(),p=nt(r),!(l<50)){$.resize(n.map.clientWidth,p);for(let x of[L,q])x.resize()}}function ee(){
(document.activeElement!==n.input||n.input.value.trim()==="")&&(n.input.value=s.text);for(let x of["variance","mean","ga\
in"])S[x].draw(s[x]);H(s.scope),X(C,s.skip),Be.mark(({skip:x,...v})=>s.skip===x&&Ze(s,v)),j(n.title,`Head ${s.head} of l\
ayer ${s.layer}`),j(n.formula,`Moved: ${Lt(s)}. ${Tt(s)}`),i&&l>=50&&te(i)}function te({now:x,trained:v,sentence:E}){let{
tokens:A}=E,T=Ne(n.caption,jt(x,v,s));$.draw(x.attention[s.layer-1][s.head-1],A,Ft(x,A,s)),F.draw(x,A.length,p.ramp,s,V),
O.draw(x.next,a.words),Ne(n.perplexity,Ut(x,v));let{share:D,uniform:z,entropy:J,rank:K}=Ue(x,v,s),R=x.keys.flat(),re=fe(
x.residual);L.draw(D,pe(D),J||z,`${ue(R).toFixed(1)} of ${A.length} keys in use`,[ue(Me(v.entropy,s))]),q.draw(re,pe(re),
K,"small dots: as trained",[fe(v.residual)]),Dt(E),ne(x,v),f=_t(x,v,E,T),u.report(`${T} The next word: ${x.next.slice(0,
3).map(([$e])=>a.words[$e]).join(", ")}.`)}function ne(x,v){if(!o||!n.behind.open)return;let{layer:E,head:A,variance:T,mean:D}=s,
{width:z,heads:J}=o.shape,K=o.eigenvalues[E-1][A-1],R=K.reduce((Ee,[Se])=>Ee+Se,0)/z,re=Math.sqrt(T),$e=V(E-1,A-1)?D*Math.
sqrt(z/J)/o.sizes[E-1]:0,He=V(E-1,A-1)?re:1;I.draw(n.plane.clientWidth,K,z-K.length,([Ee,Se])=>[He*(Ee-R)+R+$e,He*Se]),P.
draw(n.depth.clientWidth,x.residual,v.residual)}let V=(x,v)=>s.scope==="all"||x===s.layer-1&&(s.scope==="layer"||v===s.head-
1);function Ut(x,v){if(Number.isNaN(x.perplexity))return[["No word yet to be surprised by."]];let E=Ce(s)?"":` (as train\
ed ${We(v.perplexity)})`;return[["Perplexity of this sentence: "],[We(x.perplexity),"strong"],[E]]}function Dt({tokens:x,
cut:v}){let E=[...new Set(x.filter(({known:T})=>!T).map(({text:T})=>T))],A=[];if(v&&A.push(`Only the last ${x.length-1} \
words are read.`),E.length){let T=E.slice(0,6).map(D=>`“${we(D)}”`).join(", ");A.push(`Not among its 4,000 words, re\
ad as “a rarer word”: ${T}${E.length>6?", …":""}.`)}j(n.read,A.join(" "))}function _t({perplexity:x,next:v,entropy:E,
first:A,residual:T},D,{tokens:z},J){let K=R=>Number.isFinite(R)?R:null;return{...s,perplexity:K(x),trained_perplexity:K(
D.perplexity),next:v.map(([R,re])=>[a.words[R],re]),entropy:E,first:A,residual:T,tokens:z.map(({text:R})=>R),unknown:z.filter(
({known:R})=>!R).length,headline:J}}function _(x){h(),Object.assign(s,x),"text"in x&&x.text!==n.input.value&&(n.input.value=
s.text),u.request({question:!0})}n.input.value=s.text,n.input.addEventListener("input",()=>_({text:n.input.value})),n.another.
addEventListener("click",()=>{_({text:ve[(ve.indexOf(s.text)+1)%ve.length]})});let ze=x=>{let v=(s.layer-1)*me+s.head-1+
x+_e*me;_({layer:Math.floor(v/me%_e)+1,head:v%me+1})};n.before.addEventListener("click",()=>ze(-1)),n.after.addEventListener(
"click",()=>ze(1)),n.behind.addEventListener("toggle",()=>u.request());function zt({skip:x,...v}){h(),s.skip=x,h=it(s,v,
()=>u.request({question:!0}),()=>_({...v,skip:x}),[Math.asinh,Math.sinh])}let Be=Qe(At,zt);return n.chips.append(...Be.buttons),
u.start("figure",{state:()=>({...s}),readings:()=>f,view:()=>i})}var Tr={render:Tn};export{Tr as default};
