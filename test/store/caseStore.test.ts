import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, type Edit } from "../../src/core/edit";
import { moveMarks, removeEntities, setFilter, setMultiplicity } from "../../src/core/edits";
import { adopt, caseStore, edit, redo, undo } from "../../src/store/caseStore";
import { followCase, pictureStore } from "../../src/store/pictureStore";
import { connectWorker } from "../../src/store/worker";
import { client } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Reply } from "../../src/worker/message";
import { serve } from "../../src/worker/serve";
import { tinyCase } from "../fixtures";

const start = caseFile(tinyCase(), { arrangement: emptyArrangement });
const file = () => caseStore.getState().file;

beforeEach(() => {
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
  adopt(start, { format: "test", remarks: [], edits: [] });
});

const actions: readonly (() => Edit)[] = [
  () => removeEntities(file(), ["wood"]),
  () => removeEntities(file(), ["liam", "van"]),
  () => moveMarks(file(), [["smith", { x: 10, y: 20 }]]),
  () => setFilter(file(), [{ id: "r1", clause: { type: "kind", kinds: ["person"] } }], "People only"),
  () => setMultiplicity(file(), "all"),
];

describe("undo", () => {
  it("takes back any run of changes to facts, layout and filters, and redo does them again", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(actions.length - 1), { minLength: 1, maxLength: 8 }), (run) => {
        adopt(start, { format: "test", remarks: [], edits: [] });
        for (const index of run) {
          const change = actions[index]?.();
          if (change) edit(change);
        }
        const after = file();
        while (undo() !== undefined);
        expect(file()).toEqual(start);
        expect([...file().case.entities.keys()]).toEqual([...start.case.entities.keys()]);
        while (redo() !== undefined);
        expect(file()).toEqual(after);
      }),
    );
  });

  it("passes over what nobody asked for, as where a layout put new marks", () => {
    const asked = setMultiplicity(start, "all");
    const placed = { ...moveMarks(start, [["smith", { x: 1, y: 2 }]], false), quiet: true as const };
    adopt(start, { format: "recovered", remarks: [], edits: [asked, placed] });
    expect(file().arrangement.positions.get("smith")).toMatchObject({ x: 1, y: 2 });
    expect(undo()).toBe(asked.note);
    expect(undo()).toBeUndefined();
  });

  it("drops what could be done again once something else is done", () => {
    edit(setMultiplicity(file(), "all"));
    undo();
    edit(setMultiplicity(file(), "each way"));
    expect(redo()).toBeUndefined();
    expect(file().arrangement.multiplicity).toBe("each way");
  });

  it("reaches into a recovered session: its edits can be taken back", () => {
    const edits = [setMultiplicity(start, "all"), removeEntities(start, ["wood"])];
    adopt(start, { format: "recovered", remarks: [], edits });
    expect(file()).toEqual(edits.reduce(applyEdit, start));
    expect(undo()).toBe(edits[1]?.note);
    expect(file().case.entities.has("wood")).toBe(true);
  });
});

describe("the picture", () => {
  it("follows the case and its filter, and the truth line counts what is drawn", async () => {
    const stop = followCase();
    edit(setFilter(file(), [{ id: "r1", clause: { type: "kind", kinds: ["person"] } }], "People only"));
    await Promise.resolve();
    const { truth, picture } = pictureStore.getState();
    expect(picture.type).toBe("drawn");
    expect(truth).toMatchObject({
      entities: 5,
      ofEntities: start.case.entities.size,
      ofLinks: start.case.links.size,
      filters: 1,
    });
    stop();
  });
});
