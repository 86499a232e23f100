import { Tag } from "lucide-react";
import { emptyCase } from "../../core/case";
import { type EntityKind, entity } from "../../core/entity";
import { entityLook } from "../../encode/symbol";
import { entityKindOf } from "../../importers/kindWords";
import { screenStore } from "../../store/screenStore";
import { Mark } from "../../ui/Mark";
import type { ColumnRole } from "../../worker/client";
import { useFrom } from "../useFrom";
import type { Rowed } from "./columnWords";
import css from "./MappingTable.module.css";

const nothing = emptyCase();
const ends: readonly ColumnRole[] = ["from", "to", "fromLabel", "toLabel", "fromKind", "toKind"];
const placed: readonly ColumnRole[] = ["address", "lon", "lat", "easting", "northing", "gridRef"];

function kindOf(role: ColumnRole, rows: Rowed, entityKind: string): EntityKind {
  if (role === "ocg") return "ocg";
  if (placed.includes(role)) return "premises";
  return rows === "incident" ? "event" : (entityKindOf(entityKind) ?? "unknown");
}

/** What a column belongs to, as the chart draws it: a thing, a line, or nothing that is imported. */
export function RoleMark({
  role,
  rows,
  entityKind,
}: {
  readonly role: ColumnRole;
  readonly rows: Rowed;
  readonly entityKind: string;
}) {
  const theme = useFrom(screenStore, (state) => state.theme);
  if (role === "ignore") return <span aria-hidden>–</span>;
  if (role === "attribute") return <Tag size={15} strokeWidth={1.75} aria-hidden />;
  if (rows === "link" && !ends.includes(role)) return <span className={css.line} aria-hidden />;
  const look = entityLook(nothing, entity("sample", kindOf(role, rows, entityKind), ""), []);
  return <Mark look={look} theme={theme} size={22} />;
}
