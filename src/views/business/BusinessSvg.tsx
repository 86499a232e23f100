import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { strengthWords } from "../../encode/kindWords";
import type { Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import { caseStore } from "../../store/caseStore";
import { openMenu, say } from "../../store/screenStore";
import { selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { Band, Hatch } from "./Band";
import { businessLook, wordScaleOf } from "./businessLook";
import { businessStore, openSpots, showSide } from "./businessStore";
import { Cards } from "./Cards";
import type { Card } from "./cards";
import { amountWords } from "./junctionWords";
import { LaneHeads } from "./LaneHeads";
import { MarkLabel, MarkPicture } from "./MarkPicture";
import { type StopShown, stopsOf } from "./pictureStops";
import type { Pin } from "./pins";
import { ReturnWay } from "./ReturnWay";
import type { Scene } from "./scene";
import { nextStop } from "./stops";
import { functionAt } from "./tagging";
import type { Business } from "./useBusiness";
import { useDrag } from "./useDrag";
import { Wall } from "./Wall";

/** The picture: lanes, walls, bands, marks and cards, and the keys and the mouse on it. */
export function BusinessSvg({
  business,
  scene,
  cards,
  pins,
  theme,
  height,
  stale,
}: {
  readonly business: Business;
  readonly scene: Scene;
  readonly cards: readonly Card[];
  readonly pins: readonly Pin[];
  readonly theme: Theme;
  readonly height: number;
  readonly stale: boolean;
}) {
  const { kase, lanes } = business;
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const selection = useStore(selectionStore, (state) => state);
  const side = useStore(businessStore, (state) => state.side);
  const look = businessLook(theme);
  const wordScale = wordScaleOf(theme);
  const hatch = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState("");
  const [focused, setFocused] = useState(false);
  const drag = useDrag(svg, (x, y) => functionAt(x, y, lanes, scene.lanes, scene.height, cards));

  const stops = useMemo(
    () => stopsOf(kase, focus, lanes, scene, cards, stale),
    [scene, lanes, kase, focus, cards, stale],
  );
  const here = stops.find((each) => each.key === active) ?? stops[0];

  const open = (stop: StopShown, add: boolean) => {
    if (stop.junction !== undefined) {
      showSide({ type: "junction", id: stop.junction });
      selectEntities([]);
      return;
    }
    selectEntities(stop.ids, add ? "toggle" : "set");
    say(`Selected ${stop.name}`);
  };
  const onKey = (event: KeyboardEvent, stop: StopShown) => {
    const next = nextStop(stops, stop.key, event.key);
    if (next !== undefined) {
      document.getElementById(`${hatch}${next}`)?.focus();
      setActive(next);
    } else if (event.key === "Enter") open(stop, event.ctrlKey);
    else if (event.key === " ") open(stop, true);
    else if ((event.key === "F10" && event.shiftKey) || event.key === "ContextMenu") menu(stop);
    else if (event.key.toLowerCase() === "u" && stop.spots.length > 0) openSpots(stop.spots);
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const menu = (stop: StopShown) => {
    if (stop.ids.length === 0) return;
    if (!stop.ids.every((id) => selection.entities.includes(id))) selectEntities(stop.ids);
    const box = document.getElementById(`${hatch}${stop.key}`)?.getBoundingClientRect();
    if (box) openMenu(box.x + box.width / 2, box.y + box.height / 2);
  };
  const at = (stop: StopShown, pressed?: boolean) => ({
    id: `${hatch}${stop.key}`,
    role: "button",
    ...(pressed === undefined ? {} : { "aria-pressed": pressed }),
    tabIndex: stop.key === here?.key ? 0 : -1,
    "aria-label": stop.name,
    onFocus: () => setActive(stop.key),
    onKeyDown: (event: KeyboardEvent) => onKey(event, stop),
    style: { outline: "none" },
  });
  const mouse = (stop: StopShown) => ({
    onContextMenu: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      menu(stop);
    },
    onClick: (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
      if (!drag.moved()) open(stop, event.ctrlKey || event.metaKey || event.shiftKey);
    },
    onDoubleClick: () => openSpots(stop.spots),
    onPointerDown: (event: React.PointerEvent) => {
      if (stop.ids.length > 0) drag.start(event, stop.ids, stop.fn);
    },
    style: { cursor: stop.ids.length > 0 ? "grab" : "pointer", outline: "none" },
  });
  const byKey = new Map(stops.map((each) => [each.key, each]));
  const unitOf = (goods: string) => business.chosen.find((each) => each.goods === goods)?.unit ?? "";
  const nameOf = (key: string) => scene.marks.find((each) => each.key === key)?.name.join(" ") ?? "";
  const titleOf = (band: Scene["bands"][number]) =>
    `${nameOf(band.from)} to ${nameOf(band.to)}: ${band.amount === undefined ? "volume not known" : amountWords(band.amount, unitOf(band.goods))}, ${strengthWords[band.strength].toLowerCase()}`;
  const ringed = focused ? here : undefined;
  const ring = ringed ? ringOf(ringed, scene, cards) : undefined;
  const target = drag.over;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in for a picture whose marks are the buttons
    <svg
      ref={svg}
      role="group"
      aria-label="Business model: lanes, junctions and what flows"
      width={scene.width}
      height={height}
      viewBox={`0 0 ${scene.width} ${height}`}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <defs>
        <Hatch id={`${hatch}money`} look={look} />
      </defs>
      <rect width={scene.width} height={height} fill={look.paper} />
      <LaneHeads
        lanes={lanes}
        places={scene.lanes}
        bottom={scene.height}
        look={look}
        target={lanes.findIndex((lane) => lane.lane === target)}
        wordScale={wordScale}
      />
      {scene.returns.map((band) => (
        <ReturnWay
          key={band.key}
          band={band}
          look={look}
          hatch={`${hatch}money`}
          kase={kase}
          unit={unitOf(band.goods)}
          wordScale={wordScale}
          onPick={() => selectLinks(band.links)}
        />
      ))}
      {scene.bands.map((band) => (
        <Band
          key={band.key}
          band={band}
          look={look}
          hatch={`${hatch}money`}
          picked={band.links.some((id) => selection.links.includes(id))}
          title={titleOf(band)}
          onPick={() => selectLinks(band.links)}
        />
      ))}
      {scene.walls.map((wall) => {
        const stop = wall.junction ? byKey.get(wall.junction.id) : undefined;
        return (
          <g
            key={wall.x}
            {...(stop ? { ...at(stop), ...mouse(stop) } : {})}
            data-junction={wall.junction?.id}
          >
            <Wall
              wall={wall}
              look={look}
              bottom={scene.floor + 2}
              stale={stale}
              chosen={side.type === "junction" && side.id === wall.junction?.id}
              wordScale={wordScale}
            />
          </g>
        );
      })}
      {scene.marks.map((mark) => {
        const stop = byKey.get(mark.key);
        const pressed = mark.members.some((id) => selection.entities.includes(id));
        return stop ? (
          <g
            key={mark.key}
            {...mouse(stop)}
            data-lane={lanes[mark.lane]?.lane}
            {...(mark.members.length === 1
              ? { "data-entity": mark.members[0] }
              : { "data-fold": mark.members.length })}
          >
            <g {...at(stop, pressed)} transform={`translate(${mark.x} ${mark.y})`}>
              <MarkPicture
                look={mark.look}
                theme={theme}
                selected={pressed}
                scale={mark.scale * (mark.tagged ? 1 : 0.75)}
              />
            </g>
            <MarkLabel mark={mark} look={look} wordScale={wordScale} />
          </g>
        ) : null;
      })}
      <Cards cards={cards} look={look} target={target} wordScale={wordScale} />
      {cards.flatMap((card) =>
        card.marks.map((each) => {
          const stop = byKey.get(each.key);
          return stop ? (
            <g
              key={each.key}
              {...mouse(stop)}
              {...at(
                stop,
                each.members.every((id) => selection.entities.includes(id)),
              )}
              data-lane={card.fn}
              {...(each.members.length === 1
                ? { "data-entity": each.members[0] }
                : { "data-fold": each.members.length })}
            >
              <g transform={`translate(${each.x} ${each.y})`}>
                <MarkPicture
                  look={each.look}
                  theme={theme}
                  selected={each.members.some((id) => selection.entities.includes(id))}
                  scale={0.82}
                />
              </g>
              {each.members.length > 1 ? each.members.map((id) => <g key={id} data-entity={id} />) : null}
            </g>
          ) : null;
        }),
      )}
      <g pointerEvents="none">
        {pins.map((pin) => (
          <g
            key={pin.key}
            transform={`translate(${pin.x} ${pin.y})`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/pointMark, which escapes its one word
            dangerouslySetInnerHTML={{ __html: pointMark(pin, theme) }}
          />
        ))}
        {ring ? (
          <g data-picture-skip="yes">
            <rect
              {...ring}
              rx="8"
              fill="none"
              stroke={theme === "dark" ? "#F3F5F6" : "#0B0C0C"}
              strokeWidth="7"
            />
            <rect {...ring} rx="8" fill="none" stroke="#FFDD00" strokeWidth="3" />
          </g>
        ) : null}
        {drag.ghost ? (
          <circle cx={drag.ghost.x} cy={drag.ghost.y} r="22" fill={look.ink} opacity="0.35" />
        ) : null}
      </g>
    </svg>
  );
}

/** Frame round what has the keyboard's focus. */
function ringOf(stop: StopShown, scene: Scene, cards: readonly Card[]) {
  const mark =
    scene.marks.find((each) => each.key === stop.key) ??
    cards.flatMap((card) => card.marks).find((each) => each.key === stop.key);
  const [w, h] = mark ? [mark.look.w + 14, mark.look.h + 14] : [84, 46];
  return { x: stop.x - w / 2, y: stop.y - h / 2, width: w, height: h };
}
