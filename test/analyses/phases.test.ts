import { describe, expect, it } from "vitest";
import { phases, phaseWindows } from "../../src/analyses/phases";
import { type Case, emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { type Link, link } from "../../src/core/link";
import type { Interval } from "../../src/core/time";

const supply = (id: string, from: string, to: string, times: Interval): Link =>
  link(id, from, to, "supplies", {
    direction: "forward",
    flow: "commodity",
    volume: { amount: 5, unit: "kg" },
    strength: "confirmed",
    times,
  });

/** Two carriers: the first in January and February, the second in March. */
function twoTimes(): Case {
  const people = [
    ["s", "source"],
    ["a", "transport"],
    ["b", "transport"],
    ["x", "exchange"],
  ] as const;
  const links = [
    ...["2026-01", "2026-02"].flatMap((month, at) => [
      supply(`sa${at}`, "s", "a", { from: `${month}-10` }),
      supply(`ax${at}`, "a", "x", { from: `${month}-11` }),
    ]),
    supply("sb", "s", "b", { from: "2026-03-10" }),
    supply("bx", "b", "x", { from: "2026-03-11" }),
  ];
  return {
    ...emptyCase(),
    entities: new Map(people.map(([id, lane]) => [id, entity(id, "person", id, { functions: [lane] })])),
    links: new Map(links.map((each) => [each.id, each])),
  };
}

const still = async () => {};

describe("phases of the ranking", () => {
  it("are the calendar months of what is dated", () => {
    expect(phaseWindows(twoTimes()).map(({ words }) => words)).toEqual(["Jan 2026", "Feb 2026", "Mar 2026"]);
  });

  it("are six equal parts without a gap or an overlap where more than a year is dated", () => {
    const kase = twoTimes();
    const old = [
      "2020-01-01",
      "2021-06-01",
      "2022-01-01",
      "2023-01-01",
      "2024-01-01",
      "2024-06-01",
      "2024-07-01",
    ];
    const links = new Map(kase.links);
    old.forEach((from, at) => {
      links.set(`o${at}`, supply(`o${at}`, "s", "a", { from }));
    });
    const windows = phaseWindows({ ...kase, links });
    expect(windows).toHaveLength(6);
    expect(windows[0]?.window.from).toBe("2020-01-01");
    expect(windows.at(-1)?.window.to).toBe("2026-03-11");
    for (const [at, { window }] of windows.entries()) {
      const next = windows[at + 1]?.window.from;
      if (next === undefined) continue;
      expect(Date.parse(next) - Date.parse(window.to ?? "")).toBe(86_400_000);
    }
  });

  it("leave old dates out where most is of the last year", () => {
    const kase = twoTimes();
    const links = new Map(kase.links).set("old", supply("old", "s", "a", { from: "1992-05-01" }));
    expect(phaseWindows({ ...kase, links })).toHaveLength(12);
  });

  it("say who leads in how many of them", async () => {
    const made = await phases(twoTimes(), {}, still);
    const leads = new Map(made.points.map((point) => [point.id, point.leads]));
    expect(leads.get("e:a")).toBe(2);
    expect(leads.get("e:b")).toBe(1);
    expect(made.points.find(({ id }) => id === "e:b")?.places).toEqual([undefined, undefined, 1]);
    expect(made.phases.map(({ dated }) => dated)).toEqual([2, 2, 2]);
    expect(made.undated).toBe(0);
  });

  it("are none where nothing is dated", async () => {
    expect((await phases(emptyCase(), {}, still)).phases).toEqual([]);
  });

  it("can be stopped between two", async () => {
    let asked = 0;
    const stop = async () => {
      if (++asked > 1) throw new Error("stopped");
    };
    await expect(phases(twoTimes(), {}, stop)).rejects.toThrow("stopped");
  });
});
