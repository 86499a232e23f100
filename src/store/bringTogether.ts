import { createStore } from "zustand/vanilla";
import { addAreas } from "../core/addAreas";
import type { CaseFile } from "../core/caseFile";
import { acceptedOf, type Decision, type Decisions, type Outcome, outcomeOf } from "../core/decisions";
import type { Edit } from "../core/edit";
import { type Made, makeEdit } from "../core/editSteps";
import { prepareLinkLists } from "../core/linkLists";
import { mergeSteps } from "../core/mergeEdit";
import type { Problem } from "../core/problem";
import type { DuplicateRule, Proposal } from "../core/proposal";
import { type FileIn, gather, type ReadMore } from "../worker/client";
import { caseStore, editMade } from "./caseStore";
import { inTurns } from "./inTurns";
import { openDialog, say, screenStore, showFailure } from "./screenStore";
import { worker } from "./worker";

/** A second file that was read, and waits. */
export interface Waiting {
  readonly file: CaseFile;
  /** 'second.csv', 'a.csv, b.csv'. */
  readonly name: string;
  readonly format: string;
  readonly remarks: readonly Problem[];
}

/** What may be brought together, and what was decided about it. Nothing of it is in the case before it is finished. */
export interface BringState {
  /** Absent = duplicates within the open case. */
  readonly added: Waiting | undefined;
  readonly proposals: readonly Proposal[];
  readonly decisions: Decisions;
  readonly outcome: Outcome;
  /** Values too many records share to be compared by. */
  readonly common: readonly (readonly [value: string, records: number])[];
}

const noOutcome: Outcome = { accepted: new Uint32Array(), waiting: new Uint8Array(), contradictions: [] };
const nothing: BringState = {
  added: undefined,
  proposals: [],
  decisions: new Uint8Array(),
  outcome: noOutcome,
  common: [],
};

export const bringStore = createStore<BringState>(() => nothing);

/** A record of either case. */
export function recordOf<Name extends "entities" | "groups" | "links">(name: Name, id: string) {
  type Item = CaseFile["case"][Name] extends ReadonlyMap<string, infer T> ? T : never;
  const open = caseStore.getState().file.case[name].get(id);
  return (open ?? bringStore.getState().added?.file.case[name].get(id)) as Item | undefined;
}

function markOf(group: string): string | undefined {
  const found = recordOf("groups", group);
  return found?.type === "ocg" ? found.entity : undefined;
}

/** The last working out of what the decisions come to; resolves when it is done or a later one took its place. */
let reckoning: Promise<void> = Promise.resolve();
/** With more proposals the outcome follows the decision a moment later, so that the page never waits for it. */
const mostAtOnce = 2000;

function decided(decisions: Decisions): void {
  const { proposals, added } = bringStore.getState();
  const { case: open } = caseStore.getState().file;
  const linkOf = (id: string) => open.links.get(id) ?? added?.file.case.links.get(id);
  const work = outcomeOf(proposals, decisions, linkOf, markOf);
  if (proposals.length <= mostAtOnce) {
    for (let step = work.next(); ; step = work.next())
      if (step.done) {
        bringStore.setState({ decisions, outcome: step.value });
        return;
      }
  }
  bringStore.setState({ decisions });
  const latest = () => bringStore.getState().decisions === decisions;
  reckoning = inTurns(work, latest).then((outcome) => {
    if (outcome && latest()) bringStore.setState({ outcome });
  });
}

/** Decides about one proposal, by its place in the list. */
export function decide(at: number, decision: Decision): void {
  decided(bringStore.getState().decisions.with(at, decision));
}

/** Decides about all proposals of a rule. */
export function decideRule(rule: DuplicateRule, decision: Decision): void {
  const { proposals, decisions, outcome } = bringStore.getState();
  decided(
    decisions.map((now, at) => (proposals[at]?.rule === rule && !outcome.waiting[at] ? decision : now)),
  );
}

/** Shows progress of a job, lets it be cancelled and tells what went wrong; undefined when it came to nothing. */
async function busily<T>(
  title: string,
  run: (watch: {
    signal: AbortSignal;
    onProgress: (at: { phase: string; done: number }) => void;
  }) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const onProgress = ({ phase, done }: { phase: string; done: number }) =>
    screenStore.setState({ busy: { type: "busy", title, phase, done, cancel } });
  screenStore.setState({ failure: undefined });
  onProgress({ phase: "Reading", done: 0 });
  try {
    return await run({ signal: controller.signal, onProgress });
  } catch (error) {
    if (!controller.signal.aborted)
      showFailure({
        code: "broken",
        severity: "error",
        message: `Linchpin could not finish this: ${error instanceof Error ? error.message : String(error)}. The open case is as it was.`,
        done: "",
      });
    return undefined;
  } finally {
    screenStore.setState({ busy: { type: "idle" } });
  }
}

type Watch = Parameters<Parameters<typeof busily>[1]>[0];

async function propose(within: "added" | "case", watch: Watch) {
  const proposals: Proposal[] = [];
  const { common } = await worker().run(
    "propose",
    { within },
    {
      ...watch,
      onPart: (part) => {
        if (part.type === "proposals") proposals.push(...part.items);
      },
    },
  );
  return { proposals, common };
}

