import { ChevronDown, ChevronUp, Shield } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Case } from "../../core/case";
import type { Junction } from "../../core/junction";
import { type PlacedPoint, stableFrom } from "../../core/point";
import { placeWords } from "../../core/rankWords";
import { counted, listed } from "../../encode/kindWords";
import { choosePoint } from "../../store/rankingStore";
import { screenStore } from "../../store/screenStore";
import { ask } from "../../store/viewAsk";
import { Button } from "../../ui/Button";
import { PointMark } from "../../ui/PointMark";
import css from "./BusinessSide.module.css";
import { PointMore } from "./PointMore";
import { besideWords, leadReasons } from "./pointWords";

const percent = (share: number | undefined) =>
  share === undefined ? "not known" : `${share > 0 && share < 0.01 ? "<1" : Math.round(share * 100)}%`;

function Measure({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {children}
      </dd>
    </div>
  );
}

const Bar = ({ share }: { readonly share: number | undefined }) => (
  <span className={css.bar} aria-hidden="true">
    <span style={{ width: `${100 * (share ?? 0)}%` }} />
  </span>
);

const Dots = ({ count, of }: { readonly count: number; readonly of: number }) => (
  <span className={css.dots} aria-hidden="true">
    {Array.from({ length: of }, (_, index) => (
      <span key={`dot ${String(index)}`} className={index < count ? css.full : undefined} />
    ))}
  </span>
);

/** One point of the ranking with its reasons, its measures each by itself, and whom it touches. */
export const PointRow = memo(function PointRow({
  placed,
  kase,
  junctions,
  open,
}: {
  readonly placed: PlacedPoint;
  readonly kase: Case;
  readonly junctions: readonly Junction[];
  readonly open: boolean;
}) {
  const theme = useStore(screenStore, (state) => state.theme);
  const { point, place, tied } = placed;
  const { measures, stability } = point;
  const stable = stability === undefined || stability.inTop3 >= stableFrom;
  const names = point.entities.map((id) => kase.entities.get(id)?.label ?? id);
  const who = listed(names, 4);
  const words = `${placeWords(place, tied)}: ${point.title}`;
  const safeguard = besideWords(kase, point);
  return (
    <li className={css.row} data-point={point.id} data-open={open || undefined}>
      <PointMark place={place} tied={tied} stable={stable} theme={theme} />
      <div className={css.body}>
        <h3>
          <button
            type="button"
            className={css.title}
            aria-expanded={open}
            onClick={() => choosePoint(open ? undefined : point.id)}
          >
            <span className="hidden">{placeWords(place, tied)}: </span>
            {point.title}
            {open ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          </button>
        </h3>
        <p className={css.who}>
          {who && who !== point.title ? <span>{who}</span> : null}
          {tied ? <span className={css.tie}>{placeWords(place, tied)}</span> : null}
        </p>
        {stable ? null : (
          <p className={css.unstable}>
            <b>Not stable: an intelligence gap, not a target.</b> In the top 3 in only{" "}
            {percent(stability?.inTop3)} of draws.{" "}
            <Button
              look="link"
              title={`Make a requirement from ${words}`}
              onPress={() => {
                choosePoint(point.id);
                ask({ type: "requirement", point: point.id });
              }}
            >
              Make a requirement
            </Button>
          </p>
        )}
        <p className={css.reason}>{leadReasons(point).join(" ")}</p>
        <dl className={css.measures}>
          <Measure name="Goods lost" value={percent(measures.commodityLost)}>
            <Bar share={measures.commodityLost} />
          </Measure>
          <Measure name="Money lost" value={percent(measures.moneyLost)}>
            <Bar share={measures.moneyLost} />
          </Measure>
          <Measure name="Falls into" value={counted(measures.pieces, "piece")}>
            <Dots count={measures.pieces} of={5} />
          </Measure>
          <Measure name="Could replace" value={counted(point.substitutes.length, "other")}>
            <Dots count={point.substitutes.length} of={4} />
          </Measure>
          <Measure name="In top 3" value={stability ? percent(stability.inTop3) : "not drawn"}>
            <span className={css.range} title="Share of draws, and the middle 90% of its places">
              {stability ? `of draws, ${stability.best}–${stability.worst}` : ""}
            </span>
          </Measure>
        </dl>
        <p className={safeguard ? css.beside : css.alone}>
          <Shield size={15} aria-hidden />
          {safeguard ?? "No child or vulnerable person known beside it"}
        </p>
        {open ? <PointMore placed={placed} kase={kase} junctions={junctions} /> : null}
      </div>
    </li>
  );
});
