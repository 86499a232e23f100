import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import { PointMark } from "../../ui/PointMark";
import { Family, LegendRow } from "./Family";
import { mapStore, type Switch, toggleLayer } from "./mapStore";
import { ocgColour } from "./ocgLayers";
import { FillSwatch, SphereSwatch, useFlavour } from "./swatches";
import { shownGroups } from "./themeLayers";
import { useProfile } from "./useProfile";

/** What is known of OCGs on the ground: spheres, contested ground, premises, homes, flows, interdiction points. */
export function OcgRows({
  counts,
  points,
}: {
  readonly counts: ReadonlyMap<Switch, number>;
  readonly points: number;
}) {
  const kase = useStore(caseStore, (state) => state.file.case);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const theme = useStore(screenStore, (state) => state.theme);
  const on = useStore(mapStore, (state) => state.on);
  const { influence } = useProfile();
  const flavour = useFlavour();
  const groups = shownGroups(kase, focus);
  const spheres = (influence?.spheres ?? []).filter(({ group }) => groups.has(group));
  const contests = (influence?.contests ?? []).filter((each) => each.groups.every((id) => groups.has(id)));
  const hidden = (influence?.spheres.length ?? 0) - spheres.length;
  const nameOf = (id: string) => {
    const group = kase.groups.get(id);
    return group?.type === "ocg" ? group.name : id;
  };
  const row = (which: Switch) => ({ on: on.has(which), onChange: () => toggleLayer(which) });
  return (
    <>
      <Family
        title="OCG spheres of influence"
        about="Located points, weighted by role. Where it is seen, not where it rules."
        on={on.has("influence")}
        onChange={() => toggleLayer("influence")}
      >
        {spheres.map((sphere) => (
          <LegendRow
            key={sphere.group}
            swatch={<SphereSwatch colour={ocgColour(sphere.group, focus)} />}
            words={
              sphere.shape.type === "surface"
                ? `${sphere.name} core 50 %, range 95 %`
                : `${sphere.name}, a hint from few points`
            }
            count={`n ${sphere.n}`}
          />
        ))}
        {hidden > 0 ? (
          <LegendRow
            swatch={null}
            words={`${hidden} more not in focus: choose colours in the chart's legend`}
          />
        ) : null}
      </Family>
      <Family title="OCGs on the ground">
        {contests.map((contest) => (
          <LegendRow
            key={contest.groups.join(" ")}
            swatch={
              <FillSwatch
                look={{
                  fill: "none",
                  opacity: 0,
                  pattern: {
                    type: "stripes",
                    colours: contest.groups.map((id) => ocgColour(id, focus)),
                    gap: 4.5,
                    width: 1.6,
                  },
                }}
              />
            }
            words={`Contested, ${contest.groups.map(nameOf).join(" and ")}${contest.overlap === undefined ? "" : `, overlap ${contest.overlap.toFixed(2)}`}`}
            count={`${contest.km2.toLocaleString("en-GB", { maximumFractionDigits: 1 })} km²`}
            {...row("contested")}
          />
        ))}
        <LegendRow
          swatch={<House />}
          words="OCG premises"
          count={counts.get("premises") ?? 0}
          {...row("premises")}
        />
        <LegendRow
          swatch={<House />}
          words="Home addresses"
          count={counts.get("homes") ?? 0}
          {...row("homes")}
        />
        {(influence?.flows.length ?? 0) > 0 ? (
          <LegendRow
            swatch={
              <svg width={24} height={14} viewBox="0 0 24 14" aria-hidden="true" fill="none">
                <path d="M2 12Q12 -3 22 11" stroke={flavour.ink} strokeWidth={2.4} />
                <path d="M17 10L22 11L22.5 6" stroke={flavour.ink} strokeWidth={1.8} />
              </svg>
            }
            words="Journeys and flows between towns"
            count={influence?.flows.reduce((sum, { count }) => sum + count, 0) ?? 0}
            {...row("flows")}
          />
        ) : null}
        {points > 0 ? (
          <LegendRow
            swatch={<PointMark place={1} tied={false} stable theme={theme} size={22} />}
            words="Interdiction point and rank"
            count={points}
          />
        ) : null}
      </Family>
    </>
  );
}

function House() {
  const flavour = useFlavour();
  return (
    <svg width={20} height={20} viewBox="-11 -11 22 22" aria-hidden="true">
      <path
        d="M0 -9L9 -2V9H-9V-2Z"
        fill={flavour.paper}
        stroke={flavour.ink}
        strokeWidth={1.8}
        strokeLinejoin="round"
      />
    </svg>
  );
}
