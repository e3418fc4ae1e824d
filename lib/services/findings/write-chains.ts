import { type Signature, writeConstraints, writeInstructions, writeNewConstraints } from "@/lib/db/chain-writes";
import type { Sql } from "@/lib/db/sql";
import type { ChainState } from "@/lib/schema/chain-state";
import { recheck } from "@/lib/services/constraints/recheck";
import { assess } from "./assess";
import { chainChanges } from "./chain-changes";

/** Writes chains as they are after, with what they were kept beside; then code's verdicts and the findings follow. */
export async function writeChains(
  sql: Sql,
  signed: Signature,
  chains: readonly { before: ChainState; after: ChainState }[],
): Promise<void> {
  const changes = chains.map(({ before, after }) => ({ queryId: after.queryId, ...chainChanges(before, after) }));
  const made = changes.flatMap(({ queryId, made }) => made.map((constraint) => ({ ...constraint, queryId })));
  await writeNewConstraints(sql, signed, made);
  await writeConstraints(
    sql,
    signed,
    changes.flatMap(({ constraints }) => constraints),
  );
  await writeInstructions(
    sql,
    signed,
    changes.flatMap(({ instructions }) => instructions),
  );
  const queryIds = changes.map(({ queryId }) => queryId);
  await recheck(sql, { queryIds });
  await assess(sql, signed.projectId, queryIds);
}
