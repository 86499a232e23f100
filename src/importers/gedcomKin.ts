import type { Attribute } from "../core/entity";
import type { KinKind, Link } from "../core/link";
import type { GedcomFamily } from "./gedcomFamily";
import { allBelow, below, type GedcomNode, textBelow } from "./gedcomLines";
import { fact } from "./gedcomRecords";
import type { Remarks } from "./remarks";

/** How one child belongs to one parent of a family. */
export interface Descent {
  readonly kin: KinKind;
  readonly attributes: readonly Attribute[];
  readonly strength?: NonNullable<Link["strength"]>;
}

const kinWords: readonly (readonly [RegExp, KinKind])[] = [
  [/^(birth|natural|biological|)$/, "parent"],
  [/^adopt/, "adoptive-parent"],
  [/^foster/, "foster-parent"],
  [/^step/, "step-parent"],
  [/^guardian/, "guardian"],
];

function kinOf(word: string, remarks: Remarks, line: number): KinKind {
  const plain = word.trim().toLowerCase();
  const known = kinWords.find(([pattern]) => pattern.test(plain));
  if (known) return known[1];
  if (!/^(other|unknown|sealing|sealed|private)$/.test(plain))
    remarks.add("pedigree", `'${word.slice(0, 60)}' is no known way to be a child.`, {
      done: "kept as an attribute of the link",
      line,
    });
  return "other";
}

/** The way that an adoption event names for this parent (ADOP HUSB, WIFE or BOTH). */
function adoptedBy(child: GedcomNode, xref: string, side: string): boolean {
  return allBelow(child, "ADOP").some((event) =>
    allBelow(event, "FAMC").some((line) => {
      if (line.pointer !== xref) return false;
      const who = textBelow(line, "ADOP").toUpperCase();
      return who === "" || who === "BOTH" || who === side;
    }),
  );
}

/**
 * How the child descends from this parent: what the family says of this child and parent (_FREL, _MREL), else the
 * child's own PEDI, else an adoption event, else by birth. A challenged or disproven descent is tentative.
 */
export function descentOf(
  child: GedcomNode | undefined,
  family: GedcomFamily,
  parent: string,
  remarks: Remarks,
): Descent {
  const side = family.husbands.has(parent) ? "HUSB" : "WIFE";
  const own = child ? allBelow(child, "FAMC").find((line) => line.pointer === family.xref) : undefined;
  const listed = child ? family.childLines.get(child.xref) : undefined;
  const ofParent = listed ? below(listed, side === "HUSB" ? "_FREL" : "_MREL") : undefined;
  const pedigree = own ? below(own, "PEDI") : undefined;
  const stated = [ofParent, pedigree].find((line) => line !== undefined && line.value.trim() !== "");
  const phrase = stated ? textBelow(stated, "PHRASE") : "";
  const word = stated?.value.trim() ?? "";
  const kin = stated
    ? kinOf(word, remarks, stated.line)
    : child && adoptedBy(child, family.xref, side)
      ? "adoptive-parent"
      : "parent";
  const status = own ? textBelow(own, "STAT") : "";
  const attributes = [
    ...(kin === "other" ? [fact("child by", [word, phrase].filter(Boolean).join(": "))] : []),
    ...(status === "" ? [] : [fact("status of the parentage", status.toLowerCase())]),
  ];
  const doubtful = /^(challenged|disproven)$/i.test(status);
  return doubtful ? { kin, attributes, strength: "tentative" } : { kin, attributes };
}

const prefixes = new Map<KinKind, string>([
  ["adoptive-parent", "adoptive "],
  ["foster-parent", "foster "],
  ["step-parent", "step-"],
]);

/** 'father of', 'adoptive mother of', 'step-parent of'. */
export function parentLabel(kin: KinKind, sex: "male" | "female" | ""): string {
  if (kin === "guardian") return "guardian of";
  if (kin === "other") return "parent in the family of";
  const word = sex === "male" ? "father" : sex === "female" ? "mother" : "parent";
  return `${prefixes.get(kin) ?? ""}${word} of`;
}
