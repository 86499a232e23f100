import type { Case } from "../../core/case";
import type { Entity } from "../../core/entity";
import { isChild } from "../../core/target";
import { familyAge, isDead } from "../../encode/familyLook";
import { kindWords } from "../../encode/kindWords";
import { roleOf } from "../../encode/symbol";
import { yearOf } from "./yearOf";

/** The words under a symbol. */
export interface PersonWords {
  readonly name: string;
  readonly caption: string;
}

/** Year of death by an attribute of the file ('died: 2019'), else by the end of the person's time. */
function died(item: Entity): string {
  const said = item.attributes.find(({ name }) => /^(died|death)\b/i.test(name.trim()));
  return yearOf(said?.value ?? "") || yearOf(item.times.to ?? "");
}

/** 'SMITH, David' and '42, principal'; 'Liam, 16' as it stands. The name is as it may be said now: 'Child A, 16' on the wall. */
export function personWords(kase: Case, item: Entity, nameOf: (id: string) => string): PersonWords {
  const age = familyAge(kase, item);
  const name = nameOf(item.id) || item.sourceId || kindWords[item.kind].one;
  // A name that ends in the age says it already.
  const said = age !== undefined && new RegExp(`\\b${age}$`).test(name.trim());
  const role = isChild(kase, item) ? undefined : roleOf(item);
  const dead = isDead(item);
  const year = dead ? died(item) : "";
  const life = dead ? [year ? `died ${year}` : "died"] : age !== undefined && !said ? [String(age)] : [];
  const missing = item.placeholder ? ["not in the file"] : [];
  return { name, caption: [...life, ...(role ? [role] : []), ...missing].join(", ") };
}
