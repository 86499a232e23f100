import type { Drawn } from "../../core/drawn";
import { moveMarks } from "../../core/edits";
import type { Point } from "../../core/geometry";
import { caseStore, edit } from "../../store/caseStore";
import { registerChart } from "../../store/chartPort";
import { pictureStore } from "../../store/pictureStore";
import { registerScene } from "../../store/sceneView";
import { openMenu, say, screenStore, tell } from "../../store/screenStore";
import { clearSelection, selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import { ask } from "../../store/viewAsk";
import { bringIn, zoomAtMiddle } from "./camera";
import { Chart } from "./chart";
import type { ChartSelectMode } from "./chartEvents";
import { ChartKeys } from "./chartKeys";
import { chartScene } from "./chartScene";
import { pinsOn } from "./pinsOn";
import { knownPlaces, layOut, placeNew } from "./placing";
import { type Scene, sceneOf } from "./scene";

export interface ControlWatch {
  readonly dropped: (names: number, words: number) => void;
  readonly armed: (armed: boolean) => void;
}

const zoomStep = 1.3;

/** Keeps the chart in step with the stores, and the stores with what the user does on it. */
export class ChartControl {
  private readonly chart: Chart;
  private readonly keys: ChartKeys;
  private readonly stop: (() => void)[];
  private scene: { readonly key: readonly unknown[]; readonly value: Scene } | undefined;
  private before: ReadonlySet<string> | undefined;
  private places:
    | { readonly key: readonly unknown[]; readonly value: ReadonlyMap<string, Point> }
    | undefined;
  private caseId: string | undefined;
  private fitted = false;
  private lassoArmed = false;
  private pressing = false;

  constructor(
    private readonly place: HTMLElement,
    watch: ControlWatch,
  ) {
    const arm = (armed: boolean) => {
      this.lassoArmed = armed;
      watch.armed(armed);
    };
    this.chart = new Chart(place, {
      selectMarks: (marks, mode) => {
        if (marks[0] !== undefined) this.keys.moveTo(marks[0]);
        this.select(marks, mode);
      },
      selectLine: (line, mode) => selectLinks(this.line(line)?.links.map((item) => item.id) ?? [], mode),
      clear: clearSelection,
      moved: (places) => edit(moveMarks(caseStore.getState().file, [...places])),
      open: (mark) => {
        this.select([mark], "set");
        ask({ type: "expand", ids: this.entities([mark]) });
      },
      menu: (x, y, on) => {
        if (on.mark !== undefined && !this.selected().has(on.mark)) this.select([on.mark], "set");
        const links = this.line(on.line)?.links.map((item) => item.id) ?? [];
        if (!links.every((id) => selectionStore.getState().links.includes(id))) selectLinks(links);
        openMenu(x, y);
      },
      dropped: watch.dropped,
      lassoArmed: () => this.lassoArmed,
      lassoUsed: () => arm(false),
    });
    this.keys = new ChartKeys(this.keyTarget());
    const update = () => this.update();
    this.stop = [
      ...[pictureStore, selectionStore, shownPointsStore].map((store) => store.subscribe(update)),
      // Of the screen only the theme and found paths are drawn; progress of a job changes it many times a second.
      screenStore.subscribe((now, before) => {
        if (now.theme !== before.theme || now.routes !== before.routes) update();
      }),
    ];
    place.addEventListener("mousedown", this.press);
    registerChart({
      fit: () => this.chart.fit(),
      zoomIn: () => this.chart.camera((cy, size) => zoomAtMiddle(cy, size, zoomStep)),
      zoomOut: () => this.chart.camera((cy, size) => zoomAtMiddle(cy, size, 1 / zoomStep)),
      centre: (id) => this.centre(id),
      focus: () => place.focus(),
      lasso: () => {
        arm(true);
        tell("Draw round the marks to select them. Escape gives up.");
      },
      positions: () => this.chart.positions(),
      layout: () => void this.layout(),
    });
    this.update();
    this.stop.push(registerScene("chart", chartScene(this.chart)));
  }

  private keyTarget() {
    return {
      kase: () => caseStore.getState().file.case,
      drawn: () => this.drawn(),
      focus: () => caseStore.getState().file.arrangement.focus,
      positions: () => this.chart.positions(),
      start: () => this.chiefMark(),
      selected: () => this.selected(),
      show: (mark: string | undefined) => {
        this.chart.setWalked(mark);
        this.place.toggleAttribute("data-walked", mark !== undefined);
        const at = mark === undefined ? undefined : this.chart.positions().get(mark);
        if (at) this.chart.camera((cy, size) => bringIn(cy, size, at));
      },
      say,
      select: (mark: string, mode: "set" | "toggle") => this.select([mark], mode),
      open: (mark: string) => {
        this.select([mark], "set");
        screenStore.setState({ inspectorOpen: true });
      },
      move: (by: Point, mark: string | undefined) => this.moveBy(by, mark),
      menu: (mark: string) => {
        if (!this.selected().has(mark)) this.select([mark], "set");
        const at = this.chart.screenOf(mark);
        const rect = this.place.getBoundingClientRect();
        openMenu(rect.left + at.x, rect.top + at.y);
      },
    };
  }

  private drawn(): Drawn | undefined {
    const { picture } = pictureStore.getState();
    return picture.type === "drawn" ? picture.drawn : undefined;
  }

  private line(id: string | undefined) {
    return this.drawn()?.lines.find((line) => line.id === id);
  }

  /** Entities behind marks: a fold counts as its members. */
  private entities(marks: readonly string[]): readonly string[] {
    return marks.flatMap((id) => {
      const mark = this.drawn()?.marks.get(id);
      if (!mark) return [];
      return mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id);
    });
  }

  private selected(): ReadonlySet<string> {
    const drawn = this.drawn();
    return new Set(selectionStore.getState().entities.flatMap((id) => drawn?.markOf.get(id) ?? []));
  }

  private select(marks: readonly string[], mode: ChartSelectMode): void {
    selectEntities(this.entities(marks), mode);
    if (marks.length > 1) say(`${marks.length} marks selected`);
    else if (mode === "toggle" && marks[0] !== undefined)
      say(this.selected().has(marks[0]) ? "Selected" : "No longer selected");
  }

  /** The highest tier with the most lines. */
  private chiefMark(): string | undefined {
    const marks = [...(this.scene?.value.marks.values() ?? [])];
    return marks.reduce<(typeof marks)[number] | undefined>(
      (best, mark) => (!best || mark.priority > best.priority ? mark : best),
      undefined,
    )?.id;
  }

  private moveBy(by: Point, mark: string | undefined): void {
    const selected = this.selected();
    const ids = selected.size > 0 ? [...selected] : mark === undefined ? [] : [mark];
    const spots = ids.flatMap((id) => {
      const at = this.chart.positions().get(id);
      return at ? [[id, { x: at.x + by.x, y: at.y + by.y }] as const] : [];
    });
    if (spots.length > 0) edit(moveMarks(caseStore.getState().file, spots));
  }

  private centre(entity: string): void {
    const mark = this.drawn()?.markOf.get(entity);
    const at = mark === undefined ? undefined : this.chart.positions().get(mark);
    if (mark === undefined || !at) return;
    this.chart.show(at);
    this.place.focus();
    this.keys.goTo(mark);
  }

  private sceneNow(drawn: Drawn): Scene {
    const { file } = caseStore.getState();
    const { theme } = screenStore.getState();
    const key = [file.case, drawn, file.arrangement.focus, theme];
    if (!this.scene || key.some((part, index) => part !== this.scene?.key[index]))
      this.scene = { key, value: sceneOf(file.case, drawn, file.arrangement.focus, theme) };
    return this.scene.value;
  }

  /** Kept while nothing of it changes, so that the chart can tell by identity that nothing moved. */
  private placesNow(drawn: Drawn): ReadonlyMap<string, Point> {
    const { arrangement } = caseStore.getState().file;
    const key = [drawn, arrangement.positions];
    if (!this.places || key.some((part, index) => part !== this.places?.key[index]))
      this.places = { key, value: knownPlaces(drawn, arrangement) };
    return this.places.value;
  }

  /** Lines of the selection: those at selected marks, selected links, and a chosen path. */
  private inked(drawn: Drawn, selected: ReadonlySet<string>): ReadonlySet<string> {
    const { routes } = screenStore.getState();
    const route = routes?.list[routes.chosen];
    const links = new Set([...selectionStore.getState().links, ...(route?.links.flat() ?? [])]);
    const inked = new Set<string>();
    for (const line of drawn.lines) {
      const own = selected.has(line.from) || selected.has(line.to);
      if (own || line.links.some((item) => links.has(item.id))) inked.add(line.id);
    }
    return inked;
  }

  private update(): void {
    const drawn = this.drawn();
    const { file } = caseStore.getState();
    if (!drawn || pictureStore.getState().version !== caseStore.getState().version) return;
    const scene = this.sceneNow(drawn);
    const positions = this.placesNow(drawn);
    const selected = this.selected();
    this.chart.set({
      scene,
      positions,
      theme: screenStore.getState().theme,
      selected,
      inked: this.inked(drawn, selected),
      pins: pinsOn(drawn, shownPointsStore.getState().numbers),
    });
    if (this.caseId !== file.case.head.id) {
      this.caseId = file.case.head.id;
      this.fitted = false;
    }
    if (!this.fitted && positions.size > 0) {
      this.fitted = true;
      this.chart.fit();
    }
    const missing = scene.marks.size - positions.size;
    const changed = this.changed(scene);
    if (missing > 0)
      void placeNew({ scene, drawn, size: this.size() }).then((placed) => {
        if (placed && changed) this.chart.fitAfterMove();
      });
    else if (changed) this.chart.fit();
  }

  /** True when less than half of what is drawn was drawn before: then the old camera shows the wrong part. */
  private changed(scene: Scene): boolean {
    const before = this.before;
    const now = new Set(scene.marks.keys());
    this.before = now;
    if (!before || before.size === 0) return false;
    const same = [...now].filter((id) => before.has(id)).length;
    return same * 2 < Math.max(now.size, before.size);
  }

  private size() {
    return { w: this.place.clientWidth, h: this.place.clientHeight };
  }

  private async layout(): Promise<void> {
    const drawn = this.drawn();
    if (!drawn) return;
    const again = () => void this.layout();
    if (await layOut({ scene: this.sceneNow(drawn), drawn, size: this.size() }, again))
      this.chart.fitAfterMove();
  }

  /** Cytoscape takes the focus away at each press and gives it to nothing: the chart takes it, so that keys go on from there. */
  private readonly press = (): void => {
    this.pressing = true;
    this.place.focus({ preventScroll: true });
    this.pressing = false;
  };

  /** Only the keyboard's focus shows a ring: a click already says where it is. */
  onFocus(): void {
    if (!this.pressing && this.place.matches(":focus-visible")) this.keys.arrive();
  }

  onBlur(): void {
    this.keys.leave();
  }

  /** True when the key was used up. */
  onKey(event: KeyboardEvent): boolean {
    return this.keys.press(event);
  }

  destroy(): void {
    registerChart(undefined);
    this.place.removeEventListener("mousedown", this.press);
    for (const stop of this.stop) stop();
    this.chart.destroy();
  }
}
