import type { CaseCounts } from "./case";
import type { Problem } from "./problem";

/** How many remarks a list stands for: some of one kind are only counted. */
export function problemCount(problems: Iterable<Problem>): number {
  let count = 0;
  for (const item of problems) count += item.count ?? 1;
  return count;
}

const some = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`];

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

const leftOut = /\b(skipped|left out|not read|not understood|ignored)\b/i;
const asText = /\bas text\b/i;

/** Places where something was left out, each line counted once however much there is to say of it. */
function notUnderstood(problems: readonly Problem[]): { readonly lines: number; readonly others: number } {
  const lines = new Set<string>();
  let others = 0;
  for (const { severity, done, where, count } of problems) {
    if (severity === "note" || !leftOut.test(done)) continue;
    if (where?.line === undefined) others += count ?? 1;
    else lines.add(`${where.file ?? ""}\n${where.line}`);
  }
  return { lines: lines.size, others };
}

/** One sentence on top: '4,578 people and 1,305 links read, 2 lines not understood; 37 placeholders made.' */
export function problemTotals(read: CaseCounts, problems: readonly Problem[]): string {
  const others = read.entities - read.placeholders - read.persons;
  const things = listed([
    ...some(read.persons, "person", "people"),
    ...some(
      others,
      read.persons > 0 ? "other entity" : "entity",
      read.persons > 0 ? "other entities" : "entities",
    ),
    ...some(read.links, "link", "links"),
    ...some(read.incidents, "incident", "incidents"),
    ...some(read.areas, "area", "areas"),
  ]);
  const lost = notUnderstood(problems);
  const missed = [
    ...some(lost.lines, "line not understood", "lines not understood"),
    ...some(lost.others, "thing left out", "things left out"),
  ];
  const kept = problemCount(problems.filter((item) => item.severity !== "note" && asText.test(item.done)));
  const made = [
    ...some(read.placeholders, "placeholder made", "placeholders made"),
    ...some(kept, "value kept as text", "values kept as text"),
  ];
  const first = [`${things || "Nothing"} read`, ...(missed.length > 0 ? missed : ["nothing left out"])].join(
    ", ",
  );
  return `${[first, made.join(", ")].filter(Boolean).join("; ")}.`;
}
