import type { FoundDemand } from "../binding/bind-in-text";
import type { Span } from "../span";
import { remembered } from "../text/remembered";
import { sentenceSpans } from "../text/sentences";
import { contentStems } from "./content-words";
import { areAmong, atomsOf, sortedJson } from "./demand-atoms";
import { demandsIn } from "./demands-in";
import type { LintConstraint } from "./subject";

/** Whether a text says a constraint. `differs`: it demands the same thing with another value, "120" where the constraint says "150". */
export type Coverage = { is: "said"; span: Span | null } | { is: "differs"; demand: FoundDemand } | { is: "missing" };

/** A text made ready to be asked about many constraints. */
export interface ReadText {
  text: string;
  demands: readonly FoundDemand[];
  sentences: readonly { span: Span; stems: ReadonlySet<string> }[];
  stems: ReadonlySet<string>;
}

/** A text read once, and remembered while its neighbours are looked at. */
export const readText = remembered(read);

function read(text: string): ReadText {
  const sentences = sentenceSpans(text.slice(0, longest)).map((span) => ({
    span,
    stems: new Set(contentStems(text.slice(span.start, span.end))),
  }));
  return { text, demands: demandsIn(text), sentences, stems: new Set(sentences.flatMap(({ stems }) => [...stems])) };
}

/** What comes after is material, or hostile. */
const longest = 50_000;

/**
 * Whether a text says a constraint: by the demand of its verifier where it has one, else by its words, in any order and
 * with light stemming. Made to doubt only what is plainly absent: a paraphrase may pass, a missing demand should not.
 *
 * @param common stems that several constraints of the list share, and that so tell little about any one of them
 */
export function coverageOf(constraint: LintConstraint, read: ReadText, common: ReadonlySet<string> = new Set()): Coverage {
  const demanded = constraint.verifierId === null ? null : demandCoverage(constraint, read);
  if (demanded?.is === "said") return demanded;
  const inWords = wordCoverage(constraint.text, read, common);
  return inWords.is === "said" && !(demanded?.is === "differs" && hasNumber(constraint.text)) ? inWords : (demanded ?? inWords);
}

/** Stems that more than half of several constraints share. */
export function commonStems(constraints: readonly LintConstraint[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of constraints) for (const one of new Set(contentStems(text))) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 2 && count * 2 > constraints.length).map(([one]) => one));
}

function demandCoverage(constraint: LintConstraint, { demands }: ReadText): Coverage | null {
  const same = demands.find(({ binding }) => isSameDemand(binding, constraint));
  if (same) return { is: "said", span: same.span };
  const atoms = atomsOf(constraint);
  if (areAmong(atoms, new Set(demands.flatMap(({ binding }) => atomsOf(binding))))) return { is: "said", span: null };
  const other = demands.find(({ binding }) => isSameKind(binding, constraint));
  return other ? { is: "differs", demand: other } : null;
}

interface Bound {
  verifierId: string | null;
  params: unknown;
}

/** The same verifier with the same parameters, or two verifiers that demand the very same. */
export function isSameDemand(one: Bound, other: Bound): boolean {
  if (one.verifierId === other.verifierId && sortedJson(one.params) === sortedJson(other.params)) return true;
  const [first, second] = [atomsOf(one), atomsOf(other)];
  return areAmong(first, new Set(second)) && areAmong(second, new Set(first));
}

export function isSameKind(one: Bound, other: Bound): boolean {
  return (
    one.verifierId === other.verifierId && Object.keys(Object(one.params)).length > 0 && sortedJson(shape(one)) === sortedJson(shape(other))
  );
}

/** What tells two uses of one verifier apart besides numbers: the keyword it counts, the way it compares. */
function shape({ params }: Bound): unknown {
  const entries = Object.entries(Object(params));
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "number" ? 0 : value]));
}

/** A half of a constraint's words in neighbouring sentences is enough; of three or more words a third, or two fifths anywhere. */
const enoughTogether = 0.5;
const enoughOfMany = 0.33;
const enoughAnywhere = 0.4;
/** A text that lacks the number has to hold nearly all else; two is often said otherwise. */
const enoughWithoutNumber = 0.6;

