import type { Palette } from "../../encode/palette";
import type { SlideContent } from "./composeSlide";

interface Props {
  readonly content: Pick<SlideContent, "frame" | "place">;
  readonly colours: Palette;
}

/** Title, words and where in the briefing this is. */
export function SlideHead({ content, colours }: Props) {
  const { frame, place } = content;
  const { canvas, title, words, top } = frame;
  const right = canvas.w - canvas.margin;
  return (
    <g data-part="title">
      {title.lines.map((line, index) => (
        <text
          key={line}
          x={canvas.margin}
          y={title.y + index * title.size * 1.12}
          fontSize={title.size}
          fontWeight={title.weight}
          letterSpacing="-.02em"
          fill={colours.text}
        >
          {line}
        </text>
      ))}
      {words.lines.map((line, index) => (
        <text
          key={line}
          x={canvas.margin}
          y={words.y + index * words.size * 1.22}
          fontSize={words.size}
          fontWeight={words.weight}
          fill={colours.secondary}
        >
          {line}
        </text>
      ))}
      <text x={right} y={top.h + 76} textAnchor="end" fontSize={36} fontWeight={660} fill={colours.text}>
        {`Step ${place.scene + 1} of ${place.of}`}
      </text>
      <Pips content={content} colours={colours} y={top.h + 104} />
    </g>
  );
}

/** Where in the briefing this is: done, here, to come. The parts of a step are notches in its own pip. */
function Pips({ content, colours, y }: Props & { readonly y: number }) {
  const { place, frame } = content;
  const own = 44 + 18 * (place.parts - 1);
  const room = 420;
  const small = Math.max(8, Math.min(26, (room - own) / Math.max(1, place.of - 1) - 9));
  const widths = Array.from({ length: place.of }, (_, index) => (index === place.scene ? own : small));
  let x = frame.canvas.w - frame.canvas.margin - widths.reduce((sum, w) => sum + w + 9, -9);
  return (
    <g>
      {widths.map((w, index) => {
        const from = x;
        x += w + 9;
        if (index !== place.scene)
          return (
            <rect
              key={index}
              x={from + 1}
              y={y - 5}
              width={w - 2}
              height={10}
              rx={5}
              fill={index < place.scene ? colours.ink : colours.paper}
              stroke={colours.ink}
              strokeWidth={2}
            />
          );
        const part = w / place.parts;
        return Array.from({ length: place.parts }, (_, at) => (
          <rect
            key={`${index} ${at}`}
            x={from + at * part + 1}
            y={y - 5}
            width={part - (place.parts > 1 ? 4 : 2)}
            height={10}
            rx={5}
            fill={at <= place.part ? colours.ink : colours.paper}
            stroke={colours.ink}
            strokeWidth={2}
          />
        ));
      })}
    </g>
  );
}
