import { describe, expect, it } from "vitest";
import { verifyWith } from "../engine";
import { verifiers } from "../index";
import { conflictsAmong } from "./conflicts-among";

/** Kinds whose checks let through what nobody would call met: JSON that is a lone string, title case in capitals. */
const degenerate = /json|format:|words:|custom:|repeat:|quot|word|sentence|link|bullet_lists|required-sections/;

describe("conflictsAmong", () => {
  it("reports no two constraints that one of their example answers meets together", () => {
    const kinds = verifiers.filter(({ id, family, prepare }) => family !== "followbench" && prepare === undefined && !degenerate.test(id));
    const cases = kinds.flatMap((verifier) => verifier.examples.slice(0, 1).map((example) => ({ verifier, ...example })));
    const refuted = cases.flatMap((one) =>
      cases
        .filter((other) => other !== one && verifyWith(other.verifier, one.meets, other.params).satisfied)
        .flatMap((other) =>
          conflictsAmong([one, other].map(({ verifier, params }) => ({ verifierId: verifier.id, params }))).map(
            ({ because }) => `${one.verifier.id} and ${other.verifier.id}: ${because}`,
          ),
        ),
    );
    expect(refuted).toEqual([]);
  });
});
