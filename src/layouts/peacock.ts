import type { LayoutInput, LayoutItem } from "../core/layoutInput";
import { arrange, positionsOf, soundInput } from "./arrange";
import { openFan } from "./fan";
import type { Layout } from "./layout";
import { buildScene } from "./scene";

/** Two leaves make a fan. */
const fewest = 2;

/** Leaves (things linked to one other only) by hub id; pinned things stand alone. */
function fansOf(input: LayoutInput): ReadonlyMap<string, readonly LayoutItem[]> {
  const items = new Map(input.items.map((item) => [item.id, item]));
  const near = new Map<string, Set<string>>();
  for (const { a, b } of input.lines) {
    if (a === b || !items.has(a) || !items.has(b)) continue;
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  const fans = new Map<string, LayoutItem[]>();
  for (const item of items.values()) {
    const others = near.get(item.id);
    const [hub] = others ?? [];
    if (hub === undefined || others?.size !== 1 || input.fixed.has(item.id)) continue;
    // Of a pair that only knows each other neither is a leaf.
    if ((near.get(hub)?.size ?? 0) < 2) continue;
    const fan = fans.get(hub);
    if (fan) fan.push(item);
    else fans.set(hub, [item]);
  }
  return new Map([...fans].filter(([, leaves]) => leaves.length >= fewest));
}

/** Hubs by force, the things that belong to one hub alone fanned out round it like a peacock's tail. */
export const peacock: Layout = {
  title: "Peacock",
  about: "Things that are linked to one hub alone are fanned out round it, away from its other links.",
  boxes: "none",
  async run(input, step) {
    const sound = soundInput(input);
    const scene = buildScene(sound, "none", fansOf(sound));
    await arrange(scene, sound, { rim: false, ranked: true }, step);
    for (const body of scene.bodies) openFan(body);
    return positionsOf(scene.bodies, sound);
  },
};
