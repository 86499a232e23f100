import type { LayoutInput } from "../core/layoutInput";
import { soundInput } from "./arrange";
import { type Body, moveBody } from "./body";
import { finish } from "./finish";
import { extentOf, needOf, shiftTo } from "./fit";
import type { Layout } from "./layout";
import { neatBlock } from "./neatBlock";
import { Pace } from "./pace";
import { buildScene } from "./scene";
import { settle } from "./settle";

/** Between the placed and the block of things without a place, so that nobody reads a place into it. */
const gulf = 120;

/** Degrees to the frame: one scale for both axes, a degree of longitude shortened by the cosine of the middle latitude. */
function project(bodies: readonly Body[], input: LayoutInput): Body[] {
  const placed = bodies.flatMap((body) => {
    const place = body.spots[0]?.item.place;
    return place && Number.isFinite(place.lon) && Number.isFinite(place.lat) ? [{ body, place }] : [];
  });
  if (placed.length === 0) return [];
  const lats = placed.map(({ place }) => place.lat);
  const lons = placed.map(({ place }) => place.lon);
  const low = { lat: Math.min(...lats), lon: Math.min(...lons) };
  const span = { lat: Math.max(...lats) - low.lat, lon: Math.max(...lons) - low.lon };
  const shrink = Math.cos(((low.lat + span.lat / 2) * Math.PI) / 180);
  const grow = Math.max(1, Math.sqrt(needOf(bodies) / (input.width * input.height)));
  const w = input.width * grow;
  const h = input.height * grow;
  const scale = Math.min(
    span.lon > 0 ? w / (span.lon * shrink) : Number.POSITIVE_INFINITY,
    span.lat > 0 ? h / span.lat : Number.POSITIVE_INFINITY,
  );
  const px = Number.isFinite(scale) ? scale : 0;
  for (const { body, place } of placed) {
    if (body.fixed) continue;
    moveBody(
      body,
      input.width / 2 + (place.lon - low.lon - span.lon / 2) * shrink * px,
      input.height / 2 - (place.lat - low.lat - span.lat / 2) * px,
    );
  }
  return placed.map(({ body }) => body);
}

/** Puts things without a place among those they are linked to, step by step outward; answers what no link reaches. */
function nearNeighbours(bodies: readonly Body[], placed: readonly Body[]): Body[] {
  const done = new Set([...placed, ...bodies.filter((body) => body.fixed)]);
  let left = bodies.filter((body) => !done.has(body));
  for (;;) {
    const now: { body: Body; x: number; y: number }[] = [];
    for (const body of left) {
      const near = body.wires.flatMap((wire) => {
        const other = wire.a.body === body ? wire.b.body : wire.a.body;
        return done.has(other) ? [other] : [];
      });
      if (near.length === 0) continue;
      const x = near.reduce((sum, other) => sum + other.x, 0) / near.length;
      const y = near.reduce((sum, other) => sum + other.y, 0) / near.length;
      now.push({ body, x, y });
    }
    if (now.length === 0) return left;
    for (const { body, x, y } of now) {
      moveBody(body, x, y);
      done.add(body);
    }
    left = left.filter((body) => !done.has(body));
  }
}

/** Where things are, to scale as far as marks leave room; what has no place stands by its neighbours, or in a block at the right. */
export const byPlace: Layout = {
  title: "By place",
  about:
    "Marks stand as on the ground, north up; what has no place stands by what it is linked to, or in a block at the right.",
  boxes: "none",
  async run(input, step) {
    const sound = soundInput(input);
    const { bodies } = buildScene({ ...sound, current: new Map() }, "none");
    await step(0);
    const placed = project(bodies, sound);
    const nowhere = nearNeighbours(bodies, placed);
    // What has a place takes it before what only stands near it.
    const free = placed.filter((body) => !body.fixed);
    const pins = bodies.filter((body) => body.fixed);
    for (const body of free) body.known = true;
    const pace = new Pace(step);
    pace.phase(0, 0.5);
    await settle([...pins, ...free], pace);
    for (const body of free) body.fixed = true;
    const rest = bodies.filter((body) => !nowhere.includes(body));
    for (const body of rest) body.known = !body.fixed;
    await settle(rest, pace);
    if (nowhere.length > 0) {
      neatBlock(nowhere, 0.5);
      const extent = extentOf(rest);
      shiftTo(nowhere, extent.x + extent.w + (rest.length > 0 ? gulf : 0), extent.y);
    }
    return finish(bodies, sound, step);
  },
};
