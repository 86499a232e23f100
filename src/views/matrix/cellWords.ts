import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import { type Link, strengthOf } from "../../core/link";
import type { MatrixCell } from "../../core/matrix";
import { counted, kindWords, kinWords, linkVerbs, listed, strengthWords } from "../../encode/kindWords";

/** Verbs and things named in one cell; the inspector has all of them. */
const most = 4;

function verb(item: Link): string {
  const words = item.label || (item.kin ? kinWords[item.kin] : linkVerbs[item.kind]);
  const times = item.count > 1 ? ` ×${item.count.toLocaleString("en-GB")}` : "";
  return `${words}${times} (${strengthWords[strengthOf(item)].toLowerCase()})`;
}

/** What a pair of people is to each other, as the matrix knows it: for the reading line and the accessible name. */
export function cellWords(
  kase: Case,
  row: string,
  column: string,
  cell: MatrixCell | undefined,
  through: boolean,
): string {
  const pair = `${row} and ${column}`;
  if (!cell) return `${pair}: no ${through ? "direct or shared" : "direct"} link shown`;
  const links = cell.links.flatMap((id) => kase.links.get(id) ?? []);
  const direct =
    links.length > 0
      ? `${counted(links.length, "link")}, ${listed(links.map(verb), most)}`
      : "no direct link";
  const things = cell.shared.map(({ thing }) => {
    const item = kase.entities.get(thing);
    return item ? `${kindWords[item.kind].one.toLowerCase()} ${nameText(item)}` : thing;
  });
  const rival = cell.rival ? ", rivals" : "";
  return `${pair}: ${direct}${rival}${things.length > 0 ? `; both linked to ${listed(things, most)}` : ""}`;
}
