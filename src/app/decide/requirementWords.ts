import type { Case } from "../../core/case";
import { type Link, type LinkKind, strengthOf } from "../../core/link";
import type { Gap } from "../../core/plan";
import type { PlacedPoint } from "../../core/point";
import { strengthWords } from "../../encode/kindWords";
import type { Hanging, MissingLink } from "../../worker/client";
import { linkSentence } from "../inspector/facts";

/** A requirement before it has a number. */
export type NewGap = Omit<Gap, "id">;

/** Where what is missing is usually held, by what the link says. A proposal: the plan is the user's. */
const collectFrom: { readonly [K in LinkKind]?: string } = {
  communicates: "Call data and subscriber checks; handset downloads",
  pays: "Suspicious activity reports, bank production order, HMRC",
  owns: "Land Registry, Companies House, DVLA",
  uses: "ANPR, patrol sightings, DVLA",
  carries: "ANPR, patrol sightings, roads policing",
  resides: "Council tax, electoral roll, housing, neighbourhood team",
  located: "Patrol, business rates, housing",
  works: "Companies House, HMRC, Trading Standards",
  family: "Registrars, children's social care, schools",
  household: "Housing, children's social care, health visitors",
  supplies: "Neighbouring force, source handling, seizures and forensics",
  directs: "Call data, source handling, prison intelligence",
};

const elsewhere = "Neighbourhood team, source handling, probation, partners";

function sentenceOf(kase: Case, item: Link): string {
  const name = kase.entities.get(item.from)?.label ?? "something not in the file";
  const sentence = linkSentence(kase, item, item.from);
  return `${name} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function changeWords({ bears, changesLead, leads, leadsIfNot, goods }: Hanging): string {
  const flow = goods === "money" ? "money" : "goods";
  if (bears) return `Whether any ${flow} are known to flow at all: the whole answer rests on it`;
  if (changesLead)
    return `Whether to act on ${leads.join(" or ")} first; if it is not so, ${leadsIfNot.join(" or ")} would do as well or better`;
  return "How sure we are of the interdiction points";
}

/** A requirement about one doubtful link. */
export function requirementForLink(
  kase: Case,
  link: string,
  more: { readonly hanging?: Hanging | undefined; readonly points?: readonly PlacedPoint[] } = {},
): NewGap {
  const item = kase.links.get(link);
  if (!item) return { about: [link], requirement: "", collection: elsewhere, response: "" };
  const resting = (more.points ?? []).filter(({ point }) => point.doubtful.includes(link)).slice(0, 2);
  const response = more.hanging
    ? changeWords(more.hanging)
    : resting.length > 0
      ? `Whether to act on ${resting.map(({ point }) => point.title).join(" and ")}`
      : "";
  const volume = item.flow === "none" || item.volume ? "" : " How much, and how often?";
  return {
    about: [link],
    requirement: `Is it so that ${sentenceOf(kase, item)}? Now ${strengthWords[strengthOf(item)].toLowerCase()}.${volume}`,
    collection: collectFrom[item.kind] ?? elsewhere,
    response,
  };
}

/** A requirement about a point that is not stable: what would have to be known for it to be one. */
export function requirementForPoint(kase: Case, { place, point }: PlacedPoint): NewGap {
  const share = point.stability ? Math.round(point.stability.inTop3 * 100) : undefined;
  const doubt = point.doubtful.flatMap((id) => kase.links.get(id) ?? []).slice(0, 3);
  const words = doubt.map((item) => sentenceOf(kase, item));
  const kinds = [...new Set(doubt.map((item) => collectFrom[item.kind] ?? elsewhere))];
  return {
    about:
      doubt.length > 0
        ? [...point.entities, ...doubt.map(({ id }) => id)]
        : [...point.entities, ...point.links],
    requirement: [
      `Is ${point.title} the only way?`,
      words.length > 0 ? `Confirm or rule out: ${words.join("; ")}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    collection: (kinds.length > 0 ? kinds : [elsewhere]).join("; "),
    response:
      share === undefined
        ? `Whether to act on point ${place}, ${point.title}`
        : `Whether to act on ${point.title}: now in the first three in ${share} of 100 draws`,
  };
}

/** 'Check whether A knows B: 12 common contacts.' Never a link. */
export function requirementForPair(kase: Case, { a, b, common }: MissingLink): NewGap {
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  return {
    about: [a, b],
    requirement: `Check whether ${name(a)} knows ${name(b)}: ${common.length} common contacts.`,
    collection: elsewhere,
    response: "Whether a second way round the interdiction points exists",
  };
}

/** An empty requirement about what is selected. */
export function requirementAbout(ids: readonly string[]): NewGap {
  return { about: ids, requirement: "", collection: "", response: "" };
}
