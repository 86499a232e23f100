import { functionWords } from "../../encode/kindWords";
import type { BusinessLook } from "./businessLook";
import type { Card } from "./cards";
import { wrapLabel } from "./wrapLabel";

/** Frames, titles and words of the cards; their marks are drawn with those of the lanes. */
export function Cards({
  cards,
  look,
  target,
  wordScale,
}: {
  readonly cards: readonly Card[];
  readonly look: BusinessLook;
  readonly target: string | undefined;
  readonly wordScale: number;
}) {
  return (
    <>
      {cards.map((card) => {
        const room = card.width - 20;
        const one = (text: string, size: number) => wrapLabel(text, room, size * wordScale, 1)[0] ?? "";
        const at = (text: string, y: number, size: number, weight: number, fill: string) => (
          <text x={card.x + 12} y={y} fontSize={size * wordScale} fontWeight={weight} fill={fill}>
            {one(text, size)}
          </text>
        );
        return (
          <g key={card.fn}>
            <rect
              x={card.x}
              y={card.y}
              width={card.width}
              height={card.height}
              rx="8"
              fill={look.paper}
              stroke={target === card.fn ? look.ink : look.rule}
              strokeWidth={target === card.fn ? 2 : 1}
              strokeOpacity={target === card.fn ? 1 : 0.5}
            />
            {at(functionWords[card.fn], card.y + 20, 12.5, 660, look.ink)}
            {at(
              card.name,
              card.y + card.height - 22,
              12,
              620,
              card.marks.length > 0 ? look.ink : look.secondary,
            )}
            {at(card.caption, card.y + card.height - 8, 11.5, 460, look.secondary)}
          </g>
        );
      })}
    </>
  );
}
