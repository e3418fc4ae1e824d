import * as z from "zod";
import type { FilterSample } from "@/lib/schema/filter-audit";
import type { Db } from "./client";

interface NewSample {
  id: string;
  projectId: string;
  share: number;
  isByLevel: boolean;
  createdById: string;
  createdAt: Date;
}

/** Adds it and draws its items, the same ones for the same id; false where the id is there already. */
export async function drawSample(db: Db, { id, projectId, share, isByLevel, createdById, createdAt }: NewSample): Promise<boolean> {
  const added = await db.filterSample.createMany({
    data: [{ id, projectId, share, isByLevel, createdById, createdAt }],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  const items = await db.$executeRaw`
    insert into "FilterSampleItem" ("sampleId", "instructionId")
    select ${id}::uuid, drawn."id" from (
      select i."id", row_number() over part as place, count(*) over (partition by case when ${isByLevel} then i."level" else 0 end) as of
      from "Instruction" i
      where i."projectId" = ${projectId}::uuid
        and i."filterDecision" = (case when i."overridden" then 'keep' else 'drop' end)::"FilterDecision"
      window part as (partition by case when ${isByLevel} then i."level" else 0 end order by md5(i."id"::text || ${id}))
    ) drawn where drawn.place <= ceil(drawn.of * ${share}::float8)`;
  await db.filterSample.update({ where: { id }, data: { items }, select: { id: true } });
  return true;
}

const Row = z.object({
  id: z.string(),
  share: z.number(),
  isByLevel: z.boolean(),
  items: z.number(),
  judged: z.number(),
  by: z.string(),
  createdAt: z.date(),
});

/** A project's samples, newest first. */
export async function samplesOf(db: Db, projectId: string, limit: number): Promise<FilterSample[]> {
  const rows = await db.$queryRaw`
    select s."id", s."share", s."isByLevel", s."items", u."name" as "by", s."createdAt",
      (select count(*)::int from "FilterSampleItem" d join "Instruction" i on i."id" = d."instructionId"
        where d."sampleId" = s."id" and i."reviewState" <> 'unreviewed') as "judged"
    from "FilterSample" s join "User" u on u."id" = s."createdById"
    where s."projectId" = ${projectId}::uuid order by s."ordinal" desc limit ${limit}`;
  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
