import type { Span } from "@/lib/constraints/span";
import type { Finding } from "@/lib/schema/finding";
import type { ReviewAnswer, ReviewItem } from "@/lib/schema/review";
import { type ConstraintView, evidenceIn } from "./constraint-view";
import { findingKey } from "./finding-list";
import type { ConstraintDesk, Pointed } from "./use-constraint-desk";
import type { TextMarks } from "./use-painted-marks";

interface Scene {
  item: ReviewItem;
  answer: ReviewAnswer | null;
  views: readonly ConstraintView[];
  findings: readonly Finding[];
  /** where the instruction's text says each constraint, by id */
  places: ReadonlyMap<string, Span | null>;
}

/** What is pointed at now: under the hand first, else with the keyboard. */
export function pointedAt({ hovered, focused }: Pick<ConstraintDesk, "hovered" | "focused">): Pointed | null {
  return hovered ?? focused;
}

/** What to mark in the texts for what is pointed at: a constraint's evidence and words, or a finding's place. */
export function pointedMarks(pointed: Pointed | null, isByKey: boolean, scene: Scene): TextMarks[] {
  if (!pointed) return [];
  return pointed.kind === "constraint" ? constraintMarks(pointed.id, isByKey, scene) : findingMarks(pointed.id, isByKey, scene);
}

function constraintMarks(id: string, isByKey: boolean, { answer, views, places }: Scene): TextMarks[] {
  const view = views.find(({ constraint }) => constraint.id === id);
  if (!view) return [];
  const { state: kind } = view;
  const words = places.get(id) ?? null;
  const spans = answer ? evidenceIn(answer.text, view) : [];
  const inText = words ? [{ text: "instruction", kind, spans: [words], isUnfolded: false, isShown: isByKey && spans.length === 0 }] : [];
  const inAnswer = answer ? [{ text: `answer:${answer.id}`, kind, spans, isUnfolded: true, isShown: isByKey }] : [];
  return [...inText, ...inAnswer];
}

function findingMarks(id: string, isByKey: boolean, { item, findings }: Scene): TextMarks[] {
  const finding = findings.find((each) => findingKey(each) === id);
  const text = finding && fieldText(finding, item);
  if (!finding?.span || !text) return [];
  return [{ text, kind: "finding", spans: [finding.span], isUnfolded: true, isShown: isByKey }];
}

function fieldText({ field, constraintIds }: Finding, { answers }: ReviewItem): string | null {
  if (field === "text") return "instruction";
  if (field === "constraint") return `constraint:${constraintIds[0]}`;
  const answer = answers.find(({ kind }) => kind === (field === "answer" ? "answer" : "internal_feedback"));
  return field !== "chain" && answer ? `answer:${answer.id}` : null;
}

/** What a screen reader is told of it: the state, the evidence, and the marked words. */
export function pointedSentence({ item, answer, views, places }: Omit<Scene, "findings">, id: string, evidence: string): string {
  const view = views.find(({ constraint }) => constraint.id === id);
  if (!view) return "";
  const words = places.get(id) ?? null;
  const spans = answer ? evidenceIn(answer.text, view) : [];
  const [first] = spans;
  const marked =
    first && answer ? ` Marked in the answer: “${clipped(answer.text.slice(first.start, first.end))}”${more(spans.length)}.` : "";
  const said = words
    ? ` In the instruction: “${clipped(item.text.slice(words.start, words.end))}”.`
    : " The instruction does not say it in these words.";
  return `${evidence}.${marked}${said}`;
}

function more(count: number): string {
  return count > 1 ? ` and ${count - 1} more` : "";
}

function clipped(words: string): string {
  return words.length > 90 ? `${words.slice(0, 80)}…` : words;
}
