import { fail, ok, type Result } from "../core/problem";
import { countText, limits } from "./limits";
import type { PlainEdge, PlainNode } from "./plainGraph";
import type { Remarks } from "./remarks";
import type { TextLine } from "./textLines";
import { numberOfWord, textWords } from "./textWords";
import { type UcinetHeader, ucinetHeader } from "./ucinetHeader";
import { ucinetMatrix } from "./ucinetMatrix";
import { ucinetSide } from "./ucinetSide";

/** Takes a DL file line by line. */
export interface UcinetReader {
  /** False when nothing more can be read. */
  readonly line: (line: TextLine) => boolean;
  readonly finish: () => Result<{
    readonly title: string;
    readonly nodes: readonly PlainNode[];
    readonly edges: readonly PlainEdge[];
  }>;
}

/** The data part: its lines, and what it holds at the end. */
interface Data {
  readonly line: (text: string, line: number) => void;
  readonly close: () => { readonly nodes: readonly PlainNode[]; readonly edges: readonly PlainEdge[] };
}

type Form = "full" | "lower" | "upper" | "edges" | "nodes";

/** UCINET's names and short names of the forms that are read. */
const forms = new Map<string, Form>([
  ["fullmatrix", "full"],
  ["fm", "full"],
  ["lowerhalf", "lower"],
  ["lh", "lower"],
  ["upperhalf", "upper"],
  ["uh", "upper"],
  ["edgelist1", "edges"],
  ["el1", "edges"],
  ["edgelist2", "edges"],
  ["el2", "edges"],
  ["nodelist1", "nodes"],
  ["nl1", "nodes"],
  ["nodelist2", "nodes"],
  ["nl2", "nodes"],
]);

function sizeOf(header: UcinetHeader, name: string): number | undefined {
  const text = header.params.get(name);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function dataOf(header: UcinetHeader, remarks: Remarks): Result<Data> {
  const format = (header.params.get("format") ?? "fullmatrix").toLowerCase();
  const form = forms.get(format);
  if (!form)
    return fail(
      "format-not-read",
      `This UCINET file has the format '${format.slice(0, 40)}', which cannot be opened here. Export it as fullmatrix, edgelist1 or nodelist1, or as CSV.`,
    );
  const n = sizeOf(header, "n");
  const nr = sizeOf(header, "nr");
  const nc = sizeOf(header, "nc");
  const [rowCount, columnCount] = [nr ?? n ?? 0, nc ?? n ?? nr ?? 0];
  if (rowCount + columnCount > limits.rows)
    return fail(
      "too-large",
      `The file declares a matrix of ${rowCount} by ${columnCount}; up to ${countText(limits.rows, "node")} are read.`,
    );
  const isList = form === "edges" || form === "nodes";
  if (!isList && (rowCount === 0 || columnCount === 0))
    return fail("no-size", "This UCINET file does not say how large its matrix is (n= or nr= and nc=).");
  const twoMode = nr !== undefined || nc !== undefined || format.endsWith("2");
  const { embedded } = header;
  const both = header.labels("both", twoMode ? rowCount + columnCount : rowCount);
  const rowLabels = header.labels("row", rowCount);
  const columnLabels = header.labels("column", columnCount);
  const rows = ucinetSide(
    rowCount,
    rowLabels.length > 0 ? rowLabels : twoMode ? both.slice(0, rowCount) : both,
    embedded.rows || (!twoMode && embedded.columns),
    "",
  );
  const columns = twoMode
    ? ucinetSide(
        columnCount,
        columnLabels.length > 0 ? columnLabels : both.slice(rowCount),
        embedded.columns,
        "column ",
      )
    : rows;
  const matrices = sizeOf(header, "nm") ?? 1;
  const edges: PlainEdge[] = [];
  const direction = twoMode || form === "lower" || form === "upper" ? "none" : "forward";
  const tie = (source: string, target: string, weight: string | undefined, line: number) => {
    const values = weight === undefined ? [] : [{ name: "weight", value: weight }];
    edges.push({ id: "", source, target, values, direction, line });
  };
  const half = form === "lower" || form === "upper" ? form : undefined;
  const diagonal = twoMode || (header.params.get("diagonal") ?? "present").toLowerCase() !== "absent";
  const matrix = ucinetMatrix(rows, columns, { half, diagonal, embedded }, remarks, tie);
  // In lists '!' ends one matrix and begins the next.
  let ended = false;

  const listLine = (text: string, line: number): void => {
    const [first, ...others] = textWords(text, "blanks and commas");
    if (!first) return;
    if (first.text === "!") ended = true;
    if (ended) return;
    const source = rows.of(first);
    if (form === "nodes") {
      for (const other of others) tie(source, columns.of(other), undefined, line);
      return;
    }
    const [target, weight, ...more] = others;
    if (!target)
      remarks.add("ucinet-line", "A line of links names one node only.", {
        done: "no link made of it",
        line,
      });
    else tie(source, columns.of(target), numberOfWord(weight) === undefined ? undefined : weight?.text, line);
    if (weight && numberOfWord(weight) === undefined)
      remarks.add("ucinet-line", `The weight '${weight.text.slice(0, 40)}' is no number.`, {
        done: "link kept without it",
        line,
      });
    if (more.length > 0)
      remarks.add("ucinet-line", "A line of links has more than two nodes and a weight.", {
        done: "the rest was skipped",
        line,
      });
  };

  return ok({
    line: (text, line) => {
      if (isList) listLine(text, line);
      else for (const word of textWords(text, "blanks and commas")) matrix.word(word, line);
    },
    close: () => {
      if (!isList) matrix.close(matrices);
      if (matrices > 1 || ended) {
        const names = header.labels("matrix", matrices).join(", ");
        remarks.add(
          "ucinet-matrices",
          `The file holds ${matrices > 1 ? matrices : "several"} matrices${names === "" ? "" : ` (${names})`}.`,
          { done: "first read, the others skipped" },
        );
      }
      for (const side of twoMode ? [rows, columns] : [rows]) {
        const { count, beyond } = side.labelled();
        if (side.size > 0 && count > 0 && count !== side.size)
          remarks.add("ucinet-labels", `${countText(count, "label")} for ${countText(side.size, "node")}.`, {
            done: beyond > 0 ? "all kept" : "the others are known by their number",
          });
      }
      return {
        nodes: twoMode ? [...rows.nodes("1"), ...columns.nodes("2")] : rows.nodes(undefined),
        edges,
      };
    },
  });
}

/** Starts reading the first matrix of a DL file. */
export function ucinetReader(remarks: Remarks): UcinetReader {
  const header = ucinetHeader();
  let data: Result<Data> | undefined;
  return {
    line: ({ text, number }) => {
      if (data?.ok) data.value.line(text, number);
      else {
        const rest = header.line(text);
        if (rest === undefined) return true;
        data = dataOf(header, remarks);
        if (data.ok) data.value.line(rest, number);
      }
      return data.ok;
    },
    finish: () => {
      if (!data) return fail("no-data", "This UCINET file has no 'data:' part, so there is nothing to show.");
      if (!data.ok) return data;
      return ok({ title: header.params.get("title") ?? "", ...data.value.close() });
    },
  };
}
