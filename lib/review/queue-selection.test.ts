import { describe, expect, it } from "vitest";
import { defaultQueue, queueSearch, queueSelection } from "./queue-selection";
import { everything } from "./selection";

describe("The queue's address", () => {
  it("means what is kept and nobody has judged when it says nothing", () => {
    expect(queueSelection({})).toEqual({ ...everything, states: ["unreviewed"], standing: "keep" });
    expect(queueSearch(defaultQueue)).toBe("");
  });

  it("keeps other filters beside the unreviewed", () => {
    expect(queueSearch({ ...defaultQueue, levels: [5] })).toBe("?level=5");
    expect(queueSelection({ level: "5" })).toEqual({ ...defaultQueue, levels: [5] });
  });

  it("can ask for whatever was said", () => {
    expect(queueSearch(everything)).toBe("?state=unreviewed,accept,revise,reject&standing=any");
    expect(queueSelection({ state: "unreviewed,accept,revise,reject", standing: "any" })).toEqual(everything);
  });

  it("can ask for what was said otherwise", () => {
    const rejected = { ...defaultQueue, states: ["reject" as const] };
    expect(queueSelection({ state: "reject" })).toEqual(rejected);
    expect(queueSearch(rejected)).toBe("?state=reject");
  });

  it("can hold what the filter dropped", () => {
    const dropped = { ...defaultQueue, standing: "drop" as const };
    expect(queueSearch(dropped)).toBe("?standing=drop");
    expect(queueSelection({ standing: "drop" })).toEqual(dropped);
  });
});
