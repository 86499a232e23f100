import { csvTable } from "../core/csvTable";
import type { AttentionSheet } from "./attentionSheet";

/** The same list as a table, a row each; the marking and the date stand in every row, since rows are copied. */
export function attentionCsv(sheet: AttentionSheet): string {
  return csvTable(
    [
      ...["order", "person", "sum of weights", "exploitation indicator", "reasons", "rests on"],
      ...["protective adults within two steps", "not known", "marked for referral", "as at", "marking"],
    ],
    sheet.rows.map((row) => [
      String(row.place),
      row.name,
      row.sum,
      row.first,
      row.lines.map(({ words, adds }) => (adds === "" ? words : `${words} [${adds}]`)).join(" "),
      row.rests,
      row.protective,
      row.unknown,
      row.referral,
      sheet.asAt,
      sheet.marking,
    ]),
  );
}
