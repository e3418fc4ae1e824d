import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const article = (page: Page) => page.getByRole("article", { name: /instruction, level/i });
const editor = (page: Page) => page.getByRole("textbox", { name: "Instruction", exact: true });

async function open(page: Page, address = `/p/${demo}/review`): Promise<void> {
  await page.goto(address);
  await expect(article(page)).toBeVisible();
}

test("words being typed are there again after a reload, and on another device", async ({ page, browser }) => {
  await signIn(page);
  await open(page);
  await page.keyboard.press("e");
  await editor(page).press("Control+End");
  const saved = page.waitForResponse((response) => response.url().endsWith("/drafts") && response.request().method() === "PUT");
  await page.keyboard.type(" Half a thought");
  await saved;
  await page.reload();
  await expect(article(page)).toBeVisible();
  await page.keyboard.press("e");
  await expect(editor(page)).toHaveValue(/ Half a thought$/);
  await expect(page.getByText(/Your unsent words from/)).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere);
  await open(elsewhere);
  await elsewhere.keyboard.press("e");
  await expect(editor(elsewhere)).toHaveValue(/ Half a thought$/);
  await elsewhere.getByRole("button", { name: "Start from the saved text", exact: true }).press("Enter");
  await expect(editor(elsewhere)).not.toHaveValue(/Half a thought/);
  await elsewhere.context().close();
});

test("what was taken back is done again, until something new is done", async ({ page }) => {
  await signIn(page);
  await open(page);
  const first = await article(page).innerText();
  await page.keyboard.press("a");
  await expect(article(page)).not.toHaveText(first, { useInnerText: true });
  const second = await article(page).innerText();
  await page.keyboard.press("z");
  await expect(article(page)).toHaveText(first, { useInnerText: true });
  await page.keyboard.press("Shift+Z");
  await expect(article(page)).toHaveText(second, { useInnerText: true });
  await expect(page.getByText("all sent")).toBeVisible();
  await page.keyboard.press("z");
  await expect(article(page)).toHaveText(first, { useInnerText: true });
});

test("an item is flagged with one key, talked about, and settled", async ({ page }) => {
  await signIn(page);
  await open(page);
  const told = `Is the tide right? ${Date.now()}`;
  await page.keyboard.press("d");
  const panel = page.getByRole("region", { name: "Discussion", exact: true });
  await expect(panel.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(`@Own`);
  await expect(panel.getByText("names the first")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(told);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("list", { name: "Comments", exact: true })).toContainText(told);
  await expect(panel).toContainText("flagged by Owner");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await page.goto(`/p/${demo}/discussions`);
  await page.getByRole("list", { name: "Discussions", exact: true }).getByRole("link", { name: told }).click();
  await page.getByRole("button", { name: "Settle it", exact: true }).click();
  await expect(page.getByRole("button", { name: "Settle it", exact: true })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Comments", exact: true })).toContainText(told);
});

test("keys are chosen, one that is taken is refused, and the choice lasts", async ({ page }) => {
  await signIn(page);
  await open(page);
  await page.keyboard.press("?");
  const keys = page.getByRole("region", { name: "Keys", exact: true });
  await keys.getByRole("button", { name: "Change keys", exact: true }).press("Enter");
  const accept = keys.getByRole("button", { name: /key for: Accept what is in front/ });
  await accept.press("Enter");
  await page.keyboard.press("x");
  await expect(keys.getByRole("alert")).toContainText("“Reject” already");
  await accept.press("Enter");
  await page.keyboard.press("1");
  await expect(keys.getByRole("listitem").filter({ hasText: "Accept what is in front" })).toContainText("1");
  await page.reload();
  await expect(article(page)).toBeVisible();
  const shown = await article(page).innerText();
  await page.keyboard.press("a");
  await expect(article(page)).toHaveText(shown, { useInnerText: true });
  await page.keyboard.press("1");
  await expect(article(page)).not.toHaveText(shown, { useInnerText: true });
  await page.keyboard.press("?");
  await keys.getByRole("button", { name: "Usual keys", exact: true }).press("Enter");
  await expect(keys.getByRole("button", { name: "Usual keys", exact: true })).toHaveCount(0);
});

test("two people edit one item: the second sees both versions and chooses", async ({ page, browser }) => {
  await signIn(page);
  await open(page, `/p/${demo}/review?state=unreviewed`);
  const other = await (await browser.newContext()).newPage();
  await signIn(other);
  await open(other, page.url());
  await page.keyboard.press("e");
  await other.keyboard.press("e");
  await editor(page).press("Control+End");
  await page.keyboard.type(" First hand.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("all sent")).toBeVisible();
  await editor(other).press("Control+End");
  await other.keyboard.type(" Second hand.");
  await other.keyboard.press("Control+Enter");
  const refusal = other.getByRole("alert", { name: "Not taken by the server", exact: true });
  await expect(refusal).toContainText("First hand.");
  await expect(refusal).toContainText("Second hand.");
  await refusal.getByRole("button", { name: "Mine still holds: send it", exact: true }).press("Enter");
  await expect(refusal).toBeHidden();
  await expect(other.getByText("all sent")).toBeVisible();
  await page.reload();
  await expect(article(page)).toContainText("Second hand.");
  await expect(article(page)).not.toContainText("First hand.");
  await other.context().close();
});

test("an edit is taken back after a reload, and done again", async ({ page }) => {
  await signIn(page);
  await open(page);
  const before = await article(page).locator('[data-text="instruction"]').innerText();
  await page.keyboard.press("e");
  await editor(page).press("Control+End");
  await page.keyboard.type(" Of the morning.");
  await page.keyboard.press("Control+Enter");
  await expect(article(page)).toContainText("Of the morning.");
  await expect(page.getByText("all sent")).toBeVisible();
  await page.reload();
  await expect(article(page)).toContainText("Of the morning.");
  await page.keyboard.press("z");
  await expect(article(page).locator('[data-text="instruction"]')).toHaveText(before, { useInnerText: true });
  await expect(page.getByText("all sent")).toBeVisible();
  await page.keyboard.press("Shift+Z");
  await expect(article(page)).toContainText("Of the morning.");
  await expect(page.getByText("all sent")).toBeVisible();
});

test("an edit is there though the page is reloaded by the very key that saved it", async ({ page }) => {
  await signIn(page);
  await open(page);
  await page.keyboard.press("e");
  await editor(page).press("Control+End");
  await page.keyboard.type(" In the same breath.");
  const reloaded = page.waitForEvent("load");
  await editor(page).evaluate((box) => {
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
    window.location.reload();
  });
  await reloaded;
  await expect(article(page).locator('[data-text="instruction"]')).toContainText("In the same breath.");
  await expect(page.getByText("all sent")).toBeVisible();
  await page.reload();
  await expect(article(page).locator('[data-text="instruction"]')).toContainText("In the same breath.");
});
