import { useStore } from "zustand";
import { familyOf } from "../../../core/family";
import { type AttentionGroup, namesTogether } from "../../../core/kinAttentionGroups";
import { sumText } from "../../../core/kinAttentionWords";
import { referralOf } from "../../../core/referralEdits";
import { dateText } from "../../../core/time";
import { caseStore } from "../../../store/caseStore";
import { openDialog } from "../../../store/screenStore";
import { selectEntities } from "../../../store/selectionStore";
import { shownPointsStore } from "../../../store/shownPoints";
import { Button } from "../../../ui/Button";
import css from "./Attention.module.css";
import { ChildSymbol } from "./ChildSymbol";
import { Reasons } from "./Reasons";
import type { Names } from "./useNames";

interface Props {
  readonly group: AttentionGroup;
  readonly names: Names;
  readonly sums: boolean;
  readonly open: boolean;
}

/** One place of the list: a child, or brothers and sisters of whom the same is to be said. */
export function AttentionItem({ group, names, sums, open }: Props) {
  const kase = useStore(caseStore, (state) => state.file.case);
  const points = useStore(shownPointsStore, ({ numbers }) => numbers.entities);
  const { sexes } = familyOf(kase);
  const [row] = group.rows;
  if (!row) return null;
  const people = group.rows.map(({ person }) => person);
  const referrals = people.flatMap((id) => referralOf(kase.plan, id) ?? []);
  const unmarked = people.filter((id) => referralOf(kase.plan, id) === undefined);
  const [referral] = referrals;
  const title = namesTogether(people.map(names.nameOf));
  return (
    <li className={css.item} data-open={open || undefined}>
      <span className={css.place}>{group.place}</span>
      <span className={css.symbols} style={{ width: 26 + (people.length - 1) * 13 }}>
        {people.map((id) => (
          <ChildSymbol key={id} sex={sexes.get(id)} />
        ))}
      </span>
      <div className={css.what}>
        <h3>
          <button
            type="button"
            className={css.name}
            aria-pressed={open}
            title={`Select ${title} in the tree`}
            onClick={() => selectEntities(people)}
          >
            {title}
          </button>
          {sums ? (
            <span className={css.sum}>
              {sumText(row.sum)}
              {people.length > 1 ? " each" : ""}
            </span>
          ) : null}
        </h3>
        <Reasons row={row} count={people.length} sums={sums} names={names} open={open} points={points} />
        {referral ? (
          <p className={css.marked}>
            Marked for referral {dateText(referral.at)}
            {referrals.length < people.length ? ` (${referrals.length} of ${people.length})` : ""}
          </p>
        ) : null}
        {open && unmarked.length > 0 ? (
          <Button onPress={() => openDialog({ type: "referral", people: unmarked })}>
            Mark for referral…
          </Button>
        ) : null}
      </div>
    </li>
  );
}
