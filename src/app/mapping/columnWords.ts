import type { ColumnRole, RowMeaning } from "../../worker/client";

/** Meanings of a row whose columns are given roles one by one; the others have a form of their own. */
export type Rowed = Extract<RowMeaning, "entity" | "link" | "incident" | "area">;

/** What each row is, as the choice at the head says it. */
export const meaningWords: { readonly [M in RowMeaning]: string } = {
  entity: "an entity",
  link: "a link",
  incident: "an incident",
  area: "an area",
  matrix: "a matrix row",
  neighbours: "a list of neighbours",
  ignore: "not imported",
};

interface Group {
  readonly title: string;
  readonly roles: readonly (readonly [ColumnRole, string])[];
}

const kept: Group = {
  title: "Otherwise",
  roles: [
    ["attribute", "Keep as an attribute"],
    ["ignore", "Do not import"],
  ],
};

const where: readonly (readonly [ColumnRole, string])[] = [
  ["address", "Address"],
  ["lon", "Longitude"],
  ["lat", "Latitude"],
  ["easting", "Easting (National Grid)"],
  ["northing", "Northing (National Grid)"],
  ["gridRef", "Grid reference"],
];

const belief: Group = {
  title: "Why we believe it",
  roles: [
    ["grade", "Grade 3×5×2, whole (2BP)"],
    ["sourceGrade", "Source evaluation (1–3)"],
    ["infoGrade", "Intelligence assessment (A–E)"],
    ["handling", "Handling code (P or C)"],
    ["source", "Source reference"],
    ["note", "Note"],
  ],
};

/** Only roles that the reader of such rows takes up: a role that it passed over would lose the column. */
const groups: { readonly [M in Rowed]: readonly Group[] } = {
  entity: [
    {
      title: "Who or what it is",
      roles: [
        ["id", "Our reference (id)"],
        ["label", "Name"],
        ["surname", "Surname"],
        ["forename", "Forename"],
        ["alias", "Also known as"],
        ["kind", "Kind (person, vehicle …)"],
        ["typeName", "Type, in your own words"],
        ["born", "Date of birth"],
        ["status", "Status (child, victim …)"],
        ["caption", "Line under the name"],
        ["photo", "Photo"],
      ],
    },
    {
      title: "In the OCG",
      roles: [
        ["ocg", "OCG"],
        ["role", "Role in the OCG"],
        ["function", "Function in the business"],
      ],
    },
    { title: "When and where", roles: [["start", "From date"], ["end", "To date"], ...where] },
    belief,
    kept,
  ],
  link: [
    {
      title: "The two ends",
      roles: [
        ["from", "From"],
        ["to", "To"],
        ["fromLabel", "From: name"],
        ["toLabel", "To: name"],
        ["fromKind", "From: kind"],
        ["toKind", "To: kind"],
      ],
    },
    {
      title: "The link",
      roles: [
        ["linkKind", "Link: what it is"],
        ["kin", "Link: kinship"],
        ["linkLabel", "Link: words on the line"],
        ["strength", "Link: how sure we are"],
        ["direction", "Link: direction"],
        ["flow", "Link: money or commodity"],
        ["amount", "Link: amount"],
        ["unit", "Link: unit of the amount"],
        ["count", "Link: times seen"],
        ["weight", "Link: weight"],
        ["start", "Link: date, or first date"],
        ["end", "Link: last date"],
        ["id", "Link: our reference"],
      ],
    },
    belief,
    kept,
  ],
  incident: [
    {
      title: "What happened",
      roles: [
        ["id", "Our reference (id)"],
        ["kind", "Offence"],
        ["label", "Name"],
        ["start", "Date, or first date"],
        ["end", "Last date"],
      ],
    },
    { title: "Where", roles: where },
    {
      title: "Why we believe it",
      roles: [
        ["grade", "Grade 3×5×2, whole (2BP)"],
        ["sourceGrade", "Source evaluation (1–3)"],
        ["infoGrade", "Intelligence assessment (A–E)"],
        ["source", "Source reference"],
      ],
    },
    kept,
  ],
  area: [
    {
      title: "Which area it is",
      roles: [
        ["id", "Code of the area"],
        ["label", "Name of the area"],
      ],
    },
    {
      title: "What is measured there",
      roles: [
        ["attribute", "Keep as an indicator"],
        ["ignore", "Do not import"],
      ],
    },
  ],
};

/** True for rows whose columns are listed. */
export function isRowed(meaning: RowMeaning): meaning is Rowed {
  return meaning === "entity" || meaning === "link" || meaning === "incident" || meaning === "area";
}

/** The roles that a column may be given, in groups, the likeliest first. */
export function roleGroups(meaning: Rowed): readonly Group[] {
  return groups[meaning];
}

/** True for a role that rows of this meaning can have. */
export function hasRole(meaning: Rowed, role: ColumnRole): boolean {
  return groups[meaning].some((group) => group.roles.some(([each]) => each === role));
}

/** A role in the words of its choice. */
export function roleText(meaning: Rowed, role: ColumnRole): string {
  for (const group of groups[meaning])
    for (const [each, words] of group.roles) if (each === role) return words;
  return role;
}

/** Roles that more than one column may have without anything being lost. */
export const repeatable: ReadonlySet<ColumnRole> = new Set([
  "attribute",
  "ignore",
  "alias",
  "note",
  "source",
]);
