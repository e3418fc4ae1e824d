import { bindByRules } from "../binding/bind";
import { defineCheck } from "./check";

/** A constraint that names a subject and demands nothing. */
export const mereTopic = defineCheck({
  id: "mere-topic",
  title: "Mere topic",
  severity: "warning",
  summary: "A constraint names a subject, such as “Age range”, and demands nothing of the answer that anybody could check.",
  look: ({ id, text, constraints }) =>
    constraints.flatMap((constraint) => {
      if (constraint.verifierId !== null || !isEnglish(`${text} ${constraint.text}`) || ordersSomething(constraint.text)) return [];
      const binding = bindByRules(constraint.text);
      if (binding.state !== "topic") return [];
      const demand = `Discuss ${lowerFirst(constraint.text.trim().replace(/[.:]$/, ""))}.`;
      return [
        {
          ...{ field: "constraint" as const, constraintIds: [constraint.id] },
          span: { start: 0, end: constraint.text.length },
          message: `“${constraint.text}” demands nothing that can be checked: ${binding.because}`,
          repairs: [
            { label: `Demand it: “${demand}”`, repair: { kind: "rewrite_constraint" as const, constraintId: constraint.id, text: demand } },
            {
              label: "Remove the constraint",
              repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: constraint.id },
            },
          ],
        },
      ];
    }),
});

/** With a small first letter, unless it may begin a name. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)+$/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The rules know English words only: of another language they would take every order for a name. */
function isEnglish(text: string): boolean {
  return /\b(?:the|of|to|and|for|with|is|are|how|what|your|role)\b/i.test(text);
}

const orders = new Set(
  `add address adopt answer apply argue arrange ask assume avoid base be begin bold break bring build calculate call capitalise capitalize choose cite close comment compare
  compose conclude connect consider contain contrast convert correct count cover create define demonstrate describe discuss divide do don't draw emphasise emphasize encourage
  end ensure estimate evaluate exclude explain express finish focus follow format frame give handle have highlight identify ignore illustrate imagine imitate include indicate
  insert introduce italicise italicize join justify keep label leave let limit link list look maintain make mark mention mimic name number offer omit open order organise
  organize outline pick plan point predict present pretend print prioritise prioritize propose provide put quote rank recommend refer reflect refrain remove repeat replace
  reply respond restrict return rewrite rhyme say sell separate set shorten show sign simplify sort sound speak split spell stay start state stick structure suggest summarise
  summarize support switch take talk target teach tell thank think translate treat try use vary verify warn wrap write`.split(/\s+/),
);
const verbs =
  /\b(?:is|are|was|were|has|have|must|should|may|can|cannot|will|does|do|not|no|never|nobody|nothing|without|only|each|every|per|must|needs?|at (?:least|most))\b/i;

/** It begins with an order, or says something of something. */
function ordersSomething(words: string): boolean {
  const [first = "", second = ""] = words.toLowerCase().match(/[a-z'’]+/g) ?? [];
  const order = /^(?:please|always|also|briefly|clearly)$/.test(first) ? second : first;
  return orders.has(order) || verbs.test(words);
}
