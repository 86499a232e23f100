import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { nativeVersion } from "../src/core/caseFile";
import { linchpinSchema } from "../src/importers/linchpinSchema";
import { arrangementSchema } from "../src/importers/linchpinSchemaArrangement";
import {
  attributeSchema,
  gradeSchema,
  intervalSchema,
  markingSchema,
  noteSchema,
  placeSchema,
  provenanceSchema,
} from "../src/importers/linchpinSchemaCommon";
import { entitySchema, membershipSchema } from "../src/importers/linchpinSchemaEntity";
import { filterRowSchema } from "../src/importers/linchpinSchemaFilter";
import { groupSchema } from "../src/importers/linchpinSchemaGroup";
import { linkSchema } from "../src/importers/linchpinSchemaLink";
import { areaSchema, incidentSchema } from "../src/importers/linchpinSchemaPlace";
import { planSchema } from "../src/importers/linchpinSchemaPlan";

/** Where the schema is published, from the root of the project. */
export const schemaPath = `public/schema/linchpin-case-${nativeVersion}.schema.json`;

/** The published JSON Schema of the native file, made from the schema that the reader uses, so that the two cannot part. */
export function publishedSchema(): string {
  const { $schema, ...schema } = toJsonSchema(linchpinSchema, {
    target: "draft-2020-12",
    typeMode: "input",
    // What the reader does to a value has no place in a description of files; JSON has no number that is not finite.
    ignoreActions: ["transform", "finite"],
    definitions: {
      entity: entitySchema,
      membership: membershipSchema,
      link: linkSchema,
      group: groupSchema,
      area: areaSchema,
      incident: incidentSchema,
      plan: planSchema,
      arrangement: arrangementSchema,
      filterRow: filterRowSchema,
      provenance: provenanceSchema,
      grade: gradeSchema,
      marking: markingSchema,
      attribute: attributeSchema,
      place: placeSchema,
      note: noteSchema,
      interval: intervalSchema,
    },
  });
  const about = {
    $schema,
    title: `Linchpin case file, version ${nativeVersion}`,
    description:
      "A case with its entities, links, groups, areas, incidents and plan, how its chart is arranged and what is filtered. Lists keep their order; what is left out has the default stated here. Ids are data and may be any text.",
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
}

// Acts only when it is run (`npx tsx scripts/writeSchema.ts`); the test imports it to compare.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaPath, publishedSchema());
