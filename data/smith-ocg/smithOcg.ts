import type { Case } from "../../src/core/case";
import { emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { areas } from "./areas";
import { ocgs } from "./groups";
import { handEntities, handLinks } from "./handWritten";
import { incidents } from "./incidents";
import { families } from "./kin";
import { numbers } from "./numbers";
import { openingArrangement, openingFilter } from "./opening";
import { plan } from "./plan";

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The SMITH case whole: the guidance's worked example, all of it fictional, as it stands on 12 June 2026. */
export function smithOcg(): CaseFile {
  const more = numbers();
  const kase: Case = {
    ...emptyCase({
      id: "sample-smith-ocg",
      title: "SMITH OCG",
      note: "Training case: SMITH OCG is fictional",
      marking: {
        level: "OFFICIAL-SENSITIVE",
        local: "",
        handling: "Need to know only. Do not copy or share outside the distribution list.",
        descriptor: "",
      },
      asAt: "2026-06-12",
      files: ["smith-ocg.linchpin.json"],
    }),
    entities: byId([...handEntities, ...more.entities]),
    links: byId([...handLinks, ...more.links].map((item, index) => ({ ...item, id: `e${index + 1}` }))),
    groups: byId([...ocgs, ...families]),
    areas: byId(areas),
    incidents: byId(incidents()),
    plan,
  };
  return caseFile(kase, { arrangement: openingArrangement, filter: openingFilter(kase) });
}
