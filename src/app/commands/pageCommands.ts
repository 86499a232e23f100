import { type PageFormat, pageStore } from "../../store/pageStore";
import { screenStore } from "../../store/screenStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

const open = () => screenStore.setState({ view: "page" });

/** Why the page cannot be printed from here: what is on the screen is what is printed. */
const notThere = () =>
  noCase() ?? (screenStore.getState().view === "page" ? undefined : "Go to OCG on a page first");

function paper(format: PageFormat, words: string): Command {
  return {
    id: `page-${format}`,
    title: () => `OCG on a page: ${words}`,
    group: "View",
    keys: [],
    why: noCase,
    run: () => {
      pageStore.setState({ format });
      open();
    },
  };
}

export const pageCommands: readonly Command[] = [
  paper("a3-landscape", "A3 landscape"),
  paper("a3-portrait", "A3 portrait"),
  paper("a4-landscape", "A4 landscape"),
  paper("a4-portrait", "A4 portrait"),
  {
    id: "page-words",
    title: () => `OCG on a page: ${pageStore.getState().editing ? "stop editing words" : "edit words"}`,
    group: "Edit",
    keys: [],
    why: noCase,
    run: () => {
      pageStore.setState({ editing: !pageStore.getState().editing });
      open();
    },
  },
  {
    id: "page-print",
    title: () => "OCG on a page: print",
    group: "Case",
    keys: [],
    why: notThere,
    run: () => {
      // Words that are being edited stand as buttons: they are words again on paper.
      pageStore.setState({ editing: false });
      requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    },
  },
];
