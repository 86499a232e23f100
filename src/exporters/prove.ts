import { needleFinder } from "../core/needleFinder";
import { needlesOf } from "../core/needlesOf";
import type { Needle, WithheldValue } from "../core/withheld";
import { type ProvenPart, provenParts } from "./provenParts";
import { glyphText, pdfTexts } from "./provenPdf";
import { type ProvenText, packedIn, provenTexts } from "./provenTexts";

/** A withheld value that stands in the bytes. */
export interface ProofHit {
  readonly value: string;
  readonly category: WithheldValue["category"];
  /** The item of the case that it is of. */
  readonly of: string;
  /** Where: 'ppt/slides/slide1.xml'; empty for the file itself. */
  readonly part: string;
  readonly form: ProvenText["form"];
  /** The spelling that was found, as it is compared. */
  readonly spelling: string;
}

export interface Proof {
  readonly hits: readonly ProofHit[];
  /** Parts that were looked into, the file itself among them. */
  readonly parts: number;
  /** Parts that could not be: with any of them nothing is proved. */
  readonly unopened: readonly string[];
  /** Values looked for, and spellings of them. */
  readonly values: number;
  readonly spellings: number;
}

export interface ProofOptions {
  /** Words that the format writes for a case with nothing in it: alone they are no part of a name. */
  readonly formatWords?: ReadonlySet<string>;
}

/** Bytes of all parts, with what is packed inside of their texts. */
function allParts(bytes: Uint8Array): { parts: readonly ProvenPart[]; unopened: readonly string[] } {
  const first = provenParts(bytes);
  const parts: ProvenPart[] = [...first.parts];
  const unopened: string[] = [...first.unopened];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part || part.bytes.length > 64 * 1024 * 1024) continue;
    for (const [index, inner] of packedIn(new TextDecoder("latin1").decode(part.bytes)).entries()) {
      const opened = provenParts(inner);
      const path = `${part.path}/packed ${index + 1}`;
      parts.push(
        ...opened.parts.map((each) => ({ ...each, path: each.path ? `${path}/${each.path}` : path })),
      );
      unopened.push(...opened.unopened.map((each) => `${path}/${each}`));
    }
  }
  return { parts, unopened };
}

/** Opens a file again, takes every container off and looks for every spelling of every withheld value in every form. */
export function prove(
  bytes: Uint8Array,
  withheld: readonly WithheldValue[],
  options: ProofOptions = {},
): Proof {
  const needles: Needle[] = [];
  const owners: WithheldValue[] = [];
  let values = 0;
  for (const value of withheld) {
    const own = (value.needles ?? needlesOf(value.category, value.value)).filter(
      (needle) => !(needle.part && options.formatWords?.has(needle.text)),
    );
    if (own.length > 0) values++;
    for (const needle of own) {
      needles.push(needle);
      owners.push(value);
    }
  }
  const finder = needleFinder(needles);
  const { parts, unopened } = allParts(bytes);
  const hits = new Map<string, ProofHit>();
  const look = (part: ProvenPart, { text, form, least }: ProvenText) => {
    for (const index of finder.find(text, least)) {
      const owner = owners[index];
      const needle = needles[index];
      if (!owner || !needle) continue;
      const key = `${owner.category}\u0000${owner.value}\u0000${part.path}`;
      if (!hits.has(key))
        hits.set(key, {
          value: owner.value,
          category: owner.category,
          of: owner.of,
          part: part.path,
          form,
          spelling: needle.text,
        });
    }
  };
  const isPdf = parts.some((part) => part.bytes[0] === 0x25 && part.bytes[1] === 0x50);
  const fonts = isPdf
    ? parts.flatMap((part) => glyphText(new TextDecoder("latin1").decode(part.bytes)) ?? [])
    : [];
  for (const part of parts) {
    // The path of an entry leaves as well.
    look(part, { text: part.path, form: "as it is", least: 0 });
    for (const text of provenTexts(part.bytes)) look(part, text);
    if (isPdf)
      for (const text of pdfTexts(new TextDecoder("latin1").decode(part.bytes), fonts))
        look(part, { text, form: "PDF text", least: 4 });
  }
  return { hits: [...hits.values()], parts: parts.length, unopened, values, spellings: needles.length };
}

/** Withheld values that stand in the bytes of a file, in any form; none = clean. Parts that cannot be opened count as hits: what was not read is not proved. */
export function proveClean(
  bytes: Uint8Array,
  withheld: readonly WithheldValue[],
  options: ProofOptions = {},
): readonly ProofHit[] {
  const { hits, unopened } = prove(bytes, withheld, options);
  return [
    ...hits,
    ...unopened.map(
      (part): ProofHit => ({ value: "", category: "notes", of: "", part, form: "as it is", spelling: "" }),
    ),
  ];
}
