import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { OwnDecision } from "@/lib/schema/review-input";
import { violationsOn } from "./accessible";
import { addAnnotator, chooseOverlap, endSharing, signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const article = (page: Page) => page.getByRole("article", { name: /instruction, level/i });
const shown = (page: Page) => article(page).locator('[data-text="instruction"]').innerText();

/** A picture of the step beside the results, and no accessibility violation on it. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  expect({ name, told: await violationsOn(page) }).toEqual({ name, told: [] });
}

/** Presses a key and waits for another instruction. */
async function pressOn(page: Page, ...keys: string[]): Promise<void> {
  const before = await shown(page);
  for (const key of keys) await page.keyboard.press(key);
  await expect.poll(() => shown(page)).not.toBe(before);
}

test.afterEach(({ page }) => endSharing(page));

test("the first ten minutes: an annotator judges ten items by keyboard alone, then a lead settles a disagreement", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signIn(page);
  const nia = await addAnnotator(browser, page, "Nia");
  await nia.goto(`/p/${demo}/review`);
  await expect(article(nia)).toBeVisible();
  await look(nia, "1-first-item");

  await nia.keyboard.press("g");
  await expect(nia.getByRole("region", { name: "Guideline", exact: true })).toContainText(/accept/i);
  await look(nia, "2-guideline");
  await nia.keyboard.press("Escape");

  for (const key of ["a", "a", "r", "a"]) await pressOn(nia, key);
  await pressOn(nia, "x", "2");
  const fifth = await shown(nia);
  await pressOn(nia, "z");
  await look(nia, "3-undone");
  await pressOn(nia, "x", "1");
  expect(await shown(nia)).toBe(fifth);

  await nia.keyboard.press("e");
  await nia.keyboard.press("Control+End");
  await nia.keyboard.type(" Name your sources.");
  await look(nia, "4-editing");
  await nia.keyboard.press("Control+Enter");
  await expect(article(nia)).toContainText("Name your sources.");
  await pressOn(nia, "a");

  await nia.keyboard.press("d");
  await nia.keyboard.type("Would a beginner understand this one?");
  await look(nia, "5-flagging");
  await nia.keyboard.press("Enter");
  await expect(nia.getByRole("list", { name: "Comments", exact: true })).toContainText("Would a beginner");
  await nia.keyboard.press("Escape");
  for (const key of ["a", "r", "a", "a"]) await pressOn(nia, key);
  await expect(nia.getByText("all sent")).toBeVisible();
  const decisions = z.array(OwnDecision).parse(await (await nia.request.get(`/api/v1/projects/${demo}/review/decisions`)).json());
  expect(decisions.toReversed().map(({ decision }) => decision)).toEqual([
    ...["accept", "accept", "revise", "accept", "reject"],
    ...["accept", "accept", "revise", "accept", "accept"],
  ]);
  await look(nia, "6-ten-judged");

  await chooseOverlap(page, "2");
  await page.goto(`/p/${demo}/adjudication`);
  const cases = page.getByRole("article", { name: /instruction, level/i });
  await expect(cases).toBeVisible();
  await look(page, "7-disputed");
  const disputed = await cases.innerText();
  await page.keyboard.press("a");
  await expect(cases).not.toHaveText(disputed, { useInnerText: true });
  await page.goto(`/p/${demo}/agreement`);
  await expect(page.getByRole("row", { name: /^Krippendorff’s α, ordinal/ })).toContainText(/\d\.\d{3}/);
  await look(page, "8-agreement");
  await page.goto(`/p/${demo}/filters`);
  await expect(page.getByText("Second filter, on instructions").first()).toBeVisible();
  await look(page, "9-filters");
  await chooseOverlap(page, "");
  await nia.context().close();
});
