import { expect, test } from "vitest";
import { type Case, emptyCase } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { Scene } from "../../src/core/plan";
import { sceneParts, sceneShown, sceneWords } from "../../src/core/sceneShown";

const kase: Case = {
  ...emptyCase({ asAt: "2026-06-12" }),
  entities: new Map(
    [
      entity("boss", "person", "Boss", { functions: ["direction"] }),
      entity("van", "vehicle", "Van", { functions: ["transport"] }),
      entity("store", "premises", "Store", { functions: ["storage"] }),
      entity("kid", "person", "Kid", { born: "2012" }),
      entity("far", "person", "Far"),
    ].map((each) => [each.id, each]),
  ),
  links: new Map(
    [
      link("bv", "boss", "van", "uses"),
      link("vs", "van", "store", "carries", { flow: "commodity", direction: "forward" }),
      link("bk", "boss", "kid", "family"),
      link("bf", "boss", "far", "association"),
    ].map((each) => [each.id, each]),
  ),
};
const file = caseFile(kase);
const scene: Scene = { id: "s", title: "T", words: "at first", view: "chart", state: "{}" };
const ids = (shows: ReturnType<typeof sceneShown>) => [[...shows.entities], [...shows.links]];

test("under-18s are left out and counted, whether the file says child or only a birth; switched on they are shown", () => {
  const shows = sceneShown(file, scene, 0);
  expect(ids(shows)).toEqual([
    ["boss", "van", "store", "far"],
    ["bv", "vs", "bf"],
  ]);
  expect(shows.childrenOut).toBe(1);
  expect(sceneShown(file, { ...scene, children: true }, 0).entities.has("kid")).toBe(true);
});

test("a scene of a part of the chart shows that part, and what is marked in any case", () => {
  const part = { ...scene, state: JSON.stringify({ inView: ["van", "store"] }), marked: ["boss"] };
  expect(ids(sceneShown(file, part, 0))).toEqual([
    ["boss", "van", "store"],
    ["bv", "vs"],
  ]);
});

test("what is held back comes on at its part, with its links, and the words change with it", () => {
  const stepped: Scene = {
    ...scene,
    steps: [
      { words: "then the store", reveals: ["store"] },
      { words: "", reveals: ["far"] },
    ],
  };
  expect(sceneParts(stepped)).toBe(3);
  expect(ids(sceneShown(file, stepped, 0))).toEqual([["boss", "van"], ["bv"]]);
  expect(ids(sceneShown(file, stepped, 1))).toEqual([
    ["boss", "van", "store"],
    ["bv", "vs"],
  ]);
  expect([...sceneShown(file, stepped, 1).fresh]).toEqual(["store"]);
  expect(sceneShown(file, stepped, 2).entities.has("far")).toBe(true);
  expect([0, 1, 2].map((part) => sceneWords(stepped, part))).toEqual([
    "at first",
    "then the store",
    "then the store",
  ]);
});

test("the business is who has a function in it, and what moves between them", () => {
  expect(ids(sceneShown(file, { ...scene, view: "business" }, 0))).toEqual([
    ["boss", "van", "store"],
    ["vs"],
  ]);
});

test("a scene without filters of its own follows those of the case", () => {
  const filtered = caseFile(kase, { filter: [{ id: "f", clause: { type: "only", ids: ["van"] } }] });
  expect([...sceneShown(filtered, scene, 0).entities]).toEqual(["van"]);
  expect(sceneShown(filtered, { ...scene, filter: [] }, 0).entities.size).toBe(4);
});
