import { expect, type Page } from "@playwright/test";
import { StudyView } from "@/lib/schema/study-view";
import { violationsOn } from "./accessible";
import { addMember, signIn } from "./larch";
import { demo } from "./pages";
import { origin } from "./settings";
import { makeStudy, rewordLists } from "./study";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const phone = { width: 390, height: 844 };
const expectation = (page: Page) => page.getByLabel("What you expect");
const question = (page: Page) => page.getByRole("textbox", { name: "The question", exact: true });
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();
const conflict = (page: Page) => page.getByRole("alert", { name: "Not taken by the server", exact: true });

test.setTimeout(240_000);

test("two leads change one draft: whoever saves second sees both sides and chooses, and no word is lost before", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await rewordLists(page.request, api, 4);
  const { id, protocol } = await makeStudy(page.request, api, `Shared ${Date.now()}`);
  const standing = async () => StudyView.parse(await (await page.request.get(`${api}/studies/${id}`)).json());
  const lea = await addMember(browser, page, "Lea", "lead");
  for (const each of [page, lea]) {
    await each.goto(`/p/${demo}/studies/${id}`);
    await expect(expectation(each)).toHaveValue(protocol.hypothesis);
  }
  // One window races only with itself: saves that follow one another are no conflict.
  for (const words of ["The owner asks", "The owner asks: which", "The owner asks: which one?"]) {
    await question(page).fill(words);
    await page.waitForTimeout(700);
  }
  await saved(page);
  await expect(conflict(page)).toHaveCount(0);

  await expectation(lea).fill("Lea expects a tie.");
  await expect(conflict(lea)).toContainText("saved this draft since you read it (you read revision 1, it is now");
  const differences = conflict(lea).getByRole("list", { name: "What differs", exact: true });
  await expect(differences.getByRole("listitem")).toHaveCount(2);
  await expect(differences).toContainText("The owner asks: which one?");
  await expect(differences).toContainText(protocol.hypothesis);
  await expect(differences.locator("ins").first()).toContainText("Lea");
  await expect(lea.getByRole("button", { name: "Freeze", exact: true })).toBeDisabled();
  expect(await violationsOn(lea)).toEqual([]);
  await lea.setViewportSize(phone);
  expect(await lea.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  expect((await standing()).protocol).toMatchObject({ question: "The owner asks: which one?", hypothesis: protocol.hypothesis });

  await lea.reload();
  await expect(conflict(lea)).toBeVisible();
  await expect(expectation(lea)).toHaveValue("Lea expects a tie.");
  await conflict(lea).getByRole("button", { name: "Keep mine", exact: true }).press("Enter");
  await expect(conflict(lea)).toBeHidden();
  await saved(lea);
  expect((await standing()).protocol).toMatchObject({ question: protocol.question, hypothesis: "Lea expects a tie." });

  await page.getByLabel("Seed").fill("the owner's");
  await expect(conflict(page)).toContainText("Lea saved this draft since you read it");
  await conflict(page).getByRole("button", { name: "Take theirs", exact: true }).press("Enter");
  await expect(conflict(page)).toBeHidden();
  await expect(expectation(page)).toHaveValue("Lea expects a tie.");
  await expect(page.getByLabel("Seed")).toHaveValue(protocol.seed);
  expect((await standing()).protocol.hypothesis).toBe("Lea expects a tie.");
  await expectation(page).fill("They agree now.");
  await saved(page);
  expect((await standing()).protocol.hypothesis).toBe("They agree now.");

  // Nobody freezes what they have not seen: here what Lea saves is read only after the attempt.
  const drafted = await standing();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${api}/studies/${id}`, async (route) => {
    await held;
    await route.continue();
  });
  const data = { revision: drafted.revision, protocol: { ...drafted.protocol, seed: "Lea's" } };
  expect((await lea.request.patch(`${api}/studies/${id}`, { data, headers: { origin } })).status()).toBe(200);
  const refused = page.waitForResponse((response) => response.url().includes("/freeze") && response.status() === 409);
  await page.getByRole("button", { name: "Freeze", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Freeze the protocol", exact: true }).press("Enter");
  await refused;
  release();
  await expect(page.getByText(/the draft was changed meanwhile/)).toBeVisible();
  await expect(page.getByLabel("Seed")).toHaveValue("Lea's");
  await expect(page.getByText("Somebody else saved since: what they saved is shown.")).toBeVisible();
  await page.getByRole("button", { name: "Freeze the protocol", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Copy the hash", exact: true })).toBeVisible();

  await lea.setViewportSize({ width: 1280, height: 800 });
  await lea.goto(`/p/${demo}/studies/${id}/judge`);
  await expect(lea.getByRole("article", { name: "Pair", exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Pairs judged by Lea", exact: true })).toHaveAttribute(
    "aria-valuetext",
    /^0 of [1-9]/,
  );
  await expect(page.getByRole("columnheader", { name: "Texts answered about", exact: true })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await lea.context().close();
});
