import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { CaseFile } from "../core/caseFile";
import type { Edit } from "../core/edit";
import { fail, ok } from "../core/problem";
import { writeFile } from "../exporters/index";
import { type Sealer, sealerOf } from "../exporters/sealing";
import type { Journal, Session } from "./journal";
import type { Sealed, Vault } from "./vault";

interface Row {
  readonly id: string;
  readonly sealed: Sealed;
  readonly savedAt: number;
  readonly edits: number;
  readonly kept: boolean;
  /** Of the passphrase that it is under; absent = the browser's own key. */
  readonly lock?: Pick<Sealer, "salt" | "rounds" | "check">;
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

/** What is told of a case under a passphrase. */
const nothing: About = { caseId: "", title: "", entities: 0, links: 0 };

const json = (value: unknown) => strToU8(JSON.stringify(value));

/** Autosave in IndexedDB. Edits are written in order, each in its own transaction, as they happen: a killed tab loses at most the one under way. */
export function browserJournal(vault: Vault): Journal {
  const { database } = vault;
  /** `waiting`: edits that could not be written yet (no room left); they go first the next time, so that none is missing in between. */
  let current:
    | { id: string; release: () => void; next: number; waiting: Edit[]; key: CryptoKey | undefined }
    | undefined;
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

  const begin = async (file: CaseFile, lock?: Sealer) => {
    const id = crypto.randomUUID();
    const release = await hold(id);
    if (!release) return;
    const before = current;
    const key = lock?.key;
    current = { id, release, next: 0, waiting: [], key };
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
    const base = await vault.seal(gzipSync(written.value.bytes, { level: 1 }), key);
    const row: Row = {
      id,
      sealed: await vault.seal(json(about), key),
      savedAt: Date.now(),
      edits: 0,
      kept: before ? ((await database.get("sessions", before.id))?.kept ?? false) : false,
      ...(lock ? { lock: { salt: lock.salt, rounds: lock.rounds, check: lock.check } } : {}),
    };
    const transaction = database.transaction(["sessions", "bases"], "readwrite");
    await Promise.all([
      transaction.objectStore("bases").put(base, id),
      transaction.objectStore("sessions").put(row),
      transaction.done,
    ]);
    // Only now that the new one is safe.
    if (before) {
      await forget(before.id);
      before.release();
    }
  };

  const append = async (edit: Edit) => {
    if (!current) return;
    const session = current;
    const { id, next } = session;
    session.waiting.push(edit);
    const sealed = await Promise.all(session.waiting.map((each) => vault.seal(json(each), session.key)));
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
    begin: (file, lock) => inOrder(() => begin(file, lock)),
    append: (edit) => inOrder(() => append(edit)),
    current: () => current?.id,
    sessions: async () => {
      const rows: Row[] = await database.getAll("sessions");
      const live = await liveIds();
      const read = rows.map(async (row): Promise<Session> => {
        const about: About = row.lock ? nothing : JSON.parse(strFromU8(await vault.unseal(row.sealed)));
        return {
          ...about,
          locked: row.lock !== undefined,
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
    recover: async (id, passphrase) => {
      const release = await hold(id);
      if (!release) return fail("session-live", "This case is open in another tab. Close it there first.");
      const sealed: Sealed | undefined = await database.get("bases", id);
      const row: Row | undefined = await database.get("sessions", id);
      if (!sealed || !row) {
        release();
        return fail("session-gone", "This case is no longer kept on this device.");
      }
      const lock =
        row.lock && passphrase !== undefined
          ? await sealerOf(passphrase, row.lock.salt, row.lock.rounds)
          : undefined;
      if (row.lock?.check.some((byte, at) => lock?.check[at] !== byte)) {
        release();
        return fail(
          "wrong-passphrase",
          "That passphrase does not open this case. Nobody can open it without the right one.",
        );
      }
      const key = lock?.key;
      const base = gunzipSync(await vault.unseal(sealed, key));
      const range = IDBKeyRange.bound([id], [id, []]);
      const sealedEdits: Sealed[] = await database.getAll("edits", range);
      const edits: Edit[] = [];
      for (const each of sealedEdits) edits.push(JSON.parse(strFromU8(await vault.unseal(each, key))));
      current?.release();
      current = { id, release, next: edits.length, waiting: [], key };
      return ok({ base, edits });
    },
    keep: async (id, kept) => {
      const transaction = database.transaction("sessions", "readwrite");
      const row: Row | undefined = await transaction.store.get(id);
      if (row) await transaction.store.put({ ...row, kept });
      await transaction.done;
    },
    forget,
    forgetCase: async (caseId) => {
      let open = 0;
      await inOrder(async () => {
        const live = await liveIds();
        const rows: Row[] = await database.getAll("sessions");
        const mine = current?.id;
        for (const row of rows) {
          if (row.id !== mine) {
            const about: About | undefined = row.lock
              ? undefined
              : await vault.unseal(row.sealed).then(
                  (bytes) => JSON.parse(strFromU8(bytes)),
                  () => undefined,
                );
            if (about?.caseId !== caseId) continue;
            if (live.has(lockName(row.id))) {
              open++;
              continue;
            }
          }
          await forget(row.id);
        }
        current?.release();
        current = undefined;
        if ((await database.count("sessions")) === 0) await vault.dropKey();
      });
      return open;
    },
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
