import { useState } from "react";
import { useStore } from "zustand";
import { defaultKeep, noiseShares } from "../../core/keepTable";
import { type Strength, strengths } from "../../core/provenance";
import { strengthWords } from "../../encode/kindWords";
import { askRanking, rankingStore } from "../../store/rankingStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import css from "./BusinessSide.module.css";

const shareWords = (share: number) => (share === 0 ? "none" : `${Math.round(share * 100)}%`);

/** One share of the table. An emptied field keeps the last share, which stands in it greyed. */
function KeepField({ strength, share }: { readonly strength: Strength; readonly share: number }) {
  const shown = String(Math.round(share * 100));
  const [blank, setBlank] = useState(false);
  const change = (words: string) => {
    const percent = Number(words);
    setBlank(words.trim() === "");
    if (words.trim() === "" || !Number.isFinite(percent)) return;
    const now = rankingStore.getState().asked.keepTable ?? defaultKeep;
    askRanking({ keepTable: { ...now, [strength]: Math.min(100, Math.max(0, percent)) / 100 } });
  };
  return (
    <TextInput
      type="number"
      name={`Kept in 100 draws: ${strengthWords[strength].toLowerCase()} links`}
      value={blank ? "" : shown}
      placeholder={shown}
      onChange={change}
    />
  );
}

/** How doubtful and missing intelligence is drawn: how often links of each strength are kept, people missing, false links. */
export function DrawSettings() {
  const asked = useStore(rankingStore, (state) => state.asked);
  const keep = asked.keepTable ?? defaultKeep;
  const shares = noiseShares.map((share) => ({ value: String(share), words: shareWords(share) }));
  const changed = strengths.some((strength) => keep[strength] !== defaultKeep[strength]);
  return (
    <fieldset className={css.draws}>
      <legend>In each draw</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">A link that is</th>
            <th scope="col">is kept, in 100 draws</th>
          </tr>
        </thead>
        <tbody>
          {strengths.map((strength) => (
            <tr key={strength}>
              <th scope="row">{strengthWords[strength].toLowerCase()}</th>
              <td>
                <KeepField strength={strength} share={keep[strength]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Strength is as it was stated, else from the grades: confirmed is A or B from a reliable source, or B
        from two sources; tentative is only D, E or from a source that is not reliable.
      </p>
      <div className={css.fields}>
        <Field label="People not known to us">
          {(id) => (
            <Select
              id={id}
              value={String(asked.peopleMissing ?? 0)}
              options={shares}
              onChange={(share) => askRanking({ peopleMissing: Number(share) })}
            />
          )}
        </Field>
        <Field label="False links">
          {(id) => (
            <Select
              id={id}
              value={String(asked.falseShare ?? 0)}
              options={shares}
              onChange={(share) => askRanking({ falseShare: Number(share) })}
            />
          )}
        </Field>
      </div>
      <p>
        People are taken out at random. False links (a wrong merge, a shared phone) are put in at random
        between neighbouring functions, as many as that share of the known ones.
      </p>
      <Button
        look="quiet"
        why={changed || asked.peopleMissing || asked.falseShare ? undefined : "Nothing is changed"}
        onPress={() => askRanking({ keepTable: defaultKeep, peopleMissing: 0, falseShare: 0 })}
      >
        As at first
      </Button>
    </fieldset>
  );
}
