import { describe, expect, it } from "vitest";
import { client, gather, workerFell } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Request } from "../../src/worker/message";
import { revivingPort } from "../../src/worker/revivingPort";
import { serve } from "../../src/worker/serve";
import type { WorkerLike } from "../../src/worker/workerLike";
import { csvBytes } from "./csvBytes";

interface Staged extends WorkerLike {
  readonly took: Request[];
  readonly say: (type: string, rest?: object) => void;
  ended: boolean;
}

/** A worker with the real jobs, in this thread, that can be made to fall. */
function staged(works: boolean): Staged {
  const listeners = new Map<string, (event: Event) => void>();
  const say = (type: string, rest: object = {}) =>
    listeners.get(type)?.(Object.assign(new Event(type), rest));
  const answer = serve(
    makeJobs(() => Promise.resolve(memoryJournal())),
    (reply) => say("message", { data: structuredClone(reply) }),
  );
  const made: Staged = {
    took: [],
    ended: false,
    say,
    postMessage: (message) => {
      const request = structuredClone(message) as Request;
      made.took.push(request);
      if (works) answer(request);
    },
    terminate: () => {
      made.ended = true;
    },
    addEventListener: (type, take) => void listeners.set(type, take),
  };
  return made;
}

const files = [{ name: "links.csv", bytes: csvBytes(50) }];

describe("a worker that does not start or falls", () => {
  it.each([
    ["error", {}, "did not start"],
    ["error", { message: "out of memory" }, "stopped (out of memory)"],
    ["messageerror", {}, "could not be taken in"],
  ])("with %s %j ends what waits in words, and the next job has a new one", async (type, rest, words) => {
    const workers = [staged(false), staged(true)];
    let started = 0;
    const port = revivingPort(
      () => {
        const made = workers[started++];
        if (!made) throw new Error("too many workers");
        return made;
      },
      () => undefined,
    );
    const { run } = client(port);
    const waiting = [run("preview", { files }), run("sift", { filter: [] })];
    workers[0]?.say(type, rest);
    for (const one of waiting)
      await expect(one).rejects.toMatchObject({ name: workerFell, message: expect.stringContaining(words) });
    expect([started, workers[0]?.ended]).toEqual([1, true]);
    const preview = await run("preview", { files });
    expect(preview.ok && preview.value.tables).toHaveLength(1);
    expect(started).toBe(2);
  });

  it("gives the open case to its successor before anything else is asked of it", async () => {
    const workers: Staged[] = [];
    const pieces = gather();
    let hello: Request | undefined;
    const port = revivingPort(
      () => {
        workers.push(staged(true));
        return workers.at(-1) as Staged;
      },
      () => hello,
    );
    const { run } = client(port);
    const answer = await run("open", { files, caseId: "c1" }, { onPart: pieces.take });
    if (!answer.ok) throw new Error(answer.error.message);
    const { head, plan, arrangement, filter } = answer.value;
    const { file } = pieces.finish(head, { plan, arrangement, filter });
    hello = { type: "run", id: 0, job: "hold", args: { file } };
    workers[0]?.say("error", { message: "fell" });
    expect((await run("sift", { filter: [] })).links).toHaveLength(50);
    expect(workers[1]?.took.map((request) => request.type === "run" && request.job)).toEqual([
      "hold",
      "sift",
    ]);
  });

  it("neither cancels nor listens to one that has fallen", async () => {
    const workers: Staged[] = [];
    const port = revivingPort(
      () => {
        workers.push(staged(false));
        return workers.at(-1) as Staged;
      },
      () => undefined,
    );
    const { run } = client(port);
    const stop = new AbortController();
    const lost = run("preview", { files }, { signal: stop.signal });
    workers[0]?.say("error");
    await expect(lost).rejects.toMatchObject({ name: workerFell });
    stop.abort();
    expect(workers).toHaveLength(1);
    const next = run("sift", { filter: [] });
    workers[0]?.say("error", { message: "an echo of the first" });
    workers[1]?.say("error", { message: "the second fell" });
    await expect(next).rejects.toMatchObject({ message: expect.stringContaining("the second fell") });
  });
});
