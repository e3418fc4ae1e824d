import { describe, expect, it } from "vitest";
import { formOf, readForm, rehearsalForm } from "./model-form";

describe("a model's form", () => {
  it("reads what was typed, in the units the server stores", () => {
    const form = { ...formOf(null), baseUrl: "https://api.example.com/v1", model: "m-1", timeoutS: "30", inputUsdPerMtok: "0.15" };
    expect(readForm(form)).toEqual({
      settings: {
        baseUrl: "https://api.example.com/v1",
        model: "m-1",
        apiKey: null,
        inputUsdPerMtok: 0.15,
        concurrency: 8,
        requestsPerMinute: null,
        timeoutMs: 30_000,
        structuredOutput: "auto",
      },
    });
  });

  it("names each field that is wrong", () => {
    const read = readForm({ ...formOf(null), baseUrl: "ftp://x", model: " ", concurrency: "many", timeoutS: "" });
    expect("errors" in read && Object.keys(read.errors).sort()).toEqual(["baseUrl", "concurrency", "model", "timeoutS"]);
  });

  it("can always go back to the rehearsal model", () => {
    expect(readForm(rehearsalForm("weaker"))).toMatchObject({ settings: { baseUrl: "rehearsal://local", model: "rehearsal-weaker" } });
  });
});
