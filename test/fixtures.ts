import { type Case, emptyCase } from "../src/core/case";
import { type Entity, entity } from "../src/core/entity";
import { type Group, ocg } from "../src/core/group";
import { type Link, link } from "../src/core/link";
import type { Grade, Provenance } from "../src/core/provenance";

/** Freezes an object and all in it; a Map cannot be frozen, so its writers are taken away. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) deepFrozen(item);
    const refuse = () => {
      throw new Error("a fixture was changed");
    };
    return Object.freeze(Object.assign(value, { set: refuse, delete: refuse, clear: refuse }));
  }
  for (const item of Object.values(value)) deepFrozen(item);
  return Object.freeze(value);
}

/** A reason to believe something, from a grade such as '1B/P'. */
export function because(
  claim: string,
  source: string,
  grade?: `${Grade["source"]}${Grade["information"]}/${Grade["handling"]}`,
  date?: string,
): Provenance {
  return {
    claim,
    source,
    ...(grade
      ? {
          grade: {
            source: Number(grade[0]) as Grade["source"],
            information: grade[1] as Grade["information"],
            handling: grade[3] as Grade["handling"],
          },
        }
      : {}),
    ...(date === undefined ? {} : { date }),
    note: "",
    opinion: false,
  };
}

/** A case of lists, deep-frozen. */
export function caseOf(parts: {
  readonly entities?: readonly Entity[];
  readonly links?: readonly Link[];
  readonly groups?: readonly Group[];
  readonly head?: Partial<Case["head"]>;
}): Case {
  const byId = <T extends { readonly id: string }>(items: readonly T[] = []) =>
    new Map(items.map((item) => [item.id, item]));
  return deepFrozen({
    ...emptyCase(parts.head),
    entities: byId(parts.entities),
    links: byId(parts.links),
    groups: byId(parts.groups),
  });
}

/** Entities named by one letter each and links written 'ab': for walks and counts. */
export function letters(nodes: string, ...links: readonly string[]): Case {
  return caseOf({
    entities: [...nodes].map((id) => entity(id, "person", id.toUpperCase())),
    links: links.map((ends, index) => link(`e${index + 1}`, ends[0] ?? "", ends[1] ?? "", "association")),
  });
}

const member = (group: string, role: "principal" | "significant" | "peripheral") => ({
  group,
  role,
  times: {},
  provenance: [],
});

/**
 * Two OCGs, a child, an associate, a phone, a van, premises, parallel links and graded provenance.
 * Ids are the words that say what each is: 'wood', 'van', 'wood-van-1'.
 */
export function tinyCase(): Case {
  return caseOf({
    head: {
      id: "tiny",
      title: "Tiny case",
      asAt: "2026-06-30",
      marking: { level: "OFFICIAL-SENSITIVE", local: "", handling: "RECIPIENTS ONLY", descriptor: "" },
    },
    entities: [
      entity("smith-ocg", "ocg", "SMITH OCG"),
      entity("delta-ocg", "ocg", "DELTA OCG"),
      entity("smith", "person", "SMITH, David", {
        memberships: [member("smith", "principal")],
        functions: ["direction"],
        born: "1979-02-11",
        provenance: [because("principal of the SMITH OCG", "IR-101", "1B/P", "2026-02-01")],
      }),
      entity("wood", "person", "WOOD, Gary", {
        memberships: [member("smith", "significant")],
        functions: ["transport"],
        caption: "courier",
        aliases: ["Gaz"],
        born: "1984",
        provenance: [because("drives the van", "IR-102", "2B/P", "2026-03-14")],
      }),
      entity("rook", "person", "ROOK, Dean", { memberships: [member("delta", "principal")] }),
      entity("liam", "person", "JONES, Liam", { status: ["child", "exploited"], born: "2010-03-01" }),
      entity("white", "person", "WHITE, Andrew", { caption: "tenant" }),
      entity("phone", "phone", "07700 900123"),
      entity("van", "vehicle", "ZZ99 ABC", { typeName: "van" }),
      entity("lock-up", "premises", "Unit 7", {
        typeName: "lock-up",
        functions: ["storage"],
        place: { lon: 0.61, lat: 51.31, precision: "street", address: "Unit 7, Quay Yard" },
        handling: "C",
      }),
      entity("stop", "event", "Van stopped", { times: { from: "2026-03-14" } }),
    ],
    links: [
      link("smith-wood", "smith", "wood", "directs", { direction: "forward", strength: "confirmed" }),
      link("wood-van-1", "wood", "van", "uses", {
        label: "drives",
        provenance: [because("seen driving", "IR-103", "1A/P", "2026-03-01")],
        times: { from: "2026-03-01" },
      }),
      link("wood-van-2", "wood", "van", "owns", {
        provenance: [because("said to own it", "IR-104", "2C/P")],
      }),
      link("van-lock-up", "van", "lock-up", "carries", {
        direction: "forward",
        flow: "commodity",
        volume: { amount: 2, unit: "kg" },
        count: 6,
        provenance: [because("six loads", "IR-105", "3D/C")],
      }),
      link("wood-phone", "wood", "phone", "uses", { provenance: [because("calls", "IR-106", "2B/P")] }),
      link("liam-phone", "liam", "phone", "communicates", {
        direction: "both",
        times: { from: "2026-04", to: "2026-05" },
      }),
      link("white-lock-up", "white", "lock-up", "resides"),
      link("smith-rook", "smith", "rook", "rival", { provenance: [because("taxed", "IR-107", "2E/P")] }),
      link("smith-liam", "smith", "liam", "family", { kin: "aunt or uncle", label: "uncle of" }),
      link("wood-stop", "wood", "stop", "involved"),
      link("van-van", "van", "van", "other", { label: "number plate changed" }),
    ],
    groups: [
      ocg("smith", "SMITH OCG", {
        entity: "smith-ocg",
        ocgType: "hierarchical",
        band: { criminality: 2, intent: "B" },
        tier: 2,
      }),
      ocg("delta", "DELTA OCG", { entity: "delta-ocg" }),
      {
        type: "household",
        id: "home",
        sourceId: "",
        name: "At Unit 7",
        address: "lock-up",
        members: ["white", "liam"],
        times: {},
        provenance: [],
      },
    ],
  });
}
