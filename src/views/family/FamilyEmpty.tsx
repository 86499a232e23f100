import css from "./FamilyView.module.css";

/** A case without family links. */
export function FamilyEmpty() {
  return (
    <div className={css.empty}>
      <h2>No family links in this case yet</h2>
      <p>
        Parents, partners, brothers and sisters, step, foster and adoptive parents, guardians and people who
        share a home are drawn here, each person once.
      </p>
      <p>
        Add a link of the kind ‘Family’ between two people on the chart, or open a GEDCOM file or a table with
        relations.
      </p>
    </div>
  );
}
