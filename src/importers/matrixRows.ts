import type { Assembly } from "./assemble";
import { bare, readNumber } from "./cell";
import { entityKindOf } from "./kindWords";
import type { Mapping } from "./mapping";
import { type Matrix, matrixOf } from "./matrix";
import type { Pace } from "./pace";
import type { Records } from "./records";
import type { Remarks } from "./remarks";

interface Run {
  readonly all: Records;
  readonly mapping: Mapping;
  readonly assembly: Assembly;
  readonly pause: Pace;
  readonly remarks: Remarks;
}

function cellValue(all: Records, matrix: Matrix, row: number, column: number): number {
  return readNumber(all.records[matrix.firstRow + row]?.[matrix.firstColumn + column] ?? "") ?? 0;
}

/** Reads a matrix: each cell that is neither blank nor zero is a link; undirected pairs are read once. Undefined when cancelled. */
export async function readMatrixRows({
  all,
  mapping,
  assembly,
  pause,
  remarks,
}: Run): Promise<number | undefined> {
  const matrix = matrixOf(all.records);
  if (!matrix) {
    remarks.add("no-matrix", "This table is no matrix: it needs the same kind of figures in all its cells.", {
      done: "nothing read",
    });
    return 0;
  }
  const kind = entityKindOf(mapping.entityKind) ?? "unknown";
  const otherKind = entityKindOf(mapping.otherKind ?? "") ?? "unknown";
  const where = { file: all.name };
  for (const label of matrix.rowLabels) assembly.entity(label, { kind, label }, where);
  const rows = new Map(matrix.rowLabels.map((label, at) => [label, at] as const));
  // The same label on both sides of a two-mode matrix names two things (person 1, meeting 1).
  const columnKeys = matrix.columnLabels.map((label) =>
    !matrix.square && rows.has(label) ? `column ${label}` : label,
  );
  if (!matrix.square)
    for (const [at, label] of matrix.columnLabels.entries())
      assembly.entity(columnKeys[at] ?? label, { kind: otherKind, label }, where);
  const weighted = hasWeights(all, matrix);
  let differing = 0;
  let cells = 0;
  for (const [row, label] of matrix.rowLabels.entries()) {
    if (pause.due() && !(await pause.rest(`Reading ${all.name}`, row / matrix.rowLabels.length)))
      return undefined;
    for (let column = 0; column < matrix.columnLabels.length; column++) {
      let value = cellValue(all, matrix, row, column);
      const other = matrix.columnLabels[column] ?? "";
      if (matrix.square && !mapping.directed && label !== other) {
        const otherRow = rows.get(other) ?? 0;
        const mirror = cellValue(all, matrix, otherRow, matrix.columnOf.get(label) ?? 0);
        if (otherRow < row) continue;
        if (mirror !== value && mirror !== 0 && value !== 0) differing++;
        value = Math.max(value, mirror) || Math.min(value, mirror);
      }
      if (value === 0) continue;
      cells++;
      assembly.link(
        label,
        columnKeys[column] ?? other,
        {
          direction: matrix.square && mapping.directed ? "forward" : "none",
          kind: !matrix.square && otherKind === "event" ? "involved" : "association",
          ...(weighted ? { weight: value } : {}),
        },
        { ...where, line: all.lines[matrix.firstRow + row] ?? 0 },
      );
    }
  }
  if (differing > 0)
    remarks.add(
      "not-symmetric",
      `${differing.toLocaleString("en-GB")} pairs have different figures each way.`,
      {
        done: "read as undirected with the larger figure",
      },
    );
  return cells;
}

function hasWeights(all: Records, matrix: Matrix): boolean {
  return all.records
    .slice(matrix.firstRow)
    .some((record) =>
      record
        .slice(matrix.firstColumn)
        .some((cell) => !["", "0", "1"].includes(bare(cell)) && ![0, 1].includes(readNumber(cell) ?? 0)),
    );
}

/** Reads an adjacency list; when every link is listed from both sides, each is read once and has no direction. */
export async function readNeighbourRows({ all, assembly, pause, remarks }: Run): Promise<number | undefined> {
  const where = { file: all.name };
  const pairs: { from: string; to: string; line: number }[] = [];
  const keys = new Set<string>();
  for (const [at, record] of all.records.entries()) {
    if ((at & 63) === 0 && pause.due() && !(await pause.rest(`Reading ${all.name}`, at / all.records.length)))
      return undefined;
    const [from, ...others] = record.map(bare).filter((cell) => cell !== "");
    if (from === undefined) continue;
    for (const key of [from, ...others])
      if (assembly.idOf(key) === undefined) assembly.entity(key, { label: key }, where);
    for (const to of others) {
      pairs.push({ from, to, line: all.lines[at] ?? 0 });
      keys.add(`${from}\n${to}`);
    }
  }
  const mirrored =
    pairs.length > 0 && pairs.every(({ from, to }) => from === to || keys.has(`${to}\n${from}`));
  if (mirrored)
    remarks.add("listed-twice", "Every link is listed from both of its ends.", {
      severity: "note",
      done: "each read once, without a direction",
    });
  const order = new Map<string, number>();
  for (const { from, to } of pairs)
    for (const key of [from, to]) if (!order.has(key)) order.set(key, order.size);
  let count = 0;
  for (const { from, to, line } of pairs) {
    if (mirrored && (order.get(from) ?? 0) > (order.get(to) ?? 0)) continue;
    assembly.link(from, to, { direction: mirrored ? "none" : "forward" }, { ...where, line });
    count++;
  }
  return count;
}
