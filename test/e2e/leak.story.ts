import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { builtSingleFile } from "./singleFile";
import { openSink, type Sink } from "./sink";
import { type Stage, stage } from "./stage";
import { type Target, waysOut } from "./waysOut";

/** Tries one way out. Some never settle when refused and some tear the page down, hence the race. */
async function attempt(page: Page, way: (to: Target) => unknown, { url, udpPort }: Target): Promise<void> {
  await Promise.race([page.evaluate(way, { url, udpPort }).catch(() => {}), wait(400)]);
}

async function sink(): Promise<Sink> {
  const opened = await openSink();
  onTestFinished(() => opened.close());
  return opened;
}

/** Tries every way out of a page; nothing may have reached the sink, and the page must still be there. */
async function tryAll(stood: Stage, to: Sink, address: string): Promise<void> {
  const { page, context, foreign } = stood;
  await page.locator("#root > *").first().waitFor();
  for (const way of Object.values(waysOut)) await attempt(page, way, to);
  // The slowest, an ICE gathering, sends within 200 ms in the control below.
  await wait(1500);
  expect(to.hits).toEqual([]);
  expect(foreign().filter((request) => !request.includes("/way/"))).toEqual([]);
  expect(page.url().replace(/#.*/, "")).toBe(address);
  expect(context.pages()).toHaveLength(1);
}

test("all the ways of the list are tried, and they are no fewer than the 24 that were measured", () => {
  expect(Object.keys(waysOut).length).toBeGreaterThanOrEqual(24);
});

test("nothing that a page can do to send something reaches another origin", async () => {
  const to = await sink();
  const stood = await stage({ expectTrouble: true });
  await tryAll(stood, to, stood.url);
});

test("nothing gets out of the one file that runs from disk either", async () => {
  const { address } = builtSingleFile();
  const to = await sink();
  const stood = await stage({ expectTrouble: true, open: false });
  await stood.page.goto(address);
  await tryAll(stood, to, address);
}, 240_000);

test("with the page kept for when its server is away, still nothing gets out", async () => {
  const to = await sink();
  const stood = await stage({ expectTrouble: true, offline: true });
  const active = () =>
    stood.page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? "none",
    );
  await expect.poll(active, { timeout: 60_000 }).toBe("activated");
  await stood.page.reload();
  await tryAll(stood, to, stood.url);
}, 120_000);

test("the same ways do get out of a page without the policy and the guard, so the story above can fail", async () => {
  const to = await sink();
  const { context } = await stage({ expectTrouble: true, open: false });
  const silent: string[] = [];
  for (const [name, way] of Object.entries(waysOut)) {
    const page = await context.newPage();
    await page.goto(to.url);
    const before = to.hits.length;
    await attempt(page, way, to);
    const isOut = () =>
      to.hits.slice(before).some((hit) => hit.includes(`/way/${name}`) || hit === "datagram");
    for (let turn = 0; turn < 15 && !isOut(); turn++) await wait(100);
    if (!isOut()) silent.push(name);
    // A page on its way elsewhere sometimes never says that it has closed; the context takes it along at the end.
    await Promise.race([page.close(), wait(2000)]);
  }
  expect(silent).toEqual([]);
}, 150_000);

test("the worker keeps the policy of the page, on a server that sends no headers", async () => {
  const to = await sink();
  const { page, url } = await stage({ expectTrouble: true, open: false });
  const started = page.waitForEvent("worker");
  await page.goto(url);
  const worker = await started;
  const outcome = await worker.evaluate(
    (target) =>
      fetch(target, { mode: "no-cors" }).then(
        () => "sent",
        () => "refused",
      ),
    `${to.url}way/fetch`,
  );
  expect(outcome).toBe("refused");
  expect(to.hits).toEqual([]);
});
