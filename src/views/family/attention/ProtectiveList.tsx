import type { AttentionRow, ProtectiveAdult } from "../../../core/kinReason";
import { selectEntities } from "../../../store/selectionStore";
import css from "./Attention.module.css";
import type { Names } from "./useNames";

/** Adults near the children of the list of whom something protective is recorded, each once. */
export function ProtectiveList({
  rows,
  names,
}: {
  readonly rows: readonly AttentionRow[];
  readonly names: Names;
}) {
  const adults = new Map<string, ProtectiveAdult>();
  for (const row of rows)
    for (const each of row.protective)
      if (each.recorded !== undefined && !adults.has(each.person)) adults.set(each.person, each);
  return (
    <section className={css.block} aria-label="Protective adults">
      <h3>Protective adults</h3>
      {adults.size === 0 ? (
        <p className={css.small}>
          None is recorded. An attribute 'protective adult' of a person says what they do for a child.
        </p>
      ) : null}
      <ul>
        {[...adults.values()].map((each) => (
          <li key={each.person} className={css.adult}>
            <button type="button" className={css.name} onClick={() => selectEntities([each.person])}>
              {names.nameOf(each.person)}
            </button>
            <span>
              {each.relation}, {names.inText(each.recorded ?? "")}
              {each.livesWith ? `; lives with ${names.nameOf(each.livesWith)}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
