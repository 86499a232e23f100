import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import type { Case } from "../../core/case";
import { coveringPoints } from "../../core/coveringPoints";
import type { SetOrder } from "../../core/keyPlayers";
import type { Theme } from "../../encode/palette";
import { askRanking, rankingStore } from "../../store/rankingStore";
import { openDialog, tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import {
  putBack,
  removeAlso,
  removeBest,
  setRemoval,
  takenWords,
  whatIfStore,
} from "../../store/whatIfStore";
import { BusinessChoice } from "../../ui/BusinessChoice";
import { Button } from "../../ui/Button";
import { MenuButton, type MenuRow } from "../../ui/MenuButton";
import { PointMark } from "../../ui/PointMark";
import { pinOf } from "./pinsOf";
import { RemovePicker } from "./RemovePicker";
import { refusedWords } from "./refusalWords";
import { percent } from "./shareWords";
import css from "./whatIf.module.css";

/** Points of the ranking offered at once. */
const offered = 12;

const bestRows: readonly MenuRow[] = (["fragmentation", "flow"] as const).flatMap((by) =>
  [1, 2, 3, 4, 5].map((size) => ({
    id: `${by} ${size}`,
    title:
      by === "fragmentation"
        ? `Best ${size === 1 ? "one" : size} by contacts`
        : `Best ${size === 1 ? "one" : size} by flow`,
    about:
      by === "fragmentation"
        ? "People whose loss parts the contacts most"
        : "People and things whose loss stops most",
  })),
);

function also(entities: readonly string[], links: readonly string[] = []): void {
  const refused = removeAlso(entities, links);
  if (refused.length > 0) tell(refusedWords(refused));
}

async function takeBest(id: string): Promise<void> {
  const [by, size] = id.split(" ");
  const order: SetOrder = by === "flow" ? "flow" : "fragmentation";
  const words = takenWords(await removeBest(Number(size), order), Number(size));
  if (words) tell(words);
}

/** What is removed, as chips; ways to add to it: from the ranking, the selection, by name, or the best set. */
export function WhatIfTools({ kase, theme }: { readonly kase: Case; readonly theme: Theme }) {
  const { entities, links, playersWork } = useStore(whatIfStore, (state) => state);
  const { list, asked, ranking } = useStore(rankingStore, (state) => state);
  const selection = useStore(selectionStore, (state) => state);
  const [picking, setPicking] = useState(false);
  const name = (id: string) => kase.entities.get(id)?.label || id;
  const linkName = (id: string) => {
    const item = kase.links.get(id);
    return item ? `${name(item.from)} – ${name(item.to)}` : id;
  };
  const points: readonly MenuRow[] = list.slice(0, offered).map(({ point, place, tied }) => {
    const { commodityLost, moneyLost } = point.measures;
    const lost = [
      commodityLost ? `${percent(commodityLost)} of the goods` : "",
      moneyLost ? `${percent(moneyLost)} of the money` : "",
    ].filter(Boolean);
    const what = point.entities.length > 0 ? point.entities.map(name).join(" and ") : "the link itself";
    const gone =
      point.entities.every((id) => entities.includes(id)) && point.links.every((id) => links.includes(id));
    return {
      id: point.id,
      title: `${tied ? "=" : ""}${place} ${point.title}`,
      about: [point.type === "junction" ? what : "", lost.join(", ")].filter(Boolean).join(": "),
      checked: gone,
      ...(gone ? { why: "Removed already" } : {}),
    };
  });
  const chosen = [...selection.entities, ...selection.links].filter(
    (id) => !entities.includes(id) && !links.includes(id),
  );
  const nothing = entities.length + links.length === 0;
  const decide = () => openDialog({ type: "decide", ...coveringPoints(list, entities) });
  const chip = (id: string, title: string) => {
    const pin = pinOf(list, id);
    return (
      <li key={id} className={css.chip}>
        {pin ? (
          <PointMark place={pin.place} tied={pin.tied} stable={pin.stable} theme={theme} size={28} />
        ) : null}
        <span>{title}</span>
        <Button look="quiet" name={`Put back ${title}`} icon={<X size={15} />} onPress={() => putBack(id)} />
      </li>
    );
  };
  return (
    <div className={css.tools}>
      <div className={css.removed}>
        <span className={css.quiet} id="what-if-removed">
          Removed
        </span>
        <ul className={css.chips} aria-labelledby="what-if-removed">
          {nothing ? <li className={css.quiet}>nothing yet</li> : null}
          {entities.map((id) => chip(id, name(id)))}
          {links.map((id) => chip(id, linkName(id)))}
        </ul>
      </div>
      <div className={css.adders}>
        <div className={css.pickerPlace} data-picker>
          <Button icon={<Plus size={16} />} pressed={picking} onPress={() => setPicking(!picking)}>
            Remove another
          </Button>
          {picking ? (
            <RemovePicker
              kase={kase}
              onClose={() => setPicking(false)}
              onChoose={(id) => {
                setPicking(false);
                also([id]);
              }}
            />
          ) : null}
        </div>
        <MenuButton
          label="From the ranking"
          name="Remove from the ranking"
          rows={
            points.length > 0
              ? points
              : [
                  {
                    id: "none",
                    title: "No interdiction points",
                    why: "The ranking is being worked out, or finds none",
                  },
                ]
          }
          onChoose={(id) => {
            const point = list.find((each) => each.point.id === id)?.point;
            if (point) also(point.entities, point.links);
          }}
        />
        <Button
          why={chosen.length > 0 ? undefined : "Select something that is not removed yet"}
          onPress={() => also(selection.entities, selection.links)}
        >
          Remove the selection
        </Button>
        <MenuButton
          label={playersWork.type === "working" ? "Trying sets…" : "Best set"}
          name="Best set of 1 to 5"
          rows={bestRows}
          onChoose={(id) => void takeBest(id)}
        />
        <BusinessChoice
          streams={ranking?.streams ?? []}
          chosen={asked.streams ?? []}
          onStreams={(streams) => askRanking({ streams })}
          groups={ranking?.groups ?? []}
          group={asked.group ?? ranking?.group ?? ""}
          onGroup={(group) => askRanking({ group })}
        />
        <Button why={nothing ? "Nothing is removed" : undefined} onPress={() => void setRemoval([])}>
          Put all back
        </Button>
        <Button
          look="main"
          why={entities.length === 0 ? "Remove somebody or something first" : undefined}
          onPress={decide}
        >
          Record a decision
        </Button>
      </div>
    </div>
  );
}
