import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { isSealed } from "../../src/core/sealedHeader";
import { command, find, openSample, truth } from "./acts";
import { openFile, stage } from "./stage";

const passphrase = "marble kettle thunder oasis 9";
/** A passphrase is stretched for a second on a slow desktop. */
const slow = { timeout: 20_000 };

/** Without the picker of files, as on desktops whose policy switches it off: the file comes as a download. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
}

async function saveSealed(page: Page): Promise<void> {
  await command(page, "Save as encrypted case file");
  const dialog = page.getByRole("dialog", { name: "Save as encrypted case file" });
  await dialog.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
  await dialog.getByRole("textbox", { name: "The same again" }).fill(passphrase);
  await dialog.getByRole("button", { name: "Encrypt and save" }).click();
}

/** Every value that the browser keeps for the page, as text. */
function keptTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const get = database.transaction(store).objectStore(store).getAll();
          get.onsuccess = () => resolve(get.result);
        });
        found.push(...all.map((item) => `${store} ${JSON.stringify(item)}`));
      }
      database.close();
    }
    return found;
  });
}

test("a case is saved encrypted, refused under a wrong passphrase, opened under the right one, and autosave is under it", async () => {
  const { page, context, url } = await stage({ width: 1440, height: 900, open: false });
  await withoutPicker(page);
  await page.goto(url);
  await openSample(page, "SMITH OCG");
  await page.getByText(/Encrypted on this device/).waitFor();
  await command(page, "Save as encrypted case file");
  const dialog = page.getByRole("dialog", { name: "Save as encrypted case file" });
  await dialog.getByRole("textbox", { name: "Passphrase" }).fill("password");
  expect(await dialog.getByRole("button", { name: "Encrypt and save" }).getAttribute("title")).toContain(
    "Too short",
  );
  await dialog.getByRole("button", { name: "Offer a passphrase" }).click();
  expect((await dialog.locator("output").textContent())?.split(" ")).toHaveLength(7);
  await page.keyboard.press("Escape");
  const saved = page.waitForEvent("download");
  await saveSealed(page);
  const download = await saved;
  expect(download.suggestedFilename()).toBe("OFFICIAL-SENSITIVE smith-ocg.linchpin");
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "case.linchpin");
  await download.saveAs(path);
  expect(isSealed(new Uint8Array(readFileSync(path)))).toBe(true);

  // Autosave is under the passphrase now: what was changed after it comes back with it alone.
  await find(page, "wood");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("h");
  await expect.poll(() => truth(page).textContent(), slow).toContain("Showing 61 of 340");
  await page.waitForTimeout(1000);
  await page.close();
  const next = await context.newPage();
  await next.goto(url);
  await next.getByRole("button", { name: "Recover Locked case" }).click();
  const unlock = next.getByRole("dialog", { name: "This case is under a passphrase" });
  await unlock.getByRole("textbox", { name: "Passphrase" }).fill("something else entirely 7");
  await next.keyboard.press("Enter");
  await expect.poll(() => unlock.getByRole("status").textContent(), slow).toContain("does not open");
  await unlock.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
  await next.keyboard.press("Enter");
  await expect.poll(() => truth(next).textContent(), slow).toContain("Showing 61 of 340");

  // The file opens through the ordinary way.
  await command(next, "Close case");
  const guard = next.getByRole("button", { name: "Close it" });
  await guard.click();
  await next.getByRole("heading", { name: "Open a case" }).waitFor();
  await openFile(next, path);
  const ask = next.getByRole("dialog", { name: /is encrypted$/ });
  await ask.getByRole("textbox", { name: "Passphrase" }).fill("not the right passphrase");
  await ask.getByRole("button", { name: "Open", exact: true }).click();
  await expect.poll(() => ask.getByRole("status").textContent(), slow).toContain("does not open");
  await ask.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
  await ask.getByRole("button", { name: "Open", exact: true }).click();
  await expect.poll(() => truth(next).textContent(), slow).toContain("Showing 62 of 340");
}, 150_000);

