// A figure's state in the page's address, so that a link opens it: #~figure;trait=value;… where values differ from the
// page's own. It is written and read in pages of the book only, where no kernel keeps the state.

const MARK = "#~",
  LONGEST = 2000; // characters of a value: an address takes no more

/** @typedef {import("./life.js").Model} Model */
/** @typedef {Record<string, unknown>} Values */

/** @param {unknown} value bytes, which arrive as a DataView, are "other" */
function kindOf(value) {
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return "list";
  return value && Object.getPrototypeOf(value) === Object.prototype ? "record" : "other";
}

/** @param {unknown} value */
const canBeLinked = (value) =>
  ["number", "boolean", "string"].includes(kindOf(value)) ||
  (["list", "record"].includes(kindOf(value)) && JSON.stringify(value).length < LONGEST);

/** @param {unknown} value as an address holds it: fractions with six digits, so that a link stays short */
const written = (value) =>
  typeof value === "string"
    ? value
    : JSON.stringify(value, (_, part) =>
        typeof part === "number" && !Number.isInteger(part) ? Number(part.toPrecision(6)) : part,
      );

/**
 * @param {string} figure
 * @param {Values} now
 * @param {Values} first the page's own values
 */
export function writeState(figure, now, first) {
  const parts = Object.entries(first).flatMap(([name, before]) => {
    const text = written(now[name]);
    return text === undefined || text === written(before) || text.length > LONGEST
      ? []
      : [`;${name}=${encodeURIComponent(text)}`];
  });
  return parts.length ? `${MARK}${figure}${parts.join("")}` : "";
}

/**
 * What an address says of a figure: values of the kinds that it has, and nothing else. What is damaged is left out.
 * @param {string} figure
 * @param {string} hash
 * @param {Values} first
 * @returns {Values | null} null where the address speaks of something else
 */
export function readState(figure, hash, first) {
  const [name, ...parts] = hash.split(";");
  if (name !== MARK + figure) return null;
  /** @type {Values} */
  const found = {};
  for (const part of parts) {
    const [trait, text = ""] = part.split("=");
    const value = Object.hasOwn(first, trait) ? readValue(text, first[trait]) : undefined;
    if (value !== undefined) found[trait] = value;
  }
  return found;
}

/** @param {string} text @param {unknown} like a value of the same kind */
function readValue(text, like) {
  try {
    const plain = decodeURIComponent(text);
    if (typeof like === "string") return plain;
    const value = JSON.parse(plain);
    const fits = kindOf(value) === kindOf(like);
    return fits && value !== Infinity && value !== -Infinity ? value : undefined; // JSON reads 1e999
  } catch {
    return undefined;
  }
}

/**
 * The name by which `?figure=` asks for a figure of this page: its kind, and its number among those of its kind.
 * @param {Element | null} place
 */
function nameOf(place) {
  const kind = [...(place?.classList ?? [])].find((name) => name.startsWith("qk-of-")),
    number = kind && [...document.querySelectorAll(`.${kind}`)].indexOf(/** @type {Element} */ (place)) + 1;
  return kind ? kind.slice("qk-of-".length) + (number === 1 ? "" : `-${number}`) : "";
}

/** Whether the page shows one figure alone, within another page. */
export const isEmbedded = () => new URLSearchParams(location.search).has("figure");

/**
 * Keeps the address and a figure of the book's page together; null anywhere else.
 * @param {Model} model
 * @param {HTMLElement} root
 * @param {string[]} traits
 */
export function followAddress(model, root, traits) {
  const place = root.closest(".qk-widget");
  if (!place) return null;
  const figure = /** @type {string} */ ([...root.classList].pop()),
    linked = traits.filter((name) => canBeLinked(model.get(name))),
    now = () => Object.fromEntries(linked.map((name) => [name, model.get(name)])),
    first = now();
  const hash = () => writeState(figure, now(), first);
  const take = (/** @type {Values} */ values) => {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
  };
  const page = () => location.href.replace(/[?#].*$/, "");
  return {
    /** The address of the page with the figure as it is. */
    address: () => page() + hash(),
    /** The address of this figure alone as it is, or "" where none leads to it. */
    embedded: () => nameOf(place) && `${page()}?figure=${nameOf(place)}${hash()}`,
    /** Writes it into the address bar, unless nothing was moved. */
    write() {
      const to = hash();
      if (to === location.hash || (!to && !location.hash.startsWith(`${MARK}${figure};`))) return;
      try {
        history.replaceState(history.state, "", to || location.pathname + location.search);
      } catch {
        // a page that may not change its address: the link can still be copied
      }
    },
    /** Whether the address spoke of this figure, which then shows what it said. */
    read() {
      const found = readState(figure, location.hash, first);
      if (found) take({ ...first, ...found });
      return found !== null;
    },
    forget: () => take(first),
  };
}
