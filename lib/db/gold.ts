import type { Settling } from "@/lib/schema/adjudication";
import type { Db } from "./client";

export async function saveGold(
  db: Db,
  row: {
    instructionId: string;
    projectId: string;
    decision: Settling;
    note: string;
    isTraining: boolean;
    createdById: string;
    createdAt: Date;
  },
): Promise<void> {
  const { decision, note, isTraining, instructionId } = row;
  await db.goldItem.upsert({
    where: { instructionId },
    create: row,
    update: { decision, note, isTraining },
    select: { instructionId: true },
  });
}

export function goldOn(db: Db, projectId: string, instructionId: string) {
  return db.goldItem.findFirst({ where: { projectId, instructionId }, select: { decision: true, note: true, isTraining: true } });
}

export async function deleteGold(db: Db, projectId: string, instructionId: string): Promise<number> {
  const { count } = await db.goldItem.deleteMany({ where: { projectId, instructionId } });
  return count;
}
