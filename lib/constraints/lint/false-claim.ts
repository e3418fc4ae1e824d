import { bindByRules } from "../binding/bind";
import { verifyWith } from "../engine";
import { verifierById } from "../index";
import type { Span } from "../span";
import { defineCheck } from "./check";
import { contentStems } from "./content-words";
import { type CountClaim, countClaims, refutation } from "./count-claims";
import { feedbackParts } from "./feedback-parts";
import type { LintConstraint, LintInstruction } from "./subject";

/** Internal feedback that says something of its answer that is not so. */
export const falseClaim = defineCheck({
  id: "false-claim",
  title: "False claim",
  severity: "error",
  summary: "Internal feedback claims a count that is wrong, or that a constraint is met which code finds broken.",
  look: ({ internalFeedback, constraints }: LintInstruction) => {
    const parts = internalFeedback === null ? null : feedbackParts(internalFeedback);
    if (internalFeedback === null || !parts) return [];
    const counts = countClaims(internalFeedback, parts.account).flatMap((claim) => {
      if (!isAboutWhole(internalFeedback, claim)) return [];
      const found = isDenied(internalFeedback, claim.span) ? null : refutation(claim, parts.answer);
      if (found === null) return [];
      const said = internalFeedback.slice(claim.span.start, claim.span.end);
      const bound = claim.is === "exactly" ? "" : `${claim.is} `;
      const message = `The internal feedback claims “${bound}${said}”, but the answer has ${found} ${claim.unit}${found === 1 ? "" : "s"}`;
      return [{ field: "internal_feedback" as const, span: claim.span, message }];
    });
    const broken = constraints.flatMap((constraint) => refutedBy(constraint, internalFeedback, parts));
    const apart = broken.filter(({ span }) => !counts.some((claim) => claim.span.start < span.end && span.start < claim.span.end));
    return [...counts, ...apart].sort((one, other) => one.span.start - other.span.start);
  },
});

/** The line of the account that claims a constraint is met which its verifier finds broken. */
function refutedBy(constraint: LintConstraint, feedback: string, { answer, account }: { answer: string; account: Span }) {
  const verifier = constraint.verifierId === null ? undefined : verifierById(constraint.verifierId);
  // What needs a dictionary may not have loaded it here.
  if (!verifier || verifier.unsupported !== undefined || verifier.prepare || !verifier.params.safeParse(constraint.params).success)
    return [];
  const line = lineAbout(constraint, feedback, account);
  if (!line || isDenied(feedback, line)) return [];
  const { satisfied, evidence } = verifyWith(verifier, answer, constraint.params);
  if (satisfied) return [];
  return [
    {
      ...{ field: "internal_feedback" as const, constraintIds: [constraint.id], span: line },
      message: `The internal feedback claims that “${constraint.text}” is met, but code finds: ${evidence}`,
    },
  ];
}

/** In a line "constraint → account", only the account claims something, and a count only where the constraint counts the same in the whole answer. */
function isAboutWhole(feedback: string, { span, unit }: CountClaim): boolean {
  const line = lineOf(feedback, span);
  const arrow = feedback.slice(line.start, line.end).search(/ (?:→|->|=>) /);
  if (arrow === -1) return true;
  if (span.start < line.start + arrow) return false;
  const binding = bindByRules(
    feedback
      .slice(line.start, line.start + arrow)
      .replace(/^[\s*•-]+/, "")
      .replace(/\s*\((?:not|only partly) met\)$/, ""),
  );
  const verifier = binding.state === "bound" ? verifierById(binding.verifierId) : undefined;
  const demands = binding.state === "bound" ? (verifier?.demands?.(binding.params) ?? []) : [];
  return demands.some((demand) => demand.is === "count" && demand.of === `${unit.replace(" ", "_")}s`);
}

function lineAbout({ text }: LintConstraint, feedback: string, { start, end }: Span): Span | null {
  const wanted = [...new Set(contentStems(text))];
  const sentences = [...feedback.slice(start, end).matchAll(/[^\n]+?(?:[.!?](?=\s)|(?=\n)|$)/g)];
  const found = sentences.find(([sentence]) => {
    const stems = new Set(contentStems(sentence));
    return wanted.length > 0 && wanted.filter((one) => stems.has(one)).length * 3 >= wanted.length * 2;
  });
  if (!found) return null;
  const lead = found[0].length - found[0].trimStart().length;
  return { start: start + found.index + lead, end: start + found.index + found[0].length };
}

const denial =
  /\((?:not|only partly) met\)|\b(?:not met|unmet|fails?|failed|falls? short|does not|doesn't|did not|isn't|is not|exceeds|misses|missed|violates?|was asked, but|instead of)\b/i;

/** Whether the line admits that something is amiss. */
function isDenied(feedback: string, { start, end }: Span): boolean {
  const line = lineOf(feedback, { start, end });
  return denial.test(feedback.slice(line.start, line.end));
}

function lineOf(text: string, { start, end }: Span): Span {
  const to = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start) + 1, end: to === -1 ? text.length : to };
}
