import type { Point } from "../../core/geometry";
import { pictureStore } from "../../store/pictureStore";
import { numberIn, type SceneView, stateOf } from "../../store/sceneView";
import type { Chart } from "./chart";

/** Places are kept to a tenth of a px. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/** Part of the chart on the screen, in chart units. */
interface Window {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function windowOf(chart: Chart): Window {
  return chart.camera((cy, { w, h }) => {
    const zoom = cy.zoom();
    const pan = cy.pan();
    return {
      x: rounded(-pan.x / zoom),
      y: rounded(-pan.y / zoom),
      w: rounded(w / zoom),
      h: rounded(h / zoom),
    };
  });
}

const inside = ({ x, y, w, h }: Window, at: Point) =>
  at.x >= x && at.x <= x + w && at.y >= y && at.y <= y + h;

/** The entities behind marks. */
function entitiesOf(marks: readonly string[]): readonly string[] {
  const { picture } = pictureStore.getState();
  if (picture.type !== "drawn") return [];
  return marks.flatMap((id) => {
    const mark = picture.drawn.marks.get(id);
    if (!mark) return [];
    return mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id);
  });
}

/**
 * The chart in a scene: what of it is looked at, where its marks stand, and, when only a part of it is on the screen, whose
 * marks those are. A slide shows what was in view, however the chart is laid out later.
 */
export function chartScene(chart: Chart): SceneView {
  return {
    read: () => {
      const seen = windowOf(chart);
      const all = [...chart.positions()];
      const near = all.filter(([, at]) => inside(seen, at));
      const places = Object.fromEntries(near.map(([id, { x, y }]) => [id, [rounded(x), rounded(y)]]));
      const part = near.length > 0 && near.length < all.length;
      return JSON.stringify({
        window: seen,
        places,
        ...(part ? { inView: entitiesOf(near.map(([id]) => id)) } : {}),
      });
    },
    show: (text) => {
      const whole = stateOf(text);
      const seen = whole && stateOf(JSON.stringify(whole.window ?? null));
      if (!seen) return;
      const [x, y, w, h] = ["x", "y", "w", "h"].map((key) => numberIn(seen, key, Number.NaN));
      if (x === undefined || y === undefined || !w || !h || !Number.isFinite(x + y + w + h)) return;
      chart.camera((cy, size) => {
        // The same part on a screen of another shape: all of it, round its middle.
        const zoom = Math.min(size.w / w, size.h / h);
        cy.viewport({
          zoom,
          pan: { x: size.w / 2 - zoom * (x + w / 2), y: size.h / 2 - zoom * (y + h / 2) },
        });
      });
    },
  };
}
