import { readFileSync } from "node:fs";
import { expect, type Page, type Response } from "@playwright/test";
import { PreferenceRow } from "@/lib/schema/study-rows";
import { StudyView } from "@/lib/schema/study-view";
import { violationsOn } from "./accessible";
import { query } from "./database";
import { addAnnotator, signIn } from "./larch";
import { demo } from "./pages";
import { freezeStudy, makeStudy, rewordLists } from "./study";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;
const pair = (page: Page) => page.getByRole("article", { name: "Pair", exact: true });
const judged = (page: Page) => page.getByTestId("judged");

/** A picture of the step beside the results, and no accessibility violation on it. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  expect({ name, told: await violationsOn(page) }).toEqual({ name, told: [] });
}

/** Everything the browser of a page gets or holds: bodies, headers, addresses, the page's source and what it stores. */
function recordEverything(page: Page): { all(): Promise<string> } {
  const bytes: Promise<string>[] = [];
  page.on("response", (response: Response) => {
    const text = response.text().catch(() => "");
    bytes.push(
      Promise.all([text, response.allHeaders()]).then(([body, headers]) => `${response.url()}\n${JSON.stringify(headers)}\n${body}`),
    );
  });
  const stored = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
      const rows = names.map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) return resolve([]);
              const reading = opening.result
                .transaction(stores)
                .objectStore(stores[0] ?? "")
                .getAll();
              reading.onsuccess = () => resolve(reading.result);
              reading.onerror = () => resolve([]);
            };
            opening.onerror = () => resolve([]);
          }),
      );
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await Promise.all(rows), document.cookie]);
    });
  return { all: async () => [...(await Promise.all(bytes)), await page.content(), await stored()].join("\n") };
}

/** Judges turns until none is left, from the keyboard: the longer side, and now and then a tie. */
async function judgeAll(page: Page): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const shown = await pair(page).innerText();
    const [left = 0, right = 0] = [...shown.matchAll(/(\d+) words? in \d+ constraints?/g)].map((found) => Number(found[1]));
    await page.keyboard.press(turn % 9 === 8 ? "t" : left > right ? "ArrowLeft" : "ArrowRight");
    const isOver = () => page.getByText("There is nothing more to judge here.").isVisible();
    const now = () =>
      pair(page)
        .innerText({ timeout: 200 })
        .catch(() => shown);
    const isNext = async () => (await isOver()) || (await now()) !== shown;
    await expect.poll(isNext, { intervals: [20, 40, 80] }).toBe(true);
    if (await isOver()) return;
  }
}

test("a whole study on the demo: three people judge sixty pairs blind by keyboard, a judge both orders, and the report is read and taken away", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  await signIn(page);
  await rewordLists(page.request, api, 60);
  const { id } = await makeStudy(page.request, api, `Whole ${Date.now()}`, {
    ...{ reasons: [], leastPairs: 60, queries: 60, exclusion: { fastestMs: 0, leastConsistency: null, leastRepeats: 5 } },
  });
  expect(await freezeStudy(page.request, api, id)).toMatchObject({
    state: "open",
    pairs: 60,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  await page.goto(`/p/${demo}/studies/${id}`);
  await page.getByRole("button", { name: "Ask it to judge", exact: true }).press("Enter");
  for (const [nth, name] of ["Ida", "Ola", "Eva"].entries()) {
    const annotator = await addAnnotator(browser, page, name);
    const record = recordEverything(annotator);
    await annotator.goto(`/p/${demo}/studies/${id}/judge`);
    await expect(pair(annotator)).toBeVisible();
    if (nth === 0) await look(annotator, "1-judging");
    await judgeAll(annotator);
    await expect(annotator.getByText("all sent")).toBeVisible();
    await expect(judged(annotator)).toContainText("66 of 66");
    await expectNothingTold(id, await record.all());
    await annotator.context().close();
  }
  await page.reload();
  await expect(page.getByText("120 of 120 answered")).toBeVisible({ timeout: 60_000 });
  await look(page, "2-study");

  await page.getByRole("link", { name: "Report", exact: true }).press("Enter");
  await expect(page.getByText(/^(People preferred|No difference can be told)/)).toBeVisible();
  await expect(page.getByText("180 judgements of 60 pairs by 3 people")).toBeVisible();
  await expect(page.getByText(/by the rehearsal model, not by a language model/).first()).toBeVisible();
  await look(page, "3-report");
  await expectFiles(page);
});

/** The ids and names of what was compared; a person's browser must never have had any of them. */
async function expectNothingTold(study: string, everything: string): Promise<void> {
  const secrets = await query<{ secret: string }>(
    `select "id"::text as "secret" from "StudyText" where "studyId" = $1::uuid union select "queryId"::text from "StudyText" where "studyId" = $1::uuid
     union select "id"::text from "StudyPair" where "studyId" = $1::uuid union select "hash" from "StudyVersion" where "studyId" = $1::uuid`,
    [study],
  );
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter(({ secret }) => everything.includes(secret))).toEqual([]);
  expect(everything).not.toMatch(/As generated|As edited|"(isRepeat|pairId|firstId|contrast)"/);
}

async function expectFiles(page: Page): Promise<void> {
  const taken = async (label: string) => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: label, exact: true }).click();
    return readFileSync(await (await downloading).path());
  };
  expect((await taken("PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await taken("HTML")).toString()).toContain("180 judgements of 60 pairs by 3 people");
  const lines = (await taken("Judgements as CSV")).toString().trim().split("\r\n");
  expect(lines[0]?.split(",")).toEqual(PreferenceRow.keyof().options);
  // Three times sixty pairs and six repeats, and a judge's 120.
  expect(lines).toHaveLength(1 + 3 * 66 + 120);
  const view = StudyView.parse(await (await page.request.get(`${api}/studies/${page.url().split("/").at(-2)}`)).json());
  expect(JSON.parse((await taken("JSON")).toString())).toMatchObject({ protocolHash: view.hash, totals: { judgements: 180, repeats: 18 } });
}
