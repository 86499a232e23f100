import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type SanitisedFile, sanitiseFile } from "../../src/core/copyArrangement";
import { ok } from "../../src/core/problem";
import { shareProfile } from "../../src/core/shareProfile";
import type { Exporter } from "../../src/exporters/exporter";
import { exporters } from "../../src/exporters/index";
import { manifest } from "../../src/exporters/manifest";
import { partnerFile } from "../../src/exporters/partnerFile";
import { proveClean } from "../../src/exporters/prove";
import { plantedCase, plantedFile } from "../plantedCase";

const profile = shareProfile("housing", "Housing, district council", "housing", {
  secret: "a1",
  agreed: ["tenant", "home"],
});
const made: SanitisedFile = sanitiseFile(plantedFile, profile);

/** An exporter that says more than it was given: it puts something in after the honest one has written. */
const leaky = (honest: Exporter, leak: (bytes: Uint8Array) => Uint8Array): Exporter => ({
  ...honest,
  write: async (file, options) => {
    const written = await honest.write(file, options);
    // The control case has nobody in it: the leak is of the case alone.
    if (!written.ok || file.case.head.id === "q") return written;
    return ok({ ...written.value, bytes: leak(written.value.bytes) });
  },
});

const joined = (a: Uint8Array, text: string) => Uint8Array.from([...a, ...strToU8(text)]);
const inZip = (path: string, text: string) => (bytes: Uint8Array) =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8(text) });

describe("a proved file", () => {
  it.each(Object.keys(exporters))("is made in %s, with its digest and what was looked for", async (id) => {
    const format = exporters[id as keyof typeof exporters];
    const file = await partnerFile(format, made, { name: "copy for housing" });
    if (!file.ok) throw new Error(file.error.message);
    expect(file.value.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(file.value.name).toMatch(/^OFFICIAL-SENSITIVE copy-for-housing\./);
    expect(file.value.proof.values).toBeGreaterThan(60);
    expect(file.value.proof.unopened).toEqual([]);
  });

  it.each([
    [
      "a name after the end of the file",
      exporters.linchpin,
      (bytes: Uint8Array) => joined(bytes, "\nKESTERTON, Marlon"),
      "KESTERTON, Marlon",
    ],
    [
      "an id in a comment",
      exporters.graphml,
      (bytes: Uint8Array) => joined(bytes, "<!-- NOM-55zofia -->"),
      "NOM-55zofia",
    ],
    [
      "notes in a part of the workbook that nothing refers to",
      exporters.xlsx,
      inZip("xl/comments9.xml", "<t>the ledger of &#x17B;UKOWSKA under the third stair of the lock-up</t>"),
      "ŻUKOWSKA",
    ],
    [
      "words said for a picture",
      exporters.csv,
      inZip("alt.txt", "alt='Photo of Zofia Zukowska'"),
      "ŻUKOWSKA, Zofia",
    ],
    [
      "places on a map",
      exporters.geojson,
      (bytes: Uint8Array) => joined(bytes, "[2.345671, 52.987651]"),
      "2.34567 52.98765",
    ],
    [
      "a photo with its owner in it",
      exporters.kml,
      (bytes: Uint8Array) => joined(bytes, plantedCase.entities.get("marlon-kesterton")?.photo ?? ""),
      "KESTERTON",
    ],
    [
      "a date of birth in words",
      exporters.gexf,
      (bytes: Uint8Array) => joined(bytes, "born 14 March 1981"),
      "1981-03-14",
    ],
    [
      "notes for the speaker, packed and in base64",
      exporters.anx,
      (bytes: Uint8Array) =>
        Uint8Array.from([...bytes, ...new Uint8Array(Buffer.from(btoa("Zofia Zukowska knows"), "utf16le"))]),
      "ŻUKOWSKA, Zofia",
    ],
  ])("is not made where an exporter leaks %s, and the finding is named", async (_, format, leak, value) => {
    const file = await partnerFile(leaky(format, leak), made, { name: "copy" });
    if (file.ok) throw new Error("a leak was let through");
    expect(file.error.code).toBe("withheld-found");
    expect(file.error.message).toContain("No file was made.");
    expect(file.error.message).toContain(value.split(",")[0]);
  });

  it("is not made under a name that tells", async () => {
    const file = await partnerFile(exporters.csv, made, { name: "Kesterton, Marlon" });
    expect(file.ok ? "made" : file.error.message).toContain("name of the file");
  });

  it("has a manifest that holds nothing withheld itself", async () => {
    const file = await partnerFile(exporters.linchpin, made, { name: "copy" });
    if (!file.ok) throw new Error(file.error.message);
    const entry = {
      id: "S-01",
      at: "2026-06-12T10:00:00",
      recipient: profile.recipient,
      marking: "OFFICIAL-SENSITIVE",
      items: 3,
      hash: file.value.hash,
      reason: "Tenancy action",
      handling: "P" as const,
    };
    const text = JSON.stringify(manifest(file.value, profile, entry, "ab"));
    expect(JSON.parse(text)).toMatchObject({
      file: { sha256: file.value.hash },
      proof: { found: 0, partsOpened: 1 },
      log: { entry: "S-01", head: "ab" },
    });
    expect(proveClean(strToU8(text), made.withheld)).toEqual([]);
  });
});
