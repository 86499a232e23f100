import { useCallback, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { nameText } from "../../core/cellText";
import { nextSort } from "../../core/tableRows";
import { caseStore } from "../../store/caseStore";
import { openMenu, screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import { DataTable } from "../../ui/DataTable";
import { columnWidth } from "./columnWidths";
import { copyRows } from "./copyRows";
import { showInChart } from "./showInChart";
import { EntityCell, GradeCell, PointCell, StrengthCell } from "./TableCell";
import { TableEmpty } from "./TableEmpty";
import { TableTools } from "./TableTools";
import css from "./TableView.module.css";
import { selectRows, setList, type TabId, tableStore } from "./tableStore";
import { tabWords } from "./tabWords";
import { useTableList } from "./useTableList";

const rowHeight = { light: 34, dark: 34, projector: 44 } as const;

const noRows: readonly string[] = [];

const marks = {
  entities: "data-entity",
  links: "data-link",
  incidents: "data-incident",
  areas: "data-area",
} as const;

/** One of the tables with its tools. */
export function TableList({ tab, ids }: { readonly tab: TabId; readonly ids: readonly string[] }) {
  const kase = useStore(caseStore, (state) => state.file.case);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const theme = useStore(screenStore, (state) => state.theme);
  const selection = useStore(selectionStore, (state) => state);
  const state = useStore(tableStore, (all) => all.lists[tab]);
  const numbers = useStore(shownPointsStore, (all) => all.numbers);
  const list = useTableList(kase, tab, ids, state, numbers);
  const { text } = list;
  const [copied, setCopied] = useState("");
  const [reveal, setReveal] = useState<string | undefined>(selection[tab][0]);
  useEffect(() => {
    // A selection made here is in sight already.
    if (selection !== tableStore.getState().own) setReveal(selection[tab][0]);
  }, [selection, tab]);

  const columns = useMemo(
    () =>
      list.columns
        .filter((each) => list.chosen.includes(each.id))
        .map((each) => ({ ...each, width: columnWidth(each.id, each.title, theme) })),
    [list.columns, list.chosen, theme],
  );
  const cell = useCallback(
    (id: string, column: string) => {
      const words = text(id, column);
      const item = tab === "entities" && column === "name" ? kase.entities.get(id) : undefined;
      if (item) return <EntityCell kase={kase} item={item} focus={focus} theme={theme} text={words} />;
      const number = column === "point" ? (numbers.entities.get(id) ?? numbers.links.get(id)) : undefined;
      if (number) return <PointCell number={number} theme={theme} text={words} />;
      if (column === "grade") return <GradeCell text={words} />;
      const line = column === "strength" ? kase.links.get(id) : undefined;
      return line ? <StrengthCell item={line} theme={theme} text={words} /> : words;
    },
    [kase, tab, text, focus, theme, numbers],
  );
  const selected = useMemo(() => new Set(selection[tab]), [selection, tab]);
  const rows = list.rows.value?.ids ?? noRows;
  const chosenRows = useMemo(() => rows.filter((id) => selected.has(id)), [rows, selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was copied is old news once other rows are chosen or listed
  useEffect(() => setCopied(""), [chosenRows]);
  const copy = () => copyRows(kase, tab, chosenRows.length > 0 ? chosenRows : rows, setCopied);
  const open = (id: string) => {
    if (!selected.has(id)) selectRows(tab, [id], "set");
    screenStore.setState({ inspectorOpen: true });
  };
  // Incidents and areas are on no chart: what a click, Enter or a double click opens is the inspector.
  const drawn = tab === "entities" || tab === "links";
  const choose = (chosen: readonly string[], mode: "set" | "toggle") => {
    selectRows(tab, chosen, mode);
    if (!drawn && mode === "set" && chosen.length === 1) screenStore.setState({ inspectorOpen: true });
  };
  const centre = (id: string) => {
    if (!drawn) return open(id);
    const end = kase.entities.get(tab === "links" ? (kase.links.get(id)?.from ?? "") : id);
    if (end) showInChart(end.id, nameText(end));
  };
  return (
    <>
      <TableTools
        tab={tab}
        list={list}
        state={state}
        selected={chosenRows.length}
        copied={copied}
        onCopy={copy}
      />
      <div className={css.rows} aria-busy={list.rows.busy}>
        {rows.length === 0 && !list.rows.busy ? (
          <TableEmpty tab={tab} of={list.rows.value?.of ?? 0} />
        ) : (
          <DataTable
            name={tabWords[tab].title}
            columns={columns}
            rows={rows}
            cell={cell}
            mark={marks[tab]}
            rowHeight={rowHeight[theme]}
            selected={selected}
            sort={state.sort}
            reveal={reveal}
            onSort={(column) => setList(tab, { sort: nextSort(state.sort, column) })}
            onSelect={choose}
            onOpen={open}
            onCentre={centre}
            onCopy={copy}
            onMenu={drawn ? openMenu : undefined}
          />
        )}
      </div>
    </>
  );
}
