// The whole transformer, from letters to the loss and back. No DOM in this file.
//
// It computes what the library's Transformer does with the same weights: skip connections, LayerNorm before or after
// each part, an MLP of ReLUs, sinusoidal positions, a readout that shares the embedding's weights.

import { addProduct, rowsOf, transposed } from "../../js/products.js";
import { softmaxInto } from "../../js/rows.js";
import { linear, linearBack, makeAttention } from "./attention.js";
import { normalise, normaliseBack } from "./norms.js";
import { placesOf } from "./parameters.js";

/**
 * Sinusoidal positions, rounded to single precision as the library's are.
 * @param {number} T
 * @param {number} width
 */
function sinusoids(T, width) {
  const half = Math.ceil(width / 2);
  return Float64Array.from({ length: T * width }, (_, i) => {
    const t = Math.floor(i / width),
      column = i % width,
      angle = t * 10_000 ** ((-2 * (column % half)) / width);
    return Math.fround(column < half ? Math.sin(angle) : Math.cos(angle));
  });
}

/** @typedef {{ weight: Float64Array, bias: Float64Array }} Linear */
/** @typedef {[Linear, Linear]} Linears */

/**
 * The views of one array by the names that the parts use.
 * @param {Float64Array} data
 * @param {Record<string, import("./parameters.js").Place>} places
 * @param {number} layers
 */
function viewsOf(data, places, layers) {
  const at = (/** @type {string} */ name) => {
    const place = places[name];
    return place && data.subarray(place.at, place.at + place.rows * (place.columns || 1));
  };
  const norm = (/** @type {string} */ name) => ({ gain: at(`${name}.weight`), bias: at(`${name}.bias`) });
  return {
    embedding: at("embedding.weight"),
    finalNorm: norm("final_norm"),
    blocks: Array.from({ length: layers }, (_, l) => {
      const block = `blocks.${l}`;
      return {
        attention: {
          q: at(`${block}.attention.q_proj.weight`),
          k: at(`${block}.attention.k_proj.weight`),
          v: at(`${block}.attention.v_proj.weight`),
          out: at(`${block}.attention.out_proj.weight`),
          qGain: at(`${block}.attention.q_norm.weight`),
          kGain: at(`${block}.attention.k_norm.weight`),
        },
        mlp: [0, 2].map((i) => ({
          weight: at(`${block}.mlp.${i}.weight`),
          bias: at(`${block}.mlp.${i}.bias`),
        })),
        norms: [norm(`${block}.norms.0`), norm(`${block}.norms.1`)],
      };
    }),
  };
}

/**
 * Rows plus a bias.
 * @param {Float64Array} x changed in place
 * @param {Float64Array} bias
 */
function addBias(x, bias) {
  for (let at = 0; at < x.length; at += bias.length) {
    for (let k = 0; k < bias.length; k++) x[at + k] += bias[k];
  }
}

/** @param {Float64Array} out one row @param {Float64Array} x */
function addRows(out, x) {
  for (let at = 0; at < x.length; at += out.length) {
    for (let k = 0; k < out.length; k++) out[k] += x[at + k];
  }
}

/** @param {Float64Array} out @param {Float64Array} x */
function addTo(out, x) {
  for (let i = 0; i < out.length; i++) out[i] += x[i];
}

/** @param {number} size @param {number} width */
function makeMlp(size, width) {
  const hidden = new Float64Array(size),
    ofHidden = new Float64Array(size);
  return {
    /** @param {Float64Array} x @param {Linears} w @param {Float64Array} out */
    forward(x, [first, second], out) {
      linear(x, first.weight, width, hidden);
      addBias(hidden, first.bias);
      for (let i = 0; i < size; i++) hidden[i] = Math.max(hidden[i], 0);
      linear(hidden, second.weight, width, out);
      addBias(out, second.bias);
    },
    /**
     * @param {Float64Array} gradient
     * @param {Float64Array} x
     * @param {Linears} w
     * @param {Float64Array} ofX
     * @param {Linears} ofW
     */
    backward(gradient, x, [first, second], ofX, [ofFirst, ofSecond]) {
      ofHidden.fill(0);
      linearBack(gradient, hidden, second.weight, width, ofHidden, ofSecond.weight);
      for (let i = 0; i < size; i++) if (!hidden[i]) ofHidden[i] = 0;
      addRows(ofSecond.bias, gradient);
      addRows(ofFirst.bias, ofHidden);
      linearBack(ofHidden, x, first.weight, width, ofX, ofFirst.weight);
    },
  };
}

/**
 * @param {import("./parameters.js").Shape} shape
 * @param {number} batch
 * @param {number} [cap] the soft-cap of the logits
 */
