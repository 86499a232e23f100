import { ok } from "../core/problem";
import type { Journal } from "./journal";

/** Where the browser offers no storage: nothing is kept, and the page says so. */
export function memoryJournal(): Journal {
  const done = () => Promise.resolve();
  return {
    begin: done,
    append: done,
    sessions: () => Promise.resolve([]),
    recover: () => Promise.resolve(ok({ base: new Uint8Array(), edits: [] })),
    keep: done,
    forget: done,
    forgetCase: () => Promise.resolve(0),
    end: done,
    current: () => undefined,
  };
}
