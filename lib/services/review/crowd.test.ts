import { describe, expect, it } from "vitest";
import { runCrowd } from "@/lib/testing/annotator-crowd";
import { useDatabase } from "@/lib/testing/database";

const test = useDatabase();

describe("Eight annotators on one queue, each item for three", () => {
  it("lose and double nothing over HTTP, though their programs and the server are killed on the way", async () => {
    const plan = { people: 8, chains: 3, overlap: 3, killsOneIn: 10, restartAfterMs: 1_500, feedForMs: 0 };
    const report = await runCrowd(test.database, { ...plan, databaseUrl: test.url });
    const { noted, items, ...counts } = report;
    expect(items).toBe(15);
    expect(counts).toMatchObject({ wrong: 0, tooMany: 0, verdicts: 45, lostVerdicts: 0, lostEdits: 0 });
    expect(noted.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(0);
    expect(noted.reduce((sum, { edits }) => sum + edits.length, 0)).toBeGreaterThan(0);
  }, 300_000);
});
