import { type Blocks, blocks, type Side } from "./blocks";
import { type DuplicateFacts, isFirm, isUnnamed, kindsAgree } from "./duplicateFacts";
import { bestName, matchBirths } from "./duplicateReasons";
import type { EntityKind } from "./entity";
import type { IdentityType } from "./identities";
import { jaroWinkler } from "./jaroWinkler";
import { nicknameGroups, type PersonName, soundOf } from "./nameMatch";
import { type DuplicateRule, pairId } from "./proposal";

/** Two records and the first rule that put them together. */
export interface Candidate {
  readonly rule: DuplicateRule;
  readonly first: DuplicateFacts;
  readonly second: DuplicateFacts;
}

export interface Found {
  readonly candidates: readonly Candidate[];
  /** Values that too many records share to say anything, with how many. */
  readonly common: readonly (readonly [value: string, records: number])[];
}

/** Pairs under one key: 20 records against 20. A phone number that more share is a switchboard. */
const mostSame = 400;
/** Names are compared before they are proposed, so that a key may have more. */
const mostNames = 20_000;
/** Likeness of two firms' names that is proposed: above it lie slips ('Quay Hand Car Wash', 'Quay Hand Carwash'). */
const firmsAlike = 0.95;

/** Kinds that a number or an account names; an event or a document only mentions it. */
const named = new Set<EntityKind>([
  "person",
  "organisation",
  "business",
  "premises",
  "vehicle",
  "phone",
  "account",
  "online",
  "weapon",
  "unknown",
]);
/** Kinds of which two records with one name are likely one thing. */
const nameable = new Set<EntityKind>([
  "person",
  "ocg",
  "organisation",
  "business",
  "premises",
  "commodity",
  "online",
  "unknown",
]);
const plated = new Set<EntityKind>(["vehicle", "unknown"]);

/** 'n12', '7', 'node_3': a number that any file may give to anything. */
export function isCounter(id: string): boolean {
  return /^[a-z_]{0,5}[-:. ]?\d{1,7}$/i.test(id);
}

function namesAgree(first: DuplicateFacts, second: DuplicateFacts): boolean {
  if (isUnnamed(first.item) || isUnnamed(second.item)) return true;
  return first.plain === second.plain || bestName(first, second) !== undefined;
}

/** Keys under which two forms of one person's name meet, whichever part of it differs. */
function* nameKeys({ surname, given }: PersonName): Generator<string> {
  const sound = soundOf(surname.replaceAll(" ", ""));
  const [first] = given;
  yield `o ${[...given, ...surname.split(" ")].sort().join(" ")}`;
  if (first === undefined) return;
  const forms = [soundOf(first), ...nicknameGroups(first).map(String)];
  for (const form of forms) {
    yield `s ${sound} ${form}`;
    yield `p ${sound.slice(0, 3)} ${form}`;
  }
  yield `g ${sound} ${soundOf(first).slice(0, 3)}`;
}

function addFacts(table: { readonly [K in DuplicateRule]?: Blocks }, facts: DuplicateFacts, side: Side) {
  const { item } = facts;
  const add = (rule: DuplicateRule, key: string) => table[rule]?.add(key, item.id, side);
  if (item.sourceId !== "") add("sourceId", item.sourceId);
  if (item.placeholder) return;
  if (named.has(item.kind))
    for (const { type, value } of facts.identities)
      if (type !== "plate" || plated.has(item.kind)) add(type, value);
  const people = item.kind === "person" || item.kind === "unknown";
  if (people)
    for (const name of facts.names) {
      for (const born of facts.births) {
        add("nameBorn", `${born} ${soundOf(name.surname).slice(0, 2)}`);
        add("nameBorn", `${born} ${(name.given[0] ?? "").slice(0, 1)}`);
      }
      for (const key of nameKeys(name)) add("similarName", key);
    }
  if (item.kind === "premises") for (const address of facts.addresses) add("address", address);
  if (nameable.has(item.kind) && !isUnnamed(item) && /\p{L}{2}/u.test(facts.plain))
    add("sameName", facts.plain);
  if (isFirm(item)) add("similarName", `f ${facts.plain.slice(0, 4)}`);
}

/** The rule that a pair meets when one key has brought it together; undefined when it is none after all. */
function ruleOf(
  rule: DuplicateRule,
  key: string,
  first: DuplicateFacts,
  second: DuplicateFacts,
): DuplicateRule | undefined {
  if (!kindsAgree(first.item.kind, second.item.kind)) return undefined;
  switch (rule) {
    case "sourceId":
      return !isCounter(key) || first.item.placeholder || second.item.placeholder || namesAgree(first, second)
        ? "sourceId"
        : "sameIdOnly";
    case "nameBorn":
      return matchBirths(first.births, second.births) === "same" && bestName(first, second)
        ? "nameBorn"
        : undefined;
    case "similarName": {
      if (key.startsWith("f "))
        return jaroWinkler(first.plain, second.plain) >= firmsAlike ? "similarName" : undefined;
      const match = bestName(first, second);
      if (!match || match.type === "initial") return undefined;
      return match.type === "same" ? "sameName" : "similarName";
    }
    default:
      return rule;
  }
}

const order = [
  "sourceId",
  "reference",
  "phone",
  "plate",
  "account",
  "handle",
  "nameBorn",
  "address",
  "sameName",
  "similarName",
] as const satisfies readonly (DuplicateRule | IdentityType)[];

/** Pairs compared between two rests. */
const stride = 2000;

/**
 * Brings records together that share a key, and keeps those pairs that a rule speaks for. Yields how far it is, so that the
 * caller can rest: comparing everything with everything would take 60,000² steps.
 */
export function* findPairs(
  open: readonly DuplicateFacts[],
  added: readonly DuplicateFacts[],
  within: boolean,
): Generator<number, Found> {
  const table = Object.fromEntries(order.map((rule) => [rule, blocks(within)])) as {
    readonly [R in (typeof order)[number]]: Blocks;
  };
  const byId = new Map<string, DuplicateFacts>();
  let steps = 0;
  for (const [side, list] of [
    ["open", open],
    ["added", added],
  ] as const)
    for (const facts of list) {
      byId.set(facts.item.id, facts);
      addFacts(table, facts, side);
      if (++steps % stride === 0) yield (0.4 * steps) / (open.length + added.length);
    }
  const candidates = new Map<string, Candidate>();
  const common: (readonly [string, number])[] = [];
  for (const [index, rule] of order.entries()) {
    const most = rule === "nameBorn" || rule === "similarName" ? mostNames : mostSame;
    const tried = new Set<string>();
    for (const { key, pair } of table[rule].pairs(most)) {
      if (++steps % stride === 0) yield 0.4 + (0.6 * index) / order.length;
      const id = pairId("entities", ...pair);
      if (candidates.has(id) || tried.has(id)) continue;
      tried.add(id);
      const [first, second] = [byId.get(pair[0]), byId.get(pair[1])];
      const met = first && second && ruleOf(rule, key, first, second);
      if (met) candidates.set(id, { rule: met, first, second });
    }
    for (const [key, records] of table[rule].tooMany)
      if (rule !== "similarName" || key.startsWith("s ")) common.push([key.replace(/^s /, ""), records]);
  }
  return { candidates: [...candidates.values()], common };
}
