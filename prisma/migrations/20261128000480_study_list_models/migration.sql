-- Which model wrote a text's constraints: a judge may prefer what its own model wrote.
ALTER TABLE "StudyText" ADD COLUMN "listModel" TEXT NOT NULL DEFAULT '';

UPDATE "StudyText" t SET "listModel" = r."models" -> 'generator' ->> 'model'
FROM "StudyVersion" v
CROSS JOIN LATERAL jsonb_array_elements(v."protocol" -> 'arms') AS side("arm")
JOIN "Study" s ON s."id" = v."studyId"
JOIN "Run" r ON r."projectId" = s."projectId" AND r."number" = (side."arm" -> 'source' ->> 'run')::int
WHERE v."version" = 1 AND v."studyId" = t."studyId" AND side."arm" ->> 'key' = t."arm" AND side."arm" -> 'source' ->> 'kind' = 'model'
  AND r."models" -> 'generator' ->> 'model' IS NOT NULL;
