/** Where a way out tries to go. `url` ends in '/'. */
export interface Target {
  readonly url: string;
  readonly udpPort: number;
}

/**
 * Ways in which a page can make its browser send something. Each runs inside the page, so it uses nothing but its
 * argument; each goes to `<url>way/<name>` where it has an address.
 */
export const waysOut: Readonly<Record<string, (to: Target) => unknown>> = {
  fetch: (to) => fetch(`${to.url}way/fetch`, { mode: "no-cors" }),
  keepalive: (to) =>
    fetch(`${to.url}way/keepalive`, { method: "POST", body: "x", keepalive: true, mode: "no-cors" }),
  xhr: (to) => {
    const request = new XMLHttpRequest();
    request.open("GET", `${to.url}way/xhr`);
    request.send();
  },
  beacon: (to) => navigator.sendBeacon(`${to.url}way/beacon`, "x"),
  webSocket: (to) => new WebSocket(`${to.url.replace("http", "ws")}way/webSocket`),
  eventSource: (to) => new EventSource(`${to.url}way/eventSource`),
  image: (to) => {
    new Image().src = `${to.url}way/image`;
  },
  cssUrl: (to) => {
    document.body.style.backgroundImage = `url(${to.url}way/cssUrl)`;
  },
  cssImport: (to) => {
    const style = document.createElement("style");
    style.textContent = `@import url(${to.url}way/cssImport);`;
    document.head.append(style);
  },
  styleSheet: (to) => {
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${to.url}way/styleSheet` }),
    );
  },
  font: (to) => new FontFace("Away", `url(${to.url}way/font)`).load(),
  script: (to) => {
    document.head.append(Object.assign(document.createElement("script"), { src: `${to.url}way/script` }));
  },
  moduleScript: (to) => {
    const script = Object.assign(document.createElement("script"), {
      type: "module",
      src: `${to.url}way/moduleScript`,
    });
    document.head.append(script);
  },
  iframe: (to) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src: `${to.url}way/iframe` }));
  },
  innerPage: (to) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<img src="${to.url}way/innerPage">`;
    document.body.append(frame);
  },
  markup: (to) => {
    document.body.insertAdjacentHTML("beforeend", `<iframe src="${to.url}way/markup"></iframe>`);
  },
  form: (to) => {
    const form = Object.assign(document.createElement("form"), {
      action: `${to.url}way/form`,
      method: "post",
    });
    document.body.append(form);
    form.submit();
  },
  prefetch: (to) => {
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "prefetch", href: `${to.url}way/prefetch` }),
    );
  },
  preload: (to) => {
    const link = Object.assign(document.createElement("link"), {
      rel: "preload",
      as: "image",
      href: `${to.url}way/preload`,
    });
    document.head.append(link);
  },
  ping: (to) => {
    const link = Object.assign(document.createElement("a"), { href: "#here", ping: `${to.url}way/ping` });
    document.body.append(link);
    link.click();
  },
  worker: (to) => {
    const code = `fetch("${to.url}way/worker", { mode: "no-cors" }).catch(() => {})`;
    return new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  },
  importScripts: (to) => {
    const code = `importScripts("${to.url}way/importScripts")`;
    return new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  },
  video: (to) => {
    document.body.append(
      Object.assign(document.createElement("video"), { src: `${to.url}way/video`, preload: "auto" }),
    );
  },
  object: (to) => {
    document.body.append(Object.assign(document.createElement("object"), { data: `${to.url}way/object` }));
  },
  svgImage: (to) => {
    const part = document.createElement("div");
    part.innerHTML = `<svg><image href="${to.url}way/svgImage" width="9" height="9"/></svg>`;
    document.body.append(part);
  },
  speculation: (to) => {
    const rules = {
      prefetch: [{ source: "list", urls: [`${to.url}way/speculation`], eagerness: "immediate" }],
    };
    const script = Object.assign(document.createElement("script"), { type: "speculationrules" });
    script.textContent = JSON.stringify(rules);
    document.head.append(script);
  },
  webRtc: async (to) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${to.udpPort}` }] });
    peer.createDataChannel("x");
    await peer.setLocalDescription(await peer.createOffer());
  },
  webTransport: (to) =>
    Reflect.construct(Reflect.get(window, "WebTransport"), [`https://127.0.0.1:${to.udpPort}/`]),
  windowOpen: (to) => window.open(`${to.url}way/windowOpen`),
  linkToNewWindow: (to) => {
    const link = Object.assign(document.createElement("a"), {
      href: `${to.url}way/linkToNewWindow`,
      target: "_blank",
    });
    document.body.append(link);
    link.click();
  },
  looseLink: (to) => {
    const link = Object.assign(document.createElement("a"), {
      href: `${to.url}way/looseLink`,
      target: "_blank",
    });
    link.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  },
  location: (to) => {
    location.href = `${to.url}way/location`;
  },
  metaRefresh: (to) => {
    const meta = Object.assign(document.createElement("meta"), {
      httpEquiv: "refresh",
      content: `0;url=${to.url}way/metaRefresh`,
    });
    document.head.append(meta);
  },
};
