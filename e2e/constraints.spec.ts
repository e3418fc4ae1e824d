import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { answer, marked, open, prepared, row } from "./constraint-item";
import { signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

/** What the server has of it: a page that is read again must not run ahead of what is still being sent. */
async function stored(page: Page, id: string): Promise<string> {
  return (await page.request.get(`/api/v1/projects/${demo}/instructions/${id}/item`)).text();
}

async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = row(page, name);
  for (let i = 0; i < 120; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} cannot be reached with Tab`);
}

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test("by keyboard alone: evidence is marked, a parameter is changed, the text follows", async ({ page }) => {
  const id = await prepared(answer);
  await open(page, id);
  await expect(page.getByText("2 broken, 1 open")).toBeVisible();

  await tabTo(page, "broken Use at most 12 words.");
  await expect.poll(() => marked(page, "broken")).toEqual(["Use at most 12 words.", "sail along the river"]);
  await expect(page.getByRole("status").filter({ hasText: "Marked in the answer" })).toContainText("16 words");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => marked(page, "broken")).toContain("!");
  await page.keyboard.press("ArrowUp");

  await page.keyboard.press("Enter");
  const words = page.getByLabel("words", { exact: true });
  await expect(words).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await words.press("Control+a");
  await page.keyboard.type("20");
  await expect(page.getByText("1 met, 1 broken, 1 open")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(row(page, "met Use at most 20 words.")).toBeFocused();
  const offer = page.getByRole("region", { name: "The text, updated", exact: true });
  await expect(offer.locator("del")).toHaveText("12");
  await expect(offer.locator("ins")).toHaveText("20");
  await page.keyboard.press("t");
  await expect(offer).toBeHidden();
  await expect(page.getByText("Use at most 20 words. Do not use any exclamation marks.")).toBeVisible();
  await expect.poll(() => stored(page, id)).toContain("Use at most 20 words. Do not use any exclamation marks.");
  await page.reload();
  await expect(page.getByText("1 met, 1 broken, 1 open")).toBeVisible();
  await expect(page.getByText("Use at most 20 words. Do not use any exclamation marks.")).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test("a constraint is added from the catalogue by typing, and one's own words are bound at once", async ({ page }) => {
  const id = await prepared(answer);
  await open(page, id);
  await page.getByRole("button", { name: /^add/i }).press("Enter");
  const box = page.getByRole("combobox", { name: "New constraint", exact: true });
  await box.fill("no parentheses");
  await expect(page.getByRole("option").first()).toContainText("no-parentheses");
  expect(await violationsOn(page)).toEqual([]);
  await box.press("Enter");
  await expect(page.getByText("1 met, 2 broken, 1 open")).toBeVisible();
  const offer = page.getByRole("region", { name: "The text, updated", exact: true });
  await expect(offer.locator("ins")).toContainText("round brackets");
  await offer.getByRole("button", { name: "Leave the text", exact: true }).click();

  await page.getByRole("button", { name: /^add/i }).press("Enter");
  await box.fill("at most 3 sentences, please");
  await expect(page.getByRole("option").last()).toContainText("at most 3 sentences, please");
  await box.press("ArrowUp");
  await box.press("Enter");
  await expect(page.getByRole("button", { name: /at most 3 sentences, please$/ })).toBeVisible();
  await expect.poll(() => stored(page, id)).toContain("at most 3 sentences, please");
  await page.reload();
  await expect(page.getByRole("button", { name: /at most 3 sentences, please$/ })).toBeVisible();
});

test("a person labels the focused constraint with one key, and undo takes it back", async ({ page }) => {
  const id = await prepared(answer);
  await open(page, id);
  await row(page, /Think of two families/).focus();
  await page.keyboard.press("p");
  await expect(page.getByText("you: partly")).toBeVisible();
  await expect(page.getByText("2 broken, 1 judged")).toBeVisible();
  await page.keyboard.press("y");
  await expect(page.getByText("you: yes")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("you: partly")).toBeVisible();
  await expect.poll(() => stored(page, id)).toContain('"fulfilment":"partly"');
  await page.reload();
  await expect(page.getByText("you: partly")).toBeVisible();
});
