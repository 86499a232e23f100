import { describe, expect, it } from "vitest";
import { lineAt, xmlProlog } from "../../src/importers/xmlProlog";

describe("the prolog of an XML text", () => {
  it.each([
    ["<a/>", "a"],
    ["\uFEFF  <?xml version='1.0'?>\n<!-- <b> --><?pi <c> ?><x:root attr='>'>", "root"],
    ["<!DOCTYPE a><a>", "a"],
    ["<!DOCTYPE a [ <!ELEMENT a (#PCDATA)> ]><a>", "a"],
    ["<!DOCTYPE a [ <!-- it's a ']> --> ]><a>", "a"],
    ["<!DOCTYPE a [ <!-- never closed ]><a>", ""],
    [
      '<!DOCTYPE graphml PUBLIC "-//GraphML//DTD" "http://graphml.graphdrawing.org/dtds/graphml.dtd"><graphml>',
      "graphml",
    ],
    ["no element", ""],
    ["<!-- never closed <a>", ""],
    ["", ""],
  ])("%j has the root %j and is not refused", (text, root) => {
    const prolog = xmlProlog(text);
    expect([prolog.root, prolog.refusal]).toEqual([root, undefined]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [ <!-- x --> <!entity % p SYSTEM "http://x/"> %p; ]><a>'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>'],
    [
      '<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><a>',
    ],
    ["<!DOCTYPE a SYSTEM 'http://graphml.graphdrawing.org.example.com/x.dtd'><a>"],
    ["<!DOCTYPE a SYSTEM><a>"],
    [`<!DOCTYPE a [ <!ELEMENT b "'>"> <!ENTITY c "d"> ]><a>`],
    [`<!DOCTYPE a [<!-- ' --><!ENTITY c "d">]><a>`],
  ])("%j is refused", (text) => {
    expect(xmlProlog(text).refusal?.code).toBe("xml-refused");
  });

  it("counts lines from 1", () => {
    expect([lineAt("a\nb\nc", 0), lineAt("a\nb\nc", 2), lineAt("a\nb\nc", 4), lineAt("", 0)]).toEqual([
      1, 2, 3, 1,
    ]);
  });
});
