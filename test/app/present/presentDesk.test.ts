import fc from "fast-check";
import { expect, test } from "vitest";
import { acted, type Desk, escaped, firstDesk } from "../../../src/app/present/presentDesk";
import { type PresentAct, presentAct, presentKeyWords } from "../../../src/app/present/presentKeys";
import type { Scene } from "../../../src/core/plan";
import { slidesOf } from "../../../src/views/brief/slides";

const scene = (id: string, parts = 1): Scene => ({
  id,
  title: id,
  words: "",
  view: "chart",
  state: "",
  ...(parts > 1 ? { steps: Array.from({ length: parts - 1 }, () => ({ words: "", reveals: [] })) } : {}),
});
const slides = slidesOf([scene("a"), scene("b", 3), scene("c")]);

interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}
const act = (press: Press) =>
  presentAct({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...press });
const pressed = (desk: Desk, ...keys: readonly (string | Press)[]): Desk =>
  keys.reduce((now: Desk, key) => {
    const what = act(typeof key === "string" ? { key } : key);
    return what ? acted(now, what, slides) : now;
  }, desk);

test("all parts of all scenes are slides, in their order", () => {
  expect(
    slides.map(({ scene: { id }, place }) => `${id}${place.part}/${place.parts} ${place.scene}/${place.of}`),
  ).toEqual(["a0/1 0/3", "b0/3 1/3", "b1/3 1/3", "b2/3 1/3", "c0/1 2/3"]);
});

test.each(["ArrowRight", "ArrowDown", "n", "N", " ", "PageDown", "Enter"])("%s goes on", (key) => {
  expect(pressed(firstDesk(1), key).at).toBe(2);
});

test.each(["ArrowLeft", "ArrowUp", "p", "P", "Backspace", "PageUp"])("%s goes back", (key) => {
  expect(pressed(firstDesk(1), key).at).toBe(0);
});

test("the ends of the briefing are said, and nothing moves beyond them", () => {
  expect(pressed(firstDesk(4), "ArrowRight")).toMatchObject({
    at: 4,
    said: "This is the last step. Esc leaves.",
  });
  expect(pressed(firstDesk(0), "ArrowLeft")).toMatchObject({ at: 0, said: "This is the first step." });
  expect(pressed(firstDesk(0), "End").at).toBe(4);
  expect(pressed(firstDesk(4), "Home").at).toBe(0);
  expect(pressed(firstDesk(4), "F5").at).toBe(0);
  expect(pressed(firstDesk(2), { key: "F5", shiftKey: true }).at).toBe(2);
});

test("a number and Enter go to the scene with that number; one that there is not is said", () => {
  expect(pressed(firstDesk(0), "3").typed).toBe("3");
  expect(pressed(firstDesk(0), "3", "Enter")).toMatchObject({ at: 4, typed: "" });
  expect(pressed(firstDesk(4), "2", "Enter").at).toBe(1);
  expect(pressed(firstDesk(0), "1", "2", "Enter")).toMatchObject({ at: 0, said: "There is no scene 12." });
});

test.each([
  ["b", "black"],
  [".", "black"],
  ["w", "white"],
  [",", "white"],
])("%s makes the screen %s, and the next press brings the same slide back", (key, blank) => {
  const dark = pressed(firstDesk(2), key);
  expect(dark.blank).toBe(blank);
  expect(pressed(dark, "ArrowRight")).toMatchObject({ blank: "no", at: 2 });
  expect(pressed(dark, key)).toMatchObject({ blank: "no", at: 2 });
});

test("pen, pointer, closeness, legend, theme and cards are switched by their keys", () => {
  expect(pressed(firstDesk(0), { key: "p", ctrlKey: true }).tool).toBe("pen");
  expect(pressed(firstDesk(0), { key: "l", ctrlKey: true }).tool).toBe("laser");
  expect(pressed(firstDesk(0), "+", "+").zoom).toBeCloseTo(1.56, 2);
  expect(pressed(firstDesk(0), "+", "-", "-").zoom).toBe(1);
  expect(pressed(firstDesk(0), "l").legend).toBe(false);
  expect(pressed(firstDesk(0), "t").dark).toBe(true);
  expect(pressed(firstDesk(0), "?").card).toBe("help");
  expect(pressed(firstDesk(0), "m").card).toBe("marking");
  // What was drawn and how close it was looked at belong to their slide.
  const drawn = pressed(firstDesk(0), "+");
  expect(pressed(drawn, "ArrowRight")).toMatchObject({ zoom: 1, wiped: drawn.wiped + 1 });
});

test("Esc closes what is open over the slide before it leaves", () => {
  expect(escaped(pressed(firstDesk(0), "?"))?.card).toBe("none");
  expect(escaped(pressed(firstDesk(0), { key: "p", ctrlKey: true }))?.tool).toBe("none");
  expect(escaped(pressed(firstDesk(0), "4"))?.typed).toBe("");
  expect(escaped(firstDesk(0))).toBeUndefined();
});

test("keys with Alt, and those of the browser, are left alone", () => {
  expect(
    presentAct({ key: "n", altKey: true, ctrlKey: false, metaKey: false, shiftKey: false }),
  ).toBeUndefined();
  expect(act({ key: "r", ctrlKey: true })).toBeUndefined();
  expect(act({ key: "constructor" })).toBeUndefined();
  expect(presentKeyWords.length).toBeGreaterThan(12);
});

test("no row of presses leads outside the briefing", () => {
  const keys = [
    "ArrowRight",
    "ArrowLeft",
    "End",
    "Home",
    "b",
    "w",
    "1",
    "9",
    "Enter",
    "+",
    "-",
    "?",
    "m",
    "l",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), (row) => {
      const desk = pressed(firstDesk(0), ...row);
      expect(desk.at).toBeGreaterThanOrEqual(0);
      expect(desk.at).toBeLessThan(slides.length);
      expect(desk.zoom).toBeGreaterThanOrEqual(1);
      expect(desk.zoom).toBeLessThanOrEqual(4);
    }),
  );
});

const silent: PresentAct = { type: "notes" };
test("the notes window and leaving are no business of the desk", () => {
  expect(acted(firstDesk(1), silent, slides)).toEqual(firstDesk(1));
  expect(acted(firstDesk(1), { type: "end" }, slides)).toEqual(firstDesk(1));
});
