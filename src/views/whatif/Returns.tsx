import type { BestSet, KeyPlayers } from "../../core/keyPlayers";
import { percent } from "./shareWords";
import css from "./whatIf.module.css";

const frame = { w: 300, h: 132, left: 38, right: 92, top: 10, bottom: 22 };

interface Series {
  readonly name: string;
  /** Solid, dashed, dotted: told apart without colour. */
  readonly dash: string;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

function seriesOf(sets: readonly BestSet[]): readonly Series[] {
  const of = (by: BestSet["by"], value: (set: BestSet) => number | undefined) => {
    const own = sets.filter((set) => set.by === by);
    const points = own.flatMap((set) => {
      const found = value(set);
      return found === undefined ? [] : [{ size: set.size, value: found }];
    });
    // Where fewer stop everything, more stop everything too.
    const last = points.at(-1);
    if (by === "flow" && last)
      for (let size = last.size + 1; size <= 5; size++) points.push({ size, value: last.value });
    return points;
  };
  return [
    { name: "F, contacts", dash: "", points: of("fragmentation", (set) => set.f) },
    { name: "goods lost", dash: "6 4", points: of("flow", (set) => set.commodityLost) },
    { name: "money lost", dash: "0.1 5", points: of("flow", (set) => set.moneyLost) },
  ].filter((each) => each.points.length > 0);
}

/** Ends of the lines, pushed apart so that their names do not lie on each other. */
function spreadOut(ys: readonly number[]): readonly number[] {
  const order = ys.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const out = [...ys];
  for (const { y, at } of order) {
    last = Math.max(y, last + 14);
    out[at] = last;
  }
  return out;
}

/** What one more buys: how far the best set of one to five takes it. The table below holds the same numbers. */
export function Returns({ players }: { readonly players: KeyPlayers }) {
  const series = seriesOf(players.sets);
  const x = (size: number) => frame.left + ((size - 1) / 4) * (frame.w - frame.left - frame.right);
  const y = (value: number) => frame.top + (1 - value) * (frame.h - frame.top - frame.bottom);
  const ends = spreadOut(series.map((each) => y(each.points.at(-1)?.value ?? 0)));
  return (
    <div className={css.returns}>
      <svg
        viewBox={`0 0 ${frame.w} ${frame.h}`}
        role="img"
        aria-label="Diminishing returns of the best set of one to five"
      >
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <path d={`M${frame.left} ${y(value)}H${frame.w - frame.right}`} className={css.grid} />
            <text
              x={frame.left - 6}
              y={y(value)}
              className={css.tick}
              textAnchor="end"
              dominantBaseline="central"
            >
              {percent(value)}
            </text>
          </g>
        ))}
        {[1, 2, 3, 4, 5].map((size) => (
          <text key={size} x={x(size)} y={frame.h - 6} className={css.tick} textAnchor="middle">
            {size}
          </text>
        ))}
        {series.map((each, at) => (
          <g key={each.name}>
            <path
              d={each.points
                .map(({ size, value }, index) => `${index === 0 ? "M" : "L"}${x(size)} ${y(value)}`)
                .join("")}
              className={css.series}
              strokeDasharray={each.dash}
              strokeLinecap={each.dash.startsWith("0.1") ? "round" : "butt"}
            />
            {each.points.map(({ size, value }) => (
              <circle key={size} cx={x(size)} cy={y(value)} r={2.6} className={css.seriesDot} />
            ))}
            <text x={frame.w - frame.right + 8} y={ends[at]} className={css.tick} dominantBaseline="central">
              {each.name}
            </text>
          </g>
        ))}
      </svg>
      <table className="hidden">
        <caption>Diminishing returns: the best set of one to five</caption>
        <thead>
          <tr>
            <th scope="col">Taken out</th>
            {series.map((each) => (
              <th key={each.name} scope="col">
                {each.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[1, 2, 3, 4, 5].map((size) => (
            <tr key={size}>
              <th scope="row">{size}</th>
              {series.map((each) => {
                const value = each.points.find((point) => point.size === size)?.value;
                return <td key={each.name}>{value === undefined ? "" : percent(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
