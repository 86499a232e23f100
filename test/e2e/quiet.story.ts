import { expect, test } from "vitest";
import { pagePolicy } from "../../scripts/contentPolicy";
import { axe } from "./axe";
import { shot, stage } from "./stage";

test("the page opens under its name, asks nothing of anybody and raises no error", async () => {
  const { page, requests, url } = await stage();
  expect(await page.title()).toBe("Linchpin");
  await page.locator("#root > *").first().waitFor();
  expect(requests).toContain(url);
  expect(await axe(page)).toEqual([]);
  await shot(page, "start");
});

test("the policy stands before every script and refuses a request to another origin", async () => {
  const { page, requests, violations, foreign } = await stage({ expectTrouble: true });
  const order = await page.evaluate(() =>
    [...document.head.querySelectorAll("meta[http-equiv='Content-Security-Policy'], script")].map(
      (element) => element.getAttribute("content") ?? element.getAttribute("src") ?? "",
    ),
  );
  expect(order[0]).toBe(pagePolicy);
  expect(order[1]).toMatch(/guard\.js$/);

  const outcome = await page.evaluate(() =>
    fetch("https://example.invalid/").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(outcome).toBe("refused");
  await expect.poll(() => violations).toEqual(["connect-src https://example.invalid/"]);
  expect(foreign()).toEqual([]);
  expect(requests.filter((request) => request.includes("example.invalid"))).toEqual([]);
});
