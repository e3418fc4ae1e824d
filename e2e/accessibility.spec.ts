import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { signIn } from "./larch";
import { everyPage } from "./pages";
import { screen } from "./settings";
import { test } from "./test";

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  // What a window of 1280 by 720 shows at 200 %.
  { width: 640, height: 360 },
  { width: 390, height: 844 },
];

/** In dark only what the colours can change. */
const schemes = [
  { colorScheme: "light", rules: undefined },
  { colorScheme: "dark", rules: ["color-contrast", "link-in-text-block"] },
] as const;

/** Every so-manieth page, in a tab of its own: two tabs keep both the browser and the server at work. */
const lanes = 2;

// One visit for each page: opening forty of them three times over took most of the time of all the browser tests.
test("every page is without an accessibility violation, light and dark, and no wider than a desk, a desk at 200 %, or a phone", async ({
  page,
  context,
}) => {
  test.setTimeout(900_000);
  await signIn(page);
  const paths = await everyPage(page.request);
  expect(paths.length).toBeGreaterThan(25);
  const tabs = [page, ...(await Promise.all(Array.from({ length: lanes - 1 }, () => context.newPage())))];
  await Promise.all(
    tabs.map((tab, lane) =>
      walk(
        tab,
        paths.filter((_path, place) => place % lanes === lane),
      ),
    ),
  );
});

async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.setViewportSize(screen.viewport);
    const response = await page.goto(path);
    expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
    await page.locator("main").first().waitFor();
    await expect(page.getByRole("status", { name: /reading|loading/i })).toHaveCount(0);
    for (const { colorScheme, rules } of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect({ path, colorScheme, told: await violationsOn(page, rules) }).toEqual({ path, colorScheme, told: [] });
    }
    for (const { width, height } of sizes) {
      await page.setViewportSize({ width, height });
      // Until the lists have measured themselves anew.
      await expect
        .poll(() => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)), {
          message: `${path} at ${width}`,
        })
        .toBe(0);
    }
  }
}

test("the sign-in page is without an accessibility violation", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
