import { Check } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { counted } from "../../encode/kindWords";
import { addFiles } from "../../store/bringTogether";
import { openFiles } from "../../store/opening";
import { closeDialog, say, screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import type { FileIn, Mapping, RowMeaning, TablePreview } from "../../worker/client";
import { isBegun, missingOf, noGrade, wholeGradeOf } from "../grading/gradeDraft";
import { isRowed } from "../mapping/columnWords";
import { FoundWords } from "../mapping/FoundWords";
import css from "../mapping/Mapping.module.css";
import { MappingFoot } from "../mapping/MappingFoot";
import { MappingGrade } from "../mapping/MappingGrade";
import { MappingHead } from "../mapping/MappingHead";
import { MappingLeftOut } from "../mapping/MappingLeftOut";
import { MappingMatrix } from "../mapping/MappingMatrix";
import { MappingNeighbours } from "../mapping/MappingNeighbours";
import { MappingTable } from "../mapping/MappingTable";
import { MappingTabs } from "../mapping/MappingTabs";
import {
  lasting,
  type MappingDraft,
  type Origin,
  originOf,
  startDraft,
  turned,
} from "../mapping/mappingDraft";
import { entityTables, knownEnds, mappingsOf, saidElsewhere, setTrouble } from "../mapping/mappingSet";
import { matrixSeen, sharedFile, tableSeen } from "../mapping/tableSeen";
import { rememberedMapping, rememberMapping } from "../mappingMemory";
import { askMarking } from "../openFile";
import { useFrom } from "../useFrom";

const originWords: { readonly [O in Origin]: string } = {
  guess: "guessed from names and values: check each one",
  remembered: "as you mapped this table last time",
  changed: "changed by you",
};

function Steps() {
  return (
    <ol className={css.steps} aria-label="Steps">
      <li>
        <span>
          <Check size={14} role="img" aria-label="Done:" />
        </span>
        File
      </li>
      <li aria-current="step">
        <span>2</span>Columns
      </li>
      <li>
        <span>3</span>Marking
      </li>
    </ol>
  );
}

function titleOf(tables: readonly TablePreview[]): string {
  const [first, second, third] = tables;
  const book = sharedFile(tables);
  if (book && second) return `Import ${book}`;
  if (!first) return "Import";
  if (!second) return `Import ${first.name}`;
  return third ? `Import ${tables.length} tables` : `Import ${first.name} and ${second.name}`;
}

/** Says what the rows and columns of tables become, before anything is opened: guessed, shown on the first rows, changeable, remembered. */
export function MappingDialog({
  files,
  tables,
  into,
}: {
  readonly files: readonly FileIn[];
  readonly tables: readonly TablePreview[];
  readonly into: "new" | "case";
}) {
  const remembered = useMemo(() => tables.map(rememberedMapping), [tables]);
  const [drafts, setDrafts] = useState<readonly MappingDraft[]>(() =>
    tables.map((table, at) => startDraft(table, remembered[at])),
  );
  // A sheet of notes in front is not what the user came for.
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      drafts.findIndex(({ mapping }) => mapping.rows !== "ignore"),
    ),
  );
  const [grade, setGrade] = useState(noGrade);
  const panel = useId();
  const busy = useFrom(screenStore, (state) => state.busy);
  const all = useMemo(
    () => tables.flatMap((table, at) => (drafts[at] ? [{ table, mapping: drafts[at].mapping }] : [])),
    [tables, drafts],
  );
  const known = useMemo(() => knownEnds(all), [all]);
  const one = all[chosen];
  const draft = drafts[chosen];
  const isMatrix = one?.mapping.rows === "matrix";
  const square = useMemo(
    () => !isMatrix || !one || (matrixSeen(one.table)?.matrix.square ?? true),
    [isMatrix, one],
  );
  if (!one || !draft) return null;
  const { table, mapping } = one;
  const { rows } = mapping;

  const put = (next: MappingDraft) => setDrafts(drafts.with(chosen, next));
  const change = (next: Mapping) => put({ ...draft, mapping: next });
  const turn = (meaning: RowMeaning, header: boolean, startRow = mapping.startRow) =>
    put(turned(draft, table, meaning, header, startRow));
  const alike = tables.filter((other) => other !== table && other.signature === table.signature);
  const named = entityTables(all);
  const sayElsewhere = named.map(({ table: other }) => other.name).join(", ");
  const origin = originWords[originOf(mapping, table, remembered[chosen])];
  const seen = tableSeen(table, mapping.header, mapping.startRow);

  const spread = () => {
    setDrafts(drafts.map((each, at) => (alike.includes(tables[at] ?? table) ? draft : each)));
    say(`${counted(alike.length, "table")} mapped in the same way`);
  };

  const names = files.map((file) => file.name).join(", ");
  const half = isBegun(grade) ? missingOf(grade) : undefined;

  const read = async () => {
    const mappings = mappingsOf(all);
    const grading = wholeGradeOf(grade, names);
    const taken =
      into === "case"
        ? await addFiles(files, { mappings, ...(grading ? { grading } : {}) })
        : await openFiles(files, mappings, grading);
    if (!taken) return;
    for (const { table: read, mapping: used } of all) rememberMapping(read.signature, lasting(used, read));
    // What is added has the dialog now where it is brought together with the case.
    if (into === "case") return;
    closeDialog();
    askMarking();
  };

  return (
    <Modal
      title={titleOf(tables)}
      note={`${counted(seen.rowCount, "row")}, ${counted(table.headers.length, "column")}${all.length > 1 ? ` in ${table.name}` : ""}. Nothing is opened before you say so.`}
      size="full"
      onClose={() => (busy.type === "busy" ? busy.cancel() : closeDialog())}
      foot={
        <MappingFoot
          all={all}
          files={files.length}
          trouble={setTrouble(all) ?? (half && `${half}, or leave everything ungraded.`)}
          grade={<MappingGrade draft={grade} otherwise={names} onChange={setGrade} />}
          guessed={originOf(mapping, table, undefined) === "guess"}
          onReset={() => {
            put(startDraft(table, undefined));
            say("Back to the guess");
          }}
          onRead={() => void read()}
        />
      }
    >
      <Steps />
      {all.length > 1 ? <MappingTabs all={all} chosen={chosen} panel={panel} onChoose={setChosen} /> : null}
      <div
        key={table.name}
        id={panel}
        {...(all.length > 1 ? { role: "tabpanel", "aria-labelledby": `${panel}-${chosen}` } : {})}
      >
        {table.cautions.length > 0 ? (
          <ul className={css.cautions}>
            {table.cautions.map((words) => (
              <li key={words}>
                <FoundWords found={{ fine: false, words }} />
              </li>
            ))}
          </ul>
        ) : null}
        <MappingHead
          table={table}
          mapping={mapping}
          square={square}
          endsElsewhere={sayElsewhere !== ""}
          onTurn={turn}
          onChange={change}
        />
        {isRowed(rows) ? (
          <MappingTable
            table={table}
            mapping={mapping}
            rows={rows}
            origin={origin}
            elsewhere={(role) => (rows === "link" && saidElsewhere(role, all) ? sayElsewhere : undefined)}
            known={rows === "link" ? known : undefined}
            endKind={rows === "link" ? named[0]?.mapping.entityKind : undefined}
            onRole={(at, role) => change({ ...mapping, columns: mapping.columns.with(at, role) })}
          />
        ) : rows === "matrix" ? (
          <MappingMatrix table={table} mapping={mapping} origin={origin} />
        ) : rows === "neighbours" ? (
          <MappingNeighbours table={table} origin={origin} />
        ) : (
          <MappingLeftOut table={table} mapping={mapping} origin={origin} />
        )}
        {alike.length > 0 ? (
          <p className={css.more}>
            {counted(alike.length, "other table has", "other tables have")} the same columns.{" "}
            <Button look="link" onPress={spread}>
              Use this mapping for {alike.length === 1 ? "it" : "them"} too
            </Button>
          </p>
        ) : null}
      </div>
    </Modal>
  );
}
