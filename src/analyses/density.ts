import type { DensitySurface } from "../core/density";
import type { Finding } from "../core/finding";
import type { Analysis } from "./analysis";
import { askedOf, profileParams } from "./geo/askedOf";
import { methodText, percent } from "./geo/method";
import { surfaceSteps } from "./geo/surface";
import { drained } from "./stepped";

function found(surface: DensitySurface): readonly Finding[] {
  return [
    {
      type: "ranking",
      title: "Ground that holds a share of all",
      unit: "km²",
      about: `${surface.bandwidth.words}. ${methodText(surface.method)}`,
      rows: surface.contours.map(({ share, km2, level, polygons }) => ({
        ids: [],
        value: km2,
        reason: `${percent(share)} lies within ${km2.toFixed(2)} km² in ${polygons.length === 1 ? "one piece" : `${polygons.length} pieces`}, above ${level.toLocaleString("en-GB", { maximumFractionDigits: 1 })} ${surface.unit}.`,
      })),
    },
  ];
}

/** Kernel density in National Grid metres: how much ground holds a quarter, half, three quarters and nearly all. */
export const density: Analysis = {
  title: "Density of harm",
  about: "A smooth surface in metres and per km²; each line holds a share of all on the smallest ground.",
  params: {
    ...profileParams,
    bandwidth: {
      type: "number",
      title: "Smoothing",
      about: "Radius in metres; 0 = worked out from the points",
      default: 0,
      min: 0,
      max: 20_000,
    },
  },
  run: (kase, params) => found(drained(surfaceSteps(kase, askedOf(params)))),
};
