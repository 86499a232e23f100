import type { Case } from "../../core/case";
import type { Drawn } from "../../core/drawn";
import { counted } from "../../encode/kindWords";
import { lineWords } from "../../encode/lineLook";
import { markName } from "../../encode/markWords";

function short(drawn: Drawn, id: string): string {
  const mark = drawn.marks.get(id);
  if (!mark) return "";
  return mark.type === "entity" ? mark.entity.label || mark.entity.sourceId || "Unnamed" : mark.fold.label;
}

/** What is said when the keyboard arrives at a mark: its name and, when it came along a link, which of how many and what it says. */
export function walkWords(
  kase: Case,
  drawn: Drawn,
  focus: readonly string[],
  to: string,
  from: string | undefined,
): string {
  const mark = drawn.marks.get(to);
  if (!mark) return "";
  const lines = drawn.lines.filter((line) => line.from === to || line.to === to);
  const name = `${markName(kase, mark, focus)} ${counted(lines.length, "line")} drawn.`;
  if (from === undefined) return name;
  const atFrom = drawn.lines.filter((line) => line.from === from || line.to === from);
  const index = atFrom.findIndex((line) => line.from === to || line.to === to);
  const line = atFrom[index];
  if (!line) return name;
  const subject = short(drawn, line.from);
  const object = short(drawn, line.to);
  return `${name} Line ${index + 1} of ${atFrom.length} of ${short(drawn, from)}: ${subject}, ${lineWords(line)}, ${object}.`;
}
