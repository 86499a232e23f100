import { memo, type ReactNode } from "react";
import type { Case } from "../../core/case";
import { numberText, type PointNumbers } from "../../core/pointNumbers";
import { markGroup } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import { entityLook, type Look } from "../../encode/symbol";
import { toScreen, type View } from "./camera";
import type { Flavour } from "./flavour";
import type { MapMark } from "./mapMark";
import { SignMark } from "./SignMark";
import type { Standing } from "./standing";

export interface MarksShown {
  readonly kase: Case;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly flavour: Flavour;
  readonly selected: ReadonlySet<string>;
  readonly numbers: PointNumbers;
  /** Keys of marks whose names are written. */
  readonly named: ReadonlySet<string>;
  readonly wordScale: number;
}

const markScale = 0.72;

/** Marks on their places. They keep their size at every zoom; what is drawn below scales under them. */
export function MapMarks({
  standings,
  view,
  shown,
}: {
  readonly standings: readonly Standing[];
  readonly view: View;
  readonly shown: MarksShown;
}) {
  return (
    <g fontFamily="Inter Variable, Inter, Arial, sans-serif">
      {standings.map((standing) => {
        const [x, y] = toScreen(view, standing.lon, standing.lat);
        if (x < -40 || y < -40 || x > view.width + 40 || y > view.height + 40) return null;
        return (
          <g key={standing.key} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
            <OneMark standing={standing} shown={shown} />
          </g>
        );
      })}
    </g>
  );
}

const idOf = (mark: MapMark): string | undefined => mark.entity?.id;

const OneMark = memo(function OneMark({
  standing: { key, members },
  shown,
}: {
  readonly standing: Standing;
  readonly shown: MarksShown;
}) {
  const [first] = members;
  if (!first) return null;
  const selected = members.some((each) => shown.selected.has(idOf(each) ?? each.key));
  const ids = members.flatMap((each) => idOf(each) ?? []);
  const picture =
    first.type === "sign" ? (
      <SignMark sign={first.sign} flavour={shown.flavour} selected={selected} scale={shown.wordScale} />
    ) : (
      <EntityPicture members={members} shown={shown} selected={selected} />
    );
  const title = members.length === 1 ? titleOf(first) : `${titleOf(first)} and ${members.length - 1} more`;
  const many = first.type === "sign" && members.length > 1;
  const inner = (
    <>
      <title>{title}</title>
      {picture}
      {many ? (
        <text
          x={12}
          y={-7}
          fontSize={11.5}
          fontWeight={700}
          fill={shown.flavour.ink}
          stroke={shown.flavour.halo}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {`×${members.length}`}
        </text>
      ) : null}
      {shown.named.has(key) ? <MarkName text={nameOf(members)} shown={shown} /> : null}
    </>
  );
  return <Owned ids={ids}>{inner}</Owned>;
});

/** A group for each entity that the mark stands for; the innermost holds the drawing. */
function Owned({ ids, children }: { readonly ids: readonly string[]; readonly children: ReactNode }) {
  const [first, ...rest] = ids;
  if (first === undefined) return children;
  return (
    <g data-entity={first}>
      {children}
      {rest.map((id) => (
        <g key={id} data-entity={id} />
      ))}
    </g>
  );
}

export const titleOf = (mark: MapMark): string =>
  mark.type === "entity"
    ? [mark.entity.label, mark.entity.caption].filter(Boolean).join(", ")
    : [mark.title, mark.detail].filter(Boolean).join(", ");

function nameOf(members: readonly MapMark[]): string {
  const [first] = members;
  if (!first) return "";
  const name = first.type === "entity" ? first.entity.label : first.title;
  if (members.length === 1) return name;
  // 'Static caravan 1 … 5' are told by what they have in common.
  const words = name.replace(/[\s,]*\d+$/, "");
  return `${words} ×${members.length}`;
}

function MarkName({ text, shown }: { readonly text: string; readonly shown: MarksShown }) {
  const { flavour, wordScale } = shown;
  return (
    <text
      y={27 * wordScale}
      textAnchor="middle"
      fontSize={12 * wordScale}
      fontWeight={640}
      fill={flavour.ink}
      stroke={flavour.halo}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text.length > 26 ? `${text.slice(0, 25)}…` : text}
    </text>
  );
}

function EntityPicture({
  members,
  shown: { kase, focus, theme, selected: chosen, numbers, wordScale },
  selected,
}: {
  readonly members: readonly MapMark[];
  readonly shown: MarksShown;
  readonly selected: boolean;
}) {
  const entities = members.flatMap((each) => each.entity ?? []);
  const [first] = entities;
  if (!first) return null;
  const own = entityLook(kase, first, focus);
  const look: Look = entities.length > 1 ? { ...own, fold: entities.length } : own;
  const point = entities.map(({ id }) => numbers.entities.get(id)).find((each) => each !== undefined);
  const scale = markScale * wordScale;
  const markup =
    markGroup(look, theme, { selected: selected && chosen.size > 0, texts: true }) +
    (point
      ? pointMark({ text: numberText(point), stable: point.stable, w: look.w + 16, h: look.h + 16 }, theme)
      : "");
  return (
    <g
      transform={`scale(${scale})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode, which escapes every word and address
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
