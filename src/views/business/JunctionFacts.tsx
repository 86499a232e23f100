import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Cut, Junction } from "../../core/junction";
import { strengthOf } from "../../core/link";
import { counted, functionWords, strengthWords } from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { caseStore } from "../../store/caseStore";
import { rankingStore } from "../../store/rankingStore";
import { screenStore } from "../../store/screenStore";
import { selectEntities, selectLinks } from "../../store/selectionStore";
import { ask } from "../../store/viewAsk";
import { Button } from "../../ui/Button";
import { LineSample } from "../../ui/Mark";
import css from "./BusinessSide.module.css";
import { showSide } from "./businessStore";
import { EntityNames } from "./EntityNames";
import { amountWords, routeReason, routeWords } from "./junctionWords";
import { linkWords } from "./linkWords";

function setsWords(cut: Cut): string {
  const all = cut.all ? "" : ", the first of more";
  return `${counted(cut.sets.length, "least set")}${all}`;
}

/** A junction: its routes, every least set that stops it, the middleman or that there is none, its people and links. */
export function JunctionFacts({ junction }: { readonly junction: Junction }) {
  const kase = useStore(caseStore, (state) => state.file.case);
  const theme = useStore(screenStore, (state) => state.theme);
  const points = useStore(rankingStore, (state) => state.list);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { people, inner, links, from, to } = junction;
  const cuttable = Number.isFinite(people.value) && people.value > 0;
  const point = points.find((each) => each.point.junction === junction.id);
  const both = junction.before.filter((id) => junction.after.includes(id));
  return (
    <div className={css.facts}>
      <Button look="quiet" icon={<ArrowLeft size={16} />} onPress={() => showSide({ type: "points" })}>
        All interdiction points
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {functionWords[from]} to {functionWords[to].toLowerCase()}
      </h2>
      <p>
        <b>{routeWords(junction)}</b>. {routeReason(junction)}
      </p>
      <dl className={css.pairs}>
        <div>
          <dt>Goes through</dt>
          <dd>
            {Number.isFinite(junction.volume)
              ? amountWords(junction.volume, junction.unit)
              : "cannot be told: some hold both functions"}
          </dd>
        </div>
        <div>
          <dt>Links to cut</dt>
          <dd>
            {Number.isFinite(links.value)
              ? `${counted(links.value, "link")} (${setsWords(links)})`
              : "no set of links parts the two"}
          </dd>
        </div>
        <div>
          <dt>Middleman</dt>
          <dd>
            {inner
              ? `${counted(inner.value, "entity", "entities")} between the two, touching neither end`
              : "direct link: no middleman"}
          </dd>
        </div>
      </dl>
      {cuttable ? (
        <section aria-label="Least sets">
          <h3>
            {setsWords(people)} of {counted(people.value, "entity", "entities")}
          </h3>
          <ol className={css.sets}>
            {people.sets.map((set) => (
              <li key={set.join(" ")}>
                <EntityNames ids={set} kase={kase} />
                <Button look="link" title="Select this set" onPress={() => selectEntities(set)}>
                  Select
                </Button>
              </li>
            ))}
          </ol>
          {people.all ? null : <p className={css.label}>There are more equal sets than are listed.</p>}
        </section>
      ) : null}
      {inner && inner.value > 0 && inner.sets.length > 0 ? (
        <section aria-label="Middlemen">
          <h3>Between the two only</h3>
          <ol className={css.sets}>
            {inner.sets.map((set) => (
              <li key={set.join(" ")}>
                <EntityNames ids={set} kase={kase} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section aria-label="Who takes part">
        <h3>
          {functionWords[from]}, {junction.before.length}
        </h3>
        <p>
          <EntityNames ids={junction.before} kase={kase} />
        </p>
        <h3>
          {functionWords[to]}, {junction.after.length}
        </h3>
        <p>
          <EntityNames ids={junction.after} kase={kase} />
        </p>
        {both.length > 0 ? (
          <p className={css.label}>{counted(both.length, "holds", "hold")} both functions.</p>
        ) : null}
      </section>
      {junction.direct.length > 0 ? (
        <section aria-label="Direct links">
          <h3>{counted(junction.direct.length, "direct link")}</h3>
          <ul>
            {junction.direct.flatMap((id) => {
              const item = kase.links.get(id);
              if (!item) return [];
              const strength = strengthOf(item);
              return [
                <li key={id} className={css.link}>
                  <LineSample
                    look={{ ...strokeOf(strength), arrowFrom: false, arrowTo: true, rival: false }}
                    theme={theme}
                  />
                  <button type="button" className={css.name} onClick={() => selectLinks([id])}>
                    {linkWords(kase, item)}
                    <span className="hidden">, {strengthWords[strength].toLowerCase()}</span>
                  </button>
                </li>,
              ];
            })}
          </ul>
        </section>
      ) : null}
      <div className={css.buttons}>
        {cuttable ? (
          <Button onPress={() => ask({ type: "whatIf", entities: people.sets[0] ?? [] })}>
            What if removed
          </Button>
        ) : null}
        {point ? (
          <Button onPress={() => ask({ type: "decide", point: point.point.id })}>Record a decision</Button>
        ) : null}
      </div>
    </div>
  );
}
