import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saveAlternative } from "../../src/core/alternatives";
import { caseStore, edit, undo } from "../../src/store/caseStore";
import { close, openFiles } from "../../src/store/opening";
import {
  followWhatIf,
  putBack,
  refreshPlayers,
  refreshWhatIf,
  removeAlso,
  removeBest,
  setRemoval,
  takenWords,
  whatIfStore,
} from "../../src/store/whatIfStore";
import { connectWorker } from "../../src/store/worker";
import { client } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Reply } from "../../src/worker/message";
import { serve } from "../../src/worker/serve";

/** The real jobs in one thread; says which were asked for. */
function connect(): string[] {
  const asked: string[] = [];
  let take: (reply: Reply) => void = () => undefined;
  const answer = serve(
    makeJobs(() => Promise.resolve(memoryJournal())),
    (reply) => void setTimeout(() => take(structuredClone(reply))),
  );
  connectWorker(
    client({
      post: (request) => {
        if (request.type === "run") asked.push(request.job);
        answer(structuredClone(request));
      },
      listen: (listener) => {
        take = listener;
      },
    }),
  );
  return asked;
}

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../../data/smith-ocg.linchpin.json")));
let asked: string[];
let stop: () => void;
const ready = () =>
  vi.waitFor(() => expect(whatIfStore.getState().work.type).toBe("ready"), { timeout: 20_000 });

beforeEach(async () => {
  asked = connect();
  stop = followWhatIf();
  await openFiles([{ name: "smith.linchpin.json", bytes }]);
});
afterEach(async () => {
  await close();
  stop();
});

describe("what is taken out", () => {
  it("is worked out in the worker, once for the same removal", async () => {
    setRemoval(["n-wood"]);
    setRemoval(["n-wood"]);
    await ready();
    expect(whatIfStore.getState().result?.entities).toEqual(["n-wood"]);
    expect(asked.filter((job) => job === "whatIf")).toHaveLength(1);
    removeAlso(["n-darby"]);
    await vi.waitFor(() => expect(whatIfStore.getState().result?.entities).toEqual(["n-wood", "n-darby"]));
    putBack("n-wood");
    expect(whatIfStore.getState().entities).toEqual(["n-darby"]);
  });

  it("never holds a child or a professional: they are given back with the reason", () => {
    const { entities } = caseStore.getState().file.case;
    const child = [...entities.values()].find((item) => item.status.includes("child"));
    const refused = setRemoval([child?.id ?? "", "n-wood", "not in the case"]);
    expect(refused).toEqual([{ id: child?.id, why: "protected" }]);
    expect(whatIfStore.getState().entities).toEqual(["n-wood"]);
  });

  it("is no edit: undo takes back an alternative, and the removal stays; its numbers need no new work", async () => {
    setRemoval(["n-wood"]);
    await ready();
    const { result } = whatIfStore.getState();
    if (!result) throw new Error("no result");
    const runs = asked.filter((job) => job === "whatIf").length;
    edit(saveAlternative(caseStore.getState().file, result, { id: "i1", at: "2026-06-12" }));
    expect(caseStore.getState().file.case.plan.alternatives).toHaveLength(1);
    await refreshWhatIf();
    undo();
    await refreshWhatIf();
    expect(caseStore.getState().file.case.plan.alternatives).toHaveLength(0);
    expect(whatIfStore.getState().entities).toEqual(["n-wood"]);
    expect(asked.filter((job) => job === "whatIf")).toHaveLength(runs);
  });

  it("loses what an edit takes out of the case, and all with another case", async () => {
    setRemoval(["n-wood", "n-darby"]);
    edit({ note: "Remove", remove: { entities: ["n-wood"] } });
    expect(whatIfStore.getState().entities).toEqual(["n-darby"]);
    await close();
    expect(whatIfStore.getState().entities).toEqual([]);
  });
});

describe("the best set", () => {
  it("is found once for all who ask, and taken out", async () => {
    const [, taken] = await Promise.all([refreshPlayers(), removeBest(2, "flow")]);
    expect(asked.filter((job) => job === "keyPlayers")).toHaveLength(1);
    expect(taken.type).toBe("taken");
    expect([...whatIfStore.getState().entities].sort()).toEqual(["n-darby", "n-wood"]);
    expect(takenWords(taken, 2)).toBe("");
  });

  it("of more than stop everything is the one that does, and it is said", async () => {
    const taken = await removeBest(5, "flow");
    expect(taken.type === "taken" && taken.set.size).toBe(2);
    expect(takenWords(taken, 5)).toContain("2 already stop all that flows");
  });
});
