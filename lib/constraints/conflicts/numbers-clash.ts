import type { Demand } from "../demand";
import { wordCount } from "../text/words";
import { type Linear, Narrowing } from "./bounds";
import { type Demanding, demandsThat } from "./demands-of";
import { countWords } from "./measure-words";
import { formNames, linears, products, roomIn } from "./relations";

/**
 * Why the counts that constraints demand leave no answer between them, by narrowing the bounds of everything counted.
 *
 * @returns words that stand alone; null where values remain
 */
export function numbersClash(group: readonly Demanding[]): string | null {
  const demands = group.flatMap((one) => [...one.demands]);
  const bounds = new Narrowing();
  const counts = demandsThat(demands, "count");
  const empty = counts.find(({ of, atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => bounds.narrow(of, atLeast, atMost));
  if (empty) return clashWords(group, null);
  const full = demandsThat(demands, "whole").find(({ form }) =>
    Object.entries(roomIn[form] ?? {}).some(([measure, most]) => bounds.narrow(measure, 0, most)),
  );
  if (full) return clashWords(group, null);
  const because = bounds.contradiction([...linears, ...fromTexts(demands), ...fromCase(demands), ...fromKeywords(counts)], products);
  return because === null ? null : clashWords(group, because);
}

/** What must occur takes up room. */
function fromTexts(demands: readonly Demand[]): Linear[] {
  const texts = requiredTexts(demands);
  const at = (measure: string, atLeast: number, because: string): Linear => ({ terms: [[measure, 1]], atLeast, because });
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const characters = texts.reduce((sum, text) => sum + [...text].length, 0);
  const marks = (mark: RegExp): number => texts.reduce((sum, text) => sum + (text.match(mark) ?? []).length, 0);
  const letters = demandsThat(demands, "count").flatMap(({ of }) => {
    const letter = /^letter:(.)$/u.exec(of)?.[1];
    if (letter === undefined) return [];
    const most = texts.reduce((sum, text) => sum + text.toLowerCase().split(letter.toLowerCase()).length - 1, 0);
    return [at(of, most, `the words that must occur have the letter "${letter}" ${most} times`)];
  });
  const opening = demandsThat(demands, "starts").map(({ text }) => wordCount(/^[^.!?]*/.exec(text)?.[0] ?? ""));
  return [
    at("words", words, `the words that must occur are ${words} already`),
    at("characters", characters, `the words that must occur take ${characters} characters already`),
    at("commas", marks(/,/g), "the words that must occur contain commas"),
    at("questions", marks(/\?+/g), "the words that must occur contain questions"),
    at("first_sentence_words", Math.max(0, ...opening), "the opening words are part of the first sentence"),
    ...letters,
  ];
}

/** What must occur, without what is part of something else that must. */
function requiredTexts(demands: readonly Demand[]): string[] {
  const texts = demands.flatMap((demand) =>
    demand.is === "contains" || demand.is === "starts" || demand.is === "ends" ? [demand.text] : [],
  );
  const unique = [...new Set(texts.map((text) => text.toLowerCase()))];
  return unique.filter((text) => !unique.some((other) => other !== text && other.includes(text)));
}

/** In an answer in capitals every word is in capitals, in one in small letters none. */
function fromCase(demands: readonly Demand[]): Linear[] {
  return demandsThat(demands, "case").flatMap(({ to }): Linear[] => {
    if (to === "lower") return [{ terms: [["capital_words", -1]], atLeast: 0, because: "small letters leave no word in capitals" }];
    const terms = [
      ["capital_words", 1],
      ["words", -1],
    ] as const;
    return to === "upper" ? [{ terms, atLeast: 0, because: "in an answer in capitals every word is in capitals" }] : [];
  });
}

/** The uses of different words add up to no more than all words. */
function fromKeywords(counts: readonly Extract<Demand, { is: "count" }>[]): Linear[] {
  const keywords = [...new Set(counts.map(({ of }) => of).filter((of) => of.startsWith("word:")))];
  const letters = [...new Set(counts.map(({ of }) => of).filter((of) => of.startsWith("letter:")))];
  const sum = (total: string, parts: readonly string[], because: string): Linear => ({
    terms: [[total, 1], ...parts.map((part) => [part, -1] as const)],
    atLeast: 0,
    because,
  });
  return [
    ...(keywords.length > 0 ? [sum("words", keywords, "every use of a word is a word")] : []),
    ...(letters.length > 0 ? [sum("characters", letters, "every letter is a character")] : []),
  ];
}

function clashWords(group: readonly Demanding[], because: string | null): string {
  const parts = group.map(demandWords).filter((part, index, all) => all.indexOf(part) === index);
  const [first, ...rest] = parts;
  const together =
    rest.length === 0 ? `${first} leaves no answer` : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)} leave no answer between them`;
  return because === null ? together : `${together}: ${because}`;
}

/** What one constraint demands, in words. */
export function demandWords({ demands, verifier, params }: Demanding): string {
  const counts = demandsThat(demands, "count").map(countWords);
  if (counts.length > 0) return counts.slice(0, 2).join(" and ");
  const [whole] = demandsThat(demands, "whole");
  return whole ? formNames[whole.form] : `"${verifier.describe(params)}"`;
}
