import { type ActivityRow, countByLevel, countOfProject, newestActivity } from "@/lib/db/overview";
import type { Activity, Overview } from "@/lib/schema/overview";
import { isAllowed } from "@/lib/schema/role";
import { authorise, type Context } from "@/lib/services/context";

const activityLines = 10;
const eventsLookedAt = 200;

/** Where the project stands: its counts, its levels, what happened last. */
export async function readOverview(ctx: Context, { projectId }: { projectId: string }): Promise<Overview> {
  const role = await authorise(ctx, projectId, "project.read");
  const [counts, levels, events] = await Promise.all([
    countOfProject(ctx.db, projectId),
    countByLevel(ctx.db, projectId),
    isAllowed(role, "audit.read") ? newestActivity(ctx.db, projectId, eventsLookedAt) : [],
  ]);
  return {
    seeds: { kept: counts.seedsKept, removed: counts.seedsRemoved },
    models: { own: counts.modelsOwn, rehearsal: counts.modelsRehearsal },
    levels,
    chains: counts.chains,
    releases: counts.releases,
    activity: withoutRepetition(events).slice(0, activityLines),
  };
}

/** Newest first; what one person does over and over is one line with its count and its newest time. */
export function withoutRepetition(events: readonly ActivityRow[]): Activity[] {
  const lines: Activity[] = [];
  for (const { id, at, action, subject, actorName } of events) {
    const who = actorName ?? "Larch";
    const last = lines.at(-1);
    if (last?.who === who && last.action === action) last.count += 1;
    else lines.push({ id: String(id), at: at.toISOString(), who, action, subject, count: 1 });
  }
  return lines;
}
