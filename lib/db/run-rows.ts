import type { FailureKind } from "@/lib/schema/call-outcome";
import type { ItemStatus } from "@/lib/schema/run";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

export interface RunRowsQuestion {
  projectId: string;
  runId: string;
  stage: string;
  noun: "seed" | "query" | "instruction" | "use";
  status: ItemStatus;
  reason: string | null;
  after: string | null;
  limit: number;
}

export interface StoredRunRow {
  itemId: string;
  subjectId: string;
  text: string;
  level: number | null;
  /** the instruction the row is or belongs to */
  instructionId: string | null;
  status: ItemStatus;
  reason: string | null;
  detail: string | null;
  failureKind: FailureKind | null;
  settledAt: Date | null;
}

const subject = {
  seed: { table: Prisma.sql`"Seed"`, level: Prisma.sql`null::int`, instructionId: Prisma.sql`null::uuid` },
  query: { table: Prisma.sql`"Query"`, level: Prisma.sql`null::int`, instructionId: Prisma.sql`null::uuid` },
  instruction: { table: Prisma.sql`"Instruction"`, level: Prisma.sql`s."level"`, instructionId: Prisma.sql`s."id"` },
  use: {
    table: Prisma.sql`(select u."id", c."text", n."level", n."id" as "instructionId" from "InstructionConstraint" u
      join "Constraint" c on c."id" = u."constraintId" join "Instruction" n on n."id" = u."instructionId")`,
    level: Prisma.sql`s."level"`,
    instructionId: Prisma.sql`s."instructionId"`,
  },
} as const;

/** Rows of one stage with one status, by the id of what they take; the reason narrows them. */
export async function runRows(db: Db, question: RunRowsQuestion): Promise<StoredRunRow[]> {
  const { projectId, runId, stage, noun, status, reason, after, limit } = question;
  const { table, level, instructionId } = subject[noun];
  return db.$queryRaw<StoredRunRow[]>`
    select i."id" as "itemId", i."subjectId", s."text", ${level} as "level", ${instructionId} as "instructionId", i."status"::text as "status", i."reason", i."detail",
      i."failureKind"::text as "failureKind", i."settledAt"
    from "RunItem" i
    join "Run" r on r."id" = i."runId" and r."projectId" = ${projectId}::uuid
    join ${table} s on s."id" = i."subjectId"
    where i."runId" = ${runId}::uuid and i."stage" = ${stage} and i."status" = ${status}::"ItemStatus"
      and (${reason}::text is null or i."reason" = ${reason}) and (${after}::uuid is null or i."subjectId" > ${after}::uuid)
    order by i."subjectId" limit ${limit}`;
}
