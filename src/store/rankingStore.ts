import { createStore } from "zustand/vanilla";
import { type PlacedPoint, type PointOrder, placed } from "../core/point";
import type { RankAsked, Ranking } from "../worker/client";
import { caseStore } from "./caseStore";
import { worker } from "./worker";

/** How far the ranking has come. `stale` keeps what was worked out before the case changed, until the new one is there. */
export type RankingWork =
  | { readonly type: "none" }
  | { readonly type: "working"; readonly done: number }
  | { readonly type: "ready"; readonly version: number }
  | { readonly type: "failed"; readonly message: string };

export interface RankingState {
  readonly work: RankingWork;
  readonly ranking: Ranking | undefined;
  readonly asked: RankAsked;
  readonly order: PointOrder;
  /** Points in the order chosen, each with its place; ties share one. */
  readonly list: readonly PlacedPoint[];
  /** The point that is looked at. */
  readonly chosen: string | undefined;
}

const first: RankingState = {
  work: { type: "none" },
  ranking: undefined,
  asked: { draws: 500, seed: 1 },
  order: "flow lost",
  list: [],
  chosen: undefined,
};

/** The ranked interdiction points of the open case: worked out in the worker when a view needs them, shown by all views. */
export const rankingStore = createStore<RankingState>(() => first);

let running: AbortController | undefined;

/** Works the ranking out for the case as it is now, unless that has been done. A later call takes the place of an earlier one. */
export async function refreshRanking(): Promise<void> {
  const { version, open, file } = caseStore.getState();
  const { work, asked } = rankingStore.getState();
  if (!open) return;
  if (work.type === "ready" && work.version === version) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  rankingStore.setState({ work: { type: "working", done: 0 } });
  try {
    const ranking = await worker().run(
      "rank",
      { focus: file.arrangement.focus, ...asked },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (running === controller) rankingStore.setState({ work: { type: "working", done } });
        },
      },
    );
    if (running !== controller) return;
    running = undefined;
    const { order } = rankingStore.getState();
    rankingStore.setState({ work: { type: "ready", version }, ranking, list: placed(ranking.points, order) });
  } catch (error) {
    if (running !== controller) return;
    running = undefined;
    if (controller.signal.aborted) rankingStore.setState({ work: { type: "none" } });
    else
      rankingStore.setState({
        work: { type: "failed", message: error instanceof Error ? error.message : String(error) },
      });
  }
}

/** Stops a ranking that is being worked out; what was known before stays. */
export function cancelRanking(): void {
  running?.abort();
}

/** Asks for another ranking: other draws, seed, streams, sources or dates. */
export function askRanking(change: RankAsked): void {
  rankingStore.setState({ asked: { ...rankingStore.getState().asked, ...change }, work: { type: "none" } });
  void refreshRanking();
}

/** Orders by another measure; nothing is worked out anew. */
export function orderRanking(order: PointOrder): void {
  const { ranking } = rankingStore.getState();
  rankingStore.setState({ order, list: placed(ranking?.points ?? [], order) });
}

export function choosePoint(id: string | undefined): void {
  rankingStore.setState({ chosen: id });
}

/** Forgets the ranking of a case that is closed or replaced. Called with each change of the open case. */
export function followRanking(): () => void {
  let id = caseStore.getState().file.case.head.id;
  return caseStore.subscribe((state) => {
    const now = state.open ? state.file.case.head.id : "";
    if (now === id) return;
    id = now;
    running?.abort();
    running = undefined;
    rankingStore.setState(first);
  });
}
