import { highestMarking } from "../../core/marking";
import type { Picture, PictureItem } from "../../core/picture";
import type { Scene } from "../../core/plan";
import { ok, type Result } from "../../core/problem";
import type { SheetPage } from "../../core/sheet";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { takePicture } from "../../store/pictureTaker";
import { takesPart } from "../../store/sceneView";
import { screenStore, type ViewId } from "../../store/screenStore";
import { viewReportStore } from "../../store/viewReport";
import { type SlidePlace, stepWords } from "../../views/brief/composeSlide";
import { LiveFrame, liveFrame } from "../../views/brief/LiveFrame";
import { slideCanvas } from "../../views/brief/slideCanvas";
import { shownMarking } from "../pictures/viewSheet";
import { turnToScene } from "../present/liveScene";
import { drawnPicture } from "./slidePicture";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A view that was just turned to has this long to come to stand, ms. */
const patience = 6000;
/** Between two looks whether it stands. */
const look = 250;

/** The picture of a view once two looks at it, a moment apart, see the same. */
async function settled(view: ViewId): Promise<Result<Picture>> {
  let before = "";
  let taken = await takePicture(view);
  for (let spent = 0; spent < patience; spent += look) {
    await wait(look);
    taken = await takePicture(view);
    const now = taken.ok ? JSON.stringify(taken.value.items) : "";
    if (now !== "" && now === before && takesPart(view)) return taken;
    before = now;
  }
  return taken;
}

/** Items that refer to symbols by another name: two pictures may call different symbols the same. */
function renamed(items: readonly PictureItem[], prefix: string): readonly PictureItem[] {
  return items.map((item) => {
    if (item.type === "use") return { ...item, symbol: prefix + item.symbol };
    return item.type === "group" ? { ...item, items: renamed(item.items, prefix) } : item;
  });
}

/** The slide of a scene that its own view draws: the view is turned to, its drawing taken and set in the slide's frame. */
export async function livePage(scene: Scene, place: SlidePlace): Promise<Result<SheetPage>> {
  turnToScene(scene);
  const taken = await settled(screenStore.getState().view);
  if (!taken.ok) return taken;
  const { head } = caseStore.getState().file.case;
  const view = taken.value;
  const marking = highestMarking([head.marking, shownMarking(screenStore.getState().view, view)]);
  const truth = viewReportStore.getState().truth ?? pictureStore.getState().truth;
  const canvas = slideCanvas(1920, 1080);
  const words = { scene, place, head, marking, truth };
  const frame = drawnPicture(<LiveFrame canvas={canvas} words={words} theme="projector" />, canvas, {
    title: scene.title,
    about: `${stepWords(place)}. ${scene.title}. ${view.about}`,
  });
  const { area } = liveFrame(canvas, words);
  const scale = Math.min(area.w / view.width, area.h / view.height);
  const drawing: PictureItem = {
    type: "group",
    role: { type: "part", name: "drawing" },
    x: area.x + (area.w - view.width * scale) / 2,
    y: area.y + (area.h - view.height * scale) / 2,
    scale,
    turn: 0,
    items: renamed(view.items, "view-"),
  };
  const own = [...view.symbols].map(([name, items]) => [`view-${name}`, renamed(items, "view-")] as const);
  const picture: Picture = {
    ...frame,
    symbols: new Map([...frame.symbols, ...own]),
    items: [...frame.items, drawing],
  };
  return ok({ picture, marking });
}
