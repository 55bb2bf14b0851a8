// Numbers as people write them.

export const MINUS = "\u2212";
export const NBSP = "\u00a0";

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * The size of a number: two decimals, fewer from ten on.
 * @param {number} value
 */
export function plain(value) {
  const size = Math.abs(value);
  return size.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

/** @param {number} value */
export function signed(value) {
  const digits = plain(value);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

/**
 * A round number, as an axis shows it.
 * @param {number} value
 */
export const withMinus = (value) => (value < 0 ? MINUS + -value : `${value}`);

/** @param {number} value @param {number} places */
export const digits = (value, places) => value.toFixed(places).replace("-", MINUS);

/** @param {number} value */
export const threeDigits = (value) => Number(value.toPrecision(3));

/**
 * A whole number with commas between its thousands.
 * @param {number} count
 */
export const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** @param {number} share */
export const wholePercent = (share) => `${Math.round(100 * share)}${NBSP}%`;

/**
 * A share in percent: whole from 9.5 on, one decimal below.
 * @param {number} share
 */
export function percent(share) {
  const value = share * 100;
  return `${value >= 9.5 ? Math.round(value) : value >= 0.05 ? value.toFixed(1) : 0}${NBSP}%`;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @param {number} exponent */
export const superscript = (exponent) =>
  (exponent < 0 ? "⁻" : "") +
  [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
