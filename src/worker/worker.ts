import { browserJournal } from "./browserJournal";
import { cores } from "./cores";
import CoreWorker from "./coreWorker?worker";
import { makeJobs } from "./jobs";
import type { Journal } from "./journal";
import { memoryJournal } from "./memoryJournal";
import type { Request } from "./message";
import { serve } from "./serve";
import { openVault } from "./vault";

// The entry of the worker: the one file here that acts on import.
let journal: Promise<Journal> | undefined;
const journalOf = () => {
  journal ??= openVault().then(browserJournal, memoryJournal);
  return journal;
};
const all = cores(() => new CoreWorker({ name: "linchpin-core" }), navigator.hardwareConcurrency);
const answer = serve(makeJobs(journalOf, all), (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener("message", (event: MessageEvent<Request>) => answer(event.data));
