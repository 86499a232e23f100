import type { Case } from "../../core/case";
import type { Influence } from "../../core/influence";
import type { Truth } from "../../core/truthLine";
import { marksOf } from "./mapMark";
import type { Switch } from "./mapStore";

const n = (value: number) => value.toLocaleString("en-GB");

/** What the map shows of the case, and what has no place to be shown at. */
export function mapTruth(
  kase: Case,
  shown: ReadonlySet<string>,
  on: ReadonlySet<Switch>,
  filters: number,
  partner: boolean,
  influence: Influence | undefined,
): Truth {
  let placed = 0;
  for (const { place } of kase.incidents.values()) if (place) placed++;
  const rest = kase.incidents.size - placed;
  const entities = partner
    ? 0
    : marksOf(kase).filter(
        (mark) => mark.entity && on.has(mark.layer) && (mark.layer === "assets" || shown.has(mark.entity.id)),
      ).length;
  const links =
    partner || !on.has("flows") ? 0 : new Set(influence?.flows.flatMap((flow) => flow.links)).size;
  return {
    entities,
    ofEntities: kase.entities.size,
    links,
    ofLinks: kase.links.size,
    filters,
    folded: 0,
    incidents: 0,
    areas: kase.areas.size,
    words: partner
      ? "a copy for partners: rounded counts, no points, no people"
      : kase.incidents.size === 0
        ? "no events in this case"
        : `${n(placed)} of ${n(kase.incidents.size)} events placed${rest > 0 ? `, ${n(rest)} without a place` : ""}`,
  };
}
