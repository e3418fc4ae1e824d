import type { DownstreamArm, StudyReport } from "@/lib/schema/study-report";
import type { Block, IntervalRow } from "./block";
import type { NameOf } from "./report-blocks";
import { around, plainScale } from "./scales";

/** What the same model keeps of each arm's instructions, and how the arms differ. */
export function downstreamBlocks({ downstream }: StudyReport, name: NameOf): Block[] {
  const { arms, differences, note } = downstream;
  if (arms.every(({ instructions }) => instructions === 0)) return [];
  const of = (read: (arm: DownstreamArm) => IntervalRow["estimate"]) =>
    arms.map((arm): IntervalRow => ({ label: name(arm.arm), estimate: read(arm), tone: "plain" }));
  const changes = differences.flatMap(({ first, second, met, allMet }): IntervalRow[] => [
    { label: `Constraints met, ${name(second)} less ${name(first)}`, estimate: met, tone: "plain" },
    { label: `All met, ${name(second)} less ${name(first)}`, estimate: allMet, tone: "plain" },
  ]);
  const bounds = changes.flatMap(({ estimate }) => (estimate.value === null ? [] : [estimate.value, ...(estimate.interval ?? [])]));
  return [
    { kind: "heading", text: "Downstream: what the same model keeps of each arm’s instructions" },
    { kind: "intervals", caption: "Share of constraints met", scale: plainScale, rows: of(({ met }) => met) },
    { kind: "intervals", caption: "Instructions all of whose constraints are met", scale: plainScale, rows: of(({ allMet }) => allMet) },
    {
      kind: "intervals",
      caption: "Consecutive levels met, of five",
      scale: { from: 0, to: 5, mark: null, unit: "number" },
      rows: of(({ levelsMet }) => levelsMet),
    },
    ...(changes.length > 0
      ? [{ kind: "intervals", caption: "Difference, in points; 0: none", scale: around(bounds, 0.1, "points"), rows: changes } as const]
      : []),
    {
      kind: "table",
      caption: "Cost",
      columns: ["Arm", "Instructions", "All met", "Checked by code", "By the judge", "Dollars per kept row"],
      rows: arms.map((arm) => [
        ...[name(arm.arm), String(arm.instructions), String(arm.kept), String(arm.checkedBy.code), String(arm.checkedBy.judge)],
        arm.costPerKeptRow.value === null ? `unknown: ${arm.costPerKeptRow.because}` : arm.costPerKeptRow.value.toFixed(4),
      ]),
    },
    { kind: "text", text: note, tone: "muted" },
  ];
}
