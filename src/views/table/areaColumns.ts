import { areaFamily } from "../../core/areaCode";
import { nameless, sourcesText } from "../../core/cellText";
import type { Area } from "../../core/place";
import type { Column } from "../../core/tableRows";
import { areaKindText, layerWords, shapeText } from "../../encode/placeWords";
import { column } from "./column";
import { valueColumns } from "./valueColumns";

/** Indicators shown from the start; an index of deprivation has sixty. */
const most = 8;

/** What an area is called in a row; never empty. */
export function areaText(item: Area): string {
  return item.name || item.sourceId || nameless;
}

/** The family of an area's national code in words; empty when it has none. */
export function kindText(item: Area): string {
  return areaKindText(areaFamily(item.sourceId));
}

/** Columns of the table of areas: what they are, then their indicators, each under the name that tells its year. */
export function areaColumns(areas: ReadonlyMap<string, Area>): readonly Column<Area>[] {
  const all = [...areas.values()];
  const fixed = [
    column<Area>("area", "Area", areaText),
    column<Area>("code", "Code", (item) => item.sourceId),
    column<Area>("family", "Kind", kindText, { first: all.some((item) => kindText(item) !== "") }),
    column<Area>("shape", "Shape", (item) => shapeText(item.polygons.length), {
      key: (item) => item.polygons.length,
      about: "Areas without an outline cannot be on a map",
    }),
    column<Area>("layer", "Layer", (item) => layerWords[item.layer]),
    column<Area>("source", "Sources", (item) => sourcesText(item.provenance), {
      first: all.some((item) => item.provenance.length > 0),
    }),
  ];
  return [...fixed, ...valueColumns(all, { of: (item) => item.indicators, most, fixed })];
}
