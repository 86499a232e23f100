import type { ThemeItem } from "../../core/themeLines";
import { strokeOf } from "../../encode/lineLook";
import { type Frame, frameHeight, frameWidth } from "./frames";
import type { TimeLook } from "./timeLook";

/** Outline by how sure we are, as for links: solid, dashed, dotted; thinner, since a frame is small. */
function edge(item: ThemeItem): { readonly strokeWidth: number; readonly strokeDasharray?: string } {
  const { dash } = strokeOf(item.strength);
  if (dash.length === 0) return { strokeWidth: 1.5 };
  return { strokeWidth: 1.5, strokeDasharray: item.strength === "tentative" ? "1 2" : "3.5 2" };
}

const surest = (items: readonly ThemeItem[]) =>
  items.find(({ strength }) => strength === "confirmed") ??
  items.find(({ strength }) => strength === "unconfirmed") ??
  items[0];

/** One frame or bar: its shape says event or link, its outline how sure we are, its fill whether it lies in the period. */
export function FrameShape({
  frame,
  middle,
  look,
  inside,
  chosen,
}: {
  readonly frame: Frame;
  readonly middle: number;
  readonly look: TimeLook;
  readonly inside: boolean;
  readonly chosen: boolean;
}) {
  const item = surest(frame.items);
  if (!item) return null;
  const stroke = inside ? look.ink : look.rule;
  const sure = item.strength === "confirmed";
  const fill = !inside ? look.outside : sure ? look.inside : look.paper;
  const halo = chosen ? 3.5 : 0;
  if (frame.type === "bar") {
    const coarse = item.exact !== "day";
    const h = frame.lanes > 1 ? 6 : item.table === "links" ? 8 : 12;
    return (
      <>
        {chosen ? (
          <rect
            x={frame.x - 3.5}
            y={middle - h / 2 - 3.5}
            width={frame.x2 - frame.x + 7}
            height={h + 7}
            rx={4}
            fill="none"
            stroke={look.ink}
            strokeWidth={1.5}
          />
        ) : null}
        <rect
          x={frame.x}
          y={middle - h / 2}
          width={frame.x2 - frame.x}
          height={h}
          rx={2}
          fill={coarse || !sure ? look.paper : fill}
          stroke={stroke}
          {...edge(item)}
        />
      </>
    );
  }
  const { x } = frame;
  if (item.table === "links")
    return (
      <>
        {chosen ? (
          <circle cx={x} cy={middle} r={8.5} fill="none" stroke={look.ink} strokeWidth={1.5} />
        ) : null}
        <circle
          cx={x}
          cy={middle}
          r={frame.items.length > 1 ? 6 : 4.5}
          fill={fill}
          stroke={stroke}
          {...edge(item)}
        />
      </>
    );
  return (
    <>
      {chosen ? (
        <rect
          x={x - frameWidth / 2 - halo}
          y={middle - frameHeight / 2 - halo}
          width={frameWidth + 2 * halo}
          height={frameHeight + 2 * halo}
          rx={4}
          fill="none"
          stroke={look.ink}
          strokeWidth={1.5}
        />
      ) : null}
      <rect
        x={x - frameWidth / 2}
        y={middle - frameHeight / 2}
        width={frameWidth}
        height={frameHeight}
        rx={2}
        fill={fill}
        stroke={stroke}
        {...edge(item)}
      />
    </>
  );
}
