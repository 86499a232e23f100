import type { Case } from "./case";
import type { Marking } from "./marking";
import type { Picture } from "./picture";
import type { Problem, Result } from "./problem";

/** One page, slide or picture as it leaves: with marking bars, title, legend and all else that must stand round a drawing in it. */
export interface SheetPage {
  readonly picture: Picture;
  /** The highest marking of what it shows; it also stands in its picture, top and bottom. */
  readonly marking: Marking | undefined;
  /** Words for the speaker, on a slide only where they are asked for. */
  readonly notes?: string;
}

export const pictureFormats = ["svg", "png", "pdf", "pptx", "html"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export interface PictureOptions {
  /** Name of the file without marking and extension; it becomes small letters and hyphens. */
  readonly name: string;
  /** Title of the document. */
  readonly title: string;
  /** Pixels of a PNG for each px of the picture; 2 where absent. */
  readonly scale?: 1 | 2 | 3 | 4;
  /** Whether slides keep the words for the speaker. Off where absent. */
  readonly notes?: boolean;
  /** What an HTML page holds besides its pictures, as tables and data: no more than what the pictures show. */
  readonly case?: Case;
  /** Draws an SVG in pixels; a PNG cannot be written without it. */
  readonly raster?: (svg: string, width: number, height: number) => Promise<Uint8Array>;
}

/** A file that pictures were written to. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  /** The marking goes first. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What writes pictures: `writePicture` of the exporters. */
export type PictureWriter = (
  format: PictureFormat,
  pages: readonly SheetPage[],
  options: PictureOptions,
) => Promise<Result<PictureFile>>;
