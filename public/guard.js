// Runs before everything else. The page's content policy stops fetches, images, frames and the like; it does not stop
// WebRTC, new windows and navigation. This closes those, so that nothing in an opened file can cause a request.
(() => {
  const fix = (owner, name, value) =>
    Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false });

  for (const name of [
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "mozRTCPeerConnection",
    "RTCIceTransport",
    "WebTransport",
    "WebSocketStream",
  ])
    fix(window, name, undefined);
  fix(window, "open", () => null);

  /** Whether going to an address stays here: this origin, this file, or a download of what the page made itself. */
  const stays = (address) => {
    let url;
    try {
      url = new URL(address, location.href);
    } catch {
      return false;
    }
    if (url.protocol === "blob:") return true;
    if (url.protocol === "file:") return location.protocol === "file:" && url.pathname === location.pathname;
    return url.origin === location.origin;
  };

  window.navigation?.addEventListener("navigate", (event) => {
    if (!stays(event.destination.url)) event.preventDefault();
  });

  // An <a> in HTML has href as text, in SVG as an object.
  const target = (link) => link.href?.baseVal ?? link.href ?? "";
  const isLink = (node) => node instanceof Element && /^(a|area)$/i.test(node.localName);
  const leaves = (link) => target(link) !== "" && !stays(target(link));

  for (const kind of ["click", "auxclick"])
    window.addEventListener(
      kind,
      (event) => {
        if (event.composedPath().some((node) => isLink(node) && leaves(node))) event.preventDefault();
      },
      true,
    );

  // A link that is not in the page sends its events past the listener above.
  for (const { prototype } of [HTMLAnchorElement, HTMLAreaElement, SVGAElement])
    for (const name of ["click", "dispatchEvent"]) {
      const plain = prototype[name];
      if (plain)
        fix(prototype, name, function (...args) {
          return leaves(this) ? false : plain.apply(this, args);
        });
    }
})();
