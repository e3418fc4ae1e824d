import { createHash } from "node:crypto";
import type { ReleaseSplits, Split } from "@/lib/schema/release";

/**
 * The split a seed family belongs to. It depends on the seed's text and the split seed alone, so everything made
 * from one seed stays together, in this release and in every later one with the same shares.
 *
 * @param familyKey the seed's key (hash of its text)
 * @param splits shares that add up to 1, and the word the draw follows from
 */
export function splitOf(familyKey: string, splits: ReleaseSplits): Split {
  const draw = fraction(`${splits.seed}\n${familyKey}`);
  if (draw < splits.train) return "train";
  if (draw < splits.train + splits.validation) return "validation";
  // Shares like 0.9 + 0.1 need not add up to exactly 1: what rounding leaves over must not open an unwanted split.
  if (splits.test > 0) return "test";
  return splits.validation > 0 ? "validation" : "train";
}

/** A number in [0, 1) from the first 48 bits of a text's SHA-256. */
function fraction(text: string): number {
  return createHash("sha256").update(text).digest().readUIntBE(0, 6) / 2 ** 48;
}
