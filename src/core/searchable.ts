import type { Case } from "./case";
import type { Fate } from "./fate";
import { needleFinder } from "./needleFinder";
import { needlesOf } from "./needlesOf";
import { wordsOf } from "./plainText";
import type { ShareProfile } from "./shareProfile";
import { ownWords } from "./vocabulary";
import type { Needle, WithheldCategory, WithheldValue } from "./withheld";

/** Values that stand in others by nature: 'Cocaine' is withheld as one thing and permitted as another. */
const soft: ReadonlySet<WithheldCategory> = new Set<WithheldCategory>(["things", "events", "notes", "plan"]);

/** Texts that leave because somebody agreed to them, and texts that leave by a rule. */
function permittedTexts(kase: Case, profile: ShareProfile, fates: ReadonlyMap<string, Fate>) {
  const agreed: string[] = [];
  const byRule: string[] = [];
  const people: string[] = [];
  for (const item of kase.entities.values()) {
    const fate = fates.get(item.id);
    if (fate?.type !== "kept" || fate.naming !== "kept") continue;
    if (item.kind === "person") people.push(item.label);
    for (const { name, value } of item.attributes)
      if (profile.rules.attributes.includes(name)) byRule.push(value);
    if (!fate.agreed) {
      byRule.push(item.label);
      continue;
    }
    agreed.push(item.label);
    if (item.place) agreed.push(item.place.address);
    for (const { name, value } of item.attributes) if (/address/i.test(name)) agreed.push(value);
  }
  if (profile.rules.groups === "kept")
    for (const group of kase.groups.values()) if (group.type === "ocg") agreed.push(group.name);
  if (profile.rules.addresses === "kept")
    for (const item of kase.entities.values())
      if (item.place && fates.get(item.id)?.type === "kept") byRule.push(item.place.address);
  for (const { text } of profile.lines) byRule.push(text);
  return { agreed, byRule, people };
}

/** Words of the names that leave, by the thing that they are of. */
function ownNames(kase: Case, fates: ReadonlyMap<string, Fate>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const item of kase.entities.values()) {
    const fate = fates.get(item.id);
    if (fate?.type === "kept" && fate.naming === "kept")
      found.set(item.id, new Set(wordsOf(item.label).split(" ")));
  }
  return found;
}

/** True for an id or another name of something that leaves under its own name, where it is that name in other order. */
function isOwn(needle: Needle, words: ReadonlySet<string> | undefined): boolean {
  return (
    words !== undefined && needle.form === "words" && needle.text.split(" ").every((word) => words.has(word))
  );
}

/** What the ways to dial a number have in common; nothing for other codes. */
function endOf(needle: Needle | undefined): readonly string[] {
  return needle?.form === "codes" && /^\d{9,}$/.test(needle.text) ? [needle.text.slice(-9)] : [];
}

/** True for 'p smith' where another Smith's name leaves: beside any letter P it would be found. The whole name is looked for. */
function isInitialOf({ form, text }: Needle, named: ReadonlySet<string>): boolean {
  const all = text.split(" ");
  const long = all.filter((word) => word.length > 1);
  return (
    form === "words" && long.length < all.length && long.length > 0 && long.every((word) => named.has(word))
  );
}

const tooShort = "Too short or too common to be told from other text";
const permitted = "Stands in what was agreed to leave";

/**
 * The values with the spellings to look for. Taken out, and said: what cannot be told from other text, parts of names that are
 * words of Linchpin or of people whose names leave, and what stands as a whole in something that was agreed to leave.
 */
export function searchable(
  values: readonly WithheldValue[],
  kase: Case,
  profile: ShareProfile,
  fates: ReadonlyMap<string, Fate>,
): readonly WithheldValue[] {
  const { agreed, byRule, people } = permittedTexts(kase, profile, fates);
  const isSoft = (category: WithheldCategory) =>
    soft.has(category) || (category === "addresses" && profile.rules.addresses === "kept");
  // The name of the copy speaks of its audience.
  const common = new Set([...ownWords(), ...wordsOf(profile.audience).split(" ")]);
  const named = new Set([...people, ...agreed].flatMap((text) => wordsOf(text).split(" ")));
  const leaving = new Set([
    ...named,
    ...[...byRule, ...profile.rules.attributes].flatMap((text) => wordsOf(text).split(" ")),
  ]);
  const own = ownNames(kase, fates);
  const needles: Needle[] = [];
  const owners: number[] = [];
  for (const [at, { category, value }] of values.entries())
    for (const needle of needlesOf(category, value)) {
      needles.push(needle);
      owners.push(at);
    }
  const finder = needleFinder(needles);
  const inAgreed = new Set(agreed.flatMap((text) => [...finder.find(text)]));
  const inRule = new Set(byRule.flatMap((text) => [...finder.find(text)]));
  // A number that leaves, leaves in every way that it can be dialled.
  const dialled = new Set([...inAgreed, ...inRule].flatMap((index) => endOf(needles[index])));
  const left = values.map((): Needle[] => []);
  const dropped = new Set<number>();
  for (const [index, needle] of needles.entries()) {
    const at = owners[index] ?? 0;
    const category = values[at]?.category;
    const word = needle.part === true || (category !== undefined && isSoft(category));
    const loose = category !== undefined && (isSoft(category) || category === "ids" || category === "groups");
    const out =
      (loose &&
        needle.form === "words" &&
        needle.text.split(" ").every((each) => each.length === 1 || leaving.has(each) || common.has(each))) ||
      isInitialOf(needle, named) ||
      (needle.part && (named.has(needle.text) || common.has(needle.text))) ||
      (word && !needle.text.includes(" ") && common.has(needle.text)) ||
      (!needle.part && inAgreed.has(index)) ||
      isOwn(needle, own.get(values[at]?.of ?? "")) ||
      endOf(needle).some((end) => dialled.has(end)) ||
      (category !== undefined && isSoft(category) && inRule.has(index));
    if (out) dropped.add(at);
    else left[at]?.push(needle);
  }
  return values.map((value, at) => {
    const list = left[at] ?? [];
    if (list.length > 0) return { ...value, needles: list };
    return { ...value, needles: list, unsearched: dropped.has(at) ? permitted : tooShort };
  });
}
