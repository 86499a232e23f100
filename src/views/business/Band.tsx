import { memo } from "react";
import { strokeOf } from "../../encode/lineLook";
import type { BusinessLook } from "./businessLook";
import type { SceneBand } from "./scene";

/** A band of goods or money: its fill says which, its width how much, its outline how sure. Links behind it each have their group. */
export const Band = memo(function Band({
  band,
  look,
  hatch,
  picked,
  title,
  onPick,
}: {
  readonly band: Pick<SceneBand, "path" | "goods" | "strength" | "links" | "width">;
  readonly look: BusinessLook;
  readonly hatch: string;
  readonly picked: boolean;
  readonly title: string;
  readonly onPick: () => void;
}) {
  const { dash, cap, width } = strokeOf(band.strength);
  const [first, ...rest] = band.links;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut of the mouse; every link is in the panel of its junction and in the table
    <g data-link={first} data-goods={band.goods} data-strength={band.strength} onClick={onPick}>
      <title>{title}</title>
      <path d={band.path.area} fill={band.goods === "money" ? look.paper : look.commodity} />
      {band.goods === "money" ? <path d={band.path.area} fill={`url(#${hatch})`} /> : null}
      <path
        d={band.path.edges}
        fill="none"
        stroke={picked ? look.ink : look.edge}
        strokeWidth={(picked ? 1.2 : 0) + Math.max(1.5, width * 0.75)}
        strokeDasharray={dash.length > 0 ? dash.map((each) => each * 0.75).join(" ") : undefined}
        strokeLinecap={cap}
      />
      {rest.map((id) => (
        <g key={id} data-link={id} />
      ))}
    </g>
  );
});

/** Diagonal lines in the colour of money. */
export function Hatch({ id, look }: { readonly id: string; readonly look: BusinessLook }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M1.2 0V7" stroke={look.money} strokeWidth="1.7" opacity="0.85" />
    </pattern>
  );
}
