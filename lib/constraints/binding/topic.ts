/** Why these words name a subject and demand nothing; null where they demand something, or may. */
export function topicReason(words: string): string | null {
  const tokens = words.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (tokens.length === 0 || tokens.length > 4 || /\d/.test(words) || demanding.test(words)) return null;
  return `"${words}" names a subject and asks nothing of the answer`;
}

const demanding =
  /[.!?"*]|\w(?:ed|ing|ly)\b|\b(?:with|without|use|no|not|in|by|only|format|points?|lists?|examples?|steps?|analysis|compliance|level|tone|style)\b/i;
