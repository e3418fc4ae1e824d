const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:isations?|izations?|ising|izing|ised|ized|ises|izes|ise|ize|iser|izer)$/, "i"],
  [/(?:ational|ations?|ators?|ating|ated|ates|ate|ative)$/, "at"],
  [/(?:fulness|fully|ful)$/, "f"],
  [/(?:nesses|ness)$/, ""],
  [/(?:ments|ment)$/, ""],
  [/(?:ically|icals?|ics?)$/, "ic"],
  [/(?:ibilities|ibility|ibles?|ibly)$/, "ib"],
  [/(?:abilities|ability|ables?|ably)$/, "ab"],
  [/(?:ities|ity)$/, ""],
  [/(?:ively|ives?|ions?)$/, ""],
  [/(?:iest|ier|ily|ies|ied|y)$/, "i"],
  [/(?:ingly|edly|ings?|ed|ers?|ors?|est)$/, ""],
  [/(?:ly)$/, ""],
  [/(?:sses)$/, "ss"],
  [/(?:es)$/, ""],
  [/(?<![su])s$/, ""],
];

/** Half of what a word must keep for its forms to stay apart from those of other words. */
const shortest = 3;

/**
 * A word without its endings, so that its forms become one: "summarise", "summary", "summarizing". Rough and made for
 * comparing English texts, not for showing.
 *
 * @param word in small letters
 */
export function stem(word: string): string {
  const found = endings.find(([pattern]) => pattern.test(word) && word.replace(pattern, "").length >= shortest);
  const cut = found ? word.replace(found[0], found[1]) : word;
  const bare = cut.length > shortest && cut.endsWith("e") ? cut.slice(0, -1) : cut;
  return /([bdfglmnprt])\1$/.test(bare) && bare.length > shortest ? bare.slice(0, -1) : bare;
}
