import type { Arrangement } from "../../core/arrangement";
import type { Drawn } from "../../core/drawn";
import { moveMarks, unpinMarks } from "../../core/edits";
import type { Point } from "../../core/geometry";
import { layoutWords } from "../../encode/layoutWords";
import { paletteOf } from "../../encode/palette";
import { caseStore, edit, settle } from "../../store/caseStore";
import { runLayout } from "../../store/layoutRun";
import { openDialog, screenStore, showFailure, tell } from "../../store/screenStore";
import type { Size } from "./camera";
import { layoutInput } from "./layoutInput";
import type { Scene } from "./scene";

type LayoutId = Parameters<typeof runLayout>[0];

/** Does not compile unless every layout of the worker has its words. */
export const layoutTitles: { readonly [Id in LayoutId]: { readonly title: string; readonly about: string } } =
  layoutWords;

export const layoutIds = Object.keys(layoutTitles) as readonly LayoutId[];

/** The layout of an arrangement; one that this build does not know is the default. */
export function layoutOf(arrangement: Arrangement): LayoutId {
  return layoutIds.find((id) => id === arrangement.layout) ?? "association";
}

/** Where marks are known to stand. A fold without a place of its own stands in the middle of its members. */
export function knownPlaces(drawn: Drawn, arrangement: Arrangement): ReadonlyMap<string, Point> {
  const known = new Map<string, Point>();
  for (const mark of drawn.marks.values()) {
    const own = arrangement.positions.get(mark.id);
    if (own) known.set(mark.id, own);
    else if (mark.type === "fold") {
      const places = mark.members.flatMap((item) => arrangement.positions.get(item.id) ?? []);
      if (places.length === 0) continue;
      const sum = (of: (point: Point) => number) => places.reduce((total, point) => total + of(point), 0);
      known.set(mark.id, {
        x: sum((point) => point.x) / places.length,
        y: sum((point) => point.y) / places.length,
      });
    }
  }
  return known;
}

/** A sunflower: places for marks when the user stopped the layout. Nothing is left undrawn or in a heap. */
export function sunflower(ids: readonly string[], centre: Point): ReadonlyMap<string, Point> {
  return new Map(
    ids.map((id, index) => {
      const r = 70 * Math.sqrt(index + 0.5);
      const turn = index * 2.399963;
      return [id, { x: centre.x + r * Math.cos(turn), y: centre.y + r * Math.sin(turn) }];
    }),
  );
}

let placingFor: string | undefined;

interface Picture {
  readonly scene: Scene;
  readonly drawn: Drawn;
  readonly size: Size;
}

async function laidOut(picture: Picture, fixed: ReadonlyMap<string, Point>, title: string) {
  const { arrangement } = caseStore.getState().file;
  const scale = paletteOf(screenStore.getState().theme).wordScale;
  const input = layoutInput(picture.scene, picture.drawn, arrangement, {
    fixed,
    current: fixed,
    size: picture.size,
    scale,
  });
  try {
    return await runLayout(layoutOf(arrangement), title, input);
  } catch (error) {
    const message = `The layout could not be run: ${error instanceof Error ? error.message : String(error)}`;
    showFailure({ code: "layout-failed", severity: "error", message, done: "marks stand in a spiral" });
    return undefined;
  }
}

/** Finds places for marks that have none; those that stand somewhere stay. No step of undo: nobody asked for it. */
export async function placeNew(picture: Picture): Promise<boolean> {
  const { case: kase, arrangement } = caseStore.getState().file;
  const known = knownPlaces(picture.drawn, arrangement);
  const missing = [...picture.drawn.marks.keys()].filter((id) => !known.has(id));
  if (missing.length === 0) return false;
  const job = `${kase.head.id}\n${missing.join("\n")}`;
  if (placingFor === job) return false;
  placingFor = job;
  const found = await laidOut(picture, known, "Arranging the chart");
  if (placingFor !== job) return false;
  placingFor = undefined;
  if (caseStore.getState().file.case.head.id !== kase.head.id) return false;
  const places = found ?? sunflower(missing, { x: 0, y: 0 });
  if (!found) tell("The layout was stopped: new marks stand in a spiral. Run a layout when you wish.");
  settle({
    note: "Place new marks",
    arrangement: {
      positions: missing.flatMap((id) => {
        const at = places.get(id);
        return at ? [[id, { x: at.x, y: at.y, pinned: false }] as const] : [];
      }),
    },
  });
  return true;
}

/** Every mark is pinned, so a layout could move nothing: says so, and offers to let them go. */
function offerUnpin(picture: Picture, after: () => void): void {
  const ids = [...picture.drawn.marks.keys()];
  openDialog({
    type: "guard",
    title: "Every mark is pinned",
    words:
      "A layout never moves a pinned mark, and all of these were pinned or placed by hand. Undo brings them back.",
    choices: [
      {
        title: "Unpin all and lay out",
        main: true,
        run: () => {
          edit(unpinMarks(caseStore.getState().file, ids));
          after();
        },
      },
      { title: "Leave them", main: false, run: () => undefined },
    ],
  });
}

/** Lays the whole picture out anew, pinned marks apart: one step of undo. `again` runs it once more when the user has let pinned marks go. */
export async function layOut(picture: Picture, again: () => void): Promise<boolean> {
  const { arrangement } = caseStore.getState().file;
  const fixed = new Map(
    [...arrangement.positions].filter(([id, at]) => at.pinned && picture.drawn.marks.has(id)),
  );
  if (fixed.size > 0 && fixed.size === picture.drawn.marks.size) {
    offerUnpin(picture, again);
    return false;
  }
  const id = layoutOf(arrangement);
  const places = await laidOut(picture, fixed, `Layout: ${layoutTitles[id].title}`);
  if (!places) {
    tell("The layout was stopped: every mark is where it was.");
    return false;
  }
  const { file } = caseStore.getState();
  const spots = [...places].filter(([mark]) => !file.arrangement.positions.get(mark)?.pinned);
  edit({ ...moveMarks(file, spots, false), note: `Lay out ${layoutTitles[id].title}` });
  tell(`Laid out: ${layoutTitles[id].title}${fixed.size > 0 ? `; ${fixed.size} pinned marks stayed` : ""}`);
  return true;
}
