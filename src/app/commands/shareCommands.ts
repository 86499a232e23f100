import { sanitiseStore, setSanitising } from "../../store/sanitiseStore";
import { openDialog } from "../../store/screenStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

export const shareCommands: readonly Command[] = [
  {
    id: "sanitise",
    title: () => (sanitiseStore.getState().on ? "Leave the partner copy" : "Sanitise: a copy for a partner"),
    group: "Case",
    keys: ["S"],
    why: noCase,
    run: () => setSanitising(!sanitiseStore.getState().on),
  },
  {
    id: "disclosure-log",
    title: () => "Disclosure and decision log…",
    group: "Plan",
    keys: [],
    why: noCase,
    run: () => openDialog({ type: "share", page: "log" }),
  },
];
