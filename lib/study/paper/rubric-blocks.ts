import type { StudyReport } from "@/lib/schema/study-report";
import { rubricWords } from "../rubric-words";
import type { Block } from "./block";
import type { NameOf } from "./report-blocks";
import { plainScale } from "./scales";

/** The share of yes to each question, arm beside arm. */
export function rubricBlocks({ rubric, arms }: StudyReport, name: NameOf): Block[] {
  const questions = [...new Set(rubric.map(({ question }) => question))];
  if (questions.length === 0) return [];
  const tables = questions.map((question): Block => {
    const shares = rubric.filter((row) => row.question === question && row.category === null);
    const { people, code } = shares.reduce((sum, { answers }) => ({ people: sum.people + answers.people, code: sum.code + answers.code }), {
      people: 0,
      code: 0,
    });
    return {
      kind: "intervals",
      caption: `${rubricWords[question]} (${people} answers of people, ${code} of code)`,
      scale: plainScale,
      rows: arms.flatMap(({ key }) =>
        shares.filter(({ arm }) => arm === key).map(({ share }) => ({ label: name(key), estimate: share, tone: "plain" as const })),
      ),
    };
  });
  return [{ kind: "heading", text: "Rubric, in a pass of its own" }, ...tables];
}
