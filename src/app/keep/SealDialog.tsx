import { useState } from "react";
import { generatedPassphrase, offeredWords, weakPassphrase } from "../../core/passphrase";
import { cannotSeal, canSeal } from "../../exporters/sealedFile";
import { closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import css from "./Keep.module.css";
import { PassphraseInput } from "./PassphraseInput";
import { canSealAgain, saveSealed } from "./saveSealed";

/** Saves the case as an encrypted file; autosave is under the same passphrase from then on. */
export function SealDialog() {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [offered, setOffered] = useState("");
  const [working, setWorking] = useState(false);
  const [message, setMessage] = useState("");
  const save = (words: string | undefined) => {
    setWorking(true);
    setMessage("");
    void saveSealed(words).then((failed) => {
      setWorking(false);
      if (failed === undefined) closeDialog();
      else setMessage(failed);
    });
  };
  const offer = () => {
    const words = generatedPassphrase(crypto.getRandomValues(new Uint8Array(offeredWords)));
    setOffered(words);
    setPassphrase(words);
    setAgain(words);
  };
  const why = !canSeal()
    ? cannotSeal
    : working
      ? "Encrypting"
      : (weakPassphrase(passphrase) ??
        (again === passphrase ? undefined : "Write the same passphrase twice"));
  return (
    <Modal
      title="Save as encrypted case file"
      note="AES-256 under a passphrase. Whoever has both reads everything; without it nobody does, and nobody can bring it back."
      onClose={closeDialog}
      foot={
        <>
          {canSealAgain() ? (
            <Button why={working ? "Encrypting" : undefined} onPress={() => save(undefined)}>
              Save under the same passphrase
            </Button>
          ) : null}
          <Button look="main" why={why} onPress={() => save(passphrase)}>
            {working ? "Encrypting…" : "Encrypt and save"}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <div className={css.offer}>
          <Button onPress={offer}>Offer a passphrase</Button>
          {offered ? <output>{offered}</output> : <span>Seven words, drawn on this device</span>}
        </div>
        <Field label="Passphrase">
          {(id) => <PassphraseInput id={id} value={passphrase} onChange={setPassphrase} />}
        </Field>
        <Field label="The same again">
          {(id) => <PassphraseInput id={id} value={again} onChange={setAgain} />}
        </Field>
        <p className={css.note}>
          {passphrase === "" ? "At least 14 characters." : (weakPassphrase(passphrase) ?? "Good enough.")}{" "}
          Autosave in this browser is under the same passphrase from now on.
        </p>
        <p role="status" className={css.failed}>
          {message}
        </p>
      </div>
    </Modal>
  );
}
