import { useStore } from "zustand";
import { changeWords, isClear, rangeWords } from "../../core/beforeAfter";
import { isProtected } from "../../core/entity";
import { type PlacedPoint, stableFrom } from "../../core/point";
import { numberText } from "../../core/pointNumbers";
import { isChild } from "../../core/target";
import { rankingStore } from "../../store/rankingStore";
import { PointMark } from "../../ui/PointMark";
import { Block, GradeBox } from "./Block";
import { Chevrons, type JunctionPin } from "./Chevrons";
import { MiniChartSvg } from "./MiniChartSvg";
import { MiniFamilySvg } from "./MiniFamilySvg";
import { MiniMapSvg } from "./MiniMapSvg";
import { MiniTimeSvg } from "./MiniTimeSvg";
import css from "./Page.module.css";
import { PageWords } from "./PageWords";
import type { PageModel } from "./usePage";

const isStable = ({ point }: PlacedPoint) => !point.stability || point.stability.inTop3 >= stableFrom;

/** The first two points of the ranking, junctions before what they are made of. */
export const shownPoints = ({ points }: PageModel): readonly PlacedPoint[] => {
  const junctions = points.filter(({ point }) => point.type === "junction");
  return (junctions.length >= 2 ? junctions : points).slice(0, 2);
};

const share = (part: number) => `${Math.round(100 * part)} %`;

/** What goes with the point, each kind of goods by itself. */
function lostWords({ point }: PlacedPoint): readonly string[] {
  const { commodityLost = 0, moneyLost = 0 } = point.measures;
  return [
    commodityLost > 0 ? `${share(commodityLost)} of the goods lost if it stops.` : "",
    moneyLost > 0 ? `${share(moneyLost)} of the money lost if it stops.` : "",
  ].filter(Boolean);
}

export function WhoIsLinked({ model }: { readonly model: PageModel }) {
  const { kase, chart, focus } = model;
  const numbers = new Map(
    shownPoints(model).flatMap((each) =>
      each.point.entities
        .slice(0, 1)
        .map((id) => [id, { text: numberText(each), stable: isStable(each) }] as const),
    ),
  );
  const links = new Set(chart.lines.flatMap((line) => line.links)).size;
  return (
    <Block
      title="Who is linked to whom"
      note={`Showing ${chart.marks.length} of ${kase.entities.size.toLocaleString("en-GB")} entities, ${links} of ${kase.links.size.toLocaleString("en-GB")} links`}
    >
      <MiniChartSvg kase={kase} chart={chart} focus={focus} numbers={numbers} />
    </Block>
  );
}

export function FamilyBlock({ model }: { readonly model: PageModel }) {
  const { kase, family, focus } = model;
  return (
    <Block title="Family" note="round the principal; children as numbers">
      {family ? (
        <MiniFamilySvg kase={kase} family={family} focus={focus} />
      ) : (
        <p>No family of the principal is recorded.</p>
      )}
    </Block>
  );
}

