import { useStore } from "zustand";
import type { Case } from "../../core/case";
import type { PageMember } from "../../core/pagePeople";
import { entityLook } from "../../encode/symbol";
import { pageStore } from "../../store/pageStore";
import { Block, GradeBox } from "./Block";
import { InlineMark } from "./Marks";
import css from "./Page.module.css";
import { PageWords } from "./PageWords";
import type { PageModel } from "./usePage";

/** A head and shoulders where no photo is held, or none is to be shown. */
function Blank() {
  return (
    <svg
      viewBox="0 0 62 74"
      width="100%"
      height="100%"
      aria-hidden="true"
      preserveAspectRatio="xMidYMid slice"
    >
      <rect width="62" height="74" fill="#F3F5F6" />
      <circle cx="31" cy="28" r="12" fill="#B8C0C5" />
      <path d="M9 74c0-15 9-25 22-25s22 10 22 25z" fill="#B8C0C5" />
    </svg>
  );
}

function MemberCard({
  kase,
  focus,
  member,
}: {
  readonly kase: Case;
  readonly focus: readonly string[];
  readonly member: PageMember;
}) {
  const photos = useStore(pageStore, (state) => state.photos);
  const { entity, name, grade, rows } = member;
  return (
    <li className={css.member} data-entity={entity.id}>
      <div className={css.photo}>
        {entity.photo && photos ? <img src={entity.photo} alt={`${name}`} /> : <Blank />}
      </div>
      <div>
        <h4>
          <InlineMark look={entityLook(kase, entity, focus)} size={1.6} />
          {name}
          <GradeBox grade={grade} />
        </h4>
        <dl>
          {rows.map(({ label, text }) => (
            <div key={text.place}>
              <dt>{label}</dt>
              <dd>
                <PageWords text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

const mostCards = 6;

export function Members({ model }: { readonly model: PageModel }) {
  const { kase, focus, page } = model;
  const { members } = page.people;
  const more = members.length - mostCards;
  return (
    <Block title="Principal and significant members" note={more > 0 ? `${more} more on the chart` : ""}>
      <ul className={`${css.members} ${members.length > 4 ? css.three : ""}`}>
        {members.slice(0, mostCards).map((member) => (
          <MemberCard key={member.entity.id} kase={kase} focus={focus} member={member} />
        ))}
      </ul>
      {members.length === 0 ? <p>No principal or significant member is known.</p> : null}
    </Block>
  );
}

const mostPeripheral = 10;

export function Peripheral({ model }: { readonly model: PageModel }) {
  const { peripheral, guarded } = model.page.people;
  const rows = peripheral.slice(0, mostPeripheral);
  const more = peripheral.length - rows.length;
  const notes = [
    more > 0 ? `${more} more` : "",
    guarded > 0 ? `${guarded} to be protected, not named` : "",
  ].filter(Boolean);
  return (
    <Block title="Peripheral subjects" note={notes.join(", ")}>
      <table className={css.rows}>
        <tbody>
          {rows.map(({ entity, name, relation, address }) => (
            <tr key={entity.id} data-entity={entity.id}>
              <td>
                <b>{name}</b>
              </td>
              <td>
                <PageWords text={relation} />
              </td>
              <td className={css.dim}>
                <PageWords text={address} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p>None recorded.</p> : null}
    </Block>
  );
}

export function Safeguarding({ model }: { readonly model: PageModel }) {
  return (
    <Block title="Safeguarding first">
      <div className={css.safe}>
        <svg width="2.6em" height="2.6em" viewBox="0 0 40 40" aria-hidden="true">
          <circle cx="20" cy="20" r="18.5" fill="#FFFFFF" stroke="#0B0C0C" strokeWidth="1.75" />
          <circle cx="20" cy="20" r="14" fill="#FFFFFF" stroke="#0B0C0C" strokeWidth="1.75" />
          <path
            d="M20 12l6.5 2.2v5.3c0 4-2.6 6.6-6.5 8.3c-3.9-1.7-6.5-4.3-6.5-8.3v-5.3z"
            fill="none"
            stroke="#0B0C0C"
            strokeWidth="1.75"
            strokeLinejoin="round"
          />
        </svg>
        <p>
          <PageWords text={model.page.safeguarding} />
        </p>
      </div>
    </Block>
  );
}
