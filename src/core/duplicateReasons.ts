import type { DuplicateFacts } from "./duplicateFacts";
import { jaroWinkler } from "./jaroWinkler";
import type { Link } from "./link";
import { matchNames, type NameMatch } from "./nameMatch";
import { dateText, startOf } from "./time";

/** One reason that two records are one thing (+) or two (−). `strong` against = no rule accepts it in passing. */
export interface Reason {
  readonly sign: "+" | "−";
  readonly words: string;
  readonly strong: boolean;
}

export const plus = (words: string, strong = false): Reason => ({ sign: "+", words, strong });
export const minus = (words: string, strong = false): Reason => ({ sign: "−", words, strong });

/** What is known of a pair beside its two records. */
export interface PairContext {
  /** Links between the two. */
  readonly between: readonly Link[];
  /** Names of others that both are linked to. */
  readonly common: readonly string[];
  /** Start dates of the links and events of each. */
  readonly active: { readonly first: readonly string[]; readonly second: readonly string[] };
  /** True when both records are of one file. */
  readonly sameFile: boolean;
}

/** The best agreement of any name of the one with any of the other. */
export function bestName(first: DuplicateFacts, second: DuplicateFacts): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const one of first.names)
    for (const other of second.names) {
      const match = matchNames(one, other);
      if (match && match.score > (best?.score ?? 0)) best = match;
    }
  return best;
}

/** How two dates of birth stand to each other. */
export type BirthMatch = "same" | "year" | "slip" | "differ";

/** Compares dates of birth as they are given: '1984' agrees with '1984-03-14'; day and month swapped or one digit off is a slip of the pen. */
export function matchBirths(first: readonly string[], second: readonly string[]): BirthMatch | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  const found = first.flatMap((one) => second.map((other) => birthMatch(one, other)));
  return (["same", "year", "slip"] as const).find((type) => found.includes(type)) ?? "differ";
}

function birthMatch(first: string, second: string): BirthMatch {
  const [one, other] = [first.slice(0, 10), second.slice(0, 10)];
  if (one === other) return one.length === 10 ? "same" : "year";
  if (one.startsWith(other) || other.startsWith(one)) return "year";
  if (one.length < 10 || other.length < 10) return "differ";
  const swapped = `${other.slice(0, 4)}-${other.slice(8, 10)}-${other.slice(5, 7)}`;
  const off = [...one].filter((digit, at) => digit !== other[at]).length;
  return one === swapped || off === 1 ? "slip" : "differ";
}

function birthReason(first: DuplicateFacts, second: DuplicateFacts): Reason | undefined {
  const [one = "", other = ""] = [first.births[0], second.births[0]];
  switch (matchBirths(first.births, second.births)) {
    case undefined:
      return undefined;
    case "same":
      return plus(`born ${dateText(one)} in both`, true);
    case "year":
      return plus(`born ${dateText(one)} and ${dateText(other)}: no contradiction`);
    case "slip":
      return plus(`born ${dateText(one)} and ${dateText(other)}: one slip of the pen apart`);
    case "differ":
      return minus(`born ${dateText(one)} and ${dateText(other)}`, true);
  }
}

function nameReason(first: DuplicateFacts, second: DuplicateFacts, name: NameMatch | undefined) {
  if (name) return plus(name.words);
  if (first.plain === "" || second.plain === "") return undefined;
  if (first.plain === second.plain) return plus("same name");
  if (first.names.length > 0 && second.names.length > 0)
    return minus(`different names: ${first.item.label} and ${second.item.label}`);
  const likeness = jaroWinkler(first.plain, second.plain);
  return likeness >= 0.92 ? plus("nearly the same name") : undefined;
}

/** 'N-17' → 'N-#': ids of one shape come from one system. */
const shapeOf = (id: string) => id.replace(/\d+/g, "#");