export function BusinessBreaks({ model }: { readonly model: PageModel }) {
  const { kase, lanes } = model;
  const { ranking, work } = useStore(rankingStore, (state) => state);
  const shown = shownPoints(model);
  const own = ranking?.group === undefined || ranking.group === "" || ranking.group === model.ocg.id;
  const pins = new Map<string, JunctionPin>(
    shown.flatMap((each) =>
      each.point.junction
        ? [[each.point.junction, { text: numberText(each), stable: isStable(each) }] as const]
        : [],
    ),
  );
  const hidden = (id: string) => {
    const item = kase.entities.get(id);
    return item !== undefined && (isProtected(item) || isChild(kase, item));
  };
  const waiting = work.type === "working" && !ranking;
  const draws = ranking?.draws;
  return (
    <Block
      title="Where the business model breaks"
      note={waiting ? "routes are being counted" : own && draws ? `on the whole case, ${draws} draws` : ""}
    >
      {lanes.length > 1 ? (
        <Chevrons
          kase={kase}
          lanes={lanes}
          junctions={own ? ranking?.junctions : undefined}
          pins={pins}
          hidden={hidden}
        />
      ) : (
        <p>No functions of a business are set for this OCG yet.</p>
      )}
      <ul className={css.points}>
        {shown.map((each) => (
          <li key={each.point.id}>
            <PointMark place={each.place} tied={each.tied} stable={isStable(each)} theme="light" size={34} />
            <div>
              <h4>{each.point.title}</h4>
              <p>
                {[...lostWords(each), ...each.point.reasons.slice(0, 1)].join(" ")}
                {each.point.stability
                  ? ` Top 3 in ${Math.round(100 * each.point.stability.inTop3)} % of draws${isStable(each) ? "." : ": an intelligence gap, not a target."}`
                  : ""}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {!own ? <p>The ranking is of another business: choose this OCG in the business model.</p> : null}
    </Block>
  );
}

export function WhatWeNeedToKnow({ model, wide }: { readonly model: PageModel; readonly wide: boolean }) {
  const { gaps, moreGaps } = model.page;
  return (
    <Block
      title="What we need to know"
      note={moreGaps > 0 ? `${moreGaps} more open requirements in the plan` : ""}
    >
      <ol className={`${css.gaps} ${wide ? css.wide : ""}`}>
        {gaps.map(({ id, text, from, drives }, index) => (
          <li key={id}>
            <b>
              {`${index + 1}  `}
              <PageWords text={text} />
            </b>
            {from ? <span>From: {from}.</span> : null}
            {drives ? <span>Drives: {drives}.</span> : null}
          </li>
        ))}
      </ol>
      {gaps.length === 0 ? <p>No requirement is open.</p> : null}
    </Block>
  );
}

export function GeographicImpact({ model, height }: { readonly model: PageModel; readonly height: number }) {
  const { kase, page, ground, focus } = model;
  const placed = page.addresses.filter(({ entity }) => entity.place).length;
  return (
    <Block
      title="Geographic impact"
      note={ground ? `darker: more ${ground.unit === "days" ? "harm" : "crime"} in 250 m cells` : ""}
    >
      <MiniMapSvg kase={kase} addresses={page.addresses} ground={ground} focus={focus} height={height} />
      <p className={css.under}>
        {ground
          ? `Most in cell ${ground.hottest}: ${ground.hottestEvents} events. ${ground.placedEvents} of ${ground.events} events of reported harm have a place. `
          : "No reported harm has a place. "}
        {`${placed} of ${page.addresses.length} addresses are on the map.`}
      </p>
    </Block>
  );
}

export function HarmOverTime({ model }: { readonly model: PageModel }) {
  const { figures, page, kase, unit } = model;
  const [first] = kase.plan.disruptions;
  return (
    <Block
      title="Timeline"
      note={figures ? `${unit === "days" ? "days of harm" : "reported crimes"} a ${figures.unit}` : ""}
    >
      {figures ? (
        <MiniTimeSvg figures={figures} disruptions={kase.plan.disruptions} dated={page.dated} />
      ) : null}
      {figures?.shift && first ? (
        <p className={css.under}>
          {isClear(figures.shift)
            ? `After ${first.pillar}: ${changeWords(figures.shift.change)}, ${rangeWords(figures.shift)}.`
            : `No clear change after the first disruption: ${rangeWords(figures.shift)}.`}
        </p>
      ) : null}
      <table className={css.rows}>
        <tbody>
          {page.dated.slice(0, 5).map(({ id, entity, when, text, grade }) => (
            <tr key={id} data-entity={entity}>
              <td className={css.date}>{when}</td>
              <td>
                <PageWords text={text} />
              </td>
              <td className={css.end}>
                <GradeBox grade={grade} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!figures && page.dated.length === 0 ? <p>Nothing here has a date.</p> : null}
    </Block>
  );
}
