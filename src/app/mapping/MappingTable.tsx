import { ArrowRight } from "lucide-react";
import { memo, useState } from "react";
import { listed } from "../../encode/kindWords";
import { bare } from "../../importers/cell";
import { Button } from "../../ui/Button";
import type { ColumnRole, Mapping, TablePreview } from "../../worker/client";
import { columnCheck, type Found } from "./columnCheck";
import { type Rowed, roleGroups } from "./columnWords";
import { FoundWords } from "./FoundWords";
import css from "./Mapping.module.css";
import { MappingPreview } from "./MappingPreview";
import own from "./MappingTable.module.css";
import { doubled } from "./mappingSet";
import { RoleMark } from "./RoleMark";
import { type TableSeen, tableSeen } from "./tableSeen";

/** Columns listed at once; each is a choice of thirty roles, and thousands of them would hold the page up. */
const page = 150;

interface Ends {
  readonly ends: ReadonlySet<string>;
  readonly where: string;
}

const firstValues = (cells: readonly string[]): string =>
  [...new Set(cells.map(bare).filter((cell) => cell !== ""))].slice(0, 3).join(", ");

/** How many of the ends that a link names are in the tables of entities. */
function endsFound(cells: readonly string[], found: Found, known: Ends): Found {
  const different = new Set(cells.map(bare).filter((cell) => cell !== ""));
  const strange = [...different].filter((end) => !known.ends.has(end));
  if (strange.length === 0)
    return { ...found, words: `${found.words}${found.fine ? `, all in ${known.where}` : ""}` };
  return {
    fine: false,
    words: `${strange.length} of ${different.size} not in ${known.where}: ${listed(strange, 2)}`,
  };
}

interface RowProps {
  readonly header: string;
  readonly at: number;
  readonly seen: TableSeen;
  readonly role: ColumnRole;
  readonly rows: Rowed;
  readonly dates: Mapping["dates"];
  readonly entityKind: string;
  readonly twice: boolean;
  readonly elsewhere: string | undefined;
  readonly known: Ends | undefined;
  readonly onRole: (at: number, role: ColumnRole) => void;
}

function foundIn({ at, seen, role, rows, dates, twice, elsewhere, known }: RowProps): Found {
  if (twice) return { fine: false, words: "two columns have this role" };
  if (elsewhere) return { fine: false, words: `kept as an attribute: ${elsewhere} says it` };
  const cells = seen.rows.map((row) => row[at] ?? "");
  const found = columnCheck(cells, role, rows, dates);
  return known && (role === "from" || role === "to") ? endsFound(cells, found, known) : found;
}

const ColumnRow = memo(function ColumnRow(props: RowProps) {
  const { header, at, seen, role, rows, entityKind, onRole } = props;
  const found = foundIn(props);
  const values = firstValues(seen.rows.slice(0, 50).map((row) => row[at] ?? ""));
  const name = header === `Column ${at + 1}` ? header : `Column ${header}`;
  return (
    <tr>
      <th scope="row" title={header}>
        {header}
      </th>
      <td className={own.values} title={values}>
        {values}
      </td>
      <td className={own.arrow}>
        <ArrowRight size={16} aria-hidden />
      </td>
      <td className={own.mark}>
        <RoleMark role={role} rows={rows} entityKind={entityKind} />
      </td>
      <td>
        <select
          className={own.role}
          aria-label={`${name} becomes`}
          value={role}
          onChange={(event) => onRole(at, event.target.value as ColumnRole)}
        >
          {roleGroups(rows).map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.roles.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </td>
      <td>
        <FoundWords found={found} />
      </td>
    </tr>
  );
});

/** The list 'What each column becomes': name, first values, the role, and what the values say to that role. */
export function MappingTable({
  table,
  mapping,
  rows,
  origin,
  elsewhere,
  known,
  endKind,
  onRole,
}: {
  readonly table: TablePreview;
  readonly mapping: Mapping;
  readonly rows: Rowed;
  /** Where the mapping comes from, in words. */
  readonly origin: string;
  /** Says which table tells what a role of this one repeats. */
  readonly elsewhere: (role: ColumnRole) => string | undefined;
  readonly known: Ends | undefined;
  /** Kind of the ends of links where another table says it. */
  readonly endKind: string | undefined;
  readonly onRole: (at: number, role: ColumnRole) => void;
}) {
  const [shown, setShown] = useState(page);
  const seen = tableSeen(table, mapping.header, mapping.startRow);
  const twice = doubled(mapping);
  const looked = seen.complete
    ? "Found"
    : `Found in the first ${seen.rows.length.toLocaleString("en-GB")} of ${seen.rowCount.toLocaleString("en-GB")} rows`;
  return (
    <section className={css.part}>
      <header>
        <h3>What each column becomes</h3>
        <p role="status">{origin}</p>
      </header>
      <table className={own.columns}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">First values</th>
            <td />
            <td />
            <th scope="col">Becomes</th>
            <th scope="col">{looked}</th>
          </tr>
        </thead>
        <tbody>
          {seen.headers.slice(0, shown).map((header, at) => {
            const role = mapping.columns[at] ?? "attribute";
            return (
              <ColumnRow
                key={at}
                header={header}
                at={at}
                seen={seen}
                role={role}
                rows={rows}
                dates={mapping.dates}
                entityKind={endKind ?? mapping.entityKind}
                twice={twice.has(role)}
                elsewhere={elsewhere(role)}
                known={known}
                onRole={onRole}
              />
            );
          })}
        </tbody>
      </table>
      {seen.headers.length > shown ? (
        <p className={css.more}>
          {shown} of {seen.headers.length.toLocaleString("en-GB")} columns are listed; the others are as
          guessed.{" "}
          <Button look="link" onPress={() => setShown(shown + page)}>
            List more
          </Button>
        </p>
      ) : null}
      <MappingPreview seen={seen} columns={mapping.columns} rows={rows} most={shown} />
    </section>
  );
}
