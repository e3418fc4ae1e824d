import { describeWith } from "../engine";
import { verifierById } from "../index";
import { sentenceSpans } from "../text/sentences";
import { defineCheck } from "./check";
import { wordsIn } from "./content-words";
import { isPartOf, isSameDemand, isSameKind } from "./coverage";
import { areAmong, atomsOf } from "./demand-atoms";
import { demandsIn } from "./demands-in";

/** A demand of the text that no listed constraint says. */
export const unlistedDemand = defineCheck({
  id: "unlisted-demand",
  title: "Demand not listed",
  severity: "note",
  summary: "The text demands something that code can check and that no listed constraint says.",
  look: ({ id, text, constraints }) => {
    if (constraints.length === 0) return [];
    // "Write a letter to …": the form of what is asked for belongs to the task, not to its constraints.
    const listed = new Set(constraints.flatMap(atomsOf));
    const sentences = sentenceSpans(text);
    const first = sentences[0]?.end ?? 0;
    return demandsIn(text).flatMap(({ span, binding }) => {
      const said = text.slice(span.start, span.end);
      const isListed =
        areAmong(atomsOf(binding), listed) ||
        constraints.some((constraint) => isSameDemand(constraint, binding) || isSameKind(binding, constraint));
      const isTask = span.end <= first && !/\d|["“]/.test(wordsIn(said).join(" ") + said);
      const verifier = verifierById(binding.verifierId);
      const isTorn = sentences.filter((sentence) => sentence.start < span.end && span.start < sentence.end).length > 1;
      if (isListed || isTask || isTorn || isPartOf(said, constraints) || !verifier) return [];
      const sentence = describeWith(verifier, binding.params);
      return [
        {
          span,
          message: `“${said}” is demanded by the text and listed nowhere`,
          repairs: [
            {
              label: `List “${sentence}”`,
              repair: { kind: "add_constraint" as const, instructionId: id, category: verifier.category, text: sentence },
            },
          ],
        },
      ];
    });
  },
});
