import type { Span } from "../span";

export interface FeedbackParts {
  answer: string;
  /** where the account of the answer stands */
  account: Span;
}

const opening =
  /^[ \t]*(?:[-*#>_]+[ \t]*)*(?:how (?:this|the|my|it|each)\b[^\n]{0,60}\b(?:meets?|met|follow(?:s|ed)?|satisf(?:y|ies|ied)|complies|fulfil\w*|keeps)\b|(?:internal )?(?:feedback|explanation|justification|self-check|compliance|verification|note on (?:the )?constraints|constraints? (?:check|met)|check)\b[^\n]{0,40}:|(?:in (?:this|the above|my) (?:answer|response|reply)|to (?:meet|follow|satisfy|fulfil|comply with) the (?:constraint|requirement|instruction|format|length|limit)s?|this (?:answer|response|reply)|(?:the|my) (?:answer|response|reply|text) (?:above )?(?:meets|follows|satisfies|complies|contains|has|uses|is|consists|adheres|stays|keeps)|i (?:have )?(?:used|wrote|written|kept|followed|made sure|ensured|limited|included|structured|met|provided|organi[sz]ed|begun|started|ended|counted)|all (?:the )?(?:constraints|requirements) (?:are|have been|were) (?:met|followed|satisfied)|\(?(?:total )?(?:word|sentence|paragraph|character) count\b)|\((?:\d+ words|word count\b))/gim;

/** The account comes last: what stands before it is at least this part of the whole. */
const leastAnswer = 0.15;

/**
 * Where an answer ends and its account of itself begins.
 *
 * @returns null where there is no account, or nothing before it
 */
export function feedbackParts(text: string): FeedbackParts | null {
  const starts = [...text.matchAll(opening)].map(({ index }) => index).filter((index) => index >= text.length * leastAnswer);
  const start = starts[0];
  if (start === undefined) return null;
  const answer = text.slice(0, start).replace(/\s*(?:\n\s*(?:-{3,}|\*{3,}|_{3,})\s*)?$/, "");
  return answer.trim() === "" ? null : { answer, account: { start, end: text.length } };
}
