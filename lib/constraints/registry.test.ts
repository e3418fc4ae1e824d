import { beforeAll, describe, expect, it } from "vitest";
import { check, describeWith, prepareVerifiers, verifyWith } from "./engine";
import { verifierById, verifiers } from "./index";

const supported = verifiers.filter(({ unsupported }) => unsupported === undefined);
const examples = supported.flatMap((verifier) =>
  verifier.examples.map((example, place) => ({ ...example, id: verifier.id, place, verifier })),
);

describe("the registry of verifiers", () => {
  beforeAll(() => prepareVerifiers(supported), 60_000);

  it("gives every kind an id of its own, under which it is found", () => {
    expect(new Set(verifiers.map(({ id }) => id)).size).toBe(verifiers.length);
    expect(verifiers.filter((verifier) => verifierById(verifier.id) !== verifier)).toEqual([]);
    expect(verifierById("no such kind")).toBeUndefined();
  });

  it("says of every kind that code cannot check why, and of every other how it looks when met and broken", () => {
    expect(verifiers.filter(({ unsupported }) => unsupported === "").map(({ id }) => id)).toEqual([]);
    expect(supported.filter((verifier) => verifier.examples.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it.each(examples)("$id meets and breaks example $place", ({ verifier, params, meets, breaks }) => {
    expect(check(verifier, meets, params)).toMatchObject({ strict: true, loose: true });
    expect(check(verifier, breaks, params).strict).toBe(false);
  });

  it.each(examples)(
    "$id says in words what it found in example $place, and points inside the answer",
    ({ verifier, params, meets, breaks }) => {
      for (const answer of [meets, breaks]) {
        const { evidence, spans } = verifyWith(verifier, answer, params);
        expect(evidence.trim()).not.toBe("");
        expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= answer.length))).toEqual([]);
      }
    },
  );

  it.each(examples)("$id describes example $place as one complete sentence, and its parameters survive JSON", ({ verifier, params }) => {
    const parsed = verifier.params.parse(params);
    expect(verifier.params.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    expect(describeWith(verifier, params)).toMatch(/^\p{Lu}[^\n]*[.!?]["”’)]?$/u);
  });

  it.each(examples)("$id demands nothing impossible of itself in example $place", ({ verifier, params }) => {
    const demands = verifier.demands?.(verifier.params.parse(params)) ?? [];
    const counts = demands.flatMap((demand) => (demand.is === "count" ? [demand] : []));
    expect(counts.filter(({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => atLeast < 0 || atLeast > atMost)).toEqual([]);
    expect(demands.filter((demand) => "text" in demand && demand.text === "")).toEqual([]);
  });
});
