import type { Case } from "./case";
import { type Entity, isProtected } from "./entity";
import { isChild } from "./target";

/** Takes the names of children and of people to be protected out of words that others will read. */
export type GuardWords = (words: string) => string;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** 'Liam' of 'Liam, 16', 'SMITH, Liam' and 'Liam SMITH'; the age of a label is no name. */
function namesOf(item: Entity): { readonly whole: readonly string[]; readonly first: string } {
  const [one = "", other = ""] = item.label.split(/,\s*/);
  const named = other !== "" && !/^\d/.test(other);
  const first = named ? other : (one.split(/\s+/)[0] ?? one);
  const whole = named
    ? [item.label, `${other} ${one}`]
    : one.includes(" ")
      ? [item.label, one]
      : [item.label];
  return { whole: [...new Set([...whole, ...item.aliases])].filter((each) => each.length > 2), first };
}

/** Words in which nobody who is to be protected is named; a first name goes too unless somebody else in the case has it. */
export function guardWords(kase: Case): GuardWords {
  const guarded: { pattern: RegExp; instead: string }[] = [];
  const firsts = new Set<string>();
  const people = [...kase.entities.values()].filter(({ kind }) => kind === "person");
  const hidden = people.filter((item) => isProtected(item) || isChild(kase, item));
  for (const item of people) if (!hidden.includes(item)) firsts.add(namesOf(item).first);
  for (const item of hidden) {
    const { whole, first } = namesOf(item);
    const names = [...whole, ...(first.length > 2 && !firsts.has(first) ? [first] : [])].sort(
      (a, b) => b.length - a.length,
    );
    if (names.length === 0) continue;
    guarded.push({
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu"),
      instead: isChild(kase, item) ? "a child" : "a person to be protected",
    });
  }
  return (words) => guarded.reduce((text, { pattern, instead }) => text.replace(pattern, instead), words);
}
