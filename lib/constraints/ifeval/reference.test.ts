import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { agreementByType } from "../../testing/agreement-by-type";
import { answeredPrompts, crossedCases, ifevalFolder, isByChance, summary, unitCases } from "../../testing/ifeval-oracle";
import { benchmarkAccuracy } from "../benchmark-accuracy";
import { check, prepareVerifiers } from "../engine";
import { verifierById } from "../index";
import { ifevalVerifiers } from "./index";

beforeAll(() => prepareVerifiers(ifevalVerifiers));

const differing = (shares: Map<string, number>) => [...shares].filter(([, share]) => share < 1);
const oneIn = <T>(step: number, from: readonly T[]) => from.filter((_, place) => place % step === 0);

// `npm run bench -- ifeval` judges every row; these are samples of them.
describe.skipIf(!existsSync(ifevalFolder))("IFEval's reference (skipped where ../shared/data is absent)", () => {
  it("gives the same verdicts on models' answers, strict and loose", () => {
    const cases = oneIn(12, answeredPrompts()).flatMap((prompt) => prompt.cases);
    const shares = agreementByType(cases.filter((one) => one.isStable && !isByChance(one)));
    expect(shares.size).toBe(25);
    expect(differing(shares)).toEqual([]);
  });

  it("gives the same verdicts on changed answers in many languages", () => {
    const cases = oneIn(12, crossedCases()).filter((one) => !isByChance(one));
    const shares = agreementByType(cases);
    expect(shares.size).toBe(25);
    expect(differing(shares).filter(([id, share]) => share < (/language|english/.test(id) ? 0.97 : 1))).toEqual([]);
  });

  it("foretells most verdicts that the reference drew by chance", () => {
    const shares = agreementByType(crossedCases().filter(isByChance));
    expect([...shares.keys()]).toEqual(["keywords:letter_frequency"]);
    expect(shares.get("keywords:letter_frequency")).toBeGreaterThan(0.95);
  });

  it("passes its own unit tests", () => {
    const wrong = unitCases().filter(({ instruction_id, kwargs, response, reference_strict }) => {
      const verifier = verifierById(instruction_id);
      return !verifier || check(verifier, response, kwargs).strict !== reference_strict;
    });
    expect(wrong).toEqual([]);
  });

  it("leads to the same four accuracies of a model", () => {
    const judged = answeredPrompts()
      .filter(({ model }) => model === "gpt-4-20231107")
      .map(({ cases }) => {
        const verdicts = cases.map((one) => {
          const verifier = verifierById(one.id);
          // What was judged by chance is left to the reference.
          return !verifier || isByChance(one) ? one : check(verifier, one.answer, one.params);
        });
        return { strict: verdicts.map(({ strict }) => strict), loose: verdicts.map(({ loose }) => loose) };
      });
    const published = summary()["gpt-4-20231107"];
    const accuracy = benchmarkAccuracy(judged);
    expect(accuracy?.promptStrict).toBeCloseTo(published?.prompt_level_strict ?? 0, 3);
    expect(accuracy?.instructionStrict).toBeCloseTo(published?.instruction_level_strict ?? 0, 3);
    expect(accuracy?.promptLoose).toBeCloseTo(published?.prompt_level_loose ?? 0, 3);
    expect(accuracy?.instructionLoose).toBeCloseTo(published?.instruction_level_loose ?? 0, 3);
  });
});
