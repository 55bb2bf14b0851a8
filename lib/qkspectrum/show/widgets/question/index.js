// A question that checks the reader's answer in the page: choices, or a number within a tolerance.

let questions = 0;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {object} [properties]
 * @param {(Node | string)[]} children
 */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** @param {string} summary @param {string} text */
function fold(summary, text) {
  const body = element("div", { innerHTML: text });
  return element("details", {}, element("summary", { textContent: summary }), body);
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const id = `qk-question-${++questions}`;
  /** @type {string[]} */
  const choices = model.get("choices");
  const form = element("form", { className: "qk-question", noValidate: true });
  const fields = element("fieldset");
  fields.append(element("legend", { innerHTML: model.get("prompt") }));
  /** @type {HTMLInputElement | null} */
  let number = null;
  if (choices.length) {
    choices.forEach((choice, index) => {
      const input = element("input", { type: "radio", name: id, value: index });
      input.checked = model.get("response") === index;
      fields.append(element("label", {}, input, element("span", { innerHTML: choice })));
    });
  } else {
    number = element("input", { type: "text", inputMode: "decimal", autocomplete: "off", size: 10 });
    number.value = model.get("response") ?? "";
    const unit = element("span", { textContent: model.get("unit") });
    fields.append(element("label", { className: "qk-number" }, "Your answer ", number, unit));
  }
  const verdict = element("p", { className: "qk-verdict" });
  verdict.setAttribute("role", "status");
  const button = element("button", { type: "submit", textContent: "Check" });
  form.append(fields, element("div", { className: "qk-row" }, button, verdict));
  if (model.get("hint")) form.append(fold("Hint", model.get("hint")));
  const solution = fold("Solution", model.get("solution"));
  form.append(solution);

  function response() {
    if (!number) {
      /** @type {HTMLInputElement | null} */
      const chosen = form.querySelector("input:checked");
      return chosen ? Number(chosen.value) : null;
    }
    const typed = number.value.trim().replace("−", "-").replace(",", ".");
    return typed === "" || Number.isNaN(Number(typed)) ? null : Number(typed);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = response();
    if (given === null) {
      verdict.className = "qk-verdict";
      verdict.textContent = number ? "Type a number first." : "Choose an answer first.";
      return;
    }
    const right = Math.abs(given - model.get("answer")) <= (number ? model.get("tolerance") : 0);
    verdict.className = `qk-verdict ${right ? "qk-right" : "qk-wrong"}`;
    verdict.textContent = right ? "✓ Right." : "✗ Not yet. Try again, or open the solution.";
    if (right) solution.open = true;
    model.set("response", given);
    model.set("correct", right);
    model.save_changes();
  });
  // Jupyter's own shortcuts must not fire while a reader types.
  for (const kind of ["keydown", "keypress"]) form.addEventListener(kind, (event) => event.stopPropagation());
  el.append(form);
}

export default { render };
