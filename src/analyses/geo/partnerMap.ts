import { areaFamily } from "../../core/areaCode";
import type { Case } from "../../core/case";
import { cellGrid, cellRing, nameOfCell } from "../../core/cells";
import { type DisclosureRule, disclose, partnerRule, ruleWords } from "../../core/disclosureRule";
import type { PartnerAsked, PartnerMap, PartnerPlace } from "../../core/partnerMap";
import type { Area } from "../../core/place";
import { areaIndex } from "./areaIndex";
import { boxOf } from "./box";
import { cellSums } from "./cellSums";
import { type ChosenEvents, chosenEvents } from "./chosenEvents";
import { many, periodText } from "./method";

/** Rows of a place before disclosure. */
interface Counted extends Omit<PartnerPlace, "events"> {
  readonly count: number;
}

/** Squares that are whole multiples of the smallest that may leave. */
function byCells(chosen: ChosenEvents, size: number): readonly Counted[] {
  const box = boxOf(chosen.x, chosen.y);
  if (!box) return [];
  const grid = cellGrid(box, size);
  const { cells, events } = cellSums(grid, chosen);
  return Array.from(cells, (cell, at) => ({
    name: nameOfCell(grid, cell),
    polygons: [[cellRing(grid, cell)]],
    count: events[at] ?? 0,
  }));
}

/** Areas of the one family that most belong to: counts of areas that lie in each other would give small ones away. */
function oneFamily(kase: Case): readonly Area[] {
  const families = new Map<string, Area[]>();
  for (const area of kase.areas.values()) {
    if (area.polygons.length === 0 || area.layer === "drivers" || area.layer === "assets") continue;
    const family = areaFamily(area.sourceId) ?? area.layer;
    families.set(family, [...(families.get(family) ?? []), area]);
  }
  return [...families.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function byAreas(kase: Case, chosen: ChosenEvents): readonly Counted[] {
  const areas = oneFamily(kase);
  const at = areaIndex(areas);
  const counts = new Uint32Array(areas.length);
  for (let event = 0; event < chosen.x.length; event++) {
    // In one area only, so that the counts are parts of one total.
    const [first] = at(chosen.x[event] ?? 0, chosen.y[event] ?? 0);
    if (first !== undefined) counts[first] = (counts[first] ?? 0) + 1;
  }
  return areas.map((area, index) => ({
    name: area.name || area.sourceId,
    polygons: area.polygons,
    count: counts[index] ?? 0,
  }));
}

/** The map that may leave: counts of one layer in squares of 500 m or more, or in areas, by the rule for small counts. */
export function partnerMap(kase: Case, asked: PartnerAsked): PartnerMap {
  const rule: DisclosureRule = asked.rule ?? partnerRule;
  const chosen = chosenEvents(kase, asked);
  // Without areas to count by, squares: an empty map would say that nothing happened.
  const areas = asked.by === "areas" && oneFamily(kase).length > 0;
  const size = Math.max(rule.cell, Math.ceil((asked.cell ?? 0) / rule.cell) * rule.cell);
  const counted = (areas ? byAreas(kase, chosen) : byCells(chosen, size)).filter(({ count }) => count > 0);
  const { shown, total, small, guards } = disclose(
    counted.map(({ count }) => count),
    rule,
  );
  const period = periodText(asked.period);
  const layer = (asked.layer ?? "harm") === "harm" ? "Events as reported" : "Enforcement activity";
  const sum = total === undefined ? "" : `, about ${many(total, "event")}`;
  return {
    places: counted.map(({ name, polygons }, at) => ({ name, polygons, events: shown[at] })),
    total,
    withheld: small + guards,
    words: `${layer}${period === "" ? "" : `, ${period}`}${sum}. ${ruleWords({ ...rule, cell: size }, areas)}`,
  };
}