function wordCoverage(words: string, { text, sentences, stems }: ReadText, common: ReadonlySet<string>): Coverage {
  const quoted = [...words.matchAll(/(?<!\b(?:such as|like|for example|e\.g\.,?) )["“]([^"”\n]{1,80})["”]/g)].map((match) =>
    (match[1] ?? "").toLowerCase(),
  );
  const lower = text.toLowerCase();
  if (quoted.some((part) => !lower.includes(part.replace(/[.,!?]$/, "")))) return { is: "missing" };
  if (quoted.length > 0) return { is: "said", span: null };
  const wanted = [...new Set(contentStems(words))];
  if (wanted.length === 0 || wanted.some((one) => forms.has(one) && stems.has(one))) return { is: "said", span: null };
  const topic = sentences.length > 1 ? (sentences[0]?.stems ?? common) : common;
  const weight = (one: string) => (common.has(one) || topic.has(one) || light.has(one) ? 0.5 : 1);
  const numbers = wanted.filter((one) => Number(one) > 2);
  const isElsewhere = numbers.length > 0 && !numbers.some((one) => holds(stems, one));
  const together = isElsewhere ? enoughWithoutNumber : wanted.length > 2 ? enoughOfMany : enoughTogether;
  const anywhere = isElsewhere ? enoughWithoutNumber : wanted.length > 2 ? enoughAnywhere : enoughTogether;
  const best = bestPlace(sentences, (own) => shareOf(wanted, weight, own));
  if (best.share >= together) return { is: "said", span: best.span };
  return shareOf(wanted, weight, stems) >= anywhere ? { is: "said", span: null } : { is: "missing" };
}

/** The sentence, or the two neighbours, with the greatest share. */
function bestPlace(sentences: ReadText["sentences"], share: (stems: ReadonlySet<string>) => number): { span: Span | null; share: number } {
  let best: { span: Span | null; share: number } = { span: null, share: 0 };
  for (const [place, { span, stems }] of sentences.entries()) {
    const next = sentences[place + 1];
    const alone = share(stems);
    if (alone > best.share) best = { span, share: alone };
    const both = next ? share(new Set([...stems, ...next.stems])) : 0;
    if (next && both > best.share) best = { span: { start: span.start, end: next.span.end }, share: both };
  }
  return best;
}

function shareOf(wanted: readonly string[], weight: (one: string) => number, stems: ReadonlySet<string>): number {
  const all = wanted.reduce((sum, one) => sum + weight(one), 0);
  return wanted.reduce((sum, one) => sum + (holds(stems, one) ? weight(one) : 0), 0) / all;
}

/** The stem itself, or one that only an ending tells apart from it; "fewer than 31" is also said by "30". */
function holds(stems: ReadonlySet<string>, wanted: string): boolean {
  if (stems.has(wanted)) return true;
  if (/^\d+$/.test(wanted)) return stems.has(String(Number(wanted) - 1));
  if (wanted.length < shortestPrefix || /\d/.test(wanted)) return false;
  for (const one of stems) {
    if (one.length >= shortestPrefix && Math.abs(one.length - wanted.length) <= 4 && (one.startsWith(wanted) || wanted.startsWith(one)))
      return true;
  }
  return false;
}

const shortestPrefix = 4;

/** Words that only name what another word is said of: "a formal tone" is said by "formal". */
/** Names of forms: nobody says them of anything else. */
const forms = new Set(contentStems("JSON CSV XML YAML HTML haiku limerick sonnet haiku acrostic postscript"));

const light = new Set(contentStems("tone style voice manner language words terms level way tips kind type form"));

function hasNumber(text: string): boolean {
  return /\d/.test(text);
}

/** Whether a list of constraints holds all words of a demand, in one of them or spread over several. */
export function isPartOf(words: string, constraints: readonly LintConstraint[]): boolean {
  const stems = contentStems(words);
  if (stems.length === 0) return constraints.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  const all = new Set(constraints.flatMap(({ text }) => contentStems(text)));
  return stems.every((one) => all.has(one));
}
