import { beforeAll, describe, expect, it } from "vitest";
import { check, describeWith, prepareVerifiers } from "../engine";
import { ifbenchVerifiers } from "./index";

const examples = ifbenchVerifiers.flatMap((verifier) => verifier.examples.map((example) => [verifier.id, verifier, example] as const));

beforeAll(() => prepareVerifiers(ifbenchVerifiers));

describe("IFBench's kinds of constraints", () => {
  it("are 58, at least 52 of them supported", () => {
    expect(new Set(ifbenchVerifiers.map(({ id }) => id)).size).toBe(58);
    expect(ifbenchVerifiers.filter(({ unsupported }) => unsupported === undefined).length).toBeGreaterThanOrEqual(52);
  });

  it.each(examples)("%s is met by its good example and broken by its bad one", (_, verifier, { params, meets, breaks }) => {
    expect(check(verifier, meets, params)).toMatchObject({ strict: true });
    expect(check(verifier, breaks, params)).toMatchObject({ strict: false });
    expect(describeWith(verifier, params)).toMatch(/^[A-Z][\s\S]+\.$/);
  });
});
