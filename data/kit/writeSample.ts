import { writeFile } from "node:fs/promises";
import type { CaseFile } from "../../src/core/caseFile";
import { writeFile as written } from "../../src/exporters";

/** Writes a sample case as data/<name>.linchpin.json, by the product's own writer, and says what is in it. */
export async function writeSample(name: string, file: CaseFile): Promise<void> {
  const answer = await written("linchpin", file.case, { arrangement: file.arrangement, filter: file.filter });
  if (!answer.ok) throw new Error(answer.error.message);
  for (const remark of answer.value.problems) if (remark.severity !== "note") console.warn(remark.message);
  await writeFile(new URL(`../${name}.linchpin.json`, import.meta.url), answer.value.bytes);
  console.log(
    `data/${name}.linchpin.json: ${file.case.entities.size} entities, ${file.case.links.size} links`,
  );
}
