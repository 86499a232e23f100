import { type Problem, problem } from "../core/problem";
import { field, isJsonObject, type JsonObject, scalarText } from "./json";

/** The objects of a bundle by what they become; of each id only the newest version. */
export interface StixObjects {
  readonly things: ReadonlyMap<string, JsonObject>;
  /** Relationships and sightings. */
  readonly links: ReadonlyMap<string, JsonObject>;
  readonly markings: ReadonlyMap<string, JsonObject>;
  readonly problems: readonly Problem[];
}

/** True for {type: 'bundle', objects: […]}. */
export function isStixBundle(json: unknown): boolean {
  return field(json, "type") === "bundle" && Array.isArray(field(json, "objects"));
}

/** When a version was made; objects of one version alone have no such time. */
function versionOf(item: JsonObject): number {
  const time = Date.parse(scalarText(field(item, "modified")) ?? scalarText(field(item, "created")) ?? "");
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

export function stixObjects(json: unknown): StixObjects {
  const problems: Problem[] = [];
  const newest = new Map<string, JsonObject>();
  const versions = new Map<string, number>();
  const listed = field(json, "objects");
  for (const [at, item] of (Array.isArray(listed) ? (listed as unknown[]) : []).entries()) {
    const id = scalarText(field(item, "id"));
    if (!isJsonObject(item) || id === undefined || scalarText(field(item, "type")) === undefined) {
      const where = { element: `objects[${at}]` };
      problems.push(problem("stix-object", "An object has no id or no type.", { done: "skipped", where }));
      continue;
    }
    versions.set(id, (versions.get(id) ?? 0) + 1);
    const known = newest.get(id);
    if (!known || versionOf(item) > versionOf(known)) newest.set(id, item);
  }
  for (const [id, count] of versions) {
    if (count < 2) continue;
    const message = `The file has ${count} versions of '${id}'.`;
    problems.push(
      problem("stix-versions", message, {
        severity: "note",
        done: "the newest was read",
        where: { element: id },
      }),
    );
  }
  const ofTypes = (test: (type: string) => boolean) =>
    new Map([...newest].filter(([, item]) => test(scalarText(field(item, "type")) ?? "")));
  const isLink = (type: string) => type === "relationship" || type === "sighting";
  const isMarking = (type: string) => type === "marking-definition";
  return {
    things: ofTypes((type) => !isLink(type) && !isMarking(type)),
    links: ofTypes(isLink),
    markings: ofTypes(isMarking),
    problems,
  };
}
