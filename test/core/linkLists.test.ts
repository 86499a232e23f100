import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { link } from "../../src/core/link";
import { linkLists, prepareLinkLists } from "../../src/core/linkLists";
import { changedMap, type MapChange } from "../../src/core/mapChange";

type Links = Parameters<typeof linkLists>[0];

const ends = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const anyLink = fc.record({ id: fc.constantFrom("1", "2", "3", "4", "5", "6"), from: ends, to: ends });
const made = ({ id, from, to }: { id: string; from: string; to: string }) => link(id, from, to, "other");
const anyLinks = fc
  .array(anyLink, { maxLength: 6 })
  .map((all): Links => new Map(all.map((each) => [each.id, made(each)])));

/** The lists by the plainest means. */
function plainly(links: Links): ReadonlyMap<string, readonly string[]> {
  const names = new Set([...links.values()].flatMap((item) => [item.from, item.to]));
  return new Map(
    [...names].map((end) => [
      end,
      [...links.values()].filter((item) => item.from === end || item.to === end).map((item) => item.id),
    ]),
  );
}

describe("link lists", () => {
  it("hold each link at each of its ends once, in the order of the map", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        expect(linkLists(links)).toEqual(plainly(links));
      }),
    );
  });

  it("are the same after an edit as if they were made anew", () => {
    const anyChange = fc.oneof(
      anyLink.map((each): MapChange<ReturnType<typeof made>> => [each.id, made(each)]),
      anyLink.map((each): MapChange<ReturnType<typeof made>> => [each.id, made(each), "3"]),
      fc.constantFrom("1", "2", "3").map((id): MapChange<ReturnType<typeof made>> => [id, null]),
    );
    fc.assert(
      fc.property(anyLinks, fc.array(anyChange, { minLength: 1, maxLength: 4 }), (links, changes) => {
        linkLists(links);
        const after = changedMap(links, changes);
        expect(linkLists(after)).toEqual(plainly(after));
        // The lists of the map before are not touched.
        expect(linkLists(links)).toEqual(plainly(links));
      }),
    );
  });

  it("come together bit by bit, and whole when they are asked for in between", () => {
    const links = new Map(
      Array.from({ length: 1500 }, (_, at) => [
        `e${at}`,
        link(`e${at}`, `n${at % 7}`, `n${at % 5}`, "other"),
      ]),
    );
    let turns = 1;
    while (!prepareLinkLists(links, 100)) turns++;
    expect(turns).toBe(16);
    expect(linkLists(links)).toEqual(plainly(links));
    const others = new Map([...links].reverse());
    expect(prepareLinkLists(new Map([...others].slice(0, 400)), 100)).toBe(false);
    const begun = new Map([...others].slice(0, 300));
    prepareLinkLists(begun, 100);
    expect(linkLists(begun)).toEqual(plainly(begun));
  });
});
