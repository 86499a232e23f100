import type { Case } from "../core/case";
import type { Route } from "../core/finding";
import { type Link, strengthOf } from "../core/link";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";
import { kShortest } from "./kShortest";

/** What a link costs on a path: in steps all alike; by strength a doubtful link is a longer way, so confirmed routes come first. */
const strengthCost = { confirmed: 1, unconfirmed: 1.5, tentative: 2.5 } as const;

const plainList = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function words(
  kase: Case,
  route: { readonly nodes: readonly string[] },
  links: readonly (readonly string[])[],
): string {
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const verb = (ids: readonly string[]) => {
    const items = ids.flatMap((id) => kase.links.get(id) ?? []);
    const label = items.find((item) => item.label)?.label ?? items[0]?.kind ?? "linked";
    const best = items.some((item) => strengthOf(item) === "confirmed")
      ? "confirmed"
      : items.some((item) => strengthOf(item) === "unconfirmed")
        ? "unconfirmed"
        : "tentative";
    return `${label}, ${best}`;
  };
  return route.nodes
    .map((id, index) => (index === 0 ? name(id) : `(${verb(links[index - 1] ?? [])}) ${name(id)}`))
    .join(" – ");
}

/**
 * The k shortest loopless paths between two entities on the whole case, direction ignored (Yen 1971 over Dijkstra).
 * Params: `from`, `to` entity ids; `k`; `by` 'steps' or 'strength'; `kinds` link kinds and `strengths` allowed (none given = all).
 */
export const paths: Analysis = {
  title: "Paths between two",
  about: "The shortest ways from one entity to another through the whole case, hidden or not.",
  params: {
    from: { type: "entity", title: "From", about: "Where the path starts" },
    to: { type: "entity", title: "To", about: "Where it ends" },
    k: { type: "number", title: "How many", about: "Number of different paths", default: 3, min: 1, max: 20 },
    by: {
      type: "choice",
      title: "Shortest by",
      about: "Steps, or confirmed links first",
      default: "steps",
      choices: ["steps", "strength"],
    },
  },
  run: (kase, params: ParamValues) => {
    const from = String(params.from ?? "");
    const to = String(params.to ?? "");
    const kinds = new Set(plainList(params.kinds));
    const strengths = new Set(plainList(params.strengths));
    const byStrength = params.by === "strength";
    const allowed = (item: Link) =>
      (kinds.size === 0 || kinds.has(item.kind)) && (strengths.size === 0 || strengths.has(strengthOf(item)));
    const found = kShortest(kase, from, to, Number(params.k ?? 3), allowed, (item) =>
      byStrength ? strengthCost[strengthOf(item)] : 1,
    );
    const routes = found.map((path): Route => {
      const links = path.nodes.slice(1).map((id, index) => path.steps(path.nodes[index] ?? "", id));
      return { entities: path.nodes, links, length: path.nodes.length - 1, words: words(kase, path, links) };
    });
    return [
      { type: "route", title: "Paths", about: `${routes.length} paths found in the whole case`, routes },
    ];
  },
};
