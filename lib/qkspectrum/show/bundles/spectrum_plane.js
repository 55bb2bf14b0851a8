var Ve="http://www.w3.org/2000/svg";var W={class:"qks-mute"};function G(t,e){for(let[r,a]of Object.entries(e))a!=null&&a!==!1&&t.setAttribute(r,String(a));return t}
function h(t,e={},...r){let a=G(document.createElement(t),e);return a.append(...r),a}var A=(t,...e)=>h("div",{class:t},...e);var D=(...t)=>h("p",{class:"qks-sub"},...t);function ie(t,e,r={}){let a=h("button",{type:"button",...r},t);return e&&a.addEventListener(
"click",e),a}var ce=(t,e)=>t.setAttribute("aria-pressed",String(e)),le=(t,e,...r)=>h("div",{class:t,role:"group","aria-l\
abel":e},...r);function S(t,e,r){return r.appendChild(G(document.createElementNS(Ve,t),e))}function C(t,e,r){return S("s\
vg",{width:e,height:r,viewBox:`0 0 ${e} ${r}`,"aria-hidden":"true"},t)}function T(t,e,r,a,n={}){let s=S("text",{x:e,y:r,
...n},t);return s.textContent=String(a),s}function pe(t,e,r,a,n){["start","middle","end"].forEach((s,o)=>{T(t,e+o/2*r,a,
n[o],{...W,"text-anchor":s})})}function L(t,e){t.textContent!==e&&(t.textContent=e)}function ue(t,e){let r=e.map(([a])=>a).
join("");return r!==t.textContent&&t.replaceChildren(...e.map(([a,n])=>n?h("span",{class:`qks-${n}`},a):a)),r}function z(t){
return h("div",{class:"qks-heading",role:"heading","aria-level":"3"},t)}var Ge=()=>h("div",{class:"qks-spoken","aria-liv\
e":"polite"});function Ke(t){let e=h("summary",{},"How this figure is computed");return h("details",{class:"qks-notes"},
e,...t.map(r=>h("p",{},r)))}var de=(t,e)=>({caption:h("p",{class:"qks-caption"}),live:Ge(),chips:le("qks-chips",t),notes:Ke(
e)});function me(t,e,...r){let a=`Explorable figure: ${e}`;return h("section",{class:t,"aria-label":a,"data-lm-suppress-\
shortcuts":"true"},...r)}function he(){let t=document.documentElement,e=document.body,r=t.dataset.theme??t.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":e.dataset.jpThemeLight?e.dataset.jpThemeLight==="false":e.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(e.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function fe(t){let e=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(t),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])r.observe(n,{attributes:!0,attributeFilter:a});return e.addEventListener(
"change",t),()=>{r.disconnect(),e.removeEventListener("change",t)}}var ee=([t,e,r],a=255)=>(a<<24|r<<16|e<<8|t)>>>0,te=(t,e,r)=>t.
map((a,n)=>Math.round(a+(e[n]-a)*r));function re(t){let e=getComputedStyle(t);return r=>{let a=e.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(n=>parseInt(a.slice(n,n+2),16))}}function ge(t){let e=re(t),r=[0,1,2,3,4].map(n=>e(`ram\
p-${n}`));return{ramp:Uint32Array.from({length:256},(n,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return ee(te(r[l],
r[l+1],o-l))}),mute:e("mute"),safe:e("safe"),tint:e("tint"),paper:e("paper")}}var xe=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function ne(t){let e=t.getContext("2d");if(!e)throw new Error("This browser cannot draw on a canvas");return e}function ye(t){
let e=ne(t),r=e.createImageData(t.width,t.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>e.putImageData(r,
0,0)}}function ke(t,e){let r=xe(),a=Math.floor(t*r/e)/r,n=a*e>.95*t?a:t/e;return{cell:n,width:n*e}}function be(t,e){let r;function a({
T:o},{ramp:l}){let{width:c,cell:i}=e(),p=h("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${c}\
px`,p.style.height=`${c}px`,t.replaceChildren(p);let m=C(t,c,c);["each row: one query","each column: one key","the futur\
e is masked"].forEach((u,g)=>{T(m,c,15+18*g,u,{"text-anchor":"end",...g>1?W:{}})});let k=h("div",{class:"qks-ramp","aria\
-hidden":"true"});k.style.left=`${c-96}px`,t.append(k),T(m,c-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,.5,
1]){let g=u===1?"end":u?"middle":"start",w=String(u).replace("0.",".");T(m,c-96+96*Math.sqrt(u),91,w,{...W,"text-anchor":g})}
let d={x:.75,y:c-i-.75,width:c-1.5,height:i+1.5,rx:1};S("rect",{...d,class:"qks-ink-line"},m),r={canvas:p,ramp:l,T:o,...ye(
p)}}function n({attention:o}){let{pixels:l,ramp:c,T:i}=r;for(let p=0;p<i;p++)for(let m=p*i;m<=p*i+p;m++)l[m]=c[Math.round(
Math.sqrt(o[m])*255)];r.show()}return{resize:a,draw:n,describe:o=>r.canvas.setAttribute("aria-label",o)}}var U=(t,e,r)=>Math.max(e,Math.min(r,t));function Je(t){let e=Math.abs(t);return e.toFixed(e>=99.95?0:e>=9.995?1:2)}function $(t){
let e=Je(t);return t<0&&Number(e)>0?"−"+e:e}var H=t=>t<0?"−"+-t:`${t}`;var ae=t=>`${Math.round(100*t)} %`;var we=12;function Ye({name:t,unit:e,label:r=t,range:a,rail:n}){let s=h("input",{type:"range",...a,"aria-label":r}),o=h(
"output"),l=A("qks-ruler",n,s),c=h("div",{class:"qks-ticks","aria-hidden":"true"}),i=h("span",{},h("b",{},t)," ",h("smal\
l",{},e));return{element:A("qks-slider",A("qks-row",i,o),l),input:s,output:o,track:l,scale:c}}function K({name:t,unit:e,
label:r,min:a,max:n,step:s,centred:o=!1,ticks:l,place:c=Number,text:i,say:p,move:m}){let f=h("i",{class:o?"qks-rail qks-\
centred":"qks-rail"}),{element:k,input:d,output:u,scale:g}=Ye({name:t,unit:e,label:r,range:{min:a,max:n,step:s},rail:f});
for(let[w,M]of l??[]){let b=g.appendChild(h("span",{},M));b.style.left=`calc(${we/2}px + ${(c(w)-a)/(n-a)} * (100% - ${we}\
px))`}return l&&k.append(g),d.addEventListener("input",()=>m(Number(d.value))),{element:k,draw(w,M){d.value=String(c(w)),
d.setAttribute("aria-valuetext",p(w,M)),L(u,i(w,M))}}}function ve(t,e){let r=t.map(([a,n])=>ie(a,()=>e(n)));return{buttons:r,mark:a=>t.forEach(([,n],s)=>ce(r[s],a(n)))}}var qe=(t,e)=>Object.entries(e).every(([r,a])=>Math.abs(t[r]-a)<.02);var Qe=600,Xe=120,Ze=900,Me=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function et(t,e){let r=t.get(e);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function _(t,e){let r=et(t,
e);return r&&new Float64Array(r)}function B(t,e){if(t===null)throw new Error(`${e} was not stored with the figure`);return t}
var $e=(t,e)=>Object.fromEntries(e.map(r=>[r,t.get(r)])),Ae=(t,e,r)=>Object.fromEntries(Object.keys(e).map(a=>[a,()=>{let n=t.
get(a);Me(n,e[a])||r({[a]:n})}]));function tt(t,e){let r=0,a=performance.now(),n=s=>{let o=Math.max(0,(s-a)/Ze);if(o>=1)return e();t(o<.5?4*o**3:1-(2-2*o)**
3/2),r=requestAnimationFrame(n)};return matchMedia("(prefers-reduced-motion: reduce)").matches?e():r=requestAnimationFrame(
n),()=>cancelAnimationFrame(r)}function Se(t,e,r,a,[n,s]=[Number,Number]){let o=Object.entries(e).map(([l,c])=>[l,n(t[l]),
n(c)]);return tt(l=>{for(let[c,i,p]of o)t[c]=s(i+(p-i)*l);r()},a)}function Ee({model:t,el:e,root:r,live:a,stale:n,refresh:s,
listeners:o,told:l,ended:c}){let i=0,p=0,m,f;e.append(r);function k(b={}){Object.assign(n,b),i||=requestAnimationFrame(d)}
function d(){cancelAnimationFrame(i),i=0;let b=n;n={},s(b)}function u(){return r.dataset.look=he()?"dark":"light",p=r.clientWidth,
p}function g(b){clearTimeout(m),m=setTimeout(()=>L(a,b),Qe),f||=setTimeout(w,Xe)}function w(){f=void 0;for(let[b,v]of Object.
entries(l()))Me(t.get(b),v)||t.set(b,v);t.save_changes()}function M(b,v){let E=Object.entries(o),O=()=>k({layout:!0});for(let[
q,y]of E)t.on(`change:${q}`,y);r.addEventListener("keydown",q=>q.stopPropagation());let N=new ResizeObserver(()=>r.clientWidth!==
p&&O());N.observe(r);let F=fe(O),j={redrawNow:d};for(let[q,y]of Object.entries(v))Object.defineProperty(j,q,{get:y});return Object.
assign(r,{[b]:j}),Object.assign(e,{[b]:j}),d(),()=>{for(let[q,y]of E)t.off(`change:${q}`,y);c?.(),clearTimeout(m),clearTimeout(
f),cancelAnimationFrame(i),N.disconnect(),F(),r.remove()}}return{request:k,measure:u,report:g,start:M}}function se(t,e,r,a,n){let s=new Float64Array(r*n);for(let o=0;o<r;o++)for(let l=0;l<n;l++){let c=0;for(let i=0;i<a;i++)
c+=t[o*a+i]*e[i*n+l];s[o*n+l]=c}return s}function J(t,e,r,a,n=1,s=new Float64Array(r*r)){for(let o=0;o<r;o++)for(let l=0;l<=o;l++)s[o*r+l]=rt(t,o,e,l,a)/n;return s}
function rt(t,e,r,a,n){let s=0;for(let o=0;o<n;o++)s+=t[e*n+o]*r[a*n+o];return s}var V={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
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
layers:6,skip:!0,norm:"pre",remedy:"none"}}}};function at(t,e,r,a=t){let n=-1/0,s=0;for(let o=e;o<e+r;o++)t[o]>n&&(n=t[o]);for(let o=e;o<e+r;o++)a[o]=Math.exp(t[o]-n),
s+=a[o];for(let o=e;o<e+r;o++)a[o]/=s;return s}function st(t,e,r,a=t){let n=0;for(let s=e;s<e+r;s++)n+=t[s]/r;for(let s=e;s<
e+r;s++)a[s]=(1+t[s]-n)/r}function ot(t,e,r,a=t){let n=0;st(t,e,r,a);for(let s=e;s<e+r;s++)a[s]=Math.min(Math.max(a[s],0),
1),n+=a[s];for(let s=e;s<e+r;s++)a[s]/=n}function Fe(t,e,r,a){let n=r==="softmax"?at:ot;for(let s=0;s<e;s++)n(t,s*e,s+1,
a)}function Y(t,e,r,a){let n=0,s=0;for(;n<V.gaze.share&&s<r;)n+=t[e+(a?r-1-s:s)],s++;return s}var Pe=t=>t.sort((e,r)=>e-r)[Math.
ceil(V.gaze.rows*t.length)-1];function Oe(t,e){let r=Math.floor(e/2),a=e-r,n=[],s=[],o=0,l=0,c=1;for(let i=0;i<e;i++){let p=i*
e,m=0;for(let f=0;f<=i;f++)t[p+f]>0&&(m-=t[p+f]*Math.log(t[p+f]));i>0&&(o+=m/Math.log(i+1)/(e-1)),i>=r&&(l+=t[p+i]/a,n.push(
Y(t,p,i+1,!0)),s.push(Y(t,p,i+1,!1))),i===e-1&&(c=Math.exp(m))}return{entropy:o,diagonal:l,effective:c,late:Pe(n),early:Pe(
s),lateLast:Y(t,(e-1)*e,e,!0),earlyLast:Y(t,(e-1)*e,e,!1)}}var Q=Math.PI/180;function je(t){let e=B(_(t,"symmetric"),"symmetric"),r=B(_(t,"antisymmetric"),"antisymmetric"),a=B(_(t,
"tokens"),"tokens"),n=Math.round(Math.sqrt(e.length)),s=a.length/n;return{d:n,T:s,S:e,A:r,X:a,lambda:Math.sqrt(n),mu:B(_(
t,"eigenvalues"),"eigenvalues"),G:J(a,a,s,n),HS:J(se(a,e,s,n,n),a,s,n),HA:J(se(a,r,s,n,n),a,s,n),W:new Float64Array(n*n),
real:new Float64Array(n),imaginary:new Float64Array(n),logits:new Float64Array(s*s),attention:new Float64Array(s*s)}}function Ne(t,e,r,a){
let{d:n,T:s,S:o,A:l,W:c,mu:i,real:p,imaginary:m,G:f,HS:k,HA:d,logits:u,attention:g,lambda:w}=t,M=a===90?0:Math.cos(a*Q),
b=Math.sin(a*Q),v=0,E=0,O=0;for(let x=0;x<n*n;x++)c[x]=r*(M*o[x]+b*l[x]);for(let x=0;x<n;x++)c[x*n+x]+=e;for(let x=0;x<n;x++){
v+=c[x*n+x];for(let P=0;P<n;P++)E+=c[x*n+P]*c[P*n+x],O+=c[x*n+P]**2}let N=0,F=0;for(let x=0;x<n;x++){let P=2*(a*n+x);p[x]=
e+r*i[P],m[x]=r*i[P+1],N+=(p[x]-v/n)**2/n,F+=m[x]**2/n}let j=Math.max(0,O/n-(v/n)**2-N-F);for(let x=0;x<s*s;x++)u[x]=(e*
f[x]+r*(M*k[x]+b*d[x]))/w;Fe(u,s,"softmax",g);let q=new Float64Array(s),y=new Float64Array(s),R=new Float64Array(s),I=0,
X=0;for(let x=0;x<s;x++){let P=(x+1)/s,oe=(P*O+P*P*E)/w**2,Z=(P+P*P)*E/w**2;q[x]=P*v/w,y[x]=Math.sqrt(Math.max(0,oe)),R[x]=
Z>0?Math.sqrt(Z):NaN,I+=oe/s,X+=Z/s}return{mean:e,spread:r,asymmetry:a,matter:t,trace:v/n,scale:E/n,variance:E/n-(v/n)**
2,frobenius:O/n,real:N,imaginary:F,hidden:j,xi:v/w,etaSquared:E/w**2,entropy:Oe(g,s).entropy,law:q,deviation:y,supposed:R,
rise:q[s-1]-q[0],noise:Math.sqrt(Math.max(0,I)),says:X>0?Math.sqrt(X):NaN}}function Te({mean:t,spread:e,asymmetry:r,rise:a,
noise:n,says:s,scale:o}){let l=$(Math.abs(a));if(!t&&!e)return[["W is zero: all logits are, and every query averages "],
["all tokens","strong"],["."]];if(!e){let m=t>0?"like":"unlike";return[[`W is ${$(t)} times the identity. A logit is a `],
["likeness","strong"],[` times that, so attention goes to tokens ${m} the query.`]]}let c=t?[[t>0?"The mean lifts logits\
 by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:[["The mean is zero, so likeness \
counts for nothing; "]],i=[[`the spread scatters ${t?"them":"logits"} by `],[`±${$(n)}`,"strong"]];if(!r)return[...c,...i,
[". W is symmetric: its eigenvalues say just that."]];let p=o>1e-9&&s>0?[[", where W’s eigenvalues would say "],[`±${$(
s)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","strong"],[" variance."]];return[...c,
...i,...p]}function We({matter:{d:t},mean:e,spread:r,asymmetry:a,real:n,imaginary:s}){return`${t} eigenvalues of W in th\
e complex plane around ${$(e)}: they deviate by ${$(Math.sqrt(n))} along the real axis and ${$(Math.sqrt(s))} along the \
imaginary one. Spread ${$(r)}, asymmetry ${a} degrees.`}function Le(t,e){let n=d=>22+192*(.5-U(d,-46,46)/92),s,o,l,c,i,p;function m(){({width:s,cell:o}=e()),t.replaceChildren();
let d=C(t,s,236);for(let u of[-40,-20,0,20,40])S("path",{d:`M0 ${n(u)}H${s}`,class:u?"qks-hair":"qks-line"},d);l=S("path",
{class:"qkp-band"},d),c=S("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},d),i=S("path",{class:"qks-curve"},d),p=
S("path",{class:"qks-dots"},d);for(let u of[-40,-20,20,40]){let g={...W,class:"qks-mute qks-halo"};T(d,2,n(u)+4.5,u<0?H(
u):`+${u}`,g)}pe(d,0,s,232,["first token","position","the query itself"])}let f=(d,u)=>{let g=b=>((b+.5)*o).toFixed(1),w=[],
M=[];return d.forEach((b,v)=>{w.push(`${g(v)} ${n(b+u[v]).toFixed(1)}`),M.unshift(`${g(v)} ${n(b-u[v]).toFixed(1)}`)}),[
w.join("L"),M.join("L")]};function k({law:d,deviation:u,supposed:g,asymmetry:w,matter:{T:M,logits:b}}){let[v,E]=f(d,u);l.
setAttribute("d",`M${v}L${E}Z`);let[O,N]=f(d,g);c.setAttribute("d",w&&g[0]>0?`M${O}M${N}`:"");let F="",j="";for(let q=0;q<
M;q++){let y=((q+.5)*o).toFixed(1);F+=`${q?"L":"M"}${y} ${n(d[q]).toFixed(1)}`,j+=`M${y} ${n(b[(M-1)*M+q]).toFixed(1)}h0`}
i.setAttribute("d",F),p.setAttribute("d",j)}return{resize:m,draw:k}}function Re(t){let e=["real","imaginary","hidden"],r=h(
"div",{class:"qkp-bar","aria-hidden":"true"}),a=h("ul",{class:"qkp-parts"}),n=h("p",{class:"qkp-sum"}),s={real:"along th\
e real axis",imaginary:"along the imaginary axis",hidden:"in no eigenvalue (normality gap)"},o=e.map(c=>r.appendChild(h(
"i",{class:`qkp-${c}`}))),l=e.map(c=>{let i=h("output",{});return a.append(h("li",{},h("i",{class:`qkp-${c}`}),h("span",
{},s[c]),i)),i});return t.append(r,a,n),{draw(c){let i=c.real+c.imaginary+c.hidden;e.forEach((p,m)=>{o[m].style.width=i>
1e-12?`${100*c[p]/i}%`:"0",L(l[m],$(c[p]))}),n.replaceChildren("The eigenvalues’ variance is only the first minus the se\
cond: ",h("b",{},$(c.variance)),".")}}}function Ie(t){let e,r,a,n,s;function o(c,i){n=c.d;let[p,m,f]=["paper","bar","ink"].
map(re(i));s=Array.from({length:255},(d,u)=>{let g=Math.abs(u-127)/127,w=u>127?m:f;return ee(te(p,w,g))});let k=h("canva\
s",{width:n,height:n,role:"img",class:"qks-cells"});t.replaceChildren(k),e=ne(k),r=e.createImageData(n,n),a=new Uint32Array(
r.data.buffer)}function l({matter:{W:c},asymmetry:i,mean:p}){let m=1e-12;for(let k of c)m=Math.max(m,Math.abs(k));c.forEach(
(k,d)=>{a[d]=s[127+Math.round(127*k/m)]}),e.putImageData(r,0,0);let f=i===0?"symmetric":i===90?`antisymmetric${p?" but f\
or its diagonal":""}`:"neither symmetric nor antisymmetric";t.firstChild.setAttribute("aria-label",`W as a picture, ${n}\
 by ${n} entries, ${f}`)}return{resize:o,draw:l}}function Ce(t){let e=[["tr(W)/d","the mean",a=>$(a.trace)],["tr(W²)/d",
"the scale",a=>$(a.scale)],["variance","scale − mean²",a=>$(a.variance)],["ΣWᵢⱼ²/d","Frobenius norm²",a=>$(a.frobenius)],
["ξ","tr(W)/λ",a=>$(a.xi)],["η²","tr(W²)/λ²",a=>$(a.etaSquared)]],r=e.map(([a,n])=>{let s=h("output",{});return t.
append(h("div",{},h("b",{},a),h("small",{},n),s)),s});return{draw:a=>e.forEach(([,,n],s)=>L(r[s],n(a)))}}var it=26.5,ct=20.5;function He(t){let e,r,a,n,s,o,l,c,i;function p(f,k){i=f,a=i/(2*it);let d=Math.round(a*2*ct);e=g=>i/
2+a*g,r=g=>d/2-a*g,t.replaceChildren();let u=C(t,i,d);for(let g of[-20,-10,10,20])S("path",{d:`M${e(g)} 0V${d}`,class:"q\
ks-hair"},u),T(u,e(g),r(0)+17,H(g),{...W,"text-anchor":"middle"});for(let g of[-20,-10,10,20])S("path",{d:`M0 ${r(g)}H${i}`,
class:"qks-hair"},u),T(u,e(0)-5,r(g)+4.5,`${H(g)}i`,{...W,"text-anchor":"end"});S("path",{d:`M0 ${r(0)}H${i}M${e(0)} 0V${d}`,
class:"qks-line"},u),T(u,i,r(0)-7,"real",{...W,"text-anchor":"end"}),T(u,e(0)+7,13,"imaginary",W),s=S("ellipse",{cy:r(0),
class:"qks-mute-line","stroke-dasharray":"4 4"},u),n=Array.from({length:k},()=>S("circle",{r:i>420?5:4,class:"qkp-dot"},
u)),o=S("path",{class:"qks-ink-line"},u),l=S("circle",{r:3.5,cy:r(0),class:"qkp-mean"},u),c=T(u,0,0,"mean",{class:"qks-b\
old qks-halo","text-anchor":"middle"})}function m({mean:f,spread:k,asymmetry:d,matter:u,real:g,imaginary:w}){u.real.forEach(
(q,y)=>{n[y].setAttribute("cx",e(q).toFixed(2)),n[y].setAttribute("cy",r(u.imaginary[y]).toFixed(2))});let M=Math.cos(2*
d*Q);G(s,{cx:e(f),rx:(a*k*(1+M)).toFixed(2),ry:(a*k*(1-M)).toFixed(2)});let b=a*Math.sqrt(g),v=a*Math.sqrt(w),[E,O,N,F]=[
e(f)-b,e(f)+b,r(0)-v,r(0)+v],j="";b>4&&(j+=`M${E} ${r(0)}H${O}M${E} ${r(0)-6}v12M${O} ${r(0)-6}v12`),v>4&&(j+=`M${e(f)} ${N}\
V${F}M${e(f)-6} ${N}h12M${e(f)-6} ${F}h12`),o.setAttribute("d",j),l.setAttribute("cx",e(f)),c.setAttribute("x",U(e(f),20,
i-20)),c.setAttribute("y",Math.max(30,r(0)-Math.max(v,a*k*(1-M))-12))}return{resize:p,draw:m}}var Ue=[["Only a mean",{mean:3.5,spread:0,asymmetry:0}],["Only a spread",{mean:0,spread:10,asymmetry:0}],["Both",{mean:3.5,
spread:6,asymmetry:0}],["Half turned",{mean:3.5,spread:6,asymmetry:45}],["All turned",{mean:3.5,spread:6,asymmetry:90}]],
{mean:ze,spread:De}=V.spectrumPlane;function _e(t,e){let r=o=>[o,H(o)],a=K({name:"Mean",unit:"shifts the eigenvalues",min:ze[0],
max:ze[1],step:.1,ticks:[-6,-3,0,3,6].map(r),text:o=>$(o),say:o=>`mean ${$(o)}`,move:o=>e({mean:o})}),n=K({name:"Spread",
unit:"stretches them",min:De[0],max:De[1],step:.1,ticks:[0,2,4,6,8,10].map(r),text:o=>`±${$(o)}`,say:o=>`spread ${$(o)}`,
move:o=>e({spread:o})}),s=K({name:"Asymmetry",unit:"turns them off the real axis",min:0,max:90,step:1,ticks:[[8,"symmetr\
ic"],[45,"half and half"],[79,"antisymmetric"]],text:o=>`${o}°`,say:o=>`asymmetry ${o} degrees of 90`,move:o=>e({asymmetry:o})});
return t.append(a.element,n.element,s.element),{draw(o){a.draw(o.mean,o),n.draw(o.spread,o),s.draw(o.asymmetry,o)}}}function Be(){
let t={...de("Presets",lt),plane:h("div",{class:"qks-pane",role:"img"}),sliders:A("qks-sliders"),attention:A("qks-pane"),
entropy:h("p",{class:"qks-sub qkp-entropy"}),logits:A("qks-pane"),legend:D(),parts:A("qkp-part"),matrix:A("qks-pane qkp-\
matrix"),numbers:A("qkp-numbers")},e=me("qks qkp","eigenvalues in the complex plane",A("qkp-grid",A("qkp-top",A("qks-hea\
dline",t.caption),t.chips,t.live),A("qkp-plane",z("The eigenvalues of W"),D("bars: their deviation along each axis; dash\
ed: their edge for large d"),t.plane),t.sliders,A("qkp-stack",z("Attention under this W"),t.entropy,t.attention,z("The l\
ast query’s logits"),t.legend,t.logits),A("qkp-right",A("qkp-where",z("Where is the spread?"),D("Spread² divides into:"),
t.parts),A("qkp-w",z("W itself"),D("blue +, grey −"),t.matrix),t.numbers),t.notes));return{...t,root:e}}var lt=[`W = m\
 I + s (cos α S + sin α A), 32 by 32. S is symmetric with trace 0, A antisymmetric, both
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
  half-width, over keys; the rise is that of its middle.`];var pt=["mean","spread","asymmetry"];function ut(t,e){let{mean:r,spread:a,asymmetry:n,trace:s,scale:o,variance:l,frobenius:c,
real:i,imaginary:p,hidden:m}=t,{xi:f,etaSquared:k,entropy:d,rise:u,noise:g}=t;return{mean:r,spread:a,asymmetry:n,trace:s,
scale:o,variance:l,frobenius:c,real:i,imaginary:p,hidden:m,xi:f,eta_squared:k,entropy:d,rise:u,noise:g,headline:e}}function dt({
model:t,el:e}){let r=Be(),{root:a}=r,n=$e(t,pt),s,o,l={},c=0,i=0,p=()=>{},m=Ae(t,n,F);for(let y of["symmetric","antisymm\
etric","eigenvalues","tokens"])m[y]=()=>f.request({matter:!0});let f=Ee({model:t,el:e,root:a,live:r.live,refresh:E,listeners:m,
stale:{matter:!0,layout:!0},told:()=>({...n,readings:l}),ended:()=>p()}),k=()=>ke(i,s.T),d=He(r.plane),u=be(r.attention,
k),g=Le(r.logits,k),w=Re(r.parts),M=Ie(r.matrix),b=Ce(r.numbers),v=_e(r.sliders,F);function E(y){y.matter&&(s=je(t)),(y.
layout||y.matter)&&O(),N()}function O(){c=f.measure();let y=ge(a);i=r.attention.clientWidth;let R=r.plane.clientWidth;c<
50||(d.resize(R,s.d),u.resize(s,y),g.resize(),M.resize(s,a))}function N(){o=Ne(s,n.mean,n.spread,n.asymmetry);let y=ue(r.
caption,Te(o));if(l=ut(o,y),c>=50){d.draw(o),u.draw(s),g.draw(o),M.draw(o),r.plane.setAttribute("aria-label",We(o));let I=ae(
o.entropy);u.describe(`Attention of ${s.T} tokens. Entropy is ${I} of its largest value.`)}for(let I of[w,b,v])I.draw(o);
L(r.entropy,`Entropy: ${ae(o.entropy)} of its largest value`);let R=n.asymmetry?o.scale>0?"; dashed: what the eigenvalue\
s alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";L(r.legend,`dots: this walk; b\
and: mean ± deviation over walks, exact${R}`),q.mark(I=>qe(n,I)),f.report(y)}function F(y){p(),Object.assign(n,y),f.request()}
function j(y){let R=()=>{n.asymmetry=Math.round(n.asymmetry),f.request()};p(),p=Se(n,y,R,()=>F(y))}let q=ve(Ue,j);return r.
chips.append(...q.buttons),f.start("figure",{state:()=>({...n}),readings:()=>l,view:()=>o})}var nr={render:dt};export{nr as default};
