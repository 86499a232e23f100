import type { LayoutInput } from "../core/layoutInput";
import type { LayoutId } from "../worker/client";
import { screenStore } from "./screenStore";
import { worker } from "./worker";

let running: AbortController | undefined;

/** Runs a layout in the worker, with progress and cancel on the screen; undefined when it was cancelled or a later run took its place. */
export async function runLayout(
  id: LayoutId,
  title: string,
  input: LayoutInput,
): Promise<ReadonlyMap<string, { x: number; y: number }> | undefined> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const cancel = () => controller.abort();
  screenStore.setState({ busy: { type: "busy", title, phase: title, done: 0, cancel } });
  try {
    return await worker().run(
      "layout",
      { id, input },
      {
        signal: controller.signal,
        onProgress: ({ phase, done }) => {
          if (running === controller)
            screenStore.setState({ busy: { type: "busy", title, phase, done, cancel } });
        },
      },
    );
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    if (running === controller) {
      running = undefined;
      screenStore.setState({ busy: { type: "idle" } });
    }
  }
}
