const pictures =
  /^(?:(?![#*0-9\u{1f1e6}-\u{1f1ff}])\p{Emoji}|[\u{1f6d8}\u{1fa8a}-\u{1fa8d}\u{1fac8}\u{1facc}-\u{1facd}\u{1fadd}\u{1faea}-\u{1faeb}\u{1faef}\u{1faf9}-\u{1fafa}])$/u;

/** Whether a single character is an emoji by itself: no digit and no half of a flag. Knows the newest ones on any runtime. */
export function isEmoji(character: string): boolean {
  return pictures.test(character);
}
