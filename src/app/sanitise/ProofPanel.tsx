import { Check, CircleAlert, FileCheck, Printer } from "lucide-react";
import { markingText } from "../../core/marking";
import { planId } from "../../core/planEdits";
import { copyMarking } from "../../core/sanitise";
import { caseStore } from "../../store/caseStore";
import { chosenProfile, shareStore } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { Field, TextInput } from "../../ui/Field";
import { TextArea } from "../../ui/TextArea";
import { useFrom } from "../useFrom";
import { CopyFormatField } from "./CopyFormatField";
import { CopyMarkingField } from "./CopyMarkingField";
import css from "./PartnerCopy.module.css";
import { printCopy } from "./printCopy";
import { saveCopy, whyNotSave } from "./saveCopy";
import { hashWords } from "./shareWords";

const number = (value: number) => value.toLocaleString("en-GB");

/** What was searched and what was found, the manifest, why it leaves and to whom; only then Save. */
export function ProofPanel() {
  const file = useFrom(caseStore, (state) => state.file);
  const { proof, preview, recipient, reason, by } = useFrom(shareStore, (state) => state);
  const profile = chosenProfile();
  const marking = profile && copyMarking(file.case, profile);
  const proved = proof.type === "proved" ? proof.file : undefined;
  const changed = marking && file.case.head.marking && marking.level !== file.case.head.marking.level;
  return (
    <aside className={css.proof} aria-label="Proof">
      <div className={css.proofBody}>
        <section>
          <h2>Proof</h2>
          <div role="status" aria-label="Proof of the copy">
            {proof.type === "working" ? (
              <p className={css.wait}>Making the file, opening it again and searching it</p>
            ) : null}
            {proof.type === "stopped" ? (
              <p className={css.stopped}>
                <CircleAlert size={20} aria-hidden />
                <span>{proof.message}</span>
              </p>
            ) : null}
            {proved ? (
              <p className={css.found}>
                <strong>0</strong>
                <span>
                  found. Searched {number(proved.proof.values)} withheld values in the produced bytes.
                </span>
              </p>
            ) : null}
          </div>
          {proved ? (
            <dl className={css.checks}>
              <div>
                <dt>
                  <Check size={16} aria-hidden /> File as saved
                </dt>
                <dd>{number(proved.bytes.length)} bytes</dd>
              </div>
              <div>
                <dt>
                  <Check size={16} aria-hidden /> Unpacked parts
                </dt>
                <dd>
                  {proved.proof.parts} of {proved.proof.parts}
                </dd>
              </div>
              <div>
                <dt>
                  <Check size={16} aria-hidden /> Spellings
                </dt>
                <dd>{number(proved.proof.spellings)}, turned and joined</dd>
              </div>
              <div>
                <dt>
                  <Check size={16} aria-hidden /> Forms
                </dt>
                <dd title="UTF-8, Latin-1, UTF-16, per cent, XML, JSON, base64, hexadecimal, text of PDF">
                  8, base64 to UTF-16
                </dd>
              </div>
              <div>
                <dt>
                  <Check size={16} aria-hidden /> Text inside pictures
                </dt>
                <dd>redrawn, not covered</dd>
              </div>
            </dl>
          ) : null}
          <p className={css.small}>If one value is found, no file is offered.</p>
        </section>
        <section>
          <h2>Manifest</h2>
          <dl className={css.manifest}>
            <dt>File</dt>
            <dd>{proved?.name ?? "none yet"}</dd>
            <dt>Profile</dt>
            <dd>
              {profile?.name}, rules version {profile?.version}
            </dd>
            <dt>Entities</dt>
            <dd>
              {preview
                ? `${number(preview.counts.entitiesIn)} in, ${number(preview.counts.entitiesOut)} out`
                : ""}
            </dd>
            <dt>Links</dt>
            <dd>
              {preview ? `${number(preview.counts.linksIn)} in, ${number(preview.counts.linksOut)} out` : ""}
            </dd>
            <dt>Marking</dt>
            <dd>
              {marking ? markingText(marking) : "none"}
              {changed ? ", lowered" : ""}
            </dd>
            <dt>SHA-256</dt>
            <dd className={css.hash}>{proved ? hashWords(proved.hash) : ""}</dd>
          </dl>
          <div className={css.pair}>
            <CopyFormatField />
            <CopyMarkingField />
          </div>
        </section>
        <section>
          <h2>Why and to whom</h2>
          <Field label="Recipient">
            {(id) => (
              <TextInput
                id={id}
                value={recipient ?? profile?.recipient ?? ""}
                onChange={(next) => shareStore.setState({ recipient: next })}
              />
            )}
          </Field>
          <Field label="Why it leaves, and under which agreement">
            {(id) => (
              <TextArea
                id={id}
                rows={2}
                value={reason}
                onChange={(text) => shareStore.setState({ reason: text })}
              />
            )}
          </Field>
          <Field label="Let go by">
            {(id) => <TextInput id={id} value={by} onChange={(text) => shareStore.setState({ by: text })} />}
          </Field>
          <p className={css.small}>
            <Check size={16} aria-hidden /> Entry {planId(file.case.plan, "DL")} will be added to the
            disclosure log
          </p>
        </section>
      </div>
      <footer className={css.save}>
        <Button look="main" icon={<FileCheck size={16} aria-hidden />} why={whyNotSave()} onPress={saveCopy}>
          Save partner copy
        </Button>
        <Button
          icon={<Printer size={16} aria-hidden />}
          why={proved ? undefined : "Nothing is proved yet"}
          onPress={() => void printCopy()}
        >
          Print
        </Button>
      </footer>
    </aside>
  );
}
