import { createStore } from "zustand/vanilla";
import type { CaseFile } from "../core/caseFile";
import { type Drawn, drawn } from "../core/drawn";
import { type Filter, type Hides, type Shown, shown } from "../core/filter";
import { needsOverview, type Overview, overview } from "../core/overview";
import type { Truth } from "../core/truthLine";
import type { BigShown } from "../worker/client";
import { caseStore } from "./caseStore";
import { worker } from "./worker";

/** What is on the chart now: single marks, or sums when there is too much. */
export type Picture =
  | { readonly type: "none" }
  | { readonly type: "drawn"; readonly drawn: Drawn }
  | { readonly type: "overview"; readonly overview: Overview };

export interface PictureState {
  /** Version of the case that this was worked out from. */
  readonly version: number;
  readonly shown: Shown;
  readonly picture: Picture;
  readonly truth: Truth;
}

const nothing: Shown = { entities: new Set(), links: new Set(), hides: new Map() };
const noTruth: Truth = { entities: 0, ofEntities: 0, links: 0, ofLinks: 0, filters: 0, folded: 0, words: "" };

export const pictureStore = createStore<PictureState>(() => ({
  version: -1,
  shown: nothing,
  picture: { type: "none" },
  truth: noTruth,
}));

/** Above this many items a filter takes more than a tenth of a second: the worker sifts instead. */
const sifted = 20_000;

function truthOf(file: CaseFile, found: Shown, picture: Picture): Truth {
  const base = {
    ofEntities: file.case.entities.size,
    ofLinks: file.case.links.size,
    filters: file.filter.length,
  };
  if (picture.type === "overview") {
    return {
      ...base,
      entities: found.entities.size,
      links: found.links.size,
      folded: 0,
      words: picture.overview.words,
    };
  }
  if (picture.type === "none") return { ...base, entities: 0, links: 0, folded: 0, words: "" };
  const { entities, links, folded } = picture.drawn;
  return { ...base, entities, links, folded, words: "" };
}

function pick(keys: Iterable<string>, indexes: Uint32Array): ReadonlySet<string> {
  const found = new Set<string>();
  let index = 0;
  let at = 0;
  for (const key of keys) {
    if (indexes[at] === index) {
      found.add(key);
      at++;
    }
    index++;
  }
  return found;
}

function shownOf(file: CaseFile, big: BigShown): Shown {
  const hides: ReadonlyMap<string, Hides> = new Map(big.hides);
  return {
    entities: pick(file.case.entities.keys(), big.entities),
    links: pick(file.case.links.keys(), big.links),
    hides,
  };
}

function put(version: number, file: CaseFile, found: Shown, overviewOf: () => Overview): void {
  const foldedMarks = found.entities.size;
  const tooMuch = needsOverview(foldedMarks, found.links.size);
  const picture: Picture = tooMuch
    ? { type: "overview", overview: overviewOf() }
    : { type: "drawn", drawn: drawn(file.case, found, file.arrangement) };
  pictureStore.setState({ version, shown: found, picture, truth: truthOf(file, found, picture) });
}

let last: { case: CaseFile["case"]; filter: Filter; shown: Shown } | undefined;

async function follow(): Promise<void> {
  const { open, file, version } = caseStore.getState();
  if (!open) {
    last = undefined;
    pictureStore.setState({ version, shown: nothing, picture: { type: "none" }, truth: noTruth });
    return;
  }
  const { case: kase, filter } = file;
  const big = kase.entities.size + kase.links.size > sifted;
  if (
    last?.case === kase &&
    last.filter === filter &&
    !needsOverview(last.shown.entities.size, last.shown.links.size)
  ) {
    put(version, file, last.shown, () => {
      throw new Error("not an overview");
    });
    return;
  }
  if (!big) {
    const found = shown(kase, filter);
    last = { case: kase, filter, shown: found };
    put(version, file, found, () => overview(kase, found));
    return;
  }
  const answer = await worker().run("sift", { filter });
  // The case may have moved on while the worker sifted; the later answer will come.
  if (caseStore.getState().version !== version) return;
  const found = shownOf(file, answer);
  last = { case: kase, filter, shown: found };
  put(version, file, found, () => answer.overview);
}

/** Keeps the picture in step with the case; returns a function that stops it. */
export function followCase(): () => void {
  let version = -1;
  return caseStore.subscribe((state) => {
    if (state.version === version) return;
    version = state.version;
    void follow();
  });
}
