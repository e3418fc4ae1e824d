import { modelConnections } from "@/lib/db/models";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

export type StudyModel = Awaited<ReturnType<typeof modelConnections>>[number];

/** A project's model by its role, or by the id of its connection; refused in words where there is none. */
export async function connectionOf(ctx: Context, projectId: string, roleOrId: string): Promise<StudyModel> {
  const model = await findConnection(ctx, projectId, roleOrId);
  if (!model) throw new AppError("conflict", `no model is set for the role ${roleOrId}; choose one under Models`);
  return model;
}

export async function findConnection(ctx: Context, projectId: string, roleOrId: string): Promise<StudyModel | null> {
  const models = await modelConnections(ctx.db, projectId);
  return models.find(({ role, id }) => role === roleOrId || id === roleOrId) ?? null;
}
