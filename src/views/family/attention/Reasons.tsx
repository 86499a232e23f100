import { ShieldAlert, Umbrella } from "lucide-react";
import { useState } from "react";
import { ofSeveral } from "../../../core/kinAttentionGroups";
import { briefReasons, notSummedWords, sumText } from "../../../core/kinAttentionWords";
import type { AttentionReason, AttentionRow } from "../../../core/kinReason";
import { numberWords, type PointNumbers } from "../../../core/pointNumbers";
import { gradeText } from "../../../core/provenance";
import { Badge } from "../../../ui/Badge";
import { Button } from "../../../ui/Button";
import css from "./Attention.module.css";
import { Sources } from "./Sources";
import type { Names } from "./useNames";

/** The grade to see beside a reason: that of a claim which is not on a register. */
function doubtfulGrade(reason: AttentionReason): string | undefined {
  if (reason.type === "nominal") return undefined;
  const grade = reason.sources.find((each) => each.grade)?.grade;
  return grade ? gradeText(grade) : undefined;
}

function Line({
  reason,
  words,
  sums,
}: {
  readonly reason: AttentionReason;
  readonly words: string;
  readonly sums: boolean;
}) {
  const grade = doubtfulGrade(reason);
  return (
    <li className={css.line}>
      <span>
        {words} {grade ? <Badge look="box">{grade}</Badge> : null}
      </span>
      {reason.notSummed ? (
        <span className={css.not}>
          {reason.notSummed === "no source" ? "no source, not summed" : "not summed"}
        </span>
      ) : sums ? (
        <span className={css.adds}>{sumText(reason.value)}</span>
      ) : null}
    </li>
  );
}

interface Props {
  readonly row: AttentionRow;
  /** How many children the words are about. */
  readonly count: number;
  readonly sums: boolean;
  readonly names: Names;
  readonly open: boolean;
  /** Places of interdiction points by who they are. */
  readonly points: PointNumbers["entities"];
}

/** Reasons in words: with what each adds, and all that they rest on where somebody looks at this row. */
export function Reasons({ row, count, sums, names, open, points }: Props) {
  const [all, setAll] = useState(false);
  const { first, rest, restWords } = briefReasons(row);
  const say = (reason: AttentionReason) => ofSeveral(names.inText(reason.words), count);
  const recorded = row.protective.filter((each) => each.recorded !== undefined);
  const near = (recorded.length > 0 ? recorded : row.protective).slice(0, 3);
  const protective = near
    .map((each) => `${names.nameOf(each.person)}, ${ofSeveral(each.relation, count)}`)
    .join("; ");
  const held = row.reasons.flatMap(({ about, home }) => {
    const point = home ? points.get(about) : undefined;
    return point ? [`${names.nameOf(about)}, at home, is interdiction point ${numberWords(point)}`] : [];
  });
  return (
    <div className={css.reasons}>
      {row.exploitation ? (
        <p className={css.first}>
          <ShieldAlert size={15} aria-hidden /> Exploitation indicator: comes first
        </p>
      ) : null}
      {open ? (
        <>
          {row.exploitation ? <p className={css.small}>{names.inText(row.exploitation.words)}.</p> : null}
          <ul>
            {(all ? row.reasons : first).map((reason) => (
              <Line key={`${reason.type} ${reason.about}`} reason={reason} words={say(reason)} sums={sums} />
            ))}
            {!all && rest.length > 0 ? (
              <li className={css.line}>
                <span>{restWords}</span>
                {sums ? (
                  <span className={css.adds}>{sumText(rest.reduce((sum, { value }) => sum + value, 0))}</span>
                ) : null}
              </li>
            ) : null}
            {row.notSummed.map((reason) => (
              <Line key={`${reason.type} ${reason.about}`} reason={reason} words={say(reason)} sums={sums} />
            ))}
          </ul>
        </>
      ) : (
        <p>
          {first.map((reason) => {
            const grade = doubtfulGrade(reason);
            return (
              <span key={reason.about}>
                {say(reason)} {grade ? <Badge look="box">{grade}</Badge> : null}{" "}
              </span>
            );
          })}
          {row.reasons.length === 0
            ? row.notSummed
                .map((reason) => `${say(reason).replace(/\.$/, "")} (${notSummedWords(reason)}).`)
                .join(" ")
            : null}
        </p>
      )}
      {held.length > 0 ? (
        <p className={css.first}>
          <span>
            {held.join("; ")}: plan for {count > 1 ? "the children" : "this person"} before any action there.
          </span>
        </p>
      ) : null}
      <p className={css.protective}>
        <Umbrella size={14} aria-hidden />
        <span>
          {near.length === 0
            ? "No protective adult is known within two steps."
            : `Protective: ${protective}.`}{" "}
          {row.unknown.map(names.inText).join(" ")}
        </span>
      </p>
      {open ? (
        <>
          <Button look="link" onPress={() => setAll(!all)}>
            {all ? "Hide sources" : "All reasons, sources and grades"}
          </Button>
          {all ? (
            <dl className={css.rests}>
              {row.exploitation ? (
                <div>
                  <dt>Exploitation indicator</dt>
                  <dd>
                    <Sources of={row.exploitation.sources} />
                  </dd>
                </div>
              ) : null}
              {[...row.reasons, ...row.notSummed].map((reason) => (
                <div key={`${reason.type} ${reason.about}`}>
                  <dt>{names.nameOf(reason.about)}</dt>
                  <dd>
                    <Sources of={reason.sources} />
                  </dd>
                </div>
              ))}
              {row.protective.map((each) => (
                <div key={`protective ${each.person}`}>
                  <dt>
                    {names.nameOf(each.person)}, {ofSeveral(each.relation, count)}
                    {each.recorded ? `: ${names.inText(each.recorded)}` : ""}
                    {each.livesWith ? ` (lives with ${names.nameOf(each.livesWith)})` : ""}
                  </dt>
                  <dd>
                    <Sources of={each.sources} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
