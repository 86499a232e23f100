import type { Case } from "../../core/case";
import type { Edit } from "../../core/edit";
import type { Area } from "../../core/place";
import { phaseIndicator, phaseOf } from "./areaLayers";
import type { LonLat } from "./mapLayer";
import type { Phase } from "./mapStore";

/** A boundary that the user drew, as an area of the case: saved with it, undone like any other change. */
export function addBoundary(kase: Case, phase: Phase, outline: readonly LonLat[]): Edit {
  const same = [...kase.areas.values()].filter((area) => phaseOf(area) === phase).length;
  let number = kase.areas.size + 1;
  while (kase.areas.has(`phase-${number}`)) number++;
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const ring = outline.map(([lon, lat]): LonLat => [round(lon), round(lat)]);
  const name = `${phase} ${same + 1}`;
  const item: Area = {
    id: `phase-${number}`,
    sourceId: "",
    name,
    layer: "other",
    polygons: [[[...ring, ...ring.slice(0, 1)]]],
    indicators: [{ name: phaseIndicator, value: phase, provenance: [] }],
    provenance: [],
  };
  return { note: `Draw boundary ${name}`, put: { areas: [{ item }] } };
}
