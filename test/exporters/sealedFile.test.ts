import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { generatedPassphrase, offeredWords, weakPassphrase } from "../../src/core/passphrase";
import { seededRandom } from "../../src/core/random";
import { isSealed, readHeader, sealRounds } from "../../src/core/sealedHeader";
import { sealedFile } from "../../src/exporters/sealedFile";
import { sealerOf } from "../../src/exporters/sealing";
import { readFile } from "../../src/importers/index";
import { type Stretch, stretchOf, unsealed } from "../../src/importers/sealed";
import { plantedCase, plantedFile } from "../plantedCase";

const passphrase = "marble kettle Łódź thunder oasis";

async function written() {
  const made = await sealedFile(plantedFile, await sealerOf(passphrase), {});
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const open = (bytes: Uint8Array, words: string) => readFile("kept.linchpin", bytes, { passphrase: words });

describe("an encrypted case file", () => {
  it("comes back whole under its passphrase, however its accents are typed, and under no other", async () => {
    const { bytes, name } = await written();
    expect(name).toBe("OFFICIAL-SENSITIVE kesterton-ocg.linchpin");
    for (const words of [passphrase, ` ${passphrase.normalize("NFD")} `]) {
      const back = await open(bytes, words);
      if (!back.ok) throw new Error(back.error.message);
      expect(back.value.case).toStrictEqual(plantedCase);
      expect(back.value.arrangement).toStrictEqual(plantedFile.arrangement);
      expect(back.value.filter).toStrictEqual(plantedFile.filter);
    }
    const wrong = await open(bytes, passphrase.toLowerCase());
    expect(wrong.ok ? "opened" : wrong.error.code).toBe("wrong-passphrase");
    const none = await readFile("kept.linchpin", bytes);
    expect(none.ok ? "opened" : none.error.code).toBe("passphrase-needed");
  });

  it("holds nothing of the case that can be read but its marking, and is another one each time", async () => {
    const [first, second] = [await written(), await written()];
    const text = Buffer.from(first.bytes).toString("latin1");
    expect(text).not.toMatch(/kesterton|marlon|linchpin-case|entities/i);
    expect(text).toContain("OFFICIAL-SENSITIVE");
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(false);
    expect(readHeader(first.bytes)?.header.rounds).toBe(sealRounds);
    expect(sealRounds).toBeGreaterThanOrEqual(600_000);
  });

  it("is refused in words whichever byte is flipped: 200 at random, and every byte of the header", async () => {
    const { bytes } = await written();
    const random = seededRandom(20261121);
    const header = readHeader(bytes)?.length ?? 0;
    const places = new Set(Array.from({ length: header }, (_, at) => at));
    // The passphrase is stretched once for each salt, not 300 times.
    const known = new Map<string, Promise<Uint8Array>>();
    const stretch: Stretch = (salt, rounds) => {
      const key = `${rounds} ${salt.join()}`;
      const made = known.get(key) ?? stretchOf(passphrase)(salt, rounds);
      known.set(key, made);
      return made;
    };
    while (places.size < header + 200) places.add(Math.floor(random() * bytes.length));
    for (const at of places) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const back = await unsealed({ name: "kept.linchpin", bytes: broken }, stretch);
      expect(back.ok ? "opened" : back.error.code, `byte ${at}`).toBe("sealed-damaged");
      // Told from other files, damaged as it is.
      expect(isSealed(broken)).toBe(true);
    }
    const whole = await unsealed({ name: "kept.linchpin", bytes }, stretch);
    expect(whole.ok).toBe(true);
    for (const cut of [20, header - 1, header, bytes.length - 1]) {
      const back = await open(bytes.slice(0, cut), passphrase);
      expect(back.ok ? "opened" : back.error.code, `cut at ${cut}`).toBe("sealed-damaged");
    }
  });

  it("of an empty case is told from other files by its first bytes", async () => {
    const made = await sealedFile(caseFile(), await sealerOf(passphrase), {});
    expect(made.ok && isSealed(made.value.bytes)).toBe(true);
    expect(isSealed(new TextEncoder().encode('{"format":"linchpin"}'))).toBe(false);
  });
});

describe("a passphrase", () => {
  it("is offered as seven words, and every offer is good enough", () => {
    const random = seededRandom(7);
    for (let turn = 0; turn < 200; turn++) {
      const offered = generatedPassphrase(
        Uint8Array.from({ length: offeredWords }, () => Math.floor(random() * 256)),
      );
      expect(offered.split(" ")).toHaveLength(7);
      expect(weakPassphrase(offered)).toBeUndefined();
    }
  });

  it.each([
    "",
    "short one",
    "aaaaaaaaaaaaaaaaaa",
    "Password12345678",
    "abcabcabcabcabcabc",
    "11112222111122221111",
  ])("like '%s' is refused, with the reason", (text) => {
    expect(weakPassphrase(text)).toMatch(/\w{3}/);
  });

  it("of one's own is taken when it is long and various", () => {
    for (const text of [passphrase, "the Owl at 9 flies Low", "correct horse battery staple"])
      expect(weakPassphrase(text)).toBeUndefined();
  });
});
