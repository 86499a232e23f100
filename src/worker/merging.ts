import { readyToAdd } from "../core/addCase";
import { type CaseFile, caseFile } from "../core/caseFile";
import { acceptedOf } from "../core/decisions";
import { type Duplicates, findDuplicates } from "../core/duplicates";
import { type Edit, invertEdit } from "../core/edit";
import { mergeEdit } from "../core/mergeEdit";
import { ok, type Problem, type Result } from "../core/problem";
import type { Proposal } from "../core/proposal";
import type { NewId } from "../core/repointFilter";
import type { Reading } from "../importers/importer";
import type { JobContext } from "./jobContext";
import { partsOf, partsOfProposals } from "./part";

/** The end of reading a second file: all that did not travel in parts. */
export interface Added {
  readonly head: CaseFile["case"]["head"];
  readonly plan: CaseFile["case"]["plan"];
  readonly arrangement: CaseFile["arrangement"];
  readonly format: string;
}

/** The case that the worker keeps, and how it is changed. */
export interface Holder {
  readonly held: () => CaseFile;
  /** Makes an edit of the held case and writes it to the journal; resolves with the time when it is safe. */
  readonly make: (edit: Edit) => Promise<number>;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Remarks about items by the ids that these have now, with their file. */
function remarksUnder(
  problems: readonly Problem[],
  idOf: NewId,
  file: string | undefined,
): readonly Problem[] {
  return problems.map((item) => {
    const { entity, link, ...where } = item.where ?? {};
    return {
      ...item,
      where: {
        ...(file === undefined ? {} : { file }),
        ...where,
        ...(entity === undefined ? {} : { entity: idOf(entity) }),
        ...(link === undefined ? {} : { link: idOf(link) }),
      },
    };
  });
}

/** Jobs around a second file and duplicates. The file that was read waits here until the user has decided; nothing of it is in the case before. */
export function mergeJobs({ held, make }: Holder) {
  let pending: CaseFile | undefined;
  let proposed: readonly Proposal[] = [];
  const kept = new Map<number, { readonly forth: Edit; readonly back: Edit }>();

  return {
    /** Makes a reading ready to be added to the held case and sends it in parts; the case stays as it is. */
    add: async (reading: Reading, names: readonly string[], context: JobContext): Promise<Result<Added>> => {
      const { arrangement } = reading;
      const part = caseFile(reading.case, arrangement ? { arrangement } : {});
      const { file, idOf } = readyToAdd(part, held());
      const [only, ...others] = names;
      const remarks = remarksUnder(reading.problems, idOf, others.length === 0 ? only : undefined);
      for (const one of partsOf(file.case, remarks)) {
        await context.onPart(one);
        context.signal.throwIfAborted();
      }
      pending = file;
      const { head, plan } = file.case;
      return ok({ head, plan, arrangement: file.arrangement, format: reading.format });
    },

    /** Proposes duplicates between the case and what waits, or within the case; they travel in parts. */
    propose: async (
      args: { within: "added" | "case" },
      context: JobContext,
    ): Promise<Pick<Duplicates, "common">> => {
      const added = args.within === "added" ? pending?.case : undefined;
      const run = findDuplicates(held().case, added);
      for (let last = performance.now(); ; ) {
        const step = run.next();
        if (step.done) {
          for (const one of partsOfProposals(step.value.proposals)) {
            await context.onPart(one);
            context.signal.throwIfAborted();
          }
          proposed = step.value.proposals;
          return { common: step.value.common };
        }
        if (performance.now() - last < 50) continue;
        context.onProgress({ phase: "Comparing records", done: step.value });
        await rest();
        context.signal.throwIfAborted();
        last = performance.now();
      }
    },

    /** Adds what waits (if `added`) and makes one of each accepted pair, in one edit that is kept under its number. */
    merge: async (args: {
      id: number;
      added: boolean;
      /** Places in the list of proposals. */
      accepted: Uint32Array;
      note: string;
    }): Promise<number> => {
      const before = held();
      const accepted = acceptedOf(proposed, args.accepted);
      const forth = mergeEdit(before, args.added ? pending : undefined, accepted, args.note);
      kept.set(args.id, { forth, back: invertEdit(before, forth) });
      pending = undefined;
      proposed = [];
      return make(forth);
    },

    /** Makes an edit once more, or takes it back, by its number. */
    again: async (args: { id: number; way: "forth" | "back" }): Promise<number> => {
      const edit = kept.get(args.id)?.[args.way];
      if (!edit) throw new Error(`no edit is kept under ${args.id}`);
      return make(edit);
    },

    /** Forgets what waits: the user chose not to add it. */
    drop: async (): Promise<void> => {
      pending = undefined;
      proposed = [];
    },

    /** Forgets everything of the case that was open. */
    forgetCase: (): void => {
      pending = undefined;
      proposed = [];
      kept.clear();
    },
  };
}
