import { Plus, X } from "lucide-react";
import { removeFilterRow } from "../../core/edits";
import { clauseWords } from "../../encode/clauseWords";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { openDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { runCommand } from "../commands/index";
import { useFrom } from "../useFrom";
import css from "./Panel.module.css";

const onLinks: ReadonlySet<string> = new Set(["linkKind", "strength", "grade"]);

/** What hides what, and how many each hides. */
export function FilterPanel() {
  const file = useFrom(caseStore, (state) => state.file);
  const shown = useFrom(pictureStore, (state) => state.shown);
  return (
    <section className={css.panel} aria-labelledby="filters-title">
      <header>
        <h2 id="filters-title">Filters</h2>
        {file.filter.length > 0 ? (
          <Button look="link" onPress={() => runCommand("clear-filters")}>
            Clear all {file.filter.length}
          </Button>
        ) : null}
      </header>
      <ul className={css.filters}>
        {file.filter.map((row) => {
          const words = clauseWords(file.case, row.clause);
          const hides = shown.hides.get(row.id);
          const counts = hides
            ? onLinks.has(row.clause.type)
              ? `hides ${hides.links} links`
              : `hides ${hides.entities}`
            : "";
          return (
            <li key={row.id} className={css.filter}>
              <span className={css.asked}>{words.title}</span>
              <span
                className={css.hides}
                title={hides ? `${hides.entities} entities and ${hides.links} links, taken alone` : ""}
              >
                {row.clause.type === "also" ? `shows ${row.clause.ids.length}` : counts}
              </span>
              <button
                type="button"
                className={css.remove}
                aria-label={`Remove filter: ${words.title} ${words.value}`}
                onClick={() => edit(removeFilterRow(file, row.id))}
              >
                <X size={16} aria-hidden />
              </button>
              <strong className={css.answer}>{words.value}</strong>
            </li>
          );
        })}
      </ul>
      <div className={css.buttons}>
        <Button icon={<Plus size={16} />} onPress={() => openDialog({ type: "filter" })}>
          Add filter
        </Button>
      </div>
    </section>
  );
}
