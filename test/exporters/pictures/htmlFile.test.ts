import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { writePicture } from "../../../src/exporters/pictures/index";
import { readFile } from "../../../src/importers/index";
import { because, caseOf } from "../../fixtures";
import { options, page, sensitive } from "./samplePages";

const kase = caseOf({
  head: { title: "SMITH", marking: sensitive },
  entities: [
    entity("a", "person", "ŁUKASZ </script><script>alert(1)</script>", { aliases: ["Luke"] }),
    entity("b", "vehicle", "Van ZZ99 ABC"),
  ],
  links: [
    link("e1", "a", "b", "uses", {
      label: "drives",
      strength: "confirmed",
      provenance: [because("seen", "REF 1", "1B/P", "2026-03-14")],
    }),
  ],
});

async function html(more = {}): Promise<string> {
  const answer = await writePicture("html", [page(), page()], { ...options, case: kase, ...more });
  if (!answer.ok) throw new Error(answer.error.message);
  return new TextDecoder().decode(answer.value.bytes);
}

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page to read", () => {
  it("lets run nothing but its own script and style, by their hashes, and asks for nothing", async () => {
    const text = await html();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? "";
    const script = /<script>(.*?)<\/script>/s.exec(text)?.[1] ?? "";
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
    expect(policy).toContain(`script-src ${hash(script)};`);
    expect(policy).toContain(`style-src ${hash(style)};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.indexOf("<style>"));
    // No handler and no look in attributes, which the policy would refuse.
    expect(text).not.toMatch(/\son\w+="|\sstyle="/);
    expect(text).not.toMatch(/(src|href)="(?!#|data:)/);
  });
  it("carries the marking at the top, at the bottom and in its title", async () => {
    const text = await html();
    expect(text).toMatch(/<title>OFFICIAL-SENSITIVE Chart: SMITH<\/title>/);
    expect(text.match(/aria-label="Protective marking, (top|bottom)"/g)).toHaveLength(2);
  });
  it("has pictures and tables that can be read without its script", async () => {
    const plain = (await html()).replace(/<script.*?<\/script>/gs, "");
    expect(plain.match(/<svg /g)).toHaveLength(2);
    expect(plain).toContain("<caption>Entities: 2</caption>");
    expect(plain).toContain("<caption>Links: 1</caption>");
    expect(plain).toContain('<th scope="row">ŁUKASZ &lt;/script&gt;');
    expect(plain).toMatch(
      /<td>drives<\/td><td>Van ZZ99 ABC<\/td><td>Confirmed<\/td>.*1B\/P, REF 1, 14 Mar 2026/,
    );
    expect(plain).not.toMatch(/<section[^>]*hidden/);
  });
  it("holds the case as data that Linchpin reads again", async () => {
    const data = /<script type="application\/json" id="case">(.*?)<\/script>/s.exec(await html())?.[1] ?? "";
    expect(data).not.toContain("<");
    const read = await readFile("case.linchpin.json", new TextEncoder().encode(data));
    expect(read.ok && [...read.value.case.entities.values()].map(({ label }) => label)).toEqual(
      [...kase.entities.values()].map(({ label }) => label),
    );
  });
  it("without a case is pictures alone", async () => {
    const text = await html({ case: undefined });
    expect(text).not.toContain('id="case"');
    expect(text).not.toContain("<table");
  });
});
