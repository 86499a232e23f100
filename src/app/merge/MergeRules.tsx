import { accepted, apart, type Decisions } from "../../core/decisions";
import { type DuplicateRule, duplicateRules, type Proposal } from "../../core/proposal";
import css from "./Merge.module.css";
import { ruleWords } from "./mergeWords";

/** How many proposals a rule has, and how many are decided. */
export interface RuleCount {
  readonly rule: DuplicateRule;
  readonly all: number;
  readonly accepted: number;
  readonly apart: number;
  /** Links whose ends are not one. */
  readonly waiting: number;
}

/** Counts by rule, in their order; rules without proposals are left out. */
export function ruleCounts(
  proposals: readonly Proposal[],
  decisions: Decisions,
  waiting: Uint8Array,
): readonly RuleCount[] {
  const counts = new Map<DuplicateRule, { all: number; accepted: number; apart: number; waiting: number }>();
  for (const [at, { rule }] of proposals.entries()) {
    const count = counts.get(rule) ?? { all: 0, accepted: 0, apart: 0, waiting: 0 };
    counts.set(rule, count);
    count.all++;
    if (waiting[at]) count.waiting++;
    else if (decisions[at] === accepted) count.accepted++;
    else if (decisions[at] === apart) count.apart++;
  }
  return duplicateRules.flatMap((rule) => {
    const count = counts.get(rule);
    return count ? [{ rule, ...count }] : [];
  });
}

const number = (value: number) => value.toLocaleString("en-GB");

function stateWords({ all, accepted: same, apart: two, waiting }: RuleCount): string {
  const open = all - same - two - waiting;
  const parts = [
    same > 0 ? `${number(same)} accepted` : "",
    two > 0 ? `${number(two)} kept apart` : "",
    open > 0 ? `${number(open)} to decide` : "",
    waiting > 0 ? `${number(waiting)} wait for their ends` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The rules that brought records together, surest first. */
export function MergeRules({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: readonly RuleCount[];
  readonly chosen: DuplicateRule;
  readonly onChoose: (rule: DuplicateRule) => void;
}) {
  return (
    <ul className={css.rules} aria-label="Rules">
      {counts.map((count) => (
        <li key={count.rule}>
          <button type="button" aria-pressed={count.rule === chosen} onClick={() => onChoose(count.rule)}>
            <span>{ruleWords[count.rule]}</span> <b>{number(count.all)}</b> <small>{stateWords(count)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
