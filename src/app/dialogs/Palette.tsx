import { useMemo, useState } from "react";
import { find } from "../../core/explore";
import { roleOfWords } from "../../encode/markWords";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Modal } from "../../ui/Modal";
import { commands } from "../commands/index";
import { keyWords } from "../keys";
import { reveal } from "../reveal";
import css from "./Palette.module.css";

interface Row {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly keys: string;
  readonly why: string | undefined;
  readonly run: () => void;
}

/** Entities listed at once; the rest is told, never dropped silently. */
const most = 40;

/** 0 = the title starts with the text, 1 = it has it, 2 = it has all its words, 3 = no. */
function rankOf(title: string, text: string): number {
  const query = text.trim().toLowerCase();
  const name = title.toLowerCase();
  if (name.startsWith(query)) return 0;
  if (name.includes(query)) return 1;
  return query.split(/\s+/).every((word) => name.includes(word)) ? 2 : 3;
}

function commandRows(text: string): readonly Row[] {
  return commands
    .map((command) => ({ command, rank: rankOf(`${command.title()} ${command.group}`, text) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => ({
      id: `c-${command.id}`,
      title: command.title(),
      note: command.group,
      keys: command.keys.map(keyWords).join(", "),
      why: command.why(),
      run: command.run,
    }));
}

/** Find anything, or run any command: one field for both. */
export function Palette() {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { file, open } = caseStore.getState();
  const { hits, total } = useMemo(
    () => (open ? find(file.case, text, most) : { hits: [], total: 0 }),
    [file, open, text],
  );
  const found = hits.map((hit): Row => {
    const item = file.case.entities.get(hit.id);
    return {
      id: `e-${hit.id}`,
      title: item?.label ?? "",
      note: [item ? roleOfWords(file.case, item) : "", hit.why].filter(Boolean).join("; "),
      keys: "",
      why: undefined,
      run: () => reveal(hit.id),
    };
  });
  const rows = [...found, ...commandRows(text)];
  const chosen = Math.min(at, rows.length - 1);
  const run = (row: Row | undefined) => {
    if (!row || row.why !== undefined) return;
    closeDialog();
    row.run();
  };
  return (
    <Modal
      title="Find or run a command"
      note={total > most ? `The first ${most} of ${total.toLocaleString("en-GB")} entities found` : undefined}
      size="wide"
      onClose={closeDialog}
    >
      <input
        className={css.input}
        role="combobox"
        aria-label="Find a person, place or number, or type a command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={rows[chosen] ? `palette-${rows[chosen].id}` : undefined}
        placeholder="Find a person, place or number, or type a command"
        // biome-ignore lint/a11y/noAutofocus: the field is what the dialog was opened for
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (by !== 0) {
            event.preventDefault();
            const next = (chosen + by + rows.length) % Math.max(1, rows.length);
            setAt(next);
            document.getElementById(`palette-${rows[next]?.id}`)?.scrollIntoView({ block: "nearest" });
          } else if (event.key === "Enter") {
            event.preventDefault();
            run(rows[chosen]);
          }
        }}
      />
      <div id="palette-list" role="listbox" aria-label="Results" className={css.list}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which points at the active row
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox runs the active row
          <div
            key={row.id}
            id={`palette-${row.id}`}
            role="option"
            aria-selected={index === chosen}
            aria-disabled={row.why !== undefined || undefined}
            className={css.row}
            onClick={() => run(row)}
          >
            <span>{row.title}</span>
            <span className={css.note}>{row.why ?? row.note}</span>
            <kbd>{row.keys}</kbd>
          </div>
        ))}
        {rows.length === 0 ? <p className={css.none}>Nothing found for “{text}”.</p> : null}
      </div>
    </Modal>
  );
}
