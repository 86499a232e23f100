import type { Position } from "../core/arrangement";
import { type Link, strengthOf } from "../core/link";
import type { Strength } from "../core/provenance";
import { paletteOf } from "../encode/palette";
import type { Shape } from "../encode/shape";
import type { GraphLook } from "./graphLook";
import type { XmlText } from "./xmlText";

/** The nearest of yEd's shapes. */
const shapes: { readonly [S in Shape]: string } = {
  circle: "ellipse",
  hexagon: "hexagon",
  pentagon: "trapezoid",
  square: "roundrectangle",
  box: "rectangle",
  card: "roundrectangle",
  lozenge: "parallelogram",
  handset: "rectangle",
  diamond: "diamond",
  octagon: "octagon",
  bubble: "roundrectangle",
  flag: "trapezoid2",
  page: "rectangle",
};

const lines: { readonly [S in Strength]: string } = {
  confirmed: "line",
  unconfirmed: "dashed",
  tentative: "dotted",
};

const colours = paletteOf("light");

/** The drawing of a node for yEd: corner (not centre), fill, label. */
export function nodeDrawing(
  label: string,
  look: GraphLook,
  position: Position | undefined,
  xml: XmlText,
): string {
  // Half a geometry would be a position of nothing to readers that take x and y out of it.
  const geometry = position
    ? `<y:Geometry height="${look.h}" width="${look.w}" x="${position.x - look.w / 2}" y="${position.y - look.h / 2}"/>`
    : "";
  const name =
    label === ""
      ? ""
      : `<y:NodeLabel modelName="sides" modelPosition="s" textColor="${colours.text}">${xml.text(label)}</y:NodeLabel>`;
  return (
    `<y:ShapeNode>${geometry}` +
    `<y:Fill color="${look.fill}" transparent="false"/>` +
    `<y:BorderStyle color="${look.edge}" type="line" width="1.5"/>${name}` +
    `<y:Shape type="${shapes[look.shape]}"/></y:ShapeNode>`
  );
}

/** The drawing of an edge for yEd: pattern by strength, arrowheads by direction as the file's ends have it. */
export function edgeDrawing(item: Link, xml: XmlText): string {
  const head = (shown: boolean) => (shown ? "standard" : "none");
  const arrows = `source="${head(item.direction === "both")}" target="${head(item.direction !== "none")}"`;
  const label = item.label === "" ? "" : `<y:EdgeLabel>${xml.text(item.label)}</y:EdgeLabel>`;
  return (
    `<y:PolyLineEdge><y:LineStyle color="${colours.link}" type="${lines[strengthOf(item)]}" width="2.0"/>` +
    `<y:Arrows ${arrows}/>${label}</y:PolyLineEdge>`
  );
}
