import { isAlpha, isLowerCharacter, isLowerOrTitle, isUpperCharacter, isUpperOrTitle } from "./character-class";

/** Python's `str.isupper()`: at least one capital, and no small or title-case letter. */
export function isUpper(text: string): boolean {
  return holdsOnly(text, isUpperCharacter, isLowerOrTitle);
}

/** Python's `str.islower()`: at least one small letter, and no capital or title-case letter. */
export function isLower(text: string): boolean {
  return holdsOnly(text, isLowerCharacter, isUpperOrTitle);
}

function holdsOnly(text: string, wanted: (code: number) => boolean, unwanted: (code: number) => boolean): boolean {
  let isFound = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (unwanted(code)) return false;
    isFound ||= wanted(code);
  }
  return isFound;
}

/** Python's `str.isalpha()`. */
export function isAlphabetic(text: string): boolean {
  return text !== "" && [...text].every((character) => isAlpha(character.codePointAt(0) ?? 0));
}

/** Python's `len`: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) pairs += 1;
  }
  return text.length - pairs;
}
