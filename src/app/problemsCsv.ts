import type { Problem } from "../core/problem";

/** A cell that a spreadsheet will not take for a formula (OWASP ASVS 1.2.10) and that keeps its quotes. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** All remarks as CSV with a BOM, so that Excel reads names right. */
export function problemsCsv(problems: readonly Problem[]): string {
  const rows = problems.map(({ severity, message, done, where }) => [
    severity,
    where?.file ?? "",
    where?.line === undefined ? "" : String(where.line),
    where?.column ?? "",
    where?.element ?? "",
    message,
    done,
  ]);
  const head = ["severity", "file", "line", "column", "element", "message", "what was done"];
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
