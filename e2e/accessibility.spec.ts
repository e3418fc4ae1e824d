import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn } from "./larch";
import { everyPage } from "./pages";

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  // What a window of 1280 by 720 shows at 200 %.
  { width: 640, height: 360 },
  { width: 390, height: 844 },
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page is without an accessibility violation, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await signIn(page);
    const paths = await everyPage(page.request);
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) {
      const response = await page.goto(path);
      expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
      await page.locator("main").first().waitFor();
      await expect(page.getByRole("status", { name: /reading|loading/i })).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      expect({ path, told }).toEqual({ path, told: [] });
    }
  });
}

test("the sign-in page is without an accessibility violation", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("no page is wider than its window, on a desk, at 200 %, or on a phone", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page);
  const paths = await everyPage(page.request);
  for (const path of paths) {
    await page.goto(path);
    await page.locator("main").first().waitFor();
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
});
