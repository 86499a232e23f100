import type { Case } from "../core/case";
import type { CaseFile } from "../core/caseFile";
import { type SanitisedFile, sanitiseFile } from "../core/copyArrangement";
import type { CopyScope } from "../core/fate";
import { shown } from "../core/filter";
import { fail, type Problem, type Result } from "../core/problem";
import { type Recognisable, recognisable } from "../core/recognisable";
import type { SanitiseLine } from "../core/sanitise";
import type { ShareProfile, StandIn } from "../core/shareProfile";
import { type AgreedItem, agreedItems, proposedItems } from "../core/usefulness";
import type { WithheldValue } from "../core/withheld";
import { type WithheldRow, withheldRows } from "../core/withheldRows";
import { type ExporterId, exporters } from "../exporters/index";
import { type ProvedFile, partnerFile, provedBytes } from "../exporters/partnerFile";
import type { JobContext } from "./jobContext";

/** What a partner's copy is made of. */
export interface CopyAsked {
  readonly profile: ShareProfile;
  /** `shown` = what passes the filters. What is outside is withheld as well. */
  readonly scope: "shown" | "all";
}

/** How many withheld values travel to the page for the list; the counts are of all. */
const mostListed = 5000;

/** A copy as it is shown before it leaves. */
export interface CopyPreview {
  readonly file: CaseFile;
  /** Old id → new id. */
  readonly entities: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly counts: {
    readonly entitiesIn: number;
    readonly entitiesOut: number;
    readonly linksIn: number;
    readonly linksOut: number;
  };
  readonly values: number;
  readonly unsearched: number;
  readonly rows: readonly WithheldRow[];
  readonly withheld: readonly Omit<WithheldValue, "needles">[];
  readonly log: readonly SanitiseLine[];
  readonly standIns: readonly StandIn[];
  readonly agreed: readonly AgreedItem[];
  readonly proposed: readonly string[];
  readonly risks: readonly (Recognisable & { readonly of: string })[];
}

function scopeOf(file: CaseFile, asked: CopyAsked): CopyScope | undefined {
  if (asked.scope === "all") return undefined;
  const { entities, links } = shown(file.case, file.filter);
  return { entities, links };
}

function madeOf(file: CaseFile, asked: CopyAsked): SanitisedFile {
  const scope = scopeOf(file, asked);
  return sanitiseFile(file, asked.profile, scope ? { scope } : {});
}

function preview(file: CaseFile, asked: CopyAsked): CopyPreview {
  const scope = scopeOf(file, asked);
  const made = madeOf(file, asked);
  const old = new Map([...made.ids.entities].map(([from, to]) => [to, from]));
  const named = new Set(
    [...made.fates].flatMap(([id, fate]) =>
      fate.type === "kept" && fate.naming === "kept" ? (made.ids.entities.get(id) ?? []) : [],
    ),
  );
  const kase: Case = file.case;
  return {
    file: made.file,
    entities: made.ids.entities,
    links: made.ids.links,
    counts: {
      entitiesIn: scope?.entities.size ?? kase.entities.size,
      entitiesOut: made.case.entities.size,
      linksIn: scope?.links.size ?? kase.links.size,
      linksOut: made.case.links.size,
    },
    values: made.withheld.length,
    unsearched: made.withheld.filter((each) => each.unsearched !== undefined).length,
    rows: withheldRows(made.withheld),
    withheld: made.withheld.slice(0, mostListed).map(({ needles: _, ...rest }) => rest),
    log: made.log,
    standIns: made.standIns,
    agreed: agreedItems(kase, asked.profile, made.fates),
    proposed: proposedItems(kase, asked.profile, scope),
    risks: recognisable(made.case, named).map((each) => ({ ...each, of: old.get(each.id) ?? "" })),
  };
}

/** Jobs of partners' copies: what one would hold, one written and proved, and bytes of pictures proved. */
export function shareJobs(held: () => CaseFile) {
  return {
    /** A copy as it would be, with all that is withheld. */
    partnerCopy: async (args: CopyAsked): Promise<CopyPreview> => preview(held(), args),

    /** Writes a copy in a format of data and proves its bytes. */
    partnerWrite: async (
      args: CopyAsked & { readonly format: ExporterId; readonly name: string },
      { onProgress, signal }: JobContext,
    ): Promise<Result<ProvedFile>> => {
      if (!Object.hasOwn(exporters, args.format))
        return fail("no-such-format", `There is no format '${args.format}' to write.`);
      return partnerFile(exporters[args.format], madeOf(held(), args), {
        name: args.name,
        onProgress,
        signal,
      });
    },

    /** Proves bytes that were written elsewhere, as pictures are. */
    partnerProve: async (
      args: CopyAsked & {
        readonly bytes: Uint8Array;
        readonly name: string;
        readonly problems: readonly Problem[];
        readonly words: ReadonlySet<string>;
      },
    ): Promise<Result<ProvedFile>> => provedBytes(args, madeOf(held(), args).withheld, args.words),
  };
}
