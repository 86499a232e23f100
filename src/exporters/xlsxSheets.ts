import { type Case, caseCounts } from "../core/case";
import { entityTable, linkTable } from "../core/csvText";
import type { Attribute } from "../core/entity";
import { extraSheets } from "../core/extraSheets";
import { bandText, type Group } from "../core/group";
import { gradeText, type Provenance } from "../core/provenance";
import { dateText } from "../core/time";
import type { SheetPlan } from "./xlsxSheet";

const joined = (values: Iterable<string>) => [...values].join("; ");
const numberCell = (value: number | undefined) => (value === undefined ? "" : String(value));
const figure = (count: number) => count.toLocaleString("en-GB");

/** Columns of figures; in all others a figure is a name (a phone, a reference) and stays a text. */
const figures = new Set(["lat", "lon", "amount", "count", "weight", "harm weight", "polygons"]);
const some = (count: number, width: number) => Array.from({ length: count }, () => width);

const grades = (provenance: readonly Provenance[]) =>
  joined(provenance.flatMap((each) => (each.grade ? [gradeText(each.grade)] : [])));
const sources = (provenance: readonly Provenance[]) =>
  joined(new Set(provenance.flatMap((each) => (each.source ? [each.source] : []))));

/** Fixed columns, then one for each name of an attribute that is not taken. */
function* withAttributes<T>(
  items: Iterable<T>,
  headers: readonly string[],
  cells: (item: T) => readonly string[],
  attributes: (item: T) => readonly Attribute[],
): Generator<readonly string[]> {
  const all = [...items];
  const names = [...new Set(all.flatMap((item) => attributes(item).map(({ name }) => name)))];
  const taken = new Set(headers);
  const titles = names.map((name) => {
    let title = name.trim() === "" ? "attribute" : name;
    while (taken.has(title)) title += " (attribute)";
    taken.add(title);
    return title;
  });
  yield [...headers, ...titles];
  for (const item of all) {
    const values = attributes(item);
    yield [
      ...cells(item),
      ...names.map((name) => joined(values.flatMap((each) => (each.name === name ? [each.value] : [])))),
    ];
  }
}

function incidents(kase: Case): Iterable<readonly string[]> {
  return withAttributes(
    kase.incidents.values(),
    extraSheets.incidents,
    (item) => [
      item.sourceId || item.id,
      item.label,
      item.offence,
      item.layer,
      item.reportedBy,
      numberCell(item.weight),
      item.times.from ?? "",
      item.times.to ?? "",
      numberCell(item.place?.lat),
      numberCell(item.place?.lon),
      item.place?.address ?? "",
      grades(item.provenance),
      sources(item.provenance),
    ],
    (item) => item.attributes,
  );
}

function areas(kase: Case): Iterable<readonly string[]> {
  return withAttributes(
    kase.areas.values(),
    extraSheets.areas,
    (item) => [item.id, item.sourceId, item.name, item.layer, String(item.polygons.length)],
    (item) => item.indicators,
  );
}

function detailsOf(kase: Case, group: Group): readonly (readonly [string, string])[] {
  const names = (ids: readonly string[]) => joined(ids.map((id) => kase.entities.get(id)?.label || id));
  switch (group.type) {
    case "ocg": {
      const members = [...kase.entities.values()].filter((item) =>
        item.memberships.some((each) => each.group === group.id),
      );
      return [
        ["OCG type", group.ocgType],
        ["plan owner", group.planOwner],
        ["locality", group.locality],
        ["criminality", joined(group.criminality)],
        ["violence", group.capability.violence],
        ["cash flow", group.capability.cashFlow],
        ["cohesion", group.capability.cohesion],
        ["summary", group.summary],
        ["members", names(members.map(({ id }) => id))],
      ];
    }
    case "household":
      return [
        ["address", group.address === undefined ? "" : names([group.address])],
        ["members", names(group.members)],
      ];
    case "union":
      return [
        ["members", names(group.partners)],
        ["children", names(group.children)],
        ["ended", group.ended],
      ];
    case "cluster":
      return [["members", names(group.members)]];
  }
}

