import type { LineLook } from "../../encode/lineLook";
import { markGroup, pictureReach } from "../../encode/markSvg";
import type { Palette, Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import type { SlideContent } from "./composeSlide";
import { Markup } from "./Markup";
import { slideWidth } from "./SlideParts";
import { type LegendItem, swatchW } from "./slideFoot";

interface Props {
  readonly content: Pick<SlideContent, "frame" | "foot">;
  readonly theme: Theme;
  readonly colours: Palette;
  readonly legend: boolean;
}

/** A line as it is drawn on the slide, and its bars where it is one of rivals. */
function Line({ look, x, y, colour }: { look: LineLook; x: number; y: number; colour: string }) {
  const dash = look.dash.map((part) => part * 2.4).join(" ");
  return (
    <g stroke={colour} fill="none">
      <path
        d={`M${x} ${y}h54`}
        strokeWidth={slideWidth(look.width, false)}
        strokeLinecap={look.cap}
        strokeDasharray={dash || undefined}
      />
      {look.rival ? <path d={`M${x + 2} ${y - 13}v26M${x + 52} ${y - 13}v26`} strokeWidth={5} /> : null}
    </g>
  );
}

/** A pin without its number: in the legend it could not be read. */
function bareHead(pin: string): string {
  return pin.replace(/<text[^>]*><\/text>/, "");
}

function Sample({ item, theme, colours }: { item: LegendItem; theme: Theme; colours: Palette }) {
  const { swatch, x, y } = item;
  if (swatch.type === "line") return <Line look={swatch.look} x={x} y={y} colour={colours.linkSelected} />;
  const scale = swatch.type === "pin" ? 0.95 : 21 / pictureReach(swatch.look);
  const html =
    swatch.type === "pin"
      ? bareHead(pointMark({ text: "", stable: swatch.stable, w: 34, h: 30 }, theme))
      : markGroup({ ...swatch.look, word: "" }, theme);
  const down = swatch.type === "pin" ? 8 : 0;
  return <Markup transform={`translate(${x + 23} ${y + down}) scale(${scale})`} html={html} />;
}

/** Legend of what is drawn, truth line, date. */
export function SlideFootPart({ content, theme, colours, legend }: Props) {
  const { foot, frame } = content;
  const { canvas } = frame;
  return (
    <>
      <g data-part="legend">
        <path
          d={`M${canvas.margin} ${foot.rule}H${canvas.w - canvas.margin}`}
          stroke={colours.text}
          strokeWidth={2}
        />
        {(legend ? foot.legend : []).map((item) => (
          <g key={item.id}>
            <Sample item={item} theme={theme} colours={colours} />
            <text
              x={item.x + swatchW[item.swatch.type] + 8}
              y={item.y + foot.size * 0.36}
              fontSize={foot.size}
              fontWeight={460}
              fill={colours.text}
            >
              {item.words}
            </text>
          </g>
        ))}
      </g>
      <g data-part="truth">
        <text
          x={canvas.margin}
          y={foot.truthY}
          fontSize={foot.truthSize}
          fontWeight={440}
          fill={colours.secondary}
        >
          {foot.truth.map((part) => (
            <tspan
              key={part.text}
              fontWeight={part.strong ? 700 : 440}
              fill={part.strong ? colours.text : colours.secondary}
            >
              {part.text}
            </tspan>
          ))}
        </text>
        <text
          x={canvas.w - canvas.margin}
          y={foot.truthY}
          textAnchor="end"
          fontSize={27}
          fontWeight={460}
          fill={colours.secondary}
        >
          {foot.asAt}
        </text>
      </g>
    </>
  );
}
