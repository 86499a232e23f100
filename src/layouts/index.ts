import { association } from "./association";
import { byPlace } from "./byPlace";
import { grouped } from "./grouped";
import { hierarchy } from "./hierarchy";
import type { Layout } from "./layout";
import { peacock } from "./peacock";
import { ring } from "./ring";

/** All layouts by id, in the order of the menu. */
export const layouts = {
  association,
  grouped,
  ring,
  hierarchy,
  peacock,
  place: byPlace,
} satisfies Readonly<Record<string, Layout>>;

export type LayoutId = keyof typeof layouts;

/** Tells whether an id (from a file, say) is one of the layouts. */
export function isLayoutId(id: string): id is LayoutId {
  return Object.hasOwn(layouts, id);
}
