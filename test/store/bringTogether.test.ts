import { beforeEach, describe, expect, it } from "vitest";
import { accepted, apart } from "../../src/core/decisions";
import {
  addFiles,
  bringStore,
  decide,
  decideRule,
  findWithin,
  finish,
  leave,
} from "../../src/store/bringTogether";
import { caseStore, redo, undo } from "../../src/store/caseStore";
import { openFiles } from "../../src/store/opening";
import { screenStore } from "../../src/store/screenStore";
import { connectWorker, worker } from "../../src/store/worker";
import { client } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Reply } from "../../src/worker/message";
import { serve } from "../../src/worker/serve";

const file = (name: string, ...nodes: readonly { id: string; name: string; phone?: string }[]) => ({
  name,
  bytes: new TextEncoder().encode(
    JSON.stringify({
      nodes: nodes.map((node) => ({ type: "person", ...node })),
      links: nodes.slice(1).map((node, at) => ({ source: nodes[at]?.id, target: node.id, type: "knows" })),
    }),
  ),
});
const first = file(
  "first.json",
  { id: "P/1", name: "SMITH, William", phone: "07700 900123" },
  { id: "P/2", name: "WOOD, Gary" },
);
const second = file(
  "second.json",
  { id: "Q/1", name: "SMITH, Bill", phone: "+447700900123" },
  { id: "Q/2", name: "Gary Wood" },
);

const kase = () => caseStore.getState().file.case;
const names = () => [...kase().entities.values()].map((item) => item.label);

/** What the worker holds, as it would be saved. */
async function workersCase(): Promise<unknown> {
  const written = await worker().run("write", { id: "linchpin" });
  if (!written.ok) throw new Error(written.error.message);
  const saved: unknown = JSON.parse(new TextDecoder().decode(written.value.bytes));
  return saved;
}

beforeEach(async () => {
  let take: (reply: Reply) => void = () => undefined;
  const answer = serve(
    makeJobs(() => Promise.resolve(memoryJournal())),
    (reply) => take(reply),
  );
  connectWorker(
    client({
      post: (request) => answer(request),
      listen: (listener) => {
        take = listener;
      },
    }),
  );
  await openFiles([first]);
});

describe("a second file", () => {
  it("waits, and nothing of it is in the case before it is finished", async () => {
    const before = caseStore.getState();
    expect(await addFiles([second])).toBe(true);
    expect(caseStore.getState().file).toBe(before.file);
    expect(screenStore.getState().dialog.type).toBe("merge");
    expect(bringStore.getState().proposals.map(({ rule }) => rule)).toEqual(["phone", "sameName", "link"]);
    leave();
    expect(caseStore.getState().file).toBe(before.file);
    expect(caseStore.getState().past).toEqual([]);
  });

  it("is added whole where nothing was decided, and one undo takes it away", async () => {
    const before = caseStore.getState().file;
    await addFiles([second]);
    expect(await finish()).toBe("Add second.json");
    expect(names()).toEqual(["SMITH, William", "WOOD, Gary", "SMITH, Bill", "Gary Wood"]);
    expect(kase().head.files).toEqual(["first.json", "second.json"]);
    expect(caseStore.getState().past).toHaveLength(1);
    undo();
    expect(caseStore.getState().file).toEqual(before);
  });

  it("is merged as decided, by pair and by rule, in one step; page and worker come to the same", async () => {
    const opened = await workersCase();
    await addFiles([second]);
    decide(0, accepted);
    expect([...bringStore.getState().outcome.waiting]).toEqual([0, 0, 1]);
    decideRule("sameName", accepted);
    decideRule("link", accepted);
    expect(await finish()).toBe("Add second.json, merge 2 pairs of records and 1 pair of links");
    expect(names()).toEqual(["SMITH, William", "WOOD, Gary"]);
    expect(kase().links.size).toBe(1);
    const merged = (await workersCase()) as { case: { entities: readonly { label: string }[] } };
    expect(merged.case.entities.map(({ label }) => label)).toEqual(names());
    undo();
    expect(await workersCase()).toEqual(opened);
    redo();
    expect(await workersCase()).toEqual(merged);
    expect(names()).toEqual(["SMITH, William", "WOOD, Gary"]);
  });

  it("is not added while decisions contradict each other", async () => {
    await addFiles([
      file(
        "third.json",
        { id: "Q/1", name: "SMITH, Bill", phone: "07700 900123" },
        { id: "Q/2", name: "SMITH, Billy", phone: "07700 900123" },
      ),
    ]);
    const { proposals } = bringStore.getState();
    const entities = proposals.flatMap(({ table }, at) => (table === "entities" ? [at] : []));
    expect(entities).toHaveLength(3);
    for (const [index, at] of entities.entries()) decide(at, index === 2 ? apart : accepted);
    const before = caseStore.getState().file;
    expect(await finish()).toBeUndefined();
    expect(caseStore.getState().file).toBe(before);
  });

  it("that cannot be read leaves the case as it is and says why", async () => {
    const before = caseStore.getState();
    const broken = { name: "broken.json", bytes: new TextEncoder().encode('{"nodes": [') };
    expect(await addFiles([broken])).toBe(false);
    expect(caseStore.getState().file).toBe(before.file);
    expect(screenStore.getState().failure?.message).toContain("not complete JSON: line 1");
  });

  it("can be looked at again later, within the case", async () => {
    await addFiles([second]);
    await finish();
    await findWithin();
    expect(bringStore.getState().added).toBeUndefined();
    decideRule("phone", accepted);
    expect(await finish()).toBe("Merge 1 pair of records");
    expect(names()).toEqual(["SMITH, William", "WOOD, Gary", "Gary Wood"]);
    undo();
    expect(kase().entities.size).toBe(4);
  });
});
