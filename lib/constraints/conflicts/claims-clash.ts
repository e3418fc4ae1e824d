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
  return one.verifier.occupies.filter((part) => other.verifier.occupies.includes(part));
}

function excluded(one: Demanding, other: Demanding): Claim[] {
  return one.verifier.excludes.filter((part) => other.verifier.occupies.includes(part) || other.verifier.uses.includes(part));
}

/** Words, counts and forms are compared as such; a claim is only a stand-in for them. */
function isToldByDemands(claim: Claim, one: Demanding, other: Demanding): boolean {
  const pair = [one, other];
  const has = (kind: "starts" | "ends" | "whole") => pair.every(({ demands }) => demandsThat(demands, kind).length > 0);
  const isForm = (form: string) => pair.some(({ demands }) => demandsThat(demands, "whole").some((demand) => demand.form === form));
  if (claim === "start") return has("starts") || pair.some(({ demands }) => countsOpening(demands)) || (has("whole") && isForm("json"));
  if (claim === "end")
    return (
      has("ends") || pair.some(({ verifier }) => /postscript/.test(verifier.id)) || (has("whole") && isForm("json")) || isLenientEnd(pair)
    );
  if (claim === "layout") return has("whole");
  if (claim === "commas") return isForm("json");
  return false;
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
