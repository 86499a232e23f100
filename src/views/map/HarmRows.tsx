import { useStore } from "zustand";
import { classNames } from "../../core/hotCells";
import { LegendRow } from "./Family";
import { HarmSettings } from "./HarmSettings";
import { leastMoved } from "./harmLayers";
import css from "./LayerPanel.module.css";
import { noPattern } from "./mapLayer";
import { mapStore, toggleLayer } from "./mapStore";
import { FillSwatch, useFlavour } from "./swatches";
import { useProfile } from "./useProfile";

/** The scale of harm, what is more than chance, and how it is counted. */
export function HarmRows() {
  const flavour = useFlavour();
  const { moment, form, shape, on } = useStore(mapStore, (state) => state);
  const { hot, density } = useProfile();
  const plain = { type: "none" } as const;
  const unit = hot?.unit ?? "days of harm";
  return (
    <>
      <p className={css.about}>
        {moment === "change"
          ? `Rise or fall of ${unit} a day, times the mean cell. Cells of under ${leastMoved} events are left out.`
          : form === "contours"
            ? `Smallest ground that holds a share of all ${unit}`
            : `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, times the mean cell`}
      </p>
      {form === "contours" && moment !== "change" ? (
        [...(density?.contours ?? [])]
          .sort((one, other) => one.share - other.share)
          .map(({ share, km2 }, at, all) => (
            <LegendRow
              key={share}
              swatch={
                <FillSwatch
                  look={{
                    fill: flavour.ink,
                    opacity: flavour.ramp[Math.max(0, Math.min(3, all.length - 1 - at))] ?? 0.2,
                    pattern: plain,
                  }}
                />
              }
              words={`${Math.round(share * 100)} % of all`}
              count={`${km2.toLocaleString("en-GB", { maximumFractionDigits: 2 })} km²`}
            />
          ))
      ) : (
        <div className={css.ramp} aria-hidden="true">
          {classNames.slice(1).map((words, at) => (
            <span key={words}>
              <FillSwatch
                look={{ fill: flavour.ink, opacity: flavour.ramp[at] ?? 0, pattern: noPattern }}
                w={58}
                h={14}
              />
              {words}
            </span>
          ))}
        </div>
      )}
      {moment === "change" ? (
        <>
          <LegendRow
            swatch={<FillSwatch look={{ fill: flavour.ink, opacity: 0.46, pattern: plain }} />}
            words="Solid: more than before"
          />
          <LegendRow
            swatch={
              <FillSwatch
                look={{
                  fill: "none",
                  opacity: 0,
                  pattern: { type: "stripes", colours: [flavour.ink], gap: 5, width: 1.3 },
                }}
                edge={{ colour: flavour.words, width: 0.6 }}
              />
            }
            words="Striped: less than before"
          />
        </>
      ) : null}
      {shape === "square" && form === "cells" && hot && hot.test.type !== "refused" ? (
        <LegendRow
          swatch={
            <FillSwatch
              look={{ fill: flavour.ink, opacity: 0.3, pattern: plain }}
              edge={{ colour: flavour.ink, width: 2 }}
            />
          }
          words={moment === "change" ? "Moved more than chance" : "More than chance, 95 %"}
          {...(moment === "change"
            ? {}
            : { count: hot.hotEmpty.length + hot.hot.reduce((sum, each) => sum + each, 0) })}
        />
      ) : null}
      {hot?.test.type === "refused" ? <p className={css.caution}>Not tested: {hot.test.why}</p> : null}
      <LegendRow
        swatch={<span className={css.dot} />}
        words="Single events"
        on={on.has("events")}
        onChange={() => toggleLayer("events")}
      />
      <HarmSettings />
    </>
  );
}
