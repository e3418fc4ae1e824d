import type { Settling } from "@/lib/schema/adjudication";
import type { Consensus } from "@/lib/schema/assignment";
import type { Db } from "./client";
import { notTakenBack } from "./standing-sql";

const columns = {
  id: true,
  projectId: true,
  instructionId: true,
  userId: true,
  decision: true,
  reason: true,
  createdAt: true,
  user: { select: { name: true } },
} as const;

export function adjudicationByKey(db: Db, idempotencyKey: string) {
  return db.adjudication.findUnique({ where: { idempotencyKey }, select: columns });
}

export interface NewAdjudication {
  id: string;
  projectId: string;
  instructionId: string;
  userId: string;
  decision: Settling;
  reason: string;
  idempotencyKey: string;
  createdAt: Date;
}

export function addAdjudication(db: Db, row: NewAdjudication) {
  return db.adjudication.create({ data: row, select: columns });
}

/** Every word of a lead on an item, oldest first. */
export function adjudicationsOn(db: Db, projectId: string, instructionId: string) {
  return db.adjudication.findMany({ where: { projectId, instructionId }, select: columns, orderBy: { ordinal: "asc" } });
}

interface DisputedRow {
  id: string;
  ordinal: bigint;
  level: number;
  text: string;
  consensus: Consensus;
  accept: number;
  revise: number;
  reject: number;
}

/** One page of the items of one consensus, with how many people decided each way. */
export async function disputedItems(
  db: Db,
  question: { projectId: string; consensus: Consensus; after: bigint; limit: number },
): Promise<DisputedRow[]> {
  const { projectId, consensus, after, limit } = question;
  return db.$queryRaw<DisputedRow[]>`
    select i."id", i."ordinal", i."level", left(i."text", 400) as "text", i."consensus", d.accept, d.revise, d.reject
    from (select * from "Instruction" i where i."projectId" = ${projectId}::uuid and i."consensus" = ${consensus}::"Consensus"
      and i."ordinal" > ${after} order by i."ordinal" limit ${limit}) i
    cross join lateral (
      select count(*) filter (where s."decision" = 'accept')::int as accept, count(*) filter (where s."decision" = 'revise')::int as revise,
        count(*) filter (where s."decision" = 'reject')::int as reject
      from (select distinct on (v."userId") v."decision" from "Verdict" v where v."instructionId" = i."id" and v."decision" is not null
        and ${notTakenBack} order by v."userId", v."ordinal" desc) s
    ) d order by i."ordinal"`;
}

/** What stands of an item besides its verdicts: the consensus, who has it back, and whether it is gold. */
export function standingOn(db: Db, projectId: string, instructionId: string) {
  return db.instruction.findFirst({
    where: { id: instructionId, projectId },
    select: {
      consensus: true,
      assignments: { where: { status: "returned" }, select: { userId: true } },
      goldItem: { select: { decision: true, note: true, isTraining: true } },
    },
  });
}
