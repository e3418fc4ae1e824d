import { modelConnections } from "@/lib/db/models";
import type { ModelConnectionView } from "@/lib/schema/model-connection";
import { authorise, type Context } from "@/lib/services/context";

export async function listModels(ctx: Context, { projectId }: { projectId: string }): Promise<ModelConnectionView[]> {
  await authorise(ctx, projectId, "models.read");
  return (await modelConnections(ctx.db, projectId)).map(modelView);
}

type Stored = Awaited<ReturnType<typeof modelConnections>>[number];

export function modelView(row: Stored): ModelConnectionView {
  return { ...row, hasKey: row.keyHint !== null, updatedAt: row.updatedAt.toISOString() };
}
