import { paletteOf, type Theme } from "../../encode/palette";
import type { SlideBar, SlideFrame } from "./slideFrame";
import type { SetText } from "./slideText";

/** Lines of a side, centred on the bar as a block. */
function Side({
  text,
  x,
  y,
  anchor,
  fill,
}: {
  text: SetText;
  x: number;
  y: number;
  anchor: "start" | "end";
  fill: string;
}) {
  const step = text.size * 1.16;
  return text.lines.map((line, index) => (
    <text
      key={line}
      x={x}
      y={y + text.size * 0.36 + (index - (text.lines.length - 1) / 2) * step}
      textAnchor={anchor}
      fontSize={text.size}
      fontWeight={text.weight}
      fill={fill}
    >
      {line}
    </text>
  ));
}

function Bar({
  bar,
  frame,
  theme,
}: {
  readonly bar: SlideBar;
  readonly frame: SlideFrame;
  readonly theme: Theme;
}) {
  const { canvas } = frame;
  const colours = paletteOf(theme);
  const ground = bar.plain ? colours.paper : colours.ink;
  const fill = bar.plain ? colours.ink : colours.paper;
  const y = bar.y + bar.h / 2;
  const edge = bar.y === 0 ? bar.h - 1.5 : bar.y + 1.5;
  return (
    <g>
      <rect x={0} y={bar.y} width={canvas.w} height={bar.h} fill={ground} />
      {bar.plain ? <path d={`M0 ${edge}H${canvas.w}`} stroke={colours.ink} strokeWidth={3} /> : null}
      <Side text={bar.left} x={canvas.margin} y={y} anchor="start" fill={fill} />
      <text
        x={canvas.w / 2}
        y={y + 26 * 0.36}
        textAnchor="middle"
        fontSize={26}
        fontWeight={700}
        letterSpacing=".09em"
        fill={fill}
      >
        {bar.words}
      </text>
      <Side text={bar.right} x={canvas.w - canvas.margin} y={y} anchor="end" fill={fill} />
    </g>
  );
}

/** The marking at the top and the bottom of a slide. */
export function SlideBars({ frame, theme }: { readonly frame: SlideFrame; readonly theme: Theme }) {
  return (
    <g data-part="marking">
      <Bar bar={frame.top} frame={frame} theme={theme} />
      <Bar bar={frame.bottom} frame={frame} theme={theme} />
    </g>
  );
}
