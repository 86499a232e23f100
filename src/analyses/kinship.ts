import type { Case } from "../core/case";
import { type Family, familyOf } from "../core/family";
import { reasonsOf } from "../core/familyEvidence";
import type { Finding, Ranked } from "../core/finding";
import { kinCoefficients } from "../core/kinCoefficient";
import { homeWays } from "../core/kinHomes";
import { nominalsOf } from "../core/kinNominals";
import { kinFrom } from "../core/kinPath";
import { sourceTexts } from "../core/kinSources";
import { relationOf } from "../core/kinWords";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";

/** Nominals of whom each is set beside each other where nobody is chosen. */
const mostNominals = 60;

type Pair = readonly [one: string, other: string];

/** Who is looked at: two people, one and all their kin, or all nominals who are kin. */
function pairsOf(kase: Case, family: Family, from: string, to: string): readonly Pair[] {
  if (from !== "" && to !== "") return [[from, to]];
  const start = from || to;
  if (start !== "")
    return kinFrom(family, start, { more: homeWays(family) }).map((path): Pair => [path.to, start]);
  const here = new Set(family.people);
  const nominals = [...nominalsOf(kase).keys()].filter((id) => here.has(id)).slice(0, mostNominals);
  return nominals.flatMap((one, at) => nominals.slice(at + 1).map((other): Pair => [one, other]));
}

function run(kase: Case, params: ParamValues): readonly Finding[] {
  const family = familyOf(kase);
  const id = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : "";
  };
  const name = (person: string) => kase.entities.get(person)?.label ?? person;
  const pairs = pairsOf(kase, family, id("from"), id("to"));
  const { between } = kinCoefficients(family);
  const near: Ranked[] = [];
  const blood: Ranked[] = [];
  for (const [one, other] of pairs) {
    const relation = relationOf(family, one, other);
    if (!relation) continue;
    const { words, also, path } = relation;
    const said = `${name(one)} is to ${name(other)}: ${words}${also === undefined ? "" : `; also ${also}`}.`;
    const sources = sourceTexts(path.steps.flatMap((step) => reasonsOf(kase, step)));
    const through = path.steps.slice(0, -1).map(({ to }) => name(to));
    const way = through.length === 0 ? "" : ` Through ${through.join("; ")}.`;
    const rests = sources.length === 0 ? " No source is recorded." : ` Rests on ${sources.join("; ")}.`;
    near.push({ ids: [one, other], value: path.distance, reason: `${said}${way}${rests}` });
    const phi = between(one, other);
    if (phi > 0)
      blood.push({
        ids: [one],
        ends: [other, one],
        value: phi,
        reason: `${said} Blood relationship r = ${2 * phi}.`,
      });
  }
  const about = `${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} of people; as far as the case records families.`;
  return [
    {
      type: "ranking",
      title: "Kin by distance",
      unit: "steps: parent and child 1, siblings 1, partners 1, step 2",
      about,
      rows: near.sort((a, b) => a.value - b.value),
    },
    {
      type: "ranking",
      title: "Coefficient of kinship φ",
      unit: "φ; blood relationship r is twice that",
      about: `${about} Parents who are not recorded count as unrelated; identical twins as one.`,
      rows: blood.sort((a, b) => b.value - a.value),
    },
  ];
}

/** How people are related: in steps, in words and by blood (reference B5). */
export const kinship: Analysis = {
  title: "How people are related",
  about:
    "The nearest way by kin between two people, or from one person to all their kin, in words and steps, and the coefficient of kinship of those related by blood. With nobody chosen: all nominals who are kin.",
  params: {
    from: { type: "entity", title: "From", about: "A person" },
    to: { type: "entity", title: "To", about: "Another person; all kin without one" },
  },
  run,
};
