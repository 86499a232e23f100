import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "../../src/importers/xml";

/** What a text tells its handler, pieces of text put together. */
async function told(text: string) {
  const events: string[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") events.push(`text ${JSON.stringify(words)}`);
    words = "";
  };
  const read = await readXml(
    text,
    {
      open: ({ name, attributes, line }) => {
        flush();
        events.push(`${line} open ${name} ${JSON.stringify(Object.entries(attributes))}`);
      },
      close: (name) => {
        flush();
        events.push(`close ${name}`);
      },
      text: (piece) => {
        words += piece;
      },
    },
    {},
  );
  flush();
  return { events, problems: read.ok ? read.value.map(({ code, where }) => [code, where]) : read.error.code };
}

const name = fc.constantFrom("a", "spell", "node", "x:y", "_b", "__proto__", "constructor");
const value = fc.constantFrom(
  "",
  "1",
  "ä b",
  "2001-01-01",
  "a=b",
  "\u200b",
  "&amp;",
  "x".repeat(50),
  "\u{1f600}",
  "t\tt",
);
const blanks = fc.constantFrom(
  "",
  " ",
  "\n",
  "\r\n",
  "\n\n  ",
  "\r",
  "text",
  "<!-- c -->",
  "<![CDATA[<a/>]]>",
);
/** An empty element, its values in double quotes and in single ones: only the first kind is read ahead of the parser. */
const element = fc
  .tuple(name, fc.array(fc.tuple(name, value), { maxLength: 3 }), blanks, fc.constantFrom("", " "))
  .map(([tag, pairs, after, gap]) => {
    const write = (quote: string) =>
      `<${tag}${pairs.map(([key, text]) => ` ${key}=${quote}${text}${quote}`).join("")}${gap}/>${after}`;
    return { double: write('"'), single: write("'") };
  });

describe("plain empty elements", () => {
  it("are told as the parser itself would tell them", async () => {
    const list = fc.array(element, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 0, max: 3 }), async (items, depth) => {
        const wrap = (inner: string) =>
          `<?xml version="1.0"?>\n<!-- > -->\n${"<g>".repeat(depth + 1)}${inner}${"</g>".repeat(depth + 1)}`;
        // A piece of 65,536 letters that ends with a tag: the items are at the start of the next.
        const pad = `${" ".repeat(65_536 - "<p></p>".length)}<p></p>`;
        const [plain, other] = await Promise.all(
          (["double", "single"] as const).map((kind) =>
            told(wrap(pad + items.map((item) => item[kind]).join(""))),
          ),
        );
        expect(plain).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });

  it("keep their lines, however many there are", async () => {
    const { events } = await told(`<g>\n${'<a b="1"/>\n'.repeat(30_000)}<last/>\n</g>`);
    expect(events.filter((event) => event.includes("open"))).toHaveLength(30_002);
    expect(events.find((event) => event.includes("open last"))).toMatch(/^30002 /);
  });
});

describe("a value of many megabytes", () => {
  it.each([
    ["an attribute", (picture: string) => `<g>\n<a b="${picture}"/>\n<last/></g>`],
    ["a text", (picture: string) => `<g>\n<a>${picture}</a>\n<last/></g>`],
    ["a comment", (picture: string) => `<g>\n<!-- ${picture} -->\n<last/></g>`],
  ])("as %s is cut, told, and what follows is read with its line", async (_, write) => {
    const { events, problems } = await told(write("AAAA\n".repeat(4_000_000)));
    expect(problems).toEqual([["xml-long-value", { line: expect.any(Number) }]]);
    expect(events.find((event) => event.includes("open last"))).toMatch(/^4000003 /);
  });
});
