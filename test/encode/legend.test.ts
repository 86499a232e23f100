import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { drawn } from "../../src/core/drawn";
import { entity } from "../../src/core/entity";
import { shown } from "../../src/core/filter";
import { link } from "../../src/core/link";
import { legendOf } from "../../src/encode/legend";
import { drives, focus, liam, member, sampleCase, tracey, van, wood } from "./sampleCase";

const boss = entity("boss", "person", "SMITH, David", member("principal", "g0"));
const buyer = entity("buyer", "person", "Buyer", member("peripheral", "g4"));
const links = [
  drives,
  link("e2", "boss", "wood", "directs", { strength: "unconfirmed", direction: "forward" }),
  link("e3", "boss", "buyer", "rival", { strength: "tentative" }),
];
const kase = sampleCase([boss, wood, tracey, liam, van, buyer], links);
const arrangement = { ...emptyArrangement, focus };

describe("legend", () => {
  const picture = drawn(kase, shown(kase, []), arrangement);
  const sections = legendOf(kase, picture, arrangement);
  it("has its four sections and counts what is drawn", () => {
    const rows = sections.map((section) => [
      section.title,
      section.rows.map((row) => `${row.words} ${row.count}`),
    ]);
    expect(rows).toEqual([
      ["Colour is OCG", ["SMITH 2", "BETA: grey, named 1"]],
      [
        "People",
        ["Principal 1", "Significant 1", "Peripheral 1", "Associate, not a member 1", "Child or victim 1"],
      ],
      ["Things", ["Vehicle 1"]],
      [
        "How sure we are of a link",
        ["Confirmed 1", "Unconfirmed 1", "Tentative 1", "Rival 1", "Direction 1", "Seen more than once 1"],
      ],
    ]);
  });
  it("gives rows the filter that isolates them: as many entities pass as the row counts", () => {
    for (const row of sections.flatMap((section) => section.rows)) {
      const { clause } = row;
      if (!clause) continue;
      const found = shown(kase, [{ id: "f", clause }]);
      if (clause.type === "kind" || clause.type === "ocg") expect(found.entities.size).toBe(row.count);
      if (clause.type === "strength" || clause.type === "linkKind") expect(found.links.size).toBe(row.count);
      if (clause.type === "role")
        expect([...found.entities].filter((id) => kase.entities.get(id)?.kind === "person")).toHaveLength(
          row.count,
        );
    }
  });
  it("names grades only where a drawn link has one", () => {
    const notes = sections
      .at(-1)
      ?.rows.map((row) => row.note)
      .slice(0, 3);
    expect(notes).toEqual(["as stated", "as stated", "as stated"]);
    const plain = sampleCase([boss, wood], [link("e9", "boss", "wood", "association")]);
    const row = legendOf(plain, drawn(plain, shown(plain, []), arrangement), arrangement).at(-1)?.rows[0];
    expect(row).toMatchObject({ words: "Unconfirmed", note: "ungraded" });
  });
  it("shows only what is drawn", () => {
    const only = shown(kase, [{ id: "f", clause: { type: "only", ids: ["tracey"] } }]);
    const small = legendOf(kase, drawn(kase, only, arrangement), arrangement);
    expect(small.map((section) => section.rows.map((row) => row.words))).toEqual([
      ["Associate, not a member"],
    ]);
  });
  it("has no colour in the sample of the protected", () => {
    const row = sections.flatMap((section) => section.rows).find((each) => each.id === "role-protected");
    expect(row?.swatch).toMatchObject({ type: "mark", look: { dress: { type: "protected" } } });
  });
});
