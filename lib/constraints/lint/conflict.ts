import { type Conflict, conflictsAmong } from "../conflicts/conflicts-among";
import { wordConflicts } from "../conflicts/word-conflicts";
import type { Span } from "../span";
import { defineCheck } from "./check";
import { isPartOf, isSameDemand } from "./coverage";
import { areAmong, atomsOf } from "./demand-atoms";
import { demandClauses } from "./demand-clauses";
import { demandsIn } from "./demands-in";
import { offerRewrite, sentenceAround, withoutPart } from "./rewrite";
import { standingSentences } from "./standing-sentences";
import type { LintConstraint, LintInstruction } from "./subject";

/** Demands that no one answer can meet together. */
export const conflict = defineCheck({
  id: "conflict",
  title: "Conflict",
  severity: "error",
  summary: "Two or more demands of the instruction exclude each other.",
  look: (instruction) => [...amongListed(instruction), ...inText(instruction), ...inWords(instruction)],
});

type BoundConstraint = LintConstraint & { verifierId: string };

/** Longer lists than any people write are looked at in part. */
const most = 60;

function amongListed({ id, constraints }: LintInstruction) {
  const all = constraints.slice(0, most);
  const bound = all.filter((constraint): constraint is BoundConstraint => constraint.verifierId !== null);
  const byCode = membersOf(bound, conflictsAmong(bound));
  // What code can check of both is decided by code.
  const byWords = membersOf(all, wordConflicts(all.map(({ text }) => text))).filter(
    ({ members }) => members.some(({ verifierId }) => verifierId === null) && !members.some(({ text }) => oneSentenceOfMany.test(text)),
  );
  return [...byCode, ...byWords].map(({ members, because }) => ({
    ...{ field: "constraint" as const, constraintIds: members.map((member) => member.id) },
    span: { start: 0, end: members[0]?.text.length ?? 0 },
    message: `${members.map(({ text }) => `“${text}”`).join(" and ")} exclude each other: ${because}`,
    repairs: members.toReversed().map((member) => ({
      label: `Remove “${member.text}”`,
      repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: member.id },
    })),
  }));
}

/** "Begin with one sentence that …", "break off one sentence": a sentence beside others, not the whole answer. */
const oneSentenceOfMany =
  /^(?:please\s+)?(?!(?:answer|respond|reply|write|keep|limit|explain|summari[sz]e|use|give|one|a|an|only|just|exactly|in|single)\b)[a-z]+\b.*\b(?:one|a|a single)\s+(?:[a-z]+\s+)?sentence\b(?!\s*(?:only|[.!]?$))/i;

function membersOf<Item>(items: readonly Item[], conflicts: readonly Conflict[]): { members: Item[]; because: string }[] {
  return conflicts.map(({ places, because }) => ({ members: places.flatMap((place) => items[place] ?? []), because }));
}

/** What the text demands, as far as the list does not say it: two of these, or one of these and a listed one. */
function inText({ id, text, constraints }: LintInstruction) {
  const demands = demandsIn(text)
    .filter(
      ({ span }) =>
        !isPartOf(
          text.slice(span.start, span.end),
          constraints.filter(({ verifierId }) => verifierId === null),
        ),
    )
    .slice(0, most);
  const atoms = new Set(constraints.flatMap(atomsOf));
  const isListed = demands.map(
    ({ binding }) => areAmong(atomsOf(binding), atoms) || constraints.some((constraint) => isSameDemand(constraint, binding)),
  );
  return conflictsAmong(demands.map(({ binding }) => binding))
    .filter(({ places }) => !places.every((place) => isListed[place]))
    .map(({ places, because }) =>
      told(
        id,
        text,
        places.flatMap((place) => demands[place]?.span ?? []),
        because,
      ),
    );
}

/** Where no list tells the demands of a text apart: its clauses against each other. */
function inWords({ id, text, constraints }: LintInstruction) {
  const clauses = constraints.length === 0 ? demandClauses(text).slice(0, most) : [];
  const byWords = wordConflicts(clauses.map(({ start, end }) => text.slice(start, end))).map(({ places, because }) => ({
    spans: places.flatMap((place) => clauses[place] ?? []),
    because,
  }));
  const all = byWords.length > 0 ? byWords : standingSentences(text);
  return all.map(({ spans, because }) => told(id, text, spans, because));
}

/** One finding, from the first of the demands to the last. */
function told(id: string, text: string, spans: readonly Span[], because: string) {
  const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const words = spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(" and ");
  return {
    span,
    message: `${words} exclude each other: ${because}`,
    repairs: spans.toReversed().map((own) => removal(id, text, own, spans)),
  };
}

/** The sentence of a demand goes where none of the others stands in it, else its words. */
function removal(id: string, text: string, own: Span, all: readonly Span[]) {
  const sentence = sentenceAround(text, own);
  const isShared = all.some((other) => other !== own && other.start < sentence.end && sentence.start < other.end);
  const gone = isShared ? own : sentence;
  return offerRewrite(id, `Remove “${text.slice(gone.start, gone.end)}”`, withoutPart(text, gone));
}
