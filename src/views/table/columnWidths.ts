import type { Theme } from "../../encode/palette";

/** Widths in px at 100 %; all else is as wide as an attribute. */
const widths: ReadonlyMap<string, number> = new Map([
  ["name", 230],
  ["point", 84],
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
  ["area", 290],
  ["code", 124],
  ["family", 120],
  ["shape", 150],
]);
const attributeWidth = { least: 160, most: 440 };
/** Width of a letter of a header and of what stands beside it, about. */
const letter = 7.2;
const beside = 30;

/** Width of a column; a value of the file as wide as its name, which tells the year of a figure at its end. Words are larger on a projector. */
export function columnWidth(id: string, title: string, theme: Theme): number {
  const { least, most } = attributeWidth;
  const width = widths.get(id) ?? Math.min(most, Math.max(least, title.length * letter + beside));
  return Math.round(width * (theme === "projector" ? 1.25 : 1));
}
