import { type Problem, problem, type Where } from "../core/problem";
import { countText, limits } from "./limits";

/** Collects remarks about one table; of each kind the first thousand are listed, the rest counted. */
export interface Remarks {
  readonly add: (
    code: string,
    message: string,
    rest?: {
      done?: string;
      severity?: Problem["severity"];
      line?: number;
      column?: string;
      element?: string;
    },
  ) => void;
  /** Adds a remark only once per code and key ('Swede' is no known type: said once, not for each row). */
  readonly once: (code: string, key: string, message: string, done: string) => void;
  /** How many are listed so far: where the remarks of one row begin. */
  readonly size: () => number;
  /** Says which item the remarks of a line are about, of those listed from `start` on: a row's item is made after its cells are read. */
  readonly about: (start: number, line: number | undefined, item: Pick<Where, "entity" | "link">) => void;
  readonly all: () => readonly Problem[];
}

export function remarksOf(file: string): Remarks {
  const list: Problem[] = [];
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const add: Remarks["add"] = (code, message, rest = {}) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > limits.remarks) return;
    const where: Where = {
      file,
      ...(rest.line === undefined ? {} : { line: rest.line }),
      ...(rest.column === undefined ? {} : { column: rest.column }),
      ...(rest.element === undefined ? {} : { element: rest.element }),
    };
    list.push(problem(code, message, { severity: rest.severity ?? "warning", done: rest.done ?? "", where }));
  };
  return {
    add,
    once: (code, key, message, done) => {
      const mark = `${code}\n${key}`;
      if (seen.has(mark)) return;
      seen.add(mark);
      add(code, message, { done, severity: "note" });
    },
    size: () => list.length,
    about: (start, line, item) => {
      for (let at = start; at < list.length; at++) {
        const one = list[at];
        if (one && one.where?.line === line) list[at] = { ...one, where: { ...one.where, ...item } };
      }
    },
    all: () => {
      const more = [...counts].filter(([, count]) => count > limits.remarks);
      return [
        ...list,
        ...more.map(([code, count]) =>
          problem(
            code,
            `${countText(count - limits.remarks, "more remark", "more remarks")} of the same kind about ${file}.`,
            { where: { file }, count: count - limits.remarks },
          ),
        ),
      ];
    },
  };
}
