import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { addAnnotator, signIn } from "./larch";
import { demo } from "./pages";
import { makeStudy, rewordLists } from "./study";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const judged = (page: Page) => page.getByTestId("judged");
const pair = (page: Page) => page.getByRole("article", { name: "Pair", exact: true });
const sent = (page: Page) => expect(page.getByText("all sent")).toBeVisible();

/** What stands of a study's judgements, in the order of the turns: the newest of each turn. */
const standing = (study: string) =>
  query<{ choice: string; reasons: string[]; rows: number; spentMs: number }>(
    `select (array_agg(j."choice"::text order by j."ordinal" desc))[1] as "choice",
       count(*)::int as "rows", min(j."spentMs")::int as "spentMs"
     from "StudyTurn" t join "Judgement" j on j."turnId" = t."id" where t."studyId" = $1::uuid group by t."id" order by min(t."place")`,
    [study],
  );

const hiddenMs = 6_000;

function setVisibility(page: Page, state: "hidden" | "visible"): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Chooses, and sends without a reason. */
async function give(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole("region", { name: "Why?", exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Why?", exact: true })).toBeHidden();
}

test.setTimeout(300_000);

test("a lead plans and freezes a study, an annotator judges it blind by keyboard, changes one, and two given offline arrive later", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await rewordLists(page.request, api, 16);
  const name = `Lists ${Date.now()}`;
  await page.goto(`/p/${demo}/studies/new`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByLabel("On the queries of run").selectOption("1");
  await page.getByRole("button", { name: "Make a draft", exact: true }).press("Enter");
  await expect(page).toHaveURL(/studies\/[0-9a-f-]{36}$/);
  const study = page.url().split("/").at(-1) ?? "";
  const problems = page.getByRole("list", { name: "Problems", exact: true });
  const saved = page.getByText("Saved", { exact: true });
  await page.getByLabel("Least pairs of two arms").fill("5000");
  await expect(problems).toContainText("at least 5000");
  await expect(page.getByRole("button", { name: "Freeze", exact: true })).toBeDisabled();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel("Least pairs of two arms").fill("10");
  await page.getByLabel("Repeats, in per cent").fill("0");
  await expect(problems).toBeHidden();
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Repeats, in per cent")).toHaveValue("0");
  await page.getByRole("button", { name: "Freeze", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Freeze the protocol", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Copy the hash", exact: true })).toBeVisible();

  const ada = await addAnnotator(browser, page, "Ina");
  await ada.goto(`/p/${demo}/studies`);
  await expect(ada.getByRole("main")).not.toContainText(/As the model|edited/i);
  const begun = Date.now();
  await ada.getByRole("link", { name: `Judge ${name}`, exact: true }).press("Enter");
  await expect(pair(ada)).toBeVisible();
  expect(await violationsOn(ada)).toEqual([]);
  expect(await ada.content()).not.toMatch(/model-1|edited-1|As the model of run|as people left it/);
  // What passes while the window is hidden is not time spent on the pair.
  await setVisibility(ada, "hidden");
  await ada.waitForTimeout(hiddenMs);
  await setVisibility(ada, "visible");
  const keys = ["ArrowLeft", "ArrowRight", "t", "b", "1", "2", "ArrowLeft", "t", "b", "ArrowRight"];
  let firstMs = 0;
  for (const [place, key] of keys.entries()) {
    const shown = await pair(ada).innerText();
    await give(ada, key);
    if (place === 0) firstMs = Date.now() - begun;
    await expect(judged(ada)).toContainText(`${place + 1} of`);
    await expect(pair(ada)).not.toHaveText(shown, { useInnerText: true });
  }
  await sent(ada);

  const here = await pair(ada).innerText();
  await ada.keyboard.press("z");
  await expect(ada.getByRole("status").filter({ hasText: "You said: Right." })).toHaveCount(1);
  await ada.keyboard.press("z");
  await ada.keyboard.press("ArrowLeft");
  await ada.keyboard.press("2");
  await ada.keyboard.press("Enter");
  await expect(pair(ada)).toHaveText(here, { useInnerText: true });
  await expect(judged(ada)).toContainText("10 of");
  await sent(ada);

  await ada.context().setOffline(true);
  await give(ada, "ArrowRight");
  await give(ada, "t");
  await expect(ada.getByText(/2 waiting/)).toBeVisible();
  await expect(judged(ada)).toContainText("12 of");
  await ada.context().setOffline(false);
  await sent(ada);
  const rows = await standing(study);
  const choices = ["left", "right", "tie", "both_bad", "left", "right", "left", "tie", "left", "right", "right", "tie"];
  expect(rows.map(({ choice }) => choice)).toEqual(choices);
  expect(rows.map(({ rows: times }) => times)).toEqual(choices.map((_choice, place) => (place === 8 ? 2 : 1)));
  expect(rows.every(({ spentMs }) => spentMs < 120_000) && rows.some(({ spentMs }) => spentMs > 0)).toBe(true);
  expect(rows[0]?.spentMs).toBeLessThanOrEqual(firstMs - hiddenMs);
  const [{ reasons } = { reasons: [] }] = await query<{ reasons: string[] }>(
    'select reasons from "Judgement" order by ordinal desc offset 2 limit 1',
  );
  expect(reasons).toEqual(["Fits the query better"]);

  await ada.reload();
  await expect(judged(ada)).toContainText("12 of");
  await expect(pair(ada)).toBeVisible();
  await ada.keyboard.press("z");
  await expect(ada.getByRole("status").filter({ hasText: "You said: Tie." })).toHaveCount(1);
  await page.goto(`/p/${demo}/studies/${study}`);
  await expect(page.getByRole("progressbar", { name: "Judged", exact: true })).toHaveAttribute("aria-valuetext", /^12 of/);
  await ada.context().close();
});

test("a judgement that comes after the end is shown with the reason, and is not dropped", async ({ page, browser }) => {
  await signIn(page);
  await rewordLists(page.request, api, 4);
  const name = `Short ${Date.now()}`;
  const { id } = await makeStudy(page.request, api, name, { stop: { judgements: 1, until: null }, reasons: [] });
  await page.goto(`/p/${demo}/studies/${id}`);
  await page.getByRole("button", { name: "Freeze", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Freeze the protocol", exact: true }).press("Enter");
  await expect(page.getByText("Open", { exact: true })).toBeVisible();
  const [one, two] = [await addAnnotator(browser, page, "Una"), await addAnnotator(browser, page, "Duo")];
  for (const each of [one, two]) {
    await each.goto(`/p/${demo}/studies/${id}/judge`);
    await expect(pair(each)).toBeVisible();
  }
  await one.keyboard.press("ArrowLeft");
  await sent(one);
  await two.keyboard.press("b");
  const refusal = two.getByRole("alert", { name: "Not taken by the server", exact: true });
  await expect(refusal).toContainText("The one judgement the protocol asks for is there.");
  await expect(refusal).toContainText("You said: Both bad");
  await expect(two.getByText("There is nothing more to judge here.")).toBeVisible();
  await two.reload();
  await expect(refusal).toContainText("You said: Both bad");
  await refusal.getByRole("button", { name: "Give it up", exact: true }).press("Enter");
  await expect(refusal).toBeHidden();
  await two.getByRole("link", { name: "Back to the studies", exact: true }).press("Enter");
  await expect(two.getByText(name)).toBeVisible();

  await one.reload();
  await expect(one.getByText("There is nothing more to judge here.")).toBeVisible();
  await one.keyboard.press("z");
  await expect(pair(one)).toContainText("You said: Left.");
  await one.keyboard.press("Enter");
  await expect(one.getByText("There is nothing more to judge here.")).toBeVisible();

  await page.getByRole("button", { name: "Amend", exact: true }).press("Enter");
  await page.getByLabel("Why it is amended").fill("One was too few.");
  await page.getByLabel("It ends after judgements").fill("");
  await page.getByRole("button", { name: "Amend the protocol", exact: true }).press("Enter");
  await expect(page.getByText("Changed: the stop rule.")).toBeVisible();
  for (const each of [one, two]) await each.context().close();
});
