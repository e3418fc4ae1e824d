import type { Db } from "@/lib/db/client";
import { holdQuery } from "@/lib/db/part-rows";
import { AppError } from "@/lib/errors";
import type { ConstraintsPart, QueryPart } from "@/lib/schema/part";
import { partsFor } from "@/lib/services/parts/parts-for";
import type { Reader } from "@/lib/services/review/items-for";

export interface QueryEdit {
  projectId: string;
  queryId: string;
  version: number;
}

/** A query and its levels, held until the transaction ends, as this reader sees it. */
export async function heldQuery(tx: Db, edit: QueryEdit, reader: Reader): Promise<QueryPart> {
  if (!(await holdQuery(tx, edit.projectId, edit.queryId))) throw new AppError("not_found", `query ${edit.queryId} not found`);
  return shownQuery(tx, edit, reader);
}

export async function shownQuery(tx: Db, { projectId, queryId }: QueryEdit, reader: Reader): Promise<QueryPart> {
  const [part] = await partsFor(tx, { projectId, kind: "query", subjectIds: [queryId], reader });
  if (part?.kind !== "query") throw new AppError("not_found", `query ${queryId} not found`);
  return part;
}

/** A query's list, held likewise. */
export async function heldList(tx: Db, edit: QueryEdit, reader: Reader): Promise<ConstraintsPart> {
  if (!(await holdQuery(tx, edit.projectId, edit.queryId))) throw new AppError("not_found", `query ${edit.queryId} not found`);
  return shownList(tx, edit, reader);
}

export async function shownList(tx: Db, { projectId, queryId }: QueryEdit, reader: Reader): Promise<ConstraintsPart> {
  const [part] = await partsFor(tx, { projectId, kind: "constraints", subjectIds: [queryId], reader });
  if (part?.kind !== "constraints") throw new AppError("not_found", `query ${queryId} has no list of constraints`);
  return part;
}
