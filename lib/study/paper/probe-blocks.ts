import type { EstimateView } from "@/lib/schema/estimate-view";
import type { ProbedJudge } from "@/lib/schema/probed-judge";
import type { StudyReport } from "@/lib/schema/study-report";
import { fewest } from "../report/by-query";
import type { Block, IntervalRow } from "./block";
import type { NameOf } from "./report-blocks";
import { plainScale } from "./scales";
import { written } from "./written";

/** How right each judge of constraints is where code knows, and what that makes of its marks. */
export function probeBlocks({ probedJudges }: StudyReport, name: NameOf): Block[] {
  return probedJudges.flatMap((judge) => judgeBlocks(judge, name));
}

function judgeBlocks(of: ProbedJudge, name: NameOf): Block[] {
  const { judge, violated, kept, planted, sensitivity, specificity, byCategory, arms, note } = of;
  const shares = arms.flatMap(({ arm, apparent, corrected }): IntervalRow[] => [
    { label: `${name(arm)}, corrected`, estimate: corrected, tone: "plain" },
    { label: `${name(arm)}, as it says`, estimate: apparent, tone: "grey" },
  ]);
  return [
    { kind: "heading", text: `The judge on planted violations: ${judge}` },
    {
      kind: "intervals",
      caption: `Put to ${violated} violated constraints, ${planted} of them planted, and to ${kept} kept ones`,
      scale: plainScale,
      rows: [
        { label: "Finds a violation (sensitivity)", estimate: sensitivity, tone: "plain" },
        { label: "Calls a kept constraint met (specificity)", estimate: specificity, tone: "plain" },
      ],
    },
    ...(byCategory.length > 0 ? [categoryTable(byCategory)] : []),
    {
      kind: "intervals",
      caption: "Share met of the constraints it marked, corrected by how often it is right (Rogan and Gladen)",
      scale: plainScale,
      rows: shares,
    },
    { kind: "text", text: note, tone: "muted" },
  ];
}

function categoryTable(categories: ProbedJudge["byCategory"]): Block {
  return {
    kind: "table",
    caption: `By category of constraint; of fewer than ${fewest} nothing is said`,
    columns: ["Category", "Violated", "Kept", "Finds a violation", "Calls a kept one met"],
    rows: categories.map(({ category, violated, kept, sensitivity, specificity }) => [
      ...[category, String(violated), String(kept), short(sensitivity), short(specificity)],
    ]),
  };
}

function short(rate: EstimateView): string {
  return rate.value === null ? "too few" : written(rate, "percent");
}
