import type { Case } from "../core/case";
import type { Clause } from "../core/filter";
import { strengths } from "../core/provenance";
import { dateText } from "../core/time";
import {
  counted,
  functionWords,
  kindWords,
  linkKindWords,
  listed,
  roleWords,
  strengthWords,
} from "./kindWords";
import { ocgName } from "./symbol";

/** A filter row as the panel says it: what it asks, and of what. */
export interface ClauseWords {
  readonly title: string;
  readonly value: string;
}

function names(kase: Case, ids: readonly string[]): string {
  return listed(
    ids.map((id) => {
      const group = kase.groups.get(id);
      if (group) return group.type === "ocg" ? ocgName(group) : group.name;
      return kase.entities.get(id)?.label || id;
    }),
  );
}

/** Up to three names, else how many. */
function some(kase: Case, ids: readonly string[]): string {
  return ids.length <= 3 ? names(kase, ids) : counted(ids.length, "entity", "entities");
}

function strengthValue(clause: Clause & { type: "strength" }): string {
  const wanted = strengths.filter((each) => clause.strengths.includes(each));
  const [first] = wanted;
  const last = wanted.at(-1);
  const run =
    wanted.length > 1 &&
    strengths.indexOf(last ?? "tentative") - strengths.indexOf(first ?? "confirmed") === wanted.length - 1;
  const words =
    run && first && last
      ? `${strengthWords[first].toLowerCase()} to ${strengthWords[last].toLowerCase()}`
      : listed(wanted.map((each) => strengthWords[each].toLowerCase()));
  return `${words || "none"}; E ${clause.suspectedFalse ? "on" : "off"}`;
}

/** Words for a filter clause ('Within 2 links of', 'SMITH, David'). */
export function clauseWords(kase: Case, clause: Clause): ClauseWords {
  switch (clause.type) {
    case "kind":
      return {
        title: "Kind",
        value: listed(
          clause.kinds.map((kind) => kindWords[kind].many),
          4,
        ),
      };
    case "typeName":
      return { title: "Type", value: listed(clause.names, 4) };
    case "ocg": {
      const own = clause.groups.length > 0 ? names(kase, clause.groups) : "";
      return {
        title: "OCG",
        value: [own, clause.others ? "those in no OCG" : ""].filter(Boolean).join(", and ") || "none",
      };
    }
    case "role":
      return {
        title: "Role",
        value:
          listed(
            clause.roles.map((role) => roleWords[role]),
            5,
          ) || "none",
      };
    case "function":
      return {
        title: "Function",
        value: listed(
          clause.functions.map((each) => functionWords[each]),
          4,
        ),
      };
    case "handling":
      return {
        title: "Handling",
        value: listed(
          clause.handling.map((code) =>
            code === "P" ? "P, lawful sharing permitted" : "C, with conditions",
          ),
        ),
      };
    case "linkCount": {
      const open = clause.max >= Number.MAX_SAFE_INTEGER;
      const value = open
        ? `${clause.min.toLocaleString("en-GB")} or more`
        : clause.min === clause.max
          ? counted(clause.min, "link")
          : `${clause.min.toLocaleString("en-GB")} to ${clause.max.toLocaleString("en-GB")}`;
      return { title: "Number of links", value };
    }
    case "within":
      return { title: `Within ${counted(clause.steps, "link")} of`, value: names(kase, clause.of) };
    case "only":
      return { title: "Only", value: some(kase, clause.ids) };
    case "hidden":
      return { title: "Hidden", value: some(kase, clause.ids) };
    case "also":
      return { title: "Also shown", value: some(kase, clause.ids) };
    case "linkKind":
      return {
        title: "Kind of link",
        value: listed(
          clause.kinds.map((kind) => linkKindWords[kind]),
          4,
        ),
      };
    case "strength":
      return { title: "Link strength", value: strengthValue(clause) };
    case "grade":
      return { title: "Grade", value: listed(clause.grades.map(String), 6) };
    case "date": {
      const { from, to } = clause.window;
      const value =
        from && to
          ? `${dateText(from)} to ${dateText(to)}`
          : from
            ? `from ${dateText(from)}`
            : to
              ? `to ${dateText(to)}`
              : "any time";
      return { title: "Dated", value };
    }
  }
}
