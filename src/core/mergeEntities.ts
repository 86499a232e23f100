import type { Attribute, Entity, Membership, Note } from "./entity";
import { highestMarking } from "./marking";
import { type Provenance, strictestHandling } from "./provenance";
import { endOf, type Interval, startOf } from "./time";

/** Where a record came from, and why it was taken for the same as another: what the merged record keeps of it. */
export interface MergedFrom {
  /** 'second.csv'. */
  readonly file: string;
  /** The reasons for it, in words. */
  readonly because: string;
}

const sameValue = (first: unknown, second: unknown) => JSON.stringify(first) === JSON.stringify(second);

/** Both lists, equal items once. */
export function united<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const more = second.filter((item) => !first.some((known) => sameValue(known, item)));
  return more.length === 0 ? first : [...first, ...more];
}

function sourceOf(file: string): Provenance {
  return { claim: "", source: file, note: "", opinion: false };
}

/** Provenance, or where there is none the file that says it. */
const told = (provenance: readonly Provenance[], file: string): readonly Provenance[] =>
  provenance.length > 0 || file === "" ? provenance : [sourceOf(file)];

/** Attributes of both. An equal value stands once with both sources; of two values of one name both stand, each with its source. */
function mergedAttributes(
  first: readonly Attribute[],
  second: readonly Attribute[],
  files: { readonly first: string; readonly second: string },
): readonly Attribute[] {
  const made = [...first];
  for (const item of second) {
    const at = made.findIndex((known) => known.name === item.name && known.value === item.value);
    const known = made[at];
    if (known) {
      made[at] = { ...known, provenance: united(known.provenance, item.provenance) };
      continue;
    }
    for (const [index, other] of made.entries())
      if (other.name === item.name && first.includes(other))
        made[index] = { ...other, provenance: told(other.provenance, files.first) };
    // Beside the other value of its name, so that a contradiction is seen.
    const last = made.findLastIndex((other) => other.name === item.name);
    const place = last < 0 ? made.length : last + 1;
    made.splice(place, 0, { ...item, provenance: told(item.provenance, files.second) });
  }
  return made;
}

