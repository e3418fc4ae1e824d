import { randomUUID } from "node:crypto";
import { answeredChains, lockChains } from "@/lib/db/chain-states";
import type { Db } from "@/lib/db/client";
import { findingsToRepair } from "@/lib/db/finding-list";
import { measuredByQuery } from "@/lib/db/measured";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { FindingStatus, RepairSelection } from "@/lib/schema/finding-list";
import { type MendedChain, mendChain, type Wanted } from "./mend-chain";

/** More than this many at once would hold their chains for too long. */
const mostAtOnce = 5_000;

export interface PlannedRepairs {
  chains: MendedChain[];
  skipped: { findingId: string; because: string }[];
}

interface Chosen {
  id: string;
  queryId: string;
  fingerprint: string;
  status: FindingStatus;
  hasRepair: boolean;
}

/** Works out what mending a selection comes to, from the chains as they stand. Writes nothing; `isHeld` holds them for writing. */
export async function planRepairs(
  db: Db,
  { projectId, selection, isHeld }: { projectId: string; selection: RepairSelection; isHeld: boolean },
): Promise<PlannedRepairs> {
  const filter = "filter" in selection ? { ...selection.filter, status: "open" as const } : null;
  const ids = "ids" in selection ? selection.ids : null;
  const chosen = await findingsToRepair(db, { projectId, filter, ids, limit: mostAtOnce + 1 });
  if (chosen.length > mostAtOnce)
    throw new AppError("too_large", `more than ${mostAtOnce} findings match: mend them in several batches, by check, level or run`);
  const wanted = chosen.filter(({ status, hasRepair }) => status === "open" && hasRepair);
  const passed = chosen.filter(({ status, hasRepair }) => !(status === "open" && hasRepair));
  const missing = (ids ?? []).filter((id) => !chosen.some((row) => row.id === id));
  return {
    chains: await mendedChains(db, projectId, wanted, isHeld),
    skipped: [
      ...passed.map(({ id, status }) => ({ findingId: id, because: status === "open" ? "it has no repair" : `it is ${status}` })),
      ...missing.map((findingId) => ({ findingId, because: "it was not found" })),
    ],
  };
}

/** The same for one finding and one of its repairs. */
export async function planOne(
  db: Db,
  projectId: string,
  finding: Omit<Chosen, "hasRepair" | "status">,
  offer: number,
): Promise<MendedChain> {
  const [chain] = await mendedChains(db, projectId, [{ ...finding, offer }], true);
  if (!chain) throw new AppError("not_found", `finding ${finding.id} not found`);
  return chain;
}

async function mendedChains(
  db: Db,
  projectId: string,
  chosen: readonly (Omit<Wanted, "offer"> & { queryId: string; offer?: number })[],
  isHeld: boolean,
): Promise<MendedChain[]> {
  const sql = prismaSql(db);
  const byQuery = new Map<string, Wanted[]>();
  for (const { id, queryId, fingerprint, offer } of chosen)
    byQuery.set(queryId, [...(byQuery.get(queryId) ?? []), { id, fingerprint, offer: offer ?? null }]);
  const queryIds = [...byQuery.keys()];
  if (isHeld) await lockChains(sql, queryIds);
  const chains = await answeredChains(sql, projectId, queryIds);
  const measured = await measuredByQuery(sql, queryIds);
  return chains.map((chain) =>
    mendChain(chain, byQuery.get(chain.queryId) ?? [], { measured: measured.get(chain.queryId) ?? [], newId: randomUUID }),
  );
}
