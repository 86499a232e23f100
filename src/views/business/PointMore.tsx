import { useStore } from "zustand";
import type { Case } from "../../core/case";
import type { Junction } from "../../core/junction";
import { strengthOf } from "../../core/link";
import type { PlacedPoint } from "../../core/point";
import { gradeText } from "../../core/provenance";
import { counted, strengthWords } from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { screenStore } from "../../store/screenStore";
import { selectEntities, selectLinks } from "../../store/selectionStore";
import { ask } from "../../store/viewAsk";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { LineSample } from "../../ui/Mark";
import css from "./BusinessSide.module.css";
import { showSide } from "./businessStore";
import { EntityNames } from "./EntityNames";
import { linkWords } from "./linkWords";
import { furtherReasons } from "./pointWords";

/** Links listed of what a point rests on; the doubtful come first. */
const most = 12;

/** What a point rests on: more reasons, who could step in, equal answers, its links with their grades, and what can be done next. */
export function PointMore({
  placed,
  kase,
  junctions,
}: {
  readonly placed: PlacedPoint;
  readonly kase: Case;
  readonly junctions: readonly Junction[];
}) {
  const theme = useStore(screenStore, (state) => state.theme);
  const { point } = placed;
  const junction = junctions.find((each) => each.id === point.junction);
  const doubtful = new Set(point.doubtful);
  const rests = [...point.doubtful, ...point.restsOn.filter((id) => !doubtful.has(id))];
  const further = furtherReasons(point);
  return (
    <div className={css.more}>
      {further.length > 0 ? (
        <ul className={css.reasons}>
          {further.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
      {point.entities.length > 0 ? (
        <p>
          <span className={css.label}>Taken out </span>
          <EntityNames ids={point.entities} kase={kase} />
        </p>
      ) : null}
      {point.substitutes.length > 0 ? (
        <p>
          <span className={css.label}>Could replace </span>
          <EntityNames ids={point.substitutes} kase={kase} />
        </p>
      ) : null}
      {rests.length > 0 ? (
        <>
          <h4>
            Rests on {counted(rests.length, "link")}, {point.doubtful.length} not confirmed
          </h4>
          <ul>
            {rests.slice(0, most).map((id) => {
              const item = kase.links.get(id);
              if (!item) return null;
              const strength = strengthOf(item);
              return (
                <li key={id} className={css.link}>
                  <LineSample
                    look={{ ...strokeOf(strength), arrowFrom: false, arrowTo: false, rival: false }}
                    theme={theme}
                  />
                  <button type="button" className={css.name} onClick={() => selectLinks([id])}>
                    {linkWords(kase, item)}
                    <span className="hidden">, {strengthWords[strength].toLowerCase()}</span>
                  </button>
                  {item.provenance.flatMap((each) =>
                    each.grade ? (
                      <Badge key={`${each.source} ${gradeText(each.grade)}`} look="box">
                        {gradeText(each.grade)}
                      </Badge>
                    ) : (
                      []
                    ),
                  )}
                </li>
              );
            })}
          </ul>
          {rests.length > most ? (
            <p>
              <Button look="link" onPress={() => selectLinks(rests)}>
                Select all {rests.length} links
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
      <div className={css.buttons}>
        {junction ? (
          <Button onPress={() => showSide({ type: "junction", id: junction.id })}>
            {point.equal.length > 1 ? `All ${point.equal.length} least sets` : "The junction"}
          </Button>
        ) : null}
        {point.entities.length > 0 ? (
          <>
            <Button onPress={() => selectEntities(point.entities)}>Select</Button>
            <Button onPress={() => ask({ type: "whatIf", entities: point.entities })}>What if removed</Button>
          </>
        ) : (
          <Button onPress={() => selectLinks(point.links)}>Select</Button>
        )}
        <Button onPress={() => ask({ type: "decide", point: point.id })}>Record a decision</Button>
      </div>
    </div>
  );
}
