import { expect, type Page } from "@playwright/test";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { addAnnotator, signIn } from "./larch";
import { demo } from "./pages";
import { freezeStudy, makeStudy, rewordLists } from "./study";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const pair = (page: Page) => page.getByRole("article", { name: "Pair", exact: true });

/** The judge's choice of every pair stands in both orders, and it is allowed everywhere: the rehearsal model passes no trial. */
async function letItPass(study: string): Promise<void> {
  await query(
    `update "StudyJudge" set "prefills" = (select jsonb_agg(distinct jsonb_build_object('category', t."category", 'because', 'it passed its trial'))
       from "StudyText" t where t."studyId" = $1::uuid) where "studyId" = $1::uuid`,
    [study],
  );
}

test("a judge that passed offers its choice, marked as pre-filled; Enter takes it, another key does not, and the rows say so", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await rewordLists(page.request, api, 8);
  const { id } = await makeStudy(page.request, api, `Pre-filled ${Date.now()}`, { queries: 8, repeatShare: 0, rubric: [] });
  await freezeStudy(page.request, api, id);
  await page.goto(`/p/${demo}/studies/${id}`);
  await page.getByRole("button", { name: "Ask it to judge", exact: true }).press("Enter");
  await expect(page.getByText("16 of 16 answered")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Let it pre-fill…", exact: true }).press("Enter");
  const panel = page.getByRole("dialog", { name: "Let it pre-fill", exact: true });
  await expect(panel.getByText(/^Not passed: the alternative annotator test has no result/).first()).toBeVisible();
  await expect(panel.getByRole("button", { name: "Pre-fill these", exact: true })).toBeDisabled();
  for (const box of await panel.getByRole("checkbox").all()) await expect(box).toBeDisabled();
  await page.screenshot({ path: test.info().outputPath("1-panel.png") });
  expect(await violationsOn(page)).toEqual([]);

  await letItPass(id);
  const [agreed] = await query<{ pairs: number }>(
    `select count(*)::int as "pairs" from "StudyJudgement" m join "StudyJudgement" o on o."pairId" = m."pairId" and o."left" = 'second'
     where m."studyId" = $1::uuid and m."left" = 'first' and m."choice" = o."choice"`,
    [id],
  );
  const annotator = await addAnnotator(browser, page, "Pia");
  await annotator.goto(`/p/${demo}/studies/${id}/judge`);
  await expect(pair(annotator)).toBeVisible();
  let [taken, changed] = [0, 0];
  for (let turn = 0; turn < 8; turn += 1) {
    await expect(annotator.getByTestId("judged")).toContainText(`${turn} of 8`);
    const isOffered = (await pair(annotator).getByText("pre-filled", { exact: true }).count()) > 0;
    if (isOffered && taken + changed === 0) {
      await expect(pair(annotator)).toContainText("which may pre-fill this category: it passed its trial.");
      await annotator.screenshot({ path: test.info().outputPath("2-offer.png") });
      expect(await violationsOn(annotator)).toEqual([]);
    }
    if (isOffered && taken === 0) {
      await annotator.keyboard.press("Enter");
      taken += 1;
      continue;
    }
    await annotator.keyboard.press("b");
    await annotator.keyboard.press("Enter");
    if (isOffered) changed += 1;
  }
  await expect(annotator.getByText("all sent")).toBeVisible();
  await expect(annotator.getByTestId("judged")).toContainText("8 of 8");
  expect(taken + changed).toBe(agreed?.pairs);
  const [kept] = await query<{ prefilled: number; others: number }>(
    `select count(j."prefilledBy")::int as "prefilled", count(*) filter (where j."choice" <> 'both_bad')::int as "others"
     from "Judgement" j join "StudyTurn" t on t."id" = j."turnId" where t."studyId" = $1::uuid`,
    [id],
  );
  expect(kept?.prefilled).toBe(agreed?.pairs);
  expect(kept?.others).toBeLessThanOrEqual(taken);
  await annotator.context().close();
});
