import type { Case, CaseHead } from "../core/case";
import { type CaseFile, caseFile } from "../core/caseFile";
import { type TableName, type Tables, tableNames } from "../core/edit";
import type { Entity } from "../core/entity";
import type { Finding, Ranked } from "../core/finding";
import type { Group } from "../core/group";
import type { Link } from "../core/link";
import type { Area, Incident } from "../core/place";
import type { Problem } from "../core/problem";
import type { Proposal } from "../core/proposal";

/** A piece of a case on its way to the page. Pieces are small so that taking one in never freezes the page. */
export type Part =
  | { readonly type: "entities"; readonly items: readonly Entity[] }
  | { readonly type: "links"; readonly items: readonly Link[] }
  | { readonly type: "groups"; readonly items: readonly Group[] }
  | { readonly type: "areas"; readonly items: readonly Area[] }
  | { readonly type: "incidents"; readonly items: readonly Incident[] }
  | { readonly type: "problems"; readonly items: readonly Problem[] }
  | { readonly type: "proposals"; readonly items: readonly Proposal[] }
  /** Rows of the ranking at that place of a list of findings. */
  | { readonly type: "rows"; readonly finding: number; readonly items: readonly Ranked[] };

/** Items a part: 1,500 entities take about 15 ms to receive on a 2-core desktop, well under a tenth of a second. */
const partSize = 1500;

function* cut<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === partSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** All parts of a case and its remarks, in the order of the tables. */
export function* partsOf(kase: Case, problems: readonly Problem[]): Generator<Part> {
  for (const name of tableNames) {
    for (const items of cut<unknown>(kase[name].values())) yield { type: name, items } as Part;
  }
  for (const items of cut(problems)) yield { type: "problems", items };
}

/** Proposals on their way to the page. */
export function* partsOfProposals(proposals: readonly Proposal[]): Generator<Part> {
  for (const items of cut(proposals)) yield { type: "proposals", items };
}

/** Rows of rankings on their way to the page. */
export function* partsOfRows(findings: readonly Finding[]): Generator<Part> {
  for (const [finding, each] of findings.entries())
    if (each.type === "ranking") for (const items of cut(each.rows)) yield { type: "rows", finding, items };
}

/** Puts parts together again on the page. */
export interface Gathering {
  readonly take: (part: Part) => void;
  readonly finish: (
    head: CaseHead,
    rest: Pick<CaseFile, "arrangement" | "filter"> & Pick<Case, "plan">,
  ) => { file: CaseFile; problems: readonly Problem[] };
}

export function gather(): Gathering {
  const tables: { [Name in TableName]: Map<string, Tables[Name]> } = {
    entities: new Map(),
    links: new Map(),
    groups: new Map(),
    areas: new Map(),
    incidents: new Map(),
  };
  const problems: Problem[] = [];
  return {
    take: (part) => {
      if (part.type === "problems") problems.push(...part.items);
      else if (part.type !== "proposals" && part.type !== "rows") {
        const table = tables[part.type] as Map<string, unknown>;
        for (const item of part.items) table.set(item.id, item);
      }
    },
    finish: (head, { arrangement, filter, plan }) => ({
      file: caseFile({ head, plan, ...tables }, { arrangement, filter }),
      problems,
    }),
  };
}
