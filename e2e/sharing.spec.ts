import { expect, type Page } from "@playwright/test";
import { addAnnotator, chooseOverlap, endSharing, signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const article = (page: Page) => page.getByRole("article", { name: /instruction, level/i });

/** The instruction in front, without what stands around it. */
const instructionText = (page: Page) => article(page).locator('[data-text="instruction"]');
const shownText = (page: Page) => instructionText(page).innerText();

async function openReview(page: Page): Promise<string> {
  await page.goto(`/p/${demo}/review`);
  await expect(article(page)).toBeVisible();
  return shownText(page);
}

test.afterEach(({ page }) => endSharing(page));

test("two people share an item, disagree, one gets it back with a comment, and a lead settles it by the keyboard alone", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await chooseOverlap(page, "4");

  const ada = await addAnnotator(browser, page, "Ada");
  const ben = await addAnnotator(browser, page, "Ben");
  const first = await openReview(ada);
  expect(await openReview(ben)).toBe(first);
  await expect(ben.getByText(/Two people here: you and Ada/)).toBeVisible();

  await ada.keyboard.press("a");
  await expect(instructionText(ada)).not.toHaveText(first, { useInnerText: true });
  await ben.keyboard.press("x");
  await ben.keyboard.press("1");
  await expect(instructionText(ben)).not.toHaveText(first, { useInnerText: true });
  await expect(ada.getByText("all sent")).toBeVisible();
  await expect(ben.getByText("all sent")).toBeVisible();

  await page.goto(`/p/${demo}/adjudication`);
  await expect(page.getByText("Ben", { exact: true })).toBeVisible();
  await page.keyboard.press("b");
  await page.getByLabel("To", { exact: true }).selectOption({ label: "Ben (rejected)" });
  await page.getByLabel("What they shall look at again").fill("Read the last constraint once more.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("sent back", { exact: true })).toBeVisible();

  await openReview(ben);
  await expect(ben.getByText("Read the last constraint once more.")).toBeVisible();
  expect(await shownText(ben)).toBe(first);
  await expect(ben.getByText("1 returned to you")).toBeVisible();
  await ben.keyboard.press("r");
  await expect(ben.getByText("all sent")).toBeVisible();
  await expect(ben.getByText("Read the last constraint once more.")).toBeHidden();

  await page.goto(`/p/${demo}/adjudication`);
  await expect(page.getByText("earlier", { exact: true })).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByRole("form", { name: "Why reject?", exact: true })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("Nobody disagrees.")).toBeVisible();
  await page.getByRole("radio", { name: "Settled", exact: true }).click();
  await expect(page.getByText(/settled it: rejected/)).toBeVisible();

  await chooseOverlap(page, "");
});
