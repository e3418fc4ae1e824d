import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { InstructionRow } from "@/lib/schema/instruction-list";
import { ReleasePreview } from "@/lib/schema/release-preview";
import { violationsOn } from "./accessible";
import { signIn } from "./larch";
import { demo } from "./pages";
import { origin } from "./settings";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const headers = { origin };

async function isAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** An instruction of the general track that the second filter dropped, and nobody has kept. */
async function droppedInstruction(page: Page) {
  const found = await page.request.get(`${api}/instructions?filter=drop&standing=drop&overridden=no&track=general&limit=1`);
  const { rows } = z.object({ rows: z.array(InstructionRow).min(1) }).parse(await found.json());
  const [row] = rows;
  if (!row) throw new Error("the demo has no dropped instruction left");
  return row;
}

async function turnsInRelease(page: Page): Promise<number> {
  const asked = await page.request.post(`${api}/release-preview`, { data: { name: "candidates" }, headers });
  return ReleasePreview.parse(await asked.json()).counts.turns;
}

const filters = (page: Page) => page.getByRole("region", { name: "Constraints, filters, findings and lineage", exact: true });

async function override(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Override the second filter", exact: true }).press("Enter");
  await expect(page.getByLabel("Why")).toBeFocused();
  await expect(
    filters(page)
      .getByText(/^(Dropping|Keeping) this/)
      .first(),
  ).toBeVisible();
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
}

test("a dropped instruction is rescued, its done run goes on for it, and dropping it again withdraws what was made", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page);
  const { id, level, queryId } = await droppedInstruction(page);
  await page.goto(`/p/${demo}/instructions/${id}`);
  await page.getByRole("button", { name: "Override the second filter", exact: true }).press("Enter");
  await expect(filters(page).getByText("Keeping this brings the instruction back; nothing was made of it yet.").first()).toBeVisible();
  await expect(
    filters(page)
      .getByText(/^Missing: an answer.*\(\d+ calls?, /)
      .first(),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByLabel("Why").fill("The demands can be met together.");
  await page.keyboard.press("Enter");
  await expect(
    filters(page)
      .getByText(/“The demands can be met together.”/)
      .first(),
  ).toBeVisible();
  const go = filters(page).getByRole("button", { name: /^Continue run \d+ for it$/ });
  await expect(go).toBeVisible();
  await isAccessible(page);
  await go.press("Enter");
  const standing = new RegExp(`^Standing: \\d+ answers?.*level ${level} of its chain`);
  await expect(filters(page).getByText(standing).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("kept it, over the filter’s verdict")).toBeVisible();

  await page.goto(`/p/${demo}/chains/${queryId}`);
  await expect(page.getByRole("heading", { name: /Conversation \d+ turns?$/ })).toBeVisible();
  const before = await turnsInRelease(page);

  await page.goto(`/p/${demo}/instructions/${id}`);
  await override(page, "On second thoughts.");
  await expect(
    filters(page)
      .getByText(/^Withdrawn with it: \d+ answers?.*Nothing is deleted: keep it again/)
      .first(),
  ).toBeVisible();
  expect(await turnsInRelease(page)).toBe(before - 1);
  await page.goto(`/p/${demo}/chains/${queryId}`);
  await expect(page.getByRole("link", { name: `Level ${level}, withdrawn`, exact: true })).toBeVisible();
  await expect(page.getByText("withdrawn: left out of releases")).toBeVisible();
  await isAccessible(page);

  await page.goto(`/p/${demo}/instructions/${id}`);
  await override(page, "");
  await expect(filters(page).getByText(standing).first()).toBeVisible();
  expect(await turnsInRelease(page)).toBe(before);
});

test("two people who flip the same verdict see each other's side", async ({ page }) => {
  await signIn(page);
  const { id } = await droppedInstruction(page);
  await page.goto(`/p/${demo}/instructions/${id}`);
  await page.getByRole("button", { name: "Override the second filter", exact: true }).press("Enter");
  await expect(page.getByLabel("Why")).toBeFocused();
  const item = z.object({ filters: z.array(z.object({ id: z.string(), noun: z.string() })) });
  const { filters: said } = item.parse(await (await page.request.get(`${api}/instructions/${id}/item`)).json());
  const filterVerdictId = said.find(({ noun }) => noun === "instruction")?.id;
  const data = { filterVerdictId, decision: "keep", reason: "I was first." };
  expect((await page.request.post(`${api}/filter-overrides`, { data, headers })).status()).toBe(200);
  await page.keyboard.type("Mine.");
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert", { name: "Not taken by the server", exact: true });
  await expect(refusal.getByText("kept it meanwhile (“I was first.”). Nothing was changed")).toBeVisible();
  await expect(refusal.getByText("You say keep.")).toBeVisible();
  await refusal.getByRole("button", { name: "Keep theirs and read it again", exact: true }).press("Enter");
  await expect(refusal).toBeHidden();
  await expect(
    filters(page)
      .getByText(/says keep: “I was first.”/)
      .first(),
  ).toBeVisible();
});

test("a query the first filter dropped is kept with the keyboard, and its run makes everything of it", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page);
  await page.goto(`/p/${demo}/filters`);
  await page.getByRole("link", { name: "Look at the queries it dropped", exact: true }).click();
  const cards = page.getByRole("list", { name: "Queries", exact: true }).getByRole("listitem");
  await expect(cards.first()).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("o");
  await expect(page.getByLabel("Why")).toBeFocused();
  await expect(
    cards
      .first()
      .getByText(/^Missing: constraints.*about \d+ calls/)
      .first(),
  ).toBeVisible();
  await page.keyboard.type("It says all that is needed.");
  await page.keyboard.press("Enter");
  await expect(cards.first().getByText("by a person").first()).toBeVisible();
  await cards
    .first()
    .getByRole("button", { name: /^Continue run/ })
    .press("Enter");
  // Every query the demo's first filter dropped asks about a text that is not there: so do its instructions, which the
  // second filter drops in turn. That is said, and each of them can be kept one link away.
  await expect(
    cards
      .first()
      .getByText(/^Standing: \d+ constraints\.$/)
      .first(),
  ).toBeVisible({ timeout: 90_000 });
  await expect(cards.first().getByText(/\d+ instructions stay dropped by their own verdicts/)).toBeVisible();
  await isAccessible(page);
  await cards.first().getByRole("link").first().click();
  await page
    .getByRole("link", { name: /^Level 1, dropped/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Override the second filter", exact: true })).toBeVisible();
});
