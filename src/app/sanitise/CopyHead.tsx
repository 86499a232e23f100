import { Handshake, List, ScrollText } from "lucide-react";
import type { RefObject } from "react";
import { ruleCount } from "../../core/shareRules";
import type { Truth } from "../../core/truthLine";
import { caseStore } from "../../store/caseStore";
import { openDialog } from "../../store/screenStore";
import { chosenProfile, profilesOf, shareStore } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import { TruthLine } from "../../ui/TruthLine";
import { useFrom } from "../useFrom";
import css from "./PartnerCopy.module.css";

const scopes = [
  { value: "shown", words: "of what is shown" },
  { value: "all", words: "of the whole case" },
] as const;

/** Title, what the copy holds of the case, and which profile it is made by. */
export function CopyHead({ titleRef }: { readonly titleRef: RefObject<HTMLHeadingElement | null> }) {
  const file = useFrom(caseStore, (state) => state.file);
  const { preview, scope } = useFrom(shareStore, (state) => state);
  const profiles = profilesOf(file.case);
  const profile = chosenProfile();
  const truth: Truth = {
    entities: preview?.counts.entitiesOut ?? 0,
    ofEntities: file.case.entities.size,
    links: preview?.counts.linksOut ?? 0,
    ofLinks: file.case.links.size,
    filters: scope === "shown" ? file.filter.length : 0,
    folded: 0,
    incidents: preview?.file.case.incidents.size ?? 0,
    areas: preview?.file.case.areas.size ?? 0,
    words: "1 profile",
  };
  return (
    <header className={css.head}>
      <div className={css.title}>
        <h1 ref={titleRef} tabIndex={-1}>
          Partner copy
        </h1>
        <TruthLine truth={truth} />
      </div>
      <div className={css.tools}>
        <div className={css.pick}>
          <span aria-hidden>Profile</span>
          <Select
            name="Profile"
            value={profile?.id ?? ""}
            options={profiles.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(id) => shareStore.setState({ profile: id, recipient: undefined })}
          />
        </div>
        <Select
          name="Which part"
          value={scope}
          options={scopes}
          onChange={(next) => shareStore.setState({ scope: next })}
        />
        <Button
          icon={<List size={16} aria-hidden />}
          onPress={() => openDialog({ type: "share", page: "rules" })}
        >
          Rules, {ruleCount}
        </Button>
        <Button
          icon={<Handshake size={16} aria-hidden />}
          onPress={() => openDialog({ type: "share", page: "agreed" })}
        >
          Agreed items, {profile?.agreed.length ?? 0}
        </Button>
        <Button
          icon={<ScrollText size={16} aria-hidden />}
          onPress={() => openDialog({ type: "share", page: "lines" })}
        >
          Lines of text, {profile?.lines.length ?? 0}
        </Button>
      </div>
    </header>
  );
}