/** The earliest start and the latest end of both. */
function mergedTimes(first: Interval, second: Interval): Interval {
  const pick = (one: string | undefined, other: string | undefined, later: boolean) => {
    if (one === undefined || other === undefined) return one ?? other;
    const [a, b] = later ? [endOf(one), endOf(other)] : [startOf(one), startOf(other)];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && !Number.isNaN(b) ? other : one;
    return (later ? b > a : b < a) ? other : one;
  };
  const from = pick(first.from, second.from, false);
  const to = pick(first.to, second.to, true);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Memberships of both. The same role in the same OCG stands once; two roles in one OCG both stand. */
export function mergedMemberships(
  first: readonly Membership[],
  second: readonly Membership[],
): readonly Membership[] {
  const made = [...first];
  for (const item of second) {
    const at = made.findIndex((known) => known.group === item.group && known.role === item.role);
    const known = made[at];
    if (known)
      made[at] = {
        ...known,
        times: mergedTimes(known.times, item.times),
        provenance: united(known.provenance, item.provenance),
      };
    else made.push(item);
  }
  return made;
}

/** Notes of both under different ids. */
function mergedNotes(first: readonly Note[], second: readonly Note[]): readonly Note[] {
  const ids = new Set(first.map((note) => note.id));
  return [
    ...first,
    ...second.flatMap((note) => {
      const known = first.find((own) => own.id === note.id);
      if (known && sameValue(known, note)) return [];
      let id = note.id;
      for (let copy = 2; ids.has(id); copy++) id = `${note.id}-${copy}`;
      ids.add(id);
      return [id === note.id ? note : { ...note, id }];
    }),
  ];
}

/** True when a name says nothing of its own: none, the id again, or that of a placeholder. */
const isUnnamed = (item: Entity) => item.placeholder || item.label === "" || item.label === item.sourceId;

/** '1984' and '1984-03-14' are one date, told less or more exactly. */
const agree = (first: string, second: string) => first.startsWith(second) || second.startsWith(first);

const intervalText = ({ from = "", to = "" }: Interval) => (from === to ? from : `${from} to ${to}`.trim());

/**
 * Two records of one thing as one. Everything that either says is in it: what can stand only once (name, date of birth,
 * place, dates) is the first's, and what the second says otherwise becomes an attribute with its source. A child, a victim
 * or an exploited person stays one; the more careful handling and the higher marking win.
 */
export function mergedEntity(first: Entity, second: Entity, firstFile: string, from: MergedFrom): Entity {
  const hollow = second.placeholder;
  const named = isUnnamed(first) && !isUnnamed(second) ? second : first;
  const other = named === first ? second : first;
  const extra: Attribute[] = [];
  const keep = (name: string, value: string) => {
    if (value !== "") extra.push({ name, value, provenance: [sourceOf(from.file)] });
  };
  const pick = (name: string, one: string, two: string) => {
    if (one !== "" && two !== "" && one !== two) keep(name, two);
    return one || two;
  };

  const ownId = first.sourceId || second.sourceId;
  if (second.sourceId !== "" && second.sourceId !== ownId) keep("Source id", second.sourceId);
  const aliases = united(united(first.aliases, second.aliases), isUnnamed(other) ? [] : [other.label]).filter(
    (name) => name !== "" && name !== named.label,
  );
  const kind = first.kind === "unknown" ? second.kind : first.kind;
  if (second.kind !== "unknown" && second.kind !== kind) keep("Kind", second.kind);

  const exact = [first.born, second.born].filter((date) => date !== undefined);
  const [one = "", two = ""] = exact;
  const born = exact.length === 2 && agree(one, two) && two.length > one.length ? two : one;
  if (two !== "" && !agree(one, two)) keep("Date of birth", two);
  if (intervalText(second.times) !== "" && intervalText(first.times) !== "")
    if (!sameValue(first.times, second.times)) keep("Dates", intervalText(second.times));
  const place = first.place ?? second.place;
  if (first.place && second.place && !sameValue(first.place, second.place)) {
    const { lon, lat, address, precision } = second.place;
    keep("Place", [address, `${lat}, ${lon} (${precision})`].filter(Boolean).join(", "));
  }
  const photo = first.photo ?? second.photo;
  const marking = highestMarking([first.marking, second.marking]);
  const caption = pick("Caption", first.caption, second.caption);
  const typeName = pick("Type", first.typeName, second.typeName);
  const lost = first.photo && second.photo && first.photo !== second.photo ? "; its photo was not kept" : "";
  if (!hollow)
    extra.push({
      name: "Merged record",
      value: `${second.label || second.sourceId || "unnamed"}${from.because === "" ? "" : `: ${from.because}`}${lost}`,
      provenance: [sourceOf(from.file)],
    });

  const files = { first: firstFile, second: from.file };
  const { marking: _, ...rest } = first;
  return {
    ...rest,
    sourceId: ownId,
    kind,
    typeName,
    label: named.label,
    caption,
    aliases,
    attributes: united(mergedAttributes(first.attributes, second.attributes, files), extra),
    memberships: mergedMemberships(first.memberships, second.memberships),
    functions: united(first.functions, second.functions),
    status: united(first.status, second.status),
    categories: united(first.categories, second.categories),
    ...(born === "" ? {} : { born }),
    times: mergedTimes(first.times, second.times),
    ...(place ? { place } : {}),
    ...(photo === undefined ? {} : { photo }),
    provenance: united(
      hollow || first.placeholder ? first.provenance : told(first.provenance, firstFile),
      hollow ? second.provenance : told(second.provenance, from.file),
    ),
    handling: strictestHandling([first.handling, second.handling]),
    ...(marking ? { marking } : {}),
    notes: mergedNotes(first.notes, second.notes),
    placeholder: first.placeholder && second.placeholder,
  };
}
