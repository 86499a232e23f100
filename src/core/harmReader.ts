import type { HarmRow, HarmTable } from "./harmScheme";
import { fail, ok, type Problem, problem, type Result } from "./problem";

/** Cells of a table of weights with the line that each row starts on. */
export interface WeightRows {
  readonly name: string;
  readonly records: readonly (readonly string[])[];
  readonly lines?: readonly number[];
}

const weightName = /\b(weight|days?|score|harm|severity|chi|cchi|css|ccsi|points?)\b/i;
const offenceName = /\b(offence|offense|crime|description|subgroup|sub-group|category|type|name|title)\b/i;
const codeName = /\b(code|urn|id|number|no)\b/i;
/** Titles and notes may stand above the header. */
const searched = 40;

/** '5,475' and '273.75'; undefined for what is no number. */
function numberOf(cell: string): number | undefined {
  const text = cell
    .trim()
    .replace(/^"|"$/g, "")
    .replace(/(?<=\d)[,\s](?=\d{3}\b)/g, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

interface Columns {
  readonly header: number;
  readonly weight: number;
  readonly offence: number;
  readonly code: number;
}

/** The columns of a header row; the weight is the last column named like one that is not the code, so that a total goes before its parts. */
function columnsOf(record: readonly string[], header: number): Columns | undefined {
  const offence = record.findIndex((cell) => offenceName.test(cell) && !codeName.test(cell));
  const code = record.findIndex((cell) => codeName.test(cell) && !weightName.test(cell));
  const weights = [...record.keys()].filter(
    (at) => at !== offence && at !== code && weightName.test(record[at] ?? ""),
  );
  const weight = weights.at(-1) ?? -1;
  return weight >= 0 && (offence >= 0 || code >= 0) ? { header, weight, offence, code } : undefined;
}

function findColumns({ records }: WeightRows): Columns | undefined {
  for (const [at, record] of records.slice(0, searched).entries()) {
    const found = columnsOf(record, at);
    if (found) return found;
  }
  // Two columns without a header: name and number.
  const first = records[0] ?? [];
  const named = numberOf(first[0] ?? "") === undefined && numberOf(first[1] ?? "") !== undefined;
  return named && first.length === 2 ? { header: -1, weight: 1, offence: 0, code: -1 } : undefined;
}

/** What is said of the file where it replaces a built-in table. */
export interface WeightsNamed {
  readonly title: string;
  readonly edition: string;
}

/** Reads a table of weights: a column of offences or codes and a column of weights; one bad row never loses the file. */
export function readWeights(
  rows: WeightRows,
  named: WeightsNamed,
): Result<{ readonly table: HarmTable; readonly problems: readonly Problem[] }> {
  const columns = findColumns(rows);
  if (!columns)
    return fail(
      "no-weights",
      `${rows.name} has no column of weights beside a column of offences or codes. Name them 'offence' (or 'code') and 'weight' in the first row.`,
      { file: rows.name },
    );
  const problems: Problem[] = [];
  const found = new Map<string, HarmRow>();
  const tell = (code: string, message: string, at: number, done: string) =>
    problems.push(
      problem(code, message, { done, where: { file: rows.name, line: rows.lines?.[at] ?? at + 1 } }),
    );
  for (const [at, record] of rows.records.entries()) {
    if (at <= columns.header) continue;
    const offence = (record[columns.offence] ?? "").trim();
    const code = (record[columns.code] ?? "").trim();
    const cell = (record[columns.weight] ?? "").trim();
    if (offence === "" && code === "") {
      if (cell !== "") tell("no-offence", `A weight of ${cell} names no offence.`, at, "left out");
      continue;
    }
    const weight = numberOf(cell);
    if (weight === undefined || weight < 0) {
      const why =
        cell === ""
          ? "has no weight"
          : `has the weight '${cell.slice(0, 40)}', which is no number of 0 or more`;
      tell("bad-weight", `'${offence || code}' ${why}.`, at, "left out");
      continue;
    }
    const key = `${code}\n${offence}`.toLowerCase();
    const before = found.get(key);
    if (before && before.weight !== weight)
      tell(
        "two-weights",
        `'${offence || code}' has the weights ${before.weight} and ${weight}.`,
        at,
        "the first is kept",
      );
    if (!before) found.set(key, { code, offence: offence || code, weight, basis: "offence" });
  }
  if (found.size === 0)
    return fail("no-weights", `${rows.name} has a header, but no row with an offence and a weight.`, {
      file: rows.name,
    });
  return ok({
    table: {
      ...named,
      statement: `Loaded from ${rows.name}: ${found.size.toLocaleString("en-GB")} weights.`,
      loaded: true,
      unit: "days",
      rows: [...found.values()],
      floor: 1,
    },
    problems,
  });
}
