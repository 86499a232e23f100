import type { Theme } from "../../encode/palette";

/** Widths in px at 100 %; all else is as wide as an attribute. */
const widths: ReadonlyMap<string, number> = new Map([
  ["name", 230],
  ["from", 210],
  ["to", 200],
  ["what", 170],
  ["type", 112],
  ["role", 190],
  ["functions", 150],
  ["status", 116],
  ["links", 78],
  ["first", 118],
  ["last", 118],
  ["grade", 106],
  ["handling", 136],
  ["strength", 160],
  ["kind", 150],
  ["direction", 170],
  ["count", 106],
  ["amount", 130],
  ["incident", 230],
  ["offence", 210],
  ["time", 150],
  ["address", 230],
  ["place", 176],
  ["precision", 214],
  ["reported", 150],
  ["layer", 124],
  ["weight", 110],
  ["area", 230],
  ["code", 124],
  ["family", 120],
  ["shape", 150],
]);
const attributeWidth = 160;

/** Width of a column; words are larger on a projector. */
export function columnWidth(id: string, theme: Theme): number {
  return Math.round((widths.get(id) ?? attributeWidth) * (theme === "projector" ? 1.25 : 1));
}
