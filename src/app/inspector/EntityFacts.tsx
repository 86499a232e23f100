import { Pencil, Pin, Route, Waypoints } from "lucide-react";
import { linksAt } from "../../core/case";
import { putEntity } from "../../core/edits";
import { ageAt, type Entity, isProtected } from "../../core/entity";
import { hiddenNeighbours } from "../../core/explore";
import { strengthOf } from "../../core/link";
import { functionWords, statusWords } from "../../encode/kindWords";
import { strokeOf } from "../../encode/lineLook";
import { roleOfWords } from "../../encode/markWords";
import { entityLook } from "../../encode/symbol";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore } from "../../store/screenStore";
import { selectLinks } from "../../store/selectionStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { Editable } from "../../ui/Editable";
import { LineSample, Mark } from "../../ui/Mark";
import { commandById, runCommand } from "../commands/index";
import { useFrom } from "../useFrom";
import { AttributeFacts } from "./AttributeFacts";
import { FactRow } from "./FactRow";
import { countFacts, intervalWords, linkSentence, supportWords } from "./facts";
import css from "./Inspector.module.css";
import { Notes } from "./Notes";

/** What we hold on one entity, each fact with its source, grade and date. */
export function EntityFacts({ item }: { readonly item: Entity }) {
  const file = useFrom(caseStore, (state) => state.file);
  const theme = useFrom(screenStore, (state) => state.theme);
  const shown = useFrom(pictureStore, (state) => state.shown);
  const kase = file.case;
  const put = (change: Partial<Entity>) => edit(putEntity(file, { ...item, ...change }));
  const links = (linksAt(kase).get(item.id) ?? []).flatMap((id) => kase.links.get(id) ?? []);
  const { facts, opinions } = countFacts(item, links);
  const age = item.kind === "person" ? ageAt(item.born, kase.head.asAt) : undefined;
  const more = hiddenNeighbours(kase, shown, [item.id]).length;
  const place = item.place;
  return (
    <>
      <header className={css.head}>
        <Mark look={entityLook(kase, item, file.arrangement.focus)} theme={theme} size={56} />
        <div>
          <h2>
            <Editable name="Name" value={item.label} onChange={(label) => put({ label })} />
          </h2>
          <p className={css.detail}>{roleOfWords(kase, item, file.arrangement.focus)}</p>
          <p className={css.badges}>
            {item.categories.map((each) => (
              <Badge key={each} look="strong" title="DPA 2018 category">
                {each}
              </Badge>
            ))}
            {item.status.map((each) => (
              <Badge key={each}>{statusWords[each]}</Badge>
            ))}
            {age === undefined ? null : <Badge title={`Born ${item.born}`}>Age {age}</Badge>}
            {item.sourceId ? <Badge title="Reference in the source">{item.sourceId}</Badge> : null}
            {item.handling === "C" ? (
              <Badge look="strong" title="Lawful sharing with conditions">
                Handling C
              </Badge>
            ) : null}
          </p>
        </div>
      </header>
      <div className={css.actions}>
        <Button
          icon={<Waypoints size={16} />}
          why={more > 0 ? undefined : "All it is linked to is shown"}
          onPress={() => runCommand("expand")}
        >
          Expand {more}
        </Button>
        <Button icon={<Route size={16} />} onPress={() => runCommand("paths")}>
          Path to
        </Button>
        <Button icon={<Pin size={16} />} why={commandById("pin")?.why()} onPress={() => runCommand("pin")}>
          {commandById("pin")?.title() === "Unpin" ? "Unpin" : "Pin"}
        </Button>
        <Button icon={<Pencil size={16} />} onPress={() => runCommand("edit")}>
          Edit
        </Button>
      </div>
      {isProtected(item) ? (
        <p className={css.protect}>To be protected first. Never an interdiction point, never ranked.</p>
      ) : null}
      {item.placeholder ? (
        <p className={css.protect}>A link refers to this, and it is not in the file.</p>
      ) : null}
      <section className={css.section} aria-labelledby="facts-title">
        <header>
          <h3 id="facts-title">Why we believe it</h3>
          <span className={css.detail}>
            {facts} fact{facts === 1 ? "" : "s"}, {opinions} opinion{opinions === 1 ? "" : "s"}
          </span>
        </header>
        <ul>
          {item.memberships.map((each, index) => {
            const group = kase.groups.get(each.group);
            return (
              <FactRow
                key={index}
                title={`${each.role} nominal of ${group?.name ?? "an OCG that is not in the file"}`}
                detail={[intervalWords(each.times), supportWords(each)].filter(Boolean).join(". ")}
                provenance={each.provenance}
              />
            );
          })}
          {links.map((each) => (
            <FactRow
              key={each.id}
              sample={
                <LineSample
                  theme={theme}
                  look={{
                    ...strokeOf(strengthOf(each)),
                    arrowFrom: false,
                    arrowTo: false,
                    rival: each.kind === "rival",
                  }}
                />
              }
              title={
                <button type="button" className={css.linked} onClick={() => selectLinks([each.id])}>
                  {linkSentence(kase, each, item.id)}
                </button>
              }
              detail={supportWords(each)}
              provenance={each.provenance}
            />
          ))}
          {item.provenance.map((each, index) => (
            <FactRow
              key={index}
              title={each.claim || "The entry itself"}
              detail={supportWords({ provenance: [each] })}
              provenance={[{ ...each, claim: "" }]}
            />
          ))}
        </ul>
      </section>
      <section className={css.section} aria-labelledby="details-title">
        <header>
          <h3 id="details-title">Details</h3>
        </header>
        <dl className={css.details}>
          <div>
            <dt>Second line</dt>
            <dd>
              <Editable name="Second line" value={item.caption} onChange={(caption) => put({ caption })} />
            </dd>
          </div>
          {item.aliases.length > 0 ? (
            <div>
              <dt>Also known as</dt>
              <dd>{item.aliases.join("; ")}</dd>
            </div>
          ) : null}
          {item.born ? (
            <div>
              <dt>Born</dt>
              <dd>{intervalWords({ from: item.born })}</dd>
            </div>
          ) : null}
          {intervalWords(item.times) ? (
            <div>
              <dt>Dates</dt>
              <dd>{intervalWords(item.times)}</dd>
            </div>
          ) : null}
          {item.functions.length > 0 ? (
            <div>
              <dt>Functions</dt>
              <dd>{item.functions.map((each) => functionWords[each]).join(", ")}</dd>
            </div>
          ) : null}
          {place ? (
            <div>
              <dt>Place</dt>
              <dd>
                {place.address ? `${place.address}, ` : ""}
                {place.lat.toFixed(5)}, {place.lon.toFixed(5)} ({place.precision})
              </dd>
            </div>
          ) : null}
          <AttributeFacts attributes={item.attributes} onChange={(attributes) => put({ attributes })} />
        </dl>
      </section>
      <Notes item={item} />
    </>
  );
}
