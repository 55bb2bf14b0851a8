// Where the queries look.

import { NBSP } from "./numbers.js";

export const tokensOf = (n) => `${n}${NBSP}token${n === 1 ? "" : "s"}`;

// Three quarters of the later queries, and the last one, hold 80 % of their weight on at most 24 of 64 keys.
const FEW = 24 / 64;

export const looksLate = ({ late, lateLast, draw: { T } }) => Math.max(late, lateLast) <= FEW * T;

export const looksEarly = (view) =>
  !looksLate(view) && Math.max(view.early, view.earlyLast) <= FEW * view.draw.T && view.variety[0] < 0.4;
