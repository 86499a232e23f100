import { Check, TriangleAlert, Users } from "lucide-react";
import { useState } from "react";
import { openDialog } from "../../store/screenStore";
import { changeProfile, chosenProfile } from "../../store/shareStore";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/Field";
import type { CopyPreview } from "../../worker/client";
import css from "./PartnerCopy.module.css";

/** Whether the partner can find what was agreed, beside how far somebody could be told by shape alone. */
export function SafeCard({ preview }: { readonly preview: CopyPreview }) {
  const profile = chosenProfile();
  const [open, setOpen] = useState<string>();
  const [why, setWhy] = useState("");
  if (!profile) return null;
  const { agreed } = preview;
  const matched = agreed.filter((each) => each.why === undefined);
  const lost = agreed.filter((each) => each.why !== undefined);
  const risks = preview.risks.filter(({ of }) => !profile.accepted.some((each) => each.entity === of));
  const [first, ...more] = risks;
  const fold = (of: string) =>
    changeProfile({ folded: [...profile.folded, of] }, "Fold links in the partner copy");
  const accept = (of: string) => {
    changeProfile(
      { accepted: [...profile.accepted, { entity: of, why: why.trim() }] },
      "Accept that a mark stands out by shape",
    );
    setOpen(undefined);
    setWhy("");
  };
  return (
    <section className={css.card} aria-labelledby="safe">
      <header className={css.cardHead}>
        <h2 id="safe">Is it still useful, and still safe?</h2>
      </header>
      <ul className={css.answers}>
        <li>
          {agreed.length > 0 && lost.length === 0 ? (
            <Check size={18} aria-hidden />
          ) : (
            <TriangleAlert size={18} aria-hidden />
          )}
          <div>
            <h3>
              {agreed.length === 0
                ? `Not useful yet: nothing was agreed that ${profile.audience} can look up`
                : `Useful: ${profile.audience} can match ${matched.length} of ${agreed.length} agreed ${agreed.length === 1 ? "item" : "items"}`}
            </h3>
            <p>
              {agreed.length === 0
                ? "Everything goes by a stand-in name. Choose what this partner needs to act on."
                : `${matched
                    .slice(0, 5)
                    .map(({ name }) => name)
                    .join(
                      "; ",
                    )}${matched.length > 5 ? ` and ${matched.length - 5} more` : ""}${matched.length > 0 ? ". Each marked with a tick." : ""}`}
            </p>
            {lost.map(({ id, name, why: reason }) => (
              <p key={id}>
                Not in the copy: {name}. {reason}.
              </p>
            ))}
            {agreed.length === 0 ? (
              <Button onPress={() => openDialog({ type: "share", page: "agreed" })}>
                Choose what {profile.audience} needs
              </Button>
            ) : null}
          </div>
        </li>
        <li>
          {first ? <TriangleAlert size={18} aria-hidden /> : <Check size={18} aria-hidden />}
          <div>
            <h3>
              {first
                ? `Recognisable by shape: ${risks.length} ${risks.length === 1 ? "mark" : "marks"}`
                : "Nobody stands out by shape alone"}
            </h3>
            {first ? (
              <>
                <p>
                  {first.name} is {first.why}. Someone who knows the group could guess.
                  {more.length > 0
                    ? ` Also ${more
                        .slice(0, 4)
                        .map(({ name }) => name)
                        .join(", ")}${more.length > 4 ? ` and ${more.length - 4} more` : ""}.`
                    : ""}
                </p>
                <div className={css.buttons}>
                  <Button onPress={() => fold(first.of)}>Fold the links of {first.name}</Button>
                  <Button look="quiet" onPress={() => setOpen(open === first.of ? undefined : first.of)}>
                    Accept, and say why
                  </Button>
                </div>
                {open === first.of ? (
                  <div className={css.buttons}>
                    <TextInput
                      name="Why it leaves all the same"
                      value={why}
                      placeholder="Why it leaves all the same"
                      onChange={setWhy}
                    />
                    <Button
                      look="main"
                      why={why.trim() === "" ? "Say why" : undefined}
                      onPress={() => accept(first.of)}
                    >
                      Accept
                    </Button>
                  </div>
                ) : null}
              </>
            ) : (
              <p>
                By role, functions and number of links
                {profile.accepted.length + profile.folded.length > 0
                  ? `; ${profile.accepted.length} accepted, ${profile.folded.length} folded`
                  : ""}
                .
              </p>
            )}
          </div>
        </li>
        <li>
          <Users size={18} aria-hidden />
          <div>
            <h3>One name for one person</h3>
            <p>
              {preview.standIns.length.toLocaleString("en-GB")} stand-in names. No two share one, and none is
              reused from an earlier copy.
            </p>
          </div>
        </li>
      </ul>
    </section>
  );
}
