import { mean } from "@/lib/agreement/maths/moments";
import { RubricQuestion } from "@/lib/schema/study";
import type { RubricShare } from "@/lib/schema/study-report";
import type { RubricRow } from "@/lib/schema/study-rows";
import { shareByQuery } from "./by-query";
import { partsBy } from "./contrasts";

/**
 * The share of yes per arm and question, over all and by category.
 *
 * @param rows answers; those left out do not count, and a judge's are counted and are no part of a share
 * @param arms by key, in the order in which they are listed
 * @returns shares in [0, 1] with n = constraints or instructions asked about (of several answers to one, the mean) and intervals by query
 */
export function rubricShares(rows: readonly RubricRow[], arms: readonly string[]): RubricShare[] {
  const counted = rows.filter(({ excluded }) => excluded === "");
  return arms.flatMap((arm) =>
    RubricQuestion.options.flatMap((question) => {
      const own = counted.filter((row) => row.arm === arm && row.question === question);
      if (own.length === 0) return [];
      const parts = partsBy(own, ({ category }) => category);
      return [
        shareOf(own, { arm, question, category: null }),
        ...parts.map(([category, part]) => shareOf(part, { arm, question, category })),
      ];
    }),
  );
}

function shareOf(rows: readonly RubricRow[], named: Pick<RubricShare, "arm" | "question" | "category">): RubricShare {
  const count = (kind: RubricRow["raterKind"]) => rows.filter(({ raterKind }) => raterKind === kind).length;
  const answers = { people: count("person"), code: count("code"), judge: count("judge") };
  const subjects = new Map<string, { query: string; answers: number[] }>();
  for (const { raterKind, subject, query, answer } of rows) {
    if (raterKind === "judge") continue;
    // The same words can stand in the lists of two queries: they are two constraints.
    const key = JSON.stringify([query, subject]);
    const found = subjects.get(key) ?? { query, answers: [] };
    subjects.set(key, found);
    found.answers.push(Number(answer));
  }
  const observations = [...subjects.values()].map((subject) => ({ cluster: subject.query, value: mean(subject.answers) }));
  return { ...named, share: shareByQuery(observations, { what: "answers of people or code" }), answers };
}
