var rt="http://www.w3.org/2000/svg";var W={class:"qks-mute"};function X(e,t){for(let[r,a]of Object.entries(t))a!=null&&a!==!1&&e.setAttribute(r,String(a));return e}
function g(e,t={},...r){let a=X(document.createElement(e),t);return a.append(...r),a}var S=(e,...t)=>g("div",{class:e},...t);var D=(...e)=>g("p",{class:"qks-sub"},...e);function G(e,t,r={}){let a=g("button",{type:"button",...r},e);return t&&a.addEventListener(
"click",t),a}var de=(e,t)=>e.setAttribute("aria-pressed",String(t)),Y=(e,t,...r)=>g("div",{class:e,role:"group","aria-la\
bel":t},...r);function E(e,t,r){return r.appendChild(X(document.createElementNS(rt,e),t))}function U(e,t,r){return E("sv\
g",{width:t,height:r,viewBox:`0 0 ${t} ${r}`,"aria-hidden":"true"},e)}function T(e,t,r,a,n={}){let s=E("text",{x:t,y:r,...n},
e);return s.textContent=String(a),s}function ue(e,t,r,a,n){["start","middle","end"].forEach((s,o)=>{T(e,t+o/2*r,a,n[o],{
...W,"text-anchor":s})})}function N(e,t){e.textContent!==t&&(e.textContent=t)}function fe(e,t){let r=t.map(([a])=>a).join(
"");return r!==e.textContent&&e.replaceChildren(...t.map(([a,n])=>n?g("span",{class:`qks-${n}`},a):a)),r}var B=(e={})=>g(
"output",{...e,"aria-live":"off"});function z(e){return g("div",{class:"qks-heading",role:"heading","aria-level":"3"},e)}
var nt=()=>g("div",{class:"qks-spoken","aria-live":"polite"});function at(e){let t=g("summary",{},"How this figure is co\
mputed");return g("details",{class:"qks-notes"},t,...e.map(r=>g("p",{},r)))}var he=(e,t)=>({caption:g("p",{class:"qks-ca\
ption"}),live:nt(),chips:Y("qks-chips",e),notes:at(t)});function me(e,t,...r){let a=`Explorable figure: ${t}`;return g("\
section",{class:e,"aria-label":a,"data-lm-suppress-shortcuts":"true"},...r)}function ge(){let e=document.documentElement,t=document.body,r=e.dataset.theme??e.getAttribute("theme");return r==="dark"||
r==="light"?r==="dark":t.dataset.jpThemeLight?t.dataset.jpThemeLight==="false":t.dataset.vscodeThemeKind?/dark|high-contrast$/.
test(t.dataset.vscodeThemeKind):matchMedia("(prefers-color-scheme: dark)").matches}function ye(e){let t=matchMedia("(pre\
fers-color-scheme: dark)"),r=new MutationObserver(e),a=["data-theme","theme","data-jp-theme-light","data-vscode-theme-ki\
nd"];for(let n of[document.documentElement,document.body])r.observe(n,{attributes:!0,attributeFilter:a});return t.addEventListener(
"change",e),()=>{r.disconnect(),t.removeEventListener("change",e)}}var ae=([e,t,r],a=255)=>(a<<24|r<<16|t<<8|e)>>>0,se=(e,t,r)=>e.
map((a,n)=>Math.round(a+(t[n]-a)*r));function oe(e){let t=getComputedStyle(e);return r=>{let a=t.getPropertyValue(`--qks\
-${r}`).trim();return[1,3,5].map(n=>parseInt(a.slice(n,n+2),16))}}function xe(e){let t=oe(e),r=[0,1,2,3,4].map(n=>t(`ram\
p-${n}`));return{ramp:Uint32Array.from({length:256},(n,s)=>{let o=s/255*4,l=Math.min(3,Math.floor(o));return ae(se(r[l],
r[l+1],o-l))}),mute:t("mute"),safe:t("safe"),tint:t("tint"),paper:t("paper")}}var we=()=>Math.max(2,Math.min(3,window.devicePixelRatio||
1));function ie(e){let t=e.getContext("2d");if(!t)throw new Error("This browser cannot draw on a canvas");return t}function ke(e){
let t=ie(e),r=t.createImageData(e.width,e.height);return{pixels:new Uint32Array(r.data.buffer),show:()=>t.putImageData(r,
0,0)}}function be(e,t){let r=we(),a=Math.floor(e*r/t)/r,n=a*t>.95*e?a:e/t;return{cell:n,width:n*t}}function ve(e,t){let r;function a({
T:o},{ramp:l}){let{width:i,cell:c}=t(),d=g("canvas",{width:o,height:o,role:"img",class:"qks-cells"});d.style.width=`${i}\
px`,d.style.height=`${i}px`,e.replaceChildren(d);let p=U(e,i,i);["each row: one query","each column: one key","the futur\
e is masked"].forEach((u,y)=>{T(p,i,15+18*y,u,{"text-anchor":"end",...y>1?W:{}})});let x=g("div",{class:"qks-ramp","aria\
-hidden":"true"});x.style.left=`${i-96}px`,e.append(x),T(p,i-104,76,"weight",{"text-anchor":"end"});for(let u of[0,.1,.5,
1]){let y=u===1?"end":u?"middle":"start",w=String(u).replace("0.",".");T(p,i-96+96*Math.sqrt(u),91,w,{...W,"text-anchor":y})}
let m={x:.75,y:i-c-.75,width:i-1.5,height:c+1.5,rx:1};E("rect",{...m,class:"qks-ink-line"},p),r={canvas:d,ramp:l,T:o,...ke(
d)}}function n({attention:o}){let{pixels:l,ramp:i,T:c}=r;for(let d=0;d<c;d++)for(let p=d*c;p<=d*c+d;p++)l[p]=i[Math.round(
Math.sqrt(o[p])*255)];r.show()}return{resize:a,draw:n,describe:o=>r.canvas.setAttribute("aria-label",o)}}var _=(e,t,r)=>Math.max(t,Math.min(r,e));function st(e){let t=Math.abs(e);return t.toFixed(t>=99.95?0:t>=9.995?1:2)}function $(e){
let t=st(e);return e<0&&Number(t)>0?"−"+t:t}var H=e=>e<0?"−"+-e:`${e}`;var ce=e=>`${Math.round(100*e)} %`;var qe=12;function ot({name:e,unit:t,label:r=e,range:a,rail:n}){let s=g("input",{type:"range",...a,"aria-label":r}),o=B(),
l=S("qks-ruler",n,s),i=g("div",{class:"qks-ticks","aria-hidden":"true"}),c=g("span",{},g("b",{},e)," ",g("small",{},t));
return{element:S("qks-slider",S("qks-row",c,o),l),input:s,output:o,track:l,scale:i}}function Q({name:e,unit:t,label:r,min:a,
max:n,step:s,centred:o=!1,ticks:l,place:i=Number,text:c,say:d,move:p}){let h=g("i",{class:o?"qks-rail qks-centred":"qks-\
rail"}),{element:x,input:m,output:u,scale:y}=ot({name:e,unit:t,label:r,range:{min:a,max:n,step:s},rail:h});for(let[w,b]of l??
[]){let M=y.appendChild(g("span",{},b));M.style.left=`calc(${qe/2}px + ${(i(w)-a)/(n-a)} * (100% - ${qe}px))`}return l&&
x.append(y),m.addEventListener("input",()=>p(Number(m.value))),{element:x,draw(w,b){m.value=String(i(w)),m.setAttribute(
"aria-valuetext",d(w,b)),N(u,c(w,b))}}}function $e(e,t){let r=e.map(([a,n])=>G(a,()=>t(n)));return{buttons:r,mark:a=>e.forEach(([,n],s)=>de(r[s],a(n)))}}var Me=(e,t)=>Object.entries(t).every(([r,a])=>Math.abs(e[r]-a)<.02);function Z(e){return typeof e!="object"?typeof e:Array.isArray(e)?"list":e&&Object.getPrototypeOf(e)===Object.prototype?
"record":"other"}var it=e=>["number","boolean","string"].includes(Z(e))||["list","record"].includes(Z(e))&&JSON.stringify(
e).length<2e3,Ae=e=>typeof e=="string"?e:JSON.stringify(e,(t,r)=>typeof r=="number"&&!Number.isInteger(r)?Number(r.toPrecision(
6)):r);function ct(e,t,r){let a=Object.entries(r).flatMap(([n,s])=>{let o=Ae(t[n]);return o===void 0||o===Ae(s)||o.length>
2e3?[]:[`;${n}=${encodeURIComponent(o)}`]});return a.length?`#~${e}${a.join("")}`:""}function lt(e,t,r){let[a,...n]=t.split(
";");if(a!=="#~"+e)return null;let s={};for(let o of n){let[l,i=""]=o.split("="),c=Object.hasOwn(r,l)?pt(i,r[l]):void 0;
c!==void 0&&(s[l]=c)}return s}function pt(e,t){try{let r=decodeURIComponent(e);if(typeof t=="string")return r;let a=JSON.
parse(r);return Z(a)===Z(t)&&a!==1/0&&a!==-1/0?a:void 0}catch{return}}function Se(e){let t=[...e?.classList??[]].find(a=>a.
startsWith("qk-of-")),r=t&&[...document.querySelectorAll(`.${t}`)].indexOf(e)+1;return t?t.slice(6)+(r===1?"":`-${r}`):""}
var Ee=()=>new URLSearchParams(location.search).has("figure");function Oe(e,t,r){let a=t.closest(".qk-widget");if(!a)return null;
let n=[...t.classList].pop(),s=r.filter(p=>it(e.get(p))),o=()=>Object.fromEntries(s.map(p=>[p,e.get(p)])),l=o(),i=()=>ct(
n,o(),l),c=p=>{for(let[h,x]of Object.entries(p))e.set(h,x)},d=()=>location.href.replace(/[?#].*$/,"");return{address:()=>d()+
i(),embedded:()=>Se(a)&&`${d()}?figure=${Se(a)}${i()}`,write(){let p=i();if(!(p===location.hash||!p&&!location.hash.startsWith(
`#~${n};`)))try{history.replaceState(history.state,"",p||location.pathname+location.search)}catch{}},read(){let p=lt(n,location.
hash,l);return p&&c({...l,...p}),p!==null},forget:()=>c(l)}}var Le="system-ui, sans-serif",dt=["position","left","top","width","height","margin","display","image-rendering"];function Re(e,t){
let{width:r,height:a}=e.getBoundingClientRect(),[n,s]=[r+40,a+40+44],{backgroundColor:o,color:l}=getComputedStyle(e),i=new DOMParser().
parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" width="${n}" height="${s}"><title/>
      <rect width="100%" height="100%" fill="${o}"/>
      <foreignObject x="20" y="20" width="${r}" height="${a}"/>
      <text x="20" y="${s-44+6}" fill="${l}" style="font: 600 14px ${Le}"/>
      <text x="20" y="${s-44+26}" fill="${l}" style="font: 12px ${Le}"/></svg>`,"image/svg+xml"),[c,,d,p,h]=i.documentElement.
children;return c.textContent=p.textContent=document.title,h.textContent=t,d.append(ut(e)),{text:new XMLSerializer().serializeToString(
i),width:n,height:s}}function ut(e){let t=e.cloneNode(!0),r=e.querySelectorAll("canvas"),a=e.querySelectorAll("input");t.
querySelectorAll("canvas").forEach((s,o)=>{let l=document.createElement("img");l.src=r[o].toDataURL();let i=getComputedStyle(
r[o]);for(let c of dt)l.style.setProperty(c,i.getPropertyValue(c));s.replaceWith(l)}),t.querySelectorAll("input").forEach(
(s,o)=>{s.setAttribute("value",a[o].value)});for(let s of t.querySelectorAll(".qks-share, .qks-spoken"))s.remove();for(let s of t.
querySelectorAll(".qks-sliders"))s.setAttribute("style","position: static");let n=document.createElement("style");return n.
textContent=[...document.querySelectorAll("style")].map(({textContent:s})=>s).filter(s=>s?.includes(".qks")).join(`
`),t.prepend(n),t.style.width=`${e.getBoundingClientRect().width}px`,t}async function Pe({text:e,width:t,height:r}){let a=new Image;
a.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await a.decode();let n=document.createElement("canvas");
n.width=t*2,n.height=r*2;let s=n.getContext("2d");if(!s)throw new Error("it has no canvas");return s.drawImage(a,0,0,n.width,
n.height),new Promise((o,l)=>{n.toBlob(i=>i?o(i):l(new Error("it drew nothing")))})}var ft=60;function je(e,{address:t,embedded:r}){let a=g("span",{role:"status",class:"qks-mute"}),n=(l,i,c)=>G(l,async()=>{
N(a,await mt(i())?`Copied: ${c}.`:`To copy: ${i()}`)}),s=(l,i)=>G(l,async()=>{N(a,"Drawing…");try{let c=await i(Re(e,t())),
d=document.title.split(/[—–|]/)[0].trim()||"figure";gt(c,`${d}.${l.slice(-3).toLowerCase()}`),N(a,"Saved.")}catch(c){
N(a,`This browser cannot draw it: ${c.message}.`)}}),o=Y("qks-share","Share this figure",n("Copy link",t,"it opens this \
figure as it is now"),s("Save PNG",Pe),s("Save SVG",({text:l})=>new Blob([l],{type:"image/svg+xml"})));if(r()){let l=()=>ht(
r(),e.getAttribute("aria-label")??"",e.offsetHeight+ft);o.append(n("Copy embed code",l,"paste this HTML where the figure\
 shall stand"))}return o.append(a),o}function ht(e,t,r){return g("iframe",{src:e,title:t,width:"100%",height:r,style:"bo\
rder: 0",loading:"lazy"}).outerHTML}async function mt(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=g(
"textarea",{readonly:"",style:"position: fixed; opacity: 0"},e);document.body.append(t),t.select();let r=document.execCommand(
"copy");return t.remove(),r}}function gt(e,t){let r=URL.createObjectURL(e);g("a",{href:r,download:t}).click(),setTimeout(
()=>URL.revokeObjectURL(r),1e4)}var yt=600,xt=120,wt=900,Ne=(e,t)=>JSON.stringify(e)===JSON.stringify(t);function kt(e,t){let r=e.get(t);return r?.byteLength?
ArrayBuffer.isView(r)?r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength):r.slice(0):null}function V(e,t){let r=kt(e,
t);return r&&new Float64Array(r)}function K(e,t){if(e===null)throw new Error(`${t} was not stored with the figure`);return e}
var Te=(e,t)=>Object.fromEntries(t.map(r=>[r,e.get(r)])),Fe=(e,t,r)=>Object.fromEntries(Object.keys(t).map(a=>[a,()=>{let n=e.
get(a);Ne(n,t[a])||r({[a]:n})}]));function bt(e,t){let r=0,a=performance.now(),n=s=>{let o=Math.max(0,(s-a)/wt);if(o>=1)return t();e(o<.5?4*o**3:1-(2-2*o)**
3/2),r=requestAnimationFrame(n)};return matchMedia("(prefers-reduced-motion: reduce)").matches?t():r=requestAnimationFrame(
n),()=>cancelAnimationFrame(r)}function Ce(e,t,r,a,[n,s]=[Number,Number]){let o=Object.entries(t).map(([l,i])=>[l,n(e[l]),
n(i)]);return bt(l=>{for(let[i,c,d]of o)e[i]=s(c+(d-c)*l);r()},a)}function Ie({model:e,el:t,root:r,live:a,stale:n,refresh:s,
listeners:o,told:l,ended:i}){let c=0,d=0,p,h,x=!1;t.append(r);let m=Oe(e,r,Object.keys(o));function u(q={}){Object.assign(
n,q),c||=requestAnimationFrame(y)}function y(){cancelAnimationFrame(c),c=0;let q=n;n={};try{s(q)}catch(O){if(!x)throw O;
x=!1,m?.forget()}}function w(){x=m?.read()??!1,x&&!Ee()&&r.scrollIntoView()}function b(){return r.dataset.look=ge()?"dar\
k":"light",d=r.clientWidth,d}function M(q){clearTimeout(p),p=setTimeout(()=>N(a,q),yt),h||=setTimeout(v,xt)}function v(){
h=void 0;for(let[q,O]of Object.entries(l()))Ne(e.get(q),O)||e.set(q,O);e.save_changes(),m?.write()}function P(q,O){let L=Object.
entries(o),j=()=>u({layout:!0});for(let[I,f]of L)e.on(`change:${I}`,f);r.addEventListener("keydown",I=>I.stopPropagation());
let A=new ResizeObserver(()=>r.clientWidth!==d&&j());A.observe(r);let k=ye(j),C=()=>{Object.assign(n,{layout:!0}),y()};addEventListener(
"beforeprint",C),addEventListener("afterprint",j);let F={redrawNow:y};for(let[I,f]of Object.entries(O))Object.defineProperty(
F,I,{get:f});return Object.assign(r,{[q]:F}),Object.assign(t,{[q]:F}),y(),m&&(r.append(je(r,m)),w(),addEventListener("ha\
shchange",w)),()=>{removeEventListener("hashchange",w);for(let[I,f]of L)e.off(`change:${I}`,f);i?.(),clearTimeout(p),clearTimeout(
h),cancelAnimationFrame(c),removeEventListener("beforeprint",C),removeEventListener("afterprint",j),A.disconnect(),k(),r.
remove()}}return{request:u,measure:b,report:M,start:P}}function le(e,t,r,a,n){let s=new Float64Array(r*n);for(let o=0;o<r;o++)for(let l=0;l<n;l++){let i=0;for(let c=0;c<a;c++)
i+=e[o*a+c]*t[c*n+l];s[o*n+l]=i}return s}function ee(e,t,r,a,n=1,s=new Float64Array(r*r)){for(let o=0;o<r;o++)for(let l=0;l<=o;l++)s[o*r+l]=vt(e,o,t,l,a)/n;return s}
function vt(e,t,r,a,n){let s=0;for(let o=0;o<n;o++)s+=e[t*n+o]*r[a*n+o];return s}var J={collapse:{entropy:.5,relativeVariety:.3333333333333333,onePoint:.01,risk:.3333333333333333,entropyRange:[.25,.75],
varietyRange:[.1,.6]},phase:{oneSided:.6666666666666666,end:.5},gaze:{share:.8,rows:.75,few:.375,agreement:.4,self:.45,uniform:.93,
alike:.5},words:{rather:[.45,.55],stays:[.95,1.05]},walk:{length:64,dim:32,layers:6,reach:40,correlation:.9},stops:[["Un\
iform",0,.3],["Localized",3.5,1],["Entropy collapse",0,36],["Identity-like",40,0],["Looks back",-6,.5]],spectrumExplorer:{
simulatedRows:[20,200]},propagationExplorer:{draws:2e4,sliders:{xi:[-10,10],eta:[.02,10],length:[4,128],dim:[1,256],correlation:[
-.99,.99]}},depthExplorer:{tokens:24,width:8,hidden:16,layers:24,logits:[.1,30]},pathExplorer:{tokens:12,width:12,layers:8,
heads:3,logits:[0,10],values:[.1,4]},entropyExplorer:{keys:1024,spreads:[.05,20],draws:32},livingModel:{words:32,factor:81,
shift:16,speaks:1.25,stumbles:1.75,lost:5},spectrumPlane:{mean:[-6,6],spread:[0,10]},attentionSteps:{tokens:6,reach:2,weight:3},
trainHere:{letters:16,tokens:32,batch:8,width:32,stays:.95,seen:.5,steps:300,rates:[.001,.3],layers:[1,8],remedies:{LocAteR:.1,
"QK-clip":5,"soft-cap":5,"query–key rate":.1},presets:{healthy:{learning_rate:.01,layers:2,skip:!0,norm:"pre",remedy:"\
none"},"entropy collapse":{learning_rate:.1,layers:2,skip:!0,norm:"pre",remedy:"none"},"rank collapse":{learning_rate:.01,
layers:6,skip:!1,norm:"pre",remedy:"none"},"rank collapse, skip connections":{learning_rate:.01,layers:6,skip:!0,norm:"p\
re",remedy:"none"}}}};function $t(e,t,r,a=e){let n=-1/0,s=0;for(let o=t;o<t+r;o++)e[o]>n&&(n=e[o]);for(let o=t;o<t+r;o++)a[o]=Math.exp(e[o]-n),
s+=a[o];for(let o=t;o<t+r;o++)a[o]/=s;return s}function Mt(e,t,r,a=e){let n=0;for(let s=t;s<t+r;s++)n+=e[s]/r;for(let s=t;s<
t+r;s++)a[s]=(1+e[s]-n)/r}function At(e,t,r,a=e){let n=0;Mt(e,t,r,a);for(let s=t;s<t+r;s++)a[s]=Math.min(Math.max(a[s],0),
1),n+=a[s];for(let s=t;s<t+r;s++)a[s]/=n}function Ue(e,t,r,a){let n=r==="softmax"?$t:At;for(let s=0;s<t;s++)n(e,s*t,s+1,
a)}function te(e,t,r,a){let n=0,s=0;for(;n<J.gaze.share&&s<r;)n+=e[t+(a?r-1-s:s)],s++;return s}var We=e=>e.sort((t,r)=>t-r)[Math.
ceil(J.gaze.rows*e.length)-1];function He(e,t){let r=Math.floor(t/2),a=t-r,n=[],s=[],o=0,l=0,i=1;for(let c=0;c<t;c++){let d=c*
t,p=0;for(let h=0;h<=c;h++)e[d+h]>0&&(p-=e[d+h]*Math.log(e[d+h]));c>0&&(o+=p/Math.log(c+1)/(t-1)),c>=r&&(l+=e[d+c]/a,n.push(
te(e,d,c+1,!0)),s.push(te(e,d,c+1,!1))),c===t-1&&(i=Math.exp(p))}return{entropy:o,diagonal:l,effective:i,late:We(n),early:We(
s),lateLast:te(e,(t-1)*t,t,!0),earlyLast:te(e,(t-1)*t,t,!1)}}var re=Math.PI/180;function ze(e){let t=K(V(e,"symmetric"),"symmetric"),r=K(V(e,"antisymmetric"),"antisymmetric"),a=K(V(
e,"tokens"),"tokens"),n=Math.round(Math.sqrt(t.length)),s=a.length/n;return{d:n,T:s,S:t,A:r,X:a,lambda:Math.sqrt(n),mu:K(
V(e,"eigenvalues"),"eigenvalues"),G:ee(a,a,s,n),HS:ee(le(a,t,s,n,n),a,s,n),HA:ee(le(a,r,s,n,n),a,s,n),W:new Float64Array(
n*n),real:new Float64Array(n),imaginary:new Float64Array(n),logits:new Float64Array(s*s),attention:new Float64Array(s*s)}}
function De(e,t,r,a){let{d:n,T:s,S:o,A:l,W:i,mu:c,real:d,imaginary:p,G:h,HS:x,HA:m,logits:u,attention:y,lambda:w}=e,b=a===
90?0:Math.cos(a*re),M=Math.sin(a*re),v=0,P=0,q=0;for(let f=0;f<n*n;f++)i[f]=r*(b*o[f]+M*l[f]);for(let f=0;f<n;f++)i[f*n+
f]+=t;for(let f=0;f<n;f++){v+=i[f*n+f];for(let R=0;R<n;R++)P+=i[f*n+R]*i[R*n+f],q+=i[f*n+R]**2}let O=0,L=0;for(let f=0;f<
n;f++){let R=2*(a*n+f);d[f]=t+r*c[R],p[f]=r*c[R+1],O+=(d[f]-v/n)**2/n,L+=p[f]**2/n}let j=Math.max(0,q/n-(v/n)**2-O-L);for(let f=0;f<
s*s;f++)u[f]=(t*h[f]+r*(b*x[f]+M*m[f]))/w;Ue(u,s,"softmax",y);let A=new Float64Array(s),k=new Float64Array(s),C=new Float64Array(
s),F=0,I=0;for(let f=0;f<s;f++){let R=(f+1)/s,pe=(R*q+R*R*P)/w**2,ne=(R+R*R)*P/w**2;A[f]=R*v/w,k[f]=Math.sqrt(Math.max(0,
pe)),C[f]=ne>0?Math.sqrt(ne):NaN,F+=pe/s,I+=ne/s}return{mean:t,spread:r,asymmetry:a,matter:e,trace:v/n,scale:P/n,variance:P/
n-(v/n)**2,frobenius:q/n,real:O,imaginary:L,hidden:j,xi:v/w,etaSquared:P/w**2,entropy:He(y,s).entropy,law:A,deviation:k,
supposed:C,rise:A[s-1]-A[0],noise:Math.sqrt(Math.max(0,F)),says:I>0?Math.sqrt(I):NaN}}function Ge({mean:e,spread:t,asymmetry:r,
rise:a,noise:n,says:s,scale:o}){let l=$(Math.abs(a));if(!e&&!t)return[["W is zero: all logits are, and every query avera\
ges "],["all tokens","strong"],["."]];if(!t){let p=e>0?"like":"unlike";return[[`W is ${$(e)} times the identity. A logit\
 is a `],["likeness","strong"],[` times that, so attention goes to tokens ${p} the query.`]]}let i=e?[[e>0?"The mean lif\
ts logits by ":"The mean lowers logits by "],[l,"strong"],[" towards tokens like the query; "]]:[["The mean is zero, so \
likeness counts for nothing; "]],c=[[e?"over walks they scatter by ":"the spread scatters logits by "],[`±${$(n)}`,"str\
ong"]];if(!r)return[...i,...c,[". W is symmetric: its eigenvalues say just that."]];let d=o>1e-9&&s>0?[[", where W’s eig\
envalues would say "],[`±${$(s)}`,"strong"],["."]]:[[", though W’s eigenvalues would give them a "],["negative","stro\
ng"],[" variance."]];return[...i,...c,...d]}function Be({matter:{d:e},mean:t,spread:r,asymmetry:a,real:n,imaginary:s}){return`${e}\
 eigenvalues of W in the complex plane around ${$(t)}: they deviate by ${$(Math.sqrt(n))} along the real axis and ${$(Math.
sqrt(s))} along the imaginary one. Spread ${$(r)}, asymmetry ${a} degrees.`}function _e(e,t){let n=m=>22+192*(.5-_(m,-46,46)/92),s,o,l,i,c,d;function p(){({width:s,cell:o}=t()),e.replaceChildren();
let m=U(e,s,236);for(let u of[-40,-20,0,20,40])E("path",{d:`M0 ${n(u)}H${s}`,class:u?"qks-hair":"qks-line"},m);l=E("path",
{class:"qkp-band"},m),i=E("path",{class:"qks-mute-line","stroke-dasharray":"4 4"},m),c=E("path",{class:"qks-curve"},m),d=
E("path",{class:"qks-dots"},m);for(let u of[-40,-20,20,40]){let y={...W,class:"qks-mute qks-halo"};T(m,2,n(u)+4.5,u<0?H(
u):`+${u}`,y)}ue(m,0,s,232,["first token","position","the query itself"])}let h=(m,u)=>{let y=M=>((M+.5)*o).toFixed(1),w=[],
b=[];return m.forEach((M,v)=>{w.push(`${y(v)} ${n(M+u[v]).toFixed(1)}`),b.unshift(`${y(v)} ${n(M-u[v]).toFixed(1)}`)}),[
w.join("L"),b.join("L")]};function x({law:m,deviation:u,supposed:y,asymmetry:w,matter:{T:b,logits:M}}){let[v,P]=h(m,u);l.
setAttribute("d",`M${v}L${P}Z`);let[q,O]=h(m,y);i.setAttribute("d",w&&y[0]>0?`M${q}M${O}`:"");let L="",j="";for(let A=0;A<
b;A++){let k=((A+.5)*o).toFixed(1);L+=`${A?"L":"M"}${k} ${n(m[A]).toFixed(1)}`,j+=`M${k} ${n(M[(b-1)*b+A]).toFixed(1)}h0`}
c.setAttribute("d",L),d.setAttribute("d",j)}return{resize:p,draw:x}}function Ve(e){let t=["real","imaginary","hidden"],r=g(
"div",{class:"qkp-bar","aria-hidden":"true"}),a=g("ul",{class:"qkp-parts"}),n=g("p",{class:"qkp-sum"}),s={real:"along th\
e real axis",imaginary:"along the imaginary axis",hidden:"in no eigenvalue (normality gap)"},o=t.map(i=>r.appendChild(g(
"i",{class:`qkp-${i}`}))),l=t.map(i=>{let c=B();return a.append(g("li",{},g("i",{class:`qkp-${i}`}),g("span",{},s[i]),c)),
c});return e.append(r,a,n),{draw(i){let c=i.real+i.imaginary+i.hidden;t.forEach((d,p)=>{o[p].style.width=c>1e-12?`${100*
i[d]/c}%`:"0",N(l[p],$(i[d]))}),n.replaceChildren("The eigenvalues’ variance is only the first minus the second: ",g("\
b",{},$(i.variance)),".")}}}function Ke(e){let t,r,a,n,s;function o(i,c){n=i.d;let[d,p,h]=["paper","bar","ink"].map(oe(c));
s=Array.from({length:255},(m,u)=>{let y=Math.abs(u-127)/127,w=u>127?p:h;return ae(se(d,w,y))});let x=g("canvas",{width:n,
height:n,role:"img",class:"qks-cells"});e.replaceChildren(x),t=ie(x),r=t.createImageData(n,n),a=new Uint32Array(r.data.buffer)}
function l({matter:{W:i},asymmetry:c,mean:d}){let p=1e-12;for(let x of i)p=Math.max(p,Math.abs(x));i.forEach((x,m)=>{a[m]=
s[127+Math.round(127*x/p)]}),t.putImageData(r,0,0);let h=c===0?"symmetric":c===90?`antisymmetric${d?" but for its diagon\
al":""}`:"neither symmetric nor antisymmetric";e.firstChild.setAttribute("aria-label",`W as a picture, ${n} by ${n} entr\
ies, ${h}`)}return{resize:o,draw:l}}function Je(e){let t=[["tr(W)/d","the mean",a=>$(a.trace)],["tr(W²)/d","the scale",
a=>$(a.scale)],["variance","scale − mean²",a=>$(a.variance)],["ΣWᵢⱼ²/d","Frobenius norm²",a=>$(a.frobenius)],[
"ξ","tr(W)/λ",a=>$(a.xi)],["η²","tr(W²)/λ²",a=>$(a.etaSquared)]],r=t.map(([a,n])=>{let s=B();return e.append(g("d\
iv",{},g("b",{},a),g("small",{},n),s)),s});return{draw:a=>t.forEach(([,,n],s)=>N(r[s],n(a)))}}var St=26.5,Et=20.5;function Xe(e){let t,r,a,n,s,o,l,i,c;function d(h,x){c=h,a=c/(2*St);let m=Math.round(a*2*Et);t=y=>c/
2+a*y,r=y=>m/2-a*y,e.replaceChildren();let u=U(e,c,m);for(let y of[-20,-10,10,20])E("path",{d:`M${t(y)} 0V${m}`,class:"q\
ks-hair"},u),T(u,t(y),r(0)+17,H(y),{...W,"text-anchor":"middle"});for(let y of[-20,-10,10,20])E("path",{d:`M0 ${r(y)}H${c}`,
class:"qks-hair"},u),T(u,t(0)-5,r(y)+4.5,`${H(y)}i`,{...W,"text-anchor":"end"});E("path",{d:`M0 ${r(0)}H${c}M${t(0)} 0V${m}`,
class:"qks-line"},u),T(u,c,r(0)-7,"real",{...W,"text-anchor":"end"}),T(u,t(0)+7,13,"imaginary",W),s=E("ellipse",{cy:r(0),
class:"qks-mute-line","stroke-dasharray":"4 4"},u),n=Array.from({length:x},()=>E("circle",{r:c>420?5:4,class:"qkp-dot"},
u)),o=E("path",{class:"qks-ink-line"},u),l=E("circle",{r:3.5,cy:r(0),class:"qkp-mean"},u),i=T(u,0,0,"mean",{class:"qks-b\
old qks-halo","text-anchor":"middle"})}function p({mean:h,spread:x,asymmetry:m,matter:u,real:y,imaginary:w}){u.real.forEach(
(A,k)=>{n[k].setAttribute("cx",t(A).toFixed(2)),n[k].setAttribute("cy",r(u.imaginary[k]).toFixed(2))});let b=Math.cos(2*
m*re);X(s,{cx:t(h),rx:(a*x*(1+b)).toFixed(2),ry:(a*x*(1-b)).toFixed(2)});let M=a*Math.sqrt(y),v=a*Math.sqrt(w),[P,q,O,L]=[
t(h)-M,t(h)+M,r(0)-v,r(0)+v],j="";M>4&&(j+=`M${P} ${r(0)}H${q}M${P} ${r(0)-6}v12M${q} ${r(0)-6}v12`),v>4&&(j+=`M${t(h)} ${O}\
V${L}M${t(h)-6} ${O}h12M${t(h)-6} ${L}h12`),o.setAttribute("d",j),l.setAttribute("cx",t(h)),i.setAttribute("x",_(t(h),20,
c-20)),i.setAttribute("y",Math.max(30,r(0)-Math.max(v,a*x*(1-b))-12))}return{resize:d,draw:p}}var Ze=[["Only a mean",{mean:3.5,spread:0,asymmetry:0}],["Only a spread",{mean:0,spread:10,asymmetry:0}],["Both",{mean:3.5,
spread:6,asymmetry:0}],["Half turned",{mean:3.5,spread:6,asymmetry:45}],["All turned",{mean:3.5,spread:6,asymmetry:90}]],
{mean:Ye,spread:Qe}=J.spectrumPlane;function et(e,t){let r=o=>[o,H(o)],a=Q({name:"Mean",unit:"shifts the eigenvalues",min:Ye[0],
max:Ye[1],step:.1,ticks:[-6,-3,0,3,6].map(r),text:o=>$(o),say:o=>`mean ${$(o)}`,move:o=>t({mean:o})}),n=Q({name:"Spread",
unit:"stretches them",min:Qe[0],max:Qe[1],step:.1,ticks:[0,2,4,6,8,10].map(r),text:o=>`±${$(o)}`,say:o=>`spread ${$(o)}`,
move:o=>t({spread:o})}),s=Q({name:"Asymmetry",unit:"turns them off the real axis",min:0,max:90,step:1,ticks:[[8,"symmetr\
ic"],[45,"half and half"],[79,"antisymmetric"]],text:o=>`${o}°`,say:o=>`asymmetry ${o} degrees of 90`,move:o=>t({asymmetry:o})});
return e.append(a.element,n.element,s.element),{draw(o){a.draw(o.mean,o),n.draw(o.spread,o),s.draw(o.asymmetry,o)}}}function tt(){
let e={...he("Presets",Ot),plane:g("div",{class:"qks-pane",role:"img"}),sliders:S("qks-sliders"),attention:S("qks-pane"),
entropy:g("p",{class:"qks-sub qkp-entropy"}),logits:S("qks-pane"),legend:D(),parts:S("qkp-part"),matrix:S("qks-pane qkp-\
matrix"),numbers:S("qkp-numbers")},t=me("qks qkp","eigenvalues in the complex plane",S("qkp-grid",S("qkp-top",S("qks-hea\
dline",e.caption),e.chips,e.live),S("qkp-plane",z("The eigenvalues of W"),D("bars: their deviation along each axis; dash\
ed: their edge for large d"),e.plane),e.sliders,S("qkp-stack",z("Attention under this W"),e.entropy,e.attention,z("The l\
ast query’s logits"),e.legend,e.logits),S("qkp-right",S("qkp-where",z("Where is the spread?"),D("Spread² divides into:"),
e.parts),S("qkp-w",z("W itself"),D("blue +, grey −"),e.matrix),e.numbers),e.notes));return{...e,root:t}}var Ot=[`W = m\
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
  half-width, over keys; the rise is that of its middle.`];var Lt=["mean","spread","asymmetry"];function Rt(e,t){let{mean:r,spread:a,asymmetry:n,trace:s,scale:o,variance:l,frobenius:i,
real:c,imaginary:d,hidden:p}=e,{xi:h,etaSquared:x,entropy:m,rise:u,noise:y}=e;return{mean:r,spread:a,asymmetry:n,trace:s,
scale:o,variance:l,frobenius:i,real:c,imaginary:d,hidden:p,xi:h,eta_squared:x,entropy:m,rise:u,noise:y,headline:t}}function Pt({
model:e,el:t}){let r=tt(),{root:a}=r,n=Te(e,Lt),s,o,l={},i=0,c=0,d=()=>{},p=Fe(e,n,L);for(let k of["symmetric","antisymm\
etric","eigenvalues","tokens"])p[k]=()=>h.request({matter:!0});let h=Ie({model:e,el:t,root:a,live:r.live,refresh:P,listeners:p,
stale:{matter:!0,layout:!0},told:()=>({...n,readings:l}),ended:()=>d()}),x=()=>be(c,s.T),m=Xe(r.plane),u=ve(r.attention,
x),y=_e(r.logits,x),w=Ve(r.parts),b=Ke(r.matrix),M=Je(r.numbers),v=et(r.sliders,L);function P(k){k.matter&&(s=ze(e)),(k.
layout||k.matter)&&q(),O()}function q(){i=h.measure();let k=xe(a);c=r.attention.clientWidth;let C=r.plane.clientWidth;i<
50||(m.resize(C,s.d),u.resize(s,k),y.resize(),b.resize(s,a))}function O(){o=De(s,n.mean,n.spread,n.asymmetry);let k=fe(r.
caption,Ge(o));if(l=Rt(o,k),i>=50){m.draw(o),u.draw(s),y.draw(o),b.draw(o),r.plane.setAttribute("aria-label",Be(o));let F=ce(
o.entropy);u.describe(`Attention of ${s.T} tokens. Entropy is ${F} of its largest value.`)}for(let F of[w,M,v])F.draw(o);
N(r.entropy,`Entropy: ${ce(o.entropy)} of its largest value`);let C=n.asymmetry?o.scale>0?"; dashed: what the eigenvalue\
s alone would say":"; the eigenvalues alone allow no band, as tr(W²) is not positive":"";N(r.legend,`dots: this walk; b\
and: mean ± deviation over walks, exact${C}`),A.mark(F=>Me(n,F)),h.report(k)}function L(k){d(),Object.assign(n,k),h.request()}
function j(k){let C=()=>{n.asymmetry=Math.round(n.asymmetry),h.request()};d(),d=Ce(n,k,C,()=>L(k))}let A=$e(Ze,j);return r.
chips.append(...A.buttons),h.start("figure",{state:()=>({...n}),readings:()=>l,view:()=>o})}var Lr={render:Pt};export{Lr as default};
