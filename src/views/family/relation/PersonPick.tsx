import { useId, useState } from "react";
import { Field } from "../../../ui/Field";
import css from "./Relation.module.css";

export interface Choice {
  readonly id: string;
  /** Said once in the list: two people of one name are told apart. */
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (id: string | undefined) => void;
}

/** A person of the tree by name: typed, or chosen from what fits. */
export function PersonPick({ label, choices, value, autoFocus, onChange }: Props) {
  const list = useId();
  const chosen = choices.find(({ id }) => id === value)?.words ?? "";
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className={css.input}
            list={list}
            // biome-ignore lint/a11y/noAutofocus: the panel was opened to fill this in
            autoFocus={autoFocus}
            value={typed ?? chosen}
            placeholder="Name"
            onChange={(event) => {
              const text = event.target.value;
              const fits = choices.find(({ words }) => words.toLowerCase() === text.trim().toLowerCase());
              setTyped(fits ? undefined : text);
              onChange(fits?.id);
            }}
            onFocus={(event) => event.target.select()}
          />
          <datalist id={list}>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.words} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
