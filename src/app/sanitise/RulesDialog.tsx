import { useId, useState } from "react";
import { statuses } from "../../core/entity";
import { ruleCount, type ShareRules } from "../../core/shareRules";
import { statusWords } from "../../encode/kindWords";
import { closeDialog } from "../../store/screenStore";
import { addProfile, changeProfile, chosenProfile } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { ruleGroups } from "./ruleRows";
import css from "./ShareDialog.module.css";

const listOf = (text: string) =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);

/** The rules of a profile, each a choice; a field that has no rule never leaves. */
export function RulesDialog() {
  const base = useId();
  const profile = chosenProfile();
  const [rules, setRules] = useState<ShareRules | undefined>(profile?.rules);
  const [name, setName] = useState(profile?.name ?? "");
  const [audience, setAudience] = useState(profile?.audience ?? "");
  const [attributes, setAttributes] = useState(profile?.rules.attributes.join(", ") ?? "");
  if (!profile || !rules) return null;
  const made: ShareRules = { ...rules, attributes: listOf(attributes) };
  const same = JSON.stringify(made) === JSON.stringify(profile.rules);
  const save = () => {
    changeProfile(
      { name: name.trim(), audience: audience.trim(), ...(same ? {} : { rules: made }) },
      `Rules for ${audience.trim()}`,
    );
    closeDialog();
  };
  const why =
    name.trim() === "" || audience.trim() === "" ? "Give the profile a name and an audience" : undefined;
  return (
    <Modal
      title={`Rules for ${profile.audience}, ${ruleCount}`}
      note="A copy is built from what is kept here and nothing else. What has no rule never leaves: aliases, ids, sources' words, the plan, the log, filters."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <Button
            onPress={() => {
              addProfile(`${profile.name}, own`, profile);
              closeDialog();
            }}
          >
            Copy as a profile of your own
          </Button>
          <Button look="main" why={why} onPress={save}>
            Save the rules
          </Button>
        </>
      }
    >
      <div className={css.pair}>
        <Field label="Name of the profile">
          {(id) => <TextInput id={id} value={name} onChange={setName} />}
        </Field>
        <Field label="Audience in a sentence">
          {(id) => <TextInput id={id} value={audience} onChange={setAudience} />}
        </Field>
      </div>
      <div className={css.groups}>
        {ruleGroups.map((group) => (
          <fieldset key={group.title} className={css.group}>
            <legend>{group.title}</legend>
            {group.rows.map((each) => (
              <div key={each.key} className={css.rule}>
                <label htmlFor={`${base}${each.key}`}>
                  {each.title}
                  {each.about ? <span>{each.about}</span> : null}
                </label>
                <Select
                  id={`${base}${each.key}`}
                  value={each.read(rules)}
                  options={each.values.map((value) => ({ value, words: value }))}
                  onChange={(value) => setRules(each.write(rules, value))}
                />
              </div>
            ))}
          </fieldset>
        ))}
        <fieldset className={css.group}>
          <legend>States that may be told</legend>
          {statuses.map((status) => (
            <label key={status} className={css.check}>
              <input
                type="checkbox"
                checked={rules.statuses.includes(status)}
                onChange={(event) =>
                  setRules({
                    ...rules,
                    statuses: event.target.checked
                      ? [...rules.statuses, status]
                      : rules.statuses.filter((each) => each !== status),
                  })
                }
              />
              {statusWords[status]}
            </label>
          ))}
          <Field
            label="Further facts that may leave"
            note="Names of attributes, with commas between; each value is checked for withheld ones"
          >
            {(id) => <TextInput id={id} value={attributes} onChange={setAttributes} />}
          </Field>
        </fieldset>
      </div>
    </Modal>
  );
}
