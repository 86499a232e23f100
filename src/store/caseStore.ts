import { createStore } from "zustand/vanilla";
import type { Case } from "../core/case";
import { type CaseCounts, caseCounts, emptyCase } from "../core/case";
import { type CaseFile, caseFile } from "../core/caseFile";
import { applyEdit, type Edit, invertEdit } from "../core/edit";
import type { Made } from "../core/editSteps";
import type { Problem } from "../core/problem";
import { worker } from "./worker";

/** One change that can be taken back and done again. */
export interface Step {
  readonly edit: Edit;
  readonly inverse: Edit;
  /** The case before and after, kept for a step of many thousand items: going there again is then no work. */
  readonly cases?: { readonly before: Case; readonly after: Case };
}

/** How far autosave has come. `off` = this browser keeps nothing, and the top bar says so. */
export type Saved =
  | { readonly type: "off" }
  | { readonly type: "saving" }
  | { readonly type: "saved"; readonly at: number };

export interface CaseState {
  readonly open: boolean;
  readonly file: CaseFile;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Goes up with every change; the key of everything worked out from the case. */
  readonly version: number;
  /** Remarks of the reader, as they came. */
  readonly remarks: readonly Problem[];
  readonly format: string;
  /** What there was when it had been read: the remarks are about that. */
  readonly read: CaseCounts;
  readonly saved: Saved;
  /** True since the last save to a file. */
  readonly changed: boolean;
}

const closed: CaseState = {
  open: false,
  file: caseFile(),
  past: [],
  future: [],
  version: 0,
  remarks: [],
  format: "",
  read: caseCounts(emptyCase()),
  saved: { type: "off" },
  changed: false,
};

export const caseStore = createStore<CaseState>(() => closed);

/** Edits on their way to the journal; the case is 'saved' when none is left. */
let onTheWay = 0;

/** Edits that the worker has made itself: it is told their number instead of their many thousand items. */
const numbered = new WeakMap<Edit, { readonly id: number; readonly way: "forth" | "back" }>();

function tell(edit: Edit): Promise<number> {
  const known = numbered.get(edit);
  return known ? worker().run("again", known) : worker().run("edit", { edit });
}

function send(edit: Edit, sent: () => Promise<number> = () => tell(edit)): void {
  onTheWay++;
  if (caseStore.getState().saved.type !== "off") caseStore.setState({ saved: { type: "saving" } });
  sent()
    .then((at) => {
      onTheWay--;
      const { saved } = caseStore.getState();
      if (onTheWay === 0 && saved.type === "saving") caseStore.setState({ saved: { type: "saved", at } });
    })
    .catch(() => {
      onTheWay--;
      caseStore.setState({ saved: { type: "off" } });
    });
}

/** Takes a case in: what was read becomes the open case, with its recovered edits as history that can be undone. */
export function adopt(
  file: CaseFile,
  rest: { format: string; remarks: readonly Problem[]; edits: readonly Edit[] },
): void {
  let now = file;
  const past: Step[] = [];
  for (const edit of rest.edits) {
    if (!edit.quiet) past.push({ edit, inverse: invertEdit(now, edit) });
    now = applyEdit(now, edit);
  }
  caseStore.setState({
    ...closed,
    open: true,
    file: now,
    past,
    version: caseStore.getState().version + 1,
    remarks: rest.remarks,
    format: rest.format,
    read: caseCounts(file.case),
    saved: { type: "saving" },
    changed: rest.edits.length > 0,
  });
}

/** Applies a change to the open case; every change of facts, arrangement or filter goes through here. */
export function edit(change: Edit): void {
  const state = caseStore.getState();
  if (!state.open) return;
  const step: Step = { edit: change, inverse: invertEdit(state.file, change) };
  caseStore.setState({
    file: applyEdit(state.file, change),
    past: [...state.past, step],
    future: [],
    version: state.version + 1,
    changed: true,
  });
  send(change);
}

/**
 * Takes in a change that was made step by step, from the file that is open now. `sent` has the worker make the same one and
 * keep it under the number.
 */
export function editMade(change: Edit, made: Made, id: number, sent: () => Promise<number>): void {
  const { file, past, version } = caseStore.getState();
  const step: Step = {
    edit: change,
    inverse: made.inverse,
    cases: { before: file.case, after: made.after.case },
  };
  numbered.set(change, { id, way: "forth" });
  numbered.set(made.inverse, { id, way: "back" });
  caseStore.setState({
    file: made.after,
    past: [...past, step],
    future: [],
    version: version + 1,
    changed: true,
  });
  send(change, sent);
}

/** The file after a step is taken back or done again. */
function stepped(file: CaseFile, step: Step, way: "edit" | "inverse"): CaseFile {
  const { cases } = step;
  const [from, to] = way === "edit" ? [cases?.before, cases?.after] : [cases?.after, cases?.before];
  if (!from || !to || file.case !== from) return applyEdit(file, step[way]);
  // Only the tables are kept: a layout may have moved marks since.
  const { note, arrangement, filter } = step[way];
  const around = applyEdit(file, {
    note,
    ...(arrangement ? { arrangement } : {}),
    ...(filter ? { filter } : {}),
  });
  return { ...around, case: to };
}

/** Applies a change that nobody asked for, as where a layout put new marks: kept and journalled, but no step of undo. */
export function settle(change: Edit): void {
  const state = caseStore.getState();
  if (!state.open) return;
  caseStore.setState({ file: applyEdit(state.file, change), version: state.version + 1 });
  send({ ...change, quiet: true });
}

/** Takes the last change back; returns its note, or undefined when there is none. */
export function undo(): string | undefined {
  const { past, future, file, version } = caseStore.getState();
  const step = past.at(-1);
  if (!step) return undefined;
  caseStore.setState({
    file: stepped(file, step, "inverse"),
    past: past.slice(0, -1),
    future: [...future, step],
    version: version + 1,
    changed: true,
  });
  send(step.inverse);
  return step.edit.note;
}

/** Does the last undone change again; returns its note, or undefined when there is none. */
export function redo(): string | undefined {
  const { past, future, file, version } = caseStore.getState();
  const step = future.at(-1);
  if (!step) return undefined;
  caseStore.setState({
    file: stepped(file, step, "edit"),
    past: [...past, step],
    future: future.slice(0, -1),
    version: version + 1,
    changed: true,
  });
  send(step.edit);
  return step.edit.note;
}

export function markSaved(saved: Saved): void {
  caseStore.setState({ saved });
}

/** The case has been written to a file of the user's. */
export function markWritten(): void {
  caseStore.setState({ changed: false });
}

/** Forgets the open case on the page. */
export function closeCase(): void {
  caseStore.setState({ ...closed, version: caseStore.getState().version + 1 });
}
