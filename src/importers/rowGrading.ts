import { type Grade, type Handling, type Provenance, strictestHandling } from "../core/provenance";
import {
  careful,
  isOldCode,
  isOldNumber,
  isOldSource,
  readGradeCode,
  readHandling,
  readInformationGrade,
  readSourceGrade,
} from "./gradeParts";
import type { ColumnRole } from "./mapping";
import type { RowReader, TableRun } from "./tableRun";

/** Why a row is believed and how it may be shared. */
export interface RowGrading {
  readonly provenance: readonly Provenance[];
  readonly handling: Handling;
}

const ungraded: RowGrading = Object.freeze({ provenance: Object.freeze([]), handling: "P" });
const roles = ["grade", "sourceGrade", "infoGrade", "handling", "source"] as const satisfies ColumnRole[];

interface Stated {
  readonly grades: readonly Grade[];
  /** What the row says of handling, as far as this column tells. */
  readonly handling?: Handling;
}

const nothing: Stated = { grades: [] };

function header(run: TableRun, role: ColumnRole): string {
  return run.table.headers[run.columns.get(role)?.[0] ?? -1] ?? role;
}

function tellOld(run: TableRun, row: RowReader, text: string, role: ColumnRole): Stated {
  row.remark(
    "old-grade",
    `'${text}' is graded by 5×5×5. It is never converted to 3×5×2 unasked.`,
    careful,
    header(run, role),
  );
  return { grades: [], handling: "C" };
}

/** A column with whole codes; several of them stand in one cell with ';' between them. */
function ofCodes(run: TableRun, row: RowReader): Stated {
  const text = row.text("grade");
  if (text === "") return nothing;
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== "");
  const read = parts.map(readGradeCode).filter((one) => one !== undefined);
  if (read.length === parts.length && read.length > 0) {
    if (read.some((one) => one.more)) row.keep("grade");
    if (row.text("handling") === "" && read.some((one) => !one.handled))
      run.table.remarks.once(
        "no-handling",
        run.table.name,
        "Grades of this table have no handling code.",
        "read as P, lawful sharing permitted",
      );
    return { grades: read.map((one) => one.grade) };
  }
  row.keep("grade");
  if (parts.some(isOldCode)) return tellOld(run, row, text.slice(0, 80), "grade");
  row.remark("bad-value", `'${text.slice(0, 80)}' is no 3×5×2 grade.`, "kept as text", header(run, "grade"));
  return nothing;
}

/** Two columns with one half of the grade each. */
function ofHalves(run: TableRun, row: RowReader, whole: Stated): Stated {
  const source = row.text("sourceGrade");
  const information = row.text("infoGrade");
  if (source === "" && information === "") return nothing;
  const one = readSourceGrade(source);
  const two = readInformationGrade(information);
  if (whole.grades.length === 0 && one !== undefined && two !== undefined)
    return { grades: [{ source: one, information: two, handling: "P" }] };
  row.keep("sourceGrade");
  row.keep("infoGrade");
  if (whole.grades.length > 0) return nothing;
  const said = [source, information].filter(Boolean).join(" ").slice(0, 80);
  const old = (source === "" || isOldSource(source)) && (information === "" || isOldNumber(information));
  if (old) return tellOld(run, row, said, source === "" ? "infoGrade" : "sourceGrade");
  const half = one !== undefined || two !== undefined;
  row.remark(
    half ? "half-grade" : "bad-value",
    half
      ? `'${said}' is no whole 3×5×2 grade: a source evaluation of 1 to 3 and an assessment of A to E belong to it.`
      : `'${said}' is no 3×5×2 grade.`,
    "kept as text",
    header(run, source === "" ? "infoGrade" : "sourceGrade"),
  );
  return nothing;
}

function ofHandling(run: TableRun, row: RowReader): Stated {
  const text = row.text("handling");
  if (text === "") return nothing;
  const read = readHandling(text);
  if (!read || read.more) row.keep("handling");
  if (read) return { grades: [], handling: read.handling };
  if (/^[1-5]$/.test(text)) return tellOld(run, row, `handling ${text}`, "handling");
  row.remark(
    "bad-value",
    `'${text.slice(0, 80)}' is no handling code (P or C).`,
    careful,
    header(run, "handling"),
  );
  return { grades: [], handling: "C" };
}

/** Sources beside their grades where both are lists of one length, else all sources beside each grade. */
function sourcesFor(text: string, count: number): readonly string[] {
  const parts = text.split(/;\s*/);
  return parts.length === count ? parts : Array.from({ length: count }, () => text);
}

/** Source, grade and handling of a row. What is not understood, and a 5×5×5 grade, is kept and told by line, never converted. */
export function gradingOf(run: TableRun, row: RowReader, claim: string): RowGrading {
  if (!roles.some((role) => run.columns.has(role))) return ungraded;
  const handled = ofHandling(run, row);
  const whole = ofCodes(run, row);
  const halves = ofHalves(run, row, whole);
  const found = whole.grades.length > 0 ? whole.grades : halves.grades;
  const stated = [handled, whole, halves].flatMap((one) => (one.handling ? [one.handling] : []));
  const grades = found.map((grade) => ({
    ...grade,
    handling: strictestHandling([grade.handling, ...stated]),
  }));
  const handling = strictestHandling([...stated, ...grades.map((grade) => grade.handling)]);
  const source = row.texts("source").join(", ");
  const base = { claim, note: "", opinion: false };
  if (grades.length === 0)
    return { provenance: source === "" ? ungraded.provenance : [{ ...base, source }], handling };
  const sources = sourcesFor(source, grades.length);
  return { provenance: grades.map((grade, at) => ({ ...base, source: sources[at] ?? "", grade })), handling };
}
