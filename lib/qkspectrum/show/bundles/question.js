var h=0;function t(e,c={},...u){let p=Object.assign(document.createElement(e),c);return p.append(...u),p}function d(e,c){
let u=t("div",{innerHTML:c});return t("details",{},t("summary",{textContent:e}),u)}function b({model:e,el:c}){let u=`qk-\
question-${++h}`,p=e.get("choices"),r=t("form",{className:"qk-question",noValidate:!0}),l=t("fieldset");l.append(t("lege\
nd",{innerHTML:e.get("prompt")}));let a=null;if(p.length)p.forEach((n,s)=>{let o=t("input",{type:"radio",name:u,value:s});
o.checked=e.get("response")===s,l.append(t("label",{},o,t("span",{innerHTML:n})))});else{a=t("input",{type:"text",inputMode:"\
decimal",autocomplete:"off",size:10}),a.value=e.get("response")??"";let n=t("span",{textContent:e.get("unit")});l.append(
t("label",{className:"qk-number"},"Your answer ",a,n))}let i=t("p",{className:"qk-verdict"});i.setAttribute("role","stat\
us");let f=t("button",{type:"submit",textContent:"Check"});r.append(l,t("div",{className:"qk-row"},f,i)),e.get("hint")&&
r.append(d("Hint",e.get("hint"))),r.append(d("Solution",e.get("solution")));function g(){if(!a){let s=r.querySelector("i\
nput:checked");return s?Number(s.value):null}let n=a.value.trim().replace("−","-").replace(",",".");return n===""||Number.
isNaN(Number(n))?null:Number(n)}r.addEventListener("submit",n=>{n.preventDefault();let s=g();if(s===null){i.className="q\
k-verdict",i.textContent=a?"Type a number first.":"Choose an answer first.";return}let o=Math.abs(s-e.get("answer"))<=(a?
e.get("tolerance"):0);i.className=`qk-verdict ${o?"qk-right":"qk-wrong"}`,i.textContent=o?"✓ Right.":"✗ Not yet. Try a\
gain, or open the solution.",o&&(r.lastChild.open=!0),e.set("response",s),e.set("correct",o),e.save_changes()});for(let n of[
"keydown","keypress"])r.addEventListener(n,s=>s.stopPropagation());c.append(r)}var m={render:b};export{m as default};
