import type { Point } from "../../core/geometry";
import { numberText } from "../../core/pointNumbers";
import { lineLook, lineWords } from "../../encode/lineLook";
import { discRadius, markGroup } from "../../encode/markSvg";
import { markName } from "../../encode/markWords";
import type { Palette, Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import type { Look } from "../../encode/symbol";
import { textWidth } from "../../encode/textWidth";
import { caseStore } from "../../store/caseStore";
import { type LineEnd, lineShape, loopShape } from "./lineShape";
import { Markup } from "./Markup";
import {
  captionWeight,
  lineHeight,
  lineWeight,
  markScale,
  nameWeight,
  type SlideDensity,
} from "./slideDensity";
import type { SlideLine, SlideMark } from "./slideDrawing";

export const slideFont = "Inter Variable, Inter, Arial, sans-serif";

/** A pin is larger than the marks are: its number is the first thing to be seen. */
const pinScale = 2.2;

/** Smaller words inside a hexagon could not be read; the name stands under it anyway. */
function legible(look: Look): Look {
  return [...look.word].length > 6 ? { ...look, word: "" } : look;
}

function Pin({
  text,
  stable,
  w,
  h,
  theme,
}: {
  text: string;
  stable: boolean;
  w: number;
  h: number;
  theme: Theme;
}) {
  const html = pointMark({ text, stable, w: w / pinScale, h: h / pinScale }, theme);
  return <Markup transform={`scale(${pinScale})`} html={html} />;
}

interface MarkProps {
  readonly each: SlideMark;
  readonly at: Point;
  readonly opacity: number;
  readonly density: SlideDensity;
  readonly theme: Theme;
  readonly colours: Palette;
}

/** A mark with its pin and its words, moved as one. */
export function SlideMarkPart({ each, at, opacity, density, theme, colours }: MarkProps) {
  const { look, words, pin } = each;
  const { file } = caseStore.getState();
  const html = markGroup(legible(look), theme, { texts: true, selected: each.marked });
  const halo = {
    stroke: colours.paper,
    strokeWidth: 8,
    strokeLinejoin: "round" as const,
    paintOrder: "stroke",
  };
  const dx = words ? words.x - each.at.x : 0;
  const top = words ? words.y - each.at.y : 0;
  return (
    <g
      data-entity={each.id}
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      opacity={opacity < 1 ? opacity : undefined}
    >
      <title>{markName(file.case, each.mark, file.arrangement.focus)}</title>
      <Markup transform={`scale(${markScale})`} html={html} />
      {pin ? (
        <Pin
          text={numberText(pin)}
          stable={pin.stable}
          w={look.w * markScale + 40}
          h={look.h * markScale + 24}
          theme={theme}
        />
      ) : null}
      {words ? (
        <g textAnchor={words.anchor} fontFamily={slideFont}>
          {each.names.map((line, index) => (
            <text
              key={line}
              x={dx}
              y={top + (index + 0.8) * density.name * lineHeight}
              fontSize={density.name}
              fontWeight={nameWeight}
              fill={colours.text}
              {...halo}
            >
              {line}
            </text>
          ))}
          {each.caption === "" ? null : (
            <text
              x={dx}
              y={top + each.names.length * density.name * lineHeight + density.caption}
              fontSize={density.caption}
              fontWeight={captionWeight}
              fill={colours.secondary}
              {...halo}
            >
              {each.caption}
            </text>
          )}
        </g>
      ) : null}
    </g>
  );
}

/** Where a line may end at a mark. */
export function lineEnd(each: SlideMark, at: Point): LineEnd {
  const { look, pin } = each;
  const round = look.shape === "circle" && look.letters.length === 0;
  const legs = pin ? 24 : 0;
  const disc = each.marked ? discRadius(look) * markScale : 0;
  return {
    ...at,
    w: Math.max(disc, (look.w * markScale) / 2) + legs,
    h: Math.max(disc, (look.h * markScale) / 2),
    round: round && !pin,
  };
}

/** Thickness on a slide: 5 px and a little for more sightings, 9 px for what the scene is about (TOKENS, Projector). */
export function slideWidth(width: number, strong: boolean): number {
  return strong ? 9 : 5 + Math.min(2, Math.max(0, width - 2) * 1.2);
}

const patternScale = 2.4;
const fan = 26;

interface LineProps {
  readonly each: SlideLine;
  readonly from: LineEnd;
  readonly to: LineEnd;
  readonly opacity: number;
  readonly density: SlideDensity;
  readonly theme: Theme;
  readonly colours: Palette;
}

/** A line, drawn under the marks. */
export function SlideLinePart({ each, from, to, opacity, density, theme, colours }: LineProps) {
  const { line, label, pin } = each;
  const look = lineLook(line);
  const width = slideWidth(look.width, each.strong);
  const loop = line.from === line.to;
  const bend = (line.index - (line.of - 1) / 2) * fan;
  const shape = loop ? loopShape(from) : lineShape(from, to, look, width, bend);
  const dash = look.dash.length === 0 ? undefined : look.dash.map((part) => part * patternScale).join(" ");
  const ink = colours.linkSelected;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return (
    <g
      data-link={line.id}
      data-from={line.from}
      data-to={line.to}
      opacity={opacity < 1 ? opacity : undefined}
    >
      <title>{lineWords(line)}</title>
      <path
        d={shape.d}
        fill="none"
        stroke={ink}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={look.cap}
      />
      {shape.heads.map((d) => (
        <path key={d} d={d} fill={ink} />
      ))}
      {shape.bars.map((d) => (
        <path key={d} d={d} stroke={ink} strokeWidth={5} />
      ))}
      {label?.on ? (
        <rect
          x={label.x - textWidth(label.text, density.line, lineWeight) / 2 - 5}
          y={label.y - density.line * 0.56}
          width={textWidth(label.text, density.line, lineWeight) + 10}
          height={density.line * 1.12}
          fill={colours.paper}
        />
      ) : null}
      {label ? (
        <text
          x={label.x}
          y={label.y + density.line * 0.36}
          textAnchor="middle"
          fontFamily={slideFont}
          fontSize={density.line}
          fontWeight={lineWeight}
          fill={colours.text}
          stroke={colours.paper}
          strokeWidth={10}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      ) : null}
      {pin ? (
        <g transform={`translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})`}>
          <Pin text={numberText(pin)} stable={pin.stable} w={90} h={90} theme={theme} />
        </g>
      ) : null}
    </g>
  );
}
