import { useState } from "react";
import { addFiles } from "../../store/bringTogether";
import { openFiles, recover } from "../../store/opening";
import { closeDialog, type Locked, openDialog, screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { askMarking } from "../openFile";
import { useFrom } from "../useFrom";
import css from "./Keep.module.css";
import { PassphraseInput } from "./PassphraseInput";

async function unlocked(what: Locked, passphrase: string): Promise<boolean> {
  if (what.type === "session") return recover(what.id, passphrase);
  return what.into === "case"
    ? addFiles([what.file], { passphrase })
    : openFiles([what.file], undefined, undefined, passphrase);
}

/** Asks for the passphrase of an encrypted case; a wrong one is told here and may be tried again. */
export function UnlockDialog({ what }: { readonly what: Locked }) {
  const [passphrase, setPassphrase] = useState("");
  const [working, setWorking] = useState(false);
  const failure = useFrom(screenStore, (state) => state.failure);
  const open = () => {
    setWorking(true);
    screenStore.setState({ failure: undefined });
    void unlocked(what, passphrase).then((opened) => {
      setWorking(false);
      if (!opened) return;
      const { dialog } = screenStore.getState();
      if (dialog.type === "unlock") closeDialog();
      if (what.type === "session" || what.into === "new") askMarking();
    });
  };
  const why = passphrase === "" ? "Write the passphrase" : working ? "Opening" : undefined;
  return (
    <Modal
      title={what.type === "file" ? `${what.file.name} is encrypted` : "This case is under a passphrase"}
      note="Only its passphrase opens it. There is no other way in, for anybody."
      onClose={() => openDialog({ type: "none" })}
      foot={
        <Button look="main" why={why} onPress={open}>
          {working ? "Opening…" : "Open"}
        </Button>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (why === undefined) open();
        }}
      >
        <Field label="Passphrase">
          {(id) => <PassphraseInput id={id} value={passphrase} onChange={setPassphrase} />}
        </Field>
        <p role="status" className={css.failed}>
          {failure ? failure.message : ""}
        </p>
      </form>
    </Modal>
  );
}
