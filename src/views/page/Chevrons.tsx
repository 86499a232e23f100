import type { Case } from "../../core/case";
import type { Junction } from "../../core/junction";
import type { Lane } from "../../core/lane";
import { goodsBetween } from "../../core/lane";
import { functionWords } from "../../encode/kindWords";
import { pointMark } from "../../encode/pointMark";
import { cutText, textWidth } from "../../encode/textWidth";
import { font, ink, secondary } from "./pageLook";

const width = 800;
const height = 50;
const nose = 9;
const edge = "#12436D";

export interface JunctionPin {
  readonly text: string;
  readonly stable: boolean;
}

/** Who or what works in a lane, in a few words. */
function lanePeople(kase: Case, { members }: Lane): string {
  const items = members.flatMap((id) => kase.entities.get(id) ?? []);
  const people = items.filter(({ kind }) => kind === "person");
  const name = (label: string) => label.split(",")[0] ?? label;
  const [first, second] = people.length > 0 ? people : items;
  if (!first) return "nobody known";
  if (items.length === 1) return name(first.label);
  if (items.length === 2 && second) return `${name(first.label)}, ${name(second.label)}`;
  return `${name(first.label)} +${items.length - 1}`;
}

/** The business from source to reinvestment in one strip, with its routes between the lanes and the pins on its junctions. */
export function Chevrons({
  kase,
  lanes,
  junctions,
  pins,
  hidden,
}: {
  readonly kase: Case;
  readonly lanes: readonly Lane[];
  readonly junctions: readonly Junction[] | undefined;
  readonly pins: ReadonlyMap<string, JunctionPin>;
  /** Entities that are never named: they are counted, not shown. */
  readonly hidden: (id: string) => boolean;
}) {
  const step = width / lanes.length;
  return (
    <svg
      viewBox={`0 -26 ${width} ${height + 46}`}
      role="img"
      aria-label="The business from source to reinvestment, with its routes"
      fontFamily={font}
      style={{ display: "block", width: "100%" }}
    >
      <defs>
        <pattern
          id="page-money"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V6" stroke={edge} strokeWidth={1} opacity={0.35} />
        </pattern>
      </defs>
      {lanes.map((lane, index) => {
        const left = index * step + 2;
        const right = (index + 1) * step - 4;
        const before = lanes[index - 1];
        const money = before ? goodsBetween(before.lane, lane.lane) === "money" : false;
        const d = `M${left} 0H${right - nose}L${right} ${height / 2}L${right - nose} ${height}H${left}${index === 0 ? "" : `L${left + nose} ${height / 2}`}Z`;
        const title = lane.also
          ? `${functionWords[lane.lane]}, ${functionWords[lane.also].toLowerCase()}`
          : functionWords[lane.lane];
        const room = step - 2 * nose - 8;
        const shown = { ...lane, members: lane.members.filter((id) => !hidden(id)) };
        const middle = (left + right) / 2 + 2;
        return (
          <g key={lane.lane}>
            <path d={d} fill={money ? "#FFFFFF" : "#D3DDE7"} stroke={edge} strokeWidth={1.25} />
            {money ? <path d={d} fill="url(#page-money)" stroke="none" /> : null}
            <text
              x={middle}
              y={21}
              fontSize={Math.min(11.5, (11.5 * room) / Math.max(1, textWidth(title, 11.5, 680)))}
              fontWeight={680}
              textAnchor="middle"
              fill={ink}
              stroke={money ? "#FFFFFF" : "#D3DDE7"}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {title}
            </text>
            <text
              x={middle}
              y={36}
              fontSize={10}
              textAnchor="middle"
              fill={ink}
              stroke={money ? "#FFFFFF" : "#D3DDE7"}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {cutText(lanePeople(kase, shown), room + 6, 10, 440)}
            </text>
          </g>
        );
      })}
      {lanes.slice(1).map((lane, index) => {
        const before = lanes[index];
        if (!before) return null;
        const junction = junctions?.find(
          ({ from, to }) =>
            (from === before.lane || from === before.also) && (to === lane.lane || to === lane.also),
        );
        const x = (index + 1) * step;
        const routes = junction?.people.value;
        const words = !junctions
          ? ""
          : routes === undefined || routes === 0
            ? "none known"
            : Number.isFinite(routes)
              ? `${routes} ${routes === 1 ? "route" : "routes"}`
              : "not cut";
        const pin = junction ? pins.get(junction.id) : undefined;
        return (
          <g key={lane.lane}>
            {pin ? (
              <g
                transform={`translate(${x - 1} ${height / 2})`}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/pointMark, which escapes its words
                dangerouslySetInnerHTML={{
                  __html: pointMark({ text: pin.text, stable: pin.stable, w: 26, h: height }, "light"),
                }}
              />
            ) : null}
            <text
              x={x - 1}
              y={height + 15}
              fontSize={10.5}
              fontWeight={routes === 1 ? 700 : 440}
              textAnchor="middle"
              fill={routes === 1 ? ink : secondary}
            >
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
