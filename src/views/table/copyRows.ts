import type { Case } from "../../core/case";
import { entityLines, linkLines } from "../../core/csvText";
import { areaLines, incidentLines } from "../../core/placeCsv";
import { say } from "../../store/screenStore";
import { copyText } from "./copyText";
import { inSlices } from "./inSlices";
import type { TabId } from "./tableStore";

function* joined(lines: Generator<string>): Generator<void, string> {
  const all: string[] = [];
  for (const line of lines) if (all.push(line) % 256 === 0) yield;
  return all.join("");
}

const linesOf: {
  readonly [T in TabId]: (kase: Case, ids: readonly string[]) => Generator<string>;
} = { entities: entityLines, links: linkLines, incidents: incidentLines, areas: areaLines };

function words(kase: Case, tab: TabId, ids: readonly string[]): string {
  const handled = tab === "entities" || tab === "links" ? kase[tab] : undefined;
  const conditions = handled ? ids.filter((id) => handled.get(id)?.handling === "C").length : 0;
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
  inSlices(joined(linesOf[tab](kase, ids)), (text) => {
    void copyText(text).then((taken) =>
      tell(taken ? words(kase, tab, ids) : "The browser did not allow copying; nothing was copied."),
    );
  });
}
