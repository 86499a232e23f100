import { describe, expect, it } from "vitest";
import { hangsOn } from "../../src/analyses/hangsOn";
import { type Case, emptyCase } from "../../src/core/case";
import type { ChainFunction } from "../../src/core/chain";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { Strength } from "../../src/core/provenance";

type Flow = readonly [from: string, to: string, amount: number, strength: Strength];

/** A business of goods: people by function, and flows between them. */
function business(people: Readonly<Record<string, ChainFunction>>, flows: readonly Flow[]): Case {
  return {
    ...emptyCase(),
    entities: new Map(
      Object.entries(people).map(([id, lane]) => [id, entity(id, "person", id, { functions: [lane] })]),
    ),
    links: new Map(
      flows.map(([from, to, amount, strength], at) => [
        `e${at}`,
        link(`e${at}`, from, to, "supplies", {
          direction: "forward",
          flow: "commodity",
          volume: { amount, unit: "kg" },
          strength,
        }),
      ]),
    ),
  };
}

const still = async () => {};
const ask = (kase: Case) => hangsOn(kase, {}, still);

/** Carrier A moves 6; a second carrier B would move 7 if the doubtful link to him is so. */
const twoCarriers = (second: Strength) =>
  business({ s1: "source", s2: "source", a: "transport", b: "transport", x: "exchange", y: "exchange" }, [
    ["s1", "a", 6, "confirmed"],
    ["s2", "b", 7, second],
    ["a", "x", 6, "confirmed"],
    ["b", "y", 7, "confirmed"],
  ]);

describe("what the answer hangs on", () => {
  it("is zero where one set stops all that flows in either case, and says who would do as well", async () => {
    const { links, doubtful } = await ask(twoCarriers("tentative"));
    expect(doubtful).toBe(1);
    // Both carriers together stop everything whether the second one carries or not; without him the first alone does.
    expect(links).toMatchObject([{ link: "e1", value: 0, likely: 0.4, changesLead: true }]);
    expect(links[0]?.leadsIfNot).toContain("a");
  });

  it("is the value of knowing by its definition where one doubtful link decides who comes first", async () => {
    // Four carriers: no least set of three or fewer parts the two functions, so single carriers are compared.
    const carriers = ["a", "b", "c", "d"] as const;
    const amounts = { a: 6, b: 7, c: 1, d: 1 } as const;
    const people: Record<string, ChainFunction> = {};
    const flows: Flow[] = [];
    for (const each of carriers) {
      people[`s${each}`] = "source";
      people[each] = "transport";
      people[`x${each}`] = "exchange";
      flows.push([`s${each}`, each, amounts[each], each === "b" ? "tentative" : "confirmed"]);
      flows.push([each, `x${each}`, amounts[each], "confirmed"]);
    }
    const { links } = await ask(business(people, flows));
    const [only] = links;
    const p = 0.4;
    const mixed = Math.max(p * (6 / 15) + (1 - p) * (6 / 8), p * (7 / 15));
    expect(only?.value).toBeCloseTo(p * (7 / 15) + (1 - p) * (6 / 8) - mixed, 9);
    expect(only?.value).toBeGreaterThan(0);
    expect(only?.changesLead).toBe(true);
  });

  it("says that the whole answer rests on a link without which nothing flows", async () => {
    const { links } = await ask(
      business({ s: "source", t: "transport", x: "exchange" }, [
        ["s", "t", 5, "unconfirmed"],
        ["t", "x", 5, "confirmed"],
      ]),
    );
    expect(links).toMatchObject([{ link: "e0", bears: true, leadsIfNot: [], likely: 0.75 }]);
  });

  it("is zero, with nothing changed, where the decision is the same either way", async () => {
    const { links } = await ask(
      business({ s1: "source", s2: "source", s3: "source", t: "transport", x: "exchange" }, [
        ["s1", "t", 5, "confirmed"],
        ["s2", "t", 4, "confirmed"],
        ["s3", "t", 1, "tentative"],
        ["t", "x", 10, "confirmed"],
      ]),
    );
    expect(links).toMatchObject([{ value: 0, changesLead: false, bears: false }]);
  });

  it("looks at no link that is confirmed, and says when nothing flows", async () => {
    expect((await ask(twoCarriers("confirmed"))).links).toEqual([]);
    expect(await ask(emptyCase())).toMatchObject({ links: [], doubtful: 0, noFlow: true });
  });

  it("gives the same answer each time, and can be stopped", async () => {
    const kase = twoCarriers("tentative");
    expect(await ask(kase)).toEqual(await ask(kase));
    await expect(hangsOn(kase, {}, () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
  });
});
