import { below, type GedcomNode, textBelow } from "./gedcomLines";

export interface GedcomName {
  /** 'SMITH, John'; empty when nothing is known. */
  readonly label: string;
  /** 'SMITH', for the name of a family. */
  readonly surname: string;
  /** 'John Smith', as a name is said. */
  readonly said: string;
}

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** Reads a NAME line: 'John /Smith/ jun.', one of the parts missing, a slash missing, or only GIVN and SURN below. */
export function gedcomName(node: GedcomNode): GedcomName {
  const [before = "", inside, ...after] = node.value.split("/");
  const hasValue = /[^\s/]/.test(node.value);
  const surname = tidy(inside ?? (hasValue ? "" : textBelow(node, "SURN")));
  const first = tidy(hasValue ? before : textBelow(node, "GIVN"));
  const suffix = tidy(hasValue ? after.join(" ") : textBelow(node, "NSFX")).replace(/^,\s*/, "");
  const forename = [first, suffix].filter(Boolean).join(" ");
  return {
    label: [surname.toLocaleUpperCase("en-GB"), forename].filter(Boolean).join(", "),
    surname: surname.toLocaleUpperCase("en-GB"),
    said: [first, surname, suffix].filter(Boolean).join(" "),
  };
}

/** Nicknames and other writings of a name (phonetic, romanised, translated). */
export function otherWritings(node: GedcomNode): readonly string[] {
  const forms = node.children.filter((item) => ["FONE", "ROMN", "TRAN"].includes(item.tag));
  const nick = below(node, "NICK");
  return [...(nick ? [tidy(nick.value)] : []), ...forms.map((item) => gedcomName(item).said)].filter(Boolean);
}
