import { createStore } from "zustand/vanilla";

/** A version that waits: taken when the user says so, and never by itself. */
export const updateStore = createStore<{ readonly ready: boolean }>(() => ({ ready: false }));

let waiting: ServiceWorker | undefined;

function watch(registration: ServiceWorkerRegistration | undefined): void {
  // Some policies answer a registration with nothing.
  if (!registration) return;
  const look = () => {
    // The first visit installs a version as well; only one beside a running one is an update.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    waiting = registration.waiting;
    updateStore.setState({ ready: true });
  };
  look();
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh?.addEventListener("statechange", () => {
      if (fresh.state === "installed") look();
    });
  });
}

/** A while after the page has come: the first case is not to wait for it. */
const later = 4000;

/** Keeps the page for when its server is away. Only what was built and put on a server has something to keep. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !/^https?:$/.test(location.protocol) || !("serviceWorker" in navigator))
    return;
  setTimeout(() => {
    navigator.serviceWorker.register("./sw.js", { scope: "./", updateViaCache: "none" }).then(watch, () => {
      // Plain http on another machine, or switched off by policy: the page works as before, with its server.
    });
  }, later);
}

/** Takes the waiting version and loads the page again. */
export function takeUpdate(): void {
  if (!waiting) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take-over");
}
