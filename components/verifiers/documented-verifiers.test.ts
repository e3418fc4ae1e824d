import { describe, expect, it } from "vitest";
import { verifiers } from "@/lib/constraints/index";
import { documentedVerifiers } from "./documented-verifiers";

describe("The verifiers' page", () => {
  it("has an entry for every verifier, with the engine's word on an answer that meets it and one that does not, or the reason there is none", async () => {
    const entries = await documentedVerifiers();
    expect(entries.map(({ id }) => id)).toEqual(verifiers.map(({ id }) => id));
    const mute = entries.filter(
      ({ example, unsupported }) => !unsupported && (!example || example.meets.evidence === "" || example.breaks.evidence === ""),
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  it("names parameters with their types", async () => {
    const entry = (await documentedVerifiers()).find(({ id }) => id === "word-count-at-most");
    expect(entry).toMatchObject({ params: ["words: integer"], category: "Number", family: "catalogue", unsupported: null });
  });
});
