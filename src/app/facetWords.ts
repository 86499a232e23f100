import type { Case } from "../core/case";
import type { ChainFunction } from "../core/chain";
import type { EntityKind } from "../core/entity";
import type { FacetType } from "../core/facets";
import type { LinkKind } from "../core/link";
import type { Strength } from "../core/provenance";
import { functionWords, kindWords, linkKindWords, roleWords, strengthWords } from "../encode/kindWords";
import { ocgName } from "../encode/symbol";

/** Words for a value of a facet; the values come from core's own lists. */
export function facetWords(kase: Case): (type: FacetType, value: string) => string {
  return (type, value) => {
    switch (type) {
      case "kind":
        return kindWords[value as EntityKind].many;
      case "ocg": {
        const group = kase.groups.get(value);
        return group?.type === "ocg" ? ocgName(group) : "An OCG that is not in the file";
      }
      case "role":
        return roleWords[value as keyof typeof roleWords];
      case "function":
        return functionWords[value as ChainFunction];
      case "strength":
        return strengthWords[value as Strength];
      case "linkKind":
        return linkKindWords[value as LinkKind];
      case "handling":
        return value === "P" ? "P, lawful sharing permitted" : "C, with conditions";
      case "typeName":
      case "grade":
        return value;
    }
  };
}
