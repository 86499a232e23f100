// @ts-nocheck: a service worker has other globals than the pages and scripts that are checked together
// Keeps the files of Linchpin, and nothing else, so that the page opens without its server. It never asks another host, and a
// new version waits until the user takes it: nothing changes under a briefing.
const version = "__VERSION__";
const files = ["__FILES__"];
const name = `linchpin-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(name).then((cache) =>
      // The browser's own cache may hold files of the version before.
      cache.addAll(files.map((file) => new Request(file, { cache: "reload" }))),
    ),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((each) => each.startsWith("linchpin-") && each !== name)
            .map((each) => caches.delete(each)),
        ),
      ),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // Anything that is not a plain file of this place goes its own way, under the page's policy.
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  event.respondWith(
    caches
      .open(name)
      .then((cache) => cache.match(wanted, { ignoreSearch: true, ignoreVary: true }))
      .then((kept) => kept ?? fetch(request)),
  );
});
