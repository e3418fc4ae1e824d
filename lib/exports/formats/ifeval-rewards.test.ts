import { describe, expect, it } from "vitest";
import type { InstructionRecord, ReleaseRecord } from "@/lib/schema/release-record";
import { ifevalRewards } from "./ifeval-rewards";

const quality = { reviewState: "accept", verdicts: { accept: 1, revise: 0, reject: 0, skip: 0 }, filter: null, override: null } as const;
const constraint = (id: string, verifierId: string | null, params: unknown) => ({
  ...{ id, category: "Form", text: id, originalText: null, source: "model" as const, verifierId, params },
});
const instruction = (level: 1 | 2, text: string, constraints: InstructionRecord["constraints"]): InstructionRecord => ({
  ...{ id: `i${level}`, level, track: "general", text, originalText: null, constraints, quality },
});
const answer = (text: string) => ({ id: "a", text, originalText: null, model: "m" });
const lineage = {
  seed: { id: "s", key: "k", text: "Seed", licence: "", source: "", externalId: null },
  query: { id: "q", position: 0, text: "Query", originalText: null },
  run: { id: "r", number: 1, promptVersions: {} },
  isRehearsal: false,
  isEdited: false,
};
const short = constraint("c1", "length_constraints:number_words", { relation: "at most", num_words: 5 });
const judged = constraint("c2", null, null);
const commaless = constraint("c3", "punctuation:no_comma", {});

describe("Verifiable rewards", () => {
  it("carry the constraints that code can check, as IFEval names them", () => {
    const single: ReleaseRecord = {
      ...{ kind: "single", id: "single/1", ...lineage },
      ...{ instruction: instruction(1, "Name a tree.", [short, judged, commaless]), answer: answer("Larch.") },
    };
    expect(ifevalRewards.rowOf(single)).toEqual({
      key: "single/1",
      prompt: "Name a tree.",
      instruction_id_list: ["length_constraints:number_words", "punctuation:no_comma"],
      kwargs: [{ relation: "at most", num_words: 5 }, {}],
      messages: [{ role: "user", content: "Name a tree." }],
    });
  });

  it("ask for the hardest level of a chain, with the levels before it as the conversation so far", () => {
    const chain: ReleaseRecord = {
      ...{ kind: "chain", id: "chain/1", ...lineage },
      turns: [
        { instruction: instruction(1, "Name a tree.", [judged]), answer: answer("Larch.") },
        { instruction: instruction(2, "Name a tree in five words.", [judged, short]), answer: answer("Larch") },
      ],
    };
    expect(ifevalRewards.rowOf(chain)).toMatchObject({
      prompt: "Name a tree in five words.",
      instruction_id_list: ["length_constraints:number_words"],
      messages: [
        { role: "user", content: "Name a tree." },
        { role: "assistant", content: "Larch." },
        { role: "user", content: "Name a tree in five words." },
      ],
    });
  });

  it("stop before the answer that feedback is about", () => {
    const internal: ReleaseRecord = {
      ...{ kind: "internal_feedback", id: "internal_feedback/1", ...lineage, findings: [] },
      ...{ instruction: instruction(1, "One word.", []), answer: answer("Fir. One word: met.") },
    };
    expect(ifevalRewards.rowOf(internal)).toMatchObject({ instruction_id_list: [], messages: [{ role: "user", content: "One word." }] });
  });
});
