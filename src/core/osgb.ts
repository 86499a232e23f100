import { type GridPoint, nationalGridDefinition } from "./nationalGrid";

/** A number of the pinned definition; one that is missing is a slip of ours. */
function stated(name: string): number {
  const found = new RegExp(`\\+${name}=(-?[\\d.]+)`).exec(nationalGridDefinition)?.[1];
  if (found === undefined) throw new Error(`the National Grid's definition has no ${name}`);
  return Number(found);
}

const radians = Math.PI / 180;
const [lat0, lon0, k0] = [stated("lat_0") * radians, stated("lon_0") * radians, stated("k")];
const [falseEast, falseNorth] = [stated("x_0"), stated("y_0")];
const shift = (/\+towgs84=([-\d.,]+)/.exec(nationalGridDefinition)?.[1] ?? "").split(",").map(Number);
const [dx = 0, dy = 0, dz = 0] = shift;
const [rx = 0, ry = 0, rz = 0] = shift.slice(3).map((arcSeconds) => (arcSeconds / 3600) * radians);
const scale = 1 + (shift[6] ?? 0) / 1e6;

interface Ellipsoid {
  readonly a: number;
  /** First eccentricity squared. */
  readonly e2: number;
}
const ellipsoid = (a: number, b: number): Ellipsoid => ({ a, e2: 1 - (b * b) / (a * a) });
/** Airy 1830 (`+ellps=airy`) and WGS84. */
const airy = ellipsoid(6_377_563.396, 6_356_256.909);
const wgs84 = ellipsoid(6_378_137, 6_356_752.314245);

/** Krüger's series for the transverse Mercator to the fourth order of the third flattening: exact to well under a millimetre here. */
const e = Math.sqrt(airy.e2);
const flattening = 1 - Math.sqrt(1 - airy.e2);
const n = flattening / (2 - flattening);
const rectifying = (k0 * airy.a * (1 + n ** 2 / 4 + n ** 4 / 64)) / (1 + n);
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
];
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
];

const conformal = (lat: number) => Math.sinh(Math.atanh(Math.sin(lat)) - e * Math.atanh(e * Math.sin(lat)));

/** The series at ξ + iη: what is added to both parts. */
function series(terms: readonly number[], xi: number, eta: number): readonly [number, number] {
  let [x, y] = [0, 0];
  for (const [at, term] of terms.entries()) {
    const j = 2 * (at + 1);
    x += term * Math.sin(j * xi) * Math.cosh(j * eta);
    y += term * Math.cos(j * xi) * Math.sinh(j * eta);
  }
  return [x, y];
}

const xiOrigin = (() => {
  const xi = Math.atan(conformal(lat0));
  return xi + series(alpha, xi, 0)[0];
})();

type Vector = readonly [x: number, y: number, z: number];

function toVector({ a, e2 }: Ellipsoid, lat: number, lon: number): Vector {
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [
    nu * Math.cos(lat) * Math.cos(lon),
    nu * Math.cos(lat) * Math.sin(lon),
    nu * (1 - e2) * Math.sin(lat),
  ];
}

/** Latitude and longitude by iteration: five turns are more than floats can tell apart. */
function fromVector({ a, e2 }: Ellipsoid, [x, y, z]: Vector): readonly [lat: number, lon: number] {
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let turn = 0; turn < 5; turn++) {
    const sin = Math.sin(lat);
    lat = Math.atan2(z + (e2 * a * sin) / Math.sqrt(1 - e2 * sin * sin), p);
  }
  return [lat, Math.atan2(y, x)];
}

/** British National Grid metres of a position in WGS84 degrees. */
export function toGrid(lon: number, lat: number): GridPoint {
  const [x, y, z] = toVector(wgs84, lat * radians, lon * radians);
  const [u, v, w] = [(x - dx) / scale, (y - dy) / scale, (z - dz) / scale];
  const [phi, lambda] = fromVector(airy, [u + rz * v - ry * w, v - rz * u + rx * w, w + ry * u - rx * v]);
  const t = conformal(phi);
  const dLon = lambda - lon0;
  const xi = Math.atan2(t, Math.cos(dLon));
  const eta = Math.atanh(Math.sin(dLon) / Math.hypot(1, t));
  const [addXi, addEta] = series(alpha, xi, eta);
  return {
    easting: falseEast + rectifying * (eta + addEta),
    northing: falseNorth + rectifying * (xi + addXi - xiOrigin),
  };
}

/** Longitude and latitude (WGS84, seven decimals = 1 cm) of a position in British National Grid metres. */
export function toWgs84(easting: number, northing: number): readonly [lon: number, lat: number] {
  const xi = (northing - falseNorth) / rectifying + xiOrigin;
  const eta = (easting - falseEast) / rectifying;
  const [lessXi, lessEta] = series(beta, xi, eta);
  const [xi0, eta0] = [xi - lessXi, eta - lessEta];
  // The conformal latitude's tangent, brought back to the geodetic latitude by Newton's rule on the isometric latitude.
  const chi = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
  const psi = Math.atanh(Math.sin(chi));
  let phi = chi;
  for (let turn = 0; turn < 5; turn++) phi = Math.asin(Math.tanh(psi + e * Math.atanh(e * Math.sin(phi))));
  const lambda = lon0 + Math.atan2(Math.sinh(eta0), Math.cos(xi0));
  const [x, y, z] = toVector(airy, phi, lambda);
  const [lat, lon] = fromVector(wgs84, [
    dx + scale * (x - rz * y + ry * z),
    dy + scale * (rz * x + y - rx * z),
    dz + scale * (-ry * x + rx * y + z),
  ]);
  return [Math.round((lon / radians) * 1e7) / 1e7, Math.round((lat / radians) * 1e7) / 1e7];
}
