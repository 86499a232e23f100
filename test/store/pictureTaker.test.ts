import { expect, test } from "vitest";
import type { Picture } from "../../src/core/picture";
import { fail, ok } from "../../src/core/problem";
import { givePictureHands, registerPicture, takePicture, writePages } from "../../src/store/pictureTaker";

const picture = (title: string): Picture => ({
  width: 1,
  height: 1,
  background: "none",
  title,
  about: "",
  symbols: new Map(),
  items: [],
});
const titleOf = async (view: "chart" | "map") => {
  const taken = await takePicture(view);
  return taken.ok ? taken.value.title : taken.error.code;
};

test("a view's own picture goes before the one read from the page, and only while the view is there", async () => {
  expect(await titleOf("chart")).toBe("no-picture");
  givePictureHands({
    walk: async (view) => ok(picture(`read from ${view}`)),
    write: async () => fail("full", "No room."),
  });
  expect(await titleOf("chart")).toBe("read from chart");
  const first = registerPicture("chart", async () => picture("first"));
  const second = registerPicture("chart", async () => picture("second"));
  // A view that is left late does not take away the one that came after it.
  first();
  expect(await titleOf("chart")).toBe("second");
  expect(await titleOf("map")).toBe("read from map");
  second();
  expect(await titleOf("chart")).toBe("read from chart");
  const written = await writePages("pdf", [], { name: "a", title: "A" });
  expect(written.ok ? "" : written.error.code).toBe("full");
});
