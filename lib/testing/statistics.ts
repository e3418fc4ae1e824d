import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Result } from "../agreement/estimate";
import { statistics } from "../agreement/index";
import { seededRandom } from "../pipeline/seeded-random";

/** Known answers that are not in this repository; tests that need them are skipped where they are absent. */
export const sharedData = "../shared/data";
export const isSharedAbsent = (name: string) => !existsSync(`${sharedData}/${name}`);

export function sharedJson(name: string) {
  return JSON.parse(sharedText(name));
}

export function sharedLines(name: string) {
  return sharedText(name)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function sharedText(name: string): string {
  const bytes = readFileSync(`${sharedData}/${name}`);
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** A statistic by its id, on plain input, as the command line computes it. */
// Results are named by the statistic; a test says which it expects.
// biome-ignore lint/suspicious/noExplicitAny: see above
export function evaluate(id: string, given: Record<string, unknown>): any {
  const found = statistics.find((statistic) => statistic.id === id);
  if (!found) throw new Error(`no statistic is called ${id}`);
  const result: Result = found.evaluate(given, seededRandom);
  return result;
}

/** A table as papers print it: a line per row, a dot for a gap. */
export function table(text: string): (number | null)[][] {
  return text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === "." ? null : Number(cell))),
    );
}
