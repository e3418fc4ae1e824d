/**
 * One line: runs of white space, control characters and broken encoding become one space. For texts that are listed,
 * such as queries and constraints: what is broken in a seed goes no further.
 */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffd]+/g, " ").trim();
}

/** What two texts that say the same share: letters and digits, in lower case. */
export function likeness(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The texts in order, each as one line, without empty ones and without those like an earlier one. */
export function distinctLines(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.map(oneLine).filter((text) => {
    const key = likeness(text);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
