import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { type Browser, expect, type Page } from "@playwright/test";
import { PersonAdded } from "@/lib/schema/person";
import type { Role } from "@/lib/schema/role";
import { demo } from "./pages";
import { environmentOf } from "./server";
import { dataFolder, origin, owner, port, root, screen } from "./settings";

/** Signs the page's browser in with the request the form sends; the form itself is what sign-in.spec.ts is about. */
export async function signIn(page: Page, person: { email: string; password: string } = owner): Promise<void> {
  const { email, password } = person;
  const answered = await page.request.post("/api/v1/auth/sign-in/email", { data: { email, password }, headers: { origin } });
  expect(answered.status()).toBe(200);
}

/** A new annotator of the demo, signed in, in a browser of their own. */
export function addAnnotator(browser: Browser, owner: Page, name: string): Promise<Page> {
  return addMember(browser, owner, name, "annotator");
}

/** The same for whoever leads. */
export async function addMember(browser: Browser, owner: Page, name: string, role: Role): Promise<Page> {
  const email = `${name.toLowerCase()}-${Date.now()}@larch.test`;
  const added = await owner.request.post(`/api/v1/projects/${demo}/people`, {
    data: { email, name, role },
    headers: { origin },
  });
  const { password } = PersonAdded.parse(await added.json());
  const page = await (await browser.newContext(screen)).newPage();
  await signIn(page, { email, password: password ?? "" });
  return page;
}

/** On the team's page, as a lead does it. A button that is busy is disabled too: what was saved is told by nothing being left to undo. */
export async function chooseOverlap(page: Page, overlap: string): Promise<void> {
  const asItWas = page.getByRole("button", { name: "As it was", exact: true });
  await page.goto(`/p/${demo}/team`);
  await page.getByLabel("Overlap").selectOption(overlap);
  await expect(asItWas).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(asItWas).toHaveCount(0);
}

/** Everybody may judge everything again, whatever became of a test that lent items out. */
export async function endSharing(page: Page): Promise<void> {
  const headers = { origin };
  const changed = await page.request.patch(`/api/v1/projects/${demo}/review/settings`, { data: { overlap: null }, headers });
  expect(changed.status()).toBe(200);
}

/** Runs one command of the command line on the server under test; its one JSON document and its exit code. */
export async function larch(...args: string[]): Promise<{ code: number; json: unknown }> {
  const command = ["lib/launch/run.mjs", "lib/cli/larch.ts", ...args, "--json"];
  const options = { cwd: root, env: environmentOf(dataFolder()), maxBuffer: 1 << 28, timeout: 600_000 };
  const ran = await promisify(execFile)(process.execPath, command, options).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string; stderr: string }) => {
      if (error.stdout.trim() === "") throw new Error(`larch ${args.join(" ")}: ${error.stderr}`);
      return { code: error.code, stdout: error.stdout };
    },
  );
  const json: unknown = JSON.parse(ran.stdout);
  return { code: ran.code, json };
}

let rehearsals = 0;

/** The rehearsal model as an HTTP server of its own. */
export async function startRehearsal(...options: string[]): Promise<{ baseUrl: string; stop(): void }> {
  rehearsals += 1;
  // Workers are neighbours on the line of ports: each takes every tenth.
  const rehearsalPort = port + 1000 + 10 * rehearsals;
  const child = spawn(
    process.execPath,
    ["lib/launch/run.mjs", "lib/llm/rehearsal-server.ts", "--port", String(rehearsalPort), ...options],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", () => resolve());
    child.once("exit", (code) => reject(new Error(`the rehearsal server ended with ${code}`)));
  });
  return { baseUrl: `http://127.0.0.1:${rehearsalPort}/v1`, stop: () => void child.kill() };
}
