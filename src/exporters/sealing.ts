import { gzipSync } from "fflate";
import { plainPassphrase, sealKeys, sealRounds, writtenHeader } from "../core/sealedHeader";

/** A passphrase made into a key, to seal with as often as is wanted. The key cannot be taken out of the browser's keeping. */
export interface Sealer {
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly check: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

/** Stretches a passphrase; a second on a slow desktop. */
export async function sealerOf(
  passphrase: string,
  salt = crypto.getRandomValues(new Uint8Array(16)),
  rounds = sealRounds,
): Promise<Sealer> {
  const base = await crypto.subtle.importKey("raw", plainPassphrase(passphrase).slice(), "PBKDF2", false, [
    "deriveBits",
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    base,
    256,
  );
  const { key, check } = sealKeys(new Uint8Array(bits));
  const made = await crypto.subtle.importKey("raw", key.slice(), "AES-GCM", false, ["encrypt", "decrypt"]);
  return { rounds, salt, check: check.slice(), key: made };
}

/** The bytes packed and under the key, behind a header that is bound to them. */
export async function sealed(
  bytes: Uint8Array,
  { rounds, salt, check, key }: Sealer,
  marking: string,
): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const header = writtenHeader({ rounds, salt, nonce, check, marking });
  const packed = gzipSync(bytes, { level: 6, mtime: 0 });
  const secret = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: "AES-GCM", iv: nonce, additionalData: header.slice() },
      key,
      packed.slice(),
    ),
  );
  const out = new Uint8Array(header.length + secret.length);
  out.set(header);
  out.set(secret, header.length);
  return out;
}
