// What the book's pages bring along.

declare const Plotly: any;

interface Window {
  MathJax?: { startup?: { promise?: Promise<void> } };
}
