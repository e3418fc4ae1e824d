import { beforeAll, describe, expect, it } from "vitest";
import { faultOf } from "../testing/fuzz-case";
import { seededNumbers } from "../testing/fuzz-cases";
import { prepareVerifiers } from "./engine";
import { verifiers } from "./index";

const supported = verifiers.filter(({ unsupported }) => unsupported === undefined);

beforeAll(() => prepareVerifiers(supported));

describe("every verifier", () => {
  it("judges any text, with spans inside it and evidence in words", () => {
    const random = seededNumbers(1);
    const faults = supported.flatMap((verifier) => Array.from({ length: 4 }, () => faultOf(verifier, random)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});
