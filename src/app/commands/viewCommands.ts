import { chartPort } from "../../store/chartPort";
import { openDialog, screenStore, type Theme, tell, type ViewId } from "../../store/screenStore";
import { views } from "../../views/index";
import { always, type Command } from "./command";
import { noCase, noChart } from "./reasons";

const go = (view: ViewId) => screenStore.setState({ view });

const themes: readonly (readonly [Theme, string])[] = [
  ["light", "Light theme"],
  ["dark", "Dark theme"],
  ["projector", "Projector theme: white, larger, darker"],
];

/** Digit of a view by its place in the rail: 1 to 9, then 0; further ones have none. */
export function viewKey(index: number): string | undefined {
  return index < 9 ? String(index + 1) : index === 9 ? "0" : undefined;
}

export const viewCommands: readonly Command[] = [
  ...views.map(
    (view, index): Command => ({
      id: `view-${view.id}`,
      title: () => `Go to ${view.title}`,
      group: "View",
      keys: [viewKey(index) ?? []].flat(),
      why: noCase,
      run: () => go(view.id),
    }),
  ),
  {
    id: "as-table",
    title: () => "Table of this view",
    group: "View",
    keys: ["T"],
    why: noCase,
    run: () => go(screenStore.getState().view === "table" ? "chart" : "table"),
  },
  {
    id: "filters",
    title: () => "Filters panel",
    group: "View",
    keys: ["F"],
    why: noCase,
    run: () => screenStore.setState({ filtersOpen: !screenStore.getState().filtersOpen }),
  },
  {
    id: "inspector",
    title: () => "Inspector panel",
    group: "View",
    keys: ["I"],
    why: noCase,
    run: () => screenStore.setState({ inspectorOpen: !screenStore.getState().inspectorOpen }),
  },
  {
    id: "legend",
    title: () => "Legend",
    group: "View",
    keys: ["L"],
    why: noCase,
    run: () => screenStore.setState({ legendOpen: !screenStore.getState().legendOpen }),
  },
  {
    id: "time",
    title: () => "Time scrubber",
    group: "View",
    keys: [],
    why: noCase,
    run: () => screenStore.setState({ timeOpen: !screenStore.getState().timeOpen }),
  },
  ...themes.map(
    ([theme, title]): Command => ({
      id: `theme-${theme}`,
      title: () => title,
      group: "View",
      keys: [],
      why: () => (screenStore.getState().theme === theme ? "On now" : undefined),
      run: () => screenStore.setState({ theme }),
    }),
  ),
  {
    id: "zoom-in",
    title: () => "Zoom in",
    group: "Chart",
    keys: ["+", "="],
    why: noChart,
    run: () => chartPort()?.zoomIn(),
  },
  {
    id: "zoom-out",
    title: () => "Zoom out",
    group: "Chart",
    keys: ["-"],
    why: noChart,
    run: () => chartPort()?.zoomOut(),
  },
  {
    id: "fit",
    title: () => "Fit the whole chart",
    group: "Chart",
    keys: ["0"],
    why: noChart,
    run: () => chartPort()?.fit(),
  },
  {
    id: "focus-chart",
    title: () => "Put the keyboard on the chart",
    group: "Chart",
    keys: ["F6"],
    why: noChart,
    run: () => chartPort()?.focus(),
  },
  {
    id: "letter-keys",
    title: () => `${screenStore.getState().letterKeys ? "Switch off" : "Switch on"} single-letter keys`,
    group: "Help",
    keys: [],
    why: always,
    run: () => {
      const letterKeys = !screenStore.getState().letterKeys;
      screenStore.setState({ letterKeys });
      tell(`Single-letter keys are ${letterKeys ? "on" : "off"}`);
    },
  },
  {
    id: "keys",
    title: () => "Keys",
    group: "Help",
    keys: ["?"],
    why: always,
    run: () => openDialog({ type: "keys" }),
  },
  {
    id: "palette",
    title: () => "Find or run a command",
    group: "Help",
    keys: ["Ctrl+K"],
    why: always,
    run: () => openDialog({ type: "palette", text: "" }),
  },
  {
    id: "find",
    title: () => "Find anything",
    group: "Explore",
    keys: ["/", "Ctrl+F"],
    why: noCase,
    run: () => openDialog({ type: "palette", text: "" }),
  },
];
