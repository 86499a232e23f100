import workerCode from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";

/**
 * An address that no URL parser takes, so that MapLibre hands it to `Worker` as it is. It would read any real address with
 * `fetch` on a page from disk, which the page's policy (`connect-src 'none'`) forbids. '.cjs' asks for a plain script.
 */
export const workerAddress = "http://[map].cjs";

let installed = false;

/** Has a worker at that address start from the code in the bundle, as a blob, which inherits the page's policy. */
export function installMapWorker(): void {
  if (installed) return;
  installed = true;
  // A plain script exports nothing.
  const code = workerCode.replace(/export\s*\{[^}]*\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/, "");
  const start = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address === workerAddress ? start : address, options);
    }
  };
}
