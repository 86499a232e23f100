import { expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { changeWords, sceneChanges } from "../../src/core/sceneSeen";
import { sceneParts, sceneShown } from "../../src/core/sceneShown";
import { isChild } from "../../src/core/target";

const file = smithOcg();
const { scenes } = file.case.plan;

test("the sample comes with six scenes, each with a title, words and notes for the speaker", () => {
  expect(scenes.map((scene) => scene.title)).toEqual([
    "The family and three couriers",
    "Everything travels in one van",
    "From the van to the street",
    "Darby's cash run",
    "The business breaks in two places",
    "What we do not know yet",
  ]);
  for (const scene of scenes) {
    expect(scene.words).not.toBe("");
    expect(scene.notes).not.toBe("");
    expect(scene.children).toBeUndefined();
  }
});

test("each of them is readable: a dozen marks or so, all of them in the case, no one under 18", () => {
  for (const scene of scenes) {
    const { entities, links } = sceneShown(file, scene, sceneParts(scene) - 1);
    const folded = new Set(
      [...entities].map(
        (id) => [...file.arrangement.folds.values()].find((fold) => fold.members.includes(id))?.id ?? id,
      ),
    );
    expect(folded.size, scene.title).toBeLessThanOrEqual(14);
    expect(links.size, scene.title).toBeGreaterThan(4);
    for (const id of entities) {
      const item = file.case.entities.get(id);
      expect(item && isChild(file.case, item), id).toBe(false);
    }
    for (const { reveals } of scene.steps ?? [])
      for (const id of reveals) expect(entities.has(id), id).toBe(true);
    const changes = sceneChanges(file.case, scene, { entities });
    expect(changes && changeWords(changes), scene.title).toEqual([]);
  }
});
