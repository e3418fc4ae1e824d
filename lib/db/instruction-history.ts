import { BoundWords } from "@/lib/schema/constraint-input";
import type { Db } from "./client";

const by = { select: { name: true } } as const;

/** What people changed about an instruction and the constraints it uses or used, oldest first. */
export async function changesOf(db: Db, instructionId: string) {
  const usedConstraint = {
    OR: [{ usedIn: { some: { instructionId } } }, { changes: { some: { instructionId } } }],
  };
  const [edits, changes, bindings] = await Promise.all([
    db.textEdit.findMany({
      where: { OR: [{ instructionId }, { constraint: usedConstraint }, { query: { instructions: { some: { id: instructionId } } } }] },
      select: { id: true, constraintId: true, queryId: true, before: true, after: true, createdAt: true, user: by },
      orderBy: { createdAt: "asc" },
    }),
    db.constraintChange.findMany({
      where: { instructionId },
      select: { id: true, kind: true, createdAt: true, user: by, constraint: { select: { text: true } } },
      orderBy: { createdAt: "asc" },
    }),
    db.bindingChange.findMany({
      where: { constraint: usedConstraint },
      select: { id: true, before: true, after: true, createdAt: true, user: by },
      orderBy: { ordinal: "asc" },
    }),
  ]);
  const bound = bindings.map(({ before, after, ...row }) => ({ ...row, before: BoundWords.parse(before), after: BoundWords.parse(after) }));
  return { edits, changes, bindings: bound };
}

/** What people made of the filters' verdicts on an instruction and on its query, oldest first. */
export function flipsOf(db: Db, instructionId: string) {
  return db.filterOverride.findMany({
    where: { filterVerdict: { OR: [{ instructionId }, { query: { instructions: { some: { id: instructionId } } } }] } },
    select: { id: true, decision: true, reason: true, createdAt: true, user: by, filterVerdict: { select: { queryId: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Where an instruction hangs: what it was made from, what was made from it, and the calls that paid for each text. */
export function lineageOf(db: Db, projectId: string, id: string) {
  return db.instruction.findFirst({
    where: { id, projectId },
    select: {
      parentId: true,
      modelCallId: true,
      variants: { select: { id: true }, orderBy: { ordinal: "asc" } },
      turns: { select: { chainId: true }, take: 1 },
      query: {
        select: {
          modelCallId: true,
          filterVerdicts: { select: { modelCallId: true } },
          constraints: { select: { modelCallId: true }, where: { modelCallId: { not: null } }, take: 1, orderBy: { position: "asc" } },
        },
      },
      filterVerdicts: { select: { modelCallId: true } },
      answers: { select: { kind: true, modelCallId: true } },
      feedback: { select: { kind: true, modelCallId: true } },
    },
  });
}

export function callsById(db: Db, projectId: string, ids: readonly string[]) {
  return db.modelCall.findMany({
    where: { projectId, id: { in: [...ids] } },
    select: {
      id: true,
      stage: true,
      model: true,
      costMicroUsd: true,
      isRehearsal: true,
      createdAt: true,
      promptVersion: { select: { version: true } },
    },
  });
}
