import type { CaseFile } from "../core/caseFile";
import type { Result } from "../core/problem";
import type { Written } from "../exporters/exporter";
import { canSeal, sealedFile } from "../exporters/sealedFile";
import { type Sealer, sealerOf } from "../exporters/sealing";
import type { JobContext } from "./jobContext";
import type { Journal, Session } from "./journal";

/** The worker's case and where autosave keeps it. */
interface Keeping {
  readonly held: () => CaseFile;
  readonly hold: (file: CaseFile) => void;
  readonly journalOf: () => Promise<Journal>;
}

/** Jobs that keep a case: autosave, under a passphrase where one is set, encrypted files, and forgetting. */
export function keepJobs({ held, hold, journalOf }: Keeping) {
  /** Made of the passphrase of the case that is open; it never leaves this thread and goes with the case. */
  let sealer: Sealer | undefined;

  return {
    setPassphrase: async (passphrase: string | undefined): Promise<void> => {
      sealer = passphrase === undefined || !canSeal() ? undefined : await sealerOf(passphrase);
    },
    jobs: {
      /** Starts autosave of the case that is open; resolves when its base is safe. */
      keepSafe: async (): Promise<boolean> => {
        const journal = await journalOf();
        await journal.begin(held(), sealer);
        return journal.current() !== undefined;
      },

      /** Takes over the case that is open, for a page whose worker before this one has fallen. */
      hold: async (args: { file: CaseFile }): Promise<void> => {
        hold(args.file);
        const journal = await journalOf();
        await journal.begin(held(), sealer);
      },

      sessions: async (): Promise<readonly Session[]> => (await journalOf()).sessions(),

      keep: async (args: { kept: boolean }): Promise<boolean> => {
        const journal = await journalOf();
        const id = journal.current();
        if (id !== undefined) await journal.keep(id, args.kept);
        return id !== undefined;
      },

      forget: async (args: { id: string }): Promise<void> => (await journalOf()).forget(args.id),

      /** Deletes all that this browser keeps of the open case; tells how many other tabs have it open. */
      forgetCase: async (): Promise<number> => (await journalOf()).forgetCase(held().case.head.id),

      /** The case as an encrypted file. A passphrase that is given is used from now on, for autosave as well; without one, the last. */
      seal: async (
        args: { passphrase?: string },
        { onProgress, signal }: JobContext,
      ): Promise<Result<Written>> => {
        if (args.passphrase !== undefined && canSeal()) {
          sealer = await sealerOf(args.passphrase);
          const journal = await journalOf();
          if (journal.current() !== undefined) await journal.begin(held(), sealer);
        }
        if (!sealer)
          return {
            ok: false,
            error: {
              code: "no-passphrase",
              severity: "error",
              message: "Give a passphrase first.",
              done: "",
            },
          };
        return sealedFile(held(), sealer, { onProgress, signal });
      },
    },
  };
}
