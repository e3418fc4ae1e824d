import type { ReleaseSelection } from "@/lib/schema/release";

const review = {
  accepted: "instructions that people accepted",
  not_rejected: "instructions that nobody rejected",
  all: "instructions whatever people said of them",
} as const satisfies Record<ReleaseSelection["review"], string>;

/** A release's selection as one sentence for people. */
export function selectionSentence(selection: ReleaseSelection): string {
  const parts = [
    review[selection.review],
    selection.filter === "kept" ? "kept by the filter (or by a person over it)" : "kept or dropped by the filter",
    selection.tracks.length > 0 && `of the track ${selection.tracks.map((track) => track.replace("_", "-and-")).join(" or ")}`,
    selection.levels.length > 0 && `of level ${[...selection.levels].sort().join(", ")}`,
    selection.categories.length > 0 && `with a constraint of ${selection.categories.join(" or ")}`,
    selection.runIds.length > 0 && `of ${selection.runIds.length} chosen ${selection.runIds.length === 1 ? "run" : "runs"}`,
    selection.withoutRehearsal && "without anything the rehearsal model made",
    selection.kinds.includes("chain") && `chains of at least ${selection.minTurns} ${selection.minTurns === 1 ? "level" : "levels"}`,
  ];
  return `${parts.filter((part) => part !== false).join(", ")}.`.replace(/^./, (first) => first.toUpperCase());
}