function* groups(kase: Case): Generator<readonly string[]> {
  const all = [...kase.groups.values()].map((group) => ({ group, details: new Map(detailsOf(kase, group)) }));
  const titles = [...new Set(all.flatMap(({ details }) => [...details.keys()]))];
  yield [...extraSheets.groups, ...titles];
  for (const { group, details } of all) {
    const crime = group.type === "ocg" ? group : undefined;
    yield [
      group.id,
      group.type,
      group.sourceId,
      group.name,
      crime?.band ? bandText(crime.band) : "",
      numberCell(crime?.tier),
      crime?.priority ?? "",
      crime?.reviewDate ?? "",
      ...titles.map((title) => details.get(title) ?? ""),
    ];
  }
}

function* notes(kase: Case): Generator<readonly string[]> {
  yield extraSheets.notes;
  for (const item of kase.entities.values())
    for (const note of item.notes) yield [note.text, item.label, item.id, note.at, note.handling];
  for (const item of kase.links.values())
    for (const note of item.notes)
      yield [note.text, item.label || item.kind, item.id, note.at, note.handling];
}

function* readMe(kase: Case, marking: string, named: readonly string[]): Generator<readonly string[]> {
  const { head } = kase;
  const counts = caseCounts(kase);
  yield [marking === "" ? "No protective marking has been chosen" : marking];
  yield [head.title || "Case without a title"];
  if (head.note) yield [head.note];
  yield [head.asAt ? `As at ${dateText(head.asAt)}` : "As at: not stated"];
  yield [
    `${figure(counts.entities)} entities (${figure(counts.placeholders)} of them placeholders), ${figure(counts.links)} links, ${figure(counts.groups)} groups, ${figure(counts.incidents)} incidents, ${figure(counts.areas)} areas`,
  ];
  yield [`Sheets: ${named.join(", ")}.`];
  yield [
    "Every cell is a text but for coordinates, amounts, counts and weights. Columns after those of Linchpin are the attributes of the source.",
  ];
  yield [
    "To open it again, drop this file on Linchpin: entities, links and incidents are read; groups, areas and notes stand here to be read by people. A Linchpin case file holds everything.",
  ];
}

/** The sheets of a case: words in front, then a table for each sort of thing that there is. */
export function sheetPlans(kase: Case, marking: string): readonly SheetPlan[] {
  const table = (name: string, rows: Iterable<readonly string[]>, widths: readonly number[]): SheetPlan => ({
    name,
    rows,
    widths,
    numbers: figures,
    header: true,
  });
  const hasNotes = [...kase.entities.values(), ...kase.links.values()].some((item) => item.notes.length > 0);
  const tables = [
    table("Entities", entityTable(kase), [10, 32, 14, 18, 24, ...some(14, 14)]),
    table("Links", linkTable(kase), [10, 10, 10, 28, 28, ...some(15, 14)]),
    ...(kase.groups.size > 0 ? [table("Groups", groups(kase), [10, 14, 14, 28, ...some(13, 16)])] : []),
    ...(kase.incidents.size > 0 ? [table("Incidents", incidents(kase), [18, 28, 28, ...some(10, 14)])] : []),
    ...(kase.areas.size > 0 ? [table("Areas", areas(kase), [10, 16, 28, ...some(6, 16)])] : []),
    ...(hasNotes ? [table("Notes", notes(kase), [60, 28, 10, 18, 10])] : []),
  ];
  const front: SheetPlan = {
    name: "Read me",
    rows: readMe(
      kase,
      marking,
      tables.map(({ name }) => name),
    ),
    numbers: new Set(),
    header: false,
    widths: [110],
  };
  return [front, ...tables];
}
