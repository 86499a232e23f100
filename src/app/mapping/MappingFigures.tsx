import { counted, listed } from "../../encode/kindWords";
import { bare } from "../../importers/cell";
import type { ColumnRole, RowMeaning } from "../../worker/client";
import { isRowed } from "./columnWords";
import css from "./MappingFoot.module.css";
import { type Mapped, manyWords } from "./mappingSet";
import { matrixFacts } from "./matrixFacts";
import { isWhole, matrixSeen, tableSeen } from "./tableSeen";

interface Figure {
  readonly count: number;
  readonly words: string;
  readonly note: string;
}

/** Tables that get a figure each; of more, those of one meaning share one. */
const mostFigures = 2;

const things: { readonly [M in RowMeaning]: string } = {
  entity: "entities",
  link: "links",
  incident: "incidents",
  area: "areas",
  matrix: "links",
  neighbours: "links",
  ignore: "nothing",
};

const rowsBecome = (count: number, things: string): string =>
  `${count === 1 ? "row becomes" : "rows become"} ${things}`;

function noteOf({ table, mapping }: Mapped): string {
  const { headers } = tableSeen(table, mapping.header, mapping.startRow);
  const named = (role: ColumnRole) => headers[mapping.columns.indexOf(role)];
  switch (mapping.rows) {
    case "link": {
      const [from, to] = [named("from"), named("to")];
      return from && to ? `${from} ${mapping.directed ? "→" : "–"} ${to}` : "two ends are needed";
    }
    case "entity": {
      const parts = [named("surname"), named("forename")].filter(Boolean).join(", ");
      const by = named("label") || parts || named("id") || named("alias") || "";
      return by === "" ? "called by their first cell" : `called by ${by}`;
    }
    case "area":
      return named("id") ? `told apart by ${named("id")}` : "without a code";
    case "incident":
      return named("lon") && named("lat") ? "with a position" : "without a position";
    case "neighbours":
      return "each from the first to the others of its row";
    case "matrix":
    case "ignore":
      return "";
  }
}

function figureOf(one: Mapped, alone: boolean): Figure {
  const { table, mapping } = one;
  const { rowCount } = tableSeen(table, mapping.header, mapping.startRow);
  const prefix = alone ? "" : `${table.name}: `;
  if (mapping.rows === "matrix") {
    const seen = matrixSeen(table);
    if (!seen && isWhole(table))
      return { count: 0, words: "cells become links", note: `${prefix}this is no matrix` };
    if (!seen)
      return { count: rowCount, words: "rows of the matrix", note: `${prefix}too large to count here` };
    const { links, entities } = matrixFacts(seen, mapping.directed);
    return {
      count: links,
      words: links === 1 ? "cell becomes a link" : "cells become links",
      note: `${prefix}between ${entities.toLocaleString("en-GB")} ${seen.matrix.square ? manyWords(mapping.entityKind) : "entities"}`,
    };
  }
  if (mapping.rows === "neighbours") {
    const { rowCount: count } = tableSeen(table, false);
    return { count, words: rowsBecome(count, "entities and links"), note: `${prefix}${noteOf(one)}` };
  }
  const kinds = mapping.columns.includes("kind");
  const what = mapping.rows === "entity" && !kinds ? manyWords(mapping.entityKind) : things[mapping.rows];
  return { count: rowCount, words: rowsBecome(rowCount, what), note: `${prefix}${noteOf(one)}` };
}

function shared(all: readonly Mapped[]): readonly Figure[] {
  const meanings = [...new Set(all.map(({ mapping }) => mapping.rows))];
  return meanings.map((meaning) => {
    const same = all.filter(({ mapping }) => mapping.rows === meaning);
    const count = same.reduce(
      (sum, { table, mapping }) => sum + tableSeen(table, mapping.header, mapping.startRow).rowCount,
      0,
    );
    return {
      count,
      words: rowsBecome(count, things[meaning]),
      note: `of ${counted(same.length, "table")}`,
    };
  });
}

/** Rows of links without one of their ends: the reader leaves them out and says so. */
function leftOut(all: readonly Mapped[]): Figure {
  let count = 0;
  let complete = true;
  for (const { table, mapping } of all) {
    if (mapping.rows !== "link") continue;
    const seen = tableSeen(table, mapping.header, mapping.startRow);
    if (!seen.complete) complete = false;
    const ends = (["from", "to"] as const).map((role) => mapping.columns.indexOf(role));
    count += seen.rows.filter((row) => ends.some((at) => at >= 0 && bare(row[at] ?? "") === "")).length;
  }
  return {
    count,
    words: count === 1 ? "row left out" : "rows left out",
    note:
      count > 0
        ? "an end is empty; listed in the remarks"
        : complete
          ? "every row is read"
          : "as far as looked at",
  };
}

function notImported(all: readonly Mapped[]): Figure {
  const names = all.flatMap(({ table, mapping }) => {
    if (!isRowed(mapping.rows)) return [];
    const { headers } = tableSeen(table, mapping.header, mapping.startRow);
    return headers.filter((_, at) => mapping.columns[at] === "ignore");
  });
  return {
    count: names.length,
    words: names.length === 1 ? "column not imported" : "columns not imported",
    note: names.length === 0 ? "every column is used" : `by choice: ${listed(names, 2)}`,
  };
}

function tablesLeftOut(all: readonly Mapped[]): readonly Figure[] {
  const names = all.flatMap(({ table, mapping }) => (mapping.rows === "ignore" ? [table.name] : []));
  if (names.length === 0) return [];
  return [
    {
      count: names.length,
      words: names.length === 1 ? "table left out" : "tables left out",
      note: listed(names, 2),
    },
  ];
}

/** What reading will make of the files, in numbers. */
export function MappingFigures({ all }: { readonly all: readonly Mapped[] }) {
  const alone = all.length === 1;
  const read = all.filter(({ mapping }) => mapping.rows !== "ignore");
  const made = read.length > mostFigures ? shared(read) : read.map((one) => figureOf(one, alone));
  const rowed = all.some(({ mapping }) => isRowed(mapping.rows));
  const figures = [
    ...made,
    ...(all.some(({ mapping }) => mapping.rows === "link") ? [leftOut(all)] : []),
    ...(rowed ? [notImported(all)] : []),
    ...tablesLeftOut(all),
  ];
  return (
    <ul className={css.figures} aria-label="What will be read">
      {figures.map(({ count, words, note }, at) => (
        <li key={at}>
          <b>{count.toLocaleString("en-GB")}</b> <span>{words}</span> <small title={note}>{note}</small>
        </li>
      ))}
    </ul>
  );
}
