import { nameOfCell } from "../../core/cells";
import { type HotHistory, hotClasses } from "../../core/harmChange";
import { dateText } from "../../core/time";
import css from "./MapSide.module.css";

const meanings: { readonly [C in (typeof hotClasses)[number]]: string } = {
  persistent: "Persistent: hot in most periods",
  emerging: "Emerging: hot lately and not before",
  former: "Former: hot before and not lately",
  intermittent: "Intermittent: hot now and then",
};

/** What a cell did over the periods of the case: a box for each, filled where it was more than chance. */
export function CellHistory({ history, name }: { readonly history: HotHistory; readonly name: string }) {
  const at = [...history.cells].findIndex((index) => nameOfCell(history.grid, index) === name);
  const periods = history.periods.length;
  if (periods < 2) return null;
  if (at < 0) return <p>{`Hot in none of ${periods} periods of ${history.step}.`}</p>;
  const hot = history.periods.map((_period, t) => history.hotIn[at * periods + t] === 1);
  const kind = hotClasses[history.classes[at] ?? 255];
  const count = hot.filter(Boolean).length;
  return (
    <div className={css.history}>
      <p>{`${kind ? `${meanings[kind]}. ` : ""}${count} of ${periods} periods of ${history.step}.`}</p>
      <p aria-hidden="true" className={css.boxes}>
        {history.periods.map((period, t) => (
          <i
            key={period.from ?? t}
            className={hot[t] ? css.on : undefined}
            title={`${dateText(period.from ?? "")} to ${dateText(period.to ?? "")}`}
          />
        ))}
      </p>
    </div>
  );
}
