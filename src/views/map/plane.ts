import { isNorthernIreland } from "../../core/nationalGrid";
import { toGrid, toWgs84 } from "../../core/osgb";

/** A flat sheet on which the map is drawn: metres east and north of some origin. */
export interface Plane {
  readonly name: string;
  readonly to: (lon: number, lat: number) => readonly [x: number, y: number];
  readonly from: (x: number, y: number) => readonly [lon: number, lat: number];
  /** Metres on the sheet for a metre on the ground at a latitude. */
  readonly stretch: (lat: number) => number;
}

/** Transverse Mercator at 2° W: a cell of the National Grid is a square, and north is grid north. */
export const gridPlane: Plane = {
  name: "national grid",
  to: (lon, lat) => {
    const { easting, northing } = toGrid(lon, lat);
    return [easting, northing];
  },
  from: toWgs84,
  stretch: () => 1,
};

const radius = 6_378_137;
const degrees = 180 / Math.PI;
/** Web Mercator ends here, or its sheet would be endless. */
const furthest = 85.05;

/** The sheet of web map tiles. Nothing is measured on it. */
export const webPlane: Plane = {
  name: "web mercator",
  to: (lon, lat) => {
    const held = Math.max(-furthest, Math.min(furthest, lat));
    return [(lon / degrees) * radius, radius * Math.log(Math.tan(Math.PI / 4 + held / degrees / 2))];
  },
  from: (x, y) => [(x / radius) * degrees, (2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) * degrees],
  stretch: (lat) => 1 / Math.cos(lat / degrees),
};

/** How far grid north stands clockwise from true north at a place, in degrees. */
export function gridBearing(lon: number, lat: number): number {
  return onGridSheet(lon, lat) ? (lon + 2) * Math.sin(lat / degrees) : 0;
}

/** The sheet of web maps, turned: with grid north up, cells stand upright on it as they do on the grid's own sheet. */
export function turnedWebPlane(bearing: number): Plane {
  const [sin, cos] = [Math.sin(bearing / degrees), Math.cos(bearing / degrees)];
  return {
    ...webPlane,
    name: `web mercator, turned ${bearing}`,
    to: (lon, lat) => {
      const [x, y] = webPlane.to(lon, lat);
      return [x * cos - y * sin, x * sin + y * cos];
    },
    from: (x, y) => webPlane.from(x * cos + y * sin, y * cos - x * sin),
  };
}

/** Where the National Grid means something: Great Britain and the sea round it. */
export function onGridSheet(lon: number, lat: number): boolean {
  return lon > -9.5 && lon < 4 && lat > 49 && lat < 61.5;
}

/** Metres of the National Grid; undefined in Northern Ireland and off the grid's sheet. */
export function gridPoint(
  lon: number,
  lat: number,
): { readonly easting: number; readonly northing: number } | undefined {
  if (!onGridSheet(lon, lat)) return undefined;
  const [easting, northing] = gridPlane.to(lon, lat);
  return isNorthernIreland({ easting, northing }) ? undefined : { easting, northing };
}
