import { type Case, emptyCase } from "./case";
import { type CopyWork, copyEntity } from "./copyEntity";
import { copyAreas, copyGroup, copyIncidents, copyLink } from "./copyParts";
import type { Entity } from "./entity";
import { type CopyScope, entityFate, type Fate, isToBeProtected, linkGone } from "./fate";
import type { Group } from "./group";
import type { Link } from "./link";
import type { Marking } from "./marking";
import { needleFinder } from "./needleFinder";
import { searchable } from "./searchable";
import { hexText, hmac256 } from "./sha256";
import type { ShareProfile, StandIn } from "./shareProfile";
import { groupsByMark, secretOrder, standInsFor } from "./standIns";
import { utf8 } from "./utf8";
import type { WithheldCategory, WithheldEnd, WithheldValue } from "./withheld";
import { withheldValues } from "./withheldValues";

/** What became of one entity, link or group, for the list beside the preview. */
export interface SanitiseLine {
  readonly table: "entities" | "links" | "groups";
  readonly id: string;
  readonly end: WithheldEnd;
  /** The stand-in name; empty where it is left out. */
  readonly instead: string;
  readonly reason: string;
  readonly category?: WithheldCategory;
}

export interface Sanitised {
  /** A case of its own with new ids, built from permitted fields. */
  readonly case: Case;
  readonly withheld: readonly WithheldValue[];
  readonly log: readonly SanitiseLine[];
  /** All that this audience knows now, to be kept with the profile. */
  readonly standIns: readonly StandIn[];
  readonly fates: ReadonlyMap<string, Fate>;
  /** Old id → new id; stays on this device. */
  readonly ids: {
    readonly entities: ReadonlyMap<string, string>;
    readonly links: ReadonlyMap<string, string>;
    readonly groups: ReadonlyMap<string, string>;
  };
}

/** Values that a text may never hold, whoever's it is; words of notes and things may well be in others. */
const hard: ReadonlySet<WithheldCategory> = new Set<WithheldCategory>([
  "names",
  "children",
  "handling",
  "births",
  "phones",
  "plates",
  "accounts",
  "photos",
  "ids",
  "groups",
]);

/** Says which texts hold a withheld value. */
function holds(
  withheld: readonly WithheldValue[],
  categories?: ReadonlySet<WithheldCategory>,
): (text: string) => boolean {
  const finder = needleFinder(
    withheld.flatMap((each) => (!categories || categories.has(each.category) ? (each.needles ?? []) : [])),
  );
  return (text) => text !== "" && finder.find(text).size > 0;
}

/** Fates of all entities; a name that a rule would keep goes by a stand-in where it holds another's withheld name. */
function settledFates(
  kase: Case,
  profile: ShareProfile,
  scope: CopyScope | undefined,
): { fates: Map<string, Fate>; values: readonly WithheldValue[] } {
  const fates = new Map(
    [...kase.entities.values()].map((item) => [item.id, entityFate(kase, item, profile, scope)] as const),
  );
  for (;;) {
    const values = searchable(withheldValues(kase, profile, fates), kase, profile, fates);
    const bad = holds(values, hard);
    let changed = false;
    for (const item of kase.entities.values()) {
      const fate = fates.get(item.id);
      if (fate?.type !== "kept" || fate.naming !== "kept" || fate.agreed || !bad(item.label)) continue;
      fates.set(item.id, { ...fate, naming: "stand-in" });
      changed = true;
    }
    if (!changed) return { fates, values };
  }
}

function livingAt(kase: Case, fates: ReadonlyMap<string, Fate>): ReadonlyMap<string, number> {
  const homes = new Map<string, Set<string>>();
  const live = (home: string | undefined, id: string) => {
    const item = kase.entities.get(id);
    if (
      home === undefined ||
      item?.kind !== "person" ||
      fates.get(id)?.type === "kept" ||
      !isToBeProtected(kase, item)
    )
      return;
    const list = homes.get(home) ?? new Set();
    homes.set(home, list.add(id));
  };
  for (const { kind, from, to } of kase.links.values())
    if (kind === "resides" || kind === "household") {
      live(to, from);
      live(from, to);
    }
  for (const group of kase.groups.values())
    if (group.type === "household") for (const id of group.members) live(group.address, id);
  return new Map([...homes].map(([home, people]) => [home, people.size]));
}

function lines(
  kase: Case,
  fates: ReadonlyMap<string, Fate>,
  names: ReadonlyMap<string, string>,
  gone: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
): readonly SanitiseLine[] {
  const list: SanitiseLine[] = [];
  for (const { id } of kase.entities.values()) {
    const fate = fates.get(id);
    if (fate?.type === "left out") {
      const category = fate.category ? { category: fate.category } : {};
      list.push({
        table: "entities",
        id,
        end: fate.category === "children" ? "counted" : "removed",
        instead: "",
        reason: fate.reason,
        ...category,
      });
    } else if (fate?.naming === "stand-in")
      list.push({
        table: "entities",
        id,
        end: "replaced",
        instead: names.get(id) ?? "",
        reason: "Goes by a stand-in name",
      });
  }
  for (const [id, reason] of gone) list.push({ table: "links", id, end: "removed", instead: "", reason });
  for (const { id, type } of kase.groups.values()) {
    if (type !== "ocg")
      list.push({
        table: "groups",
        id,
        end: "removed",
        instead: "",
        reason: "Households, couples and drawn groups stay",
      });
    else if (!groups.has(id))
      list.push({ table: "groups", id, end: "removed", instead: "", reason: "Nobody of it is in the copy" });
    else if (names.has(id))
      list.push({
        table: "groups",
        id,
        end: "replaced",
        instead: names.get(id) ?? "",
        reason: "Goes by a stand-in name",
      });
  }
  return list;
}

