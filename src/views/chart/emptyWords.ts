import type { Case } from "../../core/case";
import { counted } from "../../encode/kindWords";

/** Why the chart has nothing to draw, and what the case holds instead. */
export interface EmptyWords {
  readonly title: string;
  readonly words: string;
}

function holdings(kase: Case): readonly string[] {
  const { incidents, areas, groups } = kase;
  let placeless = 0;
  for (const item of incidents.values()) if (!item.place) placeless++;
  let shapeless = 0;
  for (const item of areas.values()) if (item.polygons.length === 0) shapeless++;
  const without = (count: number, of: number, what: string) =>
    count === 0
      ? ""
      : count === of
        ? `, ${of === 1 ? "without" : "all without"} ${what}`
        : `, ${count.toLocaleString("en-GB")} of them without ${what}`;
  return [
    incidents.size > 0
      ? `${counted(incidents.size, "incident")}${without(placeless, incidents.size, "a place")}`
      : "",
    areas.size > 0 ? `${counted(areas.size, "area")}${without(shapeless, areas.size, "a shape")}` : "",
    groups.size > 0 ? counted(groups.size, "group") : "",
  ].filter(Boolean);
}

/** Words for a chart without a mark: 'The case holds 12,566 incidents, 758 of them without a place; 43 areas; no entities to draw.' */
export function emptyWords(kase: Case): EmptyWords {
  const held = holdings(kase);
  const { size } = kase.entities;
  if (size > 0) {
    const rest = held.length > 0 ? ` It also holds ${held.join("; ")}.` : "";
    return {
      title: "The filters hide everything",
      words: `The case has ${counted(size, "entity", "entities")}, and the filters leave none of them to draw.${rest}`,
    };
  }
  return held.length > 0
    ? { title: "Nothing to draw here", words: `The case holds ${held.join("; ")}; no entities to draw.` }
    : {
        title: "The case is empty",
        words: "Drop a file anywhere on the page, or add an entity from the commands (Ctrl K).",
      };
}
