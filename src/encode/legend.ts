import type { Arrangement } from "../core/arrangement";
import type { Case } from "../core/case";
import type { Drawn } from "../core/drawn";
import {
  type Entity,
  type EntityKind,
  entity,
  entityKinds,
  isProtected,
  type Role,
  roles,
} from "../core/entity";
import type { Clause } from "../core/filter";
import { rivalKind } from "../core/line";
import { hasArrow, type Link, strengthOf } from "../core/link";
import { strengths } from "../core/provenance";
import { kindWords, listed, roleWords, strengthGrades, strengthWords } from "./kindWords";
import { type LineLook, strokeOf } from "./lineLook";
import { hasOcgs } from "./markWords";
import { slotOf } from "./palette";
import { entityLook, type Look, ocgName, roleOf } from "./symbol";

/** The sample in front of a row's words. */
export type Swatch =
  | { readonly type: "mark"; readonly look: Look }
  | { readonly type: "line"; readonly look: LineLook };

export interface LegendRow {
  readonly id: string;
  readonly words: string;
  /** How many of it are drawn, folded ones included. */
  readonly count: number;
  /** Small print at the right, as the grades behind a strength. */
  readonly note: string;
  readonly swatch: Swatch;
  /** The filter that shows this row alone; absent where no filter asks for it. */
  readonly clause?: Clause;
}

export interface LegendSection {
  readonly title: string;
  readonly rows: readonly LegendRow[];
}

function entitiesOf(kase: Case, drawn: Drawn): readonly Entity[] {
  return [...drawn.markOf.keys()].flatMap((id) => kase.entities.get(id) ?? []);
}

function linksOf(kase: Case, drawn: Drawn): readonly Link[] {
  const told = drawn.boxes
    .flatMap((box) => box.relation?.links ?? [])
    .flatMap((id) => kase.links.get(id) ?? []);
  return [...new Set([...drawn.lines.flatMap((line) => line.links), ...told])];
}

