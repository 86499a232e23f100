import type { LayoutInput } from "../core/layoutInput";
import { positionsOf } from "./arrange";
import type { Body } from "./body";
import type { Positions, Step } from "./layout";
import { Pace } from "./pace";
import { settle } from "./settle";

/** Ends a layout whose bodies stand where its rule wants them: only what overlaps moves, to the nearest free grid point. */
export async function finish(bodies: readonly Body[], input: LayoutInput, step: Step): Promise<Positions> {
  for (const body of bodies) body.known = !body.fixed;
  await settle(bodies, new Pace(step));
  await step(1);
  return positionsOf(bodies, input);
}
