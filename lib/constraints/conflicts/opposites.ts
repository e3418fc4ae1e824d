/** Two ways of saying things that no answer can follow both. */
export interface Opposites {
  one: RegExp;
  other: RegExp;
  because: string;
}

const pair = (one: string, other: string, because: string): Opposites => ({ one: words(one), other: words(other), because });

function words(source: string): RegExp {
  return new RegExp(`\\b(?:${source})\\b`, "gi");
}

const many = "(?:two|three|four|five|six|several|multiple|many|[2-9]|1\\d)";
const blocks = "bullet(?:ed)?(?:[ -]points?| list)?|bullets|numbered list|bulleted list|table";

/** Pairs of manners, readers, forms and orders that exclude each other. */
export const opposites: readonly Opposites[] = [
  pair(
    "formal|professional tone|academic|scholarly",
    "informal|casual|slang|colloquial|chatty|conversational tone|text[- ]speak",
    "one asks for a formal manner, the other for a casual one",
  ),
  pair(
    "children|kids|(?:five|5|six|6|seven|7|eight|8|ten|10)[- ]year[- ]olds?|toddlers?|beginners?|novices?|laypeople|lay (?:readers|audience)|laym[ae]n|complete newcomers|general (?:public|audience)",
    "experts?|specialists?|professors|phd|post-?docs?|advanced (?:readers|users|audience|practitioners|learners)|senior (?:engineers|developers|scientists|researchers)|peer reviewers|seasoned professionals",
    "one is written for newcomers, the other for experts",
  ),
  pair(
    "non-technical|plain (?:language|english)|simple (?:language|words)|everyday (?:language|words)|layman's terms",
    "highly technical|technical (?:terms|terminology|jargon|vocabulary|language)|(?:domain|industry|scientific|medical|legal) jargon|jargon",
    "one asks for plain words, the other for technical ones",
  ),
  pair(
    "brief|concise|succinct|as short as possible|terse|to the point",
    "lengthy|exhaustive|as long as possible|in great detail|as much detail as possible|long-form|very long|extremely detailed|elaborate at length",
    "one asks for a short answer, the other for a long one",
  ),
  pair("first[- ]person", "third[- ]person|second[- ]person", "an answer is told in one person"),
  pair("second[- ]person", "third[- ]person", "an answer is told in one person"),
  pair("past tense", "present tense|future tense", "an answer is told in one tense"),
  pair("present tense", "future tense", "an answer is told in one tense"),
  pair(
    "optimistic|cheerful|upbeat|positive(?: and \\w+)? tone|joyful|hopeful tone",
    "pessimistic|gloomy|somber|sombre|melancholic|negative tone|bleak|mournful|despairing",
    "one asks for a bright mood, the other for a dark one",
  ),
  pair(
    "serious|solemn|grave tone|no-nonsense",
    "humorous|funny|comedic|comical|joking|playful|lighthearted|light-hearted|whimsical|silly",
    "one asks for seriousness, the other for humour",
  ),
  pair(
    "neutral|objective|impartial|unbiased|balanced",
    "persuasive|opinionated|one-sided|biased|take a (?:clear |strong )?(?:side|stance)|argue (?:strongly )?(?:for|against|in favor|in favour)",
    "one asks for a neutral answer, the other for one that takes sides",
  ),
  pair(
    "sarcastic|mocking|ironic tone|rude|snarky|hostile",
    "sincere|respectful|polite|courteous|earnest",
    "one asks for mockery, the other for respect",
  ),
  pair("british (?:english|spelling)|uk spelling", "american (?:english|spelling)|us spelling", "an answer follows one spelling"),
  pair(
    "metric(?: units| system)?|si units|celsius|kilomet(?:er|re)s",
    "imperial(?: units| system)?|fahrenheit|miles",
    "an answer uses one system of units",
  ),
  pair("active voice", "passive voice", "one asks for the active voice, the other for the passive"),
  pair("24[- ]hour", "12[- ]hour|am/pm", "an answer tells the time in one way"),
  pair(
    "reverse chronological(?: order)?|(?:newest|latest|most recent) (?:first|to oldest)",
    "(?<!reverse )chronological(?: order)?|oldest (?:first|to newest)",
    "the two orders run against each other",
  ),
  pair(
    "ascending|smallest to largest|lowest to highest|increasing order",
    "descending|largest to smallest|highest to lowest|decreasing order",
    "the two orders run against each other",
  ),
  pair(
    "(?<!reverse )alphabetical(?:ly)?",
    "(?:reverse alphabetical(?:ly)?|(?:reverse )?chronological(?:ly)?|random) order|order of (?:importance|size|price|date)|by (?:date|price|size|importance)",
    "a list stands in one order",
  ),
  pair(
    "prose(?: only)?|continuous text|flowing text",
    `verse|rhym(?:e|es|ed|ing)(?: couplets?)?|poem|haiku|sonnet|limerick|${blocks}|json|csv`,
    "one asks for prose, the other for another form",
  ),
  pair(
    "poem|haiku|sonnet|limerick|in verse|song lyrics",
    "essay|report|news article|press release|memo|json|csv|table|business letter|research paper",
    "an answer takes one form",
  ),
  pair(
    "json(?: only| format| object)?|csv|xml|yaml",
    `${blocks}|essay|letter|email|headings|markdown|(?:full|complete) sentences|${many} paragraphs`,
    "one asks for a data format, the other for text that is none",
  ),
  pair("essay|story|letter|email|article|report", "tweet|haiku|limerick|one word|single word|yes or no only", "an answer takes one form"),
  pair(
    "(?:single|one) paragraph|one-paragraph",
    `${many} (?:paragraphs|sections|stanzas)|(?:sections|headings|subheadings)`,
    "one asks for a single paragraph, the other for several parts",
  ),
  pair(
    "(?:single|one) sentence|one-sentence",
    `${many} (?:sentences|paragraphs|sections|bullet points)|several (?:sentences|paragraphs)|essay|bullet points|numbered list`,
    "one asks for a single sentence, the other for more",
  ),
  pair(
    "(?:only|just) (?:with )?(?:yes or no|a single word|one word|the number|a number|the name|the final answer)|(?:yes or no|one word|single word|final answer|number) only|one[- ]word answer",
    "explain|explanation|reasons?|reasoning|justify|justification|step[- ]by[- ]step|steps|show your work|examples?|details?|in depth|paragraphs?",
    "one wants the bare answer, the other more than that",
  ),
  pair(
    "modern (?:english|language)|contemporary (?:english|language|setting)",
    "shakespearean|archaic|old english|elizabethan|middle english|victorian english",
    "one asks for the language of today, the other for that of another age",
  ),
  pair(
    "introductory sentence[^.]{0,40}list[^.]{0,40}(?:conclud|clos)ing sentence",
    "sentences (?:per|in (?:each|every)) paragraph|(?:each|every) paragraph[^.]{0,20}sentences",
    "one fixes a sentence, a list and a sentence, the other the sentences of every paragraph",
  ),
  pair(
    "true story|real events|non-?fiction|factual account",
    "fictional|fiction|fantasy|fairy tale|science fiction|imaginary",
    "one asks for fact, the other for fiction",
  ),
  pair(
    "set in the future|futuristic",
    "historical setting|set in the past|medieval|ancient (?:rome|greece|egypt)|stone age",
    "the two settings exclude each other",
  ),
  pair("happy ending", "(?:tragic|sad|unhappy) ending|ends? in tragedy", "the two endings exclude each other"),
  pair("vegan|vegetarian", "chicken|beef|pork|meat|bacon|turkey|lamb", "one leaves out meat, the other asks for it"),
];

