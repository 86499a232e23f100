import { useState } from "react";
import type { Marking } from "../../core/marking";
import { isLower } from "../../core/marking";
import { caseStore } from "../../store/caseStore";
import { changeProfile, chosenProfile, replaceProfile } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { useFrom } from "../useFrom";
import css from "./PartnerCopy.module.css";

const levels = ["OFFICIAL", "OFFICIAL-SENSITIVE"] as const;

/** The copy keeps the level of the case; a lower one needs a reason, which goes into the profile and the log. */
export function CopyMarkingField() {
  const own = useFrom(caseStore, (state) => state.file.case.head.marking);
  const profile = chosenProfile();
  const [wanted, setWanted] = useState<Marking["level"]>();
  const [why, setWhy] = useState("");
  if (!profile || !own) return null;
  const level = profile.marking?.level ?? own.level;
  const lower = levels.filter((each) => isLower({ ...own, level: each }, own));
  const options = [
    { value: own.level, words: `As the case: ${own.level === "LOCAL" ? own.local : own.level}` },
    ...lower.map((value) => ({ value, words: value })),
  ];
  const choose = (next: Marking["level"]) => {
    if (next === own.level) {
      const { marking: _, ...rest } = profile;
      setWanted(undefined);
      if (profile.marking) replaceProfile({ ...rest, markingWhy: "" }, "Mark the copy as the case");
    } else setWanted(next);
  };
  return (
    <>
      <Field label="Marking of the copy">
        {(id) => <Select id={id} value={wanted ?? level} options={options} onChange={choose} />}
      </Field>
      {wanted ? (
        <div className={css.buttons}>
          <TextInput
            name="Why the copy may be marked lower"
            placeholder="Why the copy may be marked lower"
            value={why}
            onChange={setWhy}
          />
          <Button
            look="main"
            why={why.trim() === "" ? "Say why it may be marked lower" : undefined}
            onPress={() => {
              changeProfile(
                {
                  marking: { level: wanted, local: "", handling: own.handling, descriptor: own.descriptor },
                  markingWhy: why.trim(),
                },
                "Lower the marking of the copy",
              );
              setWanted(undefined);
            }}
          >
            Lower it
          </Button>
        </div>
      ) : null}
    </>
  );
}
