import { ArrowLeft, X } from "lucide-react";
import { caseStore } from "../../store/caseStore";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import { useLater } from "../useLater";
import { AreaFacts } from "./AreaFacts";
import { CaseFacts } from "./CaseFacts";
import { EntityFacts } from "./EntityFacts";
import { IncidentFacts } from "./IncidentFacts";
import css from "./Inspector.module.css";
import { LinkFacts } from "./LinkFacts";
import { PlaceSelection } from "./PlaceSelection";
import { SelectionFacts } from "./SelectionFacts";

/** Everything known about what is selected, and why we believe it. */
export function Inspector({
  back,
  onBack,
}: {
  /** Name of the list that it stands in place of. */
  readonly back?: string | undefined;
  readonly onBack: () => void;
}) {
  const { entities, links, incidents, areas } = useFrom(selectionStore, (state) => state);
  const kase = useFrom(caseStore, (state) => state.file.case);
  // After the panels of the left: two layouts of half the size instead of one.
  const later = useLater(60);
  const known = entities.flatMap((id) => kase.entities.get(id) ?? []);
  const lines = links.flatMap((id) => kase.links.get(id) ?? []);
  const [one] = known;
  const [line] = lines;
  const events = incidents.flatMap((id) => kase.incidents.get(id) ?? []);
  const grounds = areas.flatMap((id) => kase.areas.get(id) ?? []);
  const [event] = events;
  const [ground] = grounds;
  const body = () => {
    if (known.length === 1 && lines.length === 0 && one) return <EntityFacts item={one} key={one.id} />;
    if (known.length === 0 && lines.length === 1 && line) return <LinkFacts item={line} key={line.id} />;
    if (known.length + lines.length > 0) return <SelectionFacts items={known} lines={lines} />;
    if (events.length + grounds.length > 1) return <PlaceSelection incidents={events} areas={grounds} />;
    if (event) return <IncidentFacts item={event} key={event.id} />;
    if (ground) return <AreaFacts item={ground} key={ground.id} />;
    return <CaseFacts />;
  };
  return (
    <aside className={css.inspector} aria-label="Inspector">
      <div className={css.close}>
        <Button
          look="quiet"
          name="Close the inspector"
          icon={<X size={18} />}
          onPress={() => screenStore.setState({ inspectorOpen: false })}
        />
      </div>
      {back ? (
        <div className={css.back}>
          <Button look="quiet" icon={<ArrowLeft size={16} />} onPress={onBack}>
            {back}
          </Button>
        </div>
      ) : null}
      {later ? body() : null}
    </aside>
  );
}
