import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { junctionsOf } from "../../../src/analyses/junctions";
import type { Case } from "../../../src/core/case";
import type { CaseFile } from "../../../src/core/caseFile";
import type { Junction } from "../../../src/core/junction";
import { lanesOf } from "../../../src/core/lane";
import { chosenStreams, streamsOf } from "../../../src/core/stream";
import { readFile } from "../../../src/importers/index";
import { type LanePicture, lanePicture } from "../../../src/views/business/lanePicture";
import { type Scene, sceneOf } from "../../../src/views/business/scene";
import { type Box, bodyBox, labelBox } from "../../../src/views/business/widened";

const sizes = [
  { width: 1400, height: 660 },
  { width: 1176, height: 430 },
  { width: 940, height: 520 },
] as const;

interface Sample {
  readonly kase: Case;
  readonly picture: LanePicture;
  readonly junctions: readonly Junction[];
}

async function sample(name: string): Promise<Sample> {
  const path = new URL(`../../../data/${name}.linchpin.json`, import.meta.url);
  const read = await readFile(`${name}.linchpin.json`, new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.error.message);
  const kase: CaseFile["case"] = read.value.case;
  const picture = lanePicture(kase, lanesOf(kase), chosenStreams(streamsOf(kase)));
  return { kase, picture, junctions: junctionsOf(kase) };
}

function drawn({ kase, picture, junctions }: Sample, size: (typeof sizes)[number]): Scene {
  const single = new Set(
    junctions.filter((each) => each.people.value <= 3).flatMap((each) => each.people.sets[0] ?? []),
  );
  const focus = [...kase.groups.values()]
    .flatMap((each) => (each.type === "ocg" ? [each.id] : []))
    .slice(0, 4);
  return sceneOf({ kase, focus, picture, junctions, single, opened: new Set(), ...size, wordScale: 1 });
}

const meet = (a: Box, b: Box) =>
  a.x + a.w > b.x + 0.5 && b.x + b.w > a.x + 0.5 && a.y + a.h > b.y + 0.5 && b.y + b.h > a.y + 0.5;

describe.each(["smith-ocg", "cl-team"])("the lanes of %s", (name) => {
  let found: Sample;
  beforeAll(async () => {
    found = await sample(name);
  });

  test.each(sizes)("lay no mark and no label over another at $width × $height", (size) => {
    const { marks } = drawn(found, size);
    const over = marks.flatMap((mark, index) =>
      marks.slice(index + 1).flatMap((other) => {
        const pairs: readonly (readonly [string, Box, Box])[] = [
          ["marks", bodyBox(mark), bodyBox(other)],
          ["labels", labelBox(mark), labelBox(other)],
          ["label on mark", labelBox(mark), bodyBox(other)],
          ["mark under label", bodyBox(mark), labelBox(other)],
        ];
        return pairs.flatMap(([what, a, b]) => (meet(a, b) ? [`${what}: ${mark.name} / ${other.name}`] : []));
      }),
    );
    expect(over).toEqual([]);
  });

  test.each(sizes)("keep every label inside its lane at $width × $height", (size) => {
    const { marks, lanes } = drawn(found, size);
    for (const mark of marks) {
      const box = labelBox(mark);
      const lane = lanes[mark.lane];
      expect(box.x).toBeGreaterThanOrEqual((lane?.x ?? 0) - 0.5);
      expect(box.x + box.w).toBeLessThanOrEqual((lane?.x ?? 0) + (lane?.width ?? 0) + 0.5);
    }
  });

  test("tell every entity and link of the lanes exactly where it is, and the same each time", () => {
    const scene = drawn(found, sizes[0]);
    expect(JSON.stringify(scene)).toBe(JSON.stringify(drawn(found, sizes[0])));
    const tagged = found.picture.lanes.flatMap((lane) => lane.members.map((id) => `${lane.lane}:${id}`));
    const told = scene.marks.flatMap((mark) =>
      mark.members.map((id) => `${found.picture.lanes[mark.lane]?.lane}:${id}`),
    );
    expect(told).toEqual(expect.arrayContaining(tagged));
    expect(new Set(told).size).toBe(told.length);
  });

  test("open as many gaps in a wall as there are independent routes", () => {
    for (const { junction, gaps } of drawn(found, sizes[0]).walls) {
      if (!junction || !Number.isFinite(junction.people.value) || junction.people.value === 0) continue;
      const set = junction.people.sets[0] ?? [];
      const routes = gaps
        .filter((gap) => !gap.key.includes("/from "))
        .reduce((all, gap) => all + gap.routes, 0);
      expect(`${junction.id} ${routes}`).toBe(`${junction.id} ${set.length}`);
    }
  });
});

test("in SMITH the waist is one gap before the stores and one before the laundering", async () => {
  const scene = drawn(await sample("smith-ocg"), sizes[0]);
  const gaps = Object.fromEntries(scene.walls.map((wall) => [wall.junction?.id, wall.gaps.length]));
  expect(gaps["transport>storage"]).toBe(1);
  expect(gaps["collection>laundering"]).toBe(1);
  expect(gaps["storage>distribution"]).toBeGreaterThan(1);
});

test("payment for supply goes back from the collection to the source, with its volume", async () => {
  const { kase, picture } = await sample("smith-ocg");
  expect(
    picture.returns
      .filter((each) => each.through.length > 0)
      .map((each) => [
        each.from,
        each.to,
        each.goods,
        each.amount,
        kase.entities.get(each.through[0] ?? "")?.label,
      ]),
  ).toEqual([["collection:n-darby", "source:n-nesbitt", "money", 9500, "Payment for supply"]]);
});
