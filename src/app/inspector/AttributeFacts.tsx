import type { Attribute } from "../../core/entity";
import { Editable } from "../../ui/Editable";
import { supportWords } from "./facts";
import css from "./Inspector.module.css";

interface Props {
  readonly attributes: readonly Attribute[];
  readonly onChange: (attributes: readonly Attribute[]) => void;
}

/** Named values with what each rests on, edited where they stand. */
export function AttributeFacts({ attributes, onChange }: Props) {
  return attributes.map((each, index) => (
    <div key={index}>
      <dt>{each.name}</dt>
      <dd>
        <Editable
          name={`Value of ${each.name}`}
          value={each.value}
          onChange={(value) =>
            onChange(attributes.map((other, at) => (at === index ? { ...other, value } : other)))
          }
        />
        {each.provenance.length > 0 ? <span className={css.detail}> {supportWords(each)}</span> : null}
      </dd>
    </div>
  ));
}
