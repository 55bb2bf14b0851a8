var Ge="http://www.w3.org/2000/svg";var W={class:"qks-mute"};function K(e,t){for(let[r,a]of Object.entries(t))a!=null&&a!==!1&&e.setAttribute(r,String(a));return e}
function x(e,t={},...r){let a=K(document.createElement(e),t);return a.append(...r),a}var A=(e,...t)=>x("div",{class:e},...t);var D=(...e)=>x("p",{class:"qks-sub"},...e);function ce(e,t,r={}){let a=x("button",{type:"button",...r},e);return t&&a.addEventListener(
"click",t),a}var le=(e,t)=>e.setAttribute("aria-pressed",String(t)),pe=(e,t,...r)=>x("div",{class:e,role:"group","aria-l\
abel":t},...r);function E(e,t,r){return r.appendChild(K(document.createElementNS(Ge,e),t))}function C(e,t,r){return E("s\
vg",{width:t,height:r,viewBox:`0 0 ${t} ${r}`,"aria-hidden":"true"},e)}function T(e,t,r,a,n={}){let s=E("text",{x:t,y:r,
...n},e);return s.textContent=String(a),s}function ue(e,t,r,a,n){["start","middle","end"].forEach((s,o)=>{T(e,t+o/2*r,a,
n[o],{...W,"text-anchor":s})})}function R(e,t){e.textContent!==t&&(e.textContent=t)}function de(e,t){let r=t.map(([a])=>a).
join("");return r!==e.textContent&&e.replaceChildren(...t.map(([a,n])=>n?x("span",{class:`qks-${n}`},a):a)),r}var U=(e={})=>x(
"output",{...e,"aria-live":"off"});function z(e){return x("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}
var Ke=()=>x("div",{class:"qks-spoken","aria-live":"polite"});function Je(e){let t=x("summary",{},"How this figure is co\
mputed");return x("details",{class:"qks-notes"},t,...e.map(r=>x("p",{},r)))}var me=(e,t)=>({caption:x("p",{class:"qks-ca\
ption"}),live:Ke(),chips:pe("qks-chips",e),notes:Je(t)});function he(e,t,...r){let a=`Explorable figure: ${t}`;return x(
"section",{class:e,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...r)}function fe(){let e=document.documentElement,t=document.body,r=e.dataset.theme??e.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ge(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(e),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])r.observe(n,{attributes:!0,attributeFilter:a});return t.addEventListener(
"change",e),()=>{r.disconnect(),t.removeEventListener("change",e)}}var te=([e,t,r],a=255)=>(a<<24|r<<16|t<<8|e)>>>0,re=(e,t,r)=>e.
map((a,n)=>Math.round(a+(t[n]-a)*r));function ne(e){let t=getComputedStyle(e);return r=>{let a=t.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(n=>parseInt(a.slice(n,n+2),16))}}function xe(e){let t=ne(e),r=[0,1,2,3,4].map(n=>t(`ram\
p-${n}`));return{ramp:Uint32Array.from({length:256},(n,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return te(re(r[l],
r[l+1],o-l))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}var ye=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function ae(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function ke(e){
let t=ae(e),r=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>t.putImageData(r,
0,0)}}function be(e,t){let r=ye(),a=Math.floor(e*r/t)/r,n=a*t>.95*e?a:e/t;return{cell:n,width:n*t}}function we(e,t){let r;function a({
T:o},{ramp:l}){let{width:c,cell:i}=t(),p=x("canvas",{width:o,height:o,role:"img",class:"qks-cells"});p.style.width=`${c}\
px`,p.style.height=`${c}px`,e.replaceChildren(p);let m=C(e,c,c);["each row: one query","each column: one key","the futur\
e is masked"].forEach((u,f)=>{T(m,c,15+18*f,u,{"text-anchor":"end",...f>1?W:{}})});let k=x("div",{class:"qks-ramp","aria\
-hidden":"true"});k.style.left=`${c-96}px`,e.append(k),T(m,c-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,.5,
1]){let f=u===1?"end":u?"middle":"start",w=String(u).replace("0.",".");T(m,c-96+96*Math.sqrt(u),91,w,{...W,"text-anchor":f})}
let d={x:.75,y:c-i-.75,width:c-1.5,height:i+1.5,rx:1};E("rect",{...d,class:"qks-ink-line"},m),r={canvas:p,ramp:l,T:o,...ke(
p)}}function n({attention:o}){let{pixels:l,ramp:c,T:i}=r;for(let p=0;p<i;p++)for(let m=p*i;m<=p*i+p;m++)l[m]=c[Math.round(
Math.sqrt(o[m])*255)];r.show()}return{resize:a,draw:n,describe:o=>r.canvas.setAttribute("aria-label",o)}}var B=(e,t,r)=>Math.max(t,Math.min(r,e));function Ye(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function M(e){
let t=Ye(e);return e<0&&Number(t)>0?"−"+t:t}var H=e=>e<0?"−"+-e:`${e}`;var se=e=>`${Math.round(100*e)} %`;var ve=12;function Xe({name:e,unit:t,label:r=e,range:a,rail:n}){let s=x("input",{type:"range",...a,"aria-label":r}),o=U(),
l=A("qks-ruler",n,s),c=x("div",{class:"qks-ticks","aria-hidden":"true"}),i=x("span",{},x("b",{},e)," ",x("small",{},t));
return{element:A("qks-slider",A("qks-row",i,o),l),input:s,output:o,track:l,scale:c}}function J({name:e,unit:t,label:r,min:a,
max:n,step:s,centred:o=!1,ticks:l,place:c=Number,text:i,say:p,move:m}){let h=x("i",{class:o?"qks-rail qks-centred":"qks-\
rail"}),{element:k,input:d,output:u,scale:f}=Xe({name:e,unit:t,label:r,range:{min:a,max:n,step:s},rail:h});for(let[w,q]of l??
[]){let b=f.appendChild(x("span",{},q));b.style.left=`calc(${ve/2}px + ${(c(w)-a)/(n-a)} * (100% - ${ve}px))`}return l&&
k.append(f),d.addEventListener("input",()=>m(Number(d.value))),{element:k,draw(w,q){d.value=String(c(w)),d.setAttribute(
"aria-valuetext",p(w,q)),R(u,i(w,q))}}}function qe(e,t){let r=e.map(([a,n])=>ce(a,()=>t(n)));return{buttons:r,mark:a=>e.forEach(([,n],s)=>le(r[s],a(n)))}}var Me=(e,t)=>Object.entries(t).every(([r,a])=>Math.abs(e[r]-a)<.02);var Ze=600,Qe=120,et=900,$e=(e,t)=>JSON.stringify(e)===JSON.stringify(t);function tt(e,t){let r=e.get(t);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function V(e,t){let r=tt(e,
t);return r&&new Float64Array(r)}function _(e,t){if(e===null)throw new Error(`${t} was not stored with the figure`);return e}
var Ae=(e,t)=>Object.fromEntries(t.map(r=>[r,e.get(r)])),Ee=(e,t,r)=>Object.fromEntries(Object.keys(t).map(a=>[a,()=>{let n=e.
get(a);$e(n,t[a])||r({[a]:n})}]));function rt(e,t){let r=0,a=performance.now(),n=s=>{let o=Math.max(0,(s-a)/et);if(o>=1)return t();e(o<.5?4*o**3:1-(2-2*o)**
3/2),r=requestAnimationFrame(n)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():r=requestAnimationFrame(
n),()=>cancelAnimationFrame(r)}function Se(e,t,r,a,[n,s]=[Number,Number]){let o=Object.entries(t).map(([l,c])=>[l,n(e[l]),
n(c)]);return rt(l=>{for(let[c,i,p]of o)e[c]=s(i+(p-i)*l);r()},a)}function Pe({model:e,el:t,root:r,live:a,stale:n,refresh:s,
listeners:o,told:l,ended:c}){let i=0,p=0,m,h;t.append(r);function k(b={}){Object.assign(n,b),i||=requestAnimationFrame(d)}
function d(){cancelAnimationFrame(i),i=0;let b=n;n={},s(b)}function u(){return r.dataset.look=fe()?"dark":"light",p=r.clientWidth,
p}function f(b){clearTimeout(m),m=setTimeout(()=>R(a,b),Ze),h||=setTimeout(w,Qe)}function w(){h=void 0;for(let[b,v]of Object.
entries(l()))$e(e.get(b),v)||e.set(b,v);e.save_changes()}function q(b,v){let S=Object.entries(o),P=()=>k({layout:!0});for(let[
y,j]of S)e.on(`change:${y}`,j);r.addEventListener("keydown",y=>y.stopPropagation());let L=new ResizeObserver(()=>r.clientWidth!==
p&&P());L.observe(r);let F=ge(P),N=()=>{Object.assign(n,{layout:!0}),d()};addEventListener("beforeprint",N),addEventListener(
"afterprint",P);let $={redrawNow:d};for(let[y,j]of Object.entries(v))Object.defineProperty($,y,{get:j});return Object.assign(
r,{[b]:$}),Object.assign(t,{[b]:$}),d(),()=>{for(let[y,j]of S)e.off(`change:${y}`,j);c?.(),clearTimeout(m),clearTimeout(
h),cancelAnimationFrame(i),removeEventListener("beforeprint",N),removeEventListener("afterprint",P),L.disconnect(),F(),r.
remove()}}return{request:k,measure:u,report:f,start:q}}function oe(e,t,r,a,n){let s=new Float64Array(r*n);for(let o=0;o<r;o++)for(let l=0;l<n;l++){let c=0;for(let i=0;i<a;i++)
c+=e[o*a+i]*t[i*n+l];s[o*n+l]=c}return s}function Y(e,t,r,a,n=1,s=new Float64Array(r*r)){for(let o=0;o<r;o++)for(let l=0;l<=o;l++)s[o*r+l]=nt(e,o,t,l,a)/n;return s}
function nt(e,t,r,a,n){let s=0;for(let o=0;o<n;o++)s+=e[t*n+o]*r[a*n+o];return s}var G={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},spectrumPlane:{mean:[-6,6],spread:[
0,10]},attentionSteps:{tokens:6,reach:2,weight:3}};function st(e,t,r,a=e){let n=-1/0,s=0;for(let o=t;o<t+r;o++)e[o]>n&&(n=e[o]);for(let o=t;o<t+r;o++)a[o]=Math.exp(e[o]-n),
s+=a[o];for(let o=t;o<t+r;o++)a[o]/=s;return s}function ot(e,t,r,a=e){let n=0;for(let s=t;s<t+r;s++)n+=e[s]/r;for(let s=t;s<
t+r;s++)a[s]=(1+e[s]-n)/r}function it(e,t,r,a=e){let n=0;ot(e,t,r,a);for(let s=t;s<t+r;s++)a[s]=Math.min(Math.max(a[s],0),
1),n+=a[s];for(let s=t;s<t+r;s++)a[s]/=n}function Fe(e,t,r,a){let n=r==="softmax"?st:it;for(let s=0;s<t;s++)n(e,s*t,s+1,
a)}function X(e,t,r,a){let n=0,s=0;for(;n<G.gaze.share&&s<r;)n+=e[t+(a?r-1-s:s)],s++;return s}var Oe=e=>e.sort((t,r)=>t-r)[Math.
ceil(G.gaze.rows*e.length)-1];function je(e,t){let r=Math.floor(t/2),a=t-r,n=[],s=[],o=0,l=0,c=1;for(let i=0;i<t;i++){let p=i*
t,m=0;for(let h=0;h<=i;h++)e[p+h]>0&&(m-=e[p+h]*Math.log(e[p+h]));i>0&&(o+=m/Math.log(i+1)/(t-1)),i>=r&&(l+=e[p+i]/a,n.push(
X(e,p,i+1,!0)),s.push(X(e,p,i+1,!1))),i===t-1&&(c=Math.exp(m))}return{entropy:o,diagonal:l,effective:c,late:Oe(n),early:Oe(
s),lateLast:X(e,(t-1)*t,t,!0),earlyLast:X(e,(t-1)*t,t,!1)}}var Z=Math.PI/180;function Le(e){let t=_(V(e,"symmetric"),"symmetric"),r=_(V(e,"antisymmetric"),"antisymmetric"),a=_(V(e,
"tokens"),"tokens"),n=Math.round(Math.sqrt(t.length)),s=a.length/n;return{d:n,T:s,S:t,A:r,X:a,lambda:Math.sqrt(n),mu:_(V(
e,"eigenvalues"),"eigenvalues"),G:Y(a,a,s,n),HS:Y(oe(a,t,s,n,n),a,s,n),HA:Y(oe(a,r,s,n,n),a,s,n),W:new Float64Array(n*n),
real:new Float64Array(n),imaginary:new Float64Array(n),logits:new Float64Array(s*s),attention:new Float64Array(s*s)}}function Ne(e,t,r,a){
let{d:n,T:s,S:o,A:l,W:c,mu:i,real:p,imaginary:m,G:h,HS:k,HA:d,logits:u,attention:f,lambda:w}=e,q=a===90?0:Math.cos(a*Z),
b=Math.sin(a*Z),v=0,S=0,P=0;for(let g=0;g<n*n;g++)c[g]=r*(q*o[g]+b*l[g]);for(let g=0;g<n;g++)c[g*n+g]+=t;for(let g=0;g<n;g++){
v+=c[g*n+g];for(let O=0;O<n;O++)S+=c[g*n+O]*c[O*n+g],P+=c[g*n+O]**2}let L=0,F=0;for(let g=0;g<n;g++){let O=2*(a*n+g);p[g]=
t+r*i[O],m[g]=r*i[O+1],L+=(p[g]-v/n)**2/n,F+=m[g]**2/n}let N=Math.max(0,P/n-(v/n)**2-L-F);for(let g=0;g<s*s;g++)u[g]=(t*
h[g]+r*(q*k[g]+b*d[g]))/w;Fe(u,s,"softmax",f);let $=new Float64Array(s),y=new Float64Array(s),j=new Float64Array(s),I=0,
Q=0;for(let g=0;g<s;g++){let O=(g+1)/s,ie=(O*P+O*O*S)/w**2,ee=(O+O*O)*S/w**2;$[g]=O*v/w,y[g]=Math.sqrt(Math.max(0,ie)),j[g]=
ee>0?Math.sqrt(ee):NaN,I+=ie/s,Q+=ee/s}return{mean:t,spread:r,asymmetry:a,matter:e,trace:v/n,scale:S/n,variance:S/n-(v/n)**
2,frobenius:P/n,real:L,imaginary:F,hidden:N,xi:v/w,etaSquared:S/w**2,entropy:je(f,s).entropy,law:$,deviation:y,supposed:j,
rise:$[s-1]-$[0],noise:Math.sqrt(Math.max(0,I)),says:Q>0?Math.sqrt(Q):NaN}}function Te({mean:e,spread:t,asymmetry:r,rise:a,
noise:n,says:s,scale:o}){let l=M(Math.abs(a));if(!e&&!t)return[["W is zero: all logits are, and every query averages "],
["all tokens","strong"],["."]];if(!t){let m=e>0?"like":"unlike";return[[`W is ${M(e)} times the identity. A logit is a `],
["likeness","strong"],[` times that, so attention goes to tokens ${m} the query.`]]}let c=e?[[e>0?"The mean lifts logits\
 by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:[["The mean is zero, so likeness \
counts for nothing; "]],i=[[`the spread scatters ${e?"them":"logits"} by `],[`±${M(n)}`,"strong"]];if(!r)return[...c,...i,
[". W is symmetric: its eigenvalues say just that."]];let p=o>1e-9&&s>0?[[", where W’s eigenvalues would say "],[`±${M(
s)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","strong"],[" variance."]];return[...c,
...i,...p]}function We({matter:{d:e},mean:t,spread:r,asymmetry:a,real:n,imaginary:s}){return`${e} eigenvalues of W in th\
e complex plane around ${M(t)}: they deviate by ${M(Math.sqrt(n))} along the real axis and ${M(Math.sqrt(s))} along the \
imaginary one. Spread ${M(r)}, asymmetry ${a} degrees.`}function Re(e,t){let n=d=>22+192*(.5-B(d,-46,46)/92),s,o,l,c,i,p;function m(){({width:s,cell:o}=t()),e.replaceChildren();
let d=C(e,s,236);for(let u of[-40,-20,0,20,40])E("path",{d:`M0 ${n(u)}H${s}`,class:u?"qks-hair":"qks-line"},d);l=E("path",
{class:"qkp-band"},d),c=E("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},d),i=E("path",{class:"qks-curve"},d),p=
E("path",{class:"qks-dots"},d);for(let u of[-40,-20,20,40]){let f={...W,class:"qks-mute qks-halo"};T(d,2,n(u)+4.5,u<0?H(
u):`+${u}`,f)}ue(d,0,s,232,["first token","position","the query itself"])}let h=(d,u)=>{let f=b=>((b+.5)*o).toFixed(1),w=[],
q=[];return d.forEach((b,v)=>{w.push(`${f(v)} ${n(b+u[v]).toFixed(1)}`),q.unshift(`${f(v)} ${n(b-u[v]).toFixed(1)}`)}),[
w.join("L"),q.join("L")]};function k({law:d,deviation:u,supposed:f,asymmetry:w,matter:{T:q,logits:b}}){let[v,S]=h(d,u);l.
setAttribute("d",`M${v}L${S}Z`);let[P,L]=h(d,f);c.setAttribute("d",w&&f[0]>0?`M${P}M${L}`:"");let F="",N="";for(let $=0;$<
q;$++){let y=(($+.5)*o).toFixed(1);F+=`${$?"L":"M"}${y} ${n(d[$]).toFixed(1)}`,N+=`M${y} ${n(b[(q-1)*q+$]).toFixed(1)}h0`}
i.setAttribute("d",F),p.setAttribute("d",N)}return{resize:m,draw:k}}function Ie(e){let t=["real","imaginary","hidden"],r=x(
"div",{class:"qkp-bar","aria-hidden":"true"}),a=x("ul",{class:"qkp-parts"}),n=x("p",{class:"qkp-sum"}),s={real:"along th\
e real axis",imaginary:"along the imaginary axis",hidden:"in no eigenvalue (normality gap)"},o=t.map(c=>r.appendChild(x(
"i",{class:`qkp-${c}`}))),l=t.map(c=>{let i=U();return a.append(x("li",{},x("i",{class:`qkp-${c}`}),x("span",{},s[c]),i)),
i});return e.append(r,a,n),{draw(c){let i=c.real+c.imaginary+c.hidden;t.forEach((p,m)=>{o[m].style.width=i>1e-12?`${100*
c[p]/i}%`:"0",R(l[m],M(c[p]))}),n.replaceChildren("The eigenvalues’ variance is only the first minus the second: ",x("\
b",{},M(c.variance)),".")}}}function Ce(e){let t,r,a,n,s;function o(c,i){n=c.d;let[p,m,h]=["paper","bar","ink"].map(ne(i));
s=Array.from({length:255},(d,u)=>{let f=Math.abs(u-127)/127,w=u>127?m:h;return te(re(p,w,f))});let k=x("canvas",{width:n,
height:n,role:"img",class:"qks-cells"});e.replaceChildren(k),t=ae(k),r=t.createImageData(n,n),a=new Uint32Array(r.data.buffer)}
function l({matter:{W:c},asymmetry:i,mean:p}){let m=1e-12;for(let k of c)m=Math.max(m,Math.abs(k));c.forEach((k,d)=>{a[d]=
s[127+Math.round(127*k/m)]}),t.putImageData(r,0,0);let h=i===0?"symmetric":i===90?`antisymmetric${p?" but for its diagon\
al":""}`:"neither symmetric nor antisymmetric";e.firstChild.setAttribute("aria-label",`W as a picture, ${n} by ${n} entr\
ies, ${h}`)}return{resize:o,draw:l}}function He(e){let t=[["tr(W)/d","the mean",a=>M(a.trace)],["tr(W²)/d","the scale",
a=>M(a.scale)],["variance","scale − mean²",a=>M(a.variance)],["ΣWᵢⱼ²/d","Frobenius norm²",a=>M(a.frobenius)],[
"ξ","tr(W)/λ",a=>M(a.xi)],["η²","tr(W²)/λ²",a=>M(a.etaSquared)]],r=t.map(([a,n])=>{let s=U();return e.append(x("d\
iv",{},x("b",{},a),x("small",{},n),s)),s});return{draw:a=>t.forEach(([,,n],s)=>R(r[s],n(a)))}}var ct=26.5,lt=20.5;function ze(e){let t,r,a,n,s,o,l,c,i;function p(h,k){i=h,a=i/(2*ct);let d=Math.round(a*2*lt);t=f=>i/
2+a*f,r=f=>d/2-a*f,e.replaceChildren();let u=C(e,i,d);for(let f of[-20,-10,10,20])E("path",{d:`M${t(f)} 0V${d}`,class:"q\
ks-hair"},u),T(u,t(f),r(0)+17,H(f),{...W,"text-anchor":"middle"});for(let f of[-20,-10,10,20])E("path",{d:`M0 ${r(f)}H${i}`,
class:"qks-hair"},u),T(u,t(0)-5,r(f)+4.5,`${H(f)}i`,{...W,"text-anchor":"end"});E("path",{d:`M0 ${r(0)}H${i}M${t(0)} 0V${d}`,
class:"qks-line"},u),T(u,i,r(0)-7,"real",{...W,"text-anchor":"end"}),T(u,t(0)+7,13,"imaginary",W),s=E("ellipse",{cy:r(0),
class:"qks-mute-line","stroke-dasharray":"4 4"},u),n=Array.from({length:k},()=>E("circle",{r:i>420?5:4,class:"qkp-dot"},
u)),o=E("path",{class:"qks-ink-line"},u),l=E("circle",{r:3.5,cy:r(0),class:"qkp-mean"},u),c=T(u,0,0,"mean",{class:"qks-b\
old qks-halo","text-anchor":"middle"})}function m({mean:h,spread:k,asymmetry:d,matter:u,real:f,imaginary:w}){u.real.forEach(
($,y)=>{n[y].setAttribute("cx",t($).toFixed(2)),n[y].setAttribute("cy",r(u.imaginary[y]).toFixed(2))});let q=Math.cos(2*
d*Z);K(s,{cx:t(h),rx:(a*k*(1+q)).toFixed(2),ry:(a*k*(1-q)).toFixed(2)});let b=a*Math.sqrt(f),v=a*Math.sqrt(w),[S,P,L,F]=[
t(h)-b,t(h)+b,r(0)-v,r(0)+v],N="";b>4&&(N+=`M${S} ${r(0)}H${P}M${S} ${r(0)-6}v12M${P} ${r(0)-6}v12`),v>4&&(N+=`M${t(h)} ${L}\
V${F}M${t(h)-6} ${L}h12M${t(h)-6} ${F}h12`),o.setAttribute("d",N),l.setAttribute("cx",t(h)),c.setAttribute("x",B(t(h),20,
i-20)),c.setAttribute("y",Math.max(30,r(0)-Math.max(v,a*k*(1-q))-12))}return{resize:p,draw:m}}var Be=[["Only a mean",{mean:3.5,spread:0,asymmetry:0}],["Only a spread",{mean:0,spread:10,asymmetry:0}],["Both",{mean:3.5,
spread:6,asymmetry:0}],["Half turned",{mean:3.5,spread:6,asymmetry:45}],["All turned",{mean:3.5,spread:6,asymmetry:90}]],
{mean:De,spread:Ue}=G.spectrumPlane;function Ve(e,t){let r=o=>[o,H(o)],a=J({name:"Mean",unit:"shifts the eigenvalues",min:De[0],
max:De[1],step:.1,ticks:[-6,-3,0,3,6].map(r),text:o=>M(o),say:o=>`mean ${M(o)}`,move:o=>t({mean:o})}),n=J({name:"Spread",
unit:"stretches them",min:Ue[0],max:Ue[1],step:.1,ticks:[0,2,4,6,8,10].map(r),text:o=>`±${M(o)}`,say:o=>`spread ${M(o)}`,
move:o=>t({spread:o})}),s=J({name:"Asymmetry",unit:"turns them off the real axis",min:0,max:90,step:1,ticks:[[8,"symmetr\
ic"],[45,"half and half"],[79,"antisymmetric"]],text:o=>`${o}°`,say:o=>`asymmetry ${o} degrees of 90`,move:o=>t({asymmetry:o})});
return e.append(a.element,n.element,s.element),{draw(o){a.draw(o.mean,o),n.draw(o.spread,o),s.draw(o.asymmetry,o)}}}function _e(){
let e={...me("Presets",pt),plane:x("div",{class:"qks-pane",role:"img"}),sliders:A("qks-sliders"),attention:A("qks-pane"),
entropy:x("p",{class:"qks-sub qkp-entropy"}),logits:A("qks-pane"),legend:D(),parts:A("qkp-part"),matrix:A("qks-pane qkp-\
matrix"),numbers:A("qkp-numbers")},t=he("qks qkp","eigenvalues in the complex plane",A("qkp-grid",A("qkp-top",A("qks-hea\
dline",e.caption),e.chips,e.live),A("qkp-plane",z("The eigenvalues of W"),D("bars: their deviation along each axis; dash\
ed: their edge for large d"),e.plane),e.sliders,A("qkp-stack",z("Attention under this W"),e.entropy,e.attention,z("The l\
ast query’s logits"),e.legend,e.logits),A("qkp-right",A("qkp-where",z("Where is the spread?"),D("Spread² divides into:"),
e.parts),A("qkp-w",z("W itself"),D("blue +, grey −"),e.matrix),e.numbers),e.notes));return{...e,root:t}}var pt=[`W = m\
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
  half-width, over keys; the rise is that of its middle.`];var ut=["mean","spread","asymmetry"];function dt(e,t){let{mean:r,spread:a,asymmetry:n,trace:s,scale:o,variance:l,frobenius:c,
real:i,imaginary:p,hidden:m}=e,{xi:h,etaSquared:k,entropy:d,rise:u,noise:f}=e;return{mean:r,spread:a,asymmetry:n,trace:s,
scale:o,variance:l,frobenius:c,real:i,imaginary:p,hidden:m,xi:h,eta_squared:k,entropy:d,rise:u,noise:f,headline:t}}function mt({
model:e,el:t}){let r=_e(),{root:a}=r,n=Ae(e,ut),s,o,l={},c=0,i=0,p=()=>{},m=Ee(e,n,F);for(let y of["symmetric","antisymm\
etric","eigenvalues","tokens"])m[y]=()=>h.request({matter:!0});let h=Pe({model:e,el:t,root:a,live:r.live,refresh:S,listeners:m,
stale:{matter:!0,layout:!0},told:()=>({...n,readings:l}),ended:()=>p()}),k=()=>be(i,s.T),d=ze(r.plane),u=we(r.attention,
k),f=Re(r.logits,k),w=Ie(r.parts),q=Ce(r.matrix),b=He(r.numbers),v=Ve(r.sliders,F);function S(y){y.matter&&(s=Le(e)),(y.
layout||y.matter)&&P(),L()}function P(){c=h.measure();let y=xe(a);i=r.attention.clientWidth;let j=r.plane.clientWidth;c<
50||(d.resize(j,s.d),u.resize(s,y),f.resize(),q.resize(s,a))}function L(){o=Ne(s,n.mean,n.spread,n.asymmetry);let y=de(r.
caption,Te(o));if(l=dt(o,y),c>=50){d.draw(o),u.draw(s),f.draw(o),q.draw(o),r.plane.setAttribute("aria-label",We(o));let I=se(
o.entropy);u.describe(`Attention of ${s.T} tokens. Entropy is ${I} of its largest value.`)}for(let I of[w,b,v])I.draw(o);
R(r.entropy,`Entropy: ${se(o.entropy)} of its largest value`);let j=n.asymmetry?o.scale>0?"; dashed: what the eigenvalue\
s alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";R(r.legend,`dots: this walk; b\
and: mean ± deviation over walks, exact${j}`),$.mark(I=>Me(n,I)),h.report(y)}function F(y){p(),Object.assign(n,y),h.request()}
function N(y){let j=()=>{n.asymmetry=Math.round(n.asymmetry),h.request()};p(),p=Se(n,y,j,()=>F(y))}let $=qe(Be,N);return r.
chips.append(...$.buttons),h.start("figure",{state:()=>({...n}),readings:()=>l,view:()=>o})}var ar={render:mt};export{ar as default};
