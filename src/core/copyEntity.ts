import type { Case } from "./case";
import { ageBand, areaOf, cellOf, coarseTimes, monthOf } from "./coarse";
import { type Attribute, type Entity, entity, type Membership, type Note, type Place } from "./entity";
import type { Fate } from "./fate";
import type { Grade, Provenance } from "./provenance";
import type { ShareProfile } from "./shareProfile";

/** What is known while a copy is made. */
export interface CopyWork {
  readonly kase: Case;
  readonly profile: ShareProfile;
  /** New ids of what is in the copy. */
  readonly entities: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Stand-in names by old id. */
  readonly names: ReadonlyMap<string, string>;
  /** The text where it holds nothing that is withheld, else nothing. */
  readonly clean: (text: string) => string;
  /** Children, victims and vulnerable people who live at an address and are not in the copy. */
  readonly livingAt: ReadonlyMap<string, number>;
}

/** Grades without what was said and by whom. */
export function barestProvenance(list: readonly Provenance[], profile: ShareProfile): readonly Provenance[] {
  if (profile.rules.sources === "left out") return [];
  return list.flatMap(({ grade, date }): Provenance[] => {
    if (!grade || (grade.handling === "C" && profile.rules.handlingC === "left out")) return [];
    const month =
      profile.rules.dates === "left out" ? undefined : profile.rules.dates === "month" ? monthOf(date) : date;
    return [
      {
        claim: "",
        source: "",
        grade,
        note: "",
        opinion: false,
        ...(month === undefined ? {} : { date: month }),
      },
    ];
  });
}

/** Lines of free text that somebody read and let through, in the words that were approved. */
export function approvedNotes(
  of: string,
  notes: readonly Note[],
  { profile, clean }: CopyWork,
  id: string,
): readonly Note[] {
  if (profile.rules.notes === "left out") return [];
  return notes.flatMap((note, at): Note[] => {
    const line = profile.lines.find(
      (each) => each.item === of && each.note === note.id && each.read === note.text,
    );
    const text = line ? clean(line.text) : "";
    return text === "" ? [] : [{ id: `${id}-${at + 1}`, text, at: "", handling: "P" }];
  });
}

const allC = (grades: readonly (Grade | undefined)[]) =>
  grades.length > 0 && grades.every((grade) => grade?.handling === "C");

function membershipsOf(item: Entity, { profile, groups }: CopyWork): readonly Membership[] {
  const { rules } = profile;
  return item.memberships.flatMap((each): Membership[] => {
    const group = groups.get(each.group);
    if (group === undefined) return [];
    if (rules.handlingC === "left out" && allC(each.provenance.map(({ grade }) => grade))) return [];
    return [
      {
        group,
        role: rules.roles === "kept" ? each.role : "peripheral",
        times: coarseTimes(each.times, rules.dates),
        provenance: barestProvenance(each.provenance, profile),
      },
    ];
  });
}

function placeOf(item: Entity, agreed: boolean, { profile, clean }: CopyWork): Place | undefined {
  const { rules } = profile;
  const cell = item.place ? cellOf(item.place, rules.cells) : undefined;
  if (!item.place || !cell) return undefined;
  const whole = agreed
    ? item.place.address
    : rules.addresses === "kept"
      ? clean(item.place.address)
      : undefined;
  const address = whole ?? (rules.addresses === "area" ? clean(areaOf(item.place.address)) : "");
  return { ...cell, address };
}

function attributesOf(
  item: Entity,
  agreed: boolean,
  place: Place | undefined,
  work: CopyWork,
): readonly Attribute[] {
  const { profile, clean, kase, livingAt } = work;
  const { rules } = profile;
  const plain = (name: string, value: string): Attribute[] =>
    value === "" ? [] : [{ name, value, provenance: [] }];
  const kept = item.attributes.flatMap(({ name, value, provenance }): Attribute[] => {
    if (rules.handlingC === "left out" && allC(provenance.map(({ grade }) => grade))) return [];
    if (agreed && /address/i.test(name)) return plain(name, value);
    return rules.attributes.includes(name) ? plain(name, clean(value)) : [];
  });
  const band = rules.births === "age band" ? ageBand(item.born, kase.head.asAt) : undefined;
  const bare = agreed && item.place && !place ? plain("address", item.place.address) : [];
  const living = livingAt.get(item.id) ?? 0;
  return [
    ...kept,
    ...plain("age", band ?? ""),
    ...bare,
    ...plain(
      "children or vulnerable people living here",
      living === 0 ? "" : living < 5 ? "fewer than 5" : String(living),
    ),
  ];
}

/** An entity built from nothing but permitted fields: a field that is not named here is not in the copy. */
export function copyEntity(item: Entity, fate: Fate & { type: "kept" }, id: string, work: CopyWork): Entity {
  const { profile, names, clean } = work;
  const { rules } = profile;
  const place = placeOf(item, fate.agreed, work);
  const born =
    rules.births === "kept" ? item.born : rules.births === "year" ? item.born?.slice(0, 4) : undefined;
  const label = fate.naming === "kept" ? item.label : (names.get(item.id) ?? "");
  return entity(id, item.kind, label, {
    typeName: item.kind === "person" ? "" : clean(item.typeName),
    caption: rules.words === "kept" ? clean(item.caption) : "",
    attributes: attributesOf(item, fate.agreed, place, work),
    memberships: membershipsOf(item, work),
    functions: rules.functions === "kept" ? item.functions : [],
    status: item.status.filter((each) => rules.statuses.includes(each)),
    categories: rules.categories === "kept" ? item.categories : [],
    ...(born && /^\d{4}/.test(born) ? { born } : {}),
    times: item.kind === "event" ? coarseTimes(item.times, rules.dates) : {},
    ...(place ? { place } : {}),
    ...(item.photo && rules.photos === "kept" ? { photo: item.photo } : {}),
    provenance: barestProvenance(item.provenance, profile),
    handling: item.handling,
    notes: approvedNotes(item.id, item.notes, work, id),
  });
}
