import { readdirSync, readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { query } from "./database";
import { signIn } from "./larch";
import { demo } from "./pages";
import { dataFolder, port } from "./settings";
import { test } from "./test";

/** Kills the web server under test as a crash would; the launcher starts it again. */
function killWebServer(): number {
  const killed = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const isNext = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("next");
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
        return isNext && environment.includes(`LARCH_DATA=${dataFolder()}`) && environment.includes(`PORT=${port}`);
      } catch {
        return false;
      }
    });
  for (const pid of killed) process.kill(pid, "SIGKILL");
  return killed.length;
}

test("fifty verdicts given offline, over a crash of the server and a reload, are fifty rows in order", async ({ page, context }) => {
  test.setTimeout(240_000);
  await signIn(page);
  await page.goto(`/p/${demo}/review`);
  const article = page.getByRole("article", { name: /instruction, level/i });
  await expect(article).toBeVisible();
  // What is shown before the line is cut: the queue's next pages are asked for as one goes.
  const [{ ordinal: before } = { ordinal: "0" }] = await query<{ ordinal: string }>('select max(ordinal)::text as ordinal from "Verdict"');
  let given = 0;
  const give = async () => {
    const shown = await article.innerText();
    await page.keyboard.press(given % 2 === 0 ? "a" : "r");
    await expect(article).not.toHaveText(shown, { useInnerText: true });
    given += 1;
  };
  const isHeld = (url: URL) => url.pathname.endsWith("/verdicts");
  // The line to the verdicts is cut, reading still works: fifty items are more than a page of the queue.
  await page.route(isHeld, (route) => route.abort("internetdisconnected"));
  while (given < 40) await give();
  await expect(page.getByText(/40 waiting/)).toBeVisible();
  expect(killWebServer()).toBeGreaterThan(0);
  await expect.poll(async () => (await page.request.get("/api/v1/health").catch(() => null))?.status() ?? 0, { timeout: 60_000 }).toBe(200);
  await page.reload();
  await expect(page.getByText(/40 waiting/)).toBeVisible();
  while (given < 50) await give();
  await context.setOffline(true);
  await expect(page.getByText(/50 waiting/)).toBeVisible();
  await page.unroute(isHeld);
  await context.setOffline(false);
  await expect(page.getByText("all sent")).toBeVisible({ timeout: 60_000 });
  const rows = await query<{ decision: string }>(
    'select decision from "Verdict" where ordinal > $1::bigint and decision is not null order by ordinal',
    [before],
  );
  expect(rows.map(({ decision }) => decision)).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? "accept" : "revise")));
  const [{ people } = { people: 0 }] = await query<{ people: number }>(
    'select count(distinct "instructionId")::int as people from "Verdict" where ordinal > $1::bigint',
    [before],
  );
  expect(people).toBe(50);
});
