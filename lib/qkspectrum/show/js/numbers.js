// Numbers as people write them.

export const MINUS = "\u2212",
  NBSP = "\u00a0";

// Two decimals, fewer from ten on
export function plain(value) {
  const size = Math.abs(value);
  return size.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

export function signed(value) {
  const digits = plain(value);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

export const wholePercent = (share) => `${Math.round(100 * share)}${NBSP}%`;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export const superscript = (exponent) =>
  (exponent < 0 ? "⁻" : "") + [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[digit]).join("");

export function percent(share) {
  const value = share * 100;
  return (value >= 9.5 ? Math.round(value) : value >= 0.05 ? value.toFixed(1) : 0) + NBSP + "%";
}

export const digits = (value, places) => value.toFixed(places).replace("-", "−");

export const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export const threeDigits = (value) => Number(value.toPrecision(3));
