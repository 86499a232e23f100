import type { Case } from "../../core/case";
import type { WhatIf } from "../../core/whatIf";
import { counted, listed } from "../../encode/kindWords";

/** 'child lives' where all are known to be children; else the wider words. */
function people(kase: Case, ids: readonly string[]): string {
  const children = ids.every((id) => kase.entities.get(id)?.status.includes("child"));
  return children
    ? counted(ids.length, "child", "children")
    : counted(ids.length, "child or vulnerable person", "children or vulnerable people");
}

/** '3 children live with WOOD, Gary: plan safeguarding first', one sentence for each who goes. Counts, not names: this is shown in rooms where children's names are not. */
export function besideWords(kase: Case, beside: WhatIf["beside"]): readonly string[] {
  const homes = new Map<string, string[]>();
  const linked: string[] = [];
  for (const { id, livesWith } of beside) {
    if (livesWith === undefined) linked.push(id);
    else homes.set(livesWith, [...(homes.get(livesWith) ?? []), id]);
  }
  const words = [...homes].map(
    ([host, ids]) =>
      `${people(kase, ids)} ${ids.length === 1 ? "lives" : "live"} with ${kase.entities.get(host)?.label ?? host}: plan safeguarding first.`,
  );
  if (linked.length > 0)
    words.push(
      `${people(kase, linked)} ${linked.length === 1 ? "is" : "are"} linked to what is removed${homes.size > 0 ? " besides" : ": plan safeguarding first"}.`,
    );
  return words;
}

/** People who lose touch, by name; those to be protected only as a number. */
export function cutOffWords(kase: Case, ids: readonly string[], most = 8): string {
  const named: string[] = [];
  let others = 0;
  for (const id of ids) {
    const item = kase.entities.get(id);
    const safe = item?.status.some((each) =>
      ["child", "victim", "exploited", "vulnerable adult"].includes(each),
    );
    if (safe) others++;
    else named.push(item?.label ?? id);
  }
  const words = [
    ...(named.length > 0 ? [listed(named, most)] : []),
    ...(others > 0 ? [counted(others, "person to be protected", "people to be protected")] : []),
  ];
  return words.join(", and ");
}
