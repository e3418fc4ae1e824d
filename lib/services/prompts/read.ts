import { promptVersions } from "@/lib/db/prompts";
import { userNames } from "@/lib/db/users";
import { AppError } from "@/lib/errors";
import { stageById } from "@/lib/pipeline/index";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import type { PromptDetail, PromptVersionView } from "@/lib/schema/prompt";
import { authorise, type Context } from "@/lib/services/context";
import { promptSummary } from "./list";

/** One stage's prompt with all its versions, newest first, and the runs that used each. */
export async function readPrompt(ctx: Context, { projectId, stage: stageId }: { projectId: string; stage: string }): Promise<PromptDetail> {
  await authorise(ctx, projectId, "prompts.read");
  const { stage, asks } = askingStage(stageId);
  const rows = await promptVersions(ctx.db, projectId, stageId);
  const [newest] = rows;
  if (!newest) throw new AppError("not_found", `the project has no prompt for the stage ${stageId}`);
  const names = await userNames(
    ctx.db,
    rows.flatMap((row) => row.createdById ?? []),
  );
  const versions = rows.map((row) => versionView(row, row.createdById === null ? null : (names.get(row.createdById) ?? null)));
  return { ...promptSummary(stage, asks, newest), versions, replySchema: asks.replyIs === "json" ? replyJsonSchema(stage) : null };
}

export function askingStage(stageId: string) {
  const stage = stageById(stageId);
  if (!stage?.asks) throw new AppError("not_found", `there is no stage ${stageId} that asks a model`);
  return { stage, asks: stage.asks };
}

type Stored = Awaited<ReturnType<typeof promptVersions>>[number];

function versionView(row: Stored, createdBy: string | null): PromptVersionView {
  const { id, version, note, hash, system, user, createdById, createdAt, runs } = row;
  return {
    ...{ id, version, note, hash, system, user, createdBy },
    isBuiltIn: createdById === null,
    createdAt: createdAt.toISOString(),
    runs: runs.map(({ run }) => run),
  };
}
