import type { Case } from "../../core/case";
import type { Drawn, Mark, OcgBox } from "../../core/drawn";
import type { Line } from "../../core/line";
import { type LineLook, lineLabel, lineLook, strokeOf } from "../../encode/lineLook";
import { type MarkText, markTexts } from "../../encode/markSvg";
import { labelOf } from "../../encode/markWords";
import type { Theme } from "../../encode/palette";
import { type Look, lookOf, ocgName } from "../../encode/symbol";
import { fanOffset } from "./fan";
import { labelLines, linkLines, type TextLine } from "./textLines";

/** A mark with its look and words; where it stands is kept apart. */
export interface SceneMark {
  readonly id: string;
  readonly mark: Mark;
  readonly look: Look;
  readonly label: readonly TextLine[];
  readonly texts: readonly MarkText[];
  /** Which labels are served first: tier, then number of lines. */
  readonly priority: number;
}

export interface SceneLine {
  readonly id: string;
  readonly line: Line;
  readonly look: LineLook;
  readonly words: string;
  readonly label: readonly TextLine[];
  /** The same in ink, for links of the selection. */
  readonly inkedLabel: readonly TextLine[];
  /** How far its middle stands off the straight line. */
  readonly offset: number;
  readonly loop: boolean;
}

export interface SceneBox {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly marks: readonly string[];
  /** Sample that shows how sure the relation is; absent where none is known. */
  readonly look?: LineLook;
}

/** Everything drawn on the chart with its looks. */
export interface Scene {
  readonly marks: ReadonlyMap<string, SceneMark>;
  readonly lines: ReadonlyMap<string, SceneLine>;
  readonly boxes: readonly SceneBox[];
}

export const emptyScene: Scene = { marks: new Map(), lines: new Map(), boxes: [] };

function boxOf(box: OcgBox): SceneBox {
  const base = { id: box.group.id, name: ocgName(box.group), marks: box.marks };
  if (!box.relation) return { ...base, relation: "" };
  const { rival, strength, words } = box.relation;
  const look: LineLook = { ...strokeOf(strength), arrowFrom: false, arrowTo: false, rival };
  return { ...base, relation: words, look };
}

/** Looks and words of what is drawn. */
export function sceneOf(kase: Case, drawn: Drawn, focus: readonly string[], theme: Theme): Scene {
  const degree = new Map<string, number>();
  for (const line of drawn.lines)
    for (const end of [line.from, line.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const marks = new Map<string, SceneMark>();
  for (const mark of drawn.marks.values()) {
    const look = lookOf(kase, mark, focus);
    const label = labelLines(labelOf(kase, mark, focus), look.tier);
    const priority = look.tier * 1000 + Math.min(999, degree.get(mark.id) ?? 0);
    marks.set(mark.id, { id: mark.id, mark, look, label, texts: markTexts(look, theme), priority });
  }
  const lines = new Map<string, SceneLine>();
  for (const line of drawn.lines) {
    const words = lineLabel(line);
    lines.set(line.id, {
      id: line.id,
      line,
      look: lineLook(line),
      words,
      label: linkLines(words, false),
      inkedLabel: linkLines(words, true),
      offset: fanOffset(line.index, line.of),
      loop: line.from === line.to,
    });
  }
  return { marks, lines, boxes: drawn.boxes.map(boxOf) };
}
