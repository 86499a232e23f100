import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { boardFigures } from "../../core/boardFigures";
import { areaSets, incidentsIn, placeOf } from "../../core/harmPlaces";
import { registerPicture } from "../../store/pictureTaker";
import { timeStore } from "../../store/timeStore";
import { reportView } from "../../store/viewReport";
import { sheetPicture } from "../../ui/sheetPicture";
import { Board } from "./Board";
import css from "./Board.module.css";
import { BoardTools } from "./BoardTools";
import type { TimeModel } from "./useTime";

/** The page for the performance board, and what it is about. */
export function BoardView({ model }: { readonly model: TimeModel }) {
  const asked = useStore(timeStore, (state) => state.board);
  const { kase, harm, weights, coarse } = model;
  const { disruptions } = kase.plan;
  const disruption = disruptions.find(({ id }) => id === asked.disruption) ?? disruptions[0];
  const sets = useMemo(() => areaSets(kase), [kase]);
  const done = useMemo(() => (disruption ? placeOf(kase, disruption) : undefined), [kase, disruption]);
  const place = asked.place === "all" ? undefined : (sets.find(({ id }) => id === asked.place) ?? done);
  const inPlace = useMemo(() => (place ? incidentsIn(kase, place.areas) : undefined), [kase, place]);
  const figures = useMemo(
    () =>
      boardFigures({
        items: harm.items,
        weight: weights.of,
        unit: coarse ? "month" : "week",
        day: disruption?.date ?? "",
        most: asked.weeks,
        inPlace,
      }),
    [harm, weights, coarse, disruption, asked.weeks, inPlace],
  );
  const [page, setPage] = useState<HTMLElement | null>(null);
  useEffect(
    () =>
      page
        ? registerPicture("time", () => Promise.resolve(sheetPicture(page, "Reduction in harm over time")))
        : undefined,
    [page],
  );
  useEffect(() => {
    reportView({
      truth: {
        entities: 0,
        ofEntities: kase.entities.size,
        links: 0,
        ofLinks: kase.links.size,
        filters: 0,
        folded: 0,
        incidents: kase.incidents.size,
        areas: kase.areas.size,
        words: `the page counts ${(figures?.events ?? 0).toLocaleString("en-GB")} events of reported harm, whatever the filters show`,
      },
      status: [
        "Range: 2,000 redraws of the weeks of each side, seed 1",
        "What happened after a disruption did not have to happen because of it",
      ],
    });
  }, [kase, figures]);
  return (
    <div className={css.board}>
      <BoardTools
        disruptions={disruptions}
        chosen={disruption?.id ?? ""}
        sets={sets}
        done={done}
        place={asked.place === "all" ? "all" : (place?.id ?? "all")}
        unit={coarse ? "month" : "week"}
      />
      <Board model={model} figures={figures} disruption={disruption} place={place} onPage={setPage} />
    </div>
  );
}
