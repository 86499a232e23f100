import { type ReactNode, useId } from "react";
import { entityKinds } from "../../core/entity";
import { kindWords } from "../../encode/kindWords";
import { entityKindOf } from "../../importers/kindWords";

import { Select } from "../../ui/Field";
import { Segmented } from "../../ui/Segmented";
import type { Mapping, RowMeaning, TablePreview } from "../../worker/client";
import { isRowed, meaningWords } from "./columnWords";
import css from "./Mapping.module.css";
import { StartRow } from "./StartRow";

const dateRoles: readonly string[] = ["start", "end", "born"];
const kinds = entityKinds.map((value) => ({ value, words: kindWords[value].one }));
/** In the order in which an analyst meets them. */
const meanings = [
  "link",
  "entity",
  "incident",
  "area",
  "matrix",
  "neighbours",
  "ignore",
] as const satisfies readonly RowMeaning[];
const meaningOptions = meanings.map((value) => ({ value, words: meaningWords[value] }));

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css.labelled}>
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}

function KindSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={css.labelled}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={entityKindOf(value) ?? "unknown"} options={kinds} onChange={onChange} />
    </div>
  );
}

/** Two words for yes and no. */
function Either({
  label,
  value,
  words,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly words: readonly [string, string];
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Labelled label={label}>
      <Segmented
        label={label}
        value={value ? "yes" : "no"}
        options={[
          { value: "yes", words: words[0] },
          { value: "no", words: words[1] },
        ]}
        onChange={(chosen) => onChange(chosen === "yes")}
      />
    </Labelled>
  );
}

/** What holds for the table as a whole; only questions that matter for what its rows are. */
export function MappingHead({
  table,
  mapping,
  square,
  endsElsewhere,
  onTurn,
  onChange,
}: {
  readonly table: TablePreview;
  readonly mapping: Mapping;
  /** True for a matrix with the same labels on both sides. */
  readonly square: boolean;
  /** True when another table says what the ends of links are. */
  readonly endsElsewhere: boolean;
  readonly onTurn: (rows: RowMeaning, header: boolean, startRow?: number) => void;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { rows, header, columns } = mapping;
  const set = (change: Partial<Mapping>) => onChange({ ...mapping, ...change });
  const bothKinds = columns.includes("fromKind") && columns.includes("toKind");
  const asksKind =
    (rows === "entity" && !columns.includes("kind")) || (rows === "link" && !endsElsewhere && !bothKinds);
  return (
    <div className={css.head}>
      <Labelled label="Each row is">
        <Segmented
          label="Each row is"
          value={rows}
          options={meaningOptions}
          onChange={(meaning) => onTurn(meaning, header)}
        />
      </Labelled>
      {isRowed(rows) ? (
        <Either
          label="First row"
          value={header}
          words={["is a header", "is data"]}
          onChange={(chosen) => onTurn(rows, chosen)}
        />
      ) : null}
      {isRowed(rows) ? (
        <StartRow table={table} mapping={mapping} onChange={(row) => onTurn(rows, header, row)} />
      ) : null}
      {asksKind ? (
        <KindSelect
          label={rows === "link" ? "Both ends are" : "The entities are"}
          value={mapping.entityKind}
          onChange={(entityKind) => set({ entityKind })}
        />
      ) : null}
      {rows === "matrix" ? (
        <KindSelect
          label={square ? "The entities are" : "The rows are"}
          value={mapping.entityKind}
          onChange={(entityKind) => set({ entityKind })}
        />
      ) : null}
      {rows === "matrix" && !square ? (
        <KindSelect
          label="The columns are"
          value={mapping.otherKind ?? "unknown"}
          onChange={(otherKind) => set({ otherKind })}
        />
      ) : null}
      {rows === "link" || (rows === "matrix" && square) ? (
        <Either
          label="Links have a direction"
          value={mapping.directed}
          words={[rows === "link" ? "from → to" : "row → column", "no direction"]}
          onChange={(directed) => set({ directed })}
        />
      ) : null}
      {isRowed(rows) && columns.some((role) => dateRoles.includes(role)) ? (
        <Labelled label="Dates">
          <Segmented
            label="Order of day and month in dates"
            value={mapping.dates}
            options={[
              { value: "day", words: "day first" },
              { value: "month", words: "month first" },
            ]}
            onChange={(dates) => set({ dates })}
          />
        </Labelled>
      ) : null}
    </div>
  );
}
