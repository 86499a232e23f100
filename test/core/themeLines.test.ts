import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { keySet } from "../../src/core/keySet";
import { link } from "../../src/core/link";
import { gapDays, orderedLines, stretchesOf, themeLines } from "../../src/core/themeLines";
import { caseOf } from "../fixtures";

const kase = caseOf({
  entities: [
    entity("wood", "person", "WOOD, Gary", {
      memberships: [{ group: "g", role: "significant", times: {}, provenance: [] }],
    }),
    entity("darby", "person", "DARBY, Paul"),
    entity("van", "vehicle", "Van"),
    entity("load", "event", "Load", { times: { from: "2026-03-14T21:40" } }),
    entity("talk", "event", "Talk"),
    entity("rumour", "event", "Rumour"),
  ],
  links: [
    link("e1", "wood", "load", "involved", { strength: "tentative" }),
    link("e2", "load", "wood", "involved", { strength: "confirmed" }),
    link("e3", "van", "load", "involved", { strength: "unconfirmed" }),
    link("e4", "wood", "darby", "communicates", { times: { from: "2026-01", to: "2026-02" } }),
    link("e5", "wood", "darby", "association"),
    link("e6", "darby", "talk", "involved", { times: { from: "2026-05-01" } }),
    link("e7", "darby", "rumour", "involved"),
  ],
});
const keep = { entities: keySet(kase.entities), links: keySet(kase.links) };
const made = themeLines(kase, keep, keySet(kase.entities));
const lineOf = (id: string) => made.lines.find(({ entity }) => entity === id);

describe("theme lines", () => {
  it("hold the events that an entity is linked to and its own dated links, each once, with the surest reason", () => {
    const wood = lineOf("wood")?.items;
    expect(wood?.map(({ id, table, strength }) => [id, table, strength])).toEqual([
      ["e4", "links", "unconfirmed"],
      ["load", "entities", "confirmed"],
    ]);
    expect(wood?.[1]?.links).toEqual(["e1", "e2"]);
    expect(wood?.[1]?.others).toEqual(["van"]);
    expect(lineOf("van")?.items.map(({ id }) => id)).toEqual(["load"]);
  });

  it("date an event by its link where the event itself has no date, and count what has none", () => {
    expect(lineOf("darby")?.items.map(({ id }) => id)).toEqual(["e4", "talk"]);
    expect([made.datedEvents, made.undatedEvents, made.datedLinks, made.undatedLinks]).toEqual([2, 1, 1, 1]);
    expect(lineOf("rumour")).toBeUndefined();
  });

  it("leave out what does not pass, and give a line to nobody who was not asked for", () => {
    const some = themeLines(
      kase,
      { entities: keep.entities, links: new Set(["e3", "e4"]) },
      new Set(["wood", "van"]),
    );
    expect(some.lines.map(({ entity, items }) => [entity, items.map(({ id }) => id)])).toEqual([
      ["van", ["load"]],
      ["wood", ["e4"]],
    ]);
  });

  it("are broken where nothing is dated for four weeks, and say so as a gap", () => {
    const wood = lineOf("wood");
    const stretches = wood ? stretchesOf(wood) : [];
    expect(stretches.map(({ gap }) => gap)).toEqual([false]);
    const darby = lineOf("darby");
    expect((darby ? stretchesOf(darby) : []).map(({ gap }) => gap)).toEqual([false, true, false]);
    expect((darby ? stretchesOf(darby, 100) : []).map(({ gap }) => gap)).toEqual([false]);
    expect(gapDays).toBe(28);
  });

  it("put what is selected first, then people by role or the busiest", () => {
    const names = (selected: readonly string[], by: "role" | "busy") =>
      orderedLines(kase, made.lines, new Set(selected), by).map(({ entity }) => entity);
    expect(names([], "role")).toEqual(["wood", "darby", "van"]);
    expect(names(["van"], "role")).toEqual(["van", "wood", "darby"]);
    expect(names([], "busy")).toEqual(["darby", "wood", "van"]);
  });
});
