import type { Problem, Severity } from "../../core/problem";
import { wholeText } from "./problemWords";

/** What of the remarks is listed; an empty text is no wish. */
export interface ProblemFilter {
  readonly text: string;
  readonly severity: Severity | "";
  readonly code: string;
  readonly file: string;
}

export const noFilter: ProblemFilter = { text: "", severity: "", code: "", file: "" };

export function isFiltered(filter: ProblemFilter): boolean {
  return Object.values(filter).some((wish) => wish !== "");
}

const fileOf = (item: Problem): string => item.where?.file ?? "";

const tests = {
  text: (item: Problem, words: readonly string[]) => {
    const whole = wholeText(item);
    return words.every((word) => whole.includes(word));
  },
  severity: (item: Problem, wish: string) => item.severity === wish,
  code: (item: Problem, wish: string) => item.code === wish,
  file: (item: Problem, wish: string) => fileOf(item) === wish,
};

/** Each choice of a list with the remarks that it would leave, the other wishes kept. */
export type Choices = ReadonlyMap<string, number>;

export interface Found {
  readonly items: readonly Problem[];
  readonly severities: Choices;
  readonly codes: Choices;
  readonly files: Choices;
}

function add(choices: Map<string, number>, key: string, item: Problem): void {
  choices.set(key, (choices.get(key) ?? 0) + (item.count ?? 1));
}

/** Filters remarks, and counts for each list what its choices would leave. */
export function filterProblems(all: readonly Problem[], filter: ProblemFilter): Found {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const items: Problem[] = [];
  const severities = new Map<string, number>();
  const codes = new Map<string, number>();
  const files = new Map<string, number>();
  for (const item of all) {
    if (words.length > 0 && !tests.text(item, words)) continue;
    const severity = filter.severity === "" || tests.severity(item, filter.severity);
    const code = filter.code === "" || tests.code(item, filter.code);
    const file = filter.file === "" || tests.file(item, filter.file);
    if (code && file) add(severities, item.severity, item);
    if (severity && file) add(codes, item.code, item);
    if (severity && code && fileOf(item) !== "") add(files, fileOf(item), item);
    if (severity && code && file) items.push(item);
  }
  return { items, severities, codes, files };
}
