import { analyses } from "../../analyses/index";
import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import type { Finding, LeftOut } from "../../core/finding";
import { ordinal } from "../../core/rankedPlaces";
import { counted, listed } from "../../encode/kindWords";
import css from "./Measures.module.css";
import type { MeasureRun, MeasuresState } from "./measuresStore";
import type { MeasureTable } from "./measureTable";
import { changedWords } from "./paramWords";

/** 'Left out, since more than 12 people share them: Custody suite (15 people)'. */
function leftOutWords(kase: Case, run: MeasureRun, leftOut: readonly LeftOut[]): string {
  const names = leftOut.map(({ id, people }) => {
    const item = kase.entities.get(id);
    return `${item ? nameText(item) : id} (${counted(people, "person", "people")})`;
  });
  const limit = Number(run.params.hubLimit ?? 0);
  return `No contact is made of what more than ${counted(limit, "person shares", "people share")}: ${listed(names, 5)}.`;
}

function lookWords({ look }: MeasureRun): string {
  switch (look.type) {
    case "none":
      return "";
    case "working":
      return "Places that rest on one kind of source are being looked for.";
    case "stopped":
      return "Places that rest on one kind of source were not looked for to the end: run again.";
    case "done":
      return look.present.length < 2
        ? `All contacts are known from one kind of source (${look.present.join("")}): what rests on it alone cannot be told.`
        : "";
  }
}

/** What a result was worked out on, as sentences: for the screen and for the foot of a CSV file. */
export function methodWords(
  kase: Case,
  id: MeasuresState["id"],
  run: MeasureRun,
  finding: Finding,
): readonly string[] {
  const { title, params } = analyses[id];
  const changed = changedWords(params, run.params);
  const leftOut = finding.type === "ranking" || finding.type === "groups" ? (finding.leftOut ?? []) : [];
  return [
    `${title === finding.title ? title : `${title}: ${finding.title}`}. ${finding.about}.`,
    ...(changed === "" ? [] : [`Set: ${changed}.`]),
    ...(leftOut.length === 0 ? [] : [leftOutWords(kase, run, leftOut)]),
  ];
}

interface Props {
  readonly kase: Case;
  readonly id: MeasuresState["id"];
  readonly run: MeasureRun;
  readonly before: MeasureRun | undefined;
  readonly finding: Finding;
  readonly table: MeasureTable | undefined;
  readonly stale: boolean;
}

/** What the numbers count, what was left out, and what has changed since the run before. */
export function MeasureNotes({ kase, id, run, before, finding, table, stale }: Props) {
  const [about = "", ...rest] = methodWords(kase, id, run, finding);
  const { params } = analyses[id];
  const then = before ? changedWords(params, before.params, run.params) : "";
  const gone = (table?.gone ?? []).map(({ name, place }) => `${name} (was ${ordinal(place)})`);
  const look = finding.type === "ranking" ? lookWords(run) : "";
  return (
    <div className={css.notes}>
      <p className={css.counts}>{about}</p>
      {rest.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {before && table ? (
        <p>
          Beside the run before ({then === "" ? "the case was another" : then}).
          {gone.length > 0 ? ` No longer listed: ${listed(gone, 4)}.` : ""}
        </p>
      ) : null}
      {look === "" ? null : <p>{look}</p>}
      {stale ? <p className={css.stale}>The case has changed since: run again.</p> : null}
    </div>
  );
}
