import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { alternativeOf } from "../../core/alternatives";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { registerScene } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { forgetReport, reportView } from "../../store/viewReport";
import { cancelWhatIf, refreshPlayers, refreshWhatIf, setForm, whatIfStore } from "../../store/whatIfStore";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { Alternatives, saveShown } from "./Alternatives";
import { arrowsOf } from "./arrowsOf";
import { LaneBars } from "./LaneBars";
import { PieceList } from "./PieceList";
import { pieceMarks } from "./pieceMarks";
import { pinOf } from "./pinsOf";
import { Reroutes } from "./Reroutes";
import { Returns } from "./Returns";
import { SketchPanel } from "./SketchPanel";
import { Summary } from "./Summary";
import { WhatIfTools } from "./WhatIfTools";
import css from "./whatIf.module.css";
import { whatIfScene } from "./whatIfScene";

const none: ReadonlySet<string> = new Set();

/** Sets are tried without being asked up to so many people; beyond that it takes a while and is asked for. */
const triedUnasked = 300;

/** Before and after of a removal, what is left in each lane, the ways back, and alternatives to compare. */
export function WhatIfView() {
  const file = useStore(caseStore, (state) => state.file);
  const version = useStore(caseStore, (state) => state.version);
  const picture = useStore(pictureStore, (state) => state.picture);
  const theme = useStore(screenStore, (state) => state.theme);
  const selection = useStore(selectionStore, (state) => state.entities);
  const list = useStore(rankingStore, (state) => state.list);
  const { group, streams } = useStore(rankingStore, (whole) => whole.asked);
  const state = useStore(whatIfStore, (whole) => whole);
  const { entities, links, form, work, result, players, playersWork, best } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the case, of the removal and of the business looked at asks anew
  useEffect(() => {
    void refreshWhatIf();
    void refreshRanking();
  }, [version, entities, links, group, streams]);
  const small = (result?.people.nodes ?? Number.POSITIVE_INFINITY) <= triedUnasked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the case asks anew
  useEffect(() => {
    if (small && work.type === "ready") void refreshPlayers();
  }, [small, work.type, version, group, streams]);
  useEffect(() => () => cancelWhatIf(), []);
  useEffect(() => registerScene("whatif", whatIfScene), []);
  const { case: kase } = file;
  const counts = `${kase.entities.size.toLocaleString("en-GB")} entities and ${kase.links.size.toLocaleString("en-GB")} links`;
  useEffect(() => {
    reportView({
      truth: undefined,
      status: [
        "Positions kept from the association chart",
        `Loss is computed on all ${counts}, not only on what is drawn`,
        `${result?.draws ?? 0} draws by strength of link, seed ${result?.seed ?? 1}`,
      ],
    });
    return forgetReport;
  }, [counts, result?.draws, result?.seed]);

  const drawn = picture.type === "drawn" ? picture.drawn : undefined;
  // While the next is worked out, the last stays: but a removal that is not the one told would mislead.
  const now =
    result && result.entities.join() === entities.join() && result.links.join() === links.join()
      ? result
      : undefined;
  const pins = useMemo(() => {
    const found = new Map<string, { text: string; stable: boolean }>();
    for (const id of entities) {
      const pin = pinOf(list, id);
      if (pin) found.set(id, { text: `${pin.tied ? "=" : ""}${pin.place}`, stable: pin.stable });
    }
    return found;
  }, [entities, list]);
  const selected = useMemo(() => new Set(selection), [selection]);
  const gone = useMemo(() => new Set(entities), [entities]);
  const goneLinks = useMemo(() => new Set(links), [links]);
  const split = now?.[form];
  const pieces = useMemo(
    () => (drawn && split ? pieceMarks(kase, drawn, split, form, new Set([...gone, ...goneLinks])) : []),
    [kase, drawn, split, form, gone, goneLinks],
  );
  const arrows = useMemo(() => (drawn && now ? arrowsOf(now.reroutes, drawn) : []), [drawn, now]);
  const before = useMemo(
    () => ({ gone: none, goneLinks: none, pieces: [], arrows: [], pins, selected }),
    [pins, selected],
  );
  const after = useMemo(
    () => ({ gone, goneLinks, pieces, arrows, pins, selected }),
    [gone, goneLinks, pieces, arrows, pins, selected],
  );
  const something = entities.length + links.length > 0;
  const countedNodes = (n: number) =>
    form === "people" ? counted(n, "person", "people") : counted(n, "entity", "entities");
  const lettered = (split?.pieces ?? [])
    .slice(0, 6)
    .map(({ letter, size }) => `${letter} ${size}`)
    .join(", ");
  const shownSet = best && players?.sets.find((each) => each.size === best.size && each.by === best.by);
  return (
    <div className={css.view}>
      <WhatIfTools kase={kase} theme={theme} />
      {work.type === "working" ? (
        <p className={css.working} role="status" aria-label="Working">
          Working out what is left <progress value={work.done} max={1} aria-label="How far" />
          <Button look="link" onPress={cancelWhatIf}>
            Stop
          </Button>
        </p>
      ) : work.type === "failed" ? (
        <p className={css.working} role="alert">
          This could not be worked out: {work.message}
        </p>
      ) : null}
      {now && something ? <Summary kase={kase} result={now} best={shownSet} shown={best} /> : null}
      {drawn ? (
        <div className={css.pair} data-picture="Before and after what is removed">
          <SketchPanel
            title="Now"
            note={split ? `${counted(split.before, "piece")}, ${countedNodes(split.nodes)}` : ""}
            file={file}
            drawn={drawn}
            state={before}
            theme={theme}
            aside={
              <div data-picture-skip="yes">
                <Segmented
                  label="Pieces of"
                  options={[
                    { value: "people", words: "People" },
                    { value: "everything", words: "Everything" },
                  ]}
                  value={form}
                  onChange={setForm}
                />
              </div>
            }
          />
          <SketchPanel
            title="After"
            note={
              split
                ? something
                  ? `${counted(split.after, "piece")}${split.pieces.length > 1 ? `; touched: ${lettered}${split.pieces.length > 6 ? " …" : ""}` : ""}`
                  : "Nothing is removed yet"
                : ""
            }
            file={file}
            drawn={drawn}
            state={after}
            theme={theme}
            aside={
              arrows.length > 0 ? (
                <span className={css.key}>
                  <span className={css.band} aria-hidden /> Expected re-route
                </span>
              ) : null
            }
          />
        </div>
      ) : (
        <p className={css.empty}>
          There is too much to draw singly, or nothing is shown: filter the chart to see before and after.
          What follows is worked out on all of the case all the same.
        </p>
      )}
      {split ? <PieceList kase={kase} split={split} drawn={pieces} /> : null}
      <div className={css.pair}>
        <section className={css.panel} aria-labelledby="lanes-left">
          <header className={css.panelHead}>
            <h2 id="lanes-left">Flow left in each lane</h2>
            <p>
              {result?.business ? `${result.business} ` : ""}whisker: middle 90% of {result?.draws ?? 0} draws
            </p>
          </header>
          {now ? <LaneBars result={now} kase={kase} /> : null}
        </section>
        <section className={css.panel} aria-labelledby="re-routing">
          <header className={css.panelHead}>
            <h2 id="re-routing">Expected re-routing</h2>
            <p>a forecast, not intelligence</p>
          </header>
          {now ? <Reroutes file={file} result={now} /> : null}
        </section>
      </div>
      <div className={css.pairLate}>
        <section className={css.panel} aria-labelledby="compare">
          <header className={css.panelHead}>
            <h2 id="compare">Compare alternatives</h2>
            <div className={css.aside}>
              <Button
                why={
                  !now || !something
                    ? "Remove something first"
                    : alternativeOf(file, entities, links)
                      ? "This removal is saved already"
                      : undefined
                }
                onPress={() => (now ? saveShown(file, now) : undefined)}
              >
                Save as an alternative
              </Button>
            </div>
          </header>
          {now ? <Alternatives file={file} result={now} /> : null}
        </section>
        <section className={css.panel} aria-labelledby="returns">
          <header className={css.panelHead}>
            <h2 id="returns">What one more buys</h2>
            <p>best set of 1 to 5</p>
          </header>
          {players ? (
            <Returns players={players} />
          ) : playersWork.type === "working" ? (
            <p className={css.empty}>
              Trying sets <progress value={playersWork.done} max={1} aria-label="Trying sets" />
            </p>
          ) : (
            <p className={css.empty}>
              <Button onPress={() => void refreshPlayers()}>Try sets of 1 to 5</Button>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
