import cytoscape, { type Core } from "cytoscape";
import { hiddenLines } from "./layers";
import { cachesInMainMemory, inMainMemory } from "./softwareCanvas";

const minZoom = 0.08;
const maxZoom = 3.5;

/** Cytoscape on a stage: canvas renderer (its WebGL mode draws every line solid), no selection or box of its own, its canvases hidden. */
export function cytoscapeCore(container: HTMLElement): {
  readonly cy: Core;
  readonly lines: readonly HTMLCanvasElement[];
} {
  const cy = inMainMemory(() =>
    cytoscape({
      container,
      minZoom,
      maxZoom,
      autounselectify: true,
      boxSelectionEnabled: false,
      selectionType: "single",
      layout: { name: "preset" },
    }),
  );
  cachesInMainMemory(cy);
  return { cy, lines: hiddenLines(container) };
}
