import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { type Palette, paletteOf, type Theme } from "../../encode/palette";

/** Between the end of a line and the mark (TOKENS' pictures leave the halo's width). */
const endGap = 4;

/** `arrow-scale` for a head of about 11 px, a little longer on wide lines; Cytoscape makes it 0.3 × max((13.37 width)^0.9, 29) × scale. */
export function arrowScale(width: number, px: number): number {
  const length = (11 + (width - 2) * 1.6) * px;
  return length / (0.3 * Math.max((width * px * 13.37) ** 0.9, 29));
}

/** At which size lines are drawn: their screen width follows the zoom only a little, so that patterns stay what they are. */
export function lineZoom(zoom: number): number {
  const screen = Math.min(1.25, Math.max(0.6, zoom));
  // Below 0.2 and above 4 nobody reads patterns; there the lines scale with the chart.
  return screen / Math.min(4, Math.max(0.2, zoom));
}

/** The stylesheet; `scale` gives the model size of one px of line at the zoom that was last settled on. */
export function chartStyle(theme: Theme, scale: () => number): StylesheetJson {
  const colours = paletteOf(theme);
  const px = () => scale() * colours.lineScale;
  return [...nodeStyle(), ...edgeStyle(colours, px)];
}

function nodeStyle(): StylesheetJson {
  return [
    {
      selector: "core",
      style: { "active-bg-opacity": 0, "active-bg-color": "#000", "active-bg-size": 0 } as never,
    },
    {
      // The overlay draws the marks; Cytoscape knows where they are, hits them and ends lines at them.
      selector: "node",
      style: {
        width: "data(w)",
        height: "data(h)",
        shape: "data(shape)" as "ellipse",
        "shape-polygon-points": (node: NodeSingular) => String(node.data("points")),
        opacity: 0,
        "overlay-opacity": 0,
      } as never,
    },
  ];
}

function edgeStyle(colours: Palette, px: () => number): StylesheetJson {
  const one = (edge: EdgeSingular, name: string) => Number(edge.data(name));
  return [
    {
      selector: "edge",
      style: {
        width: (edge: EdgeSingular) => one(edge, "width") * px(),
        "line-color": colours.link,
        "curve-style": "straight",
        "source-distance-from-node": endGap,
        "target-distance-from-node": endGap,
        "arrow-scale": (edge: EdgeSingular) => arrowScale(one(edge, "width"), px()),
        "source-arrow-shape": "data(source_arrow)",
        "target-arrow-shape": "data(target_arrow)",
        "source-arrow-color": colours.link,
        "target-arrow-color": colours.link,
        "overlay-opacity": 0,
      } as never,
    },
    {
      // Never Cytoscape's `dotted`: it is setLineDash([1, 1]), grey at rest and solid when zoomed out.
      selector: "edge[dash]",
      style: {
        "line-style": "dashed",
        "line-cap": "data(cap)",
        "line-dash-pattern": (edge: EdgeSingular) =>
          (edge.data("dash") as readonly number[]).map((part) => part * px()),
      } as never,
    },
    {
      selector: "edge[bend]",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": 0.5,
      } as never,
    },
    {
      selector: "edge[loop]",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": 46,
        "loop-direction": "data(loop)",
        "loop-sweep": "-55deg",
      } as never,
    },
    {
      selector: "edge.inked",
      style: {
        "line-color": colours.linkSelected,
        "source-arrow-color": colours.linkSelected,
        "target-arrow-color": colours.linkSelected,
        "z-index": 10,
      } as never,
    },
  ];
}
