import type { ReactNode } from "react";
import type { ChainFunction } from "../../core/chain";
import type { Point, Rect } from "../../core/geometry";
import { functionWords } from "../../encode/kindWords";
import { lineWords } from "../../encode/lineLook";
import { type Palette, paletteOf, type Theme } from "../../encode/palette";
import { type SlideContent, stepWords } from "./composeSlide";
import { SlideBars } from "./SlideBars";
import { SlideFootPart } from "./SlideFootPart";
import { SlideHead } from "./SlideHead";
import { lineEnd, SlideLinePart, SlideMarkPart, slideFont } from "./SlideParts";
import type { SlideLine } from "./slideDrawing";

/** Where marks are on their way from one slide to the next. */
export interface Motion {
  readonly at: ReadonlyMap<string, Point>;
  /** Marks that were there before; the others come in where they stand. */
  readonly known: ReadonlySet<string>;
  /** 0 = as it was, 1 = there. */
  readonly done: number;
}

interface Props {
  readonly content: SlideContent;
  readonly theme: Theme;
  readonly motion?: Motion | undefined;
  /** How much closer the picture is looked at; title, legend and marking stay as they are. */
  readonly zoom?: number;
  readonly legend?: boolean;
}

/** One slide, whole: marking, title, step, picture, legend, truth line. Everything on it is there without pointing at it. */
export function Slide({ content, theme, motion, zoom = 1, legend = true }: Props) {
  const { frame, drawing } = content;
  const { canvas } = frame;
  const colours = paletteOf(theme);
  return (
    <svg
      data-picture=""
      viewBox={`0 0 ${canvas.w} ${canvas.h}`}
      role="img"
      aria-label={aboutSlide(content)}
      fontFamily={slideFont}
      style={{ background: colours.paper, display: "block", width: "100%", height: "100%" }}
    >
      <rect width={canvas.w} height={canvas.h} fill={colours.paper} />
      <SlideHead content={content} colours={colours} />
      <Closer area={drawing.area} zoom={zoom}>
        <Lanes content={content} colours={colours} />
        <Drawing content={content} theme={theme} colours={colours} motion={motion} />
      </Closer>
      {drawing.marks.length === 0 ? <Nothing content={content} colours={colours} /> : null}
      <SlideFootPart content={content} theme={theme} colours={colours} legend={legend} />
      <SlideBars frame={frame} theme={theme} />
    </svg>
  );
}

/** The picture larger round its middle, cut where title and legend stand. */
function Closer({
  area,
  zoom,
  children,
}: {
  readonly area: Rect;
  readonly zoom: number;
  readonly children: ReactNode;
}) {
  if (zoom === 1) return children;
  const [x, y] = [area.x + area.w / 2, area.y + area.h / 2];
  return (
    <g clipPath="url(#slide-area)">
      <clipPath id="slide-area">
        <rect x={0} y={area.y - 14} width={2 * area.x + area.w} height={area.h + 14} />
      </clipPath>
      <g transform={`translate(${x} ${y}) scale(${zoom}) translate(${-x} ${-y})`}>{children}</g>
    </g>
  );
}

/** What the slide shows, in words. */
export function aboutSlide({ scene, place, drawing }: SlideContent): string {
  const names = drawing.marks.map((each) => each.names.join(" ")).filter(Boolean);
  const links = drawing.lines.map(({ line }) => {
    const end = (id: string) => drawing.marks.find((each) => each.id === id)?.names.join(" ") ?? "";
    return `${end(line.from)} to ${end(line.to)}: ${lineWords(line)}`;
  });
  return [`${stepWords(place)}. ${scene.title}.`, `${names.join(", ")}.`, links.join("; ")].join(" ");
}

function Drawing({
  content,
  theme,
  colours,
  motion,
}: Pick<Props, "content" | "theme" | "motion"> & { readonly colours: Palette }) {
  const { drawing } = content;
  const byId = new Map(drawing.marks.map((each) => [each.id, each]));
  const at = (id: string, own: Point) => motion?.at.get(id) ?? own;
  const fresh = (id: string) => motion !== undefined && !motion.known.has(id);
  return (
    <g data-part="drawing">
      {drawing.lines.map((each) => {
        const [a, b] = [byId.get(each.line.from), byId.get(each.line.to)];
        if (!a || !b) return null;
        const coming = motion && (fresh(a.id) || fresh(b.id) || !motion.known.has(each.line.id));
        return (
          <SlideLinePart
            key={each.line.id}
            each={motion ? bare(each) : each}
            from={lineEnd(a, at(a.id, a.at))}
            to={lineEnd(b, at(b.id, b.at))}
            opacity={coming ? motion.done : 1}
            density={drawing.density}
            theme={theme}
            colours={colours}
          />
        );
      })}
      {drawing.marks.map((each) => (
        <SlideMarkPart
          key={each.id}
          each={each}
          at={at(each.id, each.at)}
          opacity={motion && fresh(each.id) ? motion.done : 1}
          density={drawing.density}
          theme={theme}
          colours={colours}
        />
      ))}
    </g>
  );
}

/** A line on its way has no words yet. */
function bare({ label: _label, ...each }: SlideLine): SlideLine {
  return each;
}

function Nothing({ content, colours }: { readonly content: SlideContent; readonly colours: Palette }) {
  const { area } = content.drawing;
  return (
    <text
      x={area.x + area.w / 2}
      y={area.y + area.h / 2}
      textAnchor="middle"
      fontSize={36}
      fontWeight={560}
      fill={colours.text}
    >
      Nothing of this scene is in the case any more
    </text>
  );
}

function Lanes({ content, colours }: { readonly content: SlideContent; readonly colours: Palette }) {
  const { lanes, area } = content.drawing;
  return (
    <g>
      {lanes.map(({ id, x, w }, index) => (
        <g key={id}>
          {index === 0 ? null : (
            <path d={`M${x} ${area.y - 12}V${area.y + area.h}`} stroke={colours.boxLine} strokeWidth={3} />
          )}
          <text
            x={x + w / 2}
            y={area.y + 16}
            textAnchor="middle"
            fontSize={lanes.length > 7 ? 24 : 27}
            fontWeight={660}
            fill={colours.text}
          >
            {id in functionWords ? functionWords[id as ChainFunction] : "Keeping it going"}
          </text>
        </g>
      ))}
    </g>
  );
}
