import type { Param, ParamValue } from "../../core/param";
import { Field, Select, TextInput } from "../../ui/Field";
import { EntityPicker } from "../dialogs/EntityPicker";
import form from "../dialogs/Form.module.css";
import css from "./Measures.module.css";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface Props {
  readonly param: Param;
  readonly value: ParamValue;
  readonly onChange: (value: ParamValue) => void;
}

/** The control for one param; a new kind of param does not compile until it is drawn here. */
export function MeasureField({ param, value, onChange }: Props) {
  switch (param.type) {
    case "number":
      return (
        <Field label={param.title} note={param.about}>
          {(id) => (
            <TextInput
              id={id}
              type="number"
              value={String(value)}
              onChange={(text) => onChange(text === "" ? Number.NaN : Number(text))}
            />
          )}
        </Field>
      );
    case "choice":
      return (
        <Field label={param.title} note={param.about}>
          {(id) => (
            <Select
              id={id}
              value={String(value)}
              options={param.choices.map((choice) => ({ value: choice, words: capital(choice) }))}
              onChange={onChange}
            />
          )}
        </Field>
      );
    case "words":
      return (
        <Field label={param.title} note={param.about}>
          {(id) => <TextInput id={id} value={String(value)} onChange={onChange} />}
        </Field>
      );
    case "entity":
      return <EntityPicker label={param.title} value={String(value)} onChange={onChange} />;
    case "flag":
      return (
        <label className={css.flag}>
          <input type="checkbox" checked={value === true} onChange={() => onChange(value !== true)} />
          <span>
            {param.title}
            <span className={css.about}>{param.about}</span>
          </span>
        </label>
      );
    case "leaveOut": {
      const out = Array.isArray(value) ? value.map(String) : [];
      return (
        <fieldset className={css.sources}>
          <legend>
            {param.title}
            <span className={css.about}>{param.about}</span>
          </legend>
          <div>
            {param.choices.map((choice) => (
              <label key={choice} className={form.check}>
                <input
                  type="checkbox"
                  checked={!out.includes(choice)}
                  onChange={() =>
                    onChange(out.includes(choice) ? out.filter((each) => each !== choice) : [...out, choice])
                  }
                />
                {capital(choice)}
              </label>
            ))}
          </div>
        </fieldset>
      );
    }
  }
}
