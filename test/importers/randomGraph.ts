import fc from "fast-check";
import type { Case } from "../../src/core/case";
import { hostileIds } from "./sourceOf";

/** A multigraph with self loops, parallel edges, strange ids and free attributes, as any of the formats can hold it. */
export interface RandomGraph {
  readonly directed: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly label: string;
    readonly note: string;
  }[];
}

/** Text that XML can hold and that a reader has no reason to trim. */
const text = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .map((value) =>
    [...value.replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")].join("").trim(),
  );
const id = fc.oneof(fc.constantFrom(...hostileIds), text);

/** Names that stand for no field of ours. */
const attributeName = fc.constantFrom("colour code", "__proto__", "constructor", "note 1", "Größe");

export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.record({
      directed: fc.boolean(),
      nodes: fc.tuple(
        ...ids.map((each) =>
          fc.record({
            id: fc.constant(each),
            label: text,
            values: fc.dictionary(
              attributeName,
              text.filter((value) => value !== ""),
            ),
          }),
        ),
      ),
      edges: fc
        .array(
          fc.record({
            source: fc.constantFrom(...ids),
            target: fc.constantFrom(...ids),
            label: text,
            note: text,
          }),
          { maxLength: 20 },
        )
        .map((edges) => edges.map((edge, index) => ({ ...edge, id: `edge ${index}` }))),
    }),
  );

const pairs = (values: readonly { readonly name: string; readonly value: string }[]) =>
  values.map(({ name, value }) => `${name}=${value}`).sort();

/** What a case must say of a random graph, in the same words for what was written and for what was read. */
export function written(graph: RandomGraph) {
  return {
    nodes: graph.nodes.map(({ id: sourceId, label, values }) => ({
      sourceId,
      label: label === "" ? sourceId : label,
      attributes: Object.keys(values)
        .map((name) => `${name}=${values[name]}`)
        .sort(),
    })),
    edges: graph.edges.map((edge) => ({
      sourceId: edge.id,
      source: edge.source,
      target: edge.target,
      label: edge.label,
      attributes: edge.note === "" ? [] : [`note=${edge.note}`],
      direction: graph.directed ? "forward" : "none",
    })),
  };
}

export function readBack(kase: Case) {
  return {
    nodes: [...kase.entities.values()].map(({ sourceId, label, attributes }) => ({
      sourceId,
      label,
      attributes: pairs(attributes),
    })),
    edges: [...kase.links.values()].map((item) => ({
      sourceId: item.sourceId,
      source: kase.entities.get(item.from)?.sourceId,
      target: kase.entities.get(item.to)?.sourceId,
      label: item.label,
      attributes: pairs(item.attributes),
      direction: item.direction,
    })),
  };
}
