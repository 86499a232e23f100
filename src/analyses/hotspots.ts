import type { Finding } from "../core/finding";
import type { HotMap } from "../core/hotCells";
import type { Analysis } from "./analysis";
import { askedOf, chanceParams, profileParams } from "./geo/askedOf";
import { hotMapSteps } from "./geo/hotMap";
import { many, methodText, n, percent } from "./geo/method";
import { drained } from "./stepped";

/** What is more than chance in the whole, in a sentence. */
export function hotWords(map: HotMap): string {
  if (map.test.type === "refused") return `No test of chance: ${map.test.why}`;
  const hot = map.hot.reduce((sum, each) => sum + each, 0);
  const both = map.list.filter((cell) => cell.hot && cell.countHot).length;
  const half = Number.isNaN(map.half) ? "" : ` Half of it lies in ${percent(map.half)} of the ground.`;
  return `${many(hot, "cell")} with events ${hot === 1 ? "is" : "are"} more than chance; ${n(both)} of those listed also by number of events.${half}`;
}

function found(map: HotMap): readonly Finding[] {
  const about = `${hotWords(map)} ${methodText(map.method)}`;
  const row = (cell: HotMap["list"][number]) => ({
    ids: cell.incidents,
    value: cell.harm,
    reason: `${cell.name}${cell.where === "" ? "" : ` (${cell.where})`}: ${cell.words.join(" ")}`,
  });
  const base = { type: "ranking", unit: map.unit } as const;
  return [
    { ...base, title: "Hot cells", about, rows: map.list.filter(({ hot }) => hot).map(row) },
    {
      ...base,
      title: "Other cells with most of it",
      about: "Not more than chance would give somewhere on this map.",
      rows: map.list.filter(({ hot }) => !hot).map(row),
    },
  ];
}

/** Cells of the National Grid with more harm than chance would give, most harm first. Ids are incidents. */
export const hotspots: Analysis = {
  title: "Harm hot spots",
  about: "Cells with more harm than chance would give somewhere on the map; each says what it rests on.",
  params: { ...profileParams, ...chanceParams },
  run: (kase, params) => found(drained(hotMapSteps(kase, askedOf(params)))),
};
