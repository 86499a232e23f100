/** The three sheets of the picture in one place: a canvas for boxes, Cytoscape's own, a canvas for words. */
export interface Layers {
  readonly under: HTMLCanvasElement;
  readonly stage: HTMLDivElement;
  readonly over: HTMLCanvasElement;
  /** Matches the canvases to their place; true when the size changed. */
  fitSize(): boolean;
  readonly ratio: () => number;
  remove(): void;
}

function sheet<T extends HTMLElement>(element: T): T {
  Object.assign(element.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
  return element;
}

/** Puts the sheets into an element, which must be positioned. */
export function makeLayers(place: HTMLElement): Layers {
  const under = sheet(document.createElement("canvas"));
  const stage = sheet(document.createElement("div"));
  const over = sheet(document.createElement("canvas"));
  for (const canvas of [under, over]) canvas.style.pointerEvents = "none";
  place.append(under, stage, over);
  let last = "";
  const ratio = () => window.devicePixelRatio || 1;
  return {
    under,
    stage,
    over,
    ratio,
    fitSize: () => {
      const { clientWidth: w, clientHeight: h } = place;
      const now = `${w} ${h} ${ratio()}`;
      if (now === last) return false;
      last = now;
      for (const canvas of [under, over]) {
        canvas.width = Math.round(w * ratio());
        canvas.height = Math.round(h * ratio());
      }
      return true;
    },
    remove: () => {
      for (const element of [under, stage, over]) element.remove();
    },
  };
}

/** A cleared context in CSS px. */
export function cleared(canvas: HTMLCanvasElement, ratio: number): CanvasRenderingContext2D | undefined {
  const context = canvas.getContext("2d") ?? undefined;
  if (!context) return undefined;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
