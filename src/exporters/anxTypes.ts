import type { Entity, EntityKind } from "../core/entity";
import { type Link, type LinkKind, linkKinds, strengthOf } from "../core/link";
import { type Strength, strengths } from "../core/provenance";
import type { XmlText } from "./xmlText";

/** Icons that charts made by others use; where none is known, Analyst's Notebook takes its own for the type. */
const icons: { readonly [K in EntityKind]?: string } = {
  person: "adult",
  organisation: "building",
  business: "building",
  premises: "house",
  vehicle: "car",
  phone: "phone",
  account: "cash",
  cash: "cash",
};

const dots: { readonly [S in Strength]: string } = {
  confirmed: "DotStyleSolid",
  unconfirmed: "DotStyleDashed",
  tentative: "DotStyleDotted",
};

export const arrowStyles = {
  none: "ArrowNone",
  forward: "ArrowOnHead",
  back: "ArrowOnTail",
  both: "ArrowOnBoth",
} as const;

/** 'uses' → 'Uses', 'ocg' → 'OCG': the name of a type of ours in a chart. */
export function titleOf(kind: EntityKind | LinkKind): string {
  return kind === "ocg" ? "OCG" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The type of an entity: the source's own word, else the kind. */
export function typeName(item: Entity): string {
  return item.typeName.trim() === "" ? titleOf(item.kind) : item.typeName;
}

/** Names of strengths. One that follows from the grades says so, so that it is not taken for somebody's statement. */
export function strengthName(item: Link): string {
  const name = strengthOf(item);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return item.strength === undefined ? `${title} (from grades)` : title;
}

/** Names with the ids that the rest of the chart refers to. */
export interface NamedIds {
  readonly id: (name: string) => string;
  readonly all: () => Iterable<readonly [name: string, id: string]>;
}

export function namedIds(prefix: string, names: Iterable<string>): NamedIds {
  const ids = new Map<string, string>();
  for (const name of names) if (!ids.has(name)) ids.set(name, `${prefix}${ids.size + 1}`);
  return { id: (name) => ids.get(name) ?? "", all: () => ids };
}

/** All strengths of a chart with their line patterns. */
export function strengthCollection(): string {
  const all = strengths.flatMap((name) => {
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    return [title, `${title} (from grades)`].map((each) => ({ name: each, dot: dots[name] }));
  });
  const rows = all.map(
    ({ name, dot }, at) => `<Strength Id="S${at + 1}" Name="${name}" DotStyle="${dot}"/>\n`,
  );
  return `<StrengthCollection>\n${rows.join("")}</StrengthCollection>\n`;
}

/** The types of the entities of a chart. */
export function entityTypes(items: Iterable<Entity>, types: NamedIds, xml: XmlText): string {
  const kinds = new Map<string, EntityKind>();
  for (const item of items) if (!kinds.has(typeName(item))) kinds.set(typeName(item), item.kind);
  const rows = [...types.all()].map(([name, id]) => {
    const icon = icons[kinds.get(name) ?? "unknown"];
    const file = icon ? ` IconFile="${icon}"` : "";
    return `<EntityType Id="${id}" Name=${xml.value(name)}${file} PreferredRepresentation="RepresentAsIcon"/>\n`;
  });
  return rows.length === 0 ? "" : `<EntityTypeCollection>\n${rows.join("")}</EntityTypeCollection>\n`;
}

/** The types of the links of a chart: one for each kind that is used. */
export function linkTypes(types: NamedIds): string {
  const rows = [...types.all()].map(([name, id]) => `<LinkType Id="${id}" Name="${name}"/>\n`);
  return rows.length === 0 ? "" : `<LinkTypeCollection>\n${rows.join("")}</LinkTypeCollection>\n`;
}

/** Kinds of link that a case uses, in the order of the list. */
export function usedKinds(links: Iterable<Link>): readonly LinkKind[] {
  const used = new Set([...links].map((item) => item.kind));
  return linkKinds.filter((kind) => used.has(kind));
}

/** What the types palette of the program offers: the types of this chart. */
export function palette(entities: NamedIds, links: NamedIds, xml: XmlText): string {
  const rows = (types: NamedIds, element: string, name: string, reference: string) =>
    [...types.all()].map(([each, id]) => `<${element} ${name}=${xml.value(each)} ${reference}="${id}"/>`);
  const [ofEntities, ofLinks] = [
    rows(entities, "EntityTypeEntry", "Entity", "EntityTypeReference"),
    rows(links, "LinkTypeEntry", "LinkType", "LinkTypeReference"),
  ];
  const list = (element: string, entries: readonly string[]) =>
    entries.length === 0 ? "" : `<${element}>${entries.join("")}</${element}>`;
  return (
    '<PaletteCollection>\n<Palette Name="Linchpin">' +
    list("EntityTypeEntryCollection", ofEntities) +
    list("LinkTypeEntryCollection", ofLinks) +
    "</Palette>\n</PaletteCollection>\n"
  );
}
