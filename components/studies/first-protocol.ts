import { type ArmSource, Protocol } from "@/lib/schema/study";
import { armOf } from "./arm-draft";

export type Comparison = "edited" | "written" | "generated";

export const comparisons = {
  edited: {
    label: "What people’s editing changed",
    hypothesis: "People prefer the lists as people edited them to the lists as the model wrote them.",
  },
  written: {
    label: "People against the model",
    hypothesis: "People prefer lists that people wrote from nothing to the lists of the model.",
  },
  generated: {
    label: "One model against another",
    hypothesis: "People prefer the lists of the other model to the lists of the run’s own.",
  },
} as const satisfies Record<Comparison, { label: string; hypothesis: string }>;

/** A whole protocol to begin with: two arms that answer the comparison, and the usual rules. */
export function firstProtocol(
  comparison: Comparison,
  { run, connection, seed, hypothesis }: { run: number; connection: string; seed: string; hypothesis: string },
): Protocol {
  const first = armOf({ kind: "model", run }, []);
  const sources: Record<Comparison, ArmSource> = {
    edited: { kind: "edited", run },
    written: { kind: "written" },
    generated: { kind: "generated", connection },
  };
  return Protocol.parse({
    ...{ hypothesis, unit: "constraint_list", arms: [first, armOf(sources[comparison], [first])] },
    ...{ strata: {}, queries: 60, seed, stop: {}, exclusion: {} },
    question: "Which list would you rather give to a model together with this query?",
    anchors: {
      better: "You would rather use this one as it stands, by however little.",
      tie: "You could use either, and it makes no difference which.",
      bothBad: "You would use neither without rewriting it.",
    },
    reasons: ["Easier to check", "Fits the query better", "Clearer", "Nothing contradictory"],
    rubric: ["valid", "atomic", "checkable", "relevant", "conflict_free"],
  });
}
