import { memo } from "react";
import type { FamilyNotation } from "../../encode/familyNotation";
import { familySymbol } from "../../encode/familySymbol";
import type { TreeLook } from "./treeLook";
import { treeScale } from "./treeLook";
import { captionSize, lineHeight, nameSize, type TreeFigure } from "./treeScene";

/** One person: the symbol with name and age. */
export const PersonMark = memo(function PersonMark({
  figure,
  x,
  y,
  name,
  notation,
  look,
  selected,
  stop,
  marked,
}: {
  readonly figure: TreeFigure;
  readonly x: number;
  readonly y: number;
  /** Said instead of what is drawn. */
  readonly name: string;
  readonly notation: FamilyNotation;
  readonly look: TreeLook;
  readonly selected: boolean;
  /** The keyboard comes here. */
  readonly stop: boolean;
  /** A number of an interdiction point stands over it. */
  readonly marked: boolean;
}) {
  const scale = treeScale(look.theme);
  const { reach, lines, caption } = figure;
  const strong = figure.look.tier > 1 || figure.look.dress.type === "protected";
  const first =
    reach + (marked || (figure.look.main && notation === "mcgoldrick") ? 9 : 4) + nameSize * scale;
  const halo = {
    textAnchor: "middle",
    paintOrder: "stroke",
    stroke: look.paper,
    strokeWidth: 4,
    strokeLinejoin: "round",
  } as const;
  return (
    <g data-entity={figure.id} transform={`translate(${x} ${y})`} style={{ cursor: "pointer" }}>
      {/* The words stand beside the button, not in it: its own name says them with all else. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in a drawing */}
      <g
        id={`tree-${figure.id}`}
        role="button"
        aria-label={name}
        aria-pressed={selected}
        tabIndex={stop ? 0 : -1}
        style={{ outline: "none" }}
      >
        {selected ? (
          <rect
            x={-reach - 5}
            y={-reach - 5}
            width={2 * reach + 10}
            height={2 * reach + 10}
            fill={look.disc}
            stroke={look.ink}
            strokeWidth={1.5}
          />
        ) : (
          // The whole box takes the mouse.
          <rect
            x={-figure.w / 2}
            y={-reach}
            width={figure.w}
            height={reach + figure.down}
            fill="none"
            pointerEvents="all"
          />
        )}
        <g
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/familySymbol, which holds no text of the case
          dangerouslySetInnerHTML={{ __html: familySymbol(figure.look, notation, look.theme) }}
        />
      </g>
      {lines.map((line, at) => (
        <text
          key={`${at} ${line}`}
          y={first + at * lineHeight * scale}
          fontSize={nameSize * scale}
          fontWeight={strong ? 680 : 600}
          fill={look.text}
          {...halo}
        >
          {line}
        </text>
      ))}
      {caption ? (
        <text
          y={first + lines.length * lineHeight * scale}
          fontSize={captionSize * scale}
          fontWeight={460}
          fill={look.secondary}
          {...halo}
        >
          {caption}
        </text>
      ) : null}
    </g>
  );
});
