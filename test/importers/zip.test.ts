import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pace } from "../../src/importers/pace";
import { openZip } from "../../src/importers/zip";

const open = (bytes: Uint8Array) => {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.error.code);
  return zip.value;
};
const codeOf = (bytes: Uint8Array) => {
  const zip = openZip(bytes);
  return zip.ok ? "" : zip.error.code;
};
/** Changes the unpacked size that the list of contents declares for the first entry. */
const lying = (bytes: Uint8Array, size: number) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
};

describe("zip", () => {
  it("lists and unpacks packed and stored entries, and leaves system litter out", async () => {
    const zip = open(
      zipSync({
        "a.csv": [strToU8("id\n1\n".repeat(500)), { level: 9 }],
        "dir/ü.csv": [strToU8("id\n2\n"), { level: 0 }],
        "__MACOSX/a.csv": strToU8("x"),
      }),
    );
    expect(zip.entries.map((entry) => entry.name)).toEqual(["a.csv", "dir/ü.csv"]);
    const texts = await Promise.all(zip.entries.map((entry) => entry.bytes(pace({}))));
    expect(texts.map((out) => (out.ok ? out.value.length : -1))).toEqual([2500, 5]);
  });

  it("refuses paths that leave the archive, by name, and keeps the rest", () => {
    const zip = open(
      zipSync({ "../evil.csv": strToU8("x"), "/abs.csv": strToU8("x"), "good.csv": strToU8("x") }),
    );
    expect(zip.entries.map((entry) => entry.name)).toEqual(["good.csv"]);
    expect(zip.problems.map((item) => item.where?.element)).toEqual(["../evil.csv", "/abs.csv"]);
  });

  it("refuses a bomb by its declared size before anything is unpacked", () => {
    const bomb = zipSync({ "a.csv": new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(codeOf(bomb)).toBe("zip-bomb");
    expect(codeOf(lying(zipSync({ "a.csv": strToU8("id") }), 0xfffffff0))).toBe("zip-bomb");
  });

  it("stops an entry that unpacks to more than it declares", async () => {
    const [entry] = open(lying(zipSync({ "a.csv": new Uint8Array(5_000_000) }), 1000)).entries;
    const out = await entry?.bytes(pace({}));
    expect(out?.ok === false && out.error.code).toBe("zip-bomb");
  });

  it("refuses more entries than the limit", () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, new Uint8Array(0)]),
    );
    expect(codeOf(zipSync(many, { level: 0 }))).toBe("zip-entries");
  });

  it("says that a cut archive is damaged, wherever it is cut, and that one changed byte is", async () => {
    const whole = zipSync({ "a.csv": [strToU8("id,name\n1,x\n"), { level: 0 }] });
    for (let length = 4; length < whole.length; length += 7)
      expect(codeOf(whole.subarray(0, length))).toBe("zip-damaged");
    const changed = whole.slice();
    changed[30 + 5 + 3] = 0x21;
    const out = await open(changed).entries[0]?.bytes(pace({}));
    expect(out?.ok === false && out.error.code).toBe("zip-damaged");
  });
});
