import { useState } from "react";
import { putLink } from "../../core/edits";
import {
  type Direction,
  directions,
  type Flow,
  flows,
  type KinKind,
  kinKinds,
  type Link,
  type LinkKind,
  link,
  linkKinds,
} from "../../core/link";
import { type Strength, strengths } from "../../core/provenance";
import { directionWords, kinWords, linkKindWords, strengthWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { freshId } from "../commands/editCommands";
import { AttributeRows } from "./AttributeRows";
import css from "./Form.module.css";
import { ItemMarkingField } from "./ItemMarkingField";
import { ProvenanceRows } from "./ProvenanceRows";

function start(id: string): Link | undefined {
  const { file } = caseStore.getState();
  const known = file.case.links.get(id);
  if (known) return known;
  const [from, to] = selectionStore.getState().entities;
  if (from === undefined || to === undefined) return undefined;
  return link(freshId("e", file.case.links), from, to, "association");
}

const flowWords = { none: "Nothing flows", commodity: "Commodity", money: "Money" } as const;

/** Everything about a link that a person may write; a new link when there is none with this id. */
export function LinkDialog({ id }: { readonly id: string }) {
  const { file } = caseStore.getState();
  const [item, setItem] = useState(() => start(id));
  if (!item) return null;
  const set = (change: Partial<Link>) => setItem({ ...item, ...change });
  const name = (end: string) => file.case.entities.get(end)?.label ?? end;
  const keep = () => {
    // Nothing changed: nothing to undo.
    if (item !== file.case.links.get(item.id)) edit(putLink(file, item));
    closeDialog();
  };
  const strength = item.strength ?? "graded";
  return (
    <Modal
      title={`${file.case.links.has(item.id) ? "Edit link" : "New link"}: ${name(item.from)} – ${name(item.to)}`}
      size="wide"
      onClose={closeDialog}
      foot={
        <Button look="main" onPress={keep}>
          Keep this link
        </Button>
      }
    >
      <div className={css.form}>
        <div className={css.pair}>
          <Field label="Kind">
            {(field) => (
              <Select<LinkKind>
                id={field}
                value={item.kind}
                options={linkKinds.map((value) => ({ value, words: linkKindWords[value] }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
          <Field label="Words on the line" note="A verb phrase, as short as it can be">
            {(field) => <TextInput id={field} value={item.label} onChange={(label) => set({ label })} />}
          </Field>
        </div>
        {item.kind === "family" ? (
          <Field label={`${name(item.from)} is the … of ${name(item.to)}`}>
            {(field) => (
              <Select<KinKind>
                id={field}
                value={item.kin ?? "other"}
                options={kinKinds.map((value) => ({ value, words: kinWords[value] }))}
                onChange={(kin) => set({ kin })}
              />
            )}
          </Field>
        ) : null}
        <div className={css.pair}>
          <Field label="How sure we are">
            {(field) => (
              <Select<Strength | "graded">
                id={field}
                value={strength}
                options={[
                  { value: "graded", words: "As its grades say" },
                  ...strengths.map((value) => ({ value, words: strengthWords[value] })),
                ]}
                onChange={(value) => {
                  const { strength: _, ...rest } = item;
                  setItem(value === "graded" ? rest : { ...rest, strength: value });
                }}
              />
            )}
          </Field>
          <Field label="Direction">
            {(field) => (
              <Select<Direction>
                id={field}
                value={item.direction}
                options={directions.map((value) => ({ value, words: directionWords[value] }))}
                onChange={(direction) => set({ direction })}
              />
            )}
          </Field>
          <Field label="What flows">
            {(field) => (
              <Select<Flow>
                id={field}
                value={item.flow}
                options={flows.map((value) => ({ value, words: flowWords[value] }))}
                onChange={(flow) => set({ flow })}
              />
            )}
          </Field>
          <Field label="Times seen">
            {(field) => (
              <TextInput
                id={field}
                type="number"
                value={String(item.count)}
                onChange={(count) => set({ count: Math.max(1, Math.round(Number(count)) || 1) })}
              />
            )}
          </Field>
          <Field label="From" note="2026, 2026-03 or 2026-03-14">
            {(field) => (
              <TextInput
                id={field}
                value={item.times.from ?? ""}
                onChange={(from) =>
                  set({
                    times: { ...(from ? { from } : {}), ...(item.times.to ? { to: item.times.to } : {}) },
                  })
                }
              />
            )}
          </Field>
          <Field label="To" note="Empty for a single date">
            {(field) => (
              <TextInput
                id={field}
                value={item.times.to ?? ""}
                onChange={(to) =>
                  set({
                    times: { ...(item.times.from ? { from: item.times.from } : {}), ...(to ? { to } : {}) },
                  })
                }
              />
            )}
          </Field>
        </div>
        <ItemMarkingField
          marking={item.marking}
          onChange={(marking) => {
            const { marking: _, ...rest } = item;
            setItem(marking ? { ...rest, marking } : rest);
          }}
        />
        <ProvenanceRows provenance={item.provenance} onChange={(provenance) => set({ provenance })} />
        <AttributeRows attributes={item.attributes} onChange={(attributes) => set({ attributes })} />
      </div>
    </Modal>
  );
}
