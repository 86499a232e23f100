import type { Case } from "../../core/case";
import { entityLines, linkLines } from "../../core/csvText";
import { say } from "../../store/screenStore";
import { copyText } from "./copyText";
import { inSlices } from "./inSlices";
import type { TabId } from "./tableStore";

function* joined(lines: Generator<string>): Generator<void, string> {
  const all: string[] = [];
  for (const line of lines) if (all.push(line) % 256 === 0) yield;
  return all.join("");
}

function words(kase: Case, tab: TabId, ids: readonly string[]): string {
  const conditions = ids.filter((id) => kase[tab].get(id)?.handling === "C").length;
  const rows = `Copied ${ids.length.toLocaleString("en-GB")} ${ids.length === 1 ? "row" : "rows"} as CSV.`;
  return conditions > 0
    ? `${rows} ${conditions.toLocaleString("en-GB")} of them may be shared with conditions only (handling C).`
    : rows;
}

/** Puts rows on the clipboard as CSV, all fields of each, and says how many; `done` gets the same words. */
export function copyRows(
  kase: Case,
  tab: TabId,
  ids: readonly string[],
  done: (words: string) => void,
): void {
  const tell = (text: string) => {
    say(text);
    done(text);
  };
  inSlices(joined(tab === "entities" ? entityLines(kase, ids) : linkLines(kase, ids)), (text) => {
    void copyText(text).then((taken) =>
      tell(taken ? words(kase, tab, ids) : "The browser did not allow copying; nothing was copied."),
    );
  });
}
