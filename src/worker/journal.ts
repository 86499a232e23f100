import type { CaseFile } from "../core/caseFile";
import type { Edit } from "../core/edit";
import type { Result } from "../core/problem";
import type { Sealer } from "../exporters/sealing";

/** What is known of a case that autosave holds, without opening it. */
export interface Session {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly entities: number;
  readonly links: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly edits: number;
  /** The user chose to keep it listed under 'Recent cases'. */
  readonly kept: boolean;
  /** Another tab has it open now. */
  readonly live: boolean;
  /** Under a passphrase: nothing is known of it but when it was saved. */
  readonly locked: boolean;
}

/** Autosave: a base (the case as opened) and the edits since, one session for each time a case is opened. Two tabs never share a session, so neither can overwrite the other. */
export interface Journal {
  /** Starts a session on a case, under a passphrase where one is given; resolves when the base is safe. A session that this tab had is deleted. */
  readonly begin: (file: CaseFile, lock?: Sealer) => Promise<void>;
  /** Adds one edit; resolves when it is safe. */
  readonly append: (edit: Edit) => Promise<void>;
  readonly sessions: () => Promise<readonly Session[]>;
  /** Takes over a session that no tab holds: the base and its edits in order. */
  readonly recover: (
    id: string,
    passphrase?: string,
  ) => Promise<Result<{ readonly base: Uint8Array; readonly edits: readonly Edit[] }>>;
  readonly keep: (id: string, kept: boolean) => Promise<void>;
  /** Deletes all that a session left. */
  readonly forget: (id: string) => Promise<void>;
  /** Deletes all sessions of a case, kept ones too, but those that another tab has open; then the key, where nothing else is under it. Tells how many other tabs have it open. */
  readonly forgetCase: (caseId: string) => Promise<number>;
  /** Ends the current session; it is forgotten unless kept. */
  readonly end: () => Promise<void>;
  /** Id of the session being written, if any. */
  readonly current: () => string | undefined;
}
