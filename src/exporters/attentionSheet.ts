import type { Case } from "../core/case";
import type { Attention } from "../core/kinAttention";
import { attentionGroups, namesTogether, ofSeveral } from "../core/kinAttentionGroups";
import { attentionIs, attentionMethod } from "../core/kinAttentionWeights";
import { briefReasons, notSummedWords, protectiveText, sumText } from "../core/kinAttentionWords";
import { hiddenNames } from "../core/kinHiddenNames";
import { sourceTexts } from "../core/kinSources";
import { highestMarking, type Marking, markingText } from "../core/marking";
import { referralOf, referralsOf } from "../core/referralEdits";
import { dateText } from "../core/time";
import { fileName } from "./fileName";

/** One line of reasons with what it adds; empty where sums are not shown or nothing is summed. */
export interface SheetLine {
  readonly words: string;
  readonly adds: string;
}

/** One of those who are told of in a row. */
export interface SheetPerson {
  readonly name: string;
  /** When and why the person was marked for referral; empty where they were not. */
  readonly referral: string;
}

/** One place of the list: a child, or brothers and sisters of whom the same is to be said. */
export interface SheetRow {
  readonly place: number;
  readonly people: readonly SheetPerson[];
  /** 'Ella, 11 and Jack, 8'. */
  readonly name: string;
  /** '9.4 each'. */
  readonly sum: string;
  /** Words of an exploitation indicator; empty where there is none. */
  readonly first: string;
  readonly lines: readonly SheetLine[];
  readonly rests: string;
  readonly protective: string;
  readonly unknown: string;
  /** Referrals of those in the row; empty where there are none. */
  readonly referral: string;
}

/** Everything that the page of the attention list says, in words. */
export interface AttentionSheet {
  readonly title: string;
  readonly case: string;
  readonly note: string;
  readonly marking: string;
  readonly asAt: string;
  readonly is: string;
  readonly method: string;
  readonly names: string;
  readonly rows: readonly SheetRow[];
  readonly rest: string;
  readonly referrals: readonly string[];
}

export interface SheetAsked {
  readonly attention: Attention;
  readonly sums: boolean;
  /** Children's names are written only where somebody asks for it. */
  readonly childNames: boolean;
  /** When it is made, ISO. */
  readonly at: string;
}

/** The highest marking of the case and of those who are told of. */
export function sheetMarking(kase: Case, { rows }: Attention): Marking | undefined {
  return highestMarking([
    kase.head.marking,
    ...rows.flatMap((row) => [
      kase.entities.get(row.person)?.marking,
      ...row.reasons.map(({ about }) => kase.entities.get(about)?.marking),
    ]),
  ]);
}

/** The attention list as a page of words: the one that is shown is the one that is saved. */
export function attentionSheet(kase: Case, asked: SheetAsked): AttentionSheet {
  const { attention, sums, childNames } = asked;
  const hidden = hiddenNames(kase);
  const nameOf = (id: string) => (childNames ? (kase.entities.get(id)?.label ?? id) : hidden.nameOf(id));
  const text = (words: string) => (childNames ? words : hidden.inText(words));
  const rows = attentionGroups(kase, attention.rows).flatMap((group): readonly SheetRow[] => {
    const [row] = group.rows;
    if (!row) return [];
    const count = group.rows.length;
    const { first, rest, restWords } = briefReasons(row);
    const adds = (value: number) => (sums ? sumText(value) : "");
    const say = (words: string) => ofSeveral(text(words), count);
    const bare = (words: string) => say(words).replace(/\.$/, "");
    const people = group.rows.map(({ person }): SheetPerson => {
      const referral = referralOf(kase.plan, person);
      const when = referral ? [dateText(referral.at), referral.by].filter(Boolean).join(", ") : "";
      return { name: nameOf(person), referral: referral ? `${when}: ${text(referral.rationale)}` : "" };
    });
    const summed = rest.reduce((sum, { value }) => sum + value, 0);
    return [
      {
        place: group.place,
        people,
        name: namesTogether(people.map(({ name }) => name)),
        sum: sums ? `${sumText(row.sum)}${count > 1 ? " each" : ""}` : "",
        first: row.exploitation ? text(row.exploitation.words) : "",
        lines: [
          ...first.map((reason) => ({ words: say(reason.words), adds: adds(reason.value) })),
          ...(rest.length === 0
            ? []
            : [
                {
                  words: `${restWords}: ${rest.map(({ words }) => bare(words)).join("; ")}.`,
                  adds: adds(summed),
                },
              ]),
          ...row.notSummed.map((reason) => ({
            words: `${bare(reason.words)} (${[...sourceTexts(reason.sources), notSummedWords(reason)].join("; ")}).`,
            adds: "",
          })),
        ],
        rests: sourceTexts(row.reasons.flatMap((reason) => reason.sources)).join("; "),
        protective: row.protective.map((each) => say(protectiveText(kase, each))).join(" · "),
        unknown: row.unknown.map(text).join(" "),
        referral: people
          .filter(({ referral }) => referral !== "")
          .map(({ name, referral }) => (count > 1 ? `${name}: ${referral}` : referral))
          .join("; "),
      },
    ];
  });
  const marking = sheetMarking(kase, attention);
  const others = attention.looked - attention.rows.length;
  return {
    title: "Children and vulnerable people to think about first",
    case: kase.head.title,
    note: kase.head.note,
    marking: marking ? markingText(marking) : "NO PROTECTIVE MARKING CHOSEN",
    asAt: [
      kase.head.asAt
        ? `As at ${dateText(kase.head.asAt)}; ages on this date`
        : "No date is stated for the case",
      `made ${dateText(asked.at)}`,
    ].join(" · "),
    is: attentionIs,
    method: attentionMethod(attention.weights),
    names: childNames
      ? "Children are named on this page: keep it to those who need their names."
      : "Children's names are left out: letters and ages stand for them.",
    rows,
    rest:
      others === 0
        ? ""
        : `${others} more ${others === 1 ? "child or vulnerable person" : "children or vulnerable people"}: no relation to a nominal on record within four steps.`,
    referrals: referralsOf(kase).map(
      ({ person, rationale, by, at }) =>
        `${nameOf(person)}: ${text(rationale)} (${[dateText(at), by].filter(Boolean).join(", ")})`,
    ),
  };
}

/** The name of the file: marking first. */
export function sheetFile(kase: Case, extension: string): string {
  return fileName(kase, extension, `think about first ${kase.head.title}`).name;
}