/** Things that one constraint may ask for and another forbid. */
export const features: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["examples", words("examples?|instances")],
  ["emoji", words("emojis?|emoticons")],
  ["slang", words("slang|colloquialisms?")],
  ["jargon", words("jargon|technical (?:terms|terminology|language|vocabulary)|acronyms")],
  ["humour", words("humou?r|jokes?|puns?|wordplay")],
  ["lists", words("lists?|bullets?|bullet points?|bulleted list|numbered list|checklist")],
  ["headings", words("headings?|headers?|subheadings?|section titles")],
  ["tables", words("tables?")],
  ["markdown", words("markdown|bold(?:ed)?(?: text)?|headings?|formatting")],
  ["code", words("code(?: blocks?| snippets?| samples?)?|pseudocode")],
  ["quotations", words("quotes?|quotations?")],
  ["citations", words("citations?|references?|sources|footnotes|bibliography|cite")],
  ["links", words("links?|urls?|hyperlinks?")],
  ["statistics", words("statistics|figures|numerical data|percentages|data points")],
  ["metaphors", words("metaphors?|similes?|figurative language|analog(?:y|ies)")],
  ["questions", words("questions?|rhetorical questions?")],
  ["contractions", words("contractions?")],
  ["abbreviations", words("abbreviations?|acronyms?")],
  ["personal opinions", words("opinions?|personal views?|editorializing")],
  ["an introduction", words("introduction|intro|introductory (?:sentence|paragraph)|preamble|opening paragraph")],
  ["a conclusion", words("conclusion|concluding (?:sentence|paragraph|remarks)|closing (?:sentence|paragraph)")],
  ["a title", words("title|headline")],
  ["adjectives", words("adjectives")],
  ["dialogue", words("dialogue|direct speech|conversation between")],
  ["the first person", words('first[- ]person|"i"|personal pronouns|personal anecdotes?')],
  ["the passive voice", words("passive voice")],
  ["explanations", words("explanations?|explain(?:ing)?|reasoning|commentary|justification")],
  ["numbers", words("digits|numerals|numbers")],
  ["names", words("(?:real |character |proper )?names")],
  ["hashtags", words("hashtags?")],
  ["rhymes", words("rhymes?|rhyming")],
  ["a call to action", words("call to action")],
  ["a disclaimer", words("disclaimers?|warnings?")],
];
