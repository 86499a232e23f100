import { useId } from "react";
import type { PreviewRow } from "../../importers/mapping";
import { Select } from "../../ui/Field";
import type { Mapping, TablePreview } from "../../worker/client";
import css from "./Mapping.module.css";
import { rowsSeen } from "./tableSeen";

/** Rows that can be chosen at most, from the first on. */
const most = 40;
const wordsLength = 44;

function wordsOf({ line, cells }: PreviewRow): string {
  const words = cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(", ");
  return `row ${line}: ${words.length > wordsLength ? `${words.slice(0, wordsLength - 1)}…` : words}`;
}

/** Which row of the file the table begins with: its header, or its first row of data. */
export function StartRow({
  table,
  mapping,
  onChange,
}: {
  readonly table: TablePreview;
  readonly mapping: Mapping;
  readonly onChange: (startRow: number) => void;
}) {
  const id = useId();
  const rows = rowsSeen(table).slice(0, Math.max(most, table.above.length + 2));
  const chosen = mapping.startRow ?? table.startRow;
  if (rows.length < 2) return null;
  const options = rows.map((row) => ({ value: String(row.line), words: wordsOf(row) }));
  // A row that was chosen last time may lie beyond those that are listed.
  const value = (rows.find(({ line }) => line >= chosen) ?? rows.at(-1))?.line ?? chosen;
  return (
    <div className={`${css.labelled} ${css.start}`}>
      <label htmlFor={id}>{mapping.header ? "Header row" : "First row of data"}</label>
      <Select id={id} value={String(value)} options={options} onChange={(line) => onChange(Number(line))} />
    </div>
  );
}
