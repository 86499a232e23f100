import { type KinKind, kinKinds, type Link } from "../core/link";
import type { Handling } from "../core/provenance";
import { allBelow, below, type GedcomNode, textBelow } from "./gedcomLines";
import { fact, type GedcomRecords, gedcomNotes } from "./gedcomRecords";

export interface GedcomTie {
  /** Pointer to the other person. */
  readonly to: GedcomNode;
  readonly item: Partial<Link>;
}

const roles = new Map(
  "CLERGY clergy|FATH father|FRIEND friend|GODP godparent|HUSB husband|MOTH mother|MULTIPLE twin or other multiple|NGHBR neighbour|OFFICIATOR officiator|PARENT parent|SPOU spouse|WIFE wife|WITN witness"
    .split("|")
    .map((row): [string, string] => [row.slice(0, row.indexOf(" ")), row.slice(row.indexOf(" ") + 1)]),
);

/** What the other person is to this one: RELA in words (5.5), ROLE with an explaining phrase (7.0). */
function roleOf(node: GedcomNode): string {
  const role = below(node, "ROLE");
  const phrase = role ? textBelow(role, "PHRASE") : "";
  const word = role ? (roles.get(role.value.trim().toUpperCase()) ?? role.value.trim().toLowerCase()) : "";
  return textBelow(node, "RELA") || phrase || word;
}

/** Relations that are kinship in Linchpin's own words: what no family record can say ('guardian', 'half-sibling'). */
function kinshipOf(role: string): { readonly kin?: KinKind } | undefined {
  if (role === "relative") return {};
  if (role === "other relative") return { kin: "other" };
  const kin = kinKinds.find((each) => each === role && each !== "other");
  return kin ? { kin } : undefined;
}

/** Associations (ASSO) and records of the same person (ALIA) of one record, those of its events included. */
export function gedcomTies(
  node: GedcomNode,
  records: GedcomRecords,
  handling: Handling,
): readonly GedcomTie[] {
  const ties: GedcomTie[] = [];
  for (const holder of [node, ...node.children]) {
    if (holder.children.length === 0) continue;
    for (const line of allBelow(holder, "ASSO")) {
      if (line.pointer === "" || records.isVoid(line.pointer)) continue;
      const role = roleOf(line);
      const event = holder === node ? "" : ` (${holder.tag})`;
      const kinship = kinshipOf(role);
      const named = role === "" ? [] : [fact("role", role)];
      ties.push({
        to: line,
        item: {
          ...(kinship ? { kind: "family", ...kinship } : { kind: "association", attributes: named }),
          label: kinship ? `${role} of` : `${role || "associated"}${event}`,
          provenance: records.provenance(line, "Association"),
          notes: gedcomNotes(records.noteTexts(line), `line ${line.line}`, handling),
          handling,
        },
      });
    }
  }
  for (const line of allBelow(node, "ALIA"))
    if (line.pointer !== "" && !records.isVoid(line.pointer))
      ties.push({ to: line, item: { kind: "other", label: "may be the same person as", handling } });
  return ties;
}
