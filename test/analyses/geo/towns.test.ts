import { describe, expect, test } from "vitest";
import { clTeam } from "../../../data/cl-team/clTeam";
import { townFlows } from "../../../src/analyses/geo/towns";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { mapCase, placeAt } from "./mapCase";

const premises = (id: string, label: string, at: readonly [number, number]) =>
  entity(id, "premises", label, { place: placeAt(at) });
const here = [
  premises("a1", "Ashby station", [400_000, 300_000]),
  premises("a2", "1 High Street", [401_000, 300_000]),
];
const there = [
  premises("b1", "Bexley railway station", [430_000, 300_000]),
  premises("b2", "2 Quay", [430_500, 301_000]),
];
const flowsOf = (
  ...[entities, links]: [Parameters<typeof mapCase>[0]["entities"], Parameters<typeof mapCase>[0]["links"]]
) => townFlows(mapCase({ entities: [...here, ...there, ...(entities ?? [])], links: links ?? [] }));

describe("towns", () => {
  test("are clusters of places, named by what they name; one place alone is none", () => {
    const { towns } = flowsOf([premises("c", "Farm", [460_000, 300_000])], []);
    expect(towns.map(({ name, n }) => [name, n])).toEqual([
      ["Ashby", 2],
      ["Bexley", 2],
    ]);
  });

  test("without a name have their square", () => {
    const { towns } = townFlows(
      mapCase({ entities: [premises("x", "1", [400_100, 300_100]), premises("y", "2", [400_200, 300_200])] }),
    );
    expect(towns[0]?.name).toBe("SK 00 00");
  });
});

describe("flows between towns", () => {
  const person = (id: string) => entity(id, "person", id);

  test("count a journey once, from where it left to where it arrived", () => {
    const trip = entity("trip", "event", "Train journey", {
      place: placeAt([430_000, 300_000]),
      times: { from: "2026-01-03" },
    });
    const { flows } = flowsOf(
      [trip, person("runner")],
      [
        link("l1", "trip", "a1", "located", { label: "left from", times: { from: "2026-01-03" } }),
        link("l2", "trip", "b1", "located", { label: "arrived at", times: { from: "2026-01-03" } }),
        link("l3", "runner", "a2", "resides"),
        link("l4", "runner", "trip", "involved"),
      ],
    );
    expect(flows).toHaveLength(1);
    expect(flows[0]).toMatchObject({ count: 1, links: ["l1", "l2"], fromDate: "2026-01-03" });
    expect([flows[0]?.from.name, flows[0]?.to.name]).toEqual(["Ashby", "Bexley"]);
  });

  test("lead from home to where somebody was seen or brings things, and follow the arrow of a link", () => {
    const seen = entity("seen", "event", "Seen", { place: placeAt([430_400, 300_900]) });
    const { flows } = flowsOf(
      [seen, person("gary")],
      [
        link("l1", "gary", "a2", "resides"),
        link("l2", "gary", "seen", "involved"),
        link("l3", "gary", "b2", "supplies", { direction: "forward" }),
        link("l4", "gary", "b2", "pays", { direction: "back" }),
      ],
    );
    expect(flows.map(({ words }) => words)).toEqual([
      "Ashby to Bexley: 2 journeys and links.",
      "Bexley to Ashby: 1 journey or link.",
    ]);
  });

  test("do not count who lives with or is kin to whom", () => {
    const { flows } = flowsOf(
      [person("mum"), person("son")],
      [
        link("l1", "mum", "a2", "resides"),
        link("l2", "son", "b2", "resides"),
        link("l3", "mum", "son", "family", { kin: "parent" }),
      ],
    );
    expect(flows).toEqual([]);
  });

  test("show the line of the county line case: from Eastmere to Calderhaven, two dozen journeys", () => {
    const { towns, flows } = townFlows(clTeam().case);
    expect(towns.map(({ name }) => name)).toEqual(["Calderhaven", "Eastmere"]);
    expect([flows[0]?.from.name, flows[0]?.to.name]).toEqual(["Eastmere", "Calderhaven"]);
    expect(flows[0]?.count).toBeGreaterThanOrEqual(24);
  });
});
