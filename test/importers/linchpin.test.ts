import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import type { ReadOptions } from "../../src/importers/importer";
import { linchpin } from "../../src/importers/linchpin";

function source(text: string) {
  return { name: "x.linchpin.json", bytes: new TextEncoder().encode(text), text: () => text };
}

async function read(file: object | string, options: ReadOptions = {}) {
  return linchpin.read(source(typeof file === "string" ? file : JSON.stringify(file)), options);
}

/** Reads a file of which only the case matters; fails loudly when it is refused. */
async function reading(kase: object, rest: object = {}) {
  const answer = await read({ format: "linchpin", version: 1, case: kase, ...rest });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const said = (problems: readonly { code: string; where?: { element?: string } }[]) =>
  problems.map((each) => `${each.code} ${each.where?.element ?? ""}`);

const person = (id: string) => ({ id, kind: "person", label: id.toUpperCase() });

describe("recognising a native file", () => {
  it("looks at the content: format first, last, or behind a byte order mark", () => {
    expect(linchpin.recognises(source('{"format":"linchpin","version":1}'))).toBe(true);
    expect(linchpin.recognises(source('\uFEFF \n{ "format" : "linchpin" }'))).toBe(true);
    const late = `{"case":{"head":{"note":"${"x".repeat(20_000)}"}},"format":"linchpin"}`;
    expect(linchpin.recognises(source(late))).toBe(true);
    expect(linchpin.recognises(source('{"nodes":[],"links":[]}'))).toBe(false);
    expect(linchpin.recognises(source('format: "linchpin"'))).toBe(false);
  });
});

describe("refusing a file with a sentence", () => {
  it.each([
    ['{"format":"linchpin","version":2,"case":{}}', "newer-version", /made by a newer Linchpin.*version 2/],
    ['{"format":"linchpin","version":"1","case":{}}', "bad-version", /whole number/],
    ['{"format":"linchpin","version":0,"case":{}}', "bad-version", /whole number/],
    ['{"format":"linchpin","version":1}', "no-case", /no case/],
    ['{"format":"linchpin","version":1,"case":[]}', "no-case", /no case/],
    ['{"format":"other","case":{"format":"linchpin"}}', "not-linchpin", /not a Linchpin case file/],
    ['{"format":"linchpin",\n"version":1,\n"case":{"entities":[', "damaged", /damaged or cut off: in line 3/],
  ])("%s", async (text, code, words) => {
    const answer = await read(text);
    expect(answer).toMatchObject({ ok: false, error: { code, severity: "error" } });
    expect(answer.ok ? "" : answer.error.message).toMatch(words);
  });

  it("says so when it is cancelled", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await read({ format: "linchpin", version: 1, case: {} }, { signal: stop.signal })).toMatchObject({
      ok: false,
      error: { code: "cancelled" },
    });
  });
});

