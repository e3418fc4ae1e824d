import { bindByRules } from "../binding/bind";
import type { Span } from "../span";
import { remembered } from "../text/remembered";
import { defineCheck } from "./check";
import { asSentence } from "./rewrite";

/** Two demands written as one constraint. */
export const twoInOne = defineCheck({
  id: "two-in-one",
  title: "Two constraints in one",
  severity: "note",
  summary: "A constraint holds two demands that could be met and broken apart from each other.",
  look: ({ id, constraints }) =>
    constraints.flatMap((constraint) => {
      if (constraint.verifierId !== null) return [];
      const { cut } = cutOf(constraint.text);
      if (!cut) return [];
      const into = [constraint.text.slice(0, cut.start), constraint.text.slice(cut.end)].map(asSentence);
      return [
        {
          ...{ field: "constraint" as const, constraintIds: [constraint.id] },
          span: { start: 0, end: constraint.text.length },
          message: `“${constraint.text}” holds two constraints: “${into.join("” and “")}”`,
          repairs: [
            {
              label: `Split into “${into.join("” and “")}”`,
              repair: { kind: "split_constraint" as const, instructionId: id, constraintId: constraint.id, into },
            },
          ],
        },
      ];
    }),
});

const orders =
  "use|write|keep|end|begin|start|open|close|include|mention|give|address|avoid|limit|present|format|name|explain|compare|assume|say|put|set|suggest|recommend|describe|state|do not|don't|never|add|divide|answer|respond|make|warn|tell|quote|list|offer|cite|contrast|highlight|mark|separate|wrap|finish|conclude|organi[sz]e|structure|provide|discuss|define|outline|estimate|identify|propose|arrange|restrict|exclude|ensure|summari[sz]e|refer to";
const joint = new RegExp(
  String.raw`(?:[.;]\s+(?:(?:also|then|and|but|please|finally),?\s+)*|,?\s+(?:and|but|then|as well as|and then|and also|and please|while also)\s+)(?=(?:${orders})\b)`,
  "gi",
);
const order = new RegExp(String.raw`^(?:please\s+|always\s+|also\s+)?(?:${orders})\b`, "i");

/** Words of a second half that only say where or how the first half is done. */
const dependent =
  /^(?:\S+\s+){1,3}(?:it|them|each|this|these|that|those|one|every|why|how|what|which|both|all of them|its|their|none)\b|^(?:keep|make|say|explain) (?:so|sure)\b/i;

/** More constraints than the levels of a chain share. */
const mostCuts = 500;
const cutOf = remembered((text) => ({ cut: cutBetween(text) }), mostCuts);

/** Where one demand ends and the other begins; none where there is only one. */
function cutBetween(text: string): Span | null {
  if (text.length > longest) return null;
  for (const match of text.matchAll(joint)) {
    const [first, second] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const isTwo = order.test(first.trim()) || bindByRules(first).state === "bound";
    if (isTwo && !dependent.test(second) && !isQuoted(text, match.index)) return { start: match.index, end: match.index + match[0].length };
  }
  return boundHalves(text);
}

const longest = 1_000;

/** "In French, at most 100 words": two halves that code can check, each by itself. */
function boundHalves(text: string): Span | null {
  for (const match of text.matchAll(/,?\s+(?:and|but|with|plus)\s+|[,;]\s+/g)) {
    const halves = [text.slice(0, match.index), text.slice(match.index + match[0].length)].map(bindByRules);
    const [first, second] = halves;
    if (first?.state !== "bound" || second?.state !== "bound" || isQuoted(text, match.index)) continue;
    if (first.verifierId !== second.verifierId) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}
