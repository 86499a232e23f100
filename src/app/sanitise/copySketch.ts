import type { Case } from "../../core/case";
import type { CaseFile } from "../../core/caseFile";
import { type Drawn, drawn } from "../../core/drawn";
import type { Point } from "../../core/geometry";
import { needsOverview } from "../../core/overview";
import type { Picture } from "../../core/picture";
import { paletteOf, type Theme } from "../../encode/palette";
import { markupItems } from "../../encode/svgMarkup";
import { placesOf } from "../../views/whatif/placesOf";
import { type Sketch, sketchOf } from "../../views/whatif/sketch";
import { sketchSvg } from "../../views/whatif/sketchSvg";

/** A picture of a case for one side of the screen. */
export interface CopySketch {
  readonly sketch: Sketch;
  readonly svg: string;
}

const none = {
  gone: new Set<string>(),
  goneLinks: new Set<string>(),
  pieces: [],
  arrows: [],
  pins: new Map(),
  selected: new Set<string>(),
};

/** All of a case as it is drawn; undefined where single marks would be too many. */
function allDrawn(kase: Case, file: CaseFile): Drawn | undefined {
  if (needsOverview(kase.entities.size, kase.links.size)) return undefined;
  const shown = {
    entities: new Set(kase.entities.keys()),
    links: new Set(kase.links.keys()),
    hides: new Map(),
  };
  return drawn(kase, shown, file.arrangement);
}

/** A tick beside each mark that is there by agreement. */
function ticks(sketch: Sketch, agreed: ReadonlySet<string>, theme: Theme): string {
  const { paper, ink } = paletteOf(theme);
  return [...sketch.marks.values()]
    .filter((mark) => mark.members.some((id) => agreed.has(id)))
    .map(({ x, y, r }) => {
      const at = `translate(${Math.round(x + r * 0.8 + 5)} ${Math.round(y - r * 0.8 - 3)})`;
      return `<g transform="${at}"><circle r="8" fill="${paper}" stroke="${ink}" stroke-width="1.5"/><path d="M-3.5 0.5L-1 3L4 -2.5" fill="none" stroke="${ink}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></g>`;
    })
    .join("");
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The original as the chart stands. */
export function originalSketch(file: CaseFile, shown: Drawn, theme: Theme, size: Size): CopySketch {
  const sketch = sketchOf(file.case, shown, file.arrangement, theme, size);
  return { sketch, svg: sketchSvg(sketch, none, theme) };
}

/** Where the marks of the original stand: they set the frame of both pictures. */
export function originalPlaces(file: CaseFile, shown: Drawn): ReadonlyMap<string, Point> {
  return placesOf(shown, file.arrangement);
}

/** The copy in the frame of the original. */
export function copySketch(
  copy: CaseFile,
  agreed: ReadonlySet<string>,
  theme: Theme,
  size: Size,
  around: ReadonlyMap<string, Point> | undefined,
): CopySketch | undefined {
  const marks = allDrawn(copy.case, copy);
  if (!marks) return undefined;
  const sketch = sketchOf(copy.case, marks, copy.arrangement, theme, {
    ...size,
    ...(around && around.size > 0 ? { around } : {}),
  });
  const svg = sketchSvg(sketch, none, theme).replace(/<\/svg>$/, `${ticks(sketch, agreed, theme)}</svg>`);
  return { sketch, svg };
}

const page = { width: 1240, height: 800 };

/** The copy as a display list, for the formats of pictures. */
export function copyPicture(
  copy: CaseFile,
  agreed: ReadonlySet<string>,
  around: ReadonlyMap<string, Point> | undefined,
): Picture | undefined {
  const made = copySketch(copy, agreed, "light", page, around);
  if (!made) return undefined;
  const { entities, links } = copy.case;
  return {
    ...page,
    background: "#FFFFFF",
    title: copy.case.head.title,
    about: `${copy.case.head.title}: ${entities.size} entities, ${links.size} links.`,
    symbols: new Map(),
    items: markupItems(made.svg),
  };
}
