import type { ReviewFilter } from "@/lib/schema/review";
import type { Db } from "./client";
import { filterColumns, filterOf } from "./filter-columns";
import type { Prisma } from "./generated/client";

const firstFilterOf = filterOf("query");

const columns = {
  id: true,
  ordinal: true,
  text: true,
  filterDecision: true,
  overridden: true,
  seed: { select: { text: true } },
  run: { select: { number: true, isRehearsal: true } },
  _count: { select: { instructions: true } },
  filterVerdicts: {
    select: filterColumns,
    orderBy: { createdAt: "desc" },
    take: 1,
  },
} as const satisfies Prisma.QuerySelect;

export interface FilteredQueriesQuestion {
  projectId: string;
  run: number | null;
  /** what the model said */
  filter: "keep" | "drop" | null;
  standing: "keep" | "drop" | null;
  sample: string | null;
  after: bigint;
  limit: number;
}

/** Queries the first filter has judged, in the order they were made. */
export async function filteredQueries(db: Db, question: FilteredQueriesQuestion) {
  const { projectId, run, standing, sample, after, limit } = question;
  const found = await db.query.findMany({
    where: {
      run: run === null ? { projectId } : { projectId, number: run },
      ordinal: { gt: after },
      ...(standing === null ? { filterDecision: { not: null } } : { filterDecision: standing }),
      ...saidBy(question),
      ...(sample === null ? {} : { filterSamples: { some: { sampleId: sample } } }),
    },
    select: columns,
    orderBy: { ordinal: "asc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit).flatMap(rowOf);
  return { rows, next: found.length > limit ? (found[limit - 1]?.ordinal.toString() ?? null) : null };
}

/** What the model said, from what stands and whether a person put it there. */
function saidBy({ filter }: FilteredQueriesQuestion): Prisma.QueryWhereInput {
  if (filter === null) return {};
  const other = filter === "keep" ? "drop" : "keep";
  return {
    OR: [
      { filterDecision: filter, overridden: false },
      { filterDecision: other, overridden: true },
    ],
  };
}

function rowOf({ run, seed, ordinal, _count, filterVerdicts, ...query }: Prisma.QueryGetPayload<{ select: typeof columns }>) {
  const [filter] = filterVerdicts;
  if (!filter || query.filterDecision === null) return [];
  return [
    {
      id: query.id,
      ordinal: ordinal.toString(),
      text: query.text,
      seedText: seed.text.slice(0, 400),
      runNumber: run.number,
      isRehearsal: run.isRehearsal,
      standing: query.filterDecision,
      isOverridden: query.overridden,
      instructions: _count.instructions,
      filter: firstFilterOf(filter),
    },
  ];
}

/** The newest verdict of the first filter on a query, with people's overrides. */
export async function firstFilterOn(db: Db, queryId: string): Promise<ReviewFilter | null> {
  const found = await db.filterVerdict.findFirst({ where: { queryId }, select: filterColumns, orderBy: { createdAt: "desc" } });
  return found && firstFilterOf(found);
}
