import { describe, expect, it } from "vitest";
import { whatIfOf } from "../../src/analyses/whatIf";
import {
  alternativeOf,
  dropAlternative,
  judge,
  judgementOf,
  saveAlternative,
} from "../../src/core/alternatives";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { exporters, writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { caseOf } from "../fixtures";

const people = ["a", "b", "m", "x", "y"].map((id) => entity(id, "person", id.toUpperCase()));
const kase = caseOf({
  entities: people,
  links: ["a-b", "b-m", "m-x", "x-y"].map((id) => {
    const [from = "", to = ""] = id.split("-");
    return link(id, from, to, "association");
  }),
});
const file = caseFile(kase);
const one = whatIfOf(kase, { entities: ["m"], links: [] });
const two = whatIfOf(kase, { entities: ["b", "x"], links: [] });
const made = (id: string) => ({ id, at: "2026-06-12T09:00" });

describe("alternatives", () => {
  it("are lettered as they are saved, keep their numbers and are found by what goes, in any order", () => {
    const first = applyEdit(file, saveAlternative(file, one, made("i1")));
    const both = applyEdit(first, saveAlternative(first, two, made("i2")));
    expect(both.case.plan.alternatives.map((each) => each.name)).toEqual(["A", "B"]);
    expect(alternativeOf(both, ["x", "b"], [])?.name).toBe("B");
    expect(alternativeOf(both, ["x"], [])).toBeUndefined();
    expect(both.case.plan.alternatives[0]?.numbers).toMatchObject({
      piecesBefore: 1,
      pieces: 2,
      largest: 2,
      cutsOff: 2,
      repairs: 1,
      entities: 5,
      links: 4,
    });
    // Nothing flows in this case: no share is made up.
    expect(both.case.plan.alternatives[0]?.numbers).not.toHaveProperty("moneyLost");
  });

  it("saved again get new numbers and stay one; a letter that is free is used again", () => {
    const first = applyEdit(file, saveAlternative(file, one, made("i1")));
    const again = applyEdit(first, saveAlternative(first, { ...one, draws: 7 }, made("i9")));
    expect(again.case.plan.alternatives.map((each) => [each.id, each.numbers.draws])).toEqual([["i1", 7]]);
    const none = applyEdit(again, dropAlternative(again, "i1"));
    expect(none.case.plan.alternatives).toEqual([]);
    expect(applyEdit(none, saveAlternative(none, two, made("i2"))).case.plan.alternatives[0]?.name).toBe("A");
  });

  it("can each be undone exactly", () => {
    const save = saveAlternative(file, one, made("i1"));
    const saved = applyEdit(file, save);
    expect(applyEdit(saved, invertEdit(file, save))).toEqual(file);
    const drop = dropAlternative(saved, "i1");
    expect(applyEdit(applyEdit(saved, drop), invertEdit(saved, drop))).toEqual(saved);
  });
});

describe("judgements", () => {
  const [way] = one.reroutes;
  if (!way) throw new Error("no way back");
  const said = { duration: "2 weeks", back: "a third", basis: "seen before", by: "DI Jones" };
  const judged = applyEdit(file, judge(file, one, way, said, made("i1")));

  it("save the removal as an alternative in the same step, and are found by the way they are about", () => {
    expect(judged.case.plan.alternatives).toHaveLength(1);
    expect(judgementOf(judged.case.plan.alternatives[0], way)).toMatchObject(said);
    expect(
      judgementOf(judged.case.plan.alternatives[0], { ...way, type: "repair", from: "q" } as typeof way),
    ).toBeUndefined();
  });

  it("replace what was said before, and go with empty words; the alternative stays", () => {
    const more = applyEdit(judged, judge(judged, one, way, { ...said, back: "half" }, made("i2")));
    expect(more.case.plan.alternatives[0]?.judgements.map((each) => [each.back, each.id])).toEqual([
      ["half", "i1-j"],
    ]);
    const gone = applyEdit(
      more,
      judge(more, one, way, { duration: "", back: "", basis: "", by: "DI Jones" }, made("i3")),
    );
    expect(gone.case.plan.alternatives.map((each) => each.judgements)).toEqual([[]]);
  });

  it("come back from a case file; a file from before has none", async () => {
    expect(Object.keys(exporters)).toContain("linchpin");
    const written = await writeFile("linchpin", judged.case, {});
    if (!written.ok) throw new Error(written.error.message);
    const read = await readFile(written.value.name, written.value.bytes);
    expect(read.ok && read.value.case.plan.alternatives).toEqual(judged.case.plan.alternatives);
    const text = new TextDecoder().decode(
      (await writeFile("linchpin", kase, {}).then((each) => (each.ok ? each.value : undefined)))?.bytes,
    );
    expect(text).not.toContain("alternatives");
    const old = await readFile("old.linchpin.json", new TextEncoder().encode(text));
    expect(old.ok && old.value.case.plan.alternatives).toEqual([]);
  });
});
