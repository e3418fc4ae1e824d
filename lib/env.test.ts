import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const whole = { DATABASE_URL: "postgresql://larch@127.0.0.1:5432/larch", LARCH_SECRET: "x".repeat(32) };

describe("the environment", () => {
  it("is read with its defaults", () => {
    expect(readEnvironment(whole)).toMatchObject({ PORT: 3000, LARCH_DATA: ".larch", NODE_ENV: "production" });
  });

  it("lists everything that is wrong at once", () => {
    const read = () => readEnvironment({ DATABASE_URL: "mysql://x", PORT: "seventy" });
    expect(read).toThrow(/DATABASE_URL[\s\S]*LARCH_SECRET[\s\S]*PORT/);
  });
});
