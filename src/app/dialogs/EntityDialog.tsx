import { useState } from "react";
import { chainFunctions } from "../../core/chain";
import { putEntity } from "../../core/edits";
import {
  type Entity,
  type EntityKind,
  entityKinds,
  type Role,
  roles,
  type Status,
  statuses,
} from "../../core/entity";
import { functionWords, kindWords, roleWords, statusWords } from "../../encode/kindWords";
import { ocgName } from "../../encode/symbol";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { AttributeRows } from "./AttributeRows";
import css from "./Form.module.css";
import { ItemMarkingField } from "./ItemMarkingField";
import { PhotoField } from "./PhotoField";
import { ProvenanceRows } from "./ProvenanceRows";

const toggled = <T,>(list: readonly T[], item: T) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** Everything about an entity that a person may write; one change, one undo. */
export function EntityDialog({ id }: { readonly id: string }) {
  const { file } = caseStore.getState();
  const known = file.case.entities.get(id);
  const [item, setItem] = useState<Entity | undefined>(known);
  if (!item) return null;
  const set = (change: Partial<Entity>) => setItem({ ...item, ...change });
  const ocgs = [...file.case.groups.values()].filter((group) => group.type === "ocg");
  const membership = item.memberships[0];
  const member = (group: string, role: Role) =>
    set({
      memberships:
        group === ""
          ? []
          : [{ times: {}, provenance: [], ...membership, group, role }, ...item.memberships.slice(1)],
    });
  const keep = () => {
    const { born, ...rest } = item;
    // Nothing changed: nothing to undo.
    if (item !== known) edit(putEntity(file, born ? { ...rest, born } : rest));
    closeDialog();
  };
  return (
    <Modal
      title={`Edit ${item.label}`}
      size="wide"
      onClose={closeDialog}
      foot={
        <Button look="main" why={item.label.trim() === "" ? "It needs a name" : undefined} onPress={keep}>
          Keep these changes
        </Button>
      }
    >
      <div className={css.form}>
        <div className={css.pair}>
          <Field label="Name" note="SURNAME, Forename for a person">
            {(field) => <TextInput id={field} value={item.label} onChange={(label) => set({ label })} />}
          </Field>
          <Field label="Second line" note="On the chart, under the name">
            {(field) => (
              <TextInput id={field} value={item.caption} onChange={(caption) => set({ caption })} />
            )}
          </Field>
        </div>
        <div className={css.pair}>
          <Field label="Kind">
            {(field) => (
              <Select<EntityKind>
                id={field}
                value={item.kind}
                options={entityKinds.map((value) => ({ value, words: kindWords[value].one }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
          <Field label="Also known as" note="Separate several by ;">
            {(field) => (
              <TextInput
                id={field}
                value={item.aliases.join("; ")}
                onChange={(text) =>
                  set({
                    aliases: text
                      .split(";")
                      .map((each) => each.trim())
                      .filter(Boolean),
                  })
                }
              />
            )}
          </Field>
        </div>
        {item.kind === "person" ? (
          <>
            <div className={css.pair}>
              <Field label="Member of" note="An associate is linked, and a member of nothing">
                {(field) => (
                  <Select
                    id={field}
                    value={membership?.group ?? ""}
                    options={[
                      { value: "", words: "No OCG: an associate" },
                      ...ocgs.map((group) => ({ value: group.id, words: ocgName(group) })),
                    ]}
                    onChange={(group) => member(group, membership?.role ?? "peripheral")}
                  />
                )}
              </Field>
              {membership ? (
                <Field label="Role">
                  {(field) => (
                    <Select<Role>
                      id={field}
                      value={membership.role}
                      options={roles.map((value) => ({ value, words: roleWords[value] }))}
                      onChange={(role) => member(membership.group, role)}
                    />
                  )}
                </Field>
              ) : null}
              <Field label="Born" note="Year, month or day: 1985, 1985-04, 1985-04-09">
                {(field) => (
                  <TextInput id={field} value={item.born ?? ""} onChange={(born) => set({ born })} />
                )}
              </Field>
            </div>
            <fieldset className={css.checks}>
              <legend>Status</legend>
              {statuses.map((each: Status) => (
                <label key={each} className={css.check}>
                  <input
                    type="checkbox"
                    checked={item.status.includes(each)}
                    onChange={() => set({ status: toggled(item.status, each) })}
                  />
                  {statusWords[each]}
                </label>
              ))}
            </fieldset>
            <PhotoField
              photo={item.photo}
              onChange={(photo) => {
                const { photo: _, ...rest } = item;
                setItem(photo === undefined ? rest : { ...rest, photo });
              }}
            />
          </>
        ) : null}
        <fieldset className={css.checks}>
          <legend>Functions in the business model</legend>
          {chainFunctions.map((each) => (
            <label key={each} className={css.check}>
              <input
                type="checkbox"
                checked={item.functions.includes(each)}
                onChange={() => set({ functions: toggled(item.functions, each) })}
              />
              {functionWords[each]}
            </label>
          ))}
        </fieldset>
        <Field label="Handling">
          {(field) => (
            <Select
              id={field}
              value={item.handling}
              options={[
                { value: "P" as const, words: "P, lawful sharing permitted" },
                { value: "C" as const, words: "C, with conditions" },
              ]}
              onChange={(handling) => set({ handling })}
            />
          )}
        </Field>
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
