import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { OwnDecision } from "@/lib/schema/review-input";
import { signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const Decisions = z.array(OwnDecision);
const article = (page: Page) => page.getByRole("article", { name: /instruction, level/i });
/** The words of the instruction in front: what lies folded below it is drawn after it, one thing after another. */
const words = (page: Page) => article(page).locator('[data-text="instruction"]');
const judged = (page: Page) => words(page).innerText();

async function newestDecision(page: Page): Promise<OwnDecision | undefined> {
  const decisions = await page.request.get(`/api/v1/projects/${demo}/review/decisions`);
  return Decisions.parse(await decisions.json())[0];
}

/** Presses the key and waits for another item to stand there. */
async function pressOn(page: Page, key: string): Promise<void> {
  const before = await judged(page);
  await page.keyboard.press(key);
  await expect(words(page)).not.toHaveText(before, { useInnerText: true });
}

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.goto(`/p/${demo}/review`);
  await expect(article(page)).toBeVisible();
});

test("a verdict brings the next item, and undo brings the last one back, on the server too", async ({ page }) => {
  const first = await judged(page);
  await pressOn(page, "a");
  await expect(page.getByText("all sent")).toBeVisible();
  await pressOn(page, "z");
  expect(await judged(page)).toBe(first);
  await expect(page.getByText("all sent")).toBeVisible();
  await page.reload();
  await expect(words(page)).toHaveText(first, { useInnerText: true });
});

test("a rejection asks why, and one key answers: decision and reason are kept", async ({ page }) => {
  await page.keyboard.press("x");
  await expect(page.getByRole("form", { name: "Why reject?", exact: true })).toBeVisible();
  const before = await judged(page);
  await page.keyboard.press("1");
  await expect(words(page)).not.toHaveText(before, { useInnerText: true });
  await expect(page.getByText("all sent")).toBeVisible();
  const rejected = { decision: "reject", reason: "Constraints exclude each other" };
  await expect.poll(() => newestDecision(page)).toMatchObject(rejected);
  const given = await newestDecision(page);

  // The page opened anew knows it still: taken back, and given again as it was.
  await page.reload();
  await expect(article(page)).toBeVisible();
  await page.keyboard.press("z");
  await expect(words(page)).toHaveText(before, { useInnerText: true });
  await expect(article(page)).not.toContainText("you: rejected");
  await expect(page.getByText("all sent")).toBeVisible();
  // By its id: the levels of one chain begin with the same words.
  await expect.poll(async () => (await newestDecision(page))?.verdictId).not.toBe(given?.verdictId);
  await pressOn(page, "Shift+Z");
  await expect(page.getByText("all sent")).toBeVisible();
  await expect.poll(() => newestDecision(page)).toMatchObject({ ...rejected, instructionId: given?.instructionId });
});

test("an edit keeps the model's text beside it", async ({ page }) => {
  await page.keyboard.press("e");
  const editor = page.getByRole("textbox", { name: "Instruction", exact: true });
  await expect(editor).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Name your sources. arjx");
  await page.keyboard.press("Control+Enter");
  await expect(article(page)).toContainText("Name your sources. arjx");
  await expect(page.getByText("all sent")).toBeVisible();
  await page.reload();
  await expect(article(page)).toContainText("Name your sources. arjx");
});

test("verdicts given without a connection wait, and are sent when it is back", async ({ page, context }) => {
  await context.setOffline(true);
  await pressOn(page, "a");
  await pressOn(page, "a");
  await expect(page.getByText(/2 waiting/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("all sent")).toBeVisible({ timeout: 30_000 });
});

test("the keys are one key away, and do nothing while they are shown", async ({ page }) => {
  const before = await judged(page);
  await page.keyboard.press("?");
  await expect(page.getByText("Accept what is in front and go on")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Accept what is in front and go on")).toBeHidden();
  expect(await judged(page)).toBe(before);
});

test("at 200 % every panel fits the window with the row of keys below it, and the next item begins at its beginning", async ({ page }) => {
  const height = 360;
  await page.setViewportSize({ width: 640, height });
  for (const [key, role, name] of [
    ["?", "region", "Keys"],
    ["g", "region", "Guideline"],
    ["d", "region", "Discussion"],
    ["x", "form", "Why reject?"],
  ] as const) {
    await page.keyboard.press(key);
    const panel = page.getByRole(role, { name, exact: true });
    await expect(panel).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("toolbar", { name: "Actions", exact: true })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await pressOn(page, "a");
  await expect(article(page).getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
});
