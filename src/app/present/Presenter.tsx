import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { markingText } from "../../core/marking";
import { sceneWords } from "../../core/sceneShown";
import { paletteOf, type Theme } from "../../encode/palette";
import { caseStore } from "../../store/caseStore";
import { goToSlide, presentStore, stopPresenting } from "../../store/presentStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { screenStore, tell } from "../../store/screenStore";
import { composeSlide, stepWords } from "../../views/brief/composeSlide";
import { Slide } from "../../views/brief/Slide";
import { slideCanvas } from "../../views/brief/slideCanvas";
import { type SlideRef, slidesOf } from "../../views/brief/slides";
import { drawnViews } from "../../views/brief/viewWords";
import { useFrom } from "../useFrom";
import { LiveSlide } from "./LiveSlide";
import { keepDesk } from "./liveScene";
import { openNotesWindow } from "./notesChannel";
import { PenLayer } from "./PenLayer";
import css from "./Present.module.css";
import { HelpCard, MarkingCard } from "./PresentCard";
import { PresentTools } from "./PresentTools";
import { acted, type Desk, escaped, firstDesk } from "./presentDesk";
import { type PresentAct, presentAct } from "./presentKeys";
import { useFullScreen } from "./useFullScreen";
import { useNotes } from "./useNotes";
import { useTween } from "./useTween";
import { useWakeLock } from "./useWakeLock";
import { useWindowSize } from "./useWindowSize";

/** The briefing on the wall. Where the app stands is put back when the talk is over. */
export function Presenter() {
  const scenes = useFrom(caseStore, (state) => state.file.case.plan.scenes);
  const slides = useMemo(() => slidesOf(scenes), [scenes]);
  useEffect(() => {
    if (slides.length > 0) return;
    stopPresenting();
    tell("There is no scene to present.");
  }, [slides]);
  return slides.length === 0 ? null : <Talk slides={slides} />;
}

function Talk({ slides }: { readonly slides: readonly SlideRef[] }) {
  const stage = useRef<HTMLElement>(null);
  const size = useWindowSize();
  const file = useFrom(caseStore, (state) => state.file);
  const points = useFrom(rankingStore, (state) => state.list);
  const [desk, setDesk] = useState<Desk>(() => firstDesk(presentStore.getState().at));
  const [moved, setMoved] = useState(0);
  const latest = useRef(desk);
  latest.current = desk;
  useWakeLock();
  useEffect(() => {
    const putBack = keepDesk();
    void refreshRanking();
    stage.current?.focus();
    return putBack;
  }, []);
  const screen = useFullScreen();
  const at = Math.max(0, Math.min(slides.length - 1, desk.at));
  const here = slides[at];
  useEffect(() => goToSlide(at), [at]);
  const theme: Theme = desk.dark ? "dark" : "projector";
  useEffect(() => screenStore.setState({ theme }), [theme]);
  const act = useCallback(
    (what: PresentAct) => {
      if (what.type === "notes") {
        screen.staysWithout();
        openNotesWindow();
        return;
      }
      if (what.type === "screen") screen.enter();
      if (what.type === "end") {
        const open = escaped(latest.current);
        if (open) setDesk(open);
        else stopPresenting();
        return;
      }
      setDesk((now) => acted(now, what, slides));
    },
    [slides, screen],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inTools = event.target instanceof HTMLElement && event.target.closest("[role=toolbar]");
      const what = presentAct(event);
      if (inTools && [" ", "Enter", "Tab"].includes(event.key)) return;
      // Nothing of the app behind it is done by a key while a slide is on the wall.
      event.stopPropagation();
      if (!what) return;
      event.preventDefault();
      act(what);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [act]);
  useEffect(() => {
    if (moved === 0) return undefined;
    const wait = setTimeout(() => setMoved(0), 2500);
    return () => clearTimeout(wait);
  }, [moved]);
  const canvas = useMemo(() => slideCanvas(size.w, size.h), [size.w, size.h]);
  const content = useMemo(
    () =>
      here && drawnViews.includes(here.scene.view)
        ? composeSlide(file, here.scene, here.place, canvas, points)
        : undefined,
    [file, here, canvas, points],
  );
  const motion = useTween(content);
  const marking = content?.frame.marking ?? file.case.head.marking;
  const ahead = slides[at + 1];
  useNotes(
    {
      step: here ? stepWords(here.place) : "",
      title: here?.scene.title ?? "",
      words: here ? sceneWords(here.scene, here.place.part) : "",
      notes: here?.scene.notes ?? "",
      next: ahead
        ? ahead.scene === here?.scene
          ? sceneWords(ahead.scene, ahead.place.part)
          : ahead.scene.title
        : "",
      marking: marking ? markingText({ ...marking, handling: "" }) : "",
      handling: marking?.handling ?? "",
      theme: desk.dark ? "dark" : "light",
    },
    (by) => act({ type: by }),
  );
  if (!here) return null;
  const scale = Math.min(size.w / canvas.w, size.h / canvas.h);
  const colours = paletteOf(theme);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard on the window
    <section
      ref={stage}
      className={css.stage}
      aria-label="Presentation"
      tabIndex={-1}
      data-dark={desk.dark || undefined}
      data-quiet={(moved === 0 && desk.tool === "none") || undefined}
      onPointerMove={() => setMoved(Date.now())}
      onClick={(event) => {
        if (desk.tool === "none" && !(event.target as Element).closest("[role=toolbar],[data-card]"))
          act({ type: "next" });
      }}
    >
      <div className={css.slide} style={{ width: canvas.w * scale, height: canvas.h * scale }}>
        {content ? (
          <Slide content={content} theme={theme} motion={motion} zoom={desk.zoom} legend={desk.legend} />
        ) : (
          <LiveSlide
            key={here.scene.view}
            scene={here.scene}
            place={here.place}
            canvas={canvas}
            height={canvas.h * scale}
            theme={theme}
            zoom={desk.zoom}
          />
        )}
        <PenLayer
          canvas={canvas}
          tool={desk.tool}
          wiped={desk.wiped}
          ink={colours.ink}
          paper={colours.paper}
        />
        {desk.typed === "" ? null : <p className={css.typed}>Scene {desk.typed}, then Enter</p>}
      </div>
      {desk.card === "help" ? <HelpCard /> : null}
      {desk.card === "marking" ? <MarkingCard marking={marking} note={file.case.head.note} /> : null}
      <PresentTools desk={desk} seen={moved > 0} act={act} />
      {desk.blank === "no" ? null : (
        <div className={css.blank} data-blank={desk.blank} style={{ background: desk.blank }} />
      )}
      <p className={css.said} role="status" aria-label="Step">
        {desk.blank === "no"
          ? `${stepWords(here.place)}: ${here.scene.title}. ${sceneWords(here.scene, here.place.part)}`
          : `The screen is ${desk.blank}.`}
      </p>
      <p className={css.said} role="alert">
        {desk.said}
      </p>
    </section>
  );
}
