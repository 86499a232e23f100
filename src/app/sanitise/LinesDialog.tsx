import { useState } from "react";
import type { ApprovedLine } from "../../core/shareProfile";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { changeProfile, chosenProfile, shareStore } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import css from "./ShareDialog.module.css";

interface Line {
  readonly item: string;
  readonly note: string;
  readonly of: string;
  readonly read: string;
}

/** Notes of what is in the copy. */
function linesOf(): readonly Line[] {
  const kase = caseStore.getState().file.case;
  const { preview } = shareStore.getState();
  if (!preview) return [];
  const entities = [...preview.entities.keys()].flatMap((id) => kase.entities.get(id) ?? []);
  const links = [...preview.links.keys()].flatMap((id) => kase.links.get(id) ?? []);
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  return [
    ...entities.flatMap((each) =>
      each.notes.map((note) => ({ item: each.id, note: note.id, of: each.label, read: note.text })),
    ),
    ...links.flatMap((each) =>
      each.notes.map((note) => ({
        item: each.id,
        note: note.id,
        of: `${name(each.from)} – ${name(each.to)}`,
        read: note.text,
      })),
    ),
  ];
}

const keyOf = ({ item, note }: Pick<Line, "item" | "note">) => `${item}\u0000${note}`;

/** Free text, read line by line: each leaves only when it is ticked, in the words that stand beside it. */
export function LinesDialog() {
  const profile = chosenProfile();
  const [all] = useState(linesOf);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        (profile?.lines ?? [])
          .filter((line) => all.some((each) => keyOf(each) === keyOf(line) && each.read === line.read))
          .map((line) => [keyOf(line), line.text]),
      ),
  );
  if (!profile) return null;
  const set = (key: string, text: string | undefined) => {
    const next = new Map(texts);
    if (text === undefined) next.delete(key);
    else next.set(key, text);
    setTexts(next);
  };
  const save = () => {
    const lines = all.flatMap((line): ApprovedLine[] => {
      const text = texts.get(keyOf(line));
      return text === undefined || text.trim() === ""
        ? []
        : [{ item: line.item, note: line.note, read: line.read, text: text.trim() }];
    });
    const rules =
      lines.length > 0 && profile.rules.notes === "left out"
        ? { rules: { ...profile.rules, notes: "line by line" as const } }
        : {};
    changeProfile({ lines, ...rules }, `Lines of text for ${profile.audience}`);
    closeDialog();
  };
  return (
    <Modal
      title="Free text, line by line"
      note="A line leaves in the words that you leave standing here. One that holds a withheld value does not leave at all; one that is changed later needs another look."
      size="full"
      onClose={closeDialog}
      foot={
        <Button look="main" onPress={save}>
          Let {texts.size} {texts.size === 1 ? "line" : "lines"} through
        </Button>
      }
    >
      {all.length === 0 ? <p className={css.note}>Nothing in the copy has notes.</p> : null}
      <ul className={css.lines}>
        {all.map((line) => {
          const key = keyOf(line);
          const text = texts.get(key);
          return (
            <li key={key}>
              <label className={css.check}>
                <input
                  type="checkbox"
                  checked={text !== undefined}
                  onChange={(event) => set(key, event.target.checked ? line.read : undefined)}
                />
                {line.of}
              </label>
              <p>{line.read}</p>
              {text === undefined ? null : (
                <TextArea
                  name={`As it leaves: ${line.of}`}
                  rows={2}
                  value={text}
                  onChange={(next) => set(key, next)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
