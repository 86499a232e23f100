import type { Arrangement } from "../core/arrangement";
import { maxFocus } from "../core/arrangement";
import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { paletteOf, slotFill } from "../encode/palette";
import type { Shape } from "../encode/shape";
import { entityLook } from "../encode/symbol";

/** How an entity looks where only a shape, a size and a colour can be said. */
export interface GraphLook {
  readonly shape: Shape;
  readonly w: number;
  readonly h: number;
  /** '#RRGGBB'; colour = OCG and nothing else, so everyone else is white. */
  readonly fill: string;
  readonly edge: string;
  /** True when the fill is an OCG's colour. */
  readonly coloured: boolean;
}

/** For tools that draw no edge around a mark: white would not be seen on their white ground. */
export const paleFill = "#D5DADD";

/** Looks of a case's entities; where no OCG is in focus, the first four get the colours. */
export function graphLook(kase: Case, arrangement: Arrangement): (item: Entity) => GraphLook {
  const ocgs = [...kase.groups.values()].filter((group) => group.type === "ocg").map((group) => group.id);
  const focus = arrangement.focus.length > 0 ? arrangement.focus : ocgs.slice(0, maxFocus);
  const colours = paletteOf("light");
  return (item) => {
    const { shape, dress, w, h } = entityLook(kase, item, focus);
    const slot = dress.type === "ocg" ? dress.slot : "slots" in dress ? dress.slots[0] : undefined;
    const fill = slot === undefined ? colours.ground : slotFill[slot];
    return {
      shape,
      w,
      h,
      fill,
      edge: slot === undefined ? colours.loose : fill,
      coloured: slot !== undefined,
    };
  };
}

/** '#12436D' → [18, 67, 109]. */
export function colourParts(hex: string): readonly [number, number, number] {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
