import type { ItemStatus } from "@/lib/schema/run";
import { routesFrom } from "./routing";
import type { AnyStage, InstructionItem, StageContext } from "./stage";

/** A row of the ledger, as far as it says whether something is still to be made. */
export interface LedgerMark {
  stage: string;
  subjectId: string;
  status: ItemStatus;
  /** it was waiting when the query or instruction was dropped */
  isWithdrawn: boolean;
}

export interface MissingRows {
  /** how many rows each stage has not taken yet, and would */
  open: ReadonlyMap<string, number>;
  /** rows the run has taken up and not settled */
  waiting: number;
}

/**
 * What the stages after the second filter have not made of an instruction that is kept: the run's own routes, followed
 * as if every stage kept what it took.
 *
 * @param marks the ledger's rows of the instruction, its constraints and its query
 * @returns rows by stage, each one call where the stage asks; a stage that dropped or failed it ends the way
 */
export function missingOfInstruction(
  stages: readonly AnyStage[],
  item: InstructionItem,
  marks: readonly LedgerMark[],
  context: Pick<StageContext, "settings" | "random">,
): MissingRows {
  const open = new Map<string, number>();
  const seen = new Set<string>();
  let waiting = 0;
  const follow = (from: Pick<AnyStage, "id" | "noun">): void => {
    for (const { stage: id, subjectId } of routesFrom(stages, from, [item], [{ kind: "keep", subjectId: item.id }], context)) {
      const stage = stages.find((each) => each.id === id);
      if (!stage || seen.has(`${id} ${subjectId}`)) continue;
      seen.add(`${id} ${subjectId}`);
      const mark = marks.find((each) => each.stage === id && each.subjectId === subjectId);
      if (!mark || mark.isWithdrawn) open.set(id, (open.get(id) ?? 0) + 1);
      else if (mark.status === "waiting" || mark.status === "held") waiting += 1;
      if (mark && !mark.isWithdrawn && mark.status !== "kept") continue;
      if (subjectId === item.id) follow(stage);
    }
  };
  follow({ id: "instruction_filter", noun: "instruction" });
  return { open, waiting };
}

/**
 * What the stages after the first filter have not made of a query that is kept: rows that were set aside, and the first
 * stages where none of them took it. What comes of those is not known before it is made.
 *
 * @param marks the ledger's rows of the query, its instructions and their constraints
 */
export function missingOfQuery(stages: readonly AnyStage[], queryId: string, marks: readonly LedgerMark[]): MissingRows {
  const open = new Map<string, number>();
  const add = (stage: string) => open.set(stage, (open.get(stage) ?? 0) + 1);
  for (const { stage, isWithdrawn } of marks) if (isWithdrawn) add(stage);
  for (const { id, after } of stages) {
    const isTaken = marks.some(({ stage, subjectId }) => stage === id && subjectId === queryId);
    if (after.includes("query_filter") && !isTaken) add(id);
  }
  return { open, waiting: marks.filter(({ status }) => status === "waiting" || status === "held").length };
}
