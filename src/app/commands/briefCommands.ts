import { briefStore } from "../../store/briefStore";
import { caseStore } from "../../store/caseStore";
import { openDialog, screenStore } from "../../store/screenStore";
import { presentFrom } from "../brief/goToScene";
import { sceneDraft } from "../brief/sceneDraft";
import type { Command } from "./command";
import { noCase } from "./reasons";

const noScenes = () =>
  noCase() ??
  (caseStore.getState().file.case.plan.scenes.length > 0
    ? undefined
    : "Save a view as a scene first: there is nothing to present yet");

export const briefCommands: readonly Command[] = [
  {
    id: "present",
    title: () => "Present the briefing from the start",
    group: "View",
    keys: ["Shift+P", "F5"],
    why: noScenes,
    run: () => presentFrom(),
  },
  {
    id: "present-here",
    title: () => "Present from the chosen scene",
    group: "View",
    keys: ["Shift+F5"],
    why: noScenes,
    run: () => presentFrom(briefStore.getState().chosen),
  },
  {
    id: "export-briefing",
    title: () => "Export briefing: slides as PowerPoint, PDF or a page",
    group: "Case",
    keys: [],
    why: noScenes,
    run: () => openDialog({ type: "exportScenes" }),
  },
  {
    id: "save-scene",
    title: () => "Save this view as a scene",
    group: "View",
    keys: ["Shift+S"],
    why: () =>
      noCase() ??
      (screenStore.getState().view === "brief" ? "Go to the view that the scene is to show" : undefined),
    run: () => openDialog({ type: "scene", scene: sceneDraft(new Date()) }),
  },
];
