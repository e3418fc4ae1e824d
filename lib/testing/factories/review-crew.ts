import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { claimItems } from "@/lib/services/review/claim";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { type MadeProject, makeReviewProject } from "./instruction";
import { makeMember, type Person } from "./people";

export interface ReviewCrew {
  made: MadeProject;
  /** ids of all instructions in the project's order */
  ids: string[];
  /** the one at this place */
  id(at?: number): string;
  where(at?: number): { projectId: string; instructionId: string };
  lead: Person;
  ada: Person;
  ben: Person;
  cleo: Person;
  share(overlap: number | null): Promise<unknown>;
  claim(ctx: Context, count?: number): ReturnType<typeof claimItems>;
  claimIds(ctx: Context, count?: number): Promise<string[]>;
  judge(ctx: Context, decision: VerdictDecision, at?: number, itemVersion?: number): ReturnType<typeof recordVerdict>;
  /** the next claim of this person begins at the first item again */
  fromTheStart(person: Person): Promise<unknown>;
}

/** Ten instructions in two chains, a lead and three annotators, who share them out with this overlap. */
export async function makeReviewCrew(database: Database, overlap: number | null): Promise<ReviewCrew> {
  const made = await makeReviewProject(database, { chains: 2 });
  const { projectId } = made;
  const [lead, ada, ben, cleo] = await Promise.all([
    makeMember(database, projectId, "lead", "Lea"),
    makeMember(database, projectId, "annotator", "Ada"),
    makeMember(database, projectId, "annotator", "Ben"),
    makeMember(database, projectId, "annotator", "Cleo"),
  ]);
  const ids = made.chains.flatMap(({ levels }) => levels.map((level) => level.id));
  const id = (at = 0) => ids[at] ?? "";
  const where = (at = 0) => ({ projectId, instructionId: id(at) });
  const share = (next: number | null) => changeReviewSettings(lead.ctx, { projectId, overlap: next });
  const claim = (ctx: Context, count = 1) => claimItems(ctx, { projectId, count, selection: everything });
  const claimIds = async (ctx: Context, count = 1) => (await claim(ctx, count)).rows.map(({ item }) => item.id);
  const judge = (ctx: Context, decision: VerdictDecision, at = 0, itemVersion = 0) =>
    recordVerdict(ctx, { ...where(at), decision, reason: "", spentMs: 900, itemVersion, idempotencyKey: randomUUID() });
  const fromTheStart = (person: Person) => database.prisma.membership.updateMany({ where: { userId: person.id }, data: { claimedTo: 0n } });
  if (overlap !== null) await share(overlap);
  return { made, ids, id, where, lead, ada, ben, cleo, share, claim, claimIds, judge, fromTheStart };
}
