import { counted } from "../../encode/kindWords";
import type { TreeLook } from "./treeLook";

/** '+4': so many people are folded away behind somebody; shows them when it is pressed. */
export function FoldChip({
  x,
  y,
  count,
  name,
  person,
  look,
  onOpen,
}: {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly name: string;
  readonly person: string;
  readonly look: TreeLook;
  readonly onOpen?: (person: string) => void;
}) {
  const text = `+${count.toLocaleString("en-GB")}`;
  const w = 14 + 7.4 * text.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in a drawing
    <g
      data-fold={count}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={-1}
      aria-label={`Show ${counted(count, "person", "people")} folded away at ${name}`}
      style={{ cursor: "pointer" }}
      onClick={(event) => {
        event.stopPropagation();
        onOpen?.(person);
      }}
    >
      <rect
        x={-w / 2}
        y={-10}
        width={w}
        height={20}
        rx={10}
        fill={look.paper}
        stroke={look.ink}
        strokeWidth={1.25}
      />
      <text y={4.3} textAnchor="middle" fontSize={12} fontWeight={700} fill={look.text}>
        {text}
      </text>
    </g>
  );
}
