import type { Case } from "../../core/case";
import { counted } from "../../encode/kindWords";
import { ocgName } from "../../encode/symbol";
import type { TreeScope } from "../../store/treeStore";

/** 'Whole family', '4 steps from SMITH, David', '2 generations round SMITH, David', "Kin of SMITH's nominals". */
export function scopeWords(
  kase: Case,
  scope: TreeScope,
  main: string | undefined,
  nameOf: (id: string) => string,
): string {
  const name = main === undefined ? "nobody" : nameOf(main);
  switch (scope.type) {
    case "all":
      return "Whole family";
    case "steps":
      return `${counted(scope.steps, "step")} from ${name}`;
    case "generations":
      return `${counted(scope.count, "generation")} up and down from ${name}`;
    case "ocg": {
      const group = kase.groups.get(scope.group);
      return `Kin of ${group?.type === "ocg" ? ocgName(group) : "an OCG"}'s nominals`;
    }
  }
}

/** A scope as the id of a row of a menu. */
export function scopeId(scope: TreeScope): string {
  switch (scope.type) {
    case "all":
      return "all";
    case "steps":
      return `steps ${scope.steps}`;
    case "generations":
      return `generations ${scope.count}`;
    case "ocg":
      return `ocg ${scope.group}`;
  }
}

/** And back; undefined for any other text. */
export function readScope(id: string): TreeScope | undefined {
  const [type = "", ...rest] = id.split(" ");
  const value = rest.join(" ");
  if (type === "all") return { type };
  const count = Number(value);
  if (type === "ocg" && value) return { type, group: value };
  if (!Number.isInteger(count) || count < 1 || count > 99) return undefined;
  if (type === "steps") return { type, steps: count };
  return type === "generations" ? { type, count } : undefined;
}
