import type { Picture } from "../../core/picture";
import { caseStore } from "../../store/caseStore";
import { chartPort } from "../../store/chartPort";
import { pictureStore } from "../../store/pictureStore";
import { screenStore } from "../../store/screenStore";
import { shownPointsStore } from "../../store/shownPoints";
import { chartDrawing } from "./chartDrawing";
import { pinsOn } from "./pinsOn";
import { sceneOf } from "./scene";
import { interReady } from "./textLines";

/** The chart as it stands on the screen, whole and at full size. Dark is for screens: what leaves is on white. */
export async function chartSupplier(): Promise<Picture> {
  await interReady();
  const { picture } = pictureStore.getState();
  const { file } = caseStore.getState();
  const { theme, routes } = screenStore.getState();
  const drawn = picture.type === "drawn" ? picture.drawn : undefined;
  const look = theme === "dark" ? "light" : theme;
  const { focus } = file.arrangement;
  const route = new Set(routes?.list[routes.chosen]?.links.flat());
  const inked = drawn?.lines.filter((line) => line.links.some((link) => route.has(link.id))) ?? [];
  return chartDrawing({
    kase: file.case,
    focus,
    scene: drawn ? sceneOf(file.case, drawn, focus, look) : { marks: new Map(), lines: new Map(), boxes: [] },
    positions: chartPort()?.positions() ?? new Map(),
    theme: look,
    inked: new Set(inked.map((line) => line.id)),
    pins: drawn ? pinsOn(drawn, shownPointsStore.getState().numbers) : { marks: new Map(), lines: new Map() },
  });
}
