import { BoundWords } from "@/lib/schema/constraint-input";
import { BindingProposal } from "@/lib/schema/constraint-verdict";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** What of a constraint its binding is about. */
export const boundColumns = {
  text: true,
  verifierId: true,
  params: true,
  bindingState: true,
  bindingSource: true,
  proposal: true,
} as const satisfies Prisma.ConstraintSelect;

export function boundWordsOf(row: Prisma.ConstraintGetPayload<{ select: typeof boundColumns }>): BoundWords {
  const { text, verifierId, params, bindingState, bindingSource, proposal } = row;
  return { text, verifierId, params, bindingState, bindingSource, proposal: BindingProposal.nullable().parse(proposal) };
}

/** Writes words and binding together; the first words stay beside new ones. */
export async function setBoundWords(
  db: Db,
  current: { id: string; text: string; originalText: string | null },
  { text, verifierId, params, bindingState, bindingSource, proposal }: BoundWords,
): Promise<void> {
  const words = text === current.text ? {} : { text, originalText: current.originalText ?? current.text };
  await db.constraint.update({
    where: { id: current.id },
    data: {
      ...words,
      verifierId,
      params: jsonOrNull(params),
      bindingState,
      bindingSource,
      proposal: jsonOrNull(proposal),
    },
    select: { id: true },
  });
}

export interface NewBindingChange {
  id: string;
  projectId: string;
  userId: string;
  constraintId: string;
  before: BoundWords;
  after: BoundWords;
  createdAt: Date;
}

export async function addBindingChange(db: Db, { before, after, ...row }: NewBindingChange): Promise<void> {
  await db.bindingChange.create({ data: { ...row, before: jsonValue(before), after: jsonValue(after) }, select: { id: true } });
}

/** The last change a person made of a constraint's binding; null where nobody has. */
export async function lastBindingChange(db: Db, constraintId: string) {
  const row = await db.bindingChange.findFirst({
    where: { constraintId },
    orderBy: { ordinal: "desc" },
    select: { userId: true, before: true, after: true },
  });
  return row && { userId: row.userId, before: BoundWords.parse(row.before), after: BoundWords.parse(row.after) };
}

function jsonOrNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : jsonValue(value);
}

/** Any value of ours as JSON has it. */
export function jsonValue(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
