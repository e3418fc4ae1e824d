"use client";
import { useEffect, useSyncExternalStore } from "react";
import type { CodeFinding } from "./check-answer";
import { Checker, type CheckQuestion } from "./checker";

/** One for the window: what was found once is not looked for again when an item comes back. */
const checker = new Checker();

/** What code finds for each question, in order; null while a long answer is looked at for the first time. */
export function useCodeFindings(questions: readonly CheckQuestion[]): (CodeFinding | null)[] {
  useSyncExternalStore(checker.subscribe, checker.version, checker.version);
  useEffect(() => checker.ask(questions));
  return questions.map((question) => checker.find(question));
}
