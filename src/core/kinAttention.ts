import type { Case } from "./case";
import { ageAt, type Entity, isProtected } from "./entity";
import { type Family, familyOf } from "./family";
import { type Evidence, reasonsOf } from "./familyEvidence";
import type { FamilyHousehold } from "./familyHouseholds";
import { type AttentionWeights, attentionWeights } from "./kinAttentionWeights";
import { contactReasons } from "./kinContacts";
import { exploitationOf } from "./kinExploitation";
import { addressesOf, premisesReason } from "./kinHomePremises";
import { homeWays, kinReach } from "./kinHomes";
import { type Nominal, nominalsOf } from "./kinNominals";
import { type KinPath, kinFrom } from "./kinPath";
import { protectiveAdults } from "./kinProtective";
import type { AttentionReason, AttentionRow } from "./kinReason";
import { isSourced, sourcedIn } from "./kinSources";
import { stepTerm } from "./kinTerms";
import { unknownOf } from "./kinUnknown";
import { pathWords } from "./kinWords";
import { isChild } from "./target";

/** The attention order of a case: who should be thought about first, and why. */
export interface Attention {
  readonly rows: readonly AttentionRow[];
  /** Children and vulnerable people who are looked at; those without a row have no reason on record. */
  readonly looked: number;
  readonly weights: AttentionWeights;
}

/** Children and vulnerable people who live. */
export function toBeProtected(kase: Case): readonly Entity[] {
  return [...kase.entities.values()].filter(
    (item) =>
      item.kind === "person" &&
      !item.status.includes("deceased") &&
      (isProtected(item) || isChild(kase, item)),
  );
}

interface Look {
  readonly kase: Case;
  readonly family: Family;
  readonly weights: AttentionWeights;
  readonly nominals: ReadonlyMap<string, Nominal>;
  readonly homesOf: ReadonlyMap<string, readonly FamilyHousehold[]>;
}

/** A relation to a nominal and what it adds. */
function nominalReason(
  look: Look,
  item: Entity,
  nominal: Nominal,
  path: KinPath,
  sourced: boolean,
): AttentionReason {
  const { kase, family, weights, homesOf } = look;
  const homes = (homesOf.get(item.id) ?? []).filter(({ members }) => members.includes(nominal.id));
  const shared = homes.find((home) => isSourced(reasonsOf(kase, home)));
  const name = kase.entities.get(nominal.id)?.label ?? nominal.id;
  const relation = pathWords(family, path);
  const [first, second] = path.steps;
  const asChild = first?.kind === "parent" && !second && first.tie !== "guardian";
  const childWord = asChild ? stepTerm({ ...first, kind: "child" }, family.sexes.get(item.id)) : "";
  const away =
    homes.length > 0 ? " Said to live together, without a source." : asChild ? " Lives apart." : "";
  const words = shared
    ? `Lives with ${name} (${relation}), ${nominal.words}.`
    : asChild
      ? `${childWord.charAt(0).toUpperCase()}${childWord.slice(1)} of ${name}, ${nominal.words}.${away}`
      : `${name} (${relation}), ${nominal.words}.${away}`;
  const step = weights.steps[Math.ceil(path.distance) - 1] ?? 0;
  const value = sourced ? weights.roles[nominal.role] * step * (shared ? 1 + weights.home / 100 : 1) : 0;
  return {
    ...{ type: "nominal", about: nominal.id, words, value, role: nominal.role, group: nominal.group },
    ...{ distance: path.distance, home: shared !== undefined, relation },
    path: [path.from, ...path.steps.map(({ to }) => to)],
    ...(sourced ? {} : { notSummed: "no source" as const }),
    sources: [
      ...path.steps.flatMap((each) => reasonsOf(kase, each)),
      ...nominal.memberships.flatMap(({ provenance }) => provenance),
      ...(shared ? reasonsOf(kase, shared) : []),
    ],
  };
}

