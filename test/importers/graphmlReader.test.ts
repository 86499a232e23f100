import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { graphml } from "../../src/importers/graphml";
import { file } from "./graphmlText";
import { attributesOf, bySource, readText, refusal, sourceOf } from "./sourceOf";

describe("broken GraphML", () => {
  it.each([
    ["nothing in it", "<graphml/>", "no-graph"],
    ["an empty graph", file(""), "nothing-read"],
    ["a file that ends in its first key", '<graphml><key id="" xmlns:xi="x" xi:id=""', "no-graph"],
    [
      "a graph of rubbish",
      "<graphml><graph edgedefault='directed'><nod id='a'/></graph></graphml>",
      "nothing-read",
    ],
    ["only an edge without a target", file('<edge source="a"/>'), "nothing-read"],
    [
      "an entity bomb",
      '<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
      "xml-refused",
    ],
    [
      "an outside entity",
      '<!DOCTYPE graphml SYSTEM "file:///etc/passwd"><graphml><graph><node id="a"/></graph></graphml>',
      "xml-refused",
    ],
    [
      "absurd depth",
      `<graphml><graph edgedefault="directed">${"<node id='a'><graph>".repeat(400)}`,
      "too-deep",
    ],
  ])("%s ends in a message", async (_, text, code) => {
    const error = await refusal(graphml, text);
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(20);
  });

  it.each([
    [
      "cut off in the middle",
      file('<node id="a"/>\n<node id="b"/>\n<edge source="a" target="b"/>').slice(0, -18),
      2,
      1,
    ],
    ["a stray closing tag", file('<node id="a"/></x><node id="b"/><edge source="a" target="b"/>'), 2, 1],
    [
      "data that are never closed",
      file('<node id="a"><data key="k">v</node><node id="b"/><edge source="a" target="b"/>'),
      2,
      1,
    ],
    [
      "data that are never closed, and nodes after them",
      file('<node id="a"><data key="k">v<node id="b"/></node><edge source="a" target="b"/>'),
      2,
      1,
    ],
    [
      "an unknown entity",
      file('<node id="a"><data key="k">&constructor; &nbsp;</data></node>', '<key id="k" attr.name="k"/>'),
      1,
      0,
    ],
    [
      "an ampersand that is not escaped",
      file('<node id="a & b"/><node id="c"/><edge source="a &amp; b" target="c"/>'),
      2,
      1,
    ],
    [
      "a key for something unknown",
      file('<node id="a"/>', '<key id="d0" for="nodd" attr.name="colour" attr.type="strong"/>'),
      1,
      0,
    ],
    ["a node without an id", file("<node/><node/>"), 2, 0],
    ["an edge without a source", file('<node id="a"/><edge target="a"/>'), 1, 0],
  ])("%s is read as far as it goes, with a remark on a line", async (_, text, nodes, edges) => {
    const { case: kase, problems } = await readText(graphml, text);
    expect(caseCounts(kase)).toMatchObject({ entities: nodes, links: edges });
    expect(
      problems.filter((item) => item.severity === "warning" && item.where?.line !== undefined).length,
    ).toBeGreaterThan(0);
  });

  it("never finds inherited names among XML's entities", async () => {
    const { case: kase } = await readText(
      graphml,
      file('<node id="a"><data key="k">&constructor;</data></node>'),
    );
    expect(attributesOf(bySource(kase, "a"))).toEqual([["k", "&constructor;"]]);
  });

  it("reads past blank lines and a byte order mark before the declaration and counts lines as an editor does", async () => {
    const { problems } = await readText(
      graphml,
      `\uFEFF\n\n${file('\n<node id="a"/>\n<edge source="a" target="x"/>')}`,
    );
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([["dangling-end", 6]]);
  });

  it("never throws, whatever is cut out of a file", async () => {
    const whole = file(
      '<node id="a"><data key="k">v</data><graph edgedefault="directed"><node id="b"/></graph></node><edge source="a" target="b"/>',
      '<key id="k" for="node" attr.name="k"><default>d</default></key>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(40),
        fc.string({ maxLength: 4 }),
        async (at, length, put) => {
          const result = await graphml.read(
            sourceOf(whole.slice(0, at) + put + whole.slice(at + length)),
            {},
          );
          return result.ok
            ? result.value.case.entities.size + result.value.case.links.size > 0
            : result.error.message !== "";
        },
      ),
      { numRuns: 500 },
    );
  });
});
