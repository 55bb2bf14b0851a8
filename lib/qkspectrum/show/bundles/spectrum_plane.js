var Rt="http://www.w3.org/2000/svg";function V(t,r){for(let[e,n]of Object.entries(r))n!=null&&n!==!1&&t.setAttribute(e,n);
return t}function y(t,r={},...e){let n=V(document.createElement(t),r);return n.append(...e),n}var E=(t,...r)=>y("div",{class:t},
...r),D=(...t)=>y("p",{class:"qks-sub"},...t);function et(t,r,e={}){let n=y("button",{type:"button",...e},t);return r&&n.
addEventListener("click",r),n}var rt=(t,r,...e)=>y("div",{class:t,role:"group","aria-label":r},...e),at=(t,r)=>y("span",
{},y("b",{},t)," ",y("small",{},r));function F(t,r,e){return e.appendChild(V(document.createElementNS(Rt,t),r))}function H(t,r,e){
return F("svg",{width:r,height:e,viewBox:`0 0 ${r} ${e}`,"aria-hidden":"true"},t)}function R(t,r,e,n,a={}){let o=F("text",
{x:r,y:e,...a},t);return o.textContent=n,o}function I(t,r){t.textContent!==r&&(t.textContent=r)}function nt(t,r){let e=r.
map(([n])=>n).join("");return e!==t.textContent&&t.replaceChildren(...r.map(([n,a])=>a?y("span",{class:`qks-${a}`},n):n)),
e}function z(t){return y("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}function st(){let t=E("qks-spoke\
n");return t.setAttribute("aria-live","polite"),t}function ot(t){let r=y("summary",{},"How this figure is computed");return y(
"details",{class:"qks-notes"},r,...t.map(e=>y("p",{},e)))}function it(t,r,...e){let n=`Explorable figure: ${r}`;return y(
"section",{class:t,"aria-label":n,"data-lm-suppress-shortcuts":"true"},...e)}var L={class:"qks-mute"};function ct(){let t=document.documentElement,r=document.body,e=t.dataset.theme??t.getAttribute("theme");return e==="dark"||
e==="light"?e==="dark":r.dataset.jpThemeLight?r.dataset.jpThemeLight==="false":r.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(r.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function lt(t){let r=matchMedia("(pre\
fers-color-scheme: dark)"),e=new MutationObserver(t),n=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let a of[document.documentElement,document.body])e.observe(a,{attributes:!0,attributeFilter:n});return r.addEventListener(
"change",t),()=>{e.disconnect(),r.removeEventListener("change",t)}}var jt=t=>[1,3,5].map(r=>parseInt(t.slice(r,r+2),16));
function Z(t){let r=getComputedStyle(t);return e=>jt(r.getPropertyValue(`--qks-${e}`).trim())}function ut(t){let r=Z(t),
e=[0,1,2,3,4].map(a=>r(`ramp-${a}`)),n=new Uint32Array(256);for(let a=0;a<256;a++){let o=a/255*4,s=Math.min(3,Math.floor(
o)),[l,i,c]=[0,1,2].map(d=>Math.round(e[s][d]+(e[s+1][d]-e[s][d])*(o-s)));n[a]=(255<<24|c<<16|i<<8|l)>>>0}return{ramp:n,
mute:r("mute"),safe:r("safe"),tint:r("tint"),paper:r("paper")}}var pt=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function dt(t,r){let e=pt(),n=Math.floor(t*e/r)/e,a=n*r>.95*t?n:t/r;return{cell:a,width:a*r}}function mt(t,r){let e,n,a,
o,s,l,i;function c(x,h){l=x.T,s=h.ramp;let{width:m,cell:f}=r();e=y("canvas",{width:l,height:l,role:"img",class:"qks-cell\
s"}),e.style.width=e.style.height=`${m}px`,t.replaceChildren(e);let u=H(t,m,m);["each row: one query","each column: one \
key","the future is masked"].forEach((b,w)=>R(u,m,15+18*w,b,{"text-anchor":"end",...w>1?L:{}}));let q=y("div",{class:"qk\
s-ramp","aria-hidden":"true"});q.style.left=`${m-96}px`,t.append(q),R(u,m-104,76,"weight",{"text-anchor":"end"});for(let[
b,w]of[[0,"0"],[.1,".1"],[.5,".5"],[1,"1"]]){let S=b===1?"end":b?"middle":"start";R(u,m-96+96*Math.sqrt(b),91,w,{...L,"t\
ext-anchor":S})}let $={x:.75,y:m-f-.75,width:m-1.5,height:f+1.5,rx:1};i=F("rect",{...$,class:"qks-ink-line"},u),n=e.getContext(
"2d"),a=n.createImageData(l,l),o=new Uint32Array(a.data.buffer)}function d({draw:{attention:x}}){for(let h=0;h<l;h++)for(let m=0;m<=
h;m++)o[h*l+m]=s[Math.round(Math.sqrt(x[h*l+m])*255)];n.putImageData(a,0,0)}return{resize:c,draw:d,describe:x=>e.setAttribute(
"aria-label",x)}}var Nt=600,Lt=120,It=900,ht=(t,r)=>JSON.stringify(t)===JSON.stringify(r);function Ct(t,r){let e=t.get(r);return!e||!e.byteLength?
null:ArrayBuffer.isView(e)?e.buffer.slice(e.byteOffset,e.byteOffset+e.byteLength):e.slice(0)}function _(t,r){let e=Ct(t,
r);return e&&new Float64Array(e)}var ft=(t,r)=>Object.fromEntries(r.map(e=>[e,t.get(e)])),gt=(t,r,e)=>Object.fromEntries(
Object.keys(r).map(n=>[n,()=>ht(t.get(n),r[n])||e({[n]:t.get(n)})]));function yt(t,r){let e=0,n=performance.now(),a=o=>{
let s=Math.max(0,(o-n)/It);if(s>=1)return r();t(s<.5?4*s**3:1-(2-2*s)**3/2),e=requestAnimationFrame(a)};return matchMedia(
"(prefers-reduced-motion: reduce)").matches?r():e=requestAnimationFrame(a),()=>cancelAnimationFrame(e)}function xt({model:t,
el:r,root:e,live:n,stale:a,refresh:o,listeners:s,told:l,ended:i}){let c=0,d=0,x=0,h=0;r.append(e);function m(b={}){Object.
assign(a,b),c||=requestAnimationFrame(f)}function f(){cancelAnimationFrame(c),c=0;let b=a;a={},o(b)}function u(){return e.
dataset.look=ct()?"dark":"light",d=e.clientWidth}function g(b){clearTimeout(x),x=setTimeout(()=>I(n,b),Nt),h||=setTimeout(
q,Lt)}function q(){h=0;for(let[b,w]of Object.entries(l()))ht(t.get(b),w)||t.set(b,w);t.save_changes()}function $(b,w){let S=Object.
entries(s),P=()=>m({layout:!0});for(let[v,k]of S)t.on(`change:${v}`,k);e.addEventListener("keydown",v=>v.stopPropagation());
let W=new ResizeObserver(()=>e.clientWidth!==d&&P());W.observe(e);let T=lt(P),O={redrawNow:f};for(let[v,k]of Object.entries(
w))Object.defineProperty(O,v,{get:k});return e[b]=r[b]=O,f(),()=>{for(let[v,k]of S)t.off(`change:${v}`,k);i?.(),clearTimeout(
x),clearTimeout(h),cancelAnimationFrame(c),W.disconnect(),T(),e.remove()}}return{request:m,measure:u,report:g,start:$}}function Ht(t){let r=Math.abs(t);return r.toFixed(r>=99.95?0:r>=9.995?1:2)}function M(t){let r=Ht(t);return t<0&&Number(
r)>0?"−"+r:r}var Q=t=>`${Math.round(100*t)} %`;function kt(t,r,e,n){for(let a=0;a<r;a++){let o=a*r,s=a+1,l=0;if(e==="softmax"){let i=-1/0;for(let c=0;c<s;c++)t[o+c]>i&&
(i=t[o+c]);for(let c=0;c<s;c++)l+=n[o+c]=Math.exp(t[o+c]-i)}else{let i=0;for(let c=0;c<s;c++)i+=t[o+c]/s;for(let c=0;c<s;c++)
l+=n[o+c]=Math.min(Math.max((1+t[o+c]-i)/s,0),1)}for(let i=0;i<s;i++)n[o+i]/=l}}function K(t,r,e,n){let a=0,o=0;for(;a<.8&&
o<e;)a+=t[r+(n?e-1-o:o)],o++;return o}var bt=t=>t.sort((r,e)=>r-e)[Math.ceil(.75*t.length)-1];function wt(t,r){let e={entropy:0,
diagonal:0},n=Math.floor(r/2),a=r-n,o=[],s=[];for(let l=0;l<r;l++){let i=l*r,c=0;for(let d=0;d<=l;d++)t[i+d]>0&&(c-=t[i+
d]*Math.log(t[i+d]));l>0&&(e.entropy+=c/Math.log(l+1)/(r-1)),l>=n&&(e.diagonal+=t[i+l]/a,o.push(K(t,i,l+1,!0)),s.push(K(
t,i,l+1,!1))),l===r-1&&(e.effective=Math.exp(c))}return e.late=bt(o),e.early=bt(s),e.lateLast=K(t,(r-1)*r,r,!0),e.earlyLast=
K(t,(r-1)*r,r,!1),e}var Y=Math.PI/180;function X(t,r,e,n){let a=r?new Float64Array(e*n):t,o=new Float64Array(e*e);if(r)for(let s=0;s<e;s++)for(let l=0;l<
n;l++)for(let i=0;i<n;i++)a[s*n+i]+=t[s*n+l]*r[l*n+i];for(let s=0;s<e;s++)for(let l=0;l<=s;l++)for(let i=0;i<n;i++)o[s*e+
l]+=a[s*n+i]*t[l*n+i];return o}function qt(t){let r=_(t,"symmetric"),e=_(t,"antisymmetric"),n=_(t,"tokens"),a=Math.round(
Math.sqrt(r.length)),o=n.length/a;return{d:a,T:o,S:r,A:e,X:n,lambda:Math.sqrt(a),mu:_(t,"eigenvalues"),G:X(n,null,o,a),HS:X(
n,r,o,a),HA:X(n,e,o,a),W:new Float64Array(a*a),real:new Float64Array(a),imaginary:new Float64Array(a),logits:new Float64Array(
o*o),attention:new Float64Array(o*o)}}function vt(t,r,e,n){let{d:a,T:o,S:s,A:l,W:i,mu:c,real:d,imaginary:x,G:h,HS:m,HA:f,
logits:u,attention:g,lambda:q}=t,$=n===90?0:Math.cos(n*Y),b=Math.sin(n*Y),w=0,S=0,P=0;for(let p=0;p<a*a;p++)i[p]=e*($*s[p]+
b*l[p]);for(let p=0;p<a;p++)i[p*a+p]+=r;for(let p=0;p<a;p++){w+=i[p*a+p];for(let A=0;A<a;A++)S+=i[p*a+A]*i[A*a+p],P+=i[p*
a+A]**2}let W=0,T=0;for(let p=0;p<a;p++){let A=2*(n*a+p);d[p]=r+e*c[A],x[p]=e*c[A+1],W+=(d[p]-w/a)**2/a,T+=x[p]**2/a}let O=Math.
max(0,P/a-(w/a)**2-W-T);for(let p=0;p<o*o;p++)u[p]=(r*h[p]+e*($*m[p]+b*f[p]))/q;kt(u,o,"softmax",g);let v=new Float64Array(
o),k=new Float64Array(o),j=new Float64Array(o),C=0,N=0;for(let p=0;p<o;p++){let A=(p+1)/o,B=(A*P+A*A*S)/q**2,J=(A+A*A)*S/
q**2;v[p]=A*w/q,k[p]=Math.sqrt(Math.max(0,B)),j[p]=J>0?Math.sqrt(J):NaN,C+=B/o,N+=J/o}return{mean:r,spread:e,asymmetry:n,
matter:t,trace:w/a,scale:S/a,variance:S/a-(w/a)**2,frobenius:P/a,real:W,imaginary:T,hidden:O,xi:w/q,etaSquared:S/q**2,entropy:wt(
g,o).entropy,law:v,deviation:k,supposed:j,rise:v[o-1]-v[0],noise:Math.sqrt(Math.max(0,C)),says:N>0?Math.sqrt(N):NaN}}function Mt({
mean:t,spread:r,asymmetry:e,rise:n,noise:a,says:o,scale:s}){let l=M(Math.abs(n));if(!t&&!r)return[["W is zero: all logit\
s are, and every query averages "],["all tokens","strong"],["."]];if(!r){let x=t>0?"like":"unlike";return[[`W is ${M(t)}\
 times the identity. A logit is a `],["likeness","strong"],[` times that, so attention goes to tokens ${x} the query.`]]}
let i=t?[[t>0?"The mean lifts logits by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:
[["The mean is zero, so likeness counts for nothing; "]],c=[[`the spread scatters ${t?"them":"logits"} by `],[`±${M(a)}`,
"strong"]];if(!e)return[...i,...c,[". W is symmetric: its eigenvalues say just that."]];let d=s>1e-9&&o>0?[[", where W’s\
 eigenvalues would say "],[`±${M(o)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","\
strong"],[" variance."]];return[...i,...c,...d]}function $t({matter:{d:t},mean:r,spread:e,asymmetry:n,real:a,imaginary:o}){
return`${t} eigenvalues of W in the complex plane around ${M(r)}: they deviate by ${M(Math.sqrt(a))} along the real axis\
 and ${M(Math.sqrt(o))} along the imaginary one. Spread ${M(e)}, asymmetry ${n} degrees.`}function At(t,r){let a=f=>22+192*(.5-Math.max(-46,Math.min(46,f))/92),o,s,l,i,c,d;function x(){({width:o,cell:s}=r()),t.
replaceChildren();let f=H(t,o,236);for(let u of[-40,-20,0,20,40])F("path",{d:`M0 ${a(u)}H${o}`,class:u?"qks-hair":"qks-l\
ine"},f);l=F("path",{class:"qkp-band"},f),i=F("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},f),c=F("path",{class:"\
qks-curve"},f),d=F("path",{class:"qks-dots"},f);for(let u of[-40,-20,20,40]){let g={...L,class:"qks-mute qks-halo"};R(f,
2,a(u)+4.5,u<0?"−"+-u:`+${u}`,g)}for(let[u,g,q]of[[0,"start","first token"],[.5,"middle","position"],[1,"end","the que\
ry itself"]])R(f,u*o,232,q,{...L,"text-anchor":g})}let h=(f,u)=>{let g=b=>((b+.5)*s).toFixed(1),q=[],$=[];return f.forEach(
(b,w)=>{q.push(`${g(w)} ${a(b+u[w]).toFixed(1)}`),$.unshift(`${g(w)} ${a(b-u[w]).toFixed(1)}`)}),[q.join("L"),$.join("L")]};
function m({law:f,deviation:u,supposed:g,asymmetry:q,matter:{T:$,logits:b}}){let[w,S]=h(f,u);l.setAttribute("d",`M${w}L${S}\
Z`);let[P,W]=h(f,g);i.setAttribute("d",q&&g[0]>0?`M${P}M${W}`:"");let T="",O="";for(let v=0;v<$;v++){let k=((v+.5)*s).toFixed(
1);T+=`${v?"L":"M"}${k} ${a(f[v]).toFixed(1)}`,O+=`M${k} ${a(b[($-1)*$+v]).toFixed(1)}h0`}c.setAttribute("d",T),d.setAttribute(
"d",O)}return{resize:x,draw:m}}function St(t){let r=["real","imaginary","hidden"],e=y("div",{class:"qkp-bar","aria-hidde\
n":"true"}),n=y("ul",{class:"qkp-parts"}),a=y("p",{class:"qkp-sum"}),o={real:"along the real axis",imaginary:"along the \
imaginary axis",hidden:"in no eigenvalue (normality gap)"},s=r.map(i=>e.appendChild(y("i",{class:`qkp-${i}`}))),l=r.map(
i=>{let c=y("output",{});return n.append(y("li",{},y("i",{class:`qkp-${i}`}),y("span",{},o[i]),c)),c});return t.append(e,
n,a),{draw(i){let c=i.real+i.imaginary+i.hidden;r.forEach((d,x)=>{s[x].style.width=c>1e-12?`${100*i[d]/c}%`:"0",I(l[x],M(
i[d]))}),a.replaceChildren("The eigenvalues’ variance is only the first minus the second: ",y("b",{},M(i.variance)),".")}}}
function Et(t){let r,e,n,a,o;function s(i,c){a=i.d;let[d,x,h]=["paper","bar","ink"].map(Z(c));o=Array.from({length:255},
(f,u)=>{let g=Math.abs(u-127)/127,q=u>127?x:h,[$,b,w]=d.map((S,P)=>Math.round(S+(q[P]-S)*g));return(255<<24|w<<16|b<<8|$)>>>
0});let m=y("canvas",{width:a,height:a,role:"img",class:"qks-cells"});t.replaceChildren(m),r=m.getContext("2d"),e=r.createImageData(
a,a),n=new Uint32Array(e.data.buffer)}function l({matter:{W:i},asymmetry:c,mean:d}){let x=1e-12;for(let m of i)x=Math.max(
x,Math.abs(m));i.forEach((m,f)=>{n[f]=o[127+Math.round(127*m/x)]}),r.putImageData(e,0,0);let h=c===0?"symmetric":c===90?
`antisymmetric${d?" but for its diagonal":""}`:"neither symmetric nor antisymmetric";t.firstChild.setAttribute("aria-lab\
el",`W as a picture, ${a} by ${a} entries, ${h}`)}return{resize:s,draw:l}}function Ft(t){let r=[["tr(W)/d","the mean",n=>M(
n.trace)],["tr(W²)/d","the scale",n=>M(n.scale)],["variance","scale − mean²",n=>M(n.variance)],["ΣWᵢⱼ²/d","Fro\
benius norm²",n=>M(n.frobenius)],["ξ","tr(W)/λ",n=>M(n.xi)],["η²","tr(W²)/λ²",n=>M(n.etaSquared)]],e=r.map(([n,a])=>{
let o=y("output",{});return t.append(y("div",{},y("b",{},n),y("small",{},a),o)),o});return{draw:n=>r.forEach(([,,a],o)=>I(
e[o],a(n)))}}var zt=26.5,Ut=20.5;function Pt(t){let r,e,n,a,o,s,l,i,c;function d(h,m){c=h,n=c/(2*zt);let f=Math.round(n*2*Ut);r=g=>c/
2+n*g,e=g=>f/2-n*g,t.replaceChildren();let u=H(t,c,f);for(let g of[-20,-10,10,20])F("path",{d:`M${r(g)} 0V${f}`,class:"q\
ks-hair"},u),R(u,r(g),e(0)+17,g<0?"−"+-g:g,{...L,"text-anchor":"middle"});for(let g of[-20,-10,10,20])F("path",{d:`M0 ${e(
g)}H${c}`,class:"qks-hair"},u),R(u,r(0)-5,e(g)+4.5,`${g<0?"−"+-g:g}i`,{...L,"text-anchor":"end"});F("path",{d:`M0 ${e(
0)}H${c}M${r(0)} 0V${f}`,class:"qks-line"},u),R(u,c,e(0)-7,"real",{...L,"text-anchor":"end"}),R(u,r(0)+7,13,"imaginary",
L),o=F("ellipse",{cy:e(0),class:"qks-mute-line","stroke-dasharray":"4 4"},u),a=Array.from({length:m},()=>F("circle",{r:c>
420?5:4,class:"qkp-dot"},u)),s=F("path",{class:"qks-ink-line"},u),l=F("circle",{r:3.5,cy:e(0),class:"qkp-mean"},u),i=R(u,
0,0,"mean",{class:"qks-bold qks-halo","text-anchor":"middle"})}function x({mean:h,spread:m,asymmetry:f,matter:u,real:g,imaginary:q}){
u.real.forEach((v,k)=>{a[k].setAttribute("cx",r(v).toFixed(2)),a[k].setAttribute("cy",e(u.imaginary[k]).toFixed(2))});let $=Math.
cos(2*f*Y);V(o,{cx:r(h),rx:(n*m*(1+$)).toFixed(2),ry:(n*m*(1-$)).toFixed(2)});let b=n*Math.sqrt(g),w=n*Math.sqrt(q),[S,P,
W,T]=[r(h)-b,r(h)+b,e(0)-w,e(0)+w],O="";b>4&&(O+=`M${S} ${e(0)}H${P}M${S} ${e(0)-6}v12M${P} ${e(0)-6}v12`),w>4&&(O+=`M${r(
h)} ${W}V${T}M${r(h)-6} ${W}h12M${r(h)-6} ${T}h12`),s.setAttribute("d",O),l.setAttribute("cx",r(h)),i.setAttribute("x",Math.
max(20,Math.min(c-20,r(h)))),i.setAttribute("y",Math.max(30,e(0)-Math.max(w,n*m*(1-$))-12))}return{resize:d,draw:x}}var Tt=[["Only a mean",3.5,0,0],["Only a spread",0,10,0],["Both",3.5,6,0],["Half turned",3.5,6,45],["All turned",3.5,6,90]];
function tt(t,{name:r,unit:e,min:n,max:a,step:o,ticks:s,text:l,say:i,move:c}){let d=y("input",{type:"range",min:n,max:a,
step:o,"aria-label":r}),x=y("output",{}),h=y("div",{class:"qks-ticks","aria-hidden":"true"});for(let[m,f]of s){let u=(m-
n)/(a-n),g=y("span",{},f);g.style.left=`calc(6px + ${u} * (100% - 12px))`,h.append(g)}return t.append(E("qks-slider",E("\
qks-row",at(r,e),x),E("qks-ruler qkp-ruler",d),h)),d.addEventListener("input",()=>c(Number(d.value))),{draw(m,f){d.value=
f,d.setAttribute("aria-valuetext",i(m)),I(x,l(m))}}}function Wt(t,r){let e=s=>[s,s<0?"−"+-s:`${s}`],n=tt(t,{name:"Mean",
unit:"shifts the eigenvalues",min:-6,max:6,step:.1,ticks:[-6,-3,0,3,6].map(e),text:s=>M(s.mean),say:s=>`mean ${M(s.mean)}`,
move:s=>r({mean:s})}),a=tt(t,{name:"Spread",unit:"stretches them",min:0,max:10,step:.1,ticks:[0,2,4,6,8,10].map(e),text:s=>`\
±${M(s.spread)}`,say:s=>`spread ${M(s.spread)}`,move:s=>r({spread:s})}),o=tt(t,{name:"Asymmetry",unit:"turns them off t\
he real axis",min:0,max:90,step:1,ticks:[[8,"symmetric"],[45,"half and half"],[79,"antisymmetric"]],text:s=>`${s.asymmetry}\
°`,say:s=>`asymmetry ${s.asymmetry} degrees of 90`,move:s=>r({asymmetry:s})});return{draw(s){n.draw(s,s.mean),a.draw(s,
s.spread),o.draw(s,s.asymmetry)}}}function Ot(){let t={caption:y("p",{class:"qks-caption"}),live:st(),chips:rt("qks-chip\
s","Presets"),plane:y("div",{class:"qks-pane",role:"img"}),sliders:E("qks-sliders"),attention:E("qks-pane"),entropy:y("p",
{class:"qks-sub qkp-entropy"}),logits:E("qks-pane"),legend:D(),parts:E("qkp-part"),matrix:E("qks-pane qkp-matrix"),numbers:E(
"qkp-numbers"),notes:ot(Dt)};return t.root=it("qks qkp","eigenvalues in the complex plane",E("qkp-grid",E("qkp-top",E("q\
ks-headline",t.caption),t.chips,t.live),E("qkp-plane",z("The eigenvalues of W"),D("bars: their deviation along each axis\
; dashed: their edge for large d"),t.plane),t.sliders,E("qkp-stack",z("Attention under this W"),t.entropy,t.attention,z(
"The last query’s logits"),t.legend,t.logits),E("qkp-right",E("qkp-where",z("Where is the spread?"),D("Spread² divides\
 into:"),t.parts),E("qkp-w",z("W itself"),D("blue +, grey −"),t.matrix),t.numbers),t.notes)),t}var Dt=[`W = m I + s (c\
os α S + sin α A), 32 by 32. S is symmetric with trace 0, A antisymmetric, both
  Gaussian and scaled to ‖S‖² = ‖A‖² = d; the first draw is seed 0, nobody chose it. So at every α
  exactly: mean m, ‖W‖²/d = m² + s², variance s² cos 2α. The eigenvalues were computed beforehand at
  every degree of α.`,`The parts of s² are the mean squares of the eigenvalues’ real parts around m and of their imagin\
ary
  parts, and the normality gap (‖W‖² − Σ|λ|²)/d. The dashed ellipse, with half-axes s(1 ± cos 2α), is
  the edge of the eigenvalues’ cloud as d grows.`,`Tokens are a random walk over the square root of its length, logits\
 are xᵀW x / √d, attention is
  causal. The band is the exact mean and standard deviation of the last query’s logits over all such
  walks; the dots are the one walk that the map shows. Dashed: the same with tr(W²) in the place of
  ‖W‖², all that eigenvalues can tell. “±” in the headline is the root mean square of the band’s
  half-width, over keys; the rise is that of its middle.`];var G=["mean","spread","asymmetry"];function _t(t,r){let{mean:e,spread:n,asymmetry:a,trace:o,scale:s,variance:l,frobenius:i,
real:c,imaginary:d,hidden:x}=t,{xi:h,etaSquared:m,entropy:f,rise:u,noise:g}=t;return{mean:e,spread:n,asymmetry:a,trace:o,
scale:s,variance:l,frobenius:i,real:c,imaginary:d,hidden:x,xi:h,eta_squared:m,entropy:f,rise:u,noise:g,headline:r}}function Gt({
model:t,el:r}){let e=Ot(),{root:n}=e,a=ft(t,G),o=null,s=null,l={},i=0,c=0,d=()=>{},x=gt(t,a,T);for(let k of["symmetric",
"antisymmetric","eigenvalues","tokens"])x[k]=()=>h.request({matter:!0});let h=xt({model:t,el:r,root:n,live:e.live,refresh:S,
listeners:x,stale:{matter:!0,layout:!0},told:()=>({...a,readings:l}),ended:()=>d()}),m=()=>dt(c,o.T),f=Pt(e.plane),u=mt(
e.attention,m),g=At(e.logits,m),q=St(e.parts),$=Et(e.matrix),b=Ft(e.numbers),w=Wt(e.sliders,T);function S(k){k.matter&&(o=
qt(t)),(k.layout||k.matter)&&P(),W()}function P(){i=h.measure();let k=ut(n);c=e.attention.clientWidth;let j=e.plane.clientWidth;
i<50||(f.resize(j,o.d),u.resize(o,k),g.resize(),$.resize(o,n))}function W(){s=vt(o,a.mean,a.spread,a.asymmetry);let k=nt(
e.caption,Mt(s));if(l=_t(s,k),i>=50){f.draw(s),u.draw({draw:o}),g.draw(s),$.draw(s),e.plane.setAttribute("aria-label",$t(
s));let C=Q(s.entropy);u.describe(`Attention of ${o.T} tokens. Entropy is ${C} of its largest value.`)}for(let C of[q,b,
w])C.draw(s);I(e.entropy,`Entropy: ${Q(s.entropy)} of its largest value`);let j=a.asymmetry?s.scale>0?"; dashed: what th\
e eigenvalues alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";I(e.legend,`dots: \
this walk; band: mean ± deviation over walks, exact${j}`);for(let[C,N]of v){let p=G.every((A,B)=>Math.abs(a[A]-N[B])<.02);
C.setAttribute("aria-pressed",p)}h.report(k)}function T(k){d(),Object.assign(a,k),h.request()}function O(...k){d();let j=G.
map(N=>a[N]);d=yt(N=>{G.forEach((p,A)=>{a[p]=j[A]+(k[A]-j[A])*N}),a.asymmetry=Math.round(a.asymmetry),h.request()},()=>T(
Object.fromEntries(G.map((N,p)=>[N,k[p]]))))}let v=Tt.map(([k,...j])=>[et(k,()=>O(...j)),j]);return e.chips.append(...v.
map(([k])=>k)),h.start("figure",{state:()=>({...a}),readings:()=>l,view:()=>s})}var Ae={render:Gt};export{Ae as default};
