import type { CaseFile } from "../../core/caseFile";
import type { Mark } from "../../core/drawn";
import type { StandingMark } from "../../core/geometry";
import { type Look, lookOf } from "../../encode/symbol";
import { textWidth } from "../../encode/textWidth";
import { captionWeight, lineHeight, markScale, nameWeight, type SlideDensity } from "./slideDensity";
import { slideLabel } from "./slideLabels";
import { setLines, widest } from "./slideText";

/** A mark with its words as they are set at a density, and the room that both take. */
export interface MarkSet {
  readonly names: readonly string[];
  readonly caption: string;
  readonly body: StandingMark;
  readonly look: Look;
}

/** Sets the words of a mark. */
export function setMark(
  file: CaseFile,
  mark: Mark,
  focus: readonly string[],
  density: SlideDensity,
): MarkSet {
  const look = lookOf(file.case, mark, focus);
  const { name, caption } = slideLabel(file.case, mark, focus);
  const names = setLines(name, density.nameWidth, density.name, nameWeight, 2);
  const under =
    density.caption > 0
      ? (setLines(caption, density.nameWidth, density.caption, captionWeight, 1)[0] ?? "")
      : "";
  const labelW = Math.max(
    widest(names, density.name, nameWeight),
    under === "" ? 0 : textWidth(under, density.caption, captionWeight),
  );
  const labelH = (names.length * density.name + (under === "" ? 0 : density.caption)) * lineHeight;
  const body = {
    x: 0,
    y: 0,
    w: (look.w * markScale) / 2 + 4,
    h: (look.h * markScale) / 2 + 4,
    labelW,
    labelH,
  };
  return { names, caption: under, body, look };
}
