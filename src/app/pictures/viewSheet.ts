import { caseTimes } from "../../core/caseTimes";
import { chosenCase } from "../../core/chosenCase";
import { highestMarking, type Marking } from "../../core/marking";
import type { Picture } from "../../core/picture";
import { ok, type Result } from "../../core/problem";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { dateText } from "../../core/time";
import { truthLine } from "../../core/truthLine";
import { isWholePage } from "../../core/wholePage";
import { legendOf } from "../../encode/legend";
import { frameOf, type PaperName, type SheetWords, sheetPage } from "../../encode/pictureSheet";
import { pointMarkSvg } from "../../encode/pointMark";
import { legendBlocks, type SheetLegendBlock } from "../../encode/sheetLegend";
import { markupItems } from "../../encode/svgMarkup";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { takePicture } from "../../store/pictureTaker";
import { screenStore, type ViewId } from "../../store/screenStore";
import { shownPointsStore } from "../../store/shownPoints";
import { viewReportStore } from "../../store/viewReport";
import { views } from "../../views/index";
import { methodWords, rangeWords } from "../statusWords";
import { type PictureIds, pictureIds } from "./pictureIds";

/** Above this many items the range of dates is left to the screen: looking through all would hold the page. */
const large = 20_000;

/** What a picture of a view shows. The chart tells some links by the heads of its boxes and within folds: it shows all that passes the filters. */
function shownIds(view: ViewId, picture: Picture): PictureIds {
  const { picture: chart, shown } = pictureStore.getState();
  return view === "chart" && chart.type === "drawn" ? shown : pictureIds(picture);
}

/** The highest marking of the case and of all that a picture shows. */
export function shownMarking(view: ViewId, picture: Picture): Marking | undefined {
  const { case: kase } = caseStore.getState().file;
  const ids = shownIds(view, picture);
  return highestMarking([
    kase.head.marking,
    ...[...ids.entities].map((id) => kase.entities.get(id)?.marking),
    ...[...ids.links].map((id) => kase.links.get(id)?.marking),
  ]);
}

/** Pins that the chart wears, as a block of its legend. */
function pinBlock(picture: Picture): readonly SheetLegendBlock[] {
  const ids = pictureIds(picture);
  const { numbers } = shownPointsStore.getState();
  const worn = [
    ...[...numbers.entities].filter(([id]) => ids.entities.has(id)),
    ...[...numbers.links].filter(([id]) => ids.links.has(id)),
  ].map(([, number]) => number);
  const rows = [true, false].flatMap((stable) => {
    const count = worn.filter((each) => each.stable === stable).length;
    if (count === 0) return [];
    const sample = markupItems(pointMarkSvg({ text: "1", stable }, "light", 26));
    return [
      {
        sample: [{ type: "group", x: -10, y: -13, scale: 1, turn: 0, items: sample } as const],
        words: stable ? "Place in the ranking" : "Not stable: an intelligence gap, not a target",
        note: "",
        count: count.toLocaleString("en-GB"),
      },
    ];
  });
  return rows.length > 0 ? [{ title: "Interdiction points", rows }] : [];
}

function legendFor(view: ViewId, picture: Picture): readonly SheetLegendBlock[] {
  const shown = pictureStore.getState().picture;
  if (view !== "chart" || shown.type !== "drawn") return [];
  const { file } = caseStore.getState();
  return [...pinBlock(picture), ...legendBlocks(legendOf(file.case, shown.drawn, file.arrangement))];
}

/** What stands round the picture of a view: the same words as on the screen. */
export function viewWords(view: ViewId, picture: Picture): SheetWords {
  const { file } = caseStore.getState();
  const { head } = file.case;
  const report = viewReportStore.getState();
  const heading = views.find((each) => each.id === view)?.heading ?? "";
  const size = file.case.entities.size + file.case.links.size;
  const left = / ([^.]* left out for want of room)\.$/.exec(picture.about)?.[1];
  return {
    marking: shownMarking(view, picture),
    note: head.note,
    title: head.title === "" ? heading : `${heading}: ${head.title}`,
    asAt: head.asAt ? dateText(head.asAt) : "",
    truth: truthLine(report.truth ?? pictureStore.getState().truth),
    method: [
      ...(size > large ? [] : rangeWords(caseTimes(file.case))),
      ...methodWords(file, report.status),
      ...(left ? [`${left}.`] : []),
    ],
    legend: legendFor(view, picture),
  };
}

/** What a picture of a view is written from. */
export interface TakenView {
  readonly view: ViewId;
  readonly picture: Picture;
  readonly words: SheetWords;
  /** Name of a file of it, without marking and extension. */
  readonly name: string;
}

/** Takes the view that is on the screen. */
export async function takeView(): Promise<Result<TakenView>> {
  const { view } = screenStore.getState();
  const taken = await takePicture(view);
  if (!taken.ok) return taken;
  const { title } = caseStore.getState().file.case.head;
  const name = `${title} ${views.find((each) => each.id === view)?.title ?? ""}`.trim();
  return ok({ view, picture: taken.value, words: viewWords(view, taken.value), name });
}

/** The page of a taken view on a paper. */
export function viewPage({ picture, words }: TakenView, paper: PaperName): SheetPage {
  if (isWholePage(picture)) return { picture: { ...picture, title: words.title }, marking: words.marking };
  return sheetPage(picture, words, frameOf(paper));
}

/** Names and facts that go with a taken view: of the case no more than it shows. */
export function viewOptions({ view, picture, name }: TakenView): PictureOptions {
  const { case: kase } = caseStore.getState().file;
  const title = views.find((each) => each.id === view)?.title ?? "";
  const only = shownIds(view, picture);
  return {
    name,
    title: kase.head.title === "" ? title : `${title}: ${kase.head.title}`,
    // Sums have no single items to tell of.
    ...(only.entities.size > 0 ? { case: chosenCase(kase, { only, incidents: false, areas: false }) } : {}),
  };
}
