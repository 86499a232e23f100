import { createStore } from "zustand/vanilla";
import type { Truth } from "../core/truthLine";

/** What a view says of itself where it draws something else than what the chart draws: its truth line, its method in the status line. */
export interface ViewReport {
  readonly truth: Truth | undefined;
  /** Words of the status line in place of the chart's; empty = the chart's. */
  readonly status: readonly string[];
}

const none: ViewReport = { truth: undefined, status: [] };

export const viewReportStore = createStore<ViewReport>(() => none);

export function reportView(report: ViewReport): void {
  viewReportStore.setState(report);
}

/** Called when a view is left: the next one speaks for itself. */
export function forgetReport(): void {
  viewReportStore.setState(none);
}
