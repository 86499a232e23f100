import type { Case } from "../../core/case";
import type { Drawn } from "../../core/drawn";
import { markNeighbours } from "../../core/explore";
import type { Point } from "../../core/geometry";
import { type Arrow, arrows, clockwise, nextMark } from "./walk";
import { walkWords } from "./walkWords";

/** What the keyboard may do on the picture. */
export interface KeyTarget {
  readonly kase: () => Case;
  readonly drawn: () => Drawn | undefined;
  readonly focus: () => readonly string[];
  readonly positions: () => ReadonlyMap<string, Point>;
  /** Where a walk starts when nothing is selected. */
  readonly start: () => string | undefined;
  readonly selected: () => ReadonlySet<string>;
  readonly show: (mark: string | undefined) => void;
  readonly say: (words: string) => void;
  readonly select: (mark: string, mode: "set" | "toggle") => void;
  readonly open: (mark: string) => void;
  readonly move: (by: Point, mark: string | undefined) => void;
  readonly menu: (mark: string) => void;
}

/** One step of moving by keyboard: the chart's grid. */
const step = 20;
const moves: { readonly [A in Arrow]: Point } = {
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
};
const wayWords: { readonly [A in Arrow]: string } = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "to the left",
  ArrowRight: "to the right",
};

/** The keyboard's place on the picture and what keys do there. */
export class ChartKeys {
  private at: string | undefined;
  private from: string | undefined;

  constructor(private readonly target: KeyTarget) {}

  /** The mark that the keyboard stands on. */
  get mark(): string | undefined {
    return this.at !== undefined && this.target.drawn()?.marks.has(this.at) ? this.at : undefined;
  }

  /** Stands on a mark and says where that is. */
  goTo(mark: string, from?: string): void {
    const drawn = this.target.drawn();
    if (!drawn?.marks.has(mark)) return;
    this.at = mark;
    this.from = from;
    this.target.show(mark);
    this.target.say(walkWords(this.target.kase(), drawn, this.target.focus(), mark, from));
  }

  /** The picture got the keyboard's focus: the walk goes on where it was, else at the selection, else at the chief mark. */
  arrive(): void {
    const [selected] = this.target.selected();
    const start = this.mark ?? selected ?? this.target.start();
    if (start !== undefined) this.goTo(start);
  }

  /** The pointer chose a mark: arrows go on from there. */
  moveTo(mark: string): void {
    this.at = mark;
    this.from = undefined;
  }

  leave(): void {
    this.target.show(undefined);
  }

  private walk(arrow: Arrow): void {
    const { mark } = this;
    const drawn = this.target.drawn();
    if (mark === undefined || !drawn) {
      this.arrive();
      return;
    }
    const next = nextMark(mark, arrow, this.target.positions(), markNeighbours(drawn, mark));
    if (next === undefined) this.target.say(`No link ${wayWords[arrow]}`);
    else this.goTo(next, mark);
  }

  /** Round the neighbours of where the walk came from (or of this mark, for a first step). */
  private turn(by: 1 | -1): void {
    const { mark } = this;
    const drawn = this.target.drawn();
    if (mark === undefined || !drawn) {
      this.arrive();
      return;
    }
    const hub = this.from !== undefined && drawn.marks.has(this.from) ? this.from : mark;
    const around = clockwise(hub, this.target.positions(), markNeighbours(drawn, hub));
    if (around.length === 0) {
      this.target.say("No links");
      return;
    }
    const now = around.indexOf(mark);
    const index = now < 0 ? (by === 1 ? 0 : around.length - 1) : (now + by + around.length) % around.length;
    const next = around[index];
    if (next !== undefined) this.goTo(next, hub);
  }

  /** True when the key was for the picture. */
  press(event: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">): boolean {
    const arrow = arrows.find((each) => each === event.key);
    if (event.ctrlKey || event.metaKey) return false;
    if (arrow && event.altKey) {
      this.target.move(moves[arrow], this.mark);
      return true;
    }
    if (event.altKey) return false;
    if (arrow) {
      this.walk(arrow);
      return true;
    }
    const { mark } = this;
    switch (event.key) {
      case ".":
        this.turn(1);
        return true;
      case ",":
        this.turn(-1);
        return true;
      case " ":
        if (mark !== undefined) this.target.select(mark, "toggle");
        return true;
      case "Enter":
        if (mark !== undefined) this.target.open(mark);
        return true;
      case "ContextMenu":
        if (mark !== undefined) this.target.menu(mark);
        return true;
      case "F10":
        if (!event.shiftKey || mark === undefined) return false;
        this.target.menu(mark);
        return true;
      default:
        return false;
    }
  }
}
