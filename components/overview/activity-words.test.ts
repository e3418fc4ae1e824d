import { describe, expect, it } from "vitest";
import { activityWords } from "./activity-words";

describe("what happened, in words", () => {
  it("counts what was done several times in a row", () => {
    expect(activityWords({ action: "verdict.record", subject: "instruction 1", count: 1 })).toBe("judged an instruction");
    expect(activityWords({ action: "verdict.record", subject: "instruction 1", count: 1_204 })).toBe("judged 1,204 instructions");
  });

  it("shows an action it has no words for by its own name and a short id", () => {
    const subject = "study 7b0cf2fa-31b4-4f38-9d04-0d3df0c5a111";
    expect(activityWords({ action: "study.freeze", subject, count: 1 })).toBe("study freeze: study 7b0cf2fa");
    expect(activityWords({ action: "study.freeze", subject, count: 3 })).toBe("study freeze: study 7b0cf2fa and 2 more");
  });
});
