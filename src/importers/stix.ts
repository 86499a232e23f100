import { fail, ok, problem } from "../core/problem";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import type { Importer } from "./importer";
import { field, jsonOf, scalarText } from "./json";
import { plainWord } from "./kindWords";
import { countText } from "./limits";
import { pace } from "./pace";
import { isRevoked, stixEntity, stixLabel, stixLink, stixMarking, stixRefs } from "./stixFields";
import { isStixBundle, stixObjects } from "./stixObjects";

const title = "STIX bundle";

/** STIX 2.0 and 2.1: objects, relationships, sightings and the references inside objects. Markings become attributes. */
export const stix: Importer = {
  title,
  extensions: ["json", "stix"],
  recognises: (source) => {
    const json = jsonOf(source);
    return json?.ok === true && isStixBundle(json.value.value);
  },
  read: async (source, options) => {
    const json = jsonOf(source);
    if (json && !json.ok) return json;
    const { things, links, markings, problems } = stixObjects(json?.value.value);
    if (things.size + links.size === 0)
      return fail(
        "nothing-read",
        `This ${title} has no object that could be shown. ${problems[0]?.message ?? ""}`,
      );
    const turns = pace(options);
    const assembly = assemble();
    const total = things.size + links.size;
    let done = 0;
    for (const [id, item] of things) {
      const where = { element: id };
      // A reference to a link (a report that lists it) cannot be drawn and stays an attribute.
      const refs = stixRefs(item).filter(
        ({ name, ids }) => name !== "object_marking_refs" && !ids.some((one) => markings.has(one)),
      );
      const drawn = refs.filter(({ ids }) => !ids.some((one) => links.has(one))).map(({ name }) => name);
      assembly.entity(id, stixEntity(item, markings, drawn), where);
      for (const { name, ids } of refs)
        for (const to of ids) {
          const label = plainWord(name.replace(/_refs?$/, ""));
          if (!links.has(to)) assembly.link(id, to, { kind: "association", label, direction: "none" }, where);
        }
      done++;
      if (turns.due() && !(await turns.rest("Building the case", done / total))) return cancelled();
    }
    for (const [id, item] of links) {
      const where = { element: id };
      const fields = stixLink(item, markings);
      const ends = new Map(stixRefs(item).map(({ name, ids }) => [name, ids]));
      const [from = [], to = []] =
        field(item, "type") === "sighting"
          ? [ends.get("sighting_of_ref"), ends.get("where_sighted_refs")]
          : [ends.get("source_ref"), ends.get("target_ref")];
      const [first] = from;
      if (first !== undefined && to.length > 0)
        for (const one of to) assembly.link(first, one, fields, where);
      else if (first !== undefined && field(item, "type") === "sighting") {
        // Nobody is named who saw it: the sighting itself is an event.
        assembly.entity(
          id,
          { ...stixEntity(item, markings, ["sighting_of_ref"]), kind: "event", label: "Sighting" },
          where,
        );
        assembly.link(id, first, { kind: "involved", label: "sighting of", direction: "none" }, where);
      } else
        assembly.remark(
          problem(
            "stix-object",
            `${scalarText(field(item, "type"))} '${id}' does not name both of its ends.`,
            {
              done: "skipped",
              where,
            },
          ),
        );
      done++;
      if (turns.due() && !(await turns.rest("Building the case", done / total))) return cancelled();
    }
    const revoked = [...things.values(), ...links.values()].filter(isRevoked);
    if (revoked.length > 0)
      assembly.remark(
        problem(
          "stix-revoked",
          `${countText(revoked.length, "object")} of the file are revoked: ${revoked.slice(0, 5).map(stixLabel).join(", ")}.`,
          {
            done: "kept, with the attribute revoked",
          },
        ),
      );
    const words = [...new Set([...markings.keys()].map((id) => stixMarking(id, markings)))];
    if (words.length > 0)
      assembly.remark(
        problem("stix-markings", `The file carries markings of its own: ${words.join("; ").slice(0, 300)}.`, {
          severity: "note",
          done: "kept as attributes; the marking of the case is yours to choose",
        }),
      );
    const closed = assembly.finish({ files: [source.name] });
    return ok({
      case: closed.case,
      problems: [json?.value.problems ?? [], problems, closed.problems].flat(),
      format: title,
    });
  },
};
