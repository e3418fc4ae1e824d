import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const list = `/p/${demo}/instructions`;
const chosen = (page: Page) => page.getByRole("region", { name: "Chosen instructions", exact: true });

async function states(): Promise<string> {
  const rows = await query<{ states: string }>(
    `select string_agg(i.id || i."reviewState"::text, ',' order by i.id) as states from "Instruction" i join "Project" p on p.id = i."projectId" where p.slug = $1`,
    [demo],
  );
  return rows[0]?.states ?? "";
}

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test("a filter reads as a sentence and is the same in table, grid and focus", async ({ page }) => {
  await page.goto(list);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("dialog", { name: "Filters", exact: true }).getByLabel("5", { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("level is 5")).toBeVisible();
  await expect(page).toHaveURL(/level=5/);
  await page.getByRole("link", { name: "Grid", exact: true }).click();
  await expect(page).toHaveURL(/level=5&view=grid/);
  await expect(page.getByRole("list", { name: "Instructions", exact: true }).getByText("level 5").first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Focus", exact: true }).click();
  await expect(page.getByRole("article", { name: /instruction, level 5/i })).toBeVisible();
  await expect(page.getByText("level is 5")).toBeVisible();
});

test("a view is saved, chosen again and removed", async ({ page }) => {
  await page.goto(`${list}?level=4&view=grid&sort=findings&order=desc`);
  await page.getByRole("button", { name: "Views", exact: true }).click();
  const menu = page.getByRole("dialog", { name: "Saved views", exact: true });
  await menu.getByLabel("Save what is shown now as").fill("Hard cards");
  await menu.getByLabel("Everyone in the project sees it").check();
  await menu.getByRole("button", { name: "Save view", exact: true }).click();
  await expect(menu.getByText("grid, level is 4 · shared")).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(list);
  await page.getByRole("button", { name: "Views", exact: true }).click();
  await menu.getByRole("button", { name: /^Hard cards/ }).click();
  await expect(page).toHaveURL(/level=4&view=grid&sort=findings&order=desc/);
  await page.getByRole("button", { name: "Views", exact: true }).click();
  await menu.getByRole("button", { name: "Remove the view Hard cards", exact: true }).click();
  await menu.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(menu.getByText("No view is saved yet", { exact: false })).toBeVisible();
});

test("a search finds words of a constraint and shows where", async ({ page }) => {
  const [row] = await query<{ id: string; queryId: string }>(
    `select i.id, i."queryId" from "Instruction" i join "Project" p on p.id = i."projectId" where p.slug = $1 order by i.ordinal limit 1`,
    [demo],
  );
  await query(
    `with made as (insert into "Constraint" (id, "queryId", category, text, position, source) values (gen_random_uuid(), $1, 'Test', 'Mention the quetzalcoatl <b>feather</b>', 98, 'person') returning id)
     insert into "InstructionConstraint" ("instructionId", "constraintId", position) select $2, id, 98 from made`,
    [row?.queryId, row?.id],
  );
  await page.goto(list);
  await page.getByRole("searchbox", { name: /Search in instructions/ }).fill("quetzal");
  const table = page.getByRole("table", { name: "Instructions", exact: true });
  await expect(table.getByText("Constraint:")).toBeVisible();
  await expect(table.getByText("<b>feather</b>", { exact: false })).toBeVisible();
  await expect(table.locator("mark")).toHaveText("quetzal");
  expect(await violationsOn(page)).toEqual([]);
});

test("all of a filter is counted, rejected with a reason, and undone to what it was", async ({ page }) => {
  const before = await states();
  await page.goto(`${list}?level=3`);
  await expect(page.getByRole("table", { name: "Instructions", exact: true })).toBeVisible();
  await page.keyboard.press("*");
  await expect(chosen(page).getByText("All of the filter", { exact: false })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await chosen(page).getByRole("button", { name: "Reject", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Reject many at once", exact: true });
  await expect(dialog.getByText("counted, exactly")).toBeVisible();
  await dialog.getByLabel("Why reject them?").fill("Out of scope");
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Reject \d/ }).click();
  await expect(dialog.getByText(/instructions rejected\./)).toBeVisible();
  expect(await states()).not.toBe(before);
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(dialog.getByText(/restored as before/)).toBeVisible();
  expect(await states()).toBe(before);
});

test("rows are chosen by the keyboard, cards judged with one key and taken back", async ({ page }) => {
  await page.goto(`${list}?state=unreviewed`);
  await expect(page.getByRole("table", { name: "Instructions", exact: true })).toBeVisible();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(chosen(page).getByText("3 chosen")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(chosen(page)).toBeHidden();
  const before = await states();
  await page.goto(`${list}?level=2&view=grid`);
  const cards = page.getByRole("list", { name: "Instructions", exact: true }).getByRole("listitem");
  await expect(cards.first()).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("r");
  await expect(page.getByText("2 instructions marked for revision.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText(/restored as before/)).toBeVisible();
  expect(await states()).toBe(before);
});
