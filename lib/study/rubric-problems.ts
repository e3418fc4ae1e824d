import type { RubricQuestion } from "@/lib/schema/study";
import type { RubricAnswer, RubricSubject } from "@/lib/schema/study-rubric";

/** One thing that can be asked about, and what is asked of it. */
export interface AskedSubject {
  subject: RubricSubject;
  questions: readonly RubricQuestion[];
}

/**
 * What keeps answers from being all that was asked, and nothing else, in words.
 *
 * @param asked everything a person is asked about one text
 * @returns no problem where each question has exactly one answer
 */
export function rubricProblems(asked: readonly AskedSubject[], answers: readonly RubricAnswer[]): string[] {
  const open = new Map(asked.map(({ subject, questions }) => [subject, new Set(questions)]));
  const problems: string[] = [];
  for (const { subject, question } of answers) {
    const questions = open.get(subject);
    if (!questions) problems.push(`${capital(subjectWords(subject))} is not asked about.`);
    else if (!questions.delete(question)) problems.push(refusal(asked, subject, question));
  }
  for (const [subject, questions] of open)
    for (const question of questions) problems.push(`“${question}” of ${subjectWords(subject)} has no answer.`);
  return problems;
}

function refusal(asked: readonly AskedSubject[], subject: RubricSubject, question: RubricQuestion): string {
  const isAsked = asked.some((one) => one.subject === subject && one.questions.includes(question));
  return `“${question}” of ${subjectWords(subject)} is ${isAsked ? "answered twice" : "not asked"}.`;
}

function subjectWords(subject: RubricSubject): string {
  return subject === "instruction" ? "the instruction" : `constraint ${subject + 1}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
