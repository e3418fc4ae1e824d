import { FilterAnswers } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import type { Prisma } from "./generated/client";

/** A filter's verdict as screens show it, with people's overrides beside it. */
export const filterColumns = {
  id: true,
  stage: true,
  decision: true,
  answers: true,
  overrides: {
    select: { decision: true, reason: true, createdAt: true, user: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  },
} as const satisfies Prisma.FilterVerdictSelect;

export type FoundFilter = Prisma.FilterVerdictGetPayload<{ select: typeof filterColumns }>;

export function filterOf(noun: ReviewFilter["noun"]): (verdict: FoundFilter) => ReviewFilter {
  return ({ answers, overrides, ...verdict }) => ({
    ...verdict,
    noun,
    answers: FilterAnswers.parse(answers),
    overrides: overrides.map(({ user, createdAt, ...override }) => ({ ...override, by: user.name, createdAt: createdAt.toISOString() })),
  });
}
