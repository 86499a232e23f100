import type { Case } from "./case";
import { type Dated, momentOf } from "./dated";
import { type InformationGrade, informationGrades, type Provenance } from "./provenance";

export const volumeGrades = [...informationGrades, "ungraded"] as const;
export type VolumeGrade = InformationGrade | "ungraded";

/** Reports by the grade of their information. */
export interface ReportVolume {
  readonly grades: readonly { readonly grade: VolumeGrade; readonly items: readonly Dated[] }[];
  readonly dated: number;
  readonly undated: number;
}

/**
 * How much intelligence came in, by week: reports behind entities, links, memberships and groups, each once however many facts rest on it
 * (one source, one date, one grade). Recorded crime is no intelligence and not among it. More reports say that more was
 * looked at, not that more was done.
 */
export function reportVolume(kase: Case): ReportVolume {
  const found = new Map<VolumeGrade, Map<string, Dated>>(volumeGrades.map((grade) => [grade, new Map()]));
  const undated = new Set<string>();
  const take = (provenance: readonly Provenance[]) => {
    for (const each of provenance) {
      const grade = each.grade?.information ?? "ungraded";
      const key = JSON.stringify([each.source || each.claim, each.date ?? "", grade]);
      const moment = each.date === undefined ? undefined : momentOf({ from: each.date });
      if (moment) found.get(grade)?.set(key, { ...moment, id: key });
      else undated.add(key);
    }
  };
  for (const item of kase.entities.values()) {
    take(item.provenance);
    for (const membership of item.memberships) take(membership.provenance);
    for (const attribute of item.attributes) take(attribute.provenance);
  }
  for (const item of kase.links.values()) take(item.provenance);
  for (const item of kase.groups.values()) if (item.type !== "cluster") take(item.provenance);
  const grades = volumeGrades.map((grade) => ({ grade, items: [...(found.get(grade)?.values() ?? [])] }));
  return { grades, dated: grades.reduce((sum, { items }) => sum + items.length, 0), undated: undated.size };
}
