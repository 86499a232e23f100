import { toScreen, type View } from "./camera";
import type { Flavour } from "./flavour";
import type { LonLat } from "./mapLayer";

/** The outline that is being drawn, and the cross in the middle by which it is drawn from the keyboard. */
export function Outline({
  points,
  cross,
  view,
  flavour,
}: {
  readonly points: readonly LonLat[];
  readonly cross: boolean;
  readonly view: View;
  readonly flavour: Flavour;
}) {
  const px = points.map(([lon, lat]) => toScreen(view, lon, lat));
  const d = px.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  const [x, y] = [view.width / 2, view.height / 2];
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      {px.length > 1 ? (
        <>
          <path d={`${d}Z`} fill={flavour.ink} fillOpacity={0.07} stroke={flavour.paper} strokeWidth={5} />
          <path d={`${d}Z`} stroke={flavour.ink} strokeWidth={2} strokeDasharray="7 5" />
        </>
      ) : null}
      {px.length < 60
        ? px.map(([cx, cy], at) => (
            <circle
              key={`${at} ${cx}`}
              cx={cx}
              cy={cy}
              r={4}
              fill={flavour.paper}
              stroke={flavour.ink}
              strokeWidth={2}
            />
          ))
        : null}
      {cross ? (
        <>
          <path
            d={`M${x - 14} ${y}H${x + 14}M${x} ${y - 14}V${y + 14}`}
            stroke={flavour.paper}
            strokeWidth={5}
          />
          <path
            d={`M${x - 14} ${y}H${x + 14}M${x} ${y - 14}V${y + 14}`}
            stroke={flavour.ink}
            strokeWidth={2}
          />
        </>
      ) : null}
    </g>
  );
}
