/** What a reject most often means; a person may also say it in their own words. */
export const rejectReasons = [
  "Constraints exclude each other",
  "Cannot be answered",
  "A constraint is missing from the text",
  "Words of the template show through",
  "Reads unnaturally",
  "Unsafe or private",
] as const;

/** Why an item is passed on to somebody else. */
export const skipReasons = ["I do not know this subject", "I am not sure", "The guideline does not say", "Needs another language"] as const;
