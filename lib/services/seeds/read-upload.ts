import { type StoredUpload, uploadById } from "@/lib/db/seed-uploads";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

/** A completed upload of the project. */
export async function requireUpload(ctx: Context, projectId: string, id: string): Promise<StoredUpload> {
  const upload = await uploadById(ctx.db, projectId, id);
  if (!upload) throw new AppError("not_found", `upload ${id} not found: files nobody imported are kept for a day; upload it again`);
  if (upload.fileHash === "") throw new AppError("conflict", `upload ${id} is not complete yet`);
  return upload;
}
