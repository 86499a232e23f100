import { type EntityKind, entityKinds } from "../../core/entity";
import {
  addressRules,
  birthRules,
  cellRules,
  dateRules,
  familyRules,
  incidentRules,
  keepings,
  namings,
  noteRules,
  protectedRules,
  type ShareRules,
  sourceRules,
} from "../../core/shareRules";
import { kindWords } from "../../encode/kindWords";

/** One rule that is a choice of a few words. */
export interface RuleRow {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly values: readonly string[];
  readonly read: (rules: ShareRules) => string;
  readonly write: (rules: ShareRules, value: string) => ShareRules;
}

type Plain = Exclude<keyof ShareRules, "kinds" | "statuses" | "attributes">;

const row = (key: Plain, title: string, about: string, values: readonly string[]): RuleRow => ({
  key,
  title,
  about,
  values,
  read: (rules) => rules[key],
  // Only values of the rule's own list are offered.
  write: (rules, value) => (values.includes(value) ? ({ ...rules, [key]: value } as ShareRules) : rules),
});

const kindRow = (kind: EntityKind): RuleRow => ({
  key: `kind ${kind}`,
  title: kindWords[kind].many,
  about: "",
  values: namings,
  read: (rules) => rules.kinds[kind],
  write: (rules, value) => {
    const naming = namings.find((each) => each === value);
    return naming ? { ...rules, kinds: { ...rules.kinds, [kind]: naming } } : rules;
  },
});

/** Rules in the order in which people ask about them. */
export const ruleGroups: readonly { readonly title: string; readonly rows: readonly RuleRow[] }[] = [
  {
    title: "Who and what",
    rows: [
      ...entityKinds.filter((kind) => kind !== "ocg").map(kindRow),
      row("outsiders", "People outside of the OCGs", "Associates, tenants, witnesses", namings),
      kindRow("ocg"),
      row("groups", "Names of OCGs", "", ["kept", "stand-in"]),
    ],
  },
  {
    title: "Protection and conditions",
    rows: [
      row("protected", "Children, victims, vulnerable people", "Told as counts of a home", protectedRules),
      row("handlingC", "Handling code C", "Sharing on conditions only", keepings),
      row("suspectedFalse", "Graded E", "Suspected to be false", keepings),
    ],
  },
  {
    title: "What is said of them",
    rows: [
      row("births", "Dates of birth", "", birthRules),
      row("addresses", "Addresses", "Area = the town or district alone", addressRules),
      row("cells", "Places", "The middle of a cell of this size", cellRules),
      row("photos", "Photographs", "", keepings),
      row("roles", "Roles in an OCG", "", keepings),
      row("functions", "Functions in the business", "", keepings),
      row("categories", "Suspect, victim, witness", "", keepings),
      row("groupFacts", "Band, tier, priority", "", keepings),
      row("words", "Second lines and words on links", "Free text, checked for withheld values", keepings),
      row("notes", "Notes", "", noteRules),
      row("sources", "Sources", "Grades without what was said and by whom", sourceRules),
      row("dates", "Dates", "", dateRules),
      row("family", "Family links", "Association = joined, not how", familyRules),
      row("volumes", "Amounts", "", keepings),
    ],
  },
  {
    title: "The map",
    rows: [
      row("incidents", "Incidents", "None of victims, none from a cell with fewer than five", incidentRules),
      row("areas", "Outlines of areas", "Without what is measured in them", keepings),
    ],
  },
];
