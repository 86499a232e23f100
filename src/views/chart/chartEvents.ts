import type { Core, EventObject, EventObjectEdge, EventObjectNode } from "cytoscape";
import type { Point } from "../../core/geometry";
import { plainId } from "./chartElements";
import { caught } from "./lasso";
import { watchOutlines } from "./outlineGesture";

/** What events need of the chart. */
export interface ChartSurface {
  readonly cy: Core;
  positions(): ReadonlyMap<string, Point>;
  selected(): ReadonlySet<string>;
  stand(positions: ReadonlyMap<string, Point>): void;
  settle(): void;
  modelAt(point: Point): Point;
  markAt(point: Point): string | undefined;
  labelAt(point: Point): { readonly type: "mark" | "line"; readonly id: string } | undefined;
  setOutline(outline: readonly Point[]): void;
}

export type ChartSelectMode = "set" | "add" | "toggle";

/** What the user does on the picture, in mark and line ids. */
export interface ChartEvents {
  readonly selectMarks: (marks: readonly string[], mode: ChartSelectMode) => void;
  readonly selectLine: (line: string, mode: ChartSelectMode) => void;
  readonly clear: () => void;
  /** One drag, with all marks that it moved. */
  readonly moved: (places: ReadonlyMap<string, Point>) => void;
  readonly open: (mark: string) => void;
  /** Asked for a menu at a place of the page. */
  readonly menu: (x: number, y: number, on: { mark?: string; line?: string }) => void;
  /** Labels for which there is no room at this zoom. */
  readonly dropped: (names: number, words: number) => void;
  /** True while the lasso tool is armed; asked at each press, and told when used. */
  readonly lassoArmed: () => boolean;
  readonly lassoUsed: () => void;
}

function modeOf(event: { shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean }): ChartSelectMode {
  return event.shiftKey || event.ctrlKey || event.metaKey ? "toggle" : "set";
}

/** Connects Cytoscape's and the stage's events; returns a function that takes them away. */
export function listen(chart: ChartSurface, stage: HTMLElement, events: ChartEvents): () => void {
  const { cy } = chart;
  const original = (event: EventObject) => event.originalEvent as MouseEvent;
  const onStage = (event: MouseEvent): Point => {
    const rect = stage.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };

  cy.on("tap", "node", (event: EventObjectNode) =>
    events.selectMarks([plainId(event.target.id())], modeOf(original(event))),
  );
  cy.on("tap", "edge", (event: EventObjectEdge) =>
    events.selectLine(plainId(event.target.id()), modeOf(original(event))),
  );
  let tapped: readonly unknown[] = [];
  cy.on("tap", (event: EventObject) => {
    tapped = [tapped.at(-1), event.target];
    if (event.target !== cy) return;
    const hit = chart.labelAt(event.renderedPosition);
    const mode = modeOf(original(event));
    if (hit?.type === "mark") events.selectMarks([hit.id], mode);
    else if (hit) events.selectLine(hit.id, mode);
    else if (mode === "set") events.clear();
  });
  // Cytoscape counts any two quick taps. Those on two marks are no double click, and with Shift or Ctrl they take a mark in and out.
  cy.on("dbltap", "node", (event: EventObjectNode) => {
    if (modeOf(original(event)) === "set" && tapped[0] === event.target)
      events.open(plainId(event.target.id()));
  });

  let start: ReadonlyMap<string, Point> | undefined;
  cy.on("grab", "node", (event: EventObjectNode) => {
    const id = plainId(event.target.id());
    // A drag on one of several selected moves them all.
    const group = chart.selected().has(id) ? [...chart.selected()] : [id];
    const positions = chart.positions();
    start = new Map(
      group.flatMap((each) => (positions.has(each) ? [[each, { ...(positions.get(each) as Point) }]] : [])),
    );
  });
  const dragged = (event: EventObjectNode): ReadonlyMap<string, Point> | undefined => {
    const id = plainId(event.target.id());
    const from = start?.get(id);
    if (!start || !from) return undefined;
    const { x, y } = event.target.position();
    return new Map([...start].map(([each, at]) => [each, { x: at.x + x - from.x, y: at.y + y - from.y }]));
  };
  cy.on("drag", "node", (event: EventObjectNode) => {
    const places = dragged(event);
    if (places) chart.stand(places);
  });
  cy.on("dragfree", "node", (event: EventObjectNode) => {
    const places = dragged(event);
    start = undefined;
    if (!places) return;
    chart.settle();
    events.moved(places);
  });

  let under: string | undefined;
  cy.on("mouseover", "node, edge", (event: EventObject) => {
    stage.style.cursor = "pointer";
    under = event.target.isEdge() ? plainId(event.target.id()) : undefined;
  });
  cy.on("mouseout", "node, edge", () => {
    stage.style.cursor = "";
    under = undefined;
  });

  const unwatch = watchOutlines(stage, {
    starts: (at, event) => {
      const armed = events.lassoArmed();
      if (!armed && !event.shiftKey && !event.altKey) return undefined;
      if (!armed && chart.markAt(at) !== undefined) return undefined;
      return event.shiftKey && !armed ? "box" : "lasso";
    },
    moved: (outline) => chart.setOutline(outline),
    ended: (outline, event) => {
      events.lassoUsed();
      if (!outline) return;
      const marks = caught(
        chart.positions(),
        outline.map((point) => chart.modelAt(point)),
      );
      events.selectMarks(marks, event.ctrlKey || event.metaKey ? "add" : "set");
    },
  });

  const onMenu = (event: MouseEvent) => {
    event.preventDefault();
    const at = onStage(event);
    const hit = chart.labelAt(at);
    const mark = chart.markAt(at) ?? (hit?.type === "mark" ? hit.id : undefined);
    const line = mark === undefined ? (hit?.type === "line" ? hit.id : under) : undefined;
    events.menu(event.clientX, event.clientY, {
      ...(mark === undefined ? {} : { mark }),
      ...(line === undefined ? {} : { line }),
    });
  };
  stage.addEventListener("contextmenu", onMenu);
  return () => {
    unwatch();
    stage.removeEventListener("contextmenu", onMenu);
  };
}
