import { coveringPoints } from "../../core/coveringPoints";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { openDialog, type PlanPage, screenStore, tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { shownPointsStore, showPoints } from "../../store/shownPoints";
import { whatIfStore } from "../../store/whatIfStore";
import { requirementAbout, requirementForLink } from "../decide/requirementWords";
import type { Command } from "./command";
import { noCase, noSelectionAtAll } from "./reasons";

const page = (id: string, title: string, to: PlanPage): Command => ({
  id,
  title: () => title,
  group: "Plan",
  keys: [],
  why: noCase,
  run: () => openDialog({ type: "plan", page: to }),
});

/** What a decision is about when nobody says: the selection, else what is taken out in What if, else the point that is looked at. */
function decide(): void {
  const { entities, links } = selectionStore.getState();
  const { chosen, list } = rankingStore.getState();
  const selected = [...entities, ...links];
  const removed = whatIfStore.getState().entities;
  if (selected.length === 0 && screenStore.getState().view === "whatif" && removed.length > 0) {
    openDialog({ type: "decide", ...coveringPoints(list, removed) });
    return;
  }
  openDialog({
    type: "decide",
    points: selected.length === 0 && chosen !== undefined ? [chosen] : [],
    entities: selected,
  });
}

function requireAbout(): void {
  const { entities, links } = selectionStore.getState();
  const [link] = links;
  const gap =
    entities.length === 0 && links.length === 1 && link !== undefined
      ? requirementForLink(caseStore.getState().file.case, link, { points: rankingStore.getState().list })
      : requirementAbout([...entities, ...links]);
  openDialog({ type: "requirement", gap });
}

function togglePoints(): void {
  const shown = shownPointsStore.getState().numbers.list.length > 0;
  showPoints(!shown);
  if (!shown && rankingStore.getState().work.type === "none") void refreshRanking();
  tell(
    shown
      ? "Interdiction points are hidden"
      : "Interdiction points are numbered on chart, family tree, map, table and matrix",
  );
}

export const planCommands: readonly Command[] = [
  {
    id: "decide",
    title: () => "Record a decision…",
    group: "Plan",
    keys: ["R"],
    context: true,
    why: noCase,
    run: decide,
  },
  {
    id: "requirement",
    title: () => "Make a requirement about the selection…",
    group: "Plan",
    keys: [],
    context: true,
    why: noSelectionAtAll,
    run: requireAbout,
  },
  {
    id: "disruption",
    title: () => "Record a disruption…",
    group: "Plan",
    keys: [],
    why: noCase,
    run: () => openDialog({ type: "disruption", targets: selectionStore.getState().entities }),
  },
  page("find-out", "What to find out next", "find out"),
  page("decision-log", "Decision log", "decisions"),
  page("requirements", "Intelligence requirements", "requirements"),
  page("disruptions", "Disruptions", "disruptions"),
  page("vulnerabilities", "Vulnerabilities (U-Battle)", "vulnerabilities"),
  {
    id: "show-points",
    title: () =>
      shownPointsStore.getState().numbers.list.length > 0
        ? "Hide interdiction points"
        : "Show interdiction points",
    group: "Plan",
    keys: [],
    why: noCase,
    run: togglePoints,
  },
];
