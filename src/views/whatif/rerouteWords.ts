import type { Case } from "../../core/case";
import { strengthOf } from "../../core/link";
import { gradeText, type Strength } from "../../core/provenance";
import type { Reroute, Vacuum } from "../../core/whatIf";
import { counted, functionWords, listed, strengthWords } from "../../encode/kindWords";
import { goodsWords, percent, volumeWords } from "./shareWords";

const nameOf = (kase: Case, id: string) => kase.entities.get(id)?.label || id;

/** '2 confirmed, 1 tentative; graded 1A/P, 2C/P': how sure we are of some links. */
export function sureWords(kase: Case, links: readonly string[]): string {
  const counts = new Map<Strength, number>();
  const grades = new Set<string>();
  for (const id of new Set(links)) {
    const item = kase.links.get(id);
    if (!item) continue;
    const strength = strengthOf(item);
    counts.set(strength, (counts.get(strength) ?? 0) + 1);
    for (const { grade } of item.provenance) if (grade) grades.add(gradeText(grade));
  }
  if (counts.size === 0) return "";
  const sure = [...counts].map(([strength, count]) => `${count} ${strengthWords[strength].toLowerCase()}`);
  const graded = grades.size > 0 ? `graded ${listed([...grades].sort(), 5)}` : "not graded";
  return `${counted(
    [...counts.values()].reduce((a, b) => a + b, 0),
    "link",
  )}: ${sure.join(", ")}; ${graded}`;
}

export interface RerouteWords {
  readonly title: string;
  /** Why it is expected, from the case alone. */
  readonly why: string;
  /** What of the flow it keeps or brings back, worked out from volumes; '' where none can be. */
  readonly share: string;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a way back is, in words. */
export function rerouteWords(kase: Case, reroute: Reroute): RerouteWords {
  switch (reroute.type) {
    case "bypass": {
      const { path, around, goods, flow, unit, share, links } = reroute;
      const more =
        path.length > around.length
          ? ` The whole way: ${path.map((id) => nameOf(kase, id)).join(" > ")}.`
          : "";
      return {
        title: `The bypass ${around.map((id) => nameOf(kase, id)).join(" > ")} stays open`,
        why: `${sureWords(kase, links)}.${more}`,
        share: `${percent(share)} of the ${goodsWords[goods]} still gets through (${volumeWords(flow, unit)})`,
      };
    }
    case "substitute": {
      const { removed, by, ready, functions, shared, contacts, links, back } = reroute;
      const doing = listed(functions.map((each) => functionWords[each].toLowerCase()));
      const known =
        shared.length === 0
          ? `shares none of ${counted(contacts, "contact")}`
          : `shares ${shared.length} of ${counted(contacts, "contact")}: ${listed(shared.map((id) => nameOf(kase, id)))}`;
      const sure = sureWords(kase, links);
      const came = back.map(({ goods, share }) =>
        share < 0.005 ? `no ${goodsWords[goods]}` : `at most ${percent(share)} of the ${goodsWords[goods]}`,
      );
      return {
        title: `${nameOf(kase, by)} ${ready ? "could take over from" : "does the same as"} ${nameOf(kase, removed)}`,
        why: `Same function (${doing}); ${known}${ready ? "" : ", fewer than half: not a ready stand-in"}.${sure ? ` ${sure}.` : ""}`,
        share: came.length > 0 ? upperFirst(`${listed(came)} back over contacts held now`) : "",
      };
    }
    case "repair": {
      const { from, to, letter, steps, common, equal } = reroute;
      const others = equal > 0 ? ` ${counted(equal, "other pair is", "other pairs are")} as close.` : "";
      return {
        title: `${nameOf(kase, from)} and ${nameOf(kase, to)} in contact would bring back piece ${letter} of the people`,
        why: `The closest former contacts: ${counted(steps, "link")} apart before, ${counted(common, "contact")} in common.${others}`,
        share: "",
      };
    }
  }
}

/** Who stands near the gap, in a sentence each. */
export function vacuumWords(kase: Case, { nearest, rivalry, own }: Vacuum): readonly string[] {
  const group = (id: string) => kase.groups.get(id)?.name ?? id;
  if (nearest.length === 0)
    return ["No other OCG of this case is linked to what is removed or to the lane it works in."];
  const lead = rivalry
    ? `${nearest.length > 1 ? "Rivals as near as each other" : "The nearest rival"} to the gap`
    : `No rivalry${own.length > 0 ? ` with ${listed(own.map(group))}` : ""} is recorded; the nearest other OCG${nearest.length > 1 ? "s, as near as each other" : ""}`;
  return nearest.map(({ group: id, steps, path, links }, at) =>
    `${at === 0 ? `${lead}: ` : ""}${group(id)}, ${counted(steps, "link")} away${
      path.length > 1 ? ` (${path.map((each) => nameOf(kase, each)).join(" > ")})` : ", in the lane itself"
    }. ${sureWords(kase, links)}${links.length > 0 ? "." : ""}`.trim(),
  );
}
