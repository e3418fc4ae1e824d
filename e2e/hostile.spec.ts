import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { query } from "./database";
import { hostileTexts, runMark } from "./hostile-texts";
import { larch, signIn } from "./larch";
import { demo } from "./pages";
import { origin } from "./settings";
import { test } from "./test";

const api = `/api/v1/projects/${demo}`;

/** Notes whatever a text makes the page do that only the app may do. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => seen.push(`error: ${error.message.slice(0, 200)}`));
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) seen.push(`request: ${request.url().slice(0, 200)}`);
  });
  return seen;
}

/** Nothing ran, nothing was fetched, nothing is wider than the window, and no element came out of a text. */
async function expectCalm(page: Page, seen: readonly string[], where: string): Promise<void> {
  const state = await page.evaluate(
    (mark) => ({
      ran: Reflect.get(window, mark) ?? 0,
      excess: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
      handlers: [...document.querySelectorAll("main *")].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith("on")),
      ).length,
      strange: document.querySelectorAll("main :is(script, iframe, object, embed, marquee, video, audio, base, meta, form[action^='java'])")
        .length,
      runningLinks: [...document.querySelectorAll("main a[href]")].filter((link) =>
        /^\s*(javascript|data|vbscript):/i.test(link.getAttribute("href") ?? ""),
      ).length,
    }),
    runMark,
  );
  expect({ where, seen, ...state }).toEqual({ where, seen: [], ran: 0, excess: 0, handlers: 0, strange: 0, runningLinks: 0 });
}

test("over two hundred hostile texts as seeds, a line of 5 MB among them, run nothing and break nothing", async ({ page }) => {
  test.setTimeout(240_000);
  expect(new Set(hostileTexts).size).toBeGreaterThan(200);
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-hostile-"));
  const lines = [...hostileTexts, `long ${"word ".repeat(1_000_000)}`].map((text, index) => JSON.stringify({ id: `h${index}`, text }));
  writeFileSync(path.join(folder, "hostile.jsonl"), `${lines.join("\n")}\n`);
  await larch("project", "create", 'Hostile <img src=x onerror="alert(1)">\u202e');
  const [project] = await query<{ slug: string }>(
    `select slug from "Project" where name like 'Hostile%' order by "createdAt" desc limit 1`,
  );
  const slug = project?.slug ?? "";
  await larch("seeds", "import", "--project", slug, path.join(folder, "hostile.jsonl"));
  const [{ seeds } = { seeds: 0 }] = await query<{ seeds: number }>(
    `select count(*)::int as seeds from "Seed" s join "Project" p on p.id = s."projectId" where p.slug = $1`,
    [slug],
  );
  expect(seeds).toBeGreaterThan(150);
  const seen = watch(page);
  await signIn(page);
  for (const address of [
    `/p/${slug}/seeds`,
    `/p/${slug}/seeds?view=removed`,
    `/p/${slug}/seeds/imports`,
    `/p/${slug}/overview`,
    `/p/${slug}/settings`,
  ]) {
    await page.goto(address);
    await page.locator("main").first().waitFor();
    await page.mouse.wheel(0, 20_000);
    await expectCalm(page, seen, address);
  }
});

test("hostile texts of models, in comments and in names are letters, and overrides of the direction are named", async ({ page }) => {
  test.setTimeout(600_000);
  const chosen = await query<{ id: string; answerId: string; constraintId: string; text: string }>(
    `select i.id, a.id as "answerId", i.text, (select u."constraintId" from "InstructionConstraint" u where u."instructionId" = i.id limit 1) as "constraintId"
     from "Instruction" i join "Answer" a on a."instructionId" = i.id and a.kind = 'answer' where i.track = 'general' order by i.ordinal desc limit 12`,
  );
  const share = Math.ceil(hostileTexts.length / chosen.length);
  await query(`update "User" set name = $1 where email = 'owner@larch.test'`, ['<b onclick="alert(1)">Owner</b> \u202eevil']);
  const seen = watch(page);
  const named = new Set<string>();
  await signIn(page);
  for (const [index, { id, answerId, constraintId }] of chosen.entries()) {
    const texts = hostileTexts.slice(index * share, (index + 1) * share);
    const all = texts.join("\n\n").replaceAll("\u0000", "");
    await query(`update "Instruction" set text = $2 where id = $1`, [id, `Write about this: ${all}`]);
    await query(`update "Answer" set text = $2 where id = $1`, [answerId, all]);
    await query(`update "Constraint" set text = $2, "verifierId" = null, "bindingState" = 'judged', params = null where id = $1`, [
      constraintId,
      texts[0],
    ]);
    const data = { id: crypto.randomUUID(), body: all.slice(0, 9_000), isFlag: true, mentions: [] };
    const said = await page.request.post(`${api}/instructions/${id}/comments`, { data, headers: { origin } });
    expect(said.status()).toBe(200);
    await page.goto(`/p/${demo}/instructions/${id}`);
    await expect(page.getByRole("list", { name: "Comments", exact: true })).toBeVisible();
    await expectCalm(page, seen, `instruction ${index}`);
    for (const sign of await signsNamed(page)) named.add(sign);
    const fold = page.locator("details", { has: page.locator("summary", { hasText: /^Answer$/ }) });
    await fold.locator("summary").click();
    const render = fold.getByRole("button", { name: "Show it rendered", exact: true });
    await render.click();
    await expect(fold.locator(".rendered-text")).toBeVisible();
    await expectCalm(page, seen, `rendered ${index}`);
  }
  await page.goto(`/p/${demo}/discussions`);
  await expect(page.getByRole("list", { name: "Discussions", exact: true })).toBeVisible();
  await expectCalm(page, seen, "discussions");
  for (const address of [`/p/${demo}/review?state=unreviewed`, `/p/${demo}/chains`, `/p/${demo}/instructions`, `/p/${demo}/findings`]) {
    await page.goto(address);
    await page.locator("main").first().waitFor();
    await expectCalm(page, seen, address);
  }
  for (const sign of ["RLO", "LRO", "RLI", "LRI", "FSI", "ZWSP", "BOM", "WJ"])
    expect({ sign, isNamed: named.has(sign) }).toEqual({ sign, isNamed: true });
  for (const { id, text } of chosen) await query(`update "Instruction" set text = $2 where id = $1`, [id, text]);
  await query(`update "User" set name = 'Owner' where email = 'owner@larch.test'`);
});

/** The signs that stand named on the page. */
function signsNamed(page: Page): Promise<string[]> {
  return page.locator(".hidden-sign").evaluateAll((elements) => elements.map((element) => element.getAttribute("data-sign") ?? ""));
}
