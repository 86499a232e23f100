import { createStore } from "zustand/vanilla";
import type { Case } from "../core/case";
import type { HangsOn, MissingLinks, Phases, RankAsked } from "../worker/client";
import { caseStore } from "./caseStore";
import { rankingStore } from "./rankingStore";
import { worker } from "./worker";

export type FindOutWork =
  | { readonly type: "none" }
  | { readonly type: "working"; readonly phase: string; readonly done: number }
  /** Worked out for the links as they were: a new requirement is no reason to do it again. */
  | { readonly type: "ready"; readonly of: Case["links"]; readonly asked: RankAsked }
  | { readonly type: "failed"; readonly message: string };

export interface FindOutState {
  readonly work: FindOutWork;
  readonly hangs: (HangsOn & { readonly missing: MissingLinks }) | undefined;
  readonly phases: Phases | undefined;
}

const first: FindOutState = { work: { type: "none" }, hangs: undefined, phases: undefined };

/** What the ranking hangs on, and the ranking by phase: worked out in the worker when somebody asks what to find out next. */
export const findOutStore = createStore<FindOutState>(() => first);

let running: AbortController | undefined;

/** Works it out for the case and the ranking as they are now, unless that has been done. */
export async function refreshFindOut(): Promise<void> {
  const { file, open } = caseStore.getState();
  const of = file.case.links;
  const { work } = findOutStore.getState();
  const { asked, order } = rankingStore.getState();
  if (!open || (work.type === "ready" && work.of === of && work.asked === asked)) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const watch = (phase: string) => ({
    signal: controller.signal,
    onProgress: ({ done }: { readonly done: number }) => {
      if (running === controller) findOutStore.setState({ work: { type: "working", phase, done } });
    },
  });
  findOutStore.setState({ work: { type: "working", phase: "Weighing doubtful links", done: 0 } });
  try {
    const { streams, keepTable, group } = asked;
    const { focus } = file.arrangement;
    const hangs = await worker().run(
      "findOut",
      {
        focus,
        ...(streams ? { streams } : {}),
        ...(keepTable ? { keepTable } : {}),
        ...(group === undefined ? {} : { group }),
      },
      watch("Weighing doubtful links"),
    );
    if (running !== controller) return;
    findOutStore.setState({ hangs });
    const phases = await worker().run("phases", { focus, ...asked, order }, watch("Ranking by phase"));
    if (running !== controller) return;
    running = undefined;
    findOutStore.setState({ phases, work: { type: "ready", of, asked } });
  } catch (error) {
    if (running !== controller) return;
    running = undefined;
    const message = error instanceof Error ? error.message : String(error);
    findOutStore.setState({
      work: controller.signal.aborted ? { type: "none" } : { type: "failed", message },
    });
  }
}

/** Stops it; what was known before stays. */
export function cancelFindOut(): void {
  running?.abort();
}

/** Forgets it with the case; called once by main. */
export function followFindOut(): () => void {
  let id = caseStore.getState().file.case.head.id;
  return caseStore.subscribe((state) => {
    const now = state.open ? state.file.case.head.id : "";
    if (now === id) return;
    id = now;
    running?.abort();
    running = undefined;
    findOutStore.setState(first);
  });
}
