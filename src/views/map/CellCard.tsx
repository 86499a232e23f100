import { Table as TableGlyph, Waypoints } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import type { HotHistory } from "../../core/harmChange";
import type { HotMap } from "../../core/hotCells";
import { spokenReference } from "../../core/nationalGrid";
import { toGrid } from "../../core/osgb";
import { counted, kindWords } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { shownPointsStore } from "../../store/shownPoints";
import { Button } from "../../ui/Button";
import { CellHistory } from "./CellHistory";
import { insideCell } from "./chosenCell";
import { showEvents, showOnChart } from "./chosenGround";
import css from "./MapSide.module.css";
import type { RankedCell } from "./rankedCells";

const most = 3;

/** One cell in words and bars: what happened, how much of it is one event, who is there. */
export function CellCard({
  row,
  hot,
  history,
}: {
  readonly row: RankedCell;
  readonly hot: HotMap;
  readonly history: HotHistory | undefined;
}) {
  const { cell, letter } = row;
  const kase = useStore(caseStore, (state) => state.file.case);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell lies in this case, on this map
  const found = useMemo(() => insideCell(cell), [kase, hot, cell]);
  const total = cell.offences.reduce((sum, { harm }) => sum + harm, 0);
  const first = cell.offences.slice(0, most);
  const rest = cell.offences.slice(most).reduce((sum, { harm }) => sum + harm, 0);
  const bars = [
    ...first.map(({ offence, harm }) => [offence, harm] as const),
    ...(rest > 0 ? [["other", rest] as const] : []),
  ];
  const kinds = new Map<string, number>();
  for (const id of found.entities) {
    const kind = kase.entities.get(id)?.kind;
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const here = [...kinds].map(([kind, n]) => {
    const words = kindWords[kind as keyof typeof kindWords];
    return counted(n, words.one.toLowerCase(), words.many.toLowerCase());
  });
  const near = nearestPoint(kase, [...numbers.entities.keys()], cell, hot.grid.size);
  return (
    <section className={css.card} aria-label={`Cell ${letter}, ${cell.name}`}>
      <header>
        <h3>
          Cell {letter}, {cell.name}
        </h3>
        <span>{cell.where}</span>
      </header>
      <p>Read out: {spokenReference(cell.name)}</p>
      <dl className={css.bars}>
        {bars.map(([offence, harm]) => (
          <div key={offence}>
            <dt>{offence.charAt(0).toUpperCase() + offence.slice(1)}</dt>
            <dd>
              <i style={{ width: `${total > 0 ? (100 * harm) / total : 0}%` }} />
            </dd>
            <dd>{total > 0 ? Math.round((100 * harm) / total) : 0} %</dd>
          </div>
        ))}
      </dl>
      {cell.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p>
        {here.length > 0 ? `Here: ${here.join(", ")}.` : "Nobody of the chart is known here."}
        {near ? ` ${near}` : ""}
      </p>
      {history ? <CellHistory history={history} name={cell.name} /> : null}
      <div className={css.actions}>
        <Button
          look="link"
          icon={<Waypoints size={15} />}
          why={found.entities.length === 0 ? "Nobody of the chart is known here." : undefined}
          onPress={() => showOnChart(found)}
        >
          Show them on the chart
        </Button>
        <Button look="link" icon={<TableGlyph size={15} />} onPress={() => showEvents(found)}>
          {`Its ${counted(found.incidents.length, "event")} in the table`}
        </Button>
      </div>
    </section>
  );
}

/** 'Interdiction point 2 is 180 m east.' */
function nearestPoint(
  kase: ReturnType<typeof caseStore.getState>["file"]["case"],
  ids: readonly string[],
  cell: RankedCell["cell"],
  size: number,
): string | undefined {
  let best: { words: string; far: number } | undefined;
  const numbers = shownPointsStore.getState().numbers.entities;
  for (const id of ids) {
    const place = kase.entities.get(id)?.place;
    const point = numbers.get(id);
    if (!place || !point) continue;
    const { easting, northing } = toGrid(place.lon, place.lat);
    const [dx, dy] = [easting - cell.easting - size / 2, northing - cell.northing - size / 2];
    const far = Math.hypot(dx, dy);
    if (far > 1000 || (best && best.far <= far)) continue;
    const ways = ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"];
    const way = ways[(Math.round((Math.atan2(dy, dx) * 4) / Math.PI) + 8) % 8] ?? "away";
    const where = far < size / 2 ? "is in it" : `is ${Math.round(far / 10) * 10} m ${way}`;
    best = { far, words: `Interdiction point ${point.place} ${where}.` };
  }
  return best?.words;
}
