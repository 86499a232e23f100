import { describe, expect, it } from "vitest";
import type { PlacedPoint, Point } from "../../src/core/point";
import { numberText, numberWords, pointNumbers } from "../../src/core/pointNumbers";

const at = (place: number, rest: Partial<Point>, tied = false): PlacedPoint => ({
  place,
  tied,
  point: {
    id: `e:${place}`,
    type: "entity",
    title: `point ${place}`,
    entities: [],
    links: [],
    measures: { pieces: 1, cutsOff: 0, functions: 0 },
    substitutes: [],
    reasons: [],
    restsOn: [],
    doubtful: [],
    equal: [],
    beside: [],
    ...rest,
  },
});

describe("numbers of interdiction points", () => {
  it("give each entity its best place, once", () => {
    const { entities } = pointNumbers([
      at(1, { entities: ["van"], title: "Transport to storage" }, true),
      at(1, { entities: ["van"], title: "Van" }, true),
      at(3, { entities: ["van", "wood"] }),
    ]);
    expect([...entities.keys()]).toEqual(["van", "wood"]);
    expect(entities.get("van")).toMatchObject({ place: 1, titles: ["Transport to storage", "Van"] });
    expect(numberText(entities.get("van") ?? { place: 0, tied: false })).toBe("=1");
    expect(entities.get("wood")?.place).toBe(3);
  });

  it("stand on the links of a link point, not on its ends", () => {
    const { entities, links } = pointNumbers([at(1, { type: "link", links: ["e1", "e2"] })]);
    expect(entities.size).toBe(0);
    expect([...links.keys()]).toEqual(["e1", "e2"]);
  });

  it("end at the fifth place and the ninth point", () => {
    const list = Array.from({ length: 20 }, (_, index) => at(1, { entities: [`n${index}`] }, true));
    expect(pointNumbers(list).list).toHaveLength(9);
    const rest = Array.from({ length: 9 }, (_, index) => at(index + 1, { entities: [`n${index}`] }));
    expect(pointNumbers(rest).list).toHaveLength(5);
  });

  it("say when a place is not stable", () => {
    const { entities } = pointNumbers([
      at(2, { entities: ["n"], stability: { draws: 500, inTop3: 0.4, best: 1, worst: 9 } }),
    ]);
    const number = entities.get("n");
    expect(number?.stable).toBe(false);
    expect(number && numberWords(number)).toBe("2, not stable");
  });
});
