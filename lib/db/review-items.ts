import { FeedbackFindings, FilterAnswers, Level } from "@/lib/schema/instruction";
import type { ReviewItem } from "@/lib/schema/review";
import { constraintOf, type FoundConstraint } from "./constraint-columns";
import { type FoundMine, reviewItemSql } from "./review-item-sql";
import type { Sql } from "./sql";

/** An item without people's labels: which of them a reader may see is not for the database to decide. */
export type UnlabelledItem = Omit<ReviewItem, "labels">;

/** As it comes: times as Postgres writes them, and what JSON holds not yet looked at. */
interface Found extends Omit<UnlabelledItem, "constraints" | "filters" | "hidden" | "mine"> {
  constraints: FoundConstraint[];
  queryFilters: ReviewItem["filters"];
  ownFilters: ReviewItem["filters"];
  mine: FoundMine | null;
}

/** Instructions with all that is needed to judge them, in the project's order; one question for any number of ids. */
export async function reviewItems(
  sql: Sql,
  question: { projectId: string; ids: readonly string[]; userId: string | null },
): Promise<UnlabelledItem[]> {
  if (question.ids.length === 0) return [];
  const { text, values } = reviewItemSql(question);
  return (
    await sql.prepared<Found & Record<string, unknown>>(question.userId === null ? "review items" : "own review items", text, values)
  ).map(itemOf);
}

function itemOf({ queryFilters, ownFilters, mine, ...row }: Found): UnlabelledItem {
  return {
    ...row,
    hidden: { filters: false, code: false },
    level: Level.parse(row.level),
    constraints: row.constraints.map(constraintOf),
    ladder: row.ladder.map((rung) => ({ ...rung, level: Level.parse(rung.level) })),
    filters: [...queryFilters, ...ownFilters].map(filterOf),
    feedback: row.feedback.map((each) => ({ ...each, findings: FeedbackFindings.parse(each.findings) })),
    judgeVerdicts: row.judgeVerdicts.map(dated),
    mine: mine && dated(mine),
  };
}

function filterOf(verdict: ReviewItem["filters"][number]): ReviewItem["filters"][number] {
  return { ...verdict, answers: FilterAnswers.parse(verdict.answers), overrides: verdict.overrides.map(dated) };
}

function dated<Row extends { createdAt: string }>(row: Row): Row {
  return { ...row, createdAt: new Date(row.createdAt).toISOString() };
}
