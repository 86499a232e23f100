import type { EntityKind } from "../core/entity";
import type { Direction, Flow, LinkKind } from "../core/link";
import { entityKindOf } from "./kindWords";

/** A schema of FollowTheMoney (default model, MIT) whose entities are links. */
export interface FtmEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  readonly label: string;
  readonly direction: Direction;
  readonly flow?: Flow;
}

type EdgeRow = readonly [
  schema: string,
  source: string,
  target: string,
  kind: LinkKind,
  label: string,
  direction: Direction,
];

const edgeRows: readonly EdgeRow[] = [
  ["Ownership", "owner", "asset", "owns", "owns", "forward"],
  ["Directorship", "director", "organization", "works", "director of", "forward"],
  ["Employment", "employee", "employer", "works", "works for", "forward"],
  ["Membership", "member", "organization", "member", "belongs to", "forward"],
  ["Family", "person", "relative", "family", "related to", "none"],
  ["Associate", "person", "associate", "association", "associated with", "none"],
  ["UnknownLink", "subject", "object", "association", "linked to", "none"],
  ["Payment", "payer", "beneficiary", "pays", "paid", "forward"],
  ["Debt", "debtor", "creditor", "other", "owes", "forward"],
  ["Representation", "agent", "client", "other", "represents", "forward"],
  ["Succession", "predecessor", "successor", "other", "precedes", "forward"],
  ["Occupancy", "holder", "post", "works", "holds", "forward"],
  ["CourtCaseParty", "party", "case", "involved", "involved in", "forward"],
  ["ContractAward", "contract", "supplier", "other", "awarded to", "forward"],
  ["ProjectParticipant", "participant", "project", "involved", "participates in", "forward"],
  ["Documentation", "document", "entity", "other", "documents", "none"],
  ["Similar", "candidate", "match", "association", "similar to", "none"],
];

const edges: ReadonlyMap<string, FtmEdge> = new Map(
  edgeRows.map(([schema, source, target, kind, label, direction]) => [
    schema,
    { source, target, kind, label, direction, ...(kind === "pays" ? { flow: "money" } : {}) },
  ]),
);

/** How a schema's entities become links; undefined for schemata whose entities are things. */
export function ftmEdge(schema: string): FtmEdge | undefined {
  return edges.get(schema);
}

/** Schemata that the common words for kinds leave out. */
const kinds: ReadonlyMap<string, EntityKind> = new Map([
  ...["CourtCase", "Project", "EconomicActivity", "CallForTenders"].map((name) => [name, "event"] as const),
  ...["License", "Sanction", "Note", "Mention", "TaxRoll", "Assessment", "Article", "Audio", "Email"].map(
    (name) => [name, "document"] as const,
  ),
  ...["Folder", "HyperText", "Image", "Message", "Package", "Page", "Pages", "PlainText", "Table"].map(
    (name) => [name, "document"] as const,
  ),
  ...["Video", "Workbook"].map((name) => [name, "document"] as const),
  ["Position", "unknown"],
  ["Post", "unknown"],
]);

export function ftmKind(schema: string): EntityKind {
  return kinds.get(schema) ?? entityKindOf(schema) ?? "unknown";
}

/** What a property that holds ids means as a link; `back` = the thing that it names stands at the start. */
export interface FtmReference {
  readonly kind: LinkKind;
  readonly label: string;
  readonly direction: Direction;
  readonly back: boolean;
}

type ReferenceRow = readonly [
  names: string,
  kind: LinkKind,
  label: string,
  direction: Direction,
  back?: "back",
];

const referenceRows: readonly ReferenceRow[] = [
  ["addressEntity", "located", "address", "none"],
  ["startLocation", "located", "starts at", "none"],
  ["endLocation", "located", "ends at", "none"],
  ["owner|holder", "owns", "holds", "forward", "back"],
  ["operator", "uses", "operates", "forward", "back"],
  ["caller", "communicates", "calls", "forward", "back"],
  ["receiver|recipients|recipientAccount", "communicates", "received by", "forward"],
  ["sender|senderAccount|emitters", "communicates", "sends", "forward", "back"],
  ["involved|organizer|declarant|tenderers|contractHolder|taxee", "involved", "", "forward", "back"],
  ["vehicle|transport", "involved", "", "none", "back"],
  ["parent", "association", "parent", "none"],
  ["issuer", "other", "issued by", "none"],
  ["organization", "association", "of", "none"],
  [
    "ancestors|author|authority|bank|bankAccount|bankForeign|bankRub|contract|document|entity|inReplyToEmail|inReplyToMessage|onBehalfOf|pictured|project|proof|resolved",
    "association",
    "",
    "none",
  ],
];

const references: ReadonlyMap<string, FtmReference> = new Map(
  referenceRows.flatMap(([names, kind, label, direction, back]) =>
    names.split("|").map((name) => [name, { kind, label, direction, back: back === "back" }] as const),
  ),
);

/** Names that hold ids in some schemata and words in others (author of an article, sender of an email). */
const wordsIn = (schema: string, name: string): boolean =>
  (name === "author" && schema !== "Assessment") ||
  (name === "sender" && schema === "Email") ||
  (name === "organization" && schema === "Post") ||
  (name === "authority" && ["Identification", "Passport", "Sanction"].includes(schema));

/** The link that a property of a thing stands for; undefined for a property that holds words. */
export function ftmReference(schema: string, name: string): FtmReference | undefined {
  return wordsIn(schema, name) ? undefined : references.get(name);
}

/** For a property that holds a whole entity and that we do not know by name. */
export const plainReference: FtmReference = {
  kind: "association",
  label: "",
  direction: "none",
  back: false,
};
