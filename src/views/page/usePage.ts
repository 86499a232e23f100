import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { boardFigures } from "../../core/boardFigures";
import type { Case } from "../../core/case";
import type { Ocg } from "../../core/group";
import { harmEvents, statedWeights } from "../../core/harmTime";
import { type Lane, lanesOf } from "../../core/lane";
import { highestMarking, type Marking } from "../../core/marking";
import { type MiniChart, miniChart } from "../../core/miniChart";
import { type MiniFamily, miniFamily } from "../../core/miniFamily";
import { businessCase, businessOcgs } from "../../core/ocgBusiness";
import { isCountyLine, type OcgPage, ocgPage } from "../../core/ocgPage";
import { type PageGround, pageGround } from "../../core/pagePlaces";
import type { PlacedPoint } from "../../core/point";
import { pointNumbers } from "../../core/pointNumbers";
import { caseStore } from "../../store/caseStore";
import { pageStore } from "../../store/pageStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";

/** Everything that the page draws. */
export interface PageModel {
  readonly kase: Case;
  readonly ocg: Ocg;
  readonly ocgs: readonly Ocg[];
  readonly focus: readonly string[];
  readonly page: OcgPage;
  readonly line: boolean;
  readonly chart: MiniChart;
  readonly family: MiniFamily | undefined;
  readonly ground: PageGround | undefined;
  readonly figures: ReturnType<typeof boardFigures>;
  readonly unit: string;
  readonly lanes: readonly Lane[];
  readonly points: readonly PlacedPoint[];
  /** The highest of the case and of all that the page shows. */
  readonly marking: Marking | undefined;
}

const most = (count: number, all: number) => count > all / 2;

/** OCGs of the case, those in focus first, then those with a business of their own. */
function ocgsIn(kase: Case, focus: readonly string[]): readonly Ocg[] {
  const all = [...kase.groups.values()].filter((group): group is Ocg => group.type === "ocg");
  const business = businessOcgs(kase);
  const rank = ({ id }: Ocg) => {
    const place = focus.indexOf(id);
    return place >= 0 ? place : business.includes(id) ? 100 : 200;
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

export function usePage(): PageModel | undefined {
  const file = useStore(caseStore, (state) => state.file);
  const version = useStore(caseStore, (state) => state.version);
  const asked = useStore(pageStore, (state) => state.group);
  const variant = useStore(pageStore, (state) => state.variant);
  const { list, ranking } = useStore(rankingStore, (state) => state);
  const { case: kase, arrangement } = file;
  const { focus } = arrangement;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => void refreshRanking(), [version]);
  const ocgs = useMemo(() => ocgsIn(kase, focus), [kase, focus]);
  const ocg = ocgs.find(({ id }) => id === asked) ?? ocgs[0];
  // The ranking is of one business: on the page of another OCG its numbers would be about somebody else.
  const own = ranking?.group === undefined || ranking.group === "" || ranking.group === ocg?.id;
  const points = useMemo(() => (own ? pointNumbers(list).list : []), [list, own]);
  return useMemo(() => {
    if (!ocg) return undefined;
    const line = variant === "auto" ? isCountyLine(ocg) : variant === "line";
    const page = ocgPage(kase, ocg, { gaps: line ? 12 : 6, reports: line });
    const harm = harmEvents(kase);
    const weights = statedWeights(kase);
    const coarse = most(harm.items.filter(({ exact }) => exact !== "day").length, harm.items.length);
    const business = businessOcgs(kase).length > 1 ? businessCase(kase, ocg.id) : kase;
    const things = points.flatMap(({ point }) => point.entities);
    const principal = page.people.members[0]?.entity.id;
    const chart = miniChart(kase, page, things);
    const family = principal ? miniFamily(kase, principal) : undefined;
    const shown = [
      ...[...page.people.members, ...page.people.peripheral].map(({ entity }) => entity.id),
      ...page.addresses.flatMap(({ ids }) => ids),
      ...page.dated.flatMap(({ entity }) => entity ?? []),
      ...chart.marks.map(({ id }) => id),
      ...(family?.siblings.flatMap(({ person, unions }) => [
        person,
        ...unions.flatMap(({ adults }) => adults),
      ]) ?? []),
      ...(family?.parents.flatMap(({ adults }) => adults) ?? []),
    ];
    return {
      marking: highestMarking([
        kase.head.marking,
        ...shown.map((id) => kase.entities.get(id)?.marking),
        ...chart.lines.flatMap(({ links }) => links.map((id) => kase.links.get(id)?.marking)),
      ]),
      kase,
      ocg,
      ocgs,
      focus: focus.includes(ocg.id) ? focus : [ocg.id, ...focus],
      page,
      line,
      chart,
      family,
      ground: pageGround(kase),
      figures: boardFigures({
        items: harm.items,
        weight: weights?.of ?? (() => 1),
        unit: coarse ? "month" : "week",
        day: kase.plan.disruptions[0]?.date ?? "",
        most: 13,
        inPlace: undefined,
      }),
      unit: weights?.unit ?? "events",
      lanes: lanesOf(business),
      points,
    };
  }, [kase, ocg, ocgs, focus, variant, points]);
}
