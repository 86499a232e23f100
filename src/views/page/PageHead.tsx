import { entityLook } from "../../encode/symbol";
import { InlineMark } from "./Marks";
import css from "./Page.module.css";
import { PageWords } from "./PageWords";
import type { PageModel } from "./usePage";

/** Title of the page: the OCG's hexagon, its name, what it does in one line, its facts at the right. */
export function PageHead({ model }: { readonly model: PageModel }) {
  const { kase, page, focus, ocg } = model;
  const item = ocg.entity ? kase.entities.get(ocg.entity) : undefined;
  return (
    <header className={css.head}>
      {item ? <InlineMark look={{ ...entityLook(kase, item, focus), word: "" }} size={4} /> : null}
      <div className={css.title}>
        <h2>{page.title}</h2>
        <p>
          <PageWords text={page.summary} />
        </p>
      </div>
      <dl>
        {page.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
