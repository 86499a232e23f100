import { csvTable } from "./csvTable";
import { checkLedger } from "./ledger";
import type { Plan } from "./plan";

/** The disclosure log as CSV, oldest first. */
export function disclosuresCsv({ disclosures, ledger }: Pick<Plan, "disclosures" | "ledger">): string {
  const hashes = new Map(ledger.map((entry) => [entry.record, entry.hash]));
  const head = [
    "record",
    "at",
    "by",
    "recipient",
    "profile",
    "marking",
    "file",
    "SHA-256",
    "entities in",
    "entities out",
    "links in",
    "links out",
    "values searched",
    "values found",
    "reason",
    "chain",
  ];
  const rows = disclosures.map((each) => [
    each.id,
    each.at,
    each.by ?? "",
    each.recipient,
    each.profile ?? "",
    each.marking,
    each.file ?? "",
    each.hash,
    ...[each.counts?.entitiesIn, each.counts?.entitiesOut, each.counts?.linksIn, each.counts?.linksOut].map(
      (count) => (count === undefined ? "" : String(count)),
    ),
    each.searched === undefined ? "" : String(each.searched),
    each.searched === undefined ? "" : "0",
    each.reason,
    hashes.get(each.id) ?? "",
  ]);
  return csvTable(head, rows);
}

/** Records of decisions and disclosures with their chain, to be handed over and checked again by anybody. */
export interface ChainedLog {
  readonly format: "linchpin-log";
  readonly version: 1;
  /** How the chain is made, in words, for whoever checks it without Linchpin. */
  readonly about: string;
  readonly decisions: Plan["decisions"];
  readonly disclosures: Plan["disclosures"];
  readonly ledger: Plan["ledger"];
  readonly head: string;
}

const about =
  "digest = SHA-256 of the canonical JSON (keys in order, no blanks, UTF-8) of {record, value, version}; hash = SHA-256 of the canonical JSON of {before, entry}, where before is the hash of the entry before (empty for the first) and entry is the entry without its hash. head is the hash of the last entry.";

/** The log with its chain, as it is handed over. */
export function chainedLog(plan: Plan): ChainedLog {
  const { decisions, disclosures, ledger } = plan;
  return {
    format: "linchpin-log",
    version: 1,
    about,
    decisions,
    disclosures,
    ledger,
    head: checkLedger(plan).head,
  };
}

/** Reads a log that was handed over; undefined for any other text. */
export function readChainedLog(text: string): Pick<Plan, "decisions" | "disclosures" | "ledger"> | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== "object" || read === null || Reflect.get(read, "format") !== "linchpin-log")
    return undefined;
  const { decisions, disclosures, ledger, head } = read as Partial<ChainedLog>;
  if (![decisions, disclosures, ledger].every(isRecords)) return undefined;
  const log = { decisions: decisions ?? [], disclosures: disclosures ?? [], ledger: ledger ?? [] };
  // The head that the file states is part of what it says: an entry cut off at the end shows here.
  const last = log.ledger.at(-1)?.hash ?? "";
  return head === last
    ? log
    : {
        ...log,
        ledger: [...log.ledger, { id: "", at: "", record: "", version: 0, digest: "", hash: String(head) }],
      };
}

const isRecords = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));

const listed = (ids: readonly string[]) => ids.join(", ");

/** What a check of the chain comes to, in sentences; the first says whether it holds. */
export function ledgerWords(plan: Pick<Plan, "decisions" | "disclosures" | "ledger">): {
  readonly holds: boolean;
  readonly words: readonly string[];
} {
  const check = checkLedger(plan);
  const words: string[] = [];
  if (check.broken !== undefined)
    words.push(
      `The chain is broken at entry ${check.broken}: it, or one before it, was changed or taken out.`,
    );
  if (check.changed.length > 0) words.push(`Changed since it was sealed: ${listed(check.changed)}.`);
  if (check.missing.length > 0) words.push(`Sealed, and no longer there: ${listed(check.missing)}.`);
  const holds = words.length === 0;
  if (holds)
    words.push(
      check.entries === 0
        ? "Nothing is sealed yet."
        : `The chain holds: ${check.entries} ${check.entries === 1 ? "entry" : "entries"}, none changed.`,
    );
  if (check.outside.length > 0)
    words.push(`Older than the chain, or from another case: ${listed(check.outside)}.`);
  return { holds, words };
}
