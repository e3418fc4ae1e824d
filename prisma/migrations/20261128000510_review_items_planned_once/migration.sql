-- All that is needed to judge an item is one question, put before every claim and every page of the queue. Postgres takes ten times longer to
-- plan it than to answer it, and plans what is merely prepared anew five times on every connection. In a function it is planned once.

-- Of each person the latest label on each constraint of these answers, unless it was taken back; oldest first.
create function larch_standing_labels(answers uuid[]) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('id', l."idempotencyKey", 'constraintId', l."constraintId", 'answerId', l."answerId",
    'userId', l."userId", 'fulfilment', l."fulfilment", 'by', u."name", 'createdAt', l."createdAt") order by l."ordinal"), '[]')
  from (
    select distinct on (o."answerId", o."constraintId", o."userId") o.* from "ConstraintLabel" o where o."answerId" = any(answers)
    order by o."answerId", o."constraintId", o."userId", o."ordinal" desc
  ) l join "User" u on u."id" = l."userId"
  where l."fulfilment" is not null
$$;

create function larch_review_items(project uuid, items uuid[], reader text) returns setof json
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query select json_build_object(
    'id', i."id", 'ordinal', i."ordinal"::text, 'version', i."version", 'level', i."level", 'track', i."track", 'text', i."text",
    'originalText', i."originalText", 'reviewState', i."reviewState", 'filterDecision', i."filterDecision", 'isOverridden', i."overridden",
    'isRehearsal', i."isRehearsal", 'runNumber', r."number", 'seed', json_build_object('id', s."id", 'text', s."text"),
    'query', json_build_object('id', q."id", 'text', q."text"),
    'constraints', (
      select coalesce(json_agg(json_build_object('id', c."id", 'category', c."category", 'text', c."text", 'originalText', c."originalText",
        'source', c."source", 'verifierId', c."verifierId", 'params', c."params", 'bindingState', c."bindingState",
        'bindingSource', c."bindingSource", 'proposal', c."proposal") order by ic."position"), '[]')
      from "InstructionConstraint" ic join "Constraint" c on c."id" = ic."constraintId" where ic."instructionId" = i."id"),
    'ladder', (
      select coalesce(json_agg(json_build_object('instructionId', l."id", 'level', l."level", 'reviewState', l."reviewState",
        'constraintIds', (select coalesce(json_agg(ic."constraintId" order by ic."position"), '[]')
          from "InstructionConstraint" ic where ic."instructionId" = l."id")) order by l."level", l."ordinal"), '[]')
      from "Instruction" l where l."queryId" = i."queryId" and l."track" = i."track"),
    'filters', (
      select coalesce(json_agg(json_build_object('id', f."id", 'stage', f."stage", 'noun', f.noun, 'decision', f."decision", 'answers', f."answers",
        'overrides', (select coalesce(json_agg(json_build_object('decision', o."decision", 'reason', o."reason", 'by', u."name",
            'createdAt', o."createdAt") order by o."createdAt"), '[]')
          from "FilterOverride" o join "User" u on u."id" = o."userId" where o."filterVerdictId" = f."id")) order by f.place, f."createdAt"), '[]')
      from (
        select 1 as place, 'query' as noun, of_query.* from "FilterVerdict" of_query where of_query."queryId" = i."queryId"
        union all select 2, 'instruction', own.* from "FilterVerdict" own where own."instructionId" = i."id"
      ) f),
    'answers', (
      select coalesce(json_agg(json_build_object('id', a."id", 'kind', a."kind", 'text', a."text", 'model', a."model",
        'isRehearsal', a."isRehearsal") order by a."kind"), '[]')
      from "Answer" a where a."instructionId" = i."id"),
    'feedback', (
      select coalesce(json_agg(json_build_object('id', f."id", 'kind', f."kind", 'critique', f."critique", 'findings', f."findings")
        order by f."kind"), '[]')
      from "Feedback" f where f."instructionId" = i."id"),
    'judgeVerdicts', (
      select coalesce(json_agg(json_build_object('id', j."id", 'constraintId', j."constraintId", 'answerId', j."answerId",
        'fulfilment', j."fulfilment", 'quote', j."quote", 'explanation', j."explanation", 'voidBecause', j."voidBecause", 'model', j."model",
        'isRehearsal', j."isRehearsal", 'createdAt', j."createdAt") order by j."createdAt", j."id"), '[]')
      from "Answer" a join "JudgeVerdict" j on j."answerId" = a."id" where a."instructionId" = i."id"),
    'labels', larch_standing_labels(array(select a."id" from "Answer" a where a."instructionId" = i."id")),
    'reviewSettings', p."reviewSettings",
    'mine', (
      select json_build_object('id', v."id", 'decision', v."decision", 'reason', v."reason", 'createdAt', v."createdAt")
      from "Verdict" v where v."instructionId" = i."id" and v."userId" = reader and v."decision" is not null
        and not exists (select 1 from "Verdict" w where w."withdrawsId" = v."id")
      order by v."ordinal" desc limit 1))
  from "Instruction" i join "Run" r on r."id" = i."runId" join "Seed" s on s."id" = i."seedId" join "Query" q on q."id" = i."queryId"
    join "Project" p on p."id" = i."projectId"
  where i."projectId" = project and i."id" = any(items)
  order by i."ordinal";
end $$;
