import { Columns3, Copy, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { counted } from "../../encode/kindWords";
import { Button } from "../../ui/Button";
import { DataTableMenu } from "../../ui/DataTableMenu";
import css from "./TableView.module.css";
import { keepAll, keepValue, type ListState, setList, type TabId } from "./tableStore";
import type { TableList } from "./useTableList";

interface Props {
  readonly tab: TabId;
  readonly list: TableList;
  readonly state: ListState;
  /** Rows of this table that are selected. */
  readonly selected: number;
  readonly copied: string;
  readonly onCopy: () => void;
}

/** Work shorter than this is not announced. */
const patience = 150;

/** True once something has been busy for a while: a word that flickers says nothing. */
function useLasting(busy: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!busy) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), patience);
    return () => clearTimeout(timer);
  }, [busy]);
  return lasting;
}

function facetLabel(title: string, kept: ReadonlySet<string> | undefined): string {
  if (!kept) return title;
  const [only] = kept;
  return kept.size === 1 ? `${title}: ${only}` : `${title}: ${kept.size} kept`;
}

/** Words and values that keep rows, how many they keep, the columns, and copying. */
export function TableTools({ tab, list, state, selected, copied, onCopy }: Props) {
  const { value, busy } = list.rows;
  const working = useLasting(busy);
  const found = value?.ids.length ?? 0;
  const of = value?.of ?? 0;
  const rows =
    found === of ? counted(of, "row") : `${found.toLocaleString("en-GB")} of ${counted(of, "row")}`;
  return (
    <div className={css.tools}>
      <label className={css.find}>
        <Search size={16} aria-hidden />
        <input
          type="search"
          aria-label="Filter these rows"
          placeholder="Filter these rows"
          value={state.text}
          onChange={(event) => setList(tab, { text: event.target.value })}
        />
      </label>
      {list.facets.map((facet) => {
        const kept = state.kept.get(facet.id);
        return (
          <DataTableMenu
            key={facet.id}
            name={`${facet.title} to keep`}
            label={facetLabel(facet.title, kept)}
            rows={(value?.values.get(facet.id) ?? []).map((each) => ({
              id: each.value,
              title: each.value,
              count: each.count,
              checked: kept?.has(each.value) ?? false,
            }))}
            onChange={(each, keep) => keepValue(tab, facet.id, each, keep)}
            resetWords="Keep all"
            onReset={() => keepAll(tab, facet.id)}
          />
        );
      })}
      <p className={css.found} aria-live="polite">
        {working ? (state.sort ? "Sorting…" : "Filtering…") : rows}
        {selected > 0 ? <b>, {selected.toLocaleString("en-GB")} selected</b> : null}
      </p>
      <span className={css.right}>
        {copied ? <span className={css.note}>{copied}</span> : null}
        <DataTableMenu
          name="Columns to show"
          label={
            <>
              <Columns3 size={16} aria-hidden />{" "}
              {list.chosen.length < list.columns.length
                ? `Columns: ${list.chosen.length} of ${list.columns.length}`
                : "Columns"}
            </>
          }
          rows={list.columns.map((column) => ({
            id: column.id,
            title: column.id.startsWith("@") ? `${column.title} (attribute)` : column.title,
            checked: list.chosen.includes(column.id),
          }))}
          onChange={(id, on) =>
            setList(tab, { columns: on ? [...list.chosen, id] : list.chosen.filter((each) => each !== id) })
          }
          resetWords="Columns as at first"
          onReset={() => setList(tab, { columns: undefined })}
        />
        <Button
          icon={<Copy size={16} aria-hidden />}
          why={found === 0 ? "No row to copy" : undefined}
          onPress={onCopy}
        >
          {selected > 0 ? `Copy ${counted(selected, "row")} as CSV` : "Copy as CSV"}
        </Button>
      </span>
    </div>
  );
}
