import { csvCell } from "../../core/csvText";
import type { Problem } from "../../core/problem";
import { kindText } from "./problemWords";

const head = [
  "severity",
  "kind",
  "code",
  "file",
  "line",
  "column",
  "element",
  "message",
  "what was done",
  "remarks",
];

/** Remarks as CSV with a BOM, so that Excel reads names right; no cell is run as a formula. */
export function problemsCsv(problems: readonly Problem[]): string {
  const rows = problems.map(({ severity, code, message, done, where, count }) => [
    severity,
    kindText(code),
    code,
    where?.file ?? "",
    where?.line === undefined ? "" : String(where.line),
    where?.column ?? "",
    where?.element ?? "",
    message,
    done,
    String(count ?? 1),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
