import { createStore } from "zustand/vanilla";
import type { CaseFile } from "../core/caseFile";
import { type Drawn, drawn } from "../core/drawn";
import { type Filter, type Hides, type Shown, shown } from "../core/filter";
import { keySet } from "../core/keySet";
import { needsOverview, type Overview, overview } from "../core/overview";
import type { Truth } from "../core/truthLine";
import type { BigShown } from "../worker/client";
import { caseStore } from "./caseStore";
import { warmUp } from "./warmUp";
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
const noTruth: Truth = {
  entities: 0,
  ofEntities: 0,
  links: 0,
  ofLinks: 0,
  filters: 0,
  folded: 0,
  incidents: 0,
  areas: 0,
  words: "",
};

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
    incidents: file.case.incidents.size,
    areas: file.case.areas.size,
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

/** Work of one turn on a large answer, in ms. */
const turn = 8;
/** Items between two looks at the clock. */
const step = 2000;

/** The ids at some places of a table, taken a few milliseconds at a time: sets of 100,000 ids cost a tenth of a second. */
async function pick(table: ReadonlyMap<string, unknown>, indexes: Uint32Array): Promise<ReadonlySet<string>> {
  if (indexes.length === table.size) return keySet(table);
  const found = new Set<string>();
  let index = 0;
  let at = 0;
  let end = performance.now() + turn;
  for (const key of table.keys()) {
    if (at === indexes.length) break;
    if (indexes[at] === index) {
      found.add(key);
      at++;
    }
    index++;
    if (index % step > 0 || performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + turn;
  }
  return found;
}

async function shownOf(file: CaseFile, big: BigShown): Promise<Shown> {
  const hides: ReadonlyMap<string, Hides> = new Map(big.hides);
  return {
    entities: await pick(file.case.entities, big.entities),
    links: await pick(file.case.links, big.links),
    hides,
  };
}

/** The last sifting. It holds as long as the filter and the tables that filters ask about are the same ones: a pin, a marking or a note on the plan needs no other. */
interface Sifted {
  readonly caseId: string;
  readonly tables: Pick<CaseFile["case"], "entities" | "links" | "groups">;
  readonly filter: Filter;
  readonly shown: Shown;
  readonly overview: Overview | undefined;
}

let last: Sifted | undefined;

function holds(sifted: Sifted | undefined, { case: kase, filter }: CaseFile): sifted is Sifted {
  return (
    sifted?.filter === filter &&
    sifted.tables.entities === kase.entities &&
    sifted.tables.links === kase.links &&
    sifted.tables.groups === kase.groups
  );
}

function put(version: number, file: CaseFile, found: Sifted): void {
  last = found;
  const picture: Picture = found.overview
    ? { type: "overview", overview: found.overview }
    : { type: "drawn", drawn: drawn(file.case, found.shown, file.arrangement) };
  pictureStore.setState({
    version,
    shown: found.shown,
    picture,
    truth: truthOf(file, found.shown, picture),
  });
}

async function siftedBig(file: CaseFile): Promise<Sifted> {
  const { case: tables, filter } = file;
  const caseId = tables.head.id;
  const answer = await worker().run("sift", { filter });
  const found = await shownOf(file, answer);
  return { caseId, tables, filter, shown: found, overview: answer.overview };
}

function siftedHere({ case: kase, filter }: CaseFile): Sifted {
  const found = shown(kase, filter);
  const tooMuch = needsOverview(found.entities.size, found.links.size);
  return {
    caseId: kase.head.id,
    tables: kase,
    filter,
    shown: found,
    overview: tooMuch ? overview(kase, found) : undefined,
  };
}

async function follow(): Promise<void> {
  const { open, file, version } = caseStore.getState();
  if (!open) {
    last = undefined;
    warmUp(undefined);
    pictureStore.setState({ version, shown: nothing, picture: { type: "none" }, truth: noTruth });
    return;
  }
  const big = file.case.entities.size + file.case.links.size > sifted;
  warmUp(big ? file.case : undefined);
  const before = last?.caseId;
  if (holds(last, file)) put(version, file, last);
  else if (!big) put(version, file, siftedHere(file));
  else {
    // While the worker sifts, nothing of another case may stand under the name of this one.
    if (before !== file.case.head.id) {
      const picture: Picture = { type: "none" };
      pictureStore.setState({ shown: nothing, picture, truth: truthOf(file, nothing, picture) });
    }
    const found = await siftedBig(file);
    // The case may have moved on while the worker sifted; the later answer will come.
    if (caseStore.getState().version === version) put(version, file, found);
  }
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
