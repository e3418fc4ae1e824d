import { expect, type Page } from "@playwright/test";
import type { z } from "zod";
import { ChainView } from "@/lib/schema/chain";
import { FindingPage } from "@/lib/schema/finding-list";
import { signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;

/** The demo's chain that both leaks words of the template and loses constraints. */
async function faultyChain(page: Page): Promise<z.infer<typeof ChainView>> {
  const queriesOf = async (check: string) => {
    const found = FindingPage.parse(await (await page.request.get(`${api}/findings?limit=200&check=${check}`)).json());
    return new Set(found.rows.map(({ queryId }) => queryId));
  };
  const [leaking, losing] = await Promise.all([queriesOf("leaked-words"), queriesOf("lost-constraint")]);
  const queryId = [...leaking].find((id) => losing.has(id));
  if (!queryId) throw new Error("the demo has no chain that leaks and loses constraints");
  return chainOf(page, queryId);
}

async function chainOf(page: Page, queryId: string): Promise<z.infer<typeof ChainView>> {
  return ChainView.parse(await (await page.request.get(`${api}/chains/${queryId}`)).json());
}

const isNested = ({ levels }: z.infer<typeof ChainView>) => {
  const general = levels.filter(({ track }) => track === "general");
  return general.every(({ constraintIds }, index) => (general[index - 1]?.constraintIds ?? []).every((id) => constraintIds.includes(id)));
};

/** One key where code can mend it; else a person says why it may stay. */
async function mendFirst(page: Page): Promise<void> {
  const first = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem").first();
  if ((await first.getByRole("button").count()) > 1) return page.keyboard.press("f");
  await page.keyboard.press("d");
  await expect(page.getByLabel("Why it is no fault")).toBeFocused();
  await page.keyboard.type("The rehearsal model's own claim");
  return page.keyboard.press("Enter");
}

test("a leaked chain that does not accumulate is mended to clean with the keyboard alone, and back", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page);
  const before = await faultyChain(page);
  expect(before.levels.filter(({ track }) => track === "general")).toHaveLength(5);
  expect(isNested(before)).toBe(false);
  await page.goto(`/p/${demo}/chains/${before.queryId}`);
  const notes = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
  await expect(notes).toHaveCount(before.findings.length);
  for (let steps = 0; (await notes.count()) > 0; steps += 1) {
    expect(steps).toBeLessThan(40);
    const before = await notes.allInnerTexts();
    await mendFirst(page);
    await expect.poll(() => notes.allInnerTexts(), { timeout: 20_000 }).not.toEqual(before);
  }
  await expect(page.getByText("Code finds nothing wrong with this chain.")).toBeVisible();
  const after = await chainOf(page, before.queryId);
  expect(after.findings).toEqual([]);
  expect(isNested(after)).toBe(true);
  expect(after.levels.map(({ text }) => text).join("\n")).not.toMatch(/constraint\d|\[100, 150\]/);

  await page.keyboard.press("z");
  await expect.poll(() => notes.count()).toBeGreaterThan(0);
});

test("many findings are mended together after a look, and taken back exactly", async ({ page }) => {
  await signIn(page);
  await page.goto(`/p/${demo}/findings?check=unresolved-choice`);
  const notes = page.getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
  await expect(notes.first()).toBeVisible();
  const count = await notes.count();
  await page.getByRole("button", { name: /^Repair all/ }).press("Enter");
  const panel = page.getByRole("dialog", { name: "Repair together", exact: true });
  await expect(panel.getByRole("status")).toContainText(`${count} finding`);
  await panel.getByRole("button", { name: /^Repair \d+ finding/ }).press("Enter");
  await expect(page.getByText("No finding is like that.")).toBeVisible();
  await page.getByRole("button", { name: "Repairs made", exact: true }).press("Enter");
  const history = page.getByRole("dialog", { name: "Repairs", exact: true });
  await history.getByRole("button", { name: "Undo", exact: true }).first().press("Enter");
  await page.keyboard.press("Escape");
  await expect(notes).toHaveCount(count);
});
