import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";
import { clusteredMean } from "../comparisons/clustered-mean";
import { clusteredPpiMean } from "./clustered-ppi-mean";

const labels = [1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1];
const family = (place: number) => `q${Math.floor(place / 2)}`;
const both = labels.map((human, place) => ({ cluster: family(place), human, judge: place === 3 ? 0 : human }));
const judgeOnly = Array.from({ length: 60 }, (_, place) => ({ cluster: `r${place}`, value: place % 3 === 0 ? 0 : 1 }));
const people = both.map(({ cluster, human }) => ({ cluster, value: human }));

describe("The clustered PPI++ mean", () => {
  it("is nearer to certain with a good judge", () => {
    const [assisted, alone] = [clusteredPpiMean({ both, judgeOnly }), clusteredMean(people)];
    if (!("lambda" in assisted) || assisted.value === null || !assisted.interval) throw new Error("no interval");
    if (alone.value === null || !alone.interval) throw new Error("no interval");
    expect(assisted.lambda).toBeGreaterThan(0.7);
    expect(assisted.interval[1] - assisted.interval[0]).toBeLessThan(alone.interval[1] - alone.interval[0]);
  });

  it("is the people's own estimate where the judge says the same of everything", () => {
    const useless = { both: both.map((one) => ({ ...one, judge: 1 })), judgeOnly: judgeOnly.map((one) => ({ ...one, value: 1 })) };
    const { clusters: _, ...alone } = evaluate("clustered-mean", { values: labels, clusters: labels.map((__, place) => family(place)) });
    expect({ ...clusteredPpiMean(useless), correction: alone.correction }).toEqual({ ...alone, lambda: 0 });
  });

  it("says why unanimous people have no interval", () => {
    const unanimous = both.map((one) => ({ ...one, human: 1 }));
    expect(clusteredPpiMean({ both: unanimous, judgeOnly })).toMatchObject({
      value: 1,
      lambda: 0,
      noInterval: expect.stringContaining("unanimous"),
    });
  });

  it("refuses where there is nothing for the judge to add", () => {
    expect(clusteredPpiMean({ both, judgeOnly: [] })).toEqual({
      value: null,
      n: 24,
      because: "the judge labelled nothing that people did not",
    });
    expect(clusteredPpiMean({ both: both.slice(0, 1), judgeOnly })).toMatchObject({
      because: "fewer than 2 items were labelled by people",
    });
  });

  it("is in the registry", () => {
    expect(evaluate("clustered-ppi-mean", { both, judgeOnly })).toMatchObject({ n: 24, method: "PPI++, lambda tuned, CR2 by family" });
  });
});
