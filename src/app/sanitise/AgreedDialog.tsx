import { useMemo, useState } from "react";
import { wordsOf } from "../../core/plainText";
import { kindWords } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { changeProfile, chosenProfile, shareStore } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import css from "./ShareDialog.module.css";

/** Rows that are listed at once; further ones are found by typing. */
const mostRows = 200;

/** Which things leave under their own name, each ticked by hand; what the partner may well need stands first. */
export function AgreedDialog() {
  const profile = chosenProfile();
  const kase = caseStore.getState().file.case;
  const proposed = shareStore.getState().preview?.proposed;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(profile?.agreed ?? []));
  const [text, setText] = useState("");
  const order = useMemo(() => {
    const first = profile?.agreed ?? [];
    const rest = [...(proposed ?? []), ...kase.entities.keys()];
    return [...new Set([...first, ...rest])].flatMap((id) => kase.entities.get(id) ?? []);
  }, [kase, profile, proposed]);
  if (!profile) return null;
  const wanted = wordsOf(text);
  const found = order.filter(
    (item) =>
      wanted === "" || wordsOf(`${item.label} ${item.caption} ${item.place?.address ?? ""}`).includes(wanted),
  );
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const save = () => {
    changeProfile(
      { agreed: [...chosen].filter((id) => kase.entities.has(id)) },
      `What ${profile.audience} was agreed to have`,
    );
    closeDialog();
  };
  return (
    <Modal
      title={`What ${profile.audience} needs to act`}
      note="What is ticked leaves under its own name and address. Children, victims and handling code C stay out whatever is ticked, unless the rules let them through."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <span className={css.foot}>{chosen.size} agreed</span>
          <Button look="main" onPress={save}>
            Agree these
          </Button>
        </>
      }
    >
      <TextInput
        name="Find among them"
        type="search"
        placeholder="Find by name, second line or address"
        value={text}
        onChange={setText}
      />
      <ul className={css.list} aria-label="Things of the case">
        {found.slice(0, mostRows).map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                onChange={(event) => toggle(item.id, event.target.checked)}
              />
              <strong>{item.label || item.sourceId || "Unnamed"}</strong>
              <span>
                {[kindWords[item.kind].one, item.caption, item.place?.address].filter(Boolean).join(", ")}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > mostRows ? (
        <p className={css.note}>
          {(found.length - mostRows).toLocaleString("en-GB")} more: type to find them.
        </p>
      ) : null}
    </Modal>
  );
}
