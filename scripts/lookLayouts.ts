/**
 * Draws the layouts of invented cases to SVG and PNG and prints their quality and time: for looking at, not a test.
 * npx tsx scripts/lookLayouts.ts [layout] [folder]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import {
  boxInside,
  hull,
  markRect,
  reservedRect,
  segmentHitsRect,
  segmentsCross,
} from "../src/core/geometry";
import { placeLabels } from "../src/core/labels";
import type { LayoutInput } from "../src/core/layoutInput";
import { groupBoxes } from "../src/layouts/box";
import { layouts } from "../src/layouts/index";
import type { Positions } from "../src/layouts/layout";
import { sampleCase, sampleInput, smithLike } from "../test/layouts/sample";

const [wanted = "", folder = "/tmp/looks"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

function drawing(input: LayoutInput, at: Positions, boxes: "others" | "all" | "none", title: string): string {
  const standing = input.items.map((item) => ({ ...item, ...(at.get(item.id) ?? { x: 0, y: 0 }) }));
  const of = new Map(standing.map((item) => [item.id, item]));
  const segments = input.lines.flatMap((line) => {
    const a = of.get(line.a);
    const b = of.get(line.b);
    return a && b ? [{ a, b, x1: a.x, y1: a.y, x2: b.x, y2: b.y, line }] : [];
  });
  const frames = groupBoxes(at, input.items, boxes);
  const frame = hull([...standing.map(reservedRect), ...frames]) ?? { x: 0, y: 0, w: 100, h: 100 };
  let crossings = 0;
  let under = 0;
  let through = 0;
  segments.forEach((one, index) => {
    for (const two of segments.slice(index + 1)) {
      if (one.a === two.a || one.a === two.b || one.b === two.a || one.b === two.b) continue;
      if (segmentsCross(one, two)) crossings++;
    }
    for (const item of standing)
      if (item !== one.a && item !== one.b && segmentHitsRect(one, markRect(item))) under++;
    for (const box of frames)
      if (one.a.group !== box.group && one.b.group !== box.group && segmentHitsRect(one, box)) through++;
  });
  const started = performance.now();
  const labels = placeLabels({
    items: standing.map((item) => {
      const within = frames.find((box) => box.group === item.group);
      return { ...item, priority: item.tier, ...(within ? { within: boxInside(within) } : {}) };
    }),
    lines: segments,
    lineLabels: segments.map((each, index) => ({ ...each, id: String(index), w: 58, h: 15, priority: 0 })),
  });
  const took = performance.now() - started;
  const hidden = [...labels.items.values()].filter((each) => each === null).length;
  const hiddenLines = [...labels.lines.values()].filter((each) => each === null).length;
  const off = [...labels.items.values()].filter((each) => each && each.side !== "below").length;
  console.log(
    `${title}: ${Math.round(frame.w)}×${Math.round(frame.h)} (${(frame.w / frame.h).toFixed(2)}), ${crossings} crossings, ${under} under marks, ${through} through boxes; labels ${Math.round(took)} ms, hidden ${hidden}/${hiddenLines}, not below ${off}`,
  );
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.x - 10} ${frame.y - 10} ${frame.w + 20} ${frame.h + 20}" width="${Math.max(1500, Math.min(3000, frame.w + 20))}" font-family="sans-serif" font-size="12"><rect x="${frame.x - 10}" y="${frame.y - 10}" width="${frame.w + 20}" height="${frame.h + 20}" fill="#fff" stroke="#ccc"/>`,
  ];
  for (const box of frames)
    out.push(
      `<rect x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" rx="10" fill="#F9FAFA" stroke="#B8C0C5"/><text x="${box.x + 10}" y="${box.y + 20}">${box.group}</text>`,
    );
  for (const each of segments)
    out.push(
      `<line x1="${each.x1}" y1="${each.y1}" x2="${each.x2}" y2="${each.y2}" stroke="${each.line.directs ? "#0B0C0C" : "#7C868C"}" stroke-width="2"/>`,
    );
  for (const item of standing) {
    const fill = item.main ? "#12436D" : item.kind === "ocg" ? "#28A197" : item.group ? "#801650" : "#fff";
    out.push(
      item.kind === "person"
        ? `<circle cx="${item.x}" cy="${item.y}" r="${item.w}" fill="${fill}" stroke="#505A5F" stroke-width="2"/>`
        : `<rect x="${item.x - item.w}" y="${item.y - item.h}" width="${2 * item.w}" height="${2 * item.h}" rx="5" fill="${fill}" stroke="#12436D" stroke-width="2"/>`,
    );
    const label = labels.items.get(item.id);
    if (label)
      out.push(
        `<rect x="${label.x - item.labelW / 2}" y="${label.y - item.labelH / 2}" width="${item.labelW}" height="${item.labelH}" fill="#fffc" stroke="#F46A25" stroke-width=".5"/><text x="${label.x}" y="${label.y + 4}" text-anchor="middle">${item.id}</text>`,
      );
  }
  for (const [, label] of labels.lines)
    if (label)
      out.push(
        `<rect x="${label.x - 29}" y="${label.y - 7.5}" width="58" height="15" fill="#fffd" stroke="#ddd" stroke-width=".5"/>`,
      );
  return `${out.join("\n")}</svg>`;
}

const cases: readonly [string, LayoutInput][] = [
  ["62", sampleInput(smithLike)],
  ["340", sampleInput(sampleCase({ count: 340, lines: 510, ocgs: 14, members: 40 }))],
  ["1000", sampleInput(sampleCase({ count: 1000, lines: 1500, ocgs: 40, members: 120 }))],
];
for (const [id, layout] of Object.entries(layouts)) {
  if (wanted && id !== wanted) continue;
  for (const [name, input] of cases) {
    for (const run of ["cold", "warm"]) {
      let longest = 0;
      let last = performance.now();
      const started = last;
      const at = await layout.run(input, async () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      });
      const took = performance.now() - started;
      console.log(`${id} ${name} ${run}: ${Math.round(took)} ms, longest stretch ${Math.round(longest)} ms`);
      if (run === "cold") continue;
      const file = `${folder}/${id}-${name}`;
      const svg = drawing(input, at, layout.boxes, `${id} ${name}`);
      writeFileSync(`${file}.svg`, svg);
      const [, , w = 100, h = 100] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
      const width = Math.max(1500, Math.min(3000, w));
      execFileSync(
        "/usr/bin/chromium",
        [
          "--headless",
          "--no-sandbox",
          "--hide-scrollbars",
          `--window-size=${Math.round(width)},${Math.round((width * h) / w)}`,
          `--screenshot=${file}.png`,
          `${file}.svg`,
        ],
        { stdio: "ignore" },
      );
    }
  }
}
