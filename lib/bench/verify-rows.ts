import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { ifevalVerifiers } from "../constraints/ifeval/index";
import { verifierById } from "../constraints/index";
import type { AnyVerifier } from "../constraints/verifier";
import { fuzzText, seededNumbers } from "../testing/fuzz-cases";

const folder = "../shared/data/ifeval";
const Response = z.object({ id: z.string(), text: z.string() });
const Row = z.object({ response_id: z.string(), instruction_id: z.string(), kwargs: z.record(z.string(), z.unknown()) });

export interface VerdictRow {
  verifier: AnyVerifier;
  params: unknown;
  answer: string;
}

/** Answers and constraints to judge: the crossed set where it is there, else made-up ones. */
export function verdictRows(): VerdictRow[] {
  if (!existsSync(folder)) return madeUp();
  const texts = new Map(
    lines("crossed_responses")
      .map((line) => Response.parse(line))
      .map(({ id, text }) => [id, text]),
  );
  return lines("crossed_oracle").flatMap((line) => {
    const { response_id, instruction_id, kwargs } = Row.parse(line);
    const [answer, verifier] = [texts.get(response_id), verifierById(instruction_id)];
    return answer === undefined || !verifier ? [] : [{ verifier, params: kwargs, answer }];
  });
}

function madeUp(): VerdictRow[] {
  const random = seededNumbers(7);
  return Array.from({ length: 4000 }, () => fuzzText(random) + fuzzText(random)).flatMap((answer, place) =>
    Array.from({ length: 4 }, (_, step) => ifevalVerifiers[(place * 4 + step) % ifevalVerifiers.length]).flatMap((verifier) =>
      verifier ? [{ verifier, params: verifier.examples[0]?.params, answer }] : [],
    ),
  );
}

function lines(name: string): unknown[] {
  const text = gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`)).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}
