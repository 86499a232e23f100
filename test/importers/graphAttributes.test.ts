import { describe, expect, it } from "vitest";
import { entityFields, linkFields } from "../../src/importers/graphAttributes";
import { attributesOf } from "./sourceOf";

const named = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
const entity = (values: Readonly<Record<string, string>>) => entityFields(named(values));
const link = (values: Readonly<Record<string, string>>) => linkFields(named(values), { id: "e" });

describe("free attributes of a node", () => {
  it("take the likeliest name as the label and keep the others", () => {
    expect(entity({ name: "n", label: "l", title: "t" }).fields).toMatchObject({ label: "l" });
    expect(attributesOf({ attributes: entity({ name: "n", label: " " }).fields.attributes ?? [] })).toEqual(
      [],
    );
    expect(entity({ Forename: "Gary", Surname: "Wood" }).fields.label).toBe("WOOD, Gary");
    expect(entity({}).fields.label).toBeUndefined();
  });

  it.each([
    ["type", "PERSON", "person", "PERSON"],
    ["node_type", "Company", "business", "Company"],
    ["kind", "BankAccount", "account", "BankAccount"],
    ["labels", "Officer; Person", "person", "Officer; Person"],
    ["Category", "vehicles", "vehicle", undefined],
    ["type", "gizmo", undefined, "gizmo"],
    ["type", "3", undefined, undefined],
    ["group", "2", undefined, undefined],
  ])("%s = %s is the kind %s and the type name %s", (name, value, kind, typeName) => {
    const { fields } = entity({ [name]: value });
    expect([fields.kind, fields.typeName]).toEqual([kind, typeName]);
    if (typeName === undefined)
      expect(attributesOf({ attributes: fields.attributes ?? [] })).toEqual([[name, value]]);
  });

  it("become a place only when both coordinates are there and on the globe, as exact as their decimals", () => {
    expect(entity({ lon: "-2.58791", Latitude: "51.45451" }).fields.place).toEqual({
      lon: -2.58791,
      lat: 51.45451,
      precision: "exact",
      address: "",
    });
    expect(entity({ lng: "-2.588", lat: "51.454" }).fields.place?.precision).toBe("street");
    expect(entity({ lng: "-2.5", lat: "51.45451" }).fields.place?.precision).toBe("area");
    for (const values of [{ lon: "1" }, { lon: "200", lat: "51" }, { lon: "1", lat: "north" }]) {
      const { fields } = entity(values as Record<string, string>);
      expect(fields.place).toBeUndefined();
      expect(fields.attributes?.length).toBe(Object.keys(values).length);
    }
  });

  it("become a position from x and y, unless the drawing has one", () => {
    expect(entity({ x: "1.5", y: "-2e1" })).toMatchObject({
      position: { x: 1.5, y: -20 },
      fields: { attributes: [] },
    });
    expect(entity({ x: "1.5", y: "up" }).position).toBeUndefined();
    const drawn = entityFields(named({ x: "1", y: "2" }), { position: { x: 9, y: 9 } });
    expect([drawn.position, drawn.fields.attributes?.length]).toEqual([{ x: 9, y: 9 }, 2]);
  });

  it("become dates the British way, with the text kept where it says more", () => {
    const { fields } = entity({ dob: "03/04/1990", "valid from": "2026-01-02", end: "2026" });
    expect(fields).toMatchObject({ born: "1990-04-03", times: { from: "2026-01-02", to: "2026" } });
    expect(attributesOf({ attributes: fields.attributes ?? [] })).toEqual([["dob", "03/04/1990"]]);
    expect(entity({ start: "1" }).fields.times).toBeUndefined();
    expect(entity({ time: "31/02/2026" }).fields.times).toBeUndefined();
  });

  it("keep a child a child and a victim a victim", () => {
    expect(entity({ status: "Child; victim" }).fields.status).toEqual(["child", "victim"]);
    expect(entity({ status: "active" }).fields).toMatchObject({
      attributes: [{ name: "status", value: "active" }],
    });
  });

  it("never take a picture from outside, and keep colours as text", () => {
    const { fields } = entity({
      image: "http://example.com/a.png",
      photo: "data:image/png;base64,AAAA",
      color: "#ff0000",
    });
    expect(fields.photo).toBe("data:image/png;base64,AAAA");
    expect(attributesOf({ attributes: fields.attributes ?? [] })).toEqual([
      ["image", "http://example.com/a.png"],
      ["color", "#ff0000"],
    ]);
  });
});

describe("free attributes of an edge", () => {
  it("keep a number that nobody writes as text, whatever its length", () => {
    const long = `${"9".repeat(300_000)}x`;
    const fields = link({ weight: long });
    expect(fields.weight).toBeUndefined();
    expect(attributesOf({ attributes: fields.attributes ?? [] })).toEqual([["weight", long]]);
  });

  it.each([
    [{ relation: "KNOWS" }, { kind: "association", label: "KNOWS" }],
    [{ type: "mother of" }, { kind: "family", kin: "parent", label: "mother of" }],
    [{ type: "mother" }, { kind: "family", label: "mother" }],
    [{ interaction: "pays" }, { kind: "pays", flow: "money" }],
    [{ relationship: "paid by" }, { kind: "association", label: "paid by" }],
    [
      { label: "the blue van", type: "drives" },
      { kind: "uses", label: "the blue van" },
    ],
    [{ label: "supplies" }, { kind: "supplies", flow: "commodity" }],
    [{ type: "Undirected" }, { kind: "association", direction: "none" }],
    [
      { type: "Directed", relation: "calls" },
      { kind: "communicates", direction: "forward" },
    ],
    [{ strength: "Confirmed" }, { strength: "confirmed" }],
    [{ strength: "0.7" }, { attributes: [{ name: "strength", value: "0.7", provenance: [] }] }],
    [{ value: "3" }, { weight: 3 }],
    [
      { weight: "1.0", value: "7" },
      { weight: 1, attributes: [{ name: "value", value: "7", provenance: [] }] },
    ],
    [{ weight: "NaN" }, { attributes: [{ name: "weight", value: "NaN", provenance: [] }] }],
    [{ calls: "12" }, { count: 12 }],
    [{ timestamp: "1995-04-11" }, { times: { from: "1995-04-11" } }],
  ])("%j becomes %j", (values, fields) => {
    expect(link(values as Record<string, string>)).toMatchObject(fields);
  });

  it("leave absent what the file does not state", () => {
    expect(link({})).toEqual({ sourceId: "e", kind: "association", attributes: [] });
  });

  it("keep a word that gave the kind when another stands on the line", () => {
    expect(
      attributesOf({ attributes: link({ label: "the blue van", type: "drives" }).attributes ?? [] }),
    ).toEqual([["type", "drives"]]);
  });
});
