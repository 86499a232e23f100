import { gapDays } from "../../core/themeLines";
import type { Truth } from "../../core/truthLine";
import { counted } from "../../encode/kindWords";
import { datedIn } from "./datedIn";
import { framesOf } from "./frames";
import type { PlacedRow, Row } from "./rows";
import type { TimeScale } from "./timeScale";
import type { TimeModel } from "./useTime";

/** The truth line of the picture: what is drawn now of the whole case. */
export function drawnTruth(
  model: TimeModel,
  rows: readonly Row[],
  placed: readonly PlacedRow[],
  scale: TimeScale,
  filters: number,
): Truth {
  const entities = new Set<string>();
  const links = new Set<string>();
  let lines = 0;
  for (const { row } of placed) {
    if (row.type !== "line") continue;
    lines++;
    entities.add(row.line.entity);
    for (const frame of framesOf(row.line, scale))
      for (const item of frame.items) (item.table === "entities" ? entities : links).add(item.id);
  }
  const all = rows.filter((row) => row.type === "line").length;
  const { kase, themes, period } = model;
  const dated = themes.datedEvents + themes.datedLinks;
  const inside = period
    ? ` · ${datedIn(themes.lines, period).toLocaleString("en-GB")} of ${dated.toLocaleString("en-GB")} dated items in the period`
    : "";
  return {
    entities: entities.size,
    ofEntities: kase.entities.size,
    links: links.size,
    ofLinks: kase.links.size,
    filters,
    folded: 0,
    incidents: kase.incidents.size,
    areas: kase.areas.size,
    words:
      all > 0
        ? `${lines} of ${counted(all, "line")} on the screen${inside}`
        : `counts of the whole case${inside}`,
  };
}

/** What is counted and what is not, under the picture. */
export function noteWords(model: TimeModel, mode: "lines" | "counts"): readonly string[] {
  const { themes, harm, weights, earlier } = model;
  const undated = [
    themes.undatedEvents > 0 ? counted(themes.undatedEvents, "event") : "",
    themes.undatedLinks > 0 ? counted(themes.undatedLinks, "link") : "",
  ].filter(Boolean);
  const none = mode === "counts" && model.lines.length === 0;
  const lines =
    mode === "lines"
      ? [
          `Lines are of what passes the filters. A line holds every event that the entity is linked to, also those that the chart leaves out, and its own links that have a date. A gap is ${gapDays / 7} weeks or more without one: nothing known, not nothing done.`,
        ]
      : [
          ...(none ? ["No entity that passes the filters has a dated item, so there are no lines."] : []),
          "Each row counts what begins in the unit. Recorded crime, enforcement, events and links are never added together. Press a bar to select what it counts.",
        ];
  return [
    ...lines,
    undated.length > 0
      ? `Not placed, since they have no date: ${undated.join(" and ")}.`
      : "Nothing here is without a date.",
    ...(earlier > 0 ? [`${counted(earlier, "dated item")} before the first bar.`] : []),
    ...(harm.items.length > 0
      ? [
          `Harm: ${weights.title}${weights.fallback ? `; ${weights.fallback}` : ""}${harm.undated > 0 ? `; ${counted(harm.undated, "event")} undated` : ""}${harm.unknownReporter > 0 ? `; of ${counted(harm.unknownReporter, "event")} it is not stated who reported it` : ""}.`,
        ]
      : []),
  ];
}

/** The status line. */
export function statusWords(model: TimeModel, scale: TimeScale): readonly string[] {
  const harm = model.harm.items.length > 0;
  return [
    `A bar is a ${scale.unit}${scale.unit === "week" ? ", from Monday" : ""}`,
    harm ? `Harm: ${model.weights.title}` : "No recorded harm in this case",
    "What happened after a disruption did not have to happen because of it",
  ];
}
