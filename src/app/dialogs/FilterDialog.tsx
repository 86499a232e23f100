import { useMemo, useState } from "react";
import { caseDates } from "../../core/caseDates";
import { setFilter } from "../../core/edits";
import { type FacetType, facetClause, facets, mostLinks, ofLinks } from "../../core/facets";
import { type Clause, shown } from "../../core/filter";
import { clauseWords } from "../../encode/clauseWords";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { facetWords } from "../facetWords";
import { withRow } from "../filterRows";
import css from "./Form.module.css";

type Type = FacetType | "date" | "linkCount" | "within";

const types: readonly { readonly value: Type; readonly words: string }[] = [
  { value: "kind", words: "Kind of entity" },
  { value: "typeName", words: "Type, as the file calls it" },
  { value: "ocg", words: "OCG" },
  { value: "role", words: "Role of people" },
  { value: "function", words: "Function in the business model" },
  { value: "strength", words: "Strength of links" },
  { value: "linkKind", words: "Kind of link" },
  { value: "grade", words: "Grade of information behind links" },
  { value: "handling", words: "Handling code" },
  { value: "date", words: "Dates" },
  { value: "linkCount", words: "Number of links" },
  { value: "within", words: "Near the selection" },
];

/** Filtering this many items for a preview takes longer than a frame; above it the count comes after adding. */
const previewLimit = 20_000;
const toggled = (list: readonly string[], item: string) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** Adds a filter row; every value says how many it would keep, before it is added. */
export function FilterDialog() {
  const { file } = caseStore.getState();
  const selected = selectionStore.getState().entities;
  const range = caseDates(file.case);
  const [type, setType] = useState<Type>("kind");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [others, setOthers] = useState(true);
  const [doubtful, setDoubtful] = useState(false);
  const [from, setFrom] = useState(range?.from.slice(0, 10) ?? "");
  const [to, setTo] = useState(range?.to.slice(0, 10) ?? "");
  const [min, setMin] = useState("1");
  const [max, setMax] = useState(String(mostLinks(file.case)));
  const [steps, setSteps] = useState("2");
  const values = useMemo(
    () => (type === "date" || type === "linkCount" || type === "within" ? [] : facets(file.case, type)),
    [file, type],
  );
  const clause = ((): Clause | undefined => {
    if (type === "date") return { type, window: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
    if (type === "linkCount") return { type, min: Number(min) || 0, max: Number(max) || 0 };
    if (type === "within")
      return selected.length > 0 ? { type, of: selected, steps: Number(steps) } : undefined;
    if (chosen.length === 0) return undefined;
    const made = facetClause(type, chosen);
    if (made.type === "ocg") return { ...made, others };
    return made.type === "strength" ? { ...made, suspectedFalse: doubtful } : made;
  })();
  const size = file.case.entities.size + file.case.links.size;
  const preview = useMemo(
    () => (clause && size < previewLimit ? shown(file.case, withRow(file.filter, clause)) : undefined),
    [clause, file, size],
  );
  const why = clause
    ? undefined
    : type === "within"
      ? "Select an entity on the chart first"
      : "Choose at least one";
  const words = facetWords(file.case);
  return (
    <Modal
      title="Add a filter"
      note="A filter hides; it never deletes. Counts are of the whole case."
      size="wide"
      onClose={closeDialog}
      foot={
        <>
          <span role="status" className={css.note}>
            {preview
              ? `Would show ${preview.entities.size} of ${file.case.entities.size} entities, ${preview.links.size} of ${file.case.links.size} links`
              : ""}
          </span>
          <Button
            look="main"
            why={why}
            onPress={() => {
              if (!clause) return;
              const said = clauseWords(file.case, clause);
              edit(setFilter(file, withRow(file.filter, clause), `Filter: ${said.title} ${said.value}`));
              closeDialog();
            }}
          >
            Add filter
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Field label="Filter by">
          {(id) => (
            <Select
              id={id}
              value={type}
              options={types}
              onChange={(next) => {
                setType(next);
                setChosen([]);
              }}
            />
          )}
        </Field>
        {type === "date" ? (
          <>
            <p className={css.note}>Undated items stay: a date filter only hides what is dated outside it.</p>
            <div className={css.pair}>
              <Field label="From">
                {(id) => <TextInput id={id} type="date" value={from} onChange={setFrom} />}
              </Field>
              <Field label="To">
                {(id) => <TextInput id={id} type="date" value={to} onChange={setTo} />}
              </Field>
            </div>
          </>
        ) : null}
        {type === "linkCount" ? (
          <div className={css.pair}>
            <Field label="At least">
              {(id) => <TextInput id={id} type="number" value={min} onChange={setMin} />}
            </Field>
            <Field label="At most">
              {(id) => <TextInput id={id} type="number" value={max} onChange={setMax} />}
            </Field>
          </div>
        ) : null}
        {type === "within" ? (
          <Field label="Within how many links of the selection">
            {(id) => (
              <Select
                id={id}
                value={steps}
                options={["1", "2", "3"].map((value) => ({ value, words: value }))}
                onChange={setSteps}
              />
            )}
          </Field>
        ) : null}
        {values.length > 0 ? (
          <fieldset className={css.checks}>
            <legend>
              Show only (
              {type !== "date" && type !== "linkCount" && type !== "within" && ofLinks(type)
                ? "links"
                : "entities"}{" "}
              in the whole case)
            </legend>
            {values.map((each) => (
              <label key={each.value} className={css.check}>
                <input
                  type="checkbox"
                  checked={chosen.includes(each.value)}
                  onChange={() => setChosen(toggled(chosen, each.value))}
                />
                {words(type as FacetType, each.value)}
                <span className={css.count}>{each.count.toLocaleString("en-GB")}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {type === "ocg" ? (
          <label className={css.check}>
            <input type="checkbox" checked={others} onChange={() => setOthers(!others)} />
            Keep what belongs to no OCG
          </label>
        ) : null}
        {type === "strength" ? (
          <label className={css.check}>
            <input type="checkbox" checked={doubtful} onChange={() => setDoubtful(!doubtful)} />
            Also links that are suspected to be false (E)
          </label>
        ) : null}
        {values.length === 0 && !["date", "linkCount", "within"].includes(type) ? (
          <p className={css.note}>Nothing in this case has such a value.</p>
        ) : null}
      </div>
    </Modal>
  );
}
