import type { Disclosure } from "../core/plan";
import type { ShareProfile } from "../core/shareProfile";
import { ruleCount } from "../core/shareRules";
import type { ProvedFile } from "./partnerFile";

/** What goes beside a partner's copy: what it is, what was looked for in it, and where it stands in the log. It names nothing that was withheld. */
export interface Manifest {
  readonly format: "linchpin-manifest";
  readonly version: 1;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly profile: { readonly name: string; readonly rules: number; readonly version: number };
  readonly counts: NonNullable<Disclosure["counts"]>;
  readonly proof: {
    readonly valuesSearched: number;
    readonly spellings: number;
    readonly partsOpened: number;
    readonly found: 0;
    readonly forms: readonly string[];
  };
  readonly marking: string;
  readonly recipient: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly log: { readonly entry: string; readonly head: string };
}

const forms = [
  "UTF-8 and Latin-1",
  "UTF-16",
  "per cent",
  "XML and HTML",
  "JSON",
  "base64",
  "hexadecimal",
  "text of PDF through its fonts",
];

/** The manifest of a proved file. */
export function manifest(
  { bytes, name, hash, proof }: ProvedFile,
  profile: ShareProfile,
  entry: Disclosure,
  head: string,
): Manifest {
  return {
    format: "linchpin-manifest",
    version: 1,
    file: { name, bytes: bytes.length, sha256: hash },
    profile: { name: profile.name, rules: ruleCount, version: profile.version },
    counts: entry.counts ?? { entitiesIn: 0, entitiesOut: 0, linksIn: 0, linksOut: 0 },
    proof: {
      valuesSearched: proof.values,
      spellings: proof.spellings,
      partsOpened: proof.parts,
      found: 0,
      forms,
    },
    marking: entry.marking,
    recipient: entry.recipient,
    reason: entry.reason,
    by: entry.by ?? "",
    at: entry.at,
    log: { entry: entry.id, head },
  };
}
