import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addsUp, total } from "@/lib/intake/counts";
import { systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { importSeeds } from "./import";

const folder = path.resolve(import.meta.dirname, "../../../../shared/data");
const chat = path.join(folder, "seed_queries_chat/queries.jsonl.gz");
const conifer = path.join(folder, "conifer_samples");
const test = useDatabase();

async function imported(file: string) {
  const ctx = systemContextOf(test.database, "test");
  const projectId = randomUUID();
  await test.database.prisma.project.create({ data: { id: projectId, slug: projectId, name: "Real" }, select: { id: true } });
  return importSeeds(ctx, { projectId, path: file });
}

describe.skipIf(!existsSync(chat))("1,430 real chat prompts (skipped where ../shared/data is absent)", () => {
  it("come in with every row accounted for", async () => {
    const { counts, fileFormat, mapping } = await imported(chat);
    expect(fileFormat).toBe("jsonl");
    expect(mapping).toMatchObject({ text: "text", id: "id", source: "source" });
    expect(counts.read).toBe(1430);
    expect(addsUp(counts)).toBe(true);
    expect(counts.bad).toBe(0);
    expect(counts.kept).toBeGreaterThan(400);
    expect(total(counts.removed)).toBeGreaterThan(400);
  });
});

describe.skipIf(!existsSync(conifer))("Conifer's sample files (skipped where ../shared/data is absent)", () => {
  it("selected_query.txt: five seeds, the long ones left out by the paper's own rules", async () => {
    const { counts } = await imported(path.join(conifer, "selected_query.txt"));
    expect(counts.read).toBe(5);
    expect(counts.bad).toBe(0);
    expect(counts.kept + total(counts.removed)).toBe(5);
  });

  it("files keyed by their queries give the queries", async () => {
    const { counts, mapping } = await imported(path.join(conifer, "03_constraint_list.json"));
    expect(mapping.text).toBe("key");
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.bad).toBe(0);
  });

  it("the multi-turn file gives first user turns", async () => {
    const { counts, mapping } = await imported(path.join(conifer, "06_multi_turn.json"));
    expect(mapping).toMatchObject({ text: null, turns: "messages" });
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.bad).toBe(0);
  });
});
