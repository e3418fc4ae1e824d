import { describe, expect, it } from "vitest";
import { changedForm, formOf, readForm, rehearsalForm } from "./model-form";

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

  it("forgets the prices of the model that stood there when another takes its place, unless a person typed them", () => {
    const stored = rehearsalForm("judge");
    const other = changedForm(stored, stored, { model: "gpt-4o-mini" });
    expect([other.inputUsdPerMtok, other.outputUsdPerMtok]).toEqual(["", ""]);
    const typed = changedForm({ ...stored, inputUsdPerMtok: "3" }, stored, { model: "gpt-4o-mini" });
    expect([typed.inputUsdPerMtok, typed.outputUsdPerMtok]).toEqual(["3", "1.5"]);
  });
});
