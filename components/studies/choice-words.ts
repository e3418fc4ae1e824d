import type { StatusKind } from "@/components/ui/status-shape";
import type { SideChoice } from "@/lib/schema/study-body";

export const choiceWords = { left: "Left", right: "Right", tie: "Tie", both_bad: "Both bad" } as const satisfies Record<SideChoice, string>;

export const choiceShapes = {
  left: "accept",
  right: "accept",
  tie: "revise",
  both_bad: "reject",
} as const satisfies Record<SideChoice, StatusKind>;
