import { farBelow } from "../../encode/farMark";
import { discRadius, markSvg, pictureReach } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import type { Look } from "../../encode/symbol";

/** Looks are few, but each photo is one: what has not been seen for long goes. */
const most = 1500;

/** Half the side of the picture of a mark, with its disc when selected. */
export function sideReach(look: Look, selected: boolean): number {
  return selected ? Math.max(pictureReach(look), Math.ceil(discRadius(look)) + 1) : pictureReach(look);
}

const keys = new WeakMap<Look, string>();

/** Equal for equal looks; worked out once for each. */
export function lookKey(look: Look): string {
  const known = keys.get(look);
  if (known) return known;
  const made = JSON.stringify(look);
  keys.set(look, made);
  return made;
}

interface Picture {
  readonly image: HTMLImageElement;
  loaded: boolean;
  scale: number;
  bitmap: HTMLCanvasElement | undefined;
}

/**
 * Marks as bitmaps, one for each look. Blitted by the overlay: drawing the SVG itself costs Chromium a rasterisation a mark and
 * frame, which without a GPU was 1 frame a second at 500 marks.
 */
export class MarkBitmaps {
  private readonly pictures = new Map<string, Picture>();

  /** `ready` is called when a picture that was asked for can be drawn. */
  constructor(private readonly ready: () => void) {}

  /** The bitmap of a look at `scale` device pixels a unit, `ratio` of them a CSS pixel; undefined until its picture has been decoded. */
  get(
    look: Look,
    theme: Theme,
    selected: boolean,
    scale: number,
    ratio: number,
  ): HTMLCanvasElement | undefined {
    const far = (look.body[0] * scale) / ratio < farBelow;
    const key = `${theme}${selected ? 1 : 0}${far ? 1 : 0}${lookKey(look)}`;
    const picture =
      this.pictures.get(key) ?? this.load(key, markSvg(look, theme, { selected, far, texts: false }));
    if (!picture.loaded) return undefined;
    if (!picture.bitmap || picture.scale !== scale)
      this.raster(picture, 2 * sideReach(look, selected), scale);
    return picture.bitmap;
  }

  private load(key: string, svg: string): Picture {
    if (this.pictures.size >= most) this.pictures.clear();
    const image = new Image();
    const picture: Picture = { image, loaded: false, scale: 0, bitmap: undefined };
    this.pictures.set(key, picture);
    image.onload = () => {
      picture.loaded = true;
      this.ready();
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    return picture;
  }

  private raster(picture: Picture, side: number, scale: number): void {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.max(1, Math.ceil(side * scale));
    canvas
      .getContext("2d", { willReadFrequently: true })
      ?.drawImage(picture.image, 0, 0, canvas.width, canvas.height);
    picture.bitmap = canvas;
    picture.scale = scale;
  }
}
