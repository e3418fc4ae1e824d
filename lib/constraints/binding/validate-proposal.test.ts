import { describe, expect, it } from "vitest";
import { validateProposal } from "./validate-proposal";

const proposal = { verifierId: "word-count-at-most", params: { words: 3 }, meets: "Bees dance.", breaks: "Bees dance for a long time." };

describe("validateProposal", () => {
  it("accepts a proposal whose answers are met and broken", () => {
    expect(validateProposal(proposal)).toEqual({
      isAccepted: true,
      verifierId: "word-count-at-most",
      params: { words: 3 },
      sentence: "Use at most 3 words.",
    });
  });

  it("says which verifier there is not", () => {
    expect(validateProposal({ ...proposal, verifierId: "word-limit" })).toEqual({
      isAccepted: false,
      because: 'there is no verifier "word-limit"',
    });
  });

  it("says which parameters do not fit", () => {
    const outcome = validateProposal({ ...proposal, params: { words: "three" } });
    expect(outcome).toMatchObject({
      isAccepted: false,
      because: expect.stringMatching(/^the parameters do not fit At most so many words: words: /),
    });
  });

  it("refuses where the good answer breaks it", () => {
    expect(validateProposal({ ...proposal, meets: "Bees dance all day long." })).toMatchObject({
      isAccepted: false,
      because: expect.stringMatching(/^the answer that should meet it does not: 5 words/),
    });
  });

  it("refuses where the bad answer meets it", () => {
    expect(validateProposal({ ...proposal, breaks: "Bees." })).toMatchObject({
      isAccepted: false,
      because: expect.stringMatching(/^the answer that should break it does not: 1 word/),
    });
  });

  it("refuses an empty test answer", () => {
    expect(validateProposal({ ...proposal, breaks: " " })).toEqual({ isAccepted: false, because: "a test answer is empty" });
  });
});
