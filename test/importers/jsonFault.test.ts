import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../src/importers/jsonFault";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the first fault of a JSON text", () => {
  it("is found exactly where JSON.parse refuses a text", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(60),
        fc.constantFrom("", ",", "]", "}", '"', "\\", ":", "0", "-", ".", "e", "tru", "\u0000", "\n", " "),
        fc.nat(2),
        (json, at, put, cut) => {
          const text = json.slice(0, at) + put + json.slice(at + cut);
          expect(jsonFault(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("lies behind a start that could still become JSON", () => {
    const text = '{"a": [1, {"b": "c"}, nope]}';
    expect(jsonFault(text)?.offset).toBe(text.indexOf("nope"));
  });

  it("is found without recursion", () => {
    expect(jsonFault("[".repeat(1_000_000))?.offset).toBe(1_000_000);
  });

  it("is found in a very long string without exhausting the stack", () => {
    expect(jsonFault(`"${"a\\n".repeat(2_000_000)}`)?.expected).toContain("a value");
  });
});
