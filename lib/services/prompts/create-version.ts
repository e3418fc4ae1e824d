import { randomUUID } from "node:crypto";
import { insertPromptVersions, lockPrompts, newestPrompts } from "@/lib/db/prompts";
import { AppError } from "@/lib/errors";
import { promptProblems } from "@/lib/pipeline/render-prompt";
import type { NewPromptVersion, PromptDetail } from "@/lib/schema/prompt";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { promptHash } from "./ensure-builtin";
import { askingStage, readPrompt } from "./read";

/** Adds a version; older ones stay as they are, and runs stay tied to theirs. */
export async function createPromptVersion(
  ctx: Context,
  input: NewPromptVersion & { projectId: string; stage: string },
): Promise<PromptDetail> {
  const { projectId, stage, system, user, note, basedOn } = input;
  await authorise(ctx, projectId, "prompts.manage");
  const problems = promptProblems({ system, user }, askingStage(stage).asks.placeholders);
  if (problems.length > 0) throw new AppError("invalid_input", problems.join(" "), problems);
  await ctx.db.$transaction(async (tx) => {
    await lockPrompts(tx, projectId);
    const newest = (await newestPrompts(tx, projectId)).find((row) => row.stage === stage);
    if (newest && newest.version !== basedOn) {
      throw new AppError("conflict", `version ${newest.version} was made while you edited version ${basedOn}; compare and save again`, {
        newest: newest.version,
      });
    }
    const hash = promptHash({ system, user });
    if (newest?.hash === hash) throw new AppError("conflict", `nothing differs from version ${newest.version}`);
    const version = (newest?.version ?? 0) + 1;
    const createdById = actorUserId(ctx.actor) ?? "system";
    await insertPromptVersions(tx, [{ id: randomUUID(), projectId, stage, version, system, user, note, hash, createdById }]);
    await noteAudit(ctx, tx, { projectId, action: "prompt.create_version", subject: `prompt ${stage} ${version}`, after: { note, hash } });
  });
  return readPrompt(ctx, { projectId, stage });
}
