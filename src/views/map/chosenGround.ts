import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore, tell } from "../../store/screenStore";
import { select, selectionStore } from "../../store/selectionStore";
import { ask } from "../../store/viewAsk";
import type { Inside } from "./inside";

/** Selects who and what is there, everywhere: chart, tree and table show the same selection. Where nobody is known the events are. */
export function selectInside({ entities, links, incidents }: Inside): void {
  if (entities.length > 0) {
    selectionStore.setState({ entities, links, incidents: [], areas: [] });
    const people = entities.filter(
      (id) => caseStore.getState().file.case.entities.get(id)?.kind === "person",
    );
    tell(
      `Selected ${counted(entities.length, "entity", "entities")} (${counted(people.length, "person", "people")}) and ${counted(links.length, "link")}; ${counted(incidents.length, "event")} lie there.`,
    );
  } else if (incidents.length > 0) {
    select("incidents", incidents);
    tell(`Nobody of the chart is known there. Selected ${counted(incidents.length, "event")}.`);
  } else tell("Nothing of the case lies there.");
}

/** The chart, with those people, premises and vehicles selected. What filters hide is told. */
export function showOnChart(found: Inside): void {
  selectionStore.setState({ entities: found.entities, links: found.links, incidents: [], areas: [] });
  screenStore.setState({ view: "chart" });
  const { shown } = pictureStore.getState();
  const hidden = found.entities.filter((id) => !shown.entities.has(id)).length;
  tell(
    hidden > 0
      ? `${hidden} of ${found.entities.length} are hidden by the chart's filters.`
      : `Selected ${counted(found.entities.length, "entity", "entities")}.`,
  );
}

/** The table of events, with those of the ground selected. */
export function showEvents(found: Inside): void {
  select("incidents", found.incidents);
  ask({ type: "table", tab: "incidents" });
}
