import type { Draw } from "@/lib/agreement/maths/draw";
import type { DownstreamRow, RubricRow } from "@/lib/schema/study-rows";

/** Answers of people and code to two questions about two arms. */
export function simulatedRubric(queries: number, draw: Draw): RubricRow[] {
  return Array.from({ length: queries }, (_, query) => query).flatMap((query) =>
    ["model", "edited"].flatMap((arm, place) =>
      (["valid", "atomic"] as const).flatMap((question) =>
        (["person", "person", "code"] as const).slice(0, question === "valid" ? 2 : 3).map((raterKind, rater): RubricRow => {
          const named = { id: `${query}-${arm}-${question}-${rater}`, arm, subject: `${arm} ${query}`, question, raterKind };
          const answer = draw() < 0.6 + place * 0.2;
          return {
            ...named,
            query: `query-${query}`,
            category: query % 3 === 0 ? "style" : "",
            level: 0,
            rater: `r${rater}`,
            answer,
            excluded: "",
          };
        }),
      ),
    ),
  );
}

/** how much a query, and an arm of it, moves the chance that a constraint is met */
const keeping = { query: 0.12, arm: 0.05 };

/** What share of instructions with so many constraints each has all of them met, where constraints are met as below. */
export function trueAllMet(met: number, constraints: readonly number[]): number {
  const chances = [1, -1].flatMap((query) => [1, -1].map((arm) => met + query * keeping.query + arm * keeping.arm));
  const shares = constraints.flatMap((many) => chances.map((chance) => chance ** many));
  return shares.reduce((total, share) => total + share, 0) / shares.length;
}

/** Constraints of one query are alike, between the arms too: the true share met of an arm is the mean of the query's chances. */
export function simulatedDownstream(
  plan: { queries: number; levels: readonly number[]; met: Record<string, number> },
  draw: Draw,
): DownstreamRow[] {
  const rows: DownstreamRow[] = [];
  for (let query = 0; query < plan.queries; query += 1) {
    const shift = (draw() < 0.5 ? 1 : -1) * keeping.query;
    for (const [arm, met] of Object.entries(plan.met)) {
      const own = met + shift + (draw() < 0.5 ? 1 : -1) * keeping.arm;
      for (const level of plan.levels) {
        for (let place = 0; place <= level; place += 1) {
          const fulfilment = draw() < own ? "yes" : draw() < 0.5 ? "partly" : "no";
          const where = { query: `query-${query}`, category: "", level, arm, instruction: `i-${query}-${level}`, constraint: `c-${place}` };
          rows.push({
            ...where,
            constraintCategory: place % 2 === 0 ? "length" : "style",
            fulfilment,
            by: place % 2 === 0 ? "code" : "judge",
            judge: place % 2 === 0 ? null : "judge v1",
            costUsd: level / 1000,
          });
        }
      }
    }
  }
  return rows;
}
