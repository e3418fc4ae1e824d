import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { check, prepareVerifiers } from "../engine";
import { ifbenchVerifiers } from "./index";

const folder = "../shared/data/ifbench";
const Kwargs = z.record(z.string(), z.unknown());
const Case = z.object({ instruction_id: z.string(), kwargs: Kwargs, response: z.string() });
const Crossed = Case.extend({ strict: z.boolean(), loose: z.boolean() });
const UnitCase = Case.extend({ reference_strict: z.boolean() });
const Verdicts = z.array(z.boolean().nullable()).optional();
const Sample = z.object({
  instruction_id_list: z.array(z.string()),
  kwargs: z.array(Kwargs).nullable(),
  response: z.string(),
  reference_strict: Verdicts,
  reference_loose: Verdicts,
});

const byId = new Map(ifbenchVerifiers.map((verifier) => [verifier.id, verifier]));

function linesOf(name: string): unknown[] {
  const bytes = readFileSync(`${folder}/${name}`);
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

beforeAll(() => prepareVerifiers(ifbenchVerifiers));

describe.skipIf(!existsSync(folder))(`IFBench's own verdicts (skipped where ${folder} is absent)`, () => {
  it("are ours on every crossed answer, strictly and loosely", () => {
    const rows = linesOf("crossed_oracle.jsonl.gz").map((line) => Crossed.parse(line));
    const ours = rows.map((row) => ({ row, verdict: judged(row.instruction_id, row.response, row.kwargs) }));
    const astray = ours.filter(({ row, verdict }) => verdict?.strict !== row.strict || verdict.loose !== row.loose);
    // Its unit test calls an empty answer met, its evaluation does not: one of the two has to give way.
    expect(astray.map(({ row }) => [row.instruction_id, row.response.trim()])).toEqual([["format:quote_unquote", ""]]);
  });

  it("are ours on every sample answer that the reference could judge, strictly and loosely", () => {
    const rows = linesOf("sample_output_oracle.jsonl.gz").map((line) => Sample.parse(line));
    const cases = rows.flatMap((row) =>
      row.instruction_id_list.map((id, at) => ({
        id,
        strict: row.reference_strict?.[at],
        loose: row.reference_loose?.[at],
        ours: judged(id, row.response, row.kwargs?.[at] ?? {}),
      })),
    );
    const known = cases.filter(({ strict }) => typeof strict === "boolean");
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(({ strict, loose, ours }) => ours?.strict !== strict || ours?.loose !== loose)).toEqual([]);
  });

  it("are ours on its unit cases, the empty ones too", () => {
    const rows = linesOf("reference_unit_cases.jsonl")
      .map((line) => UnitCase.parse(line))
      .filter((row) => byId.has(row.instruction_id));
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.filter((row) => judged(row.instruction_id, row.response, row.kwargs)?.strict !== row.reference_strict)).toEqual([]);
  });
});

function judged(id: string, response: string, kwargs: z.infer<typeof Kwargs>) {
  const verifier = byId.get(id);
  return verifier && check(verifier, response, kwargs);
}
