import { useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { type PointOrder, pointOrders } from "../../core/point";
import { findWithin } from "../../store/bringTogether";
import { caseStore } from "../../store/caseStore";
import { orderRanking, rankingStore, refreshRanking } from "../../store/rankingStore";
import { openDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import css from "./BusinessSide.module.css";
import { HowWorked } from "./HowWorked";
import { PointRow } from "./PointRow";
import { RankingProgress } from "./RankingProgress";

const orderWords: { readonly [O in PointOrder]: string } = {
  "flow lost": "Order: flow lost",
  "cuts off": "Order: people cut off",
  "go-between": "Order: go-between",
  functions: "Order: functions touched",
  stability: "Order: in top 3 of draws",
};

/** Points listed at first; more on request, and said. */
const atFirst = 10;

/** The ranked interdiction points: each measure by itself, none added up. */
export function PointsPanel() {
  const { ranking, list, order, chosen } = useStore(
    rankingStore,
    useShallow(({ ranking, list, order, chosen }) => ({ ranking, list, order, chosen })),
  );
  const failure = useStore(rankingStore, ({ work }) => (work.type === "failed" ? work.message : undefined));
  const none = useStore(rankingStore, ({ work }) => work.type === "none");
  const kase = useStore(caseStore, (state) => state.file.case);
  const [all, setAll] = useState(false);
  const shown = all ? list : list.slice(0, atFirst);
  const [first] = list;
  return (
    <>
      <header className={css.head}>
        <h2>Interdiction points</h2>
        <Select
          name="Order of the points"
          value={order}
          options={pointOrders.map((value) => ({ value, words: orderWords[value] }))}
          onChange={orderRanking}
        />
      </header>
      <RankingProgress />
      {failure === undefined ? null : (
        <p className={css.words} role="alert">
          The ranking could not be worked out: {failure}{" "}
          <Button look="link" onPress={() => void refreshRanking()}>
            Try again
          </Button>
        </p>
      )}
      {none && ranking === undefined ? (
        <p className={css.words}>
          Not worked out.{" "}
          <Button look="link" onPress={() => void refreshRanking()}>
            Work it out
          </Button>
        </p>
      ) : null}
      {ranking ? (
        <>
          <p className={css.words}>
            {ranking.words ? <b>{ranking.words} </b> : null}
            Each part is shown by itself and never added up. Ranks are worked out on all{" "}
            {ranking.entities.toLocaleString("en-GB")} entities, {ranking.links.toLocaleString("en-GB")}{" "}
            links, {ranking.draws.toLocaleString("en-GB")} draws, seed {ranking.seed}.
          </p>
          {ranking.lookAlikes ? (
            <p className={css.words}>
              {ranking.lookAlikes === 1 ? "1 pair of records" : `${ranking.lookAlikes} pairs of records`} may
              be one and {ranking.lookAlikes === 1 ? "is" : "are"} counted as two: decide before you trust the
              order.{" "}
              <Button look="link" onPress={() => void findWithin()}>
                Find duplicates
              </Button>
            </p>
          ) : null}
          {first?.tied ? (
            <p className={css.words}>
              Several equal answers: {list.filter((each) => each.place === 1).length} points share the first
              place.
            </p>
          ) : null}
          <p className={css.words}>
            <Button look="link" onPress={() => openDialog({ type: "plan", page: "find out" })}>
              What to find out next
            </Button>
          </p>
          <HowWorked ranking={ranking} />
          {list.length === 0 ? (
            <p className={css.words}>No point can be named from what is known.</p>
          ) : (
            <ol className={css.list} aria-label="Ranked interdiction points">
              {shown.map((each) => (
                <PointRow
                  key={each.point.id}
                  placed={each}
                  kase={kase}
                  junctions={ranking.junctions}
                  open={each.point.id === chosen}
                />
              ))}
            </ol>
          )}
          {list.length > atFirst ? (
            <p className={css.words}>
              <Button look="link" onPress={() => setAll(!all)}>
                {all ? `Show the first ${atFirst}` : `Show all ${list.length} points`}
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </>
  );
}
