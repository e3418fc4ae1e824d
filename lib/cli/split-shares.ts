import type { ReleaseSplits } from "@/lib/schema/release";
import { UsageError } from "./outcome";

/** `90,5,5` or `0.9,0.05,0.05` as shares of train, validation and test. */
export function splitShares(shares: string | undefined, seed: string | undefined): Partial<ReleaseSplits> {
  const word = seed === undefined ? {} : { seed };
  if (shares === undefined) return word;
  const given = shares.split(",").map(Number);
  const total = given.reduce((sum, share) => sum + share, 0);
  if (given.length !== 3 || given.some((share) => !(share >= 0)) || !(total > 0))
    throw new UsageError(`--splits takes three shares (train, validation, test), and was given ${shares}`);
  const [train = 0, validation = 0, test = 0] = given.map((share) => share / total);
  return { train, validation, test, ...word };
}
