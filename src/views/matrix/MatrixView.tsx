import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { busiest, matrix, matrixPeople, maxPeople } from "../../core/matrix";
import type { Strength } from "../../core/provenance";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { registerScene, stateOf } from "../../store/sceneView";
import { openMenu, screenStore } from "../../store/screenStore";
import { selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { MatrixGrid } from "./MatrixGrid";
import { MatrixLegend } from "./MatrixLegend";
import css from "./MatrixView.module.css";

type Scope = "shown" | "selected";

/** Who is linked to whom among the people shown, or among those selected. */
export function MatrixView() {
  const { case: kase, arrangement } = useStore(caseStore, (state) => state.file);
  const shown = useStore(pictureStore, (state) => state.shown);
  const selection = useStore(selectionStore, (state) => state);
  const theme = useStore(screenStore, (state) => state.theme);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const { focus } = arrangement;
  const switchId = useId();
  const [through, setThrough] = useState(false);
  const [top, setTop] = useState(false);
  // People selected in the matrix itself do not shrink it to themselves.
  const [picked, setPicked] = useState(selection.entities);
  const own = useRef<typeof selection | undefined>(undefined);
  useEffect(() => {
    if (selection !== own.current) setPicked(selection.entities);
  }, [selection]);
  const [wanted, setScope] = useState<Scope>("selected");

  useEffect(
    () =>
      registerScene("matrix", {
        read: () => JSON.stringify({ through, top, scope: wanted }),
        show: (text) => {
          const state = stateOf(text);
          setThrough(state?.through === true);
          setTop(state?.top === true);
          setScope(state?.scope === "shown" ? "shown" : "selected");
        },
      }),
    [through, top, wanted],
  );

  const chosen = useMemo(
    () => picked.filter((id) => shown.entities.has(id) && kase.entities.get(id)?.kind === "person"),
    [picked, shown, kase],
  );
  const scope: Scope = chosen.length >= 2 ? wanted : "shown";
  const all = useMemo(
    () => [...shown.entities].filter((id) => kase.entities.get(id)?.kind === "person"),
    [shown, kase],
  );
  const ids = scope === "selected" ? chosen : all;
  const tooMany = ids.length > maxPeople;
  const made = useMemo(() => {
    if (tooMany && !top) return undefined;
    const items = ids.flatMap((id) => kase.entities.get(id) ?? []);
    const kept = tooMany ? busiest(kase, items, shown.links) : { people: items, ties: 0 };
    const people = matrixPeople(
      kase,
      kept.people.map((item) => item.id),
      focus,
    );
    return { ties: kept.ties, matrix: matrix(kase, people, shown.links, through) };
  }, [kase, shown, ids, focus, through, tooMany, top]);
  const drawn = useMemo(() => {
    const marks = new Set<Strength | "rival" | "shared">();
    for (const cell of made?.matrix.cells ?? []) {
      if (cell.strength) marks.add(cell.strength);
      if (cell.rival) marks.add("rival");
      if (cell.shared.length > 0) marks.add("shared");
    }
    return marks;
  }, [made]);

  const select = (what: typeof selectLinks, list: readonly string[], mode: "set" | "toggle") => {
    what(list, mode);
    own.current = selectionStore.getState();
  };
  const people = made?.matrix.people.length ?? 0;
  return (
    <div className={css.view}>
      <div className={css.tools}>
        {chosen.length >= 2 ? (
          <Segmented
            label="Which people"
            options={[
              { value: "selected", words: `Selected (${chosen.length})` },
              { value: "shown", words: `All shown (${all.length.toLocaleString("en-GB")})` },
            ]}
            value={scope}
            onChange={setScope}
          />
        ) : null}
        <label className={css.switch} htmlFor={switchId}>
          <input
            id={switchId}
            type="checkbox"
            role="switch"
            aria-checked={through}
            checked={through}
            onChange={(event) => setThrough(event.target.checked)}
          />
          Also through shared phone, premises, vehicle, account
        </label>
        {made && people >= 2 ? (
          <p className={css.count} aria-live="polite">
            {tooMany
              ? `${people} of ${counted(ids.length, "person", "people")}, those with most links`
              : counted(people, "person", "people")}
            , {counted(made.matrix.cells.length, "pair")} linked
            {made.ties > 0
              ? `. ${made.ties.toLocaleString("en-GB")} more have as many links as the last of them`
              : ""}
          </p>
        ) : null}
        {tooMany && top ? (
          <Button look="link" onPress={() => setTop(false)}>
            Choose others
          </Button>
        ) : null}
      </div>
      {made ? (
        people < 2 ? (
          <p className={css.empty}>
            {people === 0 ? "No person is shown." : "Only one person is shown."} The matrix sets people
            against each other: show at least two by changing the filters.
          </p>
        ) : (
          <>
            <MatrixLegend drawn={drawn} />
            <MatrixGrid
              kase={kase}
              matrix={made.matrix}
              focus={focus}
              theme={theme}
              through={through}
              selection={selection}
              numbers={numbers}
              onLinks={(list, mode) => select(selectLinks, list, mode)}
              onPerson={(id, mode) => select(selectEntities, [id], mode)}
              onMenu={openMenu}
            />
          </>
        )
      ) : (
        <div className={css.empty}>
          <p>
            {counted(ids.length, "person", "people")} {scope === "selected" ? "are selected" : "are shown"}. A
            matrix of more than {maxPeople} cannot be read: select up to {maxPeople} people, filter the chart
            to fewer, or take those with most links.
          </p>
          <Button look="main" onPress={() => setTop(true)}>
            Show the {maxPeople} with most links
          </Button>
        </div>
      )}
    </div>
  );
}
