import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { caseStore } from "../store/caseStore";
import { presentStore } from "../store/presentStore";
import { openDialog, screenStore } from "../store/screenStore";
import { answerViews } from "../store/viewAsk";
import { MarkingBar } from "../ui/MarkingBar";
import { Announcer } from "./Announcer";
import css from "./App.module.css";
import { Busy } from "./Busy";
import { goToScene, presentFrom } from "./brief/goToScene";
import { ContextMenu } from "./ContextMenu";
import { DropZone } from "./DropZone";
import { decideOn, requireOn } from "./decide/answerPlanAsk";
import { Dialogs } from "./dialogs/Dialogs";
import { expand } from "./expand";
import { Failure } from "./Failure";
import { listenToKeys } from "./keys";
import { openTable } from "./openTable";
import { openWhatIf } from "./openWhatIf";
import { StartScreen } from "./start/StartScreen";
import { Toast } from "./Toast";
import { TopBar } from "./TopBar";
import { useFrom } from "./useFrom";
import { useShownMarking } from "./useShownMarking";
import { Workspace } from "./Workspace";

/** With all that draws slides: loaded when a briefing is first presented. */
const Presenter = lazy(() => import("./present/Presenter").then((loaded) => ({ default: loaded.Presenter })));

/** Places things; everything it places looks after itself. */
export function App() {
  const open = useFrom(caseStore, (state) => state.open);
  const head = useFrom(caseStore, (state) => state.file.case.head);
  // A dialog closes at once; the case is drawn in a render of its own that can be cut in pieces.
  const drawable = open && head.marking !== undefined;
  const ready = useDeferredValue(drawable);
  const presenting = useFrom(presentStore, (state) => state.on);
  const marking = useShownMarking();
  const theme = useFrom(screenStore, (state) => state.theme);
  useEffect(() => listenToKeys(document), []);
  useEffect(
    () =>
      answerViews((asked) => {
        if (asked.type === "expand") expand(asked.ids, 1);
        if (asked.type === "table") openTable(asked.tab);
        if (asked.type === "decide") decideOn(asked.point);
        if (asked.type === "requirement") requireOn(asked.point);
        if (asked.type === "present") presentFrom(asked.scene);
        if (asked.type === "scene") goToScene(asked.scene);
        if (asked.type === "exportScenes") openDialog({ type: "exportScenes" });
        if (asked.type === "whatIf") openWhatIf(asked.entities);
      }),
    [],
  );
  useEffect(() => {
    // Below 1440 px the side panels start folded: the picture comes first.
    if (window.innerWidth < 1440)
      screenStore.setState({ filtersOpen: false, legendOpen: false, inspectorOpen: false });
    if (window.innerHeight < 800) screenStore.setState({ timeOpen: false });
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = open
      ? `${marking?.level === "LOCAL" ? marking.local : (marking?.level ?? "")} ${head.title} – Linchpin`.trim()
      : "Linchpin";
  }, [open, head, marking]);
  return (
    <div className={css.app}>
      <MarkingBar place="top" marking={marking} note={head.note} />
      {presenting ? null : <TopBar />}
      <Failure />
      {!(drawable && ready) ? (
        <StartScreen />
      ) : presenting ? (
        <Suspense fallback={null}>
          <Presenter />
        </Suspense>
      ) : (
        <Workspace />
      )}
      <MarkingBar place="bottom" marking={marking} note={head.note} />
      <Dialogs />
      <ContextMenu />
      <Busy />
      <DropZone />
      <Toast />
      <Announcer />
    </div>
  );
}
