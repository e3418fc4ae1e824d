import { goldAccuracy } from "@/lib/agreement/gold-accuracy";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { countStanding, type MemberWork, workOfMembers } from "@/lib/db/team";
import { GoldAccuracy, type TeamMember, type TeamProgress } from "@/lib/schema/team";
import { authorise, type Context } from "@/lib/services/context";
import { dayMs } from "@/lib/services/review/last-day";

/** How far the review is, and what each person does for it. */
export async function readTeam(ctx: Context, { projectId }: { projectId: string }): Promise<TeamProgress> {
  await authorise(ctx, projectId, "review.lead");
  const now = ctx.now().getTime();
  const [settings, counts, people] = await Promise.all([
    reviewSettingsOf(ctx.db, projectId),
    countStanding(ctx.db, projectId),
    workOfMembers(ctx.db, { projectId, day: new Date(now - dayMs), week: new Date(now - 7 * dayMs) }),
  ]);
  const done = settings.overlap === null ? counts.reviewed : counts.settled;
  const { items, disputed, adjudicated } = counts;
  return { items, done, disputed, adjudicated, waiting: items - done, people: people.map(memberOf) };
}

function memberOf({ goldGiven, goldRight, ...member }: MemberWork): TeamMember {
  return { ...member, gold: GoldAccuracy.parse(goldAccuracy(goldRight, goldGiven)) };
}
