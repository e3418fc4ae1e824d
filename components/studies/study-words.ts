import type { StatusKind } from "@/components/ui/status-shape";
import type { AnnotatorKind, ArmSource, StudyUnit } from "@/lib/schema/study";
import type { StudyState, StudyTask } from "@/lib/schema/study-view";

export const stateWords = {
  draft: { words: "Draft", shape: "unknown", tone: "outline" },
  preparing: { words: "Preparing", shape: "revise", tone: "revise" },
  open: { words: "Open", shape: "accept", tone: "accept" },
  ended: { words: "Ended", shape: "judged", tone: "judged" },
} as const satisfies Record<StudyState, { words: string; shape: StatusKind; tone: string }>;

/** What one can do in a study, where it is done, and in how few words. */
export const taskWords = {
  write: { path: "write", words: "Write lists", label: "Write for" },
  judge: { path: "judge", words: "Judge", label: "Judge" },
  rubric: { path: "rubric", words: "Answer", label: "Answer about texts of" },
} as const satisfies Record<StudyTask, { path: string; words: string; label: string }>;

export const unitWords = {
  constraint_list: "Constraint lists",
  instruction: "Instructions made of the lists",
  answer: "Answers to those instructions",
} as const satisfies Record<StudyUnit, string>;

export const sourceKindWords = {
  model: "As the model of a run wrote them",
  edited: "The same after people’s editing",
  written: "Written by people from nothing",
  generated: "By another model connection",
} as const satisfies Record<ArmSource["kind"], string>;

/** Where an arm's lists come from, within a sentence. */
export function sourceWords(source: ArmSource): string {
  if (source.kind === "model") return `as the model of run ${source.run} wrote them`;
  if (source.kind === "edited") return `of run ${source.run}, as people left them`;
  return source.kind === "written" ? "written by people for this study" : "by another model connection";
}

export const annotatorWords = {
  expert: "Experts",
  skilled: "Skilled annotators",
  crowd: "Crowd workers",
} as const satisfies Record<AnnotatorKind, string>;
