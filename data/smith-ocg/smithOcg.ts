import type { Case } from "../../src/core/case";
import { emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { keyed } from "../kit/keyed";
import { areas } from "./areas";
import { ocgs } from "./groups";
import { handEntities, handLinks } from "./handWritten";
import { incidents } from "./incidents";
import { families } from "./kin";
import { numbers } from "./numbers";
import { openingArrangement, openingFilter } from "./opening";
import { plan } from "./plan";
import { scenes } from "./scenes";

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
    entities: keyed([...handEntities, ...more.entities]),
    links: keyed([...handLinks, ...more.links].map((item, index) => ({ ...item, id: `e${index + 1}` }))),
    groups: keyed([...ocgs, ...families]),
    areas: keyed(areas),
    incidents: keyed(incidents()),
    plan,
  };
  const file = caseFile(kase, { arrangement: openingArrangement, filter: openingFilter(kase) });
  return { ...file, case: { ...kase, plan: { ...plan, scenes: scenes(file) } } };
}
