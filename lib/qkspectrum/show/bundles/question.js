var h=0;function t(e,c={},...u){let p=Object.assign(document.createElement(e),c);return p.append(...u),p}function f(e,c){
let u=t("div",{innerHTML:c});return t("details",{},t("summary",{textContent:e}),u)}function m({model:e,el:c}){let u=`qk-\
question-${++h}`,p=e.get("choices"),r=t("form",{className:"qk-question",noValidate:!0}),l=t("fieldset");l.append(t("lege\
nd",{innerHTML:e.get("prompt")}));let o=null;if(p.length)p.forEach((n,s)=>{let a=t("input",{type:"radio",name:u,value:s});
a.checked=e.get("response")===s,l.append(t("label",{},a,t("span",{innerHTML:n})))});else{o=t("input",{type:"text",inputMode:"\
decimal",autocomplete:"off",size:10}),o.value=e.get("response")??"";let n=t("span",{textContent:e.get("unit")});l.append(
t("label",{className:"qk-number"},"Your answer ",o,n))}let i=t("p",{className:"qk-verdict"});i.setAttribute("role","stat\
us");let g=t("button",{type:"submit",textContent:"Check"});r.append(l,t("div",{className:"qk-row"},g,i)),e.get("hint")&&
r.append(f("Hint",e.get("hint")));let d=f("Solution",e.get("solution"));r.append(d);function b(){if(!o){let s=r.querySelector(
"input:checked");return s?Number(s.value):null}let n=o.value.trim().replace("−","-").replace(",",".");return n===""||Number.
isNaN(Number(n))?null:Number(n)}r.addEventListener("submit",n=>{n.preventDefault();let s=b();if(s===null){i.className="q\
k-verdict",i.textContent=o?"Type a number first.":"Choose an answer first.";return}let a=Math.abs(s-e.get("answer"))<=(o?
e.get("tolerance"):0);i.className=`qk-verdict ${a?"qk-right":"qk-wrong"}`,i.textContent=a?"✓ Right.":"✗ Not yet. Try a\
gain, or open the solution.",a&&(d.open=!0),e.set("response",s),e.set("correct",a),e.save_changes()});for(let n of["keyd\
own","keypress"])r.addEventListener(n,s=>s.stopPropagation());c.append(r)}var k={render:m};export{k as default};
