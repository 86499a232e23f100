/** Cytoscape's stage, which takes the pointer, and the one canvas that is seen. */
export interface Layers {
  readonly stage: HTMLDivElement;
  readonly sheet: HTMLCanvasElement;
  /** Matches the canvas to its place; true when the size changed. */
  fitSize(): boolean;
  readonly ratio: () => number;
  remove(): void;
}

function placed<T extends HTMLElement>(element: T): T {
  Object.assign(element.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
  return element;
}

/** Puts stage and canvas into an element, which must be positioned. */
export function makeLayers(place: HTMLElement): Layers {
  const stage = placed(document.createElement("div"));
  const sheet = placed(document.createElement("canvas"));
  sheet.style.pointerEvents = "none";
  place.append(stage, sheet);
  let last = "";
  const ratio = () => window.devicePixelRatio || 1;
  return {
    stage,
    sheet,
    ratio,
    fitSize: () => {
      const { clientWidth: w, clientHeight: h } = place;
      const now = `${w} ${h} ${ratio()}`;
      if (now === last) return false;
      last = now;
      sheet.width = Math.round(w * ratio());
      sheet.height = Math.round(h * ratio());
      return true;
    },
    remove: () => {
      stage.remove();
      sheet.remove();
    },
  };
}

/**
 * Cytoscape's canvases of lines, at rest and of what is being dragged, taken out of sight: they are drawn into the sheet.
 * Each canvas that changes costs 40 ms a frame to bring to the screen through SwiftShader (measured); so there is one.
 */
export function hiddenLines(stage: HTMLElement): readonly HTMLCanvasElement[] {
  const canvases = [...stage.querySelectorAll("canvas")];
  for (const canvas of canvases) canvas.style.visibility = "hidden";
  return ["layer2-node", "layer1-drag"].flatMap((id) =>
    canvases.filter((canvas) => canvas.dataset.id === id),
  );
}

/** A context in CSS px, filled with a colour. */
export function filled(
  canvas: HTMLCanvasElement,
  ratio: number,
  colour: string,
): CanvasRenderingContext2D | undefined {
  // In main memory: see softwareCanvas.
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false }) ?? undefined;
  if (!context) return undefined;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
