import type { WithheldCategory, WithheldEnd } from "../../core/withheld";
import type { WithheldRow } from "../../core/withheldRows";

export const categoryWords: { readonly [C in WithheldCategory]: string } = {
  names: "Names",
  births: "Dates of birth",
  addresses: "Addresses",
  phones: "Phone numbers",
  plates: "Number plates",
  accounts: "Accounts, documents",
  children: "Children, victims",
  handling: "Handling C items",
  notes: "Notes, sources",
  photos: "Photographs",
  coordinates: "Coordinates",
  events: "Events, times",
  groups: "Groups, businesses",
  things: "Other things",
  ids: "References, ids",
  plan: "Plan",
};

const endWords: { readonly [E in WithheldEnd]: string } = {
  removed: "removed",
  replaced: "replaced",
  generalised: "coarser",
  counted: "counts by home",
};

/** 'replaced; 1 kept': how the values of a line ended. */
export function rowWords(row: WithheldRow, kept: number): string {
  const ends = (Object.keys(endWords) as WithheldEnd[]).filter((end) => (row.ends[end] ?? 0) > 0);
  // That values were removed goes without saying where others were not.
  const telling = ends.length > 1 ? ends.filter((end) => end !== "removed") : ends;
  const said = telling.map((end) => endWords[end]).join(", ");
  return kept > 0 ? `${said}; ${kept} kept` : said;
}

/** '9c41 77ae 02d8 …' in two lines of eight groups. */
export function hashWords(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(" ") ?? hash;
}
