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
  generalised: "told less exactly",
  counted: "counts by home",
};

/** 'replaced; 1 kept', 'removed'. */
export function rowWords(row: WithheldRow, kept: number): string {
  const ends = (Object.keys(endWords) as WithheldEnd[]).flatMap((end) => {
    const count = row.ends[end] ?? 0;
    if (count === 0) return [];
    return [count === row.count ? endWords[end] : `${count.toLocaleString("en-GB")} ${endWords[end]}`];
  });
  return [...ends, ...(kept > 0 ? [`${kept} kept`] : [])].join("; ");
}

/** '9c41 77ae 02d8 …' in two lines of eight groups. */
export function hashWords(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(" ") ?? hash;
}
