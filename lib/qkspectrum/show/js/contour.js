// Level lines of anything that is known on a grid.

// Segments of the zero level, cell by cell, as pairs of (mean, spread).
export function contour(values, columns, rows, at) {
  const segments = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const heights = corners.map(([x, y]) => values[y * (columns + 1) + x]),
        crossings = [];
      for (let k = 0; k < 4; k++) {
        const next = (k + 1) % 4,
          from = heights[k],
          to = heights[next];
        if (!(from < 0 !== to < 0) || from !== from || to !== to) continue;
        const t = from / (from - to);
        crossings.push(
          at(
            corners[k][0] + (corners[next][0] - corners[k][0]) * t,
            corners[k][1] + (corners[next][1] - corners[k][1]) * t,
          ),
        );
      }
      if (crossings.length === 2 && !heights.some(Number.isNaN)) segments.push(crossings);
    }
  }
  return segments;
}

// Segments of (mean, spread) as a path in a frame of the plane
export const segmentPath = (segments, { px, py }) => {
  const at = ([mean, spread]) => `${px(mean).toFixed(1)} ${py(Math.hypot(mean, spread)).toFixed(1)}`;
  return segments.map(([from, to]) => `M${at(from)}L${at(to)}`).join("");
};
