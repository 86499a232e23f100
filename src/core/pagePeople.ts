import { type Case, linksAt } from "./case";
import { bestGrade } from "./cellText";
import { ageAt, type Entity, isProtected, type Role } from "./entity";
import { familyOf } from "./family";
import type { Ocg } from "./group";
import { relationOf } from "./kinWords";
import { type Link, otherEnd, strengthOf } from "./link";
import type { PageText, TextOf } from "./pageText";
import { type Grade, gradeText, strengths } from "./provenance";
import { isChild } from "./target";
import { dateText } from "./time";

/** A principal or significant member. */
export interface PageMember {
  readonly entity: Entity;
  readonly role: Role;
  readonly name: string;
  readonly grade: string;
  readonly rows: readonly { readonly label: string; readonly text: PageText }[];
}

export interface PagePeripheral {
  readonly entity: Entity;
  readonly name: string;
  readonly relation: PageText;
  readonly address: PageText;
}

export interface PagePeople {
  readonly members: readonly PageMember[];
  readonly peripheral: readonly PagePeripheral[];
  /** Members who are children or to be protected: never named on the page. */
  readonly guarded: number;
}

/** '1A' of '1A/P': that handling is said once for the whole page; '1A/C' stays, since it may be shared with conditions only. */
export const shortGrade = (grade: Grade | undefined) =>
  grade ? (grade.handling === "P" ? gradeText(grade).slice(0, 2) : gradeText(grade)) : "";

/** 'Gary WOOD' for 'WOOD, Gary'. */
export function spokenName(label: string): string {
  const [surname, forename] = label.split(/,\s*/);
  return forename && surname ? `${forename} ${surname}` : label;
}

const roleRank = { principal: 0, significant: 1, peripheral: 2 } as const;

const attribute = (item: Entity, ...names: readonly string[]) =>
  item.attributes.find(({ name }) => names.includes(name.toLowerCase()))?.value ?? "";

/** Links between two people, the surest first. */
function between(kase: Case, one: string, other: string): readonly Link[] {
  return (linksAt(kase).get(one) ?? [])
    .flatMap((id) => kase.links.get(id) ?? [])
    .filter((item) => otherEnd(item, one) === other)
    .sort((a, b) => strengths.indexOf(strengthOf(a)) - strengths.indexOf(strengthOf(b)));
}

/** What somebody is to the principal: as recorded, else by kinship, else by the words of a link that is no order of command. */
function relationWords(kase: Case, item: Entity, principal: Entity | undefined): string {
  const recorded = attribute(item, "link to principal", "relation");
  if (recorded) return recorded;
  if (!principal || principal.id === item.id) return "";
  const kin = relationOf(familyOf(kase), item.id, principal.id);
  if (kin) return kin.words;
  const links = between(kase, item.id, principal.id).filter(({ label }) => label !== "");
  const tie = links.find(({ kind }) => kind === "association") ?? links[0];
  if (!tie) return "";
  const unsure = strengthOf(tie) === "confirmed" ? "" : ` (${strengthOf(tie)})`;
  if (tie.kind === "directs" && tie.to === item.id)
    return `directed by ${spokenName(principal.label)}${unsure}`;
  return `${tie.label}${unsure}`;
}

/** Where somebody lives: as recorded, else the premises that they are linked to as their home. */
function addressWords(kase: Case, item: Entity): string {
  const recorded = attribute(item, "address", "home address");
  if (recorded) return recorded;
  const homes = (linksAt(kase).get(item.id) ?? []).flatMap((id) => {
    const link = kase.links.get(id);
    return link?.kind === "resides" && link.from === item.id ? (kase.entities.get(link.to)?.label ?? []) : [];
  });
  return homes[0] ?? "";
}

function bornWords(kase: Case, item: Entity): string {
  if (!item.born) return "not known";
  const age = kase.head.asAt ? ageAt(item.born, kase.head.asAt) : undefined;
  return age === undefined ? dateText(item.born) : `${dateText(item.born)}, ${age}`;
}

function memberOf(
  kase: Case,
  item: Entity,
  role: Role,
  ocg: Ocg,
  principal: Entity | undefined,
  text: TextOf,
): PageMember {
  const name = spokenName(item.label);
  const own = item.memberships.find(({ group }) => group === ocg.id);
  const claim = own?.provenance[0]?.claim ?? "";
  const row = (key: string, label: string, made: string) => ({
    label,
    text: text(`member:${item.id}:${key}`, `${label} of ${name}`, made),
  });
  // 'BIRD, Shane: driver' says the name once more.
  const said = claim.startsWith(`${item.label}: `) ? claim.slice(item.label.length + 2) : claim;
  const does = said || item.caption || role;
  const status = [
    ...item.status,
    attribute(item, "current charge", "status") === "none" ? "no current charge" : "",
  ].filter(Boolean);
  const rows = [
    row("born", "Born", bornWords(kase, item)),
    row("role", "Role", does),
    ...(role === "principal" && item.id === principal?.id
      ? []
      : [row("link", "Link", relationWords(kase, item, principal) || "not known")]),
    row("lives", "Lives", addressWords(kase, item) || "not known"),
    ...(status.length > 0 ? [row("status", "Status", status.join(", "))] : []),
  ];
  return { entity: item, role, name, grade: shortGrade(bestGrade(own?.provenance ?? [])), rows };
}

/** Who is in the OCG, as the page tells them: principal first, then by role and the order of the case. */
export function pagePeople(kase: Case, ocg: Ocg, text: TextOf): PagePeople {
  const found: { item: Entity; role: Role }[] = [];
  let guarded = 0;
  for (const item of kase.entities.values()) {
    const own = item.kind === "person" ? item.memberships.filter(({ group }) => group === ocg.id) : [];
    if (own.length === 0) continue;
    if (isProtected(item) || isChild(kase, item)) {
      guarded++;
      continue;
    }
    const role = own.map((each) => each.role).sort((a, b) => roleRank[a] - roleRank[b])[0] ?? "peripheral";
    found.push({ item, role });
  }
  found.sort((a, b) => roleRank[a.role] - roleRank[b.role]);
  const principal = found.find(({ role }) => role === "principal")?.item;
  return {
    members: found
      .filter(({ role }) => role !== "peripheral")
      .map(({ item, role }) => memberOf(kase, item, role, ocg, principal, text)),
    peripheral: found
      .filter(({ role }) => role === "peripheral")
      .map(({ item }) => {
        const name = spokenName(item.label);
        const relation = relationWords(kase, item, principal) || item.caption;
        return {
          entity: item,
          name,
          relation: text(`peripheral:${item.id}:relation`, `Relation of ${name}`, relation || "not stated"),
          address: text(`peripheral:${item.id}:address`, `Address of ${name}`, addressWords(kase, item)),
        };
      }),
    guarded,
  };
}
