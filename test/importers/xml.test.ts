import { describe, expect, it } from "vitest";
import { attribute, maxXmlDepth, readXml } from "../../src/importers/xml";

/** What a handler is told, as words. */
async function told(text: string) {
  const events: string[] = [];
  const result = await readXml(
    text,
    {
      open: (element) => void events.push(`<${element.name} ${element.line}`),
      close: (name) => void events.push(`>${name}`),
      text: (piece) => void (piece.trim() === "" || events.push(piece)),
    },
    {},
  );
  return {
    events,
    result,
    problems: result.ok ? result.value.map((item) => [item.code, item.where?.line]) : [],
  };
}

describe("reading XML", () => {
  it("tells elements by local name, text, CDATA and lines", async () => {
    const { events, problems } = await told(
      '<?xml version="1.0"?>\n<a:b xmlns:a="x">one\n<c/><![CDATA[<two>]]></a:b>',
    );
    expect(events).toEqual(["<b 2", "one\n", "<c 3", ">c", "<two>", ">b"]);
    expect(problems).toEqual([]);
  });

  it("closes what a cut file leaves open, so that every open has its close", async () => {
    const { events, problems } = await told("<a><b>text</b><c>half");
    expect(events).toEqual(
      ["<a 1", "<b 1", "text", ">b", "<c 1", "half", ">c", ">a"].filter((event) => events.includes(event)),
    );
    expect(events.filter((event) => event.startsWith("<")).length).toBe(
      events.filter((event) => event.startsWith(">")).length,
    );
    expect(problems.length).toBeGreaterThan(0);
  });

  it("gives an attribute by local name, the one without a prefix first, and no inherited ones", async () => {
    const seen: (string | undefined)[] = [];
    const names = ["id", "type", "__proto__", "constructor", "toString"];
    await readXml(
      '<a x:id="prefixed" id="plain" y:type="t" __proto__="p" xmlns:x="x" xmlns:toString="u"/>',
      {
        open: (element) => void seen.push(...names.map((name) => attribute(element, name))),
        close: () => {},
        text: () => {},
      },
      {},
    );
    expect(seen).toEqual(["plain", "t", "p", undefined, undefined]);
  });

  it("reads an element that spans the border of two chunks", async () => {
    const long = "é".repeat(65_530);
    const { events, problems } = await told(`<a>${long}<bcdefghijkl m="n"/>&amp;𝒳</a>`);
    expect(events.map((event) => event.slice(-12))).toEqual([
      "<a 1",
      "é".repeat(12),
      "<bcdefghijkl 1".slice(-12),
      ">bcdefghijkl",
      "&𝒳",
      ">a",
    ]);
    expect(problems).toEqual([]);
  });

  it("reads '&' that is not escaped as it stands, but not in CDATA, where it is right", async () => {
    const { events, problems } = await told(
      "<a><b>Smith & Sons</b>\n<c><![CDATA[A & B]]></c><!-- & --><d>R&D;</d></a>",
    );
    expect(events).toContain("Smith & Sons");
    expect(events).toContain("A & B");
    expect(problems).toEqual([
      ["xml-ampersand", 1],
      ["xml-syntax", 2],
    ]);
  });

  it("allows the depth that the limit states and refuses one more", async () => {
    const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect((await told(nested(maxXmlDepth))).result.ok).toBe(true);
    const { result } = await told(nested(maxXmlDepth + 1));
    expect(result.ok ? "" : result.error.code).toBe("too-deep");
  });

  it("counts the faults of a hopeless file instead of listing all of them", async () => {
    const { problems } = await told(`<a>${"<b c=d>&x;</e>".repeat(5_000)}</a>`);
    expect(problems.length).toBeLessThan(300);
    expect(problems.length).toBeGreaterThan(100);
  });

  it("is done with bombs in a blink", async () => {
    const bomb = `<!DOCTYPE a [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index} "${`&e${index - 1};`.repeat(50)}">`).join("")}]><a>&e29;</a>`;
    const { result, events } = await told(bomb);
    expect(result.ok ? "" : result.error.code).toBe("xml-refused");
    expect(events).toEqual([]);
  });
});
