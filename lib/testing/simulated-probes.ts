import type { Draw } from "@/lib/agreement/maths/draw";
import type { DownstreamRow, ProbeRow } from "@/lib/schema/study-rows";

interface MeasuredJudge {
  /** share of violations it finds, share of kept constraints it calls met */
  sensitivity: number;
  specificity: number;
}

const categories = ["length", "style"];
/** how much a query moves the chance that a constraint is met */
const shiftOfQuery = 0.12;

/** What such a judge says of so many violated and so many kept constraints; every second violation is planted. */
export function simulatedProbes(plan: MeasuredJudge & { ofEach: number }, draw: Draw): ProbeRow[] {
  return Array.from({ length: plan.ofEach }, (_, place) => place).flatMap((place) =>
    (["yes", "no"] as const).map((truth): ProbeRow => {
      const isPlanted = truth === "no" && place % 2 === 0;
      const [instruction, constraintCategory] = [`i-${place}`, categories[place % 3] ?? ""];
      const where = { query: `query-${place % 20}`, category: "", level: 1 + (place % 5), arm: "model", instruction };
      const read = { answer: isPlanted ? `j-${place}` : instruction, constraint: `c-${place}`, constraintCategory };
      return { ...where, ...read, isPlanted, truth, said: said(truth === "yes", plan, draw), judge: "judge v1" };
    }),
  );
}

/** What such a judge marks, four constraints of each query; `met` is the true share. */
export function simulatedMarks(plan: MeasuredJudge & { queries: number; met: Record<string, number> }, draw: Draw): DownstreamRow[] {
  return Array.from({ length: plan.queries }, (_, query) => query).flatMap((query) => {
    const shift = (draw() < 0.5 ? 1 : -1) * shiftOfQuery;
    return Object.entries(plan.met).flatMap(([arm, met]) =>
      Array.from({ length: 4 }, (_, place): DownstreamRow => {
        const where = { query: `query-${query}`, category: "", level: 1, arm, instruction: `i-${query}`, constraint: `c-${place}` };
        const fulfilment = said(draw() < met + shift, plan, draw);
        return { ...where, constraintCategory: "style", fulfilment, by: "judge", judge: "judge v1", costUsd: 0.001 };
      }),
    );
  });
}

function said(isMet: boolean, { sensitivity, specificity }: MeasuredJudge, draw: Draw): ProbeRow["said"] {
  const isCalledMet = draw() < (isMet ? specificity : 1 - sensitivity);
  if (isCalledMet) return "yes";
  return draw() < 0.5 ? "partly" : "no";
}
