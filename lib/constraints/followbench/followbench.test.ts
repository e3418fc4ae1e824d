import { describe, expect, it } from "vitest";
import { describeWith, verifyWith } from "../engine";
import { followbenchVerifiers } from "./index";

const examples = followbenchVerifiers.flatMap((verifier) => verifier.examples.map((example) => [verifier.id, verifier, example] as const));

describe("FollowBench's rule-checked sources", () => {
  it("are fourteen", () => {
    expect(followbenchVerifiers.length).toBe(14);
  });

  it.each(examples)("%s is met by its good example and broken by its bad one", (_, verifier, { params, meets, breaks }) => {
    expect(verifyWith(verifier, meets, params)).toMatchObject({ satisfied: true });
    expect(verifyWith(verifier, breaks, params)).toMatchObject({ satisfied: false });
    expect(describeWith(verifier, params)).toMatch(/^[A-Z][\s\S]+\.$/);
  });
});
