import type { Case } from "./case";
import { strengthOf } from "./link";
import type { Scene, SceneSeen } from "./plan";
import type { Strength } from "./provenance";
import { strengths } from "./provenance";

/** More than this is no picture of single things: its counts are kept by the truth line, its items are not written down. */
const most = 1500;

/** What a scene shows, to be kept with it. */
export function sceneSeen(
  kase: Case,
  shown: { readonly entities: readonly string[]; readonly links: readonly string[] },
  at: string,
): SceneSeen {
  const entities = shown.entities.flatMap((id) => {
    const item = kase.entities.get(id);
    return item ? [{ id, name: item.label || id }] : [];
  });
  const links = shown.links.flatMap((id) => {
    const item = kase.links.get(id);
    return item ? [{ id, strength: strengthOf(item) }] : [];
  });
  return { at, entities: entities.slice(0, most), links: links.slice(0, most) };
}

/** What has changed of what a scene showed when it was saved. */
export interface SceneChanges {
  /** Names of entities that the case no longer has. */
  readonly gone: readonly string[];
  /** Entities that are called something else now: before and now. */
  readonly renamed: readonly { readonly before: string; readonly now: string }[];
  readonly linksGone: number;
  readonly stronger: readonly string[];
  readonly weaker: readonly string[];
  /** Items that it shows now and did not then. */
  readonly added: number;
}

const rank = (strength: Strength) => strengths.indexOf(strength);

/** Compares what a scene showed with the case as it is; undefined where nothing was kept. `now` is what it would show. */
export function sceneChanges(
  kase: Case,
  scene: Pick<Scene, "seen">,
  now?: { readonly entities: Iterable<string> },
): SceneChanges | undefined {
  const { seen } = scene;
  if (!seen) return undefined;
  const gone: string[] = [];
  const renamed: { before: string; now: string }[] = [];
  for (const { id, name } of seen.entities) {
    const item = kase.entities.get(id);
    if (!item) gone.push(name);
    else if ((item.label || id) !== name) renamed.push({ before: name, now: item.label || id });
  }
  let linksGone = 0;
  const stronger: string[] = [];
  const weaker: string[] = [];
  for (const { id, strength } of seen.links) {
    const item = kase.links.get(id);
    if (!item) linksGone++;
    else if (rank(strengthOf(item)) < rank(strength)) stronger.push(id);
    else if (rank(strengthOf(item)) > rank(strength)) weaker.push(id);
  }
  const known = new Set(seen.entities.map(({ id }) => id));
  const added =
    now && seen.entities.length < most ? [...now.entities].filter((id) => !known.has(id)).length : 0;
  return { gone, renamed, linksGone, stronger, weaker, added };
}

const some = (names: readonly string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(" and ");
const links = (count: number) => `${count} link${count === 1 ? "" : "s"}`;

/** The changes in short sentences, the gravest first; empty = as it was. */
export function changeWords(changes: SceneChanges): readonly string[] {
  const { gone, renamed, linksGone, stronger, weaker, added } = changes;
  return [
    gone.length > 0 ? `${some(gone)} ${gone.length === 1 ? "is" : "are"} no longer in the case` : "",
    linksGone > 0 ? `${links(linksGone)} gone` : "",
    weaker.length > 0 ? `${links(weaker.length)} less sure than when it was saved` : "",
    stronger.length > 0 ? `${links(stronger.length)} surer than when it was saved` : "",
    renamed.length > 0 ? `${some(renamed.map((each) => `${each.before} is now ${each.now}`))}` : "",
    added > 0
      ? `${added} ${added === 1 ? "item" : "items"} shown that ${added === 1 ? "was" : "were"} not`
      : "",
  ].filter(Boolean);
}
