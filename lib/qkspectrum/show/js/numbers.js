// Numbers as people write them.

const MINUS = "\u2212",
  NBSP = "\u00a0";

// Two decimals, fewer from ten on
function plain(value) {
  const size = Math.abs(value);
  return size.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

function signed(value) {
  const digits = plain(value);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

const wholePercent = (share) => `${Math.round(100 * share)}${NBSP}%`;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (exponent) =>
  (exponent < 0 ? "⁻" : "") + [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[digit]).join("");
