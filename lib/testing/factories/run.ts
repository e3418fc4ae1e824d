import { createHash, randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import type { RunModel } from "@/lib/schema/run";
import { type Context, contextOf } from "@/lib/services/context";
import { startWorker } from "@/lib/services/execution/worker";
import { createProject } from "@/lib/services/projects/create";

const questions = [
  "how do i keep basil alive on a windowsill in winter",
  "explain photosynthesis to my ten year old daughter",
  "what should i see in lisbon in three days in spring",
  "write a python script that renames my holiday photos",
  "how can i sleep better when i work night shifts",
  "what caused the fall of the roman empire in the west",
  "give me ideas for a cheap vegetarian dinner for six people",
  "how do interest rates change the price of a house",
  "help me learn spanish verbs faster than last year",
  "what is a good training plan for a first half marathon",
];

/** A project with models (the rehearsal model), prompts and so many kept seeds; the system acts in it. */
export async function makeRunnableProject(database: Database, seeds: number): Promise<{ ctx: Context; projectId: string }> {
  const ctx = contextOf(database, { kind: "system", name: "test" });
  const { id: projectId } = await createProject(ctx, { name: `Runs ${randomUUID().slice(0, 8)}` });
  await addSeeds(database, projectId, seeds);
  return { ctx, projectId };
}

export async function addSeeds(database: Database, projectId: string, count: number): Promise<void> {
  const importId = randomUUID();
  await database.prisma.seedImport.create({
    data: { id: importId, projectId, fileName: "seeds.txt", fileFormat: "txt", fileHash: importId, mapping: {}, rules: {}, bytesTotal: 0 },
    select: { id: true },
  });
  const rows = Array.from({ length: count }, (_, index) => {
    const text = index < questions.length ? (questions[index] ?? "") : `${questions[index % questions.length]}, take ${index}`;
    const textHash = createHash("sha256").update(text).digest();
    return { id: randomUUID(), projectId, importId, line: index + 1, text, textHash, status: "kept" as const };
  });
  await database.prisma.seed.createMany({ data: rows });
}

/** Puts one model behind all three roles. */
export async function putModel(database: Database, projectId: string, model: Partial<RunModel>): Promise<void> {
  await database.prisma.modelConnection.updateMany({ where: { projectId }, data: model });
}

/** Works on a run until it leaves the state "running", or the time is over. */
export async function workUntilItStops(
  database: Database,
  runId: string,
  options: { attempts?: number; timeoutMs?: number } = {},
): Promise<string> {
  const errors: unknown[] = [];
  const worker = await startWorker({ pool: database.pool, onError: (error) => errors.push(error), attempts: options.attempts ?? 1 });
  const end = Date.now() + (options.timeoutMs ?? 60_000);
  try {
    for (;;) {
      const run = await database.prisma.run.findUniqueOrThrow({ where: { id: runId }, select: { status: true } });
      if (run.status !== "running") return run.status;
      if (Date.now() > end)
        throw new Error(`run ${runId} is still running; the worker met ${errors.map(String).join("; ") || "no errors"}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await worker.stop();
    for (const error of errors) console.error(error);
  }
}
