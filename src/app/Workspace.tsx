import { ChartNoAxesColumn, PanelLeft, PanelRight } from "lucide-react";
import { lazy, Suspense } from "react";
import { pictureStore } from "../store/pictureStore";
import { sanitiseStore } from "../store/sanitiseStore";
import { screenStore } from "../store/screenStore";
import { clearSelection, type SelectionState, selectionStore } from "../store/selectionStore";
import { showFacts, sideStore } from "../store/sideStore";
import { viewReportStore } from "../store/viewReport";
import { Button } from "../ui/Button";
import { TruthLine } from "../ui/TruthLine";
import { views } from "../views/index";
import { Inspector } from "./inspector/Inspector";
import { FilterPanel } from "./panels/FilterPanel";
import { LegendPanel } from "./panels/LegendPanel";
import { RoutePanel } from "./panels/RoutePanel";
import { TimeScrubber } from "./panels/TimeScrubber";
import { Rail } from "./Rail";
import { StatusBar } from "./StatusBar";
import { useFrom } from "./useFrom";
import { useLater } from "./useLater";
import css from "./Workspace.module.css";

const PartnerCopy = lazy(() =>
  import("./sanitise/PartnerCopy").then((loaded) => ({ default: loaded.PartnerCopy })),
);

/** The open case: rail, filters and legend, the view with its truth line, the inspector, the status line. */
export function Workspace() {
  const { view, filtersOpen, legendOpen, inspectorOpen, timeOpen, routes } = useFrom(
    screenStore,
    (state) => state,
  );
  const drawn = useFrom(pictureStore, (state) => state.truth);
  // A view that draws something else than the chart says itself what.
  const truth = useFrom(viewReportStore, (state) => state.truth) ?? drawn;
  const nothing = useFrom(selectionStore, isNothing);
  const facts = useFrom(sideStore, (state) => state.facts);
  const later = useLater();
  const chosen = views.find((each) => each.id === view) ?? views[0];
  const sanitising = useFrom(sanitiseStore, (state) => state.on);
  if (!chosen) return null;
  if (sanitising)
    return (
      <div className={css.frame}>
        <Rail />
        <Suspense fallback={<p className={css.wait}>Loading the partner copy</p>}>
          <PartnerCopy />
        </Suspense>
      </div>
    );
  const View = chosen.component;
  const Side = chosen.side?.component;
  const left = filtersOpen || legendOpen;
  const stays = chosen.side?.stays === true;
  const listed = Side !== undefined && (nothing || (stays && !facts));
  return (
    <>
      <div className={css.frame}>
        <Rail />
        {left ? (
          <aside className={css.left} aria-label="Filters and legend">
            {later && filtersOpen ? <FilterPanel /> : null}
            {later && legendOpen ? <LegendPanel /> : null}
          </aside>
        ) : null}
        <main className={css.middle} id="view" role="tabpanel" aria-label={chosen.title}>
          <header className={css.head}>
            <h1>{chosen.heading}</h1>
            <div className={css.tools} id="view-tools" />
            <div className={css.panels}>
              <Button
                look="quiet"
                name="Filters and legend"
                title="Filters and legend (F)"
                pressed={left}
                icon={<PanelLeft size={18} />}
                onPress={() => screenStore.setState({ filtersOpen: !left, legendOpen: !left })}
              />
              <Button
                look="quiet"
                name="Time"
                title="Time scrubber"
                pressed={timeOpen}
                icon={<ChartNoAxesColumn size={18} />}
                onPress={() => screenStore.setState({ timeOpen: !timeOpen })}
              />
              <Button
                look="quiet"
                name="Inspector"
                title="Inspector (I)"
                pressed={inspectorOpen}
                icon={<PanelRight size={18} />}
                onPress={() => screenStore.setState({ inspectorOpen: !inspectorOpen })}
              />
            </div>
            <div className={css.truth}>
              <TruthLine truth={truth} />
              {filtersOpen ? null : (
                <Button look="link" onPress={() => screenStore.setState({ filtersOpen: true })}>
                  {truth.filters > 0 ? "Change filters" : "Add a filter"}
                </Button>
              )}
            </div>
          </header>
          {routes ? <RoutePanel /> : null}
          <section className={css.view} aria-label={chosen.heading}>
            <Suspense fallback={<p className={css.wait}>Loading the view</p>}>
              <View />
            </Suspense>
          </section>
          {timeOpen ? <TimeScrubber /> : null}
        </main>
        {inspectorOpen && listed ? (
          <Suspense fallback={null}>
            <Side />
          </Suspense>
        ) : null}
        {inspectorOpen && !listed ? (
          <Inspector back={chosen.side?.title} onBack={stays ? () => showFacts(false) : clearSelection} />
        ) : null}
      </div>
      <StatusBar />
    </>
  );
}

function isNothing({ entities, links, incidents, areas }: SelectionState): boolean {
  return entities.length + links.length + incidents.length + areas.length === 0;
}
