import type { Client } from "../worker/client";

let connected: Client | undefined;

/** Gives the stores their worker; called once by main before anything is drawn, and by tests with jobs in the same thread. */
export function connectWorker(client: Client): void {
  connected = client;
}

/** The worker's client. Throws when nothing is connected, which is a bug of ours. */
export function worker(): Client {
  if (!connected) throw new Error("no worker is connected");
  return connected;
}
