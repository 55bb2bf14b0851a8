// LayerNorm, and the RMSNorm of QK-norm, forwards and backwards. No DOM in this file.

const LAYER_EPSILON = 1e-5, // torch's defaults, the second for doubles
  RMS_EPSILON = Number.EPSILON;

/**
 * Rows minus their mean, divided by their size, times a gain, plus a bias.
 * @param {Float64Array} x
 * @param {number} width
 * @param {Float64Array} gain
 * @param {Float64Array | null} bias null for RMSNorm, which keeps the mean
 * @param {Float64Array} out
 * @param {Float64Array} sizes one for each row, kept for the way back
 */
export function normalise(x, width, gain, bias, out, sizes) {
  for (let row = 0, at = 0; at < x.length; row++, at += width) {
    let mean = 0,
      squares = 0;
    if (bias) {
      for (let k = 0; k < width; k++) mean += x[at + k];
      mean /= width;
    }
    for (let k = 0; k < width; k++) squares += (x[at + k] - mean) ** 2;
    const size = Math.sqrt(squares / width + (bias ? LAYER_EPSILON : RMS_EPSILON));
    sizes[row] = size;
    for (let k = 0; k < width; k++)
      out[at + k] = ((x[at + k] - mean) / size) * gain[k] + (bias ? bias[k] : 0);
  }
}

/**
 * Adds the loss's gradient with respect to x, gain and bias.
 * @param {Float64Array} gradient with respect to `out`
 * @param {Float64Array} x
 * @param {number} width
 * @param {Float64Array} gain
 * @param {Float64Array} sizes
 * @param {Float64Array} ofX
 * @param {Float64Array} ofGain
 * @param {Float64Array | null} ofBias null for RMSNorm
 */
export function normaliseBack(gradient, x, width, gain, sizes, ofX, ofGain, ofBias) {
  for (let row = 0, at = 0; at < x.length; row++, at += width) {
    const size = sizes[row];
    let mean = 0,
      sum = 0,
      along = 0;
    if (ofBias) {
      for (let k = 0; k < width; k++) mean += x[at + k];
      mean /= width;
    }
    for (let k = 0; k < width; k++) {
      const unit = (x[at + k] - mean) / size,
        of = gradient[at + k] * gain[k];
      ofGain[k] += gradient[at + k] * unit;
      if (ofBias) {
        ofBias[k] += gradient[at + k];
        sum += of;
      }
      along += of * unit;
    }
    for (let k = 0; k < width; k++) {
      const unit = (x[at + k] - mean) / size;
      ofX[at + k] += (gradient[at + k] * gain[k] - sum / width - (unit * along) / width) / size;
    }
  }
}
