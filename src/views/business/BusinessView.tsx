import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import type { Truth } from "../../core/truthLine";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { forgetReport, reportView } from "../../store/viewReport";
import { Button } from "../../ui/Button";
import { BusinessEmpty } from "./BusinessEmpty";
import { BusinessLegend } from "./BusinessLegend";
import { BusinessSvg } from "./BusinessSvg";
import { BusinessTools } from "./BusinessTools";
import css from "./BusinessView.module.css";
import { wordScaleOf } from "./businessLook";
import { businessScene } from "./businessScene";
import { businessStore, closeSpots } from "./businessStore";
import { cardsOf } from "./cards";
import { drawnTruth, statusWords } from "./drawnTruth";
import { pinsOf } from "./pins";
import { sceneOf } from "./scene";
import { useBusiness, useSingle } from "./useBusiness";
import { useSize } from "./useSize";

/** The business model: who sources, moves, keeps, sells and launders, what flows between them, and where it breaks. */
export function BusinessView() {
  const version = useStore(caseStore, (state) => state.version);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const theme = useStore(screenStore, (state) => state.theme);
  // Not how far it is: each step of the work would draw the lanes anew.
  const ranking = useStore(rankingStore, (state) => state.ranking);
  const list = useStore(rankingStore, (state) => state.list);
  const stale = useStore(rankingStore, ({ work }) => work.type !== "ready" || work.version !== version);
  const { opened, filtered } = useStore(businessStore, (state) => state);
  const business = useBusiness();
  const single = useSingle();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const size = useSize(frame);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => void refreshRanking(), [version]);
  useEffect(() => setTools(document.getElementById("view-tools")), []);
  useEffect(() => roomForLanes(), []);
  useEffect(() => forgetReport, []);
  useEffect(() => registerScene("business", businessScene), []);

  const wordScale = wordScaleOf(theme);
  const cardHeight = Math.max(92, Math.min(118, size.height * 0.16)) * wordScale;
  const cardHead = 30;
  const tagged = business.lanes.some((lane) => lane.members.length > 0);
  const scene = useMemo(
    () =>
      size.width === 0
        ? undefined
        : sceneOf({
            kase: business.kase,
            focus,
            picture: business.picture,
            junctions: ranking?.junctions ?? [],
            single,
            opened,
            width: Math.max(size.width, 62 * business.lanes.length),
            height: Math.max(380, size.height - cardHeight - cardHead - 12),
            wordScale,
          }),
    [business, focus, ranking, single, opened, size, wordScale, cardHeight],
  );
  const cards = useMemo(
    () =>
      scene
        ? cardsOf(business.kase, business.enabling, focus, {
            y: scene.height + cardHead,
            width: scene.width,
            height: cardHeight,
          })
        : [],
    [business, focus, scene, cardHeight],
  );
  const pins = useMemo(() => (scene ? pinsOf(list, scene) : []), [scene, list]);
  const truth = useMemo(
    (): Truth | undefined => (scene ? drawnTruth(business, scene, cards, filtered) : undefined),
    [business, scene, cards, filtered],
  );
  useEffect(() => {
    if (truth) reportView({ truth, status: statusWords(business, ranking) });
  }, [truth, business, ranking]);
  const grouped = scene?.marks.filter((mark) => mark.members.length > 1) ?? [];
  const outside = new Set(business.picture.outside.map((item) => item.id)).size;
  return (
    <div className={css.view}>
      {tools ? createPortal(<BusinessTools business={business} />, tools) : null}
      {tagged ||
      business.lanes.length > 0 ||
      [...business.enabling.values()].some((ids) => ids.length > 0) ? (
        <>
          <section
            className={css.frame}
            ref={setFrame}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that may scroll must be reachable by keyboard (axe scrollable-region-focusable)
            tabIndex={0}
            aria-label="Picture of the business model"
            data-picture=""
          >
            {scene ? (
              <>
                <BusinessSvg
                  business={business}
                  scene={scene}
                  cards={cards}
                  pins={pins}
                  theme={theme}
                  height={scene.height + cardHead + cardHeight + 10}
                  stale={stale}
                />
                <p className={css.enabling} style={{ top: scene.height + 6 }}>
                  <b>Enabling functions</b> beside the chain: losing one slows every lane
                </p>
              </>
            ) : null}
          </section>
          <div className={css.notes}>
            <span className={css.legendBelow} data-picture-legend="">
              <BusinessLegend />
            </span>
            {grouped.length > 0 ? (
              <span>
                {counted(
                  grouped.reduce((all, mark) => all + mark.members.length, 0),
                  "entity is",
                  "entities are",
                )}{" "}
                told in {counted(grouped.length, "mark")} with a number: double-click one, or press U on it,
                to see each.
              </span>
            ) : null}
            {opened.size > 0 ? (
              <Button look="link" onPress={closeSpots}>
                Tell them together again
              </Button>
            ) : null}
            {outside > 0 ? (
              <span>
                {counted(outside, "link leads", "links lead")} to what has no function, as to buyers: not
                drawn.
              </span>
            ) : null}
            {business.hidden > 0 ? (
              <span>
                {counted(business.hidden, "entity", "entities")} with a function hidden by filters. Routes are
                counted on the whole case.
              </span>
            ) : null}
          </div>
        </>
      ) : (
        <BusinessEmpty kase={business.kase} />
      )}
    </div>
  );
}

/** The lanes need the width: filters, legend and time fold while they are looked at, and come back after. */
function roomForLanes(): () => void {
  const { filtersOpen, legendOpen, timeOpen } = screenStore.getState();
  const before = { filtersOpen, legendOpen, timeOpen };
  screenStore.setState({ filtersOpen: false, legendOpen: false, timeOpen: false });
  return () => {
    const now = screenStore.getState();
    // What was opened in the meantime stays open.
    screenStore.setState({
      filtersOpen: now.filtersOpen || before.filtersOpen,
      legendOpen: now.legendOpen || before.legendOpen,
      timeOpen: now.timeOpen || before.timeOpen,
    });
  };
}
