import { type Case, linksAt } from "../core/case";
import type { Mark } from "../core/drawn";
import { type Entity, isProtected } from "../core/entity";
import { counted, kindWords, listed, statusWords } from "./kindWords";
import { knownOcgs, ocgName, roleOf } from "./symbol";

/** Longest name and caption on a chart; the whole text is in the inspector and in the accessible name. */
const longest = 26;

function cut(text: string): string {
  const letters = [...text];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function protectedWords(item: Entity): string {
  return listed(
    item.status
      .filter((each) => ["child", "victim", "exploited", "vulnerable adult"].includes(each))
      .map((each) => statusWords[each]),
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where no OCG is known nobody is a member, and 'associate' would say something that the file does not. */
export function hasOcgs(kase: Case): boolean {
  for (const group of kase.groups.values()) if (group.type === "ocg") return true;
  return false;
}

/** Role in words: 'Significant nominal of SMITH, courier', 'Associate, not a member', 'Vehicle, SMITH'. */
export function roleOfWords(kase: Case, item: Entity, focus: readonly string[] = []): string {
  const groups = knownOcgs(kase, item, focus).map(ocgName);
  const role = roleOf(item);
  const caption = item.caption;
  const parts: string[] = [];
  if (isProtected(item)) parts.push(`${upperFirst(protectedWords(item))}, to be protected`);
  else if (item.kind === "person" && role)
    parts.push(`${upperFirst(role)} nominal of ${groups.length > 0 ? listed(groups) : "an unknown OCG"}`);
  else if (item.kind === "person")
    parts.push(
      item.placeholder
        ? "Person referred to, not in the file"
        : hasOcgs(kase)
          ? "Associate, not a member"
          : "Person",
    );
  else {
    const type =
      item.typeName && item.typeName.toLowerCase() !== item.kind
        ? `${kindWords[item.kind].one} (${item.typeName})`
        : kindWords[item.kind].one;
    parts.push(item.placeholder ? `${type}, referred to, not in the file` : type);
    if (groups.length > 0 && item.kind !== "ocg") parts.push(listed(groups));
  }
  if (caption && !["associate", role].includes(caption.toLowerCase())) parts.push(caption);
  return parts.join(", ");
}

/** The two lines under a mark. The second names the OCG wherever colour cannot: for grey OCGs, and for members of several. */
export function labelOf(kase: Case, mark: Mark, focus: readonly string[]): { name: string; caption: string } {
  if (mark.type === "fold") return { name: cut(mark.fold.label), caption: "" };
  const item = mark.entity;
  const groups = knownOcgs(kase, item, focus);
  if (item.kind === "ocg") {
    // A hexagon has its name inside.
    const name = groups[0] ? ocgName(groups[0]) : ocgName({ name: item.label });
    return { name: name.length > 9 ? cut(name) : "", caption: cut(item.caption) };
  }
  const name = cut(item.label || item.sourceId || kindWords[item.kind].one);
  if (item.kind !== "person") return { name, caption: cut(item.caption) };
  if (isProtected(item)) return { name, caption: cut(item.caption || protectedWords(item)) };
  if (item.memberships.length === 0)
    return {
      name,
      caption: cut(item.caption || (item.placeholder ? "not in the file" : hasOcgs(kase) ? "associate" : "")),
    };
  const unnamed = groups.length > 1 || groups.some((group) => !focus.slice(0, 4).includes(group.id));
  const own = groups.map(ocgName);
  const fallback = groups.length === 1 && groups[0]?.id !== focus[0] ? (own[0] ?? "") : (roleOf(item) ?? "");
  const named =
    unnamed && own.length > 0
      ? [item.caption, listed(own)].filter(Boolean).join(", ")
      : item.caption || fallback;
  return {
    name,
    caption: cut(groups.length === 0 ? [item.caption, "OCG not known"].filter(Boolean).join(", ") : named),
  };
}

/** Accessible name of a mark: 'WOOD, Gary. Significant nominal of SMITH, courier. 9 links.' */
export function markName(kase: Case, mark: Mark, focus: readonly string[] = []): string {
  if (mark.type === "fold") {
    const kinds = [...new Set(mark.members.map((item) => item.kind))];
    const what = kinds.length === 1 && kinds[0] ? kindWords[kinds[0]].many.toLowerCase() : "entities";
    const safe = mark.members.filter(isProtected).length;
    const shield = safe > 0 ? ` ${counted(safe, "of them is", "of them are")} to be protected.` : "";
    return `${mark.fold.label}. ${mark.members.length.toLocaleString("en-GB")} ${what} folded into one mark.${shield}`;
  }
  const item = mark.entity;
  const links = linksAt(kase).get(item.id)?.length ?? 0;
  const other = item.status
    .filter((each) => !["child", "victim", "exploited", "vulnerable adult"].includes(each))
    .map((each) => statusWords[each]);
  const status = other.length > 0 ? ` ${upperFirst(listed(other))}.` : "";
  return `${item.label || item.sourceId || "Unnamed"}. ${roleOfWords(kase, item, focus)}.${status} ${counted(links, "link")}.`;
}
