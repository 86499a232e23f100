import { memo } from "react";
import type { FamilyChild, FamilyUnion } from "../../core/familyUnion";
import type { Strength } from "../../core/provenance";
import { childLine, partnerLine, partnerWords } from "../../encode/familyLine";
import type { FamilyNotation } from "../../encode/familyNotation";
import type { PlacedUnion, TreeLine } from "../../store/treeStore";
import { LinkMark } from "./LinkMark";
import { linePath } from "./linePath";
import { Query } from "./Query";
import type { TreeLook } from "./treeLook";
import { treeScale } from "./treeLook";
import { wordsSize } from "./treeScene";

/** What is said of how sure a tie is; nothing where it is confirmed. */
export function doubt(tie: { readonly strength: Strength; readonly grade: string }): string | undefined {
  if (tie.strength === "confirmed") return undefined;
  if (tie.grade === "") return "";
  return tie.strength === "tentative" ? `${tie.grade}, tentative` : tie.grade;
}

function levelOf(lines: readonly TreeLine[], words: PlacedUnion["words"]): number {
  if (!words) return 0;
  for (const { points } of lines)
    for (const [at, b] of points.entries()) {
      const a = points[at - 1];
      if (a && Math.abs(a.y - b.y) < 0.5 && Math.abs((a.x + b.x) / 2 - words.x) < 0.5)
        return Math.abs(a.x - b.x);
    }
  return 0;
}

/** The lines of one union: its partners, the bar over its children, and the line down to each. */
export const UnionLines = memo(function UnionLines({
  union,
  placed,
  notation,
  look,
  chosen,
}: {
  readonly union: FamilyUnion;
  readonly placed: PlacedUnion;
  readonly notation: FamilyNotation;
  readonly look: TreeLook;
  readonly chosen: ReadonlySet<string>;
}) {
  const scale = treeScale(look.theme);
  const line = partnerLine(union, notation);
  const words = placed.words ? partnerWords(union) : "";
  const width = (links: readonly string[]) => look.line + (links.some((id) => chosen.has(id)) ? 2 : 0);
  const length = levelOf(placed.partners, placed.words);
  // Where words found no room on a level part they stand over the end of the line, and the strokes over the words.
  const strokeAt = placed.words
    ? { x: placed.words.x + length / 4, y: placed.words.y - (length === 0 ? 26 * scale : 0) }
    : undefined;
  const unsure = union.adults.length > 1 ? doubt(union) : undefined;
  const children = new Map(union.children.map((child) => [child.person, child] as const));
  const [first, second] = union.adults;
  const nobody = union.adults.length === 0;
  return (
    <g data-union={union.key}>
      <LinkMark links={union.adults.length > 1 ? union.links : []} from={first} to={second}>
        {placed.partners.map((each) => {
          const d = linePath(each);
          return (
            <g key={d}>
              <path
                d={d}
                fill="none"
                stroke={look.ink}
                strokeWidth={line.double ? width(union.links) * 3 : width(union.links)}
                strokeDasharray={line.dash.length > 0 ? line.dash.join(" ") : undefined}
                strokeLinejoin="round"
              />
              {line.double ? (
                <path
                  d={d}
                  fill="none"
                  stroke={look.paper}
                  strokeWidth={look.line + 0.5}
                  strokeLinejoin="round"
                />
              ) : null}
            </g>
          );
        })}
        {strokeAt && line.strokes > 0
          ? (line.strokes === 1 ? [0] : [-4, 4]).map((by) => (
              <path
                key={by}
                d={`M${strokeAt.x + by - 4} ${strokeAt.y + 9}L${strokeAt.x + by + 4} ${strokeAt.y - 9}`}
                stroke={look.ink}
                strokeWidth={look.line}
                fill="none"
              />
            ))
          : null}
        {words && placed.words ? (
          <Words x={placed.words.x} y={placed.words.y - 7} look={look}>
            {words}
          </Words>
        ) : null}
        {unsure !== undefined && placed.words ? (
          <Query x={placed.words.x - length / 4} y={placed.words.y} words={unsure} side="below" look={look} />
        ) : null}
      </LinkMark>
      {placed.descent.map((each) => {
        const d = linePath(each);
        return (
          <path key={d} d={d} fill="none" stroke={look.ink} strokeWidth={look.line} strokeLinejoin="round" />
        );
      })}
      {nobody && placed.bar ? (
        <Words x={placed.bar.x} y={placed.bar.y - 6} look={look}>
          {union.half ? "parent in common not recorded" : "parents not recorded"}
        </Words>
      ) : null}
      {placed.stalks.map(({ person, line: stalk, remark }) => {
        const child = children.get(person);
        return child ? (
          <LinkMark key={person} links={child.links} from={first} to={person}>
            <path
              d={linePath(stalk)}
              fill="none"
              stroke={look.ink}
              strokeWidth={width(child.links)}
              strokeDasharray={dashOf(child, notation)}
              strokeLinejoin="round"
            />
            <Remark child={child} notation={notation} x={remark.x} y={remark.y} look={look} scale={scale} />
          </LinkMark>
        ) : null;
      })}
      {notation === "mcgoldrick" ? <TwinBars union={union} placed={placed} look={look} /> : null}
    </g>
  );
});

function dashOf(child: FamilyChild, notation: FamilyNotation): string | undefined {
  const { dash } = childLine(child.tie, notation);
  return dash.length > 0 ? dash.join(" ") : undefined;
}

/** '?' with its grade, and how somebody came to be a child where it was not by birth. */
function Remark({
  child,
  notation,
  x,
  y,
  look,
  scale,
}: {
  readonly child: FamilyChild;
  readonly notation: FamilyNotation;
  readonly x: number;
  readonly y: number;
  readonly look: TreeLook;
  readonly scale: number;
}) {
  const unsure = doubt(child);
  const { words } = childLine(child.tie, notation);
  return (
    <>
      {unsure === undefined ? null : <Query x={x} y={y} words={unsure} side="right" look={look} />}
      {words ? (
        <text
          x={x + 6}
          y={y + (unsure === undefined ? 0 : 24 * scale)}
          fontSize={(wordsSize - 0.5) * scale}
          fill={look.secondary}
          paintOrder="stroke"
          stroke={look.paper}
          strokeWidth={4}
          strokeLinejoin="round"
        >
          {words}
        </text>
      ) : null}
    </>
  );
}

/** Words in the middle of a level line. */
export function Words({
  x,
  y,
  look,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly look: TreeLook;
  readonly children: string;
}) {
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={wordsSize * treeScale(look.theme)}
      fontWeight={460}
      fill={look.secondary}
      paintOrder="stroke"
      stroke={look.paper}
      strokeWidth={4}
      strokeLinejoin="round"
    >
      {children}
    </text>
  );
}

/** McGoldrick: a bar between the arms of identical twins. */
function TwinBars({
  union,
  placed,
  look,
}: {
  readonly union: FamilyUnion;
  readonly placed: PlacedUnion;
  readonly look: TreeLook;
}) {
  const arms = placed.stalks.filter(({ person }) =>
    union.children.some((child) => child.person === person && child.twin !== undefined && child.identical),
  );
  return arms.slice(1).map((arm, at) => {
    const [a, b] = [arms[at]?.remark, arm.remark];
    return a ? (
      <path key={arm.person} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} stroke={look.ink} strokeWidth={look.line} />
    ) : null;
  });
}
