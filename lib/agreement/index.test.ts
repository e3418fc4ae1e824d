import { describe, expect, it } from "vitest";
import * as z from "zod";
import { statistics } from "./index";

describe("The registry of statistics", () => {
  it("names each once, in lower case with hyphens", () => {
    const ids = statistics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it("can say what each takes", () => {
    const described = statistics.map(({ input }) => z.toJSONSchema(input, { io: "input" }));
    expect(described.filter(({ properties }) => Object.keys(properties ?? {}).length === 0)).toEqual([]);
  });

  it("refuses a field that no statistic has, by name", () => {
    const draw = () => () => 0;
    for (const statistic of statistics) expect(() => statistic.evaluate({ colour: "red" }, draw), statistic.id).toThrow("colour");
  });
});
