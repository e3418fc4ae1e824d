import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { verifyWith } from "../engine";
import { followbenchVerifiers } from "./index";

const file = "../shared/data/followbench/rule_oracle.jsonl.gz";

const Row = z.object({ source: z.string(), generation: z.string(), satisfied: z.boolean() }).loose();

describe.skipIf(!existsSync(file))(`FollowBench's own rules (skipped where ${file} is absent)`, () => {
  it("say the same of every answer that is not blank, and of 99 % of all", () => {
    const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
    const astray = lines.map((line) => Row.parse(JSON.parse(line))).filter((row) => verdict(row) !== row.satisfied);
    expect(astray.filter(({ generation }) => generation.trim() !== "")).toEqual([]);
    expect(astray.length).toBeLessThan(lines.length / 100);
  });
});

function verdict(row: z.infer<typeof Row>): boolean | undefined {
  const verifier = followbenchVerifiers.find(({ id }) => id === `followbench:${row.source}`);
  return verifier && verifyWith(verifier, row.generation, row).satisfied;
}
