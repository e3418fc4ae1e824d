import { runCrowd } from "@/lib/testing/annotator-crowd";
import { quantile } from "./quantile";
import { makeWorkplace } from "./workplace";

/**
 * 30 people on one queue with overlap 3 for two minutes and until nothing is left, their programs killed at random, the server
 * once. In the end every item must have exactly three verdicts by three people.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const [people = 30, seconds = 120] = args.map(Number);
  const workplace = await makeWorkplace();
  try {
    const plan = { databaseUrl: workplace.url, people, chains: people, overlap: 3, killsOneIn: 50, restartAfterMs: (seconds * 1000) / 3 };
    const report = await runCrowd(workplace.database, { ...plan, feedForMs: seconds * 1000 });
    const { items, verdicts, wrong, tooMany, lostVerdicts, lostEdits, ms, noted } = report;
    const sum = (pick: (each: (typeof noted)[number]) => number) => noted.reduce((total, each) => total + pick(each), 0);
    console.log(
      `${people} annotators, ${items} items, overlap 3, ${(ms / 1000).toFixed(0)} s, server killed once, ${sum(({ kills }) => kills)} programs killed`,
    );
    console.log(
      `${verdicts} verdicts (${(verdicts / (ms / 1000)).toFixed(0)} a second), ${sum(({ edits }) => edits.length)} edits acknowledged, ${sum(({ refused }) => refused)} refused`,
    );
    console.log(
      `claim ${quantiles(noted.flatMap(({ claimMs }) => claimMs))}; verdict ${quantiles(noted.flatMap(({ verdictMs }) => verdictMs))}`,
    );
    console.log(
      `items with other than 3 verdicts by 3 people: ${wrong} (too many: ${tooMany}); acknowledged verdicts lost: ${lostVerdicts}; acknowledged edits lost: ${lostEdits}`,
    );
    if (wrong + tooMany + lostVerdicts + lostEdits > 0 || verdicts !== items * 3) process.exitCode = 1;
  } finally {
    await workplace.clear();
  }
}

function quantiles(times: readonly number[]): string {
  const at = (share: number) => quantile(times, share).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
