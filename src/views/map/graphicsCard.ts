/** Whether the browser can paint by the graphics card. */
export type GraphicsCard = { readonly type: "there" } | { readonly type: "none"; readonly why: string };

let found: GraphicsCard | undefined;

/** Tries once: many locked-down and remote desktops have no graphics card and no stand-in for one. */
export function graphicsCard(): GraphicsCard {
  found ??= tried();
  return found;
}

/** Called when it was there and failed. */
export function graphicsCardFailed(why: string): void {
  found = { type: "none", why };
}

function tried(): GraphicsCard {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (!context) return { type: "none", why: "this browser gives no access to one" };
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return { type: "there" };
  } catch (error) {
    return { type: "none", why: error instanceof Error ? error.message : String(error) };
  }
}
