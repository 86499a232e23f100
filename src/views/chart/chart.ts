import type { Core, NodeSingular } from "cytoscape";
import type { Point, Rect } from "../../core/geometry";
import { paletteOf } from "../../encode/palette";
import { type BoxPlace, boxPlaces } from "./boxPlaces";
import { cameraKey, fitCamera, type Size, showPoint } from "./camera";
import { edgeId, elementsOf, nodeData, nodeId, plainId, replaceElements } from "./chartElements";
import { type ChartEvents, type ChartSurface, listen } from "./chartEvents";
import { type ChartPicture, emptyPicture } from "./chartPicture";
import { chartStyle, lineZoom } from "./chartStyle";
import { cytoscapeCore } from "./cytoscapeCore";
import { LabelBitmaps } from "./labelBitmaps";
import { type LabelPlaces, labelPlaces, noPlaces, reachedRects } from "./labelPlaces";
import { filled, type Layers, makeLayers } from "./layers";
import { MarkBitmaps } from "./markBitmaps";
import { drawOverlay, type LabelHit } from "./overlay";
import { forgetWidths, interReady } from "./textLines";
import { between, reducedMotion, tween } from "./tween";
import { type Camera, drawBoxes } from "./underlay";

/** After the last zoom step, patterns and labels are made anew. */
const settleMs = 140;

function holds(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && y >= rect.y && x <= rect.x + rect.w && y <= rect.y + rect.h;
}

/** Owns Cytoscape, which knows places, hits and lines, and the sheet on which all is seen. */
export class Chart implements ChartSurface {
  readonly cy: Core;
  private readonly layers: Layers;
  private readonly lines: readonly HTMLCanvasElement[];
  private readonly bitmaps = new LabelBitmaps();
  private readonly pictures = new MarkBitmaps(() => this.paintSoon());
  private readonly watcher: ResizeObserver;
  private readonly unlisten: () => void;
  private picture = emptyPicture;
  private at = new Map<string, Point>();
  private boxes: ReadonlyMap<string, BoxPlace> = new Map();
  private places: LabelPlaces = noPlaces;
  private hits: readonly LabelHit[] = [];
  private labelZoom = 1;
  private scale = 1;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private finishMove: (() => void) | undefined;
  private outline: readonly Point[] = [];
  private walked: string | undefined;
  private gone = false;
  private asked: number | undefined;
  private fitted = "";

  constructor(
    place: HTMLElement,
    private readonly events: ChartEvents,
  ) {
    this.layers = makeLayers(place);
    this.layers.fitSize();
    ({ cy: this.cy, lines: this.lines } = cytoscapeCore(this.layers.stage));
    this.cy.on("render", () => this.paint());
    this.cy.on("zoom", () => this.settleSoon());
    this.unlisten = listen(this, this.layers.stage, events);
    this.watcher = new ResizeObserver(() => {
      if (!this.layers.fitSize()) return;
      this.cy.resize();
      // A picture that was fitted and not touched since stays fitted when a panel opens or closes.
      if (this.fitted === cameraKey(this.cy)) this.fit();
      else this.paint();
    });
    this.watcher.observe(place);
    void this.awaitFont();
  }

  /** Labels measured before Inter has come would be the wrong size: they are made again once it has. */
  private async awaitFont(): Promise<void> {
    await interReady();
    if (this.gone) return;
    forgetWidths();
    this.bitmaps.clear();
    this.settle();
  }

  /** Draws a picture; only what differs from the last one is touched. Marks that move glide. */
  set(next: ChartPicture): void {
    const before = this.picture;
    this.finishMove?.();
    this.picture = next;
    if (next.theme !== before.theme || before === emptyPicture) {
      this.cy.style(chartStyle(next.theme, () => this.scale));
    }
    if (next.scene !== before.scene || next.positions !== before.positions) this.replaceElements(before);
    else this.reselect(before);
    this.cy.batch(() => {
      for (const id of new Set([...before.inked, ...next.inked]))
        this.cy.getElementById(edgeId(id)).toggleClass("inked", next.inked.has(id));
    });
    this.moveTo(next.positions, before.positions);
    this.settle();
  }

  private reselect(before: ChartPicture): void {
    const { scene, selected } = this.picture;
    this.cy.batch(() => {
      for (const id of new Set([...before.selected, ...selected])) {
        if (before.selected.has(id) === selected.has(id)) continue;
        const mark = scene.marks.get(id);
        if (mark) this.cy.getElementById(nodeId(id)).data({ ...nodeData(mark, selected.has(id)) });
      }
    });
  }

  private replaceElements(before: ChartPicture): void {
    const { scene, selected, positions } = this.picture;
    replaceElements(
      this.cy,
      elementsOf(before.scene, before.positions, before.selected),
      elementsOf(scene, positions, selected),
    );
    for (const id of this.at.keys()) if (!positions.has(id) || !scene.marks.has(id)) this.at.delete(id);
  }

  private moveTo(positions: ReadonlyMap<string, Point>, before: ReadonlyMap<string, Point>): void {
    const drawn = new Map([...positions].filter(([id]) => this.picture.scene.marks.has(id)));
    const from = new Map(this.at);
    const moves = [...drawn].some(([id, to]) => {
      const start = from.get(id);
      return start && (start.x !== to.x || start.y !== to.y);
    });
    if (!moves || before.size === 0 || reducedMotion()) {
      this.stand(drawn);
      return;
    }
    this.finishMove = tween((share) => {
      this.stand(between(from, drawn, share));
      if (share === 1) {
        this.finishMove = undefined;
        this.settle();
      }
    });
  }

