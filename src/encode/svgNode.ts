import type { Matrix2d } from "../core/matrix2d";
import type { Clip } from "../core/picture";

/** Words of a text element that stand on one line. */
export interface TextRun {
  /** Where the anchor stands, and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The element whose look they have. */
  readonly node: SvgNode;
}

/** An element of a drawing, whether it is on the screen or in a text. */
export interface SvgNode {
  readonly tag: string;
  /** Empty where there is none. */
  readonly attr: (name: string) => string;
  /** A property of its look, inherited ones too; empty where nothing is said. */
  readonly style: (name: string) => string;
  /** A length among its attributes, in px. */
  readonly length: (name: string) => number;
  /** From its coordinates to those of the element around it. */
  readonly matrix: Matrix2d;
  /** Of a drawing inside a drawing: what is outside is not seen; in its own coordinates. */
  readonly window: Clip | undefined;
  readonly children: readonly SvgNode[];
  /** Whether it takes part in the picture at all. */
  readonly seen: boolean;
  /** Of a text element. */
  readonly runs: () => readonly TextRun[];
  /** The words inside, as of a title. */
  readonly words: string;
  /** Another element of the same document. */
  readonly find: (id: string) => SvgNode | undefined;
}
