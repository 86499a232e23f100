/** Sets that grow together (union–find): the smallest number of a set stands for it. */
export class Joined {
  private readonly up: Int32Array;

  constructor(count: number) {
    this.up = Int32Array.from({ length: count }, (_, at) => at);
  }

  find(at: number): number {
    let root = at;
    while ((this.up[root] ?? root) !== root) root = this.up[root] ?? root;
    for (let each = at; each !== root; ) {
      const next = this.up[each] ?? root;
      this.up[each] = root;
      each = next;
    }
    return root;
  }

  /** The set's number after both are one. */
  join(a: number, b: number): number {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.up[high] = low;
    return low;
  }
}
