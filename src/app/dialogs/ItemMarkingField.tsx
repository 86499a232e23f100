import type { Marking } from "../../core/marking";
import { Field, Select, TextInput } from "../../ui/Field";
import css from "./Form.module.css";

type Level = Marking["level"] | "";

const plain = { local: "", handling: "", descriptor: "" };

/** The marking of one item where it is higher than that of its case. */
export function ItemMarkingField({
  marking,
  onChange,
}: {
  readonly marking: Marking | undefined;
  readonly onChange: (marking: Marking | undefined) => void;
}) {
  const set = (change: Partial<Marking>) => {
    if (marking) onChange({ ...marking, ...change });
  };
  return (
    <div className={css.pair}>
      <Field
        label="Marking of this item"
        note="Where it is higher than the case's, all that shows it is marked so"
      >
        {(id) => (
          <Select<Level>
            id={id}
            value={marking?.level ?? ""}
            options={[
              { value: "", words: "As the case" },
              { value: "OFFICIAL-SENSITIVE", words: "OFFICIAL-SENSITIVE" },
              { value: "LOCAL", words: "A higher local scheme" },
            ]}
            onChange={(level) => onChange(level === "" ? undefined : { ...plain, ...marking, level })}
          />
        )}
      </Field>
      {marking?.level === "LOCAL" ? (
        <Field label="Words of the local scheme">
          {(id) => <TextInput id={id} value={marking.local} onChange={(local) => set({ local })} />}
        </Field>
      ) : null}
      {marking ? (
        <Field label="Handling instruction of this item">
          {(id) => <TextInput id={id} value={marking.handling} onChange={(handling) => set({ handling })} />}
        </Field>
      ) : null}
    </div>
  );
}
