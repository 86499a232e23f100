// Runs before everything else. The page's content policy stops fetches, images, scripts and the like; it does not stop
// WebRTC, new windows and navigation, and for a frame that it refuses Chromium 156 still opens a connection (measured:
// test/e2e/leak.story.ts). This closes those. It is a second wall: no script but the page's own ever runs here.
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
  // The one window that may be opened is this page again, as the speaker's notes: with a guard and a policy of its own, and
  // without a handle by which either could send the other anywhere.
  const plainOpen = window.open;
  fix(window, "open", (address) => {
    if (address === "#notes")
      plainOpen.call(
        window,
        `${location.href.split("#")[0]}#notes`,
        "_blank",
        "popup,noopener,noreferrer,width=960,height=720",
      );
    return null;
  });

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

  // A frame would also bring a fresh window without any of the above.
  const frame = /^(iframe|frame|frameset|fencedframe|object|embed)$/i;
  const frameInMarkup = /<\s*(iframe|frame|frameset|fencedframe|object|embed)\b/i;
  const refuse = (text, pattern) => {
    if (pattern.test(String(text))) throw new Error("Linchpin makes no frames.");
  };
  const guarded = (owner, name, index, pattern) => {
    const plain = owner[name];
    if (plain)
      fix(owner, name, function (...args) {
        refuse(args[index], pattern);
        return plain.apply(this, args);
      });
  };
  guarded(Document.prototype, "createElement", 0, frame);
  guarded(Document.prototype, "createElementNS", 1, frame);
  guarded(Document.prototype, "write", 0, frameInMarkup);
  guarded(Document.prototype, "writeln", 0, frameInMarkup);
  guarded(Element.prototype, "insertAdjacentHTML", 1, frameInMarkup);
  guarded(Range.prototype, "createContextualFragment", 0, frameInMarkup);
  for (const { prototype } of [Element, ShadowRoot]) {
    guarded(prototype, "setHTMLUnsafe", 0, frameInMarkup);
    for (const name of ["innerHTML", "outerHTML"]) {
      const plain = Object.getOwnPropertyDescriptor(prototype, name);
      if (plain)
        Object.defineProperty(prototype, name, {
          ...plain,
          configurable: false,
          set(text) {
            refuse(text, frameInMarkup);
            plain.set.call(this, text);
          },
        });
    }
  }
})();
