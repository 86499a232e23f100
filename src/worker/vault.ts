import { type IDBPDatabase, openDB } from "idb";

/** Where autosave keeps its records. All contents are AES-GCM under a key that the browser holds and will not hand out; it guards the disk, not the signed-in user. */
export interface Vault {
  readonly database: IDBPDatabase;
  /** Under a key that is given (of a passphrase), else under the browser's own. */
  readonly seal: (bytes: Uint8Array, under?: CryptoKey) => Promise<Sealed>;
  readonly unseal: (sealed: Sealed, under?: CryptoKey) => Promise<Uint8Array>;
  /** Throws the browser's own key away: what deleted records have left on the disk cannot be read by anybody then. */
  readonly dropKey: () => Promise<void>;
}

export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

async function keyOf(database: IDBPDatabase): Promise<CryptoKey> {
  const known: CryptoKey | undefined = await database.get("keys", "journal");
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const transaction = database.transaction("keys", "readwrite");
  // Another tab may have been first: its key wins, else each would lock the other out.
  const first: CryptoKey | undefined = await transaction.store.get("journal");
  if (!first) await transaction.store.put(made, "journal");
  await transaction.done;
  return first ?? made;
}

/** Opens (or makes) the vault. Rejects where the browser offers no IndexedDB or WebCrypto: the caller then works in memory only and says so. */
export async function openVault(): Promise<Vault> {
  const database = await openDB("linchpin", 1, {
    upgrade: (upgraded) => {
      upgraded.createObjectStore("keys");
      upgraded.createObjectStore("sessions", { keyPath: "id" });
      upgraded.createObjectStore("bases");
      upgraded.createObjectStore("edits");
    },
  });
  let own: Promise<CryptoKey> | undefined = keyOf(database);
  await own;
  const ownKey = () => {
    own ??= keyOf(database);
    return own;
  };
  return {
    database,
    seal: async (bytes, under) => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const key = under ?? (await ownKey());
      return {
        nonce,
        bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, bytes.slice()),
      };
    },
    unseal: async ({ nonce, bytes }, under) =>
      new Uint8Array(
        await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, under ?? (await ownKey()), bytes),
      ),
    dropKey: async () => {
      own = undefined;
      await database.delete("keys", "journal");
    },
  };
}