describe("reading what is there", () => {
  it("fills in what was left out", async () => {
    const {
      case: kase,
      arrangement,
      filter,
      problems,
    } = await reading({
      entities: [{ id: "a", kind: "person" }],
      links: [{ id: "l", from: "a", to: "a", kind: "association" }],
      groups: [{ type: "ocg", id: "g" }],
    });
    expect(problems).toEqual([]);
    expect(kase.entities.get("a")).toMatchObject({ label: "", aliases: [], handling: "P", times: {} });
    expect(kase.links.get("l")).toMatchObject({ direction: "none", flow: "none", count: 1, handling: "P" });
    expect(kase.groups.get("g")).toMatchObject({ capability: { violence: "", cashFlow: "", cohesion: "" } });
    expect(kase.plan.decisions).toEqual([]);
    expect(arrangement).toMatchObject({ layout: "association", seed: 1, multiplicity: "single" });
    expect(filter).toEqual([]);
  });

  it("shares one empty list among all items, so that a large case stays small", async () => {
    const { case: kase } = await reading({ entities: [person("a"), person("b")] });
    const [a, b] = [...kase.entities.values()];
    expect(a?.aliases).toBe(b?.aliases);
  });

  it("keeps ids that other programs trip over", async () => {
    const text = `{"format":"linchpin","version":1,"case":{"entities":[{"id":"__proto__","kind":"person"},
      {"id":"constructor","kind":"person"},{"id":"","kind":"person"}],
      "links":[{"id":"toString","from":"__proto__","to":"constructor","kind":"rival"}]}}`;
    const answer = await read(text);
    expect(answer.ok && [...answer.value.case.entities.keys()]).toEqual(["__proto__", "constructor", ""]);
    expect(answer.ok && answer.value.case.links.get("toString")?.from).toBe("__proto__");
    expect(answer.ok && answer.value.problems).toEqual([]);
  });

  it("reads a file without a version as the first, and says so", async () => {
    const answer = await read({ format: "linchpin", case: {} });
    expect(answer.ok && said(answer.value.problems)).toEqual(["no-version "]);
  });

  it("tells how far it is and gives other work a turn", async () => {
    const entities = new Map(
      Array.from({ length: 30_000 }, (_, index) => [`n${index}`, { ...person(`n${index}`) }]),
    );
    const text = JSON.stringify({
      format: "linchpin",
      version: 1,
      case: { entities: [...entities.values()] },
    });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const told: number[] = [];
    const answer = await read(text, { onProgress: ({ done }) => void told.push(done) });
    clearInterval(timer);
    expect(answer.ok && answer.value.case.entities.size).toBe(30_000);
    expect(turns).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });
});

describe("a bad item never loses the file", () => {
  it("is skipped with its place, and its links keep a placeholder with its name", async () => {
    const { case: kase, problems } = await reading({
      entities: [person("a"), { id: "b", kind: "wizard", label: "MERLIN" }, person("c")],
      links: [
        { id: "l1", from: "a", to: "b", kind: "association" },
        { id: "l2", from: "a", to: "c", kind: "association" },
      ],
    });
    expect([...kase.entities.keys()]).toEqual(["a", "c", "b"]);
    expect(kase.entities.get("b")).toMatchObject({
      placeholder: true,
      kind: "unknown",
      label: "Not read: MERLIN",
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 1, links: 2 });
    expect(said(problems)).toEqual(["bad-item case.entities[1].kind", "dangling-end case.links: l1"]);
    expect(problems[0]?.done).toBe("item skipped");
  });

  it("names the place inside the item", async () => {
    const { problems } = await reading({
      entities: [{ ...person("a"), attributes: [{ name: "height" }, { name: "age", value: 16 }] }],
    });
    expect(said(problems)).toEqual(["bad-item case.entities[0].attributes[1].value"]);
  });

  it.each([null, 7, "text", [], [[]], { id: 7, kind: "person" }])("skips %j", async (bad) => {
    const { case: kase, problems } = await reading({
      entities: [bad, person("a")],
      links: [bad],
      groups: [bad],
    });
    expect([...kase.entities.keys()]).toEqual(["a"]);
    expect(problems.map((each) => each.code)).toEqual(["bad-item", "bad-item", "bad-item"]);
  });

  it("goes on past a part that is of the wrong shape", async () => {
    const {
      case: kase,
      arrangement,
      filter,
      problems,
    } = await reading(
      {
        head: { title: "Kept", asAt: 2026, marking: { level: "TOP" } },
        entities: [person("a")],
        links: { l: 1 },
        plan: { gaps: [{ id: "q", requirement: "who supplies" }, { id: 1 }], scenes: "none" },
      },
      {
        arrangement: {
          seed: "one",
          positions: [
            { id: "a", x: 1, y: 2 },
            { id: "b", x: "1", y: 2 },
          ],
        },
        filter: 3,
      },
    );
    expect(kase.head).toMatchObject({ title: "Kept", asAt: "" });
    expect(kase.head).not.toHaveProperty("marking");
    expect(kase.plan.gaps.map((gap) => gap.requirement)).toEqual(["who supplies"]);
    expect(arrangement?.positions).toEqual(new Map([["a", { x: 1, y: 2, pinned: false }]]));
    expect(arrangement?.seed).toBe(1);
    expect(filter).toEqual([]);
    expect(said(problems).sort()).toEqual(
      [
        "bad-item arrangement.positions[1].x",
        "bad-item case.plan.gaps[1].id",
        "bad-value arrangement.seed",
        "bad-value case.head.asAt",
        "bad-value case.head.marking.level",
        "not-a-list case.links",
        "not-a-list case.plan.scenes",
        "not-a-list filter",
      ].sort(),
    );
  });

  it("leaves out a photo that would be a request, and keeps the person", async () => {
    const { case: kase, problems } = await reading({
      entities: [
        { ...person("a"), photo: "https://example.org/a.png" },
        { ...person("b"), photo: "data:image/png;base64,AAAA" },
      ],
    });
    expect(kase.entities.get("a")).not.toHaveProperty("photo");
    expect(kase.entities.get("b")?.photo).toBe("data:image/png;base64,AAAA");
    expect(said(problems)).toEqual(["photo case.entities[0].photo"]);
  });
});

