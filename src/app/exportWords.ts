import { type CasePart, caseParts, type PartCounts } from "../core/casePart";
import { counted, listed } from "../encode/kindWords";

const words: { readonly [P in CasePart]: readonly [one: string, many: string] } = {
  people: ["person", "people"],
  things: ["other entity", "other entities"],
  familyLinks: ["family link", "family links"],
  links: ["other link", "other links"],
  ocgs: ["OCG record", "OCG records"],
  unions: ["family", "families"],
  groups: ["household or drawn group", "households or drawn groups"],
  incidents: ["incident", "incidents"],
  areas: ["area", "areas"],
  plan: ["item of the plan", "items of the plan"],
  notes: ["note", "notes"],
  photos: ["photo", "photos"],
};

/** Two parts that are kept or left out together are one number to a reader: '340 entities', not '93 people, 247 other entities'. */
const sums: readonly (readonly [CasePart, CasePart, string, string])[] = [
  ["people", "things", "entity", "entities"],
  ["familyLinks", "links", "link", "links"],
];

/** '340 entities, 511 links and 12 areas'; 'nothing' where every number is 0. */
export function partWords(parts: readonly CasePart[], counts: PartCounts): string {
  const said = new Set<CasePart>();
  const out: string[] = [];
  for (const part of caseParts) {
    if (!parts.includes(part) || said.has(part)) continue;
    const sum = sums.find(([one, other]) => one === part && parts.includes(other));
    const count = sum ? counts[sum[0]] + counts[sum[1]] : counts[part];
    if (sum) said.add(sum[1]);
    if (count > 0) out.push(sum ? counted(count, sum[2], sum[3]) : counted(count, ...words[part]));
  }
  return out.length === 0 ? "nothing" : listed(out, out.length);
}

/** What a format keeps of a case, and what it leaves out. */
export function keepWords(
  keeps: readonly CasePart[],
  counts: PartCounts,
): { readonly keeps: string; readonly leaves: string } {
  const others = caseParts.filter((part) => !keeps.includes(part));
  return { keeps: partWords(keeps, counts), leaves: partWords(others, counts) };
}
