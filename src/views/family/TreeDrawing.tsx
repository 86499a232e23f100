import { memo } from "react";
import { generationText } from "../../encode/familyNotation";
import { pointMark } from "../../encode/pointMark";
import { FarTree } from "./FarTree";
import { FoldChip } from "./FoldChip";
import { Homes } from "./Homes";
import { PersonMark } from "./PersonMark";
import { treeScale } from "./treeLook";
import type { DrawingProps } from "./treePart";
import { UnionLines } from "./UnionLines";

/** A laid out family tree, from the households at the bottom to the numbers on top. */
export const TreeDrawing = memo(function TreeDrawing(props: DrawingProps) {
  const { tree, scene, part, notation, look, names, homes, folds, pins, selected, chosenLinks, stop } = props;
  if (part.far) return <FarTree {...props} />;
  const scale = treeScale(look.theme);
  const at = (id: string) => tree.places.get(id) ?? { x: 0, y: 0 };
  return (
    <>
      <Homes homes={tree.households} labels={homes} look={look} part="ground" />
      {tree.rows.map(({ generation, y }) => (
        <text
          key={`${generation} ${y}`}
          x={18}
          y={y + 5}
          fontSize={14 * scale}
          fill={look.secondary}
          fontWeight={460}
        >
          {generationText(generation)}
        </text>
      ))}
      {part.unions.map((placed) => {
        const union = scene.unions.get(placed.key);
        return union ? (
          <UnionLines
            key={placed.key}
            union={union}
            placed={placed}
            notation={notation}
            look={look}
            chosen={chosenLinks}
          />
        ) : null;
      })}
      <Homes homes={tree.households} labels={homes} look={look} part="name" />
      {part.unions.map((placed) => {
        const plate = scene.bridges.get(placed.key);
        return plate && placed.plate ? (
          <g
            key={placed.key}
            data-bridge={placed.key}
            transform={`translate(${placed.plate.x} ${placed.plate.y})`}
          >
            <rect
              x={-plate.w / 2}
              y={-plate.h / 2}
              width={plate.w}
              height={plate.h}
              rx={6}
              fill={look.paper}
              stroke={look.ink}
              strokeWidth={1.5}
            />
            <text y={-3 * scale} textAnchor="middle" fontSize={13 * scale} fontWeight={680} fill={look.text}>
              {plate.title}
            </text>
            <text y={13 * scale} textAnchor="middle" fontSize={12 * scale} fill={look.secondary}>
              {plate.words}
            </text>
          </g>
        ) : null;
      })}
      {part.people.map((figure) => {
        const { x, y } = at(figure.id);
        return (
          <PersonMark
            key={figure.id}
            figure={figure}
            x={x}
            y={y}
            name={names.get(figure.id) ?? ""}
            notation={notation}
            look={look}
            selected={selected.has(figure.id)}
            stop={figure.id === stop}
            marked={pins.has(figure.id)}
          />
        );
      })}
      {part.people.map((figure) => {
        const fold = folds.get(figure.id);
        const { x, y } = at(figure.id);
        return fold ? (
          <FoldChip
            key={figure.id}
            x={x + figure.reach + 6}
            y={y + figure.reach - 6}
            count={fold.length}
            name={figure.lines.join(" ")}
            person={figure.id}
            look={look}
            {...(props.onOpen ? { onOpen: props.onOpen } : {})}
          />
        ) : null;
      })}
      <g pointerEvents="none">
        {part.people.map((figure) => {
          const pin = pins.get(figure.id);
          const { x, y } = at(figure.id);
          return pin ? (
            <g
              key={figure.id}
              transform={`translate(${x} ${y})`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/pointMark, which escapes its one word
              dangerouslySetInnerHTML={{
                __html: pointMark({ ...pin, w: 2 * figure.reach + 14, h: 2 * figure.reach + 14 }, look.theme),
              }}
            />
          ) : null;
        })}
      </g>
    </>
  );
});