/** Group ids that an entity is a member or the hexagon of: what the OCG clause asks for. */
function belongings(kase: Case, items: readonly Entity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const hexagons = new Map<string, string>();
  for (const group of kase.groups.values())
    if (group.type === "ocg" && group.entity) hexagons.set(group.entity, group.id);
  for (const item of items) {
    const ids = new Set(isProtected(item) ? [] : item.memberships.map((membership) => membership.group));
    const own = hexagons.get(item.id);
    if (own) ids.add(own);
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function hexagon(slot: 0 | 1 | 2 | 3 | 4): Look {
  return {
    shape: "hexagon",
    body: [60, 52],
    w: 60,
    h: 52,
    dress: { type: "ocg", slot },
    glyph: "users",
    word: "",
    letters: [],
    fold: 0,
    tier: 0,
  };
}

function colourRows(kase: Case, items: readonly Entity[], focus: readonly string[]): readonly LegendRow[] {
  const counts = belongings(kase, items);
  const known = [...counts].flatMap(([id, count]) => {
    const group = kase.groups.get(id);
    return group?.type === "ocg" ? [{ id, count, name: ocgName(group), slot: slotOf(id, focus) }] : [];
  });
  const coloured = known.filter((each) => each.slot < 4).sort((a, b) => a.slot - b.slot);
  const grey = known.filter((each) => each.slot === 4);
  const rows: LegendRow[] = coloured.map((each) => ({
    id: `ocg-${each.slot}`,
    words: each.name,
    count: each.count,
    note: "",
    swatch: { type: "mark", look: hexagon(each.slot) },
    clause: { type: "ocg", groups: [each.id], others: false },
  }));
  if (grey.length > 0)
    rows.push({
      id: "ocg-grey",
      words: `${listed(
        grey.map((each) => each.name),
        5,
      )}: grey, named`,
      count: grey.reduce((sum, each) => sum + each.count, 0),
      note: "",
      swatch: { type: "mark", look: hexagon(4) },
      clause: { type: "ocg", groups: grey.map((each) => each.id), others: false },
    });
  return rows;
}

function peopleRows(kase: Case, items: readonly Entity[], focus: readonly string[]): readonly LegendRow[] {
  const found = new Map<Role | "associate" | "protected", Entity[]>();
  for (const item of items) {
    if (item.kind !== "person") continue;
    const key = isProtected(item) ? "protected" : (roleOf(item) ?? "associate");
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  const keys = [...roles, "associate", "protected"] as const;
  return keys.flatMap((key) => {
    const list = found.get(key);
    if (!list) return [];
    // The sample has the colour of the first OCG in focus, where one of them is drawn in it.
    const ranked = list
      .map((item) => plain(entityLook(kase, item, focus)))
      .sort((a, b) => sampleRank(a) - sampleRank(b));
    const [look] = ranked;
    if (!look) return [];
    return [
      {
        id: `role-${key}`,
        words: key === "associate" && !hasOcgs(kase) ? kindWords.person.one : roleWords[key],
        count: list.length,
        note: "",
        swatch: { type: "mark", look } as const,
        clause: { type: "role", roles: [key] } as const,
      },
    ];
  });
}

/** A look without what is one person's own. */
function plain(look: Look): Look {
  const { photo: _photo, badge: _badge, ...rest } = look;
  return rest;
}

function sampleRank(look: Look): number {
  const { dress } = look;
  if (dress.type === "member" || dress.type === "thing")
    return dress.slots.length === 1 ? (dress.slots[0] ?? 9) : 9;
  return 10;
}

function thingRows(kase: Case, items: readonly Entity[], focus: readonly string[]): readonly LegendRow[] {
  const found = new Map<EntityKind, Entity[]>();
  for (const item of items) {
    if (item.kind === "person" || item.kind === "ocg") continue;
    const list = found.get(item.kind);
    if (list) list.push(item);
    else found.set(item.kind, [item]);
  }
  return entityKinds.flatMap((kind) => {
    const list = found.get(kind);
    if (!list) return [];
    const [best] = list
      .map((item) => entityLook(kase, item, focus))
      .sort((a, b) => sampleRank(a) - sampleRank(b));
    const sample = plain(entityLook(kase, entity("", kind, ""), focus));
    return [
      {
        id: `kind-${kind}`,
        words: kindWords[kind].one,
        count: list.length,
        note: "",
        swatch: { type: "mark", look: best ? { ...sample, dress: best.dress } : sample } as const,
        clause: { type: "kind", kinds: [kind] } as const,
      },
    ];
  });
}

/** What the strength of the drawn links rests on: grades are named only where at least one link has one. */
function strengthBasis(links: readonly Link[], grades: string): string {
  if (links.some((item) => item.provenance.some((each) => each.grade))) return grades;
  return links.some((item) => item.strength) ? "as stated" : "ungraded";
}

function strengthRows(links: readonly Link[]): readonly LegendRow[] {
  const plainEnds = { arrowFrom: false, arrowTo: false, rival: false };
  const rows: LegendRow[] = strengths.flatMap((strength) => {
    const own = links.filter((item) => strengthOf(item) === strength);
    if (own.length === 0) return [];
    return [
      {
        id: `strength-${strength}`,
        words: strengthWords[strength],
        count: own.length,
        note: strengthBasis(own, strengthGrades[strength]),
        swatch: { type: "line", look: { ...strokeOf(strength), ...plainEnds } } as const,
        clause: { type: "strength", strengths: [strength], suspectedFalse: true } as const,
      },
    ];
  });
  const rivals = links.filter((item) => item.kind === rivalKind).length;
  if (rivals > 0)
    rows.push({
      id: "rival",
      words: "Rival",
      count: rivals,
      note: "a bar at each end",
      swatch: { type: "line", look: { ...strokeOf("confirmed"), ...plainEnds, rival: true } },
      clause: { type: "linkKind", kinds: [rivalKind] },
    });
  const arrows = links.filter(hasArrow).length;
  if (arrows > 0)
    rows.push({
      id: "arrow",
      words: "Direction",
      count: arrows,
      note: "command, money, goods, calls",
      swatch: { type: "line", look: { ...strokeOf("confirmed"), ...plainEnds, arrowTo: true } },
    });
  const many = links.filter((item) => item.count > 1).length;
  if (many > 0)
    rows.push({
      id: "sightings",
      words: "Seen more than once",
      count: many,
      note: "wider, ×n",
      swatch: { type: "line", look: { ...strokeOf("confirmed", 5), ...plainEnds } },
    });
  return rows;
}

/** The legend of what is drawn, nothing else: colour, people, things, lines. Sections without rows are left out. */
export function legendOf(
  kase: Case,
  drawn: Drawn,
  arrangement: Pick<Arrangement, "focus">,
): readonly LegendSection[] {
  const { focus } = arrangement;
  const items = entitiesOf(kase, drawn);
  const sections: readonly LegendSection[] = [
    { title: "Colour is OCG", rows: colourRows(kase, items, focus) },
    { title: "People", rows: peopleRows(kase, items, focus) },
    { title: "Things", rows: thingRows(kase, items, focus) },
    { title: "How sure we are of a link", rows: strengthRows(linksOf(kase, drawn)) },
  ];
  return sections.filter((section) => section.rows.length > 0);
}
