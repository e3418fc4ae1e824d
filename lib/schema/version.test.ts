import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { larchVersion } from "./version";

it("the version exports name is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version: larchVersion });
});
