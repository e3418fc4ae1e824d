import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { addAnnotator, signIn } from "./larch";
import { demo } from "./pages";
import { freezeStudy, makeStudy, rewordLists } from "./study";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const text = (page: Page) => page.getByRole("article", { name: "Text", exact: true });
const current = (page: Page) => text(page).locator("[aria-current=true]");
const answered = (page: Page) => page.getByTestId("answered");
const sent = (page: Page) => expect(page.getByText("all sent")).toBeVisible();
const phone = { width: 390, height: 844 };

const standing = (study: string) =>
  query<{ noes: number; rows: number }>(
    `select count(*)::int as "rows", (select count(*)::int from jsonb_array_elements((array_agg(a."answers" order by a."ordinal" desc))[1]) e
       where e->>'answer' = 'false') as "noes"
     from "StudyRubricTurn" t join "StudyRubricAnswer" a on a."turnId" = t."id" where t."studyId" = $1::uuid group by t."id" order by min(t."place")`,
    [study],
  );

/** Says yes to all the rest of the text in front, and goes on to the next. */
async function finish(page: Page): Promise<void> {
  const before = await answered(page).innerText();
  for (let press = 0; press < 60 && (await answered(page).innerText()) === before; press += 1) await page.keyboard.press("Enter");
  await expect(answered(page)).not.toHaveText(before);
}

test.setTimeout(300_000);

test("an annotator answers the rubric by keyboard, changes one text, and one given offline arrives later", async ({ page, browser }) => {
  await signIn(page);
  await rewordLists(page.request, api, 4);
  const name = `Rubric ${Date.now()}`;
  const study = await makeStudy(page.request, api, name, { rubric: ["valid", "atomic", "relevant", "conflict_free"] });
  await freezeStudy(page.request, api, study.id);
  const ada = await addAnnotator(browser, page, "Rubi");
  await ada.goto(`/p/${demo}/studies`);
  await ada.getByRole("link", { name: `Answer about texts of ${name}`, exact: true }).press("Enter");
  await expect(text(ada)).toBeVisible();
  await expect(current(ada)).toHaveCount(1);
  expect(await violationsOn(ada)).toEqual([]);
  expect(await ada.content()).not.toMatch(/model-1|edited-1|As generated|As edited/);
  await ada.keyboard.press("2");
  await expect(current(ada).getByRole("switch").nth(1)).not.toBeChecked();
  await expect(current(ada).getByRole("switch").first()).toBeChecked();
  await finish(ada);
  await sent(ada);
  await ada.keyboard.press("z");
  await ada.keyboard.press("1");
  await resend(ada);
  await sent(ada);
  expect(await standing(study.id)).toEqual([{ rows: 2, noes: 2 }]);

  await ada.context().setOffline(true);
  await finish(ada);
  await expect(ada.getByText(/1 waiting/)).toBeVisible();
  await ada.context().setOffline(false);
  await sent(ada);
  expect(await standing(study.id)).toHaveLength(2);

  await ada.setViewportSize(phone);
  expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  expect(await violationsOn(ada)).toEqual([]);
  await ada.keyboard.press("?");
  await expect(ada.getByRole("region", { name: "Keys", exact: true })).toBeVisible();
  await page.goto(`/p/${demo}/studies/${study.id}`);
  await expect(page.getByRole("progressbar", { name: /^Texts answered about by Rubi/ })).toHaveAttribute("aria-valuetext", /^2 of/);
  expect(await violationsOn(page)).toEqual([]);
  await ada.context().close();
});

/** The same text sent again: nothing more is counted. */
async function resend(page: Page): Promise<void> {
  const here = await text(page).innerText();
  await page.keyboard.press("Enter");
  await expect(text(page)).not.toHaveText(here, { useInnerText: true });
}

test("an annotator writes a list by keyboard, it is saved as it is typed, and another is given back", async ({ page, browser }) => {
  await signIn(page);
  const name = `Written ${Date.now()}`;
  const arms = [
    { key: "model-1", name: "As generated", source: { kind: "model" as const, run: 1 } },
    { key: "own", name: "By people", source: { kind: "written" as const } },
  ];
  const study = await makeStudy(page.request, api, name, { arms, queries: 3 });
  await freezeStudy(page.request, api, study.id);
  const ada = await addAnnotator(browser, page, "Wri");
  await ada.goto(`/p/${demo}/studies`);
  await ada.getByRole("link", { name: `Write for ${name}`, exact: true }).press("Enter");
  const first = ada.getByRole("textbox", { name: "Name of category 1", exact: true });
  await expect(first).toBeFocused();
  expect(await violationsOn(ada)).toEqual([]);
  await ada.keyboard.type("Format");
  await ada.keyboard.press("Enter");
  await ada.keyboard.type("Use a table");
  await ada.keyboard.press("Control+Enter");
  await expect(ada.getByRole("list", { name: "Problems", exact: true })).toContainText("Write at least 2 constraints: there is 1.");
  await ada.keyboard.press("Enter");
  await ada.keyboard.type("Use at most 90 words");
  await expect(ada.getByText("Saved", { exact: true })).toBeVisible();
  await ada.reload();
  await expect(ada.getByRole("textbox", { name: "Constraint 2 of Format", exact: true })).toHaveValue("Use at most 90 words");
  await ada.setViewportSize(phone);
  expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await ada.getByRole("textbox", { name: "Constraint 2 of Format", exact: true }).press("Control+Enter");
  await expect(ada.getByText("You wrote 1 list; 2 are still to be written.")).toBeVisible();
  const asked = await ada.getByRole("region", { name: "The query", exact: true }).innerText();
  await ada.getByRole("button", { name: "Give it back", exact: true }).press("Enter");
  await expect(ada.getByRole("region", { name: "The query", exact: true })).not.toHaveText(asked, { useInnerText: true });
  expect(await violationsOn(ada)).toEqual([]);
  await ada.context().close();
});
