var Dt="http://www.w3.org/2000/svg";function st(t,e){for(let[a,s]of Object.entries(e))s!=null&&s!==!1&&t.setAttribute(a,
s);return t}function $(t,e={},...a){let s=st(document.createElement(t),e);return s.append(...a),s}var L=(t,...e)=>$("div",
{class:t},...e);function _(t,e,a={}){let s=$("button",{type:"button",...a},t);return e&&s.addEventListener("click",e),s}var G=(t,e,...a)=>$(
"div",{class:t,role:"group","aria-label":e},...a),rt=(t,e)=>$("span",{},$("b",{},t)," ",$("small",{},e));function R(t,e,a){
return a.appendChild(st(document.createElementNS(Dt,t),e))}function H(t,e,a){return R("svg",{width:e,height:a,viewBox:`0\
 0 ${e} ${a}`,"aria-hidden":"true"},t)}function D(t,e,a,s,n={}){let r=R("text",{x:e,y:a,...n},t);return r.textContent=s,
r}function I(t,e){t.textContent!==e&&(t.textContent=e)}function ot(t,e){let a=e.map(([s])=>s).join("");return a!==t.textContent&&
t.replaceChildren(...e.map(([s,n])=>n?$("span",{class:`qks-${n}`},s):s)),a}function it(){let t=L("qks-spoken");return t.setAttribute("aria-live","polite"),t}function ct(t){let e=$("summary",{},"H\
ow this figure is computed");return $("details",{class:"qks-notes"},e,...t.map(a=>$("p",{},a)))}function lt(t,e,...a){let s=`\
Explorable figure: ${e}`;return $("section",{class:t,"aria-label":s,"data-lm-suppress-shortcuts":"true"},...a)}var ut=12;function W(t,{name:e,unit:a,ticks:s,share:n,value:r,text:i,say:l,move:c,impossible:o}){let u=$("input",{type:"\
range",min:0,max:1,step:"any","aria-label":e}),m=$("output",{}),d=$("div",{class:"qks-ruler"}),M=$("i",{class:"qks-zone \
qks-plain"}),p=$("i",{class:"qkr-impossible"},$("span",{},"no such W")),g=$("div",{class:"qks-ticks","aria-hidden":"true"});
d.append($("div",{class:"qks-paint","aria-hidden":"true"},M,p),u),M.style.width="100%";let h=L("qks-slider",L("qks-row",
rt(e,a),m),d,g);t.append(h);let w=0,A=0,b=y=>ut/2+y*(w-ut);return u.addEventListener("input",()=>c(r(Number(u.value)))),
u.addEventListener("keydown",y=>{let x={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,PageUp:10}[y.key],
k={Home:0,End:1}[y.key];if(!(x===void 0&&k===void 0)){if(y.preventDefault(),k!==void 0)return c(r(k));for(let O=Math.abs(
x);O<=100;O++){let F=r(Math.max(0,Math.min(1,n(A)+O*Math.sign(x)*.01)));if(F!==A)return c(F)}}}),{resize(){w=d.clientWidth,
g.replaceChildren(...s.map(([y,x])=>{let k=$("span",{},x);return k.style.left=`${b(n(y))}px`,k}));for(let y of g.children){
let x=y.offsetWidth/2;y.style.left=`${Math.max(x,Math.min(w-x,parseFloat(y.style.left)))}px`}},draw(y,x){A=y,u.value=Math.
max(0,Math.min(1,n(y))),I(m,i(y,x)),u.setAttribute("aria-valuetext",l(y,x));let k=o?.(x)??0;p.style.width=`${k>0?Math.min(
w,b(k)):0}px`,p.firstChild.hidden=b(k)<110},show(y){h.hidden=!y}}}var J=(t,e,a)=>({share:s=>(s-t)/(e-t),value:s=>Math.round(
(t+s*(e-t))/a)*a}),z=(t,e,a)=>({share:s=>Math.log(Math.max(t,s)/t)/Math.log(e/t),value:s=>a(t*(e/t)**s)});function Y(t,e,a,s){
let n=a.map(([i,l])=>[_(l,()=>s(i)),i]),r=G("qks-segments",e,...n.map(([i])=>i));return t.append(L("qkr-choice",$("span",
{class:"qks-mute"},e),r)),i=>n.forEach(([l,c])=>l.setAttribute("aria-pressed",c===i))}function ft(t,e,a){let s=$("span",
{class:"qkr-sample","aria-hidden":"true"}),n=H(s,34,14);e==="dots"&&R("path",{d:"M17 1V13",class:"qkr-whiskers"},n),R("p\
ath",{d:e==="dots"?"M17 7h0":"M0 7H34",class:`qkr-${e}`},n);let r=$("span",{class:"qkr-reading"});return t.append(s,$("s\
pan",{},a),r),i=>I(r,i)}function mt(){let t=document.documentElement,e=document.body,a=t.dataset.theme??t.getAttribute("theme");return a==="dark"||
a==="light"?a==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function dt(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),a=new MutationObserver(t),s=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])a.observe(n,{attributes:!0,attributeFilter:s});return e.addEventListener(
"change",t),()=>{a.disconnect(),e.removeEventListener("change",t)}}var It=600,Tt=120;var pt=(t,e)=>JSON.stringify(t)===JSON.stringify(e);var ht=(t,e)=>Object.fromEntries(e.map(a=>[a,t.get(a)])),gt=(t,e,a)=>Object.fromEntries(Object.keys(e).map(s=>[s,()=>pt(
t.get(s),e[s])||a({[s]:t.get(s)})]));function xt({model:t,el:e,root:a,live:s,stale:n,refresh:r,listeners:i,told:l,ended:c}){let o=0,u=0,m=0,d=0;e.append(a);function M(b={}){
Object.assign(n,b),o||=requestAnimationFrame(p)}function p(){cancelAnimationFrame(o),o=0;let b=n;n={},r(b)}function g(){
return a.dataset.look=mt()?"dark":"light",u=a.clientWidth}function h(b){clearTimeout(m),m=setTimeout(()=>I(s,b),It),d||=
setTimeout(w,Tt)}function w(){d=0;for(let[b,y]of Object.entries(l()))pt(t.get(b),y)||t.set(b,y);t.save_changes()}function A(b,y){
let x=Object.entries(i),k=()=>M({layout:!0});for(let[f,q]of x)t.on(`change:${f}`,q);a.addEventListener("keydown",f=>f.stopPropagation());
let O=new ResizeObserver(()=>a.clientWidth!==u&&k());O.observe(a);let F=dt(k),P={redrawNow:p};for(let[f,q]of Object.entries(
y))Object.defineProperty(P,f,{get:q});return a[b]=e[b]=P,p(),()=>{for(let[f,q]of x)t.off(`change:${f}`,q);c?.(),clearTimeout(
m),clearTimeout(d),cancelAnimationFrame(o),O.disconnect(),F(),a.remove()}}return{request:M,measure:g,report:h,start:A}}var N=(t,e)=>t.toFixed(e).replace("-","−"),Z=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),wt=t=>Number(t.toPrecision(3));function bt(t){let e=t.reduce((s,n)=>s+n,0)/t.length,a=Math.sqrt(t.reduce((s,n)=>s+(n-e)**2,0)/t.length);return t.map(s=>a>
1e-12?(s-e)/a:0)}function kt(t,e){let a=new Float64Array(t*t),s=new Float64Array(t);for(let c=0;c<t;c++)for(let o=c;o<t;o++){let u=0;if(e)
for(let m=0;m<=c;m++)u+=e[c*t+m]*e[o*t+m];else u=(c+1)/t;a[c*t+o]=a[o*t+c]=u}let n=0;for(let c=0;c<t;c++){for(let o=0;o<
t;o++)s[c]+=a[c*t+o]/t;n+=s[c]/t}let r=t-1,i=s.map((c,o)=>Math.max(a[o*t+o]-2*c+n,0)),l=s.map((c,o)=>a[o*t+r]-s[r]);return{
a:i,b:l,v:a[r*t+r]}}function Mt(t,e,a){let s=Math.sqrt(1-a*a);return Float64Array.from({length:e*e},(n,r)=>{let i=Math.floor(r/e),l=r%e;return l>
i?0:t==="random walk"?1:t==="independent"?+(l===i):a**(i-l)*(l?s:1)})}function C(t){let e=Math.exp(-.5*t*t)/2.5066282746310002;if(t<3){let s=t,n=t;for(let r=3;s>1e-17*n;r+=2)n+=s*=t*t/r;return .5-
e*n}let a=t;for(let s=60;s>0;s--)a=t+s/a;return e/a}function B(t,e){return t>0?C(t)-C(e):e<0?C(-e)-C(-t):1-C(e)-C(-t)}function X(t){
if(t>.5)return-X(1-t);let e=0;for(let a=0;a<60;a++){let s=(C(-e)-t)/(Math.exp(-.5*e*e)/2.5066282746310002);if(e-=s,Math.
abs(s)<1e-14)break}return e}function qt({a:t,b:e,v:a},s,n,r,i){return t.map((l,c)=>{let o=e[c]*r/(n*s),u=Math.sqrt((l*a+e[c]*e[c])*i)/(n*s),m=-1/s-o,
d=1-1/s-o;return u>0?B(m/u,d/u):+(m<=0&&d>=0)})}var Ct=12,vt=1e-9;function $t(t,e,a,s){let n=1,r=0,i=1;for(let o=0;o<t.length;o++){
let u=2*t[o],m=1+u*a,d=-u*e,M=r<0,p=n*m-r*d;if(r=n*d+r*m,n=p,r<0!==M&&(d<0?M:!M)&&(i=-i),n*n+r*r>1e200)break}let l=Math.
hypot(n,r),c=Math.sqrt((l+Math.abs(n))/2);s[0]=i*(n>=0?c:Math.abs(r)/(2*c))/l,s[1]=-i*(n>=0?r/(2*c):r<0?-c:c)/l}function yt(t,e,a,s){
let n=Math.sign(e),r=.12,i=.25/Math.max(Math.abs(e),a),l=0;for(let c=-2.8;c<60;c+=r){let o=Math.exp(-c),u=i*Math.exp(c-o)/
Math.SQRT2,m=-n*u;$t(t,u,m,s);let d=Math.exp(m*e);if(d*Math.hypot(s[0],s[1])<vt&&c>0)break;l+=d*(s[1]*Math.cos(u*e)-s[0]*
Math.sin(u*e))*(1+o)}return .5+n/4-r*l/Math.PI}function Wt(t,e,a,s,n,r,i){let c=2*Math.sqrt(17*n)+34*r,o=Math.PI/c,u=p=>Math.
max(-c,Math.min(c,p-s))+s,[m,d]=[u(e),u(a)],M=0;for(let p=.5;p<2e4;p++){let g=p*o;$t(t,g,0,i);let[h,w]=[g*m,g*d];if(M+=(i[1]*
(Math.cos(h)-Math.cos(w))-i[0]*(Math.sin(h)-Math.sin(w)))/p,Math.abs(i[0])+Math.abs(i[1])<vt)break}return M/Math.PI}function At({
a:t,b:e,v:a},s,n){let r=n.length,i=new Float64Array(2*r),l=new Float64Array(2),c=-1/s,o=1-1/s;return t.map((u,m)=>{let d=Math.
sqrt(u*a),M=Math.max(0,d+e[m])/(2*s),p=Math.max(0,d-e[m])/(2*s),g=0,h=0,w=0;for(let b=0;b<r;b++)i[b]=n[b]*M,i[r+b]=-n[b]*
p;for(let b of i)g+=b,h+=b*b,w=Math.max(w,Math.abs(b));if(w===0)return 1;let A=r>Ct?Wt(i,c,o,g,h,w,l):yt(i,o,Math.sqrt(2*
h),l)-yt(i,c,Math.sqrt(2*h),l);return Math.max(0,Math.min(1,A))})}function U(t,e,a){let s=e*(t-.5),n=a*Math.sqrt(2*t*t-2*
t+7/12);return n>0?B(-s/n,(1-s)/n):+(s>=0&&s<=1)}var _t=.6666666666666666;function tt(t){let e=t.length,a=c=>(c+.5)/e,s=t.reduce((c,o)=>c+o,0),n=c=>t.reduce((o,u,m)=>o+u/
s*c(m),0),r=n(a),i=n(c=>(a(c)-r)**2),l=n(c=>Math.max(0,Math.min(1,c+1-e/2)));return{share:s/e,centre:r,width:Math.sqrt(12*
i+1/(e*e)),late:l}}function Ot(t){let{share:e,late:a}=tt(t),s=Math.max(...t);if(!(e>0))return"none";if(Math.max(a,1-a)<_t)
return"uniform";let[n,r]=a>.5?[t.at(-1),"late-site"]:[t[0],"early-site"];return n<s/2?"mid-site":r}function Bt(t,e){let a=n=>(n+.5)/e,s=t==="skewed"?n=>-Math.log1p(-n):n=>X(n);return bt(Float64Array.from({length:e},(n,r)=>s(
a(r))))}var et=(t,e)=>Math.abs(t)/Math.sqrt(e),Gt=(t,e,a)=>a===1?Math.abs(t):Math.max(e,et(t,a));function Ht(t,e,a,s){let n=t/
a,r=Math.sqrt(Math.max(0,e*e-t*t/a)/a);return Bt(s,a).map(i=>n+r*i)}function St({xi:t,eta:e,length:a,dim:s,process:n,correlation:r,
spectrum:i},l){let c=Gt(t,e,s),o=Ht(t,c,s,i),u=o.reduce((g,h)=>g+h*h,0),m=o.reduce((g,h)=>g+h,0),d=At(l,a,o),M=qt(l,a,1,
m,u),p=n==="random walk"?d.map((g,h)=>U((h+.5)/a,t,c)):null;return{eta:c,eigenvalues:o,exact:d,gaussian:M,limit:p,phase:Ot(
d),...tt(d)}}function nt(t,e){let a=0;for(let s=1;s<t.length;s++)Math.abs(t[s]-e[s])>Math.abs(t[a]-e[a])&&(a=s);return{distance:Math.
abs(t[a]-e[a]),at:a}}var T=44,V=10,zt=[.01,.02,.05,.1,.2,.5,1],Ut=40;function Vt(t){if(!t)return null;let e=.5+Math.sign(t)*Math.min(.5,1/Math.
abs(t));return[Math.min(.5,e),Math.max(.5,e)]}function Et(t){let e,a,s,n,r,i,l,c;function o(p){e=p;let g=e<520,h=g?180:250;
s=26,n=s+h,r=n+66,i=r+(g?90:104),a=x=>T+x*(e-T-V),t.replaceChildren();let w=H(t,e,i+8);D(w,0,14,"Chance to propagate",{class:"\
qks-bold"});let A=R("rect",{y:s,height:h,class:"qkr-window"},w);for(let x of[0,.5,1]){let k=n-x*h;R("path",{d:`M${T} ${k}\
H${e-V}`,class:x?"qks-hair":"qks-line"},w),D(w,T-7,k+4.5,x,{class:"qks-mute","text-anchor":"end"})}for(let[x,k,O]of[[0,"\
start","first token"],[.5,"middle",g?"θ":"position θ"],[1,"end",g?"last token":"last token, the query"]])D(w,a(x),n+18,
O,{class:"qks-mute","text-anchor":k});D(w,0,r-14,"The same, minus the exact law",{class:"qks-bold"});let b=(r+i)/2;for(let x of[
r,i])R("path",{d:`M${T} ${x}H${e-V}`,class:"qks-hair"},w);D(w,T-7,b+4.5,"0",{class:"qks-mute","text-anchor":"end"}),c={window:D(
w,0,s+16,"",{class:"qks-mute","text-anchor":"middle"}),high:D(w,T-7,r+4.5,"",{class:"qks-mute","text-anchor":"end"}),low:D(
w,T-7,i+4.5,"",{class:"qks-mute","text-anchor":"end"})};let y=x=>R("path",{class:`qkr-${x}`},w);l={band:A};for(let x of[
"main","difference"]){l[x]={};for(let k of["limit","gaussian","exact","whiskers","dots"])l[x][k]=y(k)}l.difference.exact.
setAttribute("d",`M${T} ${b}H${e-V}`)}let u=p=>p.map(([g,h],w)=>`${w?"L":"M"}${g.toFixed(1)} ${h.toFixed(1)}`).join("");
function m(p,{mean:g,error:h},w,A,[b,y]){let x=g.length,k=Math.ceil(x/Ut),O=f=>Math.max(b,Math.min(y,f)),F="",P="";for(let f=x-
1;f>=0;f-=k){let q=a((f+.5)/x).toFixed(1),v=A(w(f)),E=Math.abs(A(2*h[f])-A(0));O(v)===v&&(F+=`M${q} ${v.toFixed(1)}h0`),
P+=`M${q} ${O(v-E).toFixed(1)}V${O(v+E).toFixed(1)}`}p.dots.setAttribute("d",F),p.whiskers.setAttribute("d",P)}function d({
exact:p,gaussian:g,limit:h,eta:w,worst:A},{xi:b}){let y=p.length,x=n-s,k=(S,j)=>u([...S].map((K,at)=>[a((at+.5)/y),j(K,at)])),
O=S=>n-S*x;l.main.exact.setAttribute("d",k(p,O)),l.main.gaussian.setAttribute("d",k(g,O));let F=Array.from({length:161},
(S,j)=>[a(j/160),O(U(j/160,b,w))]);l.main.limit.setAttribute("d",h?u(F):"");let P=zt.find(S=>S>=A)??1,f=(r+i)/2,q=S=>f-S/
P*(f-r);I(c.high,`+${P}`),I(c.low,`−${P}`),l.difference.gaussian.setAttribute("d",k(g,(S,j)=>q(S-p[j]))),l.difference.
limit.setAttribute("d",h?k(h,(S,j)=>q(S-p[j])):"");let v=h?Vt(b):null;l.band.setAttribute("x",v?a(v[0]):0),l.band.setAttribute(
"width",v?a(v[1])-a(v[0]):0);let E=v&&a(v[1])-a(v[0])>150;return I(c.window,E?"window as η → 0":""),E&&c.window.setAttribute(
"x",(a(v[0])+a(v[1]))/2),q}let M;return{resize:o,draw(p,g){M=d(p,g)},drawSimulation({exact:p},g){let h=n-s;m(l.main,g,A=>g.
mean[A],A=>n-A*h,[s,n]);let w=A=>g.mean[A]-p[A];m(l.difference,g,w,A=>M(A),[r,i])}}}function Qt(t){let e=l=>(l=Math.imul(l^l>>>16,569420461),l=Math.imul(l^l>>>15,1935289751),l^l>>>15),a=e(t+1779033703),s=e(
a+1013904242),n=e(s+1541459225),r=1,i=()=>{let l=a+s+r|0;return r=r+1|0,a=s^s>>>9,s=n+(n<<3)|0,n=(n<<21|n>>>11)+l|0,l>>>
0};for(let l=0;l<20;l++)i();return()=>((i()>>>5)*67108864+(i()>>>6))/9007199254740992}function Lt(t){let e=Qt(t),a=NaN;return()=>{
if(a===a){let r=a;return a=NaN,r}let s=Math.sqrt(-2*Math.log(1-e())),n=2*Math.PI*e();return a=s*Math.sin(n),s*Math.cos(n)}}function Ft({a:t,b:e,v:a},s,n,r){return{T:s,eigenvalues:n,v:a,gaussian:Lt(r),slope:e.map(i=>i/a/s),rest:t.map((i,l)=>Math.
sqrt(Math.max(0,i-e[l]*e[l]/a))/s),draws:0,sum:new Float64Array(s),squares:new Float64Array(s)}}function Kt(t){let{T:e,eigenvalues:a,
v:s,gaussian:n,slope:r,rest:i,sum:l,squares:c}=t,o=0,u=0;for(let m of a){let d=n(),M=m*s*d*d;o+=M,u+=m*M}u=Math.sqrt(u);
for(let m=0;m<e;m++){let d=r[m]*o,M=i[m]*u,p=-1/e-d,g=p+1,h=M>0?B(p/M,g/M):+(p<=0&&g>=0);l[m]+=h,c[m]+=h*h}t.draws++}function Pt(t,e,a){
let s=performance.now()+a;for(;t.draws<e&&performance.now()<s;)Kt(t)}function Nt({draws:t,sum:e,squares:a}){let s=e.map(
r=>r/t),n=a.map((r,i)=>Math.max(0,r/t-s[i]**2));return{mean:s,error:n.map(r=>Math.sqrt(r/Math.max(1,t-1)))}}function jt({
mean:t,error:e},a,s){let n=(r,i)=>Math.abs(t[i]-r)/Math.max(e[i],1/s);return a.reduce((r,i,l)=>Math.max(r,n(i,l)),0)}function Rt(t,e){let a=n=>r=>`${r} ${n}${r===1?"":"s"}`,s=z(.02,10,wt);return{xi:W(t,{name:"ξ",unit:"trace of W over λ",
ticks:[-10,-5,-2,0,2,5,10].map(n=>[n,N(n,0)]),...J(-10,10,.05),text:n=>N(n,2),say:n=>`xi ${N(n,2)}`,move:n=>e({xi:n})}),
eta:W(t,{name:"η",unit:"root of the trace of W² over λ",ticks:[.03,.1,.3,1,3,10].map(n=>[n,`${n}`]),...s,text:(n,{held:r})=>`${N(
n,2)}${r?", at its edge":""}`,say:(n,{held:r})=>`eta ${N(n,2)}${r?", held at its smallest possible value":""}`,move:n=>e(
{eta:n}),impossible:({xi:n,dim:r})=>s.share(et(n,r))}),length:W(t,{name:"Tokens",unit:"T",ticks:[4,8,16,32,64,128].map(n=>[
n,`${n}`]),...z(4,128,Math.round),text:n=>`${n}`,say:a("token"),move:n=>e({length:n})}),dim:W(t,{name:"Dimensions",unit:"\
d",ticks:[1,4,16,64,256].map(n=>[n,`${n}`]),...z(1,256,Math.round),text:n=>`${n}`,say:a("dimension"),move:n=>e({dim:n})}),
correlation:W(t,{name:"Correlation",unit:"of neighbouring tokens",ticks:[-.9,-.5,0,.5,.9].map(n=>[n,N(n,1)]),...J(-.99,.99,
.01),text:n=>N(n,2),say:n=>`correlation ${N(n,2)}`,move:n=>e({correlation:n})})}}var Q=2e4,Jt=40,Yt=5,Zt=["xi","eta","length","dim","process","correlation","spectrum"],Xt=[["T = 50, d = 8",{xi:2,eta:1,
length:50,dim:8}],["Uniform",{xi:.5,eta:3,length:128,dim:128}],["Late-site",{xi:1.5,eta:.2,length:128,dim:128}],["Mid-si\
te",{xi:5,eta:.5,length:128,dim:128}],["Early-site",{xi:-1.5,eta:.2,length:128,dim:128}]],te={"late-site":"mostly late o\
nes","mid-site":"around one place","early-site":"mostly early ones",none:"none"},ee=[`ξ = tr(W)/λ and η² = tr(W²)/λ² of \
a symmetric W with λ = √d. Its eigenvalues are the quantiles of a normal
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
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`];function ne(){
let t={caption:$("p",{class:"qks-caption"}),live:it(),chips:G("qks-chips","Stops"),key:L("qkr-key"),plot:$("div",{class:"\
qks-pane",role:"img"}),sliders:L("qkr-sliders"),options:L("qkr-options"),notes:ct(ee)};return t.root=lt("qks qkr","laws \
of signal propagation and a simulation",L("qks-headline",t.caption),t.chips,t.live,L("qkr-grid",L("qkr-figure",t.key,t.plot),
L("qkr-controls",t.sliders,t.options)),t.notes),t}function ae({phase:t,late:e}){return t!=="uniform"?te[t]:e>.55?"rather\
 late ones":e<.45?"rather early ones":"late and early alike"}function se(t,e){let a=r=>[r<.005?"less than 0.01":N(r,2),"\
strong"],s=`${Math.round(100*t.share)} %`,n=[["A signal can reach "],[`${s} of the tokens`,"strong"]];return n.push([`, ${ae(
t)}. `]),t.limit?n.push(["The limit law is off by "],a(t.limitOff),[", the Gaussian law by "]):n.push(["The Gaussian law\
 is off by "]),n.push(a(t.gaussianOff),["; the exact law "]),n.push([e<5?"agrees with the simulation.":"and the simulati\
on disagree!"]),n}function re({model:t,el:e}){let a=ne(),{root:s}=a,n=ht(t,Zt),r=xt({model:t,el:e,root:s,live:a.live,refresh:w,
stale:{layout:!0,laws:!0},listeners:{seed:()=>r.request({laws:!0}),...gt(t,n,k)},told:()=>({...n,readings:p})}),i=Et(a.plot),
l=Rt(a.sliders,k),c=Object.fromEntries([["dots","Simulation"],["exact","Exact law"],["gaussian","Gaussian law"],["limit",
"Limit law"]].map(([f,q])=>[f,ft(a.key,f,q)])),o=null,u=null,m="",d=null,M=Q,p={},g=0,h=0;function w({layout:f,laws:q}){
f&&A(),q&&b(),h>=50&&(q||f)&&y(),Pt(d,Math.min(M,Math.max(Jt,1.07*d.draws)),Yt),x(),d.draws<M&&r.request()}function A(){
l.correlation.show(n.process==="autoregressive"),h=r.measure();for(let f of Object.values(l))f.resize();h>=50&&i.resize(
a.plot.clientWidth)}function b(){let f=performance.now(),q=[n.process,n.length,n.correlation].join();q!==m&&(u=kt(n.length,
Mt(n.process,n.length,n.correlation)),m=q),o=St(n,u),o.held=o.eta!==n.eta;let v={distance:0,at:0},E=o.limit?nt(o.limit,o.
exact):v,S=nt(o.gaussian,o.exact);Object.assign(o,{limitOff:E.distance,limitAt:E.at,gaussianOff:S.distance}),Object.assign(
o,{gaussianAt:S.at,worst:Math.max(E.distance,S.distance)}),d=Ft(u,n.length,o.eigenvalues,t.get("seed")),M=Q,g=performance.
now()-f}function y(){let f={...n,eta:o.eta,held:o.held};for(let[v,E]of Object.entries(l))E.draw(f[v],f);i.draw(o,n);let q=(v,E)=>`\
off by ${v.toFixed(3)} at token ${E+1}`;c.exact(`the reference; ${o.phase} here`),c.gaussian(q(o.gaussianOff,o.gaussianAt)),
c.limit(o.limit?q(o.limitOff,o.limitAt):"for the walk only"),F.process(n.process),F.spectrum(n.spectrum);for(let[v,E]of O){
let S=Object.entries({process:"random walk",...E}).every(([j,K])=>n[j]===K);v.setAttribute("aria-pressed",S)}}function x(){
let f=Nt(d),q=jt(f,o.exact,d.draws);o.simulated=f,h>=50&&i.drawSimulation(o,f),c.dots(`${Z(d.draws)} draws, off by ${q.toFixed(
1)} s.e.`),P.disabled=d.draws<M;let v=ot(a.caption,se(o,q));a.plot.setAttribute("aria-label",`Chance to propagate over t\
he position of a token. ${v}`),p={...n,eta:o.eta,phase:o.phase,share:o.share,centre:o.centre,width:o.width,limit_distance:o.
limit?o.limitOff:null,gaussian_distance:o.gaussianOff,draws:d.draws,deviation:q,headline:v},r.report(v)}function k(f){Object.
assign(n,f),r.request({laws:!0,layout:"process"in f})}let O=Xt.map(([f,q])=>[_(f,()=>k({process:"random walk",...q})),q]);
a.chips.append(...O.map(([f])=>f));let F={process:Y(a.options,"Tokens",[["random walk","walk"],["autoregressive","AR(1)"],
["independent","independent"]],f=>k({process:f})),spectrum:Y(a.options,"Eigenvalues",[["bell","bell-shaped"],["skewed","\
skewed"]],f=>k({spectrum:f}))},P=_(`Draw ${Z(Q)} more`,()=>{M+=Q,r.request()});return a.options.append(P),r.start("propa\
gation",{state:()=>({...n}),readings:()=>p,view:()=>o,milliseconds:()=>g})}var He={render:re};export{He as default};
