import type { Case } from "../../core/case";
import { selectEntities } from "../../store/selectionStore";
import css from "./BusinessSide.module.css";

/** Names in a row, each a button that selects. */
export function EntityNames({ ids, kase }: { readonly ids: readonly string[]; readonly kase: Case }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 ? "; " : ""}
      <button type="button" className={css.name} onClick={() => selectEntities([id])}>
        {kase.entities.get(id)?.label ?? id}
      </button>
    </span>
  ));
}
