import { rubricByCode } from "@/lib/pipeline/study/rubric-by-code";
import type { Protocol, RubricQuestion } from "@/lib/schema/study";
import type { StudyBody } from "@/lib/schema/study-body";
import type { BlindText, RubricSubject } from "@/lib/schema/study-rubric";
import { normalisedList, normalisedText } from "@/lib/study/normalised";
import type { AskedSubject } from "@/lib/study/rubric-problems";

const ofConstraints: readonly RubricQuestion[] = ["valid", "atomic", "checkable", "relevant", "conflict_free"];
const ofInstructions: readonly RubricQuestion[] = ["natural", "answerable", "level_fits"];
/** Code answers these of every constraint there is. */
export const alwaysByCode: readonly RubricQuestion[] = ["atomic", "checkable"];

type Rubric = Pick<Protocol, "rubric" | "unit">;
export type RubricTextShown = Pick<BlindText, "constraints" | "instruction">;

/** One text as people are asked about it: in the dress all are shown in, each part with the questions that code does not answer. */
export function rubricText(body: StudyBody, level: number, { rubric, unit }: Rubric): RubricTextShown {
  const texts = statedConstraints(body, level);
  const byCode = new Set(rubricByCode(texts).map(({ place, question }) => `${place}/${question}`));
  const constraints = texts.flatMap((own, place) =>
    normalisedList([own]).map((text) => {
      const questions = ofConstraints.filter((question) => rubric.includes(question) && !byCode.has(`${place}/${question}`));
      return { place, text, questions };
    }),
  );
  const instruction =
    unit === "constraint_list"
      ? null
      : { text: normalisedText(body.instruction ?? ""), level, questions: ofInstructions.filter((question) => rubric.includes(question)) };
  return { constraints, instruction };
}

/** What of it is asked about. */
export function askedOf({ constraints, instruction }: RubricTextShown): AskedSubject[] {
  const ofList = constraints.map(({ place, questions }): AskedSubject => ({ subject: place, questions }));
  const all = instruction ? [...ofList, { subject: "instruction" as const, questions: instruction.questions }] : ofList;
  return all.filter(({ questions }) => questions.length > 0);
}

/** The words of a subject as its arm has them; null where there is none such. */
export function subjectWords(body: StudyBody, level: number, subject: RubricSubject): string | null {
  return subject === "instruction" ? body.instruction : (statedConstraints(body, level)[subject] ?? null);
}

/** Whether people may be asked anything of such a study's texts; what code always answers nobody is asked. */
export function hasRubricForPeople({ rubric, unit }: Rubric): boolean {
  const asked = unit === "constraint_list" ? ofConstraints : [...ofConstraints, ...ofInstructions];
  return rubric.some((question) => asked.includes(question) && !alwaysByCode.includes(question));
}

/** The whole list; of an instruction or an answer what its level states. */
export function statedConstraints({ constraints, levels }: StudyBody, level: number): string[] {
  const own = levels.find((one) => one.level === level);
  const stated = own ? own.constraints.flatMap((place) => constraints[place] ?? []) : constraints;
  return stated.map(({ text }) => text);
}
