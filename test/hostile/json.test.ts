import { describe, expect, it } from "vitest";
import { readFile } from "../../src/importers/index";
import { parseJson } from "../../src/importers/json";
import { utf8 } from "./hostileFile";
import { jsonCases } from "./jsonCases";

const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
const of = (kind: string) =>
  jsonCases.filter((one) => one.kind === kind).map(({ text }) => [shown(text), text] as const);

describe("JSON", () => {
  it.each(of("yes"))("%s is read as what it says", (_, text) => {
    const out = parseJson(text);
    expect(out.ok && out.value.problems).toEqual([]);
    expect(out.ok && out.value.value).toEqual(JSON.parse(text.replace("\ufeff", "")));
  });

  it.each(of("no"))("%s is refused with its place", (_, text) => {
    const out = parseJson(text);
    expect(out.ok === false && out.error.code).toBe("json-syntax");
    expect(out.ok === false && out.error.message).toMatch(/line \d+, column \d+: expected \S+/);
    expect(() => JSON.parse(text)).toThrow();
  });

  it.each(of("may be"))("%s ends in a value or in words", (_, text) => {
    const out = parseJson(text);
    if (out.ok) expect(() => String(out.value.value).length).not.toThrow(TypeError);
    else expect(out.error.message).toMatch(/\w{3,} .*\.$/);
  });

  it.each(jsonCases.map(({ text }) => [shown(text), text] as const))(
    "%s as a file ends in words",
    async (_, text) => {
      const out = await readFile("a.json", utf8(text));
      expect(out.ok === false && out.error.message).toMatch(/\w{3,} .*\.$/);
    },
  );
});
