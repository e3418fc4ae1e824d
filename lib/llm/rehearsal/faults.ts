import { z } from "zod";
import { Draw, hash32 } from "./draw";

/** Ways the rehearsal model can be told to misbehave. */
export const FaultKind = z.enum([
  "rate_limit",
  "rate_limit_silent",
  "server_error",
  "hang",
  "cut_stream",
  "drop",
  "broken_json",
  "fenced_json",
  "truncation",
  "refusal",
  "content_filter",
  "empty",
  "wrong_levels",
  "duplicate_levels",
  "not_accumulating",
  "leaked_words",
  "misquoted",
  "useless_tests",
]);
export type FaultKind = z.infer<typeof FaultKind>;

export const RehearsalFaults = z.object({
  /** share of the calls that go wrong */
  rate: z.number().min(0).max(1).default(0),
  /** which ways to choose from; all where none is named */
  kinds: z.array(FaultKind).default([]),
  seed: z.string().default("larch"),
  /** how long a hanging call stays silent before its connection is dropped */
  hangMs: z.number().int().nonnegative().default(5_000),
  /** what a 429 asks to wait */
  retryAfterMs: z.number().int().nonnegative().default(1_000),
});
export type RehearsalFaults = z.infer<typeof RehearsalFaults>;

const forJson: ReadonlySet<FaultKind> = new Set(["broken_json", "fenced_json"]);

/** Faults that only some stages' replies can have. */
const onlyFor: Readonly<Partial<Record<FaultKind, string>>> = {
  wrong_levels: "recombine",
  duplicate_levels: "recombine",
  not_accumulating: "recombine",
  leaked_words: "recombine",
  misquoted: "judge",
  useless_tests: "bind",
};

/** Decides which calls go wrong: by the request and by how often it was made, so that asking again can help. */
export class FaultMemory {
  private readonly attempts = new Map<number, number>();

  /** Null where this call goes well. */
  faultFor(requestText: string, stage: string | null, faults: RehearsalFaults): FaultKind | null {
    if (faults.rate <= 0) return null;
    const hash = hash32(requestText);
    const attempt = (this.attempts.get(hash) ?? 0) + 1;
    this.attempts.set(hash, attempt);
    const draw = new Draw(faults.seed, String(hash), String(attempt));
    if (!draw.chance(faults.rate)) return null;
    const kinds = faults.kinds.length > 0 ? faults.kinds : FaultKind.options;
    const fitting = kinds.filter((kind) => (!forJson.has(kind) || stage !== null) && (onlyFor[kind] ?? stage) === stage);
    return draw.pick(fitting) ?? null;
  }
}
