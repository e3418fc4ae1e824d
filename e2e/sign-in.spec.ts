import { expect } from "@playwright/test";
import { signIn } from "./larch";
import { owner } from "./settings";
import { test } from "./test";

test("a page asks for a sign-in and comes back to itself", async ({ page }) => {
  await page.goto("/p/demo-everyday-questions/instructions");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/demo-everyday-questions\/instructions/);
});

test("a wrong password is told so, and nothing typed is lost", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /password/i })).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(owner.email);
});

test("a demo says on every screen that the rehearsal model made it", async ({ page }) => {
  await signIn(page);
  for (const section of ["overview", "seeds", "runs", "review", "instructions", "chains", "releases"]) {
    await page.goto(`/p/demo-everyday-questions/${section}`);
    await expect(page.getByText(/made by the rehearsal model, not by a language model/i)).toBeVisible();
  }
});