function* linkedIn({ case: kase }: CaseFile): Generator<void, void> {
  while (!prepareLinkLists(kase.links, 500)) yield;
}

function begin(state: Pick<BringState, "added" | "proposals" | "common">): void {
  const size = state.proposals.length;
  bringStore.setState({ ...nothing, ...state });
  decided(new Uint8Array(size));
  openDialog({ type: "merge" });
}

/**
 * Reads files that may be added to the open case and opens the dialog where that is decided. False when they could not be
 * read or it was cancelled: the case is as it was.
 */
export async function addFiles(files: readonly FileIn[], more: ReadMore = {}): Promise<boolean> {
  const name = files.map((file) => file.name).join(", ");
  const base = caseStore.getState().file.case.head.id;
  const done = await busily(`Reading ${name}`, async (watch) => {
    const pieces = gather();
    const answer = await worker().run("add", { files, ...more }, { ...watch, onPart: pieces.take });
    if (!answer.ok) {
      if (answer.error.code !== "cancelled") showFailure(answer.error);
      return undefined;
    }
    const { head, plan, arrangement, format } = answer.value;
    const { file, problems } = pieces.finish(head, { plan, arrangement, filter: [] });
    const found = await propose("added", watch);
    // Who is linked to whom is asked for every record that is shown; at once it would take a tenth of a second.
    await inTurns(linkedIn(file));
    return { ...found, added: { file, name, format, remarks: problems } };
  });
  // Closed or replaced while the files were read.
  if (!done || caseStore.getState().file.case.head.id !== base) {
    void worker().run("drop", undefined);
    return false;
  }
  begin(done);
  return true;
}

/** Looks for duplicates within the open case. */
export async function findWithin(): Promise<void> {
  const found = await busily("Looking for duplicates", (watch) => propose("case", watch));
  if (!found) return;
  begin({ ...found, added: undefined });
}

/** Leaves everything as it is. */
export function leave(): void {
  bringStore.setState(nothing);
  void worker().run("drop", undefined);
}

let lastId = 0;

/** 'Add second.csv, merge 3 records'. */
export function noteOf({ added, outcome, proposals }: BringState): string {
  const count = (links: boolean) =>
    outcome.accepted.reduce((sum, at) => sum + ((proposals[at]?.table === "links") === links ? 1 : 0), 0);
  const say = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`];
  const merged = [
    ...say(count(false), "pair of records", "pairs of records"),
    ...say(count(true), "pair of links", "pairs of links"),
  ];
  const merge = merged.length > 0 ? `merge ${merged.join(" and ")}` : "";
  if (added) return [`Add ${added.name}`, merge].filter(Boolean).join(", ");
  return merge.charAt(0).toUpperCase() + merge.slice(1);
}

/** Carries out what was decided: one edit, one step of undo. Returns what was done, in words. */
export async function finish(): Promise<string | undefined> {
  await reckoning;
  const state = bringStore.getState();
  const { added, proposals, outcome } = state;
  if (outcome.contradictions.length > 0) return undefined;
  const note = noteOf(state);
  if (note === "") {
    leave();
    return "";
  }
  const made = await busily(note, async ({ onProgress }) => {
    onProgress({ phase: "Bringing together", done: 0.1 });
    const pairs = (await inTurns(pairsOf(proposals, outcome.accepted))) ?? [];
    return madeNow(added?.file, pairs, note, () => onProgress({ phase: "Bringing together", done: 0.6 }));
  });
  if (!made) return undefined;
  const { edit, step, areas } = made;
  const id = ++lastId;
  editMade(edit, step, id, () =>
    worker().run("merge", { id, added: added !== undefined, accepted: outcome.accepted, note }),
  );
  if (added) {
    const { remarks, format } = caseStore.getState();
    const formats = new Set([...format.split(", "), added.format]);
    caseStore.setState({
      remarks: [...remarks, ...added.remarks, ...areas],
      format: [...formats].filter(Boolean).join(", "),
    });
  }
  bringStore.setState(nothing);
  say(`${note}. Undo takes it back in one step.`);
  return note;
}

function* pairsOf(
  proposals: readonly Proposal[],
  chosen: Uint32Array,
): Generator<void, ReturnType<typeof acceptedOf>> {
  const pairs: ReturnType<typeof acceptedOf>[number][] = [];
  for (let at = 0; at < chosen.length; at += 500) {
    pairs.push(...acceptedOf(proposals, chosen.subarray(at, at + 500)));
    yield;
  }
  return pairs;
}

/** The edit and its outcome on the case as it is at the end: a layout that ran on may move marks in the meantime. */
async function madeNow(
  added: CaseFile | undefined,
  pairs: ReturnType<typeof acceptedOf>,
  note: string,
  half: () => void,
): Promise<{ edit: Edit; step: Made; areas: readonly Problem[] }> {
  for (;;) {
    const { file } = caseStore.getState();
    const same = () => caseStore.getState().file === file;
    const edit = await inTurns(mergeSteps(file, added, pairs, note), same);
    half();
    const step = edit && (await inTurns(makeEdit(file, edit), same));
    if (!edit || !step || !same()) continue;
    const areas = added ? addAreas(file.case.areas, added.case.areas).problems : [];
    return { edit, step, areas };
  }
}
