import { useCallback, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import type { PageText } from "../../core/pageText";
import { pageStore } from "../../store/pageStore";
import { registerPicture } from "../../store/pictureTaker";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { forgetReport, reportView } from "../../store/viewReport";
import { sheetPicture } from "../../ui/sheetPicture";
import { LineSheet } from "./LineSheet";
import { OcgSheet } from "./OcgSheet";
import css from "./Page.module.css";
import { PageTools } from "./PageTools";
import { WordsContext } from "./PageWords";
import { scenePort } from "./scenePort";
import { type PageModel, usePage } from "./usePage";
import { WordsDialog } from "./WordsDialog";

/** The OCG on a page, made from the case: a briefing product for one sheet of paper. */
export function PageView() {
  const model = usePage();
  useEffect(() => roomForPage(), []);
  useEffect(() => forgetReport, []);
  const port = useMemo(scenePort, []);
  useEffect(() => registerScene("page", port), [port]);
  if (!model)
    return (
      <div className={css.empty}>
        <h2>There is no OCG in this case</h2>
        <p>
          The page is about one organised crime group. Add one, with the people who belong to it, and the page
          makes itself from what the case holds.
        </p>
      </div>
    );
  return <Page model={model} />;
}

function Page({ model }: { readonly model: PageModel }) {
  const { format, editing } = useStore(pageStore, (state) => state);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [text, setText] = useState<PageText | undefined>();
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [fits, setFits] = useState(true);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  const title = `${model.page.title} on a page`;
  useEffect(() => (page ? registerPicture("page", () => pictureOf(page, title)) : undefined), [page, title]);
  useEffect(() => {
    if (page) reportView({ truth: truthOf(model, page), status: statusOf(model) });
  }, [page, model]);
  const press = useCallback((each: PageText) => setText(each), []);
  const Variant = model.line ? LineSheet : OcgSheet;
  return (
    <div className={css.view}>
      {tools ? createPortal(<PageTools model={model} />, tools) : null}
      {fits ? null : (
        <p className={css.warning} role="alert">
          Not everything fits on this paper: choose A3, or the other way round, or shorten some words.
        </p>
      )}
      <WordsContext value={editing ? press : undefined}>
        <Variant model={model} format={format} onPage={setPage} onFit={setFits} />
      </WordsContext>
      {text ? <WordsDialog group={model.ocg.id} text={text} onClose={() => setText(undefined)} /> : null}
    </div>
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The page as it leaves: its words stand as words, not as buttons. */
async function pictureOf(page: HTMLElement, title: string) {
  if (pageStore.getState().editing) {
    pageStore.setState({ editing: false });
    await frame();
    await frame();
  }
  return sheetPicture(page, title);
}

/** What stands on the page, counted from the page itself. */
function truthOf({ kase, page }: PageModel, root: HTMLElement) {
  const ids = (name: string) =>
    new Set([...root.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name)));
  const stale = [
    page.summary,
    ...page.criminality.map(({ text }) => text),
    ...page.capability.map(({ text }) => text),
  ].filter((each) => each.stale).length;
  return {
    entities: [...ids("data-entity")].filter((id) => id && kase.entities.has(id)).length,
    ofEntities: kase.entities.size,
    links: [...ids("data-link")].filter((id) => id && kase.links.has(id)).length,
    ofLinks: kase.links.size,
    filters: 0,
    folded: 0,
    incidents: kase.incidents.size,
    areas: kase.areas.size,
    words:
      stale > 0
        ? `the page is of the whole case; ${stale} of its words were written before the facts changed`
        : "the page is of the whole case, whatever the filters show",
  };
}

function statusOf({ page }: PageModel): readonly string[] {
  return [
    `${page.title}: made from the case; words that you change stay in the case`,
    "Children and people to be protected are numbers, never names",
  ];
}

/** The page needs the width: side panels fold while it is looked at, and come back after. */
function roomForPage(): () => void {
  const { filtersOpen, legendOpen, timeOpen, inspectorOpen } = screenStore.getState();
  screenStore.setState({ filtersOpen: false, legendOpen: false, timeOpen: false, inspectorOpen: false });
  return () => {
    const now = screenStore.getState();
    // What was opened in the meantime stays open.
    screenStore.setState({
      filtersOpen: now.filtersOpen || filtersOpen,
      legendOpen: now.legendOpen || legendOpen,
      timeOpen: now.timeOpen || timeOpen,
      inspectorOpen: now.inspectorOpen || inspectorOpen,
    });
  };
}
