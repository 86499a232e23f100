import { writeFile } from "node:fs/promises";
import { writeFile as written } from "../../src/exporters";
import { smithOcg } from "./smithOcg";

/** Writes data/smith-ocg.linchpin.json: `npx tsx data/smith-ocg/build.ts`. */
const file = smithOcg();
const answer = await written("linchpin", file.case, { arrangement: file.arrangement, filter: file.filter });
if (!answer.ok) throw new Error(answer.error.message);
for (const remark of answer.value.problems) if (remark.severity !== "note") console.warn(remark.message);
await writeFile(new URL("../smith-ocg.linchpin.json", import.meta.url), answer.value.bytes);
console.log(
  `data/smith-ocg.linchpin.json: ${file.case.entities.size} entities, ${file.case.links.size} links`,
);
