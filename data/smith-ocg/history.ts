import type { Entity } from "../../src/core/entity";
import type { Link, LinkKind } from "../../src/core/link";
import { at } from "../kit/grid";
import { proof } from "../kit/proof";
import { thing } from "../kit/thing";
import { tie } from "../kit/tie";

/** What was seen before 1 December 2025 or after 31 May 2026: the opening's date row leaves it out. */
export const history: readonly Entity[] = (
  [
    [
      "met-alpha",
      "Meeting, 15 Nov 2025",
      "SMITH and ALPHA",
      "2025-11-15T20:10",
      683_360,
      309_200,
      "2B/P",
      "L010",
    ],
    [
      "row-delta",
      "Disturbance, 22 Nov 2025",
      "SMITH and DELTA",
      "2025-11-22T22:40",
      681_840,
      308_970,
      "1B/P",
      "L024",
    ],
    [
      "gathering",
      "Gathering, 29 Nov 2025",
      "runners at First Terrace",
      "2025-11-29T19:00",
      682_450,
      309_650,
      "2B/P",
      "L021",
    ],
    ["visit", "Custody visit, 4 Jun 2026", "to HURST", "2026-06-04T14:00", 680_400, 307_400, "1A/C", "L034"],
  ] as const
).map(([key, label, caption, from, easting, northing, grade, source]) =>
  thing(key, "event", label, proof(grade, source, `${label}: ${caption}`, { date: from.slice(0, 10) }), {
    sourceId: `E-${key}`,
    caption,
    times: { from },
    place: at(easting, northing, label, "street"),
  }),
);

const present = (who: string, event: string, grade: string, source: string): Link =>
  tie(who, event, "involved", "present", proof(grade, source, "Seen there"));

const then = (
  from: string,
  to: string,
  kind: LinkKind,
  label: string,
  grade: string,
  source: string,
  when: string,
  end?: string,
): Link =>
  tie(from, to, kind, label, proof(grade, source, `${label}, ${when}`), {
    times: end === undefined ? { from: when } : { from: when, to: end },
  });

/** Older and newer links: purchases, past contacts, what followed. */
export const pastLinks: readonly Link[] = [
  ...["david", "kerr", "pyke", "amos", "reeve", "ocg-alpha"].map((who) =>
    present(who, "met-alpha", "2B/P", "L010"),
  ),
  ...["david", "vane", "crane", "finn", "ocg-delta", "ocg-smith"].map((who) =>
    present(who, "row-delta", "1B/P", "L024"),
  ),
  ...["david", "white", "baker", "coyle", "dunn", "odell"].map((who) =>
    present(who, "gathering", "2B/P", "L021"),
  ),
  ...["stone", "hurst"].map((who) => present(who, "visit", "1A/C", "L034")),
  ...([1, 2, 3, 4, 5] as const).map((number) =>
    then(
      "david",
      `caravan${number}`,
      "owns",
      "bought at auction",
      "1A/P",
      "L012",
      `202${number > 3 ? 4 : 3}-0${number}`,
    ),
  ),
  then("david", "ropewalk", "owns", "bought at auction", "1A/P", "L012", "2018-05"),
  then("david", "mill-lane", "owns", "bought at auction", "1A/P", "L012", "2019-02"),
  then("david", "main-road", "owns", "bought at auction", "1A/P", "L012", "2017-11"),
  then("david", "cannery-row", "owns", "bought at auction", "1A/P", "L012", "2020-10"),
  then("david", "hale", "works", "client of", "1B/P", "L026", "2019", "2025-04"),
  then("david", "assault", "involved", "spoken to about", "1A/P", "L024", "2026-06-05"),
  then("wood", "seizure", "involved", "interviewed about", "1A/P", "L015", "2026-06-03"),
  then("darby", "acct4417", "owns", "opened", "1A/C", "L016", "2021-03"),
  then("darby", "phone142", "uses", "bought", "2B/P", "L021", "2025-11-20"),
  then("darby", "ocg-beta", "other", "sold to", "2C/P", "L011", "2025-08"),
  then("nesbitt", "ocg-sigma", "other", "met", "3D/P", "L032", "2025-10"),
  then("ocg-gamma", "nesbitt", "other", "taxed", "2B/P", "L033", "2019", "2021"),
  then("gamma-contact", "nesbitt", "other", "threatened", "2C/P", "L033", "2021-02"),
  then("david", "wood", "association", "childhood friend", "1B/P", "L003", "1992", "2015"),
  then("david", "nesbitt", "association", "school friend of", "1B/P", "L003", "1995", "2002"),
  then("david", "darby", "association", "business partner", "1B/P", "L003", "2019", "2024"),
  then("wood", "van", "owns", "registered keeper", "1A/P", "L014", "2022-03"),
  then("darby", "shop", "owns", "bought", "1A/P", "L017", "2021-02"),
  then("david", "auction", "association", "buys at", "1A/P", "L012", "2017", "2025-09"),
];
