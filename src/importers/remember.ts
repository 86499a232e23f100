/** More names than any file of an analyst has; a hostile one may have a new one in each item. */
const most = 2_000;

/** A function of a name that is asked for every item of a file: each name is worked out once. */
export function remember<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    const found = known.get(name);
    if (found) return found.value;
    const value = work(name);
    if (known.size < most) known.set(name, { value });
    return value;
  };
}
