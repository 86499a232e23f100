import type { Case } from "../core/case";
import { neverTarget } from "../core/target";
import type { Contact } from "./contacts";
import { network } from "./network";

/** Two people with many common contacts who are not known to know each other: a question, never a link. */
export interface MissingLink {
  readonly a: string;
  readonly b: string;
  /** Contacts that both have. */
  readonly common: readonly string[];
  /** Adamic–Adar: sum of 1 / log k over the common contacts, k their number of contacts. */
  readonly score: number;
}

export interface MissingLinks {
  readonly questions: readonly MissingLink[];
  /** False where there are no meetings and no associations to reason from: telephone data has too few triangles (interdiction §6). */
  readonly supported: boolean;
}

/** Fewer common contacts are chance (interdiction §6: telephone data gives 0.09 precision, meetings 0.61). */
const leastCommon = 3;
/** Precision in the first ten was measured; beyond them it was not. */
const most = 10;
/** Somebody in contact with more is a hub whose contacts need not know each other; also bounds the work. */
const mostContacts = 200;

/** Meetings and co-offending: people at the same event, or linked as associates. Calls, money, kinship and shared doors are not. */
function counts({ source, links }: Contact): boolean {
  return (
    source === "meeting" || (source === "reported" && links.every((item) => item.kind === "association"))
  );
}

/** Possible missing links as questions, on the person projection of meetings and associations alone. Nobody who is protected is in one. */
export function missingLinks(kase: Case): MissingLinks {
  const whole = network(kase);
  const contacts = new Map<number, Set<number>>();
  const known = new Set<string>();
  const pair = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const add = (a: number, b: number) => {
    const own = contacts.get(a);
    if (own) own.add(b);
    else contacts.set(a, new Set([b]));
  };
  whole.edges.forEach((list, edge) => {
    const a = whole.graph.ends[2 * edge] ?? 0;
    const b = whole.graph.ends[2 * edge + 1] ?? 0;
    known.add(pair(a, b));
    if (!list.some(counts)) return;
    add(a, b);
    add(b, a);
  });
  const may = (node: number) => {
    const item = kase.entities.get(whole.ids[node] ?? "");
    return item !== undefined && neverTarget(kase, item) === undefined;
  };
  const found = new Map<
    string,
    { readonly a: number; readonly b: number; common: number[]; score: number }
  >();
  for (const [middle, ends] of contacts) {
    if (ends.size < 2 || ends.size > mostContacts) continue;
    const list = [...ends].sort((a, b) => a - b);
    const share = 1 / Math.log(list.length);
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const key = pair(a, b);
        if (known.has(key)) continue;
        const own = found.get(key) ?? { a, b, common: [], score: 0 };
        own.common.push(middle);
        own.score += share;
        found.set(key, own);
      }
    });
  }
  const id = (node: number) => whole.ids[node] ?? "";
  return {
    supported: contacts.size > 0,
    questions: [...found.values()]
      .filter(({ a, b, common }) => common.length >= leastCommon && may(a) && may(b))
      .sort((a, b) => b.score - a.score || a.a - b.a || a.b - b.b)
      .slice(0, most)
      .map(({ a, b, common, score }) => ({ a: id(a), b: id(b), common: common.map(id), score })),
  };
}
