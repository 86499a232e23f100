import type { Place } from "../../src/core/entity";

const degrees = 180 / Math.PI;
// Airy 1830 and the National Grid's projection (Ordnance Survey, 'A guide to coordinate systems in Great Britain').
const a = 6_377_563.396;
const b = 6_356_256.909;
const scale = 0.9996012717;
const latOrigin = 49 / degrees;
const lonOrigin = -2 / degrees;
const e2 = 1 - (b * b) / (a * a);
const n = (a - b) / (a + b);

function meridian(lat: number): number {
  const d = lat - latOrigin;
  const s = lat + latOrigin;
  return (
    b *
    scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * d -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(d) * Math.cos(s) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * d) * Math.cos(2 * s) -
      (35 / 24) * n ** 3 * Math.sin(3 * d) * Math.cos(3 * s))
  );
}

/** Latitude and longitude on the Airy ellipsoid, in radians. */
function airy(easting: number, northing: number): { lat: number; lon: number } {
  let lat = latOrigin;
  for (let turn = 0; turn < 20; turn++) {
    const rest = northing + 100_000 - meridian(lat);
    if (Math.abs(rest) < 1e-5) break;
    lat += rest / (a * scale);
  }
  const sin2 = Math.sin(lat) ** 2;
  const nu = (a * scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(lat);
  const sec = 1 / Math.cos(lat);
  const x = easting - 400_000;
  const lat2 =
    lat -
    (tan / (2 * rho * nu)) * x ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * x ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * x ** 6;
  const lon =
    lonOrigin +
    (sec / nu) * x -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * x ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * x ** 5;
  return { lat: lat2, lon };
}

/** National Grid to WGS84 degrees by the seven-parameter shift (within 5 m), rounded to about 0.1 m. */
export function lonLat(easting: number, northing: number): readonly [number, number] {
  const { lat, lon } = airy(easting, northing);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const x = nu * Math.cos(lat) * Math.cos(lon);
  const y = nu * Math.cos(lat) * Math.sin(lon);
  const z = nu * (1 - e2) * Math.sin(lat);
  const seconds = Math.PI / (180 * 3600);
  const [rx, ry, rz, s] = [0.1502 * seconds, 0.247 * seconds, 0.8421 * seconds, 1 - 20.4894e-6];
  const x2 = 446.448 + s * x - rz * y + ry * z;
  const y2 = -125.157 + rz * x + s * y - rx * z;
  const z2 = 542.06 - ry * x + rx * y + s * z;
  const [wa, we2] = [6_378_137, 0.00669438];
  const p = Math.hypot(x2, y2);
  let wlat = Math.atan2(z2, p * (1 - we2));
  for (let turn = 0; turn < 8; turn++) {
    const wnu = wa / Math.sqrt(1 - we2 * Math.sin(wlat) ** 2);
    wlat = Math.atan2(z2 + we2 * wnu * Math.sin(wlat), p);
  }
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return [round(Math.atan2(y2, x2) * degrees), round(wlat * degrees)];
}

/** A place by National Grid metres. The sample towns stand on squares that are sea, so that no real street is marked. */
export function at(
  easting: number,
  northing: number,
  address: string,
  precision: Place["precision"] = "exact",
): Place {
  const [lon, lat] = lonLat(easting, northing);
  return { lon, lat, precision, address };
}
