/** What is used of a browser's Worker. */
export interface WorkerLike {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  readonly addEventListener: (
    type: "message" | "error" | "messageerror",
    take: (event: Event) => void,
  ) => void;
}
