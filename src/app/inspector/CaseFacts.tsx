import { useMemo } from "react";
import { caseCounts } from "../../core/case";
import { decidedText, logOf } from "../../core/decisionLog";
import { bandText } from "../../core/group";
import { counted } from "../../encode/kindWords";
import { ocgName } from "../../encode/symbol";
import { caseStore } from "../../store/caseStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { runCommand } from "../commands/index";
import { useFrom } from "../useFrom";
import css from "./Inspector.module.css";

/** Nothing selected: the case itself, its OCGs and what is not known. */
export function CaseFacts() {
  const { file, remarks, format } = useFrom(caseStore, (state) => state);
  const kase = file.case;
  const counts = useMemo(() => caseCounts(kase), [kase]);
  const number = (value: number) => value.toLocaleString("en-GB");
  const ocgs = [...kase.groups.values()].filter((group) => group.type === "ocg");
  const listed = ocgs.slice(0, 20);
  const lines = [
    `${counted(counts.entities, "entity", "entities")}, ${number(counts.persons)} of them people`,
    counted(counts.links, "link"),
    counts.placeholders > 0
      ? `${counted(counts.placeholders, "placeholder")} for what is not in the file`
      : "",
    counts.incidents > 0 ? counted(counts.incidents, "incident") : "",
    counts.areas > 0 ? counted(counts.areas, "area") : "",
  ].filter(Boolean);
  return (
    <>
      <header className={css.head}>
        <div>
          <h2>{kase.head.title || "Untitled case"}</h2>
          <p className={css.detail}>
            {counts.entities === 0 && counts.incidents + counts.areas > 0
              ? "Select a row of the table to see what is recorded."
              : "Select a mark or a line to see why we believe it."}
          </p>
        </div>
      </header>
      <section className={css.section} aria-labelledby="case-title">
        <header>
          <h3 id="case-title">The case</h3>
          <Button look="link" onPress={() => runCommand("case-details")}>
            Details
          </Button>
        </header>
        <ul className={css.plain}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className={css.detail}>
          Read from {kase.head.files.join(", ") || "nothing: it was started empty"}
          {format ? ` as ${format}` : ""}.
        </p>
        {remarks.length > 0 ? (
          <Button look="link" onPress={() => runCommand("problems")}>
            {number(remarks.length)} remark{remarks.length === 1 ? "" : "s"} of the import
          </Button>
        ) : null}
      </section>
      {listed.length > 0 ? (
        <section className={css.section} aria-labelledby="ocgs-title">
          <header>
            <h3 id="ocgs-title">OCGs</h3>
            <span className={css.detail}>{number(ocgs.length)}</span>
          </header>
          <ul>
            {listed.map((group) => (
              <li key={group.id} className={css.member}>
                <strong>{ocgName(group)}</strong>
                {group.band ? <Badge look="strong">{bandText(group.band)}</Badge> : null}
                {group.tier ? <Badge>Tier {group.tier}</Badge> : null}
                <span className={css.detail}>{group.summary || group.locality}</span>
              </li>
            ))}
          </ul>
          {ocgs.length > listed.length ? (
            <p className={css.detail}>
              The first {listed.length} of {number(ocgs.length)}; find the others by name.
            </p>
          ) : null}
        </section>
      ) : null}
      <section className={css.section} aria-labelledby="decisions-title">
        <header>
          <h3 id="decisions-title">Decisions</h3>
          {kase.plan.decisions.length > 0 ? (
            <Button look="link" onPress={() => runCommand("decision-log")}>
              All {kase.plan.decisions.length}
            </Button>
          ) : null}
        </header>
        <ul className={css.plain}>
          {logOf(kase.plan.decisions)
            .slice(0, 3)
            .map((each) => (
              <li key={each.id}>
                <strong>{each.id}</strong> {decidedText(each)}
                {each.draft ? " (draft)" : ""}
              </li>
            ))}
        </ul>
        <Button look="link" onPress={() => runCommand("decide")}>
          Record a decision
        </Button>
      </section>
      {kase.plan.gaps.length > 0 ? (
        <section className={css.section} aria-labelledby="gaps-title">
          <header>
            <h3 id="gaps-title">Intelligence gaps</h3>
            <Button look="link" onPress={() => runCommand("requirements")}>
              {kase.plan.gaps.filter((gap) => !gap.answer).length} open of {kase.plan.gaps.length}
            </Button>
          </header>
          <ul className={css.plain}>
            {kase.plan.gaps.map((gap) => (
              <li key={gap.id}>{gap.requirement}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
