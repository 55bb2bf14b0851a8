// What the book's pages bring along.

declare const Plotly: any;

interface Window {
  MathJax?: {
    startup?: { promise?: Promise<void> };
    typesetPromise?: (elements: Element[]) => Promise<void>;
    typesetClear?: (elements: Element[]) => void;
  };
}
