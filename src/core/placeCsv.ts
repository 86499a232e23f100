import type { Case } from "./case";
import { type CsvColumn, csvLines } from "./csvText";
import { extraSheets } from "./extraSheets";
import type { Area, Incident } from "./place";
import { gradeText, type Provenance } from "./provenance";

const joined = (values: Iterable<string>) => [...new Set(values)].join("; ");
const numberCell = (value: number | undefined) => (value === undefined ? "" : String(value));

const grades = (provenance: readonly Provenance[]) =>
  joined(provenance.flatMap((each) => (each.grade ? [gradeText(each.grade)] : [])));
const sources = (provenance: readonly Provenance[]) =>
  joined(provenance.flatMap((each) => (each.source ? [each.source] : [])));

type Cells<Header extends string, Item> = { readonly [H in Header]: (item: Item) => string };

/** As in a workbook of ours, so that what is pasted into a file is read as incidents again. */
const incidentCells: Cells<(typeof extraSheets.incidents)[number], Incident> = {
  id: (item) => item.sourceId || item.id,
  label: (item) => item.label,
  offence: (item) => item.offence,
  layer: (item) => item.layer,
  "reported by": (item) => item.reportedBy,
  "harm weight": (item) => numberCell(item.weight),
  start: (item) => item.times.from ?? "",
  end: (item) => item.times.to ?? "",
  lat: (item) => numberCell(item.place?.lat),
  lon: (item) => numberCell(item.place?.lon),
  address: (item) => item.place?.address ?? "",
  grade: (item) => grades(item.provenance),
  source: (item) => sources(item.provenance),
};

const areaCells: Cells<(typeof extraSheets.areas)[number], Area> = {
  area: (item) => item.id,
  "area id": (item) => item.sourceId,
  name: (item) => item.name,
  layer: (item) => item.layer,
  polygons: (item) => String(item.polygons.length),
};

/** Without it a published snap point would pass for an address. */
const precision: CsvColumn<Incident> = ["place precision", (item) => item.place?.precision ?? ""];

/** Lines of a table of incidents, header first; `ids` = which and in what order. */
export function incidentLines(kase: Case, ids: Iterable<string>): Generator<string> {
  const items = [...ids].flatMap((id) => kase.incidents.get(id) ?? []);
  return csvLines(items, [
    ...extraSheets.incidents.map((header) => [header, incidentCells[header]] as const),
    precision,
  ]);
}

/** Lines of a table of areas, header first, one column for each indicator. */
export function areaLines(kase: Case, ids: Iterable<string>): Generator<string> {
  const items = [...ids].flatMap((id) => {
    const area = kase.areas.get(id);
    return area ? [{ ...area, attributes: area.indicators }] : [];
  });
  return csvLines(
    items,
    extraSheets.areas.map((header) => [header, areaCells[header]] as const),
  );
}
