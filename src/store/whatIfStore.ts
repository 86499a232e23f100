import { createStore } from "zustand/vanilla";
import type { Case } from "../core/case";
import type { BestSet, KeyPlayers, SetOrder } from "../core/keyPlayers";
import { type NeverTarget, neverTarget } from "../core/target";
import type { WhatIf } from "../core/whatIf";
import { caseStore } from "./caseStore";
import { rankingStore } from "./rankingStore";
import { worker } from "./worker";

export type WhatIfWork =
  | { readonly type: "none" }
  | { readonly type: "working"; readonly done: number }
  /** `key` says what it was worked out for: the case as it was and what was taken out. */
  | { readonly type: "ready"; readonly key: string }
  | { readonly type: "failed"; readonly message: string };

/** The best set that is shown, of several equal ones. */
export interface ShownBest {
  readonly size: number;
  readonly by: SetOrder;
  readonly at: number;
}

export interface WhatIfState {
  /** What is taken out, in the order in which it was chosen. Looking is no edit. */
  readonly entities: readonly string[];
  readonly links: readonly string[];
  /** Whose pieces are lettered: people with their contacts, or everything. */
  readonly form: "people" | "everything";
  readonly work: WhatIfWork;
  readonly result: WhatIf | undefined;
  readonly playersWork: WhatIfWork;
  readonly players: KeyPlayers | undefined;
  readonly best: ShownBest | undefined;
}

const first: WhatIfState = {
  entities: [],
  links: [],
  form: "people",
  work: { type: "none" },
  result: undefined,
  playersWork: { type: "none" },
  players: undefined,
  best: undefined,
};

/** What would happen if some went: the removal that is looked at, and what was worked out for it. */
export const whatIfStore = createStore<WhatIfState>(() => first);

/** Facts that the last answer was worked out from, numbered. A pin, a filter or a saved alternative needs no new one. */
let facts: Pick<Case, "entities" | "links" | "groups" | "head"> | undefined;
let factsNumber = 0;

function numberOfFacts(): number {
  const { case: kase } = caseStore.getState().file;
  const same =
    facts !== undefined &&
    facts.entities === kase.entities &&
    facts.links === kase.links &&
    facts.groups === kase.groups &&
    facts.head.id === kase.head.id &&
    facts.head.asAt === kase.head.asAt;
  if (!same) {
    facts = kase;
    factsNumber++;
  }
  return factsNumber;
}

/** Whose business and which streams: as the ranking is asked for, so that both tell of the same. */
function asked() {
  const { group, streams } = rankingStore.getState().asked;
  return {
    focus: caseStore.getState().file.arrangement.focus,
    ...(group === undefined ? {} : { group }),
    ...(streams ? { streams } : {}),
  };
}

const keyOf = ({ entities, links }: Pick<WhatIfState, "entities" | "links">) =>
  JSON.stringify([numberOfFacts(), entities, links, asked()]);

const failed = (error: unknown): WhatIfWork => ({
  type: "failed",
  message: error instanceof Error ? error.message : String(error),
});

let running: AbortController | undefined;
let runningKey = "";

/** Works out what is left, for the case and the removal as they are now, unless that has been done. A later call takes the place of an earlier one. */
export async function refreshWhatIf(): Promise<void> {
  const { open } = caseStore.getState();
  const { work, entities, links } = whatIfStore.getState();
  const key = keyOf({ entities, links });
  if (!open || (work.type === "ready" && work.key === key)) return;
  if (running && !running.signal.aborted && runningKey === key) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  runningKey = key;
  whatIfStore.setState({ work: { type: "working", done: 0 } });
  try {
    const result = await worker().run(
      "whatIf",
      { entities, links, ...asked() },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (running === controller) whatIfStore.setState({ work: { type: "working", done } });
        },
      },
    );
    if (running !== controller) return;
    running = undefined;
    whatIfStore.setState({ work: { type: "ready", key }, result });
  } catch (error) {
    if (running !== controller) return;
    running = undefined;
    whatIfStore.setState({ work: controller.signal.aborted ? { type: "none" } : failed(error) });
  }
}

interface Search {
  readonly key: string;
  readonly controller: AbortController;
  readonly found: Promise<KeyPlayers | undefined>;
}

let searching: Search | undefined;

async function search(key: string, controller: AbortController): Promise<KeyPlayers | undefined> {
  const own = () => searching?.controller === controller;
  whatIfStore.setState({ playersWork: { type: "working", done: 0 } });
  try {
    const players = await worker().run("keyPlayers", asked(), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (own()) whatIfStore.setState({ playersWork: { type: "working", done } });
      },
    });
    if (!own()) return undefined;
    searching = undefined;
    whatIfStore.setState({ playersWork: { type: "ready", key }, players });
    return players;
  } catch (error) {
    if (!own()) return undefined;
    searching = undefined;
    whatIfStore.setState({ playersWork: controller.signal.aborted ? { type: "none" } : failed(error) });
    return undefined;
  }
}

