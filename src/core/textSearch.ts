/** One pattern found: its number in the list, and where it ends (exclusive). */
export type Found = (pattern: number, end: number) => void;

const mixA = 0x9e3779b1;
const mixB = 0x85ebca6b;

/** Numbers in a list that doubles when it is full. */
function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}

/**
 * Aho–Corasick: finds all of many patterns in one walk over a text, so that 100,000 withheld values cost no more than one.
 * Steps are kept in one hash table rather than in a table of letters, which for names of all scripts would not fit.
 */
export function textSearch(patterns: readonly string[]): (text: string, found: Found) => void {
  let size = patterns.reduce((sum, pattern) => sum + pattern.length, 1) + 1;
  let capacity = 16;
  while (capacity < size * 2) capacity *= 2;
  const mask = capacity - 1;
  const fromNode = new Int32Array(capacity).fill(-1);
  const letter = new Uint16Array(capacity);
  const toNode = new Int32Array(capacity);
  const slotOf = (node: number, code: number) => {
    let slot = (Math.imul(node, mixA) ^ Math.imul(code, mixB)) & mask;
    while (fromNode[slot] !== -1 && (fromNode[slot] !== node || letter[slot] !== code))
      slot = (slot + 1) & mask;
    return slot;
  };
  let first = new Int32Array(1024).fill(0);
  let sibling = new Int32Array(1024);
  let code = new Int32Array(1024);
  let fail = new Int32Array(1024);
  /** Pattern that ends here + 1, and the next node on the way of failures where one ends. */
  let ends = new Int32Array(1024);
  let also = new Int32Array(1024);
  let nodes = 1;
  const add = () => {
    if (nodes === first.length) {
      first = grown(first);
      sibling = grown(sibling);
      code = grown(code);
      fail = grown(fail);
      ends = grown(ends);
      also = grown(also);
    }
    return nodes++;
  };
  size = patterns.length;
  for (let index = 0; index < size; index++) {
    const pattern = patterns[index] ?? "";
    let node = 0;
    for (let at = 0; at < pattern.length; at++) {
      const of = pattern.charCodeAt(at);
      const slot = slotOf(node, of);
      if (fromNode[slot] === -1) {
        const made = add();
        fromNode[slot] = node;
        letter[slot] = of;
        toNode[slot] = made;
        code[made] = of;
        sibling[made] = first[node] ?? 0;
        first[node] = made;
        node = made;
      } else node = toNode[slot] ?? 0;
    }
    // A pattern that stands twice is told once; an empty one never.
    if (node !== 0 && ends[node] === 0) ends[node] = index + 1;
  }
  const step = (node: number, of: number) => {
    const slot = slotOf(node, of);
    return fromNode[slot] === -1 ? 0 : (toNode[slot] ?? 0);
  };
  const after = (from: number, of: number) => {
    let node = from;
    for (;;) {
      const next = step(node, of);
      if (next !== 0 || node === 0) return next;
      node = fail[node] ?? 0;
    }
  };
  const queue = new Int32Array(nodes);
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = queue[head] ?? 0;
    for (let child = first[node] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      queue[tail++] = child;
      const back = node === 0 ? 0 : after(fail[node] ?? 0, code[child] ?? 0);
      fail[child] = back;
      also[child] = (ends[back] ?? 0) > 0 ? back : (also[back] ?? 0);
    }
  }
  const roots = new Int32Array(65_536);
  for (let child = first[0] ?? 0; child !== 0; child = sibling[child] ?? 0) roots[code[child] ?? 0] = child;

  return (text, found) => {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const of = text.charCodeAt(at);
      node = node === 0 ? (roots[of] ?? 0) : after(node, of);
      if (node === 0) continue;
      for (let end = (ends[node] ?? 0) > 0 ? node : (also[node] ?? 0); end !== 0; end = also[end] ?? 0)
        found((ends[end] ?? 1) - 1, at + 1);
    }
  };
}
