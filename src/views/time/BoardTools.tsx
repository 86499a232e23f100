import { Printer } from "lucide-react";
import { useStore } from "zustand";
import type { AreaSet } from "../../core/harmPlaces";
import type { Disruption } from "../../core/plan";
import { dateText } from "../../core/time";
import { timeStore } from "../../store/timeStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import css from "./Board.module.css";

const spans = [4, 8, 13, 26, 52];

/** Over the page: which disruption is looked at, how long before and after it, and where. Not part of the page. */
export function BoardTools({
  disruptions,
  chosen,
  sets,
  done,
  place,
  unit,
}: {
  readonly disruptions: readonly Disruption[];
  readonly chosen: string;
  readonly sets: readonly AreaSet[];
  readonly done: AreaSet | undefined;
  readonly place: string;
  readonly unit: "week" | "month";
}) {
  const board = useStore(timeStore, (state) => state.board);
  const put = (change: Partial<typeof board>) => timeStore.setState({ board: { ...board, ...change } });
  return (
    <div className={css.tools}>
      {disruptions.length > 0 ? (
        <Select
          name="Disruption"
          value={chosen}
          options={disruptions.map(({ id, date, pillar, title }) => ({
            value: id,
            words: `${pillar}, ${dateText(date)}: ${title}`,
          }))}
          onChange={(disruption) => put({ disruption, place: "" })}
        />
      ) : null}
      <Select
        name="How long before and after"
        value={String(board.weeks)}
        options={spans.map((count) => ({
          value: String(count),
          words: `${count} ${unit}s before and after`,
        }))}
        onChange={(weeks) => put({ weeks: Number(weeks) })}
      />
      {sets.length > 0 ? (
        <Select
          name="Where"
          value={place}
          options={[
            { value: "all", words: "Everywhere in the case" },
            ...sets.map(({ id, title }) => ({
              value: id,
              words: id === done?.id ? `${title}: where it was done` : title,
            })),
          ]}
          onChange={(where) => put({ place: where })}
        />
      ) : null}
      <Button icon={<Printer size={16} aria-hidden />} onPress={() => window.print()}>
        Print
      </Button>
    </div>
  );
}
