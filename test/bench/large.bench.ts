import { national } from "../../data/national/national";
import { caseFile } from "../../src/core/caseFile";
import { find } from "../../src/core/explore";
import { shown } from "../../src/core/filter";
import { overview } from "../../src/core/overview";
import { writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { gather, partsOf } from "../../src/worker/part";
import { type Bench, timed } from "./bench";

let made: ReturnType<typeof national> | undefined;
const file = () => {
  made ??= national();
  return made;
};

let written: Promise<Uint8Array> | undefined;
function bytes(): Promise<Uint8Array> {
  written ??= writeFile("linchpin", file().case, {
    arrangement: file().arrangement,
    filter: file().filter,
  }).then((answer) => {
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.bytes;
  });
  return written;
}

async function read(): Promise<ReturnType<typeof caseFile>> {
  const found = await readFile("national.linchpin.json", await bytes());
  if (!found.ok) throw new Error(found.error.message);
  return caseFile(found.value.case);
}

const size = "110,000 entities, 250,000 links";

export const benches: readonly Bench[] = [
  {
    title: `${size}: made`,
    target: { atMost: 3000 },
    run: () => timed(() => national(), 3),
  },
  {
    title: `${size}: read from a case file`,
    target: { atMost: 5000 },
    run: async () => {
      const measured = await timed(read, 3);
      const megabytes = Math.round((await bytes()).length / 1e6);
      return { ...measured, note: `${measured.note}, ${megabytes} MB` };
    },
  },
  {
    title: `${size}: sent to the page in parts`,
    target: { atMost: 4000 },
    run: () =>
      timed(() => {
        const pieces = gather();
        for (const part of partsOf(file().case, [])) pieces.take(structuredClone(part));
      }, 3),
  },
  {
    title: `${size}: sifted and summed`,
    target: { atMost: 1000 },
    run: () => timed(() => overview(file().case, shown(file().case, [])), 3),
  },
  {
    title: `${size}: find a name`,
    target: { atMost: 100 },
    run: () => timed(() => find(file().case, "aldby", 40)),
  },
];
