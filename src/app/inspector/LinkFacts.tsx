import { Pencil, Trash2 } from "lucide-react";
import { putLink } from "../../core/edits";
import { type Link, strengthOf } from "../../core/link";
import { type Strength, strengths } from "../../core/provenance";
import {
  directionWords,
  kinWords,
  linkKindWords,
  strengthGrades,
  strengthWords,
} from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { caseStore, edit } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import { selectEntities } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { Editable } from "../../ui/Editable";
import { Field, Select } from "../../ui/Field";
import { LineSample } from "../../ui/Mark";
import { runCommand } from "../commands/index";
import { useFrom } from "../useFrom";
import { AttributeFacts } from "./AttributeFacts";
import { FactRow } from "./FactRow";
import { intervalWords, supportWords } from "./facts";
import css from "./Inspector.module.css";
import { Notes } from "./Notes";

const flowWords = { none: "Nothing", commodity: "Commodity", money: "Money" } as const;

/** One link: what it says, how sure we are and why. */
export function LinkFacts({ item }: { readonly item: Link }) {
  const file = useFrom(caseStore, (state) => state.file);
  const theme = useFrom(screenStore, (state) => state.theme);
  const kase = file.case;
  const put = (change: Partial<Link>) => edit(putLink(file, { ...item, ...change }));
  const strength = strengthOf(item);
  const look = { ...strokeOf(strength), arrowFrom: false, arrowTo: false, rival: item.kind === "rival" };
  const end = (id: string) => (
    <button type="button" className={css.linked} onClick={() => selectEntities([id])}>
      {kase.entities.get(id)?.label ?? id}
    </button>
  );
  const setStrength = (value: Strength | "graded") => {
    const { strength: _, ...rest } = item;
    edit(putLink(file, value === "graded" ? rest : { ...rest, strength: value }));
  };
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>
            {end(item.from)} – {end(item.to)}
          </h2>
          <p className={css.detail}>
            <LineSample look={look} theme={theme} length={48} /> {strengthWords[strength]} (
            {item.strength
              ? "as stated"
              : item.provenance.some((each) => each.grade)
                ? strengthGrades[strength]
                : "ungraded"}
            )
          </p>
        </div>
      </header>
      <div className={css.actions}>
        <Button icon={<Pencil size={16} />} onPress={() => runCommand("edit")}>
          Edit
        </Button>
        <Button icon={<Trash2 size={16} />} onPress={() => runCommand("delete")}>
          Delete
        </Button>
      </div>
      <section className={css.section} aria-labelledby="facts-title">
        <header>
          <h3 id="facts-title">Why we believe it</h3>
        </header>
        <ul>
          {item.provenance.map((each, index) => (
            <FactRow
              key={index}
              title={each.claim || "This link"}
              detail={supportWords({ provenance: [each] })}
              provenance={[{ ...each, claim: "" }]}
            />
          ))}
          {item.provenance.length === 0 ? (
            <FactRow title="This link" detail="No source stated in the file" provenance={[]} />
          ) : null}
        </ul>
      </section>
      <section className={css.section} aria-labelledby="details-title">
        <header>
          <h3 id="details-title">Details</h3>
        </header>
        <dl className={css.details}>
          <div>
            <dt>Words on the line</dt>
            <dd>
              <Editable name="Words on the line" value={item.label} onChange={(label) => put({ label })} />
            </dd>
          </div>
          <div>
            <dt>Kind</dt>
            <dd>
              {linkKindWords[item.kind]}
              {item.kin ? `: ${kinWords[item.kin]}` : ""}
            </dd>
          </div>
          <div>
            <dt>Direction</dt>
            <dd>{directionWords[item.direction]}</dd>
          </div>
          <div>
            <dt>Flow</dt>
            <dd>
              {flowWords[item.flow]}
              {item.volume ? `, ${item.volume.amount.toLocaleString("en-GB")} ${item.volume.unit}` : ""}
            </dd>
          </div>
          <div>
            <dt>Times seen</dt>
            <dd>{item.count.toLocaleString("en-GB")}</dd>
          </div>
          {item.weight === undefined ? null : (
            <div>
              <dt>Weight in the file</dt>
              <dd>{item.weight}</dd>
            </div>
          )}
          {intervalWords(item.times) ? (
            <div>
              <dt>Dates</dt>
              <dd>{intervalWords(item.times)}</dd>
            </div>
          ) : null}
          <AttributeFacts attributes={item.attributes} onChange={(attributes) => put({ attributes })} />
        </dl>
        <Field label="How sure we are">
          {(id) => (
            <Select<Strength | "graded">
              id={id}
              value={item.strength ?? "graded"}
              options={[
                { value: "graded", words: "As its grades say" },
                ...strengths.map((value) => ({ value, words: strengthWords[value] })),
              ]}
              onChange={setStrength}
            />
          )}
        </Field>
      </section>
      <Notes item={item} />
    </>
  );
}
