import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { addAnnotator, signIn } from "./larch";
import { demo } from "./pages";
import { test } from "./test";

/** Digit in the choice of kinds → what its screen is called. */
const kinds = [
  ["1", "query", "Reframed query"],
  ["2", "constraints", "Constraint list"],
  ["4", "answer", "Answer"],
  ["5", "internal_feedback", "Internal feedback"],
  ["6", "external_feedback", "External feedback"],
  ["7", "chain", "Chain"],
] as const;

const article = (page: Page, name: string | RegExp) => page.getByRole("article", { name, exact: true });
const sent = (page: Page) => expect(page.getByText("all sent")).toBeVisible();
const today = (page: Page) => page.getByTestId("reviewed-today");

/** The keys work once the page has come alive; what it shows stands before that. */
async function isAlive(page: Page): Promise<void> {
  const panel = page.getByRole("region", { name: "Keys", exact: true });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(panel).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
}

async function choose(page: Page, digit: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("i");
  await expect(page.getByRole("region", { name: "Kinds of items", exact: true })).toBeVisible();
  await page.keyboard.press(digit);
  await expect(article(page, name)).toBeVisible();
}

async function isClean(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** The verdicts of everybody called so, in the order given. */
const given = (name: string) =>
  query<{ kind: string; decision: string | null; names: number; isWithdrawal: boolean }>(
    `select v.kind::text as kind, v.decision::text as decision, v."withdrawsId" is not null as "isWithdrawal",
       num_nonnulls(v."queryId", v."instructionId", v."answerId", v."feedbackId", v."chainId") as names
     from "Verdict" v join "User" u on u.id = v."userId" where u.name = $1 order by v.ordinal`,
    [name],
  );

test.setTimeout(300_000);

test("an annotator judges one item of each of the seven kinds by keyboard alone, and takes one back", async ({ page, browser }) => {
  await signIn(page);
  const kim = await addAnnotator(browser, page, "Kim");
  await kim.goto(`/p/${demo}/review`);
  await expect(article(kim, /^Instruction, level/)).toBeVisible();
  await isAlive(kim);
  await kim.keyboard.press("a");
  await expect(today(kim)).toContainText("1 today");
  await sent(kim);
  for (const [index, [digit, kind, name]] of kinds.entries()) {
    await choose(kim, digit, name);
    await expect(kim).toHaveURL(new RegExp(`review\\?kind=${kind}`));
    await isClean(kim);
    const shown = await article(kim, name).innerText();
    if (kind === "constraints") await kim.keyboard.press("r");
    else if (kind === "answer" || kind === "chain") {
      await kim.keyboard.press(kind === "answer" ? "x" : "s");
      await kim.keyboard.press("1");
    } else await kim.keyboard.press("a");
    await expect(article(kim, name)).not.toHaveText(shown, { useInnerText: true });
    await expect(today(kim)).toContainText(`${index + 2} today`);
    await sent(kim);
    if (kind !== "external_feedback") continue;
    await kim.reload();
    await expect(article(kim, name)).toBeVisible();
    await isAlive(kim);
    await kim.keyboard.press("z");
    await expect(article(kim, name)).toHaveText(shown, { useInnerText: true });
    await kim.keyboard.press("a");
    await expect(article(kim, name)).not.toHaveText(shown, { useInnerText: true });
    await kim.keyboard.press("z");
    await expect(article(kim, name)).toHaveText(shown, { useInnerText: true });
    await kim.keyboard.press("Shift+Z");
    await expect(article(kim, name)).not.toHaveText(shown, { useInnerText: true });
    await sent(kim);
  }
  await kim.keyboard.press("z");
  await sent(kim);
  const told = (await given("Kim")).map(({ kind, decision }) => `${kind} ${decision}`);
  const taken = ["external_feedback accept", "external_feedback null"];
  expect(told).toEqual([
    ...["instruction accept", "query accept", "constraints revise", "answer reject", "internal_feedback accept"],
    ...[...taken, ...taken, "external_feedback accept"],
    ...["chain skip", "chain null"],
  ]);
  expect(new Set((await given("Kim")).map(({ names }) => names))).toEqual(new Set([1]));
  await kim.context().close();
});

test("a query is reworded, and the first filter overridden, by keys that take both back", async ({ page, browser }) => {
  await signIn(page);
  const lou = await addAnnotator(browser, page, "Lou");
  await lou.goto(`/p/${demo}/review?kind=query`);
  const words = lou.locator('[data-text="query"]');
  const before = await words.innerText();
  await isAlive(lou);
  await lou.keyboard.press("e");
  await lou.getByRole("textbox", { name: "Query", exact: true }).press("Control+End");
  await lou.keyboard.type(" In plain words.");
  await lou.keyboard.press("Control+Enter");
  await expect(words).toHaveText(`${before} In plain words.`, { useInnerText: true });
  await sent(lou);
  await lou.keyboard.press("o");
  await lou.keyboard.type("It asks for two things.");
  await lou.keyboard.press("Enter");
  await expect(lou.getByText("Lou says")).toBeVisible();
  await sent(lou);
  await lou.keyboard.press("z");
  await sent(lou);
  await lou.reload();
  await expect(words).toContainText("In plain words.");
  await expect(lou.getByText("Lou says")).toHaveCount(2);
  await isAlive(lou);
  await lou.keyboard.press("z");
  await expect(words).toHaveText(before, { useInnerText: true });
  await sent(lou);
  await lou.context().close();
});

test("a list is reworded, shortened and put right again while the network is away, and judged on what stands then", async ({
  page,
  browser,
}) => {
  await signIn(page);
  const mia = await addAnnotator(browser, page, "Mia");
  await mia.goto(`/p/${demo}/review?kind=constraints`);
  const rows = mia.locator("[data-constraint]");
  await isAlive(mia);
  const count = await rows.count();
  await mia.context().setOffline(true);
  const first = rows.first().getByRole("button").first();
  await first.focus();
  await mia.keyboard.press("Enter");
  await rows.first().getByRole("button", { name: "Reword", exact: true }).press("Enter");
  await mia.keyboard.press("Control+A");
  await mia.keyboard.type("Use at most 90 words.");
  await mia.keyboard.press("Enter");
  await expect(rows.first()).toContainText("Use at most 90 words.");
  const second = rows.nth(1);
  await second.getByRole("button").first().press("Enter");
  await second.getByRole("button", { name: "Drop from the list", exact: true }).press("Enter");
  await expect(rows).toHaveCount(count - 1);
  await mia.keyboard.press("z");
  await expect(rows).toHaveCount(count);
  await mia.keyboard.press("a");
  await expect(mia.getByText(/4 waiting to send/)).toBeVisible();
  await mia.context().setOffline(false);
  await sent(mia);
  await expect(mia.getByRole("alert", { name: "Not taken by the server", exact: true })).toHaveCount(0);
  expect((await given("Mia")).map(({ kind, decision }) => `${kind} ${decision}`)).toEqual(["constraints accept"]);
  await mia.context().close();
});

test("a lead writes a guideline for one kind, and only that kind’s panel shows it", async ({ page }) => {
  await signIn(page);
  await page.goto(`/p/${demo}/settings`);
  const told = `Read it aloud once. ${Date.now()}`;
  await page.getByRole("textbox", { name: "Chains", exact: true }).fill(told);
  await page.getByRole("button", { name: "Save the guidelines", exact: true }).press("Enter");
  await expect(page.getByText("Guidelines saved.")).toBeVisible();
  const panel = page.getByRole("region", { name: "Guideline", exact: true });
  await page.goto(`/p/${demo}/review?kind=chain`);
  await expect(article(page, "Chain")).toBeVisible();
  await isAlive(page);
  await page.keyboard.press("g");
  await expect(panel).toContainText(told);
  await expect(panel).toContainText("What we accept here");
  await page.goto(`/p/${demo}/review?kind=answer`);
  await expect(article(page, "Answer")).toBeVisible();
  await isAlive(page);
  await page.keyboard.press("g");
  await expect(panel).toContainText("Judge the answer");
  await expect(panel).not.toContainText(told);
});
