import type { Step } from "./layout";

/** Longest stretch of work without letting others in, in ms; half of what a worker may take, since a stretch can overrun. */
const stretch = 24;

/** Calls `step` now and then. Results never depend on it: only when it is called does. */
export class Pace {
  private last = performance.now();
  private from = 0;
  private to = 1;

  constructor(private readonly step: Step) {}

  /** The part of the whole, 0–1, that the work that follows stands for. */
  phase(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }

  /** True when it is time to rest. */
  due(): boolean {
    return performance.now() - this.last > stretch;
  }

  /** Reports how far the phase is (0–1) and lets others in; rejects when the work was cancelled. */
  async rest(done: number): Promise<void> {
    await this.step(Math.min(1, this.from + (this.to - this.from) * done));
    this.last = performance.now();
  }
}
