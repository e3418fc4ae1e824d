import { verifierById, verifiers } from "../index";
import type { AnyVerifier } from "../verifier";
import { bindByRules } from "./bind";

/** A kind of constraint that fits what was typed. */
export interface VerifierHit {
  verifierId: string;
  title: string;
  category: string;
  /** the constraint in words: with the parameters that were typed, or with an example's */
  sentence: string;
  /** what was typed, or {} where the kind takes none; null where they have to be filled in */
  params: unknown;
}

interface Entry {
  hit: VerifierHit;
  title: readonly string[];
  words: ReadonlySet<string>;
}

/** FollowBench's kinds hold for single rows of that benchmark and are no constraints to add. */
const entries: readonly Entry[] = verifiers
  .filter((verifier) => verifier.family !== "followbench" && verifier.unsupported === undefined)
  .map(entryOf);

/**
 * The kinds of constraint that fit what a person types: "max 150 words" gives the word limit with 150 filled in,
 * "table" every kind about tables.
 *
 * @returns the best first, at most `limit`; the first ones of the registry where nothing was typed
 */
export function searchVerifiers(query: string, limit = 12): VerifierHit[] {
  const bound = boundHit(query);
  const terms = stemsOf(query).filter((term) => !idle.has(term));
  const ranked = entries
    .map((entry) => ({ entry, score: terms.length === 0 ? (bound ? 0 : 1) : scoreOf(entry, terms) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry.hit)
    .filter(({ verifierId }) => verifierId !== bound?.verifierId);
  return [...(bound ? [bound] : []), ...ranked].slice(0, limit);
}

function boundHit(query: string): VerifierHit | undefined {
  const binding = bindByRules(query);
  const verifier = binding.state === "bound" ? verifierById(binding.verifierId) : undefined;
  if (!verifier || binding.state !== "bound") return undefined;
  const { id, title, category } = verifier;
  return { verifierId: id, title, category, sentence: verifier.describe(verifier.params.parse(binding.params)), params: binding.params };
}

/** Words that say how much rather than of what. */
const idle = new Set(
  "the a an in of to with and or at use no not max min most least more than fewer less exactly word answer response your be should must"
    .split(" ")
    .filter((term) => term !== "word"),
);

function scoreOf({ title, words }: Entry, terms: readonly string[]): number {
  const scores = terms.map((term) => {
    if (title.includes(term)) return 4;
    if (title.some((word) => word.startsWith(term))) return 3;
    if (words.has(term)) return 2;
    return term.length >= 2 && [...words].some((word) => word.startsWith(term)) ? 1 : 0;
  });
  const total = scores.reduce<number>((sum, score) => sum + score, 0);
  return scores.every((score) => score > 0) ? total + 10 : total / 2;
}

function entryOf(verifier: AnyVerifier): Entry {
  const sentence = sentenceOf(verifier);
  const hit = {
    verifierId: verifier.id,
    title: verifier.title,
    category: verifier.category,
    sentence,
    params: verifier.params.safeParse({}).success ? {} : null,
  };
  return {
    hit,
    title: stemsOf(verifier.title),
    words: new Set(stemsOf(`${verifier.title} ${verifier.category} ${sentence} ${verifier.id}`)),
  };
}

/** Without parameters of its own, a kind is shown with those of its first example. */
function sentenceOf(verifier: AnyVerifier): string {
  const parsed = verifier.params.safeParse(verifier.examples[0]?.params ?? {});
  return parsed.success ? verifier.describe(parsed.data) : verifier.title;
}

/** The words of a text, numbers left out, without plural endings. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word));
}
