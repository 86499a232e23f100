import { type KeyPlayersAsked, keyPlayerSteps } from "../analyses/keyPlayers";
import { stepped } from "../analyses/stepped";
import { whatIfSteps } from "../analyses/whatIf";
import type { Case } from "../core/case";
import type { KeyPlayers } from "../core/keyPlayers";
import type { WhatIf, WhatIfAsked } from "../core/whatIf";
import type { JobContext } from "./jobContext";

/** Tells how far it is, lets a cancel message come in and stops when there was one. */
function restOf({ onProgress, signal }: JobContext, phase: string) {
  return async (done: number) => {
    onProgress({ phase, done });
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
  };
}

/** What is left when something is taken out, and what is best taken out together; on the whole case that is held. */
export function removalJobs(held: () => Case) {
  return {
    whatIf: (asked: WhatIfAsked, context: JobContext): Promise<WhatIf> =>
      stepped(whatIfSteps(held(), asked), restOf(context, "Working out what is left")),
    keyPlayers: (asked: KeyPlayersAsked, context: JobContext): Promise<KeyPlayers> =>
      stepped(keyPlayerSteps(held(), asked), restOf(context, "Trying sets")),
  };
}
