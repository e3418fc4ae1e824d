import type { Sql } from "./sql";
import { type InstructionRow, instructionColumns, instructionOf, instructionOrigins } from "./stage-items";

interface UseRow extends InstructionRow {
  useId: string;
}

/** Ledger rows about one constraint of one instruction; the use is null where the constraint was taken off since. */
export async function waitingUses(sql: Sql, itemIds: readonly string[]) {
  const rows = await sql.query<{ itemId: string; attempt: number; useId: string }>(
    `select i.id as "itemId", i.attempt, i."subjectId" as "useId" from "RunItem" i where i.id = any($1::uuid[]) and i.status = 'waiting'`,
    [itemIds],
  );
  const uses = new Map(
    (
      await usesAsItems(
        sql,
        null,
        rows.map(({ useId }) => useId),
      )
    ).map((use) => [use.id, use]),
  );
  return rows.map(({ itemId, attempt, useId }) => ({
    itemId,
    attempt,
    item: uses.get(useId) ?? { id: useId, key: "", text: "", use: null },
  }));
}

/** Uses of constraints as their stage sees them, whatever their ledger rows say; only those of the project where one is named. */
export async function usesAsItems(sql: Sql, projectId: string | null, ids: readonly string[]) {
  const rows = await sql.query<UseRow>(
    `select x.id as "useId", n.id as "itemId", 0 as attempt, ${instructionColumns}
     from "InstructionConstraint" x join "Instruction" n on n.id = x."instructionId" ${instructionOrigins}
     where x.id = any($1::uuid[]) and ($2::uuid is null or n."projectId" = $2::uuid)`,
    [ids, projectId],
  );
  return rows.flatMap((row) => useOf(row) ?? []);
}

function useOf(row: UseRow) {
  const { key, text, level, track, constraints, answer } = instructionOf(row).item;
  const index = constraints.findIndex(({ useId }) => useId === row.useId);
  const constraint = constraints[index];
  if (!constraint) return null;
  const use = { constraint, constraints, instruction: { key, text, level, track }, answer };
  return { id: row.useId, key: `${key}/constraint/${index + 1}`, text: constraint.text, use };
}