describe("references and ids", () => {
  it("makes one visible placeholder for each end that is missing", async () => {
    const { case: kase, problems } = await reading({
      entities: [person("a")],
      links: [
        { id: "l1", from: "a", to: "gone", kind: "association" },
        { id: "l2", from: "gone", to: "__proto__", kind: "association" },
      ],
    });
    expect(caseCounts(kase)).toMatchObject({ entities: 3, placeholders: 2, links: 2 });
    expect(kase.entities.get("gone")?.label).toBe("Not in file: gone");
    expect(said(problems)).toEqual(["dangling-end case.links: l1", "dangling-end case.links: l2"]);
  });

  it("keeps the first of several with one id, and says so", async () => {
    const {
      case: kase,
      arrangement,
      problems,
    } = await reading(
      { entities: [person("a"), { ...person("a"), label: "SECOND" }], areas: [] },
      {
        arrangement: {
          positions: [
            { id: "a", x: 1, y: 1 },
            { id: "a", x: 2, y: 2 },
          ],
        },
      },
    );
    expect(kase.entities.get("a")?.label).toBe("A");
    expect(arrangement?.positions.get("a")?.x).toBe(1);
    expect(said(problems)).toEqual([
      "duplicate-id case.entities: a",
      "duplicate-id arrangement.positions: a",
    ]);
  });
});

describe("fields of a later version", () => {
  it("are left out and told once for each field, with a count", async () => {
    const { case: kase, problems } = await reading(
      {
        entities: [
          { ...person("a"), colour: "red", attributes: [{ name: "x", unit: "kg" }] },
          { ...person("b"), colour: "blue" },
        ],
        groups: [{ type: "ocg", id: "g", mood: "low" }],
        weather: "fair",
      },
      { extra: 1 },
    );
    expect(kase.entities.get("a")).toMatchObject({ label: "A", attributes: [{ name: "x", value: "" }] });
    expect(kase.entities.get("a")).not.toHaveProperty("colour");
    expect(problems.every((each) => each.severity === "note")).toBe(true);
    expect(problems.map((each) => each.message).sort()).toEqual([
      "This version does not know the field 'case.entities[].attributes[].unit' (1 found).",
      "This version does not know the field 'case.entities[].colour' (2 found).",
      "This version does not know the field 'case.groups[].mood' (1 found).",
      "This version does not know the field 'case.weather' (1 found).",
      "This version does not know the field 'extra' (1 found).",
    ]);
  });

  it("named like the insides of JavaScript objects are told like any other", async () => {
    const text = `{"format":"linchpin","version":1,"case":{"entities":[
      {"id":"a","kind":"person","__proto__":{"label":"X"},"constructor":1}]}}`;
    const answer = await read(text);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.case.entities.get("a")?.label).toBe("");
    expect(answer.value.problems.map((each) => each.where?.element).sort()).toEqual([
      "case.entities[].__proto__",
      "case.entities[].constructor",
    ]);
  });
});
