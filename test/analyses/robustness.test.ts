import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chainFlows } from "../../src/analyses/chainFlow";
import { type DrawOptions, ranked } from "../../src/analyses/robustness";
import type { Case } from "../../src/core/case";
import { seededRandom } from "../../src/core/random";
import { readFile } from "../../src/importers/index";

async function smith(): Promise<Case> {
  const name = "smith-ocg";
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, `../../data/${name}.linchpin.json`)));
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}

describe("how sure the ranking of SMITH is", async () => {
  const kase = await smith();
  const inTop3 = (options: Partial<DrawOptions>) => {
    const { points } = ranked(kase, { draws: 200, seed: 3, ...options });
    return new Map(points.flatMap(({ id, stability }) => (stability ? [[id, stability.inTop3]] : [])));
  };
  const van = "j:transport>storage";
  const certain = { confirmed: 1, unconfirmed: 1, tentative: 1 };

  it("is certain where every link is kept, nobody is missing and nothing is false", () => {
    expect(inTop3({ keepTable: certain }).get(van)).toBe(1);
  });

  it("falls with the share of links kept", () => {
    const half = { confirmed: 0.5, unconfirmed: 0.5, tentative: 0.5 };
    expect(inTop3({ keepTable: half }).get(van) ?? 1).toBeLessThan(inTop3({}).get(van) ?? 0);
  });

  it("falls with people missing, and more with more of them", () => {
    const at = (peopleMissing: number) => inTop3({ keepTable: certain, peopleMissing }).get(van) ?? 1;
    expect(at(0.05)).toBeLessThan(1);
    expect(at(0.2)).toBeLessThan(at(0.05));
  });

  it("falls with false links: a way that somebody made up goes round the only van", () => {
    const at = (falseShare: number) => inTop3({ keepTable: certain, falseShare }).get(van) ?? 1;
    expect(at(0.1)).toBeLessThan(1);
    expect(at(0.2)).toBeLessThan(at(0.1));
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    const options = { peopleMissing: 0.1, falseShare: 0.1 };
    expect(inTop3(options)).toEqual(inTop3(options));
    expect(inTop3({ ...options, seed: 4 })).not.toEqual(inTop3(options));
  });
});

describe("false links", async () => {
  const kase = await smith();
  const [flow] = chainFlows(kase, { falseLinks: { share: 0.2, seed: 5 } });
  const van = ["n-van"];

  it("open ways that are not in the case, in some of the draws", () => {
    const random = seededRandom(9);
    const left = Array.from({ length: 60 }, () => flow?.drawn(() => true, random).without(van) ?? 0);
    expect(left.some((each) => each > 0)).toBe(true);
    expect(left.some((each) => each === 0)).toBe(true);
  });

  it("do not change what the case itself says", () => {
    const [plain] = chainFlows(kase);
    expect(flow?.whole).toBe(plain?.whole);
    expect(flow?.without(van)).toBe(plain?.without(van));
    expect(flow?.business.graph).toEqual(plain?.business.graph);
  });
});
