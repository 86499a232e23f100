import { type Case, emptyCase } from "../core/case";
import { entity, entityKinds, statuses } from "../core/entity";
import { ocg } from "../core/group";
import { kinKinds, link, linkKinds } from "../core/link";
import type { Provenance } from "../core/provenance";

const mark = "q";
const because: readonly Provenance[] = [
  {
    claim: mark,
    source: mark,
    grade: { source: 1, information: "B", handling: "P" },
    date: "2026-01",
    note: mark,
    opinion: true,
  },
];

/** A case with one of everything and nobody in it: what a format writes of it are words of the format. */
export function controlCase(): Case {
  const place = { lon: 1, lat: 51, precision: "area", address: mark } as const;
  const things = entityKinds.map((kind, at) =>
    entity(`${mark}${at}`, kind, mark, {
      sourceId: mark,
      typeName: mark,
      caption: mark,
      aliases: [mark],
      attributes: [{ name: mark, value: mark, provenance: because }],
      memberships: [
        { group: `${mark}g`, role: "principal", times: { from: "2026-01" }, provenance: because },
      ],
      functions: ["source", "direction"],
      status: statuses,
      categories: ["suspect"],
      born: "1980",
      times: { from: "2026-01", to: "2026-02" },
      place,
      photo: "data:image/png;base64,iVBORw0KGgo=",
      provenance: because,
      notes: [{ id: mark, text: mark, at: "2026-01", handling: "P" }],
    }),
  );
  const ties = [
    ...linkKinds.map((kind) => [kind, undefined] as const),
    ...kinKinds.map((kin) => ["family", kin] as const),
  ].map(([kind, kin], at) =>
    link(`${mark}l${at}`, `${mark}0`, `${mark}${1 + (at % (things.length - 1))}`, kind, {
      sourceId: mark,
      ...(kin ? { kin } : {}),
      label: mark,
      direction: (["none", "forward", "back", "both"] as const)[at % 4] ?? "none",
      flow: (["none", "commodity", "money"] as const)[at % 3] ?? "none",
      volume: { amount: 1, unit: mark },
      strength: (["confirmed", "unconfirmed", "tentative"] as const)[at % 3] ?? "confirmed",
      count: 2,
      weight: 1,
      attributes: [{ name: mark, value: mark, provenance: [] }],
      times: { from: "2026-01", to: "2026-02" },
      provenance: because,
      notes: [{ id: mark, text: mark, at: "2026-01", handling: "P" }],
    }),
  );
  const group = ocg(`${mark}g`, mark, {
    sourceId: mark,
    entity: `${mark}1`,
    ocgType: "hierarchical",
    band: { criminality: 2, intent: "B" },
    tier: 1,
    priority: "P1",
    reviewDate: "2026-01",
    planOwner: mark,
    locality: mark,
    criminality: [mark],
    capability: { violence: mark, cashFlow: mark, cohesion: mark },
    summary: mark,
    provenance: because,
  });
  const ring = [
    [1, 51],
    [1.1, 51],
    [1.1, 51.1],
    [1, 51],
  ] as const;
  return {
    ...emptyCase({
      id: mark,
      title: mark,
      note: mark,
      asAt: "2026-01-01",
      files: [mark],
      marking: { level: "OFFICIAL", local: "", handling: mark, descriptor: mark },
    }),
    entities: new Map(things.map((item) => [item.id, item])),
    links: new Map(ties.map((item) => [item.id, item])),
    groups: new Map([[group.id, group]]),
    areas: new Map([
      [
        `${mark}a`,
        {
          id: `${mark}a`,
          sourceId: mark,
          name: mark,
          layer: "other",
          polygons: [[ring]],
          indicators: [{ name: mark, value: mark, provenance: [] }],
          provenance: because,
        },
      ],
    ]),
    incidents: new Map([
      [
        `${mark}i`,
        {
          id: `${mark}i`,
          sourceId: mark,
          label: mark,
          offence: mark,
          layer: "harm",
          reportedBy: "enforcement",
          times: { from: "2026-01" },
          place,
          weight: 1,
          attributes: [{ name: mark, value: mark, provenance: [] }],
          provenance: because,
        },
      ],
    ]),
  };
}
