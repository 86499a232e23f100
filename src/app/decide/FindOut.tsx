import { useEffect, useState } from "react";
import type { Case } from "../../core/case";
import { strengthOf } from "../../core/link";
import { planId, putGap } from "../../core/planEdits";
import { stableFrom } from "../../core/point";
import { counted } from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { caseStore, edit } from "../../store/caseStore";
import { cancelFindOut, findOutStore, refreshFindOut } from "../../store/findOutStore";
import { rankingStore } from "../../store/rankingStore";
import { openDialog, screenStore, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { LineSample } from "../../ui/Mark";
import type { Hanging } from "../../worker/client";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { hangingWords, worthWords } from "./hangingWords";
import { PhaseTable } from "./PhaseTable";
import { RankingNeeded } from "./RankingNeeded";
import { type NewGap, requirementForLink, requirementForPair, requirementForPoint } from "./requirementWords";

/** Makes the requirement at once; it is edited in the list. */
function make(gap: NewGap): void {
  const { file } = caseStore.getState();
  edit(putGap(file, { ...gap, id: planId(file.case.plan, "K") }));
  tell("Requirement made. Undo takes it back.");
}

function asked(kase: Case, about: readonly string[]): boolean {
  return kase.plan.gaps.some((gap) => about.every((id) => gap.about.includes(id)));
}

/** One click makes a requirement; once made it is a way to the list. */
function AskButton({
  gap,
  about,
  name,
}: {
  readonly gap: () => NewGap;
  readonly about: readonly string[];
  readonly name: string;
}) {
  const kase = useFrom(caseStore, (state) => state.file.case);
  return asked(kase, about) ? (
    <Button
      look="link"
      name={`In the requirements: ${name}`}
      onPress={() => openDialog({ type: "plan", page: "requirements" })}
    >
      In the requirements
    </Button>
  ) : (
    <Button name={`Make a requirement: ${name}`} onPress={() => make(gap())}>
      Make a requirement
    </Button>
  );
}

function LinkRow({ each }: { readonly each: Hanging }) {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const theme = useFrom(screenStore, (state) => state.theme);
  const list = useFrom(rankingStore, (state) => state.list);
  const item = kase.links.get(each.link);
  if (!item) return null;
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const title = `${name(item.from)} – ${name(item.to)}`;
  const look = { ...strokeOf(strengthOf(item)), arrowFrom: false, arrowTo: false, rival: false };
  return (
    <li className={css.row} data-link={each.link}>
      <LineSample look={look} theme={theme} length={48} />
      <div>
        <p>
          <strong>{title}</strong> {worthWords(each)}
        </p>
        <p className={css.note}>{hangingWords(each)}</p>
      </div>
      <AskButton
        name={title}
        about={[each.link]}
        gap={() => requirementForLink(kase, each.link, { hanging: each, points: list })}
      />
    </li>
  );
}

/** Doubtful links by what knowing each is worth, points that are not stable, questions about possible missing links, and the ranking by phase. */
export function FindOut() {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const list = useFrom(rankingStore, (state) => state.list);
  const { work, hangs, phases } = useFrom(findOutStore, (state) => state);
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (findOutStore.getState().work.type !== "working") void refreshFindOut();
  }, []);
  const matters =
    hangs?.links.filter((each) => each.value > 0 || each.changesLead || each.changesOrder) ?? [];
  const rest = (hangs?.links.length ?? 0) - matters.length;
  const shown = all ? (hangs?.links ?? []) : matters;
  const shaky = list
    .filter(({ point }) => point.stability && point.stability.inTop3 < stableFrom)
    .slice(0, 5);
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const stale = work.type === "ready" && work.of !== kase.links;
  return (
    <>
      <RankingNeeded />
      {work.type === "working" ? (
        <div className={css.head}>
          <p className={css.note} role="status">
            {work.phase}, {Math.round(work.done * 100)}%
          </p>
          <Button onPress={cancelFindOut}>Stop</Button>
        </div>
      ) : null}
      {work.type === "failed" ? <p className={css.refused}>{work.message}</p> : null}
      {stale || work.type === "none" ? (
        <div className={css.head}>
          <p className={css.note}>{stale ? "The case has changed since this was worked out." : "Stopped."}</p>
          <Button onPress={() => void refreshFindOut()}>Work it out again</Button>
        </div>
      ) : null}
      {hangs ? (
        <section className={css.panel} aria-labelledby="hangs-title">
          <h3 id="hangs-title">Links that the answer hangs on</h3>
          <p className={css.note}>
            {hangs.noFlow
              ? "No flow of goods or money is recorded, so no link can be weighed by it."
              : `${counted(hangs.doubtful, "doubtful link")} in the flows, each taken as so and as not so. ${
                  matters.length === 0
                    ? "None of them, alone, would change what comes first: the value of knowing each is zero."
                    : matters.every((each) => each.value === 0)
                      ? "What is done first stays the same whatever each turns out to be: the value of knowing each is zero. These come nearest to changing it."
                      : ""
                }`}
          </p>
          <ol className={css.rows} aria-label="Links that the answer hangs on">
            {shown.map((each) => (
              <LinkRow key={each.link} each={each} />
            ))}
          </ol>
          {rest > 0 ? (
            <Button look="link" onPress={() => setAll(!all)}>
              {all
                ? "Show only those that change something"
                : `Show the ${counted(rest, "link")} that change nothing`}
            </Button>
          ) : null}
        </section>
      ) : null}
      {shaky.length > 0 ? (
        <section className={css.panel} aria-labelledby="shaky-title">
          <h3 id="shaky-title">Not stable: an intelligence gap, not a target</h3>
          <ul className={css.rows}>
            {shaky.map((each) => (
              <li key={each.point.id} className={css.row}>
                <strong>{each.place}</strong>
                <div>
                  <p>
                    <strong>{each.point.title}</strong> in the first three in{" "}
                    {Math.round((each.point.stability?.inTop3 ?? 0) * 100)} of 100 draws
                  </p>
                  <p className={css.note}>
                    {each.point.doubtful.length} of the {counted(each.point.restsOn.length, "link")} it rests
                    on {each.point.doubtful.length === 1 ? "is" : "are"} not confirmed.
                  </p>
                </div>
                <AskButton
                  name={each.point.title}
                  about={requirementForPoint(kase, each).about}
                  gap={() => requirementForPoint(kase, each)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {hangs ? (
        <section className={css.panel} aria-labelledby="missing-title">
          <h3 id="missing-title">Who may know whom</h3>
          <p className={css.note}>
            {hangs.missing.supported
              ? hangs.missing.questions.length > 0
                ? "Questions, not links: nothing is drawn. From meetings and associations only; telephone data cannot carry this."
                : "No two people who are not in contact share three contacts or more."
              : "No meetings or associations are recorded; telephone data cannot carry such a question."}
          </p>
          <ul className={css.rows}>
            {hangs.missing.questions.map((each) => (
              <li key={`${each.a} ${each.b}`} className={css.row}>
                <span aria-hidden>?</span>
                <p>
                  Check whether <strong>{name(each.a)}</strong> knows <strong>{name(each.b)}</strong>:{" "}
                  {each.common.length} common contacts
                </p>
                <AskButton
                  name={`${name(each.a)} and ${name(each.b)}`}
                  about={[each.a, each.b]}
                  gap={() => requirementForPair(kase, each)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {phases ? <PhaseTable phases={phases} /> : null}
    </>
  );
}
