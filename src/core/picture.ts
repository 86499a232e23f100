/**
 * What is drawn, as data: the one display list from which SVG, PNG, PDF, PPTX and print are made, so that all of them show
 * the same. Lengths are px of the picture, y downwards; colours are '#RRGGBB' or 'none'.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Name of the picture: title of a slide, of a document. */
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly about: string;
  /** Drawn many times, held once: `use` items refer to them by key. */
  readonly symbols: ReadonlyMap<string, readonly PictureItem[]>;
  /** In the order of drawing. */
  readonly items: readonly PictureItem[];
}

export interface PathItem {
  readonly type: "path";
  /** SVG path data. */
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  /** Empty = unbroken. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  /** 0–1, of fill and stroke alike. */
  readonly opacity: number;
  /** How a path that crosses itself is filled; absent = nonzero. */
  readonly rule?: "evenodd";
  /** Parallel lines over the fill, as money has them. */
  readonly hatch?: Hatch;
}

/** Parallel lines that fill a shape. */
export interface Hatch {
  readonly colour: string;
  readonly width: number;
  /** From line to line. */
  readonly gap: number;
  /** Degrees from the horizontal, clockwise. */
  readonly turn: number;
  /** 0–1; absent = 1. */
  readonly opacity?: number;
}

export interface TextItem {
  readonly type: "text";
  /** Anchor point; y is the baseline. */
  readonly x: number;
  readonly y: number;
  /** One line. */
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
  /** A rim that keeps the words legible on a drawing. */
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly mono?: boolean;
  /** 0–1; absent = 1. */
  readonly opacity?: number;
}

export interface ImageItem {
  readonly type: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** data: URL of a PNG, JPEG or WebP. */
  readonly href: string;
  readonly alt: string;
}

export interface UseItem {
  readonly type: "use";
  readonly symbol: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A rectangle through which something is seen; half its side as radius makes it a circle. */
export interface Clip extends Box {
  readonly radius?: number;
}

/** What a group stands for. Entities and links become shapes and glued connectors where a format has them. */
export type ItemRole =
  | { readonly type: "entity"; readonly id: string; readonly box: Box }
  | { readonly type: "link"; readonly id: string; readonly from: string; readonly to: string }
  | { readonly type: "part"; readonly name: "marking" | "title" | "legend" | "truth" | "method" | "drawing" }
  /** The head of an arrow of the link around it; formats with arrows of their own draw theirs. */
  | { readonly type: "arrow"; readonly at: "from" | "to" };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface GroupItem {
  readonly type: "group";
  readonly role?: ItemRole;
  /** Said instead of what is inside. */
  readonly alt?: string;
  /** Moved by x, y after it is turned (degrees, clockwise) and scaled. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly turn: number;
  /** Nothing outside it is drawn; in the coordinates of the group. */
  readonly clip?: Clip;
  readonly items: readonly PictureItem[];
}

export type PictureItem = PathItem | TextItem | ImageItem | UseItem | GroupItem;
