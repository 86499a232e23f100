import { versionsOf } from "./decisionLog";
import type { Decision, Disclosure, LedgerEntry, Plan } from "./plan";
import { hexText, sha256 } from "./sha256";
import { utf8 } from "./utf8";

/** JSON with its keys in order, so that the same record has the same digest wherever it was written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

const digestOf = (value: unknown) => hexText(sha256(utf8(canonical(value))));

interface Said {
  readonly record: string;
  readonly version: number;
  readonly at: string;
  readonly digest: string;
}

/** What every record of the log says, version by version. */
function saidBy({ decisions, disclosures }: Pick<Plan, "decisions" | "disclosures">): readonly Said[] {
  const said = (record: string, version: number, at: string, value: unknown): Said => ({
    record,
    version,
    at,
    digest: digestOf({ record, version, value }),
  });
  return [
    ...decisions.flatMap((each: Decision) =>
      versionsOf(each).map(({ version, says }) => said(each.id, version, says.at, says)),
    ),
    ...disclosures.map((each: Disclosure) => said(each.id, 1, each.at, each)),
  ];
}

const keyOf = ({ record, version }: Pick<Said, "record" | "version">) => `${record}\u0000${version}`;

const entryId = (at: number) => `L-${String(at + 1).padStart(4, "0")}`;

function sealed(before: string, entry: Omit<LedgerEntry, "hash">): LedgerEntry {
  return { ...entry, hash: digestOf({ before, entry }) };
}

/** The last digest of every record and version in the chain. */
function lastDigests(ledger: readonly LedgerEntry[]): ReadonlyMap<string, string> {
  return new Map(ledger.map((entry) => [keyOf(entry), entry.digest]));
}

/** The plan with its chain grown by what its records say now and did not say in `before`; records from before there was a chain, or from another case, stay outside. */
export function chained(plan: Plan, before: Plan): Plan {
  const known = new Map(saidBy(before).map((each) => [keyOf(each), each.digest]));
  const last = lastDigests(plan.ledger);
  const ledger = [...plan.ledger];
  for (const each of saidBy(plan)) {
    const key = keyOf(each);
    if (last.get(key) === each.digest) continue;
    if (known.get(key) === each.digest) continue;
    // A record that was never chained is not taken in by a change of ids.
    if (known.has(key) && !last.has(key)) continue;
    ledger.push(
      sealed(ledger.at(-1)?.hash ?? "", {
        id: entryId(ledger.length),
        at: each.at,
        record: each.record,
        version: each.version,
        digest: each.digest,
      }),
    );
  }
  return ledger.length === plan.ledger.length ? plan : { ...plan, ledger };
}

/** What a check of the chain finds. */
export interface LedgerCheck {
  readonly entries: number;
  /** Hash of the last entry: noted elsewhere, it proves that nothing was cut off. */
  readonly head: string;
  /** The first entry that does not follow from the one before. */
  readonly broken: string | undefined;
  /** Records whose words are not those that were sealed. */
  readonly changed: readonly string[];
  /** Records that were sealed and are gone. */
  readonly missing: readonly string[];
  /** Records that were never sealed: older than the chain, or from another case. */
  readonly outside: readonly string[];
}

/** Works the whole chain out again. Any change of a record or an entry shows. */
export function checkLedger(plan: Pick<Plan, "decisions" | "disclosures" | "ledger">): LedgerCheck {
  const { ledger } = plan;
  let before = "";
  let broken: string | undefined;
  for (const [at, entry] of ledger.entries()) {
    const { hash, ...rest } = entry;
    if (broken === undefined && sealed(before, rest).hash !== hash) broken = entryId(at);
    before = hash;
  }
  const last = lastDigests(ledger);
  const said = saidBy(plan);
  const now = new Set(said.map(keyOf));
  const unique = (records: readonly string[]) => [...new Set(records)];
  return {
    entries: ledger.length,
    head: ledger.at(-1)?.hash ?? "",
    broken,
    changed: unique(
      said.flatMap((each) =>
        last.has(keyOf(each)) && last.get(keyOf(each)) !== each.digest ? [each.record] : [],
      ),
    ),
    missing: unique(ledger.flatMap((entry) => (now.has(keyOf(entry)) ? [] : [entry.record]))),
    outside: unique(said.flatMap((each) => (last.has(keyOf(each)) ? [] : [each.record]))),
  };
}
