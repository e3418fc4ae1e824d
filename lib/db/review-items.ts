import { FeedbackFindings, FilterAnswers, Level } from "@/lib/schema/instruction";
import type { ReviewFilter, ReviewItem } from "@/lib/schema/review";
import type { Db } from "./client";
import { constraintColumns, constraintOf } from "./constraint-columns";
import { judgeVerdictsOn } from "./constraint-verdicts";
import type { Prisma } from "./generated/client";

export const filterColumns = {
  id: true,
  stage: true,
  decision: true,
  answers: true,
  overrides: {
    select: { decision: true, reason: true, createdAt: true, user: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  },
} as const;

const columns = {
  id: true,
  ordinal: true,
  version: true,
  level: true,
  track: true,
  text: true,
  originalText: true,
  reviewState: true,
  filterDecision: true,
  overridden: true,
  isRehearsal: true,
  run: { select: { number: true } },
  seed: { select: { id: true, text: true } },
  query: {
    select: {
      id: true,
      text: true,
      filterVerdicts: { select: filterColumns, orderBy: { createdAt: "asc" } },
      instructions: {
        select: { id: true, level: true, track: true, reviewState: true, constraints: { select: { constraintId: true } } },
        orderBy: [{ level: "asc" }, { ordinal: "asc" }],
      },
    },
  },
  constraints: { select: { constraint: { select: constraintColumns } }, orderBy: { position: "asc" } },
  filterVerdicts: { select: filterColumns, orderBy: { createdAt: "asc" } },
  answers: { select: { id: true, kind: true, text: true, model: true, isRehearsal: true }, orderBy: { kind: "asc" } },
  feedback: { select: { id: true, kind: true, critique: true, findings: true }, orderBy: { kind: "asc" } },
} as const satisfies Prisma.InstructionSelect;

type Found = Prisma.InstructionGetPayload<{ select: typeof columns }>;

/** An item without people's labels: which of them a reader may see is not for the database to decide. */
export type UnlabelledItem = Omit<ReviewItem, "labels">;

/** Instructions with all that is needed to judge them, in the project's order; a fixed number of queries for any number of ids. */
export async function reviewItems(
  db: Db,
  question: { projectId: string; ids: readonly string[]; userId: string | null },
): Promise<UnlabelledItem[]> {
  const { projectId, ids, userId } = question;
  const mine = userId === null ? [] : await ownVerdicts(db, ids, userId);
  const where = { projectId, id: { in: [...ids] } };
  const found = await db.instruction.findMany({ where, select: columns, orderBy: { ordinal: "asc" } });
  const byInstruction = new Map(mine.map((verdict) => [verdict.instructionId, verdict]));
  const answerIds = found.flatMap(({ answers }) => answers.map(({ id }) => id));
  const judged = await judgeVerdictsOn(db, answerIds);
  return found.map((row) => ({
    ...itemOf(row),
    judgeVerdicts: judged.filter(({ answerId }) => row.answers.some(({ id }) => id === answerId)),
    mine: mineOf(byInstruction.get(row.id)),
  }));
}

/** The person's standing verdicts on these instructions, oldest first (so that the latest wins a map). */
function ownVerdicts(db: Db, ids: readonly string[], userId: string) {
  return db.verdict.findMany({
    where: { instructionId: { in: [...ids] }, userId, decision: { not: null }, withdrawnBy: { is: null } },
    select: { id: true, instructionId: true, decision: true, reason: true, createdAt: true },
    orderBy: { ordinal: "asc" },
  });
}

function mineOf(verdict: Awaited<ReturnType<typeof ownVerdicts>>[number] | undefined): ReviewItem["mine"] {
  if (!verdict?.decision) return null;
  return { id: verdict.id, decision: verdict.decision, reason: verdict.reason, createdAt: verdict.createdAt.toISOString() };
}

function itemOf({
  ordinal,
  run,
  overridden,
  query,
  constraints,
  filterVerdicts,
  feedback,
  ...row
}: Found): Omit<ReviewItem, "mine" | "judgeVerdicts" | "labels"> {
  return {
    ...row,
    hidden: { filters: false, code: false },
    level: Level.parse(row.level),
    ordinal: ordinal.toString(),
    isOverridden: overridden,
    runNumber: run.number,
    query: { id: query.id, text: query.text },
    constraints: constraints.map(({ constraint }) => constraintOf(constraint)),
    ladder: query.instructions.filter(({ track }) => track === row.track).map(rungOf),
    filters: [...query.filterVerdicts.map(filterOf("query")), ...filterVerdicts.map(filterOf("instruction"))],
    feedback: feedback.map((each) => ({ ...each, findings: FeedbackFindings.parse(each.findings) })),
  };
}

function rungOf(rung: Found["query"]["instructions"][number]): ReviewItem["ladder"][number] {
  const constraintIds = rung.constraints.map(({ constraintId }) => constraintId);
  return { instructionId: rung.id, level: Level.parse(rung.level), reviewState: rung.reviewState, constraintIds };
}

export function filterOf(noun: ReviewFilter["noun"]): (verdict: Found["filterVerdicts"][number]) => ReviewFilter {
  return ({ answers, overrides, ...verdict }) => ({
    ...verdict,
    noun,
    answers: FilterAnswers.parse(answers),
    overrides: overrides.map(({ user, createdAt, ...override }) => ({ ...override, by: user.name, createdAt: createdAt.toISOString() })),
  });
}
