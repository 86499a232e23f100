import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { field, jsonOf, numberOf, parseJson, valueText } from "../../src/importers/json";
import { sourceOf } from "./sourceOf";

function parsed(text: string): unknown {
  const result = parseJson(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.value;
}

function messageOf(text: string): string {
  const result = parseJson(text);
  return result.ok ? "" : result.error.message;
}

describe("reading JSON", () => {
  it("keeps numbers that a double cannot hold as their text, outside strings only", () => {
    expect(
      parsed(
        '{"a": 9007199254740993, "b": [12345678901234567890, 9007199254740991], "c": "x: 9007199254740993,", "d": 1e400, "e": "\\"1e400"}',
      ),
    ).toEqual({
      a: "9007199254740993",
      b: ["12345678901234567890", 9007199254740991],
      c: "x: 9007199254740993,",
      d: "1e400",
      e: '"1e400',
    });
  });

  it("reads any JSON without such numbers as JSON.parse does", () => {
    fc.assert(
      fc.property(
        fc.json().filter((text) => !/\d{16}|e\+?\d{3}/i.test(text)),
        (text) => {
          expect(parsed(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it("reads the NaN and Infinity of other writers as text and says so", () => {
    const result = parseJson('{"w": [NaN, -Infinity, 1], "s": "NaN"}');
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.value).toEqual({ w: ["NaN", "-Infinity", 1], s: "NaN" });
    expect(result.value.problems.map((item) => item.message)).toEqual([
      "The file writes 2 values as NaN or Infinity, which JSON does not have.",
    ]);
  });

  it("reads past a byte order mark", () => {
    expect(parsed('\uFEFF{"a": 1}')).toEqual({ a: 1 });
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', "line 3, column 7: expected ':'"],
    ['{"a": [1, 2', "line 1, column 12: expected a comma or a closing bracket, but the file ends here"],
    ["[1,]", "line 1, column 4: expected a value"],
    ["{'a': 1}", "line 1, column 2: expected a name in double quotes"],
    ["[1] [2]", "line 1, column 5: expected nothing more"],
    ["[012]", "line 1, column 3: expected a comma"],
    ['["\t"]', "line 1, column 2: expected a value"],
    ["[1}", "line 1, column 3: expected a comma or a closing bracket"],
  ])("%j is refused with its place", (text, words) => {
    expect(messageOf(text)).toContain(words);
  });

  it("ends in a message on absurd depth, closed or not", () => {
    expect(messageOf("[".repeat(200_000))).not.toBe("");
    const closed = parseJson("[".repeat(200_000) + "]".repeat(200_000));
    expect(closed.ok ? valueText(closed.value.value) : closed.error.code).toMatch(/too deep|too-deep/);
  });

  it("is parsed once for one file, and never for text that is no JSON", () => {
    const source = sourceOf('[{"a": 1}]');
    expect(jsonOf(source)).toBe(jsonOf(source));
    expect(jsonOf(sourceOf("a,b\n1,2"))).toBeUndefined();
  });
});

describe("values of JSON", () => {
  it("finds own fields only", () => {
    const value = JSON.parse('{"__proto__": {"nodes": 1}, "toString": 2}') as unknown;
    expect(field(value, "__proto__")).toEqual({ nodes: 1 });
    expect(field(value, "toString")).toBe(2);
    expect(field(value, "nodes")).toBeUndefined();
    expect(field(value, "constructor")).toBeUndefined();
    expect(field(null, "a")).toBeUndefined();
    expect(field([1], "length")).toBeUndefined();
  });

  it("turns any value into text", () => {
    expect(["a", 1.5, true, null, [1, "b"], [], { a: 1 }, [[1]]].map(valueText)).toEqual([
      "a",
      "1.5",
      "true",
      undefined,
      "1; b",
      "",
      '{"a":1}',
      "[[1]]",
    ]);
    expect([1, "2.5", "", " ", "x", null, Number.NaN, "Infinity"].map(numberOf)).toEqual([
      1,
      2.5,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
