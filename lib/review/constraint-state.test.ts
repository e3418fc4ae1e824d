import { describe, expect, it } from "vitest";
import { constraintState, standingLabels, stateCounts } from "./constraint-state";

const nobody = { bindingState: "bound", code: null, judge: [], labels: [], isInConflict: false } as const;

describe("The state of a constraint", () => {
  it("is code's word where code can tell", () => {
    expect(constraintState({ ...nobody, code: { strict: true } })).toBe("met");
    expect(constraintState({ ...nobody, code: { strict: false }, labels: [{ fulfilment: "yes" }] })).toBe("broken");
  });

  it("is that of the list first: a conflict can be met by no answer", () => {
    expect(constraintState({ ...nobody, code: { strict: true }, isInConflict: true })).toBe("conflict");
  });

  it("is judged once a judge or a person spoke", () => {
    expect(constraintState({ ...nobody, bindingState: "judged", judge: [{ fulfilment: "no" }] })).toBe("judged");
    expect(constraintState({ ...nobody, bindingState: "judged", labels: [{ fulfilment: "partly" }] })).toBe("judged");
  });

  it("is unknown while nobody spoke, or only a void verdict was given", () => {
    expect(constraintState(nobody)).toBe("unknown");
    expect(constraintState({ ...nobody, bindingState: "judged", judge: [{ fulfilment: null }] })).toBe("unknown");
  });

  it("no longer hears code once a person has unbound it", () => {
    expect(constraintState({ ...nobody, bindingState: "judged", code: { strict: true } })).toBe("unknown");
  });
});

describe("The counts of a list", () => {
  it("name what there is, the settled ones first", () => {
    expect(stateCounts(["met", "unknown", "broken", "met", "judged", "conflict"])).toBe("2 met, 1 broken, 1 in conflict, 1 judged, 1 open");
    expect(stateCounts(["met"])).toBe("1 met");
    expect(stateCounts([])).toBe("");
  });
});

describe("The labels that stand", () => {
  it("are one a person, the latest", () => {
    const labels = [
      { by: "Ada", isMine: false, createdAt: "2026-01-02", fulfilment: "no" },
      { by: "Ben", isMine: true, createdAt: "2026-01-03", fulfilment: "yes" },
      { by: "Ada", isMine: false, createdAt: "2026-01-01", fulfilment: "yes" },
    ];
    expect(standingLabels(labels).map(({ by, fulfilment }) => `${by}: ${fulfilment}`)).toEqual(["Ada: no", "Ben: yes"]);
  });
});
