// Numbers as people write them.

const MINUS = "\u2212",
  NBSP = "\u00a0";

function signed(value) {
  const size = Math.abs(value),
    digits = size.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

const percent = (share) => `${Math.round(100 * share)}${NBSP}%`;

// Bytes arrive as a DataView, from any offset of a message.
function doubles(model, name) {
  const bytes = model.get(name);
  return new Float64Array(
    ArrayBuffer.isView(bytes)
      ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      : bytes.slice(0),
  );
}
