import { useId } from "react";
import type { Case } from "../../core/case";
import { stretchesOf, type ThemeLine } from "../../core/themeLines";
import { dateText } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { counted } from "../../encode/kindWords";
import { markGroup } from "../../encode/markSvg";
import type { Theme } from "../../encode/palette";
import { entityLook } from "../../encode/symbol";
import { FrameShape } from "./FrameShape";
import { dropOf, framesOf, frameWidth, middleOf } from "./frames";
import { frameWords, itemName } from "./itemWords";
import { fitted, textWidth } from "./textWidth";
import type { TimeLook } from "./timeLook";
import { nameWidth, type TimeScale } from "./timeScale";

export interface LineRowProps {
  readonly kase: Case;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly line: ThemeLine;
  readonly y: number;
  readonly h: number;
  readonly scale: TimeScale;
  readonly look: TimeLook;
  readonly selected: ReadonlySet<string>;
  /** The keyboard is on this line, on this item of it. */
  readonly active: { readonly item: string | undefined } | undefined;
  readonly isIn: (time: number) => boolean;
}

/** One entity through time: a line from its first dated item to its last, broken where nothing is known for four weeks, and frames across it. */
export function LineRow(props: LineRowProps) {
  const { kase, focus, theme, line, y, h, scale, look, selected, active, isIn } = props;
  const clip = useId();
  const entity = kase.entities.get(line.entity);
  if (!entity) return null;
  const middle = y + h / 2;
  const picture = entityLook(kase, entity, focus);
  const size = 13 * look.words;
  const chosen = selected.has(line.entity);
  const reach = Math.max(picture.w, picture.h);
  const stretches = stretchesOf(line);
  const gaps = stretches.filter(({ gap }) => gap).length;
  const frames = framesOf(line, scale);
  const edgeTime = scale.timeAt(nameWidth);
  const earlier = line.items.filter((item) => item.start < edgeTime);
  const before = earlier.length;
  const lastBefore = earlier.at(-1)?.start ?? 0;
  const inFrames = new Map(frames.map((frame) => [frame, frame.items.some((item) => isIn(item.start))]));
  return (
    <g>
      {active || chosen ? (
        <rect
          x={6}
          y={y + 1}
          width={nameWidth - 12}
          height={h - 2}
          rx={5}
          fill={chosen ? look.faint : "none"}
          stroke={active ? look.ink : "none"}
          strokeWidth={1.5}
        />
      ) : null}
      <g data-entity={line.entity} data-part="name" style={{ cursor: "pointer" }}>
        <rect x={6} y={y + 1} width={nameWidth - 12} height={h - 2} fill="transparent" />
        <g
          transform={`translate(30 ${middle}) scale(${Math.min(0.62, 28 / reach)})`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/markSvg, which escapes every word and address
          dangerouslySetInnerHTML={{ __html: markGroup(picture, theme, { texts: true }) }}
        />
        <text x={50} y={middle - 2} fontSize={size} fontWeight={chosen ? 680 : 580} fill={look.ink}>
          {fitted(entity.label, nameWidth - 62, size)}
        </text>
        <text x={50} y={middle + 12} fontSize={11.5 * look.words} fill={look.secondary}>
          {`${line.items.length} dated${gaps > 0 ? `, ${gaps} ${gaps === 1 ? "gap" : "gaps"}` : ""}`}
        </text>
      </g>
      <line x1={nameWidth} x2={nameWidth + scale.width} y1={y + h} y2={y + h} stroke={look.faint} />
      <clipPath id={clip}>
        <rect x={nameWidth} y={y} width={scale.width} height={h} />
      </clipPath>
      {before > 0 && frames.length === 0 ? (
        <text x={nameWidth + 6} y={middle + 4} fontSize={11.5 * look.words} fill={look.secondary}>
          {`◂ ${counted(before, "dated item")} before, the last ${dateText(isoDay(lastBefore))}`}
        </text>
      ) : null}
      <g clipPath={`url(#${clip})`}>
        {stretches.map(({ from, to, gap }) => (
          <line
            key={`${from} ${gap}`}
            x1={scale.x(from)}
            x2={Math.max(scale.x(to), scale.x(from) + 1)}
            y1={middle}
            y2={middle}
            stroke={gap ? look.outside : look.rule}
            strokeWidth={gap ? 1 : 2.5}
            strokeDasharray={gap ? "2 5" : undefined}
          />
        ))}
        {stretches.map(({ from, to, gap }) => {
          const words = `${Math.round((to - from) / 86_400_000)} days without an item`;
          const [left, right] = [
            Math.max(nameWidth, scale.x(from)),
            Math.min(nameWidth + scale.width, scale.x(to)),
          ];
          if (!gap || right - left < textWidth(words, 11) + 34) return null;
          return (
            <text
              key={`words ${from}`}
              x={(left + right) / 2}
              y={middle + 4}
              fontSize={11 * look.words}
              textAnchor="middle"
              fill={look.secondary}
              stroke={look.paper}
              strokeWidth={5}
              paintOrder="stroke"
            >
              {words}
            </text>
          );
        })}
        {frames.map((frame, index) => {
          const [first] = frame.items;
          if (!first) return null;
          const marked = frame.items.some(
            (item) => selected.has(item.id) || (active && active.item === item.id),
          );
          const next = frames.slice(index + 1).find((each) => each.type === "frame");
          const from = frame.type === "frame" ? frame.x + frameWidth / 2 + 5 : frame.x + 6;
          const to =
            frame.type === "bar"
              ? frame.x2 - 4
              : next
                ? next.x - frameWidth / 2 - 6
                : nameWidth + scale.width;
          const room =
            frame.items.length === 1 &&
            (frame.type === "frame" || (frame.lanes === 1 && frame.x2 - frame.x > 60))
              ? to - from
              : 0;
          const words =
            room > 40
              ? fitted(itemName(kase, first, line.entity), Math.min(room, 190), 11.5 * look.words)
              : "";
          return (
            <g
              key={first.id}
              {...(first.table === "entities" ? { "data-entity": first.id } : { "data-link": first.id })}
              data-items={frame.items.length}
              data-part="frame"
              style={{ cursor: "pointer" }}
            >
              <title>{frameWords(kase, frame.items, line.entity)}</title>
              <FrameShape
                frame={frame}
                middle={middle + dropOf(frame)}
                look={look}
                inside={inFrames.get(frame) ?? true}
                chosen={marked}
              />
              {frame.items.length > 1 ? (
                <text
                  x={middleOf(frame) + frameWidth / 2 + 2}
                  y={middle - 5}
                  fontSize={10.5 * look.words}
                  fontWeight={650}
                  fill={look.ink}
                  stroke={look.paper}
                  strokeWidth={3}
                  paintOrder="stroke"
                >
                  {`×${frame.items.length}`}
                </text>
              ) : null}
              {words.length > 5 ? (
                <text
                  x={from}
                  y={frame.type === "bar" ? middle + 17 : middle - 9}
                  fontSize={11.5 * look.words}
                  fill={look.secondary}
                  stroke={look.paper}
                  strokeWidth={3}
                  paintOrder="stroke"
                >
                  {words}
                </text>
              ) : null}
              {frame.items.slice(1).map((item) => (
                <g
                  key={item.id}
                  {...(item.table === "entities" ? { "data-entity": item.id } : { "data-link": item.id })}
                />
              ))}
            </g>
          );
        })}
      </g>
    </g>
  );
}
