import type { Db } from "@/lib/db/client";
import { constraintOf } from "@/lib/db/constraint-columns";
import { filterOf } from "@/lib/db/filter-columns";
import { type FoundListed, type FoundQuery, listedConstraints, partQueries } from "@/lib/db/part-rows";
import { fingerprint } from "@/lib/review/fingerprint";
import { Level } from "@/lib/schema/instruction";
import type { ChainPart, ConstraintsPart, ListedConstraint, QueryPart } from "@/lib/schema/part";
import { chainViews } from "@/lib/services/chains/view";

/** Reframed queries with what the first-stage filter said of each. */
export async function queryParts(db: Db, projectId: string, ids: readonly string[]): Promise<QueryPart[]> {
  return (await partQueries(db, projectId, ids)).map((query) => ({
    kind: "query",
    ...shared(query),
    version: fingerprint([query.text]),
    text: query.text,
    originalText: query.originalText,
    filters: query.filterVerdicts.map(filterOf("query")),
  }));
}

/** Queries' lists of constraints. A query without one is no item of this kind. */
export async function constraintParts(db: Db, projectId: string, ids: readonly string[]): Promise<ConstraintsPart[]> {
  const queries = await partQueries(db, projectId, ids);
  const listed = await listedConstraints(
    db,
    queries.map(({ id }) => id),
  );
  return queries.flatMap((query): ConstraintsPart[] => {
    const constraints = listed.filter(({ queryId }) => queryId === query.id).map(listedOf);
    if (constraints.length === 0) return [];
    const version = fingerprint([query.text, ...constraints.flatMap(wordsOf)]);
    return [{ kind: "constraints", ...shared(query), version, queryText: query.text, constraints }];
  });
}

/** Whole chains that were built. */
export async function chainParts(db: Db, projectId: string, ids: readonly string[]): Promise<ChainPart[]> {
  const queries = await partQueries(db, projectId, ids);
  const views = await chainViews(db, projectId, ids);
  return queries.flatMap((query): ChainPart[] => {
    const view = views.find(({ queryId }) => queryId === query.id);
    if (!query.chain || !view) return [];
    const turns = query.chain.turns.map(({ instructionId, answerId }) => `${instructionId} ${answerId}`);
    const levels = view.levels.map(({ instructionId, version }) => `${instructionId} ${version}`);
    const own = { itemId: query.chain.id, ordinal: query.chain.ordinal.toString(), version: fingerprint([...turns, "", ...levels]) };
    return [{ kind: "chain", ...shared(query), ...own, chain: view }];
  });
}

function shared(query: FoundQuery) {
  return {
    subjectId: query.id,
    itemId: query.id,
    ordinal: query.ordinal.toString(),
    runNumber: query.run.number,
    isRehearsal: query.run.isRehearsal,
    queryId: query.id,
    seedText: query.seed.text,
    mine: null,
    hidden: { filters: false, code: false },
  };
}

function listedOf({ usedIn, queryId: _, ...row }: FoundListed): ListedConstraint {
  return { ...constraintOf(row), levels: [...new Set(usedIn.map(({ instruction }) => Level.parse(instruction.level)))] };
}

/** What of a constraint a verdict on the list is about: where it is used may change meanwhile. */
function wordsOf({ id, category, text, bindingState, verifierId, params }: ListedConstraint): string[] {
  return [id, category, text, bindingState, verifierId ?? "", JSON.stringify(params ?? null)];
}
