import { createStore } from "zustand/vanilla";
import { type AnalysisId, analyses } from "../../analyses/index";
import { firstRows } from "../../analyses/restsOn";
import type { Finding, Ranked } from "../../core/finding";
import type { ParamValue, ParamValues } from "../../core/param";
import type { SourceType } from "../../core/sourceType";
import { caseStore } from "../../store/caseStore";
import { say } from "../../store/screenStore";
import { worker } from "../../store/worker";
import type { Rests } from "./measureTable";
import { filled } from "./paramWords";

/** How far the look at single kinds of source has come. */
export type SourceLook =
  | { readonly type: "none" }
  | { readonly type: "working"; readonly done: number }
  | { readonly type: "stopped" }
  | {
      readonly type: "done";
      /** By title of the ranking. */
      readonly rests: ReadonlyMap<string, Rests>;
      readonly present: readonly SourceType[];
    };

/** An analysis that was run, with what it was asked and the version of the case that it saw. */
export interface MeasureRun {
  readonly params: ParamValues;
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly look: SourceLook;
}

export type MeasureWork =
  | { readonly type: "idle" }
  | { readonly type: "working"; readonly id: AnalysisId; readonly done: number }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly message: string };

export interface MeasuresState {
  readonly caseId: string;
  readonly id: AnalysisId;
  /** What was set in the form, by analysis. */
  readonly values: { readonly [K in AnalysisId]?: ParamValues };
  /** Whether to look at each kind of source after a run. */
  readonly looks: boolean;
  readonly work: MeasureWork;
  /** The last run of each analysis and the one before it. */
  readonly runs: {
    readonly [K in AnalysisId]?: { readonly now: MeasureRun; readonly before: MeasureRun | undefined };
  };
  /** Which of its findings is looked at, by analysis. */
  readonly finding: { readonly [K in AnalysisId]?: number };
}

const atFirst: Omit<MeasuresState, "caseId"> = {
  id: "cutpoints",
  values: {},
  looks: true,
  work: { type: "idle" },
  runs: {},
  finding: {},
};

/** The screen of measures as it was left, so that one can go to the chart and come back. */
export const measuresStore = createStore<MeasuresState>(() => ({ caseId: "", ...atFirst }));

const { getState, setState } = measuresStore;
let running: AbortController | undefined;

/** Starts anew for another case. */
export function startMeasures(caseId: string): void {
  if (getState().caseId === caseId) return;
  running?.abort();
  setState({ caseId, ...atFirst });
}

export function chooseMeasure(id: AnalysisId): void {
  setState({ id });
}

export function chooseFinding(finding: number): void {
  setState({ finding: { ...getState().finding, [getState().id]: finding } });
}

export function setValue(name: string, value: ParamValue): void {
  const { id, values } = getState();
  setState({ values: { ...values, [id]: { ...values[id], [name]: value } } });
}

export function setLooks(looks: boolean): void {
  setState({ looks });
}

/** Params as they stand in the form. */
export function asked(id: AnalysisId): ParamValues {
  return filled(analyses[id].params, getState().values[id] ?? {});
}

function setLook(id: AnalysisId, look: SourceLook): void {
  const { runs } = getState();
  const own = runs[id];
  if (own) setState({ runs: { ...runs, [id]: { ...own, now: { ...own.now, look } } } });
}

/** Says what came of it, with the first of the first ranking. */
function tellDone(findings: readonly Finding[]): void {
  const [first] = findings;
  const row = first?.type === "ranking" ? first.rows[0] : undefined;
  const top = row?.ids[0] === undefined ? undefined : caseStore.getState().file.case.entities.get(row.ids[0]);
  if (first) say(`${first.title}: ${first.about}${top ? `. First: ${top.label}` : ""}`);
}

async function look(id: AnalysisId, controller: AbortController): Promise<void> {
  const run = getState().runs[id]?.now;
  if (!run || !("without" in analyses[id].params)) return;
  const first = firstRows(run.findings);
  if (first.every(({ keys }) => keys.length === 0)) return;
  setLook(id, { type: "working", done: 0 });
  const { rests, present } = await worker().run(
    "restsOn",
    { id, params: run.params, first },
    {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (running === controller) setLook(id, { type: "working", done });
      },
    },
  );
  if (running !== controller) return;
  const maps = new Map(rests.map(({ title, rows }) => [title, new Map(rows)]));
  setLook(id, { type: "done", rests: maps, present });
}

/** Runs the chosen analysis as the form stands, then looks at each kind of source. A later run takes the place of an earlier one. */
export async function runMeasure(): Promise<void> {
  const { id } = getState();
  const params = asked(id);
  const { version } = caseStore.getState();
  stopMeasure();
  const controller = new AbortController();
  running = controller;
  setState({ work: { type: "working", id, done: 0 } });
  try {
    const rows = new Map<number, Ranked[]>();
    const answer = await worker().run(
      "measure",
      { id, params },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (running === controller) setState({ work: { type: "working", id, done } });
        },
        onPart: (part) => {
          if (part.type !== "rows") return;
          const own = rows.get(part.finding) ?? [];
          for (const row of part.items) own.push(row);
          rows.set(part.finding, own);
        },
      },
    );
    if (running !== controller) return;
    const findings = answer.map((each, at) =>
      each.type === "ranking" ? { ...each, rows: rows.get(at) ?? [] } : each,
    );
    const { runs, looks } = getState();
    const last = runs[id];
    const again =
      last && last.now.version === version && JSON.stringify(last.now.params) === JSON.stringify(params);
    const now: MeasureRun = { params, version, findings, look: { type: "none" } };
    setState({
      work: { type: "idle" },
      runs: { ...runs, [id]: { now, before: again ? last.before : last?.now } },
    });
    tellDone(findings);
    if (looks) await look(id, controller);
  } catch (error) {
    if (running !== controller) return;
    const message = error instanceof Error ? error.message : String(error);
    if (getState().runs[id]?.now.look.type === "working") setLook(id, { type: "stopped" });
    setState({ work: { type: "failed", message } });
  } finally {
    if (running === controller) running = undefined;
  }
}

/** Stops at once what is being worked out; what was there before stays. */
export function stopMeasure(): void {
  if (!running) return;
  const { work, runs } = getState();
  running.abort();
  running = undefined;
  for (const id of Object.keys(runs) as AnalysisId[])
    if (runs[id]?.now.look.type === "working") setLook(id, { type: "stopped" });
  if (work.type !== "working") return;
  setState({ work: { type: "cancelled" } });
  say(`${analyses[work.id].title}: cancelled`);
}
