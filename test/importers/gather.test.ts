import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { previewTables, readFiles } from "../../src/importers/index";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const graph = (name: string, ids: string) =>
  file(
    name,
    `<graphml><graph edgedefault="directed">${[...ids].map((id) => `<node id="${id}"/>`).join("")}<edge source="${ids[0]}" target="${ids[1]}"/></graph></graphml>`,
  );

describe("several files dropped together", () => {
  it("become one case whatever their formats, equal ids of different files kept apart", async () => {
    const out = await readFiles([
      file("people.csv", "id,name\na,Ann\nb,Bob\n"),
      file("links.csv", "from,to\na,b\n"),
      graph("one.graphml", "ab"),
      graph("two.graphml", "abc"),
    ]);
    if (!out.ok) throw new Error(out.error.message);
    const kase = out.value.case;
    expect(caseCounts(kase)).toMatchObject({ entities: 7, links: 3, placeholders: 0 });
    const names = (id: string) => kase.entities.get(id)?.sourceId;
    expect([...kase.links.values()].map((item) => [names(item.from), names(item.to)])).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(new Set([...kase.links.values()].flatMap((item) => [item.from, item.to])).size).toBe(6);
    expect(kase.head.files).toEqual(["people.csv", "links.csv", "one.graphml", "two.graphml"]);
    expect(out.value.format).toContain("GraphML");
  });

  it("have the name of the file before each remark", async () => {
    const out = await readFiles([
      file("people.csv", "id,name\na,Ann\n"),
      file(
        "g.graphml",
        '<graphml><graph edgedefault="directed"><node id="a"/><edge source="a" target="z"/></graph></graphml>',
      ),
    ]);
    if (!out.ok) throw new Error(out.error.message);
    const dangling = out.value.problems.find((item) => item.code === "dangling-end");
    expect(dangling?.message).toMatch(/^g\.graphml: /);
    expect(dangling?.where?.file).toBe("g.graphml");
  });

  it("lose only the file that cannot be read, and say which", async () => {
    const out = await readFiles([
      file("report.pdf", "%PDF-1.7\n1 0 obj"),
      file("empty.csv", ""),
      graph("g.graphml", "ab"),
    ]);
    if (!out.ok) throw new Error(out.error.message);
    expect(caseCounts(out.value.case).entities).toBe(2);
    const left = out.value.problems.filter((item) => item.severity === "error");
    expect(left.map((item) => item.where?.file)).toEqual(["report.pdf", "empty.csv"]);
    expect(left.every((item) => item.done.startsWith("left out"))).toBe(true);
  });

  it("fail with the first message when none can be read", async () => {
    const out = await readFiles([file("a.pdf", "%PDF-1.7\n"), file("b.pdf", "%PDF-1.7\n")]);
    expect(out.ok === false && out.error.message).toContain("a.pdf");
  });

  it("stop when the user cancels", async () => {
    const controller = new AbortController();
    controller.abort();
    const out = await readFiles([file("a.csv", "id,name\na,Ann\n"), graph("g.graphml", "ab")], {
      signal: controller.signal,
    });
    expect(out.ok === false && out.error.code).toBe("cancelled");
  });

  it("ask for a mapping of the tables alone", async () => {
    const out = await previewTables([file("people.csv", "id,name\na,Ann\n"), graph("g.graphml", "ab")]);
    expect(out.ok && out.value.tables.map((table) => table.name)).toEqual(["people.csv"]);
  });

  it("keep the ids, filter and plan of a case file as they are", async () => {
    const own = JSON.stringify({
      format: "linchpin",
      version: 1,
      case: {
        head: { id: "c1", title: "Own", note: "", asAt: "", files: ["before.csv"] },
        entities: [{ id: "n1", kind: "person", label: "Ann" }],
      },
      filter: [],
    });
    const out = await readFiles([graph("g.graphml", "ab"), file("own.linchpin.json", own)]);
    if (!out.ok) throw new Error(out.error.message);
    expect(out.value.case.entities.get("n1")?.label).toBe("Ann");
    expect(out.value.case.head).toMatchObject({ id: "c1", title: "Own" });
    expect(out.value.case.entities.size).toBe(3);
  });
});
