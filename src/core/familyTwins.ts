import { type Case, linksAt } from "./case";
import { otherEnd } from "./link";

export interface Twin {
  readonly key: string;
  readonly identical: boolean;
}

const alike = /\b(identical|monozygotic|mz)\b/i;
const notAlike = /\b(non|not|un)[- ]?identical\b/i;
const says = /\b(twins?|triplets?|quadruplets?|multiple)\b/i;
const wholeDay = /^\d{4}-\d\d-\d\d/;

/** What somebody's own facts say of being a twin: a caption 'child, twin', an attribute 'twin: identical'. */
function ownWords(kase: Case, id: string): string {
  const item = kase.entities.get(id);
  if (!item) return "";
  const facts = item.attributes.filter(({ name, value }) => says.test(name) || says.test(value));
  return [
    says.test(item.caption) ? item.caption : "",
    ...facts.map(({ name, value }) => `${name} ${value}`),
  ].join(" ");
}

/**
 * Twins and more among the children of one union: born on the same day, or said to be by a link between them, or both said
 * to be twins and of one year or of no recorded birth.
 */
export function twinsIn(kase: Case, ids: readonly string[]): ReadonlyMap<string, Twin> {
  const found = new Map<string, Twin>();
  if (ids.length < 2) return found;
  const sets = new Map(ids.map((id) => [id, new Set([id])]));
  const identical = new Set<string>();
  const unite = (a: string, b: string) => {
    const [one, other] = [sets.get(a), sets.get(b)];
    if (!one || !other || one === other) return;
    for (const id of other) {
      one.add(id);
      sets.set(id, one);
    }
  };
  const days = new Map<string, string>();
  const told = new Map<string, string>();
  const among = new Set(ids);
  for (const id of ids) {
    const born = kase.entities.get(id)?.born ?? "";
    const day = wholeDay.exec(born)?.[0];
    const twin = day === undefined ? undefined : days.get(day);
    if (twin !== undefined) unite(twin, id);
    else if (day !== undefined) days.set(day, id);
    const words = ownWords(kase, id);
    if (says.test(words)) {
      const key = born.slice(0, 4);
      const other = told.get(key);
      if (other !== undefined && !(day !== undefined && wholeDay.test(kase.entities.get(other)?.born ?? "")))
        unite(other, id);
      else if (other === undefined) told.set(key, id);
      if (alike.test(words) && !notAlike.test(words)) identical.add(id);
    }
    for (const link of linksAt(kase).get(id) ?? []) {
      const item = kase.links.get(link);
      if (!item || !says.test(item.label) || !among.has(otherEnd(item, id))) continue;
      unite(id, otherEnd(item, id));
      if (alike.test(item.label) && !notAlike.test(item.label)) identical.add(id).add(otherEnd(item, id));
    }
  }
  for (const [id, set] of sets) {
    if (set.size < 2) continue;
    const members = [...set].sort();
    found.set(id, {
      key: `twins:${members.join("+")}`,
      identical: members.every((each) => identical.has(each)),
    });
  }
  return found;
}
