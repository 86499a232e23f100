import type { Position } from "../core/arrangement";
import type { Link } from "../core/link";
import { fail, ok, type Problem, problem, type Where } from "../core/problem";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import { ftmEntity, ftmLabel, ftmLink } from "./ftmFields";
import { type FtmRecord, ftmList, ftmRecords, isFtmEntity } from "./ftmRecords";
import { type FtmReference, ftmEdge, ftmReference, plainReference } from "./ftmSchemata";
import type { Importer, Source } from "./importer";
import { jsonOf, parseJson } from "./json";
import { plainWord } from "./kindWords";
import { pace } from "./pace";
import { arrangementOf } from "./plainPositions";

const title = "FollowTheMoney";

/** Twenty owners of twenty things: beyond that one line stands for a meeting or a mailing list rather than for pairs. */
const mostPairs = 400;

/** Looks at the first lines only; a line longer than this is no single entity. */
function hasEntityLine(source: Source): boolean {
  const head = source.text().slice(0, 200_000);
  if (!/^\uFEFF?\s*[{#]/.test(head)) return false;
  const lines = head.split(/\r\n|\r|\n/).slice(0, 20);
  return lines.some((line) => {
    const parsed =
      line.trimStart().startsWith("{") && line.includes('"schema"') ? parseJson(line) : undefined;
    return parsed?.ok === true && isFtmEntity(parsed.value.value);
  });
}

/** The properties of a thing that are links. */
function referencesOf(record: FtmRecord): Map<string, FtmReference> {
  const found = new Map<string, FtmReference>();
  for (const [name, values] of record.properties) {
    const nested = values.some((value) => value.nested) ? plainReference : undefined;
    const reference = ftmReference(record.schema, name) ?? nested;
    if (reference) found.set(name, reference);
  }
  return found;
}

/** FollowTheMoney: lines of JSON (.ftm.json, .ijson), a list, OpenSanctions' nested targets, drawings of Aleph (.vis). */
export const followTheMoney: Importer = {
  title,
  extensions: ["ijson", "ftm", "vis", "json"],
  recognises: (source) => {
    const json = jsonOf(source);
    return json?.ok ? ftmList(json.value.value) !== undefined : hasEntityLine(source);
  },
  read: async (source, options) => {
    const read = await ftmRecords(source, options);
    if (!read.ok) return read;
    const { records, problems } = read.value;
    const odd: Problem[] = [];
    const turns = pace(options);
    const assembly = assemble();
    const labels = new Map(records.map((record) => [record.id, ftmLabel(record)]));
    const positions = new Map<string, Position>();
    const ends = new Set<string>();
    const link = (from: string, to: string, fields: Partial<Link>, where: Where) => {
      ends.add(from).add(to);
      assembly.link(from, to, fields, where);
    };
    let done = 0;
    // Things first, so that a link never meets an end that only comes later.
    for (const record of [
      ...records.filter(({ schema }) => !ftmEdge(schema)),
      ...records.filter(({ schema }) => ftmEdge(schema)),
    ]) {
      const where = record.line === undefined ? { element: record.id } : { line: record.line };
      const edge = ftmEdge(record.schema);
      if (edge) {
        const [from, to] = [edge.source, edge.target].map((name) => record.properties.get(name) ?? []);
        // A link whose one end is not stated is still a fact about the other.
        const missing = (name: string) => [{ text: `(no ${name} of ${record.schema} ${record.id})` }];
        if (!from?.length && !to?.length) {
          const message = `${record.schema} '${record.id}' names neither ${edge.source} nor ${edge.target}.`;
          odd.push(problem("ftm-entity", message, { done: "skipped", where }));
        } else {
          const fields = ftmLink(record, edge, (text) => labels.get(text) ?? text);
          const sources = from?.length ? from : missing(edge.source);
          const targets = to?.length ? to : missing(edge.target);
          if (sources.length * targets.length > mostPairs) {
            // As a mark between its ends it is as many links as it has ends, not as many as it has pairs.
            assembly.entity(record.id, {
              label: labels.get(record.id) ?? record.id,
              typeName: record.schema,
            });
            for (const { text } of sources) link(text, record.id, { ...fields, sourceId: "" }, where);
            for (const { text } of targets) link(record.id, text, { ...fields, sourceId: "" }, where);
            const message = `${record.schema} '${record.id}' ties ${sources.length} to ${targets.length}.`;
            odd.push(
              problem("ftm-many-ends", message, { done: "made a mark with a link to each of them", where }),
            );
          } else
            for (const one of sources) for (const other of targets) link(one.text, other.text, fields, where);
        }
      } else {
        const references = referencesOf(record);
        const id = assembly.entity(record.id, ftmEntity(record, new Set(references.keys())), where);
        const position = read.value.positions.get(record.id);
        if (position) positions.set(id, { ...position, pinned: false });
        for (const [name, { kind, direction, back, label }] of references)
          for (const { text } of record.properties.get(name) ?? []) {
            const [from, to] = back ? [text, record.id] : [record.id, text];
            link(from, to, { kind, direction, label: label || plainWord(name) }, where);
          }
      }
      done++;
      if (turns.due() && !(await turns.rest("Building the case", done / records.length))) return cancelled();
    }
    // A link may itself be what another points at: then it stands as a mark too, not as something that is missing.
    for (const record of records) {
      if (ftmEdge(record.schema) && ends.has(record.id) && assembly.idOf(record.id) === undefined)
        assembly.entity(record.id, { label: labels.get(record.id) ?? record.id, typeName: record.schema });
    }
    if (records.length === 0)
      return fail(
        "nothing-read",
        `No entity could be read from this ${title} file. ${problems[0]?.message ?? ""}`,
      );
    const closed = assembly.finish({ files: [source.name] });
    const placed = arrangementOf(positions, true);
    return ok({
      case: closed.case,
      problems: [problems, odd, closed.problems, placed.problems].flat(),
      format: title,
      ...(placed.arrangement ? { arrangement: placed.arrangement } : {}),
    });
  },
};
