import type { Theme } from "../encode/palette";
import { pointMarkSvg } from "../encode/pointMark";

/** Number of an interdiction point beside its name; the name tells its place in words. Hollow and dashed = not stable. */
export function PointMark({
  place,
  tied,
  stable,
  theme,
  size = 38,
}: {
  readonly place: number;
  readonly tied: boolean;
  readonly stable: boolean;
  readonly theme: Theme;
  readonly size?: number;
}) {
  const svg = pointMarkSvg({ text: `${tied ? "=" : ""}${place}`, stable }, theme, size);
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt=""
      style={{ flex: "none", height: size }}
    />
  );
}
