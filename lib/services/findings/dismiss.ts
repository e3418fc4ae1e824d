import type { Db } from "@/lib/db/client";
import { findingById, type StatusChange, setFindingStatus } from "@/lib/db/finding-list";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { StoredFinding } from "@/lib/schema/finding-list";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { assess } from "./assess";

interface Input {
  projectId: string;
  findingId: string;
}

/** Says of a finding that it is none. It stays so, however often it is found again. */
export async function dismissFinding(ctx: Context, { reason, ...input }: Input & { reason: string }): Promise<StoredFinding> {
  const { userId } = await authorisedEditor(ctx, input.projectId, "review.edit");
  const change = { status: "dismissed", because: reason, userId, at: ctx.now() } as const;
  return ctx.db.$transaction((tx) => changed(ctx, tx, input, change));
}

/** Takes a dismissal back: it counts again, unless it is no longer there to be found. */
export async function reopenFinding(ctx: Context, input: Input): Promise<StoredFinding> {
  await authorisedEditor(ctx, input.projectId, "review.edit");
  const change = { status: "open", because: null, userId: null, at: ctx.now() } as const;
  return ctx.db.$transaction(async (tx) => {
    const { queryId } = await changed(ctx, tx, input, change);
    await assess(prismaSql(tx), input.projectId, [queryId]);
    return found(tx, input);
  });
}

async function changed(ctx: Context, tx: Db, input: Input, change: StatusChange): Promise<StoredFinding> {
  const { projectId, findingId } = input;
  const before = await found(tx, input);
  const from = change.status === "dismissed" ? "open" : "dismissed";
  if (before.status === change.status) return before;
  if (!(await setFindingStatus(tx, findingId, from, change)))
    throw new AppError("conflict", `finding ${findingId} is ${before.status}: only one that is ${from} can be changed so`);
  const action = change.status === "dismissed" ? "finding.dismiss" : "finding.reopen";
  const after = { check: before.check, message: before.message, reason: change.because };
  await noteAudit(ctx, tx, { projectId, action, subject: `query ${before.queryId}`, after });
  return found(tx, input);
}

async function found(db: Db, { projectId, findingId }: Input): Promise<StoredFinding> {
  const finding = await findingById(db, projectId, findingId);
  if (!finding) throw new AppError("not_found", `finding ${findingId} not found`);
  return finding;
}
