/** How one field is written: `otherwise` is the value that a reader fills in when the field is left out. */
export interface Field<Value> {
  readonly leaveOut?: (value: Value) => boolean;
  readonly make?: (value: Value) => unknown;
  /** True for a value that JSON cannot hold (NaN, infinity): it is left out, and told. */
  readonly unfit?: (value: Value) => boolean;
}

/** How every field of a type is written; a field that is added to the type and forgotten here does not compile. */
export type Form<T> = { readonly [Key in keyof T]-?: Field<NonNullable<T[Key]>> };

/** Written as it is, whatever it is. */
export const asIs: Field<unknown> = {};

/** Left out when it equals `value`. */
export function unless(value: unknown): Field<unknown> {
  return { leaveOut: (each) => each === value };
}

/** Left out when empty. */
export const text = unless("");

/** Left out when false. */
export const flag = unless(false);

const notFinite = (value: number) => !Number.isFinite(value);

/** A number; left out and told when it is not finite. */
export const number: Field<number> = { unfit: notFinite };

/** A number that is left out when it equals `value`. */
export function numberUnless(value: number): Field<number> {
  return { leaveOut: (each) => each === value, unfit: notFinite };
}

/** A list of plain values, left out when empty. */
export const plainList: Field<readonly unknown[]> = { leaveOut: (each) => each.length === 0 };

/** The item as its form says: defaults left out, fields the form does not know left out; `tell` hears of fields that JSON cannot hold. */
export function written<T extends object>(
  form: Form<T>,
  item: T,
  tell?: (field: string) => void,
): Readonly<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(form) as (keyof T & string)[]) {
    const value = item[key];
    if (value === undefined || value === null) continue;
    const field: Field<NonNullable<T[keyof T & string]>> = form[key];
    if (field.leaveOut?.(value)) continue;
    if (field.unfit?.(value)) {
      tell?.(key);
      continue;
    }
    out[key] = field.make ? field.make(value) : value;
  }
  return out;
}

/** A part with a form of its own; left out as a whole, and told, when a number in it is not finite. */
export function part<T extends object>(form: Form<T>): Field<T> {
  return {
    make: (each) => written(form, each),
    unfit: (each) =>
      Object.values(each).some((value) => typeof value === "number" && !Number.isFinite(value)),
  };
}

/** A part that is left out when all of it is. */
export function emptyPart<T extends object>(form: Form<T>): Field<T> {
  return {
    leaveOut: (each) => Object.keys(written(form, each)).length === 0,
    make: (each) => written(form, each),
  };
}

/** A list of items of one form, left out when empty. */
export function list<T extends object>(form: Form<T>): Field<readonly T[]> {
  return { leaveOut: (each) => each.length === 0, make: (each) => each.map((item) => written(form, item)) };
}
