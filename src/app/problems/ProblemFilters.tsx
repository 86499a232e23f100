import type { Severity } from "../../core/problem";
import { Select, TextInput } from "../../ui/Field";
import css from "./Problems.module.css";
import type { Choices, Found, ProblemFilter } from "./problemFilter";
import { kindText, severityWords } from "./problemWords";

const severities: readonly Severity[] = ["error", "warning", "note"];

/** Choices with what each would leave; the one that is chosen stays in the list. */
function options(all: string, choices: Choices, chosen: string, words: (key: string) => string) {
  const keys = [...choices].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  if (chosen !== "" && !choices.has(chosen)) keys.push(chosen);
  const number = (key: string) => (choices.get(key) ?? 0).toLocaleString("en-GB");
  return [
    { value: "", words: all },
    ...keys.map((value) => ({ value, words: `${words(value)} (${number(value)})` })),
  ];
}

/** Narrows the list: by words, how grave, what kind, which file; each choice says how many it leaves. */
export function ProblemFilters({
  filter,
  found,
  onChange,
}: {
  readonly filter: ProblemFilter;
  readonly found: Found;
  readonly onChange: (change: Partial<ProblemFilter>) => void;
}) {
  const grave = new Map(
    severities.flatMap((one): [string, number][] => {
      const count = found.severities.get(one);
      return count === undefined ? [] : [[one, count]];
    }),
  );
  return (
    <div className={css.filters}>
      <TextInput
        name="Find in the remarks"
        type="search"
        placeholder="Find in the remarks"
        value={filter.text}
        onChange={(text) => onChange({ text })}
      />
      <Select
        name="How grave"
        value={filter.severity}
        options={options(
          "All, however grave",
          grave,
          filter.severity,
          (key) => severityWords[key as Severity],
        )}
        onChange={(severity) => onChange({ severity: severity as Severity | "" })}
      />
      <Select
        name="Kind of remark"
        value={filter.code}
        options={options("All kinds", found.codes, filter.code, kindText)}
        onChange={(code) => onChange({ code })}
      />
      <Select
        name="File"
        value={filter.file}
        options={options("All files", found.files, filter.file, (key) => key)}
        onChange={(file) => onChange({ file })}
      />
    </div>
  );
}