  /** Puts marks where they are told to stand, without a word to anyone. */
  stand(positions: ReadonlyMap<string, Point>): void {
    this.cy.batch(() => {
      for (const [id, point] of positions) {
        this.at.set(id, point);
        this.cy.getElementById(nodeId(id)).position({ x: point.x, y: point.y });
      }
    });
    const { scene, theme } = this.picture;
    this.boxes = boxPlaces(scene, this.at, { zoom: this.labelZoom, scale: paletteOf(theme).wordScale });
  }

  private settleSoon(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), settleMs);
  }

  /** Makes patterns and labels for the zoom as it is now. */
  settle(): void {
    if (this.gone) return;
    clearTimeout(this.settling);
    const zoom = this.cy.zoom();
    const { scene, theme, inked, selected } = this.picture;
    const scale = lineZoom(zoom);
    if (Math.abs(scale - this.scale) > 0.001) {
      this.scale = scale;
      (this.cy.edges() as unknown as { updateStyle(): void }).updateStyle();
    }
    this.labelZoom = zoom;
    const words = paletteOf(theme).wordScale;
    this.boxes = boxPlaces(scene, this.at, { zoom, scale: words });
    this.places = labelPlaces(scene, this.at, { zoom, scale: words, inked, selected });
    this.events.dropped(this.places.droppedNames, this.places.droppedWords);
    this.paint();
  }

  /** Pictures of marks are decoded one by one; they are painted together. */
  private paintSoon(): void {
    this.asked ??= requestAnimationFrame(() => {
      this.asked = undefined;
      if (!this.gone) this.paint();
    });
  }

  /** One sheet: boxes, Cytoscape's lines, then words and marks. */
  private paint(): void {
    const { sheet, ratio } = this.layers;
    const { scene, theme, inked, selected, pins } = this.picture;
    const context = filled(sheet, ratio(), paletteOf(theme).paper);
    if (!context) return;
    const { x, y } = this.cy.pan();
    const camera: Camera = { x, y, zoom: this.cy.zoom() };
    const { w, h } = this.size();
    drawBoxes(context, this.boxes, camera, theme);
    for (const lines of this.lines) if (lines.width > 0) context.drawImage(lines, 0, 0, w, h);
    const { at, places, boxes, labelZoom, walked, outline, bitmaps, pictures } = this;
    this.hits = drawOverlay(
      { context, bitmaps, pictures, camera, w, h, ratio: ratio() },
      { scene, theme, inked, selected, pins, at, places, boxes, labelZoom, walked, outline },
    );
  }

  /** Marks as they stand on the screen now. */
  positions(): ReadonlyMap<string, Point> {
    return this.at;
  }

  selected(): ReadonlySet<string> {
    return this.picture.selected;
  }

  /** Model point under a screen point of the stage. */
  modelAt(point: Point): Point {
    const { x, y } = this.cy.pan();
    const zoom = this.cy.zoom();
    return { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
  }

  /** Where a mark is on the stage, in px. */
  screenOf(mark: string): Point {
    const at = this.at.get(mark) ?? { x: 0, y: 0 };
    const { x, y } = this.cy.pan();
    return { x: at.x * this.cy.zoom() + x, y: at.y * this.cy.zoom() + y };
  }

  /** What a label under a screen point of the stage belongs to. */
  labelAt(point: Point): LabelHit | undefined {
    return this.hits.find((hit) => holds(hit, point));
  }

  markAt(point: Point): string | undefined {
    const at = this.modelAt(point);
    const found = this.cy.nodes().filter((node: NodeSingular) => {
      const [w, h] = [node.width(), node.height()];
      return holds({ x: node.position("x") - w / 2, y: node.position("y") - h / 2, w, h }, at);
    });
    return found.nonempty() ? plainId(found.last().id()) : undefined;
  }

  setOutline(outline: readonly Point[]): void {
    this.outline = outline;
    this.paint();
  }

  /** The mark that wears the keyboard's focus ring; undefined = none. */
  setWalked(mark: string | undefined): void {
    this.walked = mark;
    this.paint();
  }

  fit(): void {
    if (this.cy.nodes().empty() || !fitCamera(this.cy, this.size(), this.reached(false))) return;
    this.settle();
    // Labels have their own size on the screen: only at the zoom just chosen is it known how far they reach.
    fitCamera(this.cy, this.size(), this.reached(true));
    this.settle();
    this.fitted = cameraKey(this.cy);
  }

  private reached(labels: boolean): readonly Rect[] {
    const look = { zoom: this.cy.zoom(), scale: paletteOf(this.picture.theme).wordScale };
    return [
      ...[...this.boxes.values()].map((box) => box.rect ?? box.header),
      ...reachedRects(this.picture.scene, this.at, labels ? this.places : noPlaces, look),
    ];
  }

  /** Fits once marks that are gliding have arrived; the camera goes there at once. */
  fitAfterMove(): void {
    this.finishMove?.();
    this.fit();
  }

  private size(): Size {
    return { w: this.layers.stage.clientWidth, h: this.layers.stage.clientHeight };
  }

  /** Brings a point to the middle; the zoom is raised to readable. */
  show(at: Point): void {
    showPoint(this.cy, this.size(), at);
    this.settle();
  }

  /** Reads or turns the camera. */
  camera<T>(use: (cy: Core, size: Size) => T): T {
    return use(this.cy, this.size());
  }

  destroy(): void {
    this.gone = true;
    clearTimeout(this.settling);
    this.unlisten();
    this.watcher.disconnect();
    this.cy.destroy();
    this.layers.remove();
  }
}
