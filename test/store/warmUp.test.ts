import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { prepareLinkLists } from "../../src/core/linkLists";
import { warmUp } from "../../src/store/warmUp";

function ring(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `n${at}`);
  return {
    ...emptyCase(),
    entities: new Map(ids.map((id) => [id, entity(id, "person", id)])),
    links: new Map(ids.map((id, at) => [`e${at}`, link(`e${at}`, id, `n${(at + 1) % count}`, "other")])),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  warmUp(undefined);
  vi.useRealTimers();
});

/** True when the lists of neighbours were ready before it asked; asking takes in none. */
const ready = (kase: ReturnType<typeof ring>) => prepareLinkLists(kase.links, 0);

describe("warming up", () => {
  it("has done nothing when it returns, and has the neighbours ready some turns later", () => {
    const kase = ring(3000);
    warmUp(kase);
    expect(ready(kase)).toBe(false);
    vi.runAllTimers();
    expect(ready(kase)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives up a case that is closed or has been replaced", () => {
    const [closed, open] = [ring(2000), ring(5000)];
    warmUp(closed);
    warmUp(open);
    vi.runAllTimers();
    expect([ready(closed), ready(open)]).toEqual([false, true]);
    const left = ring(900);
    warmUp(left);
    warmUp(undefined);
    vi.runAllTimers();
    expect(ready(left)).toBe(false);
  });
});
