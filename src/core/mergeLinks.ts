import type { Attribute } from "./entity";
import { bandText, type Ocg } from "./group";
import type { Direction, Link } from "./link";
import { highestMarking } from "./marking";
import { united } from "./mergeEntities";
import { type Provenance, type Strength, strengths, strictestHandling } from "./provenance";

const turned: { readonly [D in Direction]: Direction } = {
  none: "none",
  forward: "back",
  back: "forward",
  both: "both",
};

/** The link read from its other end: the same fact. Kin is said from → to, so that such a link cannot be turned. */
export function turnedLink(item: Link): Link {
  return { ...item, from: item.to, to: item.from, direction: turned[item.direction] };
}

const source = (file: string): readonly Provenance[] => [
  { claim: "", source: file, note: "", opinion: false },
];

/** The less sure of two stated strengths: what is in doubt must not look confirmed (design, rule 1). */
function weaker(first: Strength | undefined, second: Strength | undefined): Strength | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return strengths.indexOf(first) > strengths.indexOf(second) ? first : second;
}

/**
 * Two records of one link as one, both read in the same direction. Reports of one fact are not added up: of the counts the
 * higher stands. What the second says otherwise becomes an attribute with its source.
 */
export function mergedLink(first: Link, second: Link, file: string): Link {
  const extra: Attribute[] = [];
  const keep = (name: string, one: string, two: string) => {
    if (one !== "" && two !== "" && one !== two) extra.push({ name, value: two, provenance: source(file) });
  };
  const volumeText = (item: Link) => (item.volume ? `${item.volume.amount} ${item.volume.unit}`.trim() : "");
  keep("Source id", first.sourceId, second.sourceId);
  keep("Label", first.label, second.label);
  keep("Volume", volumeText(first), volumeText(second));
  keep("Weight", `${first.weight ?? ""}`, `${second.weight ?? ""}`);
  keep("Strength", first.strength ?? "", second.strength ?? "");
  const strength = weaker(first.strength, second.strength);
  const marking = highestMarking([first.marking, second.marking]);
  const volume = first.volume ?? second.volume;
  const weight = first.weight ?? second.weight;
  const kin = first.kin ?? second.kin;
  const provenance = united(first.provenance, second.provenance);
  const dated = first.times.from !== undefined || first.times.to !== undefined;
  return {
    ...first,
    sourceId: first.sourceId || second.sourceId,
    ...(kin ? { kin } : {}),
    label: first.label || second.label,
    direction: first.direction === "none" ? second.direction : first.direction,
    flow: first.flow === "none" ? second.flow : first.flow,
    ...(volume ? { volume } : {}),
    ...(strength ? { strength } : {}),
    count: Math.max(first.count, second.count),
    ...(weight === undefined ? {} : { weight }),
    attributes: united(united(first.attributes, second.attributes), extra),
    times: dated ? first.times : second.times,
    provenance: second.provenance.length === 0 ? united(provenance, source(file)) : provenance,
    handling: strictestHandling([first.handling, second.handling]),
    ...(marking ? { marking } : {}),
    notes: united(first.notes, second.notes),
  };
}

/** Two OCGs of one name as one. What the second says otherwise is kept as a claim with its source. */
export function mergedOcg(first: Ocg, second: Ocg, file: string): Ocg {
  const claims: Provenance[] = [];
  const pick = (what: string, one: string, two: string): string => {
    if (one !== "" && two !== "" && one !== two)
      claims.push({ claim: `${what}: ${two}`, source: file, note: "", opinion: false });
    return one || two;
  };
  pick("Name", first.name, second.name);
  pick("Source id", first.sourceId, second.sourceId);
  pick("Band", first.band ? bandText(first.band) : "", second.band ? bandText(second.band) : "");
  pick("Tier", `${first.tier ?? ""}`, `${second.tier ?? ""}`);
  pick("Priority", first.priority ?? "", second.priority ?? "");
  pick("Review date", first.reviewDate ?? "", second.reviewDate ?? "");
  if (first.ocgType !== "unknown" && second.ocgType !== "unknown")
    pick("Type", first.ocgType, second.ocgType);
  const entity = first.entity ?? second.entity;
  const { band = second.band, tier = second.tier, priority = second.priority } = first;
  const reviewDate = first.reviewDate ?? second.reviewDate;
  const made = {
    ...first,
    sourceId: first.sourceId || second.sourceId,
    ocgType: first.ocgType === "unknown" ? second.ocgType : first.ocgType,
    planOwner: pick("Plan owner", first.planOwner, second.planOwner),
    locality: pick("Locality", first.locality, second.locality),
    criminality: united(first.criminality, second.criminality),
    capability: {
      violence: pick("Violence", first.capability.violence, second.capability.violence),
      cashFlow: pick("Cash flow", first.capability.cashFlow, second.capability.cashFlow),
      cohesion: pick("Cohesion", first.capability.cohesion, second.capability.cohesion),
    },
    summary: pick("Summary", first.summary, second.summary),
  };
  return {
    ...made,
    ...(entity === undefined ? {} : { entity }),
    ...(band ? { band } : {}),
    ...(tier ? { tier } : {}),
    ...(priority ? { priority } : {}),
    ...(reviewDate === undefined ? {} : { reviewDate }),
    provenance: united(united(first.provenance, second.provenance), claims),
  };
}
