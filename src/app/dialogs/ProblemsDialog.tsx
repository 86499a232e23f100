import { useDeferredValue, useEffect, useMemo } from "react";
import { problemCount, problemTotals } from "../../core/problemTotals";
import { counted } from "../../encode/kindWords";
import { fileName } from "../../exporters/fileName";
import { caseStore } from "../../store/caseStore";
import { closeDialog, say } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { commandById, runCommand } from "../commands/index";
import { goToItem } from "../problems/goToItem";
import { ProblemFilters } from "../problems/ProblemFilters";
import { ProblemList } from "../problems/ProblemList";
import css from "../problems/Problems.module.css";
import { panelStore, setActive, setFilterOf, startPanel, turn } from "../problems/panelStore";
import { filterProblems, isFiltered, noFilter } from "../problems/problemFilter";
import { problemRows } from "../problems/problemRows";
import { problemsCsv } from "../problems/problemsCsv";
import { remediesFor } from "../problems/remedies";
import { download } from "../saveFile";
import { useFrom } from "../useFrom";

/** Every remark of the reading: what, where, what was done about it, and the way to the item that it is about. */
export function ProblemsDialog() {
  const { file, remarks, format, read } = useFrom(caseStore, (state) => state);
  startPanel(remarks);
  const { filter, turned, active } = useFrom(panelStore, (state) => state);
  const late = useDeferredValue(filter);
  const found = useMemo(() => filterProblems(remarks, late), [remarks, late]);
  const rows = useMemo(() => problemRows(found.items, turned, late.text !== ""), [found, turned, late]);
  const totals = useMemo(() => problemTotals(read, remarks), [read, remarks]);
  const [all, listed] = useMemo(() => [problemCount(remarks), problemCount(found.items)], [remarks, found]);
  const remedies = useMemo(() => remediesFor(new Set(remarks.map((item) => item.code))), [remarks]);
  const filtered = isFiltered(late);
  useEffect(() => {
    if (filtered) say(`${counted(listed, "remark")} listed`);
  }, [filtered, listed]);

  const save = () => {
    const { name } = fileName(file.case, "csv", `remarks ${file.case.head.title}`);
    download(name, new TextEncoder().encode(problemsCsv(found.items)), "text/csv");
    say(`Saved ${counted(found.items.length, "row")} as ${name}`);
  };
  return (
    <Modal
      title="Remarks of the import"
      note={totals}
      size="full"
      onClose={closeDialog}
      foot={
        <>
          {remedies.flatMap((id) => {
            const command = commandById(id);
            if (!command || command.why() !== undefined) return [];
            return [
              <Button
                key={id}
                onPress={() => {
                  runCommand(id);
                  closeDialog();
                }}
              >
                {command.title()}
              </Button>,
            ];
          })}
          <Button why={found.items.length > 0 ? undefined : "No remark is listed"} onPress={save}>
            {filtered
              ? `Save the ${counted(listed, "remark")} listed as CSV`
              : `Save ${all === 1 ? "the remark" : `all ${counted(all, "remark")}`} as CSV`}
          </Button>
        </>
      }
    >
      <div className={css.panel}>
        <ProblemFilters filter={filter} found={found} onChange={setFilterOf} />
        <div className={css.line}>
          <span role="status">
            {filtered
              ? `${listed.toLocaleString("en-GB")} of ${counted(all, "remark")} listed`
              : `${counted(all, "remark")} of reading as ${format}`}
          </span>
          {filtered ? (
            <Button look="link" onPress={() => panelStore.setState({ filter: noFilter })}>
              List all
            </Button>
          ) : null}
          <span>Kept while this case is open; not in case files, nor after recovery.</span>
        </div>
        <ProblemList
          kase={file.case}
          rows={rows}
          active={active}
          onActive={setActive}
          onTurn={turn}
          onGo={(item) => {
            if (item.type === "entity" || item.type === "link") closeDialog();
            goToItem(item);
          }}
        />
      </div>
    </Modal>
  );
}
