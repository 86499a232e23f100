import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { stix } from "../../src/importers/stix";
import {
  attributesOf,
  bySource,
  corpusFiles,
  endsOf,
  hasCorpus,
  hostileIds,
  readText,
  refusal,
  sourceOf,
} from "./sourceOf";

const bundle = (...objects: readonly unknown[]) =>
  JSON.stringify({ type: "bundle", id: "bundle--1", objects });
const thing = (id: string, type: string, rest: object = {}) => ({ id, type, ...rest });
const relation = (source: string, target: string, type: string, rest: object = {}) =>
  thing(`r-${source}-${target}`, "relationship", {
    source_ref: source,
    target_ref: target,
    relationship_type: type,
    ...rest,
  });
const read = (...objects: readonly unknown[]) => readText(stix, bundle(...objects));

describe.skipIf(!hasCorpus)("STIX files of others", () => {
  it.each(corpusFiles("stix"))(
    "$name has all its objects and relationships",
    async ({ source, expected }) => {
      const facts = expected as unknown as {
        objects: number;
        relationship: number;
        sighting: number;
        marking: number;
      };
      expect(stix.recognises(source)).toBe(true);
      const result = await stix.read(source, {});
      if (!result.ok) throw new Error(result.error.message);
      const { case: kase } = result.value;
      const counts = caseCounts(kase);
      expect(counts.entities - counts.placeholders).toBe(
        facts.objects - facts.relationship - facts.sighting - facts.marking,
      );
      const stated = [...kase.links.values()].map((item) => item.sourceId);
      expect(stated.filter((id) => id.startsWith("relationship--")).length).toBe(facts.relationship);
      expect(stated.filter((id) => id.startsWith("sighting--")).length).toBe(facts.sighting);
    },
  );
});

describe("reading STIX", () => {
  it("goes by the shape of a bundle", () => {
    for (const text of ['{"type":"bundle"}', '{"objects":[]}', "[]", '{"type":"Topology","objects":{}}', "x"])
      expect(stix.recognises(sourceOf(text)), text).toBe(false);
  });

  it.each([
    ["identity", { identity_class: "individual" }, "person"],
    ["identity", { identity_class: "organization" }, "organisation"],
    ["identity", { identity_class: "class" }, "unknown"],
    ["threat-actor", {}, "unknown"],
    ["location", {}, "premises"],
    ["url", {}, "online"],
    ["observed-data", {}, "event"],
    ["report", {}, "document"],
    ["x-own-thing", {}, "unknown"],
  ])("makes %s with %j a thing of kind %s", async (type, rest, kind) => {
    const { case: kase } = await read(thing("a", type, { name: "A", ...rest }));
    expect(bySource(kase, "a")).toMatchObject({ kind, typeName: type, label: "A" });
  });

  it("links relationships, sightings and references inside objects", async () => {
    const { case: kase } = await read(
      relation("a", "b", "uses", { start_time: "2026-01-01T00:00:00Z" }),
      relation("a", "b", "related-to", { id: "r2" }),
      thing("a", "threat-actor", { created_by_ref: "c" }),
      thing("b", "tool"),
      thing("c", "identity"),
      thing("s", "sighting", {
        sighting_of_ref: "b",
        where_sighted_refs: ["c", "a"],
        count: 7,
        first_seen: "2026-02-01T10:00:00Z",
      }),
    );
    expect(endsOf(kase)).toEqual(["a>c", "a>b", "a>b", "b>c", "b>a"]);
    expect([...kase.links.values()].map((item) => [item.kind, item.label, item.count])).toEqual([
      ["association", "created by", 1],
      ["uses", "uses", 1],
      ["association", "related to", 1],
      ["association", "sighted by", 7],
      ["association", "sighted by", 7],
    ]);
    expect([...kase.links.values()][3]?.times.from).toBe("2026-02-01T10:00:00");
  });

  it("makes a sighting by nobody an event, and skips a relationship without ends", async () => {
    const { case: kase, problems } = await read(
      thing("a", "indicator"),
      thing("s", "sighting", { sighting_of_ref: "a" }),
      thing("r", "relationship", { source_ref: "a" }),
    );
    expect(endsOf(kase)).toEqual(["s>a"]);
    expect(bySource(kase, "s").kind).toBe("event");
    expect(problems.map((item) => item.code)).toEqual(["stix-object"]);
  });

  it("reads the newest version of an id, wherever it stands, and tells of what was revoked", async () => {
    const version = (name: string, modified: string, rest: object = {}) =>
      thing("a", "tool", { name, modified, ...rest });
    const { case: kase, problems } = await read(
      version("old", "2020-01-01T00:00:00Z"),
      version("new", "2022-01-01T00:00:00.500Z", { revoked: true }),
      version("middle", "2022-01-01T00:00:00.100Z"),
    );
    expect([...kase.entities.values()].map((item) => item.label)).toEqual(["new"]);
    expect(problems.map((item) => item.code)).toEqual(["stix-versions", "stix-revoked"]);
  });

  it("keeps markings as attributes and makes no case marking of them", async () => {
    const { case: kase, problems } = await read(
      thing("a", "tool", {
        object_marking_refs: ["m", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "lost"],
      }),
      thing("m", "marking-definition", { definition_type: "tlp", definition: { tlp: "amber" } }),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["marking", "TLP:AMBER; TLP:RED; lost"]]);
    expect([kase.entities.size, kase.links.size, kase.head.marking]).toEqual([1, 0, undefined]);
    expect(problems.map((item) => item.code)).toEqual(["stix-markings"]);
  });

  it("keeps what a report says of links as an attribute, and custom fields", async () => {
    const { case: kase } = await read(
      thing("p", "report", { name: "P", object_refs: ["a", "r-a-a"], x_own: { deep: [1] } }),
      thing("a", "tool"),
      relation("a", "a", "uses"),
    );
    expect(endsOf(kase)).toEqual(["p>a", "a>a"]);
    expect(attributesOf(bySource(kase, "p"))).toEqual([
      ["object_refs", "a; r-a-a"],
      ["x_own", '{"deep":[1]}'],
    ]);
  });

  it("shows what is not in the file, skips what is no object", async () => {
    const { case: kase, problems } = await read(relation("a", "lost", "uses"), thing("a", "tool"), 7, {
      type: "tool",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 2, placeholders: 1, links: 1 });
    expect(problems.map((item) => item.code).sort()).toEqual(["dangling-end", "stix-object", "stix-object"]);
  });

  it.each(hostileIds.filter((id) => id !== ""))("keeps an object with the id %j", async (id) => {
    const text = `{"type":"bundle","objects":[{"type":"tool","id":${JSON.stringify(id)},"name":"N","__proto__":"p","constructor":"c"},${JSON.stringify(relation(id, id, "uses"))}]}`;
    const { case: kase } = await readText(stix, text);
    expect(endsOf(kase)).toEqual([`${id}>${id}`]);
    expect(attributesOf(bySource(kase, id))).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
  });

  it("fails in words when there is nothing to show, and stops when cancelled", async () => {
    expect((await refusal(stix, bundle())).code).toBe("nothing-read");
    expect((await refusal(stix, bundle(thing("m", "marking-definition")))).code).toBe("nothing-read");
    const big = bundle(
      ...Array.from({ length: 30_000 }, (_, at) => thing(`n${at}`, "tool", { name: `N${at}` })),
    );
    const stop = new AbortController();
    const error = await refusal(stix, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});
