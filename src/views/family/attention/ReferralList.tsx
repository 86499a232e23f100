import { useStore } from "zustand";
import { referralsOf, withdrawReferral } from "../../../core/referralEdits";
import { dateText } from "../../../core/time";
import { caseStore, edit } from "../../../store/caseStore";
import { openDialog, tell } from "../../../store/screenStore";
import { selectEntities } from "../../../store/selectionStore";
import { Button } from "../../../ui/Button";
import css from "./Attention.module.css";
import type { Names } from "./useNames";

/** Everyone who is marked for referral, with the reason. */
export function ReferralList({ names }: { readonly names: Names }) {
  const file = useStore(caseStore, (state) => state.file);
  const referrals = referralsOf(file.case);
  return (
    <section className={css.block} aria-label="Marked for referral">
      <h3>
        Marked for referral <span className={css.count}>{referrals.length}</span>
      </h3>
      {referrals.length === 0 ? <p className={css.small}>Nobody yet.</p> : null}
      <ul>
        {referrals.map(({ id, person, rationale, by, at }) => (
          <li key={id} className={css.referral}>
            <button type="button" className={css.name} onClick={() => selectEntities([person])}>
              {names.nameOf(person)}
            </button>
            <p>{names.inText(rationale)}</p>
            <p className={css.small}>{[dateText(at), by].filter(Boolean).join(", ")}</p>
            <div className={css.buttons}>
              <Button
                look="link"
                name={`Change the referral of ${names.nameOf(person)}`}
                onPress={() => openDialog({ type: "referral", people: [person] })}
              >
                Change
              </Button>
              <Button
                look="link"
                name={`Take ${names.nameOf(person)} off the list`}
                onPress={() => {
                  edit(withdrawReferral(file, [person]));
                  tell("Taken off the list of referrals. Undo puts it back.");
                }}
              >
                Take off
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
