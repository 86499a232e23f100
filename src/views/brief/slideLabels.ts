import type { Case } from "../../core/case";
import type { Mark } from "../../core/drawn";
import { type EntityKind, isProtected } from "../../core/entity";
import { counted, kindWords } from "../../encode/kindWords";
import { labelOf } from "../../encode/markWords";
import { knownOcgs, ocgName } from "../../encode/symbol";

/** 'WOOD, Gary' as it is said aloud: 'Gary WOOD'. */
export function spokenName(label: string): string {
  const [surname, forename, ...rest] = label.split(",").map((part) => part.trim());
  return surname && forename && rest.length === 0 ? `${forename} ${surname}` : label;
}

/** What a fold is called that was made for the slide alone: '12 vehicles', '5 people to be protected'. */
function foldName(mark: Mark & { type: "fold" }): string {
  if (mark.fold.label !== "") return mark.fold.label;
  const kinds = new Set<EntityKind>(mark.members.map((item) => item.kind));
  const [kind] = kinds;
  const words = kind !== undefined && kinds.size === 1 ? kindWords[kind] : { one: "thing", many: "things" };
  const safe = mark.members.every(isProtected) ? " to be protected" : "";
  return `${counted(mark.members.length, words.one.toLowerCase(), words.many.toLowerCase())}${safe}`;
}

/** The name and the line under it on a slide: spoken names, and nothing cut that a second line could hold. */
export function slideLabel(
  kase: Case,
  mark: Mark,
  focus: readonly string[],
): { readonly name: string; readonly caption: string } {
  if (mark.type === "fold") return { name: foldName(mark), caption: "" };
  const { entity: item } = mark;
  const { caption } = labelOf(kase, mark, focus);
  if (item.kind === "ocg") {
    const group = knownOcgs(kase, item, focus)[0];
    return { name: group ? ocgName(group) : ocgName({ name: item.label }), caption };
  }
  const name = item.label || item.sourceId || kindWords[item.kind].one;
  return { name: item.kind === "person" ? spokenName(name) : name, caption };
}
