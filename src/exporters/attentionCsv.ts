import { csvTable } from "../core/csvTable";
import type { AttentionSheet } from "./attentionSheet";

/** The same list as a table, a row for each person; the marking and the date stand in every row, since rows are copied. */
export function attentionCsv(sheet: AttentionSheet): string {
  return csvTable(
    [
      ...["order", "person", "sum of weights", "exploitation indicator", "reasons", "rests on"],
      ...["protective adults within two steps", "not known", "marked for referral", "as at", "marking"],
    ],
    sheet.rows.flatMap((row) =>
      row.people.map(({ name, referral }) => [
        String(row.place),
        name,
        row.sum.replace(" each", ""),
        row.first,
        row.lines.map(({ words, adds }) => (adds === "" ? words : `${words} [${adds}]`)).join(" "),
        row.rests,
        row.protective,
        row.unknown,
        referral,
        sheet.asAt,
        sheet.marking,
      ]),
    ),
  );
}
