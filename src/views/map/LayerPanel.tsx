import { useMemo } from "react";
import { useStore } from "zustand";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { shownPointsStore } from "../../store/shownPoints";
import { mostVulnerable, phaseOf } from "./areaLayers";
import { BivariateRows } from "./BivariateRows";
import { Family, LegendRow } from "./Family";
import { GroundRows } from "./GroundRows";
import { HarmRows } from "./HarmRows";
import css from "./LayerPanel.module.css";
import { marksOf } from "./mapMark";
import { mapStore, type Switch, setMap, toggleLayer } from "./mapStore";
import { OcgRows } from "./OcgRows";
import { FillSwatch, SignSwatch, useFlavour } from "./swatches";
import { useProfile } from "./useProfile";

/** Counts of marks by layer. */
export function useMarkCounts(): ReadonlyMap<Switch, number> {
  const kase = useStore(caseStore, (state) => state.file.case);
  return useMemo(() => {
    const counts = new Map<Switch, number>();
    for (const { layer } of marksOf(kase)) counts.set(layer, (counts.get(layer) ?? 0) + 1);
    // Too many for crosses, but they are there.
    const searches = [...kase.incidents.values()].filter(
      (each) => each.layer === "enforcement" && each.place,
    );
    counts.set("enforcement", searches.length);
    return counts;
  }, [kase]);
}

/** What can be laid over the ground. Each family keeps its own sign and its own numbers. */
export function LayerPanel() {
  const areas = useStore(caseStore, (state) => state.file.case.areas);
  const { on, bivariate, withoutCrime, partner } = useStore(mapStore, (state) => state);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const profile = useProfile();
  const flavour = useFlavour();
  const counts = useMarkCounts();
  const most = profile.areas ? mostVulnerable(profile.areas) : undefined;
  const indicator = profile.areas?.indicator;
  const boundaries = [...areas.values()].filter((area) => phaseOf(area) !== undefined).length;
  const family = (which: Switch) => ({ on: on.has(which), onChange: () => toggleLayer(which) });
  if (partner)
    return (
      <aside className={css.panel} aria-label="Layers">
        <header className={css.title}>
          <h2>Layers</h2>
          <span>copy for partners</span>
        </header>
        <Family title="Recorded harm, rounded" about={profile.partner?.words ?? "Working it out"}>
          <LegendRow
            swatch={<FillSwatch look={{ fill: flavour.ink, opacity: 0.4, pattern: { type: "none" } }} />}
            words="Events, to the nearest 5"
            count={profile.partner?.total ?? "withheld"}
          />
          <LegendRow
            swatch={
              <FillSwatch
                look={{
                  fill: "none",
                  opacity: 0,
                  pattern: { type: "stripes", colours: [flavour.words], gap: 5, width: 1 },
                }}
              />
            }
            words="Withheld"
            count={profile.partner?.withheld ?? 0}
          />
        </Family>
        <GroundRows />
      </aside>
    );
  return (
    <aside className={css.panel} aria-label="Layers">
      <header className={css.title}>
        <h2>Layers</h2>
        <span>never blended into one number</span>
      </header>
      <Family title="Victim-reported harm" {...family("harm")}>
        <HarmRows />
      </Family>
      <Family
        title="Enforcement activity"
        about="Where police looked. Kept apart from harm."
        {...family("enforcement")}
      >
        <LegendRow
          swatch={<SignSwatch sign="search" />}
          words="Search or arrest"
          count={counts.get("enforcement") ?? 0}
        />
      </Family>
      <Family
        title="Drivers of criminality"
        about="Late venues, stations, empty premises"
        {...family("drivers")}
      >
        <LegendRow swatch={<SignSwatch sign="driver" />} words="Driver" count={counts.get("drivers") ?? 0} />
      </Family>
      <Family
        title="Community vulnerability"
        about={
          indicator
            ? `${upper(indicator.name)}. ${profile.areas?.scale ?? ""}`
            : "No area states an indicator."
        }
        {...family("vulnerability")}
      >
        {most ? (
          <LegendRow
            swatch={
              <FillSwatch
                look={{
                  fill: "none",
                  opacity: 0,
                  pattern: { type: "dots", colour: flavour.ink, gap: 5, size: 1.4 },
                }}
                edge={{ colour: flavour.words, width: 1, dash: "2 2" }}
              />
            }
            words={most.words}
            count={most.ids.size}
          />
        ) : null}
        <BivariateRows bivariate={bivariate} withoutCrime={withoutCrime} />
      </Family>
      <Family title="Community assets" about="From the asset map. Ask before naming." {...family("assets")}>
        <LegendRow
          swatch={<SignSwatch sign="school" />}
          words="School, youth, faith, health"
          count={counts.get("assets") ?? 0}
        />
      </Family>
      <OcgRows counts={counts} points={numbers.entities.size} />
      <Family
        title="Clear, Hold, Build"
        about="Boundaries that you draw. Undo takes them back."
        {...family("phases")}
      >
        <LegendRow
          swatch={
            <FillSwatch
              look={{ fill: "none", opacity: 0, pattern: { type: "none" } }}
              edge={{ colour: flavour.ink, width: 2, dash: "5 3" }}
            />
          }
          words={counted(boundaries, "boundary", "boundaries")}
        />
      </Family>
      <GroundRows />
      <label className={css.row}>
        <input type="checkbox" checked={partner} onChange={() => setMap({ partner: !partner })} />
        <span className={css.words}>Show a copy for partners</span>
      </label>
    </aside>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