function idReason({ item: one }: DuplicateFacts, { item: other }: DuplicateFacts, sameFile: boolean) {
  if (one.sourceId === "" || other.sourceId === "" || one.sourceId === other.sourceId) return undefined;
  if (shapeOf(one.sourceId) !== shapeOf(other.sourceId)) return undefined;
  const words = `different ids of one kind: ${one.sourceId} and ${other.sourceId}`;
  // Counters begin anew in every file; within one file even they tell two records.
  if (/^[a-z_]{0,5}\d{1,9}$/i.test(one.sourceId) && !sameFile) return undefined;
  return minus(words);
}

function deathReason(first: DuplicateFacts, second: DuplicateFacts, active: PairContext["active"]) {
  const after = (death: string | undefined, dates: readonly string[]) =>
    death === undefined ? undefined : dates.find((date) => startOf(date) > startOf(death) && date > death);
  const [late, death] = after(first.death, active.second)
    ? [after(first.death, active.second), first.death]
    : [after(second.death, active.first), second.death];
  return late && death
    ? minus(`one died ${dateText(death)}, the other was active ${dateText(late)}`, true)
    : undefined;
}

function linkReason(between: readonly Link[]): Reason | undefined {
  const same = between.find((item) =>
    /\b(?:same (?:as|person)|alias|aka|also known as|duplicate)\b/i.test(item.label),
  );
  if (same) return plus(`a link says so: ${same.label}`, true);
  const family = between.find((item) => item.kind === "family");
  if (family) return minus(`related to each other: ${family.label || family.kin || "family"}`, true);
  const [any] = between;
  return any ? minus(`linked to each other: ${any.label || any.kind}`) : undefined;
}

const joinedWords = (words: readonly string[]) =>
  words.length > 3 ? `${words.slice(0, 3).join(", ")} and ${words.length - 3} more` : words.join(", ");

/** Every reason for and against taking two records for one, for first. */
export function reasonsOf(
  first: DuplicateFacts,
  second: DuplicateFacts,
  context: PairContext,
  name: NameMatch | undefined,
): readonly Reason[] {
  const found: (Reason | undefined)[] = [];
  const { item: one } = first;
  const { item: other } = second;
  if (one.sourceId !== "" && one.sourceId === other.sourceId) found.push(plus(`same id ${one.sourceId}`));
  for (const identity of first.identities)
    if (second.identities.some((each) => each.type === identity.type && each.value === identity.value))
      found.push(plus(`same ${identity.words}`, true));
  found.push(nameReason(first, second, name), birthReason(first, second));
  const address = first.addresses.find((each) => second.addresses.includes(each));
  if (address !== undefined && one.kind !== "premises") found.push(plus(`same address: ${address}`));
  if (context.common.length > 0) found.push(plus(`both linked to ${joinedWords(context.common)}`));
  if (first.sex && second.sex && first.sex !== second.sex)
    found.push(minus(`${first.sex} and ${second.sex}`, true));
  for (const identity of first.identities) {
    if (identity.type !== "reference") continue;
    const [register = ""] = identity.value.split(" ");
    const theirs = second.identities.filter(
      (each) => each.type === "reference" && each.value.startsWith(`${register} `),
    );
    if (theirs.length > 0 && !theirs.some((each) => each.value === identity.value))
      found.push(minus(`${identity.words} and ${theirs[0]?.words ?? ""}`, true));
  }
  if (first.sortCodes.length > 0 && second.sortCodes.length > 0)
    if (!first.sortCodes.some((code) => second.sortCodes.includes(code)))
      found.push(minus(`sort codes ${first.sortCodes[0]} and ${second.sortCodes[0]}`, true));
  if (one.kind !== other.kind && one.kind !== "unknown" && other.kind !== "unknown")
    found.push(minus(`${one.kind} and ${other.kind}`));
  found.push(idReason(first, second, context.sameFile));
  found.push(deathReason(first, second, context.active), linkReason(context.between));
  const all = found.filter((reason) => reason !== undefined);
  return [...all.filter(({ sign }) => sign === "+"), ...all.filter(({ sign }) => sign === "−")];
}
