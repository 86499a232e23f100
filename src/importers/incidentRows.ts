import type { Incident } from "../core/place";
import { headerWords } from "./headerNames";
import { isEnforcement } from "./offenceLayer";
import { gradingOf } from "./rowGrading";
import { placeOf } from "./rowPlace";
import { rowReader, type TableRun } from "./tableRun";

/** Street crime is published at snap points shared by many addresses; other tables state their own precision. */
const isPublished = (run: TableRun): boolean =>
  run.table.headers.some((header) =>
    ["lsoa code", "crime type", "outcome type", "object of search", "month"].includes(headerWords(header)),
  );

/** Reads a table of incidents: one row is one incident, with or without a place. */
export async function readIncidentRows(run: TableRun): Promise<number | undefined> {
  const { table, assembly } = run;
  const words = new Set(table.headers.map(headerWords));
  const actions = words.has("outcome type") || words.has("object of search");
  const published = isPublished(run);
  let placeless = 0;
  const row = rowReader(run);
  for (let index = 0; index < table.rows.length; index++) {
    if (
      (index & 63) === 0 &&
      run.pause.due() &&
      !(await run.pause.rest(`Reading ${table.name}`, index / table.rows.length))
    )
      return undefined;
    row.to(index);
    const offence = row.text("kind");
    const place = placeOf(run, row, published ? "snap" : undefined);
    const from = row.date("start");
    const to = row.date("end");
    if (!place) {
      placeless++;
      row.keep("address");
    }
    const enforcement = actions || isEnforcement(offence);
    const reportedBy: Incident["reportedBy"] = enforcement
      ? "enforcement"
      : published && offence
        ? "victim"
        : "unknown";
    const label = row.text("label") || offence || "Incident";
    const { provenance } = gradingOf(run, row, label);
    const sourceId = row.text("id");
    for (const role of ["note", "handling"] as const) row.keep(role);
    const attributes = row.attributes();
    assembly.incident((id) => ({
      id,
      sourceId,
      label,
      offence,
      layer: enforcement ? "enforcement" : "harm",
      reportedBy,
      times: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
      ...(place ? { place } : {}),
      attributes,
      provenance,
    }));
  }
  if (placeless > 0)
    table.remarks.add(
      "no-place",
      `${placeless.toLocaleString("en-GB")} of ${table.rows.length.toLocaleString("en-GB")} rows have no position.`,
      {
        severity: "note",
        done: "kept, counted, not on the map",
      },
    );
  return table.rows.length;
}
