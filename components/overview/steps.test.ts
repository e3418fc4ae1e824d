import { describe, expect, it } from "vitest";
import type { Overview } from "@/lib/schema/overview";
import { nextStep, nextSteps } from "./steps";

const empty: Overview = {
  ...{ seeds: { kept: 0, removed: 0 }, models: { own: 0, rehearsal: 3 }, levels: [] },
  ...{ chains: 0, releases: 0, activity: [] },
};
const levels: Overview["levels"] = [{ level: 1, track: "general", kept: 10, reviewed: 0, accepted: 0 }];

describe("the way to a dataset", () => {
  it("begins with seeds", () => {
    expect(nextStep(nextSteps(empty, "owner"))?.title).toBe("Import seeds");
  });

  it("does not insist on models once the rehearsal model has made a run", () => {
    const steps = nextSteps({ ...empty, seeds: { kept: 5, removed: 0 }, levels }, "owner");
    expect(nextStep(steps)?.title).toBe("Review");
    expect(steps.find(({ title }) => title === "Choose models")?.isDone).toBe(false);
  });

  it("ends with a release", () => {
    expect(nextStep(nextSteps({ ...empty, levels, releases: 1 }, "owner"))).toBeUndefined();
  });

  it("offers an annotator only what an annotator may do", () => {
    const steps = nextSteps({ ...empty, levels }, "annotator");
    expect(steps.filter(({ isOpen }) => isOpen).map(({ title }) => title)).toEqual(["Review"]);
  });
});
