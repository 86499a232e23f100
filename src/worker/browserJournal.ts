import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { CaseFile } from "../core/caseFile";
import type { Edit } from "../core/edit";
import { fail, ok } from "../core/problem";
import { writeFile } from "../exporters/index";
import type { Journal, Session } from "./journal";
import type { Sealed, Vault } from "./vault";

interface Row {
  readonly id: string;
  readonly sealed: Sealed;
  readonly savedAt: number;
  readonly edits: number;
  readonly kept: boolean;
}
type About = Pick<Session, "caseId" | "title" | "entities" | "links">;

const lockName = (id: string) => `linchpin-session-${id}`;

/** Holds the session's lock until `release` is called or the tab dies; that is how other tabs know that it is alive. */
function hold(id: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}

async function liveIds(): Promise<ReadonlySet<string>> {
  const { held } = await navigator.locks.query();
  return new Set((held ?? []).map((lock) => lock.name ?? ""));
}

const json = (value: unknown) => strToU8(JSON.stringify(value));

/** Autosave in IndexedDB. Edits are written in order, each in its own transaction, as they happen: a killed tab loses at most the one under way. */
export function browserJournal(vault: Vault): Journal {
  const { database } = vault;
  /** `waiting`: edits that could not be written yet (no room left); they go first the next time, so that none is missing in between. */
  let current: { id: string; release: () => void; next: number; waiting: Edit[] } | undefined;
  let queue: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work, work);
    return queue;
  };

  const forget = async (id: string) => {
    const transaction = database.transaction(["sessions", "bases", "edits"], "readwrite");
    await Promise.all([
      transaction.objectStore("sessions").delete(id),
      transaction.objectStore("bases").delete(id),
      transaction.objectStore("edits").delete(IDBKeyRange.bound([id], [id, []])),
      transaction.done,
    ]);
  };

  const begin = async (file: CaseFile) => {
    const id = crypto.randomUUID();
    const release = await hold(id);
    if (!release) return;
    current = { id, release, next: 0, waiting: [] };
    const written = await writeFile("linchpin", file.case, {
      arrangement: file.arrangement,
      filter: file.filter,
    });
    if (!written.ok) return;
    const about: About = {
      caseId: file.case.head.id,
      title: file.case.head.title,
      entities: file.case.entities.size,
      links: file.case.links.size,
    };
    const base = await vault.seal(gzipSync(written.value.bytes, { level: 1 }));
    const row: Row = {
      id,
      sealed: await vault.seal(json(about)),
      savedAt: Date.now(),
      edits: 0,
      kept: false,
    };
    const transaction = database.transaction(["sessions", "bases"], "readwrite");
    await Promise.all([
      transaction.objectStore("bases").put(base, id),
      transaction.objectStore("sessions").put(row),
      transaction.done,
    ]);
  };

  const append = async (edit: Edit) => {
    if (!current) return;
    const session = current;
    const { id, next } = session;
    session.waiting.push(edit);
    const sealed = await Promise.all(session.waiting.map((each) => vault.seal(json(each))));
    const transaction = database.transaction(["sessions", "edits"], "readwrite");
    const row: Row | undefined = await transaction.objectStore("sessions").get(id);
    if (row) {
      for (const [at, each] of sealed.entries())
        await transaction.objectStore("edits").put(each, [id, next + at]);
      const edits = next + sealed.length;
      await transaction.objectStore("sessions").put({ ...row, savedAt: Date.now(), edits });
    }
    await transaction.done;
    session.next += sealed.length;
    session.waiting = [];
  };

  return {
    begin: (file) => inOrder(() => begin(file)),
    append: (edit) => inOrder(() => append(edit)),
    current: () => current?.id,
    sessions: async () => {
      const rows: Row[] = await database.getAll("sessions");
      const live = await liveIds();
      const read = rows.map(async (row): Promise<Session> => {
        const about: About = JSON.parse(strFromU8(await vault.unseal(row.sealed)));
        return {
          ...about,
          id: row.id,
          savedAt: row.savedAt,
          edits: row.edits,
          kept: row.kept,
          live: live.has(lockName(row.id)),
        };
      });
      const settled = await Promise.allSettled(read);
      // A row that will not open was sealed under a key that is gone; it cannot be shown and is left alone.
      return settled
        .flatMap((each) => (each.status === "fulfilled" ? [each.value] : []))
        .sort((a, b) => b.savedAt - a.savedAt);
    },
    recover: async (id) => {
      const release = await hold(id);
      if (!release) return fail("session-live", "This case is open in another tab. Close it there first.");
      const sealed: Sealed | undefined = await database.get("bases", id);
      if (!sealed) {
        release();
        return fail("session-gone", "This case is no longer kept on this device.");
      }
      const base = gunzipSync(await vault.unseal(sealed));
      const range = IDBKeyRange.bound([id], [id, []]);
      const sealedEdits: Sealed[] = await database.getAll("edits", range);
      const edits: Edit[] = [];
      for (const each of sealedEdits) edits.push(JSON.parse(strFromU8(await vault.unseal(each))));
      current?.release();
      current = { id, release, next: edits.length, waiting: [] };
      return ok({ base, edits });
    },
    keep: async (id, kept) => {
      const transaction = database.transaction("sessions", "readwrite");
      const row: Row | undefined = await transaction.store.get(id);
      if (row) await transaction.store.put({ ...row, kept });
      await transaction.done;
    },
    forget,
    end: () =>
      inOrder(async () => {
        if (!current) return;
        const { id, release } = current;
        current = undefined;
        const row: Row | undefined = await database.get("sessions", id);
        if (row && !row.kept) await forget(id);
        release();
      }),
  };
}
