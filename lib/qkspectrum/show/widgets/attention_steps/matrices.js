// Matrices of numbers whose cells can be selected: by tap, or with the arrow keys.

import { assign, node } from "../../js/dom.js";
import { two } from "./model.js";

// A weight is short, and its leading zero can be left out where cells are narrow.
function shortWeight(value) {
  const digits = value.toFixed(2);
  if (value === 0 || digits === "1.00") return [`${Math.round(value)}`];
  return digits.startsWith("0") ? [node("span", { class: "qks-zero" }, "0"), digits.slice(1)] : [digits];
}

const spoken = (word) => ({ "→": "horizontal", "↑": "vertical" })[word] ?? word;

export function matrix({ part, name, rows, columns, rowWord, columnWord, select, weights = false }) {
  const cells = [],
    grid = node("div", { class: `qks-matrix qks-${part}`, role: "grid", "aria-label": name });
  grid.style.setProperty("--columns", columns);
  const head = node("div", { role: "row" }, node("span", { role: "presentation" }));
  for (let c = 0; c < columns; c++) head.append(node("span", { role: "columnheader" }, columnWord(c)));
  grid.append(head);
  for (let r = 0; r < rows; r++) {
    const row = node("div", { role: "row" }, node("span", { role: "rowheader" }, rowWord(r)));
    cells.push([]);
    for (let c = 0; c < columns; c++) {
      const cell = node("div", { class: "qks-cell", role: "gridcell", tabindex: -1 });
      cell.addEventListener("focus", () => select([part, r, c]));
      cell.addEventListener("keydown", (event) => {
        const [down, right] =
          { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [];
        if (down === undefined) return;
        event.preventDefault();
        cells[r + down]?.[c + right]?.focus();
      });
      cells[r].push(row.appendChild(cell));
    }
    grid.append(row);
  }
  /** @type {HTMLElement | null} */
  let stop = null;

  function draw(view, selected, from) {
    const marked = new Set(from.filter(([of]) => of === part).map(([, r, c]) => `${r},${c}`));
    const [of, row, column] = selected;
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const value = view[part][r][c],
          future = (weights || part === "logits") && c > r,
          cut = part === "piecewise" && !future && view.clipped[r][c];
        const pieces = !weights ? [two(value)] : future ? ["·"] : shortWeight(value),
          words = pieces.map((piece) => piece.textContent ?? piece).join("");
        if (cell.textContent !== words) cell.replaceChildren(...pieces);
        cell.style.setProperty("--weight", weights ? Math.min(1, value).toFixed(3) : 0);
        const fate = future ? ", masked" : cut ? ", clipped" : "";
        const chosen = of === part && r === row && c === column;
        cell.classList.toggle("qks-chosen", chosen);
        cell.classList.toggle("qks-source", marked.has(`${r},${c}`));
        cell.classList.toggle("qks-future", future);
        cell.classList.toggle("qks-cut", cut);
        assign(cell, {
          "aria-selected": `${chosen}`,
          "aria-label": `${name}, ${spoken(rowWord(r))}, ${spoken(columnWord(c))}: ${two(value)}${fate}`,
        });
      }),
    );
    const next = of === part ? cells[row][column] : (stop ?? cells[0][0]);
    if (next !== stop) {
      if (stop) stop.tabIndex = -1;
      next.tabIndex = 0;
      stop = next;
    }
  }

  return { grid, draw };
}
