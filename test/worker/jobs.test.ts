import { describe, expect, it } from "vitest";
import { shown } from "../../src/core/filter";
import { link } from "../../src/core/link";
import { client, gather } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Reply } from "../../src/worker/message";
import { serve } from "../../src/worker/serve";
import { csvBytes } from "./csvBytes";

/** The real jobs behind the real protocol, in one thread; every message is cloned as a browser would. */
function workerHere() {
  const jobs = makeJobs(() => Promise.resolve(memoryJournal()));
  let take: (reply: Reply) => void = () => undefined;
  const answer = serve(jobs, (reply) => take(structuredClone(reply)));
  return client({
    post: (request) => answer(structuredClone(request)),
    listen: (listener) => {
      take = listener;
    },
  });
}

async function opened(rows: number) {
  const worker = workerHere();
  const pieces = gather();
  const sizes: number[] = [];
  const answer = await worker.run(
    "open",
    { files: [{ name: "links.csv", bytes: csvBytes(rows) }], caseId: "c1" },
    {
      onPart: (part) => {
        sizes.push(part.items.length);
        pieces.take(part);
      },
    },
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const { head, plan, arrangement, filter } = answer.value;
  return { worker, sizes, ...pieces.finish(head, { plan, arrangement, filter }) };
}

describe("the worker", () => {
  it("sends a case in small parts that come together whole and in order", async () => {
    const { file, sizes } = await opened(5000);
    expect(file.case.links.size).toBe(5000);
    expect([...file.case.links.keys()].slice(0, 3)).toEqual(["e1", "e2", "e3"]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1500);
    expect(file.case.head).toMatchObject({ id: "c1", title: "links", files: ["links.csv"] });
  });

  it("keeps its copy in step by edits, and sifts as the page would", async () => {
    const { worker, file } = await opened(50);
    const extra = link("new", "n1", "n1", "association", { strength: "confirmed" });
    await worker.run("edit", { edit: { note: "add", put: { links: [{ item: extra }] } } });
    const filter = [
      { id: "r", clause: { type: "strength", strengths: ["confirmed"], suspectedFalse: false } },
    ] as const;
    const big = await worker.run("sift", { filter });
    expect(big.links).toHaveLength(1);
    const here = shown({ ...file.case, links: new Map([...file.case.links, ["new", extra]]) }, filter);
    expect(big.entities).toHaveLength(here.entities.size);
    expect(big.hides).toEqual([...here.hides]);
  });

  it("answers a bad file with a problem and keeps the case that is open", async () => {
    const { worker } = await opened(50);
    const answer = await worker.run("open", {
      files: [{ name: "x.json", bytes: new TextEncoder().encode("{") }],
      caseId: "c2",
    });
    expect(answer.ok).toBe(false);
    expect((await worker.run("sift", { filter: [] })).links).toHaveLength(50);
  });

  it("stops when it is cancelled", async () => {
    const worker = workerHere();
    const controller = new AbortController();
    const running = worker.run(
      "open",
      { files: [{ name: "links.csv", bytes: csvBytes(200_000) }], caseId: "c" },
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 30);
    const ended = await running.then(
      (answer) => (answer.ok ? "opened" : answer.error.code),
      (error: Error) => error.name,
    );
    expect(["cancelled", "AbortError"]).toContain(ended);
  });
});
