import { memo } from "react";
import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import type { Entity } from "../../core/entity";
import { numberText, numberWords, type PointNumber } from "../../core/pointNumbers";
import { markSvg } from "../../encode/markSvg";
import { roleOfWords } from "../../encode/markWords";
import type { Theme } from "../../encode/palette";
import { pointMarkSvg } from "../../encode/pointMark";
import { entityLook } from "../../encode/symbol";
import css from "./MatrixView.module.css";
import type { Geometry } from "./matrixGeometry";

interface Props {
  readonly id: string;
  readonly kase: Case;
  readonly item: Entity;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly geometry: Geometry;
  readonly index: number;
  readonly total: number;
  readonly label: string;
  readonly lit: boolean;
  readonly selected: boolean;
  /** Number of the interdiction point that the person is. */
  readonly number: PointNumber | undefined;
}

/** Letters of a name; the whole of it is in the reading line and the accessible name. */
const longest = 26;

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** One person: symbol on the diagonal, name and role to its right, the total at the far left. */
export const MatrixName = memo(function MatrixName(props: Props) {
  const { kase, item, focus, theme, geometry, index } = props;
  const { side, left, top, text } = geometry;
  const x = left + index * side;
  const y = top + index * side;
  const picture = `data:image/svg+xml,${encodeURIComponent(markSvg(entityLook(kase, item, focus), theme))}`;
  const name = cut(nameText(item), longest);
  // The caption of the chart ('courier') would push the role out of sight.
  const role = roleOfWords(kase, { ...item, caption: "" }, focus);
  const { number } = props;
  const svg = number && pointMarkSvg({ text: numberText(number), stable: number.stable }, theme, side);
  const pin = svg && `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const pinSide = side * 0.9;
  const strong = props.lit || props.selected;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no headers of its own
    <g
      id={props.id}
      role="rowheader"
      aria-colindex={index + 1}
      aria-selected={props.selected}
      aria-label={number ? `${props.label}, interdiction point ${numberWords(number)}` : props.label}
      data-entity={item.id}
    >
      <text className={css.total} x={left - 12} y={y + side / 2} textAnchor="end" dominantBaseline="central">
        {props.total}
      </text>
      {props.selected ? (
        <rect className={css.chosen} x={x + 0.75} y={y + 0.75} width={side - 1.5} height={side - 1.5} />
      ) : null}
      <image href={picture} x={x + 1} y={y + 1} width={side - 2} height={side - 2} />
      {pin ? <image href={pin} x={x + side + 4} y={y + 1} width={pinSide} height={side - 2} /> : null}
      <text x={x + side + 6 + (pin ? pinSide : 0)} y={y + side / 2} dominantBaseline="central">
        <tspan className={strong ? css.strong : css.name}>{name}</tspan>
        <tspan className={css.quiet} dx={8} fontSize={Math.max(11, text - 1)}>
          {cut(role, 40)}
        </tspan>
      </text>
    </g>
  );
});
