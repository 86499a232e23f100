import { useCallback, useMemo, useRef, useState } from "react";
import { ordinal } from "../../core/rankedPlaces";
import { fileName } from "../../exporters/fileName";
import { caseStore } from "../../store/caseStore";
import { closeDialog, say } from "../../store/screenStore";
import { selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { copyText } from "../../views/table/copyText";
import { reveal } from "../reveal";
import { download } from "../saveFile";
import { useFrom } from "../useFrom";
import { GroupTable, membersText } from "./GroupTable";
import { MeasureNotes, methodWords } from "./MeasureNotes";
import css from "./Measures.module.css";
import { groupsCsv, measuresCsv } from "./measuresCsv";
import { chooseFinding, measuresStore } from "./measuresStore";
import { measureTable } from "./measureTable";
import { RankingTable } from "./RankingTable";

const plainColumns = ["name", "place", "value"] as const;

/** What came of a measure: rankings and groups, each as a table, with what it was worked out on. */
export function MeasureResult() {
  const { id, runs, finding: chosen } = useFrom(measuresStore, (state) => state);
  const { file, version } = useFrom(caseStore, (state) => state);
  const selection = useFrom(selectionStore, (state) => state);
  const [copied, setCopied] = useState("");
  const order = useRef<readonly string[]>([]);
  const onOrder = useCallback((keys: readonly string[]) => {
    order.current = keys;
  }, []);
  const kase = file.case;
  const { now, before } = runs[id] ?? {};
  const at = Math.min(chosen[id] ?? 0, (now?.findings.length ?? 1) - 1);
  const finding = now?.findings[at];
  const old = before?.findings.find((each) => each.title === finding?.title);
  const look = now?.look;
  const rests = look?.type === "done" ? look.rests.get(finding?.title ?? "") : undefined;
  const table = useMemo(
    () =>
      finding?.type === "ranking"
        ? measureTable(kase, finding, old?.type === "ranking" ? old : undefined, rests)
        : undefined,
    [kase, finding, old, rests],
  );
  const columns = useMemo(
    () => [
      ...plainColumns,
      ...(old?.type === "ranking" ? ["was"] : []),
      ...(rests && look?.type === "done" && look.present.length > 1 ? ["rests"] : []),
      "reason",
    ],
    [old, rests, look],
  );
  const [entityId] = selection.entities;
  const [linkId] = selection.links;
  const chosenKey = useMemo(() => {
    if (!table) return undefined;
    if (entityId !== undefined) return table.row(entityId) ? entityId : undefined;
    return linkId === undefined ? undefined : table.keys.find((key) => table.row(key)?.ids[0] === linkId);
  }, [table, entityId, linkId]);
  if (!now || !finding) return <p className={css.empty}>Choose a measure and run it.</p>;

  const links = finding.type === "ranking" && finding.rows.some((row) => row.ends !== undefined);
  const rows =
    finding.type === "ranking" ? finding.rows.length : finding.type === "groups" ? finding.groups.length : 0;
  const csv = () => {
    const method = methodWords(kase, id, now, finding);
    if (table) return measuresCsv(table, order.current, columns, method);
    const groups = finding.type === "groups" ? finding.groups : [];
    return groupsCsv(
      groups.map((group) => [group.name, group.members.length, membersText(kase, group.members)]),
      method,
    );
  };
  const tell = (words: string) => {
    setCopied(words);
    say(words);
  };
  const count = `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
  const copy = () =>
    void copyText(csv()).then((taken) =>
      tell(taken ? `Copied ${count} as CSV.` : "The browser did not allow copying; nothing was copied."),
    );
  const save = () => {
    const { name } = fileName(kase, "csv", `${finding.title} ${kase.head.title}`);
    download(name, new TextEncoder().encode(`\uFEFF${csv()}`), "text/csv");
    tell(`Saved ${count} as ${name}`);
  };
  const show = (entities: readonly string[], lines: readonly string[]) => {
    const [first] = entities;
    closeDialog();
    if (first !== undefined) reveal(first);
    if (lines.length > 0) selectLinks(lines);
    else selectEntities(entities);
  };
  const showRow = (key: string) => {
    const row = table?.row(key);
    if (row) show(row.ends ?? row.ids, row.ends ? row.ids : []);
  };
  const picked = selection.entities.length + selection.links.length;
  const showPicked = () => {
    const [line] = selection.links;
    const from = kase.links.get(line ?? "")?.from;
    show(from === undefined ? selection.entities : [from], selection.links);
  };
  return (
    <div className={css.result}>
      {now.findings.length > 1 ? (
        <Segmented
          label="Ranking"
          options={now.findings.map((each, index) => ({ value: String(index), words: each.title }))}
          value={String(at)}
          onChange={(value) => chooseFinding(Number(value))}
        />
      ) : null}
      <MeasureNotes
        kase={kase}
        id={id}
        run={now}
        before={before}
        finding={finding}
        table={table}
        stale={now.version !== version}
      />
      <div className={css.table}>
        {rows === 0 ? <p className={css.empty}>Nobody is listed: there is none in these contacts.</p> : null}
        {table && rows > 0 ? (
          <RankingTable
            key={finding.title}
            name={finding.title}
            table={table}
            links={links}
            columns={columns}
            onOrder={onOrder}
            onShow={showRow}
            onCopy={copy}
          />
        ) : null}
        {finding.type === "groups" && rows > 0 ? (
          <GroupTable
            name={finding.title}
            kase={kase}
            groups={finding.groups}
            onShow={(group) => show(finding.groups[group]?.members ?? [], [])}
            onCopy={copy}
          />
        ) : null}
      </div>
      {table && chosenKey !== undefined ? (
        <p className={css.chosen}>
          <b>{table.text(chosenKey, "name")}</b>, {ordinal(table.place(chosenKey)?.place ?? 0)}:{" "}
          {table.text(chosenKey, "reason")}
        </p>
      ) : null}
      <div className={css.tools}>
        <span role="status">{copied}</span>
        <Button why={rows > 0 ? undefined : "There are no rows"} onPress={copy}>
          Copy as CSV
        </Button>
        <Button why={rows > 0 ? undefined : "There are no rows"} onPress={save}>
          Save as CSV
        </Button>
        <Button why={picked > 0 ? undefined : "Select a row first"} onPress={showPicked}>
          Show in the chart
        </Button>
      </div>
    </div>
  );
}
