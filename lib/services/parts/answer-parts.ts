import type { Db } from "@/lib/db/client";
import { reviewItems } from "@/lib/db/review-items";
import { prismaSql } from "@/lib/db/sql";
import { visibleLabels } from "@/lib/review/visible-labels";
import type { AnswerPart } from "@/lib/schema/part";
import type { ReviewItem } from "@/lib/schema/review";
import type { Reader } from "@/lib/services/review/items-for";

interface Question {
  projectId: string;
  kind: AnswerPart["kind"];
  subjectIds: readonly string[];
  reader: Reader;
}

/** Answers or feedback, each with its instruction. An instruction that has none is left out. */
export async function answerParts(db: Db, { projectId, kind, subjectIds, reader }: Question): Promise<AnswerPart[]> {
  const { rows } = await reviewItems(prismaSql(db), { projectId, ids: subjectIds, userId: null });
  return rows.flatMap(({ item: found, labels }): AnswerPart[] => {
    const item: ReviewItem = { ...found, labels: visibleLabels(labels, reader).visible };
    const itemId = partIdIn(item, kind);
    return itemId === null ? [] : [{ kind, itemId, ...sharedOf(item), item }];
  });
}

/** The id of the answer or feedback of this kind; null where the instruction has none. */
function partIdIn({ answers, feedback }: ReviewItem, kind: AnswerPart["kind"]): string | null {
  if (kind === "answer") return answers.find((answer) => answer.kind === "answer")?.id ?? null;
  const wanted = kind === "internal_feedback" ? "internal" : "external";
  return feedback.find((each) => each.kind === wanted)?.id ?? null;
}

function sharedOf({ id, ordinal, version, runNumber, isRehearsal, query, seed, hidden }: ReviewItem) {
  const own = { subjectId: id, queryId: query.id, seedText: seed.text };
  return { ...own, ordinal, version, runNumber, isRehearsal, mine: null, hidden };
}