/** Finds the best sets of one to five for the case as it is now; who asks while they are being found waits for the same answer. Undefined = stopped. */
export function refreshPlayers(): Promise<KeyPlayers | undefined> {
  const { open } = caseStore.getState();
  const { playersWork, players } = whatIfStore.getState();
  const key = keyOf({ entities: [], links: [] });
  if (!open) return Promise.resolve(undefined);
  if (playersWork.type === "ready" && playersWork.key === key) return Promise.resolve(players);
  if (searching && searching.key === key && !searching.controller.signal.aborted) return searching.found;
  searching?.controller.abort();
  const controller = new AbortController();
  // Set before the search begins: it asks whether it is still the one.
  const begun = Promise.resolve().then(() => search(key, controller));
  searching = { key, controller, found: begun };
  return begun;
}

/** Stops what is being worked out; what was known before stays. */
export function cancelWhatIf(): void {
  running?.abort();
  searching?.controller.abort();
}

export interface Refused {
  readonly id: string;
  readonly why: NeverTarget;
}

/** Why an entity may not be taken out; undefined = it may. */
export function whyNotRemoved(id: string): NeverTarget | undefined {
  const { case: kase } = caseStore.getState().file;
  const item = kase.entities.get(id);
  return item ? neverTarget(kase, item) : undefined;
}

/** Takes out exactly these; those who are never acted against are left in and given back. */
export function setRemoval(
  entities: readonly string[],
  links: readonly string[] = [],
  best?: ShownBest,
): readonly Refused[] {
  const { case: kase } = caseStore.getState().file;
  const refused: Refused[] = [];
  const kept = [...new Set(entities)].filter((id) => {
    const why = whyNotRemoved(id);
    if (why) refused.push({ id, why });
    return why === undefined && kase.entities.has(id);
  });
  whatIfStore.setState({
    entities: kept,
    links: [...new Set(links)].filter((id) => kase.links.has(id)),
    best,
  });
  void refreshWhatIf();
  return refused;
}

/** Takes these out as well. */
export function removeAlso(entities: readonly string[], links: readonly string[] = []): readonly Refused[] {
  const now = whatIfStore.getState();
  return setRemoval([...now.entities, ...entities], [...now.links, ...links]);
}

export function putBack(id: string): void {
  const { entities, links } = whatIfStore.getState();
  setRemoval(
    entities.filter((each) => each !== id),
    links.filter((each) => each !== id),
  );
}

export function setForm(form: WhatIfState["form"]): void {
  whatIfStore.setState({ form });
}

export type Taken =
  | { readonly type: "taken"; readonly set: BestSet }
  /** Nothing would fall apart, or stop. */
  | { readonly type: "none" }
  | { readonly type: "stopped" };

/** Finds the best set of a size and takes it out; `at` chooses among equal ones. */
export async function removeBest(size: number, by: SetOrder, at = 0): Promise<Taken> {
  const players = await refreshPlayers();
  if (!players) return { type: "stopped" };
  const own = players.sets.filter((each) => each.by === by);
  // Where fewer stop everything, more are no better: the largest that says anything.
  const set = own.find((each) => each.size === size) ?? (by === "flow" ? own.at(-1) : undefined);
  const chosen = set?.sets[at % set.sets.length];
  if (!set || !chosen) return { type: "none" };
  setRemoval(chosen, [], { size: set.size, by, at: at % set.sets.length });
  return { type: "taken", set };
}

/** What to say of a set that was asked for; '' where it is simply there. */
export function takenWords(taken: Taken, size: number): string {
  switch (taken.type) {
    case "none":
      return "No such set is found: nothing more would fall apart or stop";
    case "stopped":
      return "";
    case "taken":
      return taken.set.size === size
        ? ""
        : `${taken.set.size} already ${taken.set.size === 1 ? "stops" : "stop"} all that flows: more are no better`;
  }
}

/** Follows the open case: another one begins with nothing taken out, and what an edit took away is no longer in the removal. */
export function followWhatIf(): () => void {
  let id = caseStore.getState().file.case.head.id;
  return caseStore.subscribe((state) => {
    const now = state.open ? state.file.case.head.id : "";
    if (now !== id) {
      id = now;
      cancelWhatIf();
      running = undefined;
      searching = undefined;
      whatIfStore.setState(first);
      return;
    }
    const { entities, links } = whatIfStore.getState();
    const kept = entities.filter((each) => state.file.case.entities.has(each));
    const keptLinks = links.filter((each) => state.file.case.links.has(each));
    if (kept.length < entities.length || keptLinks.length < links.length)
      whatIfStore.setState({ entities: kept, links: keptLinks });
  });
}
