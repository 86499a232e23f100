import { expect, it } from "vitest";
import { effectOf } from "../../src/core/moderated";

it("the moderated impact is taken out of the words of an effect, and never made up", () => {
  expect(effectOf("2.1 kg of cocaine seized; no load for 19 days; moderated impact strong")).toEqual({
    words: "2.1 kg of cocaine seized; no load for 19 days",
    impact: "strong",
  });
  expect(effectOf("Moderated impact: some. WHITE was visited")).toEqual({
    words: "WHITE was visited",
    impact: "some",
  });
  expect(effectOf("The youth club opens on two more evenings")).toEqual({
    words: "The youth club opens on two more evenings",
  });
});
