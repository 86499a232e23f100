import { gradeText, type Provenance } from "../../../core/provenance";
import { Badge } from "../../../ui/Badge";
import css from "./Attention.module.css";

/** Reports that something rests on, each once with its grade. */
export function Sources({ of }: { readonly of: readonly Provenance[] }) {
  const seen = new Map<string, Provenance>();
  for (const each of of)
    if (each.source.trim() !== "")
      seen.set(`${each.source} ${each.grade ? gradeText(each.grade) : ""}`, each);
  if (seen.size === 0) return <span className={css.sources}>No source is recorded.</span>;
  return (
    <span className={css.sources}>
      {[...seen].map(([key, { source, grade, claim }]) => (
        <span key={key} title={claim || undefined}>
          {source} <Badge look="box">{grade ? gradeText(grade) : "not graded"}</Badge>
        </span>
      ))}
    </span>
  );
}
