import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";

export function noCase(): string | undefined {
  const { open, file } = caseStore.getState();
  return open && file.case.head.marking ? undefined : "Open a case first";
}

export function noSelection(): string | undefined {
  return (
    noCase() ??
    (selectionStore.getState().entities.length > 0 ? undefined : "Select one or more entities first")
  );
}

export function noSelectionAtAll(): string | undefined {
  const { entities, links } = selectionStore.getState();
  return noCase() ?? (entities.length + links.length > 0 ? undefined : "Select entities or links first");
}

/** Incidents and areas count as well: they can be let go, though no command changes them. */
export function nothingSelected(): string | undefined {
  const { incidents, areas } = selectionStore.getState();
  return incidents.length + areas.length > 0 ? noCase() : noSelectionAtAll();
}

export function noSingleSelection(): string | undefined {
  const { entities, links } = selectionStore.getState();
  return noCase() ?? (entities.length + links.length === 1 ? undefined : "Select one entity or link");
}

export function noChart(): string | undefined {
  return noCase() ?? (screenStore.getState().view === "chart" ? undefined : "Only on the chart");
}

export function noMarks(): string | undefined {
  return (
    noChart() ??
    (pictureStore.getState().picture.type === "drawn"
      ? undefined
      : "The overview has no single marks: filter it first")
  );
}
