import { type FamilyKeyRow, familyKey } from "../../encode/familyKey";
import { type FamilyNotation, notationWords } from "../../encode/familyNotation";
import type { Theme } from "../../encode/palette";
import css from "./FamilyView.module.css";
import type { TreeModel } from "./useTree";

function Rows({ rows, label }: { readonly rows: readonly FamilyKeyRow[]; readonly label: string }) {
  return (
    <ul className={css.keyRows} aria-label={label}>
      {rows.map(({ id, words, count, svg, w }) => (
        <li key={id}>
          <svg
            width={w}
            height={30}
            viewBox={`${-w / 2} -15 ${w} 30`}
            aria-hidden="true"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/familyKey, which holds no text of the case
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <span>{words}</span>
          <span className={css.count}>{count.toLocaleString("en-GB")}</span>
        </li>
      ))}
    </ul>
  );
}

/** The key: which notation is used, and every symbol that is drawn with how many there are. */
export function FamilyKey({
  model,
  notation,
  theme,
  points,
}: {
  readonly model: TreeModel;
  readonly notation: FamilyNotation;
  readonly theme: Theme;
  readonly points: number;
}) {
  const { drawn } = model;
  if (!drawn) return null;
  const { scene, tree } = drawn;
  const key = familyKey(
    model.kase,
    {
      looks: [...scene.figures.values()].map(({ look }) => look),
      unions: [...scene.unions.values()],
      households: tree.households.length,
      folded: model.scoped.folds.size,
      points,
      bridges: tree.unions.filter((union) => union.plate).length,
      crossings: tree.crossings,
    },
    { notation, theme, focus: model.focus },
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that may scroll must be reachable by keyboard (axe scrollable-region-focusable)
    <section className={css.key} aria-label="Key" tabIndex={0}>
      <p>
        <b>Key</b> {notationWords[notation].whole}
      </p>
      <div>
        <Rows rows={key.notation} label="Symbols of kin" />
        {key.police.length > 0 ? <Rows rows={key.police} label="Police additions" /> : null}
      </div>
    </section>
  );
}
