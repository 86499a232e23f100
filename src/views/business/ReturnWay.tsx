import type { Case } from "../../core/case";
import { Band } from "./Band";
import type { BusinessLook } from "./businessLook";
import { amountWords } from "./junctionWords";
import type { SceneReturn } from "./scene";
import { textWidth } from "./wrapLabel";

/** What goes back up the chain along the foot, with its name and volume: payment for supply. */
export function ReturnWay({
  band,
  look,
  hatch,
  kase,
  unit,
  wordScale,
  onPick,
}: {
  readonly band: SceneReturn;
  readonly look: BusinessLook;
  readonly hatch: string;
  readonly kase: Case;
  readonly unit: string;
  readonly wordScale: number;
  readonly onPick: () => void;
}) {
  const named = band.through.map((id) => kase.entities.get(id)?.label ?? "").filter(Boolean);
  const name = named.join(", ") || (band.goods === "money" ? "Payment back" : "Goes back");
  const words = `${name}, ${band.amount === undefined ? "volume not known" : `about ${amountWords(band.amount, unit)}`}`;
  const size = 12 * wordScale;
  const width = textWidth(words, size) + 18;
  const x = (band.start.x + band.end.x) / 2;
  const tip = band.end;
  return (
    <>
      <Band band={band} look={look} hatch={hatch} picked={false} title={words} onPick={onPick} />
      <path
        d={`M${tip.x} ${tip.y - 14}L${tip.x - 14} ${tip.y + 6}H${tip.x + 14}Z`}
        fill={look.edge}
        stroke={look.paper}
        strokeWidth="1.5"
      />
      <g {...(band.through[0] === undefined ? {} : { "data-entity": band.through[0] })}>
        <rect x={x - width / 2} y={band.foot - 11} width={width} height="22" fill={look.paper} />
        <text
          x={x}
          y={band.foot}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={size}
          fontWeight="660"
          fill={look.ink}
        >
          {words}
        </text>
      </g>
    </>
  );
}
