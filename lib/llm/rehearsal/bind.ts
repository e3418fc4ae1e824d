import type { Listed } from "./read-request";

export interface Proposal {
  label: string;
  verifierId: string;
  params: string;
  meets: string;
  breaks: string;
}

export interface Bound {
  proposals: Proposal[];
  rest: string[];
}

/** What a model makes of words that rules leave open: some matches are right, some too hopeful, and some do not stand. */
interface Idea {
  words: RegExp;
  verifierId: string;
  params: (found: RegExpExecArray) => Record<string, unknown>;
  meets: string;
  breaks: string;
}

const ideas: readonly Idea[] = [
  {
    words: /\bmost important (?:term|word)s? in bold\b/i,
    verifierId: "bold-count",
    params: () => ({ phrases: 1 }),
    meets: "Cut just above a **bud**, and slant the cut.",
    breaks: "Cut just above a bud, and slant the cut.",
  },
  {
    words: /\bin bold\b/i,
    verifierId: "bold-terms",
    params: () => ({}),
    meets: "Cut just above a **bud**, and slant the cut.",
    breaks: "Cut just above a bud, and slant the cut.",
  },
  {
    words: /\bone sentence that sums up\b/i,
    verifierId: "opening-words-at-most",
    params: () => ({ words: 25 }),
    meets: "Start early and rest often. The rest follows from that.",
    breaks:
      "Whoever starts early, rests often, keeps a note of what was done, asks a friend for company and does not lose heart after the first bad week will get there. That is all.",
  },
  {
    words: /\bsingle sentence of encouragement\b/i,
    verifierId: "end-phrase",
    params: () => ({ phrase: "You can do it." }),
    meets: "Begin with ten minutes a day. Every start is a good one!",
    breaks: "Begin with ten minutes a day.",
  },
  {
    words: /\bend with a question\b/i,
    verifierId: "ends-with-question",
    params: () => ({}),
    meets: "Begin with ten minutes a day. When will you start?",
    breaks: "When will you start? Begin with ten minutes a day.",
  },
  {
    words: /\bwithout any lists\b/i,
    verifierId: "no-lists",
    params: () => ({}),
    meets: "Begin with ten minutes a day, then add five more each week.",
    breaks: "- Begin with ten minutes a day\n- Add five more each week",
  },
  {
    words: /\bquestion to the reader\b/i,
    verifierId: "question-count",
    params: () => ({ questions: 1 }),
    meets: "Begin with ten minutes a day. When will you start?",
    breaks: "Begin with ten minutes a day.",
  },
];

/** A proposal where a check on the list seems to fit a constraint; everything else is left to people. */
export function bindConstraints(constraints: readonly Listed[], checks: string): Bound {
  const offered = new Set(checks.split("\n").map((line) => line.split(" | ")[0]?.trim() ?? ""));
  const proposals = constraints.flatMap((constraint) => proposalFor(constraint, offered) ?? []);
  const taken = new Set(proposals.map(({ label }) => label));
  return { proposals, rest: constraints.flatMap(({ label }) => (taken.has(label) ? [] : [label])) };
}

function proposalFor({ label, text }: Listed, offered: ReadonlySet<string>): Proposal | null {
  for (const { words, verifierId, params, meets, breaks } of ideas) {
    const found = offered.has(verifierId) ? words.exec(text) : null;
    if (found) return { label, verifierId, params: JSON.stringify(params(found)), meets, breaks };
  }
  return null;
}
