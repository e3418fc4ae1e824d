import { check, prepareVerifiers } from "../constraints/engine";
import { verifiers } from "../constraints/index";
import { cpuMs } from "./cpu-ms";
import { type VerdictRow, verdictRows } from "./verify-rows";
import { slowestCheck } from "./verify-slowest";

const wanted = { perSecond: 75_000, short: { length: 20_000, ms: 50 }, long: { length: 1_000_000, ms: 5_000 } };

/** How fast verdicts come, and how long a single one may take: `npm run bench -- verify`. */
export async function bench(): Promise<void> {
  const supported = verifiers.filter(({ unsupported }) => unsupported === undefined);
  await prepareVerifiers(supported);
  const rows = verdictRows();
  const detects = ({ verifier }: VerdictRow) => /language|english_/.test(verifier.id);
  const plain = rows.filter((row) => !detects(row));
  const perSecond = (2 * plain.length) / Math.min(...[1, 2, 3, 4, 5].map(() => judge(plain)));
  const languages = rows.filter(detects);
  const baseline = plain.length / countWords(plain);
  console.log(
    `${Math.round(perSecond)} verdicts/s on one core over ${plain.length} rows, strict and loose (at least ${wanted.perSecond} wanted)`,
  );
  console.log(`${(perSecond / baseline).toFixed(2)} of the speed of counting words by a pattern (${Math.round(baseline)} answers/s)`);
  console.log(`${Math.round((2 * languages.length) / judge(languages))} verdicts/s where a language is detected`);
  const short = slowestCheck(supported, wanted.short.length);
  console.log(`slowest on ${wanted.short.length} characters: ${short.ms.toFixed(1)} ms (at most ${wanted.short.ms}), ${short.what}`);
  const long = slowestCheck(supported, wanted.long.length, 3);
  console.log(`slowest on ${wanted.long.length} characters: ${long.ms.toFixed(0)} ms (at most ${wanted.long.ms}), ${long.what}`);
  if (perSecond < wanted.perSecond || short.ms > wanted.short.ms || long.ms > wanted.long.ms) process.exitCode = 1;
}

/** Seconds of computing time for all rows. */
function judge(rows: readonly VerdictRow[]): number {
  const start = cpuMs();
  for (const { verifier, answer, params } of rows) check(verifier, answer, params);
  return (cpuMs() - start) / 1000;
}

function countWords(rows: readonly VerdictRow[]): number {
  const start = cpuMs();
  let count = 0;
  for (const { answer } of rows) count += answer.match(/\w+/g)?.length ?? 0;
  return count >= 0 ? (cpuMs() - start) / 1000 : 0;
}
