import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { addAreas, noAreas, readAreaRows } from "./areaRows";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import { noneKnown, readEntityRows } from "./entityRows";
import { guessAll, type MappedTable } from "./guessAll";
import type { Reading, ReadOptions } from "./importer";
import { readIncidentRows } from "./incidentRows";
import { countText } from "./limits";
import { readLinkRows } from "./linkRows";
import type { RowMeaning } from "./mapping";
import { readMatrixRows, readNeighbourRows } from "./matrixRows";
import { pace } from "./pace";
import { isPolice, noPolice, policeFormat, readPoliceTables } from "./policeTables";
import { tableOf } from "./table";
import { tableRun } from "./tableRun";
import { type TableSet, uniqueNames } from "./tableSet";

/** Entities first, so that links and matrices find what they refer to. */
const order = [
  "area",
  "entity",
  "incident",
  "matrix",
  "neighbours",
  "link",
] as const satisfies readonly RowMeaning[];
const things: Record<Exclude<RowMeaning, "ignore">, readonly [string, string]> = {
  entity: ["row read as an entity", "rows read as entities"],
  area: ["row read as an area", "rows read as areas"],
  incident: ["row read as an incident", "rows read as incidents"],
  link: ["row read as a link", "rows read as links"],
  matrix: ["cell read as a link", "cells read as links"],
  neighbours: ["link read from a list of neighbours", "links read from a list of neighbours"],
};

/** Reads tables into one case: what each is and what its columns become is the user's mapping, else guessed and said. */
export async function readTables(
  set: TableSet,
  options: ReadOptions,
  format: string,
): Promise<Result<Reading>> {
  const assembly = assemble();
  const known = noneKnown();
  const areas = noAreas();
  const pause = pace(options);
  const named = uniqueNames(set.tables);
  // A mapping of the user goes before what a table says of itself.
  const police = named.filter((all) => isPolice(all) && !options.mappings?.has(all.name));
  const rest = police.length > 0 ? named.filter((all) => !police.includes(all)) : named;
  const published = police.length > 0 ? await readPoliceTables(police, assembly, pause) : noPolice;
  const mapped = published && (await guessAll(rest, options, pause));
  if (!mapped) return cancelled();
  const alone = !mapped.some(({ mapping }) => mapping.rows === "entity");
  const notes: Problem[] = [...set.problems, ...published.problems];
  let total = published.rows;

  const readOne = ({ all, guess, mapping }: MappedTable): Promise<number | undefined> => {
    const natural = mapping.rows === "neighbours" || mapping.rows === "matrix";
    const looked = !natural && mapping.header === guess.mapping.header;
    const table = looked ? guess.table : tableOf(all, mapping.header, natural ? "natural" : "said");
    const run = tableRun(table, mapping, assembly, pause);
    const parts = { all, mapping, assembly, pause, remarks: table.remarks };
    const read = () => {
      switch (mapping.rows) {
        case "entity":
          return readEntityRows(run, known);
        case "link":
          return readLinkRows(run, known, alone);
        case "incident":
          return readIncidentRows(run);
        case "area":
          return readAreaRows(run, areas);
        case "matrix":
          return readMatrixRows(parts);
        case "neighbours":
          return readNeighbourRows(parts);
        case "ignore":
          return Promise.resolve(0);
      }
    };
    return read().then((count) => {
      notes.push(...all.remarks.all(), ...table.remarks.all());
      return count;
    });
  };

  for (const meaning of order) {
    for (const one of mapped.filter(({ mapping }) => mapping.rows === meaning)) {
      const count = await readOne(one);
      if (count === undefined) return cancelled();
      total += count;
      const [single, many] = things[meaning];
      notes.push(
        ...one.guess.notes,
        problem("table-read", `${one.all.name}: ${countText(count, single, many)}.`, {
          severity: "note",
          where: { file: one.all.name },
        }),
      );
    }
  }
  for (const { all, guess, mapping } of mapped.filter((one) => one.mapping.rows === "ignore"))
    notes.push(
      problem(
        "table-left-out",
        `${all.name}: ${countText(guess.table.rows.length, "row")} not read.${all.aside === undefined ? "" : ` ${all.aside}`}`,
        {
          severity: "note",
          done:
            options.mappings?.has(all.name) && mapping.rows === "ignore" ? "left out by choice" : "left out",
          where: { file: all.name },
        },
      ),
    );
  if (mapped.length > 0 && mapped.every(({ mapping }) => mapping.rows === "ignore"))
    return fail(
      "all-left-out",
      `Every table is left out: ${mapped[0]?.all.aside ?? "none was chosen"} Open the file and say in the mapping what its rows are.`,
    );
  if (total === 0 && named.length === 1)
    return fail(
      "no-rows",
      `${named[0]?.name ?? "The table"} holds no row that could be read: a header, but no data below it.`,
    );
  if (total === 0) return fail("no-rows", "None of these tables holds a row that could be read.");
  if (!(await pause.rest("Putting the case together", 1))) return cancelled();
  addAreas(areas, assembly);
  const { case: kase, problems } = assembly.finish();
  const all = police.length === named.length;
  return ok({
    case: kase,
    problems: [...notes, ...problems],
    format: all ? `${policeFormat}${/ZIP/.test(format) ? " (ZIP)" : ""}` : format,
  });
}
