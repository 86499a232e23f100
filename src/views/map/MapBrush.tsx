import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { changeWords } from "../../core/beforeAfter";
import { dateText, endOf, type Interval, startOf } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { askProfile, profileStore } from "../../store/profileStore";
import { Button } from "../../ui/Button";
import { BrushBars, type Side } from "./BrushBars";
import css from "./MapBrush.module.css";
import { mapStore, setMap } from "./mapStore";
import { useAsked, useProfile } from "./useProfile";
import { useSize } from "./useSize";

const day = 86_400_000;

const lengthOf = ({ from, to }: Interval) => {
  const days = Math.round((endOf(to ?? from ?? "") - startOf(from ?? "")) / day);
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
};
const words = ({ from, to }: Interval) => `${dateText(from ?? "")} to ${dateText(to ?? "")}`;

/** Two windows on the weeks of harm: what is compared with what. Moved by mouse, or by typing dates. */
export function MapBrush() {
  const version = useStore(caseStore, (state) => state.version);
  const disruptions = useStore(caseStore, (state) => state.file.case.plan.disruptions);
  const { moment, before: set } = useStore(mapStore, (state) => state);
  const weeks = useStore(profileStore, (state) => state.weeks.found);
  const { scheme } = useAsked();
  const { periods, change } = useProfile();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSize(frame);
  const lastSize = useRef(640);
  if (size.width > 0) lastSize.current = size.width;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => void askProfile("weeks", scheme ? { scheme } : {}), [scheme, version]);
  const flags = useMemo(
    () => disruptions.map(({ date, pillar, title }) => ({ at: startOf(date), pillar, title, date })),
    [disruptions],
  );
  if (!periods || !weeks || weeks.starts.length < 2) return null;
  const { before, after } = periods;
  const move = (side: Side, next: Interval) =>
    setMap({ before, after, [side]: next, moment: moment === "all" ? "after" : moment });
  const typed = (side: Side, end: "from" | "to", value: string) => {
    if (Number.isNaN(startOf(value))) return;
    const next = { ...periods[side], [end]: value };
    if (startOf(next.from ?? "") <= startOf(next.to ?? "")) move(side, next);
  };
  const same = lengthOf(before) === lengthOf(after);
  return (
    <section className={css.brush} aria-label="Before and after">
      <div className={css.row}>
        <div className={css.said}>
          <h2>Before and after</h2>
          <p>
            {weeks.unit === "events" ? "events" : "harm"} a {weeks.step},{" "}
            {same
              ? `the same ${lengthOf(before)} each`
              : `${lengthOf(before)} and ${lengthOf(after)}, told by the day`}
          </p>
          <Button
            look="link"
            why={set === undefined ? "They are as at first." : undefined}
            onPress={() => setMap({ before: undefined, after: undefined })}
          >
            As at first
          </Button>
        </div>
        <div className={css.bars} ref={setFrame}>
          <BrushBars
            weeks={weeks}
            before={before}
            after={after}
            flags={flags}
            width={lastSize.current}
            onMove={(side, from, to) => move(side, { from: isoDay(from), to: isoDay(to - day) })}
          />
          <p className={css.dates}>
            {(["before", "after"] as const).map((side) => (
              <span key={side}>
                <b>{side === "before" ? "Before" : "After"}</b>{" "}
                {(["from", "to"] as const).map((end) => (
                  <input
                    key={end}
                    type="date"
                    aria-label={`${side === "before" ? "Before" : "After"}, ${end}`}
                    value={(periods[side][end] ?? "").slice(0, 10)}
                    onChange={(event) => typed(side, end, event.target.value)}
                  />
                ))}
                <span className="hidden">{words(periods[side])}</span>
              </span>
            ))}
          </p>
        </div>
        <div className={css.found} role="note">
          {change ? (
            <>
              <h2>{`Harm in hot cells ${changeWords(change.hot.change)}`}</h2>
              <p>{change.hot.words.replace(/^[^,]*, /, "")}</p>
              <p>
                {`Next door ${changeWords(change.nextDoor.change)}, elsewhere ${changeWords(change.elsewhere.change)}.`}
              </p>
              <p>{`${counted(change.rose.length, "cell")} rose more than chance, ${change.fell.length} fell.`}</p>
            </>
          ) : (
            <p>Comparing the two periods</p>
          )}
        </div>
      </div>
    </section>
  );
}
