import { Download, Plus } from "lucide-react";
import { useState } from "react";
import type { Case } from "../../core/case";
import {
  aboutText,
  decidedText,
  decisionsCsv,
  type LogEntry,
  logOf,
  tacticsText,
  versionsOf,
} from "../../core/decisionLog";
import { type Decision, type Pillar, pillars } from "../../core/plan";
import { dateText } from "../../core/time";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { openDialog } from "../../store/screenStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { saveCsv } from "./saveCsv";

type Shown = Pillar | "all";

function Facts({ kase, entry }: { readonly kase: Case; readonly entry: LogEntry }) {
  const { says } = entry;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Interdiction points", (says.points ?? []).map(({ place, title }) => `${place}  ${title}`).join("\n")],
    ["Acts on", aboutText(kase, says.targets)],
    ["Aim", says.decided ? says.aim : ""],
    ["SMART objective", says.objective],
    ["Why", says.rationale],
    ["What we will not do, and why", says.notDone],
    ["Safeguarding first", says.safeguarding],
    ["Tactics", tacticsText(says)],
    ["Partners", says.partners],
    ["Owner", says.owner ?? says.by],
    ["Review on", says.review ? dateText(says.review) : ""],
    ["How we will know", says.measure],
  ];
  return (
    <dl className={css.facts}>
      {rows.flatMap(([term, words]) =>
        words ? [<dt key={`t ${term}`}>{term}</dt>, <dd key={`d ${term}`}>{words}</dd>] : [],
      )}
    </dl>
  );
}

function Record({ kase, decision }: { readonly kase: Case; readonly decision: Decision }) {
  const versions = versionsOf(decision);
  const now = versions.at(-1);
  if (!now) return null;
  const earlier = versions.slice(0, -1).reverse();
  return (
    <li className={css.record}>
      <header>
        <div>
          <Badge look="strong">{decision.id}</Badge>
          <h3>{decidedText(decision)}</h3>
          {[decision.pillar, ...(decision.besides ?? [])].map((each) => (
            <Badge key={each} look="tag">
              {each}
            </Badge>
          ))}
          {decision.draft ? <Badge>Draft</Badge> : null}
          <span className={css.note}>
            {dateText(decision.at)}, version {now.version}
          </span>
        </div>
        <Button
          onPress={() =>
            openDialog({ type: "decide", points: [], entities: [], record: decision.id, back: "decisions" })
          }
        >
          Add to {decision.id}
        </Button>
      </header>
      <Facts kase={kase} entry={now} />
      {earlier.length > 0 ? (
        <details className={css.past}>
          <summary>{counted(earlier.length, "earlier version")}</summary>
          {earlier.map((entry) => (
            <div key={entry.version}>
              <p className={css.note}>
                Version {entry.version}, {entry.says.draft ? "draft " : ""}saved {dateText(entry.says.at)}:{" "}
                <strong>{decidedText(entry.says)}</strong>
              </p>
              <Facts kase={kase} entry={entry} />
            </div>
          ))}
        </details>
      ) : null}
    </li>
  );
}

/** Decisions with all their versions; filtered by P, saved as a table. */
export function DecisionLog() {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const [shown, setShown] = useState<Shown>("all");
  const { decisions } = kase.plan;
  const list = logOf(decisions, shown === "all" ? undefined : shown);
  return (
    <>
      <div className={css.head}>
        <div>
          <Segmented<Shown>
            label="Pillar"
            options={[
              { value: "all", words: `All ${decisions.length}` },
              ...pillars.map((value) => ({ value, words: `${value} ${logOf(decisions, value).length}` })),
            ]}
            value={shown}
            onChange={setShown}
          />
          <span className={css.note} role="status">
            {counted(list.length, "record")} listed
          </span>
        </div>
        <div>
          <Button
            icon={<Download size={16} />}
            why={list.length > 0 ? undefined : "No decision is listed"}
            onPress={() => saveCsv(kase, "decision log", decisionsCsv(kase, list))}
          >
            Save as CSV
          </Button>
          <Button
            look="main"
            icon={<Plus size={16} />}
            onPress={() => openDialog({ type: "decide", points: [], entities: [], back: "decisions" })}
          >
            Record a decision
          </Button>
        </div>
      </div>
      {list.length > 0 ? (
        <ul className={css.records} aria-label="Decisions">
          {list.map((decision) => (
            <Record key={decision.id} kase={kase} decision={decision} />
          ))}
        </ul>
      ) : (
        <p className={css.empty}>
          {decisions.length > 0 ? "No decision under this P." : "Nothing has been decided yet."}
        </p>
      )}
    </>
  );
}
