import { describe, expect, it } from "vitest";
import { judgeKeys, judgePress } from "./judge-keys";

const press = { key: "t", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isBusy: false };

describe("The keys of judging", () => {
  it("are each bound once", () => {
    const keys = judgeKeys.flatMap((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("choose a side by arrow or by digit", () => {
    expect(judgePress({ ...press, key: "ArrowLeft" }, null)).toEqual({ action: "left" });
    expect(judgePress({ ...press, key: "2" }, null)).toEqual({ action: "right" });
    expect(judgePress({ ...press, key: "B" }, null)).toEqual({ action: "both_bad" });
  });

  it("name a reason by digit while reasons are offered, and nothing by a digit that has none", () => {
    expect(judgePress({ ...press, key: "2" }, ["Clear", "Short"])).toEqual({ reason: "Short" });
    expect(judgePress({ ...press, key: "3" }, ["Clear", "Short"])).toBeNull();
    expect(judgePress({ ...press, key: "ArrowRight" }, ["Clear"])).toEqual({ action: "right" });
  });

  it.each([{ isBusy: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])("are silent with %o", (part) =>
    expect(judgePress({ ...press, ...part }, null)).toBeNull(),
  );
});
