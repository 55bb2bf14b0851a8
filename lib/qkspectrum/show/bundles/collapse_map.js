var en="http://www.w3.org/2000/svg";function st(t,e){for(let[n,o]of Object.entries(e))o!=null&&o!==!1&&t.setAttribute(n,
o);return t}function q(t,e={},...n){let o=st(document.createElement(t),e);return o.append(...n),o}var z=(t,...e)=>q("div",
{class:t},...e),Qt=(...t)=>q("p",{class:"qks-sub"},...t);function it(t,e,n={}){let o=q("button",{type:"button",...n},t);
return e&&o.addEventListener("click",e),o}var bt=(t,e,...n)=>q("div",{class:t,role:"group","aria-label":e},...n),Yt=(t,e)=>q(
"span",{},q("b",{},t)," ",q("small",{},e));function C(t,e,n){return n.appendChild(st(document.createElementNS(en,t),e))}
function ot(t,e,n){return C("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"aria-hidden":"true"},t)}function H(t,e,n,o,s={}){
let l=C("text",{x:e,y:n,...s},t);return l.textContent=o,l}function K(t,e){t.textContent!==e&&(t.textContent=e)}function Jt(t,e){
let n=e.map(([o])=>o).join("");return n!==t.textContent&&t.replaceChildren(...e.map(([o,s])=>s?q("span",{class:`qks-${s}`},
o):o)),n}function Zt(t){return q("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}function Xt(){let t=z("q\
ks-spoken");return t.setAttribute("aria-live","polite"),t}function Tt(t){let e=q("summary",{},"How this figure is comput\
ed");return q("details",{class:"qks-notes"},e,...t.map(n=>q("p",{},n)))}function te(t,e,...n){let o=`Explorable figure: ${e}`;
return q("section",{class:t,"aria-label":o,"data-lm-suppress-shortcuts":"true"},...n)}var lt={class:"qks-mute"};function ee(){let t=document.documentElement,e=document.body,n=t.dataset.theme??t.getAttribute("theme");return n==="dark"||
n==="light"?n==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ne(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),n=new MutationObserver(t),o=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let s of[document.documentElement,document.body])n.observe(s,{attributes:!0,attributeFilter:o});return e.addEventListener(
"change",t),()=>{n.disconnect(),e.removeEventListener("change",t)}}var nn=t=>[1,3,5].map(e=>parseInt(t.slice(e,e+2),16));
function jt(t){let e=getComputedStyle(t);return n=>nn(e.getPropertyValue(`--qks-${n}`).trim())}function re(t){let e=jt(t),
n=[0,1,2,3,4].map(s=>e(`ramp-${s}`)),o=new Uint32Array(256);for(let s=0;s<256;s++){let l=s/255*4,i=Math.min(3,Math.floor(
l)),[r,a,c]=[0,1,2].map(p=>Math.round(n[i][p]+(n[i+1][p]-n[i][p])*(l-i)));o[s]=(255<<24|c<<16|a<<8|r)>>>0}return{ramp:o,
mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var tt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function oe(t,e){let n=tt(),o=Math.floor(t*n/e)/n,s=o*e>.95*t?o:t/e;return{cell:s,width:s*e}}function ae(t,e){let n,o,s,
l,i,r,a;function c(h,u){r=h.T,i=u.ramp;let{width:g,cell:d}=e();n=q("canvas",{width:r,height:r,role:"img",class:"qks-cell\
s"}),n.style.width=n.style.height=`${g}px`,t.replaceChildren(n);let m=ot(t,g,g);["each row: one query","each column: one\
 key","the future is masked"].forEach((F,f)=>H(m,g,15+18*f,F,{"text-anchor":"end",...f>1?lt:{}}));let A=q("div",{class:"\
qks-ramp","aria-hidden":"true"});A.style.left=`${g-96}px`,t.append(A),H(m,g-104,76,"weight",{"text-anchor":"end"});for(let[
F,f]of[[0,"0"],[.1,".1"],[.5,".5"],[1,"1"]]){let k=F===1?"end":F?"middle":"start";H(m,g-96+96*Math.sqrt(F),91,f,{...lt,"\
text-anchor":k})}let S={x:.75,y:g-d-.75,width:g-1.5,height:d+1.5,rx:1};a=C("rect",{...S,class:"qks-ink-line"},m),o=n.getContext(
"2d"),s=o.createImageData(r,r),l=new Uint32Array(s.data.buffer)}function p({draw:{attention:h}}){for(let u=0;u<r;u++)for(let g=0;g<=
u;g++)l[u*r+g]=i[Math.round(Math.sqrt(h[u*r+g])*255)];o.putImageData(s,0,0)}return{resize:c,draw:p,describe:h=>n.setAttribute(
"aria-label",h)}}var se=12;function ie(t,{name:e,unit:n,ticks:o,share:s,value:l,text:i,say:r,move:a,impossible:c}){let p=q("input",{type:"\
range",min:0,max:1,step:"any","aria-label":e}),h=q("output",{}),u=q("div",{class:"qks-ruler"}),g=q("i",{class:"qks-zone \
qks-plain"}),d=q("i",{class:"qkr-impossible"},q("span",{},"no such W")),m=q("div",{class:"qks-ticks","aria-hidden":"true"});
u.append(q("div",{class:"qks-paint","aria-hidden":"true"},g,d),p),g.style.width="100%";let b=z("qks-slider",z("qks-row",
Yt(e,n),h),u,m);t.append(b);let A=0,S=0,F=f=>se/2+f*(A-se);return p.addEventListener("input",()=>a(l(Number(p.value)))),
p.addEventListener("keydown",f=>{let k={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,PageUp:10}[f.key],
M={Home:0,End:1}[f.key];if(!(k===void 0&&M===void 0)){if(f.preventDefault(),M!==void 0)return a(l(M));for(let $=Math.abs(
k);$<=100;$++){let E=l(Math.max(0,Math.min(1,s(S)+$*Math.sign(k)*.01)));if(E!==S)return a(E)}}}),{resize(){A=u.clientWidth,
m.replaceChildren(...o.map(([f,k])=>{let M=q("span",{},k);return M.style.left=`${F(s(f))}px`,M}));for(let f of m.children){
let k=f.offsetWidth/2;f.style.left=`${Math.max(k,Math.min(A-k,parseFloat(f.style.left)))}px`}},draw(f,k){S=f,p.value=Math.
max(0,Math.min(1,s(f))),K(h,i(f,k)),p.setAttribute("aria-valuetext",r(f,k));let M=c?.(k)??0;d.style.width=`${M>0?Math.min(
A,F(M)):0}px`,d.firstChild.hidden=F(M)<110},show(f){b.hidden=!f}}}var le=(t,e,n)=>({share:o=>(o-t)/(e-t),value:o=>Math.round(
(t+o*(e-t))/n)*n});function ce(t,e,n,o){let s=n.map(([i,r])=>[it(r,()=>o(i)),i]),l=bt("qks-segments",e,...s.map(([i])=>i));return t.append(
z("qkr-choice",q("span",{class:"qks-mute"},e),l)),i=>s.forEach(([r,a])=>r.setAttribute("aria-pressed",a===i))}var rn=600,on=120,an=900,sn=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function qt(t,e){let n=t.get(e);return!n||!n.byteLength?
null:ArrayBuffer.isView(n)?n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength):n.slice(0)}function pe(t,e){let n=qt(t,
e);return n&&new Float64Array(n)}var he=(t,e)=>Object.fromEntries(e.map(n=>[n,t.get(n)]));function fe(t,e){let n=0,o=performance.now(),s=l=>{let i=Math.max(0,(l-o)/an);if(i>=1)return e();t(i<.5?4*i**3:1-(2-2*i)**
3/2),n=requestAnimationFrame(s)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():n=requestAnimationFrame(
s),()=>cancelAnimationFrame(n)}function ue({model:t,el:e,root:n,live:o,stale:s,refresh:l,listeners:i,told:r,ended:a}){let c=0,
p=0,h=0,u=0;e.append(n);function g(F={}){Object.assign(s,F),c||=requestAnimationFrame(d)}function d(){cancelAnimationFrame(
c),c=0;let F=s;s={},l(F)}function m(){return n.dataset.look=ee()?"dark":"light",p=n.clientWidth}function b(F){clearTimeout(
h),h=setTimeout(()=>K(o,F),rn),u||=setTimeout(A,on)}function A(){u=0;for(let[F,f]of Object.entries(r()))sn(t.get(F),f)||
t.set(F,f);t.save_changes()}function S(F,f){let k=Object.entries(i),M=()=>g({layout:!0});for(let[y,x]of k)t.on(`change:${y}`,
x);n.addEventListener("keydown",y=>y.stopPropagation());let $=new ResizeObserver(()=>n.clientWidth!==p&&M());$.observe(n);
let E=ne(M),w={redrawNow:d};for(let[y,x]of Object.entries(f))Object.defineProperty(w,y,{get:x});return n[F]=e[F]=w,d(),()=>{
for(let[y,x]of k)t.off(`change:${y}`,x);a?.(),clearTimeout(h),clearTimeout(u),cancelAnimationFrame(c),$.disconnect(),E(),
n.remove()}}return{request:g,measure:m,report:b,start:S}}function Z(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function et(t){let e=Z(t);return t<0&&Number(e)>
0?"−"+e:e}var ln="⁰¹²³⁴⁵⁶⁷⁸⁹",vt=t=>(t<0?"⁻":"")+[...String(Math.abs(t))].map(e=>ln[e]).join("");function X(t){
let e=t*100;return(e>=9.5?Math.round(e):e>=.05?e.toFixed(1):0)+" %"}function $t(t){let e=t.reduce((o,s)=>o+s,0)/t.length,n=Math.sqrt(t.reduce((o,s)=>o+(s-e)**2,0)/t.length);return t.map(o=>n>
1e-12?(o-e)/n:0)}function ut(t,e,n,o,s,l){if(!o){let i=1/Math.sqrt(e);for(let r=0;r<n;r++)for(let a=0,c=0;a<e;a++)t[a*n+
r]=c+=s()*i;return}for(let i=0;i<e*n;i++)l[i]=s();t.fill(0);for(let i=0;i<e;i++)for(let r=0;r<=i;r++){let a=o[i*e+r];if(a!==
0)for(let c=0;c<n;c++)t[i*n+c]+=a*l[r*n+c]}}function nt(t,e){let n=new Float64Array(t*t),o=new Float64Array(t);for(let a=0;a<
t;a++)for(let c=a;c<t;c++){let p=0;if(e)for(let h=0;h<=a;h++)p+=e[a*t+h]*e[c*t+h];else p=(a+1)/t;n[a*t+c]=n[c*t+a]=p}let s=0;
for(let a=0;a<t;a++){for(let c=0;c<t;c++)o[a]+=n[a*t+c]/t;s+=o[a]/t}let l=t-1,i=o.map((a,c)=>Math.max(n[c*t+c]-2*a+s,0)),
r=o.map((a,c)=>n[c*t+l]-o[l]);return{a:i,b:r,v:n[l*t+l]}}function de(t,e){if(!t)return!0;let n=1/Math.sqrt(e);return t.every(
(o,s)=>Math.abs(o-(s%e<=Math.floor(s/e)?n:0))<1e-9)}function At(t,e,n,o){let s=[];for(let l=0;l<n;l++)for(let i=0;i<e;i++){let r=[[i,l],[i+1,l],[i+1,l+1],[i,l+1]],a=r.map(([
p,h])=>t[h*(e+1)+p]),c=[];for(let p=0;p<4;p++){let h=(p+1)%4,u=a[p],g=a[h];if(u<0==g<0||u!==u||g!==g)continue;let d=u/(u-
g);c.push(o(r[p][0]+(r[h][0]-r[p][0])*d,r[p][1]+(r[h][1]-r[p][1])*d))}c.length===2&&!a.some(Number.isNaN)&&s.push(c)}return s}
var Ft=(t,{px:e,py:n})=>{let o=([s,l])=>`${e(s).toFixed(1)} ${n(Math.hypot(s,l)).toFixed(1)}`;return t.map(([s,l])=>`M${o(
s)}L${o(l)}`).join("")};var Et=["entropy","variety","relative_variety","gradient"],dt=65535;function me(t){let{means:e,spreads:n,depths:o,decades:s,
draws:l}=t.get("catalogue"),i=new Uint16Array(qt(t,"surfaces")),r=new Uint8Array(qt(t,"scatter")),a=e.length,c=n.length,
p=a*c,h=Math.asinh(e.at(-1)),u=Math.asinh(n.at(-1)),g=(w,y)=>w==="entropy"?y/dt:10**((2*y/dt-1)*s),d=(w,y)=>dt*(w==="ent\
ropy"?y:(Math.log10(y)/s+1)/2);function m({tokens:w,skip:y,norm:x,depth:P},L,_=i){let N=((((+(w==="text")*2+Number(y))*2+
+(x==="post"))*o.length+o.indexOf(P))*Et.length+Et.indexOf(L))*p;return _.subarray(N,N+p)}let b=new Map;function A(w){let y=[
w.tokens,w.skip,w.norm,w.depth].join();if(!b.has(y)){let x=o.filter(L=>L<=w.depth),P=x.map(L=>m({...w,depth:L},"entropy"));
b.set(y,P[0].map((L,_)=>Math.min(...P.map(D=>D[_]))))}return b.get(y)}function S(w,y){let x=Math.max(0,Math.min(1,(Math.
asinh(w)/h+1)/2))*(a-1),P=Math.max(0,Math.min(1,Math.asinh(y)/u))*(c-1),L=Math.min(a-2,Math.floor(x)),_=Math.min(c-2,Math.
floor(P));return{at:_*a+L,u:x-L,v:P-_}}let F=(w,y,x,P)=>(w[y]*(1-x)+w[y+1]*x)*(1-P)+(w[y+a]*(1-x)+w[y+a+1]*x)*P;function f(w,y,x,P){
let{at:L,u:_,v:D}=S(x,P);return g(y,F(m(w,y),L,_,D))}function k(w,y,x){let{at:P,u:L,v:_}=S(y,x);return g("entropy",F(A(w),
P,L,_))}function M(w,y,x,P){let{at:L,u:_,v:D}=S(x,P);return(F(m(w,y,r),L,_,D)/255)**2*Math.sqrt(l)*f(w,y,x,P)}return{...{
columns:a,rows:c,reach:h,high:u,far:e.at(-1)},...{read:f,readLowestEntropy:k,readDeviation:M},surface:m,lowestEntropy:A,
cellAt:S,between:F,decode:g,encode:d}}var It={entropy:{low:0,high:1,ticks:[0,.25,.5,.75,1]},relative_variety:{low:0,high:1,ticks:[0,.25,.5,.75,1]},variety:{low:.01,
high:1e3,log:!0,ticks:[.01,.1,1,10,100,1e3]},gradient:{low:1e-4,high:100,log:!0,ticks:[1e-4,.001,.01,.1,1,10,100]}},mt=({
low:t,high:e,log:n},o)=>{let s=n?Math.log(o/t)/Math.log(e/t):(o-t)/(e-t);return Math.max(0,Math.min(1,s))},ct=["neither",
"rank","entropy","both"],Ct=([t,e,n],o=255)=>(o<<24|n<<16|e<<8|t)>>>0;function ye(t,e,n,{mute:o}){let s=e.getContext("2d").
createImageData(e.width,e.height),l=new Uint32Array(s.data.buffer),i=new Int32Array(l.length),r=new Int32Array(l.length),
a=new Float32Array(l.length),c=new Float32Array(l.length),p=Math.round(tt()),h=Ct(o,70),u=0;return t.eachPixel(e,(g,d,m,b)=>{
let A=d*e.width+g;if(Number.isNaN(b))(g+d)%(8*p)<p&&(l[A]=h);else if(b<=n.far){let S=n.cellAt(m,b);i[u]=A,r[u]=S.at,a[u]=
S.u,c[u++]=S.v}}),{canvas:e,image:s,pixels:l,where:i.slice(0,u),at:r,u:a,v:c}}function ge({canvas:t,image:e,pixels:n,where:o,
at:s,u:l,v:i},r){for(let a=0;a<o.length;a++)n[o[a]]=r(s[a],l[a],i[a],o[a]);t.getContext("2d").putImageData(e,0,0)}function ke({
between:t},e,n,o){return(s,l,i)=>{let r=t(n,s,l,i)<o.variety?1:0;return t(e,s,l,i)<o.entropy?r+2:r}}function xe(t,e,n){let o=Math.
round(tt()),s=7*o,l=t.canvas.width,i=ct.map(a=>Ct(e.regions[a])),r=ct.map(a=>Ct(e.strokes[a]));ge(t,(a,c,p,h)=>{let u=n(
a,c,p);if(!u)return i[0];let g=h%l,d=u&2&&g%s<o,m=u&1&&(h-g)/l%s<o;return d||m?r[u]:i[u]})}function Me(t,e,n,o,s){let l=It[o],
i=a=>e.ramp[Math.round(255*mt(l,n.decode(o,a)))],r=Uint32Array.from({length:dt+1},(a,c)=>i(c));ge(t,(a,c,p)=>r[Math.round(
n.between(s,a,c,p))])}function we(t,e,n){let s=(t.columns-1)*4,l=(t.rows-1)*4,i=[];for(let r=0;r<=l;r++)for(let a=0;a<=s;a++){
let c=Math.min(t.columns-2,Math.floor(a/4)),p=Math.min(t.rows-2,Math.floor(r/4)),h=p*t.columns+c;i.push(t.between(e,h,a/
4-c,r/4-p)-n)}return At(i,s,l,(r,a)=>[Math.sinh((2*r/s-1)*t.reach),Math.sinh(a/l*t.high)])}function be(t,e,n,o,[s,l]){let i=new Int32Array(
(n+1)*(o+1)),r=(a,c)=>c*(n+1)+a;for(let a=0;a<o;a++)for(let c=0;c<n;c++){let p=e[a*n+c]===t?1:0;i[r(c+1,a+1)]=p+i[r(c,a+
1)]+i[r(c+1,a)]-i[r(c,a)]}for(let a of[3,2.4,1.9,1.5,1.2,1]){let c=Math.ceil(s*a),p=Math.ceil(l*a),h=[];for(let d=0;d+p<=
o;d++)for(let m=0;m+c<=n;m++)i[r(m+c,d+p)]-i[r(m,d+p)]-i[r(m+c,d)]+i[r(m,d)]===c*p&&h.push([m+c/2,d+p/2]);if(!h.length)continue;
let u=[0,1].map(d=>h.reduce((m,b)=>m+b[d],0)/h.length),g=([d,m])=>(d-u[0])**2+(m-u[1])**2;return h.reduce((d,m)=>g(m)<g(
d)?m:d)}return null}var St=9;function Ot(t,{name:e,detail:n,collapse:o,dots:s=0}){let l=q("output",{}),i=q("div",{class:"qks-track","aria-hi\
dden":"true"}),r=q("div",{class:"qks-foot"}),a=q("span",{class:"qks-mute"}),c=q("i",{class:o?`qks-zone qks-${o.kind}`:"q\
ks-fill"});if(i.append(c),o){c.style.width=`calc(${St}px + ${o.below} * (100% - ${2*St}px))`;let m=q("span",{class:"qks-\
mark"},o.mark);m.style.left=c.style.width,r.append(q("span",{class:"qks-bad"},`${o.kind} collapse`),m)}r.append(a);let p=Array.
from({length:s},()=>i.appendChild(q("i",{class:"qks-dot"}))),h=i.appendChild(q("i",{class:"qks-knob"})),u=q("div",{class:"\
qks-row"},q("span",{},q("b",{},e)," ",q("small",{},n)),l);t.append(q("div",{class:"qks-meter"},u,i,r));let g=100,d=(m,b)=>{
let A=St+Math.max(0,Math.min(1,b))*(g-2*St);m.style.transform=`translateX(${A.toFixed(1)}px)`};return{track:i,resize:()=>{
g=i.clientWidth},draw(m,b,A,S,F=[]){K(l,b),l.className=A?"qks-bad":"",K(a,S),d(h,m),F.forEach((f,k)=>d(p[k],f)),o||(c.style.
transform=`scaleX(${Math.min(1,m)})`)}}}function pt(t){let e=Math.exp(-.5*t*t)/2.5066282746310002;if(t<3){let o=t,s=t;for(let l=3;o>1e-17*s;l+=2)s+=o*=t*t/l;return .5-
e*s}let n=t;for(let o=60;o>0;o--)n=t+o/n;return e/n}function qe(t,e){return t>0?pt(t)-pt(e):e<0?pt(-e)-pt(-t):1-pt(e)-pt(
-t)}function ve({a:t,b:e,v:n},o,s,l,i){return t.map((r,a)=>{let c=e[a]*l/(s*o),p=Math.sqrt((r*n+e[a]*e[a])*i)/(s*o),h=-1/o-c,
u=1-1/o-c;return p>0?qe(h/p,u/p):+(h<=0&&u>=0)})}var pn=58,B=20,U=30,hn=12,fn=40;function $e(t,e,n,o){let s=[];for(let l of t){let i=e(l);i>=o[0]-1&&i<=o[1]+1&&s.every(r=>Math.
abs(e(r)-i)>=n)&&s.push(l)}return s}function Ae(t,{far:e,tallest:n,move:o}){let s=Math.asinh(e),l=Math.asinh(pn),i,r,a,c=null,
p=f=>U+(Math.asinh(f)/s+1)/2*i,h=f=>B+r-Math.asinh(f)/l*r;function u(f,{d:k,lambda:M}){let $=k/M,E=Math.sqrt(k)/M,w=N=>N<
0?"−"+-N:`${N}`,y=U+i,x=B+r,L=$e([0,...[200,30,5,1,1e3,100,10,3,.3,.1,.03].flatMap(N=>[N,-N])],N=>p(N/$),31,[U,y]);for(let N of L){
let V=p(N/$)>y-2,ft={...lt,"text-anchor":V?"end":"middle"};H(f,V?y+2:p(N/$),x+16,w(N),ft)}let _=$e([0,1,5,20,50,.1,.3,100,
500],N=>h(N/E),24,[B,x]);for(let N of _)H(f,U-6,h(N/E)+(N?4.5:0),w(N),{...lt,"text-anchor":"end"});let D=(N,V,ft,zt)=>H(
f,N,V,ft,{"text-anchor":zt,class:"qks-mute qks-halo"});D(U+7,x-26,"η = √tr W² / λ","start"),D(U+7,x-9,"↑ upwards",
"start"),D(y-6,x-26,"impossible:","end"),D(y-6,x-9,"η < |ξ| / √d","end"),H(f,U+i/2,x+35,"ξ = tr W / λ   (mean →)",
{"text-anchor":"middle"});let T=`M${p(-e)} ${h(e)}L${p(0)} ${h(0)}L${p(e)} ${h(e)}`;C("path",{d:T,class:"qks-mute-line"},
f)}function g(f,k){i=f-U-hn,r=Math.round(Math.min(n,i*.92));let M=q("canvas",{class:"qks-zones",role:"img"});Object.assign(
M.style,{width:`${i}px`,height:`${r}px`,left:`${U}px`,top:`${B}px`}),M.width=Math.round(i*tt()),M.height=Math.round(r*tt()),
t.replaceChildren(M);let $=ot(t,f,B+r+fn);u($,k),a??=m();let E=k.d/k.lambda*e;return st(a,{"aria-valuemin":(-E).toFixed(
1),"aria-valuemax":E.toFixed(1)}),t.append(a),{canvas:M,svg:$}}function d(f,k){let{width:M,height:$}=f,E=Float64Array.from(
{length:M},(w,y)=>Math.sinh(((y+.5)/M*2-1)*s));for(let w=0;w<$;w++){let y=Math.sinh((1-(w+.5)/$)*l);for(let x=0;x<M;x++)
k(x,w,E[x],Math.sqrt(y*y-E[x]*E[x]))}}function m(){let f=q("div",{class:"qks-point",role:"slider",tabindex:0,"aria-label":"\
Position on the map of ξ and η"});return f.addEventListener("keydown",k=>{k.stopPropagation();let{mean:M,spread:$}=c,E=k.
shiftKey?.02:.06,w=Math.hypot(M,$),y={ArrowLeft:()=>b(Math.asinh(M)-E,null),ArrowRight:()=>b(Math.asinh(M)+E,null),ArrowUp:()=>b(
null,Math.asinh(w)+E),ArrowDown:()=>b(null,Math.asinh(w)-E)}[k.key];y&&(k.preventDefault(),y())}),f}function b(f,k){let M=f===
null?c.mean:Math.sinh(Math.max(-s,Math.min(s,f)));if(k===null)return o({mean:M});let $=Math.sinh(Math.max(0,Math.min(l,k))),
E=Math.min(e,Math.sqrt(Math.max(0,$*$-M*M)));return o({mean:M,spread:E})}function A(f){let k=t.getBoundingClientRect(),M=(f.
clientX-k.left-U)/i*2-1,$=1-(f.clientY-k.top-B)/r;b(Math.abs(M)<.012?0:M*s,$*l)}let S=!1;t.addEventListener("pointerdown",
f=>{let k=t.getBoundingClientRect();!(f.clientY-k.top<B+r+4)||f.button>0||(S=!0,t.setPointerCapture(f.pointerId),f.preventDefault(),
a.focus({preventScroll:!0}),A(f))}),t.addEventListener("pointermove",f=>S&&A(f));for(let f of["pointerup","pointercancel"])
t.addEventListener(f,()=>{S=!1});function F(f){c=f;let{xi:k,eta:M}=c,$=Math.max(-e,Math.min(e,c.mean)),E=Math.min(e,c.spread),
w=p($),y=h(Math.hypot($,E));return a.style.transform=`translate(${w.toFixed(1)}px, ${y.toFixed(1)}px)`,a.setAttribute("a\
ria-valuenow",k.toFixed(2)),a.setAttribute("aria-valuetext",`ξ ${et(k)}, η ${Z(M)}, mean ${et(c.mean)}, variance ${Z(c.
spread**2)}`),{x:w,y,mean:$,spread:E}}return{px:p,py:h,resize:g,eachPixel:d,place:F}}function Dt({a:t,b:e,v:n},o,s,l,i,r){let a=s*(i*i+r*r),c=t.length/2,p=ve({a:t,b:e,v:n},o,l,s*i,a),h=d=>d.reduce((m,b)=>m+
b,1e-12),u=h(p.slice(c))/h(p),g=i>0?p.at(-1):p[0];return{side:Math.max(u,1-u)-2/3,end:g/Math.max(...p,1e-9)-1/2}}function Fe(t,e,n){
let o=Math.sqrt(e),s=96,l=56,{a:i,b:r,v:a}=nt(t,null),c=(d,m)=>m%4===2,p={a:i.filter(c),b:r.filter(c),v:a},h=(d,m)=>[Math.
sinh((2*d/s-1)*n),Math.sinh(m/l*n)],u=[],g=[];for(let d=0;d<=l;d++)for(let m=0;m<=s;m++){let b=Dt(p,t,e,o,...h(m,d));u.push(
b.side),g.push(b.side<0?NaN:b.end)}return[u,g].map(d=>At(d,s,l,h))}function Ee(t,{px:e,py:n},o){let s=(l,i,r,a)=>H(t,l,i,
r,{class:"qks-halo qks-site",...a});for(let l of o)C("path",{d:Ft(l,{px:e,py:n}),class:"qks-phase"},t);s(e(0),n(2.7),"un\
iform",{"text-anchor":"middle"});for(let l of[-1,1]){let i=e(l*40),r=n(5.6),a=e(l*4.1),c={"text-anchor":l>0?"end":"start"},
p=s(i-l*2,r+4.5,l>0?"late-site":"early-site",c),h=i-l*(p.getComputedTextLength()+6);C("path",{d:`M${h} ${r}H${a}`,class:"\
qks-mute-line"},t),C("circle",{cx:a,cy:r,r:2.2,class:"qks-mute-dot"},t),H(t,i,B-7,"mid-site",{...c,class:"qks-site"}),C(
"path",{d:`M${e(l*33)} ${B-4}v16`,class:"qks-mute-line"},t)}}var Lt=t=>`${t}${" "}token${t===1?"":"s"}`,Se=24/64,yt=({late:t,lateLast:e,draw:{T:n}})=>Math.max(t,e)<=Se*n,Oe=t=>!yt(
t)&&Math.max(t.early,t.earlyLast)<=Se*t.draw.T&&t.variety[0]<.4;function Ne(t,{T:e,d:n,lambda:o},s,l){let{side:i,end:r}=Dt(t,e,n,o,s,l);return i<0?"uniform":r<0?"mid-site":s>0?"late-si\
te":"early-site"}var Nt=t=>t[0].toUpperCase()+t.slice(1),Pe=t=>Oe({...t,variety:[t.mixed]}),Gt=(t,e)=>e===1?`${t} token`:
`${t} ${Lt(e)}`;function un(t){let{mean:e,draw:n,depth:o,relative:s}=t,l=o>1?"in the last layer ":"",i=e>0?"positive mea\
n: ":e<0?"negative mean: ":"",r=c=>Nt(i+l+c);if(t.entropy>.93){let c=o>1&&s[o-2]<.5,p=c?"by the last layer tokens are so\
 alike that ":l,h=`all ${n.T}${" "}tokens`;return[[`${Nt(`${p}logits hardly differ`)}: every query averages `],[h,"stro\
ng"]]}if(t.diagonal>.45||yt(t)&&t.lateLast===1)return[[r("each token looks almost only at ")],["itself","strong"]];if(yt(
t))return[[r("every query looks at the ")],[Gt("latest",t.lateLast),"strong"]];if(Pe(t))return[[r("every query looks bac\
k at the ")],[Gt("first",t.earlyLast),"strong"]];let a=Math.round(t.effective);if(t.entropy<t.entropy_threshold){let c=o>
1?"in the last layer attention":"widely spread logits: attention";return[[`${Nt(c)} spikes on `],[a>1?`${a} scattered to\
kens`:"one token","strong"]]}return[[`${Nt(`${l}attention`)} spreads over `],[Lt(a),"strong"],[", anywhere"]]}var Wt=t=>t<
1.995?X(t):gt(t);function dn(t,e){let n=t===1?"s":"",o=t===1?"one layer":`${t} layers`;return e<1.995?`${o} keep${n} ${X(
e)} of the variety`:`${t===1?"one layer multiplies":`${o} multiply`} the variety by ${Q(e)}`}var mn={neither:"neither co\
llapses",rank:"rank collapses",entropy:"entropy collapses",both:"both collapse"},Le=({rank:t,entropy:e})=>ct[(t?1:0)+(e?
2:0)],yn=t=>t<1e-12?`falls ${Q(t)}`:`${t<.95?"falls to":t>1.05?"grows to":"stays at"} ${Q(t)}`;function gn(t){let{depth:e,
shown:n,collapsed:o}=t,s=dn(e,n.at(-1)),l=Pe(t),i=Le(o),r=Le(t.onAverage),a={neither:`; ${s}: `,rank:`${l?", so rows agr\
ee; ":t.entropy>.93?", so outputs agree; ":"; "}${s}: `,entropy:`; ${s}, the gradient ${yn(t.gradient)}: `,both:`${l?", \
so rows agree and are sharp; ":"; "}${s}: `}[i],{entropies:c,entropy_threshold:p}=t,h=c.indexOf(Math.min(...c))+1,u=o.entropy&&
t.entropy>=p?` in layer ${h}`:"",g=i===r?".":` in this draw, ${r} on average.`;return[[a],[mn[i],i==="neither"?"good":"b\
ad"],[u+g]]}var Re=t=>[...un(t),...gn(t)],kn={neither:"where entropy, rank, both or neither collapses",entropy:"attentio\
n entropy",variety:"variety of tokens",gradient:"the gradient"};function ze(t,{mean:e,spread:n}){let{map:o,varietyName:s,
quantity:l,draws:i}=t;return`Map of ${kn[l]} over mean and spread of the eigenvalues. The point is at mean ${et(e)} and \
spread ${Z(n)}. Over ${i} draws the map says entropy ${X(o.entropy)}, variety ${Wt(o[s])}, gradient ${Q(o.gradient)}.`}function _e(t){
let e=yt(t)?`on the ${Gt("latest",t.lateLast)}`:`over about ${Lt(Math.round(t.effective))}`;return`Causal attention map \
of ${t.draw.T} tokens, one row a query: the last query’s weight lies ${e}; entropy is ${X(t.entropy)} of its largest v\
alue.`}var Y=[8,5],je=-1,Ht=[["neither collapses","neither"],["rank collapse","rank"],["entropy collapse","entropy"],["both col\
lapse","both"]];function Ut(t,e){let{a:n,b:o,v:s}=nt(t,null),l=n.reduce((c,p)=>c+p,0)/t*s,i=o.reduce((c,p)=>c+p*p,0)/t,r=2*
Math.log(t),a=Math.sqrt(r/(l+i+e*i));return Array.from({length:121},(c,p)=>{let h=a*Math.sin((p/120-.5)*Math.PI);return[
h,Math.sqrt((r-e*i*h*h)/(l+i))]})}function Ce(t,e,n){let o=Ae(t,{far:e.far,tallest:460,move:n}),{px:s,py:l}=o,i,r,a,c,p,
h,u=null;function g(f,k,M){h=M,{canvas:i,svg:r}=o.resize(f,k),p=ye(o,i,e,h),a=C("g",{},r),c=C("g",{},r)}function d(f,k){
if(u??={phases:Fe(f.T,f.d,e.reach),freezing:Ut(f.T,f.d)},Ee(a,o,u.phases),k>1)return;let M=u.freezing.map(([$,E])=>`${s(
$).toFixed(1)} ${l(E).toFixed(1)}`);C("path",{d:`M${M.join("L")}`,class:"qkc-freezing"},a)}function m(){let f=Array.from(
{length:61},(k,M)=>{let $=Math.sinh((M/30-1)*e.reach);return`${s($).toFixed(1)} ${l(Math.hypot($,e.far)).toFixed(1)}`});
C("path",{d:`M${f.join("L")}`,class:"qks-mute-line"},a)}let b=(f,k)=>C("path",{d:Ft(we(e,f,k),o),class:"qkc-level"},a);function A(f){
let k=Math.floor(parseFloat(i.style.width)/Y[0]),M=Math.floor(parseFloat(i.style.height)/Y[1]),$=new Int8Array(k*M).fill(
je);o.eachPixel({width:k,height:M},(E,w,y,x)=>{if(!(x<=e.far))return;let{at:P,u:L,v:_}=e.cellAt(y,x);$[w*k+E]=f(P,L,_)});
for(let E of a.querySelectorAll("text")){let{x:w,y,width:x,height:P}=E.getBBox(),[L,_]=[(w-U)/Y[0]-1,(y-B)/Y[1]];for(let D=Math.
max(0,Math.floor(_));D<Math.min(M,_+P/Y[1]);D++){let T=Math.max(0,Math.floor(L)),N=Math.min(k,L+x/Y[0]+2);T<N&&$.fill(je,
D*k+T,D*k+Math.ceil(N))}}c.replaceChildren(),Ht.forEach(([E],w)=>{let y=w?"qks-bad":"qks-bold",x=H(c,0,0,E,{"text-anchor":"\
middle",class:`qks-halo ${y}`}),P=[(x.getComputedTextLength()+8)/Y[0],20/Y[1]],L=be(w,$,k,M,P);return L?st(x,{x:U+L[0]*Y[0],
y:B+L[1]*Y[1]+4.5}):x.remove()})}function S(f,k){let M=x=>e.surface(f,x),$=f.residual==="relative"?"relative_variety":"v\
ariety",E=x=>e.encode(x,Bt(x,f)),w={entropy:E("entropy"),variety:E($)};a.replaceChildren(),c.replaceChildren(),m();let y=f.
quantity==="variety"?$:f.quantity;if(y==="neither"?(b(e.lowestEntropy(f),w.entropy),b(M($),w.variety)):b(M(y),E(y)),f.tokens===
"walk"&&d(k,f.depth),y==="neither"){let x=ke(e,e.lowestEntropy(f),M($),w);xe(p,h,x),A(x)}else Me(p,h,e,y,M(y))}function F(f){
let k=o.place(f);i.setAttribute("aria-label",ze(f,k))}return{resize:g,paint:S,draw:F}}function Q(t){if(t>=99.5&&t<9950)return String(Math.round(t));if(t>=.0095&&t<99.5)return String(+t.toPrecision(2));if(t<
1e-12)return`below 10${vt(-12)}`;let e=Math.floor(Math.log10(t)),n=+(t/10**e).toPrecision(1);return n===10?`10${vt(e+1)}`:
(n===1?"":`${n}${" "}×${" "}`)+`10${vt(e)}`}var gt=t=>(t<1e-12?"":`×${" "}`)+Q(t),xn=(t,e)=>t<1.995?`${X(t).replace(
`${" "}%`,"")} ± ${X(e)}`:`${gt(t)} ± ${Q(e)}`,kt=t=>({.25:"¼",.5:"½",.75:"¾"})[t]??(Math.abs(t-1/3)<1e-9?"⅓":t.
toFixed(2)),Mn={low:1e-6,high:100,log:!0};function Ie(t){let e=null,n="";function o({depth:s,residual:l,entropy_threshold:i,
variety_threshold:r}){n=[s,l,i,r].join(),t.replaceChildren();let a=s===1?"after one layer":`after ${s} layers`;e={entropy:Ot(
t,{name:"Attention entropy",detail:s===1?"share of log keys":"last layer; dots: the others",dots:s-1,collapse:{below:i,mark:kt(
i),kind:"entropy"}}),variety:Ot(t,{name:"Variety of tokens",detail:`${l}, ${a}`,dots:s-1,collapse:{below:r,mark:kt(r),kind:"\
rank"}}),gradient:Ot(t,{name:"Gradient",detail:"by W, over uniform attention’s"})}}return{resize(s){n!==String([s.depth,
s.residual,s.entropy_threshold,s.variety_threshold])&&o(s);for(let l of Object.values(e))l.resize()},draw(s){let{map:l,deviation:i,
shown:r,collapsed:a,varietyName:c}=s,p=u=>`map: ${xn(l[u],i[u])}`;e.entropy.draw(s.entropy,X(s.entropy),a.entropy,p("ent\
ropy"),s.entropies.slice(0,-1)),e.variety.draw(r.at(-1),Wt(r.at(-1)),a.rank,p(c),r.slice(0,-1));let h=`${gt(l.gradient)}\
 ± ${Q(i.gradient)}`;e.gradient.draw(mt(Mn,Math.max(s.gradient,1e-300)),gt(s.gradient),!1,`10⁻⁶ to 100, log; map: ${l.
gradient<1e-12?Q(l.gradient):h}`)}}}var wn=t=>q("i",{class:`qkc-swatch qkc-${t}`,"aria-hidden":"true"}),Bt=(t,e)=>({entropy:e.
entropy_threshold,gradient:1})[t]??e.variety_threshold;function bn(t,e){let n=It[t],o=z("qkc-bar"),s=Bt(t,e),l=q("i",{class:"\
qkc-threshold"});l.style.left=`${100*mt(n,s)}%`,o.append(l);let i=z("qks-ticks");for(let c of n.ticks){let p=q("span",{},
n.log?Q(c):String(c));p.style.left=`${100*mt(n,c)}%`,i.append(p)}let r={entropy:"Attention entropy, share of log keys",relative_variety:"\
Variety of tokens, relative residual over the input’s",variety:"Variety of tokens, residual over the input’s",gradient:"\
Gradient, over uniform attention’s"}[t],a=t==="gradient"?"uniform attention’s":`the threshold, ${kt(s)}`;return[q("s\
pan",{},r),z("qkc-scale",o,i),q("span",{},`Line: ${a}.`)]}function De(t,e,n){let o=e.residual==="relative"?"relative_var\
iety":"variety",s=e.quantity==="variety"?o:e.quantity,l=s==="neither"?Ht.map(([r,a])=>q("span",{class:"qkc-item"},wn(a),
r)):bn(s,e),i=(r,a)=>{let c=q("span",{class:"qkc-sample","aria-hidden":"true"});return C("path",{d:"M0 7H26",class:r},ot(
c,26,14)),q("span",{class:"qkc-item"},c,a)};e.tokens==="walk"&&(l.push(i("qks-phase",e.depth>1?"phases of the law, first\
 layer":"phases of the law")),e.depth===1&&l.push(i("qkc-freezing","row variance 2 log T: independent logits would freez\
e"))),t.replaceChildren(...l)}var Ge={walk:[["Uniform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5],
["Both collapse",-40,0]],text:[["Uniform",0,.3],["Small mean",.8,.2],["The walk’s “Localized”",3.5,1],["Entropy co\
llapse",0,36],["Identity-like",40,0],["Negative mean",-3,.2]]},qn=[[!1,"off"],[!0,"on"]],ht={tokens:["Tokens",[["walk","\
random walk"],["text","real text"]]],skip:["Skip connection",qn],norm:["LayerNorm",[["none","off"],["post","on"]]],quantity:[
"Paint with",[["neither","collapses"],["entropy","entropy"],["variety","variety"],["gradient","gradient"]]],residual:["R\
esidual",[["relative","relative"],["absolute","absolute"]]]};function We(){let t={caption:q("p",{class:"qks-caption"}),live:Xt(),
chips:bt("qks-chips","Stops"),network:z("qkc-options qkc-network"),painting:z("qkc-options qkc-painting"),map:z("qks-pan\
e qks-map-pane qkc-map"),legend:z("qkc-legend"),reading:q("p",{class:"qks-sub qkc-reading"}),thresholds:z("qkc-threshold\
s"),attentionTitle:Zt(""),redraw:it("↻ New draw"),attention:z("qks-pane"),meters:z(""),draws:Qt(),notes:Tt(vn)};return t.
root=te("qks qkc","both collapses on one map",z("qks-headline",t.caption),t.chips,t.live,z("qkc-grid",t.network,t.painting,
t.map,t.reading,t.legend,t.thresholds,z("qkc-side",z("qkc-gaze",z("qks-header",t.attentionTitle,t.redraw),t.attention),z(
"qkc-meters",t.draws,t.meters))),t.notes),t}var vn=[`W is symmetric with eigenvalues mean + spread·z and the same in eve\
ry layer; logits are xᵀW x / λ with λ =
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
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`];function $n(t){let e=r=>(r=Math.imul(r^r>>>16,569420461),r=Math.imul(r^r>>>15,1935289751),r^r>>>15),n=e(t+1779033703),o=e(
n+1013904242),s=e(o+1541459225),l=1,i=()=>{let r=n+o+l|0;return l=l+1|0,n=o^o>>>9,o=s+(s<<3)|0,s=(s<<21|s>>>11)+r|0,r>>>
0};for(let r=0;r<20;r++)i();return()=>((i()>>>5)*67108864+(i()>>>6))/9007199254740992}function Pt(t){let e=$n(t),n=NaN;return()=>{
if(n===n){let l=n;return n=NaN,l}let o=Math.sqrt(-2*Math.log(1-e())),s=2*Math.PI*e();return n=o*Math.sin(s),o*Math.cos(s)}}function He({seed:t,length:e,dim:n,factor:o,tokens:s,deviations:l,temperature:i}){let r=Pt(t),a=s!==null,c=a?s:new Float64Array(
e*n),p=new Float64Array(e*n);a||ut(c,e,n,o,r,p);let h=l??$t(Float64Array.from({length:n},r)).sort(),u={T:e,d:n,X:c,z:h,fixed:a,
lambda:i,walk:!a&&de(o,e),G:new Float64Array(e*e),H:new Float64Array(e*e),logits:new Float64Array(e*e),attention:new Float64Array(
e*e),scratch:[new Float64Array(e*e),new Float64Array(e*e)],layers:[new Float64Array(e*n),new Float64Array(e*n)]};for(let g=0;g<
e;g++)for(let d=0;d<=g;d++){let m=0,b=0;for(let A=0;A<n;A++){let S=c[g*n+A]*c[d*n+A];m+=S,b+=h[A]*S}u.G[g*e+d]=m/i,u.H[g*
e+d]=b/i}return a||(u.kernel=nt(e,o),u.simulated=An(u,o,r,p)),u}function An({T:t,d:e,z:n,lambda:o},s,l,i){let r=s?t*t*e/
2:t*e*4,a=Math.max(20,Math.min(200,Math.round(1e8/r))),c=new Float64Array(a*t),p=new Float64Array(a*t),h=new Float64Array(
t*e);for(let u=0;u<a;u++){ut(h,t,e,s,l,i);let g=(t-1)*e;for(let d=0;d<t;d++){let m=0,b=0;for(let A=0;A<e;A++){let S=h[g+
A]*h[d*e+A];m+=S,b+=n[A]*S}c[u*t+d]=m/o,p[u*t+d]=b/o}}return{count:a,G:c,H:p}}function Ue(t,{T:e,d:n,z:o,lambda:s},l,i,r){
for(let a=0;a<e;a++)for(let c=0;c<=a;c++){let p=0;for(let h=0;h<n;h++)p+=t[a*n+h]*(l+i*o[h])*t[c*n+h];r[a*e+c]=p/s}}function Be(t,e,n,o,s){s.fill(0);for(let l=0;l<n;l++)for(let i=0;i<=l;i++){let r=t[l*n+i];if(r!==0)for(let a=0;a<o;a++)s[l*
o+a]+=r*e[i*o+a]}}function xt(t,e,n){let o=0,s=0;for(let l=0;l<n;l++){let i=0;for(let r=0;r<e;r++)i+=t[r*n+l]/e;for(let r=0;r<
e;r++){let a=t[r*n+l];o+=a*a,s+=(a-i)*(a-i)}}return{residual:Math.sqrt(s),norm:Math.sqrt(o)}}var at=(t,e)=>e>0?t/e:0;function Vt(t,e,n,o){for(let s=0;s<e;s++){let l=s*e,i=s+1,r=0;if(n==="softmax"){let a=-1/0;for(let c=0;c<i;c++)t[l+c]>a&&
(a=t[l+c]);for(let c=0;c<i;c++)r+=o[l+c]=Math.exp(t[l+c]-a)}else{let a=0;for(let c=0;c<i;c++)a+=t[l+c]/i;for(let c=0;c<i;c++)
r+=o[l+c]=Math.min(Math.max((1+t[l+c]-a)/i,0),1)}for(let a=0;a<i;a++)o[l+a]/=r}}function Rt(t,e,n,o){let s=0,l=0;for(;s<
.8&&l<n;)s+=t[e+(o?n-1-l:l)],l++;return l}var Ve=t=>t.sort((e,n)=>e-n)[Math.ceil(.75*t.length)-1];function Kt(t,e){let n={
entropy:0,diagonal:0},o=Math.floor(e/2),s=e-o,l=[],i=[];for(let r=0;r<e;r++){let a=r*e,c=0;for(let p=0;p<=r;p++)t[a+p]>0&&
(c-=t[a+p]*Math.log(t[a+p]));r>0&&(n.entropy+=c/Math.log(r+1)/(e-1)),r>=o&&(n.diagonal+=t[a+r]/s,l.push(Rt(t,a,r+1,!0)),
i.push(Rt(t,a,r+1,!1))),r===e-1&&(n.effective=Math.exp(c))}return n.late=Ve(l),n.early=Ve(i),n.lateLast=Rt(t,(e-1)*e,e,!0),
n.earlyLast=Rt(t,(e-1)*e,e,!1),n}function Ke({seed:t,length:e,dim:n,given:o}){let{X:s,z:l,u:i}=o??{};if(!o){let p=Pt(t);s=new Float64Array(e*n),ut(s,e,n,
null,p),l=$t(Float64Array.from({length:n},p)).sort(),i=Float64Array.from({length:n},p);let h=Math.hypot(...i);i=i.map(u=>u/
h)}let r={tokens:s,deviations:l,factor:null,temperature:Math.sqrt(n)},a=He({seed:t,length:e,dim:n,...r}),c=new Float64Array(
e*e);return Vt(new Float64Array(e*e),e,"softmax",c),{...a,u:i,start:xt(s,e,n),evenGradient:Qe(s,c,a)}}function Fn(t,e,n,o){
for(let s=0;s<e;s++)for(let l=0;l<=s;l++){let i=0;for(let r=0;r<n;r++)i+=t[s*n+r]*t[l*n+r];o[s*e+l]=o[l*e+s]=i}}function Qe(t,e,{
T:n,d:o,lambda:s}){let l=Float64Array.from(t),i=new Float64Array(n);for(let p=0;p<o;p++){let h=0;for(let u=0;u<n;u++)h+=
t[u*o+p]/n;for(let u=0;u<n;u++)l[u*o+p]-=h,i[u]+=t[u*o+p]**2}let r=new Float64Array(n*n),a=new Float64Array(n);Fn(l,n,o,
r);let c=0;for(let p=0;p<n;p++){let h=p*n,u=0;for(let d=0;d<=p;d++){let m=0;for(let b=0;b<=p;b++)m+=e[h+b]*r[d*n+b];a[d]=
m,u+=e[h+d]*m}let g=0;for(let d=0;d<=p;d++){let m=e[h+d];if(m===0)continue;let b=0;for(let A=0;A<d;A++)b+=e[h+A]*(r[d*n+
A]-a[d]-a[A]+u)**2;g+=m*(2*b+m*(r[d*n+d]-2*a[d]+u)**2)}c+=i[p]*g}return Math.sqrt(c)/s}function En(t,e,n,o){for(let s=0;s<
n;s++){let l=0,i=0;for(let a=0;a<o;a++)l+=t[s*o+a]*e[a];for(let a=0;a<o;a++)i+=(t[s*o+a]-=l*e[a])**2;let r=i>0?Math.sqrt(
o/i):1;for(let a=0;a<o;a++)t[s*o+a]*=r}}function Ye(t,{mean:e,spread:n,depth:o,skip:s,norm:l}){let{T:i,d:r,z:a,lambda:c,
G:p,H:h,logits:u,attention:g,start:d}=t,m=[],b=[],A=[],S=t.X,[F,f]=t.layers,k,M;for(let w=1;;w++){if(w===1)for(let x=0;x<
i*i;x++)u[x]=e*p[x]+n*h[x];else Ue(S,t,e,n,u);if(Vt(u,i,"softmax",g),m.push(Kt(g,i).entropy),Be(g,S,i,r,F),w===o&&(k=at(
Qe(S,g,t),t.evenGradient),M=at(xt(F,i,r).residual,xt(S,i,r).residual)),s)for(let x=0;x<i*r;x++)F[x]+=S[x];l==="post"&&En(
F,t.u,i,r);let y=xt(F,i,r);if(b.push(at(y.residual,d.residual)),A.push(at(at(y.residual,y.norm),at(d.residual,d.norm))),
w===o)break;[S,F]=[F,w===1?f:S]}let $=0,E=0;for(let w of a){let y=e+n*w;$+=y,E+=y*y}return{...Kt(g,i),draw:t,mean:e,spread:n,
entropies:m,variety:b,relative:A,gradient:k,mixed:M,xi:$/c,eta:Math.sqrt(E)/c}}var Je=["tokens","depth","skip","norm","quantity","residual","entropy_threshold","variety_threshold"];function Sn({model:t,
el:e}){let n=We(),{root:o}=n,s=t.get("catalogue"),l=me(t),i=()=>Math.sqrt(Math.max(0,t.get("variance"))),r={...he(t,["me\
an",...Je]),spread:i()},a=null,c=null,p=null,h={},u,g=[],d=0,m=0,b=()=>{},A={mean:()=>t.get("mean")!==r.mean&&V({mean:t.
get("mean")}),variance:()=>Math.abs(t.get("variance")-r.spread**2)>1e-12*t.get("variance")&&V({spread:i()}),seed:()=>F.request(
{draw:!0})};for(let v of Je)A[v]=()=>t.get(v)!==r[v]&&V({[v]:t.get(v)});let S=()=>{let{spread:v,...O}=r;return{...O,...i()!==
v&&{variance:v**2},readings:h}},F=ue({model:t,el:e,root:o,live:n.live,refresh:P,listeners:A,told:S,stale:{draw:!0,layout:!0,
stops:!0},ended:()=>b()}),f=Ce(n.map,l,v=>V(v)),k=Ie(n.meters),M=ae(n.attention,()=>oe(n.attention.clientWidth,a.T)),$={},
E=(v,O,R,I)=>{$[O]=ce(v,R,I,W=>V({[O]:W}))},w=s.depths.map(v=>[v,String(v)]);E(n.network,"tokens",...ht.tokens),E(n.network,
"depth","Layers",w),E(n.network,"skip",...ht.skip),E(n.network,"norm",...ht.norm),E(n.painting,"quantity",...ht.quantity),
E(n.painting,"residual",...ht.residual);let y={entropy_threshold:x("Entropy collapses below",.25,.75,[.25,.5,.75],"entro\
py_threshold"),variety_threshold:x("Rank collapses below",.1,.6,[.1,1/3,.6],"variety_threshold")};function x(v,O,R,I,W){
let J=le(O,R,.01),G=j=>Math.abs(j-1/3)<.006?1/3:Number(j.toFixed(2));return ie(n.thresholds,{name:v,unit:W==="entropy_th\
reshold"?"share of log keys":"variety",ticks:I.map(j=>[j,kt(j)]),share:J.share,value:j=>G(J.value(j)),text:j=>j.toFixed(
2),say:j=>j.toFixed(2),move:j=>V({[W]:j})})}function P(v){if(v.draw){let O=a;a=L(),v.layout||=O?.T!==a.T||O?.d!==a.d}v.stops&&
zt(),v.layout&&_(),(v.layout||v.paint)&&m>=50&&D(),N()}function L(){let[v,O]=s.sizes[r.tokens],R=null;if(r.tokens==="tex\
t"){let I=pe(t,"text");R={X:I.slice(0,v*O),z:I.slice(v*O,v*O+O),u:I.slice(v*O+O,v*O+2*O)}}return c??=nt(s.sizes.walk[0],
null),Ke({seed:t.get("seed"),length:v,dim:O,given:R})}function _(){m=F.measure();let v=r.tokens==="text";if(n.redraw.disabled=
v,n.redraw.title=v?"These tokens are given: there is nothing to draw":"",m<50)return;let O=jt(o),R=I=>Object.fromEntries(
ct.map(W=>[W,O(`${I}-${W}`)]));u={...re(o),regions:R("map"),strokes:R("hatch")},M.resize(a,u),f.resize(n.map.clientWidth,
a,u);for(let I of Object.values(y))I.resize()}function D(){f.paint(r,a),k.resize(r),De(n.legend,r,s.draws);let{depth:v}=r;
K(n.attentionTitle,v>1?`Attention in layer ${v}`:`Attention of ${a.T} tokens`)}function T(){let{mean:v,spread:O}=r,R=Ye(
a,r),I=r.residual==="relative"?"relative_variety":"variety",W=r.residual==="relative"?R.relative:R.variety,J=_t=>Object.
fromEntries(Et.map(wt=>[wt,_t(r,wt,v,O)])),G=J(l.read),j=J(l.readDeviation),Mt=(_t,wt)=>({entropy:_t<r.entropy_threshold,
rank:wt<r.variety_threshold}),Ze=Mt(Math.min(...R.entropies),W.at(-1)),Xe=Mt(l.readLowestEntropy(r,v,O),G[I]),Te=r.tokens===
"walk"?Ne(c,a,v,O):null,{draws:tn}=s;return{...R,...r,varietyName:I,shown:W,map:G,deviation:j,collapsed:Ze,onAverage:Xe,
phase:Te,draws:tn}}function N(){let v=performance.now();p=T();let O=Jt(n.caption,Re(p));m>=50&&(M.draw(p),M.describe(_e(
p)),k.draw(p),f.draw(p));let{xi:R,eta:I,phase:W}=p;K(n.reading,`At the point: ξ = ${et(R)}, η = ${Z(I)}, mean ${et(r.mean)}\
, variance ${Z(r.spread**2)}${W?`; phase of the law: ${W}`:""}.`),K(n.draws,`One draw. Map: ${s.draws} draws at this poi\
nt, mean ± standard deviation.`);for(let G of Object.keys($))$[G](r[G]);for(let G of Object.keys(y))y[G].draw(r[G],r);let J=(G,j)=>Math.
abs(G-r.mean)<.02&&Math.abs(j-r.spread)<.02;for(let[G,[j,Mt]]of g)G.setAttribute("aria-pressed",J(j,Mt));h={...r,variance:r.
spread**2,seed:t.get("seed"),xi:R,eta:I,phase:W,entropy:[...p.entropies],variety:[...p.variety],relative_variety:[...p.relative],
gradient:p.gradient,map:p.map,map_deviation:p.deviation,entropy_collapse:p.collapsed.entropy,rank_collapse:p.collapsed.rank,
headline:O},F.report(O),d=performance.now()-v}function V(v){b(),Object.assign(r,v);let O=Object.keys(v).every(R=>R==="me\
an"||R==="spread");F.request({...!O&&{paint:!0},..."tokens"in v&&{draw:!0,layout:!0,stops:!0}})}function ft(v,O){b();let R=[
r.mean,r.spread].map(Math.asinh),I=[v,O].map(Math.asinh);b=fe(J=>{[r.mean,r.spread]=R.map((G,j)=>Math.sinh(G+(I[j]-G)*J)),
F.request()},()=>V({mean:v,spread:O}))}function zt(){g=Ge[r.tokens].map(([v,O,R])=>[it(v,()=>ft(O,R)),[O,R]]),n.chips.replaceChildren(
...g.map(([v])=>v))}return n.redraw.addEventListener("click",()=>{t.set("seed",(t.get("seed")+1)%2**31),F.request({draw:!0})}),
F.start("collapse",{state:()=>({...r,seed:t.get("seed")}),readings:()=>h,draw:()=>a,view:()=>p,surfaces:()=>l,freezing:()=>Ut(
...s.sizes.walk),milliseconds:()=>d})}var lo={render:Sn};export{lo as default};
