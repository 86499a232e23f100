import type { Param, ParamValue, ParamValues } from "../../core/param";

type Params = { readonly [name: string]: Param };

/** What a param is when nobody has said otherwise. */
export function defaultOf(param: Param): ParamValue {
  return param.type === "entity" ? "" : param.default;
}

/** Every param with its value. */
export function filled(params: Params, values: ParamValues): ParamValues {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, values[name] ?? defaultOf(param)]),
  );
}

/** Why a value cannot be run with; undefined = it can. */
export function paramTrouble(params: Params, values: ParamValues): string | undefined {
  for (const [name, param] of Object.entries(params)) {
    const value = values[name] ?? defaultOf(param);
    if (param.type === "number" && !(Number(value) >= param.min && Number(value) <= param.max))
      return `${param.title}: from ${param.min.toLocaleString("en-GB")} to ${param.max.toLocaleString("en-GB")}`;
    if (param.type === "entity" && value === "") return `${param.title}: choose one`;
    if (param.type === "leaveOut" && Array.isArray(value) && value.length >= param.choices.length)
      return `${param.title}: leave at least one`;
  }
  return undefined;
}

function valueWords(param: Param, value: ParamValue): string {
  if (param.type === "flag") return value === true ? "yes" : "no";
  if (param.type === "leaveOut") {
    const out = Array.isArray(value) ? value : [];
    return out.length === 0 ? "all" : `all but ${out.join(", ")}`;
  }
  return String(value);
}

/** 'Contacts known from: all but telephone; Seed: 2': what was set in a way that is not the usual. */
export function changedWords(params: Params, values: ParamValues, from: ParamValues = {}): string {
  return Object.entries(params)
    .flatMap(([name, param]) => {
      const value = values[name] ?? defaultOf(param);
      const other = from[name] ?? defaultOf(param);
      const same = JSON.stringify(value) === JSON.stringify(other);
      return same ? [] : [`${param.title}: ${valueWords(param, value)}`];
    })
    .join("; ");
}
