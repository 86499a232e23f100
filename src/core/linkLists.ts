import type { Link } from "./link";

type Links = ReadonlyMap<string, Link>;
type Lists = ReadonlyMap<string, readonly string[]>;

/** Lists that are not complete yet, with the links still to come. */
interface Underway {
  readonly lists: Map<string, string[]>;
  readonly rest: Iterator<Link>;
}

const complete = new WeakMap<Links, Lists>();
const underway = new WeakMap<Links, Underway>();
/** The links whose lists were made last: an edit changes few of them. Weak, so that a closed case is let go. */
let latest: WeakRef<Links> | undefined;
/** With more changed links than this the lists are made anew. */
const mostChanged = 1000;

function add(lists: Map<string, string[]>, item: Link): void {
  const from = lists.get(item.from);
  if (from) from.push(item.id);
  else lists.set(item.from, [item.id]);
  if (item.to === item.from) return;
  const to = lists.get(item.to);
  if (to) to.push(item.id);
  else lists.set(item.to, [item.id]);
}

function keep(links: Links, lists: Lists): void {
  underway.delete(links);
  complete.set(links, lists);
  latest = new WeakRef(links);
}

/** Ends of links that are in one map but not, or not the same, in the other; undefined when there are too many. */
function touchedEnds(before: Links, after: Links): ReadonlySet<string> | undefined {
  const ends = new Set<string>();
  let changed = 0;
  const take = (item: Link) => {
    changed++;
    ends.add(item.from).add(item.to);
    return changed <= mostChanged;
  };
  let known = 0;
  for (const item of after.values()) {
    const old = before.get(item.id);
    if (old) known++;
    if (old === item) continue;
    if (!take(item) || (old && !take(old))) return undefined;
  }
  if (known === before.size) return ends;
  for (const item of before.values()) if (!after.has(item.id) && !take(item)) return undefined;
  return ends;
}

/** The lists of `before` with those of touched ends made anew, in the order of the map. */
function patched(links: Links, lists: Lists, ends: ReadonlySet<string>): Lists {
  const made = new Map<string, readonly string[]>(lists);
  const fresh = new Map<string, string[]>();
  const put = (end: string, id: string) => {
    const list = fresh.get(end);
    if (list) list.push(id);
    else fresh.set(end, [id]);
  };
  for (const item of links.values()) {
    if (ends.has(item.from)) put(item.from, item.id);
    if (item.to !== item.from && ends.has(item.to)) put(item.to, item.id);
  }
  for (const end of ends) {
    const list = fresh.get(end);
    if (list) made.set(end, list);
    else made.delete(end);
  }
  return made;
}

/** The lists from the map before an edit, where there is one that shares nearly all. */
function carriedOver(links: Links): Lists | undefined {
  const before = latest?.deref();
  const lists = before && complete.get(before);
  // Maps of different cases share next to nothing; the comparison then ends after the first thousand.
  if (!before || !lists || Math.abs(before.size - links.size) > mostChanged) return undefined;
  const ends = touchedEnds(before, links);
  return ends && patched(links, lists, ends);
}

/** Takes some links into the lists; true when they are complete. Making them for 100,000 links at once would freeze a page for a fifth of a second. */
export function prepareLinkLists(links: Links, most: number): boolean {
  if (complete.has(links)) return true;
  const begun = underway.get(links);
  const carried = begun ? undefined : carriedOver(links);
  if (carried) {
    keep(links, carried);
    return true;
  }
  const work = begun ?? { lists: new Map<string, string[]>(), rest: links.values() };
  if (!begun) underway.set(links, work);
  for (let count = 0; count < most; count++) {
    const { done, value } = work.rest.next();
    if (done) {
      keep(links, work.lists);
      return true;
    }
    add(work.lists, value);
  }
  return false;
}

/** Link ids at each end; a self loop is listed once, ends without links are absent. Kept for each map of links, and carried over from the map before an edit. */
export function linkLists(links: Links): Lists {
  prepareLinkLists(links, Number.POSITIVE_INFINITY);
  return complete.get(links) ?? new Map();
}
