import type { Arrangement, Position } from "./arrangement";
import { type Case, type CaseHead, emptyCase } from "./case";
import { type CaseFile, caseFile } from "./caseFile";
import type { Group } from "./group";
import { highestMarking } from "./marking";
import type { Plan } from "./plan";
import { repointedScene } from "./repointScene";

type Rename = (id: string) => string;

/** Every internal id of a case; ids of folds are made from them. */
function* idsOf(kase: Case): Generator<string> {
  for (const table of [kase.entities, kase.links, kase.groups, kase.areas, kase.incidents])
    yield* table.keys();
  for (const list of Object.values(kase.plan) as readonly (readonly { readonly id: string }[])[])
    for (const { id } of list) yield id;
}

function groupUnder(group: Group, rename: Rename): Group {
  const id = rename(group.id);
  const all = (ids: readonly string[]) => ids.map(rename);
  switch (group.type) {
    case "ocg":
      return { ...group, id, ...(group.entity === undefined ? {} : { entity: rename(group.entity) }) };
    case "household":
      return {
        ...group,
        id,
        members: all(group.members),
        ...(group.address === undefined ? {} : { address: rename(group.address) }),
      };
    case "union":
      return { ...group, id, partners: all(group.partners), children: all(group.children) };
    case "cluster":
      return {
        ...group,
        id,
        members: all(group.members),
        ...(group.entity === undefined ? {} : { entity: rename(group.entity) }),
      };
  }
}

/** A scene's state is the data of its view: every text in it that is an id is renamed, all else stays. */
function stateUnder(state: string, known: ReadonlySet<string>, rename: Rename): string {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return known.has(value) ? rename(value) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    // fromEntries defines own properties, so that a key '__proto__' stays a key.
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [known.has(key) ? rename(key) : key, walk(inner)]),
    );
  };
  try {
    return JSON.stringify(walk(JSON.parse(state)));
  } catch {
    return state;
  }
}

function planUnder(plan: Plan, known: ReadonlySet<string>, rename: Rename): Plan {
  const own = <T extends { readonly id: string }>(item: T): T => ({ ...item, id: rename(item.id) });
  return {
    decisions: plan.decisions.map((item) => ({
      ...own(item),
      targets: item.targets.map(rename),
      ...(item.earlier
        ? { earlier: item.earlier.map((old) => ({ ...old, targets: old.targets.map(rename) })) }
        : {}),
    })),
    disruptions: plan.disruptions.map((item) => ({ ...own(item), targets: item.targets.map(rename) })),
    gaps: plan.gaps.map((item) => ({ ...own(item), about: item.about.map(rename) })),
    referrals: plan.referrals.map((item) => ({ ...own(item), person: rename(item.person) })),
    scenes: plan.scenes.map((item) =>
      repointedScene({ ...own(item), state: stateUnder(item.state, known, rename) }, rename),
    ),
    disclosures: plan.disclosures.map(own),
    vulnerabilities: plan.vulnerabilities.map((item) => ({ ...own(item), about: item.about.map(rename) })),
    alternatives: plan.alternatives.map((item) => ({
      ...own(item),
      entities: item.entities.map(rename),
      links: item.links.map(rename),
      judgements: item.judgements.map((each) => ({ ...own(each), about: each.about.map(rename) })),
    })),
    // Names and links of the chain are of the case that they were made for.
    profiles: [],
    ledger: [],
  };
}

function under<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  change: (item: T) => T,
): ReadonlyMap<string, T> {
  const made = new Map<string, T>();
  for (const item of table.values()) {
    const next = change(item);
    made.set(next.id, next);
  }
  return made;
}

/** The same case file with `prefix` before every internal id, wherever one is referred to. */
export function renamed(file: CaseFile, prefix: string): CaseFile {
  if (prefix === "") return file;
  const kase = file.case;
  const rename: Rename = (id) => prefix + id;
  const known = new Set(idsOf(kase));
  const { positions, folds, focus } = file.arrangement;
  return {
    case: {
      head: kase.head,
      entities: under(kase.entities, (item) => ({
        ...item,
        id: rename(item.id),
        ...(item.memberships.length > 0
          ? { memberships: item.memberships.map((each) => ({ ...each, group: rename(each.group) })) }
          : {}),
      })),
      links: under(kase.links, (item) => ({
        ...item,
        id: rename(item.id),
        from: rename(item.from),
        to: rename(item.to),
      })),
      groups: under(kase.groups, (item) => groupUnder(item, rename)),
      areas: under(kase.areas, (item) => ({ ...item, id: rename(item.id) })),
      incidents: under(kase.incidents, (item) => ({ ...item, id: rename(item.id) })),
      plan: planUnder(kase.plan, known, rename),
    },
    arrangement: {
      ...file.arrangement,
      positions: new Map([...positions].map(([id, at]) => [rename(id), at])),
      folds: new Map(
        [...folds.values()].map((fold) => [
          rename(fold.id),
          { ...fold, id: rename(fold.id), members: fold.members.map(rename) },
        ]),
      ),
      focus: focus.map(rename),
    },
    filter: file.filter,
  };
}

