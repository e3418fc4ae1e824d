import { stripEndOf, stripStartOf } from "../python/strip";

/** Python's `string.punctuation`. */
export const marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

const marksAndBlank = `${marks} `;
const anyMark = /[!-/:-@[-`{-~]+/g;

/** The text with every ASCII punctuation mark left out. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, "");
}

/** The text without the punctuation marks and blanks around it. */
export function inner(text: string): string {
  return afterMarks(beforeMarks(text));
}

/** The text without the punctuation marks and blanks before it. */
export function afterMarks(text: string): string {
  return stripStartOf(text, marksAndBlank);
}

/** The text without the punctuation marks and blanks after it. */
export function beforeMarks(text: string): string {
  return stripEndOf(text, marksAndBlank);
}
