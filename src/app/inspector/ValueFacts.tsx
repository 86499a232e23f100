import type { Attribute } from "../../core/entity";
import { supportWords } from "./facts";
import css from "./Inspector.module.css";

interface Props {
  /** Names and what stands beside them; a row without words is left out. */
  readonly rows: readonly (readonly [string, string])[];
  readonly values: readonly Attribute[];
}

/** Facts with a name each, then what the file says under names of its own. */
export function ValueFacts({ rows, values }: Props) {
  const stated = rows.filter(([, words]) => words !== "");
  // data.police.uk calls the force that published a row 'Reported by'.
  const taken = new Set(rows.map(([name]) => name.toLowerCase()));
  const nameOf = (name: string) => (taken.has(name.trim().toLowerCase()) ? `${name} (in the file)` : name);
  if (stated.length + values.length === 0) return <p className={css.detail}>None stated.</p>;
  return (
    <dl className={css.details}>
      {stated.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {values.map((each, index) => (
        <div key={index}>
          <dt>{nameOf(each.name) || "(no name)"}</dt>
          <dd>
            {each.value}
            {each.provenance.length > 0 ? <span className={css.detail}> {supportWords(each)}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
