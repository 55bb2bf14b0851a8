var P0="http://www.w3.org/2000/svg";function Mt(t,e){for(let[n,a]of Object.entries(e))a!=null&&a!==!1&&t.setAttribute(n,
a);return t}function $(t,e={},...n){let a=Mt(document.createElement(t),e);return a.append(...n),a}var lt=(t,...e)=>$("di\
v",{class:t},...e),bt=(...t)=>$("p",{class:"qks-sub"},...t);function dt(t,e,n={}){let a=$("button",{type:"button",...n},
t);return e&&a.addEventListener("click",e),a}var zt=(t,e,...n)=>$("div",{class:t,role:"group","aria-label":e},...n),Wt=(t,e)=>$(
"span",{},$("b",{},t)," ",$("small",{},e));function P(t,e,n){return n.appendChild(Mt(document.createElementNS(P0,t),e))}
function X(t,e,n){return P("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"aria-hidden":"true"},t)}function S(t,e,n,a,s={}){
let r=P("text",{x:e,y:n,...s},t);return r.textContent=a,r}function O(t,e){t.textContent!==e&&(t.textContent=e)}function Dt(t,e){
let n=e.map(([a])=>a).join("");return n!==t.textContent&&t.replaceChildren(...e.map(([a,s])=>s?$("span",{class:`qks-${s}`},
a):a)),n}function ct(t){return $("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}function Bt(){let t=lt("\
qks-spoken");return t.setAttribute("aria-live","polite"),t}function Ut(t){let e=$("summary",{},"How this figure is compu\
ted");return $("details",{class:"qks-notes"},e,...t.map(n=>$("p",{},n)))}function Vt(t,e,...n){let a=`Explorable figure:\
 ${e}`;return $("section",{class:t,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...n)}var Rt={class:"qks-bold"},B={
class:"qks-mute"};function Zt(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function Gt(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])n.observe(s,{attributes:!0,attributeFilter:a});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var N0=t=>[1,3,5].map(e=>parseInt(t.slice(e,e+2),16));
function z0(t){let e=getComputedStyle(t);return n=>N0(e.getPropertyValue(`--qks-${n}`).trim())}function Yt(t){let e=z0(t),
n=[0,1,2,3,4].map(s=>e(`ramp-${s}`)),a=new Uint32Array(256);for(let s=0;s<256;s++){let r=s/255*4,i=Math.min(3,Math.floor(
r)),[l,o,c]=[0,1,2].map(p=>Math.round(n[i][p]+(n[i+1][p]-n[i][p])*(r-i)));a[s]=(255<<24|c<<16|o<<8|l)>>>0}return{ramp:a,
mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var et=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function Kt(t,e){let n=et(),a=Math.floor(t*n/e)/n,s=a*e>.95*t?a:t/e;return{cell:s,width:s*e}}function Qt(t,e){let n,a,s,
r,i,l,o;function c(d,g){l=d.T,i=g.ramp;let{width:u,cell:m}=e();n=$("canvas",{width:l,height:l,role:"img",class:"qks-cell\
s"}),n.style.width=n.style.height=`${u}px`,t.replaceChildren(n);let h=X(t,u,u);["each row: one query","each column: one \
key","the future is masked"].forEach((k,f)=>S(h,u,15+18*f,k,{"text-anchor":"end",...f>1?B:{}}));let M=$("div",{class:"qk\
s-ramp","aria-hidden":"true"});M.style.left=`${u-96}px`,t.append(M),S(h,u-104,76,"weight",{"text-anchor":"end"});for(let[
k,f]of[[0,"0"],[.1,".1"],[.5,".5"],[1,"1"]]){let A=k===1?"end":k?"middle":"start";S(h,u-96+96*Math.sqrt(k),91,f,{...B,"t\
ext-anchor":A})}let q={x:.75,y:u-m-.75,width:u-1.5,height:m+1.5,rx:1};o=P("rect",{...q,class:"qks-ink-line"},h),a=n.getContext(
"2d"),s=a.createImageData(l,l),r=new Uint32Array(s.data.buffer)}function p({draw:{attention:d}}){for(let g=0;g<l;g++)for(let u=0;u<=
g;u++)r[g*l+u]=i[Math.round(Math.sqrt(d[g*l+u])*255)];a.putImageData(s,0,0)}return{resize:c,draw:p,describe:d=>n.setAttribute(
"aria-label",d)}}function R0(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),n=e(t+1779033703),a=e(
n+1013904242),s=e(a+1541459225),r=1,i=()=>{let l=n+a+r|0;return r=r+1|0,n=a^a>>>9,a=s+(s<<3)|0,s=(s<<21|s>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)i();return()=>((i()>>>5)*67108864+(i()>>>6))/9007199254740992}function Xt(t){let e=R0(t),n=NaN;return()=>{
if(n===n){let r=n;return n=NaN,r}let a=Math.sqrt(-2*Math.log(1-e())),s=2*Math.PI*e();return n=a*Math.sin(s),a*Math.cos(s)}}function Tt(t){let e=t.reduce((a,s)=>a+s,0)/t.length,n=Math.sqrt(t.reduce((a,s)=>a+(s-e)**2,0)/t.length);return t.map(a=>n>
1e-12?(a-e)/n:0)}function Ot(t,e,n,a,s,r){if(!a){let i=1/Math.sqrt(e);for(let l=0;l<n;l++)for(let o=0,c=0;o<e;o++)t[o*n+
l]=c+=s()*i;return}for(let i=0;i<e*n;i++)r[i]=s();t.fill(0);for(let i=0;i<e;i++)for(let l=0;l<=i;l++){let o=a[i*e+l];if(o!==
0)for(let c=0;c<n;c++)t[i*n+c]+=o*r[l*n+c]}}function wt(t,e){let n=new Float64Array(t*t),a=new Float64Array(t);for(let o=0;o<
t;o++)for(let c=o;c<t;c++){let p=0;if(e)for(let d=0;d<=o;d++)p+=e[o*t+d]*e[c*t+d];else p=(o+1)/t;n[o*t+c]=n[c*t+o]=p}let s=0;
for(let o=0;o<t;o++){for(let c=0;c<t;c++)a[o]+=n[o*t+c]/t;s+=a[o]/t}let r=t-1,i=a.map((o,c)=>Math.max(n[c*t+c]-2*o+s,0)),
l=a.map((o,c)=>n[c*t+r]-a[r]);return{a:i,b:l,v:n[r*t+r]}}function Jt(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every(
(a,s)=>Math.abs(a-(s%e<=Math.floor(s/e)?n:0))<1e-9)}function t0({seed:t,length:e,dim:n,factor:a,tokens:s,deviations:r,temperature:i}){let l=Xt(t),o=s!==null,c=o?s:new Float64Array(
e*n),p=new Float64Array(e*n);o||Ot(c,e,n,a,l,p);let d=r??Tt(Float64Array.from({length:n},l)).sort(),g={T:e,d:n,X:c,z:d,fixed:o,
lambda:i,walk:!o&&Jt(a,e),G:new Float64Array(e*e),H:new Float64Array(e*e),logits:new Float64Array(e*e),attention:new Float64Array(
e*e),scratch:[new Float64Array(e*e),new Float64Array(e*e)],layers:[new Float64Array(e*n),new Float64Array(e*n)]};for(let u=0;u<
e;u++)for(let m=0;m<=u;m++){let h=0,x=0;for(let M=0;M<n;M++){let q=c[u*n+M]*c[m*n+M];h+=q,x+=d[M]*q}g.G[u*e+m]=h/i,g.H[u*
e+m]=x/i}return o||(g.kernel=wt(e,a),g.simulated=O0(g,a,l,p)),g}function O0({T:t,d:e,z:n,lambda:a},s,r,i){let l=s?t*t*e/
2:t*e*4,o=Math.max(20,Math.min(200,Math.round(1e8/l))),c=new Float64Array(o*t),p=new Float64Array(o*t),d=new Float64Array(
t*e);for(let g=0;g<o;g++){Ot(d,t,e,s,r,i);let u=(t-1)*e;for(let m=0;m<t;m++){let h=0,x=0;for(let M=0;M<e;M++){let q=d[u+
M]*d[m*e+M];h+=q,x+=n[M]*q}c[g*t+m]=h/a,p[g*t+m]=x/a}}return{count:o,G:c,H:p}}function e0(t,{T:e,d:n,z:a,lambda:s},r,i,l){
for(let o=0;o<e;o++)for(let c=0;c<=o;c++){let p=0;for(let d=0;d<n;d++)p+=t[o*n+d]*(r+i*a[d])*t[c*n+d];l[o*e+c]=p/s}}var C0=600,j0=120,H0=900,_0=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function I0(t,e){let n=t.get(e);return!n||!n.byteLength?
null:ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0)}function ft(t,e){let n=I0(t,
e);return n&&new Float64Array(n)}function n0(t,e){let n=0,a=performance.now(),s=r=>{let i=Math.max(0,(r-a)/H0);if(i>=1)return e();t(i<.5?4*i**3:1-(2-2*i)**
3/2),n=requestAnimationFrame(s)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(
s),()=>cancelAnimationFrame(n)}function a0({model:t,el:e,root:n,live:a,stale:s,refresh:r,listeners:i,told:l,ended:o}){let c=0,
p=0,d=0,g=0;e.append(n);function u(k={}){Object.assign(s,k),c||=requestAnimationFrame(m)}function m(){cancelAnimationFrame(
c),c=0;let k=s;s={},r(k)}function h(){return n.dataset.look=Zt()?"dark":"light",p=n.clientWidth}function x(k){clearTimeout(
d),d=setTimeout(()=>O(a,k),C0),g||=setTimeout(M,j0)}function M(){g=0;for(let[k,f]of Object.entries(l()))_0(t.get(k),f)||
t.set(k,f);t.save_changes()}function q(k,f){let A=Object.entries(i),w=()=>u({layout:!0});for(let[F,E]of A)t.on(`change:${F}`,
E);n.addEventListener("keydown",F=>F.stopPropagation());let y=new ResizeObserver(()=>n.clientWidth!==p&&w());y.observe(n);
let b=Gt(w),v={redrawNow:m};for(let[F,E]of Object.entries(f))Object.defineProperty(v,F,{get:E});return n[k]=e[k]=v,m(),()=>{
for(let[F,E]of A)t.off(`change:${F}`,E);o?.(),clearTimeout(d),clearTimeout(g),cancelAnimationFrame(c),y.disconnect(),b(),
n.remove()}}return{request:u,measure:h,report:x,start:q}}function U(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function T(t){let e=U(t);return t<0&&Number(e)>
0?"−"+e:e}function nt(t){let e=t*100;return(e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0)+" %"}var N={made_by:{command:"python -m qkspectrum.show.zones",seed:0,python:"3.11.7",torch:"2.13.0+cpu"},rule:"a zone is whe\
re a collapse happens in at least one draw in three",risk:.3333333333333333,thresholds:{entropy:.5,variety:.3333333333333333},
draws:512,length:64,dim:32,layers:6,tokens:"random walk divided by the square root of its length",grid:{reach:40,columns:45,
rows:23,spacing:"asinh"},counts:{softmax:{entropy:[512,512,512,511,507,501,485,440,361,235,120,39,7,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,31,235,493,512,512,512,512,512,512,512,512,512,512,512,511,507,501,486,439,362,238,117,37,6,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,237,493,512,512,512,512,512,512,512,512,512,512,512,511,507,501,486,441,364,243,115,
36,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,239,492,512,512,512,512,512,512,512,512,512,512,512,511,507,502,487,443,
365,244,113,35,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,235,491,511,512,512,512,512,512,512,512,512,512,512,511,507,
502,486,443,364,244,115,36,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,231,490,511,512,512,512,512,512,512,512,512,512,
512,511,507,502,486,443,364,245,114,34,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,235,490,511,512,512,512,512,512,512,
512,512,512,512,511,507,502,487,444,364,245,117,36,5,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,234,489,511,512,512,512,
512,512,512,512,512,512,512,511,507,502,486,439,360,241,118,37,8,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,35,232,486,511,
512,512,512,512,512,512,512,512,512,512,511,507,502,486,440,361,239,120,39,9,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,37,
230,482,511,512,512,512,512,512,512,512,512,512,512,511,507,501,482,437,361,239,126,47,16,5,2,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,1,42,233,478,511,512,512,512,512,512,512,512,512,512,512,511,507,502,480,432,358,237,130,52,22,8,4,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,2,46,225,471,511,512,512,512,512,512,512,512,512,512,512,511,507,500,480,431,355,240,135,57,31,10,
6,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,5,52,220,467,511,512,512,512,512,512,512,512,512,512,512,511,507,500,477,433,341,238,
146,74,41,18,9,6,3,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,12,70,224,451,511,512,512,512,512,512,512,512,512,512,512,511,507,499,
474,427,334,236,150,89,58,29,18,11,8,4,3,2,1,1,1,1,0,0,0,0,0,0,0,1,3,23,77,230,440,510,512,512,512,512,512,512,512,512,512,
512,511,506,496,469,425,333,240,155,102,73,51,26,18,12,11,8,5,3,2,2,1,1,1,1,1,1,2,1,3,11,35,95,231,426,507,512,512,512,512,
512,512,512,512,512,511,511,506,495,468,415,329,240,169,111,86,66,48,32,23,16,15,16,15,13,10,11,9,7,6,6,7,6,8,11,27,59,119,
248,409,501,512,512,512,512,512,512,512,512,512,511,511,505,491,462,402,331,250,187,132,101,86,72,59,52,45,40,34,32,31,28,
27,24,23,20,19,22,22,28,33,59,88,150,262,405,497,511,512,512,512,512,512,512,512,512,511,510,506,489,456,405,332,256,208,
168,129,118,100,88,79,77,72,69,69,67,63,64,62,62,61,64,66,63,73,83,101,142,218,300,416,491,511,512,512,512,512,512,512,512,
512,512,510,503,484,455,409,354,289,252,213,187,168,157,156,150,146,137,136,134,128,127,130,131,130,133,134,142,146,148,
156,186,227,278,355,426,489,509,512,512,512,512,512,512,512,512,512,510,503,484,465,431,391,349,311,288,267,258,250,238,
231,233,229,233,236,239,236,235,232,234,240,243,248,253,272,289,305,334,360,412,458,491,506,512,512,512,512,512,512,512,
512,512,510,507,496,477,455,432,413,395,377,378,374,366,363,352,351,350,347,346,349,350,350,354,359,365,365,369,376,388,
395,415,425,449,463,489,500,507,512,512,512,512,512,512,512,512,512,511,510,506,498,492,480,472,461,458,452,448,452,454,
453,452,453,449,451,458,458,463,466,468,469,471,472,470,474,478,484,486,488,492,506,505,511,512,512,512,512,512,512,512,
512,512,512,512,510,507,507,507,504,503,501,498,500,501,502,501,502,501,501,502,502,501,503,504,505,504,503,504,504,505,
506,504,505,507,508,508,510,512,512,512,512,512,512,512],rank:[512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,507,435,252,82,12,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,504,439,253,85,10,1,1,0,0,0,0,0,0,0,0,0,
0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,500,434,
258,87,11,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,510,499,426,257,87,11,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,511,508,494,416,258,88,9,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,505,479,403,251,93,12,1,1,0,0,0,0,0,0,0,
0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,507,496,464,
389,244,92,15,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,511,510,506,498,479,450,371,237,92,18,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,511,509,502,498,482,463,427,342,222,93,19,1,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,508,503,499,492,482,466,438,396,308,216,91,27,2,1,0,0,0,
0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,509,503,499,493,488,476,463,440,
408,352,278,201,97,36,4,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,509,503,
499,492,487,476,462,452,430,404,366,309,252,186,101,40,7,1,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,
512,512,512,511,509,505,498,491,486,472,463,452,431,416,386,358,320,281,226,170,100,41,15,1,0,0,0,0,0,0,0,0,0,0,0,512,512,
512,512,512,512,512,512,512,512,512,512,511,508,499,491,481,470,462,444,424,409,387,366,342,313,285,244,197,154,97,44,21,
2,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,512,511,508,503,494,483,473,458,441,415,398,382,361,340,321,
302,279,246,206,180,141,94,55,26,9,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,512,511,507,500,485,475,457,434,
410,388,371,351,330,314,297,285,258,230,204,187,160,132,92,57,29,13,0,0,0,0,0,0,0,0,0,0,0,512,512,512,512,512,512,512,512,
510,504,496,479,462,438,409,384,370,345,324,304,289,277,251,228,214,200,187,169,139,119,85,59,41,16,6,0,0,0,0,0,0,0,0,0,
0,512,512,512,512,512,512,511,509,501,490,473,448,413,395,370,346,317,291,278,259,235,221,215,207,192,180,168,144,127,112,
83,64,47,20,11,3,0,0,0,0,0,0,0,0,0,512,512,512,512,512,511,508,500,483,462,432,400,376,347,313,284,266,244,227,217,212,199,
187,177,166,158,142,133,118,106,83,70,51,33,14,8,1,0,0,0,0,0,0,0,0,512,512,512,512,511,508,498,477,454,420,391,360,320,290,
262,243,225,209,202,192,178,170,163,159,147,138,128,120,113,100,86,71,55,36,23,11,3,1,0,0,0,0,0,0,0,512,512,512,511,507,
492,473,441,411,381,342,303,266,244,227,206,195,181,172,165,161,153,143,136,127,122,119,114,106,94,83,70,61,47,31,16,8,3,
0,0,0,0,0,0,0,512,512,511,506,490,466,436,405,361,326,288,253,231,206,187,179,168,161,152,146,137,129,123,120,117,115,111,
105,100,91,85,72,63,55,40,22,15,7,2,0,0,0,0,0,0,512,511,505,489,463,427,392,351,315,271,241,211,187,178,164,154,147,139,
133,123,121,117,113,111,109,105,102,99,96,89,82,75,65,57,49,26,18,10,7,2,0,0,0,0,0]},"piecewise-linear":{entropy:[0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
0,0,0,0,0,0,0,0,0,0,0,0],rank:[512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,510,496,458,353,237,154,102,67,46,37,29,19,17,16,10,11,10,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,496,459,353,236,152,99,67,46,37,28,19,17,16,10,10,
10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,509,494,
458,355,235,151,98,67,46,36,27,19,17,16,10,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,509,496,454,358,240,152,98,67,46,37,27,19,17,16,11,10,10,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,506,493,452,358,242,152,99,66,48,
37,28,20,17,16,11,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,509,504,492,443,360,246,153,100,67,51,38,28,20,16,16,11,10,11,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,509,502,487,440,362,244,154,101,67,51,38,28,22,16,15,11,10,10,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,510,507,497,479,
434,360,243,157,101,70,53,36,29,24,16,15,11,10,10,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,512,512,511,510,508,502,493,471,424,359,243,161,102,73,55,38,28,23,16,15,11,10,10,512,512,512,512,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,511,510,509,507,502,495,484,462,420,350,242,163,104,74,53,
38,30,23,16,15,11,10,9,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,512,510,510,510,507,505,
502,495,486,471,451,413,340,242,171,112,74,54,38,30,23,17,15,10,9,9,512,512,512,512,512,512,512,512,512,512,512,512,512,
512,512,512,512,511,511,510,509,509,505,503,500,488,483,473,457,442,401,336,246,184,119,77,56,40,32,24,18,15,9,9,9,512,512,
512,512,512,512,512,512,512,512,512,512,512,512,512,511,511,509,508,507,504,501,495,491,486,479,471,458,447,424,374,323,
259,190,128,80,59,43,33,24,18,15,8,9,9,512,512,512,512,512,512,512,512,512,512,512,512,512,511,511,509,507,506,502,497,492,
489,481,478,471,462,456,442,430,398,363,322,252,196,140,93,62,48,36,26,20,17,8,9,9,512,512,512,512,512,512,512,512,512,512,
512,511,511,509,507,506,498,494,490,485,478,471,463,458,451,447,438,426,401,379,351,309,258,200,157,110,66,50,42,27,22,16,
9,9,9,512,512,512,512,512,512,512,512,512,512,511,511,508,506,499,493,485,478,472,462,456,451,446,443,434,426,412,401,380,
353,333,297,256,209,165,118,77,52,42,32,22,14,10,9,9,512,512,512,512,512,512,512,512,511,511,509,506,502,493,485,474,466,
454,449,445,442,433,424,417,410,402,394,376,359,344,326,288,252,224,170,138,89,59,46,35,26,18,10,11,10,512,512,512,512,512,
512,512,511,511,509,502,495,485,475,461,451,442,435,428,421,415,412,405,400,392,377,368,360,344,330,307,283,253,230,184,
144,111,73,53,39,28,19,13,10,10,512,512,512,512,512,512,511,510,507,501,488,478,461,447,436,432,419,414,409,403,396,389,
383,375,372,364,354,344,328,313,294,280,255,230,199,154,125,93,63,49,35,25,17,13,12,512,512,512,512,511,511,510,505,497,
485,469,452,440,429,414,409,404,398,389,381,375,372,367,360,351,344,339,326,318,303,288,275,257,235,209,169,133,107,79,54,
40,27,20,17,14,512,512,512,511,511,510,503,491,476,460,443,429,413,409,399,391,382,371,365,363,355,352,347,346,341,333,323,
318,304,296,283,272,256,236,216,186,151,120,95,67,49,34,26,18,16,512,512,511,511,509,500,485,471,451,431,418,407,397,391,
378,367,361,351,349,344,341,337,337,333,323,317,309,299,295,290,282,271,254,240,221,197,171,140,113,88,60,47,30,24,19,512,
511,511,508,501,483,467,440,427,412,399,392,379,364,354,350,344,341,332,331,329,324,317,314,310,307,301,298,290,286,278,
267,256,241,226,206,180,159,129,108,79,56,40,29,27]}}};function r0(t,e,n,a){let s=[];for(let r=0;r<n;r++)for(let i=0;i<e;i++){let l=[[i,r],[i+1,r],[i+1,r+1],[i,r+1]],o=l.map(([
p,d])=>t[d*(e+1)+p]),c=[];for(let p=0;p<4;p++){let d=(p+1)%4,g=o[p],u=o[d];if(g<0==u<0||g!==g||u!==u)continue;let m=g/(g-
u);c.push(a(l[p][0]+(l[d][0]-l[p][0])*m,l[p][1]+(l[d][1]-l[p][1])*m))}c.length===2&&!o.some(Number.isNaN)&&s.push(c)}return s}
var s0=(t,{px:e,py:n})=>{let a=([s,r])=>`${e(s).toFixed(1)} ${n(Math.hypot(s,r)).toFixed(1)}`;return t.map(([s,r])=>`M${a(
s)}L${a(r)}`).join("")};function pt(t){let e=Math.exp(-.5*t*t)/2.5066282746310002;if(t<3){let a=t,s=t;for(let r=3;a>1e-17*s;r+=2)s+=a*=t*t/r;return .5-
e*s}let n=t;for(let a=60;a>0;a--)n=t+a/n;return e/n}function o0(t,e){return t>0?pt(t)-pt(e):e<0?pt(-e)-pt(-t):1-pt(e)-pt(
-t)}function $t({a:t,b:e,v:n},a,s,r,i){return t.map((l,o)=>{let c=e[o]*r/(s*a),p=Math.sqrt((l*n+e[o]*e[o])*i)/(s*a),d=-1/a-c,
g=1-1/a-c;return p>0?o0(d/p,g/p):+(d<=0&&g>=0)})}var D0=58,G=20,Z=30,B0=12,U0=40;function i0(t,e,n,a){let s=[];for(let r of t){let i=e(r);i>=a[0]-1&&i<=a[1]+1&&s.every(l=>Math.
abs(e(l)-i)>=n)&&s.push(r)}return s}function l0(t,{far:e,tallest:n,move:a}){let s=Math.asinh(e),r=Math.asinh(D0),i,l,o,c=null,
p=f=>Z+(Math.asinh(f)/s+1)/2*i,d=f=>G+l-Math.asinh(f)/r*l;function g(f,{d:A,lambda:w}){let y=A/w,b=Math.sqrt(A)/w,v=L=>L<
0?"−"+-L:`${L}`,F=Z+i,E=G+l,I=i0([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(L=>[L,-L])],L=>p(L/y),31,[Z,F]);for(let L of I){
let V=p(L/y)>F-2,tt={...B,"text-anchor":V?"end":"middle"};S(f,V?F+2:p(L/y),E+16,v(L),tt)}let H=i0([0,1,5,20,50,.1,.3,100,
500],L=>d(L/b),24,[G,E]);for(let L of H)S(f,Z-6,d(L/b)+(L?4.5:0),v(L),{...B,"text-anchor":"end"});let D=(L,V,tt,Nt)=>S(f,
L,V,tt,{"text-anchor":Nt,class:"qks-mute qks-halo"});D(Z+7,E-26,"η = √tr W² / λ","start"),D(Z+7,E-9,"↑ upwards","\
start"),D(F-6,E-26,"impossible:","end"),D(F-6,E-9,"η < |ξ| / √d","end"),S(f,Z+i/2,E+35,"ξ = tr W / λ   (mean →)",
{"text-anchor":"middle"});let W=`M${p(-e)} ${d(e)}L${p(0)} ${d(0)}L${p(e)} ${d(e)}`;P("path",{d:W,class:"qks-mute-line"},
f)}function u(f,A){i=f-Z-B0,l=Math.round(Math.min(n,i*.92));let w=$("canvas",{class:"qks-zones",role:"img"});Object.assign(
w.style,{width:`${i}px`,height:`${l}px`,left:`${Z}px`,top:`${G}px`}),w.width=Math.round(i*et()),w.height=Math.round(l*et()),
t.replaceChildren(w);let y=X(t,f,G+l+U0);g(y,A),o??=h();let b=A.d/A.lambda*e;return Mt(o,{"aria-valuemin":(-b).toFixed(1),
"aria-valuemax":b.toFixed(1)}),t.append(o),{canvas:w,svg:y}}function m(f,A){let{width:w,height:y}=f,b=Float64Array.from(
{length:w},(v,F)=>Math.sinh(((F+.5)/w*2-1)*s));for(let v=0;v<y;v++){let F=Math.sinh((1-(v+.5)/y)*r);for(let E=0;E<w;E++)
A(E,v,b[E],Math.sqrt(F*F-b[E]*b[E]))}}function h(){let f=$("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"\
Position on the map of ξ and η"});return f.addEventListener("keydown",A=>{A.stopPropagation();let{mean:w,spread:y}=c,b=A.
shiftKey?.02:.06,v=Math.hypot(w,y),F={ArrowLeft:()=>x(Math.asinh(w)-b,null),ArrowRight:()=>x(Math.asinh(w)+b,null),ArrowUp:()=>x(
null,Math.asinh(v)+b),ArrowDown:()=>x(null,Math.asinh(v)-b)}[A.key];F&&(A.preventDefault(),F())}),f}function x(f,A){let w=f===
null?c.mean:Math.sinh(Math.max(-s,Math.min(s,f)));if(A===null)return a({mean:w});let y=Math.sinh(Math.max(0,Math.min(r,A))),
b=Math.min(e,Math.sqrt(Math.max(0,y*y-w*w)));return a({mean:w,spread:b})}function M(f){let A=t.getBoundingClientRect(),w=(f.
clientX-A.left-Z)/i*2-1,y=1-(f.clientY-A.top-G)/l;x(Math.abs(w)<.012?0:w*s,y*r)}let q=!1;t.addEventListener("pointerdown",
f=>{let A=t.getBoundingClientRect();!(f.clientY-A.top<G+l+4)||f.button>0||(q=!0,t.setPointerCapture(f.pointerId),f.preventDefault(),
o.focus({preventScroll:!0}),M(f))}),t.addEventListener("pointermove",f=>q&&M(f));for(let f of["pointerup","pointercancel"])
t.addEventListener(f,()=>{q=!1});function k(f){c=f;let{xi:A,eta:w}=c,y=Math.max(-e,Math.min(e,c.mean)),b=Math.min(e,c.spread),
v=p(y),F=d(Math.hypot(y,b));return o.style.transform=`translate(${v.toFixed(1)}px, ${F.toFixed(1)}px)`,o.setAttribute("a\
ria-valuenow",A.toFixed(2)),o.setAttribute("aria-valuetext",`ξ ${T(A)}, η ${U(w)}, mean ${T(c.mean)}, variance ${U(c.spread**
2)}`),{x:v,y:F,mean:y,spread:b}}return{px:p,py:d,resize:u,eachPixel:m,place:k}}function V0({a:t,b:e,v:n},a,s,r,i,l){let o=s*(i*i+l*l),c=t.length/2,p=$t({a:t,b:e,v:n},a,r,s*i,o),d=m=>m.reduce((h,x)=>h+
x,1e-12),g=d(p.slice(c))/d(p),u=i>0?p.at(-1):p[0];return{side:Math.max(g,1-g)-2/3,end:u/Math.max(...p,1e-9)-1/2}}function c0(t,e,n){
let a=Math.sqrt(e),s=96,r=56,{a:i,b:l,v:o}=wt(t,null),c=(m,h)=>h%4===2,p={a:i.filter(c),b:l.filter(c),v:o},d=(m,h)=>[Math.
sinh((2*m/s-1)*n),Math.sinh(h/r*n)],g=[],u=[];for(let m=0;m<=r;m++)for(let h=0;h<=s;h++){let x=V0(p,t,e,a,...d(h,m));g.push(
x.side),u.push(x.side<0?NaN:x.end)}return[g,u].map(m=>r0(m,s,r,d))}function p0(t,{px:e,py:n},a){let s=(r,i,l,o)=>S(t,r,i,
l,{class:"qks-halo qks-site",...o});for(let r of a)P("path",{d:s0(r,{px:e,py:n}),class:"qks-phase"},t);s(e(0),n(2.7),"un\
iform",{"text-anchor":"middle"});for(let r of[-1,1]){let i=e(r*40),l=n(5.6),o=e(r*4.1),c={"text-anchor":r>0?"end":"start"},
p=s(i-r*2,l+4.5,r>0?"late-site":"early-site",c),d=i-r*(p.getComputedTextLength()+6);P("path",{d:`M${d} ${l}H${o}`,class:"\
qks-mute-line"},t),P("circle",{cx:o,cy:l,r:2.2,class:"qks-mute-dot"},t),S(t,i,G-7,"mid-site",{...c,class:"qks-site"}),P(
"path",{d:`M${e(r*33)} ${G-4}v16`,class:"qks-mute-line"},t)}}var K=t=>`${t}${" "}token${t===1?"":"s"}`,u0=24/64,ut=({late:t,lateLast:e,draw:{T:n}})=>Math.max(t,e)<=u0*n,kt=t=>!ut(t)&&
Math.max(t.early,t.earlyLast)<=u0*t.draw.T&&t.variety[0]<.4;function Ct(t,e,n,a,s){s.fill(0);for(let r=0;r<n;r++)for(let i=0;i<=r;i++){let l=t[r*n+i];if(l!==0)for(let o=0;o<a;o++)s[r*
a+o]+=l*e[i*a+o]}}function jt(t,e,n){let a=0,s=0;for(let r=0;r<n;r++){let i=0;for(let l=0;l<e;l++)i+=t[l*n+r]/e;for(let l=0;l<
e;l++){let o=t[l*n+r];a+=o*o,s+=(o-i)*(o-i)}}return{residual:Math.sqrt(s),norm:Math.sqrt(a)}}var qt=(t,e)=>e>0?t/e:0;function Ht(t,e,n,a){for(let s=0;s<e;s++){let r=s*e,i=s+1,l=0;if(n==="softmax"){let o=-1/0;for(let c=0;c<i;c++)t[r+c]>o&&
(o=t[r+c]);for(let c=0;c<i;c++)l+=a[r+c]=Math.exp(t[r+c]-o)}else{let o=0;for(let c=0;c<i;c++)o+=t[r+c]/i;for(let c=0;c<i;c++)
l+=a[r+c]=Math.min(Math.max((1+t[r+c]-o)/i,0),1)}for(let o=0;o<i;o++)a[r+o]/=l}}function At(t,e,n,a){let s=0,r=0;for(;s<
.8&&r<n;)s+=t[e+(a?n-1-r:r)],r++;return r}var h0=t=>t.sort((e,n)=>e-n)[Math.ceil(.75*t.length)-1];function d0(t,e){let n={
entropy:0,diagonal:0},a=Math.floor(e/2),s=e-a,r=[],i=[];for(let l=0;l<e;l++){let o=l*e,c=0;for(let p=0;p<=l;p++)t[o+p]>0&&
(c-=t[o+p]*Math.log(t[o+p]));l>0&&(n.entropy+=c/Math.log(l+1)/(e-1)),l>=a&&(n.diagonal+=t[o+l]/s,r.push(At(t,o,l+1,!0)),
i.push(At(t,o,l+1,!1))),l===e-1&&(n.effective=Math.exp(c))}return n.late=h0(r),n.early=h0(i),n.lateLast=At(t,(e-1)*e,e,!0),
n.earlyLast=At(t,(e-1)*e,e,!1),n}var Y=6;function Z0(t,e,n){let a=0,s=0;for(let r=0;r<n;r++)a+=t[e+r]/n;for(let r=0;r<n;r++){let i=t[e+r]-a;i>=-1&&i<=n-1&&
s++}return s}function G0({count:t,G:e,H:n},a,s,r){let i=new Float64Array(a),l=new Float64Array(a);for(let o=0;o<t;o++){let c=0;
for(let p=0;p<a;p++)l[p]=s*e[o*a+p]+r*n[o*a+p],c+=l[p]/a;for(let p=0;p<a;p++){let d=l[p]-c;d>=-1&&d<=a-1&&(i[p]+=1/t)}}return i}
function f0(t,e,n,a){let{T:s,d:r,X:i,z:l,G:o,H:c,logits:p,attention:d,lambda:g}=t;for(let k=0;k<s*s;k++)p[k]=e*o[k]+n*c[k];
Ht(p,s,a,d);let u={mean:e,spread:n,softmax:a,draw:t,...d0(d,s)},m=jt(i,s,r),[h,x]=t.layers;Ct(d,i,s,r,h),u.variety=[],u.
relative=[];for(let k=1;;k++){let f=jt(h,s,r);if(u.variety.push(qt(f.residual,m.residual)),u.relative.push(qt(f.residual,
f.norm)),k===Y)break;e0(h,t,e,n,t.scratch[0]),Ht(t.scratch[0],s,a,t.scratch[1]),Ct(t.scratch[1],h,s,r,x),[h,x]=[x,h]}u.relativeTokens=
qt(m.residual,m.norm);let M=0,q=0;for(let k of l){let f=e+n*k;M+=f,q+=f*f}return u.xi=M/g,u.eta=Math.sqrt(q)/g,u.passing=
Z0(p,(s-1)*s,s),t.kernel&&(u.law=$t(t.kernel,s,g,M,q),u.lawCount=u.law.reduce((k,f)=>k+f,0),u.simulated=G0(t.simulated,s,
e,n)),u}var J=Math.asinh(N.grid.reach);function at(t,e,n){let{columns:a,rows:s}=N.grid,{entropy:r,rank:i}=N.counts[n],l=(Math.asinh(
t)/J+1)/2*(a-1),o=Math.asinh(e)/J*(s-1),c=Math.max(0,Math.min(a-2,Math.floor(l))),p=Math.max(0,Math.min(s-2,Math.floor(o))),
d=Math.max(0,Math.min(1,l-c)),g=Math.max(0,Math.min(1,o-p)),u=p*a+c,m=N.risk*N.draws,h=x=>(x[u]*(1-d)+x[u+1]*d)*(1-g)+(x[u+
a]*(1-d)+x[u+a+1]*d)*g;return{entropy:h(r)>=m,rank:h(i)>=m}}var vt=t=>t.walk&&t.T===N.length&&t.d===N.dim,Ft={safe:["not\
hing collapses","safe"],rank:["rank collapses","rank"],entropy:["entropy collapses","entropy"],both:["both collapse","bo\
th"]},gt=({entropy:t,rank:e})=>t?e?"both":"entropy":e?"rank":"safe",rt=t=>t.entropy<N.thresholds.entropy,st=t=>t.variety[Y-
1]<N.thresholds.variety;function ot(t){let e=st(t),n=rt(t);if(e&&n)return[["entropy collapse","bad"],[" and "],["rank collapse","bad"],[" at onc\
e."]];if(e)return[[`six layers keep ${nt(t.variety[Y-1])} of their variety: `],["rank collapse","bad"],["."]];if(n)return[
["entropy collapse","bad"],["."]];let a=vt(t.draw)?gt(at(t.mean,t.spread,t.softmax)):"safe";return[["nothing collapses",
"good"],[a==="safe"?".":" in this draw."]]}function m0(t){let{draw:{T:e}}=t,n=st(t),a=rt(t);if(t.diagonal>.45&&t.entropy<=
.93){let r=[["Each token looks almost only at "],["itself","strong"]];return a&&!n?[...r,[": rank survives, "],["entropy\
 collapses","bad"],["."]]:[...r,["; "],...ot(t)]}if(t.entropy>.93)return[["Attention averages "],[e===2?"both tokens":`a\
ll ${e}${" "}tokens`,"strong"],[n?"; ":"; still, "],...ot(t)];if(ut(t)){let r=t.lateLast;return r===1?[["The last query\
 looks mostly at "],["itself","strong"],["; "],...ot(t)]:[["Attention looks at the last "],[K(r),"strong"],["; "],...ot(
t)]}if(kt(t)){let r=[["Every query looks at the first "],[K(t.earlyLast),"strong"],[", so outputs agree: "]];return n&&a?
[...r,["rank collapse","bad"],[" and "],["entropy collapse","bad"],["."]]:n?[...r,["rank collapse","bad"],["."]]:[...r,...ot(
t)]}let s=Math.round(t.effective);return a?[["Attention spikes on "],[s>1?`${s} scattered tokens`:"one token","strong"],
[": "],...ot(t)]:[["Attention spreads over "],[K(s),"strong"],[", anywhere; "],...ot(t)]}function x0(t,e){let n=`The poi\
nt is at mean ${t.mean.toFixed(2)} and spread ${t.spread.toFixed(2)}`;return e?`Map over mean and spread of the eigenval\
ues. Rank collapses at a small spread unless the mean is a few units above zero, entropy collapses at a large spread or \
a large mean; a safe region lies between. ${n}: ${Ft[gt(at(t.mean,t.spread,t.softmax))][0]} there.`:`Map over mean and s\
pread of the eigenvalues, without danger zones. ${n}.`}function k0(t){let e=t.draw.T,n=ut(t)?`the last query puts 80 % o\
f its weight on the last ${K(t.lateLast)}`:kt(t)?`the last query puts 80 % of its weight on the first ${K(t.earlyLast)}`:
`the last query spreads over about ${K(Math.round(t.effective))}`;return`Causal attention map of ${e} tokens, one row a \
query: ${n}; entropy is ${nt(t.entropy)} of its largest value.`}var g0=null;function y0(t,e){let n,a,s=!1,r=N.grid.reach,i=l0(t,{far:r,tallest:330,move:e}),{px:l,py:o}=i;function c(u,m,h){
let x=a.getContext("2d"),M=x.createImageData(a.width,a.height),q=Math.round(et()),k=6*q,{tint:f,safe:A,mute:w}=u,y=(b,[v,
F,E],C)=>M.data.set([v,F,E,C],b);i.eachPixel(a,(b,v,F,E)=>{let C=(v*a.width+b)*4;if(Number.isNaN(E)){(b+v)%(8*q)<q&&y(C,
w,70);return}if(!h||E>r)return;let I=at(F,E,m),H=(I.rank?44:0)+(I.entropy?44:0);I.rank&&v%k<q&&(H+=60),I.entropy&&b%k<q&&
(H+=60),H?y(C,f,H):y(C,A,255)}),x.putImageData(M,0,0)}function p(u,m){let h=(x,M,q,k)=>S(u,l(x),o(M),q,{"text-anchor":"m\
iddle",...k,class:`qks-halo ${k?.class??""}`});g0??=c0(N.length,N.dim,J),p0(u,i,g0),m==="softmax"?(h(0,25.5,"entropy col\
lapse",{class:"qks-bad"}),h(2.2,12.6,"safe",{class:"qks-bold"})):h(9,24,"safe",{class:"qks-bold"}),h(0,7.6,"rank collaps\
e",{class:"qks-bad"})}function d(u,m,h,x,M){s=x;let q=i.resize(u,m);a=q.canvas,c(M,h,x),n=P("path",{class:"qks-paths"},q.
svg),x&&p(q.svg,h)}function g(u){a.setAttribute("aria-label",x0(u,s));let{x:m,mean:h,spread:x}=i.place(u),M=o(Math.abs(h)),
q=o(Math.hypot(h,r)),k=`M${m.toFixed(1)} ${M.toFixed(1)}V${q.toFixed(1)}`;for(let f=0;f<=60;f++){let A=Math.sinh((f/30-1)*
J);k+=`${f?"L":"M"}${l(A).toFixed(1)} ${o(Math.hypot(A,x)).toFixed(1)}`}n.setAttribute("d",k)}return{resize:d,draw:g}}var Et=9;function Lt(t,{name:e,detail:n,collapse:a,dots:s=0}){let r=$("output",{}),i=$("div",{class:"qks-track","aria-hi\
dden":"true"}),l=$("div",{class:"qks-foot"}),o=$("span",{class:"qks-mute"}),c=$("i",{class:a?`qks-zone qks-${a.kind}`:"q\
ks-fill"});if(i.append(c),a){c.style.width=`calc(${Et}px + ${a.below} * (100% - ${2*Et}px))`;let h=$("span",{class:"qks-\
mark"},a.mark);h.style.left=c.style.width,l.append($("span",{class:"qks-bad"},`${a.kind} collapse`),h)}l.append(o);let p=Array.
from({length:s},()=>i.appendChild($("i",{class:"qks-dot"}))),d=i.appendChild($("i",{class:"qks-knob"})),g=$("div",{class:"\
qks-row"},$("span",{},$("b",{},e)," ",$("small",{},n)),r);t.append($("div",{class:"qks-meter"},g,i,l));let u=100,m=(h,x)=>{
let M=Et+Math.max(0,Math.min(1,x))*(u-2*Et);h.style.transform=`translateX(${M.toFixed(1)}px)`};return{track:i,resize:()=>{
u=i.clientWidth},draw(h,x,M,q,k=[]){O(r,x),r.className=M?"qks-bad":"",O(o,q),m(d,h),k.forEach((f,A)=>m(p[A],f)),a||(c.style.
transform=`scaleX(${Math.min(1,h)})`)}}}function M0(t){let s,r,i,l,o,c,p;function d(u,m){p=u;let h=m?216:150;t.replaceChildren(),r=X(t,p,h),s=x=>h/2-Math.asinh(
Math.max(-130,Math.min(130,x)))/Math.asinh(130)*(h/2-7);for(let x of[-100,-10,0,10,100]){let M={x1:40,x2:p-52,y1:s(x),y2:s(
x),class:x?"qks-hair":"qks-line"};P("line",M,r),S(r,34,s(x)+4.5,x<0?"−"+-x:x,{...B,"text-anchor":"end"})}i=P("path",{class:"\
qks-bar"},r),l=P("path",{class:"qks-ink-line","stroke-dasharray":"4 3"},r),o=P("path",{class:"qks-ink-line"},r),c=S(r,p-
52+17,0,"mean")}function g({mean:u,spread:m,draw:{z:h,d:x}}){let M=Float64Array.from(h).sort(),q=(p-52-40)/x,k=s(0),f=Math.
min(2,q*.25),A=(q-f).toFixed(2),w="";for(let E=0;E<x;E++){let C=s(u+m*M[E]),I=(40+E*q+f/2).toFixed(2),H=Math.min(C,k),D=Math.
max(Math.abs(C-k),1.5).toFixed(1);w+=`M${I} ${H.toFixed(1)}h${A}v${D}h-${A}z`}i.setAttribute("d",w);let y=s(u),b=p-52+9,
v=s(u+m),F=s(u-m);l.setAttribute("d",`M40 ${y}H${p-52+4}`),o.setAttribute("d",`M${b-4} ${v}h8M${b-4} ${F}h8M${b} ${v}V${F}`),
c.setAttribute("y",y+4.5)}return{resize:d,draw:g}}function b0(t,e){let s,r,i,l,o,c,p;function d(){({width:s,cell:r}=e()),
t.replaceChildren();let u=X(t,s,140);P("path",{d:`M.75 0V110H${s-.75}V0`,class:"qks-line"},u),l=P("path",{class:"qks-bar"},
u),i=S(u,8,20,"The last query’s weights",Rt),o=S(u,0,0,"",{"text-anchor":"middle"}),c=P("path",{class:"qks-ink-line"},
u),p=S(u,0,133,"")}function g(u){let{T:m,attention:h}=u.draw,x=(m-1)*m,M=0;for(let b=1;b<m;b++)h[x+b]>h[x+M]&&(M=b);let q=70/
Math.max(h[x+M],Math.min(1,4/m)),k=Math.min(1,r*.2),f="";for(let b=0;b<m;b++){let v=Math.max(h[x+b]*q,.6).toFixed(1);f+=
`M${(b*r+k/2).toFixed(2)} 110v-${v}h${(r-k).toFixed(2)}v${v}z`}l.setAttribute("d",f),O(o,u.entropy>.93?"":nt(h[x+M])),o.
setAttribute("x",Math.max(24,Math.min(s-24,(M+.5)*r))),o.setAttribute("y",110-h[x+M]*q-6);let A=M<m/2;i.setAttribute("x",
A?s-8:8),i.setAttribute("text-anchor",A?"end":"start");let w=ut(u),y=kt(u);if(w||y){let b=w?u.lateLast:u.earlyLast,v=w?s-
b*r:0;c.setAttribute("d",`M${v+.6} 112v5H${v+b*r-.6}v-5`),O(p,`80${" "}% of the weight on ${K(b)}`)}else c.setAttribute(
"d",""),O(p,u.entropy>.93?`1/${m} each, nearly`:"no preferred position");p.setAttribute("x",w||!y?s:0),p.setAttribute("t\
ext-anchor",w||!y?"end":"start")}return{resize:d,draw:g}}function w0(t,e){let s,r,i,l,o,c,p=null;function d(u,m){if({width:s,
cell:r}=e(),t.replaceChildren(),t.hidden=!m,p=null,!m)return;if(!u.kernel){t.append(ct("Chance to pass signal"),$("p",{class:"\
qks-sub"},"Not shown: the law and its draws need a process to draw tokens from, and these tokens are given."));return}let h=X(
t,s,140);S(h,0,14,"Chance to pass signal",Rt),S(h,s-128,14,"— law",{"text-anchor":"end"}),S(h,s,14,`• ${u.simulated.
count} draws ± s.e.`,{class:"qks-data","text-anchor":"end"}),o=u.simulated.count,l=S(h,0,33,"",B),P("path",{d:`M0 56H${s}\
M0 116H${s}`,class:"qks-hair"},h),S(h,s,51,"1",{...B,"text-anchor":"end"});for(let[x,M,q]of[[0,"start","first token"],[.5,
"middle","position"],[1,"end","last token"]])S(h,x*s,134,q,{...B,"text-anchor":M});c=P("path",{class:"qks-whiskers"},h),
p=P("path",{class:"qks-dots"},h),i=P("path",{class:"qks-curve"},h)}function g(u){if(!p)return;let m="",h="",x="";u.law.forEach(
(M,q)=>{let k=((q+.5)*r).toFixed(1),f=Math.min(u.simulated[q],1),A=Math.sqrt(f*(1-f)/o)*60,w=116-f*60;m+=`M${k} ${w.toFixed(
1)}h0`,h+=`M${k} ${(w-A).toFixed(1)}v${(2*A).toFixed(1)}`,x+=`${q?"L":"M"}${k} ${(116-M*60).toFixed(1)}`}),c.setAttribute(
"d",h),p.setAttribute("d",m),i.setAttribute("d",x),O(l,u.softmax==="softmax"?"a notion of the piecewise-linear softmax":
"the last query’s weight is not clipped at 0 or 1")}return{resize:d,draw:g}}function $0(t){t.replaceChildren();let{entropy:e,
variety:n}=N.thresholds,a=Lt(t,{name:"Attention entropy",detail:"share of log keys",collapse:{below:e,mark:"½",kind:"en\
tropy"}}),s=Lt(t,{name:"Variety of tokens",detail:"after six such layers",dots:Y-1,collapse:{below:n,mark:"⅓",kind:"ra\
nk"}}),r=t.appendChild($("p",{class:"qks-sub qks-relative"})),i=Lt(t,{name:"Tokens that pass signal",detail:"last query"}),
l=[a,s,i];return{resize:()=>l.forEach(o=>o.resize()),draw(o){let{T:c,kernel:p}=o.draw,d=o.relative[Y-1];a.draw(o.entropy,
nt(o.entropy),rt(o),""),s.draw(o.variety[Y-1],nt(o.variety[Y-1]),st(o),"dots: layers 1 to 5",o.variety.slice(0,-1)),O(r,
`Relative to the tokens’ norm: ${o.relativeTokens.toFixed(2)} → ${d.toFixed(2)}`);let g=p?`law expects ${Math.round(
o.lawCount)}`:"";i.draw(o.passing/c,`${o.passing} of ${c}`,!1,g)}}}var _t=12,ht=240;function q0(t,e){return t.map(n=>[e(n),n<0?"−"+-n:`${n}`])}function Y0(t,e,n){let a=[];for(let s=0;s<=
ht;s++){let[r,i]=t(e+(1-e)*s/ht),l=gt(at(r,i,n)),o=a.at(-1);o&&o.name===l?o.to=s:a.push({name:l,from:s,to:s})}return a}function K0(t,e,n,a,s){
let r=_t/2+4;return a>e-r&&a<n+r&&(a-r-e>n-a-r?n=Math.min(n,a-r):e=Math.max(e,a+r)),{words:Ft[t].find(l=>s(l)+10<=n-e)??
"",x:(e+n)/2}}function A0(t,{name:e,unit:n,min:a,ticks:s,share:r,pointAt:i,text:l,say:o,move:c}){let p=$("input",{type:"\
range",min:a,max:1,step:.002,"aria-label":`${e} of the eigenvalues`}),d=$("output",{}),g=$("div",{class:"qks-ruler"}),u=$(
"div",{class:"qks-ticks","aria-hidden":"true"}),m=$("div",{class:"qks-paint","aria-hidden":"true"});g.append(m,p),t.append(
lt("qks-slider",lt("qks-row",Wt(e,n),d),g,u));let h=[],x=document.createElement("canvas").getContext("2d"),M=new Map,q=0,
k=y=>(M.has(y)||M.set(y,x.measureText(y).width),M.get(y)),f=y=>_t/2+(y-a)/(1-a)*(q-_t);function A(y){if(!h[y]){let b=$("\
i",{}),v=$("span",{});m.append(b,v),h[y]={block:b,words:v}}return h[y]}p.addEventListener("input",()=>{let y=Number(p.value);
c(a<0&&Math.abs(y)<.012?0:y)}),p.addEventListener("keydown",y=>{y.stopPropagation();let b={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,
ArrowUp:1,PageDown:-10,PageUp:10}[y.key],v={Home:a,End:1}[y.key];if(b===void 0&&v===void 0)return;y.preventDefault();let F=.01*
(1-a)*(y.shiftKey?.1:1),E=v??w+b*F;c(Math.max(a,Math.min(1,Math.round(E*1e5)/1e5)))});let w=0;return{resize(){q=g.clientWidth,
M.clear();let{fontFamily:y,fontSize:b}=getComputedStyle(m);x.font=`600 ${b} ${y}`,u.replaceChildren(...s.map(([v,F])=>{let E=$(
"span",{},F);return E.style.left=`${f(v)}px`,E}))},draw(y,b){w=Math.max(a,Math.min(1,r(y))),p.value=w,d.replaceChildren(
...l(y)),p.setAttribute("aria-valuetext",o(y));let v=b?Y0(i(y),a,y.softmax):[{name:"plain",to:ht}];v.forEach(({name:F,from:E,
to:C},I)=>{let H=E?f(a+(1-a)*(E-.5)/ht):0,D=C<ht?f(a+(1-a)*(C+.5)/ht):q,{block:W,words:L}=A(I);W.className=`qks-zone qks\
-${F}`,W.style.transform=`translateX(${(H+.75).toFixed(1)}px)`,W.style.width=`${Math.max(D-H-1.5,0).toFixed(1)}px`;let V=b?
K0(F,H,D,f(w),k):{words:"",x:0};O(L,V.words),L.className=F==="safe"?"":"qks-on-zone",L.style.transform=`translateX(${V.x.
toFixed(1)}px) translateX(-50%)`}),h.forEach(({block:F,words:E},C)=>{F.hidden=E.hidden=C>=v.length})}}}var St=t=>Math.max(
-1,Math.min(1,Math.asinh(t)/J)),Pt=t=>t===0?0:Math.sinh(t*J);function v0(t,e){return A0(t,{name:"Mean",unit:"eigenvalue",
min:-1,ticks:q0([-30,-10,-3,-1,0,1,3,10,30],St),share:n=>St(n.mean),pointAt:n=>a=>[Pt(a),n.spread],text:n=>[T(n.mean)],say:n=>`\
mean ${T(n.mean)}`,move:n=>e({mean:Pt(n)})})}function F0(t,e){return A0(t,{name:"Variance",unit:"of eigenvalues",min:0,ticks:q0(
[0,1,10,100,1e3],n=>St(Math.sqrt(n))),share:n=>St(n.spread),pointAt:n=>a=>[n.mean,Pt(a)],text:n=>[U(n.spread**2)," ",$("\
small",{},`spread ±${U(n.spread)}`)],say:n=>`variance ${U(n.spread**2)}, spread ${U(n.spread)}`,move:n=>e({spread:Pt(n)})})}var E0=[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]];function L0(){
let t=(n,...a)=>lt(`qks-${n}`,...a),e={caption:$("p",{class:"qks-caption"}),live:Bt(),chips:zt("qks-chips","Presets"),spectrumTitle:bt(),
spectrum:t("pane"),sliders:t("sliders"),reading:$("p",{class:"qks-sub qks-reading"}),rule:bt(),softmaxes:zt("qks-segment\
s","Softmax"),attentionTitle:ct(""),redraw:dt("↻ New draw"),attention:t("pane"),last:t("pane"),law:t("pane qks-law"),meters:t(
"meters"),mapHint:bt(),map:t("pane qks-map-pane"),notes:Ut(Q0)};return e.root=Vt("qks","eigenspectrum and attention",t("\
grid",t("top",t("headline",e.caption),e.chips,e.live),t("left",t("spectrum",ct("Spectrum of the query–key matrix"),e.spectrumTitle,
e.spectrum),e.sliders,t("options",e.reading,e.rule,e.softmaxes)),t("stack",t("header",e.attentionTitle,e.redraw),e.attention,
e.last,e.law),t("right",t("map",ct("Where you are"),e.mapHint,e.map),e.meters),e.notes)),e}var Q0=[`Unless others are gi\
ven, tokens are a random walk over the square root of its length. The first draw is
  seed 0; nobody chose it. W is symmetric, logits are xᵀW x / λ with λ = √d, and a token attends to itself and
  the past.`,`Entropy is that of a query’s row as a share of log keys, averaged over queries. Variety is the norm of wha\
t
  differs between tokens after six such layers, over its norm in the input; values are the tokens themselves and
  all layers share W. It also falls when tokens merely shrink; divided by the tokens’ whole norm it does not.`,`The th\
resholds ½ and ⅓ are conventions. Zones come from ${N.draws} unselected draws at each of
  ${N.grid.columns} × ${N.grid.rows} positions and mark a collapse that happens in at least one draw in
  three. Another share would move the borders, and ${N.draws} draws leave a share uncertain by
  ${Math.round(100*Math.sqrt(2/9/N.draws))} points.`,`Thin lines on the map part the phases of the law: late-site or ear\
ly-site where the chance to pass signal,
  added up over one half of the positions, is at least twice that of the other half; mid-site where at the near
  end it falls below half of its peak. Tokens are walks over √T:
  the ξ and η of B24, whose walks are not scaled, are the figure’s divided by T.`,`The law is that of the piecewise-\
linear softmax clip(1/n + (ω − mean)/n, 0, 1), with the exact mean and
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`];var It=(t,e)=>t&&t.length===e?t:null;function X0(t){let e=t.get("length"),n=t.get("dim");return t0({seed:t.get("seed"),length:e,
dim:n,temperature:t.get("temperature")||Math.sqrt(n),factor:It(ft(t,"factor"),e*e),tokens:It(ft(t,"tokens"),e*n),deviations:It(
ft(t,"deviations"),n)})}function T0(t,e){let{mean:n,spread:a,softmax:s,draw:r}=t;return{mean:n,variance:a**2,spread:a,softmax:s,
length:r.T,dim:r.d,xi:t.xi,eta:t.eta,entropy:t.entropy,variety:[...t.variety],relative_residual:[...t.relative],relative_residual_tokens:t.
relativeTokens,passing:t.passing,passing_law:t.lawCount??null,entropy_collapse:rt(t),rank_collapse:st(t),headline:e}}function J0({
model:t,el:e}){let n=L0(),{root:a}=n,s=()=>Math.sqrt(Math.max(0,t.get("variance"))),r={mean:t.get("mean"),spread:s(),softmax:t.
get("softmax")},i=null,l=null,o={},c=null,p,d=!1,g=0,u=0,m=0,h=()=>{},x={mean:()=>t.get("mean")!==r.mean&&W({mean:t.get(
"mean")}),variance:()=>Math.abs(t.get("variance")-r.spread**2)>1e-12*t.get("variance")&&W({spread:s()}),softmax:()=>{r.softmax=
t.get("softmax"),k.request({layout:!0})},seed:()=>k.request({draw:!0}),law:()=>k.request({layout:!0}),tokens:()=>{c=null,
k.request({draw:!0,layout:!0})}};for(let z of["length","dim","factor","deviations","temperature"])x[z]=()=>k.request({draw:!0,
layout:!0});let M=()=>({mean:r.mean,...s()!==r.spread&&{variance:r.spread**2},softmax:r.softmax,readings:o}),q={draw:!0,
layout:!0},k=a0({model:t,el:e,root:a,live:n.live,stale:q,refresh:C,listeners:x,told:M,ended:()=>h()}),f=M0(n.spectrum),A=()=>Kt(
m,i.T),w=Qt(n.attention,A),y=b0(n.last,A),b=w0(n.law,A),v=$0(n.meters),F=y0(n.map,z=>W(z)),E=[v0(n.sliders,W),F0(n.sliders,
W)];function C(z){if(z.draw){let R=i;i=X0(t),i.fixed?c??=[r.mean,r.spread]:c=null,z.layout||=!R||["T","d","lambda","fixe\
d","walk"].some(j=>R[j]!==i[j])}z.layout&&I(),H()}function I(){d=vt(i),D(),u=k.measure(),p=Yt(a),m=n.attention.clientWidth;
let z=n.spectrum.clientWidth,R=n.map.clientWidth;v.resize();for(let j of E)j.resize();u<50||(f.resize(z,u>=980),w.resize(
i,p),y.resize(),b.resize(i,t.get("law")),F.resize(R,i,r.softmax,d,p))}function H(){let z=performance.now();l=f0(i,r.mean,
r.spread,r.softmax);let R=Dt(n.caption,m0(l));if(o=T0(l,R),u>=50){for(let _ of[f,w,y,b,v,F])_.draw(l);for(let _ of E)_.draw(
l,d);w.describe(k0(l))}O(n.reading.firstChild.nextSibling,`ξ = ${T(l.xi)}`),O(n.reading.lastChild.previousSibling,`η = ${U(
l.eta)}`);let j=(_,Q)=>Math.abs(_-r.mean)<.02&&Math.abs(Q-r.spread)<.02;for(let[_,[Q,yt]]of tt)_.setAttribute("aria-pres\
sed",j(Q,yt));for(let[_,Q]of Nt)_.setAttribute("aria-pressed",Q===r.softmax);k.report(R),g=performance.now()-z}function D(){
let{T:z,d:R,fixed:j}=i;O(n.spectrumTitle,`${R} eigenvalue${R===1?"":"s"} of W${j?"’s symmetric part":""}, sorted`),O(n.
attentionTitle,`Attention of ${z} tokens`),O(n.mapHint,"Drag the point. Dotted: the paths of the two sliders.");let _=`Z\
ones are known for ${N.length} tokens of a random walk in ${N.dim} dimensions, so rulers and map are left unpainted.`,Q=R===
1?" A single eigenvalue has no variance: that slider does nothing.":"";O(n.rule,(d?"Rulers and map mark a collapse where\
 it happens in at least one draw in three.":_)+Q),n.redraw.disabled=j&&ft(t,"deviations")!==null,n.redraw.title=n.redraw.
disabled?"These tokens and eigenvectors are given: there is nothing to draw":"",tt=j?[V("This head’s own",...c)]:E0.map(
it=>V(...it)),n.chips.replaceChildren(...tt.map(([it])=>it))}function W(z){h(),Object.assign(r,z),k.request()}function L(z,R){
h();let j=[r.mean,r.spread].map(Math.asinh),_=[z,R].map(Math.asinh);h=n0(yt=>{[r.mean,r.spread]=j.map((it,S0)=>Math.sinh(
it+(_[S0]-it)*yt)),k.request()},()=>W({mean:z,spread:R}))}let V=(z,R,j)=>[dt(z,()=>L(R,j)),[R,j]],tt=[],Nt=["softmax","p\
iecewise-linear"].map(z=>{let R=dt(z,()=>{r.softmax=z,k.request({layout:!0})});return n.softmaxes.append(R),[R,z]});return n.
redraw.addEventListener("click",()=>{t.set("seed",(t.get("seed")+1)%2**31),k.request({draw:!0})}),n.reading.append("On t\
he map: ",$("b"),", ",$("b"),"."),k.start("explorer",{state:()=>({...r,seed:t.get("seed")}),readings:()=>o,draw:()=>i,view:()=>l,
milliseconds:()=>g})}var P1={render:J0};export{P1 as default};
