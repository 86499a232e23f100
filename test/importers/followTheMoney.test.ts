import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { followTheMoney } from "../../src/importers/followTheMoney";
import { readFile } from "../../src/importers/index";
import {
  attributesOf,
  bySource,
  corpusFiles,
  endsOf,
  hasCorpus,
  hostileIds,
  readText,
  refusal,
  sourceOf,
} from "./sourceOf";

type Properties = Readonly<Record<string, readonly unknown[]>>;
const thing = (id: string, schema: string, properties: Properties = {}, beside: object = {}) => ({
  id,
  schema,
  properties,
  ...beside,
});
const lines = (...items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join("\n");
const read = (...items: readonly unknown[]) => readText(followTheMoney, lines(...items));
const linksOf = async (...items: readonly unknown[]) => [...(await read(...items)).case.links.values()];

describe.skipIf(!hasCorpus)("FollowTheMoney files of others", () => {
  const files = corpusFiles("ftm").filter(({ name }) => /\.(ijson|vis)$/.test(name));

  it.each(files)(
    "$name has its things, its links and a placeholder for each absent id",
    async ({ source, expected }) => {
      const facts = expected as unknown as {
        node_entities: number;
        edges_after_expansion: number;
        property_references: number;
        absent_ids_referred_to: number;
      };
      const out = await readFile(source.name, source.bytes);
      if (!out.ok) throw new Error(out.error.message);
      expect(out.value.format).toBe("FollowTheMoney");
      expect(caseCounts(out.value.case)).toMatchObject({
        entities: facts.node_entities + facts.absent_ids_referred_to,
        placeholders: facts.absent_ids_referred_to,
        links: facts.edges_after_expansion + facts.property_references,
      });
    },
  );

  it("are recognised, tables and models of the same project are not", () => {
    expect(files.every(({ source }) => followTheMoney.recognises(source))).toBe(true);
    for (const text of [
      '{"schemata":{},"types":{}}',
      '{"nodes":[{"id":"a"}],"edges":[]}',
      "[]",
      "id,schema\n1,Person",
      "",
    ])
      expect(followTheMoney.recognises(sourceOf(text)), text).toBe(false);
  });
});

describe("reading FollowTheMoney", () => {
  it.each([
    ["Person", "person"],
    ["Company", "business"],
    ["Organization", "organisation"],
    ["LegalEntity", "organisation"],
    ["PublicBody", "organisation"],
    ["BankAccount", "account"],
    ["CryptoWallet", "account"],
    ["Vehicle", "vehicle"],
    ["Vessel", "vehicle"],
    ["Airplane", "vehicle"],
    ["RealEstate", "premises"],
    ["Address", "premises"],
    ["Passport", "document"],
    ["Identification", "document"],
    ["Sanction", "document"],
    ["UserAccount", "online"],
    ["Call", "event"],
    ["Trip", "event"],
    ["SomethingNew", "unknown"],
  ])("makes %s a thing of kind %s and keeps its word", async (schema, kind) => {
    const { case: kase } = await read(thing("a", schema, { name: ["A"] }));
    expect(bySource(kase, "a")).toMatchObject({ kind, typeName: schema, label: "A" });
  });

  it.each([
    ["Ownership", "owner", "asset", "owns", "forward"],
    ["Directorship", "director", "organization", "works", "forward"],
    ["Employment", "employee", "employer", "works", "forward"],
    ["Membership", "member", "organization", "member", "forward"],
    ["Family", "person", "relative", "family", "none"],
    ["Associate", "person", "associate", "association", "none"],
    ["UnknownLink", "subject", "object", "association", "none"],
    ["Payment", "payer", "beneficiary", "pays", "forward"],
    ["Debt", "debtor", "creditor", "other", "forward"],
    ["Documentation", "document", "entity", "other", "none"],
  ])("makes %s a link from %s to %s", async (schema, source, target, kind, direction) => {
    const { case: kase } = await read(
      thing("l", schema, { [source]: ["a"], [target]: ["b"] }),
      thing("a", "Person"),
      thing("b", "Company"),
    );
    expect(endsOf(kase)).toEqual(["a>b"]);
    expect([...kase.links.values()][0]).toMatchObject({ kind, direction, sourceId: "l" });
    expect(kase.entities.size).toBe(2);
  });

  it("makes a payment a flow of money with its sum, date and purpose", async () => {
    const [own, worked] = await linksOf(
      thing("p", "Payment", {
        payer: ["a"],
        beneficiary: ["b"],
        amount: ["1200.50"],
        amountEur: ["1400"],
        currency: ["GBP"],
        date: ["2026-03-01"],
        purpose: ["rent"],
        payerAccount: ["x"],
      }),
      thing("q", "Payment", { payer: ["a"], beneficiary: ["b"], amountEur: ["80000"] }),
      thing("a", "Company"),
      thing("b", "Company"),
      thing("x", "BankAccount", { accountNumber: ["000"] }),
    );
    expect(own).toMatchObject({
      flow: "money",
      label: "paid",
      volume: { amount: 1200.5, unit: "GBP" },
      times: { from: "2026-03-01" },
    });
    expect(own && attributesOf(own)).toEqual([
      ["amountEur", "1400"],
      ["purpose", "rent"],
      ["payerAccount", "000"],
    ]);
    expect(worked?.volume).toEqual({ amount: 80000, unit: "EUR" });
  });

  it("expands several ends to every pair", async () => {
    const { case: kase } = await read(thing("o", "Ownership", { owner: ["a", "b"], asset: ["c", "d"] }));
    expect(endsOf(kase)).toEqual(["a>c", "a>d", "b>c", "b>d"]);
    expect(caseCounts(kase).placeholders).toBe(4);
  });

  it("shows a link whose one end is not stated, skips one without ends, keeps one that another points at", async () => {
    const { case: kase, problems } = await read(
      thing("o", "Ownership", { owner: ["a"] }),
      thing("none", "Ownership"),
      thing("d", "Documentation", { document: ["f"], entity: ["o"] }),
      thing("a", "Person"),
      thing("f", "Document"),
    );
    expect(endsOf(kase)).toEqual(["a>(no asset of Ownership o)", "f>o"]);
    expect(bySource(kase, "o").placeholder).toBe(false);
    expect(problems.map((item) => item.code).sort()).toEqual(["dangling-end", "ftm-entity"]);
  });

  it("makes links of properties that hold ids, a call an event between two", async () => {
    const { case: kase } = await read(
      thing("c", "Call", { caller: ["a"], receiver: ["b"], date: ["2026-01-02"] }),
      thing("a", "Person", { addressEntity: ["h"] }),
      thing("b", "Person"),
      thing("h", "Address", { street: ["1 Example Road"], city: ["Exampleton"] }),
      thing("v", "Vehicle", { owner: ["b"], registrationNumber: ["ZZ99 ABC"] }),
    );
    expect(endsOf(kase)).toEqual(["a>c", "c>b", "a>h", "b>v"]);
    expect([...kase.links.values()].map((item) => item.kind)).toEqual([
      ...["communicates", "communicates", "located", "owns"],
    ]);
    expect(["c", "h", "v"].map((id) => bySource(kase, id).label)).toEqual([
      "c",
      "1 Example Road, Exampleton",
      "ZZ99 ABC",
    ]);
  });

  it("keeps names that are words in one schema and ids in another apart", async () => {
    const links = await linksOf(
      thing("a", "Article", { author: ["J Smith"] }),
      thing("e", "Email", { sender: ["x"] }),
    );
    expect(links).toEqual([]);
  });

  it("keeps all names, dates of birth and death, and facts about the record that are none of the person", async () => {
    const { case: kase } = await read(
      thing(
        "a",
        "Person",
        {
          name: ["Ann Example", "A Example"],
          alias: ["Annie"],
          birthDate: ["1980-02"],
          deathDate: ["2020"],
          nationality: ["gb", "ie"],
        },
        { first_seen: "2024-01-01", datasets: ["x", "y"], caption: "Ann Example" },
      ),
    );
    const ann = bySource(kase, "a");
    expect(ann).toMatchObject({
      born: "1980-02",
      aliases: ["A Example", "Annie"],
      status: ["deceased"],
      times: {},
    });
    expect(attributesOf(ann)).toEqual([
      ["deathDate", "2020"],
      ["nationality", "gb; ie"],
      ["datasets", "x; y"],
      ["first_seen", "2024-01-01"],
    ]);
  });

  it("reads a list, a drawing with places, and entities that stand whole inside others", async () => {
    const ann = thing("a", "Person", { name: ["Ann"] });
    const owns = thing("o", "Ownership", { owner: [ann], asset: [thing("c", "Company", { name: ["C"] })] });
    const list = await readText(followTheMoney, JSON.stringify([owns]));
    expect(endsOf(list.case)).toEqual(["a>c"]);
    expect(caseCounts(list.case)).toMatchObject({ entities: 2, placeholders: 0 });
    const at = (id: string, x: number) => ({ type: "entity", entityId: id, position: { x, y: 0 } });
    const vis = await readText(
      followTheMoney,
      JSON.stringify({ layout: { entities: [ann, owns], vertices: [at("a", 0), at("c", 400)], edges: [] } }),
    );
    expect(vis.arrangement?.positions.get("n2")).toEqual({ x: 400, y: 0, pinned: false });
  });

  it("takes only kinship that reads the same both ways", async () => {
    const words = ["Husband", "Son", "mother of"];
    const links = await linksOf(
      ...words.map((relationship, at) =>
        thing(`f${at}`, "Family", { person: ["a"], relative: ["b"], relationship: [relationship] }),
      ),
    );
    expect(links.map((item) => [item.label, item.kin])).toEqual([
      ["Husband", "partner"],
      ["Son", undefined],
      ["mother of", undefined],
    ]);
  });

  it("tells bad lines by their number and reads the others, merges what comes twice", async () => {
    const text = `# note\n{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}\n{"id": "b", "sch\r\n{"id": 1}\n\n${lines(thing("a", "Person", { country: ["gb"] }))}`;
    const { case: kase, problems } = await readText(followTheMoney, text);
    expect(attributesOf(bySource(kase, "a"))).toEqual([["country", "gb"]]);
    expect(problems.map((item) => [item.code, item.where?.line])).toEqual([
      ["ftm-entity", 3],
      ["ftm-entity", 4],
      ["duplicate-id", 6],
    ]);
  });

  it.each(hostileIds)("keeps an entity with the id %j and its properties", async (id) => {
    const { case: kase } = await readText(
      followTheMoney,
      `{"id": ${JSON.stringify(id)}, "schema": "Person", "properties": {"__proto__": ["p"], "constructor": ["c"]}}\n${lines(thing("o", "Associate", { person: [id], associate: [id] }))}`,
    );
    const links = id === "" ? [] : [`${id}>${id}`];
    expect(endsOf(kase)).toEqual(links);
    expect(attributesOf(bySource(kase, id))).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
  });

  it("makes a mark of one line that ties hundreds to hundreds, and pairs of one that ties few", async () => {
    const names = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${at}`);
    const tie = (count: number) =>
      read(thing("t", "Associate", { person: names("a", count), associate: names("b", count) }));
    const [few, many] = [await tie(20), await tie(300)];
    expect(caseCounts(few.case)).toMatchObject({ entities: 40, links: 400 });
    expect(caseCounts(many.case)).toMatchObject({ entities: 601, links: 600, placeholders: 600 });
    expect(many.problems.map(({ code }) => code)).toContain("ftm-many-ends");
  });

  it("survives entities nested thousands deep", async () => {
    const depth = 3_000;
    const text = `${'{"id":"x","schema":"Person","properties":{"parent":['.repeat(depth)}${"]}}".repeat(depth)}`;
    const { case: kase } = await readText(followTheMoney, `[${text}]`);
    expect(kase.entities.size).toBe(1);
  });

  it("fails in words when nothing can be read, and stops when cancelled", async () => {
    expect((await refusal(followTheMoney, '{"id": 1}')).code).toBe("nothing-read");
    const big = lines(
      ...Array.from({ length: 30_000 }, (_, at) => thing(`n${at}`, "Person", { name: [`N${at}`] })),
    );
    const stop = new AbortController();
    const error = await refusal(followTheMoney, big, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(error.code).toBe("cancelled");
  });
});
