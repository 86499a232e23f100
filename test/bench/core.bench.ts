import { type Case, linksAt } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { putEntity, removeEntities } from "../../src/core/edits";
import { find } from "../../src/core/explore";
import { facets } from "../../src/core/facets";
import { shown } from "../../src/core/filter";
import { overview } from "../../src/core/overview";
import { timeBars } from "../../src/core/timeBars";
import { readFile } from "../../src/importers/index";
import { poleZip } from "../poleZip";
import { type Bench, type Measured, timed } from "./bench";

const size = "61,521 entities";
let read: Promise<Case> | undefined;

function pole(): Promise<Case> {
  read ??= readFile("pole.zip", poleZip()).then((found) => {
    if (!found.ok) throw new Error(found.error.message);
    return found.value.case;
  });
  return read;
}

const on = (work: (kase: Case) => unknown) => async (): Promise<Measured> => {
  const kase = await pole();
  return timed(() => work(kase));
};

/** One changed link and one changed entity: maps of their own, as after every edit. */
function changed(kase: Case): Case {
  const [line] = kase.links.values();
  const [item] = kase.entities.values();
  if (!line || !item) throw new Error("an empty case");
  const put = { links: [{ item: { ...line } }], entities: [{ item: { ...item } }] };
  return applyEdit(caseFile(kase), { note: "", put }).case;
}

/** What a page of a large case does at once must stay under 100 ms; what the worker does is told for comparison. */
const row = (title: string, atMost: number, work: (kase: Case) => unknown): Bench => ({
  title: `${size}: ${title}`,
  target: { atMost },
  run: on(work),
});

export const benches: readonly Bench[] = [
  row("find one letter", 100, (kase) => find(kase, "a", 40)),
  row("find a name", 100, (kase) => find(kase, "family11", 40)),
  row("find a number", 100, (kase) => find(kase, "07700900142", 40)),
  row("neighbours after an edit", 100, (kase) => {
    linksAt(kase);
    linksAt(changed(kase));
  }),
  row("time bars after an edit", 100, (kase) => timeBars(changed(kase))),
  row("values of a filter", 100, (kase) => facets(kase, "typeName")),
  row("change an entity and take it back", 100, (kase) => {
    const file = caseFile(kase);
    const [item] = kase.entities.values();
    if (!item) return;
    const edit = putEntity(file, { ...item, label: "Changed" });
    applyEdit(applyEdit(file, edit), invertEdit(file, edit));
  }),
  row("remove an entity", 100, (kase) => {
    const file = caseFile(kase);
    const edit = removeEntities(file, [[...kase.entities.keys()][100] ?? ""]);
    invertEdit(file, edit);
    applyEdit(file, edit);
  }),
  row("sift (worker)", 300, (kase) => shown(kase, [])),
  row("overview (worker)", 300, (kase) => overview(kase, shown(kase, []))),
];