test("a tab that is killed in the middle of a save leaves the file as it was", async () => {
  const { page, context, url } = await stage({ width: 1440, height: 900, open: false, expectTrouble: true });
  // A file of the browser's own takes the place of one that the user would choose; the save stops after its first part.
  await page.addInitScript(() => {
    Reflect.set(window, "showSaveFilePicker", async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("case.linchpin", { create: true });
      return {
        name: "case.linchpin",
        createWritable: async () => {
          const stream = await handle.createWritable();
          return {
            write: async (bytes: Uint8Array<ArrayBuffer>) => {
              if (!Reflect.get(window, "stopHalfway")) return stream.write(bytes);
              await stream.write(bytes.slice(0, bytes.length / 2));
              document.title = "halfway";
              return new Promise<void>(() => undefined);
            },
            close: () => stream.close(),
            abort: () => stream.abort(),
          };
        },
      };
    });
  });
  const kept = (where: Page) =>
    where.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("case.linchpin");
      return Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
    });
  await page.goto(url);
  await openSample(page, "SMITH OCG");
  await saveSealed(page);
  await page.getByText("Saved case.linchpin, encrypted").first().waitFor(slow);
  const before = await kept(page);
  expect(isSealed(Uint8Array.from(before))).toBe(true);
  await page.evaluate(() => Reflect.set(window, "stopHalfway", true));
  await command(page, "Save as encrypted case file");
  await page.getByRole("button", { name: "Save under the same passphrase" }).click();
  await expect.poll(() => page.title(), slow).toBe("halfway");
  const session = await context.newCDPSession(page);
  await Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);
  const next = await context.newPage();
  await next.goto(url);
  expect(await kept(next)).toEqual(before);
  // And what is there still opens.
  await openFile(next, { name: "case.linchpin", bytes: Uint8Array.from(before) });
  await next.getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
  await next.keyboard.press("Enter");
  await expect.poll(() => truth(next).textContent(), slow).toContain("of 340 entities");
}, 120_000);

test("a case that is forgotten leaves nothing in the browser, kept copies and the key included", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  await page.getByText(/Encrypted on this device/).waitFor();
  await command(page, "Keep this case on this device");
  await expect
    .poll(async () => (await keptTexts(page)).filter((text) => text.startsWith("sessions")).length, slow)
    .toBe(1);
  await command(page, "Forget this case");
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.getByRole("heading", { name: "Open a case" }).waitFor();
  const left = await keptTexts(page);
  expect(left.filter((text) => /^(sessions|bases|edits|keys) /.test(text))).toEqual([]);
  expect(left.join("\n")).not.toMatch(/smith|wood|darby/i);
  await page.reload();
  await page.getByText("None kept on this device").waitFor();
});

/** The built page on a server of its own, which can bring another version of it. */
async function ownServer(from: string) {
  const now = { version: "" };
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? "/", from)).then(async (answer) => {
      const bytes = Buffer.from(await answer.arrayBuffer());
      const fresh = request.url === "/sw.js" ? Buffer.from(`\n// ${now.version}`) : Buffer.alloc(0);
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") ?? "" });
      response.end(Buffer.concat([bytes, fresh]));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${address.port}/`, now };
}

test("after the first visit the page opens without its server, and a new version waits until it is taken", async () => {
  const { page, context, url } = await stage({ offline: true, open: false, expectTrouble: true });
  const server = await ownServer(url);
  await page.goto(server.url);
  await page.locator("#root > *").first().waitFor();
  const state = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? "none");
  await expect.poll(state, { timeout: 60_000 }).toBe("activated");
  await context.setOffline(true);
  await page.reload();
  await openSample(page, "SMITH OCG");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid").first().waitFor();
  await context.setOffline(false);
  server.now.version = "another build";
  // The page looks for a version when it registers, a while after it has come; a look in between is what time does.
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered, { timeout: 20_000 }).toBe(1);
  await page.waitForTimeout(5000);
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  const ready = page.getByRole("button", { name: "Update ready" });
  await ready.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => performance.timeOrigin), "nothing is loaded by itself").toBe(before);
  await ready.click();
  await page.getByRole("button", { name: "Load the new version" }).click();
  await expect
    .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => before), { timeout: 30_000 })
    .not.toBe(before);
}, 180_000);
