-- One document of words for each instruction: its text, its constraints, its answers, people's comments.

-- Lower case beyond ASCII needs a collation that knows it; the embedded server's own is C.
do $$
declare
  known text;
begin
  select quote_ident(collname) into known from pg_collation
    where collname in ('pg_c_utf8', 'und-x-icu') order by collname limit 1;
  execute format(
    'create function larch_fold(words text) returns text language sql immutable strict parallel safe as $f$ select lower(words%s) $f$',
    coalesce(' collate ' || known, ''));
end $$;

-- Scripts written without spaces are found by pairs of characters that stand beside each other.
create function larch_pairs(words text) returns text language sql immutable strict parallel safe as $$
  select string_agg(one.mark || two.mark, ' ' order by one.place)
  from (select mark, place, mark ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' as isdense,
      lead(mark, 1, '') over (order by place) as after
    from unnest(string_to_array(words, null)) with ordinality marks (mark, place)) one
  cross join lateral (select case when one.after ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]'
    then one.after else '' end as mark) two
  where one.isdense
$$;

-- A tsvector holds a megabyte: the first 40,000 characters of each part are searched.
create function larch_words(words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.simple', larch_fold(left(coalesce(words, ''), 40000))) ||
    case when words ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]'
      then to_tsvector('pg_catalog.simple', coalesce(larch_pairs(left(words, 40000)), '')) else '' end
$$;

create table "SearchDocument" (
  "instructionId" uuid not null,
  "words" tsvector not null,
  constraint "SearchDocument_pkey" primary key ("instructionId")
);
alter table "SearchDocument" add constraint "SearchDocument_instructionId_fkey"
  foreign key ("instructionId") references "Instruction" ("id") on delete cascade on update cascade;

-- Its own row is held first: of two writers the second reads what the first has committed.
create function larch_refresh_search(ids uuid[]) returns void language plpgsql as $$
begin
  perform 1 from "SearchDocument" d where d."instructionId" = any (ids) order by d."instructionId" for update;
  insert into "SearchDocument" ("instructionId", "words")
  select i."id", setweight(larch_words(i."text"), 'A')
    || setweight(larch_words((select string_agg(c."text", E'\n' order by ic."position") from "InstructionConstraint" ic
      join "Constraint" c on c."id" = ic."constraintId" where ic."instructionId" = i."id")), 'B')
    || setweight(larch_words((select string_agg(a."text", E'\n' order by a."kind") from "Answer" a where a."instructionId" = i."id")), 'C')
    || setweight(larch_words((select string_agg(m."body", E'\n' order by m."createdAt") from "Comment" m where m."instructionId" = i."id")), 'D')
  from "Instruction" i where i."id" = any (ids) order by i."id"
  on conflict ("instructionId") do update set "words" = excluded."words";
end $$;

create function larch_search_new() returns trigger language plpgsql as $$
declare
  ids uuid[];
begin
  if tg_table_name = 'Instruction' then select array_agg(n."id") into ids from newrows n;
  else select array_agg(distinct n."instructionId") into ids from newrows n;
  end if;
  perform larch_refresh_search(ids);
  return null;
end $$;

create function larch_search_gone() returns trigger language plpgsql as $$
begin
  perform larch_refresh_search((select array_agg(distinct o."instructionId") from oldrows o));
  return null;
end $$;

create function larch_search_changed() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'Instruction' then perform larch_refresh_search(array[new."id"]);
  elsif tg_table_name = 'Constraint' then
    perform larch_refresh_search((select array_agg(ic."instructionId") from "InstructionConstraint" ic where ic."constraintId" = new."id"));
  else perform larch_refresh_search(array[new."instructionId"]);
  end if;
  return null;
end $$;

create trigger search_new after insert on "Instruction" referencing new table as newrows for each statement execute function larch_search_new();
create trigger search_new after insert on "InstructionConstraint" referencing new table as newrows for each statement execute function larch_search_new();
create trigger search_new after insert on "Answer" referencing new table as newrows for each statement execute function larch_search_new();
create trigger search_new after insert on "Comment" referencing new table as newrows for each statement execute function larch_search_new();
create trigger search_gone after delete on "InstructionConstraint" referencing old table as oldrows for each statement execute function larch_search_gone();
create trigger search_gone after delete on "Answer" referencing old table as oldrows for each statement execute function larch_search_gone();
create trigger search_gone after delete on "Comment" referencing old table as oldrows for each statement execute function larch_search_gone();
create trigger search_changed after update of "text" on "Instruction" for each row when (old."text" is distinct from new."text") execute function larch_search_changed();
create trigger search_changed after update of "text" on "Constraint" for each row when (old."text" is distinct from new."text") execute function larch_search_changed();
create trigger search_changed after update of "text" on "Answer" for each row when (old."text" is distinct from new."text") execute function larch_search_changed();
create trigger search_changed after update of "body" on "Comment" for each row when (old."body" is distinct from new."body") execute function larch_search_changed();

select larch_refresh_search((select array_agg("id") from "Instruction"));
create index "SearchDocument_words_idx" on "SearchDocument" using gin ("words");
-- Every verdict wrote the text's trigrams anew; the words are searched in the document, which verdicts leave alone.
drop index "Instruction_text_trgm";

-- What the list is sorted by, kept beside what it is filtered by.
alter table "Instruction" add column "updatedAt" timestamptz(3) not null default current_timestamp;
alter table "Instruction" add column "openFindings" integer not null default 0;
update "Instruction" i set
  "updatedAt" = greatest(i."createdAt", (select max(e."createdAt") from "TextEdit" e where e."instructionId" = i."id"),
    (select max(v."createdAt") from "Verdict" v where v."instructionId" = i."id")),
  "openFindings" = (select count(*) from "Finding" f where f."instructionId" = i."id" and f."status" = 'open');
create index "Instruction_projectId_updatedAt_ordinal_idx" on "Instruction" ("projectId", "updatedAt", "ordinal");
create index "Instruction_projectId_openFindings_ordinal_idx" on "Instruction" ("projectId", "openFindings", "ordinal");

create function larch_touch() returns trigger language plpgsql as $$
begin
  new."updatedAt" := now();
  return new;
end $$;
create trigger touch before update of "text", "version", "reviewState", "filterDecision", "overridden" on "Instruction"
  for each row execute function larch_touch();

-- By differences, never by counting: two writers at once both count.
create function larch_count_findings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update "Instruction" i set "openFindings" = i."openFindings" + c.many from (select n."instructionId" as id, count(*) as many
      from newrows n where n."status" = 'open' and n."instructionId" is not null group by 1) c where i."id" = c.id;
  elsif tg_op = 'DELETE' then
    update "Instruction" i set "openFindings" = i."openFindings" - c.many from (select o."instructionId" as id, count(*) as many
      from oldrows o where o."status" = 'open' and o."instructionId" is not null group by 1) c where i."id" = c.id;
  else
    update "Instruction" i set "openFindings" = i."openFindings" + c.many from (select id, sum(one) as many
      from (select n."instructionId" as id, 1 as one from newrows n where n."status" = 'open'
        union all select o."instructionId", -1 from oldrows o where o."status" = 'open') moved
      where id is not null group by 1 having sum(one) <> 0) c where i."id" = c.id;
  end if;
  return null;
end $$;
create trigger count_new after insert on "Finding" referencing new table as newrows for each statement execute function larch_count_findings();
create trigger count_gone after delete on "Finding" referencing old table as oldrows for each statement execute function larch_count_findings();
create trigger count_changed after update on "Finding" referencing old table as oldrows new table as newrows for each statement execute function larch_count_findings();
