import type { Db } from "./client";

/** What has to be known of an instruction for writing it again; null where the project has none with this id. */
export async function rewriteSubject(db: Db, projectId: string, instructionId: string) {
  const found = await db.instruction.findFirst({
    where: { id: instructionId, projectId },
    select: {
      text: true,
      version: true,
      level: true,
      queryId: true,
      query: { select: { text: true } },
      constraints: {
        select: { constraint: { select: { id: true, category: true, text: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!found) return null;
  const { queryId, text, version, level } = found;
  const constraints = found.constraints.map(({ constraint }) => constraint);
  const [below, others] = await Promise.all([
    db.instruction.findFirst({
      where: { queryId, track: "general", level: { lt: level } },
      orderBy: [{ level: "desc" }, { ordinal: "asc" }],
      select: { text: true },
    }),
    db.constraint.findMany({
      where: { queryId, id: { notIn: constraints.map(({ id }) => id) } },
      orderBy: { position: "asc" },
      select: { id: true, category: true, text: true },
    }),
  ]);
  return { text, version, level, query: found.query.text, textBefore: below?.text ?? null, constraints, others };
}
