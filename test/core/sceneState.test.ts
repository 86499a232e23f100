import { expect, test } from "vitest";
import { placesIn, stateOf } from "../../src/core/sceneState";

test("places are read by id; anything that is no place is passed over", () => {
  const state = stateOf('{"places":{"a":[1,2],"b":["x",2],"c":[1],"__proto__":[3,4],"d":5}}') ?? {};
  expect([...placesIn(state, "places")]).toEqual([
    ["a", { x: 1, y: 2 }],
    ["__proto__", { x: 3, y: 4 }],
  ]);
  expect(placesIn(state, "constructor").size).toBe(0);
  expect(stateOf("null")).toBeUndefined();
});
