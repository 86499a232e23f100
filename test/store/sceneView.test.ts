import { beforeEach, expect, test } from "vitest";
import {
  numberIn,
  readView,
  registerScene,
  showView,
  stateOf,
  takesPart,
  textsIn,
} from "../../src/store/sceneView";
import { screenStore } from "../../src/store/screenStore";

beforeEach(() => screenStore.setState({ view: "chart" }));

function port() {
  let now = "at first";
  const shown: string[] = [];
  return {
    shown,
    view: {
      read: () => now,
      show: (state: string) => {
        now = state;
        shown.push(state);
      },
    },
  };
}

test("a view on the screen is asked for its state and stands as a scene says", () => {
  const chart = port();
  const leave = registerScene("chart", chart.view);
  expect(readView("chart")).toBe("at first");
  showView("chart", '{"zoom":2}');
  expect(readView("chart")).toBe('{"zoom":2}');
  leave();
  expect(takesPart("chart")).toBe(false);
  expect(readView("chart")).toBe("");
});

test("a scene of a view that is not there yet waits for it, and is shown once", () => {
  showView("map", '{"zoom":7}');
  expect(screenStore.getState().view).toBe("map");
  const map = port();
  const leave = registerScene("map", map.view);
  expect(map.shown).toEqual(['{"zoom":7}']);
  leave();
  registerScene("map", map.view)();
  expect(map.shown).toEqual(['{"zoom":7}']);
});

test("only the last scene that was asked for waits", () => {
  showView("map", '{"zoom":7}');
  showView("family", '{"person":"n1"}');
  const map = port();
  registerScene("map", map.view)();
  expect(map.shown).toEqual([]);
  const family = port();
  registerScene("family", family.view)();
  expect(family.shown).toEqual(['{"person":"n1"}']);
});

test("a view that was mounted again before the old one left keeps its place", () => {
  const old = port();
  const fresh = port();
  const leaveOld = registerScene("time", old.view);
  const leave = registerScene("time", fresh.view);
  leaveOld();
  expect(takesPart("time")).toBe(true);
  leave();
});

test("text that is no state is passed over, and so are values of another kind", () => {
  expect(stateOf("not JSON")).toBeUndefined();
  expect(stateOf("[1]")).toBeUndefined();
  const state = stateOf('{"zoom":"far","ids":["a",1,"b"],"k":2}') ?? {};
  expect(numberIn(state, "zoom", 1)).toBe(1);
  expect(numberIn(state, "k", 1)).toBe(2);
  expect(numberIn(state, "constructor", undefined)).toBeUndefined();
  expect(textsIn(state, "ids")).toEqual(["a", "b"]);
  expect(textsIn(state, "zoom")).toEqual([]);
});
