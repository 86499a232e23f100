import { Check, CircleAlert, Download } from "lucide-react";
import { useState } from "react";
import { chainedLog, disclosuresCsv, ledgerWords, readChainedLog } from "../../core/disclosureLog";
import { checkLedger } from "../../core/ledger";
import { dateText } from "../../core/time";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { saveCsv } from "../decide/saveCsv";
import { download } from "../saveFile";
import { useFrom } from "../useFrom";
import css from "./ShareDialog.module.css";
import { hashWords } from "./shareWords";

/** What left, to whom and why, with the check of the chain that seals it and the decisions. */
export function LogDialog() {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const { plan } = kase;
  const { holds, words } = ledgerWords(plan);
  const { head } = checkLedger(plan);
  const [checked, setChecked] = useState<readonly string[]>([]);
  const records = [...plan.disclosures].reverse();
  const save = () => {
    const text = `${JSON.stringify(chainedLog(plan), null, 2)}\n`;
    download(
      `${kase.head.marking?.level ?? ""} ${kase.head.title} log.json`.trim(),
      new TextEncoder().encode(text),
      "application/json",
    );
  };
  return (
    <Modal
      title="Disclosure and decision log"
      note="Every record is sealed by the one before it: a change of any letter shows."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <Button
            icon={<Download size={16} aria-hidden />}
            why={records.length > 0 ? undefined : "Nothing has left yet"}
            onPress={() => saveCsv(kase, "disclosures", disclosuresCsv(plan))}
          >
            Disclosures as CSV
          </Button>
          <Button
            look="main"
            icon={<Download size={16} aria-hidden />}
            why={plan.ledger.length > 0 ? undefined : "Nothing is sealed yet"}
            onPress={save}
          >
            Log with its chain
          </Button>
        </>
      }
    >
      <div className={css.chain} role="status">
        {holds ? <Check size={20} aria-hidden /> : <CircleAlert size={20} aria-hidden />}
        <div>
          {words.map((each) => (
            <p key={each}>{each}</p>
          ))}
          {head ? <p className={css.hash}>{hashWords(head)}</p> : null}
        </div>
      </div>
      <label className={css.checkFile}>
        Check a log file
        <input
          type="file"
          accept=".json"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            void chosen?.text().then((text) => {
              const log = readChainedLog(text);
              setChecked(log ? ledgerWords(log).words : [`${chosen.name} is no log of Linchpin.`]);
            });
          }}
        />
      </label>
      <div role="status" aria-label="Check of the file">
        {checked.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {records.length === 0 ? <p className={css.note}>No copy has left this case.</p> : null}
      <ol className={css.records}>
        {records.map((each) => (
          <li key={each.id}>
            <h3>
              {each.id} <span>{dateText(each.at.slice(0, 16))}</span> {each.recipient}
            </h3>
            <p>{each.reason}</p>
            <dl>
              <dt>File</dt>
              <dd>{each.file}</dd>
              <dt>Profile</dt>
              <dd>{each.profile}</dd>
              <dt>Marking</dt>
              <dd>{each.marking}</dd>
              <dt>Held</dt>
              <dd>
                {each.counts
                  ? `${each.counts.entitiesOut} of ${each.counts.entitiesIn} entities, ${each.counts.linksOut} of ${each.counts.linksIn} links`
                  : `${each.items} items`}
              </dd>
              <dt>Proof</dt>
              <dd>
                {each.searched === undefined
                  ? ""
                  : `0 found of ${each.searched.toLocaleString("en-GB")} values`}
              </dd>
              <dt>SHA-256</dt>
              <dd className={css.hash}>{hashWords(each.hash)}</dd>
              <dt>By</dt>
              <dd>{each.by ?? "not stated"}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
