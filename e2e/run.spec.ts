import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { larch, signIn } from "./larch";
import { test } from "./test";

test("a run is estimated, started, watched to its end, and its work is released in the browser", async ({ page }) => {
  test.setTimeout(180_000);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "larch-seeds-")), "seeds.txt");
  writeFileSync(file, "How do I keep basil alive on a windowsill in winter?\nWhy do bridges hum in strong wind at night?\n");
  await larch("project", "create", "By hand");
  await larch("seeds", "import", "--project", "by-hand", file);

  await signIn(page);
  await page.goto("/p/by-hand/runs/new");
  await expect(page.getByRole("complementary", { name: "Models and cost", exact: true })).toContainText("Calls");
  await page.getByRole("button", { name: /^start/i }).click();
  await expect(page).toHaveURL(/\/p\/by-hand\/runs\/1$/);
  await expect(page.getByText("adds up")).toBeVisible();
  await expect(page.getByText("done", { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText("done", { exact: true }).first()).toBeVisible();

  await page.goto("/p/by-hand/releases/new");
  await page.getByLabel("Name").fill("spring");
  await page.getByRole("button", { name: /^(make|freeze|create)/i }).click();
  await expect(page.getByRole("heading", { name: /spring/ })).toBeVisible({ timeout: 30_000 });
});
