import { type Case, emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { keyed } from "../kit/keyed";
import { random } from "../kit/random";
import { people } from "./people";
import { things } from "./things";
import { ties } from "./ties";

/**
 * The national picture, invented: 4,772 OCGs and 36,953 nominals (the sizes of the National Strategic Assessment 2020),
 * 110,000 entities and 250,000 links in all. Made on demand, the same for the same seed.
 */
export function national(seed = 4_772): CaseFile {
  const dice = random(seed);
  const who = people(dice);
  const what = things(dice);
  const kase: Case = {
    ...emptyCase({
      id: `sample-national-${seed}`,
      title: "National picture",
      note: "Training case: everything in it is invented",
      marking: { level: "OFFICIAL-SENSITIVE", local: "", handling: "", descriptor: "" },
      asAt: "2026-06-12",
      files: ["national.linchpin.json"],
    }),
    entities: keyed([...who.entities, ...what.entities]),
    links: keyed(ties(dice, who, what)),
    groups: keyed(who.teams.map((team) => team.group)),
  };
  return caseFile(kase);
}
