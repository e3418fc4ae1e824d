import * as z from "zod";
import type { Claim } from "../verifier";
import { type Demanding, demandsThat } from "./demands-of";

const reasons: Partial<Record<Claim, string>> = {
  start: "both decide how the answer starts",
  end: "both decide how the answer ends",
  layout: "both decide the layout of the whole answer",
  list: "both decide what kind of list there is",
  bullets: "one asks for bullet points, the other for another kind of list",
  blocks: "one asks for lists, headings or mark-up, the other leaves no room for them",
  commas: "one needs commas, the other forbids them",
};

/**
 * Why two constraints cannot be met together by the parts of an answer they lay claim to, where their demands do not tell
 * more exactly. Symmetric; null where they can.
 */
export function claimsClash(one: Demanding, other: Demanding): string | null {
  if (one.verifier.id === other.verifier.id) return null;
  const claims = [...occupiedByBoth(one, other), ...excluded(one, other), ...excluded(other, one)];
  const claim = claims.find((part) => reasons[part] !== undefined && !isToldByDemands(part, one, other));
  return claim === undefined ? null : `"${sentence(one)}" and "${sentence(other)}": ${reasons[claim]}`;
}

function sentence({ verifier, params }: Demanding): string {
  return verifier.describe(params).replace(/\.$/, "");
}

function occupiedByBoth(one: Demanding, other: Demanding): Claim[] {
  if (onlyForbids(one) || onlyForbids(other) || sharesForm(one, other) || isStaircase(one) || isStaircase(other)) return [];
  return one.verifier.occupies.filter((part) => other.verifier.occupies.includes(part));
}

/** What one leaves no room for and the other needs. What may be absent altogether needs no room. */
function excluded(one: Demanding, other: Demanding): Claim[] {
  if (onlyForbids(one) || mayBeAbsent(other) || sharesForm(one, other) || isStaircase(one)) return [];
  return one.verifier.excludes.filter((part) => other.verifier.occupies.includes(part) || other.verifier.uses.includes(part));
}

/** Lines that are indented further and further can hold anything. */
function isStaircase({ verifier }: Demanding): boolean {
  return verifier.id === "format:line_indent";
}

/** Its counts tell exactly what it forbids. */
function onlyForbids({ demands }: Demanding): boolean {
  return demandsThat(demands, "count").some(({ atMost }) => atMost === 0) && demandsThat(demands, "whole").length === 0;
}

function mayBeAbsent({ demands }: Demanding): boolean {
  const counts = demandsThat(demands, "count");
  return counts.length > 0 && counts.length === demands.length && counts.every(({ atLeast = 0 }) => atLeast === 0);
}

/** Both want the whole answer in one form, or one wants the fence that is the other's form. */
function sharesForm(one: Demanding, other: Demanding): boolean {
  const forms = [one, other].map(({ demands }) => demandsThat(demands, "whole")[0]?.form);
  if (forms[0] !== undefined && forms[0] === forms[1]) return true;
  const isFence =
    forms.includes("code_block") && [one, other].some(({ verifier }) => /^code-(?:block-range|language)$|json/.test(verifier.id));
  const isFenced = forms.includes("json") && [one, other].some(({ verifier }) => verifier.id === "code-block-range");
  return (isFence || isFenced) && [one, other].every(({ verifier }) => verifier.id !== "json-object");
}

/** Words, counts and forms are compared as such; a claim is only a stand-in for them. */
function isToldByDemands(claim: Claim, one: Demanding, other: Demanding): boolean {
  const pair = [one, other];
  const has = (kind: "starts" | "ends" | "whole") => pair.every(({ demands }) => demandsThat(demands, kind).length > 0);
  const isForm = (form: string) => pair.some(({ demands }) => demandsThat(demands, "whole").some((demand) => demand.form === form));
  if (claim === "start")
    return (
      has("starts") ||
      startsWithVerb(one, other) ||
      startsWithVerb(other, one) ||
      speaksFirst(one, other) ||
      speaksFirst(other, one) ||
      pair.some(({ demands }) => countsOpening(demands)) ||
      (has("whole") && isForm("json"))
    );
  if (claim === "end")
    return (
      has("ends") || isPostscriptEnd(one, other) || isPostscriptEnd(other, one) || (has("whole") && isForm("json")) || isLenientEnd(pair)
    );
  if (claim === "layout") return has("whole");
  if (claim === "list") return pair.every(({ verifier }) => verifier.uses.includes("bullets"));
  if (claim === "bullets")
    return (
      pair.some(({ verifier }) => verifier.id === "checklist") &&
      pair.some(({ verifier }) => verifier.id === "detectable_format:number_bullet_lists")
    );
  if (claim === "commas") return isForm("json");
  return false;
}

/** Given first words may be a postscript's last ones. */
function isPostscriptEnd(one: Demanding, other: Demanding): boolean {
  return one.verifier.id === "postscript" && demandsThat(other.demands, "ends").length > 0;
}

/** Given first words may be a speaker's: "Ada: Hello". */
function speaksFirst(one: Demanding, other: Demanding): boolean {
  const speakers =
    one.verifier.id === "question-and-answer"
      ? ["Q"]
      : one.verifier.id === "dialogue"
        ? Object.values(z.record(z.string(), z.unknown()).parse(one.params))
        : [];
  return demandsThat(other.demands, "starts").some(({ text }) => speakers.includes(text.split(":")[0]));
}

/** Given first words may well begin with a verb. */
function startsWithVerb(one: Demanding, other: Demanding): boolean {
  return one.verifier.id === "words:start_verb" && demandsThat(other.demands, "starts").length > 0;
}

function countsOpening(demands: Demanding["demands"]): boolean {
  return demandsThat(demands, "count").some(({ of }) => of === "first_sentence_words");
}

/** The benchmark's check of the last words looks past quotation marks around the answer. */
function isLenientEnd(pair: readonly Demanding[]): boolean {
  return (
    pair.some(({ verifier }) => verifier.id === "startend:end_checker") &&
    pair.some(({ demands }) => demandsThat(demands, "whole")[0]?.form === "quoted")
  );
}
