import { z } from "zod";
import { auditEvents, auditNouns } from "@/lib/db/audit";
import { AppError } from "@/lib/errors";
import { type AuditPage, type AuditRequest, AuditRow } from "@/lib/schema/audit";
import { authorise, type Context } from "@/lib/services/context";
import { actorNames } from "./actor-names";

/** What was done in a project and by whom, newest first. */
export async function listAudit(
  ctx: Context,
  { projectId, after, limit, noun, actor }: AuditRequest & { projectId: string },
): Promise<AuditPage> {
  await authorise(ctx, projectId, "audit.read");
  const [found, nouns] = await Promise.all([
    auditEvents(ctx.db, { projectId, noun, actorId: actor, before: positionOf(after), limit: limit + 1 }),
    auditNouns(ctx.db, projectId),
  ]);
  const shown = found.slice(0, limit);
  const names = await actorNames(ctx, projectId, shown);
  const rows = shown.map(({ id, at, actorId, ...event }) =>
    AuditRow.parse({ ...event, id: String(id), at: at.toISOString(), actor: names.get(actorId ?? "") ?? actorId ?? "Larch" }),
  );
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null, nouns };
}

function positionOf(after: string | undefined): bigint | undefined {
  if (after === undefined) return undefined;
  const parsed = z
    .string()
    .regex(/^\d{1,18}$/)
    .safeParse(after);
  if (!parsed.success) throw new AppError("invalid_input", `after: ${after} is not a position in this list`);
  return BigInt(parsed.data);
}
