import type { SignedLabel } from "@/lib/schema/constraint-verdict";
import { FeedbackFindings, FilterAnswers, Level } from "@/lib/schema/instruction";
import type { ReviewItem } from "@/lib/schema/review";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import { constraintOf, type FoundConstraint } from "./constraint-columns";
import { dated } from "./json-date";
import { parseReviewSettings } from "./review-settings";
import type { Sql } from "./sql";

/** An item without people's labels. */
export type UnlabelledItem = Omit<ReviewItem, "labels">;

/** As it comes: times as Postgres writes them, and what JSON holds not yet looked at. */
interface Found extends Omit<UnlabelledItem, "constraints" | "hidden"> {
  constraints: FoundConstraint[];
  labels: SignedLabel[];
  reviewSettings: unknown;
}

/** An item, and the labels people have set on its answers: which of them a reader may see is not for the database to decide. */
export interface LabelledItem {
  item: UnlabelledItem;
  labels: SignedLabel[];
}

/**
 * Instructions with all that is needed to judge them, in the project's order, and how the project wants them judged; one question
 * for any number of ids.
 */
export async function reviewItems(
  sql: Sql,
  question: { projectId: string; ids: readonly string[]; userId: string | null },
): Promise<{ rows: LabelledItem[]; settings: ReviewSettings }> {
  const { projectId, ids, userId } = question;
  const found = ids.length === 0 ? [] : await sql.query<{ item: Found }>(statement, [projectId, [...ids], userId]);
  return {
    rows: found.map(({ item }) => labelledOf(item)),
    settings: parseReviewSettings(found[0]?.item.reviewSettings),
  };
}

const statement = `select larch_review_items($1::uuid, $2::uuid[], $3::text) as "item"`;

function labelledOf({ labels, reviewSettings: _settings, ...row }: Found): LabelledItem {
  return { item: itemOf(row), labels: labels.map(dated) };
}

function itemOf({ filters, mine, ...row }: Omit<Found, "labels" | "reviewSettings">): UnlabelledItem {
  return {
    ...row,
    hidden: { filters: false, code: false },
    level: Level.parse(row.level),
    constraints: row.constraints.map(constraintOf),
    ladder: row.ladder.map((rung) => ({ ...rung, level: Level.parse(rung.level) })),
    filters: filters.map(filterOf),
    feedback: row.feedback.map((each) => ({ ...each, findings: FeedbackFindings.parse(each.findings) })),
    judgeVerdicts: row.judgeVerdicts.map(dated),
    mine: mine && dated(mine),
  };
}

function filterOf(verdict: ReviewItem["filters"][number]): ReviewItem["filters"][number] {
  return { ...verdict, answers: FilterAnswers.parse(verdict.answers), overrides: verdict.overrides.map(dated) };
}