/** 'p2.' for the second part, and so on; longer where ids of that look are in use already. Empty when no id meets another. */
function prefixFor(part: number, taken: ReadonlySet<string>, own: Iterable<string>): string {
  const ids = [...own];
  if (!ids.some((id) => taken.has(id))) return "";
  let prefix = `p${part}.`;
  while (ids.some((id) => taken.has(prefix + id))) prefix = `p${part}.${prefix}`;
  return prefix;
}

/** Space between the drawings of two files, chart units: two marks wide. */
const gap = 200;

function edge(positions: Iterable<Position>, pick: (a: number, b: number) => number, start: number): number {
  let found = start;
  for (const { x } of positions) found = pick(found, x);
  return found;
}

/** Drawings of several files stand side by side, else one would lie on the other. */
function beside(first: Arrangement, others: readonly Arrangement[]): Arrangement {
  const positions = new Map(first.positions);
  const folds = new Map(first.folds);
  let right = edge(positions.values(), Math.max, Number.NEGATIVE_INFINITY);
  for (const { positions: own, folds: ownFolds } of others) {
    const left = edge(own.values(), Math.min, Number.POSITIVE_INFINITY);
    const shift = positions.size > 0 && own.size > 0 ? right + gap - left : 0;
    for (const [id, at] of own) {
      positions.set(id, { ...at, x: at.x + shift });
      right = Math.max(right, at.x + shift);
    }
    for (const [id, fold] of ownFolds) folds.set(id, fold);
  }
  return { ...first, positions, folds };
}

/** The first text that is not empty. */
const said = (texts: readonly string[]) => texts.find((text) => text !== "") ?? "";

function joinedHead(heads: readonly CaseHead[]): CaseHead {
  const marking = highestMarking(heads.map((head) => head.marking));
  return {
    id: said(heads.map((head) => head.id)),
    title: said(heads.map((head) => head.title)),
    note: said(heads.map((head) => head.note)),
    asAt: said(heads.map((head) => head.asAt)),
    files: [...new Set(heads.flatMap((head) => head.files))],
    ...(marking ? { marking } : {}),
  };
}

function joinedMap<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const filled = maps.filter((map) => map.size > 0);
  if (filled.length <= 1) return filled[0] ?? new Map();
  const made = new Map<string, T>();
  for (const map of filled) for (const [id, item] of map) made.set(id, item);
  return made;
}

export interface Together {
  readonly file: CaseFile;
  /** What stands before the internal ids of each part; empty where they are as they were. */
  readonly prefixes: readonly string[];
}

/**
 * Puts case files into one, all items kept: nothing is merged, equal source ids stay apart. Internal ids of later parts get
 * a prefix where they meet earlier ones. Filter, focus and layout are those of the first part.
 */
export function together(parts: readonly CaseFile[]): Together {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return { file: first ?? caseFile(emptyCase()), prefixes: [""] };
  const taken = new Set(idsOf(first.case));
  const prefixes = [""];
  const others = rest.map((part, at) => {
    const prefix = prefixFor(at + 2, taken, idsOf(part.case));
    prefixes.push(prefix);
    const next = renamed(part, prefix);
    for (const id of idsOf(next.case)) taken.add(id);
    return next;
  });
  const cases = [first, ...others].map((file) => file.case);
  const plans = cases.map((kase) => kase.plan);
  const file: CaseFile = {
    case: {
      head: joinedHead(cases.map((kase) => kase.head)),
      entities: joinedMap(cases.map((kase) => kase.entities)),
      links: joinedMap(cases.map((kase) => kase.links)),
      groups: joinedMap(cases.map((kase) => kase.groups)),
      areas: joinedMap(cases.map((kase) => kase.areas)),
      incidents: joinedMap(cases.map((kase) => kase.incidents)),
      plan: {
        decisions: plans.flatMap((plan) => plan.decisions),
        disruptions: plans.flatMap((plan) => plan.disruptions),
        gaps: plans.flatMap((plan) => plan.gaps),
        referrals: plans.flatMap((plan) => plan.referrals),
        scenes: plans.flatMap((plan) => plan.scenes),
        disclosures: plans.flatMap((plan) => plan.disclosures),
        vulnerabilities: plans.flatMap((plan) => plan.vulnerabilities),
        alternatives: plans.flatMap((plan) => plan.alternatives),
        profiles: plans.flatMap((plan) => plan.profiles),
        ledger: plans.flatMap((plan) => plan.ledger),
      },
    },
    arrangement: beside(
      first.arrangement,
      others.map((file) => file.arrangement),
    ),
    filter: first.filter,
  };
  return { file, prefixes };
}
