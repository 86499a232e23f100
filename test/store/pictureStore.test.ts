import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moveMarks, setFilter, setMarking } from "../../src/core/edits";
import { shown } from "../../src/core/filter";
import { overview } from "../../src/core/overview";
import { truthLine } from "../../src/core/truthLine";
import { caseStore, edit, undo } from "../../src/store/caseStore";
import { close, openFiles } from "../../src/store/opening";
import { followCase, pictureStore } from "../../src/store/pictureStore";
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

/** A ring of calls: as many entities as links. */
function ring(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, at) => `p${at},p${(at + 1) % count},calls`);
  return new TextEncoder().encode(`source,target,kind\n${rows.join("\n")}\n`);
}

let asked: string[];
let stop: () => void;
const opened = async (count: number) => {
  await openFiles([{ name: "ring.csv", bytes: ring(count) }]);
  const { version } = caseStore.getState();
  await vi.waitFor(() => expect(pictureStore.getState().version).toBe(version), { timeout: 10_000 });
};
const settled = () =>
  vi.waitFor(() => expect(pictureStore.getState().version).toBe(caseStore.getState().version));
const marking = { level: "OFFICIAL", local: "", handling: "", descriptor: "" } as const;

beforeEach(() => {
  asked = connect();
  stop = followCase();
});
afterEach(async () => {
  await close();
  stop();
});

describe("the picture", () => {
  it("of one case never stands under the name of a large one that is still being sifted", async () => {
    await opened(50);
    await openFiles([{ name: "big.csv", bytes: ring(30_000) }]);
    const { picture, shown: found, truth } = pictureStore.getState();
    expect([picture.type, found.entities.size, truth.ofEntities]).toEqual(["none", 0, 30_000]);
    await vi.waitFor(() => expect(pictureStore.getState().picture.type).toBe("overview"), {
      timeout: 10_000,
    });
    expect(pictureStore.getState().truth.entities).toBe(30_000);
  });

  it("of a small case is worked out on the page", async () => {
    await opened(50);
    expect(pictureStore.getState().picture.type).toBe("drawn");
    expect(asked).not.toContain("sift");
  });

  it("of a large case is sifted by the worker, and says the same as the page would", async () => {
    await opened(11_000);
    const { file } = caseStore.getState();
    const all = shown(file.case, []);
    const { picture, shown: found, truth } = pictureStore.getState();
    expect(picture).toEqual({ type: "overview", overview: overview(file.case, all) });
    expect([[...found.entities], [...found.links]]).toEqual([[...all.entities], [...all.links]]);
    expect(truthLine(truth)).toContain("Showing 11,000 of 11,000 entities, 11,000 of 11,000 links");
  });

  it("of some of a large case holds those that the filter keeps, in order", async () => {
    await opened(11_000);
    const ids = [...caseStore.getState().file.case.entities.keys()].filter((_, at) => at % 3 < 2);
    const row = { id: "r1", clause: { type: "only", ids } } as const;
    edit(setFilter(caseStore.getState().file, [row]));
    await settled();
    const here = shown(caseStore.getState().file.case, [row]);
    const { shown: found } = pictureStore.getState();
    expect([[...found.entities], [...found.links], found.hides]).toEqual([
      [...here.entities],
      [...here.links],
      here.hides,
    ]);
  });

  it("is not sifted again for a marking, a pin or their undoing", async () => {
    await opened(11_000);
    edit(setMarking(caseStore.getState().file, marking));
    edit(moveMarks(caseStore.getState().file, [["n1", { x: 1, y: 2 }]]));
    undo();
    undo();
    await settled();
    expect(asked.filter((job) => job === "sift")).toHaveLength(1);
  });

  it("follows a change of what filters ask about", async () => {
    await opened(11_000);
    edit({ note: "Remove a link", remove: { links: ["e1"] } });
    await settled();
    expect(pictureStore.getState().truth).toMatchObject({ links: 10_999, ofLinks: 10_999 });
  });
});
