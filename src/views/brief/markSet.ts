import type { CaseFile } from "../../core/caseFile";
import type { Mark } from "../../core/drawn";
import type { StandingMark } from "../../core/geometry";
import { discRadius } from "../../encode/markSvg";
import { type Look, lookOf } from "../../encode/symbol";
import { textWidth } from "../../encode/textWidth";
import { captionWeight, lineHeight, markScale, nameWeight, type SlideDensity } from "./slideDensity";
import type { SlideFacts } from "./slideFacts";
import { slideLabel } from "./slideLabels";
import { setLines, widest } from "./slideText";

/** A mark with its words as they are set at a density, and the room that both take. */
export interface MarkSet {
  readonly names: readonly string[];
  readonly caption: string;
  readonly body: StandingMark;
  readonly look: Look;
  readonly marked: boolean;
  readonly pinned: boolean;
}

/** Between a mark and its words. */
const aside = 12;
/** A pin's legs stand this far off the mark, and its head this far above it. */
const legs = 26;

/** Sets the words of a mark. */
export function setMark(
  file: CaseFile,
  mark: Mark,
  { focus, marked: ids }: Pick<SlideFacts, "focus" | "marked">,
  density: SlideDensity,
  pinned: boolean,
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
  const marked = (mark.type === "entity" ? [mark] : mark.members).some(({ id }) => ids.has(id));
  // The disc under what is marked reaches further than the mark.
  const reach = (size: number) => Math.max(size, marked ? 2 * discRadius(look) : 0) * (markScale / 2);
  const body = {
    x: 0,
    y: 0,
    w: reach(look.w) + aside + (pinned ? legs : 0),
    h: reach(look.h) + aside + (pinned ? legs : 0),
    labelW,
    labelH,
  };
  return { names, caption: under, body, look, marked, pinned };
}
