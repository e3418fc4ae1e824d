import { bindInText } from "../binding/bind-in-text";
import { describeWith } from "../engine";
import { verifierById } from "../index";
import { defineCheck } from "./check";
import { contentStems } from "./content-words";
import { isSameDemand, isSameKind } from "./coverage";

/** A demand of the text that no listed constraint says. */
export const unlistedDemand = defineCheck({
  id: "unlisted-demand",
  title: "Demand not listed",
  severity: "note",
  summary: "The text demands something that code can check and that no listed constraint says.",
  look: ({ id, text, constraints }) => {
    if (constraints.length === 0) return [];
    const listed = constraints.map((constraint) => ({ ...constraint, stems: new Set(contentStems(constraint.text)) }));
    return bindInText(text).flatMap(({ span, binding }) => {
      const said = text.slice(span.start, span.end);
      const stems = contentStems(said);
      const isListed = listed.some(
        (constraint) =>
          isSameDemand(constraint, binding) || isSameKind(binding, constraint) || stems.every((stem) => constraint.stems.has(stem)),
      );
      const verifier = verifierById(binding.verifierId);
      if (isListed || !verifier) return [];
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