export function makeNetwork(shape, batch, cap) {
  const { letters, tokens: T, width, layers, skip, norm } = shape,
    count = batch * T,
    size = count * width,
    room = () => new Float64Array(size);
  const { places, size: parameters } = placesOf(shape),
    weights = new Float64Array(parameters),
    gradients = new Float64Array(parameters),
    w = viewsOf(weights, places, layers),
    of = viewsOf(gradients, places, layers),
    positions = sinusoids(T, width),
    probabilities = new Float64Array(count * letters);
  // each layer has two parts; `states` are what goes into them, and what comes out of the last
  const parts = Array.from({ length: 2 * layers }, (_, i) => ({
    index: i % 2,
    layer: i >> 1,
    run:
      i % 2
        ? makeMlp(size, width)
        : makeAttention(batch, T, width, { cap, hasNorm: shape.remedy === "QK-norm" }),
    read: norm === "pre" ? room() : null,
    sum: norm === "post" ? room() : null,
    sizes: new Float64Array(count),
    out: room(),
  }));
  const states = Array.from({ length: 2 * layers + 1 }, room),
    last = norm === "pre" ? room() : states[2 * layers],
    lastSizes = new Float64Array(count),
    [ofState, ofPart, ofRead] = [room(), room(), room()];
  /** @type {(views: typeof w, part: { layer: number, index: number }) => any} */
  const weightsOf = (views, { layer, index }) =>
    index ? views.blocks[layer].mlp : views.blocks[layer].attention;

  /**
   * Loss in nats and the share of right answers.
   * @param {Int32Array} seen
   * @param {Int32Array} targets
   */
  function forward(seen, targets) {
    const root = Math.sqrt(width);
    for (let i = 0; i < size; i++) {
      states[0][i] =
        root * w.embedding[seen[Math.floor(i / width)] * width + (i % width)] + positions[i % (T * width)];
    }
    parts.forEach((part, i) => {
      const x = states[i],
        { gain, bias } = w.blocks[part.layer].norms[part.index];
      if (part.read) normalise(x, width, gain, bias, part.read, part.sizes);
      part.run.forward(part.read ?? x, weightsOf(w, part), part.out);
      if (skip) addTo(part.out, x);
      if (part.sum) {
        part.sum.set(part.out);
        normalise(part.sum, width, gain, bias, states[i + 1], part.sizes);
      } else states[i + 1].set(part.out);
    });
    if (norm === "pre")
      normalise(states[2 * layers], width, w.finalNorm.gain, w.finalNorm.bias, last, lastSizes);
    probabilities.fill(0);
    const readout = transposed(rowsOf(w.embedding, width));
    addProduct(rowsOf(probabilities, letters), rowsOf(last, width), readout, count, width, letters);
    let loss = 0,
      right = 0;
    for (let n = 0; n < count; n++) {
      let top = n * letters;
      for (let at = top + 1; at < (n + 1) * letters; at++)
        if (probabilities[at] > probabilities[top]) top = at;
      if (top === n * letters + targets[n]) right++;
      const ahead = probabilities[top] - probabilities[n * letters + targets[n]];
      loss += (ahead + Math.log(softmaxInto(probabilities, n * letters, letters))) / count;
    }
    return { loss, right: right / count };
  }

  /**
   * Fills `gradients` with those of the loss that `forward` returned last.
   * @param {Int32Array} seen
   * @param {Int32Array} targets
   */
  function backward(seen, targets) {
    gradients.fill(0);
    for (let n = 0; n < count; n++) probabilities[n * letters + targets[n]] -= 1;
    for (let i = 0; i < probabilities.length; i++) probabilities[i] /= count;
    const down = rowsOf(probabilities, letters);
    addProduct(rowsOf(of.embedding, width), transposed(down), rowsOf(last, width), letters, count, width);
    ofRead.fill(0);
    addProduct(rowsOf(ofRead, width), down, rowsOf(w.embedding, width), count, letters, width);
    ofState.fill(0);
    if (norm === "pre") {
      const { gain, bias } = of.finalNorm;
      normaliseBack(ofRead, states[2 * layers], width, w.finalNorm.gain, lastSizes, ofState, gain, bias);
    } else ofState.set(ofRead);
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i],
        { gain } = w.blocks[part.layer].norms[part.index],
        ofNorm = of.blocks[part.layer].norms[part.index];
      ofPart.set(ofState);
      if (part.sum) {
        ofPart.fill(0);
        normaliseBack(ofState, part.sum, width, gain, part.sizes, ofPart, ofNorm.gain, ofNorm.bias);
      }
      ofRead.fill(0);
      part.run.backward(ofPart, part.read ?? states[i], weightsOf(w, part), ofRead, weightsOf(of, part));
      if (skip) ofState.set(ofPart);
      else ofState.fill(0);
      if (part.read) {
        normaliseBack(ofRead, states[i], width, gain, part.sizes, ofState, ofNorm.gain, ofNorm.bias);
      } else addTo(ofState, ofRead);
    }
    const root = Math.sqrt(width);
    for (let i = 0; i < size; i++) {
      of.embedding[seen[Math.floor(i / width)] * width + (i % width)] += root * ofState[i];
    }
  }

  const attentions = parts.filter(({ index }) => !index).map(({ run }) => /** @type {any} */ (run));
  return {
    places,
    weights,
    gradients,
    views: w,
    gradientViews: of,
    forward,
    backward,
    attentions,
    input: states[0],
    last,
  };
}
