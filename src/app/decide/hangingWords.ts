import type { Hanging } from "../../worker/client";

const goodsWords = { commodity: "goods", money: "money" } as const;

function list(titles: readonly string[]): string {
  const shown = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles;
  return shown.length < 2 ? (shown[0] ?? "nothing") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** 'Worth up to 3% of the flow of money.' Rounded to a whole percent, never shown as 0 when it is more. */
export function worthWords({ value, goods }: Pick<Hanging, "value" | "goods">): string {
  if (value <= 0) return "";
  const percent = Math.round(value * 100);
  return `Worth knowing: ${percent < 1 ? "under 1" : percent}% of the flow of ${goodsWords[goods]}.`;
}

/** What changes if it is not so. */
export function hangingWords({
  bears,
  changesLead,
  changesOrder,
  leads,
  leadsIfNot,
  likely,
  goods,
}: Hanging): string {
  const sure = `Taken as so in ${Math.round(likely * 100)} of 100 draws.`;
  if (bears)
    return `If it is not so, no ${goodsWords[goods]} is known to flow: the answer rests on this link. ${sure}`;
  if (changesLead && leads.every((each) => leadsIfNot.includes(each)))
    return `If it is not so, ${list(leadsIfNot.filter((each) => !leads.includes(each)))} would do as well as ${list(leads)}. ${sure}`;
  if (changesLead) return `If so, ${list(leads)} comes first; if not, ${list(leadsIfNot)}. ${sure}`;
  if (changesOrder) return `What comes first stays; the order below it would change. ${sure}`;
  return `The decision would not change whatever the answer. ${sure}`;
}
