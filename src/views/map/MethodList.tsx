import css from "./MapSide.module.css";
import type { Profile } from "./useProfile";

/** The lines of the method card, one for each name: those of the harm first, then what the other layers add. */
export function methodLines({
  hot,
  influence,
  change,
  density,
}: Profile): readonly (readonly [string, string])[] {
  const lines = new Map<string, string>();
  const add = (list: readonly (readonly [string, string])[] | undefined) => {
    for (const [name, words] of list ?? []) if (!lines.has(name)) lines.set(name, words);
  };
  add(hot?.method.lines);
  add(density?.method.lines);
  add(change?.method.lines);
  add(influence?.method.lines);
  return [...lines];
}

/** How it was worked out; the same words are printed on every export. */
export function MethodList({ id, profile }: { readonly id: string; readonly profile: Profile }) {
  const lines = methodLines(profile);
  const problems = profile.hot?.method.problems ?? [];
  if (lines.length === 0) return null;
  return (
    <section className={css.method} aria-labelledby={`${id}m`}>
      <header>
        <h3 id={`${id}m`}>Method</h3>
        <span>printed on every export</span>
      </header>
      <dl>
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {problems.map((problem) => (
        <p key={problem.message}>
          <b>{problem.message}</b>
          {problem.done ? ` ${problem.done}` : ""}
        </p>
      ))}
    </section>
  );
}
