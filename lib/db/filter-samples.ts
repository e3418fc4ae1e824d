import * as z from "zod";
import type { FilterSample } from "@/lib/schema/filter-audit";
import type { Db } from "./client";

interface NewSample {
  id: string;
  projectId: string;
  noun: "instruction" | "query";
  share: number;
  isByLevel: boolean;
  createdById: string;
  createdAt: Date;
}

/** Adds it and draws its items, the same ones for the same id; false where the id is there already. */
export async function drawSample(db: Db, { id, projectId, noun, share, isByLevel, createdById, createdAt }: NewSample): Promise<boolean> {
  const added = await db.filterSample.createMany({
    data: [{ id, projectId, noun, share, isByLevel, createdById, createdAt }],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  const items =
    noun === "query" ? await drawQueries(db, { id, projectId, share }) : await drawInstructions(db, { id, projectId, share, isByLevel });
  await db.filterSample.update({ where: { id }, data: { items }, select: { id: true } });
  return true;
}

function drawInstructions(db: Db, { id, projectId, share, isByLevel }: Pick<NewSample, "id" | "projectId" | "share" | "isByLevel">) {
  return db.$executeRaw`
    insert into "FilterSampleItem" ("sampleId", "instructionId")
    select ${id}::uuid, drawn."id" from (
      select i."id", row_number() over part as place, count(*) over (partition by case when ${isByLevel} then i."level" else 0 end) as of
      from "Instruction" i
      where i."projectId" = ${projectId}::uuid
        and i."filterDecision" = (case when i."overridden" then 'keep' else 'drop' end)::"FilterDecision"
      window part as (partition by case when ${isByLevel} then i."level" else 0 end order by md5(i."id"::text || ${id}))
    ) drawn where drawn.place <= ceil(drawn.of * ${share}::float8)`;
}

function drawQueries(db: Db, { id, projectId, share }: Pick<NewSample, "id" | "projectId" | "share">) {
  return db.$executeRaw`
    insert into "FilterSampleQuery" ("sampleId", "queryId")
    select ${id}::uuid, drawn."id" from (
      select q."id", row_number() over (order by md5(q."id"::text || ${id})) as place, count(*) over () as of
      from "Query" q join "Run" r on r."id" = q."runId"
      where r."projectId" = ${projectId}::uuid
        and q."filterDecision" = (case when q."overridden" then 'keep' else 'drop' end)::"FilterDecision"
    ) drawn where drawn.place <= ceil(drawn.of * ${share}::float8)`;
}

const Row = z.object({
  id: z.string(),
  noun: z.enum(["instruction", "query"]),
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
    select s."id", s."noun", s."share", s."isByLevel", s."items", u."name" as "by", s."createdAt",
      case s."noun" when 'query' then (select count(*)::int from "FilterSampleQuery" d where d."sampleId" = s."id" and exists (
          select 1 from "FilterVerdict" v join "FilterOverride" o on o."filterVerdictId" = v."id" where v."queryId" = d."queryId"))
        else (select count(*)::int from "FilterSampleItem" d join "Instruction" i on i."id" = d."instructionId"
          where d."sampleId" = s."id" and i."reviewState" <> 'unreviewed') end as "judged"
    from "FilterSample" s join "User" u on u."id" = s."createdById"
    where s."projectId" = ${projectId}::uuid order by s."ordinal" desc limit ${limit}`;
  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