const byValue = (a: AttentionReason, b: AttentionReason) =>
  b.value - a.value || (a.distance ?? 9) - (b.distance ?? 9) || (a.about < b.about ? -1 : 1);

function rowOf(look: Look, item: Entity, sourced: (evidence: Evidence) => boolean): AttentionRow {
  const { kase, family, nominals, weights, homesOf } = look;
  const more = homeWays(family);
  const reach = { within: kinReach, more };
  const wanted = (id: string, distance: number) => distance <= 2 || nominals.has(id);
  const paths = kinFrom(family, item.id, { ...reach, allowed: sourced, only: wanted });
  const summed = paths.flatMap((path) => {
    const nominal = nominals.get(path.to);
    return nominal ? [nominalReason(look, item, nominal, path, true)] : [];
  });
  const near = new Map(paths.map(({ to, distance }) => [to, distance]));
  const unsourced = kinFrom(family, item.id, { ...reach, only: (id) => nominals.has(id) }).flatMap((path) => {
    const nominal = nominals.get(path.to);
    const known = near.get(path.to);
    // Nearer by a tie that nothing says: told, and counted only as far as something does.
    return nominal && (known === undefined || path.distance < known)
      ? [nominalReason(look, item, nominal, path, false)]
      : [];
  });
  const homes = homesOf.get(item.id) ?? [];
  const premises = premisesReason(kase, addressesOf(kase, item.id, homes), weights.premises);
  const reasons = [...summed, ...(premises && !premises.notSummed ? [premises] : [])].sort(byValue);
  const age = kase.head.asAt ? ageAt(item.born, kase.head.asAt) : undefined;
  const exploitation = exploitationOf(kase, item);
  const livesWith = (id: string) =>
    (homesOf.get(id) ?? [])
      .flatMap(({ members }) => members)
      .find((each) => each !== id && nominals.has(each));
  const protective = protectiveAdults(kase, family, paths, livesWith);
  return {
    person: item.id,
    ...(age === undefined ? {} : { age }),
    ...(exploitation ? { exploitation } : {}),
    // Sums of tenths: 0.1 + 0.2 is not 0.3 to a computer, and order must not hang on that.
    sum: Math.round(reasons.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6,
    reasons,
    notSummed: [
      ...unsourced,
      ...(premises?.notSummed ? [premises] : []),
      ...contactReasons(
        kase,
        item,
        nominals,
        new Set([...near.keys(), ...unsourced.map(({ about }) => about)]),
      ),
    ],
    protective,
    unknown: unknownOf(kase, family, item, homes),
  };
}

const cached = new WeakMap<
  Family,
  { readonly key: string; readonly kase: Case; readonly attention: Attention }
>();

/** Who should be thought about first: exploitation indicators, then the sum, then the youngest, then the id. */
export function attentionOf(kase: Case, weights: AttentionWeights = attentionWeights()): Attention {
  const family = familyOf(kase);
  const key = JSON.stringify(weights);
  const held = cached.get(family);
  if (held && held.key === key && held.kase.entities === kase.entities && held.kase.links === kase.links)
    return held.attention;
  const homesOf = new Map<string, FamilyHousehold[]>();
  for (const home of family.households)
    for (const id of home.members) {
      const list = homesOf.get(id);
      if (list) list.push(home);
      else homesOf.set(id, [home]);
    }
  const look: Look = { kase, family, weights, nominals: nominalsOf(kase), homesOf };
  const sourced = sourcedIn(kase);
  const people = toBeProtected(kase);
  const rows = people
    .map((item) => rowOf(look, item, sourced))
    .filter((row) => row.exploitation !== undefined || row.reasons.length + row.notSummed.length > 0)
    .sort(
      (a, b) =>
        Number(a.exploitation === undefined) - Number(b.exploitation === undefined) ||
        b.sum - a.sum ||
        (a.age ?? 1e3) - (b.age ?? 1e3) ||
        (a.person < b.person ? -1 : 1),
    );
  const attention = { rows, looked: people.length, weights };
  cached.set(family, { key, kase, attention });
  return attention;
}
