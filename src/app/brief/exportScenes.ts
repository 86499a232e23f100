import { chosenCase } from "../../core/chosenCase";
import { ok, type Result } from "../../core/problem";
import type { PictureFile, SheetPage } from "../../core/sheet";
import { caseStore } from "../../store/caseStore";
import { writePages } from "../../store/pictureTaker";
import { hideWhilePresenting } from "../../store/presentStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { screenStore } from "../../store/screenStore";
import { composeSlide } from "../../views/brief/composeSlide";
import { slideCanvas } from "../../views/brief/slideCanvas";
import { slidesOf } from "../../views/brief/slides";
import { drawnViews } from "../../views/brief/viewWords";
import { pictureIds } from "../pictures/pictureIds";
import { keepDesk } from "../present/liveScene";
import { slidePicture } from "./slidePicture";

/** How a briefing leaves. */
export interface BriefChoice {
  readonly format: "pptx" | "pdf" | "html";
  readonly notes: boolean;
  /** A slide for every part, or one for every scene with all of it on. */
  readonly parts: boolean;
}

/** Told before each slide; false = stop. */
type Progress = (done: number, of: number) => boolean;

/** The slides of the briefing as pages, drawn as they are presented. Undefined when it was stopped. */
async function pagesOf(
  choice: BriefChoice,
  progress: Progress,
): Promise<Result<readonly SheetPage[]> | undefined> {
  const { file } = caseStore.getState();
  const all = slidesOf(file.case.plan.scenes);
  const wanted = choice.parts ? all : all.filter(({ place }) => place.part === place.parts - 1);
  const canvas = slideCanvas(1920, 1080);
  if (file.case.plan.scenes.some((scene) => (scene.points?.length ?? 0) > 0)) await refreshRanking();
  const points = rankingStore.getState().list;
  const pages: SheetPage[] = [];
  const putBack = keepDesk();
  // On paper as on the wall: what is not for the room is not drawn.
  screenStore.setState({ theme: "projector" });
  try {
    for (const [index, { scene, place }] of wanted.entries()) {
      if (!progress(index, wanted.length)) return undefined;
      const notes = choice.notes && scene.notes ? { notes: scene.notes } : {};
      if (drawnViews.includes(scene.view)) {
        const content = composeSlide(file, scene, place, canvas, points);
        pages.push({ picture: slidePicture(content), marking: content.frame.marking, ...notes });
        continue;
      }
      const { livePage } = await import("./livePicture");
      const page = await livePage(scene, place);
      if (!page.ok) return page;
      pages.push({ ...page.value, ...notes });
    }
  } finally {
    hideWhilePresenting(new Set());
    putBack();
  }
  return ok(pages);
}

/** Writes the briefing to one file; undefined when it was stopped. */
export async function exportScenes(
  choice: BriefChoice,
  progress: Progress,
): Promise<Result<PictureFile> | undefined> {
  const pages = await pagesOf(choice, progress);
  if (!pages?.ok) return pages;
  const { case: kase } = caseStore.getState().file;
  const entities = new Set<string>();
  const links = new Set<string>();
  for (const { picture } of pages.value) {
    const ids = pictureIds(picture);
    for (const id of ids.entities) entities.add(id);
    for (const id of ids.links) links.add(id);
  }
  return writePages(choice.format, pages.value, {
    name: `${kase.head.title} briefing`.trim(),
    title: kase.head.title === "" ? "Briefing" : `Briefing: ${kase.head.title}`,
    notes: choice.notes,
    // A page to read holds what its slides show and no more.
    ...(choice.format === "html"
      ? { case: chosenCase(kase, { only: { entities, links }, incidents: false, areas: false }) }
      : {}),
  });
}
