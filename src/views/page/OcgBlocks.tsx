import type { OcgPage, PageCapability } from "../../core/ocgPage";
import type { PageOcg } from "../../core/pageLinks";
import { strokeOf } from "../../encode/lineLook";
import { pillarSigns } from "../../encode/pillarSign";
import { entityLook, ocgName } from "../../encode/symbol";
import { Block, GradeBox } from "./Block";
import { InlineMark } from "./Marks";
import css from "./Page.module.css";
import { PageWords } from "./PageWords";
import type { PageModel } from "./usePage";

const levelWords = { 1: "Low", 2: "Medium", 3: "High" } as const;

export function Criminality({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Criminality" note={page.grade ? `profile ${page.grade}` : ""}>
      <dl className={css.pairs}>
        {page.criminality.map(({ title, text }) => (
          <div key={text.place}>
            <dt>{title}</dt>
            <dd>
              <PageWords text={text} />
            </dd>
          </div>
        ))}
        {page.criminality.length === 0 ? <p>Not recorded.</p> : null}
      </dl>
    </Block>
  );
}

function LevelBars({ level }: { readonly level: 1 | 2 | 3 }) {
  return (
    <span className={css.level}>
      <svg width="4.2em" height=".7em" viewBox="0 0 44 8" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 15 + 0.5}
            y={0.5}
            width={13}
            height={7}
            fill={step <= level ? "#0B0C0C" : "#FFFFFF"}
            stroke="#0B0C0C"
          />
        ))}
      </svg>
      {levelWords[level]}
    </span>
  );
}

function Capability({ row }: { readonly row: PageCapability }) {
  return (
    <div>
      <dt>
        {row.title}
        {row.level ? <LevelBars level={row.level} /> : null}
      </dt>
      <dd>
        <PageWords text={row.text} />
      </dd>
    </div>
  );
}

export function IntentAndCapability({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Intent and capability">
      <dl className={css.pairs}>
        {page.capability.map((row) => (
          <Capability key={row.text.place} row={row} />
        ))}
      </dl>
    </Block>
  );
}

function OcgRow({ model, row }: { readonly model: PageModel; readonly row: PageOcg }) {
  const { kase, focus } = model;
  const item = row.group.entity ? kase.entities.get(row.group.entity) : undefined;
  const { width, dash, cap } = strokeOf(row.strength);
  return (
    <li data-entity={row.group.entity}>
      {item ? <InlineMark look={{ ...entityLook(kase, item, focus), word: "" }} size={1.15} /> : null}
      <b>{ocgName(row.group)}</b>
      <span>
        <PageWords text={row.text} />
      </span>
      <svg width="2.4em" height=".8em" viewBox="0 0 28 8" role="img" aria-label={row.strength}>
        <path
          d="M1 4H27"
          fill="none"
          stroke="#0B0C0C"
          strokeWidth={width * 0.8}
          strokeDasharray={dash.map((each) => each * 0.7).join(" ") || undefined}
          strokeLinecap={cap}
        />
      </svg>
      <GradeBox grade={row.grade} />
    </li>
  );
}

export function OcgLinks({ model }: { readonly model: PageModel }) {
  const { ocgs } = model.page;
  const [linked, rivals] = [ocgs.filter(({ rival }) => !rival), ocgs.filter(({ rival }) => rival)];
  return (
    <Block title="OCG links">
      {ocgs.length === 0 ? <p>No link to another OCG is recorded.</p> : null}
      <ul className={css.ocgs}>
        {linked.map((row) => (
          <OcgRow key={row.group.id} model={model} row={row} />
        ))}
      </ul>
      {rivals.length > 0 ? <h4>Possible ongoing rivalry</h4> : null}
      <ul className={css.ocgs}>
        {rivals.map((row) => (
          <OcgRow key={row.group.id} model={model} row={row} />
        ))}
      </ul>
    </Block>
  );
}

export function MoneyLaundering({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Money laundering">
      <ul className={css.bullets}>
        {page.money.map(({ text, grade }) => (
          <li key={text.place}>
            <PageWords text={text} /> <GradeBox grade={grade} />
          </li>
        ))}
        {page.money.length === 0 ? <li>Nothing is recorded of the money: follow it.</li> : null}
      </ul>
    </Block>
  );
}

export function Locality({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Locality">
      <p>
        <PageWords text={page.locality} />
      </p>
    </Block>
  );
}

export function Disruptions({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Disruptions so far" note="moderated impact">
      <table className={css.rows}>
        <tbody>
          {page.disruptions.slice(-5).map((row) => (
            <tr key={row.id} data-disruption={row.id}>
              <td className={css.date}>{row.when.replace(/ \d{4}$/, "")}</td>
              <td className={css.pillar}>
                <svg width=".9em" height=".9em" viewBox="0 0 16 16" aria-hidden="true">
                  <path d={pillarSigns[row.pillar]} fill="#0B0C0C" />
                </svg>
                {row.pillar}
              </td>
              <td>
                <PageWords text={row.text} />
              </td>
              <td className={css.end}>{row.impact || "not recorded"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.disruptions.length === 0 ? <p>None recorded.</p> : null}
    </Block>
  );
}

export function PlanRows({ page }: { readonly page: OcgPage }) {
  return (
    <Block title="Plan" note={`Owner: ${page.ocg.planOwner || "none named"}`}>
      <table className={css.rows}>
        <tbody>
          {page.plan.map((row) => (
            <tr key={row.text.place}>
              <td className={css.pillar}>
                <svg width=".9em" height=".9em" viewBox="0 0 16 16" aria-hidden="true">
                  <path d={pillarSigns[row.pillar]} fill="#0B0C0C" />
                </svg>
                {row.pillar}
              </td>
              <td>
                <PageWords text={row.text} />
              </td>
              <td className={css.when}>{row.when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
}

const mostAddresses = 11;

export function Addresses({ page }: { readonly page: OcgPage }) {
  const rows = page.addresses.slice(0, mostAddresses);
  return (
    <Block
      title="Addresses"
      note={
        page.addresses.length > rows.length ? `${page.addresses.length - rows.length} more in the case` : ""
      }
    >
      <table className={css.rows}>
        <tbody>
          {rows.map(({ entity, name, what, use }) => (
            <tr key={entity.id} data-entity={entity.id}>
              <td>
                <b>{name}</b>
              </td>
              <td className={css.dim}>{what}</td>
              <td className={css.end}>
                <PageWords text={use} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p>None known.</p> : null}
    </Block>
  );
}
