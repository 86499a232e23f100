/** The state of a view in a scene, read again: whatever is no state, or of another kind than expected, is passed over. */
export type SceneState = Readonly<Record<string, unknown>>;

/** JSON text of a view's state as an object; undefined for anything else. */
export function stateOf(text: string): SceneState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as SceneState)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A finite number of a state, or what stands for it. */
export function numberIn<T>(state: SceneState, key: string, otherwise: T): number | T {
  const value = Object.hasOwn(state, key) ? state[key] : undefined;
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

/** The texts of a list in a state; anything else in it is passed over. */
export function textsIn(state: SceneState, key: string): readonly string[] {
  const value = Object.hasOwn(state, key) ? state[key] : undefined;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** Places by id, as `{"id": [x, y]}`. */
export function placesIn(
  state: SceneState,
  key: string,
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const value = Object.hasOwn(state, key) ? state[key] : undefined;
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([id, at]) => {
      if (!Array.isArray(at)) return [];
      const [x, y]: readonly unknown[] = at;
      return typeof x === "number" && typeof y === "number" && Number.isFinite(x + y)
        ? [[id, { x, y }] as const]
        : [];
    }),
  );
}