/** Marking of the copy: the case's own level with this partner's handling instruction, unless a lower one was chosen with its reason. */
export function copyMarking(kase: Case, profile: ShareProfile): Marking | undefined {
  const { marking } = kase.head;
  if (profile.marking && profile.markingWhy.trim() !== "") return profile.marking;
  return (
    marking && {
      ...marking,
      handling: `${profile.audience.replace(/^the /, "")} lead only`,
      descriptor: marking.descriptor,
    }
  );
}

export interface SanitiseOptions {
  /** The part of the case that the copy is made of; what is outside of it is withheld as well. */
  readonly scope?: CopyScope;
}

/**
 * A partner's copy: a new case built from the fields that the profile permits, with ids, names and order of its own, and every
 * value that may not be in it, to be looked for in the bytes that leave.
 */
export function sanitise(kase: Case, profile: ShareProfile, options: SanitiseOptions = {}): Sanitised {
  const { fates, values } = settledFates(kase, profile, options.scope);
  const kept = [...kase.entities.values()].flatMap(
    (item): { item: Entity; fate: Fate & { type: "kept" } }[] => {
      const fate = fates.get(item.id);
      return fate?.type === "kept" ? [{ item, fate }] : [];
    },
  );
  const keptIds = new Set(kept.map(({ item }) => item.id));
  const gone = new Map<string, string>();
  for (const item of kase.links.values()) {
    const reason = linkGone(kase, item, profile, keptIds, options.scope);
    if (reason !== undefined) gone.set(item.id, reason);
  }
  const marks = groupsByMark(kase);
  const inCopy = new Set(
    kept.flatMap(({ item }) => [...item.memberships.map(({ group }) => group), marks.get(item.id) ?? ""]),
  );
  const ocgs = [...kase.groups.values()].flatMap((group: Group) =>
    group.type === "ocg" && inCopy.has(group.id) ? [group] : [],
  );
  const unnamed = kept
    .filter(({ item, fate }) => fate.naming === "stand-in" && !marks.has(item.id))
    .map(({ item }) => ({ id: item.id, kind: item.kind }));
  const standIns = standInsFor(profile, {
    entities: unnamed,
    groups: profile.rules.groups === "stand-in" ? ocgs.map(({ id }) => id) : [],
  });
  const names = new Map(standIns.map((each) => [each.entity, each.name]));
  for (const { item, fate } of kept) {
    const name = names.get(marks.get(item.id) ?? "");
    if (fate.naming === "stand-in" && name !== undefined) names.set(item.id, name);
  }
  const prefix = `x${hexText(hmac256(utf8(profile.secret), utf8(`ids ${kase.head.id} ${profile.id}`))).slice(0, 6)}`;
  const numbered = (ids: Iterable<string>, letter: string) =>
    new Map(secretOrder(profile, ids).map((id, at) => [id, `${prefix}-${letter}${at + 1}`]));
  const ids = {
    entities: numbered(keptIds, "e"),
    links: numbered(
      [...kase.links.keys()].filter((id) => !gone.has(id)),
      "l",
    ),
    groups: numbered(
      ocgs.map(({ id }) => id),
      "g",
    ),
  };
  const bad = holds(values);
  const work: CopyWork = {
    kase,
    profile,
    ...ids,
    names,
    clean: (text) => (bad(text) ? "" : text),
    livingAt: livingAt(kase, fates),
  };
  const fateOf = new Map(kept.map(({ item, fate }) => [item.id, fate]));
  const entities = new Map<string, Entity>();
  for (const [old, id] of ids.entities) {
    const [item, fate] = [kase.entities.get(old), fateOf.get(old)];
    if (item && fate) entities.set(id, copyEntity(item, fate, id, work));
  }
  const links = new Map<string, Link>();
  for (const [old, id] of ids.links) {
    const item = kase.links.get(old);
    if (item) links.set(id, copyLink(item, id, work));
  }
  const groups = new Map<string, Group>();
  for (const group of ocgs) {
    const id = ids.groups.get(group.id);
    if (id !== undefined) groups.set(id, copyGroup(group, id, work));
  }
  const marking = copyMarking(kase, profile);
  const copy: Case = {
    ...emptyCase({
      id: `${prefix}-copy`,
      title: `Copy for ${profile.audience.replace(/^the /, "")}`,
      asAt: kase.head.asAt,
      ...(marking ? { marking } : {}),
    }),
    entities,
    links,
    groups,
    areas: copyAreas(work, (at) => `${prefix}-a${at + 1}`),
    incidents: copyIncidents(work, (at) => `${prefix}-i${at + 1}`),
  };
  return {
    case: copy,
    withheld: values,
    log: lines(kase, fates, names, gone, ids.groups),
    standIns,
    fates,
    ids,
  };
}
