import { attribute, type XmlElement } from "./xml";

/** Facts that yEd and yFiles keep in their drawings: label texts, where the shape stands, which ends have an arrowhead. */
export interface YedDrawing {
  readonly labels: readonly string[];
  /** Centre of the shape; the file gives the top left corner. */
  readonly centre?: { readonly x: number; readonly y: number };
  readonly arrows?: { readonly source: boolean; readonly target: boolean };
}

/** Reads the elements inside one `data` element; names are local ones. */
export interface YedReader {
  readonly open: (element: XmlElement) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  readonly drawing: () => YedDrawing;
}

/** Label texts: yEd (NodeLabel, EdgeLabel) and yFiles for HTML (Label.Text). */
const labelNames = ["NodeLabel", "EdgeLabel", "Label.Text"];

/** Text of a label that may be HTML: never shown as such, tags become blanks. */
export function labelText(text: string): string {
  const plain = /<\/?[a-z][^<>]*>/i.test(text) ? text.replace(/<[^<>]*>/g, " ") : text;
  return plain
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

function box(
  element: XmlElement,
  names: readonly [string, string, string, string],
): { x: number; y: number } | undefined {
  const [x, y, width, height] = names.map((name) => Number.parseFloat(attribute(element, name) ?? ""));
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const half = (size: number | undefined) => (size !== undefined && Number.isFinite(size) ? size / 2 : 0);
  return { x: x + half(width), y: y + half(height) };
}

/** Starts reading the drawing of one node or edge. */
export function yedReader(): YedReader {
  const labels: string[] = [];
  let centre: YedDrawing["centre"];
  let arrows: YedDrawing["arrows"];
  let depth = 0;
  /** Depth and text of the label that is open. */
  let labelDepth = 0;
  let label = "";
  // A group node has one drawing per state; only the active one counts.
  let realizersDepth = 0;
  let active = 0;
  let realizer = -1;
  let hidden = false;

  const open = (element: XmlElement): void => {
    depth++;
    if (realizersDepth > 0 && depth === realizersDepth + 1) {
      realizer++;
      hidden = realizer !== active;
    }
    if (hidden) return;
    const { name } = element;
    if (name === "Realizers" && realizersDepth === 0) {
      realizersDepth = depth;
      active = Number.parseInt(attribute(element, "active") ?? "0", 10) || 0;
    } else if (labelNames.includes(name) && labelDepth === 0) {
      labelDepth = depth;
      label = "";
    } else if (name === "Label") {
      const text = labelText(attribute(element, "Text") ?? "");
      if (text !== "") labels.push(text);
    } else if (name === "Geometry") centre ??= box(element, ["x", "y", "width", "height"]);
    else if (name === "RectD") centre ??= box(element, ["X", "Y", "Width", "Height"]);
    else if (name === "Arrows") {
      const has = (end: string) => !["", "none"].includes((attribute(element, end) ?? "none").toLowerCase());
      arrows ??= { source: has("source"), target: has("target") };
    }
  };

  return {
    open,
    text: (text) => {
      // The label's own text only: what stands in LabelModel and ModelParameter below it is geometry.
      if (labelDepth > 0 && depth === labelDepth) label += text;
    },
    close: () => {
      if (labelDepth > 0 && depth === labelDepth) {
        const text = labelText(label);
        if (text !== "") labels.push(text);
        labelDepth = 0;
      }
      if (realizersDepth > 0 && depth === realizersDepth + 1) hidden = false;
      if (depth === realizersDepth) realizersDepth = 0;
      depth--;
    },
    drawing: () => ({ labels, ...(centre ? { centre } : {}), ...(arrows ? { arrows } : {}) }),
  };
}
