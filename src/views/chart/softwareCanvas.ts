import type { Core } from "cytoscape";

interface Renderer {
  makeOffscreenCanvas(width: number, height: number): HTMLCanvasElement;
}

/**
 * Runs `make` so that every 2D context asked for within it is kept in main memory.
 * A GPU canvas on a desktop without a GPU is drawn by SwiftShader: measured here, 660 ms a frame for 900 lines against 18 ms in
 * main memory. Cytoscape has no option for its contexts, so the one way is the call that makes them.
 */
export function inMainMemory<T>(make: () => T): T {
  const own = HTMLCanvasElement.prototype.getContext;
  const kept = function (this: HTMLCanvasElement, type: string, options?: object) {
    return own.call(this, type as "2d", type === "2d" ? { ...options, willReadFrequently: true } : options);
  };
  HTMLCanvasElement.prototype.getContext = kept as typeof own;
  try {
    return make();
  } finally {
    HTMLCanvasElement.prototype.getContext = own;
  }
}

/** The same for the canvases that Cytoscape makes later, for its caches: they get their context here, and keep it. */
export function cachesInMainMemory(cy: Core): void {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  renderer.makeOffscreenCanvas = (width, height) => {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d", { willReadFrequently: true });
    return canvas;
  };
}
