import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { alternativeOf, judge, judgementOf } from "../../core/alternatives";
import type { CaseFile } from "../../core/caseFile";
import type { Reroute, WhatIf } from "../../core/whatIf";
import { edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { smallLetter } from "./arrowsOf";
import { JudgementForm } from "./JudgementForm";
import { rerouteWords, vacuumWords } from "./rerouteWords";
import css from "./whatIf.module.css";

interface RowProps {
  readonly file: CaseFile;
  readonly result: WhatIf;
  readonly reroute: Reroute;
  readonly letter: string;
}

function Row({ file, result, reroute, letter }: RowProps) {
  const [open, setOpen] = useState(false);
  const alternative = alternativeOf(file, result.entities, result.links);
  const judgement = judgementOf(alternative, reroute);
  const words = rerouteWords(file.case, reroute);
  const said = [judgement?.duration, judgement?.back].filter(Boolean).join(", ");
  return (
    <li>
      <b className={css.letter}>{letter}</b>
      <div className={css.reroute}>
        <p className={css.rerouteHead}>
          <b>{words.title}</b>
          {words.share ? <span>{words.share}</span> : null}
        </p>
        <p className={css.quiet}>{words.why}</p>
        {judgement ? (
          <p className={css.judged}>
            <Badge look="tag">judgement</Badge>
            <span>
              {[said, judgement.basis].filter(Boolean).join(". ")}
              {judgement.by ? ` – ${judgement.by}` : ""}
            </span>
          </p>
        ) : null}
        {open ? (
          <JudgementForm
            before={judgement}
            onCancel={() => setOpen(false)}
            onSave={(own) => {
              setOpen(false);
              edit(
                judge(file, result, reroute, own, {
                  id: crypto.randomUUID(),
                  at: new Date().toISOString().slice(0, 16),
                }),
              );
              tell(
                alternative
                  ? `Judgement kept with alternative ${alternative.name}`
                  : "Judgement kept; the removal is saved as an alternative",
              );
            }}
          />
        ) : (
          <Button
            look="link"
            name={`${judgement ? "Change the judgement" : "Add a judgement"} on ${letter}`}
            onPress={() => setOpen(true)}
          >
            {judgement ? "Change the judgement" : "Add a judgement: how long, how much"}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Ways back that the case shows, each with what it rests on; how long and how much beyond that is the analyst's to say. */
export function Reroutes({ file, result }: { readonly file: CaseFile; readonly result: WhatIf }) {
  const none = result.entities.length + result.links.length === 0;
  return (
    <>
      {result.reroutes.length > 0 ? (
        <ol className={css.reroutes} aria-label="Expected re-routing">
          {result.reroutes.map((reroute, at) => (
            <Row
              key={`${reroute.id} ${result.entities.join(" ")}`}
              file={file}
              result={result}
              reroute={reroute}
              letter={smallLetter(at)}
            />
          ))}
        </ol>
      ) : (
        <p className={css.empty}>
          {none
            ? "Nothing is removed yet."
            : "The case shows no way back: no bypass with volume, nobody of the same function within two links, and no piece to rejoin. That is what is recorded, not proof that there is none."}
        </p>
      )}
      {none ? null : (
        <section className={css.vacuum} aria-label="Who stands near the gap">
          {vacuumWords(file.case, result.vacuum).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      )}
      <p className={css.caution}>
        <TriangleAlert size={17} aria-hidden />
        <span>
          Disruption can make a network more efficient: those who are left may grow closer (Duijn, Kashirin
          and Sloot 2014). Look again soon after the action, before it has reorganised.
        </span>
      </p>
    </>
  );
}
