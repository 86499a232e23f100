import { Trash2 } from "lucide-react";
import { addNote, putEntity, putLink } from "../../core/edits";
import type { Entity, Note } from "../../core/entity";
import type { Link } from "../../core/link";
import { dateText } from "../../core/time";
import { caseStore, edit } from "../../store/caseStore";
import { Button } from "../../ui/Button";
import { Editable } from "../../ui/Editable";
import css from "./Inspector.module.css";

/** Notes bound to an item; they travel with it and obey its handling. */
export function Notes({ item }: { readonly item: Entity | Link }) {
  const { file } = caseStore.getState();
  const put = (notes: readonly Note[], words: string) => {
    const change = "from" in item ? putLink(file, { ...item, notes }) : putEntity(file, { ...item, notes });
    edit({ ...change, note: words });
  };
  const add = () =>
    edit(
      addNote(file, item.id, {
        id: crypto.randomUUID(),
        text: "",
        at: new Date().toISOString().slice(0, 16),
        handling: item.handling,
      }),
    );
  return (
    <section className={css.section} aria-labelledby="notes-title">
      <header>
        <h3 id="notes-title">Notes</h3>
        <Button look="link" onPress={add}>
          Add a note
        </Button>
      </header>
      <ul>
        {item.notes.map((note) => (
          <li key={note.id} className={css.note}>
            <div>
              <Editable
                value={note.text}
                name="Note"
                placeholder="Write the note"
                many
                onChange={(text) =>
                  put(
                    item.notes.map((each) => (each.id === note.id ? { ...each, text } : each)),
                    "Change a note",
                  )
                }
              />
              <p className={css.detail}>
                {dateText(note.at)}, handling {note.handling}
              </p>
            </div>
            <Button
              look="quiet"
              name="Delete this note"
              icon={<Trash2 size={16} />}
              onPress={() =>
                put(
                  item.notes.filter((each) => each.id !== note.id),
                  "Delete a note",
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
