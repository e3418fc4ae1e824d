import { askCancel, badRowsOf, duplicatesOf, importById, importsOf } from "@/lib/db/seed-imports";
import { AppError } from "@/lib/errors";
import type { SeedDuplicateRow } from "@/lib/schema/seed";
import type { SeedBadRow, SeedImportRow } from "@/lib/schema/seed-import";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { toImportRow } from "./import-row";

export interface OfImport {
  projectId: string;
  importId: string;
}

export interface PageOfImport extends OfImport {
  after?: string | undefined;
  limit: number;
}

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

export async function listImports(
  ctx: Context,
  input: { projectId: string; after?: string | undefined; limit: number },
): Promise<Page<SeedImportRow>> {
  await authorise(ctx, input.projectId, "seeds.read");
  const { rows, next } = await importsOf(ctx.db, input.projectId, input);
  return { rows: rows.map(toImportRow), next };
}

export async function readImport(ctx: Context, { projectId, importId }: OfImport): Promise<SeedImportRow> {
  await authorise(ctx, projectId, "seeds.read");
  return requireImport(ctx, projectId, importId);
}

/** Asks the worker to stop after the batch under way; what is in stays. */
export async function cancelImport(ctx: Context, { projectId, importId }: OfImport): Promise<SeedImportRow> {
  await authorise(ctx, projectId, "seeds.manage");
  const before = await requireImport(ctx, projectId, importId);
  const isAsked = await askCancel(ctx.db, projectId, importId);
  if (!isAsked) throw new AppError("conflict", `import ${importId} has ended already: it is ${before.status}`);
  await noteAudit(ctx, ctx.db, { projectId, action: "seeds.import_cancel_asked", subject: `seed import ${importId}` });
  return requireImport(ctx, projectId, importId);
}

export async function listBadRows(ctx: Context, input: PageOfImport): Promise<Page<SeedBadRow>> {
  await authorise(ctx, input.projectId, "seeds.read");
  await requireImport(ctx, input.projectId, input.importId);
  return badRowsOf(ctx.db, input.importId, { after: lineOf(input.after), limit: input.limit });
}

export async function listDuplicates(ctx: Context, input: PageOfImport): Promise<Page<SeedDuplicateRow>> {
  await authorise(ctx, input.projectId, "seeds.read");
  await requireImport(ctx, input.projectId, input.importId);
  const { rows, next } = await duplicatesOf(ctx.db, input.importId, { after: lineOf(input.after), limit: input.limit });
  const flat = rows.map(({ seed: { import: firstImport, ...first }, import: own, ...row }) => ({
    ...row,
    fileName: own.fileName,
    first: { ...first, fileName: firstImport.fileName },
  }));
  return { rows: flat, next };
}

async function requireImport(ctx: Context, projectId: string, importId: string): Promise<SeedImportRow> {
  const found = await importById(ctx.db, projectId, importId);
  if (!found) throw new AppError("not_found", `import ${importId} not found`);
  return toImportRow(found);
}

function lineOf(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  const line = Number(after);
  if (!Number.isInteger(line)) throw new AppError("invalid_input", `after=${after} is no line`);
  return line;
}
